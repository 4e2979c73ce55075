//! One process: its name, its user, and the sockets among its descriptors.

use std::io::{self, ErrorKind, Read};
use std::os::fd::{AsFd, OwnedFd};
use std::path::{Path, PathBuf};

use connparse::{Family, Protocol, Reason};
use procfs::ProcError;
use procfs::process::Process;
use rustix::fs::{Mode, OFlags, getxattr, readlinkat_raw};
use rustix::io::Errno;
use rustix::path::DecInt;

use super::folder::Folder;
use crate::ProbeError;

/// How much of a small file of /proc is read, in bytes.
const SMALL: u64 = 64 << 10;

/// A process, as far as it holds sockets.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) pid: u32,
    /// Where its descriptors are: below /proc, of the process, or of a thread when the first one has ended.
    pub(crate) folder: PathBuf,
    /// The user it acts for, where that was asked for.
    pub(crate) uid: Option<u32>,
    /// Its sockets: descriptor and inode. Or why they cannot be seen.
    pub(crate) sockets: Result<Vec<(i32, u64)>, Reason>,
}

/// How closely a process is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Depth {
    /// Not at all: only that it is there.
    Presence,
    /// Only whether its descriptors can be read.
    Access,
    /// Its descriptors.
    Descriptors,
    /// Its descriptors, and those of its threads when the first one has ended.
    Threads,
}

/// Why something of a process was not seen.
#[derive(Debug)]
enum Unseen {
    Gone,
    Denied,
    Failed(io::Error),
}

impl Holder {
    /// Looks at a process; `None` when it is gone.
    pub(crate) fn of(
        root: &Path,
        process: &Process,
        depth: Depth,
        with_uid: bool,
    ) -> Result<Option<Self>, ProbeError> {
        let Ok(pid) = u32::try_from(process.pid) else { return Ok(None) };
        let mut folder = root.join(pid.to_string());
        let sockets = match sockets(process, depth) {
            Ok(sockets) if !sockets.is_empty() || depth != Depth::Threads => Ok(sockets),
            // In a copy what could not be read is empty, or not there, while the process is.
            Err(Unseen::Gone) if !folder.join("status").exists() => return Ok(None),
            Err(Unseen::Failed(source)) => {
                return Err(ProbeError::Unreadable { path: folder.join("fd"), source });
            }
            // The dead and the kernel's own threads hold nothing, and show that to nobody. Only a thread that goes on
            // without the first one still has descriptors.
            Ok(_) | Err(Unseen::Denied | Unseen::Gone) if field(process, "VmSize").is_none() => {
                match living_thread(&folder) {
                    Some((thread, found)) => {
                        folder = thread;
                        found
                    }
                    None => Ok(Vec::new()),
                }
            }
            Ok(sockets) => Ok(sockets),
            Err(Unseen::Denied) if is_undumpable(process) => Err(Reason::NotDumpable),
            // Whoever may read this link may read the descriptors, too: there are none.
            Err(Unseen::Gone) if folder.join("exe").read_link().is_ok() => Ok(Vec::new()),
            Err(Unseen::Denied | Unseen::Gone) => Err(Reason::NoPermission),
        };
        let uid = if with_uid { effective_uid(process) } else { None };
        Ok(Some(Self { pid, folder, uid, sockets }))
    }
}

impl Holder {
    /// A process that is not looked at.
    pub(crate) fn unseen(root: &Path, pid: u32) -> Self {
        Self { pid, folder: root.join(pid.to_string()), uid: None, sockets: Ok(Vec::new()) }
    }

    /// The thread that its descriptors are of, where the first one has ended.
    pub(crate) fn thread(&self) -> Option<u32> {
        let of: u32 = self.folder.file_name()?.to_str()?.parse().ok()?;
        (of != self.pid).then_some(of)
    }
}

/// A thread that lives in a process whose first one does not, and the sockets that it holds.
#[expect(clippy::type_complexity, reason = "the fields of a holder")]
fn living_thread(folder: &Path) -> Option<(PathBuf, Result<Vec<(i32, u64)>, Reason>)> {
    std::fs::read_dir(folder.join("task")).ok()?.flatten().find_map(|task| {
        let thread = Process::new_with_root(task.path()).ok()?;
        field(&thread, "VmSize")?;
        Some((task.path(), sockets_now(&thread).ok_or(Reason::NoPermission)))
    })
}

/// The sockets of a process; [`Unseen::Gone`] where there are no descriptors at all.
fn sockets(process: &Process, depth: Depth) -> Result<Vec<(i32, u64)>, Unseen> {
    // procfs's own walk opens each descriptor and looks at it: five calls of the system where one will do.
    let folder = Folder::from(process.open_relative("fd")?);
    let mut sockets = Vec::new();
    let met = folder.each(|fd| {
        match socket_inode(&folder, DecInt::new(fd)).map_err(Unseen::from) {
            Ok(_) if depth == Depth::Access => return Err(Stop::Enough),
            Ok(Some(inode)) => sockets.push((fd, inode)),
            // Another kind of file.
            Ok(None) => {}
            Err(Unseen::Gone) => return Ok(false),
            // A folder that opens can still have links that do not: some systems keep them from root, too.
            Err(unseen) => return Err(Stop::Unseen(unseen)),
        }
        Ok(true)
    });
    match met {
        Ok(0) => Err(Unseen::Gone),
        Ok(_) => Ok(sockets),
        Err(Stop::Enough) => Ok(Vec::new()),
        Err(Stop::Unseen(unseen)) => Err(unseen),
    }
}

/// Why a walk through descriptors ends before its end.
enum Stop {
    /// Nothing more is to be known.
    Enough,
    Unseen(Unseen),
}

impl From<Errno> for Stop {
    fn from(errno: Errno) -> Self {
        Self::Unseen(errno.into())
    }
}

/// The inode of the socket that a link stands for, `None` where it is something else.
pub(crate) fn socket_inode(folder: impl AsFd, link: impl rustix::path::Arg) -> Result<Option<u64>, Errno> {
    // Longer than any socket's; what does not fit is a file's.
    let mut target = [0; 48];
    let length = readlinkat_raw(folder, link, &mut target)?;
    let target = target.get(..length).unwrap_or_default();
    Ok(target.strip_prefix(b"socket:[").and_then(|rest| rest.strip_suffix(b"]")).and_then(parsed))
}

impl From<io::Error> for Unseen {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            ErrorKind::PermissionDenied => Self::Denied,
            _ if is_gone(&error) => Self::Gone,
            _ => Self::Failed(error),
        }
    }
}

impl From<Errno> for Unseen {
    fn from(errno: Errno) -> Self {
        io::Error::from(errno).into()
    }
}

impl From<ProcError> for Unseen {
    fn from(error: ProcError) -> Self {
        match error {
            ProcError::NotFound(_) => Self::Gone,
            ProcError::PermissionDenied(_) => Self::Denied,
            ProcError::Io(error, _) => error.into(),
            other => Self::Failed(io::Error::other(other.to_string())),
        }
    }
}

/// A process below /proc; `None` when there is none.
pub(crate) fn opened(root: &Path, pid: u32) -> Result<Option<Process>, ProbeError> {
    let path = root.join(pid.to_string());
    match Process::new_with_root(path.clone()).map_err(Unseen::from) {
        Ok(process) => Ok(Some(process)),
        Err(Unseen::Failed(source)) => Err(ProbeError::Unreadable { path, source }),
        Err(Unseen::Gone | Unseen::Denied) => Ok(None),
    }
}

/// A process that can be read; `None` when there is none.
pub(crate) fn shown(root: &Path, pid: u32) -> Result<Option<Process>, ProbeError> {
    let Some(process) = opened(root, pid)? else { return Ok(None) };
    Ok(told(root, pid, is_shown(&process))?.then_some(process))
}

/// What was told of a process, or the error that nothing could be.
pub(crate) fn told<T>(root: &Path, pid: u32, told: io::Result<T>) -> Result<T, ProbeError> {
    told.map_err(|source| ProbeError::Unreadable { path: root.join(pid.to_string()), source })
}

/// Whether a process can be read at all, still: a folder that hidepid hides can be opened. An error when that cannot be told,
/// as without a descriptor left.
pub(crate) fn is_shown(process: &Process) -> io::Result<bool> {
    if name(process).is_some() {
        return Ok(true);
    }
    match process.open_relative("comm").map_err(Unseen::from) {
        Err(Unseen::Failed(source)) => Err(source),
        _ => Ok(false),
    }
}

/// Whether an error says that the process is not there any more.
pub(crate) fn is_gone(error: &io::Error) -> bool {
    const ESRCH: i32 = Errno::SRCH.raw_os_error();
    error.kind() == ErrorKind::NotFound || error.raw_os_error() == Some(ESRCH)
}

/// The kernel's name of a process, in bytes: it need not be UTF-8.
pub(crate) fn name(process: &Process) -> Option<Vec<u8>> {
    small(process, "comm").map(without_newline)
}

/// The same of the process that has a folder.
pub(crate) fn name_in(folder: &Path) -> Option<Vec<u8>> {
    std::fs::read(folder.join("comm")).ok().map(without_newline)
}

fn without_newline(mut name: Vec<u8>) -> Vec<u8> {
    if name.last() == Some(&b'\n') {
        name.pop();
    }
    name
}

/// The process that a thread belongs to: /proc answers for the ids of threads too.
pub(crate) fn thread_group(process: &Process) -> Option<u32> {
    parsed(&field(process, "Tgid")?)
}

/// When a process began, in ticks since the system did: what tells two processes of one id apart.
pub(crate) fn started(process: &Process) -> Option<u64> {
    /// Which word behind the name it is.
    const STARTTIME: usize = 19;
    let stat = small(process, "stat")?;
    // The name stands in brackets, and can hold some.
    let behind = stat.get(stat.iter().rposition(|&byte| byte == b')')? + 1..)?;
    parsed(behind.trim_ascii_start().split(u8::is_ascii_whitespace).nth(STARTTIME)?)
}

/// The user that a process acts for. Not the owner of its folder, which is root for one that is not dumpable.
pub(crate) fn effective_uid(process: &Process) -> Option<u32> {
    // real, effective, saved, file system
    parsed(field(process, "Uid")?.split(u8::is_ascii_whitespace).nth(1)?)
}

/// Whether a process that the caller may not look into belongs to the caller himself.
pub(crate) fn is_undumpable(process: &Process) -> bool {
    let of = |name| field(process, name).and_then(|ids| parsed(ids.split(u8::is_ascii_whitespace).nth(1)?));
    let (uid, gid) = (rustix::process::geteuid(), rustix::process::getegid());
    !uid.is_root() && of("Uid") == Some(uid.as_raw()) && of("Gid") == Some(gid.as_raw())
}

pub(crate) fn parsed<T: std::str::FromStr>(text: &[u8]) -> Option<T> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

/// A field of `status`. procfs's own reader wants UTF-8, which the name of a process need not be; a newline in the
/// name is escaped there, so that it cannot forge a field.
pub(crate) fn field(process: &Process, name: &str) -> Option<Vec<u8>> {
    let status = small(process, "status")?;
    let value = |line: &[u8]| {
        line.strip_prefix(name.as_bytes())?.strip_prefix(b":").map(<[u8]>::trim_ascii).map(Vec::from)
    };
    status.split(|&byte| byte == b'\n').find_map(value)
}

fn small(process: &Process, file: &str) -> Option<Vec<u8>> {
    let mut text = Vec::new();
    process.open_relative(file).ok()?.take(SMALL).read_to_end(&mut text).ok()?;
    Some(text)
}

/// The descriptors of a process that are sockets, now; `None` where that cannot be seen.
pub(crate) fn sockets_now(process: &Process) -> Option<Vec<(i32, u64)>> {
    match sockets(process, Depth::Descriptors) {
        Ok(sockets) => Some(sockets),
        Err(Unseen::Gone) => Some(Vec::new()),
        Err(Unseen::Denied | Unseen::Failed(_)) => None,
    }
}

/// Whether a descriptor in the folder of a process is, now, the socket of this inode; `None` where that cannot be seen.
pub(crate) fn holds(folder: &Path, fd: i32, inode: u64) -> Option<bool> {
    Descriptors::of(folder).hold(fd, inode)
}

/// The descriptors of one process, to look at some of them again.
#[derive(Debug)]
pub(crate) struct Descriptors(Result<OwnedFd, Errno>);

impl Descriptors {
    /// Those in the folder of a process.
    pub(crate) fn of(folder: &Path) -> Self {
        let flags = OFlags::PATH | OFlags::DIRECTORY | OFlags::CLOEXEC;
        Self(rustix::fs::open(folder.join("fd"), flags, Mode::empty()))
    }

    /// Whether a descriptor is, now, the socket of this inode; `None` where that cannot be seen.
    pub(crate) fn hold(&self, fd: i32, inode: u64) -> Option<bool> {
        let inode_of = |folder| socket_inode(folder, DecInt::new(fd)).map_err(Unseen::from);
        match self.0.as_ref().map_err(|&errno| errno.into()).and_then(inode_of) {
            Ok(found) => Some(found == Some(inode)),
            Err(Unseen::Gone) => Some(false),
            Err(_) => None,
        }
    }
}

/// The protocol of a socket, TCP or UDP, and its family, as the kernel names them (`TCP`, `UDPv6`, …); `None` for any
/// other.
pub(crate) fn protocol(folder: &Path, fd: i32) -> Option<(Protocol, Family)> {
    protocol_told(folder, fd).flatten()
}

/// As [`protocol`], and `None` around it where the kernel does not tell: in a copy of a /proc, or of a socket that was
/// closed.
pub(crate) fn protocol_told(folder: &Path, fd: i32) -> Option<Option<(Protocol, Family)>> {
    Some(match protocol_name(folder, fd)?.split(|&byte| byte == b'\0').next()? {
        // The subflows of a Multipath TCP socket are TCP, and have its inode.
        b"TCP" | b"MPTCP" => Some((Protocol::Tcp, Family::V4)),
        b"TCPv6" | b"MPTCPv6" => Some((Protocol::Tcp, Family::V6)),
        b"UDP" => Some((Protocol::Udp, Family::V4)),
        b"UDPv6" => Some((Protocol::Udp, Family::V6)),
        _ => None,
    })
}

/// Whether a descriptor is a Multipath TCP socket.
pub(crate) fn is_multipath(folder: &Path, fd: i32) -> bool {
    protocol_name(folder, fd).is_some_and(|name| name.starts_with(b"MPTCP"))
}

/// The kernel's name for the protocol of a socket, and NULs behind it.
fn protocol_name(folder: &Path, fd: i32) -> Option<[u8; 16]> {
    let mut name = [0; 16];
    getxattr(folder.join(format!("fd/{fd}")), "system.sockprotoname", &mut name).ok()?;
    Some(name)
}
