//! fstat of the BSDs: real output against counts that were made without this crate, and properties.

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

use std::net::{IpAddr, Ipv4Addr};

use connparse::fstat::{self, System};
use connparse::{Address, Certainty, Content, Endpoint, Family, Owner, Protocol, Skipped, Socket};
use netaddr::Zone;
use proptest::collection::vec;
use proptest::prelude::*;

use captures::capture;
use checks::formats::FSTAT;
use strategies::{bytes, interface, nearly, zoned};

/// The sockets of a capture, and how many lines are none. Nothing is refused.
fn read<'a>(file: &str, text: &'a [u8]) -> (Vec<Socket<'a>>, usize) {
    let mut sockets = Vec::new();
    let mut skipped = 0;
    for record in fstat::records(text, System::of(text)) {
        match record.content {
            Content::Socket(socket) => sockets.push(socket),
            Content::Skipped(why) => {
                assert_eq!(why, if skipped == 0 { Skipped::Header } else { Skipped::OtherFamily }, "{file}");
                skipped += 1;
            }
            Content::Refused(error) => panic!("{file}: {error}"),
        }
    }
    (sockets, skipped)
}

#[test]
fn rows_of_tor_on_openbsd() {
    let file = "stem-openbsd-tor.txt";
    let Some(text) = capture(&format!("fstat-bsd/{file}")) else { return };
    let (sockets, _) = read(file, &text);
    for (index, fd, protocol, local, remote) in [
        (0, 4, Protocol::Udp, "0.0.0.0:6063", None),
        (1, 5, Protocol::Tcp, "127.0.0.1:8443", None),
        (2, 6, Protocol::Tcp, "127.0.0.1:8080", None),
        (3, 8, Protocol::Udp, "0.0.0.0:19515", None),
        (4, 9, Protocol::Udp, "0.0.0.0:43052", None),
        (5, 12, Protocol::Tcp, "127.0.0.1:8443", Some("1.2.3.4:54581")),
        (6, 20, Protocol::Tcp, "192.168.1.100:36174", Some("4.3.2.1:443")),
    ] {
        let socket = &sockets[index];
        let [owner] = &socket.owners[..] else { panic!("{socket:?}") };
        assert_eq!((owner.pid, owner.fd, owner.name.as_deref()), (15843, Some(fd), Some(&b"tor"[..])));
        assert_eq!(socket.user.as_deref(), Some(&b"_tor"[..]));
        assert_eq!((socket.protocol, socket.local.to_string().as_str()), (protocol, local));
        assert_eq!(socket.remote.as_ref().map(Endpoint::to_string).as_deref(), remote);
    }
}

#[test]
fn workers_share_listeners_of_both_families() {
    let file = "openbsd-httpd2-grep-80.txt";
    let Some(text) = capture(&format!("fstat-bsd/{file}")) else { return };
    let (sockets, _) = read(file, &text);
    let seen: Vec<_> = sockets
        .iter()
        .map(|socket| {
            (socket.owners[0].pid, socket.owners[0].fd.unwrap(), socket.local.to_string(), socket.family)
        })
        .collect();
    let expected: Vec<_> = [22930, 12747, 66143, 78720, 77039, 74721]
        .into_iter()
        .flat_map(|pid| {
            [(pid, 3, "0.0.0.0:80".into(), Some(Family::V4)), (pid, 4, "[::]:80".into(), Some(Family::V6))]
        })
        .collect();
    assert_eq!(seen, expected);
    let users: Vec<_> = sockets.iter().map(|socket| socket.user.as_deref().unwrap() == b"root").collect();
    assert_eq!(users, [[false; 10].as_slice(), &[true; 2]].concat());
}

/// A system, by what it prints.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// With the addresses in the kernel shown or not.
    OpenBsd(bool),
    NetBsd,
    NetBsd4,
    FreeBsd,
}

#[derive(Clone, Debug)]
struct Model {
    user: String,
    name: Vec<u8>,
    pid: u32,
    fd: i32,
    is_tcp: bool,
    family: Family,
    local: (IpAddr, Option<String>, u16),
    peer: Option<(IpAddr, Option<String>, u16)>,
    has_connected: bool,
    pcb: u64,
    more: &'static str,
}

/// At most 23 bytes, often such as rows are made of.
fn name() -> impl Strategy<Value = Vec<u8>> {
    bytes(b"     0123456789*internetunix<->:.", 23)
        .prop_map(|mut name| {
            name.retain(|byte| !matches!(byte, b'\n' | b'\r'));
            let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
            while name.last().is_some_and(blank) {
                name.pop();
            }
            name.into_iter().skip_while(blank).collect::<Vec<_>>()
        })
        .prop_filter("a process has a name", |name| !name.is_empty())
}

/// Whether a name holds a pid and a descriptor with a star, behind its first word.
fn is_forged(name: &[u8]) -> bool {
    let words: Vec<_> =
        name.split(|byte| matches!(byte, b' ' | b'\t')).filter(|word| !word.is_empty()).skip(1).collect();
    let number = |word: &[u8]| {
        word.iter().all(u8::is_ascii_digit).then(|| std::str::from_utf8(word).unwrap().parse::<u64>().ok())
    };
    words.windows(2).any(|pair| {
        let (pid, fd) = (number(pair[0]).flatten(), pair[1].strip_suffix(b"*").and_then(number).flatten());
        pid.is_some_and(|pid| u32::try_from(pid).is_ok()) && fd.is_some_and(|fd| i32::try_from(fd).is_ok())
    })
}

fn model() -> impl Strategy<Value = Model> {
    let ends = any::<bool>().prop_flat_map(|v6| {
        let end =
            move |ports| (zoned(v6, interface()), ports).prop_map(|((ip, zone), port)| (ip, zone, port));
        let family = if v6 { Family::V6 } else { Family::V4 };
        (Just(family), end(0u16..=u16::MAX), proptest::option::of(end(1u16..=u16::MAX)))
    });
    let process = ("[a-z_][a-z0-9_-]{0,7}", name(), any::<u32>(), 0..=i32::MAX);
    let more = prop::sample::select(
        &["", " rtable 3", " <==> 0x0 *:41000", "\t      12       34", " ==>\t      12       34", "  "][..],
    );
    (process, ends, any::<(bool, bool, u64)>(), more).prop_map(
        |((user, name, pid, fd), (family, local, peer), (is_tcp, has_connected, pcb), more)| Model {
            user,
            name,
            pid,
            fd,
            is_tcp,
            family,
            local,
            peer,
            has_connected,
            pcb: pcb | 1 << 31,
            more,
        },
    )
}

fn shown((ip, zone, port): &(IpAddr, Option<String>, u16), style: Style) -> String {
    let zone = zone.as_ref().map(|zone| format!("%{zone}")).unwrap_or_default();
    match (ip, style) {
        (ip, Style::NetBsd | Style::NetBsd4) if ip.is_unspecified() && *port == 0 => String::new(),
        (IpAddr::V6(ip), Style::NetBsd | Style::NetBsd4) if ip.is_unspecified() => format!("[*]:{port}"),
        (ip, _) if ip.is_unspecified() => format!("*:{port}"),
        (IpAddr::V4(ip), _) => format!("{ip}:{port}"),
        (IpAddr::V6(ip), _) => format!("[{ip}{zone}]:{port}"),
    }
}

/// What stands behind the protocol.
fn details(model: &Model, style: Style) -> String {
    let local = shown(&model.local, style);
    let peer = model.peer.as_ref().map(|peer| shown(peer, style));
    let pcb = model.pcb;
    match (style, peer) {
        (Style::FreeBsd, _) => format!(" {pcb:x}"),
        (Style::NetBsd4, _) => format!(" {pcb:x} {local}"),
        (Style::NetBsd, Some(peer)) if local.is_empty() => format!(" {peer}"),
        (Style::NetBsd, Some(peer)) => format!(" {peer} <-> {local}"),
        (Style::NetBsd, None) if local.is_empty() => format!(" {pcb:x}"),
        (Style::NetBsd, None) => format!(" {local}"),
        (Style::OpenBsd(is_root), peer) => {
            let pcb = match (model.is_tcp, is_root) {
                (true, true) => format!(" {pcb:#x}"),
                (true, false) => " 0x0".into(),
                (false, _) => String::new(),
            };
            let arrow = match (model.is_tcp, model.has_connected) {
                (true, true) => "-->",
                (true, false) => "<--",
                (false, _) => "<->",
            };
            let peer = peer.map(|peer| format!(" {arrow} {peer}")).unwrap_or_default();
            format!("{pcb} {local}{peer}{}", model.more)
        }
    }
}

fn render(model: &Model, style: Style, text: &mut Vec<u8>) {
    text.extend_from_slice(format!("{:<8} ", model.user).as_bytes());
    text.extend_from_slice(&model.name);
    text.extend(std::iter::repeat_n(b' ', 10usize.saturating_sub(model.name.len())));
    let family = if model.family == Family::V4 { "internet" } else { "internet6" };
    let kind = if model.is_tcp { "stream tcp" } else { "dgram udp" };
    let row = format!(" {:>5} {:>4}* {family} {kind}{}\n", model.pid, model.fd, details(model, style));
    text.extend_from_slice(row.as_bytes());
}

fn expected(model: &Model, style: Style) -> Socket<'static> {
    let end = |(ip, zone, port): &(IpAddr, Option<String>, u16)| {
        let mut end = Endpoint::new(*ip, *port);
        let zone = zone.as_ref().filter(|_| !ip.is_unspecified());
        end.set_zone(zone.map(|zone| Zone::new(zone.as_bytes()).unwrap()));
        end
    };
    let unknown = || {
        let mut end = Endpoint::new(Ipv4Addr::UNSPECIFIED.into(), 0);
        end.address = Address::NotPrinted;
        end
    };
    let nothing = shown(&model.local, style).is_empty();
    let (local, remote) = match (style, &model.peer) {
        (Style::FreeBsd, _) | (Style::NetBsd, None) if style == Style::FreeBsd || nothing => {
            (unknown(), None)
        }
        (Style::NetBsd4, _) => (if nothing { unknown() } else { end(&model.local) }, None),
        // Nothing tells that the one end is the foreign one.
        (Style::NetBsd, Some(peer)) if nothing => (end(peer), None),
        (_, peer) => (end(&model.local), peer.as_ref().map(end)),
    };
    let mut socket = Socket::new(if model.is_tcp { Protocol::Tcp } else { Protocol::Udp }, local);
    socket.family = Some(model.family);
    socket.remote = remote;
    socket.user = Some(model.user.clone().into_bytes().into());
    socket.is_user_cut = model.user.len() == 8;
    let mut owner = Owner::new(model.pid);
    owner.name = Some(model.name.clone().into());
    owner.fd = Some(model.fd);
    if is_forged(&model.name) {
        owner.certainty = Certainty::Doubtful;
    }
    socket.owners.push(owner);
    socket
}

/// What nearly is output of fstat is made of.
const PIECES: &[&[u8]] = &[
    b"USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV\n",
    b"USER     CMD          PID   FD MOUNT       INUM MODE         SZ|DV R/W\n",
    b"_tor     tor        15843   20* internet stream tcp 0x0 192.0.2.1:36174 --> 198.51.100.4:443\n",
    b"_ntp     ntpd        1234    5* internet dgram udp 192.0.2.1:45012 <-> 198.51.100.4:123\r\n",
    b"root     sshd         512    3* internet6 stream tcp [*]:22\n",
    b"root     sshd         512    7* internet stream tcp* error\n",
    b"root     sh          1100    5* unix stream 0x0 <-> 0x0 /tmp/x\n",
    b"_tor     tor        15843   wd /var       623616  drwx------     r      512\n",
    b"\n",
    b" ",
    b"1 4* internet ",
    b"\xff",
    b"<==> 0x0 ",
    b"rtable 1",
];

const STYLES: [(Style, &str); 5] = [
    (Style::OpenBsd(true), "USER     CMD          PID   FD MOUNT        INUM MODE       R/W    SZ|DV\n"),
    (Style::OpenBsd(false), ""),
    (Style::NetBsd, "USER     CMD          PID   FD MOUNT       INUM MODE         SZ|DV R/W\n"),
    (Style::NetBsd4, "USER     CMD          PID   FD MOUNT       INUM MODE         SZ|DV R/W\n"),
    (Style::FreeBsd, "USER     CMD          PID   FD MOUNT      INUM MODE         SZ|DV R/W\n"),
];

proptest! {
    #[test]
    fn what_is_printed_is_read_back((style, heading) in prop::sample::select(&STYLES[..]), models in vec(model(), 1..5)) {
        let mut text = heading.as_bytes().to_vec();
        models.iter().for_each(|model| render(model, style, &mut text));
        let read: Vec<_> = fstat::parse(&text).collect();
        let expected: Vec<_> = models.iter().map(|model| Ok(expected(model, style))).collect();
        prop_assert_eq!(read, expected, "{}", text.escape_ascii());
    }

    #[test]
    fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..300)) {
        FSTAT.every_way(&text);
    }

    #[test]
    fn broken_output_is_accounted_for(text in nearly(PIECES)) {
        FSTAT.every_way(&text);
    }
}

/// Each pair of words could be a pid and a descriptor.
#[test]
fn hostile_lines_take_linear_time() {
    for piece in ["1 ", "1 4* ", "1 4* internet ", " ", "1    ", "<==> ", "0x0 "] {
        for head in ["root x ", "root x 1 4* internet stream tcp "] {
            let line = format!("{head}{}", piece.repeat(200_000));
            assert_eq!(fstat::records(line.as_bytes(), System::of(line.as_bytes())).count(), 1);
        }
    }
}
