//! What is asked, and what the answers say in the words of those who opened the sockets.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use connparse::Socket;
use connprobe::{Answer, Query, Resolver, Selection, Target};

use crate::actor::line;

/// Whether a resolver answers for a user and for everyone too.
pub(crate) fn sees_everyone(resolver: Resolver) -> bool {
    resolver != Resolver::Pidfd
}

/// Whether a resolver tells inodes, and with them descriptors. The others can only be believed.
pub(super) fn tells_inodes(resolver: Resolver) -> bool {
    resolver != Resolver::Sockstat
}

/// Whether a resolver lists sockets that no process holds.
pub(crate) fn tells_unheld(resolver: Resolver) -> bool {
    !matches!(resolver, Resolver::Lsof | Resolver::Sockstat)
}

/// A socket of an answer in the words of its owner.
pub(crate) fn told(socket: &Socket<'_>) -> String {
    let address = |endpoint: &connparse::Endpoint<'_>| {
        SocketAddr::new(endpoint.address.ip().unwrap(), endpoint.port.unwrap_or_default())
    };
    line(socket.protocol, address(&socket.local), socket.remote.as_ref().map(address), socket.state.clone())
}

pub(crate) fn told_all(answer: &Answer) -> BTreeSet<String> {
    let told: BTreeSet<_> = answer.sockets.iter().map(told).collect();
    assert_eq!(told.len(), answer.sockets.len(), "a socket came twice");
    told
}

/// Every socket of a target, with patience: others may have tens of thousands of sockets open, which the tools look at.
pub(crate) fn all_of(target: impl Into<Target>) -> Query {
    Query::new(target).select(Selection::All).deadline(Duration::from_secs(300))
}

pub(super) fn query(resolver: Resolver, target: impl Into<Target>) -> Query {
    all_of(target).resolver(resolver)
}
