//! One row of any table.

use alloc::boxed::Box;
use alloc::format;
use core::fmt;
use core::net::IpAddr;
use core::time::Duration;

use netaddr::{Escaped, Zone};

use crate::endpoint::NOT_PRINTED;
use crate::seldom::Seldom;
use crate::{Family, Name, Owners, Protocol, Reason, State, Text};

/// The address part of an endpoint.
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

/// One end of a socket: address and port, with the zone where one is given.
///
/// ```
/// use connparse::Endpoint;
/// let https = Endpoint::new("2001:db8::1".parse().unwrap(), 443);
/// assert_eq!(https.to_string(), "[2001:db8::1]:443");
/// assert_eq!(Endpoint::new("0.0.0.0".parse().unwrap(), 0).to_string(), "0.0.0.0:*");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

    /// An address that may be no number, and a port.
    #[inline]
    pub(crate) const fn at(address: Address<'a>, port: Option<u16>) -> Self {
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
}

/// `192.0.2.7:443`, `[fe80::1%eth0]:443`, `*:80`, `0.0.0.0:*`; names are escaped, a cut one ends in `…`.
impl fmt::Display for Endpoint<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let v6 = matches!(self.address, Address::Ip(IpAddr::V6(_)));
        if v6 {
            f.write_str("[")?;
        }
        match &self.address {
            Address::Ip(ip) => write!(f, "{ip}")?,
            Address::Any => f.write_str("*")?,
            Address::Name(name) => write!(f, "{}", Escaped(name))?,
            Address::Cut(text) => write!(f, "{}…", Escaped(text))?,
            Address::NotPrinted => f.write_str("…")?,
        }
        if let Some(zone) = self.zone() {
            write!(f, "%{zone}")?;
        }
        f.write_str(if v6 { "]:" } else { ":" })?;
        match (self.port, self.service()) {
            (Some(port), _) => write!(f, "{port}"),
            (None, Some(service)) => write!(f, "{}", Escaped(service)),
            (None, None) => f.write_str("*"),
        }
    }
}

/// What a socket's timer is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimerKind {
    /// Sends again, or probes for a loss.
    Retransmit,
    /// Keeps the connection alive.
    KeepAlive,
    /// Ends TIME-WAIT.
    TimeWait,
    /// Probes a zero window.
    Probe,
    /// Anything else.
    Other,
}

impl TimerKind {
    /// The timer of a number of the Linux kernel, as its tables and its netlink messages have it; `None` for 0, which is
    /// no timer.
    ///
    /// ```
    /// use connparse::TimerKind;
    /// assert_eq!(TimerKind::of_linux(2), Some(TimerKind::KeepAlive));
    /// assert_eq!(TimerKind::of_linux(0), None);
    /// ```
    #[inline]
    pub const fn of_linux(number: u32) -> Option<Self> {
        match number {
            0 => None,
            1 => Some(Self::Retransmit),
            2 => Some(Self::KeepAlive),
            3 => Some(Self::TimeWait),
            4 => Some(Self::Probe),
            _ => Some(Self::Other),
        }
    }
}

/// The timer that runs on a socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Timer {
    /// What it is for.
    pub kind: TimerKind,
    /// In milliseconds, which is finer than any tool counts.
    remaining: Option<u32>,
    /// How many times it has fired already.
    pub retries: Option<u16>,
}

impl Timer {
    /// A timer of this kind. A time of 50 days and more is none: no timer runs so long.
    ///
    /// ```
    /// use std::time::Duration;
    /// use connparse::{Timer, TimerKind};
    /// let timer = Timer::new(TimerKind::KeepAlive, Some(Duration::from_secs(7200)), Some(0));
    /// assert_eq!(timer.remaining(), Some(Duration::from_secs(7200)));
    /// assert_eq!(Timer::new(TimerKind::KeepAlive, Some(Duration::MAX), None).remaining(), None);
    /// ```
    pub const fn new(kind: TimerKind, remaining: Option<Duration>, retries: Option<u16>) -> Self {
        let remaining = match remaining {
            Some(time) if time.as_millis() <= u32::MAX as u128 => Some(time.as_millis() as u32),
            _ => None,
        };
        Self { kind, remaining, retries }
    }

    /// How long until it fires, to the millisecond, where the tool says so in a way that can be read.
    pub const fn remaining(&self) -> Option<Duration> {
        match self.remaining {
            Some(time) => Some(Duration::from_millis(time as u64)),
            None => None,
        }
    }
}

/// A socket: one row of any table, in any state, connected or not.
///
/// Fields that the source does not tell are `None`. Text is borrowed from the capture; [`Socket::into_owned`] lets
/// go of it.
///
/// ```
/// use connparse::{Endpoint, Protocol, Socket};
/// let socket = Socket::new(Protocol::Udp, Endpoint::new("0.0.0.0".parse().unwrap(), 53));
/// assert_eq!(socket.is_ipv6(), Some(false));
/// assert!(!socket.is_connection());
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Socket<'a> {
    /// The protocol.
    pub protocol: Protocol,
    /// The family that the socket was opened with; `V6` for IPv4-mapped addresses.
    pub family: Option<Family>,
    /// The end on this machine.
    pub local: Endpoint<'a>,
    /// The other end; `None` where there is none.
    pub remote: Option<Endpoint<'a>>,
    /// The state; `None` for UDP, and where the tool prints none.
    pub state: Option<State<'a>>,
    /// Who holds it.
    pub owners: Owners<'a>,
    /// Why it has no owner, where that is known.
    pub reason: Option<Reason>,
    /// The user it belongs to, as a number.
    pub uid: Option<u32>,
    /// The user it belongs to, as the tool printed it.
    pub user: Option<Name<'a>>,
    /// Whether the tool cuts users where this one ends: the name may go on, and is not to be looked up.
    pub is_user_cut: bool,
    /// Its inode, which ties it to descriptors on Linux. Never 0.
    pub inode: Option<u64>,
    /// The network namespace it was seen in: the inode of that namespace.
    pub netns: Option<u64>,
    /// Bytes received and not yet read, where a 32-bit number holds them; of a listening socket the connections that wait.
    pub receive_queue: Option<u32>,
    /// Bytes sent and not yet acknowledged; of a listening socket the longest the queue may get, or 0 where the source does
    /// not tell that: `ss` and netlink do.
    pub send_queue: Option<u32>,
    /// The timer that runs.
    pub timer: Option<Timer>,
    /// Datagrams that were thrown away.
    pub drops: Option<u32>,
    /// Whether it refuses IPv4 (`IPV6_V6ONLY`).
    pub v6only: Option<bool>,
}

impl<'a> Socket<'a> {
    /// A socket of which only protocol and local end are known.
    #[inline]
    pub const fn new(protocol: Protocol, local: Endpoint<'a>) -> Self {
        Self {
            protocol,
            family: None,
            local,
            remote: None,
            state: None,
            owners: Owners::new(),
            reason: None,
            uid: None,
            user: None,
            is_user_cut: false,
            inode: None,
            netns: None,
            receive_queue: None,
            send_queue: None,
            timer: None,
            drops: None,
            v6only: None,
        }
    }

    /// The place for a socket that is about to be read.
    #[inline]
    pub(crate) const fn nothing_known() -> Self {
        Self::new(Protocol::Tcp, NOT_PRINTED)
    }

    /// Notes what is in its queues. No kernel keeps as many bytes as do not fit.
    #[inline]
    pub(crate) fn set_queues(&mut self, receive: Option<u64>, send: Option<u64>) {
        let fits = |bytes: Option<u64>| u32::try_from(bytes?).ok();
        (self.receive_queue, self.send_queue) = (fits(receive), fits(send));
    }

    /// Whether its addresses are IPv6; `None` where neither end tells. IPv4-mapped ones are IPv4.
    pub fn is_ipv6(&self) -> Option<bool> {
        let remote = self.remote.as_ref().and_then(|remote| remote.address.ip());
        remote.or_else(|| self.local.address.ip()).map(|ip| ip.is_ipv6())
    }

    /// Whether it is a connection; see [`Socket::connection`].
    pub fn is_connection(&self) -> bool {
        self.remote.is_some() && matches!(self.state, None | Some(State::Established))
    }

    /// Whether it waits for others: TCP in LISTEN, or UDP (and alike) without a remote end.
    pub fn is_listening(&self) -> bool {
        match self.protocol.has_state() {
            true => self.state == Some(State::Listen),
            false => self.remote.is_none(),
        }
    }

    /// The same socket, borrowing nothing.
    pub fn into_owned(self) -> Socket<'static> {
        Socket {
            protocol: self.protocol,
            family: self.family,
            local: self.local.into_owned(),
            remote: self.remote.map(Endpoint::into_owned),
            state: self.state.map(State::into_owned),
            owners: self.owners.into_owned(),
            reason: self.reason,
            uid: self.uid,
            user: self.user.map(Name::into_owned),
            is_user_cut: self.is_user_cut,
            inode: self.inode,
            netns: self.netns,
            receive_queue: self.receive_queue,
            send_queue: self.send_queue,
            timer: self.timer,
            drops: self.drops,
            v6only: self.v6only,
        }
    }
}
