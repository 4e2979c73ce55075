//! A row: user and command, the columns that no process can forge, and the socket that they make.

use alloc::borrow::Cow;

use nom::Parser;
use nom::combinator::all_consuming;

use super::Layout;
use super::cells::cells;
use super::ends::{Ends, Form, ends};
use crate::error::{Step, Stop, stop};
use crate::lex::{blanks, column, decimal, expect, spaced_decimal, word_as, word_length, word_that};
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

/// Bytes up to a blank or the end of the line, and the blanks behind. Unlike [`column`] it lets a carriage return stand
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
            socket.user = user.map(Cow::Borrowed);
            socket.uid = user.and_then(|user| all_consuming(decimal).parse(user).ok()).map(|(_, uid)| uid);
            let mut owner = Owner::new(pid);
            owner.fd = Some(fd);
            owner.name = self.command.filter(|&command| command != b"??").map(Cow::Borrowed);
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
mod tests {
    use super::*;
    use crate::Address;
    use crate::Format::SockstatBsd;
    use crate::sockstat_bsd::recognise;
    use crate::testing::ends;
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;
    use std::format;

    /// User, command, pid, descriptor, and whether they are to be doubted.
    type Held<'a> = (Option<&'a str>, Option<&'a str>, u32, i32, bool);

    #[track_caller]
    fn held(row: &str, expected: Held<'_>) {
        let socket = SockstatBsd.only(row);
        let [owner] = &socket.owners[..] else { panic!("{row}") };
        let text = |bytes: &Option<Cow<'_, [u8]>>| {
            bytes.as_deref().map(|bytes| String::from_utf8(bytes.to_vec()).unwrap())
        };
        let (user, name) = (text(&socket.user), text(&owner.name));
        let doubtful = owner.certainty == Certainty::Doubtful;
        assert_eq!(
            (user.as_deref(), name.as_deref(), owner.pid, owner.fd.unwrap(), doubtful),
            expected,
            "{row}"
        );
    }

    #[test]
    fn protocols_and_families() {
        use Family::{V4, V6};
        for (proto, ends, protocol, family, v6only) in [
            ("tcp4", "192.0.2.7:22 *:*", Protocol::Tcp, V4, None),
            ("tcp6", "2001:db8::7:22 *:*", Protocol::Tcp, V6, None),
            ("tcp46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
            ("tcp4 6", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
            ("udp4 6", "*:22 *:*", Protocol::Udp, V6, Some(false)),
            ("udp4", "*:22 *:*", Protocol::Udp, V4, None),
            ("udp6", "*:22 *:*", Protocol::Udp, V6, None),
            ("udp46", "*:22 *:*", Protocol::Udp, V6, Some(false)),
            ("toe4", "*:22 *:*", Protocol::Tcp, V4, None),
            ("toe6", "*:22 *:*", Protocol::Tcp, V6, None),
            ("toe46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
            ("udplite4", "*:22 *:*", Protocol::UdpLite, V4, None),
            ("udplite6", "*:22 *:*", Protocol::UdpLite, V6, None),
            ("udplite46", "*:22 *:*", Protocol::UdpLite, V6, Some(false)),
            ("sctp4", "*:22 *:*", Protocol::Sctp, V4, None),
            ("sctp6", "*:22 *:*", Protocol::Sctp, V6, None),
            ("sctp46", "192.0.2.7:22 198.51.100.9:1025", Protocol::Sctp, V6, None),
            ("sctp4 6", "*:22 *:*", Protocol::Sctp, V6, None),
            ("tcp", "192.0.2.7.22 *.*", Protocol::Tcp, V4, None),
            ("udp", "*.22 *.*", Protocol::Udp, V4, None),
            ("tcp6", "::1.22 *.*", Protocol::Tcp, V6, None),
            ("raw", "*.* *.*", Protocol::Raw, V4, None),
            ("raw6", "*.* *.*", Protocol::Raw, V6, None),
            ("2/1", "*.* *.*", Protocol::Raw, V4, None),
            ("24/58", "::1.0 *.*", Protocol::Raw, V6, None),
        ] {
            let row = format!("root     sshd       1718  6  {proto:<6} {ends}");
            let socket = SockstatBsd.only(&row);
            assert_eq!(
                (socket.protocol, socket.family, socket.v6only, socket.state.clone()),
                (protocol, Some(family), v6only, None),
                "{row}"
            );
            // A star is the wildcard of its family.
            if ends.starts_with('*') {
                assert_eq!(socket.local.address.ip().map(|ip| ip.is_ipv6()), Some(family == V6), "{row}");
                assert!(socket.local.address.is_wildcard());
            }
        }
        assert_eq!(SockstatBsd.only("root ping 1 3 2/1 *.* *.*").local.port, Some(1), "the IP protocol");
        assert_eq!(SockstatBsd.only("root ping 1 3 24/58 *.* *.*").local.port, Some(58));
        assert_eq!(SockstatBsd.only("root ping 1 3 2/0 *.* *.*").local.port, None);
    }

    #[test]
    fn addresses_of_all_systems() {
        for (proto, text, expected) in [
            ("tcp4", "127.0.0.1:8080 *:*", ("127.0.0.1:8080", None)),
            (
                "tcp4",
                "172.27.72.202:54011 38.229.79.2:9001",
                ("172.27.72.202:54011", Some("38.229.79.2:9001")),
            ),
            (
                "tcp4",
                "255.255.255.255:65535 255.255.255.254:65535",
                ("255.255.255.255:65535", Some("255.255.255.254:65535")),
            ),
            ("udp4", "*:* *:*", ("0.0.0.0:*", None)),
            ("udp4", "192.0.2.7:* 198.51.100.9:*", ("192.0.2.7:*", Some("198.51.100.9:*"))),
            ("tcp6", "::1:25 ::1:1025", ("[::1]:25", Some("[::1]:1025"))),
            ("tcp6", "::1:* *:*", ("[::1]:*", None)),
            ("tcp6", "fe80::1%em0:22 fe80::2%em0:1025", ("[fe80::1%em0]:22", Some("[fe80::2%em0]:1025"))),
            ("tcp6", "fe80:4::1:22 fe80:4::2:1025", ("[fe80::1%4]:22", Some("[fe80::2%4]:1025"))),
            ("tcp6", "::ffff:192.0.2.7:22 ::ffff:198.51.100.9:25", ("192.0.2.7:22", Some("198.51.100.9:25"))),
            ("tcp", "192.0.2.1.22 192.0.2.9.51234", ("192.0.2.1:22", Some("192.0.2.9:51234"))),
            ("udp", "192.0.2.1.0 *.*", ("192.0.2.1:*", None)),
            ("udp6", "fe80::1%wm0.546 *.*", ("[fe80::1%wm0]:546", None)),
            ("tcp6", "2001:db8::1.22 2001:db8::2.1025", ("[2001:db8::1]:22", Some("[2001:db8::2]:1025"))),
            ("tcp", "(PF_UNSPEC) (PF_UNSPEC)", ("0.0.0.0:*", None)),
            ("tcp6", "(PF_UNSPEC) ::1.7", ("[::]:*", Some("[::1]:7"))),
            // The star may stand for 10.0.0.0; the port says that there is somebody.
            ("tcp4", "*:22 *:1025", ("0.0.0.0:22", Some("0.0.0.0:1025"))),
        ] {
            for row in
                [format!("root sshd 1 2 {proto} {text}"), format!("root sshd 1 2 {proto}   {text}   \t\r\n")]
            {
                let socket = SockstatBsd.only(&row);
                assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
            }
        }
    }

    #[test]
    fn names_stand_on_netbsd_alone() {
        let read = SockstatBsd.only("root master 1 2 tcp localhost.no-such-service gate.example.org.1025");
        assert_eq!(read.local.address, Address::Name(b"localhost".into()));
        assert_eq!((read.local.port, read.local.service.as_deref()), (None, Some(&b"no-such-service"[..])));
        assert_eq!(ends(&read).1.as_deref(), Some("gate.example.org:1025"));
        for row in [
            "root master 1 2 tcp4 localhost:25 *:*",
            "root master 1 2 tcp4 127.0.0.1:smtp *:*",
            "root master 1 2 tcp4 127.0.0.1.25 *.*",
            "root master 1 2 tcp46 localhost.25 *.*",
            "root master 1 2 tcp localhost:25 *:*",
            "root master 1 2 tcp6 localhost:25 *:*",
        ] {
            assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
        }
    }

    #[cfg(feature = "iana")]
    #[test]
    fn services_become_ports() {
        let end = SockstatBsd.only("root master 1 2 tcp localhost.smtp *.*").local;
        assert_eq!((end.port, end.service.as_deref()), (Some(25), Some(&b"smtp"[..])));
    }

    #[test]
    fn both_ends_are_of_the_protocols_family_and_have_the_same_separator() {
        for row in [
            "root sshd 1 2 tcp4 ::1:22 *:*",
            "root sshd 1 2 tcp6 192.0.2.7:22 *:*",
            "root sshd 1 2 tcp 2001:db8::1.22 *.*",
            "root sshd 1 2 tcp6 ::1:22 *.*",
            "root sshd 1 2 tcp6 ::1.22 *:*",
            "root sshd 1 2 tcp6 [::1]:22 *:*",
            "root sshd 1 2 tcp6 [::1].22 *.*",
            "root sshd 1 2 tcp4 192.0.2.7:70000 *:*",
            "root sshd 1 2 tcp4 192.0.2.7:22",
            "root sshd 1 2 tcp4 192.0.2.100:65535192.0.2.101:65535",
        ] {
            assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
        }
    }

    #[test]
    fn commands_can_have_blanks_and_look_like_columns() {
        for command in [
            "tor",
            "tor worke",
            "Web Conten",
            "python3.9",
            "a  b",
            "a\tb",
            "a\rb",
            "a 12",
            "12 34",
            "1 2 stream",
            "a 1 2 seq",
            "1 2 tcp *.",
            "1 2 tcp4 *",
            "1 2tcp4",
            "? ? seq",
            "? ? tcp4 x",
            "?",
            "??x",
            "tcp4",
            "4397",
            "ünï",
        ] {
            for pid in ["4397 ", " 4397", "27499", "999999"] {
                let row = format!(
                    "root     {command:<10} {pid} 12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n"
                );
                held(&row, (Some("root"), Some(command), pid.trim().parse().unwrap(), 12, false));
                let row = format!("root     {command:<10} {pid} 12 stream /tmp/x");
                SockstatBsd.skips(&row, Skipped::OtherFamily);
            }
        }
        held("root     ??         4397  12 tcp4   *:22 *:*", (Some("root"), None, 4397, 12, false));
    }

    #[test]
    fn a_command_that_looks_like_columns_hides_no_damage() {
        let row = "root     a 1 2 seq  4397  12 tcp4   172.27.72.202:54011   38.229.79.2:x";
        assert_eq!(
            SockstatBsd.refusal(row),
            "line 1, column 59: expected the foreign address and port, found \"38.229.79.2:x\""
        );
    }

    #[test]
    fn paths_of_unix_sockets_can_look_like_columns() {
        for row in [
            "root     evil       4397  7  stream 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
            "root     evil       4397  7  dgram  -> /tmp/x 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
            "root evil 4397 7 stream /tmp/x 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
            "root evil 4397 7 dgram",
            "root     evil       4397  7  seqpac (not connected)",
            "root     evil        4397  7 stream ??                    -> [900 4]",
            "?        ?          ?     ?  stream ??",
            "root     evil       4397  7 stream -                     -",
            "root     evil       4397  7  stream -> ??",
            "root     evil       4397  7  dgram  -> /var/run/logpriv",
            "root     evil        4397  7 stream /tmp/x                 <- [900 4],[901 5]",
            "root     x           512   4 raw    -                     -",
            "root     x           512   4 raw    /tmp/1.2              /tmp/x",
            "root     x           512   4 seq    -                     /tmp/x",
            "root     x           512   4 rdm    -                     -",
            "root     natd       4397  3  div4   *:8668                *:*",
            "root     natd       4397  3  div4 6 *:8668                *:*",
            "root     natd       4397  3  divert4 *:8668                *:*",
            "root     x          4397  3 31/3/0 -                     -",
            "root     x          4397  3 1/0    -                     -",
        ] {
            SockstatBsd.skips(row, Skipped::OtherFamily);
        }
    }

    #[test]
    fn sockets_without_owner() {
        for row in [
            "?        ?          ?     ?  tcp4   10.234.6.111:2049     10.234.6.44:793",
            "??       ??            ?? ?? tcp4  10.234.6.111:2049     10.234.6.44:793      ",
            "? ? ? ? tcp4 10.234.6.111:2049 10.234.6.44:793",
        ] {
            let socket = SockstatBsd.only(row);
            assert!(socket.owners.is_empty() && socket.user.is_none() && socket.uid.is_none());
            assert_eq!(ends(&socket), ("10.234.6.111:2049".into(), Some("10.234.6.44:793".into())), "{row}");
        }
        let nfsd = SockstatBsd.only(
            "?        ?          ?     ?  tcp6   *:2049                *:*                                LISTEN",
        );
        assert_eq!((nfsd.owners.len(), nfsd.state), (0, Some(State::Listen)));
        for row in ["root sshd ? 3 tcp4 *:22 *:*", "root sshd 3 ? tcp4 *:22 *:*", "? ? ? tcp4 *:22 *:*"] {
            assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
        }
    }

    #[test]
    fn a_user_in_digits_is_a_number_too() {
        let user = |row| {
            let socket = SockstatBsd.only(row);
            (socket.user.map(|user| user.into_owned()), socket.uid)
        };
        assert_eq!(user("1001 sshd 1 2 tcp4 *:22 *:*"), (Some(b"1001".to_vec()), Some(1001)));
        assert_eq!(user("_tor sshd 1 2 tcp4 *:22 *:*"), (Some(b"_tor".to_vec()), None));
        assert_eq!(user("99999999999 sshd 1 2 tcp4 *:22 *:*"), (Some(b"99999999999".to_vec()), None));
    }

    #[test]
    fn long_users_pids_and_descriptors_move_the_columns() {
        held(
            "syncthing syncthing 27499 9  tcp46  *:22000               *:*",
            (Some("syncthing"), Some("syncthing"), 27499, 9, false),
        );
        held(
            "mcserver java       33227 103 tcp4   10.0.0.210:25565      *:*",
            (Some("mcserver"), Some("java"), 33227, 103, false),
        );
        held(
            "root     Xvnc        2585 4   tcp4   127.0.0.1:5910        *:*",
            (Some("root"), Some("Xvnc"), 2585, 4, false),
        );
        held(
            "root sshd         900  4 tcp6  *:22                  *:*",
            (Some("root"), Some("sshd"), 900, 4, false),
        );
        held(
            "root     sshd       512    4 tcp    192.0.2.1.22          *.*",
            (Some("root"), Some("sshd"), 512, 4, false),
        );
    }

    #[test]
    fn a_command_that_touches_the_pid_is_split() {
        let behind = " 9  tcp4   *:22000               *:*";
        for (front, expected) in [
            // Behind nine bytes of user the command has ten, whatever they are.
            ("longuser1 commandten27499", (Some("longuser1"), Some("commandten"), 27499, 9, true)),
            ("longuser1 command1002749", (Some("longuser1"), Some("command100"), 2749, 9, true)),
            ("longuser1 tor worker27499", (Some("longuser1"), Some("tor worker"), 27499, 9, true)),
            // Behind more it can have fewer: then it has as few digits as can be.
            ("longuser12345 nginx-w27499", (Some("longuser12345"), Some("nginx-w"), 27499, 9, true)),
            ("longuser12345 nginx-w1", (Some("longuser12345"), Some("nginx-w"), 1, 9, true)),
            // No pid is that long, nor does one begin with 0.
            ("longuser12345 nginx-w327499", (Some("longuser12345"), Some("nginx-w3"), 27499, 9, true)),
            ("longuser12345 nginx-w007", (Some("longuser12345"), Some("nginx-w00"), 7, 9, true)),
            // A command that ends such a row before its time does not.
            (
                "longuser-17-bytes a7 8 seq27499",
                (Some("longuser-17-bytes"), Some("a7 8 seq"), 27499, 9, true),
            ),
        ] {
            held(&format!("{front}{behind}"), expected);
        }
        // As a user of SaltStack saw it.
        held(
            "salt-master python2.781106 35 tcp4  192.168.12.34:4506    192.168.12.45:60143",
            (Some("salt-master"), Some("python2.7"), 81106, 35, true),
        );
        for front in [
            "root commandten27499",
            "longuser1 sshd27499",
            "longuser1 commandten",
            "longuser1  commandte27499",
        ] {
            assert!(SockstatBsd.all(&format!("{front}{behind}"))[0].is_err(), "{front}");
        }
        let unix = "longuser1 commandten27499 9  stream /tmp/x";
        SockstatBsd.skips(unix, Skipped::OtherFamily);
    }

    #[test]
    fn a_pid_that_may_be_a_part_of_the_command_is_doubted() {
        // `abcdefgh 1` of ten bytes, then the pid 2345, look like this.
        held(
            "longuser1 abcdefgh 12345 9  tcp4   *:22 *:*",
            (Some("longuser1"), Some("abcdefgh"), 12345, 9, true),
        );
        held(
            "longuser10 abcdefgh 12345 9  tcp4   *:22 *:*",
            (Some("longuser10"), Some("abcdefgh"), 12345, 9, true),
        );
        // In FreeBSD 15 the columns are wide enough.
        held(
            "longuser10 abcdefgh   12345  9 tcp4   *:22 *:*",
            (Some("longuser10"), Some("abcdefgh"), 12345, 9, false),
        );
    }

    #[test]
    fn columns_that_were_pushed_together_are_doubted() {
        held("root  sshd  1718  6  tcp6  *:22  *:*  LISTEN", (Some("root"), Some("sshd"), 1718, 6, true));
        held("root sshd 1718 6 tcp4 *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, true));
        held("   root     sshd       1718  6  tcp4   *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, false));
    }

    #[test]
    fn a_line_feed_in_a_command_forges_no_certain_owner() {
        // The command is "a\nroot x", the row as FreeBSD 14 prints it.
        let text = "evil     a\nroot x   4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n";
        let read = SockstatBsd.all(text);
        assert!(read[0].is_err());
        let owner = &read[1].as_ref().unwrap().owners[0];
        assert_eq!((owner.pid, owner.certainty), (4397, Certainty::Doubtful));
        // And "\nr x", as 15 prints it where there are pids of five digits.
        held("r x            397 12 tcp4  172.27.72.202:54011   *:*", (Some("r"), Some("x"), 397, 12, true));
        // Or "\nx".
        held("x          97 12 tcp4  172.27.72.202:54011   *:*", (None, None, 97, 12, true));
    }

    #[test]
    fn dragonfly_leaves_no_blanks() {
        held(
            "root     sshd       1718  100tcp4   *:22                  *:*",
            (Some("root"), Some("sshd"), 1718, 100, false),
        );
        held(
            "root     sshd       99999912 tcp4   *:22                  *:*",
            (Some("root"), Some("sshd"), 999_999, 12, false),
        );
        held(
            "root     sshd       999999100tcp4   *:22                  *:*",
            (Some("root"), Some("sshd"), 999_999, 100, false),
        );
        held("longuser1sshd       1718  3  tcp4   *:22                  *:*", (None, None, 1718, 3, true));
        held("longuser1sshd       1718  100tcp46  *:22                  *:*", (None, None, 1718, 100, true));
        held(
            "longuser1sshd       9999991000udp4 *:22                   *:*",
            (None, None, 999_999, 1000, true),
        );
        SockstatBsd.skips("root     sshd       1718  100stream /tmp/x", Skipped::OtherFamily);
        assert!(
            SockstatBsd.all("root sshd 99999912 tcp4 *:22 *:*")[0].is_err(),
            "nothing tells where the pid ends"
        );
        assert!(SockstatBsd.all("root     sshd       999999 tcp4   *:22                  *:*")[0].is_err());
    }

    #[test]
    fn a_header_settles_what_stands_below_it() {
        let row = "root sshd         900  4 tcp6  2001:db8::2:333:4:443 *:*";
        let new = "USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       ";
        let old = "USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ";
        let text = format!("{row}\n{old}\n{row}\n\n{new}\r\n{row}\r\n{old}\n{row}");
        let locals: Vec<_> =
            SockstatBsd.all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
        let (cut, whole) = ("2001:db8::2:333:4:443…:*", "[2001:db8::2:333:4]:443");
        assert_eq!(locals, [cut, whole, cut, whole]);
    }

    #[test]
    fn freebsd_4_prints_as_netbsd_does() {
        let header = "USER     COMMAND      PID   FD PROTO  LOCAL ADDRESS        FOREIGN ADDRESS";
        SockstatBsd.skips(header, Skipped::Header);
        let row = "root     sshd         123    4 tcp    192.0.2.7.22         198.51.100.9.1025";
        held(row, (Some("root"), Some("sshd"), 123, 4, false));
        assert_eq!(ends(&SockstatBsd.only(row)), ("192.0.2.7:22".into(), Some("198.51.100.9:1025".into())));
        assert_eq!(
            ends(&SockstatBsd.only("root     syslogd      104    5 udp    *.514                *.*")).1,
            None
        );
    }

    #[test]
    fn a_socket_that_several_hold_comes_with_each() {
        let text = "www      httpd      1718  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n";
        let pids: Vec<_> =
            SockstatBsd.all(text).into_iter().map(|socket| socket.unwrap().owners[0].pid).collect();
        assert_eq!(pids, [1718, 1719, 1719]);
    }

    #[test]
    fn what_sockstat_complains_of_is_a_notice() {
        SockstatBsd.skips("sockstat: struct xinpgen size mismatch\n", Skipped::Notice);
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place_and_spares_the_neighbours() {
        let row = "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001";
        let text = format!(
            "{row}\nroot sshd x 6 tcp4 *:22 *:*\nroot sshd 1718 x tcp4 *:22 *:*\nroot sshd 1718 6 quic4 *:22 *:*\n\
             root sshd 1718 6 tcp4 *:x *:*\nroot sshd 1718 6 tcp4 *:22 *:* # ssh\nroot\n{row}\n"
        );
        let read = SockstatBsd.all(&text);
        let errors: Vec<_> =
            read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string).collect();
        assert_eq!(
            errors,
            [
                "line 2, column 15: expected the number of a descriptor, found \"tcp4 *:22 *:*\"",
                "line 3, column 16: expected the number of a descriptor, found \"x tcp4 *:22 *:*\"",
                "line 4, column 18: expected a protocol, found \"quic4 *:22 *:*\"",
                "line 5, column 23: expected the local address and port, found \"*:x *:*\"",
                "line 6, column 32: expected a state or the end of the row, found \"# ssh\"",
                "line 7, column 5: expected a command, and the pid and descriptor that belong to it, found the end of \
                 the line",
            ]
        );
        assert!(read[0].is_ok() && read[7].is_ok());
        assert!(SockstatBsd.all("root sshd 4294967296 6 tcp4 *:22 *:*")[0].is_err());
        assert!(SockstatBsd.all("root sshd 1718 2147483648 tcp4 *:22 *:*")[0].is_err());
    }

    #[test]
    fn lines_are_recognised_and_those_of_others_are_not() {
        for line in [
            "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
            "USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       ",
            "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001",
            "mysql    mysqld     1567  10 tcp4 6 *:3306                *:*",
            "?        ?          ?     ?  tcp4   10.234.6.111:2049     10.234.6.44:793",
            "root     sshd       512   4  tcp    192.0.2.1.22          192.0.2.9.51234",
            "root     dbus-daemo 1021  5  stream /var/run/dbus/system_bus_socket",
            "root  sshd  1718  6  tcp6  *:22  *:*  LISTEN",
            "root sshd         900  4 tcp6  2001:db8:1111:2222:33 2001:db8:1111:2222:34",
            "root     sshd       1718  100tcp4   *:22                  *:*",
            "longuser1sshd       1718  100tcp4   *:22                  *:*",
            "longuser1sshd       1718  3  tcp4   *:22                  *:*",
        ] {
            assert!(recognise(line.as_bytes()), "{line}");
        }
        for line in [
            "",
            "nonsense",
            "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE",
            "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV",
            "N/A      123                  15985    tcp4   *:8016                    *:*                       LISTEN",
            "root     tor                  16071    tcp4   127.0.0.1:8001            *:*                       LISTEN",
            "root     12                   16071    unix   @abs",
            "N/A      7                    16071    unix   @abs",
            "_tor     tor        15843    5* internet stream tcp 0x0 127.0.0.1:8443",
            " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
            "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
            "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
            "tcp4       0      0  *.22                   *.*                    LISTEN",
            "tcp   ESTAB  0      0            192.0.2.7:44284  198.51.100.9:443",
            "  TCP    192.0.2.7:445          0.0.0.0:0              LISTENING       4",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
