//! What of each socket is shown, of every command that shows some.

use crate::columns::{self, Column};

/// What of each socket is shown.
#[derive(Debug, clap::Args)]
pub(crate) struct Pick {
    /// These columns; --help lists them
    #[arg(
        short = 'C',
        long,
        value_enum,
        value_name = "COLUMN",
        value_delimiter = ',',
        hide_possible_values = true,
        long_help = columns::help()
    )]
    pub(crate) columns: Vec<Column>,
    /// Ports as numbers only, without what they are used for
    #[arg(short, long, hide_short_help = true, help_heading = "More output")]
    pub(crate) numeric: bool,
}
