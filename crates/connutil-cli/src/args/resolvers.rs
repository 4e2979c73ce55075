//! The options of `connutil resolvers`.

use connutil::probe::System;

use super::Output;

/// Shows the ways to ask: which work here, with their versions, and why the others do not
///
/// Those of this system come first, in the order in which they are tried. Exit status: 0 one works, 1 none does.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil resolvers
  connutil resolvers --system FreeBSD   those for FreeBSD, best first
  connutil resolvers --output json")]
pub(crate) struct Resolvers {
    /// Those that are made for this system, best first, whether they work here or not
    #[arg(long, value_name = "NAME")]
    pub(crate) system: Option<System>,
    #[command(flatten)]
    pub(crate) output: Output,
}
