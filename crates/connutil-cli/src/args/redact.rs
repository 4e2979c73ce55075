//! The options of `connutil redact`.

use std::path::PathBuf;

use clap::ValueEnum;
use connutil::parse::Format;

use super::Order;

/// Makes captures and answers fit to be shown: with other addresses, users and names.
///
/// The same thing has the same pseudonym everywhere in a run, and with --key in every run. Addresses keep their class
/// (private stays private, in the same block) and share a network where they did; ports, states and the layout stay. A
/// name keeps its length, case and punctuation. Of a line that cannot be read no word stays but those of the tools.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:
  connutil redact capture.txt > report.txt
  ss -anptu | connutil redact",
    after_long_help = "Examples:
  connutil redact capture.txt > report.txt
  ss -anptu | connutil redact
  connutil redact --key secret before.txt > a.txt    the same names each time
  connutil list -o ndjson | connutil redact
  connutil redact -o ndjson capture.txt              what is read, instead of the text"
)]
pub(crate) struct Redact {
    /// Captures, or JSON of this program; `-`, or none at all, is the input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// A file with a secret of 16 bytes or more, for the same pseudonyms each time
    #[arg(short, long, value_name = "FILE")]
    pub(crate) key: Option<PathBuf>,
    /// Read this format only, instead of finding it out
    #[arg(short, long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
    /// Byte order of the machine that printed its /proc/net
    #[arg(long, value_enum, value_name = "ORDER", default_value = "little", hide_short_help = true)]
    pub(crate) byte_order: Order,
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "text")]
    pub(crate) output: Shape,
}

/// What comes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shape {
    /// The text, as it came but for what identifies
    Text,
    /// The sockets that were read, one JSON record a line
    Ndjson,
}
