//! Tools that misbehave, found through PATH by a real lookup: the answer or the error is right, in time, and no process is
//! left.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use connprobe::{Machine, Resolver, ThisMachine};
use libtest_mimic::Trial;

use crate::actor::Actor;
use crate::cases::{Need, trial};

/// How long a lookup is given where the tool never ends, in seconds.
const SHORT: f64 = 0.7;
/// The same where it does.
const LONG: f64 = 20.0;

pub(crate) fn all() -> Vec<Trial> {
    let ss: &[Need] = &[Need::Here(Resolver::Ss)];
    let lsof: &[Need] = &[Need::Here(Resolver::Lsof)];
    vec![
        trial("a tool that hangs is given up", &[], || never_ends("sleep 600")),
        trial("a tool that ignores TERM is given up", &[], || {
            never_ends("trap \"\" TERM HUP INT; while :; do sleep 600; done");
        }),
        trial("a tool that prints without end is given up", &[], || {
            never_ends("while :; do echo tcp ESTAB 0 0 127.0.0.1:1 127.0.0.1:2; done");
        }),
        trial("a tool that fills its error output is given up", &[], || {
            never_ends("while :; do echo no >&2; done");
        }),
        trial("a tool that leaves the pipe open is not waited for", ss, leaves_the_pipe_open),
        trial("garbage is not understood", &[], garbage),
        trial("a tool that prints nothing is not understood", &[], prints_nothing),
        trial("a tool that is killed without rows has failed", &[], || {
            let said = Fake::new("ss", "kill -9 $$").asked(Resolver::Ss, "everyone", LONG);
            assert_eq!(said, ["error ss -n -e -a -t -u -p failed (ended by a signal)"]);
        }),
        trial("the rows of a tool that is killed are kept", ss, || {
            rows_are_kept("kill -9 $$", "was ended by a signal");
        }),
        trial("the rows of a tool that fails are kept", ss, || {
            rows_are_kept("echo out of luck >&2; exit 1", "ended with exit status 1: out of luck");
        }),
        trial("exit status 1 of lsof with rows is no failure", lsof, lsof_with_rows),
        trial("exit status 1 of lsof means that nothing was found", lsof, lsof_finds_nothing),
        trial("exit status 1 of lsof with words means that it failed", &[], lsof_fails),
        trial("another program of that name is told from the right one", &[], another_program),
        trial(
            "BusyBox is asked with less and says whose sockets it cannot tell",
            &[Need::BusyBox, Need::Root, Need::Unshare, Need::Ip],
            busybox,
        ),
    ]
}

/// A tool in a folder of its own.
struct Fake {
    folder: tempfile::TempDir,
}

impl Fake {
    /// A script. What it starts in the background, it writes down in `$PIDS`.
    fn new(name: &str, script: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let pids = folder.path().join("pids");
        let file = folder.path().join(name);
        let script = format!("#!/bin/sh\nPIDS={}\necho $$ >> \"$PIDS\"\n{script}\n", pids.display());
        fs::write(&file, script).unwrap();
        fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
        Self { folder }
    }

    /// What a lookup says, by another process, which finds the tool on its PATH. Then nothing of the tool is left.
    fn asked(&self, resolver: Resolver, target: &str, seconds: f64) -> Vec<String> {
        let mut asker = Command::new(std::env::current_exe().unwrap());
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders = [self.folder.path().to_owned()].into_iter().chain(std::env::split_paths(&path));
        asker.env("PATH", std::env::join_paths(folders).unwrap());
        let began = Instant::now();
        let said = Actor::start(asker, &format!("ask-by {target} {resolver} {seconds}")).said.clone();
        assert!(began.elapsed() < Duration::from_secs_f64(seconds + 5.0), "{:?}", began.elapsed());
        for pid in fs::read_to_string(self.folder.path().join("pids")).unwrap_or_default().lines() {
            assert!(is_gone(pid), "process {pid} is still there");
        }
        said
    }
}

/// Whether a process goes within two seconds.
fn is_gone(pid: &str) -> bool {
    let gone = || {
        let stat = fs::read_to_string(format!("/proc/{pid}/stat")).unwrap_or_default();
        stat.is_empty() || stat.contains(") Z ")
    };
    (0..200).any(|_| {
        gone() || {
            std::thread::sleep(Duration::from_millis(10));
            false
        }
    })
}

fn real(program: &str) -> PathBuf {
    ThisMachine.find(program).unwrap()
}

fn after_real(program: &str, script: &str) -> Fake {
    Fake::new(program, &format!("{} \"$@\"\n{script}", real(program).display()))
}

/// The lines of an answer that begin so.
fn lines<'a>(said: &'a [String], word: &str) -> Vec<&'a str> {
    said.iter().filter_map(|line| line.strip_prefix(word)?.strip_prefix(' ')).collect()
}

/// The sockets of an answer, without reasons.
pub(crate) fn sockets(said: &[String]) -> std::collections::BTreeSet<String> {
    lines(said, "socket").into_iter().map(|line| line.trim_end().to_owned()).collect()
}

fn never_ends(script: &str) {
    let said = Fake::new("ss", script).asked(Resolver::Ss, "everyone", SHORT);
    assert_eq!(said.len(), 1, "{said:?}");
    assert!(said[0].starts_with("error ss -n -e -a -t -u -p took longer than "), "{said:?}");
}

fn leaves_the_pipe_open() {
    let actor = Actor::play("every-kind");
    let fake = after_real("ss", "sleep 600 & echo $! >> \"$PIDS\"");
    let said = fake.asked(Resolver::Ss, &actor.pid().to_string(), LONG);
    assert_eq!((said[0].as_str(), sockets(&said)), ("verdict complete", actor.opened.clone()));
}

fn garbage() {
    for resolver in [Resolver::Ss, Resolver::Netstat, Resolver::Lsof, Resolver::Sockstat] {
        let said =
            Fake::new(resolver.name(), "head -c 200000 /dev/urandom").asked(resolver, "everyone", LONG);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains("printed nothing that looks like its table"), "{said:?}");
    }
}

fn prints_nothing() {
    for resolver in [Resolver::Ss, Resolver::Netstat, Resolver::Lsof, Resolver::Sockstat] {
        let said = Fake::new(resolver.name(), "exit 0").asked(resolver, "everyone", LONG);
        assert!(said[0].contains("printed nothing that looks like its table"), "{said:?}");
    }
}

fn rows_are_kept(script: &str, blind: &str) {
    let actor = Actor::play("every-kind");
    let said = after_real("ss", script).asked(Resolver::Ss, &actor.pid().to_string(), LONG);
    assert_eq!((said[0].as_str(), sockets(&said)), ("verdict partial", actor.opened.clone()));
    assert!(lines(&said, "blind")[0].contains(blind), "{said:?}");
}

fn lsof_with_rows() {
    let actor = Actor::play("every-kind");
    let said = after_real("lsof", "exit 1").asked(Resolver::Lsof, &actor.pid().to_string(), LONG);
    assert_eq!((said[0].as_str(), sockets(&said)), ("verdict complete", actor.opened.clone()));
}

fn lsof_finds_nothing() {
    // It is no proof that a process has none which is seen to hold some.
    let busy = Actor::play("every-kind");
    let said = Fake::new("lsof", "exit 1").asked(Resolver::Lsof, &busy.pid().to_string(), LONG);
    assert_eq!((said[0].as_str(), sockets(&said).len()), ("verdict partial", 0));
    let missing = format!("lsof did not show {} of the sockets", busy.opened.len());
    // Without rights it is also said that they may be where nobody else may look.
    assert!(lines(&said, "blind").iter().any(|blind| blind.contains(&missing)), "{said:?}");
}

fn lsof_fails() {
    let said = Fake::new("lsof", "echo lsof: no luck >&2; exit 1").asked(Resolver::Lsof, "everyone", LONG);
    assert!(said[0].ends_with("failed (exit status 1): lsof: no luck"), "{said:?}");
}

fn another_program() {
    let bsd = "echo 'USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS'; \
               echo 'root     sshd       1718  6  tcp4   *:22                  *:*'";
    let said = Fake::new("sockstat", bsd).asked(Resolver::Sockstat, "everyone", LONG);
    let expected = "sockstat is not the program that the resolver sockstat is for: it prints sockstat_bsd";
    assert!(said[0].ends_with(expected), "{said:?}");
    let spreadsheet = "echo 'sc-im: spreadsheet, press ? for help'";
    let said = Fake::new("ss", spreadsheet).asked(Resolver::Ss, "everyone", LONG);
    assert!(said[0].contains("printed nothing that looks like its table"), "{said:?}");
}

fn busybox() {
    // /proc/net loses rows while other tests open and close sockets, so it is asked where they do not.
    let actor = Actor::play_elsewhere("every-kind");
    let fake = Fake::new("netstat", &format!("exec {} netstat \"$@\"", real("busybox").display()));
    let everyone = fake.asked(Resolver::Netstat, "everyone", LONG);
    assert_eq!(everyone[0], "verdict partial");
    for socket in &actor.opened {
        let told = |line: &String| {
            line.strip_prefix("socket ").is_some_and(|line| line.starts_with(socket.as_str()))
        };
        assert!(everyone.iter().any(told), "{socket}");
    }
    let one = fake.asked(Resolver::Netstat, &actor.pid().to_string(), LONG);
    if lines(&one, "note").iter().any(|note| note.contains("no -p")) {
        assert_eq!((one[0].as_str(), sockets(&one).len()), ("verdict unknown", 0), "{one:?}");
        assert!(lines(&one, "blind")[0].contains("netstat names no owners here"), "{one:?}");
    } else {
        assert_eq!(sockets(&one), actor.opened);
    }
}
