//! What `netstat` of Windows prints, row by row and trap by trap, with expectations written by hand; then real output
//! against counts that were found out without this crate; then what must hold of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "netstat_windows/captures.rs"]
mod captures;
pub mod checks;
#[path = "netstat_windows/properties.rs"]
mod properties;
mod strategies;

use connparse::netstat_windows::{parse, records};
use connparse::{
    Address, Certainty, Content, Endpoint, Family, ParseError, Protocol, Reason, Record, Skipped, Socket,
    State,
};

/// The only socket of a text.
#[track_caller]
fn socket(text: &[u8]) -> Socket<'_> {
    let mut all: Vec<_> = parse(text).collect();
    assert_eq!(all.len(), 1, "{}", text.escape_ascii());
    all.remove(0).unwrap()
}

#[track_caller]
fn refusal(text: &[u8]) -> ParseError {
    parse(text).find_map(Result::err).expect("a refused line")
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

fn contents(text: &[u8]) -> Vec<Content<'_>> {
    records(text).map(|record| record.content).collect()
}

/// Process, name and certainty of the only owner.
#[track_caller]
fn owner<'s>(socket: &'s Socket<'_>) -> (u32, Option<&'s [u8]>, Certainty) {
    let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
    assert_eq!((owner.fd, owner.tid), (None, None));
    (owner.pid, owner.name.as_deref(), owner.certainty)
}

const HEADER: Content<'_> = Content::Skipped(Skipped::Header);
const BLANK: Content<'_> = Content::Skipped(Skipped::Blank);
const DETAIL: Content<'_> = Content::Skipped(Skipped::Detail);

#[test]
fn a_row_of_every_layout() {
    let ends = "192.0.2.7:445          198.51.100.9:1025 ";
    for (row, pid) in [
        (format!("  TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED"), None),
        (format!("TCP {ends}ESTABLISHED 4"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     InHost      "), None),
        (format!("  TCP    {ends}     ESTABLISHED     4\tInHost      "), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4     Offloaded"), Some(4)),
        (format!("  TCP {ends}ESTABLISHED InHost"), None),
        (format!("  TCP    {ends}     ESTABLISHED     4     Offloading"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4     Uploading   "), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     Offloaded   "), None),
        // -y: the template of the connection.
        (format!("  TCP    {ends}     ESTABLISHED     Not Applicable   "), None),
        (format!("  TCP    {ends}     ESTABLISHED     4     Internet"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     InHost    Datacenter"), None),
        (format!(">   TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("\u{feff}  TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("\tTCP\t{ends}\tESTABLISHED\t4\t"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4294967295"), Some(u32::MAX)),
    ] {
        for end in ["", "\n", "\r\n", "\r\r\n", "      \r\n"] {
            let text = format!("{row}{end}");
            let socket = socket(text.as_bytes());
            assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:445 -> 198.51.100.9:1025");
            assert_eq!(socket.state, Some(State::Established), "{text:?}");
            assert_eq!(socket.owners.first().map(|owner| owner.pid), pid, "{text:?}");
            assert_eq!(socket.family, Some(Family::V4));
        }
    }
}

#[test]
fn udp_has_one_column_less() {
    for (row, pid) in [
        ("  UDP    0.0.0.0:5050           *:*                                    7788", Some(7788)),
        ("  UDP    0.0.0.0:5050           *:*                    \r", None),
        ("  UDP    0.0.0.0:5050           *:*", None),
        (
            "  UDP    0.0.0.0:5050           *:*                                    7788\tInHost      ",
            Some(7788),
        ),
        // ReactOS
        ("  UDP    0.0.0.0:5050           *:*                                7788", Some(7788)),
        ("  UDP    0.0.0.0:5050           *:*                                ", None),
    ] {
        let socket = socket(row.as_bytes());
        assert_eq!(
            (socket.protocol, socket.state.clone(), socket.family),
            (Protocol::Udp, None, Some(Family::V4))
        );
        assert_eq!(ends(&socket), ("0.0.0.0:5050".into(), None), "{row}");
        assert_eq!(socket.owners.first().map(|owner| owner.pid), pid, "{row}");
        assert!(socket.is_listening());
    }
}

#[test]
fn udp_of_windows_11_can_be_connected() {
    let socket = socket(b"  UDP    127.0.0.1:49664        127.0.0.1:49665                        5596\r\n");
    assert_eq!(socket.connection().unwrap().to_string(), "udp 127.0.0.1:49664 -> 127.0.0.1:49665");
    assert_eq!((owner(&socket).0, socket.state.clone()), (5596, None));
}

#[test]
fn ipv6_addresses_overflow_and_have_the_index_of_an_interface() {
    let row =
        b"  UDP    [fe80::2952:170d:f2f2:1464%16]:1900  *:*                                    2872\r\n";
    let udp = socket(row);
    assert_eq!(ends(&udp), ("[fe80::2952:170d:f2f2:1464%16]:1900".into(), None));
    assert_eq!(udp.local.zone.unwrap().as_bytes(), b"16");
    assert_eq!((udp.family, owner(&udp).0), (Some(Family::V6), 2872));

    let tcp = socket(b"  TCP    [fe80::1464%16]:49801  [fe80::1%16]:443       ESTABLISHED     77\n");
    assert_eq!(ends(&tcp), ("[fe80::1464%16]:49801".into(), Some("[fe80::1%16]:443".into())));

    let mapped = socket(b"  TCP    [::ffff:192.0.2.7]:80  [::ffff:198.51.100.9]:1025  ESTABLISHED     77\n");
    assert_eq!(ends(&mapped), ("192.0.2.7:80".into(), Some("198.51.100.9:1025".into())));
    assert_eq!((mapped.family, mapped.is_ipv6()), (Some(Family::V6), Some(false)));
}

#[test]
fn states_by_their_words() {
    for (word, state) in [
        ("ESTABLISHED", State::Established),
        ("SYN_SENT", State::SynSent),
        ("SYN_RECEIVED", State::SynReceived),
        ("SYN_RCVD", State::SynReceived),
        ("SYN_RECV", State::SynReceived),
        ("FIN_WAIT_1", State::FinWait1),
        ("FIN_WAIT1", State::FinWait1),
        ("FIN_WAIT_2", State::FinWait2),
        ("FIN_WAIT2", State::FinWait2),
        ("CLOSE_WAIT", State::CloseWait),
        ("CLOSING", State::Closing),
        ("LAST_ACK", State::LastAck),
        ("TIME_WAIT", State::TimeWait),
        ("CLOSED", State::Closed),
        ("DELETE_TCB", State::DeleteTcb),
        ("BOUND", State::Bound),
        ("LISTENING", State::Listen),
        ("LISTEN", State::Listen),
        ("HERGESTELLT", State::Established),
        ("WARTEND", State::TimeWait),
        ("SCHLIESSEN_WARTEN", State::CloseWait),
        ("FIN_WARTEN_1", State::FinWait1),
        ("FIN_WARTEN_2", State::FinWait2),
        ("SYN_GESENDET", State::SynSent),
        ("SYN_EMPFANGEN", State::SynReceived),
        ("SCHLIESSEND", State::Closing),
        ("ZULETZT_ACK", State::LastAck),
        ("GESCHLOSSEN", State::Closed),
        ("GEBUNDEN", State::Bound),
        ("???", State::Other(b"???".into())),
        ("ESTABLECIDO", State::Other(b"ESTABLECIDO".into())),
        ("established", State::Other(b"established".into())),
        ("TOT STAND GEB", State::Other(b"TOT STAND GEB".into())),
    ] {
        for tail in ["", "     77", "    InHost      ", "     77\tInHost", " 77"] {
            let row = format!("  TCP    192.0.2.7:22           198.51.100.9:1025      {word}{tail}");
            let socket = socket(row.as_bytes());
            assert_eq!(socket.state, Some(state.clone()), "{row}");
            assert_eq!(socket.owners.len(), usize::from(tail.contains("77")), "{row}");
        }
    }
}

#[test]
fn a_word_in_no_table_listens_where_there_is_no_foreign_end() {
    let words: [&[u8]; 8] = [
        b"ABH\xc3\x96REN",
        b"ABH\x99REN",
        b"ABH\xd6REN",
        b"ABH\xef\xbf\xbdREN",
        b"ABH?REN",
        b"ESCUCHANDO",
        b"IN ASCOLTO",
        "À L'ÉCOUTE".as_bytes(),
    ];
    for word in words {
        for foreign in ["0.0.0.0:0", "192.0.2.7:0", "PC:0", "*:*"] {
            let row = [b"  TCP    192.0.2.7:445    ", foreign.as_bytes(), b"        ", word, b"      4\r\n"]
                .concat();
            let read = socket(&row);
            assert_eq!(read.state, Some(State::Listen), "{}", row.escape_ascii());
            assert_eq!((read.remote.clone(), owner(&read).0), (None, 4));
        }
        let row = [b"  TCP    192.0.2.7:445    198.51.100.9:1025    ", word, b"      4\r\n"].concat();
        let state = if word == "ABHÖREN".as_bytes() { State::Listen } else { State::Other(word.into()) };
        assert_eq!(socket(&row).state, Some(state));
    }
}

#[test]
fn what_has_no_foreign_end_is_not_always_listening() {
    let bound = socket(b"  TCP    127.0.0.1:50123        0.0.0.0:0              BOUND           9044\n");
    assert_eq!((bound.state, bound.remote), (Some(State::Bound), None));
    let german = socket(b"  TCP    [::1]:50123            [::]:0                 GEBUNDEN        9044\n");
    assert_eq!((german.state, german.remote), (Some(State::Bound), None));
    let unknown = socket(b"  TCP    127.0.0.1:50123        0.0.0.0:0              ???         9044\n");
    assert_eq!((unknown.state, unknown.remote), (Some(State::Other(b"???".into())), None));
}

#[test]
fn port_0_is_no_foreign_end_only_where_the_row_says_so() {
    // ReactOS, and without -n.
    for row in [
        "  TCP    192.0.2.7:139          192.0.2.7:0            LISTENING   4",
        "  TCP    192.0.2.7:139          PC:0                   LISTENING       4",
        "  TCP    192.0.2.7:139          192.0.2.7:0            BOUND       4",
    ] {
        assert_eq!(ends(&socket(row.as_bytes())), ("192.0.2.7:139".into(), None), "{row}");
    }
    for row in [
        "  TCP    192.0.2.7:139          192.0.2.8:0            CLOSE_WAIT   4",
        "  TCP    192.0.2.7:139          192.0.2.8:0            FOO          4",
        "  UDP    192.0.2.7:139          192.0.2.8:0                         4",
    ] {
        assert_eq!(socket(row.as_bytes()).remote.unwrap().to_string(), "192.0.2.8:*", "{row}");
    }
    let odd = socket(b"  TCP    192.0.2.7:139          0.0.0.0:7              ESTABLISHED     4\n");
    assert_eq!(odd.remote.unwrap().to_string(), "0.0.0.0:7");
}

#[test]
fn pid_0_is_nobody_and_4_is_somebody() {
    let read = |state: &str| {
        let row = format!("  TCP    192.0.2.7:52140   198.51.100.9:443    {state}       0");
        let socket = socket(row.as_bytes()).into_owned();
        assert!(socket.owners.is_empty(), "{row}");
        socket.reason
    };
    assert_eq!(read("TIME_WAIT"), Some(Reason::TimeWait));
    assert_eq!(read("WARTEND"), Some(Reason::TimeWait));
    assert_eq!(read("FIN_WAIT_2"), Some(Reason::Closing));
    assert_eq!(read("ESTABLISHED"), None);
    let system = socket(b"  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\n");
    assert_eq!((owner(&system), system.reason), ((4, None, Certainty::Stated), None));
    let without = socket(b"  TCP    192.0.2.7:52140   198.51.100.9:443    TIME_WAIT\n");
    assert_eq!((without.owners.len(), without.reason), (0, None), "there is no column for the PID");
}

#[test]
fn the_executable_belongs_to_the_row_above() {
    let text = b"  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\r\n\
                 \x20 RpcSs\r\n [svchost.exe]\r\n\
                 \x20 TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\r\n\
                 \x20Can not obtain ownership information\r\nx: Windows Sockets initialization failed: 5\r\n\
                 \x20 TCP    0.0.0.0:5040           0.0.0.0:0              LISTENING       9536\r\n\
                 \x20 CDPSvc\r\n\
                 \x20 UDP    0.0.0.0:500            *:*                                    652\r\n\
                 \x20[a [b] \xe4.exe]  \r\n";
    let read: Vec<Record<'_>> = records(text).collect();
    assert_eq!(read.iter().map(|record| record.line).collect::<Vec<_>>(), [1, 4, 7, 9]);
    let owners: Vec<_> = read
        .iter()
        .map(|record| match &record.content {
            Content::Socket(socket) => {
                let (pid, name, certainty) = owner(socket);
                assert_eq!(certainty, Certainty::Stated);
                (pid, name.map(<[u8]>::to_vec))
            }
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [(832, Some(&b"svchost.exe"[..])), (4, None), (9536, None), (652, Some(&b"a [b] \xe4.exe"[..]))];
    assert_eq!(owners, expected.map(|(pid, name)| (pid, name.map(<[u8]>::to_vec))));
}

#[test]
fn windows_xp_lists_modules_and_ends_with_a_blank_line() {
    let text = b"  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       988\r\n\
                 \x20 c:\\windows\\system32\\WS2_32.dll\r\n\
                 \x20 C:\\WINDOWS\\system32\\RPCRT4.dll\r\n\
                 \x20 -- unknown component(s) --\r\n\
                 \x20 [svchost.exe]\r\n\r\n\
                 \x20 TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\r\n\
                 \x20 [System]\r\n\r\n";
    let read = contents(text);
    let [Content::Socket(first), BLANK, Content::Socket(second), BLANK] = &read[..] else {
        panic!("{read:?}")
    };
    assert_eq!(owner(first), (988, Some(&b"svchost.exe"[..]), Certainty::Stated));
    assert_eq!(owner(second), (4, Some(&b"System"[..]), Certainty::Stated));
}

#[test]
fn a_service_that_is_called_like_an_executable_makes_the_owner_doubtful() {
    let row = "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\n";
    for (below, name) in [
        ("  [lsass.exe]\n [svchost.exe]\n", "svchost.exe"),
        ("  [lsass.exe]\n Can not obtain ownership information\n", "lsass.exe"),
    ] {
        let text = format!("{row}{below}");
        assert_eq!(
            owner(&socket(text.as_bytes())),
            (832, Some(name.as_bytes()), Certainty::Doubtful),
            "{below}"
        );
    }
}

#[test]
fn a_name_without_a_process_is_nobody() {
    let text = b"  TCP    0.0.0.0:8888           0.0.0.0:0              LISTENING\n [nc.exe]\n";
    assert!(socket(text).owners.is_empty());
    let text = b"  TCP    192.0.2.7:8888         198.51.100.9:443       TIME_WAIT       0\n [nc.exe]\n";
    assert!(socket(text).owners.is_empty());
}

#[test]
fn a_service_can_be_called_tcp_and_a_cut_row_is_no_service() {
    let row = "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\n";
    let text = format!("{row}  TCP\n [svchost.exe]\n");
    assert_eq!(owner(&socket(text.as_bytes())).1, Some(&b"svchost.exe"[..]));
    assert_eq!(contents(b"  TCP\n"), [DETAIL]);
    let text = format!("{row}  TCP");
    let read: Vec<_> = parse(text.as_bytes()).collect();
    assert_eq!(
        read[1].as_ref().unwrap_err().to_string(),
        "line 2, column 6: expected the local address and port, found the end of the line"
    );
}

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
fn names_instead_of_numbers() {
    let row = b"  TCP    192.0.2.7:58232        lb-140-82-112-26-iad:no-such  ESTABLISHED\r\n";
    let read = socket(row);
    let remote = read.remote.as_ref().unwrap();
    assert_eq!(
        remote.address,
        Address::Cut(b"lb-140-82-112-26-iad".into()),
        "there is more behind the first label"
    );
    assert_eq!((remote.port, remote.service.as_deref()), (None, Some(&b"no-such"[..])));
    for (name, address) in [
        ("mail.example.org", Address::Name(b"mail.example.org".into())),
        ("localhost", Address::Name(b"localhost".into())),
    ] {
        let row = format!("  TCP    192.0.2.7:1    {name}:2    ESTABLISHED");
        assert_eq!(socket(row.as_bytes()).remote.unwrap().address, address);
    }
    let local = socket(b"  TCP    LAPTOP-6LNI85PH:135    LAPTOP-6LNI85PH:0      LISTENING       832\n");
    assert_eq!((local.local.address, local.family), (Address::Name(b"LAPTOP-6LNI85PH".into()), None));
    assert_eq!(local.remote, None);
    let umlaut = socket(b"  TCP    M\x9aLLER-PC:135    M\x9aLLER-PC:0      ABH\x99REN         832\n");
    assert_eq!(umlaut.local.address, Address::Name(b"M\x9aLLER-PC".into()));
    assert_eq!((umlaut.state, umlaut.remote), (Some(State::Listen), None));
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let remote =
        socket(b"  TCP    192.0.2.7:57270        a23-45-15-115:https    ESTABLISHED\n").remote.unwrap();
    assert_eq!((remote.port, remote.service.as_deref()), (Some(443), Some(&b"https"[..])));
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
