//! Lexers that several formats share: blanks, columns, numbers.

use nom::Parser;
use nom::bytes::complete::take;
use nom::error::ParseError;

use crate::error::{Step, Stop};

/// Splits off the bytes at the front that `keep` accepts, perhaps none.
#[inline]
fn span(text: &[u8], keep: impl Fn(u8) -> bool) -> (&[u8], &[u8]) {
    let end = text.iter().position(|&byte| !keep(byte)).unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, &[]))
}

const fn is_blank(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

/// Any number of blanks.
#[inline]
pub(crate) fn blanks(mut text: &[u8]) -> Step<'_, ()> {
    // Columns are padded, and eight blanks are compared at once.
    while let Some(rest) = text.strip_prefix(b"        ") {
        text = rest;
    }
    Ok((span(text, is_blank).1, ()))
}

/// A column and the blanks behind it; never empty. At the end of the line the blanks may be missing.
#[inline]
pub(crate) fn column(text: &[u8]) -> Step<'_, &[u8]> {
    let (column, rest) = span(text, |byte| !is_blank(byte) && byte != b'\r' && byte != b'\n');
    match column {
        [] => Err(nom::Err::Error(Stop::new(text, ""))),
        _ => Ok((blanks(rest)?.0, column)),
    }
}

/// What stands behind the next word and its blanks, where a word can hold anything but blanks.
#[inline]
pub(crate) fn behind_word(text: &[u8]) -> Option<&[u8]> {
    let (_, rest) = text.split_at_checked(memchr::memchr2(b' ', b'\t', text)?)?;
    Some(span(rest, is_blank).1)
}

/// A name without the spaces that fill its column.
#[inline]
pub(crate) fn without_padding(name: &[u8]) -> &[u8] {
    let end = name.iter().rposition(|&byte| byte != b' ').map_or(0, |last| last + 1);
    name.get(..end).unwrap_or(name)
}

/// Nothing but blanks up to the end of the line.
#[inline]
pub(crate) fn line_end(text: &[u8]) -> Step<'_, ()> {
    let rest = text.trim_ascii_start();
    match rest {
        [] => Ok((rest, ())),
        _ => Err(nom::Err::Error(Stop::new(text, "the end of the line"))),
    }
}

/// At least one blank, or the end of the line.
#[inline]
pub(crate) fn gap(text: &[u8]) -> Step<'_, ()> {
    match text {
        [b' ' | b'\t', ..] => blanks(text),
        [] | [b'\r' | b'\n', ..] => Ok((text, ())),
        _ => Err(nom::Err::Error(Stop::new(text, "a blank"))),
    }
}

/// A decimal number, checked; at least one digit.
#[inline]
pub(crate) fn decimal<T: TryFrom<u64>>(text: &[u8]) -> Step<'_, T> {
    let (digits, rest) = span(text, |byte| byte.is_ascii_digit());
    let number = digits
        .iter()
        .try_fold(0u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
    match number.filter(|_| !digits.is_empty()).and_then(|number| T::try_from(number).ok()) {
        Some(number) => Ok((rest, number)),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// A hexadecimal number of exactly `N` digits, at most 8.
#[inline]
pub(crate) fn hex<const N: usize>(text: &[u8]) -> Step<'_, u32> {
    const { assert!(N <= 8) };
    let (rest, digits) = take(N).parse(text)?;
    let mut number = 0;
    let mut bad = 0;
    for &digit in digits {
        let nibble = NIBBLE.get(usize::from(digit)).copied().unwrap_or(BAD);
        number = number << 4 | u32::from(nibble & 0x0f);
        bad |= nibble & BAD;
    }
    if bad == 0 {
        Ok((rest, number))
    } else {
        Err(nom::Err::Error(Stop::from_error_kind(text, nom::error::ErrorKind::HexDigit)))
    }
}

/// Marks what is no digit in [`NIBBLE`].
const BAD: u8 = 0x80;

/// The value of each hexadecimal digit. A look-up without branches: addresses are most of a /proc table.
#[expect(clippy::indexing_slicing, reason = "made by the compiler, which refuses an index that is wrong")]
static NIBBLE: [u8; 256] = {
    let mut table = [BAD; 256];
    let mut value = 0;
    while value < 16 {
        table[b"0123456789ABCDEF"[value] as usize] = value as u8;
        table[b"0123456789abcdef"[value] as usize] = value as u8;
        value += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hex_takes_both_cases_and_nothing_else() {
        assert_eq!(hex::<8>(b"0100007F:"), Ok((&b":"[..], 0x0100_007f)));
        assert_eq!(hex::<4>(b"1f50"), Ok((&b""[..], 8016)));
        for text in [&b"0x10"[..], b"12G4", b"123", b"", b"\xff234"] {
            assert!(hex::<4>(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn decimal_is_checked() {
        assert_eq!(decimal::<u16>(b"65535 x"), Ok((&b" x"[..], 65535)));
        assert!(decimal::<u16>(b"65536").is_err());
        assert!(decimal::<u64>(b"18446744073709551616").is_err());
        assert!(decimal::<u64>(b"").is_err());
        assert!(decimal::<u64>(b"-1").is_err());
    }
}
