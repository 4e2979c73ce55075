//! `connutil addr`: what is known of an address.

use std::net::IpAddr;

use connutil::addr::{
    AddressInt, Expanded, Prefix, ZonedAddr, classify, classify_block, get_mask_ipv4, get_mask_ipv6,
    int_to_address, prefix_length_ipv4, prefix_length_ipv6,
};
use serde::Serialize;

use crate::args::{Addr, Form};
use crate::exit::{Exit, Failure};
use crate::output;

/// What is known of an address, keys always present.
#[derive(Debug, Serialize)]
struct Facts {
    address: String,
    family: &'static str,
    /// Of a prefix only where it is that of all its addresses.
    class: Option<String>,
    /// As text: it has up to 39 digits, more than a number of JSON keeps everywhere.
    integer: String,
    /// All groups in full; IPv6 only.
    expanded: Option<String>,
    zone: Option<String>,
    /// Of a prefix, or of an address that is a netmask.
    prefix_length: Option<u8>,
    /// Of a prefix.
    netmask: Option<String>,
}

pub(crate) fn run(addr: &Addr) -> Result<Exit, Failure> {
    let mut facts = addr.addresses.iter().map(|text| of_text(text)).collect::<Result<Vec<_>, _>>()?;
    if let Some(int) = addr.from_int {
        facts.push(of_address(from_int(int, addr.ipv6)?));
    }
    match addr.output.form {
        Form::Table => output::table(&HEADINGS, facts.into_iter().map(row))?,
        Form::Json => output::json(&facts)?,
        Form::Ndjson => output::ndjson(facts)?,
        Form::Csv => output::csv(
            &HEADINGS.map(str::to_lowercase).each_ref().map(String::as_str),
            facts.into_iter().map(row),
        )?,
    }
    Ok(Exit::Found)
}

/// An address, one with a zone, or a prefix.
fn of_text(text: &str) -> Result<Facts, Failure> {
    if text.contains('/') {
        let prefix: Prefix = text.parse().map_err(|error| Failure::Input(format!("{error}")))?;
        return Ok(of_prefix(prefix));
    }
    let zoned: ZonedAddr = text.parse().map_err(|error| Failure::Input(format!("{error}")))?;
    let mut facts = of_address(zoned.address);
    facts.address = zoned.to_string();
    facts.zone = zoned.zone.map(|zone| zone.to_string());
    Ok(facts)
}

fn of_prefix(prefix: Prefix) -> Facts {
    let mut facts = of_address(prefix.address());
    facts.address = prefix.to_string();
    facts.class = classify_block(prefix).map(|class| class.to_string());
    facts.prefix_length = Some(prefix.length());
    facts.netmask = match prefix.address() {
        IpAddr::V4(_) => get_mask_ipv4(prefix.length()).ok().map(|mask| mask.to_string()),
        IpAddr::V6(_) => get_mask_ipv6(prefix.length()).ok().map(|mask| Expanded(mask).to_string()),
    };
    facts
}

fn of_address(address: IpAddr) -> Facts {
    let (family, integer, expanded, length) = match address {
        IpAddr::V4(v4) => ("IPv4", u32::from(v4).to_string(), None, prefix_length_ipv4(v4).ok()),
        IpAddr::V6(v6) => {
            ("IPv6", u128::from(v6).to_string(), Some(Expanded(v6).to_string()), prefix_length_ipv6(v6).ok())
        }
    };
    Facts {
        address: address.to_string(),
        family,
        class: Some(classify(address).to_string()),
        integer,
        expanded,
        zone: None,
        prefix_length: length.filter(|&length| length > 0),
        netmask: None,
    }
}

fn from_int(int: u128, ipv6: bool) -> Result<IpAddr, Failure> {
    let int = match (ipv6, u32::try_from(int)) {
        (true, _) => AddressInt::V6(int),
        (false, Ok(int)) => AddressInt::V4(int),
        (false, Err(_)) => {
            return Err(Failure::Input(format!(
                "{int} is more than an IPv4 address holds; add -6 for an IPv6 address"
            )));
        }
    };
    Ok(int_to_address(int))
}

const HEADINGS: [&str; 8] =
    ["ADDRESS", "FAMILY", "CLASS", "INTEGER", "EXPANDED", "ZONE", "PREFIX_LENGTH", "NETMASK"];

fn row(facts: Facts) -> [String; 8] {
    let text = Option::unwrap_or_default;
    [
        facts.address,
        facts.family.to_owned(),
        text(facts.class),
        facts.integer,
        text(facts.expanded),
        text(facts.zone),
        text(facts.prefix_length.map(|length| length.to_string())),
        text(facts.netmask),
    ]
}
