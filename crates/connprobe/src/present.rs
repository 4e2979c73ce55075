//! Which resolvers are here, and why the others are not.

use std::path::{Path, PathBuf};
use std::time::Duration;

use netaddr::Escaped;

use crate::deadline::Deadline;
use crate::tools::Tool;
use crate::tools::version::{self, Said};
use crate::{Machine, Refusal, Resolver, System, ThisMachine};

/// A resolver that works here.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Present {
    /// The program, where it is a command; else the file or folder that is read.
    pub path: Option<PathBuf>,
    /// What the program says of its version; `None` where it says none.
    pub version: Option<String>,
}

/// Why a resolver does not work here.
///
/// Displays as a sentence that says what would help.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Obstacle {
    /// It is for other systems.
    #[error("it is not for {system}, but for {}", Systems(*.resolver))]
    OtherSystem {
        /// The resolver.
        resolver: Resolver,
        /// The system that this is.
        system: System,
    },
    /// The command of this system tells too little.
    #[error("{why}")]
    Useless {
        /// What it does not tell.
        why: &'static str,
    },
    /// There is no /proc.
    #[error("{} is no /proc: there is neither net nor a process in it", crate::path::shown(.root))]
    NoProc {
        /// Where it should be.
        root: PathBuf,
    },
    /// The command is not installed.
    #[error("there is no command {program} on PATH{}", Install(.package))]
    NotInstalled {
        /// Its name.
        program: &'static str,
        /// What would bring it; empty where it belongs to the system.
        package: &'static str,
    },
    /// A program of that name is there, but it is another one.
    #[error("{} is another program, which says \"{}\"{}", crate::path::shown(.program), Escaped(.said), Install(.package))]
    OtherProgram {
        /// The program.
        program: PathBuf,
        /// The beginning of what it says.
        said: Vec<u8>,
        /// What would bring the right one.
        package: &'static str,
    },
    /// The kernel is not to be asked in this way.
    #[error("{why}")]
    Closed {
        /// Why not, and what would help.
        why: String,
    },
    /// This program was built for another system than the one that is to be asked.
    #[error("a program that was built for {} cannot ask it", System::here())]
    NotBuilt,
}

struct Systems(Resolver);

impl std::fmt::Display for Systems {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let its: Vec<_> = System::ALL
            .into_iter()
            .filter(|system| *system != System::Gentoo && system.resolvers().contains(&self.0))
            .collect();
        crate::listed(f, &its)
    }
}

struct Install<'a>(&'a str);

impl std::fmt::Display for Install<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, "; install {}", self.0) }
    }
}

/// The resolvers that work on this machine, best first.
///
/// ```
/// use connprobe::{Resolver, system_resolvers};
/// # #[cfg(target_os = "linux")]
/// assert!(system_resolvers().contains(&Resolver::Proc));
/// ```
pub fn system_resolvers() -> Vec<Resolver> {
    available(&ThisMachine)
}

/// Every resolver, those of this machine's system first, with the program and its version, or with the reason why it does
/// not work. Programs are started to learn their versions, for at most `patience` in all.
///
/// ```
/// use std::time::Duration;
/// for (resolver, found) in connprobe::resolvers(Duration::from_secs(2)) {
///     match found {
///         Ok(here) => println!("{resolver}: {}", here.version.unwrap_or_default()),
///         Err(obstacle) => println!("{resolver}: {obstacle}"),
///     }
/// }
/// ```
pub fn resolvers(patience: Duration) -> Vec<(Resolver, Result<Present, Obstacle>)> {
    resolvers_on(&ThisMachine, patience)
}

/// As [`resolvers`], of a machine of one's own.
///
/// ```
/// use std::time::Duration;
/// use connprobe::{ProcRoot, resolvers_on};
///
/// let nothing = ProcRoot::new("/nonexistent");
/// assert!(resolvers_on(&nothing, Duration::from_secs(1)).iter().all(|(_, found)| found.is_err()));
/// ```
pub fn resolvers_on(machine: &dyn Machine, patience: Duration) -> Vec<(Resolver, Result<Present, Obstacle>)> {
    let deadline = Deadline::after(patience);
    let own = machine.system().resolvers();
    let others = Resolver::ALL.into_iter().filter(|resolver| !own.contains(resolver));
    own.iter().copied().chain(others).map(|resolver| (resolver, found(resolver, machine, deadline))).collect()
}

fn found(resolver: Resolver, machine: &dyn Machine, deadline: Deadline) -> Result<Present, Obstacle> {
    let located = located(resolver, machine)?;
    let (Some(tool), Some(path)) = (Tool::of(resolver, machine.system()), &located) else {
        return Ok(Present { path: located, version: None });
    };
    let path = path.clone();
    match version::of(tool, &path, machine, deadline) {
        Said::Version(version) => Ok(Present { path: Some(path), version: Some(version) }),
        Said::Nothing => Ok(Present { path: Some(path), version: None }),
        Said::Other(said) => Err(Obstacle::OtherProgram { program: path, said, package: tool.package }),
    }
}

/// The resolvers that work on a machine, best first.
pub(crate) fn available(machine: &dyn Machine) -> Vec<Resolver> {
    let works = |resolver: &Resolver| located(*resolver, machine).is_ok();
    machine.system().resolvers().iter().copied().filter(works).collect()
}

/// Whether a folder is a /proc, or a copy of one. That of another pid namespace has a `net` that leads nowhere.
pub(crate) fn is_proc(root: &Path) -> bool {
    let is_process =
        |entry: std::fs::DirEntry| entry.file_name().as_encoded_bytes().iter().all(u8::is_ascii_digit);
    root.join("net").symlink_metadata().is_ok()
        || std::fs::read_dir(root).is_ok_and(|entries| entries.flatten().any(is_process))
}

/// Whether a resolver may have an answer. What keeps a native one from answering is told by its attempt, unless the
/// machine is none that could be asked so.
pub(crate) fn is_worth_asking(resolver: Resolver, machine: &dyn Machine) -> bool {
    match resolver {
        Resolver::Pidfd | Resolver::SockDiag => cfg!(target_os = "linux") && machine.is_this_machine(),
        Resolver::IpHelper => cfg!(windows) && machine.is_this_machine(),
        Resolver::Libproc | Resolver::Sysctl => kernel(resolver, machine).is_ok(),
        _ => located(resolver, machine).is_ok(),
    }
}

/// Whether the kernel of a machine that is not Linux can be asked directly.
fn kernel(resolver: Resolver, machine: &dyn Machine) -> Result<(), Obstacle> {
    const BSD: bool = cfg!(any(target_os = "freebsd", target_os = "openbsd"));
    let is_built =
        cfg!(target_os = "macos") && resolver == Resolver::Libproc || BSD && resolver == Resolver::Sysctl;
    let is_laid_out = cfg!(all(target_pointer_width = "64", target_endian = "little"));
    match () {
        () if !is_built => Err(Obstacle::NotBuilt),
        () if !machine.is_this_machine() => {
            Err(Obstacle::Closed { why: Refusal::NotThisMachine.to_string() })
        }
        () if !is_laid_out => {
            let why = "the structures of the kernel are known for 64-bit little-endian CPUs only";
            Err(Obstacle::Closed { why: why.to_owned() })
        }
        () => Ok(()),
    }
}

/// The program of a resolver, or what else it reads; `None` where it asks the kernel.
pub(crate) fn located(resolver: Resolver, machine: &dyn Machine) -> Result<Option<PathBuf>, Obstacle> {
    let system = machine.system();
    if resolver == Resolver::FstatBsd && matches!(system, System::FreeBsd | System::DragonFly) {
        return Err(Obstacle::Useless { why: "fstat of this system prints no addresses; sockstat does" });
    }
    if !system.resolvers().contains(&resolver) {
        return Err(Obstacle::OtherSystem { resolver, system });
    }
    if system.is_linux() && !cfg!(target_os = "linux") || resolver == Resolver::IpHelper && !cfg!(windows) {
        return Err(Obstacle::NotBuilt);
    }
    if resolver == Resolver::IpHelper {
        let why = || Obstacle::Closed { why: Refusal::NotThisMachine.to_string() };
        return if machine.is_this_machine() { Ok(None) } else { Err(why()) };
    }
    #[cfg(target_os = "linux")]
    if let Resolver::Pidfd | Resolver::SockDiag = resolver {
        let refusal = match resolver {
            Resolver::Pidfd => crate::linux::pidfd::obstacle(machine),
            _ => crate::linux::sock_diag::obstacle(machine),
        };
        return refusal.map_or(Ok(None), |refusal| Err(Obstacle::Closed { why: refusal.to_string() }));
    }
    if let Resolver::Libproc | Resolver::Sysctl = resolver {
        return kernel(resolver, machine).map(|()| None);
    }
    match Tool::of(resolver, system) {
        Some(tool) => machine
            .find(tool.program)
            .map(Some)
            .ok_or(Obstacle::NotInstalled { program: tool.program, package: tool.package }),
        None if is_proc(machine.proc_root()) => Ok(Some(machine.proc_root().to_owned())),
        None => Err(Obstacle::NoProc { root: machine.proc_root().to_owned() }),
    }
}
