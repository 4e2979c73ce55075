//! A machine that was recorded: what a monitor makes of a FreeBSD host can be tested anywhere.
//! `cargo run -p connprobe --example recorded`

use std::error::Error;
use std::path::{Path, PathBuf};
use std::time::Instant;

use connprobe::{Command, Machine, Output, ProbeError, Query, System, Verdict};

/// What `sockstat -4 -6 -s -w` printed there.
const SOCKSTAT: &str = "\
USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE
_tor     tor        4397  12  tcp4   192.0.2.7:54011       198.51.100.9:9001     ESTABLISHED
_tor     tor        4397  7   tcp4   127.0.0.1:9050        *:*                   LISTEN
root     sshd       811   4   tcp4   *:22                  *:*                   LISTEN
";

/// A machine with one program, which prints the same each time.
struct Recorded;

impl Machine for Recorded {
    fn system(&self) -> System {
        System::FreeBsd
    }

    fn proc_root(&self) -> &Path {
        Path::new("/there/is/no/proc")
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        (program == "sockstat").then(|| "/usr/bin/sockstat".into())
    }

    fn run(&self, _: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        Ok(Output::success(SOCKSTAT))
    }

    fn is_privileged(&self) -> bool {
        true
    }
}

fn main() -> Result<(), Box<dyn Error>> {
    let answer = Query::new(4397).run_on(&Recorded)?;
    let connections: Vec<String> = answer.connections().map(|connection| connection.to_string()).collect();
    assert_eq!(connections, ["tcp 192.0.2.7:54011 -> 198.51.100.9:9001"]);
    assert_eq!(answer.verdict, Verdict::Complete);
    println!("{}: {}", connections.join(", "), answer.verdict.name());
    for attempt in &answer.attempts {
        println!("asked: {attempt}");
    }
    Ok(())
}
