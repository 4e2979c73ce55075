//! `connutil parse` as a person or a script meets it.
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

mod program;

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use program::{not_there, text};

const SS: &str = "State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n\
    LISTEN 0 128 0.0.0.0:22 0.0.0.0:* users:((\"sshd\",pid=811,fd=4))\n\
    ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=812,fd=4))\n";
const UDP: &str = "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n\
    \x20 402: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 0 0\n";

/// The columns behind those of a socket.
const PLACE: [&str; 4] = ["file", "line", "host", "captured_at"];

fn connutil(args: &[&str], input: &[u8]) -> Output {
    program::run(&[&["parse"], args].concat(), input)
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
    assert_eq!(text(&output.stderr), "connutil: 2 rows read, 1 line skipped, 0 refused\n");
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
    let returns = SS.replace('\n', "\r");
    for (what, capture) in [
        ("CRLF", crlf.as_bytes()),
        ("CR", returns.as_bytes()),
        ("mark", marked.as_bytes()),
        ("UTF-16LE", &little),
        ("UTF-16BE", &big),
    ] {
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
    assert!(said.ends_with("connutil: 1 row read, 1 line skipped, 1 refused\n"), "{said}");
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
    let answer = connutil(&["-o", "ndjson"], SS.as_bytes()).stdout;
    let output = connutil(&[], &answer);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    let said = text(&output.stderr);
    assert!(said.contains("this is JSON") && said.contains("connutil diff"), "{said}");
    let output = connutil(&["/nonexistent/capture"], b"");
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains(&not_there("/nonexistent/capture")), "{}", text(&output.stderr));
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
    assert_eq!(json["version"], 1);
    let none: serde_json::Value = serde_json::from_slice(&connutil(&["-o", "json"], b"").stdout).unwrap();
    assert_eq!(none["sockets"].as_array().unwrap().len(), 0);
    let csv = connutil(&["-o", "csv"], SS.as_bytes()).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    assert_eq!(reader.headers().unwrap().iter().skip(18).collect::<Vec<_>>(), PLACE);
    assert_eq!(reader.records().map(|row| row.unwrap()[19].to_owned()).collect::<Vec<_>>(), ["2", "3"]);
    let table = connutil(&[], SS.as_bytes()).stdout;
    assert!(text(&table).starts_with("PROCESS") && text(&table).lines().count() == 3, "{}", text(&table));
}

#[test]
fn filters_and_columns_are_those_of_list() {
    let output =
        connutil(&["-o", "csv", "-C", "line,remote,state", "--remote", "198.51.100.0/24"], SS.as_bytes());
    assert_eq!(text(&output.stdout), "line,remote,state\n3,198.51.100.9:1025,established\n");
    assert_eq!(
        (text(&output.stderr), output.status.code()),
        ("connutil: 2 rows read, 1 shown, 1 line skipped, 0 refused\n", Some(0))
    );
    let picked = connutil(&["-o", "ndjson", "-C", "local_port,names", "--state", "listen"], SS.as_bytes());
    assert_eq!(text(&picked.stdout), "{\"local_port\":22,\"names\":[\"sshd\"]}\n");
    let nothing = connutil(&["--port", "443"], SS.as_bytes());
    assert_eq!((nothing.status.code(), nothing.stdout.len()), (Some(1), 0));
    let direction = connutil(&["--columns", "direction"], SS.as_bytes());
    assert!(text(&direction.stderr).contains("goes with connutil list"), "{}", text(&direction.stderr));
    assert_eq!(direction.status.code(), Some(2));
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

#[test]
fn what_is_behind_the_bound_of_a_line_is_no_line() {
    let name = "x".repeat(17 << 20);
    let capture = format!(
        "tcp ESTAB 0 0 192.0.2.7:80 198.51.100.9:1 users:((\"{name}\",pid=1,fd=3))\n\
         tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n"
    );
    let output = connutil(&["-o", "ndjson"], capture.as_bytes());
    assert_eq!(places(&output), [(22, 2)]);
    let said = text(&output.stderr);
    assert!(said.ends_with("connutil: 1 row read, 0 lines skipped, 1 refused\n"), "{said}");
    assert_eq!(output.status.code(), Some(3));
}

#[test]
fn a_closed_pipe_is_no_error_and_says_not_that_nothing_was_there() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("capture");
    fs::write(&file, SS.repeat(20_000)).unwrap();
    for form in ["table", "ndjson", "json", "csv"] {
        let child = Command::new(env!("CARGO_BIN_EXE_connutil"))
            .args(["parse", "--output", form])
            .arg(&file)
            .stdout(program::closed_pipe())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let output = child.wait_with_output().unwrap();
        assert_eq!((output.status.code(), text(&output.stderr)), (Some(0), ""), "{form}");
    }
}

#[test]
fn a_file_that_cannot_be_read_costs_only_itself() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("capture");
    fs::write(&file, SS).unwrap();
    let none = folder.path().join("none");
    let paths = [folder.path(), &file, &none].map(|path| path.to_str().unwrap());
    let output = connutil(&["-o", "ndjson", paths[0], paths[1], paths[2]], b"");
    assert_eq!((places(&output), output.status.code()), (vec![(22, 2), (22, 3)], Some(2)));
    let said = text(&output.stderr);
    assert!(said.contains(&format!("connutil: {}: ", paths[0])), "{said}");
    assert!(said.contains(&format!("connutil: {}", not_there(paths[2]))), "{said}");
    assert!(said.ends_with("2 rows read, 1 line skipped, 0 refused; 2 of 3 files failed\n"), "{said}");
}

#[test]
fn a_binary_file_is_no_capture() {
    let binary: Vec<u8> = (0..200_000_u32).map(|nth| (nth.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let output = connutil(&[], &binary);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
    assert!(!text(&output.stderr).trim_end().contains(|c: char| c.is_control() && c != '\n'));
    // With a format named its lines are what could not be read.
    assert_eq!(connutil(&["--format", "ss"], &binary).status.code(), Some(3));
}

#[test]
fn hostile_names_reach_no_terminal() {
    let capture =
        b"ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025 users:((\"\x1b[31mred\x07\xff\xc2\x9b\",pid=812,fd=4))\n\
        ESTAB 0 36 192.0.2.7:22 \x1b[2J\n";
    for form in ["table", "ndjson", "json", "csv"] {
        let output = connutil(&["-o", form], capture);
        let shown = [output.stdout, output.stderr].concat();
        let shown = String::from_utf8(shown).unwrap();
        assert!(!shown.contains(|c: char| c.is_control() && c != '\n'), "{form}: {shown:?}");
    }
    let output = connutil(&["-o", "ndjson"], capture);
    assert_eq!(records(&output)[0]["owners"][0]["name_hex"], "1b5b33316d72656407ffc29b");
}

/// The keys of the design, in its order, then what was added.
#[test]
fn a_record_has_all_its_keys() {
    let output = connutil(&["-o", "ndjson"], SS.as_bytes());
    let line = text(&output.stdout).lines().next().unwrap();
    let keys = [
        "protocol",
        "local_address",
        "local_port",
        "remote_address",
        "remote_port",
        "is_ipv6",
        "state",
        "owners",
        "uid",
        "user",
        "inode",
        "zone",
        "local_host",
        "remote_host",
        "user_cut",
    ];
    let places: Vec<_> = keys.iter().map(|key| line.find(&format!("\"{key}\":")).unwrap()).collect();
    assert!(places.is_sorted(), "{line}");
    assert!(line.ends_with(",\"file\":\"-\",\"line\":2,\"host\":null,\"captured_at\":null}"), "{line}");
    let record = &records(&output)[0];
    for key in ["remote_address", "remote_port", "uid", "user", "inode", "zone", "local_host", "remote_host"]
    {
        assert!(record[key].is_null(), "{key}");
    }
    assert_eq!(
        (&record["protocol"], &record["local_address"], &record["is_ipv6"]),
        (&"tcp".into(), &"0.0.0.0".into(), &false.into())
    );
    assert_eq!((&record["owners"][0]["name"], &record["owners"][0]["fd"]), (&"sshd".into(), &4.into()));
    assert_eq!((&record["owners"][0]["name_cut"], &record["user_cut"]), (&false.into(), &false.into()));
}

const NETSTAT: &str = "Active Internet connections (servers and established)\n\
    tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED 5665/sshd: peter [p \n\
    tcp        0      0 192.0.2.7:80            198.51.100.9:1026       ESTABLISHED 7/sshd: peter…    \n\
    tcp        0      0 192.0.2.7:90            198.51.100.9:1027       ESTABLISHED 811/tor             \n";

/// The three dots stand for what was cut, and for nothing else.
#[test]
fn a_name_that_a_tool_may_have_cut_is_marked() {
    let output = connutil(&["-o", "ndjson"], NETSTAT.as_bytes());
    let owners: Vec<_> = records(&output).iter().map(|record| record["owners"][0].clone()).collect();
    let told = |nth: usize| (&owners[nth]["name"], &owners[nth]["name_cut"]);
    assert_eq!(told(0), (&"sshd: peter [p".into(), &true.into()));
    assert_eq!(told(1), (&"sshd: peter…".into(), &false.into()));
    assert_eq!(told(2), (&"tor".into(), &false.into()));
    for (form, columns) in [("table", "process"), ("table", "names"), ("csv", "names"), ("csv", "owners")] {
        let output = connutil(&["-o", form, "-C", columns], NETSTAT.as_bytes());
        let shown = text(&output.stdout);
        let names: Vec<_> = shown.lines().skip(1).map(|line| line.split('/').next().unwrap()).collect();
        assert_eq!(names, ["sshd: peter [p…", r"sshd: peter\u{2026}", "tor"], "{form} {columns}");
    }
    let fstat =
        "_syspatc ftp         1400    3* internet stream tcp 0x0 192.0.2.1:50011 --> 203.0.113.80:443\n";
    let output = connutil(&["-o", "csv", "-C", "user"], fstat.as_bytes());
    assert_eq!(text(&output.stdout), "user\n_syspatc…\n");
}

#[cfg(unix)]
#[test]
fn a_pipe_with_a_name_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("pipe");
    let made = Command::new("mkfifo").arg(&pipe).status();
    assert!(made.unwrap().success());
    let writer = std::thread::spawn({
        let pipe = pipe.clone();
        move || fs::write(pipe, SS)
    });
    let output = connutil(&["-o", "ndjson", pipe.to_str().unwrap()], b"");
    assert_eq!(places(&output), [(22, 2), (22, 3)]);
    writer.join().unwrap().unwrap();
}

/// What a process has taken of the memory at most, in KiB, when it has ended.
#[cfg(target_os = "linux")]
fn peak(mut child: std::process::Child, feed: impl FnOnce(&mut dyn std::io::Write)) -> u64 {
    let mut stdin = child.stdin.take().unwrap();
    feed(&mut stdin);
    // It waits for more, and all that was written was read but for what the pipe holds.
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap();
    drop(stdin);
    child.wait().unwrap();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap();
    line.trim().trim_end_matches(" kB").parse().unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn memory_grows_neither_with_a_capture_nor_with_a_line() {
    let parse = || {
        Command::new(env!("CARGO_BIN_EXE_connutil"))
            .args(["parse", "-o", "ndjson"])
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap()
    };
    let rows = SS.repeat(400);
    let few = peak(parse(), |input| input.write_all(rows.as_bytes()).unwrap());
    let many = peak(parse(), |input| (0..100).for_each(|_| input.write_all(rows.as_bytes()).unwrap()));
    assert!(many < few + 8 * 1024, "{many} KiB for 100 times as much as takes {few} KiB");
    // A line without an end is cut at 16 MiB.
    let endless = peak(parse(), |input| (0..40).for_each(|_| input.write_all(&[0; 1 << 20]).unwrap()));
    assert!(endless < few + 48 * 1024, "{endless} KiB for a line of 40 MiB, {few} KiB for a few rows");
}

/// The captures of real systems, with the counts of their list, no format named. The counts are checked one by one in
/// connparse; here they are that all of it reaches the output.
#[test]
fn real_captures_have_as_many_rows_as_were_counted() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures"));
    if !folder.is_dir() {
        eprintln!("SKIPPED: {} is not here", folder.display());
        return;
    }
    let list = fs::read_to_string(folder.join("README.md")).unwrap();
    let mut titles: Vec<&str> = Vec::new();
    let mut read = 0;
    for line in list.lines().filter_map(|line| line.strip_prefix("| ")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let rows =
            titles.iter().position(|title| *title == "rows").and_then(|at| cells[at].parse::<usize>().ok());
        if cells[0] == "file" {
            titles = cells;
        } else if let Some(rows) = rows.filter(|_| !cells[0].ends_with("-anpM.txt")) {
            let output = connutil(&["-o", "ndjson", folder.join(cells[0]).to_str().unwrap()], b"");
            let of_rows =
                |record: &&serde_json::Value| record["protocol"] == "tcp" || record["protocol"] == "udp";
            let counted = records(&output).iter().filter(of_rows).count();
            // The tables of other datagrams are taken for UDP's: only the name of the file tells.
            let is_unnamed = ["udplite", "raw", "raw6", "icmp"]
                .iter()
                .any(|table| cells[0].ends_with(&format!("net-{table}.txt")));
            assert_eq!(
                (counted, output.status.code()),
                (rows + usize::from(is_unnamed), Some(0)),
                "{}",
                cells[0]
            );
            read += 1;
        }
    }
    assert!(read > 70, "{read} captures");
}
