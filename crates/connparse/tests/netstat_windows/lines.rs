//! Headings, repeated and filtered tables, and lines that are wrong.

use super::*;

#[test]
fn headings_of_all_languages_and_code_pages() {
    let headings: [&[u8]; 17] = [
        b"Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n",
        b"Active Connections\n\n  Proto  Local Address          Foreign Address        State       Process\n",
        "Connexions actives\n\n  Proto  Adresse locale         Adresse distante       État\n".as_bytes(),
        "活动连接\n\n  协议  本地地址                外部地址              状态             PID\n".as_bytes(),
        "活动连接\n\n  协议  本地地址          外部地址        状态           卸载状态\n".as_bytes(),
        b"\nAktive Verbindungen\n\n  Proto  Lokale Adresse         Remoteadresse          Status           PID\n",
        "\nConexiones activas\n\n  Proto  Dirección local        Dirección remota       Estado           PID\n".as_bytes(),
        "\nアクティブな接続\n\n  プロトコル  ローカル アドレス          外部アドレス        状態           PID\n".as_bytes(),
        // Languages that are in no table: Polish, as ReactOS has it, and Turkish.
        "Aktywne połączenia\n\n  Protokół  Adres lokalny          Obcy adres             Stan\n".as_bytes(),
        "Etkin Bağlantılar\n\n  İl.Kr.  Yerel Adres            Yabancı Adres          Durum\n".as_bytes(),
        // Code pages 850, 866, 936.
        b"Conexiones activas\r\n\r\n  Proto  Direcci\xa2n local          Direcci\xa2n remota        Estado\r\n",
        b"\x80\xaa\xe2\xa8\xa2\xad\xeb\xa5 \xaf\xae\xa4\r\n\r\n  \x88\xac\xef    \x8b\xae\xaa        \x82\xad\xa5        \x91\xae\xe1\r\n",
        b"\xbb\xee\xb6\xaf\xc1\xac\xbd\xd3\r\n\r\n  \xd0\xad\xd2\xe9  \xb1\xbe\xb5\xd8          \xcd\xe2\xb2\xbf        \xd7\xb4\xcc\xac\r\n",
        // Without the title, without the columns, and both without the blanks that somebody took away.
        b"  Proto  Lokale Adresse         Remoteadresse          Status           PID\n",
        b"Aktive Verbindungen\n",
        b"Active Connections\nProto Local Address Foreign Address State PID\n",
        b"\xef\xbb\xbfActive Connections\n\n\n  Proto  Local Address          Foreign Address        State\n",
    ];
    let row = b"  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\r\n";
    for heading in headings {
        let text = [row, heading, row].concat();
        let read = contents(&text);
        let (Content::Socket(_), Content::Socket(_)) = (&read[0], &read[read.len() - 1]) else {
            panic!("{read:?}")
        };
        let between = &read[1..read.len() - 1];
        assert!(between.iter().all(|content| matches!(content, &HEADER | &BLANK)), "{}", text.escape_ascii());
        assert!(between.contains(&HEADER), "{}", text.escape_ascii());
    }
    let offload = b"Active Connections\n\n  Proto  Local Address          Foreign Address        State           Offload State\n\n";
    assert_eq!(contents(offload), [HEADER, BLANK, HEADER, BLANK]);
}

#[test]
fn wine_has_no_pids_and_reactos_its_own_columns() {
    let wine = "\nAktive Verbindungen\n\n  Proto  Lokale Adresse         Remote-Adresse         Status\n\
                \x20 TCP    127.0.0.1:9101         127.0.0.1:57940        ESTABLISHED\n\
                \x20 TCP    127.0.0.1:9102         127.0.0.1:57941        CLOSE_WAIT\n\
                \x20 TCP    127.0.0.1:57942        127.0.0.1:9103         TIME_WAIT\n\
                \x20 UDP    0.0.0.0:5353           *:*\n";
    let reactos = "\nActive Connections\n\n  Proto  Local Address          Foreign Address        State       Process\n\
                   \x20 TCP   0.0.0.0:135           0.0.0.0:0             LISTENING   832\n\
                   \x20 TCP   192.0.2.7:139         192.0.2.7:0           LISTENING   \n\
                   \x20 TCP   192.0.2.7:1025        198.51.100.9:80       ???         4\n\
                   \x20 UDP   192.0.2.7:137         *:*                               4\n";
    let read = |text: &'static str| -> Vec<_> {
        let sockets = parse(text.as_bytes()).map(Result::unwrap);
        sockets
            .map(|socket| (ends(&socket), socket.owners.first().map(|owner| owner.pid), socket.state))
            .collect()
    };
    let end = |local: &str, remote: Option<&str>| (local.to_owned(), remote.map(str::to_owned));
    assert_eq!(
        read(wine),
        [
            (end("127.0.0.1:9101", Some("127.0.0.1:57940")), None, Some(State::Established)),
            (end("127.0.0.1:9102", Some("127.0.0.1:57941")), None, Some(State::CloseWait)),
            (end("127.0.0.1:57942", Some("127.0.0.1:9103")), None, Some(State::TimeWait)),
            (end("0.0.0.0:5353", None), None, None),
        ]
    );
    assert_eq!(
        read(reactos),
        [
            (end("0.0.0.0:135", None), Some(832), Some(State::Listen)),
            (end("192.0.2.7:139", None), None, Some(State::Listen)),
            (end("192.0.2.7:1025", Some("198.51.100.9:80")), Some(4), Some(State::Other(b"???".into()))),
            (end("192.0.2.7:137", None), Some(4), None),
        ]
    );
}

#[test]
fn an_interval_repeats_the_table() {
    let table = "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n\
                 \x20 TCP    192.0.2.7:445          198.51.100.9:1025      ESTABLISHED     4\r\n [System]\r\n";
    let text = table.repeat(3);
    let lines: Vec<_> = records(text.as_bytes())
        .filter(|record| matches!(record.content, Content::Socket(_)))
        .map(|record| record.line)
        .collect();
    assert_eq!(lines, [5, 11, 17]);
    assert!(parse(text.as_bytes()).all(|socket| owner(&socket.unwrap()).1 == Some(b"System")));
}

#[test]
fn rows_that_were_filtered_out_of_the_table_are_read() {
    // findstr, and Select-String with a line of context above and below.
    let text = "  TCP    192.0.2.7:445          198.51.100.9:1025      ESTABLISHED     4\r\n\
                >   TCP    0.0.0.0:22             0.0.0.0:0              LISTENING       1264\r\n\
                \x20  [sshd.exe]\r\n\
                >   UDP    [fe80::1%16]:1900      *:*                                    2872\r\n";
    let read: Vec<_> = parse(text.as_bytes()).map(Result::unwrap).collect();
    let seen: Vec<_> = read.iter().map(|socket| (ends(socket).0, owner(socket).0, owner(socket).1)).collect();
    assert_eq!(
        seen,
        [
            ("192.0.2.7:445".into(), 4, None),
            ("0.0.0.0:22".into(), 1264, Some(&b"sshd.exe"[..])),
            ("[fe80::1%16]:1900".into(), 2872, None),
        ]
    );
}

#[test]
fn a_title_is_one_above_its_columns_only() {
    let columns = "  Proto  Local Address          Foreign Address        State\n";
    for title in ["nonsense", "Zzz zzz", "The requested operation requires elevation."] {
        assert_eq!(contents(format!("{title}\n\n{columns}").as_bytes()), [HEADER]);
        assert!(matches!(contents(format!("{title}\n").as_bytes())[..], [Content::Refused(_)]));
        assert!(matches!(contents(format!("{title}\n\nx\n{columns}").as_bytes())[0], Content::Refused(_)));
    }
    for line in ["C:\\>netstat -ano", "PS > netstat", "=== netstat ===", "x  y", "[...]", "title 7"] {
        let text = format!("{line}\n{columns}");
        let read = contents(text.as_bytes());
        assert!(matches!(read[..], [Content::Refused(_), HEADER]), "{line}: {read:?}");
    }
}

#[test]
fn the_heading_does_not_say_which_columns_there_are() {
    let row = b"  TCP    0.0.0.0:80             0.0.0.0:0              LISTENING       4\n";
    for heading in [
        &b""[..],
        "  Proto  Adresse locale         Adresse distante       État\n".as_bytes(),
        b"  Proto  Local Address          Foreign Address        State           PID\n",
    ] {
        let text = [heading, row].concat();
        assert_eq!(owner(&socket(&text)).0, 4);
    }
    let text = b"  Proto  Local Address          Foreign Address        State           PID\n\
                 \x20 TCP    0.0.0.0:80             0.0.0.0:0              LISTENING\n";
    assert!(socket(text).owners.is_empty());
}

#[test]
fn what_is_malformed_is_refused_where_it_is() {
    for (row, column, expected) in [
        ("  TCP    0.0.0.0:135", 21, "the foreign address and port"),
        ("  TCP    0.0.0.0:65536          0.0.0.0:0  LISTENING", 10, "the local address and port"),
        ("  TCP    256.0.0.0:1            0.0.0.0:0  LISTENING", 10, "the local address and port"),
        ("  TCP    0.0.0.0:135  0.0.0.0  LISTENING  4", 23, "the foreign address and port"),
        ("  TCP    0.0.0.0:135  0.0.0.0:0", 32, "a state"),
        ("  TCP    0.0.0.0:135  0.0.0.0:0  4", 34, "a state"),
        ("  TCP    0.0.0.0:135  0.0.0.0:0  LISTENING  4294967296", 45, "a process id or the end of the line"),
        ("  TCP    0.0.0.0:135  0.0.0.0:0  LISTENING  4  5", 48, "the end of the line"),
        ("  UDP    0.0.0.0:135  *:*  LISTENING  4", 28, "a process id or the end of the line"),
        ("  UDP    0.0.0.0:135  *:*  4x", 28, "a process id or the end of the line"),
        ("  UDP    0.0.0.0:135  *", 23, "the foreign address and port"),
        ("  UDP    0.0.0.0:135  :  4", 23, "the foreign address and port"),
        ("  TCP    a b", 10, "the local address and port"),
        ("  tcp    0.0.0.0:135  0.0.0.0:0  LISTENING", 3, "a row that begins with TCP or UDP"),
        ("  TCPv6  [::]:135  [::]:0  LISTENING", 3, "a row that begins with TCP or UDP"),
        ("nonsense", 1, "a row that begins with TCP or UDP"),
        ("The requested operation requires elevation.", 1, "a row that begins with TCP or UDP"),
        ("  ...", 3, "a row that begins with TCP or UDP"),
    ] {
        for end in ["", "\n", "\r\n", "\r\n [tor.exe]\r\n"] {
            let text = format!("\r\n{row}{end}");
            let error = refusal(text.as_bytes());
            assert_eq!((error.line, error.column, error.expected), (2, column, expected), "{text:?}");
        }
    }
    let text = b"  TCP    0.0.0.0:135  0.0.0.0:0  LISTENING  4  5\r\n [tor.exe]\r\n";
    assert_eq!(
        refusal(text).to_string(),
        "line 1, column 48: expected the end of the line, found \"5\"",
        "the line, not what stands below it"
    );
}

#[test]
fn utf_16_is_refused_with_the_reason() {
    let text: Vec<u8> = "\u{feff}\r\nActive Connections\r\n  TCP    0.0.0.0:1  0.0.0.0:0  LISTENING\r\n"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let read = contents(&text);
    assert!(read.len() >= 3);
    for content in read {
        let Content::Refused(error) = content else { panic!("{content:?}") };
        assert_eq!(error.expected, "text in UTF-8 or a code page (UTF-16 has to be converted first)");
    }
}

#[test]
fn one_bad_line_costs_only_itself() {
    let text = b"  TCP    0.0.0.0:1              0.0.0.0:0              LISTENING       1\n\
                 \x20 TCP    0.0.0.0:x!             0.0.0.0:0              LISTENING       2\n [b.exe]\n\
                 \x20 TCP    0.0.0.0:3              0.0.0.0:0              LISTENING       3\n [c.exe]\n";
    let read: Vec<_> = parse(text).collect();
    assert_eq!(owner(read[0].as_ref().unwrap()), (1, None, Certainty::Stated));
    assert_eq!(read[1].as_ref().unwrap_err().line, 2);
    assert_eq!(owner(read[2].as_ref().unwrap()), (3, Some(&b"c.exe"[..]), Certainty::Stated));
    assert_eq!(read.len(), 3);
}

#[test]
fn empty_and_blank_texts_have_no_sockets() {
    assert!(contents(b"").is_empty());
    assert_eq!(contents(b"\r\n   \r\n\t\n\xef\xbb\xbf\r\n"), [BLANK, BLANK, BLANK, HEADER]);
}
