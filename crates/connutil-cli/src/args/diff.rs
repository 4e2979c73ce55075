//! The options of `connutil diff`.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::ValueEnum;
use connutil::parse::Format;
use connutil::probe::Target;

use super::{Filter, Order, Output, seconds, target};

/// Compares two captures, or a capture and the live system.
///
/// What is in one only, and what changed its state or its owner. The captures may be of different tools, hosts and times,
/// or JSON of this program. Sockets of different hosts are not the same where both sides are records that tell their host.
/// A kind of sockets that one of them does not show at all is not compared; the error output says so. Exit status as
/// diff's: 0 no difference, 1 some, 2 failed; and 3 where there is no difference but not all could be compared.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:
  connutil diff before.txt      what changed since then on this machine",
    after_long_help = "Examples:
  connutil diff before.txt after.txt
  connutil diff before.txt                     what changed since then on this machine
  ssh host ss -anptu | connutil diff host.txt -
  connutil diff -l monday.txt --owners name    who listens now that did not
  connutil diff --peer web.txt db.txt          each connection from both of its ends"
)]
pub(crate) struct Diff {
    /// A capture, or JSON of connutil; `-` is the input
    #[arg(value_name = "A")]
    pub(crate) a: PathBuf,
    /// The other one; without it the live system
    #[arg(value_name = "B")]
    pub(crate) b: Option<PathBuf>,
    /// Only sockets of this process
    ///
    /// An id, or the name of processes.
    #[arg(long, value_name = "TARGET", hide_short_help = true)]
    target: Option<OsString>,
    /// Only sockets that wait for others
    ///
    /// TCP in LISTEN, UDP without a remote end.
    #[arg(short, long, conflicts_with = "connections_only")]
    pub(crate) listening: bool,
    /// Only connections
    ///
    /// TCP that is ESTABLISHED, UDP with a remote end.
    #[arg(short, long, hide_short_help = true)]
    pub(crate) connections_only: bool,
    /// B is the machine at the other end
    ///
    /// A's connections to B are compared with B's to A.
    #[arg(long, conflicts_with = "listening")]
    pub(crate) peer: bool,
    /// Sockets of any two hosts can be the same
    ///
    /// As if no record told its host (the key "host", of connutil parse --host): what web1 has that web2 has not.
    #[arg(long, hide_short_help = true)]
    pub(crate) ignore_host: bool,
    /// What an owner is told by: pid, name or off
    #[arg(long, value_enum, value_name = "HOW", default_value = "pid", hide_possible_values = true)]
    pub(crate) owners: Compared,
    /// Both sides show all: what is not there is gone
    #[arg(long)]
    pub(crate) complete: bool,
    /// Read this format only, instead of finding it out
    #[arg(short, long, value_name = "FORMAT", hide_short_help = true)]
    pub(crate) format: Option<Format>,
    /// Byte order of the machine that printed its /proc/net
    #[arg(long, value_enum, value_name = "ORDER", default_value = "little", hide_short_help = true)]
    pub(crate) byte_order: Order,
    /// How long asking the live system may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "30", hide_short_help = true)]
    pub(crate) timeout: Duration,
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) filter: Filter,
}

/// What owners are told by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Compared {
    /// The numbers of their processes
    Pid,
    /// The names of their processes: across restarts and hosts
    Name,
    /// Not at all
    Off,
}

impl Diff {
    /// Whose sockets are compared; `None` where everyone's are.
    pub(crate) fn target(&self) -> Option<Target> {
        self.target.as_deref().map(target)
    }
}
