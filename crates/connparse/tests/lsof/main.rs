//! What `lsof` prints, as a table and in fields: rows of every version and system, with expectations written by hand; then
//! what must hold of any text, and of all that it can print.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "../checks/mod.rs"]
pub mod checks;
mod properties;
mod rows;
#[path = "../strategies/mod.rs"]
mod strategies;

use connparse::lsof;
use connparse::proc_net::ByteOrder;

fn records(text: &[u8]) -> connparse::Records<'_> {
    lsof::records(text, ByteOrder::Little)
}
