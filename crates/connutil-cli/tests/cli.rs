//! The program as a person or a script meets it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::process::{Command, Output, Stdio};

fn connutil() -> Command {
    Command::new(env!("CARGO_BIN_EXE_connutil"))
}

fn run(args: &[&str]) -> Output {
    connutil().args(args).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

/// Sockets that this process holds while a test runs.
struct Held {
    listener: TcpListener,
    near: TcpStream,
    _far: TcpStream,
}

impl Held {
    fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let far = listener.accept().unwrap().0;
        Self { listener, near, _far: far }
    }

    /// A line of a table that shows the connection's near end.
    fn is_near(&self, line: &str) -> bool {
        let [local, remote] =
            [self.near.local_addr().unwrap(), self.near.peer_addr().unwrap()].map(|end| end.to_string());
        let words: Vec<_> = line.split_whitespace().collect();
        words.contains(&local.as_str()) && words.contains(&remote.as_str()) && line.ends_with("ESTABLISHED")
    }
}

fn own_pid() -> String {
    std::process::id().to_string()
}

#[test]
fn a_table_on_the_output_and_a_verdict_on_the_error_output() {
    let held = Held::new();
    let output = run(&["list", &own_pid()]);
    let table = text(&output.stdout);
    assert!(table.starts_with("PROCESS"), "{table}");
    assert!(table.lines().any(|line| held.is_near(line)), "{table}");
    assert!(!table.contains("LISTEN") && !table.contains('\x1b'), "{table}");
    let verdict = text(&output.stderr);
    assert!(
        verdict.starts_with("connutil: complete: ") && verdict.contains(&format!("of process {}", own_pid())),
        "{verdict}"
    );
    assert_eq!((verdict.lines().count(), output.status.code()), (1, Some(0)));
}

#[test]
fn listening_and_all_states_are_different_questions() {
    let held = Held::new();
    let udp = UdpSocket::bind("127.0.0.1:0").unwrap();
    let shown = |args: &[&str], address: SocketAddr| {
        let output = run(&[&["list", "--pid", &own_pid()], args].concat());
        text(&output.stdout)
            .lines()
            .filter(|line| line.split_whitespace().any(|word| word == address.to_string()))
            .count()
    };
    let (listener, bound) = (held.listener.local_addr().unwrap(), udp.local_addr().unwrap());
    assert_eq!((shown(&["-l"], listener), shown(&["-l"], bound)), (1, 1));
    assert_eq!((shown(&["-l", "-t"], listener), shown(&["-l", "-t"], bound)), (1, 0));
    assert_eq!((shown(&["-l", "-u"], listener), shown(&["-l", "-u"], bound)), (0, 1));
    assert_eq!((shown(&["-l", "-6"], listener), shown(&["-l", "-4"], listener)), (0, 1));
    // The listening socket, and each end of its connection.
    assert_eq!(shown(&["--all-states"], listener), 3);
    assert_eq!(shown(&[], listener), 2);
}

#[test]
fn json_is_one_document_and_ndjson_one_record_a_line() {
    let held = Held::new();
    let port = held.near.local_addr().unwrap().port();
    let document: serde_json::Value =
        serde_json::from_slice(&run(&["list", &own_pid(), "-o", "json"]).stdout).unwrap();
    let is_near = |record: &&serde_json::Value| record["local_port"] == port;
    let record = document["sockets"].as_array().unwrap().iter().find(is_near).unwrap();
    assert_eq!((&record["protocol"], &record["state"]), (&"tcp".into(), &"established".into()));
    assert_eq!(record["owners"][0]["pid"], std::process::id());
    assert_eq!(document["verdict"]["status"], "complete");
    assert_eq!(document["attempts"][0]["resolver"], "proc");
    let lines = run(&["list", &own_pid(), "-o", "ndjson"]).stdout;
    let records: Vec<serde_json::Value> =
        text(&lines).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.iter().filter(is_near).count(), 1);
    let keys = "protocol local_address local_port remote_address remote_port is_ipv6 state owners uid user inode zone \
                local_host remote_host";
    assert!(records.iter().all(|record| keys.split_whitespace().all(|key| record.get(key).is_some())));
}

#[test]
fn csv_has_a_heading_and_as_many_fields_in_each_row() {
    let held = Held::new();
    let output = run(&["list", &own_pid(), "-o", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(output.as_slice());
    let headings = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let at = |name| headings.iter().position(|heading| heading == name).unwrap();
    let port = held.near.local_addr().unwrap().port().to_string();
    let row = rows.iter().find(|row| row[at("local_port")] == port).unwrap();
    assert_eq!((&row[at("pids")], &row[at("state")]), (own_pid().as_str(), "established"));
}

#[test]
fn nothing_found_is_1_and_prints_nothing_on_the_output() {
    let mut idle = Command::new("sleep").arg("600").spawn().unwrap();
    let output = run(&["list", &idle.id().to_string(), "--all-states"]);
    idle.kill().unwrap();
    idle.wait().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(text(&output.stderr).starts_with("connutil: complete: 0 sockets of process "));
}

/// One sentence, what would help in it, and 2.
#[test]
fn bad_input_gives_one_sentence_and_2() {
    let cases: [(&[&str], &str); 8] = [
        (&["list", "4194305"], "there is no process 4194305"),
        (&["list", "99999999999"], "there is no process 4294967295"),
        (&["list", "no such name"], "no process is named \"no such name\""),
        (&["list", "\x1b[31mred"], "no process is named \"\\u{1b}[31mred\""),
        (&["list", "--user", "no such user"], "there is no user \"no such user\""),
        (&["addr", "1.2.3"], "1.2.3"),
        (&["addr", "--from-int", "4294967296"], "add -6"),
        (&["port", "no-such-service"], "neither a port from 0 to 65535 nor a service name"),
    ];
    for (args, sentence) in cases {
        let output = connutil().args(args).env("PATH", "/nonexistent").output().unwrap();
        let said = text(&output.stderr);
        assert!(said.starts_with("connutil: ") && said.contains(sentence), "{args:?}: {said}");
        assert_eq!(
            (said.lines().count(), output.stdout.len(), output.status.code()),
            (1, 0, Some(2)),
            "{args:?}: {said}"
        );
    }
}

#[test]
fn a_resolver_whose_command_is_missing_says_what_to_install() {
    // The administrators' programs are looked at whatever PATH says.
    if ["/usr/sbin/ss", "/sbin/ss"].iter().any(|file| std::path::Path::new(file).exists()) {
        eprintln!("SKIPPED: ss is where it cannot be hidden");
        return;
    }
    let output = connutil().args(["list", "--resolver", "ss"]).env("PATH", "/nonexistent").output().unwrap();
    let said = text(&output.stderr);
    assert!(said.contains("there is no command ss on PATH; install iproute2; available: proc"), "{said}");
    assert_eq!((said.lines().count(), output.status.code()), (1, Some(2)));
}

#[test]
fn wrong_usage_is_2() {
    let cases: [&[&str]; 6] = [
        &[],
        &["list", "7", "--pid", "7"],
        &["list", "-a", "-l"],
        &["list", "--timeout", "0"],
        &["list", "--resolver", "nothing"],
        &["addr"],
    ];
    for args in cases {
        assert_eq!(run(args).status.code(), Some(2), "{args:?}");
    }
    assert_eq!(run(&["--help"]).status.code(), Some(0));
}

#[test]
fn a_deadline_that_is_too_short_says_so() {
    let output = run(&["list", "--timeout", "0.000001"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("allow more with a longer deadline"), "{}", text(&output.stderr));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let _held = Held::new();
    for form in ["table", "json", "ndjson", "csv"] {
        let mut child = connutil()
            .args(["list", &own_pid(), "-o", form])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let mut said = String::new();
        child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
        assert_eq!((child.wait().unwrap().code(), said.as_str()), (Some(0), ""), "{form}");
    }
}

#[test]
fn addresses_are_told() {
    let output = run(&[
        "addr",
        "::ffff:5.9.158.75",
        "10.0.0.0/8",
        "fe80::1%eth0",
        "--from-int",
        "2130706433",
        "-o",
        "ndjson",
    ]);
    let facts: Vec<serde_json::Value> =
        text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(facts[0]["expanded"], "0000:0000:0000:0000:0000:ffff:0509:9e4b");
    assert_eq!((&facts[1]["netmask"], &facts[1]["prefix_length"]), (&"255.0.0.0".into(), &8.into()));
    assert_eq!((&facts[2]["zone"], &facts[2]["class"]), (&"eth0".into(), &"link-local".into()));
    assert_eq!((&facts[3]["address"], &facts[3]["class"]), (&"127.0.0.1".into(), &"loopback".into()));
    assert_eq!(
        text(&run(&["addr", "--from-int", "1", "-6"]).stdout)
            .lines()
            .nth(1)
            .map(|line| line.starts_with("::1 ")),
        Some(true)
    );
    let mask = run(&["addr", "255.255.240.0", "-o", "json"]).stdout;
    assert_eq!(serde_json::from_slice::<serde_json::Value>(&mask).unwrap()[0]["prefix_length"], 20);
}

#[test]
fn ports_are_told_by_number_and_by_service() {
    let output = run(&["port", "443", "ssh", "9050"]);
    let lines: Vec<Vec<&str>> =
        text(&output.stdout).lines().skip(1).map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines[0][..3], ["443", "HTTPS", "https"]);
    assert_eq!(lines[1][..3], ["22", "SSH", "ssh"]);
    assert_eq!(lines[2][..2], ["9050", "Tor"]);
    // 4 is not assigned, and nothing is known to use it.
    assert_eq!(run(&["port", "4"]).status.code(), Some(1));
}
