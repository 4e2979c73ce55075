//! The resolver `pidfd`: the sockets of a process, asked of its own descriptors.
//!
//! Each descriptor is duplicated for the caller (`pidfd_getfd`, Linux 5.6), asked what it is, and closed. So the cost
//! follows the process and not the machine, and the network namespaces of the sockets do not matter.
//!
//! # What it does to the process
//! - A duplicate holds the socket, for at most [`BATCH`] sockets' time, some 50 µs. If the process closes its own
//!   descriptor meanwhile, the FIN goes out, or the port gets free, that much later.
//! - Where a cgroup-v1 hierarchy of net_cls or net_prio is mounted, a duplicate would make the socket take on the
//!   caller's class for good (`__receive_sock` in `net/core/scm.c`): this resolver is not used there.
//! - To close a duplicate of a file would drop the record locks (`fcntl`) that the *caller* holds on it: see `locks.rs`.
//!   When it asks about itself, descriptors are looked at first and only sockets are duplicated.

mod alone;
mod locks;
mod look;
mod sys;

use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use rustix::io::Errno;
use rustix::process::{Pid, PidfdFlags, PidfdGetfdFlags, pidfd_getfd, pidfd_open};

use self::alone::at_once;
use self::look::{Found, Namespaces, Seen, look};
use super::blank::BLANK;
use super::held::{Held, Hold};
use super::holder::{Depth, Holder};
use super::judge::Evidence;
use super::permission;
use super::proc::owners;
use super::survey::Survey;
use crate::deadline::Deadline;
use crate::hashed::Set;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, ProbeError, Refusal, Resolver};

/// How many duplicates are held at most before they are closed together, which costs less than one by one.
const BATCH: usize = 32;

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    let refused = |refusal| ProbeError::Refused { resolver: Resolver::Pidfd, refusal };
    obstacle(machine).map_or(Ok(()), Err).map_err(refused)?;
    let Scope::Processes { pids, name } = scope else { return Err(refused(Refusal::OnlyProcesses)) };
    let root = machine.proc_root();
    // Who asks without owners asks for speed.
    let heard = match (asked.owners, name, pids.first()) {
        (false, None, Some(&pid)) => {
            at_once(root, pid, asked, deadline).map_err(|given_up| given_up.of(root, pid))?
        }
        _ => None,
    };
    heard.map_or_else(|| thoroughly(machine, scope, asked, deadline), Ok)
}

/// This process, once /proc was found to be of its own pid namespace: a child may be in another one.
static AT_HOME: AtomicU32 = AtomicU32::new(0);

/// Why this resolver cannot be used on a machine, whatever is asked.
pub(crate) fn obstacle(machine: &dyn Machine) -> Option<Refusal> {
    static CLASSES: OnceLock<bool> = OnceLock::new();
    if !machine.is_this_machine() {
        return Some(Refusal::NotThisMachine);
    }
    let root = machine.proc_root();
    // A number is one process only where /proc is of the caller's own pid namespace.
    let own = std::process::id();
    if AT_HOME.load(Ordering::Relaxed) != own {
        let shown = rustix::fs::readlink(root.join("self"), Vec::new());
        if shown.is_ok_and(|shown| shown.to_bytes() != own.to_string().as_bytes()) {
            return Some(Refusal::PidNamespace);
        }
        AT_HOME.store(own, Ordering::Relaxed);
    }
    CLASSES.get_or_init(|| has_net_classes(root)).then_some(Refusal::NetClass)
}

/// Whether a hierarchy of net_cls or net_prio is mounted: a process is in a group of each that is.
fn has_net_classes(root: &Path) -> bool {
    std::fs::read(root.join("self/cgroup")).is_ok_and(|groups| names_net_class(&groups))
}

/// `5:net_cls,net_prio:/`: number, controllers, path.
fn names_net_class(groups: &[u8]) -> bool {
    let controllers = |line: &[u8]| {
        let controllers = line.split(|&byte| byte == b':').nth(1).unwrap_or_default();
        controllers.split(|&byte| byte == b',').any(|one| matches!(one, b"net_cls" | b"net_prio"))
    };
    groups.split(|&byte| byte == b'\n').any(controllers)
}

/// Why a walk ended early.
#[derive(Debug)]
enum GivenUp {
    Refused(Refusal),
    Probe(ProbeError),
    /// What the system said to `pidfd_getfd`, or of the folder of descriptors.
    System(Errno),
}

impl From<Errno> for GivenUp {
    fn from(errno: Errno) -> Self {
        Self::System(errno)
    }
}

impl From<Refusal> for GivenUp {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl GivenUp {
    /// The error to tell about a process.
    fn of(self, root: &Path, pid: u32) -> ProbeError {
        let refusal = match self {
            Self::Probe(error) => return error,
            Self::Refused(refusal) => refusal,
            Self::System(Errno::PERM | Errno::ACCESS) => permission::of_attach(root, pid),
            Self::System(Errno::NOSYS) => Refusal::Unsupported { call: "pidfd_getfd", since: "5.6" },
            Self::System(Errno::MFILE | Errno::NFILE) => Refusal::NoDescriptors,
            Self::System(errno) => Refusal::System { what: "pidfd_getfd", source: errno.into() },
        };
        ProbeError::Refused { resolver: Resolver::Pidfd, refusal }
    }
}

/// A process whose descriptors are duplicated, and the duplicates that are still open.
struct Door<'a> {
    root: &'a Path,
    pidfd: OwnedFd,
    asked: &'a Asked,
    deadline: Deadline,
    open: Vec<OwnedFd>,
    namespaces: Namespaces,
}

impl<'a> Door<'a> {
    /// The door to a process, or, with `PIDFD_THREAD`, to a thread.
    fn to(
        root: &'a Path,
        pid: u32,
        flags: PidfdFlags,
        asked: &'a Asked,
        deadline: Deadline,
    ) -> Result<Self, Errno> {
        let pid = i32::try_from(pid).ok().and_then(Pid::from_raw).ok_or(Errno::SRCH)?;
        let pidfd = pidfd_open(pid, flags)?;
        Ok(Self {
            root,
            pidfd,
            asked,
            deadline,
            open: Vec::with_capacity(BATCH),
            namespaces: Namespaces::default(),
        })
    }

    /// The door to the process, or the thread, whose descriptors were listed.
    fn to_holder(
        root: &'a Path,
        holder: &Holder,
        asked: &'a Asked,
        deadline: Deadline,
    ) -> Result<Self, Errno> {
        /// `PIDFD_THREAD` of Linux 6.9: a thread that goes on without the first one has the descriptors.
        const THREAD: PidfdFlags = PidfdFlags::from_bits_retain(rustix::fs::OFlags::EXCL.bits());
        match holder.thread() {
            Some(thread) => Self::to(root, thread, THREAD, asked, deadline),
            None => Self::to(root, holder.pid, PidfdFlags::empty(), asked, deadline),
        }
    }

    /// What a descriptor is: `None` where there is none of that number, `Some(None)` where it is not asked for.
    fn look(&mut self, number: i32) -> Result<Option<Option<Seen>>, GivenUp> {
        let Some(duplicate) = self.duplicate(number)? else { return Ok(None) };
        let seen = match look(duplicate.as_fd(), self.asked, &mut self.namespaces)? {
            Found::File if !locks::may_close(duplicate.as_fd(), self.root) => {
                locks::keep(duplicate);
                return Ok(Some(None));
            }
            Found::File | Found::Other => None,
            Found::Wanted(seen) => Some(seen),
        };
        self.hold(duplicate)?;
        Ok(Some(seen))
    }

    /// The inode of a socket, asked once more.
    fn inode(&mut self, number: i32) -> Result<Option<u64>, GivenUp> {
        let Some(socket) = self.duplicate(number)? else { return Ok(None) };
        let status = look::status(socket.as_fd());
        self.hold(socket)?;
        Ok(status.map(|(inode, _)| inode))
    }

    /// Keeps a duplicate until there are enough to be closed together.
    fn hold(&mut self, duplicate: OwnedFd) -> Result<(), GivenUp> {
        self.open.push(duplicate);
        if self.open.len() >= BATCH {
            sys::close_all(&mut self.open);
            self.deadline.check(|| "looking at descriptors".to_owned()).map_err(GivenUp::Probe)?;
        }
        Ok(())
    }

    /// A duplicate of a descriptor; `None` where there is none.
    fn duplicate(&mut self, number: i32) -> Result<Option<OwnedFd>, Errno> {
        let get = |door: &Self| pidfd_getfd(&door.pidfd, number, PidfdGetfdFlags::empty());
        match get(self) {
            Ok(duplicate) => Ok(Some(duplicate)),
            Err(Errno::BADF | Errno::SRCH) => Ok(None),
            Err(Errno::MFILE | Errno::NFILE) if !self.open.is_empty() => {
                sys::close_all(&mut self.open);
                get(self).map(Some)
            }
            Err(errno) => Err(errno),
        }
    }
}

impl Drop for Door<'_> {
    fn drop(&mut self) {
        sys::close_all(&mut self.open);
    }
}

/// The way to the descriptors of processes for those who read tables, and miss a socket there.
#[derive(Debug)]
pub(super) struct Doors {
    root: PathBuf,
    deadline: Deadline,
}

impl Doors {
    /// Those of a machine, where there are any.
    pub(super) fn on(machine: &dyn Machine, deadline: Deadline) -> Option<Self> {
        obstacle(machine).is_none().then(|| Self { root: machine.proc_root().to_owned(), deadline })
    }

    /// Whether a descriptor is a socket that is asked for and that a table shows, which one without an address is not; `None`
    /// where that cannot be asked.
    pub(super) fn has_row(&self, holder: &Holder, fd: i32, asked: &Asked) -> Option<bool> {
        let asked = Asked { details: false, ..*asked };
        let mut door = Door::to_holder(&self.root, holder, &asked, self.deadline).ok()?;
        let seen = door.look(fd).ok()??;
        Some(seen.is_some_and(|seen| {
            let mut socket = BLANK;
            seen.fill(&mut socket);
            asked.wants(&socket)
        }))
    }
}

/// The answer about processes with all that can be known of them and, where that is asked for, of everyone who holds
/// their sockets.
fn thoroughly(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    // The inodes tie the sockets to their holders.
    let asked = &Asked { details: true, ..*asked };
    let survey = Survey::of(machine, scope, asked, Depth::Descriptors, deadline)?;
    if survey.infers(asked) {
        // Of a process that is closed to the caller nothing can be duplicated.
        return Err(ProbeError::Refused { resolver: Resolver::Pidfd, refusal: Refusal::NoPermission });
    }
    let held = Held::by(&survey.holders);
    let mut evidence = Evidence::default();
    let mut met = Set::default();
    for holder in survey.holders.iter().filter(|holder| survey.is_target(holder.pid)) {
        let found = of_holder(machine.proc_root(), holder, asked, deadline)
            .map_err(|given_up| given_up.of(machine.proc_root(), holder.pid))?;
        for (fd, seen) in found {
            evidence.count_socket();
            let mut socket = BLANK;
            seen.fill(&mut socket);
            if !asked.wants(&socket) {
                continue;
            }
            let Some(inode) = socket.inode.filter(|&inode| met.insert(inode)) else { continue };
            socket.owners = match held.of(inode) {
                // The descriptor has become another socket's since it was listed.
                [] => owners(&[Hold { inode, holder, fd }]),
                holds => owners(holds),
            };
            evidence.add(socket);
        }
    }
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// The sockets that a holder has, with their descriptors.
fn of_holder(
    root: &Path,
    holder: &Holder,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Vec<(i32, Seen)>, GivenUp> {
    let Ok(listed) = &holder.sockets else { return Ok(Vec::new()) };
    if listed.is_empty() {
        return Ok(Vec::new());
    }
    let mut door = match Door::to_holder(root, holder, asked, deadline) {
        Ok(door) => door,
        Err(Errno::SRCH) => return Ok(Vec::new()),
        Err(Errno::INVAL) => {
            return Err(Refusal::Unsupported { call: "pidfd_open of a thread", since: "6.9" }.into());
        }
        Err(errno) => return Err(errno.into()),
    };
    let mut found = Vec::new();
    for &(fd, _) in listed {
        if let Some(Some(socket)) = door.look(fd)? {
            found.push((fd, socket));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As `/proc/self/cgroup` has them with the first version of cgroups, with both, and with the second alone.
    #[test]
    fn hierarchies_that_class_packets_are_found_by_their_controllers() {
        for (groups, expected) in [
            ("5:net_cls,net_prio:/\n4:memory:/a\n", true),
            ("3:cpu,cpuacct:/\n2:net_prio:/x\n0::/init.scope\n", true),
            ("0::/net_cls\n", false),
            ("7:name=net_cls:/\n1:pids:/net_prio,net_cls\n", false),
            ("", false),
        ] {
            assert_eq!(names_net_class(groups.as_bytes()), expected, "{groups}");
        }
    }

    /// What a container's profile or Yama forbids is a refusal, and no gap between the descriptors.
    #[test]
    fn a_refusal_is_told_as_what_it_is() {
        let told = |errno: Errno| match GivenUp::from(errno).of(Path::new("/proc"), std::process::id()) {
            ProbeError::Refused { resolver: Resolver::Pidfd, refusal } => refusal,
            other => unreachable!("{other}"),
        };
        assert!(!matches!(told(Errno::PERM), Refusal::System { .. }));
        assert!(matches!(told(Errno::NOSYS), Refusal::Unsupported { since: "5.6", .. }));
        assert!(matches!(told(Errno::MFILE), Refusal::NoDescriptors));
        assert!(matches!(told(Errno::IO), Refusal::System { .. }));
    }
}
