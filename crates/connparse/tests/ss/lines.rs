//! Lines that are no sockets, and what is refused.

use super::*;

#[test]
fn messages_of_ss_are_told_from_rows() {
    let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n";
    for message in [
        "RTNETLINK answers: Invalid argument",
        "RTNETLINK answers: Operation not permitted",
        "TCPDIAG answers: Operation not supported",
        "Cannot open netlink socket: Protocol not supported",
        "Cannot bind netlink socket: Permission denied",
        "Dump was interrupted and may be inconsistent.",
        "Failed to open cgroup2 by ID",
    ] {
        for end in ["\n", "\r\n"] {
            let text = [row, message, end, row].concat();
            let read = contents(&text);
            assert!(
                matches!(
                    read[..],
                    [Content::Socket(_), Content::Skipped(Skipped::Notice), Content::Socket(_)]
                ),
                "{message}"
            );
        }
    }
    // What older versions say to an option that they do not know is no listing without sockets.
    let usage = "ss: invalid option -- 'H'\nUsage: ss [ OPTIONS ]\n       ss [ OPTIONS ] [ FILTER ]\n   -h, --help          this message\n";
    assert!(contents(usage).iter().all(|content| matches!(content, Content::Refused(_))));
}

#[test]
fn sockets_of_other_families_are_skipped() {
    for row in [
        "u_str ESTAB 0      0                  * 1233            * 1232",
        "u_str LISTEN 0 128 /tmp/a b\"c 17540 * 0 users:((\"a\",pid=1,fd=2))",
        "u_dgr UNCONN 0 0 /run/systemd/notify 1234 * 0",
        "u_seq LISTEN 0 128 /run/udev/control 1 * 0",
        "nl    UNCONN 0 0 rtnl:kernel *",
        "nl    UNCONN 0 0 10:0 *",
        "p_raw UNCONN 0 0 [2048]:* *",
        "p_dgr UNCONN 0 0 [0800]:eth0 *",
        "v_str ESTAB 0 0 2:1234 3:5678",
        "v_dgr UNCONN 0 0 *:1234 *:*",
        "tipc  ESTAB 0 0 1:2 3:4",
        "ti_rd UNCONN 0 0 1:2 3:4",
        "xdp   UNCONN 0 0 eth0:q0 *",
        "??? ESTAB 0 0 2:1234 3:5678",
        "??? LISTEN 0 0 *:1235 *:*",
        "u_str 0 0 * 1233 * 1232",
    ] {
        assert_eq!(contents(row), [Content::Skipped(Skipped::OtherFamily)], "{row}");
    }
    assert!(all("nl UNCONN")[0].is_err());
}

#[test]
fn continuation_lines_are_details_and_not_rows() {
    let text = "ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 timer:(on,204ms,0)\n\
                \t skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0) bbr cwnd:10   \n\
                \t ts sack rto:204 rtt:0.02/0.01 bbr:(bw:0bps,mrtt:0.02) send 131072bps\r\n\
                \tbpf filter (2):  0x28 0 0 12, 0x06 0 0 0,\n\
                \t    \n";
    assert!(matches!(contents(text)[0], Content::Socket(_)));
    assert_eq!(contents(text)[1..4], [const { Content::Skipped(Skipped::Detail) }; 3]);
    assert_eq!(contents(text)[4], Content::Skipped(Skipped::Blank));
    // A row that somebody moved to the right is still a row.
    assert!(matches!(contents("\ttcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025")[..], [Content::Socket(_)]));
}

#[test]
fn headers_stand_anywhere_and_in_all_their_forms() {
    for header in [
        "Netid State      Recv-Q Send-Q         Local Address:Port                        Peer Address:Port   ",
        "NetidState      Recv-Q Send-Q      Local Address:Port      Peer Address:Port",
        "State  Recv-Q Send-Q Local Address:Port  Peer Address:PortProcess",
        "Recv-Q Send-Q                            Local Address:Port                              Peer Address:Port Process",
        "Netid State                                 Local Address:Port                              Peer Address:Port Process",
        "Local Address:Port Peer Address:Port",
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = format!("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025\n{header}{end}");
            assert_eq!(contents(&text)[1..], [Content::Skipped(Skipped::Header)], "{header}");
        }
    }
}

#[test]
fn blank_lines_carriage_returns_trailing_blanks_and_a_missing_end_are_fine() {
    let blanks = " ".repeat(400);
    let text = format!(
        "\r\ntcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025{blanks}\r\n   \n\
         udp UNCONN 0 0 0.0.0.0:53 0.0.0.0:* users:((\"a\",pid=1,fd=2)){blanks}\t\n\n\
         tcp ESTAB 0 0 192.0.2.7:23 198.51.100.9:1026"
    );
    let read: Vec<_> = all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(read, ["192.0.2.7:22", "0.0.0.0:53", "192.0.2.7:23"]);
    assert!(all("").is_empty() && all("\n\n").is_empty());
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (row, column, expected) in [
        ("nonsense", 1, "the first column of a socket: its Netid, state, queue or address"),
        ("Total: 7", 1, "the first column of a socket: its Netid, state, queue or address"),
        ("tcp ESTAB 0 0 192.0.2.7 198.51.100.9:1025", 15, "the local address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22", 27, "the peer's address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:65536", 28, "the peer's address and port"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 uid:me", 46, "the user's number"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESTABLISHED", 40, "owners or details of the socket"),
        ("udp 192.0.2.7:22", 17, "the peer's address and port"),
        ("u_str ESTAB 0 0", 16, "the addresses of the socket"),
    ] {
        let error = refusal(row);
        assert_eq!((error.line, error.column, error.expected), (1, column, expected), "{row}");
    }
}
