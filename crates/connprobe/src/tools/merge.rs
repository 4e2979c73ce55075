//! From rows to sockets.

use std::collections::BTreeMap;
use std::hash::BuildHasher;

use connparse::{Endpoint, Owner, Owners, Protocol, Socket};

use foldhash::fast::RandomState;

use crate::answer::sockets_are;
use crate::hashed::{Map, Set};

/// One socket for all rows that are about it, with the owners of all: some tools print a row for each process and
/// descriptor, and the kernel gives a table in pieces, in which a socket can come twice.
///
/// Without an inode, sockets that share both ends (`SO_REUSEPORT`) are not told apart. The subflows of a Multipath TCP
/// connection have its inode, and stay apart.
pub(crate) fn merged(mut sockets: Vec<Socket<'static>>) -> Vec<Socket<'static>> {
    let repeated = repeated(&sockets);
    if repeated.is_empty() {
        return sockets;
    }
    for (&nth, &first) in &repeated {
        let owners =
            sockets.get_mut(nth).map(|socket| std::mem::take(&mut socket.owners)).unwrap_or_default();
        if let Some(first) = sockets.get_mut(first) {
            owners.into_iter().for_each(|owner| join(&mut first.owners, owner));
        }
    }
    let mut places = 0..;
    sockets.retain(|_| places.next().is_some_and(|place| !repeated.contains_key(&place)));
    sockets
}

/// Where a socket is that was there before, and where it was first.
///
/// Of tens of thousands of sockets nearly none is. So each has a number that costs little to make, and only those with the
/// same number are compared.
fn repeated(sockets: &[Socket<'static>]) -> BTreeMap<usize, usize> {
    let random = RandomState::default();
    let number = |socket: &Socket<'_>| {
        let of_ends = || random.hash_one((socket.protocol, &socket.local, &socket.remote));
        socket.inode.unwrap_or_else(of_ends)
    };
    let mut numbers: Vec<u64> = sockets.iter().map(number).collect();
    numbers.sort_unstable();
    let alike = numbers.chunk_by(u64::eq).filter(|alike| alike.len() > 1);
    let shared: Set<u64> = alike.filter_map(<[u64]>::first).copied().collect();
    let mut repeated = BTreeMap::new();
    if shared.is_empty() {
        return repeated;
    }
    let mut firsts: Map<u64, Vec<usize>> = Map::default();
    for (place, socket) in sockets.iter().enumerate() {
        let number = number(socket);
        if !shared.contains(&number) {
            continue;
        }
        let firsts = firsts.entry(number).or_default();
        let is_first = |first: &&usize| sockets.get(**first).is_some_and(|first| is_same(first, socket));
        match firsts.iter().find(is_first) {
            Some(&first) => {
                repeated.insert(place, first);
            }
            None => firsts.push(place),
        }
    }
    repeated
}

/// One that changed its ends between two pieces of a table is still the same: where there is an inode, that tells.
fn is_same(one: &Socket<'_>, other: &Socket<'_>) -> bool {
    (one.protocol, one.netns, one.inode) == (other.protocol, other.netns, other.inode)
        && (one.inode.is_some() && !keep_their_ends(one, other)
            || (&one.local, &one.remote) == (&other.local, &other.remote))
}

/// Whether neither of two sockets changes its ends any more: connections of TCP. Where two of one inode differ in them,
/// they are subflows of one Multipath TCP connection.
pub(crate) fn keep_their_ends(one: &Socket<'_>, other: &Socket<'_>) -> bool {
    let keeps = |socket: &Socket<'_>| socket.protocol == Protocol::Tcp && socket.remote.is_some();
    keeps(one) && keeps(other)
}

/// Adds an owner that is not there yet.
fn join(owners: &mut Owners<'static>, owner: Owner<'static>) {
    if !owners.iter().any(|other| (other.pid, other.fd) == (owner.pid, owner.fd)) {
        owners.push(owner);
    }
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
