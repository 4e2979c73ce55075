//! One capture, read in pieces.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use connutil::parse::{CaptureReader, Content, Facts, Format, ParseError, Socket, Tally};

use super::rows::{Batch, Plan};
use crate::capture;
use crate::filter::Filter;

/// How much of a capture is held at once, in bytes.
const WINDOW: usize = 256 << 10;
/// The longest line that is held whole, in bytes; a longer one is cut.
const LONGEST_LINE: usize = 16 << 20;
/// How many refused lines wait until something is recognised.
const WAITING: usize = 10;

/// How captures are to be read.
#[derive(Clone, Debug)]
pub(super) struct Reading {
    pub(super) format: Option<Format>,
    pub(super) facts: Facts,
    pub(super) connections_only: bool,
    pub(super) filter: Filter,
    pub(super) plan: Plan,
}

/// A piece of what comes of a capture.
pub(super) enum Piece<'r> {
    Rows(Batch<'r>),
    Refused(ParseError),
    /// The last one: what was read, or why it could not be.
    End(Result<Tally, String>),
}

/// Reads a capture, `-` from the input, and gives its pieces; `None` when nobody takes them any more.
pub(super) fn read<'r>(
    path: &'r Path,
    reading: &'r Reading,
    give: &mut impl FnMut(Piece<'r>) -> Option<()>,
) -> Option<()> {
    let mut capture = Capture { path, reading, tally: Tally::default(), waiting: Vec::new() };
    let outcome = match path.to_str() {
        Some("-") => capture.read(io::stdin().lock(), give),
        _ => match File::open(path) {
            Ok(file) => capture.read(file, give),
            Err(error) => Ok(Err(error.to_string())),
        },
    };
    match outcome {
        Ok(outcome) => give(Piece::End(outcome.map(|()| capture.tally))),
        Err(Closed) => None,
    }
}

/// Nobody takes pieces any more.
struct Closed;

struct Capture<'r> {
    path: &'r Path,
    reading: &'r Reading,
    tally: Tally,
    /// Refused lines, as long as nothing was recognised.
    waiting: Vec<ParseError>,
}

impl<'r> Capture<'r> {
    fn read(
        &mut self,
        source: impl Read,
        give: &mut impl FnMut(Piece<'r>) -> Option<()>,
    ) -> Result<Result<(), String>, Closed> {
        let mut source = capture::decoded(source);
        let mut window = Window::default();
        let mut reader = None;
        loop {
            let end = match window.fill(&mut source) {
                Ok(end) => end,
                Err(error) => return Ok(Err(error.to_string())),
            };
            let reader = reader.get_or_insert_with(|| {
                let &Reading { format, facts, .. } = self.reading;
                capture::reader(self.path, format, facts, &window.bytes)
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
                Content::Socket(socket) => batch.add(&socket, self.path, record.line),
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
}

impl Window {
    /// Reads on behind what was kept; `true` at the end of the capture.
    fn fill(&mut self, source: &mut impl Read) -> io::Result<bool> {
        let wanted = if self.bytes.len() < WINDOW { WINDOW - self.bytes.len() } else { self.bytes.len() };
        let read = source.take(wanted as u64).read_to_end(&mut self.bytes)?;
        Ok(read < wanted)
    }

    /// Keeps the last `left` bytes.
    fn keep(&mut self, left: usize) {
        self.bytes.drain(..self.bytes.len() - left);
    }
}
