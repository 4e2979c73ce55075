//! The processes that matter to a lookup.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use connparse::Reason;
use procfs::process::{Process, all_processes_with_root};

use super::holder::{Depth, Holder, thread_group};
use super::namespace::{self, Namespace};
use crate::deadline::Deadline;
use crate::resolver::{Asked, Scope};
use crate::{Machine, ProbeError};

/// The processes that matter to a lookup, and which of them it is about.
#[derive(Debug)]
pub(crate) struct Survey {
    /// All that were looked at.
    pub(crate) holders: Vec<Holder>,
    /// Those that the lookup is about; `None` where it is about sockets rather than processes.
    pub(crate) targets: Option<BTreeSet<u32>>,
    /// The network namespaces that the sockets may be in.
    pub(crate) namespaces: Vec<Namespace>,
    /// Why there may be processes that the caller is not shown.
    pub(crate) hidden: Option<Reason>,
}

impl Survey {
    /// Looks at the processes of a scope, and at all others where all owners are wanted.
    pub(crate) fn of(
        machine: &dyn Machine,
        scope: &Scope,
        asked: &Asked,
        depth: Depth,
        deadline: Deadline,
    ) -> Result<Self, ProbeError> {
        let root = machine.proc_root();
        let targets = match scope {
            Scope::Processes(pids) => Some(present(machine, pids)?),
            Scope::User(_) | Scope::Everyone => None,
        };
        let mut survey = Self {
            holders: Vec::new(),
            targets: None,
            namespaces: Vec::new(),
            hidden: if targets.is_none() { machine.hides_processes() } else { None },
        };
        let with_uid = matches!(scope, Scope::User(_));
        if let Some(targets) = &targets {
            survey.holders =
                look(targets.iter().filter_map(|&pid| opened(root, pid)), depth, with_uid, deadline)?;
            survey.namespaces = namespace::of_processes(root, targets.iter().copied());
        }
        if targets.is_none() || asked.owners {
            let others = all(root)?.filter(|process| {
                let pid = u32::try_from(process.pid).unwrap_or_default();
                !targets.as_ref().is_some_and(|targets| targets.contains(&pid))
            });
            // Nobody needs the descriptors of everyone when nobody asked for owners.
            let depth = if asked.owners || with_uid { depth } else { Depth::Access };
            survey.holders.extend(look(others, depth, with_uid, deadline)?);
        }
        if targets.is_none() {
            survey.namespaces = namespace::of_machine(root, survey.holders.iter().map(|holder| holder.pid));
        }
        survey.targets = targets;
        survey.check()?;
        Ok(survey)
    }

    /// A lookup that is about processes of which none can be looked into is denied as a whole.
    fn check(&self) -> Result<(), ProbeError> {
        let targets: Vec<_> = self.target_holders().collect();
        match targets
            .iter()
            .map(|holder| holder.sockets.as_ref().err())
            .collect::<Option<Vec<_>>>()
            .as_deref()
        {
            Some([reason, ..]) => Err(ProbeError::Denied {
                pids: targets.iter().map(|holder| holder.pid).collect(),
                reason: **reason,
            }),
            _ => Ok(()),
        }
    }

    /// The processes that the lookup is about.
    pub(crate) fn target_holders(&self) -> impl Iterator<Item = &Holder> {
        self.holders.iter().filter(|holder| self.is_target(holder.pid))
    }

    /// Whether the lookup is about this process.
    pub(crate) fn is_target(&self, pid: u32) -> bool {
        self.targets.as_ref().is_some_and(|targets| targets.contains(&pid))
    }

    /// Who holds which socket: inode to holder and descriptor.
    pub(crate) fn by_inode(&self) -> HashMap<u64, Vec<(&Holder, i32)>> {
        let mut held: HashMap<u64, Vec<_>> = HashMap::new();
        for holder in &self.holders {
            for &(fd, inode) in holder.sockets.iter().flatten() {
                held.entry(inode).or_default().push((holder, fd));
            }
        }
        held
    }

    /// The processes that could not be looked into, with the reason, of those that `among` accepts.
    pub(crate) fn closed(&self, among: impl Fn(&Holder) -> bool) -> Vec<(u32, Reason)> {
        let closed = |holder: &Holder| Some((holder.pid, *holder.sockets.as_ref().err()?));
        self.holders.iter().filter(|holder| among(holder)).filter_map(closed).collect()
    }
}

/// The processes of these ids that are there; a thread's id stands for its process.
fn present(machine: &dyn Machine, pids: &BTreeSet<u32>) -> Result<BTreeSet<u32>, ProbeError> {
    let there =
        |&pid: &u32| opened(machine.proc_root(), pid).map(|process| thread_group(&process).unwrap_or(pid));
    let found: BTreeSet<u32> = pids.iter().filter_map(there).collect();
    match (found.is_empty(), pids.first()) {
        (true, Some(&pid)) if machine.hides(pid) => Err(ProbeError::Hidden { pid }),
        (true, Some(&pid)) => Err(ProbeError::NoSuchProcess { pid }),
        _ => Ok(found),
    }
}

/// A process that is there.
pub(crate) fn opened(root: &Path, pid: u32) -> Option<Process> {
    Process::new_with_root(root.join(pid.to_string())).ok()
}

fn look(
    processes: impl Iterator<Item = Process>,
    depth: Depth,
    with_uid: bool,
    deadline: Deadline,
) -> Result<Vec<Holder>, ProbeError> {
    let mut holders = Vec::new();
    for process in processes {
        deadline.check(|| "looking at the processes".to_owned())?;
        holders.extend(Holder::of(&process, depth, with_uid));
    }
    Ok(holders)
}

/// All processes that are shown.
fn all(root: &Path) -> Result<impl Iterator<Item = Process> + use<>, ProbeError> {
    let unreadable = |error: procfs::ProcError| ProbeError::Unreadable {
        path: root.to_owned(),
        source: std::io::Error::other(error.to_string()),
    };
    // One that cannot be opened has ended since the folder was read.
    Ok(all_processes_with_root(root).map_err(unreadable)?.flatten())
}
