//! Lexers that several formats share: blanks, columns, numbers.

use nom::error::ContextError;

use crate::error::{Step, Stop, stop};

/// A byte in each of the eight places of a number.
const fn repeated(byte: u8) -> u64 {
    u64::from_ne_bytes([byte; 8])
}

/// A byte in each of the sixteen places of two numbers.
const fn twice(byte: u8) -> u128 {
    u128::from_ne_bytes([byte; 16])
}

/// The top bit of each byte.
const TOPS: u64 = repeated(0x80);

/// The eight bytes at the front, the first one lowest; zeros where there are fewer.
///
/// Words and numbers are looked at eight or sixteen bytes at once: fewer instructions, and no branch for each byte to
/// guess wrong.
#[inline(always)]
fn eight(text: &[u8]) -> u64 {
    match text.first_chunk::<8>() {
        Some(bytes) => u64::from_le_bytes(*bytes),
        None => fewer(text),
    }
}

/// The four bytes at the front, the first one lowest; zeros where there are fewer.
#[inline(always)]
pub(crate) fn four(text: &[u8]) -> u32 {
    match text.first_chunk::<4>() {
        Some(bytes) => u32::from_le_bytes(*bytes),
        None => fewer(text) as u32,
    }
}

/// The sixteen bytes at the front, the first one lowest; zeros where there are fewer.
#[inline(always)]
pub(crate) fn sixteen(text: &[u8]) -> u128 {
    match text.first_chunk::<16>() {
        Some(bytes) => u128::from_le_bytes(*bytes),
        None => fewer_than_sixteen(text),
    }
}

/// Eight or more are two halves, which may overlap.
#[inline(always)]
fn fewer_than_sixteen(text: &[u8]) -> u128 {
    match (text.first_chunk::<8>(), text.last_chunk::<8>()) {
        (Some(first), Some(last)) => {
            let last = u128::from(u64::from_le_bytes(*last)) << (8 * (text.len() & 7));
            u128::from(u64::from_le_bytes(*first)) | last
        }
        _ => u128::from(fewer(text)),
    }
}

/// Up to seven bytes in the place of eight. Four or more are two halves, which may overlap.
#[inline(always)]
fn fewer(text: &[u8]) -> u64 {
    if let (Some(first), Some(last)) = (text.first_chunk::<4>(), text.last_chunk::<4>()) {
        let last = u64::from(u32::from_le_bytes(*last)) << (8 * (text.len() & 3));
        return u64::from(u32::from_le_bytes(*first)) | last;
    }
    match *text {
        [a, b, c] => u64::from(u32::from_le_bytes([a, b, c, 0])),
        [a, b] => u64::from(u16::from_le_bytes([a, b])),
        [a] => u64::from(a),
        _ => 0,
    }
}

/// In which of eight bytes, counted from the lowest, the lowest bit is set; 8 if none is.
#[inline(always)]
pub(crate) const fn lowest(marks: u64) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// The same of sixteen bytes, and 16 if none is.
#[inline(always)]
const fn lowest_of_two(marks: u128) -> usize {
    (marks.trailing_zeros() / 8) as usize
}

/// What is left behind so many bytes, if there are so many.
#[inline(always)]
fn behind(text: &[u8], length: usize) -> &[u8] {
    text.get(length..).unwrap_or_default()
}

/// How many bytes stand before the first blank or end of a line.
#[inline(always)]
pub(crate) fn word_length(text: &[u8]) -> usize {
    let mut rest = text;
    loop {
        let bytes = eight(rest);
        // Marks what is below 0x21. A borrow can mark too much, but only above a mark.
        let marks = bytes.wrapping_sub(repeated(0x21)) & !bytes & TOPS;
        rest = behind(rest, lowest(marks));
        match rest {
            _ if is_word_end(rest) => return text.len() - rest.len(),
            [_, next @ ..] if marks != 0 => rest = next,
            _ => {}
        }
    }
}

/// How many bytes stand before the first that is one of these two; no more than sixteen as a rule.
#[inline(always)]
pub(crate) fn length_before(text: &[u8], one: u8, other: u8) -> Option<usize> {
    let bytes = sixteen(text);
    // Marks what is zero. A borrow can mark too much, but only above a mark.
    let zeros = |bytes: u128| bytes.wrapping_sub(twice(1)) & !bytes & twice(0x80);
    match zeros(bytes ^ twice(one)) | zeros(bytes ^ twice(other)) {
        0 => memchr::memchr2(one, other, text),
        marks => Some(lowest_of_two(marks)),
    }
}

/// Whether no word goes on here.
#[inline(always)]
pub(crate) const fn is_word_end(text: &[u8]) -> bool {
    matches!(text, [] | [b' ' | b'\t' | b'\r' | b'\n', ..])
}

/// The text behind any number of blanks.
#[inline(always)]
pub(crate) fn behind_blanks(mut text: &[u8]) -> &[u8] {
    loop {
        let others = eight(text) ^ repeated(b' ');
        text = behind(text, lowest(others));
        match text {
            [b'\t', next @ ..] => text = next,
            _ if others != 0 => return text,
            _ => {}
        }
    }
}

/// The same where the blanks fill up a wide column, so that eight at once would be too few too often.
#[inline(always)]
pub(crate) fn behind_padding(text: &[u8]) -> &[u8] {
    let others = sixteen(text) ^ twice(b' ');
    let rest = behind(text, lowest_of_two(others));
    match rest {
        [b'\t', ..] => behind_blanks(rest),
        _ if others != 0 => rest,
        _ => behind_blanks(rest),
    }
}

/// Any number of blanks.
#[inline(always)]
pub(crate) fn blanks(text: &[u8]) -> Step<'_, ()> {
    Ok((behind_blanks(text), ()))
}

/// A column and the blanks behind it; never empty. At the end of the line the blanks may be missing.
#[inline(always)]
pub(crate) fn column(text: &[u8]) -> Step<'_, &[u8]> {
    match text.split_at_checked(word_length(text)) {
        Some((column @ [_, ..], rest)) => Ok((behind_blanks(rest), column)),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// What stands behind the next word and its blanks, where a word can hold anything but blanks.
#[inline]
pub(crate) fn behind_word(text: &[u8]) -> Option<&[u8]> {
    let (_, rest) = text.split_at_checked(memchr::memchr2(b' ', b'\t', text)?)?;
    Some(behind_blanks(rest))
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
#[inline(always)]
pub(crate) fn gap(text: &[u8]) -> Step<'_, ()> {
    match text {
        [b' ' | b'\t', ..] => blanks(text),
        [] | [b'\r' | b'\n', ..] => Ok((text, ())),
        _ => Err(nom::Err::Error(Stop::new(text, "a blank"))),
    }
}

/// A decimal number, checked; at least one digit.
#[inline(always)]
pub(crate) fn decimal<T: TryFrom<u64>>(text: &[u8]) -> Step<'_, T> {
    let (rest, number) = match short_decimal(text) {
        Some((length, number)) => (behind(text, length), Some(number)),
        None => other_decimal(text),
    };
    match number.and_then(|number| T::try_from(number).ok()) {
        Some(number) => Ok((rest, number)),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// A number of one to seven digits: how many they are, and the number.
#[inline(always)]
pub(crate) fn short_decimal(text: &[u8]) -> Option<(usize, u64)> {
    let bytes = eight(text);
    let length = lowest(digit_marks(bytes));
    if !matches!(length, 1..=7) {
        return None;
    }
    // The digits move to the top: the first one then stands where it does in a number of eight.
    Some((length, eight_digits((bytes ^ repeated(b'0')) << (64 - 8 * length))))
}

/// Marks which of eight bytes are no digits.
#[inline(always)]
pub(crate) const fn digit_marks(bytes: u64) -> u64 {
    let digits = bytes ^ repeated(b'0');
    // What is above 9. A carry can mark too much, but only above a mark.
    (digits.wrapping_add(repeated(0x76)) | digits) & TOPS
}

/// The number of eight digits, the first one in the lowest byte.
#[inline(always)]
const fn eight_digits(digits: u64) -> u64 {
    let pairs = digits.wrapping_mul(10).wrapping_add(digits >> 8);
    // Each second byte is a pair now. Their weights, 1 to 10^6, meet in the upper half.
    let outer = (pairs & 0x0000_00ff_0000_00ff).wrapping_mul(1_000_000 << 32 | 100);
    let inner = (pairs >> 16 & 0x0000_00ff_0000_00ff).wrapping_mul(10_000 << 32 | 1);
    outer.wrapping_add(inner) >> 32
}

/// A number of eight to fifteen digits, or any other.
fn other_decimal(text: &[u8]) -> (&[u8], Option<u64>) {
    let bytes = eight(text);
    let rest = behind(text, 8);
    if digit_marks(bytes) == 0 {
        let first = eight_digits(bytes ^ repeated(b'0'));
        match short_decimal(rest) {
            Some((length, number)) => {
                let weight = 10u64.pow(length as u32);
                return (behind(rest, length), Some(first * weight + number));
            }
            None if !rest.first().is_some_and(u8::is_ascii_digit) => return (rest, Some(first)),
            None => {}
        }
    }
    long_decimal(text)
}

/// Any number, digit by digit; `None` if there is no digit, or it is too large.
#[inline(never)]
fn long_decimal(text: &[u8]) -> (&[u8], Option<u64>) {
    let length = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    let (digits, rest) = text.split_at_checked(length).unwrap_or((text, &[]));
    let number = digits
        .iter()
        .try_fold(0u64, |number, digit| number.checked_mul(10)?.checked_add(u64::from(digit - b'0')));
    (rest, number.filter(|_| !digits.is_empty()))
}

/// What `meaning` makes of a column.
#[inline(always)]
pub(crate) fn word_as<'a, T>(text: &'a [u8], meaning: impl FnOnce(&'a [u8]) -> Option<T>) -> Step<'a, T> {
    let (rest, word) = column(text)?;
    match meaning(word) {
        Some(found) => Ok((rest, found)),
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// A column of which `test` says that it is one of these.
#[inline(always)]
pub(crate) fn word_that<'a>(text: &'a [u8], test: impl FnOnce(&[u8]) -> bool) -> Step<'a, &'a [u8]> {
    word_as(text, |word| test(word).then_some(word))
}

/// What `field` reads, if it stands here.
#[inline(always)]
pub(crate) fn maybe<'a, T>(
    text: &'a [u8],
    field: impl FnOnce(&'a [u8]) -> Step<'a, T>,
) -> (&'a [u8], Option<T>) {
    field(text).map_or((text, None), |(text, found)| (text, Some(found)))
}

/// A decimal number and the blanks behind it.
#[inline(always)]
pub(crate) fn spaced_decimal<T: TryFrom<u64>>(text: &[u8]) -> Step<'_, T> {
    let (text, number) = decimal(text)?;
    Ok((gap(text)?.0, number))
}

/// What `field` reads at the front of a text, and where it reads nothing, what was expected there: nom's `context` without
/// its layers, which the compiler does not see through.
#[inline(always)]
pub(crate) fn expect<'a, T>(
    expected: &'static str,
    text: &'a [u8],
    field: impl FnOnce(&'a [u8]) -> Step<'a, T>,
) -> Step<'a, T> {
    field(text).map_err(|error| missed(text, expected, error))
}

#[cold]
fn missed<'a>(text: &'a [u8], expected: &'static str, error: nom::Err<Stop<'a>>) -> nom::Err<Stop<'a>> {
    nom::Err::Error(Stop::add_context(text, expected, stop(error)))
}

/// `field` and the blanks behind it; where there is no such field, what was expected.
#[inline(always)]
pub(crate) fn spaced<'a, T>(
    expected: &'static str,
    text: &'a [u8],
    field: impl FnOnce(&'a [u8]) -> Step<'a, T>,
) -> Step<'a, T> {
    let (text, found) = expect(expected, text, field)?;
    Ok((gap(text)?.0, found))
}

/// This byte and nothing else.
#[inline(always)]
pub(crate) fn byte(text: &[u8], byte: u8) -> Step<'_, ()> {
    match text.split_first() {
        Some((first, rest)) if *first == byte => Ok((rest, ())),
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// A hexadecimal number of exactly `N` digits, at most 8.
#[inline(always)]
pub(crate) fn hex<const N: usize>(text: &[u8]) -> Step<'_, u32> {
    match text.split_first_chunk::<N>() {
        Some((digits, rest)) => match hexadecimal(digits) {
            Some(number) => Ok((rest, number)),
            None => Err(nom::Err::Error(Stop::new(text, ""))),
        },
        None => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// The number that hexadecimal digits are, at most 8; `None` if one of them is none.
#[inline(always)]
pub(crate) fn hexadecimal<const N: usize>(digits: &[u8; N]) -> Option<u32> {
    const { assert!(N <= 8) };
    if let Some(digits) = digits.first_chunk::<8>() {
        return eight_hexadecimal(u64::from_be_bytes(*digits));
    }
    let mut number = 0;
    let mut bad = 0;
    for &digit in digits {
        let nibble = NIBBLE.get(usize::from(digit)).copied().unwrap_or(BAD);
        number = number << 4 | u32::from(nibble & 0x0f);
        bad |= nibble & BAD;
    }
    (bad == 0).then_some(number)
}

/// The number of eight hexadecimal digits, the first one in the highest byte.
#[inline(always)]
const fn eight_hexadecimal(digits: u64) -> Option<u32> {
    let (nibbles, marks) = nibbles(digits);
    if marks != 0 {
        return None;
    }
    let bytes = (nibbles | nibbles >> 4) & 0x00ff_00ff_00ff_00ff;
    let words = (bytes | bytes >> 8) & 0x0000_ffff_0000_ffff;
    Some((words | words >> 16) as u32)
}

/// The values of eight hexadecimal digits, and marks where there is none.
#[inline(always)]
pub(crate) const fn nibbles(digits: u64) -> (u64, u64) {
    const LOWS: u64 = repeated(0x7f);
    // No byte carries into the next: without its top bit none is above 0x7f, and what is added is below 0x80.
    let figures = digits ^ repeated(b'0');
    let no_figure = ((figures & LOWS) + repeated(0x76)) | figures;
    // `a` to `f` become 1 to 6.
    let letters = (digits | repeated(0x20)) ^ repeated(0x60);
    let above = ((letters & LOWS) + repeated(0x79)) | letters;
    let below = !((letters & LOWS) + repeated(0x7f));
    let marks = no_figure & (above | below) & TOPS;
    ((digits & repeated(0x0f)) + ((digits >> 6) & repeated(1)) * 9, marks)
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
        for byte in 0..=u8::MAX {
            for place in 0..8 {
                let mut digits = *b"01aFc9Be";
                digits[place] = byte;
                let number = core::str::from_utf8(&digits).ok().filter(|_| byte.is_ascii_hexdigit());
                let number = number.and_then(|digits| u32::from_str_radix(digits, 16).ok());
                assert_eq!(hexadecimal(&digits), number, "{digits:?}");
            }
        }
    }

    /// Every length and every place, beside what reads one byte at a time.
    #[test]
    fn eight_bytes_at_once_read_as_one_by_one() {
        let ends = |byte: &u8| matches!(byte, b' ' | b'\t' | b'\r' | b'\n');
        for length in 0..20 {
            for byte in 0..=u8::MAX {
                for fill in [b'7', b'0', b' ', b'x', 0x7f, 0x80, 0xff, 0, b'\t'] {
                    let mut text = [fill; 24];
                    text[length] = byte;
                    for end in [length + 1, 24] {
                        let text = &text[..end];
                        let word = text.iter().position(ends).unwrap_or(end);
                        assert_eq!(word_length(text), word, "{text:?}");
                        let blanks = text.iter().take_while(|byte| matches!(**byte, b' ' | b'\t')).count();
                        assert_eq!(behind_blanks(text), &text[blanks..], "{text:?}");
                        assert_eq!(behind_padding(text), &text[blanks..], "{text:?}");
                        let either = text.iter().position(|other| [b'7', byte].contains(other));
                        assert_eq!(length_before(text, byte, b'7'), either, "{text:?}");
                        let digits = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
                        let number = core::str::from_utf8(&text[..digits]).unwrap().parse::<u64>().ok();
                        let read = decimal::<u64>(text).ok();
                        assert_eq!(read, number.map(|number| (&text[digits..], number)), "{text:?}");
                    }
                }
            }
        }
        for number in [1u64, 12, 123, 1234, 12345, 123_456, 1_234_567, 12_345_678, 9_999_999, u64::MAX] {
            let text = std::format!("{number} and more");
            assert_eq!(decimal(text.as_bytes()), Ok((&b" and more"[..], number)));
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
