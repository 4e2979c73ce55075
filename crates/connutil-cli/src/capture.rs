//! Captures as they lie on a disk or come through a pipe.

use std::fs::File;
use std::io::{self, Cursor, Read};
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
    decoded(open(path)?)?.read_to_end(&mut text)?;
    Ok(text)
}

/// How much of a text is looked at for what it is, in bytes.
const BEGINNING: u64 = 256;

/// UTF-16, as PowerShell writes it, becomes UTF-8, with a mark or without; other bytes stay what they are. What was
/// compressed is an error: it holds lines that nobody reads, redacts or compares.
pub(crate) fn decoded(mut source: impl Read) -> io::Result<impl Read> {
    let mut beginning = Vec::new();
    source.by_ref().take(BEGINNING).read_to_end(&mut beginning)?;
    if let Some((_, program)) = COMPRESSED.iter().find(|(mark, _)| beginning.starts_with(mark)) {
        return Err(io::Error::other(format!(
            "it is compressed; give what `{program} -dc` makes of it, through a pipe for instance"
        )));
    }
    let text = Cursor::new(missing_mark(&beginning)).chain(Cursor::new(beginning.clone())).chain(source);
    Ok(DecodeReaderBytesBuilder::new().utf8_passthru(true).strip_bom(true).build(text))
}

/// How files begin that were compressed, and what reads them.
const COMPRESSED: [(&[u8], &str); 4] =
    [(b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zstd")];

/// The mark that UTF-16 without one lacks. Every other byte of most characters is 0 there, and always the same one of
/// the two; lsof separates fields by single zeros.
fn missing_mark(text: &[u8]) -> &'static [u8] {
    let zeros = |nth: usize| text.iter().skip(nth).step_by(2).filter(|&&byte| byte == 0).count();
    let is_mostly = |zeros: usize| text.len() >= 8 && zeros * 4 > text.len();
    match (zeros(0), zeros(1)) {
        (0, low) if is_mostly(low) => b"\xff\xfe",
        (high, 0) if is_mostly(high) => b"\xfe\xff",
        _ => b"",
    }
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
