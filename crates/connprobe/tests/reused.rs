//! What changes between two looks at a process: a table that stands still until it has changed, on a /proc made of paper.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use connparse::{Certainty, Reason};
use connprobe::{Answer, ProbeError, ProcRoot, Query, Selection, Target};
use rustix::fs::{CWD, FileType, Mode, mknodat};

const HEADING: &str =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

fn write(root: &Path, pid: u32, file: &str, text: &str) {
    fs::write(root.join(format!("{pid}/{file}")), text).unwrap();
}

/// A process that began at a time and holds one socket.
fn process(root: &Path, pid: u32, name: &str, began: u64, inode: u64) {
    let folder = root.join(pid.to_string());
    ["net", "fd", "ns"].iter().for_each(|sub| fs::create_dir_all(folder.join(sub)).unwrap());
    symlink("net:[4026531840]", folder.join("ns/net")).unwrap();
    symlink(format!("socket:[{inode}]"), folder.join("fd/3")).unwrap();
    write(root, pid, "status", &format!("Name:\t{name}\nTgid:\t{pid}\nUid:\t0\t0\t0\t0\nVmSize:\t 1 kB\n"));
    identity(root, pid, name, began);
}

/// The name, which can look like fields, and the time.
fn identity(root: &Path, pid: u32, name: &str, began: u64) {
    write(root, pid, "comm", &format!("{name}\n"));
    let zeros = "0 ".repeat(18);
    write(root, pid, "stat", &format!("{pid} ({name}) S {zeros}{began} 0 0\n"));
}

/// A lookup during which something happens: after the descriptors were read, before the tables are.
fn asked(target: impl Into<Target>, meanwhile: impl FnOnce(&Path) + Send) -> Result<Answer, ProbeError> {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    process(root, 7, "tor) S 1", 500, 101);
    process(root, 8, "other", 600, 102);
    let table = root.join("7/net/tcp");
    mknodat(CWD, &table, FileType::Fifo, Mode::RUSR | Mode::WUSR, 0).unwrap();
    for file in ["tcp6", "udp", "udp6", "dev", "if_inet6"] {
        write(root, 7, &format!("net/{file}"), "");
    }
    std::thread::scope(|scope| {
        scope.spawn(move || {
            // Opens as soon as the table is, and so not before the descriptors were read.
            let mut table = fs::OpenOptions::new().write(true).open(table).unwrap();
            meanwhile(root);
            let row = |inode: u64, port: u16| {
                format!("   0: 0100007F:{port:04X} 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 {inode} 1 0 100 0 0 10 0\n")
            };
            let text = HEADING.to_owned() + &row(101, 1001) + &row(102, 1002);
            std::io::Write::write_all(&mut table, text.as_bytes()).unwrap();
        });
        Query::new(target).select(Selection::All).run_on(&ProcRoot::new(root))
    })
}

fn relinked(root: &Path, pid: u32, inode: u64) {
    let link = root.join(format!("{pid}/fd/3"));
    fs::remove_file(&link).unwrap();
    symlink(format!("socket:[{inode}]"), link).unwrap();
}

#[test]
fn what_did_not_change_is_verified() {
    let answer = asked(7, |_| ()).unwrap();
    let [socket] = answer.sockets.as_slice() else { panic!("{answer:?}") };
    let [owner] = &*socket.owners else { panic!("{socket:?}") };
    assert_eq!((owner.pid, owner.fd, owner.certainty), (7, Some(3), Certainty::Verified));
    assert_eq!((socket.local.port, owner.name.as_deref()), (Some(1001), Some(&b"tor) S 1"[..])));
}

#[test]
fn a_descriptor_that_was_closed_makes_no_owner() {
    let answer = asked(7, |root| fs::remove_file(root.join("7/fd/3")).unwrap()).unwrap();
    assert_eq!(answer.sockets, []);
}

#[test]
fn a_descriptor_that_is_another_socket_by_now_makes_no_owner() {
    let answer = asked(Target::Everyone, |root| relinked(root, 7, 999)).unwrap();
    let of = |port| answer.sockets.iter().find(|socket| socket.local.port == Some(port)).unwrap();
    assert_eq!((of(1001).owners.len(), of(1001).reason), (0, Some(Reason::ExitedMeanwhile)));
    assert_eq!(of(1002).owners[0].pid, 8);
}

#[test]
fn a_process_that_took_the_id_of_another_is_not_that_one() {
    // It holds the same socket by the same descriptor, as a child of the same parent can.
    let successor = |root: &Path| identity(root, 7, "successor", 501);
    let error = asked(7, successor).unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchProcess { pid: 7 }), "{error}");
    let everyone = asked(Target::Everyone, successor).unwrap();
    // Where everyone is asked for it is an owner like any other, by its own name.
    let socket = everyone.sockets.iter().find(|socket| socket.local.port == Some(1001)).unwrap();
    let [owner] = &*socket.owners else { panic!("{socket:?}") };
    assert_eq!((owner.pid, owner.name.as_deref()), (7, Some(&b"successor"[..])));
}
