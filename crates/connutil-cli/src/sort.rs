//! The order of sockets.

use std::cmp::Ordering;
use std::str::FromStr;

use clap::ValueEnum;
use connutil::addr::{SortKey, sort_key};
use connutil::parse::{Endpoint, Socket};
use serde_json::Value;

use crate::columns::{Column, Row};

/// A field to sort by: a column, with `-` in front the other way round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Field {
    pub(crate) column: Column,
    descending: bool,
}

impl FromStr for Field {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (descending, name) = match text.strip_prefix('-') {
            Some(name) => (true, name),
            None => (false, text.strip_prefix('+').unwrap_or(text)),
        };
        match Column::from_str(name, false) {
            Ok(column) => Ok(Self { column, descending }),
            Err(_) => {
                let names: Vec<String> =
                    Column::value_variants().iter().map(|column| column.name()).collect();
                Err(format!("it is the name of a column: {}", names.join(", ")))
            }
        }
    }
}

/// Sorts by the fields, and what is equal in them by process, protocol and addresses.
pub(crate) fn sort(rows: &mut [Row<'_>], fields: &[Field]) {
    rows.sort_by_cached_key(|row| order(row.socket));
    if fields.is_empty() {
        return;
    }
    rows.sort_by_cached_key(|row| {
        Keys(fields.iter().map(|field| (key(row, *field), field.descending)).collect())
    });
}

/// By process, then protocol, then addresses: what belongs together stands together.
fn order(socket: &Socket<'_>) -> impl Ord + use<> {
    let owner = socket.owners.first();
    (
        owner.is_none(),
        owner.and_then(|owner| owner.name.as_ref()).map(|name| name.to_vec()),
        owner.map(|owner| owner.pid),
        socket.protocol,
        endpoint(Some(&socket.local)),
        endpoint(socket.remote.as_ref()),
    )
}

fn endpoint(end: Option<&Endpoint<'_>>) -> Option<(Option<SortKey>, Option<u16>)> {
    end.map(|end| (end.address.ip().map(|ip| sort_key(ip, end.port)), end.port))
}

/// What a row has in a field; `None` where it has nothing.
fn key(row: &Row<'_>, field: Field) -> Option<Key> {
    let socket = row.socket;
    let end = match field.column {
        Column::Local | Column::LocalAddress => Some(&socket.local),
        Column::Remote | Column::RemoteAddress => socket.remote.as_ref(),
        Column::Pid => return socket.owners.first().map(|owner| Key::Number(owner.pid.into())),
        Column::Process if socket.owners.is_empty() => return None,
        _ => return of_value(field.column.value(row)),
    };
    end.and_then(|end| end.address.ip().map(|ip| Key::End(sort_key(ip, end.port))))
}

fn of_value(value: Value) -> Option<Key> {
    match value {
        Value::Null => None,
        Value::Bool(is) => Some(Key::Number(is.into())),
        Value::Number(number) => number.as_u64().map(Key::Number),
        Value::String(text) => Some(Key::Text(text)),
        Value::Array(values) => values.into_iter().next().and_then(of_value),
        Value::Object(_) => Some(Key::Text(value.to_string())),
    }
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    Number(u64),
    End(SortKey),
    Text(String),
}

/// What a row has in a field, and whether that counts the other way round.
type Directed = (Option<Key>, bool);

/// What a row has in each field.
#[derive(PartialEq, Eq)]
struct Keys(Vec<Directed>);

impl Ord for Keys {
    /// What is missing comes last, whichever way.
    fn cmp(&self, other: &Self) -> Ordering {
        let one = |((mine, descending), (theirs, _)): (&Directed, &Directed)| match (mine, theirs) {
            (Some(mine), Some(theirs)) if *descending => theirs.cmp(mine),
            (Some(mine), Some(theirs)) => mine.cmp(theirs),
            (mine, theirs) => mine.is_none().cmp(&theirs.is_none()),
        };
        self.0.iter().zip(&other.0).map(one).find(|order| order.is_ne()).unwrap_or(Ordering::Equal)
    }
}

impl PartialOrd for Keys {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use connutil::parse::{Owner, Protocol};

    fn sorted(fields: &str) -> Vec<u16> {
        let make = |port: u16, pid: Option<u32>, remote: Option<&str>| {
            let mut socket = Socket::new(Protocol::Tcp, Endpoint::new("192.0.2.7".parse().unwrap(), port));
            socket.owners.extend(pid.map(Owner::new));
            socket.remote = remote.map(|ip| Endpoint::new(ip.parse().unwrap(), 443));
            socket
        };
        let sockets = [
            make(1, Some(9), Some("198.51.100.10")),
            make(2, Some(10), Some("198.51.100.9")),
            make(3, None, None),
            make(4, Some(9), Some("2001:db8::1")),
        ];
        let fields: Vec<Field> =
            fields.split(',').filter(|field| !field.is_empty()).map(|field| field.parse().unwrap()).collect();
        let mut rows: Vec<Row<'_>> = sockets.iter().map(Row::of).collect();
        sort(&mut rows, &fields);
        rows.iter().filter_map(|row| row.socket.local.port).collect()
    }

    #[test]
    fn numbers_are_numbers_addresses_addresses_and_what_is_missing_comes_last() {
        assert_eq!(sorted(""), [1, 4, 2, 3]);
        assert_eq!(sorted("pid"), [1, 4, 2, 3]);
        assert_eq!(sorted("-pid"), [2, 1, 4, 3]);
        assert_eq!(sorted("remote"), [2, 1, 4, 3]);
        assert_eq!(sorted("-remote_address"), [4, 1, 2, 3]);
        assert_eq!(sorted("pid,-local_port"), [4, 1, 2, 3]);
        assert_eq!(sorted("-local_port"), [4, 3, 2, 1]);
    }

    #[test]
    fn a_field_that_is_none_is_refused_with_those_that_are() {
        assert!("size".parse::<Field>().unwrap_err().contains("remote_port"));
    }
}
