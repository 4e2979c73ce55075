//! `sockstat` of Linux, the program in Debian's package of that name: `sockstat`, `sockstat -u`, `sockstat -4c` and so
//! on. The BSDs' program of the same name prints other columns: [`sockstat_bsd`](crate::sockstat_bsd).
//!
//! ```text
//! USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE
//! N/A      123                  15985    tcp4   *:8016                    *:*                       LISTEN
//! root     a)b(c                16073    tcp6   ::ffff:127.0.0.1:8003     ::ffff:127.0.0.1:33244    ESTABLISHED
//! root     q"uo,te              16074    udp6   :::8005                   :::*                      CLOSED
//! root     sshd:                16075    raw    *:1                       *:*                       CLOSED
//! root     lnk                  16078    tcp6   fe80::8c6b:58ff:fe5a:32b1:8008 :::*                      LISTEN
//! root     x                    16082    unix   @abs
//! ```
//!
//! # Grammar
//! ```text
//! row   = user process pid proto end end state           blanks between
//!       | user process pid "unix" [path]
//! user  = 1 to 8 bytes, perhaps with blanks in them
//! proto = "tcp4" | "udp4" | "raw" | "tcp6" | "udp6" | "raw6"
//! end   = address ":" port                               the last colon separates the port
//! ```
//! Every column can overflow but the first, which is cut. Then one blank follows.
//!
//! # What the text means
//! - **USER** is the owner of the socket, not of the process, cut to 8 bytes. One of 8 is marked as
//!   [cut](Socket::is_user_cut): not to be looked up. `N/A` is a user without a name and given as none.
//! - **PROCESS** is the first word of the process's name: `two words` is shown as `two`. Any name may go on
//!   [behind a blank](Owner::is_first_word), and is marked as [cut](Owner::is_name_cut), unless it has all of the 15 bytes
//!   that the kernel keeps. `unknown` is a name without a word, or a process of that name. A line feed and a backslash in
//!   it stand as `\n` and `\\`, as the kernel prints them in `status`; they are read as what they stand for. So no word has a
//!   blank, and none can forge the columns behind it.
//! - **One row for each descriptor**: a socket that three processes share comes three times, one that a process holds
//!   twice comes in two equal rows. Descriptors are not printed.
//! - **`*` as an IPv4 address** is the wildcard, or any address whose host part is 0 by the old classes: 10.0.0.0,
//!   172.16.0.0, 192.168.5.0. Nothing tells which, and it is given as 0.0.0.0.
//! - **IPv6** is printed in full, without brackets and zones: link-local rows of two interfaces look alike.
//! - **The port of a raw socket** is its IP protocol.
//! - **States** are the kernel's. UDP and raw sockets have `ESTABLISHED` or `CLOSED` there, which says no more than the
//!   remote end does; they are given none.
//!
//! # Lines that are no sockets
//! The header, wherever it stands; blank lines; rows of UNIX sockets; what the program says where it gives up, without
//! `/proc/net/tcp6` for instance. Anything else is refused. So is a row whose state is the beginning of a known one: it
//! was cut there. The program dies in the middle of its output when a process ends at the wrong moment.
//!
//! # Versions
//! 0.4.0 and 0.4.1 print this. 0.3 knew IPv4 alone, and no output of it was seen; `raw4` is read, too.
//!
//! # What it tells wrongly
//! `-4c` asks for IPv4 *or* connected sockets, not for both at once. Sockets that no process holds (TIME-WAIT, half
//! open, not accepted yet) are never shown, nor are those of processes that one may not look into.
//!
//! Source: alteholz/sockstat, `sockstat.c` (`display_record`, `conn_to_string`, `get_program_name`), and the output of
//! 0.4.1.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use nom::Parser;
use nom::combinator::verify;
use nom::error::context;

use crate::error::{Step, Stop, stop};
use crate::lex::{blanks, column, decimal, expect, gap, word_as};
use crate::printed::{Brackets, Printed, Shown, endpoint};
use crate::record::{Found, Reading, Records, Sockets};
use crate::{Family, Owner, Protocol, Skipped, Socket, State};

/// The sockets of a text, and the lines that were refused.
///
/// ```
/// use connparse::{State, sockstat_linux};
///
/// let text = b"root     tor                  16071    tcp4   127.0.0.1:41290           127.0.0.1:8001            FWAIT2\n";
/// let socket = sockstat_linux::parse(text).next().unwrap()?;
/// assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.1:8001");
/// assert_eq!((socket.state, socket.owners[0].pid), (Some(State::FinWait2), 16071));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text).sockets()
}

/// Everything in a text: sockets, refused lines, headers, blank lines, UNIX sockets.
pub fn records(text: &[u8]) -> Records<'_> {
    Records::new(text, crate::format::Layout::SockstatLinux(Layout))
}

/// Whether a line is certainly of this program: a header, or a row with its process and protocol, both addresses and
/// a known state. The BSDs' rows have a descriptor before the protocol.
pub(crate) fn recognise(line: &[u8]) -> bool {
    let mut socket = Socket::nothing_known();
    is_header(line)
        || (row(line, ONE_WORD, &mut socket).is_ok() && !matches!(socket.state, Some(State::Other(_))))
}

fn is_header(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"USER")
        && [&b"PROCESS"[..], b"SOURCE ADDRESS", b"FOREIGN ADDRESS"]
            .iter()
            .all(|title| memchr::memmem::find(line, title).is_some())
}

/// Why there are no rows: a table that the kernel does not have, or an option that is none.
fn is_notice(line: &[u8]) -> bool {
    line.starts_with(b"sockstat: ")
        || (line.starts_with(b"can not open file ")
            && line.trim_ascii_end().ends_with(b", program will be aborted"))
}

/// What reads this format: a header settles nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout;

impl Layout {
    /// Reads one line.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row(line, LONGEST_USER, socket) {
            Ok((_, found)) => Ok(found),
            Err(_) if line.trim_ascii().is_empty() => Ok(Found::Skipped(Skipped::Blank)),
            Err(_) if is_header(line) => Ok(Found::Skipped(Skipped::Header)),
            Err(_) if is_notice(line) => Ok(Found::Skipped(Skipped::Notice)),
            Err(error) => Err(stop(error)),
        }
    }
}

/// How many bytes of a user are printed.
const LONGEST_USER: usize = 8;

/// A user without blanks.
const ONE_WORD: usize = 0;

/// A whole row, with a user of one word or of at most `longest` bytes.
#[inline]
fn row<'a>(text: &'a [u8], longest: usize, socket: &mut Socket<'a>) -> Step<'a, Found> {
    let (text, ()) = blanks(text)?;
    let (text, head) = head(text, longest)?;
    let Kind::Inet(protocol, family) = head.kind else {
        return Ok((text, Found::Skipped(Skipped::OtherFamily)));
    };
    let end = || verify(endpoint, |end: &Printed<'_>| is_of(end, family));
    let (text, local) = context("the source address and port", end()).parse(text)?;
    let (text, remote) = context("the foreign address and port", end()).parse(text)?;
    let (text, state) = expect("the whole word of a state", text, |text| word_as(text, state))?;
    let (text, ()) = end_of_line(text)?;

    (socket.protocol, socket.local) = (protocol, local.read(protocol, Some(family)));
    socket.family = Some(family);
    socket.remote = (!remote.is_nothing()).then(|| remote.read(protocol, Some(family)));
    socket.state = protocol.has_state().then_some(state);
    socket.user = (head.user != b"N/A").then(|| head.user.into());
    socket.is_user_cut = head.user.len() == LONGEST_USER;
    let mut owner = Owner::new(head.pid);
    let name = unescaped(head.process);
    // Where there is no room for another word in what the kernel keeps, the first one is all.
    (owner.is_name_cut, owner.is_first_word) = (name.len() < KERNELS_NAME, true);
    owner.name = Some(name.into());
    socket.owners.push(owner);
    Ok((text, Found::Socket))
}

/// A name without the kernel's two escapes (`proc_task_name` in `fs/proc/array.c`).
#[inline]
fn unescaped(word: &[u8]) -> Cow<'_, [u8]> {
    if memchr::memchr(b'\\', word).is_none() {
        return Cow::Borrowed(word);
    }
    let mut plain = Vec::with_capacity(word.len());
    let mut rest = word;
    while let [byte, behind @ ..] = rest {
        let (byte, behind) = match rest {
            [b'\\', b'n', behind @ ..] => (b'\n', behind),
            [b'\\', b'\\', behind @ ..] => (b'\\', behind),
            _ => (*byte, behind),
        };
        plain.push(byte);
        rest = behind;
    }
    Cow::Owned(plain)
}

/// How many bytes of a name Linux keeps.
const KERNELS_NAME: usize = 15;

/// The columns before the addresses.
struct Head<'a> {
    user: &'a [u8],
    process: &'a [u8],
    pid: u32,
    kind: Kind,
}

#[derive(Clone, Copy)]
enum Kind {
    Inet(Protocol, Family),
    Unix,
}

/// A user with blanks in his name takes as many words as are needed to reach the other columns.
#[inline]
fn head(text: &[u8], longest: usize) -> Step<'_, Head<'_>> {
    let (behind, user) = expect("the user of a socket", text, column)?;
    match owner(behind, user) {
        Err(first) => wider_head(text, behind, longest).ok_or(first),
        head => head,
    }
}

#[cold]
fn wider_head<'a>(text: &'a [u8], mut behind: &'a [u8], longest: usize) -> Option<(&'a [u8], Head<'a>)> {
    loop {
        let length = text.len() - behind.len();
        let (next, word) = column(behind).ok()?;
        let user = text.get(..length + word.len()).filter(|user| user.len() <= longest)?;
        match owner(next, user) {
            Ok(head) => return Some(head),
            Err(_) => behind = next,
        }
    }
}

/// The columns between the user and the addresses.
#[inline]
fn owner<'a>(text: &'a [u8], user: &'a [u8]) -> Step<'a, Head<'a>> {
    let (text, process) = expect("the name of a process", text, column)?;
    let (text, pid) = expect("the number of a process", text, decimal)?;
    let (text, ()) = gap(text)?;
    let (text, kind) =
        expect("a protocol: tcp4, udp4, raw, tcp6, udp6, raw6 or unix", text, |text| word_as(text, kind))?;
    Ok((text, Head { user, process, pid, kind }))
}

fn kind(word: &[u8]) -> Option<Kind> {
    Some(match word {
        b"tcp4" => Kind::Inet(Protocol::Tcp, Family::V4),
        b"tcp6" => Kind::Inet(Protocol::Tcp, Family::V6),
        b"udp4" => Kind::Inet(Protocol::Udp, Family::V4),
        b"udp6" => Kind::Inet(Protocol::Udp, Family::V6),
        b"raw" | b"raw4" => Kind::Inet(Protocol::Raw, Family::V4),
        b"raw6" => Kind::Inet(Protocol::Raw, Family::V6),
        b"unix" => Kind::Unix,
        _ => return None,
    })
}

/// Whether an end is written as this program writes those of the family: numbers, no brackets, no zone, and a star
/// for IPv4 alone.
fn is_of(end: &Printed<'_>, family: Family) -> bool {
    let address = match end.address {
        Shown::V4(_) | Shown::Any => family == Family::V4,
        Shown::V6(_, brackets) => family == Family::V6 && brackets == Brackets::Missing,
        Shown::Name(_) => false,
    };
    address && end.is_numeric() && end.zone.is_none()
}

/// The kernel's states in the order of `include/net/tcp_states.h`.
const STATES: [(&[u8], State<'static>); 11] = [
    (b"ESTABLISHED", State::Established),
    (b"SYN_SENT", State::SynSent),
    (b"SYN_RECV", State::SynReceived),
    (b"FWAIT1", State::FinWait1),
    (b"FWAIT2", State::FinWait2),
    (b"TIME_WAIT", State::TimeWait),
    (b"CLOSED", State::Closed),
    (b"CLOSE_WAIT", State::CloseWait),
    (b"LAST_ACK", State::LastAck),
    (b"LISTEN", State::Listen),
    (b"CLOSING", State::Closing),
];

/// The state that a word names; none for the beginning of a word.
#[inline]
fn state(word: &[u8]) -> Option<State<'_>> {
    match STATES.iter().find(|(name, _)| name.starts_with(word)) {
        Some((name, state)) => (name.len() == word.len()).then(|| state.clone()),
        None => Some(State::Other(word.into())),
    }
}

fn end_of_line(text: &[u8]) -> Step<'_, ()> {
    match text {
        [] | [b'\r' | b'\n', ..] => Ok((text, ())),
        _ => Err(nom::Err::Error(Stop::new(text, "the end of the row"))),
    }
}

#[cfg(test)]
mod tests;
