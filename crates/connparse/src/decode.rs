//! From the bytes of a capture to text: UTF-16 and lines that end in carriage returns alone.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use crate::Format;
use crate::record::EVIDENCE;

/// A capture as UTF-8, or as the bytes that it is, without a byte-order mark, and with line feeds.
///
/// What PowerShell redirects is UTF-16, and what `cmd /u` and some editors write is UTF-16 without the mark that says so:
/// that is told by its zeros. Lines that end in carriage returns alone, as on old Macs, get line feeds, where there is no
/// other line feed and a line of a known format stands behind a carriage return: the name of a process can hold one.
/// Anything else stays as it is.
///
/// For a capture that comes in pieces there is [`Decoder`].
///
/// ```
/// use connparse::decoded;
///
/// assert_eq!(&*decoded(b"\xff\xfeh\0i\0"), b"hi");
/// assert_eq!(&*decoded(b"P\0r\0o\0t\0o\0"), b"Proto");
/// assert_eq!(&*decoded(b"\xef\xbb\xbfhi"), b"hi");
/// assert_eq!(&*decoded(b"hi"), b"hi");
/// ```
pub fn decoded(text: &[u8]) -> Cow<'_, [u8]> {
    let Some(writing) = Writing::of(text, true) else { return Cow::Borrowed(text) };
    let text = text.get(writing.mark..).unwrap_or_default();
    if writing.is_plain() {
        return Cow::Borrowed(text);
    }
    let mut plain = Vec::with_capacity(text.len());
    writing.decode(text, true, &mut plain);
    Cow::Owned(plain)
}

/// Makes of a capture that comes in pieces what [`decoded`] makes of a whole one.
///
/// ```
/// use connparse::Decoder;
///
/// let (mut decoder, mut text) = (Decoder::new(), Vec::new());
/// decoder.add(b"\xfe\xff\0t\0c", false, &mut text);
/// decoder.add(b"\0p\0\n\0", false, &mut text);
/// decoder.add(b"u", true, &mut text);
/// assert_eq!(text, b"tcp\nu");
/// ```
#[derive(Clone, Debug, Default)]
pub struct Decoder {
    /// `None` as long as too little has come to tell.
    writing: Option<Writing>,
    /// What came and is not decoded yet.
    held: Vec<u8>,
    /// How much of it was looked at in vain.
    looked_at: usize,
}

impl Decoder {
    /// A decoder at the beginning of a capture.
    pub const fn new() -> Self {
        Self { writing: None, held: Vec::new(), looked_at: 0 }
    }

    /// Adds a piece, and to `text` what it says. Set `end` with the last one, which can be empty. Of the beginning nothing
    /// comes before its first line has come, and 256 bytes.
    pub fn add(&mut self, piece: &[u8], end: bool, text: &mut Vec<u8>) {
        if self.is_plain() {
            text.extend_from_slice(piece);
            return;
        }
        self.held.extend_from_slice(piece);
        if let Some(writing) = self.writing(end) {
            let read = writing.decode(&self.held, end, text);
            self.held.drain(..read);
        }
    }

    /// How the capture is written, as soon as what came of it tells.
    fn writing(&mut self, end: bool) -> Option<Writing> {
        // Each look is at twice as much, so that all together they take linear time.
        if self.writing.is_none() && (end || self.held.len() >= 2 * self.looked_at) {
            self.writing = Writing::of(&self.held, end);
            self.looked_at = self.held.len();
            let mark = self.writing.map_or(0, |writing| writing.mark);
            self.held.drain(..mark);
        }
        self.writing
    }

    /// Whether everything that is still to come stays as it is: then it need not go through here.
    pub fn is_plain(&self) -> bool {
        self.writing.is_some_and(|writing| writing.is_plain()) && self.held.is_empty()
    }
}

/// How much of a text is looked at for zeros, in bytes.
const SAMPLE: usize = 256;

/// How a capture is written.
#[derive(Clone, Copy, Debug)]
struct Writing {
    /// How long its byte-order mark is.
    mark: usize,
    /// `None` for UTF-8 and code pages.
    utf16: Option<Utf16>,
    /// Whether its lines end in carriage returns alone.
    has_returns: bool,
}

#[derive(Clone, Copy, Debug)]
enum Utf16 {
    Little,
    Big,
}

impl Writing {
    /// How a text is written that begins so. `None` as long as more of it may tell, unless this is its end.
    fn of(text: &[u8], end: bool) -> Option<Self> {
        let is_all = end || text.len() >= EVIDENCE;
        let text = text.get(..EVIDENCE).unwrap_or(text);
        let (mark, utf16) = match text {
            _ if !is_all && text.len() < SAMPLE => return None,
            [0xef, 0xbb, 0xbf, ..] => (3, None),
            [0xff, 0xfe, ..] => (2, Some(Utf16::Little)),
            [0xfe, 0xff, ..] => (2, Some(Utf16::Big)),
            _ => (0, unmarked(text)),
        };
        let text = text.get(mark..).unwrap_or_default();
        let plain = match utf16 {
            None => Cow::Borrowed(text),
            Some(utf16) => {
                let mut plain = Vec::new();
                utf16.decode(text, false, &mut plain);
                Cow::Owned(plain)
            }
        };
        let has_line_feed = memchr::memchr(b'\n', plain.trim_ascii_end()).is_some();
        let has_returns = !has_line_feed && line_behind_return(&plain).is_some();
        (is_all || has_line_feed).then_some(Self { mark, utf16, has_returns })
    }

    const fn is_plain(self) -> bool {
        self.utf16.is_none() && !self.has_returns
    }

    /// Adds to `plain` what a text says, and tells how much of it that was: characters that have not come as a whole are
    /// left, unless it ends there.
    fn decode(self, text: &[u8], end: bool, plain: &mut Vec<u8>) -> usize {
        let before = plain.len();
        let read = match self.utf16 {
            None => {
                plain.extend_from_slice(text);
                text.len()
            }
            Some(utf16) => utf16.decode(text, end, plain),
        };
        if self.has_returns {
            let returns = plain.iter_mut().skip(before).filter(|byte| **byte == b'\r');
            returns.for_each(|byte| *byte = b'\n');
        }
        read
    }
}

/// UTF-16 without a mark. Every other byte of most characters is 0 there, and always the same one of the two; lsof
/// separates fields by single zeros.
fn unmarked(text: &[u8]) -> Option<Utf16> {
    const FEWEST: usize = 8;
    let text = text.get(..SAMPLE).unwrap_or(text);
    let zeros = |nth: usize| text.iter().skip(nth).step_by(2).filter(|&&byte| byte == 0).count();
    let is_mostly = |zeros: usize| text.len() >= FEWEST && zeros * 4 > text.len();
    match (zeros(0), zeros(1)) {
        (0, high) if is_mostly(high) => Some(Utf16::Little),
        (high, 0) if is_mostly(high) => Some(Utf16::Big),
        _ => None,
    }
}

impl Utf16 {
    /// Adds to `plain` what a text says, and tells how much of it that was. What is no character becomes U+FFFD.
    fn decode(self, text: &[u8], end: bool, plain: &mut Vec<u8>) -> usize {
        let unit = |bytes: &[u8; 2]| match self {
            Self::Little => u16::from_le_bytes(*bytes),
            Self::Big => u16::from_be_bytes(*bytes),
        };
        let half = text.len() % 2;
        let mut whole = text.get(..text.len() - half).unwrap_or_default();
        let is_high = |bytes: &[u8; 2]| matches!(unit(bytes), 0xd800..=0xdbff);
        if let (false, Some(rest)) = (end, whole.split_last_chunk::<2>().filter(|(_, last)| is_high(last))) {
            whole = rest.0;
        }
        let units = whole.chunks_exact(2).filter_map(|bytes| bytes.first_chunk().map(unit));
        let cut = (end && half > 0).then_some(char::REPLACEMENT_CHARACTER);
        let characters = char::decode_utf16(units).map(|read| read.unwrap_or(char::REPLACEMENT_CHARACTER));
        for character in characters.chain(cut) {
            plain.extend_from_slice(character.encode_utf8(&mut [0; 4]).as_bytes());
        }
        if end { text.len() } else { whole.len() }
    }
}

/// Where a carriage return ends a line, as a line of a known format behind it shows.
pub(crate) fn line_behind_return(text: &[u8]) -> Option<&[u8]> {
    let mut returns = memchr::memchr_iter(b'\r', text).filter_map(|at| text.get(at..));
    returns.find(|rest| {
        let line = rest.split(|&byte| byte == b'\r').nth(1);
        line.is_some_and(|line| !line.starts_with(b"\n") && Format::of_line(line).is_some())
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proc_net::Table;
    use crate::{CaptureReader, Content, Facts};

    const CAPTURE: &str = "Active Connections\r\n\r\n  Proto  Local Address          Foreign Address        State\r\n\
                           \x20 TCP    192.0.2.7:445          198.51.100.9:1025      ESTABLISHED\r\n [\u{1f600}.exe]\r\n";

    fn in_pieces(text: &[u8], size: usize) -> Vec<u8> {
        let (mut decoder, mut read) = (Decoder::new(), Vec::new());
        text.chunks(size).for_each(|piece| decoder.add(piece, false, &mut read));
        decoder.add(b"", true, &mut read);
        read
    }

    #[test]
    fn utf16_is_read_with_a_mark_and_without() {
        for mark in ["", "\u{feff}"] {
            for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
                let units = mark.encode_utf16().chain(CAPTURE.encode_utf16());
                let utf16: Vec<u8> = units.flat_map(bytes).collect();
                assert_eq!(decoded(&utf16), CAPTURE.as_bytes());
                for size in [1, 2, 3, 7, 300] {
                    assert_eq!(in_pieces(&utf16, size), CAPTURE.as_bytes(), "{size}");
                }
                let cut = &utf16[..utf16.len() - 1];
                assert!(decoded(cut).ends_with("\r\u{fffd}".as_bytes()), "half a character is none");
                assert_eq!(in_pieces(cut, 5), *decoded(cut));
            }
        }
    }

    #[test]
    fn what_is_not_utf16_stays() {
        for text in [
            &b"p812\0csshd\0Lroot\0\nf4\0tIPv4\0PTCP\0n*:22\0TST=LISTEN\0\n"[..],
            b"p1\0f3\0f4\0f5\0f6\0",
            b"\0\0\0\0\0\0\0\0\0\0",
            b"h\0i\0",
            b"",
            CAPTURE.as_bytes(),
        ] {
            assert!(matches!(decoded(text), Cow::Borrowed(same) if same == text), "{}", text.escape_ascii());
            assert_eq!(in_pieces(text, 3), text);
        }
    }

    #[test]
    fn lines_that_end_in_carriage_returns_alone_get_line_feeds() {
        let unix = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n\
                    tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\nudp UNCONN 0 0 0.0.0.0:68 0.0.0.0:*\n";
        let mac = unix.replace('\n', "\r");
        assert_eq!(decoded(mac.as_bytes()), unix.as_bytes());
        assert_eq!(in_pieces(mac.as_bytes(), 50), unix.as_bytes());
        // Whatever added the last line feed.
        assert_eq!(decoded([mac.as_bytes(), b"\n"].concat().as_slice()), [unix.as_bytes(), b"\n"].concat());
        // A name that holds one is no line.
        let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"a\r0 0 :::1 :::*\",pid=1,fd=2))";
        assert_eq!(decoded(row.as_bytes()), row.as_bytes());
        assert_eq!(decoded(b"tcp\rudp\r"), &b"tcp\rudp\r"[..], "nothing is known of these");
        // However much the tool had to say before.
        let warnings = "lsof: WARNING: can't stat() fuse file system /x\n".repeat(100);
        let row = "sshd 812 root 4u IPv6 20058 0t0 TCP 192.0.2.7:22->198.51.100.9:1025 (ESTABLISHED)\n";
        let unix = [&warnings, row].concat();
        assert_eq!(decoded(unix.replace('\n', "\r").as_bytes()), unix.as_bytes());
    }

    /// Each of these formats passes over what stands behind its last column, or behind the titles of a heading.
    #[test]
    fn a_parser_takes_no_lines_for_one() {
        for (format, text) in [
            (
                Format::Ss,
                "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\rtcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1026\r",
            ),
            (
                Format::Ss,
                "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\r\
                 tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\r",
            ),
            (
                Format::NetstatBsd,
                "tcp4 0 0 192.0.2.7.22 198.51.100.9.1025 ESTABLISHED\rtcp4 0 0 *.22 *.* LISTEN\r",
            ),
            (Format::SockstatLinux, "root sshd 7 tcp4 *:22 *:* LISTEN\rroot sshd 7 tcp6 :::22 :::* LISTEN\r"),
            (
                Format::ProcNet(Table::Tcp),
                "0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 7 1 0\r\
                 1: 0100007F:1F51 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 8 1 0\r",
            ),
        ] {
            let text = text.as_bytes();
            let mut capture = CaptureReader::of(format, Facts::default(), text);
            let read = [
                format.records(text, Facts::default()).collect::<Vec<_>>(),
                core::iter::from_fn({
                    let mut rest = text;
                    move || capture.next(&mut rest, true)
                })
                .collect(),
            ];
            for records in read {
                let [record] = &records[..] else { panic!("{records:?}") };
                let Content::Refused(error) = &record.content else { panic!("{record:?}") };
                assert!(
                    error.expected.starts_with("a line feed") && error.found.starts_with(b"\r"),
                    "{error}"
                );
            }
            let lines = decoded(text);
            assert_eq!(format.records(&lines, Facts::default()).count(), 2);
        }
    }
}
