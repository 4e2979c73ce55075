//! Finds the captures of real systems, which are not part of the project, and what their list says of them.
#![allow(dead_code, reason = "not every test file that includes this uses all of it")]
#![allow(clippy::indexing_slicing, reason = "a test that goes wrong panics, in its helpers too")]

use std::collections::BTreeSet;
use std::path::PathBuf;

/// Where the captures are; `None`, and said so, where they are not.
pub(crate) fn folder() -> Option<PathBuf> {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/captures"));
    if !folder.is_dir() {
        eprintln!("SKIPPED: {} is not here", folder.display());
        return None;
    }
    Some(folder)
}

/// A capture's bytes.
pub(crate) fn capture(path: &str) -> Option<Vec<u8>> {
    let path = folder()?.join(path);
    Some(std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display())))
}

/// What the folder's list says of a file. The counts were made without this crate.
#[derive(Debug)]
pub(crate) struct Listed {
    /// Folder and name.
    pub(crate) path: String,
    /// TCP and UDP rows.
    pub(crate) rows: usize,
    /// Those that are established as printed, UDP among them; `None` where the tool prints no state.
    pub(crate) established: Option<usize>,
    /// TCP and UDP rows with a remote end.
    pub(crate) remote: usize,
    /// Rows of other protocols.
    pub(crate) other: usize,
    pub(crate) remarks: String,
}

impl Listed {
    pub(crate) fn folder(&self) -> &str {
        self.path.split_once('/').unwrap().0
    }

    pub(crate) fn file(&self) -> &str {
        self.path.split_once('/').unwrap().1
    }
}

/// All captures of sockets that the list has, in its order.
pub(crate) fn listed() -> Option<Vec<Listed>> {
    let text = String::from_utf8(capture("README.md")?).unwrap();
    let mut titles = Vec::new();
    let mut all = Vec::new();
    for line in text.lines() {
        let Some(row) = line.strip_prefix("| ").and_then(|row| row.strip_suffix('|')) else { continue };
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        match cells[0] {
            "file" => titles = cells,
            // The lists of descriptors hold no sockets.
            path if !path.ends_with(".tsv") => all.push(entry(&titles, &cells)),
            _ => {}
        }
    }
    Some(all)
}

fn entry(titles: &[&str], cells: &[&str]) -> Listed {
    assert_eq!(titles.len(), cells.len(), "{cells:?}");
    let cell = |title: &str| titles.iter().position(|other| *other == title).map(|at| cells[at]);
    let number = |text: &str| text.parse().unwrap_or_else(|_| panic!("\"{text}\" in {cells:?}"));
    let remarks = cell("remarks").unwrap();
    // The list of others' captures has no column for it.
    let remarked = remarks.strip_prefix("other: ").and_then(|rest| rest.split(' ').next());
    let other = cell("other").filter(|text| !text.is_empty()).or(remarked);
    Listed {
        path: cells[0].to_owned(),
        rows: number(cell("rows").unwrap()),
        established: cell("est").filter(|text| *text != "-").map(number),
        remote: number(cell("remote").unwrap()),
        other: other.map_or(0, number),
        remarks: remarks.to_owned(),
    }
}

/// A descriptor of a process in a scene, as the list of all its descriptors has it.
pub(crate) struct Link {
    pub(crate) pid: u32,
    pub(crate) fd: i32,
    pub(crate) inode: u64,
    /// The name of the process. A line feed is `?`.
    pub(crate) name: Vec<u8>,
}

/// All descriptors of sockets in a scene.
pub(crate) fn links(scene: &str) -> Option<Vec<Link>> {
    let text = capture(&format!("proc/{scene}-fd-links.tsv"))?;
    let link = |line: &[u8]| {
        let mut columns = line.splitn(4, |&byte| byte == b'\t');
        let mut text = || std::str::from_utf8(columns.next().unwrap()).unwrap();
        let (pid, fd) = (text().parse().unwrap(), text().parse().unwrap());
        let inode = text().strip_prefix("socket:[").unwrap().strip_suffix("]").unwrap().parse().unwrap();
        Link { pid, fd, inode, name: columns.next().unwrap().to_vec() }
    };
    Some(text.split(|&byte| byte == b'\n').skip(1).filter(|line| !line.is_empty()).map(link).collect())
}

/// The inodes in the kernel's own tables of the mixed scene, found as the tenth column.
pub(crate) fn inodes(tables: &[&str]) -> Option<BTreeSet<u64>> {
    let mut inodes = BTreeSet::new();
    for table in tables {
        let text = String::from_utf8(capture(&format!("proc/lab-mix-net-{table}.txt"))?).unwrap();
        let inode = |line: &str| line.split_whitespace().nth(9).unwrap().parse::<u64>().unwrap();
        inodes.extend(text.lines().skip(1).map(inode));
    }
    Some(inodes)
}
