//! What can be told of a socket, column by column: for people, and for programs.

use std::borrow::Cow;

use clap::ValueEnum;
use connutil::addr::{Escaped, port_usage};
use connutil::parse::{Address, Endpoint, Owner, Socket};
use serde_json::Value;

use crate::direction::Direction;
use crate::exit::Failure;
use crate::filter::class;
use crate::hosts::Hosts;
use crate::origin::Origin;
use crate::output::{self, escaped};
use crate::table::{Cell, Tone};
use crate::watch::Life;

/// What can be told of a socket. The names are those of the JSON record, where it has them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
#[value(rename_all = "snake_case")]
pub(crate) enum Column {
    /// The names of its owners, or why it has none
    Process,
    /// The process ids of its owners
    Pid,
    /// tcp or udp; captures have others
    Protocol,
    /// Who connected to whom (not of `parse`): in, out, or out?, a guess
    Direction,
    /// The local end
    Local,
    /// The remote end
    Remote,
    /// The state of a TCP socket
    State,
    /// The local address
    LocalAddress,
    /// The local port
    LocalPort,
    /// The remote address
    RemoteAddress,
    /// The remote port
    RemotePort,
    /// Whether its addresses are IPv6
    IsIpv6,
    /// The owners with their names and descriptors
    Owners,
    /// The process ids of the owners, as a list
    Pids,
    /// The names of the owners, as a list
    Names,
    /// The descriptors of the owners, as a list
    Fds,
    /// The user, as a number
    Uid,
    /// The user, where the source names him
    User,
    /// The inode
    Inode,
    /// The interface that it is bound to
    Zone,
    /// The name of the local host
    LocalHost,
    /// The name of the remote host
    RemoteHost,
    /// Why it has no owner
    Reason,
    /// The network namespace
    Netns,
    /// What the local port is used for
    LocalUsage,
    /// What the remote port is used for
    RemoteUsage,
    /// What the local address is for (private, global, …)
    LocalClass,
    /// What the remote address is for
    RemoteClass,
    /// Bytes received and not yet read; listening: who is not yet accepted
    ReceiveQueue,
    /// Bytes sent and not yet acknowledged; listening: how many may wait
    SendQueue,
    /// The capture (of `parse` only)
    File,
    /// The line in the capture (of `parse` only)
    Line,
    /// The machine that the capture is of (of `parse` only)
    Host,
    /// When the capture was made (of `parse` only)
    CapturedAt,
    /// What happened (of `watch` only): present, opened, changed, closed
    Event,
    /// When it happened (of `watch` only)
    Time,
    /// When the socket was seen first (of `watch` only)
    FirstSeen,
    /// Whether it was there before the first look (of `watch` only)
    WasPresent,
    /// How long it has been seen, in seconds (of `watch` only)
    Age,
    /// A number by which its events are known (of `watch` only)
    Number,
    /// What it was before it changed (of `watch` only)
    Before,
}

/// The columns of a table, when nothing else is said.
pub(crate) const TABLE: [Column; 7] = [
    Column::Process,
    Column::Pid,
    Column::Protocol,
    Column::Direction,
    Column::Local,
    Column::Remote,
    Column::State,
];

/// The columns of the JSON record, in the order of its keys.
const RECORD: [Column; 16] = [
    Column::Protocol,
    Column::LocalAddress,
    Column::LocalPort,
    Column::RemoteAddress,
    Column::RemotePort,
    Column::IsIpv6,
    Column::State,
    Column::Owners,
    Column::Uid,
    Column::User,
    Column::Inode,
    Column::Zone,
    Column::LocalHost,
    Column::RemoteHost,
    Column::Reason,
    Column::Netns,
];

/// The columns of comma-separated values, when nothing else is said: those of the record, with what it says of the owners in
/// a list each.
pub(crate) fn csv() -> impl Iterator<Item = Column> {
    RECORD.into_iter().flat_map(|column| match column {
        Column::Owners => vec![Column::Pids, Column::Names, Column::Fds],
        column => vec![column],
    })
}

/// The columns of what happens over time.
pub(crate) const OVER_TIME: [Column; 7] = [
    Column::Time,
    Column::Event,
    Column::Number,
    Column::FirstSeen,
    Column::WasPresent,
    Column::Age,
    Column::Before,
];

/// Fails where a column is picked twice, as a record has each key once, or where one, picked or sorted by, is another
/// command's.
pub(crate) fn check(
    picked: &[Column],
    sorted_by: impl IntoIterator<Item = Column>,
    command: &str,
) -> Result<(), Failure> {
    let twice =
        picked.iter().enumerate().find(|(nth, column)| picked.iter().take(*nth).any(|one| one == *column));
    if let Some((_, column)) = twice {
        return Err(Failure::Input(format!("the column {} is named twice; once is enough", column.name())));
    }
    let foreign =
        |column: Column| Some((column, column.home().filter(|(home, _)| !home.contains(&command))?));
    match picked.iter().copied().chain(sorted_by).find_map(foreign) {
        None => Ok(()),
        Some((column, (home, what))) => {
            let (name, home) = (column.name(), home.join(" and "));
            Err(Failure::Input(format!("the column {name} {what}: it goes with connutil {home}")))
        }
    }
}

/// The columns with what they hold, for the help.
pub(crate) fn help() -> String {
    let lines = Column::value_variants().iter().filter_map(|column| {
        let value = column.to_possible_value()?;
        Some(format!("  {:15} {}\n", value.get_name(), value.get_help()?))
    });
    format!("These columns in this order, in every form of output:\n{}", lines.collect::<String>())
}

/// A socket, and what is known of it besides.
#[derive(Clone, Copy)]
pub(crate) struct Row<'r> {
    pub(crate) socket: &'r Socket<'r>,
    pub(crate) direction: Option<Direction>,
    pub(crate) hosts: Option<&'r Hosts>,
    /// Where it stood in a capture: the capture, and the line.
    pub(crate) place: Option<(&'r Origin, u64)>,
    /// What happened to it.
    pub(crate) life: Option<&'r Life<'r>>,
}

impl<'r> Row<'r> {
    /// A socket of which no more is known.
    pub(crate) const fn of(socket: &'r Socket<'r>) -> Self {
        Self { socket, direction: None, hosts: None, place: None, life: None }
    }

    /// The name of the host at an end: the source's own, or the one that was looked up.
    pub(crate) fn host(&self, end: Option<&'r Endpoint<'r>>) -> Option<Cow<'r, [u8]>> {
        let address = &end?.address;
        match address {
            Address::Name(name) => Some(Cow::Borrowed(name)),
            Address::Cut(_) | Address::NotPrinted => {
                Some(Cow::Owned([address.beginning()?, "…".as_bytes()].concat()))
            }
            Address::Ip(ip) => self.hosts?.name(*ip).map(|name| Cow::Borrowed(name.as_bytes())),
            _ => None,
        }
    }
}

impl Column {
    /// The name: on the command line, in the heading of comma-separated values, and in JSON.
    pub(crate) fn name(self) -> String {
        // Every column has one.
        self.to_possible_value().map_or_else(String::new, |value| value.get_name().to_owned())
    }

    /// The only commands that have it, and what it is.
    fn home(self) -> Option<(&'static [&'static str], &'static str)> {
        match self {
            Self::File | Self::Line | Self::Host | Self::CapturedAt => Some((&["parse"], "is of captures")),
            Self::Direction => Some((&["list", "watch"], "needs all sockets that listen at one time")),
            _ if OVER_TIME.contains(&self) => Some((&["watch"], "is of what happens over time")),
            _ => None,
        }
    }

    /// The heading in a table.
    pub(crate) fn heading(self) -> String {
        match self {
            Self::Protocol => "PROTO".to_owned(),
            Self::Direction => "DIR".to_owned(),
            // It holds signs, and is as wide where there is none.
            Self::Event => " ".to_owned(),
            _ => self.name().to_uppercase().replace('_', " "),
        }
    }

    /// Its value for programs, typed as in the JSON record.
    pub(crate) fn value(self, row: &Row<'_>) -> Value {
        let socket = row.socket;
        let (local, remote) = (Some(&socket.local), socket.remote.as_ref());
        let list =
            |field: fn(&Owner<'_>) -> Value| socket.owners.iter().map(field).collect::<Vec<_>>().into();
        match self {
            Self::Process => processes(socket).into(),
            Self::Pid => joined(socket, |owner| Some(owner.pid.to_string())).into(),
            Self::Protocol => socket.protocol.name().into(),
            Self::Direction => row.direction.map(Direction::name).into(),
            Self::Local => socket.local.to_string().into(),
            Self::Remote => remote.map(ToString::to_string).into(),
            Self::State => socket.state.as_ref().map(|state| state.name()).into(),
            Self::LocalAddress => address(local).into(),
            Self::LocalPort => socket.local.port.into(),
            Self::RemoteAddress => address(remote).into(),
            Self::RemotePort => remote.and_then(|end| end.port).into(),
            Self::IsIpv6 => socket.is_ipv6().into(),
            Self::Owners => serde_json::to_value(&socket.owners).unwrap_or_default(),
            Self::Pids => list(|owner| owner.pid.into()),
            Self::Names => list(|owner| owner.name.as_deref().map(lossy).into()),
            Self::Fds => list(|owner| owner.fd.into()),
            Self::Uid => socket.uid.into(),
            Self::User => socket.user.as_deref().map(lossy).into(),
            Self::Inode => socket.inode.into(),
            Self::Zone => zone(socket).into(),
            Self::LocalHost => row.host(local).map(|name| lossy(&name)).into(),
            Self::RemoteHost => row.host(remote).map(|name| lossy(&name)).into(),
            Self::Reason => socket.reason.map(|reason| reason.name()).into(),
            Self::Netns => socket.netns.into(),
            Self::LocalUsage => usage(local).into(),
            Self::RemoteUsage => usage(remote).into(),
            Self::LocalClass => class(local).map(|class| class.as_str()).into(),
            Self::RemoteClass => class(remote).map(|class| class.as_str()).into(),
            Self::ReceiveQueue => socket.receive_queue.into(),
            Self::SendQueue => socket.send_queue.into(),
            Self::File => row.place.map(|(origin, _)| origin.file.to_string_lossy().into_owned()).into(),
            Self::Line => row.place.map(|(_, line)| line).into(),
            Self::Host => row.place.and_then(|(origin, _)| origin.host.clone()).into(),
            Self::CapturedAt => row.place.and_then(|(origin, _)| origin.captured_at.clone()).into(),
            // The rest is of what happens over time.
            _ => row.life.map(|life| life.value(self)).unwrap_or_default(),
        }
    }

    /// Its value as text that is fit for a terminal. Owners are lists with semicolons, in the same order in each of
    /// their columns.
    pub(crate) fn text(self, row: &Row<'_>) -> String {
        let socket = row.socket;
        // Bytes that are no UTF-8 are told from the replacement character.
        match self {
            Self::Names => owners(socket, name),
            Self::Owners => owners(socket, |owner| {
                let fd = owner.fd.map_or_else(String::new, |fd| format!("/{fd}"));
                format!("{}/{}{fd}", name(owner), owner.pid)
            }),
            Self::User => {
                socket.user.as_deref().map(|user| marked(user, socket.is_user_cut)).unwrap_or_default()
            }
            Self::LocalHost => row.host(Some(&socket.local)).map(|name| shown(&name)).unwrap_or_default(),
            Self::RemoteHost => row.host(socket.remote.as_ref()).map(|name| shown(&name)).unwrap_or_default(),
            Self::File => row.place.map(|(origin, _)| escaped(origin.file.as_os_str())).unwrap_or_default(),
            Self::Before => match self.value(row) {
                Value::Null => String::new(),
                value => output::harmless(&value),
            },
            // These are escaped already.
            Self::Process | Self::Local | Self::Remote => match self.value(row) {
                Value::String(text) => text,
                _ => String::new(),
            },
            _ => plain(&self.value(row)),
        }
    }

    /// Its value for people; `numeric` leaves out what ports are used for.
    pub(crate) fn cell(self, row: &Row<'_>, numeric: bool) -> Cell {
        let socket = row.socket;
        let used = |is_service: bool, end| usage(end).filter(|_| is_service && !numeric);
        match self {
            Self::Process if socket.owners.is_empty() => Cell::of(self.text(row)).toned(Tone::Faint),
            Self::Local => {
                Cell::of(self.text(row)).with_usage(used(!is_remote_service(socket), Some(&socket.local)))
            }
            Self::Remote => {
                Cell::of(self.text(row)).with_usage(used(is_remote_service(socket), socket.remote.as_ref()))
            }
            Self::Event => row.life.map_or_else(Cell::default, Life::sign),
            Self::Age => Cell::of(row.life.map(Life::age).unwrap_or_default()),
            Self::State => socket
                .state
                .as_ref()
                .map_or_else(Cell::default, |state| Cell::of(state.to_string()).toned(Tone::of_state(state))),
            _ => Cell::of(self.text(row)),
        }
    }
}

/// The value of a column as it stands in comma-separated values.
fn plain(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => shown(text.as_bytes()),
        Value::Array(values) => values.iter().map(plain).collect::<Vec<_>>().join(";"),
        other => other.to_string(),
    }
}

fn shown(text: &[u8]) -> String {
    Escaped(text).to_string()
}

fn lossy(text: &[u8]) -> String {
    String::from_utf8_lossy(text).into_owned()
}

/// What stands behind the beginning of a name or an address that a tool cut.
pub(crate) const CUT: char = '…';

/// A name as people see it. `…` at its end means that it is cut, and nothing else: one that has that by itself is escaped.
fn marked(name: &[u8], is_cut: bool) -> String {
    let mut text = shown(name);
    if is_cut {
        text.push(CUT);
    } else if let Some(before) = text.strip_suffix(CUT) {
        text = format!("{before}{}", CUT.escape_unicode());
    }
    text
}

/// The name of an owner as people see it; `None` where it is not known.
pub(crate) fn name_of(owner: &Owner<'_>) -> Option<String> {
    owner.name.as_deref().map(|name| marked(name, owner.is_name_cut))
}

fn name(owner: &Owner<'_>) -> String {
    name_of(owner).unwrap_or_default()
}

fn owners(socket: &Socket<'_>, field: impl Fn(&Owner<'_>) -> String) -> String {
    socket.owners.iter().map(field).collect::<Vec<_>>().join(";")
}

fn address(end: Option<&Endpoint<'_>>) -> Option<String> {
    end.and_then(|end| end.address.ip()).map(|ip| ip.to_string())
}

fn zone(socket: &Socket<'_>) -> Option<String> {
    let zone = socket.local.zone().or_else(|| socket.remote.as_ref().and_then(Endpoint::zone));
    zone.map(|zone| lossy(zone.as_bytes()))
}

fn usage(end: Option<&Endpoint<'_>>) -> Option<&'static str> {
    end.and_then(|end| end.port).and_then(port_usage)
}

/// Whether the service's port is the remote one: where there are two, that is the lower one.
fn is_remote_service(socket: &Socket<'_>) -> bool {
    let remote = socket.remote.as_ref().and_then(|remote| remote.port);
    remote.is_some_and(|remote| socket.local.port.is_none_or(|local| remote <= local))
}

/// The names of the owners, or in parentheses why there is none.
fn processes(socket: &Socket<'_>) -> String {
    match (socket.owners.is_empty(), socket.reason) {
        (true, Some(reason)) => format!("({reason})"),
        (true, None) => "-".to_owned(),
        (false, _) => joined(socket, |owner| Some(name_of(owner).unwrap_or("?".to_owned()))),
    }
}

/// What the owners have in a field, each different value once: three of them, and how many more there are.
fn joined(socket: &Socket<'_>, field: impl Fn(&Owner<'_>) -> Option<String>) -> String {
    const SHOWN: usize = 3;
    let mut values: Vec<String> = Vec::new();
    for value in socket.owners.iter().filter_map(field) {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    let more = values.len().saturating_sub(SHOWN);
    values.truncate(SHOWN);
    let shown = values.join(", ");
    if more > 0 { format!("{shown} +{more}") } else { shown }
}

#[cfg(test)]
mod tests {
    use connutil::parse::Protocol;

    use super::*;

    #[test]
    fn comma_separated_values_come_in_the_order_of_the_record() {
        let socket = Socket::new(Protocol::Tcp, Endpoint::new([192, 0, 2, 7].into(), 22));
        let record = serde_json::to_value(&socket).unwrap();
        let keys = record.as_object().unwrap().keys();
        let columns: Vec<Column> = keys.filter_map(|key| Column::from_str(key, false).ok()).collect();
        assert_eq!(columns, RECORD);
    }
}
