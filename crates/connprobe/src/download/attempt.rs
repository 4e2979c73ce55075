//! One attempt: a request, its redirects, and the body at the end of them.

use std::io::{self, Read};
use std::time::{Duration, Instant, SystemTime};

use flate2::read::MultiGzDecoder;
use netaddr::Escaped;
use ureq::http::{HeaderMap, Uri, header};
use ureq::{Body, Error, Timeout};

use super::abort::Abort;
use super::error::{Fault, Phase, Try};
use super::proxy::proxy;
use super::retry::retry_after;
use super::sink::Sink;
use super::url::Url;
use super::watch::Watch;
use super::{Progress, Settings};

/// How much is read at once, in bytes.
const PIECE: usize = 64 << 10;
/// How much more than its content a gzip body may be, in bytes: headers, and members without content.
const GZIP_EXTRA: u64 = 64 << 10;

/// How an attempt ended that gave nothing.
pub(super) enum End {
    Fault(Try),
    Sink(io::Error),
    Aborted,
}

/// What stops a body.
enum Halt {
    Fault(Fault),
    Sink(io::Error),
}

impl From<Fault> for Halt {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// What an attempt works with.
pub(super) struct Attempt<'a> {
    pub(super) settings: &'a Settings,
    pub(super) abort: &'a Abort,
    pub(super) deadline: Option<Instant>,
    pub(super) sink: &'a mut dyn Sink,
    pub(super) progress: &'a mut dyn FnMut(Progress),
}

/// What a request led to.
enum Step {
    Redirect(Url),
    Body(Response),
}

type Response = ureq::http::Response<Body>;

impl Attempt<'_> {
    /// Follows the url to its body; gives the body's size, and where it was found.
    pub(super) fn run(&mut self, url: &Url) -> Result<(u64, Url), End> {
        let begin = Instant::now();
        let mut url = url.clone();
        let mut redirects = 0;
        loop {
            let watch = Watch::default();
            let outcome = self.step(&url, &watch).map_err(Halt::Fault).and_then(|step| match step {
                Step::Redirect(_) if redirects == self.settings.redirects => {
                    Err(Fault::TooManyRedirects { limit: redirects }.into())
                }
                Step::Redirect(target) => Ok(Err(target)),
                Step::Body(response) => self.body(response, &watch).map(Ok),
            });
            match outcome {
                // Whatever came of it: a connection that was shut down looks like a body that ended.
                _ if self.abort.is_aborted() => return Err(End::Aborted),
                Ok(Ok(size)) => return Ok((size, url)),
                Ok(Err(target)) => {
                    redirects += 1;
                    url = target;
                }
                Err(Halt::Sink(error)) => return Err(End::Sink(error)),
                Err(Halt::Fault(fault)) => {
                    let (phase, elapsed) = (watch.phase(), begin.elapsed());
                    return Err(End::Fault(Try { url: url.to_string(), phase, fault, elapsed }));
                }
            }
        }
    }

    /// One request.
    fn step(&self, url: &Url, watch: &Watch) -> Result<Step, Fault> {
        if url.is_secure() && !cfg!(feature = "download-tls") {
            return Err(Fault::NoTls);
        }
        let response = self.ask(url, watch).map_err(|error| self.fault(error, watch))?;
        let status = response.status().as_u16();
        match status {
            301 | 302 | 303 | 307 | 308 => {
                watch.reach(Phase::Headers);
                redirect(url, response.headers()).map(Step::Redirect)
            }
            200..=205 | 207..=299 => {
                watch.reach(Phase::Body);
                Ok(Step::Body(response))
            }
            code => {
                watch.reach(Phase::Status);
                Err(Fault::Status { code, wait: wait(response.headers()) })
            }
        }
    }

    fn ask(&self, url: &Url, watch: &Watch) -> Result<Response, Asked> {
        let uri: Uri =
            url.as_str().parse().map_err(|_| Fault::Protocol { what: "the url is too long".to_owned() })?;
        let idle = Some(self.settings.idle);
        let left = self.deadline.map(|deadline| deadline.saturating_duration_since(Instant::now()));
        if left.is_some_and(|left| left.is_zero()) {
            return Err(Fault::Deadline.into());
        }
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            // Ours to follow: ureq would go from https to http.
            .max_redirects(0)
            .max_idle_connections(0)
            .proxy(proxy(url, |name| std::env::var(name).ok())?)
            .user_agent(concat!("connprobe/", env!("CARGO_PKG_VERSION")))
            .accept_encoding(if self.settings.gzip { "gzip" } else { "identity" })
            .timeout_global(left)
            .timeout_resolve(idle)
            .timeout_connect(idle)
            .timeout_send_request(idle)
            .timeout_recv_response(idle)
            .timeout_per_read(idle)
            .timeout_per_write(idle);
        #[cfg(feature = "download-tls")]
        let config = config.tls_config(
            ureq::tls::TlsConfig::builder().root_certs(ureq::tls::RootCerts::PlatformVerifier).build(),
        );
        let agent = watch.agent(config.build(), &uri);
        self.abort.guard(&agent);
        let mut request = agent.get(uri);
        if let Some(credentials) = url.authorization() {
            request = request.header(header::AUTHORIZATION, credentials);
        }
        Ok(request.call()?)
    }

    /// The body, in pieces.
    fn body(&mut self, response: Response, watch: &Watch) -> Result<u64, Halt> {
        let decode = self.settings.gzip && is_gzip(response.headers())?;
        let open_ended = !response.headers().contains_key(header::TRANSFER_ENCODING);
        let expected = response.body().content_length();
        let limit = self.settings.limit;
        if !decode && expected.is_some_and(|expected| expected > limit) {
            return Err(Fault::TooLarge { limit }.into());
        }
        let total = expected.filter(|_| !decode);
        let most = if decode { limit.saturating_add(GZIP_EXTRA) } else { u64::MAX };
        let mut raw = Raw { body: response.into_body().into_reader(), received: 0, most, error: None };
        let read = match decode {
            true => self.pieces(&mut MultiGzDecoder::new(&mut raw), total),
            false => self.pieces(&mut raw, total),
        };
        match (read, raw.error) {
            (Err(Reading::Sink(error)), _) => Err(Halt::Sink(error)),
            (Err(Reading::TooLarge), _) => Err(Fault::TooLarge { limit }.into()),
            (Err(Reading::Source(_)), Some(error)) => {
                Err(self.broken(error, raw.received, expected, watch).into())
            }
            (Err(Reading::Source(_)), None) if raw.received > most => Err(Fault::TooLarge { limit }.into()),
            (Err(Reading::Source(error)), None) => Err(Fault::Gzip { what: error.to_string() }.into()),
            (Ok(_), _) if open_ended && expected.is_none() && watch.was_cut() => {
                Err(Fault::Truncated { received: raw.received, expected }.into())
            }
            (Ok(size), _) => Ok(size),
        }
    }

    fn pieces(&mut self, source: &mut dyn Read, total: Option<u64>) -> Result<u64, Reading> {
        let mut piece = vec![0; PIECE];
        let mut received = 0;
        loop {
            let bytes = match source.read(&mut piece) {
                Ok(0) => return Ok(received),
                Ok(read) => piece.get(..read).unwrap_or_default(),
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Err(Reading::Source(error)),
            };
            received += bytes.len() as u64;
            if received > self.settings.limit {
                return Err(Reading::TooLarge);
            }
            self.sink.put(bytes).map_err(Reading::Sink)?;
            (self.progress)(Progress { received, total });
        }
    }

    /// Why the body did not come to its end.
    fn broken(&self, error: io::Error, received: u64, expected: Option<u64>, watch: &Watch) -> Fault {
        match error.kind() {
            io::ErrorKind::UnexpectedEof
            | io::ErrorKind::ConnectionReset
            | io::ErrorKind::ConnectionAborted => Fault::Truncated { received, expected },
            _ => self.fault(Error::from(error).into(), watch),
        }
    }

    /// What an error of ureq's means. Its texts can hold what the server said, or a url with a password.
    fn fault(&self, error: Asked, watch: &Watch) -> Fault {
        let error = match error {
            Asked::Fault(fault) => return fault,
            Asked::Ureq(error) => error,
        };
        let escaped = |text: &str| Escaped(text.as_bytes()).to_string();
        match error {
            Error::Timeout(Timeout::Global) => Fault::Deadline,
            Error::Timeout(_) => Fault::Stalled { limit: self.settings.idle },
            Error::HostNotFound => Fault::Unresolved { why: String::new() },
            Error::Io(error) => self.io_fault(error, watch),
            #[cfg(feature = "download-tls")]
            Error::Rustls(error) => Fault::Tls { what: escaped(&error.to_string()) },
            Error::Tls(what) => Fault::Tls { what: what.to_owned() },
            Error::TlsRequired => Fault::NoTls,
            Error::ConnectProxyFailed(what) => Fault::Proxy { what: escaped(&what) },
            Error::LargeResponseHeader(..) => Fault::Protocol { what: "its headers do not end".to_owned() },
            other => Fault::Protocol { what: escaped(&other.to_string()) },
        }
    }

    fn io_fault(&self, error: io::Error, watch: &Watch) -> Fault {
        let what = Escaped(error.to_string().as_bytes()).to_string();
        match (watch.phase(), error.kind()) {
            (Phase::Resolve, _) => Fault::Unresolved { why: what },
            // rustls wraps what it refuses in this kind.
            (Phase::Tls, io::ErrorKind::InvalidData) => Fault::Tls { what },
            (_, io::ErrorKind::TimedOut) if error.raw_os_error().is_none() => {
                Fault::Stalled { limit: self.settings.idle }
            }
            (Phase::Status | Phase::Headers, io::ErrorKind::UnexpectedEof) => Fault::HungUp,
            _ if error.raw_os_error().is_some() => Fault::Io(error),
            (_, kind) => Fault::Io(io::Error::new(kind, what)),
        }
    }
}

/// Why a request gave no answer.
enum Asked {
    Ureq(Error),
    Fault(Fault),
}

impl From<Error> for Asked {
    fn from(error: Error) -> Self {
        Self::Ureq(error)
    }
}

impl From<Fault> for Asked {
    fn from(fault: Fault) -> Self {
        Self::Fault(fault)
    }
}

/// Why the reading of a body ended.
enum Reading {
    Source(io::Error),
    Sink(io::Error),
    TooLarge,
}

/// The body as the server sends it: counted, and its error kept apart from those of a decoder.
struct Raw<R> {
    body: R,
    received: u64,
    most: u64,
    error: Option<io::Error>,
}

impl<R: Read> Read for Raw<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        if self.received > self.most {
            return Err(io::ErrorKind::FileTooLarge.into());
        }
        match self.body.read(buffer) {
            Ok(read) => {
                self.received += read as u64;
                Ok(read)
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => Err(error),
            Err(error) => {
                let kind = error.kind();
                self.error = Some(error);
                Err(kind.into())
            }
        }
    }
}

/// Where a redirect leads; from https only to https.
fn redirect(from: &Url, headers: &HeaderMap) -> Result<Url, Fault> {
    let location = headers.get(header::LOCATION).map(|location| location.as_bytes());
    let Some(location) = location else {
        return Err(Fault::Protocol { what: "a redirect without a Location".to_owned() });
    };
    let refused =
        |why: String| Fault::Redirect { to: super::url::shown(&String::from_utf8_lossy(location)), why };
    let text = std::str::from_utf8(location).map_err(|_| refused("it is not UTF-8".to_owned()))?;
    let target = from.join(text).map_err(refused)?;
    if from.is_secure() && !target.is_secure() {
        return Err(refused("what was asked for with https is not taken without".to_owned()));
    }
    Ok(target)
}

/// How long the server asks to wait.
fn wait(headers: &HeaderMap) -> Option<Duration> {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    retry_after(text(header::RETRY_AFTER)?, text(header::DATE), SystemTime::now())
}

/// Whether the body is gzip. What was not asked for is not taken.
fn is_gzip(headers: &HeaderMap) -> Result<bool, Fault> {
    let Some(encoding) = headers.get(header::CONTENT_ENCODING) else { return Ok(false) };
    match encoding.to_str().unwrap_or_default().trim().to_ascii_lowercase().as_str() {
        "gzip" | "x-gzip" => Ok(true),
        "" | "identity" => Ok(false),
        _ => Err(Fault::Protocol {
            what: format!("the body is encoded as {}, which was not asked for", Escaped(encoding.as_bytes())),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn https_is_never_left_for_http() {
        let follow = |from: &str, to: &'static str| {
            let headers =
                HeaderMap::from_iter([(header::LOCATION, ureq::http::HeaderValue::from_static(to))]);
            redirect(&Url::parse(from).unwrap(), &headers)
        };
        for to in ["http://host/", "http://u:secret@host:443/b", "HTTP://other"] {
            let error = follow("https://host/a", to).unwrap_err();
            assert!(matches!(&error, Fault::Redirect { to, .. } if !to.contains("secret")), "{error}");
        }
        assert_eq!(follow("https://host/a", "//other/b").unwrap().as_str(), "https://other/b");
        assert_eq!(follow("http://host/a", "https://host/b").unwrap().as_str(), "https://host/b");
    }
}
