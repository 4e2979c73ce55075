//! The processes of the scene and what they open.

use std::fs;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::thread;

use socket2::{Domain, Socket, Type};

use crate::failure::Failure;

/// The addresses of the scene: this machine's, a client's and a server's, all of them for documentation (RFC 5737, RFC 3849).
pub(super) const ADDRESSES: [&str; 4] =
    ["192.0.2.7/32", "198.51.100.9/32", "203.0.113.80/32", "2001:db8::7/128"];

/// Who plays, in this order, and under which number.
pub(super) const PLAYERS: [(&str, u32); 5] =
    [("sshd", 811), ("nginx", 902), ("ssh", 2290), ("firefox", 4711), ("tor", 4720)];

const SSH: &str = "192.0.2.7:22";
const WEB: &str = "203.0.113.80:443";
const PLAIN_WEB: &str = "203.0.113.80:80";

/// Plays a part until the input ends.
pub(super) fn play(name: &str) -> Result<(), Failure> {
    let broken = |error: io::Error| Failure::Work(format!("{name}: {error}"));
    fs::write("/proc/self/comm", name).map_err(broken)?;
    let held = open(name).map_err(broken)?;
    println!("ready");
    io::stdin().read_to_end(&mut Vec::new()).map_err(broken)?;
    drop(held);
    Ok(())
}

/// What is held open.
type Held = Vec<Box<dyn Send>>;

fn open(name: &str) -> io::Result<Held> {
    Ok(match name {
        "sshd" => {
            accept_all(TcpListener::bind("0.0.0.0:22")?);
            Vec::new()
        }
        "nginx" => {
            accept_all(TcpListener::bind(WEB)?);
            serve(TcpListener::bind(PLAIN_WEB)?);
            Vec::new()
        }
        "ssh" => vec![Box::new(connect("198.51.100.9:50122", SSH)?)],
        "firefox" => {
            // The server ends it, and what is left of it is nobody's.
            let mut over = connect("192.0.2.7:44044", PLAIN_WEB)?;
            over.write_all(b"GET / HTTP/1.0\r\n\r\n")?;
            over.read_to_end(&mut Vec::new())?;
            let quic = UdpSocket::bind("192.0.2.7:41000")?;
            quic.connect(WEB)?;
            vec![
                Box::new(connect("192.0.2.7:39289", WEB)?),
                Box::new(connect("192.0.2.7:58191", WEB)?),
                Box::new(quic),
            ]
        }
        "tor" => vec![
            Box::new(TcpListener::bind("127.0.0.1:9050")?),
            Box::new(TcpListener::bind("[2001:db8::7]:9001")?),
        ],
        _ => return Err(io::Error::other("nobody of that name plays")),
    })
}

/// A connection from an address to another.
fn connect(from: &str, to: &str) -> io::Result<TcpStream> {
    let address = |text: &str| text.parse::<SocketAddr>().map_err(io::Error::other);
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None)?;
    socket.set_reuse_address(true)?;
    socket.bind(&address(from)?.into())?;
    socket.connect(&address(to)?.into())?;
    Ok(socket.into())
}

/// Holds every connection that comes.
fn accept_all(listener: TcpListener) {
    thread::spawn(move || listener.incoming().collect::<Vec<_>>());
}

/// Gives everybody the same capture.
fn serve(listener: TcpListener) {
    let capture = include_str!("../../data/tour/friday.txt");
    let answer = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{capture}",
        capture.len()
    );
    thread::spawn(move || {
        for stream in listener.incoming() {
            // One that has left wants no answer.
            let _ = stream.and_then(|stream| respond(stream, answer.as_bytes()));
        }
    });
}

/// Reads the head of a request and answers it.
fn respond(mut stream: TcpStream, answer: &[u8]) -> io::Result<()> {
    let mut head = Vec::new();
    let mut piece = [0; 1024];
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read(&mut piece)? {
            0 => return Ok(()),
            read => head.extend_from_slice(piece.get(..read).unwrap_or_default()),
        }
    }
    stream.write_all(answer)
}
