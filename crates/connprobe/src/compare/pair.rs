//! Which socket of one answer is which of another, and in what they differ.

use std::collections::{BTreeSet, HashMap};
use std::fmt::Display;
use std::net::IpAddr;

use connparse::{Address, Endpoint, Owner, Protocol, Socket};
use netaddr::Escaped;

use super::{Difference, DifferenceKind};
use crate::tools::keep_their_ends;

/// In what an answer differs from two of the reference, made before and after it. What those two do not agree on is not
/// judged.
pub(super) fn differences(
    before: &[Socket<'static>],
    after: &[Socket<'static>],
    told: &[Socket<'static>],
) -> Vec<Difference> {
    let (known, is_stable) = known(before, after);
    let (pairs, missing, extra) = paired(&known, &told.iter().collect::<Vec<_>>());
    let stable = |nth: usize| is_stable.get(nth).copied().unwrap_or(false);
    let mut differences: Vec<Difference> = Vec::new();
    for (nth, expected, told) in pairs {
        if stable(nth) {
            differences.extend(between(expected, told));
        }
    }
    let missing = missing.into_iter().filter(|(nth, _)| stable(*nth));
    differences.extend(missing.map(|(_, socket)| Difference::new(socket.clone(), DifferenceKind::Missing)));
    differences.extend(extra.into_iter().map(|(_, one)| Difference::new(one.clone(), DifferenceKind::Extra)));
    differences
}

/// The sockets of two answers of the reference, and of each whether both say the same of it.
fn known<'a>(
    before: &'a [Socket<'static>],
    after: &'a [Socket<'static>],
) -> (Vec<&'a Socket<'static>>, Vec<bool>) {
    let (pairs, gone, come) = paired(&before.iter().collect::<Vec<_>>(), &after.iter().collect::<Vec<_>>());
    let both = pairs.iter().map(|(_, before, after)| (*after, between(before, after).is_empty()));
    let one = gone.iter().chain(&come).map(|(_, socket)| (*socket, false));
    both.chain(one).unzip()
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

type Pairs<'a> = Vec<(usize, &'a Socket<'static>, &'a Socket<'static>)>;
type Rest<'a> = Vec<(usize, &'a Socket<'static>)>;

/// The sockets that two answers share, and what is left of both, with their places in the first one, or the second.
fn paired<'a>(
    left: &[&'a Socket<'static>],
    right: &[&'a Socket<'static>],
) -> (Pairs<'a>, Rest<'a>, Rest<'a>) {
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
    pairs: Pairs<'a>,
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
                Some((of, left)) => self.pairs.push((of, left, socket)),
                None => rest.push((nth, socket)),
            }
        }
        self.right = rest;
    }
}

/// Whether a socket has an address that was cut, and could be `whole`.
fn is_cut_of(cut: &Socket<'_>, whole: &Socket<'_>) -> bool {
    let begins = |cut: &Endpoint<'_>, whole: &Endpoint<'_>| match (&cut.address, whole.address.ip()) {
        (Address::Cut(text), Some(ip)) => ip.to_string().as_bytes().starts_with(text),
        _ => is_same_end(cut, whole),
    };
    let remote = match (&cut.remote, &whole.remote) {
        (Some(cut), Some(whole)) => begins(cut, whole),
        (cut, whole) => cut.is_none() && whole.is_none(),
    };
    remote
        && begins(&cut.local, &whole.local)
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
mod tests {
    use connparse::Protocol;

    use super::*;

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
