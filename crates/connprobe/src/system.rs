//! The systems that can be asked, and how each of them can.

use std::fmt;
use std::str::FromStr;

use crate::Resolver;

/// An operating system, as far as it matters for how it is asked.
///
/// ```
/// use connprobe::{Resolver, System};
/// assert_eq!("Darwin".parse(), Ok(System::Darwin));
/// assert_eq!(System::Windows.resolvers(), [Resolver::IpHelper, Resolver::NetstatWindows]);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum System {
    /// Linux.
    Linux,
    /// Linux of the Gentoo distribution, which Stem tells apart. It is asked as any Linux.
    Gentoo,
    /// Windows.
    Windows,
    /// macOS.
    Darwin,
    /// FreeBSD.
    FreeBsd,
    /// OpenBSD.
    OpenBsd,
    /// NetBSD.
    NetBsd,
    /// DragonFly BSD.
    DragonFly,
    /// A system for which there is no resolver.
    Other,
}

impl System {
    /// All that have a resolver.
    pub const ALL: [Self; 8] = [
        Self::Linux,
        Self::Gentoo,
        Self::Windows,
        Self::Darwin,
        Self::FreeBsd,
        Self::OpenBsd,
        Self::NetBsd,
        Self::DragonFly,
    ];

    /// The system that this program was built for.
    pub const fn here() -> Self {
        match () {
            () if cfg!(target_os = "linux") => Self::Linux,
            () if cfg!(windows) => Self::Windows,
            () if cfg!(target_os = "macos") => Self::Darwin,
            () if cfg!(target_os = "freebsd") => Self::FreeBsd,
            () if cfg!(target_os = "openbsd") => Self::OpenBsd,
            () if cfg!(target_os = "netbsd") => Self::NetBsd,
            () if cfg!(target_os = "dragonfly") => Self::DragonFly,
            () => Self::Other,
        }
    }

    /// The name, as `uname` and Stem have it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Linux => "Linux",
            Self::Gentoo => "Gentoo",
            Self::Windows => "Windows",
            Self::Darwin => "Darwin",
            Self::FreeBsd => "FreeBSD",
            Self::OpenBsd => "OpenBSD",
            Self::NetBsd => "NetBSD",
            Self::DragonFly => "DragonFly",
            Self::Other => "other",
        }
    }

    /// The resolvers that are made for this system, best first, whether they are installed or not.
    ///
    /// Best is what tells most: all owners and the state, then sockets without an owner, then speed. Where that departs
    /// from Stem:
    /// - Linux: what asks the kernel directly comes before what it prints; `pidfd` answers for processes only. Stem has netstat, sockstat, lsof, ss behind proc. Here ss comes before them, which names all owners and
    ///   the inode of each socket; netstat names one owner, lsof no socket without one, sockstat no inode either.
    /// - Windows: what asks the system directly comes before what prints it.
    /// - macOS, FreeBSD, OpenBSD: what asks the kernel directly comes first.
    /// - macOS, OpenBSD, NetBSD: Stem has lsof alone, or fstat. What the system itself comes with is first here.
    /// - The BSDs and macOS have netstat last. It names no owners on the BSDs and answers for everyone only.
    pub const fn resolvers(self) -> &'static [Resolver] {
        use Resolver::{
            FstatBsd, IpHelper, Libproc, Lsof, Netstat, NetstatWindows, Pidfd, Proc, ProcstatBsd, SockDiag,
            Sockstat, SockstatBsd, Ss, Sysctl,
        };
        match self {
            Self::Linux | Self::Gentoo => &[Pidfd, SockDiag, Proc, Ss, Netstat, Lsof, Sockstat],
            Self::Windows => &[IpHelper, NetstatWindows],
            Self::Darwin => &[Libproc, Lsof, Netstat],
            Self::FreeBsd => &[Sysctl, SockstatBsd, ProcstatBsd, Lsof, Netstat],
            Self::OpenBsd => &[Sysctl, FstatBsd, Lsof, Netstat],
            Self::NetBsd => &[SockstatBsd, FstatBsd, Lsof, Netstat],
            Self::DragonFly => &[SockstatBsd, Lsof, Netstat],
            Self::Other => &[],
        }
    }

    /// Whether it is Linux, of whatever distribution.
    pub const fn is_linux(self) -> bool {
        matches!(self, Self::Linux | Self::Gentoo)
    }
}

impl fmt::Display for System {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no system's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such system; there are {}", Names)]
pub struct UnknownSystem(());

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        crate::listed(f, &System::ALL)
    }
}

/// By name, in upper or lower case; `macos` is Darwin.
impl FromStr for System {
    type Err = UnknownSystem;

    fn from_str(name: &str) -> Result<Self, UnknownSystem> {
        let bears = |system: &Self| system.name().eq_ignore_ascii_case(name);
        let macos = name.eq_ignore_ascii_case("macos").then_some(Self::Darwin);
        Self::ALL.into_iter().find(bears).or(macos).ok_or(UnknownSystem(()))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_back_and_the_seeds_are_known() {
        for system in System::ALL {
            assert_eq!(system.name().parse(), Ok(system));
            assert!(!system.resolvers().is_empty());
        }
        for name in ["Linux", "Gentoo", "Windows", "Darwin", "FreeBSD", "OpenBSD", "NetBSD"] {
            assert_eq!(name.parse::<System>().unwrap().name(), name);
        }
        let error = "Plan 9".parse::<System>().unwrap_err().to_string();
        assert!(
            error.ends_with("Linux, Gentoo, Windows, Darwin, FreeBSD, OpenBSD, NetBSD, DragonFly"),
            "{error}"
        );
    }
}
