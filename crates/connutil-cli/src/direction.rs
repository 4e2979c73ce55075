//! Who connected to whom.

use std::collections::HashSet;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connutil::addr::port_usage;
use connutil::parse::{Address, Endpoint, Protocol, Socket};
use connutil::probe::{Machine, Query, Verdict};

/// Who connected to whom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Another socket of this machine listens at the local end.
    Incoming,
    /// Another socket of this machine listens at the remote end.
    Outgoing,
    /// Nobody listens at the local end, whose port is one that systems hand out, and the remote port is a service's:
    /// a guess, since whoever listened may have gone.
    LikelyOutgoing,
}

impl Direction {
    /// As it is shown, in every form of output.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Incoming => "in",
            Self::Outgoing => "out",
            Self::LikelyOutgoing => "out?",
        }
    }
}

/// Where sockets listen.
#[derive(Debug, Default)]
pub(crate) struct Listeners {
    ends: HashSet<(Option<u64>, Protocol, Option<IpAddr>, u16)>,
    /// Whether these are all.
    all: bool,
}

/// The first port that Linux hands out by default; other systems begin with 49152, which IANA has for it.
const FIRST_EPHEMERAL: u16 = 32768;
/// The first port that everyone may listen at.
const FIRST_UNPRIVILEGED: u16 = 1024;

impl Listeners {
    /// Those among some sockets; `all` says whether there are no others.
    pub(crate) fn among<'s>(sockets: impl IntoIterator<Item = &'s Socket<'s>>, all: bool) -> Self {
        let mut ends = HashSet::new();
        for socket in sockets.into_iter().filter(|socket| socket.is_listening()) {
            let Some(port) = socket.local.port else { continue };
            let mut add = |ip| ends.insert((socket.netns, socket.protocol, ip, port));
            match socket.local.address {
                Address::Any => add(None),
                Address::Ip(ip) => add(Some(ip)),
                _ => false,
            };
            // The wildcard of IPv6 takes IPv4 as well, unless it refuses.
            if socket.local.address == Address::Ip(Ipv6Addr::UNSPECIFIED.into())
                && socket.v6only != Some(true)
            {
                add(Some(Ipv4Addr::UNSPECIFIED.into()));
            }
        }
        Self { ends, all }
    }

    /// Those of a machine, by a lookup of what listens there, and whether that is everything; or why they are not known, in
    /// words.
    pub(crate) fn asked((query, is_all): &(Query, bool), machine: &dyn Machine) -> Result<Self, String> {
        match query.run_on(machine) {
            Ok(answer) => Ok(Self::among(&answer.sockets, *is_all && answer.verdict == Verdict::Complete)),
            Err(error) => Err(format!("who connected to whom is not known: {error}")),
        }
    }

    /// The direction of a socket, where it is known or can be guessed.
    pub(crate) fn direction(&self, socket: &Socket<'_>) -> Option<Direction> {
        let remote = socket.remote.as_ref()?;
        let at_local = self.at(socket, &socket.local);
        let at_remote = is_here(socket, remote) && self.at(socket, remote);
        match (at_local, at_remote) {
            (true, false) => Some(Direction::Incoming),
            (false, true) => Some(Direction::Outgoing),
            (true, true) => None,
            (false, false) => self.is_likely_outgoing(socket, remote).then_some(Direction::LikelyOutgoing),
        }
    }

    /// Whether one listens at an end, in the network namespace of a socket.
    fn at(&self, socket: &Socket<'_>, end: &Endpoint<'_>) -> bool {
        let (Some(ip), Some(port)) = (end.address.ip(), end.port) else { return false };
        let wildcard = if ip.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
        let listens = |ip| self.ends.contains(&(socket.netns, socket.protocol, ip, port));
        [None, Some(ip), Some(wildcard)].into_iter().any(listens)
    }

    fn is_likely_outgoing(&self, socket: &Socket<'_>, remote: &Endpoint<'_>) -> bool {
        let is_service = |port: u16| port < FIRST_UNPRIVILEGED || port_usage(port).is_some();
        self.all
            && socket.local.port.is_some_and(|port| port >= FIRST_EPHEMERAL)
            && remote.port.is_some_and(is_service)
    }
}

/// Whether the remote end of a socket is on this machine too.
fn is_here(socket: &Socket<'_>, remote: &Endpoint<'_>) -> bool {
    remote.address.ip().is_some_and(|ip| ip.is_loopback() || Some(ip) == socket.local.address.ip())
}

#[cfg(test)]
mod tests {
    use super::*;
    use connutil::parse::State;

    fn socket(local: &str, remote: Option<&str>) -> Socket<'static> {
        let end = |text: &str| {
            let address: std::net::SocketAddr = text.parse().unwrap();
            Endpoint::new(address.ip(), address.port())
        };
        let mut socket = Socket::new(Protocol::Tcp, end(local));
        socket.state = Some(if remote.is_some() { State::Established } else { State::Listen });
        socket.remote = remote.map(end);
        socket
    }

    fn direction(listeners: &[&str], local: &str, remote: &str) -> Option<Direction> {
        let listening: Vec<_> = listeners.iter().map(|end| socket(end, None)).collect();
        Listeners::among(&listening, true).direction(&socket(local, Some(remote)))
    }

    #[test]
    fn whoever_listens_was_connected_to() {
        let incoming = Some(Direction::Incoming);
        assert_eq!(direction(&["0.0.0.0:22"], "192.0.2.7:22", "198.51.100.9:50122"), incoming);
        assert_eq!(direction(&["[::]:22"], "192.0.2.7:22", "198.51.100.9:50122"), incoming);
        assert_eq!(direction(&["192.0.2.7:22"], "192.0.2.7:22", "198.51.100.9:50122"), incoming);
        assert_eq!(direction(&["192.0.2.8:22"], "192.0.2.7:22", "198.51.100.9:50122"), None);
        assert_eq!(direction(&["0.0.0.0:22"], "[2001:db8::1]:22", "[2001:db8::2]:50122"), None);
    }

    #[test]
    fn a_listener_at_the_other_end_counts_on_this_machine_only() {
        assert_eq!(
            direction(&["127.0.0.1:80"], "127.0.0.1:40000", "127.0.0.1:80"),
            Some(Direction::Outgoing)
        );
        // The machine's own listener at this port says nothing about another machine's.
        assert_eq!(
            direction(&["0.0.0.0:22"], "192.0.2.7:40000", "198.51.100.9:22"),
            Some(Direction::LikelyOutgoing)
        );
    }

    #[test]
    fn a_guess_is_marked_and_needs_all_listeners() {
        let outward = socket("192.0.2.7:40000", Some("198.51.100.9:443"));
        assert_eq!(Listeners::among(&[], true).direction(&outward), Some(Direction::LikelyOutgoing));
        assert_eq!(Listeners::among(&[], false).direction(&outward), None);
        assert_eq!(direction(&[], "192.0.2.7:2000", "198.51.100.9:443"), None);
        assert_eq!(direction(&[], "192.0.2.7:40000", "198.51.100.9:40001"), None);
    }

    #[test]
    fn another_network_namespace_has_listeners_of_its_own() {
        let mut elsewhere = socket("0.0.0.0:22", None);
        elsewhere.netns = Some(2);
        let mut here = socket("192.0.2.7:22", Some("198.51.100.9:50122"));
        here.netns = Some(1);
        let listeners = Listeners::among([&elsewhere], true);
        assert_eq!(listeners.direction(&here), None);
        here.netns = Some(2);
        assert_eq!(listeners.direction(&here), Some(Direction::Incoming));
    }
}
