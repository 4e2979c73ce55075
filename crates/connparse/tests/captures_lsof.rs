//! Real output of `lsof`, against counts and owners that were found out without this crate.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;

use std::collections::BTreeMap;

use connparse::proc_net::ByteOrder;
use connparse::{Address, Content, Endpoint, Family, Protocol, Record, Socket, State, lsof};

use captures::{capture, links, listed};

/// The captures of the laboratory: all show the same sockets.
fn of_the_scene() -> impl Iterator<Item = (String, Vec<u8>)> {
    let listed = listed().unwrap_or_default().into_iter();
    let files = listed.filter(|listed| listed.path.starts_with("lsof/lab-mix-"));
    files.map(|listed| (listed.file().to_owned(), capture(&listed.path).unwrap()))
}

fn text(file: &str) -> Option<Vec<u8>> {
    capture(&format!("lsof/{file}"))
}

/// The sockets of a capture, each with its text. No line may be refused.
fn read<'a>(file: &str, text: &'a [u8]) -> Vec<(&'a [u8], Socket<'a>)> {
    let socket = |record: Record<'a>| match record.content {
        Content::Socket(socket) => Some((record.text, socket)),
        Content::Skipped(_) => None,
        Content::Refused(error) => panic!("{file}: {error}"),
    };
    lsof::records(text, ByteOrder::Little).filter_map(socket).collect()
}

fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

fn name(socket: &Socket<'_>) -> String {
    String::from_utf8(socket.owners[0].name.as_deref().unwrap().to_vec()).unwrap()
}

#[test]
fn owners_and_inodes_are_those_that_the_links_show() {
    let Some(links) = links("lab-mix") else { return };
    let links: BTreeMap<_, _> = links.into_iter().map(|link| ((link.pid, link.fd), link.inode)).collect();
    for (file, text) in of_the_scene() {
        for (_, socket) in read(&file, &text) {
            let [owner] = &socket.owners[..] else { panic!("{file}: {:?}", socket.owners) };
            let inode = links.get(&(owner.pid, owner.fd.unwrap()));
            assert!(inode.is_some(), "{file}: {owner:?}");
            // The fields were not asked for the device.
            assert_eq!(socket.inode.as_ref(), inode.filter(|_| !file.contains("-F")), "{file}: {owner:?}");
        }
    }
}

/// What a table and the fields tell alike: protocol, family, ends, state, process and descriptor.
fn alike(file: &str, text: &[u8]) -> Vec<String> {
    let told = |(_, socket): &(&[u8], Socket<'_>)| {
        let owner = &socket.owners[0];
        let (local, remote) = ends(socket);
        let (family, state) = (socket.family, &socket.state);
        format!("{} {family:?} {local} {remote:?} {state:?} {} {:?}", socket.protocol, owner.pid, owner.fd)
    };
    let mut all: Vec<_> = read(file, text).iter().map(told).collect();
    all.sort();
    all
}

#[test]
fn all_forms_and_versions_show_the_same_sockets() {
    let reference = "lab-mix-lsof-4.95-wnPi.txt";
    let Some(expected) = text(reference).map(|text| alike(reference, &text)) else { return };
    for (file, text) in of_the_scene() {
        assert_eq!(alike(&file, &text), expected, "{file}");
    }
}

#[test]
fn names_are_given_without_escapes_and_cut_in_the_table() {
    for (file, names) in [
        ("lab-mix-lsof-4.95-wnPi.txt", ["123", "two wo", "a", "st\nate\\", "lnk lo", "worker", "worker\"3"]),
        (
            "lab-mix-lsof-4.99.7-wnPi.txt",
            ["123", "two wo", "a)b(c", "st?ate\\s", "lnk lo", "worker", "worker\"3"],
        ),
        (
            "lab-mix-lsof-4.95-F.txt",
            ["123", "two words", "a", "st\nate\\s", "lnk local", "worker 1", "worker\"3"],
        ),
        (
            "lab-mix-lsof-4.99.7-F0.txt",
            ["123", "two words", "a)b(c", "st?ate\\s", "lnk local", "worker 1", "worker\"3"],
        ),
    ] {
        let Some(text) = text(file) else { return };
        let sockets = read(file, &text);
        for (pid, expected) in [15985, 16072, 16073, 16077, 16078, 16079, 16081].into_iter().zip(names) {
            let (_, socket) = sockets.iter().find(|(_, socket)| socket.owners[0].pid == pid).unwrap();
            assert_eq!(name(socket), expected, "{file}: {pid}");
        }
    }
}

#[test]
fn users_are_logins_and_numbers_where_there_is_none() {
    for (file, first, second) in [
        ("lab-mix-lsof-4.95-wnPi.txt", (Some(1234), Some("1234")), (None, Some("root"))),
        ("lab-mix-lsof-4.95-F.txt", (Some(1234), None), (Some(0), Some("root"))),
        ("lab-mix-lsof-4.99.7-F0.txt", (Some(1234), None), (Some(0), Some("root"))),
    ] {
        let Some(text) = text(file) else { return };
        let sockets = read(file, &text);
        let user = |nth: usize| {
            let (_, socket) = &sockets[nth];
            let user = socket.user.as_ref().map(|user| String::from_utf8(user.to_vec()).unwrap());
            (socket.uid, user)
        };
        assert_eq!(user(0), (first.0, first.1.map(String::from)), "{file}");
        assert_eq!(user(1), (second.0, second.1.map(String::from)), "{file}");
    }
}

/// The listener with a connection that was not accepted, and the end with a byte that was not read.
#[test]
fn queues_are_those_that_were_filled() {
    for file in ["lab-mix-lsof-4.95-RgTqs.txt", "lab-mix-lsof-4.95-F.txt", "lab-mix-lsof-4.99.7-F0.txt"] {
        let Some(text) = text(file) else { return };
        let queues: Vec<_> = read(file, &text)
            .iter()
            .filter(|(_, socket)| socket.owners[0].pid == 16077)
            .map(|(_, socket)| (socket.owners[0].fd.unwrap(), socket.receive_queue.zip(socket.send_queue)))
            .collect();
        let expected = [(3, 1), (4, 0), (5, 1), (6, 0), (9, 0)];
        assert_eq!(queues, expected.map(|(fd, receive)| (fd, Some((receive, 0)))), "{file}");
    }
}

#[test]
fn single_sockets_of_the_scene() {
    let file = "lab-mix-lsof-4.99.7-wnPi.txt";
    let Some(text) = text(file) else { return };
    let sockets = read(file, &text);
    let of = |pid, fd| {
        let held = |socket: &Socket<'_>| socket.owners[0].pid == pid && socket.owners[0].fd == Some(fd);
        let (_, socket) = sockets.iter().find(|(_, socket)| held(socket)).unwrap();
        let (local, remote) = ends(socket);
        (socket.protocol, socket.family.unwrap(), local, remote, socket.state.clone())
    };
    let some = |end: &str| Some(end.to_string());
    assert_eq!(of(16073, 3), (Protocol::Tcp, Family::V6, "[::]:8003".into(), None, Some(State::Listen)));
    assert_eq!(
        of(16073, 5),
        (
            Protocol::Tcp,
            Family::V6,
            "127.0.0.1:8003".into(),
            some("127.0.0.1:33244"),
            Some(State::Established)
        )
    );
    assert_eq!(of(16074, 3), (Protocol::Udp, Family::V4, "0.0.0.0:8004".into(), None, None));
    assert_eq!(of(16074, 6), (Protocol::Udp, Family::V6, "[::1]:59131".into(), some("[::1]:8005"), None));
    assert_eq!(of(16074, 7), (Protocol::UdpLite, Family::V4, "127.0.0.1:8006".into(), None, None));
    assert_eq!(
        of(16077, 4),
        (Protocol::Tcp, Family::V4, "127.0.0.1:57382".into(), some("127.0.0.1:8007"), Some(State::FinWait2))
    );
    assert_eq!(of(16077, 5).4, Some(State::CloseWait));
    assert_eq!(of(16078, 4).3, some("[fe80::8c6b:58ff:fe5a:32b1]:8008"));
    assert_eq!(of(16078, 8).2, "[2001:db8:1111:2222:3333:4444:5555:6666]:8011");
}

#[test]
fn macos_has_addresses_for_devices_and_an_index_in_link_local_ones() {
    let file = "bandwhich-macos-i.txt";
    let Some(text) = text(file) else { return };
    let sockets: Vec<_> = read(file, &text).into_iter().map(|(_, socket)| socket).collect();
    assert!(sockets.iter().all(|socket| socket.inode.is_none()));
    assert_eq!((name(&sockets[0]), sockets[0].owners[0].pid), ("com.apple".into(), 590));
    assert_eq!(ends(&sockets[0]), ("192.168.1.37:60298".into(), Some("31.13.83.36:443".into())));
    assert_eq!((sockets[3].state.clone(), sockets[3].user.as_deref()), (None, Some(&b"etoledom"[..])));
    assert_eq!(
        ends(&sockets[4]),
        ("[fe80::aede:48ff:fe00:1122%4]:1111".into(), Some("[fe80::aede:48ff:fe33:4455%4]:2222".into()))
    );
    assert_eq!((name(&sockets[4]), sockets[4].owners[0].fd), ("ProcessName".into(), Some(9)));
}

#[test]
fn fields_without_descriptors_are_read() {
    let file = "inspec-F-pctPn-no-fd.txt";
    let Some(text) = text(file) else { return };
    let sockets: Vec<_> = read(file, &text).into_iter().map(|(_, socket)| socket).collect();
    assert!(sockets.iter().all(|socket| socket.owners[0].fd.is_none() && socket.state.is_none()));
    assert_eq!((name(&sockets[0]), ends(&sockets[0])), ("UserEvent".into(), ("0.0.0.0:*".into(), None)));
    assert_eq!((name(&sockets[3]), sockets[3].family), ("java".into(), Some(Family::V6)));
    assert_eq!(ends(&sockets[3]), ("192.168.1.66:51098".into(), Some("172.18.1.63:22".into())));
    assert_eq!((sockets[16].owners[0].pid, ends(&sockets[16]).0), (24137, "9.48.126.170:123".into()));
}

#[test]
fn names_of_hosts_and_services_are_kept() {
    let file = "thm-centos-i-names.txt";
    let Some(text) = text(file) else { return };
    let sockets: Vec<_> = read(file, &text).into_iter().map(|(_, socket)| socket).collect();
    assert_eq!(sockets[0].local.address, Address::Name(b"localhost".into()));
    assert_eq!((sockets[0].local.port, sockets[0].family), (Some(323), Some(Family::V4)));
    assert_eq!(sockets[2].local.service().map(AsRef::as_ref), Some(&b"ssh"[..]));
    assert_eq!(sockets[3].local.address, Address::Ip("::".parse().unwrap()));
    assert_eq!(sockets[7].local.address, Address::Name(b"rpm-red-enum.thm".into()));
    assert_eq!(sockets[7].remote.as_ref().unwrap().to_string(), "10.20.30.113:38822");
    assert!(sockets[7].is_connection() && sockets[7].connection().is_none());
    #[cfg(feature = "iana")]
    {
        let ports: Vec<_> = sockets.iter().map(|socket| socket.local.port).collect();
        assert_eq!(ports, [323, 323, 22, 22, 25, 25, 68, 22].map(Some));
    }
}
