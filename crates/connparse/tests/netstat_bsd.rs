//! netstat of the BSDs and macOS: real output against counts that were made without this crate, and properties.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;
pub mod checks;
mod strategies;

use std::fmt::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connparse::{
    Address, Certainty, Content, Endpoint, Family, Owner, Protocol, Skipped, Socket, State, netstat_bsd,
};
use netaddr::Zone;
use proptest::collection::vec;
use proptest::prelude::*;

use captures::capture;
use checks::formats::NETSTAT_BSD;
use strategies::{BSD_STATES, bytes, interface, nearly, zoned};

/// The sockets of a capture, and how many lines are headings. Nothing else is skipped or refused.
fn read<'a>(file: &str, text: &'a [u8]) -> (Vec<Socket<'a>>, usize) {
    let mut sockets = Vec::new();
    let mut headings = 0;
    for record in netstat_bsd::records(text) {
        match record.content {
            Content::Socket(socket) => sockets.push(socket),
            Content::Skipped(why) => {
                assert_eq!(why, Skipped::Header, "{file}");
                headings += 1;
            }
            Content::Refused(error) => panic!("{file}: {error}"),
        }
    }
    (sockets, headings)
}

#[test]
fn rows_of_macos_have_their_process() {
    for (file, port, pid) in
        [("macos11-anv-tcp46-httpd.txt", 80, 92386), ("macos11-vanp-tcp46.txt", 8082, 70902)]
    {
        let Some(text) = capture(&format!("netstat-bsd-macos/{file}")) else { return };
        // The columns are known with and without their titles.
        let without_heading = text.iter().position(|&byte| byte == b'\n').unwrap() + 1;
        for text in [&text[..], &text[without_heading..]] {
            let (sockets, _) = read(file, text);
            let [socket] = &sockets[..] else { panic!("{sockets:?}") };
            let [owner] = &socket.owners[..] else { panic!("{socket:?}") };
            assert_eq!((owner.pid, owner.fd, owner.name.as_deref()), (pid, None, None));
            assert_eq!(
                (&socket.local.address, socket.local.port),
                (&Address::Ip(Ipv6Addr::UNSPECIFIED.into()), Some(port))
            );
            assert_eq!(
                (socket.family, socket.v6only, &socket.remote),
                (Some(Family::V6), Some(false), &None)
            );
            assert_eq!(
                (&socket.state, socket.receive_queue, socket.send_queue),
                (&Some(State::Listen), Some(0), Some(0))
            );
        }
    }
}

#[test]
fn rows_of_openbsd_have_their_family() {
    let file = "openbsd-an-inet6-section.txt";
    let Some(text) = capture(&format!("netstat-bsd-macos/{file}")) else { return };
    let (sockets, _) = read(file, &text);
    let seen: Vec<_> = sockets
        .iter()
        .map(|socket| {
            assert_eq!(socket.protocol, Protocol::Tcp);
            (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
        })
        .collect();
    let listeners = |locals: [&str; 4]| locals.map(|local| (local.to_owned(), None));
    let mut expected = listeners(["192.168.56.101:22", "127.0.0.1:25", "0.0.0.0:22", "0.0.0.0:80"]).to_vec();
    expected[0].1 = Some("192.168.56.1:44582".into());
    expected.extend(listeners(["[::]:22", "[::1]:25", "[fe80::1%lo0]:25", "[::]:80"]));
    assert_eq!(seen, expected);
    let families: Vec<_> = sockets.iter().map(|socket| socket.family == Some(Family::V6)).collect();
    assert_eq!(families, [false, false, false, false, true, true, true, true]);
}

/// Where text is cut, and what is left of it if so.
#[derive(Clone, Copy, Debug)]
struct Widths {
    host: usize,
    end: usize,
    is_cut: bool,
}

const NARROW: Widths = Widths { host: 16, end: 22, is_cut: true };
const WIDE: Widths = Widths { host: 39, end: 45, is_cut: false };
const BESIDE_PCB: Widths = Widths { host: 16, end: 18, is_cut: true };

/// A system and its options, by what it prints.
#[derive(Clone, Copy, Debug)]
struct Style {
    heading: &'static str,
    widths: Widths,
    /// What stands before a row.
    pcb: &'static str,
    /// Whether `4` and `46` are printed.
    families: bool,
    /// The width of the protocol.
    protocol: usize,
    owners: Owners,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Owners {
    None,
    /// macOS up to 11.
    Pid,
    /// macOS 12 and 13.
    BytesAndPid,
    /// macOS since 14.
    Named,
}

const PLAIN: Style =
    Style { heading: "", widths: NARROW, pcb: "", families: true, protocol: 5, owners: Owners::None };

const STYLES: [Style; 12] = [
    PLAIN,
    Style {
        heading: "Active Internet connections (including servers)\nProto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n",
        ..PLAIN
    },
    Style { widths: WIDE, ..PLAIN },
    Style { families: false, protocol: 7, ..PLAIN },
    Style {
        heading: "Proto   Recv-Q Send-Q  Local Address          Foreign Address        TCP-State\n",
        families: false,
        protocol: 7,
        ..PLAIN
    },
    Style {
        heading: "Tcpcb            Proto Recv-Q Send-Q Local Address      Foreign Address    (state)\n",
        widths: BESIDE_PCB,
        pcb: "fffff80003b1c000 ",
        ..PLAIN
    },
    Style { widths: WIDE, pcb: "fffff80003b1c000 ", ..PLAIN },
    Style { widths: BESIDE_PCB, pcb: "8b2c4f1eb4c58685 5f2a1c33 ", ..PLAIN },
    Style { owners: Owners::Pid, ..PLAIN },
    Style { owners: Owners::BytesAndPid, ..PLAIN },
    Style { owners: Owners::Named, ..PLAIN },
    Style {
        heading: "Proto Recv-Q Send-Q  Local Address                                 Foreign Address                               (state)          rxbytes      txbytes  rhiwat  shiwat          process:pid    state  options           gencnt    flags   flags1 usecnt rtncnt fltrs\n",
        widths: WIDE,
        owners: Owners::Named,
        ..PLAIN
    },
];

/// Those of the table, the abbreviations of old versions, and what is in no table.
#[test]
fn states_by_their_names() {
    let abbreviations = [
        ("SYNSEN", State::SynSent),
        ("SYSRCV", State::SynReceived),
        ("ESTABL", State::Established),
        ("CLWAIT", State::CloseWait),
        ("FWAIT1", State::FinWait1),
        ("FWAIT2", State::FinWait2),
        ("CLOSNG", State::Closing),
        ("LASTAK", State::LastAck),
        ("TMWAIT", State::TimeWait),
        ("NEW_ONE", State::Other(b"NEW_ONE".into())),
        ("11", State::Other(b"11".into())),
    ];
    for (word, state) in BSD_STATES.into_iter().chain(abbreviations) {
        for end in ["", "  \r\n"] {
            for (proto, expected) in [("tcp4", Some(state.clone())), ("udp4", None)] {
                let row = format!("{proto}       0      0  192.0.2.7.22  198.51.100.9.51234 {word}{end}");
                let read = netstat_bsd::parse(row.as_bytes()).next().unwrap().unwrap();
                assert_eq!(read.state, expected, "{row}");
            }
        }
    }
}

const PROTOCOLS: [(&str, Protocol); 4] =
    [("tcp", Protocol::Tcp), ("tcp", Protocol::Tcp), ("udp", Protocol::Udp), ("icm", Protocol::Icmp)];

/// An end as it is.
#[derive(Clone, Debug)]
struct End {
    ip: IpAddr,
    zone: Option<String>,
    port: u16,
}

impl End {
    fn host(&self) -> String {
        let zone = self.zone.as_ref().map(|zone| format!("%{zone}")).unwrap_or_default();
        match self.ip {
            ip if ip.is_unspecified() => "*".into(),
            ip => format!("{ip}{zone}"),
        }
    }

    fn port(&self) -> String {
        if self.port == 0 { "*".into() } else { self.port.to_string() }
    }

    /// With the host cut, but not the whole.
    fn line(&self, widths: Widths) -> String {
        format!("{:.width$}.{}", self.host(), self.port(), width = widths.host)
    }

    fn shown(&self, widths: Widths) -> String {
        format!("{:<width$.width$} ", self.line(widths), width = widths.end)
    }

    fn endpoint(&self) -> Endpoint<'static> {
        let mut end = Endpoint::new(self.ip, self.port);
        let zone = self.zone.as_ref().filter(|_| !self.ip.is_unspecified());
        end.set_zone(zone.map(|zone| Zone::new(zone.as_bytes()).unwrap()));
        end
    }

    /// Checks what was read: the end itself, or that it may be cut.
    fn check(&self, read: &Endpoint<'_>, widths: Widths) {
        let (host, line) = (self.host(), self.line(widths));
        let lost_host = host.len() > widths.host;
        let lost_port = line.len() > widths.end;
        // Nobody can tell these from longer ones.
        let full = widths.is_cut && (matches!(host.len(), 12 | 16) || line.len() == widths.end);
        match &read.address {
            Address::Cut(text) => {
                assert!(lost_host || lost_port || full, "{read} is not cut: {self:?}");
                assert!(line.as_bytes().starts_with(text));
                assert!(read.port.is_none_or(|port| port == self.port && !lost_port));
            }
            _ => {
                assert!(!lost_host && !lost_port, "{read} is cut: {self:?}");
                assert_eq!(*read, self.endpoint());
            }
        }
    }
}

#[derive(Clone, Debug)]
struct Model {
    protocol: (&'static str, Protocol),
    family: Family,
    is_dual: bool,
    local: End,
    remote: Option<End>,
    queues: (u32, u32),
    state: (&'static str, State<'static>),
    pid: u32,
    name: Vec<u8>,
    counts: (u32, u32),
}

/// At most 16 bytes, often such as columns are made of.
fn name() -> impl Strategy<Value = Vec<u8>> {
    bytes(b"     0123456789:abcdef.*\t", 16).prop_map(|mut name| {
        name.retain(|byte| !matches!(byte, b'\n' | b'\r'));
        name.into_iter().skip_while(|byte| matches!(byte, b' ' | b'\t')).collect()
    })
}

fn end(v6: bool) -> impl Strategy<Value = End> {
    (zoned(v6, interface()), any::<u16>()).prop_map(|((ip, zone), port)| End { ip, zone, port })
}

fn model() -> impl Strategy<Value = Model> {
    let ends =
        any::<bool>().prop_flat_map(|v6| (Just(v6), end(v6), proptest::option::of(end(v6)), any::<bool>()));
    let row =
        (prop::sample::select(&PROTOCOLS[..]), prop::sample::select(&BSD_STATES[..]), any::<(u32, u32)>());
    (row, ends, (1u32.., name(), any::<(u32, u32)>())).prop_map(
        |((protocol, state, queues), (v6, local, remote, is_dual), (pid, name, counts))| Model {
            protocol,
            family: if v6 { Family::V6 } else { Family::V4 },
            is_dual: v6 && is_dual,
            local,
            remote: remote.filter(|end| !(end.ip.is_unspecified() && end.port == 0)),
            queues,
            state,
            pid,
            name,
            counts,
        },
    )
}

fn render(model: &Model, style: &Style, text: &mut Vec<u8>) {
    let digits = match (model.family, model.is_dual) {
        (Family::V4, _) if style.families => "4",
        (Family::V4, _) => "",
        (Family::V6, true) if style.families => "46",
        (Family::V6, _) => "6",
    };
    let label = format!("{}{digits}", model.protocol.0);
    let nothing = End {
        ip: if model.family == Family::V4 {
            Ipv4Addr::UNSPECIFIED.into()
        } else {
            Ipv6Addr::UNSPECIFIED.into()
        },
        zone: None,
        port: 0,
    };
    let (receive, send) = model.queues;
    let mut row = format!("{}{label:<width$} {receive:>6} {send:>6}  ", style.pcb, width = style.protocol);
    row += &model.local.shown(style.widths);
    row += &model.remote.as_ref().unwrap_or(&nothing).shown(style.widths);
    let state = if model.protocol.1.has_state() { model.state.0 } else { "" };
    write!(row, "{state:<11}").unwrap();
    let (bytes, high) = model.counts;
    let tail = "00100 00000204 000000000005b823 00000001 04000800      1      0 000002";
    match style.owners {
        Owners::None => {}
        Owners::Pid => {
            write!(row, " {high:>6} {high:>6} {:>6} {bytes:>6} 0x0080 0x0000000e", model.pid).unwrap()
        }
        Owners::BytesAndPid => {
            write!(row, " {bytes:>12} {bytes:>12} {high:>7} {high:>7} {:>6} {bytes:>6} {tail}", model.pid)
                .unwrap();
        }
        Owners::Named => write!(row, " {bytes:>12} {bytes:>12} {high:>7} {high:>7} ").unwrap(),
    }
    text.extend_from_slice(row.as_bytes());
    if style.owners == Owners::Named {
        text.extend(std::iter::repeat_n(b' ', 16 - model.name.len()));
        text.extend_from_slice(&model.name);
        text.extend_from_slice(format!(":{:<6} {tail}", model.pid).as_bytes());
    }
    text.push(b'\n');
}

fn check(socket: &Socket<'_>, model: &Model, style: &Style) {
    let (_, protocol) = model.protocol;
    assert_eq!((socket.protocol, socket.family), (protocol, Some(model.family)));
    assert_eq!(socket.v6only, (model.is_dual && style.families).then_some(false));
    assert_eq!((socket.receive_queue, socket.send_queue), (Some(model.queues.0), Some(model.queues.1)));
    assert_eq!(socket.state, protocol.has_state().then(|| model.state.1.clone()));
    model.local.check(&socket.local, style.widths);
    assert_eq!(socket.remote.is_some(), model.remote.is_some());
    if let Some((remote, read)) = model.remote.as_ref().zip(socket.remote.as_ref()) {
        remote.check(read, style.widths);
    }
    let mut owner = Owner::new(model.pid);
    match style.owners {
        Owners::None => return assert!(socket.owners.is_empty()),
        Owners::Pid | Owners::BytesAndPid => {}
        Owners::Named => {
            let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
            let words = model.name.iter().filter(|&byte| blank(byte)).count();
            let first = model.name.split(blank).next().unwrap();
            let number = std::str::from_utf8(first).ok().and_then(|first| first.parse::<u64>().ok());
            if style.heading.is_empty() && words > 0 && !first.starts_with(b"+") && number.is_some() {
                owner.certainty = Certainty::Doubtful;
            }
            owner.name = Some(model.name.clone().into());
        }
    }
    assert_eq!(socket.owners[..], [owner]);
}

/// What nearly is output of netstat is made of.
const PIECES: &[&[u8]] = &[
    b"Active Internet connections (including servers)\n",
    b"Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n",
    b"Proto Recv-Q Send-Q  Local Address Foreign Address (state) rhiwat shiwat pid epid state options\r\n",
    b"Proto Recv-Q Send-Q  Local Address Foreign Address (state) rxbytes txbytes rhiwat shiwat process:pid state\n",
    b"Proto Recv-Q Send-Q  Local Address Foreign Address (state) rhiwat shiwat process:pid eprocess:epid state\n",
    b"tcp4       0      0  192.0.2.7.22           198.51.100.9.51234     ESTABLISHED\n",
    b"tcp46      0      0  *.80                   *.*                    LISTEN      131072 131072  92386      0 0x0080 0x0000000e\n",
    b"udp4       0      0  *.5353                 *.*                        258 99 786896 9216 a b:855    00100 00000204\r\n",
    b"tcp6       0      0  fe80:a::1.25           fe80::c34:4384:6.49194 TIME_WAIT 1 2 :0 00100 00000204\n",
    b"c2b3a310 tcp        0      0 192.168.1.221.5486 *.*                ESTABL\n",
    b"ip           0      0  *.*                    *.*                    1\n",
    b"tcp4  1/0/128                          *.22\n",
    b"sctp46 1toN  *.80                                          LISTEN\n",
    b"             192.0.2.8.80\n",
    b"Active LOCAL (UNIX) domain sockets\n",
    b"Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr\n",
    b"4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0\n",
    b"       1        9        0   131072   131072 com.apple.flow-divert\n",
    b"Some tcp sockets may have been created or deleted",
    b"Some tcp sockets may have been deleted.\n",
    b"mptcp/00                                                          ESTABLISHED\n",
    b" tcp4/01  00000001   192.0.2.7.50000        198.51.100.9.443       ESTABLISHED\n",
    b"\n",
    b" ",
    b":1 ",
    b"\xff",
    b"0 ",
    b"*.* ",
];

proptest! {
    #[test]
    fn what_is_printed_is_read_back(style in prop::sample::select(&STYLES[..]), models in vec(model(), 1..5)) {
        let mut text = style.heading.as_bytes().to_vec();
        models.iter().for_each(|model| render(model, &style, &mut text));
        println!("{}", text.escape_ascii());
        let read: Vec<_> = netstat_bsd::parse(&text).map(Result::unwrap).collect();
        assert_eq!(read.len(), models.len());
        read.iter().zip(&models).for_each(|(socket, model)| check(socket, model, &style));
    }

    #[test]
    fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..300)) {
        NETSTAT_BSD.every_way(&text);
    }

    #[test]
    fn broken_output_is_accounted_for(text in nearly(PIECES)) {
        NETSTAT_BSD.every_way(&text);
    }
}

/// Each word could be a number before the owner, and each colon one before a pid.
#[test]
fn hostile_lines_take_linear_time() {
    let heading =
        "Proto Recv-Q Send-Q  Local Address Foreign Address (state) process:pid eprocess:epid state\n";
    for piece in
        ["1 ", "a:1 ", ":", " ", "1/", "*.* ", "f", "Some tcp sockets may have been created or deleted"]
    {
        for head in
            ["", heading, "tcp4 0 0 *.80 *.* LISTEN ", "Some tcp sockets may have been created or deleted"]
        {
            let text = format!("{head}{}", piece.repeat(200_000));
            assert!(netstat_bsd::records(text.as_bytes()).count() <= 2);
        }
    }
}
