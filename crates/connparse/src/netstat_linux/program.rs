//! What stands behind the addresses, the state and the user: the process, its security context, the timer.
//!
//! ```text
//! 16071/python3
//! 8449/./rel/tor       off (0.00/0/0)
//! 812/sshd             system_u:system_r:sshd_t:s0-s0:c0.c1023            keepalive (7134.52/0/0)
//! -                    on (0.79/0/0)
//! 8445/0
//! ```

use core::time::Duration;

use nom::Parser;
use nom::bytes::complete::tag;
use nom::character::complete::one_of;
use nom::combinator::{all_consuming, opt, verify};
use nom::sequence::{preceded, separated_pair};

use super::words::{self, Kind};
use crate::error::{Step, Stop};
use crate::lex::{byte, column, decimal, gap, word_that};
use crate::owner::fills;
use crate::{Certainty, Owner, Timer};

/// How many bytes net-tools gives to `pid/name`. It cuts at one less, so that the last one is always a blank.
const WIDTH: usize = 20;

/// The end of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Program<'a> {
    pub(super) process: Option<Process<'a>>,
    pub(super) timer: Option<Timer>,
}

/// Who holds the socket.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Process<'a> {
    pid: u32,
    name: &'a [u8],
    is_name_cut: bool,
    certainty: Certainty,
}

impl<'a> Process<'a> {
    #[inline]
    pub(super) fn owner(self) -> Owner<'a> {
        let mut owner = Owner::new(self.pid);
        owner.name = Some(self.name.into());
        owner.is_name_cut = self.is_name_cut;
        owner.certainty = self.certainty;
        owner
    }
}

/// Whether the columns of the process and the timer can begin here, or the row can end.
#[inline]
pub(super) fn begins(text: &[u8]) -> bool {
    match text {
        [] | [b'\r' | b'\n', ..] => true,
        [b'-', rest @ ..] => gap(rest).is_ok(),
        [b'0'..=b'9', ..] => process(text).is_ok(),
        // The word for the kind of a timer, and its bracket.
        _ => matches!(column(text), Ok(([b'(', ..], _))),
    }
}

/// All the rest of a row, without the end of its last line.
#[inline]
pub(super) fn program(text: &[u8]) -> Result<Program<'_>, Stop<'_>> {
    let expected = match text {
        [] => return Ok(Program::default()),
        [b'-', rest @ ..] if gap(rest).is_ok() => match behind_process(rest) {
            Some(timer) => return Ok(Program { process: None, timer }),
            None => "a security context or a timer behind the process",
        },
        [b'0'..=b'9', ..] => match process(text) {
            Ok((name, pid)) => return Ok(named(text, name, pid)),
            Err(_) => "a process: its number, a slash and its name",
        },
        _ => match told(text.trim_ascii()) {
            Some(timer) => return Ok(Program { process: None, timer }),
            None => "a user and an inode, a process (number, slash and name; or -), or a timer",
        },
    };
    Err(Stop::new(text, expected))
}

/// The number of a process, and the slash behind it.
#[inline(always)]
fn process(text: &[u8]) -> Step<'_, u32> {
    let (text, pid) = decimal(text)?;
    Ok((byte(text, b'/')?.0, pid))
}

/// The process `pid`, the number at the front of `text`; its `name` follows, and all the rest.
///
/// In the field of net-tools nothing that a process calls itself can be taken for anything else. Elsewhere (BusyBox and
/// toybox do not pad, and padding gets lost on the way) the name goes on to the end of the line, or to what has the
/// shape of a timer. Only that can be forged.
#[inline]
fn named<'a>(text: &'a [u8], name: &'a [u8], pid: u32) -> Program<'a> {
    let before = text.len() - name.len();
    let program = |name, is_name_cut, certainty, timer| Program {
        process: Some(Process { pid, name, is_name_cut, certainty }),
        timer,
    };
    if let Some((field, timer)) = padded(text) {
        let shown = without_padding(field);
        let name = shown.get(before..).unwrap_or_default();
        return program(name, fills(shown, field.len() - 1), Certainty::Stated, timer);
    }
    let program = |name: &'a [u8], certainty, timer| {
        let shown = text.get(..before + name.len()).unwrap_or_default();
        program(name, fills(shown, WIDTH - 1), certainty, timer)
    };
    let name = name.trim_ascii_end();
    match before_timer(name) {
        None => program(name, Certainty::Stated, None),
        // All of this can be a name, even after it was cut.
        Some(_) if text.trim_ascii_end().len() < WIDTH => program(name, Certainty::Doubtful, None),
        Some((name, timer)) => program(name.trim_ascii_end(), Certainty::Doubtful, timer),
    }
}

fn without_padding(name: &[u8]) -> &[u8] {
    let end = name.iter().rposition(|&byte| byte != b' ').map_or(0, |last| last + 1);
    name.get(..end).unwrap_or(name)
}

/// The field of net-tools at the front, line feeds in the name included, and what the timer behind it tells.
#[inline]
fn padded(text: &[u8]) -> Option<(&[u8], Option<Timer>)> {
    field(text, WIDTH).or_else(|| field(text, width_of_crlf(text)?))
}

#[inline]
fn field(text: &[u8], width: usize) -> Option<(&[u8], Option<Timer>)> {
    let (field, rest) = text.split_at_checked(width)?;
    match (field, rest) {
        ([.., b' '], [] | [b' ', ..]) => Some((field, behind_process(rest)?)),
        _ => None,
    }
}

/// How wide the field is if line feeds in it have become `\r\n` on the way.
#[inline]
fn width_of_crlf(text: &[u8]) -> Option<usize> {
    memchr::memchr(b'\n', text.get(..WIDTH)?)?;
    let mut width = WIDTH;
    for at in memchr::memmem::find_iter(text.get(..2 * WIDTH).unwrap_or(text), b"\r\n") {
        if at >= width {
            break;
        }
        width += 1;
    }
    (width > WIDTH).then_some(width)
}

/// How many bytes the row goes on for, from the number of its process at the front of `text`, if there is a line feed
/// in the name: as far as the line where the padded field ends.
#[cold]
pub(super) fn continued(text: &[u8]) -> Option<usize> {
    process(text).ok()?;
    [Some(WIDTH), width_of_crlf(text)].into_iter().flatten().find_map(|width| {
        memchr::memchr(b'\n', text.get(..width)?)?;
        let rest = text.get(width..)?;
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
        let row = text.get(..width + end)?;
        field(super::without_end(row), width).map(|_| row.len())
    })
}

/// What the timer tells behind the column of the process; before it there can be a security context.
fn behind_process(text: &[u8]) -> Option<Option<Timer>> {
    let text = text.trim_ascii();
    if text.is_empty() {
        return Some(None);
    }
    told(text).or_else(|| {
        let (rest, _context) = word_that(text, is_context).ok()?;
        if rest.is_empty() { Some(None) } else { told(rest) }
    })
}

/// `user:role:type:level`, of which net-tools keeps the last 49 bytes, or `-`.
fn is_context(word: &[u8]) -> bool {
    let allowed =
        |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b':' | b'.' | b',' | b'-' | b'_' | b'+');
    word == b"-" || (memchr::memchr(b':', word).is_some() && word.iter().all(allowed))
}

/// What a timer at the end of `name` tells, and what stands before it.
fn before_timer(name: &[u8]) -> Option<(&[u8], Option<Timer>)> {
    let bracket = memchr::memrchr(b'(', name.strip_suffix(b")")?)?;
    let kind_end = name.get(..bracket)?.trim_ascii_end().len();
    let kind = memchr::memrchr(b' ', name.get(..kind_end)?)? + 1;
    Some((name.get(..kind)?, told(name.get(kind..)?)?))
}

/// What `keepalive (7134.52/0/0)` tells: kind, seconds, retransmissions, probes. A timer that is off is none.
fn told(text: &[u8]) -> Option<Option<Timer>> {
    let inside = text.strip_suffix(b")")?;
    let bracket = memchr::memrchr(b'(', inside)?;
    let (_, (remaining, retries)) = all_consuming(numbers).parse(inside.get(bracket + 1..)?).ok()?;
    let word = inside.get(..bracket)?.trim_ascii_end();
    // In Estonian there are two brackets.
    let word = word.strip_suffix(b"(").unwrap_or(word).trim_ascii_end();
    Some(match words::timer(word)? {
        Kind::Off => None,
        Kind::Runs(kind) => Some(Timer::new(kind, Some(remaining), Some(retries))),
    })
}

/// `0.79/4/0`. Some locales have a comma for the dot, and one translation forgets the probes.
fn numbers(text: &[u8]) -> Step<'_, (Duration, u16)> {
    let (text, (seconds, hundredths)) =
        separated_pair(decimal::<u64>, one_of(".,"), verify(decimal::<u64>, |hundredths| *hundredths < 100))
            .parse(text)?;
    let (text, retries) = preceded(tag("/"), decimal).parse(text)?;
    let (text, _probes) = opt(preceded(tag("/"), decimal::<u64>)).parse(text)?;
    let remaining = Duration::from_secs(seconds) + Duration::from_millis(10 * hundredths);
    Ok((text, (remaining, retries)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::TimerKind;
    use std::format;
    use std::string::String;

    #[track_caller]
    fn read(text: &str) -> Program<'_> {
        program(text.as_bytes()).unwrap()
    }

    /// Number, name and certainty of the process.
    #[track_caller]
    fn process(text: &str) -> (u32, &str, Certainty) {
        let process = read(text).process.unwrap();
        (process.pid, core::str::from_utf8(process.name).unwrap(), process.certainty)
    }

    /// As net-tools prints it: cut at 19, padded to 20.
    fn field(pid: u32, name: &str) -> String {
        format!("{:<20}", format!("{pid}/{name}").chars().take(19).collect::<String>())
    }

    #[test]
    fn names_of_all_sorts_in_the_field() {
        for name in [
            "python3",
            "",
            "./rel/tor",
            "se rver",
            "1/ESTABLISHED",
            "a (b) off (1",
            "a:b [c]",
            "-",
            "x  y",
            "u",
            "12 LISTEN 0",
        ] {
            for behind in [
                "",
                " ",
                " off (0.00/0/0)",
                " system_u:system_r:tor_t:s0-s0:c0.c1023            off (0.00/0/0)",
            ] {
                assert_eq!(
                    process(&[&field(7, name), behind].concat()),
                    (7, name, Certainty::Stated),
                    "{name}{behind}"
                );
            }
        }
        assert_eq!(process(&field(5665, "sshd: peter [priv]")).1, "sshd: peter [p");
        assert_eq!(process(&field(8453, "nginx: worker process")).1, "nginx: worker");
        assert_eq!(process(&field(4294967295, "x")).0, u32::MAX);
    }

    #[test]
    fn a_name_that_fills_its_19_bytes_may_go_on() {
        let is_cut = |text: &str| read(text).process.unwrap().is_name_cut;
        for (pid, name, expected) in [
            (5665, "sshd: peter [priv]", true),
            (12387, "Passenger RackApp: /srv", true),
            // The blank at the end may be the 19th byte.
            (8453, "nginx: worker process", true),
            (1234, "fourteen_bytes", true),
            (123, "fourteen_bytes", false),
            (738, "NetworkManager", false),
            (16071, "python3", false),
            (8455, "", false),
        ] {
            let padded = field(pid, name);
            for behind in
                ["", " off (0.00/0/0)", " u:r:t:s0                                           on (0.79/0/0)"]
            {
                assert_eq!(is_cut(&[&padded, behind].concat()), expected, "{padded}{behind}");
            }
            // BusyBox.
            assert_eq!(is_cut(padded.trim_end()), expected, "{padded}");
        }
        assert!(!is_cut("4321/com.android.a.very.long.name:with blanks"), "toybox cuts none");
        assert!(is_cut("12387/Passenger Rac on (0.79/2/0)"), "blanks lost on the way");
        assert!(is_cut("1/two\r\nlines and a l "), "a line feed that has become two bytes");
    }

    #[test]
    fn in_the_field_nothing_can_be_forged() {
        let text = [&field(1, "a off (0.00/0/0)")[..], " keepalive (7198.95/0/0)"].concat();
        assert_eq!(process(&text), (1, "a off (0.00/0/0)", Certainty::Stated));
        assert_eq!(read(&text).timer.unwrap().kind, TimerKind::KeepAlive);
        assert_eq!(process(&field(1, "a on (9.99/9/9)")), (1, "a on (9.99/9/9)", Certainty::Stated));
        assert_eq!(read(&field(1, "a on (9.99/9/9)")).timer, None);
    }

    #[test]
    fn elsewhere_a_name_goes_on_to_the_end_or_to_a_timer() {
        assert_eq!(process("8445/0"), (8445, "0", Certainty::Stated));
        assert_eq!(process("8455/"), (8455, "", Certainty::Stated));
        assert_eq!(process("812/sshd  \t"), (812, "sshd", Certainty::Stated));
        // toybox.
        let long = "4321/com.android.a.very.long.name:with blanks";
        assert_eq!(process(long), (4321, "com.android.a.very.long.name:with blanks", Certainty::Stated));
        // Blanks lost on the way, or a lie.
        let text = "12387/Passenger Rac on (0.79/2/0)";
        assert_eq!(process(text), (12387, "Passenger Rac", Certainty::Doubtful));
        assert_eq!(read(text).timer.unwrap().retries, Some(2));
        let text = "12/sshd: a (b) off (1 off (0.00/0/0)";
        assert_eq!(
            (process(text), read(text).timer),
            ((12, "sshd: a (b) off (1", Certainty::Doubtful), None)
        );
        // Short enough for a name alone.
        let text = "1/ on (0.79/2/0)";
        assert_eq!((process(text), read(text).timer), ((1, " on (0.79/2/0)", Certainty::Doubtful), None));
    }

    #[test]
    fn nobody_and_nothing() {
        for text in [
            "",
            "-",
            "-                   ",
            "-                    off (0.00/0/0)",
            "- - off (0.00/0/0)",
            "- u:object_r:x:s0",
        ] {
            assert_eq!(read(text), Program::default(), "{text:?}");
        }
    }

    #[test]
    fn timers_in_all_languages() {
        let kind = |text: &str| told(text.as_bytes()).unwrap().map(|timer| timer.kind);
        for (text, expected) in [
            ("off (0.00/0/0)", None),
            ("on (0.79/0/0)", Some(TimerKind::Retransmit)),
            ("keepalive (7134.52/0/0)", Some(TimerKind::KeepAlive)),
            ("timewait (59.99/0/0)", Some(TimerKind::TimeWait)),
            ("probe (1.00/0/3)", Some(TimerKind::Probe)),
            ("unkn-4 (1.00/0/3)", Some(TimerKind::Probe)),
            ("unkn-9 (1.00/0/3)", Some(TimerKind::Other)),
            ("on1 (1.00/0/0)", Some(TimerKind::Retransmit)),
            ("vyp (0.00/0/0)", None),
            ("zapnut (0,20/0/0)", Some(TimerKind::Retransmit)),
            ("nezn-4 (0,20/0/0)", Some(TimerKind::Probe)),
            ("aus (0.00/0/0)", None),
            ("ein (0,20/0/0)", Some(TimerKind::Retransmit)),
            ("eikäi ((0.00/0/0)", None),
            ("käib (0.20/0/0)", Some(TimerKind::Retransmit)),
            ("desligado (0.00/0/0)", None),
            ("em (0,20/0)", Some(TimerKind::Retransmit)),
            ("オフ (0.00/0/0)", None),
            ("時間待ち (0.20/0/0)", Some(TimerKind::TimeWait)),
            ("ცოცხალი დატოვება (0.20/0/0)", Some(TimerKind::KeepAlive)),
            ("på (0.20/0/0)", Some(TimerKind::Retransmit)),
            ("whatever (0.20/0/0)", Some(TimerKind::Other)),
        ] {
            assert_eq!(kind(text), expected, "{text}");
        }
        for text in [
            "on",
            "on (",
            "on ()",
            "on (1/0/0)",
            "on (1.5/0/0",
            "(1.00/0/0)",
            "two words (1.00/0/0)",
            "a/b (1.00/0/0)",
            "on (1.00/-1/0)",
            "on (1.00/0/0/0)",
            "on (99999999999999999999.00/0/0)",
        ] {
            assert_eq!(told(text.as_bytes()), None, "{text}");
        }
        let timer = told(b"on (12.34/5/0)").unwrap().unwrap();
        assert_eq!((timer.remaining(), timer.retries), (Some(Duration::from_millis(12_340)), Some(5)));
    }

    #[test]
    fn what_is_none_of_these_is_refused() {
        for text in
            ["x", "12", "12x/y", "/x", "--", "- x", "4294967296/x", "root", "root x", "off (0.00/0/0) x"]
        {
            assert!(program(text.as_bytes()).is_err(), "{text}");
        }
    }

    #[test]
    fn a_field_with_line_feeds_ends_where_its_width_says() {
        let next = "tcp        0      0 127.0.0.1:9106          0.0.0.0:*               LISTEN      8455/               \n";
        for name in ["two\nlines", "\n", "end\n", "\n\n\n", "x\ntcp 0 0 *:1 *:*", "cr\r\nlf", "a \n b"] {
            for behind in
                ["", " off (0.00/0/0)", " u:r:t:s0                                           on (0.79/0/0)"]
            {
                for end in ["\n", "\r\n"] {
                    let row = [&field(8, name), behind, end].concat();
                    let text = [&row, next].concat();
                    assert_eq!(continued(text.as_bytes()), Some(row.len()), "{text:?}");
                    assert_eq!(
                        process(row.strip_suffix(end).unwrap()),
                        (8, name, Certainty::Stated),
                        "{row:?}"
                    );
                }
            }
        }
        // Every line feed has become two bytes.
        let row = field(8451, "two\nlines\n").replace('\n', "\r\n");
        assert_eq!(continued([&row[..], "\r\n", next].concat().as_bytes()), Some(row.len() + 2));
        assert_eq!(process(&row).1, "two\r\nlines\r\n");
    }

    #[test]
    fn nothing_else_is_taken_for_the_rest_of_a_name() {
        for rest in [
            "tcp        0      0 127.0.0.1:9106          0.0.0.0:*               LISTEN      8455/               \n",
            "Active UNIX domain sockets (servers and established)\n",
            "unix  2      [ ]         DGRAM                    11776    1/systemd            /run/systemd/shutdownd\n",
            "(Not all processes could be identified, non-owned process info\n",
            "$ exit\n",
            "\n\n\n",
            "",
        ] {
            for first in [
                "812/sshd\n",
                "812/sshd            \n",
                "812/sshd             off (0.00/0/0)\n",
                "-\n",
                "-                   \n",
            ] {
                let text = [first, rest].concat();
                assert_eq!(continued(text.as_bytes()), None, "{text:?}");
            }
        }
    }
}
