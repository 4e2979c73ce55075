//! Addresses as integers, and an order for endpoints.

use crate::valid::{AddressError, parse_any};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The integer that an address is, with its family: 0.0.0.1 and ::1 are different.
///
/// Orders IPv4 before IPv6 and numerically within a family. With the `serde` feature it reads and writes
/// `{"v4":2130706433}` or `{"v6":1}`, a number of up to 128 bits.
///
/// ```
/// use netaddr::AddressInt;
///
/// assert!(AddressInt::V4(2) < AddressInt::V4(10));
/// assert!(AddressInt::V4(u32::MAX) < AddressInt::V6(0));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum AddressInt {
    /// The 32 bits of an IPv4 address, the first octet most significant.
    V4(u32),
    /// The 128 bits of an IPv6 address, the first group most significant.
    V6(u128),
}

/// The integer that the address in `text` is.
///
/// # Errors
/// [`AddressError`] where `text` is neither an IPv4 nor an IPv6 address.
///
/// ```
/// use netaddr::{AddressInt, address_to_int};
///
/// assert_eq!(address_to_int("127.0.0.1")?, AddressInt::V4(0x7f00_0001));
/// assert_eq!(address_to_int("::1")?, AddressInt::V6(1));
/// assert!(address_to_int("localhost").is_err());
/// # Ok::<(), netaddr::AddressError>(())
/// ```
pub fn address_to_int(text: &str) -> Result<AddressInt, AddressError> {
    parse_any(text).map(AddressInt::from)
}

/// The address that an integer is: the inverse of [`address_to_int`].
///
/// ```
/// use netaddr::{AddressInt, int_to_address};
///
/// assert_eq!(int_to_address(AddressInt::V4(0x7f00_0001)).to_string(), "127.0.0.1");
/// assert_eq!(int_to_address(AddressInt::V6(1)).to_string(), "::1");
/// ```
#[must_use]
pub fn int_to_address(int: AddressInt) -> IpAddr {
    match int {
        AddressInt::V4(bits) => IpAddr::V4(Ipv4Addr::from_bits(bits)),
        AddressInt::V6(bits) => IpAddr::V6(Ipv6Addr::from_bits(bits)),
    }
}

impl From<IpAddr> for AddressInt {
    fn from(address: IpAddr) -> AddressInt {
        match address {
            IpAddr::V4(v4) => AddressInt::V4(v4.to_bits()),
            IpAddr::V6(v6) => AddressInt::V6(v6.to_bits()),
        }
    }
}

impl From<AddressInt> for IpAddr {
    fn from(int: AddressInt) -> IpAddr {
        int_to_address(int)
    }
}

/// A key that orders endpoints: by family (IPv4 first), address and port, an endpoint without a port first.
///
/// ```
/// use core::net::IpAddr;
/// use netaddr::sort_key;
///
/// let parse = |text: &str| text.parse::<IpAddr>().unwrap();
/// let (nine, ten) = (parse("10.0.0.9"), parse("10.0.0.10"));
/// let mut endpoints = [(parse("::1"), None), (ten, Some(80)), (nine, Some(443)), (ten, None)];
/// endpoints.sort_by_key(|(address, port)| sort_key(*address, *port));
/// assert_eq!(endpoints, [(nine, Some(443)), (ten, None), (ten, Some(80)), (parse("::1"), None)]);
/// ```
#[must_use]
pub fn sort_key(address: IpAddr, port: Option<u16>) -> SortKey {
    SortKey { address: address.into(), port }
}

/// What [`sort_key`] gives: small, `Copy`, and good for nothing but comparison.
///
/// ```
/// use core::net::Ipv4Addr;
/// use netaddr::{SortKey, sort_key};
///
/// let key: SortKey = sort_key(Ipv4Addr::LOCALHOST.into(), None);
/// assert!(key < sort_key(Ipv4Addr::LOCALHOST.into(), Some(0)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SortKey {
    address: AddressInt,
    port: Option<u16>,
}

#[cfg(test)]
mod tests {
    use super::{AddressInt, address_to_int, int_to_address, sort_key};
    use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
    use std::string::ToString;

    #[test]
    fn integers_by_hand() {
        // 5.9.158.75: 5 * 2^24 + 9 * 2^16 + 158 * 2^8 + 75.
        assert_eq!(address_to_int("5.9.158.75"), Ok(AddressInt::V4(84_516_427)));
        assert_eq!(address_to_int("255.255.255.255"), Ok(AddressInt::V4(u32::MAX)));
        assert_eq!(address_to_int("1::"), Ok(AddressInt::V6(1 << 112)));
        assert_eq!(int_to_address(AddressInt::V4(84_516_427)).to_string(), "5.9.158.75");
        assert_eq!(int_to_address(AddressInt::V6(1 << 112)).to_string(), "1::");
    }

    #[test]
    fn the_families_never_meet() {
        assert_ne!(address_to_int("0.0.0.1"), address_to_int("::1"));
        assert_ne!(address_to_int("192.0.2.1"), address_to_int("::ffff:192.0.2.1"));
        assert!(address_to_int("255.255.255.255").unwrap() < address_to_int("::").unwrap());
    }

    #[test]
    fn endpoints_order_by_family_address_and_port() {
        let v4 = |last| IpAddr::from([10, 0, 0, last]);
        let v6 = IpAddr::from(Ipv6Addr::UNSPECIFIED);
        let ascending = [
            sort_key(Ipv4Addr::UNSPECIFIED.into(), Some(65_535)),
            sort_key(v4(2), None),
            sort_key(v4(2), Some(0)),
            sort_key(v4(2), Some(9)),
            sort_key(v4(2), Some(10)),
            sort_key(v4(10), None),
            sort_key(v6, None),
        ];
        assert!(ascending.is_sorted_by(|one, next| one < next));
    }
}
