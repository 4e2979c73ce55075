//! The talk with the kernel: a request, and datagrams until it says that this was all.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use connparse::Protocol;
use rustix::io::Errno;
use rustix::net::netlink::SocketAddrNetlink;
use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, connect, netlink, recv, send, socket_with,
};

use super::wire::{Message, Messages, Request, Row};
use crate::deadline::Deadline;
use crate::{ProbeError, Refusal, Resolver};

/// The room for a datagram. The kernel makes them as large as the room, up to 32 KiB; in less than 4 KiB it loses rows
/// without a word.
const ROOM: usize = 32 << 10;
/// How many times a dump is made that is interrupted each time.
const TRIES: u32 = 3;

/// A socket of netlink in the network namespace of the thread that calls. It is connected to the kernel, so that nobody else
/// can answer: who is root in a container could, to those who ask in its namespace.
pub(crate) fn opened() -> Result<OwnedFd, Errno> {
    let socket =
        socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, Some(netlink::SOCK_DIAG))?;
    connect(&socket, &SocketAddrNetlink::new(0, 0))?;
    Ok(socket)
}

/// Whether a dump is whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Outcome {
    Whole,
    /// Each of the tries was interrupted: the table changed while it was listed.
    Interrupted,
}

/// What a dump gives.
pub(crate) enum Event<'a> {
    /// A socket, and the socket of netlink that it came through.
    Row(Row<'a>, &'a OwnedFd),
    /// The dump begins anew: what came so far comes again.
    Again,
}

/// Makes a socket of netlink; `None` when the namespace that it would be in is gone.
type Open<'a> = &'a dyn Fn() -> Result<Option<OwnedFd>, ProbeError>;

/// One dump after the other, in one namespace.
pub(crate) struct Conversation<'a> {
    open: Open<'a>,
    socket: Option<OwnedFd>,
    sequence: u32,
    room: Vec<u8>,
}

impl<'a> Conversation<'a> {
    pub(crate) fn new(open: Open<'a>) -> Self {
        Self { open, socket: None, sequence: 0, room: vec![0; ROOM] }
    }

    /// Dumps the sockets of a request.
    pub(crate) fn dump(
        &mut self,
        request: Request,
        deadline: Deadline,
        each: &mut dyn FnMut(Event<'_>) -> Result<(), Refusal>,
    ) -> Result<Outcome, ProbeError> {
        for nth in 1..=TRIES {
            let socket = match self.socket.take() {
                Some(socket) => socket,
                None => match (self.open)()? {
                    Some(socket) => socket,
                    None => return Ok(Outcome::Whole),
                },
            };
            self.sequence += 1;
            let mut row = |row: Row<'_>| each(Event::Row(row, &socket));
            match dumped(&socket, request, deadline, self.sequence, &mut self.room, &mut row)? {
                Outcome::Whole => {
                    self.socket = Some(socket);
                    return Ok(Outcome::Whole);
                }
                // On the socket the rest of the interrupted dump may be waiting: it is not used again.
                Outcome::Interrupted if nth < TRIES => each(Event::Again).map_err(refused)?,
                Outcome::Interrupted => {}
            }
        }
        Ok(Outcome::Interrupted)
    }
}

fn dumped(
    socket: &OwnedFd,
    request: Request,
    deadline: Deadline,
    sequence: u32,
    room: &mut [u8],
    each: &mut dyn FnMut(Row<'_>) -> Result<(), Refusal>,
) -> Result<Outcome, ProbeError> {
    let system = |what| move |errno: Errno| refused(Refusal::System { what, source: errno.into() });
    // The kernel answers at once; a filter that swallows the request must not make this wait for ever.
    let patience = deadline.at().saturating_duration_since(Instant::now()).max(Duration::from_millis(1));
    set_socket_timeout(socket, Timeout::Recv, Some(patience)).map_err(system("setting a time-out"))?;
    send(socket, &request.bytes(sequence), SendFlags::empty()).map_err(system("asking sock_diag"))?;
    let mut interrupted = false;
    loop {
        deadline.check(|| "reading from sock_diag".to_owned())?;
        let length = match recv(socket, &mut *room, RecvFlags::TRUNC) {
            Ok((_, whole)) => whole,
            Err(errno) => match after(errno) {
                Some(Next::GoOn) => continue,
                Some(Next::Begin) => return Ok(Outcome::Interrupted),
                None => {
                    // The time-out of the socket is that of the lookup.
                    deadline.check(|| "reading from sock_diag".to_owned())?;
                    return Err(system("reading from sock_diag")(errno));
                }
            },
        };
        let datagram = room.get(..length).ok_or_else(|| malformed("it is longer than 32 KiB"))?;
        if datagram.is_empty() {
            return Err(malformed("it is empty"));
        }
        for piece in Messages::of(datagram, sequence) {
            let piece = piece.map_err(malformed)?;
            interrupted |= piece.interrupted;
            match piece.message {
                Message::Row(row) => each(row).map_err(refused)?,
                Message::Done(0) if interrupted => return Ok(Outcome::Interrupted),
                Message::Done(0) => return Ok(Outcome::Whole),
                Message::Done(error) | Message::Refused(error) => {
                    return Err(refused(reason(error, request.protocol)));
                }
                Message::Other => {}
            }
        }
    }
}

/// What to do after an error that is no end of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    GoOn,
    /// Rows were lost.
    Begin,
}

/// What to do when nothing was received; `None` where nothing more will be.
const fn after(errno: Errno) -> Option<Next> {
    match errno {
        Errno::INTR => Some(Next::GoOn),
        Errno::NOBUFS => Some(Next::Begin),
        _ => None,
    }
}

/// What an error of the kernel means.
fn reason(error: i32, protocol: Protocol) -> Refusal {
    match Errno::from_raw_os_error(error) {
        // No handler for the protocol, or none of sock_diag at all.
        Errno::NOENT | Errno::OPNOTSUPP | Errno::PROTONOSUPPORT => Refusal::NoModule { protocol },
        errno => Refusal::System { what: "asking sock_diag", source: errno.into() },
    }
}

fn malformed(what: &'static str) -> ProbeError {
    refused(Refusal::Malformed { what })
}

pub(super) fn refused(refusal: Refusal) -> ProbeError {
    ProbeError::Refused { resolver: Resolver::SockDiag, refusal }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::panic, reason = "tests")]
mod tests {
    use std::cell::RefCell;

    use rustix::net::{getsockname, sendto, socketpair};

    use super::*;

    const WHOLE: u16 = 0x2;
    const INTERRUPTED: u16 = 0x12;
    const ERROR: u16 = 2;
    const DONE: u16 = 3;
    const ROW: u16 = 20;

    /// A message, as `linux/netlink.h` has it.
    fn message(kind: u16, flags: u16, sequence: u32, body: &[u8]) -> Vec<u8> {
        let length = 16 + body.len() as u32;
        let head = [&length.to_ne_bytes()[..], &kind.to_ne_bytes(), &flags.to_ne_bytes()].concat();
        [&head[..], &sequence.to_ne_bytes(), &[0; 4], body].concat()
    }

    /// A list of one socket.
    fn list(flags: u16, sequence: u32) -> Vec<Vec<u8>> {
        let end = message(DONE, flags, sequence, &0i32.to_ne_bytes());
        vec![message(ROW, flags, sequence, &[2; 72]), end]
    }

    /// What comes of a dump where the kernel says this, each list on a socket of its own: how it ended, how many rows
    /// there were, and how often it was begun again.
    fn told(lists: Vec<Vec<Vec<u8>>>) -> (Result<Outcome, ProbeError>, usize, usize) {
        let kernels = RefCell::new(Vec::new());
        let lists = RefCell::new(lists.into_iter());
        let open = || {
            let kind = SocketType::SEQPACKET;
            let (near, far) = socketpair(AddressFamily::UNIX, kind, SocketFlags::empty(), None).unwrap();
            for datagram in lists.borrow_mut().next().unwrap() {
                send(&far, &datagram, SendFlags::empty()).unwrap();
            }
            kernels.borrow_mut().push(far);
            Ok(Some(near))
        };
        let (mut rows, mut again) = (0, 0);
        let request = Request { protocol: Protocol::Tcp, family: None, states: 2 };
        let outcome =
            Conversation::new(&open).dump(request, Deadline::after(Duration::from_secs(10)), &mut |event| {
                match event {
                    Event::Row(..) => rows += 1,
                    Event::Again => again += 1,
                }
                Ok(())
            });
        (outcome, rows, again)
    }

    #[test]
    fn nobody_but_the_kernel_is_heard() {
        let Ok(socket) = opened() else { return println!("SKIPPED: there is no sock_diag") };
        let name: SocketAddrNetlink = getsockname(&socket).unwrap().try_into().unwrap();
        let (kind, family) = (SocketType::RAW, AddressFamily::NETLINK);
        let other = socket_with(family, kind, SocketFlags::CLOEXEC, Some(netlink::SOCK_DIAG)).unwrap();
        let forged = message(DONE, 0, 1, &0i32.to_ne_bytes());
        match sendto(&other, &forged, SendFlags::empty(), &SocketAddrNetlink::new(name.pid(), 0)) {
            // Only who has rights over the namespace may send to another socket at all.
            Err(Errno::PERM) => println!("SKIPPED: it takes CAP_NET_ADMIN to forge an answer"),
            outcome => assert_eq!(outcome, Err(Errno::CONNREFUSED)),
        }
    }

    #[test]
    fn a_list_that_was_interrupted_is_made_again() {
        let (outcome, rows, again) = told(vec![list(INTERRUPTED, 1), list(WHOLE, 2)]);
        assert_eq!((outcome.unwrap(), rows, again), (Outcome::Whole, 2, 1));
    }

    #[test]
    fn but_not_for_ever() {
        let (outcome, rows, again) = told((1..=TRIES).map(|nth| list(INTERRUPTED, nth)).collect());
        assert_eq!((outcome.unwrap(), rows, again), (Outcome::Interrupted, 3, 2));
    }

    #[test]
    fn what_does_not_fit_is_not_taken_for_whole() {
        let long = message(ROW, WHOLE, 1, &vec![2; ROOM]);
        let (outcome, rows, _) = told(vec![vec![long]]);
        assert!(
            matches!(outcome, Err(ProbeError::Refused { refusal: Refusal::Malformed { .. }, .. })),
            "{outcome:?}"
        );
        assert_eq!(rows, 0);
    }

    #[test]
    fn a_kernel_without_the_module_is_told_from_one_that_refuses() {
        let refused = |errno: Errno| {
            let body = errno.raw_os_error().wrapping_neg().to_ne_bytes();
            match told(vec![vec![message(ERROR, 0, 1, &[&body[..], &[0; 16]].concat())]]).0 {
                Err(ProbeError::Refused { refusal, .. }) => refusal,
                other => panic!("{other:?}"),
            }
        };
        assert!(matches!(refused(Errno::NOENT), Refusal::NoModule { protocol: Protocol::Tcp }));
        assert!(matches!(refused(Errno::PERM), Refusal::System { .. }));
    }

    #[test]
    fn rows_that_the_kernel_lost_make_the_list_anew() {
        // Nothing makes the kernel run out of memory here, so it is the choice of what to do that is looked at.
        assert_eq!(after(Errno::NOBUFS), Some(Next::Begin));
        assert_eq!(after(Errno::INTR), Some(Next::GoOn));
        assert_eq!(after(Errno::BADF), None);
    }
}
