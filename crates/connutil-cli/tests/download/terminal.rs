//! What a terminal is shown.

use std::fs::File;
use std::io::Read;
use std::time::Duration;

use super::pty::terminal;
use super::server::{Server, answer, within};
use super::{LONG, connutil, words};

/// Everything that is shown until no program holds the terminal.
fn shown(mut person: File) -> String {
    within(LONG, move || {
        let (mut all, mut piece) = (Vec::new(), [0; 4096]);
        // The end of the program's side is an error on Linux.
        while let Ok(read @ 1..) = person.read(&mut piece) {
            all.extend_from_slice(&piece[..read]);
        }
        String::from_utf8_lossy(&all).into_owned()
    })
}

#[test]
fn bytes_are_kept_from_a_terminal_unless_they_are_asked_for() {
    let server = Server::always(answer("200 OK", "", "\x1b[2Jhello"));
    let (person, program) = terminal();
    let mut command = connutil(&[&server.url("/")]);
    command.stdout(program).stderr(std::process::Stdio::piped());
    let output = within(LONG, move || command.spawn().unwrap().wait_with_output().unwrap());
    assert!(output.status.code() == Some(2) && words(&output).contains("-o FILE"), "{output:?}");
    assert_eq!((shown(person).as_str(), server.heads().len()), ("", 0));

    let (person, program) = terminal();
    let mut command = connutil(&[&server.url("/"), "-o", "-"]);
    command.stdout(program).stderr(std::process::Stdio::null());
    assert!(within(LONG, move || command.status().unwrap()).success());
    assert_eq!(shown(person), "\x1b[2Jhello");
}

#[test]
fn a_bar_is_shown_on_a_terminal_only() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 2048\r\n\r\n")?;
        call.send([b'x'; 1024])?;
        std::thread::sleep(Duration::from_millis(600));
        call.send([b'x'; 1024])
    });
    let (person, program) = terminal();
    let mut command = connutil(&[&server.url("/")]);
    command.stdout(std::process::Stdio::null()).stderr(program).env("TERM", "xterm");
    let status = {
        let ended = within(LONG, move || command.status().unwrap());
        ended.code()
    };
    let bar = shown(person);
    assert_eq!(status, Some(0));
    assert!(bar.contains("1.00 KiB/2.00 KiB") && bar.contains("connutil: 2048 bytes"), "{bar:?}");
}
