//! The quickest of many runs for every format, as a table: `parse_best [RUNS]`.
//!
//! On a machine that others use, a mean says how busy it was. The quickest of many short runs says how quick the code
//! is, as nearly as can be known there.
//!
//! ```sh
//! cargo build --profile bench -p connutil-bench --bin parse_best && taskset -c 0 target/release/parse_best
//! ```

use std::hint::black_box;
use std::time::Instant;

use connutil_bench::capture::{Layout, lines};

/// Rows, and how often they are parsed in one run, so that no run is too short for the clock.
const SIZES: [(usize, u32); 3] = [(10, 40), (1_000, 1), (100_000, 1)];

fn main() {
    let runs: u32 = std::env::args().nth(1).and_then(|runs| runs.parse().ok()).unwrap_or(2_000);
    println!("| format | rows | bytes/row | parse MB/s | capture MB/s | lines MB/s | parse/lines |");
    println!("|---|---|---|---|---|---|---|");
    for layout in Layout::ALL {
        for (rows, times) in SIZES {
            let text = layout.capture(rows);
            let text = text.as_bytes();
            // As much text for each size, and of the largest a few runs at least.
            let runs = (runs * 1_000 / rows as u32 / times).clamp(20, runs);
            let parse = best(text, runs, times, |text| {
                layout.parse(text).filter(|socket| black_box(socket).is_ok()).count() as u64
            });
            let capture = best(text, runs, times, |text| layout.read_capture(text));
            let floor = best(text, runs, times, lines);
            println!(
                "| {} | {rows} | {} | {parse:.0} | {capture:.0} | {floor:.0} | 1/{:.1} |",
                layout.name(),
                text.len() / rows,
                floor / parse
            );
        }
    }
}

/// The megabytes in a second of the quickest run.
fn best(text: &[u8], runs: u32, times: u32, work: impl Fn(&[u8]) -> u64) -> f64 {
    let shortest = (0..runs).map(|_| {
        let start = Instant::now();
        for _ in 0..times {
            black_box(work(black_box(text)));
        }
        start.elapsed()
    });
    let shortest = shortest.min().unwrap_or_default().as_secs_f64();
    text.len() as f64 * f64::from(times) / shortest / 1e6
}
