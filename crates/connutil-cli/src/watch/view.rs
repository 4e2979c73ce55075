//! What the screen shows.

use std::collections::BTreeMap;
use std::time::{Duration, Instant, SystemTime};

use connutil::probe::{EventKind, Presence, Target, Tracked, Update};
use console::{Style, measure_text_width, truncate_str};

use super::directions::Known;
use super::life::Mark;
use super::lookout::Look;
use super::{Life, Tally, news};
use crate::args::{Form, Watch};
use crate::columns::{Column, Row};
use crate::direction::Direction;
use crate::exit::s;
use crate::sort::{Field, sort};
use crate::table::{Cell, Table};

/// How long a row is marked after something happened to it, and how long one that closed stays.
const LINGER: Duration = Duration::from_secs(5);

/// How the rows are moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scroll {
    Lines(isize),
    Pages(isize),
    Top,
    Bottom,
}

/// What the screen shows.
pub(super) struct View {
    target: Target,
    columns: Vec<Column>,
    /// Whether a person named them.
    named: bool,
    numeric: bool,
    sort: Vec<Field>,
    wished: Duration,
    rows: BTreeMap<u64, Shown>,
    /// How looks are made.
    how: String,
    /// What the last look said.
    said: String,
    /// Whether that is trouble.
    is_trouble: bool,
    opened: u64,
    closed: u64,
    /// The first line of the rows that is shown, and how many lines fit.
    top: usize,
    page: usize,
}

/// A row, and what happened to it last.
struct Shown {
    tracked: Tracked,
    direction: Option<Direction>,
    mark: Mark,
    since: Instant,
    /// When it closed.
    closed: Option<SystemTime>,
}

impl View {
    pub(super) fn of(watch: &Watch) -> Self {
        let mut columns = super::columns(watch, Form::Table);
        if !columns.contains(&Column::Event) {
            // The sign is what a table that changes is for.
            columns.insert(0, Column::Event);
        }
        Self {
            target: watch.whose.target(),
            columns,
            named: !watch.pick.columns.is_empty(),
            numeric: watch.pick.numeric,
            sort: watch.sort.clone(),
            wished: watch.interval(),
            rows: BTreeMap::new(),
            how: String::new(),
            said: String::new(),
            is_trouble: false,
            opened: 0,
            closed: 0,
            top: 0,
            page: 0,
        }
    }

    /// Takes in a look.
    pub(super) fn take(&mut self, look: &Look, tally: &Tally, now: Instant) {
        (self.opened, self.closed) = (tally.opened, tally.closed);
        match &look.outcome {
            Ok(update) => {
                self.apply(update, &look.directions, now);
                self.how = self.how(look, update);
                self.said = match update.presence {
                    Presence::Absent => news::absent(&self.target),
                    _ => update.verdict.to_string(),
                };
                self.is_trouble = !update.verdict.blind_spots().is_empty();
            }
            Err(error) => {
                self.said = format!("the last lookup failed: {error}");
                self.is_trouble = true;
            }
        }
    }

    fn apply(&mut self, update: &Update, directions: &Known, now: Instant) {
        for event in &update.events {
            let closed = (event.kind == EventKind::Closed).then_some(update.time);
            let (tracked, mark) = (event.tracked.clone(), Mark::of(&event.kind));
            let direction = directions.get(&tracked.number).copied();
            self.rows.insert(tracked.number, Shown { tracked, direction, mark, since: now, closed });
        }
        for (number, row) in &mut self.rows {
            match update.unseen.binary_search(number).is_ok() {
                true => row.mark = Mark::Unseen,
                false if row.mark == Mark::Unseen => row.mark = Mark::Present,
                false => {}
            }
        }
    }

    /// How looks are made, in words.
    fn how(&self, look: &Look, update: &Update) -> String {
        let s = |span: Duration| format!("{} s", (span.as_secs_f64() * 10.0).round() / 10.0);
        let pace = match look.is_slowed {
            true => format!("every {} (slowed from {})", s(look.interval), s(self.wished)),
            false => format!("every {}", s(look.interval)),
        };
        let by = update.resolver().map_or_else(String::new, |resolver| {
            format!(", by {resolver} in {:.1} ms", look.took.as_secs_f64() * 1000.0)
        });
        let resting: String = look
            .resting
            .iter()
            .map(|rest| format!(", {} rests after {} failures", rest.resolver, rest.failures))
            .collect();
        let blind = look.no_directions.as_ref().map_or_else(String::new, |why| format!("; {why}"));
        format!("{}, {pace}{by}{resting}{blind}", self.target)
    }

    pub(super) fn scroll(&mut self, scroll: Scroll) {
        let page = isize::try_from(self.page.max(1)).unwrap_or(isize::MAX);
        self.top = match scroll {
            Scroll::Lines(lines) => self.top.saturating_add_signed(lines),
            Scroll::Pages(pages) => self.top.saturating_add_signed(pages.saturating_mul(page)),
            Scroll::Top => 0,
            // As far as there is something, which is known when it is drawn.
            Scroll::Bottom => usize::MAX,
        };
    }

    /// The lines of a screen of this size, each with its place from the top.
    pub(super) fn frame(
        &mut self,
        width: usize,
        height: usize,
        now: Instant,
        time: SystemTime,
    ) -> Vec<(usize, String)> {
        self.age(now);
        let (headings, rows) = self.table(width, time);
        let mut frame = Frame { width, height, y: 0, lines: Vec::new() };
        frame.add(&Style::new().bold().apply_to(frame.cut(&self.how)).to_string());
        let said = frame.cut(&self.summary());
        let style = if self.is_trouble { Style::new().yellow() } else { Style::new().dim() };
        frame.add(&style.apply_to(said).to_string());
        headings.iter().for_each(|line| frame.add(line));
        // The last line is for the keys.
        frame.height = height.saturating_sub(1);
        self.page = frame.height.saturating_sub(frame.y);
        let fitting = frame.fitting(&rows);
        self.top = self.top.min(rows.len() - fitting);
        let shown = frame.add_some(rows.iter().skip(self.top));
        frame.height = height;
        frame.y = height.saturating_sub(1).max(frame.y);
        let keys = match (shown, rows.len()) {
            (shown, all) if shown == all => "q quits".to_owned(),
            (0, all) => format!("no room for {all} lines, q quits"),
            (shown, all) => {
                let (first, last) = (self.top + 1, self.top + shown);
                format!("lines {first} to {last} of {all}: arrows and pages scroll, q quits")
            }
        };
        frame.add(&Style::new().dim().apply_to(frame.cut(&keys)).to_string());
        frame.lines
    }

    /// The verdict, and how many sockets there are.
    fn summary(&self) -> String {
        let is_left = |row: &&Shown| row.closed.is_none();
        let count = self.rows.values().filter(is_left).count();
        let unsure = self.rows.values().filter(|row| row.mark == Mark::Unseen).count();
        let unsure = if unsure > 0 { format!(" ({unsure} unsure)") } else { String::new() };
        let (sockets, opened, closed) = (s(count), self.opened, self.closed);
        let counted = format!("{count} socket{sockets}{unsure}, {opened} opened, {closed} closed");
        format!("{counted}; {}", self.said)
    }

    /// Forgets what is long over.
    fn age(&mut self, now: Instant) {
        let is_over = |row: &Shown| now.saturating_duration_since(row.since) >= LINGER;
        self.rows.retain(|_, row| row.closed.is_none() || !is_over(row));
        for row in self.rows.values_mut().filter(|row| is_over(row)) {
            if matches!(row.mark, Mark::Opened | Mark::Changed) {
                row.mark = Mark::Present;
            }
        }
    }

    /// The headings and the rows, as lines.
    fn table<'v>(&'v self, width: usize, time: SystemTime) -> (Vec<String>, Vec<String>) {
        let life = |row: &'v Shown| {
            let time = row.closed.unwrap_or(time);
            (Life { mark: row.mark, time, tracked: &row.tracked, before: None }, row.direction)
        };
        let lives: Vec<_> = self.rows.values().map(life).collect();
        let mut rows: Vec<Row<'_>> = lives.iter().map(|(life, direction)| life.row(*direction)).collect();
        sort(&mut rows, &self.sort);
        let cells: Vec<Vec<Cell>> = rows.iter().map(|row| self.cells(row)).collect();
        let (mut headings, mut lines) = (Vec::new(), Vec::new());
        let mut table = Table::new(self.columns.clone(), self.named, Some(width));
        // Writing to memory does not fail.
        let _ = table.write_apart(&mut headings, &mut lines, &cells);
        let split = |text: Vec<u8>| String::from_utf8_lossy(&text).lines().map(str::to_owned).collect();
        (split(headings), split(lines))
    }

    fn cells(&self, row: &Row<'_>) -> Vec<Cell> {
        let tone = row.life.and_then(|life| life.mark.tone());
        let cells = self.columns.iter().map(|column| column.cell(row, self.numeric));
        cells.map(|cell| tone.map_or(cell.clone(), |tone| cell.toned(tone))).collect()
    }
}

/// A screen that is filled from the top.
struct Frame {
    width: usize,
    height: usize,
    y: usize,
    lines: Vec<(usize, String)>,
}

impl Frame {
    /// Words that fit in one line.
    fn cut(&self, words: &str) -> String {
        truncate_str(words, self.width, "…").into_owned()
    }

    /// How many lines of the terminal a line takes, which wraps it: what is shown of an address is the whole of it.
    fn lines_of(&self, line: &str) -> usize {
        measure_text_width(line).div_ceil(self.width.max(1)).max(1)
    }

    fn add(&mut self, line: &str) {
        let lines = self.lines_of(line);
        if self.y + lines <= self.height {
            self.lines.push((self.y, line.to_owned()));
        }
        self.y += lines;
    }

    /// Adds as many lines as there is room for, and says how many these were.
    fn add_some<'l>(&mut self, lines: impl Iterator<Item = &'l String>) -> usize {
        let mut added = 0;
        for line in lines {
            if self.y + self.lines_of(line) > self.height {
                break;
            }
            self.add(line);
            added += 1;
        }
        added
    }

    /// How many of the last lines there is room for.
    fn fitting(&self, lines: &[String]) -> usize {
        let mut room = self.height.saturating_sub(self.y);
        let fits = |line: &&String| {
            let left = room.checked_sub(self.lines_of(line));
            room = left.unwrap_or(0);
            left.is_some()
        };
        lines.iter().rev().take_while(fits).count()
    }
}

#[cfg(test)]
mod tests;
