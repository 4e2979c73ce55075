//! What must hold of any text, in any format: shared by the tests and the fuzz targets of this crate.
//!
//! A format is checked by its [`formats`] entry; everything else here is the same for all.

pub mod capture;
pub mod formats;
mod socket;

use connparse::{
    Content, DetectError, Facts, Format, ParseError, Record, Records, Skipped, proc_net::ByteOrder,
};

/// A way to read a text: a format, with everything settled that a text does not tell.
pub type Way = for<'a> fn(&'a [u8]) -> Records<'a>;

/// A format, by the ways to read it.
#[derive(Clone, Copy, Debug)]
pub struct Checked {
    /// The name of its fuzz target, and of its folder of seeds.
    pub name: &'static str,
    /// A line that is certainly of it.
    pub sign: &'static [u8],
    /// All that can be settled for it, one after the other.
    pub ways: &'static [Way],
}

impl Checked {
    /// Checks a text in every way.
    pub fn every_way(&self, text: &[u8]) {
        self.ways.iter().for_each(|way| read(text, *way));
    }

    /// Checks a text in one of the ways, which its length chooses: quick, and the same again for the same text.
    pub fn one_way(&self, text: &[u8]) {
        let chosen = text.len() % self.ways.len();
        self.ways.iter().skip(chosen).take(1).for_each(|way| read(text, *way));
    }
}

/// Checks what becomes of a text of which the format is not known.
pub fn detection(text: &[u8]) {
    let detected = Format::detect(text);
    assert_eq!(Format::detect(text), detected, "the same text has another format the second time");
    let blank = text.trim_ascii().is_empty();
    match &detected {
        Ok(format) => of_format(text, *format),
        Err(DetectError::Empty) => assert!(blank, "called empty, and is not"),
        Err(DetectError::Unknown { first }) => {
            assert!(!blank, "nothing but blanks, and not called empty");
            assert!((1..=80).contains(&first.len()), "an excerpt of {} bytes", first.len());
            assert!(text.trim_ascii_start().starts_with(first), "the excerpt is not where the text begins");
        }
        Err(error) => panic!("an error without a check: {error:?}"),
    }
    if let Err(error) = &detected {
        assert_printable(&error.to_string());
    }
}

/// The first lines settle the format, and the text can be read in it.
fn of_format(text: &[u8], format: Format) {
    for other in formats::FORMATS {
        let longer = [text, b"\n", other.sign].concat();
        assert_eq!(Format::detect(&longer), Ok(format), "what is appended changes the format");
    }
    for order in [ByteOrder::Little, ByteOrder::Big] {
        accounted_for(text, format.records(text, Facts::new(order)));
    }
}

/// Checks what one way of reading makes of a text.
fn read(text: &[u8], way: Way) {
    let whole = accounted_for(text, way(text));
    // At another address, so that nothing can depend on where the text lies.
    let copy = text.to_vec();
    assert!(way(&copy).eq(whole.iter().cloned()), "the same text reads differently the second time");
    assert!(way(text).sockets().eq(whole.iter().filter_map(verdict)), "sockets and records disagree");
    apart(text, way, &whole);
    alone(way, &whole);
}

fn verdict<'a>(record: &Record<'a>) -> Option<Result<connparse::Socket<'a>, ParseError>> {
    match &record.content {
        Content::Socket(socket) => Some(Ok(socket.clone())),
        Content::Refused(error) => Some(Err(error.clone())),
        Content::Skipped(_) => None,
    }
}

/// The records, once they are known to be the whole text in its order and to be possible one by one.
fn accounted_for<'a>(text: &'a [u8], records: Records<'a>) -> Vec<Record<'a>> {
    let most = newlines(text) + 1;
    let all: Vec<Record<'a>> = records.take(most + 1).collect();
    assert!(all.len() <= most, "more records than lines");
    let mut rest = text;
    let mut line = 1;
    for record in &all {
        let (front, behind) = rest.split_at_checked(record.text.len()).expect("a record inside the text");
        assert!(std::ptr::eq(front, record.text), "a record that does not follow the one before it");
        assert!(
            front.ends_with(b"\n") || (behind.is_empty() && !front.is_empty()),
            "a record ends inside a line"
        );
        assert_eq!(record.line, line, "the number of a line");
        line += newlines(front) as u64;
        rest = behind;
        content(record);
    }
    assert!(rest.is_empty(), "{} bytes are in no record", rest.len());
    all
}

fn content(record: &Record<'_>) {
    match &record.content {
        Content::Socket(socket) => socket::check(socket, record.text),
        Content::Refused(error) => refused(error, record),
        Content::Skipped(skipped) => {
            let blank = record.text.trim_ascii().is_empty();
            assert_eq!(*skipped == Skipped::Blank, blank, "what is blank is called so, and nothing else");
        }
    }
}

/// An error points at what it shows.
fn refused(error: &ParseError, record: &Record<'_>) {
    let lines = record.text.strip_suffix(b"\n").unwrap_or(record.text);
    let line = error
        .line
        .checked_sub(record.line)
        .and_then(|above| lines.split(|&byte| byte == b'\n').nth(above as usize))
        .expect("a line of the record");
    let rest =
        error.column.checked_sub(1).and_then(|before| line.get(before..)).expect("a column of the line");
    let behind = rest.strip_prefix(&*error.found).expect("what was found, where it was found");
    let shown = error.found.len();
    assert!(shown <= 60, "it shows {shown} bytes, at most 60 are said");
    assert!(shown == 60 || behind.trim_ascii().is_empty(), "it does not show all of the line: {error:?}");
    assert!(!error.expected.is_empty(), "it does not say what was expected: {error:?}");
    assert_printable(&error.to_string());
}

/// Two parts of a text read as the whole does, once the second has the headers that stood in the first. Where the
/// border lies, the length of the text decides.
fn apart(text: &[u8], way: Way, whole: &[Record<'_>]) {
    let (above, below) = whole.split_at(text.len() % (whole.len() + 1));
    let (first, second) = text.split_at(above.iter().map(|record| record.text.len()).sum());
    assert!(way(first).eq(above.iter().cloned()), "the lines below change those above");

    let headers: Vec<&[u8]> =
        above.iter().filter(|record| is_header(record)).map(|record| record.text).collect();
    let joined = [&headers.concat()[..], second].concat();
    let left_out = (newlines(first) - newlines(&headers.concat())) as u64;
    let below_headers = way(&joined).skip(headers.len()).map(|record| moved(record, |line| line + left_out));
    assert!(below_headers.eq(below.iter().cloned()), "the lines above change those below");
}

/// A record reads the same without the others, but for the headers above it. Past a few of those the check would take
/// more than linear time.
fn alone(way: Way, whole: &[Record<'_>]) {
    const FEW: usize = 2;
    let mut headers: Vec<&[u8]> = Vec::new();
    for record in whole {
        let above = headers.concat();
        let text = [&above, record.text].concat();
        let left_out = record.line - 1 - newlines(&above) as u64;
        let mut read = way(&text).skip(headers.len()).map(|record| moved(record, |line| line + left_out));
        assert_eq!(read.next().as_ref(), Some(record), "a record reads differently by itself");
        assert_eq!(read.next(), None, "one record by itself is several");
        if is_header(record) {
            headers.push(record.text);
        }
        if headers.len() > FEW {
            break;
        }
    }
}

fn is_header(record: &Record<'_>) -> bool {
    record.content == Content::Skipped(Skipped::Header)
}

/// The record as it is at another place.
fn moved(mut record: Record<'_>, place: impl Fn(u64) -> u64) -> Record<'_> {
    record.line = place(record.line);
    if let Content::Refused(error) = &mut record.content {
        error.line = place(error.line);
    }
    record
}

fn newlines(text: &[u8]) -> usize {
    text.iter().filter(|&&byte| byte == b'\n').count()
}

/// What comes from outside cannot drive a terminal.
fn assert_printable(shown: &str) {
    assert!(!shown.contains(char::is_control), "control characters in {shown:?}");
}
