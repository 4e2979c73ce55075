//! Captures that come one a line, as JSON: how engines hand over many of them through one pipe.

use std::borrow::Cow;
use std::fmt;
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use connutil::addr::Escaped;
use serde::Deserialize;
use serde::de::{Deserializer, Error, Visitor};

use super::file::{Piece, Reading, fail, read_capture};
use crate::origin::{Origin, moment};

/// The longest line that is held, in bytes.
const LONGEST_LINE: usize = 64 << 20;

/// Reads captures, as many as there are lines. One that is wrong costs only itself.
pub(super) fn read<'r>(
    path: &Path,
    source: impl Read,
    reading: &'r Reading,
    give: &mut impl FnMut(Piece<'r>) -> Option<()>,
) -> Option<()> {
    let mut lines = Lines { source: BufReader::new(source), line: Vec::new(), number: 0 };
    loop {
        match lines.next() {
            Ok(End::Input) => return Some(()),
            Ok(End::Line) if lines.line.trim_ascii().is_empty() => {}
            Ok(End::Line) => match Wrapped::of(&lines.line).and_then(|wrapped| wrapped.opened(reading)) {
                Ok((text, mut origin)) => {
                    if origin.file.as_os_str().is_empty() {
                        origin.file = lines.place(path);
                    }
                    read_capture(text.as_slice(), origin, reading, give)?;
                }
                Err(why) => fail(lines.place(path), why, give)?,
            },
            Ok(End::Bound) => {
                fail(
                    lines.place(path),
                    "a line of more than 64 MiB; its capture was left out".to_owned(),
                    give,
                )?;
            }
            Err(error) => return fail(path.into(), error.to_string(), give),
        }
    }
}

/// Lines of a bounded length.
struct Lines<R> {
    source: BufReader<R>,
    line: Vec<u8>,
    /// Of the line, the first is 1.
    number: u64,
}

/// Where the reading of a line ended.
enum End {
    Line,
    /// The line goes on; the rest of it was passed over.
    Bound,
    Input,
}

impl<R: Read> Lines<R> {
    fn next(&mut self) -> io::Result<End> {
        self.number += 1;
        if self.more(LONGEST_LINE)? == 0 {
            return Ok(End::Input);
        }
        if self.line.len() < LONGEST_LINE || self.line.ends_with(b"\n") {
            return Ok(End::Line);
        }
        while self.more(LONGEST_LINE)? > 0 && !self.line.ends_with(b"\n") {}
        Ok(End::Bound)
    }

    /// Reads to the end of the line, or as much of it as is allowed.
    fn more(&mut self, bound: usize) -> io::Result<usize> {
        self.line.clear();
        self.source.by_ref().take(bound as u64).read_until(b'\n', &mut self.line)
    }

    /// What a capture without a name is called: the file and the line that it came in.
    fn place(&self, path: &Path) -> PathBuf {
        let mut place = path.as_os_str().to_owned();
        place.push(format!(":{}", self.number));
        place.into()
    }
}

/// A capture and what is known of it.
#[derive(Deserialize)]
struct Wrapped<'l> {
    #[serde(borrow)]
    text: Option<Text<'l>>,
    base64: Option<String>,
    file: Option<PathBuf>,
    host: Option<String>,
    captured_at: Option<String>,
}

impl<'l> Wrapped<'l> {
    fn of(line: &'l [u8]) -> Result<Self, String> {
        // The error can quote the line.
        serde_json::from_slice(line).map_err(|error| {
            let told = error.to_string();
            // Which line it is, is told already.
            let what = told.rsplit_once(" at line ").map_or(told.as_str(), |(what, _)| what);
            let (what, column) = (Escaped(what.as_bytes()), error.column());
            format!("not a capture as JSON, {{\"text\": \"…\"}}: column {column}: {what}")
        })
    }

    /// Its text, and where it comes from; the file is empty where it is not told.
    fn opened(self, reading: &Reading) -> Result<(Vec<u8>, Origin), String> {
        let text = match (self.text, self.base64) {
            (Some(Text(text)), None) => text.into_owned(),
            (None, Some(base64)) => bytes_of(&base64)?,
            (Some(_), Some(_)) => {
                return Err("has both \"text\" and \"base64\"; one is the capture".to_owned());
            }
            (None, None) => return Err("has neither \"text\" nor \"base64\"".to_owned()),
        };
        let given = |text: Option<String>| text.filter(|text| !text.is_empty());
        let captured_at = given(self.captured_at).map(|text| moment(&text)).transpose()?;
        let origin = Origin {
            file: self.file.unwrap_or_default(),
            host: given(self.host).or_else(|| reading.host.clone()),
            captured_at: captured_at.or_else(|| reading.captured_at.clone()),
        };
        Ok((text, origin))
    }
}

/// Some write base64 in lines.
fn bytes_of(base64: &str) -> Result<Vec<u8>, String> {
    let digits: Vec<u8> = base64.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
    STANDARD.decode(digits).map_err(|error| format!("\"base64\" is none: {error}"))
}

/// The text of a capture, which need not be UTF-8: some engines put bytes into JSON as they are.
struct Text<'l>(Cow<'l, [u8]>);

impl<'de: 'l, 'l> Deserialize<'de> for Text<'l> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Bytes;

        impl<'de> Visitor<'de> for Bytes {
            type Value = Text<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text")
            }

            fn visit_borrowed_bytes<E: Error>(self, text: &'de [u8]) -> Result<Self::Value, E> {
                Ok(Text(Cow::Borrowed(text)))
            }

            fn visit_bytes<E: Error>(self, text: &[u8]) -> Result<Self::Value, E> {
                Ok(Text(Cow::Owned(text.to_vec())))
            }
        }

        deserializer.deserialize_bytes(Bytes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(line: &[u8]) -> Result<Vec<u8>, String> {
        let wrapped = Wrapped::of(line)?;
        Ok(wrapped.text.map(|Text(text)| text.into_owned()).unwrap_or_default())
    }

    #[test]
    fn bytes_that_are_no_text_stay() {
        assert_eq!(text(b"{\"text\":\"a\xffb\"}").unwrap(), b"a\xffb");
        assert_eq!(text(b"{\"text\":\"a\\n\xff\"}").unwrap(), b"a\n\xff");
        assert_eq!(bytes_of("/wBh\r\nCg==").unwrap(), b"\xff\0a\n");
        assert!(bytes_of("=").is_err());
    }

    #[test]
    fn a_line_ends_where_its_bound_is_or_before() {
        let mut source = b"first\n".to_vec();
        source.resize(source.len() + LONGEST_LINE, b'x');
        source.extend(b"yz\nlast");
        let mut lines = Lines { source: BufReader::new(source.as_slice()), line: Vec::new(), number: 0 };
        assert!(matches!(lines.next(), Ok(End::Line)) && lines.line == b"first\n");
        assert!(matches!(lines.next(), Ok(End::Bound)));
        assert!(matches!(lines.next(), Ok(End::Line)) && lines.line == b"last" && lines.number == 3);
        assert!(matches!(lines.next(), Ok(End::Input)));
    }
}
