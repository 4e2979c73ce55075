//! The ways to ask a system.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt;
use std::str::FromStr;

use connparse::{Protocol, Socket};

use crate::deadline::Deadline;
use crate::{Machine, Note, ProbeError, Selection, Target, ThisMachine, Verdict, names};

/// One way to ask a system.
///
/// ```
/// use connprobe::Resolver;
/// assert_eq!("ss".parse(), Ok(Resolver::Ss));
/// assert_eq!(Resolver::Proc.to_string(), "proc");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Resolver {
    /// Linux' /proc: the descriptors of the processes, and the tables of their network namespaces.
    Proc,
    /// The command `ss` of iproute2, run in the network namespaces of the target.
    Ss,
}

impl Resolver {
    /// All of them, those that are asked first in front.
    pub const ALL: [Self; 2] = [Self::Proc, Self::Ss];

    /// The name on a command line and in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proc => "proc",
            Self::Ss => "ss",
        }
    }

    /// Whether it works on a machine.
    ///
    /// # Errors
    /// [`ProbeError::NotHere`] with the reason why not.
    pub fn check(self, machine: &dyn Machine) -> Result<(), ProbeError> {
        match self.obstacle(machine) {
            None => Ok(()),
            Some(why) => Err(ProbeError::NotHere { resolver: self, why, available: available(machine) }),
        }
    }

    /// Why it does not work on a machine.
    fn obstacle(self, machine: &dyn Machine) -> Option<String> {
        match self {
            _ if cfg!(not(target_os = "linux")) => Some("it is for Linux".to_owned()),
            Self::Proc if machine.proc_root().join("net").exists() => None,
            Self::Proc => Some(format!("there is no {}/net", machine.proc_root().display())),
            Self::Ss if machine.find("ss").is_some() => None,
            Self::Ss => Some("there is no command ss on PATH; install iproute2".to_owned()),
        }
    }

    #[cfg(target_os = "linux")]
    pub(crate) fn ask(
        self,
        machine: &dyn Machine,
        scope: &Scope,
        asked: &Asked,
        deadline: Deadline,
    ) -> Result<Heard, ProbeError> {
        match self {
            Self::Proc => crate::linux::proc::ask(machine, scope, asked, deadline),
            Self::Ss => crate::linux::ss::ask(machine, scope, asked, deadline),
        }
    }

    #[cfg(not(target_os = "linux"))]
    pub(crate) fn ask(self, _: &dyn Machine, _: &Scope, _: &Asked, _: Deadline) -> Result<Heard, ProbeError> {
        Err(ProbeError::NoResolver)
    }
}

impl fmt::Display for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no resolver's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such resolver; there are proc and ss")]
pub struct UnknownResolver(());

impl FromStr for Resolver {
    type Err = UnknownResolver;

    fn from_str(name: &str) -> Result<Self, UnknownResolver> {
        Self::ALL.into_iter().find(|resolver| resolver.name() == name).ok_or(UnknownResolver(()))
    }
}

/// The resolvers that work on this machine, best first.
///
/// ```
/// use connprobe::{Resolver, system_resolvers};
/// # #[cfg(target_os = "linux")]
/// assert_eq!(system_resolvers().first(), Some(&Resolver::Proc));
/// ```
pub fn system_resolvers() -> Vec<Resolver> {
    available(&ThisMachine)
}

/// The resolvers that work on a machine, best first.
pub(crate) fn available(machine: &dyn Machine) -> Vec<Resolver> {
    Resolver::ALL.into_iter().filter(|resolver| resolver.obstacle(machine).is_none()).collect()
}

/// What was asked for, of whomever.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) selection: Selection,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) ipv6: Option<bool>,
    pub(crate) owners: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self { selection: Selection::default(), protocol: None, ipv6: None, owners: true }
    }
}

/// A target that was looked up.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    /// Processes, and the name by which they were found.
    Processes {
        pids: BTreeSet<u32>,
        name: Option<OsString>,
    },
    User(u32),
    Everyone,
}

impl Scope {
    pub(crate) fn of(target: &Target, machine: &dyn Machine) -> Result<Self, ProbeError> {
        match target {
            Target::Everyone => Ok(Self::Everyone),
            Target::Pid(pid) => Ok(Self::Processes { pids: [*pid].into(), name: None }),
            Target::User(user) => {
                uid(user).map(Self::User).ok_or(ProbeError::NoSuchUser { user: user.clone() })
            }
            Target::Name(name) => match names::pids(&machine.names()?, name) {
                pids if pids.is_empty() => {
                    Err(ProbeError::NoProcessNamed { name: name.clone(), hidden: machine.hides_processes() })
                }
                pids => Ok(Self::Processes { pids: pids.into_iter().collect(), name: Some(name.clone()) }),
            },
        }
    }
}

impl Scope {
    /// The processes that it is about.
    #[cfg(target_os = "linux")]
    pub(crate) const fn pids(&self) -> Option<&BTreeSet<u32>> {
        match self {
            Self::Processes { pids, .. } => Some(pids),
            Self::User(_) | Self::Everyone => None,
        }
    }
}

/// A user's number: by name first, as a name can be a number.
#[cfg(unix)]
fn uid(user: &str) -> Option<u32> {
    match nix::unistd::User::from_name(user) {
        Ok(Some(user)) => Some(user.uid.as_raw()),
        _ => user.parse().ok(),
    }
}

#[cfg(not(unix))]
fn uid(user: &str) -> Option<u32> {
    user.parse().ok()
}

/// What a resolver found out.
#[derive(Debug)]
pub(crate) struct Heard {
    pub(crate) sockets: Vec<Socket<'static>>,
    pub(crate) verdict: Verdict,
    pub(crate) rows_read: u64,
    pub(crate) rows_refused: u64,
    pub(crate) notes: Vec<Note>,
}
