//! The options of `connutil parse`.

use std::path::PathBuf;

use clap::ValueEnum;
use clap::builder::NonEmptyStringValueParser;
use connutil::parse::Format;
use connutil::parse::proc_net::ByteOrder;

use super::{Filter, Show};
use crate::origin;

/// Reads captures: what ss and its like printed, on any system.
///
/// The format is found out from the text, and again where it changes; prompts, byte-order marks and UTF-16 are no
/// obstacle. Lines that cannot be read are shown with place and reason, and exit status 3 says that there were some.
///
/// Rows are written as they are read, in memory that does not grow with the captures: they are not sorted, and who
/// connected to whom is not told. Exit status 1 says that no row is left after the filters.
#[derive(Debug, clap::Args)]
#[command(
    after_help = "Examples:
  ssh host ss -anptu | connutil parse --output ndjson
  connutil parse --connections-only --remote 10.0.0.0/8 captures/*.txt",
    after_long_help = "Examples:
  connutil parse capture.txt
  ssh host ss -anptu | connutil parse --output ndjson
  connutil parse --connections-only --remote 10.0.0.0/8 captures/*.txt
  connutil parse --host web1 --captured-at 2026-03-01T12:30:00Z -o ndjson web1.txt
  connutil parse --input ndjson --output ndjson < captures.ndjson
  connutil parse --columns file,line,local,state --output csv captures/*.txt
  connutil parse --format proc_net_udp --byte-order big udp.txt"
)]
pub(crate) struct Parse {
    /// Captures; `-`, or none at all, is the input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Read this format only, instead of finding it out
    #[arg(short, long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
    /// Byte order of the machine that printed its /proc/net
    #[arg(long, value_enum, value_name = "ORDER", default_value = "little", hide_short_help = true)]
    byte_order: Order,
    /// The machine that the captures are of, for the key `host` of each record
    #[arg(long, value_name = "NAME", value_parser = NonEmptyStringValueParser::new(), hide_short_help = true,
          help_heading = "What the captures do not tell")]
    pub(crate) host: Option<String>,
    /// When the captures were made, for the key `captured_at`: RFC 3339, as 2026-03-01T12:30:00Z
    #[arg(long, value_name = "TIME", value_parser = origin::moment, hide_short_help = true,
          help_heading = "What the captures do not tell")]
    pub(crate) captured_at: Option<String>,
    /// How captures come: as they are, or one a line, as JSON
    ///
    /// With ndjson, which is how engines such as Spark and ClickHouse hand over many captures, each line of the input is
    /// an object with the key "text", or "base64" for bytes that are no text, and where they are known "host",
    /// "captured_at" and "file". Other keys are not looked at. A line has 64 MiB at most.
    #[arg(
        long,
        value_enum,
        value_name = "FORM",
        default_value = "text",
        hide_short_help = true,
        help_heading = "What the captures do not tell"
    )]
    pub(crate) input: Input,
    /// Connections only
    ///
    /// TCP that is ESTABLISHED, UDP with a remote end.
    #[arg(short, long)]
    pub(crate) connections_only: bool,
    /// Fail (exit status 2) when any line is refused
    #[arg(long)]
    pub(crate) strict: bool,
    #[command(flatten)]
    pub(crate) filter: Filter,
    #[command(flatten)]
    pub(crate) show: Show,
}

impl Parse {
    /// How the machine of the captures stored numbers.
    pub(crate) const fn byte_order(&self) -> ByteOrder {
        self.byte_order.of_machine()
    }
}

/// How captures come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Input {
    /// Each file is a capture
    Text,
    /// Each line is a capture, as JSON
    Ndjson,
}

/// How a machine stores numbers.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum Order {
    /// x86, ARM, RISC-V and most others
    Little,
    /// s390x, older MIPS and POWER
    Big,
}

impl Order {
    /// The same in the words of the parsers.
    pub(crate) const fn of_machine(self) -> ByteOrder {
        match self {
            Self::Little => ByteOrder::Little,
            Self::Big => ByteOrder::Big,
        }
    }
}
