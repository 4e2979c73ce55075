//! `connutil completions` and `connutil man`: what goes with the program, made by the program itself, so that whoever
//! has it has that too and nothing can be out of date.

use std::fs;
use std::io::{self, Write};

use clap::CommandFactory;

use crate::args::{Args, Completions, Man};
use crate::exit::{Exit, Failure};
use crate::output::escaped;

pub(crate) fn completions(completions: &Completions) -> Result<Exit, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(completions.shell, &mut Args::command(), "connutil", &mut script);
    let mut out = io::stdout().lock();
    out.write_all(&script)?;
    out.flush()?;
    Ok(Exit::Found)
}

pub(crate) fn man(man: &Man) -> Result<Exit, Failure> {
    let written = fs::create_dir_all(&man.folder)
        .and_then(|()| clap_mangen::generate_to(Args::command().disable_help_subcommand(true), &man.folder));
    match written {
        Ok(()) => Ok(Exit::Found),
        Err(error) => Err(Failure::Input(format!(
            "the man pages could not be written to {}: {error}; name a folder that you may write to",
            escaped(man.folder.as_os_str())
        ))),
    }
}
