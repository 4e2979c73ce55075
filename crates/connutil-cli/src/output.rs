//! The forms of output: a table for people, JSON and CSV for programs.

use std::io::{self, BufWriter, Write};

use connutil::addr::{Escaped, EscapedPath};
use console::{Style, measure_text_width};
use serde::Serialize;
use serde_json::ser::Formatter;

use crate::exit::Failure;
use crate::table::write_line;

/// Aligned columns without lines; the headings are bold on a terminal.
pub(crate) fn table<R>(headings: &[&str], rows: impl Iterator<Item = R>) -> io::Result<()>
where
    R: IntoIterator<Item = String>,
{
    let headings = headings.iter().map(|heading| Style::new().bold().apply_to(heading).to_string());
    let lines: Vec<Vec<String>> =
        std::iter::once(headings.collect()).chain(rows.map(|row| row.into_iter().collect())).collect();
    let mut widths: Vec<usize> = Vec::new();
    for line in &lines {
        widths.resize(widths.len().max(line.len()), 0);
        for (width, text) in widths.iter_mut().zip(line) {
            *width = (*width).max(measure_text_width(text));
        }
    }
    let mut out = BufWriter::new(io::stdout().lock());
    for line in lines {
        write_line(&mut out, 0, &line.into_iter().zip(widths.iter().copied()).collect::<Vec<_>>())?;
    }
    out.flush()
}

/// One JSON document.
pub(crate) fn json<T: Serialize>(value: &T) -> Result<(), Failure> {
    ndjson([value])
}

/// One JSON value a line.
pub(crate) fn ndjson<T: Serialize>(values: impl IntoIterator<Item = T>) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    for value in values {
        write_json(&mut out, &value)?;
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// A value as JSON.
pub(crate) fn write_json(out: impl Write, value: &impl Serialize) -> serde_json::Result<()> {
    value.serialize(&mut serde_json::Serializer::with_formatter(out, Harmless))
}

/// A value as JSON, in a text.
pub(crate) fn harmless(value: &impl Serialize) -> String {
    let mut text = Vec::new();
    // Writing to memory does not fail.
    let _ = write_json(&mut text, value);
    String::from_utf8_lossy(&text).into_owned()
}

/// Comma-separated values with a heading.
pub(crate) fn csv<R>(headings: &[&str], rows: impl Iterator<Item = R>) -> Result<(), Failure>
where
    R: IntoIterator<Item = String>,
{
    let headings: Vec<String> = headings.iter().map(ToString::to_string).collect();
    let rows = rows.map(|row| row.into_iter().collect());
    Ok(write_csv(&mut io::stdout().lock(), std::iter::once(headings).chain(rows))?)
}

/// Rows of comma-separated values.
pub(crate) fn write_csv<R>(out: &mut impl Write, rows: impl IntoIterator<Item = R>) -> io::Result<()>
where
    R: std::borrow::Borrow<Vec<String>>,
{
    let mut out = csv::Writer::from_writer(out);
    for row in rows {
        out.write_record(row.borrow()).map_err(cause)?;
    }
    out.flush()
}

/// What went wrong below: csv's own conversion does not keep its kind, by which a closed pipe is known.
fn cause(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

/// Text from outside that may be a path, fit for a terminal.
pub(crate) fn escaped(text: &std::ffi::OsStr) -> String {
    EscapedPath(text.as_encoded_bytes()).to_string()
}

/// Lines from outside as they are, but fit for a terminal: their ends, tabs and backslashes stay.
pub(crate) fn legible(lines: &[u8]) -> String {
    let mut text = String::with_capacity(lines.len());
    for line in lines.split_inclusive(|&byte| byte == b'\n') {
        let (inner, end) = match line {
            [inner @ .., b'\r', b'\n'] => (inner, "\r\n"),
            [inner @ .., b'\n'] => (inner, "\n"),
            inner => (inner, ""),
        };
        for piece in inner.split_inclusive(|byte| b"\t\\".contains(byte)) {
            match piece {
                [before @ .., mark @ (b'\t' | b'\\')] => {
                    text.push_str(&Escaped(before).to_string());
                    text.push(char::from(*mark));
                }
                whole => text.push_str(&Escaped(whole).to_string()),
            }
        }
        text.push_str(end);
    }
    text
}

/// JSON in which every character that a terminal could be misled by is a `\u` escape: the same value, no harm.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if fragment.is_ascii() && !fragment.contains('\x7f') {
            return writer.write_all(fragment.as_bytes());
        }
        let mut bytes = [0; 4];
        for character in fragment.chars() {
            let text = character.encode_utf8(&mut bytes);
            if character.is_ascii() && character != '\x7f' || Escaped(text.as_bytes()).to_string() == *text {
                writer.write_all(text.as_bytes())?;
            } else {
                character
                    .encode_utf16(&mut [0; 2])
                    .iter()
                    .try_for_each(|unit| write!(writer, "\\u{unit:04x}"))?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_closed_pipe_is_known_through_csv() {
        let (reader, mut writer) = io::pipe().unwrap();
        drop(reader);
        let row = vec!["x".repeat(100_000)];
        assert_eq!(write_csv(&mut writer, [&row, &row]).unwrap_err().kind(), io::ErrorKind::BrokenPipe);
    }

    #[test]
    fn lines_are_legible_and_as_they_were() {
        let plain = "tcp\tESTAB two\\x20words Zürich\r\n\nlast";
        assert_eq!(legible(plain.as_bytes()), plain);
        let hostile = b"a\x1b]0;x\x07\x9b\rb\0\xe2\x80\xae\n";
        assert_eq!(legible(hostile), "a\\u{1b}]0;x\\u{7}\\x9b\\rb\\u{0}\\u{202e}\n");
    }

    #[test]
    fn json_is_the_same_value_and_harmless() {
        let name = "Zürich \u{9b}2J\u{202e}\u{7f}\u{e0001} \"\\\n";
        let mut text = Vec::new();
        name.serialize(&mut serde_json::Serializer::with_formatter(&mut text, Harmless)).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert_eq!(text, r#""Zürich \u009b2J\u202e\u007f\udb40\udc01 \"\\\n""#);
        assert_eq!(serde_json::from_str::<String>(&text).unwrap(), name);
    }
}
