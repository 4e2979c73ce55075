//! A process id that another process takes, on a /proc made of paper.

use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use connprobe::{Presence, ProbeError, ProcRoot, Query, Selection, Tracker};

const HEADING: &str =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

/// The process 7, which began at a time, and holds the socket at port 80 of inode 101.
fn process(root: &Path, began: u64) {
    let folder = root.join("7");
    let _ = fs::remove_dir_all(&folder);
    ["net", "fd", "ns"].iter().for_each(|sub| fs::create_dir_all(folder.join(sub)).unwrap());
    symlink("net:[4026531840]", folder.join("ns/net")).unwrap();
    symlink("socket:[101]", folder.join("fd/3")).unwrap();
    let row = "   0: 0100007F:0050 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 101 1 0 100 0 0 10 0\n";
    let zeros = "0 ".repeat(18);
    for (file, text) in [
        ("comm", "tor\n".to_owned()),
        ("stat", format!("7 (tor) S {zeros}{began} 0 0\n")),
        ("status", "Name:\ttor\nTgid:\t7\nUid:\t0\t0\t0\t0\nVmSize:\t 1 kB\n".to_owned()),
        ("net/tcp", format!("{HEADING}{row}")),
    ] {
        fs::write(folder.join(file), text).unwrap();
    }
    ["tcp6", "udp", "udp6", "dev", "if_inet6"]
        .iter()
        .for_each(|file| fs::write(folder.join("net").join(file), "").unwrap());
}

#[test]
fn a_process_that_took_the_id_is_not_the_one_that_is_followed() {
    let folder = tempfile::tempdir().unwrap();
    let machine = ProcRoot::new(folder.path());
    process(folder.path(), 500);
    let mut tracker = Tracker::new(Query::new(7).select(Selection::All));
    assert_eq!(tracker.update_on(&machine).unwrap().events.len(), 1);
    // Written anew, and the same process.
    process(folder.path(), 500);
    assert_eq!(tracker.update_on(&machine).unwrap().events, []);
    // It holds the same socket, as a child of the same parent can.
    process(folder.path(), 501);
    let update = tracker.update_on(&machine).unwrap();
    assert_eq!((update.presence, update.events[0].kind.name()), (Presence::Ended, "closed"));
    assert_eq!((update.events.len(), tracker.sockets().len()), (1, 0));
    assert!(matches!(tracker.update_on(&machine), Err(ProbeError::NoSuchProcess { pid: 7 })));
}
