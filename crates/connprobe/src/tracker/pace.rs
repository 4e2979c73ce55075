//! How often is asked.

use std::collections::VecDeque;
use std::time::{Duration, Instant};

/// Of how many lookups the cost is taken. What chance adds is left out: the smallest counts.
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

    /// Notes a lookup. The first one, for which nothing was ready yet, tells nothing of the others.
    pub(crate) fn note(&mut self, began: Instant, cost: Duration) {
        if self.last.replace(began).is_some() {
            self.costs.truncate(COSTS - 1);
            self.costs.push_front(cost);
        }
    }

    /// What a lookup costs: the smallest of the last three.
    pub(crate) fn cost(&self) -> Duration {
        self.costs.iter().min().copied().unwrap_or_default()
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
        let mut after = |cost: u32| {
            pace.note(start, cost * MS);
            assert_eq!(pace.due(), Some(start + pace.interval()));
            pace.interval()
        };
        // The first does not count, and then two that were slow by chance do not.
        assert_eq!([900, 4, 400, 400].map(&mut after), [1000 * MS; 4]);
        // Dearer by now, up to a minute.
        assert_eq!([50, 50, 300].map(&mut after), [5000 * MS; 3]);
        assert_eq!([2000, 2000, 2000].map(&mut after), [5000 * MS, 30_000 * MS, 60_000 * MS]);
        // Cheap again.
        assert_eq!(after(1), 1000 * MS);
    }

    #[test]
    fn a_wish_beyond_the_longest_is_kept() {
        let mut pace = Pace::new(90_000 * MS, 100, 60_000 * MS);
        (0..3).for_each(|_| pace.note(Instant::now(), 2000 * MS));
        assert_eq!(pace.interval(), 90_000 * MS);
        let mut never = Pace::new(Duration::MAX, 100, 60_000 * MS);
        never.note(Instant::now(), MS);
        assert!(never.due().is_some());
    }
}
