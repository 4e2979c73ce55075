//! `connutil parse` as a person or a script meets it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const SS: &str = "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n\
    LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=811,fd=4))\n\
    ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=812,fd=4))\n";
const UDP: &str = "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n\
    \x20 402: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 0 0\n";

fn connutil(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_connutil"))
        .arg("parse")
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let (mut stdin, input) = (child.stdin.take().unwrap(), input.to_vec());
    // A program that has failed already does not read on.
    let writer = std::thread::spawn(move || drop(stdin.write_all(&input)));
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn records(output: &Output) -> Vec<serde_json::Value> {
    text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// Local ports and lines.
fn places(output: &Output) -> Vec<(u64, u64)> {
    records(output)
        .iter()
        .map(|record| (record["local_port"].as_u64().unwrap(), record["line"].as_u64().unwrap()))
        .collect()
}

#[test]
fn the_input_is_read_and_rows_say_where_they_stood() {
    let output = connutil(&["-o", "ndjson"], SS.as_bytes());
    assert_eq!(places(&output), [(22, 2), (22, 3)]);
    let record = &records(&output)[1];
    assert_eq!(
        (&record["file"], &record["state"], &record["owners"][0]["pid"]),
        (&"-".into(), &"established".into(), &812.into())
    );
    assert_eq!(text(&output.stderr), "connutil: 2 rows read, 1 lines skipped, 0 refused\n");
    assert_eq!(output.status.code(), Some(0));
    let only = connutil(&["-o", "ndjson", "--connections-only"], SS.as_bytes());
    assert_eq!(places(&only), [(22, 3)]);
}

#[test]
fn what_people_have_is_read() {
    let crlf = SS.replace('\n', "\r\n");
    let marked = format!("\u{feff}{SS}");
    let utf16 =
        |text: &str, bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
    let little = utf16(&format!("\u{feff}{crlf}"), u16::to_le_bytes);
    let big = utf16(&format!("\u{feff}{crlf}"), u16::to_be_bytes);
    for (what, capture) in
        [("CRLF", crlf.as_bytes()), ("mark", marked.as_bytes()), ("UTF-16LE", &little), ("UTF-16BE", &big)]
    {
        assert_eq!(places(&connutil(&["-o", "ndjson"], capture)), [(22, 2), (22, 3)], "{what}");
    }
    let session = format!("user@host:~$ ss -tanp\n{SS}user@host:~$ cat /proc/net/udp\n{UDP}user@host:~$ \n");
    let output = connutil(&["-o", "ndjson"], session.as_bytes());
    assert_eq!(places(&output), [(22, 3), (22, 4), (53, 7)]);
    assert_eq!(text(&output.stderr), "connutil: 3 rows read, 5 lines skipped, 0 refused\n");
}

#[test]
fn a_refused_line_is_shown_with_its_place_and_told_by_the_exit_status() {
    let cut = &SS[..SS.len() - 12];
    let output = connutil(&["-o", "ndjson"], cut.as_bytes());
    assert_eq!((places(&output), output.status.code()), (vec![(22, 2)], Some(3)));
    let said = text(&output.stderr);
    assert!(said.starts_with("connutil: -: line 3, column "), "{said}");
    assert!(said.ends_with("connutil: 1 rows read, 1 lines skipped, 1 refused\n"), "{said}");
    assert_eq!(connutil(&["--strict"], cut.as_bytes()).status.code(), Some(2));
    assert_eq!(connutil(&["--strict"], SS.as_bytes()).status.code(), Some(0));
    let many = format!("{SS}{}", "ESTAB 0 0 nonsense\n".repeat(1000));
    let said = connutil(&[], many.as_bytes()).stderr;
    assert_eq!(text(&said).lines().count(), 12, "ten of them, how many more, and the summary");
    assert!(text(&said).contains("-: and 990 more lines"));
}

#[test]
fn what_is_no_capture_fails_with_a_sentence() {
    let output = connutil(&[], b"hello\nworld\n");
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(
        text(&output.stderr).contains("no line looks like a format that is known"),
        "{}",
        text(&output.stderr)
    );
    let output = connutil(&["/nonexistent/capture"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("/nonexistent/capture: No such file"), "{}", text(&output.stderr));
    assert_eq!(connutil(&["--format", "nothing"], b"").status.code(), Some(2));
    assert_eq!(connutil(&[], b"").status.code(), Some(1), "no output of a tool means no sockets");
}

#[test]
fn a_named_format_is_the_only_one() {
    let output = connutil(&["--format", "proc_net_raw", "-o", "ndjson"], UDP.as_bytes());
    assert_eq!(records(&output)[0]["protocol"], "raw");
    assert_eq!(connutil(&["--format", "proc_net_udp"], SS.as_bytes()).status.code(), Some(3));
    let big = connutil(
        &["--byte-order", "big", "-o", "ndjson"],
        UDP.replace("00000000:0035", "7F000001:0035").as_bytes(),
    );
    assert_eq!(records(&big)[0]["local_address"], "127.0.0.1");
}

#[test]
fn every_form_is_whole() {
    let json: serde_json::Value =
        serde_json::from_slice(&connutil(&["-o", "json"], SS.as_bytes()).stdout).unwrap();
    assert_eq!(
        (json["sockets"].as_array().unwrap().len(), &json["rows"], &json["skipped"]),
        (2, &2.into(), &1.into())
    );
    let none: serde_json::Value = serde_json::from_slice(&connutil(&["-o", "json"], b"").stdout).unwrap();
    assert_eq!(none["sockets"].as_array().unwrap().len(), 0);
    let csv = connutil(&["-o", "csv"], SS.as_bytes()).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    assert_eq!(reader.headers().unwrap().iter().next_back(), Some("line"));
    assert_eq!(reader.records().map(|row| row.unwrap()[19].to_owned()).collect::<Vec<_>>(), ["2", "3"]);
    let table = connutil(&[], SS.as_bytes()).stdout;
    assert!(text(&table).starts_with("PROCESS") && text(&table).lines().count() == 3, "{}", text(&table));
}

#[test]
fn many_files_come_in_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let files: Vec<String> = (0..60)
        .map(|nth| {
            let file = folder.path().join(format!("{nth}.txt"));
            // Of very different lengths, so that whoever is ahead has to wait.
            let rows = if nth % 7 == 0 { 5000 } else { 3 };
            let text: String =
                (0..rows).map(|_| format!("tcp LISTEN 0 5 127.0.0.1:{} 0.0.0.0:*\n", 1000 + nth)).collect();
            fs::write(&file, text).unwrap();
            file.to_str().unwrap().to_owned()
        })
        .collect();
    let args: Vec<&str> = ["-o", "ndjson"].into_iter().chain(files.iter().map(String::as_str)).collect();
    let output = connutil(&args, b"");
    let ports: Vec<u64> =
        records(&output).iter().map(|record| record["local_port"].as_u64().unwrap()).collect();
    assert_eq!(ports.len(), 9 * 5000 + 51 * 3);
    assert!(ports.is_sorted());
    assert_eq!(records(&output)[5000]["file"], files[1]);
}

#[test]
fn a_row_across_the_pieces_of_a_long_capture_is_one_row() {
    // A name with a line feed, so that a row has two lines, wherever the pieces meet.
    let row = |nth: usize| {
        format!(
            "tcp ESTAB 0 0 192.0.2.7:{} 198.51.100.9:443 users:((\"a\nb\",pid={nth},fd=4))\n",
            1 + nth % 60000
        )
    };
    let capture: String = (1..=20_000).map(row).collect();
    let output = connutil(&["-o", "ndjson"], capture.as_bytes());
    let places = places(&output);
    assert_eq!(places.len(), 20_000);
    assert!(
        places.iter().zip(1..).all(|(&(port, line), nth)| port == 1 + nth % 60000 && line == 2 * nth - 1)
    );
}

/// The captures of real systems, with the counts of their list, no format named.
#[test]
fn real_captures_have_as_many_rows_as_were_counted() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures"));
    if !folder.is_dir() {
        eprintln!("SKIPPED: {} is not here", folder.display());
        return;
    }
    for (file, rows) in [
        ("ss/lab-mix-ss-6.1-Oanptuie.txt", 33),
        ("ss/lab-mix-ss-v3.2.0-nptu.txt", 19),
        ("ss/lab-states-ss-v5.10.0-antpim.txt", 31),
        ("proc/lab-mix-net-tcp6.txt", 11),
        ("proc/lab-states-net-tcp.txt", 29),
    ] {
        let output = connutil(&["-o", "ndjson", folder.join(file).to_str().unwrap()], b"");
        assert_eq!((records(&output).len(), output.status.code()), (rows, Some(0)), "{file}");
    }
}
