//! `cargo xtask fixtures`: what real tools print about sockets that are known, with the records that a right parser
//! yields.
//!
//! For each scene the command starts itself anew in a network namespace of its own. There it opens the scene with
//! child processes (itself again, under names of their own), which tell what they hold: their `getsockname`,
//! `getpeername` and `fstat`. When the kernel has all of it, each tool runs, and a folder is written for each run:
//!
//! ```text
//! fixtures/linux/ss/kinds-anptu/capture            the bytes as printed
//! fixtures/linux/ss/kinds-anptu/meta.json          the command, versions, date, what could not be opened
//! fixtures/linux/ss/kinds-anptu/expected.ndjson    one record a socket: from what was opened, never from a parser
//! ```
//!
//! The records have the keys of the project's JSON record that the tool tells with these options. A tool is one
//! file below `linux/tools` and each of its runs one line there, with the rules of what it shows of a socket.

#[cfg(target_os = "linux")]
mod linux;
mod request;

use std::ffi::OsString;

use crate::failure::Failure;

pub(crate) const HELP: &str = "\
Usage: cargo xtask fixtures [--check] [--only TOOL]

Opens known sockets in network namespaces of its own, runs the real tools there, and
writes what they print to fixtures/, with the sockets that a right parser yields.
Needs Linux, iproute2's ip, util-linux's unshare, and root or user namespaces
(unshare --map-root-user --net). A tool that is not installed is named and skipped;
with CONNUTIL_REQUIRE_TOOLS set that is a failure.

Options:
  --check      write nothing; fail if the parsers no longer read what the tools print
               now as what was opened
  --only TOOL  run one tool only: the name of its folder in fixtures/linux
  -h, --help   print this

Exit code 2 without a word about usage: this machine cannot do it.
";

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    perform(&request::read(words)?)
}

#[cfg(target_os = "linux")]
fn perform(request: &request::Request) -> Result<(), Failure> {
    linux::run(request)
}

#[cfg(not(target_os = "linux"))]
fn perform(_: &request::Request) -> Result<(), Failure> {
    Err(Failure::Machine("fixtures: the scenes are for Linux, this is another system".to_owned()))
}
