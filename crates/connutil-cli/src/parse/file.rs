//! One capture, read in pieces.

use std::io::{self, Read};
use std::path::{Path, PathBuf};

use connutil::parse::{CaptureReader, Content, Facts, Format, ParseError, Socket, Tally};

use super::rows::{Batch, Plan};
use super::wrapped;
use crate::args::Input;
use crate::capture;
use crate::filter::Filter;
use crate::origin::Origin;

/// How much of a capture is held at once, in bytes.
const WINDOW: usize = 256 << 10;
/// The longest line that is held whole, in bytes; of a longer one the rest is passed over.
const LONGEST_LINE: usize = 16 << 20;
/// How many refused lines wait until something is recognised.
const WAITING: usize = 10;

/// How captures are to be read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) input: Input,
    /// The machine of captures that do not tell theirs.
    pub(super) host: Option<String>,
    /// When captures were made that do not tell it.
    pub(super) captured_at: Option<String>,
    pub(super) format: Option<Format>,
    pub(super) facts: Facts,
    pub(super) connections_only: bool,
    pub(super) filter: Filter,
    pub(super) plan: Plan,
}

/// A piece of what comes of captures.
pub(super) enum Piece<'r> {
    /// The first one: the capture that the next ones are of.
    Begin(PathBuf),
    Rows(Batch<'r>),
    Refused(ParseError),
    /// The last one: what was read, or why it could not be.
    End(Result<Tally, String>),
}

/// Reads a file, `-` from the input, and gives the pieces of what is in it; `None` when nobody takes them any more.
pub(super) fn read<'r>(
    path: &Path,
    reading: &'r Reading,
    give: &mut impl FnMut(Piece<'r>) -> Option<()>,
) -> Option<()> {
    match (capture::open(path), reading.input) {
        (Ok(source), Input::Text) => {
            let Reading { host, captured_at, .. } = reading;
            let origin = Origin { file: path.into(), host: host.clone(), captured_at: captured_at.clone() };
            read_capture(source, origin, reading, give)
        }
        (Ok(source), Input::Ndjson) => wrapped::read(path, source, reading, give),
        (Err(error), _) => fail(path.into(), error.to_string(), give),
    }
}

/// A capture that could not be read.
pub(super) fn fail<'r>(
    file: PathBuf,
    why: String,
    give: &mut impl FnMut(Piece<'r>) -> Option<()>,
) -> Option<()> {
    give(Piece::Begin(file))?;
    give(Piece::End(Err(why)))
}

/// Reads one capture and gives its pieces.
pub(super) fn read_capture<'r>(
    source: impl Read,
    origin: Origin,
    reading: &'r Reading,
    give: &mut impl FnMut(Piece<'r>) -> Option<()>,
) -> Option<()> {
    give(Piece::Begin(origin.file.clone()))?;
    let mut capture =
        Capture { origin, reading, tally: Tally::default(), waiting: Vec::new(), is_json: false };
    match capture.read(source, give) {
        Ok(outcome) => give(Piece::End(outcome.map(|()| capture.tally))),
        Err(Closed) => None,
    }
}

/// Nobody takes pieces any more.
struct Closed;

struct Capture<'r> {
    origin: Origin,
    reading: &'r Reading,
    tally: Tally,
    /// Refused lines, as long as nothing was recognised.
    waiting: Vec<ParseError>,
    /// Whether it begins as JSON does.
    is_json: bool,
}

impl<'r> Capture<'r> {
    fn read(
        &mut self,
        source: impl Read,
        give: &mut impl FnMut(Piece<'r>) -> Option<()>,
    ) -> Result<Result<(), String>, Closed> {
        let mut source = match capture::decoded(source) {
            Ok(source) => source,
            Err(error) => return Ok(Err(error.to_string())),
        };
        let mut window = Window::default();
        let mut reader = None;
        loop {
            let end = match window.fill(&mut source) {
                Ok(end) => end,
                Err(error) => return Ok(Err(error.to_string())),
            };
            let reader = reader.get_or_insert_with(|| {
                self.is_json = capture::is_json(&window.bytes);
                let &Reading { format, facts, .. } = self.reading;
                capture::reader(&self.origin.file, format, facts, &window.bytes)
            });
            let mut rest = window.bytes.as_slice();
            self.records(reader, &mut rest, end, give)?;
            let left = rest.len();
            if end {
                return Ok(self.verdict(reader));
            }
            window.keep(left);
        }
    }

    fn records(
        &mut self,
        reader: &mut CaptureReader,
        rest: &mut &[u8],
        end: bool,
        give: &mut impl FnMut(Piece<'r>) -> Option<()>,
    ) -> Result<(), Closed> {
        let mut batch = Batch::new(&self.reading.plan);
        while let Some(record) = reader.next(rest, end || rest.len() >= LONGEST_LINE) {
            self.tally.add(&record);
            match record.content {
                Content::Skipped(_) => {}
                Content::Socket(socket) if !self.wants(&socket) => {}
                Content::Socket(socket) => batch.add(&socket, &self.origin, record.line),
                Content::Refused(error) if reader.format().is_none() => {
                    if self.waiting.len() < WAITING {
                        self.waiting.push(error);
                    }
                }
                Content::Refused(error) => give(Piece::Refused(error)).ok_or(Closed)?,
            }
            if reader.format().is_some() {
                self.waiting.drain(..).try_for_each(|error| give(Piece::Refused(error))).ok_or(Closed)?;
            }
        }
        give(Piece::Rows(batch)).ok_or(Closed)
    }

    fn wants(&self, socket: &Socket<'_>) -> bool {
        (!self.reading.connections_only || socket.is_connection()) && self.reading.filter.wants(socket)
    }

    /// A text of which nothing was recognised is none of ours.
    fn verdict(&self, reader: &CaptureReader) -> Result<(), String> {
        match self.waiting.first() {
            Some(_) if reader.format().is_none() && self.is_json => Err(
                "this is JSON and no capture; that of this program is read by connutil diff and connutil redact, and \
                 captures that stand in JSON by --input ndjson"
                    .to_owned(),
            ),
            Some(first) if reader.format().is_none() => Err(format!(
                "no line looks like a format that is known; {first}; name the format with --format"
            )),
            _ => Ok(()),
        }
    }
}

/// The part of a capture that is held.
#[derive(Default)]
struct Window {
    bytes: Vec<u8>,
    /// Whether a line was cut, and the rest of it is still to come: that is no line of its own.
    is_within_line: bool,
}

impl Window {
    /// Reads on behind what was kept; `true` at the end of the capture.
    fn fill(&mut self, source: &mut impl Read) -> io::Result<bool> {
        loop {
            let wanted = if self.bytes.len() < WINDOW { WINDOW - self.bytes.len() } else { self.bytes.len() };
            let read = source.take(wanted as u64).read_to_end(&mut self.bytes)?;
            if self.is_within_line {
                let end = self.bytes.iter().position(|&byte| byte == b'\n').map(|at| at + 1);
                self.bytes.drain(..end.unwrap_or(self.bytes.len()));
                self.is_within_line = end.is_none();
            }
            if read < wanted || !self.is_within_line {
                return Ok(read < wanted);
            }
        }
    }

    /// Keeps the last `left` bytes.
    fn keep(&mut self, left: usize) {
        // A line is only read before its end where it is too long.
        self.is_within_line = left == 0 && self.bytes.len() >= LONGEST_LINE && !self.bytes.ends_with(b"\n");
        self.bytes.drain(..self.bytes.len() - left);
    }
}
