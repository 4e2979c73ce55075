//! From rows to sockets.

use std::collections::BTreeMap;
use std::collections::hash_map::RandomState;
use std::hash::BuildHasher;

use connparse::{Address, Endpoint, Owner, Owners, Protocol, Socket};

use crate::hashed::Map;

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
/// Of tens of thousands of sockets nearly none is. So each is looked up by a number that costs little to make, and only
/// those with the same number are compared.
fn repeated(sockets: &[Socket<'static>]) -> BTreeMap<usize, usize> {
    let mut repeated = BTreeMap::new();
    let random = RandomState::new();
    let mut latest: Map<u64, usize> = Map::with_capacity_and_hasher(sockets.len(), Default::default());
    // For each socket that is another, the one before it of the same number.
    let mut before: Map<usize, usize> = Map::default();
    for (place, socket) in sockets.iter().enumerate() {
        let number = match socket.inode {
            Some(inode) => inode,
            None => random.hash_one((socket.protocol, &socket.local, &socket.remote)),
        };
        let Some(&other) = latest.get(&number) else {
            latest.insert(number, place);
            continue;
        };
        let mut others = std::iter::successors(Some(other), |other| before.get(other).copied());
        match others.find(|&other| sockets.get(other).is_some_and(|other| is_same(other, socket))) {
            Some(first) => {
                repeated.insert(place, first);
            }
            None => {
                latest.insert(number, place);
                before.insert(place, other);
            }
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
    let is_cut = |end: &Endpoint<'_>| matches!(end.address, Address::Cut(_));
    let count =
        sockets.iter().filter(|one| is_cut(&one.local) || one.remote.as_ref().is_some_and(is_cut)).count();
    (count > 0).then(|| format!("{program} cut the addresses of {count} sockets, or did not print them"))
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
