//! Where a record ends: at the end of its line, unless the name of a process has a line feed in it.

use memchr::memmem;

use super::owners::owner;
use super::row::columns;
use crate::Socket;
use crate::record::first_line;

/// The longest name of a process: the kernel holds 16 bytes of it with the NUL.
const LONGEST_NAME: usize = 15;

/// How far from the bracket before it a line feed can be inside a name, if every one has become `\r\n`.
const REACH: usize = b"(\"".len() + 2 * LONGEST_NAME;

/// The text of the first record, and how many lines it has.
///
/// Nearly always the last quote of a line has a bracket behind it; then no name is open at its end.
#[inline]
pub(super) fn extent(rest: &[u8]) -> (&[u8], u64) {
    let line = first_line(rest);
    let is_open = || memchr::memrchr2(b'"', b')', line).is_some_and(|last| line.get(last) == Some(&b'"'));
    match !line.ends_with(b")\n") && is_open() {
        true => continued(rest, line).unwrap_or((line, 1)),
        false => (line, 1),
    }
}

/// The row that begins with this line, with all the lines of its owners; `None` where it does not go on as it should,
/// because the line was cut or is no row at all.
///
/// A row that follows is never taken for the rest of a name: it has more than 15 bytes before any owner in it, and a
/// name has no more. For the same reason no line that continues a row can start a search of its own, so all searches
/// together take linear time.
fn continued<'a>(rest: &'a [u8], line: &'a [u8]) -> Option<(&'a [u8], u64)> {
    const USERS: &[u8] = b"users:(";
    let (behind, _) = columns(line, None, &mut Socket::nothing_known()).ok()?;
    let users = memmem::find(behind, b"users:((\"")?;
    let mut at = line.len() - behind.len() + users + USERS.len();
    loop {
        at += owner_length(rest.get(at..)?)?;
        match rest.get(at)? {
            b',' => at += 1,
            b')' => break,
            _ => return None,
        }
    }
    let text = rest.get(..at + first_line(rest.get(at..)?).len())?;
    let inner = text.strip_suffix(b"\n").unwrap_or(text);
    Some((text, 1 + memchr::memchr_iter(b'\n', inner).count() as u64))
}

/// How many bytes the owner at the front has, brackets included.
fn owner_length(text: &[u8]) -> Option<usize> {
    let text = text.get(..closing_bracket(text)?)?;
    let (_, owner) = owner(text).ok()?;
    let name = owner.name?;
    // Only names that were looked at across lines must prove that they are names.
    let fits = memchr::memchr(b'\n', &name).is_none() || length_without_returns(&name) <= LONGEST_NAME;
    fits.then_some(text.len())
}

/// Where the first `)` ends, if every line feed before it can be in a name.
fn closing_bracket(text: &[u8]) -> Option<usize> {
    let mut from = 0;
    loop {
        let found = from + memchr::memchr2(b')', b'\n', text.get(from..)?)?;
        match text.get(found)? {
            b')' => return Some(found + 1),
            _ if found < REACH => from = found + 1,
            _ => return None,
        }
    }
}

/// The length of a name whose line feeds may have become `\r\n` on the way.
fn length_without_returns(name: &[u8]) -> usize {
    name.len() - memmem::find_iter(name, b"\r\n").count()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use alloc::vec::Vec;
    use std::string::String;

    fn extents(text: &str) -> Vec<(&str, u64)> {
        testing::extents(text, extent)
    }

    const ROW: &str = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 ";

    #[test]
    fn a_name_with_line_feeds_is_one_record() {
        for (name, lines) in [
            ("st\nate\\s", 2),
            ("\n", 2),
            ("a\n", 2),
            ("\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", 16),
            ("x", 1),
            ("a\r\nb", 2),
        ] {
            for end in ["", "\n", "   \r\n"] {
                let row = std::format!("{ROW}users:((\"{name}\",pid=1,fd=2)) ino:7{end}");
                assert_eq!(extents(&row), [(&row[..], lines)]);
                let twice = std::format!("{ROW}users:((\"{name}\",1,2),(\"{name}\",1,3)){end}");
                assert_eq!(extents(&twice), [(&twice[..], 2 * lines - 1)]);
            }
        }
    }

    #[test]
    fn line_feeds_that_became_crlf_do_not_lengthen_a_name() {
        let row = std::format!("{ROW}users:((\"1234567\r\n9012345\",pid=1,fd=2))\r\n");
        assert_eq!(extents(&row), [(&row[..], 2)]);
    }

    #[test]
    fn a_cut_row_swallows_no_other() {
        let rows = [
            std::format!("{ROW}users:((\"tor\",pid=1,fd=2))\n"),
            std::format!("{ROW}\n"),
            "*:1 *:2 users:((\"\",1,2))\n".into(),
            "*:1 *:2\n".into(),
            "0 0 :::1 :::*\n".into(),
            "u_str ESTAB 0 0 * 1 * 2 users:((\"a\",pid=1,fd=2))\n".into(),
            "\t skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0) bbr cwnd:10\n".into(),
            "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n".into(),
        ];
        for cut in
            ["users:((\"", "users:((\"to", "users:((\"tor\",pid=1", "users:((\"tor\",pid=1,fd=2),(\"to"]
        {
            for row in &rows {
                let cut = std::format!("{ROW}{cut}\n");
                let text = [&cut[..], row].concat();
                assert_eq!(extents(&text), [(&cut[..], 1), (&row[..], 1)]);
            }
        }
    }

    #[test]
    fn a_name_that_looks_like_a_row_is_still_a_name() {
        for name in
            ["\n*:1 *:* ", "\nESTAB *:1 *:* ", "\n0 0 :::1 :::*\n", "\nnl UNCONN 0 0 ", "\nudp *:1 *:* u"]
        {
            let row = std::format!("{ROW}users:((\"{name}\",pid=1,fd=2))\n");
            assert_eq!(extents(&row), [(&row[..], row.matches('\n').count() as u64)]);
        }
    }

    #[test]
    fn a_name_longer_than_any_is_none() {
        let row = std::format!("{ROW}users:((\"12345678\n0123456\",pid=1,fd=2))\n");
        assert_eq!(extents(&row).len(), 2);
    }

    #[test]
    fn quotes_elsewhere_open_nothing() {
        for line in [
            "cgroup:/a\"b <->\n",
            "users:((\"a\",pid=1,fd=2)) cgroup:/a\"b <->\n",
            "cgroup:/users:((\" <->\n",
        ] {
            let text = [ROW, line, ROW, "\n"].concat();
            assert_eq!(extents(&text).len(), 2, "{line}");
        }
        let path = "u_str LISTEN 0 128 @abs users:((\"\nq 17541 * 0 users:((\"a\",pid=1,fd=2))\n";
        assert_eq!(extents(path).len(), 2);
    }

    /// Each row starts a search for the end of its owners that comes to nothing. If it went on through the rows
    /// behind it, this would take minutes.
    #[test]
    fn open_brackets_take_linear_time() {
        let fragment = "*:1 *:2 users:((\"x\",1,2),(\"";
        for line in [
            std::format!("{fragment}\n"),
            std::format!("{fragment}a\nb\",1,2),(\""),
            String::from("users:((\"\n"),
        ] {
            let text = std::format!("{fragment}{}", line.repeat(20_000));
            let lines: u64 = extents(&text).iter().map(|(_, lines)| lines).sum();
            assert_eq!(lines, text.lines().count() as u64);
        }
    }
}
