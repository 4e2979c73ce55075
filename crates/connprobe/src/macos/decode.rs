//! From the bytes of libproc to processes, descriptors and sockets.

use std::net::{IpAddr, Ipv4Addr};

use connparse::{Endpoint, Family, Protocol, Socket, State};
use netaddr::Zone;

use super::layout;
use crate::Refusal;
use crate::native::socket::V4;
use crate::native::{Ends, Process, Record, state};

/// A process, and when it began: seconds and microseconds since 1970.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Began {
    pub(super) process: Process,
    pub(super) at: (u64, u64),
}

/// `struct proc_bsdinfo`.
pub(super) fn process(bytes: &[u8]) -> Result<Began, Refusal> {
    let info = Record::new("struct proc_bsdinfo", bytes);
    let short = info.text(layout::BSD_COMM, layout::COMM)?;
    // The longer one is empty where no name was registered.
    let name = match info.text(layout::BSD_NAME, layout::NAME)? {
        b"" => short,
        name => name,
    };
    let process = Process { uid: Some(info.u32(layout::BSD_UID)?), name: name.to_vec() };
    Ok(Began { process, at: (info.u64(layout::BSD_START)?, info.u64(layout::BSD_START_MICROS)?) })
}

/// `struct proc_bsdshortinfo`, which is told of the processes of others too.
pub(super) fn short_process(bytes: &[u8]) -> Result<Process, Refusal> {
    let info = Record::new("struct proc_bsdshortinfo", bytes);
    let name = info.text(layout::SHORT_COMM, layout::COMM)?.to_vec();
    Ok(Process { uid: Some(info.u32(layout::SHORT_UID)?), name })
}

/// The descriptors that are sockets, of a list of `struct proc_fdinfo`.
pub(super) fn sockets(bytes: &[u8]) -> Result<Vec<i32>, Refusal> {
    let mut found = Vec::new();
    for chunk in bytes.chunks(layout::FD) {
        let info = Record::new("struct proc_fdinfo", chunk);
        if info.u32(layout::FD_KIND)? as usize == layout::FD_IS_SOCKET {
            found.push(info.i32(layout::FD_NUMBER)?);
        }
    }
    Ok(found)
}

/// The processes of a list of numbers. The kernel's own is 0.
pub(super) fn pids(bytes: &[u8]) -> Vec<u32> {
    let mut pids: Vec<_> =
        bytes.chunks_exact(4).filter_map(<[u8]>::first_chunk).map(|&pid| u32::from_le_bytes(pid)).collect();
    pids.retain(|pid| *pid != 0);
    pids.sort_unstable();
    pids.dedup();
    pids
}

/// `struct socket_fdinfo`: what tells the socket from others, and the socket without its owners. `None` where it is neither
/// of TCP nor of UDP.
pub(super) fn socket(bytes: &[u8]) -> Result<Option<(u64, Socket<'static>)>, Refusal> {
    let info = Record::new("struct socket_fdinfo", bytes).inner("struct socket_info", layout::SOCKET)?;
    let number = |at| info.u32(at).map(|number| number as usize);
    let protocol = match (number(layout::SOI_KIND)?, number(layout::SOI_PROTOCOL)?) {
        (layout::KIND_TCP, layout::TCP) => Protocol::Tcp,
        (layout::KIND_IN, layout::UDP) => Protocol::Udp,
        _ => return Ok(None),
    };
    let family = match number(layout::SOI_FAMILY)? {
        layout::INET => Family::V4,
        layout::INET6 => Family::V6,
        _ => return Ok(None),
    };
    // That of TCP begins with that of both.
    let ends = info.inner("struct in_sockinfo", layout::SOI_PROTO + layout::TCP_INI)?;
    let mut socket = Socket::new(protocol, Endpoint::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0));
    socket.family = Some(family);
    Ends {
        local: (ends.port(layout::INI_LOCAL_PORT)?, ends.part(layout::INI_LOCAL)?),
        remote: (ends.port(layout::INI_REMOTE_PORT)?, ends.part(layout::INI_REMOTE)?),
        families: match family {
            Family::V4 => V4,
            Family::V6 => ends.u8(layout::INI_FAMILIES)?,
        },
    }
    .put(&mut socket);
    zone(&mut socket, ends.u16(layout::INI_INTERFACE)?);
    if protocol == Protocol::Tcp {
        socket.state = Some(state(ends.i32(layout::TCP_STATE)?));
    }
    let queues = match socket.state {
        Some(State::Listen) => {
            // How many wait, and how many may.
            (info.u16(layout::SOI_WAITING)?.into(), info.u16(layout::SOI_MOST_WAITING)?.into())
        }
        _ => (info.u32(layout::SOI_RECEIVED)?, info.u32(layout::SOI_TO_SEND)?),
    };
    (socket.receive_queue, socket.send_queue) = (Some(queues.0), Some(queues.1));
    Ok(Some((info.u64(layout::SOI_SO)?, socket)))
}

/// Gives a link-local address its zone where it does not hold it and the socket tells an interface.
fn zone(socket: &mut Socket<'static>, index: u16) {
    let zone = Zone::new(index.to_string().as_bytes()).ok().filter(|_| index != 0);
    for end in std::iter::once(&mut socket.local).chain(socket.remote.as_mut()) {
        if matches!(end.address.ip(), Some(IpAddr::V6(ip)) if ip.is_unicast_link_local()) {
            end.set_zone(end.zone().or(zone));
        }
    }
}
