//! The service names that IANA assigns to ports (RFC 6335), and back: feature `iana`.
//!
//! [`port_usage`](crate::port_usage()) tells people what a port is used for in practice. This module tells programs
//! what it is called officially, as `getservbyport` and `getservbyname` do, without a file to read: 6,306 names
//! for 6,143 ports.
//!
//! # The data
//!
//! [`SOURCE`] is the registry, [`DATE`] the day of its newest entry, [`LICENCE`] what IANA publishes it under.
//! `cargo xtask ports` makes the table. Left out are the 16 ranges that the registry lists without a protocol,
//! and names without a port.
//!
//! # The cost
//!
//! The table adds 93 kB of read-only data to a binary that uses it both ways, 80 kB to one that asks for names
//! alone: 42 kB of names, laid over each other where they overlap, 38 kB of records of six bytes, 13 kB for the
//! order by name. The code is 1 to 3 kB. The README says how this is measured. A binary that uses none of it
//! gets none of it.
//!
//! A look-up is one binary search and a step for each name of the port, or port of the name. Nothing is allocated.

use core::cmp::Ordering;
use core::fmt;

#[rustfmt::skip]
mod table;

use table::{BY_NAME, NAMES, RECORDS};

/// The day of the registry's newest entry, as `YYYY-MM-DD`.
pub const DATE: &str = table::DATE;

/// Where the data comes from.
pub const SOURCE: &str = "IANA Service Name and Transport Protocol Port Number Registry, \
    https://www.iana.org/assignments/service-names-port-numbers";

/// What the data may be used under: anything (IANA and the IETF Trust, 10 November 2021).
pub const LICENCE: &str = "CC0 1.0, https://www.iana.org/help/licensing-terms";

/// The transport protocols that have port numbers (RFC 6335 section 4).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
#[non_exhaustive]
pub enum Transport {
    /// RFC 9293.
    Tcp,
    /// RFC 768.
    Udp,
    /// RFC 9260.
    Sctp,
    /// RFC 4340.
    Dccp,
}

impl Transport {
    /// Every one, in the registry's order.
    ///
    /// ```
    /// use netaddr::iana::{Transport, service_name};
    ///
    /// let with_a_name: Vec<_> =
    ///     Transport::ALL.iter().filter(|transport| service_name(22, **transport).is_some()).collect();
    /// assert_eq!(with_a_name, [&Transport::Tcp, &Transport::Udp, &Transport::Sctp]);
    /// ```
    pub const ALL: &[Self] = &[Self::Tcp, Self::Udp, Self::Sctp, Self::Dccp];

    /// Its bit in [`Record::transports`], as `cargo xtask ports` sets it.
    fn bit(self) -> u8 {
        match self {
            Self::Tcp => 1,
            Self::Udp => 2,
            Self::Sctp => 4,
            Self::Dccp => 8,
        }
    }
}

/// In lower case, as the registry writes it.
impl fmt::Display for Transport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Tcp => "tcp",
            Self::Udp => "udp",
            Self::Sctp => "sctp",
            Self::Dccp => "dccp",
        })
    }
}

/// A port, one of its names, and the protocols for which it has it. Six bytes, with the name kept as a place in
/// [`NAMES`]: a `&str` would take sixteen and a relocation of twenty-four more.
struct Record {
    port: u16,
    name_at: u16,
    name_len: u8,
    transports: u8,
}

impl Record {
    const fn new(port: u16, name_at: u16, name_len: u8, transports: u8) -> Self {
        Self { port, name_at, name_len, transports }
    }

    fn name(&self) -> &'static str {
        let start = usize::from(self.name_at);
        NAMES.get(start..start + usize::from(self.name_len)).unwrap_or_default()
    }

    fn is_of(&self, transport: Transport) -> bool {
        self.transports & transport.bit() != 0
    }
}

/// The service name of a port, `None` where the registry has none.
///
/// Of several names it is the one that an RFC specifies, else the first that the registry describes.
/// [`service_names`] gives the others too.
///
/// ```
/// use netaddr::iana::{Transport, service_name};
///
/// assert_eq!(service_name(443, Transport::Tcp), Some("https"));
/// assert_eq!(service_name(514, Transport::Udp), Some("syslog"));
/// assert_eq!(service_name(514, Transport::Tcp), Some("shell"));
/// assert_eq!(service_name(4, Transport::Tcp), None);
/// ```
#[must_use]
pub fn service_name(port: u16, transport: Transport) -> Option<&'static str> {
    service_names(port, transport).next()
}

/// All the service names of a port, the one to show first.
///
/// ```
/// use netaddr::iana::{Transport, service_names};
///
/// assert!(service_names(80, Transport::Tcp).eq(["http", "www", "www-http"]));
/// ```
pub fn service_names(port: u16, transport: Transport) -> impl Iterator<Item = &'static str> {
    let from = RECORDS.partition_point(|record| record.port < port);
    let rest = RECORDS.get(from..).unwrap_or_default();
    let of_port = rest.iter().take_while(move |record| record.port == port);
    of_port.filter(move |record| record.is_of(transport)).map(Record::name)
}

/// The port of a service name or of one of its aliases, whatever the case of its letters (RFC 6335 section 5.1).
/// Of several ports it is the lowest; [`ports_of`] gives the others too.
///
/// ```
/// use netaddr::iana::{Transport, port_of};
///
/// assert_eq!(port_of("HTTPS", Transport::Tcp), Some(443));
/// assert_eq!(port_of("www", Transport::Tcp), Some(80));
/// assert_eq!(port_of("syslog", Transport::Tcp), None);
/// ```
#[must_use]
pub fn port_of(name: &str, transport: Transport) -> Option<u16> {
    ports_of(name, transport).next()
}

/// All the ports of a service name or of one of its aliases, ascending.
///
/// ```
/// use netaddr::iana::{Transport, ports_of};
///
/// assert!(ports_of("http-alt", Transport::Tcp).eq([591, 8008, 8080]));
/// ```
pub fn ports_of(name: &str, transport: Transport) -> impl Iterator<Item = u16> {
    let precedes = |place: &u16| record(*place).is_some_and(|record| order(record.name(), name).is_lt());
    let from = BY_NAME.partition_point(precedes);
    let rest = BY_NAME.get(from..).unwrap_or_default();
    let of_name = rest.iter().map_while(|place| record(*place));
    let of_name = of_name.take_while(|record| record.name().eq_ignore_ascii_case(name));
    of_name.filter(move |record| record.is_of(transport)).map(|record| record.port)
}

fn record(place: u16) -> Option<&'static Record> {
    RECORDS.get(usize::from(place))
}

/// How two names stand to each other in [`BY_NAME`].
fn order(left: &str, right: &str) -> Ordering {
    let lower = |name| str::bytes(name).map(|byte| byte.to_ascii_lowercase());
    lower(left).cmp(lower(right))
}

#[cfg(test)]
mod tests {
    use std::string::ToString;

    use super::Transport::{Dccp, Sctp, Tcp, Udp};
    use super::*;

    /// Port, protocol and name as RFCs and the registry's pages give them, written down without the table.
    const FACTS: &[(u16, Transport, &str)] = &[
        (7, Tcp, "echo"),
        (9, Udp, "discard"),
        (9, Dccp, "discard"),
        (13, Tcp, "daytime"),
        (19, Udp, "chargen"),
        (20, Tcp, "ftp-data"),
        (21, Tcp, "ftp"),
        (21, Sctp, "ftp"),
        (22, Tcp, "ssh"),
        (22, Sctp, "ssh"),
        (23, Tcp, "telnet"),
        (25, Tcp, "smtp"),
        (43, Tcp, "nicname"),
        (49, Tcp, "tacacs"),
        (53, Udp, "domain"),
        (53, Tcp, "domain"),
        (67, Udp, "bootps"),
        (68, Udp, "bootpc"),
        (69, Udp, "tftp"),
        (70, Tcp, "gopher"),
        (79, Tcp, "finger"),
        (80, Tcp, "http"),
        (80, Sctp, "http"),
        (88, Udp, "kerberos"),
        (110, Tcp, "pop3"),
        (111, Udp, "sunrpc"),
        (119, Tcp, "nntp"),
        (123, Udp, "ntp"),
        (137, Udp, "netbios-ns"),
        (138, Udp, "netbios-dgm"),
        (139, Tcp, "netbios-ssn"),
        (143, Tcp, "imap"),
        (161, Udp, "snmp"),
        (162, Udp, "snmptrap"),
        (179, Tcp, "bgp"),
        (179, Sctp, "bgp"),
        (194, Tcp, "irc"),
        (389, Tcp, "ldap"),
        (443, Tcp, "https"),
        (443, Udp, "https"),
        (445, Tcp, "microsoft-ds"),
        (465, Tcp, "submissions"),
        (500, Udp, "isakmp"),
        (514, Udp, "syslog"),
        (515, Tcp, "printer"),
        (546, Udp, "dhcpv6-client"),
        (547, Udp, "dhcpv6-server"),
        (554, Tcp, "rtsp"),
        (587, Tcp, "submission"),
        (631, Tcp, "ipp"),
        (636, Tcp, "ldaps"),
        (853, Tcp, "domain-s"),
        (873, Tcp, "rsync"),
        (993, Tcp, "imaps"),
        (995, Tcp, "pop3s"),
        (1080, Tcp, "socks"),
        (1194, Udp, "openvpn"),
        (1433, Tcp, "ms-sql-s"),
        (1812, Udp, "radius"),
        (1883, Tcp, "mqtt"),
        (2049, Tcp, "nfs"),
        (3260, Tcp, "iscsi-target"),
        (3306, Tcp, "mysql"),
        (3389, Tcp, "ms-wbt-server"),
        (3478, Udp, "stun"),
        (3868, Sctp, "diameter"),
        (4739, Sctp, "ipfix"),
        (5004, Dccp, "avt-profile-1"),
        (5060, Udp, "sip"),
        (5061, Tcp, "sips"),
        (5222, Tcp, "xmpp-client"),
        (5269, Tcp, "xmpp-server"),
        (5353, Udp, "mdns"),
        (5432, Tcp, "postgresql"),
        (5672, Tcp, "amqp"),
        (6000, Tcp, "x11"),
        (6063, Tcp, "x11"),
        (6379, Tcp, "redis"),
        (8080, Tcp, "http-alt"),
        (9418, Tcp, "git"),
        (11211, Tcp, "memcache"),
    ];

    fn every_port_and_transport() -> impl Iterator<Item = (u16, Transport)> {
        (0..=u16::MAX).flat_map(|port| Transport::ALL.iter().map(move |transport| (port, *transport)))
    }

    #[test]
    fn known_ports_have_their_names() {
        for &(port, transport, name) in FACTS {
            assert_eq!(service_name(port, transport), Some(name), "{port} {transport}");
        }
    }

    #[test]
    fn known_names_have_their_ports() {
        // x11 has 64 ports and http-alt three: they are found, if not first.
        for &(port, transport, name) in FACTS {
            assert!(ports_of(name, transport).any(|found| found == port), "{name} {transport}");
        }
        assert_eq!(port_of("x11", Tcp), Some(6000));
        assert_eq!(ports_of("x11", Tcp).count(), 64);
    }

    #[test]
    fn an_alias_leads_to_the_port_too() {
        let aliases =
            [("www", 80), ("www-http", 80), ("ident", 113), ("urd", 465), ("shilp", 2049), ("turn", 3478)];
        for (alias, port) in aliases {
            assert_eq!(port_of(alias, Tcp), Some(port), "{alias}");
            assert_ne!(service_name(port, Tcp), Some(alias));
        }
    }

    #[test]
    fn case_does_not_matter_and_anything_else_does() {
        assert_eq!(port_of("MicroSoft-DS", Tcp), Some(445));
        assert_eq!(port_of("ethernet-ip-1", Udp), Some(2222));
        for absent in ["", " ", "http ", "htt", "https-", "h\u{f6}ttp", "\u{212a}erberos", "zzzzzz", "~"] {
            assert_eq!(port_of(absent, Tcp), None, "{absent:?}");
        }
    }

    #[test]
    fn names_hold_only_for_their_protocol() {
        assert_eq!(service_name(22, Dccp), None);
        assert_eq!(service_name(179, Dccp), None);
        assert_eq!(service_name(513, Tcp), Some("login"));
        assert_eq!(service_name(513, Udp), Some("who"));
        assert_eq!(port_of("who", Tcp), None);
        assert_eq!(service_name(0, Tcp), None);
        assert_eq!(service_name(65535, Udp), None);
    }

    /// Counted in the registry's CSV by other means than the table's: rows with name, port and protocol, ranges
    /// spread out.
    #[test]
    fn the_table_has_as_many_entries_as_the_registry() {
        for (transport, wanted) in [(Tcp, 5946), (Udp, 5556), (Sctp, 87), (Dccp, 9)] {
            let found = (0..=u16::MAX).filter(|port| service_name(*port, transport).is_some()).count();
            assert_eq!(found, wanted, "{transport}");
        }
        let names: usize = every_port_and_transport().map(|(port, of)| service_names(port, of).count()).sum();
        assert_eq!(names, 11_830);
    }

    #[test]
    fn every_name_of_every_port_leads_back_to_it() {
        for (port, transport) in every_port_and_transport() {
            for name in service_names(port, transport) {
                assert!(ports_of(name, transport).any(|found| found == port), "{port} {transport} {name}");
            }
        }
    }

    #[test]
    fn every_port_of_every_name_leads_back_to_it() {
        for (record, transport) in
            RECORDS.iter().flat_map(|record| Transport::ALL.iter().map(move |of| (record, *of)))
        {
            for port in ports_of(record.name(), transport) {
                assert!(
                    service_names(port, transport).any(|name| name == record.name()),
                    "{}",
                    record.name()
                );
            }
        }
    }

    #[test]
    fn the_table_is_in_order() {
        assert!(RECORDS.is_sorted_by_key(|record| record.port));
        let by_name = |place: &u16| &RECORDS[usize::from(*place)];
        assert!(BY_NAME.is_sorted_by(|left, right| {
            let (left, right) = (by_name(left), by_name(right));
            order(left.name(), right.name()).then(left.port.cmp(&right.port)).is_le()
        }));
        let mut places = BY_NAME;
        places.sort_unstable();
        assert!(places.iter().map(|place| usize::from(*place)).eq(0..RECORDS.len()), "every record once");
    }

    #[test]
    fn names_are_never_empty_and_never_begin_or_end_with_a_space() {
        for record in &RECORDS {
            let name = record.name();
            assert!(!name.is_empty() && name.trim() == name && name.is_ascii(), "{name:?}");
        }
    }

    #[test]
    fn the_data_says_where_it_is_from() {
        assert!(SOURCE.contains("iana.org"));
        assert!(LICENCE.starts_with("CC0 1.0"));
        assert_eq!(DATE.len(), "YYYY-MM-DD".len());
    }

    #[test]
    fn a_transport_is_written_as_the_registry_writes_it() {
        assert_eq!(Transport::Sctp.to_string(), "sctp");
        assert_eq!(std::format!("{:>5}", Transport::Udp), "  udp");
    }

    #[cfg(feature = "serde")]
    #[test]
    fn a_transport_is_serialised_as_it_is_written() {
        for transport in Transport::ALL {
            let json = serde_json::to_string(transport).unwrap();
            assert_eq!(json, std::format!("\"{transport}\""));
            assert_eq!(serde_json::from_str::<Transport>(&json).unwrap(), *transport);
        }
    }
}
