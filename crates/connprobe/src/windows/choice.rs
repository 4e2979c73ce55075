//! What was asked for, among the rows of the tables.

use std::collections::BTreeSet;

use connparse::{Protocol, Reason, Socket};

use crate::answer::BlindSpot;
use crate::resolver::Asked;
use crate::tools::merged;
use crate::{Selection, Verdict};

/// The sockets that were asked for: of these processes, or of everyone. And why there may be more of them.
pub(super) fn chosen(
    rows: Vec<Socket<'static>>,
    theirs: Option<&BTreeSet<u32>>,
    asked: &Asked,
) -> (Vec<Socket<'static>>, Vec<BlindSpot>) {
    let is_theirs = |pid: u32| theirs.is_some_and(|pids| pids.contains(&pid));
    let mut sockets = merged(rows);
    let nobodys = theirs.and_then(|_| without_process(&sockets, asked));
    sockets.retain(|socket| theirs.is_none() || socket.owners.iter().any(|owner| is_theirs(owner.pid)));
    let ends = unseen_ends(&sockets, asked);
    sockets.retain(|socket| asked.wants(socket));
    if !asked.owners {
        sockets.iter_mut().for_each(|socket| socket.owners.retain(|owner| is_theirs(owner.pid)));
    }
    (sockets, nobodys.into_iter().chain(ends).collect())
}

/// A socket whose process the tables do not have, as Wine's do not have it of a listening one, may be anyone's.
fn without_process(sockets: &[Socket<'_>], asked: &Asked) -> Option<BlindSpot> {
    let is_nobodys = |socket: &&Socket<'_>| socket.reason == Some(Reason::NotTold) && asked.wants(socket);
    let count = sockets.iter().filter(is_nobodys).count();
    (count > 0).then(|| BlindSpot::not_told(format!("the tables do not have the process of {count} sockets")))
}

/// A UDP socket can be a connection, and these tables have no remote end of it.
fn unseen_ends(sockets: &[Socket<'_>], asked: &Asked) -> Option<BlindSpot> {
    if asked.selection != Selection::Connections || !asked.wants_protocol(Protocol::Udp) {
        return None;
    }
    let udp = Asked { selection: Selection::Listening, protocol: Some(Protocol::Udp), ..*asked };
    let count = sockets.iter().filter(|socket| udp.wants(socket)).count();
    (count > 0).then(|| {
        let detail =
            format!("{count} UDP sockets may be connections: the tables do not have their remote ends");
        BlindSpot::not_told(detail)
    })
}

/// How complete an answer is. Whether there is more is not known where there are doubts; where processes could not be looked
/// at, they have sockets that may be missing.
pub(super) fn verdict(doubts: Vec<BlindSpot>, users: Option<BlindSpot>) -> Verdict {
    match (doubts, users) {
        (doubts, None) if doubts.is_empty() => Verdict::Complete,
        (doubts, Some(users)) if doubts.is_empty() => Verdict::Partial(vec![users]),
        (doubts, users) => Verdict::Unknown(doubts.into_iter().chain(users).collect()),
    }
}
