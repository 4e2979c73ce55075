//! Maps and sets of what comes by the ten thousand: inodes, places, ids of processes.
//!
//! The usual hasher withstands keys that somebody chose to make it slow, at several times the price. These keys are the
//! kernel's numbers, and the seed differs from process to process.

pub(crate) use foldhash::fast::RandomState;

#[cfg(target_os = "linux")]
pub(crate) type Map<K, V> = std::collections::HashMap<K, V, RandomState>;
#[cfg(target_os = "linux")]
pub(crate) type Set<K> = std::collections::HashSet<K, RandomState>;

/// An odd number with many bits, which spreads those of another when they are multiplied.
pub(crate) const SPREAD: u64 = 0x9e37_79b9_7f4a_7c15;
