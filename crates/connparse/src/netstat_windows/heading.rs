//! The lines above the rows, in any language.
//!
//! ```text
//! Active Connections
//!
//!   Proto  Local Address          Foreign Address        State           PID
//! ```

use super::{lead, marked, starts_as_row};
use crate::record::first_line;

/// A heading in one language, as far as it tells this format from others.
struct Titles {
    table: &'static [u8],
    protocol: &'static [u8],
    local: &'static [u8],
}

const fn titles(table: &'static [u8], protocol: &'static [u8], local: &'static [u8]) -> Titles {
    Titles { table, protocol, local }
}

/// The headings that were seen, in UTF-8 and in the code page of the console. Any other is told by its shape.
const LANGUAGES: [Titles; 16] = [
    // English.
    titles(b"Active Connections", b"Proto", b"Local Address"),
    // German.
    titles(b"Aktive Verbindungen", b"Proto", b"Lokale Adresse"),
    // French.
    titles(b"Connexions actives", b"Proto", b"Adresse locale"),
    // Italian.
    titles(b"Connessioni attive", b"Proto", b"Indirizzo locale"),
    // Spanish, also in code page 850.
    titles(b"Conexiones activas", b"Proto", "Dirección local".as_bytes()),
    titles(b"Conexiones activas", b"Proto", b"Direcci\xa2n local"),
    // Portuguese, also in code page 850.
    titles("Conexões ativas".as_bytes(), b"Proto", "Endereço local".as_bytes()),
    titles(b"Conex\xe4es ativas", b"Proto", b"Endere\x87o local"),
    // Russian, also in code page 866.
    titles("Активные подключения".as_bytes(), "Имя".as_bytes(), "Локальный адрес".as_bytes()),
    titles(
        b"\x80\xaa\xe2\xa8\xa2\xad\xeb\xa5 \xaf\xae\xa4\xaa\xab\xee\xe7\xa5\xad\xa8\xef",
        b"\x88\xac\xef",
        b"\x8b\xae\xaa\xa0\xab\xec\xad\xeb\xa9 \xa0\xa4\xe0\xa5\xe1",
    ),
    // Simplified Chinese, also in code page 936.
    titles("活动连接".as_bytes(), "协议".as_bytes(), "本地地址".as_bytes()),
    titles(b"\xbb\xee\xb6\xaf\xc1\xac\xbd\xd3", b"\xd0\xad\xd2\xe9", b"\xb1\xbe\xb5\xd8\xb5\xd8\xd6\xb7"),
    // Traditional Chinese, also in code page 950.
    titles("使用中連線".as_bytes(), "協定".as_bytes(), "本機位址".as_bytes()),
    titles(b"\xa8\xcf\xa5\xce\xa4\xa4\xb3s\xbdu", b"\xa8\xf3\xa9w", b"\xa5\xbb\xbe\xf7\xa6\xec\xa7}"),
    // Japanese, also in code page 932.
    titles("アクティブな接続".as_bytes(), "プロトコル".as_bytes(), "ローカル アドレス".as_bytes()),
    titles(
        b"\x83A\x83N\x83e\x83B\x83u\x82\xc8\x90\xda\x91\xb1",
        b"\x83v\x83\x8d\x83g\x83R\x83\x8b",
        b"\x83\x8d\x81[\x83J\x83\x8b \x83A\x83h\x83\x8c\x83X",
    ),
];

/// Whether a record is a heading: one that is known, the columns by their shape, alone or below a title, or nothing
/// but marks.
pub(super) fn is_heading(text: &[u8]) -> bool {
    let line = first_line(text);
    let is_group = line.len() < text.len() && !starts_as_row(line);
    is_known_heading(line) || is_columns(line) || is_group || marked(line).trim_ascii().is_empty()
}

/// The title of the table, or the columns, in a language that was seen. Other programs whose first title is the same
/// have another second one.
pub(super) fn is_known_heading(line: &[u8]) -> bool {
    let begins = |known: &Titles| {
        behind(lead(line), known.protocol).and_then(|rest| behind(rest, known.local)).is_some()
    };
    is_title(line) || LANGUAGES.iter().any(begins)
}

/// What follows a title and the blanks behind it.
fn behind<'a>(text: &'a [u8], title: &[u8]) -> Option<&'a [u8]> {
    let rest = text.strip_prefix(title)?;
    matches!(rest, [b' ' | b'\t', ..]).then(|| lead(rest))
}

pub(super) fn is_title(line: &[u8]) -> bool {
    let line = lead(line).trim_ascii_end();
    LANGUAGES.iter().any(|known| line.eq_ignore_ascii_case(known.table))
}

/// No title is longer, in any language and code page.
const LONGEST_TITLE: usize = 100;

/// Whether a line could be the title of the table in a language that is not known: not indented, one blank between its
/// words. It is one if the columns follow.
#[inline]
pub(super) fn can_be_title(line: &[u8]) -> bool {
    let title = marked(line).trim_ascii_end();
    let fits = |byte: &u8| !byte.is_ascii_digit() && !matches!(byte, 0 | b':' | b'>' | b'=' | b'#' | b'$');
    !matches!(title, [] | [b' ' | b'\t' | b'[', ..])
        && title.len() <= LONGEST_TITLE
        && wide_gap(title).is_none()
        && title.iter().all(fits)
        && !is_known_heading(line)
}

/// How long the rest of a heading below its title is, and how many lines: the columns, and a blank line or two.
pub(super) fn columns_below(text: &[u8]) -> Option<(usize, u64)> {
    let mut length = 0;
    for lines in 1..=3 {
        let line = first_line(text.get(length..)?);
        length += line.len();
        if is_columns(line) {
            return Some((length, lines));
        }
        if line.is_empty() || !line.trim_ascii().is_empty() {
            return None;
        }
    }
    None
}

/// Whether this looks like the titles of columns in whatever language: at least protocol and two addresses, indented,
/// and not in capitals as those of other programs.
pub(super) fn is_columns(line: &[u8]) -> bool {
    let body = lead(line).trim_ascii_end();
    let is_word = |byte: &u8| !byte.is_ascii_digit() && !matches!(byte, 0 | b':' | b'=' | b'_');
    matches!(marked(line), [b' ' | b'\t', ..])
        && !starts_as_row(line)
        && body.iter().all(is_word)
        && body.iter().any(|byte| byte.is_ascii_lowercase() || !byte.is_ascii())
        && wide_columns(body).nth(2).is_some()
}

/// Where the first gap of two blanks or a TAB begins.
pub(super) fn wide_gap(line: &[u8]) -> Option<usize> {
    let is_wide = |pair: &[u8]| matches!(pair, [b' ', b' ' | b'\t'] | [b'\t', _]);
    line.windows(2).position(is_wide)
}

/// The parts of a line between wide gaps.
fn wide_columns(mut line: &[u8]) -> impl Iterator<Item = &[u8]> {
    core::iter::from_fn(move || {
        if line.is_empty() {
            return None;
        }
        let (column, rest) = line.split_at_checked(wide_gap(line).unwrap_or(line.len()))?;
        line = rest.trim_ascii_start();
        Some(column)
    })
}
