//! What must hold of any text that may be `lsof`'s, and of all that it can print.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

pub mod checks;
#[path = "lsof/rows.rs"]
mod rows;
mod strategies;

use std::fmt::Write;
use std::net::IpAddr;

use connparse::proc_net::ByteOrder;
use connparse::{Endpoint, Family, Owner, Protocol, Socket, State, lsof};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use checks::formats::LSOF;
use strategies::{bytes, ip};

/// Words and pieces of words that rows and fields are made of, whole ones and hostile ones.
const PIECES: [&str; 60] = [
    "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME",
    "COMMAND PID TID TASKCMD PPID USER FD TYPE NODE NAME",
    "tor",
    "16071",
    "root",
    "3u",
    "*345u",
    "cwd",
    "IPv4",
    "IPv6",
    "raw",
    "sock",
    "REG",
    "NEW",
    "39352",
    "0x28ff",
    "0t0",
    "RW,CX",
    "TCP",
    "UDP",
    "ICMP",
    "254?",
    "127.0.0.1:8001",
    "[fe80:4::1]",
    "*:*",
    "*",
    ":22",
    "->",
    "00000000:0001->00000000:0000",
    "(LISTEN)",
    " (ESTABLISHED QR=0 QS=0)",
    "(",
    ")",
    "1,a b,5u",
    "[portmapper]",
    "no PCB",
    "protocol: TCP",
    "can't identify protocol",
    "lsof: WARNING",
    "      Output information may be incomplete.",
    "=======",
    "\np811",
    "\nctor",
    "\nK3\nMx",
    "\nf4",
    "\ntIPv4",
    "\nPTCP",
    "\nn",
    "\nTST=LISTEN",
    "\nm",
    "p811\0",
    "M",
    "f4\0tIPv4\0PTCP\0n*:1\0\n",
    "\0",
    " ",
    " ",
    "         ",
    "\r",
    "\n",
    "\\x20",
];

fn records(text: &[u8]) -> connparse::Records<'_> {
    lsof::records(text, ByteOrder::Little)
}

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&LSOF, &PIECES);
}

proptest! {
    #[test]
    fn a_set_of_fields_reads_the_same_whatever_its_neighbours(
        before in vec(file(), 0..4), one in file(), after in vec(file(), 0..4), style in field_style(),
    ) {
        let process = Process { name: b"tor".to_vec(), pid: 811, tid: None, uid: 0, login: None };
        let text = |files: &[&File]| {
            let mut text = Vec::new();
            render_process(&process, &style, &mut text);
            files.iter().for_each(|file| render_file(file, &style, &mut text));
            text
        };
        let all: Vec<&File> = before.iter().chain([&one]).chain(&after).collect();
        let (together, single) = (text(&all), text(&[&one]));
        let together: Vec<_> = records(&together).sockets().collect();
        prop_assert_eq!(&together[before.len()], &records(&single).sockets().next().unwrap());
    }

    #[test]
    fn a_rendered_table_is_read_back(style in table_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        if style.heading {
            text.extend_from_slice(heading(&style).as_bytes());
        }
        let mut expected = Vec::new();
        for (process, file) in flat(&scene) {
            render_row(process, file, &style, &mut text);
            expected.push(Ok(expected_row(process, file, &style)));
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }

    #[test]
    fn rendered_fields_are_read_back(style in field_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        let mut expected = Vec::new();
        for (process, files) in &scene {
            render_process(process, &style, &mut text);
            for file in files {
                render_file(file, &style, &mut text);
                expected.push(Ok(expected_set(process, file, &style)));
            }
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }
}

#[derive(Clone, Debug)]
struct Process {
    name: Vec<u8>,
    pid: u32,
    tid: Option<u32>,
    uid: u32,
    login: Option<String>,
}

/// A socket as lsof sees it, held by a descriptor.
#[derive(Clone, Debug)]
struct File {
    fd: i32,
    protocol: (&'static str, Protocol),
    /// That of the socket: one of IPv6 can carry IPv4, and lsof prints its addresses as such.
    family: Family,
    local: (IpAddr, u16),
    remote: Option<(IpAddr, u16)>,
    state: (&'static str, State<'static>),
    queues: (u32, u32),
    inode: u32,
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

fn process() -> impl Strategy<Value = Process> {
    let login = option::of("[a-z_][a-z0-9_-]{2,12}");
    (name(), any::<u32>(), option::of(any::<u32>()), any::<u32>(), login)
        .prop_map(|(name, pid, tid, uid, login)| Process { name, pid, tid, uid, login })
}

fn file() -> impl Strategy<Value = File> {
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

fn flat(scene: &[(Process, Vec<File>)]) -> impl Iterator<Item = (&Process, &File)> {
    scene.iter().flat_map(|(process, files)| files.iter().map(move |file| (process, file)))
}

impl File {
    fn kind(&self) -> &'static str {
        match self.family {
            Family::V4 => "IPv4",
            Family::V6 => "IPv6",
        }
    }

    fn ends(&self) -> String {
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

    fn expected(&self, shown: &Shown) -> Socket<'static> {
        let mut socket = Socket::new(self.protocol.1, Endpoint::new(self.local.0, self.local.1));
        socket.family = Some(self.family);
        socket.remote = self.remote.map(|(ip, port)| Endpoint::new(ip, port));
        socket.state = (shown.state && self.protocol.1.has_state()).then(|| self.state.1.clone());
        if shown.queues {
            socket.receive_queue = Some(self.queues.0.into());
            socket.send_queue = Some(self.queues.1.into());
        }
        socket.inode = (shown.inode && self.inode != 0).then_some(self.inode.into());
        socket
    }
}

/// What lsof was asked for besides names.
#[derive(Clone, Copy, Debug)]
struct Shown {
    state: bool,
    queues: bool,
    /// On Linux; elsewhere the device is an address.
    inode: bool,
}

fn shown() -> impl Strategy<Value = Shown> {
    any::<[bool; 3]>().prop_map(|[state, queues, inode]| Shown { state, queues, inode })
}

/// A byte as lsof prints it in the C locale; `None` for what it prints as `^A`.
fn escaped(byte: u8, blank: bool) -> Option<String> {
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

#[derive(Clone, Debug)]
struct TableStyle {
    heading: bool,
    thread: bool,
    ppid: bool,
    pgid: bool,
    flags: bool,
    size: bool,
    /// 4.99: FD to the left.
    left: bool,
    /// The width of COMMAND; 0 for any.
    width: usize,
    shown: Shown,
    end: &'static str,
}

fn table_style() -> impl Strategy<Value = TableStyle> {
    let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
    let width = prop::sample::select(&[0_usize, 9, 15][..]);
    (any::<[bool; 7]>(), shown(), width, end).prop_map(
        |([heading, thread, ppid, pgid, flags, size, left], shown, width, end)| TableStyle {
            heading,
            // Nothing but the heading tells TID and TASKCMD from PPID and PGID if the name is a number.
            thread: thread && heading,
            ppid,
            pgid,
            flags,
            size,
            left,
            width,
            shown,
            end,
        },
    )
}

fn heading(style: &TableStyle) -> String {
    let mut heading = String::from("COMMAND     PID");
    heading.push_str(if style.thread { "   TID TASKCMD" } else { "" });
    heading.push_str(if style.ppid { "  PPID" } else { "" });
    heading.push_str(if style.pgid { "  PGID" } else { "" });
    heading.push_str("     USER   FD   TYPE");
    heading.push_str(if style.flags { " FILE-FLAG" } else { "" });
    heading + " DEVICE SIZE/OFF NODE NAME" + style.end
}

/// COMMAND, and what is left of the name in it: an escape that does not fit ends it.
fn command(name: &[u8], width: usize) -> (String, Vec<u8>) {
    let (mut shown, mut left) = (String::new(), Vec::new());
    for &byte in name {
        let piece = escaped(byte, true).unwrap();
        if width != 0 && shown.len() + piece.len() > width {
            break;
        }
        shown += &piece;
        left.push(byte);
    }
    (shown, left)
}

fn render_row(process: &Process, file: &File, style: &TableStyle, text: &mut Vec<u8>) {
    let mut row = format!("{:<9} {:>5}", command(&process.name, style.width).0, process.pid);
    if style.thread {
        match process.tid {
            Some(tid) => write!(row, " {tid:>5} {:<9}", "IPv4").unwrap(),
            None => write!(row, " {:>5} {:<9}", "", "").unwrap(),
        }
    }
    if style.ppid {
        row += "     1";
    }
    if style.pgid {
        row += " 15985";
    }
    let user = process.login.clone().unwrap_or(process.uid.to_string());
    let fd = if file.fd < 10_000 { file.fd.to_string() } else { format!("*{:03}", file.fd % 1000) };
    match style.left {
        true => write!(row, " {user:>8} {fd}u  {}", file.kind()).unwrap(),
        false => write!(row, " {user:>8} {fd:>4}u  {}", file.kind()).unwrap(),
    }
    if style.flags {
        row += "     RW,CX";
    }
    let device =
        if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}41115627", file.inode) };
    write!(
        row,
        " {device:>6} {:>8} {:>4} {} ",
        if style.size { "0t0" } else { "" },
        file.protocol.0,
        file.ends()
    )
    .unwrap();
    row += &brackets(file, &style.shown);
    text.extend_from_slice(row.as_bytes());
    text.extend_from_slice(style.end.as_bytes());
}

fn brackets(file: &File, shown: &Shown) -> String {
    let mut items = Vec::new();
    if shown.state && file.protocol.1 == Protocol::Tcp {
        items.push(file.state.0.to_string());
    }
    if shown.queues {
        items.push(format!("QR={} QS={}", file.queues.0, file.queues.1));
    }
    if items.is_empty() { String::new() } else { format!("({})", items.join(" ")) }
}

fn expected_row(process: &Process, file: &File, style: &TableStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid.filter(|_| style.thread);
    let (shown, left) = command(&process.name, style.width);
    owner.name = Some(left.into());
    owner.is_name_cut =
        shown.len() == 9 && shown != "(unknown)" || (6..9).contains(&shown.len()) && shown.contains(r"\x");
    owner.fd = Some(file.fd).filter(|&fd| fd < 10_000);
    socket.owners.push(owner);
    socket.uid = process.login.is_none().then_some(process.uid);
    socket.user = Some(process.login.clone().unwrap_or(process.uid.to_string()).into_bytes().into());
    socket
}

#[derive(Clone, Debug)]
struct FieldStyle {
    nul: bool,
    crlf: bool,
    descriptors: bool,
    kinds: bool,
    others: bool,
    shown: Shown,
}

fn field_style() -> impl Strategy<Value = FieldStyle> {
    (any::<[bool; 5]>(), shown()).prop_map(|([nul, crlf, descriptors, kinds, others], shown)| FieldStyle {
        nul,
        crlf,
        descriptors,
        kinds,
        others,
        shown,
    })
}

impl FieldStyle {
    fn put(&self, fields: &[String], text: &mut Vec<u8>) {
        let end: &[u8] = if self.crlf { b"\r\n" } else { b"\n" };
        for field in fields {
            text.extend_from_slice(field.as_bytes());
            text.extend_from_slice(if self.nul { b"\0" } else { end });
        }
        if self.nul {
            text.extend_from_slice(end);
        }
    }
}

fn render_process(process: &Process, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = vec![format!("p{}", process.pid)];
    if let Some(tid) = process.tid {
        fields.extend([format!("K{tid}"), "Mtwo words".into()]);
    }
    if style.others {
        fields.extend(["g15985".into(), "R1".into()]);
    }
    let name: String = process.name.iter().map(|byte| escaped(*byte, false).unwrap()).collect();
    fields.extend([format!("c{name}"), format!("u{}", process.uid as i32)]);
    fields.extend(process.login.as_ref().map(|login| format!("L{login}")));
    style.put(&fields, text);
}

fn render_file(file: &File, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = Vec::new();
    if style.descriptors {
        fields.push(format!("f{}", file.fd));
    }
    if style.others {
        fields.extend(["au".into(), "l ".into()]);
    }
    if style.kinds {
        fields.push(format!("t{}", file.kind()));
    }
    let device = if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}", file.inode) };
    fields.push(format!("d{device}"));
    if style.others {
        fields.push("o0t0".into());
    }
    fields.extend([format!("P{}", file.protocol.0), format!("n{}", file.ends())]);
    if style.shown.state && file.protocol.1 == Protocol::Tcp {
        fields.push(format!("TST={}", file.state.0));
    }
    if style.shown.queues {
        fields.extend([format!("TQR={}", file.queues.0), format!("TQS={}", file.queues.1)]);
    }
    style.put(&fields, text);
}

fn expected_set(process: &Process, file: &File, style: &FieldStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    if !style.kinds {
        untyped(&mut socket);
    }
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid;
    owner.name = Some(process.name.clone().into());
    owner.fd = Some(file.fd).filter(|_| style.descriptors);
    socket.owners.push(owner);
    socket.uid = Some(process.uid);
    socket.user = process.login.clone().map(|login| login.into_bytes().into());
    socket
}

/// Where neither end is more than a star, nothing tells the family.
fn untyped(socket: &mut Socket<'_>) {
    let ends = || std::iter::once(&socket.local).chain(&socket.remote);
    if ends().all(|end| end.address.is_wildcard()) {
        socket.family = None;
        socket.local.address = connparse::Address::Any;
        if let Some(remote) = &mut socket.remote {
            remote.address = connparse::Address::Any;
        }
    } else {
        let v6 = ends().any(|end| end.address.ip().is_some_and(|ip| ip.is_ipv6()));
        socket.family = Some(if v6 { Family::V6 } else { Family::V4 });
    }
}
