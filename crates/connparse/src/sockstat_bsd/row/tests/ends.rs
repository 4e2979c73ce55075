//! Protocols, families, addresses and ports.

use super::*;

#[test]
fn protocols_and_families() {
    use Family::{V4, V6};
    for (proto, ends, protocol, family, v6only) in [
        ("tcp4", "192.0.2.7:22 *:*", Protocol::Tcp, V4, None),
        ("tcp6", "2001:db8::7:22 *:*", Protocol::Tcp, V6, None),
        ("tcp46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("tcp4 6", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("udp4 6", "*:22 *:*", Protocol::Udp, V6, Some(false)),
        ("udp4", "*:22 *:*", Protocol::Udp, V4, None),
        ("udp6", "*:22 *:*", Protocol::Udp, V6, None),
        ("udp46", "*:22 *:*", Protocol::Udp, V6, Some(false)),
        ("toe4", "*:22 *:*", Protocol::Tcp, V4, None),
        ("toe6", "*:22 *:*", Protocol::Tcp, V6, None),
        ("toe46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("udplite4", "*:22 *:*", Protocol::UdpLite, V4, None),
        ("udplite6", "*:22 *:*", Protocol::UdpLite, V6, None),
        ("udplite46", "*:22 *:*", Protocol::UdpLite, V6, Some(false)),
        ("sctp4", "*:22 *:*", Protocol::Sctp, V4, None),
        ("sctp6", "*:22 *:*", Protocol::Sctp, V6, None),
        ("sctp46", "192.0.2.7:22 198.51.100.9:1025", Protocol::Sctp, V6, None),
        ("sctp4 6", "*:22 *:*", Protocol::Sctp, V6, None),
        ("tcp", "192.0.2.7.22 *.*", Protocol::Tcp, V4, None),
        ("udp", "*.22 *.*", Protocol::Udp, V4, None),
        ("tcp6", "::1.22 *.*", Protocol::Tcp, V6, None),
        ("raw", "*.* *.*", Protocol::Raw, V4, None),
        ("raw6", "*.* *.*", Protocol::Raw, V6, None),
        ("2/1", "*.* *.*", Protocol::Raw, V4, None),
        ("24/58", "::1.0 *.*", Protocol::Raw, V6, None),
    ] {
        let row = format!("root     sshd       1718  6  {proto:<6} {ends}");
        let socket = SockstatBsd.only(&row);
        assert_eq!(
            (socket.protocol, socket.family, socket.v6only, socket.state.clone()),
            (protocol, Some(family), v6only, None),
            "{row}"
        );
        // A star is the wildcard of its family.
        if ends.starts_with('*') {
            assert_eq!(socket.local.address.ip().map(|ip| ip.is_ipv6()), Some(family == V6), "{row}");
            assert!(socket.local.address.is_wildcard());
        }
    }
    assert_eq!(SockstatBsd.only("root ping 1 3 2/1 *.* *.*").local.port, Some(1), "the IP protocol");
    assert_eq!(SockstatBsd.only("root ping 1 3 24/58 *.* *.*").local.port, Some(58));
    assert_eq!(SockstatBsd.only("root ping 1 3 2/0 *.* *.*").local.port, None);
}

#[test]
fn addresses_of_all_systems() {
    for (proto, text, expected) in [
        ("tcp4", "127.0.0.1:8080 *:*", ("127.0.0.1:8080", None)),
        ("tcp4", "172.27.72.202:54011 38.229.79.2:9001", ("172.27.72.202:54011", Some("38.229.79.2:9001"))),
        (
            "tcp4",
            "255.255.255.255:65535 255.255.255.254:65535",
            ("255.255.255.255:65535", Some("255.255.255.254:65535")),
        ),
        ("udp4", "*:* *:*", ("0.0.0.0:*", None)),
        ("udp4", "192.0.2.7:* 198.51.100.9:*", ("192.0.2.7:*", Some("198.51.100.9:*"))),
        ("tcp6", "::1:25 ::1:1025", ("[::1]:25", Some("[::1]:1025"))),
        ("tcp6", "::1:* *:*", ("[::1]:*", None)),
        ("tcp6", "fe80::1%em0:22 fe80::2%em0:1025", ("[fe80::1%em0]:22", Some("[fe80::2%em0]:1025"))),
        ("tcp6", "fe80:4::1:22 fe80:4::2:1025", ("[fe80::1%4]:22", Some("[fe80::2%4]:1025"))),
        ("tcp6", "::ffff:192.0.2.7:22 ::ffff:198.51.100.9:25", ("192.0.2.7:22", Some("198.51.100.9:25"))),
        ("tcp", "192.0.2.1.22 192.0.2.9.51234", ("192.0.2.1:22", Some("192.0.2.9:51234"))),
        ("udp", "192.0.2.1.0 *.*", ("192.0.2.1:*", None)),
        ("udp6", "fe80::1%wm0.546 *.*", ("[fe80::1%wm0]:546", None)),
        ("tcp6", "2001:db8::1.22 2001:db8::2.1025", ("[2001:db8::1]:22", Some("[2001:db8::2]:1025"))),
        ("tcp", "(PF_UNSPEC) (PF_UNSPEC)", ("0.0.0.0:*", None)),
        ("tcp6", "(PF_UNSPEC) ::1.7", ("[::]:*", Some("[::1]:7"))),
        // The star may stand for 10.0.0.0; the port says that there is somebody.
        ("tcp4", "*:22 *:1025", ("0.0.0.0:22", Some("0.0.0.0:1025"))),
    ] {
        for row in
            [format!("root sshd 1 2 {proto} {text}"), format!("root sshd 1 2 {proto}   {text}   \t\r\n")]
        {
            let socket = SockstatBsd.only(&row);
            assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
        }
    }
}

#[test]
fn names_stand_on_netbsd_alone() {
    let read = SockstatBsd.only("root master 1 2 tcp localhost.no-such-service gate.example.org.1025");
    assert_eq!(read.local.address, Address::Name(b"localhost".into()));
    assert_eq!(
        (read.local.port, read.local.service().map(AsRef::as_ref)),
        (None, Some(&b"no-such-service"[..]))
    );
    assert_eq!(ends(&read).1.as_deref(), Some("gate.example.org:1025"));
    for row in [
        "root master 1 2 tcp4 localhost:25 *:*",
        "root master 1 2 tcp4 127.0.0.1:smtp *:*",
        "root master 1 2 tcp4 127.0.0.1.25 *.*",
        "root master 1 2 tcp46 localhost.25 *.*",
        "root master 1 2 tcp localhost:25 *:*",
        "root master 1 2 tcp6 localhost:25 *:*",
    ] {
        assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
    }
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = SockstatBsd.only("root master 1 2 tcp localhost.smtp *.*").local;
    assert_eq!((end.port, end.service().map(AsRef::as_ref)), (Some(25), Some(&b"smtp"[..])));
}

#[test]
fn both_ends_are_of_the_protocols_family_and_have_the_same_separator() {
    for row in [
        "root sshd 1 2 tcp4 ::1:22 *:*",
        "root sshd 1 2 tcp6 192.0.2.7:22 *:*",
        "root sshd 1 2 tcp 2001:db8::1.22 *.*",
        "root sshd 1 2 tcp6 ::1:22 *.*",
        "root sshd 1 2 tcp6 ::1.22 *:*",
        "root sshd 1 2 tcp6 [::1]:22 *:*",
        "root sshd 1 2 tcp6 [::1].22 *.*",
        "root sshd 1 2 tcp4 192.0.2.7:70000 *:*",
        "root sshd 1 2 tcp4 192.0.2.7:22",
        "root sshd 1 2 tcp4 192.0.2.100:65535192.0.2.101:65535",
    ] {
        assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
    }
}
