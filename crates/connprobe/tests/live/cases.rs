//! What every resolver must get right.

use std::collections::BTreeSet;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::linux::net::SocketAddrExt;
use std::os::unix::net::UnixListener;
use std::process::Command;
use std::time::Duration;

use connparse::{Certainty, Reason, Socket};
use connprobe::{
    Answer, ProbeError, Query, Refusal, Resolver, Selection, System, Target, ThisMachine, Verdict,
    get_connections, system_resolvers,
};
use libtest_mimic::{Failed, Trial};

use crate::actor::{Actor, line};
use crate::churn;
use crate::places;
use crate::rights;

/// Somebody without rights.
pub(crate) const NOBODY: u32 = 65534;

/// What a test needs that a machine may not have.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    Root,
    BusyBox,
    Here(Resolver),
    Unshare,
    Ip,
    /// A /proc that is mounted with hidepid for one test alone.
    Hidepid,
    /// Multipath TCP, of several paths.
    Multipath,
}

impl Need {
    /// Why it is not met.
    fn missing(self) -> Option<String> {
        let lacks = |program| lacks(program).then(|| format!("{program} is not installed"));
        match self {
            Self::Root => (!rustix::process::geteuid().is_root()).then(|| "not run as root".to_owned()),
            Self::Here(resolver) => resolver.check(&ThisMachine).err().map(|error| error.to_string()),
            Self::BusyBox => lacks("busybox"),
            Self::Unshare => lacks("unshare"),
            Self::Ip => lacks("ip"),
            Self::Hidepid => crate::hidepid::obstacle(),
            Self::Multipath => crate::multipath::obstacle(),
        }
    }
}

fn lacks(program: &str) -> bool {
    Command::new(program).arg("-V").output().is_err()
}

/// A test, skipped with its reason where a need is not met; a failure instead where the environment says that nothing
/// may be missing.
pub(crate) fn trial(name: &str, needs: &[Need], body: impl FnOnce() + Send + 'static) -> Trial {
    let missing: Vec<_> = needs.iter().filter_map(|need| need.missing()).collect();
    let strict = std::env::var_os("CONNUTIL_REQUIRE_TOOLS").is_some();
    match missing.is_empty() {
        true => Trial::test(name, move || {
            body();
            Ok(())
        }),
        false => {
            let why = missing.join(", ");
            let failure = Failed::from(format!("{why}, and CONNUTIL_REQUIRE_TOOLS is set"));
            Trial::test(format!("{name} (SKIPPED: {why})"), move || Err(failure)).with_ignored_flag(!strict)
        }
    }
}

/// Every test, for every resolver.
pub(crate) fn all() -> Vec<Trial> {
    let mut trials = vec![
        trial("the native resolvers come first", &[], native_ones_come_first),
        trial("pidfd is for processes, and says so", &[], pidfd_is_for_processes),
        trial("the call of the seed gives connections", &[], the_call_of_the_seed),
        trial("where a filter forbids pidfd the next answers, and the attempts tell", &[], a_filter_is_told),
        trial("the caller keeps his locks on files that a process has open", &[], locks_are_kept),
        trial("ss is the first command where it is installed", &[Need::Here(Resolver::Ss)], || {
            assert_eq!(system_resolvers().get(3), Some(&Resolver::Ss));
        }),
        trial(
            "a process of another user is denied, in words",
            &[Need::Root],
            rights::a_process_of_another_user_is_denied,
        ),
        trial(
            "without rights rows come, and owners are said to be unseen",
            &[Need::Root],
            rights::without_rights_rows_come,
        ),
        trial(
            "a process that is not dumpable is told from no permission",
            &[Need::Root],
            rights::not_dumpable,
        ),
    ];
    trials.extend(crate::hidepid::all());
    trials.extend(crate::multipath::all());
    // On x86 of 32 bits all calls about sockets are one, which a filter cannot look into.
    if !cfg!(target_arch = "x86") {
        trials.push(trial("a kernel without netlink is asked by its tables", &[], without_netlink));
    }
    for resolver in [Resolver::Pidfd, Resolver::SockDiag, Resolver::Proc] {
        let body = move || crate::parity::no_wrong_descriptor(resolver);
        trials.push(trial(
            &format!("{resolver}: no wrong descriptor while they are closed and used again"),
            &[],
            body,
        ));
    }
    for resolver in [Resolver::Ss, Resolver::Netstat, Resolver::Lsof] {
        trials.push(trial(&format!("{resolver}: says its version"), &[Need::Here(resolver)], move || {
            let found = connprobe::resolvers(Duration::from_secs(10));
            let here = found.into_iter().find(|(one, _)| *one == resolver).unwrap().1.unwrap();
            assert!(here.version.unwrap().bytes().any(|byte| byte.is_ascii_digit()));
            assert!(here.path.unwrap().is_absolute());
        }));
    }
    let every: Vec<Need> = System::Linux.resolvers().iter().map(|&resolver| Need::Here(resolver)).collect();
    let isolated = [Need::Root, Need::Unshare, Need::Ip];
    let every_isolated = [every.as_slice(), &isolated].concat();
    type Alone<'a> = (&'a str, &'a [Need], fn());
    let alone: [Alone<'_>; 7] = [
        (
            "a copy of /proc is asked like a live one",
            &isolated,
            places::a_copy_of_proc_is_asked_like_a_live_one,
        ),
        ("the /proc of another pid namespace", &isolated, places::the_proc_of_another_pid_namespace),
        ("each namespace is read once", &isolated, places::each_namespace_is_read_once),
        ("all resolvers agree on every kind of socket", &every, places::all_resolvers_agree_on_every_kind),
        ("all resolvers agree without rights", &every_isolated, places::all_resolvers_agree_without_rights),
        (
            "all resolvers agree in another namespace",
            &every_isolated,
            places::all_resolvers_in_another_namespace,
        ),
        (
            "what differs for everyone has a reason",
            &every_isolated,
            places::what_differs_for_everyone_has_a_reason,
        ),
    ];
    trials.extend(alone.map(|(name, needs, body)| trial(name, needs, body)));
    for &resolver in System::Linux.resolvers() {
        let needs: &[Need] = &[Need::Here(resolver)];
        let elsewhere = [needs, &[Need::Root, Need::Unshare, Need::Ip]].concat();
        type Case = (&'static str, fn(Resolver));
        let each: [Case; 11] = [
            ("a connection of three descriptors comes once", three_descriptors),
            ("every kind of socket of a process", every_kind),
            ("selections, protocols and families", selections),
            ("a thousand connections", a_thousand_connections),
            ("a process without sockets", a_process_without_sockets),
            ("a shared socket has every owner", a_shared_socket_has_every_owner),
            ("the dead hold nothing and double nothing", the_dead_hold_nothing),
            ("names are text, whatever they hold", names_are_text),
            ("everyone, and TIME-WAIT with its reason", everyone),
            ("a user's sockets", a_users_sockets),
            ("a process that is not there", a_process_that_is_not_there),
        ];
        for (name, body) in each {
            if !sees_everyone(resolver) && (name.starts_with("everyone") || name.starts_with("a user's")) {
                continue;
            }
            trials.push(trial(&format!("{resolver}: {name}"), needs, move || body(resolver)));
        }
        let root = [needs, &[Need::Root]].concat();
        if sees_everyone(resolver) {
            let body = move || rights::without_rights(resolver);
            trials.push(trial(&format!("{resolver}: without rights"), &root, body));
        }
        let body = move || another_network_namespace(resolver);
        trials.push(trial(&format!("{resolver}: another network namespace"), &elsewhere, body));
        if !matches!(resolver, Resolver::Pidfd | Resolver::Proc | Resolver::Sockstat) {
            let body = move || rights::a_socket_that_may_be_elsewhere(resolver);
            let name = format!("{resolver}: a socket that may be where the caller may not look");
            trials.push(trial(&name, &elsewhere, body));
        }
        if !matches!(resolver, Resolver::Pidfd | Resolver::SockDiag | Resolver::Proc) {
            let body = move || places::each_namespace_is_asked_once(resolver);
            trials.push(trial(&format!("{resolver}: each namespace is asked once"), &elsewhere, body));
        }
        if matches!(resolver, Resolver::Proc | Resolver::Ss | Resolver::Netstat) {
            let body = move || churn::a_socket_without_an_address(resolver);
            trials.push(trial(&format!("{resolver}: a socket without an address"), &elsewhere, body));
        }
        let body = move || churn::stable_amid_churn(resolver);
        trials.push(trial(&format!("{resolver}: ten connections amid churn"), &elsewhere, body));
        let body = move || churn::no_wrong_owner_of_shuffled_descriptors(resolver);
        trials.push(trial(&format!("{resolver}: descriptors that are handed around"), needs, body));
        let body = move || churn::no_wrong_owner_of_reused_ids(resolver);
        trials.push(trial(&format!("{resolver}: ids that are used again"), &elsewhere, body));
        let body = move || sockets_left_in_another_namespace(resolver);
        trials.push(trial(
            &format!("{resolver}: sockets left in another network namespace"),
            &elsewhere,
            body,
        ));
    }
    trials
}

/// Whether a resolver tells inodes, and with them descriptors. The others can only be believed.
fn tells_inodes(resolver: Resolver) -> bool {
    resolver != Resolver::Sockstat
}

/// Whether a resolver lists sockets that no process holds.
pub(crate) fn tells_unheld(resolver: Resolver) -> bool {
    !matches!(resolver, Resolver::Lsof | Resolver::Sockstat)
}

/// A socket of an answer in the words of its owner.
pub(crate) fn told(socket: &Socket<'_>) -> String {
    let address = |endpoint: &connparse::Endpoint<'_>| {
        SocketAddr::new(endpoint.address.ip().unwrap(), endpoint.port.unwrap_or_default())
    };
    line(socket.protocol, address(&socket.local), socket.remote.as_ref().map(address), socket.state.clone())
}

pub(crate) fn told_all(answer: &Answer) -> BTreeSet<String> {
    let told: BTreeSet<_> = answer.sockets.iter().map(told).collect();
    assert_eq!(told.len(), answer.sockets.len(), "a socket came twice");
    told
}

/// Every socket of a target, with patience: others may have tens of thousands of sockets open, which the tools look at.
pub(crate) fn all_of(target: impl Into<Target>) -> Query {
    Query::new(target).select(Selection::All).deadline(Duration::from_secs(300))
}

fn query(resolver: Resolver, target: impl Into<Target>) -> Query {
    all_of(target).resolver(resolver)
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

/// Whether a resolver answers for a user and for everyone too.
pub(crate) fn sees_everyone(resolver: Resolver) -> bool {
    resolver != Resolver::Pidfd
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

fn every_kind(resolver: Resolver) {
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

fn selections(resolver: Resolver) {
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

fn a_thousand_connections(resolver: Resolver) {
    let actor = Actor::play("connections 1000");
    let answer = Query::new(actor.pid()).resolver(resolver).run().unwrap();
    let opened: BTreeSet<_> =
        actor.opened.iter().filter(|line| line.ends_with(" ESTABLISHED")).cloned().collect();
    assert_eq!(opened.len(), 1000);
    assert_eq!(told_all(&answer), opened);
    assert_eq!(answer.connections().count(), 1000);
}

fn three_descriptors(resolver: Resolver) {
    let actor = Actor::play("twice");
    assert_eq!(get_connections(Some(resolver), actor.pid()).unwrap().len(), 2);
    let answer = Query::new(actor.pid()).resolver(resolver).owners(false).run().unwrap();
    let descriptors: BTreeSet<_> = answer.sockets.iter().map(|socket| socket.owners.len()).collect();
    if tells_inodes(resolver) {
        assert_eq!((answer.sockets.len(), descriptors), (2, BTreeSet::from([1, 3])));
    }
}

/// Stem gives the connections of the whole machine here.
fn a_process_without_sockets(resolver: Resolver) {
    let actor = Actor::play("nothing");
    let _others = Actor::play("every-kind");
    let answer = query(resolver, actor.pid()).run().unwrap();
    assert_eq!((answer.sockets.len(), answer.verdict), (0, Verdict::Complete));
}

fn a_shared_socket_has_every_owner(resolver: Resolver) {
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

fn names_are_text(resolver: Resolver) {
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

fn everyone(resolver: Resolver) {
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

fn a_users_sockets(resolver: Resolver) {
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

fn a_process_that_is_not_there(resolver: Resolver) {
    for pid in [0, i32::MAX as u32, u32::MAX] {
        let error = query(resolver, pid).run().unwrap_err();
        assert!(matches!(error, ProbeError::NoSuchProcess { pid: of } if of == pid), "{error}");
    }
}

fn another_network_namespace(resolver: Resolver) {
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
}

/// A process that has moved on still holds what it opened before.
fn sockets_left_in_another_namespace(resolver: Resolver) {
    let there = Actor::play_elsewhere("nothing");
    let moved = Actor::play(&format!("moved {}", there.pid()));
    let answer = query(resolver, moved.pid()).run().unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (moved.opened.clone(), Verdict::Complete));
}

fn the_dead_hold_nothing(resolver: Resolver) {
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
