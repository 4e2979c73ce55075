//! How much memory a lookup takes: a fresh process makes one, and tells the most that it had.

use std::process::Command;

use connparse::Socket;
use connprobe::{Query, Resolver, Selection, Target};

/// Where it is set, the process makes this lookup: a resolver, or `nothing`; whether all owners are wanted; and a process,
/// or `everyone`.
const LOOKUP: &str = "PROBE_LOOKUP";
/// How many processes make the same lookup; the least counts, as with times.
const TIMES: usize = 5;

/// A lookup of which the memory is measured: its name in the results, and what the process is told.
const LOOKUPS: [(&str, &str); 6] = [
    ("memory_pidfd", "pidfd false PID"),
    ("memory_sock_diag", "sock_diag false PID"),
    ("memory_proc", "proc false PID"),
    ("memory_all_owners", "pidfd true PID"),
    ("memory_everyone", "sock_diag false everyone"),
    ("memory_everyone_proc", "proc false everyone"),
];

/// The bytes that each lookup takes above a process that makes none; and those of the answer about everyone, were it
/// nothing but its sockets.
pub(crate) fn taken(pid: u32) -> Vec<(&'static str, f64)> {
    let (without, _) = least("nothing false everyone");
    let mut all = Vec::new();
    for (name, lookup) in LOOKUPS {
        let (with, sockets) = least(&lookup.replace("PID", &pid.to_string()));
        all.push((name, with.saturating_sub(without) as f64));
        if name == "memory_everyone" {
            all.push(("memory_answer", (sockets as usize * size_of::<Socket<'_>>()) as f64));
        }
    }
    all
}

/// The least of the most bytes that a process had resident, and how many sockets it found.
fn least(lookup: &str) -> (u64, u64) {
    let once = || {
        let mut command = Command::new(std::env::current_exe().unwrap());
        let output = command.env(LOOKUP, lookup).output().unwrap();
        let said = String::from_utf8(output.stdout).unwrap();
        let (bytes, sockets) = said.trim_end().split_once(' ').unwrap_or_else(|| panic!("{lookup}: {said}"));
        (bytes.parse().unwrap(), sockets.parse().unwrap())
    };
    (0..TIMES).map(|_| once()).min().unwrap()
}

/// Makes the lookup that the environment names; `false` where it names none.
pub(crate) fn perform() -> bool {
    let Ok(lookup) = std::env::var(LOOKUP) else { return false };
    let words: Vec<&str> = lookup.split(' ').collect();
    let &[resolver, owners, target] = words.as_slice() else { panic!("{lookup}") };
    let target = target.parse().map_or(Target::Everyone, Target::Pid);
    let answer = (resolver != "nothing").then(|| {
        let resolver: Resolver = resolver.parse().unwrap();
        let query = Query::new(target).resolver(resolver).owners(owners == "true");
        query.select(Selection::All).run().unwrap()
    });
    println!("{} {}", most_resident(), answer.map_or(0, |answer| answer.sockets.len()));
    true
}

/// The most bytes that this process had resident.
fn most_resident() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().strip_suffix(" kB").unwrap().parse::<u64>().unwrap() << 10
}
