//! Processes and the sockets that they hold, as `lsof` sees them.

use std::net::IpAddr;

use connparse::{Endpoint, Family, Protocol, Socket, State};
use proptest::option;
use proptest::prelude::*;

use crate::strategies::{bytes, ip};

#[derive(Clone, Debug)]
pub(super) struct Process {
    pub(super) name: Vec<u8>,
    pub(super) pid: u32,
    pub(super) tid: Option<u32>,
    pub(super) uid: u32,
    pub(super) login: Option<String>,
}

/// A socket as lsof sees it, held by a descriptor.
#[derive(Clone, Debug)]
pub(super) struct File {
    pub(super) fd: i32,
    pub(super) protocol: (&'static str, Protocol),
    /// That of the socket: one of IPv6 can carry IPv4, and lsof prints its addresses as such.
    pub(super) family: Family,
    pub(super) local: (IpAddr, u16),
    pub(super) remote: Option<(IpAddr, u16)>,
    pub(super) state: (&'static str, State<'static>),
    pub(super) queues: (u32, u32),
    pub(super) inode: u32,
}

const PROTOCOLS: [(&str, Protocol); 5] = [
    ("TCP", Protocol::Tcp),
    ("UDP", Protocol::Udp),
    ("UDPLITE", Protocol::UdpLite),
    ("ICMP", Protocol::Icmp),
    ("OSPFIGP", Protocol::Raw),
];

const STATES: [(&str, State<'static>); 12] = [
    ("ESTABLISHED", State::Established),
    ("SYN_SENT", State::SynSent),
    ("SYN_RECV", State::SynReceived),
    ("SYN_RCVD", State::SynReceived),
    ("FIN_WAIT1", State::FinWait1),
    ("FIN_WAIT_2", State::FinWait2),
    ("TIME_WAIT", State::TimeWait),
    ("CLOSE", State::Closed),
    ("CLOSE_WAIT", State::CloseWait),
    ("LAST_ACK", State::LastAck),
    ("LISTEN", State::Listen),
    ("CLOSING", State::Closing),
];

/// One that lsof knows, or does not.
fn state() -> impl Strategy<Value = (&'static str, State<'static>)> {
    let unknown = "UNKNOWN_TCP_STATE_13";
    prop_oneof![
        12 => prop::sample::select(&STATES[..]),
        1 => Just((unknown, State::Other(unknown.as_bytes().into()))),
    ]
}

/// At most 15 bytes, often such as rows are made of. Control bytes that lsof prints as `^A` cannot be told from those
/// two, and are left out.
fn name() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop::sample::select(&["IPv4", "REG", "3u", "123", "TCP", "(unknown)", ""][..]);
    prop_oneof![
        4 => bytes(b" \n\r\t\\x20()IPv4p1\"3u*:->", 15)
            .prop_map(|name| name.into_iter().filter(|byte| escaped(*byte, false).is_some()).collect()),
        1 => whole.prop_map(|name| name.as_bytes().to_vec()),
    ]
}

pub(super) fn process() -> impl Strategy<Value = Process> {
    let login = option::of("[a-z_][a-z0-9_-]{2,12}");
    (name(), any::<u32>(), option::of(any::<u32>()), any::<u32>(), login)
        .prop_map(|(name, pid, tid, uid, login)| Process { name, pid, tid, uid, login })
}

pub(super) fn file() -> impl Strategy<Value = File> {
    let ends = any::<bool>()
        .prop_flat_map(|v6| ((ip(v6), any::<u16>()), option::of((ip(v6), any::<u16>()))))
        .prop_filter("addresses that lsof prints as they are", |(local, remote)| {
            std::iter::once(local).chain(remote).all(|(ip, _)| is_printed_whole(*ip))
        });
    let words = (prop::sample::select(&PROTOCOLS[..]), state());
    (0..=i32::MAX, words, ends, any::<bool>(), any::<(u32, u32)>(), any::<u32>()).prop_map(
        |(fd, (protocol, state), (local, remote), carried, queues, inode)| {
            let remote = remote.filter(|(ip, port)| !(ip.is_unspecified() && *port == 0));
            let stars = std::iter::once(&local).chain(&remote).all(|(ip, _)| ip.is_unspecified());
            let v6 = local.0.is_ipv6() || (carried && !stars);
            let family = if v6 { Family::V6 } else { Family::V4 };
            File { fd, protocol, family, local, remote, state, queues, inode }
        },
    )
}

/// Not IPv4 in IPv6: other tests have that.
fn is_printed_whole(ip: IpAddr) -> bool {
    !matches!(ip, IpAddr::V6(ip) if ip.to_ipv4_mapped().is_some())
}

pub(super) fn flat(scene: &[(Process, Vec<File>)]) -> impl Iterator<Item = (&Process, &File)> {
    scene.iter().flat_map(|(process, files)| files.iter().map(move |file| (process, file)))
}

impl File {
    pub(super) fn kind(&self) -> &'static str {
        match self.family {
            Family::V4 => "IPv4",
            Family::V6 => "IPv6",
        }
    }

    pub(super) fn ends(&self) -> String {
        let end = |(ip, port): (IpAddr, u16)| {
            let host = match ip {
                _ if ip.is_unspecified() => "*".into(),
                IpAddr::V4(ip) => ip.to_string(),
                IpAddr::V6(ip) => format!("[{ip}]"),
            };
            let port = if port == 0 { "*".into() } else { port.to_string() };
            format!("{host}:{port}")
        };
        let remote = self.remote.map(|remote| format!("->{}", end(remote))).unwrap_or_default();
        end(self.local) + &remote
    }

    pub(super) fn expected(&self, shown: &Shown) -> Socket<'static> {
        let mut socket = Socket::new(self.protocol.1, Endpoint::new(self.local.0, self.local.1));
        socket.family = Some(self.family);
        socket.remote = self.remote.map(|(ip, port)| Endpoint::new(ip, port));
        socket.state = (shown.state && self.protocol.1.has_state()).then(|| self.state.1.clone());
        if shown.queues {
            socket.receive_queue = Some(self.queues.0);
            socket.send_queue = Some(self.queues.1);
        }
        socket.inode = (shown.inode && self.inode != 0).then_some(self.inode.into());
        socket
    }
}

/// What lsof was asked for besides names.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shown {
    pub(super) state: bool,
    pub(super) queues: bool,
    /// On Linux; elsewhere the device is an address.
    pub(super) inode: bool,
}

pub(super) fn shown() -> impl Strategy<Value = Shown> {
    any::<[bool; 3]>().prop_map(|[state, queues, inode]| Shown { state, queues, inode })
}

/// A byte as lsof prints it in the C locale; `None` for what it prints as `^A`.
pub(super) fn escaped(byte: u8, blank: bool) -> Option<String> {
    Some(match byte {
        b'\n' => "\\n".into(),
        b'\t' => "\\t".into(),
        b'\r' => "\\r".into(),
        0x08 => "\\b".into(),
        0x0c => "\\f".into(),
        0..=0x1f => return None,
        b'\\' => "\\\\".into(),
        b' ' if blank => "\\x20".into(),
        b' '..=b'~' => char::from(byte).into(),
        _ => format!("\\x{byte:02x}"),
    })
}
