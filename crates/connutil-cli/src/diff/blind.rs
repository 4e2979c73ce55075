//! What a side cannot show: of that nothing is gone because it is not there.

use std::collections::BTreeMap;
use std::fmt;

use connutil::parse::{Family, Format, Protocol, Socket, State};

use super::side::Side;

/// A kind of sockets that tools show or leave out as a whole, by their options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    Of(Protocol),
    Ipv4,
    Ipv6,
    /// Without -a, or with it only.
    Listening,
    /// With -l none.
    Connected,
    TimeWait,
    SynReceived,
    /// On its way up or down: where every socket of a side is ESTABLISHED it was asked for that state (`ss state`).
    Passing,
    /// Sockets that no process holds: lsof, sockstat and their like go from process to process.
    Unheld,
}

impl fmt::Display for Class {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Of(protocol) => write!(f, "{protocol} sockets"),
            Self::Ipv4 => f.write_str("IPv4 sockets"),
            Self::Ipv6 => f.write_str("IPv6 sockets"),
            Self::Listening => f.write_str("listening or unconnected sockets"),
            Self::Connected => f.write_str("connected sockets"),
            Self::TimeWait => f.write_str("sockets in TIME-WAIT"),
            Self::SynReceived => f.write_str("sockets in SYN-RECEIVED"),
            Self::Passing => f.write_str("sockets that are being opened or closed"),
            Self::Unheld => f.write_str("sockets of which no process is known"),
        }
    }
}

/// The classes of a socket, the one that says most first.
fn classes(socket: &Socket<'_>) -> impl Iterator<Item = Class> + use<> {
    // That of the socket, not of a mapped address: /proc/net has them in different tables.
    let family = socket.family.or_else(|| Some(if socket.is_ipv6()? { Family::V6 } else { Family::V4 }));
    let family = family.map(|family| if family == Family::V6 { Class::Ipv6 } else { Class::Ipv4 });
    let place = match socket.state {
        Some(State::TimeWait) => Class::TimeWait,
        Some(State::SynReceived) => Class::SynReceived,
        _ if socket.remote.is_some() => Class::Connected,
        _ => Class::Listening,
    };
    [Some(Class::Of(socket.protocol)), Some(place), family].into_iter().flatten()
}

/// Whether no process may hold a socket: it has no owner where others have, or is in a state of closing.
fn may_be_unheld(socket: &Socket<'_>, tells_owners: bool) -> bool {
    let closes = matches!(
        socket.state,
        Some(State::TimeWait | State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck)
    );
    if tells_owners { socket.owners.is_empty() } else { closes }
}

/// What one side shows of the other's.
pub(super) struct Sight<'s> {
    side: &'s Side,
    shown: Vec<Class>,
    only_held: bool,
    only_established: bool,
}

impl<'s> Sight<'s> {
    pub(super) fn of(side: &'s Side) -> Self {
        let mut shown: Vec<Class> = side.sockets.iter().flat_map(classes).collect();
        shown.sort_unstable();
        shown.dedup();
        let goes_by_process = |format: &Format| {
            matches!(
                format,
                Format::Lsof | Format::SockstatBsd | Format::SockstatLinux | Format::Procstat | Format::Fstat
            )
        };
        let only_held = !side.formats.is_empty() && side.formats.iter().all(goes_by_process);
        let of_tcp = || side.sockets.iter().filter(|socket| socket.protocol.has_state());
        // Asked for one state, ss prints none.
        let is_ss = side.formats == [Format::Ss];
        let only_established = of_tcp().next().is_some()
            && of_tcp().all(|socket| match &socket.state {
                Some(state) => *state == State::Established,
                None => is_ss,
            });
        Self { side, shown, only_held, only_established }
    }

    /// Why a socket of the other side, which tells owners or not, would not be shown here though it were there.
    fn hides(&self, socket: &Socket<'_>, tells_owners: bool) -> Option<Class> {
        if self.side.shows_all {
            return None;
        }
        let is_unheld = self.only_held && may_be_unheld(socket, tells_owners);
        let missing = classes(socket).find(|class| self.shown.binary_search(class).is_err());
        let is_passing =
            self.only_established && socket.state.as_ref().is_some_and(|state| *state != State::Established);
        missing.or(is_unheld.then_some(Class::Unheld)).or(is_passing.then_some(Class::Passing))
    }

    /// Leaves the sockets that are certainly missing here, and says of which there is no telling.
    pub(super) fn missing(&self, other: &Side, places: &mut Vec<usize>) -> Vec<String> {
        let mut hidden: BTreeMap<Class, usize> = BTreeMap::new();
        let tells_owners = other.sockets.iter().any(|socket| !socket.owners.is_empty());
        let hides =
            |place: usize| other.sockets.get(place).and_then(|socket| self.hides(socket, tells_owners));
        places.retain(|&place| match hides(place) {
            Some(class) => {
                *hidden.entry(class).or_default() += 1;
                false
            }
            None => true,
        });
        let say = |(class, count): (Class, usize)| {
            format!("{} shows no {class}: {count} of {} are not compared", self.side.title(), other.letter)
        };
        hidden.into_iter().map(say).collect()
    }
}
