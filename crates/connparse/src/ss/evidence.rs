//! What a text as a whole tells about the rows in it.

use super::extent::extent;
use super::row::{Columns, Row, columns};
use super::{Options, Wildcard, header};
use crate::printed::Told;
use crate::{Address, Endpoint, Family, Protocol, Socket, State};

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
            } else if let Some((columns, socket)) = inet(record) {
                match wildcard(&columns, &socket) {
                    Some(wildcard) => return wildcard,
                    None => bracketed |= columns.local.is_bracketed || columns.peer.is_bracketed,
                }
            }
        }
        if bracketed { Self::V6 } else { Self::Unknown }
    }
}

/// What a row settles.
fn wildcard(columns: &Columns, socket: &Socket<'_>) -> Option<Wildcard> {
    let ends = [(&columns.local, Some(&socket.local)), (&columns.peer, socket.remote.as_ref())];
    let is_zeros = |end: Option<&Endpoint<'_>>| {
        end.and_then(|end| end.address.ip()).is_some_and(|ip| ip.is_unspecified())
    };
    let is_v4 = |told: &Told| told.family == Some(Family::V4);
    if ends.iter().any(|(told, end)| is_v4(told) && is_zeros(*end)) {
        return Some(Wildcard::V6);
    }
    let is_bare_v6 = |told: &Told| told.family == Some(Family::V6) && !told.is_bracketed;
    let is_star = socket.remote.as_ref().is_some_and(|end| end.address == Address::Any);
    let is_v4_beside_star = is_v4(&columns.local) && is_star;
    (ends.iter().any(|(told, _)| is_bare_v6(told)) || is_v4_beside_star).then_some(Wildcard::V4)
}

/// The protocol of the rows without a Netid, where there are only such rows.
fn protocol(text: &[u8]) -> Option<Protocol> {
    let mut seen = None;
    for record in records(text) {
        if header::is_header(record) {
            if header::has_netid(record) {
                return None;
            }
        } else if let Some((columns, socket)) = inet(record) {
            match (columns.netid, socket.state) {
                (None, Some(State::Bound)) => seen = Some(Protocol::Udp),
                (None, None | Some(State::Established)) => {}
                _ => return None,
            }
        }
    }
    seen
}

fn inet(record: &[u8]) -> Option<(Columns, Socket<'_>)> {
    let mut socket = Socket::nothing_known();
    match columns(record, None, &mut socket) {
        Ok((_, Row::Inet(columns))) => Some((columns, socket)),
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
