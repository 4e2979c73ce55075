//! Whose a socket is: the column of process ids, and the lines of `-b` below a row.

use super::*;

#[test]
fn pid_0_is_nobody_and_4_is_somebody() {
    let read = |state: &str| {
        let row = format!("  TCP    192.0.2.7:52140   198.51.100.9:443    {state}       0");
        let socket = socket(row.as_bytes()).into_owned();
        assert!(socket.owners.is_empty(), "{row}");
        socket.reason
    };
    assert_eq!(read("TIME_WAIT"), Some(Reason::TimeWait));
    assert_eq!(read("WARTEND"), Some(Reason::TimeWait));
    assert_eq!(read("FIN_WAIT_2"), Some(Reason::Closing));
    assert_eq!(read("ESTABLISHED"), None);
    let system = socket(b"  TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\n");
    assert_eq!((owner(&system), system.reason), ((4, None, Certainty::Stated), None));
    let without = socket(b"  TCP    192.0.2.7:52140   198.51.100.9:443    TIME_WAIT\n");
    assert_eq!((without.owners.len(), without.reason), (0, None), "there is no column for the PID");
}

#[test]
fn the_executable_belongs_to_the_row_above() {
    let text = b"  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\r\n\
                 \x20 RpcSs\r\n [svchost.exe]\r\n\
                 \x20 TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\r\n\
                 \x20Can not obtain ownership information\r\nx: Windows Sockets initialization failed: 5\r\n\
                 \x20 TCP    0.0.0.0:5040           0.0.0.0:0              LISTENING       9536\r\n\
                 \x20 CDPSvc\r\n\
                 \x20 UDP    0.0.0.0:500            *:*                                    652\r\n\
                 \x20[a [b] \xe4.exe]  \r\n";
    let read: Vec<Record<'_>> = records(text).collect();
    assert_eq!(read.iter().map(|record| record.line).collect::<Vec<_>>(), [1, 4, 7, 9]);
    let owners: Vec<_> = read
        .iter()
        .map(|record| match &record.content {
            Content::Socket(socket) => {
                let (pid, name, certainty) = owner(socket);
                assert_eq!(certainty, Certainty::Stated);
                (pid, name.map(<[u8]>::to_vec))
            }
            other => panic!("{other:?}"),
        })
        .collect();
    let expected =
        [(832, Some(&b"svchost.exe"[..])), (4, None), (9536, None), (652, Some(&b"a [b] \xe4.exe"[..]))];
    assert_eq!(owners, expected.map(|(pid, name)| (pid, name.map(<[u8]>::to_vec))));
}

#[test]
fn windows_xp_lists_modules_and_ends_with_a_blank_line() {
    let text = b"  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       988\r\n\
                 \x20 c:\\windows\\system32\\WS2_32.dll\r\n\
                 \x20 C:\\WINDOWS\\system32\\RPCRT4.dll\r\n\
                 \x20 -- unknown component(s) --\r\n\
                 \x20 [svchost.exe]\r\n\r\n\
                 \x20 TCP    0.0.0.0:445            0.0.0.0:0              LISTENING       4\r\n\
                 \x20 [System]\r\n\r\n";
    let read = contents(text);
    let [Content::Socket(first), BLANK, Content::Socket(second), BLANK] = &read[..] else {
        panic!("{read:?}")
    };
    assert_eq!(owner(first), (988, Some(&b"svchost.exe"[..]), Certainty::Stated));
    assert_eq!(owner(second), (4, Some(&b"System"[..]), Certainty::Stated));
}

#[test]
fn a_service_that_is_called_like_an_executable_makes_the_owner_doubtful() {
    let row = "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\n";
    for (below, name) in [
        ("  [lsass.exe]\n [svchost.exe]\n", "svchost.exe"),
        ("  [lsass.exe]\n Can not obtain ownership information\n", "lsass.exe"),
    ] {
        let text = format!("{row}{below}");
        assert_eq!(
            owner(&socket(text.as_bytes())),
            (832, Some(name.as_bytes()), Certainty::Doubtful),
            "{below}"
        );
    }
}

#[test]
fn a_name_without_a_process_is_nobody() {
    let text = b"  TCP    0.0.0.0:8888           0.0.0.0:0              LISTENING\n [nc.exe]\n";
    assert!(socket(text).owners.is_empty());
    let text = b"  TCP    192.0.2.7:8888         198.51.100.9:443       TIME_WAIT       0\n [nc.exe]\n";
    assert!(socket(text).owners.is_empty());
}

#[test]
fn a_service_can_be_called_tcp_and_a_cut_row_is_no_service() {
    let row = "  TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\n";
    let text = format!("{row}  TCP\n [svchost.exe]\n");
    assert_eq!(owner(&socket(text.as_bytes())).1, Some(&b"svchost.exe"[..]));
    assert_eq!(contents(b"  TCP\n"), [DETAIL]);
    let text = format!("{row}  TCP");
    let read: Vec<_> = parse(text.as_bytes()).collect();
    assert_eq!(
        read[1].as_ref().unwrap_err().to_string(),
        "line 2, column 6: expected the local address and port, found the end of the line"
    );
}
