//! Other names for addresses, words and numbers: always the same one for the same thing under the same key.

use std::collections::HashMap;
use std::fs;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::path::Path;
use std::str;

use connutil::addr::{block_of, classify};

use crate::exit::Failure;
use crate::output::escaped;

/// The shortest key that is taken, in bytes: what cannot be tried out.
const SHORTEST_KEY: usize = 16;
/// How often an address may be permuted until it is in its class again. The blocks to get out of are small.
const STEPS: usize = 1000;

/// The pseudonyms under one key.
pub(super) struct Pseudonyms {
    key: [u8; 32],
    /// Each costs up to sixteen hashes, and comes again in many rows.
    addresses: HashMap<IpAddr, IpAddr>,
}

impl Pseudonyms {
    /// Under a key that nobody will ever know.
    pub(super) fn for_once() -> Result<Self, Failure> {
        let mut key = [0; 32];
        getrandom::fill(&mut key)
            .map_err(|error| Failure::Input(format!("the system gives no random key: {error}")))?;
        Ok(Self::with(key))
    }

    /// Under the key in a file: the same pseudonyms each time.
    pub(super) fn of_file(file: &Path) -> Result<Self, Failure> {
        let shown = escaped(file.as_os_str());
        let secret = fs::read(file).map_err(|error| {
            Failure::Input(format!("the key {shown}: {error}; make one: head -c 32 /dev/urandom > FILE"))
        })?;
        if secret.len() < SHORTEST_KEY {
            return Err(Failure::Input(format!(
                "the key {shown} has {} bytes; it takes {SHORTEST_KEY} random ones: head -c 32 /dev/urandom > FILE",
                secret.len()
            )));
        }
        Ok(Self::with(blake3::derive_key("connutil redact: the key of pseudonyms", &secret)))
    }

    pub(super) fn with(key: [u8; 32]) -> Self {
        Self { key, addresses: HashMap::new() }
    }

    /// The pseudonym of an address: another one of the same class, or the same where it is the same on every machine
    /// (the wildcards, 127.0.0.1, ::1 and other blocks of one address).
    ///
    /// Two addresses that share a prefix have pseudonyms that share one of the same length, as in Crypto-PAn (Xu, Fan,
    /// Ammar, Moon: "Prefix-preserving IP address anonymization", 2002), but that the block of the class stays.
    pub(super) fn address(&mut self, ip: IpAddr) -> IpAddr {
        let canonical = ip.to_canonical();
        let known = self.addresses.get(&canonical).copied();
        let pseudonym = known.unwrap_or_else(|| self.another(canonical));
        self.addresses.insert(canonical, pseudonym);
        match (ip, pseudonym) {
            (IpAddr::V6(_), IpAddr::V4(v4)) => IpAddr::V6(v4.to_ipv6_mapped()),
            (_, pseudonym) => pseudonym,
        }
    }

    fn another(&self, ip: IpAddr) -> IpAddr {
        if is_everywhere(ip) {
            return ip;
        }
        let kind = Kind::of(ip);
        // A permutation that is taken again until it hits the class is one of the class.
        let mut next = ip;
        for _ in 0..STEPS {
            next = self.permuted(next, kind);
            if next != ip && classify(next) == classify(ip) && !is_everywhere(next) {
                return next;
            }
        }
        // So few addresses have the class that only the real one was left: better one of another class.
        self.permuted(ip, kind)
    }

    /// The address of which each bit behind the kept ones is turned or not, by the bits before it. The permutation
    /// leaves no address as it was.
    fn permuted(&self, ip: IpAddr, kind: Kind) -> IpAddr {
        match ip {
            IpAddr::V4(v4) => Ipv4Addr::from(self.permuted_bytes(v4.octets(), kind)).into(),
            IpAddr::V6(v6) => Ipv6Addr::from(self.permuted_bytes(v6.octets(), kind)).into(),
        }
    }

    fn permuted_bytes<const N: usize>(&self, bytes: [u8; N], kind: Kind) -> [u8; N] {
        let mut deciding = bytes;
        if kind.has_index {
            deciding.iter_mut().skip(2).take(2).for_each(|byte| *byte = 0);
        }
        let mut permuted = bytes;
        for (nth, byte) in permuted.iter_mut().enumerate() {
            *byte ^= self.turned(&deciding, nth, kind.kept);
        }
        if permuted == bytes {
            // Then the one that differs in the last bit stays as well, so that this only swaps the two.
            permuted.iter_mut().rev().take(1).for_each(|last| *last ^= 1);
        }
        permuted
    }

    /// Which bits of the `nth` byte are turned: each by a bit of a hash of the bytes before, chosen by those of this byte
    /// before it.
    fn turned(&self, bytes: &[u8], nth: usize, kept: usize) -> u8 {
        if 8 * (nth + 1) <= kept {
            return 0;
        }
        let family = bytes.len() as u8;
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        hasher.update(&[b'a', family, nth as u8]).update(bytes.get(..nth).unwrap_or_default());
        let hash = hasher.finalize();
        let byte = bytes.get(nth).copied().unwrap_or_default();
        let mut turned = 0;
        for bit in 0..8 {
            // The nodes of a binary tree, numbered from 1 in the order of their levels.
            let node = 1 << bit | usize::from(byte) >> (8 - bit);
            let turn = hash.as_bytes().get(node / 8).is_some_and(|eight| eight >> (node % 8) & 1 == 1);
            if turn && 8 * nth + bit >= kept {
                turned |= 0x80 >> bit;
            }
        }
        turned
    }

    /// The beginning of an address, or of the name of a host, that a tool cut: the beginning of the pseudonym of an address
    /// that begins so.
    pub(super) fn cut(&mut self, text: &[u8]) -> Vec<u8> {
        const ENDS: [&str; 9] = ["", "0", ":0", "::", "0::", ".0", ".0.0", ".0.0.0", "0.0"];
        let whole = str::from_utf8(text)
            .ok()
            .filter(|text| text.contains(['.', ':']))
            .and_then(|text| ENDS.into_iter().find_map(|end| format!("{text}{end}").parse::<IpAddr>().ok()));
        match whole {
            Some(ip) => {
                let mut other = self.address(ip).to_string().into_bytes();
                other.truncate(text.len());
                other
            }
            None => self.text(text),
        }
    }

    /// A text in which each letter and each digit is another one, by the word that it stands in: length, case and
    /// punctuation stay, because those are what parsers stumble over.
    pub(super) fn text(&self, text: &[u8]) -> Vec<u8> {
        let mut redacted = Vec::with_capacity(text.len());
        for run in text.chunk_by(|&one, &other| is_of_word(one) == is_of_word(other)) {
            match run.first() {
                Some(&byte) if is_of_word(byte) => redacted.extend(self.word(run)),
                _ => redacted.extend_from_slice(run),
            }
        }
        redacted
    }

    /// A word without punctuation.
    fn word(&self, word: &[u8]) -> Vec<u8> {
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        let mut choices = hasher.update(b"w").update(word).finalize_xof();
        let mut choice = |of: u32| {
            let mut four = [0; 4];
            choices.fill(&mut four);
            u32::from_le_bytes(four) % of
        };
        let mut redacted = Vec::with_capacity(word.len());
        let is_number = word.iter().all(u8::is_ascii_digit);
        for chunk in word.utf8_chunks() {
            for character in chunk.valid().chars() {
                let leads = is_number && redacted.is_empty();
                let other = if leads {
                    leading_digit(character, word.len(), choice(8))
                } else {
                    other(character, &mut choice)
                };
                redacted.extend_from_slice(other.encode_utf8(&mut [0; 4]).as_bytes());
            }
            // What is no UTF-8 stays that, with as many bytes.
            redacted.extend(chunk.invalid().iter().map(|&byte| if byte == 0xff { 0xfe } else { 0xff }));
        }
        redacted
    }

    /// The number of a user: that of root stays, because it tells much and identifies nobody.
    pub(super) fn uid(&self, uid: u32) -> u32 {
        match uid {
            0 => 0,
            uid => str::from_utf8(&self.word(uid.to_string().as_bytes()))
                .unwrap_or_default()
                .parse()
                .unwrap_or(1),
        }
    }

    /// Hexadecimal digits in place of others: of a pointer of the kernel. Zero stays.
    pub(super) fn hex(&self, digits: &[u8]) -> Vec<u8> {
        if digits.iter().all(|&digit| digit == b'0') {
            return digits.to_vec();
        }
        let mut hasher = blake3::Hasher::new_keyed(&self.key);
        let mut other = vec![0; digits.len()];
        hasher.update(b"h").update(digits).finalize_xof().fill(&mut other);
        for (byte, &digit) in other.iter_mut().zip(digits) {
            let value = char::from(digit).to_digit(16).unwrap_or_default();
            let turned = char::from_digit((value + 1 + u32::from(*byte) % 15) % 16, 16).unwrap_or('0') as u8;
            *byte = if digit.is_ascii_uppercase() { turned.to_ascii_uppercase() } else { turned };
        }
        other
    }
}

/// A letter, a digit, or a byte of any script but ASCII.
pub(super) const fn is_of_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

/// Whether an address is the same on every machine, or the only one of its class.
fn is_everywhere(ip: IpAddr) -> bool {
    let bits = if ip.is_ipv4() { 32 } else { 128 };
    ip == IpAddr::V4(Ipv4Addr::LOCALHOST) || block_of(ip).length() == bits
}

/// What of an address stays.
#[derive(Clone, Copy)]
struct Kind {
    /// How many bits at the front: those of its block, and what says what kind of address it is.
    kept: usize,
    /// Whether BSDs keep the index of an interface in its second group. Other tools print the same address without it,
    /// so it must not decide.
    has_index: bool,
}

impl Kind {
    fn of(ip: IpAddr) -> Self {
        match ip {
            // The whole prefix: it has no other.
            IpAddr::V6(v6) if v6.is_unicast_link_local() => Self { kept: 64, has_index: true },
            // Flags, scope and that index.
            IpAddr::V6(v6) if v6.is_multicast() => Self { kept: 32, has_index: true },
            // Whether it is locally assigned.
            IpAddr::V6(v6) if v6.is_unique_local() => Self { kept: 8, has_index: false },
            _ => Self { kept: usize::from(block_of(ip).length()), has_index: false },
        }
    }
}

/// A first digit of a number that makes it neither too large for its type nor shorter, and no other number zero.
fn leading_digit(digit: char, length: usize, choice: u32) -> char {
    let value = digit.to_digit(10).unwrap_or_default();
    match (value, length) {
        (0, _) => '0',
        (_, 10..) => '1',
        (value, _) => char::from_digit(1 + (value + choice) % 9, 10).unwrap_or('1'),
    }
}

/// Another character of the same kind, never the same.
fn other(character: char, choice: &mut impl FnMut(u32) -> u32) -> char {
    let turned = |first: char, count: u32, by: u32| {
        let place = u32::from(character).wrapping_sub(u32::from(first));
        char::from_u32(u32::from(first) + (place + 1 + by) % count).unwrap_or(first)
    };
    match character {
        'a'..='z' => turned('a', 26, choice(25)),
        'A'..='Z' => turned('A', 26, choice(25)),
        '0'..='9' => turned('0', 10, choice(9)),
        _ => {
            // Letters that are as long in UTF-8: a block of Latin, of Chinese, and of its second extension.
            let first: Option<&u32> = [0xe0, 0x4e00, 0x20000].get(character.len_utf8().saturating_sub(2));
            let place = first.copied().unwrap_or(0xe0) + choice(16);
            let place = if place == u32::from(character) { place + 1 } else { place };
            char::from_u32(place).unwrap_or('?')
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]
mod tests {
    use std::collections::HashSet;

    use proptest::prelude::*;

    use super::*;

    fn pseudonyms() -> Pseudonyms {
        Pseudonyms::with([7; 32])
    }

    /// How many bits two addresses of a family share at the front.
    fn shared(one: IpAddr, other: IpAddr) -> u32 {
        match (one, other) {
            (IpAddr::V4(one), IpAddr::V4(other)) => (one.to_bits() ^ other.to_bits()).leading_zeros(),
            (IpAddr::V6(one), IpAddr::V6(other)) => (one.to_bits() ^ other.to_bits()).leading_zeros(),
            _ => 0,
        }
    }

    #[test]
    fn addresses_of_every_machine_stay() {
        for text in ["0.0.0.0", "::", "127.0.0.1", "::1", "255.255.255.255", "::ffff:127.0.0.1"] {
            let ip: IpAddr = text.parse().unwrap();
            assert_eq!(pseudonyms().address(ip), ip);
        }
    }

    #[test]
    fn a_private_network_keeps_its_block_and_its_hosts_apart() {
        let mut pseudonyms = pseudonyms();
        let all: HashSet<IpAddr> =
            (0..=255).map(|host| pseudonyms.address(Ipv4Addr::new(192, 168, 7, host).into())).collect();
        let first = *all.iter().next().unwrap();
        assert_eq!(all.len(), 256);
        assert!(
            all.iter().all(|&one| shared(one, first) >= 24 && shared(one, [192, 168, 0, 0].into()) >= 16)
        );
    }

    #[test]
    fn an_interface_index_inside_an_address_decides_nothing() {
        let [with, without] = ["fe80:4::1234:5678", "fe80::1234:5678"]
            .map(|text| pseudonyms().address(text.parse().unwrap()).to_string());
        assert_eq!(with.replacen("fe80:4::", "fe80::", 1), without);
    }

    #[test]
    fn a_cut_address_is_the_beginning_of_its_pseudonym() {
        let mut pseudonyms = pseudonyms();
        for (cut, whole) in [
            ("2a00:db8:1234:567", "2a00:db8:1234:567::"),
            ("2a00:db8:1:", "2a00:db8:1::"),
            ("10.11.12", "10.11.12.0"),
        ] {
            let other = pseudonyms.address(whole.parse().unwrap()).to_string();
            let redacted = String::from_utf8(pseudonyms.cut(cut.as_bytes())).unwrap();
            assert!(other.starts_with(&redacted) && redacted.len() == cut.len(), "{redacted} of {other}");
            assert_ne!(redacted, cut);
        }
        assert_eq!(pseudonyms.cut(b"gatew"), pseudonyms.text(b"gatew"));
    }

    #[test]
    fn words_keep_length_case_and_punctuation_and_no_letter() {
        let pseudonyms = pseudonyms();
        let name = "sshd: Root@pts/10 Z\u{fc}rich \u{6c34}".as_bytes();
        let other = pseudonyms.text(name);
        assert_eq!(other.len(), name.len());
        for (&one, &other) in name.iter().zip(&other).filter(|(one, _)| one.is_ascii()) {
            let same_kind = |test: fn(&u8) -> bool| test(&one) == test(&other);
            assert!(same_kind(u8::is_ascii_lowercase) && same_kind(u8::is_ascii_uppercase));
            assert!(same_kind(u8::is_ascii_digit) && (one == other) != one.is_ascii_alphanumeric());
        }
        assert_eq!(pseudonyms.text(b"root"), pseudonyms.text(b"root"));
        assert_ne!(pseudonyms.text(b"root"), Pseudonyms::with([8; 32]).text(b"root"));
        assert!(std::str::from_utf8(&other).is_ok() && !String::from_utf8_lossy(&other).contains('\u{6c34}'));
    }

    proptest! {
        #[test]
        fn an_address_becomes_another_of_its_class(ip: IpAddr) {
            let other = pseudonyms().address(ip);
            prop_assert_eq!(classify(other), classify(ip));
            prop_assert!(other != ip || is_everywhere(ip.to_canonical()));
        }

        /// Of the global addresses too, where they are further inside than the blocks around them.
        #[test]
        fn what_shares_a_network_shares_one_afterwards(ip: Ipv4Addr, low: u8, v6 in 0x2a00_u16..0x2fff, host: [u16; 2]) {
            let mut pseudonyms = pseudonyms();
            let [a, b, c, _] = ip.octets();
            let near = Ipv4Addr::new(a, b, c, low);
            prop_assume!(![ip, near].iter().any(|&one| is_everywhere(one.into())));
            prop_assume!(block_of(ip.into()) == block_of(near.into()));
            let [one, other] = [ip, near].map(|ip| pseudonyms.address(ip.into()));
            prop_assert!(shared(one, other) >= 24, "{one} {other}");
            prop_assert_eq!(one == other, ip == near);
            let [one, other] = host.map(|host| pseudonyms.address(Ipv6Addr::new(v6, 1, 2, 3, 0, 0, 0, host).into()));
            prop_assert!(shared(one, other) >= 112);
            prop_assert_eq!(one == other, host[0] == host[1]);
        }

        #[test]
        fn a_user_is_another_user(uid: u32) {
            let other = pseudonyms().uid(uid);
            prop_assert_eq!(uid == 0, other == 0);
            prop_assert!(uid == 0 || other != uid || uid.to_string().len() == 10);
        }
    }
}
