//! The program as a person or a script meets it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod program;

use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::process::{Command, Output, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};

use program::text;

fn connutil() -> Command {
    Command::new(env!("CARGO_BIN_EXE_connutil"))
}

/// Held while a process is started, and while one looks. Until a new process is the program that it is to be, it holds what
/// this one holds, and a lookup sees that.
fn alone() -> MutexGuard<'static, ()> {
    static ALONE: Mutex<()> = Mutex::new(());
    ALONE.lock().unwrap_or_else(PoisonError::into_inner)
}

fn finished(command: &mut Command) -> Output {
    let _alone = alone();
    command.output().unwrap()
}

fn run(args: &[&str]) -> Output {
    finished(connutil().args(args))
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
    assert_eq!(document["attempts"][0]["resolver"], "pidfd");
    let lines = run(&["list", &own_pid(), "-o", "ndjson"]).stdout;
    let records: Vec<serde_json::Value> =
        text(&lines).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(records.iter().filter(is_near).count(), 1);
    let keys = "protocol local_address local_port remote_address remote_port is_ipv6 state owners uid user inode zone \
                local_host remote_host";
    assert!(records.iter().all(|record| keys.split_whitespace().all(|key| record.get(key).is_some())));
}

#[test]
#[cfg(target_os = "linux")]
fn owners_are_those_of_the_process_unless_all_are_wanted() {
    let held = Held::new();
    let copy: std::os::fd::OwnedFd = held.listener.try_clone().unwrap().into();
    let mut sleeper = std::process::Command::new("sleep").arg("60").stdin(copy).spawn().unwrap();
    let pids = |args: &[&str]| {
        let output = run(&[&["list", &own_pid(), "-l", "-t", "-o", "ndjson"], args].concat());
        let port = held.listener.local_addr().unwrap().port();
        let mut records = text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap());
        let record = records.find(|record: &serde_json::Value| record["local_port"] == port).unwrap();
        let owners = record["owners"].as_array().unwrap().iter();
        owners.map(|owner| owner["pid"].as_u64().unwrap()).collect::<std::collections::BTreeSet<_>>()
    };
    let (own, other) = (u64::from(std::process::id()), u64::from(sleeper.id()));
    let found = (pids(&[]), pids(&["--all-owners"]));
    sleeper.kill().unwrap();
    sleeper.wait().unwrap();
    assert_eq!(found, ([own].into(), [own, other].into()));
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

/// The local ports of the records that a filter lets through, sorted.
fn local_ports(args: &[&str]) -> Vec<u64> {
    let output = run(&[&["list", &own_pid(), "-o", "ndjson"], args].concat());
    let lines = text(&output.stdout).lines();
    let mut ports: Vec<u64> = lines
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["local_port"].as_u64().unwrap())
        .collect();
    ports.sort_unstable();
    ports
}

/// Other tests of this process hold sockets too, so that only those of this one are looked at.
fn are_shown(args: &[&str], wanted: &[u16]) -> Vec<bool> {
    let shown = local_ports(args);
    wanted.iter().map(|&port| shown.contains(&port.into())).collect()
}

#[test]
fn filters_give_the_sockets_that_were_opened() {
    let held = Held::new();
    let udp = UdpSocket::bind("127.0.0.2:0").unwrap();
    udp.connect(held.listener.local_addr().unwrap()).unwrap();
    let port = |address: SocketAddr| address.port();
    let (listener, near, udp) = (
        port(held.listener.local_addr().unwrap()),
        port(held.near.local_addr().unwrap()),
        port(udp.local_addr().unwrap()),
    );
    let all = [listener, near, udp];
    let number = listener.to_string();
    let range = format!("{near}-{near},{udp}");
    // The listener's port is also that of the far end, at which somebody listens.
    for (args, wanted) in [
        (&[][..], [true, true, true]),
        (&["--port", &number], [true, true, true]),
        (&["--local-port", &number], [true, false, false]),
        (&["--remote-port", &number], [false, true, true]),
        (&["--local-port", &range], [false, true, true]),
        (&["-t", "--remote-port", &number], [false, true, false]),
        (&["--protocol", "udp"], [false, false, true]),
        (&["--local", "127.0.0.2"], [false, false, true]),
        (&["--local", "127.0.0.0/30"], [true, true, true]),
        (&["--remote", "127.0.0.2"], [false, false, false]),
        (&["--address", "127.0.0.1"], [true, true, true]),
        (&["--remote", "::/0"], [false, false, false]),
        (&["--remote-class", "loopback"], [true, true, true]),
        (&["--remote-class", "global,private"], [false, false, false]),
        (&["--state", "established"], [true, true, false]),
        (&["--state", "LISTEN"], [true, false, false]),
        (&["--state", "syn-sent"], [false, false, false]),
        (&["-6"], [false, false, false]),
    ] {
        assert_eq!(are_shown(args, &all), wanted, "{args:?}");
    }
}

#[test]
fn what_no_filter_lets_through_is_nothing_and_the_verdict_says_of_how_many() {
    let _held = Held::new();
    let output = run(&["list", &own_pid(), "--remote", "192.0.2.0/24"]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    let said = text(&output.stderr);
    assert!(
        said.starts_with("connutil: complete: 0 of ") && said.contains(" connections of process "),
        "{said}"
    );
}

#[test]
fn whoever_listens_was_connected_to() {
    let held = Held::new();
    let output = run(&["list", &own_pid(), "-C", "local_port,direction", "-o", "csv"]);
    let directions: Vec<Vec<&str>> =
        text(&output.stdout).lines().map(|line| line.split(',').collect()).collect();
    let of = |port: u16| {
        let port = port.to_string();
        directions.iter().find(|row| row[0] == port).map(|row| row[1])
    };
    assert_eq!(directions[0], ["local_port", "direction"]);
    assert_eq!(of(held.listener.local_addr().unwrap().port()), Some("in"));
    assert_eq!(of(held.near.local_addr().unwrap().port()), Some("out"));
}

#[test]
fn columns_are_picked_and_ordered_in_every_form() {
    let held = Held::new();
    let args = |form| ["list", &own_pid(), "-C", "pids,remote_port,state", "-o", form].map(str::to_owned);
    let shown = |form| {
        let args = args(form);
        let output = run(&args.each_ref().map(String::as_str));
        text(&output.stdout).to_owned()
    };
    let port = held.listener.local_addr().unwrap().port();
    let record = format!("{{\"pids\":[{}],\"remote_port\":{port},\"state\":\"established\"}}", own_pid());
    assert!(shown("ndjson").lines().any(|line| line == record));
    let document: serde_json::Value = serde_json::from_str(&shown("json")).unwrap();
    assert_eq!(document["version"], 1);
    assert!(document["sockets"].as_array().unwrap().contains(&serde_json::from_str(&record).unwrap()));
    let csv = shown("csv");
    assert!(csv.starts_with("pids,remote_port,state\n"), "{csv}");
    assert!(csv.contains(&format!("{},{port},established\n", own_pid())), "{csv}");
    let table = shown("table");
    let words: Vec<&str> = table.lines().next().unwrap().split_whitespace().collect();
    assert_eq!(words, ["PIDS", "REMOTE", "PORT", "STATE"]);
}

#[test]
fn rows_are_sorted_as_asked() {
    let _held = (Held::new(), Held::new());
    let ports = |sort: &str| -> Vec<u16> {
        let output = run(&["list", &own_pid(), "-C", "local_port", "--sort", sort, "-o", "csv"]);
        text(&output.stdout).lines().skip(1).map(|line| line.parse().unwrap()).collect()
    };
    let (up, down) = (ports("local_port"), ports("-local_port"));
    assert!(up.len() >= 4 && up.is_sorted(), "{up:?}");
    assert!(down.len() >= 4 && down.is_sorted_by(|a, b| a >= b), "{down:?}");
}

#[test]
fn a_group_has_the_name_of_its_process_once() {
    let held = Held::new();
    let output = run(&["list", &own_pid(), "--group"]);
    let table = text(&output.stdout);
    let headings: Vec<&str> = table.lines().filter(|line| !line.starts_with(' ')).collect();
    assert_eq!(headings.len(), 1, "{table}");
    assert!(headings[0].ends_with(&format!(" {}", own_pid())), "{table}");
    assert!(table.lines().any(|line| held.is_near(line)), "{table}");
    assert_eq!(run(&["list", "--group", "-o", "json"]).status.code(), Some(2));
}

#[test]
fn a_table_is_as_wide_as_columns_says_and_coloured_on_request_only() {
    let held = Held::new();
    let table = |width: &str, args: &[&str]| {
        let mut command = connutil();
        command.args(["list", &own_pid()]).args(args).env("COLUMNS", width);
        String::from_utf8(finished(&mut command).stdout).unwrap()
    };
    let near = held.near.local_addr().unwrap().to_string();
    for width in [60, 40] {
        let table = table(&width.to_string(), &[]);
        assert!(table.lines().all(|line| line.chars().count() <= width), "{width}:\n{table}");
        assert!(table.split_whitespace().any(|word| word == near), "{width}:\n{table}");
    }
    assert!(!table("80", &[]).contains('\x1b') && !table("80", &["--color", "never"]).contains('\x1b'));
    assert!(table("80", &["--color", "always"]).contains("\x1b[32mESTABLISHED"));
}

#[test]
fn names_of_hosts_are_looked_up_on_request() {
    let hosts = std::fs::read_to_string("/etc/hosts").unwrap_or_default();
    let named = hosts.lines().find_map(|line| line.strip_prefix("127.0.0.1")?.split_whitespace().next());
    let Some(name) = named else {
        eprintln!("SKIPPED: /etc/hosts has no name for 127.0.0.1");
        return;
    };
    let held = Held::new();
    let host = |args: &[&str]| {
        let output = run(&[&["list", &own_pid(), "-o", "ndjson"], args].concat());
        let records: Vec<serde_json::Value> =
            text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let port = held.near.local_addr().unwrap().port();
        records.iter().find(|record| record["local_port"] == port).unwrap()["remote_host"].clone()
    };
    assert_eq!(host(&[]), serde_json::Value::Null);
    assert_eq!(host(&["--resolve-hosts", "--resolve-timeout", "20"]), name);
}

#[test]
fn every_shell_gets_completions_of_every_command() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let output = run(&["completions", shell]);
        let script = text(&output.stdout);
        for word in ["list", "parse", "remote-port"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
        // The other shells are given no values.
        assert_eq!(script.contains("remote_class"), ["bash", "zsh", "fish"].contains(&shell), "{shell}");
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
    }
}

#[test]
fn every_command_has_a_man_page() {
    let folder = tempfile::tempdir().unwrap();
    let man = folder.path().join("man1");
    assert_eq!(run(&["man", man.to_str().unwrap()]).status.code(), Some(0));
    let page = |name: &str| std::fs::read_to_string(man.join(name)).unwrap();
    assert!(page("connutil.1").contains("connutil\\-list(1)"), "{}", page("connutil.1"));
    assert!(page("connutil-list.1").contains("remote\\-class") && page("connutil-parse.1").contains("FILE"));
    let failed = run(&["man", "/proc/nowhere"]);
    assert!(text(&failed.stderr).contains("name a folder that you may write to"), "{}", text(&failed.stderr));
    assert_eq!(failed.status.code(), Some(2));
}

#[test]
fn nothing_found_is_1_and_prints_nothing_on_the_output() {
    let starting = alone();
    let mut idle = Command::new("sleep").arg("600").spawn().unwrap();
    drop(starting);
    let output = run(&["list", &idle.id().to_string(), "--all-states"]);
    idle.kill().unwrap();
    idle.wait().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
    assert!(text(&output.stderr).starts_with("connutil: complete: 0 sockets of process "));
}

/// One sentence, what would help in it, and 2.
#[test]
fn bad_input_gives_one_sentence_and_2() {
    let cases: [(&[&str], &str); 10] = [
        (&["list", "--columns", "line"], "the column line is of captures"),
        (&["list", "--group", "-o", "csv"], "--group is for tables"),
        (&["list", "4194305"], "there is no process 4194305"),
        (&["list", "99999999999"], "no process is named \"99999999999\""),
        (&["list", "no such name"], "no process is named \"no such name\""),
        (&["list", "\x1b[31mred"], "no process is named \"\\u{1b}[31mred\""),
        (&["list", "--user", "no such user"], "there is no user \"no such user\""),
        (&["addr", "1.2.3"], "1.2.3"),
        (&["addr", "--from-int", "4294967296"], "add -6"),
        (&["port", "no-such-service"], "neither a port from 0 to 65535 nor a service name"),
    ];
    for (args, sentence) in cases {
        let output = finished(connutil().args(args).env("PATH", "/nonexistent"));
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
    let output = finished(connutil().args(["list", "--resolver", "ss"]).env("PATH", "/nonexistent"));
    let said = text(&output.stderr);
    assert!(
        said.contains("there is no command ss on PATH; install iproute2; available: pidfd, sock_diag, proc"),
        "{said}"
    );
    assert_eq!((said.lines().count(), output.status.code()), (1, Some(2)));
}

#[test]
fn wrong_usage_is_2() {
    let cases: [&[&str]; 13] = [
        &["list", "--port", "0"],
        &["list", "--remote", "10.0.0.1/8"],
        &["list", "--state", "nothing"],
        &["list", "-l", "--state", "listen"],
        &["list", "--remote-class", "nothing"],
        &["list", "--columns", "help"],
        &["list", "--resolve-timeout", "1"],
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
    assert!(
        text(&output.stderr).contains("allow more with a longer deadline (--timeout)"),
        "{}",
        text(&output.stderr)
    );
}

#[test]
fn a_closed_pipe_is_no_error() {
    let _held = Held::new();
    for form in ["table", "json", "ndjson", "csv"] {
        let _alone = alone();
        let mut child = connutil()
            .args(["list", &own_pid(), "-o", form])
            .stdout(program::closed_pipe())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
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
