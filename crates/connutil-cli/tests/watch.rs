//! `connutil watch` as a person or a script meets it. What is to be told is what this process does to its own sockets.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "program/pty.rs"]
mod pty;

use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::os::fd::OwnedFd;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{LocalModes, Winsize, tcgetattr, tcsetwinsize};
use serde_json::Value;

/// Far more than anything here takes.
const LONG: Duration = Duration::from_secs(60);

fn connutil(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_connutil"));
    // A machine that is busy is no reason to look less often here.
    command.args(["watch", "--interval", "0.1", "--load", "100"]).args(args).stdin(Stdio::null());
    command
}

/// Held by each test. Until a new process is the program that it is to be, it holds what this one holds, and whoever
/// watches sees that.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn own_pid() -> String {
    std::process::id().to_string()
}

/// A program that watches, and what it says line by line.
struct Watcher {
    child: Child,
    lines: Receiver<String>,
    words: Receiver<String>,
    /// The words so far.
    said: String,
}

impl Watcher {
    fn start(args: &[&str]) -> Self {
        let mut child = connutil(args).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let (output, errors) = (child.stdout.take().unwrap(), child.stderr.take().unwrap());
        Self { child, lines: lines(output), words: lines(errors), said: String::new() }
    }

    fn event(&self) -> Value {
        serde_json::from_str(&self.lines.recv_timeout(LONG).unwrap()).unwrap()
    }

    fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.child), signal).unwrap();
    }

    /// Waits for some words on the error output.
    fn until(&mut self, part: &str) {
        while !self.said.contains(part) {
            let line =
                self.words.recv_timeout(LONG).unwrap_or_else(|_| panic!("no {part:?} in {}", self.said));
            self.said += &format!("{line}\n");
        }
    }

    /// The exit status, and the error output.
    fn end(mut self) -> (Option<i32>, String) {
        let status = within(&mut self.child);
        let said = std::mem::take(&mut self.said);
        (status, self.words.iter().fold(said, |said, line| said + &line + "\n"))
    }
}

impl Drop for Watcher {
    /// Nothing is left of it where a test fails.
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn lines(output: impl Read + Send + 'static) -> Receiver<String> {
    let (send, lines) = mpsc::channel();
    std::thread::spawn(move || {
        BufReader::new(output).lines().map_while(Result::ok).try_for_each(|line| send.send(line))
    });
    lines
}

/// Waits for the end of a program.
fn within(child: &mut Child) -> Option<i32> {
    let end = Instant::now() + LONG;
    loop {
        match child.try_wait().unwrap() {
            Some(status) => return status.code(),
            None if Instant::now() > end => {
                child.kill().unwrap();
                panic!("it does not end");
            }
            None => std::thread::sleep(Duration::from_millis(10)),
        }
    }
}

/// `opened 40000 established`, and what it was before.
fn told(event: &Value) -> String {
    let before = event["before"]["state"].as_str().map_or(String::new(), |state| format!(" {state}"));
    let state = event["state"].as_str().unwrap();
    format!("{} {} {state}{before}", event["event"].as_str().unwrap(), event["local_port"])
}

fn two(watcher: &Watcher) -> Vec<String> {
    let mut lines = vec![told(&watcher.event()), told(&watcher.event())];
    lines.sort();
    lines
}

fn sorted(mut lines: Vec<String>) -> Vec<String> {
    lines.sort();
    lines
}

#[test]
fn what_happens_is_told_as_it_happens() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = listener.local_addr().unwrap().port();
    let watcher = Watcher::start(&[&own_pid(), "--port", &here.to_string(), "--state", "listen,established"]);
    let first = watcher.event();
    assert_eq!(told(&first), format!("present {here} listen"));
    assert_eq!(
        (&first["was_present"], &first["owners"][0]["pid"]),
        (&true.into(), &std::process::id().into())
    );
    let keys = "event time number first_seen was_present before protocol local_address local_port remote_address \
                remote_port is_ipv6 state owners uid user inode zone local_host remote_host";
    assert!(keys.split(' ').all(|key| first.get(key).is_some()), "{first}");
    let time = first["time"].as_str().unwrap();
    assert!(time.len() == "2024-11-26T11:14:24.042Z".len() && time.ends_with('Z'), "{time}");

    let near = TcpStream::connect(("127.0.0.1", here)).unwrap();
    let far = listener.accept().unwrap().0;
    let there = near.local_addr().unwrap().port();
    let both = |one: &str, other: &str| sorted(vec![one.to_owned(), other.to_owned()]);
    assert_eq!(
        two(&watcher),
        both(&format!("opened {there} established"), &format!("opened {here} established"))
    );
    // They are no longer in a state that was asked for, and stay until they are gone.
    near.shutdown(Shutdown::Write).unwrap();
    assert_eq!(
        two(&watcher),
        both(
            &format!("changed {there} fin_wait_2 established"),
            &format!("changed {here} close_wait established")
        )
    );
    drop((far, near));
    assert_eq!(
        two(&watcher),
        both(&format!("closed {there} fin_wait_2"), &format!("closed {here} close_wait"))
    );
    watcher.signal(Signal::INT);
    let (status, words) = watcher.end();
    assert_eq!(status, Some(0), "{words}");
    let last = words.lines().last().unwrap();
    assert!(last.contains("complete: 3 sockets seen") && last.contains("2 opened, 2 closed"), "{words}");
}

/// A monitor pays for the process that it follows, and not for all others, unless it is told to.
#[test]
fn owners_are_those_of_the_process_unless_all_are_wanted() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let copy: std::os::fd::OwnedFd = listener.try_clone().unwrap().into();
    let mut sleeper = Command::new("sleep").arg("60").stdin(copy).spawn().unwrap();
    let owners = |args: &[&str]| {
        let watcher = Watcher::start(&[&[&own_pid()[..], "-l", "--port", &port], args].concat());
        watcher.event()["owners"].as_array().unwrap().len()
    };
    let found = (owners(&[]), owners(&["--all-owners"]));
    sleeper.kill().unwrap();
    sleeper.wait().unwrap();
    assert_eq!(found, (1, 2));
}

/// What this process listens at is known from a lookup of everyone, though another process is watched.
#[test]
fn who_connected_to_whom_is_told_with_each_event() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let far = listener.accept().unwrap().0;
    let there = near.local_addr().unwrap().port().to_string();
    // It ends up with the near end alone.
    let mut sleeper = Command::new("sleep").arg("600").stdin(OwnedFd::from(near)).spawn().unwrap();
    let pid = sleeper.id().to_string();
    let args = ["--port", &port, "--all-states", "-o", "csv", "-C", "event,local_port,direction"];
    let watcher = Watcher::start(&[&[pid.as_str()], &args[..]].concat());
    let line = || watcher.lines.recv_timeout(LONG).unwrap();
    assert_eq!(line(), "event,local_port,direction");
    assert_eq!(line(), format!("present,{there},out"));
    drop(listener);
    drop(far);
    assert_eq!(line(), format!("changed,{there},out"), "nobody listens any more");
    sleeper.kill().unwrap();
    sleeper.wait().unwrap();
    assert_eq!(line(), format!("closed,{there},out"));
    let (status, words) = watcher.end();
    assert_eq!(status, Some(0), "{words}");
}

#[test]
fn pidfd_tells_directions_by_what_the_process_listens_at() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let _far = listener.accept().unwrap();
    let there = near.local_addr().unwrap().port();
    let columns = ["-o", "csv", "-C", "local_port,direction", "--resolver", "pidfd", "--count", "1"];
    let output = connutil(&[&[own_pid().as_str(), "--port", &port], &columns[..]].concat()).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<_> = sorted(text.lines().skip(1).map(str::to_owned).collect());
    assert_eq!(rows, sorted(vec![format!("{port},in"), format!("{there},out")]));
    assert!(!String::from_utf8(output.stderr).unwrap().contains("who connected to whom is not known"));
}

#[test]
fn it_ends_with_the_process() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let mut sleeper = Command::new("sleep").arg("600").stdin(OwnedFd::from(listener)).spawn().unwrap();
    let watcher = Watcher::start(&[&sleeper.id().to_string(), "-l"]);
    assert_eq!(told(&watcher.event()), format!("present {port} listen"));
    sleeper.kill().unwrap();
    sleeper.wait().unwrap();
    assert_eq!(told(&watcher.event()), format!("closed {port} listen"));
    let (status, words) = watcher.end();
    assert_eq!(status, Some(0), "{words}");
    assert!(words.contains("1 socket seen") && words.contains("the process has ended"), "{words}");
}

#[test]
fn a_name_is_waited_for() {
    let _alone = alone();
    let mut watcher = Watcher::start(&["connutil-late", "--for", "600"]);
    watcher.until("no processes named \"connutil-late\"; waiting");
    let mut late = Command::new("sleep").arg0("connutil-late").arg("600").spawn().unwrap();
    watcher.until("there are processes named \"connutil-late\"");
    late.kill().unwrap();
    late.wait().unwrap();
    watcher.signal(Signal::TERM);
    let (status, words) = watcher.end();
    assert_eq!(status, Some(1), "{words}");
    assert!(words.lines().last().unwrap().contains("complete: 0 sockets seen"), "{words}");
}

#[test]
fn nobody_who_reads_is_no_error_even_when_nothing_happens() {
    let _alone = alone();
    let _listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let mut child =
        connutil(&[&own_pid(), "-l"]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut output = BufReader::new(child.stdout.take().unwrap());
    output.read_line(&mut String::new()).unwrap();
    drop(output);
    assert_eq!(within(&mut child), Some(0));
    let mut words = String::new();
    child.stderr.take().unwrap().read_to_string(&mut words).unwrap();
    assert!(!words.contains("could not be written"), "{words}");
}

#[test]
fn it_looks_as_often_as_it_is_told() {
    let _alone = alone();
    let port = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = port.local_addr().unwrap().port().to_string();
    let args = [
        &own_pid(),
        "-l",
        "--local-port",
        &port,
        "--count",
        "3",
        "-o",
        "csv",
        "-C",
        "event,number,local_port",
    ];
    let output = connutil(&args).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "event,number,local_port");
    assert!(lines.len() == 2 && lines[1].starts_with("present,") && lines[1].ends_with(&port), "{text}");
    let words = String::from_utf8(output.stderr).unwrap();
    assert!(words.contains("in 3 lookups"), "{words}");
    let begun = Instant::now();
    let output = connutil(&[&own_pid(), "--port", "1", "--for", "0.5"]).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!((Duration::from_millis(500)..LONG / 2).contains(&begun.elapsed()), "{:?}", begun.elapsed());
}

#[test]
fn what_cannot_be_is_refused_in_a_sentence() {
    let _alone = alone();
    for (args, part) in [
        (&["-o", "json"][..], "take -o ndjson"),
        (&["-o", "table"], "needs a terminal"),
        (&["--sort", "pid"], "--sort is for the table"),
        (&["-C", "host"], "goes with connutil parse"),
        (&["4294967295"], "there is no process 4294967295"),
        (&["--user", "no-such-user"], "no user"),
        (&["--resolver", "netstat_windows"], "does not work here"),
    ] {
        let output = connutil(args).output().unwrap();
        let words = String::from_utf8(output.stderr).unwrap();
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}: {words}");
        assert!(words.contains(part) && words.lines().count() == 1, "{args:?}: {words}");
    }
    let list = Command::new(env!("CARGO_BIN_EXE_connutil")).args(["list", "-C", "age"]).output().unwrap();
    assert!(String::from_utf8(list.stderr).unwrap().contains("goes with connutil watch"));
}

/// A program on a terminal of 60 columns and 20 lines, and what it has written so far.
struct OnTerminal {
    child: Child,
    person: File,
    /// The program's side, kept open to see how it is left.
    line: File,
    written: Receiver<Vec<u8>>,
    seen: String,
}

impl OnTerminal {
    fn start(args: &[&str]) -> Self {
        let (person, program) = pty::terminal();
        let size = Winsize { ws_row: 20, ws_col: 60, ws_xpixel: 0, ws_ypixel: 0 };
        tcsetwinsize(&program, size).unwrap();
        let side = || Stdio::from(program.try_clone().unwrap());
        let mut command = connutil(args);
        command.stdin(side()).stdout(side()).stderr(side()).env("TERM", "xterm").env_remove("NO_COLOR");
        let child = command.spawn().unwrap();
        let (send, written) = mpsc::channel();
        let mut reader = person.try_clone().unwrap();
        std::thread::spawn(move || {
            let mut piece = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut piece) {
                if send.send(piece[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        Self { child, person, line: program, written, seen: String::new() }
    }

    /// Waits until something has been written.
    fn until(&mut self, part: &str) {
        let end = Instant::now() + LONG;
        while !self.seen.contains(part) {
            let left = end.saturating_duration_since(Instant::now());
            let piece =
                self.written.recv_timeout(left).unwrap_or_else(|_| panic!("no {part:?} in {:?}", self.seen));
            self.seen.push_str(&String::from_utf8_lossy(&piece));
        }
    }

    /// That the program has ended, said a last word, and left the terminal as it was.
    fn is_left(&mut self, status: i32) {
        assert_eq!(within(&mut self.child), Some(status), "{:?}", self.seen);
        self.until(" seen of process ");
        let (before, after) = self.seen.rsplit_once("\x1b[?1049l").unwrap();
        assert!(before.contains("\x1b[?1049h") && after.contains("connutil: complete"), "{:?}", self.seen);
        assert!(before.rsplit_once("\x1b[?25l").unwrap().1.contains("\x1b[?25h"), "the cursor is hidden");
        let modes = tcgetattr(&self.line).unwrap().local_modes;
        assert!(modes.contains(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG), "{modes:?}");
    }
}

impl Drop for OnTerminal {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_table_is_kept_up_to_date_on_a_terminal_which_is_left_as_it_was() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let args = [&own_pid(), "-a", "--port", &port.to_string()];
    let mut terminal = OnTerminal::start(&args);
    terminal.until(&format!("127.0.0.1:{port}"));
    terminal.until("LISTEN");
    let _near = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let _far = listener.accept().unwrap();
    terminal.until("ESTABLISHED");
    terminal.until("3 sockets, ");
    // Another size is another frame.
    let size = Winsize { ws_row: 20, ws_col: 132, ws_xpixel: 0, ws_ypixel: 0 };
    tcsetwinsize(&terminal.line, size).unwrap();
    terminal.until("PROTO");
    terminal.person.write_all(b"q").unwrap();
    terminal.is_left(0);
}

#[test]
fn what_is_closed_has_no_line_for_a_remote_end_that_it_had_not() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let _near = TcpStream::connect(("127.0.0.1", port)).unwrap();
    let _far = listener.accept().unwrap();
    let mut terminal = OnTerminal::start(&[&own_pid(), "-a", "--port", &port.to_string()]);
    terminal.until("3 sockets, ");
    drop(listener);
    terminal.until("1 closed");
    terminal.until("LISTEN\x1b[0m");
    terminal.person.write_all(b"q").unwrap();
    terminal.is_left(0);
    let (red, plain) = ("\x1b[31m", "\x1b[0m");
    assert!(terminal.seen.contains(&format!("{red}127.0.0.1:{port}")), "{:?}", terminal.seen);
    assert!(!terminal.seen.contains(&format!("{red}{plain}")), "{:?}", terminal.seen);
}

#[test]
fn every_way_to_stop_leaves_the_terminal_as_it_was() {
    let _alone = alone();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port().to_string();
    let args = [&own_pid(), "-l", "--local-port", &port];
    for signal in [Signal::INT, Signal::TERM, Signal::HUP] {
        let mut terminal = OnTerminal::start(&args);
        terminal.until("LISTEN");
        kill_process(Pid::from_child(&terminal.child), signal).unwrap();
        terminal.is_left(0);
    }
    // Ctrl-C is a key there.
    let mut terminal = OnTerminal::start(&args);
    terminal.until("LISTEN");
    terminal.person.write_all(b"\x03").unwrap();
    terminal.is_left(0);
    let mut terminal = OnTerminal::start(&[&args[..], &["--count", "3"]].concat());
    terminal.is_left(0);
}

#[test]
fn a_first_look_that_fails_never_takes_the_terminal() {
    let _alone = alone();
    let mut terminal = OnTerminal::start(&["4294967295"]);
    terminal.until("there is no process 4294967295");
    assert_eq!(within(&mut terminal.child), Some(2));
    assert!(!terminal.seen.contains('\x1b'), "{:?}", terminal.seen);
}

#[test]
fn a_terminal_that_cannot_move_its_cursor_gets_records() {
    let _alone = alone();
    let (person, program) = pty::terminal();
    let mut command = connutil(&[&own_pid(), "-a", "--count", "1"]);
    command.stdout(program).stderr(Stdio::null()).env("TERM", "dumb");
    let _held = TcpListener::bind("127.0.0.1:0").unwrap();
    assert!(command.status().unwrap().success());
    drop(command);
    let mut line = String::new();
    BufReader::new(person).read_line(&mut line).unwrap();
    assert!(line.starts_with(r#"{"event":"present""#), "{line}");
}
