//! The table, of every version.

use std::fmt::Write;

use connparse::{Owner, Protocol, Socket};
use proptest::prelude::*;

use super::scene::{File, Process, Shown, escaped, shown};

#[derive(Clone, Debug)]
pub(super) struct TableStyle {
    pub(super) heading: bool,
    thread: bool,
    ppid: bool,
    pgid: bool,
    flags: bool,
    size: bool,
    /// 4.99: FD to the left.
    left: bool,
    /// The width of COMMAND; 0 for any.
    width: usize,
    shown: Shown,
    end: &'static str,
}

pub(super) fn table_style() -> impl Strategy<Value = TableStyle> {
    let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
    let width = prop::sample::select(&[0_usize, 9, 15][..]);
    (any::<[bool; 7]>(), shown(), width, end).prop_map(
        |([heading, thread, ppid, pgid, flags, size, left], shown, width, end)| TableStyle {
            heading,
            // Nothing but the heading tells TID and TASKCMD from PPID and PGID if the name is a number.
            thread: thread && heading,
            ppid,
            pgid,
            flags,
            size,
            left,
            width,
            shown,
            end,
        },
    )
}

pub(super) fn heading(style: &TableStyle) -> String {
    let mut heading = String::from("COMMAND     PID");
    heading.push_str(if style.thread { "   TID TASKCMD" } else { "" });
    heading.push_str(if style.ppid { "  PPID" } else { "" });
    heading.push_str(if style.pgid { "  PGID" } else { "" });
    heading.push_str("     USER   FD   TYPE");
    heading.push_str(if style.flags { " FILE-FLAG" } else { "" });
    heading + " DEVICE SIZE/OFF NODE NAME" + style.end
}

/// COMMAND, and what is left of the name in it: an escape that does not fit ends it.
fn command(name: &[u8], width: usize) -> (String, Vec<u8>) {
    let (mut shown, mut left) = (String::new(), Vec::new());
    for &byte in name {
        let piece = escaped(byte, true).unwrap();
        if width != 0 && shown.len() + piece.len() > width {
            break;
        }
        shown += &piece;
        left.push(byte);
    }
    (shown, left)
}

pub(super) fn render_row(process: &Process, file: &File, style: &TableStyle, text: &mut Vec<u8>) {
    let mut row = format!("{:<9} {:>5}", command(&process.name, style.width).0, process.pid);
    if style.thread {
        match process.tid {
            Some(tid) => write!(row, " {tid:>5} {:<9}", "IPv4").unwrap(),
            None => write!(row, " {:>5} {:<9}", "", "").unwrap(),
        }
    }
    if style.ppid {
        row += "     1";
    }
    if style.pgid {
        row += " 15985";
    }
    let user = process.login.clone().unwrap_or(process.uid.to_string());
    let fd = if file.fd < 10_000 { file.fd.to_string() } else { format!("*{:03}", file.fd % 1000) };
    match style.left {
        true => write!(row, " {user:>8} {fd}u  {}", file.kind()).unwrap(),
        false => write!(row, " {user:>8} {fd:>4}u  {}", file.kind()).unwrap(),
    }
    if style.flags {
        row += "     RW,CX";
    }
    let device =
        if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}41115627", file.inode) };
    write!(
        row,
        " {device:>6} {:>8} {:>4} {} ",
        if style.size { "0t0" } else { "" },
        file.protocol.0,
        file.ends()
    )
    .unwrap();
    row += &brackets(file, &style.shown);
    text.extend_from_slice(row.as_bytes());
    text.extend_from_slice(style.end.as_bytes());
}

fn brackets(file: &File, shown: &Shown) -> String {
    let mut items = Vec::new();
    if shown.state && file.protocol.1 == Protocol::Tcp {
        items.push(file.state.0.to_string());
    }
    if shown.queues {
        items.push(format!("QR={} QS={}", file.queues.0, file.queues.1));
    }
    if items.is_empty() { String::new() } else { format!("({})", items.join(" ")) }
}

pub(super) fn expected_row(process: &Process, file: &File, style: &TableStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid.filter(|_| style.thread);
    let (shown, left) = command(&process.name, style.width);
    owner.name = Some(left.into());
    owner.is_name_cut =
        shown.len() == 9 && shown != "(unknown)" || (6..9).contains(&shown.len()) && shown.contains(r"\x");
    owner.fd = Some(file.fd).filter(|&fd| fd < 10_000);
    socket.owners.push(owner);
    socket.uid = process.login.is_none().then_some(process.uid);
    socket.user = Some(process.login.clone().unwrap_or(process.uid.to_string()).into_bytes().into());
    socket
}
