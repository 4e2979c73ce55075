//! When to try again.

use std::hash::{BuildHasher, RandomState};
use std::time::{Duration, SystemTime};

/// How long a server may ask to be left alone where no deadline says so.
pub(super) const LONGEST_WAIT: Duration = Duration::from_secs(600);

/// How long to wait between attempts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Pauses {
    pub(super) first: Duration,
    pub(super) longest: Duration,
}

impl Pauses {
    /// The pause after this many failures: twice as long each time, and by chance up to half of that shorter, so that
    /// many who failed together do not come back together.
    pub(super) fn after(self, failures: u32) -> Duration {
        let whole =
            self.first.saturating_mul(1_u32.checked_shl(failures - failures.min(1)).unwrap_or(u32::MAX));
        let whole = whole.min(self.longest);
        let chance = RandomState::new().hash_one(failures) >> 32;
        whole.mul_f64(0.5 + chance as f64 / (2.0 * f64::from(u32::MAX)))
    }
}

/// How long `Retry-After` asks to wait, RFC 9110 section 10.2.3: in seconds, or until a date of the server's own clock.
pub(super) fn retry_after(value: &str, server_date: Option<&str>, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if !value.is_empty() && value.bytes().all(|byte| byte.is_ascii_digit()) {
        return Some(Duration::from_secs(value.parse().unwrap_or(u64::MAX)));
    }
    let until = httpdate::parse_http_date(value).ok()?;
    let now = server_date.and_then(|date| httpdate::parse_http_date(date).ok()).unwrap_or(now);
    Some(until.duration_since(now).unwrap_or(Duration::ZERO))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pauses_double_up_to_a_cap_and_vary() {
        let pauses = Pauses { first: Duration::from_millis(100), longest: Duration::from_secs(1) };
        for (failures, whole) in
            [(0, 100), (1, 100), (2, 200), (3, 400), (4, 800), (5, 1000), (40, 1000), (u32::MAX, 1000)]
        {
            let pause = pauses.after(failures);
            let whole = Duration::from_millis(whole);
            assert!(pause >= whole / 2 && pause <= whole, "{failures}: {pause:?}");
        }
        let several: std::collections::BTreeSet<_> = (0..20).map(|_| pauses.after(9)).collect();
        assert!(several.len() > 1);
    }

    #[test]
    fn retry_after_is_seconds_or_a_date() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        let wait = |value| retry_after(value, None, now).map(|wait| wait.as_secs());
        assert_eq!(wait("120"), Some(120));
        assert_eq!(wait(" 0 "), Some(0));
        assert_eq!(wait("99999999999999999999999"), Some(u64::MAX));
        assert_eq!(wait("Sun, 06 Nov 1994 08:50:37 GMT"), Some(60));
        assert_eq!(wait("Sunday, 06-Nov-94 08:50:37 GMT"), Some(60));
        assert_eq!(wait("Sun, 06 Nov 1994 08:00:00 GMT"), Some(0));
        for nonsense in ["", "-1", "1.5", "soon", "+3", "\u{661}"] {
            assert_eq!(wait(nonsense), None, "{nonsense}");
        }
        // The server's clock counts, where it tells it.
        let skewed = retry_after("Mon, 07 Nov 1994 08:49:37 GMT", Some("Mon, 07 Nov 1994 08:49:30 GMT"), now);
        assert_eq!(skewed, Some(Duration::from_secs(7)));
    }
}
