//! What runs out on a socket.

use core::fmt;
use core::time::Duration;

/// What a socket's timer is for.
///
/// ```
/// use connparse::TimerKind;
/// assert_eq!((TimerKind::KeepAlive.name(), TimerKind::KeepAlive.to_string()), ("keepalive", "keep-alive".into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TimerKind {
    /// Sends again, or probes for a loss.
    Retransmit,
    /// Keeps the connection alive.
    KeepAlive,
    /// Ends TIME-WAIT.
    TimeWait,
    /// Probes a zero window.
    Probe,
    /// Anything else.
    Other,
}

impl TimerKind {
    /// The timer of a number of the Linux kernel, as its tables and its netlink messages have it; `None` for 0, which is
    /// no timer.
    ///
    /// ```
    /// use connparse::TimerKind;
    /// assert_eq!(TimerKind::of_linux(2), Some(TimerKind::KeepAlive));
    /// assert_eq!(TimerKind::of_linux(0), None);
    /// ```
    #[inline]
    pub const fn of_linux(number: u32) -> Option<Self> {
        match number {
            0 => None,
            1 => Some(Self::Retransmit),
            2 => Some(Self::KeepAlive),
            3 => Some(Self::TimeWait),
            4 => Some(Self::Probe),
            _ => Some(Self::Other),
        }
    }

    /// The name for programs: lower case, underscores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Retransmit => "retransmit",
            Self::KeepAlive => "keepalive",
            Self::TimeWait => "time_wait",
            Self::Probe => "probe",
            Self::Other => "other",
        }
    }
}

/// A word for people.
impl fmt::Display for TimerKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Retransmit => "retransmission",
            Self::KeepAlive => "keep-alive",
            Self::TimeWait => "TIME-WAIT",
            Self::Probe => "window probe",
            Self::Other => "other",
        })
    }
}

/// The timer that runs on a socket.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Timer {
    /// What it is for.
    pub kind: TimerKind,
    /// In milliseconds, which is finer than any tool counts.
    remaining: Option<u32>,
    /// How many times it has fired already, where the source tells it and 16 bits hold it.
    pub retries: Option<u16>,
}

impl Timer {
    /// A timer of this kind. A time of 50 days and more is none: no timer runs so long.
    ///
    /// ```
    /// use std::time::Duration;
    /// use connparse::{Timer, TimerKind};
    /// let timer = Timer::new(TimerKind::KeepAlive, Some(Duration::from_secs(7200)), Some(0));
    /// assert_eq!(timer.remaining(), Some(Duration::from_secs(7200)));
    /// assert_eq!(Timer::new(TimerKind::KeepAlive, Some(Duration::MAX), None).remaining(), None);
    /// ```
    pub const fn new(kind: TimerKind, remaining: Option<Duration>, retries: Option<u16>) -> Self {
        let remaining = match remaining {
            Some(time) if time.as_millis() <= u32::MAX as u128 => Some(time.as_millis() as u32),
            _ => None,
        };
        Self { kind, remaining, retries }
    }

    /// How long until it fires, to the millisecond, where the tool says so in a way that can be read.
    pub const fn remaining(&self) -> Option<Duration> {
        match self.remaining {
            Some(time) => Some(Duration::from_millis(time as u64)),
            None => None,
        }
    }
}

impl fmt::Debug for Timer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Timer")
            .field("kind", &self.kind)
            .field("remaining", &self.remaining())
            .field("retries", &self.retries)
            .finish()
    }
}
