//! One of the two that are compared: a capture, a kept answer, or the live system.

use std::path::{Path, PathBuf};
use std::time::Duration;

use connutil::parse::{Content, Facts, Format};
use connutil::probe::{Query, Selection, Target, Verdict};

use super::entry::Entry;
use crate::capture;
use crate::exit::{Failure, say};
use crate::kept;
use crate::output::escaped;

/// How many refused lines are shown.
const SHOWN: u64 = 3;

/// What there is on one side.
pub(super) struct Side {
    /// `A` or `B`.
    pub(super) letter: char,
    pub(super) name: String,
    pub(super) entries: Vec<Entry>,
    /// The formats that were read; none of a live system and of kept answers.
    pub(super) formats: Vec<Format>,
    /// Whether it is a system, of which is known what it does not show: other protocols than TCP and UDP.
    pub(super) is_live: bool,
    /// Whether what it does not show is not there.
    pub(super) shows_all: bool,
    /// Whether some of it could not be read or seen.
    pub(super) is_partial: bool,
}

impl Side {
    /// `A` or `B` with its name, for people.
    pub(super) fn title(&self) -> String {
        format!("{} ({})", self.letter, self.name)
    }

    /// What a file holds, `-` the input.
    pub(super) fn of_file(
        letter: char,
        file: &Path,
        format: Option<Format>,
        facts: Facts,
    ) -> Result<Self, Failure> {
        let name = escaped(file.as_os_str());
        let text = capture::read(file).map_err(|error| Failure::Input(format!("{name}: {error}")))?;
        let mut side = Self {
            letter,
            name,
            entries: Vec::new(),
            formats: Vec::new(),
            is_live: false,
            shows_all: false,
            is_partial: false,
        };
        match capture::is_json(&text) {
            true => side.read_answer(&text)?,
            false => side.read_capture(file, &text, format, facts)?,
        }
        Ok(side)
    }

    fn read_answer(&mut self, text: &[u8]) -> Result<(), Failure> {
        let (sockets, refused) =
            kept::sockets(text).map_err(|error| Failure::Input(format!("{}: {error}", self.name)))?;
        if refused > 0 {
            self.is_partial = true;
            let are = if refused == 1 { "value is no record" } else { "values are no records" };
            say(&format!("{}: {refused} JSON {are} of a socket", self.name));
        }
        self.entries =
            sockets.into_iter().map(|(socket, host)| Entry { socket, host: host.map(Into::into) }).collect();
        Ok(())
    }

    fn read_capture(
        &mut self,
        file: &Path,
        text: &[u8],
        format: Option<Format>,
        facts: Facts,
    ) -> Result<(), Failure> {
        let mut reader = capture::reader(file, format, facts, text);
        let (mut rest, mut refused) = (text, 0);
        while let Some(record) = reader.next(&mut rest, true) {
            match record.content {
                Content::Socket(socket) => {
                    self.entries.push(Entry::of(socket.into_owned()));
                    self.formats.extend(reader.format().filter(|format| !self.formats.contains(format)));
                }
                Content::Skipped(_) => {}
                Content::Refused(error) => {
                    if refused < SHOWN {
                        say(&format!("{}: {error}", self.name));
                    }
                    refused += 1;
                }
            }
        }
        if refused > 0 {
            self.is_partial = true;
            let are = if refused == 1 { "line was refused and is" } else { "lines were refused and are" };
            say(&format!("{}: {refused} {are} not compared", self.name));
        }
        if reader.format().is_none() && refused > 0 {
            return Err(Failure::Input(format!(
                "{}: no line looks like a format that is known; name the format with --format",
                self.name
            )));
        }
        Ok(())
    }

    /// What this machine has now.
    pub(super) fn live(letter: char, target: Target, deadline: Duration) -> Result<Self, Failure> {
        let answer = Query::new(target).select(Selection::All).deadline(deadline).run()?;
        let is_partial = !matches!(answer.verdict, Verdict::Complete);
        let name = "the live system".to_owned();
        for spot in answer.verdict.blind_spots() {
            say(&format!("{name}: {spot}"));
        }
        let entries = answer.sockets.into_iter().map(Entry::of).collect();
        Ok(Self { letter, name, entries, formats: Vec::new(), is_live: true, shows_all: true, is_partial })
    }

    /// As if no record had a host.
    pub(super) fn forget_hosts(&mut self) {
        self.entries.iter_mut().for_each(|entry| entry.host = None);
    }

    /// Leaves the sockets of the caller's own network namespace: a capture is of one, and nobody compares the others.
    pub(super) fn keep_own_namespace(&mut self) {
        let Some(own) = own_namespace() else { return };
        let before = self.entries.len();
        self.entries.retain(|entry| entry.socket.netns.is_none_or(|netns| netns == own));
        let others = before - self.entries.len();
        if others > 0 {
            let are = if others == 1 {
                "socket of another network namespace is"
            } else {
                "sockets of other network namespaces are"
            };
            say(&format!("{}: {others} {are} left out", self.title()));
        }
    }
}

#[cfg(unix)]
fn own_namespace() -> Option<u64> {
    use std::os::unix::fs::MetadataExt;
    std::fs::metadata("/proc/self/ns/net").ok().map(|namespace| namespace.ino())
}

#[cfg(not(unix))]
const fn own_namespace() -> Option<u64> {
    None
}

/// Both sides may not be the input.
pub(super) fn both_from_input(a: &Path, b: Option<&PathBuf>) -> bool {
    a.as_os_str() == "-" && b.is_some_and(|b| b.as_os_str() == "-")
}
