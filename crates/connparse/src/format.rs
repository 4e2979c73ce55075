//! Which layout a text has.

use alloc::boxed::Box;
use core::fmt;
use core::str::FromStr;

use netaddr::Escaped;

use crate::error::listed;
use crate::fstat::{self, System};
use crate::netstat_windows;
use crate::proc_net::{self, ByteOrder, Table};
use crate::record::{Reading, Records, Sockets, beginning, first_line};
use crate::ss::{self, Options};
use crate::{Socket, lsof, netstat_bsd, netstat_linux, procstat, sockstat_bsd, sockstat_linux};

/// How many lines [`Format::detect`] looks at.
const LOOKED_AT: usize = 32;

/// A text layout: what one tool, or one file of the kernel, prints.
///
/// ```
/// use connparse::{Facts, Format};
///
/// let text = b"Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port\n\
///              udp   UNCONN 0      0            0.0.0.0:53        0.0.0.0:*\n";
/// let format = Format::detect(text)?;
/// assert_eq!(format, Format::Ss);
/// assert_eq!(format.parse(text, Facts::default()).count(), 1);
/// # Ok::<(), connparse::DetectError>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// The socket tables below `/proc/net`; see [`proc_net`].
    ProcNet(Table),
    /// iproute2's `ss`; see [`ss`].
    Ss,
    /// `netstat` of Linux: net-tools, BusyBox, toybox; see [`netstat_linux`].
    NetstatLinux,
    /// `netstat` of Windows, Wine and ReactOS; see [`netstat_windows`].
    NetstatWindows,
    /// `sockstat` of Linux; see [`sockstat_linux`].
    SockstatLinux,
    /// `sockstat` of FreeBSD, DragonFly and NetBSD; see [`sockstat_bsd`].
    SockstatBsd,
    /// `lsof`, the table or the field output; see [`lsof`].
    Lsof,
    /// FreeBSD's `procstat -f`; see [`procstat`].
    Procstat,
    /// `fstat` of OpenBSD, NetBSD, FreeBSD and DragonFly; see [`fstat`].
    Fstat,
    /// `netstat` of the BSDs and macOS, which puts a dot before the port; see [`netstat_bsd`].
    NetstatBsd,
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// A name that is no format's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such format; there are {}", Names)]
pub struct UnknownFormat(());

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        listed(f, &Format::ALL)
    }
}

impl FromStr for Format {
    type Err = UnknownFormat;

    fn from_str(name: &str) -> Result<Self, UnknownFormat> {
        Self::ALL.into_iter().find(|format| format.name() == name).ok_or(UnknownFormat(()))
    }
}

/// What the text does not tell about the machine that made it.
///
/// ```
/// use connparse::proc_net::{ByteOrder, Table};
/// use connparse::{Facts, Format};
///
/// let row = b"  0: 7F000001:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000 0 0 1 1 0\n";
/// let local = |order| {
///     let mut sockets = Format::ProcNet(Table::Tcp).parse(row, Facts::new(order));
///     sockets.next().unwrap().unwrap().local.to_string()
/// };
/// assert_eq!((local(ByteOrder::Big), local(ByteOrder::Little)), ("127.0.0.1:22".into(), "1.0.0.127:22".into()));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Facts {
    /// How that machine stores numbers. Only the tables below `/proc/net` depend on it, and the raw
    /// sockets of `lsof`, which copies them from there.
    pub byte_order: ByteOrder,
}

impl Facts {
    /// A machine of this byte order.
    pub const fn new(byte_order: ByteOrder) -> Self {
        Self { byte_order }
    }
}

/// A text whose layout is not known.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DetectError {
    /// There is nothing to go by: no text, or blank lines only. Not an error where a format is named: then it says
    /// that there are no sockets.
    #[error("there is no text to tell a format by; name the format")]
    Empty,
    /// Nothing in the first lines looks like a known format.
    #[error("the first line looks like no known format ({}): \"{}\"; name the format if it is one of them", Names, Escaped(.first))]
    Unknown {
        /// The first line that is not blank, at most 80 bytes of it.
        first: Box<[u8]>,
    },
}

impl Format {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::ProcNet(Table::Tcp),
        Self::ProcNet(Table::Udp),
        Self::ProcNet(Table::UdpLite),
        Self::ProcNet(Table::Raw),
        Self::ProcNet(Table::Icmp),
        Self::Ss,
        Self::NetstatLinux,
        Self::NetstatWindows,
        Self::SockstatLinux,
        Self::SockstatBsd,
        Self::Lsof,
        Self::Procstat,
        Self::Fstat,
        Self::NetstatBsd,
    ];

    /// The name, on a command line for instance: `proc_net_tcp`, `ss`.
    ///
    /// ```
    /// use connparse::Format;
    /// assert!(Format::ALL.iter().all(|format| format.name().parse() == Ok(*format)));
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProcNet(Table::Tcp) => "proc_net_tcp",
            Self::ProcNet(Table::Udp) => "proc_net_udp",
            Self::ProcNet(Table::UdpLite) => "proc_net_udplite",
            Self::ProcNet(Table::Raw) => "proc_net_raw",
            Self::ProcNet(Table::Icmp) => "proc_net_icmp",
            Self::Ss => "ss",
            Self::NetstatLinux => "netstat_linux",
            Self::NetstatWindows => "netstat_windows",
            Self::SockstatLinux => "sockstat_linux",
            Self::SockstatBsd => "sockstat_bsd",
            Self::Lsof => "lsof",
            Self::Procstat => "procstat",
            Self::Fstat => "fstat",
            Self::NetstatBsd => "netstat_bsd",
        }
    }

    /// The format of a text, by its first lines: a heading where there is one, else the shape of the rows.
    ///
    /// # Errors
    /// [`DetectError::Empty`] for a text without a word, [`DetectError::Unknown`] with the first line for any other.
    pub fn detect(text: &[u8]) -> Result<Self, DetectError> {
        let lines = || text.split(|&byte| byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        match (lines().take(LOOKED_AT).find_map(Self::of_line), lines().next()) {
            (Some(format), _) => Ok(format),
            (None, None) => Err(DetectError::Empty),
            (None, Some(first)) => {
                let first = first.trim_ascii();
                Err(DetectError::Unknown { first: first.get(..80).unwrap_or(first).into() })
            }
        }
    }

    /// The sockets of a text in this format, and the lines that were refused.
    pub fn parse(self, text: &[u8], facts: Facts) -> Sockets<'_> {
        self.records(text, facts).sockets()
    }

    /// Everything in a text of this format: sockets, refused lines, and the lines that are known to be neither.
    pub fn records(self, text: &[u8], facts: Facts) -> Records<'_> {
        Records::new(text, self.layout(text, facts))
    }

    /// The format of which a line certainly is.
    pub(crate) fn of_line(line: &[u8]) -> Option<Self> {
        proc_net::recognise(line)
            .map(Self::ProcNet)
            .or(ss::recognise(line).then_some(Self::Ss))
            .or(netstat_linux::recognise(line).then_some(Self::NetstatLinux))
            .or(netstat_windows::recognise(line).then_some(Self::NetstatWindows))
            .or(sockstat_linux::recognise(line).then_some(Self::SockstatLinux))
            .or(sockstat_bsd::recognise(line).then_some(Self::SockstatBsd))
            .or(lsof::recognise(line).then_some(Self::Lsof))
            .or(procstat::recognise(line).then_some(Self::Procstat))
            .or(fstat::recognise(line).then_some(Self::Fstat))
            .or(netstat_bsd::recognise(line).then_some(Self::NetstatBsd))
    }

    /// What reads a text of this format. What its beginning tells is found out.
    pub(crate) fn layout(self, text: &[u8], facts: Facts) -> Layout {
        match self {
            Self::ProcNet(table) => Layout::ProcNet(proc_net::Layout::new(table, facts.byte_order)),
            Self::Ss => Layout::Ss(ss::Layout::new(Options::of(beginning(text)))),
            Self::NetstatLinux => Layout::NetstatLinux(netstat_linux::Layout::of(text)),
            Self::NetstatWindows => Layout::NetstatWindows(netstat_windows::Layout),
            Self::SockstatLinux => Layout::SockstatLinux(sockstat_linux::Layout),
            Self::SockstatBsd => Layout::SockstatBsd(sockstat_bsd::Layout::default()),
            Self::Lsof => Layout::Lsof(lsof::Layout::new(facts.byte_order)),
            Self::Procstat => Layout::Procstat(procstat::Layout),
            Self::Fstat => Layout::Fstat(fstat::Layout::new(System::of(beginning(text)))),
            Self::NetstatBsd => Layout::NetstatBsd(netstat_bsd::Layout::default()),
        }
    }
}

/// A format with all that is known about the text: what reads it.
#[derive(Clone, Debug)]
pub(crate) enum Layout {
    ProcNet(proc_net::Layout),
    Ss(ss::Layout),
    NetstatLinux(netstat_linux::Layout),
    NetstatWindows(netstat_windows::Layout),
    SockstatLinux(sockstat_linux::Layout),
    SockstatBsd(sockstat_bsd::Layout),
    Lsof(lsof::Layout),
    Procstat(procstat::Layout),
    Fstat(fstat::Layout),
    NetstatBsd(netstat_bsd::Layout),
}

impl Layout {
    /// The text of the first record of `rest` (never empty unless `rest` is), and how many lines it has.
    #[inline]
    pub(crate) fn extent<'a>(&self, rest: &'a [u8]) -> (&'a [u8], u64) {
        match self {
            Self::ProcNet(_) | Self::SockstatLinux(_) | Self::SockstatBsd(_) => (first_line(rest), 1),
            Self::Procstat(_) | Self::Fstat(_) | Self::NetstatBsd(_) => (first_line(rest), 1),
            Self::Ss(layout) => layout.extent(rest),
            Self::NetstatLinux(layout) => layout.extent(rest),
            Self::NetstatWindows(layout) => layout.extent(rest),
            Self::Lsof(layout) => layout.extent(rest),
        }
    }

    /// A prompt stands here: what a heading settled for the rows below it is over.
    pub(crate) const fn at_a_prompt(&mut self) {
        if let Self::NetstatLinux(layout) = self {
            layout.leave_unix_sockets();
        }
    }

    /// What that text says. A socket is put into its place.
    #[inline]
    pub(crate) fn read<'a>(&mut self, text: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match self {
            Self::ProcNet(layout) => layout.read(text, socket),
            Self::Ss(layout) => layout.read(text, socket),
            Self::NetstatLinux(layout) => layout.read(text, socket),
            Self::NetstatWindows(layout) => layout.read(text, socket),
            Self::SockstatLinux(layout) => layout.read(text, socket),
            Self::SockstatBsd(layout) => layout.read(text, socket),
            Self::Lsof(layout) => layout.read(text, socket),
            Self::Procstat(layout) => layout.read(text, socket),
            Self::Fstat(layout) => layout.read(text, socket),
            Self::NetstatBsd(layout) => layout.read(text, socket),
        }
    }
}
