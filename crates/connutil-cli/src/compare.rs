//! `connutil compare`: what all resolvers say, side by side.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};

use connutil::addr::Escaped;
use connutil::parse::{Owner, Reason, Socket};
use connutil::probe::{
    Agreement, Answer, BlindSpot, Cause, Compared, Comparison, Difference, DifferenceKind, Resolver, Target,
    Verdict,
};

use crate::args::{Compare, Form};
use crate::columns::{Column, Row, name_of};
use crate::exit::{Exit, Failure, s, say};
use crate::output;

pub(crate) fn run(args: &Compare) -> Result<Exit, Failure> {
    let comparison = args.query().compare()?;
    match write(&comparison, args.output.form) {
        Err(Failure::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => {}
        Err(failure) => return Err(failure),
        Ok(()) => tell(&comparison, &args.whose.target()),
    }
    Ok(match (comparison.agreement(), &comparison.answer.verdict) {
        (Agreement::Full, Verdict::Complete) => Exit::Found,
        (Agreement::Full | Agreement::Explained, _) => Exit::Partial,
        _ => Exit::Different,
    })
}

fn write(comparison: &Comparison, form: Form) -> Result<(), Failure> {
    match form {
        Form::Table => Ok(write_tables(comparison)?),
        Form::Json => output::json(comparison),
        Form::Ndjson => output::ndjson(&comparison.compared),
        Form::Csv => {
            output::csv(&COLUMNS, differences(comparison).map(|(resolver, one)| columns(resolver, one)))
        }
    }
}

fn differences(comparison: &Comparison) -> impl Iterator<Item = (Resolver, &Difference)> {
    let of = |compared: &'_ Compared| compared.resolver;
    comparison.compared.iter().flat_map(move |one| one.differences.iter().map(move |other| (of(one), other)))
}

fn write_tables(comparison: &Comparison) -> io::Result<()> {
    let witness = comparison.witness.map(|witness| format!(" and {witness}")).unwrap_or_default();
    let measure = format!("the others are measured by it{witness}");
    let reference = row(comparison.reference, &comparison.answer, measure);
    let others = comparison.compared.iter().map(|one| match &one.outcome {
        Ok(answer) => row(one.resolver, answer, found(one)),
        Err(_) => {
            let empty = || "-".to_owned();
            // What keeps it from an answer is told below.
            let outcome = if one.agreement() == Agreement::Explained { "cannot answer" } else { "failed" };
            [one.resolver.to_string(), empty(), empty(), empty(), empty(), outcome.to_owned()]
        }
    });
    let headings = ["RESOLVER", "VERDICT", "SOCKETS", "ROWS", "MS", "COMPARED"];
    output::table(&headings, std::iter::once(reference).chain(others))?;
    if differences(comparison).next().is_some() {
        writeln!(io::stdout())?;
        let headings = ["RESOLVER", "DIFFERENCE", "PROTO", "LOCAL", "REMOTE", "STATE", "REASON"];
        output::table(&headings, comparison.compared.iter().flat_map(difference_rows))?;
    }
    Ok(())
}

fn row(resolver: Resolver, answer: &Answer, compared: String) -> [String; 6] {
    let attempt = answer.attempts.last();
    let rows = attempt.map(|attempt| attempt.rows_read.to_string());
    let took = attempt.map(|attempt| format!("{:.1}", attempt.elapsed.as_secs_f64() * 1000.0));
    [
        resolver.to_string(),
        answer.verdict.name().to_owned(),
        answer.sockets.len().to_string(),
        rows.unwrap_or_default(),
        took.unwrap_or_default(),
        compared,
    ]
}

/// What came of the comparison with one resolver.
fn found(compared: &Compared) -> String {
    let races = match compared.races {
        0 => String::new(),
        1 => ", 1 race".to_owned(),
        races => format!(", {races} races"),
    };
    match compared.differences.len() {
        0 => format!("agrees{races}"),
        count => format!("differs in {count}{races}"),
    }
}

/// The differences of a resolver; of those that are alike for the same reason the first ones, and how many more there
/// are. Nothing that is unexplained is left out.
fn difference_rows(compared: &Compared) -> Vec<[String; 7]> {
    const SHOWN: usize = 5;
    let mut rows = Vec::new();
    let mut alike: Vec<(&'static str, Option<Cause>, usize)> = Vec::new();
    for one in &compared.differences {
        let kind = one.kind.name();
        let count = match alike.iter_mut().find(|(other, cause, _)| (*other, *cause) == (kind, one.cause)) {
            Some((_, _, count)) => {
                *count += 1;
                *count
            }
            None => {
                alike.push((kind, one.cause, 1));
                1
            }
        };
        if count <= SHOWN || one.cause.is_none() {
            rows.push(difference(compared.resolver, one));
        }
    }
    for (kind, cause, count) in alike {
        if let Some(cause) = cause.filter(|_| count > SHOWN) {
            let more = format!("and {} more", count - SHOWN);
            let [proto, remote, state] = [const { String::new() }; 3];
            let resolver = compared.resolver.to_string();
            rows.push([resolver, kind.to_owned(), proto, more, remote, state, cause.to_string()]);
        }
    }
    rows
}

fn difference(resolver: Resolver, difference: &Difference) -> [String; 7] {
    let socket = &difference.socket;
    [
        resolver.to_string(),
        what(&difference.kind),
        socket.protocol.to_string(),
        socket.local.to_string(),
        remote(socket),
        socket.state.as_ref().map(ToString::to_string).unwrap_or_default(),
        difference.cause.map_or("unexplained".to_owned(), |cause| cause.to_string()),
    ]
}

fn remote(socket: &Socket<'_>) -> String {
    socket.remote.as_ref().map(ToString::to_string).unwrap_or_default()
}

/// In what it differs, in a few words.
fn what(kind: &DifferenceKind) -> String {
    match kind {
        DifferenceKind::Missing | DifferenceKind::Extra => kind.name().to_owned(),
        DifferenceKind::State { told, .. } => format!("state: {told}"),
        DifferenceKind::Owners { missing, extra } => {
            let signed = |sign: char, owners: &[Owner<'_>]| {
                owners.iter().map(|owner| format!(" {sign}{}", named(owner))).collect::<String>()
            };
            format!("owners:{}{}", signed('-', missing), signed('+', extra))
        }
        DifferenceKind::Field { name, expected, told } => {
            let shown = |text: &str| Escaped(text.as_bytes()).to_string();
            format!("{name}: {} instead of {}", shown(told), shown(expected))
        }
        other => other.name().to_owned(),
    }
}

/// `tor/812/9`: name, process and descriptor.
fn named(owner: &Owner<'_>) -> String {
    let name = name_of(owner).unwrap_or("?".to_owned());
    let fd = owner.fd.map(|fd| format!("/{fd}")).unwrap_or_default();
    format!("{name}/{}{fd}", owner.pid)
}

const COLUMNS: [&str; 9] =
    ["resolver", "difference", "protocol", "local", "remote", "state", "inode", "cause", "reason"];

fn columns(resolver: Resolver, difference: &Difference) -> Vec<String> {
    let socket = &difference.socket;
    vec![
        resolver.to_string(),
        what(&difference.kind),
        socket.protocol.to_string(),
        socket.local.to_string(),
        remote(socket),
        Column::State.text(&Row::of(socket)),
        socket.inode.map(|inode| inode.to_string()).unwrap_or_default(),
        difference.cause.map(|cause| cause.name().to_owned()).unwrap_or_default(),
        difference.cause.map(|cause| cause.to_string()).unwrap_or_default(),
    ]
}

/// How they stand to each other, in one line; then what failed, and what could not be seen, by whom.
fn tell(comparison: &Comparison, target: &Target) {
    let of = match target {
        Target::Everyone => String::new(),
        target => format!(" of {target}"),
    };
    let count = comparison.compared.len() + 1;
    let sockets = comparison.answer.sockets.len();
    let all = differences(comparison).count();
    let unexplained = differences(comparison).filter(|(_, one)| one.cause.is_none()).count();
    let races: usize = comparison.compared.iter().map(|one| one.races).sum();
    let races = match races {
        0 => String::new(),
        races => format!("; what came or went meanwhile: {races}"),
    };
    let outcome = match (all, unexplained) {
        (0, _) => "no differences".to_owned(),
        (1, 0) => "1 difference, for a reason".to_owned(),
        (1, _) => "1 difference, unexplained".to_owned(),
        (all, 0) => format!("{all} differences, all for a reason"),
        (all, unexplained) => format!("{all} differences, {unexplained} of them unexplained"),
    };
    let silent = match comparison.compared.iter().filter(|one| one.outcome.is_err()).count() {
        0 => String::new(),
        silent => format!("; {silent} gave no answer"),
    };
    let plural = s(sockets);
    say(&format!("{count} resolvers, {sockets} socket{plural}{of}: {outcome}{silent}{races}"));
    for compared in &comparison.compared {
        if let Err(error) = &compared.outcome {
            say(&format!("{}: {error}", compared.resolver));
        }
    }
    for blind in blind(comparison) {
        say(&blind.to_string());
    }
}

/// What could not be seen for one reason, by whom.
struct Blind<'a> {
    resolvers: Vec<Resolver>,
    /// The first; the others are about other processes or namespaces.
    spot: &'a BlindSpot,
    details: BTreeSet<Option<&'a str>>,
}

impl fmt::Display for Blind<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let resolvers: Vec<_> = self.resolvers.iter().map(|one| one.name()).collect();
        write!(f, "{}: {}", resolvers.join(", "), self.spot)?;
        match self.details.len() {
            0 | 1 => Ok(()),
            details => write!(f, " (and {} more like it)", details - 1),
        }
    }
}

/// What could not be seen, the reference's first.
fn blind(comparison: &Comparison) -> Vec<Blind<'_>> {
    let others =
        comparison.compared.iter().filter_map(|one| Some((one.resolver, one.outcome.as_ref().ok()?)));
    let mut told: Vec<Blind<'_>> = Vec::new();
    for (resolver, answer) in std::iter::once((comparison.reference, &comparison.answer)).chain(others) {
        for spot in answer.verdict.blind_spots() {
            let detail = spot.detail.as_deref();
            // What a tool does not tell is its own.
            let is_like = |other: &&mut Blind<'_>| {
                other.spot.reason == spot.reason
                    && (spot.reason != Reason::NotTold || other.details.contains(&detail))
            };
            match told.iter_mut().find(is_like) {
                Some(blind) => {
                    blind.details.insert(detail);
                    if !blind.resolvers.contains(&resolver) {
                        blind.resolvers.push(resolver);
                    }
                }
                None => told.push(Blind { resolvers: vec![resolver], spot, details: [detail].into() }),
            }
        }
    }
    told
}
