//! Why there is no answer.

use std::ffi::OsString;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use connparse::{Format, ParseError, Reason};
use netaddr::Escaped;

use crate::{Attempt, BlindSpot, Obstacle, Refusal, Resolver};

/// Why there is no answer: what was tried, on what, and what would help.
///
/// That a process has no sockets is no error: the answer is empty then.
///
/// ```
/// use connprobe::{ProbeError, Target, get_connections};
///
/// # #[cfg(target_os = "linux")] {
/// match get_connections(None, Target::named("nobody bears this name")) {
///     Err(error @ ProbeError::NoProcessNamed { .. }) => println!("{error}"),
///     other => panic!("{other:?}"),
/// }
/// # }
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ProbeError {
    /// No process has this id.
    #[error("there is no process {pid}; it may have ended{ELSEWHERE}")]
    NoSuchProcess {
        /// The process asked for.
        pid: u32,
    },
    /// The process exists, and /proc does not show it.
    #[error(
        "process {pid} is there but hidden: /proc is mounted with hidepid; {}",
        crate::answer::help(Reason::HidePid)
    )]
    Hidden {
        /// The process asked for.
        pid: u32,
    },
    /// No process bears this name.
    #[error("no process is named \"{}\"; names are compared whole with the kernel's name, the executable's and argv[0]'s: look it up with ps -e{}", Escaped(.name.as_encoded_bytes()), ButHidden(*.hidden))]
    NoProcessNamed {
        /// The name asked for.
        name: OsString,
        /// Why there may be processes that are not shown.
        hidden: Option<Reason>,
    },
    /// There is no such user.
    #[error("there is no user \"{}\"; give a number, or a name that this system knows (a copy of a /proc has numbers only)", Escaped(.user.as_bytes()))]
    NoSuchUser {
        /// The user asked for.
        user: String,
    },
    /// The processes cannot be looked into.
    #[error("the descriptors of {} cannot be read ({reason}); {}", crate::answer::Pids(.pids), crate::answer::help(*.reason))]
    Denied {
        /// The processes asked for.
        pids: Vec<u32>,
        /// Why.
        reason: Reason,
    },
    /// The resolver cannot work on this system.
    #[error("the resolver {resolver} does not work here: {obstacle}; available: {}", Available(.available))]
    NotHere {
        /// The resolver asked for.
        resolver: Resolver,
        /// Why not.
        obstacle: Box<Obstacle>,
        /// Those that do work here.
        available: Vec<Resolver>,
    },
    /// The kernel does not answer the caller in this way. Another resolver may.
    #[error("the resolver {resolver} cannot be used: {refusal}")]
    Refused {
        /// The resolver that was asked.
        resolver: Resolver,
        /// Why not, and what would help.
        refusal: Refusal,
    },
    /// The command could not be started.
    #[error("{} could not be started: {source}", crate::path::shown(.program))]
    NotStarted {
        /// The program.
        program: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The command ended badly and printed nothing of use.
    #[error("{command} failed ({}){}", Status(*.status), Said(.stderr))]
    CommandFailed {
        /// The command line.
        command: String,
        /// Its exit status; `None` when a signal ended it.
        status: Option<i32>,
        /// The beginning of what it wrote to its error output.
        stderr: Vec<u8>,
    },
    /// The deadline passed.
    #[error("{what} {}; allow more with a longer deadline", TooLong(*.after))]
    TimedOut {
        /// What was being done.
        what: String,
        /// How long it was given.
        after: Duration,
    },
    /// There was more output than is taken.
    #[error("{what} gave more than {limit} bytes and was given up")]
    TooMuch {
        /// What was being read.
        what: String,
        /// How much is taken, in bytes.
        limit: usize,
    },
    /// The output is not what the tool prints.
    #[error("{what} printed nothing that looks like its table{}", First(.first))]
    NotUnderstood {
        /// The command line, or the file.
        what: String,
        /// What was wrong with its first line, where it looked like a row.
        first: Option<Box<ParseError>>,
    },
    /// The command is another one that bears the same name.
    #[error("{} is not the program that the resolver {resolver} is for: it prints {format}", crate::path::shown(.program))]
    OtherProgram {
        /// The program.
        program: PathBuf,
        /// The resolver that was asked.
        resolver: Resolver,
        /// What the program prints instead.
        format: Format,
    },
    /// A file could not be read.
    #[error("{} could not be read: {source}", crate::path::shown(.path))]
    Unreadable {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A network namespace could not be entered.
    #[error("the network namespace of {} could not be entered: {source}; run as root or with CAP_SYS_ADMIN, or use the resolver proc", crate::path::shown(.path))]
    Namespace {
        /// The namespace's file.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The answer told nothing, and another resolver was asked.
    #[error("it could not tell{}", Because(.blind))]
    Inconclusive {
        /// What could not be seen.
        blind: Vec<BlindSpot>,
    },
    /// Every resolver failed.
    #[error("no resolver gave an answer: {}", Attempts(.attempts))]
    NoAnswer {
        /// What was tried.
        attempts: Vec<Attempt>,
    },
    /// This system offers no way to ask.
    #[error("no resolver works on this system")]
    NoResolver,
    /// There is one resolver only, so that there is nothing to compare it with.
    #[error("{resolver} is the only resolver that works here: there is nothing to compare it with")]
    NothingToCompare {
        /// That resolver.
        resolver: Resolver,
    },
    /// Processes cannot be found by name here.
    #[error("processes cannot be found by name here: {why}; give a pid")]
    NoNames {
        /// Why not.
        why: String,
    },
}

/// Where a process can be that is not seen.
const ELSEWHERE: &str = if cfg!(target_os = "linux") { ", or live in another pid namespace" } else { "" };

impl ProbeError {
    /// Whether no other resolver could do better.
    pub(crate) const fn is_final(&self) -> bool {
        matches!(
            self,
            Self::NoSuchProcess { .. }
                | Self::NoProcessNamed { .. }
                | Self::Hidden { .. }
                | Self::Denied { .. }
        )
    }
}

/// Where nothing was found among what is shown, and not everything is.
struct ButHidden(Option<Reason>);

impl std::fmt::Display for ButHidden {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(Reason::HidePid) => {
                write!(
                    f,
                    "; /proc hides the processes of others (hidepid): {}",
                    crate::answer::help(Reason::HidePid)
                )
            }
            _ => Ok(()),
        }
    }
}

struct Available<'a>(&'a [Resolver]);

impl std::fmt::Display for Available<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        crate::listed(f, self.0)
    }
}

struct Because<'a>(&'a [BlindSpot]);

impl std::fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|spot| write!(f, "; {spot}"))
    }
}

/// How long something took, to a tenth of a second.
struct TooLong(Duration);

impl std::fmt::Display for TooLong {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match (self.0.as_secs_f64() * 10.0).round() / 10.0 {
            0.0 => f.write_str("had no time left"),
            seconds => write!(f, "took longer than {seconds} s"),
        }
    }
}

struct Status(Option<i32>);

impl std::fmt::Display for Status {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(status) => write!(f, "exit status {status}"),
            None => f.write_str("ended by a signal"),
        }
    }
}

struct Said<'a>(&'a [u8]);

impl std::fmt::Display for Said<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0.trim_ascii() {
            [] => Ok(()),
            said => write!(f, ": {}", Escaped(said)),
        }
    }
}

struct First<'a>(&'a Option<Box<ParseError>>);

impl std::fmt::Display for First<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.0 {
            Some(error) => write!(f, ": {error}"),
            None => Ok(()),
        }
    }
}

struct Attempts<'a>(&'a [Attempt]);

impl std::fmt::Display for Attempts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (nth, attempt) in self.0.iter().enumerate() {
            let separator = if nth == 0 { "" } else { "; " };
            write!(f, "{separator}{attempt}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_from_outside_are_escaped() {
        let path = PathBuf::from("/tmp/\x1b[31m/proc");
        let source = std::io::Error::from(std::io::ErrorKind::NotFound);
        let unreadable = ProbeError::Unreadable { path: path.clone(), source }.to_string();
        let no_proc = crate::Obstacle::NoProc { root: path }.to_string();
        for told in [unreadable, no_proc] {
            assert!(told.starts_with(r"/tmp/\u{1b}[31m/proc "), "{told}");
        }
    }

    #[test]
    fn times_are_told_to_a_tenth_of_a_second() {
        let told = |after| ProbeError::TimedOut { what: "ss -a".to_owned(), after }.to_string();
        assert!(told(Duration::from_micros(29_971_212)).starts_with("ss -a took longer than 30 s; "));
        assert!(told(Duration::from_millis(749)).starts_with("ss -a took longer than 0.7 s; "));
        assert!(told(Duration::ZERO).starts_with("ss -a had no time left; "));
    }
}
