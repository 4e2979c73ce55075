//! The command line: a file for each command.

mod addr;
mod download;
mod filter;
mod list;
mod parse;
mod port;
mod show;

use std::time::Duration;

use clap::{Parser, Subcommand, ValueEnum};

pub(crate) use addr::Addr;
pub(crate) use download::Download;
pub(crate) use filter::Filter;
pub(crate) use list::List;
pub(crate) use parse::Parse;
pub(crate) use port::Port;
pub(crate) use show::Show;

use crate::terminal::Color;

/// Shows the connections of a process, and says how complete the answer is.
///
/// Data goes to the output, words to the error output. Exit status: 0 something was found, 1 nothing (and nothing was
/// missed), 2 failed or called in a wrong way, 3 some of it could not be seen.
#[derive(Debug, Parser)]
#[command(version, name = "connutil", term_width = 80)]
pub(crate) struct Args {
    /// When to use colours
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value = "auto",
        hide_short_help = true
    )]
    pub(crate) color: Color,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    List(List),
    Parse(Parse),
    Addr(Addr),
    Port(Port),
    Download(Download),
}

/// The forms of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Columns for people
    Table,
    /// One JSON document
    Json,
    /// One JSON record a line
    Ndjson,
    /// Comma-separated values with a heading
    Csv,
}

/// A span of time in seconds.
fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(seconds) {
        // A day is as good as for ever, and later arithmetic cannot overflow.
        Ok(duration) if !duration.is_zero() => Ok(duration.min(Duration::from_secs(86_400))),
        _ => Err("give more than 0 seconds".to_owned()),
    }
}
