//! What addresses, prefixes and ports are:
//! `cargo run -p netaddr --example describe -- 10.1.2.3 fe80::1%eth0 2001:db8::/32 443`

use std::env;
use std::error::Error;
use std::net::IpAddr;

use netaddr::{AddressInt, Prefix, ZonedAddr, block_of, classify, get_mask_ipv4, port_usage};

fn main() -> Result<(), Box<dyn Error>> {
    for word in env::args().skip(1) {
        println!("{word}: {}", describe(&word)?);
    }
    Ok(())
}

fn describe(word: &str) -> Result<String, Box<dyn Error>> {
    if let Ok(port) = word.parse::<u16>() {
        return Ok(format!("a port, {}", port_usage(port).unwrap_or("of no known use")));
    }
    if word.contains('/') {
        return prefix(word.parse()?);
    }
    let ZonedAddr { address, zone } = word.parse()?;
    let class = classify(address).as_str();
    let zone = zone.map_or_else(String::new, |zone| format!(", in the zone {zone}"));
    Ok(format!("{class}, of {}, {}{zone}", block_of(address), integer(address)))
}

fn prefix(prefix: Prefix) -> Result<String, Box<dyn Error>> {
    let mask = match prefix.address() {
        IpAddr::V4(_) => format!(", netmask {}", get_mask_ipv4(prefix.length())?),
        IpAddr::V6(_) => String::new(),
    };
    Ok(format!("a block of {} bits, beginning with {}{mask}", prefix.length(), prefix.address()))
}

fn integer(address: IpAddr) -> String {
    match AddressInt::from(address) {
        AddressInt::V4(number) => format!("as an integer {number}"),
        AddressInt::V6(number) => format!("as an integer {number}"),
    }
}
