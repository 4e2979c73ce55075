//! The heading, never translated.
//!
//! ```text
//! Netid State      Recv-Q Send-Q     Local Address:Port      Peer Address:Port Process
//! ```

use memchr::memmem;

/// Whether this is a heading. None of its first words begins a row.
#[inline]
pub(super) fn is_header(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    matches!(line, [b'N' | b'S' | b'R' | b'L', ..])
        && [&b"Netid"[..], b"State", b"Recv-Q", b"Local Address:Port"]
            .iter()
            .any(|title| line.starts_with(title))
        && memmem::find(line, b"Local Address:Port").is_some()
        && memmem::find(line, b"Peer Address:Port").is_some()
}

pub(super) fn has_netid(header: &[u8]) -> bool {
    header.trim_ascii_start().starts_with(b"Netid")
}

pub(super) fn has_state(header: &[u8]) -> bool {
    memmem::find(header, b"State").is_some()
}

/// Titles touch in versions from 4.15 on, and `Process` came with 5.4.
pub(super) fn is_of_4_15_or_later(header: &[u8]) -> bool {
    memmem::find(header, b"Process").is_some() || memmem::find(header, b"NetidState").is_some()
}
