//! `ss` of iproute2: `ss -nptu`, `ss -Hanptu`, `ss -HOanptuie` and whatever other options.
//!
//! ```text
//! Netid State      Recv-Q Send-Q               Local Address:Port                Peer Address:Port Process
//! udp   UNCONN     0      0                   0.0.0.0%wlan0:68                        0.0.0.0:*     users:(("dhclient",pid=912,fd=7))
//! udp   UNCONN     0      0                                *:5353                           *:*     users:(("avahi",pid=744,fd=12)) ino:18311 sk:2f cgroup:/ v6only:0 <->
//! tcp   LISTEN     0      5                    127.0.0.53%lo:53                       0.0.0.0:*     users:(("b",pid=81,fd=4),("a 1",pid=80,fd=3))
//! tcp   ESTAB      0      0                  [2001:db8::1]:44284        [2001:db8::a:b]:443   users:(("tor",pid=15843,fd=9)) timer:(keepalive,2min5sec,0)
//!          skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0) cubic wscale:7,7 rto:204
//! ```
//! Before 4.13; of one kind of socket, where the Netid is missing; and of one state, where the State is missing too:
//! ```text
//! tcp    ESTAB      0      0         2001:db8::1:44284      2001:db8::a:b:443   users:(("tor",15843,9))
//! tcp    LISTEN     0      128                 :::22                  :::*
//! ESTAB      0      0         192.0.2.7:44284      198.51.100.9:443
//! 0      0         192.0.2.7:44284      198.51.100.9:443
//! ```
//!
//! # Grammar
//! ```text
//! row    = [netid | "`-"] [state] [number number] end end word…       blanks between
//! end    = address ["%" zone] ":" port                                see below for the address
//! word   = users | timer | "uid:" number | "ino:" number | "v6only:" ("0" | "1") | anything
//! users  = "users:(" owner ("," owner)… ")"
//! owner  = "(" quote name quote ",pid=" number [",tid=" number] [",proc_ctx=" …] ",fd=" number [",sock_ctx=" …] ")"
//!        | "(" quote name quote "," number "," number ")"             up to 3.13
//! timer  = "timer:(" kind "," time "," number ")"
//! ```
//! Columns are told by what their words look like, never by their place: which of them exist depends on the options,
//! and every padded column can overflow. A row that has nothing before its addresses must have them in numbers.
//!
//! # What the text means
//! - **Netid** is missing where one kind of socket was asked for. Then nothing in a row tells TCP from UDP or MPTCP:
//!   see [`Options::protocol`]. `icmp6` is a raw socket for ICMPv6. `???` is a protocol that ss has no name for: a raw
//!   socket if the rest of the row can be that of one, otherwise a socket of another family.
//! - **State** is missing where one state was asked for; see [`Options::state`]. Below a header that has the column
//!   it is an empty word. `UNCONN` of a TCP socket is [`State::Bound`]: since 6.8 ss lists sockets that have a port and
//!   no more. Sockets of protocols without states get none. A word in capitals that is in no table is kept as it
//!   stands, where both queues follow.
//! - **Queues** are missing with `-Q`. Of a listening socket they are its backlog and the limit of that.
//! - **`*` as an address** is IPv4 up to 4.13, and since 4.14 an IPv6 socket that takes IPv4 as well: see [`Wildcard`].
//!   In a row with `v6only:` it is IPv6, beside another address it is of that one's family.
//! - **A peer** that is a wildcard with a wildcard port is none. UDP sockets that are UNCONN and yet have a peer exist.
//! - **A zone** stands on the local side only. It is the interface that the socket is bound to, or the address's own.
//! - **Names instead of numbers** (no `-n`) are kept; a service becomes a port where the registry has only one for it
//!   (feature `iana`). Of raw sockets the port is the IP protocol.
//! - **Owners** are those that ss could see: without privilege, those of one's own processes. A socket without any
//!   may belong to somebody.
//! - **The user** is left out where it is 0. It is taken for 0 where an inode is printed and no user.
//! - **The words behind `cgroup:`** tell nothing but `v6only:`, because a cgroup can have any name, with blanks too.
//!
//! # Process names
//! ss prints a name raw (since 7.0 control bytes as dots), as far as the first `)` in it: the process `a)b(c` is shown
//! as `a`. So the first `)` ends an owner, the last quote before it ends the name, and nothing that a process calls
//! itself can hide another owner or row. Where a name holds text like `",pid=1`, the owner is read rightly, but marked
//! as [`Doubtful`](crate::Certainty::Doubtful). A line feed in a name breaks the row; such a row is put together
//! again, where the lines make owners with names of at most 15 bytes.
//!
//! # Lines that are no sockets
//! Headers, wherever they stand; blank lines; rows of UNIX, netlink, packet, vsock, TIPC and XDP sockets, by their
//! Netid; lines that begin with a TAB and are no row (`-i`, `-m`, `-b` without `-O`); and what ss writes to stderr about
//! netlink and cgroups (`RTNETLINK answers: …`, `Cannot open netlink socket: …`, `Failed to open cgroup2 by ID`).
//!
//! Anything else is refused: also the usage text that an older ss answers to an option it does not know, and a row with
//! owners that cannot be read. Its addresses are not given, since what is wrong with it is unknown.
//!
//! # Versions
//! | version | change |
//! | --- | --- |
//! | 3.9 to 3.13 | with several families every row has the Netid of the last: UDP can be labelled `tcp`. Nothing shows it |
//! | 3.14 | `pid=`, `fd=`; zones |
//! | 4.13 | brackets around IPv6 addresses |
//! | 4.14 | wildcards `0.0.0.0`, `[::]` and, for both, `*` |
//! | 4.15 to 4.19 | columns touch when they are full: `NetidState`, `UNCONN0`, `FIN-WAIT-10`. What cannot be split for certain is refused |
//! | 5.2, 5.4 | `-O`; title `Process` |
//! | 6.0 | `-T`: `tid=` |
//! | 6.8 | TCP sockets that are bound and idle are listed, as UNCONN |
//! | 6.9 | `-Q` |
//! | 7.0 | names escaped |
//!
//! # What it tells wrongly
//! A time of `2.308ms` is 2 seconds and 308 milliseconds. Up to 3.16 the timer stands before the owners. The rows of
//! MPTCP and those of its TCP subflows have the same addresses. Rows that begin with `` `- `` are associations of the
//! SCTP socket above. If netlink fails midway, ss goes on with /proc and exits with 0: then zones and details are
//! missing, and only its stderr tells. Queues are printed signed: a negative one is given as none.
//!
//! Source: iproute2, `misc/ss.c`, and its output in the versions named.

mod evidence;
mod extent;
mod extras;
mod header;
mod owners;
mod row;

use crate::error::stop;
use crate::record::{Found, Reading, Records, Sockets, beginning};
use crate::{Protocol, Skipped, Socket, State};

/// Which family a lone `*` has as an address. It changed with 4.14, and a row does not tell the version.
///
/// ```
/// use connparse::ss::{self, Options, Wildcard};
/// use connparse::{Address, Family};
///
/// let row = b"tcp LISTEN 0 128 *:80 *:*\n";
/// let socket = |wildcard| {
///     let mut options = Options::default();
///     options.wildcard = wildcard;
///     ss::records(row, options).sockets().next().unwrap().unwrap()
/// };
/// assert_eq!(socket(Wildcard::V4).local.to_string(), "0.0.0.0:80");
/// assert_eq!(socket(Wildcard::V6).local.to_string(), "[::]:80");
/// assert_eq!((socket(Wildcard::Unknown).local.address, socket(Wildcard::Unknown).family), (Address::Any, None));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Wildcard {
    /// IPv4, as up to 4.13.
    V4,
    /// An IPv6 socket that takes IPv4 as well, as since 4.14.
    V6,
    /// Nothing tells: the address is [`Any`](crate::Address::Any), and the socket has no family.
    #[default]
    Unknown,
}

/// What the rows of a text depend on and do not tell.
///
/// ```
/// use connparse::{Protocol, State, ss};
///
/// // What `ss -Hn -A mptcp state established` prints.
/// let text = b"0 0 127.0.0.1:8013 127.0.0.1:50082\n";
/// let mut options = ss::Options::of(text);
/// options.protocol = Some(Protocol::Mptcp);
/// options.state = Some(State::Established);
/// let socket = ss::records(text, options).sockets().next().unwrap()?;
/// assert_eq!((socket.protocol, socket.state), (Protocol::Mptcp, Some(State::Established)));
/// # Ok::<(), connparse::ParseError>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {
    /// The family of a lone `*`. A header that only later versions print makes it IPv6 for what follows.
    pub wildcard: Wildcard,
    /// The protocol of rows without a Netid. If it is none, or one without states though the row is in a state that
    /// only others have, they are TCP's, as those of `ss -t` are.
    pub protocol: Option<Protocol>,
    /// The state of rows without one: what `ss state …` was asked for. Below a header that has the column it is not
    /// used.
    pub state: Option<State<'static>>,
}

/// The sockets of a text, and the lines that were refused. What its first 64 KiB tell is found first: [`Options::of`],
/// which goes through all that it is given.
///
/// ```
/// use connparse::{Protocol, ss};
///
/// let text = b"tcp ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=812,fd=4),(\"sshd\",pid=790,fd=4))\n";
/// let socket = ss::parse(text).next().unwrap()?;
/// assert_eq!((socket.protocol, socket.send_queue), (Protocol::Tcp, Some(36)));
/// assert_eq!(socket.remote.unwrap().to_string(), "198.51.100.9:1025");
/// assert_eq!(socket.owners[1].pid, 790);
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text, Options::of(beginning(text))).sockets()
}

/// Everything in a text: sockets, refused lines, headers, blank lines, sockets of other families, details.
///
/// ```
/// use connparse::{Content, Skipped, ss};
///
/// let text = b"u_str ESTAB 0 0 * 1232 * 1233\nESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n\t cubic rto:204\n";
/// let mut records = ss::records(text, ss::Options::default());
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::OtherFamily));
/// assert!(matches!(records.next().unwrap().content, Content::Socket(_)));
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::Detail));
/// ```
pub fn records(text: &[u8], options: Options) -> Records<'_> {
    Records::new(text, crate::format::Layout::Ss(Layout::new(options)))
}

/// Whether a line is certainly of ss: a header, or a row of which the state, both queues and both addresses, or the
/// owners are in the manner of ss. netstat has its states behind the addresses.
pub(crate) fn recognise(line: &[u8]) -> bool {
    if header::is_header(line) {
        return true;
    }
    let mut socket = Socket::nothing_known();
    match row::columns(line, None, &mut socket) {
        Ok((_, row::Row::Inet(columns))) if known(socket.state.as_ref()) => {
            columns.netid.is_some() || columns.has_queues
        }
        Ok((rest, row::Row::Inet(_))) => owners::users(rest, &mut socket.owners).is_ok(),
        Ok((_, row::Row::Other)) => known(socket.state.as_ref()),
        Err(_) => false,
    }
}

/// Whether ss says there, on stderr, what went wrong with netlink or with a cgroup. The rows stand all the same.
fn is_notice(line: &[u8]) -> bool {
    const NOTICES: [&[u8]; 6] = [
        b"RTNETLINK answers: ",
        b"TCPDIAG answers: ",
        b"Cannot open netlink socket: ",
        b"Cannot bind netlink socket: ",
        b"Dump was interrupted and may be inconsistent.",
        b"Failed to open cgroup2 by ID",
    ];
    NOTICES.iter().any(|notice| line.starts_with(notice))
}

const fn known(state: Option<&State<'_>>) -> bool {
    !matches!(state, None | Some(State::Other(_)))
}

/// What reads this format.
#[derive(Clone, Debug)]
pub(crate) struct Layout {
    options: Options,
    /// Whether the last header had the column: then a row without a state has an empty one.
    has_states: bool,
}

impl Layout {
    pub(crate) const fn new(options: Options) -> Self {
        Self { options, has_states: false }
    }

    /// The text of the first record, and how many lines it has.
    #[inline]
    pub(crate) fn extent<'a>(&self, rest: &'a [u8]) -> (&'a [u8], u64) {
        extent::extent(rest)
    }

    /// Reads one record.
    pub(crate) fn read<'a>(&mut self, text: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row::row(text, self, socket) {
            Ok((_, found)) => Ok(found),
            Err(_) if text.trim_ascii().is_empty() => Ok(Found::Skipped(Skipped::Blank)),
            Err(_) if header::is_header(text) => {
                self.settle(text);
                Ok(Found::Skipped(Skipped::Header))
            }
            Err(_) if is_notice(text) => Ok(Found::Skipped(Skipped::Notice)),
            // Where a row would stand there is a socket even behind a TAB, in text that somebody moved to the right.
            Err(_) if text.starts_with(b"\t") => Ok(Found::Skipped(Skipped::Detail)),
            Err(error) => Err(stop(error)),
        }
    }

    fn settle(&mut self, header: &[u8]) {
        self.has_states = header::has_state(header);
        if header::is_of_4_15_or_later(header) {
            self.options.wildcard = Wildcard::V6;
        }
    }

    /// The state of a row that has none.
    fn missing_state(&self) -> Option<State<'static>> {
        match self.has_states {
            true => Some(State::Other(b"".into())),
            false => self.options.state.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_ss_are_recognised() {
        for line in [
            "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
            "NetidState      Recv-Q Send-Q      Local Address:Port      Peer Address:Port    ",
            "Recv-Q Send-Q Local Address:Port Peer Address:Port",
            "Local Address:Port Peer Address:Port",
            "tcp   LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*",
            "LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*",
            "UNCONN0      0                                      *:8005               *:*",
            "udp UNCONN *:8005 *:*",
            "tcp 0 0 127.0.0.1:1 127.0.0.1:2 users:((\"tor\",pid=16071,fd=5))",
            "0 0 127.0.0.1:1 127.0.0.1:2 users:((\"tor\",16071,5))",
            "u_str ESTAB 0      0                  * 1233            * 1232",
            "nl UNCONN 0 0 rtnl:kernel *",
        ] {
            assert!(recognise(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn lines_of_other_tools_are_not() {
        for line in [
            "",
            "nonsense",
            "   0: 0100007F:1F50 0200007F:E026 01 00000000:00000003 00:00000000 00000000  1000        0 39480 1 0",
            "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name",
            "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
            "tcp        0      0 0.0.0.0:22              0.0.0.0:*               LISTEN      812/sshd",
            "udp        0      0 0.0.0.0:68              0.0.0.0:*                           912/dhclient",
            "tcp6       0      0 :::22                   :::*                    LISTEN",
            "raw        0      0 0.0.0.0:1               0.0.0.0:*               7           16075/sshd",
            "unix  2      [ ACC ]     STREAM     LISTENING     17540    /run/x.sock",
            "  TCP    192.0.2.7:445          0.0.0.0:0              LISTENING       4",
            "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
            "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE",
            "root     tor                  16071    tcp4   127.0.0.1:8001            *:*                       LISTEN",
            "root     tor        16071 3  tcp4   127.0.0.1:8001        *:*",
            "tcp4       0      0  192.0.2.7.22           198.51.100.9.1025      ESTABLISHED",
            "0 0 127.0.0.1:1 127.0.0.1:2",
            "192.0.2.7:22 198.51.100.9:1025",
            "FOO 0 0 127.0.0.1:1 127.0.0.1:2",
            "udp UNCONN[::1]:8005 [::]:* users:((\"tor\",pid=16071,fd=5))",
            "\t skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0) bbr cwnd:10",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
