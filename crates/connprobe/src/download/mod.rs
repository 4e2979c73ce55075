//! Files over http, with bounds on time and size: the `download` of Stem's `stem.util.connection`, and the rest of what
//! a download needs.
//!
//! - **Time.** There is a limit for a standstill, 30 s unless set otherwise: the lookup of the name, the making of the
//!   connection (with TLS), the sending of the request, the headers, and then each read of the body may take that
//!   long. A server that drips stays within it; what bounds that is the deadline of everything, if one is set.
//! - **Attempts.** Only what can succeed later is tried again: a connection that fails, breaks, stalls or is cut, and
//!   the answers 408, 425, 429 and 5xx. Pauses double, are capped, and vary by chance. `Retry-After` is honoured in
//!   both its forms; a wait that the deadline does not allow (or one of more than ten minutes, without a deadline)
//!   ends the download at once.
//! - **Bytes** are those that the server has. With [`Download::gzip`] they may come compressed and are decoded; the
//!   size limit counts what comes out.
//! - **Redirects** are followed, up to ten unless set otherwise, to http and https only, and never from https to http.
//!   A user and password in the url are sent to its scheme, host and port only.
//! - **https** needs the feature `download-tls`. The certificates that the system trusts are trusted (on Linux those of
//!   OpenSSL's folders, or of `SSL_CERT_FILE` and `SSL_CERT_DIR`), so that what an administrator added counts.
//! - **Proxies** come from the environment as curl reads it: `https_proxy` or `http_proxy` by the url's scheme, then
//!   `all_proxy`; `no_proxy` lists exceptions, and what is on this machine is always asked directly. http, https (CONNECT)
//!   and SOCKS proxies are spoken. Plain http goes through CONNECT too, which some proxies allow for port 443 only.

mod abort;
mod attempt;
mod error;
mod proxy;
mod retry;
mod sink;
mod url;
mod watch;

use std::fmt;
use std::io::Write;
use std::path::Path;
use std::time::{Duration, Instant};

pub use abort::Abort;
pub use error::{DownloadError, Fault, Phase, Try};

use attempt::{Attempt, End};
use retry::{LONGEST_WAIT, Pauses};
use sink::{Place, Sink, Stream};
use url::Url;

/// As good as for ever, and arithmetic with it cannot overflow.
const FOR_EVER: Duration = Duration::from_secs(10 * 365 * 86_400);

/// Downloads a file into memory: Stem's call.
///
/// `timeout` is for everything, all attempts together. Without one a server that stands still is given up after 30 s, and
/// one that keeps dripping is not: Stem waits for ever in both cases. At most 1 GiB is taken.
///
/// # Errors
///
/// [`DownloadError::TimedOut`] and [`DownloadError::Failed`] are Stem's `DownloadTimeout` and `DownloadFailed`; they tell
/// every attempt.
///
/// # Examples
///
/// ```
/// use std::io::{Read, Write};
/// use std::time::Duration;
/// use connprobe::download::download;
///
/// let server = std::net::TcpListener::bind("127.0.0.1:0")?;
/// let url = format!("http://{}/greeting", server.local_addr()?);
/// std::thread::spawn(move || {
///     let (mut client, _) = server.accept()?;
///     client.read(&mut [0; 1024])?;
///     client.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
/// });
/// assert_eq!(download(&url, Some(Duration::from_secs(10)), 0)?, b"hello");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn download(url: &str, timeout: Option<Duration>, retries: u32) -> Result<Vec<u8>, DownloadError> {
    let download = Download::new(url).retries(retries);
    match timeout {
        Some(timeout) => download.deadline(timeout).bytes(),
        None => download.bytes(),
    }
}

/// A download, to be set up and run.
///
/// # Examples
///
/// ```no_run
/// use std::time::Duration;
/// use connprobe::download::Download;
///
/// let got = Download::new("http://example.org/list.txt")
///     .deadline(Duration::from_secs(60))
///     .retries(3)
///     .size_limit(10 << 20)
///     .file("list.txt", true)?;
/// println!("{} bytes", got.bytes);
/// # Ok::<(), connprobe::download::DownloadError>(())
/// ```
#[must_use = "nothing is downloaded until `bytes`, `write_to` or `file`"]
pub struct Download<'p> {
    url: String,
    settings: Settings,
    abort: Abort,
    progress: Box<dyn FnMut(Progress) + 'p>,
}

/// What holds for every attempt.
#[derive(Clone, Debug)]
struct Settings {
    deadline: Option<Duration>,
    idle: Duration,
    retries: u32,
    pauses: Pauses,
    limit: u64,
    redirects: u32,
    gzip: bool,
}

/// How far an attempt is. Each attempt begins at 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Progress {
    /// How much there is, in bytes.
    pub received: u64,
    /// How much there will be, in bytes, where the server says it and the body is not compressed.
    pub total: Option<u64>,
}

/// What came of a download that succeeded.
#[derive(Debug)]
#[non_exhaustive]
pub struct Downloaded {
    /// How much it was, in bytes.
    pub bytes: u64,
    /// Where it was found after redirects. Without credentials.
    pub url: String,
    /// The attempts that failed before.
    pub failed: Vec<Try>,
    /// How long everything took.
    pub elapsed: Duration,
}

impl<'p> Download<'p> {
    /// A download of this url, once, with the limits that the [module](self) tells.
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            settings: Settings {
                deadline: None,
                idle: Duration::from_secs(30),
                retries: 0,
                pauses: Pauses { first: Duration::from_millis(500), longest: Duration::from_secs(10) },
                limit: 1 << 30,
                redirects: 10,
                gzip: false,
            },
            abort: Abort::new(),
            progress: Box::new(|_| ()),
        }
    }

    /// How long everything may take: all attempts, their redirects and the pauses. Not limited unless set.
    pub fn deadline(mut self, deadline: Duration) -> Self {
        self.settings.deadline = Some(deadline.min(FOR_EVER));
        self
    }

    /// How long nothing may move, 30 s unless set. See the [module](self) for what it is counted for.
    pub fn idle_limit(mut self, limit: Duration) -> Self {
        self.settings.idle = limit.min(FOR_EVER);
        self
    }

    /// How many attempts may follow the first. None unless set.
    pub const fn retries(mut self, retries: u32) -> Self {
        self.settings.retries = retries;
        self
    }

    /// The pause before the second attempt, and the longest there may be: 0.5 s and 10 s unless set.
    pub fn pauses(mut self, first: Duration, longest: Duration) -> Self {
        self.settings.pauses = Pauses { first: first.min(FOR_EVER), longest: longest.min(FOR_EVER) };
        self
    }

    /// How much is taken, in bytes, after decoding: 1 GiB unless set.
    pub const fn size_limit(mut self, bytes: u64) -> Self {
        self.settings.limit = bytes;
        self
    }

    /// How many redirects are followed: 10 unless set.
    pub const fn redirects(mut self, most: u32) -> Self {
        self.settings.redirects = most;
        self
    }

    /// Whether the server may compress the body with gzip; it is decoded here.
    pub const fn gzip(mut self, allowed: bool) -> Self {
        self.settings.gzip = allowed;
        self
    }

    /// Is told how far it is, after each piece.
    pub fn on_progress(mut self, tell: impl FnMut(Progress) + 'p) -> Self {
        self.progress = Box::new(tell);
        self
    }

    /// What can give it up from another thread.
    pub fn abort_with(mut self, abort: &Abort) -> Self {
        self.abort = abort.clone();
        self
    }

    /// Downloads into memory.
    ///
    /// # Errors
    ///
    /// As [`download`].
    pub fn bytes(self) -> Result<Vec<u8>, DownloadError> {
        let mut bytes = Vec::new();
        self.run(&mut bytes)?;
        Ok(bytes)
    }

    /// Downloads into a sink, piece by piece. What it took cannot be taken back: an attempt that fails after the first
    /// byte is the last.
    ///
    /// # Errors
    ///
    /// As [`download`], and [`DownloadError::Sink`].
    pub fn write_to(self, sink: impl Write) -> Result<Downloaded, DownloadError> {
        let url = url::shown(&self.url);
        let mut stream = Stream::new(sink);
        let got = self.run(&mut stream)?;
        stream.finish().map_err(|source| DownloadError::Sink { url, source })?;
        Ok(got)
    }

    /// Downloads into a file, which appears when it is whole and on disk; an attempt that fails leaves nothing behind.
    /// A file that exists is replaced, with its permissions kept, if `overwrite` says so, and otherwise an error before
    /// anything is asked. Through a link its target is replaced; a device or a pipe is written to as it is.
    ///
    /// # Errors
    ///
    /// As [`download`], [`DownloadError::Exists`] and [`DownloadError::NotWritten`].
    pub fn file(self, path: impl AsRef<Path>, overwrite: bool) -> Result<Downloaded, DownloadError> {
        let path = path.as_ref();
        let not_written = |error| match error {
            DownloadError::Sink { source, .. } => DownloadError::NotWritten { path: path.to_owned(), source },
            other => other,
        };
        match Place::at(path, overwrite)? {
            Place::Whole(mut file) => {
                let got = self.run(&mut file).map_err(not_written)?;
                file.finish()?;
                Ok(got)
            }
            Place::Through(mut file) => self.run(&mut file).map_err(not_written),
        }
    }

    fn run(mut self, sink: &mut dyn Sink) -> Result<Downloaded, DownloadError> {
        let begin = Instant::now();
        let shown = url::shown(&self.url);
        let url = Url::parse(&self.url).map_err(|why| DownloadError::BadUrl { url: shown.clone(), why })?;
        let deadline = self.settings.deadline.map(|limit| begin + limit);
        let mut failed = Vec::new();
        loop {
            let mut attempt = Attempt {
                settings: &self.settings,
                abort: &self.abort,
                deadline,
                sink,
                progress: &mut self.progress,
            };
            match attempt.run(&url) {
                Ok((bytes, found)) => {
                    return Ok(Downloaded {
                        bytes,
                        url: found.to_string(),
                        failed,
                        elapsed: begin.elapsed(),
                    });
                }
                Err(End::Sink(source)) => return Err(DownloadError::Sink { url: shown, source }),
                Err(End::Aborted) => return Err(DownloadError::Aborted { url: shown }),
                Err(End::Fault(fault)) => failed.push(fault),
            }
            match self.next(&failed, deadline, sink) {
                Next::After(pause) => self.abort.wait(pause),
                Next::TooLate => return Err(self.timed_out(shown, failed, begin)),
                Next::Never => {
                    return Err(DownloadError::Failed {
                        url: shown,
                        attempts: failed,
                        elapsed: begin.elapsed(),
                    });
                }
            }
            if self.abort.is_aborted() {
                return Err(DownloadError::Aborted { url: shown });
            }
        }
    }

    /// What follows an attempt that failed.
    fn next(&self, failed: &[Try], deadline: Option<Instant>, sink: &mut dyn Sink) -> Next {
        let Some(Try { fault, .. }) = failed.last() else { return Next::Never };
        let failures = u32::try_from(failed.len()).unwrap_or(u32::MAX);
        let late = matches!(fault, Fault::Deadline | Fault::Stalled { .. });
        if failures > self.settings.retries || !fault.can_pass() || !sink.restart() {
            return if late { Next::TooLate } else { Next::Never };
        }
        let asked = match fault {
            Fault::Status { wait, .. } => wait.unwrap_or_default(),
            _ => Duration::ZERO,
        };
        let pause = self.settings.pauses.after(failures).max(asked);
        match deadline.map(|deadline| deadline.saturating_duration_since(Instant::now())) {
            Some(left) if pause >= left => Next::TooLate,
            None if asked > LONGEST_WAIT => Next::Never,
            _ => Next::After(pause),
        }
    }

    fn timed_out(&self, url: String, attempts: Vec<Try>, begin: Instant) -> DownloadError {
        DownloadError::TimedOut { url, deadline: self.settings.deadline, attempts, elapsed: begin.elapsed() }
    }
}

/// What follows an attempt that failed.
enum Next {
    After(Duration),
    TooLate,
    Never,
}

impl fmt::Debug for Download<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("url", &url::shown(&self.url))
            .field("settings", &self.settings)
            .finish()
    }
}
