//! `fstat` of OpenBSD, NetBSD, FreeBSD and DragonFly: `fstat -p PID`, `fstat -n`, `fstat -s`, `fstat | grep internet`.
//!
//! OpenBSD:
//! ```text
//! USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV
//! _tor     tor        15843   wd /var       623616  drwx------     r      512
//! _tor     tor        15843    3 kqueue 0x0 0 state: W
//! _tor     tor        15843    4* internet dgram udp *:6063
//! _tor     tor        15843    9* internet dgram udp 192.0.2.1:45012 <-> 198.51.100.4:123
//! _tor     tor        15843   20* internet stream tcp 0x0 192.0.2.1:36174 --> 198.51.100.4:443
//! root     sshd        1000    3* internet6 stream tcp 0x0 [fe80::1%em0]:22 <-- [fe80::2%em0]:50000 rtable 1
//! _relayd  relayd      4242   11* internet stream tcp 0x0 192.0.2.1:80 <-- 198.51.100.9:50000 <==> 0x0 10.0.0.1:41000 --> 10.0.0.2:80
//! ```
//! NetBSD, version 4 last; FreeBSD:
//! ```text
//! USER     CMD          PID   FD MOUNT       INUM MODE         SZ|DV R/W
//! root     sshd         512    5* internet stream tcp 198.51.100.9:51234 <-> 192.0.2.1:22
//! root     sshd         512    3* internet6 stream tcp [*]:22
//! root     sshd         512    7* internet stream tcp* error
//! root     smbd        2846   28* internet stream tcp c2b3a310 192.0.2.1:445
//!
//! root     sshd        1100    3* internet stream tcp fffff80003b1c000
//! ```
//!
//! # Grammar
//! ```text
//! row      = user name pid fd "*" family type protocol details [splice [details]] [number number]
//! family   = "internet" | "internet6"                                 anything else is of another family
//! details  = [pcb] [end [arrow end]] ["rtable" number]  |  "* error"  directly behind the protocol
//! pcb      = "0x" hex… | 6 to 16 hex
//! arrow    = "-->" | "<--" | "<->"
//! splice   = "<==>" | "==>" | "<=="
//! end      = (IPv4 | "[" IPv6 ["%" zone] "]" | "*" | "[*]" | "invalid" | "[invalid]") ":" port
//! ```
//! Rows of files and pipes have other columns behind the descriptor, and are skipped: `text`, `wd`, `root`, `tr`,
//! `mmap` and `jail` stand for one, and behind a number a mode (`-rw-------`), a device (`4,1`), a dash or the word
//! `kqueue`, `pipe`, `systrace` or `flags` does.
//!
//! # What the text means
//! - **User** is cut to 8 bytes; one of 8 is marked as [cut](Socket::is_user_cut). **Name** is what the kernel keeps of it, at
//!   most 23 bytes (NetBSD 16, FreeBSD 19), with blanks and any other byte; blanks at its ends cannot be told from padding.
//! - **PCB** is an address in the kernel, `0x0` for those who may not see it.
//! - **The arrow** says who connected (`-->` this side, `<--` the other), and is missing where there is no peer. It is
//!   not kept.
//! - **The order of the ends** is local, foreign on OpenBSD, and foreign, local on NetBSD. The arrow tells for TCP,
//!   where NetBSD alone has `<->`. For UDP both have it, and only the heading or another row tells: see [`System`].
//! - **`*`** is the wildcard of the family. NetBSD leaves an end out that has neither address nor port.
//! - **No addresses at all** are printed by FreeBSD and DragonFly, by all for raw sockets, and by NetBSD for a socket
//!   that is not bound, or that could not be read to the end (`* error`). Then the local end is
//!   [`Address::NotPrinted`](crate::Address::NotPrinted): not a wildcard, but not known. An address that could not be
//!   formatted (`invalid`) is the same.
//! - **A spliced socket** has the ends of another one behind it, which are that one's.
//! - **No state** is printed, so none is given.
//! - **Protocols** are names from `/etc/protocols`, or their numbers. One that is neither TCP, UDP, UDP-Lite, SCTP, DCCP
//!   nor ICMP is skipped, unless the type of the socket is raw.
//!
//! # Process names
//! A name can hold text like `1 4* internet`. The pid begins at most 28 bytes behind the beginning of the name, and
//! nothing but the name stands before it: so the last place within that reach where a pid is followed by a descriptor
//! with a star is theirs. What stands further to the right is never looked at for columns, because the path of a UNIX
//! socket can hold anything. Where there are several such places, the owner is [`Doubtful`](Certainty::Doubtful). A
//! line feed in a name breaks the row; the pid in its second half is still the right one.
//!
//! # Versions
//! OpenBSD has splices since 4.9, and `rtable` since 2022. NetBSD printed the PCB and the local end in version 4.
//! OpenBSD's column `DEV` (`-n`) and its counters (`-s`) change nothing before them.
//!
//! Sources: openbsd/src, NetBSD/src, freebsd/freebsd-src and DragonFlyBSD/DragonFlyBSD, `usr.bin/fstat/fstat.c`
//! (`socktrans`; `print_inet_details` of OpenBSD, `inet6_addrstr` of NetBSD).

mod details;

use memchr::memmem;
use nom::Parser;
use nom::bytes::complete::tag;
use nom::error::context;
use nom::sequence::{pair, terminated};

use crate::error::{Step, Stop, stop};
use crate::lex::{
    behind_word, blanks, byte, column, decimal, expect, gap, line_end, spaced_decimal, without_padding,
    word_as, word_that,
};
use crate::printed::NOT_PRINTED;
use crate::record::{Found, Reading, Records, Sockets, beginning};
use crate::{Certainty, Family, Owner, Protocol, Skipped, Socket};

use details::{Arrow, Details, Pcb, details_of_two};

/// Whose `fstat` printed a text. It tells which end of a connected UDP socket comes first; nothing else depends on it.
///
/// ```
/// use connparse::fstat::{self, System};
///
/// let row = b"_ntp ntpd 1234 5* internet dgram udp 192.0.2.1:123 <-> 198.51.100.4:123\n";
/// let local = |system| fstat::records(row, system).sockets().next().unwrap().unwrap().local.to_string();
/// assert_eq!(local(System::OpenBsd), "192.0.2.1:123");
/// assert_eq!(local(System::NetBsd), "198.51.100.4:123");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum System {
    /// The local end comes first.
    #[default]
    OpenBsd,
    /// The foreign end comes first. Its heading is also that of FreeBSD and DragonFly, which print no ends.
    NetBsd,
}

impl System {
    /// Whose `fstat` it was, by the first line that settles it: a heading or a TCP socket. OpenBSD's, if none does.
    ///
    /// ```
    /// use connparse::fstat::System;
    ///
    /// let netbsd = b"root sshd 512 5* internet stream tcp 198.51.100.9:51234 <-> 192.0.2.1:22\n";
    /// assert_eq!(System::of(netbsd), System::NetBsd);
    /// assert_eq!(System::of(b"root ntpd 1234 5* internet dgram udp *:123\n"), System::OpenBsd);
    /// ```
    pub fn of(text: &[u8]) -> Self {
        text.split_inclusive(|&byte| byte == b'\n').find_map(of_line).unwrap_or_default()
    }
}

/// What a line tells about the system.
fn of_line(line: &[u8]) -> Option<System> {
    if is_heading(line) {
        return of_heading(line);
    }
    let (_, Row::Inet(socket)) = row(line).ok()? else { return None };
    let Details { pcb, first, second } = socket.details;
    match (pcb, first, second) {
        _ if socket.protocol != Some(Protocol::Tcp) => None,
        (_, _, Some((Arrow::Direction, _))) => Some(System::OpenBsd),
        (_, _, Some((Arrow::Both, _))) => Some(System::NetBsd),
        (Some(Pcb::Marked), Some(_), None) => Some(System::OpenBsd),
        (_, Some(_), None) => Some(System::NetBsd),
        (_, None, None) => None,
    }
}

/// The last two titles stand in one order on OpenBSD, and in the other elsewhere.
fn of_heading(heading: &[u8]) -> Option<System> {
    let (access, size) = (memmem::find(heading, b"R/W")?, memmem::find(heading, b"SZ|DV")?);
    Some(if access < size { System::OpenBsd } else { System::NetBsd })
}

/// The sockets of a text, and the lines that were refused. Whose `fstat` it was is found in its first
/// 64 KiB: [`System::of`].
///
/// ```
/// use connparse::fstat;
///
/// let text = b"_tor     tor        15843   12* internet stream tcp 0x0 127.0.0.1:8443 <-- 192.0.2.9:54581\n";
/// let socket = fstat::parse(text).next().unwrap()?;
/// assert_eq!(socket.connection().unwrap().to_string(), "tcp 127.0.0.1:8443 -> 192.0.2.9:54581");
/// assert_eq!((socket.owners[0].pid, socket.owners[0].fd), (15843, Some(12)));
/// assert_eq!(socket.user.as_deref(), Some(&b"_tor"[..]));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text, System::of(beginning(text))).sockets()
}

/// Everything in a text: sockets, refused lines, headings, blank lines, files and sockets of other families. A heading
/// settles the system for what follows.
///
/// ```
/// use connparse::fstat::{self, System};
/// use connparse::{Content, Skipped};
///
/// let text = b"_tor     tor        15843   wd /var       623616  drwx------     r      512\n";
/// let record = fstat::records(text, System::OpenBsd).next().unwrap();
/// assert_eq!(record.content, Content::Skipped(Skipped::OtherFamily));
/// ```
pub fn records(text: &[u8], system: System) -> Records<'_> {
    Records::new(text, crate::format::Layout::Fstat(Layout::new(system)))
}

/// Whether a line is certainly of fstat: a heading, or the row of a socket.
pub(crate) fn recognise(line: &[u8]) -> bool {
    if is_heading(line) {
        return true;
    }
    match row(line) {
        Ok((_, Row::Inet(_))) => true,
        Ok((_, Row::Other(words))) => {
            let family = column(words).and_then(|(rest, family)| Ok((socket_type(rest)?.0, family)));
            matches!(family, Ok((_, b"unix" | b"local" | b"route")))
        }
        _ => false,
    }
}

/// What reads this format.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    system: System,
}

impl Layout {
    pub(crate) const fn new(system: System) -> Self {
        Self { system }
    }

    /// Reads one line.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row(line) {
            Ok((_, Row::Inet(row))) => match row.protocol {
                Some(protocol) => {
                    row.tell(protocol, self.system, socket);
                    Ok(Found::Socket)
                }
                None => Ok(Found::Skipped(Skipped::OtherFamily)),
            },
            Ok((_, Row::Unread)) => Ok(Found::Skipped(Skipped::Notice)),
            Ok((_, Row::Other(_) | Row::File)) => Ok(Found::Skipped(Skipped::OtherFamily)),
            Err(_) if line.trim_ascii().is_empty() => Ok(Found::Skipped(Skipped::Blank)),
            Err(_) if is_heading(line) => {
                self.system = of_heading(line).unwrap_or(self.system);
                Ok(Found::Skipped(Skipped::Header))
            }
            Err(_) if line.starts_with(b"fstat: ") => Ok(Found::Skipped(Skipped::Notice)),
            Err(error) => Err(stop(error)),
        }
    }
}

fn is_heading(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"USER ")
        && [&b" CMD "[..], b" PID ", b" FD "].iter().all(|title| memmem::find(line, title).is_some())
}

/// What a row is about.
enum Row<'a> {
    Inet(Inet<'a>),
    /// A socket of another family, or a pipe: what stands behind the descriptor.
    Other(&'a [u8]),
    /// A file.
    File,
    /// Something that fstat could not read.
    Unread,
}

/// The row of an internet socket.
struct Inet<'a> {
    user: &'a [u8],
    holder: Holder<'a>,
    family: Family,
    /// `None` for one that [`Protocol`] does not have.
    protocol: Option<Protocol>,
    details: Details<'a>,
}

/// A whole row.
#[inline]
fn row(line: &[u8]) -> Step<'_, Row<'_>> {
    let (text, ()) = blanks(line)?;
    let (text, user) = expect("the name of a user", text, column)?;
    let Some(holder) = holder(text) else {
        let file = is_file(text).then_some((&[][..], Row::File));
        return file.ok_or(nom::Err::Error(Stop::new(text, "a name, a process id and a descriptor")));
    };
    let rest = holder.rest;
    let (text, family) = expect("the family of the socket", rest, |text| word_that(text, is_whole_family))?;
    let family = match family {
        b"internet" => Family::V4,
        b"internet6" => Family::V6,
        b"error" => return Ok((text, Row::Unread)),
        _ => return Ok((text, Row::Other(rest))),
    };
    let (text, kind) = socket_type(text)?;
    let (text, name) = expect("the protocol of the socket", text, column)?;
    let (text, (name, details)) = match name.strip_suffix(b"*") {
        Some(name) => {
            let (text, _) =
                context("the word error behind the star", terminated(tag("error"), line_end)).parse(text)?;
            (text, (name, Details::default()))
        }
        None => {
            let (text, details) = details_of_two(text, family)?;
            (text, (name, details))
        }
    };
    Ok((text, Row::Inet(Inet { user, holder, family, protocol: kind.protocol(name), details })))
}

/// A process, what it is called, and which of its descriptors a row is about.
#[derive(Clone, Copy)]
struct Holder<'a> {
    pid: u32,
    name: &'a [u8],
    fd: i32,
    certainty: Certainty,
    rest: &'a [u8],
}

/// How many bytes of a user are printed.
const LONGEST_USER: usize = 8;

/// How far behind the beginning of a name the pid can begin: the longest name, a blank, and padding to five.
const REACH: usize = 23 + 1 + 4;

/// The name, the pid, and a descriptor with a star.
#[inline]
fn holder(text: &[u8]) -> Option<Holder<'_>> {
    let mut found: Option<Holder<'_>> = None;
    let mut at = behind_word(text)?;
    while text.len() - at.len() <= REACH {
        if let Ok((rest, (pid, fd))) = pid_and_star(at) {
            let name = without_padding(text.get(..text.len() - at.len())?);
            let certainty = if found.is_some() { Certainty::Doubtful } else { Certainty::Stated };
            found = Some(Holder { pid, name, fd, certainty, rest });
        }
        let Some(behind) = behind_word(at) else { break };
        at = behind;
    }
    found
}

impl<'a> Holder<'a> {
    fn owner(self) -> Owner<'a> {
        let mut owner = Owner::new(self.pid);
        owner.name = Some(self.name.into());
        owner.fd = Some(self.fd);
        owner.certainty = self.certainty;
        owner
    }
}

/// `15843   20*`
#[inline]
fn pid_and_star(text: &[u8]) -> Step<'_, (u32, i32)> {
    let (text, pid) = spaced_decimal(text)?;
    let (text, fd) = decimal(text)?;
    let (text, ()) = byte(text, b'*')?;
    Ok((gap(text)?.0, (pid, fd)))
}

/// Whether this is a name, a pid, something that a process has open, and a word about it.
fn is_file(text: &[u8]) -> bool {
    let mut at = behind_word(text);
    while let Some(here) = at.filter(|at| text.len() - at.len() <= REACH) {
        if pid_and_file(here).is_ok() {
            return true;
        }
        at = behind_word(here);
    }
    false
}

/// `15843   wd /var`, `15843    7 /var       623617  -rw-------   rwe        0`
fn pid_and_file(text: &[u8]) -> Step<'_, ()> {
    let (text, (_pid, open)) = pair(spaced_decimal::<u32>, column).parse(text)?;
    let (rest, first) = column(text)?;
    let is_file = match open {
        b"text" | b"wd" | b"root" | b"tr" | b"mmap" | b"jail" => true,
        _ if !is_number(open) => false,
        _ => {
            matches!(first, b"-" | b"flags" | b"kqueue" | b"pipe" | b"systrace")
                || first.contains(&b',')
                || rest.split(u8::is_ascii_whitespace).any(is_mode)
        }
    };
    if is_file { Ok((rest, ())) } else { Err(nom::Err::Error(Stop::new(text, ""))) }
}

/// `-rw-------`, `crw-rw-rw-`
fn is_mode(word: &[u8]) -> bool {
    let is_letter = |byte: &u8| matches!(byte, b'-' | b'r' | b'w' | b'x' | b's' | b'S' | b't' | b'T' | b'+');
    match word {
        [kind, letters @ ..] => {
            b"-dlbcpsw?".contains(kind) && matches!(letters.len(), 9 | 10) && letters.iter().all(is_letter)
        }
        [] => false,
    }
}

fn is_number(word: &[u8]) -> bool {
    word.iter().all(u8::is_ascii_digit)
}

/// Whether a line that was cut does not end in this word.
fn is_whole_family(word: &[u8]) -> bool {
    word.len() >= b"internet".len() || !b"internet".starts_with(word)
}

/// The type of a socket.
#[derive(Clone, Copy)]
enum Type {
    Raw,
    Other,
}

#[inline]
fn socket_type(text: &[u8]) -> Step<'_, Type> {
    let known = |word: &[u8]| match word {
        b"raw" => Some(Type::Raw),
        b"stream" | b"dgram" | b"rdm" | b"seqpak" | b"unused" => Some(Type::Other),
        [b'?', number @ ..] if is_number(number) => Some(Type::Other),
        _ => None,
    };
    expect("the type of the socket", text, |text| word_as(text, known))
}

impl Type {
    /// The protocol of this name or number.
    const fn protocol(self, name: &[u8]) -> Option<Protocol> {
        Some(match (name, self) {
            (b"tcp" | b"6", _) => Protocol::Tcp,
            (b"udp" | b"17", _) => Protocol::Udp,
            (b"icmp" | b"icmp6" | b"ipv6-icmp" | b"1" | b"58", _) => Protocol::Icmp,
            (b"sctp" | b"132", _) => Protocol::Sctp,
            (b"udplite" | b"136", _) => Protocol::UdpLite,
            (b"dccp" | b"33", _) => Protocol::Dccp,
            (_, Self::Raw) => Protocol::Raw,
            (_, Self::Other) => return None,
        })
    }
}

impl<'a> Inet<'a> {
    #[inline]
    fn tell(self, protocol: Protocol, system: System, socket: &mut Socket<'a>) {
        let Details { first, second, .. } = self.details;
        let is_foreign_first = |arrow| match arrow {
            Arrow::Direction => false,
            Arrow::Both => protocol == Protocol::Tcp || system == System::NetBsd,
        };
        let (local, foreign) = match (first, second) {
            (foreign, Some((arrow, local))) if is_foreign_first(arrow) => (Some(local), foreign),
            (local, foreign) => (local, foreign.map(|(_, foreign)| foreign)),
        };
        (socket.protocol, socket.local) = (protocol, local.unwrap_or(NOT_PRINTED));
        socket.family = Some(self.family);
        socket.remote = foreign.filter(|end| !(end.address.is_wildcard() && end.port.is_none()));
        socket.user = Some(self.user.into());
        socket.is_user_cut = self.user.len() == LONGEST_USER;
        socket.owners.push(self.holder.owner());
    }
}

#[cfg(test)]
mod tests;
