//! What must hold of any text that may be `lsof`'s, and of all that it can print.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

pub mod checks;
mod strategies;

use std::fmt::Write;
use std::net::IpAddr;

use connparse::proc_net::ByteOrder;
use connparse::{
    CaptureReader, Content, Endpoint, Facts, Family, Owner, Protocol, Skipped, Socket, State, lsof,
};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use checks::{detection, formats::LSOF};
use strategies::{bytes, ip, pieces};

/// Words and pieces of words that rows and fields are made of, whole ones and hostile ones.
const PIECES: [&str; 60] = [
    "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME",
    "COMMAND PID TID TASKCMD PPID USER FD TYPE NODE NAME",
    "tor",
    "16071",
    "root",
    "3u",
    "*345u",
    "cwd",
    "IPv4",
    "IPv6",
    "raw",
    "sock",
    "REG",
    "NEW",
    "39352",
    "0x28ff",
    "0t0",
    "RW,CX",
    "TCP",
    "UDP",
    "ICMP",
    "254?",
    "127.0.0.1:8001",
    "[fe80:4::1]",
    "*:*",
    "*",
    ":22",
    "->",
    "00000000:0001->00000000:0000",
    "(LISTEN)",
    " (ESTABLISHED QR=0 QS=0)",
    "(",
    ")",
    "1,a b,5u",
    "[portmapper]",
    "no PCB",
    "protocol: TCP",
    "can't identify protocol",
    "lsof: WARNING",
    "      Output information may be incomplete.",
    "=======",
    "\np811",
    "\nctor",
    "\nK3\nMx",
    "\nf4",
    "\ntIPv4",
    "\nPTCP",
    "\nn",
    "\nTST=LISTEN",
    "\nm",
    "p811\0",
    "M",
    "f4\0tIPv4\0PTCP\0n*:1\0\n",
    "\0",
    " ",
    " ",
    "         ",
    "\r",
    "\n",
    "\\x20",
];

fn records(text: &[u8]) -> connparse::Records<'_> {
    lsof::records(text, ByteOrder::Little)
}

#[track_caller]
fn only(text: &str) -> Socket<'_> {
    let mut all: Vec<_> = records(text.as_bytes()).sockets().collect();
    assert_eq!(all.len(), 1, "{text:?}");
    all.remove(0).unwrap()
}

/// A letter for each record that a capture has: socket, heading, notice, other file, refused.
fn shapes(text: &str) -> String {
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut shapes = String::new();
    while let Some(record) = reader.next(&mut rest, true) {
        shapes.push(match record.content {
            Content::Socket(_) => 'S',
            Content::Skipped(Skipped::Header) => 'H',
            Content::Skipped(Skipped::Notice) => 'N',
            Content::Skipped(Skipped::OtherFamily) => 'O',
            Content::Skipped(_) => '?',
            Content::Refused(_) => 'R',
        });
    }
    shapes
}

const HEADING: &str = "COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME\n";

const WARNINGS: [&str; 5] = [
    "lsof: WARNING: can't stat() fuse.portal file system /run/user/1000/doc\n      Output information may be incomplete.\n",
    "lsof: WARNING: can't stat() hfs file system /Volumes/x y\n      Output information may be incomplete.\n      assuming \"dev=1000004\" from mount table\n",
    "lsof: no pwd entry for UID 1234\n",
    "lsof: WARNING: compiled for Darwin release 19.2.0; this is 19.6.0.\n",
    "lsof: can't get PID byte count: Operation not permitted\r\n",
];

#[test]
fn warnings_stand_anywhere_and_hide_no_row() {
    let row = "tor       16071     root    3u  IPv4  39352      0t0     TCP 127.0.0.1:8001 (LISTEN)\n";
    let set = "f3\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\n";
    let nuls = "f3\0tIPv4\0PTCP\0n*:80\0TST=LISTEN\0\n";
    for warning in WARNINGS {
        let n = "N".repeat(warning.lines().count());
        let text = [warning, HEADING, warning, row, warning, row].concat();
        assert_eq!(shapes(&text), format!("{n}H{n}S{n}S"), "{warning}");
        // A warning between the fields of a file is of that file, one before it of none.
        for (process, file) in [("p811\nctor\n", set), ("p811\0ctor\0\n", nuls)] {
            let heading = "H".repeat(process.lines().count());
            let text = [warning, process, warning, file, file, warning, process, file].concat();
            let shapes = shapes(&text);
            assert_eq!(shapes.matches('S').count(), 3, "{text:?}: {shapes}");
            assert!(shapes.starts_with(&format!("{n}{heading}{n}S")), "{text:?}: {shapes}");
            assert!(!shapes.contains(['R', '?']), "{text:?}: {shapes}");
        }
    }
}

#[test]
fn listings_that_are_repeated_stand_one_below_the_other() {
    let listing =
        [HEADING, "tor       16071     root    3u  IPv4  39352      0t0     TCP 127.0.0.1:8001 (LISTEN)\n"]
            .concat();
    assert_eq!(shapes(&[&listing, "=======\n", &listing, "=======\r\n"].concat()), "HSNHSN");
    let fields = "p811\nf3\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\n";
    assert_eq!(shapes(&[fields, "m\n", fields, "m\n"].concat()), "HSNHSN");
    assert_eq!(shapes("=======\n=\n"), "RR", "no format is told by it");
}

/// As on a machine with many containers, where lsof runs without privilege.
#[test]
fn more_warnings_than_the_format_is_looked_for_in_are_still_warnings() {
    let warning = "lsof: WARNING: can't stat() overlay file system /var/lib/docker/overlay2/0/merged\n      Output information may be incomplete.\n";
    let row = "tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)\n";
    for heading in [HEADING, ""] {
        let text = [&warning.repeat(200), heading, row].concat();
        let expected = ["N".repeat(400), "H".repeat(heading.lines().count()), "S".into()].concat();
        assert_eq!(shapes(&text), expected);
    }
}

#[test]
fn every_letter_of_the_fields_is_known() {
    let text = "p811\nK812\nMwor ker\nzglobal\nZu:r:tor_t:s0\ng810\nR1\ncst\\nate\\\\s x\nu1000\nLtor\n\
                f9\nau\nlW\ntIPv6\nF0x1\nC0x2\nG0x80002;0x0\nN0x3\nd39356\nD0x8\nr0x9\ns0\no0t0\ni39356\nk1\nPTCP\nS\n\
                n[::1]:33862->[::1]:8002\nTST=ESTABLISHED\nTQR=3\nTQS=7\nTSO=KEEPALIVE,SNDBUF=2626560\nTSS=ISCONNECTED\nTTF=NODELAY,MSS=1448\nTWR=1\nTWW=2\n";
    let with_nuls: String = text
        .lines()
        .map(|line| format!("{}{line}\0", if line.starts_with('f') { "\n" } else { "" }))
        .chain(["\n".to_owned()])
        .collect();
    for text in [text, &with_nuls] {
        let socket = only(text);
        assert_eq!(socket.connection().unwrap().to_string(), "tcp [::1]:33862 -> [::1]:8002");
        assert_eq!((socket.uid, socket.user.as_deref()), (Some(1000), Some(&b"tor"[..])));
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(3), Some(7)));
        assert_eq!((socket.state, socket.inode), (Some(State::Established), Some(39356)));
        let owner = &socket.owners[0];
        assert_eq!((owner.pid, owner.tid, owner.fd), (811, Some(812), Some(9)));
        assert_eq!(owner.name.as_deref(), Some(&b"st\nate\\s x"[..]), "4.95 escapes all but blanks");
    }
    // 4.99.7 writes a question mark; up to 4.99.6 a wide number has a star here, too.
    let socket = only("p811\ncst?ate\\\\s\nf*345\ntIPv4\nPTCP\nn127.0.0.1:9000\nTST=LISTEN\n");
    assert_eq!((socket.owners[0].fd, socket.owners[0].name.as_deref()), (None, Some(&b"st?ate\\s"[..])));
}

#[test]
fn datagrams_have_no_state_whatever_stands_in_brackets() {
    let row = "tor 16071 root 3u IPv4 39352 0t0 UDP 127.0.0.1:53";
    for (behind, remote) in [
        ("", None),
        (" ", None),
        (" (Idle)", None),
        (" (Unbound)", None),
        ("->192.0.2.7:1025 (ESTABLISHED)", Some("192.0.2.7:1025")),
        ("->192.0.2.7:1025 (ESTABLISHED QR=0 QS=0)", Some("192.0.2.7:1025")),
        ("->192.0.2.7:1025 (QR=0 QS=0)", Some("192.0.2.7:1025")),
    ] {
        let text = format!("{row}{behind}");
        let socket = only(&text);
        assert_eq!(
            (socket.state, socket.remote.map(|end| end.to_string()).as_deref()),
            (None, remote),
            "{text}"
        );
    }
    let socket = only("p1\nf3\ntIPv4\nPUDP\nn127.0.0.1:53->192.0.2.7:1025\nTST=ESTABLISHED\nTQR=1\n");
    assert_eq!((socket.state, socket.receive_queue), (None, Some(1)));
    // No brackets, no state.
    assert_eq!(only("tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:53").state, None);
}

#[test]
fn tables_of_every_system_and_version() {
    for (row, command, fd, local, remote, inode) in [
        // 4.95, 4.99, a name that is cut where an escape does not fit, and one that is unknown.
        (
            r"two\x20wo 16072     root    4u  IPv6  39356      0t0     TCP [::1]:33862->[::1]:8002 (ESTABLISHED)",
            "two wo",
            Some(4),
            "[::1]:33862",
            Some("[::1]:8002"),
            Some(39356),
        ),
        (
            r"st\nate\\ 16077     root 5u    IPv4  39417      0t0     TCP 127.0.0.1:8007->127.0.0.1:57382 (CLOSE_WAIT)",
            "st\nate\\",
            Some(5),
            "127.0.0.1:8007",
            Some("127.0.0.1:57382"),
            Some(39417),
        ),
        (
            "worker    16081     root    4u  IPv4  39420      0t0 UDPLITE 127.0.0.1:8006 ",
            "worker",
            Some(4),
            "127.0.0.1:8006",
            None,
            Some(39420),
        ),
        (
            "(unknown) 16081     root    4u  IPv4  39420      0t0     TCP *:8006 (LISTEN)",
            "(unknown)",
            Some(4),
            "0.0.0.0:8006",
            None,
            Some(39420),
        ),
        (
            r#"q"uo,te   16074     root    4u  IPv4  39408      0t0     UDP 127.0.0.1:48725->127.0.0.1:8004 "#,
            "q\"uo,te",
            Some(4),
            "127.0.0.1:48725",
            Some("127.0.0.1:8004"),
            Some(39408),
        ),
        (
            r"caf\xc3\xa9 16074     root    4u  IPv4  39408      0t0     UDP *:* ",
            "café",
            Some(4),
            "0.0.0.0:*",
            None,
            Some(39408),
        ),
        (
            "python3    4242     root *345u  IPv4 812345      0t0     TCP 127.0.0.1:9000 (LISTEN)",
            "python3",
            None,
            "127.0.0.1:9000",
            None,
            Some(812345),
        ),
        // Mapped, macOS, HP-UX without an offset, built without IPv6.
        (
            "a         16073     root    5u  IPv6  39360      0t0     TCP 127.0.0.1:8003->127.0.0.1:33244 (ESTABLISHED)",
            "a",
            Some(5),
            "127.0.0.1:8003",
            Some("127.0.0.1:33244"),
            Some(39360),
        ),
        (
            "com.apple   590 etoledom  193u  IPv4 0x28ffb9c041115627      0t0  TCP 192.168.1.37:60298->31.13.83.36:443 (ESTABLISHED)",
            "com.apple",
            Some(193),
            "192.168.1.37:60298",
            Some("31.13.83.36:443"),
            None,
        ),
        (
            "ProcName  29266     user    9u  IPv6 0x5d53dfe5445cee01      0t0  UDP [fe80:4::aede:48ff:fe00:1122]:1111->[fe80:4::aede:48ff:fe33:4455]:2222",
            "ProcName",
            Some(9),
            "[fe80::aede:48ff:fe00:1122%4]:1111",
            Some("[fe80::aede:48ff:fe33:4455%4]:2222"),
            None,
        ),
        (
            "httpd      1200      www    4u  IPv6 0xc2b3      0t0     TCP *:80 (LISTEN)",
            "httpd",
            Some(4),
            "[::]:80",
            None,
            None,
        ),
        (
            "httpd      1200      www    4u  inet 0xc2b3              TCP *:80 (LISTEN)",
            "httpd",
            Some(4),
            "0.0.0.0:80",
            None,
            None,
        ),
    ] {
        for heading in [
            "",
            HEADING,
            "COMMAND PID USER FD TYPE DEVICE OFFSET NODE NAME\n",
            "COMMAND PID USER FD TYPE DEVICE SIZE NODE NAME\r\n",
        ] {
            for end in ["", "\n", "  \r\n"] {
                let text = [heading, row, end].concat();
                let socket = only(&text);
                let owner = &socket.owners[0];
                assert_eq!((owner.name.as_deref(), owner.fd), (Some(command.as_bytes()), fd), "{text}");
                assert_eq!(socket.local.to_string(), local, "{text}");
                assert_eq!(socket.remote.as_ref().map(Endpoint::to_string).as_deref(), remote, "{text}");
                assert_eq!(socket.inode, inode, "{text}");
            }
        }
    }
}

#[test]
fn what_has_no_descriptor_and_what_is_no_socket_is_passed_over() {
    for columns in [
        "cwd    DIR  254,0     4096 1234567 /root",
        "rtd    DIR  254,0     4096       2 /",
        "txt    REG  254,0     4096      12 /usr/bin/a b",
        "mem    REG  254,0     4096      12 /lib/x.so (deleted)",
        "DEL    REG  254,0               12 /dev/zero",
        "ltx    REG  254,0     4096      12 /lib/x.so",
        "L12    REG  254,0     4096      12 /lib/x.so",
        "err    REG                         stat error",
        "NOFD                               /proc/812/fd (opendir: Permission denied)",
        "4r    FIFO   0,13      0t0   39352 pipe",
        "5u    unix 0x00000000f708f04e 0t0 393988 /run/x 127.0.0.1:1->127.0.0.1:2 type=STREAM",
        "6wW    REG  254,0     4096      12 /tmp/3u  IPv4  39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "7u  netlink             0t0   39353 ROUTE",
        "8u    sock    0,8      0t0   39354 protocol: NETLINK",
    ] {
        let text = format!("{HEADING}tor       16071     root  {columns}\n");
        let text = text + "tor       16071     root    3u  IPv4  39352      0t0     TCP *:8001 (LISTEN)\n";
        assert_eq!(shapes(&text), "HOS", "{columns}");
    }
}

proptest! {
    #[test]
    fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..400)) {
        LSOF.every_way(&text);
        detection(&text);
    }

    #[test]
    fn any_pieces_are_accounted_for(text in pieces(&PIECES)) {
        LSOF.every_way(&text);
        detection(&text);
    }

    #[test]
    fn a_set_of_fields_reads_the_same_whatever_its_neighbours(
        before in vec(file(), 0..4), one in file(), after in vec(file(), 0..4), style in field_style(),
    ) {
        let process = Process { name: b"tor".to_vec(), pid: 811, tid: None, uid: 0, login: None };
        let text = |files: &[&File]| {
            let mut text = Vec::new();
            render_process(&process, &style, &mut text);
            files.iter().for_each(|file| render_file(file, &style, &mut text));
            text
        };
        let all: Vec<&File> = before.iter().chain([&one]).chain(&after).collect();
        let (together, single) = (text(&all), text(&[&one]));
        let together: Vec<_> = records(&together).sockets().collect();
        prop_assert_eq!(&together[before.len()], &records(&single).sockets().next().unwrap());
    }

    #[test]
    fn a_rendered_table_is_read_back(style in table_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        if style.heading {
            text.extend_from_slice(heading(&style).as_bytes());
        }
        let mut expected = Vec::new();
        for (process, file) in flat(&scene) {
            render_row(process, file, &style, &mut text);
            expected.push(Ok(expected_row(process, file, &style)));
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }

    #[test]
    fn rendered_fields_are_read_back(style in field_style(), scene in vec((process(), vec(file(), 1..4)), 1..4)) {
        let mut text = Vec::new();
        let mut expected = Vec::new();
        for (process, files) in &scene {
            render_process(process, &style, &mut text);
            for file in files {
                render_file(file, &style, &mut text);
                expected.push(Ok(expected_set(process, file, &style)));
            }
        }
        let read: Vec<_> = records(&text).sockets().collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }
}

#[derive(Clone, Debug)]
struct Process {
    name: Vec<u8>,
    pid: u32,
    tid: Option<u32>,
    uid: u32,
    login: Option<String>,
}

/// A socket as lsof sees it, held by a descriptor.
#[derive(Clone, Debug)]
struct File {
    fd: i32,
    protocol: (&'static str, Protocol),
    /// That of the socket: one of IPv6 can carry IPv4, and lsof prints its addresses as such.
    family: Family,
    local: (IpAddr, u16),
    remote: Option<(IpAddr, u16)>,
    state: (&'static str, State<'static>),
    queues: (u32, u32),
    inode: u32,
}

const PROTOCOLS: [(&str, Protocol); 5] = [
    ("TCP", Protocol::Tcp),
    ("UDP", Protocol::Udp),
    ("UDPLITE", Protocol::UdpLite),
    ("ICMP", Protocol::Icmp),
    ("OSPFIGP", Protocol::Raw),
];

const STATES: [(&str, State<'static>); 13] = [
    ("ESTABLISHED", State::Established),
    ("SYN_SENT", State::SynSent),
    ("SYN_RECV", State::SynReceived),
    ("SYN_RCVD", State::SynReceived),
    ("FIN_WAIT1", State::FinWait1),
    ("FIN_WAIT_2", State::FinWait2),
    ("TIME_WAIT", State::TimeWait),
    ("CLOSE", State::Closed),
    ("CLOSE_WAIT", State::CloseWait),
    ("LAST_ACK", State::LastAck),
    ("LISTEN", State::Listen),
    ("CLOSING", State::Closing),
    ("UNKNOWN_TCP_STATE_13", State::Other(std::borrow::Cow::Borrowed(b"UNKNOWN_TCP_STATE_13"))),
];

/// At most 15 bytes, often such as rows are made of. Control bytes that lsof prints as `^A` cannot be told from those
/// two, and are left out.
fn name() -> impl Strategy<Value = Vec<u8>> {
    let whole = prop::sample::select(&["IPv4", "REG", "3u", "123", "TCP", "(unknown)", ""][..]);
    prop_oneof![
        4 => bytes(b" \n\r\t\\x20()IPv4p1\"3u*:->", 15)
            .prop_map(|name| name.into_iter().filter(|byte| escaped(*byte, false).is_some()).collect()),
        1 => whole.prop_map(|name| name.as_bytes().to_vec()),
    ]
}

fn process() -> impl Strategy<Value = Process> {
    let login = option::of("[a-z_][a-z0-9_-]{2,12}");
    (name(), any::<u32>(), option::of(any::<u32>()), any::<u32>(), login)
        .prop_map(|(name, pid, tid, uid, login)| Process { name, pid, tid, uid, login })
}

fn file() -> impl Strategy<Value = File> {
    let ends = any::<bool>()
        .prop_flat_map(|v6| ((ip(v6), any::<u16>()), option::of((ip(v6), any::<u16>()))))
        .prop_filter("addresses that lsof prints as they are", |(local, remote)| {
            std::iter::once(local).chain(remote).all(|(ip, _)| is_printed_whole(*ip))
        });
    let words = (prop::sample::select(&PROTOCOLS[..]), prop::sample::select(&STATES[..]));
    (0..=i32::MAX, words, ends, any::<bool>(), any::<(u32, u32)>(), any::<u32>()).prop_map(
        |(fd, (protocol, state), (local, remote), carried, queues, inode)| {
            let remote = remote.filter(|(ip, port)| !(ip.is_unspecified() && *port == 0));
            let stars = std::iter::once(&local).chain(&remote).all(|(ip, _)| ip.is_unspecified());
            let v6 = local.0.is_ipv6() || (carried && !stars);
            let family = if v6 { Family::V6 } else { Family::V4 };
            File { fd, protocol, family, local, remote, state, queues, inode }
        },
    )
}

/// Not IPv4 in IPv6: other tests have that.
fn is_printed_whole(ip: IpAddr) -> bool {
    !matches!(ip, IpAddr::V6(ip) if ip.to_ipv4_mapped().is_some())
}

fn flat(scene: &[(Process, Vec<File>)]) -> impl Iterator<Item = (&Process, &File)> {
    scene.iter().flat_map(|(process, files)| files.iter().map(move |file| (process, file)))
}

impl File {
    fn kind(&self) -> &'static str {
        match self.family {
            Family::V4 => "IPv4",
            Family::V6 => "IPv6",
        }
    }

    fn ends(&self) -> String {
        let end = |(ip, port): (IpAddr, u16)| {
            let host = match ip {
                _ if ip.is_unspecified() => "*".into(),
                IpAddr::V4(ip) => ip.to_string(),
                IpAddr::V6(ip) => format!("[{ip}]"),
            };
            let port = if port == 0 { "*".into() } else { port.to_string() };
            format!("{host}:{port}")
        };
        let remote = self.remote.map(|remote| format!("->{}", end(remote))).unwrap_or_default();
        end(self.local) + &remote
    }

    fn expected(&self, shown: &Shown) -> Socket<'static> {
        let mut socket = Socket::new(self.protocol.1, Endpoint::new(self.local.0, self.local.1));
        socket.family = Some(self.family);
        socket.remote = self.remote.map(|(ip, port)| Endpoint::new(ip, port));
        socket.state = (shown.state && self.protocol.1.has_state()).then(|| self.state.1.clone());
        if shown.queues {
            socket.receive_queue = Some(self.queues.0.into());
            socket.send_queue = Some(self.queues.1.into());
        }
        socket.inode = (shown.inode && self.inode != 0).then_some(self.inode.into());
        socket
    }
}

/// What lsof was asked for besides names.
#[derive(Clone, Copy, Debug)]
struct Shown {
    state: bool,
    queues: bool,
    /// On Linux; elsewhere the device is an address.
    inode: bool,
}

fn shown() -> impl Strategy<Value = Shown> {
    any::<[bool; 3]>().prop_map(|[state, queues, inode]| Shown { state, queues, inode })
}

/// A byte as lsof prints it in the C locale; `None` for what it prints as `^A`.
fn escaped(byte: u8, blank: bool) -> Option<String> {
    Some(match byte {
        b'\n' => "\\n".into(),
        b'\t' => "\\t".into(),
        b'\r' => "\\r".into(),
        0x08 => "\\b".into(),
        0x0c => "\\f".into(),
        0..=0x1f => return None,
        b'\\' => "\\\\".into(),
        b' ' if blank => "\\x20".into(),
        b' '..=b'~' => char::from(byte).into(),
        _ => format!("\\x{byte:02x}"),
    })
}

#[derive(Clone, Debug)]
struct TableStyle {
    heading: bool,
    thread: bool,
    ppid: bool,
    pgid: bool,
    flags: bool,
    size: bool,
    /// 4.99: FD to the left.
    left: bool,
    /// The width of COMMAND; 0 for any.
    width: usize,
    shown: Shown,
    end: &'static str,
}

fn table_style() -> impl Strategy<Value = TableStyle> {
    let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
    let width = prop::sample::select(&[0_usize, 9, 15][..]);
    (any::<[bool; 7]>(), shown(), width, end).prop_map(
        |([heading, thread, ppid, pgid, flags, size, left], shown, width, end)| TableStyle {
            heading,
            // Nothing but the heading tells TID and TASKCMD from PPID and PGID if the name is a number.
            thread: thread && heading,
            ppid,
            pgid,
            flags,
            size,
            left,
            width,
            shown,
            end,
        },
    )
}

fn heading(style: &TableStyle) -> String {
    let mut heading = String::from("COMMAND     PID");
    heading.push_str(if style.thread { "   TID TASKCMD" } else { "" });
    heading.push_str(if style.ppid { "  PPID" } else { "" });
    heading.push_str(if style.pgid { "  PGID" } else { "" });
    heading.push_str("     USER   FD   TYPE");
    heading.push_str(if style.flags { " FILE-FLAG" } else { "" });
    heading + " DEVICE SIZE/OFF NODE NAME" + style.end
}

/// COMMAND, and what is left of the name in it: an escape that does not fit ends it.
fn command(name: &[u8], width: usize) -> (String, Vec<u8>) {
    let (mut shown, mut left) = (String::new(), Vec::new());
    for &byte in name {
        let piece = escaped(byte, true).unwrap();
        if width != 0 && shown.len() + piece.len() > width {
            break;
        }
        shown += &piece;
        left.push(byte);
    }
    (shown, left)
}

fn render_row(process: &Process, file: &File, style: &TableStyle, text: &mut Vec<u8>) {
    let mut row = format!("{:<9} {:>5}", command(&process.name, style.width).0, process.pid);
    if style.thread {
        match process.tid {
            Some(tid) => write!(row, " {tid:>5} {:<9}", "IPv4").unwrap(),
            None => write!(row, " {:>5} {:<9}", "", "").unwrap(),
        }
    }
    if style.ppid {
        row += "     1";
    }
    if style.pgid {
        row += " 15985";
    }
    let user = process.login.clone().unwrap_or(process.uid.to_string());
    let fd = if file.fd < 10_000 { file.fd.to_string() } else { format!("*{:03}", file.fd % 1000) };
    match style.left {
        true => write!(row, " {user:>8} {fd}u  {}", file.kind()).unwrap(),
        false => write!(row, " {user:>8} {fd:>4}u  {}", file.kind()).unwrap(),
    }
    if style.flags {
        row += "     RW,CX";
    }
    let device =
        if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}41115627", file.inode) };
    write!(
        row,
        " {device:>6} {:>8} {:>4} {} ",
        if style.size { "0t0" } else { "" },
        file.protocol.0,
        file.ends()
    )
    .unwrap();
    row += &brackets(file, &style.shown);
    text.extend_from_slice(row.as_bytes());
    text.extend_from_slice(style.end.as_bytes());
}

fn brackets(file: &File, shown: &Shown) -> String {
    let mut items = Vec::new();
    if shown.state && file.protocol.1 == Protocol::Tcp {
        items.push(file.state.0.to_string());
    }
    if shown.queues {
        items.push(format!("QR={} QS={}", file.queues.0, file.queues.1));
    }
    if items.is_empty() { String::new() } else { format!("({})", items.join(" ")) }
}

fn expected_row(process: &Process, file: &File, style: &TableStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid.filter(|_| style.thread);
    owner.name = Some(command(&process.name, style.width).1.into());
    owner.fd = Some(file.fd).filter(|&fd| fd < 10_000);
    socket.owners.push(owner);
    socket.uid = process.login.is_none().then_some(process.uid);
    socket.user = Some(process.login.clone().unwrap_or(process.uid.to_string()).into_bytes().into());
    socket
}

#[derive(Clone, Debug)]
struct FieldStyle {
    nul: bool,
    crlf: bool,
    descriptors: bool,
    kinds: bool,
    others: bool,
    shown: Shown,
}

fn field_style() -> impl Strategy<Value = FieldStyle> {
    (any::<[bool; 5]>(), shown()).prop_map(|([nul, crlf, descriptors, kinds, others], shown)| FieldStyle {
        nul,
        crlf,
        descriptors,
        kinds,
        others,
        shown,
    })
}

impl FieldStyle {
    fn put(&self, fields: &[String], text: &mut Vec<u8>) {
        let end: &[u8] = if self.crlf { b"\r\n" } else { b"\n" };
        for field in fields {
            text.extend_from_slice(field.as_bytes());
            text.extend_from_slice(if self.nul { b"\0" } else { end });
        }
        if self.nul {
            text.extend_from_slice(end);
        }
    }
}

fn render_process(process: &Process, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = vec![format!("p{}", process.pid)];
    if let Some(tid) = process.tid {
        fields.extend([format!("K{tid}"), "Mtwo words".into()]);
    }
    if style.others {
        fields.extend(["g15985".into(), "R1".into()]);
    }
    let name: String = process.name.iter().map(|byte| escaped(*byte, false).unwrap()).collect();
    fields.extend([format!("c{name}"), format!("u{}", process.uid as i32)]);
    fields.extend(process.login.as_ref().map(|login| format!("L{login}")));
    style.put(&fields, text);
}

fn render_file(file: &File, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = Vec::new();
    if style.descriptors {
        fields.push(format!("f{}", file.fd));
    }
    if style.others {
        fields.extend(["au".into(), "l ".into()]);
    }
    if style.kinds {
        fields.push(format!("t{}", file.kind()));
    }
    let device = if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}", file.inode) };
    fields.push(format!("d{device}"));
    if style.others {
        fields.push("o0t0".into());
    }
    fields.extend([format!("P{}", file.protocol.0), format!("n{}", file.ends())]);
    if style.shown.state && file.protocol.1 == Protocol::Tcp {
        fields.push(format!("TST={}", file.state.0));
    }
    if style.shown.queues {
        fields.extend([format!("TQR={}", file.queues.0), format!("TQS={}", file.queues.1)]);
    }
    style.put(&fields, text);
}

fn expected_set(process: &Process, file: &File, style: &FieldStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    if !style.kinds {
        untyped(&mut socket);
    }
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid;
    owner.name = Some(process.name.clone().into());
    owner.fd = Some(file.fd).filter(|_| style.descriptors);
    socket.owners.push(owner);
    socket.uid = Some(process.uid);
    socket.user = process.login.clone().map(|login| login.into_bytes().into());
    socket
}

/// Where neither end is more than a star, nothing tells the family.
fn untyped(socket: &mut Socket<'_>) {
    let ends = || std::iter::once(&socket.local).chain(&socket.remote);
    if ends().all(|end| end.address.is_wildcard()) {
        socket.family = None;
        socket.local.address = connparse::Address::Any;
        if let Some(remote) = &mut socket.remote {
            remote.address = connparse::Address::Any;
        }
    } else {
        let v6 = ends().any(|end| end.address.ip().is_some_and(|ip| ip.is_ipv6()));
        socket.family = Some(if v6 { Family::V6 } else { Family::V4 });
    }
}
