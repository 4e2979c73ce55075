//! How often is asked.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Of how many lookups the cost is taken: one that was slow by chance changes nothing.
const COSTS: usize = 3;

/// How often is asked: as often as is wished, unless a lookup costs too much for that.
#[derive(Clone, Debug)]
pub(crate) struct Pace {
    /// From the beginning of a lookup to that of the next.
    pub(crate) wished: Duration,
    /// How many times as long as a lookup the interval is at least.
    pub(crate) multiple: u32,
    /// What it is not slowed beyond.
    pub(crate) longest: Duration,
    costs: VecDeque<Duration>,
    last: Option<Instant>,
}

impl Pace {
    pub(crate) const fn new(wished: Duration, multiple: u32, longest: Duration) -> Self {
        Self { wished, multiple, longest, costs: VecDeque::new(), last: None }
    }

    /// Notes a lookup.
    pub(crate) fn note(&mut self, began: Instant, cost: Duration) {
        self.costs.truncate(COSTS - 1);
        self.costs.push_front(cost);
        self.last = Some(began);
    }

    /// What a lookup costs: the middle one of the last three; of fewer the smallest.
    pub(crate) fn cost(&self) -> Duration {
        let mut costs: Vec<_> = self.costs.iter().copied().collect();
        costs.sort_unstable();
        costs.get(costs.len() / COSTS).copied().unwrap_or_default()
    }

    /// From the beginning of a lookup to that of the next.
    pub(crate) fn interval(&self) -> Duration {
        let needed = self.cost().saturating_mul(self.multiple).min(self.longest);
        self.wished.max(needed)
    }

    /// When the next lookup is due; `None` for at once, before the first one.
    pub(crate) fn due(&self) -> Option<Instant> {
        // An interval that no clock can count is never over: far enough ahead to be asked again.
        self.last.map(|last| last.checked_add(self.interval()).unwrap_or(last + self.longest))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MS: Duration = Duration::from_millis(1);

    #[test]
    fn a_lookup_takes_no_more_than_its_share_of_the_time() {
        let start = Instant::now();
        let mut pace = Pace::new(1000 * MS, 100, 60_000 * MS);
        assert_eq!((pace.due(), pace.interval()), (None, 1000 * MS));
        pace.note(start, 4 * MS);
        assert_eq!(pace.due(), Some(start + 1000 * MS));
        // One that was slow by chance.
        pace.note(start, 400 * MS);
        assert_eq!(pace.interval(), 1000 * MS);
        pace.note(start, 50 * MS);
        assert_eq!((pace.cost(), pace.interval()), (50 * MS, 5000 * MS));
        pace.note(start, 300 * MS);
        assert_eq!(pace.interval(), 30_000 * MS);
        // Not beyond a minute.
        pace.note(start, 2000 * MS);
        pace.note(start, 2000 * MS);
        assert_eq!(pace.interval(), 60_000 * MS);
        // Cheap again.
        pace.note(start, MS);
        pace.note(start, MS);
        assert_eq!(pace.interval(), 1000 * MS);
    }

    #[test]
    fn a_wish_beyond_the_longest_is_kept() {
        let mut pace = Pace::new(90_000 * MS, 100, 60_000 * MS);
        pace.note(Instant::now(), 2000 * MS);
        assert_eq!(pace.interval(), 90_000 * MS);
        let mut never = Pace::new(Duration::MAX, 100, 60_000 * MS);
        never.note(Instant::now(), MS);
        assert!(never.due().is_some());
    }
}
