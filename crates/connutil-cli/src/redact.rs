//! `connutil redact`: captures and answers without what identifies people and machines.
//!
//! It is the program's own and no library's: it decides what may be shown to strangers, and that should have one place and
//! no interface to keep.

mod escape;
mod json;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod properties;
mod pseudonym;
mod record;
mod text;
mod token;
mod words;

use std::io::{self, BufWriter, IsTerminal, StdoutLock, Write};
use std::path::{Path, PathBuf};

use connutil::parse::{Content, Facts, Socket, Tally};
use serde::Serialize;
use serde_json::Value;

use crate::args::{Redact, Shape};
use crate::capture;
use crate::exit::{Exit, Failure, s, say};
use crate::output::{self, escaped};

use pseudonym::Pseudonyms;
use text::Redactor;

pub(crate) fn run(redact: &Redact) -> Result<Exit, Failure> {
    let mut pseudonyms = match &redact.key {
        Some(file) => Pseudonyms::of_file(file)?,
        None => Pseudonyms::for_once()?,
    };
    let stdin = [PathBuf::from("-")];
    let files = if redact.files.is_empty() { &stdin[..] } else { &redact.files };
    let mut redacted = Redacted::to(io::stdout().lock(), redact.output);
    for file in files {
        let text = capture::read(file)
            .map_err(|error| Failure::Input(format!("{}: {error}", escaped(file.as_os_str()))))?;
        let mut redactor = Redactor::new(&mut pseudonyms, redact.byte_order.of_machine());
        match capture::is_json(&text) {
            true => redacted.answer(&text, &mut redactor)?,
            false => redacted.capture(redact, file, &text, &mut redactor)?,
        }
    }
    redacted.out.flush()?;
    let total = redacted.total;
    tell(&total, redact);
    Ok(match () {
        () if total.refused > 0 => Exit::Partial,
        () if total.sockets == 0 => Exit::Nothing,
        () => Exit::Found,
    })
}

/// What comes out, and what it was made of so far.
struct Redacted<'o> {
    out: BufWriter<StdoutLock<'o>>,
    shape: Shape,
    /// Whether text has to be escaped: it has the control characters of the capture.
    is_terminal: bool,
    total: Tally,
}

/// A socket, and the line it stood in.
#[derive(Serialize)]
struct Row<'s> {
    #[serde(flatten)]
    socket: &'s Socket<'s>,
    line: u64,
}

impl<'o> Redacted<'o> {
    fn to(out: StdoutLock<'o>, shape: Shape) -> Self {
        let is_terminal = out.is_terminal();
        Self { out: BufWriter::new(out), shape, is_terminal, total: Tally::default() }
    }

    fn capture(
        &mut self,
        redact: &Redact,
        file: &Path,
        text: &[u8],
        redactor: &mut Redactor<'_>,
    ) -> Result<(), Failure> {
        let facts = Facts::new(redact.byte_order.of_machine());
        let mut reader = capture::reader(file, redact.format, facts, text);
        let mut rest = text;
        while let Some(record) = reader.next(&mut rest, true) {
            self.total.add(&record);
            if self.shape == Shape::Text {
                self.text(&redactor.record(&record, reader.format()))?;
            } else if let Content::Socket(socket) = record.content {
                let socket = record::redacted(socket, redactor.pseudonyms);
                self.json(&Row { socket: &socket, line: record.line })?;
            }
        }
        Ok(())
    }

    /// JSON of this program: documents, each of a line or of several. What is no JSON is redacted line by line, as text of
    /// which nothing is known.
    fn answer(&mut self, text: &[u8], redactor: &mut Redactor<'_>) -> Result<(), Failure> {
        let mut rest = text;
        while !rest.is_empty() {
            let (line, behind) = match document(rest) {
                Some((value, behind)) => {
                    self.document(&json::value(value, "", redactor))?;
                    (&[][..], behind)
                }
                None => {
                    rest.split_at(rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| at + 1))
                }
            };
            if !line.trim_ascii().is_empty() {
                self.total.refused += 1;
                if self.shape == Shape::Text {
                    self.text(&redactor.loose(line))?;
                }
            }
            rest = behind;
        }
        Ok(())
    }

    /// A document as it is, or where records are wanted the sockets that it holds.
    fn document(&mut self, document: &Value) -> Result<(), Failure> {
        let sockets = document.get("sockets").and_then(Value::as_array);
        self.total.sockets += sockets.map_or(1, |sockets| sockets.len() as u64);
        match (sockets, self.shape) {
            (Some(sockets), Shape::Ndjson) => sockets.iter().try_for_each(|socket| self.json(socket)),
            _ => self.json(document),
        }
    }

    fn json(&mut self, value: &impl Serialize) -> Result<(), Failure> {
        output::write_json(&mut self.out, value)?;
        Ok(self.out.write_all(b"\n")?)
    }

    fn text(&mut self, text: &[u8]) -> io::Result<()> {
        match self.is_terminal {
            true => self.out.write_all(output::legible(text).as_bytes()),
            false => self.out.write_all(text),
        }
    }
}

/// The document with which a text begins, and what stands below it. In its last line there is nothing else.
fn document(text: &[u8]) -> Option<(Value, &[u8])> {
    let mut documents = serde_json::Deserializer::from_slice(text).into_iter::<Value>();
    let value = documents.next()?.ok()?;
    let behind = text.get(documents.byte_offset()..)?;
    let end = behind.iter().position(|&byte| byte == b'\n').map_or(behind.len(), |at| at + 1);
    let (blank, below) = behind.split_at(end);
    blank.trim_ascii().is_empty().then_some((value, below))
}

fn tell(total: &Tally, redact: &Redact) {
    let Tally { sockets, skipped, refused, .. } = total;
    let lines = match redact.output {
        Shape::Text if *refused > 0 => "; of the refused lines only the words of tools stayed",
        _ => "",
    };
    let key = if redact.key.is_none() { "; other pseudonyms next time (--key keeps them)" } else { "" };
    let (plural, others) = (s(*sockets), s(*skipped));
    say(&format!(
        "{sockets} socket{plural} redacted, {skipped} other line{others}, {refused} refused{lines}{key}"
    ));
}
