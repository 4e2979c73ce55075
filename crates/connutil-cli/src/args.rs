//! The command line: a file for each command.

mod addr;
mod compare;
mod diff;
mod download;
mod filter;
mod how;
mod install;
mod list;
mod output;
mod parse;
mod pick;
mod place;
mod port;
mod redact;
mod resolvers;
mod show;
mod watch;
mod which;
mod whose;

use std::ffi::OsStr;
use std::str::FromStr;
use std::time::Duration;

use clap::{Parser, Subcommand};
use connutil::probe::Target;

pub(crate) use addr::Addr;
pub(crate) use compare::Compare;
pub(crate) use diff::{Compared, Diff};
pub(crate) use download::Download;
pub(crate) use filter::Filter;
pub(crate) use how::How;
pub(crate) use install::{Completions, Man};
pub(crate) use list::List;
pub(crate) use output::{Form, Output};
pub(crate) use parse::{Input, Order, Parse};
pub(crate) use pick::Pick;
pub(crate) use place::Place;
pub(crate) use port::Port;
pub(crate) use redact::{Redact, Shape};
pub(crate) use resolvers::Resolvers;
pub(crate) use show::Show;
pub(crate) use watch::Watch;
pub(crate) use which::Which;
pub(crate) use whose::Whose;

use crate::terminal::Color;

/// Shows the connections of a process, and says how complete the answer is.
///
/// Data goes to the output, words to the error output. Exit status: 0 something was found, 1 nothing (and nothing was
/// missed), 2 failed or called in a wrong way, 3 some of it could not be seen.
#[derive(Debug, Parser)]
#[command(version, name = "connutil", max_term_width = 100)]
pub(crate) struct Args {
    /// When to use colours
    #[arg(
        long,
        global = true,
        value_enum,
        value_name = "WHEN",
        default_value = "auto",
        hide_short_help = true,
        help_heading = "More output"
    )]
    pub(crate) color: Color,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    List(List),
    Watch(Watch),
    Compare(Compare),
    Resolvers(Resolvers),
    Parse(Parse),
    Diff(Diff),
    Redact(Redact),
    Addr(Addr),
    Port(Port),
    Download(Download),
    Completions(Completions),
    Man(Man),
}

/// A process id, or the name of processes.
fn target(text: &OsStr) -> Target {
    let digits = text.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()));
    // No process has an id that does not fit: that can only be a name.
    digits.and_then(|digits| digits.parse().ok()).map_or_else(|| Target::named(text), Target::Pid)
}

/// How long something may take, in seconds. A day is as good as for ever, and later arithmetic cannot overflow.
fn seconds(text: &str) -> Result<Duration, String> {
    span(text).map(|span| span.min(Duration::from_secs(86_400)))
}

/// A span of time in seconds.
fn span(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    // What is too much for a duration is as long as one can be.
    let span = Duration::try_from_secs_f64(seconds.max(0.0)).unwrap_or(Duration::MAX);
    if span.is_zero() { Err("give more than 0 seconds".to_owned()) } else { Ok(span) }
}

/// A number from 0 up; `what` says what it is.
fn number<T: FromStr>(text: &str, what: &str) -> Result<T, String> {
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    match text.parse() {
        Ok(number) if is_number => Ok(number),
        _ if is_number => Err(format!("{what} is not that large")),
        _ => Err(format!("{what} is a whole number")),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_has_no_contradictions() {
        Args::command().debug_assert();
    }

    #[test]
    fn spans_are_as_long_as_is_said() {
        let week = ["connutil", "watch", "--for", "604800"];
        let Command::Watch(watch) = Args::parse_from(week).command else { panic!("it is another command") };
        assert_eq!(watch.lasting, Some(Duration::from_secs(604_800)));
        assert_eq!(span("1e30"), Ok(Duration::MAX));
        assert_eq!(seconds("1e30"), Ok(Duration::from_secs(86_400)));
        assert_eq!(seconds("0.5"), Ok(Duration::from_millis(500)));
        for wrong in ["0", "-1", "nan", "-inf", "1e-20", "", "1s"] {
            assert!(seconds(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn numbers_that_are_none_are_told_in_words() {
        let told = |args: &[&str]| Args::try_parse_from(args).unwrap_err().to_string();
        let pid = told(&["connutil", "list", "--pid", "sshd"]);
        assert!(pid.contains("a process id is a whole number"), "{pid}");
        let pid = told(&["connutil", "list", "--pid", "4294967296"]);
        assert!(pid.contains("a process id is not that large"), "{pid}");
        let negative = told(&["connutil", "list", "--timeout", "-1"]);
        assert!(negative.contains("give more than 0 seconds"), "{negative}");
        let int = told(&["connutil", "addr", "-6", "--from-int", &format!("{}0", u128::MAX)]);
        assert!(int.contains("an address as an integer is not that large"), "{int}");
    }

    /// `-h` of each command is seen at once on a terminal of 80 columns and 24 lines, with an example at least.
    #[test]
    fn short_help_fits_a_screen() {
        let mut args = Args::command().term_width(80);
        args.build();
        for command in args.get_subcommands_mut().filter(|command| command.get_name() != "help") {
            let help = command.clone().term_width(80).render_help().to_string();
            assert!(help.lines().count() <= 24, "{} lines:\n{help}", help.lines().count());
            assert!(help.lines().all(|line| line.chars().count() <= 80), "{help}");
            assert!(help.contains("Examples:\n"), "{help}");
        }
    }
}
