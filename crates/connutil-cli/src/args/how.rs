//! How a system is asked, of `connutil list` and `connutil watch`.

use std::time::Duration;

use connutil::probe::{Query, Resolver};

use super::{Filter, Place, seconds};

/// How a system is asked.
#[derive(Debug, clap::Args)]
pub(crate) struct How {
    #[arg(long, value_name = "RESOLVER", help = resolvers(), help_heading = "How to ask", hide_short_help = true)]
    resolver: Option<Resolver>,
    #[command(flatten)]
    pub(crate) place: Place,
    /// How long a lookup may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, default_value = "30", help_heading = "How to ask",
          hide_short_help = true)]
    pub(crate) timeout: Duration,
}

impl How {
    /// A lookup by the resolver that is meant, with as much of the filters as it can take.
    pub(crate) fn asked(&self, query: Query, filter: &Filter) -> Query {
        let query = match self.resolver.or(self.place.resolver()) {
            Some(resolver) => query.resolver(resolver),
            None => query,
        };
        match filter.protocols().as_slice() {
            [protocol] => query.protocol(*protocol),
            _ => query,
        }
    }
}

/// The help of `--resolver`.
fn resolvers() -> String {
    format!("Ask in this way only ({})", Resolver::ALL.map(Resolver::name).join(", "))
}
