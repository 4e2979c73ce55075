//! A machine of Linux that exists on paper only: a folder that stands in for /proc, and programs that do what a test says.
#![allow(dead_code, reason = "not every test file that includes this uses all of it")]

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use connparse::proc_net::ByteOrder;
use connprobe::{Command, Machine, Output, ProbeError};

pub(crate) const TCP_HEADING: &str =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
pub(crate) const UDP_HEADING: &str = "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n";
pub(crate) const SS_HEADING: &str =
    "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n";

/// What a program does: it is given its command line, and until when it may run.
type Program = dyn Fn(&Command<'_>, Instant) -> Result<Output, ProbeError>;

/// A machine on paper.
pub(crate) struct Paper {
    pub(crate) proc: tempfile::TempDir,
    programs: BTreeMap<&'static str, Box<Program>>,
}

impl Machine for Paper {
    fn proc_root(&self) -> &Path {
        self.proc.path()
    }

    // That of its tables.
    fn byte_order(&self) -> ByteOrder {
        ByteOrder::Little
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        self.programs.contains_key(program).then(|| Path::new("/paper").join(program))
    }

    fn run(&self, _: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
        self.programs[command.program](command, deadline)
    }
}

impl Paper {
    pub(crate) fn new() -> Self {
        Self { proc: tempfile::tempdir().unwrap(), programs: BTreeMap::new() }
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.proc.path().join(file)
    }

    pub(crate) fn write(self, file: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.path(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A descriptor of a process.
    pub(crate) fn descriptor(self, pid: u32, fd: u32, of: &str) -> Self {
        let folder = self.path(&format!("{pid}/fd"));
        fs::create_dir_all(&folder).unwrap();
        symlink(of, folder.join(fd.to_string())).unwrap();
        self
    }

    pub(crate) fn program(
        mut self,
        name: &'static str,
        does: impl Fn(&Command<'_>, Instant) -> Result<Output, ProbeError> + 'static,
    ) -> Self {
        self.programs.insert(name, Box::new(does));
        self
    }

    /// A program that prints this, whatever it is called with.
    pub(crate) fn prints(self, name: &'static str, text: impl Into<Vec<u8>>) -> Self {
        let text = text.into();
        self.program(name, move |_, _| Ok(Output::success(text.clone())))
    }
}

/// That a program took too long.
pub(crate) fn timed_out(command: &Command<'_>, after: Duration) -> ProbeError {
    ProbeError::TimedOut { what: command.to_string(), after }
}

/// A row of /proc/net/tcp.
pub(crate) fn row(inode: u64, port: u16, state: &str) -> String {
    let inode = format!("{inode} 1 0000000000000000 20 0 0 10 -1\n");
    format!(
        "   0: 0100007F:{port:04X} 0100007F:0050 {state} 00000000:00000000 00:00000000 00000000  1000        0 {inode}"
    )
}
