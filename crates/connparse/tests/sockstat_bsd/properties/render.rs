//! What each system prints of them, and what is to be read from that.

use super::*;

/// Both ends as text, not yet cut.
pub(super) fn ends(style: &Style, model: &Model) -> [String; 2] {
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
pub(super) fn trimmed(mut name: &[u8]) -> &[u8] {
    while let [b' ' | b'\t', rest @ ..] | [rest @ .., b' ' | b'\t'] = name {
        name = rest;
    }
    name
}

pub(super) fn render(style: &Style, models: &[Model]) -> Vec<u8> {
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
            line.extend_from_slice(if late { format!("{pid:>5} ") } else { format!("{pid} ") }.as_bytes());
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
    let width =
        |least: usize, cell: &dyn Fn(&Model) -> usize| models.iter().map(cell).max().unwrap_or(0).max(least);
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
            format!(" {:<proto_width$} {near:<local$.local$} {far:<foreign$.foreign$}", proto(style, model))
                .as_bytes(),
        );
        let (sctp, tcp) = (model.proto == "sctp", matches!(model.proto, "tcp" | "toe"));
        if style.states {
            let path = if sctp && !matches!(model.state.0, "CLOSED" | "LISTEN") { "ACTIVE" } else { "??" };
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

pub(super) fn expected(style: &Style, models: &[Model], model: &Model) -> Socket<'static> {
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
            end.set_zone(Some(zone.parse().unwrap()));
        }
    }
    let text = &texts[which];
    // In 15 only the header or a longer address shows that none is cut.
    let shown = style.header && widths_15(style, models)[0] > 21;
    let longer = style.wide && texts.iter().any(|text| text.len() > 21);
    if style.system == FreeBsd15 && text.matches(':').count() > 1 && text.len() >= 21 && !shown && !longer {
        end.address = Address::Cut(text.as_bytes()[..21].to_vec().into());
        end.port = None;
        end.set_zone(None);
    }
    end
}
