//! `connutil diff` as a person or a script meets it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod program;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use program::{not_there, text};
use serde_json::Value;

const SS: &str = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n\
    tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=811,fd=4))\n\
    tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=812,fd=4))\n\
    tcp ESTAB 0 0 [2001:db8::7]:40000 [2001:db8::9]:443 users:((\"tor\",pid=900,fd=9))\n\
    udp UNCONN 0 0 127.0.0.1%lo:53 0.0.0.0:* users:((\"dns\",pid=700,fd=3))\n";

fn file(text: &str) -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(text.as_bytes()).unwrap();
    file
}

fn run(args: &[&str], input: &[u8]) -> Output {
    program::run(&[&["diff"], args].concat(), input)
}

/// Two texts, one record a change.
fn diff(a: &str, b: &str, args: &[&str]) -> (Vec<Value>, Output) {
    let (a, b) = (file(a), file(b));
    let args = [&[a.path().to_str().unwrap(), b.path().to_str().unwrap(), "-o", "ndjson"], args].concat();
    let output = run(&args, b"");
    (text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output)
}

/// Kinds, with the local ports.
fn kinds(changes: &[Value]) -> Vec<(&str, u64)> {
    changes
        .iter()
        .map(|change| (change["change"].as_str().unwrap(), change["local_port"].as_u64().unwrap_or(0)))
        .collect()
}

#[test]
fn each_kind_of_change_is_told() {
    let after = SS
        .replace("tcp ESTAB 0 0 192.0.2.7", "tcp CLOSE-WAIT 0 0 192.0.2.7")
        .replace("\"sshd\",pid=811", "\"sshd\",pid=2000")
        .replace("40000", "40001");
    let (changes, output) = diff(SS, &after, &[]);
    assert_eq!(kinds(&changes), [("only_a", 40000), ("only_b", 40001), ("state", 22), ("owners", 22)]);
    let state = &changes[2];
    assert_eq!((&state["state_a"], &state["state_b"]), (&"established".into(), &"close_wait".into()));
    assert_eq!(
        (&changes[3]["owners_a"][0]["pid"], &changes[3]["owners_b"][0]["pid"]),
        (&811.into(), &2000.into())
    );
    assert_eq!((&changes[0]["state_b"], &changes[0]["owners_b"]), (&Value::Null, &Value::Null));
    assert_eq!(output.status.code(), Some(1));
    let said = text(&output.stderr);
    assert!(
        said.contains("1 in A only, 1 in B only, 3 in both, of which 1 changed state and 1 owners"),
        "{said}"
    );
    let by_name = diff(SS, &after, &["--owners", "name"]).0;
    assert_eq!(kinds(&by_name), [("only_a", 40000), ("only_b", 40001), ("state", 22)]);
    let tcp = diff(SS, &after, &["--listening", "--tcp"]).0;
    assert_eq!(kinds(&tcp), [("owners", 22)]);
}

#[test]
fn the_same_under_other_tools_is_the_same() {
    let netstat = "Active Internet connections (servers and established)\n\
        Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n\
        tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      811/sshd\n\
        tcp6       0      0 ::ffff:192.0.2.7:22     ::ffff:198.51.100.9:1025 ESTABLISHED 812/sshd\n\
        tcp6       0      0 2001:db8::7:40000       2001:db8::9:443         ESTABLISHED 900/tor\n\
        udp        0      0 127.0.0.1:53            0.0.0.0:*                           700/dns\n";
    // Each descriptor has a row of its own, and no state is printed.
    let sockstat = "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      \n\
        root     sshd       811   4  tcp4   *:22                  *:*\n\
        root     sshd       811   5  tcp4   *:22                  *:*\n\
        root     sshd       812   4  tcp4   192.0.2.7:22          198.51.100.9:1025\n\
        tor      tor        900   9  tcp6   2001:db8::7:40000     2001:db8::9:443\n\
        root     dns        700   3  udp4   127.0.0.1:53          *:*\n";
    for other in [netstat, sockstat] {
        for (a, b) in [(SS, other), (other, SS)] {
            let (changes, output) = diff(a, b, &[]);
            assert_eq!((changes, output.status.code()), (vec![], Some(0)), "{}", text(&output.stderr));
        }
    }
}

/// The ports of what a scene opened for a fixture.
fn ports(fixture: &Path) -> BTreeSet<(u64, u64)> {
    let expected = fs::read_to_string(fixture.join("expected.ndjson")).unwrap();
    let records = expected.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let port = |record: &Value, key: &str| record[key].as_u64().unwrap_or(0);
    records.map(|record| (port(&record, "local_port"), port(&record, "remote_port"))).collect()
}

/// One scene, by different tools within a second: nothing changed, whatever each of them cannot show.
#[test]
fn the_captures_of_a_scene_differ_in_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures/linux");
    let names =
        |folder: &Path| fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    let fixtures: Vec<_> = names(&folder)
        .into_iter()
        .flat_map(|tool| names(&tool))
        .filter(|fixture| {
            fixture.file_name().is_some_and(|name| name.to_string_lossy().starts_with("kinds-"))
        })
        .map(|fixture| (ports(&fixture), fixture.join("capture").to_str().unwrap().to_owned()))
        .collect();
    // These go from process to process and do not see what is not accepted yet, and a table without owners does not tell
    // which sockets those are.
    let by_process = |file: &str| file.contains("/lsof/") || file.contains("/sockstat/");
    let no_owners =
        |file: &str| file.contains("/proc_net/") || file.contains("/busybox/") || file.contains("/wine/");
    let mut pairs = 0;
    for (ports, one) in &fixtures {
        for (others, other) in &fixtures {
            if one > other {
                continue;
            }
            // Those of another run of the scene have other ports.
            let is_same_run = ports.intersection(others).count() * 2 > ports.len().min(others.len());
            if !is_same_run || by_process(one) && no_owners(other) || by_process(other) && no_owners(one) {
                continue;
            }
            let output = run(&[one, other], b"");
            assert_eq!(text(&output.stdout), "", "{one} {other}: {}", text(&output.stderr));
            assert!(one != other || output.status.code() == Some(0), "{one}: {}", text(&output.stderr));
            pairs += usize::from(one != other);
        }
    }
    assert!(pairs > 25, "{pairs}");
}

#[test]
fn names_and_cut_addresses_match_perhaps() {
    let netstat = "Active Internet connections (servers and established)\n\
        Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name\n\
        tcp        0      0 0.0.0.0:ssh             0.0.0.0:*               LISTEN      811/sshd\n\
        tcp        0      0 web.example:ssh         laptop.example:1025     CLOSE_WAIT  812/sshd\n";
    let ss: String = SS.lines().take(3).map(|line| format!("{line}\n")).collect();
    let (changes, output) = diff(&ss, netstat, &[]);
    assert_eq!(kinds(&changes), [("state", 22)]);
    assert_eq!(changes[0]["perhaps"], true);
    assert!(text(&output.stderr).contains("2 in both (1 of them perhaps"), "{}", text(&output.stderr));
    // An address that continues otherwise is another one.
    let real = "tcp ESTAB 0 0 [2001:db8:1111:2222:3333::1]:40000 [2001:db8:1111:2222:3333::2]:4430\n";
    let cut = |local: &str| {
        format!(
            "Active Internet connections (w/o servers)\n\
             Proto Recv-Q Send-Q Local Address           Foreign Address         State      \n\
             tcp6       0      0 {local}:40000 2001:db8:1111:2222:4430 ESTABLISHED\n"
        )
    };
    let (changes, output) = diff(real, &cut("2001:db8:1111:222"), &[]);
    assert_eq!((kinds(&changes), output.status.code()), (vec![], Some(0)), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("1 in both (1 of them perhaps"), "{}", text(&output.stderr));
    let (changes, _) = diff(real, &cut("2001:db8:1119:222"), &["--complete"]);
    assert_eq!(changes.len(), 2);
}

#[test]
fn what_a_side_cannot_show_is_not_gone() {
    let connections: String = SS
        .lines()
        .filter(|line| !line.contains("LISTEN") && !line.contains("UNCONN"))
        .map(|line| format!("{line}\n"))
        .collect();
    let (changes, output) = diff(SS, &connections, &[]);
    assert_eq!((changes, output.status.code()), (vec![], Some(3)));
    let said = text(&output.stderr);
    assert!(said.contains("shows no udp sockets: 1 of A is not compared"), "{said}");
    assert!(said.contains("shows no listening or unconnected sockets: 1 of A is not compared"), "{said}");
    let (changes, output) = diff(SS, &connections, &["--complete"]);
    assert_eq!((kinds(&changes), output.status.code()), (vec![("only_a", 22), ("only_a", 53)], Some(1)));
    // Of a kind that is shown, one less is gone.
    let fewer = SS.replace("udp UNCONN 0 0 127.0.0.1%lo:53", "udp UNCONN 0 0 127.0.0.1%lo:54");
    assert_eq!(kinds(&diff(SS, &fewer, &[]).0), [("only_a", 53), ("only_b", 54)]);
}

/// What a side shows is told by all of it, not by what is left of it.
#[test]
fn a_filter_chooses_among_what_differs() {
    let row = |netid: &str, state: &str, port: u16, peer: &str| {
        format!("{netid} {state} 0 0 192.0.2.7:{port} {peer} users:((\"d\",pid=7,fd={port}))\n")
    };
    let a = row("udp", "UNCONN", 53, "0.0.0.0:*") + &row("tcp", "ESTAB", 22, "198.51.100.9:1025");
    let b = row("udp", "UNCONN", 54, "0.0.0.0:*") + &row("tcp", "CLOSE-WAIT", 22, "198.51.100.9:1025");
    for (args, wanted) in [
        (&["--port", "53"][..], &[("only_a", 53)][..]),
        (&["--port", "53", "-u"], &[("only_a", 53)]),
        (&["-l"], &[("only_a", 53), ("only_b", 54)]),
        // It is on one side only what was asked for, and that is the news.
        (&["--state", "established"], &[("state", 22)]),
        (&["--state", "close_wait"], &[("state", 22)]),
        (&["--target", "7", "--port", "54"], &[("only_b", 54)]),
        (&["--target", "8"], &[]),
    ] {
        let (changes, output) = diff(&a, &b, args);
        assert_eq!(kinds(&changes), wanted, "{args:?}: {}", text(&output.stderr));
        assert!(!text(&output.stderr).contains("not compared"), "{args:?}: {}", text(&output.stderr));
    }
    // Whose a socket is, a side need not tell.
    let untold: String = a.lines().map(|row| format!("{}\n", row.split(" users").next().unwrap())).collect();
    assert_eq!(kinds(&diff(&untold, &b, &["--target", "7", "-t"]).0), [("state", 22)]);
}

#[test]
fn wildcards_of_another_family_are_other_sockets() {
    let v4 = "tcp LISTEN 0 5 0.0.0.0:80 0.0.0.0:*\ntcp LISTEN 0 5 [::]:81 [::]:*\n";
    let v6 = v4
        .replace("0.0.0.0:80 0.0.0.0:*", "[::]:80 [::]:*")
        .replace("[::]:81 [::]:*", "0.0.0.0:81 0.0.0.0:*");
    assert_eq!(diff(v4, &v6, &[]).0.len(), 4);
    // A wildcard of whatever family is either.
    let any = "tcp LISTEN 0 5 *:80 *:*\ntcp LISTEN 0 5 *:81 *:*\n";
    assert_eq!(diff(v4, any, &[]).0.len(), 0);
}

#[test]
fn the_other_end_is_seen_from_the_peer() {
    let web = "tcp ESTAB 0 0 192.0.2.7:40000 192.0.2.8:5432\n\
        tcp FIN-WAIT-2 0 0 192.0.2.7:40001 192.0.2.8:5432\n\
        tcp ESTAB 0 0 192.0.2.7:40002 192.0.2.8:5432\n\
        tcp ESTAB 0 0 192.0.2.7:40003 203.0.113.1:443\n";
    let db = "tcp ESTAB 0 0 192.0.2.8:5432 192.0.2.7:40000\n\
        tcp CLOSE-WAIT 0 0 192.0.2.8:5432 192.0.2.7:40001\n\
        tcp ESTAB 0 0 192.0.2.8:5432 192.0.2.99:40004\n";
    let (changes, output) = diff(web, db, &["--peer"]);
    assert_eq!(kinds(&changes), [("only_a", 40002), ("state", 40001)]);
    assert_eq!(
        (&changes[1]["state_a"], &changes[1]["state_b"]),
        (&"fin_wait_2".into(), &"close_wait".into())
    );
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn kept_answers_are_compared_in_every_form() {
    let kept = |form: &str| {
        let capture = file(SS);
        let output = Command::new(env!("CARGO_BIN_EXE_connutil"))
            .args(["parse", "-o", form, capture.path().to_str().unwrap()])
            .output()
            .unwrap();
        String::from_utf8(output.stdout).unwrap()
    };
    for form in ["json", "ndjson"] {
        let (changes, output) = diff(SS, &kept(form), &[]);
        assert_eq!((changes, output.status.code()), (vec![], Some(0)), "{form}: {}", text(&output.stderr));
    }
    let (a, b) = (file(SS), file(&SS.replace(":22 198", ":23 198")));
    let paths = [a.path().to_str().unwrap(), b.path().to_str().unwrap()];
    let shown = |form: &str| {
        let output = run(&[paths[0], paths[1], "-o", form], b"");
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stdout).unwrap()
    };
    let table = shown("table");
    assert!(table.starts_with("CHANGE  PROTO  LOCAL"), "{table}");
    assert!(table.lines().nth(1).unwrap().starts_with("only A  tcp    192.0.2.7:22"), "{table}");
    let document: Value = serde_json::from_str(&shown("json")).unwrap();
    assert_eq!((document["changes"].as_array().unwrap().len(), &document["same"]), (2, &3.into()));
    assert_eq!((&document["a"]["name"], &document["b"]["sockets"]), (&paths[0].into(), &4.into()));
    let csv = shown("csv");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    assert_eq!(&reader.headers().unwrap()[0], "change");
    assert_eq!(
        reader.records().map(|row| row.unwrap()[0].to_owned()).collect::<Vec<_>>(),
        ["only_a", "only_b"]
    );
}

/// A capture as the records of a host, or of none.
fn kept(host: Option<&str>, capture: &str) -> String {
    let host = host.map_or_else(Vec::new, |host| vec!["--host", host]);
    let output = program::run(&[&["parse", "-o", "ndjson"], &host[..]].concat(), capture.as_bytes());
    text(&output.stdout).to_owned()
}

/// Rows of TCP in LISTEN at these ports.
fn listening(ports: &[u16]) -> String {
    let row =
        |port: &u16| format!("tcp LISTEN 0 128 0.0.0.0:{port} 0.0.0.0:* users:((\"x\",pid={port},fd=4))\n");
    ports.iter().map(row).collect()
}

/// Kinds, with the hosts and local ports.
fn of_hosts(changes: &[Value]) -> Vec<(String, String, u64)> {
    let text = |value: &Value| value.as_str().unwrap_or("-").to_owned();
    let one = |change: &Value| {
        (text(&change["change"]), text(&change["host"]), change["local_port"].as_u64().unwrap())
    };
    changes.iter().map(one).collect()
}

fn change(kind: &str, host: &str, port: u64) -> (String, String, u64) {
    (kind.to_owned(), host.to_owned(), port)
}

#[test]
fn sockets_of_different_hosts_stay_apart() {
    // Each of the two hosts stopped to listen where the other one began to.
    let a = [kept(Some("web1"), &listening(&[22, 80])), kept(Some("web2"), &listening(&[22, 443]))].concat();
    let b = [kept(Some("web1"), &listening(&[22, 443])), kept(Some("web2"), &listening(&[22, 80]))].concat();
    let (changes, output) = diff(&a, &b, &[]);
    let expected = [
        change("only_a", "web1", 80),
        change("only_a", "web2", 443),
        change("only_b", "web1", 443),
        change("only_b", "web2", 80),
    ];
    assert_eq!((of_hosts(&changes), output.status.code()), (expected.to_vec(), Some(1)));
    assert!(text(&output.stderr).contains("2 in A only, 2 in B only, 2 in both"), "{}", text(&output.stderr));
    let (changes, output) = diff(&a, &b, &["--ignore-host"]);
    assert_eq!((changes, output.status.code()), (vec![], Some(0)));
    // A capture says nothing of hosts: a socket of it can be that of any.
    let (changes, _) = diff(&a, &listening(&[22, 80, 443]), &[]);
    assert_eq!(of_hosts(&changes), [change("only_a", "web2", 22)]);
}

#[test]
fn a_name_in_place_of_an_address_is_of_its_host_only() {
    let row =
        |address: &str| format!("tcp ESTAB 0 0 192.0.2.7:22 {address}:1025 users:((\"sshd\",pid=1,fd=4))\n");
    let a = kept(Some("web1"), &row("gate.example"));
    let same = kept(Some("web1"), &row("198.51.100.9"));
    let other = kept(Some("web2"), &row("198.51.100.9"));
    assert_eq!(diff(&a, &same, &[]).0, Vec::<Value>::new());
    assert_eq!(
        of_hosts(&diff(&a, &other, &["--complete"]).0),
        [change("only_a", "web1", 22), change("only_b", "web2", 22)]
    );
}

#[test]
fn what_a_side_does_not_show_of_a_host_is_not_gone() {
    let udp = "udp UNCONN 0 0 127.0.0.1:53 0.0.0.0:* users:((\"dns\",pid=700,fd=3))\n";
    let both = listening(&[22]) + udp;
    let all = [kept(Some("web1"), &both), kept(Some("web2"), &both), kept(Some("web3"), &both)].concat();
    let some = [kept(Some("web1"), &both), kept(Some("web2"), &listening(&[22]))].concat();
    let (changes, output) = diff(&all, &some, &[]);
    assert_eq!((changes, output.status.code()), (vec![], Some(3)));
    let said = text(&output.stderr);
    assert!(said.contains("shows no sockets of web3: 2 of A are not compared"), "{said}");
    assert!(said.contains("shows no udp sockets of web2: 1 of A is not compared"), "{said}");
    let (changes, output) = diff(&kept(Some("web1"), &both), &kept(Some("web2"), &both), &[]);
    assert_eq!((changes, output.status.code()), (vec![], Some(3)));
    assert!(
        text(&output.stderr).contains("no host is on both sides; --ignore-host"),
        "{}",
        text(&output.stderr)
    );
    let gone = diff(&all, &some, &["--complete"]).0;
    assert_eq!(
        of_hosts(&gone),
        [change("only_a", "web2", 53), change("only_a", "web3", 22), change("only_a", "web3", 53)]
    );
}

#[test]
fn the_host_is_shown_where_there_is_one() {
    let a = file(&kept(Some("web\u{1b}1"), &listening(&[22, 80])));
    let b = file(&kept(Some("web\u{1b}1"), &listening(&[22])));
    let paths = [a.path().to_str().unwrap(), b.path().to_str().unwrap()];
    let table = run(&paths, b"");
    let lines: Vec<&str> = text(&table.stdout).lines().collect();
    assert!(lines[0].starts_with("CHANGE  HOST") && lines[1].starts_with("only A  web\\u{1b}1"), "{lines:?}");
    let csv = run(&[&paths[..], &["-o", "csv"]].concat(), b"");
    let lines: Vec<&str> = text(&csv.stdout).lines().collect();
    assert!(lines[0].ends_with(",host") && lines[1].ends_with(",web\\u{1b}1"), "{lines:?}");
    // Of the machines at both ends of a connection neither is that of the socket.
    let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    let turned = "tcp ESTAB 0 0 198.51.100.9:1025 192.0.2.7:22\n";
    let (changes, output) = diff(&kept(Some("web"), row), &kept(Some("db"), turned), &["--peer"]);
    assert_eq!((changes, output.status.code()), (vec![], Some(0)), "{}", text(&output.stderr));
}

#[test]
fn hostile_names_do_not_reach_the_terminal() {
    let evil = SS.replace("\"tor\"", "\"\u{1b}[2Jtor\u{202e}\"").replace("40000", "40001");
    // A state of no tool, in a record that was kept.
    let kept =
        r#"{"protocol":"tcp","local_address":"192.0.2.7","local_port":40001,"state":"a\u001b[2Jb\u202e"}"#;
    for (form, evil) in
        ["table", "csv", "ndjson", "json"].into_iter().flat_map(|form| [(form, evil.as_str()), (form, kept)])
    {
        let (a, b) = (file(SS), file(evil));
        let output = run(&[a.path().to_str().unwrap(), b.path().to_str().unwrap(), "-o", form], b"");
        let shown = text(&output.stdout);
        assert!(
            !shown.contains('\u{1b}') && !shown.contains('\u{202e}') && shown.contains("40001"),
            "{form}: {shown}"
        );
    }
}

#[test]
fn bad_input_and_usage_are_2_with_a_sentence() {
    let capture = file(SS);
    let noise = file("hello\nworld\n");
    let path = capture.path().to_str().unwrap();
    for (args, sentence) in [
        (vec!["-", "-"], "only one of the two can be the input"),
        (vec!["/nonexistent/a", path], not_there("/nonexistent/a").as_str()),
        (vec![path, noise.path().to_str().unwrap()], "no line looks like a format that is known"),
        (vec![path, path, "--owners", "magic"], "possible values: pid, name, off"),
        (vec![], "<A>"),
    ] {
        let output = run(&args, b"");
        assert!(text(&output.stderr).contains(sentence), "{args:?}: {}", text(&output.stderr));
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
    }
    let refused = run(&[path, "-"], format!("{SS}tcp ESTAB 0 0 nonsense\n").as_bytes());
    assert_eq!((refused.status.code(), refused.stdout.len()), (Some(3), 0), "{}", text(&refused.stderr));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let capture = file(SS);
    let mut child = Command::new(env!("CARGO_BIN_EXE_connutil"))
        .args(["diff", capture.path().to_str().unwrap(), "-"])
        .stdin(Stdio::piped())
        .stdout(program::closed_pipe())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(SS.replace("40000", "40001").as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(1), ""));
}

/// Many sockets with the same ports, or with names in place of addresses, cost no more than a bounded time.
#[test]
fn what_looks_alike_is_compared_in_bounded_time() {
    let rows = |host: &str| -> String {
        (0..20_000).map(|nth| format!("tcp ESTAB 0 0 {host}{nth}.example:1 192.0.2.7:2\n")).collect()
    };
    let begun = std::time::Instant::now();
    let (changes, output) = diff(&rows("a"), &rows("b"), &[]);
    assert_eq!((changes.len(), output.status.code()), (40_000, Some(1)));
    assert!(text(&output.stderr).contains("too many names"), "{}", text(&output.stderr));
    assert!(begun.elapsed().as_secs() < 30, "{:?}", begun.elapsed());
}

#[cfg(target_os = "linux")]
mod live {
    use std::net::{TcpListener, TcpStream, UdpSocket};

    use super::*;

    /// What was opened since a capture was made is only in B, and what was closed only in A.
    #[test]
    fn the_live_system_is_the_other_side() {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let far = listener.accept().unwrap().0;
        let pid = std::process::id().to_string();
        let before = Command::new(env!("CARGO_BIN_EXE_connutil"))
            .args(["list", "--pid", &pid, "--all-states", "-o", "ndjson"])
            .output()
            .unwrap();
        let before = text(&before.stdout).to_owned();
        let opened = UdpSocket::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
        let now = |args: &[&str]| -> (Vec<Value>, Output) {
            let output = run(&[&["-", "--target", &pid, "-o", "ndjson"], args].concat(), before.as_bytes());
            (text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect(), output)
        };
        let ports = [listener.local_addr().unwrap(), near.local_addr().unwrap(), far.local_addr().unwrap()];
        let about_ours = |changes: &[Value]| {
            changes.iter().filter(|change| ports.iter().any(|end| change["local_port"] == end.port())).count()
        };
        let (changes, _) = now(&[]);
        assert_eq!(about_ours(&changes), 0, "{changes:?}");
        let held = UdpSocket::bind(opened).unwrap();
        let (changes, output) = now(&["--complete"]);
        let udp: Vec<_> = changes.iter().filter(|change| change["local_port"] == opened.port()).collect();
        assert_eq!((udp.len(), &udp[0]["change"], &udp[0]["protocol"]), (1, &"only_b".into(), &"udp".into()));
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        drop(held);
        let port = listener.local_addr().unwrap().port();
        drop(listener);
        let (changes, _) = now(&[]);
        let gone: Vec<_> = changes
            .iter()
            .filter(|change| change["local_port"] == port && change["state"] == "listen")
            .collect();
        assert_eq!((gone.len(), &gone[0]["change"]), (1, &"only_a".into()), "{changes:?}");
    }

    #[test]
    fn the_live_system_shows_no_other_protocols_than_it_is_asked_for() {
        let raw = b"raw UNCONN 0 0 0.0.0.0:1 0.0.0.0:*\n";
        let output = run(&["-", "--protocol", "raw", "-o", "ndjson"], raw);
        let said = text(&output.stderr);
        assert_eq!((output.status.code(), text(&output.stdout)), (Some(3), ""), "{said}");
        assert!(said.contains("B (the live system) shows no raw sockets: 1 of A is not compared"), "{said}");
    }
}

/// sockstat prints the first word of each name: it may go on behind a blank, and nowhere else.
#[test]
fn a_first_word_is_that_of_names_with_more_words_only() {
    let sockstat = |process: &str| {
        format!(
            "root     {process:<20} 7        tcp4   192.0.2.7:22              198.51.100.9:1025         ESTABLISHED\n"
        )
    };
    let by = |name: &'static str| ["--complete", "--target", name];
    let (ssh, sshd) = (sockstat("ssh"), sockstat("sshd"));
    assert_eq!(kinds(&diff(&ssh, &sshd, &["--owners", "name"]).0), [("owners", 22)]);
    for (name, expected) in [("sshd", "only_b"), ("ssh", "only_a"), ("ssh -N", "only_a")] {
        assert_eq!(kinds(&diff(&ssh, &sshd, &by(name)).0), [(expected, 22)], "{name}");
    }
}

/// The number of the process takes room from the name: after a restart another part of it is shown.
#[test]
fn a_cut_name_is_that_of_the_whole_one() {
    let netstat = |process: &str| {
        format!(
            "Active Internet connections (w/o servers)\n\
             tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED {process:<20}\n"
        )
    };
    let [short, long, other] =
        ["565/sshd: peter [pr", "15665/sshd: peter [", "15665/sshd: paul"].map(netstat);
    let by_name = ["--owners", "name"];
    assert_eq!(kinds(&diff(&short, &long, &by_name).0), []);
    assert_eq!(kinds(&diff(&short, &other, &by_name).0), [("owners", 22)]);
}
