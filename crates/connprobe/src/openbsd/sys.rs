//! The call of sysctl.
#![allow(unsafe_code, reason = "a call of the system, with its reason")]

use std::ffi::c_int;
use std::io;

use netaddr::Zone;

use super::{Kernel, layout};
use crate::native;
use crate::native::room::filled;

/// This machine's kernel.
pub(crate) struct Sysctl;

impl Kernel for Sysctl {
    fn files(&self, pid: Option<u32>) -> io::Result<Vec<u8>> {
        // More than the kernel gives is no process' number; -1 is every process.
        let pid = pid.map_or(-1, |pid| c_int::try_from(pid).unwrap_or(c_int::MAX));
        let estimate = call(pid, None)?.unwrap_or_default();
        filled(estimate, |room| call(pid, Some(room)))
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        native::interface(index)
    }
}

/// How much the kernel writes, or would without room; `None` where the room is too little.
fn call(pid: c_int, room: Option<&mut [u8]>) -> io::Result<Option<usize>> {
    let (place, mut length) = match room {
        Some(room) => (room.as_mut_ptr(), room.len()),
        None => (std::ptr::null_mut(), 0),
    };
    // Structures of this size, as many as there is room for.
    let number = |number: usize| c_int::try_from(number).unwrap_or(c_int::MAX);
    let name = [
        number(layout::KERN),
        number(layout::KERN_FILE),
        number(layout::BY_PROCESS),
        pid,
        number(layout::FILE),
        number(length / layout::FILE),
    ];
    // SAFETY: the name is as many numbers as it says; the kernel writes at most `length` bytes to `place`, which has that
    // much room or is null; nothing is set; all of it lives until the call returns.
    let outcome = unsafe {
        libc::sysctl(
            name.as_ptr(),
            name.len() as libc::c_uint,
            place.cast(),
            &raw mut length,
            std::ptr::null_mut(),
            0,
        )
    };
    match outcome {
        0 => Ok(Some(length)),
        _ => match io::Error::last_os_error() {
            error if error.raw_os_error() == Some(libc::ENOMEM) => Ok(None),
            error => Err(error),
        },
    }
}
