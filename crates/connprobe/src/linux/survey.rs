//! The processes that matter to a lookup.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use connparse::{Family, Protocol, Reason};
use procfs::process::{Process, all_processes_with_root};

use super::again::Lost;
use super::holder::{
    Depth, Holder, holds, is_multipath, is_shown, opened, protocol, protocol_told, shown, started,
    thread_group, told,
};
use super::is_saved;
use super::namespace::{self, Namespace};
use super::pidfd::Doors;
use crate::deadline::Deadline;
use crate::hashed::Set;
use crate::resolver::{Asked, Scope};
use crate::{Machine, ProbeError, Selection};

/// Of how many processes the folders are kept open: descriptors are few.
const KEPT_OPEN: usize = 64;

/// The processes that matter to a lookup, and which of them it is about.
#[derive(Debug)]
pub(crate) struct Survey {
    /// All that were looked at.
    pub(crate) holders: Vec<Holder>,
    /// Those that the lookup is about; `None` where it is about sockets rather than processes.
    pub(crate) targets: Option<BTreeSet<u32>>,
    /// The network namespaces that the sockets should be in.
    pub(crate) namespaces: Vec<Namespace>,
    /// When the processes that the lookup is about began.
    pub(crate) started: BTreeMap<u32, u64>,
    /// Their folders, open: what is read through them is of these processes, and not of later ones of the same id.
    opened: BTreeMap<u32, Process>,
    /// Why there may be processes that the caller is not shown.
    pub(crate) hidden: Option<Reason>,
    /// Whether all this is a copy that was saved, in which nothing moves and descriptors are mere names.
    pub(crate) is_saved: bool,
    /// Sockets that no table shows can be asked themselves.
    doors: Option<Doors>,
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
        is_there(root)?;
        let targets = scope.pids().map(|pids| present(root, pids)).transpose()?;
        let hidden = match scope {
            Scope::Processes { name: None, .. } => None,
            _ => machine.hides_processes(),
        };
        let mut survey = Self {
            holders: Vec::new(),
            targets: None,
            namespaces: Vec::new(),
            started: BTreeMap::new(),
            opened: BTreeMap::new(),
            hidden,
            is_saved: is_saved(root),
            doors: Doors::on(machine, deadline),
        };
        let with_uid = asked.infer || matches!(scope, Scope::User(_));
        if let Some(targets) = &targets {
            survey.add_targets(root, targets, with_uid)?;
            check(machine, scope, asked, &survey.holders)?;
            survey.namespaces = namespace::of_processes(root, survey.holders.iter().map(|holder| holder.pid));
        }
        if targets.is_none() || asked.owners {
            // Nobody needs the descriptors of everyone when nobody asked for owners.
            let depth = if asked.owners || with_uid { depth } else { depth.min(Depth::Access) };
            if depth == Depth::Presence && asked.netns.is_some() {
                let own = Namespace::of_caller(root).filter(|own| own.id == asked.netns);
                survey.namespaces.extend(own);
            }
            let others = survey.others(root, targets.as_ref(), depth, asked, with_uid, deadline)?;
            survey.holders.extend(others);
        }
        if targets.is_none() && survey.namespaces.is_empty() {
            survey.namespaces = namespace::of_machine(root, survey.holders.iter().map(|holder| holder.pid));
            survey.namespaces.retain(|one| asked.netns.is_none() || one.id == asked.netns);
        }
        if survey.is_saved {
            // The tables of a namespace may have been saved for one of its processes only.
            let pids = all(root)?.filter_map(|process| u32::try_from(process.pid).ok());
            namespace::join(&mut survey.namespaces, namespace::of_machine(root, pids), root);
        }
        survey.targets = targets;
        Ok(survey)
    }

    /// Adds the processes that the lookup is about.
    fn add_targets(
        &mut self,
        root: &Path,
        targets: &BTreeSet<u32>,
        with_uid: bool,
    ) -> Result<(), ProbeError> {
        for &pid in targets {
            if let Some(process) = opened(root, pid)? {
                self.started.extend(started(&process).map(|began| (pid, began)));
                self.holders.extend(Holder::of(root, &process, Depth::Threads, with_uid)?);
                if targets.len() <= KEPT_OPEN {
                    self.opened.insert(pid, process);
                }
            }
        }
        Ok(())
    }

    /// The other processes.
    fn others(
        &self,
        root: &Path,
        targets: Option<&BTreeSet<u32>>,
        depth: Depth,
        asked: &Asked,
        with_uid: bool,
        deadline: Deadline,
    ) -> Result<Vec<Holder>, ProbeError> {
        if depth == Depth::Presence {
            // They only tell of namespaces then.
            return match self.namespaces.is_empty() {
                true => Ok(pids(root)?.map(|pid| Holder::unseen(root, pid)).collect()),
                false => Ok(Vec::new()),
            };
        }
        let is_target = |pid| targets.is_some_and(|targets| targets.contains(&pid));
        let others = all(root)?.filter(|process| !u32::try_from(process.pid).is_ok_and(is_target));
        // Nothing is kept but what they share with the targets: else a lookup of one process would take as much memory as
        // the machine has sockets. To conclude owners from the user all of it matters.
        let shared = targets.filter(|_| !asked.infer).map(|_| inodes(self.holders.iter()));
        look(root, others, depth, with_uid, shared.as_ref(), deadline)
    }

    /// Whether a process that the lookup is about has ended. When it began is told in steps of a hundredth of a second,
    /// within which its id can be another's.
    pub(crate) fn has_ended(&self, pid: u32) -> bool {
        self.opened.get(&pid).is_some_and(|process| matches!(is_shown(process), Ok(false)))
    }

    /// How closely other processes are to be looked at by who reads tables that list every socket, whoever holds it.
    pub(crate) fn depth_beside_tables(scope: &Scope, asked: &Asked) -> Depth {
        match scope {
            Scope::Everyone if !asked.owners => Depth::Presence,
            _ => Depth::Descriptors,
        }
    }

    /// Whether a namespace is all that is asked about: not one of several, nor one where something may be left.
    pub(crate) fn is_only(&self, namespace: &Namespace) -> bool {
        self.namespaces.as_slice() == std::slice::from_ref(namespace)
    }

    /// Whether the lookup is about this process.
    pub(crate) fn is_target(&self, pid: u32) -> bool {
        self.targets.as_ref().is_some_and(|targets| targets.contains(&pid))
    }

    /// Whether owners are to be concluded from the user, because a process that the lookup is about is closed.
    pub(crate) fn infers(&self, asked: &Asked) -> bool {
        asked.infer && self.holders.iter().any(|holder| self.is_target(holder.pid) && holder.sockets.is_err())
    }

    /// The sockets of the protocols that were asked for that the targets hold; `None` where it cannot be told, as in a
    /// copy of a /proc. Those without an address yet, which are in no table, are among them.
    pub(crate) fn held(&self, asked: &Asked) -> Option<Set<u64>> {
        let (mut inodes, mut sockets, mut told) = (Set::default(), 0, 0);
        for holder in self.holders.iter().filter(|holder| self.is_target(holder.pid)) {
            for &(fd, inode) in holder.sockets.as_ref().ok()? {
                sockets += 1;
                let Some(protocol) = protocol_told(&holder.folder, fd) else { continue };
                told += 1;
                if protocol.is_some_and(|protocol| is_wanted(protocol, asked)) {
                    inodes.insert(inode);
                }
            }
        }
        // Single ones were closed meanwhile; where no protocol at all is told, it is a copy.
        if told == 0 && sockets > 0 {
            return None;
        }
        Some(inodes)
    }

    /// Whether a socket says itself that it is in no table; not where it cannot be asked.
    pub(crate) fn has_no_row(&self, holder: &Holder, fd: i32) -> bool {
        let any = Asked { selection: Selection::All, ..Asked::default() };
        self.has_row(holder, fd, &any) == Some(false)
    }

    /// Whether a socket says itself that it is asked for and in a table; `None` where it cannot be asked.
    fn has_row(&self, holder: &Holder, fd: i32, asked: &Asked) -> Option<bool> {
        self.doors.as_ref().and_then(|doors| doors.has_row(holder, fd, asked))
    }

    /// Whether a process holds a socket, still, that was asked for and should be in some table. One without an address is in
    /// none.
    fn should_show(&self, holder: &Holder, fd: i32, inode: u64, asked: &Asked) -> bool {
        self.row_due(holder, fd, inode, asked).is_some()
    }

    /// The row that a socket should have which a process holds, still, and which was asked for.
    fn row_due(&self, holder: &Holder, fd: i32, inode: u64, asked: &Asked) -> Option<Row> {
        let row = match holds_wanted(holder, fd, asked).then(|| self.has_row(holder, fd, asked))? {
            Some(true) => Row::Certain,
            None => Row::Likely,
            Some(false) => return None,
        };
        (holds(&holder.folder, fd, inode) == Some(true)).then_some(row)
    }

    /// The sockets that were asked for, are held, still, and were not seen in any table.
    pub(crate) fn lost(&self, asked: &Asked, is_seen: &dyn Fn(u64) -> bool) -> Lost {
        let concerned =
            self.holders.iter().filter(|holder| self.targets.is_none() || self.is_target(holder.pid));
        let mut lost = Lost::default();
        for holder in concerned {
            for &(fd, inode) in holder.sockets.iter().flatten().filter(|(_, inode)| !is_seen(*inode)) {
                match self.row_due(holder, fd, inode, asked) {
                    // Everyone means what is in the namespaces that show.
                    Some(Row::Certain) if self.targets.is_some() => _ = lost.certain.insert(inode),
                    Some(_) => {}
                    None => continue,
                }
                lost.inodes.insert(inode);
            }
        }
        lost
    }

    /// Whether each socket of the processes that the lookup is about was seen in a table, wherever that is.
    pub(crate) fn finds_all(&self, asked: &Asked, is_seen: &dyn Fn(u64) -> bool) -> bool {
        self.targets.is_some() && self.lost(asked, is_seen).inodes.is_empty()
    }

    /// The sockets of the processes that the lookup is about: inodes. `None` where it is about sockets.
    pub(crate) fn target_inodes(&self) -> Option<Set<u64>> {
        self.targets.as_ref()?;
        Some(inodes(self.holders.iter().filter(|holder| self.is_target(holder.pid))))
    }

    /// The Multipath TCP sockets that the targets hold.
    pub(crate) fn multipath(&self) -> Set<u64> {
        let targets = self.holders.iter().filter(|holder| self.is_target(holder.pid));
        let held = targets.flat_map(|holder| holder.sockets.iter().flatten().map(move |held| (holder, held)));
        let multipath = held.filter(|(holder, (fd, _))| is_multipath(&holder.folder, *fd));
        multipath.map(|(_, &(_, inode))| inode).collect()
    }

    /// The other network namespaces of the machine, where the targets hold TCP or UDP sockets, still, that were not seen in
    /// those that they are in: a process can move on, be handed a socket, or have a thread somewhere else.
    pub(crate) fn elsewhere(
        &self,
        root: &Path,
        asked: &Asked,
        is_seen: &dyn Fn(u64) -> bool,
    ) -> Result<Vec<Namespace>, ProbeError> {
        let unseen = |holder: &&Holder| {
            let mut sockets = holder.sockets.iter().flatten().filter(|(_, inode)| !is_seen(*inode));
            self.is_target(holder.pid)
                && sockets.any(|&(fd, inode)| {
                    // One that was closed since is nowhere.
                    self.is_saved || self.should_show(holder, fd, inode, asked)
                })
        };
        let movers: Vec<&Holder> = self.holders.iter().filter(unseen).collect();
        if movers.is_empty() {
            return Ok(Vec::new());
        }
        let processes = all(root)?.map(|process| root.join(process.pid.to_string()));
        let threads = movers.iter().flat_map(|holder| threads(&root.join(holder.pid.to_string())));
        let mut namespaces = namespace::of_folders(root, processes.chain(threads));
        let is_read =
            |one: &Namespace| self.namespaces.iter().any(|read| one.id.is_some() && one.id == read.id);
        // A copy that does not tell its namespaces has one.
        let is_known = |one: &Namespace| one.id.is_some() || !self.is_saved;
        namespaces.retain(|one| !is_read(one) && is_known(one));
        Ok(namespaces)
    }

    /// The processes that could not be looked into, with the reason, of those that `among` accepts.
    pub(crate) fn closed(&self, among: impl Fn(&Holder) -> bool) -> Vec<(u32, Reason)> {
        let closed = |holder: &Holder| Some((holder.pid, *holder.sockets.as_ref().err()?));
        self.holders.iter().filter(|holder| among(holder)).filter_map(closed).collect()
    }
}

/// The row that a socket should have in some table.
enum Row {
    /// The socket itself says so.
    Certain,
    /// Unless it has no address.
    Likely,
}

/// Whether a descriptor is a socket of a kind that was asked for.
fn holds_wanted(holder: &Holder, fd: i32, asked: &Asked) -> bool {
    protocol(&holder.folder, fd).is_some_and(|protocol| is_wanted(protocol, asked))
}

/// Whether sockets of a kind were asked for. An IPv6 address cannot sit on an IPv4 socket.
fn is_wanted((protocol, family): (Protocol, Family), asked: &Asked) -> bool {
    asked.wants_protocol(protocol) && (asked.ipv6 != Some(true) || family == Family::V6)
}

/// The sockets that these processes hold.
fn inodes<'a>(holders: impl Iterator<Item = &'a Holder>) -> Set<u64> {
    holders.flat_map(|holder| holder.sockets.iter().flatten()).map(|&(_, inode)| inode).collect()
}

/// Everyone, looked at as closely as can be.
pub(crate) fn everyone(root: &Path, deadline: Deadline) -> Result<Vec<Holder>, ProbeError> {
    look(root, all(root)?, Depth::Threads, false, None, deadline)
}

/// A lookup about processes needs at least one that is there and can be looked into.
fn check(machine: &dyn Machine, scope: &Scope, asked: &Asked, targets: &[Holder]) -> Result<(), ProbeError> {
    if targets.is_empty() {
        return Err(gone(machine, scope));
    }
    let reasons: Option<Vec<_>> = targets.iter().map(|holder| holder.sockets.as_ref().err()).collect();
    match reasons.as_deref() {
        Some([reason, ..]) if !asked.infer => Err(ProbeError::Denied {
            pids: targets.iter().map(|holder| holder.pid).collect(),
            reason: **reason,
        }),
        _ => Ok(()),
    }
}

/// What to say when none of the targets is there.
pub(crate) fn gone(machine: &dyn Machine, scope: &Scope) -> ProbeError {
    match scope {
        Scope::Processes { name: Some(name), .. } => {
            ProbeError::NoProcessNamed { name: name.clone(), hidden: machine.hides_processes() }
        }
        Scope::Processes { pids, .. } => {
            let pid = pids.first().copied().unwrap_or_default();
            if machine.hides(pid) { ProbeError::Hidden { pid } } else { ProbeError::NoSuchProcess { pid } }
        }
        Scope::User(_) | Scope::Everyone => ProbeError::NoResolver,
    }
}

/// When the process of this id began; `None` where there is none, or that may not be read.
///
/// # Errors
/// Where it cannot be told, as without a descriptor left: that is no other process yet.
pub(crate) fn began(root: &Path, pid: u32) -> Result<Option<u64>, ProbeError> {
    let Some(process) = opened(root, pid)? else { return Ok(None) };
    match started(&process) {
        None => told(root, pid, is_shown(&process)).map(|_| None),
        began => Ok(began),
    }
}

/// Whether any of the targets is still there, and is no later process of the same id.
pub(crate) fn any_left(root: &Path, survey: &Survey) -> Result<bool, ProbeError> {
    let Some(targets) = &survey.targets else { return Ok(true) };
    for &pid in targets {
        if shown(root, pid)?.is_none() {
            continue;
        }
        match survey.started.get(&pid) {
            Some(&first) if began(root, pid)? != Some(first) => {}
            _ => return Ok(true),
        }
    }
    Ok(false)
}

/// Where no /proc is mounted no process shows, and nobody who is there would be missed.
fn is_there(root: &Path) -> Result<(), ProbeError> {
    if crate::present::is_proc(root) {
        return Ok(());
    }
    let source = std::io::Error::other("it is not mounted");
    Err(ProbeError::Unreadable { path: root.to_owned(), source })
}

/// The processes of these ids that are there; a thread's id stands for its process.
fn present(root: &Path, pids: &BTreeSet<u32>) -> Result<BTreeSet<u32>, ProbeError> {
    let mut found = BTreeSet::new();
    for &pid in pids {
        if let Some(process) = shown(root, pid)? {
            found.insert(thread_group(&process).unwrap_or(pid));
        }
    }
    Ok(found)
}

/// Looks at processes, and keeps those of their sockets that are among `only`, where that says which.
fn look(
    root: &Path,
    processes: impl Iterator<Item = Process>,
    depth: Depth,
    with_uid: bool,
    only: Option<&Set<u64>>,
    deadline: Deadline,
) -> Result<Vec<Holder>, ProbeError> {
    let mut holders = Vec::new();
    for process in processes {
        deadline.check(|| "looking at the processes".to_owned())?;
        let mut holder = Holder::of(root, &process, depth, with_uid)?;
        if let (Some(only), Some(Ok(sockets))) = (only, holder.as_mut().map(|holder| &mut holder.sockets)) {
            sockets.retain(|(_, inode)| only.contains(inode));
            sockets.shrink_to_fit();
        }
        holders.extend(holder);
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

/// The numbers of all processes that are shown.
fn pids(root: &Path) -> Result<impl Iterator<Item = u32> + use<>, ProbeError> {
    let entries =
        std::fs::read_dir(root).map_err(|source| ProbeError::Unreadable { path: root.to_owned(), source })?;
    Ok(entries.flatten().filter_map(|entry| entry.file_name().to_str()?.parse().ok()))
}

/// The folders of the threads of a process.
fn threads(folder: &Path) -> Vec<PathBuf> {
    std::fs::read_dir(folder.join("task")).into_iter().flatten().flatten().map(|task| task.path()).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::os::unix::fs::MetadataExt;
    use std::time::Duration;

    use super::*;
    use crate::ThisMachine;

    #[test]
    fn everyone_in_the_own_namespace_costs_no_look_at_any_process() {
        let own = std::fs::metadata("/proc/self/ns/net").unwrap().ino();
        let survey = |netns| {
            let asked = Asked { owners: false, netns, ..Asked::default() };
            let deadline = Deadline::after(Duration::from_secs(60));
            Survey::of(&ThisMachine, &Scope::Everyone, &asked, Depth::Presence, deadline).unwrap()
        };
        let (one, all) = (survey(Some(own)), survey(None));
        assert_eq!((one.holders.len(), one.namespaces.len()), (0, 1));
        assert!(all.holders.iter().any(|holder| holder.pid == std::process::id()));
        let id = Some(own);
        assert!(
            one.namespaces.iter().chain(&all.namespaces).filter(|namespace| namespace.id == id).count() == 2
        );
    }
}
