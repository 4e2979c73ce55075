//! Asks.

use std::time::{Duration, Instant};

use connparse::{Connection, Protocol, Socket};

use crate::deadline::Deadline;
use crate::resolver::{Asked, Scope};
use crate::{Answer, Attempt, Machine, ProbeError, Resolver, Target, ThisMachine, resolver};

/// How long a lookup may take when nothing else is said.
const PATIENCE: Duration = Duration::from_secs(30);

/// The connections of a target: the call of Stem's `stem.util.connection.get_connections`.
///
/// Without a resolver those that work here are tried, best first. For more than connections, and for the verdict on
/// how complete they are, see [`Query`].
///
/// ```
/// use std::net::{TcpListener, TcpStream};
/// use connprobe::{Target, get_connections};
///
/// # #[cfg(target_os = "linux")] {
/// let listener = TcpListener::bind("127.0.0.1:0")?;
/// let stream = TcpStream::connect(listener.local_addr()?)?;
/// let connections = get_connections(None, Target::Pid(std::process::id()))?;
/// assert!(connections.iter().any(|one| one.remote_port == listener.local_addr().unwrap().port()));
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// When the target is not there or may not be looked into, and when no resolver gives an answer. A target without
/// connections is no error: the list is empty.
pub fn get_connections(
    resolver: Option<Resolver>,
    target: impl Into<Target>,
) -> Result<Vec<Connection>, ProbeError> {
    let mut query = Query::new(target).owners(false);
    if let Some(resolver) = resolver {
        query = query.resolver(resolver);
    }
    Ok(query.run()?.connections().collect())
}

/// Which sockets of a target are wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Selection {
    /// Connections: TCP that is ESTABLISHED, UDP with a remote end.
    #[default]
    Connections,
    /// Sockets that wait for others: TCP in LISTEN, UDP without a remote end.
    Listening,
    /// TCP and UDP sockets in every state.
    All,
}

/// A lookup to be made.
///
/// ```no_run
/// use std::time::Duration;
/// use connprobe::{Query, Selection, Target};
///
/// let answer = Query::new(Target::named("tor"))
///     .select(Selection::All)
///     .deadline(Duration::from_secs(2))
///     .run()?;
/// for socket in &answer.sockets {
///     println!("{} {}", socket.protocol, socket.local);
/// }
/// println!("{}", answer.verdict.name());
/// # Ok::<(), connprobe::ProbeError>(())
/// ```
#[derive(Clone, Debug)]
#[must_use = "a query does nothing until it is run"]
pub struct Query {
    target: Target,
    resolver: Option<Resolver>,
    asked: Asked,
    patience: Duration,
}

impl Query {
    /// The connections of a target, with their owners.
    pub fn new(target: impl Into<Target>) -> Self {
        Self { target: target.into(), resolver: None, asked: Asked::default(), patience: PATIENCE }
    }

    /// Asks this resolver and no other.
    pub fn resolver(mut self, resolver: Resolver) -> Self {
        self.resolver = Some(resolver);
        self
    }

    /// Which sockets are wanted; connections when nothing is said.
    pub fn select(mut self, selection: Selection) -> Self {
        self.asked.selection = selection;
        self
    }

    /// Only this protocol, TCP or UDP; both when nothing is said.
    pub fn protocol(mut self, protocol: Protocol) -> Self {
        self.asked.protocol = Some(protocol);
        self
    }

    /// Only IPv4 (`false`) or IPv6 (`true`) addresses. IPv4-mapped ones are IPv4.
    pub fn ipv6(mut self, ipv6: bool) -> Self {
        self.asked.ipv6 = Some(ipv6);
        self
    }

    /// Whether all owners of each socket are wanted, which means to look into every process; `true` when nothing is
    /// said. Without, a socket has those of the target only, and a lookup of everyone gives none.
    pub fn owners(mut self, wanted: bool) -> Self {
        self.asked.owners = wanted;
        self
    }

    /// How long everything may take; 30 seconds when nothing is said.
    pub fn deadline(mut self, patience: Duration) -> Self {
        self.patience = patience;
        self
    }

    /// Asks this machine.
    ///
    /// # Errors
    /// When the target is not there or may not be looked into, and when no resolver gives an answer.
    pub fn run(&self) -> Result<Answer, ProbeError> {
        self.run_on(&ThisMachine)
    }

    /// Asks a machine of one's own: a recorded one, or a mounted /proc.
    ///
    /// # Errors
    /// As [`Query::run`].
    pub fn run_on(&self, machine: &dyn Machine) -> Result<Answer, ProbeError> {
        let deadline = Deadline::after(self.patience);
        let resolvers = match self.resolver {
            Some(resolver) => {
                resolver.check(machine)?;
                vec![resolver]
            }
            None => resolver::available(machine),
        };
        let scope = Scope::of(&self.target, machine)?;
        let mut attempts = Vec::new();
        for resolver in resolvers {
            let began = Instant::now();
            let outcome = resolver.ask(machine, &scope, &self.asked, deadline);
            let mut attempt = Attempt {
                resolver,
                elapsed: began.elapsed(),
                rows_read: 0,
                rows_refused: 0,
                notes: Vec::new(),
                error: None,
            };
            match outcome {
                Ok(heard) => {
                    (attempt.rows_read, attempt.rows_refused) = (heard.rows_read, heard.rows_refused);
                    attempt.notes = heard.notes;
                    attempts.push(attempt);
                    return Ok(Answer { sockets: heard.sockets, verdict: heard.verdict, attempts });
                }
                Err(error) => {
                    // What no other resolver can mend ends the search.
                    let last = error.is_final();
                    attempt.error = Some(error);
                    attempts.push(attempt);
                    if last {
                        break;
                    }
                }
            }
        }
        Err(failure(attempts))
    }
}

/// What to tell when every attempt failed: the error of the only one, or of the one that ended the search.
fn failure(mut attempts: Vec<Attempt>) -> ProbeError {
    let is_final = |attempt: &Attempt| attempt.error.as_ref().is_some_and(ProbeError::is_final);
    let telling = attempts.iter().position(is_final).or((attempts.len() == 1).then_some(0));
    match telling.and_then(|nth| attempts.get_mut(nth)).and_then(|attempt| attempt.error.take()) {
        Some(error) => error,
        None if attempts.is_empty() => ProbeError::NoResolver,
        None => ProbeError::NoAnswer { attempts },
    }
}

impl Asked {
    /// Whether a socket is one of those that were asked for.
    pub(crate) fn wants(&self, socket: &Socket<'_>) -> bool {
        let selected = match self.selection {
            Selection::Connections => socket.is_connection(),
            Selection::Listening => socket.is_listening(),
            Selection::All => true,
        };
        let family = self.ipv6.is_none() || socket.is_ipv6().is_none() || self.ipv6 == socket.is_ipv6();
        selected && family && self.protocol.is_none_or(|protocol| protocol == socket.protocol)
    }

    /// Whether sockets of this protocol were asked for.
    pub(crate) fn wants_protocol(&self, protocol: Protocol) -> bool {
        self.protocol.is_none_or(|wanted| wanted == protocol)
    }
}
