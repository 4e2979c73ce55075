//! What `ss` prints, row by row and trap by trap, with expectations written by hand; then what must hold of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "../checks/mod.rs"]
pub mod checks;
mod columns;
mod details;
mod ends;
mod lines;
mod owners;
mod properties;
#[path = "../strategies/mod.rs"]
mod strategies;

use std::time::Duration;

use connparse::ss::{self, Options, Wildcard};
use connparse::{
    Address, Certainty, Content, Endpoint, Family, ParseError, Protocol, Record, Skipped, Socket, State,
    TimerKind,
};

fn options(wildcard: Wildcard) -> Options {
    let mut options = Options::default();
    options.wildcard = wildcard;
    options
}

/// Every socket and refusal of a text of which nothing is known.
fn all(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
    ss::records(text.as_bytes(), Options::default()).sockets().collect()
}

#[track_caller]
fn socket(row: &str) -> Socket<'_> {
    let mut all = all(row);
    assert_eq!(all.len(), 1, "{row}");
    all.remove(0).unwrap()
}

#[track_caller]
fn refusal(text: &str) -> ParseError {
    all(text).into_iter().find_map(Result::err).expect("a refused line")
}

/// Local and remote end as text.
fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

fn contents(text: &str) -> Vec<Content<'_>> {
    ss::records(text.as_bytes(), Options::default()).map(|record| record.content).collect()
}

fn names(socket: &Socket<'_>) -> Vec<Vec<u8>> {
    socket.owners.iter().map(|owner| owner.name.as_deref().unwrap().to_vec()).collect()
}

/// The states of TCP by the names that ss gives them.
const STATES: [(&str, State<'static>); 11] = [
    ("ESTAB", State::Established),
    ("SYN-SENT", State::SynSent),
    ("SYN-RECV", State::SynReceived),
    ("FIN-WAIT-1", State::FinWait1),
    ("FIN-WAIT-2", State::FinWait2),
    ("TIME-WAIT", State::TimeWait),
    ("UNCONN", State::Bound),
    ("CLOSE-WAIT", State::CloseWait),
    ("LAST-ACK", State::LastAck),
    ("LISTEN", State::Listen),
    ("CLOSING", State::Closing),
];
