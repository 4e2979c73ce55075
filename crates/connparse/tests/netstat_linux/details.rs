//! Queues, users, inodes, processes and timers.

use super::*;

#[test]
fn a_datagram_row_may_have_a_state_or_a_user_or_both_or_none() {
    let row = "udp 0 0 127.0.0.1:8004 0.0.0.0:* ";
    let alice = Some(b"alice".as_slice());
    for (details, uid, user, inode, pid) in [
        ("", None, None, None, None),
        ("-", None, None, None, None),
        ("16074/ESTABLISHED", None, None, None, Some(16074)),
        ("ESTABLISHED", None, None, None, None),
        ("ESTABLISHED -", None, None, None, None),
        ("UNKNOWN 16074/x", None, None, None, Some(16074)),
        ("1000 39407", Some(1000), None, Some(39407), None),
        ("1000 39407 16074/x", Some(1000), None, Some(39407), Some(16074)),
        ("-2 39407 16074/x", Some(4294967294), None, Some(39407), Some(16074)),
        ("alice 39407 16074/x", None, alice, Some(39407), Some(16074)),
        ("alice 0 -", None, alice, None, None),
        ("ESTABLISHED 1000 39407", Some(1000), None, Some(39407), None),
        ("ESTABLISHED alice 39407 -", None, alice, Some(39407), None),
        ("16074/12 34 x", None, None, None, Some(16074)),
    ] {
        for timer in ["", " off (0.00/0/0)"] {
            if details.is_empty() && !timer.is_empty() || details.starts_with("16074/") {
                continue;
            }
            let row = [row, details, timer].concat();
            let read = socket(&row);
            assert_eq!(
                (read.state.clone(), read.uid, read.user.as_deref(), read.inode),
                (None, uid, user, inode),
                "{row}"
            );
            assert_eq!(owner(&read).map(|owner| owner.0), pid, "{row}");
        }
    }
    assert_eq!(owner(&socket(&[row, "16074/12 34 x"].concat())), Some((16074, "12 34 x".into())));
    let timer = socket("udp 0 0 127.0.0.1:8004 0.0.0.0:* on1 (0.25/0/0)").timer;
    assert_eq!(timer, Some(Timer::new(TimerKind::Retransmit, Some(Duration::from_millis(250)), Some(0))));
}

#[test]
fn nobody_is_said_to_own_what_is_over() {
    let row = "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ";
    for (details, uid) in [
        ("TIME_WAIT 0 0 -", None),
        ("TIME_WAIT root 0 -", None),
        ("CLOSE_WAIT 0 0 -", None),
        ("SYN_RECV 1000 0 -", Some(1000)),
        ("FIN_WAIT2 0 7 -", Some(0)),
    ] {
        let row = [row, details].concat();
        let read = socket(&row);
        assert_eq!((read.uid, read.user.clone(), owner(&read)), (uid, None, None), "{row}");
    }
    assert_eq!(socket(&[row, "FIN_WAIT2 root 7 -"].concat()).user.as_deref(), Some(&b"root"[..]));
}

#[test]
fn queues_can_be_wide_or_negative() {
    let read =
        socket("tcp   12345678 123456789 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED -   ");
    assert_eq!((read.receive_queue, read.send_queue), (Some(12_345_678), Some(123_456_789)));
    let read = socket("udp    -2816      0 0.0.0.0:68 0.0.0.0:*");
    assert_eq!((read.receive_queue, read.send_queue), (None, Some(0)));
    // toybox leaves no blank.
    assert!(
        all("tcp        01234567 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED -")[0].is_err()
    );
}

#[test]
fn programs_contexts_and_timers() {
    let row = "tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED 0          39352      ";
    let context = "system_u:system_r:sshd_t:s0-s0:c0.c1023            ";
    let on = Some(Timer::new(TimerKind::Retransmit, Some(Duration::from_millis(790)), Some(2)));
    for (rest, expected, timer) in [
        ("812/sshd            ".into(), Some((812, "sshd")), None),
        ("812/sshd             on (0.79/2/0)".into(), Some((812, "sshd")), on),
        (format!("812/sshd             {context}"), Some((812, "sshd")), None),
        (format!("812/sshd             {context} on (0.79/2/0)"), Some((812, "sshd")), on),
        (format!("-                    {:<50} on (0.79/2/0)", "-"), None, on),
        ("12/a off (0.00/0/0)  on (0.79/2/0)".into(), Some((12, "a off (0.00/0/0)")), on),
        ("on (0.79/2/0)".into(), None, on),
        ("".into(), None, None),
    ] {
        let row = [row, &rest].concat();
        let read = socket(&row);
        assert_eq!(
            (owner(&read), read.timer),
            (expected.map(|(pid, name)| (pid, name.into())), timer),
            "{row}"
        );
        assert!(read.owners.iter().all(|owner| owner.certainty == Certainty::Stated));
        assert_eq!(read.inode, Some(39352));
    }
    // Blanks lost on the way: a name can look like a timer.
    let read = socket("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESTABLISHED 12387/Passenger Rac on (0.79/2/0)");
    assert_eq!((owner(&read), read.timer), (Some((12387, "Passenger Rac".into())), on));
    assert_eq!(read.owners[0].certainty, Certainty::Doubtful);
}

/// As printed by net-tools 2.10 of processes that called themselves so.
#[test]
fn names_with_line_feeds_are_put_together() {
    let text = "tcp        0      0 127.0.0.1:7003          0.0.0.0:*               LISTEN      0          1091035    8/x\n\
                tcp 0 0 *:1 *:*  off (0.00/0/0)\n\
                tcp        0      0 127.0.0.1:40434         127.0.0.1:7001          ESTABLISHED 0          1091040    6/two\n\
                lines          keepalive (7198.75/0/0)\n\
                tcp        0      0 127.0.0.1:7007          0.0.0.0:*               LISTEN      14/\n\
                \x20               \n\
                tcp        0      0 127.0.0.1:7006          0.0.0.0:*               LISTEN      13/end\n\
                \x20            \n\
                tcp        0      0 127.0.0.1:7005          0.0.0.0:*               LISTEN      12/cr\r\n\
                lf           \n\
                nonsense\n";
    let records: Vec<_> = netstat_linux::records(text.as_bytes(), Options::default()).collect();
    let seen: Vec<_> = records
        .iter()
        .filter_map(|record| match &record.content {
            Content::Socket(socket) => Some((record.line, owner(socket).unwrap(), socket.timer.is_some())),
            _ => None,
        })
        .collect();
    assert_eq!(
        seen,
        [
            (1, (8, "x\ntcp 0 0 *:1 *:*".into()), false),
            (3, (6, "two\nlines".into()), true),
            (5, (14, "\n".into()), false),
            (7, (13, "end\n".into()), false),
            (9, (12, "cr\r\nlf".into()), false),
        ]
    );
    assert_eq!((records.len(), records[5].line), (6, 11));
}

#[test]
fn without_padding_a_name_ends_at_a_line_feed() {
    let text =
        "tcp        0      0 127.0.0.1:9104          0.0.0.0:*               LISTEN      8451/two\nlines\n";
    let read = all(text);
    assert_eq!(owner(read[0].as_ref().unwrap()), Some((8451, "two".into())));
    assert_eq!(read[1].as_ref().unwrap_err().line, 2);
}

#[test]
fn sockets_of_sctp() {
    let text = "sctp                192.0.2.7:5000                                  LISTEN      0          7          1234/x              \n\
                sctp                2001:db8::7:5000                                LISTEN     \n\
                \x20                   192.0.2.8:5000                                             \n\
                \x20                   192.0.2.9:5000                                              0          8          1235/y              \n\
                sctp       3      4 192.0.2.7:5000          198.51.100.9:5001       ESTABLISHED\n\
                \x20                   192.0.2.8               198.51.100.10                       1236/z              \n\
                sctp       0      0 192.0.2.7:5000          0.0.0.0:*               LISTEN      -                   \n";
    let read: Vec<_> = all(text).into_iter().map(Result::unwrap).collect();
    let seen: Vec<_> = read.iter().map(|socket| (ends(socket).0, socket.inode, owner(socket))).collect();
    assert_eq!(
        seen,
        [
            ("192.0.2.7:5000".into(), Some(7), Some((1234, "x".into()))),
            ("[2001:db8::7]:5000".into(), Some(8), Some((1235, "y".into()))),
            ("192.0.2.7:5000".into(), None, Some((1236, "z".into()))),
            ("192.0.2.7:5000".into(), None, None),
        ]
    );
    assert_eq!((read[0].receive_queue, read[2].receive_queue), (None, Some(3)));
    assert_eq!(read[2].remote.as_ref().unwrap().to_string(), "198.51.100.9:5001");
    assert!(read[0].remote.is_none() && read[3].remote.is_none());
    // Whatever the last line looks like, it is of the row above.
    let row = "sctp                192.0.2.7:5000                                  LISTEN     \n";
    let heading = "                    192.0.2.8:5000   Active Internet connections (w/o servers)\n";
    assert!(matches!(contents(&[row, heading].concat())[..], [Content::Refused(_)]));
    // A further address whose socket is missing.
    let alone = "                    192.0.2.8:5000                                             \n";
    assert_eq!(contents(alone), [Content::Skipped(Skipped::Detail)]);
}

#[test]
fn names_of_programs_by_net_tools_and_by_busybox() {
    let row = "tcp        0      0 192.0.2.7:22            198.51.100.9:1025       ESTABLISHED ";
    for (program, pid, name) in [
        ("8455/", 8455, ""),
        ("8449/./rel/tor", 8449, "./rel/tor"),
        ("5665/sshd: peter [p", 5665, "sshd: peter [p"),
        ("12387/Passenger Rac", 12387, "Passenger Rac"),
        ("8445/0", 8445, "0"),
        ("1/12/sshd: a (b) of", 1, "12/sshd: a (b) of"),
        ("1/ESTABLISHED", 1, "ESTABLISHED"),
        ("1/tcp 0 0 *:1 *:2", 1, "tcp 0 0 *:1 *:2"),
    ] {
        for end in ["", "\n"] {
            for text in [format!("{row}{program:<20}{end}"), format!("{row}{program}{end}")] {
                let read = socket(&text);
                assert_eq!(owner(&read), Some((pid, name.into())), "{text:?}");
                assert_eq!(read.owners[0].certainty, Certainty::Stated);
            }
        }
    }
}
