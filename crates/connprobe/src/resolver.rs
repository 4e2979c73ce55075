//! The ways to ask a system.

use std::fmt;
use std::str::FromStr;

use connparse::{Protocol, Socket};

use crate::deadline::Deadline;
use crate::{Machine, Note, ProbeError, Selection, Target, Verdict, present};

#[cfg(target_os = "linux")]
pub(crate) use crate::linux::scope::Scope;

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
    /// Linux' `pidfd_getfd`: the descriptors of a process, each asked what it is. For processes only.
    Pidfd,
    /// Linux' netlink protocol `sock_diag`: the kernel's own list of sockets.
    SockDiag,
    /// Linux' /proc: the descriptors of the processes, and the tables of their network namespaces.
    Proc,
    /// macOS' libproc: the descriptors of each process, and what the kernel tells of each.
    Libproc,
    /// The sysctl of FreeBSD and OpenBSD: the kernel's lists of sockets and of descriptors.
    Sysctl,
    /// The command `ss` of iproute2, run in the network namespaces of the target.
    Ss,
    /// The command `netstat`: of net-tools, BusyBox or toybox on Linux, and the systems' own on macOS and the BSDs.
    Netstat,
    /// Windows' IP Helper API: the system's own tables.
    IpHelper,
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
    pub const ALL: [Self; 14] = [
        Self::Pidfd,
        Self::SockDiag,
        Self::Proc,
        Self::Libproc,
        Self::Sysctl,
        Self::Ss,
        Self::Netstat,
        Self::IpHelper,
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
            Self::Pidfd => "pidfd",
            Self::SockDiag => "sock_diag",
            Self::Proc => "proc",
            Self::Libproc => "libproc",
            Self::Sysctl => "sysctl",
            Self::Ss => "ss",
            Self::Netstat => "netstat",
            Self::IpHelper => "iphelper",
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
    /// The network namespace, by its inode.
    pub(crate) netns: Option<u64>,
    pub(crate) owners: bool,
    /// Whether owners may be concluded from the user.
    pub(crate) infer: bool,
    /// Whether more is wanted than a connection has: the names of owners, namespaces, zones.
    pub(crate) details: bool,
    /// Whether the resolver was chosen by name, so that no other is asked.
    #[cfg_attr(not(target_os = "linux"), expect(dead_code, reason = "only Linux has namespaces to give up"))]
    pub(crate) is_named: bool,
}

impl Default for Asked {
    fn default() -> Self {
        Self {
            selection: Selection::default(),
            protocol: None,
            ipv6: None,
            netns: None,
            owners: true,
            infer: false,
            details: true,
            is_named: false,
        }
    }
}

/// A lookup, as the resolvers are given it that are not for Linux alone.
#[derive(Clone, Copy)]
pub(crate) struct Lookup<'a> {
    pub(crate) machine: &'a dyn Machine,
    pub(crate) target: &'a Target,
    pub(crate) asked: &'a Asked,
    pub(crate) deadline: Deadline,
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
