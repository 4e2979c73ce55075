//! The only door to the outside.

use std::path::{Path, PathBuf};
use std::time::Instant;

use connparse::Reason;

use crate::{Command, Output, ProbeError, ProcessNames, command, names};

/// What a lookup needs of a system: files below a /proc, and commands. [`ThisMachine`] is the one that runs this; a
/// test, or a tool for a mounted /proc or a saved copy of one, brings its own.
///
/// ```
/// use std::path::{Path, PathBuf};
/// use std::time::Instant;
/// use connprobe::{Command, Machine, Output, ProbeError};
///
/// /// A machine of which only a copy of its /proc is left.
/// struct Saved(PathBuf);
///
/// impl Machine for Saved {
///     fn proc_root(&self) -> &Path {
///         &self.0
///     }
///     fn find(&self, _program: &str) -> Option<PathBuf> {
///         None
///     }
///     fn run(&self, _: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
///         Ok(Output::default())
///     }
/// }
/// ```
pub trait Machine {
    /// The folder that is /proc on this system.
    fn proc_root(&self) -> &Path;

    /// The full path of a program, `None` where it is not installed.
    fn find(&self, program: &str) -> Option<PathBuf>;

    /// Runs a command, found at `program`, until `deadline`.
    ///
    /// # Errors
    /// When it could not be started, took too long or gave too much. An exit status other than 0 is none.
    fn run(&self, program: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError>;

    /// The names of all processes.
    ///
    /// # Errors
    /// When processes cannot be listed.
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        names::below(self.proc_root())
    }

    /// Whether a process exists that [`proc_root`](Machine::proc_root) does not show.
    fn hides(&self, _pid: u32) -> bool {
        false
    }

    /// Why [`proc_root`](Machine::proc_root) may not show all processes, where it may not: `hidepid`, or a pid
    /// namespace that is not the first.
    fn hides_processes(&self) -> Option<Reason> {
        None
    }
}

/// The machine that this program runs on.
#[derive(Clone, Copy, Debug, Default)]
pub struct ThisMachine;

impl Machine for ThisMachine {
    fn proc_root(&self) -> &Path {
        Path::new("/proc")
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        command::find(program, &std::env::var_os("PATH").unwrap_or_default())
    }

    fn run(&self, program: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
        command::run(program, command, deadline)
    }

    #[cfg(feature = "sysinfo")]
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        names::by_sysinfo()
    }

    #[cfg(target_os = "linux")]
    fn hides(&self, pid: u32) -> bool {
        use rustix::io::Errno;
        use rustix::process::{Pid, test_kill_process};
        let pid = i32::try_from(pid).ok().and_then(Pid::from_raw);
        let exists = |pid| matches!(test_kill_process(pid), Ok(()) | Err(Errno::PERM));
        self.hides_processes() == Some(Reason::HidePid) && pid.is_some_and(exists)
    }

    #[cfg(target_os = "linux")]
    fn hides_processes(&self) -> Option<Reason> {
        match () {
            () if has_hidepid(self.proc_root()) => Some(Reason::HidePid),
            () if is_container(self.proc_root()) => Some(Reason::OtherPidNamespace),
            () => None,
        }
    }
}

/// Whether a /proc is mounted so that it hides the processes of others from the caller.
#[cfg(target_os = "linux")]
fn has_hidepid(root: &Path) -> bool {
    let mounts = procfs::process::Process::myself().and_then(|process| process.mountinfo());
    // Of several mounts in one place the last one shows.
    let Some(mount) = mounts.into_iter().flatten().rfind(|mount| mount.mount_point == root) else {
        return false;
    };
    let option = |name| mount.super_options.get(name).cloned().flatten();
    let exempt = || option("gid").and_then(|gid| gid.parse().ok()).is_some_and(is_in_group);
    option("hidepid").is_some_and(|value| !matches!(value.as_str(), "0" | "off"))
        && !exempt()
        && !crate::answer::may_trace()
}

#[cfg(target_os = "linux")]
fn is_in_group(gid: u32) -> bool {
    rustix::process::getegid().as_raw() == gid
        || rustix::process::getgroups().is_ok_and(|groups| groups.iter().any(|group| group.as_raw() == gid))
}

/// Whether this pid namespace is not the first, whose inode is a constant of the kernel (`PROC_PID_INIT_INO`).
#[cfg(target_os = "linux")]
fn is_container(root: &Path) -> bool {
    const FIRST: &str = "pid:[4026531836]";
    std::fs::read_link(root.join("self/ns/pid")).is_ok_and(|link| link != Path::new(FIRST))
}
