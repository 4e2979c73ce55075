//! Addresses in figures. Not `core`'s parsers: those read one byte at a time and cost four times as much, which is a good
//! part of a row. What they take is what is taken here; a property in the tests says so.

use core::net::{Ipv4Addr, Ipv6Addr};

use crate::lex::nibble;

/// The IPv4 address at the front, and what follows its last digit.
#[inline(always)]
pub(crate) fn quad(text: &[u8]) -> Option<(Ipv4Addr, &[u8])> {
    let (a, text) = octet(text)?;
    let (b, text) = octet(text.strip_prefix(b".")?)?;
    let (c, text) = octet(text.strip_prefix(b".")?)?;
    let (d, text) = octet(text.strip_prefix(b".")?)?;
    Some((Ipv4Addr::new(a, b, c, d), text))
}

/// One to three digits without a zero before them.
#[inline(always)]
fn octet(text: &[u8]) -> Option<(u8, &[u8])> {
    let digit = |byte: u8| u16::from(byte - b'0');
    let (number, rest) = match text {
        [a @ b'1'..=b'9', b @ b'0'..=b'9', c @ b'0'..=b'9', rest @ ..] => {
            (digit(*a) * 100 + digit(*b) * 10 + digit(*c), rest)
        }
        [a @ b'1'..=b'9', b @ b'0'..=b'9', rest @ ..] => (digit(*a) * 10 + digit(*b), rest),
        [a @ b'0'..=b'9', rest @ ..] => (digit(*a), rest),
        _ => return None,
    };
    Some((u8::try_from(number).ok()?, rest))
}

/// How many groups of 16 bits an IPv6 address has.
const GROUPS: u32 = 8;

/// What a text says that is an IPv6 address from its first byte to its last (RFC 4291, section 2.2): groups of one to
/// four digits, one `::` for at least one of them, and perhaps an IPv4 address for the last two.
pub(crate) fn v6(text: &[u8]) -> Option<Ipv6Addr> {
    // The groups so far, the last one lowest; how many there are; how many stood before the `::`.
    let (mut all, mut count, mut before) = (0u128, 0, None);
    let mut rest = text;
    if let [b':', b':', behind @ ..] = rest {
        (before, rest) = (Some(0), behind);
    }
    while !(rest.is_empty() && before == Some(count)) {
        let (group, behind) = group(rest)?;
        if let [b'.', ..] = behind {
            let (last, []) = quad(rest)? else { return None };
            (all, count) = (all << 32 | u128::from(last.to_bits()), count + 2);
            break;
        }
        (all, count) = (all << 16 | u128::from(group), count + 1);
        rest = match behind {
            [] => break,
            [b':', b':', behind @ ..] if before.is_none() => {
                before = Some(count);
                behind
            }
            [b':', behind @ ..] => behind,
            _ => return None,
        };
        if count > GROUPS {
            return None;
        }
    }
    spread(all, count, before).map(Ipv6Addr::from_bits)
}

/// One to four hexadecimal digits.
#[inline(always)]
fn group(text: &[u8]) -> Option<(u16, &[u8])> {
    let (first, mut rest) = text.split_first()?;
    let mut number = u16::from(nibble(*first)?);
    for _ in 0..3 {
        let Some((byte, behind)) = rest.split_first() else { break };
        let Some(digit) = nibble(*byte) else { break };
        (number, rest) = (number << 4 | u16::from(digit), behind);
    }
    Some((number, rest))
}

/// The address of so many groups, with zeros behind the first ones where a `::` was.
#[inline(always)]
fn spread(all: u128, count: u32, before: Option<u32>) -> Option<u128> {
    match before {
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
