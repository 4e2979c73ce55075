//! What the kernel itself takes: each way to ask, with nothing done about the answers.
#![allow(unsafe_code, reason = "calls of the system")]

use std::fs::File;
use std::io::Read;
use std::os::fd::{AsFd, AsRawFd, OwnedFd};

use rustix::fs::{RawDir, readlinkat_raw};
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, netlink, recv, send, socket_with,
};
use rustix::path::DecInt;
use rustix::process::{Pid, PidfdFlags, PidfdGetfdFlags, pidfd_getfd, pidfd_open};

/// All states.
const ALL: u32 = 0x1ffe;
/// Reads the four tables.
pub(crate) fn tables() -> usize {
    let mut room = vec![0; 64 << 10];
    let mut total = 0;
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let mut file = File::open(format!("/proc/self/net/{table}")).unwrap();
        loop {
            match file.read(&mut room).unwrap() {
                0 => break,
                length => total += length,
            }
        }
    }
    total
}

/// Dumps TCP of both families, and UDP of each.
pub(crate) fn dump() -> usize {
    let socket = netlink_socket();
    let mut room = vec![0u8; 32 << 10];
    let states = ALL.to_ne_bytes();
    let tcp = [&[0; 52][..], &states, &[0; 4]].concat();
    let udp = |family: i32| [&[family as u8, libc::IPPROTO_UDP as u8, 0, 0][..], &states, &[0; 48]].concat();
    [(18u16, tcp), (20, udp(libc::AF_INET)), (20, udp(libc::AF_INET6))]
        .into_iter()
        .map(|(kind, body)| dumped(&socket, kind, &body, &mut room))
        .sum()
}

fn netlink_socket() -> OwnedFd {
    socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, Some(netlink::SOCK_DIAG))
        .unwrap()
}

fn dumped(socket: &OwnedFd, kind: u16, body: &[u8], room: &mut [u8]) -> usize {
    let length = (16 + body.len()) as u32;
    let head = [&length.to_ne_bytes()[..], &kind.to_ne_bytes(), &0x301u16.to_ne_bytes(), &[0; 8]].concat();
    send(socket, &[&head, body].concat(), SendFlags::empty()).unwrap();
    let mut total = 0;
    loop {
        let (length, _) = recv(socket, &mut *room, RecvFlags::empty()).unwrap();
        total += length;
        // The end comes in a datagram of its own, or last in one.
        let done = 3u16.to_ne_bytes();
        let is_end = |from: usize| room.get(from + 4..from + 6) == Some(&done[..]);
        if is_end(0) || length >= 20 && is_end(length - 20) {
            return total;
        }
    }
}

/// A dump of all in each network namespace of the machine, found by looking at each process: what everyone takes.
pub(crate) fn dump_of_every_namespace() -> usize {
    let mut seen = std::collections::HashSet::new();
    let mut total = 0;
    for entry in std::fs::read_dir("/proc").unwrap().flatten() {
        let link = entry.path().join("ns/net");
        let Ok(id) = std::fs::read_link(&link) else { continue };
        if seen.insert(id) {
            let inside = || {
                let namespace = File::open(&link).unwrap();
                rustix::thread::move_into_link_name_space(
                    namespace.as_fd(),
                    Some(rustix::thread::LinkNameSpaceType::Network),
                )
                .unwrap();
                dump()
            };
            total += std::thread::scope(|scope| scope.spawn(inside).join().unwrap());
        }
    }
    total
}

/// Reads the links of the descriptors of a process: what neither a dump nor a table tells, namely whose a socket is.
/// Another one can come to a descriptor before the dump is made, so that they are read a second time afterwards.
pub(crate) fn links_around(pid: u32, table: impl FnOnce() -> usize) -> usize {
    let folder = File::open(format!("/proc/{pid}/fd")).unwrap();
    let mut names = [std::mem::MaybeUninit::uninit(); 32 << 10];
    let mut target = [0u8; 64];
    let mut entries = RawDir::new(&folder, &mut names);
    let mut sockets = Vec::new();
    while let Some(entry) = entries.next() {
        let entry = entry.unwrap();
        let length = readlinkat_raw(&folder, entry.file_name(), &mut target).unwrap_or(0);
        if target[..length].starts_with(b"socket:") {
            sockets.push(entry.file_name().to_str().unwrap().parse::<i32>().unwrap());
        }
    }
    let read = table();
    let again = |fd: &i32| readlinkat_raw(&folder, DecInt::new(*fd), &mut target).unwrap_or(0);
    read + sockets.iter().map(again).sum::<usize>()
}

/// Asks each descriptor of a process what it is: upwards until as many were met as there are.
pub(crate) fn descriptors(pid: u32) -> usize {
    let pidfd = pidfd_open(Pid::from_raw(pid as i32).unwrap(), PidfdFlags::empty()).unwrap();
    let count = std::os::unix::fs::MetadataExt::size(&std::fs::metadata(format!("/proc/{pid}/fd")).unwrap());
    let (mut met, mut connections) = (0, 0);
    let mut held: Vec<OwnedFd> = Vec::with_capacity(64);
    let mut name = [0u8; 32];
    for number in 0.. {
        if met >= count {
            break;
        }
        let Ok(descriptor) = pidfd_getfd(&pidfd, number, PidfdGetfdFlags::empty()) else { continue };
        met += 1;
        let fd = descriptor.as_raw_fd();
        held.push(descriptor);
        let mut state = 0u8;
        let mut length = 32;
        // SAFETY: each call writes at most the length that it is given, to a place that has as much.
        unsafe {
            if libc::getsockname(fd, name.as_mut_ptr().cast(), &raw mut length) == 0 {
                let mut one = 1;
                libc::getsockopt(
                    fd,
                    libc::IPPROTO_TCP,
                    libc::TCP_INFO,
                    (&raw mut state).cast(),
                    &raw mut one,
                );
                length = 32;
                let connected = libc::getpeername(fd, name.as_mut_ptr().cast(), &raw mut length) == 0;
                // AF_INET, and not the pipes to the bench.
                connections += usize::from(connected && name[0] == libc::AF_INET as u8);
            }
        }
        if held.len() == 64 {
            close_together(&mut held);
        }
    }
    close_together(&mut held);
    connections
}

/// Closes descriptors that were made one after the other, in a process that opens no others meanwhile.
fn close_together(held: &mut Vec<OwnedFd>) {
    let is_run = held.windows(2).all(|pair| pair[0].as_raw_fd() + 1 == pair[1].as_raw_fd());
    let (Some(first), Some(last)) = (held.first(), held.last()) else { return };
    let (first, last) = (first.as_raw_fd(), last.as_raw_fd());
    // SAFETY: all between are among those that are held, and are forgotten when they are closed.
    if is_run && unsafe { libc::syscall(libc::SYS_close_range, first, last, 0) } == 0 {
        held.drain(..).for_each(std::mem::forget);
    }
    held.clear();
}
