//! The columns of a row, and the socket that they make.

use super::end::{Cutting, END, put, put_uncut};
use super::owner::{Columns, Holder, holder};
use crate::error::{Step, Stop};
use crate::lex::{
    blanks, column, decimal, expect, gap, is_word_end, line_end, maybe, short_decimal, spaced_decimal,
    word_as, word_that,
};
use crate::printed::{NOT_PRINTED, Told, settle_star};
use crate::{Address, Family, Protocol, Reason, Socket, State};

/// A whole row. `false` if it is of another family.
#[inline]
pub(super) fn row<'a>(line: &'a [u8], columns: Columns, socket: &mut Socket<'a>) -> Step<'a, bool> {
    let (text, Head { label, cutting }) = head(line)?;
    let Kind::Inet(protocol) = label.kind else {
        return Ok((text, false));
    };
    let (text, (queues, family)) = queues(text, label)?;
    let (text, ends) = put_ends(text, protocol, cutting, queues, socket)?;
    let (text, state) = match protocol.has_state() {
        true => maybe(text, state),
        false => (text, None),
    };
    let holder = holder(text, columns)?;
    let ip_protocol = if protocol == Protocol::Raw { ip_protocol(text) } else { None };
    let family = if ends.is_v6() { Family::V6 } else { family };
    socket.protocol = protocol;
    settle_star(&mut socket.local, Some(family));
    socket.local.port = socket.local.port.or(ip_protocol);
    socket.family = Some(family);
    socket.v6only = label.is_dual.then_some(false);
    match &mut socket.remote {
        Some(remote) if !ends.foreign.is_nothing => settle_star(remote, Some(family)),
        remote => *remote = None,
    }
    socket.state = state;
    match queues {
        Queues::Bytes(receive, send) => socket.set_queues(Some(receive), Some(send)),
        Queues::Listen(waiting, longest) => {
            socket.set_queues(Some(waiting), Some(longest));
            socket.state = protocol.has_state().then_some(State::Listen);
        }
        Queues::None => {}
    }
    if let Some(holder) = holder {
        hold(socket, holder);
    }
    Ok((text, true))
}

/// Whether a line is certainly a row: an internet socket with at least one end, queues, and dots before the ports.
pub(super) fn is_certain(line: &[u8]) -> bool {
    let Ok((text, head)) = head(line) else { return false };
    let Kind::Inet(protocol) = head.label.kind else { return false };
    let Ok((text, (queues, _))) = queues(text, head.label) else { return false };
    queues != Queues::None
        && put_ends(text, protocol, head.cutting, queues, &mut Socket::nothing_known())
            .is_ok_and(|(_, ends)| ends.local.is_some())
}

/// Puts in who holds a socket. Process 0 is the kernel, or nobody any more.
fn hold<'a>(socket: &mut Socket<'a>, holder: Holder<'a>) {
    match holder {
        Holder { pid: 1.., .. } => socket.owners.push(holder.owner()),
        _ if socket.state == Some(State::TimeWait) => socket.reason = Some(Reason::TimeWait),
        Holder { name: Some(b"kernel_task"), .. } => socket.reason = Some(Reason::Kernel),
        _ => {}
    }
}

/// The columns before the queues.
struct Head {
    label: Label,
    cutting: Cutting,
}

/// A protocol and a family in one word.
#[derive(Clone, Copy)]
struct Label {
    kind: Kind,
    family: Family,
    /// Whether it is IPv6 and takes IPv4 as well.
    is_dual: bool,
    /// Whether the family can stand apart from a protocol of two letters: `ip 4`.
    is_short: bool,
}

#[derive(Clone, Copy)]
enum Kind {
    Inet(Protocol),
    Other,
}

/// The protocol, behind the PCB and its hash if there are some.
#[inline]
fn head(line: &[u8]) -> Step<'_, Head> {
    const START: &str = "a protocol: tcp4, tcp6, tcp46, udp4 or the like";
    let (text, ()) = blanks(line)?;
    let (rest, first) = expect(START, text, column)?;
    if let Some(label) = label(first) {
        return Ok((rest, Head { label, cutting: Cutting::On }));
    }
    if listen_numbers(first).is_some() {
        let label =
            Label { kind: Kind::Inet(Protocol::Tcp), family: Family::V4, is_dual: false, is_short: false };
        return Ok((text, Head { label, cutting: Cutting::On }));
    }
    if !is_pcb(first) {
        return Err(nom::Err::Error(Stop::new(text, START)));
    }
    let (rest, _hash) = maybe(rest, |text| word_that(text, |word| word.len() <= 8 && is_hex(word)));
    let (rest, label) = expect(START, rest, |text| word_as(text, label))?;
    Ok((rest, Head { label, cutting: Cutting::BesidePcb }))
}

/// Whether it can be an address in the kernel: `c2b3a310`, `fffff80003b1c000`, `0x0`, `0`.
pub(super) fn is_pcb(word: &[u8]) -> bool {
    match word {
        [b'0', b'x', digits @ ..] => is_hex(digits.strip_suffix(b"*").unwrap_or(digits)),
        b"0" => true,
        _ => matches!(word.len(), 6..=16) && is_hex(word),
    }
}

fn is_hex(word: &[u8]) -> bool {
    !word.is_empty() && word.iter().all(u8::is_ascii_hexdigit)
}

#[inline]
fn label(word: &[u8]) -> Option<Label> {
    let (name, family, is_dual) = match word {
        [name @ .., b'4', b'6'] => (name, Family::V6, true),
        [name @ .., b'6', b'6'] | [name @ .., b'6'] => (name, Family::V6, false),
        [name @ .., b'4'] => (name, Family::V4, false),
        _ => (word, Family::V4, false),
    };
    let kind = match name {
        b"tcp" | b"toe" => Kind::Inet(Protocol::Tcp),
        b"udp" => Kind::Inet(Protocol::Udp),
        b"icm" | b"icmp" => Kind::Inet(Protocol::Icmp),
        b"ip" | b"igm" | b"igmp" | b"pim" | b"rip" | b"raw" => Kind::Inet(Protocol::Raw),
        b"sctp" => Kind::Inet(Protocol::Sctp),
        b"mptcp" => Kind::Inet(Protocol::Mptcp),
        b"div" | b"divert" | b"sdp" | b"kctl" | b"kevt" | b"vsock" | b"unix" => Kind::Other,
        _ => return None,
    };
    Some(Label { kind, family, is_dual, is_short: word == b"ip" })
}

/// The columns between the protocol and the addresses.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Queues {
    /// Recv-Q and Send-Q.
    Bytes(u64, u64),
    /// Of a listening socket: what waits, and the most that may.
    Listen(u64, u64),
    None,
}

/// The queues, and the family, which can stand before them.
#[inline]
fn queues(text: &[u8], label: Label) -> Step<'_, (Queues, Family)> {
    match two_numbers(text) {
        Some((rest, receive, send)) => Ok((rest, (Queues::Bytes(receive, send), label.family))),
        None => other_queues(text, label),
    }
}

/// Two numbers and no third, as nearly all rows have them.
#[inline]
fn two_numbers(text: &[u8]) -> Option<(&[u8], u64, u64)> {
    let (rest, first) = spaced_decimal(text).ok()?;
    let (rest, second) = spaced_decimal(rest).ok()?;
    let is_third = match short_decimal(rest) {
        Some((length, _)) => rest.get(length..).is_some_and(is_word_end),
        None => rest.first().is_some_and(u8::is_ascii_digit),
    };
    (!is_third).then_some((rest, first, second))
}

fn other_queues(text: &[u8], label: Label) -> Step<'_, (Queues, Family)> {
    let (text, style) = match text {
        [b'1', b't', ..] | [b'?', ..] => maybe(text, style),
        _ => (text, None),
    };
    let mut numbers = [0; 5];
    let mut count = 0;
    let mut rest = text;
    while let (Some(slot), Ok((behind, number))) = (numbers.get_mut(count), spaced_decimal(rest)) {
        *slot = number;
        (count, rest) = (count + 1, behind);
    }
    if count == 0 {
        if let Ok((rest, (waiting, longest))) = word_as(text, listen_numbers) {
            return Ok((rest, (Queues::Listen(waiting, longest), label.family)));
        }
    }
    if style.is_some() {
        return Ok((text, (Queues::None, label.family)));
    }
    let [first, second, third, ..] = numbers;
    let queues = match (count, first) {
        (3, 4 | 6) if label.is_short => {
            let family = if first == 6 { Family::V6 } else { Family::V4 };
            return Ok((rest, (Queues::Bytes(second, third), family)));
        }
        (2 | 5, _) => Queues::Bytes(first, second),
        // With -T these are other counts.
        (0 | 3, _) => Queues::None,
        _ => return Err(nom::Err::Error(Stop::new(text, "the receive and send queues"))),
    };
    Ok((rest, (queues, label.family)))
}

/// The style of a socket of SCTP.
fn style(text: &[u8]) -> Step<'_, &[u8]> {
    word_that(text, |word| matches!(word, b"1to1" | b"1toN" | b"????"))
}

/// `0/0/128`, and of SCTP `0/5`: the connections that wait, those that are not complete, and the limit.
#[inline]
fn listen_numbers(word: &[u8]) -> Option<(u64, u64)> {
    let (rest, waiting) = decimal(word).ok()?;
    let (rest, second) = decimal(rest.strip_prefix(b"/")?).ok()?;
    match rest {
        [] => Some((waiting, second)),
        [b'/', third @ ..] => match decimal(third) {
            Ok(([], longest)) => Some((waiting, longest)),
            _ => None,
        },
        _ => None,
    }
}

/// What both ends show. Some rows have no foreign one, and one that is not bound has no local one.
struct Ends {
    local: Option<Told>,
    foreign: Told,
}

impl Ends {
    /// Whether an address shows that it is IPv6.
    fn is_v6(&self) -> bool {
        [self.local.and_then(|local| local.family), self.foreign.family].contains(&Some(Family::V6))
    }
}

#[inline]
fn put_ends<'a>(
    text: &'a [u8],
    protocol: Protocol,
    cutting: Cutting,
    queues: Queues,
    socket: &mut Socket<'a>,
) -> Step<'a, Ends> {
    const NONE: Told = Told::other(None, true);
    const LOCAL: &str = "the local address and port";
    let is_sctp = protocol == Protocol::Sctp;
    // An SCTP socket that is not bound has no address, and one that listens no peer.
    if is_sctp && text.first().is_none_or(u8::is_ascii_uppercase) {
        socket.local.address = Address::Any;
        return Ok((text, Ends { local: None, foreign: NONE }));
    }
    if cutting != Cutting::BesidePcb {
        if let Some(ends) = put_uncut_ends(text, socket) {
            return Ok(ends);
        }
    }
    let (behind, local) = expect(LOCAL, text, column)?;
    let foreign = column(behind).ok();
    let cutting = match foreign {
        Some((_, foreign)) if is_wide(text, local, behind, foreign) => Cutting::Off,
        _ => cutting,
    };
    let local =
        put(local, cutting, protocol, &mut socket.local).ok_or(nom::Err::Error(Stop::new(text, LOCAL)))?;
    let local = Some(local);
    let place = socket.remote.insert(NOT_PRINTED);
    match foreign.and_then(|(rest, word)| Some((rest, put(word, cutting, protocol, place)?))) {
        Some((rest, foreign)) => Ok((rest, Ends { local, foreign })),
        None if is_sctp || matches!(queues, Queues::Listen(..)) => {
            Ok((behind, Ends { local, foreign: NONE }))
        }
        None => Err(nom::Err::Error(Stop::new(behind, "the foreign address and port"))),
    }
}

/// Both ends where nothing depends on how wide their columns are.
#[inline(always)]
fn put_uncut_ends<'a>(text: &'a [u8], socket: &mut Socket<'a>) -> Option<(&'a [u8], Ends)> {
    let (text, local) = put_uncut(text, &mut socket.local)?;
    let (text, foreign) = put_uncut(text, socket.remote.insert(NOT_PRINTED))?;
    Some((text, Ends { local: Some(local), foreign }))
}

/// Whether the columns of the addresses are wider than where ends are cut, or an end is.
fn is_wide(at_local: &[u8], local: &[u8], at_foreign: &[u8], foreign: &[u8]) -> bool {
    // One or two blanks stand between columns.
    at_local.len() - at_foreign.len() > END + 2 || local.len() > END || foreign.len() > END
}

/// A word in capitals, or the only number left. With a star behind it, it is a hidden state of T/TCP.
#[inline]
fn state(text: &[u8]) -> Step<'_, State<'_>> {
    let (rest, word) = column(text)?;
    match word {
        [b'A'..=b'Z', ..] => {
            let hidden = rest.strip_prefix(b"*").and_then(|rest| gap(rest).ok());
            let rest = hidden.map_or(rest, |(rest, ())| rest);
            Ok((rest, known_state(word.strip_suffix(b"*").unwrap_or(word))))
        }
        _ if word.iter().all(u8::is_ascii_digit) && line_end(rest).is_ok() => {
            Ok((rest, State::Other(word.into())))
        }
        _ => Err(nom::Err::Error(Stop::new(text, ""))),
    }
}

/// The words of TCP, those of NetBSD beside a PCB, and those of SCTP.
fn known_state(word: &[u8]) -> State<'_> {
    match word {
        b"ESTABLISHED" | b"ESTABL" => State::Established,
        b"LISTEN" => State::Listen,
        b"TIME_WAIT" | b"TMWAIT" => State::TimeWait,
        b"CLOSE_WAIT" | b"CLWAIT" => State::CloseWait,
        b"FIN_WAIT_1" | b"FWAIT1" => State::FinWait1,
        b"FIN_WAIT_2" | b"FWAIT2" => State::FinWait2,
        b"SYN_SENT" | b"SYNSEN" | b"COOKIE_WAIT" | b"COOKIE_ECHOED" => State::SynSent,
        b"SYN_RCVD" | b"SYN_RECEIVED" | b"SYSRCV" => State::SynReceived,
        b"CLOSING" | b"CLOSNG" => State::Closing,
        b"LAST_ACK" | b"LASTAK" => State::LastAck,
        b"CLOSED" => State::Closed,
        b"BOUND" => State::Bound,
        _ => State::Other(word.into()),
    }
}

/// The number of the IP protocol that OpenBSD prints last for a raw socket.
fn ip_protocol(text: &[u8]) -> Option<u16> {
    let (rest, number) = decimal::<u8>(text).ok()?;
    line_end(rest).is_ok().then_some(number.into()).filter(|&number| number != 0)
}
