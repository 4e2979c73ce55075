use super::*;
use crate::{Content, Family, ParseError, Record, State, lsof};
use alloc::string::{String, ToString};
use alloc::vec::Vec;

fn records(text: &str) -> Vec<Record<'_>> {
    lsof::records(text.as_bytes(), ByteOrder::Little).collect()
}

fn sockets(text: &str) -> Vec<Result<Socket<'_>, ParseError>> {
    lsof::parse(text.as_bytes()).collect()
}

#[track_caller]
fn only(text: &str) -> Socket<'_> {
    let mut all = sockets(text);
    assert_eq!(all.len(), 1, "{text:?}: {all:?}");
    all.remove(0).unwrap()
}

/// The same fields between NULs.
fn with_nuls(text: &str) -> String {
    let mut all = String::new();
    for line in text.lines() {
        let starts = matches!(line.as_bytes().first(), Some(b'p' | b'f'));
        all.push_str(if starts && !all.is_empty() { "\n" } else { "" });
        all.push_str(line);
        all.push('\0');
    }
    all + "\n"
}

const TOR: &str = "p811\ncto r\nu1000\nLtor\nf9\nau\nl \ntIPv6\nG0x80002;0x0\nd39356\no0t0\nPTCP\n\
                   n[::1]:33862->[::1]:8002\nTST=ESTABLISHED\nTQR=3\nTQS=7\n";

#[test]
fn all_fields_of_a_connection_in_both_forms() {
    for text in
        [TOR.to_string(), with_nuls(TOR), TOR.replace('\n', "\r\n"), with_nuls(TOR).replace('\n', "\r\n")]
    {
        let socket = only(&text);
        assert_eq!(socket.connection().unwrap().to_string(), "tcp [::1]:33862 -> [::1]:8002");
        assert_eq!((socket.family, socket.state.clone()), (Some(Family::V6), Some(State::Established)));
        assert_eq!((socket.uid, socket.user.as_deref()), (Some(1000), Some(&b"tor"[..])));
        assert_eq!((socket.receive_queue, socket.send_queue), (Some(3), Some(7)));
        assert_eq!(socket.inode, Some(39356));
        let [owner] = &socket.owners[..] else { panic!("{:?}", socket.owners) };
        assert_eq!((owner.pid, owner.fd, owner.name.as_deref()), (811, Some(9), Some(&b"to r"[..])));
        assert_eq!((owner.tid, owner.certainty), (None, Certainty::Stated));
    }
}

#[test]
fn a_file_is_one_record_and_so_is_each_field_of_a_process() {
    let shapes: Vec<_> = records(TOR).iter().map(|record| (record.line, record.content.clone())).collect();
    let header = Content::Skipped(Skipped::Header);
    assert_eq!(shapes.len(), 5);
    assert!((1..5).all(|line| shapes[line - 1] == (line as u64, header.clone())));
    assert!(matches!(shapes[4], (5, Content::Socket(_))));
    assert_eq!(records(&with_nuls(TOR)).len(), 2);
}

#[test]
fn a_missing_line_feed_at_the_end_does_no_harm() {
    assert_eq!(only(TOR.trim_end()), only(TOR));
    assert_eq!(only(with_nuls(TOR).trim_end()), only(TOR));
}

#[test]
fn without_descriptors_each_type_begins_a_file() {
    let text =
        "p697\ncUserEvent\ntIPv4\nPUDP\nn*:*\ntIPv4\nPTCP\nn127.0.0.1:2022\nTST=LISTEN\ntIPv6\nPUDP\nn*:9\n";
    let ends: Vec<_> = sockets(text).into_iter().map(|socket| socket.unwrap().local.to_string()).collect();
    assert_eq!(ends, ["0.0.0.0:*", "127.0.0.1:2022", "[::]:9"]);
    assert!(sockets(text).into_iter().all(|socket| socket.unwrap().owners[0].fd.is_none()));
    // Nor was the type asked for: the address shows the family where it can.
    let text = "p1\nPUDP\nn*:5\nPTCP\nn[::1]:6\nTST=LISTEN\n";
    let families: Vec<_> = sockets(text).into_iter().map(|socket| socket.unwrap().family).collect();
    assert_eq!(families, [None, Some(Family::V6)]);
}

#[test]
fn what_was_not_asked_for_is_missed_only_where_it_matters() {
    for (set, expected) in [
        ("f3\ntIPv4\nn*:80\n", "the protocol (P) of an internet socket"),
        ("f3\ntIPv4\nPTCP\n", "the name (n) of an internet socket"),
        ("n*:80\n", "the protocol (P) of what looks like an internet socket"),
        ("n127.0.0.1:1->127.0.0.1:2\n", "the protocol (P) of what looks like an internet socket"),
        ("f3\ntIPv4\nPTCP\nn/tmp/x\n", ENDS),
        ("f3\nPTCP\nn/tmp/x\n", ENDS),
        ("PTCP\n", "the name (n) of an internet socket"),
        ("f3\ntIPv4\nPTCP\nn*:1\nTQR=x\n", "a queue: QR= or QS= and a number"),
    ] {
        let text = std::format!("p1\n{set}");
        let error = sockets(&text).remove(0).unwrap_err();
        assert_eq!(error.expected, expected, "{set:?}");
    }
    for (set, skipped) in [
        ("f3\n", Skipped::Detail),
        ("f3\nau\nl \n", Skipped::Detail),
        ("n/tmp/a b\n", Skipped::Detail),
        ("f3\ntREG\nn/tmp/x\n", Skipped::OtherFamily),
        ("fcwd\ntDIR\nn/\n", Skipped::OtherFamily),
        ("f3\ntpack\nPIP\nntype=SOCK_RAW\n", Skipped::OtherFamily),
        ("f3\nPIP\nntype=SOCK_RAW\n", Skipped::OtherFamily),
        ("f3\nPTCP\nnno PCB\n", Skipped::Notice),
        ("f3\ntsock\nnprotocol: NETLINK\n", Skipped::OtherFamily),
        ("f3\ntsock\nnprotocol: TCP\n", Skipped::Notice),
        ("f3\ntIPv4\nPTCP\nnno PCB, CANTSENDMORE\n", Skipped::Notice),
        ("TQR=0\n", Skipped::Detail),
        ("m\n", Skipped::Notice),
        ("m12:30:00\n", Skipped::Notice),
        ("Xnew\n", Skipped::Detail),
    ] {
        let text = std::format!("p1\n{set}");
        let read: Vec<_> = records(&text).into_iter().skip(1).map(|record| record.content).collect();
        assert_eq!(read, [Content::Skipped(skipped)], "{set:?}");
    }
}

#[test]
fn letters_that_are_new_are_passed_over() {
    assert_eq!(only(&TOR.replace("tIPv6\n", "Xnew\ntIPv6\nynew\n")), only(TOR));
    assert_eq!(only(&with_nuls(TOR).replace("tIPv6\0", "Xnew\0tIPv6\0ynew\0")), only(TOR));
}

#[test]
fn raw_sockets_have_no_protocol_and_an_inode_of_their_own() {
    let socket = only("p1\nf16\ntraw\no0t0\ni393991\nn0100007F:0001->0200007F:0000 st=01\n");
    assert_eq!((socket.protocol, socket.inode), (Protocol::Raw, Some(393_991)));
    assert_eq!(socket.local.to_string(), "127.0.0.1:1");
    assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.2:*");
}

#[test]
fn the_holders_of_the_other_end_are_passed_over() {
    let socket = only("p1\nf4\ntIPv4\nPTCP\nn127.0.0.1:1->127.0.0.1:2 23664,wo rk,5u 7,b,6u\n");
    assert_eq!(socket.remote.unwrap().to_string(), "127.0.0.1:2");
    assert!(sockets("p1\nf4\ntIPv4\nPTCP\nn127.0.0.1:1->127.0.0.1:2 x\n")[0].is_err());
}

#[test]
fn a_file_needs_a_process() {
    for text in ["f3\n", "tIPv4\n", "cname\n", "f3\0tIPv4\0PTCP\0n*:1\0\n", "ctor\0\n"] {
        let all = sockets(text);
        assert!(all.len() == 1 && all[0].is_err(), "{text:?}: {all:?}");
    }
}

#[test]
fn a_process_that_cannot_be_read_is_not_the_one_before() {
    let file = "f4\ntIPv4\nPTCP\nn*:1\n";
    for garbled in
        ["p12lsof: no pwd entry for UID 1234\n", "plsof: WARNING\n", "p99999999999\n", "p\n", "p1x\n"]
    {
        let text = std::format!("p811\n{file}{garbled}{file}p812\n{file}");
        let read = sockets(&text);
        assert_eq!(read.len(), 3, "{text:?}");
        assert_eq!(read[0].as_ref().unwrap().owners[0].pid, 811);
        assert!(read[1].is_err(), "{text:?}");
        assert_eq!(read[2].as_ref().unwrap().owners[0].pid, 812);
    }
    let text = "p811\0\nf4\0tIPv4\0PTCP\0n*:1\0\np81\0cto\nf5\0tIPv4\0PTCP\0n*:2\0\n";
    let read = sockets(text);
    assert!(read.len() == 2 && read[0].is_ok() && read[1].is_err(), "{read:?}");
}

#[test]
fn warnings_within_a_set_do_not_end_it() {
    let warning = "lsof: WARNING: can't stat() fuse file system /run/user/1000/doc\n      \
                   Output information may be incomplete.\n";
    let text = TOR.replace("f9\n", &std::format!("f9\n{warning}"));
    assert_eq!(only(&text), only(TOR));
    let after = std::format!("{TOR}{warning}{TOR}");
    let notices = records(&after);
    let count = notices.iter().filter(|record| record.content == Content::Skipped(Skipped::Notice)).count();
    assert_eq!((count, sockets(&after).len()), (2, 2));
    let before = TOR.replace("u1000\n", "lsof: no pwd entry for UID 1000\nu1000\n");
    assert_eq!(only(&before), only(TOR));
}

#[test]
fn a_cut_set_between_nuls_is_refused() {
    for text in ["p1\0\nf3\0tIPv4\0PTCP\0n127.0.0.1:80", "p1\0\nf3\0tIPv4\0PTCP\0n127.0.0.1:80\n"] {
        let all = sockets(text);
        assert_eq!(all.len(), 1);
        assert_eq!(all[0].as_ref().unwrap_err().expected, "a field with a NUL behind it");
    }
}

#[test]
fn users_are_numbers_of_32_bits() {
    for (value, uid) in [("0", 0), ("4294967294", 4_294_967_294), ("-2", 4_294_967_294), ("-1", u32::MAX)] {
        let text = std::format!("p1\nu{value}\nPTCP\nn*:1\n");
        assert_eq!(only(&text).uid, Some(uid), "{value}");
    }
}

/// What lsof 4.95 printed for a process with the threads `IPv4` and `x`, line feed, `p1`.
#[test]
fn the_name_of_a_thread_forges_no_process() {
    let file = "f3\0tIPv4\0PTCP\0n127.0.0.1:18001\0\n";
    let text = std::format!("p23664\0K23713\0Mx\np1\0cwo rk\0u0\0Lroot\0\n{file}");
    let socket = only(&text);
    assert_eq!((socket.owners[0].pid, socket.owners[0].tid), (23664, Some(23713)));
    assert_eq!(socket.owners[0].certainty, Certainty::Stated);
    assert_eq!(records(&text)[0].text, b"p23664\0K23713\0Mx\np1\0cwo rk\0u0\0Lroot\0\n");
    assert_eq!(records(&text)[1].line, 3);

    let file = "f3\ntIPv4\nPTCP\nn127.0.0.1:18001\n";
    let text = std::format!("p23664\nK23713\nMx\np1\ncwo rk\nu0\nLroot\n{file}");
    let socket = only(&text);
    assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (1, Certainty::Doubtful));
    let text = std::format!("p23664\nK23713\nMx\ncsshd\ncwo rk\nu0\nLroot\n{file}");
    let socket = only(&text);
    assert_eq!(socket.owners[0].name.as_deref(), Some(&b"wo rk"[..]));
    assert_eq!((socket.owners[0].pid, socket.owners[0].certainty), (23664, Certainty::Doubtful));
    let text = std::format!("p23664\nK23712\nMIPv4\ncwo rk\nu0\nLroot\n{file}");
    assert_eq!(only(&text).owners[0].certainty, Certainty::Stated);
}

#[test]
fn names_of_threads_with_many_line_feeds_are_joined_and_nothing_else() {
    let file = "f3\0PTCP\0n*:1\0\n";
    for name in ["\n", "\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n", "a\nf9", "x\n"] {
        let text = std::format!("p2\0K3\0M{name}\0ctor\0\n{file}");
        assert_eq!(only(&text).owners[0].pid, 2, "{name:?}");
        let crlf = text.replace('\n', "\r\n");
        assert_eq!(only(&crlf).owners[0].pid, 2, "{name:?}");
    }
    // Too long for a name: the line was cut, and the next one stands for itself.
    let text = std::format!("p2\0K3\0Mx\n{}\np4\0ctor\0\n{file}", "y".repeat(40));
    assert_eq!(sockets(&text).iter().filter_map(|socket| socket.as_ref().ok()).count(), 1);
    assert_eq!(sockets(&text).into_iter().find_map(Result::ok).unwrap().owners[0].pid, 4);
}

#[test]
fn rows_and_fields_can_follow_each_other() {
    let row = "tor 16071 root 3u IPv4 39352 0t0 TCP 127.0.0.1:8001 (LISTEN)\n";
    let heading = "COMMAND PID USER FD TYPE DEVICE SIZE/OFF NODE NAME\n";
    let nginx = row.replace("tor", "nginx");
    let text = std::format!("{row}{TOR}{row}{heading}{nginx}{TOR}");
    let read: Vec<_> = sockets(&text).into_iter().map(|socket| socket.unwrap().owners[0].pid).collect();
    assert_eq!(read, [16071, 811, 16071, 16071, 811]);
}

/// None of these is taken for a field, although each begins with a letter of one.
#[test]
fn other_lines_among_fields_are_refused() {
    for line in [
        "root@host:~# lsof -F",
        "Active Internet connections (w/o servers)",
        "State Recv-Q Send-Q Local Address:Port Peer Address:Port",
        "cat /proc/net/tcp",
        "LISTEN 0 128 0.0.0.0:22 0.0.0.0:*",
        "tcp 0 0 0.0.0.0:22 0.0.0.0:* LISTEN",
        "p12 x",
        "Terminated",
        "u12lsof: WARNING",
        "9",
    ] {
        let text = std::format!("{TOR}{line}\n{TOR}");
        let read = sockets(&text);
        assert!(read.len() == 3 && read[0].is_ok() && read[1].is_err() && read[2].is_ok(), "{line}");
    }
}

/// Each of these would take minutes if a look ahead went over the rest of the text.
#[test]
fn hostile_texts_take_linear_time() {
    for line in
        ["p1\0Mx\n", "\0M\n", "f3\nlsof: x\n", "lsof: x\n", "p1\n", "f3\n", "TQR=0\n", "Mx\n", "p1\0M\n\0a\n"]
    {
        let text = std::format!("p1\n{}", line.repeat(50_000));
        let lines = text.lines().count();
        assert!(records(&text).len() <= lines);
    }
}

#[test]
fn the_sockets_of_a_process_share_its_name() {
    let text = "p7\nctwo words\nLalice\nf3\ntIPv4\nPTCP\nn*:22\nf4\ntIPv4\nPTCP\nn*:23\np8\nctor\nf3\ntIPv4\nPTCP\nn*:24\n";
    let sockets: Vec<_> = lsof::parse(text.as_bytes()).map(Result::unwrap).collect();
    let [one, other, last] = &sockets[..] else { panic!("{sockets:?}") };
    let name = |socket: &Socket<'_>| socket.owners[0].name.as_deref().unwrap().as_ptr_range();
    assert_eq!(name(one), name(other));
    assert_eq!(one.user.as_deref().unwrap().as_ptr(), other.user.as_deref().unwrap().as_ptr());
    assert_eq!((last.owners[0].name.as_deref(), last.user.as_deref()), (Some(&b"tor"[..]), None));
}
