//! The field output: a letter and a value on each line, or between NULs; the fields of a process, then those of each
//! file that it has open.

use super::name::{
    self, ENDS, Ends, Info, Kind, are_holders, is_message, kind, may_be_internet, unescaped, whole_number,
};
use super::notice_length;
use crate::error::Stop;
use crate::proc_net::ByteOrder;
use crate::record::{Found, Reading, first_line};
use crate::{Certainty, Family, Name, Owner, Protocol, Skipped, Socket};

/// The letters in the order in which lsof prints them.
const ORDER: &[u8] = b"pKMzZgRcuLfaltFCGNdDrsoikPSnT";

/// Where the letters of a file begin.
const FILE: usize = 10;

/// Where `M`, the name of a thread, stands. It is the only value that lsof does not escape.
const THREAD: usize = 2;

/// The place of each letter in [`ORDER`], and behind all of them for other bytes.
#[expect(clippy::indexing_slicing, reason = "made by the compiler, which refuses an index that is wrong")]
static PLACES: [u8; 256] = {
    let mut places = [ORDER.len() as u8; 256];
    let mut place = 0;
    while place < ORDER.len() {
        places[ORDER[place] as usize] = place as u8;
        place += 1;
    }
    places
};

#[inline]
fn place(letter: u8) -> Option<usize> {
    let place = PLACES.get(usize::from(letter)).copied().map_or(ORDER.len(), usize::from);
    (place < ORDER.len()).then_some(place)
}

/// A line of `-r`, between two listings.
const MARK: u8 = b'm';

/// The process whose files follow, as far as its fields have come.
#[derive(Clone, Debug, Default)]
pub(super) struct Process {
    /// `None` if its line could not be read.
    pid: Option<u32>,
    tid: Option<u32>,
    name: Option<Name<'static>>,
    uid: Option<u32>,
    user: Option<Name<'static>>,
    certainty: Certainty,
    /// The place of its last field.
    last: usize,
    /// Whether it has a line with the name of a thread: the next lines may be a part of that name.
    open: bool,
}

impl Process {
    /// A process that begins behind another one, or behind a line feed in the name of one's thread.
    fn behind(before: Option<&Self>) -> Self {
        let forged = before.is_some_and(|before| before.open && before.last == THREAD);
        Self { certainty: if forged { Certainty::Doubtful } else { Certainty::Stated }, ..Self::default() }
    }

    /// Adds a field. `None` if its value cannot be read; then nothing is changed.
    ///
    /// lsof prints no field twice, but what stands in the name of a thread can make it look so.
    fn add(&mut self, letter: u8, value: &[u8]) -> Option<()> {
        match letter {
            b'p' => self.pid = Some(whole_number(value)?),
            b'K' => self.tid = Some(whole_number(value)?),
            b'c' => self.name = Some(Name::from(unescaped(value)).into_owned()),
            b'u' => self.uid = Some(user_id(value)?),
            b'L' => self.user = Some(Name::from(value).into_owned()),
            _ => {}
        }
        let place = place(letter).unwrap_or(self.last);
        if letter != b'p' && place <= self.last {
            self.certainty = Certainty::Doubtful;
        }
        self.last = place;
        Some(())
    }

    /// Adds to a socket what is known of the process.
    fn own(&self, socket: &mut Socket<'_>, pid: u32, fd: Option<i32>) {
        let mut owner = Owner::new(pid);
        owner.tid = self.tid;
        owner.name = self.name.clone();
        owner.fd = fd;
        owner.certainty = self.certainty;
        socket.owners.push(owner);
        socket.uid = self.uid;
        socket.user = self.user.clone();
    }
}

/// A number of 32 bits, which lsof prints signed.
fn user_id(value: &[u8]) -> Option<u32> {
    match value {
        [b'-', digits @ ..] => whole_number::<u32>(digits).map(u32::wrapping_neg),
        _ => whole_number(value),
    }
}

/// The letter of a line. Letters that lsof does not have yet are as good as others.
///
/// A line is no field if its value is not of the kind that the letter has: it is a warning then, a prompt, or of some
/// other output. As long as no process has come, nothing but one will do.
#[inline]
pub(super) fn letter(line: &[u8], process: Option<&Process>) -> Option<u8> {
    let (&letter, value) = line.split_first()?;
    let Some(process) = process else {
        return (letter == b'p' && whole_number::<u32>(value.trim_ascii_end()).is_some()).then_some(letter);
    };
    let value = value.trim_ascii_end();
    let fits = match letter {
        b'n' => true,
        b'T' => value.contains(&b'=') && is_word(value),
        b'p' => is_process(value),
        b'M' => is_word(value) || process.last < THREAD,
        b'c' => is_word(value) || process.open || Some(process.last) < place(letter),
        b'u' => user_id(value).is_some(),
        b'K' => whole_number::<u32>(value).is_some(),
        b'A'..=b'Z' | b'a'..=b'z' => is_word(value),
        _ => false,
    };
    fits.then_some(letter)
}

/// Whether this follows the letter of a process: its id, perhaps with a warning run into it. That is at any rate not
/// the process before it.
fn is_process(value: &[u8]) -> bool {
    let digits = value.iter().take_while(|byte| byte.is_ascii_digit()).count();
    match value.get(digits..) {
        Some([]) => true,
        Some([b' ', ..]) => false,
        Some(rest) => digits > 0 || rest.starts_with(b"lsof: "),
        None => false,
    }
}

fn is_word(value: &[u8]) -> bool {
    !value.iter().any(u8::is_ascii_whitespace)
}

fn without_end(line: &[u8]) -> &[u8] {
    let line = line.strip_suffix(b"\n").unwrap_or(line);
    line.strip_suffix(b"\r").unwrap_or(line)
}

/// Whether a line is certainly of this output: a process, alone on its line or with a NUL behind it.
pub(super) fn is_certain(line: &[u8]) -> bool {
    letter(line.split(|&byte| byte == 0).next().unwrap_or_default(), None).is_some()
}

/// The fields of a file on lines of their own, and how many lines they are. The set ends where the order of the
/// letters says that another begins, and goes on behind warnings. The fields of a process are a set each.
pub(super) fn set<'a>(rest: &'a [u8], process: Option<&Process>) -> (&'a [u8], u64) {
    let (mut length, mut lines) = (first_line(rest).len(), 1);
    let mut last = rest.first().and_then(|&letter| place(letter)).filter(|&first| first >= FILE);
    while let Some(at) = last {
        let behind = rest.get(length..).unwrap_or_default();
        let Some((more, count, place)) = continuation(behind, at, process) else { break };
        (length, lines, last) = (length + more, lines + count, Some(place));
    }
    (rest.get(..length).unwrap_or(rest), lines)
}

/// How long the next line of a set is, together with the warnings before it, how many lines these are, and the place
/// of the letter.
fn continuation(rest: &[u8], last: usize, process: Option<&Process>) -> Option<(usize, u64, usize)> {
    let (mut length, mut lines) = (0, 1);
    while let Some(notice) = notice_length(rest.get(length..)?) {
        (length, lines) = (length + notice, lines + 1);
    }
    let line = first_line(rest.get(length..)?);
    let letter = letter(line, process)?;
    let next = match place(letter) {
        Some(next) if next > last || (next == last && letter == b'T') => next,
        None if letter != MARK => last,
        _ => return None,
    };
    Some((length + line.len(), lines, next))
}

/// The longest name of a thread, if every line feed in it has become `\r\n`.
const LONGEST_THREAD: usize = 2 * 15;

/// A set between NULs, and how many lines it is: one that ends with a NUL, or more where the name of a thread has line
/// feeds in it.
pub(super) fn terminated(rest: &[u8]) -> (&[u8], u64) {
    let line = first_line(rest);
    if ends_with_nul(line) {
        return (line, 1);
    }
    let text = joined(rest, line).unwrap_or(line);
    let inner = text.strip_suffix(b"\n").unwrap_or(text);
    (text, 1 + memchr::memchr_iter(b'\n', inner).count() as u64)
}

fn ends_with_nul(line: &[u8]) -> bool {
    without_end(line).ends_with(b"\0")
}

/// This line and the next ones, as far as the line in which the name of a thread ends that begins last in this one.
fn joined<'a>(rest: &'a [u8], line: &[u8]) -> Option<&'a [u8]> {
    let start = memchr::memrchr(0, line)? + 1;
    let name = rest.get(start..)?.strip_prefix(b"M")?;
    let end = memchr::memchr(0, name.get(..=LONGEST_THREAD).unwrap_or(name))?;
    let last = first_line(name.get(end..)?);
    rest.get(..start + 1 + end + last.len()).filter(|_| ends_with_nul(last))
}

/// A field of a set.
#[derive(Clone, Copy, Debug)]
struct Field<'a> {
    /// The set from here on.
    at: &'a [u8],
    letter: u8,
    value: &'a [u8],
}

/// The fields of a set.
#[derive(Clone, Debug)]
struct Fields<'a> {
    rest: &'a [u8],
    /// What ends each of them: NUL or a line feed.
    end: u8,
}

impl<'a> Fields<'a> {
    const fn are_lines(&self) -> bool {
        self.end == b'\n'
    }

    fn pass_over_notices(&mut self) {
        while let Some(notice) = notice_length(self.rest) {
            self.rest = self.rest.get(notice..).unwrap_or_default();
        }
    }
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<Field<'a>, Stop<'a>>;

    #[inline]
    fn next(&mut self) -> Option<Self::Item> {
        if self.are_lines() {
            self.pass_over_notices();
        }
        let at = self.rest;
        // Most fields are too short for a search that pays later.
        let text = match at.iter().position(|&byte| byte == self.end) {
            Some(end) => {
                self.rest = at.get(end + 1..)?;
                at.get(..end)?
            }
            None => {
                self.rest = &[];
                match at.trim_ascii_start() {
                    [] => return None,
                    _ if self.are_lines() => at,
                    _ => return Some(Err(Stop::new(at, "a field with a NUL behind it"))),
                }
            }
        };
        let text = if self.are_lines() { without_end(text) } else { text };
        match text.split_first() {
            Some((&letter, value)) if letter.is_ascii_alphanumeric() => {
                let value = if matches!(letter, b'c' | b'M') { value } else { value.trim_ascii_end() };
                Some(Ok(Field { at, letter, value }))
            }
            _ => Some(Err(Stop::new(at, "a field: a letter and its value"))),
        }
    }
}

/// Reads a set. The fields of a process are a heading: they settle whose the files below are.
pub(super) fn read<'a>(
    text: &'a [u8],
    end: u8,
    process: &mut Option<Process>,
    order: ByteOrder,
    socket: &mut Socket<'a>,
) -> Reading<'a> {
    let fields = Fields { rest: text, end };
    match text.first() {
        Some(&MARK) => Ok(Found::Skipped(Skipped::Notice)),
        Some(&letter) if place(letter).is_some_and(|place| place < FILE) => {
            settle(fields, letter == b'p', process)?;
            Ok(Found::Skipped(Skipped::Header))
        }
        _ => {
            let process = process.as_ref().ok_or(Stop::new(text, NO_PROCESS))?;
            File::of(fields)?.content(text, process, order, socket)
        }
    }
}

const NO_PROCESS: &str = "a process (p and its id) above this";

/// Takes up fields of a process. If one that begins cannot be read, it is nevertheless known that what follows is not
/// the process before it.
fn settle<'a>(fields: Fields<'a>, begins: bool, process: &mut Option<Process>) -> Result<(), Stop<'a>> {
    if let Some(field) = fields.clone().flatten().find(|field| place(field.letter) >= Some(FILE)) {
        return Err(Stop::new(field.at, "the fields of a process; those of a file are a set of their own"));
    }
    // The name of a thread that does not end: what follows may or may not be a part of it.
    let end = fields.rest.rsplit(|&byte| byte == 0).next().unwrap_or_default();
    let is_open = !fields.are_lines() && end.starts_with(b"M");
    let mut next = match begins {
        true => Process::behind(process.as_ref()),
        false => process.clone().ok_or(Stop::new(fields.rest, NO_PROCESS))?,
    };
    match next.take_up(fields) {
        Err(stop) if !begins || is_open => return Err(stop),
        Err(_) => *process = Some(Process::default()),
        Ok(()) => *process = Some(next),
    }
    Ok(())
}

impl Process {
    fn take_up<'a>(&mut self, fields: Fields<'a>) -> Result<(), Stop<'a>> {
        let lines = fields.are_lines();
        for field in fields {
            let Field { at, letter, value } = field?;
            self.add(letter, value).ok_or(Stop::new(at, "a field whose value is a number"))?;
            self.open |= lines && letter == b'M';
        }
        Ok(())
    }
}

/// The fields of a file.
#[derive(Debug, Default)]
struct File<'a> {
    fd: Option<&'a [u8]>,
    kind: Option<&'a [u8]>,
    device: Option<&'a [u8]>,
    node: Option<&'a [u8]>,
    protocol: Option<&'a [u8]>,
    /// With the set from there on.
    name: Option<Field<'a>>,
    info: Info<'a>,
}

impl<'a> File<'a> {
    fn of(fields: Fields<'a>) -> Result<Self, Stop<'a>> {
        let mut file = Self::default();
        for field in fields {
            let field = field?;
            match field.letter {
                b'f' => file.fd = Some(field.value),
                b't' => file.kind = Some(field.value),
                b'd' => file.device = Some(field.value),
                b'i' => file.node = Some(field.value),
                b'P' => file.protocol = Some(field.value),
                b'n' => file.name = Some(field),
                b'T' => file
                    .info
                    .add(field.value)
                    .ok_or(Stop::new(field.at, "a queue: QR= or QS= and a number"))?,
                _ => {}
            }
        }
        Ok(file)
    }

    /// By the TYPE of the file. Where that was not asked for, a transport has to do, as only internet sockets have one.
    fn content(
        self,
        text: &'a [u8],
        process: &Process,
        order: ByteOrder,
        socket: &mut Socket<'a>,
    ) -> Reading<'a> {
        const OTHER: Found = Found::Skipped(Skipped::OtherFamily);
        const NOTICE: Found = Found::Skipped(Skipped::Notice);
        let name = self.name.map_or(&[][..], |name| name.value);
        let kind = match self.kind.map(kind) {
            Some(kind) => kind.unwrap_or(Kind::Other),
            None => return self.untyped(name, text, process, socket),
        };
        match kind {
            Kind::Internet(_) if is_message(name) => Ok(NOTICE),
            Kind::Internet(family) => self.internet(Some(family), text, process, socket),
            Kind::Hexadecimal(protocol) => {
                let word = name.split(|&byte| byte == b' ').next().unwrap_or_default();
                match name::hexadecimal(word, protocol, order, socket) {
                    Some(()) => self.complete(text, process, socket),
                    None => Ok(OTHER),
                }
            }
            Kind::Socket if may_be_internet(name) => Ok(NOTICE),
            Kind::Socket | Kind::Other => Ok(OTHER),
        }
    }

    fn untyped(
        self,
        name: &'a [u8],
        text: &'a [u8],
        process: &Process,
        socket: &mut Socket<'a>,
    ) -> Reading<'a> {
        let Some(protocol) = self.protocol else {
            return match ends(name, Protocol::Tcp, None) {
                Some(_) => Err(Stop::new(text, "the protocol (P) of what looks like an internet socket")),
                None => Ok(Found::Skipped(Skipped::Detail)),
            };
        };
        let raw = || name::protocol(protocol).and_then(|protocol| ends(name, protocol, None));
        match name::transport(protocol) {
            Some(_) if is_message(name) => Ok(Found::Skipped(Skipped::Notice)),
            Some(_) => self.internet(None, text, process, socket),
            // Sockets for packets of the link have a protocol too, and no ends.
            None => match raw() {
                Some(ends) => {
                    ends.tell(socket);
                    self.complete(text, process, socket)
                }
                None => Ok(Found::Skipped(Skipped::OtherFamily)),
            },
        }
    }

    fn internet(
        self,
        family: Option<Family>,
        text: &'a [u8],
        process: &Process,
        socket: &mut Socket<'a>,
    ) -> Reading<'a> {
        let protocol = self.protocol.and_then(name::protocol);
        let protocol = protocol.ok_or(Stop::new(text, "the protocol (P) of an internet socket"))?;
        let name = self.name.ok_or(Stop::new(text, "the name (n) of an internet socket"))?;
        let at = name.at.get(1..).unwrap_or_default();
        let ends = ends(name.value, protocol, family).ok_or(Stop::new(at, ENDS))?;
        ends.tell(socket);
        self.complete(text, process, socket)
    }

    /// Adds to a socket what is told besides its ends.
    fn complete(self, text: &'a [u8], process: &Process, socket: &mut Socket<'a>) -> Reading<'a> {
        let unknown = Stop::new(text, "a process above this whose fields could be read");
        let pid = process.pid.ok_or(unknown)?;
        process.own(socket, pid, self.fd.and_then(whole_number));
        socket.inode = self.device.or(self.node).and_then(whole_number).filter(|&inode| inode != 0);
        self.info.tell(socket);
        Ok(Found::Socket)
    }
}

/// The ends in a name. Behind them there can be who has the other one (`-E`).
#[inline]
fn ends(name: &[u8], protocol: Protocol, family: Option<Family>) -> Option<Ends<'_>> {
    let word = match memchr::memchr(b' ', name) {
        None => name,
        Some(blank) => name.get(..blank).filter(|_| name.get(blank + 1..).is_some_and(are_holders))?,
    };
    Ends::of(word, protocol, family)
}

#[cfg(test)]
mod tests;
