//! Systems that are asked by their commands alone: Windows, macOS and the BSDs, live or recorded. A tool is run once, and
//! its rows are chosen from.
//!
//! There is no /proc to look at owners again, so they stay as the tool states them, and the verdict is complete only where
//! the tool shows the target to whoever runs it.

use std::collections::BTreeSet;
use std::ffi::OsStr;

use connparse::{Content, Owner, ParseError, Reason, Socket};

use crate::answer::{BlindSpot, refused};
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Lookup};
use crate::tools::{Limits, Printed, Run, Tool, cut, merged};
use crate::{Machine, ProbeError, Query, Resolver, Target, Verdict, names};

pub(crate) fn ask(resolver: Resolver, lookup: Lookup<'_>) -> Result<Heard, ProbeError> {
    let Lookup { machine, target, asked, deadline } = lookup;
    resolver.check(machine)?;
    let tool = Tool::of(resolver, machine.system()).ok_or(ProbeError::NoResolver)?;
    let program = machine.find(tool.program).ok_or(ProbeError::NoResolver)?;
    let whose = Whose::of(target, machine)?;
    // Other owners of a target's sockets are seen only where everyone is asked for.
    let aim = whose.pids().filter(|_| !asked.owners);
    let printed = Run::new(tool, program, machine, deadline).ask(asked, true, aim, None)?;
    let mut reading = Reading::new(tool, machine, whose);
    reading.blind.extend(printed.blind.clone());
    let mut sockets = merged(reading.sockets(&printed, asked, deadline)?);
    sockets.retain(|socket| reading.is_theirs(socket));
    sockets.iter_mut().for_each(|socket| reading.explain(socket));
    if !asked.owners {
        let is_target = |pid| reading.whose.pids().is_some_and(|pids| pids.contains(&pid));
        sockets.iter_mut().for_each(|socket| socket.owners.retain(|owner| is_target(owner.pid)));
    }
    let verdict = reading.verdict(&sockets)?;
    Ok(Heard {
        sockets,
        verdict,
        rows_read: reading.rows_read,
        rows_refused: reading.rows_refused,
        notes: printed.notes,
    })
}

/// Whose sockets are meant, as far as that could be looked up.
#[derive(Debug)]
pub(crate) enum Whose {
    /// These processes.
    Processes(BTreeSet<u32>),
    /// The processes of a name, of which the system has no list: what the tool prints of names decides.
    Named(Vec<u8>),
    User {
        name: String,
        uid: Option<u32>,
    },
    Everyone,
}

impl Whose {
    pub(crate) fn of(target: &Target, machine: &dyn Machine) -> Result<Self, ProbeError> {
        match target {
            Target::Everyone => Ok(Self::Everyone),
            Target::Pid(pid) if machine.has_process(*pid) == Some(false) => {
                Err(ProbeError::NoSuchProcess { pid: *pid })
            }
            Target::Pid(pid) => Ok(Self::Processes([*pid].into())),
            Target::User(user) => Ok(Self::User { name: user.clone(), uid: machine.uid(user) }),
            Target::Name(name) => Self::named(name, machine),
        }
    }

    fn named(name: &OsStr, machine: &dyn Machine) -> Result<Self, ProbeError> {
        match machine.names().unwrap_or_default().as_slice() {
            [] => Ok(Self::Named(name.as_encoded_bytes().to_vec())),
            all => match names::pids(all, name) {
                pids if pids.is_empty() => Err(ProbeError::NoProcessNamed {
                    name: name.to_owned(),
                    hidden: machine.hides_processes(),
                }),
                pids => Ok(Self::Processes(pids.into_iter().collect())),
            },
        }
    }

    pub(crate) const fn pids(&self) -> Option<&BTreeSet<u32>> {
        match self {
            Self::Processes(pids) => Some(pids),
            _ => None,
        }
    }
}

/// What is read of a tool's rows, and what they tell.
struct Reading<'a> {
    tool: &'static Tool,
    machine: &'a dyn Machine,
    whose: Whose,
    rows_read: u64,
    rows_refused: u64,
    first_refused: Option<ParseError>,
    blind: Vec<BlindSpot>,
    /// Whether any row named an owner, the name of one, or a user.
    tells: Tells,
}

#[derive(Default)]
struct Tells {
    owners: bool,
    names: bool,
    users: bool,
    /// Whether one of the processes that are asked for was among the owners.
    target: bool,
}

impl<'a> Reading<'a> {
    fn new(tool: &'static Tool, machine: &'a dyn Machine, whose: Whose) -> Self {
        Self {
            tool,
            machine,
            whose,
            rows_read: 0,
            rows_refused: 0,
            first_refused: None,
            blind: Vec::new(),
            tells: Tells::default(),
        }
    }

    /// The sockets that were asked for, of anyone.
    fn sockets(
        &mut self,
        printed: &Printed,
        asked: &Asked,
        deadline: Deadline,
    ) -> Result<Vec<Socket<'static>>, ProbeError> {
        let mut sockets = Vec::new();
        for record in printed.records() {
            deadline.check(|| format!("reading what {} printed", self.tool.program))?;
            match record.content {
                Content::Socket(socket) => {
                    self.rows_read += 1;
                    self.look_at(&socket);
                    if asked.wants(&socket) && Query::looks_for(socket.protocol) {
                        sockets.push(socket.into_owned());
                    }
                }
                Content::Refused(error) => {
                    self.rows_refused += 1;
                    self.first_refused.get_or_insert(error);
                }
                Content::Skipped(_) => {}
            }
        }
        Ok(sockets)
    }

    /// Notes what a row tells, whether it was asked for or not.
    fn look_at(&mut self, socket: &Socket<'_>) {
        self.tells.owners |= !socket.owners.is_empty();
        self.tells.names |= socket.owners.iter().any(|owner| owner.name.is_some());
        self.tells.users |= socket.user.is_some() || socket.uid.is_some();
        self.tells.target |= self.is_theirs(socket);
    }

    fn is_theirs(&self, socket: &Socket<'_>) -> bool {
        match &self.whose {
            Whose::Everyone => true,
            Whose::Processes(pids) => socket.owners.iter().any(|owner| pids.contains(&owner.pid)),
            Whose::Named(name) => {
                let shown = beginning(name, self.tool.limits.name);
                let is_named =
                    |owner: &Owner<'_>| owner.name.as_deref() == Some(shown) || owner.may_be_named(name);
                socket.owners.iter().any(is_named)
            }
            Whose::User { name, uid } => {
                let shown = beginning(name.as_bytes(), self.tool.limits.user);
                socket.uid.is_some() && socket.uid == *uid || socket.user.as_deref() == Some(shown)
            }
        }
    }

    /// Why a socket has no owner.
    fn explain(&self, socket: &mut Socket<'_>) {
        if socket.owners.is_empty() && socket.reason.is_none() {
            let by_state = socket.state.as_ref().and_then(Reason::of_unheld);
            socket.reason = Some(match by_state {
                Some(Reason::TimeWait) => Reason::TimeWait,
                _ if !self.tells.owners || !self.machine.is_privileged() => Reason::NotTold,
                Some(reason) => reason,
                None => Reason::Kernel,
            });
        }
    }

    /// How complete the answer is.
    fn verdict(&mut self, sockets: &[Socket<'_>]) -> Result<Verdict, ProbeError> {
        let (missing, doubts) = (self.missing(sockets), self.doubts()?);
        let is_unknown = !doubts.is_empty();
        let mut blind = std::mem::take(&mut self.blind);
        blind.extend(doubts);
        blind.extend(missing.into_iter().map(BlindSpot::not_told));
        blind.extend(refused(self.rows_refused, self.first_refused.take()));
        Ok(match blind {
            blind if blind.is_empty() => Verdict::Complete,
            blind if is_unknown => Verdict::Unknown(blind),
            blind => Verdict::Partial(blind),
        })
    }

    /// What is known to be missing.
    fn missing(&self, sockets: &[Socket<'_>]) -> Vec<String> {
        let program = self.tool.program;
        let mut missing = Vec::new();
        if matches!(self.whose, Whose::Everyone) {
            if !self.tool.limits.unheld {
                missing.push(format!("{program} lists no sockets that no process holds"));
            }
            if self.rows_read > 0 && !self.tells.owners {
                missing.push(format!("{program} names no owners here"));
            }
        }
        missing.extend(cut(program, sockets));
        missing
    }

    /// Why it cannot be told whether anything is missing.
    fn doubts(&self) -> Result<Vec<BlindSpot>, ProbeError> {
        let Tool { program, limits, .. } = self.tool;
        let mut doubts = Vec::new();
        if !limits.to_anyone && !self.sees_all() {
            doubts.push(BlindSpot::of(Reason::NoPermission, Vec::new()));
        }
        let told = match &self.whose {
            Whose::Everyone => None,
            Whose::Processes(pids) => self.doubt_about(pids),
            Whose::Named(_) if self.rows_read > 0 && self.tells.owners && !self.tells.names => {
                let why = format!("{program} tells no names, and there is no list of the processes");
                return Err(ProbeError::NoNames { why });
            }
            Whose::Named(name) => doubt_about_name(program, name, *limits),
            Whose::User { name, uid: None } if !self.tells.users && self.rows_read > 0 => {
                Some(format!("{program} tells no users, so not those of {name}"))
            }
            Whose::User { name, .. } => limits.user.filter(|&most| name.len() >= most).map(|most| {
                format!("{program} prints {most} bytes of a user's name, which others may share")
            }),
        };
        doubts.extend(told.map(BlindSpot::not_told));
        let is_named = !matches!(self.whose, Whose::Everyone);
        if is_named && !limits.co_owners && limits.owners {
            doubts.push(BlindSpot::not_told(format!(
                "{program} names one owner of a socket, and there may be more"
            )));
        }
        if is_named && self.rows_read > 0 && !self.tells.owners {
            doubts.push(BlindSpot::not_told(format!("{program} names no owners here")));
        }
        Ok(doubts)
    }

    fn doubt_about(&self, pids: &BTreeSet<u32>) -> Option<String> {
        let is_unknown = |pid: &&u32| self.machine.has_process(**pid).is_none();
        let unknown = pids.iter().find(is_unknown).filter(|_| !self.tells.target)?;
        Some(format!("whether there is a process {unknown} that has no sockets, or none"))
    }

    /// Whether the tool shows its caller everything that the target has.
    fn sees_all(&self) -> bool {
        let all_own = |pids: &BTreeSet<u32>| pids.iter().all(|&pid| self.machine.may_signal(pid));
        self.machine.is_privileged() || self.whose.pids().is_some_and(all_own)
    }
}

/// As much of a name as a tool prints.
fn beginning(name: &[u8], most: Option<usize>) -> &[u8] {
    most.and_then(|most| name.get(..most)).unwrap_or(name)
}

fn doubt_about_name(program: &str, name: &[u8], limits: Limits) -> Option<String> {
    Some(match limits.name.filter(|&most| name.len() >= most) {
        Some(most) => format!("{program} prints {most} bytes of a name, which others may share"),
        None => format!("a process of that name that has no sockets is not in what {program} prints"),
    })
}
