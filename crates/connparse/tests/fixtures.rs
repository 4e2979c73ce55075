//! Every capture in `fixtures` gives the sockets that were open when it was made: those that `cargo xtask fixtures`
//! opened, key by key as far as the tool tells them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests")]

#[path = "fixtures/compare.rs"]
mod compare;

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use compare::{differences, related};
use connparse::proc_net::{ByteOrder, Table};
use connparse::{Address, Content, DetectError, Endpoint, Facts, Format, Owner, Socket, State};
use serde_json::{Value, json};

/// A folder with a capture, what it must yield, and where it comes from.
struct Fixture {
    name: String,
    meta: Value,
    capture: Vec<u8>,
    expected: Vec<Value>,
}

impl Fixture {
    fn load(root: &Path, folder: &Path) -> Self {
        let read = |name: &str| {
            fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{folder:?} {name}: {error}"))
        };
        let text = String::from_utf8(read("expected.ndjson")).expect("JSON is UTF-8");
        Self {
            name: folder.strip_prefix(root).unwrap().display().to_string(),
            meta: serde_json::from_slice(&read("meta.json"))
                .unwrap_or_else(|error| panic!("{folder:?}: {error}")),
            capture: read("capture"),
            expected: text.lines().map(|line| serde_json::from_str(line).unwrap()).collect(),
        }
    }

    fn text(&self, key: &str) -> &str {
        self.meta
            .get(key)
            .and_then(Value::as_str)
            .unwrap_or_else(|| panic!("{}: meta.json has no {key}", self.name))
    }

    /// The parser for it: each format is named as connparse names it.
    fn format(&self) -> Format {
        let name = self.text("format");
        name.parse().unwrap_or_else(|error| panic!("{}: the format {name}: {error}", self.name))
    }

    /// Only tables of the kernel depend on the machine.
    fn facts(&self) -> Facts {
        Facts::new(match self.meta.get("byte_order").and_then(Value::as_str) {
            Some("big") => ByteOrder::Big,
            _ => ByteOrder::Little,
        })
    }

    fn flag(&self, key: &str) -> bool {
        self.meta.get(key).and_then(Value::as_bool).unwrap_or_default()
    }

    /// The sockets, and the refused lines.
    fn read(&self, format: Format) -> (Vec<Socket<'_>>, Vec<String>) {
        let (mut sockets, mut refused) = (Vec::new(), Vec::new());
        for record in format.records(&self.capture, self.facts()) {
            match record.content {
                Content::Socket(socket) => sockets.push(socket),
                Content::Refused(error) => refused.push(error.to_string()),
                Content::Skipped(_) => {}
            }
        }
        (sockets, refused)
    }

    /// What is wrong with the reading in this format.
    fn complaint(&self, format: Format) -> Option<String> {
        let (sockets, refused) = self.read(format);
        let may_refuse = self.meta.get("refused").and_then(Value::as_u64).unwrap_or_default();
        if refused.len() as u64 != may_refuse {
            return Some(format!(
                "{} lines refused, not {may_refuse}:\n  {}",
                refused.len(),
                refused.join("\n  ")
            ));
        }
        let mut read: Vec<_> = sockets.iter().map(record).collect();
        if self.flag("others") {
            read = related(&self.expected, read);
        }
        differences(&self.expected, &read)
    }
}

/// Past the harness, which keeps what a test prints to itself as long as the test does not fail.
fn say(words: &str) {
    writeln!(io::stderr(), "{words}").expect("stderr is open");
}

/// All fixtures, read once for all tests.
fn fixtures() -> &'static [(Fixture, Format)] {
    static FIXTURES: OnceLock<Vec<(Fixture, Format)>> = OnceLock::new();
    FIXTURES.get_or_init(load)
}

/// Nothing where the folder is not, as in a package of this crate alone.
fn load() -> Vec<(Fixture, Format)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures");
    if !root.is_dir() {
        say("SKIPPED: no fixtures folder here");
        return Vec::new();
    }
    let mut folders = Vec::new();
    collect(&root, &mut folders);
    let all: Vec<_> = folders.iter().map(|folder| Fixture::load(&root, folder)).collect();
    assert!(!all.is_empty(), "{root:?} is empty");
    let with_format = |fixture: Fixture| {
        let format = fixture.format();
        (fixture, format)
    };
    all.into_iter().map(with_format).collect()
}

/// The folders below this one that have a capture.
fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    let mut entries: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    entries.sort();
    for entry in entries.iter().filter(|entry| entry.is_dir()) {
        match entry.join("meta.json").is_file() {
            true => found.push(entry.clone()),
            false => collect(entry, found),
        }
    }
}

/// Fails if there is anything to complain of, and says all of it.
fn must_be_empty(complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "{} captures are read wrongly:\n\n{}\n",
        complaints.len(),
        complaints.join("\n\n")
    );
}

#[test]
fn every_capture_gives_the_sockets_that_were_open() {
    let complaint = |(fixture, format): &(Fixture, Format)| {
        fixture.complaint(*format).map(|words| format!("{}: {words}", fixture.name))
    };
    must_be_empty(&fixtures().iter().filter_map(complaint).collect::<Vec<_>>());
}

#[test]
fn every_capture_gives_the_same_by_the_format_that_is_detected() {
    let complaint = |(fixture, _): &(Fixture, Format)| {
        let words = match Format::detect(&fixture.capture) {
            Ok(format) => fixture.complaint(format),
            Err(DetectError::Empty) if fixture.expected.is_empty() => None,
            Err(error) => Some(error.to_string()),
        };
        words.map(|words| format!("{}: {words}", fixture.name))
    };
    must_be_empty(&fixtures().iter().filter_map(complaint).collect::<Vec<_>>());
}

/// A format that no fixture is of is one that nothing here tests.
#[test]
fn every_format_has_a_fixture() {
    // The rarer tables of the kernel are the same as these but for their protocol.
    let is_rare =
        |format: &Format| matches!(format, Format::ProcNet(Table::UdpLite | Table::Raw | Table::Icmp));
    let lacks = |format: &Format| !is_rare(format) && fixtures().iter().all(|(_, other)| other != format);
    let lacking: Vec<_> = Format::ALL.into_iter().filter(lacks).collect();
    assert!(fixtures().is_empty() || lacking.is_empty(), "no fixture is of {lacking:?}");
}

#[test]
#[cfg(feature = "serde")]
fn the_json_record_says_what_the_socket_says() {
    for (fixture, format) in fixtures() {
        let (sockets, _) = fixture.read(*format);
        let ours: Vec<_> = sockets.iter().map(record).collect();
        let theirs: Vec<_> = sockets.iter().map(|socket| serde_json::to_value(socket).unwrap()).collect();
        if let Some(words) = differences(&ours, &theirs) {
            panic!("{}: {words}", fixture.name);
        }
    }
}

/// The JSON record of a socket, without the feature that makes it: the keys that a capture's expectation can have.
fn record(socket: &Socket<'_>) -> Value {
    let remote = socket.remote.as_ref();
    let zone = socket.local.zone().or_else(|| remote.and_then(Endpoint::zone));
    json!({
        "protocol": socket.protocol.name(),
        "local_address": address(&socket.local),
        "local_port": socket.local.port,
        "remote_address": remote.and_then(address),
        "remote_port": remote.and_then(|remote| remote.port),
        "is_ipv6": socket.is_ipv6(),
        "state": socket.state.as_ref().map(State::name),
        "owners": socket.owners.iter().map(owner).collect::<Value>(),
        "uid": socket.uid,
        "user": socket.user.as_deref().map(String::from_utf8_lossy),
        "local_host": host(&socket.local),
        "remote_host": remote.and_then(host),
        "inode": socket.inode,
        "zone": zone.map(|zone| String::from_utf8_lossy(zone.as_bytes()).into_owned()),
        "user_cut": socket.is_user_cut,
    })
}

fn address(end: &Endpoint<'_>) -> Option<String> {
    match &end.address {
        Address::Ip(ip) => Some(ip.to_string()),
        _ => None,
    }
}

fn host(end: &Endpoint<'_>) -> Option<String> {
    match &end.address {
        Address::Name(name) => Some(String::from_utf8_lossy(name).into_owned()),
        address => address.beginning().map(|left| format!("{}…", String::from_utf8_lossy(left))),
    }
}

fn owner(owner: &Owner<'_>) -> Value {
    let name = owner.name.as_deref();
    let hex = |name: &[u8]| name.iter().map(|byte| format!("{byte:02x}")).collect::<String>();
    json!({
        "pid": owner.pid,
        "name": name.map(String::from_utf8_lossy),
        "fd": owner.fd,
        "name_hex": name.filter(|name| std::str::from_utf8(name).is_err()).map(hex),
        "certainty": owner.certainty.name(),
        "name_cut": owner.is_name_cut,
        "first_word": owner.is_first_word,
    })
}
