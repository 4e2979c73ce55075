//! Where the bytes go: files that are whole or not there, and sinks that fail.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use connprobe::download::{Download, DownloadError, Downloaded, Fault, Progress};

use super::server::{Server, answer, within};
use super::{LONG, ms, quick};

fn to_file(download: Download<'static>, path: &Path, overwrite: bool) -> Result<Downloaded, DownloadError> {
    download.file(path, overwrite)
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

#[test]
fn a_file_is_written_whole() {
    let server = Server::new(|call| match call.nth {
        1 => call.send("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nnot the file"),
        _ => call.send(answer("200 OK", "", "hello")),
    });
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let got = to_file(quick(&server.url("/")).retries(1), &path, false).unwrap();
    assert_eq!((fs::read(&path).unwrap().as_slice(), got.bytes, got.failed.len()), (&b"hello"[..], 5, 1));
    assert_eq!(names(folder.path()), ["file"]);
    let empty = Server::always(answer("200 OK", "", ""));
    to_file(quick(&empty.url("/")), &path, true).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn a_failure_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (folder.path().join("old"), folder.path().join("new"));
    fs::write(&old, "old").unwrap();
    for text in
        ["HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nhello", "HTTP/1.1 404 No\r\n\r\n", "nonsense\r\n\r\n"]
    {
        let server = Server::always(text);
        for path in [&old, &new] {
            to_file(quick(&server.url("/")), path, true).unwrap_err();
        }
        assert_eq!(
            (names(folder.path()), fs::read(&old).unwrap()),
            (vec!["old".to_owned()], b"old".to_vec())
        );
    }
}

#[test]
fn a_file_that_exists_is_kept_and_nothing_is_asked() {
    let server = Server::always(answer("200 OK", "", "new"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    fs::write(&path, "old").unwrap();
    let error = to_file(quick(&server.url("/")), &path, false).unwrap_err();
    assert!(matches!(error, DownloadError::Exists { .. }), "{error:?}");
    assert!(server.heads().is_empty());
    // One that appears meanwhile is kept too.
    let late = folder.path().join("late");
    let appears = {
        let late = late.clone();
        Server::new(move |call| {
            fs::write(&late, "theirs")?;
            call.send(answer("200 OK", "", "ours"))
        })
    };
    let error = to_file(quick(&appears.url("/")), &late, false).unwrap_err();
    assert!(matches!(error, DownloadError::Exists { .. }), "{error:?}");
    assert_eq!(fs::read(&late).unwrap(), b"theirs");
    assert_eq!(names(folder.path()), ["file", "late"]);
}

#[test]
fn places_that_are_no_place_for_a_file_are_told() {
    let server = Server::always(answer("200 OK", "", "new"));
    let folder = tempfile::tempdir().unwrap();
    for path in [folder.path().to_owned(), folder.path().join("no\nsuch/file"), folder.path().join("..")] {
        let error = to_file(quick(&server.url("/")), &path, true).unwrap_err();
        assert!(matches!(error, DownloadError::NotWritten { .. }), "{error:?}");
        assert!(!error.to_string().contains('\n'), "{error}");
    }
    assert!(names(folder.path()).is_empty());
}

#[cfg(unix)]
#[test]
fn permissions_are_those_of_any_new_file_or_of_the_replaced_one() {
    use std::os::unix::fs::PermissionsExt;
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode();
    let server = Server::always(answer("200 OK", "", "new"));
    let folder = tempfile::tempdir().unwrap();
    let [path, usual, link] = ["file", "usual", "link"].map(|name| folder.path().join(name));
    fs::write(&usual, "").unwrap();
    to_file(quick(&server.url("/")), &path, false).unwrap();
    assert_eq!(mode(&path), mode(&usual));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    std::os::unix::fs::symlink("file", &link).unwrap();
    fs::write(&path, "old").unwrap();
    to_file(quick(&server.url("/")), &link, true).unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!((fs::read(&path).unwrap().as_slice(), mode(&path) & 0o777), (&b"new"[..], 0o640));
    to_file(quick(&server.url("/")), Path::new("/dev/null"), false).unwrap();
    assert!(!fs::metadata("/dev/null").unwrap().is_file());
}

/// Where a shell's `>(…)` and `/dev/stdout` lead: to a pipe, by a link that ends in no path.
#[cfg(target_os = "linux")]
#[test]
fn a_pipe_is_written_to_by_its_link() {
    use std::io::Read;
    use std::os::fd::AsRawFd;

    let server = Server::always(answer("200 OK", "", "body"));
    let (reader, writer) = rustix::pipe::pipe().unwrap();
    let link = format!("/proc/self/fd/{}", writer.as_raw_fd());
    to_file(quick(&server.url("/")), Path::new(&link), false).unwrap();
    drop(writer);
    let mut read = String::new();
    fs::File::from(reader).read_to_string(&mut read).unwrap();
    assert_eq!(read, "body");
}

/// Takes this many bytes.
struct Small(usize);

impl Write for Small {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let taken = bytes.len().min(self.0);
        self.0 -= taken;
        if taken == 0 { Err(io::ErrorKind::StorageFull.into()) } else { Ok(taken) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[test]
fn a_sink_that_fails_ends_it() {
    let server = Server::always(answer("200 OK", "", [b'x'; 1000]));
    let url = server.url("/");
    let error = within(LONG, move || quick(&url).retries(5).write_to(Small(100))).unwrap_err();
    assert!(
        matches!(&error, DownloadError::Sink { source, .. } if source.kind() == io::ErrorKind::StorageFull),
        "{error:?}"
    );
    assert_eq!(server.heads().len(), 1);
}

#[test]
fn what_a_sink_took_is_not_sent_again() {
    let server = Server::new(|call| match call.nth {
        1 => call.send(answer("503 Busy", "", "")),
        _ => call.send("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello"),
    });
    let url = server.url("/");
    let mut taken = Vec::new();
    let error = quick(&url).retries(5).write_to(&mut taken).unwrap_err();
    assert_eq!((taken.as_slice(), server.heads().len()), (&b"hello"[..], 2));
    assert!(
        matches!(error.attempts().last().unwrap().fault, Fault::Truncated { received: 5, .. }),
        "{error:?}"
    );
}

#[test]
fn progress_is_told_after_each_piece() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\n")?;
        (0..3).try_for_each(|_| {
            call.send("ab")?;
            std::thread::sleep(ms(100));
            Ok(())
        })
    });
    let mut told: Vec<Progress> = Vec::new();
    quick(&server.url("/")).on_progress(|progress| told.push(progress)).bytes().unwrap();
    assert!(told.iter().all(|progress| progress.total == Some(6)), "{told:?}");
    assert!(told.is_sorted_by_key(|progress| progress.received) && told.len() > 1, "{told:?}");
    assert_eq!(told.last().unwrap().received, 6);
}
