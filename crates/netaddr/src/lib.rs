#![no_std]
#![forbid(unsafe_code)]
#![doc = include_str!("../README.md")]

#[cfg(test)]
extern crate std;

#[cfg(feature = "serde")]
mod as_text;
mod class;
mod decimal;
mod excerpt;
mod expand;
#[cfg(feature = "iana")]
pub mod iana;
mod int;
mod mask;
mod port;
mod port_usage;
mod prefix;
mod text;
mod valid;
mod zone;

pub use class::{AddressClass, UnknownClass, block_of, classify, classify_block, is_private_address};
pub use excerpt::Excerpt;
pub use expand::{Expanded, expand_ipv6_address};
pub use int::{AddressInt, SortKey, address_to_int, int_to_address, sort_key};
pub use mask::{MaskError, get_mask_ipv4, get_mask_ipv6, prefix_length_ipv4, prefix_length_ipv6};
pub use port::{PortEntry, ZeroPort, is_valid_port};
pub use port_usage::port_usage;
pub use prefix::{Prefix, PrefixError};
pub use text::{Escaped, EscapedPath};
pub use valid::{
    AddressError, AddressHint, AddressKind, Brackets, is_valid_ipv4_address, is_valid_ipv6_address,
};
pub use zone::{Zone, ZoneError, ZonedAddr, ZonedAddrError, unscoped};
