//! Whose sockets are asked for, looked up.

use std::collections::BTreeSet;
use std::ffi::OsString;

use crate::{Machine, ProbeError, Target, names};

/// A target that was looked up.
#[derive(Clone, Debug)]
pub(crate) enum Scope {
    /// Processes, and the name by which they were found.
    Processes {
        pids: BTreeSet<u32>,
        name: Option<OsString>,
    },
    User(u32),
    Everyone,
}

impl Scope {
    pub(crate) fn of(target: &Target, machine: &dyn Machine) -> Result<Self, ProbeError> {
        match target {
            Target::Everyone => Ok(Self::Everyone),
            Target::Pid(pid) => Ok(Self::Processes { pids: [*pid].into(), name: None }),
            Target::User(user) => {
                machine.uid(user).map(Self::User).ok_or(ProbeError::NoSuchUser { user: user.clone() })
            }
            Target::Name(name) => match names::pids(&machine.names()?, name) {
                pids if pids.is_empty() => {
                    Err(ProbeError::NoProcessNamed { name: name.clone(), hidden: machine.hides_processes() })
                }
                pids => Ok(Self::Processes { pids: pids.into_iter().collect(), name: Some(name.clone()) }),
            },
        }
    }

    /// The processes that it is about.
    pub(crate) const fn pids(&self) -> Option<&BTreeSet<u32>> {
        match self {
            Self::Processes { pids, .. } => Some(pids),
            Self::User(_) | Self::Everyone => None,
        }
    }
}
