//! Counts the sockets of a capture by protocol and state, whatever tool printed it, in memory that does not grow with it:
//! `ssh host ss -anptu | cargo run -p connparse --example count_states`

use std::collections::BTreeMap;
use std::io::{self, Read};

use connparse::{CaptureReader, Content, Facts, Tally};

/// How much is read at once, in bytes.
const PIECE: usize = 256 << 10;

fn main() -> io::Result<()> {
    let mut reader = CaptureReader::new(Facts::default());
    let mut counts: BTreeMap<String, u64> = BTreeMap::new();
    let mut tally = Tally::default();
    let mut input = io::stdin().lock();
    let mut held = Vec::new();
    loop {
        let read = input.by_ref().take(PIECE as u64).read_to_end(&mut held)?;
        let end = read < PIECE;
        let mut rest = held.as_slice();
        while let Some(record) = reader.next(&mut rest, end) {
            tally.add(&record);
            match record.content {
                Content::Socket(socket) => {
                    let state = socket.state.as_ref().map_or("-".into(), |state| state.name());
                    *counts.entry(format!("{} {state}", socket.protocol)).or_default() += 1;
                }
                // Its place and what was expected; what stood there is escaped.
                Content::Refused(error) => eprintln!("{error}"),
                Content::Skipped(_) => {}
            }
        }
        // A row that was not whole yet.
        let left = rest.len();
        held.drain(..held.len() - left);
        if end {
            break;
        }
    }
    for (what, count) in &counts {
        println!("{count:7} {what}");
    }
    eprintln!("{} sockets, {} other lines, {} refused", tally.sockets, tally.skipped, tally.refused);
    Ok(())
}
