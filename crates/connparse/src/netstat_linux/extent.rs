//! Where a record ends: at the end of its line, unless the name of a process has a line feed in it, or a socket of SCTP
//! has several addresses.

use super::{Layout, program, row};
use crate::record::first_line;

/// The text of the first record, and how many lines it has.
#[inline]
pub(super) fn extent<'a>(rest: &'a [u8], layout: &Layout) -> (&'a [u8], u64) {
    let line = first_line(rest);
    let behind = rest.get(line.len()..).unwrap_or_default();
    match is_followed_by_row(behind) {
        true => (line, 1),
        false => continued(rest, line, behind, layout).unwrap_or((line, 1)),
    }
}

/// Whether there is nothing more, or a row begins, in the six bytes that its first column has. A name that begins so
/// has no room for the rest of a row.
#[inline]
fn is_followed_by_row(behind: &[u8]) -> bool {
    matches!(
        behind,
        [] | [b't', b'c', b'p', b' ' | b'6', b' ', b' ', ..]
            | [b'u', b'd', b'p', b' ' | b'6' | b'l', b' ' | b'6', b' ', ..]
            | [b'r', b'a', b'w', b' ' | b'6', b' ', b' ', ..]
            | [b's', b'c', b't', b'p', b' ', b' ', ..]
    )
}

/// The row that begins with this line, if it goes on behind it.
///
/// A name with line feeds is put together only in the padded column of net-tools, because there its width proves it.
/// As it has at most 19 bytes, no row is ever taken for the rest of one.
#[cold]
fn continued<'a>(
    rest: &'a [u8],
    line: &'a [u8],
    behind: &'a [u8],
    layout: &Layout,
) -> Option<(&'a [u8], u64)> {
    let inside = super::without_end(line);
    let (program, is_sctp) = row::program_of(inside, layout)?;
    let length = match is_sctp && program.is_empty() {
        true => line.len() + more_addresses(behind),
        false => {
            let before = inside.len() - program.len();
            before + program::continued(rest.get(before..)?)?
        }
    };
    let text = rest.get(..length)?;
    let inner = text.strip_suffix(b"\n").unwrap_or(text);
    Some((text, 1 + memchr::memchr_iter(b'\n', inner).count() as u64))
}

/// The length of the lines that begin with 20 blanks and an address.
fn more_addresses(mut rest: &[u8]) -> usize {
    let all = rest.len();
    while let Some(line) = Some(first_line(rest)).filter(|line| is_address_line(line)) {
        rest = rest.get(line.len()..).unwrap_or_default();
    }
    all - rest.len()
}

/// Whether this is one more address of a socket of SCTP.
pub(super) fn is_address_line(line: &[u8]) -> bool {
    line.strip_prefix(&[b' '; 20]).is_some_and(|rest| row::address(rest.trim_ascii_start()).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use alloc::vec::Vec;

    fn extents(text: &str) -> Vec<(&str, u64)> {
        testing::extents(text, |rest| extent(rest, &Layout::default()))
    }

    const ROW: &str = "tcp        0      0 127.0.0.1:9104          0.0.0.0:*               LISTEN      ";

    #[test]
    fn a_name_with_line_feeds_is_one_record() {
        for (field, lines) in [
            ("8451/two\nlines      ", 2),
            ("13/end\n             ", 2),
            ("8/\n\n\n               ", 4),
            ("8/x\ntcp 0 0 *:1 *:* ", 2),
            ("8451/two            ", 1),
        ] {
            for end in ["", "\n", " off (0.00/0/0)\r\n"] {
                let row = [ROW, field, end].concat();
                assert_eq!(extents(&row), [(&row[..], lines)]);
            }
        }
    }

    #[test]
    fn lines_that_do_not_fit_stay_apart() {
        for text in [
            "8451/two\nlines\n",
            "8451/two\nlines      x\n",
            "8451/two\nlines       x\n",
            "- \nlines             \n",
        ] {
            let text = [ROW, text].concat();
            assert_eq!(extents(&text).len(), 2, "{text}");
        }
        let no_row = "sctp  Vr/Vs LISTEN 8451/two\nlines      \n";
        assert_eq!(extents(no_row).len(), 2);
    }

    #[test]
    fn addresses_of_sctp_are_one_record() {
        let endpoint = "sctp                10.0.0.1:5000                                   LISTEN     \n\
            \x20                   10.0.0.2:5000                                              \n\
            \x20                   10.0.0.3:5000                                               1234/x\n";
        let association = "sctp       0      0 10.0.0.1:5000           10.0.0.9:5001           ESTABLISHED\r\n\
            \x20                                            10.0.0.10                          \r\n";
        let text = [endpoint, association, ROW, "-\n"].concat();
        assert_eq!(extents(&text).iter().map(|(_, lines)| *lines).collect::<Vec<_>>(), [3, 2, 1]);
        let text = [endpoint, "                    lines\n", "                    \n"].concat();
        assert_eq!(extents(&text).len(), 3, "no addresses");
    }

    /// If a record were looked for in all that follows, this would take hours.
    #[test]
    fn many_open_fields_take_no_time() {
        for line in [
            "tcp 0 0 *:1 *:2 X 8/x\n",
            "8/x\n",
            "tcp 0 0 *:1 *:2 X 8/x\nlines              \n",
            "sctp 0 0 *:1 *:2 X\n",
            "                    10.0.0.2:5000\n",
        ] {
            let text = [ROW, "8/x\n", "sctp 0 0 *:1 *:2 X\n", &line.repeat(50_000)].concat();
            let lines: u64 = extents(&text).iter().map(|(_, lines)| lines).sum();
            assert_eq!(lines, text.lines().count() as u64);
        }
    }
}
