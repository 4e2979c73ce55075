//! The messages of `sock_diag`: `linux/netlink.h`, `linux/inet_diag.h`. Numbers are in the machine's own byte order,
//! ports and addresses in the network's.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::time::Duration;

use connparse::{Endpoint, Family, Protocol, Socket, Timer, TimerKind};

use crate::linux::kernel;

/// `NLM_F_REQUEST | NLM_F_DUMP`.
const DUMP: u16 = 0x301;
/// Asks for the TCP sockets of both families at once (`TCPDIAG_GETSOCK`).
const BOTH_FAMILIES_OF_TCP: u16 = 18;
/// Asks for the sockets of one protocol and family, and marks them in the answer (`SOCK_DIAG_BY_FAMILY`).
const BY_FAMILY: u16 = 20;
const ERROR: u16 = 2;
const DONE: u16 = 3;
/// The dump was interrupted: what it lists may not fit together (`NLM_F_DUMP_INTR`).
const INTERRUPTED: u16 = 0x10;

/// The length of a message's head (`struct nlmsghdr`).
const HEAD: usize = 16;
/// The length of a row without its attributes (`struct inet_diag_msg`).
const ROW: usize = 72;
/// The length of what names a socket (`struct inet_diag_sockid`): all zeros in a request for all.
const NAME: usize = 48;

/// Which sockets are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Request {
    pub(crate) protocol: Protocol,
    /// `None` is both, for TCP only.
    pub(crate) family: Option<Family>,
    /// The states: one bit for each of the kernel's numbers.
    pub(crate) states: u32,
}

impl Request {
    /// Whether sockets in a state are asked for, by the kernel's number.
    pub(crate) const fn asks_for(self, state: u8) -> bool {
        self.states & 1 << state != 0
    }

    /// The request as the kernel wants it.
    pub(super) fn bytes(self, sequence: u32) -> Vec<u8> {
        let family = match self.family {
            None => 0,
            Some(Family::V4) => libc::AF_INET as u8,
            Some(Family::V6) => libc::AF_INET6 as u8,
        };
        let protocol = match self.protocol {
            Protocol::Udp => libc::IPPROTO_UDP as u8,
            _ => libc::IPPROTO_TCP as u8,
        };
        let mut body = Vec::with_capacity(HEAD + NAME + 12);
        let kind = if self.family.is_none() {
            // Family, two prefix lengths, extensions; the name; states; and a number that is not used.
            body.extend([0; 4 + NAME]);
            body.extend(self.states.to_ne_bytes());
            body.extend([0; 4]);
            BOTH_FAMILIES_OF_TCP
        } else {
            body.extend([family, protocol, 0, 0]);
            body.extend(self.states.to_ne_bytes());
            body.extend([0; NAME]);
            BY_FAMILY
        };
        let mut message = Vec::with_capacity(HEAD + body.len());
        message.extend(((HEAD + body.len()) as u32).to_ne_bytes());
        message.extend(kind.to_ne_bytes());
        message.extend(DUMP.to_ne_bytes());
        message.extend(sequence.to_ne_bytes());
        message.extend([0; 4]);
        message.append(&mut body);
        message
    }
}

/// What a message says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Message<'a> {
    Row(Row<'a>),
    /// The end of the dump, with the error that ended it, or 0.
    Done(i32),
    /// The request was refused, with the error.
    Refused(i32),
    /// Nothing of ours.
    Other,
}

/// A message, and whether it says that the dump was interrupted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Piece<'a> {
    pub(crate) message: Message<'a>,
    pub(crate) interrupted: bool,
}

/// What is wrong with a message.
pub(crate) type Malformed = &'static str;

/// The messages of a datagram that answer the request of this sequence number.
pub(crate) struct Messages<'a> {
    rest: &'a [u8],
    sequence: u32,
}

impl<'a> Messages<'a> {
    pub(crate) const fn of(datagram: &'a [u8], sequence: u32) -> Self {
        Self { rest: datagram, sequence }
    }

    #[inline]
    fn take(&mut self) -> Result<Piece<'a>, Malformed> {
        let Some((head, _)) = self.rest.split_first_chunk::<HEAD>() else {
            return Err("a head is cut");
        };
        let [l0, l1, l2, l3, k0, k1, f0, f1, s0, s1, s2, s3, ..] = *head;
        let length = u32::from_ne_bytes([l0, l1, l2, l3]) as usize;
        let message = self.rest.get(..length).ok_or("it is shorter than it says")?;
        let body = message.get(HEAD..).ok_or("it is shorter than its head")?;
        // Messages begin at multiples of four.
        self.rest = self.rest.get(length.next_multiple_of(4)..).unwrap_or_default();
        let interrupted = u16::from_ne_bytes([f0, f1]) & INTERRUPTED != 0;
        let message = match u16::from_ne_bytes([k0, k1]) {
            _ if u32::from_ne_bytes([s0, s1, s2, s3]) != self.sequence => Message::Other,
            BY_FAMILY | BOTH_FAMILIES_OF_TCP => {
                Message::Row(Row(body.first_chunk().ok_or("a socket is cut")?))
            }
            // Some kernels say nothing more there.
            DONE => Message::Done(number(body).unwrap_or(0)),
            ERROR => Message::Refused(number(body).ok_or("an error is cut")?),
            _ => Message::Other,
        };
        Ok(Piece { message, interrupted })
    }
}

impl<'a> Iterator for Messages<'a> {
    type Item = Result<Piece<'a>, Malformed>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.rest.is_empty() {
            return None;
        }
        let piece = self.take();
        if piece.is_err() {
            // Where the next one begins is not known any more.
            self.rest = &[];
        }
        Some(piece)
    }
}

/// The errno of a message, which the kernel gives as a negative number.
fn number(body: &[u8]) -> Option<i32> {
    body.first_chunk().map(|bytes| i32::from_ne_bytes(*bytes).saturating_neg())
}

/// A socket as the kernel lists it. Its fields are read when they are asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Row<'a>(&'a [u8; ROW]);

impl Row<'_> {
    /// The inode of the socket; `None` where nobody can hold it.
    pub(crate) fn inode(self) -> Option<u64> {
        match self.word::<68>() {
            0 => None,
            inode => Some(inode.into()),
        }
    }

    /// A number that tells it from others, seldom the same for two of them.
    pub(crate) fn number(self) -> u64 {
        u64::from(self.word::<68>()) << 32 ^ u64::from(self.word::<4>())
    }

    /// The interface that the socket is bound to.
    pub(crate) fn interface(self) -> Option<u32> {
        match self.word::<40>() {
            0 => None,
            index => Some(index),
        }
    }

    /// Fills in what it tells of a blank socket: all but its owners, its namespace and its zone.
    #[inline]
    pub(crate) fn fill(self, socket: &mut Socket<'static>, protocol: Protocol) -> Result<(), Malformed> {
        let &[family, state, timer, retries, l0, l1, r0, r1, ..] = self.0;
        let ports = [u16::from_be_bytes([l0, l1]), u16::from_be_bytes([r0, r1])];
        // Each family by itself: an address that may be of either is put together elsewhere, and copied.
        match i32::from(family) {
            libc::AF_INET => {
                socket.family = Some(Family::V4);
                let addresses = [self.part::<8, 4>(), self.part::<24, 4>()];
                fill_ends(socket, addresses.map(|bytes| Ipv4Addr::from(bytes).into()), ports);
            }
            libc::AF_INET6 => {
                socket.family = Some(Family::V6);
                let addresses = [self.part::<8, 16>(), self.part::<24, 16>()];
                fill_ends(socket, addresses.map(|bytes| Ipv6Addr::from(bytes).into()), ports);
            }
            _ => return Err("a socket is of a family that was not asked for"),
        }
        socket.protocol = protocol;
        put(&mut socket.state, protocol.has_state().then(|| kernel::state(state)));
        socket.timer = self.timer(timer, retries);
        socket.receive_queue = Some(self.word::<56>());
        socket.send_queue = Some(self.word::<60>());
        socket.uid = Some(self.word::<64>());
        socket.inode = self.inode();
        Ok(())
    }

    fn timer(self, kind: u8, retries: u8) -> Option<Timer> {
        let remaining = Duration::from_millis(self.word::<52>().into());
        Some(Timer::new(TimerKind::of_linux(kind.into())?, Some(remaining), Some(retries.into())))
    }

    /// The number at a place.
    fn word<const AT: usize>(self) -> u32 {
        u32::from_ne_bytes(self.part::<AT, 4>())
    }

    /// The bytes at a place, which the compiler checks.
    #[inline]
    fn part<const AT: usize, const LENGTH: usize>(self) -> [u8; LENGTH] {
        const { assert!(AT + LENGTH <= ROW) };
        self.0.get(AT..).and_then(<[u8]>::first_chunk).copied().unwrap_or([0; LENGTH])
    }
}

/// Fills in both ends. As in the tables of /proc, zeros are no end.
#[inline(always)]
fn fill_ends(
    socket: &mut Socket<'static>,
    [local, remote]: [IpAddr; 2],
    [local_port, remote_port]: [u16; 2],
) {
    let has_remote = remote_port != 0 || !remote.is_unspecified();
    put(&mut socket.local, Endpoint::new(local, local_port));
    put(&mut socket.remote, has_remote.then(|| Endpoint::new(remote, remote_port)));
}

/// Puts a value in the place of a blank one, of which there is nothing to let go: to look whether there is would mean to
/// wait for the blank one to be written.
#[inline]
fn put<T>(place: &mut T, value: T) {
    std::mem::forget(std::mem::replace(place, value));
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]
mod tests {
    use super::*;
    use crate::linux::blank::BLANK;
    use connparse::State;
    use proptest::prelude::*;

    /// What Linux 6.18 answered on x86-64, in hexadecimal, when a listening socket of 127.0.0.1:8016 was asked for: a row
    /// with its attributes, and the end.
    const LISTENING: &str = include_str!("listening.hex");

    fn bytes(hex: &str) -> Vec<u8> {
        let digits: Vec<u8> = hex.bytes().filter(u8::is_ascii_hexdigit).collect();
        let byte = |pair: &[u8]| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap();
        digits.chunks(2).map(byte).collect()
    }

    /// A message with a row, as the kernel lays it out: written by hand from `linux/inet_diag.h`.
    fn row(family: u8, state: u8, ports: [u16; 2], addresses: [[u8; 16]; 2], inode: u32) -> Vec<u8> {
        let mut message = Vec::new();
        message.extend(88u32.to_ne_bytes());
        message.extend(20u16.to_ne_bytes());
        message.extend(2u16.to_ne_bytes());
        message.extend(1u32.to_ne_bytes());
        message.extend(0u32.to_ne_bytes());
        message.extend([family, state, 0, 0]);
        ports.iter().for_each(|port| message.extend(port.to_be_bytes()));
        addresses.iter().for_each(|address| message.extend(address));
        message.extend(3u32.to_ne_bytes());
        message.extend([0; 8]);
        for word in [0, 5, 6, 1000, inode] {
            message.extend(u32::to_ne_bytes(word));
        }
        message
    }

    fn filled(row: Row<'_>, protocol: Protocol) -> Result<Socket<'static>, Malformed> {
        let mut socket = BLANK;
        row.fill(&mut socket, protocol)?;
        Ok(socket)
    }

    fn only(datagram: &[u8]) -> Socket<'static> {
        match Messages::of(datagram, 1).next().unwrap().unwrap().message {
            Message::Row(row) => filled(row, Protocol::Tcp).unwrap(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    #[cfg(target_endian = "little")]
    fn what_the_kernel_answered_is_read() {
        let datagram = bytes(LISTENING);
        let messages: Vec<_> = Messages::of(&datagram, 7).map(|piece| piece.unwrap().message).collect();
        let [Message::Row(row), Message::Done(0)] = messages[..] else { panic!("{messages:?}") };
        let socket = filled(row, Protocol::Tcp).unwrap();
        assert_eq!((socket.local.to_string(), socket.remote.is_none()), ("127.0.0.1:8016".to_owned(), true));
        assert_eq!((socket.state, socket.family), (Some(State::Listen), Some(Family::V4)));
        // The length of its queue, as `listen` was told.
        assert_eq!((socket.receive_queue, socket.send_queue, socket.uid), (Some(0), Some(17), Some(0)));
        assert!(socket.inode.is_some_and(|inode| inode > 0));
    }

    #[test]
    fn a_row_is_laid_out_as_the_header_says() {
        let mut local = [0; 16];
        local[..4].copy_from_slice(&[192, 0, 2, 7]);
        let mut remote = [0; 16];
        remote[..4].copy_from_slice(&[198, 51, 100, 9]);
        let datagram = row(2, 1, [8080, 443], [local, remote], 39480);
        let socket = only(&datagram);
        assert_eq!(socket.local.to_string(), "192.0.2.7:8080");
        assert_eq!(socket.remote.unwrap().to_string(), "198.51.100.9:443");
        assert_eq!(
            (socket.state, socket.inode, socket.uid),
            (Some(State::Established), Some(39480), Some(1000))
        );
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(5), Some(6)));
        let Message::Row(row) = Messages::of(&datagram, 1).next().unwrap().unwrap().message else { panic!() };
        assert_eq!((row.inode(), row.interface()), (Some(39480), Some(3)));
    }

    #[test]
    fn mapped_addresses_are_ipv4_on_a_socket_of_ipv6_and_zeros_are_no_end() {
        let mut mapped = [0; 16];
        mapped[10..].copy_from_slice(&[0xff, 0xff, 127, 0, 0, 1]);
        let socket = only(&row(10, 10, [80, 0], [mapped, [0; 16]], 0));
        assert_eq!((socket.local.to_string(), socket.family), ("127.0.0.1:80".to_owned(), Some(Family::V6)));
        assert_eq!((socket.remote, socket.inode), (None, None));
    }

    #[test]
    fn what_is_cut_or_strange_is_an_error() {
        let whole = row(2, 1, [1, 2], [[0; 16]; 2], 3);
        for cut in 1..whole.len() {
            assert!(Messages::of(&whole[..cut], 1).next().unwrap().is_err(), "{cut}");
        }
        let mut short = whole.clone();
        short[..4].copy_from_slice(&80u32.to_ne_bytes());
        assert_eq!(Messages::of(&short, 1).collect::<Vec<_>>().len(), 1, "nothing is read behind an error");
        assert!(Messages::of(&short, 1).next().unwrap().is_err());
        let mut none = whole.clone();
        none[..4].copy_from_slice(&0u32.to_ne_bytes());
        assert!(Messages::of(&none, 1).next().unwrap().is_err(), "a length of 0 would never end");
        let odd = row(1, 1, [1, 2], [[0; 16]; 2], 3);
        let Message::Row(odd) = Messages::of(&odd, 1).next().unwrap().unwrap().message else { panic!() };
        assert!(filled(odd, Protocol::Tcp).is_err());
    }

    #[test]
    fn an_answer_to_another_request_is_none_of_ours() {
        let datagram = row(2, 1, [1, 2], [[0; 16]; 2], 3);
        assert_eq!(Messages::of(&datagram, 2).next().unwrap().unwrap().message, Message::Other);
    }

    #[test]
    fn interruption_and_errors_are_told() {
        let mut datagram = row(2, 1, [1, 2], [[0; 16]; 2], 3);
        datagram[6..8].copy_from_slice(&0x12u16.to_ne_bytes());
        assert!(Messages::of(&datagram, 1).next().unwrap().unwrap().interrupted);
        let mut error = datagram[..16].to_vec();
        error[..4].copy_from_slice(&20u32.to_ne_bytes());
        error[4..6].copy_from_slice(&2u16.to_ne_bytes());
        error.extend((-2i32).to_ne_bytes());
        assert_eq!(Messages::of(&error, 1).next().unwrap().unwrap().message, Message::Refused(2));
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic_or_go_on_for_ever(datagram: Vec<u8>, sequence: u32) {
            let pieces = Messages::of(&datagram, sequence).count();
            prop_assert!(pieces <= datagram.len() / HEAD + 1);
        }

        #[test]
        fn nor_does_a_damaged_message(place in 0usize..176, byte: u8) {
            let one = row(2, 1, [1, 2], [[7; 16]; 2], 3);
            let mut datagram = [one.clone(), one].concat();
            datagram[place] = byte;
            for piece in Messages::of(&datagram, 1).flatten() {
                if let Message::Row(row) = piece.message {
                    // An error is fine, too.
                    let _ = filled(row, Protocol::Udp);
                }
            }
        }
    }
}
