//! Every capture of a real system: read as it is, no format named, against the counts of their list. What the counts do
//! not tell is in the tests of each format.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

mod captures;

use std::collections::BTreeSet;

use captures::{Listed, capture, folder, listed};
use connparse::proc_net::Table;
use connparse::{CaptureReader, Content, Facts, Format, Protocol, Skipped, Socket, State, ss};

/// What one folder's captures are.
fn format(folder: &str) -> Format {
    match folder {
        // Which table it is, a capture tells in part; see `expected`.
        "proc" => Format::ProcNet(Table::Tcp),
        "ss" => Format::Ss,
        "netstat-linux" => Format::NetstatLinux,
        "netstat-windows" => Format::NetstatWindows,
        "netstat-bsd-macos" => Format::NetstatBsd,
        "sockstat-linux" => Format::SockstatLinux,
        "sockstat-bsd" => Format::SockstatBsd,
        "lsof" => Format::Lsof,
        "procstat-bsd" => Format::Procstat,
        "fstat-bsd" => Format::Fstat,
        other => panic!("a folder of a format without a test: {other}"),
    }
}

fn is_alike(one: Format, other: Format) -> bool {
    one == other || matches!((one, other), (Format::ProcNet(_), Format::ProcNet(_)))
}

/// The table of /proc/net where the text does not tell it: those of datagrams are alike.
fn table(listed: &Listed) -> Option<Table> {
    let name = listed.file().strip_suffix(".txt")?.rsplit('-').next()?;
    Table::of_file(name).filter(|table| !matches!(table, Table::Tcp | Table::Udp))
}

/// A socket, and the rows that it was read from.
type Read<'a> = (&'a [u8], Socket<'a>);

/// The sockets of a capture, and how many rows of other families there are. No line may be refused.
fn read<'a>(listed: &Listed, mut text: &'a [u8]) -> (Vec<Read<'a>>, usize) {
    let mut reader = CaptureReader::new(Facts::default());
    if let Some(table) = table(listed) {
        reader = reader.expecting(Format::ProcNet(table));
    }
    let (mut sockets, mut families) = (Vec::new(), 0);
    while let Some(record) = reader.next(&mut text, true) {
        match record.content {
            Content::Socket(socket) => sockets.push((record.text, socket)),
            Content::Skipped(Skipped::OtherFamily) => families += 1,
            Content::Skipped(_) => {}
            Content::Refused(error) => panic!("{}: {error}", listed.path),
        }
    }
    let format = format(listed.folder());
    assert!(is_alike(reader.format().unwrap(), format), "{} is no {format}", listed.path);
    (sockets, families)
}

/// As printed: of UDP the socket has no state, but its row shows one.
fn is_established(listed: &Listed, (row, socket): &Read<'_>) -> bool {
    if listed.remarks.contains("established by the filter") {
        return socket.is_connection();
    }
    if socket.protocol.has_state() {
        return socket.state == Some(State::Established);
    }
    let words = row.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
    match listed.folder() {
        "proc" => words.into_iter().nth(3) == Some(b"01"),
        _ => ["ESTAB", "SPOJENO", "VERBUNDEN", "ESTABELECIDA"]
            .iter()
            .any(|known| row.windows(known.len()).any(|part| part == known.as_bytes())),
    }
}

/// Rows, established, with a remote end, others.
type Counts = (usize, Option<usize>, usize, usize);

fn counted(listed: &Listed, text: &[u8]) -> Counts {
    let (sockets, families) = read(listed, text);
    let (main, others): (Vec<_>, Vec<_>) =
        sockets.iter().partition(|(_, socket)| matches!(socket.protocol, Protocol::Tcp | Protocol::Udp));
    let established = main.iter().filter(|read| is_established(listed, read)).count();
    let remote = main.iter().filter(|(_, socket)| socket.remote.is_some()).count();
    // The list counts rows of UNIX sockets where it says so.
    let families = if listed.remarks.ends_with("unix") { families } else { 0 };
    (main.len(), listed.established.map(|_| established), remote, others.len() + families)
}

#[test]
fn every_capture_has_the_counted_rows() {
    let Some(listed) = listed() else { return };
    for listed in &listed {
        let text = capture(&listed.path).unwrap();
        // Only the command tells `ss -M` from `ss -t`: below.
        let expected = match listed.file().ends_with("-anpM.txt") {
            true => (3, Some(2), 2, 0),
            false => (listed.rows, listed.established, listed.remote, listed.other),
        };
        assert_eq!(counted(listed, &text), expected, "{}", listed.path);
    }
}

#[test]
fn the_caller_can_say_that_a_listing_is_of_mptcp() {
    let Some(text) = capture("ss/lab-mix-ss-6.1-anpM.txt") else { return };
    let mut options = ss::Options::of(&text);
    options.protocol = Some(Protocol::Mptcp);
    let sockets: Vec<_> = ss::records(&text, options).sockets().map(Result::unwrap).collect();
    assert_eq!(sockets.len(), 3);
    assert!(sockets.iter().all(|socket| socket.protocol == Protocol::Mptcp));
}

#[test]
fn every_capture_is_listed() {
    let (Some(folder), Some(listed)) = (folder(), listed()) else { return };
    let entries = |path| std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap());
    let folders = entries(folder).filter(|entry| entry.path().is_dir());
    let files: BTreeSet<String> = folders
        .flat_map(|folder| {
            let name = folder.file_name().into_string().unwrap();
            entries(folder.path()).map(move |file| format!("{name}/{}", file.file_name().to_str().unwrap()))
        })
        .filter(|path| !path.ends_with(".tsv"))
        .collect();
    assert_eq!(files, listed.into_iter().map(|listed| listed.path).collect());
}

/// By its first lines, and each line of it either as nothing or as the same.
#[test]
fn every_capture_is_recognised_and_no_line_of_it_is_taken_for_another() {
    let Some(listed) = listed() else { return };
    for listed in &listed {
        let text = capture(&listed.path).unwrap();
        let format = format(listed.folder());
        assert!(is_alike(Format::detect(&text).unwrap(), format), "{}", listed.path);
        for line in text.split(|&byte| byte == b'\n') {
            if let Ok(other) = Format::detect(line) {
                let shown = line.escape_ascii();
                assert!(is_alike(other, format), "{}: a line of {other}: {shown}", listed.path);
            }
        }
    }
}

/// Whether the rows by themselves tell their format. Names in the place of numbers do not, and the fields of lsof
/// begin with a process.
fn tells_by_rows(listed: &&Listed) -> bool {
    listed.file() != "thm-centos-plt-names.txt" && !listed.file().contains("-F")
}

#[test]
fn every_capture_is_recognised_by_its_rows() {
    let Some(listed) = listed() else { return };
    for listed in listed.iter().filter(tells_by_rows) {
        let text = capture(&listed.path).unwrap();
        let rows: Vec<u8> = read(listed, &text).0.iter().flat_map(|(row, _)| *row).copied().collect();
        assert!(is_alike(Format::detect(&rows).unwrap(), format(listed.folder())), "{}", listed.path);
    }
}

/// Lines that end in carriage returns alone get line feeds; a parser that is given them as they are refuses the text, and
/// does not take it for one line.
fn returns_alone(listed: &Listed, text: &[u8]) {
    let returns: Vec<u8> = text.iter().map(|&byte| if byte == b'\n' { b'\r' } else { byte }).collect();
    assert!(*connparse::decoded(&returns) == *text, "{}", listed.path);
    let format = format(listed.folder());
    let records: Vec<_> = format.records(&returns, Facts::default()).collect();
    let [record] = &records[..] else { panic!("{}: {} records", listed.path, records.len()) };
    let Content::Refused(error) = &record.content else { panic!("{}: {record:?}", listed.path) };
    assert!(error.expected.starts_with("a line feed"), "{}: {error}", listed.path);
}

/// A prompt on top, the line ends of Windows, UTF-16: none of it loses a row.
#[test]
fn every_capture_reads_the_same_below_a_prompt_and_with_other_line_ends() {
    let Some(listed) = listed() else { return };
    for listed in &listed {
        let text = capture(&listed.path).unwrap();
        let prompt = [b"user@host:~$ ss -an\n", &text[..]].concat();
        let expected = counted(listed, &text);
        assert_eq!(counted(listed, &prompt), expected, "{}", listed.path);
        // A carriage return is not the end of a field that ends in NUL.
        if !listed.file().contains("F0") && !text.contains(&b'\r') {
            // The second is what a conversion too many makes of the first.
            for end in [&b"\r\n"[..], b"\r\r\n"] {
                let converted = text.split(|&byte| byte == b'\n').collect::<Vec<_>>().join(end);
                assert_eq!(counted(listed, &converted), expected, "{}", listed.path);
            }
            if text.trim_ascii_end().contains(&b'\n') {
                returns_alone(listed, &text);
            }
        }
        if let Ok(text) = std::str::from_utf8(&text) {
            // Without a mark only the zeros tell, and lsof has some of its own.
            let marks = if text.contains('\0') { &["\u{feff}"][..] } else { &["\u{feff}", ""] };
            for mark in marks {
                let units = mark.encode_utf16().chain(text.encode_utf16());
                let utf16: Vec<u8> = units.flat_map(u16::to_le_bytes).collect();
                assert!(*connparse::decoded(&utf16) == *text.as_bytes(), "{}", listed.path);
            }
        }
    }
}
