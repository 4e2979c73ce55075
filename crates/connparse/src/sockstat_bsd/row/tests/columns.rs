//! Columns that touch, move, or are not where they should be.

use super::*;

#[test]
fn long_users_pids_and_descriptors_move_the_columns() {
    held(
        "syncthing syncthing 27499 9  tcp46  *:22000               *:*",
        (Some("syncthing"), Some("syncthing"), 27499, 9, false),
    );
    held(
        "mcserver java       33227 103 tcp4   10.0.0.210:25565      *:*",
        (Some("mcserver"), Some("java"), 33227, 103, false),
    );
    held(
        "root     Xvnc        2585 4   tcp4   127.0.0.1:5910        *:*",
        (Some("root"), Some("Xvnc"), 2585, 4, false),
    );
    held(
        "root sshd         900  4 tcp6  *:22                  *:*",
        (Some("root"), Some("sshd"), 900, 4, false),
    );
    held(
        "root     sshd       512    4 tcp    192.0.2.1.22          *.*",
        (Some("root"), Some("sshd"), 512, 4, false),
    );
}

#[test]
fn a_command_that_touches_the_pid_is_split() {
    let behind = " 9  tcp4   *:22000               *:*";
    for (front, expected) in [
        // Behind nine bytes of user the command has ten, whatever they are.
        ("longuser1 commandten27499", (Some("longuser1"), Some("commandten"), 27499, 9, true)),
        ("longuser1 command1002749", (Some("longuser1"), Some("command100"), 2749, 9, true)),
        ("longuser1 tor worker27499", (Some("longuser1"), Some("tor worker"), 27499, 9, true)),
        // Behind more it can have fewer: then it has as few digits as can be.
        ("longuser12345 nginx-w27499", (Some("longuser12345"), Some("nginx-w"), 27499, 9, true)),
        ("longuser12345 nginx-w1", (Some("longuser12345"), Some("nginx-w"), 1, 9, true)),
        // No pid is that long, nor does one begin with 0.
        ("longuser12345 nginx-w327499", (Some("longuser12345"), Some("nginx-w3"), 27499, 9, true)),
        ("longuser12345 nginx-w007", (Some("longuser12345"), Some("nginx-w00"), 7, 9, true)),
        // A command that ends such a row before its time does not.
        ("longuser-17-bytes a7 8 seq27499", (Some("longuser-17-bytes"), Some("a7 8 seq"), 27499, 9, true)),
    ] {
        held(&format!("{front}{behind}"), expected);
    }
    // As a user of SaltStack saw it.
    held(
        "salt-master python2.781106 35 tcp4  192.168.12.34:4506    192.168.12.45:60143",
        (Some("salt-master"), Some("python2.7"), 81106, 35, true),
    );
    for front in
        ["root commandten27499", "longuser1 sshd27499", "longuser1 commandten", "longuser1  commandte27499"]
    {
        assert!(SockstatBsd.all(&format!("{front}{behind}"))[0].is_err(), "{front}");
    }
    let unix = "longuser1 commandten27499 9  stream /tmp/x";
    SockstatBsd.skips(unix, Skipped::OtherFamily);
}

#[test]
fn a_pid_that_may_be_a_part_of_the_command_is_doubted() {
    // `abcdefgh 1` of ten bytes, then the pid 2345, look like this.
    held(
        "longuser1 abcdefgh 12345 9  tcp4   *:22 *:*",
        (Some("longuser1"), Some("abcdefgh"), 12345, 9, true),
    );
    held(
        "longuser10 abcdefgh 12345 9  tcp4   *:22 *:*",
        (Some("longuser10"), Some("abcdefgh"), 12345, 9, true),
    );
    // In FreeBSD 15 the columns are wide enough.
    held(
        "longuser10 abcdefgh   12345  9 tcp4   *:22 *:*",
        (Some("longuser10"), Some("abcdefgh"), 12345, 9, false),
    );
}

#[test]
fn columns_that_were_pushed_together_are_doubted() {
    held("root  sshd  1718  6  tcp6  *:22  *:*  LISTEN", (Some("root"), Some("sshd"), 1718, 6, true));
    held("root sshd 1718 6 tcp4 *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, true));
    held("   root     sshd       1718  6  tcp4   *:22 *:*", (Some("root"), Some("sshd"), 1718, 6, false));
}

#[test]
fn a_line_feed_in_a_command_forges_no_certain_owner() {
    // The command is "a\nroot x", the row as FreeBSD 14 prints it.
    let text = "evil     a\nroot x   4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001\n";
    let read = SockstatBsd.all(text);
    assert!(read[0].is_err());
    let owner = &read[1].as_ref().unwrap().owners[0];
    assert_eq!((owner.pid, owner.certainty), (4397, Certainty::Doubtful));
    // And "\nr x", as 15 prints it where there are pids of five digits.
    held("r x            397 12 tcp4  172.27.72.202:54011   *:*", (Some("r"), Some("x"), 397, 12, true));
    // Or "\nx".
    held("x          97 12 tcp4  172.27.72.202:54011   *:*", (None, None, 97, 12, true));
}

#[test]
fn dragonfly_leaves_no_blanks() {
    held(
        "root     sshd       1718  100tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 1718, 100, false),
    );
    held(
        "root     sshd       99999912 tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 999_999, 12, false),
    );
    held(
        "root     sshd       999999100tcp4   *:22                  *:*",
        (Some("root"), Some("sshd"), 999_999, 100, false),
    );
    held("longuser1sshd       1718  3  tcp4   *:22                  *:*", (None, None, 1718, 3, true));
    held("longuser1sshd       1718  100tcp46  *:22                  *:*", (None, None, 1718, 100, true));
    held("longuser1sshd       9999991000udp4 *:22                   *:*", (None, None, 999_999, 1000, true));
    SockstatBsd.skips("root     sshd       1718  100stream /tmp/x", Skipped::OtherFamily);
    assert!(
        SockstatBsd.all("root sshd 99999912 tcp4 *:22 *:*")[0].is_err(),
        "nothing tells where the pid ends"
    );
    assert!(SockstatBsd.all("root     sshd       999999 tcp4   *:22                  *:*")[0].is_err());
}
