//! Where Stem 1.8.2 (`stem.util.connection`) answers otherwise: the rows of the README's table, in its order.
//! What Stem answers was seen by running it.

use netaddr::{
    AddressInt, Brackets, Expanded, ZeroPort, address_to_int, expand_ipv6_address, get_mask_ipv6,
    is_private_address, is_valid_ipv4_address, is_valid_ipv6_address, is_valid_port,
};

const EVERY_BRACKETS: [Brackets; 3] = [Brackets::Forbidden, Brackets::Optional, Brackets::Required];

fn assert_no_ipv6(texts: &[&str]) {
    for text in texts {
        for brackets in EVERY_BRACKETS {
            assert!(!is_valid_ipv6_address(text, brackets), "{text:?} {brackets:?}");
            let bracketed = format!("[{text}]");
            assert!(!is_valid_ipv6_address(&bracketed, brackets), "{bracketed:?} {brackets:?}");
        }
    }
}

#[test]
fn an_ipv4_part_comes_last() {
    assert_no_ipv6(&["1.2.3.4::", "1.2.3.4::1", "::1.2.3.4:5", "1.2.3.4:1:2:3:4:5:6"]);
    assert!(is_valid_ipv6_address("::5:1.2.3.4", Brackets::Forbidden));
}

#[test]
fn digits_end_at_f() {
    for character in ('G'..='Z').chain(['[', '\\', ']', '^', '_', '`']) {
        assert_no_ipv6(&[&format!("::{character}"), &format!("{character}::"), &format!("1::a{character}")]);
    }
    assert!(is_valid_ipv6_address("::aF", Brackets::Forbidden));
}

#[test]
fn brackets_are_no_digits() {
    for text in ["[::1", "::1]", "[[::1]]", "[]::", "::[]"] {
        for brackets in EVERY_BRACKETS {
            assert!(!is_valid_ipv6_address(text, brackets), "{text} {brackets:?}");
        }
    }
    assert!(!is_valid_ipv6_address("[::1]", Brackets::Forbidden));
    assert!(is_valid_ipv6_address("[::1]", Brackets::Optional));
}

#[test]
fn a_line_feed_is_no_digit() {
    assert_no_ipv6(&["::1\n", "1\n::", "\n::1", "1\n::2\n"]);
    assert!(!is_valid_ipv6_address("[::1]\n", Brackets::Optional));
}

#[test]
fn a_lone_colon_ends_nothing() {
    assert_no_ipv6(&[
        "1:2:3:4:5:6:7:",
        ":1:2:3:4:5:6:7",
        ":1:2:3:4:5:6:",
        "1::2:",
        ":1::2",
        "1:2:3:4:5:6:1.2.3.4:",
    ]);
}

#[test]
fn a_double_colon_can_stand_for_one_group() {
    for text in ["1:2:3:4:5:6:7::", "::2:3:4:5:6:7:8", "::2:3:4:5:6:192.0.2.1"] {
        assert!(is_valid_ipv6_address(text, Brackets::Forbidden), "{text}");
        assert!(expand_ipv6_address(text).is_ok(), "{text}");
    }
    // But not for none.
    assert_no_ipv6(&["1:2:3:4:5:6:7:8::", "1:2:3:4::5:6:7:8", "1:2:3:4:5:6::192.0.2.1"]);
}

#[test]
fn digits_are_ascii() {
    for text in ["١.2.3.4", "1.2.3.４", "٠1.2.3.4"] {
        assert!(!is_valid_ipv4_address(text), "{text}");
        assert!(address_to_int(text).is_err(), "{text}");
    }
    assert_no_ipv6(&["::ffff:1.2.3.٤"]);
    // As Stem has it too.
    assert!(!is_valid_port("٨٠", ZeroPort::Refused));
}

#[test]
fn a_check_never_fails() {
    assert!(!is_valid_ipv4_address("1.2.3.²"));
    assert!(!is_valid_ipv4_address(&format!("1.2.3.{}", "9".repeat(5000))));
    assert_no_ipv6(&["::ffff:1.2.3.²"]);
}

#[test]
fn only_addresses_are_private_or_not() {
    for text in ["１0.0.0.1", "172.１6.0.1"] {
        assert!(is_private_address(text).is_err(), "{text}");
    }
}

#[test]
fn expansion_is_in_lower_case() {
    let expanded = expand_ipv6_address("2001:DB8::FF").unwrap();
    assert_eq!(expanded.to_string(), "2001:0db8:0000:0000:0000:0000:0000:00ff");
    assert_eq!(format!("{expanded:X}"), "2001:0DB8:0000:0000:0000:0000:0000:00FF");
}

#[test]
fn only_addresses_expand() {
    for text in ["::Z", "[::1]", "1.2.3.4::", "1::2:", "1:2:3:4:5:6:7:", "::1\n"] {
        assert!(expand_ipv6_address(text).is_err(), "{text:?}");
    }
}

#[test]
fn integers_keep_their_family() {
    assert_eq!(address_to_int("0.0.0.1"), Ok(AddressInt::V4(1)));
    assert_eq!(address_to_int("::1"), Ok(AddressInt::V6(1)));
    assert_ne!(address_to_int("0.0.0.1"), address_to_int("::1"));
}

#[test]
fn only_addresses_are_integers() {
    for text in ["1.2.3.4::", "::1.2.3.4:5", "::1\n", "1::2:"] {
        assert!(address_to_int(text).is_err(), "{text:?}");
    }
}

#[test]
fn the_mask_in_stems_words() {
    for (length, text) in [
        (0, "0000:0000:0000:0000:0000:0000:0000:0000"),
        (1, "8000:0000:0000:0000:0000:0000:0000:0000"),
        (64, "FFFF:FFFF:FFFF:FFFF:0000:0000:0000:0000"),
        (128, "FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF:FFFF"),
    ] {
        assert_eq!(format!("{:X}", Expanded(get_mask_ipv6(length).unwrap())), text);
    }
}
