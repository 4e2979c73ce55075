//! Where the bytes go.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use super::DownloadError;

/// Takes the body of an attempt, and forgets it when the attempt fails.
pub(super) trait Sink {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()>;

    /// Forgets what was put; `false` where that is not possible.
    fn restart(&mut self) -> bool;
}

impl Sink for Vec<u8> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.extend_from_slice(bytes);
        Ok(())
    }

    fn restart(&mut self) -> bool {
        self.clear();
        true
    }
}

/// What was written is gone: a second attempt is possible until then.
pub(super) struct Stream<W> {
    to: W,
    begun: bool,
}

impl<W: Write> Stream<W> {
    pub(super) const fn new(to: W) -> Self {
        Self { to, begun: false }
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        self.to.flush()
    }
}

impl<W: Write> Sink for Stream<W> {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.begun = true;
        self.to.write_all(bytes)
    }

    fn restart(&mut self) -> bool {
        !self.begun
    }
}

/// A file that appears when it is whole. Until then its bytes are in a file without a name of its own in the same
/// folder, which is made with the first byte and removed with the sink.
pub(super) struct Whole {
    path: PathBuf,
    folder: PathBuf,
    overwrite: bool,
    part: Option<NamedTempFile>,
}

/// Where a path leads.
pub(super) enum Place {
    /// To a regular file, or to none yet.
    Whole(Whole),
    /// To a device or a pipe, which cannot be replaced.
    Through(Stream<File>),
}

impl Place {
    pub(super) fn at(path: &Path, overwrite: bool) -> Result<Self, DownloadError> {
        let failed = |source| DownloadError::NotWritten { path: path.to_owned(), source };
        // What a link points to is replaced, not the link. A device or a pipe is not, and one may have no path: /dev/stdout.
        let is_replaced = !fs::metadata(path).is_ok_and(|found| !found.is_file() && !found.is_dir());
        let path = match fs::symlink_metadata(path) {
            Ok(found) if found.is_symlink() && is_replaced => fs::canonicalize(path).map_err(failed)?,
            _ => path.to_owned(),
        };
        match fs::metadata(&path) {
            Ok(found) if found.is_file() && !overwrite => return Err(DownloadError::Exists { path }),
            Ok(found) if found.is_dir() => return Err(failed(io::ErrorKind::IsADirectory.into())),
            Ok(found) if !found.is_file() => {
                let file = File::options().write(true).open(&path).map_err(failed)?;
                return Ok(Self::Through(Stream::new(file)));
            }
            Ok(_) => {}
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(failed(error)),
        }
        let folder = match path.parent() {
            Some(folder) if !folder.as_os_str().is_empty() => folder.to_owned(),
            _ => PathBuf::from("."),
        };
        if path.file_name().is_none() {
            return Err(failed(io::ErrorKind::InvalidInput.into()));
        }
        Ok(Self::Whole(Whole { path, folder, overwrite, part: None }))
    }
}

impl Whole {
    fn part(&mut self) -> io::Result<&mut NamedTempFile> {
        let part = match self.part.take() {
            Some(part) => part,
            None => new_part(&self.folder)?,
        };
        Ok(self.part.insert(part))
    }

    pub(super) fn finish(mut self) -> Result<(), DownloadError> {
        let path = self.path.clone();
        match self.settle() {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists && !self.overwrite => {
                Err(DownloadError::Exists { path })
            }
            outcome => outcome.map_err(|source| DownloadError::NotWritten { path, source }),
        }
    }

    fn settle(&mut self) -> io::Result<()> {
        self.part()?;
        let Some(part) = self.part.take() else { return Ok(()) };
        if let Some(replaced) = fs::metadata(&self.path).ok().filter(|_| self.overwrite) {
            part.as_file().set_permissions(replaced.permissions())?;
        }
        part.as_file().sync_all()?;
        match self.overwrite {
            true => part.persist(&self.path)?,
            false => part.persist_noclobber(&self.path)?,
        };
        // The file is there and whole. Where a folder cannot be synced, a power cut may cost the name, no more.
        #[cfg(unix)]
        let _ = File::open(&self.folder).and_then(|folder| folder.sync_all());
        Ok(())
    }
}

impl Sink for Whole {
    fn put(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.part()?.write_all(bytes)
    }

    fn restart(&mut self) -> bool {
        self.part = None;
        true
    }
}

/// The file gets the permissions that any new file gets: what the umask leaves of read and write for everyone.
fn new_part(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".connutil-").suffix(".part");
    #[cfg(unix)]
    let builder = builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
