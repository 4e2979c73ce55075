//! `connutil list`: the sockets of a target.

use std::borrow::Cow;

use connutil::addr::{SortKey, sort_key};
use connutil::parse::{Endpoint, Socket};
use connutil::probe::{Answer, Note, Selection, Target, Verdict};

use crate::args::{Form, List};
use crate::exit::{Exit, Failure, say};
use crate::output;
use crate::socket::{COLUMNS, HEADINGS, columns, row};

pub(crate) fn run(list: &List) -> Result<Exit, Failure> {
    let mut answer = list.query().run()?;
    answer.sockets.sort_by_cached_key(order);
    let written = write(&answer, list.output);
    match written {
        Err(Failure::Output(error)) if error.kind() == std::io::ErrorKind::BrokenPipe => {}
        Err(failure) => return Err(failure),
        Ok(()) => tell(&answer, &list.target(), list.selection()),
    }
    Ok(match (&answer.verdict, answer.sockets.is_empty()) {
        (Verdict::Complete, false) => Exit::Found,
        (Verdict::Complete, true) => Exit::Nothing,
        _ => Exit::Partial,
    })
}

fn write(answer: &Answer, form: Form) -> Result<(), Failure> {
    match form {
        Form::Table if answer.sockets.is_empty() => Ok(()),
        Form::Table => Ok(output::table(&HEADINGS, answer.sockets.iter().map(row))?),
        Form::Json => output::json(answer),
        Form::Ndjson => output::ndjson(&answer.sockets),
        Form::Csv => output::csv(&COLUMNS, answer.sockets.iter().map(columns)),
    }
}

/// By process, then protocol, then addresses: what belongs together stands together.
fn order(socket: &Socket<'_>) -> impl Ord + use<> {
    let owner = socket.owners.first();
    (
        owner.is_none(),
        owner.and_then(|owner| owner.name.as_ref()).map(|name| name.to_vec()),
        owner.map(|owner| owner.pid),
        socket.protocol,
        key(&socket.local),
        socket.remote.as_ref().map(key),
    )
}

fn key(endpoint: &Endpoint<'_>) -> (Option<SortKey>, Option<u16>) {
    (endpoint.address.ip().map(|ip| sort_key(ip, endpoint.port)), endpoint.port)
}

/// The verdict, in one line; where something is missing, what and what would help.
fn tell(answer: &Answer, target: &Target, selection: Selection) {
    let count = answer.sockets.len();
    let what = match (selection, count) {
        (Selection::Connections, 1) => "connection",
        (Selection::Connections, _) => "connections",
        (Selection::Listening, 1) => "listening socket",
        (Selection::Listening, _) => "listening sockets",
        (_, 1) => "socket",
        _ => "sockets",
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
