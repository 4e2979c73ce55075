//! One process: its name, its user, and the sockets among its descriptors.

use std::io::{ErrorKind, Read};
use std::os::fd::AsFd;
use std::path::Path;

use connparse::Reason;
use procfs::ProcError;
use procfs::process::Process;
use rustix::fs::{Dir, readlinkat_raw};

/// How much of a small file of /proc is read, in bytes.
const SMALL: u64 = 64 << 10;

/// A process, as far as it holds sockets.
#[derive(Debug)]
pub(crate) struct Holder {
    pub(crate) pid: u32,
    /// The user it acts for, where that was asked for.
    pub(crate) uid: Option<u32>,
    /// Its sockets: descriptor and inode. Or why they cannot be seen.
    pub(crate) sockets: Result<Vec<(i32, u64)>, Reason>,
}

/// How closely a process is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Only whether its descriptors can be read.
    Access,
    /// Its descriptors.
    Descriptors,
}

impl Holder {
    /// Looks at a process; `None` when it is gone.
    pub(crate) fn of(process: &Process, depth: Depth, with_uid: bool) -> Option<Self> {
        let pid = u32::try_from(process.pid).ok()?;
        let sockets = match sockets(process, depth) {
            Err(Reason::ExitedMeanwhile) => return None,
            // The dead and the kernel's own threads hold nothing, and show that to nobody.
            Err(_) if field(process, "VmSize").is_none() => Ok(Vec::new()),
            Err(Reason::NoPermission) if is_undumpable(process) => Err(Reason::NotDumpable),
            sockets => sockets,
        };
        let uid = if with_uid { effective_uid(process) } else { None };
        Some(Self { pid, uid, sockets })
    }
}

fn sockets(process: &Process, depth: Depth) -> Result<Vec<(i32, u64)>, Reason> {
    // procfs's own walk opens each descriptor and looks at it: five calls of the system where one will do.
    let folder = process.open_relative("fd").map_err(|error| reason(&error))?;
    let entries = Dir::read_from(&folder).map_err(|errno| reason_of(errno.into()))?;
    let mut sockets = Vec::new();
    for entry in entries {
        let entry = entry.map_err(|errno| reason_of(errno.into()))?;
        let Some(fd) = parsed(entry.file_name().to_bytes()) else { continue };
        match socket_inode(&folder, entry.file_name()) {
            Ok(Some(inode)) => sockets.push((fd, inode)),
            // A folder that opens can still have links that do not: some systems keep them from root, too.
            Err(Reason::NoPermission) => return Err(Reason::NoPermission),
            // Another kind of file, or one that was closed meanwhile.
            Ok(None) | Err(_) => {}
        }
        if depth == Depth::Access {
            return Ok(Vec::new());
        }
    }
    Ok(sockets)
}

/// The inode of the socket that a link stands for, `None` where it is something else.
fn socket_inode(folder: impl AsFd, link: impl rustix::path::Arg) -> Result<Option<u64>, Reason> {
    // Longer than any socket's; what does not fit is a file's.
    let mut target = [0; 48];
    let length = readlinkat_raw(folder, link, &mut target).map_err(|errno| reason_of(errno.into()))?;
    let target = target.get(..length).unwrap_or_default();
    Ok(target.strip_prefix(b"socket:[").and_then(|rest| rest.strip_suffix(b"]")).and_then(parsed))
}

/// Why procfs did not show something.
fn reason(error: &ProcError) -> Reason {
    match error {
        ProcError::NotFound(_) => Reason::ExitedMeanwhile,
        ProcError::Io(error, _) if is_gone(error) => Reason::ExitedMeanwhile,
        _ => Reason::NoPermission,
    }
}

/// Why the system did not show something.
fn reason_of(error: std::io::Error) -> Reason {
    if is_gone(&error) { Reason::ExitedMeanwhile } else { Reason::NoPermission }
}

/// Whether an error says that the process is not there any more.
pub(crate) fn is_gone(error: &std::io::Error) -> bool {
    const ESRCH: i32 = rustix::io::Errno::SRCH.raw_os_error();
    error.kind() == ErrorKind::NotFound || error.raw_os_error() == Some(ESRCH)
}

/// The kernel's name of a process, in bytes: it need not be UTF-8.
pub(crate) fn name(process: &Process) -> Option<Vec<u8>> {
    let mut name = small(process, "comm")?;
    if name.last() == Some(&b'\n') {
        name.pop();
    }
    Some(name)
}

/// The process that a thread belongs to: /proc answers for the ids of threads too.
pub(crate) fn thread_group(process: &Process) -> Option<u32> {
    parsed(&field(process, "Tgid")?)
}

/// The user that a process acts for. Not the owner of its folder, which is root for one that is not dumpable.
fn effective_uid(process: &Process) -> Option<u32> {
    // real, effective, saved, file system
    let line = field(process, "Uid")?;
    parsed(line.split(|byte| byte.is_ascii_whitespace()).nth(1)?)
}

/// Whether a process that the caller may not look into belongs to the caller himself.
fn is_undumpable(process: &Process) -> bool {
    let own = rustix::process::geteuid();
    !own.is_root() && effective_uid(process) == Some(own.as_raw())
}

fn parsed<T: std::str::FromStr>(text: &[u8]) -> Option<T> {
    std::str::from_utf8(text).ok()?.parse().ok()
}

/// A field of `status`. procfs's own reader wants UTF-8, which the name of a process need not be; a newline in the
/// name is escaped there, so that it cannot forge a field.
fn field(process: &Process, name: &str) -> Option<Vec<u8>> {
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

/// Whether a descriptor of a process is, now, the socket of this inode; `None` where that cannot be seen.
pub(crate) fn holds(root: &Path, pid: u32, fd: i32, inode: u64) -> Option<bool> {
    match socket_inode(rustix::fs::CWD, root.join(format!("{pid}/fd/{fd}"))) {
        Ok(found) => Some(found == Some(inode)),
        Err(Reason::ExitedMeanwhile) => Some(false),
        Err(_) => None,
    }
}
