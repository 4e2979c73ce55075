//! The two addresses of a row: how they are written, whether they are whole, and where the second one ends.

use netaddr::unscoped;

use crate::error::{Step, Stop, stop};
use crate::lex::{blanks, column, expect};
use crate::printed::{self, Brackets, Port, Printed, Shown, whole};
use crate::{Address, Endpoint, Family, Protocol};

/// Which separator stands before a port.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// FreeBSD, DragonFly: a colon, and nothing but numbers.
    Colon,
    /// NetBSD: a dot; names too.
    Dot,
    /// Either: the protocols that all have.
    Any,
}

/// An end as it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End<'a> {
    Whole(Printed<'a>),
    /// The first 21 bytes.
    Cut(&'a [u8]),
}

/// Both ends of a row, and what is known of their lengths.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends<'a> {
    pub(super) local: End<'a>,
    pub(super) foreign: End<'a>,
    /// Where the text behind the foreign end begins, blanks included.
    pub(super) behind: &'a [u8],
}

/// Where FreeBSD 15 cuts.
const CUT: usize = 21;

/// Both ends and the blanks behind them. With `whole`, none can be cut.
#[inline]
pub(super) fn ends(text: &[u8], form: Form, family: Option<Family>, whole: bool) -> Step<'_, Ends<'_>> {
    match form {
        Form::Any => ends_of(text, Form::Colon, family, whole)
            .or_else(|colon| ends_of(text, Form::Dot, family, whole).map_err(|dot| further(colon, dot))),
        form => ends_of(text, form, family, whole),
    }
}

/// Both have the same form.
#[inline]
fn ends_of(text: &[u8], form: Form, family: Option<Family>, whole: bool) -> Step<'_, Ends<'_>> {
    let (mut behind, mut word) = expect(LOCAL, text, column)?;
    let local = match end(word, form) {
        Some(local) => local,
        None => {
            let touched = before_star(word).and_then(|length| text.split_at_checked(length));
            (word, behind) = touched.ok_or_else(|| expected(text, LOCAL))?;
            end(word, form).ok_or_else(|| expected(text, LOCAL))?
        }
    };
    let (length, foreign) = foreign(behind, form).ok_or_else(|| expected(behind, FOREIGN))?;
    let (foreign_word, rest) = behind.split_at_checked(length).unwrap_or((behind, &[]));
    // All addresses are cut to the same length, so one that is longer proves that none is.
    let whole = whole || form == Form::Dot || word.len() > CUT || length > CUT;
    let local = local.judged(word, family, whole).ok_or_else(|| expected(text, LOCAL))?;
    let foreign = foreign.judged(foreign_word, family, whole).ok_or_else(|| expected(behind, FOREIGN))?;
    let (text, ()) = blanks(rest)?;
    Ok((text, Ends { local, foreign, behind: rest }))
}

const LOCAL: &str = "the local address and port";
const FOREIGN: &str = "the foreign address and port";

#[cold]
fn expected<'a>(at: &'a [u8], expected: &'static str) -> nom::Err<Stop<'a>> {
    nom::Err::Error(Stop::new(at, expected))
}

/// The error of the form that came further.
#[cold]
fn further<'a>(colon: nom::Err<Stop<'a>>, dot: nom::Err<Stop<'a>>) -> nom::Err<Stop<'a>> {
    let (colon, dot) = (stop(colon), stop(dot));
    nom::Err::Error(if dot.at.len() < colon.at.len() { dot } else { colon })
}

#[inline]
fn end(word: &[u8], form: Form) -> Option<End<'_>> {
    match form {
        Form::Dot => dotted(word),
        Form::Colon | Form::Any => colon(word),
    }
}

/// How long the foreign end is, and the end. Another cell can touch it.
#[inline]
fn foreign(text: &[u8], form: Form) -> Option<(usize, End<'_>)> {
    let (_, word) = column(text).ok()?;
    match end(word, form) {
        Some(end) => Some((word.len(), end)),
        None => {
            let length = touched(word)?;
            Some((length, end(word.get(..length)?, form)?))
        }
    }
}

/// The length of an IPv4 end that a star touches, with which the foreign end begins. Up to FreeBSD 14 that happens
/// where a long user has moved the columns. Two addresses that touch cannot be told apart.
#[cold]
fn before_star(word: &[u8]) -> Option<usize> {
    let port = memchr::memchr(b':', word)? + 1;
    let length = match word.get(port..)? {
        [b'*', ..] => 1,
        digits => digits.iter().take_while(|byte| byte.is_ascii_digit()).count(),
    };
    (word.get(port + length) == Some(&b'*')).then_some(port + length)
}

/// The length of an end that another cell touches, a state, the name of a TCP stack, or the marks of an empty one.
#[cold]
fn touched(word: &[u8]) -> Option<usize> {
    let port = memchr::memrchr(b':', word)? + 1;
    let length = word.get(port..)?.iter().position(|byte| !byte.is_ascii_digit() && *byte != b'*')?;
    word.get(port + length).filter(|byte| byte.is_ascii_alphabetic() || **byte == b'?')?;
    Some(port + length)
}

/// `192.0.2.7:22`, `fe80::1%em0:22`, `*:*`; or what is left of one.
#[inline]
fn colon(word: &[u8]) -> Option<End<'_>> {
    match whole(word).filter(is_plain) {
        Some(printed) => Some(End::Whole(printed)),
        // A group of the address can look like the name of a service.
        None => (word.len() == CUT && begins_ipv6(word)).then_some(End::Cut(word)),
    }
}

/// Whether it is in numbers, and without the brackets that none of these tools print.
const fn is_plain(end: &Printed<'_>) -> bool {
    end.is_numeric() && !matches!(end.address, Shown::V6(_, Brackets::Around))
}

fn begins_ipv6(word: &[u8]) -> bool {
    let address = word.split(|&byte| byte == b'%').next().unwrap_or_default();
    // Only IPv4-mapped addresses have dots.
    let mapped = address.starts_with(b"::");
    address.iter().all(|&byte| byte.is_ascii_hexdigit() || byte == b':' || (mapped && byte == b'.'))
        && address.iter().filter(|&&byte| byte == b':').count() > 1
}

/// `192.0.2.7.22`, `fe80::1%wm0.22`, `localhost.smtp`, `*.*`, `(PF_UNSPEC)`.
fn dotted(word: &[u8]) -> Option<End<'_>> {
    let unset = Printed { address: Shown::Any, zone: None, port: Port::Any };
    match word {
        b"(PF_UNSPEC)" => Some(End::Whole(unset)),
        _ => printed::dotted(word).map(End::Whole),
    }
}

impl<'a> End<'a> {
    /// The same, in the light of the row: whether its address is of the family, and whether it can be cut.
    #[inline]
    fn judged(self, word: &'a [u8], family: Option<Family>, whole: bool) -> Option<Self> {
        let Self::Whole(printed) = self else {
            return (!whole && family != Some(Family::V4)).then_some(self);
        };
        let shown = printed.family();
        if family.is_some() && shown.is_some() && shown != family {
            return None;
        }
        match shown {
            Some(Family::V6) if !whole && word.len() == CUT => Some(Self::Cut(word)),
            Some(Family::V6) => Some(Self::Whole(with_zone(printed))),
            _ => Some(self),
        }
    }

    /// Whether it stands for no end at all.
    pub(super) const fn is_nothing(&self) -> bool {
        match self {
            Self::Whole(printed) => printed.is_nothing(),
            Self::Cut(_) => false,
        }
    }

    /// The endpoint of a socket of this protocol, where a star is of the family `any`.
    #[inline]
    pub(super) fn read(self, protocol: Protocol, any: Family) -> Endpoint<'a> {
        match self {
            Self::Whole(printed) => printed.read(protocol, Some(any)),
            Self::Cut(text) => Endpoint::at(Address::Cut(text.into()), None),
        }
    }
}

/// The zone that the kernels of FreeBSD 9 and DragonFly have inside the address.
fn with_zone(end: Printed<'_>) -> Printed<'_> {
    match (end.address, end.zone) {
        (Shown::V6(ip, brackets), None) => {
            let (ip, zone) = unscoped(ip);
            Printed { address: Shown::V6(ip, brackets), zone, port: end.port }
        }
        _ => end,
    }
}

/// Whether a word is an end in numbers, or the beginning of one, perhaps with the marks of an empty cell behind it.
pub(super) fn is_end(word: &[u8]) -> bool {
    colon(word.strip_suffix(b"??").unwrap_or(word)).is_some()
}

#[cfg(test)]
mod tests {
    use crate::sockstat_bsd::{parse, records};
    use crate::{Address, Content, Skipped};
    use alloc::string::{String, ToString};
    use alloc::vec::Vec;
    use std::format;

    /// Header of FreeBSD 14, of 15, of 15 with `-w`, and of text that was pushed together.
    const OLD: &str = "USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      \n";
    const NEW: &str = "USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       \n";
    const WIDE: &str = "USER COMMAND      PID FD PROTO LOCAL ADDRESS                  FOREIGN ADDRESS \n";
    const TIGHT: &str = "USER COMMAND PID FD PROTO LOCAL ADDRESS FOREIGN ADDRESS\n";

    /// Both ends of the only socket, as text; a cut one ends in `…`.
    #[track_caller]
    fn ends(text: &str) -> (String, String) {
        let all: Vec<_> = parse(text.as_bytes()).collect();
        assert_eq!(all.len(), 1, "{text}");
        let socket = all[0].as_ref().unwrap();
        let cut = [Some(&socket.local), socket.remote.as_ref()]
            .into_iter()
            .flatten()
            .filter(|end| matches!(end.address, Address::Cut(_)));
        assert!(cut.into_iter().all(|end| end.port.is_none() && end.zone().is_none()));
        (socket.local.to_string(), socket.remote.as_ref().map_or_else(String::new, ToString::to_string))
    }

    #[test]
    fn an_ipv6_end_of_21_bytes_may_be_cut() {
        for (word, whole) in [
            // What can be the beginning of something longer, and what it is if it is not.
            ("2001:db8::2:333:4:443", "[2001:db8::2:333:4]:443"),
            ("fe80::1:2:3:4%em0:443", "[fe80::1:2:3:4%em0]:443"),
        ] {
            assert_eq!(word.len(), 21);
            let row = format!("root sshd         900  4 tcp6  {word} *:*                  \n");
            let (local, _) = ends(&row);
            assert_eq!(local, format!("{word}…:*"), "nothing tells");
            assert_eq!(ends(&format!("{NEW}{row}")).0, format!("{word}…:*"));
            assert_eq!(ends(&format!("{TIGHT}{row}")).0, format!("{word}…:*"));
            assert_eq!(ends(&format!("{OLD}{row}")).0, whole, "no version before 15 cuts");
            assert_eq!(ends(&format!("{WIDE}{row}")).0, whole, "-w");
            // Two blanks before the protocol.
            let row = format!("root     sshd       900   4  tcp6   {word} *:*\n");
            assert_eq!(ends(&row).0, whole);
            // Neither is cut if the other is longer.
            let other = "2001:db8::2:333:4:44321";
            let row = format!("root sshd         900  4 tcp6  {word} {other}\n");
            assert_eq!(ends(&row), (whole.into(), "[2001:db8::2:333:4]:44321".into()));
            let row = format!("root sshd         900  4 tcp6  {other} {word}\n");
            assert_eq!(ends(&row), ("[2001:db8::2:333:4]:44321".into(), whole.into()));
            // Blanks prove nothing where they are not the tool's own.
            let row = format!("root  sshd  900  4  tcp6  {word}  *:*\n");
            assert_eq!(ends(&row).0, format!("{word}…:*"));
        }
    }

    #[test]
    fn what_is_left_of_an_ipv6_end_is_cut_or_refused() {
        for word in [
            "2001:db8:1111:2222:33",
            "2001:db8:1111:2222:3:",
            "2001:db8::1:1000:799a",
            "2001:db8:1111:2222::1",
            "::ffff:192.168.100.10",
            "fe80::1234:5678:9abc%",
            "fe80::1:2:3:4%vtnet0:",
            "fe80::1:2:3:4%vtnet0.",
            "::ffff:192.0.2.7:4432",
        ] {
            assert_eq!(word.len(), 21, "{word}");
            let row = format!("root sshd         900  4 tcp6  {word} {word}\n");
            assert_eq!(ends(&row), (format!("{word}…:*"), format!("{word}…:*")));
            assert!(
                parse(format!("root sshd         900  4 tcp4  {word} *:*").as_bytes())
                    .all(|row| row.is_err())
            );
        }
        // Where nothing is cut, it is no address.
        let row = format!("{OLD}root     sshd       900   4   tcp6   2001:db8:1111:2222:33 *:*\n");
        assert!(parse(row.as_bytes()).next().unwrap().is_err());
        // And of another length it is none either.
        for word in [
            "2001:db8:1111:2222:3",
            "2001:db8:1111:2222:333",
            "2001.db8.1111.2222.33",
            "200x:db8:1111:2222:33",
        ] {
            let row = format!("root sshd         900  4 tcp6  {word} *:*\n");
            assert!(parse(row.as_bytes()).next().unwrap().is_err(), "{word}");
        }
    }

    #[test]
    fn ipv4_and_netbsd_are_never_cut() {
        let row = "root sshd         900  4 tcp4  255.255.255.255:65535 255.255.255.254:65534";
        assert_eq!(ends(row), ("255.255.255.255:65535".into(), "255.255.255.254:65534".into()));
        let row = "root     sshd       900    4 tcp6   2001:db8::2:333:4.443 *.*";
        assert_eq!(ends(row).0, "[2001:db8::2:333:4]:443");
        let row = "root     sshd       900    4 tcp6   2001:db8::2:333:4.443 2001:db8::2:333:5.443";
        assert_eq!(ends(row).1, "[2001:db8::2:333:5]:443");
        let row = "root     sshd       900    4 tcp6   fe80::1234:567%wm0.22 *.*";
        assert_eq!(ends(row).0, "[fe80::1234:567%wm0]:22");
    }

    #[test]
    fn a_state_that_touches_the_remote_end_is_split() {
        let front = "root     sshd       1718  6  tcp6   2001:db8:1:2:3:4:5:6:22 2001:db8:1111:2222:3333:4444:5555:6666:443";
        for (behind, expected) in [
            ("ESTABLISHED", true),
            ("FIN_WAIT_2 freebsd cubic", true),
            ("FIN_WAIT_2freebsd cubic", true),
            ("established", false),
            ("x", false),
        ] {
            let row = format!("{front}{behind}\n");
            let read: Vec<_> = parse(row.as_bytes()).collect();
            match (&read[0], expected) {
                (Ok(socket), true) => {
                    assert_eq!(socket.remote.as_ref().unwrap().port, Some(443));
                    assert!(socket.state.is_some());
                }
                (Err(_), false) => {}
                other => panic!("{other:?}"),
            }
        }
        let starred = "root     sshd       1718  6  tcp6   *:22 *:*LISTEN";
        assert_eq!(ends(starred).0, "[::]:22");
    }

    #[test]
    fn a_star_that_touches_the_local_end_is_split() {
        let front = "longuser12345 command-10123 100  tcp4  ";
        for (text, expected) in [
            ("192.168.100.100:65535*:*", "192.168.100.100:65535"),
            ("192.168.100.100:**:*", "192.168.100.100:*"),
            ("192.168.100.100:65535*:*   LISTEN", "192.168.100.100:65535"),
        ] {
            assert_eq!(ends(&format!("{front}{text}")), (expected.into(), String::new()));
        }
        assert_eq!(ends(&format!("{front}192.168.100.100:65535*:7")).1, "0.0.0.0:7");
        for text in [
            "192.168.100.100:65535192.168.100.101:65535",
            "192.168.100.100:65535*",
            "192.168.100.100*:*",
            "*:*",
        ] {
            assert!(parse(format!("{front}{text}").as_bytes()).next().unwrap().is_err(), "{text}");
        }
    }

    #[test]
    fn a_number_that_touches_the_port_is_refused() {
        let header = "USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       ID       ENCAPS\n";
        let row = |remote: &str| {
            format!("{header}root     sshd       1718  6   tcp6   *:22                  {remote}\n")
        };
        let wide = row("2001:db8:1111:2222::333:8012");
        assert_eq!(
            parse(wide.as_bytes()).next().unwrap().unwrap_err().to_string(),
            "line 2, column 88: expected a blank between the foreign address and the number behind it, found the end \
             of the line"
        );
        let fits = row("2001:db8::1:80        123");
        assert_eq!(ends(&fits).1, "[2001:db8::1]:80");
    }

    #[test]
    fn further_addresses_of_sctp_are_details() {
        let text = "root     x          1718  6  sctp4  192.0.2.1:5000        198.51.100.1:5001     ACTIVE       ESTABLISHED\n\
            \x20                                   192.0.2.2:5000        198.51.100.2:5001     INACTIVE\n\
            \x20                                                         198.51.100.3:5001     UNCONFIRMED\n\
            ??       ??            ?? ?? ??    192.0.2.2:5000        198.51.100.2:5001     INACTIVE   ??\n\
            root     x             1718  6 sctp46 192.0.2.1:5000        255.255.255.255:65535??       ??           ?? ??  192.0.2.2:5000        ??\n\
            root     x             1718  6 sctp46 192.0.2.1:5000        198.51.100.1:5001     ACTIVE     ESTABLISHED??       ??           ?? ??  192.0.2.2:5000        198.51.100.2:5001    ACTIVE\n";
        let contents: Vec<_> = records(text.as_bytes()).map(|record| record.content).collect();
        for detail in &contents[1..4] {
            assert_eq!(*detail, Content::Skipped(Skipped::Detail));
        }
        let socket = |at: usize| match &contents[at] {
            Content::Socket(socket) => (
                socket.remote.as_ref().unwrap().to_string(),
                socket.state.clone().map(|state| state.to_string()),
            ),
            other => panic!("{other:?}"),
        };
        assert_eq!(socket(0), ("198.51.100.1:5001".into(), Some("ESTABLISHED".into())));
        assert_eq!(socket(4), ("255.255.255.255:65535".into(), None));
        assert_eq!(socket(5), ("198.51.100.1:5001".into(), Some("ESTABLISHED".into())));
        for line in [
            "    192.0.2.2:5000 more",
            "192.0.2.2:5000 198.51.100.2:5001",
            "?? ?? ?? ?? 192.0.2.2:5000",
            "    ACTIVE",
        ] {
            assert!(parse(line.as_bytes()).next().unwrap().is_err(), "{line}");
        }
    }
}
