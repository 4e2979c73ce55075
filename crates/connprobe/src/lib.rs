#![doc = include_str!("../README.md")]
#![forbid(unsafe_code)]

mod answer;
mod command;
mod deadline;
#[cfg(feature = "download")]
pub mod download;
mod error;
#[cfg(target_os = "linux")]
mod linux;
mod machine;
mod names;
mod query;
mod resolver;
#[cfg(feature = "serde")]
mod serialize;
mod target;

pub use answer::{Answer, Attempt, BlindSpot, Note, Verdict};
pub use command::{Command, Output};
pub use error::ProbeError;
pub use machine::{Machine, ThisMachine};
pub use names::ProcessNames;
pub use query::{Query, Selection, get_connections};
pub use resolver::{Resolver, UnknownResolver, system_resolvers};
pub use target::Target;
