//! One end of a socket, which may be cut.

use crate::endpoint::{Printed, Shown, port, whole};
use crate::{Address, Endpoint, Family, Protocol};

use alloc::borrow::Cow;

/// How wide address, colon and port are where the address was cut to make them fit.
pub(super) const NARROW: usize = 23;

/// One end as it is printed.
#[derive(Clone, Copy, Debug)]
pub(super) struct End<'a> {
    /// The text of an address that may be cut is in here as a name.
    printed: Printed<'a>,
    cut: bool,
}

impl<'a> End<'a> {
    /// What a word says, if every address is `whole` or it may be cut.
    #[inline]
    pub(super) fn of(word: &'a [u8], is_whole: bool) -> Option<Self> {
        if word.len() == NARROW && !is_whole {
            return Some(Self { printed: cut(word)?, cut: true });
        }
        // The kernel's tables have no zones: the one that BusyBox prints is what happened to be in its memory.
        Some(Self { printed: Printed { zone: None, ..whole(word)? }, cut: false })
    }

    /// The family that the address shows.
    #[inline]
    pub(super) fn family(&self) -> Option<Family> {
        match self.printed.address {
            Shown::Name(text) if self.cut && memchr::memchr(b':', text).is_some() => Some(Family::V6),
            _ => self.printed.family(),
        }
    }

    /// Whether it stands for no end at all.
    #[inline]
    pub(super) const fn is_nothing(&self) -> bool {
        self.printed.is_nothing()
    }

    /// Whether it is a whole address and a port, both in figures.
    pub(super) const fn is_numeric(&self) -> bool {
        self.printed.is_numeric()
    }

    /// The endpoint of a socket of this protocol, where a lone `*` is of the family `any`.
    #[inline]
    pub(super) fn read(self, protocol: Protocol, any: Option<Family>) -> Endpoint<'a> {
        let mut endpoint = self.printed.read(protocol, any);
        if let (true, Shown::Name(text)) = (self.cut, self.printed.address) {
            endpoint.address = Address::Cut(Cow::Borrowed(text));
        }
        endpoint
    }
}

/// The beginning of an address or of a name, and the port, which is cut too only if it is a name of 18 bytes.
fn cut(word: &[u8]) -> Option<Printed<'_>> {
    let colon = memchr::memrchr(b':', word)?;
    let address = word.get(..colon).filter(|address| !address.is_empty())?;
    let allowed = |byte: &u8| byte.is_ascii_alphanumeric() || b".:-_*[]%".contains(byte);
    let address = Shown::Name(Some(address).filter(|address| address.iter().all(allowed))?);
    Some(Printed { address, zone: None, port: port(word.get(colon + 1..)?)? })
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::{String, ToString};

    /// The end as text, and its family.
    fn read(word: &str, is_whole: bool) -> Option<(String, Option<Family>)> {
        let end = End::of(word.as_bytes(), is_whole)?;
        Some((end.read(Protocol::Tcp, None).to_string(), end.family()))
    }

    #[test]
    fn what_is_23_wide_may_be_cut() {
        let v6 = Some(Family::V6);
        for (word, cut, whole) in [
            ("fe80::8c6b:58ff:fe:8008", "fe80::8c6b:58ff:fe…:8008", Some("[fe80::8c6b:58ff:fe]:8008")),
            ("2001:db8:1111:2222:8011", "2001:db8:1111:2222…:8011", None),
            ("2001:db8:1111:222::4092", "2001:db8:1111:222:…:4092", None),
            ("::ffff:10.20.30.40:8003", "::ffff:10.20.30.40…:8003", Some("10.20.30.40:8003")),
            ("2001:db8:7:7:7:7:7:77:*", "2001:db8:7:7:7:7:7:77…:*", Some("[2001:db8:7:7:7:7:7:77]:*")),
        ] {
            assert_eq!(read(word, false), Some((cut.into(), v6)), "{word}");
            assert_eq!(read(word, true), whole.map(|whole| (whole.into(), v6)), "{word}");
        }
        // A service takes room from IPv4, too: this was 192.168.100.10, perhaps.
        assert_eq!(read("192.168.100.1:x11-ssh-o", false).unwrap().0, "192.168.100.1…:x11-ssh-o");
        assert_eq!(read("gateway-of-exam:no-such", false).unwrap().0, "gateway-of-exam…:no-such");
        for word in [
            "a very long process:123",
            "2001:db8:1111:2222:65536",
            "users:((\"x\",pid=1,f:123",
            ":::::::::::::::::::::::",
        ] {
            assert_eq!(read(word, false), None, "{word}");
        }
    }

    #[test]
    fn no_zone_is_real() {
        assert_eq!(read("::%2133273245:58", false), Some(("[::]:58".into(), Some(Family::V6))));
        assert!(End::of(b"::%32:*", false).unwrap().is_nothing());
    }
}
