//! The connections of this very process, with how it was asked and what could not be seen:
//! `cargo run -p connprobe --example mine`

use std::error::Error;
use std::net::{TcpListener, TcpStream};
use std::process;

use connprobe::{Query, Verdict};

fn main() -> Result<(), Box<dyn Error>> {
    // Something to be found: both ends of a connection.
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let _near = TcpStream::connect(listener.local_addr()?)?;
    let _far = listener.accept()?;

    let answer = Query::new(process::id()).run()?;
    for connection in answer.connections() {
        println!("{connection}");
    }
    for attempt in &answer.attempts {
        println!("asked: {attempt}");
    }
    match &answer.verdict {
        Verdict::Complete => println!("that is all of it"),
        other => {
            println!("{}: there may be more", other.name());
            other.blind_spots().iter().for_each(|spot| println!("  {spot}"));
        }
    }
    Ok(())
}
