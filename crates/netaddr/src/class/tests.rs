use super::{AddressClass, IPV4_BLOCKS, IPV6_BLOCKS, classify, is_private_address};
use crate::prefix::Prefix;
use crate::valid::AddressHint;
use std::string::ToString;

fn assert_classes(expected: &[(&str, AddressClass)]) {
    for (text, class) in expected {
        assert_eq!(classify(text.parse().unwrap()), *class, "{text}");
    }
}

/// Blocks and their reach by the IPv4 registry: first and last address, and the neighbours outside.
#[test]
fn ipv4_blocks_end_where_the_registry_says() {
    use AddressClass::*;
    assert_classes(&[
        ("0.0.0.0", Unspecified),
        ("0.0.0.1", Reserved),
        ("0.255.255.255", Reserved),
        ("1.0.0.0", Global),
        ("9.255.255.255", Global),
        ("10.0.0.0", Private),
        ("10.255.255.255", Private),
        ("11.0.0.0", Global),
        ("100.63.255.255", Global),
        ("100.64.0.0", Shared),
        ("100.127.255.255", Shared),
        ("100.128.0.0", Global),
        ("126.255.255.255", Global),
        ("127.0.0.0", Loopback),
        ("127.255.255.255", Loopback),
        ("128.0.0.0", Global),
        ("169.253.255.255", Global),
        ("169.254.0.0", LinkLocal),
        ("169.254.255.255", LinkLocal),
        ("169.255.0.0", Global),
        ("172.15.255.255", Global),
        ("172.16.0.0", Private),
        ("172.31.255.255", Private),
        ("172.32.0.0", Global),
        ("191.255.255.255", Global),
        ("192.0.0.0", Reserved),
        ("192.0.0.8", Reserved),
        ("192.0.0.9", Global),
        ("192.0.0.10", Global),
        ("192.0.0.11", Reserved),
        ("192.0.0.170", Reserved),
        ("192.0.0.255", Reserved),
        ("192.0.1.0", Global),
        ("192.0.2.0", Documentation),
        ("192.0.2.255", Documentation),
        ("192.0.3.0", Global),
        ("192.31.196.1", Global),
        ("192.52.193.1", Global),
        ("192.88.98.255", Global),
        ("192.88.99.0", Reserved),
        ("192.88.99.2", Reserved),
        ("192.88.99.255", Reserved),
        ("192.88.100.0", Global),
        ("192.167.255.255", Global),
        ("192.168.0.0", Private),
        ("192.168.255.255", Private),
        ("192.169.0.0", Global),
        ("192.175.48.1", Global),
        ("198.17.255.255", Global),
        ("198.18.0.0", Benchmarking),
        ("198.19.255.255", Benchmarking),
        ("198.20.0.0", Global),
        ("198.51.100.0", Documentation),
        ("198.51.101.0", Global),
        ("203.0.112.255", Global),
        ("203.0.113.255", Documentation),
        ("223.255.255.255", Global),
        ("224.0.0.0", Multicast),
        ("239.255.255.255", Multicast),
        ("240.0.0.0", Reserved),
        ("255.255.255.254", Reserved),
        ("255.255.255.255", Broadcast),
    ]);
}

/// The same for the IPv6 registry.
#[test]
fn ipv6_blocks_end_where_the_registry_says() {
    use AddressClass::*;
    assert_classes(&[
        ("::", Unspecified),
        ("::1", Loopback),
        ("::2", Reserved),
        ("::192.0.2.1", Reserved),
        ("64:ff9b::", Global),
        ("64:ff9b::ffff:ffff", Global),
        ("64:ff9b::1:0:0", Reserved),
        ("64:ff9b:1::", Reserved),
        ("100::1", Reserved),
        ("100:0:0:1::1", Reserved),
        ("1fff:ffff::", Reserved),
        ("2000::", Global),
        ("2001::1", Reserved),
        ("2001:1::", Reserved),
        ("2001:1::1", Global),
        ("2001:1::2", Global),
        ("2001:1::3", Global),
        ("2001:1::4", Reserved),
        ("2001:2::", Benchmarking),
        ("2001:2:0:ffff:ffff:ffff:ffff:ffff", Benchmarking),
        ("2001:2:1::", Reserved),
        ("2001:3::", Global),
        ("2001:3:ffff::", Global),
        ("2001:4:111::", Reserved),
        ("2001:4:112::", Global),
        ("2001:4:113::", Reserved),
        ("2001:10::", Reserved),
        ("2001:1f:ffff::", Reserved),
        ("2001:20::", Global),
        ("2001:2f:ffff::", Global),
        ("2001:30::", Global),
        ("2001:3f:ffff::", Global),
        ("2001:40::", Reserved),
        ("2001:1ff:ffff::", Reserved),
        ("2001:200::", Global),
        ("2001:db7:ffff::", Global),
        ("2001:db8::", Documentation),
        ("2001:db8:ffff::", Documentation),
        ("2001:db9::", Global),
        ("2001:ffff::", Global),
        ("2002::", Reserved),
        ("2002:ffff::", Reserved),
        ("2003::", Global),
        ("2620:4f:8000::", Global),
        ("2a00::", Global),
        ("3ffe::", Global),
        ("3fff::", Documentation),
        ("3fff:fff:ffff::", Documentation),
        ("3fff:1000::", Global),
        ("4000::", Reserved),
        ("5f00::", Reserved),
        ("fbff::", Reserved),
        ("fc00::", UniqueLocal),
        ("fdff:ffff::", UniqueLocal),
        ("fe00::", Reserved),
        ("fe80::", LinkLocal),
        ("febf:ffff::", LinkLocal),
        ("fec0::", Reserved),
        ("ff00::", Multicast),
        ("ff0e::1", Multicast),
    ]);
}

#[test]
fn mapped_addresses_are_judged_by_the_address_inside() {
    assert_classes(&[
        ("::ffff:127.0.0.1", AddressClass::Loopback),
        ("::ffff:0.0.0.0", AddressClass::Unspecified),
        ("::ffff:9.9.9.9", AddressClass::Global),
        ("::ffff:255.255.255.255", AddressClass::Broadcast),
    ]);
}

#[test]
fn every_block_is_a_prefix_of_its_own_and_the_first_holds_all() {
    for table in [IPV4_BLOCKS, IPV6_BLOCKS] {
        assert_eq!(table[0].1, 0);
        for (index, (network, length, _)) in table.iter().enumerate() {
            let prefix = Prefix::new(*network, *length).unwrap();
            assert_eq!(prefix.address().is_ipv4(), table[0].0.is_ipv4());
            assert!(table[..index].iter().all(|row| (row.0, row.1) != (*network, *length)), "{prefix}");
        }
    }
}

#[test]
fn a_block_has_a_class_where_all_of_it_is_for_one_thing() {
    for (text, class) in [
        ("10.0.0.0/8", Some(AddressClass::Private)),
        ("10.0.0.0/7", None),
        ("172.0.0.0/11", None),
        ("8.0.0.0/7", Some(AddressClass::Global)),
        ("8.0.0.0/5", None),
        ("0.0.0.0/0", None),
        ("0.0.0.0/32", Some(AddressClass::Unspecified)),
        ("192.0.0.0/24", None), // 192.0.0.9 is global
        ("192.175.48.0/23", Some(AddressClass::Global)),
        ("240.0.0.0/4", None), // the last one is everyone
        ("::/0", None),
        ("::/128", Some(AddressClass::Unspecified)),
        ("fe80::/64", Some(AddressClass::LinkLocal)),
        ("fe00::/8", None),
        ("4000::/3", Some(AddressClass::Reserved)),
        ("::ffff:10.0.0.0/104", Some(AddressClass::Private)),
        ("::ffff:0.0.0.0/96", None),
        ("::fffe:0:0/95", None),
    ] {
        assert_eq!(super::classify_block(text.parse().unwrap()), class, "{text}");
    }
}

#[test]
fn private_is_what_stem_calls_private() {
    for (text, private) in [
        ("10.0.0.0", true),
        ("172.16.0.0", true),
        ("172.31.255.255", true),
        ("192.168.255.255", true),
        ("127.255.255.255", true),
        ("172.15.255.255", false),
        ("172.32.0.0", false),
        ("169.254.0.1", false),
        ("100.64.0.1", false),
        ("0.0.0.0", false),
    ] {
        assert_eq!(is_private_address(text), Ok(private), "{text}");
    }
    assert_eq!(is_private_address("::1").unwrap_err().hint, AddressHint::Ipv6);
    assert_eq!(is_private_address("localhost").unwrap_err().hint, AddressHint::Syntax);
}

#[test]
fn names_lead_back_to_their_class() {
    for class in AddressClass::ALL {
        assert_eq!(class.to_string().parse(), Ok(class));
    }
    assert!("".parse::<AddressClass>().is_err());
    assert!("linklocal".parse::<AddressClass>().is_err());
}

#[test]
fn only_global_is_global() {
    assert_eq!(AddressClass::ALL.iter().filter(|class| class.is_global()).count(), 1);
}
