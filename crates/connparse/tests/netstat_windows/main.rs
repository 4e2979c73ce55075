//! What `netstat` of Windows prints, row by row and trap by trap, with expectations written by hand; then real output
//! against counts that were found out without this crate; then what must hold of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "../captures/mod.rs"]
mod captures;
#[path = "../checks/mod.rs"]
pub mod checks;
mod lines;
mod owners;
mod properties;
mod real;
mod rows;
#[path = "../strategies/mod.rs"]
mod strategies;

use connparse::netstat_windows::{parse, records};
use connparse::{
    Address, Certainty, Content, Endpoint, Family, ParseError, Protocol, Reason, Record, Skipped, Socket,
    State,
};

/// The only socket of a text.
#[track_caller]
fn socket(text: &[u8]) -> Socket<'_> {
    let mut all: Vec<_> = parse(text).collect();
    assert_eq!(all.len(), 1, "{}", text.escape_ascii());
    all.remove(0).unwrap()
}

#[track_caller]
fn refusal(text: &[u8]) -> ParseError {
    parse(text).find_map(Result::err).expect("a refused line")
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

fn contents(text: &[u8]) -> Vec<Content<'_>> {
    records(text).map(|record| record.content).collect()
}

/// Process, name and certainty of the only owner.
#[track_caller]
fn owner<'s>(socket: &'s Socket<'_>) -> (u32, Option<&'s [u8]>, Certainty) {
    let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
    assert_eq!((owner.fd, owner.tid), (None, None));
    (owner.pid, owner.name.as_deref(), owner.certainty)
}

const HEADER: Content<'_> = Content::Skipped(Skipped::Header);
const BLANK: Content<'_> = Content::Skipped(Skipped::Blank);
const DETAIL: Content<'_> = Content::Skipped(Skipped::Detail);
