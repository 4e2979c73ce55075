//! Signals that ask to stop.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether a signal asked to stop.
pub(super) struct Stop(Arc<AtomicBool>);

impl Stop {
    /// SIGINT and SIGTERM; and SIGHUP where a terminal is to be left as it was found. Elsewhere that ends the program as
    /// always, or not, as nohup has it.
    #[cfg(unix)]
    pub(super) fn on_signals(has_screen: bool) -> Self {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let flag = Arc::new(AtomicBool::new(false));
        for signal in [SIGINT, SIGTERM].into_iter().chain(has_screen.then_some(SIGHUP)) {
            // Without it the signal ends the program at once, as it would anyway.
            let _ = signal_hook::flag::register(signal, Arc::clone(&flag));
        }
        Self(flag)
    }

    /// Ctrl-C is a key where there is a screen, and ends the program at once elsewhere.
    #[cfg(not(unix))]
    pub(super) fn on_signals(_: bool) -> Self {
        Self(Arc::default())
    }

    pub(super) fn is_set(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
