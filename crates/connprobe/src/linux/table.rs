//! Reads the socket tables of a network namespace.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use connparse::Reason;
use connparse::proc_net::Table;

use super::holder::is_gone;
use super::namespace::Namespace;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::resolver::Asked;
use crate::{Note, ProbeError, path};

/// How much of a table is read, in bytes: three million rows.
const LIMIT: usize = 512 << 20;
/// The room for a piece of a table. The kernel gives a page at a time, of whole rows; a saved one fills it.
const ROOM: usize = 16 << 10;

/// What was found of the tables of a network namespace, besides their rows.
#[derive(Debug, Default)]
pub(crate) struct Found {
    /// How many tables there were.
    pub(crate) tables: usize,
    /// What is missing of them.
    pub(crate) blind: Vec<BlindSpot>,
    pub(crate) notes: Vec<Note>,
}

/// Takes whole lines of a table, and the number of the lines before them.
pub(crate) type Each<'a> = &'a mut dyn FnMut(Table, &[u8], u64);

/// Reads the tables that were asked for, through the first process of the namespace that is still there. When none is,
/// there is nobody left whose sockets they could show. Rows can come twice: when a process ends, the next one's tables
/// are read from their beginning.
pub(crate) fn read(
    namespace: &Namespace,
    asked: &Asked,
    deadline: Deadline,
    each: Each<'_>,
) -> Result<Found, ProbeError> {
    for folder in &namespace.folders {
        let net = folder.join("net");
        match of_folder(&net, asked, deadline, each) {
            Err(ProbeError::Unreadable { source, .. })
                if is_gone(&source) && !namespace.is_copy && has_ended(&net) => {}
            outcome => return outcome,
        }
    }
    Ok(Found::default())
}

/// Whether the process of this folder has ended, rather than that one of its tables is missing.
fn has_ended(net: &Path) -> bool {
    !["tcp", "dev"].iter().any(|file| net.join(file).exists())
}

fn of_folder(net: &Path, asked: &Asked, deadline: Deadline, each: Each<'_>) -> Result<Found, ProbeError> {
    let mut found = Found::default();
    for (table, v4, v6) in [(Table::Tcp, "tcp", "tcp6"), (Table::Udp, "udp", "udp6")] {
        if !asked.wants_protocol(table.protocol()) {
            continue;
        }
        // An IPv4 address can sit on an IPv6 socket, never the other way round.
        if asked.ipv6 != Some(true) {
            pieces(&net.join(v4), deadline, &mut |text, before| each(table, text, before))?;
            found.tables += 1;
        }
        match pieces(&net.join(v6), deadline, &mut |text, before| each(table, text, before)) {
            Ok(()) => found.tables += 1,
            // Without the others, too, the process has ended.
            Err(ProbeError::Unreadable { path, source })
                if source.kind() == ErrorKind::NotFound && !has_ended(net) =>
            {
                found.without(net, &path);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(found)
}

impl Found {
    /// A missing IPv6 table is no loss where the kernel has no IPv6, and then other files are missing too. `dev` is
    /// there to tell such a kernel from a copy of which half is missing.
    fn without(&mut self, net: &Path, path: &Path) {
        if net.join("dev").exists() && !net.join("if_inet6").exists() {
            if !self.notes.contains(&Note::NoIpv6) {
                self.notes.push(Note::NoIpv6);
            }
        } else {
            self.blind.push(BlindSpot::about(Reason::TableMissing, path.display().to_string()));
        }
    }
}

/// A file of /proc, in pieces of whole lines, each with the number of lines before it.
fn pieces(path: &Path, deadline: Deadline, each: &mut dyn FnMut(&[u8], u64)) -> Result<(), ProbeError> {
    let unreadable = |source| ProbeError::Unreadable { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(unreadable)?;
    let mut room = vec![0; ROOM];
    let (mut filled, mut total, mut lines) = (0, 0, 0);
    loop {
        let length = match file.read(room.get_mut(filled..).unwrap_or_default()) {
            Ok(length) => length,
            Err(error) if error.kind() == ErrorKind::Interrupted => continue,
            Err(error) => return Err(unreadable(error)),
        };
        filled += length;
        total += length;
        let text = room.get(..filled).unwrap_or_default();
        let whole = match memchr::memrchr(b'\n', text) {
            Some(newline) if length > 0 => newline + 1,
            // The end of the file, or of a line that nobody would print.
            _ if length == 0 || filled == room.len() => filled,
            _ => continue,
        };
        let text = text.get(..whole).unwrap_or_default();
        each(text, lines);
        if length == 0 {
            return Ok(());
        }
        lines += memchr::memchr_iter(b'\n', text).count() as u64;
        room.copy_within(whole..filled, 0);
        filled -= whole;
        if total > LIMIT {
            return Err(ProbeError::TooMuch { what: path::shown(path).to_string(), limit: LIMIT });
        }
        deadline.check(|| format!("reading {}", path::shown(path)))?;
    }
}
