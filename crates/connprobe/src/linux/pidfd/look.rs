//! What one socket is, asked of its descriptor.

use std::net::SocketAddr;
use std::os::fd::BorrowedFd;

use connparse::{Endpoint, Family, Protocol, Socket};
use netaddr::Zone;
use rustix::fs::fstat;
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketAddrAny, getpeername, getsockname};

use super::sys;
use crate::linux::kernel;
use crate::resolver::Asked;
use crate::{Refusal, Selection};

/// What a socket is, as the kernel says it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Seen {
    protocol: Protocol,
    local: SocketAddr,
    remote: Option<SocketAddr>,
    state: Option<u8>,
    zone: Option<Zone>,
    netns: Option<u64>,
    /// What waits to be received, and to be sent.
    queues: Option<(u32, u32)>,
    /// The inode, and the user. Two calls are saved where nobody wants to know them.
    status: Option<(u64, u32)>,
}

impl Seen {
    /// Fills in what is known of a socket, namely all but its owners.
    ///
    /// Some of the fields that tables have are left at none: the timer, the drops.
    pub(super) fn fill(&self, socket: &mut Socket<'static>) {
        (socket.protocol, socket.local) = (self.protocol, endpoint(self.local));
        socket.local.set_zone(self.zone);
        socket.family = Some(if self.local.is_ipv4() { Family::V4 } else { Family::V6 });
        socket.remote = self.remote.map(endpoint);
        socket.state = self.state.map(kernel::state);
        (socket.inode, socket.uid) = self.status.unzip();
        (socket.receive_queue, socket.send_queue) = self.queues.unzip();
        socket.netns = self.netns;
    }

    /// A number that is the same for every descriptor of a socket, and seldom that of another socket.
    pub(super) fn key(&self) -> u64 {
        let ports = |remote: SocketAddr| u64::from(self.local.port()) << 16 | u64::from(remote.port());
        let address = |remote: SocketAddr| match remote {
            SocketAddr::V4(v4) => v4.ip().to_bits(),
            SocketAddr::V6(v6) => v6.ip().to_bits() as u32,
        };
        let ends = || self.remote.map_or(0, |remote| u64::from(address(remote)) << 32 | ports(remote));
        self.status.map_or_else(ends, |(inode, _)| inode)
    }
}

/// What a descriptor is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Found {
    /// A socket that may be asked for.
    Wanted(Seen),
    /// Another socket.
    Other,
    /// No socket at all.
    File,
}

/// What a descriptor is.
pub(super) fn look(
    socket: BorrowedFd<'_>,
    asked: &Asked,
    namespaces: &mut Namespaces,
) -> Result<Found, Refusal> {
    let name = match getsockname(socket) {
        Ok(name) => name,
        Err(Errno::NOTSOCK | Errno::BADF) => return Ok(Found::File),
        Err(_) => return Ok(Found::Other),
    };
    let Some(local) = inet_name(name) else { return Ok(Found::Other) };
    let Some((protocol, state)) = kind(socket, local, asked)? else { return Ok(Found::Other) };
    let remote = match state {
        Some(kernel::LISTEN) => None,
        Some(_) => match peer(socket, local, state) {
            // Its connection has ended since its state was read: it is in no table any more.
            None => return Ok(Found::Other),
            remote => remote,
        },
        None => peer(socket, local, state),
    };
    let mut seen =
        Seen { protocol, local, remote, state, zone: None, netns: None, queues: None, status: None };
    if asked.details {
        seen.zone = zone(socket);
        seen.netns = namespaces.of(socket);
        seen.queues = queues(socket, state);
        seen.status = status(socket);
    }
    Ok(Found::Wanted(seen))
}

/// The inode of a socket, and the user to whom it belongs.
pub(super) fn status(socket: BorrowedFd<'_>) -> Option<(u64, u32)> {
    fstat(socket).ok().map(|status| (status.st_ino, status.st_uid))
}

/// The local end of a socket of the internet that has one: what is bound to nothing yet is in no table.
fn inet_name(name: SocketAddrAny) -> Option<SocketAddr> {
    let is_inet = matches!(name.address_family(), AddressFamily::INET | AddressFamily::INET6);
    let name = is_inet.then(|| SocketAddr::try_from(name).ok())??;
    (name.port() != 0).then_some(name)
}

/// TCP with its state, or UDP, as far as it is asked for. What has no row in the tables of these is neither.
fn kind(
    socket: BorrowedFd<'_>,
    local: SocketAddr,
    asked: &Asked,
) -> Result<Option<(Protocol, Option<u8>)>, Refusal> {
    // Asked for first: it tells MPTCP from TCP, which answer alike, and of UDP there is nothing more to know.
    match sys::number(socket, sys::PROTOCOL) {
        Ok(libc::IPPROTO_TCP) if asked.wants_protocol(Protocol::Tcp) => {
            // A raw socket can have that protocol, too, and has no state.
            let state = state(socket).filter(|&state| is_wanted(state, asked.selection));
            Ok(state.map(|state| (Protocol::Tcp, Some(state))))
        }
        Ok(libc::IPPROTO_UDP) if asked.wants_protocol(Protocol::Udp) => {
            // A raw socket has the number of its protocol as the port.
            let is_udp = i32::from(local.port()) != libc::IPPROTO_UDP
                || sys::number(socket, sys::KIND) == Ok(libc::SOCK_DGRAM);
            Ok(is_udp.then_some((Protocol::Udp, None)))
        }
        Ok(libc::IPPROTO_MPTCP) if asked.wants_protocol(Protocol::Tcp) => {
            match (state(socket), asked.selection) {
                (Some(kernel::LISTEN), Selection::Connections) => Ok(None),
                (Some(kernel::LISTEN), _) => Ok(Some((Protocol::Tcp, Some(kernel::LISTEN)))),
                (_, Selection::Listening) => Ok(None),
                // The state is that of its first subflow, which can be closed, or gone, while others live.
                _ => Err(Refusal::Multipath),
            }
        }
        _ => Ok(None),
    }
}

/// The state of a TCP socket; `None` of any other.
fn state(socket: BorrowedFd<'_>) -> Option<u8> {
    sys::option::<1>(socket, sys::TCP_INFO).ok().map(|([state], _)| state)
}

/// Whether a TCP socket in this state has a row that is asked for.
const fn is_wanted(state: u8, selection: Selection) -> bool {
    match selection {
        Selection::Connections => state == kernel::ESTABLISHED,
        Selection::Listening => state == kernel::LISTEN,
        Selection::All => state != kernel::CLOSE,
    }
}

/// The remote end; `None` where there is none.
fn peer(socket: BorrowedFd<'_>, local: SocketAddr, state: Option<u8>) -> Option<SocketAddr> {
    match (state, local) {
        (Some(kernel::SYN_SENT), SocketAddr::V4(_)) => {
            let ([_, _, high, low, address @ .., _, _, _, _, _, _, _, _], _) =
                sys::option::<16>(socket, sys::PEER).ok()?;
            Some(SocketAddr::new(address.into(), u16::from_be_bytes([high, low])))
        }
        (Some(kernel::SYN_SENT), SocketAddr::V6(_)) => {
            let ([_, _, high, low, _, _, _, _, address @ .., _, _, _, _], _) =
                sys::option::<28>(socket, sys::PEER).ok()?;
            Some(SocketAddr::new(address.into(), u16::from_be_bytes([high, low])))
        }
        _ => SocketAddr::try_from(getpeername(socket).ok()??).ok(),
    }
}

/// What waits to be received, and to be sent, in bytes, as the tables have it: of a listening socket how many connections
/// wait to be accepted, and how many may.
fn queues(socket: BorrowedFd<'_>, state: Option<u8>) -> Option<(u32, u32)> {
    match state {
        Some(kernel::LISTEN) => {
            // `tcpi_unacked` and `tcpi_sacked` of `struct tcp_info` are used for that.
            let (info, 32) = sys::option::<32>(socket, sys::TCP_INFO).ok()? else { return None };
            let [.., w0, w1, w2, w3, m0, m1, m2, m3] = info;
            let [waiting, most] = [[w0, w1, w2, w3], [m0, m1, m2, m3]].map(u32::from_ne_bytes);
            Some((waiting, most))
        }
        Some(_) => {
            let received = rustix::io::ioctl_fionread(socket).ok()?;
            Some((received.try_into().ok()?, sys::unacknowledged(socket).ok()?))
        }
        None => {
            let (memory, 12) = sys::option::<12>(socket, sys::MEMORY).ok()? else { return None };
            let [r0, r1, r2, r3, _, _, _, _, s0, s1, s2, s3] = memory;
            let [received, sent] = [[r0, r1, r2, r3], [s0, s1, s2, s3]].map(u32::from_ne_bytes);
            Some((received, sent))
        }
    }
}

fn endpoint(address: SocketAddr) -> Endpoint<'static> {
    Endpoint::new(address.ip(), address.port())
}

/// The interface that a socket is bound to. A link-local address binds it to its interface.
fn zone(socket: BorrowedFd<'_>) -> Option<Zone> {
    let (name, length) = sys::option::<16>(socket, sys::DEVICE).ok()?;
    let name = name.get(..length)?.split(|&byte| byte == 0).next()?;
    Zone::new(name).ok()
}

/// The inodes of the network namespaces that were met, by their cookies: most sockets share one.
#[derive(Debug, Default)]
pub(super) struct Namespaces(Vec<(u64, Option<u64>)>);

impl Namespaces {
    /// The inode of the namespace of a socket; `None` where the caller may not know it.
    pub(super) fn of(&mut self, socket: BorrowedFd<'_>) -> Option<u64> {
        let Ok((cookie, 8)) = sys::option::<8>(socket, sys::NETNS_COOKIE) else { return inode(socket) };
        let cookie = u64::from_ne_bytes(cookie);
        if let Some((_, inode)) = self.0.iter().find(|(known, _)| *known == cookie) {
            return *inode;
        }
        let inode = inode(socket);
        self.0.push((cookie, inode));
        inode
    }
}

fn inode(socket: BorrowedFd<'_>) -> Option<u64> {
    let namespace = sys::namespace_of(socket);
    Some(fstat(namespace.ok()?).ok()?.st_ino)
}
