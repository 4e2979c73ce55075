//! One end of a socket.

use alloc::boxed::Box;
use alloc::format;
use alloc::string::ToString;
use core::fmt;
use core::net::{IpAddr, SocketAddr};

use netaddr::Zone;

use crate::Text;
use crate::error::padded;
use crate::seldom::Seldom;

/// The address part of an endpoint.
///
/// ```
/// use connparse::{Address, netstat_linux};
///
/// let text = b"tcp6       0      0 2001:db8:1::a0:80       gateway.example:58144   ESTABLISHED\n\
///              tcp6       0      0 2001:db8:1234:5678:8080 :::*                    LISTEN\n";
/// let shown = |socket: connparse::Socket<'_>| match socket.local.address {
///     Address::Ip(ip) => format!("all of {ip}"),
///     cut @ Address::Cut(_) => format!("not all: {cut}"),
///     other => other.to_string(),
/// };
/// let all: Vec<_> = netstat_linux::parse(text).map(|socket| socket.map(shown)).collect::<Result<_, _>>()?;
/// assert_eq!(all, ["all of 2001:db8:1::a0", "not all: 2001:db8:1234:5678…"]);
/// # Ok::<(), connparse::ParseError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Address<'a> {
    /// An address. IPv4-mapped IPv6 ones are IPv4; a wildcard is the unspecified address of its family.
    Ip(IpAddr),
    /// A wildcard whose family the text does not tell (`*:80` of an `ss` of unknown age).
    Any,
    /// The name of a host, from a tool that was not told to print numbers.
    Name(Text<'a>),
    /// An address or a name of which the tool printed the beginning only. Never to be taken for the whole.
    Cut(Text<'a>),
    /// An address that the tool did not print.
    NotPrinted,
}

impl Address<'_> {
    /// The address of this number.
    #[inline]
    const fn of(ip: IpAddr) -> Self {
        // Most are IPv4, and a call for each is dear where there are tens of thousands.
        Self::Ip(match ip {
            IpAddr::V4(_) => ip,
            IpAddr::V6(_) => ip.to_canonical(),
        })
    }

    /// The address, where it is known as a number.
    ///
    /// ```
    /// use connparse::Address;
    /// assert_eq!(Address::Name(b"example.org".into()).ip(), None);
    /// ```
    pub const fn ip(&self) -> Option<IpAddr> {
        match self {
            Self::Ip(ip) => Some(*ip),
            _ => None,
        }
    }

    /// Whether it stands for every address of the machine.
    pub const fn is_wildcard(&self) -> bool {
        match self {
            Self::Ip(ip) => ip.is_unspecified(),
            Self::Any => true,
            Self::Name(_) | Self::Cut(_) | Self::NotPrinted => false,
        }
    }

    /// What was printed of it, where that is not all, or nothing.
    ///
    /// ```
    /// use connparse::Address;
    /// assert_eq!(Address::Cut(b"2001:db8:".into()).beginning(), Some(&b"2001:db8:"[..]));
    /// assert_eq!(Address::NotPrinted.beginning(), Some(&b""[..]));
    /// assert_eq!(Address::Any.beginning(), None);
    /// ```
    pub fn beginning(&self) -> Option<&[u8]> {
        match self {
            Self::Cut(text) => Some(text),
            Self::NotPrinted => Some(b""),
            Self::Ip(_) | Self::Any | Self::Name(_) => None,
        }
    }

    /// Whether it is known whole, and is printed with this beginning. An IPv4 address can be printed as the IPv6 one that it
    /// is mapped to (RFC 4291, section 2.5.5.2); the case of a name does not matter.
    ///
    /// ```
    /// use connparse::{Address, Endpoint};
    /// let address = Endpoint::new([192, 0, 2, 7].into(), 22).address;
    /// assert!(address.begins_with(b"192.0.") && address.begins_with(b"::ffff:192."));
    /// assert!(!address.begins_with(b"192.0.2.70") && !address.begins_with(b"::1"));
    /// assert!(Address::Name(b"Example.org".into()).begins_with(b"example"));
    /// assert!(!Address::Cut(b"192.0.2".into()).begins_with(b"192."));
    /// ```
    pub fn begins_with(&self, beginning: &[u8]) -> bool {
        match self {
            Self::Ip(ip) => {
                let mapped = format!("::ffff:{ip}");
                let plain = mapped.get("::ffff:".len()..).unwrap_or_default();
                plain.as_bytes().starts_with(beginning)
                    || ip.is_ipv4() && mapped.as_bytes().starts_with(beginning)
            }
            Self::Name(name) => {
                name.get(..beginning.len()).is_some_and(|start| start.eq_ignore_ascii_case(beginning))
            }
            Self::Any | Self::Cut(_) | Self::NotPrinted => false,
        }
    }

    fn into_owned(self) -> Address<'static> {
        match self {
            Self::Ip(ip) => Address::Ip(ip),
            Self::Any => Address::Any,
            Self::Name(name) => Address::Name(name.into_owned()),
            Self::Cut(text) => Address::Cut(text.into_owned()),
            Self::NotPrinted => Address::NotPrinted,
        }
    }
}

/// IPv4-mapped IPv6 addresses become IPv4.
impl From<IpAddr> for Address<'_> {
    #[inline]
    fn from(ip: IpAddr) -> Self {
        Self::of(ip)
    }
}

/// `192.0.2.7`, `2001:db8::1`, `*`; names are escaped, a cut one ends in `…`, and one that was not printed is `…`.
impl fmt::Display for Address<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ip(ip) => ip.fmt(f),
            Self::Any => f.pad("*"),
            Self::Name(name) => name.fmt(f),
            Self::Cut(text) => padded(f, |out| write!(out, "{text}…")),
            Self::NotPrinted => f.pad("…"),
        }
    }
}

/// One end of a socket: address and port, with the zone where one is given.
///
/// ```
/// use connparse::Endpoint;
/// let https = Endpoint::new("2001:db8::1".parse().unwrap(), 443);
/// assert_eq!(https.to_string(), "[2001:db8::1]:443");
/// assert_eq!(Endpoint::new("0.0.0.0".parse().unwrap(), 0).to_string(), "0.0.0.0:*");
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Endpoint<'a> {
    /// The address.
    pub address: Address<'a>,
    /// The port; `None` is the wildcard (a port of 0 is one too), or a service name that is in no table.
    /// Raw sockets have the number of the IP protocol here, as the tools print it.
    pub port: Option<u16>,
    /// What few ends have.
    rest: Seldom<Box<Rest<'a>>>,
}

/// The rest of an endpoint. Where tens of thousands are listed, room is time, and few have any of this.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
struct Rest<'a> {
    zone: Option<Zone>,
    service: Option<Text<'a>>,
}

impl<'a> Endpoint<'a> {
    /// An address, canonical (IPv4-mapped becomes IPv4), and a port, of which 0 is the wildcard.
    #[inline]
    pub const fn new(address: IpAddr, port: u16) -> Self {
        let port = if port == 0 { None } else { Some(port) };
        Self::at(Address::of(address), port)
    }

    /// An address that may be no number, and a port, of which `None` is the wildcard.
    ///
    /// ```
    /// use connparse::{Address, Endpoint};
    /// assert_eq!(Endpoint::at(Address::Any, Some(80)).to_string(), "*:80");
    /// assert_eq!(Endpoint::at(Address::Name(b"localhost".into()), None).to_string(), "localhost:*");
    /// ```
    #[inline]
    pub const fn at(address: Address<'a>, port: Option<u16>) -> Self {
        Self { address, port, rest: Seldom::NONE }
    }

    /// An endpoint with all that it can have.
    #[inline]
    pub(crate) fn whole(
        address: Address<'a>,
        port: Option<u16>,
        zone: Option<Zone>,
        service: Option<Text<'a>>,
    ) -> Self {
        let has_rest = zone.is_some() || service.is_some();
        let mut end = Self::at(address, port);
        if has_rest {
            end.rest = Seldom::new(Box::new(Rest { zone, service }));
        }
        end
    }

    /// The interface that the address belongs to or the socket is bound to.
    #[inline]
    pub fn zone(&self) -> Option<Zone> {
        self.rest.get()?.zone
    }

    /// Tells the interface.
    ///
    /// ```
    /// use connparse::Endpoint;
    /// let mut end = Endpoint::new("fe80::1".parse().unwrap(), 443);
    /// end.set_zone("eth0".parse().ok());
    /// assert_eq!(end.to_string(), "[fe80::1%eth0]:443");
    /// ```
    #[inline]
    pub fn set_zone(&mut self, zone: Option<Zone>) {
        self.change(zone.is_some(), |rest| rest.zone = zone);
    }

    /// The service name that the tool printed in place of the port.
    #[inline]
    pub fn service(&self) -> Option<&Text<'a>> {
        self.rest.get()?.service.as_ref()
    }

    /// Tells the service name.
    ///
    /// ```
    /// use connparse::Endpoint;
    /// let mut end = Endpoint::new("192.0.2.7".parse().unwrap(), 0);
    /// end.set_service(Some(b"no-such-service".into()));
    /// assert_eq!(end.to_string(), "192.0.2.7:no-such-service");
    /// ```
    #[inline]
    pub fn set_service(&mut self, service: Option<Text<'a>>) {
        self.change(service.is_some(), |rest| rest.service = service);
    }

    /// Makes a change to the rest, which is there only as long as it holds anything: so equal ends are equal.
    #[inline]
    fn change(&mut self, is_needed: bool, change: impl FnOnce(&mut Rest<'a>)) {
        if is_needed || self.rest.get().is_some() {
            let mut rest = self.rest.take().unwrap_or_default();
            change(&mut rest);
            if *rest != Rest::default() {
                self.rest = Seldom::new(rest);
            }
        }
    }

    /// The same endpoint, borrowing nothing.
    pub fn into_owned(self) -> Endpoint<'static> {
        let (zone, service) = (self.zone(), self.service().cloned().map(Text::into_owned));
        Endpoint::whole(self.address.into_owned(), self.port, zone, service)
    }

    fn write(&self, out: &mut dyn fmt::Write) -> fmt::Result {
        let (before, behind) = match self.address {
            Address::Ip(IpAddr::V6(_)) => ("[", "]"),
            _ => ("", ""),
        };
        write!(out, "{before}{}", self.address)?;
        if let Some(zone) = self.zone() {
            write!(out, "%{zone}")?;
        }
        out.write_str(behind)?;
        match (self.port, self.service()) {
            (Some(port), _) => write!(out, ":{port}"),
            (None, Some(service)) => write!(out, ":{service}"),
            (None, None) => out.write_str(":*"),
        }
    }
}

/// As [`Endpoint::new`], with the number of an interface (`sin6_scope_id`) as the zone.
///
/// ```
/// use std::net::SocketAddr;
/// use connparse::Endpoint;
/// let address: SocketAddr = "[fe80::1%7]:443".parse().unwrap();
/// assert_eq!(Endpoint::from(address).to_string(), "[fe80::1%7]:443");
/// ```
impl From<SocketAddr> for Endpoint<'_> {
    fn from(address: SocketAddr) -> Self {
        let mut end = Self::new(address.ip(), address.port());
        if let SocketAddr::V6(v6) = address {
            let index = Some(v6.scope_id()).filter(|&index| index != 0);
            end.set_zone(index.and_then(|index| index.to_string().parse().ok()));
        }
        end
    }
}

/// `192.0.2.7:443`, `[fe80::1%eth0]:443`, `*:80`, `0.0.0.0:*`; names are escaped, a cut one ends in `…`.
impl fmt::Display for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        padded(f, |out| self.write(out))
    }
}

/// As if zone and service were fields.
impl fmt::Debug for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Endpoint")
            .field("address", &self.address)
            .field("port", &self.port)
            .field("zone", &self.zone())
            .field("service", &self.service())
            .finish()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::format;

    #[test]
    fn ends_and_addresses_keep_to_a_width() {
        let end = Endpoint::new("2001:db8::7".parse().unwrap(), 443);
        assert_eq!(format!("{end:>20}|{end:<20}|"), "   [2001:db8::7]:443|[2001:db8::7]:443   |");
        let cut = Address::Cut(b"2001:d".into());
        assert_eq!(
            format!("{cut:>9}|{:>9}|{:3}|", Address::Any, Address::NotPrinted),
            "  2001:d…|        *|…  |"
        );
        let name = Address::Name(b"a\x1b".into());
        assert_eq!(format!("{name:<8}|"), r"a\u{1b} |");
    }

    #[test]
    fn what_an_end_has_no_more_makes_no_difference() {
        let plain = Endpoint::new("fe80::1".parse().unwrap(), 0);
        let mut end = plain.clone();
        end.set_zone("eth0".parse().ok());
        end.set_service(Some("no-such-service".into()));
        assert_eq!(end.to_string(), "[fe80::1%eth0]:no-such-service");
        assert!(format!("{end:?}").contains(r#"service: Some("no-such-service")"#));
        end.set_zone(None);
        assert_eq!((end.zone(), end.service().map(|name| *name == "no-such-service")), (None, Some(true)));
        end.set_service(None);
        assert_eq!(end, plain);
    }
}
