//! The columns of a row, and the socket that they make.

use alloc::borrow::Cow;

use nom::Parser;
use nom::bytes::complete::take_while;
use nom::combinator::{map, map_opt, peek, verify};
use nom::error::context;
use nom::sequence::{pair, terminated};

use super::extras::{Extras, extras};
use super::{Layout, Wildcard};
use crate::endpoint::{Printed, Shown, endpoint};
use crate::error::{Step, Stop};
use crate::lex::{blanks, column, decimal, expect, gap, maybe};
use crate::record::Found;
use crate::{Family, Protocol, Skipped, Socket, State};

/// A row as far as its addresses.
#[derive(Debug)]
pub(super) enum Row<'a> {
    Inet(Columns<'a>),
    /// UNIX, netlink, packet, vsock, TIPC or XDP, with its state.
    Other(Option<State<'a>>),
}

/// The columns of an internet socket. The first three may be missing, depending on what ss was asked for.
#[derive(Debug)]
pub(super) struct Columns<'a> {
    pub(super) netid: Option<Netid>,
    /// In TCP's words.
    pub(super) state: Option<State<'a>>,
    pub(super) queues: Option<Queues>,
    pub(super) local: Printed<'a>,
    pub(super) peer: Printed<'a>,
}

/// The first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Netid {
    Inet(Protocol),
    /// A raw socket for ICMPv6.
    Icmp6,
    /// `???`: ss has no name for it. It names raw sockets by their protocol, and knows few; but it has no name for
    /// the younger types of vsock and TIPC sockets either.
    Unnamed,
    Other,
}

/// Recv-Q and Send-Q; `None` for a negative number.
type Queues = (Option<u64>, Option<u64>);

/// The columns before the addresses.
struct Head<'a> {
    netid: Option<Netid>,
    state: Option<State<'a>>,
    queues: Option<Queues>,
}

/// A whole row.
#[inline]
pub(super) fn row<'a>(text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Step<'a, Found> {
    let (text, mut row) = columns(text)?;
    let Row::Inet(columns) = &mut row else {
        return Ok((text, Found::Skipped(Skipped::OtherFamily)));
    };
    // A word in capitals here is the state in a row of netstat.
    if columns.state.is_none() && text.first().is_some_and(u8::is_ascii_uppercase) {
        return Err(nom::Err::Error(Stop::new(text, "owners or details of the socket")));
    }
    let (text, extras) = extras(text)?;
    columns.tell(extras, layout, socket);
    Ok((text, Found::Socket))
}

/// The columns up to the peer's address, and the blanks behind it.
#[inline]
pub(super) fn columns(text: &[u8]) -> Step<'_, Row<'_>> {
    let (text, ()) = blanks(text)?;
    let (behind, head) = head(text)?;
    // Raw sockets do not listen.
    let other = match head.netid {
        Some(Netid::Unnamed) => head.state == Some(State::Listen),
        netid => netid == Some(Netid::Other),
    };
    let ends = (!other).then(|| ends(behind, &head));
    let Head { netid, state, queues } = head;
    match ends {
        Some(Ok((text, (local, peer)))) => {
            Ok((text, Row::Inet(Columns { netid, state, queues, local, peer })))
        }
        Some(Err(error)) if netid != Some(Netid::Unnamed) => Err(error),
        _ => {
            let (text, _) = context("the addresses of the socket", pair(column, column)).parse(behind)?;
            Ok((text, Row::Other(state)))
        }
    }
}

#[inline]
fn head(text: &[u8]) -> Step<'_, Head<'_>> {
    let (text, netid) = match text.strip_prefix(b"`-").and_then(|rest| gap(rest).ok()) {
        Some((text, ())) => (text, Some(Netid::Inet(Protocol::Sctp))),
        None => maybe(text, netid),
    };
    let (text, state) = maybe(text, state);
    let (text, queues) = maybe(text, queues);
    Ok((text, Head { netid, state, queues }))
}

/// Both addresses. Where nothing stands before them they must be numbers: any two words with a colon could be names.
#[inline]
fn ends<'a>(text: &'a [u8], head: &Head<'_>) -> Step<'a, (Printed<'a>, Printed<'a>)> {
    if head.netid.is_none() && head.state.is_none() && head.queues.is_none() {
        let start = "the first column of a socket: its Netid, state, queue or address";
        let (text, local) = context(start, verify(endpoint, Printed::is_numeric)).parse(text)?;
        let (text, peer) = context(PEER, verify(endpoint, Printed::is_numeric)).parse(text)?;
        return Ok((text, (local, peer)));
    }
    let (text, local) = expect("the local address and port", text, endpoint)?;
    let (text, peer) = expect(PEER, text, endpoint)?;
    Ok((text, (local, peer)))
}

const PEER: &str = "the peer's address and port";

/// `udp`, also with the state right behind it as in `udpUNCONN`.
#[inline]
fn netid(text: &[u8]) -> Step<'_, Netid> {
    let word = take_while(|byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'?'));
    let (behind, netid) = map_opt(word, known_netid).parse(text)?;
    match behind {
        [b'A'..=b'Z', ..] => Ok((behind, netid)),
        _ => map(gap, |()| netid).parse(behind),
    }
}

fn known_netid(word: &[u8]) -> Option<Netid> {
    Some(match word {
        b"tcp" => Netid::Inet(Protocol::Tcp),
        b"udp" => Netid::Inet(Protocol::Udp),
        b"raw" => Netid::Inet(Protocol::Raw),
        b"icmp6" => Netid::Icmp6,
        b"mptcp" => Netid::Inet(Protocol::Mptcp),
        b"sctp" => Netid::Inet(Protocol::Sctp),
        b"dccp" => Netid::Inet(Protocol::Dccp),
        b"???" => Netid::Unnamed,
        b"u_str" | b"u_dgr" | b"u_seq" | b"nl" | b"p_raw" | b"p_dgr" | b"v_str" | b"v_dgr" | b"tipc"
        | b"ti_st" | b"ti_dg" | b"ti_rd" | b"ti_sq" | b"xdp" | b"unknown" => Netid::Other,
        _ => return None,
    })
}

/// `ESTAB`, also with the queue right behind it as in `UNCONN0`. A word in capitals that is in no table is a state
/// where both queues follow.
#[inline]
fn state(text: &[u8]) -> Step<'_, State<'_>> {
    let word = take_while(|byte: u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-'));
    let (behind, word) =
        verify(word, |word: &[u8]| word.first().is_some_and(u8::is_ascii_uppercase)).parse(text)?;
    if let Some(state) = known_state(word) {
        let (behind, ()) = gap(behind)?;
        return Ok((behind, state));
    }
    let name = without_queue(word);
    match known_state(name).zip(text.get(name.len()..)) {
        Some((state, queue)) => Ok((queue, state)),
        None => {
            let (behind, ()) = terminated(gap, peek(queues)).parse(behind)?;
            Ok((behind, State::Other(Cow::Borrowed(word))))
        }
    }
}

/// `FIN-WAIT-10` is FIN-WAIT-1 and 0: the longest state that is known ends the state.
fn without_queue(word: &[u8]) -> &[u8] {
    const NUMBERED: usize = b"FIN-WAIT-1".len();
    match word.starts_with(b"FIN-WAIT-") {
        true => word.get(..NUMBERED).unwrap_or(word),
        false => word.split(u8::is_ascii_digit).next().unwrap_or(word),
    }
}

/// The words of TCP, then those of SCTP's associations.
fn known_state(word: &[u8]) -> Option<State<'_>> {
    Some(match word {
        b"ESTAB" | b"ESTABLISHED" => State::Established,
        b"LISTEN" => State::Listen,
        b"TIME-WAIT" => State::TimeWait,
        b"SYN-SENT" => State::SynSent,
        b"SYN-RECV" => State::SynReceived,
        b"FIN-WAIT-1" => State::FinWait1,
        b"FIN-WAIT-2" => State::FinWait2,
        b"CLOSE-WAIT" => State::CloseWait,
        b"LAST-ACK" => State::LastAck,
        b"CLOSING" => State::Closing,
        b"UNCONN" => State::Bound,
        b"CLOSED" => State::Closed,
        b"COOKIE_WAIT" | b"COOKIE_ECHOED" => State::SynSent,
        b"UNDEF" | b"UNKNOWN" | b"SHUTDOWN_PENDING" | b"SHUTDOWN_SENT" | b"SHUTDOWN_RECEIVED"
        | b"ACK_SENT" => State::Other(Cow::Borrowed(word)),
        _ => return None,
    })
}

/// Recv-Q and Send-Q. The second can touch the address behind it.
#[inline]
fn queues(text: &[u8]) -> Step<'_, Queues> {
    let (text, receive) = queue(text)?;
    let (text, send) = queue(gap(text)?.0)?;
    Ok((gap_or_address(text)?.0, (receive, send)))
}

/// A number. ss prints it signed: what is below zero is a count of the kernel's that went wrong, and no size.
#[inline]
fn queue(text: &[u8]) -> Step<'_, Option<u64>> {
    match text {
        // Most are empty.
        [b'0', b' ', ..] => Ok((text.get(1..).unwrap_or_default(), Some(0))),
        [b'-', digits @ ..] => decimal::<u64>(digits).map(|(rest, _)| (rest, None)),
        _ => decimal(text).map(|(rest, number)| (rest, Some(number))),
    }
}

#[inline]
fn gap_or_address(text: &[u8]) -> Step<'_, ()> {
    match text {
        [b'[' | b'*', ..] => Ok((text, ())),
        _ => gap(text),
    }
}

impl<'a> Columns<'a> {
    fn tell(&mut self, extras: Extras<'a>, layout: &Layout, socket: &mut Socket<'a>) {
        let protocol = self.protocol(layout);
        let shown = self.local.family().or(self.peer.family());
        // The kernel tells of this flag for IPv6 sockets only; elsewhere the word is part of a cgroup's name.
        let v6only = extras.v6only.filter(|_| shown != Some(Family::V4));
        let told = (v6only.is_some() || self.netid == Some(Netid::Icmp6)).then_some(Family::V6);
        let any = shown.or(told).or(layout.options.wildcard.family());

        (socket.protocol, socket.local) = (protocol, self.local.read(protocol, any));
        socket.family = if self.has_star() { any } else { shown.or(told) };
        socket.remote = (!self.peer.is_nothing()).then(|| self.peer.read(protocol, any));
        (socket.receive_queue, socket.send_queue) = self.queues.unwrap_or_default();
        socket.state =
            if protocol.has_state() { self.state.take().or_else(|| layout.missing_state()) } else { None };
        socket.owners = extras.owners;
        socket.timer = extras.timer;
        socket.inode = extras.inode.filter(|&inode| inode != 0);
        // ss leaves out the user 0, but only beside an inode does that say anything.
        socket.uid = extras.uid.or(socket.inode.map(|_| 0));
        socket.v6only = v6only;
    }

    /// Without a Netid it is what the caller says, unless the state is one that this protocol does not have.
    fn protocol(&self, layout: &Layout) -> Protocol {
        match self.netid {
            Some(Netid::Inet(protocol)) => protocol,
            Some(Netid::Icmp6 | Netid::Unnamed | Netid::Other) => Protocol::Raw,
            None => {
                let stateless =
                    matches!(self.state, None | Some(State::Established | State::Bound | State::Other(_)));
                let told = layout.options.protocol.filter(|protocol| stateless || protocol.has_state());
                told.unwrap_or(Protocol::Tcp)
            }
        }
    }

    fn has_star(&self) -> bool {
        self.local.address == Shown::Any || self.peer.address == Shown::Any
    }
}

impl Wildcard {
    pub(super) const fn family(self) -> Option<Family> {
        match self {
            Self::V4 => Some(Family::V4),
            Self::V6 => Some(Family::V6),
            Self::Unknown => None,
        }
    }
}
