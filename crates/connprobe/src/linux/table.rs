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
use crate::{Note, ProbeError};

/// How much of a table is read, in bytes: three million rows.
const LIMIT: usize = 512 << 20;

/// The tables of one network namespace.
#[derive(Debug, Default)]
pub(crate) struct Tables {
    /// Their text.
    pub(crate) texts: Vec<(Table, Vec<u8>)>,
    /// What is missing of them.
    pub(crate) blind: Vec<BlindSpot>,
    pub(crate) notes: Vec<Note>,
}

/// Reads the tables that were asked for, through the first process of the namespace that is still there. When none is,
/// there is nobody left whose sockets they could show.
pub(crate) fn read(namespace: &Namespace, asked: &Asked, deadline: Deadline) -> Result<Tables, ProbeError> {
    for folder in &namespace.folders {
        let net = folder.join("net");
        match of_folder(&net, asked, deadline) {
            Err(ProbeError::Unreadable { source, .. })
                if is_gone(&source) && !namespace.is_copy && has_ended(&net) => {}
            outcome => return outcome,
        }
    }
    Ok(Tables::default())
}

/// Whether the process of this folder has ended, rather than that one of its tables is missing.
fn has_ended(net: &Path) -> bool {
    !["tcp", "dev"].iter().any(|file| net.join(file).exists())
}

fn of_folder(net: &Path, asked: &Asked, deadline: Deadline) -> Result<Tables, ProbeError> {
    let mut tables = Tables::default();
    for (table, v4, v6) in [(Table::Tcp, "tcp", "tcp6"), (Table::Udp, "udp", "udp6")] {
        if !asked.wants_protocol(table.protocol()) {
            continue;
        }
        // An IPv4 address can sit on an IPv6 socket, never the other way round.
        if asked.ipv6 != Some(true) {
            tables.texts.push((table, text(&net.join(v4), deadline)?));
        }
        match text(&net.join(v6), deadline) {
            Ok(text) => tables.texts.push((table, text)),
            // Without the others, too, the process has ended.
            Err(ProbeError::Unreadable { path, source })
                if source.kind() == ErrorKind::NotFound && !has_ended(net) =>
            {
                tables.without(net, &path);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(tables)
}

impl Tables {
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

/// A file of /proc, whole.
fn text(path: &Path, deadline: Deadline) -> Result<Vec<u8>, ProbeError> {
    let unreadable = |source| ProbeError::Unreadable { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(unreadable)?;
    // The kernel gives a page at a time, so a larger step would only clear more memory.
    let mut page = [0; 4096];
    let mut text = Vec::with_capacity(16 << 10);
    loop {
        match file.read(&mut page) {
            Ok(0) => return Ok(text),
            Ok(length) => text.extend_from_slice(page.get(..length).unwrap_or_default()),
            Err(error) if error.kind() == ErrorKind::Interrupted => {}
            Err(error) => return Err(unreadable(error)),
        }
        if text.len() > LIMIT {
            return Err(ProbeError::TooMuch { what: path.display().to_string(), limit: LIMIT });
        }
        deadline.check(|| format!("reading {}", path.display()))?;
    }
}
