//! Downloads from a server that misbehaves in every way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod bodies;
mod heads;
mod retries;
mod server;
mod sinks;
mod times;

use std::time::Duration;

use connprobe::download::{Download, DownloadError, Fault, Phase, Try};

use server::within;

/// Far more than any download here takes.
const LONG: Duration = Duration::from_secs(60);

/// A download with pauses that a test can wait for.
fn quick(url: &str) -> Download<'static> {
    Download::new(url).idle_limit(Duration::from_secs(10)).pauses(ms(10), ms(40))
}

const fn ms(milliseconds: u64) -> Duration {
    Duration::from_millis(milliseconds)
}

fn bytes(download: impl FnOnce() -> Download<'static> + Send + 'static) -> Result<Vec<u8>, DownloadError> {
    within(LONG, move || download().bytes())
}

fn fetch(url: &str) -> Result<Vec<u8>, DownloadError> {
    let url = url.to_owned();
    bytes(move || quick(&url))
}

/// The error, once it was seen that its text is fit for a terminal.
fn error(outcome: Result<Vec<u8>, DownloadError>) -> DownloadError {
    let error = outcome.expect_err("an error");
    let told = error.to_string();
    assert!(!told.chars().any(char::is_control), "{told:?}");
    error
}

/// The one attempt that there was.
fn only(error: &DownloadError) -> &Try {
    let [attempt] = error.attempts() else { panic!("not one attempt: {error}") };
    attempt
}

/// How the only attempt ended.
fn fault(outcome: Result<Vec<u8>, DownloadError>, look: impl FnOnce(Phase, &Fault) -> bool) -> DownloadError {
    let error = error(outcome);
    let attempt = only(&error);
    assert!(look(attempt.phase, &attempt.fault), "{error:?}");
    error
}
