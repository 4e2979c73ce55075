//! Real output of net-tools and BusyBox, against counts and owners that were found out without this crate.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;

use std::collections::BTreeSet;
use std::net::IpAddr;

use connparse::netstat_linux::{self, Options};
use connparse::{Address, Content, Endpoint, Family, Protocol, Record, Socket, State, TimerKind};

use captures::capture;

/// The sockets of a capture, each with its text. No line may be refused.
fn read<'a>(file: &str, text: &'a [u8]) -> Vec<(&'a [u8], Socket<'a>)> {
    let socket = |record: Record<'a>| match record.content {
        Content::Socket(socket) => Some((record.text, socket)),
        Content::Skipped(_) => None,
        Content::Refused(error) => panic!("{file}: {error}"),
    };
    netstat_linux::records(text, Options::of(text)).filter_map(socket).collect()
}

/// The sockets of a capture by its name, borrowing nothing.
fn sockets(file: &str) -> Option<Vec<Socket<'static>>> {
    let text = capture(&format!("netstat-linux/{file}"))?;
    Some(read(file, &text).into_iter().map(|(_, socket)| socket.into_owned()).collect())
}

fn ip(text: &str) -> IpAddr {
    text.parse().unwrap()
}

/// The only socket with these ports.
fn between(sockets: &[Socket<'static>], local: u16, remote: u16) -> Socket<'static> {
    let ports = |socket: &&Socket<'_>| {
        socket.local.port == Some(local) && socket.remote.as_ref().and_then(|end| end.port) == Some(remote)
    };
    let found: Vec<_> = sockets.iter().filter(ports).collect();
    assert_eq!(found.len(), 1, "{local} {remote}");
    found[0].clone()
}

fn owner(socket: &Socket<'_>) -> (u32, String) {
    let [owner] = &socket.owners[..] else { panic!("{socket:?}") };
    assert_eq!((owner.fd, owner.tid), (None, None));
    (owner.pid, String::from_utf8(owner.name.as_deref().unwrap().to_vec()).unwrap())
}

/// The scene as the kernel's tables and the list of descriptors have it.
#[test]
fn the_mixed_scene_by_hand() {
    let Some(sockets) = sockets("lab-mix-netstat-2.10-anpoeeW.txt") else { return };
    let long = between(&sockets, 37966, 8008);
    assert_eq!(long.local, Endpoint::new(ip("fe80::8c6b:58ff:fe5a:32b1"), 37966));
    assert_eq!((long.family, long.inode, long.uid), (Some(Family::V6), Some(39428), Some(0)));
    assert_eq!(owner(&long), (16078, "python3".into()));
    let longest = between(&sockets, 40924, 8011);
    assert_eq!(longest.remote, Some(Endpoint::new(ip("2001:db8:1111:2222:3333:4444:5555:6666"), 8011)));
    let mapped = between(&sockets, 8003, 33244);
    assert_eq!((mapped.local, mapped.family), (Endpoint::new(ip("127.0.0.1"), 8003), Some(Family::V6)));
    let orphan = between(&sockets, 8007, 57412);
    assert_eq!((orphan.state, orphan.inode), (Some(State::CloseWait), None));
    assert!(orphan.owners.is_empty());
    assert_eq!(orphan.receive_queue, Some(1));
    let of_1234 = sockets.iter().find(|socket| socket.local.port == Some(8016)).unwrap();
    assert_eq!((of_1234.uid, of_1234.user.clone(), of_1234.inode), (Some(1234), None, Some(39480)));
    assert!(sockets.iter().all(|socket| socket.timer.is_none()), "all are off");
    let raw: Vec<_> = sockets
        .iter()
        .filter(|socket| socket.protocol == Protocol::Raw)
        .map(|socket| (socket.local.to_string(), socket.state.clone(), socket.receive_queue, socket.inode))
        .collect();
    assert_eq!(
        raw,
        [("0.0.0.0:1".into(), None, Some(832), Some(39412)), ("[::]:58".into(), None, Some(0), Some(39413))]
    );
}

/// What both show of the same sockets; BusyBox has no user, inode or UDP-Lite.
#[test]
fn net_tools_and_busybox_agree() {
    let shown = |file| {
        let reduced = |socket: Socket<'static>| {
            let mut reduced = Socket::new(socket.protocol, socket.local);
            (reduced.remote, reduced.state, reduced.family) = (socket.remote, socket.state, socket.family);
            (reduced.receive_queue, reduced.send_queue) = (socket.receive_queue, socket.send_queue);
            (reduced.owners, reduced.timer) = (socket.owners, socket.timer);
            reduced
        };
        let all = sockets(file)?.into_iter().map(reduced);
        Some(all.filter(|socket| socket.protocol != Protocol::UdpLite).collect::<Vec<_>>())
    };
    let Some(expected) = shown("lab-mix-netstat-2.10-anpoeeW.txt") else { return };
    for file in [
        "lab-mix-netstat-2.10-anpW.txt",
        "lab-mix-netstat-2.10-cs_CZ-anpW.txt",
        "lab-mix-netstat-2.10-de_DE-anpW.txt",
        "lab-mix-busybox-git-anp.txt",
        "lab-mix-busybox-git-anpW.txt",
    ] {
        assert_eq!(shown(file).unwrap(), expected, "{file}");
    }
    let ownerless: Vec<_> = expected
        .into_iter()
        .map(|mut socket| {
            socket.owners = Default::default();
            socket
        })
        .collect();
    assert_eq!(shown("lab-mix-busybox-1.35-an.txt").unwrap(), ownerless);
}

/// The rows that have an IPv6 address too long for their column, and no others.
#[test]
fn cut_addresses_are_marked() {
    let (Some(cut), Some(whole)) =
        (sockets("lab-mix-netstat-2.10-anp.txt"), sockets("lab-mix-netstat-2.10-anpW.txt"))
    else {
        return;
    };
    assert_eq!(cut.len(), whole.len());
    let mut marked = 0;
    for (cut, whole) in cut.iter().zip(&whole) {
        for (cut, whole) in
            [(Some(&cut.local), Some(&whole.local)), (cut.remote.as_ref(), whole.remote.as_ref())]
        {
            let (Some(cut), Some(whole)) = (cut, whole) else {
                assert_eq!(cut, whole);
                continue;
            };
            assert_eq!((cut.port, cut.zone()), (whole.port, whole.zone()));
            match &cut.address {
                Address::Cut(text) => {
                    let text = std::str::from_utf8(text).unwrap();
                    assert!(whole.address.ip().unwrap().to_string().starts_with(text) && text.len() < 20);
                    marked += 1;
                }
                address => assert_eq!(address, &whole.address),
            }
        }
        assert_eq!((cut.family, &cut.state, &cut.owners), (whole.family, &whole.state, &whole.owners));
    }
    // Counted by hand: three listening sockets, four connections of which both ends are too long.
    assert_eq!(marked, 3 + 2 * 4);
}

#[test]
fn the_scene_of_states_by_hand() {
    let Some(sockets) = sockets("lab-states-netstat-2.10-anpW.txt") else { return };
    let state = |local, remote| between(&sockets, local, remote).state.unwrap();
    assert_eq!(state(443, 41001), State::FinWait1);
    assert_eq!(state(443, 41002), State::LastAck);
    assert_eq!(state(443, 41003), State::Closing);
    assert_eq!(state(52402, 8443), State::SynSent);
    assert_eq!(state(443, 40001), State::SynReceived);
    assert_eq!(state(443, 40002), State::SynReceived);
    let named = |local, remote| owner(&between(&sockets, local, remote));
    assert_eq!(named(57940, 9101), (8445, "sshd: user@pts".into()));
    assert_eq!(named(33272, 9102), (8447, "se rver".into()));
    assert_eq!(named(55222, 9103), (8449, "./rel/tor".into()));
    assert_eq!(named(59814, 9104), (8451, "two\nlines".into()));
    assert_eq!(named(9104, 59814), (8451, "two\nlines".into()));
    assert_eq!(named(46886, 9105), (8453, "nginx: worker".into()));
    assert_eq!(named(9106, 58352), (8455, "".into()));
    assert_eq!(named(33568, 9107), (8459, "ünï".into()));
    let listeners: BTreeSet<_> = sockets
        .iter()
        .filter(|socket| socket.state == Some(State::Listen))
        .map(|socket| (socket.local.port.unwrap(), owner(socket).0))
        .collect();
    let expected = [443, 9101, 9102, 9103, 9104, 9105, 9106, 9107]
        .into_iter()
        .zip([8222, 8445, 8447, 8449, 8451, 8453, 8455, 8459]);
    assert_eq!(listeners, expected.collect());
}

#[test]
fn portuguese_and_english_agree() {
    let (Some(portuguese), Some(english)) =
        (sockets("lab-states-netstat-2.10-pt_BR-anpW.txt"), sockets("lab-states-netstat-2.10-anpW.txt"))
    else {
        return;
    };
    let key = |socket: &Socket<'_>| {
        (socket.local.clone().into_owned(), socket.remote.clone().map(Endpoint::into_owned))
    };
    for socket in &english {
        let same = portuguese.iter().find(|other| key(other) == key(socket)).unwrap();
        assert_eq!(same, socket);
    }
    assert_eq!(portuguese.len(), english.len());
}

#[test]
fn captures_of_others_by_hand() {
    let Some(rhel) = sockets("insights-rhel-neopa.txt") else { return };
    let half_open = between(&rhel, 80, 32790);
    assert_eq!(half_open.remote, Some(Endpoint::new(ip("10.24.36.145"), 32790)));
    let timer = half_open.timer.unwrap();
    assert_eq!(
        (timer.kind, timer.remaining().unwrap().as_millis(), timer.retries),
        (TimerKind::Retransmit, 790, Some(0))
    );
    let passenger = rhel.iter().find(|socket| socket.local.port == Some(53644)).unwrap();
    assert_eq!((passenger.uid, passenger.inode), (Some(995), Some(1154674)));
    assert_eq!(owner(passenger), (12387, "Passenger Rac".into()));

    let centos = sockets("thm-centos-atupn-sshd-priv.txt").unwrap();
    assert_eq!(owner(&between(&centos, 22, 38822)), (5665, "sshd: peter [p".into()));
    assert_eq!(owner(&between(&centos, 22, 38826)), (5723, "sshd: jane [pr".into()));
    assert_eq!(owner(&centos[8]), (640, "chronyd".into()));

    let names = sockets("thm-centos-plt-names.txt").unwrap();
    let ends: Vec<_> = names
        .iter()
        .map(|socket| {
            (
                socket.local.address.clone(),
                socket.local.service().map(AsRef::as_ref).unwrap().to_vec(),
                socket.family,
            )
        })
        .collect();
    let localhost = Address::Name(b"localhost".into());
    let (v4, v6) = (Some(Family::V4), Some(Family::V6));
    assert_eq!(
        ends,
        [
            (Address::Ip(ip("0.0.0.0")), b"ssh".to_vec(), v4),
            (localhost.clone(), b"smtp".to_vec(), v4),
            (Address::Ip(ip("::")), b"ssh".to_vec(), v6),
            (localhost, b"smtp".to_vec(), v6),
        ]
    );
    if cfg!(feature = "iana") {
        assert_eq!(
            names.iter().map(|socket| socket.local.port).collect::<Vec<_>>(),
            [Some(22), Some(25), Some(22), Some(25)]
        );
    }
}
