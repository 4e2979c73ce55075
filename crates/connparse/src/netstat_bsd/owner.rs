//! Who holds a socket, as macOS prints it with `-v` behind the state.
//!
//! ```text
//!      131072 131072  92386      0 0x0080 0x0000000e
//!          0            0  131072  131072  39885      0 00100 00000006 0000000006c049e5 …
//!        258           99  786896    9216 Brave Browser He:855    00100 00000204 000000000005b823 …
//! ```

use nom::Parser;
use nom::combinator::verify;
use nom::error::context;
use nom::sequence::pair;

use crate::error::{Step, Stop};
use crate::lex::{column, decimal, expect, line_end, spaced_decimal};
use crate::{Certainty, Owner};

/// Which columns stand behind the state. Those of the numbers before the owner are counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Columns {
    /// No heading told.
    #[default]
    Unknown,
    /// None of an owner.
    NoOwner,
    /// `pid`
    Pid { before: usize },
    /// `process:pid`
    Named { before: usize },
    /// `process:pid`, and `eprocess:epid` behind it.
    NamedTwice { before: usize },
}

impl Columns {
    /// The columns by the titles behind those of the addresses, that of the state included.
    pub(super) fn of_titles(titles: &[u8]) -> Self {
        let is_state = |title: &&[u8]| matches!(*title, b"(state)" | b"State" | b"TCP-State" | b"IP-Proto");
        let titles = || titles.split(u8::is_ascii_whitespace).filter(|title| !title.is_empty());
        let behind_state = || titles().skip_while(is_state);
        let place = |name: &[u8]| behind_state().position(|title| title == name);
        match (place(b"pid"), place(b"process:pid"), place(b"eprocess:epid")) {
            (Some(before), ..) => Self::Pid { before },
            (None, Some(before), None) => Self::Named { before },
            (None, Some(before), Some(_)) => Self::NamedTwice { before },
            _ => Self::NoOwner,
        }
    }
}

/// A process, if there is one, and its name, if that is printed.
#[derive(Clone, Copy)]
pub(super) struct Holder<'a> {
    pub(super) pid: u32,
    pub(super) name: Option<&'a [u8]>,
    certainty: Certainty,
}

impl<'a> Holder<'a> {
    const fn new(pid: u32, name: Option<&'a [u8]>) -> Self {
        Self { pid, name, certainty: Certainty::Stated }
    }

    pub(super) fn owner(self) -> Owner<'a> {
        let mut owner = Owner::new(self.pid);
        owner.name = self.name.map(Into::into);
        owner.certainty = self.certainty;
        owner
    }
}

/// The owner in what stands behind the state.
#[inline]
pub(super) fn holder(text: &[u8], columns: Columns) -> Result<Option<Holder<'_>>, nom::Err<Stop<'_>>> {
    if line_end(text).is_ok() {
        return Ok(None);
    }
    let (_, holder) = match columns {
        Columns::NoOwner => return Ok(None),
        Columns::Unknown => return Ok(by_shape(text)),
        Columns::Pid { before } => {
            let (text, ()) = words(text, before)?;
            context("a process id", spaced_decimal).map(|pid| Holder::new(pid, None)).parse(text)?
        }
        Columns::Named { before } => {
            let (text, ()) = words(text, before)?;
            expect("the name of a process, a colon and its id", text, named)?
        }
        Columns::NamedTwice { before } => {
            let (text, ()) = words(text, before)?;
            expect("two names of processes, each with a colon and its id", text, named_twice)?
        }
    };
    Ok(Some(holder))
}

/// The words of so many columns.
fn words(mut text: &[u8], count: usize) -> Step<'_, ()> {
    for _ in 0..count {
        (text, _) = expect("a column before that of the process", text, column)?;
    }
    Ok((text, ()))
}

/// `Brave Browser He:855`, where the last colon is before the pid.
#[inline]
fn named(text: &[u8]) -> Step<'_, Holder<'_>> {
    let (name, rest) = split_at_colon(text)?;
    let (rest, pid) = spaced_decimal(rest)?;
    Ok((rest, Holder::new(pid, Some(name))))
}

fn split_at_colon(text: &[u8]) -> Result<(&[u8], &[u8]), nom::Err<Stop<'_>>> {
    let colon = memchr::memrchr(b':', text);
    let parts = colon.and_then(|colon| Some((text.get(..colon)?, text.get(colon + 1..)?)));
    parts.ok_or(nom::Err::Error(Stop::new(text, "")))
}

/// `Safari:501 Web Content:502`, where the first colon with a number behind it is before the pid. If there are several
/// before the last, either name can be the one with a colon in it.
fn named_twice(text: &[u8]) -> Step<'_, Holder<'_>> {
    let (names, _) = split_at_colon(text)?;
    let pid_behind = |colon: usize| {
        let (rest, pid) = decimal::<u32>(names.get(colon + 1..)?).ok()?;
        matches!(rest, [b' ', ..]).then_some((colon, pid))
    };
    let mut pids = memchr::memchr_iter(b':', names).filter_map(pid_behind);
    let (colon, pid) = pids.next().ok_or(nom::Err::Error(Stop::new(text, "")))?;
    let mut holder = Holder::new(pid, names.get(..colon));
    if pids.next().is_some() {
        holder.certainty = Certainty::Doubtful;
    }
    Ok((text, holder))
}

/// The owner where no heading was seen, if the columns are those of a known version.
fn by_shape(text: &[u8]) -> Option<Holder<'_>> {
    if let Ok((_, holder)) = four_numbers_and_name(text) {
        return Some(holder);
    }
    let holder = |before| pid_behind_numbers(text, before).ok().map(|(_, pid)| Holder::new(pid, None));
    holder(4).or_else(|| holder(2))
}

/// `258 99 786896 9216 adb:21865 00100 00000204`
fn four_numbers_and_name(text: &[u8]) -> Step<'_, Holder<'_>> {
    let (text, ()) = numbers(text, 4)?;
    let (rest, mut holder) = named(text)?;
    let (rest, ()) = state_and_options(rest)?;
    // With other options more numbers stand here, and then this one is none of the name's.
    if numbers(text, 1).is_ok() {
        holder.certainty = Certainty::Doubtful;
    }
    Ok((rest, holder))
}

/// `131072 131072 92386 0 0x0080 0x0000000e`
fn pid_behind_numbers(text: &[u8], before: usize) -> Step<'_, u32> {
    let (text, ()) = numbers(text, before)?;
    let (text, (pid, _epid)) = pair(spaced_decimal, spaced_decimal::<u32>).parse(text)?;
    let (text, ()) = state_and_options(text)?;
    Ok((text, pid))
}

fn numbers(mut text: &[u8], count: usize) -> Step<'_, ()> {
    for _ in 0..count {
        (text, _) = spaced_decimal::<u64>.parse(text)?;
    }
    Ok((text, ()))
}

/// `00100 00000204`, `0x0080 0x0000000e`, and then nothing or sixteen digits: columns of `-x` can look like the first
/// two, but no further.
fn state_and_options(text: &[u8]) -> Step<'_, ()> {
    let hex = |width| {
        verify(column, move |word: &[u8]| {
            let digits = word.strip_prefix(b"0x").unwrap_or(word);
            (digits.len() == width || digits.len() < word.len()) && digits.iter().all(u8::is_ascii_hexdigit)
        })
    };
    let (text, _) = pair(hex(5), hex(8)).parse(text)?;
    match line_end(text) {
        Ok((text, ())) => Ok((text, ())),
        Err(_) => hex(16).map(|_| ()).parse(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Process, name and certainty.
    type Shown<'a> = Option<(u32, Option<&'a str>, Certainty)>;

    #[track_caller]
    fn shown(text: &str, columns: Columns) -> Shown<'_> {
        let holder = holder(text.as_bytes(), columns).expect(text)?;
        Some((holder.pid, holder.name.map(|name| core::str::from_utf8(name).unwrap()), holder.certainty))
    }

    const TAIL: &str = "00100 00000204 000000000005b823 00000001 04000800      1      0 000002\n";

    #[test]
    fn known_columns_need_no_heading() {
        for (text, pid) in [
            ("131072 131072  92386      0 0x0080 0x0000000e", 92386),
            ("131072 131072  92386     17 00100 00000006\r\n", 92386),
            (
                "131072 131072  10521      0 00100 00000006 000000000000965d 00000000 00000900      1      0 000001",
                10521,
            ),
            (
                "0            0  131072  131072  39885      0 00100 00000006 0000000006c049e5 00000000 00000800 1 0 000000",
                39885,
            ),
            ("0            0  131072  131072  39885      0 00100 00000006", 39885),
        ] {
            assert_eq!(shown(text, Columns::Unknown), Some((pid, None, Certainty::Stated)), "{text}");
        }
        for name in [
            "adb",
            "Brave Browser He",
            "Antigravity IDE ",
            "Code - Insiders",
            "a:1",
            "a:1 00100 000000",
            ":",
            "x 1 2",
            "",
        ] {
            let text = std::format!("258           99  786896    9216 {name}:855    {TAIL}");
            assert_eq!(shown(&text, Columns::Unknown), Some((855, Some(name), Certainty::Stated)), "{text}");
        }
        let text = std::format!("258           99  786896    9216 12 node:855    {TAIL}");
        assert_eq!(shown(&text, Columns::Unknown), Some((855, Some("12 node"), Certainty::Doubtful)));
    }

    #[test]
    fn other_columns_have_no_owner() {
        for text in [
            "",
            "\r\n",
            "     0      0      0      0  65536  65536      1   2048      0      0 524288 524288    0.00    0.00 7199.99    0.00    0.00    0.01",
            "     0      0      0      0  65536 33554432      1   2048      0      0 524288 524288",
            "00000000     0",
            "freebsd cubic      14480 1073725440  1460 off",
            "258           99",
            "a:1 b",
            "1 2 3 4 a:1",
            "1 2 3 4 a:1 00100",
        ] {
            assert_eq!(shown(text, Columns::Unknown), None, "{text}");
        }
        assert_eq!(
            shown("1 2 3 4 a:1 00100 00000006", Columns::NoOwner),
            None,
            "an id that an application gave"
        );
    }

    #[test]
    fn a_heading_tells_how_many_numbers_stand_before_the_owner() {
        let text = std::format!("1 2 3 4 5 6 12 node:855    {TAIL}");
        assert_eq!(
            shown(&text, Columns::Named { before: 6 }),
            Some((855, Some("12 node"), Certainty::Stated))
        );
        assert_eq!(shown("1 855 0 x", Columns::Pid { before: 1 }), Some((855, None, Certainty::Stated)));
        assert_eq!(shown("", Columns::Pid { before: 1 }), None);
        for (text, columns) in [
            ("1 2", Columns::Pid { before: 2 }),
            ("1 2 x", Columns::Pid { before: 2 }),
            ("1 2 855", Columns::Named { before: 2 }),
            ("1 2 node:x", Columns::Named { before: 2 }),
            ("1 2 node:4294967296", Columns::Named { before: 2 }),
            ("1 2 node:855", Columns::NamedTwice { before: 2 }),
        ] {
            assert!(holder(text.as_bytes(), columns).is_err(), "{text}");
        }
    }

    #[test]
    fn of_two_processes_the_first_is_the_owner() {
        let columns = Columns::NamedTwice { before: 4 };
        let text = std::format!("1 2 3 4           Safari:501    Web Content He:502    {TAIL}");
        assert_eq!(shown(&text, columns), Some((501, Some("Safari"), Certainty::Stated)));
        let text = std::format!("1 2 3 4           a:1 b:501    Web Content He:502    {TAIL}");
        assert_eq!(shown(&text, columns), Some((1, Some("a"), Certainty::Doubtful)));
    }
}
