//! The options of `connutil list`.

use std::ffi::OsString;
use std::time::Duration;

use clap::ArgGroup;
use connutil::parse::Protocol;
use connutil::probe::{Query, Resolver, Selection, Target};

use super::{Form, seconds};

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
