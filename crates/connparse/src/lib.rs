#![doc = include_str!("../README.md")]
#![no_std]
#![forbid(unsafe_code)]

extern crate alloc;
#[cfg(test)]
extern crate std;

mod capture;
mod connection;
mod decode;
mod endpoint;
mod error;
mod format;
mod ip;
mod lex;
mod name;
mod owner;
mod printed;
mod protocol;
mod reason;
mod record;
mod seldom;
#[cfg(feature = "serde")]
mod serialize;
mod socket;
mod state;
#[cfg(test)]
mod testing;
mod text;
mod timer;

pub mod fstat;
pub mod lsof;
pub mod netstat_bsd;
pub mod netstat_linux;
pub mod netstat_windows;
pub mod proc_net;
pub mod procstat;
pub mod sockstat_bsd;
pub mod sockstat_linux;
pub mod ss;

pub use capture::CaptureReader;
pub use connection::Connection;
pub use decode::{Decoder, decoded};
pub use endpoint::{Address, Endpoint};
pub use error::ParseError;
pub use format::{DetectError, Facts, Format, UnknownFormat};
pub use name::Name;
pub use owner::{Certainty, Owner, Owners};
pub use protocol::{Family, Protocol, UnknownProtocol};
pub use reason::Reason;
pub use record::{Content, Record, Records, Skipped, Sockets, Tally};
pub use socket::Socket;
pub use state::{State, UnknownState};
pub use text::Text;
pub use timer::{Timer, TimerKind};
