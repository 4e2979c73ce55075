//! Which events are shown.

use std::collections::BTreeSet;

use connutil::parse::Socket;
use connutil::probe::{Event, EventKind, Selection};

use crate::filter::Filter;

/// The sockets that are shown: a socket that was once what is wanted stays until it is closed, whatever becomes of it.
pub(super) struct Chosen {
    selection: Selection,
    filter: Filter,
    shown: BTreeSet<u64>,
    /// How many were ever shown.
    count: u64,
}

impl Chosen {
    pub(super) const fn new(selection: Selection, filter: Filter) -> Self {
        Self { selection, filter, shown: BTreeSet::new(), count: 0 }
    }

    /// Leaves the events of the sockets that are shown. One that becomes what is wanted by a change has opened for whoever
    /// reads.
    pub(super) fn choose(&mut self, events: &mut Vec<Event>) {
        events.retain_mut(|event| {
            let number = event.tracked.number;
            match event.kind {
                EventKind::Closed => self.shown.remove(&number),
                _ if self.shown.contains(&number) => true,
                _ if !self.wants(&event.tracked.socket) => false,
                _ => {
                    if matches!(event.kind, EventKind::Changed { .. }) {
                        event.kind = EventKind::Opened;
                    }
                    self.count += 1;
                    self.shown.insert(number)
                }
            }
        });
    }

    fn wants(&self, socket: &Socket<'_>) -> bool {
        let is_selected = match self.selection {
            Selection::Connections => socket.is_connection(),
            Selection::Listening => socket.is_listening(),
            _ => true,
        };
        is_selected && self.filter.wants(socket)
    }

    /// How many sockets were shown so far.
    pub(super) const fn shown(&self) -> u64 {
        self.count
    }
}
