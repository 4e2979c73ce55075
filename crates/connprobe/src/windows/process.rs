//! The processes of Windows: which there are, what they are called, and whose they are.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsString;
use std::io;
use std::path::Path;
use std::sync::mpsc::channel;
use std::time::SystemTime;

use connparse::{Reason, Socket};
use windows_sys::Win32::Foundation::{ERROR_INVALID_PARAMETER, ERROR_NONE_MAPPED};

use super::sys::{self, Process};
use crate::answer::{BlindSpot, Pids};
use crate::deadline::Deadline;
use crate::{Note, ProbeError};

/// The process that stands for an idle processor. It cannot be opened.
const IDLE: u32 = 0;

/// Whether a process exists, where that can be told.
pub(crate) fn exists(pid: u32) -> Option<bool> {
    match Process::open(pid) {
        _ if pid == IDLE => Some(true),
        Ok(process) => Some(process.pid() == pid && !process.has_ended()),
        Err(error) if is(&error, ERROR_INVALID_PARAMETER) => Some(false),
        // It is there, or one with the number that Windows opens in its place.
        Err(_) => sys::processes().ok().map(|all| all.iter().any(|&(other, _)| other == pid)),
    }
}

/// Whether the caller has the rights of an administrator.
pub(crate) fn is_privileged() -> bool {
    sys::is_elevated()
}

/// The names of all processes: the file names of their programs.
#[cfg(not(feature = "sysinfo"))]
pub(crate) fn names() -> Result<Vec<crate::ProcessNames>, ProbeError> {
    let all = sys::processes().map_err(|error| ProbeError::NoNames { why: error.to_string() })?;
    Ok(all.into_iter().map(|(pid, name)| crate::ProcessNames::new(pid, name)).collect())
}

fn is(error: &io::Error, code: u32) -> bool {
    error.raw_os_error().is_some_and(|raw| raw as u32 == code)
}

/// The names of owners, each looked up once.
pub(super) struct Names {
    /// When the tables had been read, in units of 100 ns since 1601: a process that began later is another one.
    at: u64,
    known: BTreeMap<u32, Result<Vec<u8>, Reason>>,
    /// All processes, listed when one cannot be opened.
    all: Option<BTreeMap<u32, OsString>>,
}

impl Names {
    /// Of owners that tables had until now.
    pub(super) fn of_now() -> Self {
        /// From 1601 to 1970, in seconds.
        const TO_UNIX: u64 = 11_644_473_600;
        let unix = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let at = (unix.as_secs() + TO_UNIX) * 10_000_000 + u64::from(unix.subsec_nanos() / 100);
        Self { at, known: BTreeMap::new(), all: None }
    }

    /// Names the owners of a socket, as far as they can be named.
    pub(super) fn tell(&mut self, socket: &mut Socket<'static>) {
        for owner in socket.owners.iter_mut() {
            owner.name = self.of(owner.pid).ok().map(Into::into);
        }
    }

    /// The owners that have no name, by the reason.
    pub(super) fn missing(&self) -> impl Iterator<Item = Note> {
        let mut nameless: BTreeMap<Reason, Vec<u32>> = BTreeMap::new();
        for (&pid, name) in &self.known {
            if let Err(reason) = name {
                nameless.entry(*reason).or_default().push(pid);
            }
        }
        nameless.into_iter().map(|(reason, pids)| Note::Nameless { pids, reason })
    }

    fn of(&mut self, pid: u32) -> Result<Vec<u8>, Reason> {
        if let Some(known) = self.known.get(&pid) {
            return known.clone();
        }
        let name = self.look_up(pid);
        self.known.insert(pid, name.clone());
        name
    }

    fn look_up(&mut self, pid: u32) -> Result<Vec<u8>, Reason> {
        match Process::open(pid) {
            Ok(process) if process.began().is_ok_and(|began| began > self.at) => Err(Reason::ExitedMeanwhile),
            // `System` runs no program.
            Ok(process) => process.program().ok().and_then(file_name).map_or_else(|| self.listed(pid), Ok),
            Err(error) if is(&error, ERROR_INVALID_PARAMETER) => Err(Reason::ExitedMeanwhile),
            Err(_) => self.listed(pid),
        }
    }

    /// The name in the list of all processes, which asks for no rights.
    fn listed(&mut self, pid: u32) -> Result<Vec<u8>, Reason> {
        if self.all.is_none() {
            self.all = sys::processes().ok().map(|all| all.into_iter().collect());
        }
        let all = self.all.as_ref().ok_or(Reason::NoPermission)?;
        all.get(&pid).map(|name| name.as_encoded_bytes().to_vec()).ok_or(Reason::ExitedMeanwhile)
    }
}

fn file_name(program: OsString) -> Option<Vec<u8>> {
    Path::new(&program).file_name().map(|name| name.as_encoded_bytes().to_vec())
}

/// The owners of these sockets that act for a user, and what could not be told.
pub(super) fn of_user(
    name: &str,
    sockets: &[Socket<'_>],
    deadline: Deadline,
) -> Result<(BTreeSet<u32>, Option<BlindSpot>), ProbeError> {
    let user = number_of(name, deadline)?;
    let owners = sockets.iter().flat_map(|socket| socket.owners.iter().map(|owner| owner.pid));
    let (mut theirs, mut untold) = (BTreeSet::new(), Vec::new());
    for pid in owners.collect::<BTreeSet<_>>() {
        match Process::open(pid).and_then(|process| process.user()) {
            Ok(its) if its == user => {
                theirs.insert(pid);
            }
            Ok(_) => {}
            Err(error) if is(&error, ERROR_INVALID_PARAMETER) => {}
            Err(_) => untold.push(pid),
        }
    }
    let blind = (!untold.is_empty())
        .then(|| BlindSpot::about(Reason::NoPermission, format!("whose {} are", Pids(&untold))));
    Ok((theirs, blind))
}

/// The number of a user. A machine that belongs to a domain asks that, over the network: in a thread, which is left alone
/// when it takes too long.
fn number_of(name: &str, deadline: Deadline) -> Result<Vec<u8>, ProbeError> {
    let (sender, receiver) = channel();
    let asked_for = name.to_owned();
    // One that cannot be started sends nothing.
    let _thread = std::thread::Builder::new().spawn(move || sender.send(sys::user(&asked_for)));
    match receiver.recv_timeout(deadline.left()) {
        Ok(Ok(number)) => Ok(number),
        Ok(Err(error)) if is(&error, ERROR_NONE_MAPPED) => {
            Err(ProbeError::NoSuchUser { user: name.to_owned() })
        }
        Ok(Err(error)) => Err(ProbeError::Refused {
            resolver: crate::Resolver::IpHelper,
            refusal: crate::Refusal::System { what: "LookupAccountName", source: error },
        }),
        Err(_) => Err(deadline.passed(format!("looking up the user {name}"))),
    }
}
