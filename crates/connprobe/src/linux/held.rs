//! Who holds which socket.

use std::ops::Range;

use super::holder::Holder;
use crate::hashed::{Map, Set};

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
    /// Each socket, by inode.
    sockets: Map<u64, Known>,
}

/// What is known of a socket that somebody holds. All of it is at one place, since to find that is what costs.
#[derive(Debug)]
struct Known {
    /// Where its descriptors are.
    holds: Range<u32>,
    /// Whether it is looked for.
    is_wanted: bool,
    /// Whether a table showed it.
    is_shown: bool,
}

impl<'a> Held<'a> {
    /// What these processes hold. All of it is looked for, until [`Held::want`] says otherwise.
    pub(crate) fn by(holders: &'a [Holder]) -> Self {
        let of = |holder: &'a Holder| {
            let sockets = holder.sockets.iter().flatten();
            sockets.map(move |&(fd, inode)| Hold { inode, holder, fd })
        };
        let mut holds: Vec<_> = holders.iter().flat_map(of).collect();
        holds.sort_by_key(|hold| hold.inode);
        let mut sockets = Map::with_capacity_and_hasher(holds.len(), Default::default());
        let mut first = 0;
        for alike in holds.chunk_by(|one, next| one.inode == next.inode) {
            let behind = first + alike.len() as u32;
            let known = Known { holds: first..behind, is_wanted: true, is_shown: false };
            sockets.extend(alike.first().map(|hold| (hold.inode, known)));
            first = behind;
        }
        Self { holds, sockets }
    }

    /// Looks for these from now on, as if they had not been shown, and for no others.
    pub(crate) fn want(&mut self, inodes: &Set<u64>) {
        for (inode, known) in &mut self.sockets {
            known.is_wanted = inodes.contains(inode);
            known.is_shown &= !known.is_wanted;
        }
    }

    /// Keeps in mind that a table showed a socket; whether that is looked for.
    #[inline]
    pub(crate) fn show(&mut self, inode: u64) -> bool {
        self.sockets.get_mut(&inode).is_some_and(|known| {
            known.is_shown = true;
            known.is_wanted
        })
    }

    /// Takes back that a table showed a socket.
    pub(crate) fn unshow(&mut self, inode: u64) {
        if let Some(known) = self.sockets.get_mut(&inode) {
            known.is_shown = false;
        }
    }

    /// Whether a table showed a socket, or it is none of these.
    pub(crate) fn has_shown(&self, inode: u64) -> bool {
        self.sockets.get(&inode).is_none_or(|known| known.is_shown)
    }

    /// Whether tables showed all that is looked for.
    pub(crate) fn has_shown_all(&self) -> bool {
        self.sockets.values().all(|known| known.is_shown || !known.is_wanted)
    }

    /// The descriptors of a socket, if there is any.
    pub(crate) fn of(&self, inode: u64) -> &[Hold<'a>] {
        let place = |range: &Range<u32>| range.start as usize..range.end as usize;
        self.sockets.get(&inode).and_then(|known| self.holds.get(place(&known.holds))).unwrap_or_default()
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
    }

    #[test]
    fn what_tables_showed_is_kept_in_mind() {
        let mut holder = Holder::unseen(std::path::Path::new("/proc"), 7);
        holder.sockets = Ok(vec![(3, 50), (4, 40)]);
        let holders = [holder];
        let mut held = Held::by(&holders);
        assert!(held.show(50) && !held.show(41), "41 is nobody's");
        assert!(held.has_shown(50) && held.has_shown(41) && !held.has_shown(40) && !held.has_shown_all());
        held.want(&Set::from_iter([50]));
        assert!(!held.has_shown(50) && !held.has_shown_all(), "it is looked for once more");
        assert!(!held.show(40) && held.show(50), "40 is not looked for any more");
        assert!(held.has_shown_all());
        held.unshow(50);
        assert!(!held.has_shown(50) && !held.has_shown_all(), "that list was given up");
    }
}
