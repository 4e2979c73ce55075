//! Which processes bear a name.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use crate::ProbeError;

/// The names that a process bears.
///
/// ```
/// use connprobe::ProcessNames;
/// let mut names = ProcessNames::new(7, "gunicorn: maste".into());
/// names.executable = Some("/usr/bin/python3.11".into());
/// names.argv0 = Some("/srv/bin/gunicorn".into());
/// assert!(names.bears("python3.11".as_ref()) && names.bears("gunicorn".as_ref()));
/// assert!(!names.bears("gunicorn.*".as_ref()), "a name is no pattern");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ProcessNames {
    /// The process.
    pub pid: u32,
    /// The kernel's name of it: at most 15 bytes on Linux.
    pub kernel: std::ffi::OsString,
    /// Its executable; `None` where that cannot be read.
    pub executable: Option<PathBuf>,
    /// The first word of its command line; `None` where there is none.
    pub argv0: Option<PathBuf>,
}

impl ProcessNames {
    /// A process of which only the kernel's name is known.
    pub const fn new(pid: u32, kernel: std::ffi::OsString) -> Self {
        Self { pid, kernel, executable: None, argv0: None }
    }

    /// Whether `name` is the kernel's name, or the file name of the executable or of `argv[0]`.
    pub fn bears(&self, name: &OsStr) -> bool {
        let file_is = |path: &Option<PathBuf>| path.as_deref().and_then(Path::file_name) == Some(name);
        self.kernel == name || file_is(&self.executable) || file_is(&self.argv0)
    }
}

/// The processes that bear a name.
pub(crate) fn pids(all: &[ProcessNames], name: &OsStr) -> Vec<u32> {
    all.iter().filter(|names| names.bears(name)).map(|names| names.pid).collect()
}

/// The names of the processes below a /proc.
#[cfg(target_os = "linux")]
pub(crate) fn below(root: &Path) -> Result<Vec<ProcessNames>, ProbeError> {
    use std::os::unix::ffi::OsStringExt;
    let why = |error: procfs::ProcError| ProbeError::NoNames { why: error.to_string() };
    let processes = procfs::process::all_processes_with_root(root).map_err(why)?;
    let named = |process: procfs::process::Process| {
        let kernel = crate::linux::holder::name(&process)?;
        let mut names =
            ProcessNames::new(u32::try_from(process.pid).ok()?, std::ffi::OsString::from_vec(kernel));
        names.executable = process.exe().ok().map(undeleted);
        names.argv0 = process.cmdline().ok().and_then(|line| line.into_iter().next()).map(PathBuf::from);
        Some(names)
    };
    // One that ends while the others are read is not there any more.
    Ok(processes.flatten().filter_map(named).collect())
}

/// The kernel appends ` (deleted)` to the path of an executable that was replaced under a running process.
#[cfg(target_os = "linux")]
fn undeleted(path: PathBuf) -> PathBuf {
    use std::os::unix::ffi::{OsStrExt, OsStringExt};
    match path.as_os_str().as_bytes().strip_suffix(b" (deleted)") {
        Some(path) => PathBuf::from(std::ffi::OsString::from_vec(path.to_vec())),
        None => path,
    }
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn below(_: &Path) -> Result<Vec<ProcessNames>, ProbeError> {
    Err(ProbeError::NoNames { why: "this was built without its feature `sysinfo`".to_owned() })
}

/// The names of the processes of this machine.
#[cfg(feature = "sysinfo")]
pub(crate) fn by_sysinfo() -> Result<Vec<ProcessNames>, ProbeError> {
    use sysinfo::{ProcessRefreshKind, ProcessesToUpdate, System, UpdateKind};
    let wanted = ProcessRefreshKind::nothing()
        .with_exe(UpdateKind::Always)
        .with_cmd(UpdateKind::Always)
        .without_tasks();
    let mut system = System::new().map_err(|error| ProbeError::NoNames { why: error.to_string() })?;
    system.refresh_processes_specifics(ProcessesToUpdate::All, true, wanted);
    let named = |process: &sysinfo::Process| {
        let mut names = ProcessNames::new(process.pid().as_u32(), process.name().to_owned());
        names.executable = process.exe().map(Path::to_owned);
        names.argv0 = process.cmd().first().map(PathBuf::from);
        names
    };
    let mut names: Vec<_> = system.processes().values().map(named).collect();
    names.sort_by_key(|names| names.pid);
    Ok(names)
}
