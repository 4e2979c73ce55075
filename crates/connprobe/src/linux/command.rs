//! The resolvers that are commands: each is run in every network namespace that matters, and what it says of owners is
//! completed from the descriptors of the processes, by inode. Then no tool gives fewer owners than another, whether it
//! names one of each socket (netstat) or looks at no threads (ss).
//!
//! A tool that tells no inodes (sockstat, BusyBox's netstat) can only be believed. What it says of the target is
//! counted: where the target holds more sockets than it was said to have, the answer is partial. So it is for lsof, which
//! leaves out whole processes whose names it cannot read.

use connparse::{Content, Endpoint, Protocol, Reason, Socket};

use super::again::{self, Lost, Shown};
use super::held::Held;
use super::holder::{Depth, is_gone};
use super::judge::Evidence;
use super::namespace::Namespace;
use super::proc::owners;
use super::survey::Survey;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::hashed::Set;
use crate::resolver::{Asked, Heard, Scope};
use crate::tools::{Printed, Run, Tool};
use crate::{Machine, ProbeError, Query, Resolver};

pub(crate) fn ask(
    resolver: Resolver,
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    let tool = Tool::of(resolver, machine.system()).ok_or(ProbeError::NoResolver)?;
    let program = machine.find(tool.program).ok_or(ProbeError::NoResolver)?;
    // Who holds a socket besides the one that the tool names is found in the descriptors.
    let completes = tool.limits.inodes && !tool.limits.co_owners;
    let depth = if completes { Depth::Descriptors } else { Depth::Access };
    let survey = Survey::of(machine, scope, asked, depth, deadline)?;
    let mut reading = Reading {
        machine,
        run: Run::new(tool, program, machine, deadline),
        survey: &survey,
        theirs: survey.target_inodes().filter(|_| !survey.infers(asked)),
        held: Held::by(&survey.holders),
        asked,
        seen: Set::default(),
        only: None,
        shown: Shown::default(),
        told: Set::default(),
        listening: Set::default(),
        rows: Rows::default(),
        evidence: Evidence::default(),
    };
    if reading.theirs.as_ref().is_none_or(|theirs| !theirs.is_empty()) {
        reading.ask(&survey.namespaces)?;
        let mut elsewhere = Vec::new();
        if reading.has_inodes() || reading.untold() != Some(0) {
            elsewhere =
                survey.elsewhere(machine.proc_root(), asked, &|inode| reading.seen.contains(&inode))?;
            reading.ask(&elsewhere)?;
        }
        reading.ask_again(&elsewhere)?;
        let is_found = match reading.has_inodes() {
            true => survey.finds_all(asked, &|inode| reading.seen.contains(&inode)),
            false => survey.targets.is_some() && reading.untold() == Some(0),
        };
        reading.evidence.forgive_closed(is_found);
    }
    reading.limit();
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// What tells two sockets apart where there are no inodes.
type Ends = (Protocol, Option<u64>, Endpoint<'static>, Option<Endpoint<'static>>);

fn ends(socket: &Socket<'_>) -> Ends {
    let remote = socket.remote.clone().map(Endpoint::into_owned);
    (socket.protocol, socket.netns, socket.local.clone().into_owned(), remote)
}

/// How many rows had what.
#[derive(Default)]
struct Rows {
    all: u64,
    with_inode: u64,
    with_owner: u64,
}

/// The runs of a tool, namespace by namespace.
struct Reading<'a> {
    machine: &'a dyn Machine,
    run: Run<'a>,
    survey: &'a Survey,
    /// The sockets of the processes that are asked for; `None` where everything is.
    theirs: Option<Set<u64>>,
    /// Who holds which of them.
    held: Held<'a>,
    asked: &'a Asked,
    /// The inodes that were shown.
    seen: Set<u64>,
    /// When it is asked again: the sockets that are still looked for, and those without an inode that are known.
    only: Option<(Set<u64>, Set<Ends>)>,
    /// What was shown, all in all.
    shown: Shown,
    /// Their sockets that were told without an inode.
    told: Set<Ends>,
    /// The inodes of those that listen.
    listening: Set<u64>,
    rows: Rows,
    evidence: Evidence,
}

impl Reading<'_> {
    fn ask(&mut self, namespaces: &[Namespace]) -> Result<(), ProbeError> {
        for namespace in namespaces {
            match self.run_in(namespace) {
                Ok(Some(printed)) => self.read(printed, namespace),
                Ok(None) => {}
                // Others can still be asked, unless this is all there is.
                Err(ProbeError::Namespace { path, source }) if !self.survey.is_only(namespace) => {
                    let detail = format!("{}: {source}", path.display());
                    self.evidence.blind.push(BlindSpot::about(Reason::OtherNamespace, detail));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// Asks again where sockets that are held did not show, as long as what shows changes: the tools read the tables that
    /// everybody reads, and lose rows as everybody does.
    fn ask_again(&mut self, elsewhere: &[Namespace]) -> Result<(), ProbeError> {
        for times in 1.. {
            let lost = self.lost();
            if !lost.are_worth_another_look(&self.shown) && !self.is_short() {
                return Ok(());
            }
            if times == again::MOST {
                // Where the sockets are only counted, it is said anyhow that some did not show.
                self.evidence.blind.extend((!lost.inodes.is_empty()).then(|| lost.in_none_of(times)));
                return Ok(());
            }
            let before = std::mem::take(&mut self.shown);
            let known = self.evidence.sockets.iter().filter(|socket| socket.inode.is_none());
            self.only = Some((lost.inodes.clone(), known.map(ends).collect()));
            self.ask(&self.survey.namespaces)?;
            self.ask(elsewhere)?;
            if self.shown == before {
                self.evidence.blind.extend(lost.nowhere(&self.lost()));
                return Ok(());
            }
        }
        Ok(())
    }

    /// The sockets that are held and did not show, where inodes tell which.
    fn lost(&self) -> Lost {
        let shows_all = self.survey.targets.is_none() && self.shown.is_whole();
        if shows_all || !self.has_inodes() {
            return Lost::default();
        }
        let mut lost = self.survey.lost(self.asked, &|inode| self.seen.contains(&inode));
        if !self.run.tool.limits.unheld {
            // It leaves some out for reasons of its own, and those are counted.
            lost.certain.clear();
        }
        lost
    }

    /// Whether the target holds more sockets than it was told to, where they can only be counted.
    fn is_short(&self) -> bool {
        let are_counted = !self.has_inodes() && !self.shown.is_whole() && self.survey.targets.is_some();
        are_counted && self.untold() != Some(0)
    }

    /// What the tool prints in a namespace; `None` when nobody is left in that.
    fn run_in(&mut self, namespace: &Namespace) -> Result<Option<Printed>, ProbeError> {
        let everything = self.survey.targets.is_some();
        // Other owners of a target's sockets are seen only where everyone is asked for.
        let pids = self.survey.targets.as_ref().filter(|_| !self.asked.owners && !self.asked.infer);
        // A copy of a /proc, which has no namespaces to enter, is asked as it is.
        if namespace.is_own(self.machine.proc_root()) || namespace.is_copy {
            return self.run.ask(self.asked, everything, pids, None).map(Some);
        }
        for folder in &namespace.folders {
            match self.run.ask(self.asked, everything, pids, Some(folder.join("ns/net"))) {
                // The process has ended: another one may still show the namespace.
                Err(ProbeError::Namespace { source, .. }) if is_gone(&source) => {}
                outcome => return outcome.map(Some),
            }
        }
        Ok(None)
    }

    fn read(&mut self, printed: Printed, namespace: &Namespace) {
        for record in printed.records() {
            self.evidence.count(&record);
            let Content::Socket(mut socket) = record.content else { continue };
            // Some tools list more than they were asked for.
            if !Query::looks_for(socket.protocol) {
                continue;
            }
            self.rows.add(&socket);
            self.shown.add(&socket);
            self.seen.extend(socket.inode);
            self.listening.extend(socket.inode.filter(|_| socket.is_listening()));
            socket.netns = namespace.id;
            if !self.run.tool.limits.users {
                socket.uid = None;
            }
            self.tell(&socket);
            if self.is_looked_for(&socket) && self.asked.wants(&socket) && self.may_be_theirs(&mut socket) {
                self.evidence.add(socket.into_owned());
            }
        }
        self.evidence.blind.extend(printed.blind);
        self.evidence.note_all(printed.notes);
    }

    /// Whether a socket was not told before, where it is asked again. One without an inode may be another one by now, of
    /// another owner, so that rows of two moments must not come together.
    fn is_looked_for(&self, socket: &Socket<'_>) -> bool {
        match (&self.only, socket.inode) {
            (None, _) => true,
            (Some((lost, _)), Some(inode)) => lost.contains(&inode),
            (Some((_, known)), None) => !self.has_inodes() && !known.contains(&ends(socket)),
        }
    }

    /// Whether a socket can be the target's: what is not is not kept. Owners that the descriptors show are added.
    fn may_be_theirs(&self, socket: &mut Socket<'_>) -> bool {
        let complete = !self.run.tool.limits.co_owners || socket.owners.is_empty();
        if let Some(inode) = socket.inode.filter(|_| complete) {
            let holds = self.held.of(inode);
            // The descriptors say more of these processes than the tool does.
            socket
                .owners
                .retain(|owner| owner.fd.is_some() || !holds.iter().any(|hold| hold.holder.pid == owner.pid));
            socket.owners.extend(owners(holds));
        }
        // A row names one owner where the tool prints a row for each: without an inode to go by, the rows of all are needed.
        match (&self.theirs, socket.inode) {
            (Some(theirs), Some(inode)) => {
                theirs.contains(&inode) || socket.owners.iter().any(|owner| self.survey.is_target(owner.pid))
            }
            (Some(_), None) => !socket.owners.is_empty(),
            (None, _) => true,
        }
    }

    /// Remembers a socket of the target that has no inode.
    fn tell(&mut self, socket: &Socket<'_>) {
        let is_theirs = || socket.owners.iter().any(|owner| self.survey.is_target(owner.pid));
        if socket.inode.is_none() && self.asked.wants_protocol(socket.protocol) && is_theirs() {
            self.told.insert(ends(socket));
        }
    }

    /// Whether the rows tie sockets to descriptors. Without a row it is what the tool is known for.
    const fn has_inodes(&self) -> bool {
        self.run.tool.limits.inodes && (self.rows.all == 0 || self.rows.with_inode > 0)
    }

    /// How many sockets of the target were not told of those that it holds; `None` where that cannot be known.
    fn untold(&self) -> Option<usize> {
        if self.has_inodes() && self.run.tool.limits.unheld {
            // Its tables are whole.
            return Some(0);
        }
        let held = self.survey.held(self.asked)?;
        let has_no_row = |inode: &&u64| {
            let hold = self.held.of(**inode).first();
            hold.is_some_and(|hold| self.survey.has_no_row(hold.holder, hold.fd))
        };
        Some(match self.has_inodes() {
            true => held.difference(&self.seen).filter(|inode| !has_no_row(inode)).count(),
            false => match held.len().saturating_sub(self.told.len()) {
                0 => 0,
                untold => untold.saturating_sub(held.iter().filter(has_no_row).count()),
            },
        })
    }

    /// Whether the targets hold a Multipath TCP connection. One that listens is none, which only an inode can tell.
    fn has_paths(&self) -> bool {
        let is_connection = |(protocol, _, _, remote): &Ends| *protocol == Protocol::Tcp && remote.is_some();
        let may_be = self.has_inodes() || self.told.iter().any(is_connection);
        may_be && !self.survey.multipath().is_subset(&self.listening)
    }

    /// Says what the tool could not tell.
    fn limit(&mut self) {
        let program = self.run.tool.program;
        let mut limits = self.run.tool.limits;
        limits.inodes = self.has_inodes();
        limits.users &= limits.inodes;
        limits.owners = limits.inodes || self.rows.all == 0 || self.rows.with_owner > 0;
        self.evidence.limits = limits;
        self.evidence.program = program;
        let nothing_held = self.theirs.as_ref().is_some_and(Set::is_empty);
        if self.survey.targets.is_none() || nothing_held {
            return;
        }
        if !limits.subflows && self.asked.wants_protocol(Protocol::Tcp) && self.has_paths() {
            let detail = format!("{program} shows one subflow of a Multipath TCP connection, and no more");
            self.evidence.blind.push(BlindSpot::not_told(detail));
        }
        let untold = self.untold();
        let detail = match untold {
            Some(0) => return,
            _ if !limits.owners => format!("{program} names no owners here"),
            Some(untold) => format!(
                "{program} did not show {untold} of the sockets that the processes hold: they have no address yet, share \
                 one, or are missing"
            ),
            None => format!("whether {program} left any of the sockets out cannot be checked here"),
        };
        self.evidence.blind.push(BlindSpot::lost(untold.unwrap_or(0), detail));
    }
}

impl Rows {
    fn add(&mut self, socket: &Socket<'_>) {
        self.all += 1;
        self.with_inode += u64::from(socket.inode.is_some());
        self.with_owner += u64::from(!socket.owners.is_empty());
    }
}
