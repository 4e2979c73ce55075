//! From the bytes of sysctl to sockets, descriptors and processes.
//!
//! Every structure begins with its own length, by which the next one is found: a later release may make it longer. One
//! that is shorter than what is read of it is an error.

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, Ipv4Addr};

use connparse::{Endpoint, Family, Protocol, Socket, State};

use super::layout;
use crate::Refusal;
use crate::native::socket::{V4, V6};
use crate::native::{Ends, Process, Record, state};

/// What ties a socket to the descriptors that are of it. 0 is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Handle {
    /// The address of the kernel's `struct socket`.
    Socket(u64),
    /// That of its protocol control block.
    Block(u64),
}

/// A socket without its owners.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) socket: Socket<'static>,
    /// Both of its handles. One that has no `struct socket`, not yet or not any more, has none.
    pub(super) handles: Option<[Handle; 2]>,
}

/// A list of sockets, and whether it fits together: the counts of generations at its ends are the same.
pub(super) struct Sockets {
    pub(super) rows: Vec<Row>,
    pub(super) is_whole: bool,
}

/// A list of `struct xtcpcb` or `struct xinpcb` between two `struct xinpgen`.
pub(super) fn rows(protocol: Protocol, bytes: &[u8]) -> Result<Sockets, Refusal> {
    let list = Record::new("struct xinpgen", bytes);
    // A system without any says nothing at all.
    if list.is_empty() {
        return Ok(Sockets { rows: Vec::new(), is_whole: true });
    }
    let (head, mut rest) = list.split(list.u64(layout::GENERATION_LENGTH)?, layout::GENERATION)?;
    let mut rows = Vec::new();
    // The second `struct xinpgen` is what is left of the list at last.
    while rest.len() > head.len() {
        let (record, behind) = match protocol {
            Protocol::Tcp => {
                rest.inner("struct xtcpcb", 0)?.split(rest.u64(layout::TCP_LENGTH)?, layout::TCP_STATE + 4)?
            }
            _ => rest.inner("struct xinpcb", 0)?.split(rest.u64(layout::INP_LENGTH)?, layout::INP)?,
        };
        rows.push(row(protocol, record)?);
        rest = behind;
    }
    let tail = rest.inner("struct xinpgen", 0)?;
    let (tail, _) = tail.split(tail.u64(layout::GENERATION_LENGTH)?, layout::GENERATION)?;
    let number = |end: Record<'_>| end.u64(layout::GENERATION_NUMBER);
    Ok(Sockets { rows, is_whole: number(head)? == number(tail)? })
}

fn row(protocol: Protocol, record: Record<'_>) -> Result<Row, Refusal> {
    let block = match protocol {
        Protocol::Tcp => record.inner("struct xinpcb", layout::TCP_INP)?,
        _ => record,
    };
    let info = block.inner("struct xsocket", layout::INP_SOCKET)?;
    let families = block.u8(layout::INP_FAMILIES)?;
    let mut socket = Socket::new(protocol, Endpoint::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0));
    let family = info.u32(layout::SOCKET_FAMILY)? as usize;
    socket.family = match family {
        layout::INET => Some(Family::V4),
        layout::INET6 => Some(Family::V6),
        // Without a `struct socket`: half open, and IPv4 can be on a socket of IPv6, or over.
        _ => (families & (V6 | layout::OPENED_FOR_V6) != 0).then_some(Family::V6),
    };
    Ends {
        local: (block.port(layout::INP_LOCAL_PORT)?, block.part(layout::INP_LOCAL)?),
        remote: (block.port(layout::INP_REMOTE_PORT)?, block.part(layout::INP_REMOTE)?),
        families: if family == layout::INET { V4 } else { families },
    }
    .put(&mut socket);
    if protocol == Protocol::Tcp {
        socket.state = Some(state(record.i32(layout::TCP_STATE)?));
    }
    let (so, pcb) = (info.u64(layout::SOCKET_SO)?, info.u64(layout::SOCKET_PCB)?);
    let handles = (info.u64(layout::SOCKET_LENGTH)? != 0 && so != 0)
        .then_some([Handle::Socket(so), Handle::Block(pcb)]);
    if handles.is_some() {
        socket.uid = Some(info.u32(layout::SOCKET_UID)?);
        let (received, to_send) = match socket.state {
            // How many wait, and how many may.
            Some(State::Listen) => (layout::SOCKET_WAITING, layout::SOCKET_MOST_WAITING),
            _ => (layout::SOCKET_RECEIVED, layout::SOCKET_TO_SEND),
        };
        socket.receive_queue = Some(info.u32(received)?);
        socket.send_queue = Some(info.u32(to_send)?);
    }
    Ok(Row { socket, handles })
}

/// A descriptor that is of a socket.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Held {
    pub(super) pid: u32,
    pub(super) fd: i32,
    pub(super) handle: Handle,
}

/// The sockets among the descriptors of all processes, a list of `struct xfile`, and the user of each process in it.
pub(super) fn files(bytes: &[u8]) -> Result<(Vec<Held>, BTreeMap<u32, u32>), Refusal> {
    let (mut held, mut users) = (Vec::new(), BTreeMap::new());
    let mut rest = Record::new("struct xfile", bytes);
    while !rest.is_empty() {
        let (file, behind) = rest.split(rest.u64(layout::FILE_LENGTH)?, layout::FILE_DATA + 8)?;
        rest = behind;
        let pid = file.u32(layout::FILE_PID)?;
        users.insert(pid, file.u32(layout::FILE_UID)?);
        if usize::from(file.u16(layout::FILE_KIND)?) == layout::FILE_IS_SOCKET {
            let handle = Handle::Socket(file.u64(layout::FILE_DATA)?);
            held.push(Held { pid, fd: file.i32(layout::FILE_FD)?, handle });
        }
    }
    Ok((held, users))
}

/// The sockets of TCP and UDP among the descriptors of one process, a list of `struct kinfo_file`.
pub(super) fn descriptors(pid: u32, bytes: &[u8]) -> Result<Vec<(Protocol, Held)>, Refusal> {
    let mut held = Vec::new();
    let mut rest = Record::new("struct kinfo_file", bytes);
    while !rest.is_empty() {
        let (file, behind) = rest.split(rest.u32(layout::KF_LENGTH)?.into(), layout::KF_PCB + 8)?;
        rest = behind;
        let number = |at| file.u32(at).map(|number| number as usize);
        if number(layout::KF_KIND)? != layout::KF_IS_SOCKET
            || !matches!(number(layout::KF_FAMILY)?, layout::INET | layout::INET6)
        {
            continue;
        }
        let protocol = match number(layout::KF_PROTOCOL)? {
            layout::TCP => Protocol::Tcp,
            layout::UDP => Protocol::Udp,
            _ => continue,
        };
        let handle = Handle::Block(file.u64(layout::KF_PCB)?);
        held.push((protocol, Held { pid, fd: file.i32(layout::KF_FD)?, handle }));
    }
    Ok(held)
}

/// Processes, and which of them are in a jail.
#[derive(Debug, Default)]
pub(super) struct Processes {
    pub(super) all: BTreeMap<u32, Process>,
    pub(super) jailed: BTreeSet<u32>,
}

impl Processes {
    /// Adds a list of `struct kinfo_proc`.
    pub(super) fn add(&mut self, bytes: &[u8]) -> Result<(), Refusal> {
        let mut rest = Record::new("struct kinfo_proc", bytes);
        while !rest.is_empty() {
            let (info, behind) =
                rest.split(rest.u32(layout::PROCESS_LENGTH)?.into(), layout::PROCESS_JAIL + 4)?;
            rest = behind;
            let pid = info.u32(layout::PROCESS_PID)?;
            let name = info.text(layout::PROCESS_COMM, layout::COMM)?.to_vec();
            self.all.insert(pid, Process { uid: Some(info.u32(layout::PROCESS_UID)?), name });
            if info.u32(layout::PROCESS_JAIL)? != 0 {
                self.jailed.insert(pid);
            }
        }
        Ok(())
    }
}
