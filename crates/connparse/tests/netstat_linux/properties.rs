//! What must hold of any text, and that what is rendered is read back.

use std::fmt::Write as _;
use std::net::IpAddr;

use connparse::Owner;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::checks::{detection, formats::NETSTAT_LINUX};
use super::strategies::{bytes, ends, pieces, shown};
use super::*;

/// Words and pieces of words that rows are made of, whole ones and hostile ones.
const PIECES: [&str; 48] = [
    "tcp",
    "tcp6",
    "udp",
    "udpl",
    "raw",
    "sctp",
    "unix",
    "0",
    "128",
    "-1",
    "-",
    " ",
    " ",
    " ",
    " ",
    "      ",
    "\t",
    "\r",
    "\n",
    "\n",
    "192.0.2.7",
    "::1",
    "fe80::8c6b:58ff:fe:8008",
    "*",
    "%1",
    ":",
    ":22",
    ":*",
    " 0 0 ",
    "LISTEN",
    "ESTABLISHED",
    "POSLEDNÍ ACK",
    "8451/",
    "8451/two",
    "8/\nx                ",
    "off (0.00/0/0)",
    "on (",
    "1.00/0/0)",
    "a:b:c",
    "alice",
    "                    192.0.2.8:5000",
    "Proto ",
    "RefCnt",
    "PID/Program name",
    "Active Internet connections (w/o servers)",
    "Active UNIX domain sockets (w/o servers)",
    "geteuid()=",
    ")",
];

/// Lines of which many are rows, whole or nearly.
fn lines() -> impl Strategy<Value = Vec<u8>> {
    let row = (model(), style(), any::<bool>(), any::<prop::sample::Index>()).prop_map(
        |(model, style, whole, at)| {
            let mut text = Vec::new();
            render(&model, &style, &mut text);
            if !whole {
                text.truncate(at.index(text.len()));
                text.push(b'\n');
            }
            text
        },
    );
    vec(prop_oneof![row, pieces(&PIECES)], 0..6).prop_map(|lines| lines.concat())
}

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&NETSTAT_LINUX, &PIECES);
}

proptest! {
    #[test]
    fn any_rows_are_accounted_for(text in lines()) {
        NETSTAT_LINUX.every_way(&text);
        detection(&text);
    }

    #[test]
    fn what_is_rendered_is_read_back(style in style(), models in vec(model(), 1..6)) {
        let mut text = Vec::new();
        if style.headings {
            text.extend_from_slice(headings(&style).as_bytes());
        }
        models.iter().for_each(|model| render(model, &style, &mut text));
        let read: Vec<_> = netstat_linux::records(&text, options(style.wide)).sockets().collect();
        let expected: Vec<_> = models.iter().map(|model| Ok(expected(model, &style))).collect();
        prop_assert_eq!(read, expected, "{:?}", text.escape_ascii().to_string());
    }
}

/// Which netstat, and what it was asked for.
#[derive(Clone, Debug)]
struct Style {
    tool: Tool,
    language: usize,
    wide: bool,
    users: bool,
    programs: bool,
    contexts: bool,
    timers: bool,
    headings: bool,
    end: &'static str,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Tool {
    NetTools,
    /// Blanks at the end of its lines got lost.
    NetToolsTrimmed,
    BusyBox,
    Toybox,
}

/// A socket as the kernel sees it: addresses not yet made canonical.
#[derive(Clone, Debug)]
struct Model {
    protocol: Protocol,
    state: usize,
    local: (IpAddr, u16),
    remote: Option<(IpAddr, u16)>,
    queues: (u32, u32),
    user: Result<u32, String>,
    inode: u64,
    owner: Option<(u32, Vec<u8>)>,
    timer: Option<(usize, u64, u16)>,
}

/// English, Czech, Portuguese of Brazil.
const STATES: [([&str; 3], State<'static>); 11] = [
    (["ESTABLISHED", "SPOJENO", "ESTABELECIDA"], State::Established),
    (["SYN_SENT", "SYN_SENT", "SYN_ENVIADO"], State::SynSent),
    (["SYN_RECV", "SYN_RECV", "SYN_RECEBIDO"], State::SynReceived),
    (["FIN_WAIT1", "FIN_WAIT1", "ESPERA_FIN1"], State::FinWait1),
    (["FIN_WAIT2", "FIN_WAIT2", "ESPERA_FIN2"], State::FinWait2),
    (["TIME_WAIT", "TIME_WAIT", "TIME_WAIT"], State::TimeWait),
    (["CLOSE", "ZAVŘEN", "FECHAR"], State::Closed),
    (["CLOSE_WAIT", "CLOSE_WAIT", "ESPERANDO_FECHAR"], State::CloseWait),
    (["LAST_ACK", "POSLEDNÍ ACK", "ÚLTIMO_ACK"], State::LastAck),
    (["LISTEN", "NASLOUCHÁ", "OUÇA"], State::Listen),
    (["CLOSING", "ZAVÍRÁ", "FECHANDO"], State::Closing),
];

const TIMERS: [([&str; 3], TimerKind); 4] = [
    (["on", "zapnut", "em"], TimerKind::Retransmit),
    (["keepalive", "keepalive", "keepalive"], TimerKind::KeepAlive),
    (["timewait", "timewait", "timewait"], TimerKind::TimeWait),
    (["probe", "probe", "probe"], TimerKind::Probe),
];

const PROTOCOLS: [Protocol; 5] =
    [Protocol::Tcp, Protocol::Tcp, Protocol::Udp, Protocol::UdpLite, Protocol::Raw];

const OFF: [&str; 3] = ["off", "vyp", "desligado"];

fn style() -> impl Strategy<Value = Style> {
    let tool =
        prop::sample::select(&[Tool::NetTools, Tool::NetToolsTrimmed, Tool::BusyBox, Tool::Toybox][..]);
    let end = prop::sample::select(&["\n", "\r\n"][..]);
    (tool, 0..3_usize, any::<[bool; 6]>(), end).prop_map(
        |(tool, language, [wide, users, programs, contexts, timers, headings], end)| {
            let net_tools = tool == Tool::NetTools;
            Style {
                tool,
                language: if matches!(tool, Tool::BusyBox | Tool::Toybox) { 0 } else { language },
                wide: wide || tool == Tool::BusyBox,
                users: users && tool != Tool::BusyBox,
                programs,
                contexts: contexts && programs && net_tools,
                timers: timers && net_tools,
                headings,
                end,
            }
        },
    )
}

fn name() -> impl Strategy<Value = Vec<u8>> {
    bytes(b"/:-() 0129.\n\toffLISTEN", 24)
        .prop_map(|name| name.into_iter().filter(|&byte| byte != 0).collect())
}

fn model() -> impl Strategy<Value = Model> {
    let ends = any::<bool>().prop_flat_map(ends);
    let row = (prop::sample::select(&PROTOCOLS[..]), 0..STATES.len(), ends, any::<(u32, u32)>());
    let user = prop_oneof![Just(Ok(0)), any::<u32>().prop_map(Ok), "[a-z_][a-z0-9_.-]{0,14}".prop_map(Err)];
    let timer = option::of((0..TIMERS.len(), 0..1_000_000_u64, any::<u16>()));
    (row, user, prop_oneof![any::<u64>(), Just(0)], option::of((any::<u32>(), name())), timer).prop_map(
        |((protocol, state, (local, remote), queues), user, inode, owner, timer)| Model {
            protocol,
            state,
            local,
            remote,
            // toybox leaves no blank before seven digits.
            queues: (queues.0, queues.1 % 1_000_000),
            user,
            inode,
            owner,
            timer,
        },
    )
}

fn headings(style: &Style) -> String {
    let title = [
        "Active Internet connections (servers and established)",
        "Aktivní Internetová spojení (servery a navázaná spojení)",
        "Conexões Internet Ativas (servidores e estabelecidas)",
    ][style.language];
    format!(
        "{title}{0}Proto Recv-Q Send-Q Local Address           Foreign Address         State      {0}",
        style.end
    )
}

fn proto(model: &Model, style: &Style) -> String {
    let name = match model.protocol {
        Protocol::UdpLite => "udpl",
        protocol => protocol.name(),
    };
    let six = model.local.0.is_ipv6() && style.tool != Tool::BusyBox;
    format!("{name}{}", if six { "6" } else { "" })
}

/// An end as it is printed: net-tools shows mapped addresses as IPv4, and without `-W` nearly all tools cut.
fn end((ip, port): (IpAddr, u16), style: &Style) -> String {
    let net_tools = matches!(style.tool, Tool::NetTools | Tool::NetToolsTrimmed);
    let mut address = if net_tools { ip.to_canonical().to_string() } else { ip.to_string() };
    let port = if port == 0 { "*".into() } else { port.to_string() };
    if !style.wide && address.len() + port.len() > 22 {
        address.truncate(22 - port.len());
    }
    format!("{address}:{port}")
}

/// `pid/name`, as long as each tool lets it be. Only in the column of net-tools can a name have or end in any byte.
fn program(pid: u32, name: &[u8], style: &Style) -> Vec<u8> {
    let mut text = format!("{pid}/").into_bytes();
    let keep = |byte: u8| style.tool == Tool::NetTools || byte == b' ' || !byte.is_ascii_whitespace();
    text.extend(name.iter().filter(|&&byte| keep(byte)));
    if style.tool != Tool::Toybox {
        text.truncate(19);
    }
    text
}

fn render(model: &Model, style: &Style, text: &mut Vec<u8>) {
    let width = if style.wide && style.tool == Tool::BusyBox { 51 } else { 23 };
    let state = match model.protocol {
        Protocol::Tcp => STATES[model.state].0[style.language],
        Protocol::Raw => "7",
        _ if model.remote.is_some() => STATES[0].0[style.language],
        _ => "",
    };
    let mut row = format!(
        "{:<4}  {:>6} {:>6} {:<width$} {:<width$} {:<11}",
        proto(model, style),
        model.queues.0,
        model.queues.1,
        end(model.local, style),
        end(shown(model.remote, model.local.0), style),
        state
    );
    if style.users {
        let user = match &model.user {
            Ok(uid) => (*uid as i32).to_string(),
            Err(name) => name.clone(),
        };
        write!(row, " {user:<10} {:<10}", model.inode).unwrap();
    }
    let start = text.len();
    text.extend_from_slice(row.as_bytes());
    if style.programs {
        let mut field = match &model.owner {
            Some((pid, name)) => program(*pid, name, style),
            None => b"-".to_vec(),
        };
        if style.tool == Tool::NetTools {
            field.resize(20, b' ');
        }
        text.push(b' ');
        text.extend_from_slice(&field);
    }
    if style.contexts {
        text.extend_from_slice(format!(" {:<50}", "system_u:system_r:tor_t:s0-s0:c0.c1023").as_bytes());
    }
    if style.timers {
        let timer = match model.timer {
            Some((kind, hundredths, retries)) => {
                let word = TIMERS[kind].0[style.language];
                format!(" {word} ({}.{:02}/{retries}/0)", hundredths / 100, hundredths % 100)
            }
            None => format!(" {} (0.00/0/0)", OFF[style.language]),
        };
        text.extend_from_slice(timer.as_bytes());
    }
    if style.tool == Tool::NetToolsTrimmed {
        let length = text[start..].trim_ascii_end().len();
        text.truncate(start + length);
    }
    text.extend_from_slice(style.end.as_bytes());
}

fn expected_end((ip, port): (IpAddr, u16), style: &Style, other: (IpAddr, u16)) -> Endpoint<'static> {
    let mut expected = Endpoint::new(ip, port);
    let text = end((ip, port), style);
    if text.len() == 23 && !style.wide && end(other, style).len() <= 23 {
        let address = text[..text.rfind(':').unwrap()].to_owned();
        expected.address = Address::Cut(address.into_bytes().into());
    }
    expected
}

fn expected(model: &Model, style: &Style) -> Socket<'static> {
    let local = expected_end(model.local, style, shown(model.remote, model.local.0));
    let mut socket = Socket::new(model.protocol, local);
    socket.family = Some(if model.local.0.is_ipv6() { Family::V6 } else { Family::V4 });
    socket.remote = model.remote.map(|remote| expected_end(remote, style, model.local));
    socket.state = (model.protocol == Protocol::Tcp).then(|| STATES[model.state].1.clone());
    socket.receive_queue = Some(model.queues.0);
    socket.send_queue = Some(model.queues.1);
    if style.users {
        socket.inode = (model.inode != 0).then_some(model.inode);
        if model.inode != 0 || model.user != Ok(0) {
            socket.uid = model.user.clone().ok();
            socket.user = model.user.clone().err().map(|name| name.into_bytes().into());
        }
    }
    if let Some((pid, name)) = model.owner.as_ref().filter(|_| style.programs) {
        let text = program(*pid, name, style);
        let name = &text[text.iter().position(|&byte| byte == b'/').unwrap() + 1..];
        let name = match style.tool {
            Tool::NetTools => &name[..name.iter().rposition(|&byte| byte != b' ').map_or(0, |last| last + 1)],
            _ => name.trim_ascii_end(),
        };
        let mut owner = Owner::new(*pid);
        owner.name = Some(name.to_vec().into());
        let shown = pid.to_string().len() + 1 + name.len();
        owner.is_name_cut = shown == 19 || shown == 18 && name.contains(&b' ');
        socket.owners.push(owner);
    }
    if style.timers {
        socket.timer = model.timer.map(|(kind, hundredths, retries)| {
            Timer::new(TIMERS[kind].1, Some(Duration::from_millis(10 * hundredths)), Some(retries))
        });
    }
    socket
}
