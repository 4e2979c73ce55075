//! The resolver `libproc`: what the kernel of macOS tells of the descriptors of each process.
//!
//! Every process is asked for its descriptors (`PROC_PIDLISTFDS`), and every one of them that is a socket for what that
//! socket is (`PROC_PIDFDSOCKETINFO`): row and owner come in one piece. When the process began is looked at before and
//! after, so that the descriptors of a successor are nobody else's. Sockets that several processes hold are told by the
//! kernel's handle of the socket.
//!
//! A process of another user is shown to root only. Sockets that no process holds are not told at all. The user of a
//! socket is that of its first owner, as in `lsof`.
//!
//! **This has not run on macOS.** It is built and linked for it, and what it reads is tested with structures that were laid
//! out by the headers of macOS.

mod decode;
mod layout;
#[cfg(target_os = "macos")]
mod sys;
#[cfg(test)]
mod tests;

use std::io;

use connparse::{Certainty, Owner};
use netaddr::Zone;

use self::decode::Began;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::native::{Found, Unseen, known};
use crate::portable::Whose;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{ProbeError, Refusal, Resolver};

#[cfg(target_os = "macos")]
pub(crate) use self::sys::Libproc;
#[cfg(all(target_os = "macos", not(feature = "sysinfo")))]
pub(crate) use self::sys::names;

/// What is asked of the kernel. Each call gives the bytes that it wrote.
pub(crate) trait Kernel {
    /// `proc_listpids` of all processes: their numbers.
    fn pids(&self) -> io::Result<Vec<u8>>;
    /// `struct proc_bsdinfo` of a process.
    fn process(&self, pid: u32) -> io::Result<Vec<u8>>;
    /// `struct proc_bsdshortinfo` of a process.
    fn short_process(&self, pid: u32) -> io::Result<Vec<u8>>;
    /// The `struct proc_fdinfo` of each descriptor of a process.
    fn descriptors(&self, pid: u32) -> io::Result<Vec<u8>>;
    /// `struct socket_fdinfo` of a descriptor; [`Unseen::Gone`] where it is no socket any more.
    fn socket(&self, pid: u32, fd: i32) -> Result<Vec<u8>, Unseen>;
    /// The name of an interface.
    fn interface(&self, index: u32) -> Option<Zone>;
}

pub(crate) fn ask(kernel: &dyn Kernel, lookup: Lookup<'_>) -> Result<Heard, ProbeError> {
    let Lookup { machine, asked, deadline, .. } = lookup;
    let whose = known(lookup)?;
    let targets: Vec<u32> = whose.pids().into_iter().flatten().copied().collect();
    let mut walk = Walk { kernel, asked, deadline, found: Found::default(), gone: Vec::new() };
    walk.processes(&targets)?;
    if let ([pid], [_]) = (targets.as_slice(), walk.gone.as_slice()) {
        // One that is dead and not buried holds nothing.
        if machine.has_process(*pid) != Some(true) {
            return Err(ProbeError::NoSuchProcess { pid: *pid });
        }
    }
    if !targets.is_empty() && targets.iter().all(|pid| walk.found.denied.contains(pid)) {
        return Err(refused(Refusal::OtherUser));
    }
    if targets.is_empty() || asked.owners {
        let all = kernel.pids().map_err(|source| failed("listing the processes", source))?;
        let others: Vec<_> = decode::pids(&all).into_iter().filter(|pid| !targets.contains(pid)).collect();
        walk.processes(&others)?;
    }
    let mut found = walk.found;
    if matches!(whose, Whose::Everyone) {
        found.blind.push(BlindSpot::not_told("libproc tells of no sockets that no process holds".to_owned()));
    }
    found.name_zones(&|index| kernel.interface(index));
    Ok(found.judged(&whose, asked))
}

/// A walk over processes and their descriptors.
struct Walk<'a> {
    kernel: &'a dyn Kernel,
    asked: &'a Asked,
    deadline: Deadline,
    found: Found,
    /// Processes that ended.
    gone: Vec<u32>,
}

impl Walk<'_> {
    fn processes(&mut self, pids: &[u32]) -> Result<(), ProbeError> {
        for &pid in pids {
            self.deadline.check(|| format!("reading the descriptors of process {pid}"))?;
            match self.process(pid) {
                Ok(()) => {}
                Err(Stop::Unseen(Unseen::Gone)) => self.gone.push(pid),
                Err(Stop::Unseen(Unseen::Denied)) => self.deny(pid)?,
                Err(Stop::Unseen(Unseen::Failed(source))) => {
                    return Err(failed("reading the descriptors of a process", source));
                }
                Err(Stop::Refused(refusal)) => return Err(refused(refusal)),
            }
        }
        Ok(())
    }

    /// Notes a process that is not shown, and whose it is.
    fn deny(&mut self, pid: u32) -> Result<(), ProbeError> {
        self.found.denied.push(pid);
        if let Ok(bytes) = self.kernel.short_process(pid) {
            let process = decode::short_process(&bytes).map_err(refused)?;
            self.found.processes.insert(pid, process);
        }
        Ok(())
    }

    fn process(&mut self, pid: u32) -> Result<(), Stop> {
        let began = self.began(pid)?;
        let mut sockets = Vec::new();
        for fd in decode::sockets(&self.kernel.descriptors(pid)?)? {
            match self.kernel.socket(pid, fd) {
                Ok(bytes) => {
                    sockets.extend(decode::socket(&bytes)?.map(|(handle, socket)| (fd, handle, socket)))
                }
                // Closed meanwhile, or the whole process ended, which shows below.
                Err(Unseen::Gone) => {}
                Err(unseen) => return Err(unseen.into()),
            }
        }
        if self.began(pid)?.at != began.at {
            return Err(Unseen::Gone.into());
        }
        for (fd, handle, mut socket) in sockets {
            self.found.rows_read += 1;
            if self.asked.wants(&socket) {
                socket.uid = began.process.uid;
                let mut owner = Owner::new(pid);
                owner.fd = Some(fd);
                owner.certainty = Certainty::Verified;
                self.found.hold(handle, socket, owner);
            }
        }
        self.found.processes.insert(pid, began.process);
        Ok(())
    }

    fn began(&self, pid: u32) -> Result<Began, Stop> {
        Ok(decode::process(&self.kernel.process(pid)?)?)
    }
}

/// Why a process is not read any further.
enum Stop {
    Unseen(Unseen),
    Refused(Refusal),
}

impl From<Unseen> for Stop {
    fn from(unseen: Unseen) -> Self {
        Self::Unseen(unseen)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Unseen(error.into())
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

fn failed(what: &'static str, source: io::Error) -> ProbeError {
    refused(Refusal::System { what, source })
}

const fn refused(refusal: Refusal) -> ProbeError {
    ProbeError::Refused { resolver: Resolver::Libproc, refusal }
}
