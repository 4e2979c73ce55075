#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

pub use netaddr as addr;

#[cfg(feature = "parse")]
pub use connparse as parse;

#[cfg(feature = "probe")]
pub use connprobe as probe;
