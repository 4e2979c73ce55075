//! FreeBSD's `procstat -f PID…`, `procstat -af`, `procstat files PID…`; `-h` (no heading) and `-C` (capabilities) too.
//!
//! ```text
//!   PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME
//!  3561 tor                 5 s - rw---n--   2       0 TCP 10.0.0.2:9050 0.0.0.0:0
//!  3561 tor                 6 s - rw---n--   2       0 UDP 10.0.0.2:5353 10.0.0.9:53
//!  3561 tor                 9 s - rw---n--   2       0 TCP fe80:2::1.9050 ::.0
//! 12000 my daemon           8 s - rw---n--   1       0 TCP 0 36 *:22 203.0.113.4:4242
//! 12000 my daemon          cwd v d r-------   -       - -   /var/db/tor
//!   PID COMM               FD T FLAGS    CAPABILITIES PRO NAME
//!  3561 tor                 5 s rw---n--        rd,wr TCP 10.0.0.2:9050 0.0.0.0:0
//! ```
//!
//! # Grammar
//! ```text
//! row      = pid name fd kind vnode flags ref offset [protocol name]    blanks between
//!          | pid name fd kind flags capabilities [protocol name]        with -C
//! fd       = number | "text" | "cwd" | "root" | "jail" | "ctty" | "trace"
//! kind     = one letter or "?": "s" is a socket
//! vnode    = one of "-rdcblsf?x"
//! flags    = 8 or 9 of "rwasfndlc-"
//! ref, offset = number | "-"
//! name     = [number number] [end [end]]                                of an internet socket: queues, local, peer
//! end      = IPv4 ":" port | "*" ":" port | IPv6 "." port
//! ```
//! Columns are told by their shape, never by their place: the blanks differ between versions, and every column can
//! overflow.
//!
//! # What the text means
//! - **Name**: what the kernel keeps of a process' name, at most 19 bytes, with blanks and any other byte; blanks at its
//!   ends cannot be told from padding. One of 19, or of 18 and several words, is marked as [cut](Owner::is_name_cut). It can
//!   hold text that looks like columns: see below.
//! - **Two numbers before the addresses** are the bytes in the send and in the receive queue, since FreeBSD 13 or 14, of
//!   stream sockets only; no title tells of them.
//! - **The peer** is always printed; `0.0.0.0:0`, `*:0` and `::.0` stand for none. `*` is 0.0.0.0.
//! - **IPv6** has no brackets, a dot before the port, and keeps the index of the interface in the second group of a
//!   link-local address, which is given as the zone here.
//! - **No state** is printed, so none is given.
//! - **Protocols**: `ICM` is ICMP, `SCT` SCTP, `RAW` and `IP?` are raw sockets. `IPD` (divert), `UDS`, `UDD`, `UD?` and
//!   `?` are skipped as other families, and so is everything that is no socket.
//! - **No address**: where a socket's address has no family, nothing is printed. Such an end is
//!   [`Address::NotPrinted`](crate::Address::NotPrinted): not a wildcard, but not known.
//! - A socket that could not be looked into ends behind its offset. Even its family is unknown, so it is a
//!   [`Skipped::Notice`].
//!
//! # Process names
//! A name can hold text that looks like columns. FD begins at most 24 bytes behind the beginning of a name, and nothing
//! but the name stands before it: so the last place within that reach where all columns fit is theirs. What stands
//! further to the right is never looked at for columns, because the path of a file can hold anything.
//!
//! A line feed in a name breaks the row, and its second half can look like a row of another process. Such a half is
//! shorter than any row that procstat prints, and its owner is [`Doubtful`](Certainty::Doubtful); so is that of a row
//! of which somebody squeezed the blanks.
//!
//! # Versions
//! | version | change |
//! | --- | --- |
//! | 9 | FD is 4 wide, FLAGS has a ninth letter |
//! | 10 | FD is 5 wide, FLAGS has 8 letters |
//! | 12 | `procstat files` |
//! | 13 or 14 | queues; `*` for 0.0.0.0 |
//!
//! Source: freebsd/freebsd-src, `usr.bin/procstat/procstat_files.c` (`procstat_files`, `addr_to_string`), versions 9 to
//! 14.

use memchr::memmem;

use crate::error::{Step, Stop, stop};
use crate::lex::{
    behind_word, blanks, decimal, expect, gap, line_end, maybe, spaced_decimal, without_padding, word_as,
    word_that,
};
use crate::owner::fills;
use crate::printed::{NOT_PRINTED, Printed, Shown, dotted, whole};
use crate::record::{Found, Reading, Records, Sockets};
use crate::{Certainty, Family, Owner, Protocol, Skipped, Socket};

/// The sockets of a text, and the lines that were refused.
///
/// ```
/// use connparse::procstat;
///
/// let text = b"  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME\n \
///              3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n";
/// let socket = procstat::parse(text).next().unwrap()?;
/// assert_eq!(socket.connection().unwrap().to_string(), "tcp 10.0.0.2:9050 -> 10.0.0.1:22370");
/// assert_eq!((socket.owners[0].pid, socket.owners[0].fd), (3561, Some(4)));
/// assert_eq!(socket.state, None);
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text).sockets()
}

/// Everything in a text: sockets, refused lines, headings, blank lines, files and UNIX sockets.
///
/// ```
/// use connparse::{Content, Skipped, procstat};
///
/// let text = b" 3561 tor                cwd v d r-------   -       - -   /var/db/tor\n";
/// assert_eq!(procstat::records(text).next().unwrap().content, Content::Skipped(Skipped::OtherFamily));
/// ```
pub fn records(text: &[u8]) -> Records<'_> {
    Records::new(text, crate::format::Layout::Procstat(Layout))
}

/// Whether a line is certainly of procstat: a heading, or a row with all columns from FD to the protocol.
pub(crate) fn recognise(line: &[u8]) -> bool {
    if is_heading(line) {
        return true;
    }
    let columns = blanks(line).and_then(|(text, ())| pid(text)).map(|(text, _)| at_fd(text, with_vnode));
    matches!(columns, Ok(Some((_, Columns { protocol: Some(_), .. }))))
}

/// What reads this format. Nothing in it depends on a heading.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout;

impl Layout {
    /// Reads one line.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row(line) {
            Ok((_, Row::Inet(row))) => {
                row.tell(socket);
                Ok(Found::Socket)
            }
            Ok((_, Row::Other)) => Ok(Found::Skipped(Skipped::OtherFamily)),
            Ok((_, Row::Unread)) => Ok(Found::Skipped(Skipped::Notice)),
            Err(_) if line.trim_ascii().is_empty() => Ok(Found::Skipped(Skipped::Blank)),
            Err(_) if is_heading(line) => Ok(Found::Skipped(Skipped::Header)),
            Err(_) if line.starts_with(b"procstat: ") => Ok(Found::Skipped(Skipped::Notice)),
            Err(error) => Err(stop(error)),
        }
    }
}

fn is_heading(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    line.starts_with(b"PID ") && line.ends_with(b" NAME") && memmem::find(line, b" COMM ").is_some()
}

/// What a row is about.
enum Row<'a> {
    Inet(Inet<'a>),
    /// A socket of another family, or no socket.
    Other,
    /// A socket that procstat could not look into.
    Unread,
}

/// The row of an internet socket.
struct Inet<'a> {
    pid: u32,
    name: &'a [u8],
    fd: Option<i32>,
    certainty: Certainty,
    protocol: Protocol,
    ends: Ends<'a>,
}

/// A whole row.
#[inline]
fn row(line: &[u8]) -> Step<'_, Row<'_>> {
    let (text, ()) = blanks(line)?;
    let (text, pid) = pid(text)?;
    let Some((name, columns)) = at_fd(text, with_vnode).or_else(|| at_fd(text, with_capabilities)) else {
        return Err(nom::Err::Error(Stop::new(text, "a name, and the columns from FD to PRO behind it")));
    };
    let Columns { fd, is_socket, protocol, rest } = columns;
    let protocol = match protocol {
        Some(Pro::Inet(protocol)) if is_socket => protocol,
        None if is_socket => return Ok((rest, Row::Unread)),
        _ => return Ok((rest, Row::Other)),
    };
    let (rest, ends) = ends(rest)?;
    let is_whole = line.len() - fd.behind.len() >= SHORTEST;
    let certainty = if is_whole { Certainty::Stated } else { Certainty::Doubtful };
    Ok((rest, Row::Inet(Inet { pid, name, fd: fd.number, certainty, protocol, ends })))
}

impl<'a> Inet<'a> {
    // Not inlined, or the compiler moves the zones of the ends byte by byte.
    #[inline(never)]
    fn tell(&self, socket: &mut Socket<'a>) {
        let Ends { local, peer, queues } = &self.ends;
        // A lone star is of IPv4: of IPv6 the wildcard is written out.
        let star = Some(Family::V4);
        let read = |end: &Printed<'a>| end.read(self.protocol, star);
        (socket.protocol, socket.local) = (self.protocol, local.as_ref().map_or(NOT_PRINTED, read));
        socket.family = local.as_ref().and_then(|end| end.family().or(star));
        socket.remote = peer.as_ref().filter(|end| !end.is_nothing()).map(read);
        let (send, receive) = queues.unzip();
        socket.set_queues(receive, send);
        let mut owner = Owner::new(self.pid);
        owner.name = Some(self.name.into());
        owner.is_name_cut = fills(self.name, LONGEST_NAME);
        owner.fd = self.fd;
        owner.certainty = self.certainty;
        socket.owners.push(owner);
    }
}

/// The bytes of a row as far as the end of FD: five of the pid, 16 of the name, four of FD, and two blanks. A half row
/// that begins inside a name has 24 at most.
const SHORTEST: usize = 5 + 1 + 16 + 1 + 4;

#[inline]
fn pid(text: &[u8]) -> Step<'_, u32> {
    expect("a process id", text, spaced_decimal)
}

/// What procstat prints between the name and the addresses.
#[derive(Clone, Copy)]
struct Columns<'a> {
    fd: Fd<'a>,
    is_socket: bool,
    /// `None` where the row ends before it.
    protocol: Option<Pro>,
    rest: &'a [u8],
}

/// A descriptor, or something else that a process has open.
#[derive(Clone, Copy)]
struct Fd<'a> {
    number: Option<i32>,
    behind: &'a [u8],
}

/// The column PRO.
#[derive(Clone, Copy)]
enum Pro {
    Inet(Protocol),
    /// A socket of another family, or no socket.
    Other,
}

/// How far behind the beginning of a name FD can begin: the longest name, a blank, and padding to five.
const REACH: usize = LONGEST_NAME + 1 + 4;

/// How many bytes of a name the kernel keeps.
const LONGEST_NAME: usize = 19;

/// The name at the front, and the columns behind it.
#[inline]
fn at_fd<'a>(
    text: &'a [u8],
    columns: impl Fn(&'a [u8]) -> Step<'a, Columns<'a>>,
) -> Option<(&'a [u8], Columns<'a>)> {
    let mut found = None;
    let mut at = text;
    while text.len() - at.len() <= REACH {
        if let Ok((_, columns)) = columns(at) {
            found = Some((without_padding(text.get(..text.len() - at.len())?), columns));
        }
        let Some(behind) = behind_word(at) else { break };
        at = behind;
    }
    found
}

/// `4 s - rw---n--   2       0 TCP`
#[inline]
fn with_vnode(text: &[u8]) -> Step<'_, Columns<'_>> {
    let (text, fd) = fd(text)?;
    let (text, kind) = kind(text)?;
    let (text, _vnode) = word_that(text, |word: &[u8]| {
        matches!(word, [b'-' | b'r' | b'd' | b'c' | b'b' | b'l' | b's' | b'f' | b'?' | b'x'])
    })?;
    let (text, _flags) = flags(text)?;
    let (text, _references) = number_or_dash(text)?;
    let (text, _offset) = number_or_dash(text)?;
    protocol(text, fd, kind)
}

/// `4 s rw---n--        rd,wr TCP`
#[inline]
fn with_capabilities(text: &[u8]) -> Step<'_, Columns<'_>> {
    let (text, fd) = fd(text)?;
    let (text, kind) = kind(text)?;
    let (text, _flags) = flags(text)?;
    let is_list = |word: &[u8]| word == b"-" || word.iter().all(|byte| matches!(byte, b'a'..=b'z' | b','));
    let (text, _capabilities) = word_that(text, is_list)?;
    protocol(text, fd, kind)
}

#[inline]
fn fd(text: &[u8]) -> Step<'_, Fd<'_>> {
    let (behind, number) = match text {
        [b'0'..=b'9', ..] => decimal(text).map(|(rest, number)| (rest, Some(number)))?,
        // It is tried behind each word of a name.
        [first, ..] if !b"tcrj".contains(first) => return Err(nom::Err::Error(Stop::new(text, ""))),
        _ => {
            let words = [&b"text"[..], b"cwd", b"root", b"jail", b"ctty", b"trace"];
            let behind = words.iter().find_map(|word| text.strip_prefix(*word));
            (behind.ok_or(nom::Err::Error(Stop::new(text, "")))?, None)
        }
    };
    let (rest, ()) = gap(behind)?;
    Ok((rest, Fd { number, behind }))
}

/// The letter of what is open.
#[inline]
fn kind(text: &[u8]) -> Step<'_, u8> {
    word_as(text, |word| match word {
        [kind] if kind.is_ascii_alphabetic() || *kind == b'?' => Some(*kind),
        _ => None,
    })
}

#[inline]
fn flags(text: &[u8]) -> Step<'_, &[u8]> {
    let is_flag =
        |byte: &u8| matches!(byte, b'-' | b'r' | b'w' | b'a' | b's' | b'f' | b'n' | b'd' | b'l' | b'c');
    let is_flags = |word: &[u8]| matches!(word.len(), 8 | 9) && word.iter().all(is_flag);
    word_that(text, is_flags)
}

#[inline]
fn number_or_dash(text: &[u8]) -> Step<'_, &[u8]> {
    word_that(text, |word: &[u8]| word == b"-" || word.iter().all(u8::is_ascii_digit))
}

/// The column PRO, or the end of the row.
#[inline]
fn protocol<'a>(text: &'a [u8], fd: Fd<'a>, kind: u8) -> Step<'a, Columns<'a>> {
    let (rest, protocol) = match known_protocol(text) {
        Ok((rest, protocol)) => (rest, Some(protocol)),
        Err(_) => (line_end(text)?.0, None),
    };
    Ok((rest, Columns { fd, is_socket: kind == b's', protocol, rest }))
}

#[inline]
fn known_protocol(text: &[u8]) -> Step<'_, Pro> {
    word_as(text, |word| {
        Some(match word {
            b"TCP" => Pro::Inet(Protocol::Tcp),
            b"UDP" => Pro::Inet(Protocol::Udp),
            b"ICM" => Pro::Inet(Protocol::Icmp),
            b"SCT" => Pro::Inet(Protocol::Sctp),
            b"RAW" | b"IP?" => Pro::Inet(Protocol::Raw),
            b"IPD" | b"UDS" | b"UDD" | b"UD?" | b"?" | b"-" => Pro::Other,
            _ => return None,
        })
    })
}

/// What stands behind PRO. Either end can be missing.
struct Ends<'a> {
    local: Option<Printed<'a>>,
    peer: Option<Printed<'a>>,
    /// Of sending and of receiving.
    queues: Option<(u64, u64)>,
}

#[inline]
fn ends(text: &[u8]) -> Step<'_, Ends<'_>> {
    let (text, queues) = maybe(text, queues);
    let (text, local) = opt_end(text, "the local address and port")?;
    let (text, peer) = match local {
        Some(_) => opt_end(text, "the peer's address and port")?,
        None => (text, None),
    };
    let (text, ()) = line_end(text)?;
    Ok((text, Ends { local, peer, queues }))
}

#[inline]
fn queues(text: &[u8]) -> Step<'_, (u64, u64)> {
    let (text, send) = spaced_decimal(text)?;
    let (text, receive) = spaced_decimal(text)?;
    Ok((text, (send, receive)))
}

/// An end, unless the line is at its own.
#[inline]
fn opt_end<'a>(text: &'a [u8], expected: &'static str) -> Step<'a, Option<Printed<'a>>> {
    if text.first().is_none_or(u8::is_ascii_whitespace) {
        if let Ok((rest, ())) = line_end(text) {
            return Ok((rest, None));
        }
    }
    let (text, end) = expect(expected, text, |text| word_as(text, end))?;
    Ok((text, Some(end)))
}

/// `10.0.0.2:22`, `*:22`, `fe80:2::1.22`: whichever of dot and colon comes last is before the port, and tells the
/// family. Half an address, at the end of a line that was cut, is none.
#[inline]
fn end(word: &[u8]) -> Option<Printed<'_>> {
    let last = memchr::memrchr2(b'.', b':', word)?;
    let printed = match word.get(last)? {
        b':' => whole(word).filter(|end| end.zone.is_none() && !is_v6(end)),
        _ => dotted(word).filter(is_v6),
    };
    printed.filter(Printed::is_numeric)
}

const fn is_v6(end: &Printed<'_>) -> bool {
    matches!(end.address, Shown::V6(..))
}

#[cfg(test)]
mod tests;
