//! Tables for people: columns that fit the terminal, in which no address is ever cut.
//!
//! Where a table is too wide, its columns give way in this order, and no further than they must:
//!
//! 1. what ports are used for is left out,
//! 2. the local and the remote end stand one above the other,
//! 3. DIR leaves,
//! 4. PROTO leaves,
//! 5. names of processes and hosts are shortened,
//! 6. AGE leaves,
//! 7. STATE leaves,
//! 8. PID leaves.
//!
//! Columns that a person named himself never leave. What is too wide even then is for the terminal to wrap.

use std::io::{self, Write};

use connutil::parse::State;
use console::{Alignment, Style, measure_text_width, pad_str, truncate_str};

use crate::columns::Column;

/// What stands between two columns.
const GAP: usize = 2;
/// How wide a shortened name may be.
const SHORT: usize = 12;
/// By how much a remote end is indented below its local one, and a row below the heading of its group.
const INDENT: usize = 2;

/// One cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Cell {
    text: String,
    /// What the port is used for.
    usage: Option<&'static str>,
    tone: Tone,
}

impl Cell {
    pub(crate) fn of(text: String) -> Self {
        Self { text, ..Self::default() }
    }

    pub(crate) const fn with_usage(mut self, usage: Option<&'static str>) -> Self {
        self.usage = usage;
        self
    }

    pub(crate) const fn toned(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

/// What a text is like; on a terminal its colour.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Tone {
    #[default]
    Plain,
    Heading,
    Faint,
    Connected,
    Listening,
    Passing,
    /// Just opened.
    New,
    /// Closed.
    Gone,
}

impl Tone {
    pub(crate) const fn of_state(state: &State<'_>) -> Self {
        match state {
            State::Established => Self::Connected,
            State::Listen => Self::Listening,
            _ => Self::Passing,
        }
    }

    fn paint(self, text: &str) -> String {
        let style = Style::new();
        let style = match self {
            // Nothing is nothing in any colour: where a line is empty it is left out.
            _ if text.is_empty() => return String::new(),
            Self::Plain => return text.to_owned(),
            Self::Heading => style.bold(),
            Self::Faint => style.dim(),
            Self::Connected => style.green(),
            Self::Listening => style.cyan(),
            Self::Passing => style.yellow(),
            Self::New => style.green().bold(),
            Self::Gone => style.red(),
        };
        style.apply_to(text).to_string()
    }
}

/// What a table has given up for its width, one more with each step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Step {
    Everything,
    NoUsage,
    Stacked,
    NoDirection,
    NoProtocol,
    ShortNames,
    NoAge,
    NoState,
    NoPid,
}

const STEPS: [Step; 9] = [
    Step::Everything,
    Step::NoUsage,
    Step::Stacked,
    Step::NoDirection,
    Step::NoProtocol,
    Step::ShortNames,
    Step::NoAge,
    Step::NoState,
    Step::NoPid,
];

/// How wide a column is.
#[derive(Clone, Copy, Debug, Default)]
struct Width {
    bare: usize,
    /// With what ports are used for.
    full: usize,
}

/// A table, which may grow.
#[derive(Debug)]
pub(crate) struct Table {
    columns: Vec<Column>,
    /// Whether a person named the columns himself.
    named: bool,
    /// How wide it may be; without, it is as wide as it is.
    room: Option<usize>,
    /// Whether rows stand below headings of their own.
    grouped: bool,
    widths: Vec<Width>,
    /// What it has given up, once it has begun.
    step: Option<Step>,
}

impl Table {
    pub(crate) fn new(columns: Vec<Column>, named: bool, room: Option<usize>) -> Self {
        let width = |column: &Column| measure_text_width(&column.heading());
        let widths = columns.iter().map(width).map(|width| Width { bare: width, full: width }).collect();
        Self { columns, named, room, grouped: false, widths, step: None }
    }

    /// Writes rows in groups, each below its own heading.
    pub(crate) fn write_groups(
        &mut self,
        out: &mut impl Write,
        groups: &[(String, Vec<Vec<Cell>>)],
    ) -> io::Result<()> {
        if groups.is_empty() {
            return Ok(());
        }
        self.grouped = true;
        groups.iter().for_each(|(_, rows)| self.measure(rows));
        let step = self.begin(out)?;
        for (heading, rows) in groups {
            writeln!(out, "{}", Tone::Heading.paint(heading))?;
            self.write_rows(out, rows, step)?;
        }
        Ok(())
    }

    /// Writes rows; the headings come with the first ones, and again where the columns change.
    pub(crate) fn write(&mut self, out: &mut impl Write, rows: &[Vec<Cell>]) -> io::Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        self.measure(rows);
        let step = self.begin(out)?;
        self.write_rows(out, rows, step)
    }

    /// Writes the headings apart from the rows, for whoever keeps the ones in place while the others move.
    pub(crate) fn write_apart(
        &mut self,
        headings: &mut impl Write,
        out: &mut impl Write,
        rows: &[Vec<Cell>],
    ) -> io::Result<()> {
        self.measure(rows);
        let step = self.begin(headings)?;
        self.write_rows(out, rows, step)
    }

    fn measure(&mut self, rows: &[Vec<Cell>]) {
        for row in rows {
            for (width, cell) in self.widths.iter_mut().zip(row) {
                let bare = measure_text_width(&cell.text);
                let usage = cell.usage.map_or(0, |usage| measure_text_width(usage) + " ()".len());
                width.bare = width.bare.max(bare);
                width.full = width.full.max(bare + usage);
            }
        }
    }

    /// Decides on the columns, and writes their headings where they are new.
    fn begin(&mut self, out: &mut impl Write) -> io::Result<Step> {
        let fits = |step: &Step| self.room.is_none_or(|room| self.width(*step) <= room);
        let step = STEPS.into_iter().find(fits).unwrap_or(Step::NoPid);
        // What has been given up does not come back: it would be needed again.
        let step = self.step.map_or(step, |before| before.max(step));
        if self.step != Some(step) {
            self.step = Some(step);
            let headings = self.columns.iter().map(|column| Cell::of(column.heading()).toned(Tone::Heading));
            self.write_rows(out, &[headings.collect()], step)?;
        }
        Ok(step)
    }

    /// How wide the table is at a step.
    fn width(&self, step: Step) -> usize {
        let widths: Vec<usize> = self.places(step).iter().map(|place| place.width).collect();
        self.indent() + widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1)
    }

    const fn indent(&self) -> usize {
        if self.grouped { INDENT } else { 0 }
    }

    /// The columns that are there at a step.
    fn places(&self, step: Step) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        for ((nth, column), width) in self.columns.iter().enumerate().zip(&self.widths) {
            let leaves = match column {
                Column::Direction => step >= Step::NoDirection,
                Column::Protocol => step >= Step::NoProtocol,
                Column::Age => step >= Step::NoAge,
                Column::State => step >= Step::NoState,
                Column::Pid => step >= Step::NoPid,
                _ => false,
            };
            if leaves && !self.named {
                continue;
            }
            let is_short = step >= Step::ShortNames && is_name(*column);
            let width = match step {
                Step::Everything => width.full,
                _ if is_short => width.bare.min(SHORT),
                _ => width.bare,
            };
            match places.last_mut() {
                Some(last) if self.is_stacked(nth, step) => {
                    last.below = Some(nth);
                    last.width = last.width.max(width + INDENT);
                }
                _ => places.push(Place { column: nth, below: None, width, is_short }),
            }
        }
        places
    }

    /// Whether a column stands below the one before it.
    fn is_stacked(&self, nth: usize, step: Step) -> bool {
        let before = nth.checked_sub(1).and_then(|nth| self.columns.get(nth));
        step >= Step::Stacked
            && self.columns.get(nth) == Some(&Column::Remote)
            && before == Some(&Column::Local)
    }

    fn write_rows(&self, out: &mut impl Write, rows: &[Vec<Cell>], step: Step) -> io::Result<()> {
        let places = self.places(step);
        rows.iter().try_for_each(|row| self.write_row(out, &places, row, step))
    }

    fn write_row(&self, out: &mut impl Write, places: &[Place], row: &[Cell], step: Step) -> io::Result<()> {
        let none = Cell::default();
        let cell = |nth: usize| row.get(nth).unwrap_or(&none);
        let first: Vec<_> =
            places.iter().map(|place| (place.painted(cell(place.column), step), place.width)).collect();
        write_line(out, self.indent(), &first)?;
        let below: Vec<_> = places
            .iter()
            .map(|place| {
                let text =
                    place.below.map(|nth| place.painted(cell(nth), step)).filter(|text| !text.is_empty());
                (text.map_or_else(String::new, |text| format!("{:INDENT$}{text}", "")), place.width)
            })
            .collect();
        match below.iter().all(|(text, _)| text.is_empty()) {
            true => Ok(()),
            false => write_line(out, self.indent(), &below),
        }
    }
}

/// A column where it stands in the table.
struct Place {
    column: usize,
    /// The column that stands below it.
    below: Option<usize>,
    width: usize,
    is_short: bool,
}

impl Place {
    fn painted(&self, cell: &Cell, step: Step) -> String {
        let text = match self.is_short {
            true => truncate_str(&cell.text, SHORT, "…"),
            false => cell.text.as_str().into(),
        };
        match cell.usage.filter(|_| step == Step::Everything) {
            Some(usage) => format!("{text} {}", Tone::Faint.paint(&format!("({usage})"))),
            None => cell.tone.paint(&text),
        }
    }
}

/// Whether a column holds names, which may be shortened; addresses may not.
const fn is_name(column: Column) -> bool {
    matches!(column, Column::Process | Column::LocalHost | Column::RemoteHost)
}

/// Writes cells of these widths side by side.
pub(crate) fn write_line(out: &mut impl Write, indent: usize, cells: &[(String, usize)]) -> io::Result<()> {
    let mut line = " ".repeat(indent);
    let last = cells.iter().rposition(|(text, _)| !text.is_empty()).unwrap_or(0);
    for (nth, (text, width)) in cells.iter().enumerate().take(last + 1) {
        match nth == last {
            true => line.push_str(text),
            false => line.push_str(&pad_str(text, width + GAP, Alignment::Left, None)),
        }
    }
    writeln!(out, "{line}")
}

#[cfg(test)]
mod tests;
