//! Giving up on demand.

use std::fmt;
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

/// Gives a download up from another thread, such as one that waits for signals.
///
/// A wait for the server ends at once, and so does a pause between attempts; the lookup of a name and the making of a
/// connection end with their time limit.
///
/// ```
/// use std::net::TcpListener;
/// use std::time::Duration;
/// use connprobe::download::{Abort, Download, DownloadError};
///
/// // It takes connections and never answers.
/// let server = TcpListener::bind("127.0.0.1:0")?;
/// let abort = Abort::new();
/// std::thread::spawn({
///     let abort = abort.clone();
///     move || {
///         std::thread::sleep(Duration::from_millis(50));
///         abort.abort();
///     }
/// });
/// let outcome = Download::new(format!("http://{}/", server.local_addr()?)).abort_with(&abort).bytes();
/// assert!(matches!(outcome, Err(DownloadError::Aborted { .. })));
/// # Ok::<(), std::io::Error>(())
/// ```
#[derive(Clone, Default)]
pub struct Abort(Arc<(Mutex<State>, Condvar)>);

#[derive(Default)]
struct State {
    aborted: bool,
    busy: Option<ureq::Agent>,
}

impl Abort {
    /// One that was not used yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Gives up every download that this was given to, now and later.
    pub fn abort(&self) {
        let mut state = self.state();
        state.aborted = true;
        if let Some(agent) = state.busy.take() {
            agent.shutdown();
        }
        self.0.1.notify_all();
    }

    /// Whether it was used.
    #[must_use]
    pub fn is_aborted(&self) -> bool {
        self.state().aborted
    }

    /// What has to be shut down.
    pub(super) fn guard(&self, agent: &ureq::Agent) {
        let mut state = self.state();
        match state.aborted {
            true => agent.clone().shutdown(),
            false => state.busy = Some(agent.clone()),
        }
    }

    /// Waits, unless it is aborted.
    pub(super) fn wait(&self, pause: Duration) {
        let end = Instant::now() + pause;
        let mut state = self.state();
        while !state.aborted {
            let left = end.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return;
            }
            state = self.0.1.wait_timeout(state, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for Abort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Abort").field("aborted", &self.is_aborted()).finish()
    }
}
