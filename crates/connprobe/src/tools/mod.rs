//! The commands that list sockets: what each is called with, what it prints and what it cannot tell. One table
//! ([`table`]) and one way to run what is in it ([`run`]).

mod merge;
mod run;
mod table;
pub(crate) mod version;

#[cfg(target_os = "linux")]
pub(crate) use merge::{Numbers, merged_by};
pub(crate) use merge::{cut, keep_their_ends, merged};
pub(crate) use run::{Printed, Run};

use connparse::Format;

use crate::{Resolver, System};

/// A command of some systems.
#[derive(Debug)]
pub(crate) struct Tool {
    pub(crate) resolver: Resolver,
    pub(crate) systems: &'static [System],
    /// The name of the program, looked for on PATH.
    pub(crate) program: &'static str,
    /// What it prints.
    pub(crate) format: Format,
    /// What it is called with, best first. The next one is tried where the program does not know an option.
    pub(crate) variants: &'static [Variant],
    /// How it is told which processes are wanted. Where it cannot be told, everything is read and chosen from.
    pub(crate) aim: Aim,
    /// What an answer without sockets looks like.
    pub(crate) empty: Empty,
    /// What it cannot tell.
    pub(crate) limits: Limits,
    /// What makes it say its version.
    pub(crate) version: Option<Version>,
    /// What brings it, where it is missing.
    pub(crate) package: &'static str,
}

/// One way to call a tool.
#[derive(Debug)]
pub(crate) struct Variant {
    /// Options that are always given.
    pub(crate) always: &'static [&'static str],
    /// Options that widen or narrow, where the tool has them.
    pub(crate) options: Options,
    /// What is lost against the first variant.
    pub(crate) loss: Option<&'static str>,
}

/// Options by what is asked for; an empty one is left out.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Options {
    /// Sockets in every state.
    pub(crate) all: &'static str,
    /// Those that wait for others.
    pub(crate) listening: &'static str,
    pub(crate) tcp: &'static str,
    pub(crate) udp: &'static str,
    /// The owners.
    pub(crate) owners: &'static str,
}

/// How a tool is told which processes are wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Aim {
    /// It cannot be told.
    Nowhere,
    /// These options, and behind them the pids with commas between.
    List(&'static [&'static str]),
    /// This option with one pid; it takes no more.
    One(&'static str),
    /// The pids as arguments; this option for everyone.
    Arguments(&'static str),
}

/// What an answer without sockets looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Empty {
    /// The heading is there.
    Heading,
    /// Nothing is printed, neither here nor to the error output, and the exit status is 1.
    SilentFailure,
}

/// What a tool cannot tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub(crate) struct Limits {
    /// Whether it lists sockets that no process holds.
    pub(crate) unheld: bool,
    /// Whether it names owners at all.
    pub(crate) owners: bool,
    /// Whether it names every owner of a socket, and not one of them.
    pub(crate) co_owners: bool,
    /// Whether it tells the inode, which ties a socket to descriptors.
    pub(crate) inodes: bool,
    /// Whether it lists every subflow of a Multipath TCP connection, and not one of them.
    pub(crate) subflows: bool,
    /// Whether it tells the user of a socket, rather than that of the process.
    pub(crate) users: bool,
    /// Whether it shows the processes of others to whoever asks.
    pub(crate) to_anyone: bool,
    /// How much of the name of a process it prints, in bytes, where that is less than the system knows.
    pub(crate) name: Option<usize>,
    /// The same of a user's name.
    pub(crate) user: Option<usize>,
}

impl Limits {
    /// Nothing is kept back.
    pub(crate) const NONE: Self = Self {
        unheld: true,
        owners: true,
        co_owners: true,
        inodes: true,
        subflows: true,
        users: true,
        to_anyone: true,
        name: None,
        user: None,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::NONE
    }
}

/// How a program says its version.
#[derive(Debug)]
pub(crate) struct Version {
    pub(crate) args: &'static [&'static str],
    /// A word of which one must be in what it says: another program that bears the same name does not say it.
    pub(crate) signs: &'static [&'static str],
}

impl Tool {
    /// The tool behind a resolver on a system.
    pub(crate) fn of(resolver: Resolver, system: System) -> Option<&'static Self> {
        let is_it = |tool: &&Self| tool.resolver == resolver && tool.systems.contains(&system);
        table::TOOLS.iter().find(is_it)
    }
}
