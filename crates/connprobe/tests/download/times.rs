//! Standstill, drips, and the deadline.

use std::thread;
use std::time::{Duration, Instant};

use connprobe::download::{Abort, DownloadError, Fault, Phase};

use super::server::{Server, answer, within};
use super::{LONG, bytes, error, fault, ms, quick};

#[test]
fn a_standstill_ends_in_the_phase_where_it_is() {
    for (begin, stalled) in [
        ("", Phase::Status),
        ("HTTP/1.1 20", Phase::Status),
        ("HTTP/1.1 200 OK\r\nContent-Le", Phase::Headers),
        ("HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello", Phase::Body),
        ("HTTP/1.1 200 OK\r\n\r\nhello", Phase::Body),
    ] {
        let server = Server::new(move |call| {
            call.send(begin)?;
            call.hold()
        });
        let (url, start) = (server.url("/"), Instant::now());
        let error = fault(bytes(move || quick(&url).idle_limit(ms(300))), |phase, fault| {
            phase == stalled && matches!(fault, Fault::Stalled { limit } if *limit == ms(300))
        });
        assert!(matches!(error, DownloadError::TimedOut { deadline: None, .. }), "{error:?}");
        assert!(start.elapsed() >= ms(300), "{begin:?}: {:?}", start.elapsed());
    }
}

#[test]
fn a_drip_is_no_standstill_but_the_deadline_ends_it() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")?;
        call.drip("x", ms(20))
    });
    let (url, start) = (server.url("/"), Instant::now());
    let error = fault(bytes(move || quick(&url).retries(9).deadline(ms(1500))), |phase, fault| {
        phase == Phase::Body && matches!(fault, Fault::Deadline)
    });
    assert!(matches!(error, DownloadError::TimedOut { deadline: Some(_), .. }), "{error:?}");
    assert!(start.elapsed() >= ms(1500), "{:?}", start.elapsed());
    // Longer than the idle limit in all, and never still for that long.
    let patient = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nContent-Length: 30\r\n\r\n")?;
        (0..30).try_for_each(|_| {
            thread::sleep(ms(100));
            call.send("x")
        })
    });
    let url = patient.url("/");
    assert_eq!(bytes(move || quick(&url).idle_limit(ms(2500))).unwrap().len(), 30);
}

#[test]
fn headers_that_drip_are_a_standstill() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nX-Long: ")?;
        call.drip("x", ms(20))
    });
    let url = server.url("/");
    fault(bytes(move || quick(&url).idle_limit(ms(400))), |phase, fault| {
        phase == Phase::Headers && matches!(fault, Fault::Stalled { .. })
    });
}

#[test]
fn the_deadline_is_for_all_attempts_together() {
    let server = Server::always(answer("503 Busy", "", ""));
    let (url, start) = (server.url("/"), Instant::now());
    let error = error(bytes(move || quick(&url).pauses(ms(100), ms(200)).retries(1000).deadline(ms(1000))));
    let attempts = error.attempts().len();
    assert!(matches!(error, DownloadError::TimedOut { .. }) && attempts > 1, "{error:?}");
    // Each pause is at least 50 ms; none is begun that would pass the deadline.
    assert!(attempts <= 21 && start.elapsed() >= ms(800), "{attempts} in {:?}", start.elapsed());
}

#[test]
fn limits_without_end_and_of_nothing_do_not_panic() {
    let server = Server::always(answer("200 OK", "", "hello"));
    let url = server.url("/");
    let for_ever = bytes(move || {
        quick(&url).idle_limit(Duration::MAX).deadline(Duration::MAX).pauses(Duration::MAX, Duration::MAX)
    });
    assert_eq!(for_ever.unwrap(), b"hello");
    let url = server.url("/");
    fault(bytes(move || quick(&url).deadline(Duration::ZERO)), |_, fault| matches!(fault, Fault::Deadline));
    let url = server.url("/");
    fault(bytes(move || quick(&url).idle_limit(Duration::ZERO)), |_, fault| {
        matches!(fault, Fault::Stalled { .. })
    });
}

#[test]
fn it_can_be_given_up_while_it_waits() {
    let stalls = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\n\r\nhello")?;
        call.hold()
    });
    let busy = Server::always(answer("503 Busy", "Retry-After: 50\r\n", ""));
    for server in [stalls, busy] {
        let (abort, url) = (Abort::new(), server.url("/"));
        let running = {
            let abort = abort.clone();
            thread::spawn(move || {
                let download = move || quick(&url).idle_limit(LONG).retries(5).abort_with(&abort);
                within(Duration::from_secs(30), move || download().bytes())
            })
        };
        while server.heads().is_empty() {
            thread::sleep(ms(10));
        }
        thread::sleep(ms(200));
        abort.abort();
        let error = running.join().unwrap().unwrap_err();
        assert!(matches!(error, DownloadError::Aborted { .. }), "{error:?}");
        assert_eq!(server.heads().len(), 1);
        let again = quick(&server.url("/")).abort_with(&abort).bytes();
        assert!(matches!(again, Err(DownloadError::Aborted { .. })), "{again:?}");
    }
}
