//! A socket under pseudonyms.

use connutil::addr::Zone;
use connutil::parse::{Address, Endpoint, Owners, Socket, State};

use super::pseudonym::Pseudonyms;
use super::token::zone;

/// The same socket with other addresses, users and names. Ports, states, queues, and what a kernel hands out anew each
/// time (the numbers of processes, descriptors, inodes, namespaces) stay.
pub(super) fn redacted(socket: Socket<'_>, pseudonyms: &mut Pseudonyms) -> Socket<'static> {
    let mut socket = socket.into_owned();
    socket.local = endpoint(socket.local, pseudonyms);
    socket.remote = socket.remote.map(|remote| endpoint(remote, pseudonyms));
    socket.state = socket.state.map(|state| match state {
        State::Other(word) => State::Other(pseudonyms.text(&word).into()),
        known => known,
    });
    socket.user = socket.user.map(|user| pseudonyms.text(&user).into());
    socket.uid = socket.uid.map(|uid| pseudonyms.uid(uid));
    let owners = std::mem::take(&mut socket.owners);
    socket.owners = owners
        .into_iter()
        .map(|mut owner| {
            owner.name = owner.name.map(|name| pseudonyms.text(&name).into());
            owner
        })
        .collect::<Owners<'_>>();
    socket
}

fn endpoint(end: Endpoint<'static>, pseudonyms: &mut Pseudonyms) -> Endpoint<'static> {
    let Endpoint { port, .. } = end;
    let mut other = end;
    other.address = match other.address {
        Address::Ip(ip) => Address::Ip(pseudonyms.address(ip)),
        Address::Name(name) => Address::Name(pseudonyms.text(&name).into()),
        Address::Cut(cut) => Address::Cut(pseudonyms.cut(&cut).into()),
        any => any,
    };
    other.set_zone(other.zone().and_then(|name| Zone::new(&zone(name.as_bytes(), pseudonyms)).ok()));
    // The name of a service that is in no table may be anybody's.
    if let (None, Some(name)) = (port, other.service()) {
        let name = pseudonyms.text(name).into();
        other.set_service(Some(name));
    }
    other
}
