//! The columns of a row, and the socket that they make.

use nom::Parser;
use nom::combinator::not;

use super::end::{self, NARROW, put_short};
use super::program::{self, Program, program};
use super::{Layout, words};
use crate::error::{Step, Stop, stop};
use crate::lex::{behind_blanks, blanks, column, decimal, expect, gap, spaced_decimal, word_as, word_that};
use crate::printed::{NOT_PRINTED, Told, is_numeric, settle_star};
use crate::{Address, Endpoint, Family, Name, Protocol, Socket, State};

/// The columns before the addresses.
#[derive(Clone, Copy, Debug)]
struct Head {
    proto: Proto,
    queues: Queues,
    /// A listening socket of SCTP has no queues and no foreign address.
    has_foreign: bool,
}

/// The first column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Proto {
    protocol: Protocol,
    /// Whether it ends in 6. Without that it can be of either family: BusyBox never prints one.
    v6: bool,
}

/// Recv-Q and Send-Q; `None` for a number that is negative or too large.
type Queues = (Option<u32>, Option<u32>);

/// State, user and inode. UDP has a state only if it is connected, and without `-e` there is no more.
#[derive(Clone, Copy, Debug, Default)]
struct Details<'a> {
    state: Option<&'a [u8]>,
    user: Option<(&'a [u8], u64)>,
}

/// A whole row, without the end of its last line.
#[inline]
pub(super) fn row<'a>(text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Result<(), Stop<'a>> {
    let (text, head) = head(text).map_err(stop)?;
    let Proto { protocol, v6 } = head.proto;
    let (text, [local, foreign]) = head.put_ends(text, layout, socket).map_err(stop)?;
    let (mut text, mut details) = details(text, protocol).map_err(stop)?;
    if matches!(text, [b'\r' | b'\n', ..]) {
        (text, details.user) = last_address(text).map_err(stop)?;
    }
    let Program { process, timer } = program(text)?;

    let family = if v6 { Some(Family::V6) } else { local.family.or(foreign.family) };
    socket.protocol = protocol;
    settle_star(&mut socket.local, family);
    match &mut socket.remote {
        Some(remote) if !foreign.is_nothing => settle_star(remote, family),
        remote => *remote = None,
    }
    socket.family = family;
    if let (Some(word), true) = (details.state, protocol.has_state()) {
        socket.state = Some(state_of(word, protocol, socket.remote.is_some()));
    }
    (socket.receive_queue, socket.send_queue) = head.queues;
    if let Some((user, inode)) = details.user {
        socket.inode = (inode != 0).then_some(inode);
        // Without an inode there is no socket that could belong to anybody, and the kernel says 0.
        if inode != 0 || !matches!(user, b"0" | b"root") {
            (socket.uid, socket.user) = number_or_name(user);
        }
    }
    socket.timer = timer;
    if let Some(process) = process {
        socket.owners.push(process.owner());
    }
    Ok(())
}

/// Where the column of the process begins in a row, and whether it is one of SCTP.
pub(super) fn program_of<'a>(text: &'a [u8], layout: &Layout) -> Option<(&'a [u8], bool)> {
    let (text, head) = head(text).ok()?;
    let (text, _) = head.put_ends(text, layout, &mut Socket::nothing_known()).ok()?;
    let (text, _) = details(text, head.proto.protocol).ok()?;
    Some((text, head.proto.protocol == Protocol::Sctp))
}

/// Whether it is a row that no other tool prints: both addresses in figures, and behind them a state that is known,
/// unless the queues are where this one has them.
pub(super) fn is_certain(line: &[u8]) -> bool {
    let Ok((text, head)) = head(line) else { return false };
    let mut socket = Socket::nothing_known();
    let Ok((text, _)) = head.put_ends(text, &Layout::default(), &mut socket) else { return false };
    let Ok((text, details)) = details(text, head.proto.protocol) else { return false };
    let known = |word| !matches!(words::state(word), None | Some(State::Other(_)));
    // Where an address is cut, the places of the queues have to tell.
    let is_aligned = is_aligned(line);
    let in_figures = |end: &Endpoint<'_>| is_numeric(end) || is_aligned && is_cut_number(end);
    in_figures(&socket.local)
        && socket.remote.as_ref().is_some_and(in_figures)
        && (is_aligned || details.state.is_some_and(known))
        && program(text.trim_ascii_end()).is_ok()
}

/// Whether it is the beginning of an address of IPv6, and a port in figures.
fn is_cut_number(end: &Endpoint<'_>) -> bool {
    let Address::Cut(text) = &end.address else { return false };
    let is_part = |byte: &u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.');
    memchr::memchr(b':', text).is_some() && text.iter().all(is_part) && end.service().is_none()
}

/// Whether this can be meant as nothing but a row: a protocol and a number.
pub(super) fn begins(text: &[u8]) -> bool {
    let number = |rest: &[u8]| matches!(rest, [b'0'..=b'9', ..] | [b'-', b'0'..=b'9', ..]);
    proto(text.trim_ascii_start()).is_ok_and(|(rest, _)| number(rest))
}

#[inline]
fn head(text: &[u8]) -> Step<'_, Head> {
    let (text, ()) = blanks(text)?;
    let (text, proto) =
        expect("the protocol of a socket: tcp, udp, udpl, raw or sctp, perhaps with a 6", text, proto)?;
    if proto.protocol == Protocol::Sctp && queue(text).is_err() {
        return Ok((text, Head { proto, queues: (None, None), has_foreign: false }));
    }
    let (text, receive) = expect("the receive queue", text, queue)?;
    let (text, send) = expect("the send queue", text, queue)?;
    Ok((text, Head { proto, queues: (receive, send), has_foreign: true }))
}

const LOCAL: &str = "the local address and port";
const FOREIGN: &str = "the foreign address and port";

impl Head {
    /// Puts both addresses into the socket.
    #[inline]
    fn put_ends<'a>(&self, text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Step<'a, [Told; 2]> {
        match self.has_foreign.then(|| put_short_ends(text, socket)).flatten() {
            Some(ends) => Ok(ends),
            None => self.put_words(text, layout, socket),
        }
    }

    /// Ends of any length. Where one is longer than the column they are not cut, and those of SCTP never are.
    #[inline]
    fn put_words<'a>(&self, text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Step<'a, [Told; 2]> {
        let Proto { protocol, .. } = self.proto;
        let (behind, local) = expect(LOCAL, text, column)?;
        let (rest, foreign) = match self.has_foreign {
            true => expect(FOREIGN, behind, column)?,
            false => (behind, &[][..]),
        };
        let width = foreign.len().max(local.len());
        let is_whole = layout.is_wide() || width > NARROW || protocol == Protocol::Sctp;
        let told = end::put(local, is_whole, protocol, &mut socket.local)
            .ok_or(nom::Err::Error(Stop::new(text, LOCAL)))?;
        if !self.has_foreign {
            return Ok((rest, [told, Told::other(None, true)]));
        }
        let foreign = end::put(foreign, is_whole, protocol, socket.remote.insert(NOT_PRINTED))
            .ok_or(nom::Err::Error(Stop::new(behind, FOREIGN)))?;
        Ok((rest, [told, foreign]))
    }
}

/// Both ends where they are in figures and too short to be cut, however wide the columns are.
#[inline]
fn put_short_ends<'a>(text: &'a [u8], socket: &mut Socket<'a>) -> Option<(&'a [u8], [Told; 2])> {
    let (text, local) = put_short(text, &mut socket.local)?;
    let (text, foreign) = put_short(text, socket.remote.insert(NOT_PRINTED))?;
    Some((text, [local, foreign]))
}

/// State, user and inode, by the protocol.
#[inline]
fn details(text: &[u8], protocol: Protocol) -> Step<'_, Details<'_>> {
    Ok(match protocol {
        Protocol::Raw => details_behind(expect("the state of a raw socket, a number", text, number)?),
        _ if protocol.has_state() => details_behind(expect("the state", text, state)?),
        _ => details_of_datagrams(text),
    })
}

/// Whether the queues are set to the right in columns of 6, with the address right behind them.
fn is_aligned(line: &[u8]) -> bool {
    matches!(
        line,
        [_, _, _, _, _, b' ', _, _, _, _, _, b'0'..=b'9', b' ', _, _, _, _, _, b'0'..=b'9', b' ', address, ..]
            if *address != b' '
    )
}

/// The addresses of a row that may be cut, where nothing else of it matters.
pub(super) fn words_of_ends(text: &[u8]) -> Option<[&[u8]; 2]> {
    let (text, _) = proto(text).ok().filter(|(_, proto)| proto.protocol != Protocol::Sctp)?;
    let (text, _) = queue(text).ok()?;
    let (text, _) = queue(text).ok()?;
    let (text, local) = column(text).ok()?;
    let (_, remote) = column(text).ok()?;
    Some([local, remote])
}

#[inline]
fn proto(text: &[u8]) -> Step<'_, Proto> {
    word_as(text, |word| {
        let (name, v6) = match word {
            [name @ .., b'6'] => (name, true),
            name => (name, false),
        };
        let protocol = match name {
            b"tcp" => Protocol::Tcp,
            b"udp" => Protocol::Udp,
            b"udpl" => Protocol::UdpLite,
            b"raw" => Protocol::Raw,
            b"sctp" => Protocol::Sctp,
            _ => return None,
        };
        Some(Proto { protocol, v6 })
    })
}

/// A queue and the blanks behind it. It is printed signed: what is below zero is a count of the kernel's that went
/// wrong, and no size.
#[inline(always)]
fn queue(text: &[u8]) -> Step<'_, Option<u32>> {
    match text {
        // Most are empty.
        [b'0', b' ', rest @ ..] => Ok((behind_blanks(rest), Some(0))),
        _ => other_queue(text),
    }
}

fn other_queue(text: &[u8]) -> Step<'_, Option<u32>> {
    match text {
        [b'-', digits @ ..] => spaced_decimal::<u64>(digits).map(|(rest, _)| (rest, None)),
        _ => spaced_decimal::<u64>(text).map(|(rest, number)| (rest, u32::try_from(number).ok())),
    }
}

/// The state, and user and inode if they are there.
#[inline]
fn details_behind<'a>((text, state): (&'a [u8], &'a [u8])) -> (&'a [u8], Details<'a>) {
    let (text, user) = user_if_any(text);
    (text, Details { state: Some(state), user })
}

/// Two numbers behind a word tell that it is the state, one that it is the user.
#[inline]
fn details_of_datagrams(text: &[u8]) -> (&[u8], Details<'_>) {
    if program::begins(text) {
        return (text, Details::default());
    }
    match state(text) {
        Ok((rest, word)) if program::begins(rest) || user(rest).is_ok() => details_behind((rest, word)),
        _ => {
            let (text, user) = user_if_any(text);
            (text, Details { state: None, user })
        }
    }
}

#[inline]
fn user_if_any(text: &[u8]) -> (&[u8], Option<(&[u8], u64)>) {
    match program::begins(text) {
        true => (text, None),
        false => user(text).map_or((text, None), |(text, user)| (text, Some(user))),
    }
}

/// The user, by name or number, and the inode. If one more number follows, the first word is something else.
#[inline]
fn user(text: &[u8]) -> Step<'_, (&[u8], u64)> {
    let (text, user) = column(text)?;
    let (text, inode) = spaced_decimal(text)?;
    let (text, ()) = not(number).parse(text)?;
    Ok((text, (user, inode)))
}

/// A number that nobody needs, and the blanks behind it.
#[inline]
fn number(text: &[u8]) -> Step<'_, &[u8]> {
    word_that(text, |word: &[u8]| word.iter().all(u8::is_ascii_digit))
}

/// A word that can be a state in some language, and the blanks behind it.
#[inline]
fn state(text: &[u8]) -> Step<'_, &[u8]> {
    if text.starts_with(b"POSLEDN") {
        for words in words::TWO_WORDS {
            if let Some((rest, ())) = text.strip_prefix(words).and_then(|rest| gap(rest).ok()) {
                return Ok((rest, words));
            }
        }
    }
    word_that(text, is_state)
}

#[inline]
fn is_state(word: &[u8]) -> bool {
    // The two that nearly all are in need no look at each byte.
    if matches!(word, b"ESTABLISHED" | b"LISTEN") {
        return true;
    }
    let allowed = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-' | 0x80..);
    matches!(word, [b'A'..=b'Z' | b'a'..=b'z' | 0x80.., rest @ ..] if rest.iter().all(allowed))
        || word.starts_with(b"UNKNOWN(")
}

/// The user and the inode in the last line of a socket of SCTP that has several addresses, which are not kept.
fn last_address(text: &[u8]) -> Step<'_, Option<(&[u8], u64)>> {
    let start = memchr::memrchr(b'\n', text).map_or(0, |newline| newline + 1);
    let (mut text, ()) = blanks(text.get(start..).unwrap_or_default())?;
    while let Ok((rest, _)) = address(text) {
        text = rest;
    }
    let (text, user) = user_if_any(text);
    Ok((text, user))
}

/// An address in figures, with or without a port, and the blanks behind it.
pub(super) fn address(text: &[u8]) -> Step<'_, &[u8]> {
    let allowed = |byte: &u8| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.' | b'*');
    word_that(text, |word: &[u8]| {
        word.iter().all(allowed) && word.iter().any(|byte| matches!(byte, b':' | b'.'))
    })
}

/// By its name. Of the TCP sockets without a remote end the kernel lists those that listen, whatever the word.
fn state_of(word: &[u8], protocol: Protocol, has_remote: bool) -> State<'_> {
    match words::state(word) {
        Some(state) => state,
        None if protocol == Protocol::Tcp && !has_remote => State::Listen,
        None => State::Other(word.into()),
    }
}

/// Number or name. The number is printed signed.
fn number_or_name(user: &[u8]) -> (Option<u32>, Option<Name<'_>>) {
    let number = match user {
        [b'-', digits @ ..] => whole_number::<i32>(digits).map(|number| number.wrapping_neg() as u32),
        digits => whole_number(digits),
    };
    match number {
        Some(uid) => (Some(uid), None),
        None => (None, Some(user.into())),
    }
}

fn whole_number<T: TryFrom<u64>>(text: &[u8]) -> Option<T> {
    decimal(text).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, number)| number)
}
