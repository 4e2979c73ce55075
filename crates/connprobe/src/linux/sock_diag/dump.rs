//! The talk with the kernel: a request, and datagrams until it says that this was all.

use std::os::fd::OwnedFd;
use std::time::{Duration, Instant};

use connparse::Protocol;
use rustix::io::Errno;
use rustix::net::sockopt::{Timeout, set_socket_timeout};
use rustix::net::{
    AddressFamily, RecvFlags, SendFlags, SocketFlags, SocketType, netlink, recv, send, socket_with,
};

use super::wire::{Message, Messages, Request, Row};
use crate::deadline::Deadline;
use crate::{ProbeError, Refusal, Resolver};

/// The room for a datagram. The kernel makes them as large as the room, up to 32 KiB; in less than 4 KiB it loses rows
/// without a word.
const ROOM: usize = 32 << 10;
/// How many times a dump is made that is interrupted each time.
const TRIES: u32 = 3;

/// A socket of netlink in the network namespace of the thread that calls.
pub(crate) fn opened() -> Result<OwnedFd, Errno> {
    socket_with(AddressFamily::NETLINK, SocketType::RAW, SocketFlags::CLOEXEC, Some(netlink::SOCK_DIAG))
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
            Err(Errno::INTR) => continue,
            // Rows were lost.
            Err(Errno::NOBUFS) => return Ok(Outcome::Interrupted),
            Err(Errno::AGAIN) => {
                return deadline.check(|| "reading from sock_diag".to_owned()).and(Err(system(
                    "reading from sock_diag",
                )(
                    Errno::AGAIN
                )));
            }
            Err(errno) => return Err(system("reading from sock_diag")(errno)),
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
