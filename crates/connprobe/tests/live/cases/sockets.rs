//! The sockets of a process: which, whose, and how often.

use std::collections::BTreeSet;

use connparse::Certainty;
use connprobe::{Query, Resolver, Selection, Verdict, get_connections};

use super::told::{query, tells_inodes};
use super::told_all;
use crate::actor::Actor;

pub(super) fn every_kind(resolver: Resolver) {
    let actor = Actor::play("every-kind");
    assert!(actor.opened.len() >= 10);
    let answer = query(resolver, actor.pid()).run().unwrap();
    assert_eq!(told_all(&answer), actor.opened);
    assert_eq!(answer.verdict, Verdict::Complete);
    assert_eq!(answer.resolver(), Some(resolver));
    for socket in &answer.sockets {
        assert!(socket.owners.iter().all(|owner| owner.pid == actor.pid()), "{socket:?}");
        let certainty = if tells_inodes(resolver) { Certainty::Verified } else { Certainty::Stated };
        assert!(socket.owners.iter().all(|owner| owner.certainty == certainty), "{socket:?}");
    }
    // One of the listening sockets has two descriptors.
    let twice = answer.sockets.iter().filter(|socket| socket.owners.len() == 2).count();
    assert_eq!(twice, usize::from(tells_inodes(resolver)));
}

pub(super) fn selections(resolver: Resolver) {
    let actor = Actor::play("every-kind");
    let asked = |query: Query| told_all(&query.run().unwrap());
    let those =
        |keep: &dyn Fn(&str) -> bool| actor.opened.iter().filter(|line| keep(line)).cloned().collect();
    let connections: BTreeSet<String> =
        those(&|line| line.ends_with(" ESTABLISHED") || line.starts_with("udp") && !line.ends_with(" - -"));
    assert_eq!(asked(Query::new(actor.pid()).resolver(resolver)), connections);
    let listening: BTreeSet<String> = those(&|line| line.ends_with(" LISTEN") || line.ends_with(" - -"));
    assert_eq!(asked(query(resolver, actor.pid()).select(Selection::Listening)), listening);
    let udp: BTreeSet<String> = those(&|line| line.starts_with("udp"));
    assert_eq!(asked(query(resolver, actor.pid()).protocol(connparse::Protocol::Udp)), udp);
    let v6: BTreeSet<String> = those(&|line| line.contains('['));
    assert_eq!(asked(query(resolver, actor.pid()).ipv6(true)), v6);
    let v4: BTreeSet<String> = those(&|line| !line.contains('['));
    assert_eq!(asked(query(resolver, actor.pid()).ipv6(false)), v4);
}

pub(super) fn a_thousand_connections(resolver: Resolver) {
    let actor = Actor::play("connections 1000");
    let answer = Query::new(actor.pid()).resolver(resolver).run().unwrap();
    let opened: BTreeSet<_> =
        actor.opened.iter().filter(|line| line.ends_with(" ESTABLISHED")).cloned().collect();
    assert_eq!(opened.len(), 1000);
    assert_eq!(told_all(&answer), opened);
    assert_eq!(answer.connections().count(), 1000);
}

pub(super) fn three_descriptors(resolver: Resolver) {
    let actor = Actor::play("twice");
    assert_eq!(get_connections(Some(resolver), actor.pid()).unwrap().len(), 2);
    let answer = Query::new(actor.pid()).resolver(resolver).owners(false).run().unwrap();
    let descriptors: BTreeSet<_> = answer.sockets.iter().map(|socket| socket.owners.len()).collect();
    if tells_inodes(resolver) {
        assert_eq!((answer.sockets.len(), descriptors), (2, BTreeSet::from([1, 3])));
    }
}

/// Stem gives the connections of the whole machine here.
pub(super) fn a_process_without_sockets(resolver: Resolver) {
    let actor = Actor::play("nothing");
    let _others = Actor::play("every-kind");
    let answer = query(resolver, actor.pid()).run().unwrap();
    assert_eq!((answer.sockets.len(), answer.verdict), (0, Verdict::Complete));
}

pub(super) fn a_shared_socket_has_every_owner(resolver: Resolver) {
    let actor = Actor::play("shared");
    let child: u32 = actor.said[0].strip_prefix("child ").unwrap().parse().unwrap();
    for pid in [actor.pid(), child] {
        let answer = query(resolver, pid).run().unwrap();
        let owners: BTreeSet<_> = answer.sockets[0].owners.iter().map(|owner| owner.pid).collect();
        assert_eq!((answer.sockets.len(), owners), (1, BTreeSet::from([actor.pid(), child])));
        let own: BTreeSet<_> = query(resolver, pid).owners(false).run().unwrap().sockets[0]
            .owners
            .iter()
            .map(|owner| owner.pid)
            .collect();
        assert_eq!(own, BTreeSet::from([pid]), "only the target's own are given when nobody asks for more");
    }
}
