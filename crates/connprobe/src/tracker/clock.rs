//! What time it is.

use std::fmt;
use std::time::{Duration, Instant, SystemTime};

/// Where a [`Tracker`](crate::Tracker) has the time from. [`SystemClock`] is the real one; a test brings its own, and
/// need not wait.
pub trait Clock: fmt::Debug + Send {
    /// The time that only ever goes forward, for spans.
    fn instant(&self) -> Instant;

    /// The time of day, for people and records. It can be set back.
    fn time(&self) -> SystemTime;

    /// Waits.
    fn sleep(&self, span: Duration);
}

/// The clock of this machine.
#[derive(Clone, Copy, Debug, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn instant(&self) -> Instant {
        Instant::now()
    }

    fn time(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, span: Duration) {
        std::thread::sleep(span);
    }
}
