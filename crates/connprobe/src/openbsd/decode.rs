//! From the bytes of `kern.file` to processes and sockets.

use std::net::{IpAddr, Ipv4Addr};

use connparse::{Endpoint, Family, Protocol, Socket};

use super::layout;
use crate::Refusal;
use crate::native::socket::{V4, V6};
use crate::native::{Ends, Process, Record, state};

/// A descriptor of a process: what it is of, or its folder, executable and the like, so that every process has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct File {
    pub(super) pid: u32,
    pub(super) process: Process,
    pub(super) fd: i32,
    /// The socket without its owners, and what tells it from others: 0 where the kernel keeps that to itself.
    pub(super) socket: Option<(u64, Socket<'static>)>,
}

/// A list of `struct kinfo_file`.
pub(super) fn files(bytes: &[u8]) -> Result<Vec<File>, Refusal> {
    bytes.chunks(layout::FILE).map(file).collect()
}

fn file(bytes: &[u8]) -> Result<File, Refusal> {
    let info = Record::new("struct kinfo_file", bytes);
    // The kernel was told how long each is to be, and gives whole ones.
    info.inner("struct kinfo_file", layout::FILE)?;
    let name = info.text(layout::COMM, layout::COMM_ROOM)?.to_vec();
    Ok(File {
        pid: info.u32(layout::PID)?,
        process: Process { uid: Some(info.u32(layout::UID)?), name },
        fd: info.i32(layout::FD)?,
        socket: socket(info)?,
    })
}

fn socket(info: Record<'_>) -> Result<Option<(u64, Socket<'static>)>, Refusal> {
    let number = |at| info.u32(at).map(|number| number as usize);
    if number(layout::KIND)? != layout::IS_SOCKET {
        return Ok(None);
    }
    let (family, families) = match number(layout::FAMILY)? {
        layout::INET => (Family::V4, V4),
        layout::INET6 => (Family::V6, V6),
        _ => return Ok(None),
    };
    let protocol = match number(layout::PROTOCOL)? {
        layout::TCP => Protocol::Tcp,
        layout::UDP => Protocol::Udp,
        _ => return Ok(None),
    };
    let mut socket = Socket::new(protocol, Endpoint::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0));
    socket.family = Some(family);
    Ends {
        local: (info.port(layout::LOCAL_PORT)?, address(family, info.part(layout::LOCAL)?)),
        remote: (info.port(layout::REMOTE_PORT)?, address(family, info.part(layout::REMOTE)?)),
        families,
    }
    .put(&mut socket);
    if protocol == Protocol::Tcp {
        socket.state = Some(state(info.i32(layout::STATE)?));
    }
    socket.receive_queue = info.u64(layout::RECEIVED)?.try_into().ok();
    socket.send_queue = info.u64(layout::TO_SEND)?.try_into().ok();
    Ok(Some((info.u64(layout::DATA)?, socket)))
}

/// An address with that of IPv4 in its last four bytes: here it is in the first.
fn address(family: Family, bytes: [u8; 16]) -> [u8; 16] {
    let [a, b, c, d, ..] = bytes;
    match family {
        Family::V4 => [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, a, b, c, d],
        Family::V6 => bytes,
    }
}
