//! Whoever applies the events to what he knew knows what is there.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

/// What an answer says of a socket, as a line.
fn line(socket: &Socket<'_>) -> String {
    let mut pids: Vec<_> = socket.owners.iter().map(|owner| owner.pid).collect();
    pids.sort_unstable();
    let remote = socket.remote.as_ref().map(ToString::to_string);
    format!("{} {} {remote:?} {:?} {pids:?}", socket.protocol, socket.local, socket.state)
}

fn lines<'s>(sockets: impl IntoIterator<Item = &'s Socket<'s>>) -> Vec<String> {
    let mut lines: Vec<_> = sockets.into_iter().map(line).collect();
    lines.sort();
    lines
}

/// Sockets of few ends, inodes and owners, so that all of them are used again.
fn sockets() -> impl Strategy<Value = Vec<Socket<'static>>> {
    let state = prop_oneof![
        Just(State::Listen),
        Just(State::SynSent),
        Just(State::Established),
        Just(State::CloseWait),
        Just(State::TimeWait),
    ];
    let socket =
        (any::<bool>(), 0..3_u64, 1..3_u16, 0..3_u16, state, prop::collection::btree_set(1..4_u32, 0..3));
    let socket = socket.prop_map(|(is_tcp, inode, local, remote, state, pids)| {
        let remote = if remote == 0 { String::new() } else { format!("198.51.100.9:{remote}") };
        let mut socket = tcp(inode, &format!("192.0.2.7:{local}"), &remote, state);
        if !is_tcp {
            (socket.protocol, socket.state) = (Protocol::Udp, None);
        }
        // Nobody holds it, and that is known.
        socket.reason = pids.is_empty().then_some(Reason::Kernel);
        held(socket, &pids.into_iter().collect::<Vec<_>>())
    });
    prop::collection::vec(socket, 0..8).prop_map(|mut sockets| {
        // No two sockets have the same inode at the same time.
        let mut taken = BTreeSet::new();
        for socket in &mut sockets {
            socket.inode = socket.inode.filter(|&inode| taken.insert(inode));
        }
        sockets
    })
}

/// What somebody knows who hears of events only.
fn apply(known: &mut BTreeMap<u64, Socket<'static>>, event: &Event) {
    let Tracked { number, socket, .. } = event.tracked.clone();
    let before = match event.kind {
        EventKind::Closed => known.remove(&number),
        _ => known.insert(number, socket),
    };
    match &event.kind {
        EventKind::Present | EventKind::Opened => assert_eq!(before, None, "it was known"),
        EventKind::Changed { before: told, aspects } => {
            // Since then it may have got what is no aspect, such as an inode.
            assert_eq!(before.as_ref().map(line), Some(line(told)));
            assert!(!aspects.is_empty());
            assert_ne!(line(told), line(&event.tracked.socket));
        }
        EventKind::Closed => assert!(before.is_some(), "it was not known"),
    }
}

proptest! {
    #[test]
    fn events_are_a_faithful_difference(looks in prop::collection::vec(sockets(), 1..8)) {
        let mut script = Script::of(Target::Everyone);
        let mut known = BTreeMap::new();
        for sockets in looks {
            for event in script.look(&sockets, Verdict::Complete) {
                apply(&mut known, &event);
            }
            prop_assert_eq!(lines(known.values()), lines(&sockets));
            prop_assert_eq!(lines(script.ledger.tracked().map(|tracked| &tracked.socket)), lines(&sockets));
            // The same look again changes nothing.
            prop_assert_eq!(names(&script.look(&sockets, Verdict::Complete)), Vec::<&str>::new());
        }
    }

    /// Whatever an answer that sees nothing for sure leaves out: nothing is closed by it, and all that it left out is
    /// unseen.
    #[test]
    fn a_blind_answer_closes_nothing(first in sockets(), second in sockets()) {
        let mut script = Script::of(Target::Everyone);
        script.complete(&first);
        let blind = BlindSpot::about(Reason::Interrupted, "a list".to_owned());
        let events = script.look(&second, Verdict::Partial(vec![blind]));
        prop_assert!(!names(&events).contains(&"closed"));
        let there = script.unseen().iter().filter(|unseen| unseen.is_none()).count();
        prop_assert_eq!(there, second.len());
        // The next answer that sees everything settles it.
        script.complete(&second);
        prop_assert_eq!(lines(script.ledger.tracked().map(|tracked| &tracked.socket)), lines(&second));
    }
}
