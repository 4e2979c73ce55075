//! Real output of `ss`, against counts and owners that were found out without this crate.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that goes wrong panics, in its helpers too")]

mod captures;

use std::collections::BTreeSet;

use connparse::ss::{self, Options, Wildcard};
use connparse::{Content, Family, Protocol, Record, Socket, State};

use captures::{capture, inodes, links, listed};

/// What the text tells, and what only the command does.
fn options(file: &str, text: &[u8]) -> Options {
    let mut options = Options::of(text);
    if file.ends_with("-anpM.txt") {
        options.protocol = Some(Protocol::Mptcp);
    }
    if file.ends_with("-state-established.txt") {
        options.state = Some(State::Established);
    }
    options
}

/// The sockets of a capture, each with its text. No line may be refused.
fn read<'a>(file: &str, text: &'a [u8]) -> Vec<(&'a [u8], Socket<'a>)> {
    let socket = |record: Record<'a>| match record.content {
        Content::Socket(socket) => Some((record.text, socket)),
        Content::Skipped(_) => None,
        Content::Refused(error) => panic!("{file}: {error}"),
    };
    ss::records(text, options(file, text)).filter_map(socket).collect()
}

#[test]
fn the_star_is_told_by_each_text() {
    let Some(listed) = listed() else { return };
    for listed in listed.iter().filter(|listed| listed.folder() == "ss") {
        let (file, text) = (listed.file(), capture(&listed.path).unwrap());
        let expected = match file {
            // Older than 4.14, by their names and, of the last two, by the system: Ubuntu 16.04 has 4.3.
            "lab-mix-ss-v3.2.0-nptu.txt"
            | "lab-mix-ss-v3.12.0-nptu.txt"
            | "lab-mix-ss-v4.9.0-anptu.txt"
            | "lab-states-ss-v3.16.0-anptoe.txt"
            | "thm-gamezone-ubuntu16-tulpn.txt" => Wildcard::V4,
            _ => Wildcard::V6,
        };
        assert_eq!(Wildcard::of(&text), expected, "{file}");
    }
}

/// The scene has one dual-stack listener, on port 8003, and a listener of IPv4 alone, on 8016.
#[test]
fn wildcards_have_the_family_of_the_socket() {
    for file in ["lab-mix-ss-6.1-Hanptu.txt", "lab-mix-ss-v4.9.0-anptu.txt", "lab-mix-ss-v4.15.0-anptu.txt"] {
        let Some(text) = capture(&format!("ss/{file}")) else { return };
        let sockets = read(file, &text);
        let listener = |port| {
            let (_, socket) = sockets
                .iter()
                .find(|(_, socket)| socket.local.port == Some(port) && socket.state == Some(State::Listen))
                .unwrap();
            (socket.local.to_string(), socket.family)
        };
        assert_eq!(listener(8003), ("[::]:8003".into(), Some(Family::V6)), "{file}");
        assert_eq!(listener(8016), ("0.0.0.0:8016".into(), Some(Family::V4)), "{file}");
    }
}

#[test]
fn a_listing_of_udp_alone_is_udp() {
    let file = "lab-mix-ss-v4.15.0-anup.txt";
    let Some(text) = capture(&format!("ss/{file}")) else { return };
    assert!(
        read(file, &text)
            .iter()
            .all(|(_, socket)| socket.protocol == Protocol::Udp && socket.state.is_none())
    );
}

/// The name as ss shows it: as far as a bracket.
fn shown(name: &[u8]) -> Vec<u8> {
    name.split(|&byte| byte == b')').next().unwrap().to_vec()
}

/// Process, descriptor and name of every owner, with line feeds as in the list of links.
fn owners(sockets: &[(&[u8], Socket<'_>)]) -> BTreeSet<(u32, i32, Vec<u8>)> {
    let all = sockets.iter().flat_map(|(_, socket)| &socket.owners);
    all.map(|owner| {
        let name = owner.name.as_deref().unwrap().iter().map(|&byte| if byte == b'\n' { b'?' } else { byte });
        (owner.pid, owner.fd.unwrap(), name.collect())
    })
    .collect()
}

#[test]
fn owners_are_those_that_the_links_show() {
    let file = "lab-mix-ss-6.1-Hanptu.txt";
    let (Some(text), Some(links), Some(inodes)) =
        (capture(&format!("ss/{file}")), links("lab-mix"), inodes(&["tcp", "tcp6", "udp", "udp6"]))
    else {
        return;
    };
    let expected = links.into_iter().filter(|link| inodes.contains(&link.inode));
    assert_eq!(
        owners(&read(file, &text)),
        expected.map(|link| (link.pid, link.fd, shown(&link.name))).collect()
    );
}

#[test]
fn owners_and_inodes_belong_together() {
    let file = "lab-mix-ss-6.1-Oanptuie.txt";
    let (Some(text), Some(links)) = (capture(&format!("ss/{file}")), links("lab-mix")) else { return };
    let mut seen = 0;
    for (_, socket) in read(file, &text) {
        for owner in &socket.owners {
            let link = links.iter().find(|link| (link.pid, Some(link.fd)) == (owner.pid, owner.fd)).unwrap();
            assert_eq!(Some(link.inode), socket.inode);
            seen += 1;
        }
        let user = if socket.local.port == Some(8016) { 1234 } else { 0 };
        assert_eq!(socket.uid, socket.inode.map(|_| user), "{:?}", socket.local);
    }
    assert_eq!(seen, owners(&read(file, &text)).len());
}

/// All builds saw the same scene, so all that show every socket show the same owners.
#[test]
fn all_versions_show_the_same_owners() {
    let reference = "lab-mix-ss-6.1-Hanptu.txt";
    let Some(text) = capture(&format!("ss/{reference}")) else { return };
    let expected = owners(&read(reference, &text));
    for file in ["lab-mix-ss-6.1-Oanptuie.txt", "lab-mix-ss-v4.9.0-anptu.txt", "lab-mix-ss-v4.15.0-anptu.txt"]
    {
        let Some(text) = capture(&format!("ss/{file}")) else { return };
        assert_eq!(owners(&read(file, &text)), expected, "{file}");
    }
}

#[test]
fn threads_are_kept() {
    let file = "lab-mix-ss-v7.1.0-anptuT.txt";
    let Some(text) = capture(&format!("ss/{file}")) else { return };
    let sockets = read(file, &text);
    let mut owners = sockets.iter().flat_map(|(_, socket)| &socket.owners).peekable();
    assert!(owners.peek().is_some() && owners.all(|owner| owner.tid == Some(owner.pid)));
}
