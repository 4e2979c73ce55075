//! The resolver `proc`: the descriptors of the processes say which sockets are theirs, the tables of their network
//! namespaces say what those sockets are.

use std::collections::{HashMap, HashSet};

use connparse::proc_net::{self, ByteOrder};
use connparse::{Content, Owner, Owners, Reason, Socket};

use super::again::{self, Shown};
use super::holder::{Depth, Holder};
use super::judge::Evidence;
use super::namespace::Namespace;
use super::survey::Survey;
use super::table;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, ProbeError};

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    let survey = Survey::of(machine, scope, asked, Depth::Descriptors, deadline)?;
    let mut reading = Reading {
        asked,
        byte_order: machine.byte_order(),
        is_saved: survey.is_saved,
        deadline,
        theirs: survey.target_inodes().filter(|_| !survey.infers(asked)),
        held: survey.by_inode(),
        seen: HashSet::new(),
        shown: Shown::default(),
        evidence: Evidence::default(),
    };
    if reading.theirs.as_ref().is_none_or(|theirs| !theirs.is_empty()) {
        reading.read(&survey.namespaces)?;
        let elsewhere = survey.elsewhere(machine.proc_root(), asked, &reading.seen)?;
        reading.read(&elsewhere)?;
        reading.read_again(&survey, &elsewhere)?;
    }
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// The reading of tables, namespace by namespace.
struct Reading<'a> {
    asked: &'a Asked,
    byte_order: ByteOrder,
    is_saved: bool,
    deadline: Deadline,
    /// The sockets of the processes that are asked for; `None` where everything is.
    theirs: Option<HashSet<u64>>,
    /// Who holds which.
    held: HashMap<u64, Vec<(&'a Holder, i32)>>,
    /// Those of theirs that a table showed.
    seen: HashSet<u64>,
    /// What the tables showed, all in all.
    shown: Shown,
    evidence: Evidence,
}

impl Reading<'_> {
    fn read(&mut self, namespaces: &[Namespace]) -> Result<(), ProbeError> {
        namespaces.iter().try_for_each(|namespace| self.read_one(namespace))
    }

    /// Reads again where sockets that are held were in no table, as long as those change.
    fn read_again(&mut self, survey: &Survey, elsewhere: &[Namespace]) -> Result<(), ProbeError> {
        for times in 1.. {
            if self.shown.is_whole() {
                break;
            }
            let lost = survey.lost(self.asked, &self.seen);
            if lost.is_empty() {
                break;
            }
            if times == again::MOST {
                self.evidence.blind.push(again::lost(lost.len(), times));
                break;
            }
            let before = std::mem::take(&mut self.shown);
            // Of the others it is known already what they are.
            self.theirs = Some(lost);
            self.read(&survey.namespaces)?;
            self.read(elsewhere)?;
            if self.shown == before {
                break;
            }
        }
        Ok(())
    }

    fn read_one(&mut self, namespace: &Namespace) -> Result<(), ProbeError> {
        let tables = table::read(namespace, self.asked, self.deadline)?;
        if tables.texts.is_empty() && self.is_saved {
            let at = namespace.folders.first().map(|folder| folder.join("net").display().to_string());
            self.evidence.blind.push(BlindSpot::about(Reason::TableMissing, at.unwrap_or_default()));
        }
        self.evidence.blind.extend(tables.blind);
        self.evidence.note_all(tables.notes);
        for (table, text) in &tables.texts {
            for record in proc_net::records(text, *table, self.byte_order) {
                self.evidence.count(&record);
                let Content::Socket(mut socket) = record.content else { continue };
                self.shown.add(&socket);
                if self.is_theirs(&socket) && self.asked.wants(&socket) {
                    let holders = socket.inode.and_then(|inode| self.held.get(&inode));
                    socket.owners = holders.map(|holders| owners(holders)).unwrap_or_default();
                    socket.netns = namespace.id;
                    self.evidence.sockets.push(socket.into_owned());
                }
            }
        }
        Ok(())
    }

    /// Whether a socket is one of those that are looked for.
    fn is_theirs(&mut self, socket: &Socket<'_>) -> bool {
        match (&self.theirs, socket.inode) {
            (None, inode) => self.seen.extend(inode),
            (Some(theirs), Some(inode)) if theirs.contains(&inode) => self.seen.extend([inode]),
            _ => return false,
        }
        true
    }
}

/// The holders of a socket as its owners; their names come with the verification.
pub(crate) fn owners<'a>(holders: &[(&Holder, i32)]) -> Owners<'a> {
    let owner = |&(holder, fd): &(&Holder, i32)| {
        let mut owner = Owner::new(holder.pid);
        owner.fd = Some(fd);
        owner
    };
    holders.iter().map(owner).collect()
}
