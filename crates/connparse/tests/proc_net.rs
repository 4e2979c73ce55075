//! The tables of /proc/net: real ones against counts and owners that were found out without this crate, and properties.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;
pub mod checks;
mod strategies;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use connparse::proc_net::{self, ByteOrder, Table};
use connparse::{Content, Endpoint, Family, Skipped, Socket, State, Timer, TimerKind};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use captures::{capture, links};
use checks::{detection, formats::PROC_NET};
use strategies::ip;

/// The sockets of a table. Nothing is refused, and one line is skipped: the heading.
fn read<'a>(file: &str, text: &'a [u8], table: Table) -> Vec<Socket<'a>> {
    let mut skipped = Vec::new();
    let mut sockets = Vec::new();
    for record in proc_net::records(text, table, ByteOrder::Little) {
        match record.content {
            Content::Socket(socket) => sockets.push(socket),
            Content::Skipped(why) => skipped.push((record.line, why)),
            Content::Refused(error) => panic!("{file}: {error}"),
        }
    }
    assert_eq!(skipped, [(1, Skipped::Header)], "{file}");
    sockets
}

#[test]
fn each_rare_state_is_there_as_often_as_it_was_made() {
    let Some(text) = capture("proc/lab-states-net-tcp.txt") else { return };
    let mut counts: BTreeMap<State<'_>, usize> = BTreeMap::new();
    for socket in read("lab-states-net-tcp.txt", &text, Table::Tcp) {
        *counts.entry(socket.state.unwrap()).or_default() += 1;
    }
    let rare =
        [State::SynSent, State::SynReceived, State::LastAck, State::Closing].map(|state| counts[&state]);
    assert_eq!((rare, counts[&State::FinWait1], counts[&State::Listen]), ([1; 4], 2, 8));
}

fn only(row: &str, table: Table) -> Result<Socket<'_>, connparse::ParseError> {
    let mut all: Vec<_> = proc_net::parse(row.as_bytes(), table, ByteOrder::Little).collect();
    assert_eq!(all.len(), 1, "{row}");
    all.remove(0)
}

#[test]
fn states_by_their_numbers() {
    for (number, state) in [
        ("01", State::Established),
        ("02", State::SynSent),
        ("03", State::SynReceived),
        ("04", State::FinWait1),
        ("05", State::FinWait2),
        ("06", State::TimeWait),
        ("07", State::Closed),
        ("08", State::CloseWait),
        ("09", State::LastAck),
        ("0A", State::Listen),
        ("0B", State::Closing),
        ("0C", State::SynReceived),
        ("0D", State::Bound),
        ("0E", State::Other(b"0E".into())),
        ("00", State::Other(b"00".into())),
    ] {
        let row = format!(
            "   0: 0100007F:1F50 0200007F:E026 {number} 00000000:00000000 00:00000000 00000000 0 0 9 1 0 20 4 0 10 -1"
        );
        assert_eq!(only(&row, Table::Tcp).unwrap().state, Some(state));
        for table in [Table::Udp, Table::UdpLite, Table::Raw, Table::Icmp] {
            assert_eq!(only(&row, table).unwrap().state, None, "datagrams have no state");
        }
    }
}

#[test]
fn kinds_of_timers_by_their_numbers() {
    for (number, kind) in [
        ("00", None),
        ("01", Some(TimerKind::Retransmit)),
        ("02", Some(TimerKind::KeepAlive)),
        ("03", Some(TimerKind::TimeWait)),
        ("04", Some(TimerKind::Probe)),
        ("05", Some(TimerKind::Other)),
    ] {
        let row = format!(
            "   0: 0100007F:1F50 0200007F:E026 01 00000000:00000000 {number}:00000064 00000002 1000 0 9 1 0 20 4 0 10 -1"
        );
        let expected = kind.map(|kind| Timer::new(kind, Some(Duration::from_secs(1)), Some(2)));
        assert_eq!(only(&row, Table::Tcp).unwrap().timer, expected, "{number}");
    }
}

/// Fields behind the inode, as they were printed by kernels of all ages and may be by later ones.
#[test]
fn what_stands_behind_the_inode_can_be_more_or_less() {
    let front = "  402: 0100007F:1F44 00000000:0000 07 00000000:00000000 00:00000000 00000000  1000        0 39407 2 ";
    for (behind, drops) in [
        // Before 2.6.27.
        ("000000001df81b44", None),
        ("000000001df81b44 0", Some(0)),
        ("000000001df81b44 4294967295", Some(4_294_967_295)),
        // Of 32 bits, hidden, and early after the start.
        ("c7b9a000 12", Some(12)),
        ("0000000000000000 12", Some(12)),
        ("(____ptrval____) 12", Some(12)),
        ("(null) 12", Some(12)),
        ("000000001df81b44 12 new fields", Some(12)),
    ] {
        for end in ["", "\n", "\r\n", "                      \n"] {
            let row = [front, behind, end].concat();
            for table in [Table::Udp, Table::UdpLite, Table::Raw, Table::Icmp] {
                let read = only(&row, table).unwrap();
                assert_eq!((read.inode, read.uid, read.drops), (Some(39407), Some(1000), drops), "{row:?}");
            }
            let read = only(&row, Table::Tcp).unwrap();
            assert_eq!((read.inode, read.drops), (Some(39407), None), "{row:?}");
        }
    }
}

#[test]
fn sockets_of_nobody_share_inode_0() {
    for row in [
        // Not accepted yet, in TIME-WAIT, half open, orphaned.
        "  11: 0100007F:1F47 0100007F:E044 08 00000000:00000001 00:00000000 00000000     0        0 0 1 00000000a6da283d 20 4 0 10 -1",
        "  12: 0100007F:9C4E 0100007F:1F47 06 00000000:00000000 03:00000F2B 00000000     0        0 0 3 00000000b5b9bf31",
        "  13: 016433C6:01BB 636433C6:A02F 03 00000000:00000000 01:00000043 00000001     0        0 0 1 000000009ab01d22",
        "  14: 0100007F:9C4E 0100007F:1F47 04 00000001:00000000 01:00000014 00000000     0        0 0 2 00000000b5b9bf31 20 4 31 10 -1",
    ] {
        assert_eq!(only(row, Table::Tcp).unwrap().inode, None, "{row}");
    }
    let row = "  13: 016433C6:01BB 636433C6:A02F 03 00000000:00000000 01:00000043 00000001  1000        0 0 1 000000009ab01d22";
    let half_open = only(row, Table::Tcp).unwrap();
    assert_eq!((half_open.uid, half_open.state), (Some(1000), Some(State::SynReceived)));
    let ends = (half_open.local.to_string(), half_open.remote.unwrap().to_string());
    assert_eq!(ends, ("198.51.100.1:443".into(), "198.51.100.99:41007".into()));
}

#[test]
fn ports_of_raw_and_ping_sockets_are_protocols_and_identifiers() {
    let row = "   38: 00000000000000000000000000000000:003A 00000000000000000000000000000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39413 2 00000000e4161789 0";
    for table in [Table::Raw, Table::Icmp] {
        let read = only(row, table).unwrap();
        assert_eq!((read.protocol, read.local.port, read.remote), (table.protocol(), Some(58), None));
        assert_eq!(read.family, Some(Family::V6));
    }
}

#[test]
fn what_is_wrong_is_refused_where_it_is() {
    const LOCAL: &str = "the local address and port in hexadecimal";
    const REMOTE: &str = "the remote address and port in hexadecimal";
    for (row, column, expected) in [
        ("nonsense", 1, "a row number and a colon"),
        ("   0 0100007F:1F50", 4, "a row number and a colon"),
        ("   0: 0100007:1F50 00000000:0000 0A", 7, LOCAL),
        ("   0: 0100007F0:1F50 00000000:0000 0A", 7, LOCAL),
        ("   0: 0100007F0100007F:1F50 00000000:0000 0A", 7, LOCAL),
        ("   0: 0000000000000000FFFF00000100007F0:1F50 00000000:0000 0A", 7, LOCAL),
        ("   0: 0100007G:1F50 00000000:0000 0A", 7, LOCAL),
        ("   0: 0100007F 00000000:0000 0A", 7, LOCAL),
        ("   0: 0100007F:1F500 00000000:0000 0A", 20, "a blank"),
        ("   0: 0100007F:1F50 00000000:00000 0A", 34, "a blank"),
        ("   0: 0100007F:1F50 00000000 0A", 21, REMOTE),
        ("   0: 0100007F:1F50 00000000:0000 0AA 00000000:00000000", 37, "a blank"),
        (
            "   0: 0100007F:1F50 00000000:0000 0A 0000000000000000 00:00000000",
            38,
            "the send and receive queues",
        ),
        ("   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00000000 00000000", 56, "a timer"),
        (
            "   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000",
            67,
            "a count of retransmissions",
        ),
        ("   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 x", 77, "a user id"),
        (
            "   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 4294967296 0",
            77,
            "a user id",
        ),
        ("   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0", 78, "a timeout"),
        ("   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0", 80, "an inode"),
        (
            "   0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 -1 2",
            81,
            "an inode",
        ),
    ] {
        let error = only(row, Table::Tcp).unwrap_err();
        assert_eq!((error.line, error.column, error.expected), (1, column, expected), "{row}");
    }
}

/// The rows of a table that was read in several goes.
#[test]
fn a_row_that_comes_twice_is_given_twice() {
    let row = "   7: 0100007F:1F47 0100007F:E026 08 00000000:00000001 00:00000000 00000000     0        0 39417 1 0 20 4 0 10 -1\n";
    assert_eq!(proc_net::parse(row.repeat(2).as_bytes(), Table::Tcp, ByteOrder::Little).count(), 2);
}

/// What a lookup does: ties rows to descriptors by their inodes. The owners are those that the scene had.
#[test]
fn inodes_tie_rows_to_descriptors() {
    let Some(all) = links("lab-mix") else { return };
    let mut links: BTreeMap<u64, BTreeSet<(u32, i32)>> = BTreeMap::new();
    for link in all {
        links.entry(link.inode).or_default().insert((link.pid, link.fd));
    }
    let owners = |file: &str, local: &str| {
        let text = capture(&format!("proc/{file}")).unwrap();
        let sockets = read(file, &text, Table::Tcp);
        let found: Vec<_> = sockets.iter().filter(|socket| socket.local.to_string() == local).collect();
        found
            .iter()
            .filter_map(|socket| links.get(&socket.inode?))
            .flatten()
            .copied()
            .collect::<BTreeSet<_>>()
    };
    assert_eq!(
        owners("lab-mix-net-tcp.txt", "127.0.0.1:8012"),
        [(16079, 3), (16080, 3), (16081, 3), (16081, 4)].into()
    );
    assert_eq!(owners("lab-mix-net-tcp6.txt", "[::]:8003"), [(16073, 3)].into());
    // Mapped, so written as IPv4 though it stands in tcp6.
    assert_eq!(owners("lab-mix-net-tcp6.txt", "127.0.0.1:8003"), [(16073, 5)].into());
    // Not accepted yet: nobody's.
    assert_eq!(owners("lab-mix-net-tcp.txt", "127.0.0.1:8013"), [(16083, 3)].into());
}

/// A row as the kernel prints it.
#[derive(Clone, Debug)]
struct Printed {
    local: SocketAddr,
    remote: Option<SocketAddr>,
    state: usize,
    queues: (u32, u32),
    retries: u32,
    uid: u32,
    inode: u64,
    drops: u32,
    kind: Kind,
}

/// What stands behind the inode, and in the column of the timer.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Kind {
    /// Any table, no timer.
    Full,
    /// TCP, with one of these timers.
    Timed(u8, TimerKind),
    /// TCP's TIME-WAIT.
    Remnant,
    /// TCP's half-open handshake.
    Request,
}

const KINDS: [Kind; 6] = [
    Kind::Full,
    Kind::Timed(1, TimerKind::Retransmit),
    Kind::Timed(2, TimerKind::KeepAlive),
    Kind::Timed(4, TimerKind::Probe),
    Kind::Remnant,
    Kind::Request,
];

const STATES: [(u8, State<'static>); 13] = [
    (1, State::Established),
    (2, State::SynSent),
    (3, State::SynReceived),
    (4, State::FinWait1),
    (5, State::FinWait2),
    (6, State::TimeWait),
    (7, State::Closed),
    (8, State::CloseWait),
    (9, State::LastAck),
    (10, State::Listen),
    (11, State::Closing),
    (12, State::SynReceived),
    (13, State::Bound),
];

fn printed() -> impl Strategy<Value = Printed> {
    let ends = any::<bool>().prop_flat_map(|v6| {
        let end = move || (ip(v6), any::<u16>()).prop_map(|(ip, port)| SocketAddr::new(ip, port));
        (end(), option::of(end()))
    });
    // The kernel counts them in a byte; there is room for more.
    let retries = prop_oneof![any::<u8>().prop_map(u32::from), any::<u32>()];
    let numbers = (any::<(u32, u32)>(), retries, any::<u32>(), any::<u64>(), any::<u32>());
    (ends, numbers, 0..STATES.len(), select(&KINDS[..])).prop_map(
        |((local, remote), (queues, retries, uid, inode, drops), state, kind)| {
            let remote = remote.filter(|end| !(end.ip().is_unspecified() && end.port() == 0));
            Printed { local, remote, state, queues, retries, uid, inode, drops, kind }
        },
    )
}

/// By `%08X` of each word as the machine reads it from memory, as the kernel does.
fn hex(end: SocketAddr, order: ByteOrder) -> String {
    let bytes = match end.ip() {
        IpAddr::V4(ip) => ip.octets().to_vec(),
        IpAddr::V6(ip) => ip.octets().to_vec(),
    };
    let word = |word: &[u8]| {
        let word: [u8; 4] = word.try_into().unwrap();
        let number =
            if order == ByteOrder::Little { u32::from_le_bytes(word) } else { u32::from_be_bytes(word) };
        format!("{number:08X}")
    };
    format!("{}:{:04X}", bytes.chunks(4).map(word).collect::<String>(), end.port())
}

fn rendered(row: &Printed, table: Table, order: ByteOrder) -> String {
    let nothing = SocketAddr::new(if row.local.is_ipv4() { [0; 4].into() } else { [0; 16].into() }, 0);
    let kind = if table == Table::Tcp { row.kind } else { Kind::Full };
    let (timer, uid, inode) = match kind {
        Kind::Full => (0, row.uid, row.inode),
        Kind::Timed(number, _) => (number, row.uid, row.inode),
        Kind::Remnant => (3, 0, 0),
        Kind::Request => (1, row.uid, 0),
    };
    let behind = match (table, kind) {
        (Table::Tcp, Kind::Remnant | Kind::Request) => String::new(),
        (Table::Tcp, _) => " 20 4 30 10 -1".to_owned(),
        _ => format!(" {}", row.drops),
    };
    let front = format!(
        "{:4}: {} {} {:02X} {:08X}:{:08X} {timer:02X}:00000064 {:08X} {uid:5} {:8} {inode} 1 0000000000000000{behind}",
        7,
        hex(row.local, order),
        hex(row.remote.unwrap_or(nothing), order),
        STATES[row.state].0,
        row.queues.0,
        row.queues.1,
        row.retries,
        0,
    );
    // The tables of IPv4 are padded.
    if row.local.is_ipv4() { format!("{front:<149}\n") } else { format!("{front}\n") }
}

fn expected(row: &Printed, table: Table) -> Socket<'static> {
    let end = |end: SocketAddr| Endpoint::new(end.ip(), end.port());
    let kind = if table == Table::Tcp { row.kind } else { Kind::Full };
    let mut socket = Socket::new(table.protocol(), end(row.local));
    socket.family = Some(if row.local.is_ipv4() { Family::V4 } else { Family::V6 });
    socket.remote = row.remote.map(end);
    socket.state = (table == Table::Tcp).then(|| STATES[row.state].1.clone());
    (socket.send_queue, socket.receive_queue) = (Some(row.queues.0), Some(row.queues.1));
    let timer = |kind| Timer::new(kind, Some(Duration::from_secs(1)), u16::try_from(row.retries).ok());
    socket.timer = match kind {
        Kind::Full => None,
        Kind::Timed(_, kind) => Some(timer(kind)),
        Kind::Remnant => Some(timer(TimerKind::TimeWait)),
        Kind::Request => Some(timer(TimerKind::Retransmit)),
    };
    socket.uid = (kind != Kind::Remnant).then_some(row.uid);
    let has_inode = !matches!(kind, Kind::Remnant | Kind::Request) && row.inode != 0;
    socket.inode = has_inode.then_some(row.inode);
    socket.drops = (table != Table::Tcp).then_some(row.drops);
    socket
}

fn order() -> impl Strategy<Value = ByteOrder> {
    select(&[ByteOrder::Little, ByteOrder::Big][..])
}

fn table() -> impl Strategy<Value = Table> {
    select(&[Table::Tcp, Table::Udp, Table::UdpLite, Table::Raw, Table::Icmp][..])
}

proptest! {
    #[test]
    fn what_is_printed_is_read_back(rows in vec(printed(), 0..8), table in table(), order in order()) {
        let text: String = rows.iter().map(|row| rendered(row, table, order)).collect();
        let read: Vec<_> = proc_net::parse(text.as_bytes(), table, order).collect();
        let expected: Vec<_> = rows.iter().map(|row| Ok(expected(row, table))).collect();
        prop_assert_eq!(read, expected, "{}", text);
    }

    #[test]
    fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..400)) {
        PROC_NET.every_way(&text);
        detection(&text);
    }

    /// Rows with a few bytes changed: nearer to what is read than any bytes are.
    #[test]
    fn damaged_rows_are_accounted_for(
        rows in vec(printed(), 1..4), table in table(), damage in vec(any::<(Index, u8)>(), 0..4),
    ) {
        let mut text: Vec<u8> =
            rows.iter().flat_map(|row| rendered(row, table, ByteOrder::Little).into_bytes()).collect();
        for (at, byte) in damage {
            let at = at.index(text.len());
            text[at] = byte;
        }
        PROC_NET.every_way(&text);
        detection(&text);
    }
}
