//! Which descriptors a process has.

use std::fs::File;
use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use rustix::fs::{Mode, OFlags, RawDir, SeekFrom, fstat, openat, seek};
use rustix::io::Errno;

/// How many numbers in a row may be free before the folder is asked for the next that is not. A miss costs a third of
/// what an entry of the folder does.
const PATIENCE: u32 = 8;
/// The same where nothing tells how many descriptors there are, so that each walk ends with that many misses.
const BLIND_PATIENCE: u32 = 4;

/// The folder of a process's descriptors.
#[derive(Debug)]
pub(super) struct Folder(OwnedFd);

impl Folder {
    /// Opens `fd` of a process.
    pub(super) fn open(process: &Path) -> Result<Self, Errno> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        openat(rustix::fs::CWD, process.join("fd"), flags, Mode::empty()).map(Self)
    }

    /// How many descriptors there are: the size of the folder, since Linux 6.2.
    fn count(&self) -> Option<u64> {
        let size = fstat(&self.0).ok()?.st_size;
        u64::try_from(size).ok().filter(|&size| size != 0)
    }

    /// Looks at every descriptor, upwards. `look` tells whether there is one of a number; the answer is how many there
    /// were.
    ///
    /// Numbers are tried rather than listed, as most are in use: that is several times as quick. Where the count says
    /// that all were met, the folder is asked whether there are more above, since one may have come into a gap below
    /// while another went. So each descriptor that is open all the time is looked at.
    pub(super) fn each<E: From<Errno>>(
        &self,
        mut look: impl FnMut(i32) -> Result<bool, E>,
    ) -> Result<u64, E> {
        let count = self.count();
        let patience = if count.is_some() { PATIENCE } else { BLIND_PATIENCE };
        let (mut met, mut misses, mut next) = (0, 0, 0);
        while misses < patience && count.is_none_or(|count| met < count) {
            match look(next)? {
                true => (met, misses) = (met + 1, 0),
                false => misses += 1,
            }
            next += 1;
        }
        self.each_from(next, |number| {
            met += u64::from(look(number)?);
            Ok::<_, E>(())
        })?;
        Ok(met)
    }

    /// The descriptors from a number on, as the folder lists them.
    fn each_from<E: From<Errno>>(
        &self,
        first: i32,
        mut each: impl FnMut(i32) -> Result<(), E>,
    ) -> Result<(), E> {
        // The place of a descriptor in this folder is its number, behind `.` and `..` (`proc_readfd_common` in
        // `fs/proc/fd.c`).
        seek(&self.0, SeekFrom::Start(u64::from(first.unsigned_abs()) + 2))?;
        let mut room = [MaybeUninit::<u8>::uninit(); 4096];
        let mut entries = RawDir::new(self.0.as_fd(), &mut room);
        while let Some(entry) = entries.next() {
            let number =
                std::str::from_utf8(entry?.file_name().to_bytes()).ok().and_then(|name| name.parse().ok());
            if let Some(number) = number.filter(|&number| number >= first) {
                each(number)?;
            }
        }
        Ok(())
    }
}

impl AsFd for Folder {
    fn as_fd(&self) -> std::os::fd::BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// Whether the caller may hold record locks (`fcntl`), as far as a page of the list of them tells. To close a duplicate
/// of a file's descriptor would drop the caller's own locks of that file.
pub(super) fn holds_locks(root: &Path) -> bool {
    use std::io::Read;
    let mut page = [0; 4096];
    let read = File::open(root.join("locks")).and_then(|mut file| file.read(&mut page));
    match read.ok().and_then(|length| page.get(..length)) {
        // A longer list is not read for this: the cost must not follow the machine.
        Some(text) => text.len() > page.len() - 256 || lists(text, std::process::id()),
        None => true,
    }
}

/// Whether a list of locks, as /proc/locks has it, names a process: `1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF`.
fn lists(locks: &[u8], pid: u32) -> bool {
    let pid = pid.to_string();
    let holder = |line: &[u8]| {
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty() && *word != b"->");
        words.nth(4).is_some_and(|word| word == pid.as_bytes())
    };
    locks.split(|&byte| byte == b'\n').any(holder)
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use super::*;
    use rustix::io::fcntl_dupfd_cloexec;

    #[test]
    fn every_descriptor_is_met_the_far_ones_too() {
        let file = File::open("/dev/null").unwrap();
        let far: Vec<_> = [300, 301, 700].map(|least| fcntl_dupfd_cloexec(&file, least).unwrap()).into();
        let folder = Folder::open(Path::new("/proc/self")).unwrap();
        let mut met = Vec::new();
        let met_count = folder
            .each(|number| {
                let open = Path::new(&format!("/proc/self/fd/{number}")).symlink_metadata().is_ok();
                met.extend(open.then_some(number));
                Ok::<_, Errno>(open)
            })
            .unwrap();
        assert_eq!(met_count, met.len() as u64);
        assert!(met.is_sorted(), "{met:?}");
        for descriptor in &far {
            let number = std::os::fd::AsRawFd::as_raw_fd(descriptor);
            assert_eq!(met.iter().filter(|&&one| one == number).count(), 1, "{number} in {met:?}");
        }
    }

    #[test]
    fn locks_are_the_callers_by_the_fifth_word() {
        let locks = b"1: POSIX  ADVISORY  WRITE 812 08:01:1234 0 EOF\n1: -> POSIX  ADVISORY  READ 813 08:01:1234 0 EOF\n\
                      2: OFDLCK ADVISORY  READ -1 00:06:7 0 EOF\n";
        for (pid, expected) in [(812, true), (813, true), (81, false), (1, false), (1234, false)] {
            assert_eq!(lists(locks, pid), expected, "{pid}");
        }
    }
}
