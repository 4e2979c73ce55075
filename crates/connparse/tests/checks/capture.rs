//! What must hold of any text that is read as a capture: [`CaptureReader`] and [`decoded`].

use std::borrow::Cow;

use connparse::proc_net::{ByteOrder, Table};
use connparse::{CaptureReader, Content, Decoder, Facts, Format, Record, Skipped, decoded};

use super::{content, newlines};

/// The formats that a capture is read as when one is named. One table of /proc/net stands for all.
const NAMED: [Format; 10] = [
    Format::ProcNet(Table::Udp),
    Format::Ss,
    Format::NetstatLinux,
    Format::NetstatWindows,
    Format::SockstatLinux,
    Format::SockstatBsd,
    Format::Lsof,
    Format::Procstat,
    Format::Fstat,
    Format::NetstatBsd,
];

/// How long the blank lines are that make a text longer than what a reader looks ahead, and how many there are.
const FILLING: (usize, usize) = (4000, 20);

/// Checks a text with the format found out, and with each of the formats named.
pub fn every_way(text: &[u8]) {
    decoding(text);
    detecting(text);
    NAMED.iter().for_each(|format| named(text, *format));
}

/// Checks a text with the format found out, and with one named, which its length chooses.
pub fn one_way(text: &[u8]) {
    decoding(text);
    detecting(text);
    NAMED.iter().skip(text.len() % NAMED.len()).take(1).for_each(|format| named(text, *format));
}

fn detecting(text: &[u8]) {
    for order in [ByteOrder::Little, ByteOrder::Big] {
        let facts = Facts::new(order);
        pieces_are_the_whole(text, &CaptureReader::new(facts));
        accounted_for(text, CaptureReader::new(facts));
    }
}

/// A named format reads as it does without a reader, but for prompts.
fn named(text: &[u8], format: Format) {
    let facts = Facts::default();
    let reader = CaptureReader::of(format, facts, text);
    pieces_are_the_whole(text, &reader);
    let read = accounted_for(text, reader);
    let is_prompt = |record: &Record<'_>| record.content == Content::Skipped(Skipped::Prompt);
    if read.iter().any(is_prompt) {
        return;
    }
    // A blank line that a format refuses, in the manner of a field, is one to the reader.
    let blank = |record: &Record<'_>| record.content == Content::Skipped(Skipped::Blank);
    let plain: Vec<_> = format.records(text, facts).collect();
    if plain.len() == read.len() {
        for (plain, read) in plain.iter().zip(&read).filter(|(_, read)| !blank(read)) {
            assert_eq!(plain, read, "a named format reads differently");
        }
    } else {
        assert!(read.iter().any(blank), "other records than those of the format");
    }
}

/// All records of a text, which are known to be the whole text in its order.
fn accounted_for(text: &[u8], mut reader: CaptureReader) -> Vec<Record<'_>> {
    let (mut rest, mut line) = (text, 1);
    let mut all = Vec::new();
    while let Some(record) = reader.next(&mut rest, true) {
        assert!(!record.text.is_empty(), "a record of nothing");
        assert_eq!(record.line, line, "the number of a line");
        line += newlines(record.text) as u64;
        content(&record);
        all.push(record);
    }
    assert!(rest.is_empty(), "{} bytes are in no record", rest.len());
    assert_eq!(all.iter().map(|record| record.text.len()).sum::<usize>(), text.len(), "a record twice");
    all
}

/// A long text gives the same records in pieces as it does whole.
fn pieces_are_the_whole(text: &[u8], reader: &CaptureReader) {
    let (length, lines) = FILLING;
    let blank = [&b" ".repeat(length)[..], b"\n"].concat();
    let long = [text, &blank.repeat(lines), text].concat();
    let mut whole = Vec::new();
    let (mut rest, mut reading) = (&long[..], reader.clone());
    while let Some(record) = reading.next(&mut rest, true) {
        whole.push(owned(&record));
    }
    let mut pieces = Vec::new();
    let mut reading = reader.clone();
    let (mut held, mut unread) = (Vec::new(), &long[..]);
    // Sizes that begin nowhere in particular.
    for size in (1..).map(|nth| 20_000 + nth * (text.len() % 1000)) {
        let (piece, later) = unread.split_at(size.min(unread.len()));
        held.extend_from_slice(piece);
        unread = later;
        let mut rest = &held[..];
        while let Some(record) = reading.next(&mut rest, unread.is_empty()) {
            pieces.push(owned(&record));
        }
        held = rest.to_vec();
        if unread.is_empty() {
            break;
        }
    }
    assert!(held.is_empty(), "{} bytes were left", held.len());
    assert_eq!(pieces, whole, "pieces read differently from the whole");
}

/// A record without its text's place in memory.
fn owned(record: &Record<'_>) -> (u64, Vec<u8>, String) {
    (record.line, record.text.to_vec(), format!("{:?}", record.content))
}

/// What is not marked stays what it is, unless its zeros or carriage returns tell otherwise; what is, becomes UTF-8 or
/// loses its mark. In pieces it is the same.
fn decoding(text: &[u8]) {
    let read = decoded(text);
    let (mut decoder, mut pieces) = (Decoder::new(), Vec::new());
    text.chunks(1 + text.len() % 300).for_each(|piece| decoder.add(piece, false, &mut pieces));
    decoder.add(b"", true, &mut pieces);
    assert_eq!(pieces, *read, "pieces are decoded differently from the whole");
    match text {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] => {
            assert!(std::str::from_utf8(&read).is_ok(), "what was UTF-16 is no UTF-8");
            assert!(read.len() <= 3 * text.len().div_ceil(2), "longer than it can be");
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            assert_eq!(read.len(), rest.len(), "more than the mark is gone");
            assert!(read == rest || rest.contains(&b'\r'), "it was changed");
        }
        _ => match read {
            Cow::Borrowed(same) => assert!(std::ptr::eq(same, text), "it is another text"),
            Cow::Owned(_) => assert!(text.contains(&0) || text.contains(&b'\r'), "it was copied"),
        },
    }
    for bytes in [u16::to_le_bytes, u16::to_be_bytes] {
        let Ok(text) = std::str::from_utf8(text) else { return };
        let utf16: Vec<u8> = "\u{feff}"
            .chars()
            .chain(text.chars())
            .flat_map(|character| {
                character.encode_utf16(&mut [0; 2]).iter().flat_map(|unit| bytes(*unit)).collect::<Vec<u8>>()
            })
            .collect();
        // Nothing else is changed than carriage returns.
        let returns = |text: &[u8]| {
            text.iter().map(|&byte| if byte == b'\r' { b'\n' } else { byte }).collect::<Vec<_>>()
        };
        let read = decoded(&utf16);
        assert!(*read == *text.as_bytes() || *read == returns(text.as_bytes()), "it is not what was encoded");
    }
}
