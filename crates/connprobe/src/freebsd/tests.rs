//! The lists in the `.hex` files are filled by a C compiler with the headers of FreeBSD 15: `xtask/data/layouts/freebsd.c`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::cell::RefCell;

use connparse::Family;
use proptest::prelude::*;

use super::decode::Sockets;
use super::*;
use crate::native::testing::{ALL, Known, OWN, bytes, lookup, told};
use crate::{Selection, Target, Verdict};

const TCP: &str = include_str!("tcp.hex");
const UDP: &str = include_str!("udp.hex");
const FILES: &str = include_str!("files.hex");
const DESCRIPTORS: &str = include_str!("descriptors.hex");
const PROCESSES: &str = include_str!("processes.hex");

/// How long a row of TCP is, and a list's head and tail.
const ROW: usize = 744;
const HEAD: usize = 64;

fn tcp() -> Vec<Row> {
    let Sockets { rows, is_whole } = decode::rows(Protocol::Tcp, &bytes(TCP)).unwrap();
    assert!(is_whole);
    rows
}

/// `local remote`, `-` where there is no remote end.
fn ends(socket: &Socket<'_>) -> String {
    format!("{} {}", socket.local, socket.remote.as_ref().map_or("-".to_owned(), ToString::to_string))
}

#[test]
fn the_sockets_of_tcp() {
    let rows = tcp();
    let told: Vec<_> = rows
        .iter()
        .map(|row| (ends(&row.socket), row.socket.state.clone().unwrap(), row.socket.family))
        .collect();
    let (v4, v6) = (None, Some(Family::V6));
    let expected = [
        ("192.0.2.7:50122 198.51.100.9:443", State::Established, v6),
        ("[::]:8080 -", State::Listen, v6),
        ("[fe80::1%3]:50123 [fe80::2%3]:22", State::FinWait2, v6),
        ("192.0.2.7:50124 198.51.100.10:80", State::TimeWait, v4),
        ("[2001:db8::7]:8080 [2001:db8::9]:61000", State::SynReceived, v6),
    ];
    assert_eq!(told, expected.map(|(ends, state, family)| (ends.to_owned(), state, family)));
    let handles =
        |at: u64| [Handle::Socket(0xffff_f800_1234_0000 + at), Handle::Block(0xffff_f800_5678_0000 + at)];
    let found: Vec<_> = rows.iter().map(|row| row.handles).collect();
    assert_eq!(found, [Some(handles(0)), Some(handles(0x100)), Some(handles(0x200)), None, None]);
    let users: Vec<_> = rows.iter().map(|row| row.socket.uid).collect();
    assert_eq!(
        users,
        [Some(1001), Some(0), Some(1001), None, None],
        "what has no socket has no user, and is not root's"
    );
    let queues = |nth: usize| (rows[nth].socket.receive_queue, rows[nth].socket.send_queue);
    assert_eq!(
        (queues(0), queues(1), queues(3)),
        ((Some(17), Some(4096)), (Some(2), Some(128)), (None, None))
    );
    assert_eq!((rows[1].socket.v6only, rows[0].socket.v6only), (Some(true), None));
}

#[test]
fn the_sockets_of_udp() {
    let Sockets { rows, is_whole } = decode::rows(Protocol::Udp, &bytes(UDP)).unwrap();
    let [row] = rows.as_slice() else { panic!("{rows:?}") };
    assert_eq!(
        (ends(&row.socket).as_str(), row.socket.family, is_whole),
        ("127.0.0.1:53 -", Some(Family::V4), true)
    );
    assert_eq!(
        (row.socket.uid, row.socket.receive_queue, row.socket.state.as_ref()),
        (Some(53), Some(99), None)
    );
}

#[test]
fn descriptors_and_processes() {
    let (held, users) = decode::files(&bytes(FILES)).unwrap();
    let told: Vec<_> = held.iter().map(|held| (held.pid, held.fd)).collect();
    assert_eq!(told, [(812, 9), (700, 6), (701, 6), (53, 5)], "a file is no socket");
    assert_eq!(held[0].handle, Handle::Socket(0xffff_f800_1234_0000));
    assert_eq!(users.into_iter().collect::<Vec<_>>(), [(53, 53), (700, 0), (701, 80), (812, 1001)]);
    let own = decode::descriptors(812, &bytes(DESCRIPTORS)).unwrap();
    let expected = Held { pid: 812, fd: 9, handle: Handle::Block(0xffff_f800_5678_0000) };
    assert_eq!(own, [(Protocol::Tcp, expected)], "the folder and the UNIX socket are none of ours");
    let mut processes = Processes::default();
    processes.add(&bytes(PROCESSES)).unwrap();
    let process = |uid, name: &str| Process { uid: Some(uid), name: name.into() };
    assert_eq!(processes.all, [(700, process(0, "nginx")), (812, process(1001, "firefox-bin"))].into());
    assert_eq!(processes.jailed, [700].into());
}

/// What the kernel does to `struct kinfo_file` before it gives it: the room of the path is cut off.
fn packed(list: &[u8]) -> Vec<u8> {
    const PACKED: usize = 376;
    let mut packed = Vec::new();
    for whole in list.chunks(1392) {
        let mut one = whole[..PACKED].to_vec();
        one[..4].copy_from_slice(&(PACKED as u32).to_le_bytes());
        packed.append(&mut one);
    }
    packed
}

#[test]
fn structures_are_as_long_as_they_say() {
    let whole = decode::descriptors(812, &bytes(DESCRIPTORS)).unwrap();
    assert_eq!(decode::descriptors(812, &packed(&bytes(DESCRIPTORS))).unwrap(), whole);
    // A later release may append to them.
    let list = bytes(TCP);
    let mut longer = list[..HEAD].to_vec();
    for row in list[HEAD..list.len() - HEAD].chunks(ROW) {
        longer.extend(((ROW + 16) as u64).to_le_bytes());
        longer.extend(&row[8..]);
        longer.extend([7; 16]);
    }
    longer.extend(&list[list.len() - HEAD..]);
    let rows = decode::rows(Protocol::Tcp, &longer).unwrap();
    assert_eq!((rows.rows, rows.is_whole), (tcp(), true));
}

#[test]
fn a_structure_that_is_too_short_is_an_error_that_says_so() {
    let mut old = bytes(TCP);
    old[HEAD..HEAD + 8].copy_from_slice(&500u64.to_le_bytes());
    let refusal = decode::rows(Protocol::Tcp, &old).err().unwrap();
    assert!(
        matches!(refusal, Refusal::Layout { what: "struct xtcpcb", needed: 572, found: 500 }),
        "{refusal}"
    );
    assert!(refusal.to_string().contains("has 500 bytes, and at least 572 are read"), "{refusal}");
    // FreeBSD 11: the length of a head was 24, in four bytes.
    let mut eleven = vec![0; 48];
    eleven[0] = 24;
    let refusal = decode::rows(Protocol::Tcp, &eleven).err().unwrap();
    assert!(
        matches!(refusal, Refusal::Layout { what: "struct xinpgen", needed: 64, found: 24 }),
        "{refusal}"
    );
    let whole = bytes(TCP);
    for cut in (1..whole.len()).step_by(7) {
        assert!(decode::rows(Protocol::Tcp, &whole[..cut]).is_err(), "{cut}");
    }
    let mut never_ending = bytes(FILES);
    never_ending[..8].fill(0);
    assert!(decode::files(&never_ending).is_err(), "a length of 0 would never end");
}

#[test]
fn nothing_at_all_is_an_empty_list() {
    let none = decode::rows(Protocol::Udp, &[]).unwrap();
    assert!(none.rows.is_empty() && none.is_whole);
    assert!(decode::files(&[]).unwrap().0.is_empty());
    assert!(Processes::default().add(&[]).is_ok());
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic_or_go_on_for_ever(any: Vec<u8>) {
        for protocol in [Protocol::Tcp, Protocol::Udp] {
            if let Ok(sockets) = decode::rows(protocol, &any) {
                prop_assert!(sockets.rows.len() <= any.len() / 400);
            }
        }
        let _ = decode::files(&any);
        let _ = decode::descriptors(1, &any);
        let _ = Processes::default().add(&any);
    }

    #[test]
    fn nor_does_a_damaged_list(place in 0usize..2 * HEAD + 5 * ROW, byte: u8, length in 0usize..4000) {
        for (text, protocol) in [(TCP, Protocol::Tcp), (UDP, Protocol::Udp)] {
            let mut list = bytes(text);
            let last = list.len() - 1;
            list[place.min(last)] = byte;
            let _ = decode::rows(protocol, &list);
            let _ = decode::rows(protocol, &list[..length.min(last)]);
        }
        for text in [FILES, DESCRIPTORS, PROCESSES] {
            let mut list = bytes(text);
            let last = list.len() - 1;
            list[place.min(last)] = byte;
            let _ = (decode::files(&list), decode::descriptors(1, &list), Processes::default().add(&list));
        }
    }
}

/// A kernel that gives the lists of the files, and counts what it is asked.
#[derive(Default)]
struct Fake {
    asked: RefCell<Vec<List>>,
    kept_back: Option<KeptBack>,
    /// How many times the list of TCP does not fit together.
    torn: usize,
    /// Whether the processes may not be looked into.
    closed: bool,
    /// Whether the socket of the process is in no list, as that of a jail with a network of its own.
    is_elsewhere: bool,
    /// How many bytes of `kern.file` are there at the second look.
    left_of_files: Option<usize>,
}

impl Fake {
    fn ask(&self, target: impl Into<Target>, asked: &Asked) -> Result<Heard, ProbeError> {
        ask(self, lookup(&Known(&[53, 700, 701, 812, 900]), &target.into(), asked))
    }

    fn times(&self, list: List) -> usize {
        self.asked.borrow().iter().filter(|asked| **asked == list).count()
    }
}

impl Kernel for Fake {
    fn list(&self, list: List) -> io::Result<Vec<u8>> {
        self.asked.borrow_mut().push(list);
        let error = |number| Err(io::Error::from_raw_os_error(number));
        match list {
            List::Tcp => {
                let mut bytes = bytes(TCP);
                if self.times(List::Tcp) <= self.torn {
                    let last = bytes.len() - HEAD + layout::GENERATION_NUMBER;
                    bytes[last] += 1;
                }
                Ok(bytes)
            }
            List::Udp => Ok(bytes(UDP)),
            List::Files => {
                let mut bytes = bytes(FILES);
                if let (Some(left), 2..) = (self.left_of_files, self.times(List::Files)) {
                    bytes.truncate(left);
                }
                Ok(bytes)
            }
            List::Descriptors(_) if self.closed => error(1),
            List::Descriptors(812) => {
                let mut bytes = packed(&bytes(DESCRIPTORS));
                // The second structure is that of the socket.
                bytes[376 + layout::KF_PCB] += u8::from(self.is_elsewhere);
                Ok(bytes)
            }
            List::Descriptors(_) => error(3),
            List::Processes => Ok(bytes(PROCESSES)),
            List::Process(812) => {
                let mut process = bytes(PROCESSES)[..1088].to_vec();
                process[layout::PROCESS_JAIL] = u8::from(self.is_elsewhere);
                Ok(process)
            }
            List::Process(_) => error(3),
        }
    }

    fn keeps_back(&self) -> Option<KeptBack> {
        self.kept_back
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        (index == 3).then(|| Zone::new(b"em0").unwrap())
    }
}

#[test]
fn everyone() {
    let heard = Fake::default().ask(Target::Everyone, &ALL).unwrap();
    assert_eq!(
        told(&heard),
        [
            "192.0.2.7:50122 812/9",
            "[::]:8080 700/6 701/6",
            "[fe80::1%em0]:50123",
            "192.0.2.7:50124",
            "[2001:db8::7]:8080",
            "127.0.0.1:53 53/5",
        ]
    );
    let reasons: Vec<_> = heard.sockets.iter().filter_map(|socket| socket.reason).collect();
    assert_eq!(reasons, [Reason::Closing, Reason::TimeWait, Reason::NotAccepted]);
    assert_eq!((&heard.verdict, heard.rows_read), (&Verdict::Complete, 6));
    let owner = &heard.sockets[0].owners[0];
    assert_eq!((owner.name.as_deref(), owner.certainty), (Some(&b"firefox-bin"[..]), Certainty::Verified));
}

#[test]
fn a_process_alone_costs_its_descriptors_and_the_lists_of_its_protocols() {
    let fake = Fake::default();
    let heard = fake.ask(812, &OWN).unwrap();
    assert_eq!(told(&heard), ["192.0.2.7:50122 812/9"]);
    assert_eq!(heard.verdict, Verdict::Complete);
    let own = List::Descriptors(812);
    assert_eq!(*fake.asked.borrow(), [List::Process(812), own, List::Tcp, own]);
    // It has none of UDP.
    let fake = Fake::default();
    let udp = Asked { protocol: Some(Protocol::Udp), ..OWN };
    assert!(fake.ask(812, &udp).unwrap().sockets.is_empty());
    assert_eq!(fake.times(List::Tcp) + fake.times(List::Udp), 0);
}

#[test]
fn what_may_not_be_debugged_is_in_the_list_of_all() {
    let fake = Fake { closed: true, ..Fake::default() };
    let heard = fake.ask(812, &OWN).unwrap();
    assert_eq!((told(&heard), heard.verdict), (vec!["192.0.2.7:50122 812/9".to_owned()], Verdict::Complete));
    assert_eq!(fake.times(List::Files), 2);
}

#[test]
fn users_names_and_selections() {
    let user = Fake::default().ask(Target::user("1001"), &ALL).unwrap();
    assert_eq!(told(&user), ["192.0.2.7:50122 812/9", "[fe80::1%em0]:50123"]);
    // The socket is root's, and a process of user 80 holds it.
    assert_eq!(told(&Fake::default().ask(Target::user("80"), &ALL).unwrap()), ["[::]:8080 700/6 701/6"]);
    let none = Fake::default().ask(Target::user("nobody at all"), &ALL).unwrap_err();
    assert!(matches!(none, ProbeError::NoSuchUser { .. }), "{none}");
    // The machine of the test has no list of names: the kernel's names decide.
    assert_eq!(told(&Fake::default().ask(Target::named("nginx"), &ALL).unwrap()), ["[::]:8080 700/6 701/6"]);
    let listening = Asked { selection: Selection::Listening, ..ALL };
    let heard = Fake::default().ask(Target::Everyone, &listening).unwrap();
    assert_eq!(told(&heard), ["[::]:8080 700/6 701/6", "127.0.0.1:53 53/5"]);
}

#[test]
fn a_list_that_changed_is_read_again_and_then_called_partial() {
    let fake = Fake { torn: 2, ..Fake::default() };
    assert_eq!(fake.ask(812, &ALL).unwrap().verdict, Verdict::Complete);
    assert_eq!(fake.times(List::Tcp), 3);
    let fake = Fake { torn: 99, ..Fake::default() };
    let heard = fake.ask(812, &ALL).unwrap();
    assert_eq!((fake.times(List::Tcp), told(&heard)), (5, vec!["192.0.2.7:50122 812/9".to_owned()]));
    let [spot] = heard.verdict.blind_spots() else { panic!("{:?}", heard.verdict) };
    assert_eq!((spot.reason, spot.detail.as_deref()), (Reason::Interrupted, Some("net.inet.tcp.pcblist")));
}

#[test]
fn an_owner_that_let_go_meanwhile_is_none() {
    // At the second look nothing is left but the first two descriptors.
    let fake = Fake { left_of_files: Some(256), ..Fake::default() };
    let heard = fake.ask(Target::Everyone, &ALL).unwrap();
    assert_eq!(told(&heard)[..2], ["192.0.2.7:50122 812/9", "[::]:8080"]);
    assert_eq!(heard.sockets[1].reason, Some(Reason::ExitedMeanwhile));
}

#[test]
fn what_is_in_a_network_of_its_own_is_told() {
    let fake = Fake { is_elsewhere: true, ..Fake::default() };
    let heard = fake.ask(812, &OWN).unwrap();
    let [spot] = heard.verdict.blind_spots() else { panic!("{:?}", heard.verdict) };
    assert!(heard.sockets.is_empty(), "and that is not complete");
    assert_eq!((spot.reason, spot.pids.as_slice()), (Reason::OtherNamespace, &[812][..]));
    assert!(spot.to_string().contains("1 socket is of a jail with a network of its own"), "{spot}");
    let connections = Asked { protocol: Some(Protocol::Udp), ..OWN };
    assert_eq!(fake.ask(812, &connections).unwrap().verdict, Verdict::Complete, "it is not one of UDP");
    // Of everyone, those in jails are looked at; where that is forbidden nobody can tell.
    assert_eq!(Fake::default().ask(Target::Everyone, &ALL).unwrap().verdict, Verdict::Complete);
    let closed = Fake { closed: true, ..Fake::default() };
    let heard = closed.ask(Target::Everyone, &ALL).unwrap();
    assert_eq!(heard.verdict.blind_spots()[0].reason, Reason::OtherNamespace);
    assert_eq!(closed.times(List::Descriptors(700)), 2, "700 is in a jail, 812 is not");
    assert_eq!(closed.times(List::Descriptors(812)), 0);
}

#[test]
fn what_is_kept_back_is_told() {
    let blind = |kept_back, target: Target| {
        let fake = Fake { kept_back: Some(kept_back), ..Fake::default() };
        let spots = fake.ask(target, &ALL).unwrap().verdict.blind_spots().to_vec();
        spots.iter().map(ToString::to_string).collect::<String>()
    };
    assert!(blind(KeptBack::OtherUsers, Target::Everyone).contains("run as root"));
    assert!(blind(KeptBack::Outside, Target::user("80")).contains("jail"));
    assert_eq!(blind(KeptBack::OtherUsers, Target::Pid(812)), "", "what is shown of a process is all of it");
}

#[test]
fn a_process_that_is_not_shown_is_refused_and_one_that_is_not_there_is_none() {
    let hidden = Fake::default().ask(900, &ALL).unwrap_err();
    assert!(matches!(hidden, ProbeError::Refused { refusal: Refusal::OtherUser, .. }), "{hidden}");
    let none = Fake::default().ask(7, &ALL).unwrap_err();
    assert!(matches!(none, ProbeError::NoSuchProcess { pid: 7 }), "{none}");
}

#[test]
fn addresses_of_the_kernel_that_are_kept_back_are_no_owners() {
    let socket = tcp().remove(0);
    let held = Held { pid: 812, fd: 9, handle: Handle::Socket(0) };
    let all = Descriptors { held: vec![held], users: BTreeMap::new(), own: None };
    let owners = Owners::of(&all, &all);
    assert!(owners.tell_nothing());
    let row = Row { handles: Some([Handle::Socket(0), Handle::Block(0)]), ..socket };
    assert!(owners.given(row, None).owners.is_empty());
}
