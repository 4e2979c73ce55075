//! Whether something is a port number.

use crate::decimal;

/// Whether `entry` is a port, or a list of nothing but ports: a whole number of 0 to 65535, as text in its
/// canonical decimal form (no sign, blank or leading zero). Port 0 is reserved (RFC 6335, section 6): `zero`
/// says whether it counts.
///
/// Lists are slices and arrays; an empty one holds nothing that is not a port and is valid.
///
/// ```
/// use netaddr::{ZeroPort, is_valid_port};
///
/// assert!(is_valid_port(&443, ZeroPort::Refused));
/// assert!(is_valid_port("443", ZeroPort::Refused));
/// assert!(is_valid_port(&["80", "443"], ZeroPort::Refused));
/// assert!(!is_valid_port(&[80, 65_536], ZeroPort::Refused));
/// assert!(!is_valid_port("080", ZeroPort::Refused));
/// assert!(!is_valid_port(&0, ZeroPort::Refused));
/// assert!(is_valid_port(&0, ZeroPort::Allowed));
/// ```
///
/// A list of lists is no list of ports, and neither is a fraction a port; neither compiles:
///
/// ```compile_fail,E0277
/// use netaddr::{ZeroPort, is_valid_port};
///
/// is_valid_port(&[["80", "443"]], ZeroPort::Refused);
/// ```
///
/// ```compile_fail,E0277
/// use netaddr::{ZeroPort, is_valid_port};
///
/// is_valid_port(&80.0, ZeroPort::Refused);
/// ```
#[must_use]
pub fn is_valid_port<P: PortEntry + ?Sized>(entry: &P, zero: ZeroPort) -> bool {
    entry.is_port(zero)
}

/// Whether port 0 counts as a port.
///
/// ```
/// use netaddr::{ZeroPort, is_valid_port};
///
/// assert!(!is_valid_port("0", ZeroPort::Refused));
/// assert!(is_valid_port("0", ZeroPort::Allowed));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ZeroPort {
    /// It does not: nothing can be sent to it.
    Refused,
    /// It does: in a bind call it asks for any free port.
    Allowed,
}

impl ZeroPort {
    fn admits(self, port: u16) -> bool {
        port != 0 || self == ZeroPort::Allowed
    }
}

/// What [`is_valid_port`] can judge: text, every integer type, and slices and arrays of these. Sealed.
///
/// ```
/// use netaddr::{PortEntry, ZeroPort, is_valid_port};
///
/// fn first_mistake<P: PortEntry>(entries: &[P]) -> Option<usize> {
///     entries.iter().position(|entry| !is_valid_port(entry, ZeroPort::Refused))
/// }
/// assert_eq!(first_mistake(&["22", "ssh"]), Some(1));
/// assert_eq!(first_mistake(&[22_u64, 80]), None);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is neither a port nor a list of ports",
    note = "text, integers, and slices or arrays of these can be judged; lists of lists can not"
)]
pub trait PortEntry: sealed::Entry {}

mod sealed {
    use super::ZeroPort;

    pub trait Entry {
        fn is_port(&self, zero: ZeroPort) -> bool;
    }

    /// An entry that is no list.
    pub trait Scalar: Entry {}
}

use sealed::{Entry, Scalar};

impl Entry for str {
    fn is_port(&self, zero: ZeroPort) -> bool {
        decimal::canonical(self).is_some_and(|port| zero.admits(port))
    }
}
impl Scalar for str {}
impl PortEntry for str {}

macro_rules! integers_are_ports {
    ($($integer:ty)*) => {$(
        impl Entry for $integer {
            fn is_port(&self, zero: ZeroPort) -> bool {
                u16::try_from(*self).is_ok_and(|port| zero.admits(port))
            }
        }
        impl Scalar for $integer {}
        impl PortEntry for $integer {}
    )*};
}
integers_are_ports!(u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize);

impl<S: Scalar + ?Sized> Entry for &S {
    fn is_port(&self, zero: ZeroPort) -> bool {
        (**self).is_port(zero)
    }
}
impl<S: Scalar + ?Sized> Scalar for &S {}
impl<S: Scalar + ?Sized> PortEntry for &S {}

impl<S: Scalar> Entry for [S] {
    fn is_port(&self, zero: ZeroPort) -> bool {
        self.iter().all(|entry| entry.is_port(zero))
    }
}
impl<S: Scalar> PortEntry for [S] {}

impl<S: Scalar, const N: usize> Entry for [S; N] {
    fn is_port(&self, zero: ZeroPort) -> bool {
        self.as_slice().is_port(zero)
    }
}
impl<S: Scalar, const N: usize> PortEntry for [S; N] {}

#[cfg(test)]
mod tests {
    use super::{ZeroPort, is_valid_port};

    #[test]
    fn text_is_canonical_decimal() {
        for text in ["1", "80", "65535"] {
            assert!(is_valid_port(text, ZeroPort::Refused), "{text}");
        }
        for text in [
            "",
            "0",
            "00",
            "01",
            "+1",
            "-1",
            " 15",
            "15 ",
            "15\n",
            "65536",
            "99999999999",
            "8_0",
            "٨٠",
            "１",
            "http",
        ] {
            assert!(!is_valid_port(text, ZeroPort::Refused), "{text:?}");
        }
    }

    #[test]
    fn integers_of_every_type_are_judged_by_value() {
        assert!(is_valid_port(&255_u8, ZeroPort::Refused));
        assert!(is_valid_port(&65_535_u16, ZeroPort::Refused));
        assert!(is_valid_port(&65_535_i128, ZeroPort::Refused));
        assert!(!is_valid_port(&65_536_usize, ZeroPort::Allowed));
        assert!(!is_valid_port(&u128::MAX, ZeroPort::Allowed));
        assert!(!is_valid_port(&-1_i8, ZeroPort::Allowed));
    }

    #[test]
    fn zero_counts_only_where_it_is_allowed() {
        assert!(!is_valid_port(&0, ZeroPort::Refused));
        assert!(is_valid_port(&0, ZeroPort::Allowed));
        assert!(is_valid_port("0", ZeroPort::Allowed));
        assert!(!is_valid_port("00", ZeroPort::Allowed));
        assert!(!is_valid_port("-0", ZeroPort::Allowed));
    }

    #[test]
    fn a_list_is_valid_when_all_of_it_is() {
        assert!(is_valid_port(&["80", "443"][..], ZeroPort::Refused));
        assert!(is_valid_port(&[80, 443], ZeroPort::Refused));
        assert!(!is_valid_port(&["80", "x"], ZeroPort::Refused));
        assert!(!is_valid_port(&[80, 0], ZeroPort::Refused));
        assert!(is_valid_port(&[] as &[u16], ZeroPort::Refused));
    }
}
