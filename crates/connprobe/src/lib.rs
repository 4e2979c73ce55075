#![doc = include_str!("../README.md")]
#![deny(unsafe_code)]

mod answer;
mod command;
mod compare;
mod deadline;
#[cfg(feature = "download")]
pub mod download;
mod error;
#[cfg(any(
    all(target_os = "freebsd", target_pointer_width = "64", target_endian = "little"),
    all(test, unix)
))]
mod freebsd;
mod hashed;
#[cfg(target_os = "linux")]
mod linux;
mod machine;
#[cfg(any(target_os = "macos", all(test, unix)))]
mod macos;
mod names;
#[cfg(any(
    target_os = "macos",
    all(
        any(target_os = "freebsd", target_os = "openbsd"),
        target_pointer_width = "64",
        target_endian = "little"
    ),
    all(test, unix)
))]
mod native;
#[cfg(any(
    all(target_os = "openbsd", target_pointer_width = "64", target_endian = "little"),
    all(test, unix)
))]
mod openbsd;
mod path;
mod pipes;
mod portable;
mod present;
mod proc_root;
mod query;
mod refusal;
mod resolver;
mod route;
#[cfg(feature = "serde")]
mod serialize;
mod system;
mod target;
mod tools;
mod tracker;
#[cfg(any(windows, test))]
mod windows;

pub use answer::{Answer, Attempt, BlindSpot, Note, Verdict};
pub use command::{Command, Output};
pub use compare::{Agreement, Cause, Compared, Comparison, Difference, DifferenceKind};
pub use error::ProbeError;
pub use machine::{Machine, ThisMachine};
pub use names::ProcessNames;
pub use present::{Obstacle, Present, resolvers, resolvers_on, system_resolvers};
pub use proc_root::ProcRoot;
pub use query::{Query, Selection, get_connections};
pub use refusal::Refusal;
pub use resolver::{Resolver, UnknownResolver};
pub use system::{System, UnknownSystem};
pub use target::Target;
pub use tracker::{
    Aspect, Clock, Event, EventKind, Identity, Presence, Resting, SystemClock, Tracked, Tracker, Update,
    Updates,
};

/// Writes things with commas between; `none` where there are none.
fn listed(f: &mut std::fmt::Formatter<'_>, things: &[impl std::fmt::Display]) -> std::fmt::Result {
    if things.is_empty() {
        return f.write_str("none");
    }
    things
        .iter()
        .enumerate()
        .try_for_each(|(nth, thing)| write!(f, "{}{thing}", if nth == 0 { "" } else { ", " }))
}
