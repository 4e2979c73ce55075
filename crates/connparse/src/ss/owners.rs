//! `users:(("tor",pid=15843,fd=9),("tor",pid=15843,fd=12))`: who holds the socket.

use nom::Parser;
use nom::bytes::complete::{tag, take_until};
use nom::combinator::{eof, opt, rest};
use nom::sequence::preceded;

use crate::error::{Step, Stop};
use crate::lex::{byte, decimal, expect, length_before, maybe};
use crate::{Certainty, Owner, Owners};

/// All the owners, put where they belong, and the bracket behind them.
#[inline]
pub(super) fn users<'a>(text: &'a [u8], owners: &mut Owners<'a>) -> Step<'a, ()> {
    let mut text = text.strip_prefix(b"users:(").ok_or(nom::Err::Error(Stop::new(text, "")))?;
    loop {
        let (behind, owner) = expect("an owner in brackets: its name in quotes, pid and fd", text, owner)?;
        owners.push(owner);
        match behind {
            [b',', more @ ..] => text = more,
            [b')', behind @ ..] => return Ok((behind, ())),
            _ => return Err(nom::Err::Error(Stop::new(behind, "a comma or a bracket behind the owner"))),
        }
    }
}

/// One owner in its brackets. The first `)` ends it: ss reads a name up to that byte, so that none holds it.
#[inline]
pub(super) fn owner(text: &[u8]) -> Step<'_, Owner<'_>> {
    plain_owner(text).map_or_else(|| other_owner(text), Ok)
}

/// `("tor",pid=15843,fd=9)`, with no quote and no bracket in the name: then nothing of it can be taken for anything else.
#[inline]
fn plain_owner(text: &[u8]) -> Option<(&[u8], Owner<'_>)> {
    let inside = text.strip_prefix(b"(\"")?;
    let (name, behind) = inside.split_at_checked(length_before(inside, b'"', b')')?)?;
    let (behind, pid) = decimal(behind.strip_prefix(b"\",pid=")?).ok()?;
    let (behind, fd) = decimal(behind.strip_prefix(b",fd=")?).ok()?;
    Some((behind.strip_prefix(b")")?, named(name, (pid, None, fd), Certainty::Stated)))
}

fn other_owner(text: &[u8]) -> Step<'_, Owner<'_>> {
    let inside = text.strip_prefix(b"(\"").ok_or(nom::Err::Error(Stop::new(text, "")))?;
    let (behind, inside) = until_bracket(inside)?;
    let owner = quoted(inside).ok_or(nom::Err::Error(Stop::new(text, "")))?;
    Ok((byte(behind, b')')?.0, owner))
}

fn until_bracket(text: &[u8]) -> Step<'_, &[u8]> {
    let end = memchr::memchr(b')', text);
    match end.and_then(|end| text.split_at_checked(end)) {
        Some((inside, behind)) => Ok((behind, inside)),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// The owner of `NAME",pid=15843,fd=9`. The last quote ends the name: what ss adds behind it has none.
fn quoted(inside: &[u8]) -> Option<Owner<'_>> {
    let quote = memchr::memrchr(b'"', inside)?;
    let (name, numbers) = (inside.get(..quote)?, inside.get(quote + 1..)?);
    let (_, numbers) = labelled(numbers).or_else(|_| plain(numbers)).ok()?;
    let certainty = if looks_forged(name) { Certainty::Doubtful } else { Certainty::Stated };
    Some(named(name, numbers, certainty))
}

#[inline]
fn named(name: &[u8], (pid, tid, fd): Numbers, certainty: Certainty) -> Owner<'_> {
    let mut owner = Owner::new(pid);
    (owner.tid, owner.fd, owner.certainty) = (tid, Some(fd), certainty);
    owner.name = Some(name.into());
    owner
}

type Numbers = (u32, Option<u32>, i32);

/// `,pid=15843,fd=9`, since 3.14; with `-T` the thread behind the process, with `-Z` and `-z` security contexts.
fn labelled(text: &[u8]) -> Step<'_, Numbers> {
    let (text, pid) = behind_tag(text, b",pid=")?;
    let (text, tid) = maybe(text, |text| behind_tag(text, b",tid="));
    let (text, _) = opt(preceded(tag(",proc_ctx="), take_until(",fd="))).parse(text)?;
    let (text, fd) = behind_tag(text, b",fd=")?;
    let (text, _) = opt(preceded(tag(",sock_ctx="), rest)).parse(text)?;
    let (text, _) = eof(text)?;
    Ok((text, (pid, tid, fd)))
}

/// The number behind a word.
#[inline(always)]
fn behind_tag<'a, T: TryFrom<u64>>(text: &'a [u8], tag: &[u8]) -> Step<'a, T> {
    match text.strip_prefix(tag) {
        Some(digits) => decimal(digits),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// `,15843,9`, up to 3.13.
fn plain(text: &[u8]) -> Step<'_, Numbers> {
    let (text, pid) = preceded(tag(","), decimal).parse(text)?;
    let (text, fd) = preceded(tag(","), decimal).parse(text)?;
    let (text, _) = eof(text)?;
    Ok((text, (pid, None, fd)))
}

/// Whether a name holds what ss puts behind a name. It is still read rightly, but a reader of another make may not.
fn looks_forged(name: &[u8]) -> bool {
    // Most names have no quote at all.
    memchr::memchr_iter(b'"', name).any(|quote| match name.get(quote + 1..) {
        Some([b',', numbers @ ..]) => {
            numbers.starts_with(b"pid=") || numbers.first().is_some_and(u8::is_ascii_digit)
        }
        _ => false,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Name;
    use alloc::vec::Vec;

    fn all(text: &str) -> Owners<'_> {
        let mut owners = Owners::new();
        let (behind, ()) = users(text.as_bytes(), &mut owners).unwrap();
        assert_eq!(behind, b"", "{text}");
        owners
    }

    /// Name, process and descriptor of the only owner.
    #[track_caller]
    fn only(text: &str, name: &str, pid: u32, fd: i32) -> Owner<'static> {
        let owners = all(text).into_owned();
        let [owner] = &owners[..] else { panic!("{owners:?}") };
        assert_eq!(
            (owner.name.as_deref(), owner.pid, owner.fd),
            (Some(name.as_bytes()), pid, Some(fd)),
            "{text}"
        );
        owner.clone()
    }

    #[test]
    fn both_forms() {
        only(r#"users:(("tor",15843,9))"#, "tor", 15843, 9);
        only(r#"users:(("tor",pid=15843,fd=9))"#, "tor", 15843, 9);
    }

    #[test]
    fn threads_and_contexts() {
        let owner = only(r#"users:(("tor",pid=15843,tid=15850,fd=9))"#, "tor", 15843, 9);
        assert_eq!(owner.tid, Some(15850));
        only(r#"users:(("tor",pid=1,proc_ctx=u:r:t:s0-s0:c0,c1023,fd=9))"#, "tor", 1, 9);
        only(r#"users:(("tor",pid=1,proc_ctx=unavailable,fd=9,sock_ctx=system_u:r:s0:c1,c2))"#, "tor", 1, 9);
        let owner = only(r#"users:(("tor",pid=1,tid=2,proc_ctx=a,fd=9,sock_ctx=b))"#, "tor", 1, 9);
        assert_eq!(owner.tid, Some(2));
    }

    #[test]
    fn several_owners_keep_their_order() {
        let text = r#"users:(("worker"3",pid=16081,fd=4),("worker"3",pid=16081,fd=3),("worker two",pid=16080,fd=3))"#;
        let seen: Vec<_> =
            all(text).into_iter().map(|owner| (owner.name.unwrap(), owner.pid, owner.fd)).collect();
        let expected: [(Name<'_>, _, _); 3] = [
            (b"worker\"3".into(), 16081, Some(4)),
            (b"worker\"3".into(), 16081, Some(3)),
            (b"worker two".into(), 16080, Some(3)),
        ];
        assert_eq!(seen, expected);
    }

    #[test]
    fn quotes_commas_blanks_brackets_and_line_feeds_are_part_of_a_name() {
        for name in [
            r#"q"uo,te"#,
            "a b  c",
            "(",
            r#"("x"#,
            "users:((",
            "st\nate\\s",
            r#"""#,
            r#"x""#,
            r#"",""#,
            "",
            ",",
            "\t",
        ] {
            for text in
                [std::format!("users:((\"{name}\",pid=7,fd=3))"), std::format!("users:((\"{name}\",7,3))")]
            {
                assert_eq!(only(&text, name, 7, 3).certainty, Certainty::Stated, "{text}");
            }
        }
    }

    #[test]
    fn a_forged_name_is_read_whole_and_doubted() {
        for name in [r#"a",pid=1,fd=2"#, r#"",pid=1"#, r#"x",1,2"#, r#"",9"#] {
            for text in
                [std::format!("users:((\"{name}\",pid=7,fd=3))"), std::format!("users:((\"{name}\",7,3))")]
            {
                assert_eq!(only(&text, name, 7, 3).certainty, Certainty::Doubtful, "{text}");
            }
        }
    }

    #[test]
    fn what_is_malformed_is_refused_where_it_is() {
        let at = |text: &'static str| {
            let stop = crate::error::stop(users(text.as_bytes(), &mut Owners::new()).unwrap_err());
            text.len() - stop.at.len()
        };
        assert_eq!(at(r#"users:(("tor",pid=15843,fd=9)"#), 29, "no bracket behind the last");
        assert_eq!(at(r#"users:(("tor",pid=15843,fd=9) "#), 29);
        assert_eq!(at(r#"users:(("tor",pid=15843,fd"#), 7, "cut");
        assert_eq!(at(r#"users:(("a",pid=1,fd=2),("b",pid=x,fd=3))"#), 24);
        assert_eq!(at(r#"users:(("a",pid=1,fd=2),)"#), 24);
        for text in [
            "users:()",
            "users:(())",
            r#"users:(("tor"))"#,
            r#"users:(("tor",pid=1))"#,
            r#"users:(("tor",1))"#,
            r#"users:(("tor",pid=4294967296,fd=1))"#,
            r#"users:(("tor",pid=1,fd=2147483648))"#,
            r#"users:((tor,pid=1,fd=2))"#,
            r#"users:(("tor",pid=1,fd=2,more))"#,
            r#"users:(("tor",1,2,3))"#,
            r#"users:(("tor",-1,2))"#,
        ] {
            assert_eq!(at(text), 7, "{text}");
        }
    }
}
