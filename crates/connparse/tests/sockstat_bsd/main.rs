//! `sockstat` of the BSDs: real output, against counts that were made without this crate; then what must hold of any
//! text.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that goes wrong panics, in its helpers too"
)]

#[path = "../captures/mod.rs"]
mod captures;
#[path = "../checks/mod.rs"]
pub mod checks;
mod properties;
#[path = "../sockstat/mod.rs"]
mod sockstat;
#[path = "../strategies/mod.rs"]
mod strategies;

use captures::capture;
use connparse::{Certainty, Endpoint, Family, Protocol, Socket, State, sockstat_bsd};
use sockstat::read;

/// User, command, pid, descriptor; protocol, family; both ends; state.
type Row = (
    (&'static str, &'static str, u32, i32),
    (Protocol, Family),
    (&'static str, Option<&'static str>),
    Option<State<'static>>,
);

/// Some row of each capture, by eye.
const BY_EYE: [(&str, usize, Row); 12] = [
    (
        "stem-freebsd-tor.txt",
        0,
        (("_tor", "tor", 4397, 7), (Protocol::Tcp, Family::V4), ("172.27.72.202:9050", None), None),
    ),
    (
        "stem-freebsd-tor.txt",
        1,
        (("_tor", "tor", 4397, 8), (Protocol::Udp, Family::V4), ("172.27.72.202:53", None), None),
    ),
    (
        "stem-freebsd-tor.txt",
        5,
        (
            ("_tor", "tor", 4397, 19),
            (Protocol::Tcp, Family::V4),
            ("172.27.72.202:59673", Some("213.24.100.160:9001")),
            None,
        ),
    ),
    (
        "freebsd-gitlab-jail-4l.txt",
        3,
        (("pgsql", "postgres", 11726, 4), (Protocol::Tcp, Family::V4), ("127.0.0.1:5432", None), None),
    ),
    (
        "freebsd9-metin2-split-proto-4l.txt",
        0,
        (("root", "db_r40020", 1588, 19), (Protocol::Tcp, Family::V4), ("0.0.0.0:15900", None), None),
    ),
    (
        "freebsd9-metin2-split-proto-4l.txt",
        1,
        (("mysql", "mysqld", 1567, 10), (Protocol::Tcp, Family::V6), ("[::]:3306", None), None),
    ),
    (
        "freebsd11-syncthing-long-user.txt",
        0,
        (("syncthing", "syncthing", 27499, 9), (Protocol::Tcp, Family::V6), ("[::]:22000", None), None),
    ),
    (
        "freebsd13-serv00-tcp46-l.txt",
        2,
        (("xxx", "v2ray", 74853, 9), (Protocol::Tcp, Family::V6), ("[::]:50403", None), None),
    ),
    (
        "freebsd14-desktop-4l.txt",
        6,
        (("ntpd", "ntpd", 1127, 26), (Protocol::Udp, Family::V4), ("192.168.31.187:123", None), None),
    ),
    (
        "freebsd14-minecraft-jail-fd103.txt",
        0,
        (("mcserver", "java", 33227, 103), (Protocol::Tcp, Family::V4), ("10.0.0.210:25565", None), None),
    ),
    (
        "freebsd14.4-46s-collapsed.txt",
        0,
        (("root", "sshd", 1718, 6), (Protocol::Tcp, Family::V6), ("[::]:22", None), Some(State::Listen)),
    ),
    (
        "freebsd14.4-46s-collapsed.txt",
        1,
        (("root", "sshd", 1718, 7), (Protocol::Tcp, Family::V4), ("0.0.0.0:22", None), Some(State::Listen)),
    ),
];

#[test]
fn rows_are_what_they_are_by_eye() {
    for (file, at, (held, kind, ends, state)) in BY_EYE {
        let Some(text) = capture(&format!("sockstat-bsd/{file}")) else { return };
        let (sockets, _) = read(sockstat_bsd::records(&text));
        let (_, socket) = &sockets[at];
        let owner = &socket.owners[0];
        assert_eq!(
            (socket.user.as_deref(), owner.name.as_deref(), owner.pid, owner.fd),
            (Some(held.0.as_bytes()), Some(held.1.as_bytes()), held.2, Some(held.3)),
            "{file} {at}"
        );
        assert_eq!((socket.protocol, socket.family), (kind.0, Some(kind.1)), "{file} {at}");
        let remote = socket.remote.as_ref().map(Endpoint::to_string);
        assert_eq!((&socket.local.to_string()[..], remote.as_deref()), ends, "{file} {at}");
        assert_eq!(socket.state, state, "{file} {at}");
        // Where its columns were pushed together, no owner is certain.
        assert_eq!(owner.certainty == Certainty::Doubtful, file.contains("collapsed"), "{file} {at}");
    }
}
