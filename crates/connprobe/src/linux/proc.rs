//! The resolver `proc`: the descriptors of the processes say which sockets are theirs, the tables of their network
//! namespaces say what those sockets are.

use std::collections::{HashMap, HashSet};

use connparse::proc_net::{self, ByteOrder};
use connparse::{Content, Owner, Owners, Socket};

use super::holder::{Depth, Holder};
use super::judge::Evidence;
use super::survey::Survey;
use super::table;
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, ProbeError};

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    let survey = Survey::of(machine, scope, asked, Depth::Descriptors, deadline)?;
    let held = survey.by_inode();
    let theirs: Option<HashSet<u64>> = survey.targets.as_ref().map(|_| inodes(survey.target_holders()));
    let mut evidence = Evidence::default();
    for namespace in &survey.namespaces {
        let tables = table::read(namespace, asked, deadline)?;
        evidence.blind.extend(tables.blind);
        evidence.note_all(tables.notes);
        for (table, text) in &tables.texts {
            for record in proc_net::records(text, *table, ByteOrder::NATIVE) {
                evidence.count(&record);
                let Content::Socket(mut socket) = record.content else { continue };
                let inode = socket.inode.unwrap_or_default();
                if theirs.as_ref().is_none_or(|theirs| theirs.contains(&inode)) && asked.wants(&socket) {
                    socket.netns = namespace.id;
                    socket.owners = owners(&socket, &held);
                    evidence.sockets.push(socket.into_owned());
                }
            }
        }
    }
    Ok(evidence.judged(machine, scope, asked, &survey))
}

fn inodes<'a>(holders: impl Iterator<Item = &'a Holder>) -> HashSet<u64> {
    holders.flat_map(|holder| holder.sockets.iter().flatten()).map(|&(_, inode)| inode).collect()
}

/// Who holds a socket; the names come with the verification.
fn owners<'a>(socket: &Socket<'_>, held: &HashMap<u64, Vec<(&Holder, i32)>>) -> Owners<'a> {
    let holders = socket.inode.and_then(|inode| held.get(&inode));
    let owner = |&(holder, fd): &(&Holder, i32)| {
        let mut owner = Owner::new(holder.pid);
        owner.fd = Some(fd);
        owner
    };
    holders.into_iter().flatten().map(owner).collect()
}
