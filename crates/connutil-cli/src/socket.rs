//! A socket as columns: for people, and for CSV.

use connutil::addr::{Escaped, port_usage};
use connutil::parse::{Address, Endpoint, Owner, Socket};

/// The headings of [`row`].
pub(crate) const HEADINGS: [&str; 6] = ["PROCESS", "PID", "PROTO", "LOCAL", "REMOTE", "STATE"];

/// A socket for people.
pub(crate) fn row(socket: &Socket<'_>) -> [String; 6] {
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

/// What the owners have in a field, each different value once: three of them, and how many more there are.
fn joined(socket: &Socket<'_>, separator: &str, field: impl Fn(&Owner<'_>) -> Option<String>) -> String {
    const SHOWN: usize = 3;
    let mut values: Vec<String> = Vec::new();
    for value in socket.owners.iter().filter_map(field) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let more = values.len().saturating_sub(SHOWN);
    values.truncate(SHOWN);
    let shown = values.join(separator);
    if more > 0 { format!("{shown} +{more}") } else { shown }
}

/// Both ends, with the usage of the port that is the service's: where there are two, that is the lower one.
fn ends(socket: &Socket<'_>) -> (String, String) {
    let (local, remote) = (socket.local.port, socket.remote.as_ref().and_then(|remote| remote.port));
    let is_remote = remote.is_some_and(|remote| local.is_none_or(|local| remote <= local));
    let named = |endpoint: &Endpoint<'_>, is_service: bool| match endpoint
        .port
        .filter(|_| is_service)
        .and_then(port_usage)
    {
        Some(usage) => format!("{endpoint} ({usage})"),
        None => endpoint.to_string(),
    };
    let remote = socket.remote.as_ref().map_or(String::new(), |remote| named(remote, is_remote));
    (named(&socket.local, !is_remote), remote)
}

/// The headings of [`columns`].
pub(crate) const COLUMNS: [&str; 18] = [
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
pub(crate) fn columns(socket: &Socket<'_>) -> Vec<String> {
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
    match &endpoint.address {
        Address::Name(name) | Address::Cut(name) => Escaped(name).to_string(),
        _ => String::new(),
    }
}
