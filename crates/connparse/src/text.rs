//! Text where a number or a known word is usual.

use alloc::boxed::Box;
use core::fmt;
use core::ops::Deref;

use netaddr::Escaped;

use crate::Name;
use crate::seldom::Seldom;

/// The name of a host or of a service, a piece of an address, or a state that is in no table: the bytes that a tool
/// printed, which are untrusted and need not be UTF-8.
///
/// Few sockets have any, hence it takes no more room in one than a pointer does. What it points to is borrowed from the
/// text where that is at hand. Compared by its bytes; displays as [`Escaped`] shows it, so that it can be printed anywhere.
///
/// ```
/// use connparse::Text;
///
/// let text = Text::from(b"https");
/// assert_eq!(&*text, b"https");
/// assert_eq!(text.borrowed(), Some(&b"https"[..]));
/// let kept: Text<'static> = text.clone().into_owned();
/// assert_eq!((kept.borrowed(), &kept), (None, &text));
/// assert_eq!((text == "https", text.to_string()), (true, "https".into()));
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Text<'a>(Seldom<Box<Name<'a>>>);

impl<'a> Text<'a> {
    /// The bytes where they stand in the text that was read; `None` if they are a copy.
    pub fn borrowed(&self) -> Option<&'a [u8]> {
        self.0.get()?.borrowed()
    }

    /// The same, in a copy that lives on its own.
    pub fn into_owned(mut self) -> Text<'static> {
        self.0.take().map_or(Name::from(b""), |name| name.into_owned()).into()
    }
}

impl Deref for Text<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        self.0.get().map_or(b"", |name| name)
    }
}

impl AsRef<[u8]> for Text<'_> {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

/// From whatever a [`Name`] is made of, and from one.
impl<'a, T> From<T> for Text<'a>
where
    Name<'a>: From<T>,
{
    fn from(text: T) -> Self {
        Self(Seldom::new(Box::new(text.into())))
    }
}

impl PartialEq<[u8]> for Text<'_> {
    fn eq(&self, bytes: &[u8]) -> bool {
        **self == *bytes
    }
}

impl PartialEq<str> for Text<'_> {
    fn eq(&self, text: &str) -> bool {
        *self == *text.as_bytes()
    }
}

impl PartialEq<&str> for Text<'_> {
    fn eq(&self, text: &&str) -> bool {
        *self == **text
    }
}

impl fmt::Display for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Escaped(self).fmt(f)
    }
}

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Escaped(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_its_bytes_wherever_they_are() {
        let (borrowed, owned) = (Text::from(b"a\xff"), Text::from(b"a\xff".to_vec()));
        assert_eq!(borrowed, owned);
        assert_eq!(borrowed.cmp(&owned), core::cmp::Ordering::Equal);
        assert!(borrowed < Text::from(b"b"));
        assert_eq!(std::format!("{owned:?}"), r#""a\xff""#);
        assert_eq!((owned.borrowed(), borrowed.into_owned().borrowed()), (None, None));
    }

    #[test]
    fn a_socket_is_small() {
        // Where tens of thousands are listed, room is time.
        assert!(size_of::<crate::Socket<'_>>() <= 256);
    }
}
