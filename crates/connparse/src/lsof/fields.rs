//! The field output: a letter and a value on each line, or between NULs; the fields of a process, then those of each
//! file that it has open.

use alloc::borrow::Cow;
use alloc::vec::Vec;

use super::name::{
    self, ENDS, Ends, Info, Kind, are_holders, is_message, kind, may_be_internet, unescaped, whole_number,
};
use super::notice_length;
use crate::error::Stop;
use crate::proc_net::ByteOrder;
use crate::record::{Found, Reading, first_line};
use crate::{Certainty, Family, Owner, Protocol, Skipped, Socket};

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
    name: Option<Vec<u8>>,
    uid: Option<u32>,
    user: Option<Vec<u8>>,
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
            b'c' => self.name = Some(unescaped(value).into_owned()),
            b'u' => self.uid = Some(user_id(value)?),
            b'L' => self.user = Some(value.to_vec()),
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
        owner.name = self.name.clone().map(Cow::Owned);
        owner.fd = fd;
        owner.certainty = self.certainty;
        socket.owners.push(owner);
        socket.uid = self.uid;
        socket.user = self.user.clone().map(Cow::Owned);
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
mod tests {
    use super::*;
    use crate::{Content, Family, ParseError, Record, State, lsof};
    use alloc::string::{String, ToString};

    fn records(text: &str) -> Vec<Record<'_>> {
        lsof::records(text.as_bytes(), ByteOrder::Little).collect()
    }

    fn sockets(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
        lsof::parse(text.as_bytes()).collect()
    }

    #[track_caller]
    fn only(text: &str) -> Socket<'_> {
        let mut all = sockets(text);
        assert_eq!(all.len(), 1, "{text:?}: {all:?}");
        all.remove(0).unwrap()
    }

    /// The same fields between NULs.
    fn with_nuls(text: &str) -> String {
        let mut all = String::new();
        for line in text.lines() {
            let starts = matches!(line.as_bytes().first(), Some(b'p' | b'f'));
            all.push_str(if starts && !all.is_empty() { "\n" } else { "" });
            all.push_str(line);
            all.push('\0');
        }
        all + "\n"
    }

    const TOR: &str = "p811\ncto r\nu1000\nLtor\nf9\nau\nl \ntIPv6\nG0x80002;0x0\nd39356\no0t0\nPTCP\n\
                       n[::1]:33862->[::1]:8002\nTST=ESTABLISHED\nTQR=3\nTQS=7\n";

    #[test]
    fn all_fields_of_a_connection_in_both_forms() {
        for text in
            [TOR.to_string(), with_nuls(TOR), TOR.replace('\n', "\r\n"), with_nuls(TOR).replace('\n', "\r\n")]
        {
            let socket = only(&text);
            assert_eq!(socket.connection().unwrap().to_string(), "tcp [::1]:33862 -> [::1]:8002");
            assert_eq!((socket.family, socket.state.clone()), (Some(Family::V6), Some(State::Established)));
            assert_eq!((socket.uid, socket.user.as_deref()), (Some(1000), Some(&b"tor"[..])));
            assert_eq!((socket.receive_queue, socket.send_queue), (Some(3), Some(7)));
            assert_eq!(socket.inode, Some(39356));
            let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
            assert_eq!((owner.pid, owner.fd, owner.name.as_deref()), (811, Some(9), Some(&b"to r"[..])));
            assert_eq!((owner.tid, owner.certainty), (None, Certainty::Stated));
        }
    }

    #[test]
    fn a_file_is_one_record_and_so_is_each_field_of_a_process() {
        let shapes: Vec<_> =
            records(TOR).iter().map(|record| (record.line, record.content.clone())).collect();
        let header = Content::Skipped(Skipped::Header);
        assert_eq!(shapes.len(), 5);
        assert!((1..5).all(|line| shapes[line - 1] == (line as u64, header.clone())));
        assert!(matches!(shapes[4], (5, Content::Socket(_))));
        assert_eq!(records(&with_nuls(TOR)).len(), 2);
    }

    #[test]
    fn a_missing_line_feed_at_the_end_does_no_harm() {
        assert_eq!(only(TOR.trim_end()), only(TOR));
        assert_eq!(only(with_nuls(TOR).trim_end()), only(TOR));
    }

    #[test]
    fn without_descriptors_each_type_begins_a_file() {
        let text = "p697\ncUserEvent\ntIPv4\nPUDP\nn*:*\ntIPv4\nPTCP\nn127.0.0.1:2022\nTST=LISTEN\ntIPv6\nPUDP\nn*:9\n";
        let ends: Vec<_> =
            sockets(text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
        assert_eq!(ends, ["0.0.0.0:*", "127.0.0.1:2022", "[::]:9"]);
        assert!(sockets(text).into_iter().all(|socket| socket.unwrap().owners[0].fd.is_none()));
        // Nor was the type asked for: the address shows the family where it can.
        let text = "p1\nPUDP\nn*:5\nPTCP\nn[::1]:6\nTST=LISTEN\n";
        let families: Vec<_> = sockets(text).into_iter().map(|socket| socket.unwrap().family).collect();
        assert_eq!(families, [None, Some(Family::V6)]);
    }

    #[test]
    fn what_was_not_asked_for_is_missed_only_where_it_matters() {
        for (set, expected) in [
            ("f3\ntIPv4\nn*:80\n", "the protocol (P) of an internet socket"),
            ("f3\ntIPv4\nPTCP\n", "the name (n) of an internet socket"),
            ("n*:80\n", "the protocol (P) of what looks like an internet socket"),
            ("n127.0.0.1:1->127.0.0.1:2\n", "the protocol (P) of what looks like an internet socket"),
            ("f3\ntIPv4\nPTCP\nn/tmp/x\n", ENDS),
            ("f3\nPTCP\nn/tmp/x\n", ENDS),
            ("PTCP\n", "the name (n) of an internet socket"),
            ("f3\ntIPv4\nPTCP\nn*:1\nTQR=x\n", "a queue: QR= or QS= and a number"),
        ] {
            let text = std::format!("p1\n{set}");
            let error = sockets(&text).remove(0).unwrap_err();
            assert_eq!(error.expected, expected, "{set:?}");
        }
        for (set, skipped) in [
            ("f3\n", Skipped::Detail),
            ("f3\nau\nl \n", Skipped::Detail),
            ("n/tmp/a b\n", Skipped::Detail),
            ("f3\ntREG\nn/tmp/x\n", Skipped::OtherFamily),
            ("fcwd\ntDIR\nn/\n", Skipped::OtherFamily),
            ("f3\ntpack\nPIP\nntype=SOCK_RAW\n", Skipped::OtherFamily),
            ("f3\nPIP\nntype=SOCK_RAW\n", Skipped::OtherFamily),
            ("f3\nPTCP\nnno PCB\n", Skipped::Notice),
            ("f3\ntsock\nnprotocol: NETLINK\n", Skipped::OtherFamily),
            ("f3\ntsock\nnprotocol: TCP\n", Skipped::Notice),
            ("f3\ntIPv4\nPTCP\nnno PCB, CANTSENDMORE\n", Skipped::Notice),
            ("TQR=0\n", Skipped::Detail),
            ("m\n", Skipped::Notice),
            ("m12:30:00\n", Skipped::Notice),
            ("Xnew\n", Skipped::Detail),
        ] {
            let text = std::format!("p1\n{set}");
            let read: Vec<_> = records(&text).into_iter().skip(1).map(|record| record.content).collect();
            assert_eq!(read, [Content::Skipped(skipped)], "{set:?}");
        }
    }

    #[test]
    fn letters_that_are_new_are_passed_over() {
        assert_eq!(only(&TOR.replace("tIPv6\n", "Xnew\ntIPv6\nynew\n")), only(TOR));
        assert_eq!(only(&with_nuls(TOR).replace("tIPv6\0", "Xnew\0tIPv6\0ynew\0")), only(TOR));
    }

    #[test]
    fn raw_sockets_have_no_protocol_and_an_inode_of_their_own() {
        let socket = only("p1\nf16\ntraw\no0t0\ni393991\nn0100007F:0001->0200007F:0000 st=01\n");
        assert_eq!((socket.protocol, socket.inode), (Protocol::Raw, Some(393_991)));
        assert_eq!(socket.local.to_string(), "127.0.0.1:1");
        assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.2:*");
    }

    #[test]
    fn the_holders_of_the_other_end_are_passed_over() {
        let socket = only("p1\nf4\ntIPv4\nPTCP\nn127.0.0.1:1->127.0.0.1:2 23664,wo rk,5u 7,b,6u\n");
        assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.1:2");
        assert!(sockets("p1\nf4\ntIPv4\nPTCP\nn127.0.0.1:1->127.0.0.1:2 x\n")[0].is_err());
    }

    #[test]
    fn a_file_needs_a_process() {
        for text in ["f3\n", "tIPv4\n", "cname\n", "f3\0tIPv4\0PTCP\0n*:1\0\n", "ctor\0\n"] {
            let all = sockets(text);
            assert!(all.len() == 1 && all[0].is_err(), "{text:?}: {all:?}");
        }
    }

    #[test]
    fn a_process_that_cannot_be_read_is_not_the_one_before() {
        let file = "f4\ntIPv4\nPTCP\nn*:1\n";
        for garbled in
            ["p12lsof: no pwd entry for UID 1234\n", "plsof: WARNING\n", "p99999999999\n", "p\n", "p1x\n"]
        {
            let text = std::format!("p811\n{file}{garbled}{file}p812\n{file}");
            let read = sockets(&text);
            assert_eq!(read.len(), 3, "{text:?}");
            assert_eq!(read[0].as_ref().unwrap().owners[0].pid, 811);
            assert!(read[1].is_err(), "{text:?}");
            assert_eq!(read[2].as_ref().unwrap().owners[0].pid, 812);
        }
        let text = "p811\0\nf4\0tIPv4\0PTCP\0n*:1\0\np81\0cto\nf5\0tIPv4\0PTCP\0n*:2\0\n";
        let read = sockets(text);
        assert!(read.len() == 2 && read[0].is_ok() && read[1].is_err(), "{read:?}");
    }

    #[test]
    fn warnings_within_a_set_do_not_end_it() {
        let warning = "lsof: WARNING: can't stat() fuse file system /run/user/1000/doc\n      \
                       Output information may be incomplete.\n";
        let text = TOR.replace("f9\n", &std::format!("f9\n{warning}"));
        assert_eq!(only(&text), only(TOR));
        let after = std::format!("{TOR}{warning}{TOR}");
        let notices = records(&after);
        let count =
            notices.iter().filter(|record| record.content == Content::Skipped(Skipped::Notice)).count();
        assert_eq!((count, sockets(&after).len()), (2, 2));
        let before = TOR.replace("u1000\n", "lsof: no pwd entry for UID 1000\nu1000\n");
        assert_eq!(only(&before), only(TOR));
    }

    #[test]
    fn a_cut_set_between_nuls_is_refused() {
        for text in ["p1\0\nf3\0tIPv4\0PTCP\0n127.0.0.1:80", "p1\0\nf3\0tIPv4\0PTCP\0n127.0.0.1:80\n"] {
            let all = sockets(text);
            assert_eq!(all.len(), 1);
            assert_eq!(all[0].as_ref().unwrap_err().expected, "a field with a NUL behind it");
        }
    }

    #[test]
    fn users_are_numbers_of_32_bits() {
        for (value, uid) in [("0", 0), ("4294967294", 4_294_967_294), ("-2", 4_294_967_294), ("-1", u32::MAX)]
        {
            let text = std::format!("p1\nu{value}\nPTCP\nn*:1\n");
            assert_eq!(only(&text).uid, Some(uid), "{value}");
        }
    }

    /// What lsof 4.95 printed for a process with the threads `IPv4` and `x`, line feed, `p1`.
    #[test]
    fn the_name_of_a_thread_forges_no_process() {
        let file = "f3\0tIPv4\0PTCP\0n127.0.0.1:18001\0\n";
        let text = std::format!("p23664\0K23713\0Mx\np1\0cwo rk\0u0\0Lroot\0\n{file}");
        let socket = only(&text);
        assert_eq!((socket.owners[0].pid, socket.owners[0].tid), (23664, Some(23713)));
        assert_eq!(socket.owners[0].certainty, Certainty::Stated);
        assert_eq!(records(&text)[0].text, b"p23664\0K23713\0Mx\np1\0cwo rk\0u0\0Lroot\0\n");
        assert_eq!(records(&text)[1].line, 3);

        let file = "f3\ntIPv4\nPTCP\nn127.0.0.1:18001\n";
        let text = std::format!("p23664\nK23713\nMx\np1\ncwo rk\nu0\nLroot\n{file}");
        let socket = only(&text);
        assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (1, Certainty::Doubtful));
        let text = std::format!("p23664\nK23713\nMx\ncsshd\ncwo rk\nu0\nLroot\n{file}");
        let socket = only(&text);
        assert_eq!(socket.owners[0].name.as_deref(), Some(&b"wo rk"[..]));
        assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (23664, Certainty::Doubtful));
        let text = std::format!("p23664\nK23712\nMIPv4\ncwo rk\nu0\nLroot\n{file}");
        assert_eq!(only(&text).owners[0].certainty, Certainty::Stated);
    }

    #[test]
    fn names_of_threads_with_many_line_feeds_are_joined_and_nothing_else() {
        let file = "f3\0PTCP\0n*:1\0\n";
        for name in ["\n", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "a\nf9", "x\n"] {
            let text = std::format!("p2\0K3\0M{name}\0ctor\0\n{file}");
            assert_eq!(only(&text).owners[0].pid, 2, "{name:?}");
            let crlf = text.replace('\n', "\r\n");
            assert_eq!(only(&crlf).owners[0].pid, 2, "{name:?}");
        }
        // Too long for a name: the line was cut, and the next one stands for itself.
        let text = std::format!("p2\0K3\0Mx\n{}\np4\0ctor\0\n{file}", "y".repeat(40));
        assert_eq!(sockets(&text).iter().filter_map(|socket| socket.as_ref().ok()).count(), 1);
        assert_eq!(sockets(&text).into_iter().find_map(Result::ok).unwrap().owners[0].pid, 4);
    }

    #[test]
    fn rows_and_fields_can_follow_each_other() {
        let row = "tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)\n";
        let heading = "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\n";
        let nginx = row.replace("tor", "nginx");
        let text = std::format!("{row}{TOR}{row}{heading}{nginx}{TOR}");
        let read: Vec<_> = sockets(&text).into_iter().map(|socket| socket.unwrap().owners[0].pid).collect();
        assert_eq!(read, [16071, 811, 16071, 16071, 811]);
    }

    /// None of these is taken for a field, although each begins with a letter of one.
    #[test]
    fn other_lines_among_fields_are_refused() {
        for line in [
            "root@host:~# lsof -F",
            "Active Internet connections (w/o servers)",
            "State Recv-Q Send-Q Local Address:Port Peer Address:Port",
            "cat /proc/net/tcp",
            "LISTEN 0 128 0.0.0.0:22 0.0.0.0:*",
            "tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN",
            "p12 x",
            "Terminated",
            "u12lsof: WARNING",
            "9",
        ] {
            let text = std::format!("{TOR}{line}\n{TOR}");
            let read = sockets(&text);
            assert!(read.len() == 3 && read[0].is_ok() && read[1].is_err() && read[2].is_ok(), "{line}");
        }
    }

    /// Each of these would take minutes if a look ahead went over the rest of the text.
    #[test]
    fn hostile_texts_take_linear_time() {
        for line in [
            "p1\0Mx\n",
            "\0M\n",
            "f3\nlsof: x\n",
            "lsof: x\n",
            "p1\n",
            "f3\n",
            "TQR=0\n",
            "Mx\n",
            "p1\0M\n\0a\n",
        ] {
            let text = std::format!("p1\n{}", line.repeat(50_000));
            let lines = text.lines().count();
            assert!(records(&text).len() <= lines);
        }
    }
}
