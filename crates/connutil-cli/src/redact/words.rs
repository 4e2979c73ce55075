//! The words that stay: those that the tools print themselves, on every machine.

use std::collections::HashSet;
use std::sync::LazyLock;

use connutil::parse::{Content, Facts, Format, State};

/// Of headings, columns, options and states, as they are spelled.
const WORDS: &str = "
  Netid State Recv-Q Send-Q Recv Send Q Local Address Port Peer Process ino sk cgroup users pid fd tid uid timer on off
  keepalive timewait persist unknown fwmark dev v6only proc_ctx tclass mptcp
  QSend QLocal PortPeer PortProcess StateRecv
  NONE UNCONN ESTAB LISTEN LISTENING ESTABLISHED TIME WAIT TIME_WAIT TIME-WAIT CLOSE_WAIT CLOSE-WAIT FIN_WAIT1
  FIN_WAIT2 FIN_WAIT_1 FIN_WAIT_2 FIN-WAIT-1 FIN-WAIT-2 LAST_ACK LAST-ACK SYN_SENT SYN-SENT SYN_RECV SYN-RECV
  SYN_RECEIVED SYN_RCVD CLOSED CLOSE CLOSING BOUND DELETE_TCB UNKNOWN IDLE CONNECTED UNCONNECTED
  POSLEDNÍ ACK FWAIT1 FWAIT2 CLSWT LASTACK ESTABL CLOSNG CLWAIT LASTAK SYNSEN SYSRCV TMWAIT TIMED_WAIT SYN_RCDV SYN_SEND COOKIE_WAIT
  COOKIE_ECHOED SHUTDOWN_PENDING SHUTDOWN_SENT SHUTDOWN_RECEIVED SHUTDOWN_ACK_SENT ACK_SENT
  ip ip4 ip6 IP Conn Refs Nextref Addr error pipe rtable kqueue route div4 div6 raw4 udplite4 kctl ctrl vsock xdp seqpac rdm kevt divert4 divert6 igm6 l2cap rfcomm text wd jail
  tcp tcp4 tcp6 tcp46 udp udp4 udp6 udp46 udplite udplite6 udpl raw raw6 icmp icmp4 icmp6 sctp sctp4 sctp6 dccp dccp6
  mptcp4 mptcp6 icm6 TCP UDP UDPLITE RAW ICMP ICMPV6 SCTP TCPv6 UDPv6 TCP6 UDP6 IPv4 IPv6 inet inet6 internet internet6
  stream dgram unix netlink packet seqpacket STREAM DGRAM ST SEQ
  Active Internet connections connection servers established and only w o UNIX domain sockets including Proto Foreign
  PID Program name User Inode Timer Type RefCnt Flags Path I Node Connections Offload InHost PROTO
  rhiwat shiwat epid state options gencnt flags flags1 usscnt rtncnt fltrs rxbytes txbytes process
  COMMAND TID TASKCMD PPID PGID USER FD TYPE DEVICE SIZE OFF SIZE/OFF NODE NAME NLINK ZONE QR QS
  CMD MOUNT INUM MODE R W SZ DV COMM T V FLAGS REF OFFSET PRO rw s
  N/A SOURCE FOREIGN ADDRESS LOCAL PROCESS STATE ID
  sl local_address rem_address remote_address st tx_queue rx_queue tr tm when retrnsmt timeout inode ref pointer drops
  p TST TQR TQS TCP
  skmem rto rtt ato mss pmtu rcvmss advmss cwnd ssthresh bytes_sent bytes_acked bytes_received bytes_retrans segs_out
  segs_in data_segs_out data_segs_in send bps lastsnd lastrcv lastack pacing_rate delivery_rate delivered app_limited
  busy unacked retrans rcv_rtt rcv_space rcv_ssthresh minrtt snd_wnd rcv_wnd reordering wscale sack ts ecn cubic bbr
  reno backoff lost reord_seen rehash token seq sfseq ssnoff maplen ms
  listen syn_sent syn_received fin_wait_1 fin_wait_2 close_wait closing last_ack time_wait closed bound delete_tcb
  ";

/// Whether a word is the tools' own: in the list, or a state in a language that the parsers know.
pub(super) fn is_known(word: &[u8]) -> bool {
    static KNOWN: LazyLock<HashSet<&[u8]>> =
        LazyLock::new(|| WORDS.split_ascii_whitespace().map(str::as_bytes).collect());
    // The first half of LAST_ACK in Czech, in the encoding of its older systems.
    let is_czech = word == b"POSLEDN\xcd";
    is_czech || KNOWN.contains(word) || is_flags(word) || is_state(word)
}

/// Whether a word is a state that touches the number behind it, as in ss of Linux 4, or a protocol that touches the
/// descriptor before it, as in sockstat.
pub(super) fn is_touching(word: &[u8]) -> bool {
    let is_number = |digits: &[u8]| !digits.is_empty() && digits.iter().all(u8::is_ascii_digit);
    let letters = word.iter().take_while(|byte| byte.is_ascii_uppercase()).count();
    let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (state, behind) = word.split_at(letters);
    let (descriptor, protocol) = word.split_at(digits);
    matches!(state, b"UNCONN" | b"ESTAB" | b"LISTEN") && is_number(behind)
        || is_number(descriptor)
            && matches!(protocol, b"tcp4" | b"tcp6" | b"tcp46" | b"udp4" | b"udp6" | b"udp46")
}

/// Whether a word is the FLAGS of FreeBSD's procstat: each letter at its place, or a hyphen. The ninth is of old versions.
fn is_flags(word: &[u8]) -> bool {
    const FLAGS: &[u8; 9] = b"rwasfndlh";
    matches!(word.len(), 8 | 9)
        && word.contains(&b'-')
        && word.iter().zip(FLAGS).all(|(byte, flag)| byte == flag || *byte == b'-')
}

/// Whether the parsers read a word as a state: they know those of many languages, and are asked with a row around it.
fn is_state(word: &[u8]) -> bool {
    // What a process could be called in English is no state.
    let looks_like_one = word.len() > 2 && word.iter().any(|byte| !byte.is_ascii_lowercase());
    let is_plain =
        word.iter().all(|&byte| !byte.is_ascii() || byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    looks_like_one
        && is_plain
        && [
            (Format::NetstatLinux, &b"tcp 0 0 192.0.2.1:1 192.0.2.2:2 "[..], &b"\n"[..]),
            (Format::NetstatWindows, b"  TCP    192.0.2.1:1    192.0.2.2:2    ", b"    4\r\n"),
        ]
        .into_iter()
        .any(|(format, before, behind)| {
            let row = [before, word, behind].concat();
            let mut records = format.records(&row, Facts::default());
            matches!(
                records.next().map(|record| record.content),
                Some(Content::Socket(socket)) if socket.state.as_ref().is_some_and(|state| !matches!(state, State::Other(_)))
            )
        })
}

/// Whether a word is a number as tools print them, with a unit or the mode of a descriptor (`3u`), with a fraction, or
/// the offset of a file (`0t0`).
pub(super) fn is_number(word: &[u8]) -> bool {
    let digits = word.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let rest = word.get(digits..).unwrap_or_default();
    let fraction = rest.strip_prefix(b".").unwrap_or_default();
    let fraction_digits = fraction.iter().take_while(|byte| byte.is_ascii_digit()).count();
    let unit = if fraction_digits > 0 { fraction.get(fraction_digits..).unwrap_or_default() } else { rest };
    let is_offset = word.strip_prefix(b"0t").is_some_and(|rest| rest.iter().all(u8::is_ascii_digit));
    let is_unit = matches!(
        unit,
        b"" | b"ms"
            | b"sec"
            | b"min"
            | b"hrs"
            | b"days"
            | b"s"
            | b"us"
            | b"*"
            | b"u"
            | b"r"
            | b"w"
            | b"uW"
            | b"rW"
    );
    digits > 0 && (is_unit || is_offset)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_tools_are_known_and_names_are_not() {
        for word in ["ESTAB", "tcp6", "TIME-WAIT", "VERBUNDEN", "ABHÖREN", "NASLOUCHÁ", "OUÇA"] {
            assert!(is_known(word.as_bytes()), "{word}");
        }
        for word in ["sshd", "root", "alice", "Alice", "GNOME", "tor", "nginx", "eth0", "héloïse", "1000"] {
            assert!(!is_known(word.as_bytes()), "{word}");
        }
    }

    #[test]
    fn numbers_have_units_and_no_more() {
        for word in ["0", "811", "58.02", "200ms", "1.234ms", "58min", "3u", "0t0", "3*"] {
            assert!(is_number(word.as_bytes()), "{word}");
        }
        for word in ["", "u3", "1.2.3", "0x1f", "1alice", "3ub", "1.", ".5"] {
            assert!(!is_number(word.as_bytes()), "{word}");
        }
    }
}
