//! The resolver `iphelper`: the system's own tables, with the process that made each socket.
//!
//! Any user sees all of it. The tables have no remote end of a UDP socket, also where it is connected, so the verdict on
//! connections is unknown where there are UDP sockets; and so it is where a socket has no process that should have one. A socket that a process inherited is told as that of the process
//! that made it, which may have ended.

use std::collections::BTreeSet;

use connparse::{Family, Protocol, Socket};
use windows_sys::Win32::Foundation::{ERROR_INSUFFICIENT_BUFFER, ERROR_NOT_SUPPORTED};

use super::choice::{chosen, verdict};
use super::process::{self, Names};
use super::sys;
use super::table::{Table, Unread};
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::portable::Whose;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{Note, ProbeError, Refusal, Resolver};

pub(crate) fn ask(lookup: Lookup<'_>) -> Result<Heard, ProbeError> {
    let Lookup { machine, target, asked, deadline } = lookup;
    Resolver::IpHelper.check(machine)?;
    let whose = Whose::of(target, machine)?;
    let (rows, mut notes) = read(asked, deadline)?;
    let mut names = Names::of_now();
    let rows_read = rows.len() as u64;
    let (theirs, users) = theirs(whose, &rows, deadline)?;
    let (mut sockets, doubts) = chosen(rows, theirs.as_ref(), asked);
    if asked.details {
        for socket in &mut sockets {
            deadline.check(|| "looking up the names of processes".to_owned())?;
            names.tell(socket);
        }
    }
    notes.extend(names.missing());
    Ok(Heard { sockets, verdict: verdict(doubts, users), rows_read, rows_refused: 0, notes })
}

/// The rows of the tables that were asked for.
fn read(asked: &Asked, deadline: Deadline) -> Result<(Vec<Socket<'static>>, Vec<Note>), ProbeError> {
    let (mut rows, mut notes) = (Vec::new(), Vec::new());
    // An IPv4 address can sit on an IPv6 socket, never the other way round.
    let is_needed = |table: &Table| {
        asked.wants_protocol(table.protocol) && (asked.ipv6 != Some(true) || table.family == Family::V6)
    };
    for table in Table::ALL.into_iter().filter(is_needed) {
        deadline.check(|| call(table).to_owned())?;
        match table.read(sys::table) {
            Ok(bytes) => rows.extend(table.sockets(&bytes).map_err(refused)?),
            Err(Unread::Failed(ERROR_NOT_SUPPORTED)) if table.family == Family::V6 => {
                notes = vec![Note::NoIpv6];
            }
            Err(unread) => return Err(refused(why_not(table, unread))),
        }
    }
    Ok((rows, notes))
}

/// The processes whose sockets are meant; `None` for everyone. And whose could not be told.
fn theirs(
    whose: Whose,
    rows: &[Socket<'_>],
    deadline: Deadline,
) -> Result<(Option<BTreeSet<u32>>, Option<BlindSpot>), ProbeError> {
    match whose {
        Whose::Everyone => Ok((None, None)),
        Whose::Processes(pids) => Ok((Some(pids), None)),
        Whose::User { name, .. } => {
            process::of_user(&name, rows, deadline).map(|(pids, blind)| (Some(pids), blind))
        }
        Whose::Named(_) => Err(ProbeError::NoNames { why: "Windows does not list the processes".to_owned() }),
    }
}

/// The call that gives a table.
fn call(table: Table) -> &'static str {
    if table.protocol == Protocol::Tcp { "GetExtendedTcpTable" } else { "GetExtendedUdpTable" }
}

fn why_not(table: Table, unread: Unread) -> Refusal {
    let code = match unread {
        Unread::TooSmall(_) => ERROR_INSUFFICIENT_BUFFER,
        Unread::Failed(code) => code,
    };
    Refusal::System { what: call(table), source: std::io::Error::from_raw_os_error(code as i32) }
}

fn refused(refusal: Refusal) -> ProbeError {
    ProbeError::Refused { resolver: Resolver::IpHelper, refusal }
}
