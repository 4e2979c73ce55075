//! What a text as a whole tells about the rows in it.

use super::end::NARROW;
use super::heading::Section;
use super::{Options, heading, row};
use crate::record::first_line;

impl Options {
    /// What the text tells by itself: addresses are whole where one is longer than a cut one can be.
    ///
    /// If several captures are in one text, that must hold of each of them, from heading to heading. All of the text is
    /// looked at, which [`parse`](super::parse) does not do: one that is large takes a pass more.
    ///
    /// ```
    /// use connparse::netstat_linux::Options;
    ///
    /// let row = b"tcp6       0      0 fe80::8c6b:58ff:fe:8008 :::*                    LISTEN      -\n";
    /// assert!(!Options::of(row).wide);
    /// let long = b"tcp6       0      0 2001:db8:1111:2222:3333::66:8011 :::*                    LISTEN      -\n";
    /// assert!(Options::of(&[&row[..], long].concat()).wide);
    /// ```
    pub fn of(text: &[u8]) -> Self {
        Self { wide: Evidence::of(text).wide }
    }
}

/// What the beginning of a text tells about the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Evidence {
    /// Whether no address is cut.
    pub(super) wide: bool,
    /// For how many bytes that is sure. The first heading behind them begins a capture of which nothing was seen.
    pub(super) reach: usize,
}

impl Evidence {
    /// What these lines tell.
    pub(super) fn of(text: &[u8]) -> Self {
        let mut rest = text;
        let mut wide = false;
        let mut capture = Widths::default();
        let mut is_unix = false;
        // Where the capture begins that is being looked at: it may go on behind the text.
        let mut begin = 0;
        while !rest.is_empty() {
            let line = first_line(rest);
            let at = text.len() - rest.len();
            rest = rest.get(line.len()..).unwrap_or_default();
            if fits(line) {
                continue;
            }
            match row::words_of_ends(line) {
                Some(_) if is_unix => {}
                Some(ends) => ends.iter().for_each(|end| capture.add(end.len())),
                None if heading::is_heading(line.trim_ascii()) => {
                    if capture.may_be_cut() {
                        break;
                    }
                    wide |= capture.long;
                    (capture, begin) = (Widths::default(), at);
                    if let Some(section) = heading::section(line.trim_ascii()) {
                        is_unix = section == Section::Unix;
                    }
                }
                None => {}
            }
        }
        let wide = (wide || capture.long) && !capture.may_be_cut();
        Self { wide, reach: if capture.long { text.len() } else { begin } }
    }
}

/// Which widths the addresses of a capture have.
#[derive(Default)]
struct Widths {
    full: bool,
    long: bool,
}

impl Widths {
    fn add(&mut self, width: usize) {
        self.full |= width == NARROW;
        self.long |= width > NARROW;
    }

    fn may_be_cut(&self) -> bool {
        self.full && !self.long
    }
}

/// Whether this is surely a row with two addresses that leave blanks in their columns, which nearly all do.
#[inline]
fn fits(line: &[u8]) -> bool {
    const LOCAL: usize = 20;
    const FOREIGN: usize = LOCAL + NARROW + 1;
    let blank = |at: usize| line.get(at) == Some(&b' ');
    let filled = |at: usize| line.get(at).is_some_and(|byte| !byte.is_ascii_whitespace());
    line.first().is_some_and(u8::is_ascii_lowercase)
        && blank(LOCAL - 1)
        && filled(LOCAL)
        && blank(FOREIGN - 2)
        && blank(FOREIGN - 1)
        && filled(FOREIGN)
        && blank(FOREIGN + NARROW - 1)
        && blank(FOREIGN + NARROW)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TITLE: &str = "Active Internet connections (servers and established)\n";
    const COLUMNS: &str =
        "Proto Recv-Q Send-Q Local Address           Foreign Address         State       \n";
    const FULL: &str = "tcp6       0      0 fe80::8c6b:58ff:fe:8008 :::*                    LISTEN      -\n";
    const LONG: &str =
        "tcp6       0      0 2001:db8:1111:2222:3333::66:8011 :::*                    LISTEN      -\n";
    const SHORT: &str = "tcp        0      0 127.0.0.1:8007          127.0.0.1:57382         CLOSE_WAIT  -\n";

    #[track_caller]
    fn is_wide(lines: &[&str], expected: bool) {
        assert_eq!(Options::of(lines.concat().as_bytes()).wide, expected, "{lines:?}");
    }

    #[test]
    fn one_long_address_tells_that_none_is_cut() {
        is_wide(&[], false);
        is_wide(&[TITLE, COLUMNS, SHORT], false);
        is_wide(&[TITLE, COLUMNS, FULL, SHORT], false);
        is_wide(&[TITLE, COLUMNS, FULL, SHORT, LONG], true);
        is_wide(&[LONG, FULL], true);
        let foreign =
            "tcp6       0      0 ::1:8002                2001:db8:1111:2222:3333::66:8011 SYN_SENT    -\n";
        is_wide(&[FULL, foreign], true);
        let overflown = "udp6 1234567      0 2001:db8:1111:2222:3333::66:8011 :::*\n";
        is_wide(&[FULL, overflown], true);
    }

    #[test]
    fn each_capture_must_tell_by_itself() {
        is_wide(&[TITLE, COLUMNS, LONG, TITLE, COLUMNS, FULL], false);
        is_wide(&[TITLE, COLUMNS, FULL, TITLE, COLUMNS, LONG], false);
        is_wide(&[FULL, COLUMNS, LONG], false);
        is_wide(&[TITLE, COLUMNS, LONG, TITLE, COLUMNS, SHORT], true);
        is_wide(&[TITLE, LONG, FULL, TITLE, FULL, LONG], true);
    }

    #[test]
    fn what_stands_among_unix_sockets_tells_nothing() {
        let title = "Active UNIX domain sockets (servers and established)\n";
        is_wide(&[TITLE, COLUMNS, SHORT, title, LONG], false);
        is_wide(&[TITLE, COLUMNS, SHORT, title, FULL, TITLE, COLUMNS, LONG], true);
    }

    #[test]
    fn other_lines_tell_nothing() {
        let unix = "unix  2      [ ACC ]     STREAM     LISTENING     16411    738/NetworkManager   /var/run/NetworkManager/private\n";
        is_wide(&[FULL, unix], false);
        // Those of SCTP are whole in any case.
        let sctp =
            "sctp       0      0 2001:db8:1111:2222:3333::66:8011 ::1:22                  ESTABLISHED -\n";
        is_wide(&[FULL, sctp], false);
        is_wide(
            &[FULL, "tcp: a line that is longer than any of the others, and has 1234:5678 in it\n"],
            false,
        );
    }
}
