//! Which socket of one answer is which of another, and in what they differ.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Display;
use std::net::IpAddr;

use connparse::{Address, Endpoint, Owner, Protocol, Socket};
use netaddr::Escaped;

use super::{Difference, DifferenceKind};
use crate::Answer;
use crate::tools::keep_their_ends;

/// In what an answer differs from the tables, of each of which there is what it said before and after. What a table does
/// not say both times, and what tables contradict each other in, is not judged; but a socket that was there both times
/// should be in the answer.
pub(super) fn differences(tables: &[(&Answer, &Answer)], told: &[Socket<'static>]) -> Vec<Difference> {
    let known = tables.iter().map(|(before, after)| Known::of(&before.sockets, &after.sockets));
    let known = known.reduce(Known::with).unwrap_or_default();
    let (pairs, missing, extra) = paired(&known.sockets, &told.iter().collect::<Vec<_>>());
    let mut differences: Vec<Difference> = Vec::new();
    for Pair { place, left: expected, right: told, .. } in pairs {
        if known.certain_of(place) == Certain::All {
            differences.extend(between(expected, told));
        }
    }
    let missing = missing.into_iter().filter(|(place, _)| known.certain_of(*place) != Certain::Nothing);
    differences.extend(missing.map(|(_, socket)| Difference::new(socket.clone(), DifferenceKind::Missing)));
    differences.extend(extra.into_iter().map(|(_, one)| Difference::new(one.clone(), DifferenceKind::Extra)));
    differences
}

/// The sockets of tables, and of each what is certain.
#[derive(Default)]
struct Known<'a> {
    sockets: Vec<&'a Socket<'static>>,
    certain: Vec<Certain>,
}

/// What is certain of a socket.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
enum Certain {
    #[default]
    Nothing,
    /// That it was there, while something about it changed: a process that was just forked holds all for a moment.
    There,
    /// All that is told.
    All,
}

impl<'a> Known<'a> {
    /// Those of a table that was read twice; certain is what is the same both times.
    fn of(before: &'a [Socket<'static>], after: &'a [Socket<'static>]) -> Self {
        let all = |sockets: &'a [Socket<'static>]| sockets.iter().collect::<Vec<_>>();
        let (pairs, gone, come) = paired(&all(before), &all(after));
        let both = pairs.iter().map(|pair| (pair.right, Certain::All.of_both(pair)));
        let one = gone.iter().chain(&come).map(|(_, socket)| (*socket, Certain::Nothing));
        let (sockets, certain) = both.chain(one).unzip();
        Self { sockets, certain }
    }

    /// Together with those of another table; certain is what is so in either, and not contradicted.
    fn with(self, other: Self) -> Self {
        let (pairs, left, right) = paired(&self.sockets, &other.sockets);
        let both = pairs.iter().map(|pair| {
            let certain = self.certain_of(pair.place).max(other.certain_of(pair.place_of_right));
            (pair.left, certain.of_both(pair))
        });
        let left = left.iter().map(|(place, socket)| (*socket, self.certain_of(*place)));
        let right = right.iter().map(|(place, socket)| (*socket, other.certain_of(*place)));
        let (sockets, certain) = both.chain(left).chain(right).unzip();
        Self { sockets, certain }
    }

    fn certain_of(&self, place: usize) -> Certain {
        self.certain.get(place).copied().unwrap_or_default()
    }
}

impl Certain {
    /// What of this is left where two tell of the same socket.
    fn of_both(self, pair: &Pair<'_>) -> Self {
        match between(pair.left, pair.right).is_empty() {
            true => self,
            false => self.min(Self::There),
        }
    }
}

/// Whether two sockets can be the same: what both of them tell is the same.
pub(super) fn is_same(one: &Socket<'_>, other: &Socket<'_>) -> bool {
    one.protocol == other.protocol
        && agree(one.netns, other.netns)
        && agree(one.inode, other.inode)
        && (one.inode.is_some() && one.inode == other.inode && !keep_their_ends(one, other)
            || is_same_ends(one, other))
}

fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

pub(super) fn is_same_ends(one: &Socket<'_>, other: &Socket<'_>) -> bool {
    let remote = match (&one.remote, &other.remote) {
        (Some(one), Some(other)) => is_same_end(one, other),
        (one, other) => one.is_none() && other.is_none(),
    };
    remote && is_same_end(&one.local, &other.local)
}

/// Zones are left out: not every tool tells them.
fn is_same_end(one: &Endpoint<'_>, other: &Endpoint<'_>) -> bool {
    let is_any = |end: &Endpoint<'_>| end.address == Address::Any;
    let either_any = is_any(one) || is_any(other);
    let wildcards = one.address.is_wildcard() && other.address.is_wildcard();
    one.port == other.port && (one.address == other.address || either_any && wildcards)
}

/// What sockets that can be the same have in common: wildcards of both families count as one.
type Key = (Protocol, Option<u16>, Option<u16>, Option<IpAddr>, Option<IpAddr>);

fn key(socket: &Socket<'_>) -> Key {
    let ip = |end: &Endpoint<'_>| end.address.ip().filter(|ip| !ip.is_unspecified());
    let remote = socket.remote.as_ref();
    (
        socket.protocol,
        socket.local.port,
        remote.and_then(|end| end.port),
        ip(&socket.local),
        remote.and_then(ip),
    )
}

/// A socket in both of two answers, and its places there.
struct Pair<'a> {
    place: usize,
    left: &'a Socket<'static>,
    place_of_right: usize,
    right: &'a Socket<'static>,
}

type Rest<'a> = Vec<(usize, &'a Socket<'static>)>;

/// The sockets that two answers share, and what is left of both, with their places in the first one, or the second.
fn paired<'a>(
    left: &[&'a Socket<'static>],
    right: &[&'a Socket<'static>],
) -> (Vec<Pair<'a>>, Rest<'a>, Rest<'a>) {
    let mut matching = Matching {
        left: left.iter().copied().enumerate().map(Some).collect(),
        right: right.iter().copied().enumerate().collect(),
        pairs: Vec::new(),
    };
    // An inode says most, where it is no connection of several subflows; ends are for tools that tell none; what a tool cut
    // has nothing else left.
    let inode = |socket: &Socket<'_>| socket.inode.map(|inode| (socket.protocol, inode));
    matching.pair(inode, is_same);
    matching.pair(inode, |left, right| agree(left.netns, right.netns));
    matching.pair(|socket| Some(key(socket)), is_same);
    matching.pair(|socket| Some((socket.protocol, socket.local.port)), |left, right| is_cut_of(right, left));
    (matching.pairs, matching.left.into_iter().flatten().collect(), matching.right)
}

/// The pairs so far, and what is left.
struct Matching<'a> {
    left: Vec<Option<(usize, &'a Socket<'static>)>>,
    right: Rest<'a>,
    pairs: Vec<Pair<'a>>,
}

impl Matching<'_> {
    /// Pairs sockets of the same key that go together.
    fn pair<K: Eq + std::hash::Hash>(
        &mut self,
        key: impl Fn(&Socket<'static>) -> Option<K>,
        go_together: impl Fn(&Socket<'static>, &Socket<'static>) -> bool,
    ) {
        let mut by_key: HashMap<K, Vec<usize>> = HashMap::new();
        for (place, one) in self.left.iter().enumerate() {
            if let Some(key) = one.and_then(|(_, socket)| key(socket)) {
                by_key.entry(key).or_default().push(place);
            }
        }
        let mut rest = Vec::new();
        for (nth, socket) in std::mem::take(&mut self.right) {
            let places = key(socket).and_then(|key| by_key.get(&key)).into_iter().flatten();
            let fits = |place: &&usize| {
                let left = self.left.get(**place).copied().flatten();
                left.is_some_and(|(_, left)| go_together(left, socket))
            };
            match places
                .copied()
                .find(|place| fits(&place))
                .and_then(|place| self.left.get_mut(place)?.take())
            {
                Some((place, left)) => {
                    self.pairs.push(Pair { place, left, place_of_right: nth, right: socket });
                }
                None => rest.push((nth, socket)),
            }
        }
        self.right = rest;
    }
}

/// Whether a socket has an address that was cut, and could be `whole`.
fn is_cut_of(cut: &Socket<'_>, whole: &Socket<'_>) -> bool {
    let may_be = |cut: &Endpoint<'_>, whole: &Endpoint<'_>| match cut.address.beginning() {
        Some(text) if whole.address.beginning().is_none() => whole.address.begins_with(text),
        _ => is_same_end(cut, whole),
    };
    let remote = match (&cut.remote, &whole.remote) {
        (Some(cut), Some(whole)) => may_be(cut, whole),
        (cut, whole) => cut.is_none() && whole.is_none(),
    };
    remote
        && may_be(&cut.local, &whole.local)
        && agree(cut.netns, whole.netns)
        && agree(cut.inode, whole.inode)
}

/// In what two rows of the same socket differ, as far as both tell it.
fn between(expected: &Socket<'static>, told: &Socket<'static>) -> Vec<Difference> {
    let mut kinds = Vec::new();
    kinds.extend(states(expected, told));
    kinds.extend(owners(&expected.owners, &told.owners));
    let mut field = |name, expected: Option<String>, told: Option<String>| {
        if let (Some(expected), Some(told)) = (expected, told) {
            if expected != told {
                kinds.push(DifferenceKind::Field { name, expected, told });
            }
        }
    };
    if !is_same_end(&expected.local, &told.local) {
        field("local", Some(expected.local.to_string()), Some(told.local.to_string()));
    }
    let is_same_remote = match (&expected.remote, &told.remote) {
        (Some(expected), Some(told)) => is_same_end(expected, told),
        (expected, told) => expected.is_none() && told.is_none(),
    };
    if !is_same_remote {
        let text =
            |end: &Option<Endpoint<'_>>| Some(end.as_ref().map_or("none".to_owned(), Endpoint::to_string));
        field("remote", text(&expected.remote), text(&told.remote));
    }
    field("uid", expected.uid.map(text), told.uid.map(text));
    field("family", expected.family.map(text), told.family.map(text));
    for owner in expected.owners.iter() {
        let other = told.owners.iter().find(|other| other.pid == owner.pid);
        if other.is_some_and(|other| owner.may_be_named_as(other)) {
            continue;
        }
        let name = |owner: &Owner<'_>| owner.name.as_ref().map(|name| Escaped(name).to_string());
        field("name", name(owner), other.and_then(name));
    }
    kinds.dedup();
    kinds.into_iter().map(|kind| Difference::new(expected.clone(), kind)).collect()
}

fn text(value: impl Display) -> String {
    value.to_string()
}

fn states(expected: &Socket<'static>, told: &Socket<'static>) -> Option<DifferenceKind> {
    let (expected, told) = (expected.state.as_ref()?, told.state.as_ref()?);
    (expected != told).then(|| DifferenceKind::State { expected: expected.clone(), told: told.clone() })
}

/// Owners by process, and by descriptor where both tell those of a process.
fn owners(expected: &[Owner<'static>], told: &[Owner<'static>]) -> Option<DifferenceKind> {
    let tells_fds = |owners: &[Owner<'_>], pid| owners.iter().any(|one| one.pid == pid && one.fd.is_some());
    let identity = |owner: &Owner<'_>| {
        let both = tells_fds(expected, owner.pid) && tells_fds(told, owner.pid);
        (owner.pid, owner.fd.filter(|_| both))
    };
    let all = |owners: &[Owner<'_>]| owners.iter().map(identity).collect::<BTreeSet<_>>();
    let (in_expected, in_told) = (all(expected), all(told));
    let without = |owners: &[Owner<'static>], others: &BTreeSet<_>| -> Vec<_> {
        owners.iter().filter(|owner| !others.contains(&identity(owner))).cloned().collect()
    };
    let (missing, extra) = (without(expected, &in_told), without(told, &in_expected));
    (!missing.is_empty() || !extra.is_empty()).then_some(DifferenceKind::Owners { missing, extra })
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::Verdict;
    use connparse::State;

    /// A reading that shows sockets of these ports and states.
    fn answer(rows: &[(u16, State<'static>)]) -> Answer {
        let socket = |(port, state): &(u16, State<'static>)| {
            let mut socket = Socket::new(Protocol::Tcp, Endpoint::new("127.0.0.1".parse().unwrap(), *port));
            socket.inode = Some((*port).into());
            socket.state = Some(state.clone());
            socket
        };
        Answer {
            sockets: rows.iter().map(socket).collect(),
            verdict: Verdict::Complete,
            attempts: Vec::new(),
        }
    }

    fn found(tables: &[(&Answer, &Answer)], told: &Answer) -> Vec<(&'static str, u16)> {
        let mut found: Vec<_> = differences(tables, &told.sockets)
            .iter()
            .map(|one| (one.kind.name(), one.socket.local.port.unwrap()))
            .collect();
        found.sort_unstable_by_key(|(_, port)| *port);
        found
    }

    const UP: State<'static> = State::Established;
    const DOWN: State<'static> = State::CloseWait;

    #[test]
    fn what_either_table_shows_both_times_has_to_be_told() {
        let whole = answer(&[(1, UP), (2, UP)]);
        let lossy = answer(&[(1, UP)]);
        let none = answer(&[]);
        for tables in [[(&whole, &whole), (&lossy, &lossy)], [(&lossy, &none), (&whole, &whole)]] {
            assert_eq!(found(&tables, &none), [("missing", 1), ("missing", 2)]);
            assert_eq!(found(&tables, &lossy), [("missing", 2)]);
            assert_eq!(found(&tables, &whole), []);
        }
        assert_eq!(found(&[(&lossy, &lossy)], &whole), [("extra", 2)], "one alone takes it for invented");
    }

    #[test]
    fn what_changed_or_is_contradicted_is_not_judged() {
        let (before, after) = (answer(&[(1, UP), (2, UP), (4, UP)]), answer(&[(1, DOWN), (3, UP), (4, UP)]));
        let other = answer(&[(4, DOWN)]);
        let tables = [(&before, &after), (&other, &other)];
        assert_eq!(found(&tables, &answer(&[(1, UP), (4, UP)])), []);
        assert_eq!(found(&tables, &answer(&[(1, UP), (2, UP), (3, UP), (4, UP)])), []);
        assert_eq!(found(&tables, &answer(&[(1, DOWN), (4, DOWN)])), []);
        // What one of them says twice makes certain what the other saw once.
        let tables = [(&before, &after), (&after, &after)];
        assert_eq!(found(&tables, &answer(&[(1, UP), (4, UP)])), [("state", 1), ("missing", 3)]);
    }

    #[test]
    fn what_changed_was_there_all_the_same() {
        let (before, after) = (answer(&[(1, UP), (2, UP)]), answer(&[(1, DOWN), (3, UP)]));
        assert_eq!(found(&[(&before, &after)], &answer(&[])), [("missing", 1)]);
        // A process between fork and exec holds what its parent holds.
        let mut forked = answer(&[(1, UP)]);
        forked.sockets.iter_mut().for_each(|socket| socket.owners.push(Owner::new(7)));
        let alone = answer(&[(1, UP)]);
        for tables in [[(&forked, &alone), (&alone, &alone)], [(&alone, &alone), (&alone, &forked)]] {
            assert_eq!(found(&tables, &answer(&[])), [("missing", 1)]);
        }
        assert_eq!(found(&[(&forked, &alone)], &forked), []);
    }

    #[test]
    fn a_cut_address_can_be_that_of_the_whole_one() {
        let whole = Socket::new(Protocol::Tcp, Endpoint::new([192, 0, 2, 7].into(), 22));
        for (cut, expected) in [("192.0.2", true), ("::ffff:192.0", true), ("192.0.3", false)] {
            let mut socket = whole.clone();
            socket.local.address = Address::Cut(cut.as_bytes().into());
            assert_eq!(is_cut_of(&socket, &whole), expected, "{cut}");
        }
    }

    fn held_by(name: &str, is_cut: bool) -> Socket<'static> {
        let mut socket = Socket::new(Protocol::Tcp, Endpoint::new([127, 0, 0, 1].into(), 22));
        let mut owner = Owner::new(5665);
        (owner.name, owner.is_name_cut) = (Some(name.as_bytes().to_vec().into()), is_cut);
        socket.owners.push(owner);
        socket
    }

    #[test]
    fn a_cut_name_is_that_of_the_whole_one() {
        let whole = held_by("sshd: peter [priv]", false);
        for (name, is_cut, differs) in [
            ("sshd: peter [p", true, false),
            ("sshd: peter [p", false, true),
            ("sshd: paul", true, true),
            ("sshd: peter [priv]", false, false),
        ] {
            assert_eq!(!between(&whole, &held_by(name, is_cut)).is_empty(), differs, "{name} {is_cut}");
        }
    }
}
