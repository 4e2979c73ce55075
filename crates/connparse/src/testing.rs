//! What the unit tests of the formats share: what a text yields, in a word.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::{Certainty, Content, Endpoint, Facts, Format, ParseError, Skipped, Socket};

impl Format {
    /// The sockets of a text, and why lines were refused.
    pub(crate) fn all(self, text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
        self.parse(text.as_bytes(), Facts::default()).collect()
    }

    /// The socket of a text that has nothing else.
    #[track_caller]
    pub(crate) fn only(self, text: &str) -> Socket<'_> {
        let mut all = self.all(text);
        assert_eq!(all.len(), 1, "{text}");
        all.remove(0).unwrap()
    }

    /// Why the first socket of a text is none.
    #[track_caller]
    pub(crate) fn refusal(self, text: &str) -> String {
        self.all(text).remove(0).unwrap_err().to_string()
    }

    /// What each line of a text is.
    pub(crate) fn contents(self, text: &str) -> Vec<Content<'_>> {
        self.records(text.as_bytes(), Facts::default()).map(|record| record.content).collect()
    }

    /// Checks that a line is none of an internet socket.
    #[track_caller]
    pub(crate) fn skips(self, line: &str, why: Skipped) {
        assert_eq!(self.contents(line), [Content::Skipped(why)], "{line}");
    }
}

/// The records of a text by what finds out how far each goes, with their numbers of lines.
pub(crate) fn extents<'t>(
    text: &'t str,
    extent: impl Fn(&'t [u8]) -> (&'t [u8], u64),
) -> Vec<(&'t str, u64)> {
    let mut rest = text.as_bytes();
    let mut all = Vec::new();
    while !rest.is_empty() {
        let (record, lines) = extent(rest);
        assert!(!record.is_empty());
        all.push((core::str::from_utf8(record).unwrap(), lines));
        rest = &rest[record.len()..];
    }
    all
}

/// Local and remote end as text.
pub(crate) fn ends(socket: &Socket<'_>) -> (String, Option<String>) {
    (socket.local.to_string(), socket.remote.as_ref().map(Endpoint::to_string))
}

/// Checks the only owner, and tells how certain it is.
#[track_caller]
pub(crate) fn owner(socket: &Socket<'_>, name: &str, pid: u32, fd: i32) -> Certainty {
    let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
    assert_eq!((owner.name.as_deref(), owner.pid, owner.fd), (Some(name.as_bytes()), pid, Some(fd)));
    owner.certainty
}
