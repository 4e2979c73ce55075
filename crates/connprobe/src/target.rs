//! Whose sockets are asked for.

use std::ffi::{OsStr, OsString};
use std::fmt;

use netaddr::Escaped;

/// Whose sockets: a process, the processes of a name, a user, or everyone.
///
/// ```
/// use connprobe::Target;
/// assert_eq!(Target::from(4711), Target::Pid(4711));
/// assert_eq!(Target::named("tor").to_string(), "processes named \"tor\"");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Target {
    /// The process with this id.
    Pid(u32),
    /// All processes that bear this name: the kernel's name of the process, the file name of its executable, or that
    /// of its `argv[0]`. It is compared whole and is no pattern.
    Name(OsString),
    /// A user, by name or number: the sockets that are his, and those that his processes hold.
    User(String),
    /// Every socket of the machine.
    Everyone,
}

impl Target {
    /// The processes of this name.
    pub fn named(name: impl AsRef<OsStr>) -> Self {
        Self::Name(name.as_ref().to_owned())
    }

    /// The user of this name or number.
    pub fn user(user: impl Into<String>) -> Self {
        Self::User(user.into())
    }
}

impl From<u32> for Target {
    fn from(pid: u32) -> Self {
        Self::Pid(pid)
    }
}

impl fmt::Display for Target {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Pid(pid) => write!(f, "process {pid}"),
            Self::Name(name) => write!(f, "processes named \"{}\"", Escaped(name.as_encoded_bytes())),
            Self::User(user) => write!(f, "user \"{}\"", Escaped(user.as_bytes())),
            Self::Everyone => f.write_str("everyone"),
        }
    }
}
