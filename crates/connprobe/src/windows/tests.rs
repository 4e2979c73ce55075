//! Tables as Wine 8 gave them, and as Microsoft's documentation says that they can be.

use std::collections::BTreeSet;

use connparse::{Family, Protocol, Reason, Socket, State};
use proptest::prelude::*;

use super::choice::{chosen, verdict};
use super::table::{Table, Unread};
use crate::answer::BlindSpot;
use crate::resolver::Asked;
use crate::{Selection, Verdict};

/// What a program read that had opened, in a network namespace with nothing else in it: listening sockets at 8080 (IPv4) and
/// 8081 (IPv6); connections to them from 40001, from 40002, which both ends closed, from 40003, of which the accepting end
/// closed its half, and from 40004 (IPv6); UDP sockets at 5353 to 5356, connected in pairs, and at 5357.
const WINE: &str = include_str!("wine.hex");
/// The pid of that program. Wine shows it for sockets that the program itself has read from.
const PROGRAM: u32 = 32;

const TCP4: Table = Table { protocol: Protocol::Tcp, family: Family::V4 };
const TCP6: Table = Table { protocol: Protocol::Tcp, family: Family::V6 };
const UDP4: Table = Table { protocol: Protocol::Udp, family: Family::V4 };
const UDP6: Table = Table { protocol: Protocol::Udp, family: Family::V6 };

fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<_> = hex.chars().filter(|digit| !digit.is_whitespace()).collect();
    digits.chunks(2).map(|pair| u8::from_str_radix(&pair.iter().collect::<String>(), 16).unwrap()).collect()
}

/// The bytes of one of Wine's tables, which stand below its name.
fn recorded(name: &str) -> Vec<u8> {
    let lines = WINE.lines().skip_while(|line| *line != name).skip(1);
    bytes(&lines.take_while(|line| !line.contains("p")).collect::<Vec<_>>().join(" "))
}

/// Protocol, ends, state and pid: `tcp 127.0.0.1:40001 127.0.0.1:8080 established 32`.
fn told(socket: &Socket<'_>) -> String {
    let remote = socket.remote.as_ref().map_or("-".to_owned(), ToString::to_string);
    let state = socket.state.as_ref().map_or("-".into(), State::name);
    let whose = match (socket.owners.first(), socket.reason) {
        (Some(owner), None) => owner.pid.to_string(),
        (None, Some(reason)) => reason.name().to_owned(),
        _ => panic!("{socket:?}"),
    };
    format!("{} {} {remote} {state} {whose}", socket.protocol, socket.local)
}

fn all(table: Table, bytes: &[u8]) -> Vec<String> {
    table.sockets(bytes).unwrap().map(|socket| told(&socket)).collect()
}

#[test]
fn what_was_opened_is_in_the_tables() {
    assert_eq!(
        all(TCP4, &recorded("tcp4")),
        [
            "tcp 127.0.0.1:8080 - listen not_told",
            "tcp 127.0.0.1:8080 127.0.0.1:40003 fin_wait_1 closing",
            "tcp 127.0.0.1:8080 127.0.0.1:40001 established not_told",
            "tcp 127.0.0.1:40001 127.0.0.1:8080 established 32",
            "tcp 127.0.0.1:40002 127.0.0.1:8080 time_wait time_wait",
            "tcp 127.0.0.1:40003 127.0.0.1:8080 close_wait 32",
        ]
    );
    assert_eq!(
        all(TCP6, &recorded("tcp6")),
        [
            "tcp [::1]:8081 - listen not_told",
            "tcp [::1]:40004 [::1]:8081 established not_told",
            "tcp [::1]:8081 [::1]:40004 established not_told",
        ]
    );
    assert_eq!(all(UDP4, &recorded("udp4")), ["udp 127.0.0.1:5353 - - 32", "udp 127.0.0.1:5354 - - 32"]);
    assert_eq!(
        all(UDP6, &recorded("udp6")),
        ["udp [::1]:5355 - - 32", "udp [::1]:5356 - - 32", "udp [::]:5357 - - not_told"]
    );
}

#[test]
fn what_is_not_set_may_hold_anything() {
    // A listening socket with a remote port that is not set, and ports with more behind them.
    let table = "01000000  02000000 00000000 01bddead 00000000 f2c1beef 04000000";
    assert_eq!(all(TCP4, &bytes(table)), ["tcp 0.0.0.0:445 - listen 4"]);
    let table = "01000000 e0000001 14e9ffff e0930400  ffffffff";
    assert_eq!(all(UDP4, &bytes(table)), ["udp 224.0.0.1:5353 - - 300000"], "and bytes behind the rows");
}

#[test]
fn scopes_of_link_local_addresses_are_zones_and_mapped_addresses_are_ipv4() {
    let table = "02000000 \
        fe800000 00000000 00000000 00000001 10000000 cd150000 \
        fe800000 00000000 00000000 00000002 10000000 01bb0000 05000000 b80b0000 \
        00000000 00000000 0000ffff c0000207 00000000 cd160000 \
        00000000 00000000 0000ffff c6336409 00000000 01bb0000 64000000 b80b0000";
    let sockets: Vec<_> = TCP6.sockets(&bytes(table)).unwrap().collect();
    assert_eq!(told(&sockets[0]), "tcp [fe80::1%16]:52501 [fe80::2%16]:443 established 3000");
    assert_eq!(
        told(&sockets[1]),
        "tcp 192.0.2.7:52502 198.51.100.9:443 100 3000",
        "a state that is in no table is kept"
    );
    assert_eq!((sockets[1].is_ipv6(), sockets[1].family), (Some(false), Some(Family::V6)));
}

#[test]
fn a_table_that_says_more_than_it_holds_is_refused() {
    for table in ["", "010000", "ffffffff", "02000000 7f000001 14e90000 20000000"] {
        assert!(UDP4.sockets(&bytes(table)).is_err(), "{table}");
    }
    assert_eq!(UDP4.sockets(&bytes("00000000")).unwrap().count(), 0);
}

#[test]
fn a_table_that_grows_is_asked_for_again_and_not_for_ever() {
    let mut lengths = Vec::new();
    let read = UDP4.read(|_, buffer| {
        lengths.push(buffer.len());
        match lengths.len() {
            1 => Err(Unread::TooSmall(1_000_000)),
            // The answer of a system that does not say how much.
            2 => Err(Unread::TooSmall(0)),
            _ => {
                buffer[0] = u32::from_le(7);
                Ok(())
            }
        }
    });
    assert_eq!(read.as_deref().map(|bytes| &bytes[..4]), Ok(&[7, 0, 0, 0][..]));
    assert!(lengths[1] >= 250_000 && lengths[2] >= 2 * lengths[1], "{lengths:?}");
    let mut tries = 0;
    let never = UDP4.read(|_, buffer| {
        tries += 1;
        Err(Unread::TooSmall(size_of_val(buffer) as u32 + 1))
    });
    assert!(matches!(never, Err(Unread::TooSmall(_))) && tries == 8, "{never:?} after {tries}");
    assert_eq!(
        UDP4.read(|_, _| Err(Unread::Failed(5))),
        Err(Unread::Failed(5)),
        "what fails is not asked again"
    );
}

/// All tables of Wine.
fn rows() -> Vec<Socket<'static>> {
    [(TCP4, "tcp4"), (TCP6, "tcp6"), (UDP4, "udp4"), (UDP6, "udp6")]
        .iter()
        .flat_map(|(table, name)| table.sockets(&recorded(name)).unwrap().collect::<Vec<_>>())
        .collect()
}

/// The local ports of what is chosen, and the verdict.
fn ports(theirs: Option<&[u32]>, asked: &Asked) -> (Vec<u16>, Verdict) {
    let theirs: Option<BTreeSet<u32>> = theirs.map(|pids| pids.iter().copied().collect());
    let (sockets, blind) = chosen(rows(), theirs.as_ref(), asked);
    (sockets.iter().map(|socket| socket.local.port.unwrap()).collect(), verdict(blind, None))
}

/// What is not known, of an answer of which that cannot be told.
fn spots(verdict: &Verdict) -> Vec<String> {
    let Verdict::Unknown(spots) = verdict else { panic!("{verdict:?}") };
    spots.iter().map(ToString::to_string).collect()
}

/// As on Windows, where every socket that is not over has a process.
#[test]
fn an_answer_is_complete_where_all_processes_are_told() {
    let asked = Asked { selection: Selection::All, ..Asked::default() };
    let told = || rows().into_iter().filter(|socket| socket.reason != Some(Reason::NotTold)).collect();
    let (sockets, doubts) = chosen(told(), Some(&[PROGRAM].into()), &asked);
    assert_eq!((sockets.len(), verdict(doubts, None)), (6, Verdict::Complete));
    let (sockets, doubts) = chosen(told(), Some(&[4].into()), &Asked::default());
    assert_eq!((sockets.len(), verdict(doubts, None)), (0, Verdict::Complete));
    let users = BlindSpot::about(Reason::NoPermission, "whose process 7 is".to_owned());
    assert_eq!(verdict(Vec::new(), Some(users.clone())), Verdict::Partial(vec![users]));
}

#[test]
fn sockets_are_chosen_by_process_selection_protocol_and_family() {
    let asked = |selection| Asked { selection, ..Asked::default() };
    let own: &[u32] = &[PROGRAM];
    let (found, verdict) = ports(Some(own), &asked(Selection::All));
    assert_eq!(found, [40001, 40003, 5353, 5354, 5355, 5356]);
    assert_eq!(spots(&verdict), ["not everything is told: the tables do not have the process of 6 sockets"]);
    let (found, verdict) = ports(None, &asked(Selection::Listening));
    assert_eq!((found, verdict), (vec![8080, 8081, 5353, 5354, 5355, 5356, 5357], Verdict::Complete));
    assert!(ports(Some(&[]), &asked(Selection::All)).0.is_empty());
    let only = Asked { protocol: Some(Protocol::Udp), ipv6: Some(true), ..asked(Selection::All) };
    assert_eq!(ports(None, &only).0, [5355, 5356, 5357]);
}

#[test]
fn nobody_knows_which_udp_sockets_are_connections() {
    let connections = Asked::default();
    let (found, verdict) = ports(Some(&[PROGRAM]), &connections);
    assert_eq!(found, [40001]);
    let ends =
        "not everything is told: 4 UDP sockets may be connections: the tables do not have their remote ends";
    assert_eq!(spots(&verdict)[1], ends);
    let tcp = Asked { protocol: Some(Protocol::Tcp), ..connections };
    assert_eq!(
        spots(&ports(Some(&[PROGRAM]), &tcp).1).len(),
        1,
        "the process of three connections is not told"
    );
    assert_eq!(ports(None, &tcp).1, Verdict::Complete, "of everyone they are all there");
}

#[test]
fn owners_that_were_not_asked_for_are_left_out() {
    let asked = Asked { selection: Selection::All, owners: false, ..Asked::default() };
    let (everyone, _) = chosen(rows(), None, &asked);
    assert!(everyone.iter().all(|socket| socket.owners.is_empty()) && everyone.len() == 14);
    let (own, _) = chosen(rows(), Some(&[PROGRAM].into()), &asked);
    assert!(own.iter().all(|socket| socket.owners[0].pid == PROGRAM) && own.len() == 6);
}

proptest! {
    #[test]
    fn any_bytes_are_a_table_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..400), count in 0u8..8) {
        for table in Table::ALL {
            let mut bytes = bytes.clone();
            let _ = table.sockets(&bytes).map(Iterator::count);
            if bytes.len() >= 4 {
                bytes[..4].copy_from_slice(&[count, 0, 0, 0]);
                let room = (bytes.len() - 4) / table.row_size();
                let rows = table.sockets(&bytes).ok().map(Iterator::count);
                prop_assert_eq!(rows, (usize::from(count) <= room).then_some(usize::from(count)));
            }
        }
    }
}
