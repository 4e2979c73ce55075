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

use std::process::ExitCode;

use clap::Parser;

use args::{Args, Command};
use exit::{Exit, Failure};

fn main() -> ExitCode {
    let args = Args::parse();
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
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => Exit::Found.into(),
        Err(failure) => {
            exit::say(&failure.to_string());
            Exit::Failed.into()
        }
    }
}
