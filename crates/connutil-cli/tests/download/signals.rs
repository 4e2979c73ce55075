//! What a signal leaves behind.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};
use std::{fs, thread};

use super::server::{Server, within};
use super::{LONG, connutil, names};

fn signalled(name: &str, mut child: Child) -> ExitStatus {
    // The shell's own kill: the command may be missing.
    let sent = Command::new("sh").args(["-c", &format!("kill -{name} {}", child.id())]).status().unwrap();
    assert!(sent.success());
    within(LONG, move || child.wait().unwrap())
}

#[test]
fn an_interrupt_leaves_no_file() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\n\r\nhello")?;
        call.hold()
    });
    for name in ["INT", "TERM"] {
        let folder = tempfile::tempdir().unwrap();
        let (old, new) = (folder.path().join("old"), folder.path().join("new"));
        fs::write(&old, "old").unwrap();
        for file in [&old, &new] {
            let child = connutil(&[&server.url("/"), "--force", "-o", file.to_str().unwrap()])
                .stderr(Stdio::null())
                .spawn()
                .unwrap();
            let end = Instant::now() + LONG;
            while names(folder.path()).len() < 2 {
                assert!(Instant::now() < end, "no part of the file is written");
                thread::sleep(Duration::from_millis(10));
            }
            assert_eq!(signalled(name, child).code(), Some(130));
            assert_eq!(
                (names(folder.path()), fs::read(&old).unwrap()),
                (vec!["old".to_owned()], b"old".to_vec())
            );
        }
    }
}

#[test]
fn a_connection_that_is_being_made_is_not_waited_for() {
    // A queue that is full takes no more connections, and does not say so.
    let listener = socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap();
    listener.bind(&std::net::SocketAddr::from(([127, 0, 0, 1], 0)).into()).unwrap();
    listener.listen(0).unwrap();
    let address = listener.local_addr().unwrap().as_socket().unwrap();
    let full: Vec<_> = (0..3)
        .map_while(|_| std::net::TcpStream::connect_timeout(&address, Duration::from_millis(300)).ok())
        .collect();
    assert!(full.len() < 3, "the queue takes everyone");
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("file");
    let child = connutil(&[&format!("http://{address}/"), "-o", file.to_str().unwrap()])
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    thread::sleep(Duration::from_millis(500));
    let start = Instant::now();
    assert_eq!(signalled("INT", child).code(), Some(130));
    // Its own limit would be 30 s.
    assert!(start.elapsed() < Duration::from_secs(20), "{:?}", start.elapsed());
    assert!(names(folder.path()).is_empty());
}
