//! What came of the looks.

use std::time::{Duration, Instant};

use connutil::probe::{EventKind, Presence, Resolver, Target, Verdict};

use super::lookout::Look;
use crate::exit::{Exit, s};

/// What came of the looks so far.
#[derive(Default)]
pub(super) struct Tally {
    began: Option<Instant>,
    looks: u64,
    failed: u64,
    /// How many looks could not see everything.
    partial: u64,
    /// How many sockets were shown.
    shown: u64,
    pub(super) opened: u64,
    pub(super) closed: u64,
    resolver: Option<Resolver>,
    /// The last answer that was not complete, in words.
    trouble: Option<String>,
    has_ended: bool,
}

impl Tally {
    pub(super) const fn is_first(&self) -> bool {
        self.looks == 0
    }

    /// Counts a look; `shown` is how many sockets were shown until now.
    pub(super) fn count(&mut self, look: &Look, shown: u64) {
        self.began.get_or_insert_with(Instant::now);
        self.looks += 1;
        self.shown = shown;
        let update = match &look.outcome {
            Ok(update) => update,
            Err(error) => {
                self.failed += 1;
                self.trouble = Some(format!("a lookup failed: {error}"));
                return;
            }
        };
        for event in &update.events {
            self.opened += u64::from(event.kind == EventKind::Opened);
            self.closed += u64::from(event.kind == EventKind::Closed);
        }
        self.resolver = update.resolver().or(self.resolver);
        self.has_ended |= update.presence == Presence::Ended;
        if update.verdict != Verdict::Complete {
            self.partial += 1;
            let spots: Vec<_> = update.verdict.blind_spots().iter().map(ToString::to_string).collect();
            self.trouble = Some(spots.join("; "));
        }
    }

    pub(super) const fn exit(&self) -> Exit {
        match (self.partial + self.failed, self.shown) {
            (1.., _) => Exit::Partial,
            (0, 0) => Exit::Nothing,
            (0, _) => Exit::Found,
        }
    }

    /// What came of it all, in one line.
    pub(super) fn sentence(&self, target: &Target) -> String {
        let is_whole = self.partial + self.failed == 0;
        let span = self.began.map_or(Duration::ZERO, |began| began.elapsed()).as_secs_f64();
        let of = match target {
            Target::Everyone => String::new(),
            target => format!(" of {target}"),
        };
        let by = self.resolver.map_or_else(String::new, |resolver| format!(", by {resolver}"));
        let ended = if self.has_ended { "; the process has ended" } else { "" };
        let trouble = match (&self.trouble, is_whole) {
            (Some(trouble), false) => {
                format!("; {} of the lookups did not see everything: {trouble}", self.partial + self.failed)
            }
            _ => String::new(),
        };
        format!(
            "{}: {} socket{} seen{of}, {} opened, {} closed, in {} lookup{} and {span:.1} s{by}{ended}{trouble}",
            if is_whole { "complete" } else { "partial" },
            self.shown,
            s(self.shown),
            self.opened,
            self.closed,
            self.looks,
            s(self.looks),
        )
    }
}
