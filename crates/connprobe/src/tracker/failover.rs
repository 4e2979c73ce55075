//! Which resolvers are left alone for a while because they failed again and again.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use crate::{Attempt, Resolver};

/// After how many failures in a row a resolver rests.
const PATIENCE: u32 = 3;
/// How long it rests the first time; each time that it fails again, twice as long.
const FIRST_REST: Duration = Duration::from_secs(30);
const LONGEST_REST: Duration = Duration::from_secs(30 * 60);

/// A resolver that failed several times in a row, and is not asked for a while.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resting {
    /// The resolver.
    pub resolver: Resolver,
    /// How often it failed in a row.
    pub failures: u32,
    /// When it is asked again.
    pub until: Instant,
}

/// The failures of each resolver since it last gave an answer.
#[derive(Clone, Debug, Default)]
pub(crate) struct Failover(BTreeMap<Resolver, Failures>);

#[derive(Clone, Copy, Debug, Default)]
struct Failures {
    count: u32,
    rests_until: Option<Instant>,
}

impl Failover {
    /// Notes how resolvers did.
    pub(crate) fn note(&mut self, attempts: &[Attempt], now: Instant) {
        for attempt in attempts {
            match &attempt.error {
                None => {
                    self.0.remove(&attempt.resolver);
                }
                // The target's fault, not the resolver's.
                Some(error) if error.is_final() => {}
                Some(_) => self.failed(attempt.resolver, now),
            }
        }
    }

    fn failed(&mut self, resolver: Resolver, now: Instant) {
        let failures = self.0.entry(resolver).or_default();
        failures.count = failures.count.saturating_add(1);
        if let Some(rests) = failures.count.checked_sub(PATIENCE) {
            let rest = FIRST_REST.saturating_mul(2_u32.saturating_pow(rests)).min(LONGEST_REST);
            failures.rests_until = Some(now + rest);
        }
    }

    /// Those that rest, best known first.
    pub(crate) fn resting(&self, now: Instant) -> impl Iterator<Item = Resting> + '_ {
        self.0.iter().filter_map(move |(&resolver, failures)| {
            let until = failures.rests_until.filter(|&until| until > now)?;
            Some(Resting { resolver, failures: failures.count, until })
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use super::*;
    use crate::ProbeError;

    fn attempt(resolver: Resolver, error: Option<ProbeError>) -> Attempt {
        let elapsed = Duration::ZERO;
        Attempt { resolver, elapsed, rows_read: 0, rows_refused: 0, notes: Vec::new(), error }
    }

    fn slow() -> Option<ProbeError> {
        Some(ProbeError::TimedOut { what: "ss".to_owned(), after: Duration::from_secs(1) })
    }

    #[test]
    fn three_failures_in_a_row_are_enough_and_rests_grow() {
        let start = Instant::now();
        let mut failover = Failover::default();
        let mut fail = |error, at| {
            failover.note(&[attempt(Resolver::Ss, error), attempt(Resolver::Proc, None)], at);
            failover.resting(at).map(|rest| (rest.resolver, rest.until - at)).collect::<Vec<_>>()
        };
        assert_eq!((fail(slow(), start), fail(slow(), start)), (vec![], vec![]));
        // An answer between them, and they do not count.
        assert_eq!(fail(None, start), []);
        assert_eq!((fail(slow(), start), fail(slow(), start)), (vec![], vec![]));
        assert_eq!(fail(slow(), start), [(Resolver::Ss, FIRST_REST)]);
        let later = start + FIRST_REST;
        assert_eq!(fail(slow(), later), [(Resolver::Ss, 2 * FIRST_REST)]);
        for _ in 0..100 {
            fail(slow(), later);
        }
        assert_eq!(fail(slow(), later), [(Resolver::Ss, LONGEST_REST)]);
        assert_eq!(fail(None, later), []);
    }

    #[test]
    fn a_rest_ends() {
        let start = Instant::now();
        let mut failover = Failover::default();
        (0..3).for_each(|_| failover.note(&[attempt(Resolver::Ss, slow())], start));
        assert_eq!(failover.resting(start).count(), 1);
        assert_eq!(failover.resting(start + FIRST_REST).count(), 0);
    }

    #[test]
    fn a_target_that_is_gone_is_nobodys_failure() {
        let mut failover = Failover::default();
        for _ in 0..9 {
            failover
                .note(&[attempt(Resolver::Proc, Some(ProbeError::NoSuchProcess { pid: 7 }))], Instant::now());
        }
        assert_eq!(failover.resting(Instant::now()).count(), 0);
    }
}
