//! The network namespaces that processes are in.

use std::collections::BTreeMap;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::in_use::InUse;

/// A network namespace, and where to find it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Namespace {
    /// Its inode, where that could be read.
    pub(crate) id: Option<u64>,
    /// The inode of its table, where its own could not.
    pub(super) table: Option<u64>,
    /// Folders below /proc that show it: of processes in it. The first that still works will do.
    pub(crate) folders: Vec<PathBuf>,
    /// Whether the folder is no process's but that of a copied /proc, which tells of no namespaces.
    pub(crate) is_copy: bool,
}

impl Namespace {
    /// The only one of a copied /proc.
    fn of_copy(root: &Path) -> Self {
        Self { id: None, table: None, folders: vec![root.to_owned()], is_copy: true }
    }

    /// The one that the calling thread is in.
    pub(super) fn of_caller(root: &Path) -> Option<Self> {
        let id = own_id(root)?;
        Some(Self { id: Some(id), table: None, folders: vec![own(root)], is_copy: false })
    }

    /// How many sockets it has, as one says who is in it.
    pub(super) fn in_use(&self, root: &Path) -> InUse {
        if self.is_own(root) {
            return InUse::of(&own(root));
        }
        let counts = |folder: &PathBuf| {
            let counts = InUse::of(folder);
            // Whoever has moved on shows those of another one.
            let is_there = match (self.id, self.table) {
                (None, None) => false,
                (None, table) => self::table(folder) == table,
                (id, _) => self::id(folder) == id,
            };
            is_there.then_some(counts)
        };
        self.folders.iter().find_map(counts).unwrap_or_default()
    }

    /// Whether the calling thread is seen to be in another one.
    pub(super) fn is_another(&self, root: &Path) -> bool {
        self.id.zip(own_id(root)).is_some_and(|(id, own)| id != own)
    }

    /// Whether it is the one that the calling thread is in. Where its inode cannot be read, its table tells.
    pub(crate) fn is_own(&self, root: &Path) -> bool {
        let own = own(root);
        match self.id {
            Some(_) => self.id == id(&own),
            None => {
                !self.is_copy
                    && table(&own).is_some_and(|own| self.folders.iter().any(|one| table(one) == Some(own)))
            }
        }
    }
}

/// What tells two namespaces apart.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Key {
    /// The inode of the namespace. Only who may trace a process can read it.
    Id(u64),
    /// The inode of its table in /proc, which anyone can read.
    Table(u64),
    /// Neither is there: a copy of a /proc, of one namespace.
    Unknown,
}

/// The namespaces of these processes.
pub(crate) fn of_processes(root: &Path, pids: impl Iterator<Item = u32>) -> Vec<Namespace> {
    of_folders(root, pids.map(|pid| root.join(pid.to_string())))
}

/// The namespaces of the processes, or threads, that have these folders.
pub(crate) fn of_folders(root: &Path, folders: impl Iterator<Item = PathBuf>) -> Vec<Namespace> {
    let mut namespaces: BTreeMap<Key, Namespace> = BTreeMap::new();
    let mut closed = Vec::new();
    for folder in folders {
        match id(&folder) {
            Some(id) => member(&mut namespaces, Key::Id(id), Some(id), folder),
            None => closed.push(folder),
        }
    }
    if super::is_saved(root) && !namespaces.is_empty() {
        // The files of a copy do not tell which namespace they are of; those of the others show the same.
        closed.clear();
    }
    let known = by_table(&namespaces);
    for folder in closed {
        let key = table(&folder)
            .map_or(Key::Unknown, |table| known.get(&table).copied().unwrap_or(Key::Table(table)));
        member(&mut namespaces, key, None, folder);
    }
    // The dead are in no namespace any more, and a copy of a /proc may have none to tell.
    let unknown = namespaces.remove(&Key::Unknown);
    if unknown.is_some() && namespaces.is_empty() && own_id(root).is_none() {
        return vec![Namespace::of_copy(root)];
    }
    namespaces.into_values().collect()
}

/// All namespaces that show: those of the processes, and the caller's own.
pub(crate) fn of_machine(root: &Path, pids: impl Iterator<Item = u32>) -> Vec<Namespace> {
    let mut namespaces = of_processes(root, pids);
    let own = Namespace::of_caller(root).filter(|own| !namespaces.iter().any(|other| other.id == own.id));
    namespaces.extend(own);
    if namespaces.is_empty() {
        namespaces.push(Namespace::of_copy(root));
    }
    namespaces
}

/// Adds the folders of all processes to namespaces of some, and where there is one namespace only that of the machine.
pub(crate) fn join(namespaces: &mut [Namespace], all: Vec<Namespace>, root: &Path) {
    let is_only = all.len() == 1;
    for namespace in namespaces {
        let same = all.iter().filter(|other| namespace.id.is_some() && other.id == namespace.id);
        namespace.folders.extend(same.flat_map(|other| other.folders.iter().cloned()));
        if is_only && !namespace.is_copy {
            namespace.folders.push(root.to_owned());
        }
    }
}

fn member(namespaces: &mut BTreeMap<Key, Namespace>, key: Key, id: Option<u64>, folder: PathBuf) {
    namespaces
        .entry(key)
        .or_insert_with(|| {
            let table = if let Key::Table(table) = key { Some(table) } else { None };
            Namespace { id, table, folders: Vec::new(), is_copy: false }
        })
        .folders
        .push(folder);
}

/// The tables of namespaces whose inode is known, to recognise them where it cannot be read.
fn by_table(namespaces: &BTreeMap<Key, Namespace>) -> BTreeMap<u64, Key> {
    let shown = |(key, namespace): (&Key, &Namespace)| {
        Some((namespace.folders.iter().find_map(|folder| table(folder))?, *key))
    };
    namespaces.iter().filter_map(shown).collect()
}

/// The folder of the calling thread, which need not be where its process is; before Linux 3.17 that of the process.
fn own(root: &Path) -> PathBuf {
    let thread = root.join("thread-self");
    if thread.exists() { thread } else { root.join("self") }
}

/// The inode of the namespace that the calling thread is in.
pub(crate) fn own_id(root: &Path) -> Option<u64> {
    id(&own(root))
}

/// The inode of the namespace of a process.
fn id(folder: &Path) -> Option<u64> {
    let link = std::fs::read_link(folder.join("ns/net")).ok()?;
    link.to_str()?.strip_prefix("net:[")?.strip_suffix(']')?.parse().ok()
}

/// The inode of the TCP table that a process sees: one for each namespace.
fn table(folder: &Path) -> Option<u64> {
    std::fs::metadata(folder.join("net/tcp")).ok().map(|metadata| metadata.ino())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sockets_are_counted_by_who_is_in_the_namespace() {
        let root = Path::new("/proc");
        let counts = |id, table, folders: &[&str]| {
            let folders = folders.iter().map(|folder| root.join(folder)).collect();
            Namespace { id, table, folders, is_copy: false }.in_use(root)
        };
        let none = InUse::default();
        assert_ne!(counts(own_id(root), None, &["no process"]), none, "the caller is in it");
        for (id, table) in [(Some(1), None), (None, Some(1)), (None, None)] {
            assert_eq!(counts(id, table, &["no process"]), none);
        }
        assert_eq!(counts(Some(1), None, &["self"]), none, "the process has moved on");
    }
}
