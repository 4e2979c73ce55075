//! What people use a port for.
//!
//! The [`table`] is kept by hand: a port or range and a label in a line, in the order of the ports. The compiler
//! refuses a line that is out of order, overlaps another or has too long a label, and packs the rest: six bytes
//! and the label's letters for each line, where a `&str` with its ports would take twenty-four, and a relocation
//! of as many again. In all it adds 19 kB to a binary; the README says how this is measured.

/// Makes `LABELS` and `USAGES` of lines like those of a `match`.
macro_rules! usages {
    ($($first:literal $(..= $last:literal)? => $label:literal,)*) => {
        /// All labels, one after the other.
        pub(super) static LABELS: &str = concat!($($label),*);

        /// By port, without overlap.
        pub(super) static USAGES: [Usage; [$($label),*].len()] = packed([$((&[$first $(, $last)?], $label)),*]);
    };
}

mod table;

use table::{LABELS, USAGES};

/// The longest label, in letters: a column of a table for people.
const LONGEST_LABEL: usize = 18;

/// The ports from `first` to `last`, and where their label starts in [`LABELS`]. It ends where the next one starts.
#[derive(Clone, Copy)]
struct Usage {
    first: u16,
    last: u16,
    label_at: u16,
}

/// What a port is generally used for, in people's words; `None` where no use is well known.
///
/// Besides IANA's assignments the table has what ports are used for in fact, and of several uses the one that is
/// likeliest on a desktop or server. It is about habit: any service can listen on any port.
///
/// ```
/// use netaddr::port_usage;
///
/// assert_eq!(port_usage(80), Some("HTTP"));
/// assert_eq!(port_usage(6900), Some("BitTorrent"));
/// assert_eq!(port_usage(9051), Some("Tor"));
/// assert_eq!(port_usage(4), None);
/// ```
#[must_use]
pub fn port_usage(port: u16) -> Option<&'static str> {
    let place = USAGES.partition_point(|usage| usage.last < port);
    let usage = USAGES.get(place).filter(|usage| usage.first <= port)?;
    let end = USAGES.get(place + 1).map_or(LABELS.len(), |next| usize::from(next.label_at));
    LABELS.get(usize::from(usage.label_at)..end)
}

/// Packs lines, each a first and perhaps a last port with their label.
///
/// # Panics
/// Where the lines are not as they have to be, which ends the build: only the compiler calls this.
#[expect(clippy::indexing_slicing, reason = "the compiler runs this: what would panic does not build")]
const fn packed<const LINES: usize>(lines: [(&[u16], &str); LINES]) -> [Usage; LINES] {
    let mut usages = [Usage { first: 0, last: 0, label_at: 0 }; LINES];
    let (mut line, mut label_at) = (0, 0);
    while line < lines.len() {
        let (ports, label) = lines[line];
        let (first, last) = (ports[0], ports[ports.len() - 1]);
        assert!(first <= last, "a range ends before it starts");
        let in_order = line == 0 || usages[line - 1].last < first;
        assert!(in_order, "a line overlaps the one before or is out of order");
        assert!(!label.is_empty() && label.len() <= LONGEST_LABEL, "a label is empty or too long");
        assert!(label.is_ascii(), "a label has letters beyond ASCII");
        assert!(label_at <= u16::MAX as usize, "the labels are too many for their places to be u16");
        usages[line] = Usage { first, last, label_at: label_at as u16 };
        label_at += label.len();
        line += 1;
    }
    usages
}

#[cfg(test)]
mod tests;
