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
//! - **USER** is the owner of the socket, not of the process, cut to 8 bytes: not to be looked up. `N/A` is a user
//!   without a name and given as none.
//! - **PROCESS** is the first word of the process's name: `two words` is shown as `two`. `unknown` is a name without a
//!   word, or a process of that name. A line feed and a backslash in it stand as `\n` and `\\`. So no name has a blank,
//!   and none can forge the columns behind it.
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

use nom::Parser;
use nom::combinator::verify;
use nom::error::context;

use crate::endpoint::{Brackets, Printed, Shown, endpoint};
use crate::error::{Step, Stop, stop};
use crate::lex::{blanks, column, decimal, expect, gap, word_as};
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
    socket.user = (head.user != b"N/A").then_some(Cow::Borrowed(head.user));
    let mut owner = Owner::new(head.pid);
    owner.name = Some(Cow::Borrowed(head.process));
    socket.owners.push(owner);
    Ok((text, Found::Socket))
}

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
        None => Some(State::Other(Cow::Borrowed(word))),
    }
}

fn end_of_line(text: &[u8]) -> Step<'_, ()> {
    match text {
        [] | [b'\r' | b'\n', ..] => Ok((text, ())),
        _ => Err(nom::Err::Error(Stop::new(text, "the end of the row"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Format::SockstatLinux;
    use crate::testing::ends;
    use crate::{Address, Certainty, Content};
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;
    use std::format;

    const HEADER: &str = "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE";
    const ROW: &str = "root     tor                  16071    tcp4   127.0.0.1:41290           127.0.0.1:8001            ESTABLISHED";

    #[test]
    fn a_row_of_each_protocol() {
        let row = |proto: &str, ends: &str, state: &str| format!("root  tor  7  {proto}  {ends}  {state}");
        let v4 = "192.0.2.7:22  198.51.100.9:1025";
        let v6 = "2001:db8::7:22  2001:db8::9:1025";
        for (proto, ends, protocol, family, state) in [
            ("tcp4", v4, Protocol::Tcp, Family::V4, Some(State::Established)),
            ("tcp6", v6, Protocol::Tcp, Family::V6, Some(State::Established)),
            ("udp4", v4, Protocol::Udp, Family::V4, None),
            ("udp6", v6, Protocol::Udp, Family::V6, None),
            ("raw", v4, Protocol::Raw, Family::V4, None),
            ("raw4", v4, Protocol::Raw, Family::V4, None),
            ("raw6", v6, Protocol::Raw, Family::V6, None),
        ] {
            let row = row(proto, ends, "ESTABLISHED");
            let socket = SockstatLinux.only(&row);
            assert_eq!(
                (socket.protocol, socket.family, socket.state.clone()),
                (protocol, Some(family), state),
                "{row}"
            );
            assert_eq!(socket.is_ipv6(), Some(family == Family::V6));
        }
    }

    #[test]
    fn wildcards_and_mapped_addresses() {
        for (proto, text, expected) in [
            ("tcp4", "*:8016 *:*", ("0.0.0.0:8016", None)),
            ("tcp6", ":::8003 :::*", ("[::]:8003", None)),
            ("tcp6", "::1:8002 :::*", ("[::1]:8002", None)),
            ("tcp6", "::1:8002 ::1:33862", ("[::1]:8002", Some("[::1]:33862"))),
            (
                "tcp6",
                "::ffff:127.0.0.1:8003 ::ffff:127.0.0.1:33244",
                ("127.0.0.1:8003", Some("127.0.0.1:33244")),
            ),
            // Longer than the columns.
            (
                "tcp6",
                "fe80::8c6b:58ff:fe5a:32b1:37966 fe80::8c6b:58ff:fe5a:32b1:8008",
                ("[fe80::8c6b:58ff:fe5a:32b1]:37966", Some("[fe80::8c6b:58ff:fe5a:32b1]:8008")),
            ),
            ("raw", "*:1 *:*", ("0.0.0.0:1", None)),
            ("raw6", ":::58 :::*", ("[::]:58", None)),
            ("udp4", "192.0.2.7:* 198.51.100.9:*", ("192.0.2.7:*", Some("198.51.100.9:*"))),
            // The star may stand for 10.0.0.0; the port says that there is somebody.
            ("tcp4", "192.0.2.7:22 *:1025", ("192.0.2.7:22", Some("0.0.0.0:1025"))),
        ] {
            let row = format!("root tor 7 {proto} {text} CLOSED");
            let socket = SockstatLinux.only(&row);
            assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
        }
        let row = "root a)b(c 16073 tcp6 ::ffff:127.0.0.1:8003 ::ffff:127.0.0.1:33244 ESTABLISHED";
        assert_eq!(
            (SockstatLinux.only(row).family, SockstatLinux.only(row).is_ipv6()),
            (Some(Family::V6), Some(false))
        );
        assert_eq!(
            SockstatLinux.only("root a 1 tcp4 *:1 *:* LISTEN").local.address,
            Address::Ip([0, 0, 0, 0].into())
        );
    }

    #[test]
    fn states_by_their_names() {
        for (word, state) in [
            ("ESTABLISHED", State::Established),
            ("SYN_SENT", State::SynSent),
            ("SYN_RECV", State::SynReceived),
            ("FWAIT1", State::FinWait1),
            ("FWAIT2", State::FinWait2),
            ("TIME_WAIT", State::TimeWait),
            ("CLOSED", State::Closed),
            ("CLOSE_WAIT", State::CloseWait),
            ("LAST_ACK", State::LastAck),
            ("LISTEN", State::Listen),
            ("CLOSING", State::Closing),
            ("UNKNOWN", State::Other(b"UNKNOWN".into())),
            ("FIN_WAIT3", State::Other(b"FIN_WAIT3".into())),
        ] {
            let row = format!("root tor 7 tcp4 192.0.2.7:22 198.51.100.9:1025 {word}");
            assert_eq!(SockstatLinux.only(&row).state, Some(state), "{row}");
            let row = format!("root tor 7 udp4 192.0.2.7:22 198.51.100.9:1025 {word}");
            assert_eq!(SockstatLinux.only(&row).state, None, "{row}");
        }
    }

    #[test]
    fn a_row_that_was_cut_is_refused() {
        for length in 1..ROW.len() {
            assert!(SockstatLinux.all(&ROW[..length])[0].is_err(), "{}", &ROW[..length]);
        }
        assert_eq!(ends(&SockstatLinux.only(ROW)), ("127.0.0.1:41290".into(), Some("127.0.0.1:8001".into())));
        assert_eq!(
            SockstatLinux.refusal("root tor 7 tcp4 192.0.2.7:22 *:* LIST"),
            "line 1, column 34: expected the whole word of a state, found \"LIST\""
        );
    }

    /// The program can die in the middle of a row.
    #[test]
    fn rows_above_one_that_was_cut_are_kept() {
        let text = format!("{HEADER}\n{ROW}\n{}", &ROW[..60]);
        assert_eq!(SockstatLinux.all(&text).iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false]);
    }

    #[test]
    fn a_socket_that_is_held_twice_comes_twice() {
        let text = format!("{ROW}\n{ROW}\n");
        assert_eq!(SockstatLinux.all(&text), [Ok(SockstatLinux.only(ROW)), Ok(SockstatLinux.only(ROW))]);
    }

    #[test]
    fn why_there_are_no_rows_is_a_notice() {
        for line in [
            "can not open file /proc/net/tcp6, program will be aborted\n",
            "can not open file /proc/net/raw6, program will be aborted  \r\n",
            "sockstat: invalid port number\n",
        ] {
            assert_eq!(SockstatLinux.contents(line), [Content::Skipped(Skipped::Notice)], "{line}");
        }
        assert!(SockstatLinux.all("can not open file /proc/net/tcp6")[0].is_err());
    }

    #[test]
    fn names_are_bytes_without_blanks() {
        for name in ["st\\nate\\\\s", "q\"uo,te", "123", "tcp4", "16071", "a)b(c", "sshd:", "ünï", "unknown"]
        {
            let row = format!("root {name} 16071 tcp4 *:8016 *:* LISTEN");
            let socket = SockstatLinux.only(&row);
            assert_eq!(socket.owners[0].name.as_deref(), Some(name.as_bytes()), "{row}");
            assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (16071, Certainty::Stated));
        }
        let socket = parse(b"root \xff\xfe 1 tcp4 *:1 *:* LISTEN").next().unwrap().unwrap();
        assert_eq!(socket.owners[0].name.as_deref(), Some(&b"\xff\xfe"[..]));
    }

    #[test]
    fn users_are_cut_and_can_have_blanks() {
        let user = |row: &'static str| SockstatLinux.only(row).user.map(|user| user.into_owned());
        assert_eq!(user("longuser tor 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"longuser"[..]));
        assert_eq!(user("N/A      123 7 tcp4 *:1 *:* LISTEN"), None);
        assert_eq!(user("john doe tor 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"john doe"[..]));
        assert_eq!(user("a b  c d 123 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"a b  c d"[..]));
        assert_eq!(
            SockstatLinux.only("a b 123 7 tcp4 *:1 *:* LISTEN").owners[0].name.as_deref(),
            Some(&b"123"[..])
        );
        assert!(SockstatLinux.all("john does tor 7 tcp4 *:1 *:* LISTEN")[0].is_err(), "nine bytes");
    }

    #[test]
    fn unix_sockets_are_skipped() {
        for row in [
            "root     x                    16082    unix   @abs                                                 ",
            "root     x                    16082    unix                                                        ",
            "root     x                    16082    unix   /run/tcp4",
            "root     x                    16082    unix",
            "root     x                    16082    unix   /tmp/a b 7 tcp4 192.0.2.7:22 *:* LISTEN",
        ] {
            assert_eq!(SockstatLinux.contents(row), [Content::Skipped(Skipped::OtherFamily)], "{row}");
        }
    }

    #[test]
    fn headers_blank_lines_and_ends_of_lines() {
        let text = format!("{ROW}  \t\r\n\n{HEADER}\r\n   \t\n{HEADER}   \n{ROW}");
        let contents = SockstatLinux.contents(&text);
        assert!(matches!(contents[0], Content::Socket(_)) && matches!(contents[5], Content::Socket(_)));
        let [blank, header] = [Skipped::Blank, Skipped::Header].map(Content::Skipped);
        assert_eq!(contents[1..5], [blank.clone(), header.clone(), blank, header]);
        assert_eq!(contents.len(), 6);
        assert!(SockstatLinux.all("").is_empty());
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place_and_spares_the_neighbours() {
        let text = format!(
            "{ROW}\nroot tor x tcp4 *:1 *:* LISTEN\nroot tor 7 sctp4 *:1 *:* LISTEN\nroot tor 7 tcp4 *:x *:* LISTEN\n\
             root tor 7 tcp4 *:1 *:99999 LISTEN\nroot tor 7 tcp4 *:1 *:* LISTEN more\nroot\n{ROW}\n"
        );
        let read = SockstatLinux.all(&text);
        let errors: Vec<_> =
            read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string).collect();
        assert_eq!(
            errors,
            [
                "line 2, column 10: expected the number of a process, found \"x tcp4 *:1 *:* LISTEN\"",
                "line 3, column 12: expected a protocol: tcp4, udp4, raw, tcp6, udp6, raw6 or unix, found \
                 \"sctp4 *:1 *:* LISTEN\"",
                "line 4, column 17: expected the source address and port, found \"*:x *:* LISTEN\"",
                "line 5, column 21: expected the foreign address and port, found \"*:99999 LISTEN\"",
                "line 6, column 32: expected the end of the row, found \"more\"",
                "line 7, column 5: expected the name of a process, found the end of the line",
            ]
        );
        assert!(read[0].is_ok() && read[7].is_ok());
    }

    #[test]
    fn ends_that_this_program_never_writes_are_refused() {
        for row in [
            "root tor 7 tcp4 [::1]:22 [::]:* LISTEN",
            "root tor 7 tcp6 [::1]:22 [::]:* LISTEN",
            "root tor 7 tcp6 *:22 *:* LISTEN",
            "root tor 7 tcp6 127.0.0.1:22 :::* LISTEN",
            "root tor 7 tcp4 ::1:22 *:* LISTEN",
            "root tor 7 tcp4 localhost:22 *:* LISTEN",
            "root tor 7 tcp4 127.0.0.1:ssh *:* LISTEN",
            "root tor 7 tcp6 fe80::1%lo:22 :::* LISTEN",
            "root tor 4294967296 tcp4 *:22 *:* LISTEN",
        ] {
            assert!(SockstatLinux.all(row)[0].is_err(), "{row}");
        }
    }

    #[test]
    fn lines_are_recognised_and_those_of_others_are_not() {
        for line in [HEADER, ROW, "root x 16082 unix @abs", "N/A 123 15985 tcp4 *:8016 *:* LISTEN"] {
            assert!(recognise(line.as_bytes()), "{line}");
        }
        for line in [
            "",
            "root sshd 1718 6 tcp6 *:22 *:* LISTEN",
            "git ruby 36249 13 tcp4 127.0.0.1:8080 *:*",
            "git ruby 36249 13 tcp4 127.0.0.1:8080 *:* LISTEN",
            "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
            "tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*",
            "root tor 7 tcp4 127.0.0.1:22 *:*",
            "root tor 7 tcp4 127.0.0.1:22 *:* LIST",
            "root tor 7 tcp4 127.0.0.1:22 *:* NEW",
            "root sshd 512 3* internet stream tcp 0x0 *:22",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
