//! From rows to sockets.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasher;

use connparse::{Endpoint, Owner, Protocol, Socket};

use crate::answer::sockets_are;
use crate::hashed::{RandomState, SPREAD};

/// One socket for all rows that are about it, with the owners of all: some tools print a row for each process and
/// descriptor, and the kernel gives a table in pieces, in which a socket can come twice.
///
/// Without an inode, sockets that share both ends (`SO_REUSEPORT`) are not told apart. The subflows of a Multipath TCP
/// connection have its inode, and stay apart.
pub(crate) fn merged(sockets: Vec<Socket<'static>>) -> Vec<Socket<'static>> {
    let mut numbers = Numbers::default();
    sockets.iter().for_each(|socket| numbers.add(socket));
    merged_by(&numbers, sockets)
}

/// The same for sockets of which the numbers are known already.
pub(crate) fn merged_by(numbers: &Numbers, mut sockets: Vec<Socket<'static>>) -> Vec<Socket<'static>> {
    let repeated = repeated(&numbers.numbers, &sockets);
    if repeated.is_empty() {
        return sockets;
    }
    let identity = |first: usize, owner: &Owner<'_>| (first, owner.pid, owner.fd);
    let mut known: HashSet<_, RandomState> = HashSet::default();
    for first in repeated.values().copied().collect::<BTreeSet<_>>() {
        let owners = sockets.get(first).into_iter().flat_map(|socket| socket.owners.iter());
        known.extend(owners.map(|owner| identity(first, owner)));
    }
    for (&nth, &first) in &repeated {
        let owners =
            sockets.get_mut(nth).map(|socket| std::mem::take(&mut socket.owners)).unwrap_or_default();
        if let Some(socket) = sockets.get_mut(first) {
            socket.owners.extend(owners.into_iter().filter(|owner| known.insert(identity(first, owner))));
        }
    }
    let mut places = 0..;
    sockets.retain(|_| places.next().is_some_and(|place| !repeated.contains_key(&place)));
    sockets
}

/// A number for each of a list of sockets, the same for rows of one socket, and seldom the same for others.
#[derive(Debug, Default)]
pub(crate) struct Numbers {
    random: RandomState,
    numbers: Vec<u64>,
}

impl Numbers {
    /// Adds that of the next socket. Where there are tens of thousands, that is best done while it is at hand.
    #[inline]
    pub(crate) fn add(&mut self, socket: &Socket<'_>) {
        self.numbers.push(match socket.inode {
            Some(inode) => inode,
            None => self.of_ends(socket),
        });
    }

    #[inline(never)]
    fn of_ends(&self, socket: &Socket<'_>) -> u64 {
        self.random.hash_one((socket.protocol, &socket.local, &socket.remote))
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn reserve(&mut self, more: usize) {
        self.numbers.reserve(more);
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn truncate(&mut self, length: usize) {
        self.numbers.truncate(length);
    }
}

/// Where a socket is that was there before, and where it was first. Of tens of thousands nearly none is, so that only those
/// with the same number are looked at.
fn repeated(numbers: &[u64], sockets: &[Socket<'static>]) -> BTreeMap<usize, usize> {
    let mut repeated = BTreeMap::new();
    let mut firsts = Firsts::default();
    for alike in suspects(numbers).chunk_by(|one, next| one.0 == next.0).filter(|alike| alike.len() > 1) {
        for &(_, place) in alike {
            let Some(socket) = sockets.get(place) else { continue };
            match firsts.of(socket) {
                Some(first) => _ = repeated.insert(place, first),
                None => firsts.add(socket, place),
            }
        }
    }
    repeated
}

/// Where sockets were first.
#[derive(Default)]
struct Firsts<'s>(HashMap<Key<'s>, usize, RandomState>);

/// Protocol, network namespace and inode.
type Identity = (Protocol, Option<u64>, Option<u64>);

/// By what a socket is found again.
#[derive(PartialEq, Eq, Hash)]
enum Key<'s> {
    /// One of this inode, whatever its ends.
    Any(Identity),
    /// The same of one that may have changed its ends between two pieces of a table.
    Changing(Identity),
    Ends(Identity, &'s Endpoint<'static>, &'s Option<Endpoint<'static>>),
}

impl<'s> Firsts<'s> {
    /// Where a socket was first, which is also here.
    fn of(&self, socket: &'s Socket<'static>) -> Option<usize> {
        let (identity, ends) = Self::identity(socket);
        let found = match (socket.inode, keeps_its_ends(socket)) {
            (None, _) => self.0.get(&ends),
            (Some(_), true) => self.0.get(&Key::Changing(identity)).or_else(|| self.0.get(&ends)),
            (Some(_), false) => self.0.get(&Key::Any(identity)),
        };
        found.copied()
    }

    fn add(&mut self, socket: &'s Socket<'static>, place: usize) {
        let (identity, ends) = Self::identity(socket);
        let changing = (!keeps_its_ends(socket)).then_some(Key::Changing(identity));
        for key in [Key::Any(identity), ends].into_iter().chain(changing) {
            self.0.entry(key).or_insert(place);
        }
    }

    fn identity(socket: &'s Socket<'static>) -> (Identity, Key<'s>) {
        let identity = (socket.protocol, socket.netns, socket.inode);
        (identity, Key::Ends(identity, &socket.local, &socket.remote))
    }
}

/// The numbers that may come more than once, in order, with their places: of those that do, all, and few others.
///
/// Each number has one bit of a map that is much larger than there are numbers. What shares its bit with another is suspect.
fn suspects(numbers: &[u64]) -> Vec<(u64, usize)> {
    /// How many bits there are for each number: so many more, so many fewer are suspect for nothing.
    const ROOM: usize = 32;
    let words = (numbers.len() * ROOM / 64).next_power_of_two();
    // The upper bits of a product are the ones that all of the number goes into.
    let unused = 64 - 6 - words.trailing_zeros();
    let place = |number: u64| {
        let bit = number.wrapping_mul(SPREAD) >> unused;
        ((bit / 64) as usize, 1_u64 << (bit % 64))
    };
    let (mut met, mut met_again) = (vec![0; words], vec![0; words]);
    for &number in numbers {
        let (word, bit) = place(number);
        if let (Some(met), Some(met_again)) = (met.get_mut(word), met_again.get_mut(word)) {
            *met_again |= *met & bit;
            *met |= bit;
        }
    }
    let is_suspect = |number: u64| {
        let (word, bit) = place(number);
        met_again.get(word).is_some_and(|met_again| met_again & bit != 0)
    };
    let mut suspects: Vec<_> =
        numbers.iter().copied().zip(0..).filter(|&(number, _)| is_suspect(number)).collect();
    suspects.sort_unstable();
    suspects
}

/// Whether neither of two sockets changes its ends any more. Where two of one inode differ in them, they are subflows of one
/// Multipath TCP connection.
pub(crate) fn keep_their_ends(one: &Socket<'_>, other: &Socket<'_>) -> bool {
    keeps_its_ends(one) && keeps_its_ends(other)
}

/// Whether a socket does not change its ends any more: a connection of TCP.
fn keeps_its_ends(socket: &Socket<'_>) -> bool {
    socket.protocol == Protocol::Tcp && socket.remote.is_some()
}

/// What to say where addresses were cut or not printed at all: they are not to be taken for whole ones.
pub(crate) fn cut(program: &str, sockets: &[Socket<'_>]) -> Option<String> {
    let is_cut = |end: &Endpoint<'_>| end.address.beginning().is_some();
    let count =
        sockets.iter().filter(|one| is_cut(&one.local) || one.remote.as_ref().is_some_and(is_cut)).count();
    let sockets = sockets_are(count);
    (count > 0)
        .then(|| format!("{count} {sockets} without a whole address: {program} cut it, or printed none"))
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn rows_of_one_socket_become_one_with_all_owners() {
        let row = |port, pid, fd| {
            let mut socket = Socket::new(Protocol::Udp, Endpoint::new("127.0.0.1".parse().unwrap(), port));
            let mut owner = Owner::new(pid);
            owner.fd = fd;
            socket.owners.push(owner);
            socket
        };
        let sockets = merged(vec![
            row(1, 7, Some(3)),
            row(2, 7, Some(4)),
            row(1, 8, Some(3)),
            row(1, 7, Some(3)),
            row(2, 7, None),
        ]);
        let owners =
            |nth: usize| -> Vec<_> { sockets[nth].owners.iter().map(|one| (one.pid, one.fd)).collect() };
        assert_eq!(sockets.len(), 2);
        assert_eq!(owners(0), [(7, Some(3)), (8, Some(3))]);
        assert_eq!(owners(1), [(7, Some(4)), (7, None)]);
    }

    #[test]
    fn subflows_of_one_inode_stay_apart() {
        let row = |protocol, local: &str, remote: Option<&str>| {
            let end = |address: &str| Endpoint::new(address.parse().unwrap(), 7);
            let mut socket = Socket::new(protocol, end(local));
            socket.remote = remote.map(end);
            socket.inode = Some(9);
            socket
        };
        let subflow = |local| row(Protocol::Tcp, local, Some("127.0.0.1"));
        let kept = merged(vec![subflow("127.0.0.2"), subflow("127.0.0.3"), subflow("127.0.0.2")]);
        assert_eq!(kept, [subflow("127.0.0.2"), subflow("127.0.0.3")]);
        // One that was connected between two pieces of a table, and one of UDP that was connected anew.
        let bound = row(Protocol::Tcp, "127.0.0.2", None);
        assert_eq!(merged(vec![bound.clone(), subflow("127.0.0.2")]), [bound]);
        let udp = |remote| row(Protocol::Udp, "127.0.0.2", Some(remote));
        assert_eq!(merged(vec![udp("127.0.0.3"), udp("127.0.0.4")]), [udp("127.0.0.3")]);
    }

    /// As a capture can have them that somebody made up.
    #[test]
    fn many_rows_of_one_inode_or_of_one_socket_take_no_longer_than_others() {
        const MANY: u32 = 40_000;
        let row = |nth: u32, is_subflow: bool| {
            let mut socket = Socket::new(Protocol::Tcp, Endpoint::new([127, 0, 0, 1].into(), 80));
            let remote = if is_subflow { std::net::Ipv4Addr::from(nth) } else { [127, 0, 0, 2].into() };
            socket.remote = Some(Endpoint::new(remote.into(), 443));
            socket.inode = Some(7);
            socket.owners.push(Owner::new(nth));
            socket
        };
        let began = std::time::Instant::now();
        assert_eq!(merged((0..MANY).map(|nth| row(nth, true)).collect()).len(), MANY as usize);
        let one = merged((0..MANY).map(|nth| row(nth, false)).collect());
        assert_eq!((one.len(), one[0].owners.len()), (1, MANY as usize));
        assert!(began.elapsed() < std::time::Duration::from_secs(10), "{:?}", began.elapsed());
    }

    #[test]
    fn what_comes_twice_is_suspect_and_little_else() {
        let mut numbers: Vec<u64> = (0..50_000).map(|nth| nth * 7 + 260_000_000).collect();
        let for_nothing = suspects(&numbers).len();
        assert!(for_nothing < 4_000, "{for_nothing}");
        numbers.extend([260_000_070, 260_000_000]);
        let suspects = suspects(&numbers);
        assert!(suspects.is_sorted());
        for suspect in [(260_000_000, 0), (260_000_000, 50_001), (260_000_070, 10), (260_000_070, 50_000)] {
            assert!(suspects.contains(&suspect), "{suspect:?}");
        }
        assert!(super::suspects(&[]).is_empty());
        assert_eq!(super::suspects(&[5, 5]), [(5, 0), (5, 1)]);
    }

    #[test]
    fn the_inode_tells_or_else_the_ends() {
        let row = |port, inode| {
            let mut socket = Socket::new(Protocol::Tcp, Endpoint::new("127.0.0.1".parse().unwrap(), port));
            socket.inode = inode;
            socket
        };
        let rows = [(1, Some(9)), (2, Some(9)), (1, None), (2, None), (1, None), (1, Some(8)), (3, Some(9))];
        let kept: Vec<_> = merged(rows.map(|(port, inode)| row(port, inode)).into())
            .iter()
            .map(|socket| (socket.local.port.unwrap(), socket.inode))
            .collect();
        assert_eq!(kept, [(1, Some(9)), (1, None), (2, None), (1, Some(8))]);
    }
}
