//! What the tests of both programs named `sockstat` share: and what must hold of any text.

use std::net::{IpAddr, Ipv4Addr};

use connparse::{Content, Record, Records, Socket};

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
