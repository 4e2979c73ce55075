//! The options of `connutil port`.

use super::Form;

/// Tells what a port is used for, or which ports a service has.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil port 443 9050
  connutil port https")]
pub(crate) struct Port {
    /// Port numbers, or IANA service names
    #[arg(value_name = "PORT|SERVICE", required = true)]
    pub(crate) ports: Vec<String>,
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "table")]
    pub(crate) output: Form,
}
