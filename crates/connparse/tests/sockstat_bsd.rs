//! `sockstat` of the BSDs: real output, against counts that were made without this crate; then what must hold of any
//! text.

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

use captures::capture;
use connparse::{Certainty, Endpoint, Family, Protocol, Socket, State, sockstat_bsd};
use sockstat::read;

/// User, command, pid, descriptor; protocol, family; both ends; state.
type Row = (
    (&'static str, &'static str, u32, i32),
    (Protocol, Family),
    (&'static str, Option<&'static str>),
    Option<State<'static>>,
);

/// Some row of each capture, by eye.
const BY_EYE: [(&str, usize, Row); 12] = [
    (
        "stem-freebsd-tor.txt",
        0,
        (("_tor", "tor", 4397, 7), (Protocol::Tcp, Family::V4), ("172.27.72.202:9050", None), None),
    ),
    (
        "stem-freebsd-tor.txt",
        1,
        (("_tor", "tor", 4397, 8), (Protocol::Udp, Family::V4), ("172.27.72.202:53", None), None),
    ),
    (
        "stem-freebsd-tor.txt",
        5,
        (
            ("_tor", "tor", 4397, 19),
            (Protocol::Tcp, Family::V4),
            ("172.27.72.202:59673", Some("213.24.100.160:9001")),
            None,
        ),
    ),
    (
        "freebsd-gitlab-jail-4l.txt",
        3,
        (("pgsql", "postgres", 11726, 4), (Protocol::Tcp, Family::V4), ("127.0.0.1:5432", None), None),
    ),
    (
        "freebsd9-metin2-split-proto-4l.txt",
        0,
        (("root", "db_r40020", 1588, 19), (Protocol::Tcp, Family::V4), ("0.0.0.0:15900", None), None),
    ),
    (
        "freebsd9-metin2-split-proto-4l.txt",
        1,
        (("mysql", "mysqld", 1567, 10), (Protocol::Tcp, Family::V6), ("[::]:3306", None), None),
    ),
    (
        "freebsd11-syncthing-long-user.txt",
        0,
        (("syncthing", "syncthing", 27499, 9), (Protocol::Tcp, Family::V6), ("[::]:22000", None), None),
    ),
    (
        "freebsd13-serv00-tcp46-l.txt",
        2,
        (("xxx", "v2ray", 74853, 9), (Protocol::Tcp, Family::V6), ("[::]:50403", None), None),
    ),
    (
        "freebsd14-desktop-4l.txt",
        6,
        (("ntpd", "ntpd", 1127, 26), (Protocol::Udp, Family::V4), ("192.168.31.187:123", None), None),
    ),
    (
        "freebsd14-minecraft-jail-fd103.txt",
        0,
        (("mcserver", "java", 33227, 103), (Protocol::Tcp, Family::V4), ("10.0.0.210:25565", None), None),
    ),
    (
        "freebsd14.4-46s-collapsed.txt",
        0,
        (("root", "sshd", 1718, 6), (Protocol::Tcp, Family::V6), ("[::]:22", None), Some(State::Listen)),
    ),
    (
        "freebsd14.4-46s-collapsed.txt",
        1,
        (("root", "sshd", 1718, 7), (Protocol::Tcp, Family::V4), ("0.0.0.0:22", None), Some(State::Listen)),
    ),
];

#[test]
fn rows_are_what_they_are_by_eye() {
    for (file, at, (held, kind, ends, state)) in BY_EYE {
        let Some(text) = capture(&format!("sockstat-bsd/{file}")) else { return };
        let (sockets, _) = read(sockstat_bsd::records(&text));
        let (_, socket) = &sockets[at];
        let owner = &socket.owners[0];
        assert_eq!(
            (socket.user.as_deref(), owner.name.as_deref(), owner.pid, owner.fd),
            (Some(held.0.as_bytes()), Some(held.1.as_bytes()), held.2, Some(held.3)),
            "{file} {at}"
        );
        assert_eq!((socket.protocol, socket.family), (kind.0, Some(kind.1)), "{file} {at}");
        let remote = socket.remote.as_ref().map(Endpoint::to_string);
        assert_eq!((&socket.local.to_string()[..], remote.as_deref()), ends, "{file} {at}");
        assert_eq!(socket.state, state, "{file} {at}");
        // Where its columns were pushed together, no owner is certain.
        assert_eq!(owner.certainty == Certainty::Doubtful, file.contains("collapsed"), "{file} {at}");
    }
}

mod properties {
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

    use super::checks::{detection, formats::SOCKSTAT_BSD};
    use super::sockstat::{as_read, has_no_host_part, left};
    use super::strategies::{ip, pieces};
    use super::*;
    use connparse::sockstat_bsd::records;
    use connparse::{Address, Content, Owner};
    use proptest::collection::vec;
    use proptest::option;
    use proptest::prelude::*;

    const PIECES: [&str; 46] = [
        "root",
        "longuser1",
        "tor",
        "commandten",
        "?",
        "??",
        "4397",
        "7",
        "99999912",
        "tcp4",
        "tcp6",
        "tcp46",
        "6",
        "udp4",
        "sctp4",
        "tcp",
        "udp",
        "raw",
        "2/1",
        "stream",
        "seq",
        "div4",
        "*:*",
        "*.*",
        "*:22",
        "*.22",
        "127.0.0.1:8001",
        "192.0.2.1.22",
        "::1:22",
        "::1.22",
        "fe80::1%em0:22",
        "fe80:4::1:22",
        "2001:db8:1111:2222:33",
        "2001:db8::2:333:4:443",
        "localhost.smtp",
        "(PF_UNSPEC)",
        "LISTEN",
        "ESTABLISHED",
        "ACTIVE",
        "UNKNOWN",
        "0xfff",
        "freebsd",
        "/tmp/x",
        "->",
        "USER COMMAND PID FD PROTO LOCAL ADDRESS FOREIGN ADDRESS CONN STATE STACK",
        "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       ID",
    ];

    proptest! {
        #[test]
        fn any_bytes_are_accounted_for(text in vec(any::<u8>(), 0..400)) {
            SOCKSTAT_BSD.every_way(&text);
            detection(&text);
        }

        #[test]
        fn any_pieces_of_rows_are_accounted_for(text in pieces(&PIECES)) {
            SOCKSTAT_BSD.every_way(&text);
            detection(&text);
        }

        #[test]
        fn what_is_rendered_is_read_back((style, models) in scene(word(8), command())) {
            let text = render(&style, &models);
            let read: Vec<_> = records(&text).sockets().collect();
            let expected: Vec<_> = models.iter().map(|model| Ok(expected(&style, &models, model))).collect();
            prop_assert_eq!(read, expected, "{}", text.escape_ascii());
        }

        /// Whatever users and commands are: what is not doubted is true, and what cannot be forged is never wrong.
        #[test]
        fn an_owner_that_is_not_doubted_is_the_right_one((style, models) in scene(word(20), any_command())) {
            let text = render(&style, &models);
            for socket in records(&text).sockets().filter_map(Result::ok) {
                let Some(owner) = socket.owners.first() else { continue };
                let found = models.iter().find(|model| model.holder.map(|(pid, _)| pid) == Some(owner.pid));
                if owner.certainty == Certainty::Doubtful {
                    continue;
                }
                prop_assert!(found.is_some(), "{:?} in {}", owner, text.escape_ascii());
                let model = found.unwrap();
                let expected = expected(&style, &models, model);
                prop_assert_eq!(socket, expected, "{}", text.escape_ascii());
            }
        }

        #[test]
        fn a_command_hides_no_row((style, models) in scene(word(8), any_command())) {
            let text = render(&style, &models);
            let rows = records(&text).filter(|record| !matches!(record.content, Content::Skipped(_))).count();
            prop_assert!(rows >= models.len(), "{}", text.escape_ascii());
        }
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum System {
        FreeBsd9,
        FreeBsd10,
        FreeBsd13,
        FreeBsd14,
        FreeBsd15,
        DragonFly,
        NetBsd,
    }

    use System::*;

    #[derive(Clone, Debug)]
    struct Style {
        system: System,
        header: bool,
        /// `-w`
        wide: bool,
        /// `-s`
        states: bool,
        /// `-S -C`
        names: bool,
        end: &'static str,
    }

    /// A socket as the system has it: addresses not yet made canonical.
    #[derive(Clone, Debug)]
    struct Model {
        user: Vec<u8>,
        command: Vec<u8>,
        holder: Option<(u32, i32)>,
        proto: &'static str,
        family: Over,
        local: (IpAddr, u16, u16),
        remote: Option<(IpAddr, u16, u16)>,
        state: (&'static str, State<'static>),
    }

    #[derive(Clone, Copy, Debug, PartialEq)]
    enum Over {
        V4,
        V6,
        Both,
    }

    const STATES: [(&str, State<'static>); 11] = [
        ("CLOSED", State::Closed),
        ("LISTEN", State::Listen),
        ("SYN_SENT", State::SynSent),
        ("SYN_RCVD", State::SynReceived),
        ("ESTABLISHED", State::Established),
        ("CLOSE_WAIT", State::CloseWait),
        ("FIN_WAIT_1", State::FinWait1),
        ("CLOSING", State::Closing),
        ("LAST_ACK", State::LastAck),
        ("FIN_WAIT_2", State::FinWait2),
        ("TIME_WAIT", State::TimeWait),
    ];

    /// Bytes without a blank, often such as rows are made of.
    fn word(longest: usize) -> BoxedStrategy<Vec<u8>> {
        let byte = prop_oneof![any::<u8>(), prop::sample::select(&b"tcp4:*0123?seq"[..])];
        let name = vec(byte.prop_filter("a blank", |byte| !b" \t\r\n\0".contains(byte)), 1..=longest);
        // A number is a uid: that is tested elsewhere.
        name.prop_filter("a mark or a number", |name| {
            !matches!(&name[..], b"?" | b"??") && !name.iter().all(u8::is_ascii_digit)
        })
        .boxed()
    }

    fn any_command() -> BoxedStrategy<Vec<u8>> {
        let bytes = prop_oneof![any::<u8>(), prop::sample::select(&b"  tcp4:*0123?seq\n\r\t"[..])];
        let names = [
            "a 1 2 seq",
            "1 2 stream",
            "a7 8 seq",
            "1 2 tcp *.",
            "\nroot x",
            "\nr x",
            "x\nr 1 2 seq",
            "? ? seq",
            "b 12",
        ];
        prop_oneof![
            3 => vec(bytes, 1..20),
            1 => prop::sample::select(names.to_vec()).prop_map(|name| name.as_bytes().to_vec()),
        ]
        .prop_map(|name| name.into_iter().filter(|&byte| byte != 0).collect::<Vec<_>>())
        .prop_filter("empty", |name| !name.is_empty())
        .boxed()
    }

    /// Such as can be told from what is around them.
    fn command() -> BoxedStrategy<Vec<u8>> {
        any_command()
            .prop_filter("blanks around it", |name| {
                let cut = &name[..name.len().min(10)];
                trimmed(cut) == cut && !cut.contains(&b'\n')
            })
            .boxed()
    }

    fn end(over: Over) -> BoxedStrategy<(IpAddr, u16, u16)> {
        let port = prop_oneof![any::<u16>(), Just(0), 1..1000_u16];
        let (port, scope) = (port, 1..=u16::MAX);
        match over {
            Over::V4 => (ip(false), scope, port).boxed(),
            Over::V6 => (ip(true), scope, port).boxed(),
            Over::Both => (Just(IpAddr::V6(Ipv6Addr::UNSPECIFIED)), scope, port).boxed(),
        }
    }

    fn protos(system: System) -> &'static [(&'static str, Over)] {
        use Over::{Both, V4, V6};
        const ALL: [(&str, Over); 14] = [
            ("tcp", V4),
            ("tcp", V6),
            ("udp", V4),
            ("udp", V6),
            ("tcp", Both),
            ("udp", Both),
            ("toe", V4),
            ("toe", V6),
            ("toe", Both),
            ("sctp", V4),
            ("sctp", V6),
            ("udplite", V4),
            ("udplite", V6),
            ("udplite", Both),
        ];
        const NETBSD: [(&str, Over); 8] = [
            ("tcp", V4),
            ("tcp", V6),
            ("udp", V4),
            ("udp", V6),
            ("raw", V4),
            ("raw", V6),
            ("1", V4),
            ("58", V6),
        ];
        match system {
            NetBsd => &NETBSD,
            FreeBsd9 | DragonFly => &ALL[..6],
            // A name that long moves the columns, so that addresses can touch.
            FreeBsd10 | FreeBsd13 | FreeBsd14 => &ALL[..11],
            FreeBsd15 => &ALL,
        }
    }

    fn model(
        system: System,
        user: BoxedStrategy<Vec<u8>>,
        command: BoxedStrategy<Vec<u8>>,
    ) -> impl Strategy<Value = Model> {
        let most = if system == DragonFly { 999_999_u32 } else { 99_999 };
        let pid = prop_oneof![1..=most, 1..1000_u32];
        let fd = prop_oneof![0..10_i32, 0..1000_i32];
        let holder = match system {
            NetBsd | DragonFly => (pid, fd).prop_map(Some).boxed(),
            _ => option::weighted(0.9, (pid, fd)).boxed(),
        };
        let ends = prop::sample::select(protos(system))
            .prop_flat_map(|(proto, over)| (Just((proto, over)), end(over), option::of(end(over))));
        (user, command, holder, ends, prop::sample::select(&STATES[..])).prop_map(
            |(user, command, holder, ((proto, family), local, remote), state)| Model {
                user,
                command,
                holder,
                proto,
                family,
                local,
                remote: remote
                    .filter(|(ip, _, port)| family != Over::Both && !(ip.is_unspecified() && *port == 0)),
                state,
            },
        )
    }

    /// Sockets that one call shows. Every process has a number of its own.
    fn scene(
        user: BoxedStrategy<Vec<u8>>,
        command: BoxedStrategy<Vec<u8>>,
    ) -> impl Strategy<Value = (Style, Vec<Model>)> {
        let systems = [FreeBsd9, FreeBsd10, FreeBsd13, FreeBsd14, FreeBsd15, FreeBsd15, DragonFly, NetBsd];
        let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
        let style = (prop::sample::select(systems.to_vec()), any::<[bool; 4]>(), end).prop_map(
            |(system, [header, wide, states, names], end)| Style {
                system,
                header,
                wide: wide && !matches!(system, FreeBsd9 | FreeBsd10 | DragonFly | NetBsd),
                states: states && !matches!(system, FreeBsd9 | DragonFly | NetBsd),
                names: names && matches!(system, FreeBsd13 | FreeBsd14 | FreeBsd15),
                end,
            },
        );
        style.prop_flat_map(move |style| {
            let system = style.system;
            (Just(style), vec(model(system, user.clone(), command.clone()), 1..6)).prop_map(
                |(mut style, mut models)| {
                    let mut pids = std::collections::BTreeSet::new();
                    models.retain(|model| model.holder.is_none_or(|(pid, _)| pids.insert(pid)));
                    // Without a header it does not show that nothing is cut.
                    let is_cut = |end: &str| end.len() == 21 && end.matches(':').count() > 1;
                    if models.iter().any(|model| ends(&style, model).iter().any(|end| is_cut(end))) {
                        style.header |= style.system != FreeBsd15;
                    }
                    (style, models)
                },
            )
        })
    }

    /// Both ends as text, not yet cut.
    fn ends(style: &Style, model: &Model) -> [String; 2] {
        let any =
            if model.local.0.is_ipv6() { Ipv6Addr::UNSPECIFIED.into() } else { Ipv4Addr::UNSPECIFIED.into() };
        let remote = model.remote.unwrap_or((any, 0, 0));
        [model.local, remote].map(|end| match style.system {
            NetBsd => dotted(end),
            system => colon(end, system),
        })
    }

    fn colon((ip, scope, port): (IpAddr, u16, u16), system: System) -> String {
        let address = match ip {
            IpAddr::V4(ip) if has_classes(system) && has_no_host_part(ip) => "*".into(),
            ip if ip.is_unspecified() => "*".into(),
            IpAddr::V6(ip) if is_link_local(ip) => match system {
                FreeBsd9 | DragonFly => embedded(ip, scope).to_string(),
                _ => format!("{ip}%em{scope}"),
            },
            ip => ip.to_string(),
        };
        let port = if port == 0 { "*".into() } else { port.to_string() };
        format!("{address}:{port}")
    }

    fn dotted((ip, scope, port): (IpAddr, u16, u16)) -> String {
        match ip {
            ip if ip.is_unspecified() && port == 0 => "*.*".into(),
            ip if ip.is_unspecified() => format!("*.{port}"),
            IpAddr::V6(ip) if is_link_local(ip) => format!("{ip}%wm{scope}.{port}"),
            ip => format!("{ip}.{port}"),
        }
    }

    fn has_classes(system: System) -> bool {
        matches!(system, FreeBsd9 | FreeBsd10 | FreeBsd13 | DragonFly)
    }

    fn is_link_local(ip: Ipv6Addr) -> bool {
        ip.segments()[0] & 0xffc0 == 0xfe80
    }

    /// The index of the interface in the second group.
    fn embedded(ip: Ipv6Addr, scope: u16) -> Ipv6Addr {
        let [first, _, c, d, e, f, g, h] = ip.segments();
        Ipv6Addr::new(first, scope, c, d, e, f, g, h)
    }

    fn proto(style: &Style, model: &Model) -> String {
        let suffix = match (model.family, style.system) {
            (Over::V4, NetBsd) => "",
            (Over::V4, _) => "4",
            (Over::V6, _) => "6",
            (Over::Both, FreeBsd9 | FreeBsd10) => "4 6",
            (Over::Both, _) => "46",
        };
        match model.proto {
            "1" => "2/1".into(),
            "58" => "24/58".into(),
            proto => format!("{proto}{suffix}"),
        }
    }

    fn cut(command: &[u8]) -> &[u8] {
        &command[..command.len().min(10)]
    }

    /// Without the blanks that nobody can tell from those of the columns.
    fn trimmed(mut name: &[u8]) -> &[u8] {
        while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = name {
            name = rest;
        }
        name
    }

    fn render(style: &Style, models: &[Model]) -> Vec<u8> {
        match style.system {
            FreeBsd15 => render_15(style, models),
            _ => {
                let mut text = Vec::new();
                if style.header {
                    text.extend_from_slice(header(style).as_bytes());
                    text.extend_from_slice(style.end.as_bytes());
                }
                for model in models {
                    let mut line = Vec::new();
                    match style.system {
                        DragonFly => dragonfly(style, model, &mut line),
                        NetBsd => netbsd(style, model, &mut line),
                        _ => freebsd(style, model, &mut line),
                    }
                    line.extend_from_slice(style.end.as_bytes());
                    text.extend(line);
                }
                text
            }
        }
    }

    fn header(style: &Style) -> String {
        let width = if style.wide { 45 } else { 21 };
        let fd = if style.system == FreeBsd14 { "FD  " } else { "FD " };
        let (local, foreign) = ("LOCAL ADDRESS", "FOREIGN ADDRESS");
        let mut header = format!("USER     COMMAND    PID   {fd}PROTO  {local:<width$} {foreign:<width$}");
        header += match (style.states, style.system) {
            (false, _) => "",
            (true, FreeBsd10) => " STATE       ",
            (true, _) => " PATH STATE   CONN STATE  ",
        };
        if style.names {
            header += " STACK                            CC";
        }
        header
    }

    /// Blanks as far as a column.
    fn pad(line: &mut Vec<u8>, column: usize) {
        line.resize(line.len().max(column), b' ');
    }

    /// `display` and `displaysock` of 9 to 14.
    fn freebsd(style: &Style, model: &Model, line: &mut Vec<u8>) {
        let late = style.system == FreeBsd14;
        match model.holder {
            None => line.extend_from_slice(b"?        ?          ?     ?  "),
            Some((pid, fd)) => {
                line.extend_from_slice(&model.user);
                line.push(b' ');
                pad(line, 9);
                line.extend_from_slice(cut(&model.command));
                pad(line, 20);
                line.extend_from_slice(
                    if late { format!("{pid:>5} ") } else { format!("{pid} ") }.as_bytes(),
                );
                pad(line, 26);
                line.extend_from_slice(if late { format!("{fd:<3} ") } else { format!("{fd} ") }.as_bytes());
            }
        }
        pad(line, if late { 30 } else { 29 });
        line.extend_from_slice(proto(style, model).as_bytes());
        line.push(b' ');
        let [local, foreign] = ends(style, model);
        let (mut column, width) = (if late { 37 } else { 36 }, if style.wide { 46 } else { 22 });
        pad(line, column);
        line.extend_from_slice(local.as_bytes());
        if model.family == Over::V6 && line.len() >= 58 {
            line.push(b' ');
        }
        column += width;
        pad(line, column);
        line.extend_from_slice(foreign.as_bytes());
        column += width;
        let (sctp, tcp) = (model.proto == "sctp", matches!(model.proto, "tcp" | "toe"));
        if style.states && style.system != FreeBsd10 {
            if sctp && !matches!(model.state.0, "CLOSED" | "LISTEN") {
                pad(line, column);
                line.extend_from_slice(b"ACTIVE");
            }
            column += 13;
        }
        if style.states && (sctp || tcp) {
            pad(line, column);
            line.extend_from_slice(model.state.0.as_bytes());
        }
        column += 13;
        if style.names && tcp {
            pad(line, column);
            line.extend_from_slice(b"freebsd");
            pad(line, column + 33);
            line.extend_from_slice(b"cubic");
        }
    }

    fn dragonfly(style: &Style, model: &Model, line: &mut Vec<u8>) {
        let (pid, fd) = model.holder.unwrap();
        line.extend_from_slice(&model.user);
        pad(line, 9);
        line.extend_from_slice(cut(&model.command));
        pad(line, 20);
        line.extend_from_slice(pid.to_string().as_bytes());
        pad(line, 26);
        line.extend_from_slice(fd.to_string().as_bytes());
        pad(line, 29);
        line.extend_from_slice(proto(style, model).as_bytes());
        pad(line, 36);
        let [local, foreign] = ends(style, model);
        line.extend_from_slice(local.as_bytes());
        pad(line, 57);
        line.push(b' ');
        line.extend_from_slice(foreign.as_bytes());
    }

    fn netbsd(style: &Style, model: &Model, line: &mut Vec<u8>) {
        let (pid, fd) = model.holder.unwrap();
        let [local, foreign] = ends(style, model);
        left(line, &model.user, 8);
        line.push(b' ');
        left(line, cut(&model.command), 10);
        let rest = format!(" {pid:<5} {fd:>2} {:<6} {local:<21} {foreign}", proto(style, model));
        line.extend_from_slice(rest.as_bytes());
    }

    /// Column by column: each is as wide as its widest cell.
    fn render_15(style: &Style, models: &[Model]) -> Vec<u8> {
        let width = |least: usize, cell: &dyn Fn(&Model) -> usize| {
            models.iter().map(cell).max().unwrap_or(0).max(least)
        };
        let held = |model: &Model| model.holder.unwrap_or((0, 0));
        let user = width(4, &|model| model.holder.map_or(0, |_| model.user.len()));
        let pid = width(3, &|model| held(model).0.to_string().len());
        let fd = width(2, &|model| held(model).1.to_string().len());
        let proto_width = width(5, &|model| proto(style, model).len());
        let [local, foreign] = widths_15(style, models);
        let mut text = Vec::new();
        if style.header {
            let (title, titles) = ("LOCAL ADDRESS", "FOREIGN ADDRESS");
            text.extend_from_slice(
                format!(
                    "{:<user$} {:<10} {:>pid$} {:>fd$} {:<proto_width$} {title:<local$} {titles:<foreign$}",
                    "USER", "COMMAND", "PID", "FD", "PROTO"
                )
                .as_bytes(),
            );
            text.extend_from_slice(if style.states { &b" PATH STATE CONN STATE "[..] } else { b"" });
            text.extend_from_slice(if style.names { &b" STACK   CC   "[..] } else { b"" });
            text.extend_from_slice(style.end.as_bytes());
        }
        for model in models {
            match model.holder {
                None => text.extend_from_slice(
                    format!("{:<user$} {:<10} {:>pid$} {:>fd$}", "??", "??", "??", "??").as_bytes(),
                ),
                Some((number, descriptor)) => {
                    left(&mut text, &model.user, user);
                    text.push(b' ');
                    left(&mut text, cut(&model.command), 10);
                    text.extend_from_slice(format!(" {number:>pid$} {descriptor:>fd$}").as_bytes());
                }
            }
            let [near, far] = ends(style, model);
            text.extend_from_slice(
                format!(
                    " {:<proto_width$} {near:<local$.local$} {far:<foreign$.foreign$}",
                    proto(style, model)
                )
                .as_bytes(),
            );
            let (sctp, tcp) = (model.proto == "sctp", matches!(model.proto, "tcp" | "toe"));
            if style.states {
                let path =
                    if sctp && !matches!(model.state.0, "CLOSED" | "LISTEN") { "ACTIVE" } else { "??" };
                let state = if sctp || tcp { model.state.0 } else { "??" };
                text.extend_from_slice(format!(" {path:<10} {state:<11}").as_bytes());
            }
            if style.names {
                text.extend_from_slice(if tcp { b" freebsd cubic" } else { b" ??      ??   " });
            }
            text.extend_from_slice(style.end.as_bytes());
        }
        text
    }

    fn widths_15(style: &Style, models: &[Model]) -> [usize; 2] {
        let longest = |which: usize, least: usize| {
            models.iter().map(|model| ends(style, model)[which].len()).max().unwrap_or(0).max(least)
        };
        if style.wide { [longest(0, 13), longest(1, 15)] } else { [21, 21] }
    }

    fn expected(style: &Style, models: &[Model], model: &Model) -> Socket<'static> {
        let protocol = match model.proto {
            "tcp" | "toe" => Protocol::Tcp,
            "udp" => Protocol::Udp,
            "udplite" => Protocol::UdpLite,
            "sctp" => Protocol::Sctp,
            _ => Protocol::Raw,
        };
        let texts = ends(style, model);
        let mut socket = Socket::new(protocol, expected_end(style, models, model.local, &texts, 0));
        if let Ok(number) = model.proto.parse() {
            socket.local.port = socket.local.port.or(Some(number));
        }
        socket.family = Some(if model.family == Over::V4 { Family::V4 } else { Family::V6 });
        socket.remote = model
            .remote
            .filter(|(ip, _, port)| *port != 0 || !as_read(*ip, has_classes(style.system)).is_unspecified())
            .map(|remote| expected_end(style, models, remote, &texts, 1));
        socket.state = (style.states && protocol.has_state()).then(|| model.state.1.clone());
        socket.v6only = (model.family == Over::Both).then_some(false);
        if let Some((pid, fd)) = model.holder {
            socket.user = Some(model.user.clone().into());
            let mut owner = Owner::new(pid);
            owner.fd = Some(fd);
            let name = trimmed(cut(&model.command));
            owner.name = (name != b"??").then(|| name.to_vec().into());
            owner.is_name_cut = name.len() == 10 || name.len() == 9 && name.contains(&b' ');
            socket.owners.push(owner);
        }
        socket
    }

    fn expected_end(
        style: &Style,
        models: &[Model],
        (ip, scope, port): (IpAddr, u16, u16),
        texts: &[String; 2],
        which: usize,
    ) -> Endpoint<'static> {
        let mut end = Endpoint::new(as_read(ip, has_classes(style.system)), port);
        if let IpAddr::V6(ip) = ip {
            if is_link_local(ip) {
                let zone = match style.system {
                    FreeBsd9 | DragonFly => scope.to_string(),
                    NetBsd => format!("wm{scope}"),
                    _ => format!("em{scope}"),
                };
                end.zone = Some(zone.parse().unwrap());
            }
        }
        let text = &texts[which];
        // In 15 only the header or a longer address shows that none is cut.
        let shown = style.header && widths_15(style, models)[0] > 21;
        let longer = style.wide && texts.iter().any(|text| text.len() > 21);
        if style.system == FreeBsd15 && text.matches(':').count() > 1 && text.len() >= 21 && !shown && !longer
        {
            end.address = Address::Cut(text.as_bytes()[..21].to_vec().into());
            (end.port, end.zone) = (None, None);
        }
        end
    }
}
