//! What holds for every input.

use core::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use netaddr::{
    AddressClass, AddressInt, Brackets, Escaped, Excerpt, Expanded, Prefix, PrefixError, ZeroPort, Zone,
    ZonedAddr, address_to_int, classify, expand_ipv6_address, get_mask_ipv4, get_mask_ipv6, int_to_address,
    is_private_address, is_valid_ipv4_address, is_valid_ipv6_address, is_valid_port, prefix_length_ipv4,
    prefix_length_ipv6, sort_key,
};
use proptest::collection::vec;
use proptest::prelude::*;

/// Any address; IPv6 with many zero groups, so that `::` and embedded IPv4 addresses come up.
fn address() -> impl Strategy<Value = IpAddr> {
    let group = prop_oneof![Just(0_u16), Just(0xffff), any::<u16>()];
    prop_oneof![
        any::<[u8; 4]>().prop_map(IpAddr::from),
        any::<[u8; 4]>().prop_map(|v4| Ipv4Addr::from(v4).to_ipv6_mapped().into()),
        prop::array::uniform8(group).prop_map(IpAddr::from),
    ]
}

/// The bytes of a zone: few are refused, and many need an escape.
fn zone() -> impl Strategy<Value = Zone> {
    let byte = prop_oneof![any::<u8>(), prop::sample::select(&b"abcz019\\.-_]n\xc3\xa9\x1b"[..])];
    vec(byte, 1..=15).prop_filter_map("a zone", |bytes| Zone::new(&bytes).ok())
}

/// Text made of what addresses are made of, so that much of it is nearly one.
fn near_address() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(
        &[
            ":",
            ":",
            "::",
            ".",
            "0",
            "1",
            "01",
            "255",
            "256",
            "ffff",
            "F",
            "g",
            "Z",
            "12345",
            "1.2.3.4",
            "[",
            "]",
            "%",
            "/",
            " ",
            "\n",
            "-",
            "+",
            "1:2:3:4:5:6:7",
            "١",
            "²",
            "fe80",
        ][..],
    );
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof![any::<String>(), near_address()]
}

/// Bytes from a small set in which escapes and broken UTF-8 are frequent, or any.
fn any_bytes() -> impl Strategy<Value = Vec<u8>> {
    let near = prop_oneof![
        prop::sample::select(&b"\\xun{}01fe80:%/.\n\x1b \xc3\xa9\xcc\x81\xe2\x80\xae\xff"[..]),
        any::<u8>(),
    ];
    prop_oneof![vec(any::<u8>(), 0..80), vec(near, 0..80), any_text().prop_map(String::into_bytes)]
}

/// Undoes `Escaped` by its documented rules, apart from the crate's own reader.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        let meant = match character {
            '\\' => match characters.next() {
                Some('\\') => '\\',
                Some('n') => '\n',
                Some('r') => '\r',
                Some('t') => '\t',
                Some('x') => {
                    let digits: String = characters.by_ref().take(2).collect();
                    bytes.push(u8::from_str_radix(&digits, 16).unwrap_or_default());
                    continue;
                }
                Some('u') => {
                    let digits: String =
                        characters.by_ref().skip(1).take_while(|digit| *digit != '}').collect();
                    u32::from_str_radix(&digits, 16).ok().and_then(char::from_u32).unwrap_or_default()
                }
                _ => char::REPLACEMENT_CHARACTER,
            },
            plain => plain,
        };
        bytes.extend_from_slice(meant.encode_utf8(&mut [0; 4]).as_bytes());
    }
    bytes
}

/// No control, no separator but the space, none of the characters that change a line's direction.
fn is_harmless(character: char) -> bool {
    let steers = ('\u{200b}'..='\u{200f}').contains(&character)
        || ('\u{202a}'..='\u{202e}').contains(&character)
        || ('\u{2066}'..='\u{2069}').contains(&character);
    !character.is_control() && !steers && (character == ' ' || !character.is_whitespace())
}

fn without_brackets(text: &str) -> Option<&str> {
    text.strip_prefix('[')?.strip_suffix(']')
}

fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

proptest! {
    #[test]
    fn zones_read_what_they_print(zone in zone()) {
        prop_assert_eq!(zone.to_string().parse(), Ok(zone));
        prop_assert_eq!(Zone::new(zone.as_bytes()), Ok(zone));
    }

    #[test]
    fn zoned_addresses_read_what_they_print(address in address(), zone in prop::option::of(zone())) {
        let zoned = ZonedAddr { address, zone };
        prop_assert_eq!(zoned.to_string().parse(), Ok(zoned));
        let mut raw = address.to_string().into_bytes();
        if let Some(zone) = zone {
            raw.push(b'%');
            raw.extend_from_slice(zone.as_bytes());
        }
        prop_assert_eq!(ZonedAddr::from_bytes(&raw), Ok(zoned));
    }

    #[test]
    fn zones_order_as_their_bytes(one in zone(), other in zone()) {
        prop_assert_eq!(one.cmp(&other), one.as_bytes().cmp(other.as_bytes()));
    }

    #[test]
    fn prefixes_read_what_they_print(address in address(), length in 0_u8..=128) {
        let prefix = match Prefix::new(address, length) {
            Ok(prefix) => prefix,
            Err(PrefixError::HostBits { network, .. }) => network,
            Err(error) => {
                prop_assert!(address.is_ipv4() && length > 32, "{error}");
                return Ok(());
            }
        };
        prop_assert_eq!(prefix.to_string().parse(), Ok(prefix));
        prop_assert_eq!(prefix.length(), length);
        prop_assert!(prefix.contains(address));
        prop_assert!(prefix.contains(prefix.address()));
    }

    #[test]
    fn prefixes_hold_what_agrees_bit_by_bit(
        one in any::<u128>(), length in 0_u8..=128, flipped in 0_u8..128,
    ) {
        let address = |bits| IpAddr::V6(Ipv6Addr::from_bits(bits));
        let network = one & get_mask_ipv6(length)?.to_bits();
        let prefix = Prefix::new(address(network), length)?;
        // Bit 0 is the first of the address.
        let other = one ^ (1 << (127 - flipped));
        prop_assert_eq!(prefix.contains(address(other)), flipped >= length);
    }

    #[test]
    fn classes_read_what_they_print(address in address()) {
        let class = classify(address);
        prop_assert_eq!(class.to_string().parse(), Ok(class));
    }

    #[test]
    fn classes_agree_with_core(address in address()) {
        let class = classify(address);
        let inner = address.to_canonical();
        prop_assert_eq!(class == AddressClass::Multicast, inner.is_multicast());
        prop_assert_eq!(class == AddressClass::Loopback, inner.is_loopback());
        prop_assert_eq!(class == AddressClass::Unspecified, inner.is_unspecified());
        match inner {
            IpAddr::V4(v4) => {
                prop_assert_eq!(class == AddressClass::Private, v4.is_private());
                prop_assert_eq!(class == AddressClass::LinkLocal, v4.is_link_local());
                prop_assert_eq!(class == AddressClass::Broadcast, v4.is_broadcast());
                prop_assert_eq!(class == AddressClass::Documentation, v4.is_documentation());
                let private = class == AddressClass::Private || class == AddressClass::Loopback;
                prop_assert_eq!(is_private_address(&v4.to_string()), Ok(private));
            }
            IpAddr::V6(v6) => {
                prop_assert_eq!(class == AddressClass::UniqueLocal, v6.is_unique_local());
                prop_assert_eq!(class == AddressClass::LinkLocal, v6.is_unicast_link_local());
            }
        }
    }

    #[test]
    fn expansion_leads_back_to_the_address(groups in any::<[u16; 8]>()) {
        let address = Ipv6Addr::from(groups);
        let expanded = expand_ipv6_address(&address.to_string())?;
        prop_assert_eq!(expanded, Expanded(address));
        prop_assert_eq!(expanded.to_string().len(), 39);
        prop_assert_eq!(expanded.to_string().parse(), Ok(address));
        prop_assert_eq!(format!("{expanded:X}"), expanded.to_string().to_uppercase());
    }

    #[test]
    fn integers_lead_back_to_the_address(address in address()) {
        let int = address_to_int(&address.to_string())?;
        prop_assert_eq!(int, AddressInt::from(address));
        prop_assert_eq!(int_to_address(int), address);
        prop_assert_eq!(IpAddr::from(int), address);
    }

    #[test]
    fn order_is_that_of_core(
        one in address(), other in address(),
        port in any::<Option<u16>>(), other_port in any::<Option<u16>>(),
    ) {
        prop_assert_eq!(AddressInt::from(one).cmp(&AddressInt::from(other)), one.cmp(&other));
        let expected = (one, port).cmp(&(other, other_port));
        prop_assert_eq!(sort_key(one, port).cmp(&sort_key(other, other_port)), expected);
    }

    #[test]
    fn ipv4_masks_lead_back_to_their_length(length in any::<u8>()) {
        match get_mask_ipv4(length) {
            Ok(mask) => {
                prop_assert_eq!(mask.to_bits().leading_ones(), u32::from(length));
                prop_assert_eq!(mask.to_bits().count_ones(), u32::from(length));
                prop_assert_eq!(prefix_length_ipv4(mask), Ok(length));
            }
            Err(_) => prop_assert!(length > 32),
        }
    }

    #[test]
    fn ipv6_masks_lead_back_to_their_length(length in any::<u8>()) {
        match get_mask_ipv6(length) {
            Ok(mask) => {
                prop_assert_eq!(mask.to_bits().leading_ones(), u32::from(length));
                prop_assert_eq!(mask.to_bits().count_ones(), u32::from(length));
                prop_assert_eq!(prefix_length_ipv6(mask), Ok(length));
            }
            Err(_) => prop_assert!(length > 128),
        }
    }

    #[test]
    fn masks_with_gaps_are_told(v4 in any::<u32>(), v6 in any::<u128>()) {
        let gapless = v4.leading_ones() == v4.count_ones();
        prop_assert_eq!(prefix_length_ipv4(Ipv4Addr::from_bits(v4)).is_ok(), gapless);
        let gapless = v6.leading_ones() == v6.count_ones();
        prop_assert_eq!(prefix_length_ipv6(Ipv6Addr::from_bits(v6)).is_ok(), gapless);
    }

    #[test]
    fn validity_is_that_of_core(text in any_text()) {
        prop_assert_eq!(is_valid_ipv4_address(&text), text.parse::<Ipv4Addr>().is_ok());
        let bare = is_ipv6(&text);
        let bracketed = without_brackets(&text).is_some_and(is_ipv6);
        prop_assert_eq!(is_valid_ipv6_address(&text, Brackets::Forbidden), bare);
        prop_assert_eq!(is_valid_ipv6_address(&text, Brackets::Required), bracketed);
        prop_assert_eq!(is_valid_ipv6_address(&text, Brackets::Optional), bare || bracketed);
        prop_assert_eq!(address_to_int(&text).is_ok(), text.parse::<IpAddr>().is_ok());
        prop_assert_eq!(expand_ipv6_address(&text).is_ok(), bare);
    }

    #[test]
    fn valid_ports_are_the_texts_of_their_numbers(
        text in prop_oneof!["[0-9+ -]{0,6}", any::<String>()], port in any::<i64>(), small in -2_i64..70_000,
    ) {
        let canonical = text.parse::<u16>().is_ok_and(|port| port.to_string() == text);
        prop_assert_eq!(is_valid_port(text.as_str(), ZeroPort::Allowed), canonical);
        for port in [port, small] {
            let valid = (1..=65_535).contains(&port);
            prop_assert_eq!(is_valid_port(&port, ZeroPort::Refused), valid);
            prop_assert_eq!(is_valid_port(port.to_string().as_str(), ZeroPort::Refused), valid);
            prop_assert_eq!(is_valid_port(&[80, port], ZeroPort::Refused), valid);
        }
    }

    #[test]
    fn escaped_text_is_harmless_and_leads_back(bytes in any_bytes()) {
        let shown = Escaped(&bytes).to_string();
        prop_assert!(shown.chars().all(is_harmless), "{shown}");
        prop_assert_eq!(unescape(&shown), bytes);
    }

    #[test]
    fn escaped_characters_lead_back(text in any::<String>()) {
        prop_assert_eq!(unescape(&Escaped(text.as_bytes()).to_string()), text.into_bytes());
    }

    #[test]
    fn width_only_adds_fill(bytes in any_bytes(), width in 0_usize..40) {
        let shown = Escaped(&bytes).to_string();
        prop_assert_eq!(format!("{:width$}", Escaped(&bytes)), format!("{shown:width$}"));
        prop_assert_eq!(format!("{:*>width$}", Escaped(&bytes)), format!("{shown:*>width$}"));
        prop_assert_eq!(format!("{:-^width$}", Escaped(&bytes)), format!("{shown:-^width$}"));
    }

    #[test]
    fn excerpts_are_the_start_of_the_text(bytes in any_bytes()) {
        let excerpt = Excerpt::new(&bytes);
        prop_assert!(bytes.starts_with(excerpt.as_bytes()));
        prop_assert_eq!(excerpt.is_cut(), bytes.len() > 48);
        prop_assert!(excerpt.is_cut() || excerpt.as_bytes() == bytes);
        prop_assert!(excerpt.as_bytes().len() >= bytes.len().min(45));
    }

    #[test]
    fn nothing_panics_and_errors_are_one_harmless_line(bytes in any_bytes()) {
        let text = String::from_utf8_lossy(&bytes);
        let messages = [
            Zone::new(&bytes).err().map(|error| error.to_string()),
            ZonedAddr::from_bytes(&bytes).err().map(|error| error.to_string()),
            text.parse::<Zone>().err().map(|error| error.to_string()),
            text.parse::<ZonedAddr>().err().map(|error| error.to_string()),
            text.parse::<Prefix>().err().map(|error| error.to_string()),
            text.parse::<Expanded>().err().map(|error| error.to_string()),
            text.parse::<AddressClass>().err().map(|error| error.to_string()),
            is_private_address(&text).err().map(|error| error.to_string()),
            address_to_int(&text).err().map(|error| error.to_string()),
        ];
        for message in messages.into_iter().flatten() {
            prop_assert!(!message.contains(char::is_control), "{message}");
            prop_assert!(message.len() < 800, "{message}");
        }
    }
}
