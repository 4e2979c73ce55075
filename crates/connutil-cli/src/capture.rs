//! Captures as they lie on a disk or come through a pipe.

use std::fs::File;
use std::io::{self, Cursor, Read};
use std::path::Path;

use connutil::parse::proc_net::Table;
use connutil::parse::{CaptureReader, Decoder, Facts, Format};

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

/// A capture as text: see [`Decoder`]. What was compressed is an error: it holds lines that nobody reads, redacts or
/// compares.
pub(crate) fn decoded(mut source: impl Read) -> io::Result<impl Read> {
    let mut beginning = Vec::new();
    source.by_ref().take(LONGEST_MARK).read_to_end(&mut beginning)?;
    if let Some((_, program)) = COMPRESSED.iter().find(|(mark, _)| beginning.starts_with(mark)) {
        return Err(io::Error::other(format!(
            "it is compressed; give what `{program} -dc` makes of it, through a pipe for instance"
        )));
    }
    let source = Cursor::new(beginning).chain(source);
    Ok(Decoded { source, decoder: Decoder::new(), piece: vec![0; PIECE], text: Cursor::default() })
}

/// How files begin that were compressed, and what reads them.
const COMPRESSED: [(&[u8], &str); 4] =
    [(b"\x1f\x8b", "gzip"), (b"BZh", "bzip2"), (b"\xfd7zXZ\0", "xz"), (b"\x28\xb5\x2f\xfd", "zstd")];

/// How much of a file tells whether it was compressed, in bytes.
const LONGEST_MARK: u64 = 6;

/// How much is decoded at once, in bytes.
const PIECE: usize = 64 << 10;

/// What [`decoded`] reads from.
struct Decoded<R> {
    source: R,
    decoder: Decoder,
    piece: Vec<u8>,
    /// What was decoded and is not read yet.
    text: Cursor<Vec<u8>>,
}

impl<R: Read> Read for Decoded<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.text.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            if self.decoder.is_plain() {
                return self.source.read(buffer);
            }
            let length = match self.source.read(&mut self.piece) {
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                length => length?,
            };
            self.text.set_position(0);
            self.text.get_mut().clear();
            let piece = self.piece.get(..length).unwrap_or_default();
            self.decoder.add(piece, length == 0, self.text.get_mut());
            if length == 0 && self.text.get_ref().is_empty() {
                return Ok(0);
            }
        }
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
