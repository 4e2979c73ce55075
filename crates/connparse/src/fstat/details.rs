//! What is printed about a socket behind its protocol.
//!
//! ```text
//! 0x0 192.0.2.1:36174 --> 198.51.100.4:443 rtable 1
//! 0x0 192.0.2.1:80 <-- 198.51.100.9:50000 <==> 0x0 10.0.0.1:41000 --> 10.0.0.2:80
//! 198.51.100.9:51234 <-> [*]:22
//! fffff80003b1c000
//! ```

use core::net::Ipv6Addr;

use crate::error::{Step, Stop};
use crate::lex::{expect, gap, line_end, maybe, spaced_decimal, word_as, word_that};
use crate::printed::{Port, port, whole};
use crate::{Address, Endpoint, Family, Protocol};

/// What is printed about one socket behind its protocol.
#[derive(Clone, Default)]
pub(super) struct Details<'a> {
    pub(super) pcb: Option<Pcb>,
    pub(super) first: Option<Endpoint<'a>>,
    pub(super) second: Option<(Arrow, Endpoint<'a>)>,
}

/// An address in the kernel.
#[derive(Clone, Copy)]
pub(super) enum Pcb {
    /// With `0x`.
    Marked,
    Bare,
}

#[derive(Clone, Copy)]
pub(super) enum Arrow {
    /// `-->` or `<--`.
    Direction,
    /// `<->`.
    Both,
}

/// The details of the socket, and up to the end of the line what is of no interest: those of another that it is spliced
/// with, and counters.
#[inline]
pub(super) fn details_of_two(text: &[u8], family: Family) -> Step<'_, Details<'_>> {
    let (text, details) = details(text, family)?;
    if let Ok((text, ())) = line_end(text) {
        return Ok((text, details));
    }
    let splice = |word: &[u8]| matches!(word, b"<==>" | b"==>" | b"<==");
    let (text, splice) = maybe(text, |text| word_that(text, splice));
    let text = match splice {
        Some(_) => self::details(text, family)?.0,
        None => text,
    };
    let (text, _) = maybe(text, counters);
    let (text, ()) = line_end(text)?;
    Ok((text, details))
}

#[inline]
fn details(text: &[u8], family: Family) -> Step<'_, Details<'_>> {
    let (text, pcb) = maybe(text, pcb);
    let (text, first) = first_end(text, family)?;
    let (text, arrow) = match first {
        Some(_) => maybe(text, arrow),
        None => (text, None),
    };
    let (text, second) = match arrow {
        Some(arrow) => {
            let (text, end) =
                expect("the address and port behind the arrow", text, |text| end(text, family))?;
            (text, Some((arrow, end)))
        }
        None => (text, None),
    };
    let (text, _) = maybe(text, routing_table);
    Ok((text, Details { pcb, first, second }))
}

/// `0xffff8000008e9660`, `fffff80003b1c000`. An end has a colon, which a PCB has not.
#[inline]
fn pcb(text: &[u8]) -> Step<'_, Pcb> {
    let is_hex = |digits: &[u8]| digits.iter().all(u8::is_ascii_hexdigit);
    word_as(text, |word| match word {
        [b'0', b'x', digits @ ..] if is_hex(digits) => Some(Pcb::Marked),
        _ => (matches!(word.len(), 6..=16) && is_hex(word)).then_some(Pcb::Bare),
    })
}

#[inline]
fn arrow(text: &[u8]) -> Step<'_, Arrow> {
    word_as(text, |word| match word {
        b"-->" | b"<--" => Some(Arrow::Direction),
        b"<->" => Some(Arrow::Both),
        _ => None,
    })
}

/// An end, unless something stands here that can follow a socket without one.
#[inline]
fn first_end(text: &[u8], family: Family) -> Step<'_, Option<Endpoint<'_>>> {
    match text.trim_ascii_start() {
        [] | [b'<' | b'=' | b'r', ..] => Ok((text, None)),
        _ if line_end_behind_counters(text) => Ok((text, None)),
        _ => {
            let (text, end) = expect("an address and port", text, |text| end(text, family))?;
            Ok((text, Some(end)))
        }
    }
}

#[inline]
fn line_end_behind_counters(text: &[u8]) -> bool {
    counters(text).is_ok_and(|(text, ())| line_end(text).is_ok())
}

/// Two numbers that are not kept.
#[inline]
fn counters(text: &[u8]) -> Step<'_, ()> {
    let (text, _) = spaced_decimal::<u64>(text)?;
    let (text, _) = spaced_decimal::<u64>(text)?;
    Ok((text, ()))
}

/// `rtable 3`
#[inline]
fn routing_table(text: &[u8]) -> Step<'_, u64> {
    match text.strip_prefix(b"rtable") {
        Some(rest) => spaced_decimal(gap(rest)?.0),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// `192.0.2.1:22`, `[fe80::1%em0]:22`, `*:80`, `[*]:80`, `[invalid]:80`
#[inline]
fn end(text: &[u8], family: Family) -> Step<'_, Endpoint<'_>> {
    word_as(text, |word| match whole(word) {
        // Ports are numbers always, so that no protocol is needed to read them.
        Some(end) if end.is_numeric() && end.family().is_none_or(|shown| shown == family) => {
            Some(end.read(Protocol::Raw, Some(family)))
        }
        _ => strange_end(word, family),
    })
}

/// The wildcard as NetBSD prints it, and an address that could not be formatted.
fn strange_end(word: &[u8], family: Family) -> Option<Endpoint<'_>> {
    let colon = memchr::memrchr(b':', word)?;
    let number = match port(word.get(colon + 1..)?)? {
        Port::Number(number) => Some(number),
        Port::Any => None,
        Port::Service(_) => return None,
    };
    match (word.get(..colon)?, family) {
        (b"[*]", Family::V6) => Some(Endpoint::new(Ipv6Addr::UNSPECIFIED.into(), number.unwrap_or(0))),
        (b"invalid" | b"[invalid]", _) => Some(Endpoint::at(Address::NotPrinted, number)),
        _ => None,
    }
}
