//! Who holds which socket.

use std::ops::Range;

use super::holder::Holder;
use crate::hashed::Map;

/// A descriptor of a socket.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Hold<'a> {
    pub(crate) inode: u64,
    pub(crate) holder: &'a Holder,
    pub(crate) fd: i32,
}

/// The descriptors of sockets, by inode.
#[derive(Debug, Default)]
pub(crate) struct Held<'a> {
    /// Those of one socket stand together, in the order in which they were met.
    holds: Vec<Hold<'a>>,
    /// Where those of a socket are.
    places: Map<u64, Range<u32>>,
}

impl<'a> Held<'a> {
    /// What these processes hold.
    pub(crate) fn by(holders: &'a [Holder]) -> Self {
        let of = |holder: &'a Holder| {
            let sockets = holder.sockets.iter().flatten();
            sockets.map(move |&(fd, inode)| Hold { inode, holder, fd })
        };
        let mut holds: Vec<_> = holders.iter().flat_map(of).collect();
        holds.sort_by_key(|hold| hold.inode);
        let mut places = Map::with_capacity_and_hasher(holds.len(), Default::default());
        let mut first = 0;
        for alike in holds.chunk_by(|one, next| one.inode == next.inode) {
            let behind = first + alike.len() as u32;
            places.extend(alike.first().map(|hold| (hold.inode, first..behind)));
            first = behind;
        }
        Self { holds, places }
    }

    /// The descriptors of a socket, if there is any.
    pub(crate) fn of(&self, inode: u64) -> &[Hold<'a>] {
        let place = |range: &Range<u32>| range.start as usize..range.end as usize;
        self.places.get(&inode).and_then(|range| self.holds.get(place(range))).unwrap_or_default()
    }

    /// Whether nobody is known to hold anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.holds.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_descriptors_of_a_socket_are_those_of_all_holders_in_their_order() {
        let holder = |pid, sockets: &[(i32, u64)]| {
            let mut holder = Holder::unseen(std::path::Path::new("/proc"), pid);
            holder.sockets = Ok(sockets.into());
            holder
        };
        let holders = [holder(7, &[(3, 50), (4, 40), (9, 50)]), holder(5, &[(3, 50), (8, 60)])];
        let held = Held::by(&holders);
        let of = |inode| held.of(inode).iter().map(|hold| (hold.holder.pid, hold.fd)).collect::<Vec<_>>();
        assert_eq!(of(50), [(7, 3), (7, 9), (5, 3)]);
        assert_eq!((of(40), of(60), of(41)), (vec![(7, 4)], vec![(5, 8)], vec![]));
        assert!(!held.is_empty() && Held::default().is_empty());
    }
}
