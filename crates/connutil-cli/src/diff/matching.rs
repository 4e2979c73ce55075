//! Which socket of one side is which of the other.
//!
//! This is the program's own and no library's: what counts as the same across tools and machines is a judgement about the
//! tools, which changes as they do; nobody else has asked for it, and an interface would have to be kept.

use std::cell::Cell;
use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};

use connutil::parse::{Owner, Protocol, Socket};

use super::entry::{Entry, Key, Strictness, agree, is_vague, may_be};
use crate::args::Compared;

/// How many sockets with the same key are looked at for one that agrees.
const LOOKED_AT: usize = 64;
/// How many pairs of which an end is not known for certain are looked at: a bound, whatever the captures hold.
const GUESSES: usize = 1_000_000;

/// What is on both sides, by their places, and what is on one.
#[derive(Debug, Default)]
pub(super) struct Matching {
    pub(super) both: Vec<Pair>,
    pub(super) only_a: Vec<usize>,
    pub(super) only_b: Vec<usize>,
    /// Whether there were too many to look at each.
    pub(super) gave_up: bool,
}

/// A socket of A and the same of B.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pair {
    pub(super) a: usize,
    pub(super) b: usize,
    /// Whether an end is a name, or cut: then they are only perhaps the same.
    pub(super) perhaps: bool,
}

/// Matches what is certain first, then what is less so: no pair keeps a better one from being found.
pub(super) fn matching(a: &[Entry], b: &[Entry]) -> Matching {
    let mut found =
        Matching { only_a: (0..a.len()).collect(), only_b: (0..b.len()).collect(), ..Matching::default() };
    use Strictness::{Addresses, Ends, Everything, Wildcards};
    // What is of one machine is matched before what may be of any.
    for by_host in [true, false] {
        for strictness in [Everything, Ends, Addresses, Wildcards] {
            found.match_keys(a, b, strictness, by_host);
        }
    }
    found.guess(a, b);
    found.both.sort_unstable_by_key(|pair| pair.a);
    found
}

impl Matching {
    fn match_keys(&mut self, a: &[Entry], b: &[Entry], strictness: Strictness, by_host: bool) {
        let key = |entry: &Entry| Key::of(entry, strictness, by_host);
        let mut of_b: HashMap<Key, VecDeque<usize>> = HashMap::new();
        for &place in &self.only_b {
            if let Some(entry) = b.get(place) {
                of_b.entry(key(entry)).or_default().push_back(place);
            }
        }
        let mut taken = BTreeSet::new();
        self.only_a.retain(|&place| {
            let pair = a.get(place).and_then(|entry| {
                let candidates = of_b.get_mut(&key(entry))?;
                let fits = |&other: &usize| b.get(other).is_some_and(|other| agree(entry, other, strictness));
                let nth = candidates.iter().take(LOOKED_AT).position(fits)?;
                candidates.remove(nth)
            });
            if let Some(other) = pair {
                taken.insert(other);
                self.both.push(Pair { a: place, b: other, perhaps: false });
            }
            pair.is_none()
        });
        self.only_b.retain(|place| !taken.contains(place));
    }

    /// Pairs what can be the same where a side has a name, or a part of an address.
    fn guess(&mut self, a: &[Entry], b: &[Entry]) {
        let left = Cell::new(GUESSES);
        let mut taken = BTreeSet::new();
        let of_b = Candidates::of(b, &self.only_b);
        self.only_a.retain(|&place| {
            let Some(entry) = a.get(place) else { return true };
            let is_vague_a = is_vague(&entry.socket);
            let pair =
                of_b.of_ports(&entry.socket, is_vague_a).take_while(|_| left.get() > 0).find(|&candidate| {
                    left.set(left.get().saturating_sub(1));
                    let other = b.get(candidate.place).filter(|_| is_vague_a || candidate.is_vague);
                    !taken.contains(&candidate.place) && other.is_some_and(|other| may_be(entry, other))
                });
            if let Some(other) = pair {
                taken.insert(other.place);
                self.both.push(Pair { a: place, b: other.place, perhaps: true });
            }
            pair.is_none()
        });
        self.gave_up = left.get() == 0;
        self.only_b.retain(|place| !taken.contains(place));
    }
}

/// The sockets of one side by what is mostly known even where an address is not: their ports.
struct Candidates {
    of_ports: HashMap<Ports, Vec<Candidate>>,
    /// Those of which a port is not known.
    others: Vec<Candidate>,
    any_vague: bool,
    all: Vec<Candidate>,
}

#[derive(Clone, Copy)]
struct Candidate {
    place: usize,
    is_vague: bool,
}

/// Protocol, local and remote port.
type Ports = (Protocol, u16, Option<u16>);

fn ports(socket: &Socket<'_>) -> Option<Ports> {
    let remote = match &socket.remote {
        Some(remote) => Some(remote.port?),
        None => None,
    };
    Some((socket.protocol, socket.local.port?, remote))
}

impl Candidates {
    fn of(entries: &[Entry], places: &[usize]) -> Self {
        let mut candidates =
            Self { of_ports: HashMap::new(), others: Vec::new(), any_vague: false, all: Vec::new() };
        for &place in places {
            let Some(Entry { socket, .. }) = entries.get(place) else { continue };
            let candidate = Candidate { place, is_vague: is_vague(socket) };
            candidates.any_vague |= candidate.is_vague;
            candidates.all.push(candidate);
            match ports(socket) {
                Some(ports) => candidates.of_ports.entry(ports).or_default().push(candidate),
                None => candidates.others.push(candidate),
            }
        }
        candidates
    }

    /// What a socket can be, by its ports.
    fn of_ports(&self, socket: &Socket<'static>, is_vague: bool) -> impl Iterator<Item = Candidate> + '_ {
        let (first, then) = match ports(socket) {
            _ if !is_vague && !self.any_vague => (&[][..], &[][..]),
            Some(ports) => {
                (self.of_ports.get(&ports).map(Vec::as_slice).unwrap_or_default(), self.others.as_slice())
            }
            None => (self.all.as_slice(), &[][..]),
        };
        first.iter().chain(then).copied()
    }
}

/// Whether the owners are others.
///
/// Where both sides came from the same tool they have to be the same ones; where not, one in common will do, because some
/// tools show one holder of a socket and others all. Where a side shows none nothing is known.
pub(super) fn owners_differ(a: &Socket<'static>, b: &Socket<'static>, by: Compared, same_tool: bool) -> bool {
    match by {
        Compared::Off => false,
        Compared::Pid => {
            let pids =
                |socket: &Socket<'_>| socket.owners.iter().map(|owner| owner.pid).collect::<BTreeSet<_>>();
            let (a, b) = (pids(a), pids(b));
            let are_others = if same_tool { a != b } else { a.is_disjoint(&b) };
            are_others && !a.is_empty() && !b.is_empty()
        }
        Compared::Name => names_differ(&named(a), &named(b), same_tool),
    }
}

/// Owners of which the name is known, one for each name, whole or cut.
type Named<'s> = BTreeMap<(&'s [u8], bool), &'s Owner<'static>>;

fn named<'s>(socket: &'s Socket<'static>) -> Named<'s> {
    let named = |owner: &'s Owner<'static>| Some(((owner.name.as_deref()?, owner.is_name_cut), owner));
    socket.owners.iter().filter_map(named).collect()
}

/// A name can be cut by one tool and not by the other, and by the same tool in two places, so that names need not be equal.
fn names_differ(a: &Named<'_>, b: &Named<'_>, same_tool: bool) -> bool {
    if a.is_empty() || b.is_empty() {
        return false;
    }
    if a.len().max(b.len()) > NAMES {
        return !a.keys().eq(b.keys());
    }
    let is_alike = |one: &Owner<'_>, other: &Owner<'_>| {
        one.may_be_named_as(other) || !same_tool && (begins(one, other) || begins(other, one))
    };
    let is_in = |one: &Owner<'_>, all: &Named<'_>| all.values().any(|other| is_alike(one, other));
    match same_tool {
        true => !a.values().all(|one| is_in(one, b)) || !b.values().all(|one| is_in(one, a)),
        false => !a.values().any(|one| is_in(one, b)),
    }
}

/// Whether one name is the beginning of the other. Across tools that will do, as they change names in ways that do not
/// show: ss ends one at a bracket, and the kernel after 15 bytes.
fn begins(one: &Owner<'_>, other: &Owner<'_>) -> bool {
    one.name.as_deref().zip(other.name.as_deref()).is_some_and(|(one, other)| other.starts_with(one))
}

/// The most names of one socket of which each is looked at beside each of the other side's: a bound, whatever the
/// captures hold.
const NAMES: usize = 1_000;

#[cfg(test)]
mod tests {
    use connutil::parse::Endpoint;

    use super::*;

    fn socket(names: &[(&str, bool)]) -> Socket<'static> {
        let mut socket = Socket::new(Protocol::Tcp, Endpoint::new([127, 0, 0, 1].into(), 22));
        for (pid, (name, is_cut)) in (1..).zip(names) {
            let mut owner = Owner::new(pid);
            (owner.name, owner.is_name_cut) = (Some(name.as_bytes().to_vec().into()), *is_cut);
            socket.owners.push(owner);
        }
        socket
    }

    #[test]
    fn a_cut_name_is_that_of_a_whole_one_which_begins_with_it() {
        for (a, b, same_tool, differs) in [
            (&[("sshd: peter [p", true)][..], &[("sshd: peter [priv]", false)][..], true, false),
            // Of two numbers of processes one leaves less of a name.
            (&[("sshd: peter [p", true)], &[("sshd: peter [", true)], true, false),
            (&[("sshd: peter [p", true)], &[("sshd: paul", false)], true, true),
            (&[("sshd", false)], &[("sshd: peter [priv]", false)], true, true),
            (&[("sshd", false)], &[("sshd: peter [priv]", false)], false, false),
            (&[("nginx", false), ("sshd: peter [p", true)], &[("sshd: peter [priv]", false)], true, true),
            (&[("nginx", false), ("sshd: peter [p", true)], &[("sshd: peter [priv]", false)], false, false),
            (&[], &[("sshd", false)], true, false),
        ] {
            for (a, b) in [(a, b), (b, a)] {
                assert_eq!(
                    owners_differ(&socket(a), &socket(b), Compared::Name, same_tool),
                    differs,
                    "{a:?} {b:?}"
                );
            }
        }
    }
}
