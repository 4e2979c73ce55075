//! The resolver `proc`: the descriptors of the processes say which sockets are theirs, the tables of their network
//! namespaces say what those sockets are.

use std::collections::{HashMap, HashSet};

use connparse::proc_net::{self, ByteOrder};
use connparse::{Content, Owner, Owners};

use super::holder::{Depth, Holder};
use super::judge::Evidence;
use super::namespace::Namespace;
use super::survey::Survey;
use super::table;
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
        deadline,
        theirs: survey.target_inodes().filter(|_| !survey.infers(asked)),
        held: survey.by_inode(),
        seen: HashSet::new(),
        evidence: Evidence::default(),
    };
    if reading.theirs.as_ref().is_none_or(|theirs| !theirs.is_empty()) {
        reading.read(&survey.namespaces)?;
        let elsewhere = survey.elsewhere(machine.proc_root(), asked, &reading.seen)?;
        reading.read(&elsewhere)?;
    }
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// The reading of tables, namespace by namespace.
struct Reading<'a> {
    asked: &'a Asked,
    deadline: Deadline,
    /// The sockets of the processes that are asked for; `None` where everything is.
    theirs: Option<HashSet<u64>>,
    /// Who holds which.
    held: HashMap<u64, Vec<(&'a Holder, i32)>>,
    /// Those of theirs that a table showed.
    seen: HashSet<u64>,
    evidence: Evidence,
}

impl Reading<'_> {
    fn read(&mut self, namespaces: &[Namespace]) -> Result<(), ProbeError> {
        namespaces.iter().try_for_each(|namespace| self.read_one(namespace))
    }

    fn read_one(&mut self, namespace: &Namespace) -> Result<(), ProbeError> {
        let tables = table::read(namespace, self.asked, self.deadline)?;
        self.evidence.blind.extend(tables.blind);
        self.evidence.note_all(tables.notes);
        for (table, text) in &tables.texts {
            for record in proc_net::records(text, *table, ByteOrder::NATIVE) {
                self.evidence.count(&record);
                let Content::Socket(mut socket) = record.content else { continue };
                if let Some(theirs) = &self.theirs {
                    match socket.inode.filter(|inode| theirs.contains(inode)) {
                        Some(inode) => self.seen.insert(inode),
                        None => continue,
                    };
                }
                if self.asked.wants(&socket) {
                    let holders = socket.inode.and_then(|inode| self.held.get(&inode));
                    socket.owners = holders.map(|holders| owners(holders)).unwrap_or_default();
                    socket.netns = namespace.id;
                    self.evidence.sockets.push(socket.into_owned());
                }
            }
        }
        Ok(())
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
