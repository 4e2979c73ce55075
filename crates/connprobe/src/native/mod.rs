//! What the resolvers share that ask the kernels of macOS, FreeBSD and OpenBSD, whose structures have one ancestor: how a structure
//! is read, how room is found for a list that grows, and how what was found is judged.
//!
//! All of it is pure, and built for tests on every system: what the kernels say comes in as bytes.

mod judge;
mod record;
pub(crate) mod room;
pub(crate) mod socket;
#[cfg(test)]
pub(crate) mod testing;

pub(crate) use judge::{Found, Process, known};
pub(crate) use record::Record;
pub(crate) use socket::{Ends, state};

use std::io;

#[cfg(any(target_os = "macos", target_os = "freebsd", target_os = "openbsd"))]
use netaddr::Zone;

/// Why something of a process was not told.
#[derive(Debug)]
pub(crate) enum Unseen {
    /// It ended, or closed the descriptor.
    Gone,
    /// It is another user's.
    Denied,
    Failed(io::Error),
}

impl From<io::Error> for Unseen {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::PermissionDenied => Self::Denied,
            _ if error.raw_os_error() == Some(NO_SUCH_PROCESS) => Self::Gone,
            _ => Self::Failed(error),
        }
    }
}

/// `ESRCH`, the same on every Unix.
const NO_SUCH_PROCESS: i32 = 3;

/// The name of an interface of this machine.
#[cfg(any(target_os = "macos", target_os = "freebsd", target_os = "openbsd"))]
#[allow(unsafe_code, reason = "a call of the system that has no safe form elsewhere")]
pub(crate) fn interface(index: u32) -> Option<Zone> {
    /// More than `IF_NAMESIZE`, which is 16.
    const ROOM: usize = 64;
    let mut name = [0u8; ROOM];
    // SAFETY: the call writes at most `IF_NAMESIZE` bytes to a place that has more, and lives until it returns.
    let found = unsafe { libc::if_indextoname(index, name.as_mut_ptr().cast()) };
    let name = name.split(|&byte| byte == 0).next().filter(|_| !found.is_null())?;
    Zone::new(name).ok()
}
