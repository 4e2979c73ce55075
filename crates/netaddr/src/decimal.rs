//! Numbers in canonical decimal: the one way to write each number.

use core::str::FromStr;

/// The number that `text` writes in ASCII digits without sign, blank or leading zero, if it fits `T`.
pub(crate) fn canonical<T: FromStr>(text: &str) -> Option<T> {
    let only_digits = text.bytes().all(|byte| byte.is_ascii_digit());
    let leading_zero = text.len() > 1 && text.starts_with('0');
    if only_digits && !leading_zero { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::canonical;

    #[test]
    fn one_text_for_each_number() {
        assert_eq!(canonical::<u16>("0"), Some(0));
        assert_eq!(canonical::<u16>("65535"), Some(65_535));
        for text in ["", "00", "01", "+1", "-1", " 1", "1 ", "1\n", "65536", "0x1", "1_0", "٣", "１"] {
            assert_eq!(canonical::<u16>(text), None, "{text:?}");
        }
    }
}
