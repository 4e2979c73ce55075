//! Lookups on the machine that runs the tests. The truth is what the processes that the tests start say of the sockets
//! that they opened themselves.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[cfg(target_os = "linux")]
mod actor;
#[cfg(target_os = "linux")]
mod cases;
#[cfg(target_os = "linux")]
mod churn;
#[cfg(target_os = "linux")]
mod faults;
#[cfg(target_os = "linux")]
mod hidepid;
#[cfg(target_os = "linux")]
mod multipath;
#[cfg(target_os = "linux")]
mod parity;
#[cfg(target_os = "linux")]
mod places;
#[cfg(target_os = "linux")]
mod rights;

#[cfg(target_os = "linux")]
fn main() -> std::process::ExitCode {
    if let Some(code) = actor::perform() {
        return code;
    }
    let trials = cases::all().into_iter().chain(faults::all()).collect();
    libtest_mimic::run(&libtest_mimic::Arguments::from_args(), trials).exit_code()
}

#[cfg(not(target_os = "linux"))]
fn main() {
    println!("SKIPPED: the resolvers of this crate are for Linux");
}
