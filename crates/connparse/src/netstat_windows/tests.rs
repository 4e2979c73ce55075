use super::heading::is_columns;
use super::owner::OwnerLine;
use super::*;

#[test]
fn lines_of_this_netstat_are_recognised() {
    // Code page 866 and 932.
    assert!(recognise(b"\x80\xaa\xe2\xa8\xa2\xad\xeb\xa5 \xaf\xae\xa4\xaa\xab\xee\xe7\xa5\xad\xa8\xef\r"));
    assert!(recognise(b"  \x83v\x83\x8d\x83g\x83R\x83\x8b  \x83\x8d\x81[\x83J\x83\x8b \x83A\x83h\x83\x8c\x83X          \x8aO"));
    for line in [
        "Active Connections",
        "Aktive Verbindungen\r",
        "\u{feff}活动连接",
        "  Proto  Local Address          Foreign Address        State           PID",
        "Proto Local Address Foreign Address State PID",
        "  协议  本地地址                外部地址              状态             PID",
        "  Имя    Локальный адрес        Внешний адрес          Состояние",
        "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832",
        "  TCP    0.0.0.0:135            0.0.0.0:0              FOO       832",
        "  TCP    PC:epmap               PC:0                   LISTENING",
        "TCP 192.0.2.7:22 198.51.100.9:1025 HERGESTELLT",
        ">   TCP    [::]:22                [::]:0                 LISTENING       1264",
        "  UDP    [fe80::2952:170d:f2f2:1464%16]:1900  *:*                                    2872",
        "  UDP    127.0.0.1:49664        127.0.0.1:49664",
        "  UDP    PC:ntp                 *:*",
    ] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn other_lines_are_not() {
    for line in [
        "",
        "nonsense",
        "  RpcSs",
        " [svchost.exe]",
        "TCP Statistics for IPv4",
        "  TCP    a:b    c:d    FOO",
        "Active Internet connections (servers and established)",
        "Conexiones activas de Internet (servidores y establecidos)",
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State",
        "Proto  Recib Enviad Dirección local         Dirección remota       Estado",
        "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)",
        "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
        "tcp4       0      0  192.0.2.7.22           198.51.100.9.1025      ESTABLISHED",
        "tcp   LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*",
        "udp   UNCONN 0      0            0.0.0.0:53        0.0.0.0:*",
        "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
        " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn owner_lines_by_their_shape() {
    for (line, says) in [
        (" [svchost.exe]\r\n", Some(OwnerLine::Executable(b"svchost.exe"))),
        ("[System]", Some(OwnerLine::Executable(b"System"))),
        ("  [a [b] c].exe]  \n", Some(OwnerLine::Executable(b"a [b] c].exe"))),
        (">  [TCP.exe]\n", Some(OwnerLine::Executable(b"TCP.exe"))),
        ("  RpcSs\n", Some(OwnerLine::Other)),
        ("  Apple Mobile Device Service\n", Some(OwnerLine::Other)),
        ("  c:\\windows\\system32\\WS2_32.dll\n", Some(OwnerLine::Other)),
        ("  C:\\Program Files\\a  b\\c.dll\n", Some(OwnerLine::Other)),
        ("  -- unknown component(s) --\n", Some(OwnerLine::Other)),
        (" Can not obtain ownership information\n", Some(OwnerLine::Other)),
        (" Impossible d\u{2019}obtenir les informations de propriétaire", Some(OwnerLine::Other)),
        ("x: Windows Sockets initialization failed: 5\n", Some(OwnerLine::Other)),
        ("  TCP\n", Some(OwnerLine::Other)),
        ("  TCP", None),
        ("  TCP x\n", None),
        ("  UDP    \u{2026}\n", None),
        ("RpcSs\n", None),
        ("[...]\n", None),
        ("  ...\n", None),
        ("[]\n", None),
        (" [x\n", None),
        ("", None),
        (" \r\n", None),
        ("  Active Connections\n", None),
        ("   0: 0100007F:1F50 00000000:0000 0A\n", None),
        ("  Active Opens                        = 405661\n", None),
        ("  C:>\n", None),
    ] {
        assert_eq!(owner_line(line.as_bytes()), says, "{line:?}");
    }
}

#[test]
fn columns_by_their_shape() {
    for line in [
        "  Proto  Local Address          Foreign Address        State           PID",
        "  Proto. Lokale Adresse       Remoteadresse       Status       Abladungsstatus\r\n",
        "  Protokół  Adres lokalny          Obcy adres             Stan       Proces\n",
        "  プロトコル  ローカル アドレス          外部アドレス        状態           PID",
    ] {
        assert!(is_columns(line.as_bytes()), "{line}");
    }
    // The same in code pages: 850, 866, 932.
    assert!(is_columns(b"  Proto  Adresse locale         Adresse distante       \x90tat\r\n"));
    assert!(is_columns(
        b"  \x88\xac\xef    \x8b\xae\xaa  \xa0\xa4\xe0\xa5\xe1        \x82\xad\xa5\xe8  \x91\r\n"
    ));
    assert!(is_columns(b"  \x83v\x83\x8d  \x83\x8d\x81[\x83J  \x8aO\x95\x94\r\n"));
    for line in [
        "  two  columns",
        "Proto  Adresse locale         Adresse distante       État",
        "USER     COMMAND    PID   FD PROTO",
        "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME",
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
        "  Packets Received  x  = ",
        "  TCP  a  b  c",
        "  a:  b  c",
        "  1  b  c",
        "",
    ] {
        assert!(!is_columns(line.as_bytes()), "{line}");
    }
}
