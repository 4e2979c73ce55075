//! From what a kernel told to what was asked for.

use std::collections::{BTreeMap, HashMap};

use connparse::{Owner, Reason, Socket};
use netaddr::Zone;

use crate::answer::BlindSpot;
use crate::portable::Whose;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{Note, ProbeError, Verdict};

/// Whose sockets are meant. A kernel knows users by number only.
pub(crate) fn known(lookup: Lookup<'_>) -> Result<Whose, ProbeError> {
    match Whose::of(lookup.target, lookup.machine)? {
        Whose::User { name, uid: None } => Err(ProbeError::NoSuchUser { user: name }),
        whose => Ok(whose),
    }
}

/// A process, as far as its kernel told of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Process {
    /// The user that it acts for.
    pub(crate) uid: Option<u32>,
    pub(crate) name: Vec<u8>,
}

/// What a kernel told.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// Sockets with their owners, who have no names yet.
    pub(crate) sockets: Vec<Socket<'static>>,
    pub(crate) processes: BTreeMap<u32, Process>,
    /// The processes whose descriptors it keeps to itself.
    pub(crate) denied: Vec<u32>,
    pub(crate) blind: Vec<BlindSpot>,
    pub(crate) rows_read: u64,
    /// Where the sockets are that have a handle in the kernel.
    #[cfg_attr(target_os = "freebsd", allow(dead_code, reason = "its lists have each socket once"))]
    by_handle: HashMap<u64, usize>,
}

impl Found {
    /// Adds an owner to a socket, which may be there already: its handle in the kernel tells. One without (0) is not told
    /// from others.
    #[cfg_attr(target_os = "freebsd", allow(dead_code, reason = "its lists have each socket once"))]
    pub(crate) fn hold(&mut self, handle: u64, socket: Socket<'static>, owner: Owner<'static>) {
        let place = match self.by_handle.get(&handle) {
            Some(place) if handle != 0 => *place,
            _ => {
                self.sockets.push(socket);
                let place = self.sockets.len() - 1;
                self.by_handle.insert(handle, place);
                place
            }
        };
        if let Some(socket) = self.sockets.get_mut(place) {
            socket.owners.push(owner);
        }
    }

    /// Puts the names of interfaces where the kernel gave their indices.
    pub(crate) fn name_zones(&mut self, interface: &dyn Fn(u32) -> Option<Zone>) {
        for socket in &mut self.sockets {
            for end in std::iter::once(&mut socket.local).chain(socket.remote.as_mut()) {
                if let Some(name) = end.zone().and_then(|zone| zone.index()).and_then(interface) {
                    end.set_zone(Some(name));
                }
            }
        }
    }

    /// What was asked for, and how complete that is.
    pub(crate) fn judged(mut self, whose: &Whose, asked: &Asked) -> Heard {
        let mut sockets = std::mem::take(&mut self.sockets);
        sockets.retain(|socket| asked.wants(socket) && self.is_theirs(socket, whose));
        for socket in &mut sockets {
            if !asked.owners {
                socket.owners.retain(|owner| whose.pids().is_some_and(|pids| pids.contains(&owner.pid)));
            }
            for owner in socket.owners.iter_mut() {
                let named = self.processes.get(&owner.pid).filter(|process| !process.name.is_empty());
                owner.name = named.map(|process| process.name.clone().into());
            }
        }
        let denied = std::mem::take(&mut self.denied);
        // Of a process that is not shown at all nobody knows whose it is.
        let may_be_theirs = |pid: &u32| {
            self.is_one_of(*pid, whose) || whose.pids().is_none() && !self.processes.contains_key(pid)
        };
        let (closed, others): (Vec<_>, Vec<_>) = denied.into_iter().partition(may_be_theirs);
        if !closed.is_empty() {
            self.blind.push(BlindSpot::of(Reason::NoPermission, closed));
        }
        let notes =
            if asked.owners && !others.is_empty() { vec![Note::CoOwnersUnseen(others)] } else { Vec::new() };
        Heard {
            sockets,
            verdict: if self.blind.is_empty() { Verdict::Complete } else { Verdict::Partial(self.blind) },
            rows_read: self.rows_read,
            rows_refused: 0,
            notes,
        }
    }

    fn is_theirs(&self, socket: &Socket<'_>, whose: &Whose) -> bool {
        let is_users = matches!(whose, Whose::User { uid: Some(uid), .. } if socket.uid == Some(*uid));
        let is_everyones = matches!(whose, Whose::Everyone);
        is_everyones || is_users || socket.owners.iter().any(|owner| self.is_one_of(owner.pid, whose))
    }

    fn is_one_of(&self, pid: u32, whose: &Whose) -> bool {
        let process = self.processes.get(&pid);
        match whose {
            Whose::Everyone => true,
            Whose::Processes(pids) => pids.contains(&pid),
            Whose::Named(name) => process.is_some_and(|process| process.name == *name),
            Whose::User { uid, .. } => uid.is_some() && process.is_some_and(|process| process.uid == *uid),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use crate::native::testing::{ALL, OWN};
    use connparse::{Endpoint, Protocol};

    /// Two processes of user 501 and one of root that hold a socket each; the second user is also the owner of the third.
    fn found() -> Found {
        let socket = |port, pid, uid| {
            let mut socket = Socket::new(Protocol::Udp, Endpoint::new("127.0.0.1".parse().unwrap(), port));
            socket.owners.push(Owner::new(pid));
            socket.uid = uid;
            socket
        };
        let process = |uid, name: &str| Process { uid: Some(uid), name: name.into() };
        let processes = [(1, process(0, "launchd")), (7, process(501, "tor")), (8, process(501, "tor"))];
        Found {
            sockets: vec![socket(1, 1, None), socket(7, 7, None), socket(8, 8, Some(0))],
            processes: processes.into(),
            denied: vec![1, 99],
            ..Found::default()
        }
    }

    #[test]
    fn what_has_a_handle_is_told_from_others() {
        let mut found = Found::default();
        for (handle, pid) in [(7, 1), (0, 2), (7, 3), (0, 4)] {
            let socket = Socket::new(Protocol::Udp, Endpoint::new("127.0.0.1".parse().unwrap(), 53));
            found.hold(handle, socket, Owner::new(pid));
        }
        let owners: Vec<Vec<_>> = found
            .sockets
            .iter()
            .map(|socket| socket.owners.iter().map(|owner| owner.pid).collect())
            .collect();
        assert_eq!(owners, [vec![1, 3], vec![2], vec![4]]);
    }

    fn ports(heard: &Heard) -> Vec<u16> {
        heard.sockets.iter().map(|socket| socket.local.port.unwrap()).collect()
    }

    #[test]
    fn a_user_has_what_is_his_and_what_his_processes_hold() {
        let user = |uid| Whose::User { name: String::new(), uid };
        assert_eq!(ports(&found().judged(&user(Some(501)), &ALL)), [7, 8]);
        let root = found().judged(&user(Some(0)), &ALL);
        assert_eq!(ports(&root), [1, 8]);
        // That of pid 99 is not known, so it may be his.
        assert_eq!(root.verdict, Verdict::Partial(vec![BlindSpot::of(Reason::NoPermission, vec![1, 99])]));
        assert!(ports(&found().judged(&user(None), &ALL)).is_empty(), "no user is not a user without number");
    }

    #[test]
    fn what_cannot_be_looked_into_matters_where_it_may_be_the_target() {
        let one = found().judged(&Whose::Processes([7].into()), &ALL);
        assert_eq!((ports(&one), &one.verdict), (vec![7], &Verdict::Complete));
        assert_eq!(one.notes, [Note::CoOwnersUnseen(vec![1, 99])]);
        assert_eq!(one.sockets[0].owners[0].name.as_deref(), Some(&b"tor"[..]));
        let named = found().judged(&Whose::Named(b"tor".to_vec()), &ALL);
        assert_eq!((ports(&named), named.verdict.blind_spots()[0].pids.as_slice()), (vec![7, 8], &[99][..]));
        let everyone = found().judged(&Whose::Everyone, &OWN);
        assert_eq!((ports(&everyone), everyone.notes.len()), (vec![1, 7, 8], 0));
        assert!(everyone.sockets.iter().all(|socket| socket.owners.is_empty()), "none were asked for");
        assert_eq!(everyone.verdict.blind_spots()[0].pids, [1, 99]);
    }
}
