//! Which sockets of a target are meant, of `connutil list` and `connutil watch`.

use connutil::parse::State;
use connutil::probe::Selection;

use super::Filter;

/// Which sockets are meant.
#[derive(Debug, clap::Args)]
pub(crate) struct Which {
    /// Sockets in every state, not connections only
    #[arg(short, long)]
    all_states: bool,
    /// Sockets that wait for others
    ///
    /// TCP in LISTEN, UDP without a remote end.
    #[arg(short, long, conflicts_with_all = ["all_states", "state"])]
    listening: bool,
    #[command(flatten)]
    pub(crate) filter: Filter,
}

impl Which {
    /// Which sockets are meant. A choice of states is one of all sockets, unless they all listen or are established.
    pub(crate) fn selection(&self) -> Selection {
        let only = |wanted: State<'_>| self.filter.state.iter().all(|state| *state == wanted);
        match (self.all_states, self.listening, self.filter.state.is_empty()) {
            (true, ..) => Selection::All,
            (false, true, _) => Selection::Listening,
            (false, false, false) if only(State::Listen) => Selection::Listening,
            (false, false, false) if !only(State::Established) => Selection::All,
            _ => Selection::Connections,
        }
    }
}
