//! https: whom is trusted, and that it is not left for http.

use std::io::Write;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::{self, JoinHandle};
use std::time::Duration;

use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::server::{Server, answer, read_head};
use super::{connutil, finish, words};

/// The key and the certificates are good for nothing but these tests: an authority, and 127.0.0.1 signed by it.
fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/download").join(name)
}

/// Gives everyone the same answer over TLS, until the test ends.
struct Secure {
    address: SocketAddr,
    ended: Arc<AtomicBool>,
    serving: Option<JoinHandle<()>>,
}

impl Secure {
    fn always(answer: Vec<u8>, says_goodbye: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let (address, ended) = (listener.local_addr().unwrap(), Arc::new(AtomicBool::new(false)));
        let (end, config) = (ended.clone(), config());
        let serving = thread::spawn(move || {
            while let Ok((client, _)) = listener.accept() {
                if end.load(Ordering::SeqCst) {
                    break;
                }
                client.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
                let mut stream = StreamOwned::new(ServerConnection::new(config.clone()).unwrap(), client);
                if read_head(&mut stream).is_ok() && stream.write_all(&answer).is_ok() && says_goodbye {
                    stream.conn.send_close_notify();
                    let _ = stream.flush();
                }
            }
        });
        Self { address, ended, serving: Some(serving) }
    }

    fn url(&self) -> String {
        format!("https://{}/", self.address)
    }
}

impl Drop for Secure {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        let _ = self.serving.take().unwrap().join();
    }
}

fn config() -> Arc<ServerConfig> {
    let chain = CertificateDer::pem_file_iter(file("server.pem")).unwrap().map(Result::unwrap).collect();
    let key = PrivateKeyDer::from_pem_file(file("server.key")).unwrap();
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let builder =
        ServerConfig::builder_with_provider(provider).with_safe_default_protocol_versions().unwrap();
    Arc::new(builder.with_no_client_auth().with_single_cert(chain, key).unwrap())
}

fn trusting(authority: &str, url: &str) -> std::process::Output {
    let mut command = connutil(&[url]);
    command.env("SSL_CERT_FILE", file(authority)).env_remove("SSL_CERT_DIR");
    finish(command)
}

#[test]
fn an_authority_that_the_system_trusts_is_trusted_and_no_other() {
    let server = Secure::always(answer("200 OK", "", "hello"), true);
    let output = trusting("ca.pem", &server.url());
    assert_eq!(
        (output.stdout.as_slice(), output.status.code()),
        (&b"hello"[..], Some(0)),
        "{}",
        words(&output)
    );
    // The server's own certificate vouches for nobody.
    let output = trusting("server.pem", &server.url());
    let said = words(&output);
    assert!(output.status.code() == Some(2) && output.stdout.is_empty(), "{said}");
    assert!(said.contains("no TLS connection that can be trusted") && said.contains("(tls, "), "{said}");
    // Nor does a name that the certificate does not have.
    let other = server.url().replace("127.0.0.1", "127.0.0.2");
    assert_eq!(trusting("ca.pem", &other).status.code(), Some(2));
    // A server that speaks no TLS at all, nor waits for a request.
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://{}/", plain.local_addr().unwrap());
    let serving = thread::spawn(move || plain.accept().unwrap().0.write_all(b"220 smtp.example ESMTP\r\n"));
    let output = trusting("ca.pem", &url);
    serving.join().unwrap().unwrap();
    assert!(output.status.code() == Some(2) && words(&output).contains("(tls, "), "{}", words(&output));
}

#[test]
fn https_is_never_left_for_http() {
    let plain = Server::always(answer("200 OK", "", "stolen"));
    let down = Secure::always(answer("302 Found", &format!("Location: {}\r\n", plain.url("/")), ""), true);
    let output = trusting("ca.pem", &down.url());
    let said = words(&output);
    assert!(output.status.code() == Some(2) && said.contains("is not followed"), "{said}");
    assert!(output.stdout.is_empty() && plain.heads().is_empty());
    let target = Secure::always(answer("200 OK", "", "hello"), true);
    let up = Server::always(answer("302 Found", &format!("Location: {}\r\n", target.url()), ""));
    assert_eq!(trusting("ca.pem", &up.url("/")).stdout, b"hello");
}

#[test]
fn a_body_that_ends_without_goodbye_was_cut() {
    let open = b"HTTP/1.1 200 OK\r\n\r\nhello".to_vec();
    assert_eq!(trusting("ca.pem", &Secure::always(open.clone(), true).url()).status.code(), Some(0));
    let output = trusting("ca.pem", &Secure::always(open, false).url());
    assert!(
        output.status.code() == Some(2) && words(&output).contains("cut after 5 bytes"),
        "{}",
        words(&output)
    );
}
