//! What comes before the body: status, headers, redirects.

use connprobe::download::{DownloadError, Fault, Phase};

use super::server::{Server, answer};
use super::{bytes, error, fault, fetch, ms, only, quick};

#[test]
fn a_url_that_cannot_be_asked_for_says_why() {
    for (url, why) in [
        ("file:///etc/passwd", "http and https"),
        ("ftp://user:secret@host/", "http and https"),
        ("http://host/\r\nX-Injected: 1", "control"),
        ("user:secret@host", "begin with http:// or https://"),
        ("", "begin with http:// or https://"),
    ] {
        let told = error(fetch(url)).to_string();
        assert!(told.contains(why) && !told.contains("secret"), "{told}");
    }
}

#[cfg(not(feature = "download-tls"))]
#[test]
fn https_says_which_feature_it_needs() {
    let told = error(fetch("https://127.0.0.1:1/")).to_string();
    assert!(told.contains("download-tls"), "{told}");
}

#[test]
fn a_name_that_cannot_be_looked_up_is_the_phase_resolve() {
    // A label may have 63 letters: nobody is asked for this one.
    fault(fetch(&format!("http://{}/", "a".repeat(64))), |phase, fault| {
        phase == Phase::Resolve && matches!(fault, Fault::Unresolved { .. })
    });
}

#[test]
fn a_refused_connection_is_the_phase_connect() {
    let free = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    fault(fetch(&format!("http://{free}/")), |phase, fault| {
        phase == Phase::Connect
            && matches!(fault, Fault::Io(error) if error.kind() == std::io::ErrorKind::ConnectionRefused)
    });
}

#[test]
fn a_server_that_hangs_up_is_the_phase_status() {
    let server = Server::new(|_| Ok(()));
    fault(fetch(&server.url("/")), |phase, fault| phase == Phase::Status && matches!(fault, Fault::HungUp));
    let resets = Server::new(|call| call.reset());
    fault(fetch(&resets.url("/")), |phase, fault| phase == Phase::Status && matches!(fault, Fault::Io(_)));
    let half = Server::always("HTTP/1.1 200 OK\r\nContent-Le");
    fault(fetch(&half.url("/")), |phase, fault| phase == Phase::Headers && matches!(fault, Fault::HungUp));
}

#[test]
fn headers_without_end_are_given_up() {
    let server = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\n")?;
        call.drip("X-More: and more\r\n".repeat(100), ms(0))
    });
    fault(fetch(&server.url("/")), |phase, fault| {
        phase == Phase::Headers && matches!(fault, Fault::Protocol { .. })
    });
    let line = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\nX-Long: ")?;
        call.drip([b'x'; 4096], ms(0))
    });
    fault(fetch(&line.url("/")), |phase, fault| {
        phase == Phase::Headers && matches!(fault, Fault::Protocol { .. })
    });
    let status = Server::new(|call| call.drip([b'x'; 4096], ms(0)));
    fault(fetch(&status.url("/")), |phase, fault| {
        phase == Phase::Status && matches!(fault, Fault::Protocol { .. })
    });
}

#[test]
fn interim_answers_are_passed_over_but_not_for_ever() {
    let early = Server::always(
        [b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n", &*answer("200 OK", "", "hello")].concat(),
    );
    assert_eq!(fetch(&early.url("/")).unwrap(), b"hello");
    let flood = Server::new(|call| call.drip("HTTP/1.1 100 Continue\r\n\r\n".repeat(100), ms(0)));
    fault(fetch(&flood.url("/")), |_, fault| matches!(fault, Fault::Protocol { .. }));
}

#[test]
fn what_the_server_says_never_reaches_a_terminal_unescaped() {
    for text in [
        "\x1b[2J\x07 garbage\r\n\r\n",
        "HTTP/1.1 404 \x1b]0;owned\x07\r\n\r\n",
        "HTTP/1.1 404 Not\x08Found\r\nContent-Length: 0\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\x1b[31mX: y\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: ftp://\x1b[2J/\r\n\r\n",
        "HTTP/1.1 302 Found\r\nLocation: ftp://h\u{9b}2J\u{202e}/\r\n\r\n",
        "HTTP/9.9 200 OK\r\n\r\n",
        "SSH-2.0-OpenSSH_9.2\r\n",
    ] {
        let server = Server::always(text);
        let error = error(fetch(&server.url("/")));
        assert!(!error.to_string().contains(['\u{202e}', '\u{9b}']), "{text:?}");
        only(&error);
    }
}

#[test]
fn redirects_are_followed_and_credentials_stay_at_home() {
    let other = Server::always(answer("200 OK", "", "elsewhere"));
    let there = other.url("/there");
    let server = Server::new(move |call| {
        let location = if call.head.starts_with("GET /a/b ") { "../c?d" } else { &there };
        call.send(answer("302 Found", &format!("Location: {location}\r\n"), "ignored"))
    });
    let url = server.url("/a/b").replace("http://", "http://user:secret@");
    let asked = url.clone();
    let got = super::within(super::LONG, move || quick(&asked).write_to(std::io::sink())).unwrap();
    assert_eq!((got.url, got.bytes), (other.url("/there"), 9));
    let asked: Vec<_> = server.heads();
    assert!(asked[1].starts_with("GET /c?d "), "{asked:?}");
    let credentials = |head: &String| head.to_ascii_lowercase().contains("\r\nauthorization: basic ");
    assert!(asked.iter().all(credentials), "{asked:?}");
    assert!(!other.heads().iter().any(credentials));
}

#[test]
fn redirects_in_circles_end() {
    let server = Server::always(answer("301 Moved", "Location: /again\r\n", ""));
    let url = server.url("/");
    fault(bytes(move || quick(&url).retries(3)), |phase, fault| {
        phase == Phase::Headers && matches!(fault, Fault::TooManyRedirects { limit: 10 })
    });
    assert_eq!(server.heads().len(), 11);
    let url = server.url("/");
    fault(bytes(move || quick(&url).redirects(0)), |_, fault| {
        matches!(fault, Fault::TooManyRedirects { limit: 0 })
    });
    assert_eq!(server.heads().len(), 12);
}

#[test]
fn redirects_out_of_http_are_refused() {
    for (location, shown) in [
        ("file:///etc/passwd", "file:///etc/passwd"),
        ("ftp://user:secret@host/", "ftp://***@host/"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("http://user:secret@host:port/", "http://***@host:port/"),
    ] {
        let server = Server::always(answer("302 Found", &format!("Location: {location}\r\n"), ""));
        let error = fault(fetch(&server.url("/")), |phase, fault| {
            phase == Phase::Headers && matches!(fault, Fault::Redirect { to, .. } if to == shown)
        });
        assert!(!format!("{error} {error:?}").contains("secret"), "{error:?}");
    }
    let nowhere = Server::always(answer("302 Found", "", ""));
    fault(fetch(&nowhere.url("/")), |_, fault| matches!(fault, Fault::Protocol { .. }));
}

#[test]
fn credentials_are_in_no_message() {
    let server = Server::new(|call| match call.nth {
        1 => call.send(answer("503 Busy", "", "")),
        2 => call.send(answer("302 Found", "Location: /next\r\n", "")),
        _ => call.send(answer("404 No", "", "")),
    });
    let url = server.url("/").replace("http://", "http://user:secret@");
    let debug = format!("{:?}", quick(&url));
    let error = error(bytes(move || quick(&url).retries(1)));
    assert!(matches!(error, DownloadError::Failed { .. }) && error.attempts().len() == 2, "{error:?}");
    let told = format!("{error} {error:?} {debug}");
    assert!(!told.contains("secret") && !told.contains("user") && told.contains("***@127.0.0.1"), "{told}");
    assert!(told.contains("attempt 1: the server answered 503 (Service Unavailable)"), "{told}");
    assert!(
        told.contains("attempt 2: at http://***@127.0.0.1") && told.contains("404 (Not Found)"),
        "{told}"
    );
}
