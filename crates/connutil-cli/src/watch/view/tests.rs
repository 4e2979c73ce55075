//! Frames of a machine that exists on paper only.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use clap::Parser;
use connutil::probe::{Command, Machine, Output, ProbeError, System, Tracker};

use super::*;
use crate::args::{self, Args};
use crate::watch::chosen::Chosen;
use crate::watch::directions::Directions;

/// A FreeBSD with what its sockstat prints at the moment; `None` where that fails.
struct Paper(Mutex<Option<String>>);

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
        (program == "sockstat").then(|| "/paper/sockstat".into())
    }

    fn run(&self, _: &Path, command: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        match &*self.0.lock().unwrap() {
            Some(rows) => Ok(Output::success(format!(
                "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       STATE\n{rows}"
            ))),
            None => Err(ProbeError::TimedOut { what: command.to_string(), after: Duration::from_secs(1) }),
        }
    }
}

struct Stage {
    paper: Paper,
    tracker: Tracker,
    directions: Directions,
    chosen: Chosen,
    view: View,
    start: Instant,
    after: Duration,
}

impl Stage {
    fn new(words: &[&str]) -> Self {
        console::set_colors_enabled(false);
        let words = [&["connutil", "watch", "-a"], words].concat();
        let args::Command::Watch(watch) = Args::parse_from(words).command else { panic!() };
        Self {
            paper: Paper(Mutex::new(Some(String::new()))),
            tracker: watch.tracker(),
            directions: Directions::of(&watch, &crate::watch::columns(&watch, Form::Table)),
            chosen: Chosen::new(watch.which.selection(), watch.which.filter.filter()),
            view: View::of(&watch),
            start: Instant::now(),
            after: Duration::ZERO,
        }
    }

    /// A look a second later, at these rows.
    fn look(&mut self, rows: Option<&str>) {
        *self.paper.0.lock().unwrap() = rows.map(str::to_owned);
        self.after += Duration::from_secs(1);
        let outcome = self.tracker.update_on(&self.paper);
        let known = outcome.as_ref().map(|update| self.directions.after(update, &self.paper));
        let mut look = Look {
            directions: known.unwrap_or_default(),
            no_directions: self.directions.trouble.clone(),
            outcome,
            interval: Duration::from_secs(1),
            is_slowed: false,
            took: Duration::from_millis(2),
            cost: Duration::from_millis(2),
            resting: self.tracker.resting(),
        };
        if let Ok(update) = &mut look.outcome {
            self.chosen.choose(&mut update.events);
        }
        self.view.take(&look, &Tally::default(), self.start + self.after);
    }

    /// The frame some seconds after the last look, with where each line stands.
    fn frame(&mut self, width: usize, height: usize, later: u64) -> Vec<(usize, String)> {
        let later = Duration::from_secs(later);
        // Rows that were there when this began are as old as the test is.
        let time = SystemTime::now() + later;
        self.view.frame(width, height, self.start + self.after + later, time)
    }

    fn lines(&mut self, width: usize, height: usize, later: u64) -> Vec<String> {
        self.frame(width, height, later).into_iter().map(|(_, line)| line.trim_end().to_owned()).collect()
    }
}

const TOR: &str =
    "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001      ESTABLISHED\n";
const SSH: &str = "root     sshd       900    4 tcp4   *:22                  *:*                   LISTEN\n";

#[test]
fn rows_are_marked_and_those_that_closed_stay_for_a_while() {
    let mut stage = Stage::new(&["-n"]);
    stage.look(Some(SSH));
    stage.look(Some(&[TOR, SSH].concat()));
    let lines = stage.lines(96, 8, 0);
    assert_eq!(lines[0], "everyone, every 1 s, by sockstat_bsd in 2.0 ms");
    assert_eq!(
        lines[2..5],
        [
            "   PROCESS  PID   PROTO  DIR   LOCAL                REMOTE            STATE        AGE",
            "   sshd     900   tcp          0.0.0.0:22                             LISTEN       >0s",
            "+  tor      4397  tcp    out?  172.27.72.202:54011  38.229.79.2:9001  ESTABLISHED  0s",
        ]
    );
    assert_eq!(lines[5], "q quits");
    // After five seconds it is as any other; its state changes, and it closes.
    assert!(stage.lines(90, 8, 5)[4].starts_with("   tor "));
    stage.look(Some(&[&TOR.replace("ESTABLISHED", "CLOSE_WAIT"), SSH].concat()));
    assert!(stage.lines(90, 8, 0)[4].starts_with("~  tor "));
    stage.look(Some(SSH));
    let lines = stage.lines(90, 8, 4);
    assert!(lines[4].starts_with("-  tor ") && lines[4].contains("CLOSE-WAIT"), "{lines:?}");
    assert!(lines[1].starts_with("1 socket, "), "{lines:?}");
    assert_eq!(stage.lines(90, 8, 5).len(), 5);
}

#[test]
fn a_lookup_that_fails_leaves_the_rows_and_says_so() {
    let mut stage = Stage::new(&[]);
    stage.look(Some(SSH));
    stage.look(None);
    let lines = stage.lines(200, 8, 0);
    assert!(lines[1].contains("the last lookup failed: ") && lines[3].contains("sshd"), "{lines:?}");
    stage.look(Some(SSH));
    assert!(!stage.lines(200, 8, 0)[1].contains("failed"));
}

#[test]
fn who_connected_to_whom_stays_known_when_the_listener_has_gone() {
    const LOGIN: &str =
        "root     sshd       901    5 tcp4   192.0.2.7:22          198.51.100.9:50122    ESTABLISHED\n";
    let mut stage = Stage::new(&["-n"]);
    let row = |stage: &mut Stage| {
        stage.lines(96, 8, 0).into_iter().find(|line| line.contains("192.0.2.7:22")).unwrap()
    };
    stage.look(Some(&[SSH, LOGIN].concat()));
    assert!(row(&mut stage).starts_with("   sshd     901  tcp    in "), "{}", row(&mut stage));
    stage.look(Some(&LOGIN.replace("ESTABLISHED", "CLOSE_WAIT")));
    assert!(row(&mut stage).starts_with("~  sshd     901  tcp    in "), "{}", row(&mut stage));
    stage.look(Some(""));
    assert!(row(&mut stage).starts_with("-  sshd     901  tcp    in "), "{}", row(&mut stage));
}

/// Rows of the two lengths that an address can have.
fn crowd() -> String {
    let ends = [("tcp4", "172.27.72.202"), ("tcp6", "2001:db8:1111:2222:3333:4444:5555:6666")];
    let row = |nth: usize| {
        let (protocol, local) = ends[nth % 2];
        let port = 50_000 + nth;
        format!("_tor     tor        {nth}  12 {protocol}   {local}:{port}   {local}:443   ESTABLISHED\n")
    };
    (100..160).map(row).collect()
}

#[test]
fn a_frame_never_leaves_its_screen_and_cuts_no_address() {
    for (width, height) in [(60, 20), (80, 24), (30, 10), (20, 5), (200, 3), (1, 1), (0, 0)] {
        let mut stage = Stage::new(&[]);
        stage.look(Some(&crowd()));
        for scroll in [Scroll::Top, Scroll::Lines(1), Scroll::Pages(1), Scroll::Bottom, Scroll::Lines(-3)] {
            stage.view.scroll(scroll);
            let mut next = 0;
            for (y, line) in stage.frame(width, height, 0) {
                let takes = measure_text_width(&line).div_ceil(width.max(1)).max(1);
                assert!(y >= next && y + takes <= height, "{width}x{height}: {y} {line:?}");
                next = y + takes;
                let shows_half = line.contains("2001:db8") && !line.contains("5555:6666]:");
                assert!(!shows_half, "{line:?}");
            }
        }
    }
}

#[test]
fn whatever_does_not_fit_can_be_scrolled_to() {
    let mut stage = Stage::new(&["--ipv4"]);
    stage.look(Some(&crowd()));
    let last = |stage: &mut Stage| stage.lines(90, 14, 0).pop().unwrap();
    assert_eq!(last(&mut stage), "lines 1 to 10 of 30: arrows and pages scroll, q quits");
    stage.view.scroll(Scroll::Pages(1));
    assert_eq!(last(&mut stage), "lines 11 to 20 of 30: arrows and pages scroll, q quits");
    stage.view.scroll(Scroll::Bottom);
    assert_eq!(last(&mut stage), "lines 21 to 30 of 30: arrows and pages scroll, q quits");
    stage.view.scroll(Scroll::Lines(-1));
    assert_eq!(last(&mut stage), "lines 20 to 29 of 30: arrows and pages scroll, q quits");
    stage.view.scroll(Scroll::Top);
    assert_eq!(last(&mut stage), "lines 1 to 10 of 30: arrows and pages scroll, q quits");
}

#[test]
fn a_screen_without_room_for_a_row_says_so() {
    let mut stage = Stage::new(&["-n"]);
    stage.look(Some(&[TOR, SSH].concat()));
    stage.view.scroll(Scroll::Bottom);
    assert_eq!(stage.lines(96, 4, 0).last().unwrap(), "no room for 2 lines, q quits");
    assert_eq!(stage.lines(96, 5, 0).last().unwrap(), "lines 2 to 2 of 2: arrows and pages scroll, q quits");
    assert_eq!(stage.lines(96, 6, 0).last().unwrap(), "q quits");
}
