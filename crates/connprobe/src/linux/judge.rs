//! From what was read to an answer: whose sockets they are, why some have no owner, and what could not be seen.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::path::Path;

use connparse::{Certainty, Content, Endpoint, Owner, ParseError, Protocol, Reason, Record, Socket, State};

use super::holder::{Holder, holds, name};
use super::survey::{Survey, opened};
use crate::answer::BlindSpot;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, Note, Verdict};

/// What a resolver read.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// The sockets that may be in the answer, with their owners as the source says them.
    pub(crate) sockets: Vec<Socket<'static>>,
    /// What could not be read.
    pub(crate) blind: Vec<BlindSpot>,
    notes: Vec<Note>,
    rows_read: u64,
    rows_refused: u64,
    first_refused: Option<ParseError>,
}

impl Evidence {
    /// Counts a record.
    pub(crate) fn count(&mut self, record: &Record<'_>) {
        match &record.content {
            Content::Socket(_) => self.rows_read += 1,
            Content::Skipped(_) => {}
            Content::Refused(error) => {
                self.rows_refused += 1;
                self.first_refused.get_or_insert_with(|| error.clone());
            }
        }
    }

    /// Takes notes, each once.
    pub(crate) fn note_all(&mut self, notes: impl IntoIterator<Item = Note>) {
        for note in notes {
            if !self.notes.contains(&note) {
                self.notes.push(note);
            }
        }
    }

    /// The answer that follows.
    pub(crate) fn judged(
        mut self,
        machine: &dyn Machine,
        scope: &Scope,
        asked: &Asked,
        survey: &Survey,
    ) -> Heard {
        if let Some(error) = self.first_refused.take() {
            let detail = format!("{} lines were refused, the first: {error}", self.rows_refused);
            self.blind.push(BlindSpot::about(Reason::NotUnderstood, detail));
        }
        let mut sockets = distinct(std::mem::take(&mut self.sockets));
        verify(machine.proc_root(), &mut sockets);
        let pids = pids_of(scope, survey);
        sockets.retain(|socket| is_of(scope, &pids, socket));
        if !asked.owners {
            let wanted = |pid| !matches!(scope, Scope::Everyone) && pids.contains(&pid);
            sockets.iter_mut().for_each(|socket| socket.owners.retain(|owner| wanted(owner.pid)));
        }
        let closed = survey.closed(|holder| concerns(scope, survey, holder));
        let unseen = unseen(survey, &closed);
        if asked.owners || matches!(scope, Scope::User(_)) {
            sockets.iter_mut().for_each(|socket| explain(socket, unseen));
        }
        let unexplained = sockets.iter().any(|socket| socket.reason.is_some() && socket.reason == unseen);
        let missing = match scope {
            Scope::Processes(_) => !closed.is_empty(),
            Scope::User(_) => !closed.is_empty() || survey.hidden == Some(Reason::HidePid) || unexplained,
            Scope::Everyone => survey.hidden == Some(Reason::HidePid) || unexplained,
        };
        if missing {
            self.blind.extend(spots(survey, closed));
        }
        if asked.owners && survey.targets.is_some() {
            self.note_all(co_owners(survey));
        }
        Heard {
            sockets,
            verdict: if self.blind.is_empty() { Verdict::Complete } else { Verdict::Partial(self.blind) },
            rows_read: self.rows_read,
            rows_refused: self.rows_refused,
            notes: self.notes,
        }
    }
}

/// The kernel gives a table in pieces: a socket can come twice.
fn distinct(sockets: Vec<Socket<'static>>) -> Vec<Socket<'static>> {
    type Ends = (Protocol, Option<u64>, Option<u64>, Endpoint<'static>, Option<Endpoint<'static>>);
    let mut seen: HashSet<Ends> = HashSet::with_capacity(sockets.len());
    let ends = |socket: &Socket<'static>| {
        (socket.protocol, socket.netns, socket.inode, socket.local.clone(), socket.remote.clone())
    };
    sockets.into_iter().filter(|socket| seen.insert(ends(socket))).collect()
}

/// Looks again whether the owners hold what they are said to hold. Those that do not, or no longer, go.
fn verify(root: &Path, sockets: &mut [Socket<'static>]) {
    let mut names = Names::new();
    for socket in sockets {
        let Some(inode) = socket.inode else { continue };
        let claimed = !socket.owners.is_empty();
        let owners = std::mem::take(&mut socket.owners).into_iter();
        socket.owners = owners.filter_map(|owner| verified(root, owner, inode, &mut names)).collect();
        if claimed && socket.owners.is_empty() {
            socket.reason = Some(Reason::ExitedMeanwhile);
        }
    }
}

/// The kernel's names of processes, each read once.
type Names = HashMap<u32, Option<Vec<u8>>>;

fn verified(root: &Path, mut owner: Owner<'static>, inode: u64, names: &mut Names) -> Option<Owner<'static>> {
    match owner.fd.and_then(|fd| holds(root, owner.pid, fd, inode)) {
        Some(false) => return None,
        Some(true) => {
            owner.certainty = Certainty::Verified;
            // What a tool prints of a name can be cut or changed; the kernel's own is neither.
            let name =
                names.entry(owner.pid).or_insert_with(|| opened(root, owner.pid).as_ref().and_then(name));
            owner.name = name.clone().map(Into::into).or(owner.name);
        }
        None => {}
    }
    Some(owner)
}

/// Whether a socket is of the scope.
fn is_of(scope: &Scope, pids: &HashSet<u32>, socket: &Socket<'_>) -> bool {
    let held = || socket.owners.iter().any(|owner| pids.contains(&owner.pid));
    match scope {
        Scope::Everyone => true,
        Scope::Processes(_) => held(),
        // A socket without an inode has no user either: what the tables print then is a zero for nobody.
        Scope::User(uid) => socket.inode.is_some() && socket.uid == Some(*uid) || held(),
    }
}

/// The processes whose sockets are of the scope.
fn pids_of(scope: &Scope, survey: &Survey) -> HashSet<u32> {
    let is_of = |holder: &&Holder| match scope {
        Scope::Everyone => true,
        Scope::Processes(_) => survey.is_target(holder.pid),
        Scope::User(uid) => holder.uid == Some(*uid),
    };
    survey.holders.iter().filter(is_of).map(|holder| holder.pid).collect()
}

/// Whether it matters to the scope what a process holds.
fn concerns(scope: &Scope, survey: &Survey, holder: &Holder) -> bool {
    match scope {
        Scope::Everyone => true,
        Scope::Processes(_) => survey.is_target(holder.pid),
        Scope::User(uid) => holder.uid.is_none_or(|of| of == *uid),
    }
}

/// Why an owner may not have been seen, where any process was not.
fn unseen(survey: &Survey, closed: &[(u32, Reason)]) -> Option<Reason> {
    match closed {
        [(_, reason), rest @ ..] if rest.iter().all(|(_, other)| other == reason) => Some(*reason),
        [_, ..] => Some(Reason::NoPermission),
        [] => survey.hidden,
    }
}

/// Why a socket has no owner.
fn explain(socket: &mut Socket<'_>, unseen: Option<Reason>) {
    if !socket.owners.is_empty() || socket.reason.is_some() {
        return;
    }
    socket.reason = Some(match (&socket.state, socket.inode) {
        (Some(State::TimeWait), _) => Reason::TimeWait,
        (Some(State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck), None) => Reason::Closing,
        (_, None) => Reason::NotAccepted,
        (_, Some(_)) => unseen.unwrap_or(Reason::Kernel),
    });
}

/// What could not be seen: the processes by reason.
fn spots(survey: &Survey, closed: Vec<(u32, Reason)>) -> Vec<BlindSpot> {
    let mut by_reason: BTreeMap<Reason, Vec<u32>> = BTreeMap::new();
    for (pid, reason) in closed {
        by_reason.entry(reason).or_default().push(pid);
    }
    let hidden = survey.hidden.map(|reason| BlindSpot::of(reason, Vec::new()));
    by_reason.into_iter().map(|(reason, pids)| BlindSpot::of(reason, pids)).chain(hidden).collect()
}

/// Processes that may hold the target's sockets too, and cannot be looked into.
fn co_owners(survey: &Survey) -> Option<Note> {
    let closed = survey.closed(|holder| !survey.is_target(holder.pid));
    (!closed.is_empty()).then(|| Note::CoOwnersUnseen(closed.into_iter().map(|(pid, _)| pid).collect()))
}
