//! Rows: their layouts, ends and states.

use super::*;

#[test]
fn a_row_of_every_layout() {
    let ends = "192.0.2.7:445          198.51.100.9:1025 ";
    for (row, pid) in [
        (format!("  TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED"), None),
        (format!("TCP {ends}ESTABLISHED 4"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     InHost      "), None),
        (format!("  TCP    {ends}     ESTABLISHED     4\tInHost      "), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4     Offloaded"), Some(4)),
        (format!("  TCP {ends}ESTABLISHED InHost"), None),
        (format!("  TCP    {ends}     ESTABLISHED     4     Offloading"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4     Uploading   "), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     Offloaded   "), None),
        // -y: the template of the connection.
        (format!("  TCP    {ends}     ESTABLISHED     Not Applicable   "), None),
        (format!("  TCP    {ends}     ESTABLISHED     4     Internet"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     InHost    Datacenter"), None),
        (format!(">   TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("\u{feff}  TCP    {ends}     ESTABLISHED     4"), Some(4)),
        (format!("\tTCP\t{ends}\tESTABLISHED\t4\t"), Some(4)),
        (format!("  TCP    {ends}     ESTABLISHED     4294967295"), Some(u32::MAX)),
    ] {
        for end in ["", "\n", "\r\n", "\r\r\n", "      \r\n"] {
            let text = format!("{row}{end}");
            let socket = socket(text.as_bytes());
            assert_eq!(socket.connection().unwrap().to_string(), "tcp 192.0.2.7:445 -> 198.51.100.9:1025");
            assert_eq!(socket.state, Some(State::Established), "{text:?}");
            assert_eq!(socket.owners.first().map(|owner| owner.pid), pid, "{text:?}");
            assert_eq!(socket.family, Some(Family::V4));
        }
    }
}

#[test]
fn udp_has_one_column_less() {
    for (row, pid) in [
        ("  UDP    0.0.0.0:5050           *:*                                    7788", Some(7788)),
        ("  UDP    0.0.0.0:5050           *:*                    \r", None),
        ("  UDP    0.0.0.0:5050           *:*", None),
        (
            "  UDP    0.0.0.0:5050           *:*                                    7788\tInHost      ",
            Some(7788),
        ),
        // ReactOS
        ("  UDP    0.0.0.0:5050           *:*                                7788", Some(7788)),
        ("  UDP    0.0.0.0:5050           *:*                                ", None),
    ] {
        let socket = socket(row.as_bytes());
        assert_eq!(
            (socket.protocol, socket.state.clone(), socket.family),
            (Protocol::Udp, None, Some(Family::V4))
        );
        assert_eq!(ends(&socket), ("0.0.0.0:5050".into(), None), "{row}");
        assert_eq!(socket.owners.first().map(|owner| owner.pid), pid, "{row}");
        assert!(socket.is_listening());
    }
}

#[test]
fn udp_of_windows_11_can_be_connected() {
    let socket = socket(b"  UDP    127.0.0.1:49664        127.0.0.1:49665                        5596\r\n");
    assert_eq!(socket.connection().unwrap().to_string(), "udp 127.0.0.1:49664 -> 127.0.0.1:49665");
    assert_eq!((owner(&socket).0, socket.state.clone()), (5596, None));
}

#[test]
fn ipv6_addresses_overflow_and_have_the_index_of_an_interface() {
    let row =
        b"  UDP    [fe80::2952:170d:f2f2:1464%16]:1900  *:*                                    2872\r\n";
    let udp = socket(row);
    assert_eq!(ends(&udp), ("[fe80::2952:170d:f2f2:1464%16]:1900".into(), None));
    assert_eq!(udp.local.zone().unwrap().as_bytes(), b"16");
    assert_eq!((udp.family, owner(&udp).0), (Some(Family::V6), 2872));

    let tcp = socket(b"  TCP    [fe80::1464%16]:49801  [fe80::1%16]:443       ESTABLISHED     77\n");
    assert_eq!(ends(&tcp), ("[fe80::1464%16]:49801".into(), Some("[fe80::1%16]:443".into())));

    let mapped = socket(b"  TCP    [::ffff:192.0.2.7]:80  [::ffff:198.51.100.9]:1025  ESTABLISHED     77\n");
    assert_eq!(ends(&mapped), ("192.0.2.7:80".into(), Some("198.51.100.9:1025".into())));
    assert_eq!((mapped.family, mapped.is_ipv6()), (Some(Family::V6), Some(false)));
}

#[test]
fn states_by_their_words() {
    for (word, state) in [
        ("ESTABLISHED", State::Established),
        ("SYN_SENT", State::SynSent),
        ("SYN_RECEIVED", State::SynReceived),
        ("SYN_RCVD", State::SynReceived),
        ("SYN_RECV", State::SynReceived),
        ("FIN_WAIT_1", State::FinWait1),
        ("FIN_WAIT1", State::FinWait1),
        ("FIN_WAIT_2", State::FinWait2),
        ("FIN_WAIT2", State::FinWait2),
        ("CLOSE_WAIT", State::CloseWait),
        ("CLOSING", State::Closing),
        ("LAST_ACK", State::LastAck),
        ("TIME_WAIT", State::TimeWait),
        ("CLOSED", State::Closed),
        ("DELETE_TCB", State::DeleteTcb),
        ("BOUND", State::Bound),
        ("LISTENING", State::Listen),
        ("LISTEN", State::Listen),
        ("HERGESTELLT", State::Established),
        ("WARTEND", State::TimeWait),
        ("SCHLIESSEN_WARTEN", State::CloseWait),
        ("FIN_WARTEN_1", State::FinWait1),
        ("FIN_WARTEN_2", State::FinWait2),
        ("SYN_GESENDET", State::SynSent),
        ("SYN_EMPFANGEN", State::SynReceived),
        ("SCHLIESSEND", State::Closing),
        ("ZULETZT_ACK", State::LastAck),
        ("GESCHLOSSEN", State::Closed),
        ("GEBUNDEN", State::Bound),
        ("???", State::Other(b"???".into())),
        ("ESTABLECIDO", State::Other(b"ESTABLECIDO".into())),
        ("established", State::Other(b"established".into())),
        ("TOT STAND GEB", State::Other(b"TOT STAND GEB".into())),
    ] {
        for tail in ["", "     77", "    InHost      ", "     77\tInHost", " 77"] {
            let row = format!("  TCP    192.0.2.7:22           198.51.100.9:1025      {word}{tail}");
            let socket = socket(row.as_bytes());
            assert_eq!(socket.state, Some(state.clone()), "{row}");
            assert_eq!(socket.owners.len(), usize::from(tail.contains("77")), "{row}");
        }
    }
}

#[test]
fn a_word_in_no_table_listens_where_there_is_no_foreign_end() {
    let words: [&[u8]; 8] = [
        b"ABH\xc3\x96REN",
        b"ABH\x99REN",
        b"ABH\xd6REN",
        b"ABH\xef\xbf\xbdREN",
        b"ABH?REN",
        b"ESCUCHANDO",
        b"IN ASCOLTO",
        "À L'ÉCOUTE".as_bytes(),
    ];
    for word in words {
        for foreign in ["0.0.0.0:0", "192.0.2.7:0", "PC:0", "*:*"] {
            let row = [b"  TCP    192.0.2.7:445    ", foreign.as_bytes(), b"        ", word, b"      4\r\n"]
                .concat();
            let read = socket(&row);
            assert_eq!(read.state, Some(State::Listen), "{}", row.escape_ascii());
            assert_eq!((read.remote.clone(), owner(&read).0), (None, 4));
        }
        let row = [b"  TCP    192.0.2.7:445    198.51.100.9:1025    ", word, b"      4\r\n"].concat();
        let state = if word == "ABHÖREN".as_bytes() { State::Listen } else { State::Other(word.into()) };
        assert_eq!(socket(&row).state, Some(state));
    }
}

#[test]
fn what_has_no_foreign_end_is_not_always_listening() {
    let bound = socket(b"  TCP    127.0.0.1:50123        0.0.0.0:0              BOUND           9044\n");
    assert_eq!((bound.state, bound.remote), (Some(State::Bound), None));
    let german = socket(b"  TCP    [::1]:50123            [::]:0                 GEBUNDEN        9044\n");
    assert_eq!((german.state, german.remote), (Some(State::Bound), None));
    let unknown = socket(b"  TCP    127.0.0.1:50123        0.0.0.0:0              ???         9044\n");
    assert_eq!((unknown.state, unknown.remote), (Some(State::Other(b"???".into())), None));
}

#[test]
fn port_0_is_no_foreign_end_only_where_the_row_says_so() {
    // ReactOS, and without -n.
    for row in [
        "  TCP    192.0.2.7:139          192.0.2.7:0            LISTENING   4",
        "  TCP    192.0.2.7:139          PC:0                   LISTENING       4",
        "  TCP    192.0.2.7:139          192.0.2.7:0            BOUND       4",
    ] {
        assert_eq!(ends(&socket(row.as_bytes())), ("192.0.2.7:139".into(), None), "{row}");
    }
    for row in [
        "  TCP    192.0.2.7:139          192.0.2.8:0            CLOSE_WAIT   4",
        "  TCP    192.0.2.7:139          192.0.2.8:0            FOO          4",
        "  UDP    192.0.2.7:139          192.0.2.8:0                         4",
    ] {
        assert_eq!(socket(row.as_bytes()).remote.unwrap().to_string(), "192.0.2.8:*", "{row}");
    }
    let odd = socket(b"  TCP    192.0.2.7:139          0.0.0.0:7              ESTABLISHED     4\n");
    assert_eq!(odd.remote.unwrap().to_string(), "0.0.0.0:7");
}

#[test]
fn names_instead_of_numbers() {
    let row = b"  TCP    192.0.2.7:58232        lb-140-82-112-26-iad:no-such  ESTABLISHED\r\n";
    let read = socket(row);
    let remote = read.remote.as_ref().unwrap();
    assert_eq!(
        remote.address,
        Address::Cut(b"lb-140-82-112-26-iad".into()),
        "there is more behind the first label"
    );
    assert_eq!((remote.port, remote.service().map(AsRef::as_ref)), (None, Some(&b"no-such"[..])));
    for (name, address) in [
        ("mail.example.org", Address::Name(b"mail.example.org".into())),
        ("localhost", Address::Name(b"localhost".into())),
    ] {
        let row = format!("  TCP    192.0.2.7:1    {name}:2    ESTABLISHED");
        assert_eq!(socket(row.as_bytes()).remote.unwrap().address, address);
    }
    let local = socket(b"  TCP    LAPTOP-6LNI85PH:135    LAPTOP-6LNI85PH:0      LISTENING       832\n");
    assert_eq!((local.local.address, local.family), (Address::Name(b"LAPTOP-6LNI85PH".into()), None));
    assert_eq!(local.remote, None);
    let umlaut = socket(b"  TCP    M\x9aLLER-PC:135    M\x9aLLER-PC:0      ABH\x99REN         832\n");
    assert_eq!(umlaut.local.address, Address::Name(b"M\x9aLLER-PC".into()));
    assert_eq!((umlaut.state, umlaut.remote), (Some(State::Listen), None));
}

#[cfg(feature = "iana")]
#[test]
fn services_become_ports() {
    let remote =
        socket(b"  TCP    192.0.2.7:57270        a23-45-15-115:https    ESTABLISHED\n").remote.unwrap();
    assert_eq!((remote.port, remote.service().map(AsRef::as_ref)), (Some(443), Some(&b"https"[..])));
}
