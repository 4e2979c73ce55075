//! The one place that decides between writing a generated file and complaining about it.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use crate::failure::Failure;

/// What to do with a generated file that differs from what it should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// Bring it up to date.
    Write,
    /// Leave it alone and fail.
    Check,
}

/// Makes `file` hold `fresh`, or in [`Mode::Check`] fails where it does not. A file that is right already is not
/// touched, so that nothing is built again for its sake.
pub(crate) fn settle(file: &Path, fresh: &str, mode: Mode) -> Result<(), Failure> {
    let present = match fs::read(file) {
        Ok(bytes) => Some(bytes),
        Err(error) if error.kind() == ErrorKind::NotFound => None,
        Err(error) => return Err(Failure::Work(format!("cannot read {}: {error}", file.display()))),
    };
    if present.as_deref() == Some(fresh.as_bytes()) {
        eprintln!("{}: up to date", file.display());
        return Ok(());
    }
    match mode {
        Mode::Check => Err(Failure::Work(complaint(file, present.as_deref(), fresh))),
        Mode::Write => write(file, fresh),
    }
}

fn write(file: &Path, fresh: &str) -> Result<(), Failure> {
    fs::write(file, fresh)
        .map_err(|error| Failure::Work(format!("cannot write {}: {error}", file.display())))?;
    eprintln!("{}: written", file.display());
    Ok(())
}

fn complaint(file: &Path, present: Option<&[u8]>, fresh: &str) -> String {
    let file = file.display();
    let what = match present {
        None => format!("{file} is missing"),
        Some(bytes) => {
            format!("{file} is stale from line {} on", first_differing_line(bytes, fresh.as_bytes()))
        }
    };
    format!("{what}: give the same command without --check to write it.")
}

/// The number, from 1, of the first line in which two different texts differ.
fn first_differing_line(left: &[u8], right: &[u8]) -> usize {
    let alike = left.iter().zip(right).take_while(|(left, right)| left == right);
    1 + alike.filter(|(byte, _)| **byte == b'\n').count()
}

#[cfg(test)]
mod tests {
    use std::env;
    use std::path::PathBuf;
    use std::process;

    use super::*;

    /// A path of this test's own, free at first.
    fn scratch(name: &str) -> PathBuf {
        let file = env::temp_dir().join(format!("xtask-settle-{}-{name}", process::id()));
        let _ = fs::remove_file(&file);
        file
    }

    #[test]
    fn check_writes_nothing_and_says_where_a_file_is_stale() {
        let file = scratch("check");
        let missing = settle(&file, "a\nb\n", Mode::Check).unwrap_err().to_string();
        assert!(missing.contains("is missing"), "{missing}");
        assert!(!file.exists());

        fs::write(&file, "a\nB\n").unwrap();
        let stale = settle(&file, "a\nb\n", Mode::Check).unwrap_err().to_string();
        assert!(stale.contains("stale from line 2 on"), "{stale}");
        assert_eq!(fs::read_to_string(&file).unwrap(), "a\nB\n");
        fs::remove_file(&file).unwrap();
    }

    #[test]
    fn write_brings_a_file_up_to_date_and_then_check_is_content() {
        let file = scratch("write");
        settle(&file, "a\n", Mode::Write).unwrap();
        settle(&file, "a\n", Mode::Check).unwrap();
        settle(&file, "b\n", Mode::Write).unwrap();
        assert_eq!(fs::read_to_string(&file).unwrap(), "b\n");
        fs::remove_file(&file).unwrap();
    }

    #[test]
    fn lines_are_counted_to_the_first_difference() {
        assert_eq!(first_differing_line(b"a\nb\nc", b"a\nb\nd"), 3);
        assert_eq!(first_differing_line(b"a\n", b"a\nb"), 2);
        assert_eq!(first_differing_line(b"", b"a"), 1);
    }
}
