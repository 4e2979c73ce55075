//! Second attempts: when, how often, and when not.

use std::net::TcpListener;
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use connprobe::download::{DownloadError, Fault};

use super::server::{Server, answer, within};
use super::{LONG, bytes, error, ms, quick};

/// Answers the first requests in one way, and then with `hello`.
fn after(failures: usize, failure: Vec<u8>) -> Server {
    Server::new(move |call| match call.nth <= failures {
        true => call.send(&failure),
        false => call.send(answer("200 OK", "", "hello")),
    })
}

fn tried(server: &Server, retries: u32) -> Result<Vec<u8>, DownloadError> {
    let url = server.url("/");
    bytes(move || quick(&url).retries(retries))
}

#[test]
fn busy_twice_then_served() {
    let server = after(2, answer("503 Busy", "", "come back"));
    assert_eq!(tried(&server, 2).unwrap(), b"hello");
    assert_eq!(server.heads().len(), 3);
    let stubborn = after(2, answer("503 Busy", "", ""));
    let error = error(tried(&stubborn, 1));
    assert_eq!((error.attempts().len(), stubborn.heads().len()), (2, 2));
    assert!(error.attempts().iter().all(|one| matches!(one.fault, Fault::Status { code: 503, wait: None })));
}

#[test]
fn only_what_can_pass_is_tried_again() {
    for (status, again) in [
        (408, true),
        (425, true),
        (429, true),
        (500, true),
        (502, true),
        (504, true),
        (400, false),
        (401, false),
        (403, false),
        (404, false),
        (410, false),
        (206, false),
        (304, false),
        (300, false),
    ] {
        let server = after(1, answer(&format!("{status} x"), "", ""));
        let outcome = tried(&server, 1);
        assert_eq!((outcome.is_ok(), server.heads().len()), (again, 1 + usize::from(again)), "{status}");
    }
}

#[test]
fn what_was_cut_is_asked_for_again_from_the_start() {
    let server = Server::new(|call| match call.nth {
        1 => call.send("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhel"),
        2 => {
            call.send("HTTP/1.1 200 OK\r\n\r\nhell")?;
            call.reset()
        }
        3 => Ok(()),
        4 => call.hold(),
        _ => call.send(answer("200 OK", "", "hello")),
    });
    let url = server.url("/");
    assert_eq!(bytes(move || quick(&url).idle_limit(ms(500)).retries(4)).unwrap(), b"hello");
    let heads = server.heads();
    assert!(
        heads.len() == 5 && heads.iter().all(|head| !head.to_ascii_lowercase().contains("\r\nrange:")),
        "{heads:?}"
    );
}

#[test]
fn a_server_that_is_not_up_yet_is_waited_for() {
    let address = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let waiting = thread::spawn(move || {
        within(LONG, move || {
            quick(&format!("http://{address}/")).pauses(ms(100), ms(100)).retries(300).write_to(Vec::new())
        })
    });
    thread::sleep(ms(300));
    let _server =
        Server::on(TcpListener::bind(address).unwrap(), |call| call.send(answer("200 OK", "", "hello")));
    let got = waiting.join().unwrap().unwrap();
    assert!(got.bytes == 5 && !got.failed.is_empty(), "{got:?}");
    assert!(got.failed.iter().all(|one| matches!(one.fault, Fault::Io(_))), "{got:?}");
}

#[test]
fn retry_after_is_honoured_in_seconds_and_as_a_date() {
    let date = |time| httpdate::fmt_http_date(time);
    // Two seconds by the server's clock, which is a day slow; dates have whole seconds.
    let slow = SystemTime::now() - Duration::from_secs(86_400);
    let until = format!("Date: {}\r\nRetry-After: {}\r\n", date(slow), date(slow + Duration::from_secs(2)));
    for headers in ["Retry-After: 2\r\n", &until] {
        let server = after(1, answer("429 Slowly", headers, ""));
        let begin = Instant::now();
        assert_eq!(tried(&server, 1).unwrap(), b"hello", "{headers}");
        assert!(begin.elapsed() >= Duration::from_secs(2), "{headers}: {:?}", begin.elapsed());
    }
}

#[test]
fn a_wait_beyond_the_deadline_is_not_begun() {
    let far = httpdate::fmt_http_date(SystemTime::now() + Duration::from_secs(86_400));
    for wait in ["3600".to_owned(), "999999999999999999999".to_owned(), far] {
        let server = after(1, answer("503 Busy", &format!("Retry-After: {wait}\r\n"), ""));
        let url = server.url("/");
        let late = error(bytes(move || quick(&url).retries(5).deadline(Duration::from_secs(50))));
        assert!(matches!(late, DownloadError::TimedOut { .. }), "{late:?}");
        // It was quick, and is not said to have taken too long.
        assert!(late.to_string().contains("as another attempt would begin after the limit"), "{late}");
        assert!(late.to_string().contains("asks to wait"), "{late}");
        let unbounded = error(tried(&server_like(&wait), 5));
        assert!(matches!(unbounded, DownloadError::Failed { .. }), "{unbounded:?}");
        assert_eq!(server.heads().len(), 1);
    }
}

fn server_like(wait: &str) -> Server {
    after(1, answer("503 Busy", &format!("Retry-After: {wait}\r\n"), ""))
}

#[test]
fn a_nonsense_wait_is_no_wait() {
    let server = after(1, answer("503 Busy", "Retry-After: -1\r\n", ""));
    assert_eq!(tried(&server, 1).unwrap(), b"hello");
}
