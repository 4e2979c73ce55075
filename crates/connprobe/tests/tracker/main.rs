//! Sockets over time: on machines and clocks that exist on paper only, and on the one that runs the tests.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[cfg(target_os = "linux")]
mod live;
mod paper;
#[cfg(target_os = "linux")]
mod reused;
