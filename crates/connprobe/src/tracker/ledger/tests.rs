#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]
#![allow(clippy::cloned_ref_to_slice_refs, reason = "the looks of a test have different numbers of sockets")]

mod faithful;

use std::time::{Duration, SystemTime};

use connparse::{Endpoint, Owner, Protocol, Reason, Socket, State};

use super::*;
use crate::tracker::event::Aspect;
use crate::{Answer, Attempt, BlindSpot, Note, Resolver, Target, Verdict};

fn end(text: &str) -> Endpoint<'static> {
    let address: std::net::SocketAddr = text.parse().unwrap();
    Endpoint::new(address.ip(), address.port())
}

fn tcp(inode: u64, local: &str, remote: &str, state: State<'static>) -> Socket<'static> {
    let mut socket = Socket::new(Protocol::Tcp, end(local));
    socket.remote = (!remote.is_empty()).then(|| end(remote));
    socket.state = Some(state);
    socket.inode = (inode != 0).then_some(inode);
    socket
}

fn web(inode: u64, state: State<'static>) -> Socket<'static> {
    tcp(inode, "192.0.2.7:40000", "198.51.100.9:443", state)
}

fn held(mut socket: Socket<'static>, pids: &[u32]) -> Socket<'static> {
    socket.owners = pids.iter().map(|&pid| Owner::new(pid)).collect();
    socket
}

/// Answers of one resolver, in turn.
struct Script {
    ledger: Ledger,
    target: Target,
    resolver: Resolver,
    notes: Vec<Note>,
    looks: u64,
}

impl Script {
    fn of(target: Target) -> Self {
        Self { ledger: Ledger::default(), target, resolver: Resolver::Proc, notes: Vec::new(), looks: 0 }
    }

    fn look(&mut self, sockets: &[Socket<'static>], verdict: Verdict) -> Vec<Event> {
        let attempt = Attempt {
            resolver: self.resolver,
            elapsed: Duration::ZERO,
            rows_read: 0,
            rows_refused: 0,
            notes: self.notes.clone(),
            error: None,
        };
        let answer = Answer { sockets: sockets.to_vec(), verdict, attempts: vec![attempt] };
        let sight = Sight::of(&answer, &self.target);
        self.looks += 1;
        self.ledger.take(answer.sockets, sight, SystemTime::UNIX_EPOCH + Duration::from_secs(self.looks))
    }

    fn complete(&mut self, sockets: &[Socket<'static>]) -> Vec<&'static str> {
        names(&self.look(sockets, Verdict::Complete))
    }

    fn partial(&mut self, sockets: &[Socket<'static>], spots: &[BlindSpot]) -> Vec<&'static str> {
        names(&self.look(sockets, Verdict::Partial(spots.to_vec())))
    }

    /// Since which look each socket is unseen.
    fn unseen(&self) -> Vec<Option<u64>> {
        let look = |time: SystemTime| time.duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs();
        self.ledger.tracked().map(|tracked| tracked.unseen_since.map(look)).collect()
    }
}

fn names(events: &[Event]) -> Vec<&'static str> {
    events.iter().map(|event| event.kind.name()).collect()
}

fn aspects(event: &Event) -> &[Aspect] {
    match &event.kind {
        EventKind::Changed { aspects, .. } => aspects,
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_there_first_was_present_and_what_comes_later_opened() {
    let mut script = Script::of(Target::Everyone);
    let ssh = tcp(1, "0.0.0.0:22", "", State::Listen);
    assert_eq!(script.complete(&[ssh.clone()]), ["present"]);
    let events = script.look(&[web(2, State::SynSent), ssh.clone()], Verdict::Complete);
    assert_eq!(names(&events), ["opened"]);
    assert_eq!((events[0].tracked.number, events[0].tracked.was_present), (1, false));
    let events = script.look(&[web(2, State::Established), ssh.clone()], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::State]);
    assert_eq!(events[0].tracked.first_seen, SystemTime::UNIX_EPOCH + Duration::from_secs(2));
    assert_eq!(events[0].tracked.last_seen, SystemTime::UNIX_EPOCH + Duration::from_secs(3));
    let EventKind::Changed { before, .. } = &events[0].kind else { panic!("{events:?}") };
    assert_eq!(before.state, Some(State::SynSent));
    assert_eq!(script.complete(&[ssh]), ["closed"]);
    assert_eq!(script.ledger.tracked().len(), 1);
}

#[test]
fn a_connection_keeps_its_number_from_the_queue_to_time_wait() {
    let mut script = Script::of(Target::Everyone);
    script.complete(&[]);
    let mut waits = web(0, State::SynReceived);
    waits.reason = Some(Reason::NotAccepted);
    assert_eq!(script.complete(&[waits.clone()]), ["opened"]);
    let events = script.look(&[held(web(5, State::Established), &[7])], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::State, Aspect::Owners]);
    let mut over = web(0, State::FinWait2);
    over.reason = Some(Reason::Closing);
    let events = script.look(&[over], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::State, Aspect::Owners]);
    assert_eq!(script.complete(&[web(0, State::TimeWait)]), ["changed"]);
    assert_eq!(script.ledger.tracked().next().unwrap().number, 0);
    assert_eq!(script.complete(&[]), ["closed"]);
}

#[test]
fn ends_that_are_used_again_are_another_connection() {
    for (before, after) in [
        // The inode is another one.
        (web(5, State::Established), web(6, State::Established)),
        // The state went back.
        (web(0, State::TimeWait), web(6, State::Established)),
        (web(0, State::TimeWait), web(0, State::SynReceived)),
        (web(5, State::CloseWait), web(5, State::SynSent)),
        (web(5, State::Established), web(0, State::SynSent)),
    ] {
        let mut script = Script::of(Target::Everyone);
        script.complete(&[before]);
        let events = script.look(&[after], Verdict::Complete);
        assert_eq!(names(&events), ["closed", "opened"]);
        assert_ne!(events[0].tracked.number, events[1].tracked.number);
    }
}

#[test]
fn an_inode_that_is_used_again_is_another_socket() {
    let udp = |inode, local| {
        let mut socket = Socket::new(Protocol::Udp, end(local));
        socket.inode = Some(inode);
        socket
    };
    for (before, after) in [
        (web(5, State::Established), udp(5, "192.0.2.7:40000")),
        (udp(5, "0.0.0.0:53"), udp(5, "0.0.0.0:54")),
        (web(5, State::Established), tcp(5, "192.0.2.7:40000", "198.51.100.8:443", State::Established)),
    ] {
        let mut script = Script::of(Target::Everyone);
        script.complete(&[before]);
        assert_eq!(script.complete(&[after]), ["closed", "opened"]);
    }
    // The same inode in another namespace cannot be: it is another machine's, or nonsense.
    let mut script = Script::of(Target::Everyone);
    let (mut here, mut there) = (web(5, State::Established), web(5, State::Established));
    (here.netns, there.netns) = (Some(1), Some(2));
    script.complete(&[here]);
    assert_eq!(script.complete(&[there]), ["closed", "opened"]);
}

#[test]
fn a_udp_socket_is_connected_and_connected_anew() {
    let mut script = Script::of(Target::Everyone);
    let udp = |local, remote: Option<&str>| {
        let mut socket = Socket::new(Protocol::Udp, end(local));
        (socket.inode, socket.remote) = (Some(5), remote.map(end));
        socket
    };
    script.complete(&[udp("0.0.0.0:5000", None)]);
    let events = script.look(&[udp("192.0.2.7:5000", Some("198.51.100.9:53"))], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::Local, Aspect::Remote]);
    let events = script.look(&[udp("192.0.2.7:5000", Some("198.51.100.8:53"))], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::Remote]);
}

#[test]
fn sockets_that_share_everything_are_told_apart_by_their_owners_or_counted() {
    let one = |pid| held(tcp(0, "0.0.0.0:80", "", State::Listen), &[pid]);
    let mut script = Script::of(Target::Everyone);
    script.complete(&[one(7), one(8), one(9)]);
    let events = script.look(&[one(9), one(7)], Verdict::Complete);
    assert_eq!(names(&events), ["closed"]);
    assert_eq!(events[0].tracked.socket.owners[0].pid, 8);
    assert_eq!(script.complete(&[one(9), one(7), one(10)]), ["opened"]);
    let alike = vec![one(7); 1000];
    script.complete(&alike);
    assert_eq!(script.complete(&alike), [""; 0]);
    assert_eq!(script.complete(&alike[1..]), ["closed"]);
}

#[test]
fn sockets_of_the_same_ends_and_owners_are_told_apart_by_their_states() {
    let free = |state| {
        let mut socket = tcp(0, "192.0.2.7:2", "", state);
        socket.reason = Some(Reason::Kernel);
        socket
    };
    let mut script = Script::of(Target::Everyone);
    script.complete(&[held(tcp(0, "192.0.2.7:2", "", State::Listen), &[7]), free(State::Listen)]);
    let looks = [free(State::CloseWait), free(State::Listen)];
    assert_eq!(script.complete(&looks), ["changed", "changed"]);
    assert_eq!(script.complete(&looks), [""; 0]);
}

#[test]
fn what_does_not_stand_still_is_no_change() {
    let mut script = Script::of(Target::Everyone);
    let mut socket = held(web(5, State::Established), &[7, 8]);
    script.complete(&[socket.clone()]);
    socket.send_queue = Some(9);
    socket.owners = socket.owners.iter().rev().cloned().collect();
    assert_eq!(script.complete(&[socket]), [""; 0]);
}

#[test]
fn what_a_source_does_not_tell_stays_as_another_told_it() {
    let mut script = Script::of(Target::Pid(7));
    script.complete(&[held(web(5, State::Established), &[7])]);
    script.resolver = Resolver::Netstat;
    let mut bare = web(0, State::Established);
    (bare.state, bare.reason) = (None, Some(Reason::NotTold));
    let untold = BlindSpot::not_told("netstat names no owners here".to_owned());
    assert_eq!(script.partial(&[bare], &[untold]), [""; 0]);
    let known = &script.ledger.tracked().next().unwrap().socket;
    assert_eq!(
        (known.inode, known.state.clone(), known.owners.len()),
        (Some(5), Some(State::Established), 1)
    );
}

#[test]
fn processes_that_cannot_be_looked_into_hide_what_they_hold() {
    let denied = |pids: &[u32]| BlindSpot::of(Reason::NoPermission, pids.to_vec());
    let mut script = Script::of(Target::named("tor"));
    let (first, second) =
        (held(web(5, State::Established), &[7]), held(tcp(6, "0.0.0.0:9050", "", State::Listen), &[8]));
    script.complete(&[first.clone(), second]);
    // 8 closed itself to others; 7 is as open as ever.
    assert_eq!(script.partial(&[], &[denied(&[8])]), ["closed"]);
    assert_eq!(script.unseen(), [Some(2)]);
    assert_eq!(script.partial(&[], &[denied(&[8])]), [""; 0]);
    // The first look that can see it: it is gone.
    assert_eq!(script.complete(&[]), ["closed"]);
}

#[test]
fn what_was_not_seen_for_a_while_is_the_same_when_it_is_seen_again() {
    let mut script = Script::of(Target::named("tor"));
    let socket = held(web(5, State::Established), &[7]);
    script.complete(&[socket.clone()]);
    let blind = BlindSpot::about(Reason::Interrupted, "the kernel's list of tcp sockets".to_owned());
    assert_eq!(script.partial(&[], &[blind.clone()]), [""; 0]);
    assert_eq!(script.partial(&[], &[blind]), [""; 0]);
    assert_eq!(script.unseen(), [Some(2)]);
    assert_eq!(script.complete(&[socket]), [""; 0]);
    assert_eq!(script.unseen(), [None]);
}

#[test]
fn tables_show_what_hidden_processes_hold() {
    let mut script = Script::of(Target::Everyone);
    let socket = held(web(5, State::Established), &[7]);
    let denied = BlindSpot::of(Reason::NoPermission, vec![7, 8]);
    script.complete(&[socket]);
    let mut ownerless = web(5, State::Established);
    ownerless.reason = Some(Reason::NoPermission);
    // The owner cannot be seen any more; that is not to say that he is gone.
    assert_eq!(script.partial(&[ownerless], &[denied.clone()]), [""; 0]);
    assert_eq!(script.partial(&[], &[denied.clone()]), ["closed"]);
    // lsof goes from process to process.
    let mut script = Script::of(Target::Everyone);
    script.resolver = Resolver::Lsof;
    script.complete(&[held(web(5, State::Established), &[7])]);
    assert_eq!(script.partial(&[], &[denied]), [""; 0]);
    assert_eq!(script.unseen(), [Some(2)]);
}

#[test]
fn a_namespace_that_could_not_be_asked_hides_its_own_sockets_only() {
    let in_namespace = |inode, netns| {
        let mut socket = web(inode, State::Established);
        socket.netns = Some(netns);
        socket
    };
    let spot = BlindSpot::about(Reason::OtherNamespace, "/proc/9/ns/net: denied".to_owned());
    let mut script = Script::of(Target::Everyone);
    script.complete(&[in_namespace(1, 10), in_namespace(2, 10), in_namespace(3, 20)]);
    // Of 10 something is seen, so it was read, and 2 is gone. Of 20 nothing is.
    let events = script.look(&[in_namespace(1, 10)], Verdict::Partial(vec![spot]));
    assert_eq!((names(&events), events[0].tracked.socket.inode), (vec!["closed"], Some(2)));
    assert_eq!(script.unseen(), [None, Some(2)]);
}

#[test]
fn a_limit_that_was_there_before_hides_nothing_that_was_seen() {
    let limit = BlindSpot::not_told("lsof lists no sockets that no process holds".to_owned());
    let mut script = Script::of(Target::Everyone);
    script.resolver = Resolver::Lsof;
    let socket = held(web(0, State::Established), &[7]);
    assert_eq!(script.partial(&[socket.clone()], &[limit.clone()]), ["present"]);
    assert_eq!(script.partial(&[], &[limit.clone()]), ["closed"]);
    assert_eq!(script.partial(&[socket.clone()], &[limit.clone()]), ["opened"]);
    // Of another resolver it is new.
    script.resolver = Resolver::Sockstat;
    assert_eq!(script.partial(&[], &[limit.clone()]), [""; 0]);
    // What came out from behind it may have been there all the time.
    script.resolver = Resolver::Proc;
    assert_eq!(script.complete(&[socket, web(0, State::TimeWait)]).last(), Some(&"present"));
}

#[test]
fn sockets_that_were_lost_are_counted() {
    let lost = |count| BlindSpot::lost(count, format!("{count} sockets are held, and not shown"));
    let mut script = Script::of(Target::Pid(7));
    let sockets =
        [held(web(5, State::Established), &[7]), held(tcp(6, "0.0.0.0:9050", "", State::Listen), &[7])];
    script.partial(&sockets, &[lost(1)]);
    // The one that is lost is the one of before.
    assert_eq!(script.partial(&sockets[..1], &[lost(1)]), ["closed"]);
    // One more is.
    assert_eq!(script.partial(&[], &[lost(2)]), [""; 0]);
    assert_eq!(script.unseen(), [Some(3)]);
}

#[test]
fn of_an_unknown_answer_nothing_follows() {
    let mut script = Script::of(Target::Pid(7));
    script.complete(&[held(web(5, State::Established), &[7])]);
    for spots in [vec![], vec![BlindSpot::not_told("netstat names no owners here".to_owned())]] {
        assert!(script.look(&[], Verdict::Unknown(spots)).is_empty());
    }
    assert_eq!(script.unseen(), [Some(2)]);
}

#[test]
fn an_owner_that_can_not_be_looked_into_any_more_is_not_gone() {
    let mut script = Script::of(Target::Pid(7));
    script.complete(&[held(web(5, State::Established), &[7, 8])]);
    script.notes = vec![Note::CoOwnersUnseen(vec![8])];
    assert_eq!(script.complete(&[held(web(5, State::Established), &[7])]), [""; 0]);
    script.notes = Vec::new();
    let events = script.look(&[held(web(5, State::Established), &[7])], Verdict::Complete);
    assert_eq!(aspects(&events[0]), [Aspect::Owners]);
}
