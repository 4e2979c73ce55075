//! The built program, with an input.
#![allow(dead_code, reason = "each test uses a part of it")]

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs it to its end, and writes the input meanwhile.
pub(crate) fn run(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connutil"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_vec());
    // A program that has failed already does not read on.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

/// A file that is not there, and what the system says of that.
pub(crate) fn not_there(file: &str) -> String {
    format!("{file}: {}", std::fs::read(file).unwrap_err())
}

/// An output that nobody reads any more, from the beginning.
pub(crate) fn closed_pipe() -> Stdio {
    let (reader, writer) = std::io::pipe().unwrap();
    drop(reader);
    writer.into()
}

/// What was printed.
pub(crate) fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}
