//! Parses one made capture once, for a profiler that counts instructions: `parse_once FORMAT ROWS [METHOD]`.
//!
//! METHOD is `parse` (the plain iterator, and what is taken if there is none), `capture` (the reader that
//! `connutil parse` uses) or `lines` (the bare split into lines, which is the floor). Making the text is not counted.
//!
//! ```sh
//! cargo build --profile bench -p connutil-bench --bin parse_once
//! valgrind --tool=callgrind --toggle-collect='*parse_once*measured*' target/release/parse_once ss 10000
//! ```

use std::hint::black_box;
use std::process::ExitCode;

use connutil_bench::capture::{Layout, lines};

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let layout = arguments.next().and_then(|name| Layout::named(&name));
    let rows = arguments.next().and_then(|rows| rows.parse().ok());
    let method = arguments.next();
    let (Some(layout), Some(rows)) = (layout, rows) else {
        let names = Layout::ALL.map(Layout::name).join(", ");
        eprintln!("usage: parse_once FORMAT ROWS [parse|capture|lines]; the formats are {names}");
        return ExitCode::from(2);
    };
    let text = layout.capture(rows);
    let found = measured(layout, text.as_bytes(), method.as_deref().unwrap_or("parse"));
    eprintln!("{} bytes, {found} found", text.len());
    if found == rows as u64 || method.is_some() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What the profiler looks at, and how many sockets or lines it found.
#[inline(never)]
fn measured(layout: Layout, text: &[u8], method: &str) -> u64 {
    match method {
        "lines" => lines(text),
        "capture" => layout.read_capture(text),
        _ => layout.parse(text).map(|socket| u64::from(black_box(&socket).is_ok())).sum(),
    }
}
