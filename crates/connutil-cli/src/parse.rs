//! `connutil parse`: the sockets of captures, of any system, read on this one.

mod file;
mod rows;
mod wrapped;

use std::fmt;
use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use connutil::parse::{Facts, Tally};
use indicatif::{HumanDuration, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle};

use crate::args::{Input, Parse};
use crate::exit::{Exit, Failure, s, say};
use crate::output::escaped;

use file::{Piece, Reading};
use rows::{Plan, Rows};

/// How many refused lines of a file are shown.
const SHOWN: u64 = 10;
/// How many pieces of output a file that has to wait for its turn can be ahead.
const AHEAD: usize = 16;

pub(crate) fn run(parse: &Parse) -> Result<Exit, Failure> {
    let files = if parse.files.is_empty() { vec![PathBuf::from("-")] } else { parse.files.clone() };
    let reading = Reading {
        input: parse.input,
        host: parse.host.clone(),
        captured_at: parse.captured_at.clone(),
        format: parse.format,
        facts: Facts::new(parse.byte_order()),
        connections_only: parse.connections_only,
        filter: parse.filter.filter(),
        plan: Plan::of(&parse.show)?,
    };
    // How many captures a file of them holds is not known before its end.
    let progress = progress(if parse.input == Input::Text { files.len() } else { 0 });
    let mut summary = Summary::default();
    let mut rows = Rows::new(&reading.plan, io::stdout().lock());
    let written = rows
        .begin()
        .and_then(|()| read_all(&files, &reading, |piece| summary.take(piece, &mut rows, &progress)));
    progress.finish_and_clear();
    match written.and_then(|()| rows.end(&summary.total)) {
        // Whoever reads has seen enough: that there was nothing cannot be said.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            return Ok(match summary.exit(parse.strict) {
                Exit::Nothing => Exit::Found,
                exit => exit,
            });
        }
        outcome => outcome?,
    }
    summary.tell(parse.input);
    Ok(summary.exit(parse.strict))
}

/// A bar on a terminal, where there is more than one file to wait for.
fn progress(files: usize) -> ProgressBar {
    if files < 2 || !io::stderr().is_terminal() || io::stdout().is_terminal() {
        return ProgressBar::hidden();
    }
    let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::stderr());
    // The template is a constant; were it wrong, the bar would have its default look.
    match ProgressStyle::with_template("{bar:40} {pos}/{len} files{left}") {
        Ok(style) => bar.with_style(style.with_key("left", write_left)),
        Err(_) => bar,
    }
}

/// How long it may still take. Before a file is done nothing tells.
fn write_left(state: &ProgressState, out: &mut dyn fmt::Write) {
    if state.pos() > 0 {
        // What is written to is a line of text, which takes everything.
        let _ = write!(out, ", {:#} left", HumanDuration(state.eta()));
    }
}

/// Reads the files in parallel and gives their pieces in the order of the files: whoever is ahead waits.
fn read_all<'r>(
    files: &'r [PathBuf],
    reading: &'r Reading,
    mut take: impl FnMut(Piece<'r>) -> io::Result<()>,
) -> io::Result<()> {
    let workers = thread::available_parallelism().map_or(1, usize::from).min(files.len());
    let (queue, queued) = sync_channel(workers);
    // Whoever takes a file queues up for it at once, so that the queue has the order of the files.
    let files = Mutex::new(files.iter());
    let next = |queue: &SyncSender<_>| {
        let mut files = files.lock().unwrap_or_else(PoisonError::into_inner);
        let file = files.next()?;
        let (sender, pieces) = sync_channel(AHEAD);
        queue.send(pieces).ok()?;
        Some((file, sender))
    };
    thread::scope(|scope| {
        // The queue ends with the workers, however they end.
        for queue in std::iter::repeat_n(queue, workers) {
            scope.spawn(|| {
                let queue = queue;
                while let Some((file, pieces)) = next(&queue) {
                    // When nobody takes any more, the output is closed.
                    if file::read(file, reading, &mut |piece| pieces.send(piece).ok()).is_none() {
                        break;
                    }
                }
            });
        }
        take_all(queued, &mut take)
    })
}

/// Takes what the workers queue up: for each file, where its pieces will come from.
fn take_all<'r>(
    queued: Receiver<Receiver<Piece<'r>>>,
    take: &mut impl FnMut(Piece<'r>) -> io::Result<()>,
) -> io::Result<()> {
    queued.into_iter().try_for_each(|pieces| pieces.into_iter().try_for_each(&mut *take))
}

/// What came of all captures.
#[derive(Debug, Default)]
struct Summary {
    total: Tally,
    /// How many rows were written: those that the filters let through.
    shown: u64,
    captures: u64,
    failed: u64,
    /// The capture that is being read, for the person, and how many of its lines were refused.
    here: String,
    refused_here: u64,
}

impl Summary {
    /// Takes in the next piece, and writes the rows that it has.
    fn take(&mut self, piece: Piece<'_>, rows: &mut Rows<'_>, progress: &ProgressBar) -> io::Result<()> {
        match piece {
            Piece::Begin(file) => self.begin(file),
            Piece::Rows(piece) => {
                self.shown += piece.rows;
                progress.suspend(|| rows.write(&piece))?;
            }
            Piece::Refused(error) => progress.suspend(|| self.refuse(&error)),
            Piece::End(outcome) => {
                progress.suspend(|| self.end(&outcome));
                progress.inc(1);
            }
        }
        Ok(())
    }

    fn begin(&mut self, file: PathBuf) {
        self.captures += 1;
        self.here = escaped(file.as_os_str());
    }

    /// Shows a refused line, as long as there are few.
    fn refuse(&mut self, error: &connutil::parse::ParseError) {
        self.refused_here += 1;
        if self.refused_here <= SHOWN {
            say(&format!("{}: {error}", self.here));
        }
    }

    fn end(&mut self, outcome: &Result<Tally, String>) {
        let more = std::mem::take(&mut self.refused_here).saturating_sub(SHOWN);
        if more > 0 {
            say(&format!("{}: and {more} more lines", self.here));
        }
        match outcome {
            Ok(tally) => {
                self.total.sockets += tally.sockets;
                self.total.skipped += tally.skipped;
                self.total.refused += tally.refused;
            }
            Err(error) => {
                self.failed += 1;
                say(&format!("{}: {error}", self.here));
            }
        }
    }

    fn tell(&self, input: Input) {
        let Tally { sockets, skipped, refused, .. } = self.total;
        let failed = if self.failed > 0 {
            let what = if input == Input::Text { "file" } else { "capture" };
            format!("; {} of {} {what}{} failed", self.failed, self.captures, s(self.captures))
        } else {
            String::new()
        };
        let shown = if self.shown == sockets { String::new() } else { format!(", {} shown", self.shown) };
        let (rows, lines) = (s(sockets), s(skipped));
        say(&format!(
            "{sockets} row{rows} read{shown}, {skipped} line{lines} skipped, {refused} refused{failed}"
        ));
    }

    fn exit(&self, strict: bool) -> Exit {
        match () {
            () if self.failed > 0 || strict && self.total.refused > 0 => Exit::Failed,
            () if self.total.refused > 0 => Exit::Partial,
            () if self.shown == 0 => Exit::Nothing,
            () => Exit::Found,
        }
    }
}
