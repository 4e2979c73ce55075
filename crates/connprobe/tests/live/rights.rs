//! Lookups of somebody without rights.

use std::os::unix::process::CommandExt;
use std::process::Command;

use connprobe::{Resolver, ThisMachine};

use crate::actor::Actor;
use crate::cases::{NOBODY, tells_unheld};
use crate::faults::sockets;

/// The lookup of somebody without rights: what he is told.
fn asked_by_nobody(target: &str) -> Vec<String> {
    told_to_nobody(&format!("ask {target}"))
}

/// What somebody without rights is told in a scene.
fn told_to_nobody(scene: &str) -> Vec<String> {
    let folder = world_readable();
    let mut command = Command::new(folder.path().join("asker"));
    command.uid(NOBODY).gid(NOBODY).current_dir("/");
    Actor::start(command, scene).said.clone()
}

/// This program, where anyone can run it.
pub(crate) fn world_readable() -> tempfile::TempDir {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    std::fs::set_permissions(folder.path(), std::fs::Permissions::from_mode(0o755)).unwrap();
    std::fs::copy(std::env::current_exe().unwrap(), folder.path().join("asker")).unwrap();
    folder
}

pub(crate) fn a_process_of_another_user_is_denied() {
    let actor = Actor::play("every-kind");
    let said = asked_by_nobody(&actor.pid().to_string());
    let expected = format!(
        "error the descriptors of process {} cannot be read (no permission); run as root or with CAP_SYS_PTRACE",
        actor.pid()
    );
    assert_eq!(said, [expected]);
}

pub(crate) fn without_rights_rows_come() {
    let actor = Actor::play("every-kind");
    let said = asked_by_nobody("everyone");
    assert_eq!(said[0], "verdict partial");
    assert!(
        said[1].starts_with("blind the descriptors of ") && said[1].contains("CAP_SYS_PTRACE"),
        "{}",
        said[1]
    );
    for socket in &actor.opened {
        assert!(said.contains(&format!("socket {socket} no_permission")), "{socket} is not among {said:#?}");
    }
}

/// Somebody without rights sees his own process whole, and is told that he does not see everyone.
pub(crate) fn without_rights(resolver: Resolver) {
    let folder = world_readable();
    let mut command = Command::new(folder.path().join("asker"));
    command.uid(NOBODY).gid(NOBODY).current_dir("/");
    let own = Actor::start(command, "every-kind");
    let of_others = Actor::play("every-kind");
    let said = told_to_nobody(&format!("ask-by {} {resolver} 20", own.pid()));
    let sockets = sockets(&said);
    assert_eq!((said[0].as_str(), &sockets), ("verdict complete", &own.opened));
    let said = told_to_nobody(&format!("ask-by everyone {resolver} 20"));
    assert_eq!(said[0], "verdict partial");
    let is_blind =
        |line: &String| line.starts_with("blind the descriptors of ") && line.contains("CAP_SYS_PTRACE");
    assert!(said.iter().any(is_blind), "{said:?}");
    for socket in &of_others.opened {
        let told = said.contains(&format!("socket {socket} no_permission"));
        assert_eq!(told, tells_unheld(resolver), "{socket}");
    }
    let said = told_to_nobody(&format!("ask-by {} {resolver} 20", of_others.pid()));
    assert!(said[0].starts_with("error the descriptors of process"), "{said:?}");
}

/// It is in no table and cannot be asked itself, so that it is looked for in every namespace. That somebody without rights
/// may not enter one that has such sockets costs him nothing of what there is in his own.
pub(crate) fn a_socket_that_may_be_elsewhere(resolver: Resolver) {
    let _elsewhere = Actor::play_elsewhere("only tcp 127.0.0.1");
    let folder = world_readable();
    let mut command = Command::new(folder.path().join("asker"));
    command.uid(NOBODY).gid(NOBODY).current_dir("/");
    let own = Actor::start(command, "unbound");
    let said = told_to_nobody(&format!("ask-filtered {} {resolver}", own.pid()));
    let sockets = sockets(&said);
    assert_eq!((said[0].as_str(), &sockets), ("verdict partial", &own.opened), "{said:#?}");
    let is_told = |line: &String| line.starts_with("blind another network namespace could not be asked: ");
    assert!(said.iter().any(is_told), "{said:#?}");
}

pub(crate) fn not_dumpable() {
    let folder = world_readable();
    let mut command = Command::new(folder.path().join("asker"));
    command.uid(NOBODY).gid(NOBODY).current_dir("/");
    let actor = Actor::start(command, "undumpable");
    let said = asked_by_nobody(&actor.pid().to_string());
    assert!(said[0].starts_with("error ") && said[0].contains("not dumpable"), "{said:?}");
    // As nyx must ask for tor: what is the user's and nobody else's is given, and marked.
    for resolver in [Resolver::Proc, Resolver::Ss, Resolver::Netstat] {
        if resolver.check(&ThisMachine).is_err() {
            continue;
        }
        let said = told_to_nobody(&format!("ask-inferring {resolver} {}", actor.pid()));
        assert_eq!(said[0], "verdict partial", "{said:?}");
        assert!(said[1].contains("not dumpable") && said[1].contains(&actor.pid().to_string()), "{said:?}");
        let socket = format!("socket {} ", actor.opened.first().unwrap());
        let place = said.iter().position(|line| *line == socket).unwrap();
        assert_eq!(said[place + 1], format!("owner {} inferred", actor.pid()));
        let others = said.iter().filter(|line| line.starts_with("owner ") && !line.ends_with(" inferred"));
        assert_eq!(others.count(), 0, "{said:?}");
    }
}
