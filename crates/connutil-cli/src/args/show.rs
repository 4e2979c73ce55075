//! The options that say how sockets are shown, of `connutil list` and `connutil parse`.

use super::Form;
use crate::columns::Column;

/// How sockets are shown.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Output")]
pub(crate) struct Show {
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "table")]
    pub(crate) output: Form,
    /// These columns in this order, in every form of output; --help lists them
    #[arg(
        short = 'C',
        long,
        value_enum,
        value_name = "COLUMN",
        value_delimiter = ',',
        hide_possible_values = false
    )]
    pub(crate) columns: Vec<Column>,
    /// Ports as numbers only, without what they are used for
    #[arg(short, long)]
    pub(crate) numeric: bool,
}
