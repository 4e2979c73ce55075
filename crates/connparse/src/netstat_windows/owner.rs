//! What `-b` prints below a row: who holds the socket.
//!
//! ```text
//!   RpcSs
//!  [svchost.exe]
//!  Can not obtain ownership information
//! ```

use super::heading::{is_title, wide_gap};
use super::{is_plain_row, lead, marked, protocol, starts_as_row};
use crate::Certainty;
use crate::record::first_line;

/// A line of `-b`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OwnerLine<'a> {
    /// What stands between the brackets.
    Executable(&'a [u8]),
    /// A service, a module, or a message in place of them.
    Other,
}

/// What an owner line says. It is indented, has single blanks only and, unless it is a path, no colon; or it is in
/// brackets, or the message of a failure (`x: Windows Sockets initialization failed: 5`). A service can be called TCP,
/// but that line at the end of a text is a row that was cut.
pub(super) fn owner_line(line: &[u8]) -> Option<OwnerLine<'_>> {
    let body = lead(line).trim_ascii_end();
    let says_something = body.iter().any(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii());
    let is_row = starts_as_row(line) && !(matches!(body, b"TCP" | b"UDP") && line.ends_with(b"\n"));
    if !says_something || is_row {
        return None;
    }
    if let [b'[', name @ .., b']'] = body {
        return Some(OwnerLine::Executable(name));
    }
    if body.starts_with(b"x: ") {
        return Some(OwnerLine::Other);
    }
    let indented = matches!(marked(line), [b' ' | b'\t', ..]);
    let is_path = memchr::memchr(b'\\', body).is_some();
    let is_text = !body.starts_with(b"[")
        && !body.first().is_some_and(u8::is_ascii_digit)
        && memchr::memchr2(b':', 0, body).is_none()
        && wide_gap(body).is_none();
    (indented && (is_path || is_text) && !is_title(line)).then_some(OwnerLine::Other)
}

/// How long the owner lines at the front of a text are, and how many.
#[inline]
pub(super) fn owner_lines(text: &[u8]) -> (usize, u64) {
    let (mut length, mut lines) = (0, 0);
    loop {
        let rest = text.get(length..).unwrap_or_default();
        // Mostly the next row follows, and need not be looked at any further.
        let is_row = is_plain_row(rest)
            || matches!(protocol(lead(rest)), Ok(([byte, ..], _)) if !matches!(byte, b'\r' | b'\n'));
        if rest.is_empty() || is_row {
            return (length, lines);
        }
        let line = first_line(rest);
        if owner_line(line).is_none() {
            return (length, lines);
        }
        length += line.len();
        lines += 1;
    }
}

/// The executable that owner lines name, and whether the lines are in the order that netstat prints them in.
#[inline]
pub(super) fn executable(mut text: &[u8]) -> Option<(&[u8], Certainty)> {
    let mut found = None;
    while !text.is_empty() {
        let line = first_line(text);
        found = match (found, owner_line(line)) {
            (None, Some(OwnerLine::Executable(name))) => Some((name, Certainty::Stated)),
            (Some(_), Some(OwnerLine::Executable(name))) => Some((name, Certainty::Doubtful)),
            (Some((name, _)), _) => Some((name, Certainty::Doubtful)),
            (None, _) => None,
        };
        text = text.get(line.len()..).unwrap_or_default();
    }
    found
}
