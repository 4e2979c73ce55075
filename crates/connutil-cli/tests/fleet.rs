//! `connutil parse` in a pipe that brings the captures of many machines.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod program;

use std::process::Output;

use program::text;
use serde_json::{Value, json};

const SS: &str = "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n\
    LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=811,fd=4))\n\
    ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=812,fd=4))\n";
/// A row of Windows' netstat.
const WINDOWS: &str = "  TCP    192.0.2.8:49712        198.51.100.9:443       ESTABLISHED     4711\r\n";

fn connutil(args: &[&str], input: &[u8]) -> Output {
    program::run(&[&["parse", "-o", "ndjson"], args].concat(), input)
}

fn records(output: &Output) -> Vec<Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// File, line, host and time of each record.
fn origins(output: &Output) -> Vec<[Value; 4]> {
    let keys = ["file", "line", "host", "captured_at"];
    records(output).iter().map(|record| keys.map(|key| record[key].clone())).collect()
}

fn lines(captures: &[Value]) -> Vec<u8> {
    captures.iter().flat_map(|capture| format!("{capture}\n").into_bytes()).collect()
}

#[test]
fn a_stamp_is_in_every_record_of_every_form() {
    let stamps = ["--host", "web1", "--captured-at", "2026-03-01T12:30:00+01:00"];
    for record in records(&connutil(&stamps, SS.as_bytes())) {
        assert_eq!((&record["host"], &record["captured_at"]), (&"web1".into(), &stamps[3].into()));
    }
    let csv = program::run(&[&["parse", "-o", "csv"], &stamps[..]].concat(), SS.as_bytes());
    let ends =
        text(&csv.stdout).lines().skip(1).filter(|line| line.ends_with(",web1,2026-03-01T12:30:00+01:00"));
    assert_eq!(ends.count(), 2, "{}", text(&csv.stdout));
    let json = program::run(&[&["parse", "-o", "json"], &stamps[..]].concat(), SS.as_bytes());
    let json: Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!((&json["sockets"][1]["host"], json["sockets"].as_array().unwrap().len()), (&"web1".into(), 2));
    let table =
        program::run(&[&["parse", "-C", "host,captured_at,local"], &stamps[..]].concat(), SS.as_bytes());
    assert!(text(&table.stdout).starts_with("HOST  CAPTURED AT"), "{}", text(&table.stdout));
}

#[test]
fn a_wrong_stamp_is_told_before_anything_is_read() {
    for wrong in ["yesterday", "2026-03-01", "2026-02-30T00:00:00Z", "2026-03-01T12:30:00"] {
        let output = connutil(&["--captured-at", wrong], SS.as_bytes());
        assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{wrong}");
        assert!(text(&output.stderr).contains("no time as RFC 3339 writes it"), "{}", text(&output.stderr));
    }
    assert_eq!(connutil(&["--host", ""], SS.as_bytes()).status.code(), Some(2));
}

#[test]
fn a_hostile_host_is_the_same_text_and_harmless() {
    let host = "w\u{1b}[2J\u{202e}\"\\ eb";
    for form in ["ndjson", "csv", "json", "table"] {
        let output = program::run(&["parse", "-o", form, "-C", "host,local", "--host", host], SS.as_bytes());
        assert!(!text(&output.stdout).contains(['\u{1b}', '\u{202e}']), "{form}");
    }
    assert_eq!(records(&connutil(&["--host", host], SS.as_bytes()))[0]["host"], host);
}

#[test]
fn each_line_is_a_capture_with_stamps_of_its_own() {
    let utf16: Vec<u8> = format!("\u{feff}{WINDOWS}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, utf16);
    let input = lines(&[
        json!({"text": SS, "host": "web1", "captured_at": "2026-03-01T12:30:00Z", "file": "web1.txt", "more": [1]}),
        json!({"base64": base64, "host": "pc\u{fc}"}),
        json!({"text": "", "host": "idle", "captured_at": null}),
        json!({"text": SS}),
    ]);
    let output = connutil(&["--input", "ndjson", "--host", "unknown"], &input);
    let of = |file: &str, line: u64, host: &str, at: Option<&str>| -> [Value; 4] {
        [file.into(), line.into(), host.into(), at.into()]
    };
    let at = Some("2026-03-01T12:30:00Z");
    assert_eq!(
        origins(&output),
        [
            of("web1.txt", 2, "web1", at),
            of("web1.txt", 3, "web1", at),
            of("-:2", 1, "pc\u{fc}", None),
            of("-:4", 2, "unknown", None),
            of("-:4", 3, "unknown", None),
        ]
    );
    assert_eq!(records(&output)[2]["owners"][0]["pid"], 4711);
    assert_eq!(text(&output.stderr), "connutil: 5 rows read, 2 lines skipped, 0 refused\n");
    assert_eq!(output.status.code(), Some(0));
}

#[test]
fn a_line_that_is_wrong_costs_only_itself_and_is_told_with_its_place() {
    let mut input = b"{\"text\": \x1b[31m}\n\n[]\n{\"text\":7}\n{}\n".to_vec();
    input.extend(lines(&[
        json!({"text": SS, "base64": ""}),
        json!({"text": SS, "captured_at": "12:30"}),
        json!({"text": "hello\nworld\n"}),
        json!({"text": format!("{SS}ESTAB 0 0 nonsense\n"), "file": "cut.txt"}),
    ]));
    let output = connutil(&["--input", "ndjson"], &input);
    assert_eq!((records(&output).len(), output.status.code()), (2, Some(2)));
    let said = text(&output.stderr);
    for start in [
        "connutil: -:1: not a capture as JSON",
        "connutil: -:3: not a capture as JSON",
        "connutil: -:4: not a capture as JSON",
        "connutil: -:5: has neither \"text\" nor \"base64\"",
        "connutil: -:6: has both",
        "connutil: -:7: \"12:30\" is no time",
        "connutil: -:8: no line looks like a format",
        "connutil: cut.txt: line 4, column ",
        "connutil: 2 rows read, 1 line skipped, 1 refused; 7 of 8 captures failed",
    ] {
        assert!(said.lines().any(|line| line.starts_with(start)), "{start}\n{said}");
    }
    assert!(!said.contains('\x1b'), "{said:?}");
}

/// Each capture is let go before the next one is read: 400 of 10 kB take no more than 10 do.
#[cfg(target_os = "linux")]
#[test]
fn memory_does_not_grow_with_the_number_of_captures() {
    use std::io::Write;
    use std::process::{Command, Stdio};

    let line = lines(&[json!({"text": SS.repeat(50), "host": "web1"})]);
    let peak = |captures: usize| {
        let mut child = Command::new(env!("CARGO_BIN_EXE_connutil"))
            .args(["parse", "--input", "ndjson", "-o", "ndjson"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdin = child.stdin.take().unwrap();
        (0..captures).for_each(|_| stdin.write_all(&line).unwrap());
        // It waits for more, and all that was written was read but for what the pipe holds.
        let status = std::fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
        drop(stdin);
        child.wait().unwrap();
        let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
        line.trim().trim_end_matches(" kB").parse::<u64>().unwrap()
    };
    let (few, many) = (peak(10), peak(400));
    assert!(many < few + 4 * 1024, "{many} KiB for 400 captures, {few} KiB for 10");
}
