//! `netstat -an` of FreeBSD, OpenBSD, NetBSD, DragonFly and macOS, where a dot stands before the port; `netstat -anv` of
//! macOS, which has owners.
//!
//! ```text
//! Active Internet connections (including servers)
//! Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
//! tcp4       0     36  192.0.2.7.22           198.51.100.9.51234     ESTABLISHED
//! tcp46      0      0  *.80                   *.*                    LISTEN
//! tcp6       0      0  fe80::1%lo0.25         *.*                    LISTEN
//! udp4       0      0  *.5353                 *.*
//! ```
//! macOS with `-v`: up to 11, then 12 and 13, then since 14.
//! ```text
//! Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid   epid  state    options
//! tcp46      0      0  *.80                   *.*                    LISTEN      131072 131072  92386      0 0x0080 0x0000000e
//! Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat    pid   epid state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
//! tcp4       0      0  127.0.0.1.9225         *.*                    LISTEN                 0            0  131072  131072  39885      0 00100 00000006 0000000006c049e5 00000000 00000800      1      0 000000
//! Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs
//! udp4       0      0  *.5353                 *.*                                         258           99  786896    9216 Brave Browser He:855    00100 00000204 000000000005b823 00000001 04000800      1      0 000002
//! ```
//! OpenBSD (raw), NetBSD with `-A`, FreeBSD with `-T` and with `-L`:
//! ```text
//! ip         0      0  *.*                    *.*                    1
//! c2b3a310 tcp        0      0 192.0.2.7.22          198.51.100.9.51234    ESTABL
//! tcp4       0      3      0 192.0.2.7.22           198.51.100.9.51234
//! tcp4  0/0/128                          *.22
//! ```
//!
//! # Grammar
//! ```text
//! row      = [pcb [hash]] protocol [family] queues end [end] [state ["*"]] more
//!          | listen end                                         macOS with -L
//! protocol = ("tcp" | "toe" | "udp" | "icm" | "ip" | …) ["4" | "6" | "46"]
//! queues   = number number | listen | nothing, three or five numbers with -T (UDP, TCP) and -B
//! listen   = number "/" number ["/" number]
//! end      = host "." port                                      the last dot is before the port
//! more     = anything; of macOS with -v:
//!            [rxbytes txbytes] rhiwat shiwat (pid epid | name ":" pid) state options …
//! ```
//! Columns are told by what their words look like. Titles and values do not stand below each other, so a heading says
//! no more than which columns there are.
//!
//! # What the text means
//! - **Protocols**: `toe` is TCP that the network card speaks. `icm` is ICMP. `ip`, `igm`, `rip`, `pim` are raw sockets,
//!   and OpenBSD prints their IP protocol in the place of the state: it becomes the local port, as elsewhere.
//!   `sctp` has the style of the socket (`1to1`, `1toN`) in place of the queues. `div`, `divert`, `sdp` are skipped.
//! - **Family**: `46` is an IPv6 socket that takes IPv4 as well; no digit is IPv4. `*` is the wildcard of that family.
//! - **`*.*` as the foreign end** is none.
//! - **States** are words of RFC 793, or six letters on NetBSD with `-A`. With `-x`, `-T`, `-R` there are none. A `*`
//!   behind one marks a hidden state of T/TCP. Protocols without states have none.
//! - **Queues**: with `-L` they are the connections that wait and the longest their queue may get. Such a socket
//!   listens, though no word says so.
//! - **The pid** of macOS is the process that used the socket last. `epid`, on whose behalf, is not kept. 0 is nobody: a
//!   socket in TIME-WAIT, or with the name `kernel_task` one of the kernel.
//! - **Names instead of numbers** (no `-n`) are kept; a service becomes a port where the registry has only one for it
//!   (feature `iana`).
//! - **Rows of subflows** below an `mptcp/00` are skipped as details, and so are further addresses of an SCTP socket.
//! - **What stands behind the state** is not looked at, except for the owner: `-x`, `-R`, `-c`, `-C` and `-P` add
//!   numbers, and words that the system or a user chose.
//!
//! # Addresses that were cut
//! A host is cut to 16 bytes, and to 12 beside a PCB (`-A`) where names were asked for or the address is IPv6; an end is
//! cut to its column, which is 22 wide, and 18 beside a PCB. Nothing marks it: `2600:1700:bab0:d.443` may have been any
//! of many hosts, and port 5486 one of 54860 to 54869. So a host of such a length is an
//! [`Address::Cut`](crate::Address::Cut) if it could go on, and so is a whole end if its port could. Only figures show
//! that they could not: no IPv4 address begins with `192.0.2.150` and is longer. `-W` of FreeBSD and DragonFly, `-l` of
//! macOS and `-v` of NetBSD cut nothing. Their columns are wider, which shows in most rows with IPv6; where it does not,
//! a whole host can be taken for a cut one, but never the other way round.
//!
//! # Process names
//! macOS prints at most 16 bytes of a name, raw, before a colon and the pid. The columns behind them have no colon, so
//! the last one is before the pid whatever a process calls itself. With `-vv` there is a second such pair, and a name
//! like `a:1 b` in the first makes the owner [`Doubtful`](crate::Certainty::Doubtful). So does a name that begins with
//! a number where no heading says how many numbers stand before it. Blanks before a name cannot be told from padding.
//!
//! # Lines that are no sockets
//! Headings; blank lines; UNIX sockets, by their type behind an address; `kctl`, `kevt`, `vsock`; netgraph sockets;
//! below a heading of another section the modules of the kernel. `Some tcp sockets may have been …` is a notice. macOS
//! does not end its longest form with a line feed, so that a row or heading can stand right behind it.
//!
//! # Versions
//! | system | differs |
//! | --- | --- |
//! | FreeBSD | `tcp4`, `tcp6`, `tcp46`; `-W`, `-x`, `-T`, `-L`, `-R`, later `-c`, `-C`, `-P`; state padded to 11 since 14 |
//! | OpenBSD | `tcp`, `tcp6`; a heading for each family and type, with `TCP-State`, `IP-Proto` or neither; `-B` |
//! | NetBSD | `tcp`, `tcp6`; `Active Internet6 connections`; title `State` |
//! | macOS | as FreeBSD 4; `-v` as above; `-A` has a hash too; `-b` adds bytes |
//!
//! Sources: freebsd/freebsd-src `usr.bin/netstat/inet.c`, `inet6.c`, `sctp.c` (to 14); openbsd/src (1.180, in
//! Passw/SecBSD-src) and NetBSD/src, `usr.bin/netstat/inet.c`, `inet6.c`; DragonFlyBSD/DragonFlyBSD `inet6.c`;
//! Apple's network_cmds, `netstat.tproj/inet.c`, `mptcp.c` (in v-at-gh/network_cmds); the later layouts of macOS from
//! its output.

mod end;
mod heading;
mod owner;
mod row;

use crate::error::stop;
use crate::lex::{blanks, column, line_end};
use crate::printed::dotted;
use crate::record::{Found, Reading, Records, Sockets};
use crate::{Skipped, Socket};

use heading::Section;
use owner::Columns;

/// The sockets of a text, and the lines that were refused.
///
/// ```
/// use connparse::{State, netstat_bsd};
///
/// let text = b"tcp4       0     36  192.0.2.7.22           198.51.100.9.51234     ESTABLISHED\n";
/// let socket = netstat_bsd::parse(text).next().unwrap()?;
/// assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:22 -> 198.51.100.9:51234");
/// assert_eq!((socket.state, socket.send_queue), (Some(State::Established), Some(36)));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text).sockets()
}

/// Everything in a text: sockets, refused lines, headings, notices, blank lines, sockets of other families.
///
/// ```
/// use connparse::{Content, Skipped, netstat_bsd};
///
/// let text = b"4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0\n";
/// assert_eq!(netstat_bsd::records(text).next().unwrap().content, Content::Skipped(Skipped::OtherFamily));
/// ```
pub fn records(text: &[u8]) -> Records<'_> {
    Records::new(text, crate::format::Layout::NetstatBsd(Layout::default()))
}

/// Whether a line is certainly of such a netstat: a heading that others do not print, or a row with dots before both
/// ports.
pub(crate) fn recognise(line: &[u8]) -> bool {
    heading::is_certain(line) || row::is_certain(line)
}

/// What reads this format: what the headings above settled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    section: Section,
    columns: Columns,
}

impl Layout {
    /// Reads one line, which can begin with notices.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        self.read_plain(line, socket).or_else(|stop| {
            let rest = behind_notices(line).ok_or(stop)?;
            match line_end(rest) {
                Ok(_) => Ok(Found::Skipped(Skipped::Notice)),
                Err(_) => {
                    *socket = Socket::nothing_known();
                    self.read_plain(rest, socket)
                }
            }
        })
    }

    #[inline]
    fn read_plain<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row::row(line, self.columns, socket) {
            Ok((_, true)) => Ok(Found::Socket),
            Ok((_, false)) => Ok(Found::Skipped(Skipped::OtherFamily)),
            Err(error) => self.skipped(line).map(Found::Skipped).ok_or(stop(error)),
        }
    }

    /// Why a line is no row of an internet socket.
    fn skipped(&mut self, line: &[u8]) -> Option<Skipped> {
        if line.trim_ascii().is_empty() {
            Some(Skipped::Blank)
        } else if let Some(heading) = heading::heading(line) {
            (self.section, self.columns) = (heading.section, heading.columns);
            Some(Skipped::Header)
        } else if is_notice(line) {
            Some(Skipped::Notice)
        } else if is_detail(line) {
            Some(Skipped::Detail)
        } else if is_of_other_family(line) || (self.section == Section::Other && is_module(line)) {
            Some(Skipped::OtherFamily)
        } else {
            None
        }
    }
}

/// What stands behind notices about sockets that came or went meanwhile, one for each protocol. Only a notice without
/// a full stop can have something behind it.
fn behind_notices(line: &[u8]) -> Option<&[u8]> {
    const PROTOCOLS: usize = 8;
    core::iter::successors(Some(line), |line| behind_notice(line)).take(PROTOCOLS).skip(1).last()
}

fn behind_notice(line: &[u8]) -> Option<&[u8]> {
    const CHANGED: &[u8] = b" sockets may have been ";
    let (_protocol, rest) = split_at_blank(line.strip_prefix(b"Some ")?)?;
    let rest = rest.strip_prefix(CHANGED)?;
    let changes = [&b"created or deleted"[..], b"created", b"deleted"];
    let rest = changes.iter().find_map(|change| rest.strip_prefix(*change))?;
    Some(rest.strip_prefix(b".").unwrap_or(rest))
}

fn split_at_blank(text: &[u8]) -> Option<(&[u8], &[u8])> {
    text.split_at_checked(memchr::memchr(b' ', text)?)
}

/// What netstat says when the kernel gives it something odd, and its errors.
fn is_notice(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    line == b"???"
        || line.starts_with(b"netstat: ")
        || line.starts_with(b"unexpected kind ")
        || (line.starts_with(b"got ") && line.ends_with(b" twice"))
}

/// A subflow of the MPTCP socket above, or more addresses of the SCTP socket above.
fn is_detail(line: &[u8]) -> bool {
    let Ok((text, ())) = blanks(line) else { return false };
    if text.starts_with(b"tcp4/") || text.starts_with(b"tcp6/") {
        return true;
    }
    let is_end = |text| column(text).ok().filter(|(_, word)| dotted(word).is_some()).map(|(rest, _)| rest);
    let Some(rest) = is_end(text).filter(|_| text.len() < line.len()) else { return false };
    line_end(is_end(rest).unwrap_or(rest)).is_ok()
}

/// An MPTCP socket, of which no address is printed; the address of a UNIX socket and its type; a netgraph socket.
fn is_of_other_family(line: &[u8]) -> bool {
    if line.starts_with(b"mptcp/") {
        return true;
    }
    let words = column(line).and_then(|(rest, first)| Ok((first, column(rest)?.1)));
    let is_type =
        |word: &[u8]| matches!(word, b"stream" | b"dgram" | b"seqpac" | b"seqpacket" | b"raw" | b"rdm");
    words.is_ok_and(|(first, second)| match first {
        b"ctrl" | b"data" => second.iter().all(u8::is_ascii_digit),
        _ => row::is_pcb(first) && is_type(second),
    })
}

/// A module of the kernel: its number, perhaps four others, and its name, such as `com.apple.flow-divert`.
fn is_module(line: &[u8]) -> bool {
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let is_name = |word: &&[u8]| word.contains(&b'.') && word.first().is_some_and(u8::is_ascii_alphabetic);
    let numbers = words.clone().take_while(|word| word.iter().all(u8::is_ascii_hexdigit)).count();
    matches!(numbers, 1 | 5) && words.nth(numbers).as_ref().is_some_and(is_name) && words.next().is_none()
}

#[cfg(test)]
mod tests;
