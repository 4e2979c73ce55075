//! A socket with both ends known.

use core::fmt;
use core::net::{IpAddr, SocketAddr};

use crate::{Protocol, Socket, State};

/// A socket with both ends known: TCP that is ESTABLISHED, or UDP with a remote end.
///
/// The fields are those of the `Connection` of Stem's `stem.util.connection`, and the keys of its JSON are those of the
/// record of a socket. IPv4-mapped IPv6 addresses are IPv4 here, whatever the family of the socket.
///
/// ```
/// use connparse::{Connection, ss};
///
/// let text = b"tcp ESTAB 0 0 [::ffff:192.0.2.7]:44284 [::ffff:198.51.100.9]:443";
/// let socket = ss::parse(text).next().unwrap()?;
/// let connection = socket.connection().unwrap();
/// assert_eq!(connection.remote_address.to_string(), "198.51.100.9");
/// assert_eq!((connection.remote_port, connection.is_ipv6), (443, false));
/// # Ok::<(), connparse::ParseError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
#[non_exhaustive]
pub struct Connection {
    /// The protocol: TCP or UDP, or one of their relatives.
    pub protocol: Protocol,
    /// The address on this machine.
    pub local_address: IpAddr,
    /// The port on this machine.
    pub local_port: u16,
    /// The address of the other end.
    pub remote_address: IpAddr,
    /// The port of the other end.
    pub remote_port: u16,
    /// Whether the addresses are IPv6.
    pub is_ipv6: bool,
}

/// `tcp 192.0.2.7:44284 -> 198.51.100.9:443`.
impl fmt::Display for Connection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let local = SocketAddr::new(self.local_address, self.local_port);
        let remote = SocketAddr::new(self.remote_address, self.remote_port);
        write!(f, "{} {local} -> {remote}", self.protocol)
    }
}

impl Socket<'_> {
    /// This socket as a connection; `None` when it is none, or when an end is not known as a number.
    ///
    /// TCP is a connection while it is ESTABLISHED. Where the tool prints no state (FreeBSD's sockstat, fstat) a
    /// remote end has to do.
    pub fn connection(&self) -> Option<Connection> {
        let established = matches!(self.state, None | Some(State::Established));
        let remote = self.remote.as_ref().filter(|_| established)?;
        let (local_address, remote_address) = (self.local.address.ip()?, remote.address.ip()?);
        Some(Connection {
            protocol: self.protocol,
            local_address,
            local_port: self.local.port?,
            remote_address,
            remote_port: remote.port?,
            is_ipv6: remote_address.is_ipv6(),
        })
    }
}
