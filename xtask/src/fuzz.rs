//! `cargo xtask fuzz`: the fuzz targets of `crates/connparse/fuzz`, for a while each.
//!
//! Every target begins with all of `fuzz/seeds`, whatever their format, because the text of one format is the
//! likeliest wrong text for another, and with what earlier runs found (`fuzz/corpus`, not in git). Its dictionary is
//! `fuzz/dictionaries/TARGET.dict`; a target without one of its own gets them all.
//!
//! No sanitizer unless one is asked for: the crate forbids unsafe code, and so has no fault that the address
//! sanitizer finds and a panic does not show. Without it there are several times as many executions. What unsafe code
//! there is lies in std and memchr; `--sanitizer address` looks at that too.

mod report;

use std::collections::BTreeSet;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::num::NonZero;
use std::panic::resume_unwind;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Mutex;
use std::thread::{self, ScopedJoinHandle};
use std::time::Instant;

use crate::failure::Failure;
use report::Report;

pub(crate) const HELP: &str = "\
Usage: cargo xtask fuzz [--seconds N] [--jobs N] [--sanitizer NAME] [TARGET...]

Runs the fuzz targets of crates/connparse/fuzz, all of them if none is named. Needs
the nightly toolchain, cargo-fuzz and a C++ compiler.

Options:
  --seconds N       how long each target runs: 20 if not given
  --jobs N          how many run at the same time: one for each CPU if not given
  --sanitizer NAME  none, or address: slower, for the unsafe code in dependencies; none
                    if not given, as the crate itself has no unsafe code
  -h, --help        print this

Exit code 1 where an input breaks something: its path is said, and how to replay it.
";

/// The crate that is fuzzed.
const CRATE: &str = "crates/connparse";

/// How long a target runs if nobody says.
const SECONDS: NonZero<u32> = NonZero::new(20).unwrap();

/// The longest input, in bytes: some twenty rows.
const LONGEST: u32 = 4096;

/// An input that takes this many seconds is as bad as one that panics.
const SLOWEST: u32 = 10;

/// Memory, in MiB, that no input of [`LONGEST`] bytes has a use for.
const LARGEST: u32 = 1024;

/// What the command line asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Request {
    seconds: NonZero<u32>,
    jobs: NonZero<usize>,
    sanitizer: Sanitizer,
    /// None are all.
    targets: BTreeSet<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sanitizer {
    None,
    Address,
}

impl Sanitizer {
    const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Address => "address",
        }
    }
}

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let request = request(words)?;
    let root = crate::workspace_root();
    let fuzzer = Fuzzer { folder: root.join(CRATE), request: &request };
    let targets = fuzzer.targets()?;
    fuzzer.require_tools()?;
    fuzzer.build()?;
    let reports = fuzzer.run_all(&targets)?;
    crate::print(&report::table(&reports))?;
    match complaint(&reports, &root, request.sanitizer) {
        Some(sentences) => Err(Failure::Work(sentences)),
        None => Ok(()),
    }
}

/// What runs the targets.
struct Fuzzer<'a> {
    folder: PathBuf,
    request: &'a Request,
}

impl Fuzzer<'_> {
    /// The names of the targets that are asked for.
    fn targets(&self) -> Result<Vec<String>, Failure> {
        let known = self.known()?;
        if let Some(unknown) = self.request.targets.difference(&known).next() {
            let names: Vec<&str> = known.iter().map(String::as_str).collect();
            let names = names.join(", ");
            return Err(misused(&format!("there is no target \"{unknown}\", but there are {names}")));
        }
        let chosen = if self.request.targets.is_empty() { &known } else { &self.request.targets };
        Ok(chosen.iter().cloned().collect())
    }

    /// One target, one file.
    fn known(&self) -> Result<BTreeSet<String>, Failure> {
        let files = files(&self.folder.join("fuzz/fuzz_targets"))?;
        let sources = files.iter().filter(|file| file.extension().is_some_and(|end| end == "rs"));
        Ok(sources.filter_map(|file| Some(file.file_stem()?.to_str()?.to_owned())).collect())
    }

    fn require_tools(&self) -> Result<(), Failure> {
        if !self.answers(&["--version"]) {
            return Err(missing(
                "the nightly toolchain",
                "rustup toolchain install nightly --profile minimal",
            ));
        }
        if !self.answers(&["fuzz", "--version"]) {
            return Err(missing("cargo-fuzz", "cargo install --locked cargo-fuzz"));
        }
        Ok(())
    }

    /// Whether nightly's cargo does this.
    fn answers(&self, words: &[&str]) -> bool {
        let status = self.cargo().args(words).stdout(Stdio::null()).stderr(Stdio::null()).status();
        status.is_ok_and(|status| status.success())
    }

    /// Builds all targets, so that each then runs for as long as it should.
    fn build(&self) -> Result<(), Failure> {
        let mut command = self.cargo();
        command.args(["fuzz", "build", "--sanitizer", self.request.sanitizer.name()]);
        let status = command
            .status()
            .map_err(|error| Failure::Work(format!("fuzz: cannot start cargo fuzz build: {error}")))?;
        match status.success() {
            true => Ok(()),
            false => Err(Failure::Work("fuzz: the targets do not build".to_owned())),
        }
    }

    /// Runs the targets, as many at a time as is asked for, and reports in their order.
    fn run_all(&self, targets: &[String]) -> Result<Vec<Report>, Failure> {
        let jobs = self.request.jobs.get().min(targets.len());
        eprintln!("fuzz: {} for {} s each, {jobs} at a time", targets.join(", "), self.request.seconds);
        let waiting = Mutex::new(targets.iter().enumerate());
        let next = || waiting.lock().ok()?.next();
        let work = || -> Vec<_> {
            std::iter::from_fn(next).map(|(place, target)| (place, self.run_one(target))).collect()
        };
        let mut done: Vec<_> = thread::scope(|scope| {
            let workers: Vec<_> = (0..jobs).map(|_| scope.spawn(work)).collect();
            let joined = workers.into_iter().map(ScopedJoinHandle::join);
            joined.flat_map(|result| result.unwrap_or_else(|panic| resume_unwind(panic))).collect()
        });
        done.sort_by_key(|(place, _)| *place);
        done.into_iter().map(|(_, report)| report).collect()
    }

    fn run_one(&self, target: &str) -> Result<Report, Failure> {
        let corpus = self.folder.join("fuzz/corpus").join(target);
        fs::create_dir_all(&corpus)
            .map_err(|error| Failure::Work(format!("cannot make {}: {error}", corpus.display())))?;
        let mut dictionary = OsString::from("-dict=");
        dictionary.push(self.dictionary(target)?);

        let started = Instant::now();
        let output = self
            .cargo()
            .args(["fuzz", "run", "--sanitizer", self.request.sanitizer.name(), target])
            // What is new goes to the first folder, the second is read only.
            .arg(corpus)
            .arg(self.folder.join("fuzz/seeds"))
            .arg("--")
            .arg(format!("-max_total_time={}", self.request.seconds))
            .arg(format!("-max_len={LONGEST}"))
            .arg(format!("-timeout={SLOWEST}"))
            .arg(format!("-rss_limit_mb={LARGEST}"))
            .arg(dictionary)
            .arg("-print_final_stats=1")
            .output()
            .map_err(|error| Failure::Work(format!("fuzz: cannot start {target}: {error}")))?;
        let words = String::from_utf8_lossy(&output.stderr);
        let report = Report::read(target, started.elapsed(), &words);
        match output.status.success() || report.input.is_some() {
            true => Ok(report),
            false => Err(Failure::Work(format!("fuzz: {target} stopped early: {}\n{words}", output.status))),
        }
    }

    /// The target's own dictionary, else all of them in a file of their own.
    fn dictionary(&self, target: &str) -> Result<PathBuf, Failure> {
        let folder = self.folder.join("fuzz/dictionaries");
        let own = folder.join(format!("{target}.dict"));
        if own.is_file() {
            return Ok(own);
        }
        let mut all = String::new();
        for file in files(&folder)? {
            all += &fs::read_to_string(&file).map_err(|error| unreadable(&file, &error))?;
        }
        let joined = self.folder.join(format!("fuzz/corpus/{target}.dict"));
        fs::write(&joined, all)
            .map_err(|error| Failure::Work(format!("cannot write {}: {error}", joined.display())))?;
        Ok(joined)
    }

    /// Nightly's cargo, where cargo-fuzz looks for the folder `fuzz`.
    fn cargo(&self) -> Command {
        let mut command = Command::new("cargo");
        command.arg("+nightly").current_dir(&self.folder);
        command
    }
}

/// The files of a folder, sorted.
fn files(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
    let mut files: Vec<PathBuf> =
        entries.map_err(|error| unreadable(folder, &error))?.iter().map(|entry| entry.path()).collect();
    files.sort();
    Ok(files)
}

/// What to do about the inputs that broke something; `None` where there are none.
fn complaint(reports: &[Report], root: &Path, sanitizer: Sanitizer) -> Option<String> {
    let mut text = String::new();
    for report in reports {
        let Some(input) = &report.input else { continue };
        let (target, reason, name) = (&report.target, report.reason(), sanitizer.name());
        let input = input.strip_prefix(root).unwrap_or(input).display();
        // Writing to a String cannot fail.
        let _ = write!(
            text,
            "fuzz: {target}: {reason}\n  input   {input}\n  replay  cargo +nightly fuzz run --fuzz-dir {CRATE}/fuzz \
             --sanitizer {name} {target} {input}\n"
        );
    }
    if text.is_empty() {
        return None;
    }
    let _ = write!(
        text,
        "An input that is copied to {CRATE}/tests/crashes is replayed by `cargo test -p connparse --test crashes`."
    );
    Some(text)
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Work(format!("cannot read {}: {error}", path.display()))
}

fn missing(tool: &str, remedy: &str) -> Failure {
    Failure::Machine(format!("fuzz: {tool} is missing; `{remedy}` installs it."))
}

fn request(words: &[OsString]) -> Result<Request, Failure> {
    let mut request = Request {
        seconds: SECONDS,
        jobs: thread::available_parallelism().unwrap_or(NonZero::<usize>::MIN),
        sanitizer: Sanitizer::None,
        targets: BTreeSet::new(),
    };
    let mut words = words.iter().map(|word| word.to_string_lossy());
    while let Some(word) = words.next() {
        match &*word {
            "--seconds" => request.seconds = number("--seconds", words.next().as_deref())?,
            "--jobs" => request.jobs = number("--jobs", words.next().as_deref())?,
            "--sanitizer" => request.sanitizer = sanitizer(words.next().as_deref())?,
            option if option.starts_with('-') => {
                return Err(misused(&format!("there is no option \"{option}\"")));
            }
            target => {
                request.targets.insert(target.to_owned());
            }
        }
    }
    Ok(request)
}

fn number<T: std::str::FromStr>(option: &str, word: Option<&str>) -> Result<T, Failure> {
    word.and_then(|word| word.parse().ok())
        .ok_or_else(|| misused(&format!("{option} wants a number of at least 1")))
}

fn sanitizer(word: Option<&str>) -> Result<Sanitizer, Failure> {
    match word {
        Some("none") => Ok(Sanitizer::None),
        Some("address") => Ok(Sanitizer::Address),
        _ => Err(misused("--sanitizer wants none or address")),
    }
}

fn misused(sentence: &str) -> Failure {
    Failure::Usage(format!("fuzz: {sentence}\n\n{HELP}"))
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::*;

    fn parsed(words: &[&str]) -> Result<Request, Failure> {
        request(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    fn fuzzer(request: &Request) -> Fuzzer<'_> {
        Fuzzer { folder: crate::workspace_root().join(CRATE), request }
    }

    #[test]
    fn options_and_targets_come_in_any_order() {
        let wanted = Request {
            seconds: NonZero::new(600).unwrap(),
            jobs: NonZero::new(1).unwrap(),
            sanitizer: Sanitizer::Address,
            targets: ["ss".to_owned(), "detect".to_owned()].into(),
        };
        let words = ["ss", "--seconds", "600", "--jobs", "1", "detect", "--sanitizer", "address"];
        assert_eq!(parsed(&words).unwrap(), wanted);
        let words = ["--sanitizer", "address", "detect", "ss", "detect", "--jobs", "1", "--seconds", "600"];
        assert_eq!(parsed(&words).unwrap(), wanted);
    }

    #[test]
    fn without_options_all_targets_run_for_20_seconds_without_a_sanitizer() {
        let request = parsed(&[]).unwrap();
        assert_eq!((request.seconds.get(), request.sanitizer), (20, Sanitizer::None));
        let targets = fuzzer(&request).targets().unwrap();
        for target in ["detect", "proc_net", "ss"] {
            assert!(targets.iter().any(|known| known == target), "{target} is not in {targets:?}");
        }
    }

    #[test]
    fn wrong_options_are_wrong_usage() {
        for words in [
            &["--second", "1"][..],
            &["--seconds"],
            &["--seconds", "0"],
            &["--seconds", "-1"],
            &["--jobs", "0"],
            &["--sanitizer", "memory"],
        ] {
            assert!(matches!(parsed(words), Err(Failure::Usage(_))), "{words:?}");
        }
    }

    #[test]
    fn an_unknown_target_is_wrong_usage_and_lists_the_known_ones() {
        let request = parsed(&["sss"]).unwrap();
        match fuzzer(&request).targets() {
            Err(Failure::Usage(text)) => {
                assert!(text.contains("proc_net, ") && text.contains(", ss"), "{text}")
            }
            other => panic!("it gave {other:?}"),
        }
    }

    #[test]
    fn a_target_without_a_dictionary_gets_them_all() {
        let folder = std::env::temp_dir().join(format!("xtask-fuzz-{}", std::process::id()));
        for name in ["fuzz/dictionaries", "fuzz/corpus"] {
            fs::create_dir_all(folder.join(name)).unwrap();
        }
        fs::write(folder.join("fuzz/dictionaries/a.dict"), "\"a\"\n").unwrap();
        fs::write(folder.join("fuzz/dictionaries/b.dict"), "\"b\"\n").unwrap();
        let request = parsed(&[]).unwrap();
        let fuzzer = Fuzzer { folder: folder.clone(), request: &request };

        assert_eq!(fs::read_to_string(fuzzer.dictionary("b").unwrap()).unwrap(), "\"b\"\n");
        assert_eq!(fs::read_to_string(fuzzer.dictionary("c").unwrap()).unwrap(), "\"a\"\n\"b\"\n");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_crash_is_told_with_its_input_and_the_command_that_replays_it() {
        let words = "thread '<unnamed>' (7) panicked at a.rs:1:1:\nno\nTest unit written to /w/artifacts/ss/crash-1\n";
        let bad = Report::read("ss", Duration::from_secs(3), words);
        let good = Report::read("detect", Duration::from_secs(20), "");
        assert_eq!(complaint(std::slice::from_ref(&good), Path::new("/w"), Sanitizer::None), None);
        let text = complaint(&[good, bad], Path::new("/w"), Sanitizer::None).unwrap();
        assert!(text.starts_with("fuzz: ss: no\n  input   artifacts/ss/crash-1\n"), "{text}");
        let command = "cargo +nightly fuzz run --fuzz-dir crates/connparse/fuzz --sanitizer none ss \
                       artifacts/ss/crash-1\n";
        assert!(text.contains(command), "{text}");
    }
}
