//! From rows to sockets.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use connparse::{Address, Endpoint, Owner, Owners, Protocol, Socket};

/// One socket for all rows that are about it, with the owners of all: some tools print a row for each process and
/// descriptor, and the kernel gives a table in pieces, in which a socket can come twice.
///
/// Without an inode, sockets that share both ends (`SO_REUSEPORT`) are not told apart.
pub(crate) fn merged(sockets: Vec<Socket<'static>>) -> Vec<Socket<'static>> {
    type Ends = (Endpoint<'static>, Option<Endpoint<'static>>);
    type Identity = (Protocol, Option<u64>, Option<u64>, Option<Ends>);
    let mut places: HashMap<Identity, usize> = HashMap::with_capacity(sockets.len());
    let mut merged: Vec<Socket<'static>> = Vec::with_capacity(sockets.len());
    for socket in sockets {
        // One that changed its ends between two pieces of a table is still the same.
        let ends = || (socket.local.clone(), socket.remote.clone());
        let ends = socket.inode.is_none().then(ends);
        match places.entry((socket.protocol, socket.netns, socket.inode, ends)) {
            Entry::Vacant(place) => {
                place.insert(merged.len());
                merged.push(socket);
            }
            Entry::Occupied(place) => {
                if let Some(first) = merged.get_mut(*place.get()) {
                    socket.owners.into_iter().for_each(|owner| join(&mut first.owners, owner));
                }
            }
        }
    }
    merged
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
}
