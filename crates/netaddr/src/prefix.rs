//! Blocks of addresses: a network address and a prefix length.

use crate::decimal;
use crate::excerpt::Excerpt;
use crate::mask::{IPV4_BITS, IPV6_BITS, MaskError, agree, get_mask_ipv4, get_mask_ipv6};
use crate::text::pad;
use crate::valid::{AddressError, parse_any};
use core::fmt::{self, Formatter};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

/// A block of addresses, written `10.0.0.0/8` (RFC 4632, section 3.1; RFC 4291, section 2.3).
///
/// Strict: the bits beyond the prefix length are clear, and the error for those that are not names the
/// network that would be right. Prefixes order by family (IPv4 first), address and length.
///
/// ```
/// use netaddr::Prefix;
///
/// let private: Prefix = "10.0.0.0/8".parse()?;
/// assert!(private.contains([10, 1, 2, 3].into()));
/// assert!(!private.contains([11, 0, 0, 0].into()));
/// assert_eq!(private.to_string(), "10.0.0.0/8");
/// assert_eq!(
///     "10.1.2.3/8".parse::<Prefix>().unwrap_err().to_string(),
///     "10.1.2.3/8 has bits set beyond its prefix length: the network is 10.0.0.0/8"
/// );
/// # Ok::<(), netaddr::PrefixError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Prefix {
    address: IpAddr,
    length: u8,
}

impl Prefix {
    /// The block of all addresses that agree with `address` in their first `length` bits.
    ///
    /// # Errors
    /// [`PrefixError::TooLong`] where an address of the family has fewer bits, [`PrefixError::HostBits`]
    /// where the address has bits set beyond them.
    ///
    /// ```
    /// use netaddr::Prefix;
    ///
    /// assert!(Prefix::new([192, 0, 2, 0].into(), 24).is_ok());
    /// assert!(Prefix::new([192, 0, 2, 1].into(), 24).is_err());
    /// ```
    pub fn new(address: IpAddr, length: u8) -> Result<Prefix, PrefixError> {
        let network = network(address, length)?;
        if network.address == address { Ok(network) } else { Err(PrefixError::HostBits { address, network }) }
    }

    /// The block of a row of a table, which has no bits set beyond its length.
    pub(crate) const fn of_row(address: IpAddr, length: u8) -> Prefix {
        Prefix { address, length }
    }

    /// The first address of the block.
    ///
    /// ```
    /// let prefix: netaddr::Prefix = "fe80::/10".parse().unwrap();
    /// assert_eq!(prefix.address().to_string(), "fe80::");
    /// ```
    #[must_use]
    pub fn address(&self) -> IpAddr {
        self.address
    }

    /// The number of leading bits that all addresses of the block share.
    ///
    /// ```
    /// let prefix: netaddr::Prefix = "fe80::/10".parse().unwrap();
    /// assert_eq!(prefix.length(), 10);
    /// ```
    #[must_use]
    pub fn length(&self) -> u8 {
        self.length
    }

    /// Whether `address` is in the block. The families are apart: an IPv4-mapped IPv6 address is an IPv6
    /// address, and [`IpAddr::to_canonical`] makes it an IPv4 address.
    ///
    /// ```
    /// use core::net::IpAddr;
    ///
    /// let loopback: netaddr::Prefix = "127.0.0.0/8".parse().unwrap();
    /// let mapped: IpAddr = "::ffff:127.0.0.1".parse().unwrap();
    /// assert!(!loopback.contains(mapped));
    /// assert!(loopback.contains(mapped.to_canonical()));
    /// ```
    #[must_use]
    pub fn contains(&self, address: IpAddr) -> bool {
        agree(self.address, address, self.length)
    }

    /// The block of the IPv4 addresses that a block of IPv4-mapped IPv6 addresses maps; any other block as it is. What
    /// [`IpAddr::to_canonical`] is for one address.
    ///
    /// ```
    /// let canonical = |text: &str| text.parse::<netaddr::Prefix>().unwrap().to_canonical().to_string();
    /// assert_eq!(canonical("::ffff:10.0.0.0/104"), "10.0.0.0/8");
    /// assert_eq!(canonical("10.0.0.0/8"), "10.0.0.0/8");
    /// assert_eq!(canonical("::/0"), "::/0");
    /// ```
    #[must_use]
    pub fn to_canonical(self) -> Prefix {
        const MAPPED_BITS: u8 = IPV6_BITS - IPV4_BITS;
        match (self.address.to_canonical(), self.length.checked_sub(MAPPED_BITS)) {
            (address @ IpAddr::V4(_), Some(length)) if self.address.is_ipv6() => Prefix { address, length },
            _ => self,
        }
    }
}

/// The block of the given length that the address is in.
fn network(address: IpAddr, length: u8) -> Result<Prefix, PrefixError> {
    let too_long = |_: MaskError| PrefixError::TooLong { address, length, longest: bits(address) };
    let address = match address {
        IpAddr::V4(v4) => {
            let mask = get_mask_ipv4(length).map_err(too_long)?;
            IpAddr::V4(Ipv4Addr::from_bits(v4.to_bits() & mask.to_bits()))
        }
        IpAddr::V6(v6) => {
            let mask = get_mask_ipv6(length).map_err(too_long)?;
            IpAddr::V6(Ipv6Addr::from_bits(v6.to_bits() & mask.to_bits()))
        }
    };
    Ok(Prefix { address, length })
}

fn bits(address: IpAddr) -> u8 {
    if address.is_ipv4() { IPV4_BITS } else { IPV6_BITS }
}

impl FromStr for Prefix {
    type Err = PrefixError;

    fn from_str(text: &str) -> Result<Prefix, PrefixError> {
        let (address, length) =
            text.split_once('/').ok_or_else(|| PrefixError::NoLength { text: Excerpt::new(text) })?;
        let address = parse_any(address)?;
        let length = decimal::canonical(length)
            .ok_or_else(|| PrefixError::NotALength { text: Excerpt::new(length), longest: bits(address) })?;
        Prefix::new(address, length)
    }
}

impl fmt::Display for Prefix {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| write!(out, "{}/{}", self.address, self.length))
    }
}

/// A text or a pair that is not a [`Prefix`].
///
/// ```
/// use netaddr::{Prefix, PrefixError};
///
/// let error = "10.0.0.0/255.0.0.0".parse::<Prefix>().unwrap_err();
/// assert!(matches!(error, PrefixError::NotALength { .. }));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum PrefixError {
    /// No slash.
    #[error("`{text}` has no prefix length: write it after a slash, as in 10.0.0.0/8")]
    NoLength {
        /// The text.
        text: Excerpt,
    },
    /// What stands before the slash is not an address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// What follows the slash is not a number. [`prefix_length_ipv4`](crate::prefix_length_ipv4) and
    /// [`prefix_length_ipv6`](crate::prefix_length_ipv6) turn masks into lengths.
    #[error("`{text}` is not a prefix length: give a decimal number of 0 to {longest} without leading zeros")]
    NotALength {
        /// What follows the slash.
        text: Excerpt,
        /// The greatest length that is possible.
        longest: u8,
    },
    /// The length is greater than the number of bits in the address.
    #[error("{address}/{length} is longer than the address: give a prefix length of 0 to {longest}")]
    TooLong {
        /// The address.
        address: IpAddr,
        /// The length that was given.
        length: u8,
        /// The greatest that is possible.
        longest: u8,
    },
    /// The address has bits set beyond the prefix length.
    #[error("{address}/{} has bits set beyond its prefix length: the network is {network}", network.length)]
    HostBits {
        /// The address that was given.
        address: IpAddr,
        /// The block of the given length that the address is in.
        network: Prefix,
    },
}

#[cfg(test)]
mod tests {
    use super::{Prefix, PrefixError};
    use std::string::ToString;

    fn error(text: &str) -> PrefixError {
        text.parse::<Prefix>().unwrap_err()
    }

    #[test]
    fn reads_and_prints_both_families() {
        for text in [
            "0.0.0.0/0",
            "10.0.0.0/8",
            "192.0.2.1/32",
            "::/0",
            "2001:db8::/32",
            "::1/128",
            "::ffff:10.0.0.0/104",
        ] {
            assert_eq!(text.parse::<Prefix>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn each_mistake_has_its_error() {
        assert!(matches!(error("10.0.0.0"), PrefixError::NoLength { .. }));
        assert!(matches!(error("10.0.0/8"), PrefixError::Address(_)));
        for text in ["10.0.0.0/", "10.0.0.0/08", "10.0.0.0/+8", "10.0.0.0/8 ", "10.0.0.0/8/8", "::/999"] {
            assert!(matches!(error(text), PrefixError::NotALength { .. }), "{text}");
        }
        assert!(matches!(error("10.0.0.0/33"), PrefixError::TooLong { longest: 32, .. }));
        assert!(matches!(error("::/129"), PrefixError::TooLong { longest: 128, .. }));
    }

    #[test]
    fn host_bits_are_refused_with_the_right_network() {
        for (text, right) in
            [("172.16.5.4/12", "172.16.0.0/12"), ("fe80::1/10", "fe80::/10"), ("1.2.3.4/0", "0.0.0.0/0")]
        {
            let PrefixError::HostBits { network, .. } = error(text) else { panic!("{text}") };
            assert_eq!(network.to_string(), right);
        }
    }

    #[test]
    fn contains_its_first_and_last_address_and_no_neighbour() {
        let prefix: Prefix = "172.16.0.0/12".parse().unwrap();
        assert!(prefix.contains([172, 16, 0, 0].into()));
        assert!(prefix.contains([172, 31, 255, 255].into()));
        assert!(!prefix.contains([172, 15, 255, 255].into()));
        assert!(!prefix.contains([172, 32, 0, 0].into()));
    }

    #[test]
    fn the_families_are_apart() {
        assert!(!"0.0.0.0/0".parse::<Prefix>().unwrap().contains("::".parse().unwrap()));
        assert!(!"::/0".parse::<Prefix>().unwrap().contains([0, 0, 0, 0].into()));
    }
}
