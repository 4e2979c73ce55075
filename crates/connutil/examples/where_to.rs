//! Where the connections of a process, or of everyone, lead to: by what the address and the port are for.
//! `cargo run -p connutil --example where_to -- firefox`

use std::collections::BTreeMap;
use std::env;
use std::error::Error;

use connutil::addr::{classify, port_usage};
use connutil::probe::{Query, Target};

fn main() -> Result<(), Box<dyn Error>> {
    let target = match env::args_os().nth(1) {
        Some(name) => Target::named(name),
        None => Target::Everyone,
    };
    let answer = Query::new(target).owners(false).run()?;
    let mut counts = BTreeMap::new();
    for connection in answer.connections() {
        // The lower port is the service's, mostly.
        let service = connection.remote_port.min(connection.local_port);
        let usage = port_usage(service).unwrap_or("something else");
        *counts.entry((classify(connection.remote_address).as_str(), usage)).or_insert(0) += 1;
    }
    for ((class, usage), count) in counts {
        println!("{count:6} {class:14} {usage}");
    }
    eprintln!("{}", answer.verdict.name());
    Ok(())
}
