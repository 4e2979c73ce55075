//! Which resolvers are asked, in which order: on Linux that is this. `Answer::attempts` shows it.
//!
//! - **Processes**: `pidfd`, whose cost follows the process. It needs the right to attach; where that is missing it says
//!   so at its first descriptor, and the next one answers. It is the quickest even for a process that has half of the
//!   machine's sockets: a list of the kernel (0.7 µs a socket of the machine) does not tell whose a socket is, and to
//!   read that from the links of the descriptors costs as much as to ask the descriptors themselves.
//! - **A user, everyone**: `sock_diag`, which gives the kernel's list at half the price of the tables in /proc, that are
//!   the same list printed.
//! - **`proc`** asks for no rights, and works where netlink or its modules are missing.
//! - **Commands** last: they do the same in a process of their own.

use crate::{Resolver, Target};

/// Whether a resolver can answer for a target. The order is that of [`System::resolvers`](crate::System::resolvers).
pub(crate) const fn suits(resolver: Resolver, target: &Target) -> bool {
    match resolver {
        Resolver::Pidfd => matches!(target, Target::Pid(_) | Target::Name(_)),
        _ => true,
    }
}
