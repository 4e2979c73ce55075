//! Finds the captures of real systems, which are not part of the project.
#![allow(dead_code, reason = "not every test file that includes this uses all of it")]

use std::path::PathBuf;

/// Where the captures are; `None`, and said so, where they are not.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures"));
    if !folder.is_dir() {
        eprintln!("SKIPPED: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

/// A capture's bytes.
pub(crate) fn capture(path: &str) -> Option<Vec<u8>> {
    let path = folder()?.join(path);
    Some(std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}
