//! Tables at several widths, of sockets made by hand.

use connutil::parse::{Endpoint, Owner, Protocol, Reason, Socket};

use super::*;
use crate::columns::{Row, TABLE};
use crate::direction::Direction;

/// A socket: its owner, both ends, its state.
fn socket(name: &str, pid: u32, local: &str, remote: &str, state: State<'static>) -> Socket<'static> {
    let end = |text: &str| {
        let address: std::net::SocketAddr = text.parse().unwrap();
        Endpoint::new(address.ip(), address.port())
    };
    let mut socket = Socket::new(Protocol::Tcp, end(local));
    socket.remote = (!remote.is_empty()).then(|| end(remote));
    socket.state = Some(state);
    match pid {
        0 => socket.reason = Some(Reason::NotDumpable),
        pid => {
            let mut owner = Owner::new(pid);
            owner.name = Some(name.as_bytes().to_owned().into());
            socket.owners.push(owner);
        }
    }
    socket
}

fn sockets() -> [Socket<'static>; 3] {
    [
        socket("sshd", 20389, "0.0.0.0:22", "", State::Listen),
        socket("sshd", 20389, "192.0.2.7:22", "198.51.100.9:50122", State::Established),
        socket("", 0, "192.0.2.7:40000", "203.0.113.199:443", State::TimeWait),
    ]
}

/// The lines of a table of these sockets; the second one came in.
fn lines_of(
    sockets: &[Socket<'static>],
    columns: &[Column],
    named: bool,
    room: Option<usize>,
) -> Vec<String> {
    console::set_colors_enabled(false);
    let mut out = Vec::new();
    let rows: Vec<Vec<Cell>> = sockets
        .iter()
        .enumerate()
        .map(|(nth, socket)| {
            let direction = (nth == 1).then_some(Direction::Incoming);
            let row = Row { direction, ..Row::of(socket) };
            columns.iter().map(|column| column.cell(&row, false)).collect()
        })
        .collect();
    Table::new(columns.to_vec(), named, room).write(&mut out, &rows).unwrap();
    String::from_utf8(out).unwrap().lines().map(str::to_owned).collect()
}

fn lines(room: usize) -> Vec<String> {
    lines_of(&sockets(), &TABLE, false, Some(room))
}

#[test]
fn with_room_everything_is_there() {
    let whole = [
        "PROCESS                 PID    PROTO  DIR  LOCAL               REMOTE                     STATE",
        "sshd                    20389  tcp         0.0.0.0:22 (SSH)                               LISTEN",
        "sshd                    20389  tcp    in   192.0.2.7:22 (SSH)  198.51.100.9:50122         ESTABLISHED",
        "(process not dumpable)         tcp         192.0.2.7:40000     203.0.113.199:443 (HTTPS)  TIME-WAIT",
    ];
    assert_eq!(lines_of(&sockets(), &TABLE, false, None), whole);
    assert_eq!(lines(whole.iter().map(|line| line.len()).max().unwrap()), whole);
}

#[test]
fn first_the_usage_of_ports_goes() {
    let lines = lines(95);
    assert_eq!(
        lines[2],
        "sshd                    20389  tcp    in   192.0.2.7:22     198.51.100.9:50122  ESTABLISHED"
    );
}

#[test]
fn at_80_the_ends_are_stacked() {
    let stacked = [
        "PROCESS                 PID    PROTO  DIR  LOCAL                 STATE",
        "                                             REMOTE",
        "sshd                    20389  tcp         0.0.0.0:22            LISTEN",
        "sshd                    20389  tcp    in   192.0.2.7:22          ESTABLISHED",
        "                                             198.51.100.9:50122",
        "(process not dumpable)         tcp         192.0.2.7:40000       TIME-WAIT",
        "                                             203.0.113.199:443",
    ];
    assert_eq!(lines(80), stacked);
}

#[test]
fn at_60_columns_leave_and_names_are_shortened() {
    let narrow = [
        "PROCESS       PID    LOCAL                 STATE",
        "                       REMOTE",
        "sshd          20389  0.0.0.0:22            LISTEN",
        "sshd          20389  192.0.2.7:22          ESTABLISHED",
        "                       198.51.100.9:50122",
        "(process no…         192.0.2.7:40000       TIME-WAIT",
        "                       203.0.113.199:443",
    ];
    assert_eq!(lines(60), narrow);
}

#[test]
fn at_40_process_and_ends_are_left() {
    let narrow = [
        "PROCESS       LOCAL",
        "                REMOTE",
        "sshd          0.0.0.0:22",
        "sshd          192.0.2.7:22",
        "                198.51.100.9:50122",
        "(process no…  192.0.2.7:40000",
        "                203.0.113.199:443",
    ];
    assert_eq!(lines(40), narrow);
}

/// At every width: no line is wider than it, unless nothing more can go, and every end is there as a whole.
#[test]
fn no_address_is_cut_at_any_width() {
    let mut sockets = sockets().to_vec();
    let long = "[2001:db8:1234:5678:9abc:def0:1234:5678]:65535";
    sockets.push(socket("名前の長いプロセス", 7, long, "[2001:db8::2]:443", State::CloseWait));
    let last = lines_of(&sockets, &TABLE, false, Some(1));
    let narrowest = last.iter().map(|line| measure_text_width(line)).max().unwrap();
    for room in 1..200 {
        let lines = lines_of(&sockets, &TABLE, false, Some(room));
        let width = lines.iter().map(|line| measure_text_width(line)).max().unwrap();
        assert!(width <= room.max(narrowest), "{room}: {width}");
        let words: Vec<&str> = lines.iter().flat_map(|line| line.split_whitespace()).collect();
        for socket in &sockets {
            assert!(words.contains(&socket.local.to_string().as_str()), "{room}: {lines:#?}");
            let remote = socket.remote.as_ref().map(ToString::to_string);
            assert!(remote.is_none_or(|remote| words.contains(&remote.as_str())), "{room}: {lines:#?}");
        }
    }
}

#[test]
fn columns_that_were_named_stay() {
    let lines = lines_of(&sockets(), &[Column::State, Column::Pid, Column::Remote], true, Some(10));
    assert_eq!(lines[0], "STATE        PID    REMOTE");
    assert_eq!(lines[2], "ESTABLISHED  20389  198.51.100.9:50122");
}

#[test]
fn headings_come_again_only_where_the_columns_change() {
    console::set_colors_enabled(false);
    let row = |socket: &Socket<'static>| TABLE.map(|column| column.cell(&Row::of(socket), false)).to_vec();
    let [listener, connection, _] = sockets();
    let mut table = Table::new(TABLE.to_vec(), false, Some(66));
    let mut out = Vec::new();
    for socket in [&listener, &listener, &connection, &listener] {
        table.write(&mut out, &[row(socket)]).unwrap();
    }
    let text = String::from_utf8(out).unwrap();
    let starts: Vec<&str> = text.lines().map(|line| line.get(..7).unwrap_or(line)).collect();
    assert_eq!(starts.iter().filter(|start| **start == "PROCESS").count(), 2, "{text}");
}

#[test]
fn groups_have_headings_of_their_own() {
    console::set_colors_enabled(false);
    let columns = [Column::Local, Column::State];
    let rows = sockets().map(|socket| columns.map(|column| column.cell(&Row::of(&socket), true)).to_vec());
    let [first, second, third] = rows;
    let groups = [("sshd 20389".to_owned(), vec![first, second]), ("(gone)".to_owned(), vec![third])];
    let mut out = Vec::new();
    Table::new(columns.to_vec(), false, None).write_groups(&mut out, &groups).unwrap();
    let shown = "  LOCAL            STATE
sshd 20389
  0.0.0.0:22       LISTEN
  192.0.2.7:22     ESTABLISHED
(gone)
  192.0.2.7:40000  TIME-WAIT
";
    assert_eq!(String::from_utf8(out).unwrap(), shown);
}
