//! What libFuzzer says of a run.

use std::fmt::Write as _;
use std::path::PathBuf;
use std::time::Duration;

/// One run of one target. What libFuzzer did not come to say is `None`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Report {
    pub(super) target: String,
    elapsed: Duration,
    executions: Option<u64>,
    per_second: Option<u64>,
    /// The edges that the corpus reached at first, and those that were reached in the end.
    coverage: Option<(u64, u64)>,
    /// The input that broke something: libFuzzer stops at the first.
    pub(super) input: Option<PathBuf>,
    panic: Option<String>,
    error: Option<String>,
}

impl Report {
    /// The report of a run that took this long and put these words on stderr.
    pub(super) fn read(target: &str, elapsed: Duration, words: &str) -> Self {
        let (first, last) = (words.lines().find_map(coverage), words.lines().rev().find_map(coverage));
        let mut below_panic = words.lines().skip_while(|line| !line.contains("panicked at ")).skip(1);
        Self {
            target: target.to_owned(),
            elapsed,
            executions: stat(words, "number_of_executed_units"),
            per_second: stat(words, "average_exec_per_sec"),
            coverage: first.zip(last),
            input: behind(words, "Test unit written to ").map(PathBuf::from),
            panic: below_panic.next().map(str::to_owned),
            error: behind(words, "ERROR: libFuzzer: ").map(str::to_owned),
        }
    }

    /// Why the input is bad: what the panic says if there was one.
    pub(super) fn reason(&self) -> &str {
        self.panic.as_deref().or(self.error.as_deref()).unwrap_or("it stopped without a word")
    }

    fn row(&self) -> [String; 7] {
        let number = |number: Option<u64>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
        [
            self.target.clone(),
            self.elapsed.as_secs().to_string(),
            number(self.executions),
            number(self.per_second),
            number(self.coverage.map(|(_, last)| last)),
            number(self.coverage.map(|(first, last)| last.saturating_sub(first))),
            usize::from(self.input.is_some()).to_string(),
        ]
    }
}

/// The number in `stat::average_exec_per_sec:     19201`.
fn stat(words: &str, name: &str) -> Option<u64> {
    let mut stats = words.lines().filter_map(|line| line.strip_prefix("stat::")?.split_once(':'));
    stats.find(|(known, _)| *known == name)?.1.trim().parse().ok()
}

/// The edges in `#44 INITED cov: 599 ft: 1351 corp: 38/7104b exec/s: 0 rss: 30Mb`.
fn coverage(line: &str) -> Option<u64> {
    let (_, behind) = line.strip_prefix('#')?.split_once(" cov: ")?;
    behind.split(' ').next()?.parse().ok()
}

/// The rest of the first line that has these words.
fn behind<'a>(words: &'a str, start: &str) -> Option<&'a str> {
    words.lines().find_map(|line| line.split_once(start)).map(|(_, rest)| rest)
}

const TITLES: [&str; 7] = ["target", "seconds", "executions", "per second", "coverage", "new", "crashes"];

/// All reports, one a row. The coverage is in edges; the new ones are those that neither seeds nor earlier runs had.
pub(super) fn table(reports: &[Report]) -> String {
    let mut rows = vec![TITLES.map(str::to_owned)];
    rows.extend(reports.iter().map(Report::row));
    let targets = rows.iter().map(|[target, ..]| target.len()).max().unwrap_or_default();
    let mut text = String::new();
    for [target, numbers @ ..] in &rows {
        // Writing to a String cannot fail.
        let _ = write!(text, "{target:<targets$}");
        for number in numbers {
            let _ = write!(text, "  {number:>10}");
        }
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECONDS: Duration = Duration::from_secs(21);

    const QUIET: &str = "\
INFO: seed corpus: files: 43 min: 14b max: 618b total: 7766b rss: 30Mb
#44	INITED cov: 599 ft: 1351 corp: 38/7104b exec/s: 0 rss: 30Mb
#45	NEW    cov: 601 ft: 1357 corp: 39/7198b lim: 618 exec/s: 0 rss: 30Mb L: 94/618 MS: 1 ChangeByte-
	NEW_FUNC[1/1]: 0x55d5d1a41721
#403223	DONE   cov: 857 ft: 3474 corp: 931/233Kb lim: 672 exec/s: 19201 rss: 30Mb
Done 403223 runs in 21 second(s)
stat::number_of_executed_units: 403223
stat::average_exec_per_sec:     19201
stat::new_units_added:          4511
";

    const PANIC: &str = "\
#44	INITED cov: 1179 ft: 2273 corp: 38/7121b exec/s: 0 rss: 30Mb

thread '<unnamed>' (22558) panicked at src/../../tests/checks/mod.rs:134:5:
it says what was expected
stack backtrace:
==22558== ERROR: libFuzzer: deadly signal
artifact_prefix='/w/fuzz/artifacts/ss/'; Test unit written to /w/fuzz/artifacts/ss/crash-de73e88e
stat::number_of_executed_units: 147536
";

    const SLOW: &str = "\
ALARM: working on the last Unit for 10 seconds
==7== ERROR: libFuzzer: timeout after 10 seconds
artifact_prefix='/w/fuzz/artifacts/ss/'; Test unit written to /w/fuzz/artifacts/ss/timeout-de73e88e
";

    #[test]
    fn a_quiet_run_has_numbers_only() {
        let report = Report::read("proc_net", SECONDS, QUIET);
        assert_eq!(report.row(), ["proc_net", "21", "403223", "19201", "857", "258", "0"]);
        assert_eq!(report.input, None);
    }

    #[test]
    fn a_panic_is_told_in_its_own_words() {
        let report = Report::read("ss", SECONDS, PANIC);
        assert_eq!(report.row(), ["ss", "21", "147536", "-", "1179", "0", "1"]);
        assert_eq!(report.input, Some("/w/fuzz/artifacts/ss/crash-de73e88e".into()));
        assert_eq!(report.reason(), "it says what was expected");
    }

    #[test]
    fn a_slow_input_is_told_in_libfuzzers_words() {
        let report = Report::read("ss", SECONDS, SLOW);
        assert_eq!(report.input, Some("/w/fuzz/artifacts/ss/timeout-de73e88e".into()));
        assert_eq!(report.reason(), "timeout after 10 seconds");
    }

    #[test]
    fn the_table_has_a_line_for_each_target_and_is_aligned() {
        let text = table(&[Report::read("proc_net", SECONDS, QUIET), Report::read("ss", SECONDS, PANIC)]);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 3);
        assert!(lines.iter().all(|line| line.len() == lines[0].len()), "{text}");
        assert!(lines[1].starts_with("proc_net          21      403223       19201"), "{text}");
    }
}
