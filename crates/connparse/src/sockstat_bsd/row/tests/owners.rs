//! Users, commands, process ids and descriptors.

use super::*;

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
fn a_socket_that_several_hold_comes_with_each() {
    let text = "www      httpd      1718  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n\
                    www      httpd      1719  4  tcp46  *:80                  *:*\n";
    let pids: Vec<_> =
        SockstatBsd.all(text).into_iter().map(|socket| socket.unwrap().owners[0].pid).collect();
    assert_eq!(pids, [1718, 1719, 1719]);
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
