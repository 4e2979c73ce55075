//! The only door to the outside.

use std::path::{Path, PathBuf};
use std::time::Instant;

use connparse::Reason;
use connparse::proc_net::ByteOrder;

use crate::{Command, Output, ProbeError, ProcessNames, System, command, names, path};

/// What a lookup needs of a system: files below a /proc, and commands. [`ThisMachine`] is the one that runs this,
/// [`ProcRoot`](crate::ProcRoot) a mounted /proc or a saved copy of one; a test brings its own.
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
    /// Which system it is; the one that this program was built for when nothing else is said.
    fn system(&self) -> System {
        System::here()
    }

    /// The folder that is /proc on this system.
    fn proc_root(&self) -> &Path;

    /// How the machine stores numbers, on which the addresses in its tables depend; as this one when nothing else is said.
    fn byte_order(&self) -> ByteOrder {
        ByteOrder::NATIVE
    }

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

    /// Whether the commands run with every right there is, as root on Unix and as an administrator on Windows. Where
    /// that is not known, and when nothing else is said, `false`.
    fn is_privileged(&self) -> bool {
        false
    }

    /// Whether a process is one of the caller's own, or anyone's to a caller who may do everything. Where that is not
    /// known, and when nothing else is said, `false`.
    fn may_signal(&self, _pid: u32) -> bool {
        false
    }

    /// The number of a user, given by name or number. Names are not looked up when nothing else is said: this machine's
    /// users need not be that one's.
    fn uid(&self, user: &str) -> Option<u32> {
        user.parse().ok()
    }

    /// Whether a process exists; `None` where that is not known, and when nothing else is said.
    fn has_process(&self, _pid: u32) -> Option<bool> {
        None
    }

    /// Whether this is the machine that the program runs on, so that its kernel can be asked directly: by the resolvers
    /// `pidfd` and `sock_diag` of Linux, `iphelper` of Windows, `libproc` of macOS, `sysctl` of FreeBSD and OpenBSD.
    fn is_this_machine(&self) -> bool {
        false
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
    fn is_this_machine(&self) -> bool {
        true
    }

    fn proc_root(&self) -> &Path {
        Path::new("/proc")
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        path::find(program, &std::env::var_os("PATH").unwrap_or_default())
    }

    fn run(&self, program: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
        command::run(program, command, deadline)
    }

    #[cfg(feature = "sysinfo")]
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        names::by_sysinfo()
    }

    #[cfg(all(target_os = "macos", not(feature = "sysinfo")))]
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        crate::macos::names()
    }

    #[cfg(all(
        target_os = "freebsd",
        target_pointer_width = "64",
        target_endian = "little",
        not(feature = "sysinfo")
    ))]
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        crate::freebsd::names()
    }

    #[cfg(unix)]
    fn is_privileged(&self) -> bool {
        rustix::process::geteuid().is_root()
    }

    #[cfg(unix)]
    fn has_process(&self, pid: u32) -> Option<bool> {
        Some(matches!(signalled(pid), Ok(()) | Err(rustix::io::Errno::PERM)))
    }

    #[cfg(unix)]
    fn may_signal(&self, pid: u32) -> bool {
        signalled(pid).is_ok()
    }

    #[cfg(windows)]
    fn is_privileged(&self) -> bool {
        crate::windows::is_privileged()
    }

    #[cfg(windows)]
    fn has_process(&self, pid: u32) -> Option<bool> {
        crate::windows::exists(pid)
    }

    #[cfg(all(windows, not(feature = "sysinfo")))]
    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        crate::windows::names()
    }

    /// By name first, as a name can be a number.
    #[cfg(unix)]
    fn uid(&self, user: &str) -> Option<u32> {
        match nix::unistd::User::from_name(user) {
            Ok(Some(user)) => Some(user.uid.as_raw()),
            _ => user.parse().ok(),
        }
    }

    #[cfg(target_os = "linux")]
    fn system(&self) -> System {
        static SYSTEM: std::sync::OnceLock<System> = std::sync::OnceLock::new();
        let is_gentoo = || Path::new("/etc/gentoo-release").exists();
        *SYSTEM.get_or_init(|| if is_gentoo() { System::Gentoo } else { System::Linux })
    }

    #[cfg(target_os = "linux")]
    fn hides(&self, pid: u32) -> bool {
        self.hides_processes() == Some(Reason::HidePid) && self.has_process(pid) == Some(true)
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

/// What the system says of a signal to a process, without sending one.
#[cfg(unix)]
fn signalled(pid: u32) -> rustix::io::Result<()> {
    use rustix::process::{Pid, test_kill_process};
    let pid = i32::try_from(pid).ok().and_then(Pid::from_raw).ok_or(rustix::io::Errno::SRCH)?;
    test_kill_process(pid)
}

/// Whether a /proc is mounted so that it hides the processes of others from the caller.
#[cfg(target_os = "linux")]
fn has_hidepid(root: &Path) -> bool {
    if crate::answer::may_trace() {
        return false;
    }
    let mounts = procfs::process::Process::myself().and_then(|process| process.mountinfo());
    // Of several mounts in one place the last one shows.
    let Some(mount) = mounts.into_iter().flatten().rfind(|mount| mount.mount_point == root) else {
        return false;
    };
    let option = |name| mount.super_options.get(name).and_then(Option::as_deref);
    match option("hidepid") {
        None | Some("0" | "off") => false,
        // Who may not trace a process does not see it, whatever group he is in.
        Some("4" | "ptraceable") => true,
        // Where no group is named it is root's.
        Some(_) => !is_in_group(option("gid").and_then(|gid| gid.parse().ok()).unwrap_or(0)),
    }
}

#[cfg(target_os = "linux")]
fn is_in_group(gid: u32) -> bool {
    rustix::process::getegid().as_raw() == gid
        || rustix::process::getgroups().is_ok_and(|groups| groups.iter().any(|group| group.as_raw() == gid))
}

/// Whether this pid namespace is not the first.
#[cfg(target_os = "linux")]
fn is_container(root: &Path) -> bool {
    let own = std::fs::read_link(root.join("self/ns/pid"));
    own.is_ok_and(|link| link != Path::new(crate::proc_root::FIRST_PID_NAMESPACE))
}
