//! The columns of a row, and the socket that they make.

use nom::Parser;
use nom::bytes::complete::take_while;
use nom::combinator::{map_opt, peek, verify};
use nom::error::context;
use nom::sequence::{pair, terminated};

use super::extras::extras;
use super::{Layout, Wildcard};
use crate::error::{Step, Stop};
use crate::lex::{behind_padding, blanks, column, decimal, expect, gap, maybe, word_as};
use crate::printed::{NOT_PRINTED, Told, is_numeric, put_front, settle_star};
use crate::record::Found;
use crate::{Address, Endpoint, Family, Protocol, Skipped, Socket, State};

/// A row as far as its addresses. What it says is in the socket already.
#[derive(Debug)]
pub(super) enum Row {
    Inet(Columns),
    /// UNIX, netlink, packet, vsock, TIPC or XDP.
    Other,
}

/// What the columns of an internet socket show beyond what is in the socket. The first three may be missing, depending on
/// what ss was asked for.
#[derive(Debug)]
pub(super) struct Columns {
    pub(super) netid: Option<Netid>,
    pub(super) has_queues: bool,
    pub(super) protocol: Protocol,
    pub(super) local: Told,
    pub(super) peer: Told,
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

/// Recv-Q and Send-Q; `None` for a number that is negative or too large.
type Queues = (Option<u32>, Option<u32>);

/// A whole row.
#[inline]
pub(super) fn row<'a>(text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Step<'a, Found> {
    let (text, row) = columns(text, layout.options.protocol, socket)?;
    let Row::Inet(columns) = row else {
        return Ok((text, Found::Skipped(Skipped::OtherFamily)));
    };
    // A word in capitals here is the state in a row of netstat.
    if socket.state.is_none() && text.first().is_some_and(u8::is_ascii_uppercase) {
        return Err(nom::Err::Error(Stop::new(text, "owners or details of the socket")));
    }
    let (text, ()) = extras(text, socket)?;
    columns.settle(layout, socket);
    Ok((text, Found::Socket))
}

/// The columns up to the peer's address, and the blanks behind it: the state in TCP's words, the queues and the ends are
/// put into the socket. `told` is the protocol of rows without a Netid, if that is known.
#[inline]
pub(super) fn columns<'a>(text: &'a [u8], told: Option<Protocol>, socket: &mut Socket<'a>) -> Step<'a, Row> {
    let (text, ()) = blanks(text)?;
    let (text, netid) = match text.strip_prefix(b"`-").and_then(|rest| gap(rest).ok()) {
        Some((text, ())) => (text, Some(Netid::Inet(Protocol::Sctp))),
        None => maybe(text, netid),
    };
    let (text, state) = maybe(text, state);
    let (behind, queues) = maybe(text, queues);
    let protocol = protocol(netid, state.as_ref(), told);
    let has_queues = queues.is_some();
    socket.state = state;
    (socket.receive_queue, socket.send_queue) = queues.unwrap_or_default();
    // Raw sockets do not listen.
    let is_other = match netid {
        Some(Netid::Unnamed) => matches!(socket.state, Some(State::Listen)),
        netid => netid == Some(Netid::Other),
    };
    if !is_other {
        let starts_here = netid.is_none() && socket.state.is_none() && !has_queues;
        match put_ends(behind, starts_here, protocol, socket) {
            Ok((text, [local, peer])) => {
                return Ok((text, Row::Inet(Columns { netid, has_queues, protocol, local, peer })));
            }
            Err(error) if netid != Some(Netid::Unnamed) => return Err(error),
            Err(_) => {}
        }
    }
    let (text, _) = context("the addresses of the socket", pair(column, column)).parse(behind)?;
    Ok((text, Row::Other))
}

/// Both addresses. Where nothing stands before them they must be numbers: any two words with a colon could be names.
#[inline]
fn put_ends<'a>(
    text: &'a [u8],
    starts_here: bool,
    protocol: Protocol,
    socket: &mut Socket<'a>,
) -> Step<'a, [Told; 2]> {
    const START: &str = "the first column of a socket: its Netid, state, queue or address";
    let expected = if starts_here { START } else { "the local address and port" };
    let (behind, local) = expect(expected, text, |text| put_front(text, protocol, &mut socket.local))?;
    if starts_here && !is_numeric(&socket.local) {
        return Err(nom::Err::Error(Stop::new(text, expected)));
    }
    let remote = socket.remote.insert(NOT_PRINTED);
    let (rest, peer) = expect(PEER, behind, |text| put_front(text, protocol, remote))?;
    if starts_here && !is_numeric(remote) {
        return Err(nom::Err::Error(Stop::new(behind, PEER)));
    }
    Ok((rest, [local, peer]))
}

const PEER: &str = "the peer's address and port";

/// `udp`, also with the state right behind it as in `udpUNCONN`.
#[inline]
fn netid(text: &[u8]) -> Step<'_, Netid> {
    word_as(text, known_netid).or_else(|_| netid_before_state(text))
}

fn netid_before_state(text: &[u8]) -> Step<'_, Netid> {
    let word = take_while(|byte: u8| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'?'));
    let (behind, netid) = map_opt(word, known_netid).parse(text)?;
    match behind {
        [b'A'..=b'Z', ..] => Ok((behind, netid)),
        _ => Err(nom::Err::Error(Stop::new(behind, ""))),
    }
}

#[inline]
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
    word_as(text, known_state).or_else(|_| other_state(text))
}

fn other_state(text: &[u8]) -> Step<'_, State<'_>> {
    let word = take_while(|byte: u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_' | b'-'));
    let (behind, word) =
        verify(word, |word: &[u8]| word.first().is_some_and(u8::is_ascii_uppercase)).parse(text)?;
    let name = without_queue(word);
    match known_state(name).zip(text.get(name.len()..)) {
        Some((state, queue)) if name.len() < word.len() => Ok((queue, state)),
        _ => {
            let (behind, ()) = terminated(gap, peek(queues)).parse(behind)?;
            Ok((behind, State::Other(word.into())))
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
        | b"ACK_SENT" => State::Other(word.into()),
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
#[inline(always)]
fn queue(text: &[u8]) -> Step<'_, Option<u32>> {
    match text {
        // Most are empty.
        [b'0', b' ', ..] => Ok((text.get(1..).unwrap_or_default(), Some(0))),
        _ => other_queue(text),
    }
}

fn other_queue(text: &[u8]) -> Step<'_, Option<u32>> {
    match text {
        [b'-', digits @ ..] => decimal::<u64>(digits).map(|(rest, _)| (rest, None)),
        _ => decimal::<u64>(text).map(|(rest, number)| (rest, u32::try_from(number).ok())),
    }
}

#[inline]
fn gap_or_address(text: &[u8]) -> Step<'_, ()> {
    match text {
        [b'[' | b'*', ..] => Ok((text, ())),
        [b' ', ..] => Ok((behind_padding(text), ())),
        _ => gap(text),
    }
}

/// Without a Netid it is what the caller says, unless the state is one that this protocol does not have.
#[inline]
fn protocol(netid: Option<Netid>, state: Option<&State<'_>>, told: Option<Protocol>) -> Protocol {
    match netid {
        Some(Netid::Inet(protocol)) => protocol,
        Some(Netid::Icmp6 | Netid::Unnamed | Netid::Other) => Protocol::Raw,
        None => {
            let stateless = matches!(state, None | Some(State::Established | State::Bound | State::Other(_)));
            told.filter(|protocol| stateless || protocol.has_state()).unwrap_or(Protocol::Tcp)
        }
    }
}

impl Columns {
    /// Settles what the columns and the words behind them mean together.
    #[inline]
    fn settle(&self, layout: &Layout, socket: &mut Socket<'_>) {
        let shown = self.local.family.or(self.peer.family);
        // The kernel tells of this flag for IPv6 sockets only; elsewhere the word is part of a cgroup's name.
        socket.v6only = socket.v6only.filter(|_| shown != Some(Family::V4));
        let is_v6 = socket.v6only.is_some() || self.netid == Some(Netid::Icmp6);
        let told = is_v6.then_some(Family::V6);
        let any = shown.or(told).or(layout.options.wildcard.family());
        socket.family = if has_star(socket) { any } else { shown.or(told) };
        settle_star(&mut socket.local, any);
        match &mut socket.remote {
            Some(remote) if !self.peer.is_nothing => settle_star(remote, any),
            remote => *remote = None,
        }
        socket.protocol = self.protocol;
        if !self.protocol.has_state() {
            socket.state = None;
        } else if socket.state.is_none() {
            socket.state = layout.missing_state();
        }
        socket.inode = socket.inode.filter(|&inode| inode != 0);
        // ss leaves out the user 0, but only beside an inode does that say anything.
        socket.uid = socket.uid.or(socket.inode.map(|_| 0));
    }
}

fn has_star(socket: &Socket<'_>) -> bool {
    let is_star = |end: &Endpoint<'_>| matches!(end.address, Address::Any);
    is_star(&socket.local) || socket.remote.as_ref().is_some_and(is_star)
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
