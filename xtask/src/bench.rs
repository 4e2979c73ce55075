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
beside what the kernel itself takes, and writes crates/bench/PROBE.md. Needs root, on Linux.

Options:
  --quick      short and rough: minutes less
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
const MEASURED: [(&str, &str); 14] = [
    ("connections", "`get_connections`: the default route"),
    ("pidfd", "`pidfd`, all fields"),
    ("sock_diag", "`sock_diag`, the process"),
    ("proc", "`proc`, the process"),
    ("with_all_owners", "default route, all owners on the machine"),
    ("everyone", "default route, everyone, all states"),
    ("floor_descriptors", "floor: the descriptors of the process"),
    ("floor_dump", "floor: a dump by `sock_diag`"),
    ("floor_dump_and_links", "floor: a dump, and the links of the descriptors"),
    ("floor_enter", "floor: a dump in every namespace"),
    ("floor_tables", "floor: reading the four tables"),
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
    ("proc", &["floor_tables"], "`proc` / tables"),
    ("everyone", &["floor_enter"], "everyone / dump in every namespace"),
    ("netstat2", &["connections"], "netstat2 / `get_connections`"),
    ("listeners", &["connections"], "listeners / `get_connections`"),
    ("procfs", &["connections"], "procfs / `get_connections`"),
];

/// The nanoseconds of each thing that was measured, by scene and name.
type Times = BTreeMap<(String, String), f64>;

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let quick = match words {
        [] => false,
        [word] if word == "--quick" => true,
        _ => return Err(Failure::Usage(format!("only --quick is known\n\n{HELP}"))),
    };
    let root = workspace_root();
    let results = root.join("target/criterion-probe");
    // What an earlier run measured is of another moment.
    if results.exists() {
        fs::remove_dir_all(&results).map_err(|error| cannot("remove", &results, &error))?;
    }
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["bench", "--package", "connutil-bench", "--bench", "probe"]).current_dir(&root);
    command.env("CRITERION_HOME", &results);
    if quick {
        command.env("PROBE_SHORT", "1");
    }
    let status = command.status().map_err(|error| Failure::Work(format!("cannot start cargo: {error}")))?;
    if !status.success() {
        return Err(Failure::Work(format!("the bench failed: {status}")));
    }
    let times = read(&results)?;
    if times.is_empty() {
        return Err(Failure::Work("nothing was measured: the bench needs root, on Linux".to_owned()));
    }
    let path = root.join(PAGE);
    fs::write(&path, page(&times, quick)).map_err(|error| cannot("write", &path, &error))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::Work(format!("cannot {what} {}: {error}", path.display()))
}

/// What criterion kept: a folder for each scene, in that one for each thing that was measured.
fn read(results: &Path) -> Result<Times, Failure> {
    let mut times = Times::new();
    for scene in entries(results)? {
        for measured in entries(&scene)? {
            let path = measured.join("new/sample.json");
            if let Ok(text) = fs::read_to_string(&path) {
                let time = quickest(&text).ok_or_else(|| {
                    Failure::Work(format!("{} is not what criterion writes", path.display()))
                })?;
                times.insert((name(&scene), name(&measured)), time);
            }
        }
    }
    Ok(times)
}

fn entries(folder: &Path) -> Result<Vec<std::path::PathBuf>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let entries = fs::read_dir(folder).map_err(|error| cannot("read", folder, &error))?;
    Ok(entries.flatten().map(|entry| entry.path()).collect())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The quickest of criterion's samples, in nanoseconds: what disturbs a measurement only ever makes it longer.
fn quickest(sample: &str) -> Option<f64> {
    let list = |name: &str| -> Option<Vec<f64>> {
        let behind = sample.split_once(&format!("\"{name}\":["))?.1;
        behind.split_once(']')?.0.split(',').map(|number| number.trim().parse().ok()).collect()
    };
    let (iterations, times) = (list("iters")?, list("times")?);
    iterations.iter().zip(times).map(|(iterations, time)| time / iterations).min_by(f64::total_cmp)
}

fn page(times: &Times, quick: bool) -> String {
    let release = fs::read_to_string("/proc/sys/kernel/osrelease").unwrap_or_default();
    let how = if quick { " --quick" } else { "" };
    let mut page = format!(
        "# How quick the live lookups are\n\n\
         Made by `cargo xtask bench{how}`, on Linux {} with {} processors. Own connections of the process that is asked about,\n\
         of all sockets in its network namespace; TCP where nothing else is said. It is the time that the asking process takes\n\
         of the processors, in the kernel and outside; the quickest of ten samples.\n\n## Times\n\n",
        release.trim(),
        std::thread::available_parallelism().map_or(0, usize::from),
    );
    let found: Vec<(&str, &str)> = SCENES
        .into_iter()
        .filter_map(|(key, title)| {
            Some((times.keys().find(|(scene, _)| is_scene(scene, key))?.0.as_str(), title))
        })
        .collect();
    heading(&mut page, &found);
    for (measured, title) in MEASURED {
        row(&mut page, title, &found, |scene| time_of(times, scene, measured).map(readable));
    }
    page.push_str("\n## Ratios\n\n");
    heading(&mut page, &found);
    for (measured, floors, title) in RATIOS {
        row(&mut page, title, &found, |scene| {
            let floors = floors.iter().filter_map(|floor| time_of(times, scene, floor));
            Some(ratio(time_of(times, scene, measured)? / floors.min_by(f64::total_cmp)?))
        });
    }
    page
}

/// A scene by its name, or by how that ends where the rest depends on the machine.
fn is_scene(scene: &str, key: &str) -> bool {
    scene == key || key.starts_with('_') && scene.ends_with(key)
}

fn time_of(times: &Times, scene: &str, measured: &str) -> Option<f64> {
    times.get(&(scene.to_owned(), measured.to_owned())).copied()
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
    fn the_quickest_sample_is_by_iteration() {
        let sample = r#"{"sampling_mode":"Flat","iters":[10.0,20.0,5.0],"times":[1000.0,1500.0,600.0]}"#;
        assert_eq!(quickest(sample), Some(75.0));
        assert_eq!(quickest(r#"{"iters":[1.0]}"#), None);
        assert_eq!(quickest("nonsense"), None);
    }

    #[test]
    fn a_page_has_ratios_to_the_cheapest_floor_and_the_sizes_as_they_were() {
        let mut times = Times::new();
        let mut add = |measured: &str, time| {
            times.insert(("19900_of_40000".to_owned(), measured.to_owned()), time);
        };
        add("connections", 30_000_000.0);
        add("floor_descriptors", 40_000_000.0);
        add("floor_dump_and_links", 20_000_000.0);
        add("procfs", 3_000_000_000.0);
        let page = page(&times, true);
        for line in [
            "|  | 19900 of 40,000 |",
            "| `get_connections`: the default route | 30.00 ms |",
            "| `get_connections` / cheaper of descriptors, and dump with links | 1.50 |",
            "| procfs / `get_connections` | 100 |",
            "| netstat2 | - |",
        ] {
            assert!(page.lines().any(|one| one == line), "{line} is not in\n{page}");
        }
    }

    #[test]
    fn what_is_not_known_is_wrong_usage() {
        assert!(matches!(run(&["--nonsense".into()]), Err(Failure::Usage(_))));
    }
}
