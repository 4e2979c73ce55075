//! The options of `connutil port`.

use super::Output;

/// Tells what a port is used for, or which ports a service has.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil port 443 9050
  connutil port https")]
pub(crate) struct Port {
    /// Port numbers, or IANA service names
    #[arg(value_name = "PORT|SERVICE", required = true)]
    pub(crate) ports: Vec<String>,
    #[command(flatten)]
    pub(crate) output: Output,
}
