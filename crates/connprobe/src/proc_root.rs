//! A /proc that is not this machine's own.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Instant;

use connparse::Reason;
use connparse::proc_net::ByteOrder;

use crate::{Command, Machine, Output, ProbeError, System};

/// The pid namespace that Linux begins with: a constant of the kernel (`PROC_PID_INIT_INO`).
pub(crate) const FIRST_PID_NAMESPACE: &str = "pid:[4026531836]";

/// A /proc below another folder: a mounted one, as of a container or of another pid namespace, or a copy that was saved.
///
/// It is read and nothing else: no commands are run, no signals sent, names are those that stand in it. Users are asked
/// for by number, because the names of this system's users need not be the other one's.
///
/// ```no_run
/// use connprobe::{ProcRoot, Query, Target};
/// // The /proc that the process 4711, which is in a container, sees.
/// let container = ProcRoot::new("/proc/4711/root/proc");
/// let answer = Query::new(Target::named("nginx")).run_on(&container)?;
/// # Ok::<(), connprobe::ProbeError>(())
/// ```
///
/// # Saving a copy
/// ```sh
/// mkdir saved && cd /proc
/// cp -dR --parents [0-9]*/comm [0-9]*/status [0-9]*/stat [0-9]*/cmdline [0-9]*/exe [0-9]*/fd [0-9]*/ns/net \
///    [0-9]*/net/tcp [0-9]*/net/tcp6 [0-9]*/net/udp [0-9]*/net/udp6 [0-9]*/net/dev [0-9]*/net/if_inet6 \
///    "$OLDPWD/saved"
/// ```
/// as root, or what cannot be read is missing. `cp` tells of processes that end meanwhile, and of those of the kernel,
/// which have no `exe`; that is no loss. The links must stay links (`-d`). `tar` stores the files of /proc as empty
/// ones, so pack the copy, not /proc. The tables are the same for all processes of a network namespace: those of one
/// process of each, or of one machine's only namespace as `saved/net`, will do.
///
/// A copy is not taken at one moment. What changed meanwhile can be missing, or have an owner that it had a moment
/// earlier.
#[derive(Clone, Debug)]
pub struct ProcRoot {
    root: PathBuf,
    byte_order: ByteOrder,
}

impl ProcRoot {
    /// The /proc below this folder.
    pub fn new(root: impl Into<PathBuf>) -> Self {
        Self { root: root.into(), byte_order: ByteOrder::NATIVE }
    }

    /// How the machine that the copy is of stores numbers; as this one when nothing else is said. The tables do not tell.
    #[must_use]
    pub fn with_byte_order(mut self, byte_order: ByteOrder) -> Self {
        self.byte_order = byte_order;
        self
    }
}

impl Machine for ProcRoot {
    fn system(&self) -> System {
        System::Linux
    }

    fn proc_root(&self) -> &Path {
        &self.root
    }

    fn byte_order(&self) -> ByteOrder {
        self.byte_order
    }

    fn find(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn run(&self, program: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        let source = io::Error::new(io::ErrorKind::Unsupported, "a /proc runs no commands");
        Err(ProbeError::NotStarted { program: program.to_owned(), source })
    }

    fn has_process(&self, pid: u32) -> Option<bool> {
        Some(self.root.join(pid.to_string()).is_dir())
    }

    /// Its first process tells its pid namespace, which shows no processes of those above and beside it.
    fn hides_processes(&self) -> Option<Reason> {
        let first = std::fs::read_link(self.root.join("1/ns/pid")).ok()?;
        (first != Path::new(FIRST_PID_NAMESPACE)).then_some(Reason::OtherPidNamespace)
    }
}
