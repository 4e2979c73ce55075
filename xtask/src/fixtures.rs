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
//! Other systems have no such namespaces. There (and on Linux with `--scene portable`) std alone opens a smaller scene,
//! among the sockets of others: see [`portable`].
//!
//! The records have the keys of the project's JSON record that the tool tells with these options. A tool is one
//! file below `linux/tools` and each of its runs one line there, with the rules of what it shows of a socket.

// The same comparison as in the parsers' own test, which has to do without this program.
#[path = "../../crates/connparse/tests/fixtures/compare.rs"]
mod compare;
mod files;
#[cfg(target_os = "linux")]
mod linux;
mod output;
mod portable;
mod reading;
mod request;

use std::ffi::OsString;

use crate::failure::Failure;
use request::{Part, Request};

pub(crate) const HELP: &str = "\
Usage: cargo xtask fixtures [--check] [--only TOOL]

Opens known sockets in network namespaces of its own, runs the real tools there, and
writes what they print to fixtures/, with the sockets that a right parser yields.
Needs iproute2's ip, util-linux's unshare, and root or user namespaces
(unshare --map-root-user --net). A tool that is not installed is named and skipped;
with CONNUTIL_REQUIRE_TOOLS set that is a failure (but of Wine, which nothing demands).

On other systems than Linux it opens the scene that can be opened everywhere, and runs
the tools that the system comes with. There the captures have the sockets of others too:
look at them before you give them away.

Options:
  --check      write nothing; fail if the parsers no longer read what the tools print
               now as what was opened
  --only TOOL  run one tool only: the name of its folder, below that of the system
  --scene portable
               on Linux too, the scene of the other systems
  -h, --help   print this

Exit code 2 without a word about usage: this machine cannot do it.
";

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let request = request::read(words)?;
    match &request.part {
        Part::Host => portable::host(),
        Part::Guest(places) => portable::guest(places),
        _ if portable::is_asked_for(&request) => portable::run(&request),
        _ => perform(&request),
    }
}

#[cfg(target_os = "linux")]
fn perform(request: &Request) -> Result<(), Failure> {
    linux::run(request)
}

#[cfg(not(target_os = "linux"))]
fn perform(request: &Request) -> Result<(), Failure> {
    match &request.part {
        Part::Whole => portable::run(request),
        _ => Err(request::misused("this is a part of a scene of Linux")),
    }
}
