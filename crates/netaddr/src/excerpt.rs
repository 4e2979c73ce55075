//! A bounded copy of the text that an error is about.

use crate::text::{Escaped, pad};
use core::fmt::{self, Formatter};

/// How many bytes an excerpt keeps: enough for the longest IPv6 address text (45 bytes) and a little around
/// it.
const CAPACITY: usize = 48;

/// The start of a text from outside: at most 48 bytes, copied, so that an error needs neither a lifetime nor
/// an allocator.
///
/// `Display` shows it as [`Escaped`] does, with `…` at the end where something was cut off.
///
/// ```
/// use netaddr::Excerpt;
///
/// assert_eq!(Excerpt::new("fe80::1\n").to_string(), r"fe80::1\n");
/// assert_eq!(Excerpt::new([b'x'; 100]).to_string(), format!("{}…", "x".repeat(48)));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Excerpt {
    bytes: [u8; CAPACITY],
    length: u8,
    is_cut: bool,
}

impl Excerpt {
    /// The start of `text`. A cut never falls inside a UTF-8 character.
    ///
    /// ```
    /// assert_eq!(netaddr::Excerpt::new("::1").as_bytes(), b"::1");
    /// ```
    #[must_use]
    pub fn new(text: impl AsRef<[u8]>) -> Excerpt {
        let text = text.as_ref();
        let end = end_of_excerpt(text);
        let mut bytes = [0; CAPACITY];
        for (to, from) in bytes.iter_mut().zip(text.iter().take(end)) {
            *to = *from;
        }
        Excerpt { bytes, length: u8::try_from(end).unwrap_or_default(), is_cut: end < text.len() }
    }

    /// The bytes that were kept.
    ///
    /// ```
    /// assert_eq!(netaddr::Excerpt::new(b"\xff").as_bytes(), b"\xff");
    /// ```
    #[must_use]
    pub fn as_bytes(&self) -> &[u8] {
        self.bytes.get(..usize::from(self.length)).unwrap_or_default()
    }

    /// Whether the text was longer than what was kept.
    ///
    /// ```
    /// assert!(netaddr::Excerpt::new([b'x'; 49]).is_cut());
    /// ```
    #[must_use]
    pub fn is_cut(&self) -> bool {
        self.is_cut
    }
}

/// The last place within the capacity where no UTF-8 character is torn apart.
fn end_of_excerpt(text: &[u8]) -> usize {
    if text.len() <= CAPACITY {
        return text.len();
    }
    let starts_character = |at: &usize| text.get(*at).is_some_and(|byte| byte & 0b1100_0000 != 0b1000_0000);
    (CAPACITY - 3..=CAPACITY).rev().find(starts_character).unwrap_or(CAPACITY)
}

impl fmt::Display for Excerpt {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let ellipsis = if self.is_cut { "…" } else { "" };
        pad(f, |out| write!(out, "{}{ellipsis}", Escaped(self.as_bytes())))
    }
}

impl fmt::Debug for Excerpt {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Excerpt(\"{self}\")")
    }
}

#[cfg(test)]
mod tests {
    use super::Excerpt;
    use std::string::ToString;

    #[test]
    fn short_text_is_kept_whole() {
        for text in ["", "::1", "x".repeat(48).as_str()] {
            let excerpt = Excerpt::new(text);
            assert_eq!((excerpt.as_bytes(), excerpt.is_cut()), (text.as_bytes(), false));
            assert_eq!(excerpt.to_string(), text);
        }
    }

    #[test]
    fn a_cut_leaves_characters_whole() {
        // 47 letters and then three bytes of which only the first would fit.
        let text = "x".repeat(47) + "€";
        let excerpt = Excerpt::new(&text);
        assert_eq!((excerpt.as_bytes().len(), excerpt.is_cut()), (47, true));
        assert_eq!(excerpt.to_string(), "x".repeat(47) + "…");
    }

    #[test]
    fn bytes_that_are_not_utf8_are_cut_at_the_capacity() {
        assert_eq!(Excerpt::new([0x80; 60]).as_bytes().len(), 48);
    }
}
