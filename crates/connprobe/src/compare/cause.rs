//! Why a resolver differs.

use std::fmt;

use connparse::{Certainty, Owner, Reason, Socket};

use super::pair::{is_same, is_same_ends};
use super::{Difference, DifferenceKind};
use crate::tools::{Limits, Tool, keep_their_ends};
use crate::{Answer, BlindSpot, Machine, Query, Resolver, Target, Verdict};

/// Why a resolver differs from the reference, where it had to.
///
/// Displays as a few words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Cause {
    /// No process holds the socket, and the tool lists what processes hold. Why nobody holds it: `TIME-WAIT`, a kernel
    /// socket, and so on.
    Unheld(Option<Reason>),
    /// Several sockets have the same ends (`SO_REUSEPORT`, several namespaces), and the tool tells no inodes by which to
    /// tell them apart.
    SameEnds,
    /// Several processes or descriptors share the socket, and the tool names one of them.
    Shared,
    /// The tool shows one subflow of a Multipath TCP connection, and this is another.
    Subflow,
    /// The tool prints the beginning only: of a name, or of an address.
    Cut,
    /// An owner was concluded from the user by one, or by both, and not seen.
    Inferred,
    /// The answer itself says that it could not see this: a blind spot with this reason covers it.
    Blind(Reason),
    /// The same of the reference's answer.
    ReferenceBlind(Reason),
}

impl Cause {
    /// The name in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unheld(_) => "unheld",
            Self::SameEnds => "same_ends",
            Self::Shared => "shared",
            Self::Subflow => "subflow",
            Self::Cut => "cut",
            Self::Inferred => "inferred",
            Self::Blind(_) => "blind",
            Self::ReferenceBlind(_) => "reference_blind",
        }
    }

    /// The reason, where it has one.
    pub const fn reason(self) -> Option<Reason> {
        match self {
            Self::Unheld(reason) => reason,
            Self::Blind(reason) | Self::ReferenceBlind(reason) => Some(reason),
            _ => None,
        }
    }
}

impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unheld(Some(reason)) => write!(f, "lists only what a process holds; {reason}"),
            Self::Unheld(None) => f.write_str("lists only what a process holds"),
            Self::SameEnds => f.write_str("tells no inodes, and others have the same ends"),
            Self::Shared => f.write_str("names one owner of a shared socket"),
            Self::Subflow => f.write_str("shows one subflow of a Multipath TCP connection"),
            Self::Cut => f.write_str("prints the beginning only"),
            Self::Inferred => f.write_str("concluded from the user"),
            Self::Blind(reason) => write!(f, "could not see it: {reason}"),
            Self::ReferenceBlind(reason) => write!(f, "the reference could not see it: {reason}"),
        }
    }
}

/// What there is to explain a difference by.
pub(super) struct Setting<'a> {
    limits: Limits,
    of_processes: bool,
    of_everyone: bool,
    /// What the tables say by which it is measured.
    measure: Vec<&'a Answer>,
    told: &'a Answer,
    own_namespace: Option<u64>,
}

impl<'a> Setting<'a> {
    pub(super) fn new(
        resolver: Resolver,
        machine: &dyn Machine,
        query: &Query,
        measure: Vec<&'a Answer>,
        told: &'a Answer,
    ) -> Self {
        let limits = Tool::of(resolver, machine.system()).map_or(Limits::NONE, |tool| tool.limits);
        let of_processes = matches!(query.target, Target::Pid(_) | Target::Name(_));
        let of_everyone = query.target == Target::Everyone;
        Self { limits, of_processes, of_everyone, measure, told, own_namespace: own_namespace(machine) }
    }

    /// Why this differs; `None` where nothing explains it.
    pub(super) fn cause(&self, difference: &Difference) -> Option<Cause> {
        let socket = &difference.socket;
        match &difference.kind {
            DifferenceKind::Missing if !self.limits.unheld && socket.owners.is_empty() => {
                Some(Cause::Unheld(socket.reason))
            }
            DifferenceKind::Missing if self.shares_ends(socket) => Some(Cause::SameEnds),
            DifferenceKind::Missing if !self.limits.subflows && self.has_other_subflows(socket) => {
                Some(Cause::Subflow)
            }
            DifferenceKind::Missing => self.blind(socket, true),
            DifferenceKind::Extra if self.shares_ends(socket) => Some(Cause::SameEnds),
            DifferenceKind::Extra => self.reference_blind(socket, true),
            DifferenceKind::Owners { missing, extra } => self.of_owners(socket, missing, extra),
            DifferenceKind::Field { name, expected, told } if is_cut(socket, name, expected, told) => {
                Some(Cause::Cut)
            }
            DifferenceKind::State { .. } | DifferenceKind::Field { .. } if self.shares_ends(socket) => {
                Some(Cause::SameEnds)
            }
            DifferenceKind::State { .. } | DifferenceKind::Field { .. } => None,
        }
    }

    fn of_owners(&self, socket: &Socket<'_>, missing: &[Owner<'_>], extra: &[Owner<'_>]) -> Option<Cause> {
        let is_inferred = |owner: &Owner<'_>| owner.certainty == Certainty::Inferred;
        if missing.iter().chain(extra).any(is_inferred) {
            return Some(Cause::Inferred);
        }
        if self.shares_ends(socket) {
            return Some(Cause::SameEnds);
        }
        if extra.is_empty() && !self.limits.co_owners && missing.len() < socket.owners.len() {
            return Some(Cause::Shared);
        }
        if extra.is_empty() {
            return self.blind(socket, false);
        }
        self.reference_blind(socket, false)
    }

    /// The blind spot of the answer that covers a socket.
    fn blind(&self, socket: &Socket<'_>, whole: bool) -> Option<Cause> {
        // What no table shows does not differ from the tables.
        let covers = |spot: &BlindSpot| !spot.is_of_left() && self.covers(spot, socket, whole, self.limits);
        covering(&self.told.verdict, covers).map(Cause::Blind)
    }

    /// The blind spot of the tables that covers a socket: of all of them.
    fn reference_blind(&self, socket: &Socket<'_>, whole: bool) -> Option<Cause> {
        let covers = |spot: &BlindSpot| self.covers(spot, socket, whole, Limits::NONE);
        let reasons: Option<Vec<_>> =
            self.measure.iter().map(|answer| covering(&answer.verdict, covers)).collect();
        reasons?.first().copied().map(Cause::ReferenceBlind)
    }

    /// Whether a blind spot is about a socket: the whole of it, or its owners.
    fn covers(&self, spot: &BlindSpot, socket: &Socket<'_>, whole: bool, limits: Limits) -> bool {
        let has_owner = || socket.owners.iter().any(|owner| spot.pids.contains(&owner.pid));
        match spot.reason {
            // Who lists every socket, whoever holds it, misses none for want of rights: unless in namespaces that he does
            // not see.
            Reason::NoPermission | Reason::NotDumpable | Reason::HidePid
                if whole && limits.unheld && self.of_everyone =>
            {
                spot.reason == Reason::HidePid && socket.netns != self.own_namespace
            }
            _ if !spot.pids.is_empty() => has_owner() || socket.reason == Some(spot.reason),
            Reason::OtherNamespace => whole && socket.netns != self.own_namespace,
            Reason::TableMissing | Reason::Interrupted => whole,
            // A tool that tells inodes and lists everyone's sockets has no excuse for one that is held.
            Reason::NotTold if whole => self.of_processes || !limits.inodes,
            Reason::NotTold
            | Reason::NotUnderstood
            | Reason::NoPermission
            | Reason::HidePid
            | Reason::OtherPidNamespace => true,
            _ => false,
        }
    }

    /// Whether the reference has another connection of the same inode.
    fn has_other_subflows(&self, socket: &Socket<'_>) -> bool {
        let is_other = |other: &Socket<'_>| {
            (other.netns, other.inode) == (socket.netns, socket.inode)
                && keep_their_ends(other, socket)
                && !is_same_ends(other, socket)
        };
        socket.inode.is_some() && self.measured().any(is_other)
    }

    /// Whether other sockets have the same ends and nothing tells them apart.
    fn shares_ends(&self, socket: &Socket<'_>) -> bool {
        let is_other = |other: &&Socket<'_>| {
            other.protocol == socket.protocol && is_same_ends(other, socket) && !is_same(other, socket)
        };
        let without_inode = |other: &Socket<'_>| {
            other.inode.is_none() && other.protocol == socket.protocol && is_same_ends(other, socket)
        };
        let told = &self.told.sockets;
        (socket.inode.is_none() || told.iter().any(without_inode))
            && self.measured().any(|other| is_other(&other))
    }

    /// The sockets of the tables.
    fn measured(&self) -> impl Iterator<Item = &Socket<'static>> {
        self.measure.iter().flat_map(|answer| &answer.sockets)
    }
}

fn covering(verdict: &Verdict, covers: impl Fn(&BlindSpot) -> bool) -> Option<Reason> {
    verdict.blind_spots().iter().find(|spot| covers(spot)).map(|spot| spot.reason)
}

/// Whether what was told of a field is the beginning of what was expected. An address that was cut has `…` behind it, inside
/// its brackets.
fn is_cut(socket: &Socket<'_>, field: &str, expected: &str, told: &str) -> bool {
    let end = match field {
        "local" => Some(Some(&socket.local)),
        "remote" => Some(socket.remote.as_ref()),
        _ => None,
    };
    match (end, told.split_once('…')) {
        (Some(end), Some((beginning, _))) => {
            let beginning = beginning.trim_start_matches('[').as_bytes();
            end.map_or(beginning.is_empty(), |end| end.address.begins_with(beginning))
        }
        _ => !told.is_empty() && told != expected && expected.starts_with(told),
    }
}

/// The network namespace of the caller, where the machine is the caller's.
#[cfg(target_os = "linux")]
fn own_namespace(machine: &dyn Machine) -> Option<u64> {
    crate::linux::own_namespace(machine.proc_root())
}

#[cfg(not(target_os = "linux"))]
const fn own_namespace(_: &dyn Machine) -> Option<u64> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use connparse::{Endpoint, Protocol};

    #[test]
    fn what_a_tool_cuts_is_the_beginning_of_the_whole() {
        let socket = Socket::new(Protocol::Tcp, Endpoint::new([192, 0, 2, 7].into(), 22));
        for (field, told, expected) in [
            ("local", "192.0.2…:22", true),
            ("local", "[::ffff:192.0…]:22", true),
            ("local", "…:22", true),
            ("local", "192.0.3…:22", false),
            ("local", "192.0.2.7:23", false),
            ("remote", "…", true),
            ("remote", "192.0.2…:22", false),
            ("name", "sshd", true),
            ("name", "", false),
            ("name", "s…d", false),
        ] {
            let whole = if field == "name" { "sshd: root" } else { "192.0.2.7:22" };
            assert_eq!(is_cut(&socket, field, whole, told), expected, "{field} {told}");
        }
    }
}
