//! Who listens at a port: `cargo run -p connprobe --example who_listens -- 22`

use std::env;
use std::error::Error;

use connprobe::{Query, Selection, Target, Verdict};

fn main() -> Result<(), Box<dyn Error>> {
    let port: u16 = env::args().nth(1).ok_or("which port?")?.parse()?;
    let answer = Query::new(Target::Everyone).select(Selection::Listening).run()?;
    let here: Vec<_> = answer.sockets.iter().filter(|socket| socket.local.port == Some(port)).collect();
    for socket in &here {
        print!("{} {}", socket.protocol, socket.local);
        for owner in &socket.owners {
            // The name is whatever a process calls itself: it shows escaped.
            let name = owner.name.as_ref().map(|name| format!("/{name}"));
            print!(" {}{}", owner.pid, name.unwrap_or_default());
        }
        match socket.reason {
            Some(reason) if socket.owners.is_empty() => println!(" ({reason})"),
            _ => println!(),
        }
    }
    // Nobody is there only where nothing was missed.
    match (&answer.verdict, here.is_empty()) {
        (Verdict::Complete, true) => println!("nobody listens at port {port}"),
        (Verdict::Complete, false) => {}
        (verdict, _) => verdict.blind_spots().iter().for_each(|spot| eprintln!("not seen: {spot}")),
    }
    Ok(())
}
