//! What the readers of whole tables share: which rows are kept, with which owners, and when the tables are read again.

use std::path::Path;

use connparse::Socket;
use connparse::proc_net::ByteOrder;

use super::again::{self, Shown};
use super::blank;
use super::held::Held;
use super::in_use::InUse;
use super::judge::Evidence;
use super::namespace::Namespace;
use super::proc::owners;
use super::survey::Survey;
use crate::deadline::Deadline;
use crate::resolver::Asked;
use crate::{Machine, ProbeError, Selection};

/// For how many sockets room is made at most, whatever the kernel says.
const MOST_EXPECTED: usize = 1 << 20;

/// The reading of tables, namespace by namespace.
pub(super) struct Reading<'a> {
    /// Where /proc is.
    pub(super) root: &'a Path,
    pub(super) asked: &'a Asked,
    pub(super) byte_order: ByteOrder,
    pub(super) is_saved: bool,
    pub(super) deadline: Deadline,
    /// Whether single sockets are looked for, and not everything.
    pub(super) is_choosy: bool,
    /// Who holds which, and which of those were shown.
    held: Held<'a>,
    /// What the tables showed, all in all.
    pub(super) shown: Shown,
    pub(super) evidence: Evidence,
}

/// Reads the tables of namespaces.
pub(super) type Read<'a> = &'a mut dyn FnMut(&mut Reading<'_>, &[Namespace]) -> Result<(), ProbeError>;

impl<'a> Reading<'a> {
    pub(super) fn of(
        machine: &'a dyn Machine,
        survey: &'a Survey,
        asked: &'a Asked,
        deadline: Deadline,
    ) -> Self {
        // To conclude owners from the user all sockets matter.
        let theirs = survey.target_inodes().filter(|_| !survey.infers(asked));
        let mut held = Held::by(&survey.holders);
        theirs.iter().for_each(|theirs| held.want(theirs));
        Self {
            root: machine.proc_root(),
            asked,
            byte_order: machine.byte_order(),
            is_saved: survey.is_saved,
            deadline,
            is_choosy: theirs.is_some(),
            held,
            shown: Shown::default(),
            evidence: Evidence::default(),
        }
    }

    /// Whether there is anything to look for that no table showed yet.
    pub(super) fn is_needed(&self) -> bool {
        !self.is_choosy || !self.held.has_shown_all()
    }

    /// Makes room for the sockets of a namespace, where all of them are wanted: to move tens of thousands to a larger place
    /// costs as much as to make them.
    pub(super) fn expect(&mut self, counts: impl FnOnce(&Path) -> InUse) {
        // A copy can claim any number.
        if !self.is_choosy && !self.is_saved && self.asked.selection == Selection::All {
            self.evidence.reserve(counts(self.root).sum().min(MOST_EXPECTED));
        }
    }

    /// Whether the socket of an inode is one of those that are looked for. That it showed is kept in mind.
    pub(super) fn is_theirs(&mut self, inode: Option<u64>) -> bool {
        let is_wanted = inode.is_some_and(|inode| self.held.show(inode));
        is_wanted || !self.is_choosy
    }

    /// Gives up the sockets that were kept behind so many. Which of them the next try shows is not known.
    pub(super) fn give_up(&mut self, first: usize) {
        for inode in self.evidence.sockets.iter().skip(first).filter_map(|socket| socket.inode) {
            self.held.unshow(inode);
        }
        self.evidence.truncate(first);
    }

    /// The namespaces beside those of the processes in which something may be that is looked for.
    pub(super) fn elsewhere(&self, survey: &Survey) -> Result<Vec<Namespace>, ProbeError> {
        match self.held.has_shown_all() {
            true => Ok(Vec::new()),
            false => survey.elsewhere(self.root, self.asked, &|inode| self.held.has_shown(inode)),
        }
    }

    /// Whether everything that the processes hold was found.
    pub(super) fn finds_all(&self, survey: &Survey) -> bool {
        match self.held.has_shown_all() {
            true => survey.targets.is_some(),
            false => survey.finds_all(self.asked, &|inode| self.held.has_shown(inode)),
        }
    }

    /// Makes a socket where it stays, and keeps it if it is asked for.
    #[inline]
    pub(super) fn make<E>(
        &mut self,
        namespace: &Namespace,
        fill: impl FnOnce(&mut Socket<'static>) -> Result<(), E>,
    ) -> Result<(), E> {
        let Some(socket) = blank::added(&mut self.evidence.sockets) else { return Ok(()) };
        fill(socket)?;
        self.settle(namespace);
        Ok(())
    }

    /// Keeps a socket that is asked for.
    pub(super) fn keep(&mut self, socket: Socket<'static>, namespace: &Namespace) {
        self.evidence.sockets.push(socket);
        self.settle(namespace);
    }

    /// Gives the last socket what is known of it besides, or gives it up where it is not asked for.
    #[inline]
    fn settle(&mut self, namespace: &Namespace) {
        let Evidence { sockets, noted, .. } = &mut self.evidence;
        let Some(socket) = sockets.last_mut() else { return };
        if !self.asked.wants(socket) {
            sockets.pop();
            return;
        }
        socket.netns = namespace.id;
        let holds = socket.inode.map(|inode| self.held.of(inode)).unwrap_or_default();
        // Owners are not looked at where they were just written.
        if !holds.is_empty() {
            socket.owners = owners(holds);
        }
        noted.note(socket, !holds.is_empty());
    }

    /// Reads again where sockets that are held were in no table, as long as those change.
    pub(super) fn read_again(
        &mut self,
        survey: &Survey,
        elsewhere: &[Namespace],
        read: Read<'_>,
    ) -> Result<(), ProbeError> {
        for times in 1.. {
            let shows_all = survey.targets.is_none() && self.shown.is_whole();
            if shows_all || self.held.has_shown_all() {
                break;
            }
            let lost = survey.lost(self.asked, &|inode| self.held.has_shown(inode));
            if !lost.are_worth_another_look(&self.shown) {
                break;
            }
            if times == again::MOST {
                self.evidence.blind.push(lost.in_none_of(times));
                break;
            }
            let before = std::mem::take(&mut self.shown);
            // Of the others it is known already what they are.
            self.held.want(&lost.inodes);
            self.is_choosy = true;
            read(self, &survey.namespaces)?;
            read(self, elsewhere)?;
            if self.shown == before {
                let still = survey.lost(self.asked, &|inode| self.held.has_shown(inode));
                self.evidence.blind.extend(lost.nowhere(&still));
                break;
            }
        }
        Ok(())
    }
}
