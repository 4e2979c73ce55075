//! Who is asked, and what keeps a resolver from answering.

use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::time::Duration;

use connprobe::{ProbeError, Query, Refusal, Resolver, Target, get_connections, system_resolvers};
use libtest_mimic::Trial;

use super::told::query;
use super::{Need, told_all, trial};
use crate::actor::{Actor, line};

pub(super) fn all() -> Vec<Trial> {
    let mut trials = vec![
        trial("the native resolvers come first", &[], native_ones_come_first),
        trial("pidfd is for processes, and says so", &[], pidfd_is_for_processes),
        trial("the call of the seed gives connections", &[], the_call_of_the_seed),
        trial("where a filter forbids pidfd the next answers, and the attempts tell", &[], a_filter_is_told),
        trial("the caller keeps his locks on files that a process has open", &[], locks_are_kept),
        trial("ss is the first command where it is installed", &[Need::Here(Resolver::Ss)], || {
            assert_eq!(system_resolvers().get(3), Some(&Resolver::Ss));
        }),
    ];
    // On x86 of 32 bits all calls about sockets are one, which a filter cannot look into.
    if !cfg!(target_arch = "x86") {
        trials.push(trial("a kernel without netlink is asked by its tables", &[], without_netlink));
    }
    let with_a_version = [Resolver::Ss, Resolver::Netstat, Resolver::Lsof];
    trials.extend(with_a_version.map(|resolver| {
        let name = format!("{resolver}: says its version");
        trial(&name, &[Need::Here(resolver)], move || says_its_version(resolver))
    }));
    trials
}

fn says_its_version(resolver: Resolver) {
    let found = connprobe::resolvers(Duration::from_secs(10));
    let here = found.into_iter().find(|(one, _)| *one == resolver).unwrap().1.unwrap();
    assert!(here.version.unwrap().bytes().any(|byte| byte.is_ascii_digit()));
    assert!(here.path.unwrap().is_absolute());
}

fn native_ones_come_first() {
    let native = [Resolver::Pidfd, Resolver::SockDiag, Resolver::Proc];
    assert!(system_resolvers().starts_with(&native), "{:?}", system_resolvers());
    let actor = Actor::play("nothing");
    let by = |query: Query| query.run().unwrap().resolver();
    assert_eq!(by(Query::new(actor.pid())), Some(Resolver::Pidfd));
    // Without rights it may not enter the namespaces of others, which proc need not do.
    let everyone = by(Query::new(Target::Everyone).owners(false));
    let is_next = everyone == Some(Resolver::Proc) && !rustix::process::geteuid().is_root();
    assert!(everyone == Some(Resolver::SockDiag) || is_next, "{everyone:?}");
}

/// As in a container whose profile keeps the call from all but tracers.
fn a_filter_is_told() {
    let target = Actor::play("every-kind");
    let asker = Actor::play(&format!("ask-filtered {}", target.pid()));
    let attempts: Vec<_> = asker.said.iter().filter(|line| line.starts_with("attempt ")).collect();
    assert_eq!(attempts.len(), 2, "{:?}", asker.said);
    assert!(attempts[0].starts_with("attempt pidfd: ") && attempts[0].contains("seccomp"), "{}", attempts[0]);
    assert!(attempts[1].starts_with("attempt sock_diag: "), "{}", attempts[1]);
    let told: BTreeSet<_> =
        asker.said.iter().filter_map(|line| line.strip_prefix("socket ")).map(str::trim_end).collect();
    assert_eq!(told, target.opened.iter().map(String::as_str).collect());
}

/// To close any descriptor of a file drops the locks of who closes it.
fn locks_are_kept() {
    use rustix::fs::{FlockOperation, fcntl_lock};
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().canonicalize().unwrap().join("file");
    let own = std::fs::File::create(&path).unwrap();
    let target = Actor::play(&format!("holds {}", path.display()));
    // Another process tries, as one's own lock never stands in one's own way.
    let is_locked = || {
        let other = Actor::play(&format!("locks {}", path.display()));
        other.said == ["it is locked"]
    };
    let is_here = |fd: &std::fs::DirEntry| std::fs::read_link(fd.path()).is_ok_and(|to| to == path);
    let here = || std::fs::read_dir("/proc/self/fd").unwrap().flatten().filter(is_here).count();
    let ask = || {
        assert_eq!(get_connections(Some(Resolver::Pidfd), target.pid()).unwrap().len(), 4);
        let answer = query(Resolver::Pidfd, target.pid()).owners(false).run().unwrap();
        assert_eq!(told_all(&answer), target.opened);
    };
    assert!(!is_locked());
    ask();
    assert_eq!(here(), 1, "what was duplicated is closed");
    fcntl_lock(&own, FlockOperation::LockExclusive).unwrap();
    assert!(is_locked());
    ask();
    assert!(is_locked(), "the lock was lost by a lookup");
    fcntl_lock(&own, FlockOperation::Unlock).unwrap();
    ask();
    assert_eq!(here(), 1, "what was kept for the lock is closed");
}

/// Also where nobody may be looked into, the tables of /proc are there.
fn without_netlink() {
    let target = Actor::play("every-kind");
    let asker = Actor::play("ask-without-netlink everyone");
    let attempts: Vec<_> = asker.said.iter().filter(|line| line.starts_with("attempt ")).collect();
    assert_eq!(attempts.len(), 2, "{:?}", asker.said);
    assert!(attempts[0].starts_with("attempt sock_diag: ") && attempts[0].contains("opening netlink"));
    assert!(attempts[1].starts_with("attempt proc: "), "{}", attempts[1]);
    for socket in &target.opened {
        let told = |line: &&String| line.strip_prefix("socket ").is_some_and(|told| told.starts_with(socket));
        assert_eq!(asker.said.iter().filter(told).count(), 1, "{socket}");
    }
}

fn pidfd_is_for_processes() {
    for target in [Target::Everyone, Target::user("0")] {
        let error = query(Resolver::Pidfd, target).run().unwrap_err();
        assert!(matches!(&error, ProbeError::Refused { refusal: Refusal::OnlyProcesses, .. }), "{error}");
    }
}

fn the_call_of_the_seed() {
    let actor = Actor::play("connections 10");
    let connections = get_connections(None, actor.pid()).unwrap();
    let told: BTreeSet<_> = connections
        .iter()
        .map(|one| {
            let local = SocketAddr::new(one.local_address, one.local_port);
            let remote = SocketAddr::new(one.remote_address, one.remote_port);
            line(one.protocol, local, Some(remote), Some(connparse::State::Established))
        })
        .collect();
    let opened: BTreeSet<_> =
        actor.opened.iter().filter(|line| line.ends_with(" ESTABLISHED")).cloned().collect();
    assert_eq!((told, connections.len()), (opened, 10));
}
