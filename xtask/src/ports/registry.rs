//! Reads the registry as IANA publishes it, `service-names-port-numbers.csv` (RFC 4180), into a [`Snapshot`].
//!
//! Left out are the rows that assign nothing (reserved, unassigned), names without a port, and the few ranges
//! without a protocol, of which nobody can say whose they are.

use super::snapshot::{Assignment, Snapshot, is_name, ports_of};
use super::transport::Transport;

/// The columns that matter, by the words of the header.
struct Columns {
    name: usize,
    port: usize,
    transport: usize,
    description: usize,
    registered: usize,
    modified: usize,
    reference: usize,
}

impl Columns {
    fn of_header(header: &[String]) -> Result<Self, String> {
        let column = |title: &str| {
            let place = header.iter().position(|word| word == title);
            place.ok_or_else(|| format!("the header has no column \"{title}\""))
        };
        Ok(Self {
            name: column("Service Name")?,
            port: column("Port Number")?,
            transport: column("Transport Protocol")?,
            description: column("Description")?,
            registered: column("Registration Date")?,
            modified: column("Modification Date")?,
            reference: column("Reference")?,
        })
    }
}

/// An assignment with what its place among the names of its port depends on.
struct Candidate {
    assignment: Assignment,
    has_rfc: bool,
    is_described: bool,
}

/// The snapshot of the registry file's `text`. The error is a sentence that names the record.
pub(super) fn read(text: &str, carrier: Option<String>) -> Result<Snapshot, String> {
    let records = records(text)?;
    let Some((header, rows)) = records.split_first() else {
        return Err("the file is empty".to_owned());
    };
    let columns = Columns::of_header(header)?;
    let mut date = "";
    let mut candidates = Vec::new();
    for (number, row) in (2..).zip(rows) {
        date = date.max(field(row, columns.registered)).max(field(row, columns.modified));
        let found = candidate(row, &columns).map_err(|sentence| format!("record {number}: {sentence}"))?;
        candidates.extend(found);
    }
    if !is_day(date) {
        return Err(format!("the newest date is \"{date}\", not YYYY-MM-DD"));
    }
    Ok(Snapshot { date: date.to_owned(), carrier, assignments: ordered(candidates) })
}

fn field(row: &[String], column: usize) -> &str {
    row.get(column).map_or("", String::as_str)
}

fn candidate(row: &[String], columns: &Columns) -> Result<Option<Candidate>, String> {
    let (name, port, transport) =
        (field(row, columns.name), field(row, columns.port), field(row, columns.transport));
    if name.is_empty() || port.is_empty() || transport.is_empty() {
        return Ok(None);
    }
    if !is_name(name) {
        return Err(format!("the name \"{name}\" is not printable ASCII"));
    }
    let (first, last) = ports_of(port).ok_or_else(|| format!("\"{port}\" is not a port or range"))?;
    let transport =
        Transport::of_word(transport).ok_or_else(|| format!("\"{transport}\" is an unknown protocol"))?;
    Ok(Some(Candidate {
        assignment: Assignment { first, last, transport, name: name.to_owned() },
        has_rfc: field(row, columns.reference).contains("[RFC"),
        is_described: !field(row, columns.description).is_empty(),
    }))
}

/// By port and protocol. Where a port has several names, what an RFC specifies goes before what none does (465:
/// `submissions`, not `urd`), and a name that the registry describes before one it only lists (2049: `nfs`, not
/// `shilp`); beyond that the registry's order stands (80: `http`, `www`, `www-http`).
fn ordered(mut candidates: Vec<Candidate>) -> Vec<Assignment> {
    candidates.sort_by_key(|Candidate { assignment, has_rfc, is_described }| {
        (assignment.first, assignment.last, assignment.transport, !has_rfc, !is_described)
    });
    candidates.into_iter().map(|candidate| candidate.assignment).collect()
}

/// `YYYY-MM-DD`. The registry's older dates have no day, and none is the newest.
fn is_day(text: &str) -> bool {
    text.len() == 10
        && text.bytes().enumerate().all(|(at, byte)| match at {
            4 | 7 => byte == b'-',
            _ => byte.is_ascii_digit(),
        })
}

/// The records of a CSV text: fields may stand in quotes, and then hold commas, line ends and doubled quotes.
fn records(text: &str) -> Result<Vec<Vec<String>>, String> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let (field, after) = match rest.strip_prefix('"') {
            Some(quoted) => quoted_field(quoted)
                .ok_or_else(|| format!("record {}: a quote is not closed", records.len() + 1))?,
            None => plain_field(rest),
        };
        record.push(field);
        let after_comma = after.strip_prefix(',');
        rest = match after_comma {
            Some(next) => next,
            None => after_line_end(after)
                .ok_or_else(|| format!("record {}: text follows a closing quote", records.len() + 1))?,
        };
        if after_comma.is_none() {
            records.push(std::mem::take(&mut record));
        } else if rest.is_empty() {
            record.push(String::new());
        }
    }
    if !record.is_empty() {
        records.push(record);
    }
    Ok(records)
}

/// A field up to the comma or line end, and what follows it.
fn plain_field(text: &str) -> (String, &str) {
    let end = text.find([',', '\r', '\n']).unwrap_or(text.len());
    let (field, after) = text.split_at(end);
    (field.to_owned(), after)
}

/// A field up to its closing quote, and what follows that. `text` starts after the opening one.
fn quoted_field(text: &str) -> Option<(String, &str)> {
    let mut field = String::new();
    let mut rest = text;
    loop {
        let (part, after) = rest.split_once('"')?;
        field.push_str(part);
        match after.strip_prefix('"') {
            Some(more) => {
                field.push('"');
                rest = more;
            }
            None => return Some((field, after)),
        }
    }
}

/// What follows a line end; the end of the text is one too.
fn after_line_end(text: &str) -> Option<&str> {
    if text.is_empty() {
        return Some(text);
    }
    text.strip_prefix("\r\n").or_else(|| text.strip_prefix('\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEADER: &str = "Service Name,Port Number,Transport Protocol,Description,Assignee,Contact,\
        Registration Date,Modification Date,Reference,Service Code,Unauthorized Use Reported,Assignment Notes\r\n";

    /// The lines that a registry of these rows comes to.
    fn lines(rows: &str) -> Vec<String> {
        let snapshot = read(&format!("{HEADER}{rows}"), None).unwrap();
        snapshot.render().lines().filter(|line| !line.starts_with('#')).map(str::to_owned).collect()
    }

    fn error(rows: &str) -> String {
        read(&format!("{HEADER}{rows}"), None).unwrap_err()
    }

    /// Gives a registry its date.
    const DATED: &str = "tcpmux,1,tcp,Multiplexer,,,2020-01-02,,,,,\r\n";

    #[test]
    fn fields_may_be_quoted() {
        let wanted = [vec!["a", "b,\r\nc", "d\"e"], vec!["", "f", ""]];
        assert_eq!(records("a,\"b,\r\nc\",\"d\"\"e\"\r\n,f,\r\n").unwrap(), wanted);
        assert_eq!(records("a,\"b,\r\nc\",\"d\"\"e\"\n,f,").unwrap(), wanted);
    }

    #[test]
    fn broken_quotes_are_errors() {
        assert!(records("a\n\"b").unwrap_err().starts_with("record 2: a quote"));
        assert!(records("\"a\"b\n").unwrap_err().starts_with("record 1: text"));
    }

    #[test]
    fn rows_without_name_port_or_protocol_assign_nothing() {
        let rows = format!(
            "{DATED},4,tcp,Unassigned,,,,,,,,\r\naam,,tcp,,,,,,,,,\r\nboe-was,6401,,boe-was,,,,,,,,\r\n"
        );
        assert_eq!(lines(&rows), ["1 tcp tcpmux"]);
    }

    #[test]
    fn an_rfc_and_a_description_decide_between_names_and_then_the_order() {
        let rows = format!(
            "{DATED}www,80,tcp,Web,,,,,,,,\r\nhttp,80,tcp,Web,,,,,[RFC9110],,,\r\n\
             shilp,2049,tcp,,,,,,,,,\r\nnfs,2049,tcp,Network File System,,,,,,,,\r\n\
             name,42,udp,Host Name Server,,,,,,,,\r\nnameserver,42,udp,Host Name Server,,,,,,,,\r\n"
        );
        let wanted = [
            "1 tcp tcpmux",
            "42 udp name",
            "42 udp nameserver",
            "80 tcp http",
            "80 tcp www",
            "2049 tcp nfs",
            "2049 tcp shilp",
        ];
        assert_eq!(lines(&rows), wanted);
    }

    #[test]
    fn the_newest_date_is_the_registrys() {
        let rows = format!("{DATED}a,2,tcp,,,,2001-01-01,2023-05-06,,,,\r\nb,3,tcp,,,,2003-12,,,,,\r\n");
        assert_eq!(read(&format!("{HEADER}{rows}"), None).unwrap().date, "2023-05-06");
        assert!(error("b,3,tcp,,,,2003-12,,,,,\r\n").contains("newest date"));
    }

    #[test]
    fn what_cannot_be_right_is_named() {
        assert!(error("a,65536,tcp,,,,,,,,,\r\n").starts_with("record 2: \"65536\""));
        assert!(error("a,1,quic,,,,,,,,,\r\n").starts_with("record 2: \"quic\""));
        assert!(error("caf\u{e9},1,tcp,,,,,,,,,\r\n").starts_with("record 2: the name"));
        assert!(read("Name,Port\r\n", None).unwrap_err().contains("Service Name"));
    }
}
