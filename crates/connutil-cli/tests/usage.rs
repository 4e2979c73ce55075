//! How the program takes what it is not made for.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

#[path = "program/pty.rs"]
mod pty;

mod program;

use std::fs::File;
use std::io::Read;
use std::process::Command;

use program::{run, text};

#[test]
fn help_that_cannot_be_written_is_a_failure() {
    for args in [&["--help"][..], &["list", "-h"], &["--version"]] {
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_connutil")).args(args).stdout(full).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(text(&output.stderr).contains("the output could not be written"), "{args:?}");
    }
    assert_eq!(run(&["--help"], b"").status.code(), Some(0));
    assert_eq!(run(&["--no-such-option"], b"").status.code(), Some(2));
}

#[test]
fn a_column_is_picked_once() {
    for command in [&["list"][..], &["parse", "/dev/null"], &["watch", "--count", "1"]] {
        let picked = [command, &["-o", "ndjson", "-C", "pid,local,pid"]].concat();
        let output = run(&picked, b"");
        assert_eq!(output.status.code(), Some(2), "{command:?}");
        assert!(text(&output.stderr).contains("the column pid is named twice"), "{command:?}");
    }
    // To sort by a column that is shown is another matter.
    let output = run(&["list", "-C", "pid,local", "--sort", "pid,local"], b"");
    assert_ne!(output.status.code(), Some(2));
}

#[test]
fn a_prefix_has_the_class_of_all_its_addresses_or_none() {
    let output = run(&["addr", "-o", "csv", "10.0.0.0/8", "0.0.0.0/0", "fe80::/10"], b"");
    let rows = text(&output.stdout);
    let rows: Vec<Vec<&str>> = rows.lines().skip(1).map(|row| row.split(',').collect()).collect();
    let [_, _, class, _, _, _, length, netmask] =
        [0, 1, 2, 3, 4, 5, 6, 7].map(|nth| rows.iter().map(|row| row[nth]).collect::<Vec<_>>());
    assert_eq!(class, ["private", "", "link-local"]);
    assert_eq!(length, ["8", "0", "10"]);
    assert_eq!(netmask, ["255.0.0.0", "0.0.0.0", "ffc0:0000:0000:0000:0000:0000:0000:0000"]);
}

const CAPTURE: &str = "State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process\n\
    ESTAB  0      0          192.0.2.7:22   198.51.100.9:50122 users:((\"sshd\",pid=1033,fd=4))\n";

#[test]
fn a_protocol_that_no_system_is_asked_for_is_refused() {
    for command in [&["list"][..], &["watch", "--count", "1"]] {
        let output = run(&[command, &["--protocol", "tcp,raw"]].concat(), b"");
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{command:?}: {said}");
        assert!(said.contains("raw") && said.contains("connutil parse"), "{command:?}: {said}");
    }
    let output = run(&["parse", "--protocol", "raw"], b"raw UNCONN 0 0 0.0.0.0:icmp 0.0.0.0:*\n");
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
}

#[test]
fn what_is_redacted_does_nothing_to_a_terminal() {
    let hostile =
        b"tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:50122 users:((\"\x1b]0;x\x07\",pid=1,fd=3))\n\x1b[2J\n";
    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(&file, hostile).unwrap();
    let redact = || Command::new(env!("CARGO_BIN_EXE_connutil")).arg("redact").arg(file.path()).output();
    assert!(redact().unwrap().stdout.contains(&0x1b), "a file gets what it was");
    let (mut person, program) = pty::terminal();
    let mut command = Command::new(env!("CARGO_BIN_EXE_connutil"));
    let status =
        command.arg("redact").arg(file.path()).stdout(program).stderr(std::process::Stdio::null()).status();
    assert_eq!(status.unwrap().code(), Some(3));
    drop(command);
    let mut shown = Vec::new();
    // The end of the program's side is an error on Linux.
    let _ = person.read_to_end(&mut shown);
    let shown = text(&shown);
    assert!(shown.contains(r"\u{1b}]") && shown.contains(r"\u{7}"), "{shown:?}");
    assert!(!shown.contains('\x1b') && !shown.contains('\x07') && shown.contains("users:((\""), "{shown:?}");
}

#[test]
fn utf16_without_a_mark_is_read_and_redacted() {
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let utf16: Vec<u8> = CAPTURE.encode_utf16().flat_map(bytes).collect();
        let output = run(&["parse", "-o", "csv", "-C", "local,remote,process"], &utf16);
        assert_eq!(text(&output.stdout), "local,remote,process\n192.0.2.7:22,198.51.100.9:50122,sshd\n");
        let output = run(&["redact"], &utf16);
        let redacted = text(&output.stdout);
        assert!(redacted.starts_with("State ") && !redacted.contains("sshd"), "{redacted}");
        assert!(text(&output.stderr).starts_with("connutil: 1 socket redacted, 1 other line, 0 refused"));
    }
}

#[test]
fn what_was_compressed_is_not_taken_for_text() {
    let gzip = [b"\x1f\x8b\x08\0\0\0\0\0\0\x03", CAPTURE.as_bytes()].concat();
    for command in [&["parse"][..], &["redact"], &["diff", "-"]] {
        let output = run(command, &gzip);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(2), ""), "{command:?}");
        assert!(text(&output.stderr).contains("gzip -dc"), "{command:?}: {}", text(&output.stderr));
    }
}

#[test]
fn a_resolver_of_processes_tells_directions_by_what_listens_there() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let near = std::net::TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let ends = [near.local_addr().unwrap(), near.peer_addr().unwrap()].map(|end| end.to_string());
    let output = run(
        &[
            "list",
            &std::process::id().to_string(),
            "--resolver",
            "pidfd",
            "-o",
            "csv",
            "-C",
            "local,remote,direction",
        ],
        b"",
    );
    let out = format!("{},{},out", ends[0], ends[1]);
    assert!(text(&output.stdout).lines().any(|line| line == out), "{}", text(&output.stdout));
    let said = text(&output.stderr);
    assert!(said.lines().count() == 1 && said.contains("by pidfd"), "{said}");
}

/// Where descriptors are few something cannot be read: that is no process that is gone, and no answer without sockets.
#[test]
fn a_want_of_descriptors_is_told() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let end = listener.local_addr().unwrap().to_string();
    let own = std::process::id();
    for (resolver, limit) in
        ["pidfd", "sock_diag", "proc"].into_iter().flat_map(|one| (4..8).map(move |limit| (one, limit)))
    {
        let script =
            format!("ulimit -n {limit} && exec \"$0\" list {own} -l --resolver {resolver} -C local -o csv");
        let output =
            Command::new("sh").args(["-c", &script, env!("CARGO_BIN_EXE_connutil")]).output().unwrap();
        let (found, said) = (text(&output.stdout).contains(&end), text(&output.stderr));
        let is_told = said.contains("Too many open files") || said.contains("no descriptor is left");
        assert!(found != is_told, "{resolver} with {limit} descriptors: {said}");
    }
}

#[test]
fn a_table_keeps_to_the_columns_of_a_terminal_whose_rows_are_not_known() {
    use rustix::termios::{Winsize, tcsetwinsize};
    let row = "tcp ESTAB 0 0 192.0.2.7:33742 198.51.100.9:46081 users:((\"a-long-name\",pid=16810,fd=4))\n";
    let folder = tempfile::tempdir().unwrap();
    let capture = folder.path().join("ss.txt");
    std::fs::write(&capture, row).unwrap();
    let widest = |columns| {
        let (mut person, program) = pty::terminal();
        let size = Winsize { ws_row: 0, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&program, size).unwrap();
        let mut command = Command::new(env!("CARGO_BIN_EXE_connutil"));
        command.args(["parse", "-o", "table", "--color", "never"]).arg(&capture).env_remove("COLUMNS");
        assert!(command.stdout(program).stderr(std::process::Stdio::null()).status().unwrap().success());
        drop(command);
        let mut seen = [0; 4096];
        let length = person.read(&mut seen).unwrap();
        let shown = String::from_utf8_lossy(&seen[..length]).into_owned();
        assert!(shown.contains("198.51.100.9:46081"), "{shown}");
        shown.lines().map(|line| line.trim_end().chars().count()).max().unwrap()
    };
    assert!(widest(132) > 60);
    assert!(widest(60) <= 60);
}
