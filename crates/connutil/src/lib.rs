// The README's link is to the file, as whoever reads the file needs it; on the crate's page the module comes first.
#![cfg_attr(feature = "probe", doc = "[migrating]: crate::migrating\n")]
#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

pub use netaddr as addr;

#[cfg(feature = "parse")]
pub use connparse as parse;

#[cfg(feature = "probe")]
pub use connprobe as probe;

// Nothing but a page: no part of the crate that others build.
#[cfg(all(feature = "probe", any(doc, doctest)))]
#[doc = include_str!("../MIGRATING.md")]
pub mod migrating {}
