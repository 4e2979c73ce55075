//! What a side cannot show: of that nothing is gone because it is not there.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use connutil::addr::Escaped;
use connutil::parse::{Family, Format, Protocol, Socket, State};
use connutil::probe::Query;

use super::entry::Entry;
use super::side::Side;

/// A kind of sockets that tools show or leave out as a whole, by their options.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Class {
    /// Of a machine of which nothing is shown.
    Any,
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
            Self::Any => f.write_str("sockets"),
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

/// What is shown of a machine, or of all of a side.
#[derive(Clone, Default)]
struct Shown {
    classes: BTreeSet<Class>,
    has_tcp: bool,
    /// Whether there is TCP that is not ESTABLISHED.
    has_passing: bool,
}

impl Shown {
    /// Takes in a socket; `is_ss` says that ss alone printed it.
    fn add(&mut self, socket: &Socket<'_>, is_ss: bool) {
        self.classes.extend(classes(socket));
        if socket.protocol.has_state() {
            self.has_tcp = true;
            self.has_passing |= match &socket.state {
                Some(state) => *state != State::Established,
                // Asked for one state, ss prints none.
                None => !is_ss,
            };
        }
    }

    fn join(&mut self, other: &Self) {
        self.classes.extend(&other.classes);
        self.has_tcp |= other.has_tcp;
        self.has_passing |= other.has_passing;
    }

    const fn is_established_only(&self) -> bool {
        self.has_tcp && !self.has_passing
    }
}

/// What one side shows of the other's.
pub(super) struct Sight<'s> {
    side: &'s Side,
    only_held: bool,
    all: Shown,
    /// Of each machine that has a name, with what may be of any.
    of_host: BTreeMap<&'s str, Shown>,
    /// What may be of any machine.
    of_any: Shown,
}

impl<'s> Sight<'s> {
    pub(super) fn of(side: &'s Side) -> Self {
        let goes_by_process = |format: &Format| {
            matches!(
                format,
                Format::Lsof | Format::SockstatBsd | Format::SockstatLinux | Format::Procstat | Format::Fstat
            )
        };
        let only_held = !side.formats.is_empty() && side.formats.iter().all(goes_by_process);
        let is_ss = side.formats == [Format::Ss];
        let (mut of_any, mut of_host) = (Shown::default(), BTreeMap::<&str, Shown>::new());
        for Entry { socket, host } in &side.entries {
            let shown = host.as_deref().map_or(&mut of_any, |host| of_host.entry(host).or_default());
            shown.add(socket, is_ss);
        }
        let mut all = of_any.clone();
        for shown in of_host.values_mut() {
            shown.join(&of_any);
            all.join(shown);
        }
        Self { side, only_held, all, of_host, of_any }
    }

    /// Whether both sides name their machines, and have none in common.
    pub(super) fn is_of_other_hosts(&self, other: &Self) -> bool {
        let are_named = !self.of_host.is_empty() && !other.of_host.is_empty();
        are_named && !self.of_host.keys().any(|host| other.of_host.contains_key(host))
    }

    /// What is shown of a machine, or of all where it has no name.
    fn shown(&self, host: Option<&str>) -> &Shown {
        host.map_or(&self.all, |host| self.of_host.get(host).unwrap_or(&self.of_any))
    }

    /// Why a socket of the other side, which tells owners or not, would not be shown here though it were there.
    fn hides(&self, entry: &Entry, tells_owners: bool) -> Option<Class> {
        let Entry { socket, host } = entry;
        if self.side.is_live && !Query::looks_for(socket.protocol) {
            return Some(Class::Of(socket.protocol));
        }
        if self.side.shows_all {
            return None;
        }
        let shown = self.shown(host.as_deref());
        if shown.classes.is_empty() && !self.all.classes.is_empty() {
            return Some(Class::Any);
        }
        let is_unheld = self.only_held && may_be_unheld(socket, tells_owners);
        let missing = classes(socket).find(|class| !shown.classes.contains(class));
        let is_passing = shown.is_established_only()
            && socket.state.as_ref().is_some_and(|state| *state != State::Established);
        missing.or(is_unheld.then_some(Class::Unheld)).or(is_passing.then_some(Class::Passing))
    }

    /// Leaves the sockets that are certainly missing here, and says of which there is no telling.
    pub(super) fn missing(&self, other: &Side, places: &mut Vec<usize>) -> Vec<String> {
        let mut hidden: BTreeMap<Class, Hidden<'_>> = BTreeMap::new();
        let tells_owners = other.entries.iter().any(|entry| !entry.socket.owners.is_empty());
        places.retain(|&place| {
            let Some(entry) = other.entries.get(place) else { return true };
            let Some(class) = self.hides(entry, tells_owners) else { return true };
            let hidden = hidden.entry(class).or_default();
            hidden.count += 1;
            // A side that knows no machines does not show that class of any.
            hidden.hosts.extend(entry.host.as_deref().filter(|_| !self.of_host.is_empty()));
            false
        });
        let say = |(class, hidden): (Class, Hidden<'_>)| {
            let (title, letter) = (self.side.title(), other.letter);
            let are = if hidden.count == 1 { "is" } else { "are" };
            format!(
                "{title} shows no {class}{}: {} of {letter} {are} not compared",
                hidden.of(),
                hidden.count
            )
        };
        hidden.into_iter().map(say).collect()
    }
}

/// Sockets that a side does not show.
#[derive(Default)]
struct Hidden<'e> {
    count: usize,
    hosts: BTreeSet<&'e str>,
}

impl Hidden<'_> {
    /// Of which machines they are: some of them by name, where there are many.
    fn of(&self) -> String {
        const NAMED: usize = 3;
        let named: Vec<String> =
            self.hosts.iter().take(NAMED).map(|host| Escaped(host.as_bytes()).to_string()).collect();
        match (named.is_empty(), self.hosts.len().saturating_sub(NAMED)) {
            (true, _) => String::new(),
            (false, 0) => format!(" of {}", named.join(", ")),
            (false, more) => format!(" of {} and {more} more", named.join(", ")),
        }
    }
}
