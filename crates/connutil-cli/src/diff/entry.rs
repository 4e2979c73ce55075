//! What one side has between two ends: the rows of one socket, and what tells whether another row is of the same.

use std::collections::HashMap;
use std::rc::Rc;

use connutil::addr::Zone;
use connutil::parse::{Address, Endpoint, Protocol, Socket, State};

/// A socket of a side.
#[derive(Clone, Debug)]
pub(super) struct Entry {
    pub(super) socket: Socket<'static>,
    /// The machine that it is of, where its record says so.
    pub(super) host: Option<Rc<str>>,
}

impl Entry {
    /// A socket of a machine that has no name.
    pub(super) const fn of(socket: Socket<'static>) -> Self {
        Self { socket, host: None }
    }
}

/// An end as a key: what is the same under every tool.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct End {
    address: Address<'static>,
    port: Option<u16>,
    service: Option<Vec<u8>>,
    zone: Option<Zone>,
}

impl End {
    fn of(end: &Endpoint<'static>) -> Self {
        let address = match &end.address {
            Address::Name(name) => Address::Name(name.to_ascii_lowercase().into()),
            other => other.clone(),
        };
        // The service is only another word for the port, where that is known.
        let service = end.service().filter(|_| end.port.is_none()).map(|name| name.to_vec());
        Self { address, port: end.port, service, zone: end.zone() }
    }

    fn without_zone(mut self) -> Self {
        self.zone = None;
        self
    }

    /// A wildcard of whatever family.
    fn of_any_family(mut self) -> Self {
        if self.address.is_wildcard() {
            self.address = Address::Any;
        }
        self
    }
}

/// What a socket is told by.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) struct Key {
    host: Option<Rc<str>>,
    protocol: Protocol,
    local: End,
    remote: Option<End>,
    netns: Option<u64>,
}

/// How much of a key has to agree.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Strictness {
    Everything,
    /// Not the network namespace, which most tools do not know.
    Ends,
    /// Nor the zones, where one side knows none.
    Addresses,
    /// Nor the family of a wildcard, where one side knows none.
    Wildcards,
}

impl Key {
    /// The key of an entry; without `by_host` that of any machine.
    pub(super) fn of(entry: &Entry, strictness: Strictness, by_host: bool) -> Self {
        let socket = &entry.socket;
        let end = |end: &Endpoint<'static>| match strictness {
            Strictness::Everything | Strictness::Ends => End::of(end),
            Strictness::Addresses => End::of(end).without_zone(),
            Strictness::Wildcards => End::of(end).without_zone().of_any_family(),
        };
        Self {
            host: entry.host.clone().filter(|_| by_host),
            protocol: socket.protocol,
            local: end(&socket.local),
            remote: socket.remote.as_ref().map(end),
            netns: socket.netns.filter(|_| strictness == Strictness::Everything),
        }
    }
}

/// Merges the rows of one socket: tools such as lsof print one for each descriptor. Sockets that share their ends
/// (SO_REUSEPORT) become one as well, because no two tools tell them apart in the same way.
pub(super) fn merged(entries: Vec<Entry>) -> Vec<Entry> {
    let mut places: HashMap<Key, usize> = HashMap::new();
    let mut merged: Vec<Entry> = Vec::new();
    for entry in entries {
        let key = Key::of(&entry, Strictness::Everything, true);
        match places.get(&key).and_then(|&place| merged.get_mut(place)) {
            Some(first) => merge(&mut first.socket, entry.socket),
            None => {
                places.insert(key, merged.len());
                merged.push(entry);
            }
        }
    }
    merged
}

fn merge(first: &mut Socket<'static>, other: Socket<'static>) {
    first.state = first.state.take().or(other.state);
    first.uid = first.uid.or(other.uid);
    if first.user.is_none() {
        (first.user, first.is_user_cut) = (other.user, other.is_user_cut);
    }
    first.inode = first.inode.or(other.inode);
    let is_new = |owner: &connutil::parse::Owner<'_>| {
        !first.owners.iter().any(|known| (known.pid, known.fd) == (owner.pid, owner.fd))
    };
    let new: Vec<_> = other.owners.into_iter().filter(is_new).collect();
    first.owners.extend(new);
}

/// Whether two sockets are of the same machine, as far as that is known.
fn hosts_agree(a: &Entry, b: &Entry) -> bool {
    a.host.is_none() || b.host.is_none() || a.host == b.host
}

/// Whether two sockets with the same key, but for what a strictness leaves out, are the same.
pub(super) fn agree(one: &Entry, other: &Entry, strictness: Strictness) -> bool {
    let (a, b) = (&one.socket, &other.socket);
    let netns =
        strictness == Strictness::Everything || a.netns.is_none() || b.netns.is_none() || a.netns == b.netns;
    let is_any = |end: &Endpoint<'_>| matches!(end.address, Address::Any);
    let ends = pairs(a, b).all(|(a, b)| {
        (a.zone() == b.zone() || a.zone().is_none() || b.zone().is_none())
            && (a.address == b.address || !a.address.is_wildcard() || is_any(a) || is_any(b))
    });
    netns && ends && hosts_agree(one, other)
}

fn pairs<'s>(
    a: &'s Socket<'static>,
    b: &'s Socket<'static>,
) -> impl Iterator<Item = (&'s Endpoint<'static>, &'s Endpoint<'static>)> {
    std::iter::once((&a.local, &b.local)).chain(a.remote.as_ref().zip(b.remote.as_ref()))
}

/// Whether something about a socket's ends is not known for certain: a name in place of an address, or a part of one.
pub(super) fn is_vague(socket: &Socket<'static>) -> bool {
    let vague = |end: &Endpoint<'_>| {
        matches!(end.address, Address::Name(_) | Address::Cut(_) | Address::NotPrinted)
            || end.port.is_none() && end.service().is_some()
    };
    vague(&socket.local) || socket.remote.as_ref().is_some_and(vague)
}

/// Whether two sockets can be the same, as far as what is known of them goes.
pub(super) fn may_be(one: &Entry, other: &Entry) -> bool {
    let (a, b) = (&one.socket, &other.socket);
    let is_cut = |socket: &Socket<'_>| socket.local.address.beginning().is_some();
    // Where an end is not printed, the other one may be missing as well.
    let remotes = a.remote.is_some() == b.remote.is_some() || is_cut(a) || is_cut(b);
    let ends = || pairs(a, b).all(|(a, b)| end_may_be(a, b));
    a.protocol == b.protocol && remotes && hosts_agree(one, other) && ends()
}

fn end_may_be(a: &Endpoint<'static>, b: &Endpoint<'static>) -> bool {
    let is_cut = |end: &Endpoint<'_>| end.address.beginning().is_some();
    let ports = match (a.port, b.port) {
        (Some(a), Some(b)) => a == b,
        (None, None) => a.service() == b.service() || is_cut(a) || is_cut(b),
        (None, Some(_)) => a.service().is_some() || is_cut(a),
        (Some(_), None) => b.service().is_some() || is_cut(b),
    };
    let zones = a.zone() == b.zone() || a.zone().is_none() || b.zone().is_none();
    ports && zones && address_may_be(&a.address, &b.address)
}

fn address_may_be(a: &Address<'_>, b: &Address<'_>) -> bool {
    match (a, b) {
        (Address::Ip(a), Address::Ip(b)) => a == b,
        (Address::Name(a), Address::Name(b)) => a.eq_ignore_ascii_case(b),
        (Address::Name(_), Address::Ip(ip)) | (Address::Ip(ip), Address::Name(_)) => !ip.is_unspecified(),
        (Address::Any, other) | (other, Address::Any) => other.is_wildcard(),
        _ => match (a.beginning(), b.beginning()) {
            (Some(a), Some(b)) => a.starts_with(b) || b.starts_with(a),
            (Some(cut), None) => b.begins_with(cut),
            (None, Some(cut)) => a.begins_with(cut),
            (None, None) => false,
        },
    }
}

/// Whether the state is another one. Where a tool prints none, or a word that is in no table, nothing is known of that.
pub(super) fn state_differs(a: &Socket<'static>, b: &Socket<'static>) -> bool {
    match (&a.state, &b.state) {
        (Some(State::Other(_)), _) | (_, Some(State::Other(_))) => false,
        (Some(a), Some(b)) => a != b,
        _ => false,
    }
}
