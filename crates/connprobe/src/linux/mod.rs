//! What is asked of Linux.

use std::path::Path;

use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard};
use crate::{Machine, ProbeError, Resolver};

use scope::Scope;

mod again;
mod blank;
mod command;
mod folder;
mod held;
pub(crate) mod holder;
mod in_use;
mod judge;
mod kernel;
mod namespace;
mod permission;
pub(crate) mod pidfd;
mod proc;
mod reading;
pub(crate) mod scope;
pub(crate) mod sock_diag;
mod survey;
mod table;
mod verify;

pub(crate) use namespace::own_id as own_namespace;
pub(crate) use survey::began;

/// Asks by one of the resolvers.
pub(crate) fn ask(
    resolver: Resolver,
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    match resolver {
        // These say themselves what keeps them from answering.
        Resolver::Pidfd => return pidfd::ask(machine, scope, asked, deadline),
        Resolver::SockDiag => return sock_diag::ask(machine, scope, asked, deadline),
        _ => resolver.check(machine)?,
    }
    match resolver {
        Resolver::Proc => proc::ask(machine, scope, asked, deadline),
        _ => command::ask(resolver, machine, scope, asked, deadline),
    }
}

/// Whether a folder is a copy of a /proc rather than one that the kernel makes.
fn is_saved(root: &Path) -> bool {
    rustix::fs::statfs(root).is_ok_and(|of| of.f_type != rustix::fs::PROC_SUPER_MAGIC)
}
