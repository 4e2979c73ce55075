//! The options that choose among sockets, of `connutil list` and `connutil parse`.

use connutil::addr::AddressClass;
use connutil::parse::{Protocol, State};
use connutil::probe::Query;

use crate::exit::Failure;
use crate::filter::{self, Block, Ports};

/// The heading of what only the long help tells.
const MORE: &str = "More filters (of several all have to fit)";

/// Each list holds at least one that fits; all lists have to fit.
#[derive(Debug, clap::Args)]
pub(crate) struct Filter {
    /// TCP only
    #[arg(short, long)]
    pub(crate) tcp: bool,
    /// UDP only
    #[arg(short, long)]
    pub(crate) udp: bool,
    /// These protocols only (tcp, udp; captures have others)
    #[arg(long, value_name = "PROTOCOL", value_delimiter = ',',
          conflicts_with_all = ["tcp", "udp"], hide_short_help = true, help_heading = MORE)]
    protocol: Vec<Protocol>,
    /// IPv4 addresses only (IPv4-mapped ones are IPv4)
    #[arg(short = '4', long, hide_short_help = true, help_heading = MORE)]
    pub(crate) ipv4: bool,
    /// IPv6 addresses only
    #[arg(short = '6', long, hide_short_help = true, help_heading = MORE)]
    pub(crate) ipv6: bool,
    /// TCP in these states, such as listen,time_wait
    #[arg(long, value_name = "STATE", value_delimiter = ',')]
    pub(crate) state: Vec<State<'static>>,
    /// These ports, at either end: 443, 8000-8999, https
    #[arg(long, value_name = "PORT", value_delimiter = ',')]
    port: Vec<Ports>,
    /// These local ports
    #[arg(long, value_name = "PORT", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    local_port: Vec<Ports>,
    /// These remote ports
    #[arg(long, value_name = "PORT", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    remote_port: Vec<Ports>,
    /// These addresses or prefixes, at either end
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    address: Vec<Block>,
    /// These local addresses or prefixes
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    local: Vec<Block>,
    /// These remote addresses: 192.0.2.7, 10.0.0.0/8
    #[arg(long, value_name = "ADDRESS", value_delimiter = ',')]
    remote: Vec<Block>,
    /// Local addresses of these classes (private, global, loopback, link-local, …)
    #[arg(long, value_name = "CLASS", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    local_class: Vec<AddressClass>,
    /// Remote addresses of these classes
    #[arg(long, value_name = "CLASS", value_delimiter = ',', hide_short_help = true, help_heading = MORE)]
    remote_class: Vec<AddressClass>,
}

impl Filter {
    /// What a socket must be like.
    pub(crate) fn filter(&self) -> filter::Filter {
        filter::Filter {
            protocols: self.protocols(),
            ipv6: self.is_ipv6(),
            states: self.state.clone(),
            ports: self.port.clone(),
            local_ports: self.local_port.clone(),
            remote_ports: self.remote_port.clone(),
            addresses: self.address.clone(),
            local: self.local.clone(),
            remote: self.remote.clone(),
            local_classes: self.local_class.clone(),
            remote_classes: self.remote_class.clone(),
        }
    }

    /// The protocols that are wanted; none is all of them.
    pub(crate) fn protocols(&self) -> Vec<Protocol> {
        let flags = [(self.tcp, Protocol::Tcp), (self.udp, Protocol::Udp)];
        let flagged = flags.into_iter().filter_map(|(is_set, protocol)| is_set.then_some(protocol));
        self.protocol.iter().copied().chain(flagged).collect()
    }

    /// Fails where a protocol is wanted that no system is asked for: an answer without any would not be complete.
    pub(crate) fn check_live(&self) -> Result<(), Failure> {
        match self.protocol.iter().find(|protocol| !Query::looks_for(**protocol)) {
            None => Ok(()),
            Some(protocol) => Err(Failure::Input(format!(
                "--protocol {protocol} is for captures: a system is asked for tcp and udp only; print the others \
                 with a tool such as ss, and read that with connutil parse"
            ))),
        }
    }

    /// The family that is wanted; both flags, or none of them, are both.
    pub(crate) const fn is_ipv6(&self) -> Option<bool> {
        match (self.ipv4, self.ipv6) {
            (true, false) => Some(false),
            (false, true) => Some(true),
            _ => None,
        }
    }
}
