//! What options add behind the addresses, in every version.

use super::*;

#[test]
fn words_of_every_option_leave_what_is_kept_alone() {
    let row = "tcp ESTAB 0 36 192.0.2.7:22 198.51.100.9:1025";
    let kept = "users:((\"tor\",pid=811,fd=9)) timer:(keepalive,2min5sec,0) uid:1000 ino:39352 sk:3";
    let expected = socket(&format!("{row} {kept}")).into_owned();
    assert_eq!((expected.owners[0].pid, expected.uid, expected.inode), (811, Some(1000), Some(39352)));
    assert_eq!(expected.timer.unwrap().remaining(), Some(Duration::from_secs(125)));
    for words in [
        "fwmark:0x1",
        "sk:00000000000369cb",
        "<->",
        "-->",
        "<--",
        "---",
        "skmem:(r0,rb131072,t0,tb16384,f0,w0,o0,bl0,d0)",
        "mem:(r0,w0,f0,t0)",
        "ts sack cubic wscale:7,7 rto:204 rtt:0.02/0.01 ato:40 mss:32768 cwnd:10 bytes_acked:2",
        "bbr:(bw:1Mbps,mrtt:0.02,pacing_gain:2.88,cwnd_gain:2.88) send 262144bps pacing_rate 1Mbps",
        "tcp-ulp-mptcp flags:Mm token:0000(id:0)/d41d8cd9(id:0) seq:1 sfseq:1 ssnoff:2a maplen:1",
        "tos:0x0 tclass:0x0 class_id:0",
        "inet-sockopt: ( recverr hdrincl bind_address_no_port mc_loop )",
    ] {
        for text in [format!("{row} {kept} {words}"), format!("{row} {words} {kept}")] {
            assert_eq!(socket(&text), expected, "{text}");
        }
    }
    for words in ["cgroup:/", "cgroup:/system.slice/tor.service <->", "cgroup:unreachable:8ed7 --- ts sack"] {
        let text = format!("{row} {kept} {words}");
        assert_eq!(socket(&text), expected, "{text}");
    }
}

/// One row of each age, as the versions named print it.
#[test]
fn a_row_of_every_age() {
    for (version, row, local, remote, owner) in [
        (
            "3.2",
            "tcp    ESTAB      0      0                    ::1:59131               ::1:8005   users:((\"tor\",16074,6))",
            "[::1]:59131",
            Some("[::1]:8005"),
            ("tor", 16074, 6),
        ),
        (
            "3.2",
            "tcp    LISTEN     0      5                     :::8003                 :::*      users:((\"tor\",16073,3))",
            "[::]:8003",
            None,
            ("tor", 16073, 3),
        ),
        (
            "3.16",
            "tcp    ESTAB  0  0  ::ffff:127.0.0.1:8003  ::ffff:127.0.0.1:33244  timer:(on,204ms,0) users:((\"a\",pid=16073,fd=5))",
            "127.0.0.1:8003",
            Some("127.0.0.1:33244"),
            ("a", 16073, 5),
        ),
        (
            "4.12",
            "udp    UNCONN     0      0      fe80::1%br-lan.7:546      :::*      users:((\"a\",pid=7,fd=5))",
            "[fe80::1%br-lan.7]:546",
            None,
            ("a", 7, 5),
        ),
        (
            "4.15",
            "UNCONN0      0            0.0.0.0%dm0:8010         0.0.0.0:*     users:((\"lnk local\",pid=16078,fd=6))",
            "0.0.0.0%dm0:8010",
            None,
            ("lnk local", 16078, 6),
        ),
        (
            "5.10",
            "tcp   ESTAB  0      0   [fe80::8c6b:58ff:fe5a:32b1]%dm0:37966   [fe80::8c6b:58ff:fe5a:32b1]:8008  users:((\"lnk local\",pid=16078,fd=4))",
            "[fe80::8c6b:58ff:fe5a:32b1%dm0]:37966",
            Some("[fe80::8c6b:58ff:fe5a:32b1]:8008"),
            ("lnk local", 16078, 4),
        ),
        (
            "6.1, one state",
            "0      0      127.0.0.1:8001      127.0.0.1:41290 users:((\"tor\",pid=16071,fd=5))",
            "127.0.0.1:8001",
            Some("127.0.0.1:41290"),
            ("tor", 16071, 5),
        ),
        (
            "6.9, one state, -Q",
            "127.0.0.1:8001      127.0.0.1:41290 users:((\"tor\",pid=16071,tid=16075,fd=5))",
            "127.0.0.1:8001",
            Some("127.0.0.1:41290"),
            ("tor", 16071, 5),
        ),
        (
            "7.0",
            "udp   UNCONN 0      0    *:8005      *:*    users:((\"st.ate\\s\",pid=16077,fd=5)) ino:39409 sk:19 cgroup:/ v6only:0 <->",
            "[::]:8005",
            None,
            ("st.ate\\s", 16077, 5),
        ),
    ] {
        let read = socket(row);
        assert_eq!(ends(&read), (local.into(), remote.map(String::from)), "{version}");
        assert_eq!((read.owners.len(), read.owners[0].pid, read.owners[0].fd), (1, owner.1, Some(owner.2)));
        assert_eq!(names(&read), [owner.0.as_bytes()], "{version}");
    }
}

#[test]
fn queues_of_a_listening_socket_are_kept_and_negative_ones_are_not() {
    let read = socket("LISTEN 1 5 127.0.0.1:8007 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (Some(1), Some(5)));
    let read = socket("udp UNCONN -2816 0 0.0.0.0:68 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (None, Some(0)));
}

#[test]
fn details_with_and_without_user() {
    let row = "tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025 ";
    for (words, uid, inode) in [
        ("uid:1000 ino:39352 sk:3 <->", Some(1000), Some(39352)),
        ("ino:39352 sk:000369cb <->", Some(0), Some(39352)),
        ("ino:0 sk:5 <->", None, None),
        ("uid:65534 ino:0 sk:5", Some(65534), None),
        ("ts sack cubic", None, None),
    ] {
        let text = [row, words].concat();
        assert_eq!((socket(&text).uid, socket(&text).inode), (uid, inode), "{words}");
    }
    assert_eq!(socket("tcp LISTEN 0 5 [::]:22 [::]:* ino:7 sk:1 cgroup:/ v6only:1 <->").v6only, Some(true));
    assert_eq!(socket("tcp LISTEN 0 5 *:22 *:* ino:7 sk:1 cgroup:/ v6only:0 <->").v6only, Some(false));
    assert_eq!(socket(row).v6only, None);
    // Only a cgroup that somebody called so can say this of IPv4.
    assert_eq!(socket(&[row, "ino:7 cgroup:/x v6only:1 <->"].concat()).v6only, None);
}

#[test]
fn the_timer_stands_before_the_owners_or_behind() {
    let row = "FIN-WAIT-1 0 1 198.51.100.1:443 198.51.100.99:41005 ";
    for words in [
        "timer:(on,2.308ms,4) users:((\"a\",pid=1,fd=2)) ino:7",
        "users:((\"a\",pid=1,fd=2)) timer:(on,2.308ms,4) ino:7",
    ] {
        let text = [row, words].concat();
        let timer = socket(&text).timer.unwrap();
        assert_eq!(
            (timer.kind, timer.remaining()),
            (TimerKind::Retransmit, Some(Duration::from_millis(2308)))
        );
        assert_eq!(timer.retries, Some(4));
        assert_eq!((socket(&text).owners.len(), socket(&text).inode), (1, Some(7)));
    }
}
