//! A row: user and command, the columns that no process can forge, and the socket that they make.

use nom::Parser;
use nom::combinator::all_consuming;

use super::Layout;
use super::cells::cells;
use super::ends::{Ends, Form, ends};
use crate::error::{Step, Stop, stop};
use crate::lex::{blanks, column, decimal, expect, spaced_decimal, word_as, word_length, word_that};
use crate::owner::fills;
use crate::record::{Found, Reading};
use crate::{Certainty, Family, Owner, Protocol, Skipped, Socket, State};

/// A whole row.
#[inline]
pub(super) fn row<'a>(text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Reading<'a> {
    let (start, ()) = blanks(text).map_err(stop)?;
    let (text, head) = head(start).map_err(stop)?;
    let Kind::Inet(inet) = head.anchor.kind else {
        return Ok(Found::Skipped(Skipped::OtherFamily));
    };
    let whole = layout.whole || head.anchor.is_before_15;
    let (text, ends) = ends(text, inet.form, inet.ends, whole).map_err(stop)?;
    if layout.number.is_some_and(|at| offset(start, ends.behind) >= at) {
        let expected = "a blank between the foreign address and the number behind it";
        return Err(Stop::new(ends.behind, expected));
    }
    let (_, state) = cells(text, inet.protocol, layout).map_err(stop)?;
    head.tell(inet, &ends, state, socket);
    Ok(Found::Socket)
}

/// Whether a line is certainly a row of this format.
pub(super) fn is_certain(line: &[u8]) -> bool {
    let Ok((start, ())) = blanks(line) else { return false };
    let Ok((text, Head { command, anchor, .. })) = head(start) else { return false };
    // User and command touch on DragonFly. Nowhere else has a line a pid there behind one word.
    let is_touching = || word(start).is_ok_and(|(behind, _)| offset(start, behind) == PID_COLUMN);
    match anchor.kind {
        _ if command.is_none() && !is_touching() => false,
        Kind::Inet(inet) => ends(text, inet.form, inet.ends, false).is_ok(),
        Kind::Other => true,
    }
}

/// The columns before the addresses.
struct Head<'a> {
    user: &'a [u8],
    /// `None` where there is one word before the pid, which may be the user's or the command's.
    command: Option<&'a [u8]>,
    anchor: Anchor,
    certainty: Certainty,
}

/// The user, then a command of some words, as long as it can be: behind it the last place with pid, descriptor and
/// protocol is the right one. What a process makes of its command stands before that, and the paths of UNIX sockets
/// come too late for a command of that length.
#[inline]
fn head(start: &[u8]) -> Step<'_, Head<'_>> {
    let (behind, user) = word(start)?;
    // Only behind a user as long as that, and one blank, can a command touch the pid.
    let touches = user.len() > USER_COLUMN && offset(start, behind) == user.len() + 1;
    let mut found = None;
    for (command, text) in commands(behind) {
        match anchor(text, offset(start, text)) {
            // Marks stand for a command as well.
            Ok((_, Anchor { holder: None, .. })) if command.is_empty() => {}
            Ok((rest, anchor)) => found = Some((rest, Head::new(user, command, offset(start, text), anchor))),
            Err(_) if touches => found = touching(user, behind, text).or(found),
            Err(_) => {}
        }
    }
    found.ok_or_else(|| nom::Err::Error(no_head(start, behind)))
}

/// Every command that a text can begin with, none at all being the first, and what is behind it.
#[inline]
fn commands(text: &[u8]) -> impl Iterator<Item = (&[u8], &[u8])> {
    core::iter::successors(Some((&[][..], text)), move |(_, rest)| {
        let at = offset(text, rest);
        if at >= LONGEST_COMMAND {
            return None;
        }
        let (rest, word) = word(rest).ok()?;
        let command = text.get(..at + word.len())?;
        (command.len() <= LONGEST_COMMAND).then_some((command, rest))
    })
}

/// What is wrong behind the command that comes furthest.
#[cold]
fn no_head<'a>(start: &[u8], behind: &'a [u8]) -> Stop<'a> {
    let none = Stop::new(behind, "a command, and the pid and descriptor that belong to it");
    let stops = commands(behind).filter_map(|(_, text)| anchor(text, offset(start, text)).err()).map(stop);
    stops.fold(none, |one, other| if other.at.len() < one.at.len() { other } else { one })
}

/// How many bytes stand before `behind`.
const fn offset(start: &[u8], behind: &[u8]) -> usize {
    start.len() - behind.len()
}

/// Bytes up to a blank or the end of the line, and the blanks behind. Unlike [`column()`] it lets a carriage return stand
/// in a name.
#[inline]
fn word(text: &[u8]) -> Step<'_, &[u8]> {
    let ends = |byte: &u8| *byte <= b' ' && matches!(byte, b' ' | b'\t' | b'\n' | b'\r');
    let mut end = word_length(text);
    while let Some([b'\r', next, ..]) = text.get(end..) {
        if *next == b'\n' {
            break;
        }
        let behind = text.get(end + 1..).unwrap_or_default();
        end += 1 + behind.iter().position(ends).unwrap_or(behind.len());
    }
    match text.split_at_checked(end) {
        Some((word @ [_, ..], rest)) => Ok((blanks(rest)?.0, word)),
        _ => Err(nom::Err::Error(Stop::new(text, "the user of a process"))),
    }
}

/// All systems cut the command to this many bytes.
const LONGEST_COMMAND: usize = 10;

/// Up to FreeBSD 14 and elsewhere: how many bytes a user can have before he moves the columns behind him.
const USER_COLUMN: usize = 8;

/// The same: where the column of the pid begins.
const PID_COLUMN: usize = 20;

/// And that of the descriptor.
const FD_COLUMN: usize = 26;

/// FreeBSD 15 gives a user of four bytes no more room than he needs.
const LEAST_PID_COLUMN: usize = 16;

impl<'a> Head<'a> {
    /// In a column of its own a pid stands behind ten bytes of command. One that begins earlier may be a part of the
    /// command, or of what a line feed in the command left on this line, whoever seems to be the user.
    #[inline]
    fn new(user: &'a [u8], command: &'a [u8], pid_at: usize, anchor: Anchor) -> Self {
        let aligned = pid_at >= LEAST_PID_COLUMN && pid_at > user.len() + LONGEST_COMMAND;
        let certainty = if aligned && !command.is_empty() { Certainty::Stated } else { Certainty::Doubtful };
        // Where columns were pushed together, or apart, blanks prove nothing.
        let anchor = Anchor { is_before_15: anchor.is_before_15 && aligned, ..anchor };
        Self { user, command: (!command.is_empty()).then_some(command), anchor, certainty }
    }

    #[inline]
    fn tell(self, inet: Inet, ends: &Ends<'a>, state: Option<State<'a>>, socket: &mut Socket<'a>) {
        (socket.protocol, socket.local) = (inet.protocol, ends.local.read(inet.protocol, inet.family));
        socket.family = Some(inet.family);
        socket.local.port = socket.local.port.or(inet.number);
        socket.remote = (!ends.foreign.is_nothing()).then(|| ends.foreign.read(inet.protocol, inet.family));
        socket.state = state;
        socket.v6only = inet.dual.then_some(false);
        if let Some((pid, fd)) = self.anchor.holder {
            let user = self.command.map(|_| self.user);
            socket.user = user.map(Into::into);
            socket.uid = user.and_then(|user| all_consuming(decimal).parse(user).ok()).map(|(_, uid)| uid);
            let mut owner = Owner::new(pid);
            owner.fd = Some(fd);
            owner.name = self.command.filter(|&command| command != b"??").map(Into::into);
            owner.is_name_cut = owner.name.as_deref().is_some_and(|name| fills(name, LONGEST_COMMAND));
            owner.certainty = self.certainty;
            socket.owners.push(owner);
        }
    }
}

/// A row in which the command touches the pid with the word that `text` begins with. Up to FreeBSD 14.0 no blank stands
/// between them where user and command fill their columns.
#[cold]
fn touching<'a>(user: &'a [u8], command: &'a [u8], text: &'a [u8]) -> Option<(&'a [u8], Head<'a>)> {
    let (behind, word) = word(text).ok()?;
    let touching = command.get(..offset(command, text) + word.len())?;
    let digits = touching.iter().rev().take_while(|byte| byte.is_ascii_digit()).count();
    let shortest = PID_COLUMN.saturating_sub(user.len() + 1).max(touching.len() - digits).max(1);
    let (command, pid) = (shortest..=LONGEST_COMMAND).find_map(|length| {
        let (command, digits) = touching.split_at_checked(length)?;
        Some((command, pid(digits)?))
    })?;
    let (text, fd) = decimal(behind).ok()?;
    let (text, (kind, _)) = spaced_kind(text).ok()?;
    let anchor = Anchor { holder: Some((pid, fd)), kind, is_before_15: true };
    // The command can end in digits, and on DragonFly the first word can be user and command.
    Some((text, Head { user, command: Some(command), anchor, certainty: Certainty::Doubtful }))
}

/// A pid from its first digit to its last, as FreeBSD has them: at most 99999.
fn pid(digits: &[u8]) -> Option<u32> {
    match digits {
        [b'1'..=b'9', ..] if digits.len() <= 5 => Some(all_consuming(decimal).parse(digits).ok()?.1),
        _ => None,
    }
}

/// What a row is anchored on: the columns between the command and the addresses.
#[derive(Clone, Copy)]
struct Anchor {
    /// Pid and descriptor, if anybody holds the socket.
    holder: Option<(u32, i32)>,
    kind: Kind,
    /// Something other than one blank stands before the protocol. In 15 the descriptors are on the right.
    is_before_15: bool,
}

/// Pid, descriptor and protocol, or marks and the protocol. `at` is the column.
#[inline]
fn anchor(text: &[u8], at: usize) -> Step<'_, Anchor> {
    if text.starts_with(b"?") {
        let (text, ()) = (mark, mark).map(|_| ()).parse(text)?;
        let (text, kind) = kind(text)?;
        return Ok((text, Anchor { holder: None, kind, is_before_15: false }));
    }
    match held(text) {
        Err(error) if at == PID_COLUMN => touching_fd(text).ok_or(error),
        anchor => anchor,
    }
}

fn mark(text: &[u8]) -> Step<'_, &[u8]> {
    let is_mark = |word: &[u8]| matches!(word, b"?" | b"??");
    expect("the mark of a socket that nobody holds", text, |text| word_that(text, is_mark))
}

#[inline]
fn held(text: &[u8]) -> Step<'_, Anchor> {
    let (text, pid) = expect("the number of a process", text, spaced_decimal)?;
    let (text, fd) = expect("the number of a descriptor", text, decimal)?;
    let (text, (kind, blanks)) = spaced_kind(text)?;
    Ok((text, Anchor { holder: Some((pid, fd)), kind, is_before_15: blanks != 1 }))
}

/// Pid and descriptor without a blank between them: on DragonFly, where the pid fills its column of six bytes.
#[cold]
fn touching_fd(text: &[u8]) -> Option<(&[u8], Anchor)> {
    let (pid, behind) = text.split_at_checked(FD_COLUMN - PID_COLUMN)?;
    let (_, pid) = all_consuming(decimal).parse(pid).ok()?;
    let (text, fd) = decimal(behind).ok()?;
    let (text, (kind, _)) = spaced_kind(text).ok()?;
    Some((text, Anchor { holder: Some((pid, fd)), kind, is_before_15: true }))
}

/// The protocol, and how many blanks stand before it. On DragonFly there can be none.
#[inline]
fn spaced_kind(text: &[u8]) -> Step<'_, (Kind, usize)> {
    let (behind, ()) = blanks(text)?;
    let (rest, kind) = kind(behind)?;
    Ok((rest, (kind, offset(text, behind))))
}

#[derive(Clone, Copy)]
enum Kind {
    Inet(Inet),
    /// UNIX, divert.
    Other,
}

/// What the column of the protocol tells.
#[derive(Clone, Copy)]
struct Inet {
    protocol: Protocol,
    family: Family,
    /// The family that both addresses must be of, where there is only one.
    ends: Option<Family>,
    form: Form,
    /// An IPv6 socket that takes IPv4 as well.
    dual: bool,
    /// The IP protocol of a raw socket.
    number: Option<u16>,
}

/// A protocol and the blanks behind it. FreeBSD 9 and 10 split `tcp46` in two.
#[inline]
fn kind(text: &[u8]) -> Step<'_, Kind> {
    let (behind, kind) = expect("a protocol", text, |text| word_as(text, known_kind))?;
    match (kind, behind) {
        (Kind::Inet(inet), [b'6', b' ' | b'\t', ..])
            if inet.form == Form::Colon && inet.family == Family::V4 =>
        {
            Ok((column(behind)?.0, Kind::Inet(Inet::dual(inet.protocol))))
        }
        // NetBSD says `raw` of UNIX sockets as well, and prints a path or a dash.
        (Kind::Inet(Inet { protocol: Protocol::Raw, family: Family::V4, .. }), [b'-' | b'/', ..]) => {
            Ok((behind, Kind::Other))
        }
        _ => Ok((behind, kind)),
    }
}

fn known_kind(word: &[u8]) -> Option<Kind> {
    let inet = |protocol, family, form| {
        Some(Kind::Inet(Inet { protocol, family, ends: Some(family), form, dual: false, number: None }))
    };
    match word {
        b"tcp4" => inet(Protocol::Tcp, Family::V4, Form::Colon),
        b"udp4" => inet(Protocol::Udp, Family::V4, Form::Colon),
        b"tcp6" => inet(Protocol::Tcp, Family::V6, Form::Any),
        b"udp6" => inet(Protocol::Udp, Family::V6, Form::Any),
        b"tcp46" => Some(Kind::Inet(Inet::dual(Protocol::Tcp))),
        b"udp46" => Some(Kind::Inet(Inet::dual(Protocol::Udp))),
        b"stream" | b"dgram" | b"seqpac" | b"seq" | b"rdm" => Some(Kind::Other),
        b"tcp" => inet(Protocol::Tcp, Family::V4, Form::Dot),
        b"udp" => inet(Protocol::Udp, Family::V4, Form::Dot),
        b"raw" => inet(Protocol::Raw, Family::V4, Form::Dot),
        b"raw6" => inet(Protocol::Raw, Family::V6, Form::Dot),
        b"toe4" => inet(Protocol::Tcp, Family::V4, Form::Colon),
        b"toe6" => inet(Protocol::Tcp, Family::V6, Form::Colon),
        b"toe46" => Some(Kind::Inet(Inet::dual(Protocol::Tcp))),
        b"udplite4" => inet(Protocol::UdpLite, Family::V4, Form::Colon),
        b"udplite6" => inet(Protocol::UdpLite, Family::V6, Form::Colon),
        b"udplite46" => Some(Kind::Inet(Inet::dual(Protocol::UdpLite))),
        b"sctp4" => inet(Protocol::Sctp, Family::V4, Form::Colon),
        b"sctp6" | b"sctp46" => Some(Kind::Inet(Inet::dual(Protocol::Sctp))),
        b"div" | b"div4" | b"div6" | b"div46" | b"divert" | b"divert4" | b"divert6" | b"divert46" => {
            Some(Kind::Other)
        }
        _ => numbered(word),
    }
}

/// NetBSD has no name for it: `2/1` is family and protocol, `31/3/0` family, type and protocol.
#[cold]
fn numbered(word: &[u8]) -> Option<Kind> {
    let mut numbers =
        word.split(|&byte| byte == b'/').map(|part| all_consuming(decimal::<u16>).parse(part).ok());
    let (family, number) = (numbers.next()??.1, numbers.next()??.1);
    let family = match (family, numbers.next()) {
        (AF_INET, None) => Family::V4,
        (AF_INET6, None) => Family::V6,
        (_, None | Some(Some(_))) => return Some(Kind::Other),
        (_, Some(None)) => return None,
    };
    let number = (number != 0).then_some(number);
    Some(Kind::Inet(Inet {
        protocol: Protocol::Raw,
        family,
        ends: Some(family),
        form: Form::Dot,
        dual: false,
        number,
    }))
}

/// NetBSD's numbers of the families (`sys/sys/socket.h`).
const AF_INET: u16 = 2;
const AF_INET6: u16 = 24;

impl Inet {
    /// A socket for both families. Of SCTP nothing tells whether it refuses IPv4: all IPv6 ones are shown like this.
    const fn dual(protocol: Protocol) -> Self {
        let dual = !matches!(protocol, Protocol::Sctp);
        Self { protocol, family: Family::V6, ends: None, form: Form::Colon, dual, number: None }
    }
}

#[cfg(test)]
mod tests;
