//! What a lookup gives: the sockets, how complete they are, and where they came from.

use std::fmt;
use std::time::Duration;

use connparse::{Connection, ParseError, Reason, Socket};
use netaddr::Escaped;

use crate::{ProbeError, Resolver};

/// What a lookup gives. An empty answer means that nobody is there only when its verdict is
/// [`Complete`](Verdict::Complete).
///
/// ```
/// use connprobe::{Query, Verdict};
///
/// # #[cfg(target_os = "linux")] {
/// let answer = Query::new(std::process::id()).run()?;
/// match (&answer.verdict, answer.sockets.is_empty()) {
///     (Verdict::Complete, true) => println!("there are none"),
///     (verdict, true) => println!("none were seen: {:?}", verdict.blind_spots()),
///     (verdict, false) => println!("{}, {}", answer.sockets.len(), verdict.name()),
/// }
/// assert_eq!(answer.resolver(), answer.attempts.last().map(|attempt| attempt.resolver));
/// # }
/// # Ok::<(), connprobe::ProbeError>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Answer {
    /// The sockets, in the order of the tables.
    pub sockets: Vec<Socket<'static>>,
    /// How complete they are.
    pub verdict: Verdict,
    /// What was tried; the last one gave the answer.
    pub attempts: Vec<Attempt>,
}

impl Answer {
    /// The connections among the sockets.
    pub fn connections(&self) -> impl Iterator<Item = Connection> + '_ {
        self.sockets.iter().filter_map(Socket::connection)
    }

    /// The resolver that gave the answer.
    pub fn resolver(&self) -> Option<Resolver> {
        self.attempts.iter().rev().find(|attempt| attempt.error.is_none()).map(|attempt| attempt.resolver)
    }
}

/// How complete an answer is.
///
/// Displays with what could not be seen behind it.
///
/// ```
/// assert_eq!(connprobe::Verdict::Complete.to_string(), "complete");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Verdict {
    /// Everything that was asked for is there.
    Complete,
    /// Some of it could not be seen.
    Partial(Vec<BlindSpot>),
    /// It cannot be told whether anything is missing.
    Unknown(Vec<BlindSpot>),
}

impl Verdict {
    /// What could not be seen.
    pub fn blind_spots(&self) -> &[BlindSpot] {
        match self {
            Self::Complete => &[],
            Self::Partial(spots) | Self::Unknown(spots) => spots,
        }
    }

    /// The name in the JSON record.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Complete => "complete",
            Self::Partial(_) => "partial",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// `complete`; `partial; not everything is told: …`.
impl fmt::Display for Verdict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())?;
        self.blind_spots().iter().try_for_each(|spot| write!(f, "; {spot}"))
    }
}

/// Something that could not be seen.
///
/// Displays as a sentence that says what would help.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct BlindSpot {
    /// Why.
    pub reason: Reason,
    /// The processes that it is about; empty where it is about none in particular.
    pub pids: Vec<u32>,
    /// More about it: the file that is missing, the line that was not understood.
    pub detail: Option<String>,
    /// How many sockets it counts that are held and did not show; 0 where it counts none.
    pub(crate) lost: usize,
}

impl BlindSpot {
    pub(crate) const fn of(reason: Reason, pids: Vec<u32>) -> Self {
        Self { reason, pids, detail: None, lost: 0 }
    }

    /// Sockets that are held, and that a source did not show: /proc alone tells what is held.
    #[cfg(any(target_os = "linux", test))]
    pub(crate) const fn lost(count: usize, detail: String) -> Self {
        Self { reason: Reason::NotTold, pids: Vec::new(), detail: Some(detail), lost: count }
    }

    /// Sockets that are held, and were left in a network namespace that no process shows.
    #[cfg(target_os = "linux")]
    pub(crate) fn left(count: usize) -> Self {
        let detail =
            format!("{count} {} held, and in the tables of none that a process is in", sockets_are(count));
        Self { lost: count, ..Self::about(Reason::OtherNamespace, detail) }
    }

    /// Whether it is about sockets that no table shows, whoever reads it.
    pub(crate) fn is_of_left(&self) -> bool {
        self.lost > 0 && self.reason == Reason::OtherNamespace
    }

    /// Something that a source does not tell.
    pub(crate) const fn not_told(detail: String) -> Self {
        Self::about(Reason::NotTold, detail)
    }

    pub(crate) const fn about(reason: Reason, detail: String) -> Self {
        Self { reason, pids: Vec::new(), detail: Some(detail), lost: 0 }
    }
}

impl fmt::Display for BlindSpot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.reason {
            Reason::NoPermission | Reason::NotDumpable if !self.pids.is_empty() => {
                write!(f, "the descriptors of {} cannot be read ({})", Pids(&self.pids), self.reason)?;
            }
            Reason::NoPermission => f.write_str("processes of others may not be shown to this user")?,
            Reason::HidePid => {
                f.write_str("/proc is mounted with hidepid: processes of others are not shown")?
            }
            Reason::ExitedMeanwhile => write!(f, "{} ended meanwhile", Pids(&self.pids))?,
            Reason::OtherNamespace => f.write_str("another network namespace could not be asked")?,
            Reason::OtherPidNamespace => f.write_str("processes of other pid namespaces are not shown")?,
            Reason::TableMissing => f.write_str("a table of the system is missing")?,
            Reason::Interrupted => f.write_str("a list changed each time while it was read")?,
            Reason::NotUnderstood => f.write_str("not every line could be understood")?,
            Reason::NotTold => f.write_str("not everything is told")?,
            reason => write!(f, "{reason}")?,
        }
        if let Some(detail) = &self.detail {
            write!(f, ": {}", Escaped(detail.as_bytes()))?;
        }
        match help(self.reason) {
            // Nobody is known to be kept back from whoever asks, who may as well ask another system.
            _ if self.reason == Reason::NoPermission && self.pids.is_empty() => write!(f, "; {ALL_RIGHTS}"),
            _ if self.is_of_left() => f.write_str("; the resolver pidfd needs no tables"),
            "" => Ok(()),
            help => write!(f, "; {help}"),
        }
    }
}

/// What to say of lines that were refused.
pub(crate) fn refused(count: u64, first: Option<ParseError>) -> Option<BlindSpot> {
    let error = first?;
    let lines = if count == 1 { "line was" } else { "lines were" };
    let detail = format!("{count} {lines} refused, the first: {error}");
    Some(BlindSpot::about(Reason::NotUnderstood, detail))
}

/// How to see everything.
const ALL_RIGHTS: &str = if cfg!(windows) { "run as an administrator" } else { "run as root" };

/// What would help against a reason; empty where nothing would.
pub(crate) fn help(reason: Reason) -> &'static str {
    match reason {
        Reason::NoPermission | Reason::NotDumpable if may_trace() => {
            "the system keeps them even from CAP_SYS_PTRACE, or they are another user namespace's"
        }
        Reason::NoPermission if !cfg!(target_os = "linux") => "run as root",
        Reason::NoPermission => "run as root or with CAP_SYS_PTRACE",
        Reason::NotDumpable => "it closed itself to its own user: run as root or with CAP_SYS_PTRACE",
        Reason::OtherNamespace if !cfg!(target_os = "linux") => "ask inside of the jail (jexec)",
        Reason::HidePid => {
            "run as root or with CAP_SYS_PTRACE, or join the group that the mount exempts (gid=; none with hidepid=ptraceable)"
        }
        Reason::OtherNamespace => "run as root or with CAP_SYS_ADMIN",
        Reason::Interrupted => "ask again",
        Reason::OtherPidNamespace => "run outside the container",
        Reason::NotUnderstood => "please report the line",
        _ => "",
    }
}

/// Whether the caller has CAP_SYS_PTRACE, so that nothing is kept from him for want of it.
#[cfg(target_os = "linux")]
pub(crate) fn may_trace() -> bool {
    use rustix::thread::{CapabilitySet, capabilities};
    capabilities(None).is_ok_and(|sets| sets.effective.contains(CapabilitySet::SYS_PTRACE))
}

#[cfg(not(target_os = "linux"))]
const fn may_trace() -> bool {
    false
}

/// `process 812`, `3 processes (1, 2, 3)`, `14 processes (1, 2, 3, …)`.
pub(crate) struct Pids<'a>(pub(crate) &'a [u32]);

impl fmt::Display for Pids<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        /// How many are named.
        const NAMED: usize = 3;
        match self.0 {
            [] => f.write_str("processes"),
            [pid] => write!(f, "process {pid}"),
            pids => {
                write!(f, "{} processes (", pids.len())?;
                for (nth, pid) in pids.iter().take(NAMED).enumerate() {
                    write!(f, "{}{pid}", if nth == 0 { "" } else { ", " })?;
                }
                f.write_str(if pids.len() > NAMED { ", …)" } else { ")" })
            }
        }
    }
}

/// One try to get an answer.
///
/// Displays as `proc: 0.4 ms, 120 rows`, or with what went wrong.
#[derive(Debug)]
#[non_exhaustive]
pub struct Attempt {
    /// Who was asked.
    pub resolver: Resolver,
    /// How long it took.
    pub elapsed: Duration,
    /// How many sockets were read, of which the answer is a choice.
    pub rows_read: u64,
    /// How many lines were refused.
    pub rows_refused: u64,
    /// What is worth knowing about it.
    pub notes: Vec<Note>,
    /// Why it was given up; `None` where it gave the answer.
    pub error: Option<ProbeError>,
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: ", self.resolver)?;
        match &self.error {
            Some(error) => write!(f, "{error}"),
            None => write!(f, "{:.1} ms, {} rows", self.elapsed.as_secs_f64() * 1000.0, self.rows_read),
        }
    }
}

/// Something about an attempt that does not make its answer less complete.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Note {
    /// There are no IPv6 tables because the kernel has no IPv6.
    NoIpv6,
    /// What a command wrote to its error output though it succeeded.
    Stderr(Vec<u8>),
    /// A command was asked with fewer options because it did not know all: what it does not know.
    Lesser(&'static str),
    /// The owners of this many sockets were concluded from the user: see [`Query::infer_owners`](crate::Query::infer_owners).
    Inferred(usize),
    /// These owners have no name, for this reason.
    Nameless {
        /// The owners.
        pids: Vec<u32>,
        /// Why.
        reason: Reason,
    },
    /// Other processes may hold the sockets too: these could not be looked into.
    CoOwnersUnseen(Vec<u32>),
}

impl fmt::Display for Note {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoIpv6 => f.write_str("this system has no IPv6"),
            Self::Inferred(count) => write!(f, "the owners of {count} sockets are concluded from the user"),
            Self::Lesser(loss) => write!(f, "the command is older or smaller: {loss}"),
            Self::Nameless { pids, reason } => write!(f, "{} cannot be named: {reason}", Pids(pids)),
            Self::Stderr(text) => write!(f, "it said: {}", Escaped(text.trim_ascii())),
            Self::CoOwnersUnseen(pids) => {
                write!(
                    f,
                    "other owners of these sockets are not seen among {} that cannot be read",
                    Pids(pids)
                )
            }
        }
    }
}

/// How a sentence about so many sockets begins behind the number.
pub(crate) const fn sockets_are(count: usize) -> &'static str {
    if count == 1 { "socket is" } else { "sockets are" }
}
