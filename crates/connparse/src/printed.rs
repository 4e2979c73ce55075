//! `address:port` in one word, as the tools print it.
//!
//! ```text
//! 192.0.2.7:22   0.0.0.0%eth0:68   *:80   *%eth0:58   *:*
//! [2001:db8::1]:22   [fe80::1]%eth0:546   [fe80::1%eth0]:546   [::ffff:192.0.2.7]:22
//! 2001:db8::1:22   fe80::1%eth0:546   ::ffff:192.0.2.7:22   :::22
//! gateway.example:https   localhost:ipp
//! ```
//!
//! The last colon separates the port, since a zone holds none. A word that fits no form is no endpoint: half an
//! address is never passed off as the name of a host, because a name holds a letter and no colon.
//!
//! The BSDs put a dot before the port: [`dotted`]. Then the last dot separates it.
//! ```text
//! 192.0.2.7.22   *.80   *.*   2001:db8::1.22   fe80::1%em0.22   ::ffff:192.0.2.7.22   gateway.example.https
//! ```

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use netaddr::{Zone, unscoped};

use crate::error::Step;
use crate::ip::{quad, six, v6};
use crate::lex::{behind_padding, decimal, is_word_end, short_decimal, word_as};
use crate::{Address, Endpoint, Family, Protocol};

/// One end as it is printed. What a lone `*` or a service means depends on the rest of the row, so this is not yet
/// an [`Endpoint`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Printed<'a> {
    pub(crate) address: Shown<'a>,
    pub(crate) zone: Option<Zone>,
    pub(crate) port: Port<'a>,
}

/// An address as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shown<'a> {
    V4(Ipv4Addr),
    /// In brackets or not.
    V6(Ipv6Addr, Brackets),
    /// `*`.
    Any,
    /// The name of a host.
    Name(&'a [u8]),
}

/// Whether an IPv6 address has brackets around it. Some tools change that from one version to the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Brackets {
    Around,
    Missing,
}

/// A port as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Port<'a> {
    /// `*` or 0.
    Any,
    Number(u16),
    Service(&'a [u8]),
}

impl<'a> Printed<'a> {
    /// The family that the address shows.
    pub(crate) const fn family(&self) -> Option<Family> {
        match self.address {
            Shown::V4(_) => Some(Family::V4),
            Shown::V6(..) => Some(Family::V6),
            Shown::Any | Shown::Name(_) => None,
        }
    }

    /// Whether it stands for no end at all: any address and any port.
    pub(crate) const fn is_nothing(&self) -> bool {
        let any = match self.address {
            Shown::V4(ip) => ip.is_unspecified(),
            Shown::V6(ip, _) => ip.is_unspecified(),
            Shown::Any => true,
            Shown::Name(_) => false,
        };
        any && matches!(self.port, Port::Any)
    }

    /// Whether it is in figures only: no name of a host or service.
    pub(crate) const fn is_numeric(&self) -> bool {
        !matches!(self.address, Shown::Name(_)) && !matches!(self.port, Port::Service(_))
    }

    /// The endpoint of a socket of this protocol, where a lone `*` is of the family `any`.
    #[inline]
    pub(crate) fn read(&self, protocol: Protocol, any: Option<Family>) -> Endpoint<'a> {
        match (self.address, self.port) {
            (Shown::V4(ip), Port::Number(port)) if self.zone.is_none() => Endpoint::new(IpAddr::V4(ip), port),
            _ => self.read_other(protocol, any),
        }
    }

    /// Puts it into its place in a socket of this protocol.
    #[inline]
    pub(crate) fn put(&self, protocol: Protocol, place: &mut Endpoint<'a>) -> Told {
        *place = self.read_other(protocol, None);
        let is_bracketed = matches!(self.address, Shown::V6(_, Brackets::Around));
        Told { family: self.family(), is_bracketed, is_nothing: self.is_nothing() }
    }

    #[inline(never)]
    fn read_other(&self, protocol: Protocol, any: Option<Family>) -> Endpoint<'a> {
        let address = match (self.address, any) {
            (Shown::V4(ip), _) => Address::Ip(IpAddr::V4(ip)),
            (Shown::V6(ip, _), _) => IpAddr::V6(ip).into(),
            (Shown::Any, Some(Family::V4)) => Address::Ip(Ipv4Addr::UNSPECIFIED.into()),
            (Shown::Any, Some(Family::V6)) => Address::Ip(Ipv6Addr::UNSPECIFIED.into()),
            (Shown::Any, None) => Address::Any,
            (Shown::Name(name), _) => Address::Name(name.into()),
        };
        let (port, service) = match self.port {
            Port::Any => (None, None),
            Port::Number(number) => (Some(number), None),
            Port::Service(name) => (port_of(name, protocol), Some(name.into())),
        };
        Endpoint::whole(address, port, self.zone, service)
    }
}

/// The end of a socket of which the tool prints none: not a wildcard, but not known.
pub(crate) const NOT_PRINTED: Endpoint<'static> = Endpoint::at(Address::NotPrinted, None);

/// What an end shows that was put into its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Told {
    /// The family that the address shows.
    pub(crate) family: Option<Family>,
    /// Whether that is an IPv6 address in brackets.
    pub(crate) is_bracketed: bool,
    /// Whether it stands for no end at all: any address and any port.
    pub(crate) is_nothing: bool,
}

impl Told {
    /// What an IPv4 address shows.
    pub(crate) const fn v4(is_nothing: bool) -> Self {
        Self { family: Some(Family::V4), is_bracketed: false, is_nothing }
    }

    /// What something else shows.
    pub(crate) const fn other(family: Option<Family>, is_nothing: bool) -> Self {
        Self { family, is_bracketed: false, is_nothing }
    }

    /// What an IPv6 address shows.
    pub(crate) const fn v6(is_bracketed: bool, is_nothing: bool) -> Self {
        Self { family: Some(Family::V6), is_bracketed, is_nothing }
    }
}

/// Puts an end into its place in the socket, if a word is one from its first byte to its last: handed on as a
/// [`Printed`] it is copied on each floor. A lone `*` is of no family yet; see [`settle_star`].
#[inline(always)]
pub(crate) fn put<'a>(word: &'a [u8], protocol: Protocol, place: &mut Endpoint<'a>) -> Option<Told> {
    match quad(word) {
        Some((ip, [b':', digits @ ..])) => put_v4(ip, digits, protocol, place),
        _ => Some(other_whole(word)?.put(protocol, place)),
    }
}

/// Puts an IPv4 address, and the port that these are, into their place.
#[inline(always)]
fn put_v4<'a>(ip: Ipv4Addr, digits: &'a [u8], protocol: Protocol, place: &mut Endpoint<'a>) -> Option<Told> {
    let port = match port(digits)? {
        Port::Number(number) => Some(number),
        Port::Any => None,
        port @ Port::Service(_) => {
            return Some(Printed { address: Shown::V4(ip), zone: None, port }.put(protocol, place));
        }
    };
    (place.address, place.port) = (Address::Ip(IpAddr::V4(ip)), port);
    Some(Told::v4(port.is_none() && ip.is_unspecified()))
}

/// Puts the end at the front of a text into its place, and passes over the blanks behind it. A lone `*` is of no family
/// yet; see [`settle_star`].
#[inline(always)]
pub(crate) fn put_front<'a>(text: &'a [u8], protocol: Protocol, place: &mut Endpoint<'a>) -> Step<'a, Told> {
    match put_figures(text, place) {
        Some((told, rest)) => Ok((behind_padding(rest), told)),
        None => word_as(text, |word| Some(other_whole(word)?.put(protocol, place))),
    }
}

/// Puts an end into its place that is in figures or a star, as most are, with brackets around IPv6. Where it ends is found
/// by reading it, and not looked for before.
#[inline(always)]
pub(crate) fn put_figures<'a>(text: &'a [u8], place: &mut Endpoint<'_>) -> Option<(Told, &'a [u8])> {
    match text {
        [b'[', inner @ ..] => {
            let (ip, [b']', b':', digits @ ..]) = six(inner)? else { return None };
            let (port, rest) = port_in_figures(digits)?;
            (place.address, place.port) = (IpAddr::V6(ip).into(), port);
            Some((Told::v6(true, port.is_none() && ip.is_unspecified()), rest))
        }
        [b'*', b':', digits @ ..] => {
            let (port, rest) = port_in_figures(digits)?;
            (place.address, place.port) = (Address::Any, port);
            Some((Told::other(None, port.is_none()), rest))
        }
        _ => {
            let (ip, [b':', digits @ ..]) = quad(text)? else { return None };
            let (port, rest) = port_in_figures(digits)?;
            (place.address, place.port) = (Address::Ip(IpAddr::V4(ip)), port);
            Some((Told::v4(port.is_none() && ip.is_unspecified()), rest))
        }
    }
}

/// A port that is a number or `*`, and ends its word.
#[inline(always)]
pub(crate) fn port_in_figures(text: &[u8]) -> Option<(Option<u16>, &[u8])> {
    let (number, rest) = match text {
        [b'*', rest @ ..] => (0, rest),
        _ => short_decimal(text).and_then(|(length, number)| Some((number, text.get(length..)?)))?,
    };
    let port = u16::try_from(number).ok()?;
    is_word_end(rest).then_some(((port != 0).then_some(port), rest))
}

/// Makes a lone `*` the wildcard of this family.
#[inline]
pub(crate) fn settle_star(end: &mut Endpoint<'_>, family: Option<Family>) {
    if let (Address::Any, Some(family)) = (&end.address, family) {
        end.address = Address::Ip(match family {
            Family::V4 => Ipv4Addr::UNSPECIFIED.into(),
            Family::V6 => Ipv6Addr::UNSPECIFIED.into(),
        });
    }
}

/// Whether it is a whole address and a port, both in figures.
pub(crate) fn is_numeric(end: &Endpoint<'_>) -> bool {
    matches!(end.address, Address::Ip(_) | Address::Any) && end.service().is_none()
}

/// An endpoint and the blanks behind it.
#[inline]
pub(crate) fn endpoint(text: &[u8]) -> Step<'_, Printed<'_>> {
    word_as(text, whole)
}

/// What a word says that is an endpoint from its first byte to its last.
#[inline]
pub(crate) fn whole(word: &[u8]) -> Option<Printed<'_>> {
    // Most are IPv4 and need no look for colons and zones.
    if let Some((ip, [b':', digits @ ..])) = quad(word) {
        return Some(Printed { address: Shown::V4(ip), zone: None, port: port(digits)? });
    }
    other_whole(word)
}

#[inline(never)]
fn other_whole(word: &[u8]) -> Option<Printed<'_>> {
    let colon = memchr::memrchr(b':', word)?;
    let (address, zone) = host(word.get(..colon)?)?;
    let port = port(word.get(colon + 1..)?)?;
    Some(Printed { address, zone, port })
}

/// What a word says that is an endpoint with a dot before its port. The index of an interface inside an address becomes
/// the zone.
#[inline]
pub(crate) fn dotted(word: &[u8]) -> Option<Printed<'_>> {
    if let Some((ip, [b'.', digits @ ..])) = quad(word) {
        return Some(Printed { address: Shown::V4(ip), zone: None, port: port(digits)? });
    }
    other_dotted(word)
}

#[inline(never)]
fn other_dotted(word: &[u8]) -> Option<Printed<'_>> {
    let (host, digits) = split_dotted(word)?;
    let (address, zone) = zoned(host)?;
    let (address, zone) = match bare(address)? {
        Shown::V6(ip, brackets) if zone.is_none() => {
            let (ip, zone) = unscoped(ip);
            (Shown::V6(ip, brackets), zone)
        }
        address => (address, zone),
    };
    Some(Printed { address, zone, port: port(digits)? })
}

/// The host and the port of an endpoint with a dot between them.
#[inline]
pub(crate) fn split_dotted(word: &[u8]) -> Option<(&[u8], &[u8])> {
    let dot = memchr::memrchr(b'.', word)?;
    Some((word.get(..dot)?, word.get(dot + 1..)?))
}

/// What a word says that is an address without a port, from its first byte to its last.
pub(crate) fn address(word: &[u8]) -> Option<Printed<'_>> {
    let (address, zone) = host(word)?;
    Some(Printed { address, zone, port: Port::Any })
}

/// The part before the colon of the port.
#[inline]
fn host(text: &[u8]) -> Option<(Shown<'_>, Option<Zone>)> {
    let Some(inner) = text.strip_prefix(b"[") else {
        let (address, zone) = zoned(text)?;
        return Some((bare(address)?, zone));
    };
    let close = memchr::memchr(b']', inner)?;
    let (address, inside) = zoned(inner.get(..close)?)?;
    let zone = match (inside, inner.get(close + 1..)?) {
        (inside, []) => inside,
        (None, [b'%', name @ ..]) => Some(Zone::new(name).ok()?),
        _ => return None,
    };
    Some((Shown::V6(v6(address)?, Brackets::Around), zone))
}

/// An address, and the zone behind its `%`.
#[inline]
fn zoned(text: &[u8]) -> Option<(&[u8], Option<Zone>)> {
    match memchr::memchr(b'%', text) {
        None => Some((text, None)),
        Some(percent) => Some((text.get(..percent)?, Some(Zone::new(text.get(percent + 1..)?).ok()?))),
    }
}

/// An address without brackets.
#[inline]
fn bare(text: &[u8]) -> Option<Shown<'_>> {
    match text {
        b"*" => Some(Shown::Any),
        _ if memchr::memchr(b':', text).is_some() => Some(Shown::V6(v6(text)?, Brackets::Missing)),
        _ => match quad(text) {
            Some((ip, [])) => Some(Shown::V4(ip)),
            _ => is_host(text).then_some(Shown::Name(text)),
        },
    }
}

/// A number, `*`, or the name of a service.
#[inline(always)]
pub(crate) fn port(text: &[u8]) -> Option<Port<'_>> {
    match short_decimal(text) {
        Some((length, number)) if length == text.len() => match u16::try_from(number) {
            Ok(0) => Some(Port::Any),
            Ok(number) => Some(Port::Number(number)),
            Err(_) => None,
        },
        _ => other_port(text),
    }
}

/// A port that is not in figures, or in more than a port has.
fn other_port(text: &[u8]) -> Option<Port<'_>> {
    match decimal::<u16>(text) {
        Ok(([], 0)) => Some(Port::Any),
        Ok(([], number)) => Some(Port::Number(number)),
        _ if text == b"*" => Some(Port::Any),
        _ => is_service(text).then_some(Port::Service(text)),
    }
}

/// The longest name that the DNS can hold (RFC 1035, section 2.3.4).
const LONGEST_HOST: usize = 255;

/// Whether it can be the name of a host: letters, digits, dots, dashes and, in practice, underscores. One without a
/// letter would be an address.
fn is_host(text: &[u8]) -> bool {
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_');
    text.len() <= LONGEST_HOST && text.iter().all(allowed) && text.iter().any(u8::is_ascii_alphabetic)
}

/// Whether it can be the name of a service or, for raw sockets, of an IP protocol. RFC 6335 (section 5.1) allows
/// letters, digits and dashes; `/etc/services`, `/etc/protocols` and `rpcinfo` have the others too.
fn is_service(text: &[u8]) -> bool {
    let allowed =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'.' | b'/' | b'*');
    text.iter().all(allowed) && text.iter().any(u8::is_ascii_alphabetic)
}

/// The port of a service, where there is only one: a wrong number would be worse than none.
#[cfg(feature = "iana")]
fn port_of(service: &[u8], protocol: Protocol) -> Option<u16> {
    use netaddr::iana::{Transport, ports_of};

    let transport = match protocol {
        Protocol::Tcp | Protocol::Mptcp => Transport::Tcp,
        Protocol::Udp | Protocol::UdpLite => Transport::Udp,
        Protocol::Sctp => Transport::Sctp,
        Protocol::Dccp => Transport::Dccp,
        Protocol::Raw | Protocol::Icmp => return None,
    };
    let mut ports = ports_of(core::str::from_utf8(service).ok()?, transport);
    let first = ports.next()?;
    ports.next().is_none().then_some(first)
}

#[cfg(not(feature = "iana"))]
const fn port_of(_: &[u8], _: Protocol) -> Option<u16> {
    None
}

#[cfg(test)]
mod tests;
