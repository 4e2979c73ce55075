//! Lookups on machines that exist on paper only: a folder that stands in for /proc, and what `ss` printed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod elsewhere;

use std::fs;
use std::os::unix::fs::symlink;
use std::path::{Path, PathBuf};
use std::time::Instant;

use connparse::proc_net::ByteOrder;
use connparse::{Certainty, Reason};
use connprobe::{
    Answer, Command, Machine, Note, Output, ProbeError, Query, Resolver, Selection, Target, Verdict,
};

const TCP_HEADING: &str =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";
const UDP_HEADING: &str = "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n";
const SS_HEADING: &str = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n";

/// A machine on paper.
struct Paper {
    proc: tempfile::TempDir,
    ss: Option<Result<Output, &'static str>>,
}

impl Machine for Paper {
    fn proc_root(&self) -> &Path {
        self.proc.path()
    }

    // That of its tables.
    fn byte_order(&self) -> ByteOrder {
        ByteOrder::Little
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        (program == "ss" && self.ss.is_some()).then(|| "/paper/ss".into())
    }

    fn run(&self, _: &Path, command: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        match self.ss.as_ref().unwrap() {
            Ok(output) => Ok(output.clone()),
            Err("slow") => Err(ProbeError::TimedOut {
                what: command.to_string(),
                after: std::time::Duration::from_secs(1),
            }),
            Err(other) => panic!("{other}"),
        }
    }
}

impl Paper {
    fn new() -> Self {
        Self { proc: tempfile::tempdir().unwrap(), ss: None }
    }

    fn ss(mut self, rows: &str) -> Self {
        self.ss = Some(Ok(Output::success(format!("{SS_HEADING}{rows}"))));
        self
    }

    fn write(self, file: &str, text: impl AsRef<[u8]>) -> Self {
        let path = self.proc.path().join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
        self
    }

    /// A process with sockets of these inodes from descriptor 3 on, and a file that only looks like a socket.
    fn process(self, pid: u32, name: &str, uid: u32, inodes: &[u64]) -> Self {
        let folder = self.proc.path().join(pid.to_string());
        fs::create_dir_all(folder.join("fd")).unwrap();
        symlink("/tmp/socket:[1]", folder.join("fd/0")).unwrap();
        symlink("anon_inode:[eventpoll]", folder.join("fd/1")).unwrap();
        symlink("odd:", folder.join("fd/2")).unwrap();
        for (fd, inode) in (3..).zip(inodes) {
            symlink(format!("socket:[{inode}]"), folder.join(format!("fd/{fd}"))).unwrap();
        }
        let status =
            format!("Name:\tx\nState:\tS (sleeping)\nTgid:\t{pid}\nUid:\t0\t{uid}\t0\t0\nVmSize:\t  1 kB\n");
        self.write(&format!("{pid}/comm"), format!("{name}\n"))
            .write(&format!("{pid}/status"), status)
            .write(&format!("{pid}/cmdline"), format!("/usr/bin/{name}\0--flag\0"))
            .net(&format!("{pid}/"))
    }

    /// The tables of a process, or with no process those of the machine.
    fn net(self, of: &str) -> Self {
        let row = |inode: u64, port: u16, state: &str| {
            let inode = format!("{inode} 1 0000000000000000 20 0 0 10 -1\n");
            format!(
                "   0: 0100007F:{port:04X} 0100007F:0050 {state} 00000000:00000000 00:00000000 00000000  1000        0 {inode}"
            )
        };
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
        files.iter().for_each(|file| fs::remove_file(paper.proc.path().join("7/net").join(file)).unwrap());
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
    let table = paper.proc.path().join("7/net/tcp");
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
    let mut paper = Paper::new().net("").process(7, "tor", 1000, &[101]);
    let mut asked = |output| {
        paper.ss = Some(output);
        paper.ask(Resolver::Ss, 7).unwrap_err()
    };
    let spreadsheet = asked(Ok(Output::success("ss: spreadsheet, press ? for help\n")));
    assert!(matches!(spreadsheet, ProbeError::NotUnderstood { .. }), "{spreadsheet}");
    let mut failed = Output::success("");
    (failed.status, failed.stderr) = (Some(1), b"Cannot open netlink socket: \x1b[31mNo\n".to_vec());
    assert_eq!(
        asked(Ok(failed)).to_string(),
        "ss -n -e -a -t -u -p failed (exit status 1): Cannot open netlink socket: \\u{1b}[31mNo"
    );
    let slow = asked(Err("slow"));
    assert!(matches!(slow, ProbeError::TimedOut { .. }), "{slow}");
}

#[test]
fn the_next_resolver_answers_where_one_cannot_and_the_attempts_tell() {
    let paper = Paper::new()
        .process(7, "tor", 1000, &[101])
        .ss("tcp ESTAB 0 0 127.0.0.1:1001 127.0.0.1:80 users:((\"tor\",pid=7,fd=3)) ino:101 sk:1 <->\n");
    fs::remove_file(paper.proc.path().join("7/net/tcp")).unwrap();
    fs::create_dir(paper.proc.path().join("net")).unwrap();
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
    struct Reused(Paper);
    const STAT: &str = "7 (a) b) S 1 7 7 0 -1 0 0 0 0 0 0 0 0 0 20 0 1 0";
    impl Machine for Reused {
        fn proc_root(&self) -> &Path {
            self.0.proc_root()
        }

        // That of its tables.
        fn byte_order(&self) -> ByteOrder {
            ByteOrder::Little
        }

        fn find(&self, program: &str) -> Option<PathBuf> {
            (program == "sockstat").then(|| "/paper/sockstat".into())
        }
        fn run(&self, _: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
            fs::write(self.0.proc.path().join("7/stat"), format!("{STAT} 2000 0 0\n")).unwrap();
            Ok(Output::success(
                "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE\n\
                 root     tor                  7        tcp4   127.0.0.1:1001            127.0.0.1:80              ESTABLISHED\n",
            ))
        }
    }
    let asked = |began: &str| {
        let paper = Paper::new()
            .net("")
            .process(7, "tor", 0, &[101])
            .write("7/stat", format!("{STAT} {began} 0 0\n"));
        Query::new(7).resolver(Resolver::Sockstat).run_on(&Reused(paper))
    };
    assert_eq!(owned_by(&asked("2000").unwrap()), [(1001, vec![7])]);
    let error = asked("1000").unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchProcess { pid: 7 }), "{error}");
}

/// A netstat of Linux that does not know all options, printing the same rows for every command line.
struct OldNetstat {
    paper: Paper,
    refuses: &'static [&'static str],
    rows: &'static str,
}

impl Machine for OldNetstat {
    fn proc_root(&self) -> &Path {
        self.paper.proc_root()
    }

    // That of its tables.
    fn byte_order(&self) -> ByteOrder {
        ByteOrder::Little
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        (program == "netstat").then(|| "/paper/netstat".into())
    }
    fn run(&self, _: &Path, command: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        if let Some(option) = command.args.iter().find(|option| self.refuses.contains(option)) {
            let mut usage = Output::success("");
            (usage.status, usage.stderr) =
                (Some(1), format!("netstat: invalid option -- '{option}'\n").into());
            return Ok(usage);
        }
        Ok(Output::success(self.rows))
    }
}

#[test]
fn an_address_that_an_older_netstat_cuts_is_no_whole_one() {
    let machine = OldNetstat {
        paper: Paper::new().net("").process(7, "tor", 0, &[101]),
        refuses: &["-W", "-T"],
        rows: "Active Internet connections (servers and established)\n\
               Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name    \n\
               tcp6       0      0 fe80::8c6b:58ff:f:37966 fe80::8c6b:58ff:fe:8008 ESTABLISHED 0          101        7/tor               \n",
    };
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
    let machine = OldNetstat {
        paper: Paper::new().net("").process(7, "tor", 0, &[101, 102]),
        refuses: &[],
        // BusyBox with its option -p: one owner, no inode.
        rows: "Active Internet connections (servers and established)\n\
               Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n\
               tcp        0      0 127.0.0.1:1001          127.0.0.1:80            ESTABLISHED 7/tor\n\
               tcp        0      0 127.0.0.1:1003          127.0.0.1:80            ESTABLISHED 8/x\n\
               tcp        0      0 127.0.0.1:1004          127.0.0.1:80            FIN_WAIT2   -\n",
    };
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
    struct Slow(Paper);
    impl Machine for Slow {
        fn proc_root(&self) -> &Path {
            self.0.proc_root()
        }

        // That of its tables.
        fn byte_order(&self) -> ByteOrder {
            ByteOrder::Little
        }

        fn find(&self, program: &str) -> Option<PathBuf> {
            matches!(program, "ss" | "netstat").then(|| "/paper/tool".into())
        }
        fn run(&self, _: &Path, command: &Command<'_>, deadline: Instant) -> Result<Output, ProbeError> {
            if command.program == "ss" {
                let left = deadline.saturating_duration_since(Instant::now());
                std::thread::sleep(left);
                return Err(ProbeError::TimedOut { what: command.to_string(), after: left });
            }
            Ok(Output::success(
                "Active Internet connections (servers and established)\n\
                 Proto Recv-Q Send-Q Local Address           Foreign Address         State       User       Inode      PID/Program name\n\
                 tcp        0      0 127.0.0.1:1001          127.0.0.1:80            ESTABLISHED 0          101        7/tor\n",
            ))
        }
    }
    let paper = Paper::new().process(7, "tor", 1000, &[101]).process(8, "tor", 1000, &[101]);
    fs::remove_file(paper.proc.path().join("7/net/tcp")).unwrap();
    fs::create_dir(paper.proc.path().join("net")).unwrap();
    let answer = Query::new(7).deadline(std::time::Duration::from_millis(600)).run_on(&Slow(paper)).unwrap();
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
