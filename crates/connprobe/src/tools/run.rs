//! Runs a tool and judges exit status, error output and text together.

use std::collections::BTreeSet;
use std::path::PathBuf;

use connparse::{Content, DetectError, Facts, Format, Protocol, Records};
use netaddr::Escaped;

use super::{Aim, Empty, Tool, Variant};
use crate::answer::BlindSpot;
use crate::deadline::Deadline;
use crate::resolver::Asked;
use crate::{Command, Machine, Note, Output, ProbeError, Selection};

/// How many processes a tool is told at most; for more it is asked for all.
const MOST_AIMED_AT: usize = 500;

/// The runs of one tool. What it turned out not to know is not asked for again.
pub(crate) struct Run<'a> {
    pub(crate) tool: &'static Tool,
    program: PathBuf,
    machine: &'a dyn Machine,
    deadline: Deadline,
    /// The variant that it knows, as far as that was tried.
    variant: usize,
}

/// What a tool printed.
pub(crate) struct Printed {
    pub(crate) text: Vec<u8>,
    format: Format,
    /// What it did not finish.
    pub(crate) blind: Option<BlindSpot>,
    pub(crate) notes: Vec<Note>,
}

impl Printed {
    /// The rows, and everything else that is in the text.
    pub(crate) fn records(&self) -> Records<'_> {
        self.format.records(&self.text, Facts::default())
    }
}

impl<'a> Run<'a> {
    pub(crate) fn new(
        tool: &'static Tool,
        program: PathBuf,
        machine: &'a dyn Machine,
        deadline: Deadline,
    ) -> Self {
        Self { tool, program, machine, deadline, variant: 0 }
    }

    /// Asks, with the best variant that the program knows, in a network namespace or the caller's own.
    pub(crate) fn ask(
        &mut self,
        asked: &Asked,
        everything: bool,
        pids: Option<&BTreeSet<u32>>,
        netns: Option<PathBuf>,
    ) -> Result<Printed, ProbeError> {
        let pids: Option<Vec<String>> = pids
            .filter(|pids| pids.len() <= MOST_AIMED_AT)
            .map(|pids| pids.iter().map(ToString::to_string).collect());
        let list = pids.as_ref().map(|pids| pids.join(","));
        let mut first_error = None;
        for (nth, variant) in self.tool.variants.iter().enumerate().skip(self.variant) {
            let mut args = arguments(variant, asked, everything);
            args.extend(aimed(self.tool.aim, pids.as_deref(), list.as_deref()));
            let mut command = Command::new(self.tool.program, args);
            command.netns.clone_from(&netns);
            let output = self.machine.run(&self.program, &command, self.deadline.at())?;
            match self.judged(output, &command) {
                Ok(mut printed) => {
                    self.variant = nth;
                    printed.notes.extend(variant.loss.map(Note::Lesser));
                    return Ok(printed);
                }
                Err(error) => first_error = first_error.or(Some(error)),
            }
        }
        Err(first_error.unwrap_or(ProbeError::NoResolver))
    }

    /// Exit status, error output and text, judged together.
    fn judged(&self, output: Output, command: &Command<'_>) -> Result<Printed, ProbeError> {
        let Output { stdout: text, stderr, status } = output;
        let said = stderr.trim_ascii();
        let mut printed = Printed { text, format: self.tool.format, blind: None, notes: Vec::new() };
        if !said.is_empty() {
            printed.notes.push(Note::Stderr(said.to_vec()));
        }
        let failed =
            || ProbeError::CommandFailed { command: command.to_string(), status, stderr: stderr.clone() };
        let found = Format::detect(&printed.text);
        match (status, found) {
            (Some(0), Ok(format)) if format == self.tool.format => Ok(printed),
            // Exit status 1 of lsof: nothing was found, or something of it, or it failed.
            (Some(1), Err(DetectError::Empty))
                if self.tool.empty == Empty::SilentFailure && said.is_empty() =>
            {
                Ok(printed)
            }
            (Some(1), Ok(format))
                if format == self.tool.format && self.tool.empty == Empty::SilentFailure =>
            {
                Ok(printed)
            }
            // It ended in the middle: what is there is true, and more may be missing.
            (_, Ok(format)) if format == self.tool.format && has_rows(&printed) => {
                printed.blind =
                    Some(BlindSpot::not_told(format!("{command} {}{}", ended(status), after(said))));
                Ok(printed)
            }
            (_, Ok(format)) if format != self.tool.format => Err(ProbeError::OtherProgram {
                program: self.program.clone(),
                resolver: self.tool.resolver,
                format,
            }),
            (Some(0), _) => {
                let first = printed.records().sockets().find_map(Result::err).map(Box::new);
                Err(ProbeError::NotUnderstood { what: command.to_string(), first })
            }
            _ => Err(failed()),
        }
    }
}

fn has_rows(printed: &Printed) -> bool {
    printed.records().any(|record| matches!(record.content, Content::Socket(_)))
}

fn ended(status: Option<i32>) -> String {
    match status {
        Some(status) => format!("ended with exit status {status}"),
        None => "was ended by a signal".to_owned(),
    }
}

fn after(said: &[u8]) -> String {
    if said.is_empty() { String::new() } else { format!(": {}", Escaped(said)) }
}

/// The options of a variant for what is asked; `everything` where more is needed than was asked for.
fn arguments(variant: &Variant, asked: &Asked, everything: bool) -> Vec<&'static str> {
    let options = variant.options;
    let state = match asked.selection {
        Selection::Connections if !everything => "",
        Selection::Listening if !everything => options.listening,
        _ => options.all,
    };
    let chosen = [
        state,
        if asked.wants_protocol(Protocol::Tcp) { options.tcp } else { "" },
        if asked.wants_protocol(Protocol::Udp) { options.udp } else { "" },
        // Looking for owners costs a walk through all descriptors of the machine.
        if asked.owners || everything { options.owners } else { "" },
    ];
    variant.always.iter().copied().chain(chosen.into_iter().filter(|option| !option.is_empty())).collect()
}

/// The arguments that name the processes.
fn aimed<'a>(aim: Aim, pids: Option<&'a [String]>, list: Option<&'a str>) -> Vec<&'a str> {
    match (aim, pids, list) {
        (Aim::List(options), Some([_, ..]), Some(list)) => options.iter().copied().chain([list]).collect(),
        (Aim::One(option), Some([pid]), _) => vec![option, pid],
        (Aim::Arguments(_), Some(pids @ [_, ..]), _) => pids.iter().map(String::as_str).collect(),
        (Aim::Arguments(everyone), ..) => vec![everyone],
        _ => Vec::new(),
    }
}
