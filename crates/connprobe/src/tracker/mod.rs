//! Sockets over time: what was opened, what changed, what was closed.

mod clock;
mod event;
mod failover;
mod ledger;
mod matching;
mod pace;
#[cfg(feature = "serde")]
mod serialize;
mod sight;

use std::time::{Duration, Instant};

use crate::query::failure;
use crate::{Answer, Attempt, BlindSpot, Machine, ProbeError, Query, Resolver, Target, ThisMachine, Verdict};

pub use clock::{Clock, SystemClock};
pub use event::{Aspect, Event, EventKind, Identity, Presence, Tracked, Update};
pub use failover::Resting;

use failover::Failover;
use ledger::Ledger;
use pace::Pace;
use sight::Sight;

/// How often is asked when nothing else is said.
const INTERVAL: Duration = Duration::from_secs(1);
/// A lookup takes at most a hundredth of the time.
const MULTIPLE: u32 = 100;
/// What the interval is not slowed beyond.
const LONGEST: Duration = Duration::from_secs(60);

/// Follows the sockets of a target: each [update](Tracker::update) is one lookup, and tells what it changed.
///
/// It has no thread of its own: whoever has an event loop asks [when the next update is due](Tracker::next_due), others
/// let [`Tracker::next_update`] or [`Tracker::updates`] wait.
///
/// ```
/// use std::net::UdpSocket;
/// use connprobe::{EventKind, Query, Selection, Tracker};
///
/// # #[cfg(target_os = "linux")] {
/// let first = UdpSocket::bind("127.0.0.1:0")?;
/// let query = Query::new(std::process::id()).select(Selection::All).owners(false);
/// let mut tracker = Tracker::new(query);
/// assert!(tracker.update()?.events.iter().all(|event| event.kind == EventKind::Present));
///
/// let port = Some(first.local_addr()?.port());
/// drop(first);
/// let update = tracker.update()?;
/// let closed = update.events.iter().find(|event| event.tracked.socket.local.port == port).unwrap();
/// assert_eq!(closed.kind, EventKind::Closed);
/// # }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # What counts as closed
/// What an answer does not show is gone only where it would have shown it. With the verdict
/// [`Complete`](Verdict::Complete) it would. Else a socket that may be behind a blind spot stays, is listed in
/// [`Update::unseen`], and is closed by the first answer that could see it. A limit that was there already when the
/// socket was seen does not hide it: that an `lsof` without rights shows no processes of others says nothing about the
/// one that it did show. What appears behind a blind spot that is gone was [present](EventKind::Present), not opened.
///
/// The answers are those of the [`Query`]: one of [`Selection::Connections`](crate::Selection::Connections) says that a
/// connection is closed as soon as it is not ESTABLISHED any more. Ask for all sockets to see it pass through its states.
///
/// Who else holds the sockets of a process costs a look into every other one, each time: [`Query::owners`] spares that.
///
/// # How often
/// Once a second, or as [`Tracker::every`] says. But a lookup takes at most a hundredth of the time: where one costs 50 ms,
/// the next is due 5 s later, at most [a minute](Tracker::slowest). The cost is the smallest of the last three, so that
/// one that was slow by chance changes nothing, and one that is cheap brings the pace back. The first lookup, for which
/// nothing was ready yet, does not count.
///
/// # Resolvers
/// Each lookup asks as its query says. A resolver that failed in three lookups in a row rests: for 30 s, then, each time
/// that it fails again, twice as long, up to half an hour. Then it is asked again, before those that are not as good.
/// [`Tracker::resting`] tells which rest. A query that names its resolver asks that one always.
#[derive(Debug)]
#[must_use = "a tracker does nothing until it is asked for an update"]
pub struct Tracker {
    query: Query,
    clock: Box<dyn Clock>,
    pace: Pace,
    failover: Failover,
    ledger: Ledger,
    process: Process,
}

/// Of a target that is one process: which one that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Process {
    /// Not looked at yet, or the target is another.
    Unknown,
    /// It began at this time, in whatever unit the system has; `None` where it does not tell.
    Began(Option<u64>),
    Ended,
}

impl Tracker {
    /// Follows the sockets that a query asks for.
    pub fn new(query: Query) -> Self {
        Self {
            query,
            clock: Box::new(SystemClock),
            pace: Pace::new(INTERVAL, MULTIPLE, LONGEST),
            failover: Failover::default(),
            ledger: Ledger::default(),
            process: Process::Unknown,
        }
    }

    /// How long it is from the beginning of a lookup to that of the next, unless lookups cost too much for that; one second
    /// when nothing is said.
    pub fn every(mut self, interval: Duration) -> Self {
        self.pace.wished = interval;
        self
    }

    /// How many times as long as a lookup takes the interval is at least; 100 when nothing is said, 0 for never to slow
    /// down.
    pub fn cost_multiple(mut self, multiple: u32) -> Self {
        self.pace.multiple = multiple;
        self
    }

    /// What the interval is not slowed beyond; a minute when nothing is said. A longer wish is kept.
    pub fn slowest(mut self, longest: Duration) -> Self {
        self.pace.longest = longest;
        self
    }

    /// Has the time from elsewhere.
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Box::new(clock);
        self
    }

    /// Looks once, now, and tells what is different from the last look.
    ///
    /// The first time everything is [`Present`](EventKind::Present). That no process bears the name of a target is no
    /// error: it is [`Absent`](Presence::Absent), and awaited.
    ///
    /// # Errors
    /// As [`Query::run`]. Nothing is known to have changed then: the sockets stay as they are, and the next update can be
    /// better. After a process has ended there is no more to follow: [`ProbeError::NoSuchProcess`].
    pub fn update(&mut self) -> Result<Update, ProbeError> {
        self.update_on(&ThisMachine)
    }

    /// As [`Tracker::update`], of a machine of one's own; each time the same.
    ///
    /// # Errors
    /// As [`Tracker::update`].
    pub fn update_on(&mut self, machine: &dyn Machine) -> Result<Update, ProbeError> {
        if let (Process::Ended, Target::Pid(pid)) = (self.process, &self.query.target) {
            return Err(ProbeError::NoSuchProcess { pid: *pid });
        }
        let began = self.clock.instant();
        let outcome = self.look(machine, began);
        self.pace.note(began, self.clock.instant().saturating_duration_since(began));
        outcome.map(|(answer, presence)| self.take(answer, presence))
    }

    /// Waits until an update is due, and makes it.
    ///
    /// # Errors
    /// As [`Tracker::update`].
    pub fn next_update(&mut self) -> Result<Update, ProbeError> {
        if let Some(due) = self.next_due() {
            self.clock.sleep(due.saturating_duration_since(self.clock.instant()));
        }
        self.update()
    }

    /// All updates, each when it is due, until the target is a process that has ended.
    ///
    /// ```no_run
    /// use connprobe::{Query, Target, Tracker};
    ///
    /// for update in Tracker::new(Query::new(Target::named("tor"))).updates() {
    ///     for event in update?.events {
    ///         println!("{} {}", event.kind.name(), event.tracked.socket.local);
    ///     }
    /// }
    /// # Ok::<(), connprobe::ProbeError>(())
    /// ```
    pub fn updates(&mut self) -> Updates<'_> {
        Updates { tracker: self }
    }

    /// When the next update is due; `None` for at once, before the first one.
    pub fn next_due(&self) -> Option<Instant> {
        self.pace.due()
    }

    /// How long it is at present from the beginning of a lookup to that of the next.
    pub fn interval(&self) -> Duration {
        self.pace.interval()
    }

    /// Whether that is longer than was wished, because lookups cost too much.
    pub fn is_slowed(&self) -> bool {
        self.pace.interval() > self.pace.wished
    }

    /// What a lookup costs: how long it takes, the smallest of the last three; zero before the second one.
    pub fn cost(&self) -> Duration {
        self.pace.cost()
    }

    /// The sockets that are there, or may be, those that are known longest first.
    pub fn sockets(&self) -> impl ExactSizeIterator<Item = &Tracked> {
        self.ledger.tracked()
    }

    /// The resolvers that failed again and again and are not asked at present.
    pub fn resting(&self) -> Vec<Resting> {
        self.failover.resting(self.clock.instant()).collect()
    }

    /// Whether the target is a process that has ended, so that there is nothing left to follow.
    pub fn is_over(&self) -> bool {
        self.process == Process::Ended
    }

    /// One lookup, and whether the target is there. Where it is not, the answer is that there is nothing.
    fn look(&mut self, machine: &dyn Machine, now: Instant) -> Result<(Answer, Presence), ProbeError> {
        let known = match (self.process, &self.query.target) {
            (Process::Unknown, Target::Pid(pid)) => began(machine, *pid),
            (Process::Began(known), _) => known,
            _ => None,
        };
        let answer = match self.ask(machine, now) {
            Err(ProbeError::NoSuchProcess { .. }) if self.process != Process::Unknown => {
                return Ok(self.ended());
            }
            Err(ProbeError::NoProcessNamed { hidden, .. }) => {
                let spots: Vec<_> =
                    hidden.map(|reason| BlindSpot::of(reason, Vec::new())).into_iter().collect();
                let verdict = if spots.is_empty() { Verdict::Complete } else { Verdict::Partial(spots) };
                return Ok((nothing(verdict), Presence::Absent));
            }
            outcome => outcome?,
        };
        let Target::Pid(pid) = self.query.target else { return Ok((answer, Presence::Here)) };
        // The time at which it began is the same as before, so it has been the same process all the time.
        match (self.process, began(machine, pid)) {
            (Process::Unknown, now) if known.is_none() || now == known => self.process = Process::Began(now),
            (Process::Unknown, _) => return Err(ProbeError::NoSuchProcess { pid }),
            (_, now) if known.is_none() || now == known => {}
            // That it cannot be read need not mean that it is gone.
            (_, None) if machine.has_process(pid) != Some(false) => {}
            _ => return Ok(self.ended()),
        }
        Ok((answer, Presence::Here))
    }

    fn ask(&mut self, machine: &dyn Machine, now: Instant) -> Result<Answer, ProbeError> {
        let resting: Vec<Resolver> = self.failover.resting(now).map(|rest| rest.resolver).collect();
        match self.query.ask(machine, &resting)? {
            // Better one that fails than none.
            Err(attempts) if attempts.is_empty() && !resting.is_empty() => {
                let outcome = self.query.ask(machine, &[])?;
                self.noted(outcome, now)
            }
            outcome => self.noted(outcome, now),
        }
    }

    fn noted(&mut self, outcome: Result<Answer, Vec<Attempt>>, now: Instant) -> Result<Answer, ProbeError> {
        // One that was named is the only one.
        if self.query.resolver.is_none() {
            let attempts = outcome.as_ref().map_or_else(|attempts| attempts, |answer| &answer.attempts);
            self.failover.note(attempts, now);
        }
        outcome.map_err(failure)
    }

    fn ended(&mut self) -> (Answer, Presence) {
        self.process = Process::Ended;
        (nothing(Verdict::Complete), Presence::Ended)
    }

    fn take(&mut self, answer: Answer, presence: Presence) -> Update {
        let time = self.clock.time();
        let sight = Sight::of(&answer, &self.query.target);
        let events = self.ledger.take(answer.sockets, sight, time);
        let is_unseen = |tracked: &&Tracked| tracked.unseen_since.is_some();
        let unseen = self.ledger.tracked().filter(is_unseen).map(|tracked| tracked.number).collect();
        Update { events, time, verdict: answer.verdict, attempts: answer.attempts, presence, unseen }
    }
}

fn nothing(verdict: Verdict) -> Answer {
    Answer { sockets: Vec::new(), verdict, attempts: Vec::new() }
}

/// When a process began, where the machine tells.
#[cfg_attr(not(target_os = "linux"), expect(unused_variables, reason = "no other system is asked"))]
fn began(machine: &dyn Machine, pid: u32) -> Option<u64> {
    #[cfg(target_os = "linux")]
    if machine.system().is_linux() {
        // That it cannot be told says nothing.
        return crate::linux::began(machine.proc_root(), pid).ok().flatten();
    }
    None
}

/// The updates of a tracker, each when it is due: see [`Tracker::updates`].
#[derive(Debug)]
pub struct Updates<'t> {
    tracker: &'t mut Tracker,
}

impl Iterator for Updates<'_> {
    type Item = Result<Update, ProbeError>;

    fn next(&mut self) -> Option<Self::Item> {
        (!self.tracker.is_over()).then(|| self.tracker.next_update())
    }
}
