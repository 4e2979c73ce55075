//! Who connected to whom. That is looked up when a socket is seen first and kept as long as the socket is there: whoever
//! listened may go before the connection does.

use std::collections::HashMap;
use std::time::Instant;

use connutil::probe::{EventKind, Machine, Query, Tracked, Update};

use crate::args::Watch;
use crate::columns::Column;
use crate::direction::{Direction, Listeners};

/// The directions of sockets, by their numbers.
pub(super) type Known = HashMap<u64, Direction>;

/// Looks up directions, where somebody wants to know.
pub(super) struct Directions {
    /// The lookup of what listens, and whether that is everything; none where nobody wants to know.
    query: Option<(Query, bool)>,
    /// How many times as long as such a lookup takes it is to the next one.
    multiple: u32,
    due: Option<Instant>,
    listeners: Listeners,
    known: Known,
    /// Why nothing is known, in words, where the last lookup failed.
    pub(super) trouble: Option<String>,
}

impl Directions {
    pub(super) fn of(watch: &Watch, columns: &[Column]) -> Self {
        let mut wanted = columns.iter().copied().chain(watch.sort.iter().map(|field| field.column));
        let is_wanted = wanted.any(|column| column == Column::Direction);
        Self {
            query: is_wanted
                .then(|| watch.how.listeners(watch.whose.target(), &watch.which.filter, watch.how.timeout)),
            multiple: watch.cost_multiple(),
            due: None,
            listeners: Listeners::default(),
            known: Known::new(),
            trouble: None,
        }
    }

    /// The directions of the sockets that something happened to.
    pub(super) fn after(&mut self, update: &Update, machine: &dyn Machine) -> Known {
        if self.query.is_none() {
            return Known::new();
        }
        let unknown: Vec<&Tracked> = update
            .events
            .iter()
            .filter(|event| event.kind != EventKind::Closed)
            .map(|event| &event.tracked)
            .filter(|tracked| tracked.socket.remote.is_some() && !self.known.contains_key(&tracked.number))
            .collect();
        if !unknown.is_empty() {
            self.look(machine);
        }
        for tracked in unknown {
            let direction = self.listeners.direction(&tracked.socket);
            self.known.extend(direction.map(|direction| (tracked.number, direction)));
        }
        let mut told = Known::new();
        for event in &update.events {
            let number = event.tracked.number;
            let direction = match event.kind {
                EventKind::Closed => self.known.remove(&number),
                _ => self.known.get(&number).copied(),
            };
            told.extend(direction.map(|direction| (number, direction)));
        }
        told
    }

    /// Looks who listens, unless that was done so lately that it would cost too much.
    fn look(&mut self, machine: &dyn Machine) {
        let began = Instant::now();
        let Some(query) = self.query.as_ref().filter(|_| self.due.is_none_or(|due| began >= due)) else {
            return;
        };
        let outcome = Listeners::asked(query, machine);
        self.due = began.elapsed().checked_mul(self.multiple).and_then(|pause| began.checked_add(pause));
        match outcome {
            Ok(listeners) => (self.listeners, self.trouble) = (listeners, None),
            Err(trouble) => self.trouble = Some(trouble),
        }
    }
}
