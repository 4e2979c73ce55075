//! A /proc below another folder, and all resolvers side by side.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use connparse::Reason;
use connprobe::{
    Agreement, Machine, Output, ProbeError, ProcRoot, Resolver, System, Target, ThisMachine, Verdict,
};

use crate::actor::{Actor, wait};
use crate::cases::{NOBODY, all_of, free_initial, told, told_all};
use crate::rights::world_readable;

/// Of every kind of socket there is one that nobody holds: the far end of a connection that was not accepted.
const NOT_ACCEPTED: usize = 1;

/// A copy that was made as the documentation of `ProcRoot` has it, of some processes.
fn saved(pids: &[u32]) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let files = [
        "comm",
        "status",
        "stat",
        "cmdline",
        "exe",
        "fd",
        "ns/net",
        "net/tcp",
        "net/tcp6",
        "net/udp",
        "net/udp6",
        "net/dev",
        "net/if_inet6",
    ];
    let paths = pids.iter().flat_map(|pid| files.map(|file| format!("{pid}/{file}")));
    let mut command = Command::new("cp");
    command.args(["-dR", "--parents"]).args(paths).arg(folder.path()).current_dir("/proc");
    // Some descriptors are those of a walk that has ended when they are copied.
    command.output().unwrap();
    folder
}

/// The copy outlives its processes, and tells what they had.
pub(crate) fn a_copy_of_proc_is_asked_like_a_live_one() {
    let (here, there) = (Actor::play("every-kind"), Actor::play_elsewhere("every-kind"));
    let (pid, other, opened, others) = (here.pid(), there.pid(), here.opened.clone(), there.opened.clone());
    let folder = saved(&[pid, other]);
    drop((here, there));
    let copy = ProcRoot::new(folder.path());
    for (pid, opened) in [(pid, &opened), (other, &others)] {
        let answer = all_of(pid).run_on(&copy).unwrap();
        assert_eq!((&told_all(&answer), &answer.verdict), (opened, &Verdict::Complete));
        let owners = answer.sockets.iter().flat_map(|socket| socket.owners.iter());
        assert!(owners.clone().all(|owner| owner.pid == pid && owner.name.is_some() && owner.fd.is_some()));
    }
    let comm = std::fs::read_to_string(folder.path().join(format!("{pid}/comm"))).unwrap();
    let named = all_of(Target::named(comm.trim_end())).run_on(&copy).unwrap();
    let told: BTreeSet<_> = named.sockets.iter().map(told).collect();
    assert!(told.is_superset(&opened) && told.is_superset(&others));
    let error = all_of(1).run_on(&copy).unwrap_err();
    assert!(matches!(error, ProbeError::NoSuchProcess { pid: 1 }), "{error}");
    // Without its tables nothing is known, and that is said.
    std::fs::remove_dir_all(folder.path().join(format!("{pid}/net"))).unwrap();
    let answer = all_of(pid).run_on(&copy).unwrap();
    assert_eq!(answer.verdict.blind_spots()[0].reason, Reason::TableMissing);
    // Those of another process of the same namespace will do.
    std::fs::rename(folder.path().join(format!("{other}/net")), folder.path().join(format!("{pid}/net")))
        .unwrap();
    let net = folder.path().join(format!("{other}/ns/net"));
    std::fs::remove_file(&net).unwrap();
    std::os::unix::fs::symlink(folder.path().join(format!("{pid}/ns/net")).read_link().unwrap(), net)
        .unwrap();
    let answer = all_of(other).run_on(&copy).unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (others, Verdict::Complete));
}

/// Ids are those of the other pid namespace, and its first process is seen to be not the machine's first.
pub(crate) fn the_proc_of_another_pid_namespace() {
    let mut command = Command::new("unshare");
    command.args([
        "--pid",
        "--fork",
        "--mount-proc",
        "--net",
        "sh",
        "-c",
        "ip link set lo up && exec \"$0\"",
    ]);
    command.arg(std::env::current_exe().unwrap());
    let actor = Actor::start(command, "every-kind");
    // What was started is unshare, whose child is the first process there.
    let children = format!("/proc/{0}/task/{0}/children", actor.pid());
    let child = std::fs::read_to_string(children).unwrap();
    let machine = ProcRoot::new(format!("/proc/{}/root/proc", child.trim()));
    let answer = all_of(1).run_on(&machine).unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (actor.opened.clone(), Verdict::Complete));
    let everyone = all_of(Target::Everyone).run_on(&machine).unwrap();
    let (held, unheld): (Vec<_>, Vec<_>) =
        everyone.sockets.iter().partition(|socket| !socket.owners.is_empty());
    assert_eq!(held.into_iter().map(told).collect::<BTreeSet<_>>(), actor.opened);
    assert_eq!(unheld.len(), NOT_ACCEPTED, "its only network namespace has no other sockets");
    assert!(everyone.sockets.iter().all(|socket| socket.owners.iter().all(|owner| owner.pid == 1)));
}

/// However many processes are in a namespace, its tables are read once.
pub(crate) fn each_namespace_is_read_once() {
    let first = Actor::play_elsewhere("every-kind");
    let mut entered = Command::new("nsenter");
    entered.arg(format!("--net=/proc/{}/ns/net", first.pid())).arg(std::env::current_exe().unwrap());
    let second = Actor::start(entered, "connections 10");
    let folder = saved(&[first.pid(), second.pid()]);
    let answer = all_of(Target::Everyone).run_on(&ProcRoot::new(folder.path())).unwrap();
    let rows = first.opened.len() + second.opened.len() + NOT_ACCEPTED;
    assert_eq!((told_all(&answer).len(), answer.attempts[0].rows_read), (rows, rows as u64));
}

pub(crate) fn all_resolvers_agree_on_every_kind() {
    let actor = Actor::play("every-kind");
    let comparison = all_of(actor.pid()).compare().unwrap();
    assert_eq!(comparison.compared.len(), System::Linux.resolvers().len() - 1);
    assert_eq!((comparison.reference, comparison.witness), (Resolver::Proc, Some(Resolver::SockDiag)));
    for compared in &comparison.compared {
        assert_eq!(compared.agreement(), Agreement::Full, "{compared:#?}");
        assert_eq!(told_all(compared.outcome.as_ref().unwrap()), actor.opened, "{}", compared.resolver);
    }
}

/// The same by somebody who may look into his own processes only.
pub(crate) fn all_resolvers_agree_without_rights() {
    let folder = world_readable();
    let start = |scene: &str| {
        let mut command = Command::new(folder.path().join("asker"));
        command.uid(NOBODY).gid(NOBODY).current_dir("/");
        Actor::start(command, scene)
    };
    let actor = start("every-kind");
    let said = start(&format!("compare {}", actor.pid())).said.clone();
    let reference = format!("reference {} sockets", actor.opened.len());
    let full = System::Linux.resolvers().iter().filter(|resolver| **resolver != Resolver::Proc);
    let expected: Vec<_> = std::iter::once(reference).chain(full.map(|one| format!("{one} full"))).collect();
    assert_eq!(said, expected);
}

pub(crate) fn all_resolvers_in_another_namespace() {
    let actor = Actor::play_elsewhere("every-kind");
    let comparison = all_of(actor.pid()).compare().unwrap();
    assert_eq!(told_all(&comparison.answer), actor.opened);
    assert_eq!(comparison.agreement(), Agreement::Full, "{:#?}", comparison.compared);
}

/// Everyone: there is TIME-WAIT, which some tools do not show; all of that has a reason.
pub(crate) fn what_differs_for_everyone_has_a_reason() {
    let actor = Actor::play_elsewhere("every-kind");
    let comparison = all_of(Target::Everyone).compare().unwrap();
    let told: BTreeSet<_> = comparison.answer.sockets.iter().map(told).collect();
    assert!(told.is_superset(&actor.opened));
    for compared in &comparison.compared {
        assert_ne!(
            compared.agreement(),
            Agreement::Unexplained,
            "{}: {:#?}",
            compared.resolver,
            unexplained(compared)
        );
    }
}

fn unexplained(compared: &connprobe::Compared) -> Vec<&connprobe::Difference> {
    compared.differences.iter().filter(|one| one.cause.is_none()).collect()
}

/// Says how the resolvers stand to each other.
pub(crate) fn play_comparison(target: &str) {
    let comparison = all_of(target.parse::<u32>().unwrap()).compare().unwrap();
    println!("reference {} sockets", comparison.answer.sockets.len());
    for compared in &comparison.compared {
        println!("{} {}", compared.resolver, compared.agreement().name());
    }
    wait(());
}

/// This machine, counting what is run.
struct Counting(RefCell<usize>);

impl Machine for Counting {
    fn proc_root(&self) -> &Path {
        ThisMachine.proc_root()
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        ThisMachine.find(program)
    }

    fn run(
        &self,
        program: &Path,
        command: &connprobe::Command<'_>,
        deadline: Instant,
    ) -> Result<Output, ProbeError> {
        *self.0.borrow_mut() += 1;
        ThisMachine.run(program, command, deadline)
    }
}

/// Two processes of one namespace: a command is run there once.
pub(crate) fn each_namespace_is_asked_once(resolver: Resolver) {
    let (initial, _claim) = free_initial();
    let name = format!("{initial} once");
    let first = Actor::play_elsewhere(&format!("named {name}"));
    let mut entered = Command::new("nsenter");
    entered.arg(format!("--net=/proc/{}/ns/net", first.pid())).arg(std::env::current_exe().unwrap());
    let second = Actor::start(entered, &format!("named {name}"));
    let machine = Counting(RefCell::new(0));
    let answer = all_of(Target::named(&name)).resolver(resolver).run_on(&machine).unwrap();
    let opened: BTreeSet<_> = first.opened.union(&second.opened).cloned().collect();
    assert_eq!((told_all(&answer), machine.0.into_inner()), (opened, 1));
}
