//! The terminal that the output goes to, if it is one.

use std::env;

use clap::ValueEnum;
use console::Term;

/// When to use colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set or TERM is dumb
    Auto,
    /// Whatever the output is
    Always,
    /// Nowhere
    Never,
}

impl Color {
    /// Makes it so for the whole program.
    pub(crate) fn decide(self) {
        let term = Term::stdout();
        console::set_colors_enabled(match self {
            // Whether colours are supported is asked last: Windows' console is told to show them then.
            Self::Auto => {
                let no_color = env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
                term.is_term()
                    && !no_color
                    && !console::is_dumb()
                    && (cfg!(unix) || term.features().colors_supported())
            }
            Self::Always => true,
            Self::Never => false,
        });
    }
}

/// Whether the output is a terminal whose cursor can be moved.
pub(crate) fn is_screen() -> bool {
    Term::stdout().is_term() && !console::is_dumb()
}

/// How many columns there are for a table: COLUMNS where it is set, as with ls, ps and git, else those of the terminal;
/// without either as many as it takes.
pub(crate) fn width() -> Option<usize> {
    let set =
        env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok()).filter(|&columns| columns > 0);
    set.or_else(columns).filter(|&columns| columns > 0)
}

/// The columns of the terminal, which can be known where its rows are not: of one that `script` or a program made.
#[cfg(unix)]
fn columns() -> Option<usize> {
    Some(rustix::termios::tcgetwinsize(std::io::stdout()).ok()?.ws_col.into())
}

#[cfg(not(unix))]
fn columns() -> Option<usize> {
    Term::stdout().size_checked().map(|(_, columns)| columns.into())
}
