//! Why nothing was downloaded.

use std::fmt;
use std::io;
use std::path::PathBuf;
use std::time::Duration;

use netaddr::Escaped;

/// Why nothing was downloaded: the url, what was tried and where each attempt ended.
///
/// No url in here shows its user or password, and what a server said is escaped.
///
/// ```
/// use connprobe::download::{DownloadError, Phase, download};
///
/// // Nobody listens there any more.
/// let gone = std::net::TcpListener::bind("127.0.0.1:0")?.local_addr()?;
/// let error = download(&format!("http://user:secret@{gone}/"), None, 0).unwrap_err();
/// assert_eq!(error.attempts().len(), 1);
/// assert!(matches!(error, DownloadError::Failed { .. }));
/// assert!(!error.to_string().contains("secret"));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DownloadError {
    /// The url cannot be asked for.
    #[error("{url} cannot be downloaded: {why}")]
    BadUrl {
        /// The url.
        url: String,
        /// What is wrong with it.
        why: String,
    },
    /// It took too long: the deadline passed, or the last attempt stalled. Stem's `DownloadTimeout`.
    #[error("{}", Told { url, attempts, elapsed, end: Ending::TooLong(*deadline) })]
    TimedOut {
        /// The url.
        url: String,
        /// The deadline, where one was set.
        deadline: Option<Duration>,
        /// Each attempt.
        attempts: Vec<Try>,
        /// How long everything took.
        elapsed: Duration,
    },
    /// It failed otherwise. Stem's `DownloadFailed`.
    #[error("{}", Told { url, attempts, elapsed, end: Ending::Failed })]
    Failed {
        /// The url.
        url: String,
        /// Each attempt; the last one's fault is the reason.
        attempts: Vec<Try>,
        /// How long everything took.
        elapsed: Duration,
    },
    /// It was given up on demand, see [`Abort`](crate::download::Abort).
    #[error("the download of {url} was given up")]
    Aborted {
        /// The url.
        url: String,
    },
    /// The sink did not take the bytes.
    #[error("what was downloaded from {url} could not be written: {source}")]
    Sink {
        /// The url.
        url: String,
        /// What the sink said.
        source: io::Error,
    },
    /// The file could not be written. Nothing of it is left.
    #[error("{} could not be written: {source}", Escaped(.path.as_os_str().as_encoded_bytes()))]
    NotWritten {
        /// The file, or its folder.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// There is such a file already.
    #[error("{} exists already and is kept", Escaped(.path.as_os_str().as_encoded_bytes()))]
    Exists {
        /// The file.
        path: PathBuf,
    },
}

impl DownloadError {
    /// What was tried, in order.
    #[must_use]
    pub fn attempts(&self) -> &[Try] {
        match self {
            Self::TimedOut { attempts, .. } | Self::Failed { attempts, .. } => attempts,
            _ => &[],
        }
    }
}

/// An attempt that failed.
#[derive(Debug)]
#[non_exhaustive]
pub struct Try {
    /// The url that it failed at: the one asked for, or where a redirect led to. Without credentials.
    pub url: String,
    /// How far it came.
    pub phase: Phase,
    /// Why it failed.
    pub fault: Fault,
    /// How long it took.
    pub elapsed: Duration,
}

impl fmt::Display for Try {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {})", self.fault, self.phase, Seconds(self.elapsed))
    }
}

/// The steps of an attempt, in order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Phase {
    /// The name of the host is looked up.
    Resolve,
    /// A connection is made, through a proxy where there is one.
    Connect,
    /// TLS is agreed on.
    Tls,
    /// The request is sent.
    Send,
    /// The status line is awaited and judged.
    Status,
    /// The headers are awaited and judged.
    Headers,
    /// The body is read.
    Body,
}

impl Phase {
    pub(super) const ALL: [Self; 7] =
        [Self::Resolve, Self::Connect, Self::Tls, Self::Send, Self::Status, Self::Headers, Self::Body];
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Resolve => "resolve",
            Self::Connect => "connect",
            Self::Tls => "tls",
            Self::Send => "send",
            Self::Status => "status",
            Self::Headers => "headers",
            Self::Body => "body",
        })
    }
}

/// Why an attempt failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The host has no address, or nobody could be asked for it.
    #[error("the host has no address that could be found{}", Because(.why))]
    Unresolved {
        /// What the system said.
        why: String,
    },
    /// The connection failed or broke.
    #[error("{0}")]
    Io(io::Error),
    /// The server ended the connection before it answered.
    #[error("the server hung up without an answer")]
    HungUp,
    /// Nothing moved for as long as is allowed.
    #[error("nothing moved for {}", Seconds(*.limit))]
    Stalled {
        /// The limit.
        limit: Duration,
    },
    /// The deadline of everything passed.
    #[error("the deadline passed")]
    Deadline,
    /// The server does not give it.
    #[error("the server answered {code}{}{}", Reason(*.code), Later(.wait))]
    Status {
        /// The status code.
        code: u16,
        /// How long the server wants to be left alone (`Retry-After`).
        wait: Option<Duration>,
    },
    /// The body ended before its end.
    #[error("the body was cut after {received} bytes{}", Expected(.expected))]
    Truncated {
        /// How much came, in bytes.
        received: u64,
        /// How much was promised, in bytes.
        expected: Option<u64>,
    },
    /// The body is larger than the limit.
    #[error("the body has more than {limit} bytes; allow more with a larger limit")]
    TooLarge {
        /// The limit, in bytes.
        limit: u64,
    },
    /// A redirect that is not followed.
    #[error("a redirect to {to} is not followed: {why}")]
    Redirect {
        /// Where it leads, without credentials.
        to: String,
        /// Why not.
        why: String,
    },
    /// More redirects than allowed.
    #[error("more than {limit} redirects")]
    TooManyRedirects {
        /// How many are followed.
        limit: u32,
    },
    /// The answer is no HTTP.
    #[error("the answer is not HTTP as it should be: {what}")]
    Protocol {
        /// What is wrong, escaped.
        what: String,
    },
    /// TLS was not agreed on.
    #[error("no TLS connection that can be trusted: {what}")]
    Tls {
        /// What is wrong, escaped.
        what: String,
    },
    /// The proxy did not let through.
    #[error("the proxy did not connect: {what}")]
    Proxy {
        /// What it said, escaped.
        what: String,
    },
    /// The body says that it is gzip, and is not.
    #[error("the body is broken gzip: {what}")]
    Gzip {
        /// What is wrong.
        what: String,
    },
    /// The url can be asked for with TLS only, which this program was built without.
    #[error("https needs TLS; build with the feature download-tls")]
    NoTls,
}

impl Fault {
    /// Whether another attempt can succeed: the network and busy servers recover, a missing page does not.
    pub(super) const fn can_pass(&self) -> bool {
        match self {
            Self::Io(_) | Self::HungUp | Self::Stalled { .. } | Self::Truncated { .. } => true,
            Self::Status { code, .. } => matches!(code, 408 | 425 | 429 | 500..=599),
            _ => false,
        }
    }
}

/// The whole story of a download that failed.
struct Told<'e> {
    url: &'e str,
    attempts: &'e [Try],
    elapsed: &'e Duration,
    end: Ending,
}

enum Ending {
    TooLong(Option<Duration>),
    Failed,
}

impl Told<'_> {
    /// Whether it was the last attempt that took too long.
    fn is_late(&self) -> bool {
        matches!(
            self.attempts.last(),
            None | Some(Try { fault: Fault::Deadline | Fault::Stalled { .. }, .. })
        )
    }
}

impl fmt::Display for Told<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let url = self.url;
        match self.end {
            Ending::TooLong(Some(limit)) if *self.elapsed >= limit => {
                write!(f, "{url} was not downloaded within {}", Seconds(limit))?;
            }
            // The pause before it is longer than what is left.
            Ending::TooLong(Some(limit)) if !self.is_late() => write!(
                f,
                "{url} was given up after {}, as another attempt would begin after the limit of {}",
                Seconds(*self.elapsed),
                Seconds(limit)
            )?,
            Ending::TooLong(_) => {
                write!(f, "{url} took too long and was given up after {}", Seconds(*self.elapsed))?
            }
            Ending::Failed => write!(f, "{url} was not downloaded")?,
        }
        let many = self.attempts.len() > 1;
        for (nth, attempt) in (1..).zip(self.attempts) {
            f.write_str(if nth == 1 { ": " } else { "; " })?;
            if many {
                write!(f, "attempt {nth}: ")?;
            }
            if attempt.url != url {
                write!(f, "at {}: ", attempt.url)?;
            }
            write!(f, "{attempt}")?;
        }
        Ok(())
    }
}

/// A duration as people read it.
struct Seconds(Duration);

impl fmt::Display for Seconds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.subsec_millis() {
            0 => write!(f, "{} s", self.0.as_secs()),
            _ => write!(f, "{:.2} s", self.0.as_secs_f64()),
        }
    }
}

struct Because<'a>(&'a str);

impl fmt::Display for Because<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.0.is_empty() { Ok(()) } else { write!(f, ": {}", self.0) }
    }
}

/// What a status means, from the registry: a server's own words are not repeated.
struct Reason(u16);

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match ureq::http::StatusCode::from_u16(self.0).ok().and_then(|status| status.canonical_reason()) {
            Some(reason) => write!(f, " ({reason})"),
            None => Ok(()),
        }
    }
}

struct Later<'a>(&'a Option<Duration>);

impl fmt::Display for Later<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(wait) => write!(f, " and asks to wait {}", Seconds(*wait)),
            None => Ok(()),
        }
    }
}

struct Expected<'a>(&'a Option<u64>);

impl fmt::Display for Expected<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(expected) => write!(f, " of {expected}"),
            None => Ok(()),
        }
    }
}
