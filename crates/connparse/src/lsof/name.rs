//! NAME: both ends of a socket and what stands behind them. And the words for protocols, states and escapes, which
//! the table and the fields share.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use netaddr::unscoped;
use nom::Parser;
use nom::bytes::complete::tag;
use nom::combinator::{all_consuming, opt};
use nom::sequence::preceded;

use crate::error::{Step, Stop};
use crate::lex::{decimal, hex};
use crate::printed::{Port, Printed, Shown, address, whole};
use crate::proc_net::{self, ByteOrder};
use crate::{Family, Protocol, Socket, State};

/// What should stand where both ends do.
pub(super) const ENDS: &str = "the ends of the socket: an address and port, or two of them with -> between";

/// Both ends as they are printed: `127.0.0.1:41290->127.0.0.1:8001`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ends<'a> {
    protocol: Protocol,
    /// By the TYPE of the socket, where that is known.
    family: Option<Family>,
    /// By the addresses.
    shown: Option<Family>,
    local: Printed<'a>,
    remote: Option<Printed<'a>>,
}

impl<'a> Ends<'a> {
    /// The local end, and behind `->` the other. A local end that is missing is any address and any port.
    #[inline]
    pub(super) fn of(word: &'a [u8], protocol: Protocol, family: Option<Family>) -> Option<Self> {
        let (local, remote) = match memchr::memchr(b'>', word) {
            None => (end(word, protocol)?, None),
            Some(arrow) => {
                let remote = end(word.get(arrow + 1..)?, protocol)?;
                let local = match word.get(..arrow)?.strip_suffix(b"-")? {
                    [] => Printed { address: Shown::Any, zone: None, port: Port::Any },
                    local => end(local, protocol)?,
                };
                (local, Some(remote))
            }
        };
        let shown = remote.and_then(|end| end.family()).or(local.family());
        // No socket of IPv4 has an address of IPv6.
        let agrees = family != Some(Family::V4) || shown != Some(Family::V6);
        agrees.then_some(Self { protocol, family, shown, local, remote })
    }

    /// Adds to a socket its ends.
    #[inline]
    pub(super) fn tell(self, socket: &mut Socket<'a>) {
        let any = self.shown.or(self.family);
        (socket.protocol, socket.local) = (self.protocol, self.local.read(self.protocol, any));
        socket.family = self.family.or(any);
        socket.remote = self.remote.filter(|end| !end.is_nothing()).map(|end| end.read(self.protocol, any));
    }
}

/// One end. Where there are no ports, none is printed; then it must be a number, as any word could be a name.
#[inline]
fn end(word: &[u8], protocol: Protocol) -> Option<Printed<'_>> {
    let word = without_registration(word);
    let portless = || address(word).filter(|end| !has_ports(protocol) && end.is_numeric());
    whole(word).or_else(portless).map(with_zone)
}

const fn has_ports(protocol: Protocol) -> bool {
    !matches!(protocol, Protocol::Raw | Protocol::Icmp)
}

/// `*:111` of `*:111[portmapper]`, as `+M` prints it.
#[inline]
fn without_registration(word: &[u8]) -> &[u8] {
    let before = match word {
        [.., b']'] => memchr::memrchr(b'[', word).and_then(|open| word.get(..open)),
        _ => None,
    };
    before.filter(|before| !before.is_empty()).unwrap_or(word)
}

/// lsof prints the memory of the kernel, where an address can have the index of its interface in it.
#[inline]
fn with_zone(mut end: Printed<'_>) -> Printed<'_> {
    if let (Shown::V6(ip, brackets), None) = (end.address, end.zone) {
        let (ip, zone) = unscoped(ip);
        (end.address, end.zone) = (Shown::V6(ip, brackets), zone);
    }
    end
}

/// The ends in `0100007F:0001->00000000:0000`, added to a socket: Linux' raw and ping sockets, copied from /proc. `None`
/// if it is no such word.
pub(super) fn hexadecimal(
    word: &[u8],
    protocol: Protocol,
    order: ByteOrder,
    socket: &mut Socket<'_>,
) -> Option<()> {
    let ends = (proc_net::endpoint, opt(preceded(tag("->"), proc_net::endpoint)));
    let (_, (local, remote)) = all_consuming(ends).parse(word).ok()?;
    let (family, local) = local.read(order);
    (socket.protocol, socket.local) = (protocol, local);
    socket.family = Some(family);
    socket.remote = remote.filter(|end| end.filled()).map(|end| end.read(order).1);
    Some(())
}

/// Whether lsof says there, instead of the ends, why it does not have them.
pub(super) fn is_message(name: &[u8]) -> bool {
    let name = name.strip_prefix(b"(").unwrap_or(name);
    [&b"no "[..], b"can't ", b"network addresses too long"].iter().any(|words| name.starts_with(words))
}

/// Whether the NAME of a socket of TYPE `sock` is for an internet socket of another network namespace, or for one that
/// has no address, or may be: `protocol: TCPv6`, `can't identify protocol`.
pub(super) fn may_be_internet(name: &[u8]) -> bool {
    match name.strip_prefix(b"protocol: ") {
        None => name.starts_with(b"can't identify protocol"),
        Some(protocol) => [&b"TCP"[..], b"UDP", b"RAW", b"PING", b"SCTP", b"DCCP", b"MPTCP", b"L2TP"]
            .iter()
            .any(|known| protocol.starts_with(known)),
    }
}

/// What lsof tells of a transport, from the brackets at the end of a row or the fields `T`.
#[derive(Clone, Debug, Default)]
pub(super) struct Info<'a> {
    state: Option<&'a [u8]>,
    receive: Option<u64>,
    send: Option<u64>,
}

impl<'a> Info<'a> {
    /// Adds an item: `ST=LISTEN`, `QR=0`; others are passed over. `None` if a queue is no number.
    pub(super) fn add(&mut self, item: &'a [u8]) -> Option<()> {
        match item {
            [b'S', b'T', b'=', state @ ..] => self.state = Some(state),
            [b'Q', b'R', b'=', queue @ ..] => self.receive = Some(whole_number(queue)?),
            [b'Q', b'S', b'=', queue @ ..] => self.send = Some(whole_number(queue)?),
            _ => {}
        }
        Some(())
    }

    pub(super) fn tell(self, socket: &mut Socket<'a>) {
        socket.state = self.state.filter(|_| socket.protocol.has_state()).map(state);
        socket.set_queues(self.receive, self.send);
    }
}

/// What stands behind the ends of a row: nothing, `(LISTEN QR=0 QS=0)`, and before that, of a connection within the
/// machine and where lsof was asked (`-E`), who has the other end: `811,tor,9u`.
#[inline]
pub(super) fn info(text: &[u8]) -> Step<'_, Info<'_>> {
    let mut info = Info::default();
    let known = match text.trim_ascii_end() {
        [] => Some(()),
        [inside @ .., b')'] => bracketed(inside, &mut info),
        holders => are_holders(holders).then_some(()),
    };
    match known {
        Some(()) => Ok((&[], info)),
        None => Err(nom::Err::Error(Stop::new(text, "the state in brackets, or the end of the line"))),
    }
}

fn bracketed<'a>(inside: &'a [u8], info: &mut Info<'a>) -> Option<()> {
    let open = inside.iter().rposition(|&byte| byte == b'(')?;
    let holders = inside.get(..open)?.trim_ascii();
    if !holders.is_empty() && !are_holders(holders) {
        return None;
    }
    let mut items = inside.get(open + 1..)?.split(|&byte| byte == b' ');
    let first = items.next().filter(|first| !first.is_empty())?;
    match first.contains(&b'=') {
        true => info.add(first)?,
        false => info.state = Some(first),
    }
    items.try_for_each(|item| info.add(item))
}

/// Whether these are the processes at the other end. Their names are between commas, and can hold anything.
pub(super) fn are_holders(text: &[u8]) -> bool {
    let pid = text.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let behind_name = memchr::memrchr(b',', text).filter(|&comma| comma > pid);
    let fd = behind_name.and_then(|comma| text.get(comma + 1..)).unwrap_or_default();
    pid > 0 && text.get(pid) == Some(&b',') && !fd.is_empty() && !fd.contains(&b' ')
}

/// A number from the first byte to the last.
#[inline]
pub(super) fn whole_number<T: TryFrom<u64>>(word: &[u8]) -> Option<T> {
    /// So many digits are always within 64 bits.
    const SAFE: usize = 19;
    if word.len() > SAFE {
        return decimal(word).ok().filter(|(rest, _)| rest.is_empty()).map(|(_, number)| number);
    }
    let mut number = 0;
    for byte in word {
        number = number * 10 + u64::from(byte.checked_sub(b'0').filter(|digit| *digit <= 9)?);
    }
    if word.is_empty() { None } else { T::try_from(number).ok() }
}

/// All systems' words, those of Solaris' TCP included.
fn state(word: &[u8]) -> State<'_> {
    match word {
        b"ESTABLISHED" => State::Established,
        b"LISTEN" => State::Listen,
        b"SYN_SENT" => State::SynSent,
        b"SYN_RECV" | b"SYN_RCVD" | b"SYN_RCDV" => State::SynReceived,
        b"FIN_WAIT1" | b"FIN_WAIT_1" => State::FinWait1,
        b"FIN_WAIT2" | b"FIN_WAIT_2" => State::FinWait2,
        b"TIME_WAIT" => State::TimeWait,
        b"CLOSE" | b"CLOSED" | b"IDLE" => State::Closed,
        b"CLOSE_WAIT" => State::CloseWait,
        b"LAST_ACK" => State::LastAck,
        b"CLOSING" => State::Closing,
        b"BOUND" => State::Bound,
        _ => State::Other(word.into()),
    }
}

/// A protocol that has ports.
#[inline]
pub(super) fn transport(word: &[u8]) -> Option<Protocol> {
    match word {
        b"TCP" => Some(Protocol::Tcp),
        b"UDP" => Some(Protocol::Udp),
        b"UDPLITE" => Some(Protocol::UdpLite),
        b"SCTP" => Some(Protocol::Sctp),
        b"DCCP" => Some(Protocol::Dccp),
        _ => None,
    }
}

/// Any protocol. One that is no transport has raw sockets only: `ICMP`, `OSPFIGP`, and by number `254?` or `*54?`.
pub(super) fn protocol(word: &[u8]) -> Option<Protocol> {
    const LONGEST: usize = 8;
    if !matches!(word, [b'A'..=b'Z' | b'*', ..] | [.., b'?' | b'A'..=b'Z']) {
        return None;
    }
    let named = |word: &[u8]| word.iter().any(u8::is_ascii_uppercase);
    let numbered = |word: &[u8]| word.ends_with(b"?");
    match word {
        b"ICMP" | b"ICMPV6" => Some(Protocol::Icmp),
        b"33?" => Some(Protocol::Dccp),
        b"132?" => Some(Protocol::Sctp),
        b"136?" => Some(Protocol::UdpLite),
        _ => transport(word).or_else(|| {
            let shaped = word.iter().all(|byte| {
                byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'*' | b'?')
            });
            (shaped && word.len() <= LONGEST && (named(word) || numbered(word))).then_some(Protocol::Raw)
        }),
    }
}

/// What TYPE says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Internet(Family),
    /// A socket of Linux of which NAME has the ends as /proc has them.
    Hexadecimal(Protocol),
    /// A socket that lsof could not tell more about, or one of SCTP on Linux.
    Socket,
    Other,
}

/// The types that lsof knows on any system; `None` for other words.
#[inline]
pub(super) fn kind(word: &[u8]) -> Option<Kind> {
    match word {
        b"IPv4" => Some(Kind::Internet(Family::V4)),
        b"IPv6" => Some(Kind::Internet(Family::V6)),
        _ => other_kind(word),
    }
}

fn other_kind(word: &[u8]) -> Option<Kind> {
    Some(match word {
        b"inet" => Kind::Internet(Family::V4),
        // Versions 4.96 to 4.99 call raw6 netlink.
        b"raw" | b"raw6" | b"netlink" => Kind::Hexadecimal(Protocol::Raw),
        b"icmp" => Kind::Hexadecimal(Protocol::Icmp),
        b"sock" => Kind::Socket,
        b"REG" | b"DIR" | b"CHR" | b"BLK" | b"FIFO" | b"LNK" | b"LINK" | b"PIPE" | b"a_inode" | b"unix"
        | b"unknown" | b"pack" | b"ax25" | b"ipx" | b"lla" | b"rte" | b"x.25" | b"atalk" | b"ndrv"
        | b"key" | b"systm" | b"ppp" | b"KQUEUE" | b"FSEVENTS" | b"NPOLICY" | b"CHANNEL" | b"NEXUS"
        | b"PSXSHM" | b"PSXSEM" | b"PSXMQ" | b"DEL" | b"DOOR" | b"PROCDSC" | b"MPB" | b"MPC" | b"PORT"
        | b"SHM" | b"SMT" | b"STR" | b"STSO" | b"UNSP" | b"VREG" | b"VDIR" | b"VCHR" | b"VBLK" | b"VFIFO"
        | b"VLNK" | b"VSOCK" | b"VBAD" | b"VNON" | b"UNKNcwd" | b"UNKNdel" | b"UNKNfd" | b"UNKNmem"
        | b"UNKNrtd" | b"UNKNtxt" => Kind::Other,
        _ => return None,
    })
}

/// A name without lsof's escapes. `^A` stays: nothing tells it from the two bytes themselves.
pub(super) fn unescaped(name: &[u8]) -> Cow<'_, [u8]> {
    if !name.contains(&b'\\') {
        return Cow::Borrowed(name);
    }
    let mut plain = Vec::with_capacity(name.len());
    let mut rest = name;
    while let Some((&byte, behind)) = rest.split_first() {
        let escaped = if byte == b'\\' { escape(behind) } else { None };
        let (byte, behind) = escaped.unwrap_or((byte, behind));
        plain.push(byte);
        rest = behind;
    }
    Cow::Owned(plain)
}

/// The byte that an escape stands for, by what follows its backslash, and the rest.
fn escape(behind: &[u8]) -> Option<(u8, &[u8])> {
    let (&letter, rest) = behind.split_first()?;
    let byte = match letter {
        b'\\' => b'\\',
        b'n' => b'\n',
        b't' => b'\t',
        b'r' => b'\r',
        b'b' => 0x08,
        b'f' => 0x0c,
        b'x' => {
            let (rest, byte) = hex::<2>(rest).ok()?;
            return Some((u8::try_from(byte).ok()?, rest));
        }
        _ => return None,
    };
    Some((byte, rest))
}

#[cfg(test)]
mod tests;
