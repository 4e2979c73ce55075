//! What `ss` prints, row by row and trap by trap, with expectations written by hand; then what must hold of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

pub mod checks;
#[path = "ss/properties.rs"]
mod properties;
mod strategies;

use std::time::Duration;

use connparse::ss::{self, Options, Wildcard};
use connparse::{
    Address, Certainty, Content, Endpoint, Family, ParseError, Protocol, Record, Skipped, Socket, State,
    TimerKind,
};

fn options(wildcard: Wildcard) -> Options {
    let mut options = Options::default();
    options.wildcard = wildcard;
    options
}

/// Every socket and refusal of a text of which nothing is known.
fn all(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
    ss::records(text.as_bytes(), Options::default()).sockets().collect()
}

#[track_caller]
fn socket(row: &str) -> Socket<'_> {
    let mut all = all(row);
    assert_eq!(all.len(), 1, "{row}");
    all.remove(0).unwrap()
}

#[track_caller]
fn refusal(text: &str) -> ParseError {
    all(text).into_iter().find_map(Result::err).expect("a refused line")
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

fn contents(text: &str) -> Vec<Content<'_>> {
    ss::records(text.as_bytes(), Options::default()).map(|record| record.content).collect()
}

fn names(socket: &Socket<'_>) -> Vec<Vec<u8>> {
    socket.owners.iter().map(|owner| owner.name.as_deref().unwrap().to_vec()).collect()
}

#[test]
fn columns_are_told_by_their_shape() {
    let ends = "192.0.2.7:22 198.51.100.9:1025";
    for (head, state, queues) in [
        ("tcp ESTAB 3 36", Some(State::Established), Some((3, 36))),
        ("tcp   ESTAB      3      36     ", Some(State::Established), Some((3, 36))),
        ("  ESTAB 3 36", Some(State::Established), Some((3, 36))),
        ("tcp 3 36", None, Some((3, 36))),
        ("3 36", None, Some((3, 36))),
        ("tcp ESTAB", Some(State::Established), None),
        ("ESTAB", Some(State::Established), None),
        ("tcp", None, None),
        ("", None, None),
    ] {
        let row = format!("{head} {ends}");
        let socket = socket(&row);
        assert_eq!(socket.protocol, Protocol::Tcp, "{row}");
        assert_eq!(socket.state, state, "{row}");
        assert_eq!(socket.receive_queue.zip(socket.send_queue), queues, "{row}");
        assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:22 -> 198.51.100.9:1025");
    }
}

#[test]
fn states_by_their_names() {
    for (word, state) in [
        ("ESTAB", State::Established),
        ("SYN-SENT", State::SynSent),
        ("SYN-RECV", State::SynReceived),
        ("FIN-WAIT-1", State::FinWait1),
        ("FIN-WAIT-2", State::FinWait2),
        ("TIME-WAIT", State::TimeWait),
        ("UNCONN", State::Bound),
        ("CLOSE-WAIT", State::CloseWait),
        ("LAST-ACK", State::LastAck),
        ("LISTEN", State::Listen),
        ("CLOSING", State::Closing),
        ("UNDEF", State::Other(b"UNDEF".into())),
        ("UNKNOWN", State::Other(b"UNKNOWN".into())),
        ("NEW_ONE-7", State::Other(b"NEW_ONE-7".into())),
    ] {
        for netid in ["tcp", "dccp", "mptcp", "sctp", ""] {
            let row = format!("{netid} {word} 0 0 192.0.2.7:22 198.51.100.9:1025");
            assert_eq!(socket(&row).state, Some(state.clone()), "{row}");
        }
        for netid in ["udp", "raw", "icmp6"] {
            let row = format!("{netid} {word} 0 0 192.0.2.7:22 198.51.100.9:1025");
            assert_eq!(socket(&row).state, None, "{row}");
        }
    }
}

#[test]
fn an_unknown_word_is_a_state_only_where_the_row_proves_it() {
    assert!(all("NEW 192.0.2.7:22 198.51.100.9:1025")[0].is_err());
    assert!(all("quic ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025")[0].is_err());
    assert!(
        all("  TCP    192.0.2.7:445    198.51.100.9:1025    ESTABLISHED    4")[0].is_err(),
        "netstat of Windows"
    );
}

#[test]
fn an_empty_state_is_one_below_a_header_that_has_the_column() {
    let row = "tcp          0      0      192.0.2.7:22      198.51.100.9:1025\n";
    assert_eq!(socket(row).state, None);
    let with = format!("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n{row}");
    assert_eq!(socket(&with).state, Some(State::Other(b"".into())));
    assert!(!socket(&with).is_connection());
    let without = format!("Netid Recv-Q Send-Q Local Address:Port Peer Address:Port\n{row}");
    assert_eq!(socket(&without).state, None);
}

#[test]
fn the_caller_can_say_which_state_and_protocol_were_asked_for() {
    let rows = b"0 0 192.0.2.7:22 198.51.100.9:1025\nudp 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    let mut options = options(Wildcard::Unknown);
    options.state = Some(State::CloseWait);
    options.protocol = Some(Protocol::Sctp);
    let read: Vec<_> = ss::records(rows, options).sockets().map(Result::unwrap).collect();
    assert_eq!((read[0].protocol, read[0].state.clone()), (Protocol::Sctp, Some(State::CloseWait)));
    assert_eq!((read[1].protocol, read[1].state.clone()), (Protocol::Udp, None));
}

#[test]
fn a_row_without_netid_is_what_the_caller_says_or_tcp() {
    let of = |row: &str, protocol| {
        let mut options = options(Wildcard::Unknown);
        options.protocol = protocol;
        ss::records(row.as_bytes(), options).sockets().next().unwrap().unwrap().protocol
    };
    let unconnected = "UNCONN 0 0 0.0.0.0:68 0.0.0.0:*";
    assert_eq!(of(unconnected, None), Protocol::Tcp);
    assert_eq!(of(unconnected, Some(Protocol::Udp)), Protocol::Udp);
    let listening = "LISTEN 0 5 0.0.0.0:68 0.0.0.0:*";
    assert_eq!(of(listening, Some(Protocol::Udp)), Protocol::Tcp, "UDP does not listen");
    assert_eq!(of(listening, Some(Protocol::Mptcp)), Protocol::Mptcp);
    assert_eq!(
        of("udp UNCONN 0 0 0.0.0.0:68 0.0.0.0:*", Some(Protocol::Mptcp)),
        Protocol::Udp,
        "the row tells"
    );
}

#[test]
fn glued_columns_are_split_where_that_is_certain() {
    for (row, protocol, state, queues) in [
        ("UNCONN0      7  0.0.0.0:53 0.0.0.0:*", Protocol::Tcp, State::Bound, (0, 7)),
        ("FIN-WAIT-10  0  192.0.2.7:22 198.51.100.9:1025", Protocol::Tcp, State::FinWait1, (0, 0)),
        ("FIN-WAIT-212 3  192.0.2.7:22 198.51.100.9:1025", Protocol::Tcp, State::FinWait2, (12, 3)),
        (
            "tcp CLOSE-WAIT123456 3 192.0.2.7:22 198.51.100.9:1025",
            Protocol::Tcp,
            State::CloseWait,
            (123_456, 3),
        ),
        ("tcpLISTEN0 128 192.0.2.7:22 0.0.0.0:*", Protocol::Tcp, State::Listen, (0, 128)),
        ("mptcpESTAB 1 2 192.0.2.7:22 198.51.100.9:1025", Protocol::Mptcp, State::Established, (1, 2)),
        ("LISTEN 0 1234567[::1]:22 [::]:*", Protocol::Tcp, State::Listen, (0, 1_234_567)),
        ("LISTEN 0 1234567*:22 *:*", Protocol::Tcp, State::Listen, (0, 1_234_567)),
    ] {
        let socket = socket(row);
        assert_eq!((socket.protocol, socket.state.clone()), (protocol, Some(state)), "{row}");
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(queues.0), Some(queues.1)), "{row}");
    }
    let socket = socket("udpUNCONN 0 0 0.0.0.0:53 0.0.0.0:*");
    assert_eq!((socket.protocol, socket.state), (Protocol::Udp, None));
    for row in [
        "ESTAB 10000001000000 192.0.2.7:22 198.51.100.9:1025",
        "ESTAB 0 1000000127.0.0.1:22 198.51.100.9:1025",
        "ESTAB 0 0 127.0.0.1:8001127.0.0.1:41290",
        "UNCONN0x 0 127.0.0.1:22 0.0.0.0:*",
    ] {
        assert!(all(row)[0].is_err(), "{row}");
    }
}

#[test]
fn addresses_of_all_versions() {
    for (local, peer, expected, family) in [
        ("127.0.0.53%lo:53", "0.0.0.0:*", ("127.0.0.53%lo:53", None), Family::V4),
        ("0.0.0.0%dm0:8010", "0.0.0.0:*", ("0.0.0.0%dm0:8010", None), Family::V4),
        ("[::]:22", "[::]:*", ("[::]:22", None), Family::V6),
        (":::22", ":::*", ("[::]:22", None), Family::V6),
        ("::1:8002", "::1:33862", ("[::1]:8002", Some("[::1]:33862")), Family::V6),
        ("[::1]:8002", "*:*", ("[::1]:8002", None), Family::V6),
        ("127.0.0.1:25", "*:*", ("127.0.0.1:25", None), Family::V4),
        ("[fe80::1]%eth0:546", "[fe80::2]:547", ("[fe80::1%eth0]:546", Some("[fe80::2]:547")), Family::V6),
        ("fe80::1%eth0:546", "fe80::2:547", ("[fe80::1%eth0]:546", Some("[fe80::2]:547")), Family::V6),
        (
            "[::ffff:127.0.0.1]:80",
            "[::ffff:192.0.2.7]:1025",
            ("127.0.0.1:80", Some("192.0.2.7:1025")),
            Family::V6,
        ),
        (
            "::ffff:127.0.0.1:80",
            "::ffff:192.0.2.7:1025",
            ("127.0.0.1:80", Some("192.0.2.7:1025")),
            Family::V6,
        ),
        ("192.0.2.7:0", "198.51.100.9:0", ("192.0.2.7:*", Some("198.51.100.9:*")), Family::V4),
        ("192.0.2.7:22", "0.0.0.0:7", ("192.0.2.7:22", Some("0.0.0.0:7")), Family::V4),
        ("192.0.2.7:22", "*:7", ("192.0.2.7:22", Some("0.0.0.0:7")), Family::V4),
    ] {
        let row = format!("tcp ESTAB 0 0 {local} {peer}");
        let socket = socket(&row);
        assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
        assert_eq!(socket.family, Some(family), "{row}");
    }
}

#[test]
fn a_lone_star_has_the_family_that_is_known_and_no_other() {
    let read = |row: &str, wildcard| {
        let socket = ss::records(row.as_bytes(), options(wildcard)).sockets().next().unwrap().unwrap();
        (socket.local.to_string(), socket.family, socket.remote.is_some())
    };
    let row = "tcp LISTEN 0 128 *:80 *:*";
    assert_eq!(read(row, Wildcard::V4), ("0.0.0.0:80".into(), Some(Family::V4), false));
    assert_eq!(read(row, Wildcard::V6), ("[::]:80".into(), Some(Family::V6), false));
    assert_eq!(read(row, Wildcard::Unknown), ("*:80".into(), None, false));
    assert_eq!(socket(row).local.address, Address::Any);
    // What the row itself tells goes first.
    let flagged = "tcp LISTEN 0 128 *:80 *:* ino:7 sk:1 v6only:0 <->";
    assert_eq!(read(flagged, Wildcard::V4), ("[::]:80".into(), Some(Family::V6), false));
    let icmp6 = "icmp6 UNCONN 0 0 *%eth0:58 *:*";
    assert_eq!(read(icmp6, Wildcard::V4), ("[::%eth0]:58".into(), Some(Family::V6), false));
    let beside = "udp UNCONN 0 0 *:5353 192.0.2.7:53";
    assert_eq!(read(beside, Wildcard::V6), ("0.0.0.0:5353".into(), Some(Family::V4), true));
}

#[test]
fn a_header_of_later_versions_settles_the_star_for_what_follows() {
    let row = "tcp LISTEN 0 128 *:80 *:*\n";
    for (header, expected) in [
        ("Netid State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n", "[::]:80"),
        ("NetidState Recv-Q Send-Q Local Address:Port Peer Address:Port\n", "[::]:80"),
        ("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n", "*:80"),
    ] {
        let text = [row, header, row].concat();
        let read: Vec<_> = all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
        assert_eq!(read, ["*:80", expected], "{header}");
    }
}

#[test]
fn names_instead_of_numbers_are_kept() {
    let socket = socket("tcp LISTEN 0 128 localhost:no-such-service 0.0.0.0:*");
    assert_eq!(socket.local.address, Address::Name(b"localhost".into()));
    assert_eq!((socket.local.port, socket.local.service.as_deref()), (None, Some(&b"no-such-service"[..])));
    assert_eq!((socket.remote, socket.family), (None, Some(Family::V4)));
    // Two words with a colon each are no row.
    assert!(all("rto:204 rtt:0.02")[0].is_err());
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = socket("tcp ESTAB 0 0 192.0.2.7:44284 www.example.org:https").remote.unwrap();
    assert_eq!((end.port, end.service.as_deref()), (Some(443), Some(&b"https"[..])));
    assert_eq!(socket("raw UNCONN 0 0 *:ipv6-icmp *:*").local.port, None, "that is no service");
}

#[test]
fn a_datagram_socket_that_is_unconnected_can_have_a_peer() {
    let read = socket("udp UNCONN 0 0 192.0.2.7:53 :::12345");
    assert_eq!(ends(&read), ("192.0.2.7:53".into(), Some("[::]:12345".into())));
    assert_eq!(read.state, None);
    assert_eq!(socket("udp UNCONN 0 0 :::53 :::12345").remote.unwrap().port, Some(12345));
}

#[test]
fn protocols_by_their_netid() {
    for (netid, protocol) in [
        ("tcp", Protocol::Tcp),
        ("udp", Protocol::Udp),
        ("raw", Protocol::Raw),
        ("icmp6", Protocol::Raw),
        ("???", Protocol::Raw),
        ("sctp", Protocol::Sctp),
        ("mptcp", Protocol::Mptcp),
        ("dccp", Protocol::Dccp),
    ] {
        let row = format!("{netid} UNCONN 832 0 0.0.0.0:89 0.0.0.0:*");
        assert_eq!((socket(&row).protocol, socket(&row).local.port), (protocol, Some(89)), "{row}");
    }
}

#[test]
fn rows_of_mptcp_and_of_its_subflow_are_both_given() {
    let text =
        "tcp   ESTAB 0 0 127.0.0.1:8013 127.0.0.1:50082\nmptcp ESTAB 0 0 127.0.0.1:8013 127.0.0.1:50082\n";
    let read: Vec<_> = all(text).into_iter().map(|socket| socket.unwrap().protocol).collect();
    assert_eq!(read, [Protocol::Tcp, Protocol::Mptcp]);
}

#[test]
fn associations_of_sctp_are_rows() {
    let text = "sctp  LISTEN     0      128            192.0.2.7:5000          *:*\n\
                \x20     `- ESTAB   0      0       192.0.2.7%eth0:5000    198.51.100.9:5001\n\
                `- COOKIE_WAIT0      0       192.0.2.7:5000    198.51.100.9:5001\n\
                \x20     `- SHUTDOWN_RECEIVED 0      0       192.0.2.7:5000    198.51.100.9:5001\n\
                sctp  CLOSED 0 0 192.0.2.7:5000 *:*\n";
    let read: Vec<_> = all(text).into_iter().map(Result::unwrap).collect();
    assert!(read.iter().all(|socket| socket.protocol == Protocol::Sctp));
    let states: Vec<_> = read.iter().map(|socket| socket.state.clone().unwrap()).collect();
    let shutdown = State::Other(b"SHUTDOWN_RECEIVED".into());
    assert_eq!(states, [State::Listen, State::Established, State::SynSent, shutdown, State::Closed]);
    assert_eq!(ends(&read[1]), ("192.0.2.7%eth0:5000".into(), Some("198.51.100.9:5001".into())));
    for (word, state) in [
        ("CLOSED", State::Closed),
        ("COOKIE_WAIT", State::SynSent),
        ("COOKIE_ECHOED", State::SynSent),
        ("ESTAB", State::Established),
        ("ESTABLISHED", State::Established),
        ("SHUTDOWN_PENDING", State::Other(b"SHUTDOWN_PENDING".into())),
        ("SHUTDOWN_SENT", State::Other(b"SHUTDOWN_SENT".into())),
        ("SHUTDOWN_RECEIVED", State::Other(b"SHUTDOWN_RECEIVED".into())),
        ("ACK_SENT", State::Other(b"ACK_SENT".into())),
    ] {
        // Full columns touch in 4.15.
        for row in [
            format!("sctp {word} 0 3 192.0.2.7:5000 198.51.100.9:5001"),
            format!("   `- {word}0 3 192.0.2.7:5000 198.51.100.9:5001"),
        ] {
            let read = socket(&row);
            assert_eq!((read.state, read.send_queue), (Some(state.clone()), Some(3)), "{row}");
        }
    }
}

#[test]
fn words_of_every_option_leave_what_is_kept_alone() {
    let row = "tcp ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025";
    let kept = "users:((\"tor\",pid=811,fd=9)) timer:(keepalive,2min5sec,0) uid:1000 ino:39352 sk:3";
    let expected = socket(&format!("{row} {kept}")).into_owned();
    assert_eq!((expected.owners[0].pid, expected.uid, expected.inode), (811, Some(1000), Some(39352)));
    assert_eq!(expected.timer.unwrap().remaining, Some(Duration::from_secs(125)));
    for words in [
        "fwmark:0x1",
        "sk:00000000000369cb",
        "<->",
        "-->",
        "<--",
        "---",
        "skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0)",
        "mem:(r0,w0,f0,t0)",
        "ts sack cubic wscale:7,7 rto:204 rtt:0.02/0.01 ato:40 mss:32768 cwnd:10 bytes_acked:2",
        "bbr:(bw:1Mbps,mrtt:0.02,pacing_gain:2.88,cwnd_gain:2.88) send 262144bps pacing_rate 1Mbps",
        "tcp-ulp-mptcp flags:Mm token:0000(id:0)/d41d8cd9(id:0) seq:1 sfseq:1 ssnoff:2a maplen:1",
        "tos:0x0 tclass:0x0 class_id:0",
        "inet-sockopt: ( recverr hdrincl bind_address_no_port mc_loop )",
    ] {
        for text in [format!("{row} {kept} {words}"), format!("{row} {words} {kept}")] {
            assert_eq!(socket(&text), expected, "{text}");
        }
    }
    for words in ["cgroup:/", "cgroup:/system.slice/tor.service <->", "cgroup:unreachable:8ed7 --- ts sack"] {
        let text = format!("{row} {kept} {words}");
        assert_eq!(socket(&text), expected, "{text}");
    }
}

/// One row of each age, as the versions named print it.
#[test]
fn a_row_of_every_age() {
    for (version, row, local, remote, owner) in [
        (
            "3.2",
            "tcp    ESTAB      0      0                    ::1:59131               ::1:8005   users:((\"tor\",16074,6))",
            "[::1]:59131",
            Some("[::1]:8005"),
            ("tor", 16074, 6),
        ),
        (
            "3.2",
            "tcp    LISTEN     0      5                     :::8003                 :::*      users:((\"tor\",16073,3))",
            "[::]:8003",
            None,
            ("tor", 16073, 3),
        ),
        (
            "3.16",
            "tcp    ESTAB  0  0  ::ffff:127.0.0.1:8003  ::ffff:127.0.0.1:33244  timer:(on,204ms,0) users:((\"a\",pid=16073,fd=5))",
            "127.0.0.1:8003",
            Some("127.0.0.1:33244"),
            ("a", 16073, 5),
        ),
        (
            "4.12",
            "udp    UNCONN     0      0      fe80::1%br-lan.7:546      :::*      users:((\"a\",pid=7,fd=5))",
            "[fe80::1%br-lan.7]:546",
            None,
            ("a", 7, 5),
        ),
        (
            "4.15",
            "UNCONN0      0            0.0.0.0%dm0:8010         0.0.0.0:*     users:((\"lnk local\",pid=16078,fd=6))",
            "0.0.0.0%dm0:8010",
            None,
            ("lnk local", 16078, 6),
        ),
        (
            "5.10",
            "tcp   ESTAB  0      0   [fe80::8c6b:58ff:fe5a:32b1]%dm0:37966   [fe80::8c6b:58ff:fe5a:32b1]:8008  users:((\"lnk local\",pid=16078,fd=4))",
            "[fe80::8c6b:58ff:fe5a:32b1%dm0]:37966",
            Some("[fe80::8c6b:58ff:fe5a:32b1]:8008"),
            ("lnk local", 16078, 4),
        ),
        (
            "6.1, one state",
            "0      0      127.0.0.1:8001      127.0.0.1:41290 users:((\"tor\",pid=16071,fd=5))",
            "127.0.0.1:8001",
            Some("127.0.0.1:41290"),
            ("tor", 16071, 5),
        ),
        (
            "6.9, one state, -Q",
            "127.0.0.1:8001      127.0.0.1:41290 users:((\"tor\",pid=16071,tid=16075,fd=5))",
            "127.0.0.1:8001",
            Some("127.0.0.1:41290"),
            ("tor", 16071, 5),
        ),
        (
            "7.0",
            "udp   UNCONN 0      0    *:8005      *:*    users:((\"st.ate\\s\",pid=16077,fd=5)) ino:39409 sk:19 cgroup:/ v6only:0 <->",
            "[::]:8005",
            None,
            ("st.ate\\s", 16077, 5),
        ),
    ] {
        let read = socket(row);
        assert_eq!(ends(&read), (local.into(), remote.map(String::from)), "{version}");
        assert_eq!((read.owners.len(), read.owners[0].pid, read.owners[0].fd), (1, owner.1, Some(owner.2)));
        assert_eq!(names(&read), [owner.0.as_bytes()], "{version}");
    }
}

#[test]
fn messages_of_ss_are_told_from_rows() {
    let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    for message in [
        "RTNETLINK answers: Invalid argument",
        "RTNETLINK answers: Operation not permitted",
        "TCPDIAG answers: Operation not supported",
        "Cannot open netlink socket: Protocol not supported",
        "Cannot bind netlink socket: Permission denied",
        "Dump was interrupted and may be inconsistent.",
        "Failed to open cgroup2 by ID",
    ] {
        for end in ["\n", "\r\n"] {
            let text = [row, message, end, row].concat();
            let read = contents(&text);
            assert!(
                matches!(
                    read[..],
                    [Content::Socket(_), Content::Skipped(Skipped::Notice), Content::Socket(_)]
                ),
                "{message}"
            );
        }
    }
    // What older versions say to an option that they do not know is no listing without sockets.
    let usage = "ss: invalid option -- 'H'\nUsage: ss [ OPTIONS ]\n       ss [ OPTIONS ] [ FILTER ]\n   -h, --help          this message\n";
    assert!(contents(usage).iter().all(|content| matches!(content, Content::Refused(_))));
}

#[test]
fn sockets_of_other_families_are_skipped() {
    for row in [
        "u_str ESTAB 0      0                  * 1233            * 1232",
        "u_str LISTEN 0 128 /tmp/a b\"c 17540 * 0 users:((\"a\",pid=1,fd=2))",
        "u_dgr UNCONN 0 0 /run/systemd/notify 1234 * 0",
        "u_seq LISTEN 0 128 /run/udev/control 1 * 0",
        "nl    UNCONN 0 0 rtnl:kernel *",
        "nl    UNCONN 0 0 10:0 *",
        "p_raw UNCONN 0 0 [2048]:* *",
        "p_dgr UNCONN 0 0 [0800]:eth0 *",
        "v_str ESTAB 0 0 2:1234 3:5678",
        "v_dgr UNCONN 0 0 *:1234 *:*",
        "tipc  ESTAB 0 0 1:2 3:4",
        "ti_rd UNCONN 0 0 1:2 3:4",
        "xdp   UNCONN 0 0 eth0:q0 *",
        "??? ESTAB 0 0 2:1234 3:5678",
        "??? LISTEN 0 0 *:1235 *:*",
        "u_str 0 0 * 1233 * 1232",
    ] {
        assert_eq!(contents(row), [Content::Skipped(Skipped::OtherFamily)], "{row}");
    }
    assert!(all("nl UNCONN")[0].is_err());
}

#[test]
fn continuation_lines_are_details_and_not_rows() {
    let text = "ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 timer:(on,204ms,0)\n\
                \t skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0) bbr cwnd:10   \n\
                \t ts sack rto:204 rtt:0.02/0.01 bbr:(bw:0bps,mrtt:0.02) send 131072bps\r\n\
                \tbpf filter (2):  0x28 0 0 12, 0x06 0 0 0,\n\
                \t    \n";
    assert!(matches!(contents(text)[0], Content::Socket(_)));
    assert_eq!(contents(text)[1..4], [const { Content::Skipped(Skipped::Detail) }; 3]);
    assert_eq!(contents(text)[4], Content::Skipped(Skipped::Blank));
    // A row that somebody moved to the right is still a row.
    assert!(matches!(contents("\ttcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025")[..], [Content::Socket(_)]));
}

#[test]
fn headers_stand_anywhere_and_in_all_their_forms() {
    for header in [
        "Netid State      Recv-Q Send-Q         Local Address:Port                        Peer Address:Port   ",
        "NetidState      Recv-Q Send-Q      Local Address:Port      Peer Address:Port",
        "State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess",
        "Recv-Q Send-Q                            Local Address:Port                              Peer Address:Port Process",
        "Netid State                                 Local Address:Port                              Peer Address:Port Process",
        "Local Address:Port Peer Address:Port",
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = format!("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n{header}{end}");
            assert_eq!(contents(&text)[1..], [Content::Skipped(Skipped::Header)], "{header}");
        }
    }
}

#[test]
fn blank_lines_carriage_returns_trailing_blanks_and_a_missing_end_are_fine() {
    let blanks = " ".repeat(400);
    let text = format!(
        "\r\ntcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025{blanks}\r\n   \n\
         udp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:((\"a\",pid=1,fd=2)){blanks}\t\n\n\
         tcp ESTAB 0 0 192.0.2.7:23 198.51.100.9:1026"
    );
    let read: Vec<_> = all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(read, ["192.0.2.7:22", "0.0.0.0:53", "192.0.2.7:23"]);
    assert!(all("").is_empty() && all("\n\n").is_empty());
}

#[test]
fn queues_of_a_listening_socket_are_kept_and_negative_ones_are_not() {
    let read = socket("LISTEN 1 5 127.0.0.1:8007 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (Some(1), Some(5)));
    let read = socket("udp UNCONN -2816 0 0.0.0.0:68 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (None, Some(0)));
}

#[test]
fn details_with_and_without_user() {
    let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 ";
    for (words, uid, inode) in [
        ("uid:1000 ino:39352 sk:3 <->", Some(1000), Some(39352)),
        ("ino:39352 sk:000369cb <->", Some(0), Some(39352)),
        ("ino:0 sk:5 <->", None, None),
        ("uid:65534 ino:0 sk:5", Some(65534), None),
        ("ts sack cubic", None, None),
    ] {
        let text = [row, words].concat();
        assert_eq!((socket(&text).uid, socket(&text).inode), (uid, inode), "{words}");
    }
    assert_eq!(socket("tcp LISTEN 0 5 [::]:22 [::]:* ino:7 sk:1 cgroup:/ v6only:1 <->").v6only, Some(true));
    assert_eq!(socket("tcp LISTEN 0 5 *:22 *:* ino:7 sk:1 cgroup:/ v6only:0 <->").v6only, Some(false));
    assert_eq!(socket(row).v6only, None);
    // Only a cgroup that somebody called so can say this of IPv4.
    assert_eq!(socket(&[row, "ino:7 cgroup:/x v6only:1 <->"].concat()).v6only, None);
}

#[test]
fn the_timer_stands_before_the_owners_or_behind() {
    let row = "FIN-WAIT-1 0 1 198.51.100.1:443 198.51.100.99:41005 ";
    for words in [
        "timer:(on,2.308ms,4) users:((\"a\",pid=1,fd=2)) ino:7",
        "users:((\"a\",pid=1,fd=2)) timer:(on,2.308ms,4) ino:7",
    ] {
        let text = [row, words].concat();
        let timer = socket(&text).timer.unwrap();
        assert_eq!((timer.kind, timer.remaining), (TimerKind::Retransmit, Some(Duration::from_millis(2308))));
        assert_eq!(timer.retries, Some(4));
        assert_eq!((socket(&text).owners.len(), socket(&text).inode), (1, Some(7)));
    }
}

#[test]
fn a_hostile_name_neither_forges_an_owner_nor_hides_a_row() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"a\",pid=1,fd=2\",pid=9309,fd=7),(\"q\"uo,te\",pid=8,fd=3))\n\
                tcp LISTEN 0 5 0.0.0.0:23 0.0.0.0:* users:((\"users:((\"x\",1,2\",9,7))\n\
                tcp LISTEN 0 5 0.0.0.0:24 0.0.0.0:* users:((\"a\",pid=1,fd=2\n\",pid=9309,fd=7))\n\
                tcp LISTEN 0 5 0.0.0.0:25 0.0.0.0:*\n";
    let read: Vec<_> = all(text).into_iter().map(Result::unwrap).collect();
    assert_eq!(read.len(), 4);
    let seen: Vec<_> =
        read.iter().flat_map(|socket| &socket.owners).map(|owner| (owner.pid, owner.certainty)).collect();
    use Certainty::{Doubtful, Stated};
    assert_eq!(seen, [(9309, Doubtful), (8, Stated), (9, Doubtful), (9309, Doubtful)]);
    assert_eq!(names(&read[0]), [&b"a\",pid=1,fd=2"[..], b"q\"uo,te"]);
    assert_eq!(names(&read[1]), [b"users:((\"x\",1,2"]);
    assert_eq!(names(&read[2]), [b"a\",pid=1,fd=2\n"]);
}

#[test]
fn a_name_with_a_line_feed_is_put_together_and_counts_its_lines() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"st\nate\\s\",pid=1,fd=2),(\"st\nate\\s\",pid=1,fd=3)) ino:7\n\
                nonsense\n";
    let records: Vec<_> = ss::records(text.as_bytes(), Options::default()).collect();
    let [Record { line: 1, content: Content::Socket(socket), .. }, nonsense] = &records[..] else {
        panic!("{records:?}")
    };
    assert_eq!(names(socket), [b"st\nate\\s", b"st\nate\\s"]);
    assert_eq!(socket.inode, Some(7));
    assert_eq!(nonsense.line, 4);
}

#[test]
fn a_name_in_the_manner_of_a_row_is_no_row() {
    let text = "tcp LISTEN 0 5 192.0.2.7:22 0.0.0.0:* users:((\"\n0 0 *:1 *:2\n\",pid=1,fd=2))\nESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    let read: Vec<_> = all(text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(read, ["192.0.2.7:22", "192.0.2.7:22"]);
}

#[test]
fn owners_that_cannot_be_read_refuse_their_row_and_no_other() {
    let text = "tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"tor\",pid=x,fd=2))\n\
                tcp LISTEN 0 5 0.0.0.0:23 0.0.0.0:* users:((\"tor\",pid=1,f\n\
                tcp LISTEN 0 5 0.0.0.0:24 0.0.0.0:* users:((\"tor\n\
                tcp LISTEN 0 5 0.0.0.0:25 0.0.0.0:* users:((\"tor\",pid=1,fd=2))\n";
    let read = all(text);
    let places: Vec<_> =
        read.iter().map(|read| read.as_ref().map_err(|error| (error.line, error.column)).err()).collect();
    assert_eq!(places, [Some((1, 44)), Some((2, 44)), Some((3, 44)), None]);
    assert_eq!(
        read[0].as_ref().unwrap_err().to_string(),
        "line 1, column 44: expected an owner in brackets: its name in quotes, pid and fd, found \"(\"tor\",pid=x,fd=2))\""
    );
    // Below a line feed in a name the place is counted from there.
    let error = refusal("tcp LISTEN 0 5 0.0.0.0:22 0.0.0.0:* users:((\"a\nb\",pid=1,fd=2))x\n");
    assert_eq!((error.line, error.column, &error.found[..]), (2, 16, &b"x"[..]));
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (row, column, expected) in [
        ("nonsense", 1, "the first column of a socket: its Netid, state, queue or address"),
        ("Total: 7", 1, "the first column of a socket: its Netid, state, queue or address"),
        ("tcp ESTAB 0 0 192.0.2.7 198.51.100.9:1025", 15, "the local address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22", 27, "the peer's address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:65536", 28, "the peer's address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 uid:me", 46, "the user's number"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESTABLISHED", 40, "owners or details of the socket"),
        ("udp 192.0.2.7:22", 17, "the peer's address and port"),
        ("u_str ESTAB 0 0", 16, "the addresses of the socket"),
    ] {
        let error = refusal(row);
        assert_eq!((error.line, error.column, error.expected), (1, column, expected), "{row}");
    }
}

#[test]
fn connections_need_the_established_state_or_none() {
    let text = "tcp SYN-RECV 0 0 192.0.2.7:22 198.51.100.9:1025\ntcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1026\n\
                udp ESTAB 0 0 192.0.2.7:53 198.51.100.9:1027\nudp UNCONN 0 0 192.0.2.7:53 0.0.0.0:*\n";
    let seen: Vec<_> =
        all(text).into_iter().filter_map(|socket| Some(socket.unwrap().connection()?.remote_port)).collect();
    assert_eq!(seen, [1026, 1027]);
}
