//! Runs a command: no shell, no input, C locale, bounded in time and output.
//!
//! - The program is looked for on PATH and where administrators' programs are, in absolute folders only. It is started
//!   with an environment of its own: `LC_ALL=C`, the absolute folders of PATH, and on Windows `SystemRoot`, without which
//!   no program there can open a socket. Its folder is `/`, so that it keeps no file system busy.
//! - Its input is `/dev/null`. A descriptor 0 that is really closed would be given to the first file that it opens.
//! - On Unix it leads a process group, which is killed when it is given up and also when it has ended, so that nothing
//!   that it started stays. On Linux it is killed as well when the thread that waits for it ends. On Windows the
//!   program alone is killed: the tools there start no others.
//! - It may open [`DESCRIPTORS`] files at most. lsof closes every descriptor that it might have been left with, which
//!   takes minutes where the limit is a billion, as it is in some containers. The limit must be there when the program
//!   begins, hence a hook between fork and exec; to set it from outside (`prlimit`) would come too late.

use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use crate::pipes::{GRACE, Next, Pipes};
use crate::{ProbeError, path};

/// How much of a command's output is taken, in bytes: two million rows of `ss`.
const OUTPUT_LIMIT: usize = 512 << 20;
/// How much of its error output is kept, in bytes.
const STDERR_LIMIT: usize = 16 << 10;
/// How many descriptors a command may have: the soft limit; the tools need a handful.
#[cfg(unix)]
const DESCRIPTORS: u64 = 1024;
/// How often a command that prints nothing is looked at.
const POLL: Duration = Duration::from_millis(20);
/// How long a killed process is waited for before it is left to a thread of its own.
const REAP: Duration = Duration::from_millis(500);

/// A command to run.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Command<'a> {
    /// The name of the program, looked for on PATH.
    pub program: &'a str,
    /// Its arguments.
    pub args: Vec<&'a str>,
    /// The file of the network namespace to run it in; `None` is the caller's.
    pub netns: Option<PathBuf>,
}

impl<'a> Command<'a> {
    /// A command for the caller's network namespace.
    pub const fn new(program: &'a str, args: Vec<&'a str>) -> Self {
        Self { program, args, netns: None }
    }
}

/// `ss -anp`, as a person would type it.
impl std::fmt::Display for Command<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.program)?;
        self.args.iter().try_for_each(|arg| write!(f, " {arg}"))
    }
}

/// What a command gave.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Output {
    /// Its output.
    pub stdout: Vec<u8>,
    /// The beginning of its error output.
    pub stderr: Vec<u8>,
    /// Its exit status; `None` when a signal ended it.
    pub status: Option<i32>,
}

impl Output {
    /// The output of a command that succeeded.
    pub fn success(stdout: impl Into<Vec<u8>>) -> Self {
        Self { stdout: stdout.into(), stderr: Vec::new(), status: Some(0) }
    }
}

/// Runs `command`, found at `program`, until `deadline`.
pub(crate) fn run(program: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
    match &command.netns {
        None => run_here(program, command, deadline),
        // All of it, as the command ends with the thread that started it.
        Some(netns) => inside(netns, || run_here(program, command, deadline)),
    }
}

/// Runs `command` in the network namespace of this thread.
fn run_here(program: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
    let began = Instant::now();
    let mut child = started(program, command)?;
    match drained(&mut child, deadline) {
        Ok(output) => Ok(output),
        Err(given_up) => {
            end(child);
            Err(match given_up {
                GivenUp::Deadline => ProbeError::TimedOut {
                    what: command.to_string(),
                    after: deadline.saturating_duration_since(began),
                },
                GivenUp::TooMuch => ProbeError::TooMuch { what: command.to_string(), limit: OUTPUT_LIMIT },
                GivenUp::Io(source) => ProbeError::NotStarted { program: program.to_owned(), source },
            })
        }
    }
}

enum GivenUp {
    Deadline,
    TooMuch,
    Io(std::io::Error),
}

impl From<std::io::Error> for GivenUp {
    fn from(error: std::io::Error) -> Self {
        Self::Io(error)
    }
}

/// Starts the command, in a process group of its own so that all of it can be ended.
fn started(program: &Path, command: &Command<'_>) -> Result<Child, ProbeError> {
    let mut prepared = std::process::Command::new(program);
    prepared
        .args(&command.args)
        .env_clear()
        .env("LC_ALL", "C")
        .envs(path::variable())
        .envs(
            cfg!(windows).then(|| std::env::var_os("SystemRoot")).flatten().map(|root| ("SystemRoot", root)),
        )
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    #[cfg(unix)]
    {
        use std::os::unix::process::CommandExt;
        prepared.current_dir("/").process_group(0);
        before_exec(&mut prepared);
    }
    prepared.spawn().map_err(|source| ProbeError::NotStarted { program: program.to_owned(), source })
}

/// Limits the descriptors of a command, and ties its life to that of the thread that starts it.
#[cfg(unix)]
#[allow(unsafe_code, reason = "a hook between fork and exec is unsafe to set")]
fn before_exec(command: &mut std::process::Command) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    use std::os::unix::process::CommandExt;
    let old = getrlimit(Resource::Nofile);
    let limit = Rlimit { current: Some(old.current.map_or(DESCRIPTORS, |old| old.min(DESCRIPTORS))), ..old };
    #[cfg(target_os = "linux")]
    let parent = rustix::process::getpid();
    let hook = move || {
        setrlimit(Resource::Nofile, limit)?;
        #[cfg(target_os = "linux")]
        {
            use rustix::process::{Signal, getppid, set_parent_process_death_signal};
            set_parent_process_death_signal(Some(Signal::KILL))?;
            // Whoever started it may have ended before it could be told.
            if getppid() != Some(parent) {
                return Err(std::io::ErrorKind::Interrupted.into());
            }
        }
        Ok(())
    };
    // SAFETY: between fork and exec the hook calls the system only (setrlimit, prctl, getppid), and makes errors from
    // numbers: it takes no lock and allocates nothing, which another thread may have been in the middle of.
    unsafe {
        command.pre_exec(hook);
    }
}

/// Does `work` in a network namespace: in a thread of its own, which ends with it, so that nothing else moves.
#[cfg(target_os = "linux")]
pub(crate) fn inside<T: Send>(
    netns: &Path,
    work: impl FnOnce() -> Result<T, ProbeError> + Send,
) -> Result<T, ProbeError> {
    use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};
    use std::os::fd::AsFd;
    let denied = |source| ProbeError::Namespace { path: netns.to_owned(), source };
    let moved = || {
        let file = std::fs::File::open(netns).map_err(denied)?;
        move_into_link_name_space(file.as_fd(), Some(LinkNameSpaceType::Network))
            .map_err(|errno| denied(errno.into()))?;
        work()
    };
    let gone = |_| Err(denied(std::io::Error::other("the thread for it failed")));
    thread::scope(|scope| match thread::Builder::new().spawn_scoped(scope, moved) {
        Ok(thread) => thread.join().unwrap_or_else(gone),
        Err(error) => Err(denied(error)),
    })
}

#[cfg(not(target_os = "linux"))]
fn inside<T>(netns: &Path, _: impl FnOnce() -> Result<T, ProbeError>) -> Result<T, ProbeError> {
    let source = std::io::Error::from(std::io::ErrorKind::Unsupported);
    Err(ProbeError::Namespace { path: netns.to_owned(), source })
}

/// Both pipes to their ends and the exit status, within the limits.
fn drained(child: &mut Child, deadline: Instant) -> Result<Output, GivenUp> {
    let mut pipes = Pipes::of(child)?;
    let mut output = Output::default();
    let mut ended: Option<Instant> = None;
    loop {
        let left = deadline.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(GivenUp::Deadline);
        }
        match pipes.next(left.min(POLL))? {
            Next::End => break,
            // A process that the command left behind holds the pipe: it ends with its group.
            Next::Nothing if ended.is_some_and(|ended| ended.elapsed() > GRACE) => {
                kill(child);
                break;
            }
            Next::Nothing => {
                if ended.is_none() && has_ended(child)? {
                    ended = Some(Instant::now());
                }
            }
            piece => keep(piece, &mut output, OUTPUT_LIMIT)?,
        }
    }
    if !waited(child, deadline)? {
        return Err(GivenUp::Deadline);
    }
    // What it started goes with it. As long as nobody has asked for its status, its id is nobody else's.
    kill(child);
    output.status = child.wait()?.code();
    Ok(output)
}

fn keep(piece: Next, output: &mut Output, limit: usize) -> Result<(), GivenUp> {
    match piece {
        Next::Out(piece) if output.stdout.len() + piece.len() > limit => {
            return Err(GivenUp::TooMuch);
        }
        Next::Out(piece) => output.stdout.extend_from_slice(&piece),
        Next::Err(piece) => {
            let room = STDERR_LIMIT.saturating_sub(output.stderr.len());
            output.stderr.extend(piece.into_iter().take(room));
        }
        Next::Nothing | Next::End => {}
    }
    Ok(())
}

/// Whether the command has ended. Its status stays to be asked for.
#[cfg(all(unix, not(target_os = "openbsd")))]
fn has_ended(child: &mut Child) -> std::io::Result<bool> {
    use rustix::process::{Pid, WaitId, WaitIdOptions, waitid};
    let options = WaitIdOptions::EXITED | WaitIdOptions::NOWAIT | WaitIdOptions::NOHANG;
    match i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
        Some(pid) => Ok(waitid(WaitId::Pid(pid), options)?.is_some()),
        None => Ok(child.try_wait()?.is_some()),
    }
}

/// OpenBSD has no call in rustix that leaves the status, and Windows knows none. On OpenBSD the id of the command is free
/// from then on; while something that it started is in its process group the system gives that id to nobody else.
#[cfg(any(not(unix), target_os = "openbsd"))]
fn has_ended(child: &mut Child) -> std::io::Result<bool> {
    Ok(child.try_wait()?.is_some())
}

/// Waits until the command has ended; `false` when it still runs at `deadline`.
fn waited(child: &mut Child, deadline: Instant) -> std::io::Result<bool> {
    let mut pause = Duration::from_micros(100);
    loop {
        if has_ended(child)? {
            return Ok(true);
        }
        if Instant::now() >= deadline {
            return Ok(false);
        }
        thread::sleep(pause);
        pause = (pause * 2).min(POLL);
    }
}

/// Kills the command and all that it started, as far as that stayed in its process group.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    {
        use rustix::process::{Pid, Signal, kill_process_group};
        if let Some(group) = i32::try_from(child.id()).ok().and_then(Pid::from_raw) {
            // It may be gone already; there is nothing else to do about a failure.
            let _ = kill_process_group(group, Signal::KILL);
        }
    }
    let _ = child.kill();
}

/// Kills a command that was given up, and sees that no zombie stays.
fn end(mut child: Child) {
    kill(&mut child);
    match waited(&mut child, Instant::now() + REAP) {
        Ok(true) => drop(child.wait()),
        // It hangs in the kernel: whoever waits for it must not be the caller. Without a thread nobody does, and what is
        // left of it ends with this process.
        _ => drop(thread::Builder::new().spawn(move || child.wait())),
    }
}

#[cfg(test)]
#[cfg(unix)]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;

    /// A folder with one program in it.
    fn program(script: &str) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("tool");
        fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        (folder, file)
    }

    /// A script that was just written can be busy for a moment: another test may be forking with it still open.
    fn ran(script: &str, deadline: Duration) -> Result<Output, ProbeError> {
        let (_folder, file) = program(script);
        loop {
            match run(&file, &Command::new("tool", vec!["one", "two words"]), Instant::now() + deadline) {
                Err(ProbeError::NotStarted { source, .. })
                    if source.kind() == std::io::ErrorKind::ExecutableFileBusy => {}
                outcome => return outcome,
            }
        }
    }

    const LONG: Duration = Duration::from_secs(20);

    /// Whether a process goes within two seconds.
    fn is_gone(pid: &str) -> bool {
        (0..200).any(|_| {
            thread::sleep(Duration::from_millis(10));
            let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
            stat.is_empty() || stat.contains(") Z ")
        })
    }

    #[test]
    fn output_errors_and_status_come_together() {
        let output = ran("echo \"$2\"; echo bad >&2; exit 3", LONG).unwrap();
        assert_eq!(
            output,
            Output { stdout: b"two words\n".into(), stderr: b"bad\n".into(), status: Some(3) }
        );
    }

    #[test]
    fn the_environment_is_clean_and_the_locale_is_c() {
        let output =
            ran("env | grep -v -e ^PATH= -e ^PWD= -e ^_= -e ^SHLVL= -e ^OLDPWD=; cat", LONG).unwrap();
        assert_eq!(output.stdout, b"LC_ALL=C\n");
    }

    #[test]
    fn both_pipes_are_drained_whatever_their_order() {
        let output = ran("head -c 1000000 /dev/zero >&2; head -c 1000000 /dev/zero", LONG).unwrap();
        assert_eq!((output.stdout.len(), output.stderr.len()), (1_000_000, STDERR_LIMIT));
    }

    #[test]
    fn one_that_hangs_is_ended_with_all_that_it_started() {
        let folder = tempfile::tempdir().unwrap();
        let pids = folder.path().join("pids");
        let script = format!(
            "trap '' TERM; sleep 600 & echo $! > {0}; echo $$ >> {0}; wait; sleep 600",
            pids.display()
        );
        let began = Instant::now();
        let error = ran(&script, Duration::from_millis(500)).unwrap_err();
        assert!(matches!(error, ProbeError::TimedOut { .. }), "{error}");
        assert!(began.elapsed() < LONG);
        for pid in fs::read_to_string(&pids).unwrap().lines() {
            assert!(is_gone(pid), "process {pid} is still there");
        }
    }

    #[test]
    fn one_that_leaves_a_child_with_the_pipe_is_not_waited_for() {
        let began = Instant::now();
        let output = ran("sleep 600 & echo done", LONG).unwrap();
        assert_eq!((output.stdout.as_slice(), output.status), (&b"done\n"[..], Some(0)));
        assert!(began.elapsed() < LONG / 2);
    }

    #[test]
    fn output_beyond_the_limit_is_given_up_and_words_beyond_theirs_are_dropped() {
        let mut output = Output::default();
        assert!(keep(Next::Out(vec![b'x'; 8]), &mut output, 10).is_ok());
        assert!(keep(Next::Err(vec![b'x'; 2 * STDERR_LIMIT]), &mut output, 10).is_ok());
        assert!(matches!(keep(Next::Out(vec![b'x'; 3]), &mut output, 10), Err(GivenUp::TooMuch)));
        assert_eq!((output.stdout.len(), output.stderr.len()), (8, STDERR_LIMIT));
    }

    #[test]
    fn what_a_command_started_ends_with_it() {
        let folder = tempfile::tempdir().unwrap();
        let pid = folder.path().join("pid");
        let script = format!("sleep 600 >/dev/null 2>&1 & echo $! > {}; echo done", pid.display());
        assert_eq!(ran(&script, LONG).unwrap().stdout, b"done\n");
        assert!(is_gone(fs::read_to_string(&pid).unwrap().trim()));
    }

    #[test]
    fn it_has_few_descriptors_and_keeps_no_folder_busy() {
        let output = ran("ulimit -S -n; pwd", LONG).unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let (limit, folder) = text.trim_end().split_once('\n').unwrap();
        assert!(limit.parse::<u64>().unwrap() <= DESCRIPTORS);
        assert_eq!(folder, "/");
    }

    #[test]
    fn a_signal_is_no_exit_status() {
        assert_eq!(ran("kill -9 $$", LONG).unwrap().status, None);
    }
}
