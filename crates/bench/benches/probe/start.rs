//! How long the program takes from its start to its end, beside a program that does nothing.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Where it is set: the program `connutil`, built for release.
const PROGRAM: &str = "PROBE_PROGRAM";
/// How often each is started at most, and how long all of it may take.
const TIMES: usize = 1_000;
const PATIENCE: Duration = Duration::from_secs(60);

/// What is started: the name in the results, and the arguments; without any it is `true`.
const STARTED: [(&str, &[&str]); 4] = [
    ("start_true", &[]),
    ("start_version", &["--version"]),
    ("start_list", &["list", "--pid", "PID"]),
    ("start_list_ndjson", &["list", "--pid", "PID", "--output", "ndjson"]),
];

/// The least and the median time of each in nanoseconds, by turns; nothing where no program is named.
pub(crate) fn times(pid: u32) -> Vec<(String, f64)> {
    let Some(program) = std::env::var_os(PROGRAM) else { return Vec::new() };
    let pid = pid.to_string();
    let mut times = vec![Vec::with_capacity(TIMES); STARTED.len()];
    let began = Instant::now();
    for nth in 0..TIMES {
        if nth > 0 && began.elapsed() > PATIENCE {
            break;
        }
        for ((_, arguments), times) in STARTED.iter().zip(&mut times) {
            let mut command = match arguments {
                [] => Command::new("true"),
                _ => Command::new(&program),
            };
            command.args(arguments.iter().map(|&word| if word == "PID" { &pid } else { word }));
            times.push(took(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null())));
        }
    }
    let mut all = Vec::new();
    for ((name, _), mut times) in STARTED.iter().zip(times) {
        times.sort_unstable();
        all.push((format!("{name}_least"), times[0].as_nanos() as f64));
        all.push((format!("{name}_median"), times[times.len() / 2].as_nanos() as f64));
    }
    all
}

fn took(command: &mut Command) -> Duration {
    let began = Instant::now();
    let status = command.status().unwrap();
    let took = began.elapsed();
    assert!(status.success(), "{command:?}: {status}");
    took
}
