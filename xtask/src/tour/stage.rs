//! The scene in which the commands run: the inside of namespaces that nobody else is in.

use std::env;
use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use super::play::{ADDRESSES, PLAYERS};
use super::script::renewed;
use crate::failure::Failure;

/// The current folder of the commands: of a file system that ends with the scene.
const FOLDER: &str = "/mnt";

/// Prepares the scene, runs the commands of a text in it, and prints the text with what they print.
pub(super) fn perform(text: &Path) -> Result<(), Failure> {
    // Addresses and mounts are for the scene, not for the machine.
    if std::process::id() != 1 {
        return Err(Failure::Usage(format!("tour: --stage is for the tour itself\n\n{}", super::HELP)));
    }
    let text = super::read(text)?;
    let bin = prepare()?;
    let mut players = Vec::new();
    for (name, pid) in PLAYERS {
        players.push(Player::start(name, pid)?);
    }
    // Those that run a command have numbers of their own.
    next_pid(5000)?;
    let fresh = renewed(&text, |command, without_rights| output(command, without_rights, &bin))?;
    std::io::stdout()
        .write_all(fresh.as_bytes())
        .map_err(|error| Failure::Work(format!("cannot write to stdout: {error}")))
}

/// Addresses, the folder with the captures, and the program where everybody may start it.
fn prepare() -> Result<PathBuf, Failure> {
    tool("ip", &["link", "set", "lo", "up"])?;
    for address in ADDRESSES {
        tool("ip", &["address", "add", address, "dev", "lo"])?;
    }
    tool("mount", &["-t", "tmpfs", "-o", "mode=777", "tour", FOLDER])?;
    let broken = |error: std::io::Error| Failure::Work(format!("cannot prepare the tour: {error}"));
    for file in fs::read_dir(crate::workspace_root().join("xtask/data/tour")).map_err(broken)? {
        let file = file.map_err(broken)?;
        fs::copy(file.path(), Path::new(FOLDER).join(file.file_name())).map_err(broken)?;
    }
    let bin = Path::new(FOLDER).join(".bin");
    fs::create_dir(&bin).map_err(broken)?;
    let program = env::current_exe().map_err(broken)?.with_file_name("connutil");
    fs::copy(program, bin.join("connutil")).map_err(broken)?;
    Ok(bin)
}

fn tool(program: &str, args: &[&str]) -> Result<(), Failure> {
    match Command::new(program).args(args).status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Failure::Machine(format!("{program} {}: {status}", args.join(" ")))),
        Err(error) => Err(Failure::Machine(format!("cannot run {program}: {error}"))),
    }
}

/// What a command prints, to whichever output.
fn output(command: &str, without_rights: bool, bin: &Path) -> Result<String, Failure> {
    let mut shell = match without_rights {
        false => Command::new("sh"),
        true => {
            let mut shell = Command::new("setpriv");
            shell.args(["--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all", "--", "sh"]);
            shell
        }
    };
    let path = env::var("PATH").unwrap_or_default();
    let output = shell
        .args(["-c", &format!("exec 2>&1; {command}")])
        .current_dir(FOLDER)
        .env("PATH", format!("{}:{path}", bin.display()))
        .env("HOME", FOLDER)
        .env_remove("COLUMNS")
        .stdin(Stdio::null())
        .output()
        .map_err(|error| Failure::Machine(format!("cannot run {command}: {error}")))?;
    String::from_utf8(output.stdout).map_err(|_| Failure::Work(format!("{command} printed no UTF-8")))
}

/// Says which number the next process will have.
fn next_pid(pid: u32) -> Result<(), Failure> {
    fs::write("/proc/sys/kernel/ns_last_pid", (pid - 1).to_string())
        .map_err(|error| Failure::Machine(format!("cannot choose the number of a process: {error}")))
}

/// A process of the scene. It ends when its input does.
struct Player(Child);

impl Player {
    /// Starts it and waits until it has opened what it opens.
    fn start(name: &str, pid: u32) -> Result<Self, Failure> {
        let broken = |why: String| Failure::Work(format!("the player {name}: {why}"));
        next_pid(pid)?;
        let this = env::current_exe().map_err(|error| broken(error.to_string()))?;
        let mut child = Command::new(this)
            .arg0(name)
            .args(["tour", "--play", name])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| broken(error.to_string()))?;
        let mut line = String::new();
        let output = child.stdout.take().ok_or_else(|| broken("has no output".to_owned()))?;
        BufReader::new(output).read_line(&mut line).map_err(|error| broken(error.to_string()))?;
        match line.trim_end() {
            "ready" => Ok(Self(child)),
            _ => Err(broken("did not get ready".to_owned())),
        }
    }
}

impl Drop for Player {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
