//! The quickest of many runs for every format, or for some of them, as a table: `parse_best [RUNS [FORMAT…]]`.
//!
//! On a machine that others use, a mean says how busy it was. The quickest of many short runs says how quick the code
//! is, as nearly as can be known there. On Linux the time is that of the thread: no run of 100,000 rows is so short that
//! nobody else gets the core meanwhile.
//!
//! ```sh
//! cargo build --profile bench -p connutil-bench --bin parse_best && taskset -c 0 target/release/parse_best
//! ```

use std::hint::black_box;

use connutil_bench::capture::{Layout, lines};
use connutil_bench::clock::now;

/// Rows, and how often they are parsed in one run, so that no run is too short for the clock.
const SIZES: [(usize, u32); 3] = [(10, 40), (1_000, 1), (100_000, 1)];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let runs: u32 = arguments.next().and_then(|runs| runs.parse().ok()).unwrap_or(2_000);
    let named: Vec<_> = arguments.filter_map(|name| Layout::named(&name)).collect();
    let layouts = if named.is_empty() { &Layout::ALL[..] } else { &named };
    println!("| format | rows | bytes/row | parse MB/s | capture MB/s | lines MB/s | parse/lines |");
    println!("|---|---|---|---|---|---|---|");
    for layout in layouts {
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
        let start = now();
        for _ in 0..times {
            black_box(work(black_box(text)));
        }
        now() - start
    });
    let shortest = shortest.min().unwrap_or_default().as_secs_f64();
    text.len() as f64 * f64::from(times) / shortest / 1e6
}
