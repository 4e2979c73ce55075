//! One text that holds every name, as short as a greedy search makes it: a name inside another costs nothing, and
//! where one name ends as another begins the two share the overlap. The registry's names shrink by a quarter.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// A text in which each of `names` occurs. Names are ASCII.
pub(super) fn holding<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    let names = without_inner(names.into_iter().collect());
    let longest = names.iter().map(|name| name.len()).max().unwrap_or(0);
    let mut chains = Chains::of(&names);
    for overlap in (1..longest).rev() {
        chains.join_all(&names, overlap);
    }
    chains.text(&names)
}

/// The names that occur in no other, in alphabetical order.
fn without_inner(names: BTreeSet<&str>) -> Vec<&str> {
    let mut names: Vec<&str> = names.into_iter().collect();
    names.sort_by_key(|name| Reverse(name.len()));
    let mut seen = String::new();
    names.retain(|name| {
        let is_new = !seen.contains(name);
        if is_new {
            // A separator, so that no name is found across two others.
            seen.push('\n');
            seen.push_str(name);
        }
        is_new
    });
    names.sort_unstable();
    names
}

/// Names strung together.
struct Chains<'a> {
    /// The name that follows a name, and by how many bytes the two overlap.
    next: BTreeMap<&'a str, (&'a str, usize)>,
    /// For the first name of a chain its last, and the other way round.
    other_end: BTreeMap<&'a str, &'a str>,
    /// The names that follow no other.
    starts: BTreeSet<&'a str>,
}

impl<'a> Chains<'a> {
    /// Each name a chain of its own.
    fn of(names: &[&'a str]) -> Self {
        Self {
            next: BTreeMap::new(),
            other_end: names.iter().map(|name| (*name, *name)).collect(),
            starts: names.iter().copied().collect(),
        }
    }

    /// Joins the chains of which one ends with the `overlap` bytes that the other begins with.
    fn join_all(&mut self, names: &[&'a str], overlap: usize) {
        let mut starts_with: BTreeMap<&str, Vec<&'a str>> = BTreeMap::new();
        for &start in &self.starts {
            if let Some((head, _)) = start.split_at_checked(overlap) {
                starts_with.entry(head).or_default().push(start);
            }
        }
        for &end in names {
            let tail = end.len().checked_sub(overlap).and_then(|at| end.get(at..));
            let (Some(tail), false) = (tail, self.next.contains_key(end)) else { continue };
            let Some(candidates) = starts_with.get_mut(tail) else { continue };
            // A chain that swallowed its own tail would have no start.
            let own_start = self.other_end.get(end).copied();
            let Some(at) = candidates.iter().position(|start| Some(*start) != own_start) else { continue };
            let start = candidates.remove(at);
            self.join(end, start, overlap);
        }
    }

    fn join(&mut self, end: &'a str, start: &'a str, overlap: usize) {
        self.next.insert(end, (start, overlap));
        self.starts.remove(start);
        if let (Some(&first), Some(&last)) = (self.other_end.get(end), self.other_end.get(start)) {
            self.other_end.insert(first, last);
            self.other_end.insert(last, first);
        }
    }

    /// The chains one after the other, by their first names.
    fn text(&self, names: &[&'a str]) -> String {
        let mut text = String::new();
        for &start in names.iter().filter(|name| self.starts.contains(*name)) {
            text.push_str(start);
            let mut name = start;
            while let Some(&(following, overlap)) = self.next.get(name) {
                text.push_str(following.get(overlap..).unwrap_or_default());
                name = following;
            }
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_inner_name_costs_nothing() {
        assert_eq!(holding(["stun", "stuns", "http", "https", "tun"]), "httpstuns");
    }

    #[test]
    fn overlaps_are_shared_the_longest_first() {
        assert_eq!(holding(["abcd", "cdef", "bcdx"]), "abcdxcdef");
    }

    #[test]
    fn a_ring_of_names_is_cut_open() {
        let text = holding(["ab", "bc", "ca"]);
        assert_eq!(text.len(), 4);
        assert!(["ab", "bc", "ca"].iter().all(|name| text.contains(name)), "{text}");
    }

    #[test]
    fn no_names_no_text() {
        assert_eq!(holding([]), "");
    }
}
