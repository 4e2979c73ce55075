//! An answer of this program, as JSON, under pseudonyms.

use connutil::addr::AddressClass;
use connutil::parse::Format;
use connutil::probe::Resolver;
use serde_json::{Map, Value};

use super::pseudonym::Pseudonyms;
use super::text::Redactor;
use super::token::zone;
use super::words::is_known;
use crate::origin::moment;

/// What numbers stay under: they name nobody.
const NUMBERS: [&str; 26] = [
    "version",
    "fds",
    "local_port",
    "remote_port",
    "pid",
    "pids",
    "tid",
    "fd",
    "inode",
    "netns",
    "line",
    "rows",
    "skipped",
    "refused",
    "rows_read",
    "rows_refused",
    "elapsed_ms",
    "receive_queue",
    "send_queue",
    "drops",
    "same",
    "sockets",
    "number",
    "age",
    "rounds",
    "races",
];
/// What words stay under, where they are ours.
const WORDS: [&str; 23] = [
    "direction",
    "local_class",
    "remote_class",
    "protocol",
    "state",
    "state_a",
    "state_b",
    "reason",
    "certainty",
    "verdict",
    "status",
    "resolver",
    "change",
    "family",
    "event",
    "format",
    "reference",
    "witness",
    "agreement",
    "kind",
    "cause",
    "field",
    "system",
];
/// What holds a list, an object, a truth, or text that is redacted word by word.
const OTHERS: [&str; 51] = [
    "local",
    "remote",
    "process",
    "names",
    "local_usage",
    "remote_usage",
    "a",
    "b",
    "local_address",
    "remote_address",
    "is_ipv6",
    "owners",
    "owners_a",
    "owners_b",
    "name",
    "name_hex",
    "name_cut",
    "first_word",
    "uid",
    "user",
    "user_cut",
    "zone",
    "local_host",
    "remote_host",
    "file",
    "host",
    "attempts",
    "blind_spots",
    "detail",
    "message",
    "notes",
    "error",
    "changes",
    "perhaps",
    "captured_at",
    "not_compared",
    "before",
    "time",
    "first_seen",
    "was_present",
    "answer",
    "compared",
    "differences",
    "socket",
    "expected",
    "told",
    "missing_owners",
    "extra_owners",
    "resolvers",
    "works",
    "path",
];

/// Redacts a value that stands under a key.
pub(super) fn value(value: Value, key: &str, redactor: &mut Redactor<'_>) -> Value {
    match value {
        Value::Object(map) => Value::Object(object(map, redactor)),
        Value::Array(list) => list.into_iter().map(|element| self::value(element, key, redactor)).collect(),
        Value::String(text) => Value::String(string(&text, key, redactor)),
        Value::Number(number) if NUMBERS.contains(&key) => Value::Number(number),
        Value::Number(number) => other_number(&number, redactor.pseudonyms),
        plain => plain,
    }
}

fn object(map: Map<String, Value>, redactor: &mut Redactor<'_>) -> Map<String, Value> {
    let mut redacted = Map::new();
    for (key, inner) in map {
        let inner = value(inner, &key, redactor);
        let is_ours = [&NUMBERS[..], &WORDS, &OTHERS].iter().any(|keys| keys.contains(&key.as_str()));
        let key = if is_ours { key } else { lossless(redactor.pseudonyms.text(key.as_bytes())) };
        redacted.insert(key, inner);
    }
    redacted
}

fn string(text: &str, key: &str, redactor: &mut Redactor<'_>) -> String {
    match key {
        _ if WORDS.contains(&key) && is_ours(text) => text.to_owned(),
        // When it was tells neither who nor where, and another time would be no time.
        "captured_at" | "time" | "first_seen" if moment(text).is_ok() => text.to_owned(),
        "zone" => lossless(zone(text.as_bytes(), redactor.pseudonyms)),
        "name_hex" => bytes_of(text)
            .map(|name| redactor.pseudonyms.text(&name))
            .unwrap_or_default()
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect(),
        "local" | "remote" | "local_address" | "remote_address" | "message" | "detail" | "notes"
        | "error" | "not_compared" | "expected" | "told" => lossless(redactor.loose(text.as_bytes())),
        _ => lossless(redactor.pseudonyms.text(text.as_bytes())),
    }
}

/// Whether a word is one of the few that this program prints there.
fn is_ours(word: &str) -> bool {
    const OURS: [&str; 50] = [
        "in",
        "out",
        "out?",
        "complete",
        "partial",
        "unknown",
        "verified",
        "stated",
        "inferred",
        "doubtful",
        "only_a",
        "only_b",
        "state",
        "owners",
        "kernel",
        "other_namespace",
        "other_pid_namespace",
        "no_permission",
        "hidepid",
        "not_dumpable",
        "exited_meanwhile",
        "table_missing",
        "not_understood",
        "not_accepted",
        "opened",
        "closed",
        "changed",
        "ipv4",
        "ipv6",
        "present",
        "interrupted",
        "not_told",
        "unheld",
        "same_ends",
        "shared",
        "subflow",
        "cut",
        "blind",
        "reference_blind",
        "full",
        "explained",
        "unexplained",
        "missing",
        "extra",
        "field",
        "local",
        "remote",
        "uid",
        "family",
        "name",
    ];
    is_known(word.as_bytes())
        || OURS.contains(&word)
        || word.parse::<AddressClass>().is_ok()
        || word.parse::<Resolver>().is_ok()
        || word.parse::<Format>().is_ok()
}

/// The bytes that hexadecimal digits stand for.
fn bytes_of(hex: &str) -> Option<Vec<u8>> {
    let digits: Option<Vec<u8>> =
        hex.chars().map(|digit| digit.to_digit(16).and_then(|digit| u8::try_from(digit).ok())).collect();
    Some(digits?.chunks(2).map(|pair| pair.iter().fold(0, |byte, digit| byte << 4 | digit)).collect())
}

/// A number that may identify somebody: a uid, or one under a key that is not ours.
fn other_number(number: &serde_json::Number, pseudonyms: &Pseudonyms) -> Value {
    let number = number.as_u64().and_then(|number| u32::try_from(number).ok());
    number.map_or(Value::Null, |number| pseudonyms.uid(number).into())
}

/// What was UTF-8 is UTF-8 under a pseudonym, too.
fn lossless(bytes: Vec<u8>) -> String {
    String::from_utf8_lossy(&bytes).into_owned()
}
