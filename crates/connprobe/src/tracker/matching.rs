//! Which socket of an answer is which of those that are known.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::Hash;
use std::net::IpAddr;

use connparse::{Owner, Protocol, Reason, Socket, State};

use super::event::{Aspect, bare};
use super::sight::Sight;

/// Of so many sockets that may be the same the closest one is looked for: of more the first.
const CLOSELY: usize = 64;
/// So many owners tell how close two sockets are.
const TELLING: usize = 8;

/// For each new socket which of the old ones it is.
pub(crate) fn matched(old: &[&Socket<'_>], new: &[Socket<'_>]) -> Vec<Option<usize>> {
    let mut of_new: Vec<Option<usize>> = vec![None; new.len()];
    let everything: Vec<usize> = (0..old.len()).collect();
    let taken = take(old, &everything, new, &mut of_new, |socket| socket.inode);
    let left: Vec<usize> = everything.into_iter().filter(|nth| taken.get(*nth) != Some(&true)).collect();
    take(old, &left, new, &mut of_new, |socket| Some(ends(socket)));
    of_new
}

/// Finds for those new sockets that are none yet which of some old ones they are, among those of the same key; and says
/// which of all the old ones these are.
fn take<K: Hash + Eq>(
    old: &[&Socket<'_>],
    of_old: &[usize],
    new: &[Socket<'_>],
    of_new: &mut [Option<usize>],
    key: impl Fn(&Socket<'_>) -> Option<K>,
) -> Vec<bool> {
    let mut taken = vec![false; old.len()];
    let mut candidates: HashMap<K, Vec<usize>> = HashMap::new();
    // The first ones come last, where they are quickly taken away.
    for &nth in of_old.iter().rev() {
        if let Some(key) = old.get(nth).and_then(|socket| key(socket)) {
            candidates.entry(key).or_default().push(nth);
        }
    }
    for (socket, of_new) in new.iter().zip(of_new).filter(|(_, of_new)| of_new.is_none()) {
        let Some(candidates) = key(socket).and_then(|key| candidates.get_mut(&key)) else { continue };
        let near = candidates.iter().enumerate().rev().take(CLOSELY);
        let fitting = near.filter_map(|(place, &nth)| {
            let one = old.get(nth).filter(|one| is_same(one, socket))?;
            Some((distance(one, socket), place, nth))
        });
        // The first of the closest.
        let closest = fitting.min_by_key(|(distance, ..)| *distance);
        if let Some((_, place, nth)) = closest {
            candidates.remove(place);
            *of_new = Some(nth);
            if let Some(taken) = taken.get_mut(nth) {
                *taken = true;
            }
        }
    }
    taken
}

type End = Option<(Option<IpAddr>, Option<u16>)>;
type Ends = (Protocol, End, End);

fn ends(socket: &Socket<'_>) -> Ends {
    (socket.protocol, bare(Some(&socket.local)), bare(socket.remote.as_ref()))
}

/// How unlike two sockets are that may be the same: by their ends, then by whether all owners are the same, then by whether
/// one is, then by their states.
fn distance(old: &Socket<'_>, new: &Socket<'_>) -> (bool, bool, bool, bool) {
    let mut owners = old.owners.iter().take(TELLING);
    let are_equal = old.owners.len() == new.owners.len()
        && owners.clone().zip(new.owners.iter()).all(|(owner, other)| is_same_owner(owner, other));
    let is_shared = are_equal
        || owners.any(|owner| new.owners.iter().take(TELLING).any(|other| is_same_owner(owner, other)));
    (ends(old) != ends(new), !are_equal, !is_shared, old.state != new.state)
}

/// Whether both are one socket at two times.
fn is_same(old: &Socket<'_>, new: &Socket<'_>) -> bool {
    let is_tcp = new.protocol.has_state();
    let same_ends = match (old.inode, new.inode) {
        (Some(one), Some(other)) if one == other => {
            agree(old.local.port, new.local.port)
                && (!is_tcp || agree(bare(old.remote.as_ref()), bare(new.remote.as_ref())))
        }
        (Some(_), Some(_)) => false,
        _ => ends(old) == ends(new) && agree(old.is_ipv6(), new.is_ipv6()),
    };
    old.protocol == new.protocol
        && agree(old.netns, new.netns)
        && same_ends
        && !(is_tcp && is_earlier(new.state.as_ref(), old.state.as_ref()))
}

/// Whether two are the same where both are known.
fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Whether a connection passes through a state only before another (RFC 9293, figure 5).
fn is_earlier(state: Option<&State<'_>>, than: Option<&State<'_>>) -> bool {
    let rank = |state: Option<&State<'_>>| {
        Some(match state? {
            State::Listen | State::Bound => 0,
            State::SynSent | State::SynReceived => 1,
            State::Established => 2,
            State::FinWait1 | State::CloseWait => 3,
            State::FinWait2 | State::Closing | State::LastAck => 4,
            State::TimeWait | State::DeleteTcb => 5,
            _ => return None,
        })
    };
    matches!((rank(state), rank(than)), (Some(state), Some(than)) if state < than)
}

/// What is known of a socket after it was seen again, and in what it differs.
pub(crate) fn merged(
    old: &Socket<'static>,
    mut new: Socket<'static>,
    sight: &Sight,
    seen_by: &Sight,
) -> (Socket<'static>, Vec<Aspect>) {
    let mut aspects = Vec::new();
    new.state = new.state.take().or_else(|| old.state.clone());
    if new.state != old.state {
        aspects.push(Aspect::State);
    }
    keep_unseen_owners(old, &mut new, sight, seen_by);
    if !are_same_owners(&old.owners, &new.owners) {
        aspects.push(Aspect::Owners);
    }
    for (aspect, before, now) in [
        (Aspect::Local, Some(&old.local), Some(&new.local)),
        (Aspect::Remote, old.remote.as_ref(), new.remote.as_ref()),
    ] {
        if bare(before) != bare(now) {
            aspects.push(aspect);
        }
    }
    if !aspects.contains(&Aspect::Local) {
        new.local.set_zone(new.local.zone().or(old.local.zone()));
    }
    new.family = new.family.or(old.family);
    new.uid = new.uid.or(old.uid);
    if new.user.is_none() {
        (new.user, new.is_user_cut) = (old.user.clone(), old.is_user_cut);
    }
    // The inode goes with whoever held it last.
    new.inode = new.inode.or(old.inode.filter(|_| !is_free(&new)));
    new.netns = new.netns.or(old.netns);
    new.v6only = new.v6only.or(old.v6only);
    (new, aspects)
}

/// Whether it is known that no process holds a socket.
fn is_free(socket: &Socket<'_>) -> bool {
    let is_told = matches!(
        socket.reason,
        Some(Reason::TimeWait | Reason::Closing | Reason::NotAccepted | Reason::Kernel)
    );
    socket.owners.is_empty() && is_told
}

/// An owner that is not shown any more is gone only where he would have been shown.
fn keep_unseen_owners(old: &Socket<'static>, new: &mut Socket<'static>, sight: &Sight, seen_by: &Sight) {
    if is_free(new) {
        return;
    }
    let nothing_told = new.owners.is_empty();
    let shown: BTreeSet<u32> = new.owners.iter().map(|owner| owner.pid).collect();
    for owner in old.owners.iter().filter(|owner| !shown.contains(&owner.pid)) {
        if nothing_told || sight.may_hide_owner(owner.pid, seen_by) {
            new.owners.push(owner.clone());
        }
    }
    if !new.owners.is_empty() {
        new.reason = None;
    }
}

/// Whether the owners are the same, in whatever order. Where one side does not tell descriptors, processes count.
fn are_same_owners(old: &[Owner<'_>], new: &[Owner<'_>]) -> bool {
    let tell_fds = old.iter().chain(new).all(|owner| owner.fd.is_some());
    let by_key = |owners| by_key(owners, tell_fds);
    let (old, new) = (by_key(old), by_key(new));
    old.len() == new.len()
        && old
            .iter()
            .zip(&new)
            .all(|((key, one), (other_key, other))| key == other_key && is_same_name(one, other))
}

fn by_key<'o, 'a>(owners: &'o [Owner<'a>], tell_fds: bool) -> BTreeMap<(u32, Option<i32>), &'o Owner<'a>> {
    owners.iter().map(|owner| ((owner.pid, owner.fd.filter(|_| tell_fds)), owner)).collect()
}

/// Whether two owners are one, as far as both tell.
fn is_same_owner(one: &Owner<'_>, other: &Owner<'_>) -> bool {
    one.pid == other.pid && agree(one.fd, other.fd) && is_same_name(one, other)
}

fn is_same_name(one: &Owner<'_>, other: &Owner<'_>) -> bool {
    let names = one.name.as_deref().zip(other.name.as_deref());
    one.may_be_named_as(other) || names.is_none_or(|(one, other)| is_cut(one, other) || is_cut(other, one))
}

/// Whether a name is the beginning of another, as tools print it that cut names without a mark of it.
fn is_cut(name: &[u8], of: &[u8]) -> bool {
    /// No tool prints less of a longer name.
    const AT_LEAST: usize = 8;
    name.len() >= AT_LEAST && of.starts_with(name)
}
