//! The resolver `proc`: the descriptors of the processes say which sockets are theirs, the tables of their network
//! namespaces say what those sockets are.

use connparse::proc_net::{self, Table};
use connparse::{Content, Owner, Owners, Reason};

use super::held::Hold;
use super::namespace::Namespace;
use super::reading::Reading;
use super::survey::Survey;
use super::table;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, ProbeError};

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    let depth = Survey::depth_beside_tables(scope, asked);
    let survey = Survey::of(machine, scope, asked, depth, deadline)?;
    let mut reading = Reading::of(machine, &survey, asked, deadline);
    if reading.is_needed() {
        read(&mut reading, &survey.namespaces)?;
        let elsewhere = reading.elsewhere(&survey)?;
        read(&mut reading, &elsewhere)?;
        reading.read_again(&survey, &elsewhere, &mut read)?;
    }
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

fn read(reading: &mut Reading<'_>, namespaces: &[Namespace]) -> Result<(), ProbeError> {
    namespaces.iter().try_for_each(|namespace| read_one(reading, namespace))
}

fn read_one(reading: &mut Reading<'_>, namespace: &Namespace) -> Result<(), ProbeError> {
    let (asked, deadline) = (reading.asked, reading.deadline);
    reading.expect(|root| namespace.in_use(root));
    let found = table::read(namespace, asked, deadline, &mut |table, text, before| {
        // Of most rows nothing but the inode matters, where a few sockets are looked for.
        match reading.is_choosy {
            true => chosen(reading, namespace, table, text, before),
            false => rows(reading, namespace, table, text, before),
        }
    })?;
    if found.tables == 0 && reading.is_saved {
        let at = namespace.folders.first().map(|folder| folder.join("net").display().to_string());
        reading.evidence.blind.push(BlindSpot::about(Reason::TableMissing, at.unwrap_or_default()));
    }
    reading.evidence.blind.extend(found.blind);
    reading.evidence.note_all(found.notes);
    Ok(())
}

/// The rows of the sockets that are looked for: of the others, which are nearly all, only the inode is read.
fn chosen(reading: &mut Reading<'_>, namespace: &Namespace, table: Table, text: &[u8], before: u64) {
    let mut rest = text;
    for nth in before.. {
        let end = memchr::memchr(b'\n', rest).map_or(rest.len(), |newline| newline + 1);
        let Some((line, behind)) = rest.split_at_checked(end).filter(|(line, _)| !line.is_empty()) else {
            break;
        };
        match proc_net::inode(line) {
            Some(inode) if !reading.is_theirs(Some(inode)) => {
                reading.shown.add_text(line, inode);
                reading.evidence.count_socket();
            }
            _ => rows(reading, namespace, table, line, nth),
        }
        rest = behind;
    }
}

fn rows(reading: &mut Reading<'_>, namespace: &Namespace, table: Table, text: &[u8], before: u64) {
    for record in proc_net::records(text, table, reading.byte_order) {
        reading.evidence.count_behind(&record, before);
        let Content::Socket(socket) = record.content else { continue };
        reading.shown.add_text(record.text, socket.inode.unwrap_or_default());
        if reading.is_theirs(socket.inode) {
            reading.keep(socket.into_owned(), namespace);
        }
    }
}

/// The holders of a socket as its owners; their names come with the verification.
pub(crate) fn owners<'a>(holds: &[Hold<'_>]) -> Owners<'a> {
    let owner = |hold: &Hold<'_>| {
        let mut owner = Owner::new(hold.holder.pid);
        owner.fd = Some(hold.fd);
        owner
    };
    holds.iter().map(owner).collect()
}
