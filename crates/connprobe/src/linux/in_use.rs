//! How many sockets a network namespace has: the kernel's own counts, which cost less to read than any list.

use std::path::Path;

use connparse::{Family, Protocol};

use super::kernel;
use super::sock_diag::Request;

/// The sockets of a namespace, counted by `net/sockstat` and `net/sockstat6`. What was not read is not known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct InUse {
    /// Of any kind that a process opened. Old kernels count those of all namespaces.
    used: Option<usize>,
    tcp: Option<usize>,
    tcp6: Option<usize>,
    /// In TIME-WAIT, of both families. Old kernels count those of all namespaces.
    time_wait: Option<usize>,
    udp: Option<usize>,
    udp6: Option<usize>,
}

impl InUse {
    /// The counts of the namespace that a folder below /proc shows. The kernel has some for each processor, and adds them up
    /// while sockets come and go: a sum may be too small once, when one went on another processor than it came. Twice is
    /// beyond belief.
    pub(super) fn of(folder: &Path) -> Self {
        Self::read(folder).or_more(Self::read(folder))
    }

    fn read(folder: &Path) -> Self {
        let mut counts = Self::default();
        for file in ["net/sockstat", "net/sockstat6"] {
            counts.add(&std::fs::read(folder.join(file)).unwrap_or_default());
        }
        counts
    }

    /// Adds what a text says: `TCP: inuse 5 orphan 0 tw 2 alloc 7 mem 1`.
    fn add(&mut self, text: &[u8]) {
        for line in text.split(|&byte| byte == b'\n') {
            let mut words = line.split(|&byte| byte == b' ');
            let heading = words.next().unwrap_or_default();
            while let (Some(name), Some(value)) = (words.next(), words.next()) {
                let count = match (heading, name) {
                    (b"sockets:", b"used") => &mut self.used,
                    (b"TCP:", b"inuse") => &mut self.tcp,
                    (b"TCP:", b"tw") => &mut self.time_wait,
                    (b"TCP6:", b"inuse") => &mut self.tcp6,
                    (b"UDP:", b"inuse") => &mut self.udp,
                    (b"UDP6:", b"inuse") => &mut self.udp6,
                    _ => continue,
                };
                *count = std::str::from_utf8(value).ok().and_then(|value| value.parse().ok());
            }
        }
    }

    /// The larger ones of two readings.
    fn or_more(self, other: Self) -> Self {
        let larger = |one: Option<usize>, other: Option<usize>| Some(one?.max(other?));
        Self {
            used: larger(self.used, other.used),
            tcp: larger(self.tcp, other.tcp),
            tcp6: larger(self.tcp6, other.tcp6),
            time_wait: larger(self.time_wait, other.time_wait),
            udp: larger(self.udp, other.udp),
            udp6: larger(self.udp6, other.udp6),
        }
    }

    /// How many there are of TCP and UDP, as far as that is known.
    pub(super) fn sum(self) -> usize {
        let counts = [self.tcp, self.tcp6, self.time_wait, self.udp, self.udp6];
        counts.into_iter().flatten().fold(0, usize::saturating_add)
    }

    /// Whether a table may have any of the sockets of a request.
    ///
    /// Of TCP all counts matter: connections in TIME-WAIT are of either family, and from Linux 5.12 until 2026 those of
    /// Multipath TCP over IPv6 were counted as another protocol's, or taken off without having been added
    /// (`mptcp_subflow_init` copied `tcpv6_prot` before that had the number of its count). What waits for the end of its
    /// handshake is counted nowhere, and can outlive its listener.
    pub(super) fn may_have(self, request: &Request) -> bool {
        match (request.protocol, request.family) {
            (Protocol::Tcp, _) => {
                request.asks_for(kernel::NEW_SYN_RECEIVED)
                    || [self.used, self.tcp, self.tcp6, self.time_wait] != [Some(0); 4]
            }
            (Protocol::Udp, Some(Family::V4)) => self.udp != Some(0),
            (Protocol::Udp, Some(Family::V6)) => self.udp6 != Some(0),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const V4: &[u8] = b"sockets: used 300\nTCP: inuse 5 orphan 0 tw 2 alloc 7 mem 1\nUDP: inuse 3 mem 1\n\
                        UDPLITE: inuse 9\nRAW: inuse 1\nFRAG: inuse 0 memory 0\n";
    const V6: &[u8] =
        b"TCP6: inuse 4\nUDP6: inuse 1\nUDPLITE6: inuse 8\nRAW6: inuse 2\nFRAG6: inuse 0 memory 0\n";

    const TCP: Request = Request {
        protocol: Protocol::Tcp,
        family: None,
        states: 1 << kernel::ESTABLISHED | 1 << kernel::TIME_WAIT,
    };

    fn udp(family: Family) -> Request {
        Request { protocol: Protocol::Udp, family: Some(family), states: 1 << kernel::CLOSE }
    }

    fn counted(texts: &[&[u8]]) -> InUse {
        let mut counts = InUse::default();
        texts.iter().for_each(|text| counts.add(text));
        counts
    }

    #[test]
    fn sockets_in_use_are_those_of_tcp_and_udp_and_in_time_wait() {
        assert_eq!(counted(&[V4]).sum(), 10);
        assert_eq!(counted(&[V4, V6]).sum(), 15);
        assert_eq!(counted(&[b"TCP: inuse\nTCP: inuse x\nnonsense"]).sum(), 0);
    }

    #[test]
    fn what_is_counted_as_none_is_in_no_table() {
        let may_have = |texts: &[&[u8]]| {
            let counts = counted(texts);
            (counts.may_have(&TCP), [Family::V4, Family::V6].map(|family| counts.may_have(&udp(family))))
        };
        let none = [
            &b"sockets: used 0\nTCP: inuse 0 orphan 0 tw 0 alloc 9 mem 0\nUDP: inuse 0 mem 0\n"[..],
            b"TCP6: inuse 0\nUDP6: inuse 0\n",
        ];
        assert_eq!(may_have(&none), (false, [false, false]));
        let half_open = Request { states: TCP.states | 1 << kernel::NEW_SYN_RECEIVED, ..TCP };
        assert!(counted(&none).may_have(&half_open), "they are counted nowhere");
        assert_eq!(may_have(&[V4, none[1]]), (true, [true, false]));
        assert_eq!(may_have(&[none[0], V6]), (true, [false, true]));
        assert_eq!(may_have(&[none[0], none[1], b"TCP: tw 1"]), (true, [false, false]));
        assert_eq!(
            may_have(&[none[0], none[1], b"sockets: used 2"]),
            (true, [false, false]),
            "Multipath TCP"
        );
    }

    #[test]
    fn of_two_readings_the_larger_counts_hold() {
        let (one, other) =
            (counted(&[b"TCP: inuse 0 tw 7\nUDP: inuse 0"]), counted(&[b"TCP: inuse 2 tw 1\nUDP: x"]));
        let both = one.or_more(other);
        assert_eq!((both.tcp, both.time_wait, both.udp, both.udp6), (Some(2), Some(7), None, None));
        assert_eq!(both, other.or_more(one));
    }

    #[test]
    fn what_could_not_be_read_may_be_there() {
        assert_eq!(InUse::of(Path::new("/dev/null")), InUse::default());
        let counts =
            counted(&[b"sockets: used 0\nTCP: inuse 0 orphan 0 tw 0 alloc 9 mem 0\nUDP: inuse -1 mem 0\n"]);
        assert!(counts.may_have(&TCP), "sockets of IPv6 were not counted");
        assert!(counts.may_have(&udp(Family::V4)), "that is no number");
        assert!(counts.may_have(&udp(Family::V6)));
    }
}
