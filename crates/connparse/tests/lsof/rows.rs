//! Rows and fields of every version and system, with expectations written by hand.

use connparse::{CaptureReader, Content, Endpoint, Facts, Skipped, Socket, State};

use super::records;

#[track_caller]
fn only(text: &str) -> Socket<'_> {
    let mut all: Vec<_> = records(text.as_bytes()).sockets().collect();
    assert_eq!(all.len(), 1, "{text:?}");
    all.remove(0).unwrap()
}

/// A letter for each record that a capture has: socket, heading, notice, other file, refused.
fn shapes(text: &str) -> String {
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut shapes = String::new();
    while let Some(record) = reader.next(&mut rest, true) {
        shapes.push(match record.content {
            Content::Socket(_) => 'S',
            Content::Skipped(Skipped::Header) => 'H',
            Content::Skipped(Skipped::Notice) => 'N',
            Content::Skipped(Skipped::OtherFamily) => 'O',
            Content::Skipped(_) => '?',
            Content::Refused(_) => 'R',
        });
    }
    shapes
}

const HEADING: &str = "COMMAND     PID     USER   FD   TYPE DEVICE SIZE/OFF    NODE NAME\n";

const WARNINGS: [&str; 5] = [
    "lsof: WARNING: can't stat() fuse.portal file system /run/user/1000/doc\n      Output information may be incomplete.\n",
    "lsof: WARNING: can't stat() hfs file system /Volumes/x y\n      Output information may be incomplete.\n      assuming \"dev=1000004\" from mount table\n",
    "lsof: no pwd entry for UID 1234\n",
    "lsof: WARNING: compiled for Darwin release 19.2.0; this is 19.6.0.\n",
    "lsof: can't get PID byte count: Operation not permitted\r\n",
];

#[test]
fn warnings_stand_anywhere_and_hide_no_row() {
    let row = "tor       16071     root    3u  IPv4  39352      0t0     TCP 127.0.0.1:8001 (LISTEN)\n";
    let set = "f3\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\n";
    let nuls = "f3\0tIPv4\0PTCP\0n*:80\0TST=LISTEN\0\n";
    for warning in WARNINGS {
        let n = "N".repeat(warning.lines().count());
        let text = [warning, HEADING, warning, row, warning, row].concat();
        assert_eq!(shapes(&text), format!("{n}H{n}S{n}S"), "{warning}");
        // A warning between the fields of a file is of that file, one before it of none.
        for (process, file) in [("p811\nctor\n", set), ("p811\0ctor\0\n", nuls)] {
            let heading = "H".repeat(process.lines().count());
            let text = [warning, process, warning, file, file, warning, process, file].concat();
            let shapes = shapes(&text);
            assert_eq!(shapes.matches('S').count(), 3, "{text:?}: {shapes}");
            assert!(shapes.starts_with(&format!("{n}{heading}{n}S")), "{text:?}: {shapes}");
            assert!(!shapes.contains(['R', '?']), "{text:?}: {shapes}");
        }
    }
}

#[test]
fn listings_that_are_repeated_stand_one_below_the_other() {
    let listing =
        [HEADING, "tor       16071     root    3u  IPv4  39352      0t0     TCP 127.0.0.1:8001 (LISTEN)\n"]
            .concat();
    assert_eq!(shapes(&[&listing, "=======\n", &listing, "=======\r\n"].concat()), "HSNHSN");
    let fields = "p811\nf3\ntIPv4\nPTCP\nn*:80\nTST=LISTEN\n";
    assert_eq!(shapes(&[fields, "m\n", fields, "m\n"].concat()), "HSNHSN");
    assert_eq!(shapes("=======\n=\n"), "RR", "no format is told by it");
}

/// As on a machine with many containers, where lsof runs without privilege.
#[test]
fn more_warnings_than_the_format_is_looked_for_in_are_still_warnings() {
    let warning = "lsof: WARNING: can't stat() overlay file system /var/lib/docker/overlay2/0/merged\n      Output information may be incomplete.\n";
    let row = "tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)\n";
    for heading in [HEADING, ""] {
        let text = [&warning.repeat(200), heading, row].concat();
        let expected = ["N".repeat(400), "H".repeat(heading.lines().count()), "S".into()].concat();
        assert_eq!(shapes(&text), expected);
    }
}

#[test]
fn every_letter_of_the_fields_is_known() {
    let text = "p811\nK812\nMwor ker\nzglobal\nZu:r:tor_t:s0\ng810\nR1\ncst\\nate\\\\s x\nu1000\nLtor\n\
                f9\nau\nlW\ntIPv6\nF0x1\nC0x2\nG0x80002;0x0\nN0x3\nd39356\nD0x8\nr0x9\ns0\no0t0\ni39356\nk1\nPTCP\nS\n\
                n[::1]:33862->[::1]:8002\nTST=ESTABLISHED\nTQR=3\nTQS=7\nTSO=KEEPALIVE,SNDBUF=2626560\nTSS=ISCONNECTED\nTTF=NODELAY,MSS=1448\nTWR=1\nTWW=2\n";
    let with_nuls: String = text
        .lines()
        .map(|line| format!("{}{line}\0", if line.starts_with('f') { "\n" } else { "" }))
        .chain(["\n".to_owned()])
        .collect();
    for text in [text, &with_nuls] {
        let socket = only(text);
        assert_eq!(socket.connection().unwrap().to_string(), "tcp [::1]:33862 -> [::1]:8002");
        assert_eq!((socket.uid, socket.user.as_deref()), (Some(1000), Some(&b"tor"[..])));
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(3), Some(7)));
        assert_eq!((socket.state, socket.inode), (Some(State::Established), Some(39356)));
        let owner = &socket.owners[0];
        assert_eq!((owner.pid, owner.tid, owner.fd), (811, Some(812), Some(9)));
        assert_eq!(owner.name.as_deref(), Some(&b"st\nate\\s x"[..]), "4.95 escapes all but blanks");
    }
    // 4.99.7 writes a question mark; up to 4.99.6 a wide number has a star here, too.
    let socket = only("p811\ncst?ate\\\\s\nf*345\ntIPv4\nPTCP\nn127.0.0.1:9000\nTST=LISTEN\n");
    assert_eq!((socket.owners[0].fd, socket.owners[0].name.as_deref()), (None, Some(&b"st?ate\\s"[..])));
}

#[test]
fn datagrams_have_no_state_whatever_stands_in_brackets() {
    let row = "tor 16071 root 3u IPv4 39352 0t0 UDP 127.0.0.1:53";
    for (behind, remote) in [
        ("", None),
        (" ", None),
        (" (Idle)", None),
        (" (Unbound)", None),
        ("->192.0.2.7:1025 (ESTABLISHED)", Some("192.0.2.7:1025")),
        ("->192.0.2.7:1025 (ESTABLISHED QR=0 QS=0)", Some("192.0.2.7:1025")),
        ("->192.0.2.7:1025 (QR=0 QS=0)", Some("192.0.2.7:1025")),
    ] {
        let text = format!("{row}{behind}");
        let socket = only(&text);
        assert_eq!(
            (socket.state, socket.remote.map(|end| end.to_string()).as_deref()),
            (None, remote),
            "{text}"
        );
    }
    let socket = only("p1\nf3\ntIPv4\nPUDP\nn127.0.0.1:53->192.0.2.7:1025\nTST=ESTABLISHED\nTQR=1\n");
    assert_eq!((socket.state, socket.receive_queue), (None, Some(1)));
    // No brackets, no state.
    assert_eq!(only("tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:53").state, None);
}

#[test]
fn tables_of_every_system_and_version() {
    for (row, command, fd, local, remote, inode) in [
        // 4.95, 4.99, a name that is cut where an escape does not fit, and one that is unknown.
        (
            r"two\x20wo 16072     root    4u  IPv6  39356      0t0     TCP [::1]:33862->[::1]:8002 (ESTABLISHED)",
            "two wo",
            Some(4),
            "[::1]:33862",
            Some("[::1]:8002"),
            Some(39356),
        ),
        (
            r"st\nate\\ 16077     root 5u    IPv4  39417      0t0     TCP 127.0.0.1:8007->127.0.0.1:57382 (CLOSE_WAIT)",
            "st\nate\\",
            Some(5),
            "127.0.0.1:8007",
            Some("127.0.0.1:57382"),
            Some(39417),
        ),
        (
            "worker    16081     root    4u  IPv4  39420      0t0 UDPLITE 127.0.0.1:8006 ",
            "worker",
            Some(4),
            "127.0.0.1:8006",
            None,
            Some(39420),
        ),
        (
            "(unknown) 16081     root    4u  IPv4  39420      0t0     TCP *:8006 (LISTEN)",
            "(unknown)",
            Some(4),
            "0.0.0.0:8006",
            None,
            Some(39420),
        ),
        (
            r#"q"uo,te   16074     root    4u  IPv4  39408      0t0     UDP 127.0.0.1:48725->127.0.0.1:8004 "#,
            "q\"uo,te",
            Some(4),
            "127.0.0.1:48725",
            Some("127.0.0.1:8004"),
            Some(39408),
        ),
        (
            r"caf\xc3\xa9 16074     root    4u  IPv4  39408      0t0     UDP *:* ",
            "café",
            Some(4),
            "0.0.0.0:*",
            None,
            Some(39408),
        ),
        (
            "python3    4242     root *345u  IPv4 812345      0t0     TCP 127.0.0.1:9000 (LISTEN)",
            "python3",
            None,
            "127.0.0.1:9000",
            None,
            Some(812345),
        ),
        // Mapped, macOS, HP-UX without an offset, built without IPv6.
        (
            "a         16073     root    5u  IPv6  39360      0t0     TCP 127.0.0.1:8003->127.0.0.1:33244 (ESTABLISHED)",
            "a",
            Some(5),
            "127.0.0.1:8003",
            Some("127.0.0.1:33244"),
            Some(39360),
        ),
        (
            "com.apple   590 etoledom  193u  IPv4 0x28ffb9c041115627      0t0  TCP 192.168.1.37:60298->31.13.83.36:443 (ESTABLISHED)",
            "com.apple",
            Some(193),
            "192.168.1.37:60298",
            Some("31.13.83.36:443"),
            None,
        ),
        (
            "ProcName  29266     user    9u  IPv6 0x5d53dfe5445cee01      0t0  UDP [fe80:4::aede:48ff:fe00:1122]:1111->[fe80:4::aede:48ff:fe33:4455]:2222",
            "ProcName",
            Some(9),
            "[fe80::aede:48ff:fe00:1122%4]:1111",
            Some("[fe80::aede:48ff:fe33:4455%4]:2222"),
            None,
        ),
        (
            "httpd      1200      www    4u  IPv6 0xc2b3      0t0     TCP *:80 (LISTEN)",
            "httpd",
            Some(4),
            "[::]:80",
            None,
            None,
        ),
        (
            "httpd      1200      www    4u  inet 0xc2b3              TCP *:80 (LISTEN)",
            "httpd",
            Some(4),
            "0.0.0.0:80",
            None,
            None,
        ),
    ] {
        for heading in [
            "",
            HEADING,
            "COMMAND PID USER FD TYPE DEVICE OFFSET NODE NAME\n",
            "COMMAND PID USER FD TYPE DEVICE SIZE NODE NAME\r\n",
        ] {
            for end in ["", "\n", "  \r\n"] {
                let text = [heading, row, end].concat();
                let socket = only(&text);
                let owner = &socket.owners[0];
                assert_eq!((owner.name.as_deref(), owner.fd), (Some(command.as_bytes()), fd), "{text}");
                assert_eq!(socket.local.to_string(), local, "{text}");
                assert_eq!(socket.remote.as_ref().map(Endpoint::to_string).as_deref(), remote, "{text}");
                assert_eq!(socket.inode, inode, "{text}");
            }
        }
    }
}

#[test]
fn what_has_no_descriptor_and_what_is_no_socket_is_passed_over() {
    for columns in [
        "cwd    DIR  254,0     4096 1234567 /root",
        "rtd    DIR  254,0     4096       2 /",
        "txt    REG  254,0     4096      12 /usr/bin/a b",
        "mem    REG  254,0     4096      12 /lib/x.so (deleted)",
        "DEL    REG  254,0               12 /dev/zero",
        "ltx    REG  254,0     4096      12 /lib/x.so",
        "L12    REG  254,0     4096      12 /lib/x.so",
        "err    REG                         stat error",
        "NOFD                               /proc/812/fd (opendir: Permission denied)",
        "4r    FIFO   0,13      0t0   39352 pipe",
        "5u    unix 0x00000000f708f04e 0t0 393988 /run/x 127.0.0.1:1->127.0.0.1:2 type=STREAM",
        "6wW    REG  254,0     4096      12 /tmp/3u  IPv4  39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "7u  netlink             0t0   39353 ROUTE",
        "8u    sock    0,8      0t0   39354 protocol: NETLINK",
    ] {
        let text = format!("{HEADING}tor       16071     root  {columns}\n");
        let text = text + "tor       16071     root    3u  IPv4  39352      0t0     TCP *:8001 (LISTEN)\n";
        assert_eq!(shapes(&text), "HOS", "{columns}");
    }
}
