mod columns;
mod ends;
mod lines;
mod owners;

use super::*;
use crate::Address;
use crate::Format::SockstatBsd;
use crate::sockstat_bsd::recognise;
use crate::testing::ends;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::format;

/// User, command, pid, descriptor, and whether they are to be doubted.
type Held<'a> = (Option<&'a str>, Option<&'a str>, u32, i32, bool);

#[track_caller]
fn held(row: &str, expected: Held<'_>) {
    let socket = SockstatBsd.only(row);
    let [owner] = &socket.owners[..] else { panic!("{row}") };
    let text = |bytes: Option<&[u8]>| bytes.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
    let (user, name) = (text(socket.user.as_deref()), text(owner.name.as_deref()));
    let doubtful = owner.certainty == Certainty::Doubtful;
    assert_eq!((user.as_deref(), name.as_deref(), owner.pid, owner.fd.unwrap(), doubtful), expected, "{row}");
}
