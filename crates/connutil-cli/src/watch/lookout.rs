//! Who looks: a thread, so that a look that takes long keeps nobody from quitting.

use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, SyncSender};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use connutil::probe::{ProbeError, Resting, Tracker, Update};

use super::Next;
use super::directions::{Directions, Known};
use crate::args::{Place, Watch};

/// How long a look that is being made is waited for at the end.
const GRACE: Duration = Duration::from_secs(1);

/// One look, and how it goes on.
pub(super) struct Look {
    pub(super) outcome: Result<Update, ProbeError>,
    /// From one look to the next.
    pub(super) interval: Duration,
    pub(super) is_slowed: bool,
    /// How long this one took.
    pub(super) took: Duration,
    /// How long one takes, as far as the interval depends on it.
    pub(super) cost: Duration,
    pub(super) resting: Vec<Resting>,
    /// Of the sockets that something happened to, who connected to whom.
    pub(super) directions: Known,
    /// Why that is not known.
    pub(super) no_directions: Option<String>,
}

/// A thread that looks again and again.
pub(super) struct Lookout {
    looks: Receiver<Look>,
    /// Whoever has this is listening.
    listening: Sender<()>,
    thread: JoinHandle<()>,
}

impl Lookout {
    pub(super) fn begin(watch: &Watch, directions: Directions) -> Self {
        // A reader that is slow makes looks rare, and not the memory grow.
        let (send, looks) = mpsc::sync_channel(1);
        let (listening, ended) = mpsc::channel();
        let (tracker, place) = (watch.tracker(), watch.how.place.clone());
        let thread = thread::spawn(move || look(tracker, directions, &place, &send, &ended));
        Self { looks, listening, thread }
    }

    pub(super) fn next(&self, patience: Duration) -> Next {
        match self.looks.recv_timeout(patience) {
            Ok(look) => Next::Look(Box::new(look)),
            Err(RecvTimeoutError::Timeout) => Next::Wait,
            Err(RecvTimeoutError::Disconnected) => Next::Over,
        }
    }

    /// No more looks. One that is being made may end, so that no command is left behind, but not for long.
    pub(super) fn end(self) {
        let Self { looks, listening, thread } = self;
        drop((looks, listening));
        let end = Instant::now() + GRACE;
        while !thread.is_finished() && Instant::now() < end {
            thread::sleep(Duration::from_millis(5));
        }
        if let Some(Err(panic)) = thread.is_finished().then(|| thread.join()) {
            std::panic::resume_unwind(panic);
        }
    }
}

fn look(
    mut tracker: Tracker,
    mut directions: Directions,
    place: &Place,
    send: &SyncSender<Look>,
    ended: &Receiver<()>,
) {
    let machine = place.machine();
    while !tracker.is_over() {
        let due =
            tracker.next_due().map_or(Duration::ZERO, |due| due.saturating_duration_since(Instant::now()));
        // Nothing is ever sent: this waits, or learns that nobody listens any more.
        if ended.recv_timeout(due) != Err(RecvTimeoutError::Timeout) {
            return;
        }
        let began = Instant::now();
        let outcome = tracker.update_on(machine.as_ref());
        let took = began.elapsed();
        let known = outcome.as_ref().map(|update| directions.after(update, machine.as_ref()));
        let look = Look {
            directions: known.unwrap_or_default(),
            no_directions: directions.trouble.clone(),
            outcome,
            took,
            interval: tracker.interval(),
            is_slowed: tracker.is_slowed(),
            cost: tracker.cost(),
            resting: tracker.resting(),
        };
        if send.send(look).is_err() {
            return;
        }
    }
}
