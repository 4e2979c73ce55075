//! Sockets that are filled in where they stay: to move what was just written, in pieces, costs more than to write it.

use std::net::{IpAddr, Ipv4Addr};

use connparse::{Endpoint, Protocol, Socket};

/// A socket that is yet to be filled in. It owns nothing.
pub(super) const BLANK: Socket<'static> =
    Socket::new(Protocol::Tcp, Endpoint::new(IpAddr::V4(Ipv4Addr::UNSPECIFIED), 0));

/// Adds a blank one to a list, and gives its place there.
#[inline]
pub(super) fn added<'s>(sockets: &'s mut Vec<Socket<'static>>) -> Option<&'s mut Socket<'static>> {
    // Unlike `push` this writes to no place in between.
    sockets.resize_with(sockets.len() + 1, || BLANK);
    sockets.last_mut()
}
