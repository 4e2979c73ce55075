//! Measures that can be compared on a machine with other work, too.
//!
//! What is measured takes turns: in each round everything is done for a moment, so that whatever disturbs a round
//! disturbs all of it. What counts is the least processor time that a call took in any round: a disturbance only ever
//! adds to that.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

/// How long one thing is done in a round, at least once.
const TURN: Duration = Duration::from_millis(2);

/// Something that is measured.
pub(crate) struct Body<'a> {
    pub(crate) name: &'static str,
    /// Gives how much it found.
    pub(crate) work: Box<dyn Fn() -> usize + 'a>,
    /// Whether that is the number of connections of the process.
    pub(crate) finds_own: bool,
    /// In how many rounds it is done once: what takes long and is only compared with needs fewer turns.
    pub(crate) every: u32,
}

/// The least processor time of one call, in nanoseconds, of each body.
pub(crate) fn quickest(bodies: &[Body<'_>], rounds: u32, patience: Duration) -> Vec<f64> {
    let began = Instant::now();
    let mut least = vec![f64::INFINITY; bodies.len()];
    for round in 0..rounds {
        // Whatever happens, each of them has its turn once.
        if round > 0 && began.elapsed() > patience {
            break;
        }
        for (body, least) in bodies.iter().zip(&mut least) {
            if round % body.every == 0 {
                *least = least.min(turn(&body.work));
            }
        }
    }
    least
}

/// The processor time of one call, of as many as fit into a turn.
fn turn(work: &dyn Fn() -> usize) -> f64 {
    let (began, mut calls) = (Instant::now(), 0);
    let before = processor_time();
    while calls == 0 || began.elapsed() < TURN {
        black_box(work());
        calls += 1;
    }
    (processor_time() - before).as_nanos() as f64 / f64::from(calls)
}

/// The time that this process took of the processors, in the kernel and outside.
///
/// All that is measured works and never waits, so that on a quiet machine this is the time that passes; on a busy one it
/// stays the same.
pub(crate) fn processor_time() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}
