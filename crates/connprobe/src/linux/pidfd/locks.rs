//! The record locks (`fcntl`) of the caller, which the kernel drops when any descriptor of their file is closed: that of a
//! duplicate, too.
//!
//! A duplicate is known to be a file as soon as it is there, and is asked whether anybody locks it, at a tenth of a
//! microsecond. Who that is only /proc/locks tells, and to read that holds up everyone who locks anything on the machine,
//! so that it is read only then. Where the caller may hold one himself, which needs that he has the same file open as the
//! process that is asked about, the duplicate is kept until he does not any more; meanwhile files are told from sockets
//! before anything is duplicated.

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsFd, BorrowedFd, OwnedFd};
use std::path::Path;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::sys;

/// How much of the list of locks is read, in bytes.
const LIMIT: u64 = 1 << 20;

/// The duplicates that cannot be closed yet.
static KEPT: Mutex<Vec<OwnedFd>> = Mutex::new(Vec::new());

fn kept() -> MutexGuard<'static, Vec<OwnedFd>> {
    KEPT.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a duplicate of a file can be closed without the caller losing a lock.
pub(super) fn may_close(file: BorrowedFd<'_>, root: &Path) -> bool {
    !sys::may_be_locked(file) || !has_locks(root)
}

/// Keeps a duplicate that cannot be closed yet.
pub(super) fn keep(file: OwnedFd) {
    kept().push(file);
}

/// Closes the duplicates that can be closed by now; whether there are others.
pub(super) fn keeps_any(root: &Path) -> bool {
    let mut kept = kept();
    kept.retain(|file| !may_close(file.as_fd(), root));
    !kept.is_empty()
}

/// Whether the caller may hold record locks.
fn has_locks(root: &Path) -> bool {
    let mut locks = Vec::new();
    let read = File::open(root.join("locks")).and_then(|file| file.take(LIMIT).read_to_end(&mut locks));
    // What is longer may name him further behind.
    read.map_or(true, |length| length as u64 == LIMIT || lists(&locks, std::process::id()))
}

/// Whether a list of locks, as /proc/locks has it, has a record lock of a process:
/// `1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF`. Locks of other kinds (`flock`, leases) belong to the open file, and
/// stay when one descriptor of it is closed.
fn lists(locks: &[u8], pid: u32) -> bool {
    let pid = pid.to_string();
    let is_his = |line: &[u8]| {
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty() && *word != b"->");
        words.nth(1) == Some(b"POSIX") && words.nth(2) == Some(pid.as_bytes())
    };
    locks.split(|&byte| byte == b'\n').any(is_his)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use rustix::fs::{FlockOperation, fcntl_lock, flock};

    use super::*;

    #[test]
    fn record_locks_are_told_from_others_by_kind_and_holder() {
        let locks = b"1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF\n1: -> POSIX  ADVISORY  READ 813 08:01:1234 0 EOF\n\
                      2: OFDLCK ADVISORY  READ -1 00:06:7 0 EOF\n3: FLOCK  ADVISORY  WRITE 814 08:01:9 0 EOF\n";
        for (pid, expected) in
            [(812, true), (813, true), (81, false), (1, false), (1234, false), (814, false)]
        {
            assert_eq!(lists(locks, pid), expected, "{pid}");
        }
    }

    /// Both descriptors are of this process, as a duplicate would be.
    #[test]
    fn a_file_can_be_closed_unless_the_caller_has_a_record_lock_on_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("file");
        let file = File::create(&path).unwrap();
        let duplicate = File::open(&path).unwrap();
        let may_close = || may_close(duplicate.as_fd(), Path::new("/proc"));
        assert!(may_close());
        flock(&file, FlockOperation::LockExclusive).unwrap();
        assert!(may_close());
        fcntl_lock(&file, FlockOperation::LockExclusive).unwrap();
        assert!(!may_close());
        fcntl_lock(&file, FlockOperation::Unlock).unwrap();
        assert!(may_close());
    }
}
