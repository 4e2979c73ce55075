//! `connutil redact` as a person or a script meets it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod program;

use std::collections::BTreeSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use program::{not_there, text};
use serde_json::Value;

const KEY: &[u8] = b"a key that only the tests have";
const SS: &str = "State  Recv-Q Send-Q Local Address:Port  Peer Address:Port Process\n\
    LISTEN 0      128          0.0.0.0:22           0.0.0.0:*     users:((\"sshd\",pid=811,fd=4))\n\
    ESTAB  0      36     203.0.114.7:22     198.52.100.9:1025  users:((\"sshd: alice@pts/0\",pid=812,fd=4))\n";

fn run(command: &str, args: &[&str], input: &[u8]) -> Output {
    program::run(&[&[command], args].concat(), input)
}

fn records(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn key() -> tempfile::NamedTempFile {
    let mut file = tempfile::NamedTempFile::new().unwrap();
    file.write_all(KEY).unwrap();
    file
}

/// What `redact` says of a row: all that `parse` does but where the capture comes from.
fn without_origin(record: &mut Value) {
    for key in ["file", "host", "captured_at"] {
        assert!(record.as_object_mut().unwrap().remove(key).is_some(), "{key}");
    }
}

fn path(file: &tempfile::NamedTempFile) -> &str {
    file.path().to_str().unwrap()
}

/// The captures below a folder.
fn captures(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(captures(&path));
        } else if path.file_name().is_some_and(|name| name == "capture") {
            found.push(path);
        }
    }
    found.sort();
    found
}

fn fixtures() -> Vec<PathBuf> {
    captures(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures"))
}

/// Names and users of the sockets that a scene opened, and its addresses in every spelling, where they are its own.
fn secrets(expected: &str) -> BTreeSet<String> {
    let mut secrets = BTreeSet::new();
    for line in expected.lines() {
        let record: Value = serde_json::from_str(line).unwrap();
        let owners = record["owners"].as_array().into_iter().flatten();
        let names = owners.filter_map(|owner| owner["name"].as_str()).chain(record["user"].as_str());
        secrets.extend(
            names
                .flat_map(|name| name.split(|letter: char| !letter.is_alphanumeric()))
                // Names that are made to look like a row.
                .filter(|word| word.len() > 4 && !matches!(*word, "ESTAB" | "LISTEN" | "users" | "cgroup"))
                .map(str::to_owned),
        );
        for key in ["local_address", "remote_address"] {
            let Some(ip) = record[key].as_str().and_then(|text| text.parse::<std::net::IpAddr>().ok()) else {
                continue;
            };
            if ip.is_unspecified()
                || ip == std::net::Ipv4Addr::LOCALHOST
                || ip == std::net::Ipv6Addr::LOCALHOST
            {
                continue;
            }
            secrets.insert(ip.to_string());
            let bytes = match ip {
                std::net::IpAddr::V4(v4) => v4.octets().to_vec(),
                std::net::IpAddr::V6(v6) => v6.octets().to_vec(),
            };
            let words = |reversed: bool| -> String {
                let four = |four: &[u8]| -> Vec<u8> {
                    if reversed { four.iter().rev().copied().collect() } else { four.to_vec() }
                };
                bytes.chunks(4).flat_map(four).map(|byte| format!("{byte:02X}")).collect()
            };
            secrets.extend([words(true), words(false)]);
        }
    }
    secrets
}

/// Whether a word stands in a line, not as a part of a longer one.
fn stands_in(word: &str, line: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric();
    line.match_indices(word)
        .any(|(at, _)| !line[..at].ends_with(is_part) && !line[at + word.len()..].starts_with(is_part))
}

/// What the fixtures' scenes opened is the truth, not what a parser read.
#[test]
fn nothing_that_a_scene_opened_is_left_of_its_captures() {
    let key = key();
    let mut searched = 0;
    for capture in fixtures() {
        let expected = fs::read_to_string(capture.with_file_name("expected.ndjson")).unwrap();
        // With a key: among so few addresses one's pseudonym may be another's real one, and that must not come and go.
        let output = run("redact", &["--key", path(&key), capture.to_str().unwrap()], b"");
        let redacted = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(0), "{}: {}", capture.display(), text(&output.stderr));
        for secret in secrets(&expected) {
            searched += 1;
            let found = redacted.lines().find(|line| stands_in(&secret, line));
            assert_eq!(found, None, "{secret:?} in {}", capture.display());
        }
    }
    assert!(searched > 50, "{searched}");
}

/// A redacted capture reads as the sockets of the real one, redacted: nothing of the layout is lost.
#[test]
fn a_redacted_capture_reads_as_the_real_one() {
    let key = key();
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/captures");
    let mut files = fixtures();
    if shared.is_dir() {
        for folder in
            fs::read_dir(shared).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir())
        {
            files.extend(fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()));
        }
    }
    let (mut rows, mut failed) = (0, Vec::new());
    for file in files {
        let file = file.to_str().unwrap();
        // Pseudonyms of IPv6 addresses can be wider, and netstat without -W prints none that is.
        if ["netstat/kinds-anp/", "netstat/kinds-anpoee/"].iter().any(|cut| file.contains(cut)) {
            continue;
        }
        let mut real = records(&run("redact", &["--key", path(&key), "-o", "ndjson", file], b""));
        let redacted = run("redact", &["--key", path(&key), file], b"").stdout;
        // A capture's own name can tell its table; that of the input cannot.
        let format: &[&str] = match file {
            _ if file.contains("raw") => &["--format", "proc_net_raw"],
            _ if file.contains("icmp") => &["--format", "proc_net_icmp"],
            _ => &[],
        };
        let mut read = records(&run("parse", &[&["-o", "ndjson"], format].concat(), &redacted));
        read.iter_mut().for_each(without_origin);
        if file.contains("raw") || file.contains("icmp") || file.contains("udplite") {
            // The tables of /proc/net look alike: read on their own they are one another's.
            real.iter_mut().chain(&mut read).for_each(|record| record["protocol"] = Value::Null);
        }
        if file.contains("names-") {
            // A name that forges the end of a row forges nothing any more, and its owner is no longer doubtful. Of a row
            // whose process is named like an address in it no number stays but ports.
            for record in real.iter_mut().chain(&mut read) {
                (record["owners"], record["inode"]) = (Value::Null, Value::Null);
            }
        }
        let differing = real.iter().zip(&read).find(|(real, read)| real != read);
        if differing.is_some() || real.len() != read.len() {
            failed.push(format!("{file}: {} rows, {} afterwards: {differing:#?}", real.len(), read.len()));
        }
        rows += read.len();
    }
    assert!(failed.is_empty(), "{}", failed.join("\n"));
    assert!(rows > 500, "{rows}");
}

#[test]
fn columns_stay_where_they_were() {
    let key = key();
    let output = run("redact", &["--key", path(&key)], SS.as_bytes());
    let redacted = text(&output.stdout);
    let column = |text: &str, what: &str| text.lines().nth(2).unwrap().find(what).unwrap();
    assert_eq!(column(redacted, "users:"), column(SS, "users:"), "{redacted}");
    assert_eq!(redacted.lines().next(), SS.lines().next());
    assert!(
        redacted.contains(":22 ") && redacted.contains(":1025 ") && redacted.contains("pid=812,fd=4"),
        "{redacted}"
    );
    assert!(!redacted.contains("alice") && !redacted.contains("sshd"), "{redacted}");
    assert_eq!(text(&output.stderr), "connutil: 2 sockets redacted, 1 other line, 0 refused\n");
}

#[test]
fn a_key_gives_the_same_pseudonyms_and_no_key_others() {
    let key = key();
    let with = |args: &[&str]| run("redact", args, SS.as_bytes()).stdout;
    assert_eq!(with(&["--key", path(&key)]), with(&["--key", path(&key)]));
    assert_ne!(with(&[]), with(&[]));
    assert_ne!(with(&[]), with(&["--key", path(&key)]));
}

#[test]
fn lines_that_cannot_be_read_keep_only_the_words_of_tools() {
    let bad = format!("{SS}ESTAB 0 0 203.0.114.7:22 nonsense users:((\"secret\",pid=77,fd=9\n");
    let output = run("redact", &[], bad.as_bytes());
    let line = text(&output.stdout).lines().nth(3).unwrap();
    let words: Vec<&str> = line.split_whitespace().collect();
    assert!(line.starts_with("ESTAB 0 0 ") && words[3].ends_with(":22"), "{line}");
    assert_eq!((words[4].len(), words[5].len()), ("nonsense".len(), "users:((\"secret\",pid=77,fd=9".len()));
    for secret in ["203.0.114.7", "nonsense", "secret", "pid=77"] {
        assert!(!line.contains(secret), "{line}");
    }
    assert_eq!(output.status.code(), Some(3));
    // Not a capture at all.
    let output = run("redact", &[], b"Dear Bob,\nmy server 203.0.114.7 (web1.corp.example) is down. Alice\n");
    let letter = text(&output.stdout);
    for secret in ["Bob", "server", "203.0.114.7", "web1", "corp", "Alice", "Dear"] {
        assert!(!letter.contains(secret), "{letter}");
    }
    assert_eq!((letter.lines().count(), output.status.code()), (2, Some(3)));
}

#[test]
fn an_answer_of_this_program_is_redacted_too() {
    let key = key();
    let parsed = run("parse", &["-o", "ndjson"], SS.as_bytes()).stdout;
    let output = run("redact", &["--key", path(&key)], &parsed);
    let own = records(&run("redact", &["--key", path(&key), "-o", "ndjson"], SS.as_bytes()));
    let mut answers = records(&output);
    assert_eq!(answers[0]["file"], "-");
    answers.iter_mut().for_each(without_origin);
    assert_eq!(answers, own);
    let stamped = ["-o", "ndjson", "--host", "web1.corp.example", "--captured-at", "2026-03-01T12:30:00Z"];
    let redacted = run("redact", &[], &run("parse", &stamped, SS.as_bytes()).stdout);
    let shown = text(&redacted.stdout);
    assert!(!shown.contains("web1") && !shown.contains("corp"), "{shown}");
    assert_eq!(records(&redacted)[0]["captured_at"], "2026-03-01T12:30:00Z");
    let document = run("parse", &["-o", "json"], SS.as_bytes()).stdout;
    assert!(text(&document).lines().count() > 1, "it is of several lines");
    let output = run("redact", &["--key", path(&key)], &document);
    assert_eq!(records(&output)[0]["sockets"][1]["local_address"], own[1]["local_address"]);
    assert_eq!(text(&output.stderr), "connutil: 2 sockets redacted, 0 other lines, 0 refused\n");
}

#[test]
fn records_are_made_of_a_document_where_they_are_wanted() {
    let key = key();
    let redact = |form: &str| {
        let answer = run("parse", &["-o", form], SS.as_bytes()).stdout;
        run("redact", &["--key", path(&key), "-o", "ndjson"], &[answer, b"no JSON\n".to_vec()].concat())
    };
    let (of_document, of_records) = (redact("json"), redact("ndjson"));
    assert_eq!(text(&of_document.stdout), text(&of_records.stdout));
    assert_eq!(records(&of_document).len(), 2);
    assert_eq!(of_document.status.code(), Some(3), "{}", text(&of_document.stderr));
}

#[test]
fn events_keep_their_keys_and_times() {
    let event = br#"{"event":"opened","time":"2026-03-01T12:30:00.500Z","number":17,"first_seen":"2026-03-01T12:30:00.500Z","was_present":false,"before":null,"protocol":"tcp","local_address":"203.0.114.7","local_port":22,"owners":[{"pid":7,"name":"secret"}]}"#;
    let output = run("redact", &[], event);
    let [redacted] = &records(&output)[..] else { panic!("{}", text(&output.stdout)) };
    let real: Value = serde_json::from_slice(event).unwrap();
    for key in ["event", "time", "number", "first_seen", "was_present", "before", "protocol", "local_port"] {
        assert_eq!(redacted.get(key), real.get(key), "{key}");
    }
    assert!(!text(&output.stdout).contains("secret") && !text(&output.stdout).contains("203.0.114.7"));
}

#[test]
fn a_line_that_begins_like_a_number_is_no_json() {
    let text_of = |input: &[u8]| text(&run("redact", &[], input).stdout).to_owned();
    let redacted = text_of(b"{}\n203.0.114.7 alice\n{\"host\":\n");
    let lines: Vec<&str> = redacted.lines().collect();
    assert_eq!((lines.len(), lines[0]), (3, "{}"), "{redacted}");
    assert!(!redacted.contains("114.7") && !redacted.contains("alice"), "{redacted}");
}

#[test]
fn who_was_asked_stays() {
    for resolver in connutil::probe::Resolver::ALL {
        let attempt = format!(r#"{{"resolver":"{resolver}","error":null}}"#);
        let redacted = records(&run("redact", &[], attempt.as_bytes()));
        assert_eq!(redacted[0]["resolver"], resolver.name());
    }
}

#[test]
fn wrong_usage_and_bad_keys_say_what_helps() {
    let mut short = tempfile::NamedTempFile::new().unwrap();
    short.write_all(b"1234").unwrap();
    for (args, sentence) in [
        (vec!["--key", "/nonexistent/key"], "head -c 32 /dev/urandom"),
        (vec!["--key", path(&short)], "it takes 16 random ones"),
        (vec!["/nonexistent/capture"], not_there("/nonexistent/capture").as_str()),
        (vec!["--output", "xml"], "possible values: text, ndjson"),
    ] {
        let output = run("redact", &args, b"");
        assert!(text(&output.stderr).contains(sentence), "{args:?}: {}", text(&output.stderr));
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
    }
    assert_eq!(run("redact", &[], b"").status.code(), Some(1));
}

#[test]
fn a_closed_pipe_is_no_error() {
    let many = SS.repeat(5000);
    let mut child = Command::new(env!("CARGO_BIN_EXE_connutil"))
        .arg("redact")
        .stdin(Stdio::piped())
        .stdout(program::closed_pipe())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    stdin.write_all(many.as_bytes()).unwrap();
    drop(stdin);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""));
}
