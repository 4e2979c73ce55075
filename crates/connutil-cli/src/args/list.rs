//! The options of `connutil list`.

use std::time::Duration;

use connutil::probe::Query;

use super::{How, Show, Which, Whose, seconds};
use crate::sort::Field;

/// Shows the connections of a process, of a user, or of everyone
///
/// Sockets are those of TCP and UDP, in every network namespace. Without a choice connections are shown: TCP that is
/// ESTABLISHED, UDP with a remote end.
///
/// A table fits the terminal (or COLUMNS, where that is set). Where it is too wide, its parts give way in this order:
/// what ports are used for; the remote end goes below the local one; DIR; PROTO; names are shortened; STATE; PID.
/// Columns that --columns names stay. An address is never cut.
///
/// DIR says who connected to whom: "in" where a socket of this machine listens at the local end, "out" where one does at
/// the remote end, and "out?" for a guess: nobody listens at the local end, and the remote port is a service's.
///
/// STATE, PORT, ADDRESS, CLASS and COLUMN can be several, with commas between them: one of a list has to fit.
///
/// The exit status tells whether anything is left after all filters: 0 yes, 1 no (and nothing was missed), 3 some could
/// not be seen, so that there may be more. 2 is for failures.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:
  connutil list firefox -a            all sockets of the processes of that name
  connutil list -l --local-port http  who listens at port 80
  connutil list --remote-class global --sort remote --group",
    after_long_help = "Examples:
  connutil list                                  the connections of everyone
  connutil list firefox                          of all processes of that name
  connutil list 4711 --all-states                all sockets of a process
  connutil list --listening --local-port 80,443  who listens at these ports
  connutil list --remote 10.0.0.0/8,fc00::/7     connections to these networks
  connutil list --state time_wait,close_wait     what lingers
  connutil list --group --resolve-hosts          by process, with names of hosts
  connutil list --sort remote_port,-pid -C pid,remote,state
  connutil list --user tor --output ndjson
  connutil list --proc-root /proc/4711/root/proc what a container sees"
)]
pub(crate) struct List {
    #[command(flatten)]
    pub(crate) whose: Whose,
    #[command(flatten)]
    pub(crate) which: Which,
    #[command(flatten)]
    pub(crate) show: Show,
    /// Sort by these columns; -COLUMN is the other way round
    #[arg(short, long, value_name = "COLUMN", value_delimiter = ',', allow_hyphen_values = true)]
    pub(crate) sort: Vec<Field>,
    /// A table with the sockets of each process below its name
    #[arg(short, long, hide_short_help = true, help_heading = "More output")]
    pub(crate) group: bool,
    /// Look up the names of hosts. They are what the owners of the addresses claim
    #[arg(long, help_heading = "More output", hide_short_help = true)]
    pub(crate) resolve_hosts: bool,
    /// How long the names of hosts may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "2", requires = "resolve_hosts",
          help_heading = "More output", hide_short_help = true)]
    pub(crate) resolve_timeout: Duration,
    #[command(flatten)]
    pub(crate) how: How,
}

impl List {
    /// The lookup that is meant, with as much of the filters as it can take.
    pub(crate) fn query(&self) -> Query {
        let target = self.whose.target();
        let owners = self.how.seeks_all_owners(&target);
        let query =
            Query::new(target).select(self.which.selection()).owners(owners).deadline(self.how.timeout);
        let query = self.how.asked(query, &self.which.filter);
        match self.which.filter.is_ipv6() {
            Some(ipv6) => query.ipv6(ipv6),
            None => query,
        }
    }
}
