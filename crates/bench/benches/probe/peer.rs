//! The same question to other crates, as their documentation has it.

use std::collections::HashSet;

use netstat2::{AddressFamilyFlags, ProtocolFlags, ProtocolSocketInfo, TcpState};

/// The connections of a process: all sockets with their processes, of which it keeps those.
pub(crate) fn netstat2(pid: u32) -> usize {
    let families = AddressFamilyFlags::IPV4 | AddressFamilyFlags::IPV6;
    let all = netstat2::get_sockets_info(families, ProtocolFlags::TCP | ProtocolFlags::UDP).unwrap();
    let is_connection = |info: &ProtocolSocketInfo| match info {
        ProtocolSocketInfo::Tcp(tcp) => tcp.state == TcpState::Established,
        // It tells no remote end.
        ProtocolSocketInfo::Udp(_) => true,
    };
    let own = all.iter().filter(|socket| socket.associated_pids.contains(&pid));
    own.filter(|socket| is_connection(&socket.protocol_socket_info)).count()
}

/// All that listen, which is all that it offers; it reads the same to find them.
pub(crate) fn listeners() -> usize {
    1 + listeners::get_all().unwrap().len()
}

/// The connections of a process: the descriptors of that, and the four tables.
pub(crate) fn procfs(pid: u32) -> usize {
    use procfs::process::{FDTarget, Process};
    let process = Process::new(pid as i32).unwrap();
    let inode = |target: FDTarget| match target {
        FDTarget::Socket(inode) => Some(inode),
        _ => None,
    };
    let own: HashSet<u64> = process.fd().unwrap().flatten().filter_map(|fd| inode(fd.target)).collect();
    let tcp = [process.tcp().unwrap(), process.tcp6().unwrap()].concat();
    let udp = [process.udp().unwrap(), process.udp6().unwrap()].concat();
    let tcp = tcp.iter().filter(|row| row.state == procfs::net::TcpState::Established);
    let udp = udp.iter().filter(|row| row.state == procfs::net::UdpState::Established);
    tcp.map(|row| row.inode).chain(udp.map(|row| row.inode)).filter(|inode| own.contains(inode)).count()
}
