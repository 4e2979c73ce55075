//! How a system is asked, of `connutil list` and `connutil watch`.

use std::time::Duration;

use connutil::probe::{Query, Resolver, Selection, Target};

use super::{Filter, Place, seconds};

/// How a system is asked.
#[derive(Debug, clap::Args)]
pub(crate) struct How {
    /// Name everyone who holds a socket of these processes, which means to look into every process there is
    ///
    /// Without it a socket of a process has the descriptors of that process for owners. For a user, and for everyone,
    /// all owners are named.
    #[arg(long, help_heading = "How to ask", hide_short_help = true)]
    all_owners: bool,
    #[arg(long, value_name = "RESOLVER", help = resolvers(), help_heading = "How to ask", hide_short_help = true)]
    resolver: Option<Resolver>,
    #[command(flatten)]
    pub(crate) place: Place,
    /// How long a lookup may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "30", help_heading = "How to ask",
          hide_short_help = true)]
    pub(crate) timeout: Duration,
}

impl How {
    /// Whether everyone who holds a socket is wanted: the cost of that follows the machine, not the process.
    pub(crate) const fn seeks_all_owners(&self, target: &Target) -> bool {
        self.all_owners || !matches!(target, Target::Pid(_) | Target::Name(_))
    }

    /// Whether the resolver that is meant can be asked about everyone.
    pub(crate) const fn answers_for_everyone(&self) -> bool {
        !matches!(self.resolver, Some(Resolver::Pidfd))
    }

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

    /// The lookup of everything that listens, for those who want to know who connected to whom; where the resolver that
    /// was named answers for processes only, of what listens there. And whether that is all there is.
    pub(crate) fn listeners(&self, target: Target, filter: &Filter, patience: Duration) -> (Query, bool) {
        let is_all = self.answers_for_everyone();
        let target = if is_all { Target::Everyone } else { target };
        let query = Query::new(target).select(Selection::Listening).owners(false).deadline(patience);
        (self.asked(query, filter), is_all)
    }
}

/// The help of `--resolver`.
fn resolvers() -> String {
    format!("Ask in this way only ({})", Resolver::ALL.map(Resolver::name).join(", "))
}
