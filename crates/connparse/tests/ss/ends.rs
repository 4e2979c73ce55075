//! Addresses and ports, in all the ways in which they were printed.

use super::*;

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
    assert_eq!(
        (socket.local.port, socket.local.service().map(AsRef::as_ref)),
        (None, Some(&b"no-such-service"[..]))
    );
    assert_eq!((socket.remote, socket.family), (None, Some(Family::V4)));
    // Two words with a colon each are no row.
    assert!(all("rto:204 rtt:0.02")[0].is_err());
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = socket("tcp ESTAB 0 0 192.0.2.7:44284 www.example.org:https").remote.unwrap();
    assert_eq!((end.port, end.service().map(AsRef::as_ref)), (Some(443), Some(&b"https"[..])));
    assert_eq!(socket("raw UNCONN 0 0 *:ipv6-icmp *:*").local.port, None, "that is no service");
}

#[test]
fn a_datagram_socket_that_is_unconnected_can_have_a_peer() {
    let read = socket("udp UNCONN 0 0 192.0.2.7:53 :::12345");
    assert_eq!(ends(&read), ("192.0.2.7:53".into(), Some("[::]:12345".into())));
    assert_eq!(read.state, None);
    assert_eq!(socket("udp UNCONN 0 0 :::53 :::12345").remote.unwrap().port, Some(12345));
}
