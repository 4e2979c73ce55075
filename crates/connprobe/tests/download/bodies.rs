//! Bodies: whole, compressed, and with lies about their length.

use std::io::Write;

use connprobe::download::{DownloadError, Fault, Phase};
use flate2::Compression;
use flate2::write::GzEncoder;

use super::server::{Server, answer};
use super::{bytes, error, fault, fetch, ms, quick};

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).unwrap();
    encoder.finish().unwrap()
}

fn everything() -> Vec<u8> {
    (0..=255).cycle().take(200_000).collect()
}

#[test]
fn bytes_are_those_of_the_server() {
    let server =
        Server::always(answer("200 OK", "Content-Type: text/plain; charset=latin1\r\n", everything()));
    assert_eq!(fetch(&server.url("/a?b=ü#c")).unwrap(), everything());
    let heads = server.heads();
    let head = heads[0].to_ascii_lowercase();
    assert!(head.starts_with("get /a?b=%c3%bc http/1.1\r\n"), "{head}");
    assert!(head.contains("\r\naccept-encoding: identity\r\n"), "{head}");
    assert!(head.contains(&format!("\r\nhost: {}\r\n", server.address())), "{head}");
    assert!(!head.contains("authorization"), "{head}");
}

#[test]
fn stems_call_gives_them_too() {
    let server = Server::always(answer("200 OK", "", "hello"));
    assert_eq!(connprobe::download::download(&server.url("/"), Some(super::LONG), 1).unwrap(), b"hello");
    assert_eq!(connprobe::download::download(&server.url("/"), None, 0).unwrap(), b"hello");
}

#[test]
fn chunked_and_open_ended_bodies_are_whole() {
    let chunked = Server::always(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3;x=y\r\nabc\r\n2\r\nde\r\n0\r\n\r\n",
    );
    assert_eq!(fetch(&chunked.url("/")).unwrap(), b"abcde");
    let open = Server::always("HTTP/1.0 200 OK\r\n\r\nabcde");
    assert_eq!(fetch(&open.url("/")).unwrap(), b"abcde");
    let empty = Server::always("HTTP/1.1 204 No Content\r\n\r\n");
    assert_eq!(fetch(&empty.url("/")).unwrap(), b"");
}

#[test]
fn gzip_that_was_not_asked_for_stays_as_it_is() {
    let packed = gzip(b"hello");
    let server = Server::always(answer("200 OK", "Content-Encoding: gzip\r\n", &packed));
    assert_eq!(fetch(&server.url("/")).unwrap(), packed);
}

#[test]
fn gzip_on_request_is_decoded() {
    let members = [gzip(b"hello "), gzip(b"world")].concat();
    let server = Server::always(answer("200 OK", "Content-Encoding: GZip\r\n", members));
    let url = server.url("/");
    assert_eq!(bytes(move || quick(&url).gzip(true)).unwrap(), b"hello world");
    assert!(server.heads()[0].to_ascii_lowercase().contains("\r\naccept-encoding: gzip\r\n"));
    let plain = Server::always(answer("200 OK", "", "hello"));
    let url = plain.url("/");
    assert_eq!(bytes(move || quick(&url).gzip(true)).unwrap(), b"hello");
}

#[test]
fn the_limit_counts_what_comes_out_of_gzip() {
    let bomb = gzip(&vec![0; 20 << 20]);
    assert!(bomb.len() < 100_000, "{}", bomb.len());
    let server = Server::always(answer("200 OK", "Content-Encoding: gzip\r\n", bomb));
    let url = server.url("/");
    let limited = move |limit| {
        bytes({
            let url = url.clone();
            move || quick(&url).gzip(true).size_limit(limit)
        })
    };
    fault(limited(20 << 10), |phase, fault| {
        phase == Phase::Body && matches!(fault, Fault::TooLarge { limit: 20_480 })
    });
    fault(limited((20 << 20) - 1), |_, fault| matches!(fault, Fault::TooLarge { .. }));
    assert_eq!(limited(20 << 20).unwrap().len(), 20 << 20);
}

#[test]
fn members_without_content_do_not_go_on_for_ever() {
    let empty = gzip(b"").repeat(1000);
    let server = Server::new(move |call| {
        call.send("HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\n\r\n")?;
        call.drip(&empty, ms(0))
    });
    let url = server.url("/");
    fault(bytes(move || quick(&url).gzip(true).size_limit(10)), |_, fault| {
        matches!(fault, Fault::TooLarge { limit: 10 })
    });
}

#[test]
fn broken_gzip_is_not_taken_for_the_end() {
    let whole = gzip(&everything());
    let mut flipped = whole.clone();
    let last = flipped.len() - 6;
    flipped[last] ^= 1;
    for body in [&whole[..whole.len() / 2], b"no gzip at all", &flipped, &whole[..5]] {
        let server = Server::always(answer("200 OK", "Content-Encoding: gzip\r\n", body));
        let url = server.url("/");
        fault(bytes(move || quick(&url).gzip(true).retries(0)), |phase, fault| {
            phase == Phase::Body && matches!(fault, Fault::Gzip { .. })
        });
    }
    // Cut by the connection it is no fault of the gzip, and whole the next time.
    let packed = answer("200 OK", "Content-Encoding: gzip\r\n", &whole);
    let server = Server::new(move |call| match call.nth {
        1 => call.send(&packed[..packed.len() - 10]),
        _ => call.send(&packed),
    });
    let url = server.url("/");
    assert_eq!(bytes(move || quick(&url).gzip(true).retries(1)).unwrap(), everything());
    assert_eq!(server.heads().len(), 2);
}

#[test]
fn an_encoding_that_was_not_asked_for_is_refused_when_one_was() {
    let server = Server::always(answer("200 OK", "Content-Encoding: br\r\n", "x"));
    let url = server.url("/");
    let error =
        fault(bytes(move || quick(&url).gzip(true)), |_, fault| matches!(fault, Fault::Protocol { .. }));
    assert!(error.to_string().contains("encoded as br"), "{error}");
}

#[test]
fn the_limit_is_checked_before_and_while_bytes_come() {
    let server = Server::always(answer("200 OK", "", "hello"));
    let limited = |url: String, limit| bytes(move || quick(&url).size_limit(limit));
    assert_eq!(limited(server.url("/"), 5).unwrap(), b"hello");
    fault(limited(server.url("/"), 4), |_, fault| matches!(fault, Fault::TooLarge { limit: 4 }));
    let endless = Server::new(|call| {
        call.send("HTTP/1.1 200 OK\r\n\r\n")?;
        call.drip([b'x'; 4096], ms(0))
    });
    fault(limited(endless.url("/"), 1 << 20), |_, fault| matches!(fault, Fault::TooLarge { .. }));
}

#[test]
fn a_body_shorter_than_promised_is_truncated() {
    let server = Server::always("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello");
    let error = fault(fetch(&server.url("/")), |phase, fault| {
        phase == Phase::Body && matches!(fault, Fault::Truncated { received: 5, expected: Some(10) })
    });
    assert!(matches!(error, DownloadError::Failed { .. }));
    assert!(error.to_string().contains("cut after 5 bytes of 10"), "{error}");
}

#[test]
fn what_comes_beyond_the_promised_length_is_not_the_body() {
    let server = Server::always("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello and more");
    assert_eq!(fetch(&server.url("/")).unwrap(), b"hello");
}

#[test]
fn a_reset_is_never_the_end_of_a_body() {
    for head in [
        "HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\n",
        "HTTP/1.1 200 OK\r\n\r\n",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n",
    ] {
        let server = Server::new(move |call| {
            call.send(format!("{head}hello"))?;
            call.reset()
        });
        fault(fetch(&server.url("/")), |phase, fault| {
            phase == Phase::Body && matches!(fault, Fault::Truncated { received: 5, .. })
        });
    }
}

#[test]
fn lies_about_the_length_are_refused() {
    for headers in [
        "Content-Length: -5\r\n",
        "Content-Length: five\r\n",
        "Content-Length: 99999999999999999999999\r\n",
        "Content-Length: 5\r\nContent-Length: 6\r\n",
    ] {
        let server = Server::always(format!("HTTP/1.1 200 OK\r\n{headers}\r\nhello"));
        let url = server.url("/");
        fault(bytes(move || quick(&url).retries(3)), |_, fault| matches!(fault, Fault::Protocol { .. }));
        assert_eq!(server.heads().len(), 1, "{headers}");
    }
    // The largest length there is: nothing is set aside for it.
    let server = Server::always(format!("HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\nhello", u64::MAX));
    let url = server.url("/");
    fault(bytes(move || quick(&url).size_limit(u64::MAX)), |_, fault| {
        matches!(fault, Fault::Truncated { .. })
    });
}

#[test]
fn garbage_between_chunks_is_refused() {
    for chunks in [
        "zz\r\nabc",
        "-1\r\nabc",
        "ffffffffffffffffffff\r\nabc",
        "3\r\nabcXX3\r\nabc\r\n0\r\n\r\n",
        "\r\n\r\n\r\n",
    ] {
        let server = Server::always(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}"));
        let error = error(fetch(&server.url("/")));
        assert!(matches!(error.attempts(), [one] if one.phase == Phase::Body), "{chunks:?}: {error:?}");
    }
    let cut = Server::always("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n8\r\nabc");
    fault(fetch(&cut.url("/")), |_, fault| matches!(fault, Fault::Truncated { received: 3, expected: None }));
}
