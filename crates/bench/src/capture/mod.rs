//! Captures as the tools print them, of any number of rows: IPv4 and IPv6, listening, connected and datagram sockets,
//! with owners where the tool has them. Made here, because no real capture has a hundred thousand rows of each.

mod row;

use std::hint::black_box;
use std::net::Ipv6Addr;

use connparse::proc_net::Table;
use connparse::{CaptureReader, Facts, Format, Sockets, Tally};

use crate::random::Random;
use row::Row;

/// A layout to make text in: the formats of the parsers, with the variants of a format that are read by other code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "named after the formats")]
pub enum Layout {
    ProcNetTcp,
    ProcNetTcp6,
    ProcNetUdp,
    Ss,
    NetstatLinux,
    NetstatWindows,
    NetstatBsd,
    LsofTable,
    LsofFields,
    SockstatLinux,
    SockstatBsd,
    Procstat,
    Fstat,
}

impl Layout {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::ProcNetTcp,
        Self::ProcNetTcp6,
        Self::ProcNetUdp,
        Self::Ss,
        Self::NetstatLinux,
        Self::NetstatWindows,
        Self::NetstatBsd,
        Self::LsofTable,
        Self::LsofFields,
        Self::SockstatLinux,
        Self::SockstatBsd,
        Self::Procstat,
        Self::Fstat,
    ];

    /// Its name in results and on the command line.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::ProcNetTcp => "proc_net_tcp",
            Self::ProcNetTcp6 => "proc_net_tcp6",
            Self::ProcNetUdp => "proc_net_udp",
            Self::Ss => "ss",
            Self::NetstatLinux => "netstat_linux",
            Self::NetstatWindows => "netstat_windows",
            Self::NetstatBsd => "netstat_bsd",
            Self::LsofTable => "lsof_table",
            Self::LsofFields => "lsof_fields",
            Self::SockstatLinux => "sockstat_linux",
            Self::SockstatBsd => "sockstat_bsd",
            Self::Procstat => "procstat",
            Self::Fstat => "fstat",
        }
    }

    /// The layout of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|layout| layout.name() == name)
    }

    /// The format that reads it.
    #[must_use]
    pub const fn format(self) -> Format {
        match self {
            Self::ProcNetTcp | Self::ProcNetTcp6 => Format::ProcNet(Table::Tcp),
            Self::ProcNetUdp => Format::ProcNet(Table::Udp),
            Self::Ss => Format::Ss,
            Self::NetstatLinux => Format::NetstatLinux,
            Self::NetstatWindows => Format::NetstatWindows,
            Self::NetstatBsd => Format::NetstatBsd,
            Self::LsofTable | Self::LsofFields => Format::Lsof,
            Self::SockstatLinux => Format::SockstatLinux,
            Self::SockstatBsd => Format::SockstatBsd,
            Self::Procstat => Format::Procstat,
            Self::Fstat => Format::Fstat,
        }
    }

    /// The sockets of a text in this layout.
    #[must_use]
    pub fn parse(self, text: &[u8]) -> Sockets<'_> {
        self.format().parse(text, Facts::default())
    }

    /// How many sockets of a text the reader finds that `connutil parse` uses.
    #[must_use]
    pub fn read_capture(self, text: &[u8]) -> u64 {
        let mut reader = CaptureReader::of(self.format(), Facts::default(), text);
        let mut rest = text;
        let mut tally = Tally::default();
        while let Some(record) = reader.next(&mut rest, true) {
            tally.add(black_box(&record));
        }
        tally.sockets
    }

    /// A capture with this many sockets.
    #[must_use]
    pub fn capture(self, rows: usize) -> String {
        let mut text = String::from(self.heading());
        let mut random = Random::new(0x9e37_79b9_7f4a_7c15);
        for nth in 0..rows {
            let row = Row::random(&mut random, nth as u64);
            // A string takes whatever is written to it.
            let _ = self.write(&mut text, &row);
        }
        text
    }

    const fn heading(self) -> &'static str {
        match self {
            Self::ProcNetTcp => {
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
            }
            Self::ProcNetTcp6 => {
                "  sl  local_address                         remote_address                        st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
            }
            Self::ProcNetUdp => {
                "   sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n"
            }
            Self::Ss => {
                "Netid State      Recv-Q Send-Q                Local Address:Port                 Peer Address:Port Process\n"
            }
            Self::NetstatLinux => {
                "Active Internet connections (servers and established)\n\
                 Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n"
            }
            Self::NetstatWindows => {
                "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n"
            }
            Self::NetstatBsd => {
                "Active Internet connections (including servers)\n\
                 Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n"
            }
            Self::LsofTable => "COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME\n",
            Self::LsofFields => "",
            Self::SockstatLinux => {
                "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE\n"
            }
            Self::SockstatBsd => {
                "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      \n"
            }
            Self::Procstat => "  PID COMM                FD T V FLAGS    REF  OFFSET PRO NAME        \n",
            Self::Fstat => "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV\n",
        }
    }

    fn write(self, text: &mut String, row: &Row) -> std::fmt::Result {
        match self {
            Self::ProcNetTcp => row.with(None, false).proc_net(text),
            Self::ProcNetTcp6 => {
                let v6 = row.v6.or(Some([Ipv6Addr::from(u128::from(row.inode) << 64 | 1 << 120 | 7); 2]));
                row.with(v6, false).proc_net(text)
            }
            Self::ProcNetUdp => row.with(None, true).proc_net(text),
            Self::Ss => row.ss(text),
            Self::NetstatLinux => row.netstat_linux(text),
            Self::NetstatWindows => row.netstat_windows(text),
            Self::NetstatBsd => row.netstat_bsd(text),
            Self::LsofTable => row.lsof_table(text),
            Self::LsofFields => row.lsof_fields(text),
            Self::SockstatLinux => row.sockstat_linux(text),
            Self::SockstatBsd => row.sockstat_bsd(text),
            Self::Procstat => row.procstat(text),
            Self::Fstat => row.fstat(text),
        }
    }
}

/// The bare split of a text into lines, looked at no further: no parser can be quicker.
#[must_use]
pub fn lines(text: &[u8]) -> u64 {
    let mut rest = text;
    let mut count = 0;
    while !rest.is_empty() {
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
        let (line, behind) = rest.split_at(end);
        black_box(line);
        rest = behind;
        count += 1;
    }
    count
}
