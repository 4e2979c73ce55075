//! Windows, asked by its IP Helper API, which is behind `netstat` too.
//!
//! What its bytes mean and what is chosen of them is compiled for the tests of every system.

mod choice;
#[cfg(windows)]
mod lookup;
#[cfg(windows)]
mod process;
#[cfg(windows)]
mod sys;
mod table;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
mod tests;

#[cfg(windows)]
pub(crate) use lookup::ask;
#[cfg(all(windows, not(feature = "sysinfo")))]
pub(crate) use process::names;
#[cfg(windows)]
pub(crate) use process::{exists, is_privileged};
