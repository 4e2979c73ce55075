//! The options of `connutil addr`.

use super::{Output, number};

/// Tells what is known of an address, a prefix or an address as an integer.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil addr 192.168.0.1 ::ffff:5.9.158.75 fe80::1%eth0
  connutil addr 10.0.0.0/8
  connutil addr 255.255.240.0      also tells the prefix length of a netmask
  connutil addr --from-int 3232235521
  connutil addr --from-int 1 -6")]
pub(crate) struct Addr {
    /// Addresses, with a zone or a prefix length where wanted
    #[arg(value_name = "ADDRESS", required_unless_present = "from_int")]
    pub(crate) addresses: Vec<String>,
    /// The address that is this integer: IPv4, or with -6 IPv6
    #[arg(long, value_name = "INTEGER", value_parser = integer, allow_negative_numbers = true)]
    pub(crate) from_int: Option<u128>,
    /// Take the integer for an IPv6 address
    #[arg(short = '6', long, requires = "from_int")]
    pub(crate) ipv6: bool,
    #[command(flatten)]
    pub(crate) output: Output,
}

fn integer(text: &str) -> Result<u128, String> {
    number(text, "an address as an integer")
}
