//! `netstat` of Linux: net-tools, BusyBox and toybox.
//!
//! ```text
//! Active Internet connections (servers and established)
//! Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
//! tcp        0      0 127.0.0.1:9050          0.0.0.0:*               LISTEN      811/tor
//! tcp        0     36 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED 5665/sshd: peter [p
//! tcp6       0      0 2001:db8::1:44284       2001:db8::a:b:443       TIME_WAIT   -
//! tcp6       0      0 127.0.0.1:8003          127.0.0.1:33244         ESTABLISHED 16073/python3
//! udp        0      0 0.0.0.0:68              0.0.0.0:*                           912/dhclient
//! raw6       0      0 :::58                   :::*                    7           744/avahi-daemon:
//! ```
//! With `-e` (net-tools and toybox) and `-o` (net-tools), and from BusyBox:
//! ```text
//! tcp        0      0 10.24.1.245:80          10.24.36.145:32790      SYN_RECV    0          0          -                    on (0.79/0/0)
//! udp        0      0 0.0.0.0:8010            0.0.0.0:*                           avahi      39430      744/avahi-daemon:    off (0.00/0/0)
//! tcp        0      0 ::ffff:127.0.0.1:8003   ::ffff:127.0.0.1:33244  ESTABLISHED 16073/python3
//! ```
//! Commands: `netstat -anpW` for everything; without `-a` the connected sockets only, with `-l` the others. `-W` is for
//! whole addresses (`-T` or `--notrim` in the builds of Red Hat and SUSE), `-n` for numbers, `-p` for processes.
//!
//! # Grammar
//! ```text
//! row     = proto number number end end [state] [user inode] [process [context]] [timer]     blanks between
//!         | "sctp" end state [user inode] [process [context]]                                it listens
//! proto   = ("tcp" | "udp" | "udpl" | "raw" | "sctp") ["6"]
//! end     = (IPv4 | IPv6 | "[" IPv6 "]" | "*" | host) ["%" zone] ":" (number | "*" | service)
//! process = pid "/" name | "-"                                       20 bytes wide in net-tools
//! timer   = kind "(" seconds "." hundredths "/" retransmissions ["/" probes] ")"
//! ```
//! Columns are told by what their words look like. Their places are not used, because nearly every padded column can
//! overflow; only that of the process cannot.
//!
//! # What the text means
//! - **Addresses** of IPv6 have no brackets if they are numbers; the last colon is that of the port. IPv4-mapped ones
//!   are plain IPv4 with `tcp6` in net-tools, and written out in the others. Zones are never shown: the one that
//!   BusyBox prints for raw sockets of IPv6 is random and is dropped.
//! - **A foreign address** that is a wildcard with a wildcard port is none.
//! - **Cut addresses**: without `-W` net-tools, toybox, and BusyBox of 2007 and before cut an address so that it has 23
//!   bytes with colon and port. It can look whole: `fe80::8c6b:58ff:fe5a:32b1:8008` becomes `fe80::8c6b:58ff:fe:8008`.
//!   Whatever has exactly 23 is therefore [`Cut`](crate::Address::Cut), unless [`Options::wide`] or the columns of the
//!   heading say otherwise, the other end is longer than that, or it is of SCTP.
//! - **Names instead of numbers** (no `-n`) are kept; a service becomes a port where the registry has only one for it
//!   (feature `iana`). net-tools cuts a service after 18 bytes, if it cuts at all. A lone `*` is the wildcard of old
//!   versions, of the family that the row shows. Of raw sockets the port is the IP protocol.
//! - **The family** is IPv6 where the protocol ends in 6; otherwise the addresses tell. BusyBox and net-tools 1.60 as
//!   released never print the 6, so that names in such a row leave it open.
//! - **States** are translated in net-tools; those of all its languages are known. A word that is not, of a TCP socket
//!   without a foreign end, is LISTEN, because Linux shows no others; anywhere else it is kept as it stands. UDP has
//!   `ESTABLISHED` or nothing, raw sockets a number, which is the state in net-tools and the protocol in BusyBox:
//!   neither is kept.
//! - **Queues** are printed signed: a negative one is given as none. SCTP sockets that listen have none.
//! - **The user** is a number with `-n`, printed signed, so `-2` is 4294967294. `0` or `root` of a socket without an
//!   inode (in TIME_WAIT, half open, orphaned, not accepted yet) means nobody: it is not given.
//! - **Inode** 0 is none.
//! - **The process** is the first that netstat found; others that hold the socket are not shown, nor are descriptors.
//!   `-` is nobody, or somebody whom one may not see.
//! - **A timer** that is off is none. `unkn-4` of older versions is `probe`.
//!
//! # Process names
//! The name is `argv[0]`, not what the kernel calls the process, so that a process can choose it freely: blanks,
//! slashes and any other bytes. Of a path only what follows the last slash is kept; BusyBox does this to every name,
//! and `sshd: user@pts/0` becomes `0`. In net-tools and BusyBox number, slash and name have at most 19 bytes, whatever is
//! lost: `5665/sshd: peter [p`. Where they have 19 the name is marked as [cut](crate::Owner::is_name_cut). Blanks at the
//! end of a name cannot be told from padding and are dropped: so one of several words is marked at 18, too, as the next
//! blank may be the one that was dropped (`8453/nginx: worker`).
//!
//! In the 20 bytes of net-tools a name can forge nothing, not even with a line feed in it: such a row is put together
//! again, where its width comes out right. (Only if what follows the line feed begins with a protocol and blanks up to
//! the seventh byte, as rows do, is it left apart, and refused.)
//!
//! Where padding is missing (BusyBox, toybox, blanks lost on the way), what looks like a timer at the end of a name is
//! taken for one only if name and timer are longer than a name can be, and the owner is
//! [`Doubtful`](crate::Certainty::Doubtful) either way. There the name ends at a line feed, and the rest of it is
//! refused, or read as a row if it looks like one: with 19 bytes that takes a process number below 100 and addresses of
//! one letter. Since 2026 net-tools replaces control bytes.
//!
//! # Lines that are no sockets
//! Titles and headings of columns, in all languages; rows of UNIX, IPX, Bluetooth, AX.25, NET/ROM and X.25 sockets;
//! further addresses of a socket of SCTP, the last of which has its user and process; and what is written to stderr
//! about missing rights, unsupported protocols, missing tables and lines of the kernel that were passed over.
//!
//! Anything else is refused, but for what stands below the title of UNIX sockets: as names of processes and paths can
//! hold anything, all of it is skipped as far as the next heading of internet sockets, whatever it looks like. Only a
//! prompt or a heading of another tool ends that before, because people put one capture behind the other.
//!
//! # Versions
//! | version | difference |
//! | --- | --- |
//! | net-tools 1.60 as released | no `6`; queues of listening sockets are 0; no `-W`. The 1.60 of distributions prints the `6` |
//! | net-tools 2.10 | `udpl`, `sctp` |
//! | BusyBox of 2007 and before | addresses cut |
//! | BusyBox | no `6`, no `-e`, no `-o`; `-p` and `-W` only if compiled in; with `-W` columns of 51 |
//! | toybox | names of processes as long as they are; `PID/Program Name`; a send queue of 7 digits touches the other, and is refused |
//!
//! Source: net-tools, `netstat.c`, `lib/inet6.c`, `po/*.po`; BusyBox, `networking/netstat.c`; toybox,
//! `toys/net/netstat.c`; and the output of net-tools 2.10 and BusyBox 1.35 and later.

mod end;
mod evidence;
mod extent;
mod heading;
mod program;
mod row;
mod words;

use crate::error::Stop;
use crate::record::{Found, Reading, Records, Sockets, beginning, first_line};
use crate::{Format, Skipped, Socket, capture};
use evidence::Evidence;
use heading::Section;

/// What the rows of a text depend on and do not tell.
///
/// ```
/// use connparse::{Address, netstat_linux};
///
/// let row = b"tcp6       0      0 fe80::8c6b:58ff:fe:8008 :::*                    LISTEN      16078/python3       \n";
/// let local = |options| netstat_linux::records(row, options).sockets().next().unwrap().unwrap().local;
///
/// let mut options = netstat_linux::Options::default();
/// assert_eq!(local(options).address, Address::Cut(b"fe80::8c6b:58ff:fe".into()));
/// options.wide = true;
/// assert_eq!(local(options).to_string(), "[fe80::8c6b:58ff:fe]:8008");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Options {
    /// Whether no address is cut: netstat ran with `-W`, or is that of BusyBox.
    pub wide: bool,
}

/// The sockets of a text, and the lines that were refused. What its first 64 KiB tell, as [`Options::of`] has it, is found
/// first; for a capture that begins behind them, at a heading, no address of 23 bytes is taken to be whole.
///
/// ```
/// use connparse::{State, netstat_linux};
///
/// let text = b"tcp        0     36 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED 5665/sshd: peter [p \n";
/// let socket = netstat_linux::parse(text).next().unwrap()?;
/// assert_eq!((socket.state.clone(), socket.send_queue), (Some(State::Established), Some(36)));
/// assert_eq!(socket.remote.as_ref().unwrap().to_string(), "198.51.100.9:1025");
/// assert_eq!((socket.owners[0].pid, socket.owners[0].name.as_deref()), (5665, Some(&b"sshd: peter [p"[..])));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    Records::new(text, crate::format::Layout::NetstatLinux(Layout::of(text))).sockets()
}

/// Everything in a text: sockets, refused lines, headings, messages, blank lines, sockets of other families.
///
/// ```
/// use connparse::{Content, Skipped, netstat_linux};
///
/// let text = b"Active UNIX domain sockets (w/o servers)\nunix  3      [ ]         STREAM     CONNECTED     17540\n";
/// let mut records = netstat_linux::records(text, netstat_linux::Options::default());
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::Header));
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::OtherFamily));
/// ```
pub fn records(text: &[u8], options: Options) -> Records<'_> {
    Records::new(text, crate::format::Layout::NetstatLinux(Layout::new(options)))
}

/// Whether a line is certainly of this format: a heading that no other system has, or a row in figures with a known
/// state behind the addresses, or with the queues where they should be. ss has its states before the addresses and its
/// queues on the left, BSD separates ports with dots, Windows has capitals.
pub(crate) fn recognise(line: &[u8]) -> bool {
    heading::is_certain(line) || row::is_certain(line)
}

/// What reads this format.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    options: Options,
    /// For how many bytes more the options hold whatever heading comes.
    reach: usize,
    /// Whether the last heading had columns for whole addresses.
    wide_columns: bool,
    /// Whether UNIX sockets stand here: below their title, as far as the next one of internet sockets.
    is_unix: bool,
}

impl Layout {
    pub(crate) const fn new(options: Options) -> Self {
        Self { options, reach: usize::MAX, wide_columns: false, is_unix: false }
    }

    /// One with what the beginning of a text tells.
    pub(crate) fn of(text: &[u8]) -> Self {
        let Evidence { wide, reach } = Evidence::of(beginning(text));
        Self { options: Options { wide }, reach, wide_columns: false, is_unix: false }
    }

    /// The text of the first record, and how many lines it has.
    #[inline]
    pub(crate) fn extent<'a>(&self, rest: &'a [u8]) -> (&'a [u8], u64) {
        match self.is_unix {
            false => extent::extent(rest, self),
            true => (first_line(rest), 1),
        }
    }

    /// Reads one record.
    pub(crate) fn read<'a>(&mut self, text: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        let row = without_end(text);
        self.reach = self.reach.saturating_sub(text.len());
        if self.is_unix {
            return self.below_unix_title(row, text);
        }
        match row::row(row, self, socket) {
            Ok(()) => Ok(Found::Socket),
            Err(stop) => {
                let passed = row.len() - stop.at.len().min(row.len());
                let stop = Stop::new(text.get(passed..).unwrap_or_default(), stop.expected);
                // Only of rows are several lines put together.
                let is_row = row::begins(row) || memchr::memchr(b'\n', row).is_some();
                if is_row { Err(stop) } else { self.other(row, stop) }
            }
        }
    }

    /// A line among UNIX sockets, which is nothing else however it looks: names of processes and paths can hold anything.
    /// It is refused only where it shows that the output of another command stands here.
    #[cold]
    fn below_unix_title<'a>(&mut self, line: &'a [u8], text: &'a [u8]) -> Reading<'a> {
        match self.other(line, Stop::new(text, "a UNIX socket, or the heading of internet sockets")) {
            Err(_) if !capture::begins_another(line, Format::NetstatLinux) => {
                Ok(Found::Skipped(Skipped::OtherFamily))
            }
            reading => reading,
        }
    }

    /// Another command begins: no heading was seen of its output.
    pub(crate) const fn leave_unix_sockets(&mut self) {
        self.is_unix = false;
    }

    /// A line that is no row.
    fn other<'a>(&mut self, line: &'a [u8], stop: Stop<'a>) -> Reading<'a> {
        let words = line.trim_ascii();
        let skipped = match () {
            () if words.is_empty() => Skipped::Blank,
            () if is_of_other_family(words) => Skipped::OtherFamily,
            () if heading::is_heading(words) => {
                self.options.wide &= self.reach > 0;
                self.wide_columns = heading::is_wide(words);
                if let Some(section) = heading::section(words) {
                    self.is_unix = section == Section::Unix;
                }
                Skipped::Header
            }
            () if words::is_notice(words) => Skipped::Notice,
            () if extent::is_address_line(line) => Skipped::Detail,
            () => return Err(stop),
        };
        Ok(Found::Skipped(skipped))
    }

    const fn is_wide(&self) -> bool {
        self.options.wide || self.wide_columns
    }
}

/// Whether it is a row of another family: by its protocol, or by the Vr/Vs of AX.25, NET/ROM and X.25.
fn is_of_other_family(line: &[u8]) -> bool {
    let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    let (first, second) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match first {
        b"unix" | b"??" | b"IPX" => second.first().is_some_and(u8::is_ascii_digit),
        b"l2cap" | b"rfcomm" => true,
        _ => words.take(5).any(is_sequence) && line.last().is_some_and(u8::is_ascii_digit),
    }
}

/// `003/001`, and with two digits for X.25.
fn is_sequence(word: &[u8]) -> bool {
    let digits = |part: &[u8]| matches!(part.len(), 2 | 3) && part.iter().all(u8::is_ascii_digit);
    word.split_at_checked(word.len() / 2)
        .is_some_and(|(left, right)| digits(left) && right.strip_prefix(b"/").is_some_and(digits))
}

/// A record without the end of its last line, which is `\r\r\n` after a conversion too many.
#[inline]
fn without_end(text: &[u8]) -> &[u8] {
    let mut text = text.strip_suffix(b"\n").unwrap_or(text);
    while let [rest @ .., b'\r'] = text {
        text = rest;
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_this_netstat_are_recognised() {
        for line in [
            "Active Internet connections (w/o servers)",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ",
            "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
            "tcp        0      0 0.0.0.0:22              0.0.0.0:*               OU\u{c7}A       812/sshd",
            "tcp6       0      0 :::22                   :::*                    LISTEN",
            "udp        0      0 0.0.0.0:68              0.0.0.0:*                           912/dhclient",
            "udp        0      0 0.0.0.0:68              0.0.0.0:*                           \r",
            "raw        0      0 0.0.0.0:1               0.0.0.0:*               7           16075/sshd",
            "tcp 0 0 127.0.0.1:22 0.0.0.0:* LISTEN 812/sshd",
            "tcp6       0      0 2001:db8:1111:2222:8011 2001:db8:1111:222:40924 ESTABLISHED 812/sshd",
            "tcp6       0      0 fe80::8c6b:58ff:fe:8008 :::*                    LISTEN      -",
            "udp6       0      0 2001:db8:1111:2222:8011 2001:db8:1111:222:40924",
            "udp 0 0 127.0.0.1:1025 127.0.0.1:53 ESTABLISHED 0 39407 -",
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
            "Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
            "tcp   LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*",
            "tcp   0      0      127.0.0.1:1 127.0.0.1:2 users:((\"tor\",pid=16071,fd=5))",
            "tcp   0      0      127.0.0.1:1 127.0.0.1:2",
            "udp   0      0      0.0.0.0:68        0.0.0.0:*",
            "unix  2      [ ACC ]     STREAM     LISTENING     17540    /run/x.sock",
            "  TCP    192.0.2.7:445          0.0.0.0:0              LISTENING       4",
            "  UDP    [fe80::1%16]:1900  *:*                                    2872",
            "tcp4       0      0  192.0.2.7.22           198.51.100.9.1025      ESTABLISHED",
            "tcp        0      0  192.0.2.7.22           198.51.100.9.1025      ESTABLISHED",
            "tcp6       0      0  *.22                   *.*                    LISTEN",
            "tcp6         0      0  ::1.25                 *.*                    LISTEN",
            "tcp6       0      0  fe80::b:c.80           fe80::b:d.1025         ESTABLISHED",
            "tcp6       0      0  2001:db8:1111:2222:8011 2001:db8:1111:222:40924 ESTABLISHED",
            "tcp6       0      0 gateway-of-exampl:40924 2001:db8:1111:222:40924 ESTABLISHED",
            "root     tor                  16071    tcp4   127.0.0.1:8001            *:*                       LISTEN",
            "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
            "0 0 127.0.0.1:1 127.0.0.1:2",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
