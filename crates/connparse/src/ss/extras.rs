//! The words behind the addresses, in any number: those that are kept, by name.

use core::time::Duration;

use nom::Parser;
use nom::branch::alt;
use nom::bytes::complete::tag;
use nom::combinator::{all_consuming, map, opt, value};
use nom::error::context;
use nom::sequence::{preceded, terminated};

use super::owners::users;
use crate::error::{Step, Stop};
use crate::lex::{behind_blanks, column, decimal, gap, word_as};
use crate::{Socket, Timer, TimerKind};

/// All words up to the end of the row, put into the socket as they are printed: an inode can be 0.
#[inline]
pub(super) fn extras<'a>(text: &'a [u8], socket: &mut Socket<'a>) -> Step<'a, ()> {
    let mut text = behind_blanks(text);
    while !matches!(text, [] | [b'\r' | b'\n', ..]) {
        text = match text {
            [b'u', b's', b'e', b'r', b's', b':', b'(', ..] if socket.owners.is_empty() => {
                gap(users(text, &mut socket.owners)?.0)?.0
            }
            [b'c', ..] if text.starts_with(b"cgroup:") => {
                socket.v6only = v6only_behind(text);
                break;
            }
            _ => word(text, socket)?.0,
        };
    }
    Ok((text, ()))
}

/// One word and the blanks behind it. Of a word that comes twice the first counts; unknown words are passed over.
fn word<'a>(text: &'a [u8], socket: &mut Socket<'a>) -> Step<'a, ()> {
    match text {
        [b't', b'i', b'm', b'e', b'r', b':', b'(', ..] if socket.timer.is_none() => keep(
            context("the timer: kind, time and count in brackets", map(timer, Some)),
            &mut socket.timer,
            text,
        ),
        [b'u', b'i', b'd', b':', ..] if socket.uid.is_none() => {
            keep(context("the user's number", number("uid:")), &mut socket.uid, text)
        }
        [b'i', b'n', b'o', b':', ..] if socket.inode.is_none() => {
            keep(context("the inode's number", number("ino:")), &mut socket.inode, text)
        }
        [b'v', b'6', b'o', b'n', b'l', b'y', b':', b'0' | b'1', ..] => {
            let flag = map(number::<u8>("v6only:"), |flag| flag.map(|flag| flag == 1));
            keep(context("0 or 1 behind v6only:", flag), &mut socket.v6only, text)
        }
        _ => value((), column).parse(text),
    }
}

/// Puts what `parser` yields into its place.
fn keep<'a, T>(
    mut parser: impl Parser<&'a [u8], Output = T, Error = Stop<'a>>,
    place: &mut T,
    text: &'a [u8],
) -> Step<'a, ()> {
    let (text, found) = parser.parse(text)?;
    *place = found;
    Ok((text, ()))
}

/// `uid:1000` and the like.
fn number<'a, T: TryFrom<u64>>(
    name: &'static str,
) -> impl Parser<&'a [u8], Output = Option<T>, Error = Stop<'a>> {
    map(terminated(preceded(tag(name), decimal), gap), Some)
}

/// The last `v6only:` behind a cgroup. Whoever names the cgroup can put any word before it, and blanks too; nothing
/// else that is kept comes later.
fn v6only_behind(text: &[u8]) -> Option<bool> {
    const NAME: &[u8] = b" v6only:";
    let at = memchr::memmem::rfind(text, NAME)?;
    match text.get(at + NAME.len()..)? {
        [b'0', behind @ ..] if gap(behind).is_ok() => Some(false),
        [b'1', behind @ ..] if gap(behind).is_ok() => Some(true),
        _ => None,
    }
}

/// `timer:(keepalive,2min5sec,0)` and the blanks behind it.
fn timer(text: &[u8]) -> Step<'_, Timer> {
    word_as(text, |word| {
        let inside = word.strip_prefix(b"timer:(")?.strip_suffix(b")")?;
        let mut parts = inside.splitn(3, |&byte| byte == b',');
        let (kind, time, count) = (kind(parts.next()?), parts.next()?, parts.next()?);
        let retries = all_consuming(decimal).parse(count).ok().map(|(_, count)| count);
        Some(Timer::new(kind, remaining(time), retries))
    })
}

fn kind(word: &[u8]) -> TimerKind {
    match word {
        b"on" => TimerKind::Retransmit,
        b"keepalive" => TimerKind::KeepAlive,
        b"timewait" => TimerKind::TimeWait,
        b"persist" => TimerKind::Probe,
        _ => TimerKind::Other,
    }
}

/// The time left, `None` if it is written in no known way.
///
/// `204ms`, `57sec`, `2min5sec`, `1min`; nothing at all is zero; and `2.308ms` is 2 seconds and 308 milliseconds,
/// because ss puts whole seconds before the milliseconds and forgets their unit.
fn remaining(text: &[u8]) -> Option<Duration> {
    let (_, (minutes, (seconds, millis))) =
        all_consuming((opt(terminated(decimal::<u64>, tag("min"))), below_a_minute)).parse(text).ok()?;
    let seconds = minutes.unwrap_or_default().checked_mul(60)?.checked_add(seconds)?;
    Duration::from_secs(seconds).checked_add(Duration::from_millis(millis))
}

/// Whole seconds, and milliseconds.
fn below_a_minute(text: &[u8]) -> Step<'_, (u64, u64)> {
    let seconds = map(terminated(decimal, tag("sec")), |seconds| (seconds, 0));
    let millis = map(terminated(decimal, tag("ms")), |millis| (0, millis));
    alt((seconds, millis, seconds_and_millis, value((0, 0), tag("")))).parse(text)
}

/// `2.308ms`; always three digits behind the dot.
fn seconds_and_millis(text: &[u8]) -> Step<'_, (u64, u64)> {
    let (text, seconds) = terminated(decimal, tag(".")).parse(text)?;
    let (behind, millis) = terminated(decimal, tag("ms")).parse(text)?;
    match text.len() - behind.len() {
        5 => Ok((behind, (seconds, millis))),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Socket<'_> {
        let mut socket = Socket::nothing_known();
        extras(text.as_bytes(), &mut socket).unwrap();
        socket
    }

    #[test]
    fn times_of_the_timer() {
        let ms = |text: &str| remaining(text.as_bytes()).map(|time| time.as_millis());
        for (text, expected) in [
            ("204ms", 204),
            ("004ms", 4),
            ("2.308ms", 2_308),
            ("9.050ms", 9_050),
            ("5sec", 5_000),
            ("57sec", 57_000),
            ("1min", 60_000),
            ("2min5sec", 125_000),
            ("119min", 7_140_000),
            ("", 0),
        ] {
            assert_eq!(ms(text), Some(expected), "{text}");
        }
        for text in [
            "2.3ms",
            "x",
            "5",
            "5min3",
            "-1ms",
            "99999999999999999999sec",
            "18446744073709551615min",
            "2.3080ms",
        ] {
            assert_eq!(ms(text), None, "{text}");
        }
    }

    #[test]
    fn kinds_of_the_timer() {
        let timer = |text| read(text).timer.unwrap();
        for (text, kind) in [
            ("timer:(on,204ms,3)", TimerKind::Retransmit),
            ("timer:(keepalive,204ms,3)", TimerKind::KeepAlive),
            ("timer:(timewait,204ms,3)", TimerKind::TimeWait),
            ("timer:(persist,204ms,3)", TimerKind::Probe),
            ("timer:(unknown,204ms,3)", TimerKind::Other),
        ] {
            assert_eq!(timer(text), Timer::new(kind, Some(Duration::from_millis(204)), Some(3)));
        }
        assert_eq!(timer("timer:(on,,0)"), Timer::new(TimerKind::Retransmit, Some(Duration::ZERO), Some(0)));
        assert_eq!(timer("timer:(on,soon,-1)"), Timer::new(TimerKind::Retransmit, None, None));
    }

    #[test]
    fn words_come_in_any_order_and_unknown_ones_are_passed_over() {
        let text = "timer:(on,5sec,0) users:((\"a\",pid=1,fd=2)) uid:7 ino:39 sk:00005ef5 fwmark:0x1 <-> ts sack \
                    cubic rto:204 bbr:(bw:0bps,mrtt:0.04) send 262144bps mem:(r0,w0,f0,t0) tos:0x0 class_id:0   \r\n";
        let extras = read(text);
        assert_eq!(extras.owners.len(), 1);
        assert!(extras.timer.is_some());
        assert_eq!((extras.uid, extras.inode, extras.v6only), (Some(7), Some(39), None));
        let extras = read("v6only:1 foo ino:0 users:((\"a\",pid=1,fd=2)) bar uid:7\n");
        assert_eq!((extras.uid, extras.inode, extras.v6only), (Some(7), Some(0), Some(true)));
        assert_eq!(extras.owners.len(), 1);
        assert!(read("").owners.is_empty() && read("   \r\n").owners.is_empty());
    }

    #[test]
    fn a_cgroup_can_hold_anything_and_tells_nothing() {
        let extras =
            read("ino:39 sk:1 cgroup:/a uid:0 ino:5 v6only:1 users:((\"x\",pid=1,fd=2)) v6only:0 <-> bbr\n");
        assert_eq!((extras.uid, extras.inode, extras.v6only), (None, Some(39), Some(false)));
        assert!(extras.owners.is_empty());
        assert_eq!(read("cgroup:/v6only:1 <->").v6only, None);
        assert_eq!(read("cgroup:/x v6only:10").v6only, None);
    }

    #[test]
    fn a_known_word_with_a_value_that_cannot_be_is_refused() {
        let expected = |text: &'static str| {
            crate::error::stop(extras(text.as_bytes(), &mut Socket::nothing_known()).unwrap_err())
        };
        assert_eq!(expected("foo uid:x ino:1"), Stop::new(b"uid:x ino:1", "the user's number"));
        assert_eq!(expected("uid:4294967296"), Stop::new(b"uid:4294967296", "the user's number"));
        assert_eq!(expected("ino:"), Stop::new(b"ino:", "the inode's number"));
        assert_eq!(expected("timer:(on,1sec)").expected, "the timer: kind, time and count in brackets");
        assert_eq!(expected("users:((\"a\",pid=1,fd=2))x").at, b"x");
    }
}
