//! Lines that are no sockets, captures one behind the other, and what is refused.

use super::*;

#[test]
fn headings_messages_and_blank_lines_are_skipped_anywhere() {
    let row = "tcp 0 0 192.0.2.7:22 0.0.0.0:* LISTEN\n";
    for (line, skipped) in [
        ("Active Internet connections (only servers)", Skipped::Header),
        ("Connexions Internet actives (serveurs et établies)", Skipped::Header),
        (
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ",
            Skipped::Header,
        ),
        ("(Not all processes could be identified, non-owned process info", Skipped::Notice),
        (" will not be shown, you would have to be root to see it all.)", Skipped::Notice),
        (
            "(Not all processes could be identified, non-owned process info will not be shown, you would have to be root to see it all.)",
            Skipped::Notice,
        ),
        ("(No info could be read for \"-p\": geteuid()=1000 but you should be root.)", Skipped::Notice),
        ("(Es konnten nicht alle Prozesse identifiziert werden; Informationen über", Skipped::Notice),
        ("nicht-eigene Prozesse werden nicht angezeigt; Root kann sie anzeigen.)", Skipped::Notice),
        ("(Pas d'infos lues pour \"-p\": geteuid()=1000 mais vous devez être root.)", Skipped::Notice),
        ("netstat: can't scan /proc - are you root?", Skipped::Notice),
        ("netstat: showing only processes with your user ID", Skipped::Notice),
        ("netstat: /proc/net/tcp6: No such file or directory", Skipped::Notice),
        ("netstat: no support for `AF INET (sctp)' on this system.", Skipped::Notice),
        ("warning, got bogus tcp line.", Skipped::Notice),
        ("warning, got bogus unix line.", Skipped::Notice),
        ("(no info available)", Skipped::Notice),
        ("netstat: /proc/net/udp6: No such file or directory", Skipped::Notice),
        ("", Skipped::Blank),
        (" \t ", Skipped::Blank),
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = [row, line, end].concat();
            if line.is_empty() && end.is_empty() {
                continue;
            }
            assert_eq!(contents(&text)[1..], [Content::Skipped(skipped)], "{line}");
        }
    }
    for line in [
        "netstat: invalid option -- 'p'",
        "BusyBox v1.35.0 (Debian 1:1.35.0-4+b7) multi-call binary.",
        "$ netstat -anp",
        "lines",
    ] {
        assert!(all(line)[0].is_err(), "{line}");
    }
}

#[test]
fn a_row_that_shares_its_line_with_a_message_is_refused_and_not_lost() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      -                   ";
    for message in [
        "(Not all processes could be identified, non-owned process info will not be shown, you would have to be root to see it all.)",
        " will not be shown, you would have to be root to see it all.)",
        "(No info could be read for \"-p\": geteuid()=1000 but you should be root.)",
    ] {
        for text in [
            [message, row].concat(),
            [message, row, " on (0.79/0/0)"].concat(),
            [row, message].concat(),
            [&row[..40], message].concat(),
        ] {
            assert!(matches!(contents(&text)[..], [Content::Refused(_)]), "{text}");
        }
        let text = [message, TITLE].concat();
        assert_eq!(contents(&text), [Content::Skipped(Skipped::Header)], "{text}");
    }
}

#[test]
fn other_families_are_skipped() {
    for line in [
        "unix  2      [ ACC ]     STREAM     LISTENING     39435    16082/python3        @abs tcp 0 0 *:1 *:2 LISTEN",
        "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x y",
        // BusyBox sets the inode to the right.
        "unix  2      [ ACC ]     STREAM     LISTENING         39435 16082/python3        @abs",
        "unix  2      [ ]         DGRAM                        11776 1/init               /run/tcp 0 0 *:1 *:2 LISTEN",
        "??    2      [ ]         DGRAM                    11776",
        "IPX        0      0 00000000:000000000000:0451 -                          ",
        "l2cap  *                 00:11:22:33:44:55 LISTEN          1 0x0000 0x0000     672       0 SDP    ",
        "rfcomm *                 00:11:22:33:44:55 LISTEN          1",
        "N0CALL-1   W1AW-7     ax0     SABM SENT    003/001  0       12    ",
        "user       W1AW-7     N0CALL-1   nr0     CONN SENT    003/001  0       0     ",
        "1234567890      0987654321      x25eth0 1    ESTABLISHED  02/01  0       0     ",
    ] {
        for title in ["", UNIX_TITLE] {
            let text = [title, line].concat();
            assert_eq!(contents(&text).last(), Some(&Content::Skipped(Skipped::OtherFamily)), "{line}");
        }
    }
}

/// A path with a line feed, and all sorts of lines behind it.
#[test]
fn what_looks_like_a_row_among_unix_sockets_is_none() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let unix = "unix  2      [ ACC ]     STREAM     LISTENING     39435    16082/python3        /run/x\n";
    let columns = "Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path\n";
    for forged in [
        row,
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      8451/two\n",
        "lines      \n",
        "tcp 0 x\n",
        "tcp   LISTEN 0      128          0.0.0.0:2024      0.0.0.0:*\n",
        "sctp                10.0.0.1:5000                                   LISTEN     \n",
        "                    10.0.0.2:5000\n",
        "lines\n",
        "100%\n",
    ] {
        for above in [&[UNIX_TITLE][..], &[UNIX_TITLE, columns], &[columns]] {
            let text = [&above.concat()[..], unix, forged, unix, TITLE, row].concat();
            let read = contents(&text);
            let unix = &read[above.len()..above.len() + 3];
            let skipped = |content: &Content<'_>| {
                matches!(content, Content::Skipped(Skipped::OtherFamily | Skipped::Detail))
            };
            assert!(unix.iter().all(skipped), "{text}\n{read:?}");
            assert!(
                matches!(&read[above.len() + 3..], [Content::Skipped(_), Content::Socket(_)]),
                "{text}\n{read:?}"
            );
            // Wherever the format is found out.
            let mut reader = CaptureReader::new(Facts::default());
            let mut rest = text.as_bytes();
            let sockets = std::iter::from_fn(|| reader.next(&mut rest, true))
                .filter(|record| matches!(record.content, Content::Socket(_) | Content::Refused(_)));
            assert_eq!(
                sockets.map(|record| record.line).collect::<Vec<_>>(),
                [above.len() as u64 + 5],
                "{text}"
            );
        }
    }
}

/// Rows without a heading are read behind a prompt, not among UNIX sockets.
#[test]
fn a_prompt_ends_the_unix_sockets() {
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let text = [UNIX_TITLE, row, "$ netstat -ant | grep LISTEN\n", row].concat();
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut read = String::new();
    while let Some(record) = reader.next(&mut rest, true) {
        read.push(match record.content {
            Content::Socket(_) => 'S',
            Content::Refused(_) => 'R',
            Content::Skipped(Skipped::Prompt) => 'P',
            Content::Skipped(_) => '-',
        });
    }
    assert_eq!(read, "--PS");
}

#[test]
fn other_commands_below_are_read_as_what_they_are() {
    let text = [
        "$ netstat -an\n",
        TITLE,
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN     \n",
        UNIX_TITLE,
        "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x\n",
        "$ ss -tn\n",
        "State  Recv-Q Send-Q   Local Address:Port   Peer Address:Port Process\n",
        "ESTAB  0      0            192.0.2.7:22   198.51.100.9:1025\n",
        "$ netstat -antp\n",
        "tcp        0      0 192.0.2.7:22            198.51.100.9:1026       ESTABLISHED 812/sshd            \n",
    ]
    .concat();
    let mut reader = CaptureReader::new(Facts::default());
    let mut rest = text.as_bytes();
    let mut found = Vec::new();
    while let Some(record) = reader.next(&mut rest, true) {
        match record.content {
            Content::Socket(socket) => found.push((record.line, reader.format().unwrap(), ends(&socket).1)),
            Content::Refused(error) => panic!("{error}"),
            Content::Skipped(_) => {}
        }
    }
    let expected = [
        (3, Format::NetstatLinux, None),
        (8, Format::Ss, Some("198.51.100.9:1025".into())),
        (10, Format::NetstatLinux, Some("198.51.100.9:1026".into())),
    ];
    assert_eq!(found, expected);
}

#[test]
fn several_captures_in_a_row() {
    let columns = "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    \n";
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n";
    let unix = "unix  3      [ ]         STREAM     CONNECTED     17540    812/sshd             /run/x\n";
    let capture = [TITLE, columns, row, UNIX_TITLE, unix].concat();
    let text = [&capture[..], "\r\n", &capture.replace('\n', "\r\n"), columns, row.trim_end()].concat();
    assert_eq!(
        all(&text).into_iter().map(|socket| owner(&socket.unwrap()).unwrap().1).collect::<Vec<_>>(),
        ["sshd"; 3]
    );
}

#[test]
fn trailing_blanks_carriage_returns_and_indentation_are_fine() {
    for row in [
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \r\n",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd \t \r\n",
        "    tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            \n",
        "tcp\t0\t0\t192.0.2.7:22\t0.0.0.0:*\tLISTEN\t812/sshd\n",
    ] {
        assert_eq!(owner(&socket(row)), Some((812, "sshd".into())), "{row:?}");
    }
    let row = "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      \r\n";
    assert_eq!(owner(&socket(row)), None);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    for (row, column, expected) in [
        ("nonsense", 1, "the protocol of a socket: tcp, udp, udpl, raw or sctp, perhaps with a 6"),
        ("tcp", 4, "the receive queue"),
        ("tcp ESTAB 0 0 192.0.2.7:22 198.51.100.9:1025", 5, "the receive queue"),
        ("tcp 0 x 192.0.2.7:22 198.51.100.9:1025", 7, "the send queue"),
        ("tcp 0 0", 8, "the local address and port"),
        ("tcp 0 0 192.0.2.7 198.51.100.9:1025 LISTEN", 9, "the local address and port"),
        ("tcp 0 0 192.0.2.7:22", 21, "the foreign address and port"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:65536 LISTEN", 22, "the foreign address and port"),
        ("tcp 0 0 192.0.2.7.22 198.51.100.9.1025 ESTABLISHED", 9, "the local address and port"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025", 39, "the state"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 812/sshd", 40, "the state"),
        ("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 users:((\"sshd\",pid=1,fd=2))", 40, "the state"),
        ("raw 0 0 192.0.2.7:22 198.51.100.9:1025 x", 40, "the state of a raw socket, a number"),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN sshd",
            47,
            "a user and an inode, a process (number, slash and name; or -), or a timer",
        ),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN 0 x",
            47,
            "a process: its number, a slash and its name",
        ),
        (
            "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN - x",
            47,
            "a security context or a timer behind the process",
        ),
    ] {
        for end in ["", "\n", "\r\n"] {
            let text = ["\n", row, end].concat();
            let error = all(&text).remove(0).unwrap_err();
            assert_eq!((error.line, error.column, error.expected), (2, column, expected), "{row}");
        }
    }
    let text = "tcp 0 0 192.0.2.7:22 198.51.100.9:1025 LISTEN\nudp 0 0 x\nudp 0 0 192.0.2.7:53 0.0.0.0:*\n";
    let read: Vec<_> = all(text).into_iter().map(|socket| socket.is_ok()).collect();
    assert_eq!(read, [true, false, true]);
}

#[test]
fn an_error_below_unix_sockets_points_at_what_it_shows() {
    for line in ["#\n", "#\r\n", "#"] {
        let text = [UNIX_TITLE, line].concat();
        let read = contents(&text);
        let Content::Refused(error) = &read[1] else { panic!("{line:?}: {read:?}") };
        assert_eq!((error.line, error.column, &*error.found), (2, 1, &b"#"[..]), "{line:?}");
    }
}

#[test]
fn a_line_end_that_was_converted_twice_ends_the_line() {
    for row in [
        "udp        0      0 0.0.0.0:68              0.0.0.0:*                           ",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      812/sshd            ",
        "tcp        0      0 192.0.2.7:22            0.0.0.0:*               LISTEN      ",
    ] {
        let [plain, converted] = ["\n", "\r\r\n"]
            .map(|end| all(&[row, end].concat()).pop().unwrap().map(|socket| socket.into_owned()));
        assert!(plain.is_ok(), "{row}");
        assert_eq!(converted, plain, "{row}");
    }
}
