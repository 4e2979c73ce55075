//! From what was read to an answer: whose sockets they are, why some have no owner, and what could not be seen.

use std::collections::BTreeMap;

use connparse::{Certainty, Content, Owner, ParseError, Reason, Record, Socket, State};

use super::holder::Holder;
use super::survey::{Survey, any_left, gone};
use super::verify::Verifier;
use crate::answer::{BlindSpot, refused};
use crate::deadline::Deadline;
use crate::hashed::Set;
use crate::resolver::{Asked, Heard, Scope};
use crate::tools::{Limits, Numbers, cut, merged_by};
use crate::{Machine, Note, ProbeError, Verdict};

/// What a resolver read.
#[derive(Debug, Default)]
pub(crate) struct Evidence {
    /// The sockets that may be in the answer, with their owners as the source says them.
    pub(crate) sockets: Vec<Socket<'static>>,
    /// What was noted of them when they came.
    pub(super) noted: Noted,
    /// What could not be read.
    pub(crate) blind: Vec<BlindSpot>,
    /// What the source cannot tell.
    pub(crate) limits: Limits,
    /// The program that was asked; empty where it was none.
    pub(crate) program: &'static str,
    notes: Vec<Note>,
    rows_read: u64,
    rows_refused: u64,
    first_refused: Option<ParseError>,
}

/// What is noted of sockets while they are at hand, so that tens of thousands need not be gone through once more.
#[derive(Debug, Default)]
pub(super) struct Noted {
    /// By which the same socket is found again among them.
    numbers: Numbers,
    /// Whether any of them has an owner.
    is_owned: bool,
}

impl Noted {
    #[inline]
    pub(super) fn note(&mut self, socket: &mut Socket<'_>, has_owners: bool) {
        self.is_owned |= has_owners;
        if socket.inode.is_none() {
            // What the sources print as the user of a socket that is nobody's differs, and means nothing.
            socket.uid = None;
        }
        self.numbers.add(socket);
    }
}

impl Evidence {
    /// Counts a record.
    pub(crate) fn count(&mut self, record: &Record<'_>) {
        self.count_behind(record, 0);
    }

    /// Counts a record of a text before which there were so many lines.
    pub(crate) fn count_behind(&mut self, record: &Record<'_>, before: u64) {
        match &record.content {
            Content::Socket(_) => self.rows_read += 1,
            Content::Skipped(_) => {}
            Content::Refused(error) => {
                self.rows_refused += 1;
                self.first_refused.get_or_insert_with(|| {
                    let mut error = error.clone();
                    error.line += before;
                    error
                });
            }
        }
    }

    /// Counts a socket that did not come as text.
    pub(crate) const fn count_socket(&mut self) {
        self.rows_read += 1;
    }

    /// Adds a socket that may be in the answer.
    pub(crate) fn add(&mut self, mut socket: Socket<'static>) {
        let has_owners = !socket.owners.is_empty();
        self.noted.note(&mut socket, has_owners);
        self.sockets.push(socket);
    }

    /// Gives up the sockets that were added behind so many.
    pub(super) fn truncate(&mut self, length: usize) {
        self.sockets.truncate(length);
        self.noted.numbers.truncate(length);
    }

    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        self.sockets.reserve(more);
        self.noted.numbers.reserve(more);
    }

    /// Namespaces that could not be entered do not matter where everything was found in others: a row that was lost at
    /// first is looked for everywhere.
    pub(crate) fn forgive_closed(&mut self, is_all_found: bool) {
        self.blind.retain(|spot| !is_all_found || spot.reason != Reason::OtherNamespace);
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
        deadline: Deadline,
    ) -> Result<Heard, ProbeError> {
        let verifier = Verifier::new(machine.proc_root(), survey, deadline);
        let mut sockets = self.sockets_of(scope, asked, survey, verifier)?;
        if sockets.is_empty() && !any_left(machine.proc_root(), survey)? {
            return Err(gone(machine, scope));
        }
        let closed = survey.closed(|holder| concerns(scope, survey, holder));
        let unseen = unseen(survey, &closed);
        if asked.owners || matches!(scope, Scope::User(_)) {
            sockets.iter_mut().for_each(|socket| explain(socket, unseen, self.limits));
        }
        if is_partial(scope, survey, &closed, &sockets, unseen, self.limits) {
            self.blind.extend(spots(survey, closed));
        }
        let not_told = self.not_told(scope, &sockets);
        self.blind.extend(not_told);
        self.blind.extend(refused(self.rows_refused, self.first_refused.take()));
        self.blind = each_once(self.blind);
        if asked.owners && survey.targets.is_some() {
            self.note_all(co_owners(survey));
        }
        // Whose sockets they are is then not known of any.
        let is_unknown = !self.limits.owners && !matches!(scope, Scope::Everyone);
        Ok(Heard {
            sockets,
            verdict: match self.blind {
                blind if blind.is_empty() => Verdict::Complete,
                blind if is_unknown => Verdict::Unknown(blind),
                blind => Verdict::Partial(blind),
            },
            rows_read: self.rows_read,
            rows_refused: self.rows_refused,
            notes: self.notes,
        })
    }

    /// The sockets of a scope, with the owners that they have.
    fn sockets_of(
        &mut self,
        scope: &Scope,
        asked: &Asked,
        survey: &Survey,
        mut verifier: Verifier<'_>,
    ) -> Result<Vec<Socket<'static>>, ProbeError> {
        let mut sockets = merged_by(&self.noted.numbers, std::mem::take(&mut self.sockets));
        let is_owned = self.noted.is_owned || survey.infers(asked);
        if is_owned {
            verifier.verify(&mut sockets)?;
            verifier.drop_successors(&mut sockets, survey)?;
        }
        if survey.infers(asked) {
            verifier.look_again(&mut sockets)?;
            self.note_all(inferred(&mut sockets, survey));
        }
        let pids = pids_of(scope, survey);
        if !matches!(scope, Scope::Everyone) {
            sockets.retain(|socket| is_of(scope, &pids, socket));
        }
        if survey.targets.is_none() && asked.owners {
            verifier.look_again(&mut sockets)?;
            verifier.drop_successors(&mut sockets, survey)?;
        }
        if !asked.owners && is_owned {
            let wanted = |pid| !matches!(scope, Scope::Everyone) && pids.contains(&pid);
            sockets.iter_mut().for_each(|socket| socket.owners.retain(|owner| wanted(owner.pid)));
        }
        Ok(sockets)
    }

    /// What the source does not tell of this scope.
    fn not_told(&self, scope: &Scope, sockets: &[Socket<'_>]) -> Vec<BlindSpot> {
        let Self { limits, program, .. } = self;
        let mut details = Vec::new();
        if !limits.unheld && !matches!(scope, Scope::Processes { .. }) {
            let paths = if limits.subflows { "" } else { ", and of a Multipath TCP connection one subflow" };
            details.push(format!("{program} lists no sockets that no process holds{paths}"));
        }
        if !limits.users && matches!(scope, Scope::User(_)) {
            details.push(format!("{program} does not tell whose the sockets are, only who holds them"));
        }
        if !limits.inodes && sockets.iter().any(|socket| socket.reason == Some(Reason::NotTold)) {
            details.push(format!("{program} tells neither inodes nor the owners of every socket here"));
        }
        // The kernel's own numbers are whole.
        if !program.is_empty() {
            details.extend(cut(program, sockets));
        }
        details.into_iter().map(BlindSpot::not_told).collect()
    }
}

/// Where it is asked several times, the same is said several times.
fn each_once(spots: Vec<BlindSpot>) -> Vec<BlindSpot> {
    let mut told: Vec<BlindSpot> = Vec::new();
    for spot in spots {
        if !told.contains(&spot) {
            told.push(spot);
        }
    }
    told
}

/// Whether something of the scope may be missing because processes could not be looked into, or are not shown.
fn is_partial(
    scope: &Scope,
    survey: &Survey,
    closed: &[(u32, Reason)],
    sockets: &[Socket<'_>],
    unseen: Option<Reason>,
    limits: Limits,
) -> bool {
    let hidden = survey.hidden == Some(Reason::HidePid);
    let unexplained = || unseen.is_some() && sockets.iter().any(|socket| socket.reason == unseen);
    match scope {
        Scope::Processes { name, .. } => !closed.is_empty() || name.is_some() && hidden,
        Scope::User(_) => !closed.is_empty() || hidden || unexplained(),
        // Where sockets without an owner are not listed, those of whom cannot be looked into are missing.
        Scope::Everyone if !limits.unheld => !closed.is_empty() || survey.hidden.is_some(),
        Scope::Everyone => hidden || unexplained(),
    }
}

/// Whether a socket is of the scope.
fn is_of(scope: &Scope, pids: &Set<u32>, socket: &Socket<'_>) -> bool {
    let held = || socket.owners.iter().any(|owner| pids.contains(&owner.pid));
    match scope {
        Scope::Everyone => true,
        Scope::Processes { .. } => held(),
        // A socket without an inode has no user either: what the tables print then is a zero for nobody.
        Scope::User(uid) => socket.inode.is_some() && socket.uid == Some(*uid) || held(),
    }
}

/// The processes whose sockets are of the scope.
fn pids_of(scope: &Scope, survey: &Survey) -> Set<u32> {
    let is_of = |holder: &&Holder| match scope {
        Scope::Everyone => true,
        Scope::Processes { .. } => survey.is_target(holder.pid),
        Scope::User(uid) => holder.uid == Some(*uid),
    };
    survey.holders.iter().filter(is_of).map(|holder| holder.pid).collect()
}

/// Whether it matters to the scope what a process holds.
fn concerns(scope: &Scope, survey: &Survey, holder: &Holder) -> bool {
    match scope {
        Scope::Everyone => true,
        Scope::Processes { .. } => survey.is_target(holder.pid),
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
fn explain(socket: &mut Socket<'_>, unseen: Option<Reason>, limits: Limits) {
    if !socket.owners.is_empty() || socket.reason.is_some() {
        return;
    }
    socket.reason = Some(match (&socket.state, socket.inode) {
        (Some(State::TimeWait), _) => Reason::TimeWait,
        (_, None) if !limits.inodes => Reason::NotTold,
        (Some(State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck), None) => Reason::Closing,
        (_, None) => Reason::NotAccepted,
        (_, Some(_)) => unseen.unwrap_or(Reason::Kernel),
    });
}

/// Gives sockets that no readable process holds to the closed processes of the lookup that act for the user to whom they
/// belong.
fn inferred(sockets: &mut [Socket<'static>], survey: &Survey) -> Option<Note> {
    let is_closed = |holder: &&Holder| survey.is_target(holder.pid) && holder.sockets.is_err();
    let closed: Vec<_> = survey.holders.iter().filter(is_closed).collect();
    let mut count = 0;
    for socket in sockets.iter_mut().filter(|socket| socket.inode.is_some() && socket.owners.is_empty()) {
        let theirs = closed.iter().filter(|holder| holder.uid.is_some() && holder.uid == socket.uid);
        socket.owners.extend(theirs.map(|holder| {
            let mut owner = Owner::new(holder.pid);
            owner.certainty = Certainty::Inferred;
            owner
        }));
        if !socket.owners.is_empty() {
            socket.reason = None;
            count += 1;
        }
    }
    (count > 0).then_some(Note::Inferred(count))
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
