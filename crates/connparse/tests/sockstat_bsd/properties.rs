//! What must hold of any text, and that what is rendered is read back.

mod model;
mod render;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use super::checks::formats::SOCKSTAT_BSD;
use super::sockstat::{as_read, has_no_host_part, left};
use super::strategies::{BSD_STATES, ip};
use super::*;
use connparse::sockstat_bsd::records;
use connparse::{Address, Content, Owner};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use model::{any_command, command, scene, word};
use render::{ends, expected, render, trimmed};

const PIECES: [&str; 46] = [
    "root",
    "longuser1",
    "tor",
    "commandten",
    "?",
    "??",
    "4397",
    "7",
    "99999912",
    "tcp4",
    "tcp6",
    "tcp46",
    "6",
    "udp4",
    "sctp4",
    "tcp",
    "udp",
    "raw",
    "2/1",
    "stream",
    "seq",
    "div4",
    "*:*",
    "*.*",
    "*:22",
    "*.22",
    "127.0.0.1:8001",
    "192.0.2.1.22",
    "::1:22",
    "::1.22",
    "fe80::1%em0:22",
    "fe80:4::1:22",
    "2001:db8:1111:2222:33",
    "2001:db8::2:333:4:443",
    "localhost.smtp",
    "(PF_UNSPEC)",
    "LISTEN",
    "ESTABLISHED",
    "ACTIVE",
    "UNKNOWN",
    "0xfff",
    "freebsd",
    "/tmp/x",
    "->",
    "USER COMMAND PID FD PROTO LOCAL ADDRESS FOREIGN ADDRESS CONN STATE STACK",
    "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       ID",
];

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&SOCKSTAT_BSD, &PIECES);
}

proptest! {
    #[test]
    fn what_is_rendered_is_read_back((style, models) in scene(word(8), command())) {
        let text = render(&style, &models);
        let read: Vec<_> = records(&text).sockets().collect();
        let expected: Vec<_> = models.iter().map(|model| Ok(expected(&style, &models, model))).collect();
        prop_assert_eq!(read, expected, "{}", text.escape_ascii());
    }

    /// Whatever users and commands are: what is not doubted is true, and what cannot be forged is never wrong.
    #[test]
    fn an_owner_that_is_not_doubted_is_the_right_one((style, models) in scene(word(20), any_command())) {
        let text = render(&style, &models);
        for socket in records(&text).sockets().filter_map(Result::ok) {
            let Some(owner) = socket.owners.first() else { continue };
            let found = models.iter().find(|model| model.holder.map(|(pid, _)| pid) == Some(owner.pid));
            if owner.certainty == Certainty::Doubtful {
                continue;
            }
            prop_assert!(found.is_some(), "{:?} in {}", owner, text.escape_ascii());
            let model = found.unwrap();
            let expected = expected(&style, &models, model);
            prop_assert_eq!(socket, expected, "{}", text.escape_ascii());
        }
    }

    #[test]
    fn a_command_hides_no_row((style, models) in scene(word(8), any_command())) {
        let text = render(&style, &models);
        let rows = records(&text).filter(|record| !matches!(record.content, Content::Skipped(_))).count();
        prop_assert!(rows >= models.len(), "{}", text.escape_ascii());
    }
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum System {
    FreeBsd9,
    FreeBsd10,
    FreeBsd13,
    FreeBsd14,
    FreeBsd15,
    DragonFly,
    NetBsd,
}

use System::*;

#[derive(Clone, Debug)]
struct Style {
    system: System,
    header: bool,
    /// `-w`
    wide: bool,
    /// `-s`
    states: bool,
    /// `-S -C`
    names: bool,
    end: &'static str,
}

/// A socket as the system has it: addresses not yet made canonical.
#[derive(Clone, Debug)]
struct Model {
    user: Vec<u8>,
    command: Vec<u8>,
    holder: Option<(u32, i32)>,
    proto: &'static str,
    family: Over,
    local: (IpAddr, u16, u16),
    remote: Option<(IpAddr, u16, u16)>,
    state: (&'static str, State<'static>),
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Over {
    V4,
    V6,
    Both,
}
