//! What a text as a whole tells about the rows in it.

use super::extent::extent;
use super::row::{Columns, Row, columns};
use super::{Options, Wildcard, header};
use crate::endpoint::{Brackets, Printed, Shown};
use crate::{Protocol, State};

impl Options {
    /// What the text tells by itself: see [`Wildcard::of`] for the wildcard.
    ///
    /// The protocol of rows without a Netid is UDP if a row is UNCONN and no row is in a state that only TCP has:
    /// before 6.8 no TCP socket was UNCONN. Otherwise nothing tells it. The state of rows without one is never told.
    ///
    /// ```
    /// use connparse::{Protocol, ss};
    /// let udp = ss::Options::of(b"UNCONN 0 0 0.0.0.0:68 0.0.0.0:*\nESTAB 0 0 192.0.2.7:1024 192.0.2.1:53\n");
    /// assert_eq!(udp.protocol, Some(Protocol::Udp));
    /// let tcp = ss::Options::of(b"UNCONN 0 0 0.0.0.0:68 0.0.0.0:*\nLISTEN 0 5 192.0.2.7:22 0.0.0.0:*\n");
    /// assert_eq!(tcp.protocol, None);
    /// ```
    pub fn of(text: &[u8]) -> Self {
        Self { wildcard: Wildcard::of(text), protocol: protocol(text), state: None }
    }
}

impl Wildcard {
    /// What the text tells about its `*`, by the first line that settles it.
    ///
    /// | seen | tells |
    /// | --- | --- |
    /// | the address `0.0.0.0`, a header with `Process`, a header of which words touch | IPv6 |
    /// | an IPv6 address without brackets, `*` as the peer of an IPv4 address | IPv4 |
    /// | nothing of these, but an IPv6 address in brackets | IPv6 |
    ///
    /// Only headers and address columns count, because users choose the names of processes and cgroups.
    ///
    /// ```
    /// use connparse::ss::Wildcard;
    /// assert_eq!(Wildcard::of(b"tcp LISTEN 0 128 *:80 *:*\ntcp LISTEN 0 128 [::]:22 [::]:*\n"), Wildcard::V6);
    /// assert_eq!(Wildcard::of(b"tcp LISTEN 0 128 *:80 *:*\ntcp LISTEN 0 128 :::22 :::*\n"), Wildcard::V4);
    /// assert_eq!(Wildcard::of(b"tcp LISTEN 0 128 *:80 *:*\n"), Wildcard::Unknown);
    /// ```
    pub fn of(text: &[u8]) -> Self {
        let mut bracketed = false;
        for record in records(text) {
            if header::is_header(record) {
                if header::is_of_4_15_or_later(record) {
                    return Self::V6;
                }
            } else if let Some(columns) = inet(record) {
                match columns.wildcard() {
                    Some(wildcard) => return wildcard,
                    None => bracketed |= columns.ends().iter().any(|end| is_bracketed(end)),
                }
            }
        }
        if bracketed { Self::V6 } else { Self::Unknown }
    }
}

impl<'a> Columns<'a> {
    fn ends(&self) -> [&Printed<'a>; 2] {
        [&self.local, &self.peer]
    }

    /// What this row settles.
    fn wildcard(&self) -> Option<Wildcard> {
        let is_v6 = |end: &&Printed<'_>| matches!(end.address, Shown::V4(ip) if ip.is_unspecified());
        let is_v4 = |end: &&Printed<'_>| matches!(end.address, Shown::V6(_, Brackets::Missing));
        match (self.local.address, self.peer.address) {
            _ if self.ends().iter().any(is_v6) => Some(Wildcard::V6),
            _ if self.ends().iter().any(is_v4) => Some(Wildcard::V4),
            (Shown::V4(_), Shown::Any) => Some(Wildcard::V4),
            _ => None,
        }
    }
}

fn is_bracketed(end: &Printed<'_>) -> bool {
    matches!(end.address, Shown::V6(_, Brackets::Around))
}

/// The protocol of the rows without a Netid, where there are only such rows.
fn protocol(text: &[u8]) -> Option<Protocol> {
    let mut seen = None;
    for record in records(text) {
        if header::is_header(record) {
            if header::has_netid(record) {
                return None;
            }
        } else if let Some(columns) = inet(record) {
            match (columns.netid, columns.state) {
                (None, Some(State::Bound)) => seen = Some(Protocol::Udp),
                (None, None | Some(State::Established)) => {}
                _ => return None,
            }
        }
    }
    seen
}

fn inet(record: &[u8]) -> Option<Columns<'_>> {
    match columns(record) {
        Ok((_, Row::Inet(columns))) => Some(columns),
        _ => None,
    }
}

/// The texts of the records.
fn records(mut rest: &[u8]) -> impl Iterator<Item = &[u8]> {
    core::iter::from_fn(move || {
        let (record, _) = (!rest.is_empty()).then(|| extent(rest))?;
        rest = rest.get(record.len()..)?;
        Some(record)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_wildcard_is_told_by_headers_and_addresses() {
        let star = "tcp LISTEN 0 128 *:80 *:*\n";
        for (line, expected) in [
            ("udp UNCONN 0 0 0.0.0.0:68 0.0.0.0:*\n", Wildcard::V6),
            ("udp UNCONN 0 0 0.0.0.0%dm0:68 0.0.0.0:*\n", Wildcard::V6),
            ("LISTEN 0 128 192.0.2.7:22 0.0.0.0:*\n", Wildcard::V6),
            ("tcp LISTEN 0 128 [::]:22 [::]:*\n", Wildcard::V6),
            ("0 0 [2001:db8::1]:22 [2001:db8::2]:1025\n", Wildcard::V6),
            ("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port Process\n", Wildcard::V6),
            ("State Recv-Q Send-Q Local Address:Port Peer Address:PortProcess\n", Wildcard::V6),
            ("NetidState Recv-Q Send-Q Local Address:Port Peer Address:Port\n", Wildcard::V6),
            ("Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n", Wildcard::Unknown),
            ("tcp LISTEN 0 128 :::22 :::*\n", Wildcard::V4),
            ("tcp ESTAB 0 0 2001:db8::1:22 2001:db8::2:1025\n", Wildcard::V4),
            ("tcp LISTEN 0 128 127.0.0.1:3306 *:*\n", Wildcard::V4),
            ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n", Wildcard::Unknown),
            ("u_str ESTAB 0 0 0.0.0.0:1 5 [::]:1 6\n", Wildcard::Unknown),
        ] {
            assert_eq!(Wildcard::of([star, line].concat().as_bytes()), expected, "{line}");
        }
        // 4.13 has brackets already, and the old wildcards still.
        let text = "tcp LISTEN 0 128 [::]:22 [::]:*\ntcp LISTEN 0 128 127.0.0.1:25 *:*\n";
        assert_eq!(Wildcard::of(text.as_bytes()), Wildcard::V4);
        assert_eq!(Wildcard::of(b""), Wildcard::Unknown);
    }

    #[test]
    fn names_are_no_evidence() {
        let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 ";
        for (name, rest) in [
            ("0.0.0.0:1 [::]:", ""),
            (":::1 :::*", ""),
            ("\n:::1 :::*\n", ""),
            ("\n0 0 :::1 *:*\n", ""),
            ("\n*:1 0.0.0.0:*", ""),
            ("x", " cgroup:/ tcp LISTEN 0 128 0.0.0.0:1 :::*"),
            ("x", " cgroup:/State Local Address:Port Peer Address:Port Process"),
        ] {
            let text =
                std::format!("{row}users:((\"{name}\",pid=1,fd=2)){rest}\ntcp LISTEN 0 128 *:80 *:*\n");
            assert_eq!(Wildcard::of(text.as_bytes()), Wildcard::Unknown, "{text}");
        }
    }

    #[test]
    fn the_protocol_is_udp_if_nothing_but_unconn_says_so() {
        let header = "State Recv-Q Send-Q Local Address:Port Peer Address:Port\n";
        let row = |head: &str| std::format!("{head} 0 192.0.2.7:22 192.0.2.9:1025\n");
        for (texts, expected) in [
            ([header, &row("ESTAB 0"), &row("UNCONN 0")], Some(Protocol::Udp)),
            ([header, &row("UNCONN0"), &row("ESTAB 0")], Some(Protocol::Udp)),
            ([header, &row("ESTAB 0"), &row("ESTAB 0")], None),
            ([header, &row("UNCONN 0"), &row("TIME-WAIT 0")], None),
            (["", &row("LISTEN 0"), &row("UNCONN 0")], None),
            (["", &row("udp UNCONN 0"), &row("UNCONN 0")], None),
            (["", "", &row("0")], None),
            (
                ["Netid State Recv-Q Send-Q Local Address:Port Peer Address:Port\n", "", &row("UNCONN 0")],
                None,
            ),
        ] {
            assert_eq!(Options::of(texts.concat().as_bytes()).protocol, expected, "{texts:?}");
        }
    }
}
