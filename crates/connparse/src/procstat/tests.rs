use super::*;
use crate::Address;
use crate::Format::Procstat;
use crate::testing::{ends, owner};
use alloc::string::ToString;
use alloc::vec::Vec;

#[test]
fn all_versions_have_the_same_meaning() {
    for (row, queues) in [
        (" 3561 tor                 4 s - rw---n---  2       0 TCP 10.0.0.2:9050 10.0.0.1:22370", None),
        (" 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370", None),
        (" 3561 tor                  4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\r\n", None),
        (
            " 3561 tor                  4 s - rw---n--   2       0 TCP 0 36 10.0.0.2:9050 10.0.0.1:22370  \n",
            Some((0, 36)),
        ),
        (" 3561 tor                  4 s rw---n-- -            TCP 10.0.0.2:9050 10.0.0.1:22370", None),
        (
            " 3561 tor                  4 s rw---n---        rd,wr TCP 0 36 10.0.0.2:9050 10.0.0.1:22370",
            Some((0, 36)),
        ),
    ] {
        let socket = Procstat.only(row);
        assert_eq!(owner(&socket, "tor", 3561, 4), Certainty::Stated, "{row}");
        assert_eq!(ends(&socket), ("10.0.0.2:9050".into(), Some("10.0.0.1:22370".into())), "{row}");
        assert_eq!(socket.send_queue.zip(socket.receive_queue), queues, "{row}");
        assert_eq!((socket.state.clone(), socket.family), (None, Some(Family::V4)), "{row}");
        assert!(socket.is_connection(), "{row}");
    }
}

#[test]
fn a_peer_of_zeros_is_none() {
    for (name, local, family) in [
        ("10.0.0.2:53 0.0.0.0:0", "10.0.0.2:53", Family::V4),
        ("0.0.0.0:53 0.0.0.0:0", "0.0.0.0:53", Family::V4),
        ("*:22 *:0", "0.0.0.0:22", Family::V4),
        ("*:0 *:0", "0.0.0.0:*", Family::V4),
        ("::1.80 ::.0", "[::1]:80", Family::V6),
        ("::.80 ::.0", "[::]:80", Family::V6),
    ] {
        for protocol in ["TCP", "UDP", "TCP 0 0", "SCT 0 0"] {
            let row =
                std::format!("12000 my daemon            13 s - rw---n--   1       0 {protocol} {name}");
            let socket = Procstat.only(&row);
            assert_eq!(ends(&socket), (local.into(), None), "{row}");
            assert_eq!(socket.family, Some(family), "{row}");
        }
    }
}

#[test]
fn flags_and_numbers_are_read_past() {
    for columns in [
        "s - rwasfndl    -       -",
        "s - rwasfndlc   -       -",
        "s - ---------   -       -",
        "s - --------   99999999999999999999 18446744073709551616",
        "s - rw------ 1234 12345678",
        "s rwasfndl ac,bd,cn,fs,gn,gp,ls,rd,sd,wr",
    ] {
        let row = std::format!(" 3561 tor                    8 {columns} TCP 0 0 10.0.0.2:80 10.0.0.9:4242");
        let socket = Procstat.only(&row);
        assert_eq!(ends(&socket), ("10.0.0.2:80".into(), Some("10.0.0.9:4242".into())), "{row}");
        assert_eq!(owner(&socket, "tor", 3561, 8), Certainty::Stated);
    }
}

/// With `-w` the heading comes again and again.
#[test]
fn a_heading_can_stand_anywhere() {
    let heading = "  PID COMM                FD T V FLAGS    REF  OFFSET PRO NAME";
    let row = " 3561 tor                  4 s - rw---n--   2       0 TCP *:9050 *:0";
    let text = std::format!("{row}\n\n{heading}\n{row}\n{heading}\n");
    let read: Vec<_> = Procstat.all(&text);
    assert_eq!(read, [Ok(Procstat.only(row)), Ok(Procstat.only(row))]);
}

#[test]
fn a_peer_without_a_port_is_one() {
    let row = " 3561 tor                 7 s - rw---n--   2       0 UDP 10.0.0.2:53 10.0.0.9:0";
    assert_eq!(ends(&Procstat.only(row)).1.as_deref(), Some("10.0.0.9:*"));
    let row = " 3561 tor                 7 s - rw---n--   2       0 TCP 18446744073709551615 7 ::1.53 ::2.0";
    let socket = Procstat.only(row);
    assert_eq!(ends(&socket).1.as_deref(), Some("[::2]:*"));
    assert_eq!((socket.send_queue, socket.receive_queue), (None, Some(7)), "more than any kernel keeps");
}

#[test]
fn ipv6_has_a_dot_before_the_port_and_its_zone_inside() {
    let row = "  100 sshd                3 s - rw------   2       0 TCP fe80:2::1.22 fe80:2::1234:5678.50000";
    let socket = Procstat.only(row);
    assert_eq!(ends(&socket), ("[fe80::1%2]:22".into(), Some("[fe80::1234:5678%2]:50000".into())));
    let mapped = "  100 sshd                3 s - rw------   2       0 TCP 0 0 ::ffff:10.0.0.1.80 ::ffff:10.0.0.9.4000";
    let socket = Procstat.only(mapped);
    assert_eq!(ends(&socket), ("10.0.0.1:80".into(), Some("10.0.0.9:4000".into())));
    assert_eq!((socket.family, socket.is_ipv6()), (Some(Family::V6), Some(false)));
}

#[test]
fn udp_with_a_peer_is_a_connection() {
    let row = " 3561 tor                 7 s - rw---n--   2       0 UDP 10.0.0.2:5353 10.0.0.9:53";
    assert_eq!(Procstat.only(row).connection().unwrap().to_string(), "udp 10.0.0.2:5353 -> 10.0.0.9:53");
}

#[test]
fn a_name_can_be_anything() {
    for name in [
        "my daemon",
        "5",
        "5 6",
        "cwd",
        "3 s - rw------ 1 0",
        "3 s - rw------ 1",
        "x 3 s -",
        "9 s - rw------ 1 2",
        "5 s rw------ - TCP",
        "5 v rw------ - - x",
        "TCP 1.2.3.4:5",
        "a\rb",
        "a\u{b}\u{c}b",
        "caf\u{e9}",
        "procstat: x",
    ] {
        for columns in [
            "    4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
            "    4 s rw---n--        rd,wr TCP 10.0.0.2:9050 10.0.0.1:22370",
        ] {
            let row = std::format!(" 3561 {name:<16} {columns}");
            assert_eq!(owner(&Procstat.only(&row), name, 3561, 4), Certainty::Stated, "{row}");
        }
    }
    let latin = b" 3561 caf\xe9                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 0.0.0.0:0";
    assert_eq!(parse(latin).next().unwrap().unwrap().owners[0].name.as_deref(), Some(&b"caf\xe9"[..]));
}

#[test]
fn a_path_is_never_taken_for_columns() {
    let path = "/tmp/a 1 tor 5 s - rw------ 1 0 TCP 1.2.3.4:5 6.7.8.9:10";
    for head in [
        "12000 x                    7 v r rw------   1       0 -  ",
        "12000 x                  cwd v d r-------   -       - -  ",
        "12000 x                    7 v rw------ -            -  ",
        "12000 x                    7 s - rw------   1       0 UDS 0 0",
        "12000 x                    7 s - rw------   1       0 UDD",
    ] {
        Procstat.skips(&std::format!("{head} {path}\n"), Skipped::OtherFamily);
    }
}

/// `a` and a line feed, then what reads as process 1 with another name.
#[test]
fn a_row_that_begins_in_a_name_has_a_doubtful_owner() {
    let text = "12000 a\n    1 init         5 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n";
    let read = Procstat.all(text);
    assert!(read[0].is_err());
    assert_eq!(owner(read[1].as_ref().unwrap(), "init", 1, 5), Certainty::Doubtful);
    // The longest second half: 18 bytes of the name, a blank, and five of the descriptor.
    let text = "12000 \n1 abcdefghijklmnop     5 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n";
    assert_eq!(owner(Procstat.all(text)[1].as_ref().unwrap(), "abcdefghijklmnop", 1, 5), Certainty::Doubtful);
}

#[test]
fn what_is_no_internet_socket_is_skipped() {
    for line in [
        "12000 my daemon          text v r r-------   -       - -   /usr/local/bin/tor",
        "12000 my daemon           cwd v d r-------   -       - -   /var/db/with blanks in it",
        "12000 my daemon         trace v r -w------   -       - -   /var/db/tor",
        " 3561 tor                 3 k - rw------   2       0 -   -                 ",
        " 3561 tor                 0 v c rw------  12 9223372036854775807 -   /dev/null",
        "12000 my daemon            12 s - rw------   1       0 UDS 0 0 /var/run/x.sock",
        "12000 my daemon            12 s - rw------   1       0 UDD -",
        "12000 my daemon            12 s - rw------   1       0 UD? 0 0 /var/run/x.sock",
        "12000 my daemon            12 s - rw------   1       0 ?    ",
        "12000 my daemon            12 s - rw------   1       0 IPD 0.0.0.0:0 0.0.0.0:0",
        "12000 my daemon            12 P - rw------   1       0 -   -",
        "12000 my daemon            12 ? - --------   1       0 -   -",
        "12000 my daemon            12 p - rw------   1       0",
        "12000 my daemon          root v d r-------   -       - -   /",
        "12000 my daemon          jail v d r-------   -       - -   /usr/jails/a b",
        "12000 my daemon          ctty v c rw------   -       - -   /dev/pts/0",
    ] {
        Procstat.skips(line, Skipped::OtherFamily);
    }
    for kind in ["v", "p", "f", "k", "c", "m", "h", "t", "e", "P", "D", "E", "?"] {
        let line =
            std::format!("12000 my daemon            12 {kind} - rw------   1       0 -   -           ");
        Procstat.skips(&line, Skipped::OtherFamily);
    }
    for vnode in ["r", "d", "c", "b", "l", "s", "f", "?", "x"] {
        let line = std::format!("12000 my daemon            12 v {vnode} rw------   1       0 -   /tmp/x");
        Procstat.skips(&line, Skipped::OtherFamily);
    }
    Procstat.skips("  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME        ", Skipped::Header);
    Procstat.skips("  PID COMM                FD T FLAGS    CAPABILITIES PRO NAME\r\n", Skipped::Header);
    Procstat.skips(" \t \r\n", Skipped::Blank);
    Procstat.skips("procstat: sysctl(kern.proc.filedesc): Operation not permitted\n", Skipped::Notice);
    Procstat.skips("procstat: kinfo_getproc: No such process\n", Skipped::Notice);
    Procstat.skips("12000 my daemon            12 s - rw------   1       0 \n", Skipped::Notice);
}

#[test]
fn other_protocols_by_their_names() {
    for (word, protocol) in [
        ("ICM", Protocol::Icmp),
        ("RAW", Protocol::Raw),
        ("IP?", Protocol::Raw),
        ("SCT", Protocol::Sctp),
        ("SCT 0 0", Protocol::Sctp),
    ] {
        let row = std::format!("  100 ping                3 s - rw------   1       0 {word} *:0 *:0");
        let socket = Procstat.only(&row);
        assert_eq!((socket.protocol, ends(&socket)), (protocol, ("0.0.0.0:*".into(), None)), "{row}");
    }
}

#[test]
fn no_address_is_no_wildcard() {
    let row = " 3561 tor                 8 s - rw---n--   3       0 UDP \n";
    let socket = Procstat.only(row);
    assert_eq!((&socket.local.address, socket.family), (&Address::NotPrinted, None));
    assert!(!socket.local.address.is_wildcard() && socket.connection().is_none());
    assert_eq!(owner(&socket, "tor", 3561, 8), Certainty::Stated);
    let row = " 3561 tor                 8 s - rw---n--   3       0 TCP 0 0 10.0.0.2:80 \n";
    assert_eq!(ends(&Procstat.only(row)), ("10.0.0.2:80".into(), None));
}

#[test]
fn what_is_cut_or_broken_is_refused_at_its_place() {
    let start = " 3561 tor                 8 s - rw---n--   3       0 TCP ";
    assert_eq!(start.len(), 57);
    for (end, column) in [
        ("10.0.0.2", 58),
        ("10.0.0.2: 0.0.0.0:0", 58),
        ("10.0.0.2:80 10.0.0", 70),
        ("10.0.0.2:80 0.0.0.0:0 x", 80),
        ("10.0.0.2:65536 0.0.0.0:0", 58),
        ("10.0.0.2.80 0.0.0.0.0", 58),
        ("2001:db8::1", 58),
        ("1:2:3::4:5", 58),
        ("[::1]:80 [::]:0", 58),
        ("localhost:80 *:0", 58),
        ("0 10.0.0.2:80 0.0.0.0:0", 58),
        ("/var/run/x.sock", 58),
    ] {
        let row = std::format!("{start}{end}\n");
        assert_eq!(Procstat.all(&row)[0].as_ref().unwrap_err().column, column, "{end}");
    }
    assert_eq!(
        Procstat.refusal(&std::format!("{start}10.0.0.2:80 10.0.0\n")),
        "line 1, column 70: expected the peer's address and port, found \"10.0.0\""
    );
    assert_eq!(
        Procstat.refusal("tor 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370"),
        "line 1, column 1: expected a process id, found \"tor 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22\"…"
    );
    for row in [
        " 3561 tor                 8 s",
        " 3561 tor                 8 s - rw---n",
        " 3561 tor                 8 s - rw---n-- 3",
        " 3561 tor                 8 s - rw---n-- 3 0 TC",
        " 3561 tor                 8 S - rw---n-- 3 0 XYZ 1.2.3.4:5 6.7.8.9:10",
        " 3561 tor                 -1 s - rw---n-- 3 0 TCP 1.2.3.4:5 6.7.8.9:10",
        " 3561 tor                 2147483648 s - rw---n-- 3 0 TCP 1.2.3.4:5 6.7.8.9:10",
        " 3561 tor",
        " 3561",
    ] {
        assert!(Procstat.refusal(row).contains("FD to PRO"), "{row}");
    }
}

#[test]
fn numbers_that_no_process_has_are_refused() {
    let row = "4294967296 tor              4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370";
    assert!(Procstat.refusal(row).contains("expected a process id"));
}

#[test]
fn lines_are_recognised_by_heading_and_by_shape() {
    for line in [
        "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME",
        " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
        "12000 my daemon           cwd v d r-------   -       - -   /var/db/tor",
    ] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
    for line in [
        "",
        "  PID TTY          TIME CMD",
        "12000 my daemon            12 s - rw------   1       0",
        "_tor     tor        15843    5* internet stream tcp 0x0 127.0.0.1:8443",
        "tcp4       0      0  *.80                   *.*                    LISTEN",
        "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn a_name_of_19_bytes_may_go_on() {
    for (name, expected) in [
        ("nineteen-bytes-long", true),
        ("nineteen bytes long", true),
        // The 19th byte may have been a blank.
        ("eighteen bytes lon", true),
        ("eighteen-bytes-lon", false),
        ("tor", false),
    ] {
        let row = std::format!(" 3561 {name:<16}     4 s - rw---n--   2       0 TCP 10.0.0.2:9050 0.0.0.0:0");
        assert_eq!(Procstat.only(&row).owners[0].is_name_cut, expected, "{row}");
    }
}
