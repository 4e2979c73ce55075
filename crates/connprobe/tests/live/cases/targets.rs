//! Whose sockets are asked for: names, users, everyone, those who are dead or elsewhere.

use std::collections::BTreeSet;
use std::net::{TcpListener, TcpStream};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::fs::MetadataExt;
use std::os::unix::net::UnixListener;
use std::time::Duration;

use connparse::{Reason, Socket};
use connprobe::{Cause, ProbeError, Resolver, Selection, Target, Verdict};

use super::told::{query, tells_inodes};
use super::{sees_everyone, tells_unheld, told, told_all};
use crate::actor::{Actor, line};

pub(super) fn names_are_text(resolver: Resolver) {
    // At most 15 bytes each: patterns, blanks, brackets, quotes, a forged owner, a newline.
    let (initial, _claim) = free_initial();
    for name in [".*", " b  c", ")b(c", "\"uo,te", "\",pid=1,fd=3))", "\nate\\s", "ümlaut", "users:((\"x"] {
        let name = &format!("{initial}{name}");
        let actor = Actor::play(&format!("named {name}"));
        let answer = query(resolver, Target::named(name)).run().unwrap();
        if resolver == Resolver::Lsof && answer.sockets.is_empty() {
            // 4.95 leaves out a process whose name has a bracket that nothing closes.
            let said = answer.verdict.blind_spots().iter().map(ToString::to_string).collect::<String>();
            assert!(said.contains("lsof did not show 1 of the sockets"), "{name:?}: {said}");
            continue;
        }
        assert_eq!(told_all(&answer), actor.opened, "{name:?}");
        let owner = &answer.sockets[0].owners[0];
        assert_eq!((owner.pid, owner.name.as_deref()), (actor.pid(), Some(name.as_bytes())));
        assert_eq!(answer.sockets[0].owners.len(), 1, "{name:?} forged an owner");
    }
    let error = query(resolver, Target::named("no such name")).run().unwrap_err();
    assert!(matches!(error, ProbeError::NoProcessNamed { .. }), "{error}");
}

/// An initial that no other name has as long as the claim lives: neither in a test beside this one, nor in another run of
/// them. There is no room for more than a letter.
pub(crate) fn free_initial() -> (char, UnixListener) {
    let claimed = |initial: char| {
        let address =
            std::os::unix::net::SocketAddr::from_abstract_name(format!("connprobe {initial}")).unwrap();
        Some((initial, UnixListener::bind_addr(&address).ok()?))
    };
    let free = ('A'..='Z').chain('a'..='z').chain('0'..='9').find_map(claimed);
    free.expect("five runs at the same time are too many")
}

pub(super) fn everyone(resolver: Resolver) {
    let actor = Actor::play("every-kind");
    let gone = closed_connection();
    let answer = query(resolver, Target::Everyone).run().unwrap();
    let told: BTreeSet<_> = answer.sockets.iter().map(told).collect();
    assert!(told.is_superset(&actor.opened));
    match answer.sockets.iter().find(|socket| self::told(socket) == gone) {
        Some(time_wait) => {
            assert_eq!((time_wait.reason, time_wait.owners.len()), (Some(Reason::TimeWait), 0));
            assert!(tells_unheld(resolver));
        }
        None => {
            assert!(!tells_unheld(resolver));
            let Verdict::Partial(spots) = &answer.verdict else { panic!("{:?}", answer.verdict) };
            let said = spots.iter().map(ToString::to_string).collect::<String>();
            assert!(said.contains(&format!("{resolver} lists no sockets that no process holds")), "{said}");
        }
    }
    let ownerless = query(resolver, Target::Everyone).owners(false).run().unwrap();
    assert!(ownerless.sockets.iter().all(|socket| socket.owners.is_empty()));
}

/// A connection that both ends have closed, as the kernel still lists it.
fn closed_connection() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let far = listener.accept().unwrap().0;
    let (local, remote) = (near.local_addr().unwrap(), near.peer_addr().unwrap());
    drop(near);
    // The far end has heard of it before it closes, so it is the near one that waits.
    far.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    assert_eq!(std::io::Read::read(&mut &far, &mut [0]).unwrap(), 0);
    drop(far);
    std::thread::sleep(Duration::from_millis(50));
    line(connparse::Protocol::Tcp, local, Some(remote), Some(connparse::State::TimeWait))
}

pub(super) fn a_users_sockets(resolver: Resolver) {
    let actor = Actor::play("every-kind");
    let uid = rustix::process::geteuid().as_raw();
    let answer = query(resolver, Target::user(uid.to_string())).run().unwrap();
    let told: BTreeSet<_> = answer.sockets.iter().map(told).collect();
    assert!(told.is_superset(&actor.opened));
    let has_inode = |socket: &Socket<'_>| socket.inode.is_some() || !tells_inodes(resolver);
    assert!(answer.sockets.iter().all(has_inode), "one that has no user is no user's");
    let error = query(resolver, Target::user("no such user")).run().unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchUser { .. }), "{error}");
}

pub(super) fn a_process_that_is_not_there(resolver: Resolver) {
    for pid in [0, i32::MAX as u32, u32::MAX] {
        let error = query(resolver, pid).run().unwrap_err();
        assert!(matches!(error, ProbeError::NoSuchProcess { pid: of } if of == pid), "{error}");
    }
}

pub(super) fn another_network_namespace(resolver: Resolver) {
    let here = Actor::play("every-kind");
    let there = Actor::play_elsewhere("every-kind");
    let answer = query(resolver, there.pid()).run().unwrap();
    assert_eq!(told_all(&answer), there.opened);
    if !sees_everyone(resolver) {
        return;
    }
    let everyone = query(resolver, Target::Everyone).run().unwrap();
    let told: BTreeSet<_> = everyone.sockets.iter().map(told).collect();
    assert!(told.is_superset(&there.opened) && told.is_superset(&here.opened));
    for (actor, owners) in [(&here, true), (&here, false), (&there, true), (&there, false)] {
        let netns = std::fs::metadata(format!("/proc/{}/ns/net", actor.pid())).unwrap().ino();
        let only = query(resolver, Target::Everyone).owners(owners).netns(netns).run().unwrap();
        assert!(only.sockets.iter().all(|socket| socket.netns == Some(netns)), "owners: {owners}");
        assert!(only.sockets.iter().map(super::told).collect::<BTreeSet<_>>().is_superset(&actor.opened));
    }
    assert!(query(resolver, Target::Everyone).netns(1).run().unwrap().sockets.is_empty());
}

/// What else a namespace lacks does not matter to what it has.
pub(super) fn namespaces_with_one_kind_of_socket(resolver: Resolver) {
    let multipath = crate::multipath::is_here().then_some("multipath");
    for kind in ["tcp", "udp", "time-wait"].into_iter().chain(multipath) {
        for host in ["127.0.0.1", "::1"].into_iter().filter(|host| TcpListener::bind((*host, 0)).is_ok()) {
            let there = Actor::play_elsewhere(&format!("only {kind} {host}"));
            let netns = std::fs::metadata(format!("/proc/{}/ns/net", there.pid())).unwrap().ino();
            let everyone = query(resolver, Target::Everyone).run().unwrap();
            let of_it = everyone.sockets.iter().filter(|socket| socket.netns == Some(netns));
            assert_eq!(of_it.map(told).collect::<BTreeSet<_>>(), there.opened, "{kind} {host}");
            assert!(!there.opened.is_empty());
        }
    }
}

/// A process that has moved on still holds what it opened before.
pub(super) fn sockets_left_in_another_namespace(resolver: Resolver) {
    let there = Actor::play_elsewhere("nothing");
    let moved = Actor::play(&format!("moved {}", there.pid()));
    let answer = query(resolver, moved.pid()).run().unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (moved.opened.clone(), Verdict::Complete));
}

/// The tables of a namespace show through a process that is in it. Where nobody is, what was left there is not there for
/// who reads tables, and that is said.
pub(super) fn sockets_left_where_nobody_is(resolver: Resolver) {
    let moved = Actor::play_elsewhere(&format!("moved {}", std::process::id()));
    let answer = query(resolver, moved.pid()).run().unwrap();
    if resolver == Resolver::Pidfd {
        assert_eq!((told_all(&answer), answer.verdict), (moved.opened.clone(), Verdict::Complete));
        let comparison = query(resolver, moved.pid()).compare().unwrap();
        let [pidfd] = comparison.compared.as_slice() else { panic!("{comparison:?}") };
        let causes: Vec<_> = pidfd.differences.iter().map(|one| one.cause).collect();
        assert_eq!(causes, [Some(Cause::ReferenceBlind(Reason::OtherNamespace)); 5], "{pidfd:#?}");
        return;
    }
    let listening = query(resolver, moved.pid()).select(Selection::Listening).run().unwrap();
    for (answer, count) in [(answer, moved.opened.len()), (listening, 1)] {
        assert!(answer.sockets.is_empty(), "{:?}", told_all(&answer));
        let Verdict::Partial(spots) = &answer.verdict else { panic!("{:?}", answer.verdict) };
        let said = spots.iter().map(ToString::to_string).collect::<String>();
        let expected = match (resolver, count) {
            (Resolver::Lsof | Resolver::Sockstat, _) => format!("{resolver} did not show 5 of the sockets"),
            // Beside tests that churn, tables change each time.
            (_, 1) => "1 socket is held, and in ".to_owned(),
            _ => format!("{count} sockets are held, and in "),
        };
        assert!(said.contains(&expected), "{said}");
    }
    let udp = query(resolver, moved.pid()).protocol(connparse::Protocol::Udp).run().unwrap();
    assert_eq!((udp.sockets.len(), udp.verdict), (0, Verdict::Complete));
}

/// Where a thread is tells nothing of where its process is.
pub(super) fn asked_by_a_thread_elsewhere(resolver: Resolver) {
    let (here, there) = (Actor::play("every-kind"), Actor::play_elsewhere("every-kind"));
    for actor in [&here, &there] {
        let scene = format!("ask-from {} {resolver} {}", there.pid(), actor.pid());
        let asker = Actor::play(&scene);
        let told = crate::faults::sockets(&asker.said);
        assert_eq!((asker.said[0].as_str(), &told), ("verdict complete", &actor.opened), "{:?}", asker.said);
    }
}

pub(super) fn the_dead_hold_nothing(resolver: Resolver) {
    let actor = Actor::play("zombie");
    let zombie: u32 = actor.said[0].strip_prefix("child ").unwrap().parse().unwrap();
    let answer = query(resolver, zombie).run().unwrap();
    assert_eq!((answer.sockets.len(), answer.verdict), (0, Verdict::Complete));
    if !sees_everyone(resolver) {
        return;
    }
    let everyone = query(resolver, Target::Everyone).run().unwrap();
    let told: Vec<_> = everyone.sockets.iter().map(told).filter(|line| actor.opened.contains(line)).collect();
    assert_eq!(told.len(), 1, "a process that is in no namespace any more made it come again");
}
