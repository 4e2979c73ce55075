//! What the tests of these resolvers need.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use connparse::{Owner, Socket};

use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Lookup};
use crate::{Command, Machine, Output, ProbeError, Selection, Target};

/// Everything, with all owners.
pub(crate) const ALL: Asked = Asked {
    selection: Selection::All,
    protocol: None,
    ipv6: None,
    netns: None,
    owners: true,
    infer: false,
    details: true,
    is_named: true,
};
/// Everything, with the target's own descriptors.
pub(crate) const OWN: Asked = Asked { owners: false, ..ALL };

/// The bytes of a `.hex` file: how many there are, and the lines that are not all zeros.
pub(crate) fn bytes(text: &str) -> Vec<u8> {
    let (head, lines) = text.split_once('\n').unwrap();
    let length = head.split(' ').find_map(|word| word.parse().ok()).unwrap();
    let mut bytes = vec![0; length];
    for line in lines.lines() {
        let (at, digits) = line.split_once(": ").unwrap();
        let at = usize::from_str_radix(at, 16).unwrap();
        for (nth, pair) in digits.split(' ').enumerate() {
            bytes[at + nth] = u8::from_str_radix(pair, 16).unwrap();
        }
    }
    bytes
}

/// `local pid/fd…` of each socket.
pub(crate) fn told(heard: &Heard) -> Vec<String> {
    let owner = |owner: &Owner<'_>| format!(" {}/{}", owner.pid, owner.fd.unwrap());
    let line = |socket: &Socket<'_>| {
        format!("{}{}", socket.local, socket.owners.iter().map(owner).collect::<String>())
    };
    heard.sockets.iter().map(line).collect()
}

/// A lookup that may take a minute.
pub(crate) fn lookup<'a>(machine: &'a Known, target: &'a Target, asked: &'a Asked) -> Lookup<'a> {
    Lookup { machine, target, asked, deadline: Deadline::after(Duration::from_secs(60)) }
}

/// A machine of which only this is known: which processes exist.
pub(crate) struct Known(pub(crate) &'static [u32]);

impl Machine for Known {
    fn proc_root(&self) -> &Path {
        Path::new("/nonexistent")
    }

    fn find(&self, _: &str) -> Option<PathBuf> {
        None
    }

    fn run(&self, _: &Path, _: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        Ok(Output::default())
    }

    fn has_process(&self, pid: u32) -> Option<bool> {
        Some(self.0.contains(&pid))
    }
}
