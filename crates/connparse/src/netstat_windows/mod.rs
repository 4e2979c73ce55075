//! `netstat` of Windows, and that of Wine and ReactOS: `netstat -ano`, `-an`, `-anob`, `-anoq`, `-not`, also without
//! `-n`.
//!
//! ```text
//!
//! Active Connections
//!
//!   Proto  Local Address          Foreign Address        State           PID
//!   TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832
//!   RpcSs
//!  [svchost.exe]
//!   TCP    192.0.2.7:49676        198.51.100.9:443       ESTABLISHED     2332
//!  [tor.exe]
//!   TCP    192.0.2.7:52140        198.51.100.9:443       TIME_WAIT       0
//!   TCP    [::]:445               [::]:0                 LISTENING       4
//!  Can not obtain ownership information
//!   UDP    [fe80::2952:170d:f2f2:1464%16]:1900  *:*                                    2872
//! ```
//! The same in German, with the offload state (`-t`), through `Select-String`, of Wine (never a PID), and of ReactOS
//! (a listening socket shows its own address as the foreign one):
//! ```text
//!   TCP    192.0.2.7:54995        198.51.100.9:443       SCHLIESSEN_WARTEN    12600
//!   TCP    192.0.2.7:54995        198.51.100.9:443       ESTABLISHED     3416     InHost
//! >   TCP    0.0.0.0:22             0.0.0.0:0              LISTENING       1264
//!   TCP    192.0.2.7:9101         198.51.100.9:57940     ESTABLISHED
//!   TCP    192.0.2.7:139          192.0.2.7:0            LISTENING   4
//! ```
//!
//! # Grammar
//! ```text
//! record  = row owner…                            a row and the lines that -b prints below it
//! row     = [">"] ("TCP" end end state [detail…] [pid] [detail…] | "UDP" end end [pid [detail…]])
//! end     = address ":" port                      "[" ip ["%" index] "]" for IPv6, a name without -n
//! state   = word…                                 one blank between them, two or more or a number behind
//! owner   = blanks ("[" executable "]" | service | module | "-- unknown component(s) --" | message) | "x: " message
//! heading = title | [title blank…] columns        columns: three or more, two blanks between, no figure and no colon
//! ```
//! Blanks stand between the fields. All columns are padded on the right and overflow; then two blanks follow.
//!
//! # What the text means
//! - **Which column is the state and which the PID** is told by the protocol and by the shape of the words, never by
//!   the heading: the French one has no title for the PIDs below it.
//! - **A foreign end** of `*:*`, `0.0.0.0:0` or `[::]:0` is none. Of a listening or bound socket any with port 0 is
//!   (ReactOS, and the machine's own name without `-n`).
//! - **State.** Headings are translated in every language, states in German (seen; other languages that were seen,
//!   French, Spanish, Portuguese, Italian, Russian and Chinese, keep the English ones). A word that is in no table is
//!   LISTEN where there is no foreign end, because plain netstat shows no other socket without one, and is otherwise
//!   kept as it stands, in its own bytes. So the word `ABHÖREN` is read in any code page.
//! - **PID 0** is no owner: nobody holds a connection in TIME_WAIT, or one that its process has closed. See
//!   [`Socket::reason`].
//! - **Addresses.** A zone is the index of an interface of that machine. A dual-stack socket has two rows.
//! - **Names instead of numbers** (no `-n`): a service becomes a port where the registry has only one for it (feature
//!   `iana`). Of a foreign host only `-f` prints the whole name, and without it the first label alone, so a name
//!   without a dot is given as [`Cut`](crate::Address::Cut). Local names are the machine's own, and whole.
//!
//! # Owners
//! The executable of `-b` becomes the name of the row's owner. Without `-o` there is no process to give the name to,
//! and the name stays in the record's text alone, as services and modules do. No name of a process can forge a row:
//! no file on Windows has a colon or a line feed in its name, and a row has both. A service's name can have a colon,
//! and brackets, but only an administrator gives it. The lowest line in brackets is the executable; where it is not
//! the last line or not the only one in brackets, the owner is [`Doubtful`](crate::Certainty::Doubtful).
//!
//! # Lines that are no sockets
//! Headings in any language, wherever they stand, with the title above them; blank lines; owner lines that stand by
//! themselves, as `findstr` leaves them. Anything else is refused, also the message that `-b` needs elevation and the
//! statistics of `-s` and `-e`.
//!
//! # Encodings
//! The text is in the code page of the console (437, 850, 852, 866, 932, 936, 949, 950), in UTF-8 after `chcp 65001`,
//! perhaps with a byte order mark, which is passed over. No field depends on it. UTF-16, as PowerShell's `>` writes
//! it, is refused by line: [`decoded`](crate::decoded) converts it before. `\r\n`, `\n` and `\r\r\n` end a line.
//!
//! # Versions
//! | version | change |
//! | --- | --- |
//! | XP, Server 2003 | `-b` lists the modules, and a blank line follows; all are indented by two |
//! | Server 2003 SP2, Vista | `-t`: `InHost`, `Offloading`, `Offloaded`, `Uploading`, behind the PID if there is one, also behind a TAB |
//! | Windows 10 | `-q`: state `BOUND` |
//! | Windows 11, Server 2022 | UDP rows show the foreign end of a connected socket |
//! | Wine | IPv4 only, no PID, no listening socket, also with `-a` |
//! | ReactOS | IPv4 only; last title `Process`; states `SYN_RCVD`, `FIN_WAIT1`, `FIN_WAIT2`, `???` |
//!
//! # What it tells wrongly
//! A dual-stack UDP socket that is connected over IPv6 has an IPv4 row as well, whose foreign address is the last four
//! bytes of the IPv6 one: `0.0.0.0:49665` to `0.0.32.3:443` beside `[::]:49665` to `[2001:db8::2003]:443`. No row
//! shows that by itself. With `-q`, in a language whose word for BOUND is not known here, a bound socket reads as a
//! listening one. With an interval the table comes again and again, and so do its sockets.
//!
//! Sources: captures of Windows 7 to 11 and Server 2012 to 2022; Microsoft's documentation of netstat and
//! MIB_TCP_STATE; the message table of Server 2003 SP2's netstat; wine-mirror/wine, `programs/netstat/netstat.c`;
//! reactos/reactos, `base/applications/network/netstat/netstat.c`; Checkmk's plug-in for German Windows.

mod heading;
mod owner;

use heading::{can_be_title, columns_below, is_heading, is_known_heading};
use owner::{executable, owner_line, owner_lines};

use crate::error::{Step, Stop, stop};
use crate::lex::{behind_blanks, column, expect, spaced_decimal, word_as};
use crate::printed::{NOT_PRINTED, Printed, Shown, Told, is_numeric, port, put_front, settle_star};
use crate::record::{Found, Reading, Records, Sockets, first_line};
use crate::{Address, Certainty, Endpoint, Family, Owner, Protocol, Reason, Skipped, Socket, State, Text};

/// The sockets of a text, and the lines that were refused.
///
/// ```
/// use connparse::{State, netstat_windows};
///
/// let text = b"  TCP    192.0.2.7:49676        198.51.100.9:443       ESTABLISHED     2332\r\n [tor.exe]\r\n";
/// let socket = netstat_windows::parse(text).next().unwrap()?;
/// assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:49676 -> 198.51.100.9:443");
/// assert_eq!((socket.owners[0].pid, socket.owners[0].name.as_deref()), (2332, Some(&b"tor.exe"[..])));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text).sockets()
}

/// Everything in a text: sockets, refused lines, headings, blank lines, owner lines without a row.
///
/// ```
/// use connparse::{Content, Skipped, netstat_windows};
///
/// let text = b"Active Connections\n\n  Proto  Local Address          Foreign Address        State\n [tor.exe]\n";
/// let contents = netstat_windows::records(text).map(|record| record.content);
/// let expected = [Skipped::Header, Skipped::Blank, Skipped::Header, Skipped::Detail].map(Content::Skipped);
/// assert!(contents.eq(expected));
/// ```
pub fn records(text: &[u8]) -> Records<'_> {
    Records::new(text, crate::format::Layout::NetstatWindows(Layout))
}

/// Whether a line is certainly of this netstat: a heading in a language that is known, or a row that a word for a
/// state, or the lack of a foreign end, proves. Its protocols in capitals stand first, as in no other format.
pub(crate) fn recognise(line: &[u8]) -> bool {
    let mut socket = Socket::nothing_known();
    is_known_heading(line) || row(line, &mut socket).is_ok_and(|(_, row)| row.is_certain(&socket))
}

/// What reads this format. Headings settle nothing: what they say of the columns need not be so.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout;

impl Layout {
    /// The text of the first record, and how many lines it has: a row with the owner lines below it, a title with
    /// the columns below it, or one line.
    #[inline]
    pub(crate) fn extent<'a>(&self, rest: &'a [u8]) -> (&'a [u8], u64) {
        let line = first_line(rest);
        let below = rest.get(line.len()..).unwrap_or_default();
        let (length, lines) = if starts_as_row(line) {
            owner_lines(below)
        } else if can_be_title(line) {
            columns_below(below).unwrap_or_default()
        } else {
            (0, 0)
        };
        (rest.get(..line.len() + length).unwrap_or(line), 1 + lines)
    }

    /// Reads one record.
    pub(crate) fn read<'a>(&mut self, text: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row(text, socket) {
            Ok((below, row)) => {
                row.tell(executable(below), socket);
                Ok(Found::Socket)
            }
            Err(error) => no_row(text).map(Found::Skipped).ok_or_else(|| refused(text, stop(error))),
        }
    }
}

/// What a record is that has no row.
fn no_row(text: &[u8]) -> Option<Skipped> {
    let line = first_line(text);
    if text.trim_ascii().is_empty() {
        Some(Skipped::Blank)
    } else if is_heading(text) {
        Some(Skipped::Header)
    } else {
        owner_line(line).map(|_| Skipped::Detail)
    }
}

/// What is wrong with a record: where the row stopped, unless no line of this text can be read.
fn refused<'a>(text: &'a [u8], stop: Stop<'a>) -> Stop<'a> {
    match memchr::memchr(0, first_line(text)) {
        Some(_) => Stop::new(text, UTF_8),
        None => stop,
    }
}

const UTF_8: &str = "text in UTF-8 or a code page (UTF-16 has to be converted first)";

/// A row before it is known what the two ends, which are in the socket already, and the state mean together.
struct Row<'a> {
    protocol: Protocol,
    local: Told,
    foreign: Told,
    /// As printed. Of TCP never empty, of UDP always.
    state: &'a [u8],
    pid: Option<u32>,
}

/// The fields of a row, the ends in their places, and what stands below it.
#[inline]
fn row<'a>(text: &'a [u8], socket: &mut Socket<'a>) -> Step<'a, Row<'a>> {
    let (text, protocol) = expect("a row that begins with TCP or UDP", lead(text), protocol)?;
    let place = &mut socket.local;
    let (text, local) = expect("the local address and port", text, |text| end(text, protocol, place))?;
    let place = socket.remote.insert(NOT_PRINTED);
    let (text, foreign) = expect("the foreign address and port", text, |text| end(text, protocol, place))?;
    let (text, state) = match protocol {
        Protocol::Tcp => {
            let (text, state) = expect("a state", text, state)?;
            (details(text)?.0, state)
        }
        // Nothing stands before the PID.
        _ => (text, &[][..]),
    };
    let (text, pid) = expect("a process id or the end of the line", text, pid)?;
    let (text, ()) = if pid.is_some() { details(text)? } else { (text, ()) };
    let (text, ()) = expect("the end of the line", text, end_of_line)?;
    Ok((text, Row { protocol, local, foreign, state, pid }))
}

#[inline(always)]
fn protocol(text: &[u8]) -> Step<'_, Protocol> {
    let (protocol, rest) = match text {
        [b'T', b'C', b'P', rest @ ..] => (Protocol::Tcp, rest),
        [b'U', b'D', b'P', rest @ ..] => (Protocol::Udp, rest),
        _ => return Err(nom::Err::Error(Stop::new(text, ""))),
    };
    match rest {
        [] | [b' ' | b'\t' | b'\r' | b'\n', ..] => Ok((behind_blanks(rest), protocol)),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// One end, in numbers or with the name of a host, which can be in letters of the code page.
#[inline]
fn end<'a>(text: &'a [u8], protocol: Protocol, place: &mut Endpoint<'a>) -> Step<'a, Told> {
    put_front(text, protocol, place)
        .or_else(|_| word_as(text, |word| named(word).map(|end| end.put(protocol, place))))
}

/// An end whose host has a name with letters beyond ASCII. Their second bytes in the code pages of East Asia are from
/// `@` upwards.
fn named(word: &[u8]) -> Option<Printed<'_>> {
    let colon = memchr::memrchr(b':', word)?;
    let name = word.get(..colon)?;
    let allowed = |byte: &u8| byte.is_ascii_digit() || matches!(byte, b'.' | b'-') || *byte >= b'@';
    let is_name = name.iter().all(allowed) && !name.is_ascii();
    Some(Printed {
        address: Shown::Name(is_name.then_some(name)?),
        zone: None,
        port: port(word.get(colon + 1..)?)?,
    })
}

/// The words of a state: as far as a wide gap, a number, or the word for an offload state.
#[inline]
fn state(text: &[u8]) -> Step<'_, &[u8]> {
    let mut length = 0;
    let mut rest = text;
    while let Ok((behind, word)) = column(rest) {
        if begins_number(word) || length != 0 && is_offload(word) {
            break;
        }
        length = text.len() - rest.len() + word.len();
        let wide = matches!(rest.get(word.len()..), Some([b'\t', ..] | [b' ', b' ' | b'\t', ..]));
        rest = behind;
        if wide {
            break;
        }
    }
    match text.split_at_checked(length) {
        Some((state @ [_, ..], _)) => Ok((rest, state)),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// Words that are not kept: the offload state of `-t`, the template of `-y`.
#[inline]
fn details(mut text: &[u8]) -> Step<'_, ()> {
    while !begins_number(text) {
        match column(text) {
            Ok((behind, _)) => text = behind,
            Err(_) => break,
        }
    }
    Ok((text, ()))
}

/// A process id; none at the end of the line.
#[inline]
fn pid(text: &[u8]) -> Step<'_, Option<u32>> {
    match text {
        [] | [b'\r' | b'\n', ..] => Ok((text, None)),
        _ => match spaced_decimal(text) {
            Ok((rest, number)) => Ok((rest, Some(number))),
            Err(_) => Err(nom::Err::Error(Stop::new(text, ""))),
        },
    }
}

/// The line feed, and what can stand before it after a conversion too many.
#[inline]
fn end_of_line(text: &[u8]) -> Step<'_, ()> {
    let mut rest = text;
    while let [b'\r' | b' ' | b'\t', behind @ ..] = rest {
        rest = behind;
    }
    match rest {
        [] => Ok((rest, ())),
        [b'\n', below @ ..] => Ok((below, ())),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

fn begins_number(text: &[u8]) -> bool {
    text.first().is_some_and(u8::is_ascii_digit)
}

fn is_offload(word: &[u8]) -> bool {
    matches!(word, b"InHost" | b"Offloading" | b"Offloaded" | b"Uploading")
}

impl<'a> Row<'a> {
    #[inline]
    fn tell(self, executable: Option<(&'a [u8], Certainty)>, socket: &mut Socket<'a>) {
        let Self { protocol, local, foreign, state: word, pid } = self;
        let known = known_state(word);
        let none = has_no_foreign_end(protocol, foreign, known.as_ref(), socket);
        let family = local.family.or(foreign.family);
        let unknown = || if none { State::Listen } else { State::Other(word.into()) };
        let state = (protocol == Protocol::Tcp).then(|| known.unwrap_or_else(unknown));
        socket.protocol = protocol;
        settle_star(&mut socket.local, family);
        socket.family = family;
        match &mut socket.remote {
            Some(remote) if !none => settle_foreign(remote, family),
            remote => *remote = None,
        }
        socket.reason = state.as_ref().filter(|_| pid == Some(0)).and_then(Reason::of_unheld);
        socket.state = state;
        if let Some(pid @ 1..) = pid {
            socket.owners.push(held_by(pid, executable));
        }
    }

    /// Whether this can be nothing but a row, of which the ends are in `socket`.
    fn is_certain(&self, socket: &Socket<'_>) -> bool {
        let numeric = is_numeric(&socket.local) && socket.remote.as_ref().is_some_and(is_numeric);
        match self.protocol {
            Protocol::Tcp => known_state(self.state).is_some() || numeric && self.foreign.is_nothing,
            _ => numeric || self.foreign.is_nothing,
        }
    }
}

/// Makes a lone `*` a wildcard of this family. A host that is called by its first label is not passed off as one that is
/// known by its whole name.
#[inline]
fn settle_foreign(end: &mut Endpoint<'_>, family: Option<Family>) {
    settle_star(end, family);
    let is_first_label = |name: &Text<'_>| memchr::memchr(b'.', name).is_none() && *name != "localhost";
    if matches!(&end.address, Address::Name(name) if is_first_label(name)) {
        if let Address::Name(name) = core::mem::replace(&mut end.address, Address::NotPrinted) {
            end.address = Address::Cut(name);
        }
    }
}

/// Whether the foreign end stands for none: any address and port, or port 0 in a row of which the state says so or does
/// not deny it.
fn has_no_foreign_end(
    protocol: Protocol,
    foreign: Told,
    state: Option<&State<'_>>,
    socket: &Socket<'_>,
) -> bool {
    let Some(end) = &socket.remote else { return true };
    if end.port.is_some() || end.service().is_some() {
        return false;
    }
    foreign.is_nothing
        || match state {
            Some(State::Listen | State::Bound) => true,
            None if protocol == Protocol::Tcp => {
                end.address == socket.local.address || matches!(end.address, Address::Name(_))
            }
            _ => false,
        }
}

fn held_by<'a>(pid: u32, executable: Option<(&'a [u8], Certainty)>) -> Owner<'a> {
    let mut owner = Owner::new(pid);
    if let Some((name, certainty)) = executable {
        owner.name = Some(name.into());
        owner.certainty = certainty;
    }
    owner
}

#[inline]
fn known_state(word: &[u8]) -> Option<State<'_>> {
    Some(match word {
        b"ESTABLISHED" => State::Established,
        b"LISTENING" | b"LISTEN" => State::Listen,
        b"TIME_WAIT" | b"TIMED_WAIT" => State::TimeWait,
        b"CLOSE_WAIT" => State::CloseWait,
        b"SYN_SENT" | b"SYN_SEND" => State::SynSent,
        b"SYN_RECEIVED" | b"SYN_RCVD" | b"SYN_RECV" => State::SynReceived,
        b"FIN_WAIT_1" | b"FIN_WAIT1" => State::FinWait1,
        b"FIN_WAIT_2" | b"FIN_WAIT2" => State::FinWait2,
        b"CLOSING" => State::Closing,
        b"LAST_ACK" => State::LastAck,
        b"CLOSED" => State::Closed,
        b"DELETE_TCB" => State::DeleteTcb,
        b"BOUND" => State::Bound,
        // A state without a name, of Wine and ReactOS.
        b"???" => State::Other(word.into()),
        _ => return translated_state(word),
    })
}

/// The words of the languages that translate states. In another code page than UTF-8 a word with a letter beyond
/// ASCII is not found here; the only one there is says what the row's shape says as well.
fn translated_state(word: &[u8]) -> Option<State<'static>> {
    Some(match word {
        // German. Seen:
        b"HERGESTELLT" => State::Established,
        b"ABH\xc3\x96REN" | b"ABHOEREN" => State::Listen,
        b"WARTEND" => State::TimeWait,
        b"SCHLIESSEN_WARTEN" => State::CloseWait,
        b"FIN_WARTEN_2" => State::FinWait2,
        b"SYN_GESENDET" => State::SynSent,
        // In the patterns of programs that read German text:
        b"SYN_EMPFANGEN" => State::SynReceived,
        b"SCHLIESSEND" => State::Closing,
        b"ZULETZT_ACK" => State::LastAck,
        // By analogy:
        b"FIN_WARTEN_1" => State::FinWait1,
        b"GEBUNDEN" => State::Bound,
        b"GESCHLOSSEN" => State::Closed,
        _ => return None,
    })
}

/// A line without a byte order mark, and without the mark that `Select-String` puts before a line with context.
#[inline]
fn marked(line: &[u8]) -> &[u8] {
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    match line {
        [b'>', rest @ ..] if rest.first().is_some_and(|byte| matches!(byte, b' ' | b'\t')) => rest,
        _ => line,
    }
}

/// What a line begins with behind marks and blanks.
#[inline]
fn lead(line: &[u8]) -> &[u8] {
    behind_blanks(marked(line))
}

/// Whether this is a row or the beginning of one: no other line may take its place.
#[inline]
fn starts_as_row(line: &[u8]) -> bool {
    is_plain_row(line) || protocol(lead(line)).is_ok()
}

/// Whether a row begins as nearly all do: with two blanks, and four behind its protocol.
#[inline(always)]
fn is_plain_row(text: &[u8]) -> bool {
    matches!(
        text,
        [b' ', b' ', b'T', b'C', b'P', b' ', b' ', b' ', b' ', b'!'..=b'~', ..]
            | [b' ', b' ', b'U', b'D', b'P', b' ', b' ', b' ', b' ', b'!'..=b'~', ..]
    )
}

#[cfg(test)]
mod tests;
