//! What Stem's `stem.util.connection` gets wrong, and what other parsers of these texts do: none of it happens here.
//! Expectations are from the texts, by eye.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that goes wrong panics, in its helpers too")]

use connparse::{CaptureReader, Content, Facts, Family, Protocol, Socket, State};

/// Every socket of a text, its format found out. No line may be refused.
fn sockets(text: &str) -> Vec<Socket<'static>> {
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut all = Vec::new();
    while let Some(record) = reader.next(&mut rest, true) {
        match record.content {
            Content::Socket(socket) => all.push(socket.into_owned()),
            Content::Refused(error) => panic!("{error}"),
            Content::Skipped(_) => {}
        }
    }
    all
}

/// The connections, and the first owner's name.
fn connections(text: &str) -> Vec<(String, String)> {
    let shown = |socket: &Socket<'_>| {
        let name = socket.owners.first().and_then(|owner| owner.name.as_deref()).unwrap_or_default();
        Some((socket.connection()?.to_string(), String::from_utf8_lossy(name).into_owned()))
    };
    sockets(text).iter().filter_map(shown).collect()
}

fn one(connection: &str, name: &str) -> Vec<(String, String)> {
    vec![(connection.to_owned(), name.to_owned())]
}

const BETWEEN: &str = "tcp 192.0.2.7:22 -> 198.51.100.9:1025";

#[test]
fn ss_rows_with_details_and_a_cgroup_are_read() {
    let text = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"tor\",pid=7,fd=3)) timer:(keepalive,1min,0) \
                uid:107 ino:39360 sk:1a cgroup:/system.slice/tor.service <->\n";
    assert_eq!(connections(text), one(BETWEEN, "tor"));
}

#[test]
fn ss_rows_with_zones_are_read() {
    let text = "tcp ESTAB 0 0 [fe80::1]%eth0:22 [fe80::2]:1025 users:((\"tor\",pid=7,fd=3))\n";
    assert_eq!(connections(text), one("tcp [fe80::1]:22 -> [fe80::2]:1025", "tor"));
    assert_eq!(sockets(text).remove(0).local.zone().unwrap().as_bytes(), b"eth0");
}

#[test]
fn ss_rows_with_blanks_in_the_name_are_read() {
    let text = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"two words\",pid=7,fd=3))\n";
    assert_eq!(connections(text), one(BETWEEN, "two words"));
}

#[test]
fn udp6_is_read_from_every_tool_that_says_so() {
    for text in [
        "udp6       0      0 2001:db8::1:53          2001:db8::2:1025        ESTABLISHED 7/tor               \n",
        "root     tor                  7        udp6   2001:db8::1:53            2001:db8::2:1025          ESTABLISHED\n",
        "_tor     tor        7     3  udp6   2001:db8::1:53        2001:db8::2:1025\n",
        "tor 7 root 3u IPv6 39356 0t0 UDP [2001:db8::1]:53->[2001:db8::2]:1025\n",
    ] {
        assert_eq!(connections(text), one("udp [2001:db8::1]:53 -> [2001:db8::2]:1025", "tor"), "{text}");
    }
}

#[test]
fn udp_of_lsof_is_read_with_and_without_a_state() {
    for state in ["", " ", " (ESTABLISHED)"] {
        let text = format!("tor 7 root 3u IPv4 39356 0t0 UDP 192.0.2.7:53->198.51.100.9:1025{state}\n");
        assert_eq!(connections(&text), one("udp 192.0.2.7:53 -> 198.51.100.9:1025", "tor"), "{state}");
    }
    let text = "tor 7 root 3u IPv4 39356 0t0 UDP 192.0.2.7:53 \n";
    assert_eq!((sockets(text).len(), connections(text).len()), (1, 0));
}

#[test]
fn names_over_nine_characters_are_kept_by_lsof() {
    let text =
        "systemd-resolved 7 root 3u IPv4 39356 0t0 TCP 192.0.2.7:22->198.51.100.9:1025 (ESTABLISHED)\n";
    assert_eq!(connections(text), one(BETWEEN, "systemd-resolved"));
}

#[test]
fn sockstat_with_tcp6_tcp46_and_a_state_column_is_read() {
    let text = "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       PATH STATE   CONN STATE  \n\
                _tor     tor        7     3  tcp6   2001:db8::1:22        2001:db8::2:1025                   ESTABLISHED\n\
                _tor     tor        7     4  tcp46  *:80                  *:*                                LISTEN\n";
    assert_eq!(connections(text), one("tcp [2001:db8::1]:22 -> [2001:db8::2]:1025", "tor"));
    let listener = sockets(text).remove(1);
    assert_eq!((listener.state, listener.family), (Some(State::Listen), Some(Family::V6)));
    assert_eq!(listener.local.to_string(), "[::]:80");
}

#[test]
fn ipv6_of_procstat_is_read() {
    let text = " 3561 tor                 4 s - rw---n--   2       0 TCP 2001:db8::1.22 2001:db8::2.1025\n";
    assert_eq!(connections(text), one("tcp [2001:db8::1]:22 -> [2001:db8::2]:1025", "tor"));
}

#[test]
fn windows_in_other_languages_is_read() {
    let text = "  TCP    192.0.2.7:22           198.51.100.9:1025      HERGESTELLT     7\n\
                \x20 TCP    0.0.0.0:80             0.0.0.0:0              ABHÖREN         7\n";
    assert_eq!(connections(text), one(BETWEEN, ""));
    let all = sockets(text);
    assert_eq!(
        all.iter().map(|socket| socket.state.clone().unwrap()).collect::<Vec<_>>(),
        [State::Established, State::Listen]
    );
    assert!(all.iter().all(|socket| socket.owners.first().map(|owner| owner.pid) == Some(7)));
}

#[test]
fn names_that_are_regular_expressions_are_names() {
    for name in ["tor.*", "a[b", "c++", "(x", "^$", "a|b\\"] {
        let text = format!("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"{name}\",pid=7,fd=3))\n");
        assert_eq!(connections(&text), one(BETWEEN, name), "{name}");
    }
}

/// procfs-core loses the table to one row, netstat2 stops at it, listeners and somo are silent about it.
#[test]
fn one_bad_row_neither_sinks_the_table_nor_is_silent() {
    let good = "   0: 0100007F:1F50 0200007F:E026 01 00000000:00000000 00:00000000 00000000  1000        0 39480 1 0\n";
    let bad = ["   1: 0100007F:1F5", good.get(21..).unwrap()].concat();
    let text = [good.as_bytes(), bad.as_bytes(), b"\xff\n", good.as_bytes()].concat();
    let format = connparse::Format::detect(&text).unwrap();
    let read: Vec<_> =
        format.parse(&text, Facts::default()).map(|socket| socket.map_err(|error| error.line)).collect();
    let lines: Vec<_> = read.iter().filter_map(|socket| socket.as_ref().err().copied()).collect();
    assert_eq!((read.len(), lines), (4, vec![2, 3]));
}

#[test]
fn an_unknown_state_costs_no_row() {
    let text = b"   0: 0100007F:1F50 0200007F:E026 EE 00000000:00000000 00:00000000 00000000  1000        0 39480 1 0\n";
    let socket =
        connparse::Format::detect(text).unwrap().parse(text, Facts::default()).next().unwrap().unwrap();
    assert_eq!((socket.protocol, socket.state), (Protocol::Tcp, Some(State::Other(b"EE".into()))));
}

/// Stem calls it an error, and keeps only established rows.
#[test]
fn no_connections_are_no_error_and_other_states_are_kept() {
    let text =
        "State Recv-Q Send-Q Local Address:Port Peer Address:Port\nLISTEN 0 128 0.0.0.0:22 0.0.0.0:*\n";
    assert_eq!((sockets(text).len(), connections(text).len()), (1, 0));
    assert!(sockets("State Recv-Q Send-Q Local Address:Port Peer Address:Port\n").is_empty());
}

#[test]
fn an_empty_output_is_no_error_in_any_format() {
    for format in connparse::Format::ALL {
        for text in ["", "\n", "\r\n \t\n"] {
            assert_eq!(format.parse(text.as_bytes(), Facts::default()).count(), 0, "{format}: {text:?}");
        }
    }
}

/// What is unknown is no text: somo has `"-"`.
#[test]
fn what_is_unknown_is_none() {
    let text = "tcp        0      0 192.0.2.7:22            198.51.100.9:1025       TIME_WAIT   -                   \n";
    let socket = sockets(text).remove(0);
    assert!(socket.owners.is_empty() && socket.user.is_none() && socket.inode.is_none());
}
