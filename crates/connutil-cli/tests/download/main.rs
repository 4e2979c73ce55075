//! `connutil download` as a person or a script meets it.
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

#[path = "../program/pty.rs"]
mod pty;
#[path = "../../../connprobe/tests/download/server.rs"]
#[allow(dead_code, reason = "the server is shared; connprobe's own tests use the rest")]
mod server;
mod signals;
mod terminal;
#[cfg(feature = "download-tls")]
mod tls;

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};
use std::time::Duration;

use server::{Server, answer, read_head, within};

/// Far more than any download here takes.
const LONG: Duration = Duration::from_secs(60);

fn connutil(args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_connutil"));
    for variable in
        ["http_proxy", "https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY", "no_proxy", "NO_PROXY"]
    {
        command.env_remove(variable);
    }
    command.arg("download").args(args).stdin(Stdio::null());
    command
}

fn finish(mut command: Command) -> Output {
    within(LONG, move || command.output().unwrap())
}

fn run(args: &[&str]) -> Output {
    finish(connutil(args))
}

/// The words, once it was seen that they are fit for a terminal.
fn words(output: &Output) -> &str {
    let words = std::str::from_utf8(&output.stderr).unwrap();
    assert!(!words.chars().any(|letter| letter.is_control() && letter != '\n'), "{words:?}");
    words
}

fn names(folder: &Path) -> Vec<String> {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn bytes_on_the_output_and_words_on_the_error_output() {
    let body: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let server = Server::always(answer("200 OK", "", &body));
    for args in [&[][..], &["-o", "-"], &["--output-file=-"]] {
        let output = run(&[&[server.url("/x").as_str()], args].concat());
        assert_eq!((output.status.code(), &output.stdout), (Some(0), &body));
        let said = words(&output);
        assert!(said.starts_with("connutil: 100000 bytes in ") && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn a_file_is_whole_and_replaced_by_force_only() {
    let server = Server::always(answer("200 OK", "", "hello"));
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file");
    let (url, file) = (server.url("/"), path.to_str().unwrap());
    let output = run(&[&url, "-o", file]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0), "{}", words(&output));
    let kept = run(&[&url, "-o", file]);
    assert!(kept.status.code() == Some(2) && words(&kept).contains("--force"), "{}", words(&kept));
    assert_eq!(server.heads().len(), 1);
    fs::write(&path, "old").unwrap();
    assert_eq!(run(&[&url, "-o", file, "--force"]).status.code(), Some(0));
    assert_eq!(
        (fs::read(&path).unwrap().as_slice(), names(folder.path())),
        (&b"hello"[..], vec!["file".to_owned()])
    );
}

#[test]
fn what_fails_says_why_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    let server = Server::always("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello");
    let url = server.url("/").replace("http://", "http://user:secret@");
    let output = run(&[&url, "-o", file.to_str().unwrap(), "--retries", "1"]);
    let said = words(&output);
    assert!(output.status.code() == Some(2) && said.contains("cut after 5 bytes of 9 (body, "), "{said}");
    assert!(
        said.contains("attempt 2") && said.contains("***@127.0.0.1") && !said.contains("secret"),
        "{said}"
    );
    assert!(names(folder.path()).is_empty());
    let missing = Server::always(answer("404 \u{9b}2J gone fishing", "", ""));
    let output = run(&[&missing.url("/")]);
    assert!(output.status.code() == Some(2) && output.stdout.is_empty(), "{output:?}");
    let said = words(&output);
    assert!(said.contains("404 (Not Found)") && !said.contains("fishing"), "{said}");
}

#[test]
fn options_reach_the_download() {
    let busy = Server::new(|call| match call.nth {
        1 | 2 => call.send(answer("503 Busy", "", "")),
        _ => call.send(answer("200 OK", "", "hello")),
    });
    let output = run(&[&busy.url("/"), "--retries", "2"]);
    assert!(output.status.code() == Some(0) && words(&output).contains("2 attempts failed"), "{output:?}");
    let large = Server::always(answer("200 OK", "", [b'x'; 2048]));
    assert_eq!(run(&[&large.url("/"), "--max-size", "2k"]).stdout.len(), 2048);
    let output = run(&[&large.url("/"), "--max-size", "2047"]);
    assert!(output.status.code() == Some(2) && words(&output).contains("more than 2047 bytes"), "{output:?}");
    assert!(run(&[&large.url("/"), "--gzip"]).status.success());
    assert!(large.heads().last().unwrap().to_ascii_lowercase().contains("accept-encoding: gzip"));
    let still = Server::new(|call| call.hold());
    let output = run(&[&still.url("/"), "--idle-timeout", "0.3"]);
    assert!(
        output.status.code() == Some(2) && words(&output).contains("nothing moved for 0.30 s"),
        "{output:?}"
    );
    let output = run(&[&still.url("/"), "--timeout", "0.3"]);
    assert!(output.status.code() == Some(2) && words(&output).contains("within 0.30 s"), "{output:?}");
    for wrong in ["--max-size=x", "--max-size=1Q", "--max-size=99999999T", "--timeout=0", "--retries=-1"] {
        assert_eq!(run(&["http://127.0.0.1:1/", wrong]).status.code(), Some(2), "{wrong}");
    }
}

#[test]
fn a_folder_that_takes_no_file_is_told() {
    let server = Server::always(answer("200 OK", "", "hello"));
    // Nobody can make files there, not even root.
    for file in ["/proc/connutil-download", "/nonexistent/file", "/proc"] {
        let output = run(&[&server.url("/"), "-o", file]);
        let said = words(&output);
        assert!(output.status.code() == Some(2) && said.contains(file), "{said}");
    }
}

#[test]
fn a_closed_pipe_is_no_error() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\n\r\n")?;
        call.drip([b'x'; 4096], Duration::ZERO)
    });
    let mut child =
        connutil(&[&server.url("/")]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdout.take().unwrap().read_exact(&mut [0; 10]).unwrap();
    let output = within(LONG, move || child.wait_with_output().unwrap());
    assert_eq!((output.status.code(), words(&output)), (Some(0), ""));
}

#[test]
fn the_proxy_of_the_environment_is_used_but_for_this_machine() {
    let proxy = Server::new(|call| {
        call.send("HTTP/1.1 200 Connected\r\n\r\n")?;
        let head = read_head(&mut call.stream)?;
        call.send(answer("200 OK", "", head.lines().next().unwrap_or_default()))
    });
    let mut command = connutil(&["http://example.invalid/x"]);
    command.env("http_proxy", proxy.url("").replace("http://", "http://user:secret@"));
    let output = finish(command);
    assert_eq!(output.stdout, b"GET /x HTTP/1.1", "{}", words(&output));
    let asked = proxy.heads()[0].clone();
    assert!(asked.starts_with("CONNECT example.invalid:80 HTTP/1.1\r\n"), "{asked}");
    assert!(asked.contains("Proxy-Authorization: Basic "), "{asked}");

    let here = Server::always(answer("200 OK", "", "direct"));
    let mut command = connutil(&[&here.url("/")]);
    command.env("http_proxy", proxy.url("")).env("all_proxy", proxy.url(""));
    assert_eq!((finish(command).stdout.as_slice(), proxy.heads().len()), (&b"direct"[..], 1));

    let refuses = Server::always(answer("403 \u{9b}2J", "", ""));
    let mut command = connutil(&["http://example.invalid/x", "--retries", "3"]);
    command.env("all_proxy", refuses.url("").replace("http://", "http://user:secret@"));
    let output = finish(command);
    let said = words(&output);
    assert!(output.status.code() == Some(2) && said.contains("proxy") && !said.contains("secret"), "{said}");
    assert!(said.contains("(connect, "), "{said}");
    assert_eq!(refuses.heads().len(), 1);
}
