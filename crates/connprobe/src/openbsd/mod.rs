//! The resolver `sysctl` on OpenBSD: `kern.file`, which tells of every descriptor of every process what it is of.
//!
//! One list has all: process, user, name, descriptor, and the ends and the state of a socket. Sockets that several processes
//! hold are told by their address in the kernel. That is told to root only; for others sockets with the same ends are one.
//! Sockets that no process holds are not in it. The user of a socket is that of its first owner.
//!
//! **This has not run on OpenBSD.** It is built and linked for it, and what it reads is tested with structures that were laid
//! out by the headers of OpenBSD 7.8.

mod decode;
mod layout;
#[cfg(all(target_os = "openbsd", target_pointer_width = "64", target_endian = "little"))]
mod sys;
#[cfg(test)]
mod tests;

use std::ffi::OsString;
use std::io;

use connparse::{Owner, Reason};
use netaddr::Zone;

use self::decode::File;
use crate::answer::BlindSpot;
use crate::native::{Found, Unseen, known};
use crate::portable::Whose;
use crate::resolver::{Asked, Heard, Lookup};
use crate::tools::merged;
use crate::{Machine, ProbeError, Refusal, Resolver};

#[cfg(all(target_os = "openbsd", target_pointer_width = "64", target_endian = "little"))]
pub(crate) use self::sys::Sysctl;

/// What is asked of the kernel.
pub(crate) trait Kernel {
    /// The `struct kinfo_file` of each descriptor of a process, or of all.
    fn files(&self, pid: Option<u32>) -> io::Result<Vec<u8>>;
    /// The name of an interface.
    fn interface(&self, index: u32) -> Option<Zone>;
}

pub(crate) fn ask(kernel: &dyn Kernel, lookup: Lookup<'_>) -> Result<Heard, ProbeError> {
    let Lookup { machine, asked, deadline, .. } = lookup;
    let whose = known(lookup)?;
    deadline.check(|| "reading kern.file".to_owned())?;
    let files = files(kernel, &whose, asked)?;
    missing(&files, &whose, machine)?;
    let mut found = Found::default();
    for File { pid, process, fd, socket } in files {
        let uid = process.uid;
        found.processes.insert(pid, process);
        let Some((handle, mut socket)) = socket else { continue };
        found.rows_read += 1;
        if asked.wants(&socket) {
            socket.uid = uid;
            let mut owner = Owner::new(pid);
            owner.fd = Some(fd);
            found.hold(handle, socket, owner);
        }
    }
    if !machine.is_privileged() {
        found.sockets = merged(std::mem::take(&mut found.sockets));
        let are_own = whose.pids().is_some_and(|pids| pids.iter().all(|&pid| machine.may_signal(pid)));
        if !are_own {
            found.blind.push(BlindSpot::of(Reason::NoPermission, Vec::new()));
        }
    }
    if matches!(whose, Whose::Everyone) {
        found
            .blind
            .push(BlindSpot::not_told("kern.file tells of no sockets that no process holds".to_owned()));
    }
    found.name_zones(&|index| kernel.interface(index));
    Ok(found.judged(&whose, asked))
}

/// The descriptors of the process that is asked for, or of all: others may hold the same sockets.
fn files(kernel: &dyn Kernel, whose: &Whose, asked: &Asked) -> Result<Vec<File>, ProbeError> {
    let mut pids = whose.pids().into_iter().flatten().copied();
    let only = match (pids.next(), pids.next()) {
        (Some(pid), None) if !asked.owners => Some(pid),
        _ => None,
    };
    match kernel.files(only).map_err(Unseen::from) {
        Ok(bytes) => decode::files(&bytes).map_err(refused),
        Err(Unseen::Gone) => Ok(Vec::new()),
        Err(Unseen::Denied) => Err(refused(Refusal::OtherUser)),
        Err(Unseen::Failed(source)) => Err(refused(Refusal::System { what: "kern.file", source })),
    }
}

/// An error where the target is not in the list, in which every process has its folder at least.
fn missing(files: &[File], whose: &Whose, machine: &dyn Machine) -> Result<(), ProbeError> {
    let is_there = |pid: &u32| files.iter().any(|file| file.pid == *pid);
    match whose {
        Whose::Named(name) if !files.iter().any(|file| file.process.name == *name) => {
            let name = String::from_utf8_lossy(name).into_owned();
            Err(ProbeError::NoProcessNamed { name: OsString::from(name), hidden: None })
        }
        Whose::Processes(pids) if !pids.iter().any(is_there) => match pids.first() {
            // One that is dead and not buried holds nothing.
            Some(pid) if machine.has_process(*pid) != Some(true) => {
                Err(ProbeError::NoSuchProcess { pid: *pid })
            }
            Some(_) if !machine.is_privileged() => Err(refused(Refusal::OtherUser)),
            _ => Ok(()),
        },
        _ => Ok(()),
    }
}

const fn refused(refusal: Refusal) -> ProbeError {
    ProbeError::Refused { resolver: Resolver::Sysctl, refusal }
}
