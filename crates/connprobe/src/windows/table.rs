//! The tables of the IP Helper API: how they are read, and what their bytes are.
//!
//! A table is the number of its rows, four bytes, and then the rows, each of the same size:
//! ```text
//! TCP, IPv4   24  state, local address, local port, remote address, remote port, pid      MIB_TCPROW_OWNER_PID
//! TCP, IPv6   56  local address, scope, port, remote address, scope, port, state, pid     MIB_TCP6ROW_OWNER_PID
//! UDP, IPv4   12  local address, local port, pid                                          MIB_UDPROW_OWNER_PID
//! UDP, IPv6   28  local address, scope, port, pid                                         MIB_UDP6ROW_OWNER_PID
//! ```
//! - An IPv6 address has 16 bytes, every other field four. Addresses stand as on the wire, numbers with the low byte first.
//! - A port is in the first two bytes of its field, high byte first. The other two may hold anything.
//! - A scope is the index of an interface, as .NET reads it, and 0 where there is none. Only that of a link-local address
//!   says anything: Wine has other numbers in that of `::1`.
//! - The remote end of a socket that listens is not set. UDP has none in these tables, also where it is connected.
//! - The pid is that of the process that made the socket. It is 0 where nobody holds it: in TIME_WAIT, and when its process
//!   has closed it.
//!
//! Source: Microsoft's documentation of iphlpapi.h, tcpmib.h and udpmib.h; runs under Wine.

use std::net::IpAddr;

use connparse::{Endpoint, Family, Owner, Protocol, Reason, Socket, State};
use netaddr::Zone;

use crate::Refusal;

/// How often a table is asked for that grew meanwhile.
const TRIES: usize = 8;
/// How much is offered at first, in numbers of four bytes: enough for most machines.
const FIRST: usize = 16 << 10;
/// How much is offered at most.
const MOST: usize = 128 << 20;

/// One of the four tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Table {
    pub(super) protocol: Protocol,
    pub(super) family: Family,
}

/// Why there is no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unread {
    /// It needs this many bytes.
    TooSmall(u32),
    /// What the system said: the number of an error.
    Failed(u32),
}

impl Table {
    pub(super) const ALL: [Self; 4] = [
        Self { protocol: Protocol::Tcp, family: Family::V4 },
        Self { protocol: Protocol::Tcp, family: Family::V6 },
        Self { protocol: Protocol::Udp, family: Family::V4 },
        Self { protocol: Protocol::Udp, family: Family::V6 },
    ];

    fn is_tcp(self) -> bool {
        self.protocol == Protocol::Tcp
    }

    fn is_v4(self) -> bool {
        self.family == Family::V4
    }

    /// The size of a row, in bytes.
    pub(super) fn row_size(self) -> usize {
        match (self.is_tcp(), self.is_v4()) {
            (true, true) => 24,
            (true, false) => 56,
            (false, true) => 12,
            (false, false) => 28,
        }
    }

    /// Reads it: `ask` is the system's call, which fills what it is given or says how much it needs.
    pub(super) fn read(
        self,
        mut ask: impl FnMut(Self, &mut [u32]) -> Result<(), Unread>,
    ) -> Result<Vec<u8>, Unread> {
        let mut length = FIRST;
        let mut outcome = Err(Unread::TooSmall(0));
        for _ in 0..TRIES {
            let mut buffer = vec![0; length.min(MOST)];
            outcome = ask(self, &mut buffer);
            match outcome {
                // With room for what is opened until the next call.
                Err(Unread::TooSmall(wanted)) if length < MOST => {
                    length = (wanted as usize / size_of::<u32>() * 5 / 4).max(length * 2);
                }
                Err(_) => break,
                Ok(()) => return Ok(buffer.into_iter().flat_map(u32::to_ne_bytes).collect()),
            }
        }
        outcome.map(|()| Vec::new())
    }

    /// The sockets of its bytes. There may be more bytes than rows, and never fewer.
    pub(super) fn sockets(
        self,
        bytes: &[u8],
    ) -> Result<impl Iterator<Item = Socket<'static>> + use<'_>, Refusal> {
        let rows = self.rows(bytes).ok_or(Refusal::Malformed { what: "a table holds less than it says" })?;
        Ok(rows.chunks_exact(self.row_size()).filter_map(move |row| self.socket(row)))
    }

    /// As many bytes as the rows are that the table says it has.
    fn rows(self, bytes: &[u8]) -> Option<&[u8]> {
        let (count, rows) = bytes.split_first_chunk()?;
        let length = usize::try_from(u32::from_le_bytes(*count)).ok()?.checked_mul(self.row_size())?;
        rows.get(..length)
    }

    /// The socket of a row; `None` where the row is shorter than one, which none of [`Table::rows`] is.
    fn socket(self, row: &[u8]) -> Option<Socket<'static>> {
        let mut row = Fields(row);
        let mut state = if self.is_tcp() && self.is_v4() { Some(row.number()?) } else { None };
        let mut socket = Socket::new(self.protocol, row.end(self.family)?);
        socket.family = Some(self.family);
        if self.is_tcp() {
            let remote = row.end(self.family)?;
            if !self.is_v4() {
                state = Some(row.number()?);
            }
            socket.state = state.map(named);
            let is_none = remote.address.is_wildcard() && remote.port.is_none();
            socket.remote = (socket.state != Some(State::Listen) && !is_none).then_some(remote);
        }
        match row.number()? {
            0 => {
                let by_state = socket.state.as_ref().and_then(Reason::of_unheld);
                socket.reason = Some(by_state.unwrap_or(Reason::NotTold));
            }
            pid => socket.owners.push(Owner::new(pid)),
        }
        Some(socket)
    }
}

/// The state of a number; one that is in no table is kept.
fn named(number: u32) -> State<'static> {
    State::of_windows(number).unwrap_or_else(|| State::Other(number.to_string().into_bytes().into()))
}

/// What is left of a row.
struct Fields<'a>(&'a [u8]);

impl Fields<'_> {
    fn take<const N: usize>(&mut self) -> Option<[u8; N]> {
        let (field, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(*field)
    }

    fn number(&mut self) -> Option<u32> {
        self.take().map(u32::from_le_bytes)
    }

    /// An address, its scope, and a port.
    fn end(&mut self, family: Family) -> Option<Endpoint<'static>> {
        let (address, scope) = match family {
            Family::V4 => (IpAddr::from(self.take::<4>()?), 0),
            Family::V6 => (IpAddr::from(self.take::<16>()?), self.number()?),
        };
        let [high, low, _, _] = self.take()?;
        let mut end = Endpoint::new(address, u16::from_be_bytes([high, low]));
        end.set_zone(zone(address, scope));
        Some(end)
    }
}

/// The interface of a link-local address, by its index, as Windows writes it.
fn zone(address: IpAddr, scope: u32) -> Option<Zone> {
    let is_local = matches!(address, IpAddr::V6(address) if address.is_unicast_link_local());
    (is_local && scope != 0).then(|| Zone::new(scope.to_string().as_bytes()).ok())?
}
