//! `connutil list`: the sockets of a target.

use std::borrow::Cow;

use connutil::addr::{Escaped, SortKey, port_usage, sort_key};
use connutil::parse::{Endpoint, Owner, Socket};
use connutil::probe::{Answer, Note, Selection, Target, Verdict};

use crate::args::{Form, List};
use crate::exit::{Exit, Failure, say};
use crate::output;

pub(crate) fn run(list: &List) -> Result<Exit, Failure> {
    let mut answer = list.query().run()?;
    answer.sockets.sort_by_cached_key(order);
    let written = write(&answer, list.output);
    match written {
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        Err(failure) => return Err(failure),
        Ok(()) => tell(&answer, &list.target(), list.selection()),
    }
    Ok(match (&answer.verdict, answer.sockets.is_empty()) {
        (Verdict::Complete, false) => Exit::Found,
        (Verdict::Complete, true) => Exit::Nothing,
        _ => Exit::Partial,
    })
}

fn write(answer: &Answer, form: Form) -> Result<(), Failure> {
    match form {
        Form::Table if answer.sockets.is_empty() => Ok(()),
        Form::Table => Ok(output::table(&HEADINGS, answer.sockets.iter().map(row))?),
        Form::Json => output::json(answer),
        Form::Ndjson => output::ndjson(&answer.sockets),
        Form::Csv => output::csv(&COLUMNS, answer.sockets.iter().map(columns)),
    }
}

/// By process, then protocol, then addresses: what belongs together stands together.
fn order(socket: &Socket<'_>) -> impl Ord + use<> {
    let owner = socket.owners.first();
    (
        owner.is_none(),
        owner.and_then(|owner| owner.name.as_ref()).map(|name| name.to_vec()),
        owner.map(|owner| owner.pid),
        socket.protocol,
        key(&socket.local),
        socket.remote.as_ref().map(key),
    )
}

fn key(endpoint: &Endpoint<'_>) -> (Option<SortKey>, Option<u16>) {
    (endpoint.address.ip().map(|ip| sort_key(ip, endpoint.port)), endpoint.port)
}

const HEADINGS: [&str; 6] = ["PROCESS", "PID", "PROTO", "LOCAL", "REMOTE", "STATE"];

fn row(socket: &Socket<'_>) -> [String; 6] {
    let (local, remote) = ends(socket);
    [
        processes(socket),
        joined(socket, ", ", |owner| Some(owner.pid.to_string())),
        socket.protocol.to_string(),
        local,
        remote,
        socket.state.as_ref().map(ToString::to_string).unwrap_or_default(),
    ]
}

/// The names of the owners, or in parentheses why there is none.
fn processes(socket: &Socket<'_>) -> String {
    match (socket.owners.is_empty(), socket.reason) {
        (true, Some(reason)) => format!("({reason})"),
        (true, None) => "-".to_owned(),
        (false, _) => joined(socket, ", ", |owner| {
            Some(owner.name.as_ref().map_or("?".to_owned(), |name| Escaped(name).to_string()))
        }),
    }
}

/// What the owners have in a field, each different value once.
fn joined(socket: &Socket<'_>, separator: &str, field: impl Fn(&Owner<'_>) -> Option<String>) -> String {
    let mut values: Vec<String> = Vec::new();
    for value in socket.owners.iter().filter_map(field) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    values.join(separator)
}

/// Both ends, with the usage of the port that says most: the remote one's, else the local one's.
fn ends(socket: &Socket<'_>) -> (String, String) {
    let usage =
        |endpoint: Option<&Endpoint<'_>>| endpoint.and_then(|endpoint| endpoint.port).and_then(port_usage);
    let named = |endpoint: &Endpoint<'_>, usage: Option<&str>| match usage {
        Some(usage) => format!("{endpoint} ({usage})"),
        None => endpoint.to_string(),
    };
    let remote_usage = usage(socket.remote.as_ref());
    let local_usage = usage(Some(&socket.local)).filter(|_| remote_usage.is_none());
    let remote = socket.remote.as_ref().map_or(String::new(), |remote| named(remote, remote_usage));
    (named(&socket.local, local_usage), remote)
}

const COLUMNS: [&str; 18] = [
    "protocol",
    "local_address",
    "local_port",
    "remote_address",
    "remote_port",
    "is_ipv6",
    "state",
    "pids",
    "names",
    "fds",
    "uid",
    "user",
    "inode",
    "zone",
    "local_host",
    "remote_host",
    "reason",
    "netns",
];

/// The JSON record as a row. Owners are lists with semicolons, in the same order in each of their columns.
fn columns(socket: &Socket<'_>) -> Vec<String> {
    fn text<T: ToString>(value: Option<T>) -> String {
        value.map(|value| value.to_string()).unwrap_or_default()
    }
    let remote = socket.remote.as_ref();
    let list =
        |field: fn(&Owner<'_>) -> String| socket.owners.iter().map(field).collect::<Vec<_>>().join(";");
    let zone = socket.local.zone.or_else(|| remote.and_then(|remote| remote.zone));
    vec![
        socket.protocol.to_string(),
        text(socket.local.address.ip()),
        text(socket.local.port),
        text(remote.and_then(|remote| remote.address.ip())),
        text(remote.and_then(|remote| remote.port)),
        text(socket.is_ipv6()),
        text(socket.state.as_ref().map(|state| state.name())),
        list(|owner| owner.pid.to_string()),
        list(|owner| owner.name.as_deref().map(|name| Escaped(name).to_string()).unwrap_or_default()),
        list(|owner| text(owner.fd)),
        text(socket.uid),
        text(socket.user.as_deref().map(Escaped)),
        text(socket.inode),
        text(zone),
        host(&socket.local),
        remote.map(host).unwrap_or_default(),
        text(socket.reason.map(|reason| reason.name())),
        text(socket.netns),
    ]
}

/// The name of a host, where the source gave a name.
fn host(endpoint: &Endpoint<'_>) -> String {
    use connutil::parse::Address;
    match &endpoint.address {
        Address::Name(name) | Address::Cut(name) => Escaped(name).to_string(),
        _ => String::new(),
    }
}

/// The verdict, in one line; where something is missing, what and what would help.
fn tell(answer: &Answer, target: &Target, selection: Selection) {
    let count = answer.sockets.len();
    let what = match (selection, count) {
        (Selection::Connections, 1) => "connection",
        (Selection::Connections, _) => "connections",
        (Selection::Listening, 1) => "listening socket",
        (Selection::Listening, _) => "listening sockets",
        (_, 1) => "socket",
        _ => "sockets",
    };
    let how = answer.attempts.last().map_or(String::new(), |attempt| format!(", by {}", attempt.resolver));
    let notes = answer.attempts.last().into_iter().flat_map(|attempt| &attempt.notes);
    // Who else may hold a socket is in the JSON; here it would follow every answer of a user without rights.
    let notes: String = notes
        .filter(|note| !matches!(note, Note::CoOwnersUnseen(_)))
        .map(|note| format!(" ({note})"))
        .collect();
    let spots: String = answer.verdict.blind_spots().iter().map(|spot| format!("; {spot}")).collect();
    let failed: String = answer
        .attempts
        .iter()
        .filter(|attempt| attempt.error.is_some())
        .map(|attempt| format!("; before that {attempt}"))
        .collect();
    let of: Cow<'_, str> = match target {
        Target::Everyone => "".into(),
        target => format!(" of {target}").into(),
    };
    say(&format!("{}: {count} {what}{of}{how}{notes}{spots}{failed}", answer.verdict.name()));
}
