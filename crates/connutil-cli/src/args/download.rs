//! The options of `connutil download`.

use std::path::PathBuf;
use std::time::Duration;

use super::seconds;

/// Downloads a file over http or https.
///
/// What cannot succeed later is not tried again. A file is written whole or not at all. Redirects are followed, never
/// from https to http. Proxies are those of http_proxy, https_proxy, all_proxy and no_proxy.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil download https://example.org/list.txt -o list.txt
  connutil download http://example.org/capture | connutil parse
  connutil download http://example.org/big --retries 5 --timeout 600 -o big

Exit status: 0 it is there, 2 failed, 130 interrupted.")]
pub(crate) struct Download {
    /// What to download: http://… or https://…
    #[arg(value_name = "URL")]
    pub(crate) url: String,
    /// Write to this file; `-`, as without this option, is the output, but for a terminal `-` has to be said
    #[arg(short, long, value_name = "FILE")]
    pub(crate) output_file: Option<PathBuf>,
    /// Replace the file if it exists
    #[arg(long)]
    pub(crate) force: bool,
    /// How long everything may take, in seconds; without it there is no limit
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true)]
    pub(crate) timeout: Option<Duration>,
    /// How long nothing may move, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, allow_negative_numbers = true, default_value = "30", hide_short_help = true)]
    pub(crate) idle_timeout: Duration,
    /// How often to try again what can succeed later
    #[arg(long, value_name = "N", default_value = "0")]
    pub(crate) retries: u32,
    /// How much is taken, in bytes, or with k, M, G or T (times 1024)
    #[arg(long, value_name = "SIZE", value_parser = size, default_value = "16G", hide_short_help = true)]
    pub(crate) max_size: u64,
    /// Let the server compress the file, and decode it here
    #[arg(long, hide_short_help = true)]
    pub(crate) gzip: bool,
}

fn size(text: &str) -> Result<u64, String> {
    let digits = text.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
    let number: u64 = digits.parse().map_err(|_| "not a whole number of bytes".to_owned())?;
    let unit = match text.get(digits.len()..).unwrap_or_default() {
        "" | "B" => 1,
        "k" | "K" | "KiB" => 1 << 10,
        "m" | "M" | "MiB" => 1 << 20,
        "g" | "G" | "GiB" => 1 << 30,
        "t" | "T" | "TiB" => 1 << 40,
        _ => return Err("the units are k, M, G and T".to_owned()),
    };
    number.checked_mul(unit).ok_or_else(|| "larger than anything".to_owned())
}
