//! `connutil list`: the sockets of a target.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::io::{self, BufWriter, Write};
use std::time::{Duration, Instant};

use connutil::parse::Socket;
use connutil::probe::{Answer, Attempt, Machine, Note, Query, Selection, Target, Verdict};
use serde::Serialize;

use crate::args::{Form, List};
use crate::columns::{self, Column, Row};
use crate::direction::Listeners;
use crate::exit::{Exit, Failure, say};
use crate::hosts::Hosts;
use crate::output;
use crate::record::{Record, VERSION};
use crate::sort::sort;
use crate::table::Table;
use crate::terminal;

pub(crate) fn run(list: &List) -> Result<Exit, Failure> {
    let began = Instant::now();
    list.which.filter.check_live()?;
    let columns = columns(list)?;
    let machine = list.how.place.machine();
    let mut answer = list.query().run_on(machine.as_ref())?;
    let filter = list.which.filter.filter();
    let found = answer.sockets.len();
    answer.sockets.retain(|socket| filter.wants(socket));

    let left = || list.how.timeout.saturating_sub(began.elapsed());
    let listeners = listeners(list, &columns, machine.as_ref(), &answer.sockets, left());
    let hosts = list.resolve_hosts.then(|| hosts(&answer.sockets, list.resolve_timeout.min(left())));
    let mut rows: Vec<Row<'_>> = answer.sockets.iter().map(Row::of).collect();
    for row in &mut rows {
        row.direction = listeners.as_ref().ok().and_then(|listeners| listeners.direction(row.socket));
        row.hosts = hosts.as_ref();
    }
    sort(&mut rows, &list.sort);

    let exit = match (&answer.verdict, rows.is_empty()) {
        (Verdict::Complete, false) => Exit::Found,
        (Verdict::Complete, true) => Exit::Nothing,
        _ => Exit::Partial,
    };
    match write(list, &columns, &answer, &rows) {
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(exit),
        outcome => outcome?,
    }
    tell(list, &answer, found);
    if let Err(trouble) = &listeners {
        say(trouble);
    }
    hosts.iter().flat_map(Hosts::gaps).for_each(|gap| say(&gap));
    Ok(exit)
}

/// The columns that are wanted; for JSON none where it is the whole record.
fn columns(list: &List) -> Result<Vec<Column>, Failure> {
    let form = list.show.output.form;
    let sorted_by = list.sort.iter().map(|field| field.column);
    columns::check(&list.show.pick.columns, sorted_by, "list")?;
    if list.group && form != Form::Table {
        return Err(Failure::Input(
            "--group is for tables: records have their owners with them; leave it out".to_owned(),
        ));
    }
    if !list.show.pick.columns.is_empty() {
        return Ok(list.show.pick.columns.clone());
    }
    let host = list.resolve_hosts.then_some(Column::RemoteHost);
    let is_shown = |column: &Column| !(list.group && matches!(column, Column::Process | Column::Pid));
    Ok(match form {
        Form::Table => columns::TABLE.into_iter().filter(is_shown).chain(host).collect(),
        Form::Csv => columns::csv().collect(),
        Form::Json | Form::Ndjson => Vec::new(),
    })
}

/// Who listens on this machine, where that is wanted and there is something to tell by it; or why that is not known.
fn listeners(
    list: &List,
    columns: &[Column],
    machine: &dyn Machine,
    sockets: &[Socket<'static>],
    patience: Duration,
) -> Result<Listeners, String> {
    let mut wanted = columns.iter().copied().chain(list.sort.iter().map(|field| field.column));
    let has_ends = || sockets.iter().any(|socket| socket.remote.is_some());
    match wanted.any(|column| column == Column::Direction) && has_ends() {
        true => {
            let target = list.whose.target();
            let (query, is_all) = list.how.listeners(target, &list.which.filter, patience);
            Listeners::asked(&(narrowed(query, sockets), is_all), machine)
        }
        false => Ok(Listeners::default()),
    }
}

/// A lookup of what listens where these sockets are: in other network namespaces, and by another protocol, it tells nothing
/// about them.
fn narrowed(query: Query, sockets: &[Socket<'_>]) -> Query {
    let connected = || sockets.iter().filter(|socket| socket.remote.is_some());
    let query = match the_only(connected().map(|socket| socket.netns)) {
        Some(Some(netns)) => query.netns(netns),
        _ => query,
    };
    match the_only(connected().map(|socket| socket.protocol)) {
        Some(protocol) => query.protocol(protocol),
        None => query,
    }
}

/// What all of them are.
fn the_only<T: PartialEq>(mut all: impl Iterator<Item = T>) -> Option<T> {
    let first = all.next()?;
    all.all(|one| one == first).then_some(first)
}

/// The names of the hosts at both ends.
fn hosts(sockets: &[Socket<'_>], patience: Duration) -> Hosts {
    let ends = sockets.iter().flat_map(|socket| [Some(&socket.local), socket.remote.as_ref()]).flatten();
    let addresses: BTreeSet<_> =
        ends.filter_map(|end| end.address.ip()).filter(|ip| !ip.is_unspecified()).collect();
    Hosts::of(addresses, patience)
}

fn write(list: &List, columns: &[Column], answer: &Answer, rows: &[Row<'_>]) -> Result<(), Failure> {
    let records = || rows.iter().map(|&row| Record { row, columns });
    match list.show.output.form {
        Form::Table => Ok(write_table(list, columns, rows)?),
        Form::Json => output::json(&Document {
            version: VERSION,
            sockets: records().collect(),
            verdict: &answer.verdict,
            attempts: &answer.attempts,
        }),
        Form::Ndjson => output::ndjson(records()),
        Form::Csv => {
            let headings: Vec<String> = columns.iter().map(|column| column.name()).collect();
            let headings: Vec<&str> = headings.iter().map(String::as_str).collect();
            output::csv(&headings, rows.iter().map(|row| columns.iter().map(|column| column.text(row))))
        }
    }
}

/// The answer as one JSON document.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    sockets: Vec<Record<'a>>,
    verdict: &'a Verdict,
    attempts: &'a [Attempt],
}

fn write_table(list: &List, columns: &[Column], rows: &[Row<'_>]) -> io::Result<()> {
    let mut out = BufWriter::new(io::stdout().lock());
    let mut table = Table::new(columns.to_vec(), !list.show.pick.columns.is_empty(), terminal::width());
    let cells =
        |row: &Row<'_>| columns.iter().map(|column| column.cell(row, list.show.pick.numeric)).collect();
    match list.group {
        true => {
            let groups: Vec<_> = groups(rows)
                .into_iter()
                .map(|(heading, rows)| (heading, rows.into_iter().map(cells).collect()))
                .collect();
            table.write_groups(&mut out, &groups)?;
        }
        false => table.write(&mut out, &rows.iter().map(cells).collect::<Vec<_>>())?,
    }
    out.flush()
}

/// The rows of the same owners together, in the order in which those come first.
fn groups<'a, 'r>(rows: &'a [Row<'r>]) -> Vec<(String, Vec<&'a Row<'r>>)> {
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    let mut groups: Vec<(String, Vec<&Row<'_>>)> = Vec::new();
    for row in rows {
        let owners = (Column::Process.text(row), Column::Pids.text(row));
        let heading = || format!("{} {}", owners.0, Column::Pid.text(row)).trim_end().to_owned();
        let nth = *places.entry(owners.clone()).or_insert(groups.len());
        match groups.get_mut(nth) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((heading(), vec![row])),
        }
    }
    groups
}

/// The verdict, in one line; where something is missing, what and what would help. `found` is the number of sockets
/// before they were filtered.
fn tell(list: &List, answer: &Answer, found: usize) {
    let target = list.whose.target();
    let what = match (list.which.selection(), found) {
        (Selection::Connections, 1) => "connection",
        (Selection::Connections, _) => "connections",
        (Selection::Listening, 1) => "listening socket",
        (Selection::Listening, _) => "listening sockets",
        (_, 1) => "socket",
        _ => "sockets",
    };
    let count = match answer.sockets.len() {
        left if left == found => found.to_string(),
        left => format!("{left} of {found}"),
    };
    let how = answer.attempts.last().map_or(String::new(), |attempt| format!(", by {}", attempt.resolver));
    let notes = answer.attempts.last().into_iter().flat_map(|attempt| &attempt.notes);
    // Who else may hold a socket is in the JSON; here it would follow every answer of a user without rights.
    let notes: String = notes
        .filter(|note| !matches!(note, Note::CoOwnersUnseen(_)))
        .map(|note| format!(" ({note})"))
        .collect();
    let spots: String = answer.verdict.blind_spots().iter().map(|spot| format!("; {spot}")).collect();
    let failed: String = answer
        .attempts
        .iter()
        .filter(|attempt| attempt.error.is_some())
        .map(|attempt| format!("; before that {attempt}"))
        .collect();
    let of: Cow<'_, str> = match target {
        Target::Everyone => "".into(),
        target => format!(" of {target}").into(),
    };
    say(&format!("{}: {count} {what}{of}{how}{notes}{spots}{failed}", answer.verdict.name()));
}

#[cfg(test)]
mod tests {
    use connutil::parse::{Endpoint, Protocol};

    use super::*;

    #[test]
    fn who_listens_is_asked_where_the_connections_are() {
        let socket = |protocol, netns, has_remote: bool| {
            let mut socket = Socket::new(protocol, Endpoint::new([192, 0, 2, 7].into(), 22));
            socket.netns = netns;
            socket.remote = has_remote.then(|| Endpoint::new([198, 51, 100, 9].into(), 50122));
            socket
        };
        let tcp = |netns| socket(Protocol::Tcp, netns, true);
        let udp = |netns, has_remote| socket(Protocol::Udp, netns, has_remote);
        let query = || Query::new(Target::Everyone);
        for (sockets, expected) in [
            (vec![tcp(Some(7)), tcp(Some(7)), udp(Some(8), false)], query().netns(7).protocol(Protocol::Tcp)),
            (vec![tcp(Some(7)), udp(Some(7), true)], query().netns(7)),
            (vec![tcp(Some(7)), tcp(Some(8))], query().protocol(Protocol::Tcp)),
            (vec![tcp(None), udp(None, true)], query()),
        ] {
            assert_eq!(format!("{:?}", narrowed(query(), &sockets)), format!("{expected:?}"), "{sockets:?}");
        }
    }
}
