//! The options of `connutil compare`.

use std::time::Duration;

use connutil::probe::{Query, Resolver, Selection};

use super::{Output, Whose, seconds};

/// Asks every resolver that works here and shows in what they differ, and why
///
/// All are measured by the kernel's own tables: the resolvers proc and, where it answers, sock_diag, which are read before
/// and after each of them. What either shows both times has to be in its answer, and nothing that none of them shows; what
/// differs is asked again, up to four times. What differs each time is shown; what does not last came or went meanwhile, and is counted as a race.
///
/// Exit status: 0 they agree, 1 they differ in something that nothing explains (or one failed), 2 failed, 3 they differ
/// and all of it has a reason, or the tables themselves could not be read in full.
///
/// The table shows the resolvers, and below them the sockets that differ. ndjson has a record for each resolver, csv one
/// for each difference.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil compare                      for everyone
  connutil compare firefox              for the processes of that name
  connutil compare 4711 --resolver ss   ss alone, for one process")]
pub(crate) struct Compare {
    #[command(flatten)]
    pub(crate) whose: Whose,
    /// Compare this resolver only
    #[arg(long, value_name = "RESOLVER")]
    resolver: Option<Resolver>,
    /// Connections only, not sockets in every state
    #[arg(short, long)]
    connections_only: bool,
    /// How long everything may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "60")]
    timeout: Duration,
    #[command(flatten)]
    pub(crate) output: Output,
}

impl Compare {
    /// The lookup that is to be compared.
    pub(crate) fn query(&self) -> Query {
        let selection = if self.connections_only { Selection::Connections } else { Selection::All };
        let query = Query::new(self.whose.target()).select(selection).deadline(self.timeout);
        match self.resolver {
            Some(resolver) => query.resolver(resolver),
            None => query,
        }
    }
}
