//! The socket tables of the Linux kernel: `/proc/net/{tcp,tcp6,udp,udp6,udplite,udplite6,raw,raw6,icmp,icmp6}`, the
//! same below `/proc/<pid>/net`.
//!
//! ```text
//!   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode
//!    0: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000  1234        0 39480 1 0000000012d4b829 100 0 0 10 0
//!   12: 0100007F:9C4E 0100007F:1F47 06 00000000:00000000 03:00000F2B 00000000     0        0 0 3 00000000b5b9bf31
//!  402: 00000000:1F44 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 000000001df81b44 0
//! ```
//!
//! # Grammar
//! ```text
//! row      = sl ":" endpoint endpoint state tx ":" rx timer ":" when retransmits uid timeout inode [ref pointer more…]
//! endpoint = (8 hex | 32 hex) ":" 4 hex
//! ```
//! Blanks stand between the fields and before the first. A full TCP socket has 17 fields, a UDP or raw one 13 (the
//! last is the count of drops), a TCP socket in TIME-WAIT or half open 12. What stands behind the pointer is read by
//! table, and anything more is ignored, as later kernels may add fields.
//!
//! # What the text means
//! - An address is the number that the CPU reads from four bytes in network order, so its digits depend on the byte
//!   order of the machine ([`ByteOrder`]); an IPv6 address is four such words, each by itself. Ports do not.
//! - The family of a row is told by its digits, not by the heading. An IPv4-mapped address is given as IPv4, the
//!   family of the socket stays IPv6.
//! - A remote end of zeros is none. A port of 0 is the wildcard.
//! - Inode 0 is none: sockets in TIME-WAIT, half open, orphaned or not accepted yet share it and belong to nobody.
//!   What the kernel keeps of a socket in TIME-WAIT, or in FIN-WAIT-2 when its process has closed it, has the timer 3
//!   and the user 0, whoever it was: that is not given.
//! - No zone is printed: link-local rows of two interfaces look alike.
//! - A "port" of a raw socket is its IP protocol, of a ping socket its identifier.
//! - The receive queue of a listening socket is the number of connections that wait to be accepted.
//! - The table is not read in one go when it is longer than a page: sockets that come or go meanwhile can be missing
//!   or come twice. Duplicates are the caller's to drop, by inode.
//!
//! # Versions
//! `drops` came with Linux 2.6.27. The pointer is an address, zeros, a hash or `(____ptrval____)`. State `0C` is
//! printed as `03`. Headings are recognised anywhere, because people put tables together with `cat`; one that has
//! `drops` settles that the rows below it are not TCP, and the other way round.
//!
//! Source: torvalds/linux, `tcp4_seq_show` in `net/ipv4/tcp_ipv4.c` and its kin in `net/ipv6/tcp_ipv6.c`,
//! `net/ipv4/udp.c`, `net/ipv6/datagram.c`, `net/ipv4/raw.c`, `net/ipv4/ping.c`.

mod inode;

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use core::time::Duration;

use crate::error::{Step, Stop, stop};
use crate::lex::{behind_blanks, byte, column, decimal, expect, gap, hex, spaced, spaced_decimal};
use crate::record::{Found, Reading, Records, Sockets};
use crate::{Endpoint, Family, Protocol, Skipped, Socket, State, Timer, TimerKind};

pub use inode::inode;

/// Which table a text is: the file's name without its `6`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Table {
    /// `tcp` and `tcp6`.
    Tcp,
    /// `udp` and `udp6`.
    Udp,
    /// `udplite` and `udplite6`.
    UdpLite,
    /// `raw` and `raw6`.
    Raw,
    /// `icmp` and `icmp6`: ping sockets.
    Icmp,
}

impl Table {
    /// The table of a file's name.
    ///
    /// ```
    /// use connparse::proc_net::Table;
    /// assert_eq!(Table::of_file("udp6"), Some(Table::Udp));
    /// assert_eq!(Table::of_file("unix"), None);
    /// ```
    pub fn of_file(name: &str) -> Option<Self> {
        match name.strip_suffix('6').unwrap_or(name) {
            "tcp" => Some(Self::Tcp),
            "udp" => Some(Self::Udp),
            "udplite" => Some(Self::UdpLite),
            "raw" => Some(Self::Raw),
            "icmp" => Some(Self::Icmp),
            _ => None,
        }
    }

    /// The protocol of its sockets.
    pub const fn protocol(self) -> Protocol {
        match self {
            Self::Tcp => Protocol::Tcp,
            Self::Udp => Protocol::Udp,
            Self::UdpLite => Protocol::UdpLite,
            Self::Raw => Protocol::Raw,
            Self::Icmp => Protocol::Icmp,
        }
    }
}

/// How the machine that printed a table stores numbers. Nothing in the text tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ByteOrder {
    /// x86, ARM, RISC-V and most others: `0100007F` is 127.0.0.1.
    #[default]
    Little,
    /// s390x, older MIPS and POWER: `7F000001` is 127.0.0.1.
    Big,
}

impl ByteOrder {
    /// The order of the machine that this program was compiled for.
    pub const NATIVE: Self = if cfg!(target_endian = "big") { Self::Big } else { Self::Little };

    /// The four bytes in memory that the machine printed as this number.
    const fn bytes(self, word: u32) -> [u8; 4] {
        match self {
            Self::Little => word.to_le_bytes(),
            Self::Big => word.to_be_bytes(),
        }
    }
}

/// The sockets of a table, and the lines that were refused.
///
/// ```
/// use connparse::proc_net::{self, ByteOrder, Table};
///
/// let text = b"   0: 0100007F:1F50 0200007F:E026 01 00000000:00000003 00:00000000 00000000  1000        0 39480 1 0";
/// let socket = proc_net::parse(text, Table::Tcp, ByteOrder::Little).next().unwrap()?;
/// assert_eq!(socket.local.to_string(), "127.0.0.1:8016");
/// assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.2:57382");
/// assert_eq!((socket.uid, socket.inode, socket.receive_queue), (Some(1000), Some(39480), Some(3)));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8], table: Table, order: ByteOrder) -> Sockets<'_> {
    records(text, table, order).sockets()
}

/// Everything in a table: sockets, refused lines, headings, blank lines.
pub fn records(text: &[u8], table: Table, order: ByteOrder) -> Records<'_> {
    Records::new(text, crate::format::Layout::ProcNet(Layout::new(table, order)))
}

/// The table that a line of text must come from: a heading tells, and so does the shape of a row.
pub(crate) fn recognise(line: &[u8]) -> Option<Table> {
    if is_header(line) {
        return Some(if has_drops(line) { Table::Udp } else { Table::Tcp });
    }
    row(line, &Layout::new(Table::Tcp, ByteOrder::Little), &mut Socket::nothing_known()).ok()?;
    // Behind the pointer UDP has one field, TCP none or five; only the heading tells UDP from raw and ping.
    let fields = line.split(u8::is_ascii_whitespace).filter(|field| !field.is_empty()).count();
    Some(if fields == 13 { Table::Udp } else { Table::Tcp })
}

fn is_header(line: &[u8]) -> bool {
    let line = line.trim_ascii_start();
    line.starts_with(b"sl ") && memchr::memmem::find(line, b"local_address").is_some()
}

fn has_drops(header: &[u8]) -> bool {
    header.trim_ascii_end().ends_with(b" drops")
}

/// What reads this format: the table, which a heading can change, and the byte order.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    table: Table,
    order: ByteOrder,
}

impl Layout {
    pub(crate) const fn new(table: Table, order: ByteOrder) -> Self {
        Self { table, order }
    }

    /// Reads one line.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row(line, self, socket) {
            Ok(_) => Ok(Found::Socket),
            Err(_) if line.trim_ascii().is_empty() => Ok(Found::Skipped(Skipped::Blank)),
            Err(_) if is_header(line) => {
                self.settle(line);
                Ok(Found::Skipped(Skipped::Header))
            }
            Err(error) => Err(stop(error)),
        }
    }

    /// A heading with drops is of a datagram table, one without of TCP; beyond that the caller knows better.
    fn settle(&mut self, header: &[u8]) {
        match (self.table, has_drops(header)) {
            (Table::Tcp, true) => self.table = Table::Udp,
            (Table::Udp | Table::UdpLite | Table::Raw | Table::Icmp, false) => self.table = Table::Tcp,
            _ => {}
        }
    }
}

/// The fields in their order.
#[inline]
fn row<'a>(text: &'a [u8], layout: &Layout, socket: &mut Socket<'a>) -> Step<'a, ()> {
    let text = behind_blanks(text);
    let (text, ()) = spaced("a row number and a colon", text, |text| byte(decimal::<u64>(text)?.0, b':'))?;
    let (text, local) = spaced("the local address and port in hexadecimal", text, endpoint)?;
    let (text, remote) = spaced("the remote address and port in hexadecimal", text, endpoint)?;
    let (text, state) = spaced("a state of two hexadecimal digits", text, state)?;
    let (text, (send, receive)) = spaced("the send and receive queues", text, pair::<8>)?;
    let (text, (kind, ticks, retries)) = timer_columns(text)?;
    let (text, uid) = spaced("a user id", text, decimal::<u32>)?;
    let (text, _timeout) = spaced("a timeout", text, decimal::<u64>)?;
    let (text, inode) = expect("an inode", text, decimal::<u64>)?;
    // The kernel goes on behind the inode: a line that ends in its digits, without a newline, was cut there.
    let (text, ()) = expect("a blank behind the inode", text, |text| match gap(text)? {
        ([], ()) => Err(nom::Err::Error(Stop::new(text, ""))),
        (rest, ()) => Ok((rest, ())),
    })?;
    // Of TCP nothing behind it is kept.
    let (text, drops) = if layout.table == Table::Tcp { (text, None) } else { drops(text) };

    let (family, local) = local.read(layout.order);
    (socket.protocol, socket.local) = (layout.table.protocol(), local);
    socket.family = Some(family);
    socket.remote = remote.filled().then(|| remote.read(layout.order).1);
    socket.state = layout.table.protocol().has_state().then_some(state);
    socket.send_queue = Some(send);
    socket.receive_queue = Some(receive);
    socket.timer = timer(kind, ticks, retries);
    socket.uid = (kind != REMNANT).then_some(uid);
    socket.inode = (inode != 0).then_some(inode);
    socket.drops = drops;
    Ok((text, ()))
}

/// The count of drops, behind the references and the pointer.
fn drops(text: &[u8]) -> (&[u8], Option<u32>) {
    let (text, _references) = spaced_decimal::<u64>(text).unwrap_or((text, 0));
    let (text, _pointer) = column(text).unwrap_or((text, &[]));
    decimal(text).map_or((text, None), |(text, drops)| (text, Some(drops)))
}

/// The kind of the timer, its ticks and the count of retransmissions. Of most sockets no timer runs.
#[inline(always)]
fn timer_columns(text: &[u8]) -> Step<'_, (u32, u32, u32)> {
    if let Some(rest) = text.strip_prefix(b"00:00000000 00000000 ") {
        return Ok((behind_blanks(rest), (0, 0, 0)));
    }
    let (text, (kind, ticks)) = spaced("a timer", text, pair::<2>)?;
    let (text, retries) = spaced("a count of retransmissions", text, hex::<8>)?;
    Ok((text, (kind, ticks, retries)))
}

/// Two numbers with a colon between, the second one of eight digits. Most queues are empty.
#[inline(always)]
fn pair<const N: usize>(text: &[u8]) -> Step<'_, (u32, u32)> {
    if let (8, Some(rest)) = (N, text.strip_prefix(b"00000000:00000000")) {
        return Ok((rest, (0, 0)));
    }
    let (text, left) = hex::<N>(text)?;
    let (text, ()) = byte(text, b':')?;
    let (text, right) = hex::<8>(text)?;
    Ok((text, (left, right)))
}

/// An endpoint as it is printed: one word or four, and the port.
#[derive(Clone, Copy)]
pub(crate) struct Printed {
    words: [u32; 4],
    family: Family,
    port: u16,
}

impl Printed {
    /// Whether there is anything but zeros.
    pub(crate) const fn filled(self) -> bool {
        let [a, b, c, d] = self.words;
        (a | b | c | d | self.port as u32) != 0
    }

    pub(crate) fn read<'a>(self, order: ByteOrder) -> (Family, Endpoint<'a>) {
        let [a, b, c, d] = self.words.map(|word| order.bytes(word));
        let address = match self.family {
            Family::V4 => IpAddr::V4(Ipv4Addr::from(a)),
            Family::V6 => IpAddr::V6(Ipv6Addr::from(u128::from_be_bytes(joined([a, b, c, d])))),
        };
        (self.family, Endpoint::new(address, self.port))
    }
}

/// Sixteen bytes out of four times four.
const fn joined(words: [[u8; 4]; 4]) -> [u8; 16] {
    let [[a, b, c, d], [e, f, g, h], [i, j, k, l], [m, n, o, p]] = words;
    [a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p]
}

/// `0100007F:1F50`, or with 32 digits.
#[inline]
pub(crate) fn endpoint(text: &[u8]) -> Step<'_, Printed> {
    let (rest, first) = hex::<8>(text)?;
    let (rest, (words, family)) = match rest {
        [b':', ..] => (rest, ([first, 0, 0, 0], Family::V4)),
        _ => {
            let (rest, b) = hex::<8>(rest)?;
            let (rest, c) = hex::<8>(rest)?;
            let (rest, d) = hex::<8>(rest)?;
            (rest, ([first, b, c, d], Family::V6))
        }
    };
    let (rest, ()) = byte(rest, b':')?;
    let (rest, port) = hex::<4>(rest)?;
    // Four digits never exceed 16 bits.
    Ok((rest, Printed { words, family, port: port as u16 }))
}

/// The numbers of `include/net/tcp_states.h`; one that is not there keeps its digits.
#[inline]
fn state(text: &[u8]) -> Step<'_, State<'_>> {
    let (rest, number) = hex::<2>(text)?;
    let digits = || State::Other(text.get(..2).unwrap_or_default().into());
    let state = State::of_linux(number).unwrap_or_else(digits);
    Ok((rest, state))
}

/// The clock of these tables ticks a hundred times a second (`USER_HZ`), whatever the kernel's own does.
const TICK: Duration = Duration::from_millis(10);

/// The timer of what is left of a socket that its process has closed.
const REMNANT: u32 = 3;

fn timer(kind: u32, ticks: u32, retries: u32) -> Option<Timer> {
    Some(Timer::new(TimerKind::of_linux(kind)?, TICK.checked_mul(ticks), u16::try_from(retries).ok()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ParseError;
    use alloc::string::ToString;
    use alloc::vec::Vec;

    fn tcp(line: &str) -> Result<Socket<'_>, ParseError> {
        parse(line.as_bytes(), Table::Tcp, ByteOrder::Little).next().unwrap()
    }

    #[test]
    fn each_word_of_an_ipv6_address_is_swapped_by_itself() {
        let line = "   3: 000080FE00000000FF586B8CB1325AFE:1F48 00000000000000000000000000000000:0000 0A \
                    00000000:00000001 00:00000000 00000000     0        0 39427 2 00000000b48aea60 100 0 0 10 0\n";
        let socket = tcp(line).unwrap();
        assert_eq!(socket.local.to_string(), "[fe80::8c6b:58ff:fe5a:32b1]:8008");
        assert_eq!(socket.remote, None);
        assert_eq!((socket.state.clone(), socket.inode), (Some(State::Listen), Some(39427)));
        assert_eq!((socket.family, socket.is_ipv6()), (Some(Family::V6), Some(true)));
    }

    #[test]
    fn byte_order_is_an_argument() {
        let line = b"   0: 7F000001:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 9 1 0\n";
        let socket = parse(line, Table::Tcp, ByteOrder::Big).next().unwrap().unwrap();
        assert_eq!(socket.local.to_string(), "127.0.0.1:8016");
        let line = b"   0: 20010DB8000000000000000000000001:1F50 00000000000000000000000000000000:0000 0A \
                     00000000:00000000 00:00000000 00000000 0 0 9 1 0\n";
        let socket = parse(line, Table::Tcp, ByteOrder::Big).next().unwrap().unwrap();
        assert_eq!(socket.local.to_string(), "[2001:db8::1]:8016");
        let line = b"   0: 00000000000000000000FFFF7F000001:1F43 00000000000000000000FFFF7F000001:81DC 01 \
                     00000000:00000000 00:00000000 00000000 0 0 9 1 0\n";
        let socket = parse(line, Table::Tcp, ByteOrder::Big).next().unwrap().unwrap();
        assert_eq!(socket.connection().unwrap().to_string(), "tcp 127.0.0.1:8003 -> 127.0.0.1:33244");
    }

    #[test]
    fn a_mapped_address_is_ipv4_on_an_ipv6_socket() {
        let line = "  10: 0000000000000000FFFF00000100007F:1F43 0000000000000000FFFF00000100007F:81DC 01 \
                    00000000:00000000 00:00000000 00000000     0        0 39360 1 00000000248de482 20 0 0 10 -1\n";
        let socket = tcp(line).unwrap();
        let connection = socket.connection().unwrap();
        assert_eq!(connection.to_string(), "tcp 127.0.0.1:8003 -> 127.0.0.1:33244");
        assert!(!connection.is_ipv6);
        assert_eq!(socket.family, Some(Family::V6));
    }

    #[test]
    fn time_wait_ends_after_the_pointer_and_belongs_to_nobody() {
        let line = "  12: 0100007F:9C4E 0100007F:1F47 06 00000000:00000000 03:00000F2B 00000000     0        0 0 3 00000000b5b9bf31\n";
        let socket = tcp(line).unwrap();
        assert_eq!((socket.state, socket.inode, socket.uid), (Some(State::TimeWait), None, None));
        let timer = socket.timer.unwrap();
        assert_eq!(
            (timer.kind, timer.remaining()),
            (TimerKind::TimeWait, Some(Duration::from_millis(38830)))
        );
    }

    #[test]
    fn numbers_wider_than_their_columns_are_read() {
        let line = "10000: 0100007F:C3A2 0100007F:1F4D 01 00000000:00000000 02:0009BD2F 00000000 4294967294        0 18446744073709551615 2 (____ptrval____) 20 0 0 10 -1";
        let socket = tcp(line).unwrap();
        assert_eq!((socket.uid, socket.inode), (Some(4294967294), Some(u64::MAX)));
        assert_eq!(socket.timer.unwrap().kind, TimerKind::KeepAlive);
    }

    #[test]
    fn udp_has_drops_and_no_state() {
        let row = b" 1971: 0100007F:BE55 0100007F:1F44 01 00000000:00000000 00:00000000 00000000     0        0 39408 2 00000000e5a3c664 7\n";
        let socket = parse(row, Table::Udp, ByteOrder::Little).next().unwrap().unwrap();
        assert_eq!((socket.state.clone(), socket.drops, socket.protocol), (None, Some(7), Protocol::Udp));
        assert!(socket.connection().is_some());
    }

    #[test]
    fn an_unknown_state_is_kept_and_state_7_of_tcp_is_closed() {
        let line = |state: &str| {
            alloc::format!(
                "0: 0100007F:1F50 00000000:0000 {state} 00000000:00000000 00:00000000 00000000 0 0 9 1 0"
            )
        };
        assert_eq!(tcp(&line("1F")).unwrap().state, Some(State::Other(b"1F".into())));
        assert_eq!(tcp(&line("07")).unwrap().state, Some(State::Closed));
        assert_eq!(tcp(&line("0D")).unwrap().state, Some(State::Bound));
    }

    #[test]
    fn what_is_wrong_is_said_with_its_place_and_spares_the_neighbours() {
        let text = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
            \x20  0: 0100007F:1F5 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 1 1 0\n\
            \x20  1: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0\n\
            \x20  2: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 39";
        let read: Vec<_> = parse(text.as_bytes(), Table::Tcp, ByteOrder::Little).collect();
        assert_eq!(
            read[0].as_ref().unwrap_err().to_string(),
            "line 2, column 7: expected the local address and port in hexadecimal, found \
             \"0100007F:1F5 00000000:0000 0A 00000000:00000000 00:00000000 \"…"
        );
        assert_eq!(read[1].as_ref().unwrap().inode, Some(2));
        // The inode may go on where the text was cut: half a number is not passed off as the whole.
        assert_eq!(
            read[2].as_ref().unwrap_err().to_string(),
            "line 4, column 94: expected a blank behind the inode, found the end of the line"
        );
        assert_eq!(read.len(), 3);
    }

    #[test]
    fn a_heading_in_the_middle_settles_what_follows() {
        let text = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n\
            \x20  1: 0100007F:1F50 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 2 1 0\n\
            \x20  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n\
            \x20402: 00000000:1F44 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 000000001df81b44 0\n";
        let protocols: Vec<_> = parse(text.as_bytes(), Table::Tcp, ByteOrder::Little)
            .map(|socket| socket.unwrap().protocol)
            .collect();
        assert_eq!(protocols, [Protocol::Tcp, Protocol::Udp]);
    }

    #[test]
    fn lines_are_recognised_by_heading_and_by_shape() {
        let header = b"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode";
        assert_eq!(recognise(header), Some(Table::Tcp));
        let row = b" 1971: 0100007F:BE55 0100007F:1F44 01 00000000:00000000 00:00000000 00000000     0        0 39408 2 00000000e5a3c664 0";
        assert_eq!(recognise(row), Some(Table::Udp));
        assert_eq!(recognise(b"tcp ESTAB 0 0 127.0.0.1:1 127.0.0.1:2"), None);
    }
}
