//! Which of the sockets are wanted.

use std::ops::RangeInclusive;
use std::str::FromStr;

use connutil::addr::{AddressClass, Prefix, Zone, ZonedAddr, classify};
use connutil::parse::{Address, Endpoint, Protocol, Socket, State};

use crate::port::ports_of_service;

/// What a socket must be like: of each list at least one, where it is not empty.
#[derive(Clone, Debug, Default)]
pub(crate) struct Filter {
    pub(crate) protocols: Vec<Protocol>,
    pub(crate) ipv6: Option<bool>,
    pub(crate) states: Vec<State<'static>>,
    /// At either end.
    pub(crate) ports: Vec<Ports>,
    pub(crate) local_ports: Vec<Ports>,
    pub(crate) remote_ports: Vec<Ports>,
    /// At either end.
    pub(crate) addresses: Vec<Block>,
    pub(crate) local: Vec<Block>,
    pub(crate) remote: Vec<Block>,
    pub(crate) local_classes: Vec<AddressClass>,
    pub(crate) remote_classes: Vec<AddressClass>,
}

impl Filter {
    /// Whether a socket is one of those that are wanted. What is not known of it is not what was asked for, but for the
    /// zone of a link-local address: it has one, and few sources tell which.
    pub(crate) fn wants(&self, socket: &Socket<'_>) -> bool {
        let (local, remote) = (Some(&socket.local), socket.remote.as_ref());
        let either = [local, remote];
        any(&self.protocols, |protocol| *protocol == socket.protocol)
            && self.ipv6.is_none_or(|ipv6| socket.is_ipv6() == Some(ipv6))
            && any(&self.states, |state| socket.state.as_ref() == Some(state))
            && any(&self.ports, |ports| either.iter().flatten().any(|end| ports.hold(end)))
            && any(&self.local_ports, |ports| ports.hold(&socket.local))
            && any(&self.remote_ports, |ports| remote.is_some_and(|end| ports.hold(end)))
            && any(&self.addresses, |block| block.holds(local, remote) || block.holds(remote, local))
            && any(&self.local, |block| block.holds(local, remote))
            && any(&self.remote, |block| block.holds(remote, local))
            && any(&self.local_classes, |class| self::class(local) == Some(*class))
            && any(&self.remote_classes, |class| self::class(remote) == Some(*class))
    }
}

/// Whether one of a list fits; an empty list asks for nothing.
fn any<T>(list: &[T], fits: impl Fn(&T) -> bool) -> bool {
    list.is_empty() || list.iter().any(fits)
}

/// What the address of an end is for.
pub(crate) fn class(end: Option<&Endpoint<'_>>) -> Option<AddressClass> {
    match end?.address {
        Address::Ip(ip) => Some(classify(ip)),
        Address::Any => Some(AddressClass::Unspecified),
        _ => None,
    }
}

/// The ports of one word: `443`, `8000-8999`, `1024-`, `https`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Ports(Vec<RangeInclusive<u16>>);

impl Ports {
    fn hold(&self, end: &Endpoint<'_>) -> bool {
        end.port.is_some_and(|port| self.0.iter().any(|range| range.contains(&port)))
    }
}

impl FromStr for Ports {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        if text.starts_with(|first: char| first.is_ascii_digit())
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
        {
            return range(text).map(|range| Self(vec![range])).ok_or_else(|| {
                "ports are from 1 to 65535, a range is written 8000-8999, lower port first".to_owned()
            });
        }
        let ports = ports_of_service(text);
        match ports.is_empty() {
            true => {
                Err("neither a port, a range such as 8000-8999, nor a service name that IANA knows"
                    .to_owned())
            }
            false => Ok(Self(ports.into_iter().map(|port| port..=port).collect())),
        }
    }
}

fn range(text: &str) -> Option<RangeInclusive<u16>> {
    let (first, last) = match text.split_once('-') {
        None => (text, text),
        Some((first, "")) => (first, "65535"),
        Some(ends) => ends,
    };
    let range = first.parse().ok()?..=last.parse().ok()?;
    (*range.start() > 0 && !range.is_empty()).then_some(range)
}

/// Addresses: one of them, in a zone where one is named, or those of a prefix.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Block {
    prefix: Prefix,
    zone: Option<Zone>,
}

impl Block {
    /// Whether an end of a socket is in it; `other` is the other end.
    fn holds(&self, end: Option<&Endpoint<'_>>, other: Option<&Endpoint<'_>>) -> bool {
        end.is_some_and(|end| {
            end.address.ip().is_some_and(|ip| self.prefix.contains(ip))
                && self.zone.is_none_or(|wanted| {
                    zone(end, other).map_or_else(|| is_link_local(end), |zone| zone == wanted)
                })
        })
    }
}

/// The zone of an end: its own, or that of the other end where both are on one link.
fn zone(end: &Endpoint<'_>, other: Option<&Endpoint<'_>>) -> Option<Zone> {
    end.zone().or_else(|| other.filter(|other| is_link_local(end) && is_link_local(other))?.zone())
}

fn is_link_local(end: &Endpoint<'_>) -> bool {
    class(Some(end)) == Some(AddressClass::LinkLocal)
}

impl FromStr for Block {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let says = |error: &dyn std::fmt::Display| error.to_string();
        let (prefix, zone) = match text.contains('/') {
            true => (text.parse::<Prefix>().map_err(|error| says(&error))?, None),
            false => {
                let one: ZonedAddr = text.parse().map_err(|error| says(&error))?;
                let length = if one.address.is_ipv4() { 32 } else { 128 };
                (Prefix::new(one.address, length).map_err(|error| says(&error))?, one.zone)
            }
        };
        // Sockets have IPv4 addresses where IPv6 ones map them, so the prefix must have them too.
        Ok(Self { prefix: prefix.to_canonical(), zone })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tcp(local: &str, remote: &str) -> Socket<'static> {
        let end = |text: &str| {
            let address: std::net::SocketAddr = text.parse().unwrap();
            Endpoint::new(address.ip(), address.port())
        };
        let mut socket = Socket::new(Protocol::Tcp, end(local));
        socket.remote = (!remote.is_empty()).then(|| end(remote));
        socket.state = Some(if remote.is_empty() { State::Listen } else { State::Established });
        socket
    }

    #[test]
    fn ports_are_numbers_ranges_and_services() {
        let holds = |word: &str, port: u16| {
            word.parse::<Ports>().unwrap().hold(&Endpoint::new("192.0.2.7".parse().unwrap(), port))
        };
        assert!(holds("443", 443) && !holds("443", 442));
        assert!(holds("8000-8002", 8002) && !holds("8000-8002", 8003));
        assert!(holds("1024-", 65535) && !holds("1024-", 1023));
        assert!(holds("https", 443) && holds("http-alt", 8080));
        for wrong in ["", "0", "65536", "9-8", "1-2-3", "no such service", "0-5", "-5"] {
            assert!(wrong.parse::<Ports>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn addresses_are_single_ones_and_prefixes() {
        let holds = |word: &str, ip: &str| {
            word.parse::<Block>().unwrap().holds(Some(&Endpoint::new(ip.parse().unwrap(), 1)), None)
        };
        assert!(holds("10.0.0.0/8", "10.255.0.1") && !holds("10.0.0.0/8", "11.0.0.1"));
        assert!(holds("192.0.2.7", "192.0.2.7") && !holds("192.0.2.7", "192.0.2.8"));
        assert!(holds("2001:db8::/32", "2001:db8:1::1") && !holds("::/0", "192.0.2.7"));
        assert!(holds("::ffff:10.0.0.0/104", "10.1.2.3") && holds("::ffff:10.1.2.3", "10.1.2.3"));
        assert!(holds("fe80::1%eth0", "fe80::1") && holds("fe80::1", "fe80::1"));
        assert!(!holds("192.0.2.7%eth0", "192.0.2.7"));
        for wrong in ["10.0.0.1/8", "10.0.0.0/33", "10.0.0", "example.org"] {
            assert!(wrong.parse::<Block>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn both_ends_on_a_link_are_in_its_zone() {
        let mut socket = tcp("[fe80::1]:40000", "[fe80::2]:443");
        socket.local.set_zone(Some("eth0".parse().unwrap()));
        let wants = |remote: &str| {
            Filter { remote: vec![remote.parse().unwrap()], ..Filter::default() }.wants(&socket)
        };
        assert!(wants("fe80::2") && wants("fe80::2%eth0") && !wants("fe80::2%eth1"));
        // A socket that is bound to an interface can have a remote end anywhere.
        let mut socket = tcp("192.0.2.7:40000", "198.51.100.9:443");
        socket.local.set_zone(Some("eth0".parse().unwrap()));
        let remote = vec!["198.51.100.9%eth0".parse().unwrap()];
        assert!(!Filter { remote, ..Filter::default() }.wants(&socket));
    }

    #[test]
    fn each_list_has_to_fit() {
        let listens = tcp("0.0.0.0:22", "");
        let inward = tcp("192.0.2.7:22", "10.1.2.3:50122");
        let outward = tcp("[2001:db8::7]:40000", "[2606:4700::1]:443");
        let wanted = |filter: Filter| [&listens, &inward, &outward].map(|socket| filter.wants(socket));
        let ports = |word: &str| vec![word.parse().unwrap()];
        let blocks = |word: &str| vec![word.parse().unwrap()];
        let none = Filter::default;
        assert_eq!(wanted(none()), [true, true, true]);
        assert_eq!(wanted(Filter { ports: ports("22"), ..none() }), [true, true, false]);
        assert_eq!(wanted(Filter { ports: ports("443"), ..none() }), [false, false, true]);
        assert_eq!(wanted(Filter { remote_ports: ports("22"), ..none() }), [false, false, false]);
        assert_eq!(wanted(Filter { local_ports: ports("22"), ..none() }), [true, true, false]);
        assert_eq!(wanted(Filter { remote: blocks("10.0.0.0/8"), ..none() }), [false, true, false]);
        assert_eq!(wanted(Filter { addresses: blocks("192.0.2.0/24"), ..none() }), [false, true, false]);
        assert_eq!(
            wanted(Filter { remote_classes: vec![AddressClass::Global], ..none() }),
            [false, false, true]
        );
        assert_eq!(
            wanted(Filter { local_classes: vec![AddressClass::Unspecified], ..none() }),
            [true, false, false]
        );
        assert_eq!(wanted(Filter { ipv6: Some(true), ..none() }), [false, false, true]);
        assert_eq!(wanted(Filter { states: vec![State::Listen], ..none() }), [true, false, false]);
        assert_eq!(wanted(Filter { protocols: vec![Protocol::Udp], ..none() }), [false, false, false]);
        let both = Filter { ports: ports("22"), remote: blocks("10.0.0.0/8"), ..none() };
        assert_eq!(wanted(both), [false, true, false]);
    }
}
