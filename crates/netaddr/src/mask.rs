//! Masks and prefix lengths, each made from the other.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// The longest prefix length of an IPv4 address, in bits.
pub(crate) const IPV4_BITS: u8 = 32;
/// The longest prefix length of an IPv6 address, in bits.
pub(crate) const IPV6_BITS: u8 = 128;

/// The IPv4 mask whose first `prefix_length` bits (0 to 32) are set.
///
/// # Errors
/// [`MaskError::TooLong`] above 32.
///
/// ```
/// use netaddr::get_mask_ipv4;
///
/// assert_eq!(get_mask_ipv4(24)?.to_string(), "255.255.255.0");
/// assert!(get_mask_ipv4(33).is_err());
/// # Ok::<(), netaddr::MaskError>(())
/// ```
pub fn get_mask_ipv4(prefix_length: u8) -> Result<Ipv4Addr, MaskError> {
    let clear = clear_bits(prefix_length, IPV4_BITS)?;
    Ok(Ipv4Addr::from_bits(u32::MAX.checked_shl(clear).unwrap_or_default()))
}

/// The IPv6 mask whose first `prefix_length` bits (0 to 128) are set.
///
/// Stem's text of it, all groups in upper case, is that of [`Expanded`](crate::Expanded) with `{:X}`.
///
/// # Errors
/// [`MaskError::TooLong`] above 128.
///
/// ```
/// use netaddr::{Expanded, get_mask_ipv6};
///
/// let mask = get_mask_ipv6(64)?;
/// assert_eq!(mask.to_string(), "ffff:ffff:ffff:ffff::");
/// assert_eq!(format!("{:X}", Expanded(mask)), "FFFF:FFFF:FFFF:FFFF:0000:0000:0000:0000");
/// # Ok::<(), netaddr::MaskError>(())
/// ```
pub fn get_mask_ipv6(prefix_length: u8) -> Result<Ipv6Addr, MaskError> {
    let clear = clear_bits(prefix_length, IPV6_BITS)?;
    Ok(Ipv6Addr::from_bits(u128::MAX.checked_shl(clear).unwrap_or_default()))
}

/// The number of bits that an IPv4 mask sets.
///
/// # Errors
/// [`MaskError::Gaps`] where a set bit follows a clear one.
///
/// ```
/// use netaddr::prefix_length_ipv4;
///
/// assert_eq!(prefix_length_ipv4([255, 255, 240, 0].into()), Ok(20));
/// assert_eq!(
///     prefix_length_ipv4([255, 0, 255, 0].into()).unwrap_err().to_string(),
///     "255.0.255.0 is not a mask: a set bit follows a clear one; all set bits come first, as in 255.255.0.0"
/// );
/// ```
pub fn prefix_length_ipv4(mask: Ipv4Addr) -> Result<u8, MaskError> {
    gapless(mask.into(), mask.to_bits().count_ones(), |length| get_mask_ipv4(length).map(IpAddr::V4))
}

/// The number of bits that an IPv6 mask sets.
///
/// # Errors
/// [`MaskError::Gaps`] where a set bit follows a clear one.
///
/// ```
/// use netaddr::prefix_length_ipv6;
///
/// assert_eq!(prefix_length_ipv6("ffff:fff0::".parse()?), Ok(28));
/// assert!(prefix_length_ipv6("ffff::ffff".parse()?).is_err());
/// # Ok::<(), core::net::AddrParseError>(())
/// ```
pub fn prefix_length_ipv6(mask: Ipv6Addr) -> Result<u8, MaskError> {
    gapless(mask.into(), mask.to_bits().count_ones(), |length| get_mask_ipv6(length).map(IpAddr::V6))
}

/// A prefix length that no mask has, or an address that is no mask.
///
/// ```
/// assert_eq!(
///     netaddr::get_mask_ipv4(40).unwrap_err().to_string(),
///     "no mask has 40 set bits here: give a prefix length of 0 to 32"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum MaskError {
    /// The prefix length is greater than the number of bits in an address of the family.
    #[error("no mask has {prefix_length} set bits here: give a prefix length of 0 to {longest}")]
    TooLong {
        /// What was given.
        prefix_length: u8,
        /// The greatest that is possible.
        longest: u8,
    },
    /// A set bit follows a clear one.
    #[error("{mask} is not a mask: a set bit follows a clear one; all set bits come first, as in {gapless}")]
    Gaps {
        /// What was given.
        mask: IpAddr,
        /// The mask with as many set bits, all in front.
        gapless: IpAddr,
    },
}

fn clear_bits(prefix_length: u8, longest: u8) -> Result<u32, MaskError> {
    let clear = longest.checked_sub(prefix_length);
    clear.map(u32::from).ok_or(MaskError::TooLong { prefix_length, longest })
}

/// The number of set bits, if the mask with as many is the given one.
fn gapless(
    mask: IpAddr,
    set_bits: u32,
    mask_of: impl Fn(u8) -> Result<IpAddr, MaskError>,
) -> Result<u8, MaskError> {
    // An address has at most 128 bits.
    let length = u8::try_from(set_bits).unwrap_or(IPV6_BITS);
    let gapless = mask_of(length)?;
    if gapless == mask { Ok(length) } else { Err(MaskError::Gaps { mask, gapless }) }
}

/// Whether two addresses agree in their first `prefix_length` bits; never across families.
pub(crate) fn agree(one: IpAddr, other: IpAddr, prefix_length: u8) -> bool {
    match (one, other) {
        (IpAddr::V4(one), IpAddr::V4(other)) => {
            let differing = one.to_bits() ^ other.to_bits();
            differing.leading_zeros() >= u32::from(prefix_length)
        }
        (IpAddr::V6(one), IpAddr::V6(other)) => {
            let differing = one.to_bits() ^ other.to_bits();
            differing.leading_zeros() >= u32::from(prefix_length)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{MaskError, agree, get_mask_ipv4, get_mask_ipv6, prefix_length_ipv4, prefix_length_ipv6};
    use core::net::{Ipv4Addr, Ipv6Addr};

    #[test]
    fn ipv4_masks_by_hand() {
        for (length, mask) in [
            (0, [0, 0, 0, 0]),
            (1, [128, 0, 0, 0]),
            (9, [255, 128, 0, 0]),
            (20, [255, 255, 240, 0]),
            (31, [255, 255, 255, 254]),
            (32, [255, 255, 255, 255]),
        ] {
            assert_eq!(get_mask_ipv4(length), Ok(Ipv4Addr::from(mask)));
            assert_eq!(prefix_length_ipv4(mask.into()), Ok(length));
        }
    }

    #[test]
    fn ipv6_masks_by_hand() {
        for (length, mask) in [
            (0, [0; 8]),
            (1, [0x8000, 0, 0, 0, 0, 0, 0, 0]),
            (65, [0xffff, 0xffff, 0xffff, 0xffff, 0x8000, 0, 0, 0]),
            (127, [0xffff, 0xffff, 0xffff, 0xffff, 0xffff, 0xffff, 0xffff, 0xfffe]),
            (128, [0xffff; 8]),
        ] {
            assert_eq!(get_mask_ipv6(length), Ok(Ipv6Addr::from(mask)));
            assert_eq!(prefix_length_ipv6(mask.into()), Ok(length));
        }
    }

    #[test]
    fn too_long_a_prefix_is_refused() {
        assert_eq!(get_mask_ipv4(33), Err(MaskError::TooLong { prefix_length: 33, longest: 32 }));
        assert_eq!(get_mask_ipv6(129), Err(MaskError::TooLong { prefix_length: 129, longest: 128 }));
        assert!(get_mask_ipv4(u8::MAX).is_err());
        assert!(get_mask_ipv6(u8::MAX).is_err());
    }

    #[test]
    fn gaps_are_refused() {
        assert_eq!(
            prefix_length_ipv4([0, 255, 0, 255].into()),
            Err(MaskError::Gaps { mask: [0, 255, 0, 255].into(), gapless: [255, 255, 0, 0].into() })
        );
        assert!(prefix_length_ipv4([127, 255, 255, 255].into()).is_err());
        assert!(prefix_length_ipv6(Ipv6Addr::LOCALHOST).is_err());
    }

    #[test]
    fn agreement_ends_at_the_first_differing_bit() {
        let one = [192, 0, 2, 1].into();
        assert!(agree(one, [192, 0, 2, 0].into(), 31));
        assert!(!agree(one, [192, 0, 2, 0].into(), 32));
        assert!(agree(one, one, 32));
        assert!(agree(Ipv6Addr::LOCALHOST.into(), Ipv6Addr::UNSPECIFIED.into(), 127));
        assert!(!agree(one, Ipv6Addr::LOCALHOST.into(), 0));
    }
}
