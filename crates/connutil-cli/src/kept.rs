//! The JSON records of this program, read back: an answer that was kept is as good as a capture.

use std::collections::HashMap;
use std::net::IpAddr;

use connutil::addr::Zone;
use connutil::parse::{Address, Endpoint, Family, Owner, Socket, State};
use serde_json::Value;

use crate::columns::CUT;

/// A socket that was kept, and the machine that its capture is of, where that was told.
pub(crate) type Kept = (Socket<'static>, Option<String>);

/// The sockets of records one a line, or of documents that hold them; and how many values were neither. Of events those that
/// were left at their end.
pub(crate) fn sockets(text: &[u8]) -> Result<(Vec<Kept>, u64), serde_json::Error> {
    let mut told = Told::default();
    for value in serde_json::Deserializer::from_slice(text).into_iter::<Value>() {
        let value = value?;
        match value.get("sockets") {
            Some(Value::Array(records)) => records.iter().for_each(|record| told.add(record)),
            _ => told.add(&value),
        }
    }
    Ok((told.kept.into_iter().flatten().collect(), told.refused))
}

/// What records have told so far.
#[derive(Default)]
struct Told {
    /// Nothing is where a socket was that closed.
    kept: Vec<Option<Kept>>,
    /// Where the sockets are that events tell of, by their numbers.
    places: HashMap<u64, usize>,
    refused: u64,
}

impl Told {
    fn add(&mut self, record: &Value) {
        let number = record.get("number").and_then(Value::as_u64);
        let event = record.get("event").and_then(Value::as_str);
        match (socket(record), event, number) {
            (Some(socket), None, _) => self.kept.push(Some((socket, host(record)))),
            (Some(socket), Some(event), Some(number)) => {
                let now = (event != "closed").then(|| (socket, host(record)));
                let place = *self.places.entry(number).or_insert(self.kept.len());
                match self.kept.get_mut(place) {
                    Some(before) => *before = now,
                    None => self.kept.push(now),
                }
            }
            // An event of nobody knows which socket.
            (None, ..) | (Some(_), Some(_), None) => self.refused += 1,
        }
    }
}

fn host(record: &Value) -> Option<String> {
    record.get("host").and_then(Value::as_str).map(str::to_owned)
}

fn socket(record: &Value) -> Option<Socket<'static>> {
    let text = |key: &str| record.get(key).and_then(Value::as_str);
    let number = |key: &str| record.get(key).and_then(Value::as_u64);
    let protocol = text("protocol")?.parse().ok()?;
    let mut socket = Socket::new(protocol, end(record, "local").unwrap_or_else(any));
    socket.remote = end(record, "remote");
    let zone = text("zone").and_then(|name| Zone::new(name.as_bytes()).ok());
    // The record has one zone: it is the local end's wherever that end could have one.
    socket.local.set_zone(zone);
    socket.family = record.get("is_ipv6").and_then(Value::as_bool).filter(|&is| is).map(|_| Family::V6);
    socket.state = text("state").map(|name| {
        // The word of a tool is not read as one of ours.
        let known = name.parse::<State<'_>>().ok().filter(|state| state.name() == name);
        known.unwrap_or_else(|| State::Other(name.as_bytes().to_vec().into()))
    });
    socket.uid = number("uid").and_then(|uid| uid.try_into().ok());
    socket.user = text("user").map(|user| user.as_bytes().to_vec().into());
    socket.is_user_cut = is(record, "user_cut");
    (socket.inode, socket.netns) = (number("inode"), number("netns"));
    let owners = record.get("owners").and_then(Value::as_array).into_iter().flatten();
    socket.owners = owners.filter_map(owner).collect();
    Some(socket)
}

/// Whether it is so; records of before that key do not say.
fn is(record: &Value, key: &str) -> bool {
    record.get(key).and_then(Value::as_bool).unwrap_or_default()
}

fn owner(record: &Value) -> Option<Owner<'static>> {
    let mut owner = Owner::new(record.get("pid")?.as_u64()?.try_into().ok()?);
    owner.name = record.get("name").and_then(Value::as_str).map(|name| name.as_bytes().to_vec().into());
    (owner.is_name_cut, owner.is_first_word) = (is(record, "name_cut"), is(record, "first_word"));
    owner.fd = record.get("fd").and_then(Value::as_i64).and_then(|fd| fd.try_into().ok());
    Some(owner)
}

/// A wildcard of which neither family nor port is known.
fn any() -> Endpoint<'static> {
    Endpoint::at(Address::Any, None)
}

fn end(record: &Value, which: &str) -> Option<Endpoint<'static>> {
    let text = |key: &str| record.get(format!("{which}_{key}")).and_then(Value::as_str);
    let port =
        record.get(format!("{which}_port")).and_then(Value::as_u64).and_then(|port| u16::try_from(port).ok());
    let mut end = any();
    end.port = port.filter(|&port| port != 0);
    end.address = match (text("address").and_then(|text| text.parse::<IpAddr>().ok()), text("host")) {
        (Some(ip), _) => ip.into(),
        (None, Some(host)) => match host.strip_suffix(CUT) {
            Some("") => Address::NotPrinted,
            Some(cut) => Address::Cut(cut.as_bytes().to_vec().into()),
            None => Address::Name(host.as_bytes().to_vec().into()),
        },
        (None, None) => end.port.map(|_| Address::Any)?,
    };
    Some(end)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_cut_is_so_when_it_is_read_back() {
        let mut socket =
            Socket::new(connutil::parse::Protocol::Tcp, Endpoint::new(IpAddr::from([127, 0, 0, 1]), 22));
        (socket.user, socket.is_user_cut) = (Some(b"_syspatc".into()), true);
        let mut owner = Owner::new(5665);
        owner.name = Some(b"sshd:".into());
        (owner.is_name_cut, owner.is_first_word) = (true, true);
        socket.owners.push(owner);
        let text = serde_json::to_vec(&socket).unwrap();
        assert_eq!(sockets(&text).unwrap(), (vec![(socket, None)], 0));
        let old = br#"{"protocol":"tcp","local_port":22,"owners":[{"pid":1,"name":"x"}],"user":"y"}"#;
        let (old, _) = sockets(old).unwrap();
        let (old, _) = &old[0];
        assert!(!old.is_user_cut && !old.owners[0].is_name_cut);
    }

    #[test]
    fn of_events_what_was_left_is_read() {
        let event = |event: &str, number: u64, port: u16, state: &str| {
            format!(
                r#"{{"event":"{event}","number":{number},"protocol":"tcp","local_address":"192.0.2.7","local_port":{port},"state":"{state}"}}"#
            )
        };
        let text = [
            event("present", 1, 22, "listen"),
            event("opened", 2, 443, "established"),
            event("opened", 3, 80, "established"),
            event("changed", 2, 443, "close_wait"),
            event("closed", 3, 80, "established"),
            // A lookup that picked other columns.
            r#"{"event":"closed","protocol":"tcp","local_port":22}"#.to_owned(),
        ];
        let (left, refused) = sockets(text.join("\n").as_bytes()).unwrap();
        let left: Vec<_> = left.into_iter().map(|(socket, _)| (socket.local.port, socket.state)).collect();
        assert_eq!(left, [(Some(22), Some(State::Listen)), (Some(443), Some(State::CloseWait))]);
        assert_eq!(refused, 1);
    }
}
