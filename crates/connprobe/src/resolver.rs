//! The ways to ask a system.

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt;
use std::str::FromStr;

use connparse::{Protocol, Socket};

use crate::deadline::Deadline;
use crate::{Machine, Note, ProbeError, Selection, Target, Verdict, names, present};

/// One way to ask a system.
///
/// ```
/// use connprobe::Resolver;
/// assert_eq!("ss".parse(), Ok(Resolver::Ss));
/// assert_eq!("netstat (windows)".parse(), Ok(Resolver::NetstatWindows));
/// assert_eq!(Resolver::Proc.to_string(), "proc");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Resolver {
    /// Linux' /proc: the descriptors of the processes, and the tables of their network namespaces.
    Proc,
    /// The command `ss` of iproute2, run in the network namespaces of the target.
    Ss,
    /// The command `netstat`: of net-tools, BusyBox or toybox on Linux, and the systems' own on macOS and the BSDs.
    Netstat,
    /// The command `netstat` of Windows.
    NetstatWindows,
    /// The command `lsof`.
    Lsof,
    /// The command `sockstat` of Linux.
    Sockstat,
    /// The command `sockstat` of FreeBSD, NetBSD and DragonFly.
    SockstatBsd,
    /// The command `procstat` of FreeBSD.
    ProcstatBsd,
    /// The command `fstat` of OpenBSD and NetBSD.
    FstatBsd,
}

impl Resolver {
    /// All of them. Which are asked first differs: see [`System::resolvers`](crate::System::resolvers).
    pub const ALL: [Self; 9] = [
        Self::Proc,
        Self::Ss,
        Self::Netstat,
        Self::NetstatWindows,
        Self::Lsof,
        Self::Sockstat,
        Self::SockstatBsd,
        Self::ProcstatBsd,
        Self::FstatBsd,
    ];

    /// The name on a command line and in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Proc => "proc",
            Self::Ss => "ss",
            Self::Netstat => "netstat",
            Self::NetstatWindows => "netstat_windows",
            Self::Lsof => "lsof",
            Self::Sockstat => "sockstat",
            Self::SockstatBsd => "sockstat_bsd",
            Self::ProcstatBsd => "procstat_bsd",
            Self::FstatBsd => "fstat_bsd",
        }
    }

    /// The name that Stem gives it, where that is another one.
    const fn name_in_stem(self) -> Option<&'static str> {
        match self {
            Self::NetstatWindows => Some("netstat (windows)"),
            Self::SockstatBsd => Some("sockstat (bsd)"),
            Self::ProcstatBsd => Some("procstat (bsd)"),
            Self::FstatBsd => Some("fstat (bsd)"),
            _ => None,
        }
    }

    /// Whether it works on a machine, as far as can be told without asking.
    ///
    /// # Errors
    /// [`ProbeError::NotHere`] with the reason why not.
    pub fn check(self, machine: &dyn Machine) -> Result<(), ProbeError> {
        match present::located(self, machine) {
            Ok(_) => Ok(()),
            Err(obstacle) => Err(ProbeError::NotHere {
                resolver: self,
                obstacle: Box::new(obstacle),
                available: present::available(machine),
            }),
        }
    }

    /// Asks a machine with Linux' /proc.
    #[cfg(target_os = "linux")]
    pub(crate) fn ask(
        self,
        machine: &dyn Machine,
        scope: &Scope,
        asked: &Asked,
        deadline: Deadline,
    ) -> Result<Heard, ProbeError> {
        self.check(machine)?;
        match self {
            Self::Proc => crate::linux::proc::ask(machine, scope, asked, deadline),
            _ => crate::linux::command::ask(self, machine, scope, asked, deadline),
        }
    }
}

impl fmt::Display for Resolver {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no resolver's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such resolver; there are {}", Names)]
pub struct UnknownResolver(());

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::listed(f, &Resolver::ALL)
    }
}

/// By the name here or that in Stem.
impl FromStr for Resolver {
    type Err = UnknownResolver;

    fn from_str(name: &str) -> Result<Self, UnknownResolver> {
        let bears = |resolver: &Self| resolver.name() == name || resolver.name_in_stem() == Some(name);
        Self::ALL.into_iter().find(bears).ok_or(UnknownResolver(()))
    }
}

/// What was asked for, of whomever.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Asked {
    pub(crate) selection: Selection,
    pub(crate) protocol: Option<Protocol>,
    pub(crate) ipv6: Option<bool>,
    pub(crate) owners: bool,
    /// Whether owners may be concluded from the user.
    pub(crate) infer: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self { selection: Selection::default(), protocol: None, ipv6: None, owners: true, infer: false }
    }
}

/// A target that was looked up on Linux.
#[cfg(target_os = "linux")]
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

#[cfg(target_os = "linux")]
impl Scope {
    pub(crate) fn of(target: &Target, machine: &dyn Machine) -> Result<Self, ProbeError> {
        match target {
            Target::Everyone => Ok(Self::Everyone),
            Target::Pid(pid) => Ok(Self::Processes { pids: [*pid].into(), name: None }),
            Target::User(user) => {
                machine.uid(user).map(Self::User).ok_or(ProbeError::NoSuchUser { user: user.clone() })
            }
            Target::Name(name) => match names::pids(&machine.names()?, name) {
                pids if pids.is_empty() => {
                    Err(ProbeError::NoProcessNamed { name: name.clone(), hidden: machine.hides_processes() })
                }
                pids => Ok(Self::Processes { pids: pids.into_iter().collect(), name: Some(name.clone()) }),
            },
        }
    }

    /// The processes that it is about.
    pub(crate) const fn pids(&self) -> Option<&BTreeSet<u32>> {
        match self {
            Self::Processes { pids, .. } => Some(pids),
            Self::User(_) | Self::Everyone => None,
        }
    }
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
