//! The options of `connutil parse`.

use std::path::PathBuf;

use clap::ValueEnum;
use connutil::parse::Format;
use connutil::parse::proc_net::ByteOrder;

use super::{Filter, Show};

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
