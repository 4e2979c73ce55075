use super::*;
use crate::Format::SockstatLinux;
use crate::testing::ends;
use crate::{Address, Certainty, Content};
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::format;

const HEADER: &str =
    "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE";
const ROW: &str = "root     tor                  16071    tcp4   127.0.0.1:41290           127.0.0.1:8001            ESTABLISHED";

#[test]
fn a_row_of_each_protocol() {
    let row = |proto: &str, ends: &str, state: &str| format!("root  tor  7  {proto}  {ends}  {state}");
    let v4 = "192.0.2.7:22  198.51.100.9:1025";
    let v6 = "2001:db8::7:22  2001:db8::9:1025";
    for (proto, ends, protocol, family, state) in [
        ("tcp4", v4, Protocol::Tcp, Family::V4, Some(State::Established)),
        ("tcp6", v6, Protocol::Tcp, Family::V6, Some(State::Established)),
        ("udp4", v4, Protocol::Udp, Family::V4, None),
        ("udp6", v6, Protocol::Udp, Family::V6, None),
        ("raw", v4, Protocol::Raw, Family::V4, None),
        ("raw4", v4, Protocol::Raw, Family::V4, None),
        ("raw6", v6, Protocol::Raw, Family::V6, None),
    ] {
        let row = row(proto, ends, "ESTABLISHED");
        let socket = SockstatLinux.only(&row);
        assert_eq!(
            (socket.protocol, socket.family, socket.state.clone()),
            (protocol, Some(family), state),
            "{row}"
        );
        assert_eq!(socket.is_ipv6(), Some(family == Family::V6));
    }
}

#[test]
fn wildcards_and_mapped_addresses() {
    for (proto, text, expected) in [
        ("tcp4", "*:8016 *:*", ("0.0.0.0:8016", None)),
        ("tcp6", ":::8003 :::*", ("[::]:8003", None)),
        ("tcp6", "::1:8002 :::*", ("[::1]:8002", None)),
        ("tcp6", "::1:8002 ::1:33862", ("[::1]:8002", Some("[::1]:33862"))),
        ("tcp6", "::ffff:127.0.0.1:8003 ::ffff:127.0.0.1:33244", ("127.0.0.1:8003", Some("127.0.0.1:33244"))),
        // Longer than the columns.
        (
            "tcp6",
            "fe80::8c6b:58ff:fe5a:32b1:37966 fe80::8c6b:58ff:fe5a:32b1:8008",
            ("[fe80::8c6b:58ff:fe5a:32b1]:37966", Some("[fe80::8c6b:58ff:fe5a:32b1]:8008")),
        ),
        ("raw", "*:1 *:*", ("0.0.0.0:1", None)),
        ("raw6", ":::58 :::*", ("[::]:58", None)),
        ("udp4", "192.0.2.7:* 198.51.100.9:*", ("192.0.2.7:*", Some("198.51.100.9:*"))),
        // The star may stand for 10.0.0.0; the port says that there is somebody.
        ("tcp4", "192.0.2.7:22 *:1025", ("192.0.2.7:22", Some("0.0.0.0:1025"))),
    ] {
        let row = format!("root tor 7 {proto} {text} CLOSED");
        let socket = SockstatLinux.only(&row);
        assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
    }
    let row = "root a)b(c 16073 tcp6 ::ffff:127.0.0.1:8003 ::ffff:127.0.0.1:33244 ESTABLISHED";
    assert_eq!(
        (SockstatLinux.only(row).family, SockstatLinux.only(row).is_ipv6()),
        (Some(Family::V6), Some(false))
    );
    assert_eq!(
        SockstatLinux.only("root a 1 tcp4 *:1 *:* LISTEN").local.address,
        Address::Ip([0, 0, 0, 0].into())
    );
}

#[test]
fn a_row_that_was_cut_is_refused() {
    for length in 1..ROW.len() {
        assert!(SockstatLinux.all(&ROW[..length])[0].is_err(), "{}", &ROW[..length]);
    }
    assert_eq!(ends(&SockstatLinux.only(ROW)), ("127.0.0.1:41290".into(), Some("127.0.0.1:8001".into())));
    assert_eq!(
        SockstatLinux.refusal("root tor 7 tcp4 192.0.2.7:22 *:* LIST"),
        "line 1, column 34: expected the whole word of a state, found \"LIST\""
    );
}

/// The program can die in the middle of a row.
#[test]
fn rows_above_one_that_was_cut_are_kept() {
    let text = format!("{HEADER}\n{ROW}\n{}", &ROW[..60]);
    assert_eq!(SockstatLinux.all(&text).iter().map(Result::is_ok).collect::<Vec<_>>(), [true, false]);
}

#[test]
fn a_socket_that_is_held_twice_comes_twice() {
    let text = format!("{ROW}\n{ROW}\n");
    assert_eq!(SockstatLinux.all(&text), [Ok(SockstatLinux.only(ROW)), Ok(SockstatLinux.only(ROW))]);
}

#[test]
fn why_there_are_no_rows_is_a_notice() {
    for line in [
        "can not open file /proc/net/tcp6, program will be aborted\n",
        "can not open file /proc/net/raw6, program will be aborted  \r\n",
        "sockstat: invalid port number\n",
    ] {
        assert_eq!(SockstatLinux.contents(line), [Content::Skipped(Skipped::Notice)], "{line}");
    }
    assert!(SockstatLinux.all("can not open file /proc/net/tcp6")[0].is_err());
}

#[test]
fn names_are_bytes_without_blanks() {
    for name in ["q\"uo,te", "123", "tcp4", "16071", "a)b(c", "sshd:", "ünï", "unknown"] {
        let row = format!("root {name} 16071 tcp4 *:8016 *:* LISTEN");
        let socket = SockstatLinux.only(&row);
        assert_eq!(socket.owners[0].name.as_deref(), Some(name.as_bytes()), "{row}");
        assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (16071, Certainty::Stated));
    }
    let socket = parse(b"root \xff\xfe 1 tcp4 *:1 *:* LISTEN").next().unwrap().unwrap();
    assert_eq!(socket.owners[0].name.as_deref(), Some(&b"\xff\xfe"[..]));
}

/// `prctl(PR_SET_NAME)` takes any bytes but NUL; those of a Debian 12 that was given `st␊ate\s` stand in the first row.
#[test]
fn what_the_kernel_escapes_in_a_name_is_read_as_what_it_is() {
    for (printed, name) in [
        (r"st\nate\\s", "st\nate\\s"),
        (r"\n", "\n"),
        (r"\\n", r"\n"),
        (r"\\\n", "\\\n"),
        // No kernel prints these.
        (r"a\tb", r"a\tb"),
        (r"end\", r"end\"),
    ] {
        let row = format!("root {printed} 16071 tcp4 *:8016 *:* LISTEN");
        assert_eq!(SockstatLinux.only(&row).owners[0].name.as_deref(), Some(name.as_bytes()), "{row}");
    }
}

#[test]
fn users_are_cut_and_can_have_blanks() {
    let user = |row: &'static str| SockstatLinux.only(row).user.map(|user| user.into_owned());
    assert_eq!(user("longuser tor 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"longuser"[..]));
    assert_eq!(user("N/A      123 7 tcp4 *:1 *:* LISTEN"), None);
    assert_eq!(user("john doe tor 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"john doe"[..]));
    assert_eq!(user("a b  c d 123 7 tcp4 *:1 *:* LISTEN").as_deref(), Some(&b"a b  c d"[..]));
    assert_eq!(
        SockstatLinux.only("a b 123 7 tcp4 *:1 *:* LISTEN").owners[0].name.as_deref(),
        Some(&b"123"[..])
    );
    assert!(SockstatLinux.all("john does tor 7 tcp4 *:1 *:* LISTEN")[0].is_err(), "nine bytes");
}

#[test]
fn unix_sockets_are_skipped() {
    for row in [
        "root     x                    16082    unix   @abs                                                 ",
        "root     x                    16082    unix                                                        ",
        "root     x                    16082    unix   /run/tcp4",
        "root     x                    16082    unix",
        "root     x                    16082    unix   /tmp/a b 7 tcp4 192.0.2.7:22 *:* LISTEN",
    ] {
        assert_eq!(SockstatLinux.contents(row), [Content::Skipped(Skipped::OtherFamily)], "{row}");
    }
}

#[test]
fn headers_blank_lines_and_ends_of_lines() {
    let text = format!("{ROW}  \t\r\n\n{HEADER}\r\n   \t\n{HEADER}   \n{ROW}");
    let contents = SockstatLinux.contents(&text);
    assert!(matches!(contents[0], Content::Socket(_)) && matches!(contents[5], Content::Socket(_)));
    let [blank, header] = [Skipped::Blank, Skipped::Header].map(Content::Skipped);
    assert_eq!(contents[1..5], [blank.clone(), header.clone(), blank, header]);
    assert_eq!(contents.len(), 6);
    assert!(SockstatLinux.all("").is_empty());
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_spares_the_neighbours() {
    let text = format!(
        "{ROW}\nroot tor x tcp4 *:1 *:* LISTEN\nroot tor 7 sctp4 *:1 *:* LISTEN\nroot tor 7 tcp4 *:x *:* LISTEN\n\
             root tor 7 tcp4 *:1 *:99999 LISTEN\nroot tor 7 tcp4 *:1 *:* LISTEN more\nroot\n{ROW}\n"
    );
    let read = SockstatLinux.all(&text);
    let errors: Vec<_> =
        read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "line 2, column 10: expected the number of a process, found \"x tcp4 *:1 *:* LISTEN\"",
            "line 3, column 12: expected a protocol: tcp4, udp4, raw, tcp6, udp6, raw6 or unix, found \
                 \"sctp4 *:1 *:* LISTEN\"",
            "line 4, column 17: expected the source address and port, found \"*:x *:* LISTEN\"",
            "line 5, column 21: expected the foreign address and port, found \"*:99999 LISTEN\"",
            "line 6, column 32: expected the end of the row, found \"more\"",
            "line 7, column 5: expected the name of a process, found the end of the line",
        ]
    );
    assert!(read[0].is_ok() && read[7].is_ok());
}

#[test]
fn ends_that_this_program_never_writes_are_refused() {
    for row in [
        "root tor 7 tcp4 [::1]:22 [::]:* LISTEN",
        "root tor 7 tcp6 [::1]:22 [::]:* LISTEN",
        "root tor 7 tcp6 *:22 *:* LISTEN",
        "root tor 7 tcp6 127.0.0.1:22 :::* LISTEN",
        "root tor 7 tcp4 ::1:22 *:* LISTEN",
        "root tor 7 tcp4 localhost:22 *:* LISTEN",
        "root tor 7 tcp4 127.0.0.1:ssh *:* LISTEN",
        "root tor 7 tcp6 fe80::1%lo:22 :::* LISTEN",
        "root tor 4294967296 tcp4 *:22 *:* LISTEN",
    ] {
        assert!(SockstatLinux.all(row)[0].is_err(), "{row}");
    }
}

#[test]
fn lines_are_recognised_and_those_of_others_are_not() {
    for line in [HEADER, ROW, "root x 16082 unix @abs", "N/A 123 15985 tcp4 *:8016 *:* LISTEN"] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
    for line in [
        "",
        "root sshd 1718 6 tcp6 *:22 *:* LISTEN",
        "git ruby 36249 13 tcp4 127.0.0.1:8080 *:*",
        "git ruby 36249 13 tcp4 127.0.0.1:8080 *:* LISTEN",
        "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
        "tcp LISTEN 0 128 0.0.0.0:22 0.0.0.0:*",
        "root tor 7 tcp4 127.0.0.1:22 *:*",
        "root tor 7 tcp4 127.0.0.1:22 *:* LIST",
        "root tor 7 tcp4 127.0.0.1:22 *:* NEW",
        "root sshd 512 3* internet stream tcp 0x0 *:22",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn a_name_may_go_on_unless_the_kernel_keeps_no_more() {
    for (process, expected) in [
        ("sshd:", true),
        ("two", true),
        ("fourteen-bytes", true),
        ("NetworkManager-", false),
        // What the kernel escapes is one byte of its 15.
        (r"fourteen-bytes\n", false),
        (r"thirteenbytes\n", true),
    ] {
        let row = format!("root {process} 7 tcp4 *:22 *:* LISTEN");
        let owner = &SockstatLinux.only(&row).owners[0];
        assert_eq!((owner.is_name_cut, owner.is_first_word), (expected, true), "{row}");
    }
}

#[test]
fn a_user_of_eight_bytes_may_go_on() {
    for (user, expected) in [("systemd-", true), ("messageb", true), ("syslogd", false), ("N/A", false)] {
        let row = format!("{user:<8} tor 7 tcp4 *:22 *:* LISTEN");
        assert_eq!(SockstatLinux.only(&row).is_user_cut, expected, "{row}");
    }
}
