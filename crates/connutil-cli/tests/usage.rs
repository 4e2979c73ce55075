//! How the program takes what it is not made for.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "tests")]

mod program;

use std::fs::File;
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
