//! What an answer could have seen.
//!
//! That a socket is not in an answer means that it is gone only where the answer would have shown it. Three things tell:
//!
//! - **Whom a blind spot is about.** Processes that cannot be looked into hide what they hold, and of everyone's sockets,
//!   which come from tables, only the owners.
//! - **Which network namespace.** One of which the answer shows something was read.
//! - **Whether it is new.** A limit of the same resolver that was there when the socket was seen does not hide this
//!   socket: a command that never lists sockets without a process, a /proc that shows no processes of others. Else such
//!   answers could never say that something is gone. What was lost by chance is new each time.

use std::collections::BTreeSet;

use connparse::{Reason, Socket};

use crate::{Answer, BlindSpot, Note, Resolver, Target, Verdict};

/// What an answer could have seen.
#[derive(Debug, Default)]
pub(crate) struct Sight {
    resolver: Option<Resolver>,
    spots: Vec<BlindSpot>,
    /// Whether the verdict is that nothing is known.
    is_unknown: bool,
    /// Whether the sockets come from tables of the system, whoever holds them.
    is_by_tables: bool,
    /// The network namespaces of which something was seen.
    namespaces: BTreeSet<u64>,
    /// Processes that may hold the sockets, too, and cannot be looked into.
    unreadable: BTreeSet<u32>,
}

impl Sight {
    pub(crate) fn of(answer: &Answer, target: &Target) -> Self {
        let resolver = answer.resolver();
        let unreadable =
            answer.attempts.iter().flat_map(|attempt| &attempt.notes).filter_map(|note| match note {
                Note::CoOwnersUnseen(pids) => Some(pids),
                _ => None,
            });
        Self {
            resolver,
            spots: answer.verdict.blind_spots().to_vec(),
            is_unknown: matches!(answer.verdict, Verdict::Unknown(_)),
            is_by_tables: *target == Target::Everyone && resolver.is_some_and(reads_tables),
            namespaces: answer.sockets.iter().filter_map(|socket| socket.netns).collect(),
            unreadable: unreadable.flatten().copied().collect(),
        }
    }

    /// Whether a socket that an earlier (or later) look showed may be there although this one does not show it.
    pub(crate) fn may_hide(&self, socket: &Socket<'_>, seen_by: &Self) -> bool {
        self.is_unknown && self.spots.is_empty()
            || self.spots.iter().any(|spot| self.spot_may_hide(spot, socket, seen_by))
    }

    fn spot_may_hide(&self, spot: &BlindSpot, socket: &Socket<'_>, seen_by: &Self) -> bool {
        let was_read = || socket.netns.is_none_or(|netns| self.namespaces.contains(&netns));
        match spot.reason {
            reason if self.is_by_tables && is_about_processes(reason) && was_read() => false,
            Reason::OtherNamespace if socket.netns.is_some() && was_read() => false,
            _ if spot.pids.is_empty() => !seen_by.had(spot, self.resolver),
            reason => {
                let pids: Vec<u32> = match socket.owners.is_empty() {
                    true => spot.pids.clone(),
                    false => socket
                        .owners
                        .iter()
                        .map(|owner| owner.pid)
                        .filter(|pid| spot.pids.contains(pid))
                        .collect(),
                };
                pids.iter().any(|&pid| !seen_by.had_process(reason, pid, self.resolver))
            }
        }
    }

    /// Whether a process may hold a socket although this look does not show that it does.
    pub(crate) fn may_hide_owner(&self, pid: u32, seen_by: &Self) -> bool {
        let unreadable = self.unreadable.contains(&pid) && !seen_by.unreadable.contains(&pid);
        unreadable
            || self.spots.iter().any(|spot| match spot.pids.is_empty() {
                true => !seen_by.had(spot, self.resolver),
                false => spot.pids.contains(&pid) && !seen_by.had_process(spot.reason, pid, self.resolver),
            })
    }

    /// Whether a limit was there before, of the same resolver.
    fn had(&self, spot: &BlindSpot, resolver: Option<Resolver>) -> bool {
        let is_same = |had: &BlindSpot| match spot.lost {
            0 => had == spot,
            // As many as before, or fewer, are those of before.
            lost => had.reason == spot.reason && had.lost >= lost,
        };
        self.resolver == resolver && lasts(spot.reason) && self.spots.iter().any(is_same)
    }

    /// Whether a process could not be looked into before, either.
    fn had_process(&self, reason: Reason, pid: u32, resolver: Option<Resolver>) -> bool {
        let is_same = |had: &BlindSpot| had.reason == reason && had.pids.contains(&pid);
        self.resolver == resolver && lasts(reason) && self.spots.iter().any(is_same)
    }
}

/// Whether a resolver reads what the system has, whoever holds it. The others go from process to process.
const fn reads_tables(resolver: Resolver) -> bool {
    matches!(
        resolver,
        Resolver::SockDiag | Resolver::Proc | Resolver::Ss | Resolver::Netstat | Resolver::NetstatWindows
    )
}

/// Whether it is processes that cannot be seen.
const fn is_about_processes(reason: Reason) -> bool {
    matches!(
        reason,
        Reason::NoPermission
            | Reason::NotDumpable
            | Reason::HidePid
            | Reason::OtherPidNamespace
            | Reason::ExitedMeanwhile
    )
}

/// Whether what hides something hides the same the next time. What happened by chance does not.
const fn lasts(reason: Reason) -> bool {
    !matches!(reason, Reason::Interrupted | Reason::NotUnderstood | Reason::ExitedMeanwhile)
}
