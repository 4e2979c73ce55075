//! What must hold of any text.

use super::checks::formats::NETSTAT_WINDOWS;
use super::strategies::ip;
use super::*;
use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connparse::Owner;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::{option, sample};

/// Words and pieces of words that rows are made of, whole ones and hostile ones.
const PIECES: [&str; 35] = [
    "  TCP    ",
    "TCP ",
    "  UDP  ",
    "0.0.0.0:135  ",
    "192.0.2.7:22 ",
    "198.51.100.9:0  ",
    "[::]:0   ",
    "[fe80::1%16]:1900  ",
    "*:*  ",
    "PC:https ",
    "ESTABLISHED  ",
    "LISTENING",
    "ABHÖREN ",
    "???",
    "InHost ",
    "4\n",
    "0\r\n",
    "4294967296 ",
    "\n",
    "\r\r\n",
    " [tor.exe]\n",
    "  RpcSs\r\n",
    "  C:\\a b\n",
    "[",
    "]",
    "> ",
    ">",
    "\t",
    "  ",
    " ",
    "\u{feff}",
    "Active Connections\n",
    "Zzz\n",
    "  Proto  Local Address  Foreign Address  State\n",
    "\0",
];

#[test]
fn any_text_is_accounted_for() {
    strategies::any_text_is_accounted_for(&NETSTAT_WINDOWS, &PIECES);
}

proptest! {
    #[test]
    fn rows_read_the_same_under_any_heading_and_among_blank_lines(
        models in vec(model(), 1..5), heading in sample::select(&HEADINGS[..]), style in style(),
    ) {
        let mut with = heading.as_bytes().to_vec();
        let mut without = Vec::new();
        for model in &models {
            render(model, &style, &mut with);
            with.extend_from_slice(b"\r\n");
            render(model, &style, &mut without);
        }
        let sockets = |text| parse(text).collect::<Result<Vec<_>, _>>().unwrap();
        prop_assert_eq!(sockets(&with), sockets(&without));
    }

    #[test]
    fn what_is_rendered_is_read_back(style in style(), models in vec(model(), 0..6)) {
        let mut text = Vec::new();
        if style.heading {
            text.extend_from_slice(HEADINGS[0].as_bytes());
        }
        models.iter().for_each(|model| render(model, &style, &mut text));
        let read: Vec<_> = parse(&text).collect();
        let expected: Vec<_> = models.iter().map(|model| Ok(expected(model, &style))).collect();
        prop_assert_eq!(read, expected, "{}", text.escape_ascii());
    }
}

const HEADINGS: [&str; 4] = [
    "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n",
    "\nConnexions actives\n\n  Proto  Adresse locale         Adresse distante       État\n",
    "\nZzzyzx zzz\n\n  Zzz    Zzz zzz                Zzzz zzz               Zzz\n",
    "",
];

/// Whose netstat it is.
#[derive(Clone, Copy, Debug, PartialEq)]
enum System {
    Windows,
    /// With the offload state.
    Offload,
    /// In German, and one of three code pages.
    German(&'static [u8]),
    Wine,
    ReactOs,
}

#[derive(Clone, Debug)]
struct Style {
    system: System,
    pids: bool,
    /// As `-b` does.
    executables: Option<Below>,
    heading: bool,
    end: &'static str,
    mark: bool,
}

/// How `-b` prints owners.
#[derive(Clone, Copy, Debug)]
enum Below {
    Now,
    Xp,
}

#[derive(Clone, Debug)]
struct Model {
    local: (IpAddr, Option<u32>, u16),
    remote: Option<(IpAddr, Option<u32>, u16)>,
    udp: bool,
    state: usize,
    bound: bool,
    pid: u32,
    executable: Option<Vec<u8>>,
    service: Option<String>,
}

/// English, ReactOS, German and what they mean, of sockets with a remote end.
const STATES: [(&str, &str, &str, State<'static>); 8] = [
    ("ESTABLISHED", "ESTABLISHED", "HERGESTELLT", State::Established),
    ("TIME_WAIT", "TIME_WAIT", "WARTEND", State::TimeWait),
    ("CLOSE_WAIT", "CLOSE_WAIT", "SCHLIESSEN_WARTEN", State::CloseWait),
    ("SYN_SENT", "SYN_SENT", "SYN_GESENDET", State::SynSent),
    ("SYN_RECEIVED", "SYN_RCVD", "SYN_EMPFANGEN", State::SynReceived),
    ("FIN_WAIT_2", "FIN_WAIT2", "FIN_WARTEN_2", State::FinWait2),
    ("LAST_ACK", "LAST_ACK", "ZULETZT_ACK", State::LastAck),
    ("DELETE_TCB", "DELETE_TCB", "DELETE_TCB", State::DeleteTcb),
];

fn model() -> impl Strategy<Value = Model> {
    let ends = any::<bool>().prop_flat_map(|v6| {
        let zone = || option::of(any::<u32>()).prop_map(move |zone| zone.filter(|_| v6));
        let wildcard: IpAddr = if v6 { Ipv6Addr::UNSPECIFIED.into() } else { Ipv4Addr::UNSPECIFIED.into() };
        let local = prop_oneof![2 => ip(v6), 1 => Just(wildcard)];
        ((local, zone(), any::<u16>()), option::of((ip(v6), zone(), 1..=u16::MAX)))
    });
    // No file has one of `\/:*?"<>|` or a control byte in its name.
    let name = vec(
        any::<u8>().prop_filter("a byte of a file's name", |byte| {
            !byte.is_ascii_control() && !b"\\/:*?\"<>|".contains(byte)
        }),
        0..12,
    )
    .prop_map(|name| [&name[..], b".exe"].concat());
    let owner = (any::<u32>(), option::of(name), option::of("[A-Z][A-Za-z]{3,9}"));
    (ends, any::<bool>(), 0..STATES.len(), any::<bool>(), owner).prop_map(
        |((local, remote), udp, state, bound, (pid, executable, service))| Model {
            local,
            remote,
            udp,
            state,
            bound,
            pid,
            executable,
            service,
        },
    )
}

fn style() -> impl Strategy<Value = Style> {
    let systems = [
        System::Windows,
        System::Offload,
        System::German(b"ABH\xc3\x96REN"),
        System::German(b"ABH\x99REN"),
        System::German(b"ABH\xd6REN"),
        System::Wine,
        System::ReactOs,
    ];
    let below = option::of(sample::select(vec![Below::Now, Below::Xp]));
    let end = sample::select(vec!["\n", "\r\n", "\r\r\n", "      \r\n"]);
    (sample::select(systems.to_vec()), any::<[bool; 3]>(), below, end).prop_map(
        |(system, [pids, heading, mark], executables, end)| Style {
            system,
            pids,
            executables,
            heading,
            end,
            mark,
        },
    )
}

impl Style {
    fn has_pids(&self) -> bool {
        self.pids && self.system != System::Wine
    }

    fn word(&self, model: &Model) -> &'static [u8] {
        let (windows, reactos, german, _) = STATES[model.state];
        match (self.system, model.remote.is_some(), model.bound) {
            (System::German(listening), false, false) => listening,
            (System::German(_), false, true) => b"GEBUNDEN",
            (System::German(_), true, _) => german.as_bytes(),
            (_, false, false) => b"LISTENING",
            (_, false, true) => b"BOUND",
            (System::Wine | System::ReactOs, true, _) => reactos.as_bytes(),
            (System::Windows | System::Offload, true, _) => windows.as_bytes(),
        }
    }
}

fn printed((ip, zone, port): (IpAddr, Option<u32>, u16)) -> String {
    let zone = zone.map(|zone| format!("%{zone}")).unwrap_or_default();
    match ip {
        IpAddr::V4(ip) => format!("{ip}:{port}"),
        IpAddr::V6(ip) => format!("[{ip}{zone}]:{port}"),
    }
}

/// The foreign end of a socket that has none.
fn nothing(model: &Model, style: &Style) -> String {
    let (ip, zone, _) = model.local;
    match (style.system, ip) {
        _ if model.udp => "*:*".into(),
        (System::ReactOs, _) => printed((ip, zone, 0)),
        (_, IpAddr::V4(_)) => "0.0.0.0:0".into(),
        (_, IpAddr::V6(_)) => "[::]:0".into(),
    }
}

fn render(model: &Model, style: &Style, text: &mut Vec<u8>) {
    let mark = if style.mark { "> " } else { "" };
    let mut row = String::from(mark);
    let foreign = model.remote.map_or_else(|| nothing(model, style), printed);
    let protocol = if model.udp { "UDP" } else { "TCP" };
    write!(row, "  {protocol:<5}  {:<21}  {foreign:<21}  ", printed(model.local)).unwrap();
    text.extend_from_slice(row.as_bytes());
    let word = if model.udp { b"" } else { style.word(model) };
    text.extend_from_slice(word);
    text.resize(text.len() + 12_usize.saturating_sub(word.len()), b' ');
    if style.has_pids() {
        text.extend_from_slice(format!("    {}", model.pid).as_bytes());
    }
    if style.system == System::Offload && !model.udp {
        text.extend_from_slice(if style.has_pids() { b"\tInHost      " } else { b"    InHost      " });
    }
    text.extend_from_slice(style.end.as_bytes());
    if let Some(below) = style.executables {
        owner_lines(model, below, style, text);
    }
}

fn owner_lines(model: &Model, below: Below, style: &Style, text: &mut Vec<u8>) {
    let mut line = |words: &[&[u8]]| {
        text.extend_from_slice(if style.mark { b"> " } else { b"" });
        words.iter().for_each(|word| text.extend_from_slice(word));
        text.extend_from_slice(style.end.as_bytes());
    };
    if let Some(service) = &model.service {
        line(&[b"  ", service.as_bytes()]);
    }
    match (below, &model.executable) {
        (Below::Now, Some(name)) => line(&[b" [", name, b"]"]),
        (Below::Now, None) => line(&[b" Can not obtain ownership information"]),
        (Below::Xp, name) => {
            line(&[b"  c:\\windows\\system32\\WS2_32.dll"]);
            line(&[b"  -- unknown component(s) --"]);
            if let Some(name) = name {
                line(&[b"  [", name, b"]"]);
            }
            line(&[]);
        }
    }
}

fn endpoint((ip, zone, port): (IpAddr, Option<u32>, u16)) -> Endpoint<'static> {
    let mut end = Endpoint::new(ip, port);
    end.set_zone(zone.map(|zone| zone.to_string().parse().unwrap()));
    end
}

fn expected(model: &Model, style: &Style) -> Socket<'static> {
    let protocol = if model.udp { Protocol::Udp } else { Protocol::Tcp };
    let mut socket = Socket::new(protocol, endpoint(model.local));
    socket.family = Some(if model.local.0.is_ipv6() { Family::V6 } else { Family::V4 });
    socket.remote = model.remote.map(endpoint);
    let state = match (model.remote.is_some(), model.bound) {
        (true, _) => STATES[model.state].3.clone(),
        (false, false) => State::Listen,
        (false, true) => State::Bound,
    };
    socket.state = (!model.udp).then_some(state);
    if style.has_pids() && model.pid != 0 {
        let mut owner = Owner::new(model.pid);
        owner.name = model.executable.clone().filter(|_| style.executables.is_some()).map(Into::into);
        socket.owners.push(owner);
    }
    if style.has_pids() && model.pid == 0 {
        socket.reason = match &socket.state {
            Some(State::TimeWait) => Some(Reason::TimeWait),
            Some(State::FinWait2 | State::LastAck | State::DeleteTcb) => Some(Reason::Closing),
            _ => None,
        };
    }
    socket
}
