//! Events as they happen, one a line.

use std::io::{self, BufWriter, Write};

use connutil::parse::Socket;
use connutil::probe::Update;
use serde::Serialize;
use serde_json::Value;

use super::directions::Known;
use super::news::News;
use super::{Life, Next, SLICE, Watching};
use crate::args::{Form, Watch};
use crate::columns::Column;
use crate::exit::{Failure, say};
use crate::output;
use crate::record::Record;

pub(super) fn run(watch: &Watch, form: Form, watching: &mut Watching) -> Result<(), Failure> {
    let columns = super::columns(watch, form);
    let mut news = News::of(watch.whose.target());
    let mut is_first = true;
    loop {
        match watching.next(SLICE)? {
            Next::Over => return Ok(()),
            Next::Wait if reader_is_gone() => return Err(Failure::Output(io::ErrorKind::BrokenPipe.into())),
            Next::Wait => {}
            Next::Look(look) => {
                if let Ok(update) = &look.outcome {
                    match form {
                        Form::Csv => write_csv(update, &look.directions, &columns, is_first)?,
                        _ => write_ndjson(update, &look.directions, &columns)?,
                    }
                    is_first = false;
                }
                news.after(&look).iter().for_each(|sentence| say(sentence));
            }
        }
    }
}

fn write_csv(update: &Update, directions: &Known, columns: &[Column], is_first: bool) -> Result<(), Failure> {
    let headings = is_first.then(|| columns.iter().map(|column| column.name()).collect::<Vec<_>>());
    let rows = update.events.iter().map(|event| {
        let life = Life::of(event, update.time);
        let row = life.row(directions.get(&event.tracked.number).copied());
        columns.iter().map(|column| column.text(&row)).collect::<Vec<_>>()
    });
    Ok(output::write_csv(&mut io::stdout().lock(), headings.into_iter().chain(rows))?)
}

fn write_ndjson(update: &Update, directions: &Known, columns: &[Column]) -> Result<(), Failure> {
    let mut out = BufWriter::new(io::stdout().lock());
    for event in &update.events {
        let life = Life::of(event, update.time);
        let row = life.row(directions.get(&event.tracked.number).copied());
        match columns {
            [] => output::write_json(&mut out, &Happening::of(&life))?,
            columns => output::write_json(&mut out, &Record { row, columns })?,
        }
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// The record of an event: that of the socket, and what happened.
#[derive(Serialize)]
struct Happening<'s> {
    event: Value,
    time: Value,
    number: Value,
    first_seen: Value,
    was_present: Value,
    before: Value,
    #[serde(flatten)]
    socket: &'s Socket<'static>,
}

impl<'s> Happening<'s> {
    fn of(life: &Life<'s>) -> Self {
        Self {
            event: life.value(Column::Event),
            time: life.value(Column::Time),
            number: life.value(Column::Number),
            first_seen: life.value(Column::FirstSeen),
            was_present: life.value(Column::WasPresent),
            before: life.value(Column::Before),
            socket: &life.tracked.socket,
        }
    }
}

/// Whether the output is a pipe that nobody reads any more: with nothing to write, nothing else would tell.
#[cfg(unix)]
fn reader_is_gone() -> bool {
    use rustix::event::{PollFd, PollFlags, Timespec, poll};
    let output = io::stdout();
    let mut outputs = [PollFd::new(&output, PollFlags::empty())];
    let at_once = Timespec { tv_sec: 0, tv_nsec: 0 };
    poll(&mut outputs, Some(&at_once)).is_ok()
        && outputs.iter().any(|output| output.revents().intersects(PollFlags::ERR | PollFlags::HUP))
}

#[cfg(not(unix))]
const fn reader_is_gone() -> bool {
    false
}
