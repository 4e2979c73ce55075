//! The formats and the ways to read them. A new one is an entry here, a target in `fuzz/fuzz_targets` with its lines
//! in `fuzz/Cargo.toml`, seeds and a dictionary.

use connparse::fstat::{self, System};
use connparse::netstat_windows;
use connparse::proc_net::{self, ByteOrder, Table};
use connparse::ss::{self, Options, Wildcard};
use connparse::{
    Protocol, Records, State, lsof, netstat_bsd, netstat_linux, procstat, sockstat_bsd, sockstat_linux,
};

use super::Checked;

/// All of them.
pub const FORMATS: &[Checked] = &[
    PROC_NET,
    SS,
    NETSTAT_LINUX,
    NETSTAT_WINDOWS,
    SOCKSTAT_LINUX,
    SOCKSTAT_BSD,
    LSOF,
    PROCSTAT,
    FSTAT,
    NETSTAT_BSD,
];

/// [`connparse::proc_net`].
pub const PROC_NET: Checked = Checked {
    name: "proc_net",
    sign: b"  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
    ways: &[
        |text| proc_net::records(text, Table::Tcp, ByteOrder::Little),
        |text| proc_net::records(text, Table::Tcp, ByteOrder::Big),
        |text| proc_net::records(text, Table::Udp, ByteOrder::Little),
        |text| proc_net::records(text, Table::UdpLite, ByteOrder::Little),
        |text| proc_net::records(text, Table::Raw, ByteOrder::Big),
        |text| proc_net::records(text, Table::Icmp, ByteOrder::Little),
    ],
};

/// [`connparse::ss`]. What the text tells of itself is left out, since half of a text can tell less than the whole.
pub const SS: Checked = Checked {
    name: "ss",
    sign: b"Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
    ways: &[
        |text| ss::records(text, Options::default()),
        |text| ss_of(text, Wildcard::V4, Protocol::Tcp, State::Established),
        |text| ss_of(text, Wildcard::V6, Protocol::Udp, State::Listen),
        |text| ss_of(text, Wildcard::Unknown, Protocol::Mptcp, State::TimeWait),
    ],
};

/// [`connparse::netstat_linux`]. What the text tells of itself is left out here, too.
pub const NETSTAT_LINUX: Checked = Checked {
    name: "netstat_linux",
    sign: b"Active Internet connections (servers and established)",
    ways: &[
        |text| netstat_linux::records(text, netstat_linux::Options::default()),
        |text| {
            let mut options = netstat_linux::Options::default();
            options.wide = true;
            netstat_linux::records(text, options)
        },
    ],
};

/// [`connparse::netstat_windows`].
pub const NETSTAT_WINDOWS: Checked = Checked {
    name: "netstat_windows",
    sign: b"  Proto  Local Address          Foreign Address        State           PID",
    ways: &[|text| netstat_windows::records(text)],
};

/// [`connparse::sockstat_linux`].
pub const SOCKSTAT_LINUX: Checked = Checked {
    name: "sockstat_linux",
    sign: b"USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE",
    ways: &[|text| sockstat_linux::records(text)],
};

/// [`connparse::sockstat_bsd`].
pub const SOCKSTAT_BSD: Checked = Checked {
    name: "sockstat_bsd",
    sign: b"USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
    ways: &[|text| sockstat_bsd::records(text)],
};

/// [`connparse::lsof`].
pub const LSOF: Checked = Checked {
    name: "lsof",
    sign: b"COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME",
    ways: &[|text| lsof::records(text, ByteOrder::Little), |text| lsof::records(text, ByteOrder::Big)],
};

/// [`connparse::procstat`].
pub const PROCSTAT: Checked = Checked {
    name: "procstat",
    sign: b"  PID COMM                FD T V FLAGS    REF  OFFSET PRO NAME        ",
    ways: &[|text| procstat::records(text)],
};

/// [`connparse::fstat`]. What the text tells of itself is left out, since half of a text can tell less than the whole.
pub const FSTAT: Checked = Checked {
    name: "fstat",
    sign: b"USER     CMD          PID   FD MOUNT        INUM MODE       R/W    SZ|DV",
    ways: &[|text| fstat::records(text, System::OpenBsd), |text| fstat::records(text, System::NetBsd)],
};

/// [`connparse::netstat_bsd`].
pub const NETSTAT_BSD: Checked = Checked {
    name: "netstat_bsd",
    sign: b"Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)",
    ways: &[|text| netstat_bsd::records(text)],
};

fn ss_of<'a>(text: &'a [u8], wildcard: Wildcard, protocol: Protocol, state: State<'static>) -> Records<'a> {
    let mut options = Options::default();
    options.wildcard = wildcard;
    options.protocol = Some(protocol);
    options.state = Some(state);
    ss::records(text, options)
}
