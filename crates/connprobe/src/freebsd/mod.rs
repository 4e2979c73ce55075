//! The resolver `sysctl` on FreeBSD: the lists that its kernel gives of its sockets and of the descriptors of processes.
//!
//! The sockets of a protocol are one list (`net.inet.tcp.pcblist`, `net.inet.udp.pcblist`), the descriptors of all processes
//! another (`kern.file`); the address of the kernel's `struct socket` is in both. Where only some processes matter it is
//! their own descriptors that are read (`kern.proc.filedesc`), which name the protocol control block, and no list of a
//! protocol that they do not use. That asks for the right to debug them; without it, `kern.file` is read.
//!
//! The lists of sockets are of the caller's own network. What a process in a jail with a network of its own (VNET) holds is
//! in none of them, and is told as a blind spot.
//!
//! A list of sockets tells by two counts of generations whether it changed meanwhile: it is read again then. The descriptors
//! are read before the sockets and after: an owner holds what it held before, or is not called certain.
//!
//! **This has not run on FreeBSD.** It is built and linked for it, and what it reads is tested with structures that were
//! laid out by the headers of FreeBSD 15; the places that are read have been the same since FreeBSD 12.

mod decode;
mod layout;
#[cfg(all(target_os = "freebsd", target_pointer_width = "64", target_endian = "little"))]
mod sys;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::io;

use connparse::{Certainty, Owner, Protocol, Reason, Socket, State};
use netaddr::Zone;

use self::decode::{Handle, Held, Processes, Row};
use crate::answer::{BlindSpot, sockets_are};
use crate::deadline::Deadline;
use crate::native::room::TRIES;
use crate::native::{Found, Process, Unseen, known};
use crate::portable::Whose;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{Machine, ProbeError, Refusal, Resolver};

#[cfg(all(target_os = "freebsd", target_pointer_width = "64", target_endian = "little"))]
pub(crate) use self::sys::Sysctl;
#[cfg(all(
    target_os = "freebsd",
    target_pointer_width = "64",
    target_endian = "little",
    not(feature = "sysinfo")
))]
pub(crate) use self::sys::names;

/// Something that the kernel lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum List {
    /// `net.inet.tcp.pcblist`.
    Tcp,
    /// `net.inet.udp.pcblist`.
    Udp,
    /// `kern.file`: the descriptors of all processes that are shown.
    Files,
    /// `kern.proc.filedesc` of a process.
    Descriptors(u32),
    /// `kern.proc.proc`: the processes that are shown.
    Processes,
    /// `kern.proc.pid` of a process.
    Process(u32),
}

/// What is asked of the kernel.
pub(crate) trait Kernel {
    /// The bytes of a list.
    fn list(&self, list: List) -> io::Result<Vec<u8>>;
    /// Whether everything is shown to the caller, which an administrator can forbid (`security.bsd.see_other_uids` and the
    /// like); or why not.
    fn keeps_back(&self) -> Option<KeptBack>;
    /// The name of an interface.
    fn interface(&self, index: u32) -> Option<Zone>;
}

/// What the caller is not shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum KeptBack {
    /// What belongs to other users.
    OtherUsers,
    /// What is outside of the jail.
    Outside,
}

pub(crate) fn ask(kernel: &dyn Kernel, lookup: Lookup<'_>) -> Result<Heard, ProbeError> {
    let Lookup { machine, asked, deadline, .. } = lookup;
    let whose = known(lookup)?;
    let look = Look { kernel, asked, deadline };
    let processes = look.processes(&whose, machine)?;
    // Those of whom it is to be known what they hold, in whatever list it is.
    let watched = whose.pids().unwrap_or(&processes.jailed);
    let may_be_elsewhere = watched.iter().any(|pid| processes.jailed.contains(pid));
    let before = look.descriptors(&whose, watched)?;
    let mut found = Found::default();
    found.processes = processes.all;
    let mut rows = look.all_rows(&whose, &before, &mut found.blind)?;
    let after = look.descriptors(&whose, watched)?;
    if may_be_elsewhere {
        found.blind.extend(elsewhere(&before, &after, &rows, asked));
    }
    found.rows_read = rows.len() as u64;
    rows.retain(|row| asked.wants(&row.socket));
    for (pid, uid) in &after.users {
        found.processes.entry(*pid).or_insert_with(|| Process { uid: Some(*uid), name: Vec::new() });
    }
    let kept_back = kernel.keeps_back();
    let owners = Owners::of(&before, &after);
    found.sockets.extend(rows.into_iter().map(|row| owners.given(row, kept_back)));
    found.name_zones(&|index| kernel.interface(index));
    found.blind.extend(kept_back.and_then(|kept_back| blind_spot(kept_back, &whose)));
    if owners.tell_nothing() {
        found.blind.push(BlindSpot::not_told(
            "the kernel does not say which descriptor is of which socket".to_owned(),
        ));
    }
    Ok(found.judged(&whose, asked))
}

/// What processes hold that is in no list: those are of the caller's network only, and a jail can have one of its own.
fn elsewhere(before: &Descriptors, after: &Descriptors, rows: &[Row], asked: &Asked) -> Option<BlindSpot> {
    let (Some(before), Some(after)) = (&before.own, &after.own) else {
        return Some(BlindSpot::about(
            Reason::OtherNamespace,
            "whether it is a jail with a network of its own is told to root only".to_owned(),
        ));
    };
    let listed: HashSet<Handle> = rows.iter().filter_map(|row| row.handles).flatten().collect();
    let is_elsewhere = |(protocol, held): &&(Protocol, Held)| {
        asked.wants_protocol(*protocol)
            && !listed.contains(&held.handle)
            && before.contains(&(*protocol, *held))
    };
    let lost: Vec<_> = after.iter().filter(is_elsewhere).map(|(_, held)| held.pid).collect();
    let count = lost.len();
    let detail = format!("{count} {} of a jail with a network of its own", sockets_are(count));
    let pids: BTreeSet<u32> = lost.into_iter().collect();
    let pids: Vec<_> = pids.into_iter().collect();
    (!pids.is_empty()).then(|| BlindSpot { pids, ..BlindSpot::about(Reason::OtherNamespace, detail) })
}

/// What may be missing of the target. A process that is shown is shown whole.
fn blind_spot(kept_back: KeptBack, whose: &Whose) -> Option<BlindSpot> {
    match (kept_back, whose) {
        (_, Whose::Processes(_)) => None,
        (KeptBack::OtherUsers, _) => Some(BlindSpot::of(Reason::NoPermission, Vec::new())),
        (KeptBack::Outside, _) => {
            Some(BlindSpot::not_told("this is a jail, and what is outside of it is not shown".to_owned()))
        }
    }
}

/// What is read for one lookup.
struct Look<'a> {
    kernel: &'a dyn Kernel,
    asked: &'a Asked,
    deadline: Deadline,
}

impl Look<'_> {
    /// The processes that are asked for; all where that is not known, or where others are wanted as owners.
    fn processes(&self, whose: &Whose, machine: &dyn Machine) -> Result<Processes, ProbeError> {
        let mut shown = Processes::default();
        if whose.pids().is_none() || self.asked.owners {
            shown.add(&self.whole_list(List::Processes, "kern.proc.proc")?).map_err(refused)?;
        }
        let Some(pids) = whose.pids() else { return Ok(shown) };
        for &pid in pids {
            if shown.all.contains_key(&pid) {
                continue;
            }
            match self.list(List::Process(pid))? {
                Ok(bytes) => shown.add(&bytes).map_err(refused)?,
                Err(Unseen::Gone | Unseen::Denied) => {}
                Err(Unseen::Failed(source)) => return Err(failed("kern.proc.pid", source)),
            }
        }
        if let (Some(pid), false) = (pids.first(), pids.iter().any(|pid| shown.all.contains_key(pid))) {
            return Err(match machine.has_process(*pid) {
                Some(true) => refused(Refusal::OtherUser),
                _ => ProbeError::NoSuchProcess { pid: *pid },
            });
        }
        Ok(shown)
    }

    /// The descriptors of the processes that matter, and of those that are watched.
    fn descriptors(&self, whose: &Whose, watched: &BTreeSet<u32>) -> Result<Descriptors, ProbeError> {
        let own = self.own_descriptors(watched)?;
        if let (Some(own), Some(_), false) = (&own, whose.pids(), self.asked.owners) {
            let held = own.iter().map(|(_, held)| *held).collect();
            return Ok(Descriptors { held, users: BTreeMap::new(), own: Some(own.clone()) });
        }
        let bytes = self.whole_list(List::Files, "kern.file")?;
        let (held, users) = decode::files(&bytes).map_err(refused)?;
        Ok(Descriptors { held, users, own })
    }

    /// The descriptors of these processes; `None` where one may not be looked into.
    fn own_descriptors(&self, pids: &BTreeSet<u32>) -> Result<Option<Vec<(Protocol, Held)>>, ProbeError> {
        let mut own = Vec::new();
        for &pid in pids {
            match self.list(List::Descriptors(pid))? {
                Ok(bytes) => own.extend(decode::descriptors(pid, &bytes).map_err(refused)?),
                Err(Unseen::Gone) => {}
                Err(Unseen::Denied) => return Ok(None),
                Err(Unseen::Failed(source)) => return Err(failed("kern.proc.filedesc", source)),
            }
        }
        Ok(Some(own))
    }

    /// The sockets of the protocols that may concern the target.
    fn all_rows(
        &self,
        whose: &Whose,
        before: &Descriptors,
        blind: &mut Vec<BlindSpot>,
    ) -> Result<Vec<Row>, ProbeError> {
        let mut rows = Vec::new();
        for protocol in [Protocol::Tcp, Protocol::Udp] {
            if self.asked.wants_protocol(protocol) && before.may_concern(protocol, whose) {
                rows.extend(self.rows(protocol, blind)?);
            }
        }
        Ok(rows)
    }

    /// The sockets of a protocol. A list that changed while it was made is read again.
    fn rows(&self, protocol: Protocol, blind: &mut Vec<BlindSpot>) -> Result<Vec<Row>, ProbeError> {
        let (list, name) = match protocol {
            Protocol::Tcp => (List::Tcp, "net.inet.tcp.pcblist"),
            _ => (List::Udp, "net.inet.udp.pcblist"),
        };
        let mut rows = Vec::new();
        for _ in 0..TRIES {
            self.check()?;
            let bytes = match self.kernel.list(list) {
                // A kernel that was built without it.
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(rows),
                outcome => outcome.map_err(|source| failed(name, source))?,
            };
            let sockets = decode::rows(protocol, &bytes).map_err(refused)?;
            rows = sockets.rows;
            if sockets.is_whole {
                return Ok(rows);
            }
        }
        blind.push(BlindSpot::about(Reason::Interrupted, name.to_owned()));
        Ok(rows)
    }

    fn list(&self, list: List) -> Result<Result<Vec<u8>, Unseen>, ProbeError> {
        self.check()?;
        Ok(self.kernel.list(list).map_err(Unseen::from))
    }

    fn check(&self) -> Result<(), ProbeError> {
        self.deadline.check(|| "reading lists by sysctl".to_owned())
    }

    /// A list that is there for everyone.
    fn whole_list(&self, list: List, name: &'static str) -> Result<Vec<u8>, ProbeError> {
        self.check()?;
        self.kernel.list(list).map_err(|source| failed(name, source))
    }
}

/// Descriptors that are of sockets.
struct Descriptors {
    held: Vec<Held>,
    users: BTreeMap<u32, u32>,
    /// Those of the processes that are watched, with the protocols of the sockets; `None` where one may not be looked into.
    own: Option<Vec<(Protocol, Held)>>,
}

impl Descriptors {
    /// Whether there may be sockets of a protocol among what is asked for.
    fn may_concern(&self, protocol: Protocol, whose: &Whose) -> bool {
        let are_known = self.own.as_ref().filter(|_| whose.pids().is_some());
        are_known.is_none_or(|own| own.iter().any(|(used, _)| *used == protocol))
    }
}

/// Who holds which socket, looked at twice.
struct Owners<'a> {
    now: HashMap<Handle, Vec<&'a Held>>,
    before: HashSet<&'a Held>,
    were_held: HashSet<Handle>,
}

impl<'a> Owners<'a> {
    fn of(before: &'a Descriptors, after: &'a Descriptors) -> Self {
        let mut now: HashMap<_, Vec<_>> = HashMap::new();
        after.held.iter().for_each(|held| now.entry(held.handle).or_default().push(held));
        let were_held = before.held.iter().map(|held| held.handle).collect();
        Self { now, before: before.held.iter().collect(), were_held }
    }

    /// Whether there are descriptors of sockets, and all without a handle.
    fn tell_nothing(&self) -> bool {
        let is_none = |handle: &Handle| matches!(handle, Handle::Socket(0) | Handle::Block(0));
        !self.now.is_empty() && self.now.keys().all(is_none)
    }

    /// The socket of a row, with its owners or the reason why it has none.
    fn given(&self, row: Row, kept_back: Option<KeptBack>) -> Socket<'static> {
        let Row { mut socket, handles } = row;
        let handles = handles.unwrap_or([Handle::Socket(0), Handle::Block(0)]);
        let is_told = |handle: &&Handle| !matches!(handle, Handle::Socket(0) | Handle::Block(0));
        for held in handles.iter().filter(is_told).filter_map(|handle| self.now.get(handle)).flatten() {
            let mut owner = Owner::new(held.pid);
            owner.fd = Some(held.fd);
            if self.before.contains(held) {
                owner.certainty = Certainty::Verified;
            }
            socket.owners.push(owner);
        }
        if socket.owners.is_empty() {
            let was_held = handles.iter().filter(is_told).any(|handle| self.were_held.contains(handle));
            let is_there = handles.iter().any(|handle| is_told(&handle));
            let by_state = socket.state.as_ref().and_then(Reason::of_unheld);
            socket.reason = Some(match (by_state, &socket.state) {
                (Some(reason), _) => reason,
                (None, Some(State::SynReceived)) if !is_there => Reason::NotAccepted,
                _ if was_held => Reason::ExitedMeanwhile,
                _ if kept_back.is_some() => Reason::NotTold,
                _ => Reason::Kernel,
            });
        }
        socket
    }
}

fn failed(what: &'static str, source: io::Error) -> ProbeError {
    refused(Refusal::System { what, source })
}

const fn refused(refusal: Refusal) -> ProbeError {
    ProbeError::Refused { resolver: Resolver::Sysctl, refusal }
}
