//! serde: what has a text of its own is that text, read with `FromStr`.

use crate::{AddressClass, Prefix, Zone, ZonedAddr};
use core::fmt::{self, Display, Formatter};
use core::marker::PhantomData;
use core::str::FromStr;
use serde::de::{self, Deserialize, Deserializer, Visitor};
use serde::{Serialize, Serializer};

macro_rules! as_text {
    ($($named:ty, $expected:literal;)*) => {$(
        impl Serialize for $named {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $named {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$named, D::Error> {
                deserializer.deserialize_str(Text { expected: $expected, named: PhantomData })
            }
        }
    )*};
}

as_text! {
    AddressClass, "the name of an address class, such as link-local";
    Prefix, "a network address and prefix length, such as 10.0.0.0/8";
    Zone, "a zone, such as eth0";
    ZonedAddr, "an IP address with or without a zone, such as fe80::1%eth0";
}

/// Reads a `T` from its text.
struct Text<T> {
    expected: &'static str,
    named: PhantomData<T>,
}

impl<T: FromStr<Err: Display>> Visitor<'_> for Text<T> {
    type Value = T;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(self.expected)
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use crate::{AddressClass, AddressInt, Prefix, Zone, ZonedAddr};
    use serde::{Serialize, de::DeserializeOwned};
    use std::{fmt::Debug, string::ToString};

    fn assert_json<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T, json: &str) {
        assert_eq!(serde_json::to_string(value).unwrap(), json);
        assert_eq!(&serde_json::from_str::<T>(json).unwrap(), value);
    }

    #[test]
    fn named_things_are_their_text() {
        assert_json(&AddressClass::UniqueLocal, r#""unique-local""#);
        assert_json(&"10.0.0.0/8".parse::<Prefix>().unwrap(), r#""10.0.0.0/8""#);
        assert_json(&Zone::new(b"a\\\xff").unwrap(), r#""a\\\\\\xff""#);
        assert_json(&"fe80::1%eth0".parse::<ZonedAddr>().unwrap(), r#""fe80::1%eth0""#);
    }

    #[test]
    fn integers_keep_their_family_and_all_bits() {
        assert_json(&AddressInt::V4(1), r#"{"v4":1}"#);
        assert_json(&AddressInt::V6(u128::MAX), r#"{"v6":340282366920938463463374607431768211455}"#);
    }

    #[test]
    fn refusals_say_why() {
        let error = serde_json::from_str::<Prefix>(r#""10.0.0.1/8""#).unwrap_err().to_string();
        assert!(error.contains("the network is 10.0.0.0/8"), "{error}");
        let error = serde_json::from_str::<Zone>("7").unwrap_err().to_string();
        assert!(error.contains("expected a zone, such as eth0"), "{error}");
    }
}
