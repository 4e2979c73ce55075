//! How long everything may take.

use std::time::{Duration, Instant};

use crate::ProbeError;

/// The moment at which a lookup is given up.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Deadline {
    began: Instant,
    at: Instant,
}

impl Deadline {
    pub(crate) fn after(patience: Duration) -> Self {
        let began = Instant::now();
        Self { began, at: began + patience }
    }

    /// The moment itself.
    pub(crate) const fn at(self) -> Instant {
        self.at
    }

    /// A moment halfway between now and this one.
    pub(crate) fn half(self) -> Self {
        let began = Instant::now();
        Self { began, at: began + self.at.saturating_duration_since(began) / 2 }
    }

    /// How long it is until then.
    pub(crate) fn left(self) -> Duration {
        self.at.saturating_duration_since(Instant::now())
    }

    /// Whether it has passed.
    pub(crate) fn has_passed(self) -> bool {
        Instant::now() > self.at
    }

    /// An error once it has passed; `what` was being done.
    pub(crate) fn check(self, what: impl FnOnce() -> String) -> Result<(), ProbeError> {
        match Instant::now() <= self.at {
            true => Ok(()),
            false => Err(self.passed(what())),
        }
    }

    /// The error of something that took too long.
    pub(crate) fn passed(self, what: String) -> ProbeError {
        ProbeError::TimedOut { what, after: self.at - self.began }
    }
}
