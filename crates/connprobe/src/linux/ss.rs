//! The resolver `ss`: iproute2's command, run in each network namespace that matters.

use std::path::Path;

use connparse::{Content, Facts, Format, Protocol, Reason, Socket, ss};

use super::holder::Depth;
use super::judge::Evidence;
use super::namespace::Namespace;
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
    let mut evidence = Evidence::default();
    for namespace in &survey.namespaces {
        match run(machine, &program, namespace, &survey, asked, deadline) {
            Ok(output) => read(&output, namespace, &survey, asked, &mut evidence)?,
            // Others can still be asked, unless this is all there is.
            Err(ProbeError::Namespace { path, source }) if survey.namespaces.len() > 1 => {
                let detail = format!("{}: {source}", path.display());
                evidence.blind.push(BlindSpot::about(Reason::OtherNamespace, detail));
            }
            Err(error) => return Err(error),
        }
    }
    Ok(evidence.judged(machine, scope, asked, &survey))
}

/// The options, of which every `ss` since 3.2 knows each: no `-H`, no `-O`. The heading tells that it is this `ss`.
fn arguments(survey: &Survey, asked: &Asked) -> Vec<&'static str> {
    // -e for the inode, which ties a socket to a descriptor whatever a process calls itself.
    let mut arguments = vec!["-n", "-e"];
    match asked.selection {
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

fn run(
    machine: &dyn Machine,
    program: &Path,
    namespace: &Namespace,
    survey: &Survey,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Output, ProbeError> {
    let mut command = Command::new(PROGRAM, arguments(survey, asked));
    if namespace.is_own(machine.proc_root()) {
        return understood(machine.run(program, &command, deadline.at())?, &command);
    }
    let mut last = None;
    for folder in &namespace.folders {
        command.netns = Some(folder.join("ns/net"));
        match machine.run(program, &command, deadline.at()) {
            // The process has ended: another one may still show the namespace.
            Err(error @ ProbeError::Namespace { .. }) => last = Some(error),
            outcome => return understood(outcome?, &command),
        }
    }
    match last {
        Some(error) => Err(error),
        None => understood(machine.run(program, &command, deadline.at())?, &command),
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

fn read(
    output: &Output,
    namespace: &Namespace,
    survey: &Survey,
    asked: &Asked,
    evidence: &mut Evidence,
) -> Result<(), ProbeError> {
    let stderr = output.stderr.trim_ascii();
    evidence.note_all((!stderr.is_empty()).then(|| Note::Stderr(stderr.to_vec())));
    for record in Format::Ss.records(&output.stdout, Facts::default()) {
        evidence.count(&record);
        let Content::Socket(mut socket) = record.content else { continue };
        if asked.wants(&socket) && may_be_of(survey, &socket) {
            socket.netns = namespace.id;
            evidence.sockets.push(socket.into_owned());
        }
    }
    Ok(())
}

/// Whether a socket can be the target's: what is not is not kept.
fn may_be_of(survey: &Survey, socket: &Socket<'_>) -> bool {
    survey.targets.is_none() || socket.owners.iter().any(|owner| survey.is_target(owner.pid))
}
