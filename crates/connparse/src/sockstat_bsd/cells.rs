//! The cells behind the addresses. Which there are depends on options; up to 14 empty ones are blank, in 15 they are
//! `??`. Only the state is kept.
//!
//! In this order: `PCB KVA` (`0x…`), `FIB`, `SPLICE ADDRESS`, `ID`, `ENCAPS`, `PATH STATE`, `CONN STATE`,
//! `BBLOG STATE`, `STACK`, `CC`.

use super::Layout;
use super::ends::is_end;
use crate::error::{Step, Stop};
use crate::lex::column;
use crate::{Protocol, State};

/// All cells up to the end of the line, and the state among them.
#[inline]
pub(super) fn cells<'a>(text: &'a [u8], protocol: Protocol, layout: &Layout) -> Step<'a, Option<State<'a>>> {
    match text {
        [] | [b'\r' | b'\n', ..] => Ok((text, None)),
        _ => Cells { protocol, layout, state: None, unknown: None }.all(text),
    }
}

struct Cells<'a, 'l> {
    protocol: Protocol,
    layout: &'l Layout,
    state: Option<State<'a>>,
    /// A word of the columns of states that is no known state.
    unknown: Option<&'a [u8]>,
}

impl<'a> Cells<'a, '_> {
    fn all(mut self, mut text: &'a [u8]) -> Step<'a, Option<State<'a>>> {
        while !matches!(text, [] | [b'\r' | b'\n', ..]) {
            text = self.cell(text)?.0;
        }
        let other = self.unknown.filter(|_| self.protocol.has_state());
        Ok((text, self.state.or_else(|| other.map(|word| State::Other(word.into())))))
    }

    fn cell(&mut self, text: &'a [u8]) -> Step<'a, ()> {
        let (behind, word) = column(text)?;
        let known = is_empty(word)
            || is_number(word)
            || is_end(word)
            || is_known_name(word)
            || self.capitals(word)
            || self.layout.names;
        match known {
            true => Ok((behind, ())),
            false => Err(nom::Err::Error(Stop::new(text, "a state or the end of the row"))),
        }
    }

    /// Whether it is a word of one of the columns of states; the state is kept. Behind a long address they touch each
    /// other, and the state touches the name of the stack. In the first 15 the marks of an empty cell can touch it.
    fn capitals(&mut self, word: &'a [u8]) -> bool {
        let is_capital = |byte: &u8| matches!(byte, b'A'..=b'Z' | b'0'..=b'9' | b'_');
        let length = word.iter().take_while(|byte| is_capital(byte)).count();
        let (word, touching) = word.split_at_checked(length).unwrap_or((word, &[]));
        let word = without_path_state(word);
        let known = known_state(word).filter(|_| self.protocol.has_state());
        match touching {
            [] | b"??" => {}
            name if known.is_some() && (is_known_name(name) || self.layout.names) => {}
            _ => return false,
        }
        match known {
            Some(state) if self.state.is_none() => self.state = Some(state),
            _ if is_path_state(word) || is_log_state(word) => {}
            // SCTP has UNKNOWN in two columns, TCP's black box has it too.
            _ if word == b"UNKNOWN" && self.protocol != Protocol::Sctp => {}
            _ if word == b"UNKNOWN" || self.layout.states => self.unknown = self.unknown.or(Some(word)),
            _ => return false,
        }
        true
    }
}

/// What is left of `ACTIVEESTABLISHED`, or the word.
fn without_path_state(word: &[u8]) -> &[u8] {
    [&b"UNCONFIRMED"[..], b"ACTIVE", b"INACTIVE", b"UNKNOWN"]
        .iter()
        .filter_map(|path| word.strip_prefix(*path))
        .find(|state| known_state(state).is_some())
        .unwrap_or(word)
}

/// The marks of an empty cell, and of a state without a name.
fn is_empty(word: &[u8]) -> bool {
    matches!(word, b"?" | b"??")
}

/// The words of TCP (`sys/netinet/tcp_fsm.h`), then those of SCTP.
fn known_state(word: &[u8]) -> Option<State<'_>> {
    Some(match word {
        b"CLOSED" => State::Closed,
        b"LISTEN" => State::Listen,
        b"SYN_SENT" => State::SynSent,
        b"SYN_RCVD" => State::SynReceived,
        b"ESTABLISHED" => State::Established,
        b"CLOSE_WAIT" => State::CloseWait,
        b"FIN_WAIT_1" => State::FinWait1,
        b"CLOSING" => State::Closing,
        b"LAST_ACK" => State::LastAck,
        b"FIN_WAIT_2" => State::FinWait2,
        b"TIME_WAIT" => State::TimeWait,
        b"BOUND" => State::Bound,
        b"COOKIE_WAIT" | b"COOKIE_ECHOED" => State::SynSent,
        b"SHUTDOWN_SENT" | b"SHUTDOWN_RECEIVED" | b"SHUTDOWN_ACK_SENT" | b"SHUTDOWN_PENDING" => {
            State::Other(word.into())
        }
        _ => return None,
    })
}

/// What SCTP says of one pair of addresses.
fn is_path_state(word: &[u8]) -> bool {
    matches!(word, b"UNCONFIRMED" | b"ACTIVE" | b"INACTIVE")
}

/// What TCP's black box does (`-b`).
fn is_log_state(word: &[u8]) -> bool {
    matches!(word, b"OFF" | b"TAIL" | b"HEAD" | b"HEAD_AUTO" | b"CONTINUAL" | b"TAIL_AUTO" | b"BBPOINTS")
}

/// FIB, ID, ENCAPS in decimal; an address of the kernel's.
fn is_number(word: &[u8]) -> bool {
    match word.strip_prefix(b"0x") {
        Some(digits) => !digits.is_empty() && digits.iter().all(u8::is_ascii_hexdigit),
        None => word.iter().all(u8::is_ascii_digit),
    }
}

/// A TCP stack or a congestion control that comes with FreeBSD, or one of each without a blank between them.
fn is_known_name(word: &[u8]) -> bool {
    let behind_stack = [&b"freebsd"[..], b"rack", b"bbr"].iter().find_map(|stack| word.strip_prefix(*stack));
    match behind_stack {
        Some(b"") => true,
        rest => matches!(
            rest.unwrap_or(word),
            b"newreno" | b"cubic" | b"dctcp" | b"htcp" | b"chd" | b"hd" | b"vegas" | b"cdg"
        ),
    }
}

/// Whether a line has nothing but further addresses of the SCTP association above: up to 14 without the columns before
/// them, in 15 with `??` in all of those. In the first 15 they stand in the row itself.
pub(super) fn is_more_of_sctp(line: &[u8]) -> bool {
    let words =
        || line.split(|&byte| matches!(byte, b' ' | b'\t' | b'\r' | b'\n')).filter(|word| !word.is_empty());
    let marks = words().take_while(|&word| word == b"??").count();
    let begins = match marks {
        0 => line.starts_with(b" "),
        marks => marks >= 5,
    };
    let is_cell = |word: &[u8]| {
        word == b"??" || is_number(word) || is_end(word) || is_path_state(word) || word == b"UNKNOWN"
    };
    begins && words().any(is_end) && words().all(is_cell)
}

#[cfg(test)]
mod tests {
    use crate::State;
    use crate::sockstat_bsd::parse;
    use std::format;

    /// The state of a row with these cells, below a header with these titles. `None` for a row that is refused.
    #[track_caller]
    fn read(titles: &str, proto: &str, cells: &str) -> Option<Option<State<'static>>> {
        let text = format!(
            "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS       {titles}\n\
             root     sshd       1718  6  {proto:<6} *:22                  *:*                   {cells}\n"
        );
        let row = parse(text.as_bytes()).next().unwrap();
        row.ok().map(|socket| socket.state.map(State::into_owned))
    }

    fn state(proto: &str, cells: &str) -> Option<Option<State<'static>>> {
        read("", proto, cells)
    }

    #[test]
    fn states_by_their_names() {
        for (word, state) in [
            ("CLOSED", State::Closed),
            ("LISTEN", State::Listen),
            ("SYN_SENT", State::SynSent),
            ("SYN_RCVD", State::SynReceived),
            ("ESTABLISHED", State::Established),
            ("CLOSE_WAIT", State::CloseWait),
            ("FIN_WAIT_1", State::FinWait1),
            ("CLOSING", State::Closing),
            ("LAST_ACK", State::LastAck),
            ("FIN_WAIT_2", State::FinWait2),
            ("TIME_WAIT", State::TimeWait),
            ("BOUND", State::Bound),
            ("COOKIE_WAIT", State::SynSent),
            ("COOKIE_ECHOED", State::SynSent),
            ("SHUTDOWN_SENT", State::Other(b"SHUTDOWN_SENT".into())),
            ("SHUTDOWN_RECEIVED", State::Other(b"SHUTDOWN_RECEIVED".into())),
            ("SHUTDOWN_PENDING", State::Other(b"SHUTDOWN_PENDING".into())),
            ("SHUTDOWN_ACK_SENT", State::Other(b"SHUTDOWN_ACK_SENT".into())),
        ] {
            for proto in ["tcp4", "tcp46", "toe4", "sctp4"] {
                for cells in [
                    word.into(),
                    format!("             {word}   "),
                    format!("??         {word}??"),
                    format!("7 0 {word} OFF cubic"),
                ] {
                    assert_eq!(
                        super::tests::state(proto, &cells),
                        Some(Some(state.clone())),
                        "{proto} {cells}"
                    );
                }
            }
        }
        assert_eq!(state("tcp4", ""), Some(None));
        assert_eq!(state("tcp4", "?"), Some(None), "a number without a name");
        assert_eq!(state("tcp4", "??  ??"), Some(None));
        assert_eq!(state("udp4", "??         ??"), Some(None));
        assert_eq!(state("udp4", "LISTEN"), None, "UDP has no such column");
    }

    #[test]
    fn sctp_has_two_states() {
        for (cells, expected) in [
            ("ACTIVE       ESTABLISHED", State::Established),
            ("UNCONFIRMED  COOKIE_WAIT", State::SynSent),
            ("UNKNOWN      ESTABLISHED", State::Established),
            ("ACTIVE       UNKNOWN", State::Other(b"UNKNOWN".into())),
            ("             LISTEN", State::Listen),
            ("ACTIVEESTABLISHED", State::Established),
            ("UNCONFIRMEDCOOKIE_ECHOED", State::SynSent),
            ("INACTIVESHUTDOWN_SENT", State::Other(b"SHUTDOWN_SENT".into())),
        ] {
            assert_eq!(state("sctp4", cells), Some(Some(expected)), "{cells}");
        }
    }

    #[test]
    fn an_unknown_word_is_a_state_only_below_a_column_of_states() {
        let new = Some(Some(State::Other(b"NEW_ONE".into())));
        for titles in ["PATH STATE   CONN STATE", "STATE       ", "ID PATH STATE CONN STATE STACK CC"] {
            assert_eq!(read(titles, "tcp4", "NEW_ONE"), new, "{titles}");
        }
        for titles in ["", "BBLOG STATE", "STACK"] {
            assert_ne!(read(titles, "tcp4", "NEW_ONE"), new, "{titles}");
        }
        assert_eq!(state("tcp4", "SSH"), None);
    }

    #[test]
    fn other_columns_are_passed_over() {
        for cells in [
            "0xfffff80003a5c000",
            "0",
            "192.0.2.7:22",
            "2001:db8::1:22",
            "12345    0",
            "freebsd cubic",
            "freebsdcubic",
            "0xfffff80003a5c000   0 ??             12345 ?? ??         ?? OFF rack newreno",
        ] {
            assert_eq!(state("tcp4", cells), Some(None), "{cells}");
        }
        assert_eq!(
            state("tcp4", "0xfffff80003a5c000   0 192.0.2.7:22 12345 0 ?? LISTEN UNKNOWN rack newreno"),
            Some(Some(State::Listen))
        );
        let titles = "ENCAPS PATH STATE   CONN STATE  ID       STACK   CC";
        let cells = "0                   LISTEN      12345    freebsd cubic";
        assert_eq!(read(titles, "tcp4", cells), Some(Some(State::Listen)), "-U -s -i -S -C of 14");
        assert_eq!(state("tcp4", "FIN_WAIT_2freebsd  cubic"), Some(Some(State::FinWait2)));
        assert_eq!(read("STACK  CC", "tcp4", "LISTENmine"), Some(Some(State::Listen)));
        for cells in ["LISTENmine", "NEW_ONEcubic", "# ssh", "ssh", "0x", "Web", "12a", "LISTENING", "$", "-"]
        {
            assert_eq!(state("tcp4", cells), None, "{cells}");
        }
        assert_eq!(read("STACK                            CC", "tcp4", "my-Stack mine"), Some(None));
        assert_eq!(read("CC", "tcp4", "my-Stack"), Some(None));
    }
}
