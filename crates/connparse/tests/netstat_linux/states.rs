//! States in all languages.

use super::*;

#[test]
fn states_by_their_names() {
    for (word, state) in [
        ("ESTABLISHED", State::Established),
        ("SYN_SENT", State::SynSent),
        ("SYN_RECV", State::SynReceived),
        ("FIN_WAIT1", State::FinWait1),
        ("FIN_WAIT2", State::FinWait2),
        ("TIME_WAIT", State::TimeWait),
        ("CLOSE", State::Closed),
        ("CLOSE_WAIT", State::CloseWait),
        ("LAST_ACK", State::LastAck),
        ("LISTEN", State::Listen),
        ("CLOSING", State::Closing),
        ("UNKNOWN", State::Other(b"UNKNOWN".into())),
        // Catalan, Czech, German, Portuguese, Swedish.
        ("ESTABLERT", State::Established),
        ("SYNSENT", State::SynSent),
        ("SYNRECV", State::SynReceived),
        ("FINWAIT1", State::FinWait1),
        ("FINWAIT2", State::FinWait2),
        ("TEMPS", State::TimeWait),
        ("TANCA", State::Closed),
        ("CLOSEWAIT", State::CloseWait),
        ("LASTACK", State::LastAck),
        ("ESCOLTA", State::Listen),
        ("TANCAMENT", State::Closing),
        ("SPOJENO", State::Established),
        ("ZAVŘEN", State::Closed),
        ("POSLEDNÍ ACK", State::LastAck),
        ("NASLOUCHÁ", State::Listen),
        ("ZAVÍRÁ", State::Closing),
        ("VERBUNDEN", State::Established),
        ("ESTABELECIDA", State::Established),
        ("SYN_ENVIADO", State::SynSent),
        ("SYN_RECEBIDO", State::SynReceived),
        ("ESPERA_FIN1", State::FinWait1),
        ("ESPERA_FIN2", State::FinWait2),
        ("FECHAR", State::Closed),
        ("ESPERANDO_FECHAR", State::CloseWait),
        ("ÚLTIMO_ACK", State::LastAck),
        ("OUÇA", State::Listen),
        ("FECHANDO", State::Closing),
        ("ETABLERAD", State::Established),
        ("LYSSNAR", State::Listen),
        ("STÄNG", State::Closed),
        ("STÄNG_VÄNTA", State::CloseWait),
        ("STÄNGER", State::Closing),
        ("NEW_ONE", State::Other(b"NEW_ONE".into())),
        ("ВСТАНОВЛЕНО", State::Other("ВСТАНОВЛЕНО".as_bytes().into())),
    ] {
        for details in [
            "",
            " 16071/tor",
            " -",
            " 1000 39352",
            " alice 39352 16071/tor",
            " 0 0 - off (0.00/0/0)",
            " on (0.79/1/0)",
        ] {
            for proto in ["tcp", "sctp"] {
                let row = format!("{proto} 0 0 192.0.2.7:22 198.51.100.9:1025 {word}{details}");
                assert_eq!(socket(&row).state, Some(state.clone()), "{row}");
            }
            let row = format!("udp 0 0 192.0.2.7:22 198.51.100.9:1025 {}{details}", word.replace(' ', "_"));
            assert_eq!(socket(&row).state, None, "{row}");
        }
    }
    let row = "sctp 0 0 192.0.2.7:22 198.51.100.9:1025 UNKNOWN(13) -";
    assert_eq!(socket(row).state, Some(State::Other(b"UNKNOWN(13)".into())));
}

#[test]
fn states_in_other_encodings() {
    for (word, state) in [
        (&b"OU\xc7A"[..], State::Listen),
        (b"\xdaLTIMO_ACK", State::LastAck),
        (b"NASLOUCH\xc1", State::Listen),
        (b"POSLEDN\xcd ACK", State::LastAck),
        (b"ZAV\xd8EN", State::Closed),
        (b"ZAV\xcdR\xc1", State::Closing),
        (b"ST\xc4NG_V\xc4NTA", State::CloseWait),
        (b"ST\xc4NG", State::Closed),
        (b"ST\xc4NGER", State::Closing),
        (b"NEZN\xc1M", State::Other(b"NEZN\xc1M".into())),
        (b"OK\xc4ND", State::Other(b"OK\xc4ND".into())),
        (b"\x8f\xa9", State::Other(b"\x8f\xa9".into())),
    ] {
        let row = [b"tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ", word, b" 1/x"].concat();
        let socket = netstat_linux::parse(&row).next().unwrap().unwrap();
        assert_eq!(socket.state, Some(state), "{}", word.escape_ascii());
    }
}

#[test]
fn an_unknown_word_without_a_foreign_end_is_listening() {
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* SLUCHA 1/x").state, Some(State::Listen));
    assert_eq!(socket("tcp6 0 0 :::22 :::* 待ち受け 1/x").state, Some(State::Listen));
    // A known one is what it says.
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* CLOSE 1/x").state, Some(State::Closed));
    let unknown = Some(State::Other(b"UNKNOWN".into()));
    assert_eq!(socket("tcp 0 0 192.0.2.7:22 0.0.0.0:* UNKNOWN 1/x").state, unknown);
}

#[test]
fn unknown_is_no_state_in_any_language() {
    for word in [
        "UNKNOWN",
        "DESCONEGUT",
        "NEZNÁM",
        "UNBEKANNT",
        "DESCONHECIDA",
        "OKÄND",
        "TUNDMATU",
        "INCONNU",
        "不明",
        "უცნობი",
    ] {
        let expected = Some(State::Other(word.as_bytes().into()));
        for foreign in ["0.0.0.0:*", "198.51.100.9:1025"] {
            let row = format!("tcp 0 0 192.0.2.7:22 {foreign} {word} 1/x");
            assert_eq!(socket(&row).state, expected, "{row}");
        }
        let row = format!("udp 0 0 192.0.2.7:22 198.51.100.9:1025 {word} 1/x");
        assert_eq!((socket(&row).state, owner(&socket(&row))), (None, Some((1, "x".into()))), "{row}");
    }
}

/// 1.60 leaves no blank behind a state that fills its column.
#[test]
fn a_state_that_touches_what_follows_is_refused() {
    for rest in ["16071/tor", "1000       39352", "1000       39352      16071/tor"] {
        let row = format!("tcp 0 0 192.0.2.7:22 198.51.100.9:1025 ESPERANDO_FECHAR{rest}");
        assert!(all(&row)[0].is_err(), "{row}");
    }
}

#[test]
fn the_number_of_a_raw_socket_is_no_state_and_no_user() {
    for (details, uid, inode) in [
        ("7", None, None),
        ("58          16075/python3", None, None),
        ("7           0          39412      16075/python3        off (0.00/0/0)", Some(0), Some(39412)),
    ] {
        let row = format!("raw 832 0 0.0.0.0:1 0.0.0.0:* {details}");
        let read = socket(&row);
        assert_eq!((read.state.clone(), read.uid, read.inode), (None, uid, inode), "{row}");
        assert_eq!((read.local.port, read.receive_queue), (Some(1), Some(832)));
    }
}
