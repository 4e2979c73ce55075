//! How quick each parser is, beside a bare split into lines. `PARSE.md` has the results.
//!
//! ```sh
//! cargo bench -p connutil-bench --bench parse            # everything
//! PARSE_SHORT=1 cargo bench -p connutil-bench --bench parse   # short and rough
//! ```

use std::hint::black_box;
use std::time::Duration;

use connutil_bench::capture::{Layout, lines};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const ROWS: [usize; 3] = [10, 1_000, 100_000];

fn parse(criterion: &mut Criterion) {
    for layout in Layout::ALL {
        let mut group = criterion.benchmark_group(layout.name());
        for rows in ROWS {
            let text = layout.capture(rows);
            let text = text.as_bytes();
            assert_eq!(layout.parse(text).filter(Result::is_ok).count(), rows, "{}", layout.name());
            group.throughput(Throughput::Bytes(text.len() as u64));
            group.bench_with_input(BenchmarkId::new("parse", rows), text, |bencher, text| {
                bencher.iter(|| layout.parse(text).filter(|socket| black_box(socket).is_ok()).count());
            });
            group.bench_with_input(BenchmarkId::new("capture", rows), text, |bencher, text| {
                bencher.iter(|| layout.read_capture(text));
            });
            group.bench_with_input(BenchmarkId::new("lines", rows), text, |bencher, text| {
                bencher.iter(|| lines(text));
            });
        }
        group.finish();
    }
}

/// Criterion's defaults take five seconds for each of more than a hundred measurements.
fn settings() -> Criterion {
    let short = std::env::var_os("PARSE_SHORT").is_some();
    let (warm_up, measured) = if short { (100, 300) } else { (500, 2_000) };
    Criterion::default()
        .warm_up_time(Duration::from_millis(warm_up))
        .measurement_time(Duration::from_millis(measured))
        .sample_size(if short { 10 } else { 50 })
}

criterion_group! { name = benches; config = settings(); targets = parse }
criterion_main!(benches);
