//! What a request is doing. ureq tells how it ended; where it was then, its connectors and transports know.

use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicUsize, Ordering};

use ureq::Error;
use ureq::config::Config;
use ureq::http::Uri;
use ureq::unversioned::resolver::{DefaultResolver, ResolvedSocketAddrs, Resolver};
#[cfg(feature = "download-tls")]
use ureq::unversioned::transport::RustlsConnector;
use ureq::unversioned::transport::{
    Buffers, ConnectProxyConnector, ConnectionDetails, Connector, Either, NextTimeout, SocksConnector,
    TcpConnector, Transport,
};

use super::error::Phase;

/// How much may come before the body begins, in bytes: headers, and interim answers (1xx) without end.
const LONGEST_HEAD: usize = 512 << 10;

/// Follows one request.
#[derive(Clone, Debug, Default)]
pub(super) struct Watch(Arc<Seen>);

#[derive(Debug, Default)]
struct Seen {
    phase: AtomicU8,
    head: AtomicUsize,
    cut: AtomicBool,
}

impl Watch {
    /// An agent for one request to this url, that is followed.
    pub(super) fn agent(&self, config: Config, url: &Uri) -> ureq::Agent {
        let at = |phase| Milestone { watch: self.clone(), url: url.clone(), phase };
        let chain =
            ().chain(SocksConnector::default())
                .chain(ConnectProxyConnector::default())
                .chain(TcpConnector::default())
                .chain(at(Phase::Tls));
        #[cfg(feature = "download-tls")]
        let chain = chain.chain(RustlsConnector::default());
        ureq::Agent::with_parts(
            config,
            chain.chain(at(Phase::Send)),
            Names { watch: self.clone(), system: DefaultResolver::default() },
        )
    }

    pub(super) fn phase(&self) -> Phase {
        let nth = usize::from(self.0.phase.load(Ordering::Relaxed));
        Phase::ALL.get(nth).copied().unwrap_or(Phase::Body)
    }

    pub(super) fn reach(&self, phase: Phase) {
        self.0.phase.store(phase as u8, Ordering::Relaxed);
    }

    /// Whether the connection broke rather than ended. A body that ends with its connection is not whole then.
    pub(super) fn was_cut(&self) -> bool {
        self.0.cut.load(Ordering::Relaxed)
    }

    /// What came, before the body begins.
    fn hear(&self, bytes: &[u8]) -> Result<(), Error> {
        if self.phase() == Phase::Body {
            return Ok(());
        }
        if self.phase() < Phase::Headers && bytes.contains(&b'\n') {
            self.reach(Phase::Headers);
        }
        let head = self.0.head.fetch_add(bytes.len(), Ordering::Relaxed) + bytes.len();
        if head > LONGEST_HEAD { Err(Error::LargeResponseHeader(head, LONGEST_HEAD)) } else { Ok(()) }
    }
}

/// The system's lookup of names, followed.
#[derive(Debug)]
struct Names {
    watch: Watch,
    system: DefaultResolver,
}

impl Resolver for Names {
    fn resolve(
        &self,
        url: &Uri,
        config: &Config,
        timeout: NextTimeout,
    ) -> Result<ResolvedSocketAddrs, Error> {
        self.watch.reach(Phase::Resolve);
        let addresses = self.system.resolve(url, config, timeout)?;
        self.watch.reach(Phase::Connect);
        Ok(addresses)
    }
}

/// A place in the chain of connectors. A proxy's own connection, which goes through the same chain, is passed over.
#[derive(Debug)]
struct Milestone {
    watch: Watch,
    url: Uri,
    phase: Phase,
}

impl<In: Transport> Connector<In> for Milestone {
    type Out = Either<In, Followed<In>>;

    fn connect(
        &self,
        details: &ConnectionDetails<'_>,
        chained: Option<In>,
    ) -> Result<Option<Self::Out>, Error> {
        let Some(transport) = chained else { return Ok(None) };
        if *details.uri != self.url {
            return Ok(Some(Either::A(transport)));
        }
        if self.phase == Phase::Tls {
            if details.needs_tls() {
                self.watch.reach(Phase::Tls);
            }
            return Ok(Some(Either::A(transport)));
        }
        self.watch.reach(self.phase);
        Ok(Some(Either::B(Followed { watch: self.watch.clone(), transport })))
    }
}

/// The connection that the request goes over, followed.
#[derive(Debug)]
struct Followed<T> {
    watch: Watch,
    transport: T,
}

impl<T: Transport> Transport for Followed<T> {
    fn buffers(&mut self) -> &mut dyn Buffers {
        self.transport.buffers()
    }

    fn transmit_output(&mut self, amount: usize, timeout: NextTimeout) -> Result<(), Error> {
        self.transport.transmit_output(amount, timeout)
    }

    fn await_input(&mut self, timeout: NextTimeout) -> Result<bool, Error> {
        if self.watch.phase() < Phase::Status {
            self.watch.reach(Phase::Status);
        }
        let before = self.transport.buffers().input().len();
        let more = self.transport.await_input(timeout).inspect_err(|error| {
            if let Error::Io(error) = error {
                let broke = matches!(
                    error.kind(),
                    io::ErrorKind::ConnectionReset
                        | io::ErrorKind::ConnectionAborted
                        | io::ErrorKind::UnexpectedEof
                );
                self.watch.0.cut.fetch_or(broke, Ordering::Relaxed);
            }
        })?;
        let input = self.transport.buffers().input();
        self.watch.hear(input.get(before..).unwrap_or(input))?;
        Ok(more)
    }

    fn is_open(&mut self) -> bool {
        self.transport.is_open()
    }

    fn is_tls(&self) -> bool {
        self.transport.is_tls()
    }
}
