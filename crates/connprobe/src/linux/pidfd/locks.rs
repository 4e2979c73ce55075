//! The record locks of the caller, which a closed duplicate could drop.

use std::fs::File;
use std::io::Read;
use std::path::Path;

/// Whether the caller may hold record locks (`fcntl`), as far as a page of the list of them tells. To close a duplicate
/// of a file's descriptor would drop the caller's own locks of that file. Locks of other kinds (`flock`, leases) belong to
/// the open file, and stay.
pub(super) fn holds_locks(root: &Path) -> bool {
    let mut page = [0; 4096];
    let read = File::open(root.join("locks")).and_then(|mut file| file.read(&mut page));
    match read.ok().and_then(|length| page.get(..length)) {
        // A longer list is not read for this: the cost must not follow the machine.
        Some(text) => text.len() > page.len() - 256 || lists(text, std::process::id()),
        None => true,
    }
}

/// Whether a list of locks, as /proc/locks has it, has a record lock of a process:
/// `1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF`.
fn lists(locks: &[u8], pid: u32) -> bool {
    let pid = pid.to_string();
    // Nearly always the number is not there at all.
    if memchr::memmem::find(locks, pid.as_bytes()).is_none() {
        return false;
    }
    let holder = |line: &[u8]| {
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty() && *word != b"->");
        words.nth(1) == Some(b"POSIX") && words.nth(2) == Some(pid.as_bytes())
    };
    locks.split(|&byte| byte == b'\n').any(holder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn locks_are_the_callers_by_the_fifth_word() {
        let locks = b"1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF\n1: -> POSIX  ADVISORY  READ 813 08:01:1234 0 EOF\n\
                      2: OFDLCK ADVISORY  READ -1 00:06:7 0 EOF\n3: FLOCK  ADVISORY  WRITE 814 08:01:9 0 EOF\n";
        for (pid, expected) in
            [(812, true), (813, true), (81, false), (1, false), (1234, false), (814, false)]
        {
            assert_eq!(lists(locks, pid), expected, "{pid}");
        }
    }
}
