//! `sockstat` of FreeBSD (9 to 15), DragonFly and NetBSD: `sockstat -46`, `sockstat -46sw`, `sockstat -4c`, on NetBSD
//! `sockstat -n`. Linux has another program of this name: [`sockstat_linux`](crate::sockstat_linux).
//!
//! ```text
//! USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS
//! _tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001
//! mysql    mysqld     1567  10 tcp4 6 *:3306                *:*
//! syncthing syncthing 27499 9  tcp46  *:22000               *:*
//! ?        ?          ?     ?  tcp4   10.234.6.111:2049     10.234.6.44:793
//! root     sshd       1718  6  tcp6   *:22                  *:*                                LISTEN
//! root     dbus-daemo 1021  5  stream /var/run/dbus/system_bus_socket
//! ```
//! The same of FreeBSD 15 and of NetBSD:
//! ```text
//! ??       ??            ?? ?? tcp4  10.0.0.5:22           192.0.2.1:51234       ??         TIME_WAIT
//! root     sshd         900  4 tcp6  2001:db8:1111:2222:33 *:*
//! root     sshd       512    4 tcp    192.0.2.1.22          192.0.2.9.51234
//! ```
//!
//! # Grammar
//! ```text
//! row     = user command pid fd proto end end cell…        blanks between; see below where there are none
//!         | mark mark mark mark proto end end cell…        a socket that nobody holds; mark = "?" | "??"
//!         | user command pid fd unix anything
//! command = 1 to 10 bytes, perhaps with blanks in them
//! proto   = ("tcp" | "udp" | "udplite" | "sctp" | "toe") ("4" | "6" | "46" | "4 6")
//!         | "tcp" | "udp" | "raw" | "tcp6" | "udp6" | "raw6" | number "/" number          NetBSD
//! unix    = "stream" | "dgram" | "seqpac" | "seq" | "rdm"
//! end     = address ["%" zone] (":" | ".") port            the last of them; a dot on NetBSD
//! cell    = "?" | "??" | number | end | path state | state | bblog state | stack | cc
//! ```
//! The row is anchored on pid, fd and protocol. Columns are told by their words, never by their place.
//!
//! # What the text means
//! - **USER** is the user of the process, a number with `-n` or where there is no name; then it is the uid as well.
//! - **COMMAND** is cut to 10 bytes; one of 10 is marked as [cut](crate::Owner::is_name_cut). `??` is a process that ended
//!   meanwhile: no name.
//! - **`46`** is an IPv6 socket that takes IPv4 as well. `toe` is TCP that the network card handles. `div` (divert)
//!   sockets count as another family. On NetBSD `2/1` is family and IP protocol of a raw socket, where others have
//!   the port.
//! - **No remote end** is `*:*` or `*.*`. NetBSD prints the latter for whatever is not connected. `(PF_UNSPEC)` is an
//!   end that was never set: given as a wildcard, or none.
//! - **`*` as an IPv4 address** is the wildcard. Up to FreeBSD 14.0 and on DragonFly it can also be an address whose
//!   host part is 0 by the old classes (10.0.0.0, 192.168.5.0). Nothing tells, and it is given as 0.0.0.0.
//! - **Link-local addresses** have their zone behind `%`; on FreeBSD 9 and DragonFly its index stands in the second
//!   group (`fe80:4::1`) and is moved to the zone.
//! - **States** are printed with `-s` alone: without it there are none. UDP has none. A socket with a remote end is
//!   connected.
//! - **SCTP** associations have several addresses; the socket has the first of either side. Rows with the others,
//!   which begin with blanks or have `??` as their protocol, are details.
//! - **One row for each descriptor**: a socket that is shared comes several times.
//! - **Names** of hosts and services stand on NetBSD without `-n`, and are kept.
//!
//! # Columns that touch, addresses that are cut
//! - FreeBSD 15 without `-w` cuts an address to 21 bytes, port and all, and a port may look whole that is not. IPv4
//!   always fits. An IPv6 one of exactly 21 bytes is given as [`Cut`](crate::Address::Cut), unless something proves
//!   that nothing is cut: the header of a version before 15 or with `-w`, an address of more than 21 bytes in the
//!   row, two blanks before the protocol.
//! - A user of 9 bytes or more can push the command up to the pid (`commandten27499`, up to FreeBSD 14.0). The command
//!   ends after its tenth byte at the latest. Where that leaves a choice, the longest pid is given; the owner is
//!   [`Doubtful`](crate::Certainty::Doubtful) in any case.
//! - A long remote address can touch the state (`…:443ESTABLISHED`); it is split. A number that may have run into the
//!   port (`-i`, `-U`) is refused: where there is no header, this does not show.
//! - On DragonFly the descriptor touches the protocol (`100tcp4`) and a pid of six digits the descriptor; both are
//!   split. User and command of 9 bytes and more cannot be; then neither is given.
//!
//! # Process names
//! A command is printed raw, blanks and all, and can look like the columns behind it: `a 1 2 seq`. Of several places
//! where a pid, an fd and a protocol follow a command of at most 10 bytes the last is the right one. A user has no
//! blank: the first word is the user's. A line feed in a name breaks the row: the first line is refused, the second
//! has a forged user and name. There the pid begins too far to the left, so that owner is
//! [`Doubtful`](crate::Certainty::Doubtful). So is every one whose columns were pushed together, and up to FreeBSD 14
//! those of users with ten bytes or more: the first digits of the pid can be the last of the command.
//!
//! # Lines that are no sockets
//! Headers, wherever they stand; blank lines; rows of UNIX and divert sockets; further addresses of SCTP; what sockstat
//! itself complains of. Anything else is refused, comments behind a row included.
//!
//! # Versions
//! | version | what changed |
//! | --- | --- |
//! | FreeBSD 4 | a script: `tcp` and dots as on NetBSD; an end of 18 bytes may have been cut, which does not show |
//! | 9 | `tcp4 6` |
//! | 10 | `-s`: STATE; SCTP |
//! | 11 | `tcp46` |
//! | 13 | `-w`, `-q`, `-n`; PATH STATE and CONN STATE: the first is blank but for SCTP, so the state seems to move |
//! | later 13 and 14 | `FD` one wider, the pid on the right of its column; `*` is the wildcard alone; `-i`, `-f`, `-I` |
//! | 15 | measured columns, empty cells are `??`, addresses are cut; PATH STATE only beside SCTP; `-A`, `-b` |
//!
//! # What it tells wrongly
//! Sockets outside the jail have no owner, nor have kernel sockets (`nfsd`), and `-j`, `-c`, `-l`, `-L` leave rows out.
//! NetBSD does not list what no process holds.
//!
//! Source: FreeBSD `usr.bin/sockstat/main.c` (15) and `sockstat.c` (9 to 14), DragonFly and NetBSD
//! `usr.bin/sockstat/sockstat.c`, and output of FreeBSD 9 to 14. No output of FreeBSD 15, DragonFly or NetBSD was
//! seen.

mod cells;
mod ends;
mod header;
mod row;

use crate::error::Stop;
use crate::record::{Found, Reading, Records, Sockets};
use crate::{Skipped, Socket};

/// The sockets of a text, and the lines that were refused.
///
/// ```
/// use connparse::sockstat_bsd;
///
/// let text = b"_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n";
/// let socket = sockstat_bsd::parse(text).next().unwrap()?;
/// assert_eq!(socket.remote.unwrap().to_string(), "38.229.79.2:9001");
/// assert_eq!((socket.state, socket.owners[0].pid, socket.owners[0].fd), (None, 4397, Some(12)));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text).sockets()
}

/// Everything in a text: sockets, refused lines, headers, blank lines, UNIX and divert sockets, further addresses of
/// SCTP.
pub fn records(text: &[u8]) -> Records<'_> {
    Records::new(text, crate::format::Layout::SockstatBsd(Layout::default()))
}

/// Whether a line is certainly of this program: a header, or a row with its command, pid, descriptor and protocol, and
/// with both addresses where it is an internet socket.
pub(crate) fn recognise(line: &[u8]) -> bool {
    header::is_header(line) || row::is_certain(line)
}

/// What reads this format: what the last header settled.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    /// No address is cut.
    whole: bool,
    /// There is a column of states, so that a word which is no known state is one nevertheless.
    states: bool,
    /// There are columns of names that anybody can choose: TCP stack, congestion control.
    names: bool,
    /// Where in the line a number begins that can touch the port before it.
    number: Option<usize>,
}

impl Layout {
    /// Reads one line.
    pub(crate) fn read<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match row::row(line, self, socket) {
            Err(stop) => self.read_other(line, stop),
            found => found,
        }
    }

    #[cold]
    fn read_other<'a>(&mut self, line: &'a [u8], stop: Stop<'a>) -> Reading<'a> {
        if line.trim_ascii().is_empty() {
            return Ok(Found::Skipped(Skipped::Blank));
        }
        if header::is_header(line) {
            *self = header::settled(line);
            return Ok(Found::Skipped(Skipped::Header));
        }
        if line.starts_with(b"sockstat: ") {
            return Ok(Found::Skipped(Skipped::Notice));
        }
        match cells::is_more_of_sctp(line) {
            true => Ok(Found::Skipped(Skipped::Detail)),
            false => Err(stop),
        }
    }
}
