//! The form of output, of every command that has several.

use clap::ValueEnum;

/// The form of output.
#[derive(Debug, clap::Args)]
pub(crate) struct Output {
    /// table, json, ndjson or csv
    #[arg(
        short = 'o',
        long = "output",
        value_enum,
        value_name = "FORM",
        default_value = "table",
        hide_possible_values = true
    )]
    pub(crate) form: Form,
}

/// The forms of output.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Columns for people
    Table,
    /// One JSON document
    Json,
    /// One JSON record a line
    Ndjson,
    /// Comma-separated values with a heading
    Csv,
}
