//! A server on loopback that does what it is told, byte by byte.

use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

/// How long anything here waits for the other side.
const PATIENCE: Duration = Duration::from_secs(20);

/// Ends with the test, and its connections with it.
pub(crate) struct Server {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
    ended: Arc<AtomicBool>,
    accepting: Option<JoinHandle<()>>,
}

/// One connection, whose request was read.
pub(crate) struct Call {
    /// Counted from 1.
    pub(crate) nth: usize,
    /// The request line and the headers.
    pub(crate) head: String,
    pub(crate) stream: TcpStream,
    ended: Arc<AtomicBool>,
}

impl Server {
    pub(crate) fn new(answer: impl Fn(&mut Call) -> io::Result<()> + Send + Sync + 'static) -> Self {
        Self::on(TcpListener::bind("127.0.0.1:0").unwrap(), answer)
    }

    /// Answers every request in the same way.
    pub(crate) fn always(answer: impl Into<Vec<u8>>) -> Self {
        let answer = answer.into();
        Self::new(move |call| call.send(&answer))
    }

    pub(crate) fn on(
        listener: TcpListener,
        answer: impl Fn(&mut Call) -> io::Result<()> + Send + Sync + 'static,
    ) -> Self {
        let address = listener.local_addr().unwrap();
        let (heads, ended) = (Arc::new(Mutex::new(Vec::new())), Arc::new(AtomicBool::new(false)));
        let (log, end, answer) = (heads.clone(), ended.clone(), Arc::new(answer));
        let accepting = thread::spawn(move || {
            let mut calls = Vec::new();
            while let Ok((stream, _)) = listener.accept() {
                if end.load(Ordering::SeqCst) {
                    break;
                }
                let nth = calls.len() + 1;
                let (log, end, answer) = (log.clone(), end.clone(), answer.clone());
                calls.push(thread::spawn(move || {
                    let Ok(mut call) = Call::read(nth, stream, end) else { return };
                    log.lock().unwrap().push(call.head.clone());
                    // A client that went away is what many tests want.
                    let _ = answer(&mut call);
                }));
            }
            calls.into_iter().for_each(|call| call.join().unwrap());
        });
        Self { address, heads, ended, accepting: Some(accepting) }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn address(&self) -> SocketAddr {
        self.address
    }

    /// The requests so far.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.heads.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.ended.store(true, Ordering::SeqCst);
        let _ = TcpStream::connect(self.address);
        let ended = self.accepting.take().unwrap().join();
        if !thread::panicking() {
            ended.unwrap();
        }
    }
}

impl Call {
    fn read(nth: usize, mut stream: TcpStream, ended: Arc<AtomicBool>) -> io::Result<Self> {
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.set_write_timeout(Some(PATIENCE))?;
        stream.set_nodelay(true)?;
        let head = read_head(&mut stream)?;
        Ok(Self { nth, head, stream, ended })
    }

    pub(crate) fn send(&mut self, bytes: impl AsRef<[u8]>) -> io::Result<()> {
        self.stream.write_all(bytes.as_ref())
    }

    /// Says nothing more until the client is gone.
    pub(crate) fn hold(&mut self) -> io::Result<()> {
        self.stream.set_read_timeout(Some(Duration::from_millis(50)))?;
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && !self.ended.load(Ordering::SeqCst) {
            match self.stream.read(&mut [0; 64]) {
                Err(error) if matches!(error.kind(), io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut) => {
                }
                Ok(0) | Err(_) => break,
                Ok(_) => {}
            }
        }
        Ok(())
    }

    /// Sends the same again and again until the client is gone, with a pause after each.
    pub(crate) fn drip(&mut self, bytes: impl AsRef<[u8]>, pause: Duration) -> io::Result<()> {
        let end = Instant::now() + PATIENCE;
        while Instant::now() < end && !self.ended.load(Ordering::SeqCst) {
            self.send(bytes.as_ref())?;
            thread::sleep(pause);
        }
        Ok(())
    }

    /// Breaks the connection: the client gets a reset, after what was sent.
    pub(crate) fn reset(&mut self) -> io::Result<()> {
        // What was sent has to be read before, or the reset overtakes it.
        thread::sleep(Duration::from_millis(200));
        socket2::SockRef::from(&self.stream).set_linger(Some(Duration::ZERO))
    }
}

/// A request up to its empty line.
pub(crate) fn read_head(stream: &mut impl Read) -> io::Result<String> {
    let mut head = Vec::new();
    let mut byte = [0];
    while !head.ends_with(b"\r\n\r\n") {
        stream.read_exact(&mut byte)?;
        head.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&head).into_owned())
}

/// A whole answer.
pub(crate) fn answer(status: &str, headers: &str, body: impl AsRef<[u8]>) -> Vec<u8> {
    let body = body.as_ref();
    let head = format!("HTTP/1.1 {status}\r\nContent-Length: {}\r\n{headers}\r\n", body.len());
    [head.as_bytes(), body].concat()
}

/// What the work gives, which may take this long and no longer.
pub(crate) fn within<T: Send + 'static>(limit: Duration, work: impl FnOnce() -> T + Send + 'static) -> T {
    let (sender, receiver) = std::sync::mpsc::channel();
    thread::spawn(move || sender.send(work()));
    receiver.recv_timeout(limit).expect("done in time")
}
