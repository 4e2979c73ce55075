//! The calls of libproc.
#![allow(unsafe_code, reason = "calls of the system, each with its reason")]

use std::ffi::{OsStr, OsString};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

use netaddr::Zone;
use nix::errno::Errno;

use super::{Kernel, decode, layout};
use crate::native::room::filled;
use crate::native::{self, Unseen};
use crate::{ProbeError, ProcessNames};

/// This machine's kernel.
pub(crate) struct Libproc;

impl Kernel for Libproc {
    fn pids(&self) -> io::Result<Vec<u8>> {
        // SAFETY: without room the call writes nothing, and gives the room that it would need.
        let estimate =
            written(|| unsafe { libc::proc_listpids(layout::ALL_PIDS as u32, 0, std::ptr::null_mut(), 0) })?;
        filled(estimate, |room| {
            // SAFETY: the room is `room.len()` bytes that any value may be written to, and lives until the call returns.
            let used = written(|| unsafe {
                libc::proc_listpids(layout::ALL_PIDS as u32, 0, room.as_mut_ptr().cast(), length(room))
            })?;
            // It writes what fits, so where the room is full there may be more.
            Ok((used < room.len()).then_some(used))
        })
    }

    fn process(&self, pid: u32) -> io::Result<Vec<u8>> {
        told(pid, layout::PROCESS, layout::BSD)
    }

    fn short_process(&self, pid: u32) -> io::Result<Vec<u8>> {
        told(pid, layout::PROCESS_SHORT, layout::SHORT)
    }

    fn descriptors(&self, pid: u32) -> io::Result<Vec<u8>> {
        let estimate = info(pid, layout::LIST_DESCRIPTORS, &mut [])?;
        filled(estimate, |room| {
            let used = info(pid, layout::LIST_DESCRIPTORS, room)?;
            // It writes whole structures that fit.
            Ok((used + layout::FD <= room.len()).then_some(used))
        })
    }

    fn socket(&self, pid: u32, fd: i32) -> Result<Vec<u8>, Unseen> {
        let mut room = vec![0; layout::SOCKET_FD];
        let size = length(&room);
        // SAFETY: the room is `size` bytes that any value may be written to, and lives until the call returns.
        let used = written(|| unsafe {
            libc::proc_pidfdinfo(
                number(pid),
                fd,
                layout::DESCRIPTOR_SOCKET as i32,
                room.as_mut_ptr().cast(),
                size,
            )
        });
        match used {
            Ok(used) => {
                room.truncate(used);
                Ok(room)
            }
            // Closed meanwhile, and perhaps something else by now.
            Err(error)
                if matches!(error.raw_os_error(), Some(libc::EBADF | libc::ENOTSUP | libc::ENOENT)) =>
            {
                Err(Unseen::Gone)
            }
            Err(error) => Err(error.into()),
        }
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        native::interface(index)
    }
}

/// The names of all processes: what the kernel calls them, and their executables.
#[cfg_attr(feature = "sysinfo", allow(dead_code, reason = "sysinfo tells them then"))]
pub(crate) fn names() -> Result<Vec<ProcessNames>, ProbeError> {
    let why = |error: io::Error| ProbeError::NoNames { why: error.to_string() };
    let named = |pid| {
        let full =
            Libproc.process(pid).ok().and_then(|bytes| Some(decode::process(&bytes).ok()?.process.name));
        let short =
            || decode::short_process(&Libproc.short_process(pid).ok()?).ok().map(|process| process.name);
        let mut names = ProcessNames::new(pid, OsStr::from_bytes(&full.or_else(short)?).to_owned());
        names.executable = executable(pid);
        Some(names)
    };
    // One that ends while the others are read is not there any more.
    Ok(decode::pids(&Libproc.pids().map_err(why)?).into_iter().filter_map(named).collect())
}

fn executable(pid: u32) -> Option<PathBuf> {
    let mut room = vec![0; layout::LONGEST_PATH];
    // SAFETY: the room is of the length that is given, and lives until the call returns.
    let used = written(|| unsafe {
        libc::proc_pidpath(number(pid), room.as_mut_ptr().cast(), layout::LONGEST_PATH as u32)
    });
    let path = room.get(..used.ok().filter(|used| *used > 0)?)?;
    Some(OsString::from(OsStr::from_bytes(path)).into())
}

/// A structure of a process, of a size that is known.
fn told(pid: u32, flavor: usize, size: usize) -> io::Result<Vec<u8>> {
    let mut room = vec![0; size];
    let used = info(pid, flavor, &mut room)?;
    room.truncate(used);
    Ok(room)
}

/// How much `proc_pidinfo` writes; without room, how much it would.
fn info(pid: u32, flavor: usize, room: &mut [u8]) -> io::Result<usize> {
    let place = if room.is_empty() { std::ptr::null_mut() } else { room.as_mut_ptr() };
    let size = length(room);
    // SAFETY: the room is `size` bytes that any value may be written to, and lives until the call returns; without room
    // the place is null, and nothing is written.
    written(|| unsafe { libc::proc_pidinfo(number(pid), flavor as i32, 0, place.cast(), size) })
}

/// What a call gives: a length, or 0 or less with an error. A length of 0 without one is an empty list.
fn written(call: impl FnOnce() -> libc::c_int) -> io::Result<usize> {
    Errno::clear();
    let used = call();
    match Errno::last() {
        Errno::UnknownErrno if used <= 0 => Ok(0),
        errno if used <= 0 => Err(errno.into()),
        _ => Ok(usize::try_from(used).unwrap_or(0)),
    }
}

fn number(pid: u32) -> libc::c_int {
    // More than the kernel gives is no process' number.
    libc::c_int::try_from(pid).unwrap_or(libc::c_int::MAX)
}

fn length(room: &[u8]) -> libc::c_int {
    libc::c_int::try_from(room.len()).unwrap_or(libc::c_int::MAX)
}
