use super::*;
use crate::Format::NetstatBsd;
use crate::testing::ends;
use crate::{Address, Content, Family, Protocol, Reason, State};
use alloc::string::ToString;
use alloc::vec::Vec;

#[test]
fn protocol_and_family_are_one_word() {
    for (word, protocol, family, v6only) in [
        ("tcp4 ", Protocol::Tcp, Family::V4, None),
        ("tcp6 ", Protocol::Tcp, Family::V6, None),
        ("tcp46", Protocol::Tcp, Family::V6, Some(false)),
        ("tcp", Protocol::Tcp, Family::V4, None),
        ("udp", Protocol::Udp, Family::V4, None),
        ("udp4", Protocol::Udp, Family::V4, None),
        ("mptcp", Protocol::Mptcp, Family::V4, None),
        ("toe6", Protocol::Tcp, Family::V6, None),
        ("toe4", Protocol::Tcp, Family::V4, None),
        ("udp46", Protocol::Udp, Family::V6, Some(false)),
        ("udp6   ", Protocol::Udp, Family::V6, None),
        ("icm4", Protocol::Icmp, Family::V4, None),
        ("icm6", Protocol::Icmp, Family::V6, None),
        ("ip 4", Protocol::Raw, Family::V4, None),
        ("ip 6", Protocol::Raw, Family::V6, None),
        ("ip66", Protocol::Raw, Family::V6, None),
        ("ip6", Protocol::Raw, Family::V6, None),
        ("ip", Protocol::Raw, Family::V4, None),
        ("igm4", Protocol::Raw, Family::V4, None),
        ("rip6", Protocol::Raw, Family::V6, None),
        ("mptcp4", Protocol::Mptcp, Family::V4, None),
    ] {
        let row = std::format!("{word}      1      2  *.80                   *.*");
        let socket = NetstatBsd.only(&row);
        let wildcard = if family == Family::V4 { "0.0.0.0:80" } else { "[::]:80" };
        assert_eq!((socket.protocol, socket.family), (protocol, Some(family)), "{row}");
        assert_eq!((ends(&socket), socket.v6only), ((wildcard.into(), None), v6only), "{row}");
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(1), Some(2)), "{row}");
    }
}

/// A star stands behind a socket that an application has named (-P).
#[test]
fn what_stands_behind_a_state_is_no_part_of_it() {
    for star in [
        "ESTABLISHED*",
        "ESTABLISHED *",
        "ESTABLISHED*  freebsd cubic",
        "ESTABLISHED an-id",
        "ESTABLISHED CLOSED",
    ] {
        let row = std::format!("tcp4       0      0  192.0.2.7.22  198.51.100.9.51234 {star}");
        assert_eq!(NetstatBsd.only(&row).state, Some(State::Established), "{row}");
    }
}

#[test]
fn other_columns_leave_no_state() {
    for (row, queues) in [
        ("tcp4       0      0 192.0.2.7.22           198.51.100.9.51234     00000000     0", Some((0, 0))),
        ("tcp4       0      0 192.0.2.7.22           198.51.100.9.51234     deadbeef     1", Some((0, 0))),
        ("tcp4       3      0      1 192.0.2.7.22           198.51.100.9.51234     ", None),
        (
            "tcp4       1      2 192.0.2.7.22           198.51.100.9.51234          0      0      0      0  65536  65536      1   2048      0      0 524288 524288    0.00    0.00 7199.99    0.00    0.00    0.01",
            Some((1, 2)),
        ),
    ] {
        let socket = NetstatBsd.only(row);
        assert_eq!(ends(&socket), ("192.0.2.7:22".into(), Some("198.51.100.9:51234".into())), "{row}");
        assert_eq!(socket.state, None, "{row}");
        assert_eq!(socket.receive_queue.zip(socket.send_queue), queues, "{row}");
        assert!(socket.owners.is_empty(), "{row}");
    }
    let udp = NetstatBsd.only("udp4                      *.514                  *.*                    ");
    assert_eq!((ends(&udp), udp.receive_queue), (("0.0.0.0:514".into(), None), None));
    let windows = NetstatBsd.only(
            "tcp          0      0  65536  65536  14480  192.0.2.7.22           198.51.100.9.51234     ESTABLISHED",
        );
    assert_eq!((windows.state, windows.receive_queue), (Some(State::Established), Some(0)));
}

#[test]
fn ipv6_has_its_port_behind_the_last_dot() {
    for (ends_shown, local, remote) in [
        ("::1.25                 *.*", "[::1]:25", None),
        ("fe80::1%lo0.25         fe80::2%lo0.61000", "[fe80::1%lo0]:25", Some("[fe80::2%lo0]:61000")),
        ("fe80:4::1.25           *.*", "[fe80::1%4]:25", None),
        ("2001:db8::1.443        2001:db8::2.1025", "[2001:db8::1]:443", Some("[2001:db8::2]:1025")),
    ] {
        let row = std::format!("tcp6         0      0  {ends_shown}         LISTEN");
        assert_eq!(ends(&NetstatBsd.only(&row)), (local.into(), remote.map(Into::into)), "{row}");
    }
    let mapped = NetstatBsd.only(
            "tcp6       0      0 ::ffff:192.0.2.7.22                           ::ffff:192.0.2.9.1025                         ESTABLISHED",
        );
    assert_eq!(ends(&mapped), ("192.0.2.7:22".into(), Some("192.0.2.9:1025".into())));
    assert_eq!((mapped.family, mapped.is_ipv6()), (Some(Family::V6), Some(false)));
}

#[test]
fn cut_addresses_are_not_passed_off_as_whole() {
    let row = "tcp6       0      0  fe80::c34:4384:6.49194 fe80::142d:1153:.64524 ESTABLISHED        10640         1962  131072  131376         rapportd:3000    00102 00000004 000000000033af39 00080083 01000800      2      0 000000";
    let socket = NetstatBsd.only(row);
    assert_eq!(socket.local.address, Address::Cut(b"fe80::c34:4384:6".into()));
    assert_eq!(socket.local.port, Some(49194));
    assert_eq!(socket.remote.as_ref().unwrap().address, Address::Cut(b"fe80::142d:1153:".into()));
    assert_eq!((socket.connection(), socket.owners[0].pid), (None, 3000));
    // The same length in columns that are wide enough.
    let row = "tcp6       0      0  2001:db8::abcd:1.49194                        2001:db8::abcd:2.64524                        ESTABLISHED";
    assert_eq!(
        ends(&NetstatBsd.only(row)),
        ("[2001:db8::abcd:1]:49194".into(), Some("[2001:db8::abcd:2]:64524".into()))
    );
    let row = "tcp6       0      0  2001:db8::abcd:1.49194 2001:db8:1:2:3:4:5:6.64524 ESTABLISHED";
    assert_eq!(ends(&NetstatBsd.only(row)).0, "[2001:db8::abcd:1]:49194");
    let row = "tcp6       0      0  2600:1700:bab0:d.5     *.*                    LISTEN";
    assert_eq!(ends(&NetstatBsd.only(row)), ("2600:1700:bab0:d…:5".into(), None));
    let row = "fffff80003b1c000 tcp4       0      0 192.168.1.221.5486 *.*                LISTEN";
    assert_eq!(ends(&NetstatBsd.only(row)), ("192.168.1.221.5486…:*".into(), None));
}

#[test]
fn a_pcb_and_its_hash_can_stand_first() {
    for pcb in [
        "fffff80003b1c000",
        "c2b3a310",
        "0xfffff80003b1c000",
        "0x0",
        "0x0*",
        "               0",
        "8b2c4f1eb4c58685 5f2a1c33",
        "8b2c4f1eb4c58685        0",
    ] {
        let row =
            std::format!("{pcb} tcp4       0      0  10.0.0.2.22        10.0.0.9.51234     ESTABLISHED");
        assert_eq!(
            ends(&NetstatBsd.only(&row)),
            ("10.0.0.2:22".into(), Some("10.0.0.9:51234".into())),
            "{row}"
        );
    }
}

#[test]
fn names_of_hosts_and_services_are_kept() {
    let socket =
        NetstatBsd.only("tcp4       0      0  localhost.ssh          gateway.https          ESTABLISHED");
    assert_eq!(socket.local.address, Address::Name(b"localhost".into()));
    assert_eq!(socket.local.service().map(AsRef::as_ref), Some(&b"ssh"[..]));
    #[cfg(feature = "iana")]
    assert_eq!((socket.local.port, socket.remote.unwrap().port), (Some(22), Some(443)));
    let listener =
        NetstatBsd.only("tcp6       0      0  *.ssh                  *.*                    LISTEN");
    assert_eq!(listener.local.service().map(AsRef::as_ref), Some(&b"ssh"[..]));
    assert!(listener.local.address.is_wildcard() && listener.remote.is_none());
}

#[test]
fn a_port_can_be_a_star() {
    let row = "tcp4       0      0  192.0.2.7.*            198.51.100.9.*         CLOSED";
    assert_eq!(ends(&NetstatBsd.only(row)), ("192.0.2.7:*".into(), Some("198.51.100.9:*".into())));
}

#[test]
fn listen_queues_are_of_listening_sockets() {
    for (row, family, receive, send) in [
        ("tcp4  1/0/128                          *.22                   ", Family::V4, 1, 128),
        ("tcp46 0/0/5                            *.80\r\n", Family::V6, 0, 5),
        ("0/0/128        *.22                   ", Family::V4, 0, 128),
        ("0/0/128        ::1.22                 ", Family::V6, 0, 128),
        ("sctp4  1to1  0/5      *.22", Family::V4, 0, 5),
    ] {
        let socket = NetstatBsd.only(row);
        assert_eq!((&socket.state, socket.family), (&Some(State::Listen), Some(family)), "{row}");
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(receive), Some(send)), "{row}");
        assert_eq!((socket.local.port.is_some(), &socket.remote), (true, &None), "{row}");
    }
    NetstatBsd.skips("unix  0/0/128                          /var/run/x.sock", Skipped::OtherFamily);
}

#[test]
fn sctp_has_a_style_and_not_always_two_ends() {
    for (row, ends_shown, state) in [
        (
            "sctp4  1to1  192.0.2.7.80           198.51.100.9.1025      ESTABLISHED",
            ("192.0.2.7:80", Some("198.51.100.9:1025")),
            State::Established,
        ),
        (
            "sctp46 1toN  *.80                                          LISTEN",
            ("[::]:80", None),
            State::Listen,
        ),
        (
            "sctp4  ????                                                CLOSED",
            ("0.0.0.0:*", None),
            State::Closed,
        ),
        (
            "sctp4  1to1  192.0.2.7.80           198.51.100.9.1025      COOKIE_ECHOED",
            ("192.0.2.7:80", Some("198.51.100.9:1025")),
            State::SynSent,
        ),
        (
            "sctp4  1to1  192.0.2.7.80           198.51.100.9.1025      SHUTDOWN_SENT",
            ("192.0.2.7:80", Some("198.51.100.9:1025")),
            State::Other(b"SHUTDOWN_SENT".into()),
        ),
    ] {
        let socket = NetstatBsd.only(row);
        let (local, remote) = ends_shown;
        assert_eq!(ends(&socket), (local.into(), remote.map(Into::into)), "{row}");
        assert_eq!((socket.protocol, socket.state), (Protocol::Sctp, Some(state)), "{row}");
    }
    NetstatBsd.skips("             192.0.2.8.80           198.51.100.10.1025     ", Skipped::Detail);
    NetstatBsd.skips("             192.0.2.8.80", Skipped::Detail);
}

#[test]
fn raw_sockets_of_openbsd_have_their_protocol_last() {
    let socket = NetstatBsd.only("ip           0      0  *.*                    *.*                    1");
    assert_eq!((socket.protocol, socket.local.port), (Protocol::Raw, Some(1)));
    let socket = NetstatBsd.only("ip6          0      0  *.*                    *.*                    58\n");
    assert_eq!((socket.protocol, socket.local.to_string()), (Protocol::Raw, "[::]:58".into()));
    assert_eq!(NetstatBsd.only("ip 4       0      0  *.*                    *.*").local.port, None);
}

#[test]
fn process_0_is_nobody() {
    let row = |state: &str, process: &str| {
        std::format!(
            "tcp4       0      0  192.0.2.7.51000        198.51.100.9.443       {state}              0            0  131072  131072      {process}      00000 00000000 0000000000001a2c 00000000 00000000      0      0 000000"
        )
    };
    for (state, process, reason) in [
        ("TIME_WAIT", ":0", Some(Reason::TimeWait)),
        ("TIME_WAIT", "kernel_task:0", Some(Reason::TimeWait)),
        ("ESTABLISHED", "kernel_task:0", Some(Reason::Kernel)),
        ("ESTABLISHED", ":0", None),
    ] {
        let row = row(state, process);
        let socket = NetstatBsd.only(&row);
        assert_eq!((socket.owners.len(), socket.reason), (0, reason), "{row}");
    }
    let row = row("TIME_WAIT", "node:43387");
    assert_eq!(NetstatBsd.only(&row).owners[0].pid, 43387);
}

#[test]
fn rows_of_macos_have_a_process_without_a_heading_too() {
    for (row, pid, name, state) in [
        (
            "tcp46      0      0  *.80                   *.*                    LISTEN      131072 131072  92386      0 0x0080 0x0000000e",
            92386,
            None,
            Some(State::Listen),
        ),
        (
            "tcp4       0      0  *.8080                 *.*                    LISTEN                 0            0  131072  131072 Brave Browser He:855    00100 00000006 000000000005b822 00000000 00000900      1      0 000000",
            855,
            Some("Brave Browser He"),
            Some(State::Listen),
        ),
        (
            "udp4       0      0  *.5353                 *.*                                         258           99  786896    9216              adb:21865  00100 00000204 000000000005b823 00000001 04000800      1      0 000002",
            21865,
            Some("adb"),
            None,
        ),
    ] {
        let socket = NetstatBsd.only(row);
        let [owner] = &socket.owners[..] else { panic!("{row}") };
        assert_eq!((owner.pid, owner.name.as_deref()), (pid, name.map(str::as_bytes)), "{row}");
        assert_eq!((&socket.remote, &socket.state), (&None, &state), "{row}");
    }
}

#[test]
fn a_heading_settles_the_columns_below_it() {
    let text = "\
Active Internet connections (including servers)
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)          rxbytes      txbytes    extra  rhiwat  shiwat          process:pid    state  options
tcp4       0      0  *.8080                 *.*                    LISTEN                 0            0        7  131072  131072        12 node:855    00100 00000006
udp4       0      0  *.5353                 *.*                                         258           99        7  786896    9216            adb:21865  00100 00000204
udp4       0      0  *.5353                 *.*                                         258
Active Internet connections
udp4       0      0  *.5353                 *.*                                         258           99  786896    9216              adb:21865  00100 00000204
Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
udp4       0      0  *.5353                 *.*                                         258           99  786896    9216              adb:21865  00100 00000204
";
    let read = NetstatBsd.all(text);
    let names: Vec<_> = read
        .iter()
        .map(|socket| match socket {
            Ok(socket) => socket.owners.first().map(|owner| (owner.pid, owner.name.as_deref())),
            Err(error) => Some((error.line as u32, None)),
        })
        .collect();
    assert_eq!(
        names,
        [
            Some((855, Some(&b"12 node"[..]))),
            Some((21865, Some(b"adb"))),
            Some((5, None)),
            Some((21865, Some(b"adb"))),
            None
        ]
    );
}

#[test]
fn other_sections_are_skipped() {
    let text = "\
Active Multipath Internet connections
Proto/ID  Flags      Local Address          Foreign Address        (state)
mptcp/00                                                          ESTABLISHED
 tcp4/01  00000001   192.0.2.7.50000        198.51.100.9.443       ESTABLISHED
icm6       0      0  *.*                    *.*
Active LOCAL (UNIX) domain sockets
Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr
4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0 /var/run/mDNSResponder
4f1eb4c5868572ef dgram       0      0                0 4f1eb4c58685585f                0                0
Registered kernel control modules
id       flags    pcbcount rcvbuf   sndbuf   name
       1        9        0   131072   131072 com.apple.flow-divert
       a        5        0     8192     2048 com.apple.network.tcp_ccdebug
Active kernel event sockets
Proto Recv-Q Send-Q vendor  class  subcl
kevt       0      0      1      6      1
Active kernel control sockets
Proto Recv-Q Send-Q   unit     id name
kctl       0      0      1      2 com.apple.flow-divert
";
    use Skipped::{Detail, Header, OtherFamily};
    let read: Vec<_> = NetstatBsd
        .contents(text)
        .into_iter()
        .map(|content| match content {
            Content::Skipped(skipped) => Some(skipped),
            Content::Socket(socket) => {
                assert_eq!((socket.protocol, socket.family), (Protocol::Icmp, Some(Family::V6)));
                None
            }
            Content::Refused(error) => panic!("{error}"),
        })
        .collect();
    let expected = [
        Some(Header),
        Some(Header),
        Some(OtherFamily),
        Some(Detail),
        None,
        Some(Header),
        Some(Header),
        Some(OtherFamily),
        Some(OtherFamily),
        Some(Header),
        Some(Header),
        Some(OtherFamily),
        Some(OtherFamily),
        Some(Header),
        Some(Header),
        Some(OtherFamily),
        Some(Header),
        Some(Header),
        Some(OtherFamily),
    ];
    assert_eq!(read, expected);
    for line in [
        "fffff80003b1c000 seqpac      0      0                0 4f1eb4c5868572ef                0                0",
        "0xffff8000008e9660 stream      0      0      0x0      0x0      0x0      0x0 /tmp/x",
        "div4       0      0  *.8668                 *.*",
        "ctrl       0      0 ng0:                1",
        "divert       0      0  *.8668                 *.*",
    ] {
        NetstatBsd.skips(line, Skipped::OtherFamily);
    }
    // A row of an internet socket is one below any heading, also where it is broken.
    let text = "Active UNIX domain sockets\ntcp4       0      0  *.80                   *.*                    LISTEN\ntcp4       0      0  *.80\n";
    let read = NetstatBsd.all(text);
    assert!(read[0].is_ok() && read[1].is_err());
    for line in [
        " 3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370",
        "tcp   ESTAB  0      0            192.0.2.7:44284  198.51.100.9:443",
        "0 0 192.0.2.7:44284  198.51.100.9:443",
        "1 2",
        "nonsense",
    ] {
        assert!(NetstatBsd.all(&["Active UNIX domain sockets\n", line].concat())[0].is_err(), "{line}");
    }
    assert!(
        NetstatBsd.all("       1        9        0   131072   131072 com.apple.flow-divert")[0].is_err(),
        "no heading"
    );
}

#[test]
fn a_notice_can_have_a_row_right_behind_it() {
    NetstatBsd.skips("Some tcp sockets may have been created or deleted.\n", Skipped::Notice);
    NetstatBsd.skips("Some tcp sockets may have been created.\n", Skipped::Notice);
    NetstatBsd.skips("Some udp sockets may have been deleted.\r\n", Skipped::Notice);
    NetstatBsd.skips("unexpected kind 242 which 0xf2", Skipped::Notice);
    NetstatBsd.skips("got 1 twice", Skipped::Notice);
    NetstatBsd.skips("???\n", Skipped::Notice);
    NetstatBsd.skips("netstat: sysctl: net.inet.tcp.pcblist_n: Operation not permitted", Skipped::Notice);
    let socket = NetstatBsd.only(
        "Some tcp sockets may have been created or deletedudp4       0      0  *.5353                 *.*",
    );
    assert_eq!((socket.protocol, socket.local.port), (Protocol::Udp, Some(5353)));
    NetstatBsd.skips(
        "Some udp sockets may have been created or deletedActive Multipath Internet connections\n",
        Skipped::Header,
    );
    let both =
        "Some tcp sockets may have been created or deletedSome udp sockets may have been created or deleted";
    NetstatBsd.skips(both, Skipped::Notice);
    NetstatBsd.skips(&[both, ".\n"].concat(), Skipped::Notice);
    let error = NetstatBsd
        .all("Some tcp sockets may have been created or deletedudp4       0      0  x\n")
        .remove(0)
        .unwrap_err();
    assert_eq!((error.column, error.expected), (71, "the local address and port"));
    assert!(NetstatBsd.all("Some tcp sockets may have been seen\n")[0].is_err());
}

#[test]
fn what_is_cut_or_broken_is_refused_at_its_place() {
    for (row, message) in [
        (
            "tcp4       0      0  *.80",
            "line 1, column 26: expected the foreign address and port, found the end of the line",
        ),
        (
            "tcp4       0      0  192.0.2.7              *.*                    LISTEN",
            "line 1, column 22: expected the local address and port, found \"192.0.2.7              *.*                    LISTEN\"",
        ),
        (
            "tcp4       0      0  192.0.2.7.22           198.51.100.9:1025      ESTABLISHED",
            "line 1, column 45: expected the foreign address and port, found \"198.51.100.9:1025      ESTABLISHED\"",
        ),
        (
            "tcp4       0  192.0.2.7.22  *.*",
            "line 1, column 12: expected the receive and send queues, found \"0  192.0.2.7.22  *.*\"",
        ),
        (
            "tcp5       0      0  *.80 *.*",
            "line 1, column 1: expected a protocol: tcp4, tcp6, tcp46, udp4 or the like, found \"tcp5       0      0  *.80 *.*\"",
        ),
        (
            "tcp4       0      0  *.65536                *.*",
            "line 1, column 22: expected the local address and port, found \"*.65536                *.*\"",
        ),
        ("tcp4", "line 1, column 5: expected the local address and port, found the end of the line"),
    ] {
        assert_eq!(NetstatBsd.all(row).remove(0).unwrap_err().to_string(), message);
    }
}

#[test]
fn lines_of_other_tools_are_not_recognised() {
    for line in [
        "tcp4       0      0  10.0.0.2.22            10.0.0.9.51234         ESTABLISHED",
        "tcp          0      0  127.0.0.1.25           *.*                    LISTEN",
        "udp46      0      0  *.5353                 *.*",
        "c2b3a310 tcp        0      0 192.0.2.7.22          198.51.100.9.51234    ESTABL",
        "tcp4  0/0/128                          *.22",
        "tcp6       0      0  fe80::c34:4384:6.49194 fe80::142d:1153:.64524 ESTABLISHED",
        "c2b3a310 tcp6       0      0 2600:1700:bab0:d.5 2600:1700:bab0:d.5 ESTABLISHED",
    ] {
        assert!(recognise(line.as_bytes()), "{line}");
    }
    for line in [
        "",
        "tcp        0      0 127.0.0.1:8001          127.0.0.1:41290         ESTABLISHED 16071/tor",
        "tcp6       0      0 :::22                   :::*                    LISTEN",
        "tcp6       0      0 ::ffff:127.0.0.1:8003   ::ffff:127.0.0.1:33244  ESTABLISHED",
        "tcp        0      0 localhost.localdom:ssh  *:*                     LISTEN",
        "udp        0      0 0.0.0.0:68              0.0.0.0:*",
        "tcp   ESTAB  0      0            192.0.2.7:44284  198.51.100.9:443",
        "  TCP    192.0.2.7:445          0.0.0.0:0              LISTENING       4",
        "root     sshd       512   4  tcp    192.0.2.1.22          192.0.2.9.51234",
        "unix  2      [ ACC ]     STREAM     LISTENING     17540    /run/x.sock",
        "4f1eb4c58685585f stream      0      0                0 4f1eb4c5868572ef                0                0",
        "kctl       0      0      1      2 com.apple.flow-divert",
        "sctp4  ????                                                CLOSED",
        "tcp4       0      0  *.80",
    ] {
        assert!(!recognise(line.as_bytes()), "{line}");
    }
}
