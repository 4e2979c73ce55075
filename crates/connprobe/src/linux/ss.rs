//! The resolver `ss`: iproute2's command, run in each network namespace that matters.

use std::collections::{HashMap, HashSet};
use std::path::PathBuf;

use connparse::{Content, Facts, Format, Protocol, Reason, Socket, ss};

use super::holder::{Depth, Holder, is_gone};
use super::judge::Evidence;
use super::namespace::Namespace;
use super::proc::owners;
use super::survey::Survey;
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Command, Machine, Note, Output, ProbeError, Resolver, Selection};

/// The name of the program.
const PROGRAM: &str = "ss";

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    Resolver::Ss.check(machine)?;
    let program = machine.find(PROGRAM).unwrap_or_default();
    let survey = Survey::of(machine, scope, asked, Depth::Access, deadline)?;
    let mut reading = Reading {
        machine,
        program,
        survey: &survey,
        theirs: survey.target_inodes(),
        held: survey.by_inode(),
        asked,
        deadline,
        seen: HashSet::new(),
        evidence: Evidence::default(),
    };
    if reading.theirs.as_ref().is_none_or(|theirs| !theirs.is_empty()) {
        reading.ask(&survey.namespaces)?;
        let elsewhere = survey.elsewhere(machine.proc_root(), asked, &reading.seen)?;
        reading.ask(&elsewhere)?;
    }
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// The options, of which every `ss` since 3.2 knows each: no `-H`, no `-O`. The heading tells that it is this `ss`.
fn arguments(survey: &Survey, asked: &Asked) -> Vec<&'static str> {
    // -e for the inode, which ties a socket to a descriptor whatever a process calls itself.
    let mut arguments = vec!["-n", "-e"];
    match asked.selection {
        // All of a process's sockets, to know whether any are in another namespace.
        _ if survey.targets.is_some() => arguments.push("-a"),
        Selection::Connections => {}
        Selection::Listening => arguments.push("-l"),
        Selection::All => arguments.push("-a"),
    }
    arguments.extend(asked.wants_protocol(Protocol::Tcp).then_some("-t"));
    arguments.extend(asked.wants_protocol(Protocol::Udp).then_some("-u"));
    // Looking for owners costs ss a walk through all descriptors of the machine.
    arguments.extend((asked.owners || survey.targets.is_some()).then_some("-p"));
    arguments
}

/// The runs of ss, namespace by namespace.
struct Reading<'a> {
    machine: &'a dyn Machine,
    program: PathBuf,
    survey: &'a Survey,
    /// The sockets of the processes that are asked for; `None` where everything is.
    theirs: Option<HashSet<u64>>,
    /// Who holds which of them.
    held: HashMap<u64, Vec<(&'a Holder, i32)>>,
    asked: &'a Asked,
    deadline: Deadline,
    /// The inodes that were shown.
    seen: HashSet<u64>,
    evidence: Evidence,
}

impl Reading<'_> {
    fn ask(&mut self, namespaces: &[Namespace]) -> Result<(), ProbeError> {
        for namespace in namespaces {
            match self.run(namespace) {
                Ok(Some(output)) => self.read(&output, namespace),
                Ok(None) => {}
                // Others can still be asked, unless this is all there is.
                Err(ProbeError::Namespace { path, source }) if self.survey.namespaces.len() > 1 => {
                    let detail = format!("{}: {source}", path.display());
                    self.evidence.blind.push(BlindSpot::about(Reason::OtherNamespace, detail));
                }
                Err(error) => return Err(error),
            }
        }
        Ok(())
    }

    /// What ss prints in a namespace; `None` when nobody is left in that.
    fn run(&self, namespace: &Namespace) -> Result<Option<Output>, ProbeError> {
        let root = self.machine.proc_root();
        let mut command = Command::new(PROGRAM, arguments(self.survey, self.asked));
        let run = |command: &Command<'_>| self.machine.run(&self.program, command, self.deadline.at());
        // A copy of a /proc, which has no namespaces to enter, is asked as it is.
        if namespace.is_own(root) || namespace.is_copy {
            return understood(run(&command)?, &command).map(Some);
        }
        for folder in &namespace.folders {
            command.netns = Some(folder.join("ns/net"));
            match run(&command) {
                // The process has ended: another one may still show the namespace.
                Err(ProbeError::Namespace { source, .. }) if is_gone(&source) => {}
                outcome => return understood(outcome?, &command).map(Some),
            }
        }
        Ok(None)
    }

    fn read(&mut self, output: &Output, namespace: &Namespace) {
        let stderr = output.stderr.trim_ascii();
        self.evidence.note_all((!stderr.is_empty()).then(|| Note::Stderr(stderr.to_vec())));
        for record in Format::Ss.records(&output.stdout, Facts::default()) {
            self.evidence.count(&record);
            let Content::Socket(mut socket) = record.content else { continue };
            self.seen.extend(socket.inode);
            if self.asked.wants(&socket) && self.may_be_theirs(&mut socket) {
                socket.netns = namespace.id;
                self.evidence.sockets.push(socket.into_owned());
            }
        }
    }

    /// Whether a socket can be the target's: what is not is not kept. Where ss does not see an owner (it looks at no
    /// threads), the descriptors say it.
    fn may_be_theirs(&self, socket: &mut Socket<'_>) -> bool {
        let Some(theirs) = &self.theirs else { return true };
        if let Some(inode) = socket.inode.filter(|inode| socket.owners.is_empty() && theirs.contains(inode)) {
            socket.owners = self.held.get(&inode).map(|holders| owners(holders)).unwrap_or_default();
        }
        socket.owners.iter().any(|owner| self.survey.is_target(owner.pid))
    }
}

/// Exit status, error output and text, judged together. An empty table still has its heading.
fn understood(output: Output, command: &Command<'_>) -> Result<Output, ProbeError> {
    let is_table = Format::detect(&output.stdout) == Ok(Format::Ss);
    match (output.status, is_table) {
        (Some(0), true) => Ok(output),
        (Some(0), false) => {
            let first = ss::parse(&output.stdout).find_map(Result::err).map(Box::new);
            Err(ProbeError::NotUnderstood { what: command.to_string(), first })
        }
        (status, _) => {
            Err(ProbeError::CommandFailed { command: command.to_string(), status, stderr: output.stderr })
        }
    }
}
