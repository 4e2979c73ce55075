//! Who holds a socket.

use alloc::vec::Vec;
use core::fmt;
use core::ops::{Deref, DerefMut};

use crate::Name;
use crate::seldom::Seldom;

/// How sure it is that an owner holds the socket. Displays as its [name](Self::name).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Certainty {
    /// Looked at again after the socket was read, and still so.
    Verified,
    /// As the source says it.
    #[default]
    Stated,
    /// Concluded, from the user for instance; the source does not say it.
    Inferred,
    /// The text could have been forged by the name of a process.
    Doubtful,
}

impl Certainty {
    /// The name in the JSON record.
    ///
    /// ```
    /// assert_eq!(connparse::Certainty::Verified.name(), "verified");
    /// ```
    pub const fn name(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Stated => "stated",
            Self::Inferred => "inferred",
            Self::Doubtful => "doubtful",
        }
    }
}

impl fmt::Display for Certainty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.name())
    }
}

/// One holder of a socket: process, name and file descriptor.
///
/// ```
/// use connparse::Owner;
/// let mut owner = Owner::new(15843);
/// owner.fd = Some(9);
/// assert_eq!(owner.name, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Owner<'a> {
    /// The process.
    pub pid: u32,
    /// Its thread, where the tool tells threads apart (`ss -T`).
    pub tid: Option<u32>,
    /// The name of the process as the tool printed it: untrusted bytes, perhaps [cut](Self::is_name_cut).
    pub name: Option<Name<'a>>,
    /// Whether the tool cuts names where this one ends: the name may go on. A name of just that length is marked, too,
    /// because nothing tells. What the kernel keeps of a name is whole where the tool prints all of it.
    pub is_name_cut: bool,
    /// Whether the tool prints the first word of a name only: if it goes on, then behind a blank.
    pub is_first_word: bool,
    /// The file descriptor.
    pub fd: Option<i32>,
    /// How sure this is.
    pub certainty: Certainty,
}

impl<'a> Owner<'a> {
    /// The process `pid`, nothing else known.
    pub const fn new(pid: u32) -> Self {
        Self {
            pid,
            tid: None,
            name: None,
            is_name_cut: false,
            is_first_word: false,
            fd: None,
            certainty: Certainty::Stated,
        }
    }

    /// Whether the process can have this name: it is the one that was printed, or begins with that and it is cut. Of an
    /// owner without a name nothing is known: then it cannot.
    ///
    /// ```
    /// use connparse::Owner;
    /// let mut owner = Owner::new(5665);
    /// owner.name = Some(b"sshd: peter [p".into());
    /// assert!(!owner.may_be_named(b"sshd: peter [priv]"));
    /// owner.is_name_cut = true;
    /// assert!(owner.may_be_named(b"sshd: peter [priv]"));
    /// // Of the first word another one is not the beginning.
    /// (owner.name, owner.is_first_word) = (Some(b"ssh".into()), true);
    /// assert!(owner.may_be_named(b"ssh -N") && !owner.may_be_named(b"sshd"));
    /// ```
    pub fn may_be_named(&self, name: &[u8]) -> bool {
        match self.name.as_deref() {
            Some(shown) if self.is_first_word && self.is_name_cut => shown == first_word(name),
            Some(shown) => name.strip_prefix(shown).is_some_and(|rest| rest.is_empty() || self.is_name_cut),
            None => false,
        }
    }

    /// Whether both can have the same name: as far as the one goes, the other has it, too.
    pub fn may_be_named_as(&self, other: &Owner<'_>) -> bool {
        let can_be = |one: &Owner<'_>, other: &Owner<'_>| {
            other.name.as_deref().is_some_and(|name| one.may_be_named(name))
        };
        can_be(self, other) || can_be(other, self)
    }

    /// The same owner, borrowing nothing.
    pub fn into_owned(self) -> Owner<'static> {
        let name = self.name.map(Name::into_owned);
        Owner { name, ..self }
    }
}

/// What a tool prints of a name that prints its first word: where there is none, `unknown`.
fn first_word(name: &[u8]) -> &[u8] {
    // The kernel prints a line feed as two bytes that are no blanks.
    let is_blank = |byte: &u8| matches!(byte, b' ' | b'\t' | 0x0b | 0x0c | b'\r');
    name.split(is_blank).find(|word| !word.is_empty()).unwrap_or(b"unknown")
}

/// Whether a name fills all that a tool has for it, so that it may go on behind that. A blank at the end cannot be told
/// from padding: so a name of several words fills a column with one byte less, too.
#[inline]
pub(crate) fn fills(name: &[u8], width: usize) -> bool {
    name.len() == width || name.len() + 1 == width && memchr::memchr(b' ', name).is_some()
}

/// The owners of one socket: a slice that needs no allocation for up to one of them.
///
/// ```
/// use connparse::{Owner, Owners};
/// let owners: Owners = [Owner::new(7), Owner::new(8)].into_iter().collect();
/// assert_eq!(owners.iter().map(|owner| owner.pid).collect::<Vec<_>>(), [7, 8]);
/// ```
#[derive(Clone, Default)]
pub struct Owners<'a>(Held<'a>);

#[derive(Clone, Default)]
enum Held<'a> {
    #[default]
    Nobody,
    One(Owner<'a>),
    Many(Seldom<Vec<Owner<'a>>>),
}

impl<'a> Owners<'a> {
    /// Nobody.
    pub const fn new() -> Self {
        Self(Held::Nobody)
    }

    /// Adds an owner behind the others.
    #[inline]
    pub fn push(&mut self, owner: Owner<'a>) {
        match &self.0 {
            Held::Nobody => self.0 = Held::One(owner),
            _ => self.push_another(owner),
        }
    }

    #[inline(never)]
    fn push_another(&mut self, owner: Owner<'a>) {
        let mut all = match core::mem::take(&mut self.0) {
            Held::Nobody => Vec::new(),
            Held::One(first) => alloc::vec![first],
            Held::Many(mut all) => all.take().unwrap_or_default(),
        };
        all.push(owner);
        self.0 = Held::Many(Seldom::new(all));
    }

    /// Keeps the owners that `keep` accepts.
    pub fn retain(&mut self, mut keep: impl FnMut(&Owner<'a>) -> bool) {
        match &mut self.0 {
            Held::Nobody => {}
            Held::One(owner) => {
                if !keep(owner) {
                    self.0 = Held::Nobody;
                }
            }
            Held::Many(all) => all.get_mut().into_iter().for_each(|all| all.retain(&mut keep)),
        }
    }

    /// The same owners, borrowing nothing.
    pub fn into_owned(self) -> Owners<'static> {
        self.into_iter().map(Owner::into_owned).collect()
    }
}

impl<'a> Deref for Owners<'a> {
    type Target = [Owner<'a>];

    fn deref(&self) -> &Self::Target {
        match &self.0 {
            Held::Nobody => &[],
            Held::One(owner) => core::slice::from_ref(owner),
            Held::Many(all) => all.get().map_or(&[], |all| all),
        }
    }
}

impl DerefMut for Owners<'_> {
    fn deref_mut(&mut self) -> &mut Self::Target {
        match &mut self.0 {
            Held::Nobody => &mut [],
            Held::One(owner) => core::slice::from_mut(owner),
            Held::Many(all) => all.get_mut().map_or(&mut [], |all| all),
        }
    }
}

impl fmt::Debug for Owners<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self).finish()
    }
}

impl PartialEq for Owners<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl Eq for Owners<'_> {}

impl core::hash::Hash for Owners<'_> {
    fn hash<H: core::hash::Hasher>(&self, state: &mut H) {
        (**self).hash(state);
    }
}

impl<'a> Extend<Owner<'a>> for Owners<'a> {
    fn extend<I: IntoIterator<Item = Owner<'a>>>(&mut self, owners: I) {
        owners.into_iter().for_each(|owner| self.push(owner));
    }
}

impl<'a> FromIterator<Owner<'a>> for Owners<'a> {
    fn from_iter<I: IntoIterator<Item = Owner<'a>>>(owners: I) -> Self {
        let mut all = Self::new();
        all.extend(owners);
        all
    }
}

impl<'a> IntoIterator for Owners<'a> {
    type Item = Owner<'a>;
    type IntoIter = core::iter::Chain<core::option::IntoIter<Owner<'a>>, alloc::vec::IntoIter<Owner<'a>>>;

    fn into_iter(self) -> Self::IntoIter {
        let (one, many) = match self.0 {
            Held::Nobody => (None, Vec::new()),
            Held::One(owner) => (Some(owner), Vec::new()),
            Held::Many(mut all) => (None, all.take().unwrap_or_default()),
        };
        one.into_iter().chain(many)
    }
}

impl<'s, 'a> IntoIterator for &'s Owners<'a> {
    type Item = &'s Owner<'a>;
    type IntoIter = core::slice::Iter<'s, Owner<'a>>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_first_word_stands_for_each_name_that_begins_with_it() {
        let may_be = |shown: &'static [u8], name: &[u8]| {
            let mut owner = Owner::new(1);
            (owner.name, owner.is_name_cut, owner.is_first_word) = (Some(shown.into()), true, true);
            owner.may_be_named(name)
        };
        assert!(may_be(b"two", b"two") && may_be(b"two", b"two words") && may_be(b"two", b"  two\twords"));
        assert!(!may_be(b"two", b"twofold") && !may_be(b"two", b"a two"));
        assert!(may_be(b"a\nb", b"a\nb c") && !may_be(b"a", b"a\nb"), "a line feed is no blank here");
        assert!(may_be(b"unknown", b"") && may_be(b"unknown", b" \t") && may_be(b"unknown", b"unknown"));
    }

    #[test]
    fn owners_keep_their_order_and_equal_by_content() {
        let mut owners = Owners::new();
        for pid in [3, 1, 2] {
            owners.push(Owner::new(pid));
        }
        owners.retain(|owner| owner.pid != 1);
        let expected: Owners<'_> = [3, 2].into_iter().map(Owner::new).collect();
        assert_eq!(owners, expected);
        owners.retain(|owner| owner.pid == 3);
        let one: Owners<'_> = [Owner::new(3)].into_iter().collect();
        assert_eq!(owners, one, "a list of one equals the one");
    }
}
