//! Why a way to ask the kernel is closed to the caller, while others may be open.

use std::fmt;
use std::io;

use connparse::Protocol;

/// Why a native resolver gives no answer where another one may: the next is asked then.
///
/// Displays as the reason with what would help.
#[derive(Debug)]
#[non_exhaustive]
pub enum Refusal {
    /// The machine asked is not the one that this runs on: a copy, or a recorded one.
    NotThisMachine,
    /// The kernel does not know the call.
    Unsupported {
        /// The call or the protocol.
        call: &'static str,
        /// The first release of Linux that has it.
        since: &'static str,
    },
    /// The target is not made of processes.
    OnlyProcesses,
    /// /proc is that of another pid namespace than the caller's: a number means two processes.
    PidNamespace,
    /// A cgroup-v1 hierarchy of net_cls or net_prio is mounted: a duplicated socket would take on the caller's class.
    NetClass,
    /// The caller may not attach to the process.
    NoPermission,
    /// The process is another user's, and its descriptors are shown to root only.
    OtherUser,
    /// The process is the caller's own and not dumpable.
    NotDumpable,
    /// The security module Yama keeps the process from the caller.
    Yama {
        /// What `kernel.yama.ptrace_scope` says.
        scope: u8,
    },
    /// A seccomp filter keeps the call from the caller.
    Seccomp,
    /// The process holds a Multipath TCP connection, whose subflows are in the tables only.
    Multipath,
    /// The caller has no descriptor left (RLIMIT_NOFILE).
    NoDescriptors,
    /// The kernel has no module for the sockets of this protocol (`tcp_diag`, `udp_diag`).
    NoModule {
        /// The protocol.
        protocol: Protocol,
    },
    /// The kernel's message was not understood.
    Malformed {
        /// What was wrong with it.
        what: &'static str,
    },
    /// A structure of the kernel is shorter than what is read of it.
    Layout {
        /// Its name in C.
        what: &'static str,
        /// How many bytes it must have at least.
        needed: usize,
        /// How many it has.
        found: usize,
    },
    /// Something else that the system said.
    System {
        /// What was tried.
        what: &'static str,
        /// What the system said.
        source: io::Error,
    },
}

impl Refusal {
    /// Whether something went wrong, rather than that there is a rule against it.
    pub(crate) const fn is_failure(&self) -> bool {
        matches!(self, Self::Malformed { .. } | Self::System { .. } | Self::NoDescriptors)
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotThisMachine => f.write_str("it asks the running kernel, and this machine is another"),
            Self::Unsupported { call, since } => write!(f, "this kernel has no {call}; Linux {since} has"),
            Self::OnlyProcesses => f.write_str("it answers for processes; ask sock_diag or proc for others"),
            Self::PidNamespace => f.write_str("/proc is mounted for another pid namespace; mount it anew"),
            Self::NetClass => f.write_str(
                "a cgroup-v1 hierarchy of net_cls or net_prio is mounted, whose class a duplicated socket would change",
            ),
            Self::NoPermission => {
                f.write_str("no permission to attach to the process; run as root or with CAP_SYS_PTRACE")
            }
            Self::OtherUser => {
                f.write_str("the process is another user's, and its descriptors are shown to root only; run as root")
            }
            Self::NotDumpable => f.write_str(
                "the process closed itself to its own user (not dumpable); run as root or with CAP_SYS_PTRACE",
            ),
            Self::Yama { scope: 3.. } => {
                f.write_str("Yama lets nobody attach (kernel.yama.ptrace_scope is 3, until the next start)")
            }
            Self::Yama { scope } => write!(
                f,
                "Yama keeps it from the caller (kernel.yama.ptrace_scope is {scope}); run as root or with CAP_SYS_PTRACE"
            ),
            Self::Seccomp => f.write_str(
                "a seccomp filter forbids it; allow pidfd_open and pidfd_getfd (containers: give CAP_SYS_PTRACE)",
            ),
            Self::Multipath => {
                f.write_str("the process holds a Multipath TCP connection, whose subflows are in the tables only")
            }
            Self::NoDescriptors => f.write_str("no descriptor is left for a duplicate; raise RLIMIT_NOFILE"),
            Self::NoModule { protocol } => {
                write!(f, "the kernel does not tell of {protocol} sockets; load the module {protocol}_diag")
            }
            Self::Malformed { what } => write!(f, "a message of the kernel was not understood: {what}"),
            Self::Layout { what, needed, found } => write!(
                f,
                "a {what} of this kernel has {found} bytes, and at least {needed} are read: it is of another release; use a command"
            ),
            Self::System { what, source } => write!(f, "{what}: {source}"),
        }
    }
}
