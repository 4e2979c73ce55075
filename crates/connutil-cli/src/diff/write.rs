//! The changes, as they are shown.

use connutil::addr::Escaped;
use connutil::parse::{Owners, Socket, State};
use serde::Serialize;

use super::entry::Entry;
use crate::args::Form;
use crate::columns::{self, Column, Row};
use crate::exit::Failure;
use crate::output;
use crate::record::VERSION;

/// What is different.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    OnlyA,
    OnlyB,
    State,
    Owners,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::OnlyA => "only_a",
            Self::OnlyB => "only_b",
            Self::State => "state",
            Self::Owners => "owners",
        }
    }

    /// In the table.
    const fn title(self) -> &'static str {
        match self {
            Self::OnlyA => "only A",
            Self::OnlyB => "only B",
            Self::State => "state",
            Self::Owners => "owners",
        }
    }
}

/// One difference.
pub(super) struct Change<'s> {
    pub(super) kind: Kind,
    /// Whether the two are only perhaps the same.
    pub(super) perhaps: bool,
    pub(super) a: Option<&'s Entry>,
    pub(super) b: Option<&'s Entry>,
}

/// The record of the side that has the socket, of B where both do; and what each side says of state and owners.
#[derive(Serialize)]
struct Record<'s> {
    change: Kind,
    perhaps: bool,
    #[serde(flatten)]
    socket: &'s Socket<'static>,
    host: Option<&'s str>,
    state_a: Option<&'s State<'static>>,
    state_b: Option<&'s State<'static>>,
    owners_a: Option<&'s Owners<'static>>,
    owners_b: Option<&'s Owners<'static>>,
}

impl<'s> Change<'s> {
    const fn a(&self) -> Option<&'s Socket<'static>> {
        socket(self.a)
    }

    const fn b(&self) -> Option<&'s Socket<'static>> {
        socket(self.b)
    }

    fn socket(&self) -> Option<&'s Socket<'static>> {
        self.b().or(self.a())
    }

    /// The machine that the socket is of, from whichever side says so.
    fn host(&self) -> Option<&'s str> {
        [self.b, self.a].into_iter().flatten().find_map(|entry| entry.host.as_deref())
    }

    fn record(&self) -> Option<Record<'s>> {
        Some(Record {
            change: self.kind,
            perhaps: self.perhaps,
            socket: self.socket()?,
            host: self.host(),
            state_a: self.a().and_then(|socket| socket.state.as_ref()),
            state_b: self.b().and_then(|socket| socket.state.as_ref()),
            owners_a: self.a().map(|socket| &socket.owners),
            owners_b: self.b().map(|socket| &socket.owners),
        })
    }

    /// For people: what changed with an arrow from A to B.
    fn cells(&self, with_host: bool) -> Option<Vec<String>> {
        let socket = self.socket()?;
        let was = self.a().filter(|_| self.b.is_some());
        let text = |column: Column| column.text(&Row::of(socket));
        let state = |socket: &Socket<'_>| socket.state.as_ref().map(ToString::to_string).unwrap_or_default();
        let changed = |column: Column| match was.map(|was| column.text(&Row::of(was))) {
            Some(was) if self.kind == Kind::Owners && was != text(column) => {
                format!("{was} → {}", text(column))
            }
            _ => text(column),
        };
        let now = match was.map(state) {
            Some(was) if self.kind == Kind::State => format!("{was} → {}", state(socket)),
            _ => state(socket),
        };
        let perhaps = if self.perhaps { " (perhaps)" } else { "" };
        let host = with_host.then(|| Escaped(self.host().unwrap_or_default().as_bytes()).to_string());
        let change = format!("{}{perhaps}", self.kind.title());
        let ends = [Column::Protocol, Column::Local, Column::Remote].map(text);
        let behind = [now, changed(Column::Process), changed(Column::Pid)];
        Some([change].into_iter().chain(host).chain(ends).chain(behind).collect())
    }

    /// For spreadsheets.
    fn fields(&self) -> Option<Vec<String>> {
        let text = |socket: Option<&Socket<'_>>, column: Column| {
            socket.map(|socket| column.text(&Row::of(socket))).unwrap_or_default()
        };
        let sides = [
            (self.a(), Column::State),
            (self.b(), Column::State),
            (self.a(), Column::Pids),
            (self.b(), Column::Pids),
        ];
        let host = Escaped(self.host().unwrap_or_default().as_bytes()).to_string();
        let before = [self.kind.name().to_owned(), self.perhaps.to_string()];
        let behind = sides.map(|(socket, column)| text(socket, column)).into_iter().chain([host]);
        let row = Row::of(self.socket()?);
        let fields = columns::csv().map(|column| column.text(&row));
        Some(before.into_iter().chain(fields).chain(behind).collect())
    }
}

const fn socket(entry: Option<&Entry>) -> Option<&Socket<'static>> {
    match entry {
        Some(entry) => Some(&entry.socket),
        None => None,
    }
}

/// All there is to tell, as one document.
#[derive(Serialize)]
pub(super) struct Summary {
    /// How many sockets are on both sides.
    pub(super) same: usize,
    /// How many of these are only perhaps the same.
    pub(super) perhaps: usize,
    /// What could not be compared, in words.
    pub(super) not_compared: Vec<String>,
    pub(super) a: Source,
    pub(super) b: Source,
}

/// Where a side came from.
#[derive(Serialize)]
pub(super) struct Source {
    pub(super) name: String,
    pub(super) sockets: usize,
}

#[derive(Serialize)]
struct Document<'d> {
    version: u32,
    changes: Vec<Record<'d>>,
    #[serde(flatten)]
    summary: &'d Summary,
}

pub(super) fn write(changes: &[Change<'_>], summary: &Summary, form: Form) -> Result<(), Failure> {
    match form {
        Form::Table if changes.is_empty() => Ok(()),
        Form::Table => {
            let with_host = changes.iter().any(|change| change.host().is_some());
            let host = with_host.then_some("HOST");
            let others = ["PROTO", "LOCAL", "REMOTE", "STATE", "PROCESS", "PID"];
            let headings: Vec<&str> = ["CHANGE"].into_iter().chain(host).chain(others).collect();
            Ok(output::table(&headings, changes.iter().filter_map(|change| change.cells(with_host)))?)
        }
        Form::Json => {
            let changes = changes.iter().filter_map(Change::record).collect();
            output::json(&Document { version: VERSION, changes, summary })
        }
        Form::Ndjson => output::ndjson(changes.iter().filter_map(Change::record)),
        Form::Csv => {
            let behind = ["state_a", "state_b", "pids_a", "pids_b", "host"];
            let columns: Vec<String> = columns::csv().map(Column::name).collect();
            let columns = columns.iter().map(String::as_str);
            let headings: Vec<&str> =
                ["change", "perhaps"].into_iter().chain(columns).chain(behind).collect();
            output::csv(&headings, changes.iter().filter_map(Change::fields))
        }
    }
}
