//! The options that say how sockets are shown, of `connutil list` and `connutil parse`.

use super::Form;
use crate::columns::{self, Column};

/// How sockets are shown.
#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    /// table, json, ndjson or csv
    #[arg(
        short,
        long,
        value_enum,
        value_name = "FORM",
        default_value = "table",
        hide_possible_values = true
    )]
    pub(crate) output: Form,
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
