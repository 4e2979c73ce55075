//! What happened to the sockets of a target, and what is known of each.

use std::fmt;
use std::net::IpAddr;
use std::time::SystemTime;

use connparse::{Endpoint, Protocol, Socket};

use crate::{Attempt, Resolver, Verdict};

/// What one lookup changed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Update {
    /// What happened: what was closed first, then what changed, then what is new.
    pub events: Vec<Event>,
    /// When the lookup was made.
    pub time: SystemTime,
    /// How complete its answer was.
    pub verdict: Verdict,
    /// What was tried; the last one gave the answer.
    pub attempts: Vec<Attempt>,
    /// Whether the target is there.
    pub presence: Presence,
    /// The [numbers](Tracked::number) of the sockets that this lookup could not have seen, in ascending order: they may be
    /// there or not.
    pub unseen: Vec<u64>,
}

impl Update {
    /// The resolver that gave the answer.
    pub fn resolver(&self) -> Option<Resolver> {
        self.attempts.iter().rev().find(|attempt| attempt.error.is_none()).map(|attempt| attempt.resolver)
    }
}

/// Whether the target is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Presence {
    /// It is.
    Here,
    /// No process bears the name at present; one that comes is found.
    Absent,
    /// The process ended. That is the last update: a later process of the same id is another one.
    Ended,
}

impl Presence {
    /// The name in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Here => "here",
            Self::Absent => "absent",
            Self::Ended => "ended",
        }
    }
}

/// Something that happened to a socket.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Event {
    /// What happened.
    pub kind: EventKind,
    /// The socket as it is now, or as it was last seen.
    pub tracked: Tracked,
}

/// What happened to a socket.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum EventKind {
    /// It was there when it could be seen for the first time, so that nobody knows since when: at the first look, or
    /// after looks that could not have seen it.
    Present,
    /// It was not there at the look before.
    Opened,
    /// It is the same socket, and differs.
    Changed {
        /// As it was before.
        before: Box<Socket<'static>>,
        /// In what it differs, at least one.
        aspects: Vec<Aspect>,
    },
    /// It is not there any more.
    Closed,
}

impl EventKind {
    /// The name in the JSON record.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Present => "present",
            Self::Opened => "opened",
            Self::Changed { .. } => "changed",
            Self::Closed => "closed",
        }
    }
}

impl fmt::Display for EventKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// In what a socket can differ from what it was. Queues and timers, which never stand still, are none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Aspect {
    /// The state of TCP.
    State,
    /// Who holds it.
    Owners,
    /// The local end: a UDP socket that is connected gets an address.
    Local,
    /// The remote end: a UDP socket can be connected anew.
    Remote,
}

impl Aspect {
    /// The name in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::State => "state",
            Self::Owners => "owners",
            Self::Local => "local",
            Self::Remote => "remote",
        }
    }
}

/// A socket over time.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Tracked {
    /// A number of its own, which no other socket of the same [`Tracker`](crate::Tracker) ever gets.
    pub number: u64,
    /// What is known of it. What the last source did not tell is as an earlier one told it.
    pub socket: Socket<'static>,
    /// When it was seen first.
    pub first_seen: SystemTime,
    /// When it was seen last.
    pub last_seen: SystemTime,
    /// Whether it was there already when it could be seen for the first time: it began at `first_seen` or any time
    /// before.
    pub was_present: bool,
    /// Since when looks could not have seen it, so that it may be there or not. `None` where it is there.
    pub unseen_since: Option<SystemTime>,
}

impl Tracked {
    /// By what it is known again.
    pub fn identity(&self) -> Identity<'_> {
        let Socket { protocol, local, remote, inode, netns, .. } = &self.socket;
        match *inode {
            Some(inode) => Identity::Inode { inode, netns: *netns },
            None => Identity::Ends { protocol: *protocol, local, remote: remote.as_ref(), netns: *netns },
        }
    }
}

/// By what a socket is known again.
///
/// In either case a connection whose state went back (from TIME-WAIT to ESTABLISHED, say) is another one, and so is an
/// inode that has another protocol, another local port, or another remote end of TCP: it was used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Identity<'a> {
    /// By its inode, which Linux gives to each socket, and keeps until nobody holds it any more.
    Inode {
        /// The inode.
        inode: u64,
        /// The network namespace, where it is known.
        netns: Option<u64>,
    },
    /// By protocol and ends, where no inode is told, or nobody holds it.
    Ends {
        /// The protocol.
        protocol: Protocol,
        /// The local end.
        local: &'a Endpoint<'static>,
        /// The remote end.
        remote: Option<&'a Endpoint<'static>>,
        /// The network namespace, where it is known.
        netns: Option<u64>,
    },
}

/// Address and port of an end; a wildcard address is none.
pub(crate) fn bare(end: Option<&Endpoint<'_>>) -> Option<(Option<IpAddr>, Option<u16>)> {
    let end = end?;
    Some((end.address.ip().filter(|ip| !ip.is_unspecified()), end.port))
}
