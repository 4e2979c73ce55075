//! `lsof -nP -i -F pcuLftPTn0`, `lsof -wnPi` and whatever other options: the field output and the table.
//!
//! ```text
//! COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME
//! 123       15985     1234    3u  IPv4  39480      0t0     TCP *:8016 (LISTEN)
//! two\x20wo 16072     root    4u  IPv6  39356      0t0     TCP [::1]:33862->[::1]:8002 (ESTABLISHED)
//! q"uo,te   16074     root    4u  IPv4  39408      0t0     UDP 127.0.0.1:48725->127.0.0.1:8004
//! python3   16099     root *345u  IPv4  39500      0t0     TCP 127.0.0.1:9000 (LISTEN QR=0 QS=0)
//! bash      16100     root  cwd    DIR  254,0     4096 1234567 /root
//! ping      16101     root    3u   raw             0t0   39501 00000000:0001->00000000:0000 st=07
//! Browser     590     user   93u  IPv6 0x28ffb9c041115627  0t0 UDP [fe80:4::1]:1111->[fe80:4::2]:2222
//! ```
//! The fields of the second row, on lines of their own and, with `0` among the letters, between NULs (`~`):
//! ```text
//! p16072                     p16072~ctwo words~u0~Lroot~
//! ctwo words                 f4~tIPv6~PTCP~n[::1]:33862->[::1]:8002~TST=ESTABLISHED~TQR=0~TQS=0~
//! u0
//! Lroot
//! f4
//! tIPv6
//! PTCP
//! n[::1]:33862->[::1]:8002
//! TST=ESTABLISHED
//! TQR=0
//! TQS=0
//! ```
//!
//! # Grammar
//! ```text
//! row     = [command] pid [tid taskcmd] [zone] [context] [ppid] [pgid] user fd type column… node name     blanks between
//! fd      = (number | "*" number | "cwd" | "txt" | "mem" | …) [access [lock]]
//! name    = ends [holder…] ["(" [state] item… ")"]
//! ends    = end ["->" end] | "->" end
//! end     = (address | "[" address "]" | host | "*") ":" (number | service | "*") ["[" registration "]"]
//! item    = "QR=" number | "QS=" number | other
//! process = "p" pid ["K" tid] ["M" taskcmd] … ["c" command] ["u" uid] ["L" login]       a field a line, or a NUL behind each
//! file    = ["f" fd] ["a" access] ["l" lock] ["t" type] … ["d" device] … ["P" node] ["n" ends [holder…]] ("T" item)…
//! ```
//! Columns are told by what their words look like, never by their place: all are as wide as the widest word in the run.
//! FD and TYPE are the first two words that can be those; what stands before them has no blanks, as lsof escapes those
//! of COMMAND and TASKCMD, and what follows is not looked at. Between TYPE and NODE any column can be blank.
//!
//! # What the text means
//! - **A heading** settles which columns stand between PID and USER. It can be missing.
//! - **A process** in the field output is a heading too: it settles whose the files below it are. What comes before the
//!   first process is refused. A file that was not asked for its descriptor (`f`), as older versions allow, begins with
//!   `t`, or wherever the order of the letters begins again.
//! - **TYPE** is the family of the socket; an IPv4-mapped address is printed as IPv4 while TYPE stays `IPv6`. `inet` is
//!   IPv4 where lsof was made without IPv6.
//! - **NODE** (`P`) is the protocol, of an internet socket. What is not known as a transport or as ICMP is the IP
//!   protocol of a raw socket: `OSPFIGP`, `254?`.
//! - **DEVICE** (`d`) is the inode on Linux, and an address in the kernel elsewhere, which is not kept.
//! - **`*`** is any address of the other end's family, or of that of TYPE, and any port. A remote end that is both is
//!   none. A port 0 is printed as `*`.
//! - **`fe80:4::1`**: kernels that descend from KAME (macOS, the BSDs) keep the index of the interface in the second
//!   group of link-local addresses, and lsof prints their memory. The index becomes the zone: `fe80::1%4`. Linux' zones
//!   are not printed.
//! - **The state** stands in brackets (`TST=`), unless lsof was told otherwise (`-T`). UDP has none, also where lsof
//!   prints one: since 4.99 `(ESTABLISHED)` for a connected socket on Linux, `(Idle)` on Solaris. Linux' `CLOSE` and
//!   Solaris' `IDLE` are [`State::Closed`](crate::State::Closed). Words that are in no table are kept.
//! - **Queues** (`-T q`) are `QR` and `QS`.
//! - **Names instead of numbers** (no `-n`, no `-P`) are kept; a service becomes a port where the registry has only one
//!   for it (feature `iana`). With `+M` a registered RPC program stands behind the port; it is passed over.
//! - **FD** `*345` is the end of a number that is too wide for its column, in the fields too: the descriptor is not
//!   given. Neither is it for what is no descriptor, such as `fp.` on macOS.
//! - **The user** is the login. Where there is none (or with `-l`) it is the number, which is then given as
//!   [`uid`](crate::Socket::uid) too. The field `u` is printed signed: `-2` is 4294967294.
//! - **Raw and ping sockets of Linux** have the TYPE `raw`, `raw6` (in some versions `netlink`) or `icmp`, and
//!   their ends as /proc has them, in the byte order of that machine; their "port" is the IP protocol or the
//!   identifier of the ping.
//!
//! # Process names
//! COMMAND is cut to nine bytes, those of its escapes counted; an escape that does not fit is left out whole. So a name
//! of nine is marked as [cut](crate::Owner::is_name_cut), and so is one with blanks where the escape of one more would not
//! fit: `a\x20b` may be `a b c`. What does not show is that `worker` may be `worker 1`, and that lsof was told to cut
//! elsewhere (`+c`). Longer names, and those in the fields, are all that the kernel knows: 15 bytes on Linux. Names are
//! given without the escapes: `\x20`, `\n`, `\\`. What cannot be undone stays: `^A` for a control byte, which nothing
//! tells from the two bytes, and the `?` of 4.99. Only a name with a backslash in it is copied, and in the field output
//! each name and login is, once: the sockets of a process share them.
//!
//! No name of a process can forge a row or a field. That of a thread (`-K`) can, in the fields: lsof prints it raw,
//! line feeds included. `M` that is not followed by a NUL is put together again. Where fields stand on lines, the line
//! feed cannot be told from the end of the name: a process that comes right behind the name of a thread is read, but
//! marked as [`Doubtful`](crate::Certainty::Doubtful), and so is one of which a field comes twice or too late.
//!
//! # Lines that are no sockets
//! Headings; blank lines; other files and sockets; the warnings of lsof (`lsof: …`), also within a set of fields;
//! the mark between two listings (`-r`, as it is where no format was given). Sockets of which lsof says that it cannot
//! tell the ends are [`Notice`](Skipped::Notice) as well: those of another network namespace or without an address
//! (`sock`, `protocol: TCP`), and `no PCB` and its like on other systems. SCTP sockets of Linux are told as a list of
//! addresses in a way of their own; they are skipped. A row that has TYPE `IPv4` or `IPv6` and cannot be read is refused,
//! and so is a file that has ends but no protocol because `P` was not asked for.
//!
//! # Versions
//! | version or system | what is different |
//! | --- | --- |
//! | 4.95 | FD to the right of its column; a name only up to the first `)` in it; an empty name as that of the process before |
//! | 4.99 | FD to the left; control bytes of names as `?`; an empty name leaves COMMAND blank; the state of connected UDP on Linux |
//! | up to 4.99.6 | `*345` in the fields too |
//! | older, vendors' | `f` only where it is asked for; SIZE/OFF of sockets blank |
//! | macOS, BSD | states `SYN_RCVD`, `FIN_WAIT_1`; `*:*` for UDP that is not bound; KAME's addresses |
//! | Solaris | states `IDLE`, `BOUND`; ZONE |
//!
//! # What it tells wrongly
//! Sockets without a process (TIME_WAIT, half open, closed by their owner) are never shown, and those of others' are
//! missing without a word where privilege is. A socket comes once for each process, descriptor and, with `-K`, thread.
//! The JSON of 4.99 (`-J`) does not have the ends. Exit status 1 says little: some file could not be looked at, or
//! something that was asked for is not there.
//!
//! Source: lsof-org/lsof, `src/print.c`, `src/ptti.c`, `lib/print.c`, `lib/misc.c`, `lib/proc.c`, `lib/dialects`; output
//! of 4.95 and 4.99.7 on Linux.

mod fields;
mod name;
mod table;

use crate::proc_net::ByteOrder;
use crate::record::{Found, Reading, Records, Sockets, first_line};
use crate::{Skipped, Socket};

/// The sockets of a text, and the lines that were refused. Raw sockets are read as a machine prints them that stores
/// numbers as most do; see [`records`].
///
/// ```
/// use connparse::{Family, lsof};
///
/// let text = b"sshd 812 root 4u IPv6 20058 0t0 TCP 192.0.2.7:22->198.51.100.9:1025 (ESTABLISHED)\n";
/// let socket = lsof::parse(text).next().unwrap()?;
/// assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:22 -> 198.51.100.9:1025");
/// assert_eq!((socket.family, socket.inode), (Some(Family::V6), Some(20058)));
/// assert_eq!((socket.owners[0].pid, socket.owners[0].fd), (812, Some(4)));
/// # Ok::<(), connparse::ParseError>(())
/// ```
pub fn parse(text: &[u8]) -> Sockets<'_> {
    records(text, ByteOrder::default()).sockets()
}

/// Everything in a text: sockets, refused lines, headings and processes, blank lines, other files, messages. A file in
/// the field output is one record, with all its fields.
///
/// `order` is how the machine that printed the text stores numbers. Only raw and ping sockets of Linux depend on it,
/// where they are bound to an address.
///
/// ```
/// use connparse::proc_net::ByteOrder;
/// use connparse::{Content, Skipped, lsof};
///
/// let text = b"p812\0csshd\0Lroot\0\nf4\0tIPv4\0PTCP\0n*:22\0TST=LISTEN\0\nf5\0tREG\0n/tmp/x\0\n";
/// let mut records = lsof::records(text, ByteOrder::Little);
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::Header));
/// let Content::Socket(socket) = records.next().unwrap().content else { panic!() };
/// assert_eq!((socket.local.to_string(), socket.is_listening()), ("0.0.0.0:22".into(), true));
/// assert_eq!(socket.owners[0].name.as_deref(), Some(&b"sshd"[..]));
/// assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::OtherFamily));
/// ```
pub fn records(text: &[u8], order: ByteOrder) -> Records<'_> {
    Records::new(text, crate::format::Layout::Lsof(Layout::new(order)))
}

/// Whether a line is certainly of lsof: a heading, the row of an internet socket, or a process in the field output.
pub(crate) fn recognise(line: &[u8]) -> bool {
    table::Heading::of(line).is_some() || fields::is_certain(line) || table::is_socket(line)
}

/// What reads this format: what the last heading settled, or the fields of the last process.
#[derive(Clone, Debug, Default)]
pub(crate) struct Layout {
    order: ByteOrder,
    heading: Option<table::Heading>,
    process: Option<fields::Process>,
}

impl Layout {
    pub(crate) const fn new(order: ByteOrder) -> Self {
        Self { order, heading: None, process: None }
    }

    /// The text of the first record, and how many lines it has.
    #[inline]
    pub(crate) fn extent<'a>(&self, rest: &'a [u8]) -> (&'a [u8], u64) {
        match self.form(rest) {
            Form::Row => (first_line(rest), 1),
            Form::Lines => fields::set(rest, self.process.as_ref()),
            Form::Nuls => fields::terminated(rest),
        }
    }

    /// Reads one record.
    pub(crate) fn read<'a>(&mut self, text: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        let end = match self.form(text) {
            Form::Row => return self.read_line(text, socket),
            Form::Lines => b'\n',
            Form::Nuls => 0,
        };
        fields::read(text, end, &mut self.process, self.order, socket)
    }

    /// Reads what is no field.
    #[inline]
    fn read_line<'a>(&mut self, line: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        if line.trim_ascii_start().is_empty() {
            return Ok(Found::Skipped(Skipped::Blank));
        }
        if notice_length(line).is_some() {
            return Ok(Found::Skipped(Skipped::Notice));
        }
        if let Some(heading) = table::Heading::of(line) {
            self.heading = Some(heading);
            self.process = None;
            return Ok(Found::Skipped(Skipped::Header));
        }
        table::row(line, self.heading.as_ref(), self.order, socket)
    }

    /// What the first line of a text is, by its first field. Above the first process there are only rows, and that
    /// process.
    #[inline]
    fn form(&self, text: &[u8]) -> Form {
        let process = self.process.as_ref();
        if process.is_none() && text.first() != Some(&b'p') {
            return Form::Row;
        }
        let end = memchr::memchr2(0, b'\n', text).unwrap_or(text.len());
        let field = text.get(..end).unwrap_or(text);
        match text.get(end) {
            Some(0) if process.is_some() || fields::letter(field, None).is_some() => Form::Nuls,
            Some(0) => Form::Row,
            _ if fields::letter(field, process).is_some() => Form::Lines,
            _ => Form::Row,
        }
    }
}

/// What a line belongs to.
enum Form {
    Row,
    /// Fields on lines of their own.
    Lines,
    /// Fields between NULs.
    Nuls,
}

/// How long the first line is if lsof itself speaks there: a warning, which people send where the rest goes, or the
/// line between two listings (`-r`).
#[inline(always)]
fn notice_length(text: &[u8]) -> Option<usize> {
    // This is looked for above each field, and hardly ever found.
    match text {
        [b'l' | b' ' | b'=', ..] => notice_length_of(text),
        _ => None,
    }
}

fn notice_length_of(text: &[u8]) -> Option<usize> {
    const FURTHER: [&[u8]; 2] = [b"      Output information may be incomplete.", b"      assuming \"dev="];
    let is_notice = match text {
        [b'l', ..] => text.starts_with(b"lsof: "),
        [b' ', ..] => FURTHER.iter().any(|words| text.starts_with(words)),
        [b'=', ..] => first_line(text).trim_ascii_end().strip_prefix(b"=======") == Some(b""),
        _ => false,
    };
    is_notice.then(|| first_line(text).len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_lsof_are_recognised() {
        for line in [
            "COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME",
            "COMMAND     PID  PPID  PGID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME\r",
            "COMMAND    PID   TID TASKCMD  USER   FD   TYPE FILE-FLAG DEVICE SIZE NLINK NODE NAME",
            "tor       16071     root    3u  IPv4  39352      0t0     TCP 127.0.0.1:8001 (LISTEN)",
            "com.apple   590 etoledom  193u  IPv4 0x28ffb9c041115627      0t0  TCP 192.168.1.37:60298->31.13.83.36:443",
            "sshd      978      root    3u  IPv4  20035      0t0  TCP *:ssh (LISTEN)",
            "p697",
            "p697\r\n",
            "p15985\0c123\0u1234\0",
        ] {
            assert!(recognise(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn lines_of_other_tools_are_not() {
        for line in [
            "",
            "nonsense",
            "p",
            "p12 tor",
            "ping",
            "c123",
            "f3",
            "tIPv4",
            "COMMAND PID",
            "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS",
            "root     sshd       812   3  tcp4   *:22                  *:*",
            "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
            "tcp   ESTAB 0 0 127.0.0.1:1 127.0.0.1:2 users:((\"tor\",pid=16071,fd=5))",
            "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME",
            " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
            "_tor     tor        15843    4* internet stream tcp 0x0 192.0.2.7:9050 <-- 198.51.100.9:80",
            "bash      16100     root  cwd    DIR  254,0     4096 1234567 /root",
            "lsof: WARNING: can't stat() fuse file system /run/user/1000/doc",
        ] {
            assert!(!recognise(line.as_bytes()), "{line}");
        }
    }
}
