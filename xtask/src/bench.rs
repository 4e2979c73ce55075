//! `cargo xtask bench`: runs the bench of the live lookups and writes what it measured as a page of tables.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::workspace_root;

pub(crate) const HELP: &str = "\
Usage: cargo xtask bench [--quick]

Measures how long a lookup of a process takes, and of everyone, beside other crates and
beside what the kernel itself takes; how much memory it takes; and how long the program takes
to start. Writes crates/bench/PROBE.md. Needs root, on Linux. Once all is built it takes ten
minutes.

Options:
  --quick      short and rough: two minutes
  -h, --help   print this
";

/// Where the page goes.
const PAGE: &str = "crates/bench/PROBE.md";

/// The scenes, as the bench names them, and as people read them. A limit of descriptors can make one smaller.
const SCENES: [(&str, &str); 6] = [
    ("10_of_100", "10 of 100"),
    ("10_of_20000", "10 of 20,000"),
    ("1000_of_20000", "1,000 of 20,000"),
    ("10_of_100000", "10 of 100,000"),
    ("_of_40000", "20,000 of 40,000"),
    ("10_of_40000_udp", "10 of 40,000 UDP"),
];

/// What is measured: the bench's name for it, and what it is.
const MEASURED: [(&str, &str); 15] = [
    ("connections", "`get_connections`: the default route"),
    ("pidfd", "`pidfd`, all fields"),
    ("sock_diag", "`sock_diag`, the process"),
    ("proc", "`proc`, the process"),
    ("all_owners", "default route, all owners on the machine"),
    ("everyone", "default route, everyone, all states"),
    ("floor_descriptors", "floor: the descriptors of the process"),
    ("floor_dump", "floor: a dump by `sock_diag`"),
    ("floor_dump_and_links", "floor: a dump, and the links of the descriptors around it"),
    ("floor_every_namespace", "floor: a dump in every namespace"),
    ("floor_tables", "floor: reading the four tables"),
    ("floor_tables_and_links", "floor: the tables, and the links of the descriptors around them"),
    ("netstat2", "netstat2"),
    ("listeners", "listeners (what listens, all that it offers)"),
    ("procfs", "procfs"),
];

/// The ratios that are told: what is measured, by what it is divided, and what that means.
const RATIOS: [(&str, &[&str], &str); 8] = [
    (
        "connections",
        &["floor_descriptors", "floor_dump_and_links"],
        "`get_connections` / cheaper of descriptors, and dump with links",
    ),
    ("pidfd", &["floor_descriptors"], "`pidfd`, all fields / descriptors"),
    ("sock_diag", &["floor_dump_and_links"], "`sock_diag` / dump with links"),
    ("proc", &["floor_tables_and_links"], "`proc` / tables with links"),
    ("everyone", &["floor_every_namespace"], "everyone / dump in every namespace"),
    ("netstat2", &["connections"], "netstat2 / `get_connections`"),
    ("listeners", &["connections"], "listeners / `get_connections`"),
    ("procfs", &["connections"], "procfs / `get_connections`"),
];

/// How many rounds there are at most in what the benches print.
const MOST_ROUNDS: u32 = 1_000;

/// Of what the memory is measured, in the same way.
const MEMORY: [(&str, &str); 7] = [
    ("memory_pidfd", "`pidfd`, the process"),
    ("memory_sock_diag", "`sock_diag`, the process"),
    ("memory_proc", "`proc`, the process"),
    ("memory_all_owners", "`pidfd`, the process, all owners on the machine"),
    ("memory_everyone", "`sock_diag`, everyone"),
    ("memory_everyone_proc", "`proc`, everyone"),
    ("memory_answer", "the sockets of everyone, as the answer has them"),
];

/// What is started, in the first scene.
const STARTED: [(&str, &str); 4] = [
    ("start_true", "`true`"),
    ("start_version", "`connutil --version`"),
    ("start_list", "`connutil list --pid N`"),
    ("start_list_ndjson", "`connutil list --pid N --output ndjson`"),
];

/// The number of each thing that was measured, by scene and name: nanoseconds, or bytes.
type Numbers = BTreeMap<(String, String), f64>;

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let quick = match words {
        [] => false,
        [word] if word == "--quick" => true,
        _ => return Err(Failure::Usage(format!("only --quick is known\n\n{HELP}"))),
    };
    let root = workspace_root();
    cargo(&["build", "--release", "--package", "connutil-cli"], &[])?;
    let results = root.join("target/probe-results");
    // What an earlier run measured is of another moment.
    if results.exists() {
        fs::remove_file(&results).map_err(|error| cannot("remove", &results, &error))?;
    }
    let program = root.join("target/release/connutil");
    let short = quick.then_some(("PROBE_SHORT", Path::new("1")));
    let told = [("PROBE_RESULTS", results.as_path()), ("PROBE_PROGRAM", &program)];
    let told: Vec<_> = told.into_iter().chain(short).collect();
    cargo(&["bench", "--package", "connutil-bench", "--bench", "probe"], &told)?;
    // A bench that is skipped says so, and writes nothing.
    if !results.exists() {
        return Err(Failure::Work("nothing was measured: the bench needs root, on Linux".to_owned()));
    }
    let text = fs::read_to_string(&results).map_err(|error| cannot("read", &results, &error))?;
    let numbers = read(&text)
        .ok_or_else(|| Failure::Work(format!("{} is not what the bench writes", results.display())))?;
    let path = root.join(PAGE);
    fs::write(&path, page(&numbers, quick)).map_err(|error| cannot("write", &path, &error))
}

fn cargo(words: &[&str], told: &[(&str, &Path)]) -> Result<(), Failure> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(words).envs(told.iter().copied()).current_dir(workspace_root());
    let status = command.status().map_err(|error| Failure::Work(format!("cannot start cargo: {error}")))?;
    match status.success() {
        true => Ok(()),
        false => Err(Failure::Work(format!("cargo {} failed: {status}", words.join(" ")))),
    }
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::Work(format!("cannot {what} {}: {error}", path.display()))
}

/// What the bench wrote: scene, name and number in each line.
fn read(results: &str) -> Option<Numbers> {
    let number = |line: &str| {
        let mut words = line.split('\t');
        let mut word = || words.next().map(str::to_owned);
        Some(((word()?, word()?), word()?.parse().ok()?))
    };
    results.lines().map(number).collect()
}

fn page(numbers: &Numbers, quick: bool) -> String {
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    let how = if quick { " --quick" } else { "" };
    let mut page = format!(
        "# What the live lookups cost\n\n\
         Made by `cargo xtask bench{how}`, on Linux {} with {} processors, under a load of {} at its end. Own connections of the\n\
         process that is asked about, of all sockets in its network namespace; TCP where nothing else is said.\n\n\
         ## Times\n\n\
         The time that the asking process takes of the processors, in the kernel and outside. Everything takes turns of some\n\
         milliseconds, and the quickest turn counts.\n\n",
        release.trim(),
        std::thread::available_parallelism().map_or(0, usize::from),
        load.split(' ').next().unwrap_or_default(),
    );
    let found: Vec<(&str, &str)> = SCENES
        .into_iter()
        .filter_map(|(key, title)| {
            Some((numbers.keys().find(|(scene, _)| is_scene(scene, key))?.0.as_str(), title))
        })
        .collect();
    heading(&mut page, &found);
    for (measured, title) in MEASURED {
        row(&mut page, title, &found, |scene| number_of(numbers, scene, measured).map(readable));
    }
    page.push_str(
        "\n## Ratios\n\n\
         Of two turns in the same round, since the machine itself is not always as quick; the median of all rounds.\n\n",
    );
    heading(&mut page, &found);
    for (measured, floors, title) in RATIOS {
        row(&mut page, title, &found, |scene| {
            let least = |floor: &&&str| number_of(numbers, scene, floor).unwrap_or(f64::INFINITY);
            let cheapest = floors.iter().min_by(|one, other| least(one).total_cmp(&least(other)))?;
            median_ratio(numbers, scene, measured, cheapest).map(ratio)
        });
    }
    page.push_str(
        "\n## Memory\n\n\
         The most that a fresh process has resident which makes one lookup of sockets in all states, above one that makes none,\n\
         in KiB. The kernel counts to some 256.\n\n",
    );
    heading(&mut page, &found);
    for (measured, title) in MEMORY {
        row(&mut page, title, &found, |scene| {
            number_of(numbers, scene, measured).map(|bytes| format!("{:.0}", bytes / 1024.0))
        });
    }
    if let Some((scene, title)) = found.first() {
        start(&mut page, title, |name| number_of(numbers, scene, name));
    }
    page
}

/// The median of how many times as long one thing took as another in the same round.
fn median_ratio(numbers: &Numbers, scene: &str, measured: &str, floor: &str) -> Option<f64> {
    let of_round = |round: u32| {
        let time = |name| number_of(numbers, scene, &format!("{name}@{round}"));
        Some(time(measured)? / time(floor)?)
    };
    let mut ratios: Vec<f64> = (0..MOST_ROUNDS).filter_map(of_round).collect();
    ratios.sort_by(f64::total_cmp);
    ratios.get(ratios.len() / 2).copied()
}

/// How long the program takes as a whole.
fn start(page: &mut String, scene: &str, time: impl Fn(&str) -> Option<f64>) {
    // Writing to a String cannot fail.
    let _ = write!(
        page,
        "\n## Start\n\n\
         How long a program takes from its start to its end, by the clock, in the scene {scene}; of up to a thousand starts\n\
         of each, by turns.\n\n\
         |  | least | median | median above `true` |\n|---|---:|---:|---:|\n"
    );
    for (name, title) in STARTED {
        let number = |of: &str| time(&format!("{name}_{of}"));
        let above = || Some(readable(number("median")? - time("start_true_median")?));
        let cells = [number("least").map(readable), number("median").map(readable), above()];
        let cells = cells.map(|cell| cell.unwrap_or_else(|| "-".to_owned()));
        let _ = writeln!(page, "| {title} | {} |", cells.join(" | "));
    }
}

/// A scene by its name, or by how that ends where the rest depends on the machine.
fn is_scene(scene: &str, key: &str) -> bool {
    scene == key || key.starts_with('_') && scene.ends_with(key)
}

fn number_of(numbers: &Numbers, scene: &str, measured: &str) -> Option<f64> {
    numbers.get(&(scene.to_owned(), measured.to_owned())).copied()
}

fn heading(page: &mut String, scenes: &[(&str, &str)]) {
    row(page, "", scenes, |scene| {
        // What a limit made smaller is told as it was.
        let (own, _) = scene.split_once("_of_")?;
        let title = scenes.iter().find(|(key, _)| *key == scene)?.1;
        let told = title.split_once(" of ").filter(|(wanted, _)| wanted.replace(',', "") != own);
        Some(told.map_or(title.to_owned(), |(_, rest)| format!("{own} of {rest}")))
    });
    let _ = writeln!(page, "|---|{}", "---:|".repeat(scenes.len()));
}

fn row(page: &mut String, title: &str, scenes: &[(&str, &str)], cell: impl Fn(&str) -> Option<String>) {
    // Writing to a String cannot fail.
    let _ = write!(page, "| {title} |");
    for (scene, _) in scenes {
        let _ = write!(page, " {} |", cell(scene).unwrap_or_else(|| "-".to_owned()));
    }
    page.push('\n');
}

fn readable(nanoseconds: f64) -> String {
    match nanoseconds {
        ns if ns < 1e6 => format!("{:.1} µs", ns / 1e3),
        ns if ns < 1e8 => format!("{:.2} ms", ns / 1e6),
        ns => format!("{:.0} ms", ns / 1e6),
    }
}

fn ratio(ratio: f64) -> String {
    if ratio < 20.0 { format!("{ratio:.2}") } else { format!("{ratio:.0}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_scene_name_and_number() {
        let numbers = read("10_of_100\tproc\t75.5\n10_of_100\tmemory_proc\t4096\n").unwrap();
        assert_eq!(number_of(&numbers, "10_of_100", "proc"), Some(75.5));
        assert_eq!(numbers.len(), 2);
        assert_eq!(read("nonsense"), None);
        assert_eq!(read("10_of_100\tproc\tnonsense"), None);
    }

    #[test]
    fn a_page_has_ratios_to_the_cheapest_floor_and_the_sizes_as_they_were() {
        let mut numbers = Numbers::new();
        let mut add = |measured: &str, number| {
            numbers.insert(("19900_of_40000".to_owned(), measured.to_owned()), number);
        };
        for (round, time) in [(0, 45.0), (1, 30.0), (2, 15.0), (3, 12.0)] {
            add(&format!("connections@{round}"), time);
        }
        for (round, time) in [(0, 20.0), (1, 20.0), (2, 20.0)] {
            add(&format!("floor_dump_and_links@{round}"), time);
        }
        add("procfs@1", 3000.0);
        add("connections", 30_000_000.0);
        add("floor_descriptors", 40_000_000.0);
        add("floor_dump_and_links", 20_000_000.0);
        add("procfs", 3_000_000_000.0);
        add("memory_proc", 2048.0);
        for (name, time) in
            [("true_least", 1e6), ("true_median", 1.5e6), ("list_least", 2e6), ("list_median", 3e6)]
        {
            add(&format!("start_{name}"), time);
        }
        let page = page(&numbers, true);
        for line in [
            "|  | 19900 of 40,000 |",
            "| `get_connections`: the default route | 30.00 ms |",
            "| `get_connections` / cheaper of descriptors, and dump with links | 1.50 |",
            "| procfs / `get_connections` | 100 |",
            "| netstat2 | - |",
            "| `proc`, the process | 2 |",
            "| `connutil list --pid N` | 2.00 ms | 3.00 ms | 1.50 ms |",
        ] {
            assert!(page.lines().any(|one| one == line), "{line} is not in\n{page}");
        }
    }

    #[test]
    fn what_is_not_known_is_wrong_usage() {
        assert!(matches!(run(&["--nonsense".into()]), Err(Failure::Usage(_))));
    }
}
