//! The options that say how sockets are shown, of `connutil list` and `connutil parse`.

use super::{Output, Pick};

/// How sockets are shown.
#[derive(Debug, clap::Args)]
pub(crate) struct Show {
    #[command(flatten)]
    pub(crate) output: Output,
    #[command(flatten)]
    pub(crate) pick: Pick,
}
