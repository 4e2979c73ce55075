//! Captures as people have them: with a prompt on top, several tools' output one after another, in pieces.

use crate::error::Stop;
use crate::format::Layout;
use crate::proc_net::Table;
use crate::record::{EVIDENCE, Found, Reading, beginning, first_line, joined};
use crate::{Content, Facts, Format, ParseError, Record, Skipped, Socket};

/// How much text must follow a record for its end to be certain, in bytes: a row can go on behind a line feed in the
/// name of a process, or with details on lines of their own. It is as much as is looked at behind a change of format for
/// what it tells about the rows, so that pieces of any size read the same.
const AHEAD: usize = EVIDENCE;

/// Reads a capture, and finds out by itself which format it has, as often as that changes.
///
/// People keep what a terminal showed: a prompt and a command line, then the output, and then the next. Each heading,
/// or line that is certainly of another format, settles what follows; `cat /proc/net/raw` on a command line settles
/// the table, too. A capture can be given in pieces, so that memory does not grow with it. What is UTF-16, or may be, goes
/// through [`decoded`](crate::decoded) or a [`Decoder`](crate::Decoder) before.
///
/// ```
/// use connparse::{CaptureReader, Content, Facts};
///
/// let capture = b"$ ss -tn\n\
///     State Recv-Q Send-Q Local Address:Port Peer Address:Port\n\
///     ESTAB 0      0          192.0.2.7:22   198.51.100.9:1025\n\
///     $ head -2 /proc/net/udp\n\
///     \x20  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops\n\
///     \x20 402: 00000000:0035 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 39407 2 0 0\n";
/// let mut reader = CaptureReader::new(Facts::default());
/// let mut text = &capture[..];
/// let mut found = Vec::new();
/// while let Some(record) = reader.next(&mut text, true) {
///     if let Content::Socket(socket) = record.content {
///         found.push((record.line, socket.protocol.name(), socket.local.to_string()));
///     }
/// }
/// assert_eq!(found, [(3, "tcp", "192.0.2.7:22".into()), (6, "udp", "0.0.0.0:53".into())]);
/// ```
#[derive(Clone, Debug)]
pub struct CaptureReader {
    facts: Facts,
    /// Whether the format was named, and nothing else is to be found.
    named: bool,
    reading: Option<(Format, Layout)>,
    /// Whether the first lines were looked at.
    begun: bool,
    line: u64,
}

impl CaptureReader {
    /// A reader that finds the format out.
    pub const fn new(facts: Facts) -> Self {
        Self { facts, named: false, reading: None, begun: false, line: 1 }
    }

    /// A reader of one format: what is of another is refused. `text` is the beginning of the capture, which may tell
    /// more about it.
    pub fn of(format: Format, facts: Facts, text: &[u8]) -> Self {
        Self { facts, named: true, reading: Some((format, format.layout(text, facts))), begun: true, line: 1 }
    }

    /// The same reader, beginning in a format: of a table of /proc/net, for instance, whose name the text does not tell.
    pub fn expecting(mut self, format: Format) -> Self {
        self.settle(format, &[]);
        self
    }

    /// The format that was read last; `None` as long as nothing was recognised.
    pub fn format(&self) -> Option<Format> {
        self.reading.as_ref().map(|(format, _)| *format)
    }

    /// The next record of a text, which moves on behind it. `None` when there is none, or when more text is needed to
    /// tell where it ends: then the next text begins with what is left of this one. Set `end` for the last text.
    pub fn next<'a>(&mut self, text: &mut &'a [u8], end: bool) -> Option<Record<'a>> {
        if !self.begun && (end || text.len() >= AHEAD) {
            self.begin(text);
        }
        let (record, lines) = self.extent(text);
        if record.is_empty() || !end && text.len() - record.len() < AHEAD {
            return None;
        }
        let line = self.line;
        let mut socket = Socket::nothing_known();
        let (record, lines, content) = if let Some(stop) = joined(record) {
            (record, lines, Content::Refused(ParseError::new(line, record, stop)))
        } else {
            match self.content(record, &mut socket) {
                Ok(Found::Socket) => (record, lines, Content::Socket(socket)),
                Ok(Found::Skipped(skipped)) => (record, lines, Content::Skipped(skipped)),
                Err(stop) => self.otherwise(text, record, lines, stop),
            }
        };
        *text = text.get(record.len()..).unwrap_or_default();
        self.line += lines;
        Some(Record { line, text: record, content })
    }

    /// What is above the first row, a message of the tool for instance, is of the format of that row. There can be many:
    /// lsof has two lines for each file system that it may not look at.
    fn begin(&mut self, text: &[u8]) {
        self.begun = true;
        if self.reading.is_none() {
            if let Some(format) = beginning(text).split(|&byte| byte == b'\n').find_map(Format::of_line) {
                self.settle(format, text);
            }
        }
    }

    #[inline]
    fn extent<'a>(&self, text: &'a [u8]) -> (&'a [u8], u64) {
        match &self.reading {
            Some((_, layout)) => layout.extent(text),
            None => (first_line(text), 1),
        }
    }

    #[inline]
    fn content<'a>(&mut self, record: &'a [u8], socket: &mut Socket<'a>) -> Reading<'a> {
        match &mut self.reading {
            Some((_, layout)) => layout.read(record, socket),
            None => Err(Stop::new(record, "a line of a known format")),
        }
    }

    /// What a record is that the current format refuses: a prompt, a line of another format, or an error.
    #[cold]
    fn otherwise<'a>(
        &mut self,
        text: &'a [u8],
        record: &'a [u8],
        lines: u64,
        stop: Stop<'a>,
    ) -> (&'a [u8], u64, Content<'a>) {
        let line = first_line(record);
        if line.trim_ascii().is_empty() {
            return (line, 1, Content::Skipped(Skipped::Blank));
        }
        if let Some(command) = command(line) {
            if let Some((_, layout)) = &mut self.reading {
                layout.at_a_prompt();
            }
            if let Some(table) = table(command).filter(|_| !self.named) {
                self.settle(Format::ProcNet(table), text);
            }
            return (line, 1, Content::Skipped(Skipped::Prompt));
        }
        let other = Format::of_line(line).filter(|other| !self.named && !self.is_reading(*other));
        if let Some(other) = other {
            self.settle(other, text);
            let (record, lines) = self.extent(text);
            let mut socket = Socket::nothing_known();
            match self.content(record, &mut socket) {
                Ok(Found::Socket) => return (record, lines, Content::Socket(socket)),
                Ok(Found::Skipped(skipped)) => return (record, lines, Content::Skipped(skipped)),
                Err(_) => {}
            }
        }
        (record, lines, Content::Refused(ParseError::new(self.line, record, stop)))
    }

    fn is_reading(&self, other: Format) -> bool {
        // A table that a heading settles is the format's own to change.
        matches!((self.format(), other), (Some(Format::ProcNet(_)), Format::ProcNet(_)))
            || self.format() == Some(other)
    }

    fn settle(&mut self, format: Format, text: &[u8]) {
        self.reading = Some((format, format.layout(text, self.facts)));
    }
}

/// Whether a line shows that the output of this format is over: a prompt, or the heading of another one. A heading has no
/// digits, and rows have.
pub(crate) fn begins_another(line: &[u8], format: Format) -> bool {
    let is_heading = || !line.iter().any(u8::is_ascii_digit);
    command(line).is_some() || is_heading() && Format::of_line(line).is_some_and(|other| other != format)
}

/// The programs whose output is read, and `cat` and its like for the tables of /proc.
const PROGRAMS: [&[u8]; 11] = [
    b"ss",
    b"netstat",
    b"netstat.exe",
    b"lsof",
    b"sockstat",
    b"procstat",
    b"fstat",
    b"cat",
    b"head",
    b"tail",
    b"busybox",
];

/// The command line behind a prompt (`$`, `#`, `%`, `>`), or alone on a line; `==> /proc/net/tcp <==` as `head` and
/// `tail` print it; or a prompt with nothing behind it, which is an empty command.
fn command(line: &[u8]) -> Option<&[u8]> {
    let line = line.trim_ascii();
    if let Some(path) = line.strip_prefix(b"==> ").and_then(|rest| rest.strip_suffix(b" <==")) {
        return Some(path);
    }
    let ends = |at: &usize| matches!(line.get(*at), Some(b'$' | b'#' | b'%' | b'>'));
    let behind = |at: usize| {
        let (prompt, command) = line.split_at_checked(at + 1)?;
        (words(prompt).count() <= PROMPT_WORDS).then(|| command.trim_ascii_start())
    };
    let commands = core::iter::once(line).chain((0..line.len().min(PROMPT)).filter(ends).filter_map(behind));
    commands.into_iter().find(|command| is_command(command)).or_else(|| is_prompt(line).then_some(&[]))
}

fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty())
}

/// The longest prompt that is looked for, in bytes.
const PROMPT: usize = 200;
/// The most words that a prompt has: a row of a table, with something like a prompt in it, has more before that.
const PROMPT_WORDS: usize = 3;

fn is_command(text: &[u8]) -> bool {
    let mut words = words(text);
    let mut program = words.next().unwrap_or_default();
    while matches!(program, b"sudo" | b"doas" | b"time") {
        program = words.next().unwrap_or_default();
    }
    let name = program.rsplit(|&byte| byte == b'/').next().unwrap_or_default();
    // Options, or a file of /proc: a row of a table has neither as its second word.
    let argument = words.next();
    PROGRAMS.iter().any(|known| known.eq_ignore_ascii_case(name))
        && argument.is_none_or(|word| matches!(word, [b'-' | b'/', ..] | b"netstat" | b"files"))
}

/// `user@host:~$`, `C:\Users\x>`, `PS C:\>`.
fn is_prompt(line: &[u8]) -> bool {
    match line {
        [.., b'>'] => line.strip_prefix(b"PS ").unwrap_or(line).get(1..3) == Some(b":\\"),
        [.., b'$' | b'#' | b'%'] => {
            words(line).count() <= PROMPT_WORDS && (line.len() == 1 || line.contains(&b'@'))
        }
        _ => false,
    }
}

/// The table of /proc/net that a command line shows.
fn table(command: &[u8]) -> Option<Table> {
    let path = words(command).find(|word| word.starts_with(b"/proc/"))?;
    let (folder, file) = path.split_at(path.iter().rposition(|&byte| byte == b'/')? + 1);
    folder.ends_with(b"/net/").then(|| core::str::from_utf8(file).ok().and_then(Table::of_file))?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prompts_are_told_from_rows() {
        for line in [
            "$ ss -tanp",
            "root@web-1:~# netstat -anp",
            "C:\\Users\\admin>netstat -ano",
            "PS C:\\> netstat -ano",
            "[tor@host ~]$ sudo lsof -nP -i",
            "% sockstat -46",
            "ss -nptu",
            "fstat -p 12",
            "==> /proc/net/tcp6 <==",
            "root@web-1:~#",
            "C:\\Users\\admin>",
            "host$ /usr/sbin/ss",
        ] {
            assert!(command(line.as_bytes()).is_some(), "{line}");
        }
        for line in [
            "tcp ESTAB 0 0 127.0.0.1:x 127.0.0.1:2 ino:0 sk:5 cgroup:/ <->",
            "tcp        0      0 127.0.0.1:8001          127.0.0.1:x         ESTABLISHED 1/a$ ss",
            "sockstat 1234 tor 5 tcp4 *:9050 *:*",
            "lsof    1234 root 3u IPv4",
            "nonsense",
            "100%",
        ] {
            assert_eq!(command(line.as_bytes()), None, "{line}");
        }
    }

    #[test]
    fn messages_above_the_first_row_are_of_its_format() {
        for (text, expected) in [
            (
                "(Not all processes could be identified, non-owned process info\n will not be shown, you would have \
                 to be root to see it all.)\nActive Internet connections (only servers)\ntcp        0      0 \
                 127.0.0.1:8001          0.0.0.0:*               LISTEN      -                   \n",
                "NNHS",
            ),
            (
                "$ lsof -nP -i\nlsof: WARNING: can't stat() fuse file system /x\n\
                 tor 7 root 3u IPv4 39356 0t0 UDP 192.0.2.7:53 \n",
                "PNS",
            ),
        ] {
            let mut reader = CaptureReader::new(Facts::default());
            let mut rest = text.as_bytes();
            let mut read = alloc::string::String::new();
            while let Some(record) = reader.next(&mut rest, true) {
                read.push(match record.content {
                    Content::Socket(_) => 'S',
                    Content::Skipped(Skipped::Notice) => 'N',
                    Content::Skipped(Skipped::Header) => 'H',
                    Content::Skipped(Skipped::Prompt) => 'P',
                    _ => '?',
                });
            }
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn the_file_on_a_command_line_settles_the_table() {
        for (line, expected) in [
            ("$ cat /proc/net/raw6", Some(Table::Raw)),
            ("$ cat /proc/1234/net/udplite", Some(Table::UdpLite)),
            ("==> /proc/net/icmp <==", Some(Table::Icmp)),
            ("$ cat /proc/net/unix", None),
            ("$ ss -tan", None),
        ] {
            assert_eq!(table(command(line.as_bytes()).unwrap()), expected, "{line}");
        }
    }
}
