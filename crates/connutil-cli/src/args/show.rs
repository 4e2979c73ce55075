//! The options that say how sockets are shown, of `connutil list` and `connutil parse`.

use super::{Form, Pick};

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
    #[command(flatten)]
    pub(crate) pick: Pick,
}
