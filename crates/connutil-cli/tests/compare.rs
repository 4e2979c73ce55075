//! `connutil compare`, `connutil resolvers` and `--proc-root`, as a person or a script meets them.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::fs;
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

fn connutil(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_connutil"));
    command.args(args);
    command
}

fn run(args: &[&str]) -> Output {
    connutil(args).output().unwrap()
}

fn text(bytes: &[u8]) -> &str {
    std::str::from_utf8(bytes).unwrap()
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).unwrap()
}

/// A PATH with one program on it, a script.
fn path_with(program: &str, script: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join(program);
    fs::write(&file, format!("#!/bin/sh\n{script}\n")).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
    folder
}

/// What `ss` would print of a listening socket of this process.
fn ss_row(port: u16, fd: i32) -> String {
    let inode = fs::read_link(format!("/proc/self/fd/{fd}")).unwrap().display().to_string();
    let inode = inode.trim_start_matches("socket:[").trim_end_matches(']').to_owned();
    format!(
        "tcp LISTEN 0 128 127.0.0.1:{port} 0.0.0.0:* users:((\"x\",pid={},fd={fd})) ino:{inode} sk:1 <->",
        std::process::id()
    )
}

const SS_HEADING: &str = "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process";

#[test]
fn a_resolver_that_leaves_a_socket_out_is_found_out() {
    use std::os::fd::AsRawFd;
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let pid = std::process::id().to_string();
    let compare = |script: &str, args: &[&str]| {
        let path = path_with("ss", script);
        connutil(&[&["compare", pid.as_str(), "--resolver", "ss"], args].concat())
            .env("PATH", path.path())
            .output()
            .unwrap()
    };
    let row = ss_row(port, listener.as_raw_fd());
    let right = compare(&format!("echo '{SS_HEADING}'; echo '{row}'"), &["-o", "json"]);
    let document = json(&right);
    let is_ours = |one: &&Value| one["socket"]["local_port"] == port;
    let ours = |document: &Value| -> Vec<Value> {
        document["compared"][0]["differences"].as_array().unwrap().iter().filter(is_ours).cloned().collect()
    };
    assert_eq!((ours(&document).len(), &document["reference"]), (0, &Value::from("proc")), "{document:#}");

    let wrong = compare(&format!("echo '{SS_HEADING}'"), &["-o", "json"]);
    let document = json(&wrong);
    assert_eq!(
        (&document["agreement"], wrong.status.code()),
        (&"unexplained".into(), Some(1)),
        "{document:#}"
    );
    let [missing] = ours(&document).try_into().unwrap();
    assert_eq!((&missing["kind"], &missing["cause"]), (&"missing".into(), &Value::Null));
    assert_eq!(document["compared"][0]["rounds"], 4);

    let table = compare(&format!("echo '{SS_HEADING}'"), &[]);
    let shown = text(&table.stdout);
    let line = shown.lines().find(|line| line.contains(&format!("127.0.0.1:{port}"))).unwrap();
    let words: Vec<_> = line.split_whitespace().collect();
    assert_eq!((words[0], words[1], *words.last().unwrap()), ("ss", "missing", "unexplained"), "{shown}");
    assert!(text(&table.stderr).contains("unexplained"), "{}", text(&table.stderr));
    assert_eq!(table.status.code(), Some(1));

    let csv = compare(&format!("echo '{SS_HEADING}'"), &["-o", "csv"]).stdout;
    let mut reader = csv::Reader::from_reader(csv.as_slice());
    assert!(reader.records().map(Result::unwrap).any(|row| row[3] == format!("127.0.0.1:{port}")));

    let failed = compare("echo a spreadsheet", &["-o", "ndjson"]);
    let record = json(&failed);
    assert!(
        record["error"].as_str().unwrap().contains("printed nothing that looks like its table"),
        "{record}"
    );
    assert_eq!(failed.status.code(), Some(1));
}

#[test]
fn what_cannot_be_compared_fails() {
    let nobody = run(&["compare", &u32::MAX.to_string()]);
    assert_eq!(nobody.status.code(), Some(2));
    assert!(text(&nobody.stderr).contains("there is no process"), "{}", text(&nobody.stderr));
    // What does not fit an id can only be a name.
    let nobody = run(&["compare", "99999999999"]);
    assert!(text(&nobody.stderr).contains("no process is named \"99999999999\""), "{}", text(&nobody.stderr));
    let other = run(&["compare", "--resolver", "fstat_bsd"]);
    assert!(text(&other.stderr).contains("not for Linux"), "{}", text(&other.stderr));
    assert_eq!(other.status.code(), Some(2));
}

#[test]
fn resolvers_say_what_works_and_why_not() {
    let path = path_with("ss", "echo ss utility, iproute2-9.9");
    let output = connutil(&["resolvers", "-o", "json"]).env("PATH", path.path()).output().unwrap();
    let document = json(&output);
    let of = |name: &str| {
        document["resolvers"].as_array().unwrap().iter().find(|one| one["resolver"] == name).unwrap().clone()
    };
    assert_eq!((&of("proc")["works"], &of("proc")["path"]), (&true.into(), &"/proc".into()));
    assert_eq!(
        (&of("ss")["works"], &of("ss")["version"]),
        (&true.into(), &"ss utility, iproute2-9.9".into())
    );
    assert_eq!(of("ss")["path"], path.path().join("ss").display().to_string());
    assert_eq!(of("procstat_bsd")["works"], false);
    assert!(of("procstat_bsd")["reason"].as_str().unwrap().contains("FreeBSD"));
    assert_eq!(output.status.code(), Some(0));
    let other = path_with("ss", "echo a spreadsheet");
    let output = connutil(&["resolvers"]).env("PATH", other.path()).output().unwrap();
    let line = text(&output.stdout).lines().find(|line| line.starts_with("ss ")).unwrap();
    assert!(
        line.contains("no") && line.contains("is another program, which says \"a spreadsheet\""),
        "{line}"
    );
}

#[test]
fn what_a_program_says_of_itself_reaches_no_terminal() {
    let path = path_with("ss", r"printf 'ss utility, iproute2-9.9 \033]0;x\007\n'");
    for form in ["table", "csv", "json"] {
        let output = connutil(&["resolvers", "-o", form]).env("PATH", path.path()).output().unwrap();
        let shown = text(&output.stdout);
        let line = shown.lines().find(|line| line.contains("iproute2-9.9")).unwrap();
        assert!(line.contains("]0;x") && !line.contains(['\x1b', '\x07']), "{form}: {line:?}");
    }
}

#[test]
fn the_resolvers_of_another_system_come_in_their_order() {
    let names = |system: &str| {
        let output = run(&["resolvers", "--system", system, "-o", "csv"]).stdout;
        let mut reader = csv::Reader::from_reader(output.as_slice());
        reader.records().map(|row| row.unwrap()[0].to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names("linux"), ["pidfd", "sock_diag", "proc", "ss", "netstat", "lsof", "sockstat"]);
    assert_eq!(names("FreeBSD"), ["sysctl", "sockstat_bsd", "procstat_bsd", "lsof", "netstat"]);
    assert_eq!(names("macos"), ["libproc", "lsof", "netstat"]);
    assert_eq!(names("Windows"), ["iphelper", "netstat_windows"]);
    let unknown = run(&["resolvers", "--system", "Plan 9"]);
    assert!(text(&unknown.stderr).contains("there are Linux, Gentoo"), "{}", text(&unknown.stderr));
    assert_eq!(unknown.status.code(), Some(2));
}

/// A copy of a /proc with one process and one socket: 192.0.2.1:8080 as a machine of this byte order prints it.
fn copy(address: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let process = folder.path().join("7");
    fs::create_dir_all(process.join("net")).unwrap();
    fs::create_dir_all(process.join("fd")).unwrap();
    fs::create_dir_all(process.join("ns")).unwrap();
    symlink("net:[4026531840]", process.join("ns/net")).unwrap();
    symlink("socket:[101]", process.join("fd/3")).unwrap();
    let write = |file: &str, text: &str| fs::write(process.join(file), text).unwrap();
    write("comm", "tor\n");
    write("status", "Name:\ttor\nTgid:\t7\nUid:\t0\t0\t0\t0\nVmSize:\t  1 kB\n");
    let row = format!(
        "   0: {address}:1F90 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1000        0 101 1 0000000000000000 100 0 0 10 0\n"
    );
    write(
        "net/tcp",
        &format!(
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n{row}"
        ),
    );
    ["net/tcp6", "net/udp", "net/udp6", "net/dev", "net/if_inet6"]
        .into_iter()
        .for_each(|file| write(file, ""));
    folder
}

#[test]
fn a_copy_of_a_proc_is_asked_in_the_byte_order_of_its_machine() {
    let listed = |folder: &Path, args: &[&str]| {
        let root = folder.to_str().unwrap();
        run(&[&["list", "--name", "tor", "-l", "-o", "ndjson", "--proc-root", root], args].concat())
    };
    for (address, order) in [("010200C0", "little"), ("C0000201", "big")] {
        let folder = copy(address);
        let output = listed(folder.path(), &["--byte-order", order]);
        let record = json(&output);
        assert_eq!(
            (&record["local_address"], output.status.code()),
            (&"192.0.2.1".into(), Some(0)),
            "{record}"
        );
        assert_eq!((&record["owners"][0]["pid"], &record["owners"][0]["name"]), (&7.into(), &"tor".into()));
    }
    let folder = copy("010200C0");
    fs::remove_dir_all(folder.path().join("7/net")).unwrap();
    let output = listed(folder.path(), &[]);
    assert_eq!(output.status.code(), Some(3), "{}", text(&output.stderr));
    assert!(text(&output.stderr).contains("7/net"), "{}", text(&output.stderr));
    let empty = tempfile::tempdir().unwrap();
    let output = listed(empty.path(), &[]);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("is no /proc"), "{}", text(&output.stderr));
    assert_eq!(run(&["list", "--byte-order", "big"]).status.code(), Some(2), "it goes with --proc-root");
}
