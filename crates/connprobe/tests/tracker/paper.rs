//! A machine that does what it is told, and a clock that goes when it is told to. Nothing waits.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant, SystemTime};

use connprobe::{
    Clock, Command, Machine, Output, Presence, ProbeError, ProcessNames, Query, Resolver, Selection, System,
    Target, Tracker, Update,
};

/// A clock that stands still unless somebody moves it.
#[derive(Clone, Debug)]
struct Hand {
    start: Instant,
    passed: Arc<Mutex<Duration>>,
}

impl Hand {
    fn new() -> Self {
        Self { start: Instant::now(), passed: Arc::default() }
    }

    fn passed(&self) -> Duration {
        *self.passed.lock().unwrap()
    }
}

impl Clock for Hand {
    fn instant(&self) -> Instant {
        self.start + self.passed()
    }

    fn time(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + self.passed()
    }

    fn sleep(&self, span: Duration) {
        *self.passed.lock().unwrap() += span;
    }
}

/// A FreeBSD with what its programs print at the moment, and how long they take.
struct Paper {
    clock: Hand,
    /// What a program prints; `None` where it never ends.
    prints: Mutex<BTreeMap<&'static str, Option<String>>>,
    takes: Mutex<Duration>,
    processes: Mutex<Vec<(u32, &'static str)>>,
    ran: Mutex<Vec<String>>,
}

impl Machine for Paper {
    fn system(&self) -> System {
        System::FreeBsd
    }

    fn proc_root(&self) -> &Path {
        Path::new("/there/is/no/proc")
    }

    fn is_privileged(&self) -> bool {
        true
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        self.prints.lock().unwrap().contains_key(program).then(|| Path::new("/paper").join(program))
    }

    fn run(&self, _: &Path, command: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        self.clock.sleep(*self.takes.lock().unwrap());
        self.ran.lock().unwrap().push(command.program.to_owned());
        match &self.prints.lock().unwrap()[command.program] {
            Some(text) => Ok(Output::success(text.clone())),
            None => Err(ProbeError::TimedOut { what: command.to_string(), after: Duration::from_secs(1) }),
        }
    }

    fn names(&self) -> Result<Vec<ProcessNames>, ProbeError> {
        let processes = self.processes.lock().unwrap();
        Ok(processes.iter().map(|&(pid, name)| ProcessNames::new(pid, name.into())).collect())
    }

    fn has_process(&self, pid: u32) -> Option<bool> {
        Some(self.processes.lock().unwrap().iter().any(|&(one, _)| one == pid))
    }
}

const HEADING: &str =
    "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE\n";

fn row(pid: u32, port: u16, state: &str) -> String {
    format!("_tor     tor        {pid}  12 tcp4   192.0.2.7:{port}       198.51.100.9:443      {state}\n")
}

impl Paper {
    fn new() -> Self {
        let paper = Self {
            clock: Hand::new(),
            prints: Mutex::default(),
            takes: Mutex::new(Duration::from_millis(1)),
            processes: Mutex::new(vec![(1, "init"), (7, "tor")]),
            ran: Mutex::default(),
        };
        paper.sockstat(&[]);
        paper
    }

    fn sockstat(&self, rows: &[String]) {
        self.prints("sockstat", Some(format!("{HEADING}{}", rows.concat())));
    }

    fn prints(&self, program: &'static str, text: Option<String>) {
        self.prints.lock().unwrap().insert(program, text);
    }

    fn tracker(&self, target: impl Into<Target>) -> Tracker {
        Tracker::new(Query::new(target).select(Selection::All)).clock(self.clock.clone())
    }

    /// Waits until an update is due, and makes it.
    fn next(&self, tracker: &mut Tracker) -> Result<Update, ProbeError> {
        if let Some(due) = tracker.next_due() {
            self.clock.sleep(due.saturating_duration_since(self.clock.instant()));
        }
        tracker.update_on(self)
    }

    /// What was run since this was asked last.
    fn ran(&self) -> String {
        self.ran.lock().unwrap().drain(..).collect::<Vec<_>>().join(" ")
    }
}

/// `opened 40000 established`.
fn told(update: &Update) -> Vec<String> {
    let line = |event: &connprobe::Event| {
        let socket = &event.tracked.socket;
        let state = socket.state.as_ref().map_or("-".into(), |state| state.name());
        format!("{} {} {state}", event.kind.name(), socket.local.port.unwrap())
    };
    update.events.iter().map(line).collect()
}

#[test]
fn each_update_tells_what_it_changed() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(7);
    paper.sockstat(&[row(7, 40000, "ESTABLISHED"), row(9, 50000, "ESTABLISHED")]);
    assert_eq!(told(&paper.next(&mut tracker).unwrap()), ["present 40000 established"]);
    paper.sockstat(&[row(7, 40000, "CLOSE_WAIT"), row(7, 40001, "SYN_SENT")]);
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!(told(&update), ["changed 40000 close_wait", "opened 40001 syn_sent"]);
    assert_eq!(
        (update.time, update.presence),
        (SystemTime::UNIX_EPOCH + Duration::from_millis(1001), Presence::Here)
    );
    assert_eq!((update.resolver(), &update.unseen), (Some(Resolver::SockstatBsd), &vec![]));
    paper.sockstat(&[row(7, 40001, "ESTABLISHED")]);
    assert_eq!(
        told(&paper.next(&mut tracker).unwrap()),
        ["closed 40000 close_wait", "changed 40001 established"]
    );
    let [left] = tracker.sockets().collect::<Vec<_>>()[..] else { panic!() };
    assert_eq!((left.number, left.first_seen, left.was_present), (1, update.time, false));
}

#[test]
fn the_rate_follows_the_cost() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(7);
    let mut due = |takes: u64| {
        *paper.takes.lock().unwrap() = Duration::from_millis(takes);
        paper.next(&mut tracker).unwrap();
        (tracker.next_due().unwrap() - paper.clock.start, tracker.is_slowed())
    };
    let s = Duration::from_secs;
    // The first lookup does not count, and of the last three the cheapest does.
    assert_eq!(due(900), (s(1), false));
    assert_eq!(due(1), (s(2), false));
    assert_eq!(due(50), (s(3), false));
    assert_eq!(due(50), (s(4), false));
    assert_eq!(due(50), (s(4) + s(5), true));
    assert_eq!(due(50), (s(9) + s(5), true));
    // At most a minute.
    assert_eq!(due(5000), (s(14) + s(5), true));
    assert_eq!(due(5000), (s(19) + s(5), true));
    assert_eq!(due(5000), (s(24) + s(60), true));
    assert_eq!(due(1), (s(84) + s(1), false));
}

/// The machine that runs this is asked for a process that is not there, which it can tell where it is a Unix.
#[cfg(unix)]
#[test]
fn updates_wait_until_they_are_due() {
    let clock = Hand::new();
    let mut tracker = Tracker::new(Query::new(u32::MAX)).clock(clock.clone()).every(Duration::from_secs(5));
    assert!(matches!(tracker.updates().next(), Some(Err(ProbeError::NoSuchProcess { .. }))));
    assert_eq!(clock.passed(), Duration::ZERO);
    assert!(tracker.updates().next().unwrap().is_err());
    assert_eq!(clock.passed(), Duration::from_secs(5));
}

#[test]
fn a_process_that_ends_closes_everything_and_is_over() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(7);
    paper.sockstat(&[row(7, 40000, "ESTABLISHED")]);
    paper.next(&mut tracker).unwrap();
    paper.processes.lock().unwrap().pop();
    // The kernel still says goodbye to the other end; it is nobody's socket.
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!(
        (told(&update), update.presence),
        (vec!["closed 40000 established".to_owned()], Presence::Ended)
    );
    assert!(tracker.is_over());
    assert!(matches!(paper.next(&mut tracker), Err(ProbeError::NoSuchProcess { pid: 7 })));
    assert!(tracker.updates().next().is_none());
}

#[test]
fn processes_of_a_name_are_awaited() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(Target::named("tor"));
    paper.processes.lock().unwrap().pop();
    assert_eq!(paper.next(&mut tracker).unwrap().presence, Presence::Absent);
    paper.processes.lock().unwrap().push((8, "tor"));
    paper.sockstat(&[row(8, 40000, "ESTABLISHED")]);
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!(
        (told(&update), update.presence),
        (vec!["opened 40000 established".to_owned()], Presence::Here)
    );
    // It ends, and another one comes.
    *paper.processes.lock().unwrap() = vec![(1, "init"), (9, "tor")];
    paper.sockstat(&[row(9, 40001, "ESTABLISHED")]);
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!(told(&update), ["closed 40000 established", "opened 40001 established"]);
    paper.processes.lock().unwrap().pop();
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!(
        (told(&update), update.presence),
        (vec!["closed 40001 established".to_owned()], Presence::Absent)
    );
    assert!(!tracker.is_over());
}

/// What lsof says of one connection, in its fields.
const LSOF: &str =
    "p7\0ctor\0u256\0\nf12\0tIPv4\0PTCP\0n192.0.2.7:40000->198.51.100.9:443\0TST=ESTABLISHED\0\n";

#[test]
fn a_resolver_that_fails_three_times_rests_and_is_tried_again() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(7);
    paper.sockstat(&[row(7, 40000, "ESTABLISHED")]);
    paper.next(&mut tracker).unwrap();
    assert_eq!(paper.ran(), "sockstat");
    paper.prints("sockstat", None);
    paper.prints("lsof", Some(LSOF.to_owned()));
    for nth in 1..=3 {
        let update = paper.next(&mut tracker).unwrap();
        assert_eq!((&update.events, update.resolver()), (&vec![], Some(Resolver::Lsof)));
        let attempts: Vec<_> =
            update.attempts.iter().map(|one| (one.resolver, one.error.is_some())).collect();
        assert_eq!(attempts, [(Resolver::SockstatBsd, true), (Resolver::Lsof, false)]);
        assert_eq!((paper.ran().as_str(), tracker.resting().len()), ("sockstat lsof", usize::from(nth == 3)));
    }
    let rest = tracker.resting()[0];
    assert_eq!((rest.resolver, rest.failures), (Resolver::SockstatBsd, 3));
    // It is left alone as long as it rests.
    while rest.until > paper.clock.instant() + Duration::from_secs(1) {
        let update = paper.next(&mut tracker).unwrap();
        assert_eq!((update.attempts.len(), paper.ran().as_str()), (1, "lsof"));
    }
    paper.next(&mut tracker).unwrap();
    assert_eq!(paper.ran(), "sockstat lsof", "tried again");
    assert!(tracker.resting()[0].until > rest.until + Duration::from_secs(50), "for longer than before");
    paper.sockstat(&[row(7, 40000, "ESTABLISHED")]);
    while !tracker.resting().is_empty() {
        paper.next(&mut tracker).unwrap();
    }
    paper.ran();
    let update = paper.next(&mut tracker).unwrap();
    assert_eq!((update.resolver(), paper.ran().as_str()), (Some(Resolver::SockstatBsd), "sockstat"));
    assert_eq!(
        tracker.sockets().next().unwrap().first_seen,
        SystemTime::UNIX_EPOCH + Duration::from_millis(1)
    );
}

#[test]
fn where_all_rest_none_does_and_one_that_was_named_never() {
    let paper = Paper::new();
    paper.prints("sockstat", None);
    let mut tracker = paper.tracker(7);
    for _ in 0..9 {
        assert!(matches!(paper.next(&mut tracker), Err(ProbeError::TimedOut { .. })));
        assert_eq!(paper.ran(), "sockstat");
    }
    assert_eq!(tracker.resting().len(), 1);
    let named = Query::new(7).resolver(Resolver::SockstatBsd).select(Selection::All);
    let mut tracker = Tracker::new(named).clock(paper.clock.clone());
    for _ in 0..9 {
        assert!(paper.next(&mut tracker).is_err());
        assert_eq!(paper.ran(), "sockstat");
    }
    assert_eq!(tracker.resting(), []);
}

#[test]
fn a_lookup_that_failed_changes_nothing() {
    let paper = Paper::new();
    let mut tracker = paper.tracker(7);
    paper.sockstat(&[row(7, 40000, "ESTABLISHED")]);
    paper.next(&mut tracker).unwrap();
    paper.prints("sockstat", None);
    assert!(paper.next(&mut tracker).is_err());
    assert_eq!(tracker.sockets().len(), 1);
    paper.sockstat(&[row(7, 40000, "ESTABLISHED")]);
    assert_eq!(told(&paper.next(&mut tracker).unwrap()), [""; 0]);
}
