//! Text where a number or a known word is usual.

use alloc::borrow::Cow;
use alloc::boxed::Box;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;

use netaddr::Escaped;

/// The name of a host or of a service, a piece of an address, or a state that is in no table: the bytes that a tool printed,
/// which are untrusted and need not be UTF-8.
///
/// Few sockets have any, hence it takes no more room in one than a pointer does. What it points to is borrowed from the
/// text where that is at hand. Compared by its bytes.
///
/// ```
/// use connparse::Text;
///
/// let text = Text::from(b"https");
/// assert_eq!(&*text, b"https");
/// assert_eq!(text.borrowed(), Some(&b"https"[..]));
/// let kept: Text<'static> = text.clone().into_owned();
/// assert_eq!((kept.borrowed(), &kept), (None, &text));
/// ```
#[derive(Clone)]
pub struct Text<'a>(Box<Cow<'a, [u8]>>);

impl<'a> Text<'a> {
    /// The bytes where they stand in the text that was read; `None` if they are a copy.
    pub fn borrowed(&self) -> Option<&'a [u8]> {
        match *self.0 {
            Cow::Borrowed(bytes) => Some(bytes),
            Cow::Owned(_) => None,
        }
    }

    /// The same, in a copy that lives on its own.
    pub fn into_owned(self) -> Text<'static> {
        Text(Box::new(Cow::Owned(self.0.into_owned())))
    }
}

impl Deref for Text<'_> {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Text<'_> {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl<'a> From<Cow<'a, [u8]>> for Text<'a> {
    fn from(bytes: Cow<'a, [u8]>) -> Self {
        Self(Box::new(bytes))
    }
}

impl<'a> From<&'a [u8]> for Text<'a> {
    fn from(bytes: &'a [u8]) -> Self {
        Cow::Borrowed(bytes).into()
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Text<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        bytes.as_slice().into()
    }
}

impl From<Vec<u8>> for Text<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Cow::<[u8]>::Owned(bytes).into()
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Text<'_> {}

impl PartialOrd for Text<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Text<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl Hash for Text<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
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
        assert_eq!(borrowed.cmp(&owned), Ordering::Equal);
        assert!(borrowed < Text::from(b"b"));
        assert_eq!(std::format!("{owned:?}"), r#""a\xff""#);
        assert_eq!((owned.borrowed(), borrowed.into_owned().borrowed()), (None, None));
    }

    #[test]
    fn a_socket_is_small() {
        // Where tens of thousands are listed, room is time.
        assert!(size_of::<crate::Socket<'_>>() <= 320);
    }
}
