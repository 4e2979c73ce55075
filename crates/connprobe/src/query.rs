//! Asks.

use std::time::{Duration, Instant};

use connparse::{Connection, Protocol, Socket};

use crate::deadline::Deadline;
#[cfg(target_os = "linux")]
use crate::resolver::Scope;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{
    Answer, Attempt, Machine, ProbeError, Resolver, Target, ThisMachine, Verdict, portable, present, route,
};

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
    query.asked.details = false;
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
    pub(crate) target: Target,
    pub(crate) resolver: Option<Resolver>,
    asked: Asked,
    pub(crate) patience: Duration,
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

    /// Whether a system is asked for sockets of a protocol at all: it is for those of TCP and UDP. Others are read from
    /// captures only.
    ///
    /// ```
    /// use connparse::Protocol;
    /// use connprobe::Query;
    /// assert!(Query::looks_for(Protocol::Udp) && !Query::looks_for(Protocol::Sctp));
    /// ```
    pub const fn looks_for(protocol: Protocol) -> bool {
        matches!(protocol, Protocol::Tcp | Protocol::Udp)
    }

    /// Only sockets of this network namespace, which is told as in [`Socket::netns`](connparse::Socket::netns); those of
    /// all that matter when nothing is said. A lookup of everyone without owners, in the caller's own, looks at no
    /// process. Where there are no namespaces nothing is left.
    ///
    /// ```no_run
    /// use connprobe::{Query, Selection, Target};
    ///
    /// // Who listens where the process is connected?
    /// let own = Query::new(4711).owners(false).run()?;
    /// if let Some(netns) = own.sockets.first().and_then(|socket| socket.netns) {
    ///     let listening = Query::new(Target::Everyone).select(Selection::Listening).owners(false).netns(netns).run()?;
    ///     println!("{}", listening.sockets.len());
    /// }
    /// # Ok::<(), connprobe::ProbeError>(())
    /// ```
    pub fn netns(mut self, inode: u64) -> Self {
        self.asked.netns = Some(inode);
        self
    }

    /// Whether all owners of each socket are wanted, which means to look into every process; `true` when nothing is
    /// said. Without, a socket has those of the target only, and a lookup of everyone gives none.
    pub fn owners(mut self, wanted: bool) -> Self {
        self.asked.owners = wanted;
        self
    }

    /// Whether owners may be concluded from the user; `false` when nothing is said.
    ///
    /// A process that closed its descriptors to its own user (tor does, by `PR_SET_DUMPABLE`) cannot be looked into
    /// without rights, and to ask for it is an error. With this, it is given the sockets that belong to the user it acts
    /// for and that no process is seen to hold. Such an owner is [`Certainty::Inferred`](connparse::Certainty::Inferred)
    /// and the verdict is partial: they may be another process' of that user.
    pub fn infer_owners(mut self, wanted: bool) -> Self {
        self.asked.infer = wanted;
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
    /// Without a resolver named, those that work there are tried, best first, until one gives an answer that tells
    /// something: an empty one with the verdict [`Unknown`](crate::Verdict::Unknown) is only given where no other has more to say.
    /// While others are left to try, none may take more than half of the time that is left.
    ///
    /// # Errors
    /// As [`Query::run`].
    pub fn run_on(&self, machine: &dyn Machine) -> Result<Answer, ProbeError> {
        self.ask(machine, &[])?.map_err(failure)
    }

    /// The answer, or the attempts of which none gave one. `resting` are not asked, unless one was named.
    pub(crate) fn ask(
        &self,
        machine: &dyn Machine,
        resting: &[Resolver],
    ) -> Result<Result<Answer, Vec<Attempt>>, ProbeError> {
        let deadline = Deadline::after(self.patience);
        if let Some(resolver) = self.resolver {
            resolver.check(machine)?;
        }
        let whom = Whom::of(&self.target, machine)?;
        let resolvers = match &self.resolver {
            Some(resolver) => std::slice::from_ref(resolver),
            None => machine.system().resolvers(),
        };
        // Each is looked for only when its turn comes.
        let is_there = |resolver: &Resolver| self.may_ask(*resolver, machine, resting);
        let mut attempts = Vec::new();
        let mut in_reserve: Option<(usize, Heard)> = None;
        for (nth, &resolver) in resolvers.iter().enumerate().filter(|(_, resolver)| is_there(resolver)) {
            let is_last = !resolvers.iter().skip(nth + 1).any(is_there);
            let own_deadline = if is_last { deadline } else { deadline.half() };
            let (attempt, heard) = self.attempt(resolver, machine, &whom, own_deadline);
            // What no other resolver can mend ends the search.
            let ends = attempt.error.as_ref().is_some_and(ProbeError::is_final) || deadline.has_passed();
            attempts.push(attempt);
            match heard {
                Some(heard) if heard.tells_nothing() => {
                    in_reserve.get_or_insert((attempts.len() - 1, heard));
                }
                Some(heard) => {
                    set_aside(&mut attempts, in_reserve);
                    return Ok(Ok(heard.by(attempts)));
                }
                None => {}
            }
            if ends {
                break;
            }
        }
        let Some((nth, heard)) = in_reserve else { return Ok(Err(attempts)) };
        // The attempt that gave the answer comes last.
        let attempt = attempts.remove(nth);
        attempts.push(attempt);
        Ok(Ok(heard.by(attempts)))
    }

    /// Whether a resolver is asked when its turn comes: one that was named always.
    fn may_ask(&self, resolver: Resolver, machine: &dyn Machine, resting: &[Resolver]) -> bool {
        self.resolver.is_some()
            || !resting.contains(&resolver)
                && route::suits(resolver, &self.target)
                && present::is_worth_asking(resolver, machine)
    }

    fn attempt(
        &self,
        resolver: Resolver,
        machine: &dyn Machine,
        whom: &Whom<'_>,
        deadline: Deadline,
    ) -> (Attempt, Option<Heard>) {
        let began = Instant::now();
        let asked = Asked { is_named: self.resolver.is_some(), ..self.asked };
        let outcome = whom.ask(resolver, machine, &asked, deadline);
        let mut attempt = Attempt {
            resolver,
            elapsed: began.elapsed(),
            rows_read: 0,
            rows_refused: 0,
            notes: Vec::new(),
            error: None,
        };
        match outcome {
            Ok(mut heard) => {
                (attempt.rows_read, attempt.rows_refused) = (heard.rows_read, heard.rows_refused);
                if let Some(netns) = asked.netns {
                    heard.sockets.retain(|socket| socket.netns == Some(netns));
                }
                attempt.notes = std::mem::take(&mut heard.notes);
                (attempt, Some(heard))
            }
            Err(error) => {
                attempt.error = Some(error);
                (attempt, None)
            }
        }
    }
}

/// An answer that told nothing, after which another did: why it was not taken.
fn set_aside(attempts: &mut [Attempt], in_reserve: Option<(usize, Heard)>) {
    if let Some((nth, heard)) = in_reserve {
        if let Some(attempt) = attempts.get_mut(nth) {
            attempt.error = Some(ProbeError::Inconclusive { blind: heard.verdict.blind_spots().to_vec() });
        }
    }
}

/// The target, as the system that is asked takes it.
enum Whom<'a> {
    #[cfg(target_os = "linux")]
    Linux(Scope),
    Elsewhere(&'a Target),
}

impl<'a> Whom<'a> {
    #[cfg_attr(not(target_os = "linux"), expect(unused_variables, reason = "there is one way"))]
    fn of(target: &'a Target, machine: &dyn Machine) -> Result<Self, ProbeError> {
        #[cfg(target_os = "linux")]
        if machine.system().is_linux() {
            return Scope::of(target, machine).map(Self::Linux);
        }
        Ok(Self::Elsewhere(target))
    }

    fn ask(
        &self,
        resolver: Resolver,
        machine: &dyn Machine,
        asked: &Asked,
        deadline: Deadline,
    ) -> Result<Heard, ProbeError> {
        let lookup = |target| Lookup { machine, target, asked, deadline };
        match self {
            #[cfg(target_os = "linux")]
            Self::Linux(scope) => crate::linux::ask(resolver, machine, scope, asked, deadline),
            #[cfg(windows)]
            Self::Elsewhere(target) if resolver == Resolver::IpHelper => crate::windows::ask(lookup(target)),
            #[cfg(target_os = "macos")]
            Self::Elsewhere(target) if resolver == Resolver::Libproc => {
                crate::macos::ask(&crate::macos::Libproc, lookup(target))
            }
            #[cfg(all(target_os = "freebsd", target_pointer_width = "64", target_endian = "little"))]
            Self::Elsewhere(target) if resolver == Resolver::Sysctl => {
                crate::freebsd::ask(&crate::freebsd::Sysctl, lookup(target))
            }
            #[cfg(all(target_os = "openbsd", target_pointer_width = "64", target_endian = "little"))]
            Self::Elsewhere(target) if resolver == Resolver::Sysctl => {
                crate::openbsd::ask(&crate::openbsd::Sysctl, lookup(target))
            }
            Self::Elsewhere(target) => portable::ask(resolver, lookup(target)),
        }
    }
}

/// What to tell when every attempt failed: the error of the only one, or of the one that ended the search.
pub(crate) fn failure(mut attempts: Vec<Attempt>) -> ProbeError {
    let is_final = |attempt: &Attempt| attempt.error.as_ref().is_some_and(ProbeError::is_final);
    let telling = attempts.iter().position(is_final).or((attempts.len() == 1).then_some(0));
    match telling.and_then(|nth| attempts.get_mut(nth)).and_then(|attempt| attempt.error.take()) {
        Some(error) => error,
        None if attempts.is_empty() => ProbeError::NoResolver,
        None => ProbeError::NoAnswer { attempts },
    }
}

impl Heard {
    /// The answer, after these attempts.
    fn by(self, attempts: Vec<Attempt>) -> Answer {
        Answer { sockets: self.sockets, verdict: self.verdict, attempts }
    }

    /// Whether it tells nothing: that nobody is there is not known.
    fn tells_nothing(&self) -> bool {
        self.sockets.is_empty() && matches!(self.verdict, Verdict::Unknown(_))
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
