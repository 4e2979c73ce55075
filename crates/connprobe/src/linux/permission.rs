//! Why the caller may not attach to a process: `__ptrace_may_access` in `kernel/ptrace.c`, asked afterwards.

use std::path::Path;

use procfs::process::Process;

use super::holder::{effective_uid, field, is_undumpable, opened, parsed};
use crate::Refusal;
use crate::answer::may_trace;

/// Why `pidfd_getfd` did not let the caller have the descriptors of a process.
pub(crate) fn of_attach(root: &Path, pid: u32) -> Refusal {
    let yama = yama(root).filter(|&scope| scope > 0);
    let is_own_user = || {
        let process = opened(root, pid).ok().flatten();
        process.as_ref().and_then(effective_uid) == Some(rustix::process::geteuid().as_raw())
    };
    // Who can read the links of the descriptors is not kept from them by that.
    let is_closed = || std::fs::read_dir(root.join(format!("{pid}/fd"))).is_err();
    match yama {
        Some(scope @ 3..) => Refusal::Yama { scope },
        // What the kernel itself would allow was filtered before it was asked.
        _ if may_trace() && is_filtered(root) => Refusal::Seccomp,
        _ if may_trace() => Refusal::NoPermission,
        Some(scope) if is_own_user() => Refusal::Yama { scope },
        _ if is_closed() && opened(root, pid).ok().flatten().as_ref().is_some_and(is_undumpable) => {
            Refusal::NotDumpable
        }
        _ if is_filtered(root) && is_own_user() => Refusal::Seccomp,
        _ => Refusal::NoPermission,
    }
}

/// `kernel.yama.ptrace_scope`; `None` without Yama.
fn yama(root: &Path) -> Option<u8> {
    parsed(std::fs::read(root.join("sys/kernel/yama/ptrace_scope")).ok()?.trim_ascii())
}

/// Whether a seccomp filter (mode 2) is over the caller.
fn is_filtered(root: &Path) -> bool {
    let own = Process::new_with_root(root.join("self")).ok();
    own.and_then(|own| field(&own, "Seccomp")).is_some_and(|mode| mode == b"2")
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;

    /// Where Yama lets nobody attach, not even root, that is what is told.
    #[test]
    fn yama_is_told_with_its_scope() {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(root.path().join("sys/kernel/yama")).unwrap();
        let scope = root.path().join("sys/kernel/yama/ptrace_scope");
        std::fs::write(&scope, "3\n").unwrap();
        assert!(matches!(of_attach(root.path(), 1), Refusal::Yama { scope: 3 }));
        std::fs::write(&scope, "0\n").unwrap();
        assert!(!matches!(of_attach(root.path(), 1), Refusal::Yama { .. }));
    }
}
