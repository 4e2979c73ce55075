//! `sockstat` of Linux: real output, against counts and owners that were found out without this crate; then what must
//! hold of any text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;
pub mod checks;
mod sockstat;
mod strategies;

use std::collections::BTreeMap;

use captures::{capture, inodes, links};
use connparse::{Endpoint, Family, Protocol, Socket, State, sockstat_linux};
use sockstat::read;

fn name(socket: &Socket<'_>) -> String {
    String::from_utf8_lossy(socket.owners[0].name.as_deref().unwrap()).into_owned()
}

fn user(socket: &Socket<'_>) -> Option<String> {
    socket.user.as_deref().map(|user| String::from_utf8_lossy(user).into_owned())
}

#[test]
fn rows_are_what_they_are_by_eye() {
    let Some(text) = capture("sockstat-linux/lab-mix-sockstat-0.4.1-u.txt") else { return };
    let (sockets, _) = read(sockstat_linux::records(&text));
    let row = |at: usize| {
        let (_, socket) = &sockets[at];
        (
            (user(socket), name(socket), socket.owners[0].pid),
            (socket.protocol, socket.family.unwrap()),
            (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string)),
            socket.state.clone(),
        )
    };
    let owner = |user: &str, name: &str, pid| (Some(user.into()), name.into(), pid);
    assert_eq!(
        row(0),
        (
            (None, "123".into(), 15985),
            (Protocol::Tcp, Family::V4),
            ("0.0.0.0:8016".into(), None),
            Some(State::Listen)
        )
    );
    assert_eq!(
        row(9),
        (
            owner("root", "a)b(c", 16073),
            (Protocol::Tcp, Family::V6),
            ("127.0.0.1:8003".into(), Some("127.0.0.1:33244".into())),
            Some(State::Established)
        )
    );
    assert_eq!(
        row(12),
        (owner("root", "q\"uo,te", 16074), (Protocol::Udp, Family::V6), ("[::]:8005".into(), None), None)
    );
    assert_eq!(
        row(15),
        (owner("root", "sshd:", 16075), (Protocol::Raw, Family::V6), ("[::]:58".into(), None), None)
    );
    assert_eq!(
        row(17),
        (
            owner("root", "st\nate\\s", 16077),
            (Protocol::Tcp, Family::V4),
            ("127.0.0.1:57382".into(), Some("127.0.0.1:8007".into())),
            Some(State::FinWait2)
        )
    );
    assert_eq!(
        row(22),
        (
            owner("root", "lnk", 16078),
            (Protocol::Tcp, Family::V6),
            ("[fe80::8c6b:58ff:fe5a:32b1]:37966".into(), Some("[fe80::8c6b:58ff:fe5a:32b1]:8008".into())),
            Some(State::Established)
        )
    );
    // One socket for each descriptor that holds it.
    let shared = sockets.iter().filter(|(_, socket)| socket.local.port == Some(8012));
    assert_eq!(
        shared.map(|(_, socket)| socket.owners[0].pid).collect::<Vec<_>>(),
        [16079, 16080, 16081, 16081]
    );
}

/// How many descriptors of internet sockets each process has, by the list of all descriptors in the scene, and by the
/// rows.
#[test]
fn owners_are_those_that_the_links_show() {
    let tables = ["tcp", "tcp6", "udp", "udp6", "raw", "raw6"];
    let (Some(links), Some(inodes)) = (links("lab-mix"), inodes(&tables)) else { return };
    let text = capture("sockstat-linux/lab-mix-sockstat-0.4.1.txt").unwrap();
    let mut expected = BTreeMap::new();
    for link in links.iter().filter(|link| inodes.contains(&link.inode)) {
        *expected.entry(link.pid).or_insert(0) += 1;
    }
    let mut seen = BTreeMap::new();
    for (_, socket) in read(sockstat_linux::records(&text)).0 {
        *seen.entry(socket.owners[0].pid).or_insert(0) += 1;
    }
    assert_eq!(seen, expected);
}

const STATES: [(&str, State<'static>); 11] = [
    ("ESTABLISHED", State::Established),
    ("SYN_SENT", State::SynSent),
    ("SYN_RECV", State::SynReceived),
    ("FWAIT1", State::FinWait1),
    ("FWAIT2", State::FinWait2),
    ("TIME_WAIT", State::TimeWait),
    ("CLOSED", State::Closed),
    ("CLOSE_WAIT", State::CloseWait),
    ("LAST_ACK", State::LastAck),
    ("LISTEN", State::Listen),
    ("CLOSING", State::Closing),
];

#[test]
fn states_by_their_names() {
    let others =
        [("UNKNOWN", State::Other(b"UNKNOWN".into())), ("FIN_WAIT3", State::Other(b"FIN_WAIT3".into()))];
    for (word, state) in STATES.into_iter().chain(others) {
        for (proto, expected) in [("tcp4", Some(state)), ("udp4", None)] {
            let row = format!("root tor 7 {proto} 192.0.2.7:22 198.51.100.9:1025 {word}");
            let read = sockstat_linux::parse(row.as_bytes()).next().unwrap().unwrap();
            assert_eq!(read.state, expected, "{row}");
        }
    }
}

mod properties {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    use super::checks::formats::SOCKSTAT_LINUX;
    use super::sockstat::{as_read, has_no_host_part, left};
    use super::strategies::ip;
    use super::*;
    use connparse::{Owner, sockstat_linux::records};
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;

    const PIECES: [&str; 24] = [
        "root",
        "N/A",
        "tor",
        "16071",
        "7",
        "tcp4",
        "tcp6",
        "udp4",
        "raw",
        "raw6",
        "unix",
        "*:*",
        ":::*",
        "*:8016",
        "127.0.0.1:8001",
        "::1:8002",
        "::ffff:127.0.0.1:8003",
        "ESTABLISHED",
        "LISTEN",
        "CLOSE",
        "UNKNOWN",
        "USER PROCESS SOURCE ADDRESS FOREIGN ADDRESS",
        "@abs",
        "\\n",
    ];

    #[test]
    fn any_text_is_accounted_for() {
        strategies::any_text_is_accounted_for(&SOCKSTAT_LINUX, &PIECES);
    }

    proptest! {
        #[test]
        fn what_is_rendered_is_read_back(models in vec(model(), 1..6), header: bool, end in end_of_line()) {
            let mut text = Vec::new();
            if header {
                text.extend_from_slice(
                    b"USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE",
                );
                text.extend_from_slice(end.as_bytes());
            }
            models.iter().for_each(|model| render(model, end, &mut text));
            let read: Vec<_> = records(&text).sockets().collect();
            let expected: Vec<_> = models.iter().filter(|model| model.proto != "unix").map(expected).map(Ok).collect();
            prop_assert_eq!(read, expected, "{}", text.escape_ascii());
        }
    }

    fn end_of_line() -> impl Strategy<Value = &'static str> {
        prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..])
    }

    #[derive(Clone, Debug)]
    struct Model {
        user: Option<Vec<u8>>,
        process: Vec<u8>,
        pid: u32,
        proto: &'static str,
        local: (IpAddr, u16),
        remote: (IpAddr, u16),
        state: (&'static str, State<'static>),
    }

    /// Bytes without what C calls a blank, often such as rows are made of.
    fn word(longest: usize) -> impl Strategy<Value = Vec<u8>> {
        let byte = prop_oneof![any::<u8>(), prop::sample::select(&b"tcp4:*0123 rawunix"[..])];
        let is_blank = |byte: &u8| byte.is_ascii_whitespace() || *byte == 0x0b;
        vec(byte.prop_filter("a blank", move |byte| !is_blank(byte)), 1..=longest)
    }

    /// A word with what the kernel escapes in it.
    fn process() -> impl Strategy<Value = Vec<u8>> {
        vec(prop_oneof![4 => word(3), 1 => Just(b"\n".to_vec()), 1 => Just(b"\\".to_vec())], 1..8)
            .prop_map(|pieces| pieces.concat())
    }

    /// As the kernel prints it.
    fn escaped(name: &[u8]) -> Vec<u8> {
        let piece = |byte: &u8| match byte {
            b'\n' => b"\\n".to_vec(),
            b'\\' => b"\\\\".to_vec(),
            other => vec![*other],
        };
        name.iter().flat_map(piece).collect()
    }

    /// At most eight bytes, which may have blanks between them.
    fn user() -> impl Strategy<Value = Vec<u8>> {
        let two = (word(3), prop::sample::select(&[" ", "  "][..]), word(3))
            .prop_map(|(first, blank, second)| [&first, blank.as_bytes(), &second].concat());
        prop_oneof![3 => word(8), 1 => two].prop_filter("no user", |user| user != b"N/A")
    }

    fn end(v6: bool) -> BoxedStrategy<(IpAddr, u16)> {
        (ip(v6), prop_oneof![any::<u16>(), Just(0)]).boxed()
    }

    fn model() -> impl Strategy<Value = Model> {
        let proto = prop::sample::select(&["tcp4", "tcp6", "udp4", "udp6", "raw", "raw6", "unix"][..]);
        let ends = proto.prop_flat_map(|proto| {
            let v6 = proto.ends_with('6');
            (Just(proto), end(v6), end(v6))
        });
        (option::of(user()), process(), any::<u32>(), ends, prop::sample::select(&STATES[..])).prop_map(
            |(user, process, pid, (proto, local, remote), state)| Model {
                user,
                process,
                pid,
                proto,
                local,
                remote,
                state,
            },
        )
    }

    fn render(model: &Model, end_of_line: &str, text: &mut Vec<u8>) {
        let address = |(ip, port): (IpAddr, u16)| {
            let port = if port == 0 { "*".into() } else { port.to_string() };
            match ip {
                IpAddr::V4(ip) if has_no_host_part(ip) => format!("*:{port}"),
                ip => format!("{ip}:{port}"),
            }
        };
        let unix = model.proto == "unix";
        let (local, remote, state) = match unix {
            true => ("/run/x".into(), String::new(), ""),
            false => (address(model.local), address(model.remote), model.state.0),
        };
        let pid = model.pid.to_string();
        let cells: [(&[u8], usize); 6] = [
            (model.user.as_deref().unwrap_or(b"N/A"), 8),
            (&escaped(&model.process), 20),
            (pid.as_bytes(), 8),
            (model.proto.as_bytes(), 6),
            (local.as_bytes(), 25),
            (remote.as_bytes(), 25),
        ];
        for (cell, width) in cells {
            left(text, cell, width);
            text.push(b' ');
        }
        text.extend_from_slice(state.as_bytes());
        text.extend_from_slice(end_of_line.as_bytes());
    }

    fn expected(model: &Model) -> Socket<'static> {
        let protocol = match &model.proto[..3] {
            "tcp" => Protocol::Tcp,
            "udp" => Protocol::Udp,
            _ => Protocol::Raw,
        };
        let end = |(ip, port): (IpAddr, u16)| (as_read(ip, true), port);
        let (local, remote) = (end(model.local), end(model.remote));
        let mut socket = Socket::new(protocol, Endpoint::new(local.0, local.1));
        socket.family = Some(if local.0.is_ipv6() { Family::V6 } else { Family::V4 });
        let none: [(IpAddr, u16); 2] = [(Ipv4Addr::UNSPECIFIED.into(), 0), (Ipv6Addr::UNSPECIFIED.into(), 0)];
        socket.remote = (!none.contains(&remote)).then(|| Endpoint::new(remote.0, remote.1));
        socket.state = (protocol == Protocol::Tcp).then(|| model.state.1.clone());
        socket.user = model.user.clone().map(Into::into);
        let mut owner = Owner::new(model.pid);
        owner.name = Some(model.process.clone().into());
        owner.is_first_word = true;
        owner.is_name_cut = model.process.len() < 15;
        socket.is_user_cut = model.user.as_ref().is_some_and(|user| user.len() == 8);
        socket.owners.push(owner);
        socket
    }
}
