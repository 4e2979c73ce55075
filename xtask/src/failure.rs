//! Why a command ended without success.

use std::fmt;
use std::process::ExitCode;

/// A sentence for the person who gave the command, and whose fault it was.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The command line is wrong.
    Usage(String),
    /// The command line is right, the work failed or a checked file is stale.
    Work(String),
    /// The command line is right, this machine cannot do the work.
    Machine(String),
}

impl Failure {
    /// What the process ends with.
    pub(crate) fn exit_code(&self) -> ExitCode {
        match self {
            Self::Usage(_) | Self::Machine(_) => ExitCode::from(2),
            Self::Work(_) => ExitCode::FAILURE,
        }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Usage(sentence) | Self::Work(sentence) | Self::Machine(sentence)) = self;
        f.write_str(sentence)
    }
}
