//! Resolvers side by side, on machines that exist on paper: a folder that stands in for /proc, and what tools printed.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod paper;

use std::cell::Cell;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use connparse::Reason;
use connprobe::{
    Agreement, Cause, Command, Comparison, DifferenceKind, Machine, Output, ProbeError, Query, Resolver,
    Selection, Target,
};

use paper::{Paper, SS_HEADING as SS, TCP_HEADING as HEADING, row};

const SOCKSTAT: &str = "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE\n";

impl Paper {
    /// A machine with the process 7, "tor", that holds the inodes 101 (port 1001), 102 (port 1002) and so on, and a socket
    /// in TIME-WAIT at port 2000.
    fn of_tor(sockets: u16) -> Self {
        let rows: String = (1..=sockets).map(|nth| row(100 + u64::from(nth), 1000 + nth, "01")).collect();
        let status = "Name:\tx\nTgid:\t7\nUid:\t0\t1000\t0\t0\nVmSize:\t  1 kB\n";
        let mut paper = Self::new()
            .write("7/net/tcp", [HEADING, &row(0, 2000, "06"), &rows].concat())
            .write("7/status", status)
            .write("7/comm", "tor\n");
        for (file, text) in [("tcp6", HEADING), ("udp", ""), ("udp6", ""), ("dev", ""), ("if_inet6", "")] {
            paper = paper.write(&format!("7/net/{file}"), text);
        }
        for nth in 1..=u32::from(sockets) {
            paper = paper.descriptor(7, 2 + nth, &format!("socket:[{}]", 100 + nth));
        }
        fs::create_dir(paper.path("net")).unwrap();
        paper
    }

    fn compare(&self, target: impl Into<Target>) -> Comparison {
        Query::new(target).select(Selection::All).compare_on(self).unwrap()
    }
}

fn ss_row(state: &str, inode: u64, port: u16, fd: i32) -> String {
    format!(
        "tcp {state} 0 0 127.0.0.1:{port} 127.0.0.1:80 users:((\"tor\",pid=7,fd={fd})) uid:1000 ino:{inode} sk:{inode} <->\n"
    )
}

const SS_TIME_WAIT: &str =
    "tcp TIME-WAIT 0 0 127.0.0.1:2000 127.0.0.1:80 timer:(timewait,10sec,0) ino:0 sk:9\n";

/// Kinds, local ports and causes of the differences of the only other resolver.
fn found(comparison: &Comparison) -> Vec<(&'static str, u16, Option<Cause>)> {
    let [one] = comparison.compared.as_slice() else { panic!("{comparison:?}") };
    one.differences.iter().map(|one| (one.kind.name(), one.socket.local.port.unwrap(), one.cause)).collect()
}

#[test]
fn resolvers_that_say_the_same_agree() {
    let paper = Paper::of_tor(2).prints(
        "ss",
        [SS, &ss_row("ESTAB", 101, 1001, 3), &ss_row("ESTAB", 102, 1002, 4), SS_TIME_WAIT].concat(),
    );
    for target in [Target::Pid(7), Target::Everyone] {
        let comparison = paper.compare(target);
        assert_eq!((found(&comparison), comparison.agreement()), (vec![], Agreement::Full));
        let [ss] = comparison.compared.as_slice() else { panic!() };
        assert_eq!((ss.resolver, ss.rounds, ss.races), (Resolver::Ss, 1, 0));
        assert_eq!(
            (comparison.reference, comparison.answer.resolver()),
            (Resolver::Proc, Some(Resolver::Proc))
        );
    }
}

#[test]
fn what_lasts_without_a_reason_is_unexplained() {
    let rows = [
        // 101 is missing, 102 has another state, 103 another end, 109 is in no table.
        ss_row("CLOSE-WAIT", 102, 1002, 4),
        ss_row("ESTAB", 103, 1999, 5),
        "tcp ESTAB 0 0 127.0.0.1:1009 127.0.0.1:80 ino:109 sk:7 <->\n".to_owned(),
        SS_TIME_WAIT.to_owned(),
    ];
    let paper = Paper::of_tor(3).prints("ss", SS.to_owned() + &rows.concat());
    let comparison = paper.compare(Target::Everyone);
    let mut differences = found(&comparison);
    differences.sort_by_key(|(_, port, _)| *port);
    assert_eq!(
        differences,
        [("missing", 1001, None), ("state", 1002, None), ("field", 1003, None), ("extra", 1009, None)]
    );
    assert_eq!(comparison.agreement(), Agreement::Unexplained);
    assert_eq!(comparison.compared[0].rounds, 4, "it is asked again before that is believed");
    let field = comparison.compared[0].differences.iter().find(|one| one.kind.name() == "field").unwrap();
    let DifferenceKind::Field { name, expected, told } = &field.kind else { panic!() };
    assert_eq!((*name, expected.as_str(), told.as_str()), ("local", "127.0.0.1:1003", "127.0.0.1:1999"));
}

#[test]
fn what_does_not_last_is_a_race() {
    let right = [SS, &ss_row("ESTAB", 101, 1001, 3), SS_TIME_WAIT].concat();
    let runs = Cell::new(0);
    let paper = Paper::of_tor(1).program("ss", move |_, _| {
        runs.set(runs.get() + 1);
        // Another table shows the connection from the second run on.
        Ok(Output::success(if runs.get() > 1 { right.clone() } else { [SS, SS_TIME_WAIT].concat() }))
    });
    let comparison = paper.compare(Target::Everyone);
    assert_eq!((found(&comparison), comparison.agreement()), (vec![], Agreement::Full));
    assert_eq!((comparison.compared[0].races, comparison.compared[0].rounds), (1, 2));
}

#[test]
fn what_a_tool_cannot_tell_is_a_reason() {
    let line = "root     tor                  7        tcp4   127.0.0.1:1001            127.0.0.1:80              ESTABLISHED\n";
    let paper = Paper::of_tor(1).prints("sockstat", SOCKSTAT.to_owned() + line);
    assert_eq!(paper.compare(7).agreement(), Agreement::Full);
    let comparison = paper.compare(Target::Everyone);
    assert_eq!(found(&comparison), [("missing", 2000, Some(Cause::Unheld(Some(Reason::TimeWait))))]);
    assert_eq!(comparison.agreement(), Agreement::Explained);
}

#[test]
fn sockets_that_share_their_ends_need_inodes() {
    // Two sockets listen at one port.
    let table = HEADING.to_owned() + &row(101, 1001, "01") + &row(102, 1001, "01");
    let paper = Paper::of_tor(1).descriptor(7, 9, "socket:[102]").write("7/net/tcp", table);
    let line = "root     tor                  7        tcp4   127.0.0.1:1001            127.0.0.1:80              ESTABLISHED\n";
    let comparison = paper.prints("sockstat", SOCKSTAT.to_owned() + line).compare(7);
    assert_eq!(found(&comparison), [("missing", 1001, Some(Cause::SameEnds))]);
}

#[test]
fn one_resolver_is_nothing_to_compare_and_one_that_is_not_here_is_named() {
    let compare = |query: Query, paper: &Paper| query.compare_on(paper).unwrap_err();
    let paper = Paper::of_tor(1);
    let error = compare(Query::new(7), &paper);
    assert!(matches!(error, ProbeError::NothingToCompare { resolver: Resolver::Proc }), "{error}");
    let error = compare(Query::new(7).resolver(Resolver::Lsof), &paper);
    assert!(matches!(error, ProbeError::NotHere { resolver: Resolver::Lsof, .. }), "{error}");
    let error = compare(Query::new(8), &paper.prints("ss", SS));
    assert!(matches!(error, ProbeError::NoSuchProcess { pid: 8 }), "{error}");
}

#[test]
fn a_resolver_that_fails_is_told_and_not_hidden() {
    let paper = Paper::of_tor(1).prints("ss", "a spreadsheet\n");
    let comparison = paper.compare(7);
    let error = comparison.compared[0].outcome.as_ref().unwrap_err();
    assert!(matches!(error, ProbeError::NotUnderstood { .. }), "{error}");
    assert_eq!(comparison.agreement(), Agreement::Unexplained);
}

#[test]
fn what_there_was_no_time_for_does_not_cost_the_rest() {
    let slow = |text: &'static str| {
        move |_: &Command<'_>, _| {
            std::thread::sleep(Duration::from_millis(250));
            Ok(Output::success(text))
        }
    };
    let paper = Paper::of_tor(1).program("ss", slow(SS)).program("netstat", slow(""));
    let query = Query::new(7).select(Selection::All);
    let comparison = query.clone().deadline(Duration::from_millis(200)).compare_on(&paper).unwrap();
    assert_eq!((comparison.answer.sockets.len(), comparison.compared.len()), (1, 2));
    for compared in &comparison.compared {
        assert!(matches!(compared.outcome, Err(ProbeError::TimedOut { .. })), "{compared:?}");
    }
    // There is time for one round: what it found is told, though it is not known to last.
    let comparison = query.deadline(Duration::from_millis(700)).compare_on(&paper).unwrap();
    let ss = &comparison.compared[0];
    assert!(ss.outcome.is_ok() && ss.rounds < 4, "{ss:?}");
    assert_eq!(ss.differences.len(), 1, "{ss:?}");
}

/// This machine, and nothing where its /proc should be.
struct WithoutProc(tempfile::TempDir);

impl Machine for WithoutProc {
    fn proc_root(&self) -> &Path {
        self.0.path()
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        (program == "ss").then(|| "/paper/ss".into())
    }

    fn run(&self, _: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        Ok(Output::success(SS))
    }

    fn is_this_machine(&self) -> bool {
        true
    }
}

#[test]
fn without_a_proc_the_error_is_about_that() {
    let machine = WithoutProc(tempfile::tempdir().unwrap());
    let error = Query::new(Target::Everyone).compare_on(&machine).unwrap_err().to_string();
    assert!(error.contains("could not be read: it is not mounted"), "{error}");
}
