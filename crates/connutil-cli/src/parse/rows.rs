//! The rows of captures: made by many, written by one.

use std::io::{self, BufWriter, StdoutLock, Write};

use connutil::parse::{Socket, Tally};
use serde::Serialize;

use crate::args::{Form, Show};
use crate::columns::{self, Column, Row};
use crate::exit::Failure;
use crate::origin::Origin;
use crate::output;
use crate::record::{self, VERSION};
use crate::table::{Cell, Table};
use crate::terminal;

/// What is written of each row.
#[derive(Clone, Debug)]
pub(super) struct Plan {
    form: Form,
    /// The columns, in their order; for JSON none where it is the whole record.
    columns: Vec<Column>,
    /// Whether a person named them.
    named: bool,
    numeric: bool,
}

impl Plan {
    pub(super) fn of(show: &Show) -> Result<Self, Failure> {
        columns::check(&show.pick.columns, [], "parse")?;
        let columns = match show.output.form {
            _ if !show.pick.columns.is_empty() => show.pick.columns.clone(),
            Form::Table => columns::TABLE.into_iter().filter(|column| *column != Column::Direction).collect(),
            Form::Csv => columns::csv().chain(PLACE).collect(),
            Form::Json | Form::Ndjson => Vec::new(),
        };
        Ok(Self {
            form: show.output.form,
            columns,
            named: !show.pick.columns.is_empty(),
            numeric: show.pick.numeric,
        })
    }
}

/// What comma-separated values have behind what they have of a socket.
const PLACE: [Column; 4] = [Column::File, Column::Line, Column::Host, Column::CapturedAt];

/// The record of a socket, where it stood, and what is known of the capture.
#[derive(Serialize)]
struct Record<'s, 'a> {
    #[serde(flatten)]
    socket: &'s Socket<'a>,
    file: std::borrow::Cow<'s, str>,
    line: u64,
    host: Option<&'s str>,
    captured_at: Option<&'s str>,
}

/// Rows in the form in which they will be written.
pub(super) struct Batch<'p> {
    plan: &'p Plan,
    /// How many there are.
    pub(super) rows: u64,
    content: Content,
}

enum Content {
    /// JSON, each record with a line feed behind it.
    Json(Vec<u8>),
    /// Columns for programs.
    Texts(Vec<Vec<String>>),
    /// Columns for people.
    Cells(Vec<Vec<Cell>>),
}

impl<'p> Batch<'p> {
    pub(super) fn new(plan: &'p Plan) -> Self {
        let content = match plan.form {
            Form::Json | Form::Ndjson => Content::Json(Vec::new()),
            Form::Csv => Content::Texts(Vec::new()),
            Form::Table => Content::Cells(Vec::new()),
        };
        Self { plan, rows: 0, content }
    }

    pub(super) fn add(&mut self, socket: &Socket<'_>, origin: &Origin, line: u64) {
        self.rows += 1;
        let Plan { columns, numeric, .. } = self.plan;
        let row = Row { place: Some((origin, line)), ..Row::of(socket) };
        match &mut self.content {
            Content::Json(text) => {
                // Writing to memory does not fail.
                let _ = match columns.is_empty() {
                    true => {
                        let file = origin.file.to_string_lossy();
                        let (host, captured_at) = (origin.host.as_deref(), origin.captured_at.as_deref());
                        output::write_json(&mut *text, &Record { socket, file, line, host, captured_at })
                    }
                    false => output::write_json(&mut *text, &record::Record { row, columns }),
                };
                text.push(b'\n');
            }
            Content::Texts(rows) => rows.push(columns.iter().map(|column| column.text(&row)).collect()),
            Content::Cells(rows) => {
                rows.push(columns.iter().map(|column| column.cell(&row, *numeric)).collect())
            }
        }
    }
}

/// The output, as it grows.
pub(super) struct Rows<'o> {
    plan: &'o Plan,
    table: Table,
    out: BufWriter<StdoutLock<'o>>,
    /// Whether there are elements of the array already.
    begun: bool,
}

impl<'o> Rows<'o> {
    pub(super) fn new(plan: &'o Plan, out: StdoutLock<'o>) -> Self {
        let table = Table::new(plan.columns.clone(), plan.named, terminal::width());
        Self { plan, table, out: BufWriter::new(out), begun: false }
    }

    pub(super) fn begin(&mut self) -> io::Result<()> {
        match self.plan.form {
            Form::Json => write!(self.out, "{{\"version\":{VERSION},\"sockets\":["),
            Form::Csv => {
                let headings = self.plan.columns.iter().map(|column| column.name()).collect();
                output::write_csv(&mut self.out, &[headings])
            }
            Form::Table | Form::Ndjson => Ok(()),
        }
    }

    pub(super) fn write(&mut self, batch: &Batch<'_>) -> io::Result<()> {
        match &batch.content {
            Content::Json(text) if self.plan.form == Form::Json => self.elements(text)?,
            Content::Json(text) => self.out.write_all(text)?,
            Content::Texts(rows) => output::write_csv(&mut self.out, rows)?,
            Content::Cells(rows) => self.table.write(&mut self.out, rows)?,
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
        if self.plan.form == Form::Json {
            let Tally { sockets, skipped, refused, .. } = total;
            writeln!(self.out, "],\"rows\":{sockets},\"skipped\":{skipped},\"refused\":{refused}}}")?;
        }
        self.out.flush()
    }
}
