//! `connutil watch`: what happens to the sockets of a target.

mod chosen;
mod directions;
mod life;
mod lookout;
mod news;
mod screen;
mod stop;
mod stream;
mod tally;
mod view;

use std::io;
use std::time::{Duration, Instant};

use crate::args::{Form, Watch};
use crate::columns::{self, Column};
use crate::exit::{Exit, Failure, say};
use crate::terminal;

use chosen::Chosen;
use directions::Directions;
pub(crate) use life::Life;
use lookout::{Look, Lookout};
use stop::Stop;
use tally::Tally;

/// How long nothing else is attended to, at most.
const SLICE: Duration = Duration::from_millis(100);

pub(crate) fn run(watch: &Watch) -> Result<Exit, Failure> {
    let form = form(watch)?;
    watch.which.filter.check_live()?;
    columns::check(&watch.pick.columns, watch.sort.iter().map(|field| field.column), "watch")?;
    if form != Form::Table && !watch.sort.is_empty() {
        return Err(Failure::Input(
            "--sort is for the table: events come in the order in which they happen; leave it out".to_owned(),
        ));
    }
    let mut watching = Watching::begin(watch, form);
    let outcome = match form {
        Form::Table => screen::run(watch, &mut watching),
        _ => stream::run(watch, form, &mut watching),
    };
    let Watching { lookout, tally, .. } = watching;
    lookout.end();
    match outcome {
        // Whoever reads has seen enough, and hears no more.
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(tally.exit()),
        outcome => outcome?,
    }
    say(&tally.sentence(&watch.whose.target()));
    Ok(tally.exit())
}

/// The form of output: what was asked for, or what goes with where it goes.
fn form(watch: &Watch) -> Result<Form, Failure> {
    match (watch.output, terminal::is_screen()) {
        (None, true) | (Some(Form::Table), true) => Ok(Form::Table),
        (None, false) => Ok(Form::Ndjson),
        (Some(Form::Table), false) => Err(Failure::Input(
            "a table that is kept up to date needs a terminal; elsewhere take -o ndjson or -o csv".to_owned(),
        )),
        (Some(Form::Json), _) => Err(Failure::Input(
            "a JSON document is whole when it ends, and events go on; take -o ndjson, which has a record a line"
                .to_owned(),
        )),
        (Some(form), _) => Ok(form),
    }
}

/// Looks that are made, and what has come of them so far.
struct Watching {
    lookout: Lookout,
    stop: Stop,
    chosen: Chosen,
    tally: Tally,
    /// How many looks are left to be made.
    left: Option<u64>,
    end: Option<Instant>,
}

/// What comes next.
enum Next {
    Look(Box<Look>),
    /// Nothing yet.
    Wait,
    /// No more.
    Over,
}

impl Watching {
    fn begin(watch: &Watch, form: Form) -> Self {
        let now = Instant::now();
        Self {
            lookout: Lookout::begin(watch, Directions::of(watch, &columns(watch, form))),
            stop: Stop::on_signals(form == Form::Table),
            chosen: Chosen::new(watch.which.selection(), watch.which.filter.filter()),
            tally: Tally::default(),
            left: watch.count,
            end: watch.lasting.and_then(|lasting| now.checked_add(lasting)),
        }
    }

    /// The next look, for which this waits so long.
    ///
    /// Fails when the first one did: later ones may be better.
    fn next(&mut self, patience: Duration) -> Result<Next, Failure> {
        let now = Instant::now();
        if self.stop.is_set() || self.left == Some(0) || self.end.is_some_and(|end| now >= end) {
            return Ok(Next::Over);
        }
        let patience = self.end.map_or(patience, |end| patience.min(end - now));
        let mut look = match self.lookout.next(patience) {
            Next::Look(look) => look,
            other => return Ok(other),
        };
        self.left = self.left.map(|left| left - 1);
        if self.tally.is_first() {
            look.outcome = Ok(look.outcome?);
        }
        if let Ok(update) = &mut look.outcome {
            self.chosen.choose(&mut update.events);
        }
        self.tally.count(&look, self.chosen.shown());
        Ok(Next::Look(look))
    }
}

/// The columns of events in a form, where no others were named; none is all there is.
fn columns(watch: &Watch, form: Form) -> Vec<Column> {
    match form {
        _ if !watch.pick.columns.is_empty() => watch.pick.columns.clone(),
        Form::Csv => columns::OVER_TIME.into_iter().chain(columns::csv()).collect(),
        Form::Table => [Column::Event].into_iter().chain(columns::TABLE).chain([Column::Age]).collect(),
        Form::Json | Form::Ndjson => Vec::new(),
    }
}
