//! Protocol, state and the columns that may be missing.

use super::*;

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
    let others = [
        ("UNDEF", State::Other(b"UNDEF".into())),
        ("UNKNOWN", State::Other(b"UNKNOWN".into())),
        ("NEW_ONE-7", State::Other(b"NEW_ONE-7".into())),
    ];
    for (word, state) in STATES.into_iter().chain(others) {
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
fn connections_need_the_established_state_or_none() {
    let text = "tcp SYN-RECV 0 0 192.0.2.7:22 198.51.100.9:1025\ntcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1026\n\
                udp ESTAB 0 0 192.0.2.7:53 198.51.100.9:1027\nudp UNCONN 0 0 192.0.2.7:53 0.0.0.0:*\n";
    let seen: Vec<_> =
        all(text).into_iter().filter_map(|socket| Some(socket.unwrap().connection()?.remote_port)).collect();
    assert_eq!(seen, [1026, 1027]);
}
