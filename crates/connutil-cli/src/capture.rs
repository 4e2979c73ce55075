//! Captures as they lie on a disk or come through a pipe.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use connutil::parse::proc_net::Table;
use connutil::parse::{CaptureReader, Facts, Format};
use encoding_rs_io::DecodeReaderBytesBuilder;

/// A file, `-` is the input.
pub(crate) fn open(path: &Path) -> io::Result<Box<dyn Read>> {
    Ok(match path.to_str() {
        Some("-") => Box::new(io::stdin().lock()),
        _ => Box::new(File::open(path)?),
    })
}

/// All of a capture, `-` from the input.
pub(crate) fn read(path: &Path) -> io::Result<Vec<u8>> {
    let mut text = Vec::new();
    decoded(open(path)?).read_to_end(&mut text)?;
    Ok(text)
}

/// UTF-16, as PowerShell writes it, becomes UTF-8; without a mark bytes stay what they are.
pub(crate) fn decoded(source: impl Read) -> impl Read {
    DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(source)
}

/// What reads a capture: a named format, the table that the file's name tells, or whatever shows up.
pub(crate) fn reader(path: &Path, format: Option<Format>, facts: Facts, beginning: &[u8]) -> CaptureReader {
    if let Some(format) = format {
        return CaptureReader::of(format, facts, beginning);
    }
    let table = path.file_name().and_then(|name| name.to_str()).and_then(Table::of_file);
    match (table, Format::detect(beginning)) {
        (Some(table), Ok(Format::ProcNet(_))) => CaptureReader::new(facts).expecting(Format::ProcNet(table)),
        _ => CaptureReader::new(facts),
    }
}

/// Whether a text is what this program itself prints as JSON, rather than a capture.
pub(crate) fn is_json(text: &[u8]) -> bool {
    text.trim_ascii_start().starts_with(b"{")
}
