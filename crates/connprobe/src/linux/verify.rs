//! Whether owners hold what they are said to hold.

use std::collections::{BTreeMap, btree_map, hash_map};
use std::path::{Path, PathBuf};

use connparse::{Certainty, Name, Owner, Reason, Socket};

use super::held::Held;
use super::holder::{Descriptors, name, opened, sockets_now};
use super::proc::owners;
use super::survey::{Survey, began, everyone};
use crate::ProbeError;
use crate::deadline::Deadline;
use crate::hashed::Map;

/// Looks again whether owners hold what they are said to hold.
pub(super) struct Verifier<'a> {
    root: &'a Path,
    deadline: Deadline,
    /// Where the descriptors of processes are.
    folders: Map<u32, PathBuf>,
    /// When they began, as far as that was looked at.
    began: BTreeMap<u32, Option<u64>>,
    /// The descriptors of the process that was looked at last.
    open: Option<(u32, Descriptors)>,
    /// The kernel's names of processes, each read once.
    names: Map<u32, Option<Name<'static>>>,
    /// The descriptors of processes by inode, each read once; `None` where they cannot be.
    descriptors: Map<u32, Option<Map<u64, Vec<i32>>>>,
}

impl<'a> Verifier<'a> {
    pub(super) fn new(root: &'a Path, survey: &Survey, deadline: Deadline) -> Self {
        let folders = survey.holders.iter().map(|holder| (holder.pid, holder.folder.clone())).collect();
        let began = survey.started.iter().map(|(&pid, &began)| (pid, Some(began))).collect();
        Self {
            root,
            deadline,
            folders,
            began,
            open: None,
            names: Map::default(),
            descriptors: Map::default(),
        }
    }

    /// Owners that do not hold their socket, or no longer, go.
    pub(super) fn verify(&mut self, sockets: &mut [Socket<'static>]) -> Result<(), ProbeError> {
        let is_owned = |socket: &&mut Socket<'_>| !socket.owners.is_empty();
        for socket in sockets.iter_mut().filter(is_owned) {
            self.complete(socket);
            lose(socket);
        }
        let held = self.looked_at(sockets)?;
        let mut held = held.as_slice();
        for socket in sockets.iter_mut().filter(is_owned) {
            let Some((of_socket, of_others)) = held.split_at_checked(socket.owners.len()) else { break };
            held = of_others;
            for (owner, _) in
                socket.owners.iter_mut().zip(of_socket).filter(|(_, holds)| **holds == Some(true))
            {
                owner.certainty = Certainty::Verified;
                // What a tool prints of a name can be cut or changed; the kernel's own is neither.
                self.rename(owner);
            }
            let mut of_socket = of_socket.iter();
            socket.owners.retain(|_| of_socket.next() != Some(&Some(false)));
            socket.owners.sort_by_key(|owner| (owner.pid, owner.fd));
            lose(socket);
        }
        Ok(())
    }

    /// Whether the descriptors of all owners are their sockets, now, in the order of the owners; `None` where that cannot be
    /// seen.
    ///
    /// They are looked at in the order of the descriptors: that of the tables is none, and the kernel finds what is next to
    /// the last one sooner.
    fn looked_at(&mut self, sockets: &[Socket<'static>]) -> Result<Vec<Option<bool>>, ProbeError> {
        let owners = sockets.iter().flat_map(|socket| {
            let inode = socket.inode;
            socket.owners.iter().map(move |owner| (owner.pid, owner.fd, inode))
        });
        let mut looks: Vec<_> = owners.zip(0..).collect();
        looks.sort_unstable();
        let mut held = vec![None; looks.len()];
        let root = self.root;
        for ((pid, fd, inode), nth) in looks {
            self.deadline.check(|| "looking at the owners again".to_owned())?;
            let (Some(inode), Some(held)) = (inode, held.get_mut::<usize>(nth)) else { continue };
            if let btree_map::Entry::Vacant(unknown) = self.began.entry(pid) {
                unknown.insert(began(root, pid)?);
            }
            let descriptors = self.descriptors_of(pid);
            *held = fd.and_then(|fd| descriptors.hold(fd, inode));
        }
        Ok(held)
    }

    /// Gives the owners of a socket the descriptors that the source did not tell.
    fn complete(&mut self, socket: &mut Socket<'static>) {
        let Some(inode) = socket.inode else { return };
        if socket.owners.iter().any(|owner| owner.fd.is_none()) {
            let owners = std::mem::take(&mut socket.owners).into_iter();
            socket.owners = owners.flat_map(|owner| self.with_descriptors(owner, inode)).collect();
        }
    }

    /// An owner once for each descriptor by which it holds a socket, where the source did not tell which.
    fn with_descriptors(&mut self, owner: Owner<'static>, inode: u64) -> Vec<Owner<'static>> {
        if owner.fd.is_some() {
            return vec![owner];
        }
        let root = self.root;
        let read = || {
            let mut by_inode: Map<u64, Vec<i32>> = Map::default();
            for (fd, inode) in opened(root, owner.pid).ok()?.as_ref().map_or(Some(Vec::new()), sockets_now)? {
                by_inode.entry(inode).or_default().push(fd);
            }
            Some(by_inode)
        };
        match self.descriptors.entry(owner.pid).or_insert_with(read) {
            // One that does not hold it any more goes.
            Some(by_inode) => {
                let with = |&fd: &i32| {
                    let mut owner = owner.clone();
                    owner.fd = Some(fd);
                    owner
                };
                by_inode.get(&inode).into_iter().flatten().map(with).collect()
            }
            None => vec![owner],
        }
    }

    /// A process that began since its id was first looked at is not the one that was meant: neither its name nor its
    /// descriptors are. One that is still the same has the kernel's name, also where a source named it without an inode.
    pub(super) fn drop_successors(
        &mut self,
        sockets: &mut [Socket<'static>],
        survey: &Survey,
    ) -> Result<(), ProbeError> {
        let mut same: Map<u32, bool> = Map::default();
        for socket in sockets.iter_mut().filter(|socket| !socket.owners.is_empty()) {
            // First the name, then whether it is still the same: the other way round it could be a successor's.
            let is_unnamed = |owner: &&mut Owner<'_>| socket.inode.is_none() && survey.is_target(owner.pid);
            for owner in socket.owners.iter_mut().filter(is_unnamed) {
                self.rename(owner);
            }
            for pid in socket.owners.iter().map(|owner| owner.pid) {
                if let hash_map::Entry::Vacant(unknown) = same.entry(pid) {
                    unknown.insert(match self.began.get(&pid) {
                        _ if survey.has_ended(pid) => false,
                        Some(Some(first)) => began(self.root, pid)? == Some(*first),
                        _ => true,
                    });
                }
            }
            socket.owners.retain(|owner| same.get(&owner.pid).is_none_or(|&is_same| is_same));
            lose(socket);
        }
        Ok(())
    }

    /// The kernel's name of a process.
    fn name(&mut self, pid: u32) -> Option<Name<'static>> {
        let read = || opened(self.root, pid).ok().flatten().as_ref().and_then(name).map(Name::from);
        self.names.entry(pid).or_insert_with(read).clone()
    }

    /// Gives an owner the kernel's name, which is whole. Where that cannot be had the name stays.
    fn rename(&mut self, owner: &mut Owner<'static>) {
        if let Some(name) = self.name(owner.pid) {
            (owner.name, owner.is_name_cut, owner.is_first_word) = (Some(name), false, false);
        }
    }

    /// The descriptors of a process. Sockets of one come in a row, mostly.
    fn descriptors_of(&mut self, pid: u32) -> &Descriptors {
        if self.open.as_ref().is_some_and(|(of, _)| *of != pid) {
            self.open = None;
        }
        let root = self.root;
        let folder = || self.folders.get(&pid).cloned().unwrap_or_else(|| root.join(pid.to_string()));
        &self.open.get_or_insert_with(|| (pid, Descriptors::of(&folder()))).1
    }

    /// Sockets that nobody seems to hold may have been opened, or handed on, after the processes were looked at: those
    /// are looked at once more, and more closely.
    pub(super) fn look_again(&mut self, sockets: &mut [Socket<'static>]) -> Result<(), ProbeError> {
        let is_unowned = |socket: &Socket<'_>| socket.inode.is_some() && socket.owners.is_empty();
        if !sockets.iter().any(is_unowned) {
            return Ok(());
        }
        let holders = everyone(self.root, self.deadline)?;
        self.folders.extend(holders.iter().map(|holder| (holder.pid, holder.folder.clone())));
        let held = Held::by(&holders);
        for socket in sockets.iter_mut().filter(|socket| is_unowned(socket)) {
            socket.owners = socket.inode.map(|inode| owners(held.of(inode))).unwrap_or_default();
            self.verify(std::slice::from_mut(socket))?;
            if !socket.owners.is_empty() {
                socket.reason = None;
            }
        }
        Ok(())
    }
}

/// Says of a socket that had owners where they went.
fn lose(socket: &mut Socket<'_>) {
    if socket.owners.is_empty() {
        socket.reason = Some(Reason::ExitedMeanwhile);
    }
}
