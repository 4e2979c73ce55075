//! The tables of /proc/net: real ones against counts and owners that were found out without this crate, and properties.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that goes wrong panics, in its helpers too")]

mod captures;

use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};

use connparse::proc_net::{self, ByteOrder, Table};
use connparse::{Content, Endpoint, Skipped, Socket, State};
use proptest::prelude::*;

use captures::{capture, links};

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
    state: u8,
    queues: (u32, u32),
    uid: u32,
    inode: u64,
}

fn address() -> impl Strategy<Value = IpAddr> {
    prop_oneof![any::<[u8; 4]>().prop_map(IpAddr::from), any::<[u8; 16]>().prop_map(IpAddr::from)]
}

fn printed() -> impl Strategy<Value = Printed> {
    let ends = (address(), any::<u16>(), proptest::option::of((any::<[u8; 16]>(), 1u16..)));
    (ends, 1u8..=11, any::<(u32, u32)>(), any::<u32>(), any::<u64>()).prop_map(
        |((local, port, remote), state, queues, uid, inode)| {
            // Both ends are of one family.
            let remote = remote.map(|(bytes, port)| match local {
                IpAddr::V4(_) => SocketAddr::new([bytes[0], bytes[1], bytes[2], bytes[3]].into(), port),
                IpAddr::V6(_) => SocketAddr::new(bytes.into(), port),
            });
            Printed { local: SocketAddr::new(local, port), remote, state, queues, uid, inode }
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

fn rendered(row: &Printed, order: ByteOrder) -> String {
    let nothing = SocketAddr::new(if row.local.is_ipv4() { [0; 4].into() } else { [0; 16].into() }, 0);
    format!(
        "{:4}: {} {} {:02X} {:08X}:{:08X} 00:00000000 00000000 {:5} {:8} {} 1 0000000000000000 20 4 30 10 -1\n",
        7,
        hex(row.local, order),
        hex(row.remote.unwrap_or(nothing), order),
        row.state,
        row.queues.0,
        row.queues.1,
        row.uid,
        0,
        row.inode
    )
}

fn order() -> impl Strategy<Value = ByteOrder> {
    prop_oneof![Just(ByteOrder::Little), Just(ByteOrder::Big)]
}

proptest! {
    #[test]
    fn what_is_printed_is_read(rows in proptest::collection::vec(printed(), 0..8), order in order()) {
        let text: String = rows.iter().map(|row| rendered(row, order)).collect();
        let sockets: Vec<_> = proc_net::parse(text.as_bytes(), Table::Tcp, order).map(Result::unwrap).collect();
        prop_assert_eq!(sockets.len(), rows.len());
        for (socket, row) in sockets.iter().zip(&rows) {
            let end = |end: SocketAddr| Endpoint::new(end.ip(), end.port());
            prop_assert_eq!(&socket.local, &end(row.local));
            prop_assert_eq!(&socket.remote, &row.remote.map(end));
            prop_assert_eq!((socket.send_queue, socket.receive_queue), (Some(row.queues.0.into()), Some(row.queues.1.into())));
            prop_assert_eq!(socket.inode, (row.inode != 0).then_some(row.inode));
            prop_assert_eq!(socket.uid, Some(row.uid));
        }
    }

    #[test]
    fn no_bytes_panic_and_no_line_is_lost(text in proptest::collection::vec(any::<u8>(), 0..400), order in order()) {
        accounted(&text, order);
    }

    /// Rows with a few bytes changed: nearer to what is read than any bytes are.
    #[test]
    fn damaged_rows_lose_no_line(row in printed(), order in order(), damage in proptest::collection::vec(any::<(prop::sample::Index, u8)>(), 0..4)) {
        let mut text = [rendered(&row, order), rendered(&row, order)].concat().into_bytes();
        for (at, byte) in damage {
            let at = at.index(text.len());
            text[at] = byte;
        }
        accounted(&text, order);
    }

    #[test]
    fn a_line_reads_the_same_whatever_its_neighbours(above in printed(), row in printed(), below in "[ -~]{0,40}") {
        let alone = rendered(&row, ByteOrder::Little);
        let text = format!("{}{alone}{below}\n", rendered(&above, ByteOrder::Little));
        let among: Vec<_> = proc_net::parse(text.as_bytes(), Table::Tcp, ByteOrder::Little).collect();
        let single: Vec<_> = proc_net::parse(alone.as_bytes(), Table::Tcp, ByteOrder::Little).collect();
        prop_assert_eq!(&among[1], &single[0]);
    }
}

/// The records put together are the text, and their numbers count its lines.
fn accounted(text: &[u8], order: ByteOrder) {
    let mut together = Vec::new();
    for record in proc_net::records(text, Table::Tcp, order) {
        let lines_before = together.iter().filter(|&&byte| byte == b'\n').count();
        assert_eq!(record.line, 1 + lines_before as u64);
        together.extend_from_slice(record.text);
    }
    assert_eq!(together, text);
}
