use super::*;
use crate::Content;
use alloc::string::{String, ToString};
use alloc::vec::Vec;

type Reading<'a> = Result<Content<'a>, Stop<'a>>;

/// The row below a heading.
fn below<'a>(heading: &str, line: &'a str) -> Reading<'a> {
    read(line, Some(&Heading::of(heading.as_bytes()).expect("a heading")))
}

fn alone(line: &str) -> Reading<'_> {
    read(line, None)
}

fn read<'a>(line: &'a str, heading: Option<&Heading>) -> Reading<'a> {
    let mut socket = Socket::nothing_known();
    Ok(match row(line.as_bytes(), heading, ByteOrder::Little, &mut socket)? {
        Found::Socket => Content::Socket(socket),
        Found::Skipped(skipped) => Content::Skipped(skipped),
    })
}

#[track_caller]
fn socket(reading: Reading<'_>) -> Socket<'_> {
    match reading {
        Ok(Content::Socket(socket)) => socket,
        other => panic!("{other:?}"),
    }
}

/// Name, process, thread, user and descriptor.
#[track_caller]
fn holder(reading: Reading<'_>) -> (String, u32, Option<u32>, String, Option<i32>) {
    let socket = socket(reading);
    assert_eq!(socket.local.to_string(), "127.0.0.1:8001");
    assert_eq!(socket.inode, Some(39352));
    let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (text(owner.name.as_ref().unwrap()), owner.pid, owner.tid, text(&socket.user.unwrap()), owner.fd)
}

/// What stands behind USER in the rows below.
const END: &str = "IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)";

fn at(line: &str) -> (usize, &'static str) {
    let stop = alone(line).expect_err("a refused line");
    (line.len() - stop.at.len(), stop.expected)
}

#[test]
fn every_column_between_pid_and_user_can_be_there() {
    let full =
        "COMMAND PID TID TASKCMD ZONE SECURITY-CONTEXT PPID PGID USER FD TYPE DEVICE SIZE/OFF NODE NAME";
    for (heading, columns, tid) in [
        ("COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME", "", None),
        ("COMMAND PID PPID USER FD TYPE DEVICE SIZE/OFF NODE NAME", "1", None),
        ("COMMAND PID PPID PGID USER FD TYPE DEVICE SIZE/OFF NODE NAME", "1 15985", None),
        ("COMMAND PID TID USER FD TYPE DEVICE SIZE/OFF NODE NAME", "16072", Some(16072)),
        ("COMMAND PID TID TASKCMD USER FD TYPE DEVICE SIZE/OFF NODE NAME", "16072 two\\x20w", Some(16072)),
        ("COMMAND PID TID TASKCMD USER FD TYPE DEVICE SIZE/OFF NODE NAME", "", None),
        ("COMMAND PID TID TASKCMD USER FD TYPE DEVICE SIZE/OFF NODE NAME", "16072", Some(16072)),
        ("COMMAND PID TID TASKCMD PPID PGID USER FD TYPE DEVICE SIZE/OFF NODE NAME", "1 15985", None),
        (
            "COMMAND PID TID TASKCMD PPID PGID USER FD TYPE DEVICE SIZE/OFF NODE NAME",
            "16072 123 1 15985",
            Some(16072),
        ),
        ("COMMAND PID SECURITY-CONTEXT USER FD TYPE DEVICE SIZE/OFF NODE NAME", "u:r:t:s0-s0:c0.c1023", None),
        (full, "16072 a global u:r:t:s0 1 15985", Some(16072)),
    ] {
        let line = std::format!("tor 16071 {columns} root 3u {END}");
        let expected = ("tor".into(), 16071, tid, "root".into(), Some(3));
        assert_eq!(holder(below(heading, &line)), expected, "{heading}: {line}");
    }
}

#[test]
fn without_a_heading_a_number_and_a_word_are_the_thread() {
    for (columns, tid) in [
        ("", None),
        ("1", None),
        ("1 15985", None),
        ("16072 a", Some(16072)),
        ("16072 a 1 15985", Some(16072)),
        ("u:r:t:s0", None),
    ] {
        let line = std::format!("tor 16071 {columns} root 3u {END}");
        assert_eq!(holder(alone(&line)), ("tor".into(), 16071, tid, "root".into(), Some(3)), "{line}");
    }
}

#[test]
fn a_heading_with_fewer_columns_than_the_rows_does_no_harm() {
    let heading = "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME";
    let line = std::format!("tor 16071 1 15985 root 3u {END}");
    assert_eq!(holder(below(heading, &line)), ("tor".into(), 16071, None, "root".into(), Some(3)));
}

#[test]
fn names_of_threads_and_processes_are_never_taken_for_other_columns() {
    for name in ["IPv4", "REG", "sock", "unix", "3u", "cwd", "mem", "123", "TCP", "root"] {
        for end in ["root", "1 15985 root"] {
            let line = std::format!("{name} 16071 {end} 3u {END}");
            assert_eq!(holder(alone(&line)), (name.into(), 16071, None, "root".into(), Some(3)), "{line}");
            let line = std::format!("123 16071 16072 {name} {end} 3u {END}");
            let (command, pid, _, user, fd) = holder(alone(&line));
            assert_eq!((&command[..], pid, &user[..], fd), ("123", 16071, "root", Some(3)), "{line}");
        }
    }
}

#[test]
fn the_name_of_a_file_forges_no_row() {
    for line in [
        "tor 16071 root 4r REG 8,1 12 99 /tmp/x 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "tor 16071 root 4r REG /tmp/x y 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "tor 16071 root 4r NEWTYPE /tmp/x y 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "tor 16071 root 4u unix 0x0 0t0 387 1 x 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
        "tor 16071 1000 4r REG /tmp/x y 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)",
    ] {
        assert_eq!(alone(line), Ok(Content::Skipped(Skipped::OtherFamily)), "{line}");
    }
}

#[test]
fn an_empty_command_leaves_its_column_blank() {
    let expected = (String::new(), 16071, None, "root".to_string(), Some(3));
    for columns in ["", "1", "1 15985"] {
        let line = std::format!("          16071 {columns} root 3u {END}");
        assert_eq!(holder(alone(&line)), expected, "{line}");
    }
    // A text that somebody moved to the right.
    for (heading, indent) in
        [("    COMMAND PID USER FD TYPE NODE NAME", 4), ("COMMAND PID USER FD TYPE NODE NAME", 0)]
    {
        let blanks = " ".repeat(indent);
        let line = std::format!("{blanks}          16071 root 3u {END}");
        assert_eq!(holder(below(heading, &line)), expected, "{line}");
        let line = std::format!("{blanks}123 16071 root 3u {END}");
        assert_eq!(holder(below(heading, &line)), ("123".into(), 16071, None, "root".into(), Some(3)));
    }
    let line = std::format!("        123 16071 root 3u {END}");
    let heading = "        COMMAND PID USER FD TYPE NODE NAME";
    assert_eq!(holder(below(heading, &line)), ("123".into(), 16071, None, "root".into(), Some(3)));
}

#[test]
fn a_login_can_have_blanks_below_a_heading() {
    let line = std::format!("tor 16071 john q smith 3u {END}");
    let heading = "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME";
    assert_eq!(holder(below(heading, &line)).3, "john q smith");
    let line = std::format!("tor 16071 1 john smith 3u {END}");
    let heading = "COMMAND PID PPID USER FD TYPE DEVICE SIZE/OFF NODE NAME";
    assert_eq!(holder(below(heading, &line)).3, "john smith");
}

#[test]
fn a_number_for_a_user_is_the_number_of_the_user() {
    let line = std::format!("123 15985 1234 3u {END}");
    let socket = socket(alone(&line));
    assert_eq!((socket.uid, socket.user.as_deref()), (Some(1234), Some(&b"1234"[..])));
    let line = std::format!("tor 16071 root 3u {END}");
    assert_eq!(self::socket(alone(&line)).uid, None);
}

#[test]
fn descriptors_in_all_their_forms() {
    for (fd, number) in [
        ("3u", Some(3)),
        ("12r", Some(12)),
        ("0w", Some(0)),
        ("3", Some(3)),
        ("3uW", Some(3)),
        ("3-W", Some(3)),
        ("*345u", None),
        ("*345", None),
        ("fp.u", None),
        ("NOFD", None),
    ] {
        let line = std::format!("tor 16071 root {fd} {END}");
        assert_eq!(holder(alone(&line)).4, number, "{line}");
    }
    for fd in ["u", "x", "3z", "3uWW", "99999999999u", "*u", "cwdxyz"] {
        assert!(alone(&std::format!("tor 16071 root {fd} {END}")).is_err(), "{fd}");
    }
}

#[test]
fn the_columns_before_node_can_be_more_or_blank() {
    for (columns, inode) in [
        ("39352 0t0", Some(39352)),
        ("39352", Some(39352)),
        ("0t0", None),
        ("", None),
        ("39352 0t0 1", Some(39352)),
        ("RW,CX 39352 0t0", Some(39352)),
        ("RW,CX 39352", Some(39352)),
        ("RW 39352 0t0 1", Some(39352)),
        ("AP 39352", Some(39352)),
        ("0x28ffb9c041115627 0t0", None),
        ("0x28ffb9c041115627 128", None),
        ("0xfff0 1 RW 0xfff8 39352 0t0 1", Some(39352)),
        ("0 0t0", None),
    ] {
        let line = std::format!("tor 16071 root 3u IPv4 {columns} TCP 127.0.0.1:8001");
        let socket = socket(alone(&line));
        assert_eq!((socket.inode, socket.protocol), (inode, Protocol::Tcp), "{line}");
    }
}

#[test]
fn what_is_no_transport_is_a_raw_socket() {
    for (node, name, protocol) in [
        ("ICMP", "*:*", Protocol::Icmp),
        ("ICMPV6", "*:*", Protocol::Icmp),
        ("OSPFIGP", "127.0.0.1:*", Protocol::Raw),
        ("RAW", "*", Protocol::Raw),
        ("254?", "*:*", Protocol::Raw),
        ("UDPLITE", "*:5", Protocol::UdpLite),
    ] {
        let line = std::format!("tor 16071 root 3u IPv4 RW 0xfff8 0t0 {node} {name}");
        let socket = socket(alone(&line));
        assert_eq!((socket.protocol, socket.state), (protocol, None), "{line}");
    }
}

#[test]
fn raw_sockets_of_linux_have_their_inode_in_node() {
    let rows = [
        (
            "16u   raw                         0t0   393989 00000000:0001->00000000:0000 st=07",
            Protocol::Raw,
            393_989,
        ),
        (
            "17u  raw6   0t0   393990 00000000000000000000000000000000:003A->00000000000000000000000000000000:0000 st=07",
            Protocol::Raw,
            393_990,
        ),
        (
            "17u  netlink 0t0 5 00000000000000000000000000000000:003A->00000000000000000000000000000000:0000 st=07",
            Protocol::Raw,
            5,
        ),
        ("9u  icmp  0t0   393991 0100007F:004D->00000000:0000", Protocol::Icmp, 393_991),
    ];
    for (row, protocol, inode) in rows {
        let line = std::format!("wo\\x20rk 23664 root   {row}");
        let socket = socket(alone(&line));
        assert_eq!(
            (socket.protocol, socket.inode, socket.state, socket.remote),
            (protocol, Some(inode), None, None)
        );
    }
    let line = "wo\\x20rk 23664 root 20u netlink 0t0 393994 ROUTE";
    assert_eq!(alone(line), Ok(Content::Skipped(Skipped::OtherFamily)));
}

#[test]
fn sockets_without_ends_are_told_as_such() {
    for row in [
        "9u  sock                0,9      0t0   393983 protocol: UDP",
        "9u  sock                0,9      0t0   393983 protocol: TCPv6",
        "9u  sock                0,9      0t0   393983 can't identify protocol",
        "9u  sock                0,9      0t0   393983 can't identify protocol (-X specified)",
        "9u  IPv4 0xfffff8 0t0 TCP no PCB, CANTSENDMORE, CANTRCVMORE",
        "9u  IPv6 0t0 UDP can't read in6pcb at 0xfff",
        "9u  inet 0xfff8 0t0 TCP (no PCB, CANTSENDMORE, CANTRCVMORE)",
    ] {
        let line = std::format!("tor 16071 root {row}");
        assert_eq!(alone(&line), Ok(Content::Skipped(Skipped::Notice)), "{line}");
    }
    for row in [
        "9u  sock 0,9 0t0 393983 protocol: NETLINK",
        "9u  sock 393983 0t0 SCTP ENDPT: ffff8800 127.0.0.1[5000]",
        "9u  unix 0x00000000f708f04e 0t0 393988 type=STREAM (CONNECTED)",
        "19u  pack 393992 0t0 0 type=SOCK_RAW",
        "cwd unknown /proc/1/cwd (readlink: Permission denied)",
        "3u  a_inode 0,13 0 1031 [eventpoll]",
        "7u  KQUEUE count=0, state=0xa",
        "3r  SOMETHING 1,2 3 4 /x",
        "  txt    REG   8,1   12  99 /usr/bin/tor (deleted)",
    ] {
        let line = std::format!("tor 16071 root {row}");
        assert_eq!(alone(&line), Ok(Content::Skipped(Skipped::OtherFamily)), "{line}");
    }
}

#[test]
fn what_is_wrong_is_said_where_it_is() {
    const PROTOCOL: &str = "the protocol (NODE)";
    const STATE: &str = "the state in brackets, or the end of the line";
    const COLUMNS: &str = "USER, FD and TYPE of a file";
    for (line, column, expected) in [
        ("nonsense", 0, "a row of lsof: COMMAND, PID, USER, FD and TYPE"),
        ("two words", 4, "the process id (PID)"),
        ("tor x root 3u IPv4 39352 0t0 TCP *:1", 4, "the process id (PID)"),
        ("tor 16071", 9, COLUMNS),
        ("tor 16071 root", 10, COLUMNS),
        ("tor 16071 root 3u", 10, COLUMNS),
        ("tor 16071 root 3u IPv4", 22, PROTOCOL),
        ("tor 16071 root 3u IPv4 39352 0t0", 23, PROTOCOL),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP", 36, ENDS),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1", 37, ENDS),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:1->", 37, ENDS),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP [::1]:1", 37, ENDS),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP *:1 (LIS", 41, STATE),
        ("tor 16071 root 3u IPv4 39352 0t0 TCP *:1 x", 41, STATE),
    ] {
        assert_eq!(at(line), (column, expected), "{line}");
        let ended = std::format!("{line}  \r\n");
        let stop = alone(&ended).expect_err("a refused line");
        assert_eq!(stop.expected, expected, "{line}");
    }
}

#[test]
fn ends_of_lines_and_trailing_blanks_do_not_matter() {
    let rows: Vec<_> = ["", " ", "\n", "\r\n", " \t \r\n"]
        .iter()
        .map(|end| std::format!("tor 16071 root 3u IPv4 39352 0t0 UDP 127.0.0.1:8001->127.0.0.1:2{end}"))
        .collect();
    for row in &rows {
        assert_eq!(alone(row), alone(&rows[0]));
        assert_eq!(socket(alone(row)).remote.unwrap().to_string(), "127.0.0.1:2");
    }
}

#[test]
fn headings_are_told_from_rows() {
    assert!(Heading::of(b"COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME \r\n").is_some());
    for line in
        ["COMMAND PID USER FD TYPE DEVICE", "COMMAND 1 root cwd DIR 1,2 3 4 /NAME", "COMMAND PID NAME", ""]
    {
        assert!(Heading::of(line.as_bytes()).is_none(), "{line}");
    }
}

#[test]
fn a_command_of_nine_bytes_may_go_on() {
    for (command, expected) in [
        ("com.apple", true),
        (r"two\x20wo", true),
        // `a b c` has no room for its second blank.
        (r"a\x20b", true),
        (r"a\x20bcd", true),
        (r"a\x20", false),
        ("python3", false),
        ("postgres", false),
        ("(unknown)", false),
        // With +c.
        ("NetworkManager", false),
        (r"two\x20words", false),
    ] {
        let row = std::format!("{command:<9} 16071 root 3u {END}");
        assert_eq!(socket(alone(&row)).owners[0].is_name_cut, expected, "{row}");
    }
}
