//! How the program ends.

use std::io::Write;
use std::process::ExitCode;

use connutil::probe::ProbeError;

/// The exit codes: grep's, and more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Exit {
    /// 0: something was found.
    Found,
    /// 1: nothing was found, and nothing was missed.
    Nothing,
    /// 1: what was compared differs (resolvers: and nothing explains it).
    Different,
    /// 2: it failed, or was called in a wrong way.
    Failed,
    /// 3: some of it could not be seen.
    Partial,
    /// 130: a signal asked to stop, as shells tell it.
    Interrupted,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Found => 0,
            Exit::Nothing | Exit::Different => 1,
            Exit::Failed => 2,
            Exit::Partial => 3,
            Exit::Interrupted => 130,
        })
    }
}

/// Why the program failed.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Failure {
    #[error("{error}{option}", error = .0, option = option(.0))]
    Probe(#[from] ProbeError),
    #[error(transparent)]
    Download(connutil::probe::download::DownloadError),
    #[error("the output could not be written: {0}")]
    Output(#[from] std::io::Error),
    #[error("{0}")]
    Input(String),
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Self::Output(error.into())
    }
}

/// The option that helps, where the error says it in other words.
const fn option(error: &ProbeError) -> &'static str {
    match error {
        ProbeError::TimedOut { .. } => " (--timeout)",
        _ => "",
    }
}

/// What stands behind a noun of which there are so many.
pub(crate) fn s<N: PartialEq + From<u8>>(count: N) -> &'static str {
    if count == N::from(1) { "" } else { "s" }
}

/// A sentence for the person, on the error output.
pub(crate) fn say(sentence: &str) {
    // When nobody can be told, there is nobody to tell that to.
    let _ = writeln!(std::io::stderr().lock(), "connutil: {sentence}");
}
