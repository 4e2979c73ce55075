//! The command line.

use std::ffi::OsString;
use std::path::PathBuf;
use std::time::Duration;

use clap::{ArgGroup, Parser, Subcommand, ValueEnum};
use connutil::parse::proc_net::ByteOrder;
use connutil::parse::{Format, Protocol};
use connutil::probe::{Query, Resolver, Selection, Target};

/// Shows the connections of a process, and says how complete the answer is.
///
/// Data goes to the output, words to the error output. Exit status: 0 something was found, 1 nothing (and nothing was
/// missed), 2 failed or called in a wrong way, 3 some of it could not be seen.
#[derive(Debug, Parser)]
#[command(version, name = "connutil", max_term_width = 100)]
pub(crate) struct Args {
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    List(List),
    Parse(Parse),
    Addr(Addr),
    Port(Port),
}

/// Shows the connections of a process, of a user, or of everyone: TCP and UDP, in every network namespace.
#[derive(Debug, clap::Args)]
#[command(
    group(ArgGroup::new("whose").args(["target", "pid", "name", "user"])),
    after_help = "Examples:
  connutil list                    the connections of everyone
  connutil list firefox            of all processes of that name
  connutil list 4711 --all-states  all sockets of a process
  connutil list --listening -t     who listens for TCP
  connutil list --user tor --output ndjson"
)]
pub(crate) struct List {
    /// A process id, or the name of processes; without it everyone
    #[arg(value_name = "TARGET")]
    target: Option<OsString>,
    /// The process with this id
    #[arg(long, value_name = "N")]
    pid: Option<u32>,
    /// The processes of this name, even where it is a number
    #[arg(long, value_name = "NAME")]
    name: Option<OsString>,
    /// The sockets of this user, by name or number
    #[arg(long, value_name = "USER")]
    user: Option<String>,
    /// Ask in this way only (proc, ss)
    #[arg(long, value_name = "RESOLVER")]
    resolver: Option<Resolver>,
    /// Sockets in every state, not connections only
    #[arg(short, long)]
    all_states: bool,
    /// Sockets that wait for others: TCP in LISTEN, UDP without a remote end
    #[arg(short, long, conflicts_with = "all_states")]
    listening: bool,
    /// TCP only
    #[arg(short, long)]
    tcp: bool,
    /// UDP only
    #[arg(short, long)]
    udp: bool,
    /// IPv4 addresses only (IPv4-mapped ones are IPv4)
    #[arg(short = '4', long)]
    ipv4: bool,
    /// IPv6 addresses only
    #[arg(short = '6', long)]
    ipv6: bool,
    /// How long everything may take, in seconds
    #[arg(long, value_name = "SECONDS", value_parser = seconds, default_value = "30")]
    timeout: Duration,
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "table")]
    pub(crate) output: Form,
}

impl List {
    /// Whose sockets are meant.
    pub(crate) fn target(&self) -> Target {
        match (&self.target, self.pid, &self.name, &self.user) {
            (_, Some(pid), _, _) => Target::Pid(pid),
            (_, _, Some(name), _) => Target::named(name),
            (_, _, _, Some(user)) => Target::user(user),
            (Some(text), ..) => {
                match text.to_str().filter(|text| text.bytes().all(|byte| byte.is_ascii_digit())) {
                    // No process has an id that does not fit.
                    Some(digits) => Target::Pid(digits.parse().unwrap_or(u32::MAX)),
                    None => Target::named(text),
                }
            }
            (None, None, None, None) => Target::Everyone,
        }
    }

    /// The lookup that is meant.
    pub(crate) fn query(&self) -> Query {
        let mut query = Query::new(self.target()).select(self.selection()).deadline(self.timeout);
        if let Some(resolver) = self.resolver {
            query = query.resolver(resolver);
        }
        match (self.tcp, self.udp) {
            (true, false) => query = query.protocol(Protocol::Tcp),
            (false, true) => query = query.protocol(Protocol::Udp),
            _ => {}
        }
        match (self.ipv4, self.ipv6) {
            (true, false) => query.ipv6(false),
            (false, true) => query.ipv6(true),
            _ => query,
        }
    }

    /// Which sockets are meant.
    pub(crate) const fn selection(&self) -> Selection {
        match (self.all_states, self.listening) {
            (true, _) => Selection::All,
            (false, true) => Selection::Listening,
            (false, false) => Selection::Connections,
        }
    }
}

/// Reads captures: what ss and its like printed, on any system.
///
/// The format is found out from the text, and again where it changes; prompts, byte-order marks and UTF-16 are no
/// obstacle. Lines that cannot be read are shown with place and reason, and exit status 3 says that there were some.
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  connutil parse capture.txt
  ssh host ss -anptu | connutil parse --output ndjson
  connutil parse --connections-only captures/*.txt
  connutil parse --format proc_net_udp --byte-order big udp.txt")]
pub(crate) struct Parse {
    /// Captures; `-`, or none at all, is the input
    #[arg(value_name = "FILE")]
    pub(crate) files: Vec<PathBuf>,
    /// Read this format only, instead of finding it out
    #[arg(short, long, value_name = "FORMAT")]
    pub(crate) format: Option<Format>,
    /// Byte order of the machine that printed its /proc/net
    #[arg(long, value_enum, value_name = "ORDER", default_value = "little")]
    byte_order: Order,
    /// Connections only: TCP that is ESTABLISHED, UDP with a remote end
    #[arg(short, long)]
    pub(crate) connections_only: bool,
    /// Fail (exit status 2) when any line is refused
    #[arg(long)]
    pub(crate) strict: bool,
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "table")]
    pub(crate) output: Form,
}

impl Parse {
    /// How the machine of the captures stored numbers.
    pub(crate) const fn byte_order(&self) -> ByteOrder {
        match self.byte_order {
            Order::Little => ByteOrder::Little,
            Order::Big => ByteOrder::Big,
        }
    }
}

/// How a machine stores numbers.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Order {
    /// x86, ARM, RISC-V and most others
    Little,
    /// s390x, older MIPS and POWER
    Big,
}

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
    #[arg(long, value_name = "INTEGER")]
    pub(crate) from_int: Option<u128>,
    /// Take the integer for an IPv6 address
    #[arg(short = '6', long, requires = "from_int")]
    pub(crate) ipv6: bool,
    /// The form of the output
    #[arg(short, long, value_enum, value_name = "FORM", default_value = "table")]
    pub(crate) output: Form,
}

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

fn seconds(text: &str) -> Result<Duration, String> {
    let seconds: f64 = text.parse().map_err(|_| "not a number of seconds".to_owned())?;
    match Duration::try_from_secs_f64(seconds) {
        // A day is as good as for ever, and later arithmetic cannot overflow.
        Ok(duration) if !duration.is_zero() => Ok(duration.min(Duration::from_secs(86_400))),
        _ => Err("give more than 0 seconds".to_owned()),
    }
}
