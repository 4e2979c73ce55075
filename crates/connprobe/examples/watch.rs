//! Follows the sockets of a process for a while: `cargo run --example watch -- PID [UPDATES]`; without a pid its own.

use connprobe::{EventKind, Presence, Query, Selection, Tracker};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut args = std::env::args().skip(1);
    let pid = args.next().map_or(Ok(std::process::id()), |pid| pid.parse())?;
    let updates = args.next().map_or(Ok(5), |count| count.parse())?;

    // Who else holds its sockets would cost a look into every process, each time.
    let mut tracker = Tracker::new(Query::new(pid).select(Selection::All).owners(false));
    for update in tracker.updates().take(updates) {
        // A lookup that failed changes nothing; the next one may do better.
        let update = match update {
            Ok(update) => update,
            Err(error) => {
                eprintln!("{error}");
                continue;
            }
        };
        for event in &update.events {
            let socket = &event.tracked.socket;
            let remote = socket.remote.as_ref().map_or_else(|| "-".to_owned(), ToString::to_string);
            let state = socket.state.as_ref().map_or_else(|| "-".into(), |state| state.name());
            print!("{} {} {} {remote} {state}", event.kind.name(), socket.protocol, socket.local);
            match &event.kind {
                EventKind::Changed { before, .. } => {
                    println!(
                        ", was {}",
                        before.state.as_ref().map_or_else(|| "-".into(), |state| state.name())
                    );
                }
                _ => println!(),
            }
        }
        if update.presence == Presence::Ended {
            println!("the process has ended");
        }
    }
    println!("{} sockets, asked every {:?}", tracker.sockets().len(), tracker.interval());
    Ok(())
}
