//! The state of a TCP socket: RFC 9293's names, one enum for all tools.

use alloc::borrow::Cow;
use core::fmt;
use core::str::FromStr;

use crate::Text;
use crate::error::listed;

/// The state of a TCP socket (or of an SCTP, DCCP or MPTCP one, in TCP's words).
///
/// The first eleven are RFC 9293's (section 3.3.2). UDP sockets have no state, and a tool that prints
/// none gives none: a state is never guessed.
///
/// ```
/// use connparse::State;
/// assert_eq!(State::CloseWait.to_string(), "CLOSE-WAIT");
/// assert_eq!(State::CloseWait.name(), "close_wait");
/// assert_eq!("FIN_WAIT1".parse(), Ok(State::FinWait1));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum State<'a> {
    /// LISTEN.
    Listen,
    /// SYN-SENT.
    SynSent,
    /// SYN-RECEIVED.
    SynReceived,
    /// ESTABLISHED.
    Established,
    /// FIN-WAIT-1.
    FinWait1,
    /// FIN-WAIT-2.
    FinWait2,
    /// CLOSE-WAIT.
    CloseWait,
    /// CLOSING.
    Closing,
    /// LAST-ACK.
    LastAck,
    /// TIME-WAIT.
    TimeWait,
    /// CLOSED: some systems still list such a socket.
    Closed,
    /// Bound to a port, neither listening nor connected (Windows' BOUND, Linux' bound-inactive sockets).
    Bound,
    /// Windows' DELETE_TCB: the connection is being forgotten.
    DeleteTcb,
    /// A word or number that is in no table, as the tool printed it.
    Other(Text<'a>),
}

impl State<'_> {
    /// All that have a name.
    const NAMED: [State<'static>; 13] = [
        State::Listen,
        State::SynSent,
        State::SynReceived,
        State::Established,
        State::FinWait1,
        State::FinWait2,
        State::CloseWait,
        State::Closing,
        State::LastAck,
        State::TimeWait,
        State::Closed,
        State::Bound,
        State::DeleteTcb,
    ];

    /// The state of a number of the Linux kernel: `include/net/tcp_states.h`. `None` where there is none of that number.
    ///
    /// ```
    /// use connparse::State;
    /// assert_eq!(State::of_linux(10), Some(State::Listen));
    /// assert_eq!(State::of_linux(0), None);
    /// ```
    #[inline]
    pub const fn of_linux(number: u32) -> Option<State<'static>> {
        Some(match number {
            1 => State::Established,
            2 => State::SynSent,
            // The second is TCP_NEW_SYN_RECV, which is half open before there is a socket.
            3 | 12 => State::SynReceived,
            4 => State::FinWait1,
            5 => State::FinWait2,
            6 => State::TimeWait,
            7 => State::Closed,
            8 => State::CloseWait,
            9 => State::LastAck,
            10 => State::Listen,
            11 => State::Closing,
            13 => State::Bound,
            _ => return None,
        })
    }

    /// The state of a number of Windows: `MIB_TCP_STATE` of its `tcpmib.h`. `None` where there is none of that number.
    ///
    /// ```
    /// use connparse::State;
    /// assert_eq!(State::of_windows(2), Some(State::Listen));
    /// assert_eq!(State::of_windows(13), None);
    /// ```
    #[inline]
    pub const fn of_windows(number: u32) -> Option<State<'static>> {
        Some(match number {
            1 => State::Closed,
            2 => State::Listen,
            3 => State::SynSent,
            4 => State::SynReceived,
            5 => State::Established,
            6 => State::FinWait1,
            7 => State::FinWait2,
            8 => State::CloseWait,
            9 => State::Closing,
            10 => State::LastAck,
            11 => State::TimeWait,
            12 => State::DeleteTcb,
            _ => return None,
        })
    }

    /// The name in the JSON record: lower case, underscores. That of [`Other`](State::Other) is the tool's own
    /// word, bytes that are not UTF-8 replaced.
    ///
    /// ```
    /// assert_eq!(connparse::State::SynReceived.name(), "syn_received");
    /// ```
    pub fn name(&self) -> Cow<'_, str> {
        Cow::Borrowed(match self {
            Self::Listen => "listen",
            Self::SynSent => "syn_sent",
            Self::SynReceived => "syn_received",
            Self::Established => "established",
            Self::FinWait1 => "fin_wait_1",
            Self::FinWait2 => "fin_wait_2",
            Self::CloseWait => "close_wait",
            Self::Closing => "closing",
            Self::LastAck => "last_ack",
            Self::TimeWait => "time_wait",
            Self::Closed => "closed",
            Self::Bound => "bound",
            Self::DeleteTcb => "delete_tcb",
            Self::Other(word) => return alloc::string::String::from_utf8_lossy(word),
        })
    }

    /// The same state, borrowing nothing.
    pub fn into_owned(self) -> State<'static> {
        match self {
            Self::Other(word) => State::Other(word.into_owned()),
            Self::Listen => State::Listen,
            Self::SynSent => State::SynSent,
            Self::SynReceived => State::SynReceived,
            Self::Established => State::Established,
            Self::FinWait1 => State::FinWait1,
            Self::FinWait2 => State::FinWait2,
            Self::CloseWait => State::CloseWait,
            Self::Closing => State::Closing,
            Self::LastAck => State::LastAck,
            Self::TimeWait => State::TimeWait,
            Self::Closed => State::Closed,
            Self::Bound => State::Bound,
            Self::DeleteTcb => State::DeleteTcb,
        }
    }
}

/// RFC 9293's spelling: `SYN-SENT`, `ESTABLISHED`; what is beyond it in the same manner.
impl fmt::Display for State<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Listen => "LISTEN",
            Self::SynSent => "SYN-SENT",
            Self::SynReceived => "SYN-RECEIVED",
            Self::Established => "ESTABLISHED",
            Self::FinWait1 => "FIN-WAIT-1",
            Self::FinWait2 => "FIN-WAIT-2",
            Self::CloseWait => "CLOSE-WAIT",
            Self::Closing => "CLOSING",
            Self::LastAck => "LAST-ACK",
            Self::TimeWait => "TIME-WAIT",
            Self::Closed => "CLOSED",
            Self::Bound => "BOUND",
            Self::DeleteTcb => "DELETE-TCB",
            Self::Other(word) => return word.fmt(f),
        })
    }
}

/// As RFC 9293, the JSON record and the tools in English spell it, in either case: `FIN-WAIT-1`, `fin_wait_1`, `FIN_WAIT1`;
/// `ESTAB`, `LISTENING`, `SYN_RECV`, `SYN_RCVD` too. Never [`Other`](State::Other).
impl FromStr for State<'static> {
    type Err = UnknownState;

    fn from_str(word: &str) -> Result<Self, UnknownState> {
        let named = || State::NAMED.into_iter().find(|state| is_same(&state.name(), word));
        let also = SYNONYMS.into_iter().find(|(synonym, _)| is_same(synonym, word));
        also.map(|(_, state)| state).or_else(named).ok_or(UnknownState(()))
    }
}

/// What tools call a state in words of their own.
const SYNONYMS: [(&str, State<'static>); 4] = [
    ("estab", State::Established),
    ("listening", State::Listen),
    ("syn_recv", State::SynReceived),
    ("syn_rcvd", State::SynReceived),
];

/// Whether two words are the same but for their case and what stands between their parts.
fn is_same(one: &str, other: &str) -> bool {
    plain(one).eq(plain(other))
}

fn plain(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().filter(|byte| !matches!(byte, b'-' | b'_' | b' ')).map(|byte| byte.to_ascii_lowercase())
}

/// A word that is no state's.
///
/// ```
/// let error = "open".parse::<connparse::State<'_>>().unwrap_err();
/// assert!(error.to_string().starts_with("there is no such state; there are listen, syn_sent, syn_received,"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("there is no such state; there are {}", Names)]
pub struct UnknownState(());

struct Names;

impl fmt::Display for Names {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let states = State::NAMED;
        listed(f, &states.each_ref().map(State::name))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::string::ToString;

    #[test]
    fn every_name_leads_back_to_its_state() {
        for state in State::NAMED {
            assert_eq!(state.name().parse(), Ok(state.clone()));
            assert_eq!(state.to_string().parse(), Ok(state));
        }
        for (word, state) in [
            ("estab", State::Established),
            ("SYN-RECV", State::SynReceived),
            ("SYN_RCVD", State::SynReceived),
            ("LISTENING", State::Listen),
            ("FIN_WAIT2", State::FinWait2),
            ("time wait", State::TimeWait),
        ] {
            assert_eq!(word.parse(), Ok(state), "{word}");
        }
        for word in ["", "-", "listens", "wait", "TIME-WAITED"] {
            assert!(word.parse::<State<'_>>().is_err(), "{word}");
        }
    }
}
