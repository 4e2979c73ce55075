//! `cargo xtask extras`: what is packaged with the program: completions of shells, and man pages.
//!
//! The program makes them itself (`connutil completions`, `connutil man`), so nothing of it is kept in the tree.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::failure::Failure;

pub(crate) const HELP: &str = "\
Usage: cargo xtask extras [--out FOLDER]

Builds connutil and has it write its completions and man pages:
FOLDER/completions/{connutil.bash,_connutil,connutil.fish,connutil.elv,_connutil.ps1}
and FOLDER/man/connutil*.1.

Options:
  --out FOLDER  instead of target/extras
  -h, --help    print this
";

/// The shells, and what their completions are called where they look for them.
const SHELLS: [(&str, &str); 5] = [
    ("bash", "connutil.bash"),
    ("zsh", "_connutil"),
    ("fish", "connutil.fish"),
    ("elvish", "connutil.elv"),
    ("powershell", "_connutil.ps1"),
];

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let folder = match words {
        [] => crate::workspace_root().join("target/extras"),
        [option, folder] if option == "--out" => absolute(folder)?,
        _ => return Err(Failure::Usage(format!("extras: there is --out FOLDER and nothing else\n\n{HELP}"))),
    };
    let (completions, man) = (folder.join("completions"), folder.join("man"));
    fs::create_dir_all(&completions).map_err(|error| unwritable(&completions, &error))?;
    for (shell, name) in SHELLS {
        let file = completions.join(name);
        let script = connutil(&["completions".into(), shell.into()])?;
        fs::write(&file, script).map_err(|error| unwritable(&file, &error))?;
    }
    connutil(&["man".into(), man.into()])?;
    eprintln!("{}: written", folder.display());
    Ok(())
}

/// The program runs in another folder than the caller's.
fn absolute(folder: &OsString) -> Result<PathBuf, Failure> {
    std::path::absolute(folder)
        .map_err(|error| Failure::Usage(format!("extras: {}: {error}", Path::new(folder).display())))
}

fn unwritable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::Work(format!("cannot write {}: {error}", path.display()))
}

/// What the program prints.
fn connutil(words: &[OsString]) -> Result<Vec<u8>, Failure> {
    let cargo = env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let output = Command::new(cargo)
        .args(["run", "--quiet", "--package", "connutil-cli", "--"])
        .args(words)
        .current_dir(crate::workspace_root())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| Failure::Machine(format!("cannot run cargo: {error}")))?;
    match output.status.success() {
        true => Ok(output.stdout),
        false => Err(Failure::Work(format!("connutil {words:?} failed: {}", output.status))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wrong_options_are_wrong_usage() {
        for words in [&["--check"][..], &["--out"], &["here"]] {
            let words: Vec<OsString> = words.iter().map(OsString::from).collect();
            assert!(matches!(run(&words), Err(Failure::Usage(_))), "{words:?}");
        }
    }
}
