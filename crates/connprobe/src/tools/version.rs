//! Which program it is, and of which version.

use std::path::Path;

use super::Tool;
use crate::deadline::Deadline;
use crate::{Command, Machine};

/// What a program says of itself.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Said {
    /// The line with its version.
    Version(String),
    /// It has no way to say it, or said nothing that looks like one.
    Nothing,
    /// The beginning of what another program says that bears the same name.
    Other(Vec<u8>),
}

/// How much of what another program says is kept, in bytes.
const EXCERPT: usize = 80;

/// Asks a program for its version.
pub(crate) fn of(tool: &Tool, program: &Path, machine: &dyn Machine, deadline: Deadline) -> Said {
    let Some(version) = &tool.version else { return Said::Nothing };
    let command = Command::new(tool.program, version.args.to_vec());
    let Ok(output) = machine.run(program, &command, deadline.at()) else { return Said::Nothing };
    let said = [output.stdout, output.stderr].concat();
    let has = |line: &[u8], sign: &str| line.windows(sign.len()).any(|text| text == sign.as_bytes());
    if said.trim_ascii().is_empty() {
        return Said::Nothing;
    }
    let mut lines = said.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii);
    match lines.find(|line| version.signs.iter().any(|sign| has(line, sign))) {
        Some(line) => Said::Version(String::from_utf8_lossy(line).into_owned()),
        None => {
            let first = said.trim_ascii().split(|&byte| byte == b'\n').next().unwrap_or_default();
            Said::Other(first.get(..EXCERPT).unwrap_or(first).to_vec())
        }
    }
}
