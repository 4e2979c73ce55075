//! How quick each native resolver is, beside other crates and beside floors: what the kernel itself takes. `PROBE.md` has
//! the results; `cargo xtask bench` makes it, by a run with `PROBE_RESULTS` in the environment. Without that, criterion
//! measures one thing after the other:
//!
//! ```sh
//! cargo bench -p connutil-bench --bench probe                 # everything
//! cargo bench -p connutil-bench --bench probe -- 100/pidfd    # what has this in its name
//! PROBE_SHORT=1 cargo bench -p connutil-bench --bench probe   # short and rough
//! ```
//!
//! It needs root: each number of sockets is measured in a network namespace that is made for it.
#![allow(missing_docs, reason = "a program")]
#![allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "everything here is made here"
)]

#[cfg(target_os = "linux")]
mod floor;
#[cfg(target_os = "linux")]
mod memory;
#[cfg(target_os = "linux")]
mod peer;
#[cfg(target_os = "linux")]
mod run;
#[cfg(target_os = "linux")]
mod scene;
#[cfg(target_os = "linux")]
mod start;
#[cfg(target_os = "linux")]
mod turns;

#[cfg(target_os = "linux")]
fn main() {
    run::main();
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("SKIPPED: the native resolvers are for Linux");
}
