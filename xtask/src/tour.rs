//! `cargo xtask tour`: the transcripts in the README, made by running what they show.
//!
//! A transcript is a fenced block of `text` whose first line is a prompt with a command. All of them are run, in their
//! order, in a scene with namespaces of its own (network, processes, mounts): documentation addresses, processes with
//! numbers and names that are always the same, and the captures of `xtask/data/tour` in the current folder.

mod play;
mod script;
mod stage;

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;
use crate::settle::{Mode, settle};

pub(crate) const HELP: &str = "\
Usage: cargo xtask tour [--check]

Runs the commands of the transcripts in README.md and puts what they print below them.
Needs Linux, root, iproute2's ip, util-linux's unshare and setpriv.

Options:
  --check     write nothing; fail if a transcript is not what is printed now, but for
              numbers and blanks
  -h, --help  print this

Exit code 2 without a word about usage: this machine cannot do it.
";

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let words: Vec<&str> = words.iter().filter_map(|word| word.to_str()).collect();
    match words.as_slice() {
        [] => tour(Mode::Write),
        ["--check"] => tour(Mode::Check),
        // These are the command itself, on its stage.
        ["--stage"] => stage::perform(&readme()),
        ["--play", name] => play::play(name),
        _ => Err(Failure::Usage(format!("tour: there is --check and nothing else\n\n{HELP}"))),
    }
}

fn readme() -> PathBuf {
    crate::workspace_root().join("README.md")
}

fn tour(mode: Mode) -> Result<(), Failure> {
    build()?;
    let fresh = performed()?;
    let file = readme();
    let present = read(&file)?;
    match mode {
        Mode::Check if script::alike(&present, &fresh) => settle(&file, &present, mode),
        _ => settle(&file, &fresh, mode),
    }
}

fn build() -> Result<(), Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let built = Command::new(cargo)
        .args(["build", "--quiet", "--package", "connutil-cli"])
        .current_dir(crate::workspace_root())
        .status();
    match built {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::Work(format!("connutil could not be built: {status}"))),
        Err(error) => Err(Failure::Machine(format!("cannot run cargo: {error}"))),
    }
}

/// The README as the commands would have it now.
fn performed() -> Result<String, Failure> {
    let this =
        env::current_exe().map_err(|error| Failure::Machine(format!("where is this program? {error}")))?;
    let output = Command::new("unshare")
        .args(["--net", "--mount", "--pid", "--fork", "--mount-proc", "--kill-child", "--"])
        .arg(this)
        .args(["tour", "--stage"])
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::Machine(format!("cannot run unshare: {error}")))?;
    if !output.status.success() {
        return Err(Failure::Machine(format!("the tour was not performed: {}", output.status)));
    }
    String::from_utf8(output.stdout).map_err(|_| Failure::Work("a command printed no UTF-8".to_owned()))
}

fn read(file: &Path) -> Result<String, Failure> {
    fs::read_to_string(file)
        .map_err(|error| Failure::Work(format!("cannot read {}: {error}", file.display())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_options_and_a_stage_without_a_scene_are_wrong_usage() {
        for words in [&["--wrong"][..], &["--stage"], &["--check", "--check"]] {
            let words: Vec<OsString> = words.iter().map(OsString::from).collect();
            assert!(matches!(run(&words), Err(Failure::Usage(_))), "{words:?}");
        }
    }
}
