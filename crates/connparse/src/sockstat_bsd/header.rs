//! The header, never translated. Its blanks tell the version, as far as anything does.
//!
//! ```text
//! USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS
//! USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       ID       ENCAPS PATH STATE   CONN STATE
//! USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       PATH STATE CONN STATE
//! ```

use memchr::memmem::find;

use super::Layout;

const LOCAL: &[u8] = b"LOCAL ADDRESS";
const FOREIGN: &[u8] = b"FOREIGN ADDRESS";

/// Whether this is a header. No row has its titles.
pub(super) fn is_header(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"USER")
        && [&b"COMMAND"[..], b"PROTO", LOCAL, FOREIGN].iter().all(|title| find(line, title).is_some())
}

/// What it says of the rows below.
pub(super) fn settled(header: &[u8]) -> Layout {
    let local = find(header, LOCAL).unwrap_or_default();
    let foreign = find(header, FOREIGN).unwrap_or_default();
    let behind = foreign + FOREIGN.len();
    let titles = header.get(behind..).unwrap_or_default();
    let blanks = titles.len() - titles.trim_ascii_start().len();
    let titles = titles.trim_ascii();
    Layout {
        whole: is_before_15(header) || foreign.saturating_sub(local) > CUT_COLUMN,
        states: [&b"CONN STATE"[..], b"PATH STATE"].iter().any(|title| find(titles, title).is_some())
            || titles.starts_with(b"STATE"),
        names: find(titles, b"STACK").is_some() || titles.ends_with(b"CC"),
        number: (titles.starts_with(b"ID") || titles.starts_with(b"ENCAPS")).then_some(behind + blanks),
    }
}

/// How wide the column of local addresses is, with the blank behind it, where addresses are cut.
const CUT_COLUMN: usize = 22;

/// Up to 14 the first columns have fixed widths. 15 gives PID and FD the widths of their numbers and puts the titles on
/// the right: it would need pids below 1000 beside descriptors above 999 to come out the same.
fn is_before_15(header: &[u8]) -> bool {
    [&b"COMMAND    PID   FD PROTO  LOCAL"[..], b"COMMAND    PID   FD  PROTO  LOCAL"]
        .iter()
        .any(|titles| find(header, titles).is_some())
}
