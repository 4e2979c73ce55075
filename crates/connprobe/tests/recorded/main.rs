//! Lookups on machines that exist on paper only: a folder that stands in for /proc, and what `ss` printed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod elsewhere;

#[path = "../paper/mod.rs"]
mod paper;

use std::fs;
use std::time::{Duration, Instant};

use connparse::{Certainty, Reason};
use connprobe::{Answer, Note, Output, ProbeError, Query, Resolver, Selection, Target, Verdict};

use paper::{Paper, SS_HEADING, TCP_HEADING, UDP_HEADING, row, timed_out};

impl Paper {
    fn ss(self, rows: &str) -> Self {
        self.prints("ss", format!("{SS_HEADING}{rows}"))
    }

    /// A process with sockets of these inodes from descriptor 3 on, and a file that only looks like a socket.
    fn process(self, pid: u32, name: &str, uid: u32, inodes: &[u64]) -> Self {
        let others = ["/tmp/socket:[1]", "anon_inode:[eventpoll]", "odd:"].map(str::to_owned);
        let sockets = inodes.iter().map(|inode| format!("socket:[{inode}]"));
        let held = (0..).zip(others.into_iter().chain(sockets));
        let status =
            format!("Name:\tx\nState:\tS (sleeping)\nTgid:\t{pid}\nUid:\t0\t{uid}\t0\t0\nVmSize:\t  1 kB\n");
        held.fold(self, |paper, (fd, of)| paper.descriptor(pid, fd, &of))
            .write(&format!("{pid}/comm"), format!("{name}\n"))
            .write(&format!("{pid}/status"), status)
            .write(&format!("{pid}/cmdline"), format!("/usr/bin/{name}\0--flag\0"))
            .net(&format!("{pid}/"))
    }

    /// The tables of a process, or with no process those of the machine.
    fn net(self, of: &str) -> Self {
        let rows: String = (1..=6).map(|nth| row(100 + nth, 1000 + nth as u16, "01")).collect();
        self.write(&format!("{of}net/tcp"), format!("{TCP_HEADING}{rows}{}", row(0, 2000, "06")))
            .write(&format!("{of}net/udp"), UDP_HEADING)
            .write(&format!("{of}net/dev"), "")
            .write(&format!("{of}net/if_inet6"), "")
            .write(&format!("{of}net/tcp6"), TCP_HEADING)
            .write(&format!("{of}net/udp6"), UDP_HEADING)
    }

    fn ask(&self, resolver: Resolver, target: impl Into<Target>) -> Result<Answer, ProbeError> {
        Query::new(target).resolver(resolver).select(Selection::All).run_on(self)
    }
}

/// Local ports with pids and descriptors.
fn owned(answer: &Answer) -> Vec<(u16, Vec<(u32, i32)>)> {
    let owners = |socket: &connparse::Socket<'_>| {
        socket.owners.iter().map(|owner| (owner.pid, owner.fd.unwrap())).collect()
    };
    let mut all: Vec<_> =
        answer.sockets.iter().map(|socket| (socket.local.port.unwrap(), owners(socket))).collect();
    all.sort();
    all
}

#[test]
fn a_saved_proc_is_asked_like_a_live_one() {
    let paper = Paper::new()
        .net("")
        .process(7, "tor", 1000, &[101, 102])
        .process(8, "tor", 1000, &[102])
        .process(9, "x", 0, &[103]);
    let answer = paper.ask(Resolver::Proc, 7).unwrap();
    assert_eq!(owned(&answer), [(1001, vec![(7, 3)]), (1002, vec![(7, 4), (8, 3)])]);
    assert_eq!(answer.verdict, Verdict::Complete);
    assert_eq!(answer.sockets[0].owners[0].name.as_deref(), Some(&b"tor"[..]));
    let by_name = paper.ask(Resolver::Proc, Target::named("tor")).unwrap();
    assert_eq!(owned(&by_name), owned(&answer));
    let user = paper.ask(Resolver::Proc, Target::user("0")).unwrap();
    assert_eq!(owned(&user), [(1003, vec![(9, 3)])]);
}

#[test]
fn inode_0_belongs_to_nobody() {
    let paper = Paper::new().net("").process(7, "tor", 1000, &[0]);
    assert_eq!(paper.ask(Resolver::Proc, 7).unwrap().sockets.len(), 0);
    let everyone = paper.ask(Resolver::Proc, Target::Everyone).unwrap();
    let last = everyone.sockets.iter().find(|socket| socket.local.port == Some(2000)).unwrap();
    assert_eq!((last.reason, last.owners.len()), (Some(Reason::TimeWait), 0));
}

#[test]
fn a_kernel_without_ipv6_is_no_loss_and_half_a_copy_is() {
    let paper = Paper::new().net("").process(7, "tor", 1000, &[101]);
    let without = |paper: &Paper, files: &[&str]| {
        files.iter().for_each(|file| fs::remove_file(paper.path("7/net").join(file)).unwrap());
        paper.ask(Resolver::Proc, 7).unwrap()
    };
    let answer = without(&paper, &["tcp6", "udp6", "if_inet6"]);
    assert_eq!((owned(&answer).len(), &answer.verdict), (1, &Verdict::Complete));
    assert_eq!(answer.attempts[0].notes, [Note::NoIpv6]);
    let answer = without(&paper, &["dev"]);
    let Verdict::Partial(spots) = &answer.verdict else { panic!("{:?}", answer.verdict) };
    assert_eq!(spots.iter().map(|spot| spot.reason).collect::<Vec<_>>(), [Reason::TableMissing; 2]);
    assert!(spots[0].to_string().ends_with("7/net/tcp6"), "{}", spots[0]);
    assert_eq!(owned(&answer).len(), 1, "what is there is given");
}

#[test]
fn a_line_that_is_not_understood_costs_only_itself_and_is_said() {
    let paper = Paper::new().net("").process(7, "tor", 1000, &[101, 102]);
    let table = paper.path("7/net/tcp");
    let text = fs::read_to_string(&table).unwrap().replacen("0100007F:03E9", "0100007F:XXXX", 1);
    fs::write(&table, text).unwrap();
    let answer = paper.ask(Resolver::Proc, 7).unwrap();
    assert_eq!(owned(&answer), [(1002, vec![(7, 4)])]);
    let spot = &answer.verdict.blind_spots()[0];
    assert_eq!(spot.reason, Reason::NotUnderstood);
    assert!(spot.to_string().contains("line 2, column 7"), "{spot}");
    assert_eq!((answer.attempts[0].rows_refused, answer.attempts[0].rows_read), (1, 6));
}

#[test]
fn what_ss_says_of_owners_is_looked_at_again() {
    let paper = Paper::new().net("").process(7, "a)b(c", 1000, &[101, 102]).process(1, "init", 0, &[]).ss(concat!(
        // True, with the name as ss cuts it.
        "tcp ESTAB 0 0 127.0.0.1:1001 127.0.0.1:80 users:((\"a\",pid=7,fd=3)) ino:101 sk:1 <->\n",
        // The descriptor is another socket by now.
        "tcp ESTAB 0 0 127.0.0.1:1009 127.0.0.1:80 users:((\"a\",pid=7,fd=4)) ino:109 sk:2 <->\n",
        // A name that forges an owner, which process 1 is not.
        "tcp ESTAB 0 0 127.0.0.1:1002 127.0.0.1:80 users:((\"x\",pid=1,fd=3),(\"a\",pid=7,fd=4)) ino:102 sk:3 <->\n",
    ));
    let answer = paper.ask(Resolver::Ss, 7).unwrap();
    assert_eq!(owned(&answer), [(1001, vec![(7, 3)]), (1002, vec![(7, 4)])]);
    let owner = &answer.sockets[0].owners[0];
    assert_eq!((owner.name.as_deref(), owner.certainty), (Some(&b"a)b(c"[..]), Certainty::Verified));
    assert_eq!(paper.ask(Resolver::Ss, 1).unwrap().sockets.len(), 0);
}

#[test]
fn what_is_no_table_of_ss_is_an_error() {
    let paper = || Paper::new().net("").process(7, "tor", 1000, &[101]);
    let asked = |paper: Paper| paper.ask(Resolver::Ss, 7).unwrap_err();
    let spreadsheet = asked(paper().prints("ss", "ss: spreadsheet, press ? for help\n"));
    assert!(matches!(spreadsheet, ProbeError::NotUnderstood { .. }), "{spreadsheet}");
    let mut failed = Output::success("");
    (failed.status, failed.stderr) = (Some(1), b"Cannot open netlink socket: \x1b[31mNo\n".to_vec());
    assert_eq!(
        asked(paper().program("ss", move |_, _| Ok(failed.clone()))).to_string(),
        "ss -n -e -a -t -u -p failed (exit status 1): Cannot open netlink socket: \\u{1b}[31mNo"
    );
    let slow = asked(paper().program("ss", |command, _| Err(timed_out(command, Duration::from_secs(1)))));
    assert!(matches!(slow, ProbeError::TimedOut { .. }), "{slow}");
}

#[test]
fn the_next_resolver_answers_where_one_cannot_and_the_attempts_tell() {
    let paper = Paper::new()
        .process(7, "tor", 1000, &[101])
        .ss("tcp ESTAB 0 0 127.0.0.1:1001 127.0.0.1:80 users:((\"tor\",pid=7,fd=3)) ino:101 sk:1 <->\n");
    fs::remove_file(paper.path("7/net/tcp")).unwrap();
    fs::create_dir(paper.path("net")).unwrap();
    let answer = Query::new(7).run_on(&paper).unwrap();
    assert_eq!((owned(&answer), answer.resolver()), (vec![(1001, vec![(7, 3)])], Some(Resolver::Ss)));
    assert!(
        matches!(answer.attempts[0].error, Some(ProbeError::Unreadable { .. })),
        "{}",
        answer.attempts[0]
    );
}

/// A process that ends while a tool is asked, and another one that gets its id: what the tool says is of neither.
#[test]
fn a_later_process_of_the_same_id_is_not_the_one_that_was_asked_for() {
    const STAT: &str = "7 (a) b) S 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0";
    const SOCKSTAT: &str = "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE\n\
        root     tor                  7        tcp4   127.0.0.1:1001            127.0.0.1:80              ESTABLISHED\n";
    let asked = |began: &str| {
        let paper = Paper::new()
            .net("")
            .process(7, "tor", 0, &[101])
            .write("7/stat", format!("{STAT} {began} 0 0\n"));
        let stat = paper.path("7/stat");
        let paper = paper.program("sockstat", move |_, _| {
            fs::write(&stat, format!("{STAT} 2000 0 0\n")).unwrap();
            Ok(Output::success(SOCKSTAT))
        });
        Query::new(7).resolver(Resolver::Sockstat).run_on(&paper)
    };
    assert_eq!(owned_by(&asked("2000").unwrap()), [(1001, vec![7])]);
    let error = asked("1000").unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchProcess { pid: 7 }), "{error}");
}

impl Paper {
    /// A netstat of Linux that does not know all options, and prints the same rows for every command line.
    fn netstat(self, refuses: &'static [&'static str], rows: &'static str) -> Self {
        self.program("netstat", move |command, _| {
            let refused = command.args.iter().find(|option| refuses.contains(option));
            let mut output = Output::success(if refused.is_some() { "" } else { rows });
            if let Some(option) = refused {
                output.status = Some(1);
                output.stderr = format!("netstat: invalid option -- '{option}'\n").into();
            }
            Ok(output)
        })
    }
}

#[test]
fn an_address_that_an_older_netstat_cuts_is_no_whole_one() {
    let machine = Paper::new().net("").process(7, "tor", 0, &[101]).netstat(
        &["-W", "-T"],
        "Active Internet connections (servers and established)\n\
               Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name    \n\
               tcp6       0      0 fe80::8c6b:58ff:f:37966 fe80::8c6b:58ff:fe:8008 ESTABLISHED 0          101        7/tor               \n",
    );
    let answer = Query::new(7).resolver(Resolver::Netstat).select(Selection::All).run_on(&machine).unwrap();
    let socket = &answer.sockets[0];
    assert_eq!((answer.sockets.len(), socket.local.address.ip(), socket.connection()), (1, None, None));
    assert_eq!(socket.owners[0].certainty, Certainty::Verified);
    let Verdict::Partial(spots) = &answer.verdict else { panic!("{:?}", answer.verdict) };
    assert!(
        spots[0].to_string().contains("1 socket is without a whole address: netstat cut it"),
        "{}",
        spots[0]
    );
    assert!(answer.attempts[0].notes.iter().any(|note| note.to_string().contains("it knows no -W")));
}

#[test]
fn a_netstat_without_inodes_is_believed_and_not_called_complete() {
    // BusyBox with its option -p: one owner, no inode.
    let machine = Paper::new().net("").process(7, "tor", 0, &[101, 102]).netstat(
        &[],
        "Active Internet connections (servers and established)\n\
               Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n\
               tcp        0      0 127.0.0.1:1001          127.0.0.1:80            ESTABLISHED 7/tor\n\
               tcp        0      0 127.0.0.1:1003          127.0.0.1:80            ESTABLISHED 8/x\n\
               tcp        0      0 127.0.0.1:1004          127.0.0.1:80            FIN_WAIT2   -\n",
    );
    let ask = |target: Target| {
        Query::new(target).resolver(Resolver::Netstat).select(Selection::All).run_on(&machine).unwrap()
    };
    let one = ask(Target::Pid(7));
    assert_eq!((owned_by(&one), one.verdict.name()), (vec![(1001, vec![7])], "partial"));
    assert_eq!(one.sockets[0].owners[0].certainty, Certainty::Stated);
    let everyone = ask(Target::Everyone);
    assert_eq!((everyone.sockets.len(), everyone.verdict.name()), (3, "partial"));
    assert_eq!(
        everyone.sockets[2].reason,
        Some(Reason::NotTold),
        "without an inode a closing socket may be held"
    );
}

/// Local ports with pids.
fn owned_by(answer: &Answer) -> Vec<(u16, Vec<u32>)> {
    let owners = |socket: &connparse::Socket<'_>| socket.owners.iter().map(|owner| owner.pid).collect();
    answer.sockets.iter().map(|socket| (socket.local.port.unwrap(), owners(socket))).collect()
}

/// A tool that takes all the time that it is given leaves half of it to the next one.
#[test]
fn a_slow_resolver_leaves_time_for_the_next() {
    const NETSTAT: &str = "Active Internet connections (servers and established)\n\
        Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name\n\
        tcp        0      0 127.0.0.1:1001          127.0.0.1:80            ESTABLISHED 0          101        7/tor\n";
    let paper = Paper::new()
        .process(7, "tor", 1000, &[101])
        .process(8, "tor", 1000, &[101])
        .prints("netstat", NETSTAT)
        .program("ss", |command, deadline| {
            let left = deadline.saturating_duration_since(Instant::now());
            std::thread::sleep(left);
            Err(timed_out(command, left))
        });
    fs::remove_file(paper.path("7/net/tcp")).unwrap();
    fs::create_dir(paper.path("net")).unwrap();
    let answer = Query::new(7).deadline(Duration::from_millis(600)).run_on(&paper).unwrap();
    // netstat names one owner and no descriptor; the descriptors say the rest.
    assert_eq!((owned(&answer), answer.verdict.name()), (vec![(1001, vec![(7, 3), (8, 3)])], "complete"));
    let error = answer.attempts[1].error.as_ref().unwrap();
    assert!(matches!(error, ProbeError::TimedOut { after, .. } if after.as_millis() <= 300), "{error}");
}

#[test]
fn a_resolver_that_is_not_here_says_why_and_which_are() {
    let paper = Paper::new().net("");
    assert_eq!(
        paper.ask(Resolver::Ss, 7).unwrap_err().to_string(),
        "the resolver ss does not work here: there is no command ss on PATH; install iproute2; available: proc"
    );
    let nothing = Paper::new();
    let error = Query::new(7).run_on(&nothing).unwrap_err();
    assert!(matches!(error, ProbeError::NoResolver), "{error}");
}
