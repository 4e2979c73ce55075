//! What `netstat` of Linux prints, row by row and trap by trap, with expectations written by hand; then what must hold
//! of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

pub mod checks;
#[path = "netstat_linux/properties.rs"]
mod properties;
mod strategies;

use std::time::Duration;

use connparse::netstat_linux::{self, Options};
use connparse::{
    Address, CaptureReader, Certainty, Content, Endpoint, Facts, Family, Format, ParseError, Protocol,
    Skipped, Socket, State, Timer, TimerKind,
};

fn options(wide: bool) -> Options {
    let mut options = Options::default();
    options.wide = wide;
    options
}

/// Every socket and refusal of a text of which nothing is known.
fn all(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
    netstat_linux::records(text.as_bytes(), Options::default()).sockets().collect()
}

#[track_caller]
fn socket(row: &str) -> Socket<'_> {
    let mut all = all(row);
    assert_eq!(all.len(), 1, "{row}");
    all.remove(0).unwrap()
}

fn contents(text: &str) -> Vec<Content<'_>> {
    netstat_linux::records(text.as_bytes(), Options::default()).map(|record| record.content).collect()
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

/// Number and name of the only owner, if there is one.
fn owner(socket: &Socket<'_>) -> Option<(u32, String)> {
    assert!(socket.owners.len() <= 1);
    let owner = socket.owners.first()?;
    Some((owner.pid, String::from_utf8_lossy(owner.name.as_deref().unwrap()).into_owned()))
}

const TITLE: &str = "Active Internet connections (servers and established)\n";
const UNIX_TITLE: &str = "Active UNIX domain sockets (servers and established)\n";

#[test]
fn protocols_and_families() {
    let (v4, v6) = (Some(Family::V4), Some(Family::V6));
    for (row, protocol, family) in [
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN", Protocol::Tcp, v4),
        ("tcp6 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN", Protocol::Tcp, v6),
        ("tcp 0 0 ::1:22 ::1:1025 LISTEN", Protocol::Tcp, v6),
        ("tcp 0 0 ::ffff:192.0.2.7:22 ::ffff:198.51.100.9:1025 LISTEN", Protocol::Tcp, v6),
        ("udp6 0 0 192.0.2.7:22 198.51.100.9:1025", Protocol::Udp, v6),
        ("udpl 0 0 192.0.2.7:22 198.51.100.9:1025", Protocol::UdpLite, v4),
        ("udpl6 0 0 ::1:22 :::*", Protocol::UdpLite, v6),
        ("raw 0 0 0.0.0.0:1 0.0.0.0:* 7", Protocol::Raw, v4),
        ("raw6 0 0 :::58 :::* 7", Protocol::Raw, v6),
        ("sctp 0 0 192.0.2.7:22 198.51.100.9:1025 ESTABLISHED", Protocol::Sctp, v4),
        ("sctp6 0 0 ::1:22 ::1:1025 ESTABLISHED", Protocol::Sctp, v6),
        ("tcp 0 0 *:22 *:* LISTEN", Protocol::Tcp, None),
        ("tcp6 0 0 *:22 *:* LISTEN", Protocol::Tcp, v6),
        ("tcp 0 0 localhost:22 0.0.0.0:* LISTEN", Protocol::Tcp, v4),
        ("tcp 0 0 localhost:22 localhost:1025 SYN_SENT", Protocol::Tcp, None),
    ] {
        assert_eq!((socket(row).protocol, socket(row).family), (protocol, family), "{row}");
    }
    for row in [
        "tcp4 0 0 192.0.2.7:22 0.0.0.0:* LISTEN",
        "TCP 0 0 192.0.2.7:22 0.0.0.0:* LISTEN",
        "tcp66 0 0 ::1:22 :::* LISTEN",
    ] {
        assert!(all(row)[0].is_err(), "{row}");
    }
}

#[test]
fn addresses_of_all_versions() {
    for (proto, local, foreign, expected) in [
        ("tcp", "0.0.0.0:22", "0.0.0.0:*", ("0.0.0.0:22", None)),
        ("tcp6", ":::22", ":::*", ("[::]:22", None)),
        ("tcp6", "::1:8002", "::1:33862", ("[::1]:8002", Some("[::1]:33862"))),
        ("tcp6", "127.0.0.1:8003", "127.0.0.1:33244", ("127.0.0.1:8003", Some("127.0.0.1:33244"))),
        (
            "tcp",
            "::ffff:127.0.0.1:8003",
            "::ffff:127.0.0.1:33244",
            ("127.0.0.1:8003", Some("127.0.0.1:33244")),
        ),
        ("tcp6", "[::]:8003", "[::]:*", ("[::]:8003", None)),
        ("tcp6", "*:8003", "*:*", ("[::]:8003", None)),
        ("tcp", "*:8003", "192.0.2.7:22", ("0.0.0.0:8003", Some("192.0.2.7:22"))),
        ("tcp", "*:8003", "*:*", ("*:8003", None)),
        ("tcp", "192.0.2.7:22", "0.0.0.0:7", ("192.0.2.7:22", Some("0.0.0.0:7"))),
        ("tcp", "192.0.2.7:22", "198.51.100.9:*", ("192.0.2.7:22", Some("198.51.100.9:*"))),
    ] {
        let row = format!("{proto} 0 0 {local} {foreign} SYN_SENT");
        assert_eq!(ends(&socket(&row)), (expected.0.into(), expected.1.map(String::from)), "{row}");
    }
    assert_eq!(socket("tcp 0 0 *:8003 *:* LISTEN").local.address, Address::Any);
    // BusyBox shows what was in its memory.
    let raw =
        "raw        0      0 ::%2133273245:58        ::%32:*                 58          16075/python3\n";
    assert_eq!(ends(&socket(raw)), ("[::]:58".into(), None));
}

#[test]
fn an_address_of_full_width_is_cut_unless_something_says_otherwise() {
    let row = "tcp6 0 0 fe80::8c6b:58ff:fe:8008 2001:db8:1111:222:40924 LISTEN 16078/python3";
    let cut = socket(row);
    assert_eq!(cut.local.address, Address::Cut(b"fe80::8c6b:58ff:fe".into()));
    assert_eq!(cut.remote.unwrap().address, Address::Cut(b"2001:db8:1111:222".into()));
    assert_eq!((cut.local.port, cut.family), (Some(8008), Some(Family::V6)));
    // Told that none is cut, the second is no address.
    let told = netstat_linux::records(row.as_bytes(), options(true)).sockets().next().unwrap();
    assert_eq!(told.unwrap_err().expected, "the foreign address and port");
    // The other end tells.
    let row = "tcp6 0 0 fe80::8c6b:58ff:fe:8008 fe80::8c6b:58ff:fe5a:32b1:37966 ESTABLISHED -";
    assert_eq!(ends(&socket(row)).0, "[fe80::8c6b:58ff:fe]:8008");
    // So does a heading with wide columns, until the next.
    let wide =
        format!("Proto Recv-Q Send-Q {:<51} {:<51} State       \n", "Local Address", "Foreign Address");
    let narrow =
        format!("Proto Recv-Q Send-Q {:<23} {:<23} State       \n", "Local Address", "Foreign Address");
    let row = "tcp 0 0 fe80::8c6b:58ff:fe:8008 :::* LISTEN\n";
    let text = [row, &wide, row, &narrow, row].concat();
    let whole: Vec<_> =
        all(&text).into_iter().map(|socket| socket.unwrap().local.address.ip().is_some()).collect();
    assert_eq!(whole, [false, true, false]);
    // Those of SCTP never are.
    let row = "sctp 0 0 fe80::8c6b:58ff:fe:8008 ::1:22 ESTABLISHED";
    assert_eq!(ends(&socket(row)).0, "[fe80::8c6b:58ff:fe]:8008");
    // A cut name.
    let row = "tcp 0 0 gateway-of-exampl:https 192.0.2.7:22 ESTABLISHED";
    assert_eq!(socket(row).local.address, Address::Cut(b"gateway-of-exampl".into()));
}

#[test]
fn states_by_their_names() {
    for (word, state) in [
        ("ESTABLISHED", State::Established),
        ("SYN_SENT", State::SynSent),
        ("SYN_RECV", State::SynReceived),
        ("FIN_WAIT1", State::FinWait1),
        ("FIN_WAIT2", State::FinWait2),
        ("TIME_WAIT", State::TimeWait),
        ("CLOSE", State::Closed),
        ("CLOSE_WAIT", State::CloseWait),
        ("LAST_ACK", State::LastAck),
        ("LISTEN", State::Listen),
        ("CLOSING", State::Closing),
        ("UNKNOWN", State::Other(b"UNKNOWN".into())),
        // Catalan, Czech, German, Portuguese, Swedish.
        ("ESTABLERT", State::Established),
        ("SYNSENT", State::SynSent),
        ("SYNRECV", State::SynReceived),
        ("FINWAIT1", State::FinWait1),
        ("FINWAIT2", State::FinWait2),
        ("TEMPS", State::TimeWait),
        ("TANCA", State::Closed),
        ("CLOSEWAIT", State::CloseWait),
        ("LASTACK", State::LastAck),
        ("ESCOLTA", State::Listen),
        ("TANCAMENT", State::Closing),
        ("SPOJENO", State::Established),
        ("ZAVŘEN", State::Closed),
        ("POSLEDNÍ ACK", State::LastAck),
        ("NASLOUCHÁ", State::Listen),
        ("ZAVÍRÁ", State::Closing),
        ("VERBUNDEN", State::Established),
        ("ESTABELECIDA", State::Established),
        ("SYN_ENVIADO", State::SynSent),
        ("SYN_RECEBIDO", State::SynReceived),
        ("ESPERA_FIN1", State::FinWait1),
        ("ESPERA_FIN2", State::FinWait2),
        ("FECHAR", State::Closed),
        ("ESPERANDO_FECHAR", State::CloseWait),
        ("ÚLTIMO_ACK", State::LastAck),
        ("OUÇA", State::Listen),
        ("FECHANDO", State::Closing),
        ("ETABLERAD", State::Established),
        ("LYSSNAR", State::Listen),
        ("STÄNG", State::Closed),
        ("STÄNG_VÄNTA", State::CloseWait),
        ("STÄNGER", State::Closing),
        ("NEW_ONE", State::Other(b"NEW_ONE".into())),
        ("ВСТАНОВЛЕНО", State::Other("ВСТАНОВЛЕНО".as_bytes().into())),
    ] {
        for details in [
            "",
            " 16071/tor",
            " -",
            " 1000 39352",
            " alice 39352 16071/tor",
            " 0 0 - off (0.00/0/0)",
            " on (0.79/1/0)",
        ] {
            for proto in ["tcp", "sctp"] {
                let row = format!("{proto} 0 0 192.0.2.7:22 198.51.100.9:1025 {word}{details}");
                assert_eq!(socket(&row).state, Some(state.clone()), "{row}");
            }
            let row = format!("udp 0 0 192.0.2.7:22 198.51.100.9:1025 {}{details}", word.replace(' ', "_"));
            assert_eq!(socket(&row).state, None, "{row}");
        }
    }
    let row = "sctp 0 0 192.0.2.7:22 198.51.100.9:1025 UNKNOWN(13) -";
    assert_eq!(socket(row).state, Some(State::Other(b"UNKNOWN(13)".into())));
}

#[test]
fn states_in_other_encodings() {
    for (word, state) in [
        (&b"OU\xc7A"[..], State::Listen),
        (b"\xdaLTIMO_ACK", State::LastAck),
        (b"NASLOUCH\xc1", State::Listen),
        (b"POSLEDN\xcd ACK", State::LastAck),
        (b"ZAV\xd8EN", State::Closed),
        (b"ZAV\xcdR\xc1", State::Closing),
        (b"ST\xc4NG_V\xc4NTA", State::CloseWait),
        (b"ST\xc4NG", State::Closed),
        (b"ST\xc4NGER", State::Closing),
        (b"NEZN\xc1M", State::Other(b"NEZN\xc1M".into())),
        (b"OK\xc4ND", State::Other(b"OK\xc4ND".into())),
        (b"\x8f\xa9", State::Other(b"\x8f\xa9".into())),
    ] {
        let row = [b"tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ", word, b" 1/x"].concat();
        let socket = netstat_linux::parse(&row).next().unwrap().unwrap();
        assert_eq!(socket.state, Some(state), "{}", word.escape_ascii());
    }
}

#[test]
fn an_unknown_word_without_a_foreign_end_is_listening() {
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* SLUCHA 1/x").state, Some(State::Listen));
    assert_eq!(socket("tcp6 0 0 :::22 :::* 待ち受け 1/x").state, Some(State::Listen));
    // A known one is what it says.
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* CLOSE 1/x").state, Some(State::Closed));
    let unknown = Some(State::Other(b"UNKNOWN".into()));
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* UNKNOWN 1/x").state, unknown);
}

#[test]
fn unknown_is_no_state_in_any_language() {
    for word in [
        "UNKNOWN",
        "DESCONEGUT",
        "NEZNÁM",
        "UNBEKANNT",
        "DESCONHECIDA",
        "OKÄND",
        "TUNDMATU",
        "INCONNU",
        "不明",
        "უცნობი",
    ] {
        let expected = Some(State::Other(word.as_bytes().into()));
        for foreign in ["0.0.0.0:*", "198.51.100.9:1025"] {
            let row = format!("tcp 0 0 192.0.2.7:22 {foreign} {word} 1/x");
            assert_eq!(socket(&row).state, expected, "{row}");
        }
        let row = format!("udp 0 0 192.0.2.7:22 198.51.100.9:1025 {word} 1/x");
        assert_eq!((socket(&row).state, owner(&socket(&row))), (None, Some((1, "x".into()))), "{row}");
    }
}

/// 1.60 leaves no blank behind a state that fills its column.
#[test]
fn a_state_that_touches_what_follows_is_refused() {
    for rest in ["16071/tor", "1000       39352", "1000       39352      16071/tor"] {
        let row = format!("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESPERANDO_FECHAR{rest}");
        assert!(all(&row)[0].is_err(), "{row}");
    }
}

#[test]
fn a_datagram_row_may_have_a_state_or_a_user_or_both_or_none() {
    let row = "udp 0 0 127.0.0.1:8004 0.0.0.0:* ";
    let alice = Some(b"alice".as_slice());
    for (details, uid, user, inode, pid) in [
        ("", None, None, None, None),
        ("-", None, None, None, None),
        ("16074/ESTABLISHED", None, None, None, Some(16074)),
        ("ESTABLISHED", None, None, None, None),
        ("ESTABLISHED -", None, None, None, None),
        ("UNKNOWN 16074/x", None, None, None, Some(16074)),
        ("1000 39407", Some(1000), None, Some(39407), None),
        ("1000 39407 16074/x", Some(1000), None, Some(39407), Some(16074)),
        ("-2 39407 16074/x", Some(4294967294), None, Some(39407), Some(16074)),
        ("alice 39407 16074/x", None, alice, Some(39407), Some(16074)),
        ("alice 0 -", None, alice, None, None),
        ("ESTABLISHED 1000 39407", Some(1000), None, Some(39407), None),
        ("ESTABLISHED alice 39407 -", None, alice, Some(39407), None),
        ("16074/12 34 x", None, None, None, Some(16074)),
    ] {
        for timer in ["", " off (0.00/0/0)"] {
            if details.is_empty() && !timer.is_empty() || details.starts_with("16074/") {
                continue;
            }
            let row = [row, details, timer].concat();
            let read = socket(&row);
            assert_eq!(
                (read.state.clone(), read.uid, read.user.as_deref(), read.inode),
                (None, uid, user, inode),
                "{row}"
            );
            assert_eq!(owner(&read).map(|owner| owner.0), pid, "{row}");
        }
    }
    assert_eq!(owner(&socket(&[row, "16074/12 34 x"].concat())), Some((16074, "12 34 x".into())));
    let timer = socket("udp 0 0 127.0.0.1:8004 0.0.0.0:* on1 (0.25/0/0)").timer;
    assert_eq!(timer, Some(Timer::new(TimerKind::Retransmit, Some(Duration::from_millis(250)), Some(0))));
}

#[test]
fn the_number_of_a_raw_socket_is_no_state_and_no_user() {
    for (details, uid, inode) in [
        ("7", None, None),
        ("58          16075/python3", None, None),
        ("7           0          39412      16075/python3        off (0.00/0/0)", Some(0), Some(39412)),
    ] {
        let row = format!("raw 832 0 0.0.0.0:1 0.0.0.0:* {details}");
        let read = socket(&row);
        assert_eq!((read.state.clone(), read.uid, read.inode), (None, uid, inode), "{row}");
        assert_eq!((read.local.port, read.receive_queue), (Some(1), Some(832)));
    }
}

#[test]
fn nobody_is_said_to_own_what_is_over() {
    let row = "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ";
    for (details, uid) in [
        ("TIME_WAIT 0 0 -", None),
        ("TIME_WAIT root 0 -", None),
        ("CLOSE_WAIT 0 0 -", None),
        ("SYN_RECV 1000 0 -", Some(1000)),
        ("FIN_WAIT2 0 7 -", Some(0)),
    ] {
        let row = [row, details].concat();
        let read = socket(&row);
        assert_eq!((read.uid, read.user.clone(), owner(&read)), (uid, None, None), "{row}");
    }
    assert_eq!(socket(&[row, "FIN_WAIT2 root 7 -"].concat()).user.as_deref(), Some(&b"root"[..]));
}

/// No second pass over a large text: what stands far behind a row tells nothing about it, and what stands in a capture
/// tells nothing about the next.
#[test]
fn a_late_wide_address_tells_nothing_about_the_rows_far_before_it() {
    const TITLE: &str = "Active Internet connections (servers and established)\n";
    const FULL: &str = "tcp6       0      0 fe80::8c6b:58ff:fe:8008 :::*                    LISTEN      -\n";
    const LONG: &str =
        "tcp6       0      0 2001:db8:1111:2222:3333::66:8011 :::*                    LISTEN      -\n";
    let far =
        "tcp        0      0 127.0.0.1:8007          127.0.0.1:57382         CLOSE_WAIT  -\n".repeat(1000);

    for (lines, is_cut) in [
        ([FULL, &far, LONG, ""], true),
        ([LONG, &far, FULL, ""], false),
        ([TITLE, LONG, &far, FULL], false),
        // The beginning shows nothing of the last capture.
        ([LONG, &far, TITLE, FULL], true),
        ([LONG, TITLE, &far, FULL], true),
        ([LONG, TITLE, FULL, &far], true),
        ([TITLE, FULL, LONG, &far], false),
    ] {
        let text = lines.concat();
        let is_full = |socket: &Socket<'_>| socket.local.port == Some(8008);
        let found = netstat_linux::parse(text.as_bytes()).filter_map(Result::ok).find(is_full).unwrap();
        assert_eq!(matches!(found.local.address, Address::Cut(_)), is_cut, "{:?}", found.local);

        let mut reader = CaptureReader::new(Facts::default());
        let mut rest = text.as_bytes();
        let captured = core::iter::from_fn(|| reader.next(&mut rest, true)).find_map(|record| {
            if let Content::Socket(socket) = record.content { Some(socket).filter(is_full) } else { None }
        });
        assert_eq!(captured, Some(found), "the reader of captures says the same");
    }
}

#[test]
fn queues_can_be_wide_or_negative() {
    let read =
        socket("tcp   12345678 123456789 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED -   ");
    assert_eq!((read.receive_queue, read.send_queue), (Some(12_345_678), Some(123_456_789)));
    let read = socket("udp    -2816      0 0.0.0.0:68 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (None, Some(0)));
    // toybox leaves no blank.
    assert!(
        all("tcp        01234567 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED -")[0].is_err()
    );
}

#[test]
fn programs_contexts_and_timers() {
    let row = "tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED 0          39352      ";
    let context = "system_u:system_r:sshd_t:s0-s0:c0.c1023            ";
    let on = Some(Timer::new(TimerKind::Retransmit, Some(Duration::from_millis(790)), Some(2)));
    for (rest, expected, timer) in [
        ("812/sshd            ".into(), Some((812, "sshd")), None),
        ("812/sshd             on (0.79/2/0)".into(), Some((812, "sshd")), on),
        (format!("812/sshd             {context}"), Some((812, "sshd")), None),
        (format!("812/sshd             {context} on (0.79/2/0)"), Some((812, "sshd")), on),
        (format!("-                    {:<50} on (0.79/2/0)", "-"), None, on),
        ("12/a off (0.00/0/0)  on (0.79/2/0)".into(), Some((12, "a off (0.00/0/0)")), on),
        ("on (0.79/2/0)".into(), None, on),
        ("".into(), None, None),
    ] {
        let row = [row, &rest].concat();
        let read = socket(&row);
        assert_eq!(
            (owner(&read), read.timer),
            (expected.map(|(pid, name)| (pid, name.into())), timer),
            "{row}"
        );
        assert!(read.owners.iter().all(|owner| owner.certainty == Certainty::Stated));
        assert_eq!(read.inode, Some(39352));
    }
    // Blanks lost on the way: a name can look like a timer.
    let read = socket("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESTABLISHED 12387/Passenger Rac on (0.79/2/0)");
    assert_eq!((owner(&read), read.timer), (Some((12387, "Passenger Rac".into())), on));
    assert_eq!(read.owners[0].certainty, Certainty::Doubtful);
}

/// As printed by net-tools 2.10 of processes that called themselves so.
#[test]
fn names_with_line_feeds_are_put_together() {
    let text = "tcp        0      0 127.0.0.1:7003          0.0.0.0:*               LISTEN      0          1091035    8/x\n\
                tcp 0 0 *:1 *:*  off (0.00/0/0)\n\
                tcp        0      0 127.0.0.1:40434         127.0.0.1:7001          ESTABLISHED 0          1091040    6/two\n\
                lines          keepalive (7198.75/0/0)\n\
                tcp        0      0 127.0.0.1:7007          0.0.0.0:*               LISTEN      14/\n\
                \x20               \n\
                tcp        0      0 127.0.0.1:7006          0.0.0.0:*               LISTEN      13/end\n\
                \x20            \n\
                tcp        0      0 127.0.0.1:7005          0.0.0.0:*               LISTEN      12/cr\r\n\
                lf           \n\
                nonsense\n";
    let records: Vec<_> = netstat_linux::records(text.as_bytes(), Options::default()).collect();
    let seen: Vec<_> = records
        .iter()
        .filter_map(|record| match &record.content {
            Content::Socket(socket) => Some((record.line, owner(socket).unwrap(), socket.timer.is_some())),
            _ => None,
        })
        .collect();
    assert_eq!(
        seen,
        [
            (1, (8, "x\ntcp 0 0 *:1 *:*".into()), false),
            (3, (6, "two\nlines".into()), true),
            (5, (14, "\n".into()), false),
            (7, (13, "end\n".into()), false),
            (9, (12, "cr\r\nlf".into()), false),
        ]
    );
    assert_eq!((records.len(), records[5].line), (6, 11));
}

#[test]
fn without_padding_a_name_ends_at_a_line_feed() {
    let text =
        "tcp        0      0 127.0.0.1:9104          0.0.0.0:*               LISTEN      8451/two\nlines\n";
    let read = all(text);
    assert_eq!(owner(read[0].as_ref().unwrap()), Some((8451, "two".into())));
    assert_eq!(read[1].as_ref().unwrap_err().line, 2);
}

#[test]
fn sockets_of_sctp() {
    let text = "sctp                192.0.2.7:5000                                  LISTEN      0          7          1234/x              \n\
                sctp                2001:db8::7:5000                                LISTEN     \n\
                \x20                   192.0.2.8:5000                                             \n\
                \x20                   192.0.2.9:5000                                              0          8          1235/y              \n\
                sctp       3      4 192.0.2.7:5000          198.51.100.9:5001       ESTABLISHED\n\
                \x20                   192.0.2.8               198.51.100.10                       1236/z              \n\
                sctp       0      0 192.0.2.7:5000          0.0.0.0:*               LISTEN      -                   \n";
    let read: Vec<_> = all(text).into_iter().map(Result::unwrap).collect();
    let seen: Vec<_> = read.iter().map(|socket| (ends(socket).0, socket.inode, owner(socket))).collect();
    assert_eq!(
        seen,
        [
            ("192.0.2.7:5000".into(), Some(7), Some((1234, "x".into()))),
            ("[2001:db8::7]:5000".into(), Some(8), Some((1235, "y".into()))),
            ("192.0.2.7:5000".into(), None, Some((1236, "z".into()))),
            ("192.0.2.7:5000".into(), None, None),
        ]
    );
    assert_eq!((read[0].receive_queue, read[2].receive_queue), (None, Some(3)));
    assert_eq!(read[2].remote.as_ref().unwrap().to_string(), "198.51.100.9:5001");
    assert!(read[0].remote.is_none() && read[3].remote.is_none());
    // Whatever the last line looks like, it is of the row above.
    let row = "sctp                192.0.2.7:5000                                  LISTEN     \n";
    let heading = "                    192.0.2.8:5000   Active Internet connections (w/o servers)\n";
    assert!(matches!(contents(&[row, heading].concat())[..], [Content::Refused(_)]));
    // A further address whose socket is missing.
    let alone = "                    192.0.2.8:5000                                             \n";
    assert_eq!(contents(alone), [Content::Skipped(Skipped::Detail)]);
}

#[test]
fn headings_messages_and_blank_lines_are_skipped_anywhere() {
    let row = "tcp 0 0 192.0.2.7:22 0.0.0.0:* LISTEN\n";
    for (line, skipped) in [
        ("Active Internet connections (only servers)", Skipped::Header),
        ("Connexions Internet actives (serveurs et établies)", Skipped::Header),
        (
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ",
            Skipped::Header,
        ),
        ("(Not all processes could be identified, non-owned process info", Skipped::Notice),
        (" will not be shown, you would have to be root to see it all.)", Skipped::Notice),
        (
            "(Not all processes could be identified, non-owned process info will not be shown, you would have to be root to see it all.)",
            Skipped::Notice,
        ),
        ("(No info could be read for \"-p\": geteuid()=1000 but you should be root.)", Skipped::Notice),
        ("(Es konnten nicht alle Prozesse identifiziert werden; Informationen über", Skipped::Notice),
        ("nicht-eigene Prozesse werden nicht angezeigt; Root kann sie anzeigen.)", Skipped::Notice),
        ("(Pas d'infos lues pour \"-p\": geteuid()=1000 mais vous devez être root.)", Skipped::Notice),
        ("netstat: can't scan /proc - are you root?", Skipped::Notice),
        ("netstat: showing only processes with your user ID", Skipped::Notice),
        ("netstat: /proc/net/tcp6: No such file or directory", Skipped::Notice),
        ("netstat: no support for `AF INET (sctp)' on this system.", Skipped::Notice),
        ("warning, got bogus tcp line.", Skipped::Notice),
        ("warning, got bogus unix line.", Skipped::Notice),
        ("(no info available)", Skipped::Notice),
        ("netstat: /proc/net/udp6: No such file or directory", Skipped::Notice),
        ("", Skipped::Blank),
        (" \t ", Skipped::Blank),
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = [row, line, end].concat();
            if line.is_empty() && end.is_empty() {
                continue;
            }
            assert_eq!(contents(&text)[1..], [Content::Skipped(skipped)], "{line}");
        }
    }
    for line in [
        "netstat: invalid option -- 'p'",
        "BusyBox v1.35.0 (Debian 1:1.35.0-4+b7) multi-call binary.",
        "$ netstat -anp",
        "lines",
    ] {
        assert!(all(line)[0].is_err(), "{line}");
    }
}

#[test]
fn a_row_that_shares_its_line_with_a_message_is_refused_and_not_lost() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      -                   ";
    for message in [
        "(Not all processes could be identified, non-owned process info will not be shown, you would have to be root to see it all.)",
        " will not be shown, you would have to be root to see it all.)",
        "(No info could be read for \"-p\": geteuid()=1000 but you should be root.)",
    ] {
        for text in [
            [message, row].concat(),
            [message, row, " on (0.79/0/0)"].concat(),
            [row, message].concat(),
            [&row[..40], message].concat(),
        ] {
            assert!(matches!(contents(&text)[..], [Content::Refused(_)]), "{text}");
        }
        let text = [message, TITLE].concat();
        assert_eq!(contents(&text), [Content::Skipped(Skipped::Header)], "{text}");
    }
}

#[test]
fn names_of_programs_by_net_tools_and_by_busybox() {
    let row = "tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED ";
    for (program, pid, name) in [
        ("8455/", 8455, ""),
        ("8449/./rel/tor", 8449, "./rel/tor"),
        ("5665/sshd: peter [p", 5665, "sshd: peter [p"),
        ("12387/Passenger Rac", 12387, "Passenger Rac"),
        ("8445/0", 8445, "0"),
        ("1/12/sshd: a (b) of", 1, "12/sshd: a (b) of"),
        ("1/ESTABLISHED", 1, "ESTABLISHED"),
        ("1/tcp 0 0 *:1 *:2", 1, "tcp 0 0 *:1 *:2"),
    ] {
        for end in ["", "\n"] {
            for text in [format!("{row}{program:<20}{end}"), format!("{row}{program}{end}")] {
                let read = socket(&text);
                assert_eq!(owner(&read), Some((pid, name.into())), "{text:?}");
                assert_eq!(read.owners[0].certainty, Certainty::Stated);
            }
        }
    }
}

#[test]
fn other_families_are_skipped() {
    for line in [
        "unix  2      [ ACC ]     STREAM     LISTENING     39435    16082/python3        @abs tcp 0 0 *:1 *:2 LISTEN",
        "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x y",
        // BusyBox sets the inode to the right.
        "unix  2      [ ACC ]     STREAM     LISTENING         39435 16082/python3        @abs",
        "unix  2      [ ]         DGRAM                        11776 1/init               /run/tcp 0 0 *:1 *:2 LISTEN",
        "??    2      [ ]         DGRAM                    11776",
        "IPX        0      0 00000000:000000000000:0451 -                          ",
        "l2cap  *                 00:11:22:33:44:55 LISTEN          1 0x0000 0x0000     672       0 SDP    ",
        "rfcomm *                 00:11:22:33:44:55 LISTEN          1",
        "N0CALL-1   W1AW-7     ax0     SABM SENT    003/001  0       12    ",
        "user       W1AW-7     N0CALL-1   nr0     CONN SENT    003/001  0       0     ",
        "1234567890      0987654321      x25eth0 1    ESTABLISHED  02/01  0       0     ",
    ] {
        for title in ["", UNIX_TITLE] {
            let text = [title, line].concat();
            assert_eq!(contents(&text).last(), Some(&Content::Skipped(Skipped::OtherFamily)), "{line}");
        }
    }
}

/// A path with a line feed, and all sorts of lines behind it.
#[test]
fn what_looks_like_a_row_among_unix_sockets_is_none() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let unix = "unix  2      [ ACC ]     STREAM     LISTENING     39435    16082/python3        /run/x\n";
    let columns = "Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path\n";
    for forged in [
        row,
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      8451/two\n",
        "lines      \n",
        "tcp 0 x\n",
        "tcp   LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*\n",
        "sctp                10.0.0.1:5000                                   LISTEN     \n",
        "                    10.0.0.2:5000\n",
        "lines\n",
        "100%\n",
    ] {
        for above in [&[UNIX_TITLE][..], &[UNIX_TITLE, columns], &[columns]] {
            let text = [&above.concat()[..], unix, forged, unix, TITLE, row].concat();
            let read = contents(&text);
            let unix = &read[above.len()..above.len() + 3];
            let skipped = |content: &Content<'_>| {
                matches!(content, Content::Skipped(Skipped::OtherFamily | Skipped::Detail))
            };
            assert!(unix.iter().all(skipped), "{text}\n{read:?}");
            assert!(
                matches!(&read[above.len() + 3..], [Content::Skipped(_), Content::Socket(_)]),
                "{text}\n{read:?}"
            );
            // Wherever the format is found out.
            let mut reader = CaptureReader::new(Facts::default());
            let mut rest = text.as_bytes();
            let sockets = std::iter::from_fn(|| reader.next(&mut rest, true))
                .filter(|record| matches!(record.content, Content::Socket(_) | Content::Refused(_)));
            assert_eq!(
                sockets.map(|record| record.line).collect::<Vec<_>>(),
                [above.len() as u64 + 5],
                "{text}"
            );
        }
    }
}

/// Rows without a heading are read behind a prompt, not among UNIX sockets.
#[test]
fn a_prompt_ends_the_unix_sockets() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let text = [UNIX_TITLE, row, "$ netstat -ant | grep LISTEN\n", row].concat();
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut read = String::new();
    while let Some(record) = reader.next(&mut rest, true) {
        read.push(match record.content {
            Content::Socket(_) => 'S',
            Content::Refused(_) => 'R',
            Content::Skipped(Skipped::Prompt) => 'P',
            Content::Skipped(_) => '-',
        });
    }
    assert_eq!(read, "--PS");
}

#[test]
fn other_commands_below_are_read_as_what_they_are() {
    let text = [
        "$ netstat -an\n",
        TITLE,
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN     \n",
        UNIX_TITLE,
        "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x\n",
        "$ ss -tn\n",
        "State  Recv-Q Send-Q   Local Address:Port   Peer Address:Port Process\n",
        "ESTAB  0      0            192.0.2.7:22   198.51.100.9:1025\n",
        "$ netstat -antp\n",
        "tcp        0      0 192.0.2.7:22            198.51.100.9:1026       ESTABLISHED 812/sshd            \n",
    ]
    .concat();
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut found = Vec::new();
    while let Some(record) = reader.next(&mut rest, true) {
        match record.content {
            Content::Socket(socket) => found.push((record.line, reader.format().unwrap(), ends(&socket).1)),
            Content::Refused(error) => panic!("{error}"),
            Content::Skipped(_) => {}
        }
    }
    let expected = [
        (3, Format::NetstatLinux, None),
        (8, Format::Ss, Some("198.51.100.9:1025".into())),
        (10, Format::NetstatLinux, Some("198.51.100.9:1026".into())),
    ];
    assert_eq!(found, expected);
}

#[test]
fn several_captures_in_a_row() {
    let columns = "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n";
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let unix = "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x\n";
    let capture = [TITLE, columns, row, UNIX_TITLE, unix].concat();
    let text = [&capture[..], "\r\n", &capture.replace('\n', "\r\n"), columns, row.trim_end()].concat();
    assert_eq!(
        all(&text).into_iter().map(|socket| owner(&socket.unwrap()).unwrap().1).collect::<Vec<_>>(),
        ["sshd"; 3]
    );
}

#[test]
fn trailing_blanks_carriage_returns_and_indentation_are_fine() {
    for row in [
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \r\n",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd \t \r\n",
        "    tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n",
        "tcp\t0\t0\t192.0.2.7:22\t0.0.0.0:*\tLISTEN\t812/sshd\n",
    ] {
        assert_eq!(owner(&socket(row)), Some((812, "sshd".into())), "{row:?}");
    }
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      \r\n";
    assert_eq!(owner(&socket(row)), None);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (row, column, expected) in [
        ("nonsense", 1, "the protocol of a socket: tcp, udp, udpl, raw or sctp, perhaps with a 6"),
        ("tcp", 4, "the receive queue"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025", 5, "the receive queue"),
        ("tcp 0 x 192.0.2.7:22 198.51.100.9:1025", 7, "the send queue"),
        ("tcp 0 0", 8, "the local address and port"),
        ("tcp 0 0 192.0.2.7 198.51.100.9:1025 LISTEN", 9, "the local address and port"),
        ("tcp 0 0 192.0.2.7:22", 21, "the foreign address and port"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:65536 LISTEN", 22, "the foreign address and port"),
        ("tcp 0 0 192.0.2.7.22 198.51.100.9.1025 ESTABLISHED", 9, "the local address and port"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025", 39, "the state"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 812/sshd", 40, "the state"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=1,fd=2))", 40, "the state"),
        ("raw 0 0 192.0.2.7:22 198.51.100.9:1025 x", 40, "the state of a raw socket, a number"),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN sshd",
            47,
            "a user and an inode, a process (number, slash and name; or -), or a timer",
        ),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN 0 x",
            47,
            "a process: its number, a slash and its name",
        ),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN - x",
            47,
            "a security context or a timer behind the process",
        ),
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = ["\n", row, end].concat();
            let error = all(&text).remove(0).unwrap_err();
            assert_eq!((error.line, error.column, error.expected), (2, column, expected), "{row}");
        }
    }
    let text = "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN\nudp 0 0 x\nudp 0 0 192.0.2.7:53 0.0.0.0:*\n";
    let read: Vec<_> = all(text).into_iter().map(|socket| socket.is_ok()).collect();
    assert_eq!(read, [true, false, true]);
}

#[test]
fn names_instead_of_numbers_are_kept() {
    let read =
        socket("tcp6       0      0 localhost:no-such-svc   [::]:*                  LISTEN      1141/master");
    assert_eq!(read.local.address, Address::Name(b"localhost".into()));
    assert_eq!((read.local.port, read.local.service.as_deref()), (None, Some(&b"no-such-svc"[..])));
    assert_eq!((read.remote, read.family), (None, Some(Family::V6)));
    // The port of a raw socket is the number of a protocol.
    assert_eq!(socket("raw 0 0 *:icmp *:* 7").local.port, None);
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = socket("tcp 0 0 192.0.2.7:44284 www.example.org:https ESTABLISHED").remote.unwrap();
    assert_eq!((end.port, end.service.as_deref()), (Some(443), Some(&b"https"[..])));
}
