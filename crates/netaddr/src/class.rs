//! What an address is for.

use crate::excerpt::Excerpt;
use crate::mask::agree;
use crate::prefix::Prefix;
use crate::valid::{AddressError, parse_ipv4};
use core::fmt::{self, Formatter};
use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::str::FromStr;

/// Whether the IPv4 address in `text` is private or loopback: in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16
/// (RFC 1918) or 127.0.0.0/8 (RFC 1122, section 3.2.1.3). [`classify`] tells these apart, knows every other
/// special block, and judges IPv6 too.
///
/// # Errors
/// [`AddressError`] where `text` is not an IPv4 address.
///
/// ```
/// use netaddr::is_private_address;
///
/// assert!(is_private_address("172.31.255.255")?);
/// assert!(!is_private_address("172.32.0.0")?);
/// assert_eq!(
///     is_private_address("::1").unwrap_err().to_string(),
///     "`::1` is not an IPv4 address: it is an IPv6 address, and an IPv4 address is needed"
/// );
/// # Ok::<(), netaddr::AddressError>(())
/// ```
pub fn is_private_address(text: &str) -> Result<bool, AddressError> {
    let address = parse_ipv4(text)?;
    Ok(address.is_private() || address.is_loopback())
}

/// What an address is for, by the IANA special-purpose address registries (RFC 6890, RFC 8190; state of
/// October 2025) and the address spaces around them. Of several blocks that hold the address the most
/// specific one decides.
///
/// An IPv4-mapped IPv6 address (::ffff:0:0/96) is judged by the IPv4 address inside. Other ways to carry an
/// IPv4 address (NAT64, 6to4, Teredo) are judged as the registry lists them, whatever they carry.
///
/// ```
/// use netaddr::{AddressClass, classify};
///
/// let class = |text: &str| classify(text.parse().unwrap());
/// assert_eq!(class("9.9.9.9"), AddressClass::Global);
/// assert_eq!(class("100.64.0.1"), AddressClass::Shared);
/// assert_eq!(class("fe80::1"), AddressClass::LinkLocal);
/// assert_eq!(class("::ffff:10.0.0.1"), AddressClass::Private);
/// ```
#[must_use]
pub fn classify(address: IpAddr) -> AddressClass {
    holding(address).2
}

/// The block that gives an address its [class](classify): the most specific one that holds it. What no block of IPv4
/// holds is in 0.0.0.0/0, what is held back in IPv6 in ::/0.
///
/// ```
/// use netaddr::block_of;
///
/// let block = |text: &str| block_of(text.parse().unwrap()).to_string();
/// assert_eq!(block("172.20.0.9"), "172.16.0.0/12");
/// assert_eq!(block("9.9.9.9"), "0.0.0.0/0");
/// assert_eq!(block("fe80::1"), "fe80::/10");
/// assert_eq!(block("::1"), "::1/128");
/// ```
#[must_use]
pub fn block_of(address: IpAddr) -> Prefix {
    let (network, length, _) = holding(address);
    Prefix::of_row(network, length)
}

/// What all addresses of a block are for; `None` where they are for different things.
///
/// ```
/// use netaddr::{AddressClass, classify_block};
///
/// let class = |text: &str| classify_block(text.parse().unwrap());
/// assert_eq!(class("10.1.0.0/16"), Some(AddressClass::Private));
/// assert_eq!(class("2001:db8::/32"), Some(AddressClass::Documentation));
/// assert_eq!(class("10.0.0.0/7"), None); // 11.0.0.0/8 is global
/// assert_eq!(class("0.0.0.0/0"), None);
/// ```
#[must_use]
pub fn classify_block(block: Prefix) -> Option<AddressClass> {
    const MAPPED: Ipv6Addr = Ipv4Addr::UNSPECIFIED.to_ipv6_mapped();
    let block = block.to_canonical();
    if block.contains(MAPPED.into()) {
        // All of IPv4 is in there, and more.
        return None;
    }
    let (_, _, class) = row(block.address(), block.length());
    let is_inside = |(network, length, _): &&Block| *length > block.length() && block.contains(*network);
    let mut inside = table(block.address()).iter().filter(is_inside);
    inside.all(|(_, _, other)| *other == class).then_some(class)
}

/// The row of the tables that decides on an address.
fn holding(address: IpAddr) -> Block {
    row(address.to_canonical(), u8::MAX)
}

/// The most specific row that holds an address, of those that are `longest` bits long at most.
fn row(address: IpAddr, longest: u8) -> Block {
    let holding = table(address)
        .iter()
        .filter(|(network, length, _)| *length <= longest && agree(*network, address, *length));
    let all = match address {
        IpAddr::V4(_) => v4([0; 4], 0, AddressClass::Global),
        IpAddr::V6(_) => v6([0; 4], 0, 0, AddressClass::Reserved),
    };
    holding.max_by_key(|(_, length, _)| *length).copied().unwrap_or(all)
}

/// The rows of the family of an address.
const fn table(address: IpAddr) -> &'static [Block] {
    match address {
        IpAddr::V4(_) => IPV4_BLOCKS,
        IpAddr::V6(_) => IPV6_BLOCKS,
    }
}

/// What an address is for: the answer of [`classify`]. `Display` and `FromStr` know each class by lower-case
/// words joined by hyphens.
///
/// ```
/// use netaddr::AddressClass;
///
/// assert_eq!(AddressClass::UniqueLocal.to_string(), "unique-local");
/// assert_eq!("link-local".parse(), Ok(AddressClass::LinkLocal));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AddressClass {
    /// No address: 0.0.0.0 and ::, the wildcard of a listening socket.
    Unspecified,
    /// This machine: 127.0.0.0/8 and ::1.
    Loopback,
    /// Private networks: 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 (RFC 1918).
    Private,
    /// This link only: 169.254.0.0/16 (RFC 3927) and fe80::/10 (RFC 4291).
    LinkLocal,
    /// Unique local addresses, the private networks of IPv6: fc00::/7 (RFC 4193).
    UniqueLocal,
    /// Shared between a provider and its customers, behind carrier-grade NAT: 100.64.0.0/10 (RFC 6598).
    Shared,
    /// Examples in documents: 192.0.2.0/24 and others (RFC 5737), 2001:db8::/32 (RFC 3849), 3fff::/20 (RFC
    /// 9637).
    Documentation,
    /// Benchmarks of network equipment: 198.18.0.0/15 (RFC 2544) and 2001:2::/48 (RFC 5180).
    Benchmarking,
    /// Groups: 224.0.0.0/4 (RFC 5771) and ff00::/8 (RFC 4291), of any scope.
    Multicast,
    /// Everyone on this link: 255.255.255.255 (RFC 919).
    Broadcast,
    /// Held back for a protocol, deprecated or unassigned, and not listed as globally reachable.
    Reserved,
    /// Reachable from everywhere, as far as the registries go.
    Global,
}

impl AddressClass {
    /// All classes.
    ///
    /// ```
    /// use netaddr::AddressClass;
    /// assert!(AddressClass::ALL.iter().all(|class| class.as_str().parse() == Ok(*class)));
    /// ```
    pub const ALL: [AddressClass; 12] = [
        AddressClass::Unspecified,
        AddressClass::Loopback,
        AddressClass::Private,
        AddressClass::LinkLocal,
        AddressClass::UniqueLocal,
        AddressClass::Shared,
        AddressClass::Documentation,
        AddressClass::Benchmarking,
        AddressClass::Multicast,
        AddressClass::Broadcast,
        AddressClass::Reserved,
        AddressClass::Global,
    ];

    /// The name: lower-case words joined by hyphens.
    ///
    /// ```
    /// assert_eq!(netaddr::AddressClass::LinkLocal.as_str(), "link-local");
    /// ```
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            AddressClass::Unspecified => "unspecified",
            AddressClass::Loopback => "loopback",
            AddressClass::Private => "private",
            AddressClass::LinkLocal => "link-local",
            AddressClass::UniqueLocal => "unique-local",
            AddressClass::Shared => "shared",
            AddressClass::Documentation => "documentation",
            AddressClass::Benchmarking => "benchmarking",
            AddressClass::Multicast => "multicast",
            AddressClass::Broadcast => "broadcast",
            AddressClass::Reserved => "reserved",
            AddressClass::Global => "global",
        }
    }

    /// Whether the registries let the address be reached from everywhere.
    ///
    /// ```
    /// use netaddr::classify;
    ///
    /// assert!(classify([192, 0, 0, 9].into()).is_global());
    /// assert!(!classify([192, 0, 0, 8].into()).is_global());
    /// ```
    #[must_use]
    pub fn is_global(self) -> bool {
        self == AddressClass::Global
    }
}

impl fmt::Display for AddressClass {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for AddressClass {
    type Err = UnknownClass;

    fn from_str(text: &str) -> Result<AddressClass, UnknownClass> {
        let named = AddressClass::ALL.into_iter().find(|class| class.as_str() == text);
        named.ok_or_else(|| UnknownClass { text: Excerpt::new(text) })
    }
}

/// A text names no [`AddressClass`].
///
/// ```
/// let error = "Private".parse::<netaddr::AddressClass>().unwrap_err();
/// assert_eq!(
///     error.to_string(),
///     "`Private` names no address class; there are unspecified, loopback, private, link-local, unique-local, \
///      shared, documentation, benchmarking, multicast, broadcast, reserved, global"
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("`{text}` names no address class; there are {}", Names)]
#[non_exhaustive]
pub struct UnknownClass {
    /// The text.
    pub text: Excerpt,
}

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (nth, class) in AddressClass::ALL.iter().enumerate() {
            write!(f, "{}{class}", if nth == 0 { "" } else { ", " })?;
        }
        Ok(())
    }
}

type Block = (IpAddr, u8, AddressClass);

const fn v4(octets: [u8; 4], length: u8, class: AddressClass) -> Block {
    let [a, b, c, d] = octets;
    (IpAddr::V4(Ipv4Addr::new(a, b, c, d)), length, class)
}

/// A block by the first four groups and the last one; those between are zero.
const fn v6(first: [u16; 4], last: u16, length: u8, class: AddressClass) -> Block {
    let [a, b, c, d] = first;
    (IpAddr::V6(Ipv6Addr::new(a, b, c, d, 0, 0, 0, last)), length, class)
}

/// The IANA IPv4 Special-Purpose Address Registry, and the multicast space.
const IPV4_BLOCKS: &[Block] = {
    use AddressClass::*;
    &[
        v4([0, 0, 0, 0], 0, Global),
        v4([0, 0, 0, 0], 8, Reserved),            // "this network", RFC 791
        v4([0, 0, 0, 0], 32, Unspecified),        // "this host", RFC 1122
        v4([10, 0, 0, 0], 8, Private),            // RFC 1918
        v4([100, 64, 0, 0], 10, Shared),          // RFC 6598
        v4([127, 0, 0, 0], 8, Loopback),          // RFC 1122
        v4([169, 254, 0, 0], 16, LinkLocal),      // RFC 3927
        v4([172, 16, 0, 0], 12, Private),         // RFC 1918
        v4([192, 0, 0, 0], 24, Reserved),         // IETF protocols (DS-Lite, NAT64 discovery), RFC 6890
        v4([192, 0, 0, 9], 32, Global),           // Port Control Protocol anycast, RFC 7723
        v4([192, 0, 0, 10], 32, Global),          // TURN anycast, RFC 8155
        v4([192, 0, 2, 0], 24, Documentation),    // RFC 5737
        v4([192, 31, 196, 0], 24, Global),        // AS112, RFC 7535
        v4([192, 52, 193, 0], 24, Global),        // AMT, RFC 7450
        v4([192, 88, 99, 0], 24, Reserved),       // deprecated 6to4 relays, RFC 7526; 6a44, RFC 6751
        v4([192, 168, 0, 0], 16, Private),        // RFC 1918
        v4([192, 175, 48, 0], 24, Global),        // AS112, RFC 7534
        v4([198, 18, 0, 0], 15, Benchmarking),    // RFC 2544
        v4([198, 51, 100, 0], 24, Documentation), // RFC 5737
        v4([203, 0, 113, 0], 24, Documentation),  // RFC 5737
        v4([224, 0, 0, 0], 4, Multicast),         // RFC 5771
        v4([240, 0, 0, 0], 4, Reserved),          // RFC 1112
        v4([255, 255, 255, 255], 32, Broadcast),  // RFC 919
    ]
};

/// The IANA IPv6 Special-Purpose Address Registry, and the address space that RFC 4291 lays out.
const IPV6_BLOCKS: &[Block] = {
    use AddressClass::*;
    &[
        // The IETF holds all that is not delegated, fec0::/10 (deprecated site-local, RFC 3879) included.
        v6([0, 0, 0, 0], 0, 0, Reserved),
        v6([0, 0, 0, 0], 0, 128, Unspecified),           // RFC 4291
        v6([0, 0, 0, 0], 1, 128, Loopback),              // RFC 4291
        v6([0x64, 0xff9b, 0, 0], 0, 96, Global),         // NAT64, RFC 6052
        v6([0x64, 0xff9b, 1, 0], 0, 48, Reserved),       // NAT64 of local use, RFC 8215
        v6([0x100, 0, 0, 0], 0, 64, Reserved),           // discard, RFC 6666
        v6([0x100, 0, 0, 1], 0, 64, Reserved),           // dummy prefix, RFC 9780
        v6([0x2000, 0, 0, 0], 0, 3, Global),             // global unicast, RFC 4291
        v6([0x2001, 0, 0, 0], 0, 23, Reserved),          // IETF protocols, RFC 2928
        v6([0x2001, 0, 0, 0], 0, 32, Reserved),          // Teredo, RFC 4380
        v6([0x2001, 1, 0, 0], 1, 128, Global),           // Port Control Protocol anycast, RFC 7723
        v6([0x2001, 1, 0, 0], 2, 128, Global),           // TURN anycast, RFC 8155
        v6([0x2001, 1, 0, 0], 3, 128, Global),           // DNS-SD registration anycast, RFC 9665
        v6([0x2001, 2, 0, 0], 0, 48, Benchmarking),      // RFC 5180, erratum 1752
        v6([0x2001, 3, 0, 0], 0, 32, Global),            // AMT, RFC 7450
        v6([0x2001, 4, 0x112, 0], 0, 48, Global),        // AS112, RFC 7535
        v6([0x2001, 0x10, 0, 0], 0, 28, Reserved),       // deprecated ORCHID, RFC 4843
        v6([0x2001, 0x20, 0, 0], 0, 28, Global),         // ORCHIDv2, RFC 7343
        v6([0x2001, 0x30, 0, 0], 0, 28, Global),         // drone entity tags, RFC 9374
        v6([0x2001, 0xdb8, 0, 0], 0, 32, Documentation), // RFC 3849
        v6([0x2002, 0, 0, 0], 0, 16, Reserved),          // 6to4, RFC 3056: not listed as reachable
        v6([0x2620, 0x4f, 0x8000, 0], 0, 48, Global),    // AS112, RFC 7534
        v6([0x3fff, 0, 0, 0], 0, 20, Documentation),     // RFC 9637
        v6([0x5f00, 0, 0, 0], 0, 16, Reserved),          // SRv6 segments, RFC 9602
        v6([0xfc00, 0, 0, 0], 0, 7, UniqueLocal),        // RFC 4193
        v6([0xfe80, 0, 0, 0], 0, 10, LinkLocal),         // RFC 4291
        v6([0xff00, 0, 0, 0], 0, 8, Multicast),          // RFC 4291
    ]
};

#[cfg(test)]
mod tests;
