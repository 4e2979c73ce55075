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

use std::io::{self, BufWriter, Write};
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
    let mut out = BufWriter::new(io::stdout().lock());
    let mut total = Tally::default();
    for file in files {
        let text = capture::read(file)
            .map_err(|error| Failure::Input(format!("{}: {error}", escaped(file.as_os_str()))))?;
        let mut redactor = Redactor::new(&mut pseudonyms, redact.byte_order.of_machine());
        match capture::is_json(&text) {
            true => answer(&text, &mut redactor, &mut out, &mut total)?,
            false => redact.capture(file, &text, &mut redactor, &mut out, &mut total)?,
        }
    }
    out.flush()?;
    tell(&total, redact);
    Ok(match () {
        () if total.refused > 0 => Exit::Partial,
        () if total.sockets == 0 => Exit::Nothing,
        () => Exit::Found,
    })
}

/// A socket, and the line it stood in.
#[derive(Serialize)]
struct Row<'s> {
    #[serde(flatten)]
    socket: &'s Socket<'s>,
    line: u64,
}

impl Redact {
    fn capture(
        &self,
        file: &Path,
        text: &[u8],
        redactor: &mut Redactor<'_>,
        out: &mut impl Write,
        total: &mut Tally,
    ) -> Result<(), Failure> {
        let mut reader = capture::reader(file, self.format, Facts::new(self.byte_order.of_machine()), text);
        let mut rest = text;
        while let Some(record) = reader.next(&mut rest, true) {
            total.add(&record);
            if self.output == Shape::Text {
                out.write_all(&redactor.record(&record, reader.format()))?;
            } else if let Content::Socket(socket) = record.content {
                let socket = record::redacted(socket, redactor.pseudonyms);
                output::write_json(&mut *out, &Row { socket: &socket, line: record.line })?;
                out.write_all(b"\n")?;
            }
        }
        Ok(())
    }
}

/// JSON of this program: documents, each of a line or of several. What is no JSON is redacted line by line, as text of
/// which nothing is known.
fn answer(
    text: &[u8],
    redactor: &mut Redactor<'_>,
    out: &mut impl Write,
    total: &mut Tally,
) -> Result<(), Failure> {
    let mut rest = text;
    while !rest.is_empty() {
        let (line, behind) = match document(rest) {
            Some((value, behind)) => {
                total.sockets +=
                    value.get("sockets").and_then(Value::as_array).map_or(1, |all| all.len() as u64);
                output::write_json(&mut *out, &json::value(value, "", redactor))?;
                out.write_all(b"\n")?;
                (&[][..], behind)
            }
            None => {
                rest.split_at(rest.iter().position(|&byte| byte == b'\n').map_or(rest.len(), |at| at + 1))
            }
        };
        if !line.trim_ascii().is_empty() {
            total.refused += 1;
            out.write_all(&redactor.loose(line))?;
        }
        rest = behind;
    }
    Ok(())
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
