//! `connutil diff`: what changed from one capture to another, or to now.

mod blind;
mod entry;
mod matching;
mod side;
mod write;

use std::collections::BTreeSet;
use std::io;
use std::net::IpAddr;

use connutil::addr::{AddressClass, classify};
use connutil::parse::{Facts, Owner, Socket};
use connutil::probe::Target;

use crate::args::Diff;
use crate::exit::{Exit, Failure, say};
use crate::filter::Filter;

use blind::Sight;
use entry::Entry;
use matching::{Matching, owners_differ};
use side::Side;
use write::{Change, Kind, Source, Summary};

pub(crate) fn run(diff: &Diff) -> Result<Exit, Failure> {
    let (a, b) = diff.sides()?;
    let mut found = matching::matching(&a.entries, &b.entries);
    let chosen = Chosen::of(diff);
    chosen.leave_in(&mut found, &a, &b);
    let not_compared = diff.not_compared(&a, &b, &mut found);
    let changes = diff.changes(&a, &b, &found);
    let source = |side: &Side| Source { name: side.name.clone(), sockets: chosen.count(side) };
    let perhaps = found.both.iter().filter(|pair| pair.perhaps).count();
    let summary = Summary { same: found.both.len(), perhaps, not_compared, a: source(&a), b: source(&b) };
    let is_partial = a.is_partial || b.is_partial || !summary.not_compared.is_empty();
    let exit = match () {
        // As diff(1) has it: 0 where both sides are alike, 1 where they differ.
        () if !changes.is_empty() => Exit::Different,
        () if is_partial => Exit::Partial,
        () => Exit::Found,
    };
    match write::write(&changes, &summary, diff.output.form) {
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(exit),
        outcome => outcome?,
    }
    tell(&changes, &summary);
    Ok(exit)
}

impl Diff {
    /// Both sides, each socket once.
    fn sides(&self) -> Result<(Side, Side), Failure> {
        if side::both_from_input(&self.a, self.b.as_ref()) {
            return Err(Failure::Input("only one of the two can be the input (`-`)".into()));
        }
        let facts = Facts::new(self.byte_order.of_machine());
        let mut a = Side::of_file('A', &self.a, self.format, facts)?;
        let mut b = match &self.b {
            Some(file) => Side::of_file('B', file, self.format, facts)?,
            None => self.live()?,
        };
        if self.b.is_none() && a.entries.iter().all(|entry| entry.socket.netns.is_none()) {
            b.keep_own_namespace();
        }
        if self.peer || self.ignore_host {
            [&mut a, &mut b].into_iter().for_each(Side::forget_hosts);
        }
        if self.peer {
            between(&mut a, &mut b);
        }
        for side in [&mut a, &mut b] {
            side.entries = entry::merged(std::mem::take(&mut side.entries));
            side.shows_all |= self.complete;
        }
        Ok((a, b))
    }

    fn live(&self) -> Result<Side, Failure> {
        Side::live('B', self.target().unwrap_or(Target::Everyone), self.timeout)
    }

    /// Leaves the sockets that are certainly on one side only, and says of which that cannot be told.
    fn not_compared(&self, a: &Side, b: &Side, found: &mut Matching) -> Vec<String> {
        let (of_a, of_b) = (Sight::of(a), Sight::of(b));
        let mut not_compared = of_b.missing(a, &mut found.only_a);
        not_compared.extend(of_a.missing(b, &mut found.only_b));
        if of_a.is_of_other_hosts(&of_b) {
            not_compared
                .push("no host is on both sides; --ignore-host compares those of different ones".into());
        }
        if found.gave_up {
            not_compared.push("too many names and cut addresses: not all of them were compared".into());
        }
        not_compared
    }

    fn changes<'s>(&self, a: &'s Side, b: &'s Side, found: &Matching) -> Vec<Change<'s>> {
        let only = |kind, place: &usize| {
            let (a, b) = match kind {
                Kind::OnlyA => (a.entries.get(*place), None),
                _ => (None, b.entries.get(*place)),
            };
            Change { kind, perhaps: false, a, b }
        };
        let mut changes: Vec<Change<'s>> =
            found.only_a.iter().map(|place| only(Kind::OnlyA, place)).collect();
        changes.extend(found.only_b.iter().map(|place| only(Kind::OnlyB, place)));
        let same_tool = !a.formats.is_empty() && a.formats == b.formats;
        for pair in &found.both {
            let (Some(one), Some(other)) = (a.entries.get(pair.a), b.entries.get(pair.b)) else { continue };
            let mut push =
                |kind| changes.push(Change { kind, perhaps: pair.perhaps, a: Some(one), b: Some(other) });
            if entry::state_differs(&one.socket, &other.socket) {
                push(Kind::State);
            }
            if !self.peer && owners_differ(&one.socket, &other.socket, self.owners, same_tool) {
                push(Kind::Owners);
            }
        }
        changes.sort_by_key(|change| change.kind);
        changes
    }
}

/// What is asked for. It is chosen when all is matched: what a side shows, and what became of a socket, is told by all of
/// it.
struct Chosen<'d> {
    diff: &'d Diff,
    filter: Filter,
    target: Option<Target>,
}

impl<'d> Chosen<'d> {
    fn of(diff: &'d Diff) -> Self {
        Self { diff, filter: diff.filter.filter(), target: diff.target() }
    }

    /// Leaves what is asked for; of a pair both, where one of them is. What is not the target's any more is gone.
    fn leave_in(&self, found: &mut Matching, a: &Side, b: &Side) {
        let is_asked_for = |side: &Side, place: usize| {
            side.entries.get(place).is_some_and(|entry| self.is_asked_for(side, &entry.socket))
        };
        found.only_a.retain(|&place| is_asked_for(a, place));
        found.only_b.retain(|&place| is_asked_for(b, place));
        for pair in std::mem::take(&mut found.both) {
            let (Some(one), Some(other)) = (a.entries.get(pair.a), b.entries.get(pair.b)) else { continue };
            if !self.fits(&one.socket) && !self.fits(&other.socket) {
                continue;
            }
            match (self.is_held(a, &one.socket), self.is_held(b, &other.socket)) {
                (Some(true), Some(false)) => found.only_a.push(pair.a),
                (Some(false), Some(true)) => found.only_b.push(pair.b),
                (Some(true), _) | (_, Some(true)) => found.both.push(pair),
                _ => {}
            }
        }
        found.only_a.sort_unstable();
        found.only_b.sort_unstable();
    }

    /// How many sockets of a side are asked for.
    fn count(&self, side: &Side) -> usize {
        side.entries.iter().filter(|entry| self.is_asked_for(side, &entry.socket)).count()
    }

    fn is_asked_for(&self, side: &Side, socket: &Socket<'_>) -> bool {
        self.fits(socket) && self.is_held(side, socket) == Some(true)
    }

    fn fits(&self, socket: &Socket<'_>) -> bool {
        let is_of_kind = match (self.diff.listening, self.diff.connections_only) {
            (true, _) => socket.is_listening(),
            (_, true) => socket.is_connection(),
            _ => true,
        };
        is_of_kind && self.filter.wants(socket)
    }

    /// Whether a socket is held by the target; `None` where the side tells no owner.
    fn is_held(&self, side: &Side, socket: &Socket<'_>) -> Option<bool> {
        // A live lookup is of the target alone, and knows more names of a process than a row shows.
        let Some(target) = self.target.as_ref().filter(|_| !side.is_live) else { return Some(true) };
        let is_target = |owner: &Owner<'_>| match target {
            Target::Pid(pid) => owner.pid == *pid,
            Target::Name(wanted) => owner.may_be_named(wanted.as_encoded_bytes()),
            _ => true,
        };
        (!socket.owners.is_empty()).then(|| socket.owners.iter().any(is_target))
    }
}

/// Leaves what is between two machines, and turns B's sockets round: what is its remote end is A's local one.
fn between(a: &mut Side, b: &mut Side) {
    let (of_a, of_b) = (own_addresses(a), own_addresses(b));
    let leads_to = |socket: &Socket<'_>, other: &BTreeSet<IpAddr>| {
        let remote = socket.remote.as_ref().and_then(|remote| remote.address.ip());
        remote.is_some_and(|ip| other.contains(&ip))
    };
    a.entries.retain(|entry| leads_to(&entry.socket, &of_b));
    b.entries.retain(|entry| leads_to(&entry.socket, &of_a));
    for Entry { socket, .. } in &mut b.entries {
        if let Some(remote) = &mut socket.remote {
            std::mem::swap(remote, &mut socket.local);
            // An interface is known by its name on its own machine only.
            remote.set_zone(None);
            socket.local.set_zone(None);
        }
    }
    a.entries.iter_mut().for_each(|Entry { socket, .. }| {
        socket.local.set_zone(None);
        socket.remote.iter_mut().for_each(|remote| remote.set_zone(None));
    });
}

/// The addresses that a machine is known by to others.
fn own_addresses(side: &Side) -> BTreeSet<IpAddr> {
    let ips = side.entries.iter().filter_map(|entry| entry.socket.local.address.ip());
    ips.filter(|&ip| !matches!(classify(ip), AddressClass::Loopback | AddressClass::Unspecified)).collect()
}

fn tell(changes: &[Change<'_>], summary: &Summary) {
    for sentence in &summary.not_compared {
        say(sentence);
    }
    let count = |kind| changes.iter().filter(|change| change.kind == kind).count();
    let perhaps = match summary.perhaps {
        0 => String::new(),
        count => format!(" ({count} of them perhaps: a name, or a part of an address)"),
    };
    say(&format!(
        "A is {}, B is {}: {} in A only, {} in B only, {} in both{perhaps}, of which {} changed state and {} owners",
        summary.a.name,
        summary.b.name,
        count(Kind::OnlyA),
        count(Kind::OnlyB),
        summary.same,
        count(Kind::State),
        count(Kind::Owners),
    ));
}
