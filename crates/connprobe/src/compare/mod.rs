//! What all resolvers say of one target, side by side.

mod cause;
mod pair;

use connparse::{Owner, Socket, State};

use crate::deadline::Deadline;
use crate::{Answer, Machine, ProbeError, Query, Resolver, ThisMachine, present, route};

pub use cause::Cause;

/// How often it is asked again at most, so that what changed meanwhile is told from what differs.
const ROUNDS: usize = 4;

/// What the resolvers of a machine say of one target, measured by the kernel's own tables: `proc`, where there is one, and
/// `sock_diag`, where that answers, too. Each loses rows while sockets come and go, and seldom both the same. So what either
/// shows before and after has to be told; it is not judged where they contradict each other.
///
/// ```
/// use connprobe::{Query, Selection};
/// # #[cfg(target_os = "linux")] {
/// let socket = std::net::UdpSocket::bind("127.0.0.1:0")?;
/// let comparison = Query::new(std::process::id()).select(Selection::All).compare()?;
/// for compared in &comparison.compared {
///     println!("{}: {} differences", compared.resolver, compared.differences.len());
/// }
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct Comparison {
    /// The resolver by which the others are measured.
    pub reference: Resolver,
    /// The one that reads the kernel's other list of the same sockets, and counts as much; it is itself measured by the
    /// reference alone. `None` where there is none that answers.
    pub witness: Option<Resolver>,
    /// What it said, the last time that it was asked.
    pub answer: Answer,
    /// The others, best first.
    pub compared: Vec<Compared>,
}

impl Comparison {
    /// How the resolvers stand to each other, all in all.
    pub fn agreement(&self) -> Agreement {
        let worst = self.compared.iter().map(Compared::agreement).max();
        worst.unwrap_or(Agreement::Full)
    }
}

/// How resolvers stand to each other, better ones first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Agreement {
    /// They say the same.
    Full,
    /// They differ, and for all of it there is a reason.
    Explained,
    /// They differ in something for which there is none, or one failed.
    Unexplained,
}

impl Agreement {
    /// The name in the JSON record.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Full => "full",
            Self::Explained => "explained",
            Self::Unexplained => "unexplained",
        }
    }
}

/// One resolver, compared with the reference.
#[derive(Debug)]
#[non_exhaustive]
pub struct Compared {
    /// The resolver.
    pub resolver: Resolver,
    /// What it said, the last time that it was asked.
    pub outcome: Result<Answer, ProbeError>,
    /// In what it differs: for a reason, or each time that it was asked.
    pub differences: Vec<Difference>,
    /// How many other differences there were that did not last: what came or went, or changed, while it was asked.
    pub races: usize,
    /// How often it was asked.
    pub rounds: usize,
}

impl Compared {
    /// How it stands to the reference.
    pub fn agreement(&self) -> Agreement {
        match &self.outcome {
            // It said itself that it may not, or cannot.
            Err(ProbeError::Denied { .. } | ProbeError::Namespace { .. } | ProbeError::Hidden { .. }) => {
                Agreement::Explained
            }
            Err(ProbeError::Refused { refusal, .. }) if !refusal.is_failure() => Agreement::Explained,
            Err(_) => Agreement::Unexplained,
            Ok(_) if self.differences.is_empty() => Agreement::Full,
            Ok(_) if self.differences.iter().all(|one| one.cause.is_some()) => Agreement::Explained,
            Ok(_) => Agreement::Unexplained,
        }
    }
}

/// A socket of which a resolver does not say what the reference says.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Difference {
    /// The socket, as the reference has it; one that the reference does not have as the resolver has it.
    pub socket: Socket<'static>,
    /// What differs.
    pub kind: DifferenceKind,
    /// Why, as far as that is known.
    pub cause: Option<Cause>,
}

impl Difference {
    const fn new(socket: Socket<'static>, kind: DifferenceKind) -> Self {
        Self { socket, kind, cause: None }
    }

    /// Whether it is the same one, seen at another time: queues and the like may have changed.
    fn is_again(&self, other: &Self) -> bool {
        self.kind == other.kind && pair::is_same(&self.socket, &other.socket)
    }
}

/// In what two resolvers differ.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum DifferenceKind {
    /// The resolver does not have the socket.
    Missing,
    /// The resolver has a socket that the reference does not have.
    Extra,
    /// The states differ.
    State {
        /// The reference's.
        expected: State<'static>,
        /// The resolver's.
        told: State<'static>,
    },
    /// The owners differ.
    Owners {
        /// Those that the resolver does not have.
        missing: Vec<Owner<'static>>,
        /// Those that only the resolver has.
        extra: Vec<Owner<'static>>,
    },
    /// Something else differs.
    Field {
        /// The field, as it is called in the JSON record.
        name: &'static str,
        /// The reference's value.
        expected: String,
        /// The resolver's value.
        told: String,
    },
}

impl DifferenceKind {
    /// The name in the JSON record.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::Extra => "extra",
            Self::State { .. } => "state",
            Self::Owners { .. } => "owners",
            Self::Field { .. } => "field",
        }
    }
}

impl Query {
    /// Asks every resolver of this machine, or the one that was named, and compares what they say.
    ///
    /// Each is asked between two lookups by the reference. What those agree on is what it is judged by. What differs
    /// without a reason is asked again, and only what differs each time is a [`Difference`].
    ///
    /// # Errors
    /// When the reference gives no answer, as when the target is not there, and when there is nothing to compare.
    pub fn compare(&self) -> Result<Comparison, ProbeError> {
        self.compare_on(&ThisMachine)
    }

    /// As [`Query::compare`], of a machine of one's own.
    ///
    /// # Errors
    /// As [`Query::compare`].
    pub fn compare_on(&self, machine: &dyn Machine) -> Result<Comparison, ProbeError> {
        let available = present::available(machine);
        let is_proc = |resolver: &&Resolver| **resolver == Resolver::Proc;
        let suits = |resolver: &&Resolver| route::suits(**resolver, &self.target);
        let found = available.iter().find(is_proc).or_else(|| available.iter().find(suits));
        let reference = *found.ok_or(ProbeError::NoResolver)?;
        let has_witness = available.contains(&Resolver::SockDiag);
        let mut others = available;
        others.retain(|resolver| *resolver != reference && route::suits(*resolver, &self.target));
        if let Some(only) = self.resolver {
            only.check(machine)?;
            others = vec![only];
        }
        if others.is_empty() {
            return Err(ProbeError::NothingToCompare { resolver: reference });
        }
        let witness = (reference == Resolver::Proc && has_witness).then_some(Resolver::SockDiag);
        let rounds =
            Rounds { query: self, machine, reference, witness, deadline: Deadline::after(self.patience) };
        let mut latest = rounds.measure()?;
        let witness = witness.filter(|_| latest.witness.is_some());
        let mut compared = Vec::with_capacity(others.len());
        for resolver in others {
            compared.push(rounds.compared(resolver, &mut latest)?);
        }
        Ok(Comparison { reference, witness, answer: latest.reference, compared })
    }
}

fn is_in(one: &Difference, all: &[Difference]) -> bool {
    all.iter().any(|other| other.is_again(one))
}

/// The lookups of a comparison.
struct Rounds<'a> {
    query: &'a Query,
    machine: &'a dyn Machine,
    reference: Resolver,
    witness: Option<Resolver>,
    deadline: Deadline,
}

/// What the kernel's tables say at one time.
struct Measure {
    reference: Answer,
    witness: Option<Answer>,
}

impl Rounds<'_> {
    /// Reads the kernel's tables. That the other list cannot be read does not matter: it is told where it is compared.
    fn measure(&self) -> Result<Measure, ProbeError> {
        let reference = self.ask(self.reference)?;
        let witness = self.witness.and_then(|witness| self.ask(witness).ok());
        Ok(Measure { reference, witness })
    }

    /// One lookup, which may take half of the time that is left.
    fn ask(&self, resolver: Resolver) -> Result<Answer, ProbeError> {
        self.deadline.check(|| "comparing".to_owned())?;
        let query = self.query.clone().owners(true).resolver(resolver);
        query.deadline(self.deadline.half().left()).run_on(self.machine)
    }

    /// Compares one resolver; `before` is what the tables said last, and becomes what they say next.
    fn compared(&self, resolver: Resolver, before: &mut Measure) -> Result<Compared, ProbeError> {
        let mut found = Findings::default();
        let mut latest = None;
        let outcome = loop {
            let (told, after) = match (self.round(resolver), latest.take()) {
                (Ok((Ok(told), after)), _) => (told, after),
                // There is no time to ask again: what differed before is what there is.
                (
                    Ok((Err(ProbeError::TimedOut { .. }), _)) | Err(ProbeError::TimedOut { .. }),
                    Some(told),
                ) => {
                    break Ok(told);
                }
                (Err(error @ ProbeError::TimedOut { .. }), None) => break Err(error),
                (Ok((Err(error), after)), _) => {
                    *before = after;
                    break Err(error);
                }
                (Err(error), _) => return Err(error),
            };
            // None is its own measure.
            let has_witness = self.witness != Some(resolver);
            let of_witness = before.witness.as_ref().zip(after.witness.as_ref()).filter(|_| has_witness);
            let tables: Vec<_> =
                std::iter::once((&before.reference, &after.reference)).chain(of_witness).collect();
            found.add(pair::differences(&tables, &told.sockets));
            *before = after;
            let witness = before.witness.as_ref().filter(|_| has_witness);
            let measure = std::iter::once(&before.reference).chain(witness).collect();
            let setting = cause::Setting::new(resolver, self.machine, self.query, measure, &told);
            found.lasting.iter_mut().for_each(|difference| difference.cause = setting.cause(difference));
            // What has a reason will not be different another time.
            let is_clear = found.lasting.iter().all(|difference| difference.cause.is_some());
            if is_clear || found.rounds == ROUNDS {
                break Ok(told);
            }
            latest = Some(told);
        };
        let races = found.seen.len() - found.lasting.len();
        Ok(Compared { resolver, outcome, differences: found.lasting, races, rounds: found.rounds })
    }

    /// What a resolver says, and the tables after it. Where the target has ended it is not the resolver that failed.
    fn round(&self, resolver: Resolver) -> Result<(Result<Answer, ProbeError>, Measure), ProbeError> {
        let told = self.ask(resolver);
        Ok((told, self.measure()?))
    }
}

/// What differed in the rounds with one resolver.
#[derive(Default)]
struct Findings {
    /// In any of them.
    seen: Vec<Difference>,
    /// In each of them.
    lasting: Vec<Difference>,
    rounds: usize,
}

impl Findings {
    /// Adds those of a round.
    fn add(&mut self, found: Vec<Difference>) {
        self.rounds += 1;
        if self.rounds == 1 {
            (self.seen, self.lasting) = (found.clone(), found);
            return;
        }
        self.lasting.retain(|one| is_in(one, &found));
        let new: Vec<_> = found.into_iter().filter(|one| !is_in(one, &self.seen)).collect();
        self.seen.extend(new);
    }
}
