//! Real output, against the counts of the list that comes with it.

use super::*;

fn capture(file: &str) -> Option<Vec<u8>> {
    captures::capture(&format!("netstat-windows/{file}"))
}

/// The sockets of a capture. No line may be refused.
fn read<'a>(file: &str, text: &'a [u8]) -> Vec<Socket<'a>> {
    parse(text).map(|socket| socket.unwrap_or_else(|error| panic!("{file}: {error}"))).collect()
}

/// Protocol, ends and process of one row.
fn row(socket: &Socket<'_>) -> (Protocol, String, Option<String>, Option<u32>) {
    let (local, remote) = ends(socket);
    (socket.protocol, local, remote, socket.owners.first().map(|owner| owner.pid))
}

#[track_caller]
fn shows(
    sockets: &[Socket<'_>],
    at: usize,
    protocol: Protocol,
    ends: (&str, Option<&str>),
    pid: Option<u32>,
) {
    assert_eq!(row(&sockets[at]), (protocol, ends.0.into(), ends.1.map(Into::into), pid));
}

#[test]
fn rows_of_windows() {
    let file = "htb-querier-ano.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    shows(&sockets, 0, Protocol::Tcp, ("0.0.0.0:135", None), Some(832));
    let ends = ("10.10.10.125:49676", Some("10.10.14.55:6868"));
    shows(&sockets, 14, Protocol::Tcp, ends, Some(2332));
    shows(&sockets, 33, Protocol::Tcp, ("[::1]:1434", None), Some(3532));
    shows(&sockets, 34, Protocol::Udp, ("0.0.0.0:123", None), Some(964));
    shows(&sockets, 46, Protocol::Udp, ("[::]:5355", None), Some(392));
    let listening = sockets.iter().filter(|socket| socket.state == Some(State::Listen)).count();
    assert_eq!((listening, sockets[46].family), (29, Some(Family::V6)));

    let file = "thm-set-ano.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    let ends = ("10.10.242.97:5985", Some("10.8.19.103:53348"));
    shows(&sockets, 16, Protocol::Tcp, ends, None);
    assert_eq!((&sockets[16].state, sockets[16].reason), (&Some(State::TimeWait), Some(Reason::TimeWait)));
    let ends = ("10.10.242.97:49719", Some("10.10.242.97:2805"));
    shows(&sockets, 18, Protocol::Tcp, ends, Some(5060));

    let file = "zone-ids-findstr-80.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    let ends = ("192.168.1.102:9808", Some("119.96.138.240:443"));
    shows(&sockets, 3, Protocol::Tcp, ends, Some(20604));
    shows(&sockets, 7, Protocol::Udp, ("[fe80::2952:170d:f2f2:1464%16]:1900", None), Some(2872));
    shows(&sockets, 12, Protocol::Udp, ("[fe80::e1e0:a2c9:200:2f34%19]:60721", None), Some(2872));
}

#[test]
fn rows_in_other_languages() {
    let file = "german-ano-mixed.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    let states: Vec<_> = sockets.iter().map(|socket| socket.state.clone()).collect();
    let listen = Some(State::Listen);
    let expected =
        [listen.clone(), listen.clone(), Some(State::Established), Some(State::TimeWait), listen, None];
    assert_eq!(states, expected);
    shows(&sockets, 2, Protocol::Tcp, ("192.168.178.20:52133", Some("52.113.194.132:443")), Some(9044));
    shows(&sockets, 4, Protocol::Tcp, ("[::]:8080", None), Some(5512));
    shows(&sockets, 5, Protocol::Udp, ("0.0.0.0:5050", None), Some(7788));

    let file = "french-ano-excerpt.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    shows(&sockets, 0, Protocol::Tcp, ("0.0.0.0:80", None), Some(4));
    shows(&sockets, 9, Protocol::Tcp, ("0.0.0.0:49666", None), Some(1796));

    let file = "chinese-ano-header.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    shows(&sockets, 1, Protocol::Tcp, ("127.0.0.1:8411", Some("127.0.0.1:58298")), None);
    assert_eq!(sockets[1].reason, Some(Reason::TimeWait));
}

/// No row has a process here, so that the executables are part of the rows' text only.
#[test]
fn owner_lines_are_part_of_the_row_above() {
    let Some(text) = capture("french-anb-excerpt.txt") else { return };
    let all: Vec<Record<'_>> = records(&text).collect();
    assert_eq!(all[0].content, HEADER);
    let lines: Vec<_> = all.iter().map(|record| record.line).collect();
    assert_eq!(lines, [1, 2, 5, 7, 9, 11, 14, 16, 18]);
    assert!(all[1].text.ends_with(b"  RpcSs\n [svchost.exe]\n"));
    assert!(all[6].text.ends_with(b" [nc.exe]\n"));
    let Content::Socket(socket) = &all[6].content else { panic!("{:?}", all[6]) };
    assert_eq!(
        (row(socket), &socket.state),
        ((Protocol::Tcp, "0.0.0.0:8888".into(), None, None), &Some(State::Listen))
    );
}

#[test]
fn rows_of_wine() {
    let file = "lab-states-wine-8.0-ano.txt";
    let Some(text) = capture(file) else { return };
    let sockets = read(file, &text);
    assert!(sockets.iter().all(|socket| socket.is_connection() && socket.owners.is_empty()));
    shows(&sockets, 0, Protocol::Tcp, ("127.0.0.1:9101", Some("127.0.0.1:57940")), None);
    shows(&sockets, 14, Protocol::Tcp, ("198.51.100.1:443", Some("198.51.100.99:41004")), None);
}
