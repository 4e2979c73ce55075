//! What must hold of any socket.

use connparse::{Address, Endpoint, Name, Socket, State, Text};

use super::assert_printable;

/// Checks a socket that was read from `text`.
pub(super) fn check(socket: &Socket<'_>, text: &[u8]) {
    for end in std::iter::once(&socket.local).chain(&socket.remote) {
        endpoint(end, text);
    }
    if let Some(State::Other(word)) = &socket.state {
        inside(word, text);
    }
    if let Some(user) = &socket.user {
        name(user, text);
    }
    socket.owners.iter().filter_map(|owner| owner.name.as_ref()).for_each(|shown| name(shown, text));
    assert_ne!(socket.inode, Some(0), "0 is no inode");
    assert!(socket.state.is_none() || socket.protocol.has_state(), "a state of a protocol that has none");
    assert!(socket.connection().is_none() || socket.is_connection(), "a connection, and then not");
    assert_eq!(socket.clone().into_owned(), *socket, "a copy is the same");
}

fn endpoint(end: &Endpoint<'_>, text: &[u8]) {
    match &end.address {
        Address::Name(name) | Address::Cut(name) => inside(name, text),
        Address::Ip(ip) => assert_eq!(*ip, ip.to_canonical(), "a mapped address is not IPv4"),
        _ => {}
    }
    if let Some(service) = end.service() {
        inside(service, text);
    }
    if let Some(zone) = end.zone() {
        // A BSD kernel's own form has the number of the interface in the address: `fe80:1f::1` is `fe80::1%31`.
        let group = zone.index().map(|index| format!(":{index:x}:"));
        let shows = |name: &[u8]| text.windows(name.len()).any(|window| window.eq_ignore_ascii_case(name));
        assert!(
            shows(zone.as_bytes()) || group.is_some_and(|group| shows(group.as_bytes())),
            "a zone from nowhere"
        );
    }
    assert_ne!(end.port, Some(0), "0 is the wildcard, and no port");
    assert_printable(&end.to_string());
}

fn name(name: &Name<'_>, text: &[u8]) {
    name.borrowed().into_iter().for_each(|name| within(name, text));
}

/// A word that is not borrowed need not lie in the text.
fn inside(word: &Text<'_>, text: &[u8]) {
    word.borrowed().into_iter().for_each(|word| within(word, text));
}

/// What is borrowed is a part of the text. An empty word can be borrowed from anywhere.
fn within(word: &[u8], text: &[u8]) {
    let (words, texts) = (word.as_ptr_range(), text.as_ptr_range());
    assert!(
        word.is_empty() || (texts.start <= words.start && words.end <= texts.end),
        "a word from outside the text"
    );
}
