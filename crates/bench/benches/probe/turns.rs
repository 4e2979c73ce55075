//! Measures that can be compared on a machine with other work, too.
//!
//! What is measured takes turns: in each round everything is done for a moment, so that whatever disturbs a round
//! disturbs all of it. As a time counts the least processor time that a call took in any round, since a disturbance only
//! ever adds to that; as a ratio the median of those within a round, since the machine itself is not always as quick.

use std::hint::black_box;
use std::time::{Duration, Instant};

use rustix::time::{ClockId, clock_gettime};

/// How much processor time one thing takes in a round, at least: one call, or several.
const TURN: Duration = Duration::from_millis(2);
/// How many rounds there are at least, however long they take.
const FEWEST: u32 = 5;

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

/// The processor time of one call in each round, in nanoseconds, of each body: the round, and the time.
pub(crate) fn times(bodies: &[Body<'_>], rounds: u32, patience: Duration) -> Vec<Vec<(u32, f64)>> {
    // Counted once: by a clock in each round, a turn that others interrupt would be a single call, with cold caches.
    let calls: Vec<u32> = bodies.iter().map(|body| calls_of_a_turn(&body.work)).collect();
    let began = Instant::now();
    let mut times = vec![Vec::new(); bodies.len()];
    for round in 0..rounds {
        if round >= FEWEST && began.elapsed() > patience {
            break;
        }
        for ((body, &calls), times) in bodies.iter().zip(&calls).zip(&mut times) {
            if round % body.every == 0 {
                times.push((round, taken(&body.work, calls).as_nanos() as f64 / f64::from(calls)));
            }
        }
    }
    times
}

/// How many calls take as long as a turn.
fn calls_of_a_turn(work: &dyn Fn() -> usize) -> u32 {
    let mut powers = (0..16).map(|power| 1 << power);
    powers.find(|&calls| taken(work, calls) >= TURN).unwrap_or(1 << 16)
}

/// The processor time of so many calls.
fn taken(work: &dyn Fn() -> usize, calls: u32) -> Duration {
    let before = processor_time();
    for _ in 0..calls {
        black_box(work());
    }
    processor_time() - before
}

/// The time that this process took of the processors, in the kernel and outside.
///
/// All that is measured works and never waits, so that on a quiet machine this is the time that passes; on a busy one it
/// stays the same.
pub(crate) fn processor_time() -> Duration {
    let now = clock_gettime(ClockId::ProcessCPUTime);
    Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
}
