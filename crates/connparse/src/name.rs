//! Names that several sockets have.

use alloc::borrow::Cow;
use alloc::sync::Arc;
use alloc::vec::Vec;
use core::cmp::Ordering;
use core::fmt;
use core::hash::{Hash, Hasher};
use core::ops::Deref;

use netaddr::Escaped;

use crate::seldom::Seldom;

/// The name of a process or of a user: the bytes that a tool printed, which are untrusted and need not be UTF-8.
///
/// It is borrowed from the text where that is at hand. Where a name stands far from the sockets that it belongs to, as in
/// the field output of lsof, they share one copy, and so do the clones of a name that was let go of.
///
/// Displays as [`Escaped`] shows it, so that it can be printed anywhere.
///
/// ```
/// use connparse::Name;
///
/// let name = Name::from(b"tor");
/// assert_eq!(&*name, b"tor");
/// assert_eq!(name.borrowed(), Some(&b"tor"[..]));
/// let kept: Name<'static> = name.clone().into_owned();
/// assert_eq!((kept.borrowed(), &kept), (None, &name));
/// assert!(name == "tor" && name == b"tor"[..]);
/// assert_eq!(Name::from(b"tor\x1b[2J").to_string(), r"tor\u{1b}[2J");
/// ```
#[derive(Clone)]
pub struct Name<'a>(Bytes<'a>);

#[derive(Clone)]
enum Bytes<'a> {
    Borrowed(&'a [u8]),
    /// Nearly all names are borrowed.
    Shared(Seldom<Arc<[u8]>>),
}

impl<'a> Name<'a> {
    /// The bytes where they stand in the text; `None` if they are shared.
    pub const fn borrowed(&self) -> Option<&'a [u8]> {
        match self.0 {
            Bytes::Borrowed(bytes) => Some(bytes),
            Bytes::Shared(_) => None,
        }
    }

    /// The same name, borrowing nothing. One that is shared is not copied.
    pub fn into_owned(self) -> Name<'static> {
        Name(Bytes::Shared(match self.0 {
            Bytes::Borrowed(bytes) => Seldom::new(bytes.into()),
            Bytes::Shared(bytes) => bytes,
        }))
    }
}

impl Deref for Name<'_> {
    type Target = [u8];

    #[inline]
    fn deref(&self) -> &[u8] {
        match &self.0 {
            Bytes::Borrowed(bytes) => bytes,
            Bytes::Shared(bytes) => bytes.get().map(Deref::deref).unwrap_or_default(),
        }
    }
}

impl AsRef<[u8]> for Name<'_> {
    fn as_ref(&self) -> &[u8] {
        self
    }
}

impl<'a> From<&'a [u8]> for Name<'a> {
    #[inline]
    fn from(bytes: &'a [u8]) -> Self {
        Self(Bytes::Borrowed(bytes))
    }
}

impl<'a, const N: usize> From<&'a [u8; N]> for Name<'a> {
    fn from(bytes: &'a [u8; N]) -> Self {
        Self(Bytes::Borrowed(bytes))
    }
}

impl<'a> From<&'a str> for Name<'a> {
    #[inline]
    fn from(text: &'a str) -> Self {
        text.as_bytes().into()
    }
}

impl From<Vec<u8>> for Name<'_> {
    fn from(bytes: Vec<u8>) -> Self {
        Self(Bytes::Shared(Seldom::new(bytes.into())))
    }
}

impl<'a> From<Cow<'a, [u8]>> for Name<'a> {
    #[inline]
    fn from(bytes: Cow<'a, [u8]>) -> Self {
        match bytes {
            Cow::Borrowed(bytes) => bytes.into(),
            Cow::Owned(bytes) => bytes.into(),
        }
    }
}

/// By their bytes.
impl PartialEq for Name<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Name<'_> {}

impl PartialEq<[u8]> for Name<'_> {
    fn eq(&self, bytes: &[u8]) -> bool {
        **self == *bytes
    }
}

impl PartialEq<str> for Name<'_> {
    fn eq(&self, text: &str) -> bool {
        *self == *text.as_bytes()
    }
}

impl PartialEq<&str> for Name<'_> {
    fn eq(&self, text: &&str) -> bool {
        *self == **text
    }
}

impl PartialOrd for Name<'_> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Name<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        (**self).cmp(&**other)
    }
}

impl Hash for Name<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Escaped(self).fmt(f)
    }
}

impl fmt::Debug for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", Escaped(self))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_its_bytes_wherever_they_are() {
        let (borrowed, shared) = (Name::from(b"a\xff"), Name::from(b"a\xff".to_vec()));
        assert_eq!(borrowed, shared);
        assert_eq!(borrowed.cmp(&shared), Ordering::Equal);
        assert!(borrowed < Name::from(b"b"));
        assert_eq!(std::format!("{shared:?}"), r#""a\xff""#);
        assert_eq!(Name::from(Cow::from(&b"a"[..])).borrowed(), Some(&b"a"[..]));
    }

    #[test]
    fn clones_share_what_is_owned() {
        let name = Name::from(b"tor").into_owned();
        let (clone, kept) = (name.clone(), name.clone().into_owned());
        assert!(name.as_ptr() == clone.as_ptr() && name.as_ptr() == kept.as_ptr());
    }
}
