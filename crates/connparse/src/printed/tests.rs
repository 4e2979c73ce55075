use super::*;
use alloc::string::ToString;

/// What a word shows: address, zone, port, all as text.
#[track_caller]
fn shows(word: &str, address: Shown<'_>, zone: Option<&str>, port: Port<'_>) {
    let zone = zone.map(|zone| Zone::new(zone.as_bytes()).unwrap());
    assert_eq!(whole(word.as_bytes()), Some(Printed { address, zone, port }), "{word}");
}

fn v4(text: &str) -> Shown<'_> {
    Shown::V4(text.parse().unwrap())
}

fn bracketed(text: &str) -> Shown<'_> {
    Shown::V6(text.parse().unwrap(), Brackets::Around)
}

fn unbracketed(text: &str) -> Shown<'_> {
    Shown::V6(text.parse().unwrap(), Brackets::Missing)
}

#[test]
fn ipv4_in_all_its_forms() {
    shows("192.0.2.7:22", v4("192.0.2.7"), None, Port::Number(22));
    shows("0.0.0.0:*", v4("0.0.0.0"), None, Port::Any);
    shows("0.0.0.0:0", v4("0.0.0.0"), None, Port::Any);
    shows("127.0.0.53%lo:53", v4("127.0.0.53"), Some("lo"), Port::Number(53));
    shows("10.10.8.29%eth0.10-x:65535", v4("10.10.8.29"), Some("eth0.10-x"), Port::Number(65535));
}

#[test]
fn ipv6_with_brackets() {
    shows("[2001:db8::1]:22", bracketed("2001:db8::1"), None, Port::Number(22));
    shows("[::]:*", bracketed("::"), None, Port::Any);
    shows("[fe80::1]%eth0:546", bracketed("fe80::1"), Some("eth0"), Port::Number(546));
    shows("[fe80::1%eth0]:546", bracketed("fe80::1"), Some("eth0"), Port::Number(546));
    shows("[::ffff:192.0.2.7]:22", bracketed("::ffff:192.0.2.7"), None, Port::Number(22));
    shows("[fe80::1]%a]b:22", bracketed("fe80::1"), Some("a]b"), Port::Number(22));
}

#[test]
fn ipv6_without_brackets_has_its_port_behind_the_last_colon() {
    shows(":::22", unbracketed("::"), None, Port::Number(22));
    shows(":::*", unbracketed("::"), None, Port::Any);
    shows("::1:8002", unbracketed("::1"), None, Port::Number(8002));
    shows("2001:db8::1:80", unbracketed("2001:db8::1"), None, Port::Number(80));
    shows("2001:db8::80:*", unbracketed("2001:db8::80"), None, Port::Any);
    shows("::ffff:1.2.3.4:80", unbracketed("::ffff:1.2.3.4"), None, Port::Number(80));
    shows("fe80::1%eth0:546", unbracketed("fe80::1"), Some("eth0"), Port::Number(546));
}

#[test]
fn a_star_is_kept_as_such() {
    shows("*:80", Shown::Any, None, Port::Number(80));
    shows("*%eth0:58", Shown::Any, Some("eth0"), Port::Number(58));
    shows("*:*", Shown::Any, None, Port::Any);
}

#[test]
fn names_of_hosts_and_services_are_kept() {
    shows("gateway.example:https", Shown::Name(b"gateway.example"), None, Port::Service(b"https"));
    shows("0.0.0.0:netbios-ssn", v4("0.0.0.0"), None, Port::Service(b"netbios-ssn"));
    shows("*:ipv6-icmp", Shown::Any, None, Port::Service(b"ipv6-icmp"));
    shows("1.2.3.4:914c/g", v4("1.2.3.4"), None, Port::Service(b"914c/g"));
}

#[test]
fn what_is_no_endpoint_is_refused() {
    for word in [
        "",
        ":",
        ":80",
        "1.2.3.4",
        "1.2.3.4:",
        "1.2.3.4:65536",
        "1.2.3.4:x!",
        "1.2.3:80",
        "1.2.3.400:80",
        "1.2.3.4.5:80",
        "300.1.1.1:80",
        "01.2.3.4:80",
        "[::1]",
        "[::1]80",
        "[::1]x:80",
        "[::1:80",
        "[1.2.3.4]:80",
        "::g:80",
        "1:2:3:80",
        "**:80",
        "*x:80",
        "a b:80",
        "caf\u{e9}:80",
        "[fe80::1%eth0]%eth0:80",
        "::1%:80",
        "fe80::1%a-name-of-16-byt:80",
        "127.0.0.1:8001127.0.0.1:41290",
        "1.2.3.4:50082users:((\"mp\",pid=1",
    ] {
        assert_eq!(whole(word.as_bytes()), None, "{word}");
    }
    assert_eq!(whole(&[&[b'a'; 256][..], b":80"].concat()), None);
}

#[test]
fn the_last_dot_is_before_the_port() {
    for (word, address, zone, port) in [
        ("192.0.2.7.22", v4("192.0.2.7"), None, Port::Number(22)),
        ("192.0.2.7.*", v4("192.0.2.7"), None, Port::Any),
        ("0.0.0.0.0", v4("0.0.0.0"), None, Port::Any),
        ("*.80", Shown::Any, None, Port::Number(80)),
        ("*.*", Shown::Any, None, Port::Any),
        ("::.0", unbracketed("::"), None, Port::Any),
        ("::1.25", unbracketed("::1"), None, Port::Number(25)),
        ("2001:db8::a.65535", unbracketed("2001:db8::a"), None, Port::Number(65535)),
        ("::ffff:192.0.2.7.80", unbracketed("::ffff:192.0.2.7"), None, Port::Number(80)),
        ("fe80::1%lo0.25", unbracketed("fe80::1"), Some("lo0"), Port::Number(25)),
        ("fe80::1%em0.100.25", unbracketed("fe80::1"), Some("em0.100"), Port::Number(25)),
        ("fe80:2::1.22", unbracketed("fe80::1"), Some("2"), Port::Number(22)),
        ("localhost.50618", Shown::Name(b"localhost"), None, Port::Number(50618)),
        ("gateway.example.https", Shown::Name(b"gateway.example"), None, Port::Service(b"https")),
    ] {
        let zone = zone.map(|zone| Zone::new(zone.as_bytes()).unwrap());
        assert_eq!(dotted(word.as_bytes()), Some(Printed { address, zone, port }), "{word}");
    }
}

#[test]
fn what_has_no_dot_before_its_port_is_refused() {
    for word in [
        "",
        ".",
        ".80",
        "80",
        "*",
        "*:80",
        "1.2.3.4",
        "1.2.3.4.",
        "1.2.3.4.65536",
        "1.2.3.400.80",
        "1.2.3.4:80",
        "1.2.3.4:*",
        "::1",
        ":::80",
        "::ffff:1.2.3.4:80",
        "2001:db8.80",
        "LISTEN",
        "fe80::1%.80",
        "localhost:ssh",
        "localhost.localdom:ssh",
    ] {
        assert_eq!(dotted(word.as_bytes()), None, "{word}");
    }
}

#[test]
fn a_star_becomes_the_wildcard_of_the_family() {
    let star = whole(b"*:80").unwrap();
    assert_eq!(star.read(Protocol::Tcp, Some(Family::V4)).to_string(), "0.0.0.0:80");
    assert_eq!(star.read(Protocol::Tcp, Some(Family::V6)).to_string(), "[::]:80");
    assert_eq!(star.read(Protocol::Tcp, None).address, Address::Any);
    let mapped = whole(b"[::ffff:192.0.2.7]:22").unwrap();
    assert_eq!(
        (mapped.family(), mapped.read(Protocol::Tcp, None).to_string()),
        (Some(Family::V6), "192.0.2.7:22".into())
    );
}

#[cfg(feature = "iana")]
#[test]
fn a_service_has_the_port_of_its_protocol() {
    let port = |word: &'static [u8], protocol| {
        let end = whole(word).unwrap().read(protocol, None);
        assert!(end.service().is_some());
        end.port
    };
    assert_eq!(port(b"*:https", Protocol::Tcp), Some(443));
    assert_eq!(port(b"*:syslog", Protocol::Udp), Some(514));
    assert_eq!(port(b"*:syslog", Protocol::Tcp), None, "514/tcp is another service (RFC 3164, RFC 6335)");
    assert_eq!(port(b"*:http-alt", Protocol::Tcp), None, "591, 8008 and 8080 bear this name");
    assert_eq!(port(b"*:tcp", Protocol::Raw), None, "the name of a protocol");
    assert_eq!(port(b"*:no-such-service", Protocol::Tcp), None);
}
