//! FreeBSD's procstat: real output against counts that were made without this crate, and properties.

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

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connparse::{Content, Endpoint, Family, Format, Owner, Protocol, Skipped, Socket, procstat};
use netaddr::Zone;
use proptest::collection::vec;
use proptest::prelude::*;

use captures::capture;
use checks::formats::PROCSTAT;
use strategies::{bytes, nearly, zoned};

/// The only capture: 8 rows, 4 with a remote end, as counted in the folder's list.
#[test]
fn the_capture_has_the_counted_rows() {
    let Some(text) = capture("procstat-bsd/stem-freebsd-tor.txt") else { return };
    assert_eq!(Format::detect(&text), Ok(Format::Procstat));
    let mut records = procstat::records(&text);
    assert_eq!(records.next().unwrap().content, Content::Skipped(Skipped::Header));
    let sockets: Vec<Socket<'_>> = records.sockets().map(Result::unwrap).collect();
    let remotes = sockets.iter().filter(|socket| socket.remote.is_some()).count();
    assert_eq!((sockets.len(), remotes), (8, 4));
    assert!(sockets.iter().all(|socket| socket.state.is_none() && socket.family == Some(Family::V4)));
    for (index, fd, shown) in [
        (0, 4, Some("tcp 10.0.0.2:9050 -> 10.0.0.1:22370")),
        (1, 5, None),
        (3, 7, None),
        (5, 14, Some("tcp 10.0.0.2:9050 -> 10.0.0.1:44381")),
        (6, 15, Some("tcp 10.0.0.2:33734 -> 38.229.79.2:443")),
        (7, 16, Some("tcp 10.0.0.2:47704 -> 68.169.35.102:9001")),
    ] {
        let socket = &sockets[index];
        let [owner] = &socket.owners[..] else { panic!("{socket:?}") };
        assert_eq!((owner.pid, owner.fd, owner.name.as_deref()), (3561, Some(fd), Some(&b"tor"[..])));
        assert_eq!(socket.connection().map(|connection| connection.to_string()).as_deref(), shown);
    }
    assert_eq!((sockets[3].protocol, sockets[3].local.to_string()), (Protocol::Udp, "10.0.0.2:53".into()));
}

/// A release of FreeBSD, or its option `-C`, by what it prints.
#[derive(Clone, Copy, Debug)]
struct Style {
    fd_width: usize,
    flags: &'static str,
    queues: bool,
    star: bool,
    capabilities: bool,
    heading: &'static str,
    end: &'static str,
}

#[derive(Clone, Debug)]
struct Model {
    pid: u32,
    name: Vec<u8>,
    fd: i32,
    protocol: (&'static str, Protocol),
    local: (IpAddr, Option<u16>, u16),
    peer: Option<(IpAddr, Option<u16>, u16)>,
    queues: (u32, u32),
}

const PROTOCOLS: [(&str, Protocol); 5] = [
    ("TCP", Protocol::Tcp),
    ("UDP", Protocol::Udp),
    ("ICM", Protocol::Icmp),
    ("SCT", Protocol::Sctp),
    ("RAW", Protocol::Raw),
];

/// At most 19 bytes, often such as columns are made of.
fn name() -> impl Strategy<Value = Vec<u8>> {
    bytes(b"   0123456789s-rwvTCPUD.:*\t\r", 19).prop_map(|mut name| {
        name.retain(|&byte| byte != b'\n');
        // Blanks at the ends are padding.
        let blank = |byte: &u8| matches!(byte, b' ' | b'\t');
        while name.last().is_some_and(blank) {
            name.pop();
        }
        name.into_iter().skip_while(blank).collect()
    })
}

fn model() -> impl Strategy<Value = Model> {
    let ends = any::<bool>().prop_flat_map(|v6| {
        let end = move || (zoned(v6, 1u16..), any::<u16>()).prop_map(|((ip, index), port)| (ip, index, port));
        (end(), proptest::option::of(end()))
    });
    let process = (any::<u32>(), name(), 0..=i32::MAX);
    (process, prop::sample::select(&PROTOCOLS[..]), ends, any::<(u32, u32)>()).prop_map(
        |((pid, name, fd), protocol, (local, peer), queues)| {
            let peer = peer.filter(|(ip, _, port)| !(ip.is_unspecified() && *port == 0));
            Model { pid, name, fd, protocol, local, peer, queues }
        },
    )
}

fn style() -> impl Strategy<Value = Style> {
    let versions =
        prop::sample::select(&[(4, "rw---n---", false), (5, "rw---n--", false), (5, "rw---n--", true)][..]);
    let headings = prop::sample::select(
        &["", "  PID COMM                FD T V FLAGS    REF  OFFSET PRO NAME        \n"][..],
    );
    let ends = prop::sample::select(&["\n", "\r\n", "  \n", " \t\r\n"][..]);
    (versions, headings, ends, any::<bool>()).prop_map(
        |((fd_width, flags, queues), heading, end, capabilities)| Style {
            fd_width,
            flags,
            queues,
            star: queues,
            capabilities,
            heading,
            end,
        },
    )
}

fn shown((ip, index, port): (IpAddr, Option<u16>, u16), style: &Style) -> String {
    match ip {
        IpAddr::V4(ip) if ip.is_unspecified() && style.star => format!("*:{port}"),
        IpAddr::V4(ip) => format!("{ip}:{port}"),
        IpAddr::V6(ip) => {
            let scope = u128::from(index.unwrap_or(0)) << 96;
            format!("{}.{port}", Ipv6Addr::from(u128::from(ip) | scope))
        }
    }
}

fn render(model: &Model, style: &Style, text: &mut Vec<u8>) {
    text.extend_from_slice(format!("{:>5} ", model.pid).as_bytes());
    text.extend_from_slice(&model.name);
    text.extend(std::iter::repeat_n(b' ', 16usize.saturating_sub(model.name.len())));
    let (width, flags) = (style.fd_width, style.flags);
    let row = match style.capabilities {
        false => format!(" {:>width$} s - {flags} {:>3} {:>7} ", model.fd, 2, 0),
        true => format!(" {:>width$} s {flags} {:>12} ", model.fd, "rd,wr"),
    };
    text.extend_from_slice(row.as_bytes());
    let (word, protocol) = model.protocol;
    let queues = match style.queues && matches!(protocol, Protocol::Tcp | Protocol::Sctp) {
        true => format!("{} {} ", model.queues.0, model.queues.1),
        false => String::new(),
    };
    let nothing =
        if model.local.0.is_ipv4() { Ipv4Addr::UNSPECIFIED.into() } else { Ipv6Addr::UNSPECIFIED.into() };
    let peer = shown(model.peer.unwrap_or((nothing, None, 0)), style);
    let name = format!("{word:<3} {queues}{} {peer}{}", shown(model.local, style), style.end);
    text.extend_from_slice(name.as_bytes());
}

fn expected(model: &Model, style: &Style) -> Socket<'static> {
    let end = |(ip, index, port): (IpAddr, Option<u16>, u16)| {
        let mut end = Endpoint::new(ip, port);
        end.set_zone(index.map(|index| Zone::new(index.to_string().as_bytes()).unwrap()));
        end
    };
    let protocol = model.protocol.1;
    let mut socket = Socket::new(protocol, end(model.local));
    socket.family = Some(if model.local.0.is_ipv4() { Family::V4 } else { Family::V6 });
    socket.remote = model.peer.map(end);
    if style.queues && matches!(protocol, Protocol::Tcp | Protocol::Sctp) {
        socket.send_queue = Some(model.queues.0);
        socket.receive_queue = Some(model.queues.1);
    }
    let mut owner = Owner::new(model.pid);
    owner.name = Some(model.name.clone().into());
    owner.is_name_cut = model.name.len() == 19 || model.name.len() == 18 && model.name.contains(&b' ');
    owner.fd = Some(model.fd);
    socket.owners.push(owner);
    socket
}

/// What nearly is output of procstat is made of.
const PIECES: &[&[u8]] = &[
    b"  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME\n",
    b" 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n",
    b" 3561 tor                 4 s - rw---n--   2       0 TCP 0 36 fe80:a::1.22 ::.0\r\n",
    b" 3561 tor                 4 s rw---n-- -            UDP *:53 *:0\n",
    b"12000 my daemon          cwd v d r-------   -       - -   /var/db/tor\n",
    b"procstat: sysctl: Operation not permitted\n",
    b"\n",
    b" ",
    b"5 s - ",
    b"\xff",
    b"1:2",
    b"TCP ",
];

proptest! {
    #[test]
    fn what_is_printed_is_read_back((style, models) in (style(), vec(model(), 1..5))) {
        let mut text = style.heading.as_bytes().to_vec();
        models.iter().for_each(|model| render(model, &style, &mut text));
        let read: Vec<_> = procstat::parse(&text).collect();
        let expected: Vec<_> = models.iter().map(|model| Ok(expected(model, &style))).collect();
        prop_assert_eq!(read, expected, "{}", text.escape_ascii());
    }

    #[test]
    fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..300)) {
        PROCSTAT.every_way(&text);
    }

    #[test]
    fn broken_output_is_accounted_for(text in nearly(PIECES)) {
        PROCSTAT.every_way(&text);
    }
}

/// Each word could be FD, and blanks could be skipped again and again.
#[test]
fn hostile_lines_take_linear_time() {
    for piece in ["5 s - rw------ ", "1 ", "5    ", " ", "5 s - rw------ 1 1 1 ", "\t"] {
        let line = format!("12000 {}", piece.repeat(200_000));
        assert_eq!(procstat::records(line.as_bytes()).count(), 1);
    }
}
