//! Where a capture comes from: its file, and what nobody can read in its text.

use std::path::PathBuf;

use connutil::addr::Escaped;
use jiff::Timestamp;

/// Where a capture comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Origin {
    /// Its file; `-` is the input.
    pub(crate) file: PathBuf,
    /// The machine that it was made on.
    pub(crate) host: Option<String>,
    /// When it was made: RFC 3339, as it was given.
    pub(crate) captured_at: Option<String>,
}

/// A point in time as RFC 3339 writes it. It stays as it was given: whoever joins tables by it finds it again.
pub(crate) fn moment(text: &str) -> Result<String, String> {
    match has_shape(text) && text.parse::<Timestamp>().is_ok() {
        true => Ok(text.to_owned()),
        false => Err(format!(
            "\"{}\" is no time as RFC 3339 writes it; write date, time and zone, as in 2026-03-01T12:30:00Z or \
             2026-03-01T13:30:00.5+01:00",
            Escaped(text.as_bytes())
        )),
    }
}

/// Whether every part is there and as long as it has to be: jiff reads more than RFC 3339 writes.
fn has_shape(text: &str) -> bool {
    let shape: String = text.chars().map(|one| if one.is_ascii_digit() { '0' } else { one }).collect();
    let Some(rest) = shape.strip_prefix("0000-00-00T00:00:00") else { return false };
    let zone = match rest.strip_prefix(".0") {
        Some(fraction) => fraction.trim_start_matches('0'),
        None => rest,
    };
    ["Z", "+00:00", "-00:00"].contains(&zone)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_has_date_time_and_zone() {
        for right in ["2026-03-01T12:30:00Z", "2026-03-01T13:30:00.125+01:00", "2024-02-29T23:59:59-11:30"] {
            assert_eq!(moment(right), Ok(right.to_owned()));
        }
        for wrong in [
            "",
            "2026-03-01",
            "2026-03-01T12:30:00",
            "2026-03-01 12:30",
            "2025-02-29T00:00:00Z",
            "2026-13-01T00:00:00Z",
            "2026-03-01T24:00:00Z",
            "2026-03-01T12:30:00+0100",
            "2026-03-01T12:30:00+01",
            "2026-03-01T12:30Z",
            "20260301T123000Z",
            "2026-03-01T12:30:00.Z",
            "2026-03-01T12:30:00+01:00[Europe/Paris]",
            "1772368200",
            " 2026-03-01T12:30:00Z",
            "2026-03-01T12:30:00Z\n",
        ] {
            let said = moment(wrong).unwrap_err();
            assert!(said.contains("as in 2026-03-01T12:30:00Z"), "{said}");
        }
        assert!(!moment("\u{1b}[31m").unwrap_err().contains('\u{1b}'));
    }
}
