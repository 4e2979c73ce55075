//! The rows of captures: made by many, written by one.

use std::io::{self, BufWriter, StdoutLock, Write};
use std::path::Path;

use connutil::parse::{Socket, Tally};
use serde::Serialize;

use crate::args::Form;
use crate::output::{self, escaped};
use crate::socket::{COLUMNS, HEADINGS, columns, row};

/// The record of a socket, and where it stood.
#[derive(Serialize)]
struct Record<'s, 'a> {
    #[serde(flatten)]
    socket: &'s Socket<'a>,
    file: std::borrow::Cow<'s, str>,
    line: u64,
}

/// Rows in the form in which they will be written.
pub(super) enum Batch {
    /// JSON, each record with a line feed behind it.
    Json(Vec<u8>),
    /// Columns.
    Cells(Form, Vec<Vec<String>>),
}

impl Batch {
    pub(super) fn new(form: Form) -> Self {
        match form {
            Form::Json | Form::Ndjson => Self::Json(Vec::new()),
            Form::Table | Form::Csv => Self::Cells(form, Vec::new()),
        }
    }

    pub(super) fn add(&mut self, socket: &Socket<'_>, file: &Path, line: u64) {
        match self {
            Self::Json(text) => {
                let record = Record { socket, file: file.to_string_lossy(), line };
                // Writing to memory does not fail.
                let _ = output::write_json(&mut *text, &record);
                text.push(b'\n');
            }
            Self::Cells(Form::Csv, rows) => {
                let place = [escaped(file.as_os_str()), line.to_string()];
                rows.push(columns(socket).into_iter().chain(place).collect());
            }
            Self::Cells(_, rows) => rows.push(row(socket).into()),
        }
    }
}

/// The output, as it grows.
pub(super) struct Rows<'o> {
    form: Form,
    out: BufWriter<StdoutLock<'o>>,
    /// Whether there are rows already.
    begun: bool,
}

impl<'o> Rows<'o> {
    pub(super) fn new(form: Form, out: StdoutLock<'o>) -> Self {
        Self { form, out: BufWriter::new(out), begun: false }
    }

    pub(super) fn begin(&mut self) -> io::Result<()> {
        match self.form {
            Form::Json => self.out.write_all(b"{\"sockets\":["),
            Form::Csv => {
                let headings = COLUMNS.into_iter().chain(["file", "line"]).map(str::to_owned).collect();
                output::write_csv(&mut self.out, &[headings])
            }
            Form::Table | Form::Ndjson => Ok(()),
        }
    }

    pub(super) fn write(&mut self, batch: &Batch) -> io::Result<()> {
        match batch {
            Batch::Json(text) if self.form == Form::Json => self.elements(text)?,
            Batch::Json(text) => self.out.write_all(text)?,
            Batch::Cells(Form::Csv, rows) => output::write_csv(&mut self.out, rows)?,
            Batch::Cells(_, rows) if rows.is_empty() => {}
            Batch::Cells(_, rows) => {
                let headings: &[&str] = if self.begun { &[] } else { &HEADINGS };
                output::write_table(&mut self.out, headings, rows)?;
                self.begun = true;
            }
        }
        // Whoever reads a pipe gets rows as they come.
        self.out.flush()
    }

    /// Records as the elements of an array.
    fn elements(&mut self, text: &[u8]) -> io::Result<()> {
        for record in text.split(|&byte| byte == b'\n').filter(|record| !record.is_empty()) {
            self.out.write_all(if self.begun { b",\n" } else { b"\n" })?;
            self.out.write_all(record)?;
            self.begun = true;
        }
        Ok(())
    }

    pub(super) fn end(&mut self, total: &Tally) -> io::Result<()> {
        if self.form == Form::Json {
            let Tally { sockets, skipped, refused, .. } = total;
            writeln!(self.out, "],\"rows\":{sockets},\"skipped\":{skipped},\"refused\":{refused}}}")?;
        }
        self.out.flush()
    }
}
