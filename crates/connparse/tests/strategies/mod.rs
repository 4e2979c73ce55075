//! What the properties of several formats are tried on: text that is nearly output of a tool, addresses, names.
#![allow(dead_code, reason = "not every test file that includes this uses all of it")]

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use crate::checks::{Checked, detection};
use connparse::State;

/// Up to a dozen of these pieces, every third cut somewhere.
pub(crate) fn nearly(pieces: &'static [&'static [u8]]) -> impl Strategy<Value = Vec<u8>> {
    vec((select(pieces), any::<Index>()), 0..12).prop_map(|pieces| {
        let part = |(number, (piece, at)): (usize, (&'static [u8], Index))| {
            let length = if number % 3 == 0 { at.index(piece.len() + 1) } else { piece.len() };
            piece.iter().take(length)
        };
        pieces.into_iter().enumerate().flat_map(part).copied().collect()
    })
}

/// Checks that any bytes are accounted for, and text put together of pieces of rows, in every way to read it.
pub(crate) fn any_text_is_accounted_for(format: &Checked, words: &'static [&'static str]) {
    let texts = prop_oneof![vec(any::<u8>(), 0..400), pieces(words)];
    proptest!(ProptestConfig::with_cases(512), |(text in texts)| {
        format.every_way(&text);
        detection(&text);
    });
}

/// Text put together of `words`, blanks, and any bytes.
pub(crate) fn pieces(words: &'static [&'static str]) -> impl Strategy<Value = Vec<u8>> {
    let bytes = |piece: &'static str| piece.as_bytes().to_vec();
    let piece = prop_oneof![
        8 => select(words).prop_map(bytes),
        8 => select(&[" ", " ", "  ", "      ", "\t", "\n", "\r\n", "", "", ""][..]).prop_map(bytes),
        1 => vec(any::<u8>(), 0..3),
    ];
    vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

/// At most so many bytes, often such as rows are made of: those of `hostile`.
pub(crate) fn bytes(hostile: &'static [u8], longest: usize) -> impl Strategy<Value = Vec<u8>> {
    vec(prop_oneof![1 => any::<u8>(), 4 => select(hostile)], 0..=longest)
}

/// IPv4 addresses, the wildcard and those with a host part of 0 among them.
pub(crate) fn ipv4() -> impl Strategy<Value = Ipv4Addr> {
    prop_oneof![
        4 => any::<Ipv4Addr>(),
        1 => Just(Ipv4Addr::UNSPECIFIED),
        1 => (1..=126_u8).prop_map(|a| Ipv4Addr::new(a, 0, 0, 0)),
        1 => any::<[u8; 3]>().prop_map(|[a, b, c]| Ipv4Addr::new(a, b, c, 0)),
    ]
}

/// IPv6 addresses of all kinds and lengths, as they are on the wire: global, link-local, mapped, the wildcard. Multicast
/// ones are nobody's end, and those of a link would have its index in them on a BSD.
pub(crate) fn ipv6() -> impl Strategy<Value = Ipv6Addr> {
    prop_oneof![
        2 => any::<u128>().prop_map(|bits| Ipv6Addr::from(bits >> 3 | 1 << 125)),
        2 => any::<[u16; 3]>().prop_map(|[a, b, c]| Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, a, b, c)),
        2 => any::<u64>().prop_map(|low| Ipv6Addr::from(0xfe80 << 112 | u128::from(low))),
        1 => any::<u16>().prop_map(|low| Ipv6Addr::new(0xfe80, 0, 0, 0, 0, 0, 0, low)),
        1 => any::<Ipv4Addr>().prop_map(|ip| ip.to_ipv6_mapped()),
        1 => Just(Ipv6Addr::UNSPECIFIED),
    ]
}

/// Addresses of one family.
pub(crate) fn ip(v6: bool) -> BoxedStrategy<IpAddr> {
    match v6 {
        false => ipv4().prop_map(IpAddr::V4).boxed(),
        true => ipv6().prop_map(IpAddr::V6).boxed(),
    }
}

/// Addresses of one family, link-local ones with a zone.
pub(crate) fn zoned<Z>(
    v6: bool,
    zone: impl Strategy<Value = Z> + 'static,
) -> BoxedStrategy<(IpAddr, Option<Z>)>
where
    Z: std::fmt::Debug + 'static,
{
    (ip(v6), zone).prop_map(|(ip, zone)| (ip, is_link_local(ip).then_some(zone))).boxed()
}

/// An end, and another one of the same family, if there is any: one of which neither address nor port is known is none.
pub(crate) fn ends(v6: bool) -> impl Strategy<Value = ((IpAddr, u16), Option<(IpAddr, u16)>)> {
    let end = || (ip(v6), any::<u16>());
    let is_some = |(ip, port): &(IpAddr, u16)| !(ip.is_unspecified() && *port == 0);
    (end(), option::of(end())).prop_map(move |(local, remote)| (local, remote.filter(is_some)))
}

/// What is printed as the remote end: where there is none, the wildcard of the local one's family.
pub(crate) fn shown(remote: Option<(IpAddr, u16)>, local: IpAddr) -> (IpAddr, u16) {
    let unspecified =
        if local.is_ipv6() { Ipv6Addr::UNSPECIFIED.into() } else { Ipv4Addr::UNSPECIFIED.into() };
    remote.unwrap_or((unspecified, 0))
}

/// The states of TCP by the names that the BSDs give them (`sys/netinet/tcp_fsm.h`).
pub(crate) const BSD_STATES: [(&str, State<'static>); 11] = [
    ("CLOSED", State::Closed),
    ("LISTEN", State::Listen),
    ("SYN_SENT", State::SynSent),
    ("SYN_RCVD", State::SynReceived),
    ("ESTABLISHED", State::Established),
    ("CLOSE_WAIT", State::CloseWait),
    ("FIN_WAIT_1", State::FinWait1),
    ("CLOSING", State::Closing),
    ("LAST_ACK", State::LastAck),
    ("FIN_WAIT_2", State::FinWait2),
    ("TIME_WAIT", State::TimeWait),
];

/// The names of interfaces.
pub(crate) fn interface() -> impl Strategy<Value = String> {
    "[a-z]{2,8}[0-9]{1,3}"
}

pub(crate) fn is_link_local(ip: IpAddr) -> bool {
    matches!(ip, IpAddr::V6(ip) if ip.segments()[0] & 0xffc0 == 0xfe80)
}
