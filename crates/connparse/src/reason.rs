//! Why a socket has no owner.

use core::fmt;

use crate::State;

/// Why a socket has no owner, or why a process could not be looked into: a value, not a message.
///
/// ```
/// assert_eq!(connparse::Reason::TimeWait.name(), "time_wait");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Reason {
    /// The connection is over; the kernel keeps its addresses for a minute and nobody holds it.
    TimeWait,
    /// The process has closed it; the kernel is still saying goodbye to the other end.
    Closing,
    /// It waits in the queue of a listening socket; no process has accepted it yet.
    NotAccepted,
    /// No process holds it: a socket of the kernel itself, or one that is on its way between processes.
    Kernel,
    /// It is, or may be, in another network namespace.
    OtherNamespace,
    /// Its process may be in another pid namespace: /proc shows none of those.
    OtherPidNamespace,
    /// The descriptors of the process that may hold it cannot be read.
    NoPermission,
    /// /proc is mounted with `hidepid`: processes of other users are not shown.
    HidePid,
    /// The process is not dumpable (`PR_SET_DUMPABLE`), which closes its descriptors even to its own user.
    NotDumpable,
    /// The process, or its descriptor, was gone when it was looked at again.
    ExitedMeanwhile,
    /// A table that the system should have is missing or unreadable.
    TableMissing,
    /// The source changed while it was read: some of it may be missing.
    Interrupted,
    /// Lines of the source could not be understood; what they held is not in the answer.
    NotUnderstood,
    /// The source does not tell: a tool that names no owners, or lists no sockets that nobody holds.
    NotTold,
}

impl Reason {
    /// Why nobody holds a socket in this state, where the state tells: the connection is over, or its process has closed
    /// it.
    ///
    /// ```
    /// use connparse::{Reason, State};
    /// assert_eq!(Reason::of_unheld(&State::FinWait2), Some(Reason::Closing));
    /// assert_eq!(Reason::of_unheld(&State::Established), None);
    /// ```
    pub const fn of_unheld(state: &State<'_>) -> Option<Self> {
        match state {
            State::TimeWait => Some(Self::TimeWait),
            State::FinWait1 | State::FinWait2 | State::Closing | State::LastAck | State::DeleteTcb => {
                Some(Self::Closing)
            }
            _ => None,
        }
    }

    /// The name in the JSON record: lower case, underscores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::TimeWait => "time_wait",
            Self::Closing => "closing",
            Self::NotAccepted => "not_accepted",
            Self::Kernel => "kernel",
            Self::OtherNamespace => "other_namespace",
            Self::OtherPidNamespace => "other_pid_namespace",
            Self::NoPermission => "no_permission",
            Self::HidePid => "hidepid",
            Self::NotDumpable => "not_dumpable",
            Self::ExitedMeanwhile => "exited_meanwhile",
            Self::TableMissing => "table_missing",
            Self::Interrupted => "interrupted",
            Self::NotUnderstood => "not_understood",
            Self::NotTold => "not_told",
        }
    }
}

/// A few words for people.
impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::TimeWait => "TIME-WAIT",
            Self::Closing => "closed by its process",
            Self::NotAccepted => "not accepted yet",
            Self::Kernel => "no process holds it",
            Self::OtherNamespace => "another network namespace",
            Self::OtherPidNamespace => "another pid namespace",
            Self::NoPermission => "no permission",
            Self::HidePid => "hidden by hidepid",
            Self::NotDumpable => "process not dumpable",
            Self::ExitedMeanwhile => "exited meanwhile",
            Self::TableMissing => "table missing",
            Self::Interrupted => "interrupted",
            Self::NotUnderstood => "not understood",
            Self::NotTold => "not told",
        })
    }
}
