//! What was asked for, among the rows of the tables.

use std::collections::BTreeSet;

use connparse::{Protocol, Socket};

use crate::answer::BlindSpot;
use crate::resolver::Asked;
use crate::tools::merged;
use crate::{Selection, Verdict};

/// The sockets that were asked for: of these processes, or of everyone. And what the tables do not tell about them.
pub(super) fn chosen(
    rows: Vec<Socket<'static>>,
    theirs: Option<&BTreeSet<u32>>,
    asked: &Asked,
) -> (Vec<Socket<'static>>, Option<BlindSpot>) {
    let is_theirs = |pid: u32| theirs.is_some_and(|pids| pids.contains(&pid));
    let mut sockets = merged(rows);
    sockets.retain(|socket| theirs.is_none() || socket.owners.iter().any(|owner| is_theirs(owner.pid)));
    let blind = unseen_ends(&sockets, asked);
    sockets.retain(|socket| asked.wants(socket));
    if !asked.owners {
        sockets.iter_mut().for_each(|socket| socket.owners.retain(|owner| is_theirs(owner.pid)));
    }
    (sockets, blind)
}

/// A UDP socket can be a connection, and these tables have no remote end of it.
fn unseen_ends(sockets: &[Socket<'_>], asked: &Asked) -> Option<BlindSpot> {
    if asked.selection != Selection::Connections || !asked.wants_protocol(Protocol::Udp) {
        return None;
    }
    let udp = Asked { selection: Selection::Listening, protocol: Some(Protocol::Udp), ..*asked };
    let count = sockets.iter().filter(|socket| udp.wants(socket)).count();
    (count > 0).then(|| {
        BlindSpot::not_told(format!(
            "{count} UDP sockets may be connections, whose remote ends Windows keeps"
        ))
    })
}

/// How complete an answer is: where remote ends are not told nobody knows, where users are not told some of it is there.
pub(super) fn verdict(ends: Option<BlindSpot>, users: Option<BlindSpot>) -> Verdict {
    let is_unknown = ends.is_some();
    match ends.into_iter().chain(users).collect::<Vec<_>>() {
        blind if blind.is_empty() => Verdict::Complete,
        blind if is_unknown => Verdict::Unknown(blind),
        blind => Verdict::Partial(blind),
    }
}
