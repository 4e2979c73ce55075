//! What `netstat` of Linux prints, row by row and trap by trap, with expectations written by hand; then what must hold
//! of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "../checks/mod.rs"]
pub mod checks;
mod details;
mod ends;
mod lines;
mod properties;
mod states;
#[path = "../strategies/mod.rs"]
mod strategies;

use std::time::Duration;

use connparse::netstat_linux::{self, Options};
use connparse::{
    Address, CaptureReader, Certainty, Content, Endpoint, Facts, Family, Format, ParseError, Protocol,
    Skipped, Socket, State, Timer, TimerKind,
};

fn options(wide: bool) -> Options {
    let mut options = Options::default();
    options.wide = wide;
    options
}

/// Every socket and refusal of a text of which nothing is known.
fn all(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
    netstat_linux::records(text.as_bytes(), Options::default()).sockets().collect()
}

#[track_caller]
fn socket(row: &str) -> Socket<'_> {
    let mut all = all(row);
    assert_eq!(all.len(), 1, "{row}");
    all.remove(0).unwrap()
}

fn contents(text: &str) -> Vec<Content<'_>> {
    netstat_linux::records(text.as_bytes(), Options::default()).map(|record| record.content).collect()
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

/// Number and name of the only owner, if there is one.
fn owner(socket: &Socket<'_>) -> Option<(u32, String)> {
    assert!(socket.owners.len() <= 1);
    let owner = socket.owners.first()?;
    Some((owner.pid, String::from_utf8_lossy(owner.name.as_deref().unwrap()).into_owned()))
}

const TITLE: &str = "Active Internet connections (servers and established)\n";
const UNIX_TITLE: &str = "Active UNIX domain sockets (servers and established)\n";
