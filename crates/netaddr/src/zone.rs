//! Zones: which interface a link-local address belongs to.

use crate::decimal;
use crate::excerpt::Excerpt;
use crate::text::{Escaped, Piece, next_piece, pad};
use crate::valid::{AddressError, AddressKind};
use core::fmt::{self, Formatter};
use core::net::{IpAddr, Ipv6Addr};
use core::str::FromStr;

/// The longest zone in bytes: IFNAMSIZ is 16 on Linux, macOS and the BSDs, the closing NUL included.
const LONGEST: usize = 15;

/// The zone of an address (RFC 4007): what follows `%` in `fe80::1%eth0` and `fe80::1%12`, the name of an
/// interface or its index.
///
/// Held inline, 1 to 15 bytes, which need not be UTF-8. `Display` escapes as [`Escaped`] does and `FromStr`
/// reads those escapes back; the bytes as a tool printed them go to [`Zone::new`]. Ordered by bytes.
///
/// ```
/// use netaddr::Zone;
///
/// let zone = Zone::new(b"eth0")?;
/// assert_eq!(zone.to_string(), "eth0");
/// assert_eq!("eth0".parse(), Ok(zone));
///
/// let hostile = Zone::new(b"\x1b[2J")?;
/// assert_eq!(hostile.to_string(), r"\u{1b}[2J");
/// assert_eq!(hostile.to_string().parse(), Ok(hostile));
/// # Ok::<(), netaddr::ZoneError>(())
/// ```
// NUL is in no zone, so that the padding both ends the bytes and orders them.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Zone([u8; LONGEST]);

impl Zone {
    /// The zone that these bytes name. Refused are NUL, `/`, `:`, `%` and ASCII blanks: Linux refuses them in
    /// the name of an interface too (`dev_valid_name`), and they would make the text of an endpoint
    /// ambiguous.
    ///
    /// # Errors
    /// [`ZoneError`] where there is no byte, there are more than 15, or one of them is refused.
    ///
    /// ```
    /// use netaddr::Zone;
    ///
    /// assert!(Zone::new(b"wlp0s20f3").is_ok());
    /// for refused in ["", "eth 0", "eth0:80", "a/b", "%eth0", "sixteen-bytes-is"] {
    ///     assert!(Zone::new(refused.as_bytes()).is_err());
    /// }
    /// ```
    pub fn new(name: &[u8]) -> Result<Zone, ZoneError> {
        if name.is_empty() {
            return Err(ZoneError::Empty);
        }
        if name.len() > LONGEST {
            return Err(ZoneError::TooLong { text: Excerpt::new(name), length: name.len() });
        }
        if let Some(byte) = name.iter().copied().find(|byte| is_refused(*byte)) {
            return Err(ZoneError::Refused { text: Excerpt::new(name), byte });
        }
        let mut bytes = [0; LONGEST];
        for (to, from) in bytes.iter_mut().zip(name) {
            *to = *from;
        }
        Ok(Zone(bytes))
    }

    /// The bytes of the name.
    ///
    /// ```
    /// assert_eq!(netaddr::Zone::new(b"en0").unwrap().as_bytes(), b"en0");
    /// ```
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.0.split(|byte| *byte == 0).next().unwrap_or_default()
    }

    /// The name, if it is UTF-8. Not escaped: for comparisons, not for terminals.
    ///
    /// ```
    /// use netaddr::Zone;
    ///
    /// assert_eq!(Zone::new(b"en0").unwrap().to_str(), Some("en0"));
    /// assert_eq!(Zone::new(b"en\xff").unwrap().to_str(), None);
    /// ```
    #[must_use]
    pub fn to_str(&self) -> Option<&str> {
        core::str::from_utf8(self.as_bytes()).ok()
    }

    /// The interface index, if the zone is a number in canonical decimal. An interface can bear such a name
    /// as well: only the machine that printed it can tell.
    ///
    /// ```
    /// use netaddr::Zone;
    ///
    /// assert_eq!(Zone::new(b"12").unwrap().index(), Some(12));
    /// assert_eq!(Zone::new(b"012").unwrap().index(), None);
    /// assert_eq!(Zone::new(b"eth0").unwrap().index(), None);
    /// ```
    #[must_use]
    pub fn index(&self) -> Option<u32> {
        decimal::canonical(self.to_str()?)
    }
}

fn is_refused(byte: u8) -> bool {
    // Vertical tab is a blank to C, though not to Rust.
    matches!(byte, 0 | b'/' | b':' | b'%' | 0x0b) || byte.is_ascii_whitespace()
}

/// A link-local address without the index of its interface, and that index as the zone.
///
/// KAME, and so the kernel of every BSD and of macOS, keeps the index in the second group: `fe80:4::1` is `fe80::1%4`.
/// On the wire that group is zero. The same holds for multicast of the interface and of the link, whatever its flags
/// (RFC 4291, section 2.7); any other address stays as it is.
///
/// ```
/// use netaddr::{Zone, unscoped};
///
/// let zone = Zone::new(b"4").ok();
/// assert_eq!(unscoped("fe80:4::1".parse()?), ("fe80::1".parse()?, zone));
/// assert_eq!(unscoped("2001:4::1".parse()?), ("2001:4::1".parse()?, None));
/// # Ok::<(), core::net::AddrParseError>(())
/// ```
#[inline]
#[must_use]
pub fn unscoped(address: Ipv6Addr) -> (Ipv6Addr, Option<Zone>) {
    let [first, index, a, b, c, d, e, f] = address.segments();
    let is_local = first & 0xffc0 == 0xfe80 || matches!(first & 0xff0f, 0xff01 | 0xff02);
    match index {
        1.. if is_local => (Ipv6Addr::new(first, 0, a, b, c, d, e, f), zone_of(index)),
        _ => (address, None),
    }
}

/// The zone that is the interface of this index.
fn zone_of(index: u16) -> Option<Zone> {
    let mut digits = [0; 5];
    let mut rest = index;
    let mut used = 0;
    for digit in digits.iter_mut().rev() {
        // The last digit of a number fits a byte.
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        used += 1;
        if rest == 0 {
            break;
        }
    }
    Zone::new(digits.get(digits.len() - used..)?).ok()
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Escaped(self.as_bytes()).fmt(f)
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Zone(\"{self}\")")
    }
}

impl FromStr for Zone {
    type Err = ZoneError;

    fn from_str(text: &str) -> Result<Zone, ZoneError> {
        let mut name = Name { bytes: [0; LONGEST], length: 0 };
        let mut rest = text;
        while !rest.is_empty() {
            let Some((piece, after)) = next_piece(rest) else {
                return Err(ZoneError::Escape { text: Excerpt::new(text) });
            };
            match piece {
                Piece::Text(text) => name.push(text.as_bytes()),
                Piece::Character(character) => name.push(character.encode_utf8(&mut [0; 4]).as_bytes()),
                Piece::Byte(byte) => name.push(&[byte]),
            }
            rest = after;
        }
        match name.bytes.get(..name.length) {
            Some(bytes) => Zone::new(bytes),
            None => Err(ZoneError::TooLong { text: Excerpt::new(text), length: name.length }),
        }
    }
}

/// A name while it is put together; what does not fit is only counted.
struct Name {
    bytes: [u8; LONGEST],
    length: usize,
}

impl Name {
    fn push(&mut self, bytes: &[u8]) {
        for (to, from) in self.bytes.iter_mut().skip(self.length).zip(bytes) {
            *to = *from;
        }
        self.length += bytes.len();
    }
}

/// Bytes or a text that are not a [`Zone`].
///
/// ```
/// let error = netaddr::Zone::new(b"eth0:80").unwrap_err();
/// assert_eq!(error.to_string(), r"`eth0:80` is not a zone: a zone does not hold `:`");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ZoneError {
    /// No byte.
    #[error("the zone is empty: give the name or the index of an interface, as in fe80::1%eth0")]
    Empty,
    /// More bytes than an interface name has.
    #[error("`{text}` is not a zone: it has {length} bytes, an interface name at most 15")]
    TooLong {
        /// The text, or the start of it.
        text: Excerpt,
        /// Its length in bytes.
        length: usize,
    },
    /// A byte that no zone holds.
    #[error("`{text}` is not a zone: a zone does not hold `{}`", Escaped(&[*.byte]))]
    Refused {
        /// The text.
        text: Excerpt,
        /// The first such byte.
        byte: u8,
    },
    /// A backslash that starts no escape.
    #[error("`{text}` is not a zone in escaped form: after a backslash comes \\, n, r, t, xff or u{{ff}}")]
    Escape {
        /// The text, or the start of it.
        text: Excerpt,
    },
}

/// An address with the zone it was given with, if any: `fe80::1%eth0`, `127.0.0.53%lo`, `::1`.
///
/// `Display` escapes the zone and `FromStr` reads that back; bytes as a tool printed them go to
/// [`ZonedAddr::from_bytes`]. Ordered by address, without a zone first.
///
/// ```
/// use netaddr::{Zone, ZonedAddr};
///
/// let link_local: ZonedAddr = "fe80::1%eth0".parse()?;
/// assert_eq!(link_local.zone, Some(Zone::new(b"eth0")?));
/// assert_eq!(link_local.to_string(), "fe80::1%eth0");
/// assert_eq!("::1".parse::<ZonedAddr>()?.zone, None);
/// # Ok::<(), netaddr::ZonedAddrError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ZonedAddr {
    /// The address.
    pub address: IpAddr,
    /// The zone, if one was given.
    pub zone: Option<Zone>,
}

impl ZonedAddr {
    /// The address and zone in bytes from outside, with nothing escaped.
    ///
    /// # Errors
    /// [`ZonedAddrError`] where what stands before the first `%` is not an address, or what follows it is not
    /// a zone.
    ///
    /// ```
    /// use netaddr::ZonedAddr;
    ///
    /// let address = ZonedAddr::from_bytes(b"fe80::1%a\\b")?;
    /// assert_eq!(address.zone.unwrap().as_bytes(), b"a\\b");
    /// assert_eq!(address.to_string(), r"fe80::1%a\\b");
    /// # Ok::<(), netaddr::ZonedAddrError>(())
    /// ```
    pub fn from_bytes(text: &[u8]) -> Result<ZonedAddr, ZonedAddrError> {
        let mut parts = text.splitn(2, |byte| *byte == b'%');
        let address = parse_address(parts.next().unwrap_or_default())?;
        let zone = parts.next().map(Zone::new).transpose()?;
        Ok(ZonedAddr { address, zone })
    }
}

fn parse_address(text: &[u8]) -> Result<IpAddr, AddressError> {
    let address = core::str::from_utf8(text).ok().and_then(|text| text.parse().ok());
    address.ok_or_else(|| AddressError::new(text, AddressKind::Any))
}

impl FromStr for ZonedAddr {
    type Err = ZonedAddrError;

    fn from_str(text: &str) -> Result<ZonedAddr, ZonedAddrError> {
        let (address, zone) = match text.split_once('%') {
            Some((address, zone)) => (address, Some(zone)),
            None => (text, None),
        };
        let address = parse_address(address.as_bytes())?;
        let zone = zone.map(str::parse).transpose()?;
        Ok(ZonedAddr { address, zone })
    }
}

impl From<IpAddr> for ZonedAddr {
    fn from(address: IpAddr) -> ZonedAddr {
        ZonedAddr { address, zone: None }
    }
}

impl fmt::Display for ZonedAddr {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| match self.zone {
            Some(zone) => write!(out, "{}%{zone}", self.address),
            None => write!(out, "{}", self.address),
        })
    }
}

/// A text that is not a [`ZonedAddr`].
///
/// ```
/// use netaddr::{ZonedAddr, ZonedAddrError};
///
/// let error = |text: &str| text.parse::<ZonedAddr>().unwrap_err();
/// assert!(matches!(error("fe80::%eth0%"), ZonedAddrError::Zone(_)));
/// assert!(matches!(error("eth0"), ZonedAddrError::Address(_)));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum ZonedAddrError {
    /// What stands before `%` is not an address.
    #[error(transparent)]
    Address(#[from] AddressError),
    /// What follows `%` is not a zone.
    #[error(transparent)]
    Zone(#[from] ZoneError),
}

#[cfg(test)]
mod tests {
    use super::{Zone, ZoneError, ZonedAddr, ZonedAddrError, unscoped};
    use crate::valid::AddressHint;
    use std::{format, string::ToString};

    #[test]
    fn fifteen_bytes_fit_and_sixteen_do_not() {
        assert_eq!(Zone::new(b"fifteen-bytes-i").unwrap().as_bytes(), b"fifteen-bytes-i");
        assert!(matches!(Zone::new(b"sixteen-bytes-is"), Err(ZoneError::TooLong { length: 16, .. })));
        assert!(matches!("sixteen-bytes-is".parse::<Zone>(), Err(ZoneError::TooLong { length: 16, .. })));
        assert_eq!(Zone::new(b""), Err(ZoneError::Empty));
        assert_eq!("".parse::<Zone>(), Err(ZoneError::Empty));
    }

    #[test]
    fn delimiters_blanks_and_nul_are_refused() {
        for byte in [0, b'/', b':', b'%', b' ', b'\t', b'\n', 0x0b, 0x0c, b'\r'] {
            for name in [[byte, b'a'], [b'a', byte]] {
                let Err(ZoneError::Refused { byte: named, .. }) = Zone::new(&name) else { panic!("{byte}") };
                assert_eq!(named, byte);
            }
        }
    }

    /// All of these are names that Linux 6.18 took for an interface.
    #[test]
    fn odd_names_that_linux_takes_are_zones() {
        for name in [&b"a]b"[..], b"a\x1bb", b"123", b"a\\b", b"a\xffb", b"a\x85b"] {
            let zone = Zone::new(name).unwrap();
            assert_eq!(zone.as_bytes(), name);
            assert_eq!(zone.to_string().parse(), Ok(zone));
        }
    }

    #[test]
    fn escapes_are_read_back_and_unknown_ones_refused() {
        assert_eq!(r"\\\xff\u{1b}x".parse::<Zone>().unwrap().as_bytes(), b"\\\xff\x1bx");
        assert!(matches!(r"a\b".parse::<Zone>(), Err(ZoneError::Escape { .. })));
        assert!(matches!(r"a\n".parse::<Zone>(), Err(ZoneError::Refused { byte: b'\n', .. })));
    }

    #[test]
    fn only_canonical_numbers_are_an_index() {
        for (name, index) in [
            ("0", Some(0)),
            ("12", Some(12)),
            ("4294967295", Some(u32::MAX)),
            ("4294967296", None),
            ("01", None),
            ("+1", None),
            ("1a", None),
            ("１", None),
        ] {
            assert_eq!(Zone::new(name.as_bytes()).unwrap().index(), index, "{name}");
        }
    }

    #[test]
    fn the_index_inside_a_link_local_address_is_its_zone() {
        for (text, address, zone) in [
            ("fe80:1::2", "fe80::2", Some("1")),
            ("fe80:ffff:0:3::2", "fe80:0:0:3::2", Some("65535")),
            ("febf:a::2", "febf::2", Some("10")),
            ("ff02:64::fb", "ff02::fb", Some("100")),
            ("ff01:1::1", "ff01::1", Some("1")),
            ("fe80::2", "fe80::2", None),
            ("fec0:1::2", "fec0:1::2", None),
            ("ff05:1::2", "ff05:1::2", None),
            ("2001:db8::1", "2001:db8::1", None),
        ] {
            let zone = zone.map(|zone| Zone::new(zone.as_bytes()).unwrap());
            assert_eq!(unscoped(text.parse().unwrap()), (address.parse().unwrap(), zone), "{text}");
        }
    }

    #[test]
    fn zones_order_by_bytes() {
        let zone = |name: &str| Zone::new(name.as_bytes()).unwrap();
        assert!(zone("eth0") < zone("eth1"));
        assert!(zone("eth1") < zone("eth10"));
        assert!(zone("eth10") < zone("eth2"));
        assert!(zone("Z") < zone("a"));
    }

    #[test]
    fn zoned_addresses_read_and_print() {
        for text in ["fe80::1%eth0", "fe80::1%12", "127.0.0.53%lo", "::1", "192.0.2.1", "ff02::fb%en0.100"] {
            let address: ZonedAddr = text.parse().unwrap();
            assert_eq!(address.to_string(), text);
            assert_eq!(ZonedAddr::from_bytes(text.as_bytes()), Ok(address));
        }
        assert_eq!(format!("{:>8}", "::1%lo".parse::<ZonedAddr>().unwrap()), "  ::1%lo");
    }

    #[test]
    fn bytes_are_taken_as_they_are() {
        let address = ZonedAddr::from_bytes(b"fe80::1%\\n\xff").unwrap();
        assert_eq!(address.zone.unwrap().as_bytes(), b"\\n\xff");
        assert_eq!(address.to_string(), r"fe80::1%\\n\xff");
    }

    #[test]
    fn mistakes_are_told_apart() {
        let error = |text: &[u8]| ZonedAddr::from_bytes(text).unwrap_err();
        assert_eq!(error(b"fe80::1%"), ZonedAddrError::Zone(ZoneError::Empty));
        assert!(matches!(error(b"fe80::1%a%b"), ZonedAddrError::Zone(ZoneError::Refused { byte: b'%', .. })));
        for (text, hint) in [
            (&b"eth0"[..], AddressHint::Syntax),
            (b"%eth0", AddressHint::Empty),
            (b"[::1]", AddressHint::Brackets),
            (b"::1\xff", AddressHint::Syntax),
        ] {
            let ZonedAddrError::Address(address) = error(text) else { panic!("{text:?}") };
            assert_eq!(address.hint, hint);
        }
    }
}
