//! The JSON record: one per socket, keys always present.

use alloc::borrow::Cow;
use alloc::string::{String, ToString};
use core::fmt::Write;

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use crate::{Address, Endpoint, Owner, Owners, Protocol, Reason, Socket, State};

/// The keys in their order. Keys may be added, never renamed.
#[derive(Serialize)]
struct Record<'s, 'a> {
    protocol: Protocol,
    local_address: Option<String>,
    local_port: Option<u16>,
    remote_address: Option<String>,
    remote_port: Option<u16>,
    is_ipv6: Option<bool>,
    state: Option<&'s State<'a>>,
    owners: &'s Owners<'a>,
    uid: Option<u32>,
    user: Option<Cow<'s, str>>,
    inode: Option<u64>,
    zone: Option<String>,
    local_host: Option<Cow<'s, str>>,
    remote_host: Option<Cow<'s, str>>,
    reason: Option<Reason>,
    netns: Option<u64>,
    user_cut: bool,
}

fn address(endpoint: &Endpoint<'_>) -> Option<String> {
    endpoint.address.ip().map(|ip| ip.to_string())
}

/// The name of a host, or the beginning of an address that was cut, with `…` behind it.
fn host<'s>(endpoint: &'s Endpoint<'_>) -> Option<Cow<'s, str>> {
    match &endpoint.address {
        Address::Name(name) => Some(String::from_utf8_lossy(name)),
        Address::Cut(text) => Some(Cow::Owned(String::from_utf8_lossy(text).into_owned() + "…")),
        Address::NotPrinted => Some(Cow::Borrowed("…")),
        Address::Ip(_) | Address::Any => None,
    }
}

impl Serialize for Socket<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let remote = self.remote.as_ref();
        let zone = self.local.zone().or_else(|| remote.and_then(Endpoint::zone));
        Record {
            protocol: self.protocol,
            local_address: address(&self.local),
            local_port: self.local.port,
            remote_address: remote.and_then(address),
            remote_port: remote.and_then(|remote| remote.port),
            is_ipv6: self.is_ipv6(),
            state: self.state.as_ref(),
            owners: &self.owners,
            uid: self.uid,
            user: self.user.as_ref().map(|user| String::from_utf8_lossy(user)),
            inode: self.inode,
            zone: zone.map(|zone| String::from_utf8_lossy(zone.as_bytes()).into_owned()),
            local_host: host(&self.local),
            remote_host: remote.and_then(host),
            reason: self.reason,
            netns: self.netns,
            user_cut: self.is_user_cut,
        }
        .serialize(serializer)
    }
}

impl Serialize for Owners<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut owners = serializer.serialize_seq(Some(self.len()))?;
        self.iter().try_for_each(|owner| owners.serialize_element(owner))?;
        owners.end()
    }
}

impl Serialize for Owner<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Record<'s> {
            pid: u32,
            name: Option<Cow<'s, str>>,
            fd: Option<i32>,
            /// The bytes of a name that is not UTF-8, in hexadecimal: JSON has no other way to tell them.
            name_hex: Option<String>,
            certainty: &'static str,
            name_cut: bool,
            first_word: bool,
        }
        let name = self.name.as_ref();
        Record {
            pid: self.pid,
            name: name.map(|name| String::from_utf8_lossy(name)),
            fd: self.fd,
            name_hex: name.filter(|name| core::str::from_utf8(name).is_err()).map(|name| hex(name)),
            certainty: self.certainty.name(),
            name_cut: self.is_name_cut,
            first_word: self.is_first_word,
        }
        .serialize(serializer)
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing to a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

impl Serialize for State<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.name())
    }
}

impl Serialize for Protocol {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

impl Serialize for Reason {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of the design: what the record of a connection of `tor` looks like, key by key.
    #[test]
    fn a_connection_gives_the_record_of_the_design() {
        let mut socket = Socket::new(Protocol::Tcp, Endpoint::new("192.168.0.1".parse().unwrap(), 44284));
        socket.remote = Some(Endpoint::new("38.229.79.2".parse().unwrap(), 443));
        socket.state = Some(State::Established);
        let mut owner = Owner::new(15843);
        (owner.name, owner.fd) = (Some(b"tor".into()), Some(9));
        socket.owners.push(owner);
        (socket.uid, socket.inode) = (Some(1000), Some(34188132));
        assert_eq!(
            serde_json::to_string(&socket).unwrap(),
            concat!(
                r#"{"protocol":"tcp","local_address":"192.168.0.1","local_port":44284,"#,
                r#""remote_address":"38.229.79.2","remote_port":443,"is_ipv6":false,"state":"established","#,
                r#""owners":[{"pid":15843,"name":"tor","fd":9,"name_hex":null,"certainty":"stated","#,
                r#""name_cut":false,"first_word":false}],"#,
                r#""uid":1000,"user":null,"inode":34188132,"zone":null,"local_host":null,"remote_host":null,"#,
                r#""reason":null,"netns":null,"user_cut":false}"#
            )
        );
    }

    #[test]
    fn a_connection_has_the_keys_of_its_socket() {
        let mut socket = Socket::new(Protocol::Udp, Endpoint::new("2001:db8::7".parse().unwrap(), 40000));
        socket.remote = Some(Endpoint::new("2001:db8::9".parse().unwrap(), 443));
        let connection = serde_json::to_value(socket.connection().unwrap()).unwrap();
        let record = serde_json::to_value(&socket).unwrap();
        let keys = connection.as_object().unwrap();
        assert_eq!(keys.len(), 6);
        assert!(keys.iter().all(|(key, value)| record[key] == *value), "{connection}");
    }

    #[test]
    fn a_name_that_is_not_utf8_keeps_its_bytes() {
        let mut owner = Owner::new(1);
        owner.name = Some(b"\xfcml".into());
        let json: serde_json::Value = serde_json::to_value(&owner).unwrap();
        assert_eq!(json["name"], "\u{fffd}ml");
        assert_eq!(json["name_hex"], "fc6d6c");
    }
}
