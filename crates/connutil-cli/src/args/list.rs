//! The options of `connutil list`.

use std::time::Duration;

use connutil::parse::State;
use connutil::probe::{Query, Resolver, Selection, Target};

use super::{Filter, Place, Show, Whose, seconds};
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
    /// Sockets in every state, not connections only
    #[arg(short, long)]
    all_states: bool,
    /// Sockets that wait for others
    ///
    /// TCP in LISTEN, UDP without a remote end.
    #[arg(short, long, conflicts_with_all = ["all_states", "state"])]
    listening: bool,
    #[command(flatten)]
    pub(crate) filter: Filter,
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
    #[arg(long, value_name = "SECONDS", value_parser = seconds, default_value = "2", requires = "resolve_hosts",
          help_heading = "More output", hide_short_help = true)]
    pub(crate) resolve_timeout: Duration,
    #[arg(long, value_name = "RESOLVER", help = resolvers(), help_heading = "How to ask", hide_short_help = true)]
    resolver: Option<Resolver>,
    #[command(flatten)]
    pub(crate) place: Place,
    /// How long everything may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, default_value = "30", help_heading = "How to ask",
          hide_short_help = true)]
    pub(crate) timeout: Duration,
}

impl List {
    /// The lookup that is meant, with as much of the filters as it can take.
    pub(crate) fn query(&self) -> Query {
        let query =
            self.asked(Query::new(self.whose.target()).select(self.selection()).deadline(self.timeout));
        match self.filter.is_ipv6() {
            Some(ipv6) => query.ipv6(ipv6),
            None => query,
        }
    }

    /// The lookup of everything that listens, for those who want to know who connected to whom.
    pub(crate) fn listeners(&self, patience: Duration) -> Query {
        let query =
            Query::new(Target::Everyone).select(Selection::Listening).owners(false).deadline(patience);
        self.asked(query)
    }

    /// A lookup by the resolver and of the protocol that are meant.
    fn asked(&self, query: Query) -> Query {
        let query = match self.resolver.or(self.place.resolver()) {
            Some(resolver) => query.resolver(resolver),
            None => query,
        };
        match self.filter.protocols().as_slice() {
            [protocol] => query.protocol(*protocol),
            _ => query,
        }
    }

    /// Which sockets are meant. A choice of states is one of all sockets, unless they all listen or are established.
    pub(crate) fn selection(&self) -> Selection {
        let only = |wanted: State<'_>| self.filter.state.iter().all(|state| state.0 == wanted);
        match (self.all_states, self.listening, self.filter.state.is_empty()) {
            (true, ..) => Selection::All,
            (false, true, _) => Selection::Listening,
            (false, false, false) if only(State::Listen) => Selection::Listening,
            (false, false, false) if !only(State::Established) => Selection::All,
            _ => Selection::Connections,
        }
    }
}

/// The help of `--resolver`.
fn resolvers() -> String {
    format!("Ask in this way only ({})", Resolver::ALL.map(Resolver::name).join(", "))
}
