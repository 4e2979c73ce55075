//! A /proc that is mounted with `hidepid`, or not at all, in a mount namespace that ends with the one who asks in it. The
//! mount of the machine stays as it is.

use std::path::Path;
use std::process::Command;

use connprobe::{Resolver, System, ThisMachine};
use libtest_mimic::Trial;

use crate::actor::Actor;
use crate::cases::{NOBODY, Need, sees_everyone, tells_unheld, trial};
use crate::faults::sockets;
use crate::rights::world_readable;

/// Those that hide all processes of others from somebody in no other group than his own.
const HIDING: [&str; 4] = ["hidepid=1", "hidepid=2", "hidepid=ptraceable", "hidepid=ptraceable,gid=65534"];

const BLIND: &str = "/proc is mounted with hidepid: processes of others are not shown; run as root or with CAP_SYS_PTRACE, \
                     or join the group that the mount exempts (gid=; none with hidepid=ptraceable)";

pub(crate) fn all() -> [Trial; 5] {
    let needs = &[Need::Root, Need::Unshare, Need::Ip, Need::Hidepid];
    [
        trial("hidepid: a process of another is said to be hidden", needs, one_process),
        trial("hidepid: of everyone rows come, and owners are said to be hidden", needs, everyone),
        trial("hidepid: who is exempt sees the processes, and is told what he may not", needs, exempt),
        trial("hidepid: root sees everything", needs, root),
        trial(
            "without a /proc nobody is said to be there, or not to be",
            &[Need::Root, Need::Unshare],
            nowhere,
        ),
    ]
}

/// Why none can be mounted for a test alone. Before Linux 5.8, which has `ptraceable`, the options are those of all mounts.
pub(crate) fn obstacle() -> Option<String> {
    let words = behind("hidepid=ptraceable", &without_rights(NOBODY), Path::new("true"));
    match Command::new("nsenter").args(words).output() {
        Ok(output) if output.status.success() => None,
        Ok(output) => {
            let said = String::from_utf8_lossy(&output.stderr);
            Some(format!("no /proc with hidepid=ptraceable can be mounted: {}", said.trim_end()))
        }
        Err(error) => Some(format!("nsenter: {error}")),
    }
}

/// Options of `setpriv` for somebody in one group.
fn without_rights(gid: u32) -> Vec<String> {
    vec![format!("--reuid={NOBODY}"), format!("--regid={gid}"), "--clear-groups".to_owned()]
}

/// What starts a program as this somebody, behind a /proc with these options.
fn behind(options: &str, somebody: &[String], program: &Path) -> Vec<String> {
    const MOUNT: &str = "mount -t proc -o \"$0\" proc /proc && exec setpriv \"$@\"";
    let mut words = ["unshare", "--mount", "--propagation", "private", "sh", "-c", MOUNT, options]
        .map(str::to_owned)
        .to_vec();
    words.extend(somebody.iter().cloned().chain([program.display().to_string()]));
    words
}

/// Somebody without rights, his own process, and one of root's, in a network namespace in which no other test opens
/// sockets.
struct Scene {
    folder: tempfile::TempDir,
    own: Actor,
    of_root: Actor,
}

impl Scene {
    fn new() -> Self {
        let folder = world_readable();
        let of_root = Actor::play_elsewhere("every-kind");
        let mut words = vec!["setpriv".to_owned()];
        words.extend(
            without_rights(NOBODY).into_iter().chain([folder.path().join("asker").display().to_string()]),
        );
        let own = Actor::start(beside(&of_root, &words), "every-kind");
        Self { folder, own, of_root }
    }

    /// What he is told, behind a /proc with these options.
    fn told(&self, options: &str, scene: &str) -> Vec<String> {
        self.told_to(&without_rights(NOBODY), options, scene)
    }

    fn told_to(&self, somebody: &[String], options: &str, scene: &str) -> Vec<String> {
        let words = behind(options, somebody, &self.folder.path().join("asker"));
        Actor::start(beside(&self.of_root, &words), scene).said.clone()
    }
}

/// A command in the network namespace of a process.
fn beside(actor: &Actor, words: &[String]) -> Command {
    let mut command = Command::new("nsenter");
    command.arg(format!("--net=/proc/{}/ns/net", actor.pid())).args(words).current_dir("/");
    command
}

fn one_process() {
    let scene = Scene::new();
    let hidden = scene.of_root.pid();
    let name = std::fs::read_to_string(format!("/proc/{}/comm", std::process::id())).unwrap();
    for options in HIDING {
        let said = scene.told(options, &format!("ask {hidden}"));
        let [error] = said.as_slice() else { panic!("{options}: {said:#?}") };
        let expected =
            format!("error process {hidden} is there but hidden: /proc is mounted with hidepid; run as root");
        assert!(error.starts_with(&expected), "{options}: {error}");
        // One that is not there is not hidden.
        let said = scene.told(options, &format!("ask {}", i32::MAX));
        assert!(said[0].starts_with("error there is no process "), "{options}: {said:?}");
        // The one that runs the tests is root's.
        let said = scene.told(options, &format!("ask {}", name.trim_end()));
        assert!(said[0].contains("/proc hides the processes of others (hidepid)"), "{options}: {said:?}");
        let said = scene.told(options, &format!("ask {}", scene.own.pid()));
        assert_eq!((said[0].as_str(), &sockets(&said)), ("verdict complete", &scene.own.opened), "{options}");
    }
}

fn everyone() {
    let scene = Scene::new();
    let resolvers = System::Linux.resolvers().iter().copied();
    let here: Vec<Resolver> =
        resolvers.filter(|one| sees_everyone(*one) && one.check(&ThisMachine).is_ok()).collect();
    for (options, resolver) in
        HIDING.into_iter().flat_map(|options| here.iter().map(move |one| (options, *one)))
    {
        let said = scene.told(options, &format!("ask-by everyone {resolver} 20"));
        assert_eq!(said[0], "verdict partial", "{options} {resolver}");
        assert!(said.contains(&format!("blind {BLIND}")), "{options} {resolver}: {said:#?}");
        for socket in &scene.own.opened {
            let place = said.iter().position(|line| line.trim_end() == format!("socket {socket}"));
            let owner = place.and_then(|place| said.get(place + 1));
            let is_own = owner.is_some_and(|line| line.starts_with(&format!("owner {} ", scene.own.pid())));
            assert!(is_own, "{options} {resolver}: {socket} has {owner:?}");
        }
        for socket in &scene.of_root.opened {
            let is_told = said.contains(&format!("socket {socket} hidepid"));
            assert_eq!(is_told, tells_unheld(resolver), "{options} {resolver}: {socket}");
        }
    }
}

/// The group that is named, and where none is, root's.
fn exempt() {
    let scene = Scene::new();
    for (options, gid) in [("hidepid=2,gid=65534", NOBODY), ("hidepid=1,gid=65534", NOBODY), ("hidepid=2", 0)]
    {
        let told = |what: String| scene.told_to(&without_rights(gid), options, &what);
        let said = told(format!("ask {}", scene.of_root.pid()));
        assert!(said[0].starts_with("error the descriptors of process "), "{options}: {said:?}");
        let said = told("ask everyone".to_owned());
        assert_eq!(said[0], "verdict partial");
        let blind: Vec<_> = said.iter().filter(|line| line.starts_with("blind ")).collect();
        assert!(blind.iter().all(|line| !line.contains("hidepid")), "{options}: {blind:?}");
        assert!(blind.iter().any(|line| line.contains("CAP_SYS_PTRACE")), "{options}: {blind:?}");
        assert!(
            scene
                .of_root
                .opened
                .iter()
                .all(|socket| said.contains(&format!("socket {socket} no_permission")))
        );
    }
}

fn root() {
    let scene = Scene::new();
    for options in HIDING {
        let told = |what: String| scene.told_to(&["--nnp".to_owned()], options, &what);
        for actor in [&scene.of_root, &scene.own] {
            let said = told(format!("ask {}", actor.pid()));
            assert_eq!((said[0].as_str(), &sockets(&said)), ("verdict complete", &actor.opened), "{options}");
        }
        let said = told("ask everyone".to_owned());
        assert!(!said.iter().any(|line| line.contains("hidepid")), "{options}: {said:?}");
    }
}

fn nowhere() {
    let folder = world_readable();
    let resolvers = System::Linux.resolvers().iter().copied();
    for resolver in resolvers.filter(|one| sees_everyone(*one) && one.check(&ThisMachine).is_ok()) {
        let mut command = Command::new("unshare");
        command
            .args(["--mount", "--propagation", "private", "sh", "-c", "umount -l /proc && exec \"$0\""])
            .arg(folder.path().join("asker"));
        let said = Actor::start(command, &format!("ask-by everyone {resolver} 20")).said.clone();
        let [error] = said.as_slice() else { panic!("{resolver}: {said:#?}") };
        assert!(error.starts_with("error ") && error.contains("/proc"), "{resolver}: {error}");
    }
}
