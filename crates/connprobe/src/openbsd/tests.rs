//! The list in `files.hex` is filled by a C compiler with the headers of OpenBSD 7.8: `xtask/data/layouts/openbsd.c`.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

use std::cell::Cell;

use connparse::{Certainty, Family, Protocol, Socket, State};
use proptest::prelude::*;

use super::*;
use crate::native::testing::{ALL, Known, OWN, bytes, lookup, told};
use crate::{Target, Verdict};

const FILES: &str = include_str!("files.hex");

fn sockets() -> Vec<(u64, Socket<'static>)> {
    decode::files(&bytes(FILES)).unwrap().into_iter().filter_map(|file| file.socket).collect()
}

#[test]
fn sockets_of_both_families() {
    let sockets = sockets();
    let ends = |nth: usize| {
        let socket = &sockets[nth].1;
        (socket.local.to_string(), socket.remote.as_ref().map_or("-".to_owned(), ToString::to_string))
    };
    assert_eq!(sockets.len(), 4, "the folder and the UNIX socket are none of ours");
    assert_eq!(ends(0), ("192.0.2.7:443".to_owned(), "198.51.100.9:50122".to_owned()));
    assert_eq!(ends(1), ("[::]:80".to_owned(), "-".to_owned()));
    assert_eq!(ends(3), ("[fe80::1%2]:546".to_owned(), "[fe80::2%2]:547".to_owned()));
    let [(handle, v4), (_, listening), _, (_, udp)] = &sockets[..] else { panic!() };
    assert_eq!(
        (*handle, v4.family, &v4.state),
        (0xffff_8000_1234_0000, Some(Family::V4), &Some(State::Established))
    );
    assert_eq!((v4.receive_queue, v4.send_queue, v4.v6only), (Some(17), Some(4096), None));
    assert_eq!((listening.family, listening.v6only), (Some(Family::V6), Some(true)));
    assert_eq!((udp.protocol, &udp.state), (Protocol::Udp, &None));
}

#[test]
fn processes_are_in_every_row() {
    let files = decode::files(&bytes(FILES)).unwrap();
    let rows: Vec<_> = files
        .iter()
        .map(|file| {
            (file.pid, file.fd, file.process.uid.unwrap(), String::from_utf8_lossy(&file.process.name))
        })
        .collect();
    // KERN_FILE_CDIR is -2.
    assert_eq!(rows[0], (22930, -2, 67, "httpd".into()));
    assert_eq!(rows[4], (5, 3, 0, "dhcp6leased".into()));
}

#[test]
fn what_is_cut_is_an_error() {
    let whole = bytes(FILES);
    for cut in (1..whole.len()).step_by(3).filter(|cut| cut % layout::FILE > 0) {
        let refusal = decode::files(&whole[..cut]).unwrap_err();
        assert!(matches!(refusal, Refusal::Layout { needed: layout::FILE, .. }), "{refusal}");
    }
}

proptest! {
    #[test]
    fn no_bytes_make_it_panic(any: Vec<u8>) {
        if let Ok(files) = decode::files(&any) {
            prop_assert!(files.len() <= any.len() / layout::FILE + 1);
        }
    }

    #[test]
    fn every_value_of_every_field_is_read(place in 0usize..6 * layout::FILE, byte: u8) {
        let mut list = bytes(FILES);
        list[place] = byte;
        prop_assert!(decode::files(&list).is_ok());
    }
}

/// A kernel that gives the list, to root or with its addresses left out.
#[derive(Default)]
struct Fake {
    hides_addresses: bool,
    asked: Cell<Option<Option<u32>>>,
}

impl Fake {
    fn ask(&self, target: impl Into<Target>, asked: &Asked) -> Result<Heard, ProbeError> {
        ask(self, lookup(&Known(&[5, 77, 22930, 22931]), &target.into(), asked))
    }
}

impl Kernel for Fake {
    fn files(&self, pid: Option<u32>) -> io::Result<Vec<u8>> {
        self.asked.set(Some(pid));
        let mut list = bytes(FILES);
        if self.hides_addresses {
            list.chunks_mut(layout::FILE).for_each(|file| file[layout::DATA..layout::DATA + 8].fill(0));
        }
        let is_asked =
            |file: &&[u8]| pid.is_none_or(|pid| file[layout::PID..layout::PID + 4] == pid.to_le_bytes());
        Ok(list.chunks(layout::FILE).filter(is_asked).flatten().copied().collect())
    }

    fn interface(&self, index: u32) -> Option<Zone> {
        (index == 2).then(|| Zone::new(b"vio0").unwrap())
    }
}

#[test]
fn everyone_and_what_is_not_told() {
    for hides_addresses in [false, true] {
        let fake = Fake { hides_addresses, ..Fake::default() };
        let heard = fake.ask(Target::Everyone, &ALL).unwrap();
        assert_eq!(
            told(&heard),
            ["192.0.2.7:443 22930/9", "[::]:80 22930/4 22931/4", "[fe80::1%vio0]:546 5/3"]
        );
        assert_eq!(heard.rows_read, 4);
        let spots: String = heard.verdict.blind_spots().iter().map(ToString::to_string).collect();
        assert!(
            spots.contains("run as root") && spots.contains("no sockets that no process holds"),
            "{spots}"
        );
    }
}

#[test]
fn a_process_a_name_and_a_user() {
    let fake = Fake::default();
    let one = fake.ask(22931, &OWN).unwrap();
    assert_eq!((told(&one), fake.asked.get()), (vec!["[::]:80 22931/4".to_owned()], Some(Some(22931))));
    let owner = &one.sockets[0].owners[0];
    assert_eq!((owner.name.as_deref(), owner.certainty), (Some(&b"httpd"[..]), Certainty::Stated));
    assert_eq!(told(&fake.ask(22931, &ALL).unwrap()), ["[::]:80 22930/4 22931/4"]);
    assert_eq!(fake.asked.get(), Some(None), "others are looked at for the same sockets");
    assert_eq!(told(&fake.ask(Target::named("httpd"), &ALL).unwrap()).len(), 2);
    assert_eq!(told(&fake.ask(Target::user("0"), &ALL).unwrap()), ["[fe80::1%vio0]:546 5/3"]);
}

#[test]
fn what_is_not_in_the_list() {
    let error = |target: Target| Fake::default().ask(target, &ALL).unwrap_err();
    assert!(matches!(error(Target::named("tor")), ProbeError::NoProcessNamed { .. }));
    assert!(matches!(error(Target::Pid(8)), ProbeError::NoSuchProcess { pid: 8 }));
    // It is there, and whoever is not root cannot tell what it holds.
    assert!(matches!(error(Target::Pid(77)), ProbeError::Refused { refusal: Refusal::OtherUser, .. }));
    let error = Fake::default().ask(Target::user("nobody at all"), &ALL).unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchUser { .. }), "{error}");
    assert!(
        !matches!(Fake::default().ask(5, &OWN).unwrap().verdict, Verdict::Complete),
        "not to another user"
    );
}
