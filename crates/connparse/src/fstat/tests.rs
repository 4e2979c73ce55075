use super::*;
use crate::Address;
use crate::Format::Fstat;
use crate::testing::{ends, owner};
use alloc::string::ToString;
use alloc::vec::Vec;

const OPENBSD: &str = "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV\n";
const NETBSD: &str = "USER     CMD          PID   FD MOUNT       INUM MODE         SZ|DV R/W\n";

#[test]
fn the_arrow_and_the_system_tell_the_local_end() {
    let near = "192.0.2.1:36174";
    let far = "198.51.100.4:443";
    for (heading, words, local, remote) in [
        ("", "stream tcp 0x0 192.0.2.1:36174 --> 198.51.100.4:443", near, far),
        ("", "stream tcp 0x0 192.0.2.1:36174 <-- 198.51.100.4:443", near, far),
        ("", "stream tcp 198.51.100.4:443 <-> 192.0.2.1:36174", near, far),
        (OPENBSD, "stream tcp 198.51.100.4:443 <-> 192.0.2.1:36174", near, far),
        (NETBSD, "stream tcp 0x0 192.0.2.1:36174 <-- 198.51.100.4:443", near, far),
        ("", "dgram udp 192.0.2.1:36174 <-> 198.51.100.4:443", near, far),
        (OPENBSD, "dgram udp 192.0.2.1:36174 <-> 198.51.100.4:443", near, far),
        (NETBSD, "dgram udp 198.51.100.4:443 <-> 192.0.2.1:36174", near, far),
    ] {
        let text = std::format!("{heading}_tor     tor        15843   20* internet {words}\n");
        let socket = Fstat.only(&text);
        assert_eq!(ends(&socket), (local.into(), Some(remote.into())), "{text}");
        assert_eq!(owner(&socket, "tor", 15843, 20), Certainty::Stated);
        assert_eq!((socket.user.as_deref(), socket.state.clone()), (Some(&b"_tor"[..]), None), "{text}");
        assert!(socket.is_connection());
    }
}

#[test]
fn the_first_line_that_settles_the_system_does() {
    let udp = "root     ntpd         512    6* internet dgram udp 198.51.100.4:123 <-> 192.0.2.1:123\n";
    for (line, system) in [
        ("", System::OpenBsd),
        (OPENBSD, System::OpenBsd),
        (NETBSD, System::NetBsd),
        (
            "USER     CMD          PID   FD  DEV      INUM       MODE R/W    SZ|DV:OFFSET   NAME\n",
            System::OpenBsd,
        ),
        (
            "root     sshd         512    5* internet stream tcp 198.51.100.9:51234 <-> 192.0.2.1:22\n",
            System::NetBsd,
        ),
        ("root     sshd         512    3* internet6 stream tcp [*]:22\n", System::NetBsd),
        ("root     sshd         512    3* internet stream tcp *:22\n", System::NetBsd),
        ("root     smbd        2846   28* internet stream tcp c2b3a310 192.0.2.1:445\n", System::NetBsd),
        ("root     sshd         512    3* internet6 stream tcp 0x0 *:22\n", System::OpenBsd),
        (
            "root     sshd         512    3* internet stream tcp 0x0 192.0.2.1:22 <-- 192.0.2.9:1025\n",
            System::OpenBsd,
        ),
        ("root     sshd        1100    3* internet stream tcp fffff80003b1c000\n", System::OpenBsd),
        ("root     sshd         512    7* internet stream tcp* error\n", System::OpenBsd),
        ("root     sh 1 5* internet stream tcp 1.2.3.4:5 <-> 6.7.8.9:0x\n", System::OpenBsd),
    ] {
        let text = [udp, line].concat();
        assert_eq!(System::of(text.as_bytes()), system, "{line}");
        let local = if system == System::NetBsd { "192.0.2.1:123" } else { "198.51.100.4:123" };
        assert_eq!(Fstat.all(&text)[0].as_ref().unwrap().local.to_string(), local, "{line}");
    }
    // Each heading settles what follows it.
    let text = [OPENBSD, udp, NETBSD, udp].concat();
    let locals: Vec<_> =
        Fstat.all(&text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(locals, ["198.51.100.4:123", "192.0.2.1:123"]);
}

#[test]
fn without_an_arrow_there_is_no_peer() {
    for (words, local, family) in [
        ("internet stream tcp 0x0 127.0.0.1:8443", "127.0.0.1:8443", Family::V4),
        ("internet stream tcp 0xffff8000008e9660 *:80", "0.0.0.0:80", Family::V4),
        ("internet6 stream tcp 0xffff8000008e9440 *:80", "[::]:80", Family::V6),
        ("internet6 stream tcp [*]:80", "[::]:80", Family::V6),
        ("internet6 stream tcp *:80", "[::]:80", Family::V6),
        ("internet stream tcp 0xe1b2 127.0.0.1:25", "127.0.0.1:25", Family::V4),
        ("internet unused tcp 0x0 127.0.0.1:25", "127.0.0.1:25", Family::V4),
        ("internet6 dgram udp [::1]:53", "[::1]:53", Family::V6),
        ("internet dgram udp *:0", "0.0.0.0:*", Family::V4),
        ("internet stream 6 0x0 127.0.0.1:25", "127.0.0.1:25", Family::V4),
        ("internet dgram 17 127.0.0.1:25", "127.0.0.1:25", Family::V4),
        ("internet stream tcp c2b3a310 192.168.1.118:445", "192.168.1.118:445", Family::V4),
        ("internet6 stream tcp 0x0 [fe80::1%em0]:22", "[fe80::1%em0]:22", Family::V6),
    ] {
        let row = std::format!("root     sshd        1000    3* {words}");
        let socket = Fstat.only(&row);
        assert_eq!((ends(&socket), socket.family), ((local.into(), None), Some(family)), "{row}");
    }
}

#[test]
fn ipv6_is_in_brackets_with_the_interface() {
    let row = "root     sshd        1000    3* internet6 stream tcp 0x0 [fe80::1%em0]:22 <-- [fe80::2%em0]:50000 rtable 1";
    let socket = Fstat.only(row);
    assert_eq!(ends(&socket), ("[fe80::1%em0]:22".into(), Some("[fe80::2%em0]:50000".into())));
    let row = "root     sshd        1000    3* internet6 stream tcp [2001:db8::9]:50000 <-> [fe80::1%wm0]:22";
    let socket = Fstat.only(row);
    assert_eq!(ends(&socket), ("[fe80::1%wm0]:22".into(), Some("[2001:db8::9]:50000".into())));
}

#[test]
fn mapped_addresses_are_ipv4_on_an_ipv6_socket() {
    let socket = Fstat.only(
            "root     sshd        1000    3* internet6 stream tcp [::ffff:198.51.100.9]:1025 <-> [::ffff:192.0.2.1]:22",
        );
    assert_eq!(ends(&socket), ("192.0.2.1:22".into(), Some("198.51.100.9:1025".into())));
    assert_eq!((socket.family, socket.is_ipv6()), (Some(Family::V6), Some(false)));
}

#[test]
fn what_stands_behind_the_ends_is_not_of_this_socket() {
    let row = "_relayd  relayd      4242   11* internet stream tcp 0x0 192.0.2.1:80 <-- 198.51.100.9:50000";
    for more in [
        " <==> 0x0 10.0.0.1:41000 --> 10.0.0.2:8080",
        " ==> 0x0 10.0.0.1:41000 --> 10.0.0.2:8080 rtable 3",
        " <== 0x0 *:0",
        " ==>",
        " rtable 1",
        " rtable 1 <==> 0x0 10.0.0.1:41000 --> 10.0.0.2:8080",
        "\t      12       34",
        " <==>\t      12       34  \r\n",
    ] {
        let row = [row, more].concat();
        assert_eq!(
            ends(&Fstat.only(&row)),
            ("192.0.2.1:80".into(), Some("198.51.100.9:50000".into())),
            "{row}"
        );
    }
    let listener =
        "root     sshd        1000    3* internet6 stream tcp 0x0 *:22 ==> 0x0 [::1]:41000 --> [::1]:80";
    assert_eq!(ends(&Fstat.only(listener)), ("[::]:22".into(), None));
    let counted = "root     ntpd        1000    3* internet dgram udp *:123\t      12       34";
    assert_eq!(ends(&Fstat.only(counted)), ("0.0.0.0:123".into(), None));
}

#[test]
fn no_address_is_no_wildcard() {
    for words in [
        "internet stream tcp fffff80003b1c000",
        "internet stream tcp",
        "internet stream tcp* error",
        "internet6 dgram udp fffff80003b1c000",
        "internet stream tcp 0x0\t      12       34",
        "internet6 stream tcp 0x0 [invalid]:80",
    ] {
        let row = std::format!("root     sshd        1100    3* {words}\n");
        let socket = Fstat.only(&row);
        assert_eq!((&socket.local.address, &socket.remote), (&Address::NotPrinted, &None), "{row}");
        assert_eq!(owner(&socket, "sshd", 1100, 3), Certainty::Stated);
        assert!(socket.connection().is_none() && !socket.local.address.is_wildcard());
    }
    let socket = Fstat.only("root sshd 1100 3* internet stream tcp 192.0.2.1:22 <-> invalid:80");
    assert_eq!((socket.local.port, socket.remote.unwrap().to_string()), (Some(80), "192.0.2.1:22".into()));
}

#[test]
fn other_protocols_by_name_and_number() {
    for (words, protocol) in [
        ("internet raw icmp 0x0", Protocol::Icmp),
        ("internet6 raw ipv6-icmp 0xffff8000008e9440", Protocol::Icmp),
        ("internet6 raw icmp6", Protocol::Icmp),
        ("internet raw ospf 0x0", Protocol::Raw),
        ("internet raw 255 0x0", Protocol::Raw),
        ("internet raw 258 fffff80003b1c000", Protocol::Raw),
        ("internet stream sctp 0x0", Protocol::Sctp),
        ("internet seqpak 132 0x0", Protocol::Sctp),
        ("internet dgram udplite 0x0", Protocol::UdpLite),
        ("internet ?7 tcp 0x0 *:1", Protocol::Tcp),
    ] {
        let row = std::format!("root     x           1100    3* {words}");
        assert_eq!(Fstat.only(&row).protocol, protocol, "{row}");
    }
    Fstat.skips("root     x           1100    3* internet dgram 99 0x0", Skipped::OtherFamily);
    Fstat.skips("root     x           1100    3* internet rdm 99 0x0", Skipped::OtherFamily);
}

#[test]
fn what_is_no_internet_socket_is_skipped() {
    for line in [
        "_tor     tor        15843 text /usr/local   207875  -rwxr-xr-x     r  2421008",
        "_tor     tor        15843   wd /var       623616  drwx------     r      512",
        "_tor     tor        15843    0 /            1160  crw-rw-rw-    rw     null",
        "_tor     tor        15843    3 kqueue 0x0 0 state: W",
        "_tor     tor        15843   10 pipe 0x0 state: ",
        "_tor     tor        15843   10  4,1    1160 100644 rw     3,2",
        "_tor     tor        15843    4 -           -        none    -",
        "root     X Server     433   tr /var/with blank 623616  drwx------     r      512",
        "root     sh          1100 mmap /usr       207875  -rwxr-xr-x     r  2421008",
        "root     sh          1100 root /usr       207875  drwxr-xr-x     r      512",
        "root     sh          1100 jail /usr       207875  drwxr-xr-x     r      512",
        "root     sh          1100    7 /mnt/my disk  623617  -rw-------   rwe        0",
        "root     sh          1100    5* unix stream 0xffff8000008e9440 <-> 0xffff8000008e9220 /tmp/x",
        "root     sh          1100    5* unix dgram 0x0",
        "root     sh          1100    5* unix seqpak 0x0",
        "root     sh          1100    5* unix rdm 0x0",
        "root     sh          1100    5* unix stream 0x0 -> 0x0 /tmp/x",
        "root     sh          1100    5* unix stream 0x0 <- 0x0",
        "root     sh          1100    5* unix stream 0x0 - 0x0",
        "root     sh          1100    5* unix stream <-> /tmp/x",
        "root     sh          1100    5* unix stream c2b3a310 <-> c2b3a320",
        "root     sh          1100    5* mpls raw 0 0x0",
        "root     sh          1100    5* pfkey raw 2 0x0",
        "root     sh          1100    7* pipe 0xffff8000008e9440 -> 0xffff8000008e9220 wn",
        "root     sh          1100    5* local stream fffff80003b1c000 <-> fffff80003b1c100",
        "root     sh          1100    5* route raw 0 0x0",
        "root     sh          1100    5* 24 dgram 0 0x0",
        "root     sh          1100    5* pipe fffff80003b1c000 <-> fffff80003b1c100      0 rw",
        "root     sh          1100    5* unix stream 0x0 /tmp/a 1 4* internet stream tcp 0x0 6.6.6.6:6",
    ] {
        Fstat.skips(line, Skipped::OtherFamily);
    }
    Fstat.skips(OPENBSD, Skipped::Header);
    Fstat.skips(
        "USER     CMD          PID   FD  DEV      INUM       MODE R/W    SZ|DV    XFERS   KBYTES\r\n",
        Skipped::Header,
    );
    Fstat.skips(" \t\r\n", Skipped::Blank);
    Fstat.skips("fstat: can't read file 3 at 0x0 for pid 1\n", Skipped::Notice);
    Fstat.skips("fstat: kvm_openfiles: /dev/mem: Permission denied\n", Skipped::Notice);
    Fstat.skips("root     sh          1100    5* error", Skipped::Notice);
}

#[test]
fn a_name_can_be_anything() {
    for (name, certainty) in [
        ("tor", Certainty::Stated),
        ("a very long name with 23", Certainty::Stated),
        ("12345", Certainty::Stated),
        ("1 2 3", Certainty::Stated),
        ("4*", Certainty::Stated),
        ("internet stream tcp 0x0", Certainty::Stated),
        ("a\rb", Certainty::Stated),
        ("fstat: x", Certainty::Stated),
        ("1 4*", Certainty::Stated),
        ("x 1 4* internet", Certainty::Doubtful),
        ("x 1 4* unix stream", Certainty::Doubtful),
        ("x 1 4* error", Certainty::Doubtful),
        ("x 12 34*", Certainty::Doubtful),
        ("caf\u{e9} 5*", Certainty::Stated),
    ] {
        let row = std::format!("root     {name:<10} 15843   20* internet stream tcp 0x0 192.0.2.1:22");
        let socket = Fstat.only(&row);
        assert_eq!(owner(&socket, name, 15843, 20), certainty, "{row}");
        assert_eq!(ends(&socket), ("192.0.2.1:22".into(), None));
    }
}

#[test]
fn what_is_cut_or_broken_is_refused_at_its_place() {
    let start = "root     sshd        1000    3* internet stream tcp 0x0 ";
    for end in [
        "192.0.2.1",
        "192.0.2.1:",
        "192.0.2.1:22 -->",
        "192.0.2.1:22 --> 192.0.2",
        "192.0.2.1:22 <-- 192.0.2.9:1025 x",
        "192.0.2.1:22 rtable",
        "192.0.2.1:ssh",
        "192.0.2.1:65536",
        "localhost:22",
        "[::1]:22",
        "[*]:22",
        "192.0.2.1:22 ==> x",
        "*",
    ] {
        assert!(Fstat.refusal(&std::format!("{start}{end}")).contains("column "), "{end}");
    }
    assert_eq!(
        Fstat.refusal(&std::format!("{start}192.0.2.1:22 --> 192.0.2\n")),
        "line 1, column 74: expected the address and port behind the arrow, found \"192.0.2\""
    );
    for row in [
        "root     sshd        1000    3* inter",
        "root     sshd        1000    3*",
        "root     sshd        1000    3* internet",
        "root     sshd        1000    3* internet stream",
        "root     sshd        1000    3* internet strange tcp 0x0 *:1",
        "root     sshd        1000    3",
        "root     sshd        1000",
        "root     sshd",
        "root",
        "nonsense and more of it",
        "root     sshd  4294967296    3* internet stream tcp 0x0 192.0.2.1:22",
        "root     sshd        1000 2147483648* internet stream tcp 0x0 192.0.2.1:22",
        "root     sshd       512   4  tcp4   192.0.2.1:22          *:*",
        "root     sshd       512   4  /var and no mode",
        "root     sshd        1000    3* internet stream tcp* what",
        "root     sshd        1000    3* internet6 stream tcp 0x0 127.0.0.1:22",
    ] {
        assert!(Fstat.refusal(row).starts_with("line 1"), "{row}");
    }
    assert_eq!(
        Fstat.refusal("root     sshd        1000    3* inter"),
        "line 1, column 33: expected the family of the socket, found \"inter\""
    );
}

#[test]
fn lines_are_recognised_by_heading_and_by_socket() {
    for line in [
        OPENBSD,
        NETBSD,
        "www      httpd2     22930    3* internet stream tcp 0xffff8000008e9660 *:80",
        "root     sh          1100    5* unix stream 0x0",
        "root     sshd        1100    3* internet stream tcp fffff80003b1c000",
    ] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
    for line in [
        "",
        "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      ",
        "_tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001",
        "_tor     tor        15843   wd /var       623616  drwx------     r      512",
        " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
        "tor     16071 root    3u  IPv4  39352      0t0  TCP 127.0.0.1:8001 (LISTEN)",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}

#[test]
fn a_user_of_eight_bytes_may_go_on_and_no_name_does() {
    for (user, expected) in [("_rpki-cl", true), ("_sndiop_", true), ("_relayd", false), ("root", false)] {
        let row = std::format!(
            "{user:<8} a-long-name-of-23-bytes 15843    5* internet stream tcp 0x0 127.0.0.1:8443"
        );
        let socket = Fstat.only(&row);
        assert_eq!((socket.is_user_cut, socket.owners[0].is_name_cut), (expected, false), "{row}");
    }
}
