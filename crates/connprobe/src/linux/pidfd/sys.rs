//! The calls of the system that have no safe form elsewhere.
#![allow(unsafe_code, reason = "calls of the system, each with its reason")]

use std::io;
use std::mem::size_of;
use std::os::fd::{AsRawFd, BorrowedFd, FromRawFd, OwnedFd};

use rustix::io::Errno;

/// The kernel's number for an option of a socket: its level, and its name in that.
#[derive(Clone, Copy, Debug)]
pub(super) struct SocketOption(libc::c_int, libc::c_int);

/// `struct tcp_info`, which begins with the state.
pub(super) const TCP_INFO: SocketOption = SocketOption(libc::IPPROTO_TCP, libc::TCP_INFO);
/// The remote end, that of a connection in SYN-SENT too, which `getpeername` keeps to itself.
pub(super) const PEER: SocketOption = SocketOption(libc::SOL_SOCKET, libc::SO_PEERNAME);
/// The protocol as `socket` was told.
pub(super) const PROTOCOL: SocketOption = SocketOption(libc::SOL_SOCKET, libc::SO_PROTOCOL);
/// The kind as `socket` was told.
pub(super) const KIND: SocketOption = SocketOption(libc::SOL_SOCKET, libc::SO_TYPE);
/// The name of the interface that the socket is bound to, closed by a NUL; nothing where it is bound to none.
pub(super) const DEVICE: SocketOption = SocketOption(libc::SOL_SOCKET, libc::SO_BINDTODEVICE);
/// How much memory the queues of a socket take: those of what was received, and of what is to be sent, are the first and
/// the third number.
pub(super) const MEMORY: SocketOption = SocketOption(libc::SOL_SOCKET, libc::SO_MEMINFO);
/// A number that tells network namespaces apart, of Linux 5.14.
pub(super) const NETNS_COOKIE: SocketOption = SocketOption(libc::SOL_SOCKET, 71);

/// The value of an option, and how much of it the kernel wrote.
pub(super) fn option<const N: usize>(
    socket: BorrowedFd<'_>,
    option: SocketOption,
) -> Result<([u8; N], usize), Errno> {
    let mut value = [0u8; N];
    let mut length = N as libc::socklen_t;
    let SocketOption(level, name) = option;
    // SAFETY: the descriptor is open; `value` has room for the `length` bytes that the kernel may write, and any bytes are
    // a valid value of it; both pointers live until the call returns.
    let outcome = unsafe {
        libc::getsockopt(socket.as_raw_fd(), level, name, value.as_mut_ptr().cast(), &raw mut length)
    };
    match outcome {
        0 => Ok((value, (length as usize).min(N))),
        _ => Err(last_error()),
    }
}

/// An option that is a number.
pub(super) fn number(socket: BorrowedFd<'_>, name: SocketOption) -> Result<libc::c_int, Errno> {
    option::<{ size_of::<libc::c_int>() }>(socket, name).map(|(value, _)| libc::c_int::from_ne_bytes(value))
}

/// How many bytes wait to be acknowledged by the other end of a TCP connection (`SIOCOUTQ`).
pub(super) fn unacknowledged(socket: BorrowedFd<'_>) -> Result<u32, Errno> {
    let mut count: libc::c_int = 0;
    // SAFETY: the request writes one number, to a place that lives until the call returns.
    let outcome = unsafe { libc::ioctl(socket.as_raw_fd(), libc::TIOCOUTQ, &raw mut count) };
    match outcome {
        0 => Ok(u32::try_from(count).unwrap_or(0)),
        _ => Err(last_error()),
    }
}

/// Whether anybody may hold a record lock on a file, in any part of it.
pub(super) fn may_be_locked(file: BorrowedFd<'_>) -> bool {
    // SAFETY: any bytes are a value of this structure of numbers.
    let mut lock: libc::flock = unsafe { std::mem::zeroed() };
    lock.l_type = libc::F_WRLCK as libc::c_short;
    // The lock would be the open file's and not the process', so that those of the caller himself stand in its way.
    // SAFETY: the descriptor is open; the call reads and writes one such structure, which lives until it returns.
    let outcome = unsafe { libc::fcntl(file.as_raw_fd(), libc::F_OFD_GETLK, &raw mut lock) };
    match outcome {
        0 => lock.l_type != libc::F_UNLCK as libc::c_short,
        // A mere place in the tree of files (`O_PATH`) cannot be locked by anybody.
        _ => last_error() != Errno::BADF,
    }
}

/// The network namespace of a socket, as a descriptor of it. Asks for CAP_NET_ADMIN in that namespace.
pub(super) fn namespace_of(socket: BorrowedFd<'_>) -> Result<OwnedFd, Errno> {
    /// `SIOCGSKNS` of `linux/sockios.h`.
    const SIOCGSKNS: libc::Ioctl = 0x894c;
    // SAFETY: the request takes no argument, and writes nothing.
    let descriptor = unsafe { libc::ioctl(socket.as_raw_fd(), SIOCGSKNS) };
    match descriptor {
        // SAFETY: the kernel has just made it, for this caller.
        0.. => Ok(unsafe { OwnedFd::from_raw_fd(descriptor) }),
        _ => Err(last_error()),
    }
}

fn last_error() -> Errno {
    Errno::from_io_error(&io::Error::last_os_error()).unwrap_or(Errno::IO)
}

/// Closes descriptors, neighbours with one call: for many that is a quarter quicker than one by one.
pub(super) fn close_all(descriptors: &mut Vec<OwnedFd>) {
    let mut closed = 0;
    for run in descriptors.chunk_by(|one, next| one.as_raw_fd().checked_add(1) == Some(next.as_raw_fd())) {
        let ([first, ..], Some(last)) = (run, run.last()) else { break };
        let (first, last) = (first.as_raw_fd() as libc::c_uint, last.as_raw_fd() as libc::c_uint);
        // SAFETY: each number from the first to the last is a descriptor of this run, since they follow each other without
        // a gap: nobody else's is closed. They are given up below without a second close.
        if unsafe { libc::syscall(libc::SYS_close_range, first, last, 0) } != 0 {
            // Linux before 5.9.
            break;
        }
        closed += run.len();
    }
    descriptors.drain(..closed).for_each(std::mem::forget);
    descriptors.clear();
}
