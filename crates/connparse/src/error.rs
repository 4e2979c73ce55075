//! What is wrong with a line, and where.

use alloc::boxed::Box;
use alloc::string::String;
use core::fmt;

use netaddr::Escaped;
use nom::error::{ContextError, ErrorKind};

/// How much of the offending text an error keeps, in bytes.
const EXCERPT: usize = 60;

/// A line that was refused: where, what was expected there, and what stood there instead. Its neighbours are not
/// affected.
///
/// ```
/// let error = connparse::ss::parse(b"tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:x!").next().unwrap().unwrap_err();
/// assert_eq!((error.line, error.column), (1, 28));
/// assert_eq!(error.to_string(), r#"line 1, column 28: expected the peer's address and port, found "198.51.100.9:x!""#);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[error("line {line}, column {column}: expected {expected}, found {}", Found(.found, *.cut))]
#[non_exhaustive]
pub struct ParseError {
    /// The line, counted from 1.
    pub line: u64,
    /// The byte in the line, counted from 1.
    pub column: usize,
    /// What should have stood there.
    pub expected: &'static str,
    /// What stood there, as far as the end of the line and at most 60 bytes.
    pub found: Box<[u8]>,
    cut: bool,
}

struct Found<'a>(&'a [u8], bool);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self([], _) => f.write_str("the end of the line"),
            Self(text, cut) => write!(f, "\"{}\"{}", Escaped(text), if *cut { "…" } else { "" }),
        }
    }
}

impl ParseError {
    /// The error of a row that begins at `line` with `text` and went wrong at `stop`.
    pub(crate) fn new(line: u64, text: &[u8], stop: Stop<'_>) -> Self {
        let before = text.len().saturating_sub(stop.at.len());
        let passed = text.get(..before).unwrap_or_default();
        let started = memchr::memrchr(b'\n', passed).map_or(0, |newline| newline + 1);
        let rest = stop.at.split(|&byte| byte == b'\n').next().unwrap_or_default().trim_ascii_end();
        Self {
            line: line + memchr::memchr_iter(b'\n', passed).count() as u64,
            column: before - started + 1,
            expected: stop.expected,
            found: rest.get(..EXCERPT).unwrap_or(rest).into(),
            cut: rest.len() > EXCERPT,
        }
    }
}

/// nom's error inside this crate: the text from where it went wrong, and what was expected there. It is in no public
/// signature, so a new nom is not a new major version of this crate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stop<'a> {
    pub(crate) at: &'a [u8],
    pub(crate) expected: &'static str,
}

impl<'a> Stop<'a> {
    pub(crate) const fn new(at: &'a [u8], expected: &'static str) -> Self {
        Self { at, expected }
    }
}

/// What every lexer and row parser of this crate returns.
pub(crate) type Step<'a, T> = nom::IResult<&'a [u8], T, Stop<'a>>;

impl<'a> nom::error::ParseError<&'a [u8]> for Stop<'a> {
    fn from_error_kind(at: &'a [u8], _: ErrorKind) -> Self {
        Self::new(at, "")
    }

    fn append(_: &'a [u8], _: ErrorKind, inner: Self) -> Self {
        inner
    }
}

impl<'a, E> nom::error::FromExternalError<&'a [u8], E> for Stop<'a> {
    fn from_external_error(at: &'a [u8], _: ErrorKind, _: E) -> Self {
        Self::new(at, "")
    }
}

impl<'a> ContextError<&'a [u8]> for Stop<'a> {
    /// The innermost name wins, at the start of what it names: there a reader of the message looks first.
    fn add_context(at: &'a [u8], expected: &'static str, inner: Self) -> Self {
        if inner.expected.is_empty() { Self::new(at, expected) } else { inner }
    }
}

/// nom's error without its wrapper.
pub(crate) fn stop(error: nom::Err<Stop<'_>>) -> Stop<'_> {
    match error {
        nom::Err::Error(stop) | nom::Err::Failure(stop) => stop,
        // Only streaming parsers ask for more, and there are none here.
        nom::Err::Incomplete(_) => Stop::new(&[], "more text"),
    }
}

/// Writes names with commas between.
pub(crate) fn listed(f: &mut fmt::Formatter<'_>, names: &[impl fmt::Display]) -> fmt::Result {
    names
        .iter()
        .enumerate()
        .try_for_each(|(nth, name)| write!(f, "{}{name}", if nth == 0 { "" } else { ", " }))
}

/// Writes what `write` writes, brought to the width that the format asks for.
pub(crate) fn padded(
    f: &mut fmt::Formatter<'_>,
    write: impl Fn(&mut dyn fmt::Write) -> fmt::Result,
) -> fmt::Result {
    if f.width().is_none() {
        return write(f);
    }
    let mut text = String::new();
    write(&mut text)?;
    f.pad(&text)
}
