//! Whose sockets are meant.

use std::ffi::OsString;

use connutil::probe::Target;

use super::{number, target};

/// The target of a lookup: one of these, or none for everyone.
#[derive(Debug, clap::Args)]
#[group(multiple = false)]
pub(crate) struct Whose {
    /// A process id, or the name of processes; without it everyone
    #[arg(value_name = "TARGET")]
    target: Option<OsString>,
    /// The process with this id
    #[arg(long, value_name = "N", value_parser = pid, allow_negative_numbers = true, hide_short_help = true, help_heading = "Whose sockets")]
    pid: Option<u32>,
    /// The processes of this name, even where it is a number
    #[arg(long, value_name = "NAME", hide_short_help = true, help_heading = "Whose sockets")]
    name: Option<OsString>,
    /// The sockets of this user, by name or number
    #[arg(long, value_name = "USER", hide_short_help = true, help_heading = "Whose sockets")]
    user: Option<String>,
}

impl Whose {
    pub(crate) fn target(&self) -> Target {
        match (&self.target, self.pid, &self.name, &self.user) {
            (_, Some(pid), _, _) => Target::Pid(pid),
            (_, _, Some(name), _) => Target::named(name),
            (_, _, _, Some(user)) => Target::user(user),
            (Some(text), ..) => target(text),
            (None, None, None, None) => Target::Everyone,
        }
    }
}

fn pid(text: &str) -> Result<u32, String> {
    number(text, "a process id")
}
