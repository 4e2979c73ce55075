//! Protocols, addresses and ports, whole and cut.

use super::*;

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
fn names_instead_of_numbers_are_kept() {
    let read =
        socket("tcp6       0      0 localhost:no-such-svc   [::]:*                  LISTEN      1141/master");
    assert_eq!(read.local.address, Address::Name(b"localhost".into()));
    assert_eq!((read.local.port, read.local.service().map(AsRef::as_ref)), (None, Some(&b"no-such-svc"[..])));
    assert_eq!((read.remote, read.family), (None, Some(Family::V6)));
    // The port of a raw socket is the number of a protocol.
    assert_eq!(socket("raw 0 0 *:icmp *:* 7").local.port, None);
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = socket("tcp 0 0 192.0.2.7:44284 www.example.org:https ESTABLISHED").remote.unwrap();
    assert_eq!((end.port, end.service().map(AsRef::as_ref)), (Some(443), Some(&b"https"[..])));
}
