//! A structure of a kernel: bytes, read by offset.

use crate::Refusal;

/// A structure of a kernel. Numbers are little-endian, as on every CPU that these resolvers are built for.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Record<'a> {
    /// Its name in C.
    name: &'static str,
    bytes: &'a [u8],
}

#[cfg_attr(not(target_os = "freebsd"), allow(dead_code, reason = "each system has other fields"))]
impl<'a> Record<'a> {
    pub(crate) const fn new(name: &'static str, bytes: &'a [u8]) -> Self {
        Self { name, bytes }
    }

    /// A structure inside this one, from a place to the end.
    pub(crate) fn inner(self, name: &'static str, at: usize) -> Result<Self, Refusal> {
        let bytes = self.bytes.get(at..).ok_or_else(|| self.short(at))?;
        Ok(Self { name, bytes })
    }

    pub(crate) fn part<const N: usize>(self, at: usize) -> Result<[u8; N], Refusal> {
        let part = self.bytes.get(at..).and_then(<[u8]>::first_chunk).copied();
        part.ok_or_else(|| self.short(at.saturating_add(N)))
    }

    pub(crate) fn u8(self, at: usize) -> Result<u8, Refusal> {
        self.part(at).map(u8::from_le_bytes)
    }

    pub(crate) fn u16(self, at: usize) -> Result<u16, Refusal> {
        self.part(at).map(u16::from_le_bytes)
    }

    /// A port, which is in the order of the network.
    pub(crate) fn port(self, at: usize) -> Result<u16, Refusal> {
        self.part(at).map(u16::from_be_bytes)
    }

    pub(crate) fn u32(self, at: usize) -> Result<u32, Refusal> {
        self.part(at).map(u32::from_le_bytes)
    }

    pub(crate) fn i32(self, at: usize) -> Result<i32, Refusal> {
        self.part(at).map(i32::from_le_bytes)
    }

    pub(crate) fn u64(self, at: usize) -> Result<u64, Refusal> {
        self.part(at).map(u64::from_le_bytes)
    }

    /// A text that ends with a NUL, or where its room ends.
    pub(crate) fn text(self, at: usize, room: usize) -> Result<&'a [u8], Refusal> {
        let end = at.saturating_add(room);
        let text = self.bytes.get(at..end).ok_or_else(|| self.short(end))?;
        Ok(text.split(|&byte| byte == 0).next().unwrap_or_default())
    }

    const fn short(self, needed: usize) -> Refusal {
        Refusal::Layout { what: self.name, needed, found: self.bytes.len() }
    }
}

/// Lists of structures that tell how long they are, as FreeBSD's do.
#[cfg_attr(not(target_os = "freebsd"), allow(dead_code, reason = "each system has other fields"))]
impl Record<'_> {
    /// The first structure, and what follows: the number at a place is the length of the first, which is more than `least`.
    pub(crate) fn split(self, length: u64, least: usize) -> Result<(Self, Self), Refusal> {
        let length = usize::try_from(length).unwrap_or(usize::MAX);
        if length < least {
            return Err(Refusal::Layout { what: self.name, needed: least, found: length });
        }
        let (first, rest) = self.bytes.split_at_checked(length).ok_or_else(|| self.short(length))?;
        Ok((Self { bytes: first, ..self }, Self { bytes: rest, ..self }))
    }

    pub(crate) const fn is_empty(self) -> bool {
        self.bytes.is_empty()
    }

    pub(crate) const fn len(self) -> usize {
        self.bytes.len()
    }
}
