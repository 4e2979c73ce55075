//! One row of any table.

use core::fmt;

use crate::printed::NOT_PRINTED;
use crate::{Endpoint, Family, Name, Owners, Protocol, Reason, State, Timer};

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
/// assert_eq!(socket.to_string(), "udp 0.0.0.0:53");
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
    /// Bytes received and not yet read; of a listening socket the connections that wait. `None` also for a number that is
    /// negative or has more than 32 bits: no kernel keeps as much, and some count wrongly.
    pub receive_queue: Option<u32>,
    /// Bytes sent and not yet acknowledged, within the same limits; of a listening socket the longest the queue may get, or
    /// 0 where the source does not tell that. `ss`, netlink and `netstat -L` of the BSDs do.
    pub send_queue: Option<u32>,
    /// The timer that runs.
    pub timer: Option<Timer>,
    /// Datagrams that were thrown away, where 32 bits hold their number.
    pub drops: Option<u32>,
    /// Whether it refuses IPv4 (`IPV6_V6ONLY`).
    pub v6only: Option<bool>,
}

/// Protocol, ends and state: `tcp 0.0.0.0:22 LISTEN`, `tcp 192.0.2.7:22 -> 198.51.100.9:1025 ESTABLISHED`, `udp 0.0.0.0:53`.
impl fmt::Display for Socket<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.protocol, self.local)?;
        if let Some(remote) = &self.remote {
            write!(f, " -> {remote}")?;
        }
        self.state.as_ref().map_or(Ok(()), |state| write!(f, " {state}"))
    }
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

    /// Notes what is in its queues.
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
