//! IPv6 addresses in full.

use crate::text::pad;
use crate::valid::{AddressError, parse_ipv6};
use core::fmt::{self, Formatter, Write};
use core::net::Ipv6Addr;
use core::str::FromStr;

/// The IPv6 address that `text` is, to be printed in full.
///
/// # Errors
/// [`AddressError`] where `text` is not an IPv6 address without brackets and zone.
///
/// ```
/// use netaddr::expand_ipv6_address;
///
/// assert_eq!(
///     expand_ipv6_address("::ffff:5.9.158.75")?.to_string(),
///     "0000:0000:0000:0000:0000:ffff:0509:9e4b"
/// );
/// # Ok::<(), netaddr::AddressError>(())
/// ```
pub fn expand_ipv6_address(text: &str) -> Result<Expanded, AddressError> {
    parse_ipv6(text).map(Expanded)
}

/// An IPv6 address that prints all its eight groups, four lower-case hexadecimal digits each: with `{:X}` in
/// upper case. The shortest form (RFC 5952) is that of the address itself.
///
/// ```
/// use core::net::Ipv6Addr;
/// use netaddr::Expanded;
///
/// let expanded = Expanded(Ipv6Addr::LOCALHOST);
/// assert_eq!(expanded.to_string(), "0000:0000:0000:0000:0000:0000:0000:0001");
/// assert_eq!(expanded.to_string().parse(), Ok(Ipv6Addr::LOCALHOST));
/// assert_eq!(
///     format!("{:X}", Expanded("fe80::a".parse().unwrap())),
///     "FE80:0000:0000:0000:0000:0000:0000:000A"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Expanded(
    /// The address.
    pub Ipv6Addr,
);

impl fmt::Display for Expanded {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| write_groups(out, self.0, |out, group| write!(out, "{group:04x}")))
    }
}

impl fmt::UpperHex for Expanded {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| write_groups(out, self.0, |out, group| write!(out, "{group:04X}")))
    }
}

fn write_groups(
    out: &mut dyn Write,
    address: Ipv6Addr,
    write_group: impl Fn(&mut dyn Write, u16) -> fmt::Result,
) -> fmt::Result {
    for (index, group) in address.segments().into_iter().enumerate() {
        if index > 0 {
            out.write_char(':')?;
        }
        write_group(out, group)?;
    }
    Ok(())
}

impl FromStr for Expanded {
    type Err = AddressError;

    fn from_str(text: &str) -> Result<Expanded, AddressError> {
        expand_ipv6_address(text)
    }
}

impl From<Ipv6Addr> for Expanded {
    fn from(address: Ipv6Addr) -> Expanded {
        Expanded(address)
    }
}

impl From<Expanded> for Ipv6Addr {
    fn from(expanded: Expanded) -> Ipv6Addr {
        expanded.0
    }
}

#[cfg(test)]
mod tests {
    use super::expand_ipv6_address;
    use crate::valid::AddressHint;
    use std::{format, string::ToString};

    #[test]
    fn every_group_has_four_digits() {
        for (text, expanded) in [
            ("2001:db8::ff00:42:8329", "2001:0db8:0000:0000:0000:ff00:0042:8329"),
            ("::", "0000:0000:0000:0000:0000:0000:0000:0000"),
            ("1:2:3:4:5:6:7::", "0001:0002:0003:0004:0005:0006:0007:0000"),
            ("64:ff9b::192.0.2.33", "0064:ff9b:0000:0000:0000:0000:c000:0221"),
        ] {
            assert_eq!(expand_ipv6_address(text).unwrap().to_string(), expanded);
        }
    }

    #[test]
    fn width_is_honoured_and_upper_case_asked_for() {
        let expanded = expand_ipv6_address("fe80::a").unwrap();
        assert_eq!(format!("{expanded:>41}"), "  fe80:0000:0000:0000:0000:0000:0000:000a");
        assert_eq!(format!("{expanded:X}"), "FE80:0000:0000:0000:0000:0000:0000:000A");
    }

    #[test]
    fn only_bare_ipv6_addresses_expand() {
        for (text, hint) in [
            ("192.0.2.1", AddressHint::Ipv4),
            ("[::1]", AddressHint::Brackets),
            ("fe80::1%1", AddressHint::Zone),
        ] {
            assert_eq!(expand_ipv6_address(text).unwrap_err().hint, hint);
        }
    }
}
