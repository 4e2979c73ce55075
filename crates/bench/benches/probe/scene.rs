//! Network namespaces with a number of sockets in them: some of one process, which is asked about, the rest of another.

use std::io::{BufRead, BufReader, Read};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::AsFd;
use std::process::{Child, Command, Stdio};

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::thread::{LinkNameSpaceType, UnshareFlags, move_into_link_name_space, unshare_unsafe};
use socket2::{Domain, SockAddr, Socket, Type};

/// Where it is set, the process plays a part: which kind of sockets and how many, the process whose namespace they are to
/// be in or `new`, and the number of the part.
const PART: &str = "PROBE_PART";
/// How many descriptors a process needs besides its sockets, with room.
const OTHERS: usize = 100;

/// Which sockets there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sockets {
    /// Both ends of TCP connections.
    Tcp,
    /// UDP: of the process in pairs that are connected with each other; the rest are not connected.
    Udp,
}

/// How many sockets there are, and how many of them are connections of the process that is asked about.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Scene {
    pub(crate) own: usize,
    pub(crate) all: usize,
    pub(crate) sockets: Sockets,
}

/// A scene that is set: the processes that hold its sockets, which end with this.
pub(crate) struct Stage {
    rest: Vec<Child>,
    own: Child,
    home: std::fs::File,
}

impl Scene {
    /// Its name in the results.
    pub(crate) fn name(self) -> String {
        let kind = if self.sockets == Sockets::Udp { "_udp" } else { "" };
        format!("{}_of_{}{kind}", self.own, self.all)
    }

    /// The same as far as the limit of descriptors allows: the process has no more sockets than that.
    pub(crate) fn fitted(self) -> Self {
        Self { own: self.own.min(room()), ..self }
    }

    pub(crate) fn set(self) -> Stage {
        let kind = if self.sockets == Sockets::Udp { "udp" } else { "tcp" };
        let mut rest: Vec<Child> = Vec::new();
        let mut left = self.all - self.own;
        while left > 0 {
            let count = left.min(room());
            let place = rest.first().map_or("new".to_owned(), |first| first.id().to_string());
            rest.push(part(&format!("{kind} {count} {place} {}", rest.len())));
            left -= count;
        }
        let own = part(&format!("{kind}-connected {} {} {}", self.own, rest[0].id(), rest.len()));
        Stage { rest, own, home: std::fs::File::open("/proc/self/ns/net").unwrap() }
    }
}

impl Stage {
    /// The process that is asked about.
    pub(crate) fn target(&self) -> u32 {
        self.own.id()
    }

    pub(crate) fn enter(&self) {
        move_to(&std::fs::File::open(format!("/proc/{}/ns/net", self.rest[0].id())).unwrap());
    }

    pub(crate) fn leave(&self) {
        move_to(&self.home);
    }
}

impl Drop for Stage {
    fn drop(&mut self) {
        for child in std::iter::once(&mut self.own).chain(&mut self.rest) {
            drop(child.stdin.take());
            child.wait().unwrap();
        }
    }
}

fn move_to(namespace: &std::fs::File) {
    move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Network)).unwrap();
}

/// As many descriptors as the system gives.
pub(crate) fn raise_limit() {
    let limit = getrlimit(Resource::Nofile);
    setrlimit(Resource::Nofile, Rlimit { current: limit.maximum, maximum: limit.maximum }).unwrap();
}

/// How many sockets one process can have, in pairs.
fn room() -> usize {
    let limit = getrlimit(Resource::Nofile).current.map_or(usize::MAX, |limit| limit as usize);
    (limit - OTHERS) / 2 * 2
}

/// Starts this program in a part, and waits until its sockets are open.
fn part(part: &str) -> Child {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let mut child = command.env(PART, part).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert_eq!(line, "ready\n", "{part}");
    child
}

/// Plays the part that the environment names; `false` where it names none.
pub(crate) fn perform() -> bool {
    let Ok(part) = std::env::var(PART) else { return false };
    // What it was handed down would lie among its sockets.
    // SAFETY: nothing in this process has a descriptor yet.
    #[allow(unsafe_code, reason = "a call of the system")]
    unsafe {
        libc::syscall(libc::SYS_close_range, 3, u32::MAX, 0);
    }
    let words: Vec<&str> = part.split(' ').collect();
    let &[kind, count, place, nth] = words.as_slice() else { panic!("{part}") };
    match place {
        "new" => {
            // SAFETY: this process has one thread, and moves nothing but its network namespace.
            #[allow(unsafe_code, reason = "a call of the system")]
            unsafe {
                unshare_unsafe(UnshareFlags::NEWNET).unwrap();
            }
            loopback_up();
        }
        pid => move_to(&std::fs::File::open(format!("/proc/{pid}/ns/net")).unwrap()),
    }
    let (count, nth): (_, usize) = (count.parse().unwrap(), nth.parse().unwrap());
    let held: Box<dyn std::any::Any> = match kind {
        "tcp" | "tcp-connected" => Box::new(connections(count, nth)),
        "udp" => {
            Box::new((0..count).map(|port| UdpSocket::bind(numbered(nth, port)).unwrap()).collect::<Vec<_>>())
        }
        _ => Box::new(datagrams(count)),
    };
    println!("ready");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
    drop(held);
    true
}

fn loopback_up() {
    let socket = Socket::new(Domain::IPV4, Type::DGRAM, None).unwrap();
    // SAFETY: the request reads and writes one `ifreq`, which lives until the call returns.
    #[allow(unsafe_code, reason = "a call of the system")]
    let outcome = unsafe {
        let mut request: libc::ifreq = std::mem::zeroed();
        request.ifr_name[0] = b'l' as libc::c_char;
        request.ifr_name[1] = b'o' as libc::c_char;
        request.ifr_ifru.ifru_flags = libc::IFF_UP as i16;
        libc::ioctl(std::os::fd::AsRawFd::as_raw_fd(&socket), libc::SIOCSIFFLAGS, &raw mut request)
    };
    assert_eq!(outcome, 0, "{}", std::io::Error::last_os_error());
}

/// An address of loopback for each part, which has some 28,000 ports to give: from 127.0.1.0 on.
fn address(nth: usize) -> Ipv4Addr {
    Ipv4Addr::from_bits(0x7f00_0100 + nth as u32)
}

/// An endpoint for each of the sockets of a part.
fn numbered(part: usize, nth: usize) -> SocketAddr {
    SocketAddr::from((address(part), 10_000 + nth as u16))
}

/// Both ends of half as many connections.
fn connections(count: usize, part: usize) -> Vec<(Socket, TcpStream)> {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let to = SockAddr::from(listener.local_addr().unwrap());
    let pair = |_| {
        let near = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        near.bind(&SockAddr::from(SocketAddr::from((address(part), 0)))).unwrap();
        // So that closing leaves nothing behind.
        near.set_linger(Some(std::time::Duration::ZERO)).unwrap();
        near.connect(&to).unwrap();
        (near, listener.accept().unwrap().0)
    };
    (0..count / 2).map(pair).collect()
}

/// Datagram sockets that are connected with each other in pairs.
fn datagrams(count: usize) -> Vec<UdpSocket> {
    let pair = |_| {
        let ends = [UdpSocket::bind("127.0.0.1:0").unwrap(), UdpSocket::bind("127.0.0.1:0").unwrap()];
        ends[0].connect(ends[1].local_addr().unwrap()).unwrap();
        ends[1].connect(ends[0].local_addr().unwrap()).unwrap();
        ends
    };
    (0..count / 2).flat_map(pair).collect()
}
