//! From the fields of a protocol control block, which are the same in these kernels, to the ends and the state of a socket.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use connparse::{Endpoint, Family, Socket, State};
use netaddr::unscoped;

/// `INP_IPV4`, `INI_IPV4`: it takes or has IPv4 addresses.
pub(crate) const V4: u8 = 1;
/// `INP_IPV6`, `INI_IPV6`: it takes or has IPv6 addresses.
pub(crate) const V6: u8 = 2;

/// The ends of a socket: port and the sixteen bytes of the address, of which IPv4 has the last four.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Ends {
    pub(crate) local: (u16, [u8; 16]),
    pub(crate) remote: (u16, [u8; 16]),
    /// Which families it has addresses of: [`V4`], [`V6`].
    pub(crate) families: u8,
}

impl Ends {
    /// Puts them into a socket, with what they tell of it.
    pub(crate) fn put(self, socket: &mut Socket<'static>) {
        socket.local = self.end(self.local);
        let has_remote = self.remote.0 != 0 || self.remote.1 != [0; 16];
        socket.remote = has_remote.then(|| self.end(self.remote));
        if socket.family == Some(Family::V6) && socket.local.address.is_wildcard() {
            socket.v6only = Some(self.families & V4 == 0);
        }
    }

    fn end(self, (port, address): (u16, [u8; 16])) -> Endpoint<'static> {
        if self.families & V6 == 0 {
            let [.., a, b, c, d] = address;
            return Endpoint::new(IpAddr::V4(Ipv4Addr::new(a, b, c, d)), port);
        }
        let (address, zone) = unscoped(Ipv6Addr::from(address));
        let mut end = Endpoint::new(IpAddr::V6(address), port);
        end.set_zone(zone);
        end
    }
}

/// The state of a number: `netinet/tcp_fsm.h`, and `TSI_S_*` of `sys/proc_info.h`. One that is not known keeps its digits.
pub(crate) fn state(number: i32) -> State<'static> {
    match number {
        0 => State::Closed,
        1 => State::Listen,
        2 => State::SynSent,
        3 => State::SynReceived,
        4 => State::Established,
        5 => State::CloseWait,
        6 => State::FinWait1,
        7 => State::Closing,
        8 => State::LastAck,
        9 => State::FinWait2,
        10 => State::TimeWait,
        number => State::Other(number.to_string().into_bytes().into()),
    }
}
