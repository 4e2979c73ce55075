//! Whether a text is an address, and what to say when it is not.

use crate::excerpt::Excerpt;
use core::fmt::{self, Formatter};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

/// Whether `text` is an IPv4 address: four decimal numbers of 0 to 255, parted by dots, without leading
/// zeros, which some readers take for octal (RFC 6943, section 3.1.1).
///
/// ```
/// use netaddr::is_valid_ipv4_address;
///
/// assert!(is_valid_ipv4_address("192.0.2.1"));
/// assert!(!is_valid_ipv4_address("192.0.2.01"));
/// assert!(!is_valid_ipv4_address("192.0.2"));
/// ```
#[must_use]
pub fn is_valid_ipv4_address(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// Whether `text` is an IPv6 address in one of the forms of RFC 4291, section 2.2. A zone (`%eth0`) is no
/// part of an address: see [`ZonedAddr`](crate::ZonedAddr) for those.
///
/// ```
/// use netaddr::{Brackets, is_valid_ipv6_address};
///
/// assert!(is_valid_ipv6_address("::ffff:192.0.2.1", Brackets::Forbidden));
/// assert!(!is_valid_ipv6_address("[::1]", Brackets::Forbidden));
/// assert!(is_valid_ipv6_address("[::1]", Brackets::Optional));
/// assert!(!is_valid_ipv6_address("::1", Brackets::Required));
/// assert!(!is_valid_ipv6_address("fe80::1%eth0", Brackets::Optional));
/// ```
#[must_use]
pub fn is_valid_ipv6_address(text: &str, brackets: Brackets) -> bool {
    let address = match (brackets, without_brackets(text)) {
        (Brackets::Forbidden, _) | (Brackets::Optional, None) => text,
        (Brackets::Optional | Brackets::Required, Some(inner)) => inner,
        (Brackets::Required, None) => return false,
    };
    address.parse::<Ipv6Addr>().is_ok()
}

/// Whether an IPv6 address stands in square brackets, as it does before a port (RFC 3986, section 3.2.2).
///
/// ```
/// use netaddr::{Brackets, is_valid_ipv6_address};
///
/// let answers = [Brackets::Forbidden, Brackets::Optional, Brackets::Required]
///     .map(|brackets| is_valid_ipv6_address("[2001:db8::1]", brackets));
/// assert_eq!(answers, [false, true, true]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Brackets {
    /// The address stands alone.
    Forbidden,
    /// Either both brackets or none.
    Optional,
    /// Both brackets.
    Required,
}

fn without_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('[')?.strip_suffix(']')
}

/// The IPv4 address that `text` is.
pub(crate) fn parse_ipv4(text: &str) -> Result<Ipv4Addr, AddressError> {
    text.parse().map_err(|_| AddressError::new(text.as_bytes(), AddressKind::Ipv4))
}

/// The IPv6 address that `text` is.
pub(crate) fn parse_ipv6(text: &str) -> Result<Ipv6Addr, AddressError> {
    text.parse().map_err(|_| AddressError::new(text.as_bytes(), AddressKind::Ipv6))
}

/// The address of either family that `text` is.
pub(crate) fn parse_any(text: &str) -> Result<IpAddr, AddressError> {
    text.parse().map_err(|_| AddressError::new(text.as_bytes(), AddressKind::Any))
}

/// A text is not the address that was asked for.
///
/// ```
/// use netaddr::{AddressHint, is_private_address};
///
/// let error = is_private_address("10.0.0.1:80").unwrap_err();
/// assert_eq!(error.hint, AddressHint::Port);
/// assert_eq!(
///     error.to_string(),
///     "`10.0.0.1:80` is not an IPv4 address: a port follows it; take it off"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("`{text}` is not {expected}: {hint}")]
#[non_exhaustive]
pub struct AddressError {
    /// The text, or the start of a long one.
    pub text: Excerpt,
    /// What it should have been.
    pub expected: AddressKind,
    /// What it seems to be instead, and what would help.
    pub hint: AddressHint,
}

impl AddressError {
    pub(crate) fn new(text: &[u8], expected: AddressKind) -> AddressError {
        let hint = core::str::from_utf8(text).map_or(AddressHint::Syntax, AddressHint::of);
        AddressError { text: Excerpt::new(text), expected, hint }
    }
}

/// The address that a function expects.
///
/// ```
/// assert_eq!(netaddr::AddressKind::Ipv4.to_string(), "an IPv4 address");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressKind {
    /// An IPv4 address.
    Ipv4,
    /// An IPv6 address.
    Ipv6,
    /// An address of either family.
    Any,
}

impl fmt::Display for AddressKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            AddressKind::Ipv4 => "an IPv4 address",
            AddressKind::Ipv6 => "an IPv6 address",
            AddressKind::Any => "an IP address",
        })
    }
}

/// What a text that was refused as an address seems to be, and what would help. `Display` says both to whoever wrote the
/// text, who need not know this crate.
///
/// ```
/// use netaddr::{AddressHint, address_to_int};
///
/// let hint = |text| address_to_int(text).unwrap_err().hint;
/// assert_eq!(hint("[::1]"), AddressHint::Brackets);
/// assert_eq!(hint("fe80::1%eth0"), AddressHint::Zone);
/// assert_eq!(hint("10.0.0.0/8"), AddressHint::PrefixLength);
/// assert_eq!(hint("010.0.0.1"), AddressHint::LeadingZero);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddressHint {
    /// Nothing at all.
    Empty,
    /// An IPv4 address where an IPv6 address is needed.
    Ipv4,
    /// An IPv6 address where an IPv4 address is needed. [`classify`](crate::classify) judges both families.
    Ipv6,
    /// An address with blanks or line ends around it.
    Blanks,
    /// An address in square brackets.
    Brackets,
    /// An address and a port. [`core::net::SocketAddr`] reads both.
    Port,
    /// An address and a zone. [`ZonedAddr`](crate::ZonedAddr) reads both.
    Zone,
    /// An address and a prefix length. [`Prefix`](crate::Prefix) reads both.
    PrefixLength,
    /// Dotted numbers, one of them with a leading zero.
    LeadingZero,
    /// None of these.
    Syntax,
}

impl AddressHint {
    /// What a text seems to be that was refused.
    fn of(text: &str) -> AddressHint {
        if text.is_empty() {
            AddressHint::Empty
        } else if text.parse::<Ipv4Addr>().is_ok() {
            AddressHint::Ipv4
        } else if text.parse::<Ipv6Addr>().is_ok() {
            AddressHint::Ipv6
        } else if is_address(text.trim()) {
            AddressHint::Blanks
        } else if without_brackets(text).is_some_and(|inner| is_address(before(inner, '%'))) {
            AddressHint::Brackets
        } else if text.parse::<SocketAddr>().is_ok() {
            AddressHint::Port
        } else if is_address(before(text, '%')) {
            AddressHint::Zone
        } else if is_address(before(text, '/')) {
            AddressHint::PrefixLength
        } else if has_leading_zero(text) {
            AddressHint::LeadingZero
        } else {
            AddressHint::Syntax
        }
    }
}

impl fmt::Display for AddressHint {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            AddressHint::Empty => "it is empty",
            AddressHint::Ipv4 => "it is an IPv4 address; `::ffff:` before it makes it an IPv6 address",
            AddressHint::Ipv6 => "it is an IPv6 address, and an IPv4 address is needed",
            AddressHint::Blanks => "blanks or line ends stand around it; trim them",
            AddressHint::Brackets => "it stands in square brackets; take them off",
            AddressHint::Port => "a port follows it; take it off",
            AddressHint::Zone => "a zone follows it; take it off",
            AddressHint::PrefixLength => "a prefix length follows it; take it off",
            AddressHint::LeadingZero => {
                "a number has a leading zero, which some readers take for octal; write it without"
            }
            AddressHint::Syntax => "it should look like 192.0.2.1 or 2001:db8::1",
        })
    }
}

fn is_address(text: &str) -> bool {
    text.parse::<IpAddr>().is_ok()
}

/// The text up to the first `delimiter`, all of it where there is none.
fn before(text: &str, delimiter: char) -> &str {
    text.split(delimiter).next().unwrap_or_default()
}

fn has_leading_zero(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'.' || byte.is_ascii_digit())
        && text.split('.').any(|part| part.len() > 1 && part.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::{
        AddressError, AddressHint, AddressKind, Brackets, is_valid_ipv4_address, is_valid_ipv6_address,
    };
    use std::string::ToString;

    #[test]
    fn ipv4_is_four_plain_numbers() {
        for text in ["0.0.0.0", "255.255.255.255", "127.0.0.1"] {
            assert!(is_valid_ipv4_address(text), "{text}");
        }
        for text in [
            "",
            "1.2.3",
            "1.2.3.4.5",
            "1.2.3.256",
            "01.2.3.4",
            "1..2.3",
            " 1.2.3.4",
            "1.2.3.4\n",
            "0x1.2.3.4",
        ] {
            assert!(!is_valid_ipv4_address(text), "{text:?}");
        }
    }

    /// The examples of RFC 4291, section 2.2.
    #[test]
    fn ipv6_takes_every_form_of_rfc_4291() {
        for text in [
            "ABCD:EF01:2345:6789:ABCD:EF01:2345:6789",
            "2001:DB8:0:0:8:800:200C:417A",
            "2001:DB8::8:800:200C:417A",
            "FF01::101",
            "::1",
            "::",
            "0:0:0:0:0:0:13.1.68.3",
            "::FFFF:129.144.52.38",
        ] {
            assert!(is_valid_ipv6_address(text, Brackets::Forbidden), "{text}");
        }
        for text in
            ["", ":", ":::", "1::2::3", "1:2:3:4:5:6:7", "1:2:3:4:5:6:7:8:9", "12345::", "::g", "fe80::1%1"]
        {
            assert!(!is_valid_ipv6_address(text, Brackets::Forbidden), "{text:?}");
        }
    }

    #[test]
    fn brackets_come_in_pairs_and_once() {
        for text in ["[::1", "::1]", "[[::1]]", "[]", "[::1]]", "[ ::1]", "[192.0.2.1]"] {
            for brackets in [Brackets::Forbidden, Brackets::Optional, Brackets::Required] {
                assert!(!is_valid_ipv6_address(text, brackets), "{text} {brackets:?}");
            }
        }
        assert!(is_valid_ipv6_address("::1", Brackets::Optional));
        assert!(is_valid_ipv6_address("[::1]", Brackets::Required));
        assert!(!is_valid_ipv6_address("::1", Brackets::Required));
    }

    #[test]
    fn hints_name_what_the_text_is() {
        for (text, hint) in [
            ("", AddressHint::Empty),
            ("192.0.2.1", AddressHint::Ipv4),
            ("::1", AddressHint::Ipv6),
            ("::1\n", AddressHint::Blanks),
            ("[::1]", AddressHint::Brackets),
            ("[fe80::1%eth0]", AddressHint::Brackets),
            ("[::1]:80", AddressHint::Port),
            ("192.0.2.1:80", AddressHint::Port),
            ("fe80::1%eth0", AddressHint::Zone),
            ("fe80::1%", AddressHint::Zone),
            ("::/0", AddressHint::PrefixLength),
            ("1.2.3.04", AddressHint::LeadingZero),
            ("localhost", AddressHint::Syntax),
            ("1.2.3", AddressHint::Syntax),
        ] {
            assert_eq!(AddressHint::of(text), hint, "{text}");
        }
    }

    #[test]
    fn hints_are_for_whoever_wrote_the_text() {
        for text in ["[::1]:80", "fe80::1%eth0", "::/0", "::1"] {
            let error = AddressError::new(text.as_bytes(), AddressKind::Ipv4).to_string();
            for item in ["SocketAddr", "ZonedAddr", "Prefix`", "classify"] {
                assert!(!error.contains(item), "{error}");
            }
        }
    }

    #[test]
    fn errors_show_outside_text_escaped() {
        let error = AddressError::new(b"\x1b[2J\xff", AddressKind::Any);
        assert_eq!(
            error.to_string(),
            r"`\u{1b}[2J\xff` is not an IP address: it should look like 192.0.2.1 or 2001:db8::1"
        );
    }
}
