//! What the tests of both programs named `sockstat` share: and what must hold of any text.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connparse::{Content, Format, Record, Records, Socket};
use proptest::collection::vec;
use proptest::prelude::*;

/// Every socket of a capture with its row, and how many rows of other families there are. No line may be refused.
pub(crate) fn read(records: Records<'_>) -> (Vec<(&[u8], Socket<'_>)>, usize) {
    let (mut sockets, mut others) = (Vec::new(), 0);
    for Record { text, content, .. } in records {
        match content {
            Content::Socket(socket) => sockets.push((text, socket)),
            Content::Skipped(connparse::Skipped::OtherFamily) => others += 1,
            Content::Skipped(_) => {}
            Content::Refused(error) => panic!("{error}"),
        }
    }
    (sockets, others)
}

/// Every line is accounted for: texts put together are the text, and numbers follow on each other.
pub(crate) fn nothing_is_lost(format: Format, text: &[u8]) {
    let mut whole = Vec::new();
    for (index, record) in format.records(text, Default::default()).enumerate() {
        assert_eq!(record.line, index as u64 + 1);
        assert!(!record.text.is_empty());
        if let Content::Refused(error) = record.content {
            assert_eq!(error.line, record.line);
            assert!((1..=record.text.len() + 1).contains(&error.column));
        }
        whole.extend_from_slice(record.text);
    }
    assert_eq!(whole, text);
}

/// A record without what depends on where it stands.
pub(crate) fn alone<'a>(record: Record<'a>) -> Result<Content<'a>, (usize, &'static str)> {
    match record.content {
        Content::Refused(error) => Err((error.column, error.expected)),
        content => Ok(content),
    }
}

/// Text put together of `words`, blanks, and any bytes.
pub(crate) fn pieces(words: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let piece = prop_oneof![
        8 => prop::sample::select(words).prop_map(|piece| piece.as_bytes().to_vec()),
        8 => prop::sample::select(&[" ", " ", "  ", "      ", "\t", "\n", "\r\n", ""][..])
            .prop_map(|blank| blank.as_bytes().to_vec()),
        1 => vec(any::<u8>(), 0..3),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// IPv4 addresses, those with a host part of 0 among them.
pub(crate) fn ipv4() -> impl Strategy<Value = Ipv4Addr> {
    prop_oneof![
        4 => any::<Ipv4Addr>(),
        1 => Just(Ipv4Addr::UNSPECIFIED),
        1 => (1..=126_u8).prop_map(|a| Ipv4Addr::new(a, 0, 0, 0)),
        1 => any::<[u8; 3]>().prop_map(|[a, b, c]| Ipv4Addr::new(a, b, c, 0)),
    ]
}

/// IPv6 addresses of all kinds and lengths; link-local ones as they are on the wire.
pub(crate) fn ipv6() -> impl Strategy<Value = Ipv6Addr> {
    prop_oneof![
        2 => any::<Ipv6Addr>(),
        2 => any::<(u16, u16, u16)>().prop_map(|(a, b, c)| Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, a, b, c)),
        1 => Just(Ipv6Addr::UNSPECIFIED),
        1 => any::<Ipv4Addr>().prop_map(|ip| ip.to_ipv6_mapped()),
        2 => any::<(u16, u16)>().prop_map(|(a, b)| Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, a, b)),
    ]
    .prop_map(|ip| match ip.segments() {
        [first, _, c, d, e, f, g, h] if first & 0xffc0 == 0xfe80 => Ipv6Addr::new(first, 0, c, d, e, f, g, h),
        _ => ip,
    })
}

/// What both print as a star: an address without a host part, by the classes that came before CIDR (RFC 791).
pub(crate) fn has_no_host_part(ip: Ipv4Addr) -> bool {
    let [a, b, c, d] = ip.octets();
    match a {
        0..=127 => (b, c, d) == (0, 0, 0),
        128..=191 => (c, d) == (0, 0),
        _ => d == 0,
    }
}

/// The address that a reader gets to see.
pub(crate) fn as_read(ip: IpAddr, classes: bool) -> IpAddr {
    match ip {
        IpAddr::V4(ip) if classes && has_no_host_part(ip) => Ipv4Addr::UNSPECIFIED.into(),
        ip => ip,
    }
}

/// `%-Ns` of C: at least so many bytes.
pub(crate) fn left(text: &mut Vec<u8>, cell: &[u8], width: usize) {
    text.extend_from_slice(cell);
    text.extend(std::iter::repeat_n(b' ', width.saturating_sub(cell.len())));
}
