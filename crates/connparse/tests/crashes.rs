//! Replays the seeds of the fuzz targets, and every input that broke something once, in all formats and all ways.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that goes wrong panics, in its helpers too"
)]

pub mod checks;

use std::fs;
use std::path::{Path, PathBuf};

use checks::formats::FORMATS;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The files below a folder, those with a name that begins with a dot left out.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let paths = entries.map(|entry| entry.unwrap().path());
    let shown = paths.filter(|path| !path.file_name().unwrap().as_encoded_bytes().starts_with(b"."));
    shown.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Checks one file. Its name comes before the message of a check that fails: the output of a failed test is shown.
fn replay(file: &Path) {
    println!("{}", file.display());
    let text = fs::read(file).unwrap();
    for format in FORMATS {
        println!("  as {}", format.name);
        format.every_way(&text);
    }
    println!("  as what it is detected to be");
    checks::detection(&text);
    println!("  as a capture");
    checks::capture::every_way(&text);
}

#[test]
fn inputs_that_broke_something_do_no_more() {
    files(&here("tests/crashes")).iter().for_each(|file| replay(file));
}

#[test]
fn seeds_are_read_in_every_way() {
    files(&here("fuzz/seeds")).iter().for_each(|file| replay(file));
}

#[test]
fn a_sign_is_of_its_format() {
    for format in FORMATS {
        let detected = connparse::Format::detect(format.sign).unwrap().to_string();
        assert!(detected.starts_with(format.name), "the sign of {} is one of {detected}", format.name);
    }
}

#[test]
fn captures_have_a_target_and_seeds() {
    let manifest = fs::read_to_string(here("fuzz/Cargo.toml")).unwrap();
    assert!(here("fuzz/fuzz_targets/capture.rs").is_file() && manifest.contains("name = \"capture\""));
    assert!(!files(&here("fuzz/seeds/capture")).is_empty());
}

#[test]
fn every_format_has_a_target_seeds_and_a_dictionary() {
    let manifest = fs::read_to_string(here("fuzz/Cargo.toml")).unwrap();
    for format in FORMATS {
        let name = format.name;
        assert!(here(&format!("fuzz/fuzz_targets/{name}.rs")).is_file(), "{name} has no target");
        assert!(manifest.contains(&format!("name = \"{name}\"")), "{name} is not in fuzz/Cargo.toml");
        assert!(here(&format!("fuzz/dictionaries/{name}.dict")).is_file(), "{name} has no dictionary");
        assert!(!files(&here(&format!("fuzz/seeds/{name}"))).is_empty(), "{name} has no seeds");
    }
}
