//! The structures in the `.hex` files are filled by a C compiler with the headers of macOS: `xtask/data/layouts/macos.c`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::cell::Cell;
use std::collections::BTreeMap;

use connparse::{Certainty, Family, Protocol, Reason, Socket, State};
use netaddr::Zone;
use proptest::prelude::*;

use super::*;
use crate::native::testing::{ALL, Known, OWN, bytes, lookup, told};
use crate::{Note, Selection, Target, Verdict};

const DESCRIPTORS: &str = include_str!("descriptors.hex");
const PROCESS: &str = include_str!("process.hex");
const PROCESS_SHORT: &str = include_str!("process_short.hex");
const TCP_MAPPED: &str = include_str!("tcp_mapped.hex");
const TCP_LISTENING: &str = include_str!("tcp_listening.hex");
const UDP_LINK_LOCAL: &str = include_str!("udp_link_local.hex");
const KERNEL_EVENT: &str = include_str!("kernel_event.hex");

fn read(text: &str) -> (u64, Socket<'static>) {
    decode::socket(&bytes(text)).unwrap().unwrap()
}

#[test]
fn a_connection_over_ipv4_on_a_socket_of_ipv6() {
    let (handle, socket) = read(TCP_MAPPED);
    assert_eq!(handle, 0xa1b2_c3d4_e5f6_0718);
    assert_eq!((socket.protocol, socket.family), (Protocol::Tcp, Some(Family::V6)));
    assert_eq!(socket.local.to_string(), "192.0.2.7:50122");
    assert_eq!(socket.remote.unwrap().to_string(), "198.51.100.9:443");
    assert_eq!((socket.state, socket.v6only), (Some(State::Established), None));
    assert_eq!((socket.receive_queue, socket.send_queue), (Some(17), Some(4096)));
}

#[test]
fn a_socket_that_waits_on_both_families() {
    let (_, socket) = read(TCP_LISTENING);
    assert_eq!((socket.local.to_string(), socket.remote.is_none()), ("[::]:8080".to_owned(), true));
    assert_eq!((&socket.state, socket.v6only), (&Some(State::Listen), Some(false)));
    assert_eq!((socket.receive_queue, socket.send_queue), (Some(2), Some(128)), "how many wait and may wait");
}

#[test]
fn the_interface_inside_an_address_is_its_zone() {
    let (_, socket) = read(UDP_LINK_LOCAL);
    assert_eq!(socket.local.to_string(), "[fe80::1%4]:49152");
    assert_eq!(socket.remote.unwrap().to_string(), "[fe80::2%4]:5353");
    assert_eq!((socket.protocol, socket.state, socket.receive_queue), (Protocol::Udp, None, Some(99)));
    assert_eq!(decode::socket(&bytes(KERNEL_EVENT)).unwrap(), None, "neither TCP nor UDP");
}

#[test]
fn where_the_address_does_not_hold_the_interface_the_socket_does() {
    let mut outside = bytes(UDP_LINK_LOCAL);
    let at = |field| layout::SOCKET + layout::SOI_PROTO + field;
    outside[at(layout::INI_LOCAL) + 3] = 0;
    outside[at(layout::INI_INTERFACE)] = 5;
    let (_, socket) = decode::socket(&outside).unwrap().unwrap();
    assert_eq!(socket.local.to_string(), "[fe80::1%5]:49152");
    assert_eq!(socket.remote.unwrap().to_string(), "[fe80::2%4]:5353", "what is inside goes first");
}

#[test]
fn the_states_are_those_of_the_header() {
    // TSI_S_CLOSED to TSI_S_TIME_WAIT of sys/proc_info.h, in their order.
    let states = [
        State::Closed,
        State::Listen,
        State::SynSent,
        State::SynReceived,
        State::Established,
        State::CloseWait,
        State::FinWait1,
        State::Closing,
        State::LastAck,
        State::FinWait2,
        State::TimeWait,
        State::Other(b"11".into()),
    ];
    for (number, expected) in states.into_iter().enumerate() {
        let mut socket = bytes(TCP_MAPPED);
        socket[layout::SOCKET + layout::SOI_PROTO + layout::TCP_STATE] = number as u8;
        assert_eq!(decode::socket(&socket).unwrap().unwrap().1.state, Some(expected));
    }
}

#[test]
fn processes_and_their_descriptors() {
    let began = decode::process(&bytes(PROCESS)).unwrap();
    assert_eq!(began.process.name, b"com.apple.WebKit.Networking");
    assert_eq!((began.process.uid, began.at), (Some(501), (1_700_000_000, 123_456)));
    let mut unnamed = bytes(PROCESS);
    unnamed[layout::BSD_NAME] = 0;
    assert_eq!(decode::process(&unnamed).unwrap().process.name, b"com.apple.WebKi");
    let short = decode::short_process(&bytes(PROCESS_SHORT)).unwrap();
    assert_eq!((short.name.as_slice(), short.uid), (&b"mDNSResponder"[..], Some(65)));
    assert_eq!(decode::sockets(&bytes(DESCRIPTORS)).unwrap(), [5, 300]);
    let numbers: Vec<u8> = [812u32, 0, 1, 812].into_iter().flat_map(u32::to_le_bytes).collect();
    assert_eq!(decode::pids(&numbers), [1, 812]);
}

#[test]
fn what_is_cut_says_how_much_is_missing() {
    let refusal = decode::socket(&bytes(TCP_MAPPED)[..200]).unwrap_err();
    assert!(refusal.to_string().contains("socket_info of this kernel has 176 bytes"), "{refusal}");
    assert!(decode::process(&bytes(PROCESS)[..130]).is_err());
    assert!(decode::short_process(&bytes(PROCESS_SHORT)[..36]).is_err());
    assert!(decode::sockets(&bytes(DESCRIPTORS)[..20]).is_err());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(any: Vec<u8>) {
        let _ = decode::process(&any);
        let _ = decode::short_process(&any);
        let _ = decode::socket(&any);
        prop_assert!(decode::pids(&any).len() <= any.len() / 4);
        if let Ok(found) = decode::sockets(&any) {
            prop_assert!(found.len() <= any.len() / layout::FD);
        }
    }

    #[test]
    fn nor_does_a_damaged_structure(place in 0usize..792, byte: u8, length in 0usize..=792) {
        let mut socket = bytes(TCP_MAPPED);
        socket[place] = byte;
        let whole = decode::socket(&socket);
        prop_assert!(whole.is_ok(), "every value of every field is read");
        let _ = decode::socket(&socket[..length]);
    }
}

/// A kernel with three processes: 812 of the caller, who holds a connection and a listening socket; 813, who holds that
/// listening socket too; and 88, which is another user's.
#[derive(Default)]
struct Fake {
    sockets: BTreeMap<(u32, i32), &'static str>,
    /// Processes that end after so many looks at them, and begin anew.
    replaced: Option<(u32, Cell<u32>)>,
    gone: Vec<u32>,
}

impl Fake {
    fn new() -> Self {
        let held = [((812, 5), TCP_MAPPED), ((812, 300), TCP_LISTENING), ((813, 5), TCP_LISTENING)];
        Self { sockets: held.into(), ..Self::default() }
    }

    fn ask(&self, target: impl Into<Target>, asked: &Asked) -> Result<Heard, ProbeError> {
        ask(self, lookup(&Known(&[88, 812, 813, 900]), &target.into(), asked))
    }
}

fn denied() -> io::Error {
    io::Error::from_raw_os_error(1)
}

impl Kernel for Fake {
    fn pids(&self) -> io::Result<Vec<u8>> {
        Ok([0u32, 88, 812, 813].into_iter().flat_map(u32::to_le_bytes).collect())
    }

    fn process(&self, pid: u32) -> io::Result<Vec<u8>> {
        let mut process = bytes(PROCESS);
        if let Some((_, looks)) = self.replaced.as_ref().filter(|(replaced, _)| *replaced == pid) {
            looks.set(looks.get() + 1);
            process[layout::BSD_START] = looks.get() as u8;
        }
        match pid {
            88 => Err(denied()),
            812 | 813 if !self.gone.contains(&pid) => Ok(process),
            _ => Err(io::Error::from_raw_os_error(3)),
        }
    }

    fn short_process(&self, _: u32) -> io::Result<Vec<u8>> {
        Ok(bytes(PROCESS_SHORT))
    }

    fn descriptors(&self, _: u32) -> io::Result<Vec<u8>> {
        Ok(bytes(DESCRIPTORS))
    }

    fn socket(&self, pid: u32, fd: i32) -> Result<Vec<u8>, Unseen> {
        self.sockets.get(&(pid, fd)).map(|text| bytes(text)).ok_or(Unseen::Gone)
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        (index == 4).then(|| Zone::new(b"en0").unwrap())
    }
}

#[test]
fn sockets_that_several_hold_are_one_with_all_owners() {
    let one = Fake::new().ask(813, &ALL).unwrap();
    assert_eq!(told(&one), ["[::]:8080 813/5 812/300"]);
    assert_eq!(one.sockets[0].owners[0].certainty, Certainty::Verified);
    assert_eq!(one.sockets[0].owners[1].name.as_deref(), Some(&b"com.apple.WebKit.Networking"[..]));
    assert_eq!((one.verdict, one.notes), (Verdict::Complete, vec![Note::CoOwnersUnseen(vec![88])]));
    let own = Fake::new().ask(813, &OWN).unwrap();
    assert_eq!((told(&own), own.notes.len(), own.rows_read), (vec!["[::]:8080 813/5".to_owned()], 0, 1));
}

#[test]
fn everyone_is_all_that_is_shown_and_what_is_not_is_told() {
    let everyone = Fake::new().ask(Target::Everyone, &ALL).unwrap();
    assert_eq!(told(&everyone), ["192.0.2.7:50122 812/5", "[::]:8080 812/300 813/5"]);
    let spots = everyone.verdict.blind_spots();
    assert!(spots.iter().any(|spot| spot.reason == Reason::NoPermission && spot.pids == [88]), "{spots:?}");
    assert!(
        spots.iter().any(|spot| spot.to_string().contains("no sockets that no process holds")),
        "{spots:?}"
    );
    // Process 88 is of user 65, so nothing of user 501 is missing.
    let user = Fake::new().ask(Target::user("501"), &ALL).unwrap();
    assert_eq!((user.sockets.len(), user.verdict), (2, Verdict::Complete));
    let user = Fake::new().ask(Target::user("65"), &ALL).unwrap();
    assert_eq!((user.sockets.len(), user.verdict.blind_spots()[0].pids.as_slice()), (0, &[88][..]));
}

#[test]
fn only_what_is_wanted() {
    let connections = Asked { selection: Selection::Connections, ..ALL };
    assert_eq!(told(&Fake::new().ask(812, &connections).unwrap()), ["192.0.2.7:50122 812/5"]);
    let udp = Asked { protocol: Some(Protocol::Udp), ..ALL };
    assert!(Fake::new().ask(812, &udp).unwrap().sockets.is_empty());
    let mut fake = Fake::new();
    fake.sockets.insert((812, 5), UDP_LINK_LOCAL);
    assert_eq!(
        told(&fake.ask(812, &udp).unwrap()),
        ["[fe80::1%en0]:49152 812/5"],
        "interfaces have their names"
    );
}

#[test]
fn a_process_of_another_user_is_refused_and_one_that_is_gone_is_none() {
    let refused = Fake::new().ask(88, &ALL).unwrap_err();
    assert!(matches!(refused, ProbeError::Refused { refusal: Refusal::OtherUser, .. }), "{refused}");
    assert!(!refused.is_final(), "netstat names owners to anyone");
    let none = Fake::new().ask(7, &ALL).unwrap_err();
    assert!(matches!(none, ProbeError::NoSuchProcess { pid: 7 }), "{none}");
    let dead = Fake::new().ask(900, &ALL).unwrap();
    assert_eq!((dead.sockets.len(), dead.verdict), (0, Verdict::Complete), "it is not buried yet");
}

#[test]
fn descriptors_of_a_successor_are_not_those_of_the_process() {
    let mut fake = Fake::new();
    fake.replaced = Some((813, Cell::new(0)));
    assert_eq!(
        told(&fake.ask(Target::Everyone, &ALL).unwrap()),
        ["192.0.2.7:50122 812/5", "[::]:8080 812/300"]
    );
    fake.gone = vec![812];
    assert!(told(&fake.ask(Target::Everyone, &ALL).unwrap()).is_empty());
}
