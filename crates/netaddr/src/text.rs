//! Bytes from outside, made safe to show.

use core::fmt::{self, Alignment, Formatter, Write};

/// Bytes from outside, shown so that neither a terminal nor a log can be misled by them.
///
/// Process names, interface names and the lines of captures may hold anything. `Display` leaves text that is
/// UTF-8 readable, in every script, and escapes the rest:
///
/// | in the bytes | shown as |
/// | --- | --- |
/// | a backslash | `\\` |
/// | line feed, carriage return, tab | `\n`, `\r`, `\t` |
/// | other controls, separators but the plain space, unassigned and private-use characters | `\u{1b}` |
/// | characters without a shape: for bidirectional text, joiners, variation selectors, fillers | `\u{202e}` |
/// | a combining mark with nothing before it to sit on | `\u{301}` |
/// | a byte that is not UTF-8 | `\xff` |
///
/// As a backslash is always doubled, different bytes never look the same and every output leads back to its
/// bytes. Quotation marks stay as they are. A width, with fill and alignment, counts characters; a precision
/// is ignored.
///
/// ```
/// use netaddr::Escaped;
///
/// assert_eq!(Escaped(b"Z\xc3\xbcrich").to_string(), "Zürich");
/// assert_eq!(Escaped(b"sshd\x1b[2J").to_string(), r"sshd\u{1b}[2J");
/// assert_eq!(Escaped(b"a\\b\xff").to_string(), r"a\\b\xff");
/// assert_eq!(format!("{:>6}|", Escaped(b"a\n")), r"   a\n|");
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Escaped<'a>(
    /// The bytes to show.
    pub &'a [u8],
);

impl fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| write_escaped(out, self.0))
    }
}

impl fmt::Debug for Escaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Escaped(\"")?;
        write_escaped(f, self.0)?;
        f.write_str("\")")
    }
}

/// The bytes of a path, shown as [`Escaped`] shows them, but for one thing: on Windows a backslash parts the folders, and
/// stays one. There different bytes can look the same.
///
/// The bytes are those of
/// [`as_encoded_bytes`](https://doc.rust-lang.org/std/ffi/struct.OsStr.html#method.as_encoded_bytes).
///
/// ```
/// use netaddr::EscapedPath;
///
/// assert_eq!(EscapedPath(b"/tmp/\x1b[2J/proc").to_string(), r"/tmp/\u{1b}[2J/proc");
/// let parted = if cfg!(windows) { r"C:\proc" } else { r"C:\\proc" };
/// assert_eq!(EscapedPath(br"C:\proc").to_string(), parted);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EscapedPath<'a>(
    /// The bytes to show.
    pub &'a [u8],
);

impl fmt::Display for EscapedPath<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        pad(f, |out| write_parted(out, self.0, cfg!(windows)))
    }
}

impl fmt::Debug for EscapedPath<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("EscapedPath(\"")?;
        write_parted(f, self.0, cfg!(windows))?;
        f.write_str("\")")
    }
}

/// Writes the parts between backslashes by themselves, where those part folders.
fn write_parted(out: &mut dyn Write, bytes: &[u8], by_backslashes: bool) -> fmt::Result {
    let mut parts = bytes.split(|&byte| by_backslashes && byte == b'\\');
    write_escaped(out, parts.next().unwrap_or_default())?;
    parts.try_for_each(|part| {
        out.write_char('\\')?;
        write_escaped(out, part)
    })
}

fn write_escaped(out: &mut dyn Write, bytes: &[u8]) -> fmt::Result {
    for chunk in bytes.utf8_chunks() {
        write_text(out, chunk.valid())?;
        for byte in chunk.invalid() {
            write!(out, "\\x{byte:02x}")?;
        }
    }
    Ok(())
}

/// Runs of readable characters go out in one piece.
fn write_text(out: &mut dyn Write, text: &str) -> fmt::Result {
    let mut written = 0;
    let mut follows_readable = false;
    for (at, character) in text.char_indices() {
        let readable = is_readable(character, follows_readable);
        if !readable {
            out.write_str(text.get(written..at).unwrap_or_default())?;
            write!(out, "{}", character.escape_default())?;
            written = at + character.len_utf8();
        }
        follows_readable = readable;
    }
    out.write_str(text.get(written..).unwrap_or_default())
}

/// Whether the character can be shown as it is, after a character that was shown as it is or after none.
fn is_readable(character: char, follows_readable: bool) -> bool {
    match character {
        '\\' => false,
        ' '..='~' => true,
        _ if is_shapeless(character) => false,
        _ => character.escape_debug().len() == 1 || (follows_readable && is_combining_mark(character)),
    }
}

/// Unicode's default-ignorable characters, and the Braille blank, that the standard library takes for
/// printable.
fn is_shapeless(character: char) -> bool {
    matches!(
        character,
        '\u{34f}'
            | '\u{115f}'..='\u{1160}'
            | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{ffa0}'
            | '\u{e0000}'..='\u{e0fff}'
    )
}

/// `str::escape_debug` escapes a combining mark only where nothing stands before it, `char::escape_debug`
/// always.
fn is_combining_mark(character: char) -> bool {
    let mut on_a_letter = [b'a', 0, 0, 0, 0];
    let [_, mark @ ..] = &mut on_a_letter;
    let length = 1 + character.encode_utf8(mark).len();
    let text = on_a_letter.get(..length).and_then(|bytes| core::str::from_utf8(bytes).ok());
    text.is_some_and(|text| text.escape_debug().count() == 2)
}

/// A piece of what [`Escaped`] printed: text as it stands, or what an escape means.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    Text(&'a str),
    Character(char),
    Byte(u8),
}

/// The first piece of an escaped text and the text after it; none where a backslash starts no known escape.
pub(crate) fn next_piece(escaped: &str) -> Option<(Piece<'_>, &str)> {
    let Some(escape) = escaped.strip_prefix('\\') else {
        let (text, rest) = escaped.split_at_checked(escaped.find('\\').unwrap_or(escaped.len()))?;
        return Some((Piece::Text(text), rest));
    };
    if let Some(digits) = escape.strip_prefix('x') {
        let (digits, rest) = digits.split_at_checked(2)?;
        return Some((Piece::Byte(u8::try_from(hexadecimal(digits)?).ok()?), rest));
    }
    if let Some(digits) = escape.strip_prefix("u{") {
        let (digits, rest) = digits.split_once('}')?;
        return Some((Piece::Character(char::from_u32(hexadecimal(digits)?)?), rest));
    }
    let mut characters = escape.chars();
    let meant = match characters.next()? {
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        '\\' => '\\',
        _ => return None,
    };
    Some((Piece::Character(meant), characters.as_str()))
}

fn hexadecimal(digits: &str) -> Option<u32> {
    let only_digits = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    if only_digits { u32::from_str_radix(digits, 16).ok() } else { None }
}

/// Writes what `write` writes, brought to the width that the format asks for.
pub(crate) fn pad(f: &mut Formatter<'_>, write: impl Fn(&mut dyn Write) -> fmt::Result) -> fmt::Result {
    let Some(width) = f.width() else { return write(f) };
    let mut length = Length(0);
    write(&mut length)?;
    let missing = width.saturating_sub(length.0);
    let before = match f.align() {
        Some(Alignment::Right) => missing,
        Some(Alignment::Center) => missing / 2,
        Some(Alignment::Left) | None => 0,
    };
    write_fill(f, before)?;
    write(f)?;
    write_fill(f, missing - before)
}

fn write_fill(f: &mut Formatter<'_>, times: usize) -> fmt::Result {
    let fill = f.fill();
    (0..times).try_for_each(|_| f.write_char(fill))
}

/// Counts the characters that are written to it.
struct Length(usize);

impl Write for Length {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0 += text.chars().count();
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::{Escaped, Piece, next_piece, write_parted};
    use std::format;
    use std::string::{String, ToString};

    #[test]
    fn readable_text_stays() {
        for text in ["", "sshd", "a b", "\"it's\"", "Ünïcödé", "日本語", "हिन्दी", "한국어", "😀", "e\u{301}"]
        {
            assert_eq!(Escaped(text.as_bytes()).to_string(), text);
        }
    }

    #[test]
    fn controls_and_the_backslash_are_escaped() {
        assert_eq!(Escaped(b"\n\r\t\\").to_string(), r"\n\r\t\\");
        assert_eq!(Escaped(b"\0\x1b\x7f").to_string(), r"\u{0}\u{1b}\u{7f}");
        assert_eq!(Escaped("\u{85}\u{9b}".as_bytes()).to_string(), r"\u{85}\u{9b}");
    }

    #[test]
    fn only_folders_are_parted_by_a_backslash_that_stays_one() {
        let written = |bytes: &[u8], by_backslashes| {
            let mut out = String::new();
            write_parted(&mut out, bytes, by_backslashes).unwrap();
            out
        };
        for (bytes, whole, parted) in [
            (&b"C:\\a\n\\"[..], r"C:\\a\n\\", r"C:\a\n\"),
            (b"/tmp/\xff", r"/tmp/\xff", r"/tmp/\xff"),
            (b"\\\\", r"\\\\", r"\\"),
            (b"", "", ""),
        ] {
            assert_eq!((written(bytes, false), written(bytes, true)), (whole.into(), parted.into()));
        }
    }

    #[test]
    fn characters_without_shape_are_escaped() {
        for (kind, characters) in [
            ("direction", "\u{202e}\u{2066}\u{200f}"),
            ("zero width", "\u{200b}\u{200d}\u{ad}\u{feff}"),
            ("separators", "\u{2028}\u{2029}\u{a0}\u{3000}"),
            ("private use and no characters", "\u{e000}\u{ffff}"),
            ("tags and variation selectors", "\u{e0041}\u{fe0f}\u{e0100}\u{180b}"),
            ("fillers", "\u{3164}\u{115f}\u{ffa0}\u{17b4}\u{34f}\u{2800}"),
        ] {
            for character in characters.chars() {
                // The letter before it gives a mark something to sit on.
                let text = format!("a{character}");
                let escaped = format!("a\\u{{{:x}}}", u32::from(character));
                assert_eq!(Escaped(text.as_bytes()).to_string(), escaped, "{kind}");
            }
        }
    }

    #[test]
    fn a_mark_needs_a_readable_character_before_it() {
        assert_eq!(Escaped("\u{301}a".as_bytes()).to_string(), "\\u{301}a");
        assert_eq!(Escaped("\n\u{301}".as_bytes()).to_string(), "\\n\\u{301}");
        assert_eq!(Escaped(b"\xff\xcc\x81").to_string(), "\\xff\\u{301}");
        assert_eq!(Escaped("a\u{301}\u{302}".as_bytes()).to_string(), "a\u{301}\u{302}");
    }

    #[test]
    fn what_is_not_utf8_comes_out_byte_by_byte() {
        assert_eq!(Escaped(b"a\xc3").to_string(), r"a\xc3");
        assert_eq!(Escaped(b"\xe2\x82z\xff").to_string(), r"\xe2\x82z\xff");
        // A surrogate in UTF-8 form, which UTF-8 forbids (RFC 3629, section 3).
        assert_eq!(Escaped(b"\xed\xa0\x80").to_string(), r"\xed\xa0\x80");
    }

    #[test]
    fn width_counts_what_is_shown() {
        assert_eq!(format!("{:5}|", Escaped(b"ab")), "ab   |");
        assert_eq!(format!("{:>5}|", Escaped("äb".as_bytes())), "   äb|");
        assert_eq!(format!("{:*^5}|", Escaped(b"\n")), "*\\n**|");
        assert_eq!(format!("{:1}|", Escaped(b"abc")), "abc|");
    }

    #[test]
    fn debug_is_escaped_too() {
        assert_eq!(format!("{:?}", Escaped(b"a\x07")), "Escaped(\"a\\u{7}\")");
    }

    #[test]
    fn pieces_lead_back_to_the_bytes() {
        assert_eq!(next_piece(r"ab\n"), Some((Piece::Text("ab"), r"\n")));
        assert_eq!(next_piece(r"\nab"), Some((Piece::Character('\n'), "ab")));
        assert_eq!(next_piece(r"\\n"), Some((Piece::Character('\\'), "n")));
        assert_eq!(next_piece(r"\u{1b}[2J"), Some((Piece::Character('\u{1b}'), "[2J")));
        assert_eq!(next_piece(r"\xff0"), Some((Piece::Byte(255), "0")));
    }

    #[test]
    fn unknown_escapes_are_refused() {
        for text in [
            r"\",
            r"\q",
            r"\x",
            r"\xf",
            r"\xg0",
            r"\x+1",
            r"\u{}",
            r"\u{41",
            r"\u41",
            r"\u{d800}",
            r"\u{+41}",
            r"\xé",
        ] {
            assert_eq!(next_piece(text), None, "{text}");
        }
    }
}
