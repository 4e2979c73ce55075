//! Addresses inside a text, in every spelling that the tools have.

use std::net::{IpAddr, Ipv6Addr};
use std::str;

use connutil::addr::iana::{Transport, port_of};
use connutil::parse::proc_net::ByteOrder;

use super::pseudonym::Pseudonyms;

/// What is known of the line that a token stands in.
pub(super) struct Known<'s> {
    /// The addresses of its socket, by which `::1:22` is told from an address that ends in 22.
    pub(super) addresses: &'s [IpAddr],
    pub(super) byte_order: ByteOrder,
}

/// A token that is an address, with or without zone and port, under its pseudonym; `None` where it is none.
///
/// ```text
/// *:22  192.0.2.7  192.0.2.7:22  192.0.2.7.22  192.0.2.0/24  [2001:db8::1]:22  2001:db8::1:22  2001:db8::1.22
/// fe80::1%eth0:546  [fe80::1]%eth0:546  [fe80::1%eth0]:546  0.0.0.0%lo:68  *%eth0:68  0100007F:0016
/// ```
pub(super) fn address(token: &[u8], known: &Known<'_>, pseudonyms: &mut Pseudonyms) -> Option<String> {
    if let Some(hex) = hexadecimal(token, known.byte_order, pseudonyms) {
        return Some(hex);
    }
    let text = str::from_utf8(token).ok()?;
    if matches!(text.as_bytes(), [b'*', b':' | b'.', port @ ..] if is_port(port)) {
        return Some(text.to_owned());
    }
    if let Some((address, length)) = text.split_once('/') {
        let length: u8 = length.parse().ok()?;
        return Some(format!("{}/{length}", other(address, pseudonyms)?));
    }
    if let Some(inner) = text.strip_prefix('[') {
        let (inside, behind) = inner.split_once(']')?;
        let (address, zone) =
            inside.split_once('%').map_or((inside, None), |(address, zone)| (address, Some(zone)));
        let zone = zone.map_or(String::new(), |name| format!("%{}", zoned(name, pseudonyms)));
        return Some(format!("[{}{zone}]{}", other(address, pseudonyms)?, tail(behind, pseudonyms)));
    }
    if let Some((address, rest)) = text.split_once('%') {
        let address = if address == "*" { address.to_owned() } else { other(address, pseudonyms)? };
        return Some(format!("{address}{}", tail(&format!("%{rest}"), pseudonyms)));
    }
    let cuts = [text.len()].into_iter().chain(text.rfind(':')).chain(text.rfind('.'));
    let readings: Vec<_> = cuts
        .filter_map(|at| {
            let (address, behind) = text.split_at_checked(at)?;
            Some((address, behind, address.parse::<IpAddr>().ok()?))
        })
        .collect();
    let is_known =
        |ip: &IpAddr| known.addresses.iter().any(|known| *known == without_index(ip.to_canonical()));
    let best = readings.iter().find(|(_, _, ip)| is_known(ip)).or(readings.first());
    let &(address, behind, _) = best?;
    Some(format!("{}{}", other(address, pseudonyms)?, tail(behind, pseudonyms)))
}

/// A link-local or multicast address without the index of an interface that BSDs keep in its second group.
fn without_index(ip: IpAddr) -> IpAddr {
    match ip {
        IpAddr::V6(v6) if v6.is_unicast_link_local() || v6.is_multicast() => {
            let [first, _, rest @ ..] = v6.segments();
            let [a, b, c, d, e, f] = rest;
            Ipv6Addr::new(first, 0, a, b, c, d, e, f).into()
        }
        ip => ip,
    }
}

fn other(address: &str, pseudonyms: &mut Pseudonyms) -> Option<String> {
    Some(pseudonyms.address(address.parse().ok()?).to_string())
}

/// What follows an address: a zone, and a port behind a colon or a dot.
fn tail(text: &str, pseudonyms: &Pseudonyms) -> String {
    let separator = text.rfind(':').or_else(|| text.rfind('.'));
    let (zone, port) = separator.map_or((text, ""), |at| text.split_at(at));
    let zone = zone.strip_prefix('%').map_or_else(
        || String::from_utf8_lossy(&pseudonyms.text(zone.as_bytes())).into_owned(),
        |name| format!("%{}", zoned(name, pseudonyms)),
    );
    let name = port.get(1..).unwrap_or_default();
    match is_port(name.as_bytes()) {
        true => format!("{zone}{port}"),
        false => zone + &String::from_utf8_lossy(&pseudonyms.text(port.as_bytes())),
    }
}

/// The name of an interface; its index stays.
fn zoned(name: &str, pseudonyms: &Pseudonyms) -> String {
    String::from_utf8_lossy(&zone(name.as_bytes(), pseudonyms)).into_owned()
}

/// The pseudonym of a zone.
pub(super) fn zone(name: &[u8], pseudonyms: &Pseudonyms) -> Vec<u8> {
    if name.iter().all(u8::is_ascii_digit) { name.to_vec() } else { pseudonyms.text(name) }
}

/// Whether a word stands for a port: a number, `*`, or a service that everyone knows.
pub(super) fn is_port(word: &[u8]) -> bool {
    let Ok(word) = str::from_utf8(word) else { return false };
    let is_number = word.len() <= 5 && word.bytes().all(|byte| byte.is_ascii_digit());
    is_number || word == "*" || Transport::ALL.iter().any(|&transport| port_of(word, transport).is_some())
}

/// `0100007F:0016`, as the tables of /proc/net have it: each group of four bytes as the machine stores numbers.
fn hexadecimal(token: &[u8], order: ByteOrder, pseudonyms: &mut Pseudonyms) -> Option<String> {
    let (address, port) = token.split_at_checked(token.len().checked_sub(5)?)?;
    let digits = port.strip_prefix(b":")?;
    let all_hex = |text: &[u8]| text.iter().all(u8::is_ascii_hexdigit);
    if !matches!(address.len(), 8 | 32) || !all_hex(address) || !all_hex(digits) {
        return None;
    }
    let mut text = String::with_capacity(token.len());
    let words: Vec<[u8; 4]> = address
        .chunks(8)
        .map(|digits| {
            let number = u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()?;
            Some(if is_big(order) { number.to_be_bytes() } else { number.to_le_bytes() })
        })
        .collect::<Option<_>>()?;
    let bytes = words.concat();
    let ip: IpAddr = match <[u8; 4]>::try_from(bytes.as_slice()) {
        Ok(octets) => octets.into(),
        Err(_) => <[u8; 16]>::try_from(bytes.as_slice()).ok()?.into(),
    };
    let other = match pseudonyms.address(ip) {
        IpAddr::V4(v4) => v4.octets().to_vec(),
        IpAddr::V6(v6) => v6.octets().to_vec(),
    };
    for four in other.chunks(4) {
        let four = four.try_into().ok()?;
        let number = if is_big(order) { u32::from_be_bytes(four) } else { u32::from_le_bytes(four) };
        text.push_str(&format!("{number:08X}"));
    }
    Some(text + str::from_utf8(port).ok()?)
}

const fn is_big(order: ByteOrder) -> bool {
    matches!(order, ByteOrder::Big)
}
