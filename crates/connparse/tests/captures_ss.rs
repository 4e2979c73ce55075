//! Real output of `ss`, against counts and owners that were found out without this crate.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that goes wrong panics, in its helpers too")]

mod captures;

use std::collections::BTreeSet;
use std::path::PathBuf;

use connparse::ss::{self, Options, Wildcard};
use connparse::{Content, Family, Protocol, Record, Socket, State};

use captures::{capture, folder};

/// What the folder's list says of a file: TCP and UDP rows, those established as printed, those with a remote end,
/// and rows of other protocols.
struct Counted {
    file: &'static str,
    rows: usize,
    established: usize,
    remote: usize,
    other: usize,
}

const fn counted(
    file: &'static str,
    rows: usize,
    established: usize,
    remote: usize,
    other: usize,
) -> Counted {
    Counted { file, rows, established, remote, other }
}

const COUNTED: [Counted; 19] = [
    counted("lab-mix-ss-6.1-Hanptu.txt", 33, 16, 19, 0),
    counted("lab-mix-ss-6.1-Oanptuie.txt", 33, 16, 19, 0),
    counted("lab-mix-ss-6.1-anpwtu.txt", 33, 16, 19, 2),
    counted("lab-mix-ss-6.1-antp.txt", 27, 14, 17, 0),
    counted("lab-mix-ss-6.1-anpM.txt", 0, 0, 0, 3),
    counted("lab-mix-ss-v3.2.0-nptu.txt", 19, 16, 19, 0),
    counted("lab-mix-ss-v3.12.0-nptu.txt", 19, 16, 19, 0),
    counted("lab-mix-ss-v4.9.0-anptu.txt", 33, 16, 19, 0),
    counted("lab-mix-ss-v4.15.0-anptu.txt", 33, 16, 19, 0),
    counted("lab-mix-ss-v4.15.0-anup.txt", 6, 2, 2, 0),
    counted("lab-mix-ss-v5.10.0-ntp-state-established.txt", 14, 14, 14, 0),
    counted("lab-mix-ss-v7.1.0-anptu.txt", 34, 16, 19, 0),
    counted("lab-mix-ss-v7.1.0-anptuQ.txt", 34, 16, 19, 0),
    counted("lab-mix-ss-v7.1.0-anptuT.txt", 34, 16, 19, 0),
    counted("lab-states-ss-v3.16.0-anptoe.txt", 31, 15, 22, 0),
    counted("lab-states-ss-v5.10.0-antpim.txt", 31, 15, 22, 0),
    counted("insights-rhel8-tupna.txt", 33, 8, 11, 0),
    counted("thm-gamezone-ubuntu16-tulpn.txt", 7, 0, 0, 0),
    counted("thm-yearofthedog-ubuntu18-tulwn.txt", 9, 0, 0, 1),
];

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

/// As printed: of UDP the socket has no state, but its row shows one.
fn is_established(row: &[u8], socket: &Socket<'_>) -> bool {
    match socket.protocol.has_state() {
        true => socket.state == Some(State::Established),
        false => socket.remote.is_some() && row.windows(5).any(|word| word == b"ESTAB"),
    }
}

#[test]
fn every_capture_has_the_counted_rows() {
    for Counted { file, rows, established, remote, other } in COUNTED {
        let Some(text) = capture(&format!("ss/{file}")) else { return };
        let sockets = read(file, &text);
        let (counted, others): (Vec<_>, Vec<_>) =
            sockets.iter().partition(|(_, socket)| matches!(socket.protocol, Protocol::Tcp | Protocol::Udp));
        let seen = (
            counted.len(),
            counted.iter().filter(|(row, socket)| is_established(row, socket)).count(),
            counted.iter().filter(|(_, socket)| socket.remote.is_some()).count(),
            others.len(),
        );
        assert_eq!(seen, (rows, established, remote, other), "{file}");
    }
}

#[test]
fn every_capture_is_recognised() {
    for Counted { file, .. } in COUNTED {
        let Some(text) = capture(&format!("ss/{file}")) else { return };
        assert_eq!(connparse::Format::detect(&text), Ok(connparse::Format::Ss), "{file}");
    }
}

#[test]
fn no_capture_of_another_tool_is_taken_for_one() {
    let Some(folder) = folder() else { return };
    let files = |folder: PathBuf| std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    for path in files(folder).filter(|path| path.is_dir() && !path.ends_with("ss")).flat_map(files) {
        let text = std::fs::read(&path).unwrap();
        assert_ne!(connparse::Format::detect(&text), Ok(connparse::Format::Ss), "{}", path.display());
    }
}

#[test]
fn the_star_is_told_by_each_text() {
    for Counted { file, .. } in COUNTED {
        let Some(text) = capture(&format!("ss/{file}")) else { return };
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

/// A descriptor of a process, as the list of all descriptors in the scene has it.
struct Link {
    pid: u32,
    fd: i32,
    inode: u64,
    /// The name as ss shows it: as far as a bracket. A line feed is `?`.
    name: Vec<u8>,
}

fn links() -> Option<Vec<Link>> {
    let text = capture("proc/lab-mix-fd-links.tsv")?;
    let link = |line: &[u8]| {
        let mut columns = line.splitn(4, |&byte| byte == b'\t');
        let mut text = || std::str::from_utf8(columns.next().unwrap()).unwrap();
        let (pid, fd) = (text().parse().unwrap(), text().parse().unwrap());
        let inode = text().strip_prefix("socket:[").unwrap().strip_suffix("]").unwrap().parse().unwrap();
        let name = columns.next().unwrap();
        Link { pid, fd, inode, name: name.split(|&byte| byte == b')').next().unwrap().to_vec() }
    };
    Some(text.split(|&byte| byte == b'\n').skip(1).filter(|line| !line.is_empty()).map(link).collect())
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

/// The inodes in the kernel's own tables of the scene, found as the tenth column.
fn inodes() -> Option<BTreeSet<u64>> {
    let mut inodes = BTreeSet::new();
    for table in ["tcp", "tcp6", "udp", "udp6"] {
        let text = String::from_utf8(capture(&format!("proc/lab-mix-net-{table}.txt"))?).unwrap();
        let inode = |line: &str| line.split_whitespace().nth(9).unwrap().parse::<u64>().unwrap();
        inodes.extend(text.lines().skip(1).map(inode));
    }
    Some(inodes)
}

#[test]
fn owners_are_those_that_the_links_show() {
    let file = "lab-mix-ss-6.1-Hanptu.txt";
    let (Some(text), Some(links), Some(inodes)) = (capture(&format!("ss/{file}")), links(), inodes()) else {
        return;
    };
    let expected = links.into_iter().filter(|link| inodes.contains(&link.inode));
    assert_eq!(owners(&read(file, &text)), expected.map(|link| (link.pid, link.fd, link.name)).collect());
}

#[test]
fn owners_and_inodes_belong_together() {
    let file = "lab-mix-ss-6.1-Oanptuie.txt";
    let (Some(text), Some(links)) = (capture(&format!("ss/{file}")), links()) else { return };
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
