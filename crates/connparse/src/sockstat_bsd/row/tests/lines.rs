//! Lines: those of other sockets, headings, and what is wrong.

use super::*;

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
