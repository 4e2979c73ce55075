//! One end of a socket, which may be cut.

use crate::lex::behind_padding;
use crate::printed::{self, Port, Printed, Shown, Told, port, put_figures};
use crate::{Address, Endpoint, Family, Protocol};

/// How wide address, colon and port are where the address was cut to make them fit.
pub(super) const NARROW: usize = 23;

/// Puts an end in figures at the front of a text into its place, if it is too short to be cut, and gives what stands behind
/// its blanks.
#[inline(always)]
pub(super) fn put_short<'a>(text: &'a [u8], place: &mut Endpoint<'a>) -> Option<(&'a [u8], Told)> {
    let (told, rest) = put_figures(text, place)?;
    (text.len() - rest.len() < NARROW).then(|| (behind_padding(rest), told))
}

/// Puts what a word says into its place, if every address is `whole` or it may be cut.
#[inline]
pub(super) fn put<'a>(
    word: &'a [u8],
    is_whole: bool,
    protocol: Protocol,
    place: &mut Endpoint<'a>,
) -> Option<Told> {
    if word.len() == NARROW && !is_whole {
        return put_cut(word, protocol, place);
    }
    let told = printed::put(word, protocol, place)?;
    // The kernel's tables have no zones: the one that BusyBox prints is what happened to be in its memory.
    place.set_zone(None);
    Some(told)
}

fn put_cut<'a>(word: &'a [u8], protocol: Protocol, place: &mut Endpoint<'a>) -> Option<Told> {
    let (text, port) = cut(word)?;
    Printed { address: Shown::Any, zone: None, port }.put(protocol, place);
    place.address = Address::Cut(text.into());
    let family = memchr::memchr(b':', text).map(|_| Family::V6);
    Some(Told::other(family, false))
}

/// The beginning of an address or of a name, and the port, which is cut too only if it is a name of 18 bytes.
fn cut(word: &[u8]) -> Option<(&[u8], Port<'_>)> {
    let colon = memchr::memrchr(b':', word)?;
    let address = word.get(..colon).filter(|address| !address.is_empty())?;
    let allowed = |byte: &u8| ALLOWED.get(usize::from(*byte)) == Some(&true);
    Some((Some(address).filter(|address| address.iter().all(allowed))?, port(word.get(colon + 1..)?)?))
}

/// What can stand in an address or a name. Asked of each byte of an address, a table guesses none of them wrong.
#[expect(clippy::indexing_slicing, reason = "made by the compiler, which refuses an index that is wrong")]
static ALLOWED: [bool; 256] = {
    let mut table = [false; 256];
    let mut byte = 0;
    while byte < 256 {
        table[byte] = (byte as u8).is_ascii_alphanumeric()
            || matches!(byte as u8, b'.' | b':' | b'-' | b'_' | b'*' | b'[' | b']' | b'%');
        byte += 1;
    }
    table
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::printed::NOT_PRINTED;
    use alloc::string::{String, ToString};

    /// The end as text, and its family.
    fn read(word: &str, is_whole: bool) -> Option<(String, Option<Family>)> {
        let mut end = NOT_PRINTED;
        let told = put(word.as_bytes(), is_whole, Protocol::Tcp, &mut end)?;
        Some((end.to_string(), told.family))
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
        assert!(put(b"::%32:*", false, Protocol::Tcp, &mut NOT_PRINTED.clone()).unwrap().is_nothing);
    }
}
