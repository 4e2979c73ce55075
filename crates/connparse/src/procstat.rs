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
//!   ends cannot be told from padding. It can hold text that looks like columns: see below.
//! - **Two numbers before the addresses** are the bytes in the send and in the receive queue, since FreeBSD 13 or 14, of
//!   stream sockets only; no title tells of them.
//! - **The peer** is always printed; `0.0.0.0:0`, `*:0` and `::.0` stand for none. `*` is 0.0.0.0.
//! - **IPv6** has no brackets, a dot before the port, and keeps the index of the interface in the second group of a
//!   link-local address, which is given as the zone here.
//! - **No state** is printed, so none is given.
//! - **Protocols**: `ICM` is ICMP, `SCT` SCTP, `RAW` and `IP?` are raw sockets. `IPD` (divert), `UDS`, `UDD`, `UD?` and
//!   `?` are skipped as other families, and so is everything that is no socket.
//! - **No address**: where a socket's address has no family, nothing is printed. Such an end is an
//!   [`Address::Cut`](crate::Address::Cut) of which there is no beginning: not a wildcard, but not known.
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

use alloc::borrow::Cow;

use memchr::memmem;
use nom::Parser;
use nom::branch::alt;
use nom::combinator::{map, map_opt, opt};
use nom::error::context;
use nom::sequence::pair;

use crate::endpoint::{NOT_PRINTED, Printed, Shown, dotted, whole};
use crate::error::{Step, Stop, stop};
use crate::lex::{
    behind_word, blanks, column, decimal, expect, gap, line_end, spaced_decimal, without_padding, word_as,
    word_that,
};
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
        (socket.send_queue, socket.receive_queue) = queues.unzip();
        let mut owner = Owner::new(self.pid);
        owner.name = Some(Cow::Borrowed(self.name));
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
const REACH: usize = 19 + 1 + 4;

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
        [b'0'..=b'9', ..] => map(decimal, Some).parse(text)?,
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
    let (rest, protocol) = alt((map(known_protocol, Some), map(line_end, |()| None))).parse(text)?;
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
    let (text, queues) = opt(pair(queue, queue)).parse(text)?;
    let (text, local) = opt_end(text, "the local address and port")?;
    let (text, peer) = match local {
        Some(_) => opt_end(text, "the peer's address and port")?,
        None => (text, None),
    };
    let (text, ()) = line_end(text)?;
    Ok((text, Ends { local, peer, queues }))
}

#[inline]
fn queue(text: &[u8]) -> Step<'_, u64> {
    spaced_decimal(text)
}

/// An end, unless the line is at its own.
#[inline]
fn opt_end<'a>(text: &'a [u8], expected: &'static str) -> Step<'a, Option<Printed<'a>>> {
    match line_end(text) {
        Ok((rest, ())) => Ok((rest, None)),
        Err(_) => context(expected, map(map_opt(column, end), Some)).parse(text),
    }
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
mod tests {
    use super::*;
    use crate::Address;
    use crate::Format::Procstat;
    use crate::testing::{ends, owner};
    use alloc::string::ToString;
    use alloc::vec::Vec;

    #[test]
    fn all_versions_have_the_same_meaning() {
        for (row, queues) in [
            (" 3561 tor                 4 s - rw---n---  2       0 TCP 10.0.0.2:9050 10.0.0.1:22370", None),
            (" 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370", None),
            (
                " 3561 tor                  4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\r\n",
                None,
            ),
            (
                " 3561 tor                  4 s - rw---n--   2       0 TCP 0 36 10.0.0.2:9050 10.0.0.1:22370  \n",
                Some((0, 36)),
            ),
            (" 3561 tor                  4 s rw---n-- -            TCP 10.0.0.2:9050 10.0.0.1:22370", None),
            (
                " 3561 tor                  4 s rw---n---        rd,wr TCP 0 36 10.0.0.2:9050 10.0.0.1:22370",
                Some((0, 36)),
            ),
        ] {
            let socket = Procstat.only(row);
            assert_eq!(owner(&socket, "tor", 3561, 4), Certainty::Stated, "{row}");
            assert_eq!(ends(&socket), ("10.0.0.2:9050".into(), Some("10.0.0.1:22370".into())), "{row}");
            assert_eq!(socket.send_queue.zip(socket.receive_queue), queues, "{row}");
            assert_eq!((socket.state.clone(), socket.family), (None, Some(Family::V4)), "{row}");
            assert!(socket.is_connection(), "{row}");
        }
    }

    #[test]
    fn a_peer_of_zeros_is_none() {
        for (name, local, family) in [
            ("10.0.0.2:53 0.0.0.0:0", "10.0.0.2:53", Family::V4),
            ("0.0.0.0:53 0.0.0.0:0", "0.0.0.0:53", Family::V4),
            ("*:22 *:0", "0.0.0.0:22", Family::V4),
            ("*:0 *:0", "0.0.0.0:*", Family::V4),
            ("::1.80 ::.0", "[::1]:80", Family::V6),
            ("::.80 ::.0", "[::]:80", Family::V6),
        ] {
            for protocol in ["TCP", "UDP", "TCP 0 0", "SCT 0 0"] {
                let row =
                    std::format!("12000 my daemon            13 s - rw---n--   1       0 {protocol} {name}");
                let socket = Procstat.only(&row);
                assert_eq!(ends(&socket), (local.into(), None), "{row}");
                assert_eq!(socket.family, Some(family), "{row}");
            }
        }
    }

    #[test]
    fn flags_and_numbers_are_read_past() {
        for columns in [
            "s - rwasfndl    -       -",
            "s - rwasfndlc   -       -",
            "s - ---------   -       -",
            "s - --------   99999999999999999999 18446744073709551616",
            "s - rw------ 1234 12345678",
            "s rwasfndl ac,bd,cn,fs,gn,gp,ls,rd,sd,wr",
        ] {
            let row =
                std::format!(" 3561 tor                    8 {columns} TCP 0 0 10.0.0.2:80 10.0.0.9:4242");
            let socket = Procstat.only(&row);
            assert_eq!(ends(&socket), ("10.0.0.2:80".into(), Some("10.0.0.9:4242".into())), "{row}");
            assert_eq!(owner(&socket, "tor", 3561, 8), Certainty::Stated);
        }
    }

    /// With `-w` the heading comes again and again.
    #[test]
    fn a_heading_can_stand_anywhere() {
        let heading = "  PID COMM                FD T V FLAGS    REF  OFFSET PRO NAME";
        let row = " 3561 tor                  4 s - rw---n--   2       0 TCP *:9050 *:0";
        let text = std::format!("{row}\n\n{heading}\n{row}\n{heading}\n");
        let read: Vec<_> = Procstat.all(&text);
        assert_eq!(read, [Ok(Procstat.only(row)), Ok(Procstat.only(row))]);
    }

    #[test]
    fn a_peer_without_a_port_is_one() {
        let row = " 3561 tor                 7 s - rw---n--   2       0 UDP 10.0.0.2:53 10.0.0.9:0";
        assert_eq!(ends(&Procstat.only(row)).1.as_deref(), Some("10.0.0.9:*"));
        let row =
            " 3561 tor                 7 s - rw---n--   2       0 TCP 18446744073709551615 7 ::1.53 ::2.0";
        let socket = Procstat.only(row);
        assert_eq!(ends(&socket).1.as_deref(), Some("[::2]:*"));
        assert_eq!((socket.send_queue, socket.receive_queue), (Some(u64::MAX), Some(7)));
    }

    #[test]
    fn ipv6_has_a_dot_before_the_port_and_its_zone_inside() {
        let row =
            "  100 sshd                3 s - rw------   2       0 TCP fe80:2::1.22 fe80:2::1234:5678.50000";
        let socket = Procstat.only(row);
        assert_eq!(ends(&socket), ("[fe80::1%2]:22".into(), Some("[fe80::1234:5678%2]:50000".into())));
        let mapped = "  100 sshd                3 s - rw------   2       0 TCP 0 0 ::ffff:10.0.0.1.80 ::ffff:10.0.0.9.4000";
        let socket = Procstat.only(mapped);
        assert_eq!(ends(&socket), ("10.0.0.1:80".into(), Some("10.0.0.9:4000".into())));
        assert_eq!((socket.family, socket.is_ipv6()), (Some(Family::V6), Some(false)));
    }

    #[test]
    fn udp_with_a_peer_is_a_connection() {
        let row = " 3561 tor                 7 s - rw---n--   2       0 UDP 10.0.0.2:5353 10.0.0.9:53";
        assert_eq!(Procstat.only(row).connection().unwrap().to_string(), "udp 10.0.0.2:5353 -> 10.0.0.9:53");
    }

    #[test]
    fn a_name_can_be_anything() {
        for name in [
            "my daemon",
            "5",
            "5 6",
            "cwd",
            "3 s - rw------ 1 0",
            "3 s - rw------ 1",
            "x 3 s -",
            "9 s - rw------ 1 2",
            "5 s rw------ - TCP",
            "5 v rw------ - - x",
            "TCP 1.2.3.4:5",
            "a\rb",
            "a\u{b}\u{c}b",
            "caf\u{e9}",
            "procstat: x",
        ] {
            for columns in [
                "    4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
                "    4 s rw---n--        rd,wr TCP 10.0.0.2:9050 10.0.0.1:22370",
            ] {
                let row = std::format!(" 3561 {name:<16} {columns}");
                assert_eq!(owner(&Procstat.only(&row), name, 3561, 4), Certainty::Stated, "{row}");
            }
        }
        let latin = b" 3561 caf\xe9                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 0.0.0.0:0";
        assert_eq!(parse(latin).next().unwrap().unwrap().owners[0].name.as_deref(), Some(&b"caf\xe9"[..]));
    }

    #[test]
    fn a_path_is_never_taken_for_columns() {
        let path = "/tmp/a 1 tor 5 s - rw------ 1 0 TCP 1.2.3.4:5 6.7.8.9:10";
        for head in [
            "12000 x                    7 v r rw------   1       0 -  ",
            "12000 x                  cwd v d r-------   -       - -  ",
            "12000 x                    7 v rw------ -            -  ",
            "12000 x                    7 s - rw------   1       0 UDS 0 0",
            "12000 x                    7 s - rw------   1       0 UDD",
        ] {
            Procstat.skips(&std::format!("{head} {path}\n"), Skipped::OtherFamily);
        }
    }

    /// `a` and a line feed, then what reads as process 1 with another name.
    #[test]
    fn a_row_that_begins_in_a_name_has_a_doubtful_owner() {
        let text =
            "12000 a\n    1 init         5 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n";
        let read = Procstat.all(text);
        assert!(read[0].is_err());
        assert_eq!(owner(read[1].as_ref().unwrap(), "init", 1, 5), Certainty::Doubtful);
        // The longest second half: 18 bytes of the name, a blank, and five of the descriptor.
        let text =
            "12000 \n1 abcdefghijklmnop     5 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n";
        assert_eq!(
            owner(Procstat.all(text)[1].as_ref().unwrap(), "abcdefghijklmnop", 1, 5),
            Certainty::Doubtful
        );
    }

    #[test]
    fn what_is_no_internet_socket_is_skipped() {
        for line in [
            "12000 my daemon          text v r r-------   -       - -   /usr/local/bin/tor",
            "12000 my daemon           cwd v d r-------   -       - -   /var/db/with blanks in it",
            "12000 my daemon         trace v r -w------   -       - -   /var/db/tor",
            " 3561 tor                 3 k - rw------   2       0 -   -                 ",
            " 3561 tor                 0 v c rw------  12 9223372036854775807 -   /dev/null",
            "12000 my daemon            12 s - rw------   1       0 UDS 0 0 /var/run/x.sock",
            "12000 my daemon            12 s - rw------   1       0 UDD -",
            "12000 my daemon            12 s - rw------   1       0 UD? 0 0 /var/run/x.sock",
            "12000 my daemon            12 s - rw------   1       0 ?    ",
            "12000 my daemon            12 s - rw------   1       0 IPD 0.0.0.0:0 0.0.0.0:0",
            "12000 my daemon            12 P - rw------   1       0 -   -",
            "12000 my daemon            12 ? - --------   1       0 -   -",
            "12000 my daemon            12 p - rw------   1       0",
            "12000 my daemon          root v d r-------   -       - -   /",
            "12000 my daemon          jail v d r-------   -       - -   /usr/jails/a b",
            "12000 my daemon          ctty v c rw------   -       - -   /dev/pts/0",
        ] {
            Procstat.skips(line, Skipped::OtherFamily);
        }
        for kind in ["v", "p", "f", "k", "c", "m", "h", "t", "e", "P", "D", "E", "?"] {
            let line =
                std::format!("12000 my daemon            12 {kind} - rw------   1       0 -   -           ");
            Procstat.skips(&line, Skipped::OtherFamily);
        }
        for vnode in ["r", "d", "c", "b", "l", "s", "f", "?", "x"] {
            let line =
                std::format!("12000 my daemon            12 v {vnode} rw------   1       0 -   /tmp/x");
            Procstat.skips(&line, Skipped::OtherFamily);
        }
        Procstat
            .skips("  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME        ", Skipped::Header);
        Procstat.skips("  PID COMM                FD T FLAGS    CAPABILITIES PRO NAME\r\n", Skipped::Header);
        Procstat.skips(" \t \r\n", Skipped::Blank);
        Procstat.skips("procstat: sysctl(kern.proc.filedesc): Operation not permitted\n", Skipped::Notice);
        Procstat.skips("procstat: kinfo_getproc: No such process\n", Skipped::Notice);
        Procstat.skips("12000 my daemon            12 s - rw------   1       0 \n", Skipped::Notice);
    }

    #[test]
    fn other_protocols_by_their_names() {
        for (word, protocol) in [
            ("ICM", Protocol::Icmp),
            ("RAW", Protocol::Raw),
            ("IP?", Protocol::Raw),
            ("SCT", Protocol::Sctp),
            ("SCT 0 0", Protocol::Sctp),
        ] {
            let row = std::format!("  100 ping                3 s - rw------   1       0 {word} *:0 *:0");
            let socket = Procstat.only(&row);
            assert_eq!((socket.protocol, ends(&socket)), (protocol, ("0.0.0.0:*".into(), None)), "{row}");
        }
    }

    #[test]
    fn no_address_is_no_wildcard() {
        let row = " 3561 tor                 8 s - rw---n--   3       0 UDP \n";
        let socket = Procstat.only(row);
        assert_eq!((&socket.local.address, socket.family), (&Address::Cut(b"".into()), None));
        assert!(!socket.local.address.is_wildcard() && socket.connection().is_none());
        assert_eq!(owner(&socket, "tor", 3561, 8), Certainty::Stated);
        let row = " 3561 tor                 8 s - rw---n--   3       0 TCP 0 0 10.0.0.2:80 \n";
        assert_eq!(ends(&Procstat.only(row)), ("10.0.0.2:80".into(), None));
    }

    #[test]
    fn what_is_cut_or_broken_is_refused_at_its_place() {
        let start = " 3561 tor                 8 s - rw---n--   3       0 TCP ";
        assert_eq!(start.len(), 57);
        for (end, column) in [
            ("10.0.0.2", 58),
            ("10.0.0.2: 0.0.0.0:0", 58),
            ("10.0.0.2:80 10.0.0", 70),
            ("10.0.0.2:80 0.0.0.0:0 x", 80),
            ("10.0.0.2:65536 0.0.0.0:0", 58),
            ("10.0.0.2.80 0.0.0.0.0", 58),
            ("2001:db8::1", 58),
            ("1:2:3::4:5", 58),
            ("[::1]:80 [::]:0", 58),
            ("localhost:80 *:0", 58),
            ("0 10.0.0.2:80 0.0.0.0:0", 58),
            ("/var/run/x.sock", 58),
        ] {
            let row = std::format!("{start}{end}\n");
            assert_eq!(Procstat.all(&row)[0].as_ref().unwrap_err().column, column, "{end}");
        }
        assert_eq!(
            Procstat.refusal(&std::format!("{start}10.0.0.2:80 10.0.0\n")),
            "line 1, column 70: expected the peer's address and port, found \"10.0.0\""
        );
        assert_eq!(
            Procstat.refusal("tor 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370"),
            "line 1, column 1: expected a process id, found \"tor 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22\"…"
        );
        for row in [
            " 3561 tor                 8 s",
            " 3561 tor                 8 s - rw---n",
            " 3561 tor                 8 s - rw---n-- 3",
            " 3561 tor                 8 s - rw---n-- 3 0 TC",
            " 3561 tor                 8 S - rw---n-- 3 0 XYZ 1.2.3.4:5 6.7.8.9:10",
            " 3561 tor                 -1 s - rw---n-- 3 0 TCP 1.2.3.4:5 6.7.8.9:10",
            " 3561 tor                 2147483648 s - rw---n-- 3 0 TCP 1.2.3.4:5 6.7.8.9:10",
            " 3561 tor",
            " 3561",
        ] {
            assert!(Procstat.refusal(row).contains("FD to PRO"), "{row}");
        }
    }

    #[test]
    fn numbers_that_no_process_has_are_refused() {
        let row = "4294967296 tor              4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370";
        assert!(Procstat.refusal(row).contains("expected a process id"));
    }

    #[test]
    fn lines_are_recognised_by_heading_and_by_shape() {
        for line in [
            "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME",
            " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
            "12000 my daemon           cwd v d r-------   -       - -   /var/db/tor",
        ] {
            assert!(recognise(line.as_bytes()), "{line}");
        }
        for line in [
            "",
            "  PID TTY          TIME CMD",
            "12000 my daemon            12 s - rw------   1       0",
            "_tor     tor        15843    5* internet stream tcp 0x0 127.0.0.1:8443",
            "tcp4       0      0  *.80                   *.*                    LISTEN",
            "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
