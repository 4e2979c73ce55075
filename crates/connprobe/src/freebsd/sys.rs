//! The calls of sysctl.
#![allow(unsafe_code, reason = "calls of the system, each with its reason")]

use std::ffi::{CStr, OsStr, OsString, c_int, c_void};
use std::io;
use std::os::unix::ffi::OsStrExt;
use std::path::PathBuf;

use netaddr::Zone;

use super::{KeptBack, Kernel, List, decode, layout};
use crate::native;
use crate::native::room::filled;
use crate::{ProbeError, ProcessNames};

/// This machine's kernel.
pub(crate) struct Sysctl;

impl Kernel for Sysctl {
    fn list(&self, list: List) -> io::Result<Vec<u8>> {
        match list {
            List::Tcp => named(c"net.inet.tcp.pcblist"),
            List::Udp => named(c"net.inet.udp.pcblist"),
            List::Files => named(c"kern.file"),
            List::Processes => numbered(&[layout::KERN, layout::KERN_PROC, layout::PROC_ALL]),
            List::Descriptors(pid) => of_process(layout::PROC_DESCRIPTORS, pid),
            List::Process(pid) => of_process(layout::PROC_PID, pid),
        }
    }

    fn keeps_back(&self) -> Option<KeptBack> {
        let is_forbidden = |name| number(name) == Some(0);
        let is_root = rustix::process::geteuid().is_root();
        match () {
            () if !is_root && is_forbidden(c"security.bsd.see_other_uids") => Some(KeptBack::OtherUsers),
            () if !is_root && is_forbidden(c"security.bsd.see_other_gids") => Some(KeptBack::OtherUsers),
            () if number(c"security.jail.jailed") == Some(1) => Some(KeptBack::Outside),
            () => None,
        }
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        native::interface(index)
    }
}

/// The names of all processes that are shown.
#[cfg_attr(feature = "sysinfo", allow(dead_code, reason = "sysinfo tells them then"))]
pub(crate) fn names() -> Result<Vec<ProcessNames>, ProbeError> {
    let why = |what: &dyn std::fmt::Display| ProbeError::NoNames { why: what.to_string() };
    let bytes = Sysctl.list(List::Processes).map_err(|error| why(&error))?;
    let mut processes = decode::Processes::default();
    processes.add(&bytes).map_err(|refusal| why(&refusal))?;
    let named = |(pid, process): (u32, native::Process)| {
        let mut names = ProcessNames::new(pid, OsStr::from_bytes(&process.name).to_owned());
        names.executable = first_text(layout::PROC_PATH, pid);
        names.argv0 = first_text(layout::PROC_ARGS, pid);
        names
    };
    Ok(processes.all.into_iter().map(named).collect())
}

/// The first of the texts that the kernel tells of a process; `None` where there is none, or it is kept back.
fn first_text(what: usize, pid: u32) -> Option<PathBuf> {
    let bytes = of_process(what, pid).ok()?;
    let text = bytes.split(|&byte| byte == 0).next().filter(|text| !text.is_empty())?;
    Some(OsString::from(OsStr::from_bytes(text)).into())
}

fn of_process(what: usize, pid: u32) -> io::Result<Vec<u8>> {
    // More than the kernel gives is no process' number.
    numbered(&[layout::KERN, layout::KERN_PROC, what, pid.min(i32::MAX as u32) as usize])
}

/// What is behind a name that is a few numbers.
fn numbered(name: &[usize]) -> io::Result<Vec<u8>> {
    let name: Vec<c_int> = name.iter().map(|&number| number as c_int).collect();
    read(|place, length| {
        // SAFETY: the name is `name.len()` numbers; the kernel writes at most `*length` bytes to `place`, which has that much
        // room or is null; nothing is set; all of it lives until the call returns.
        unsafe { libc::sysctl(name.as_ptr(), name.len() as libc::c_uint, place, length, std::ptr::null(), 0) }
    })
}

/// What is behind a name.
fn named(name: &CStr) -> io::Result<Vec<u8>> {
    read(|place, length| {
        // SAFETY: the name ends with a NUL; the kernel writes at most `*length` bytes to `place`, which has that much room or
        // is null; nothing is set; all of it lives until the call returns.
        unsafe { libc::sysctlbyname(name.as_ptr(), place, length, std::ptr::null(), 0) }
    })
}

/// A number behind a name; `None` where there is no such name.
fn number(name: &CStr) -> Option<i32> {
    named(name).ok()?.first_chunk().copied().map(i32::from_ne_bytes)
}

/// What a call writes that is given a place and its length, and puts there how much it wrote.
fn read(call: impl Fn(*mut c_void, *mut usize) -> c_int) -> io::Result<Vec<u8>> {
    let mut estimate = 0;
    if call(std::ptr::null_mut(), &raw mut estimate) != 0 {
        return Err(io::Error::last_os_error());
    }
    filled(estimate, |room| {
        let mut length = room.len();
        if call(room.as_mut_ptr().cast(), &raw mut length) == 0 {
            return Ok(Some(length));
        }
        match io::Error::last_os_error() {
            error if error.raw_os_error() == Some(libc::ENOMEM) => Ok(None),
            error => Err(error),
        }
    })
}
