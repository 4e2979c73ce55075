//! Names as lsof writes them: blanks, backslashes, and what is not ASCII, as escapes.

use std::str;

use super::pseudonym::Pseudonyms;

/// The bytes of a name, each with the escape that stands for it, or nothing where it stands for itself.
fn bytes(name: &[u8]) -> Vec<(u8, &[u8])> {
    let mut bytes = Vec::with_capacity(name.len());
    let mut rest = name;
    while let [first, behind @ ..] = rest {
        let (byte, length) = match behind {
            [b'\\', ..] if *first == b'\\' => (b'\\', 2),
            [b'n', ..] if *first == b'\\' => (b'\n', 2),
            [b't', ..] if *first == b'\\' => (b'\t', 2),
            [b'r', ..] if *first == b'\\' => (b'\r', 2),
            [b'b', ..] if *first == b'\\' => (0x08, 2),
            [b'f', ..] if *first == b'\\' => (0x0c, 2),
            [b'x', high, low, ..] if *first == b'\\' => match hex(&[*high, *low]) {
                Some(byte) => (byte, 4),
                None => (*first, 1),
            },
            _ => (*first, 1),
        };
        let (escape, behind) = rest.split_at(length.min(rest.len()));
        bytes.push((byte, if escape.len() > 1 { escape } else { &[] }));
        rest = behind;
    }
    bytes
}

fn hex(digits: &[u8]) -> Option<u8> {
    u8::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

/// Whether a word is how lsof writes a name.
pub(super) fn is_of(word: &[u8], name: &[u8]) -> bool {
    bytes(word).iter().map(|&(byte, _)| byte).eq(name.iter().copied())
}

/// The pseudonym of an escaped name, as escaped as that was.
pub(super) fn redacted(word: &[u8], pseudonyms: &Pseudonyms) -> Vec<u8> {
    let real = bytes(word);
    let plain: Vec<u8> = real.iter().map(|&(byte, _)| byte).collect();
    let mut redacted = Vec::with_capacity(word.len());
    for (&(byte, escape), other) in real.iter().zip(pseudonyms.text(&plain)) {
        match escape {
            [] => redacted.push(other),
            same if other == byte => redacted.extend_from_slice(same),
            _ => redacted.extend(format!("\\x{other:02x}").bytes()),
        }
    }
    redacted
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_escaped_name_is_the_name_and_stays_escaped() {
        let pseudonyms = Pseudonyms::with([5; 32]);
        for (word, name) in [
            (&br"two\x20words"[..], "two words"),
            (br"back\\slash\n", "back\\slash\n"),
            (br"\xc3\xbcml", "üml"),
            (br"cut\x2", "cut\\x2"),
        ] {
            assert!(is_of(word, name.as_bytes()), "{name}");
            let other = redacted(word, &pseudonyms);
            assert!(is_of(&other, &pseudonyms.text(name.as_bytes())), "{name}");
        }
        assert!(!is_of(b"two", b"two words"));
    }
}
