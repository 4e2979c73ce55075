//! What must hold of any text, and that what is rendered is read back.

use std::fmt::Write as _;
use std::net::IpAddr;

use connparse::{Owner, Timer};
use netaddr::Zone;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::checks::formats::SS;
use super::strategies::{bytes, ends, shown};
use super::*;

/// Words and pieces of words that rows are made of, whole ones and hostile ones.
const PIECES: [&str; 46] = [
    "tcp",
    "udp",
    "icmp6",
    "u_str",
    "nl",
    "???",
    "`-",
    "ESTAB",
    "UNCONN",
    "FIN-WAIT-1",
    "0",
    "128",
    "-1",
    " ",
    " ",
    " ",
    " ",
    "\t",
    "\r",
    "\n",
    "\n",
    "192.0.2.7",
    "[::1]",
    "::1",
    "*",
    "%eth0",
    ":",
    ":22",
    ":*",
    "users:((\"",
    "users:(",
    "\",pid=1,fd=2",
    "\",1,2",
    "),(\"",
    "))",
    ")",
    "\"",
    ",",
    "timer:(on,",
    "2.308ms",
    "uid:7",
    "ino:39",
    "cgroup:/",
    "v6only:1",
    "Netid",
    "State Local Address:Port Peer Address:Port",
];

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&SS, &PIECES);
}

proptest! {
    #[test]
    fn what_is_rendered_is_read_back((style, models) in scene(name())) {
        round_trip(&style, &models);
    }

    #[test]
    fn names_with_line_feeds_are_read_back((style, models) in scene(name_with_line_feeds())) {
        round_trip(&style, &models);
    }
}

/// What ss was asked for, and its age.
#[derive(Clone, Debug)]
struct Style {
    netid: bool,
    state: bool,
    queues: bool,
    users: Users,
    timer: bool,
    details: bool,
    /// 4.14 or later.
    new_addresses: bool,
    header: bool,
    end: &'static str,
    padding: usize,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Users {
    None,
    Plain,
    Labelled,
    Threads,
    Contexts,
}

/// A socket as ss sees it: addresses not yet made canonical.
#[derive(Clone, Debug)]
struct Model {
    netid: (&'static str, Protocol),
    state: (&'static str, State<'static>),
    v6only: bool,
    local: (IpAddr, Option<Zone>, u16),
    remote: Option<(IpAddr, u16)>,
    queues: (u32, u32),
    owners: Vec<(Vec<u8>, u32, u32, i32)>,
    timer: Option<(usize, u64, u16)>,
    uid: u32,
    inode: u64,
}

const NETIDS: [(&str, Protocol); 6] = [
    ("tcp", Protocol::Tcp),
    ("udp", Protocol::Udp),
    ("raw", Protocol::Raw),
    ("sctp", Protocol::Sctp),
    ("dccp", Protocol::Dccp),
    ("mptcp", Protocol::Mptcp),
];

const TIMERS: [(&str, TimerKind); 5] = [
    ("on", TimerKind::Retransmit),
    ("keepalive", TimerKind::KeepAlive),
    ("timewait", TimerKind::TimeWait),
    ("persist", TimerKind::Probe),
    ("unknown", TimerKind::Other),
];

fn name() -> impl Strategy<Value = Vec<u8>> {
    name_without(&[0, b')', b'\n'])
}

fn name_with_line_feeds() -> impl Strategy<Value = Vec<u8>> {
    name_without(&[0, b')'])
}

/// At most 15 bytes, often such as rows are made of.
fn name_without(banned: &'static [u8]) -> impl Strategy<Value = Vec<u8>> {
    bytes(b"\"(,:;pid=fd0129 users*\n\r\t\\", 15)
        .prop_map(|name| name.into_iter().filter(|byte| !banned.contains(byte)).collect())
}

fn zone() -> impl Strategy<Value = Zone> {
    "[a-zA-Z0-9._-]{1,14}[]@a-z0-9]".prop_map(|name| Zone::new(name.as_bytes()).unwrap())
}

fn model(name: impl Strategy<Value = Vec<u8>> + 'static) -> impl Strategy<Value = Model> {
    let ends = (any::<bool>().prop_flat_map(ends), option::of(zone()));
    let owner = (name, any::<u32>(), any::<u32>(), 0..=i32::MAX);
    let row =
        (prop::sample::select(&NETIDS[..]), prop::sample::select(&STATES[..]), ends, any::<(u32, u32)>());
    let timer = option::of((0..TIMERS.len(), seconds_and_millis(), any::<u16>()));
    let details = (vec(owner, 0..4), timer, any::<u32>(), any::<u64>(), any::<bool>());
    (row, details).prop_map(
        |((netid, state, (((ip, port), remote), zone), queues), (owners, timer, uid, inode, v6only))| Model {
            netid,
            state,
            v6only,
            local: (ip, zone, port),
            remote,
            queues,
            owners,
            timer,
            uid,
            inode,
        },
    )
}

/// Times in milliseconds that ss prints without loss.
fn seconds_and_millis() -> impl Strategy<Value = u64> {
    prop_oneof![
        0..10_000_u64,
        (10..60_u64).prop_map(|seconds| seconds * 1000),
        (60..600_u64).prop_map(|seconds| seconds * 1000),
        (10..70_000_u64).prop_map(|minutes| minutes * 60_000),
    ]
}

fn style() -> impl Strategy<Value = Style> {
    let users = prop::sample::select(
        &[Users::None, Users::Plain, Users::Labelled, Users::Threads, Users::Contexts][..],
    );
    let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
    (any::<[bool; 7]>(), users, end, 1..30_usize).prop_map(
        |([netid, state, queues, timer, details, new_addresses, header], users, end, padding)| Style {
            netid,
            state,
            queues,
            users,
            timer,
            details,
            new_addresses,
            header,
            end,
            padding,
        },
    )
}

/// Sockets that one call of ss can show: of one protocol or state, where the column is missing.
fn scene(name: impl Strategy<Value = Vec<u8>> + 'static) -> impl Strategy<Value = (Style, Vec<Model>)> {
    (style(), vec(model(name), 1..6)).prop_map(|(style, mut models)| {
        let first = models[0].clone();
        for model in &mut models {
            if !style.netid {
                // A state that only TCP has is taken for TCP's.
                model.netid = if first.netid.1.has_state() { first.netid } else { NETIDS[0] };
            }
            if !style.state {
                model.state = first.state.clone();
            }
        }
        (style, models)
    })
}

fn round_trip(style: &Style, models: &[Model]) {
    let mut text = Vec::new();
    if style.header {
        text.extend_from_slice(header(style).as_bytes());
    }
    models.iter().for_each(|model| render(model, style, &mut text));
    let mut options = options(if style.new_addresses { Wildcard::V6 } else { Wildcard::V4 });
    options.protocol = (!style.netid).then_some(models[0].netid.1);
    options.state = (!style.state).then_some(models[0].state.1.clone());
    let read: Vec<_> = ss::records(&text, options).sockets().collect();
    let expected: Vec<_> = models.iter().map(|model| Ok(expected(model, style))).collect();
    assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
}

fn header(style: &Style) -> String {
    let mut header = String::new();
    header.push_str(if style.netid { "Netid " } else { "" });
    header.push_str(if style.state { "State " } else { "" });
    header.push_str(if style.queues { "Recv-Q Send-Q " } else { "" });
    header.push_str("Local Address:Port Peer Address:Port");
    header + style.end
}

fn render(model: &Model, style: &Style, text: &mut Vec<u8>) {
    let mut row = String::new();
    let blanks = " ".repeat(style.padding);
    if style.netid {
        write!(row, "{:<5} ", model.netid.0).unwrap();
    }
    if style.state {
        write!(row, "{:<10} ", model.state.0).unwrap();
    }
    if style.queues {
        write!(row, "{:<6} {:<6} ", model.queues.0, model.queues.1).unwrap();
    }
    let (ip, zone, port) = model.local;
    write!(row, "{blanks}{} ", end(ip, zone, port, model.v6only, style)).unwrap();
    let (ip, port) = shown(model.remote, ip);
    write!(row, "{blanks}{}{blanks}", end(ip, None, port, model.v6only, style)).unwrap();
    text.extend_from_slice(row.as_bytes());
    users(model, style, text);
    text.extend_from_slice(extras(model, style).as_bytes());
    text.extend_from_slice(style.end.as_bytes());
}

fn end(ip: IpAddr, zone: Option<Zone>, port: u16, v6only: bool, style: &Style) -> String {
    let address = match ip {
        IpAddr::V4(ip) if ip.is_unspecified() && !style.new_addresses => "*".into(),
        IpAddr::V6(ip) if ip.is_unspecified() && style.new_addresses && !v6only => "*".into(),
        IpAddr::V4(ip) => ip.to_string(),
        IpAddr::V6(ip) if style.new_addresses => format!("[{ip}]"),
        IpAddr::V6(ip) => ip.to_string(),
    };
    let zone = zone.map(|zone| format!("%{zone}")).unwrap_or_default();
    let port = if port == 0 { "*".into() } else { port.to_string() };
    format!("{address}{zone}:{port}")
}

fn users(model: &Model, style: &Style, text: &mut Vec<u8>) {
    if style.users == Users::None || model.owners.is_empty() {
        return;
    }
    text.extend_from_slice(b" users:(");
    for (index, (name, pid, tid, fd)) in model.owners.iter().enumerate() {
        text.extend_from_slice(if index == 0 { b"(\"" } else { b",(\"" });
        text.extend_from_slice(name);
        let numbers = match style.users {
            Users::None | Users::Plain => format!("\",{pid},{fd})"),
            Users::Labelled => format!("\",pid={pid},fd={fd})"),
            Users::Threads => format!("\",pid={pid},tid={tid},fd={fd})"),
            Users::Contexts => {
                format!("\",pid={pid},proc_ctx=a:b:s0-s0:c0,c9,fd={fd},sock_ctx=unavailable)")
            }
        };
        text.extend_from_slice(numbers.as_bytes());
    }
    text.extend_from_slice(b")");
}

fn extras(model: &Model, style: &Style) -> String {
    let mut text = String::new();
    if let Some((kind, millis, retries)) = model.timer.filter(|_| style.timer) {
        write!(text, " timer:({},{},{retries})", TIMERS[kind].0, time(millis)).unwrap();
    }
    if style.details {
        if model.uid != 0 {
            write!(text, " uid:{}", model.uid).unwrap();
        }
        write!(text, " ino:{} sk:1f cgroup:/a b", model.inode).unwrap();
        if model.local.0.is_ipv6() {
            write!(text, " v6only:{}", u8::from(model.v6only)).unwrap();
        }
        text.push_str(" <-> cubic rto:204 bbr:(bw:0bps,mrtt:0.02) send 1bps");
    }
    text
}

/// `print_ms_timer` of ss: minutes and seconds, or seconds, a dot and milliseconds without a word for the seconds.
fn time(millis: u64) -> String {
    let (minutes, seconds, rest) = (millis / 60_000, millis / 1000 % 60, millis % 1000);
    match (minutes, seconds, rest) {
        (0, 0, 0) => String::new(),
        (0, 0, rest) => format!("{rest:03}ms"),
        (0, seconds, 0) => format!("{seconds}sec"),
        (0, seconds, rest) => format!("{seconds}.{rest:03}ms"),
        (minutes, 0, _) => format!("{minutes}min"),
        (minutes, seconds, _) => format!("{minutes}min{seconds}sec"),
    }
}

fn expected(model: &Model, style: &Style) -> Socket<'static> {
    let (ip, zone, port) = model.local;
    let mut local = Endpoint::new(ip, port);
    local.set_zone(zone);
    let protocol = model.netid.1;
    let mut socket = Socket::new(protocol, local);
    socket.family = Some(if ip.is_ipv6() { Family::V6 } else { Family::V4 });
    socket.remote = model.remote.map(|(ip, port)| Endpoint::new(ip, port));
    socket.state = protocol.has_state().then(|| model.state.1.clone());
    if style.queues {
        socket.receive_queue = Some(model.queues.0);
        socket.send_queue = Some(model.queues.1);
    }
    if style.users != Users::None {
        socket.owners = model.owners.iter().map(|owner| expected_owner(owner, style)).collect();
    }
    if style.timer {
        socket.timer = model.timer.map(|(kind, millis, retries)| {
            Timer::new(TIMERS[kind].1, Some(Duration::from_millis(millis)), Some(retries))
        });
    }
    if style.details {
        socket.inode = (model.inode != 0).then_some(model.inode);
        socket.uid = (model.uid != 0 || model.inode != 0).then_some(model.uid);
        socket.v6only = ip.is_ipv6().then_some(model.v6only);
    }
    socket
}

fn expected_owner((name, pid, tid, fd): &(Vec<u8>, u32, u32, i32), style: &Style) -> Owner<'static> {
    let mut owner = Owner::new(*pid);
    owner.tid = (style.users == Users::Threads).then_some(*tid);
    owner.fd = Some(*fd);
    let forged = |part: &[u8]| {
        part.starts_with(b"\",pid=")
            || (part.starts_with(b"\",") && part[2..].first().is_some_and(u8::is_ascii_digit))
    };
    if (0..name.len()).any(|at| forged(&name[at..])) {
        owner.certainty = Certainty::Doubtful;
    }
    owner.name = Some(name.clone().into());
    owner
}
