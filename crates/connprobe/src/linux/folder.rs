//! Which descriptors a process has.

use std::mem::MaybeUninit;
use std::os::fd::{AsFd, OwnedFd};
use std::path::Path;

use rustix::fs::{Mode, OFlags, PROC_SUPER_MAGIC, RawDir, SeekFrom, fstat, fstatfs, openat, seek};
use rustix::io::Errno;

/// How many numbers in a row may be free before the folder is asked for the next that is not. A miss costs a third of
/// what an entry of the folder does.
const PATIENCE: u32 = 8;
/// The same where nothing tells how many descriptors there are, so that each walk ends with that many misses.
const BLIND_PATIENCE: u32 = 4;

/// The folder of a process's descriptors.
#[derive(Debug)]
pub(super) struct Folder {
    descriptor: OwnedFd,
    /// Whether it is one of /proc, and not of a copy.
    is_made_by_kernel: bool,
    /// How many descriptors there were when it was opened: the size of the folder, since Linux 6.2.
    count: Option<u64>,
}

impl Folder {
    /// One that is open.
    pub(super) fn from(descriptor: impl Into<OwnedFd>) -> Self {
        let descriptor = descriptor.into();
        let is_made_by_kernel = fstatfs(&descriptor).is_ok_and(|of| of.f_type == PROC_SUPER_MAGIC);
        Self::counted(descriptor, is_made_by_kernel)
    }

    /// Opens `fd` of a process of this machine.
    pub(super) fn open(process: &Path) -> Result<Self, Errno> {
        let flags = OFlags::RDONLY | OFlags::DIRECTORY | OFlags::CLOEXEC;
        let descriptor = openat(rustix::fs::CWD, process.join("fd"), flags, Mode::empty())?;
        Ok(Self::counted(descriptor, true))
    }

    fn counted(descriptor: OwnedFd, is_made_by_kernel: bool) -> Self {
        let size = fstat(&descriptor).ok().and_then(|status| u64::try_from(status.st_size).ok());
        Self { descriptor, is_made_by_kernel, count: size.filter(|&size| size != 0 && is_made_by_kernel) }
    }

    /// How many descriptors there were when it was opened, where that is told.
    pub(super) const fn count(&self) -> Option<u64> {
        self.count
    }

    /// Looks at every descriptor, upwards. `look` tells whether there is one of a number; the answer is how many there
    /// were.
    ///
    /// Numbers are tried rather than listed, as most are in use: that is several times as quick. Where the count says
    /// that all were met, the folder is asked whether there are more above, since one may have come into a gap below
    /// while another went. So each descriptor that is open all the time is looked at.
    ///
    /// A copy of a folder is listed: in it neither the size nor the places mean anything.
    pub(super) fn each<E: From<Errno>>(
        &self,
        mut look: impl FnMut(i32) -> Result<bool, E>,
    ) -> Result<u64, E> {
        if !self.is_made_by_kernel {
            let mut met = 0;
            self.each_listed(0, |number| {
                met += u64::from(look(number)?);
                Ok::<_, E>(())
            })?;
            return Ok(met);
        }
        let count = self.count;
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
    fn each_from<E: From<Errno>>(&self, first: i32, each: impl FnMut(i32) -> Result<(), E>) -> Result<(), E> {
        // The place of a descriptor in this folder is its number, behind `.` and `..` (`proc_readfd_common` in
        // `fs/proc/fd.c`).
        seek(&self.descriptor, SeekFrom::Start(u64::from(first.unsigned_abs()) + 2))?;
        self.each_listed(first, each)
    }

    /// Those that are listed from where it is read, of this number and above.
    fn each_listed<E: From<Errno>>(
        &self,
        first: i32,
        mut each: impl FnMut(i32) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut room = [MaybeUninit::<u8>::uninit(); 4096];
        let mut entries = RawDir::new(self.descriptor.as_fd(), &mut room);
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
        self.descriptor.as_fd()
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::fs::File;

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
    fn a_copy_is_listed_whatever_its_size_and_order() {
        let copy = tempfile::tempdir().unwrap();
        std::fs::create_dir(copy.path().join("fd")).unwrap();
        for number in [0, 7, 3, 4711] {
            std::os::unix::fs::symlink("socket:[1]", copy.path().join(format!("fd/{number}"))).unwrap();
        }
        let mut met = Vec::new();
        let count = Folder::from(File::open(copy.path().join("fd")).unwrap()).each(|number| {
            met.push(number);
            Ok::<_, Errno>(true)
        });
        met.sort_unstable();
        assert_eq!((count, met), (Ok(4), vec![0, 3, 7, 4711]));
    }
}
