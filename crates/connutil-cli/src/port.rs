//! `connutil port`: what a port is used for.

use connutil::addr::iana::{Transport, ports_of, service_name};
use connutil::addr::{Escaped, ZeroPort, is_valid_port, port_usage};
use serde::Serialize;

use crate::args::{Form, Port};
use crate::exit::{Exit, Failure};
use crate::output;

/// What is known of a port, keys always present.
#[derive(Debug, Serialize)]
struct Facts {
    port: u16,
    usage: Option<&'static str>,
    iana_tcp: Option<&'static str>,
    iana_udp: Option<&'static str>,
}

pub(crate) fn run(port: &Port) -> Result<Exit, Failure> {
    let mut facts = Vec::new();
    for text in &port.ports {
        facts.extend(ports(text)?.into_iter().map(of_port));
    }
    let known = facts.iter().any(|facts| facts.usage.or(facts.iana_tcp).or(facts.iana_udp).is_some());
    match port.output.form {
        Form::Table => output::table(&["PORT", "USAGE", "IANA TCP", "IANA UDP"], facts.into_iter().map(row))?,
        Form::Json => output::json(&facts)?,
        Form::Ndjson => output::ndjson(facts)?,
        Form::Csv => output::csv(&["port", "usage", "iana_tcp", "iana_udp"], facts.into_iter().map(row))?,
    }
    Ok(if known { Exit::Found } else { Exit::Nothing })
}

/// The port of a number, or the ports of a service name.
fn ports(text: &str) -> Result<Vec<u16>, Failure> {
    if is_valid_port(text, ZeroPort::Allowed) {
        return Ok(text.parse::<u16>().into_iter().collect());
    }
    let ports = ports_of_service(text);
    match ports.is_empty() {
        true => Err(Failure::Input(format!(
            "\"{}\" is neither a port from 0 to 65535 nor a service name that IANA knows",
            Escaped(text.as_bytes())
        ))),
        false => Ok(ports),
    }
}

/// The ports that IANA has for a service, over TCP or UDP; none for a name that it does not know.
pub(crate) fn ports_of_service(name: &str) -> Vec<u16> {
    let mut ports: Vec<u16> = ports_of(name, Transport::Tcp).chain(ports_of(name, Transport::Udp)).collect();
    ports.sort_unstable();
    ports.dedup();
    ports
}

fn of_port(port: u16) -> Facts {
    Facts {
        port,
        usage: port_usage(port),
        iana_tcp: service_name(port, Transport::Tcp),
        iana_udp: service_name(port, Transport::Udp),
    }
}

fn row(facts: Facts) -> [String; 4] {
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    [facts.port.to_string(), text(facts.usage), text(facts.iana_tcp), text(facts.iana_udp)]
}
