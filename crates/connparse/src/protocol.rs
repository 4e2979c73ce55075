//! Which protocol a socket speaks, and over which family.

use core::fmt;
use core::str::FromStr;

use crate::error::listed;

/// The transport protocol of a socket.
///
/// Displays as its usual lower-case name, which is also its name in the JSON record, and is read in either case.
///
/// ```
/// use connparse::Protocol;
///
/// assert_eq!(Protocol::UdpLite.to_string(), "udplite");
/// assert_eq!("UDP".parse(), Ok(Protocol::Udp));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Protocol {
    /// TCP (RFC 9293).
    Tcp,
    /// UDP (RFC 768).
    Udp,
    /// UDP-Lite (RFC 3828).
    UdpLite,
    /// A raw IP socket: where a tool prints a port, it is the number of the IP protocol.
    Raw,
    /// A ping socket (ICMP or ICMPv6): where a tool prints a port, it is the identifier of the ping.
    Icmp,
    /// SCTP (RFC 9260).
    Sctp,
    /// DCCP (RFC 4340).
    Dccp,
    /// Multipath TCP (RFC 8684): the parent of one or more TCP subflows.
    Mptcp,
}

impl Protocol {
    const ALL: [Self; 8] =
        [Self::Tcp, Self::Udp, Self::UdpLite, Self::Raw, Self::Icmp, Self::Sctp, Self::Dccp, Self::Mptcp];

    /// The usual lower-case name: `tcp`, `udp`, `udplite`, …
    ///
    /// ```
    /// assert_eq!(connparse::Protocol::Tcp.name(), "tcp");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::UdpLite => "udplite",
            Self::Raw => "raw",
            Self::Icmp => "icmp",
            Self::Sctp => "sctp",
            Self::Dccp => "dccp",
            Self::Mptcp => "mptcp",
        }
    }

    /// Whether sockets of this protocol have a [`State`](crate::State). UDP, raw and ping sockets have none.
    ///
    /// ```
    /// use connparse::Protocol;
    /// assert!(Protocol::Tcp.has_state() && !Protocol::Udp.has_state());
    /// ```
    pub const fn has_state(self) -> bool {
        matches!(self, Self::Tcp | Self::Sctp | Self::Dccp | Self::Mptcp)
    }
}

impl fmt::Display for Protocol {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

impl FromStr for Protocol {
    type Err = UnknownProtocol;

    fn from_str(name: &str) -> Result<Self, UnknownProtocol> {
        let named = |protocol: &Self| protocol.name().eq_ignore_ascii_case(name);
        Self::ALL.into_iter().find(named).ok_or(UnknownProtocol(()))
    }
}

/// A name that is no protocol's.
///
/// ```
/// let error = "quic".parse::<connparse::Protocol>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "there is no such protocol; there are tcp, udp, udplite, raw, icmp, sctp, dccp, mptcp"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such protocol; there are {}", Names)]
pub struct UnknownProtocol(());

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        listed(f, &Protocol::ALL)
    }
}

/// The address family a socket was opened with.
///
/// A socket of family [`V6`](Family::V6) can carry IPv4: then its addresses are IPv4 and its family stays `V6`.
///
/// ```
/// use connparse::Family;
/// assert_eq!((Family::V6.name(), Family::V6.to_string()), ("ipv6", "ipv6".into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// AF_INET.
    V4,
    /// AF_INET6.
    V6,
}

impl Family {
    /// The name: `ipv4` or `ipv6`.
    pub const fn name(self) -> &'static str {
        match self {
            Self::V4 => "ipv4",
            Self::V6 => "ipv6",
        }
    }
}

impl fmt::Display for Family {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}
