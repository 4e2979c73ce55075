//! Addresses with a dot before the port, some of them cut.

use core::net::IpAddr;

use netaddr::unscoped;

use crate::ip::{quad, six};
use crate::lex::{behind_padding, decimal};
use crate::printed::{Port, Printed, Shown, Told, dotted, port, port_in_figures, split_dotted};
use crate::{Address, Endpoint, Family, Protocol};

/// An end as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End<'a> {
    Whole(Printed<'a>),
    /// The host may have gone on, the port is whole.
    CutHost(&'a [u8], Port<'a>),
    /// The port may have gone on.
    Cut(&'a [u8]),
}

/// What the tool cuts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cutting {
    /// Nothing.
    Off,
    /// Hosts at 16, ends at 22.
    On,
    /// Beside a PCB: hosts at 16 or 12, ends at 18.
    BesidePcb,
}

/// The longest host, and the longest beside a PCB if names were asked for.
const HOST: usize = 16;
const SHORT_HOST: usize = 12;

/// The longest end, and the longest beside a PCB.
pub(super) const END: usize = 22;
const SHORT_END: usize = 18;

/// Puts what a word says that is an end into its place.
#[inline]
pub(super) fn put<'a>(
    word: &'a [u8],
    cutting: Cutting,
    protocol: Protocol,
    place: &mut Endpoint<'a>,
) -> Option<Told> {
    if let Some(told) = put_whole_v6(word, cutting, place) {
        return Some(told);
    }
    Some(end(word, cutting)?.put(protocol, place))
}

/// Puts an end at the front of a text into its place that nothing but a PCB beside it can cut: a star, or IPv4 in figures,
/// which has no 16 bytes and with its port no 22. Gives what stands behind its blanks.
#[inline(always)]
pub(super) fn put_uncut<'a>(text: &'a [u8], place: &mut Endpoint<'_>) -> Option<(&'a [u8], Told)> {
    let (address, told, digits) = match text {
        [b'*', b'.', digits @ ..] => (Address::Any, Told::other(None, true), digits),
        _ => {
            let (ip, [b'.', digits @ ..]) = quad(text)? else { return None };
            (Address::Ip(ip.into()), Told::v4(ip.is_unspecified()), digits)
        }
    };
    let (port, rest) = port_in_figures(digits)?;
    if text.len() - rest.len() >= END {
        return None;
    }
    (place.address, place.port) = (address, port);
    Some((behind_padding(rest), Told { is_nothing: told.is_nothing && port.is_none(), ..told }))
}

/// Puts IPv6 in figures into its place, of a length at which nothing is cut.
#[inline]
fn put_whole_v6(word: &[u8], cutting: Cutting, place: &mut Endpoint<'_>) -> Option<Told> {
    let (ip, [b'.', digits @ ..]) = six(word)? else { return None };
    let (port, []) = port_in_figures(digits)? else { return None };
    let host = word.len() - digits.len() - 1;
    let is_whole = match cutting {
        Cutting::Off => true,
        Cutting::On => word.len() != END && host != HOST,
        Cutting::BesidePcb => false,
    };
    let (ip, zone) = unscoped(ip);
    is_whole.then(|| {
        (place.address, place.port) = (IpAddr::V6(ip).into(), port);
        place.set_zone(zone);
        Told::v6(false, port.is_none() && ip.is_unspecified())
    })
}

/// What a word says that is an end.
fn end(word: &[u8], cutting: Cutting) -> Option<End<'_>> {
    let longest = match cutting {
        Cutting::Off => return dotted(word).map(End::Whole),
        Cutting::On => END,
        Cutting::BesidePcb => SHORT_END,
    };
    let (host, digits) = split_dotted(word)?;
    let is_short = cutting == Cutting::BesidePcb && host.len() == SHORT_HOST;
    // A tool that prints a longer host cuts none.
    if word.len() == longest && host.len() <= HOST && port_can_go_on(digits) {
        is_plausible(word).then_some(End::Cut(word))
    } else if (is_short || host.len() == HOST) && host_can_go_on(host) {
        is_plausible(host).then_some(End::CutHost(host, port(digits)?))
    } else {
        dotted(word).map(End::Whole)
    }
}

/// Whether more can follow: any letters, but no digit that makes the port too large.
fn port_can_go_on(text: &[u8]) -> bool {
    match port(text) {
        Some(Port::Number(number)) => number.checked_mul(10).is_some(),
        Some(Port::Any) => false,
        _ => true,
    }
}

/// Whether more can follow: anything, unless it is an IPv4 address with a last number that no digit can follow.
fn host_can_go_on(host: &[u8]) -> bool {
    let mut numbers = host.rsplit(|&byte| byte == b'.');
    let is_v4 =
        host.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.') && numbers.clone().count() == 4;
    match numbers.next().map(decimal::<u8>) {
        Some(Ok(([], last))) if is_v4 => (1..=25).contains(&last),
        _ => true,
    }
}

/// Whether it can be the beginning of an address or name at all.
fn is_plausible(text: &[u8]) -> bool {
    text.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b':' | b'%'))
}

impl<'a> End<'a> {
    /// Puts it into its place in a socket of this protocol.
    fn put(self, protocol: Protocol, place: &mut Endpoint<'a>) -> Told {
        let (text, port) = match self {
            Self::Whole(printed) => return printed.put(protocol, place),
            Self::CutHost(host, port) => (host, port),
            Self::Cut(word) => (word, Port::Any),
        };
        Printed { address: Shown::Any, zone: None, port }.put(protocol, place);
        place.address = Address::Cut(text.into());
        // A cut one with a colon can be no other than IPv6.
        Told::other(text.contains(&b':').then_some(Family::V6), false)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printed::NOT_PRINTED;
    use alloc::string::{String, ToString};

    #[track_caller]
    fn shows(word: &str, cutting: Cutting) -> String {
        let mut place = NOT_PRINTED;
        put(word.as_bytes(), cutting, Protocol::Tcp, &mut place).expect(word);
        place.to_string()
    }

    #[test]
    fn a_host_that_fills_its_place_may_go_on() {
        for (word, shown) in [
            // 16 bytes before the dot.
            ("2600:1700:bab0:d.443", "2600:1700:bab0:d…:443"),
            ("fe80::c4c8:5ff:f.62503", "fe80::c4c8:5ff:f…:62503"),
            ("fe80::142d:1153:.64524", "fe80::142d:1153:…:64524"),
            ("kbrazil-mac.attl.62979", "kbrazil-mac.attl…:62979"),
            ("gateway.example..22", "gateway.example.…:22"),
            ("2001:db8::1%vlan.22", "2001:db8::1%vlan…:22"),
            ("2001:db8::abcd:1.*", "2001:db8::abcd:1…:*"),
            // 15 and less.
            ("2600:1700:bab::.443", "[2600:1700:bab::]:443"),
            ("2001:db8::abcd.80", "[2001:db8::abcd]:80"),
            ("kbrazil-mac.att.62979", "kbrazil-mac.att:62979"),
            ("192.168.100.200.54321", "192.168.100.200:54321"),
            ("192.168.56.1.80", "192.168.56.1:80"),
        ] {
            assert_eq!(shows(word, Cutting::On), shown);
        }
        // Where nothing is cut the same length means nothing.
        assert_eq!(shows("2001:db8::abcd:1.80", Cutting::Off), "[2001:db8::abcd:1]:80");
        assert_eq!(shows("a-host.of-17-char.80", Cutting::On), "a-host.of-17-char:80");
    }

    #[test]
    fn beside_a_pcb_hosts_may_be_shorter() {
        for (word, shown) in [
            // 12 bytes before the dot.
            ("2001:db8::1:.22", "2001:db8::1:…:22"),
            ("kbrazil-mac..22", "kbrazil-mac.…:22"),
            ("192.168.100..22", "192.168.100.…:22"),
            ("192.168.56.1.22", "192.168.56.1…:22"),
            ("192.168.1.25.22", "192.168.1.25…:22"),
            // No digit can follow 0, 26 or 150.
            ("192.168.56.0.22", "192.168.56.0:22"),
            ("192.168.1.26.22", "192.168.1.26:22"),
            ("192.168.1.99.22", "192.168.1.99:22"),
            ("192.0.20.150.22", "192.0.20.150:22"),
        ] {
            assert_eq!(shows(word, Cutting::BesidePcb), shown);
        }
        assert_eq!(shows("192.168.56.1.22", Cutting::On), "192.168.56.1:22");
        assert_eq!(end(b"192.168.56.22", Cutting::BesidePcb), None, "three numbers and a port");
    }

    #[test]
    fn a_port_that_fills_the_column_may_go_on() {
        for (word, shown) in [
            // 18 bytes.
            ("192.168.1.221.5486", "192.168.1.221.5486…:*"),
            ("192.168.100.200.80", "192.168.100.200.80…:*"),
            ("2600:1700:bab0:d.5", "2600:1700:bab0:d.5…:*"),
            ("192.168.10.20.http", "192.168.10.20.http…:*"),
            // More digits would be too large a port.
            ("192.168.1.221.6554", "192.168.1.221:6554"),
            ("192.168.1.21.54862", "192.168.1.21…:54862"),
            ("192.168.1.99.54862", "192.168.1.99:54862"),
            ("1.168.1.221.54862", "1.168.1.221:54862"),
        ] {
            assert_eq!(shows(word, Cutting::BesidePcb), shown);
        }
        for (word, shown) in [
            ("192.168.1.221.5486", "192.168.1.221:5486"),
            // 22 bytes.
            ("192.0.2.7.microsoft-ds", "192.0.2.7.microsoft-ds…:*"),
            ("192.168.1.221.microsof", "192.168.1.221.microsof…:*"),
        ] {
            assert_eq!(shows(word, Cutting::On), shown);
        }
        assert_eq!(shows("192.0.2.7.microsoft-ds", Cutting::Off).split(':').next(), Some("192.0.2.7"));
    }

    #[test]
    fn what_is_no_end_is_none_however_long() {
        for word in [
            "",
            ".",
            "LISTEN",
            "192.168.1.221:548",
            "a host(16 bytes).22",
            "1.2.3.4:80",
            "::ffff:1.2.3.4:80",
            "192.0.2.7:5486…",
        ] {
            for cutting in [Cutting::Off, Cutting::On, Cutting::BesidePcb] {
                assert_eq!(
                    put(word.as_bytes(), cutting, Protocol::Tcp, &mut NOT_PRINTED.clone()),
                    None,
                    "{word}"
                );
            }
        }
    }
}
