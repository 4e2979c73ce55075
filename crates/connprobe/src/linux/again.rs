//! Tables that change while they are read.
//!
//! The kernel gives /proc/net a page at a time, and finds its place again by counting: a socket that comes or goes
//! meanwhile moves those behind it, so that rows come twice, or not at all. What a process holds and no table showed is
//! how that is noticed. Then the tables are read again, until they show it, or do not change any more: what says itself that
//! it is in a table is then in one that cannot be read.

use connparse::Socket;

use crate::answer::{BlindSpot, sockets_are};
use crate::hashed::{SPREAD, Set};

/// How often tables are read again at most.
pub(crate) const MOST: usize = 4;

/// A table of so few rows comes in one piece, in which nothing is lost.
const IN_ONE_PIECE: u64 = 20;

/// What was read, well enough to tell whether it changed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    rows: u64,
    sum: u64,
}

impl Shown {
    pub(crate) fn add(&mut self, socket: &Socket<'_>) {
        let remote = socket.remote.as_ref().and_then(|remote| remote.port).unwrap_or_default();
        let ports = u64::from(socket.local.port.unwrap_or_default()) << 16 | u64::from(remote);
        self.add_number(socket.inode.unwrap_or_default() << 32 ^ ports);
    }

    /// Adds a row of a table of /proc that is not read any further, by its inode and its ends as they are printed.
    pub(crate) fn add_text(&mut self, row: &[u8], inode: u64) {
        let ends = row.iter().position(|&byte| byte == b':').and_then(|colon| row.get(colon + 1..));
        let words = ends.unwrap_or_default().chunks_exact(8).take(4).filter_map(<[u8]>::first_chunk);
        let folded = words
            .fold(inode, |sum, word| (sum.rotate_left(5) ^ u64::from_ne_bytes(*word)).wrapping_mul(SPREAD));
        self.add_number(folded);
    }

    /// Adds a row by a number that tells it from others.
    pub(crate) fn add_number(&mut self, number: u64) {
        let mixed = number.wrapping_mul(SPREAD);
        self.rows += 1;
        self.sum = self.sum.wrapping_add(mixed ^ mixed >> 29);
    }

    /// Whether all of it came in one piece.
    pub(crate) const fn is_whole(&self) -> bool {
        self.rows <= IN_ONE_PIECE
    }
}

/// Sockets that are held, and that no table showed.
#[derive(Debug, Default)]
pub(crate) struct Lost {
    pub(crate) inodes: Set<u64>,
    /// Those that say themselves that they are in a table.
    pub(crate) certain: Set<u64>,
}

impl Lost {
    /// Whether to look for them in tables of which this was shown.
    pub(crate) fn are_worth_another_look(&self, shown: &Shown) -> bool {
        !self.certain.is_empty() || !self.inodes.is_empty() && !shown.is_whole()
    }

    /// What to say when they did not show in so many readings of tables that changed meanwhile.
    pub(crate) fn in_none_of(&self, times: usize) -> BlindSpot {
        let count = self.inodes.len();
        let sockets = sockets_are(count);
        let detail = format!(
            "{count} {sockets} held, and in none of {times} readings of tables that changed meanwhile: without an \
             address yet, lost by the kernel, or in a network namespace that no process is in"
        );
        BlindSpot::lost(count, detail)
    }

    /// What to say when tables that did not change were read once more, and these are `still` lost. What was closed
    /// meanwhile is not, and what got its address meanwhile would be, but for a moment.
    pub(crate) fn nowhere(&self, still: &Self) -> Option<BlindSpot> {
        let count = self.certain.intersection(&still.certain).count();
        (count > 0).then(|| BlindSpot::left(count))
    }
}
