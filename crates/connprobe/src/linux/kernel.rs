//! The kernel's numbers for the states of a socket: `include/net/tcp_states.h`.

use connparse::State;

pub(crate) const ESTABLISHED: u8 = 1;
pub(crate) const SYN_SENT: u8 = 2;
pub(crate) const TIME_WAIT: u8 = 6;
/// Of a UDP socket: without a remote end.
pub(crate) const CLOSE: u8 = 7;
pub(crate) const LISTEN: u8 = 10;
/// Half open, before there is a socket.
pub(crate) const NEW_SYN_RECEIVED: u8 = 12;

/// The state of a number. One that is not known keeps its digits, as in the tables of /proc.
pub(crate) fn state(number: u8) -> State<'static> {
    State::of_linux(number.into())
        .unwrap_or_else(|| State::Other(format!("{number:02X}").into_bytes().into()))
}
