//! The options of `connutil completions` and `connutil man`.

use std::path::PathBuf;

use clap_complete::Shell;

/// Prints what makes a shell complete connutil's command line
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil completions bash > ~/.local/share/bash-completion/completions/connutil
  connutil completions zsh > ~/.zfunc/_connutil
  connutil completions fish > ~/.config/fish/completions/connutil.fish
  connutil completions powershell >> $PROFILE")]
pub(crate) struct Completions {
    /// The shell
    #[arg(value_enum, value_name = "SHELL")]
    pub(crate) shell: Shell,
}

/// Writes the man pages, one for each command
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil man ~/.local/share/man/man1 && man connutil-list")]
pub(crate) struct Man {
    /// Where to; the folder is made where it is missing
    #[arg(value_name = "FOLDER")]
    pub(crate) folder: PathBuf,
}
