use super::*;
use crate::Address;
use crate::Format::SockstatBsd;
use crate::sockstat_bsd::recognise;
use crate::testing::ends;
use alloc::string::{String, ToString};
use alloc::vec::Vec;
use std::format;

/// User, command, pid, descriptor, and whether they are to be doubted.
type Held<'a> = (Option<&'a str>, Option<&'a str>, u32, i32, bool);

#[track_caller]
fn held(row: &str, expected: Held<'_>) {
    let socket = SockstatBsd.only(row);
    let [owner] = &socket.owners[..] else { panic!("{row}") };
    let text = |bytes: Option<&[u8]>| bytes.map(|bytes| String::from_utf8(bytes.to_vec()).unwrap());
    let (user, name) = (text(socket.user.as_deref()), text(owner.name.as_deref()));
    let doubtful = owner.certainty == Certainty::Doubtful;
    assert_eq!((user.as_deref(), name.as_deref(), owner.pid, owner.fd.unwrap(), doubtful), expected, "{row}");
}

#[test]
fn protocols_and_families() {
    use Family::{V4, V6};
    for (proto, ends, protocol, family, v6only) in [
        ("tcp4", "192.0.2.7:22 *:*", Protocol::Tcp, V4, None),
        ("tcp6", "2001:db8::7:22 *:*", Protocol::Tcp, V6, None),
        ("tcp46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("tcp4 6", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("udp4 6", "*:22 *:*", Protocol::Udp, V6, Some(false)),
        ("udp4", "*:22 *:*", Protocol::Udp, V4, None),
        ("udp6", "*:22 *:*", Protocol::Udp, V6, None),
        ("udp46", "*:22 *:*", Protocol::Udp, V6, Some(false)),
        ("toe4", "*:22 *:*", Protocol::Tcp, V4, None),
        ("toe6", "*:22 *:*", Protocol::Tcp, V6, None),
        ("toe46", "*:22 *:*", Protocol::Tcp, V6, Some(false)),
        ("udplite4", "*:22 *:*", Protocol::UdpLite, V4, None),
        ("udplite6", "*:22 *:*", Protocol::UdpLite, V6, None),
        ("udplite46", "*:22 *:*", Protocol::UdpLite, V6, Some(false)),
        ("sctp4", "*:22 *:*", Protocol::Sctp, V4, None),
        ("sctp6", "*:22 *:*", Protocol::Sctp, V6, None),
        ("sctp46", "192.0.2.7:22 198.51.100.9:1025", Protocol::Sctp, V6, None),
        ("sctp4 6", "*:22 *:*", Protocol::Sctp, V6, None),
        ("tcp", "192.0.2.7.22 *.*", Protocol::Tcp, V4, None),
        ("udp", "*.22 *.*", Protocol::Udp, V4, None),
        ("tcp6", "::1.22 *.*", Protocol::Tcp, V6, None),
        ("raw", "*.* *.*", Protocol::Raw, V4, None),
        ("raw6", "*.* *.*", Protocol::Raw, V6, None),
        ("2/1", "*.* *.*", Protocol::Raw, V4, None),
        ("24/58", "::1.0 *.*", Protocol::Raw, V6, None),
    ] {
        let row = format!("root     sshd       1718  6  {proto:<6} {ends}");
        let socket = SockstatBsd.only(&row);
        assert_eq!(
            (socket.protocol, socket.family, socket.v6only, socket.state.clone()),
            (protocol, Some(family), v6only, None),
            "{row}"
        );
        // A star is the wildcard of its family.
        if ends.starts_with('*') {
            assert_eq!(socket.local.address.ip().map(|ip| ip.is_ipv6()), Some(family == V6), "{row}");
            assert!(socket.local.address.is_wildcard());
        }
    }
    assert_eq!(SockstatBsd.only("root ping 1 3 2/1 *.* *.*").local.port, Some(1), "the IP protocol");
    assert_eq!(SockstatBsd.only("root ping 1 3 24/58 *.* *.*").local.port, Some(58));
    assert_eq!(SockstatBsd.only("root ping 1 3 2/0 *.* *.*").local.port, None);
}

#[test]
fn addresses_of_all_systems() {
    for (proto, text, expected) in [
        ("tcp4", "127.0.0.1:8080 *:*", ("127.0.0.1:8080", None)),
        ("tcp4", "172.27.72.202:54011 38.229.79.2:9001", ("172.27.72.202:54011", Some("38.229.79.2:9001"))),
        (
            "tcp4",
            "255.255.255.255:65535 255.255.255.254:65535",
            ("255.255.255.255:65535", Some("255.255.255.254:65535")),
        ),
        ("udp4", "*:* *:*", ("0.0.0.0:*", None)),
        ("udp4", "192.0.2.7:* 198.51.100.9:*", ("192.0.2.7:*", Some("198.51.100.9:*"))),
        ("tcp6", "::1:25 ::1:1025", ("[::1]:25", Some("[::1]:1025"))),
        ("tcp6", "::1:* *:*", ("[::1]:*", None)),
        ("tcp6", "fe80::1%em0:22 fe80::2%em0:1025", ("[fe80::1%em0]:22", Some("[fe80::2%em0]:1025"))),
        ("tcp6", "fe80:4::1:22 fe80:4::2:1025", ("[fe80::1%4]:22", Some("[fe80::2%4]:1025"))),
        ("tcp6", "::ffff:192.0.2.7:22 ::ffff:198.51.100.9:25", ("192.0.2.7:22", Some("198.51.100.9:25"))),
        ("tcp", "192.0.2.1.22 192.0.2.9.51234", ("192.0.2.1:22", Some("192.0.2.9:51234"))),
        ("udp", "192.0.2.1.0 *.*", ("192.0.2.1:*", None)),
        ("udp6", "fe80::1%wm0.546 *.*", ("[fe80::1%wm0]:546", None)),
        ("tcp6", "2001:db8::1.22 2001:db8::2.1025", ("[2001:db8::1]:22", Some("[2001:db8::2]:1025"))),
        ("tcp", "(PF_UNSPEC) (PF_UNSPEC)", ("0.0.0.0:*", None)),
        ("tcp6", "(PF_UNSPEC) ::1.7", ("[::]:*", Some("[::1]:7"))),
        // The star may stand for 10.0.0.0; the port says that there is somebody.
        ("tcp4", "*:22 *:1025", ("0.0.0.0:22", Some("0.0.0.0:1025"))),
    ] {
        for row in
            [format!("root sshd 1 2 {proto} {text}"), format!("root sshd 1 2 {proto}   {text}   \t\r\n")]
        {
            let socket = SockstatBsd.only(&row);
            assert_eq!(ends(&socket), (expected.0.into(), expected.1.map(String::from)), "{row}");
        }
    }
}

#[test]
fn names_stand_on_netbsd_alone() {
    let read = SockstatBsd.only("root master 1 2 tcp localhost.no-such-service gate.example.org.1025");
    assert_eq!(read.local.address, Address::Name(b"localhost".into()));
    assert_eq!((read.local.port, read.local.service.as_deref()), (None, Some(&b"no-such-service"[..])));
    assert_eq!(ends(&read).1.as_deref(), Some("gate.example.org:1025"));
    for row in [
        "root master 1 2 tcp4 localhost:25 *:*",
        "root master 1 2 tcp4 127.0.0.1:smtp *:*",
        "root master 1 2 tcp4 127.0.0.1.25 *.*",
        "root master 1 2 tcp46 localhost.25 *.*",
        "root master 1 2 tcp localhost:25 *:*",
        "root master 1 2 tcp6 localhost:25 *:*",
    ] {
        assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
    }
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let end = SockstatBsd.only("root master 1 2 tcp localhost.smtp *.*").local;
    assert_eq!((end.port, end.service.as_deref()), (Some(25), Some(&b"smtp"[..])));
}

#[test]
fn both_ends_are_of_the_protocols_family_and_have_the_same_separator() {
    for row in [
        "root sshd 1 2 tcp4 ::1:22 *:*",
        "root sshd 1 2 tcp6 192.0.2.7:22 *:*",
        "root sshd 1 2 tcp 2001:db8::1.22 *.*",
        "root sshd 1 2 tcp6 ::1:22 *.*",
        "root sshd 1 2 tcp6 ::1.22 *:*",
        "root sshd 1 2 tcp6 [::1]:22 *:*",
        "root sshd 1 2 tcp6 [::1].22 *.*",
        "root sshd 1 2 tcp4 192.0.2.7:70000 *:*",
        "root sshd 1 2 tcp4 192.0.2.7:22",
        "root sshd 1 2 tcp4 192.0.2.100:65535192.0.2.101:65535",
    ] {
        assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
    }
}

#[test]
fn commands_can_have_blanks_and_look_like_columns() {
    for command in [
        "tor",
        "tor worke",
        "Web Conten",
        "python3.9",
        "a  b",
        "a\tb",
        "a\rb",
        "a 12",
        "12 34",
        "1 2 stream",
        "a 1 2 seq",
        "1 2 tcp *.",
        "1 2 tcp4 *",
        "1 2tcp4",
        "? ? seq",
        "? ? tcp4 x",
        "?",
        "??x",
        "tcp4",
        "4397",
        "ünï",
    ] {
        for pid in ["4397 ", " 4397", "27499", "999999"] {
            let row =
                format!("root     {command:<10} {pid} 12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n");
            held(&row, (Some("root"), Some(command), pid.trim().parse().unwrap(), 12, false));
            let row = format!("root     {command:<10} {pid} 12 stream /tmp/x");
            SockstatBsd.skips(&row, Skipped::OtherFamily);
        }
    }
    held("root     ??         4397  12 tcp4   *:22 *:*", (Some("root"), None, 4397, 12, false));
}

#[test]
fn a_command_that_looks_like_columns_hides_no_damage() {
    let row = "root     a 1 2 seq  4397  12 tcp4   172.27.72.202:54011   38.229.79.2:x";
    assert_eq!(
        SockstatBsd.refusal(row),
        "line 1, column 59: expected the foreign address and port, found \"38.229.79.2:x\""
    );
}

#[test]
fn paths_of_unix_sockets_can_look_like_columns() {
    for row in [
        "root     evil       4397  7  stream 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
        "root     evil       4397  7  dgram  -> /tmp/x 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
        "root evil 4397 7 stream /tmp/x 1 2 tcp4 1.1.1.1:1 2.2.2.2:2",
        "root evil 4397 7 dgram",
        "root     evil       4397  7  seqpac (not connected)",
        "root     evil        4397  7 stream ??                    -> [900 4]",
        "?        ?          ?     ?  stream ??",
        "root     evil       4397  7 stream -                     -",
        "root     evil       4397  7  stream -> ??",
        "root     evil       4397  7  dgram  -> /var/run/logpriv",
        "root     evil        4397  7 stream /tmp/x                 <- [900 4],[901 5]",
        "root     x           512   4 raw    -                     -",
        "root     x           512   4 raw    /tmp/1.2              /tmp/x",
        "root     x           512   4 seq    -                     /tmp/x",
        "root     x           512   4 rdm    -                     -",
        "root     natd       4397  3  div4   *:8668                *:*",
        "root     natd       4397  3  div4 6 *:8668                *:*",
        "root     natd       4397  3  divert4 *:8668                *:*",
        "root     x          4397  3 31/3/0 -                     -",
        "root     x          4397  3 1/0    -                     -",
    ] {
        SockstatBsd.skips(row, Skipped::OtherFamily);
    }
}

#[test]
fn sockets_without_owner() {
    for row in [
        "?        ?          ?     ?  tcp4   10.234.6.111:2049     10.234.6.44:793",
        "??       ??            ?? ?? tcp4  10.234.6.111:2049     10.234.6.44:793      ",
        "? ? ? ? tcp4 10.234.6.111:2049 10.234.6.44:793",
    ] {
        let socket = SockstatBsd.only(row);
        assert!(socket.owners.is_empty() && socket.user.is_none() && socket.uid.is_none());
        assert_eq!(ends(&socket), ("10.234.6.111:2049".into(), Some("10.234.6.44:793".into())), "{row}");
    }
    let nfsd = SockstatBsd.only(
        "?        ?          ?     ?  tcp6   *:2049                *:*                                LISTEN",
    );
    assert_eq!((nfsd.owners.len(), nfsd.state), (0, Some(State::Listen)));
    for row in ["root sshd ? 3 tcp4 *:22 *:*", "root sshd 3 ? tcp4 *:22 *:*", "? ? ? tcp4 *:22 *:*"] {
        assert!(SockstatBsd.all(row)[0].is_err(), "{row}");
    }
}

#[test]
fn a_user_in_digits_is_a_number_too() {
    let user = |row| {
        let socket = SockstatBsd.only(row);
        (socket.user.map(|user| user.to_vec()), socket.uid)
    };
    assert_eq!(user("1001 sshd 1 2 tcp4 *:22 *:*"), (Some(b"1001".to_vec()), Some(1001)));
    assert_eq!(user("_tor sshd 1 2 tcp4 *:22 *:*"), (Some(b"_tor".to_vec()), None));
    assert_eq!(user("99999999999 sshd 1 2 tcp4 *:22 *:*"), (Some(b"99999999999".to_vec()), None));
}

#[test]
fn long_users_pids_and_descriptors_move_the_columns() {
    held(
        "syncthing syncthing 27499 9  tcp46  *:22000               *:*",
        (Some("syncthing"), Some("syncthing"), 27499, 9, false),
    );
    held(
        "mcserver java       33227 103 tcp4   10.0.0.210:25565      *:*",
        (Some("mcserver"), Some("java"), 33227, 103, false),
    );
    held(
        "root     Xvnc        2585 4   tcp4   127.0.0.1:5910        *:*",
        (Some("root"), Some("Xvnc"), 2585, 4, false),
    );
    held(
        "root sshd         900  4 tcp6  *:22                  *:*",
        (Some("root"), Some("sshd"), 900, 4, false),
    );
    held(
        "root     sshd       512    4 tcp    192.0.2.1.22          *.*",
        (Some("root"), Some("sshd"), 512, 4, false),
    );
}

#[test]
fn a_command_that_touches_the_pid_is_split() {
    let behind = " 9  tcp4   *:22000               *:*";
    for (front, expected) in [
        // Behind nine bytes of user the command has ten, whatever they are.
        ("longuser1 commandten27499", (Some("longuser1"), Some("commandten"), 27499, 9, true)),
        ("longuser1 command1002749", (Some("longuser1"), Some("command100"), 2749, 9, true)),
        ("longuser1 tor worker27499", (Some("longuser1"), Some("tor worker"), 27499, 9, true)),
        // Behind more it can have fewer: then it has as few digits as can be.
        ("longuser12345 nginx-w27499", (Some("longuser12345"), Some("nginx-w"), 27499, 9, true)),
        ("longuser12345 nginx-w1", (Some("longuser12345"), Some("nginx-w"), 1, 9, true)),
        // No pid is that long, nor does one begin with 0.
        ("longuser12345 nginx-w327499", (Some("longuser12345"), Some("nginx-w3"), 27499, 9, true)),
        ("longuser12345 nginx-w007", (Some("longuser12345"), Some("nginx-w00"), 7, 9, true)),
        // A command that ends such a row before its time does not.
        ("longuser-17-bytes a7 8 seq27499", (Some("longuser-17-bytes"), Some("a7 8 seq"), 27499, 9, true)),
    ] {
        held(&format!("{front}{behind}"), expected);
    }
    // As a user of SaltStack saw it.
    held(
        "salt-master python2.781106 35 tcp4  192.168.12.34:4506    192.168.12.45:60143",
        (Some("salt-master"), Some("python2.7"), 81106, 35, true),
    );
    for front in
        ["root commandten27499", "longuser1 sshd27499", "longuser1 commandten", "longuser1  commandte27499"]
    {
        assert!(SockstatBsd.all(&format!("{front}{behind}"))[0].is_err(), "{front}");
    }
    let unix = "longuser1 commandten27499 9  stream /tmp/x";
    SockstatBsd.skips(unix, Skipped::OtherFamily);
}

#[test]
fn a_pid_that_may_be_a_part_of_the_command_is_doubted() {
    // `abcdefgh 1` of ten bytes, then the pid 2345, look like this.
    held(
        "longuser1 abcdefgh 12345 9  tcp4   *:22 *:*",
        (Some("longuser1"), Some("abcdefgh"), 12345, 9, true),
    );
    held(
        "longuser10 abcdefgh 12345 9  tcp4   *:22 *:*",
        (Some("longuser10"), Some("abcdefgh"), 12345, 9, true),
    );
    // In FreeBSD 15 the columns are wide enough.
    held(
        "longuser10 abcdefgh   12345  9 tcp4   *:22 *:*",
        (Some("longuser10"), Some("abcdefgh"), 12345, 9, false),
    );
}

#[test]
fn columns_that_were_pushed_together_are_doubted() {
    held("root  sshd  1718  6  tcp6  *:22  *:*  LISTEN", (Some("root"), Some("sshd"), 1718, 6, true));
    held("root sshd 1718 6 tcp4 *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, true));
    held("   root     sshd       1718  6  tcp4   *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, false));
}

#[test]
fn a_line_feed_in_a_command_forges_no_certain_owner() {
    // The command is "a\nroot x", the row as FreeBSD 14 prints it.
    let text = "evil     a\nroot x   4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n";
    let read = SockstatBsd.all(text);
    assert!(read[0].is_err());
    let owner = &read[1].as_ref().unwrap().owners[0];
    assert_eq!((owner.pid, owner.certainty), (4397, Certainty::Doubtful));
    // And "\nr x", as 15 prints it where there are pids of five digits.
    held("r x            397 12 tcp4  172.27.72.202:54011   *:*", (Some("r"), Some("x"), 397, 12, true));
    // Or "\nx".
    held("x          97 12 tcp4  172.27.72.202:54011   *:*", (None, None, 97, 12, true));
}

#[test]
fn dragonfly_leaves_no_blanks() {
    held(
        "root     sshd       1718  100tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 1718, 100, false),
    );
    held(
        "root     sshd       99999912 tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 999_999, 12, false),
    );
    held(
        "root     sshd       999999100tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 999_999, 100, false),
    );
    held("longuser1sshd       1718  3  tcp4   *:22                  *:*", (None, None, 1718, 3, true));
    held("longuser1sshd       1718  100tcp46  *:22                  *:*", (None, None, 1718, 100, true));
    held("longuser1sshd       9999991000udp4 *:22                   *:*", (None, None, 999_999, 1000, true));
    SockstatBsd.skips("root     sshd       1718  100stream /tmp/x", Skipped::OtherFamily);
    assert!(
        SockstatBsd.all("root sshd 99999912 tcp4 *:22 *:*")[0].is_err(),
        "nothing tells where the pid ends"
    );
    assert!(SockstatBsd.all("root     sshd       999999 tcp4   *:22                  *:*")[0].is_err());
}

#[test]
fn a_header_settles_what_stands_below_it() {
    let row = "root sshd         900  4 tcp6  2001:db8::2:333:4:443 *:*";
    let new = "USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       ";
    let old = "USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ";
    let text = format!("{row}\n{old}\n{row}\n\n{new}\r\n{row}\r\n{old}\n{row}");
    let locals: Vec<_> =
        SockstatBsd.all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    let (cut, whole) = ("2001:db8::2:333:4:443…:*", "[2001:db8::2:333:4]:443");
    assert_eq!(locals, [cut, whole, cut, whole]);
}

#[test]
fn freebsd_4_prints_as_netbsd_does() {
    let header = "USER     COMMAND      PID   FD PROTO  LOCAL ADDRESS        FOREIGN ADDRESS";
    SockstatBsd.skips(header, Skipped::Header);
    let row = "root     sshd         123    4 tcp    192.0.2.7.22         198.51.100.9.1025";
    held(row, (Some("root"), Some("sshd"), 123, 4, false));
    assert_eq!(ends(&SockstatBsd.only(row)), ("192.0.2.7:22".into(), Some("198.51.100.9:1025".into())));
    assert_eq!(
        ends(&SockstatBsd.only("root     syslogd      104    5 udp    *.514                *.*")).1,
        None
    );
}

#[test]
fn a_socket_that_several_hold_comes_with_each() {
    let text = "www      httpd      1718  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n";
    let pids: Vec<_> =
        SockstatBsd.all(text).into_iter().map(|socket| socket.unwrap().owners[0].pid).collect();
    assert_eq!(pids, [1718, 1719, 1719]);
}

#[test]
fn what_sockstat_complains_of_is_a_notice() {
    SockstatBsd.skips("sockstat: struct xinpgen size mismatch\n", Skipped::Notice);
}

#[test]
fn what_is_wrong_is_said_with_its_place_and_spares_the_neighbours() {
    let row = "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001";
    let text = format!(
        "{row}\nroot sshd x 6 tcp4 *:22 *:*\nroot sshd 1718 x tcp4 *:22 *:*\nroot sshd 1718 6 quic4 *:22 *:*\n\
             root sshd 1718 6 tcp4 *:x *:*\nroot sshd 1718 6 tcp4 *:22 *:* # ssh\nroot\n{row}\n"
    );
    let read = SockstatBsd.all(&text);
    let errors: Vec<_> =
        read.iter().filter_map(|read| read.as_ref().err()).map(ToString::to_string).collect();
    assert_eq!(
        errors,
        [
            "line 2, column 15: expected the number of a descriptor, found \"tcp4 *:22 *:*\"",
            "line 3, column 16: expected the number of a descriptor, found \"x tcp4 *:22 *:*\"",
            "line 4, column 18: expected a protocol, found \"quic4 *:22 *:*\"",
            "line 5, column 23: expected the local address and port, found \"*:x *:*\"",
            "line 6, column 32: expected a state or the end of the row, found \"# ssh\"",
            "line 7, column 5: expected a command, and the pid and descriptor that belong to it, found the end of \
                 the line",
        ]
    );
    assert!(read[0].is_ok() && read[7].is_ok());
    assert!(SockstatBsd.all("root sshd 4294967296 6 tcp4 *:22 *:*")[0].is_err());
    assert!(SockstatBsd.all("root sshd 1718 2147483648 tcp4 *:22 *:*")[0].is_err());
}

#[test]
fn lines_are_recognised_and_those_of_others_are_not() {
    for line in [
        "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
        "USER COMMAND      PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS       ",
        "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001",
        "mysql    mysqld     1567  10 tcp4 6 *:3306                *:*",
        "?        ?          ?     ?  tcp4   10.234.6.111:2049     10.234.6.44:793",
        "root     sshd       512   4  tcp    192.0.2.1.22          192.0.2.9.51234",
        "root     dbus-daemo 1021  5  stream /var/run/dbus/system_bus_socket",
        "root  sshd  1718  6  tcp6  *:22  *:*  LISTEN",
        "root sshd         900  4 tcp6  2001:db8:1111:2222:33 2001:db8:1111:2222:34",
        "root     sshd       1718  100tcp4   *:22                  *:*",
        "longuser1sshd       1718  100tcp4   *:22                  *:*",
        "longuser1sshd       1718  3  tcp4   *:22                  *:*",
    ] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
    for line in [
        "",
        "nonsense",
        "USER     PROCESS              PID      PROTO  SOURCE ADDRESS            FOREIGN ADDRESS           STATE",
        "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV",
        "N/A      123                  15985    tcp4   *:8016                    *:*                       LISTEN",
        "root     tor                  16071    tcp4   127.0.0.1:8001            *:*                       LISTEN",
        "root     12                   16071    unix   @abs",
        "N/A      7                    16071    unix   @abs",
        "_tor     tor        15843    5* internet stream tcp 0x0 127.0.0.1:8443",
        " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
        "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
        "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
        "tcp4       0      0  *.22                   *.*                    LISTEN",
        "tcp   ESTAB  0      0            192.0.2.7:44284  198.51.100.9:443",
        "  TCP    192.0.2.7:445          0.0.0.0:0              LISTENING       4",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn a_command_of_ten_bytes_may_go_on() {
    for (command, expected) in [
        ("dbus-daemo", true),
        ("tor worker", true),
        ("Web Conten", true),
        // The tenth byte may have been a blank.
        ("Web Conte", true),
        ("syncthing", false),
        ("sshd", false),
        ("??", false),
    ] {
        for row in [
            format!("root     {command:<10} 1718  6  tcp4   *:22                  *:*"),
            format!("root     {command:<10} 1718   6 tcp    *.22                  *.*"),
            format!(
                "root     {command:<10}  1718  6 tcp4  *:22                  *:*                  ??  LISTEN"
            ),
        ] {
            assert_eq!(SockstatBsd.only(&row).owners[0].is_name_cut, expected, "{row}");
        }
    }
    let touching = "longuser1 commandten27499 9 tcp4 *:22 *:*";
    assert!(SockstatBsd.only(touching).owners[0].is_name_cut);
}
