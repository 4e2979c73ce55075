//! The options of `connutil watch`.

use std::time::Duration;

use connutil::parse::Protocol;
use connutil::probe::{Query, Selection, Tracker};

use super::{Form, How, Pick, Which, Whose, seconds, span};
use crate::sort::Field;

/// Follows connections: what is opened, changes, and is closed
///
/// On a terminal a table is kept up to date: + was opened, ~ changed, - was closed, and ? may be there or not, as it could
/// not be seen. Rows that closed stay for five seconds. AGE is how long a socket has been seen; > says that it was there
/// before. DIR is that of connutil list, and stays as it was when the socket was seen first. q quits, arrows and pages
/// scroll. Elsewhere, and with -o ndjson, there is a record for each event: first "present" for what is there, then
/// "opened", "changed" and "closed".
///
/// Sockets and filters are those of connutil list. A socket that was shown once stays until it is closed, whatever becomes
/// of it: a connection is seen to pass through CLOSE_WAIT.
///
/// Lookups take a hundredth of the time at most (see --load): where they cost more than the interval allows, it is longer,
/// up to a minute. A resolver that fails three times in a row is left alone for a while, and the next one is asked.
///
/// It ends with the process, where one is named by its id, after --count or --for, with q, or with Ctrl-C. Processes of a name
/// are waited for. What a partial answer could not have seen is not taken for closed.
///
/// Exit status: 0 there were sockets, 1 there were none, 2 it failed, 3 some of it could not be seen.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:
  connutil watch firefox               a table that is kept up to date
  connutil watch 4711 -a -o ndjson     an event a line, until the process ends",
    after_long_help = "Examples:
  connutil watch                                  everyone's connections
  connutil watch firefox                          those of all processes of that name, which may come and go
  connutil watch 4711 --all-states                all sockets of a process, until it ends
  connutil watch --listening --interval 5         who begins to listen
  connutil watch --remote-class global --for 3600 --output ndjson > events.ndjson
  connutil watch 4711 -o csv -C time,event,local,remote,state"
)]
pub(crate) struct Watch {
    #[command(flatten)]
    pub(crate) whose: Whose,
    #[command(flatten)]
    pub(crate) which: Which,
    /// table (on a terminal), ndjson (elsewhere) or csv
    #[arg(short, long, value_enum, value_name = "FORM", hide_possible_values = true)]
    pub(crate) output: Option<Form>,
    #[command(flatten)]
    pub(crate) pick: Pick,
    /// Look once in so many seconds
    #[arg(short, long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "1")]
    interval: Duration,
    /// Look so many times, then end
    #[arg(short, long, value_name = "N", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) count: Option<u64>,
    /// Look for so many seconds, then end
    #[arg(long = "for", value_name = "SECONDS", value_parser = span, allow_negative_numbers = true, hide_short_help = true)]
    pub(crate) lasting: Option<Duration>,
    /// Sort the table by these columns; -COLUMN is the other way round
    #[arg(
        short,
        long,
        value_name = "COLUMN",
        value_delimiter = ',',
        allow_hyphen_values = true,
        hide_short_help = true,
        help_heading = "More output"
    )]
    pub(crate) sort: Vec<Field>,
    /// How much of the time lookups may take, in percent; 100 is all of it
    #[arg(long, value_name = "PERCENT", value_parser = clap::value_parser!(u32).range(1..=100), default_value = "1",
          help_heading = "How to ask", hide_short_help = true)]
    load: u32,
    #[command(flatten)]
    pub(crate) how: How,
}

impl Watch {
    /// What follows the sockets: all of them, as those that are meant can become others.
    pub(crate) fn tracker(&self) -> Tracker {
        let selection = match (self.which.selection(), self.which.filter.protocols().as_slice()) {
            // Whoever listens by TCP does nothing else. A UDP socket can be connected.
            (Selection::Listening, [Protocol::Tcp]) => Selection::Listening,
            _ => Selection::All,
        };
        let target = self.whose.target();
        let owners = self.how.seeks_all_owners(&target);
        let query = Query::new(target).select(selection).owners(owners).deadline(self.how.timeout);
        Tracker::new(self.how.asked(query, &self.which.filter))
            .every(self.interval)
            .cost_multiple(self.cost_multiple())
    }

    /// How many times as long as a lookup takes it is to the next one at least.
    pub(crate) fn cost_multiple(&self) -> u32 {
        100_u32.div_ceil(self.load.max(1))
    }

    /// How often is looked, where lookups cost little.
    pub(crate) const fn interval(&self) -> Duration {
        self.interval
    }
}
