//! `connutil`: shows the connections of a process, and says how complete the answer is.
#![forbid(unsafe_code)]

mod addr;
mod args;
mod capture;
mod columns;
mod compare;
mod diff;
mod direction;
mod download;
mod exit;
mod filter;
mod hosts;
mod install;
mod kept;
mod list;
mod origin;
mod output;
mod parse;
mod port;
mod record;
mod redact;
mod resolvers;
mod sort;
mod table;
mod terminal;
mod watch;

use std::io::{self, ErrorKind, Write};
use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use exit::{Exit, Failure};

fn main() -> ExitCode {
    let args = match Args::try_parse() {
        Ok(args) => args,
        Err(error) => return told(&error).into(),
    };
    args.color.decide();
    let outcome = match args.command {
        Command::List(list) => list::run(&list),
        Command::Watch(watch) => watch::run(&watch),
        Command::Compare(compare) => compare::run(&compare),
        Command::Resolvers(resolvers) => resolvers::run(&resolvers),
        Command::Parse(parse) => parse::run(&parse),
        Command::Diff(diff) => diff::run(&diff),
        Command::Redact(redact) => redact::run(&redact),
        Command::Addr(addr) => addr::run(&addr),
        Command::Port(port) => port::run(&port),
        Command::Download(download) => download::run(&download),
        Command::Completions(completions) => install::completions(&completions),
        Command::Man(man) => install::man(&man),
    };
    match outcome {
        Ok(exit) => exit.into(),
        // Whoever reads has seen enough.
        Err(Failure::Output(error)) if error.kind() == ErrorKind::BrokenPipe => Exit::Found.into(),
        Err(failure) => {
            exit::say(&failure.to_string());
            Exit::Failed.into()
        }
    }
}

/// Tells what there is instead of a command to run: help, the version, or what is wrong with the command line.
fn told(error: &clap::Error) -> Exit {
    let written = error.print().and_then(|()| io::stdout().flush());
    match written {
        _ if error.use_stderr() => Exit::Failed,
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            exit::say(&Failure::Output(error).to_string());
            Exit::Failed
        }
        _ => Exit::Found,
    }
}
