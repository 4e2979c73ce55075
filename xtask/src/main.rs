//! The chores of this workspace: `cargo xtask COMMAND`. Each command is a module with a `run` of its own and
//! one line in [`COMMANDS`].
//!
//! Exit codes: 0 done, 1 failed or (with `--check`) found something stale, 2 wrong usage or a machine that cannot do
//! it.

mod bench;
mod extras;
mod failure;
mod fixtures;
mod fuzz;
mod layouts;
mod ports;
mod settle;
#[cfg(target_os = "linux")]
mod tour;

use std::env;
use std::ffi::OsString;
use std::fmt::Write as _;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use failure::Failure;

/// One chore, as the help lists it.
struct Command {
    name: &'static str,
    summary: &'static str,
    help: &'static str,
    run: fn(&[OsString]) -> Result<(), Failure>,
}

const COMMANDS: &[Command] = &[
    Command {
        name: "bench",
        summary: "how quick the live lookups are, in crates/bench/PROBE.md",
        help: bench::HELP,
        run: bench::run,
    },
    Command {
        name: "extras",
        summary: "completions of shells and man pages, in target/extras",
        help: extras::HELP,
        run: extras::run,
    },
    Command {
        name: "fixtures",
        summary: "what real tools print about known sockets, in fixtures/",
        help: fixtures::HELP,
        run: fixtures::run,
    },
    Command {
        name: "fuzz",
        summary: "the fuzz targets of crates/connparse, for a while each",
        help: fuzz::HELP,
        run: fuzz::run,
    },
    Command {
        name: "layouts",
        summary: "the structures of macOS and FreeBSD, held against their headers",
        help: layouts::HELP,
        run: layouts::run,
    },
    Command {
        name: "ports",
        summary: "the table of IANA's service names in crates/netaddr",
        help: ports::HELP,
        run: ports::run,
    },
    #[cfg(target_os = "linux")]
    Command { name: "tour", summary: "the transcripts in README.md", help: tour::HELP, run: tour::run },
];

fn main() -> ExitCode {
    let words: Vec<OsString> = env::args_os().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("xtask: {failure}");
            failure.exit_code()
        }
    }
}

fn dispatch(words: &[OsString]) -> Result<(), Failure> {
    let Some((first, rest)) = words.split_first() else {
        return Err(Failure::Usage(format!("which command?\n\n{}", overview())));
    };
    if is_help(first) {
        return print(&overview());
    }
    let command = COMMANDS.iter().find(|command| first == command.name).ok_or_else(|| {
        Failure::Usage(format!("there is no command \"{}\"\n\n{}", first.to_string_lossy(), overview()))
    })?;
    if rest.iter().any(is_help) {
        return print(command.help);
    }
    (command.run)(rest)
}

fn is_help(word: &OsString) -> bool {
    word == "--help" || word == "-h"
}

/// The usage line and the list of commands.
fn overview() -> String {
    let mut text = String::from("Usage: cargo xtask COMMAND [OPTIONS]\n\nCommands:\n");
    for command in COMMANDS {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {:<12}{}", command.name, command.summary);
    }
    text.push_str("\n`cargo xtask COMMAND --help` tells a command's options.\n");
    text
}

/// Puts `text` on stdout. A reader that has left is no error.
fn print(text: &str) -> Result<(), Failure> {
    match io::stdout().write_all(text.as_bytes()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            Err(Failure::Work(format!("cannot write to stdout: {error}")))
        }
        _ => Ok(()),
    }
}

/// The folder of the whole workspace.
pub(crate) fn workspace_root() -> PathBuf {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    package.parent().unwrap_or(package).to_path_buf()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(words: &[&str]) -> Result<(), Failure> {
        dispatch(&words.iter().map(OsString::from).collect::<Vec<_>>())
    }

    #[test]
    fn an_unknown_or_missing_command_is_wrong_usage_and_lists_the_known_ones() {
        for words in [&["prots"][..], &[]] {
            match outcome(words) {
                Err(Failure::Usage(text)) => assert!(text.contains("\n  ports "), "{text}"),
                other => panic!("{words:?} gave {other:?}"),
            }
        }
    }

    #[test]
    fn help_wins_over_everything_else_in_a_command() {
        assert!(outcome(&["--help"]).is_ok());
        assert!(outcome(&["ports", "--nonsense", "--help"]).is_ok());
    }

    #[test]
    fn every_command_has_a_help_text_that_starts_with_its_usage() {
        for command in COMMANDS {
            assert!(command.help.starts_with(&format!("Usage: cargo xtask {}", command.name)));
        }
    }
}
