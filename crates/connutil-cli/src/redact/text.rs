//! A capture's text under pseudonyms: the same lines in the same columns.
//!
//! Nothing stays because nothing was found against it: a word stays when it is a tool's own, a number when it stands in a
//! row that was read and is not part of a name or of something unknown. All else becomes its pseudonym.

use std::net::IpAddr;
use std::ops::Range;

use connutil::parse::proc_net::ByteOrder;
use connutil::parse::{Address, Content, Endpoint, Format, Record, Socket};

use super::escape;
use super::pseudonym::{Pseudonyms, is_of_word};
use super::token::{self, Known};
use super::words::{is_known, is_number, is_touching};

/// Puts pseudonyms into the records of a capture.
pub(super) struct Redactor<'p> {
    pub(super) pseudonyms: &'p mut Pseudonyms,
    pub(super) byte_order: ByteOrder,
    /// Whether the capture is lsof's field output: a letter and a value each.
    fields: bool,
}

/// How much of a line is kept.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trust {
    /// It was read as a socket: numbers stand where they belong.
    Read,
    /// It may hold anything.
    Nothing,
}

impl<'p> Redactor<'p> {
    pub(super) fn new(pseudonyms: &'p mut Pseudonyms, byte_order: ByteOrder) -> Self {
        Self { pseudonyms, byte_order, fields: false }
    }

    /// The text of a record, redacted.
    pub(super) fn record(&mut self, record: &Record<'_>, format: Option<Format>) -> Vec<u8> {
        self.fields = format == Some(Format::Lsof) && (self.fields || begins_fields(record.text));
        match (&record.content, format) {
            _ if self.fields => self.fields(record.text),
            (Content::Socket(_), Some(Format::ProcNet(_))) => self.table(record.text),
            (Content::Socket(socket), _) => self.row(record.text, socket),
            _ => self.loose(record.text),
        }
    }

    /// Text of which nothing is known.
    pub(super) fn loose(&mut self, text: &[u8]) -> Vec<u8> {
        let known = Known { addresses: &[], byte_order: self.byte_order };
        Line { pseudonyms: self.pseudonyms, known, trust: Trust::Nothing, uid: None, marks: &[], names: &[] }
            .redacted(text)
    }

    /// The row of a socket.
    fn row(&mut self, text: &[u8], socket: &Socket<'_>) -> Vec<u8> {
        let addresses: Vec<IpAddr> = ends(socket).filter_map(|end| end.address.ip()).collect();
        let names = names(socket);
        let marks = marks(text, socket, &names);
        let known = Known { addresses: &addresses, byte_order: self.byte_order };
        // A name that is not found as it stands (escaped, or put together) is somewhere.
        let trust = if marks.is_some() { Trust::Read } else { Trust::Nothing };
        let mut line = Line {
            pseudonyms: self.pseudonyms,
            known,
            trust,
            uid: socket.uid.filter(|&uid| uid != 0),
            marks: marks.as_deref().unwrap_or_default(),
            names: if trust == Trust::Read { &[] } else { &names },
        };
        let redacted = line.redacted(text);
        if trust == Trust::Read && names.iter().any(|name| is_telling(name) && stands_in(name, &redacted)) {
            (line.trust, line.marks, line.names) = (Trust::Nothing, &[], &names);
            return line.redacted(text);
        }
        redacted
    }

    /// A row of a table below /proc/net: columns of hexadecimal numbers, of which two are addresses, one a user and one a
    /// pointer of the kernel.
    fn table(&mut self, text: &[u8]) -> Vec<u8> {
        const USER: usize = 7;
        const POINTER: usize = 11;
        let known = Known { addresses: &[], byte_order: self.byte_order };
        let mut redacted = Vec::with_capacity(text.len());
        let mut column = 0;
        for word in text.chunk_by(|one, other| one.is_ascii_whitespace() == other.is_ascii_whitespace()) {
            if word.iter().all(u8::is_ascii_whitespace) {
                redacted.extend_from_slice(word);
                continue;
            }
            let is_hex = word.iter().all(|&byte| byte.is_ascii_hexdigit() || b":-".contains(&byte));
            redacted.extend(match column {
                1 | 2 => token::address(word, &known, self.pseudonyms)
                    .map_or_else(|| self.pseudonyms.text(word), String::into_bytes),
                USER if word != b"0" => self.pseudonyms.text(word),
                POINTER if is_hex => self.pseudonyms.hex(word),
                _ if is_hex => word.to_vec(),
                _ => self.pseudonyms.text(word),
            });
            column += 1;
        }
        redacted
    }

    /// Lines of lsof's field output. The letter says what the value is.
    fn fields(&mut self, text: &[u8]) -> Vec<u8> {
        let mut redacted = Vec::with_capacity(text.len());
        for field in text.split_inclusive(|byte| b"\n\0".contains(byte)) {
            let (letter, value) = field.split_at(field.len().min(1));
            let end = value
                .iter()
                .rposition(|byte| !byte.is_ascii_whitespace() && *byte != 0)
                .map_or(0, |at| at + 1);
            let (value, behind) = value.split_at(end);
            let number = value.iter().all(u8::is_ascii_digit);
            // Process, group and parent, thread, descriptor, device or inode; queues come with `T`.
            let stays = number && b"pgRKfdi".contains(letter.first().unwrap_or(&0)) || value.is_empty();
            let is_letter = letter
                .iter()
                .all(|byte| byte.is_ascii_alphabetic() || byte.is_ascii_whitespace() || *byte == 0);
            redacted.extend(if is_letter { letter.to_vec() } else { self.pseudonyms.text(letter) });
            redacted.extend(match letter {
                _ if stays => value.to_vec(),
                b"u" if value == b"0" => value.to_vec(),
                b"T" if value.starts_with(b"Q") => {
                    let is_queue = matches!(value.split_at_checked(3), Some((b"QR=" | b"QS=", size)) if size.iter().all(u8::is_ascii_digit));
                    if is_queue { value.to_vec() } else { self.loose(value) }
                }
                b"n" | b"T" | b"t" | b"P" | b"o" => self.loose(value),
                _ => escape::redacted(value, self.pseudonyms),
            });
            redacted.extend_from_slice(behind);
        }
        redacted
    }
}

/// Whether a line can only be the first of lsof's field output: `p`, the number of a process, and nothing else.
fn begins_fields(text: &[u8]) -> bool {
    let field = text.split(|byte| b"\n\0\r".contains(byte)).next().unwrap_or_default();
    matches!(field, [b'p', digits @ ..] if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit))
}

/// A line, or the few of one record, in the work.
struct Line<'l> {
    pseudonyms: &'l mut Pseudonyms,
    known: Known<'l>,
    trust: Trust,
    uid: Option<u32>,
    /// Where names stand, in order.
    marks: &'l [(Range<usize>, Mark)],
    /// Names that stand anywhere: then even a tool's own word is not kept where it is one.
    names: &'l [&'l [u8]],
}

/// What stands at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Name,
    /// A name in lsof's escapes.
    Escaped,
    /// The beginning of an address.
    Cut,
    /// A service that is in the table.
    Service,
}

impl Line<'_> {
    fn redacted(&mut self, text: &[u8]) -> Vec<u8> {
        let mut out = Vec::with_capacity(text.len());
        let mut at = 0;
        let mut marks = self.marks.iter().peekable();
        // By how much the text is longer than it was, as far as no blanks made up for it.
        let mut longer: isize = 0;
        while at < text.len() {
            while marks.next_if(|(place, _)| place.start < at).is_some() {}
            if let Some((place, mark)) = marks.next_if(|(place, _)| place.start == at) {
                let name = text.get(place.clone()).unwrap_or_default();
                match mark {
                    Mark::Name => out.extend(self.pseudonyms.text(name)),
                    Mark::Cut => out.extend(self.pseudonyms.cut(name)),
                    Mark::Escaped => out.extend(escape::redacted(name, self.pseudonyms)),
                    Mark::Service => out.extend_from_slice(name),
                }
                at = place.end;
                continue;
            }
            let limit = marks.peek().map_or(text.len(), |(place, _)| place.start);
            let rest = text.get(at..limit).unwrap_or_default();
            let length = rest.iter().take_while(|&&byte| is_of_token(byte)).count();
            if length == 0 {
                out.extend(rest.first());
                at += 1;
                continue;
            }
            let token = rest.get(..length).unwrap_or_default();
            at += length;
            match self.address(token) {
                None => out.extend(self.words(token)),
                Some(address) => {
                    longer += address.len() as isize - token.len() as isize;
                    out.extend_from_slice(&address);
                    let blanks = text
                        .get(at..limit)
                        .unwrap_or_default()
                        .iter()
                        .take_while(|&&byte| byte == b' ')
                        .count();
                    let wanted = if blanks == 0 { 0 } else { (blanks as isize - longer).max(1) };
                    longer -= blanks as isize - wanted;
                    out.extend((0..wanted).map(|_| b' '));
                    at += blanks;
                }
            }
        }
        out
    }

    /// A token that is an address; lsof's arrow leaves a hyphen at its end.
    fn address(&mut self, token: &[u8]) -> Option<Vec<u8>> {
        let (inner, arrow) = match token {
            [inner @ .., b'-'] => (inner, &b"-"[..]),
            _ => (token, &b""[..]),
        };
        let address = token::address(inner, &self.known, self.pseudonyms)?;
        Some([address.as_bytes(), arrow].concat())
    }

    /// A token that is none: words, numbers, and the marks between them.
    fn words(&mut self, token: &[u8]) -> Vec<u8> {
        if is_known(token) && !self.is_named(token) {
            return token.to_vec();
        }
        let keeps_numbers = self.trust == Trust::Read && self.is_plain(token);
        if let Some(digits) =
            token.strip_prefix(b"0x").filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))
        {
            return [b"0x", self.pseudonyms.hex(digits).as_slice()].concat();
        }
        // DragonFly prints pointers without the 0x.
        if token.len() >= 8
            && token.iter().all(u8::is_ascii_hexdigit)
            && !token.iter().all(u8::is_ascii_digit)
        {
            return self.pseudonyms.hex(token);
        }
        let mut out = Vec::with_capacity(token.len());
        for word in token.chunk_by(|&one, &other| is_of_name(one) == is_of_name(other)) {
            let is_user = self.uid.is_some_and(|uid| uid.to_string().as_bytes() == word);
            let stays = !word.first().is_some_and(|&byte| is_of_name(byte))
                || !self.is_named(word) && is_known(word)
                || self.trust == Trust::Read && is_touching(word)
                || keeps_numbers && !is_user && word.first().is_some_and(u8::is_ascii_digit);
            match stays {
                true => out.extend_from_slice(word),
                false => out.extend(self.pseudonyms.text(word)),
            }
        }
        out
    }

    /// Whether a word is a part of one of the names that stand anywhere.
    fn is_named(&self, word: &[u8]) -> bool {
        self.names.iter().any(|name| stands_in(word, name))
    }

    /// Whether all of a token is known to be harmless: words of tools, and numbers that are not groups of an address.
    fn is_plain(&self, token: &[u8]) -> bool {
        let mut before_colon = true;
        let is_path = token.contains(&b'/') && !token.first().is_some_and(u8::is_ascii_digit);
        !is_path
            && token.split(|byte| b":/".contains(byte)).all(|piece| {
                let number = is_number(piece.strip_prefix(b"*").unwrap_or(piece));
                let follows = number && !before_colon && token.contains(&b':');
                before_colon = !number;
                !follows
                    && (piece.is_empty()
                        || number
                        || piece.split(|&byte| byte == b'-').all(|word| {
                            word.is_empty() || is_known(word) || word.iter().all(|&byte| !is_of_name(byte))
                        }))
            })
    }
}

/// What tokens are made of.
const fn is_of_token(byte: u8) -> bool {
    is_of_word(byte) || matches!(byte, b'.' | b':' | b'%' | b'[' | b']' | b'*' | b'_' | b'-' | b'/')
}

/// What a tool's word or a number is made of.
const fn is_of_name(byte: u8) -> bool {
    is_of_word(byte) || byte == b'_'
}

fn ends<'s, 'a>(socket: &'s Socket<'a>) -> impl Iterator<Item = &'s Endpoint<'a>> {
    std::iter::once(&socket.local).chain(&socket.remote)
}

/// What a socket has of names.
fn names<'s>(socket: &'s Socket<'_>) -> Vec<&'s [u8]> {
    let hosts = ends(socket).filter_map(|end| match &end.address {
        Address::Name(name) => Some(&**name),
        _ => None,
    });
    let services =
        ends(socket).filter(|end| end.port.is_none()).filter_map(|end| end.service().map(AsRef::as_ref));
    let owners = socket.owners.iter().filter_map(|owner| owner.name.as_deref());
    let mut names: Vec<_> = owners.chain(socket.user.as_deref()).chain(hosts).chain(services).collect();
    names.retain(|name| name.iter().any(|&byte| is_of_word(byte)));
    names.sort_unstable();
    names.dedup_by(|one, other| std::ptr::eq(*one, *other));
    names
}

/// Where the names of a socket stand in its text; `None` when one is not found there.
fn marks(text: &[u8], socket: &Socket<'_>, names: &[&[u8]]) -> Option<Vec<(Range<usize>, Mark)>> {
    let mut marks = Vec::with_capacity(names.len());
    for name in names {
        marks.push(match place(text, name) {
            Some(place) => (place, Mark::Name),
            None => (place(text, escaped(text, name)?)?, Mark::Escaped),
        });
    }
    for end in ends(socket) {
        if let Address::Cut(cut) = &end.address {
            marks.push((place(text, cut)?, Mark::Cut));
        }
    }
    let services =
        ends(socket).filter(|end| end.port.is_some()).filter_map(|end| end.service().map(AsRef::as_ref));
    marks.extend(services.filter_map(|name| Some((place(text, name)?, Mark::Service))));
    marks.sort_unstable_by_key(|(place, _)| (place.start, place.end));
    Some(marks)
}

/// The word that is a name in lsof's escapes.
fn escaped<'t>(text: &'t [u8], name: &[u8]) -> Option<&'t [u8]> {
    text.split(u8::is_ascii_whitespace).find(|word| !word.is_empty() && escape::is_of(word, name))
}

/// Where a name that was borrowed from a text stands in it.
fn place(text: &[u8], name: &[u8]) -> Option<Range<usize>> {
    let start = (name.as_ptr() as usize).checked_sub(text.as_ptr() as usize)?;
    let place = start..start.checked_add(name.len())?;
    (text.get(place.clone())? == name).then_some(place)
}

/// Whether a name would tell anything if it stood elsewhere: it is neither a number nor a tool's own word.
fn is_telling(name: &[u8]) -> bool {
    let word = name.trim_ascii();
    !is_known(word) && !word.iter().all(u8::is_ascii_digit)
}

/// Whether a name stands in a text, not as a part of a longer word.
fn stands_in(name: &[u8], text: &[u8]) -> bool {
    let ends_word = |byte: Option<&u8>| byte.is_none_or(|&byte| !is_of_word(byte));
    !name.is_empty()
        && text.windows(name.len()).enumerate().any(|(at, window)| {
            window == name
                && at.checked_sub(1).is_none_or(|before| ends_word(text.get(before)))
                && ends_word(text.get(at + name.len()))
        })
}
