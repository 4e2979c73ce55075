//! The table: one row per file that a process has open.

use alloc::borrow::Cow;

use super::name::{
    self, ENDS, Ends, Info, Kind, info, is_message, kind, may_be_internet, unescaped, whole_number,
};
use crate::error::{Step, Stop, stop};
use crate::lex::{behind_blanks, blanks, column, expect, word_as, word_length};
use crate::proc_net::ByteOrder;
use crate::record::{Found, Reading};
use crate::{Family, Owner, Protocol, Skipped, Socket};

/// What a heading settles for the rows below it.
#[derive(Clone, Debug, Default)]
pub(super) struct Heading {
    /// The blanks before it, in a text that somebody moved to the right.
    indent: usize,
    /// How many columns stand between PID and USER: TID, TASKCMD, ZONE, SECURITY-CONTEXT, PPID, PGID.
    optional: usize,
    /// How many of them are of the thread. Those are blank for the main one.
    thread: usize,
}

impl Heading {
    /// `COMMAND PID … USER … FD TYPE … NAME`, never translated.
    pub(super) fn of(line: &[u8]) -> Option<Self> {
        let (behind, ()) = blanks(line).ok()?;
        if !behind.starts_with(b"COMMAND ") || !behind.trim_ascii_end().ends_with(b" NAME") {
            return None;
        }
        let mut titles = words(behind).skip_while(|title| *title != b"PID").skip(1);
        let mut heading = Self { indent: line.len() - behind.len(), optional: 0, thread: 0 };
        for title in titles.by_ref().take_while(|title| *title != b"USER") {
            heading.optional += 1;
            heading.thread += usize::from(matches!(title, b"TID" | b"TASKCMD"));
        }
        (titles.next() == Some(b"FD") && titles.next() == Some(b"TYPE")).then_some(heading)
    }
}

fn words(text: &[u8]) -> impl Iterator<Item = &[u8]> {
    text.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty())
}

/// Whether this is the row of an internet socket.
pub(super) fn is_socket(line: &[u8]) -> bool {
    row(line, None, ByteOrder::Little, &mut Socket::nothing_known()) == Ok(Found::Socket)
}

/// Reads a row.
#[inline]
pub(super) fn row<'a>(
    line: &'a [u8],
    heading: Option<&Heading>,
    order: ByteOrder,
    socket: &mut Socket<'a>,
) -> Reading<'a> {
    let columns = Columns::of(line, heading)?;
    let text = columns.behind_type;
    match columns.kind {
        Kind::Internet(family) => {
            let Some(Internet { ends, info, inode }) = internet(text, family).map_err(stop)? else {
                return Ok(Found::Skipped(Skipped::Notice));
            };
            ends.tell(socket);
            info.tell(socket);
            socket.inode = inode;
        }
        Kind::Hexadecimal(protocol) => {
            if hexadecimal(text, protocol, order, socket).is_none() {
                return Ok(Found::Skipped(Skipped::OtherFamily));
            }
        }
        Kind::Socket if has_message(text) => return Ok(Found::Skipped(Skipped::Notice)),
        Kind::Socket | Kind::Other => return Ok(Found::Skipped(Skipped::OtherFamily)),
    }
    columns.complete(socket);
    Ok(Found::Socket)
}

/// The columns as far as TYPE.
struct Columns<'a> {
    name: &'a [u8],
    pid: u32,
    tid: Option<u32>,
    user: &'a [u8],
    fd: Option<i32>,
    kind: Kind,
    behind_type: &'a [u8],
}

/// Whether a name, as it stands in COMMAND, may go on: it has the nine bytes that lsof prints unless it is told otherwise,
/// or it has such escapes as a blank is printed in, and no room for one more.
#[inline]
fn is_cut(name: &[u8], has_escapes: bool) -> bool {
    const LONGEST: usize = 9;
    const ESCAPE: usize = br"\x20".len();
    match name.len() {
        LONGEST => name != b"(unknown)",
        length => {
            has_escapes
                && length < LONGEST
                && length + ESCAPE > LONGEST
                && memchr::memmem::find(name, br"\x").is_some()
        }
    }
}

/// How many words there are up to TYPE, where all columns are shown: COMMAND PID TID TASKCMD ZONE SECURITY-CONTEXT
/// PPID PGID USER FD TYPE.
const MOST: usize = 11;

/// The width of COMMAND is at least that of its title, and a blank follows.
const EMPTY_COMMAND: usize = b"COMMAND ".len();

impl<'a> Columns<'a> {
    #[inline]
    fn of(line: &'a [u8], heading: Option<&Heading>) -> Result<Self, Stop<'a>> {
        let mut words = Words::new(line);
        let row = Stop::new(line, "a row of lsof: COMMAND, PID, USER, FD and TYPE");
        let first = words.next().ok_or(row)?;
        let indent = words.start(0).saturating_sub(heading.map_or(0, |heading| heading.indent));
        let nameless = indent >= EMPTY_COMMAND && is_number(first);
        let (name, at) = if nameless { (&[][..], 0) } else { (first, 1) };
        if !nameless {
            words.next().ok_or(row)?;
        }
        let pid = whole_number(words.word(at)).ok_or(Stop::new(words.from(at), "the process id (PID)"))?;
        let found = file_type(&mut words, at + 1, heading);
        let missing = Stop::new(words.from(at + 1), "USER, FD and TYPE of a file");
        let FileType { place, fd, kind } = found.ok_or(missing)?;
        let (tid, user) = words.between(at + 1, place - 1, heading);
        Ok(Self { name, pid, tid, user, fd: fd.number, kind, behind_type: words.behind(place) })
    }

    /// Adds to a socket what these columns tell.
    fn complete(self, socket: &mut Socket<'a>) {
        let mut owner = Owner::new(self.pid);
        owner.tid = self.tid;
        let name = unescaped(self.name);
        owner.is_name_cut = is_cut(self.name, matches!(name, Cow::Owned(_)));
        owner.name = Some(name.into());
        owner.fd = self.fd;
        socket.owners.push(owner);
        // Where a user has no login, this is the number.
        socket.uid = whole_number(self.user);
        socket.user = Some(self.user.into());
    }
}

/// The columns FD and TYPE, and which word of the row the latter is.
struct FileType {
    place: usize,
    fd: Fd,
    kind: Kind,
}

/// Finds FD and TYPE: the first two words that can be those, where USER is the word `user` or one behind it. None of
/// the columns before them has blanks in it, and what follows must not be looked at, as files can have any name.
#[inline]
fn file_type(words: &mut Words<'_>, user: usize, heading: Option<&Heading>) -> Option<FileType> {
    let optional = heading.map_or(MOST, |heading| heading.optional);
    // Two words that can be those if TYPE is one that is not known.
    let mut guessed: Option<FileType> = None;
    while let Some(word) = words.next() {
        let place = words.count - 1;
        if place < user + 2 {
            continue;
        }
        let beyond_heading = |place| place > user + 2 + optional;
        if beyond_heading(place) && guessed.as_ref().is_some_and(|guess| !beyond_heading(guess.place)) {
            break;
        }
        let Some(fd) = Fd::of(words.word(place - 1)) else { continue };
        match kind(word) {
            Some(kind) => return Some(FileType { place, fd, kind }),
            None if !fd.certain || Fd::of(word).is_some_and(|fd| fd.certain) => {}
            None => {
                // Behind a number this can be the name of a thread, and behind what is none the user is certain.
                let certain = place == user + 2 && !is_number(words.word(user));
                let guess = guessed.get_or_insert(FileType { place, fd, kind: Kind::Other });
                if certain && guess.place == place {
                    break;
                }
            }
        }
    }
    guessed
}

fn is_number(word: &[u8]) -> bool {
    !word.is_empty() && word.iter().all(u8::is_ascii_digit)
}

/// The first words of a line, taken one by one.
struct Words<'a> {
    line: &'a [u8],
    /// Where each begins and ends.
    spans: [(usize, usize); MOST + 1],
    count: usize,
    /// Where the last one ends.
    end: usize,
}

impl<'a> Words<'a> {
    const fn new(line: &'a [u8]) -> Self {
        Self { line, spans: [(0, 0); MOST + 1], count: 0, end: 0 }
    }

    /// The next word; `None` at the end of the line, or when there were enough.
    #[inline]
    fn next(&mut self) -> Option<&'a [u8]> {
        let text = self.line.get(self.end..)?;
        let behind = behind_blanks(text);
        let start = self.end + text.len() - behind.len();
        let text = behind;
        let length = word_length(text);
        *self.spans.get_mut(self.count).filter(|_| length > 0)? = (start, start + length);
        (self.count, self.end) = (self.count + 1, start + length);
        text.get(..length)
    }

    fn span(&self, nth: usize) -> (usize, usize) {
        self.spans.get(nth).copied().unwrap_or_default()
    }

    fn start(&self, nth: usize) -> usize {
        self.span(nth).0
    }

    fn word(&self, nth: usize) -> &'a [u8] {
        let (start, end) = self.span(nth);
        self.line.get(start..end).unwrap_or_default()
    }

    /// The line from a word on; its end where there is no such word.
    fn from(&self, nth: usize) -> &'a [u8] {
        let start = if nth < self.count { self.start(nth) } else { self.end };
        self.line.get(start..).unwrap_or_default()
    }

    /// What follows a word and the blanks behind it.
    fn behind(&self, nth: usize) -> &'a [u8] {
        let text = self.line.get(self.span(nth).1..).unwrap_or_default();
        blanks(text).map_or(text, |(text, ())| text)
    }

    /// Thread and user out of the words from `first` up to FD, which is not among them.
    fn between(&self, first: usize, fd: usize, heading: Option<&Heading>) -> (Option<u32>, &'a [u8]) {
        let optional = (fd - first).saturating_sub(1);
        let (tid, user) = match heading {
            // What is more than all the others are is the thread.
            Some(heading) if heading.thread > 0 => {
                let others = heading.optional - heading.thread;
                (if optional > others { whole_number(self.word(first)) } else { None }, fd - 1)
            }
            // Some logins have blanks in them. Numbers are columns that some other heading has.
            Some(heading) => {
                let user = (first + heading.optional..fd).find(|&nth| !is_number(self.word(nth)));
                (None, user.unwrap_or(fd - 1).min(fd - 1))
            }
            // Nothing else is a number with a word behind it.
            None => {
                let named = optional > 1 && !is_number(self.word(first + 1));
                (if named { whole_number(self.word(first)) } else { None }, fd - 1)
            }
        };
        (tid, self.line.get(self.start(user)..self.span(fd - 1).1).unwrap_or_default())
    }
}

/// FD: `3u`, `12rW`, `cwd`.
struct Fd {
    number: Option<i32>,
    /// Whether it can hardly be anything else. Digits alone can be a PGID or a user too.
    certain: bool,
}

impl Fd {
    #[inline]
    fn of(word: &[u8]) -> Option<Self> {
        // Too wide for its column: the last three digits behind a star.
        let (cut, word) = match word {
            [b'*', digits @ ..] => (true, digits),
            _ => (false, word),
        };
        let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let (number, mode) = word.split_at_checked(digits)?;
        if digits > 0 {
            let number = whole_number(number)?;
            let certain = cut || !mode.is_empty();
            return is_mode(mode).then_some(Self { number: (!cut).then_some(number), certain });
        }
        let named = NAMED.iter().filter_map(|name| word.strip_prefix(*name)).any(is_mode);
        (named || is_library(word)).then_some(Self { number: None, certain: true })
    }
}

/// What a process holds without a descriptor: its folder, its program, memory. Linux, macOS, the BSDs, Solaris.
const NAMED: [&[u8]; 17] = [
    b"cwd", b"rtd", b"txt", b"mem", b"NOFD", b"DEL", b"err", b"ltx", b"mmap", b"fp.", b"twd", b"jld", b"pd",
    b"ctty", b"tr", b"unk", b"v86",
];

/// `L12`, `M0a`, `R01`: libraries and mappings that have no name.
fn is_library(word: &[u8]) -> bool {
    matches!(word, [b'L' | b'M' | b'R', digits @ ..] if digits.len() == 2 && digits.iter().all(u8::is_ascii_hexdigit))
}

/// Access and lock behind a descriptor; neither need be there.
fn is_mode(mode: &[u8]) -> bool {
    let is_access = |byte: &u8| matches!(byte, b'r' | b'w' | b'u' | b'-');
    let is_lock = |byte: &u8| matches!(byte, b'r' | b'R' | b'w' | b'W' | b'u' | b'U' | b'N' | b'x' | b'X');
    match mode {
        [] => true,
        [access] => is_access(access),
        [access, lock] => is_access(access) && is_lock(lock),
        _ => false,
    }
}

/// The columns behind TYPE of an internet socket.
struct Internet<'a> {
    ends: Ends<'a>,
    info: Info<'a>,
    inode: Option<u64>,
}

/// Those columns; `None` where lsof says why it does not know the ends.
#[inline]
fn internet(text: &[u8], family: Family) -> Result<Option<Internet<'_>>, nom::Err<Stop<'_>>> {
    let (text, (protocol, inode)) = expect("the protocol (NODE)", text, node)?;
    if is_message(text) {
        return Ok(None);
    }
    let ends = |word| Ends::of(word, protocol, Some(family));
    let (text, ends) = expect(ENDS, text, |text| word_as(text, ends))?;
    let (_, info) = info(text)?;
    Ok(Some(Internet { ends, info, inode }))
}

/// The protocol in the column NODE, and the inode in the column DEVICE.
///
/// Before NODE there can be as many as four columns of the file's structure (`+f`), then DEVICE, the size or offset,
/// and the count of links (`+L`). Any of them can be blank.
#[inline]
fn node(text: &[u8]) -> Step<'_, (Protocol, Option<u64>)> {
    const BEFORE: usize = 7;
    let mut device = Device::default();
    let mut rest = text;
    for _ in 0..=BEFORE {
        let (behind, word) = column(rest)?;
        let protocol = match word {
            [b'0'..=b'9', .., b'0'..=b'9'] => None,
            _ => name::transport(word)
                .or_else(|| name::protocol(word).filter(|protocol| has_ends(behind, *protocol))),
        };
        if let Some(protocol) = protocol {
            return Ok((behind, (protocol, device.inode())));
        }
        device.add(word);
        rest = behind;
    }
    Err(nom::Err::Error(Stop::new(text, "")))
}

/// Whether NAME begins here. The words of some protocols can be flags of the file as well.
fn has_ends(text: &[u8], protocol: Protocol) -> bool {
    is_message(text) || column(text).is_ok_and(|(_, word)| Ends::of(word, protocol, None).is_some())
}

/// The words between TYPE and NODE.
#[derive(Default)]
struct Device<'a> {
    device: Option<&'a [u8]>,
    last: Option<&'a [u8]>,
    settled: bool,
}

impl<'a> Device<'a> {
    /// The offset of a socket is `0t0`, and DEVICE stands before it. Where no offset is shown, it is the first word
    /// that begins as a number does.
    #[inline]
    fn add(&mut self, word: &'a [u8]) {
        if self.settled {
            return;
        }
        if word.starts_with(b"0t") {
            (self.device, self.settled) = (self.last, true);
        } else if self.device.is_none() && word.first().is_some_and(u8::is_ascii_digit) {
            self.device = Some(word);
        }
        self.last = Some(word);
    }

    /// On Linux the device is the inode; other systems have an address there.
    fn inode(&self) -> Option<u64> {
        self.device.and_then(whole_number).filter(|&inode| inode != 0)
    }
}

/// The columns behind TYPE of Linux' raw and ping sockets: NODE is the inode.
fn hexadecimal(text: &[u8], protocol: Protocol, order: ByteOrder, socket: &mut Socket<'_>) -> Option<()> {
    const BEFORE: usize = 8;
    let mut before = None;
    for word in words(text).take(BEFORE + 1) {
        if name::hexadecimal(word, protocol, order, socket).is_some() {
            socket.inode = before.and_then(whole_number).filter(|&inode| inode != 0);
            return Some(());
        }
        before = Some(word);
    }
    None
}

/// Whether the NAME of a `sock` is for an internet socket. The columns before it hold none of these words.
fn has_message(text: &[u8]) -> bool {
    let starts = [&b"protocol: "[..], b"can't identify protocol"];
    starts
        .iter()
        .filter_map(|words| memchr::memmem::find(text, words))
        .filter_map(|at| text.get(at..))
        .any(may_be_internet)
}

#[cfg(test)]
mod tests;
