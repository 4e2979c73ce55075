//! The sockets that are known, and what an answer changes of them.

use std::sync::Arc;
use std::time::SystemTime;

use connparse::Socket;

use super::event::{Event, EventKind, Tracked};
use super::matching::{matched, merged};
use super::sight::Sight;

/// The sockets that are known.
#[derive(Debug, Default)]
pub(crate) struct Ledger {
    entries: Vec<Entry>,
    /// What the last answer could have seen; `None` before the first.
    last: Option<Arc<Sight>>,
    numbers: u64,
}

#[derive(Debug)]
struct Entry {
    tracked: Tracked,
    /// The look that showed it last.
    seen_by: Arc<Sight>,
}

impl Ledger {
    /// The sockets that are known, those that are known longest first.
    pub(crate) fn tracked(&self) -> impl ExactSizeIterator<Item = &Tracked> {
        self.entries.iter().map(|entry| &entry.tracked)
    }

    /// Takes in an answer, and tells what it changed.
    pub(crate) fn take(
        &mut self,
        sockets: Vec<Socket<'static>>,
        sight: Sight,
        now: SystemTime,
    ) -> Vec<Event> {
        let sight = Arc::new(sight);
        let old: Vec<_> = self.entries.iter().map(|entry| &entry.tracked.socket).collect();
        let of_new = matched(&old, &sockets);
        let mut seen: Vec<Option<Socket<'static>>> = vec![None; old.len()];
        let mut fresh = Vec::new();
        for (socket, of) in sockets.into_iter().zip(of_new) {
            match of.and_then(|nth| seen.get_mut(nth)) {
                Some(place) => *place = Some(socket),
                None => fresh.push(socket),
            }
        }
        let (mut closed, mut changed) = (Vec::new(), Vec::new());
        let mut kept = Vec::with_capacity(seen.len() + fresh.len());
        for (entry, seen) in std::mem::take(&mut self.entries).into_iter().zip(seen) {
            let (entry, event) = entry.after(seen, &sight, now);
            if entry.is_some() { &mut changed } else { &mut closed }.extend(event);
            kept.extend(entry);
        }
        self.entries = kept;
        let opened: Vec<_> = fresh.into_iter().map(|socket| self.add(socket, &sight, now)).collect();
        self.last = Some(sight);
        closed.into_iter().chain(changed).chain(opened).collect()
    }

    fn add(&mut self, socket: Socket<'static>, sight: &Arc<Sight>, now: SystemTime) -> Event {
        let was_present = self.last.as_ref().is_none_or(|last| last.may_hide(&socket, sight));
        let tracked = Tracked {
            number: self.numbers,
            socket,
            first_seen: now,
            last_seen: now,
            was_present,
            unseen_since: None,
        };
        self.numbers += 1;
        self.entries.push(Entry { tracked: tracked.clone(), seen_by: Arc::clone(sight) });
        Event { kind: if was_present { EventKind::Present } else { EventKind::Opened }, tracked }
    }
}

impl Entry {
    /// What became of it, as an answer has it or has it not, and what is to be told of that. Nothing is left of it where it
    /// is closed.
    fn after(
        mut self,
        seen: Option<Socket<'static>>,
        sight: &Arc<Sight>,
        now: SystemTime,
    ) -> (Option<Self>, Option<Event>) {
        let Some(socket) = seen else {
            if !sight.may_hide(&self.tracked.socket, &self.seen_by) {
                return (None, Some(Event { kind: EventKind::Closed, tracked: self.tracked }));
            }
            self.tracked.unseen_since.get_or_insert(now);
            return (Some(self), None);
        };
        let (socket, aspects) = merged(&self.tracked.socket, socket, sight, &self.seen_by);
        let before = std::mem::replace(&mut self.tracked.socket, socket);
        (self.tracked.last_seen, self.tracked.unseen_since) = (now, None);
        self.seen_by = Arc::clone(sight);
        let event = (!aspects.is_empty()).then(|| Event {
            kind: EventKind::Changed { before: Box::new(before), aspects },
            tracked: self.tracked.clone(),
        });
        (Some(self), event)
    }
}

#[cfg(test)]
mod tests;
