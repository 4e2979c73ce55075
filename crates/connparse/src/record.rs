//! From text to sockets, every line accounted for.

use core::fmt;

use crate::decode::line_behind_return;
use crate::error::Stop;
use crate::format::Layout;
use crate::{ParseError, Socket};

/// What a stretch of text turned out to be: mostly one line, with its number.
///
/// The records of a text follow each other without a gap: their `text` put together is the text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Record<'a> {
    /// The number of its first line, from 1.
    pub line: u64,
    /// Its bytes, the ends of its lines included.
    pub text: &'a [u8],
    /// What it says.
    pub content: Content<'a>,
}

/// What a record says. There are these three and no more: every line is accounted for.
///
/// ```
/// use connparse::{Content, Facts, Format};
///
/// let text = b"State  Recv-Q Send-Q Local Address:Port Peer Address:Port\n\
///     LISTEN 0      128    0.0.0.0:22         0.0.0.0:*\n\
///     LISTEN 0      128    nonsense\n";
/// for record in Format::detect(text)?.records(text, Facts::default()) {
///     match record.content {
///         Content::Socket(socket) => assert_eq!((record.line, socket.local.port), (2, Some(22))),
///         Content::Skipped(why) => println!("line {}: {why}", record.line),
///         Content::Refused(error) => assert!(error.to_string().starts_with("line 3, column ")),
///     }
/// }
/// # Ok::<(), connparse::DetectError>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content<'a> {
    /// A socket.
    Socket(Socket<'a>),
    /// Something known that is no internet socket.
    Skipped(Skipped),
    /// A line that could not be read.
    Refused(ParseError),
}

/// Why a line is no socket and no error either. Displays in a few words for people.
///
/// ```
/// use connparse::Skipped;
/// let why = Skipped::OtherFamily;
/// assert_eq!((why.name(), why.to_string()), ("other_family", "a socket of another family".into()));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Skipped {
    /// Nothing but blanks.
    Blank,
    /// A heading.
    Header,
    /// A socket of another family: UNIX, netlink, packet and so on.
    OtherFamily,
    /// More about the socket above, of a kind that is not kept.
    Detail,
    /// A message of the tool, from its stderr for instance, that says nothing about a socket.
    Notice,
    /// A prompt of a shell, with the command line or without.
    Prompt,
}

impl Skipped {
    /// The name for programs: lower case, underscores.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Blank => "blank",
            Self::Header => "header",
            Self::OtherFamily => "other_family",
            Self::Detail => "detail",
            Self::Notice => "notice",
            Self::Prompt => "prompt",
        }
    }
}

impl fmt::Display for Skipped {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Blank => "a blank line",
            Self::Header => "a heading",
            Self::OtherFamily => "a socket of another family",
            Self::Detail => "details of a socket",
            Self::Notice => "a message of the tool",
            Self::Prompt => "a prompt",
        })
    }
}

/// The records of a text. Made by [`Format::records`](crate::Format::records) and by the formats themselves.
///
/// ```
/// use connparse::{Content, Skipped, proc_net};
///
/// let text = b"  sl  local_address rem_address   st\n\nnonsense\n";
/// let mut tally = connparse::Tally::default();
/// for record in proc_net::records(text, proc_net::Table::Tcp, proc_net::ByteOrder::Little) {
///     tally.add(&record);
/// }
/// assert_eq!((tally.sockets, tally.skipped, tally.refused), (0, 2, 1));
/// ```
#[derive(Clone, Debug)]
pub struct Records<'a> {
    rest: &'a [u8],
    line: u64,
    layout: Layout,
}

impl<'a> Records<'a> {
    pub(crate) const fn new(text: &'a [u8], layout: Layout) -> Self {
        Self { rest: text, line: 1, layout }
    }

    /// The next record: the number of its first line, its text, and what was found in it.
    #[inline]
    fn step(&mut self, socket: &mut Socket<'a>) -> Option<(u64, &'a [u8], Reading<'a>)> {
        if self.rest.is_empty() {
            return None;
        }
        let (text, lines) = self.layout.extent(self.rest);
        let line = self.line;
        self.rest = self.rest.get(text.len()..).unwrap_or_default();
        self.line += lines;
        if let Some(stop) = joined(text) {
            return Some((line, text, Err(stop)));
        }
        Some((line, text, self.layout.read(text, socket)))
    }

    /// The sockets and the errors among the records.
    pub const fn sockets(self) -> Sockets<'a> {
        Sockets(self)
    }
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    #[inline]
    fn next(&mut self) -> Option<Record<'a>> {
        let mut socket = Socket::nothing_known();
        let (line, text, reading) = self.step(&mut socket)?;
        let content = match reading {
            Ok(Found::Socket) => Content::Socket(socket),
            Ok(Found::Skipped(skipped)) => Content::Skipped(skipped),
            Err(stop) => Content::Refused(ParseError::new(line, text, stop)),
        };
        Some(Record { line, text, content })
    }
}

/// The sockets of a text, and the lines that were refused. What every format's `parse` gives.
#[derive(Clone, Debug)]
pub struct Sockets<'a>(Records<'a>);

impl<'a> Iterator for Sockets<'a> {
    type Item = Result<Socket<'a>, ParseError>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let mut socket = Socket::nothing_known();
            match self.0.step(&mut socket)? {
                (.., Ok(Found::Socket)) => return Some(Ok(socket)),
                (.., Ok(Found::Skipped(_))) => {}
                (line, text, Err(stop)) => return Some(Err(ParseError::new(line, text, stop))),
            }
        }
    }
}

/// How many records of a text were what.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Tally {
    /// Sockets.
    pub sockets: u64,
    /// Headings, blank lines, sockets of other families, details.
    pub skipped: u64,
    /// Lines that could not be read.
    pub refused: u64,
}

impl Tally {
    /// Counts one more.
    pub const fn add(&mut self, record: &Record<'_>) {
        match record.content {
            Content::Socket(_) => self.sockets += 1,
            Content::Skipped(_) => self.skipped += 1,
            Content::Refused(_) => self.refused += 1,
        }
    }
}

/// What is wrong with a record that is several lines, as they end in carriage returns alone: all but the first would be
/// lost. It is looked for at the end of a text, and in what is longer than most rows, so that those pay next to nothing.
#[inline]
pub(crate) fn joined(text: &[u8]) -> Option<Stop<'_>> {
    const LONG: usize = 256;
    match text {
        [.., b'\n'] if text.len() < LONG => None,
        _ => several(text),
    }
}

#[inline(never)]
fn several(text: &[u8]) -> Option<Stop<'_>> {
    const LINE_FEED: &str = "a line feed (carriage returns alone have to be converted first)";
    line_behind_return(text).map(|at| Stop::new(at, LINE_FEED))
}

/// The first line of a text, with the end of that line.
pub(crate) fn first_line(text: &[u8]) -> &[u8] {
    let end = memchr::memchr(b'\n', text).map_or(text.len(), |newline| newline + 1);
    text.get(..end).unwrap_or(text)
}

/// How much of a text is looked at for what it tells about its rows, in bytes: not all of it, which would be another pass.
pub(crate) const EVIDENCE: usize = 64 << 10;

/// The lines with which a text begins, as many as fit into [`EVIDENCE`].
pub(crate) fn beginning(text: &[u8]) -> &[u8] {
    let Some(beginning) = text.get(..EVIDENCE) else { return text };
    let lines = memchr::memrchr(b'\n', beginning).map_or(EVIDENCE, |newline| newline + 1);
    text.get(..lines).unwrap_or(beginning)
}

/// What a layout makes of a record's text.
pub(crate) type Reading<'a> = Result<Found, Stop<'a>>;

/// What a layout found in a record's text.
///
/// A socket is not in here. It is put into a place that the caller gives, of which nothing is known yet: as part of one
/// result after another it would be copied each time, and that was a tenth of all work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Found {
    Socket,
    Skipped(Skipped),
}
