//! Which machine is asked.

use std::path::PathBuf;

use connutil::probe::{Machine, ProcRoot, Resolver, ThisMachine};

use super::Order;

/// This machine, or a /proc that lies elsewhere.
#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Place {
    /// Ask this /proc: a mounted one, as of a container, or a saved copy
    ///
    /// It is read and nothing else: no commands are run, and users are asked for by number.
    #[arg(long, value_name = "DIR", value_hint = clap::ValueHint::DirPath, conflicts_with = "resolver", help_heading = "How to ask",
          hide_short_help = true)]
    proc_root: Option<PathBuf>,
    /// Byte order of the machine of which DIR is a copy; this machine's when nothing is said
    #[arg(
        long,
        value_enum,
        value_name = "ORDER",
        requires = "proc_root",
        help_heading = "How to ask",
        hide_short_help = true
    )]
    byte_order: Option<Order>,
}

impl Place {
    pub(crate) fn machine(&self) -> Box<dyn Machine> {
        match (&self.proc_root, self.byte_order) {
            (None, _) => Box::new(ThisMachine),
            (Some(root), None) => Box::new(ProcRoot::new(root)),
            (Some(root), Some(order)) => Box::new(ProcRoot::new(root).with_byte_order(order.of_machine())),
        }
    }

    /// The only resolver there is for a /proc.
    pub(crate) fn resolver(&self) -> Option<Resolver> {
        self.proc_root.as_ref().map(|_| Resolver::Proc)
    }
}
