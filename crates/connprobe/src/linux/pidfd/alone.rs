//! The quick way: one process, asked about alone.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::Path;
use std::sync::atomic::Ordering;

use connparse::{Certainty, Name, Owner, Socket};
use rustix::io::Errno;
use rustix::path::DecInt;
use rustix::process::PidfdFlags;

use super::look::Seen;
use super::{AT_HOME, BATCH, Door, GivenUp, locks};
use crate::Verdict;
use crate::deadline::Deadline;
use crate::linux::blank;
use crate::linux::folder::Folder;
use crate::linux::holder::{name_in, socket_inode};
use crate::resolver::{Asked, Heard};

/// The answer about one process without a look at anything else; `None` where that does not do: when there is no such
/// process, when the number is a thread's, when the process has no descriptors, perhaps because it has ended.
pub(super) fn at_once(
    root: &Path,
    pid: u32,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Option<Heard>, GivenUp> {
    let Ok(door) = Door::to(root, pid, PidfdFlags::empty(), asked, deadline) else { return Ok(None) };
    let process = root.join(pid.to_string());
    // The name is read before the descriptors: if they are there, it was still the process of this name.
    let name = asked.details.then(|| name_in(&process)).flatten().map(Name::from);
    let Ok(folder) = Folder::open(&process) else { return Ok(None) };
    let mut owner = Owner::new(pid);
    (owner.name, owner.certainty) = (name, Certainty::Verified);
    behind(door, &folder, &owner)
}

/// The answer about the process behind a door, which has these descriptors.
fn behind(mut door: Door<'_>, folder: &Folder, owner: &Owner<'static>) -> Result<Option<Heard>, GivenUp> {
    let careful = owner.pid == AT_HOME.load(Ordering::Relaxed) || locks::keeps_any(door.root);
    let asked = door.asked;
    let mut sockets = Distinct::with_room(folder);
    let met = folder.each(|number| {
        if careful {
            match socket_inode(folder, DecInt::new(number)) {
                Ok(Some(_)) => {}
                Ok(None) => return Ok(true),
                Err(Errno::NOENT) => return Ok(false),
                Err(errno) => return Err(GivenUp::System(errno)),
            }
        }
        let Some(found) = door.look(number)? else { return Ok(false) };
        if let Some(seen) = found {
            sockets.add(&seen, asked, || {
                let mut owner = owner.clone();
                owner.fd = Some(number);
                owner
            });
        }
        Ok(true)
    });
    match met {
        // That is what the folder says when the process has ended.
        Ok(0) | Err(GivenUp::System(Errno::NOENT | Errno::SRCH)) => return Ok(None),
        met => met?,
    };
    sockets.merge(&mut door)?;
    Ok(Some(sockets.heard()))
}

/// The sockets of a process, as its descriptors come.
struct Distinct {
    sockets: Vec<Socket<'static>>,
    /// A number for each, by which the same socket is found again, with its place.
    keys: Vec<(u64, usize)>,
    rows: u64,
}

impl Distinct {
    /// With room for the sockets of a process that has few: to make it piece by piece would cost as much as one of them.
    fn with_room(folder: &Folder) -> Self {
        let room = folder.count().map_or(0, |count| count.min(BATCH as u64) as usize);
        Self { sockets: Vec::with_capacity(room), keys: Vec::with_capacity(room), rows: 0 }
    }

    /// Adds a socket, if it is one that is asked for.
    fn add(&mut self, seen: &Seen, asked: &Asked, owner: impl FnOnce() -> Owner<'static>) {
        self.rows += 1;
        let place = self.sockets.len();
        let Some(socket) = blank::added(&mut self.sockets) else { return };
        seen.fill(socket);
        if asked.wants(socket) {
            socket.owners.push(owner());
            self.keys.push((seen.key(), place));
        } else {
            self.sockets.pop();
        }
    }

    /// Makes one of those that are the same socket by several descriptors.
    fn merge(&mut self, door: &mut Door<'_>) -> Result<(), GivenUp> {
        self.keys.sort_unstable();
        let mut repeated = HashMap::new();
        for alike in self.keys.chunk_by(|one, next| one.0 == next.0).filter(|alike| alike.len() > 1) {
            let mut first_of = HashMap::new();
            for &(_, place) in alike {
                let Some(socket) = self.sockets.get(place) else { continue };
                let fd = socket.owners.first().and_then(|owner| owner.fd).unwrap_or(-1);
                // Where it was not needed until now it is asked for now.
                let Some(inode) = (if socket.inode.is_some() { socket.inode } else { door.inode(fd)? })
                else {
                    continue;
                };
                match first_of.entry(inode) {
                    Entry::Vacant(entry) => _ = entry.insert(place),
                    Entry::Occupied(first) => _ = repeated.insert(place, *first.get()),
                }
            }
        }
        if repeated.is_empty() {
            return Ok(());
        }
        for (&place, &first) in &repeated {
            let owners = self.sockets.get_mut(place).map(|socket| std::mem::take(&mut socket.owners));
            if let Some(first) = self.sockets.get_mut(first) {
                first.owners.extend(owners.into_iter().flatten());
                first.owners.sort_by_key(|owner| owner.fd);
            }
        }
        let mut places = 0..;
        self.sockets.retain(|_| places.next().is_some_and(|place| !repeated.contains_key(&place)));
        Ok(())
    }

    fn heard(self) -> Heard {
        Heard {
            sockets: self.sockets,
            verdict: Verdict::Complete,
            rows_read: self.rows,
            rows_refused: 0,
            notes: Vec::new(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "tests")]
mod tests {
    use std::process::{Command, Stdio};
    use std::time::Duration;

    use super::*;

    #[test]
    fn a_process_that_ended_meanwhile_is_no_error() {
        let mut child = Command::new("cat").stdin(Stdio::piped()).spawn().unwrap();
        let (asked, deadline) = (Asked::default(), Deadline::after(Duration::from_secs(10)));
        let root = Path::new("/proc");
        let door = Door::to(root, child.id(), PidfdFlags::empty(), &asked, deadline);
        let folder = Folder::open(&root.join(child.id().to_string())).unwrap();
        drop(child.stdin.take());
        child.wait().unwrap();
        match door {
            Ok(door) => assert!(matches!(behind(door, &folder, &Owner::new(child.id())), Ok(None))),
            Err(errno) => println!("SKIPPED: pidfd_open: {errno}"),
        }
    }
}
