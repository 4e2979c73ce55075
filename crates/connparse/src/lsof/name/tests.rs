use super::*;
use alloc::string::{String, ToString};

/// Local and remote end as text.
fn shown(word: &str, protocol: Protocol, family: Family) -> Option<(String, Option<String>)> {
    let mut socket = Socket::nothing_known();
    Ends::of(word.as_bytes(), protocol, Some(family))?.tell(&mut socket);
    assert_eq!(socket.family, Some(family));
    Some((socket.local.to_string(), socket.remote.map(|end| end.to_string())))
}

#[test]
fn ends_in_all_their_forms() {
    for (word, family, local, remote) in [
        ("*:8001", Family::V4, "0.0.0.0:8001", None),
        ("*:8001", Family::V6, "[::]:8001", None),
        ("*:*", Family::V4, "0.0.0.0:*", None),
        ("127.0.0.1:*", Family::V4, "127.0.0.1:*", None),
        ("127.0.0.1:1->127.0.0.2:2", Family::V4, "127.0.0.1:1", Some("127.0.0.2:2")),
        ("[::1]:1->[2001:db8::2]:2", Family::V6, "[::1]:1", Some("[2001:db8::2]:2")),
        ("127.0.0.1:1->127.0.0.2:2", Family::V6, "127.0.0.1:1", Some("127.0.0.2:2")),
        ("*:1->127.0.0.2:2", Family::V6, "0.0.0.0:1", Some("127.0.0.2:2")),
        ("*:1->[::1]:2", Family::V6, "[::]:1", Some("[::1]:2")),
        ("127.0.0.1:1->*:2", Family::V4, "127.0.0.1:1", Some("0.0.0.0:2")),
        ("127.0.0.1:1->127.0.0.2:*", Family::V4, "127.0.0.1:1", Some("127.0.0.2:*")),
        ("127.0.0.1:1->*:*", Family::V4, "127.0.0.1:1", None),
        ("->127.0.0.2:2", Family::V4, "0.0.0.0:*", Some("127.0.0.2:2")),
        ("my-host.lan:54646->a-b:1", Family::V4, "my-host.lan:54646", Some("a-b:1")),
        ("*:111[portmapper]", Family::V4, "0.0.0.0:111", None),
        ("[::1]:111[portmapper]->[::1]:2[7]", Family::V6, "[::1]:111", Some("[::1]:2")),
    ] {
        let expected = Some((local.to_string(), remote.map(str::to_string)));
        assert_eq!(shown(word, Protocol::Tcp, family), expected, "{word}");
    }
}

#[test]
fn what_is_no_pair_of_ends_is_refused() {
    for word in [
        "",
        "->",
        "127.0.0.1",
        "127.0.0.1:1->",
        "127.0.0.1:1>127.0.0.2:2",
        "127.0.0.1:1->127.0.0.2:2->127.0.0.3:3",
        "127.0.0.1:65536",
        "127.0.0.1:1->127.0.0.2:x!",
        "[::1]:1",
        "(LISTEN)",
        "[portmapper]",
    ] {
        assert_eq!(shown(word, Protocol::Tcp, Family::V4), None, "{word}");
    }
}

#[test]
fn only_what_has_no_ports_may_show_none() {
    let local = |word, protocol| shown(word, protocol, Family::V4).map(|(local, _)| local);
    assert_eq!(local("127.0.0.1", Protocol::Raw).as_deref(), Some("127.0.0.1:*"));
    assert_eq!(local("*", Protocol::Icmp).as_deref(), Some("0.0.0.0:*"));
    assert_eq!(local("*:*", Protocol::Icmp).as_deref(), Some("0.0.0.0:*"));
    assert_eq!(local("*", Protocol::Udp), None);
}

#[test]
fn the_index_of_the_interface_becomes_the_zone() {
    for (word, expected) in [
        ("[fe80:4::aede:48ff:fe00:1122]:1", "[fe80::aede:48ff:fe00:1122%4]:1"),
        ("[fe80:a::1]:1", "[fe80::1%10]:1"),
        ("[fe80:ffff::1]:1", "[fe80::1%65535]:1"),
        ("[ff02:10::fb]:1", "[ff02::fb%16]:1"),
        ("[ff01:1::1]:1", "[ff01::1%1]:1"),
        ("[ff12:1::1]:1", "[ff12::1%1]:1"),
        ("[fe80::1]:1", "[fe80::1]:1"),
        ("[2001:db8::1]:1", "[2001:db8::1]:1"),
        ("[ff05:2::1]:1", "[ff05:2::1]:1"),
        ("[fec0:2::1]:1", "[fec0:2::1]:1"),
    ] {
        let local = shown(word, Protocol::Udp, Family::V6).map(|(local, _)| local);
        assert_eq!(local.as_deref(), Some(expected), "{word}");
    }
}

#[test]
fn raw_sockets_are_as_in_proc() {
    let read = |word: &'static [u8], order| {
        let mut socket = Socket::nothing_known();
        hexadecimal(word, Protocol::Raw, order, &mut socket).unwrap();
        (socket.local.to_string(), socket.remote.map(|end| end.to_string()), socket.family.unwrap())
    };
    let word = b"0100007F:0001->0200007F:0000";
    assert_eq!(read(word, ByteOrder::Little), ("127.0.0.1:1".into(), Some("127.0.0.2:*".into()), Family::V4));
    assert_eq!(read(word, ByteOrder::Big).0, "1.0.0.127:1");
    let word = b"00000000000000000000000000000000:003A->00000000000000000000000000000000:0000";
    assert_eq!(read(word, ByteOrder::Little), ("[::]:58".into(), None, Family::V6));
    for word in [&b"KOBJECT_UEVENT"[..], b"ROUTE", b"00000000:0001->", b"00000000:0001x", b""] {
        let mut socket = Socket::nothing_known();
        assert!(hexadecimal(word, Protocol::Raw, ByteOrder::Little, &mut socket).is_none());
    }
}

/// State and queues of a TCP socket with this behind its ends.
fn told(text: &str) -> Option<(Option<State<'_>>, Option<u32>, Option<u32>)> {
    let (_, info) = info(text.as_bytes()).ok()?;
    let mut tcp = Socket::nothing_known();
    info.tell(&mut tcp);
    Some((tcp.state, tcp.receive_queue, tcp.send_queue))
}

#[test]
fn brackets_hold_state_and_queues() {
    assert_eq!(told("(LISTEN)\n"), Some((Some(State::Listen), None, None)));
    assert_eq!(told("(LISTEN QR=1 QS=5)  \r\n"), Some((Some(State::Listen), Some(1), Some(5))));
    assert_eq!(told("(QR=1 QS=0)"), Some((None, Some(1), Some(0))));
    assert_eq!(told("(QR=7)"), Some((None, Some(7), None)));
    assert_eq!(
        told("(ESTABLISHED QR=0 QS=0 SO=KEEPALIVE=7200,RCVBUF=1 SS=ISCONNECTED TF=MSS=1448 WR=1 WW=2)"),
        Some((Some(State::Established), Some(0), Some(0)))
    );
    assert_eq!(told(" \n"), Some((None, None, None)));
    for cut in ["(ESTABLISHED", "(", ")", "()", "( )", "ESTABLISHED)", "(LISTEN QR=x)", "x (LISTEN)", "x"] {
        assert_eq!(told(cut), None, "{cut}");
    }
}

#[test]
fn the_holders_of_the_other_end_forge_no_state() {
    let established = Some((Some(State::Established), None, None));
    assert_eq!(told("23664,wo rk,5u (ESTABLISHED)"), established);
    assert_eq!(told("1,a,5u 2,b (LISTEN),6u (ESTABLISHED)"), established);
    assert_eq!(told("1,a,5u"), Some((None, None, None)));
    assert_eq!(told("1,x (LISTEN),5u"), Some((None, None, None)));
    for cut in ["1,a,5u (ESTAB", "1,a,", "1,a", "1,", "1", "a,b,5u", "1,a (LISTEN", "a,b,5u (LISTEN)"] {
        assert_eq!(told(cut), None, "{cut}");
    }
}

#[test]
fn states_by_their_names() {
    for (word, expected) in [
        ("ESTABLISHED", State::Established),
        ("SYN_SENT", State::SynSent),
        ("SYN_RECV", State::SynReceived),
        ("SYN_RCVD", State::SynReceived),
        ("SYN_RCDV", State::SynReceived),
        ("FIN_WAIT1", State::FinWait1),
        ("FIN_WAIT_1", State::FinWait1),
        ("FIN_WAIT2", State::FinWait2),
        ("FIN_WAIT_2", State::FinWait2),
        ("TIME_WAIT", State::TimeWait),
        ("CLOSE", State::Closed),
        ("CLOSED", State::Closed),
        ("CLOSE_WAIT", State::CloseWait),
        ("LAST_ACK", State::LastAck),
        ("LISTEN", State::Listen),
        ("CLOSING", State::Closing),
        ("IDLE", State::Closed),
        ("BOUND", State::Bound),
        ("UNKNOWN_TCP_STATE_13", State::Other(b"UNKNOWN_TCP_STATE_13".into())),
    ] {
        assert_eq!(state(word.as_bytes()), expected, "{word}");
    }
}

#[test]
fn protocols_by_their_words() {
    for (word, expected) in [
        ("TCP", Some(Protocol::Tcp)),
        ("UDP", Some(Protocol::Udp)),
        ("UDPLITE", Some(Protocol::UdpLite)),
        ("SCTP", Some(Protocol::Sctp)),
        ("ICMP", Some(Protocol::Icmp)),
        ("ICMPV6", Some(Protocol::Icmp)),
        ("HOPOPTS", Some(Protocol::Raw)),
        ("OSPFIGP", Some(Protocol::Raw)),
        ("3PC", Some(Protocol::Raw)),
        ("254?", Some(Protocol::Raw)),
        ("132?", Some(Protocol::Sctp)),
        ("*54?", Some(Protocol::Raw)),
        ("0t0", None),
        ("39480", None),
        ("0x28ff", None),
        ("", None),
    ] {
        assert_eq!(protocol(word.as_bytes()), expected, "{word}");
    }
}

#[test]
fn escapes_are_undone_where_that_is_certain() {
    for (name, expected) in [
        (&b"tor"[..], &b"tor"[..]),
        (br"two\x20wo", b"two wo"),
        (br"st\nate\\", b"st\nate\\"),
        (br"\\n", b"\\n"),
        (br"\t\r\b\f", b"\t\r\x08\x0c"),
        (br"\xc3\xbc", b"\xc3\xbc"),
        (b"^A", b"^A"),
        (br"\q\x2\xzz\", br"\q\x2\xzz\"),
    ] {
        assert_eq!(&*unescaped(name), expected);
    }
}
