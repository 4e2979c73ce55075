//! Addresses in figures. Not `core`'s parsers: those read one byte at a time and cost four times as much, which is a good
//! part of a row. What they take is what is taken here; a property in the tests says so.

use core::net::{Ipv4Addr, Ipv6Addr};

use crate::lex::{digit_marks, four, lowest, nibbles, sixteen};

/// The IPv4 address at the front, and what follows its last digit.
///
/// Where its numbers end is told for all of them at once, and without a branch: in rows nothing is as hard to guess as how
/// many digits they have.
#[inline(always)]
pub(crate) fn quad(text: &[u8]) -> Option<(Ipv4Addr, &[u8])> {
    // No address is longer than 15 bytes, so that its end is among these.
    let bytes = sixteen(text);
    let marks = no_digits(bytes);
    let (first, marks) = (marks.trailing_zeros(), without_lowest(marks));
    let (second, marks) = (marks.trailing_zeros(), without_lowest(marks));
    let (third, marks) = (marks.trailing_zeros(), without_lowest(marks));
    let end = marks.trailing_zeros();
    if third >= 16 {
        return None;
    }
    let a = octet((bytes as u32) << 8 | u32::from(b'.'), first)?;
    let b = octet((bytes >> (8 * first)) as u32, second - first - 1)?;
    let c = octet((bytes >> (8 * second)) as u32, third - second - 1)?;
    let d = octet((bytes >> (8 * third)) as u32, end - third - 1)?;
    Some((Ipv4Addr::new(a, b, c, d), text.get(end as usize..)?))
}

/// A bit for each of sixteen bytes that is no digit, the first one lowest, and one behind them.
#[inline(always)]
const fn no_digits(bytes: u128) -> u32 {
    // The top bits of eight bytes meet in the highest one.
    const MEET: u64 = 0x0002_0408_1020_4081;
    let low = digit_marks(bytes as u64).wrapping_mul(MEET) >> 56;
    let high = digit_marks((bytes >> 64) as u64).wrapping_mul(MEET) >> 56;
    (1 << 16 | high << 8 | low) as u32
}

/// Without the lowest bit that is set.
#[inline(always)]
const fn without_lowest(bits: u32) -> u32 {
    bits & bits.wrapping_sub(1)
}

/// The number behind a dot: so many digits, one to three, without a zero before them.
#[inline(always)]
fn octet(text: u32, length: u32) -> Option<u8> {
    let [dot, first, ..] = text.to_le_bytes();
    if dot != b'.' || !matches!(length, 1..=3) || first == b'0' && length > 1 {
        return None;
    }
    // The last digit moves to the top, and zeros stand before the first.
    let [_, hundreds, tens, ones] = ((text & 0x0f0f_0f00) << (24 - 8 * length)).to_le_bytes().map(u32::from);
    u8::try_from(hundreds * 100 + tens * 10 + ones).ok()
}

/// How many groups of 16 bits an IPv6 address has.
const GROUPS: u32 = 8;

/// What a text says that is an IPv6 address from its first byte to its last.
pub(crate) fn v6(text: &[u8]) -> Option<Ipv6Addr> {
    match six(text)? {
        (ip, []) => Some(ip),
        _ => None,
    }
}

/// The IPv6 address at the front (RFC 4291, section 2.2), and what follows it: groups of one to four digits, one `::`
/// for at least one of them, and perhaps an IPv4 address for the last two.
pub(crate) fn six(text: &[u8]) -> Option<(Ipv6Addr, &[u8])> {
    // The groups so far, the last one lowest; how many there are; how many stood before the `::`.
    let (mut all, mut count, mut before) = (0u128, 0, None);
    let mut rest = text;
    if let [b':', b':', behind @ ..] = rest {
        (before, rest) = (Some(0), behind);
    }
    loop {
        let (length, group) = group(rest);
        let behind = rest.get(length..)?;
        if length == 0 {
            // Nothing but a `::` can be the last.
            (before == Some(count)).then_some(())?;
            break;
        }
        if let Some((last, behind)) = quad_of(rest, behind) {
            (all, count, rest) = (all << 32 | u128::from(last.to_bits()), count + 2, behind);
            break;
        }
        (all, count) = (all << 16 | u128::from(group), count + 1);
        let [b':', next @ ..] = behind else {
            rest = behind;
            break;
        };
        rest = next;
        if let (None, [b':', next @ ..]) = (before, next) {
            (before, rest) = (Some(count), next);
        }
        if count > GROUPS {
            return None;
        }
    }
    Some((Ipv6Addr::from_bits(spread(all, count, before)?), rest))
}

/// The IPv4 address at the front of a text, where a dot ends its first digits.
#[inline(always)]
fn quad_of<'a>(text: &'a [u8], behind: &[u8]) -> Option<(Ipv4Addr, &'a [u8])> {
    if behind.first() == Some(&b'.') { quad(text) } else { None }
}

/// Up to four hexadecimal digits: how many they are, and their number.
#[inline(always)]
fn group(text: &[u8]) -> (usize, u16) {
    let (nibbles, marks) = nibbles(u64::from(four(text)));
    let length = lowest(marks);
    // The digits move down to where they stand in a number, the last one lowest.
    let nibbles = u64::from((nibbles as u32).swap_bytes()) >> (32 - 8 * length);
    let pairs = (nibbles | nibbles >> 4) & 0x00ff_00ff;
    (length, (pairs | pairs >> 8) as u16)
}

/// The address of so many groups, with zeros behind the first ones where a `::` was.
#[inline(always)]
fn spread(all: u128, count: u32, before: Option<u32>) -> Option<u128> {
    match before {
        _ if count > GROUPS => None,
        None => (count == GROUPS).then_some(all),
        Some(0) => (count < GROUPS).then_some(all),
        Some(before) => {
            let behind = 16 * (count - before);
            let tail = all & !(u128::MAX << behind);
            (count < GROUPS).then(|| all >> behind << (16 * (GROUPS - before)) | tail)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn core_v6(text: &[u8]) -> Option<Ipv6Addr> {
        core::str::from_utf8(text).ok()?.parse().ok()
    }

    #[test]
    fn all_forms_of_an_ipv6_address() {
        for text in [
            "::",
            "::1",
            "1::",
            "1:2:3:4:5:6:7:8",
            "1:2:3:4:5:6:7::",
            "::2:3:4:5:6:7:8",
            "1::8",
            "::ffff:192.0.2.7",
            "64:ff9b::192.0.2.7",
            "1:2:3:4:5:6:192.0.2.7",
            "ABCD:ef01::",
            "0001::0",
            "fe80::8c6b:58ff:fe5a:32b1",
            "",
            ":",
            ":::",
            "1",
            "1:",
            ":1",
            "1:::2",
            "1::2::3",
            "1:2:3:4:5:6:7:8:9",
            "1:2:3:4:5:6:7:8::",
            "::1:",
            "1:2:3:4:5:6:7:1.2.3.4",
            "1::2:3:4:5:6:1.2.3.4",
            "1::2:3:4:5:6:7:1.2.3.4",
            "1::2:3:4:5:6:7:8:1.2.3.4",
            "1:2:3:4:5:6:7:8:1.2.3.4",
            "::1.2.3.4:1",
            "1.2.3.4",
            "::1.2.3",
            "::01.2.3.4",
            "::a.2.3.4",
            "12345::",
            "::g",
            "1:2:3:4:5:6:7::8",
            "1:2:3:4::5:6:7:8",
            "::1:2:3:4:5:1.2.3.4",
            "::1:2:3:4:5:6:1.2.3.4",
            "1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1:1",
            "::%1",
            "[::]",
        ] {
            assert_eq!(v6(text.as_bytes()), core_v6(text.as_bytes()), "{text}");
        }
    }

    proptest! {
        #[test]
        fn ipv6_is_read_as_core_reads_it(text in "([0-9a-fA-F]{0,5}(:|::|\\.)){0,9}[0-9a-f]{0,4}") {
            prop_assert_eq!(v6(text.as_bytes()), core_v6(text.as_bytes()));
        }

        #[test]
        fn every_ipv6_address_is_read(bits: u128, keep: u128) {
            // Zeros come in runs, and `::` with them.
            for bits in [bits, bits & keep & bits.rotate_left(7), bits & keep << 64, bits & keep >> 96] {
                let address = Ipv6Addr::from_bits(bits);
                prop_assert_eq!(v6(std::format!("{address}").as_bytes()), Some(address));
            }
        }

        #[test]
        fn ipv4_is_read_as_core_reads_it(text in "([0-9]{0,4}\\.){0,4}[0-9]{0,4}") {
            let whole = quad(text.as_bytes()).filter(|(_, rest)| rest.is_empty()).map(|(ip, _)| ip);
            prop_assert_eq!(whole, text.parse().ok());
        }
    }
}
