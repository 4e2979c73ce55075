//! Writes `crates/netaddr/src/iana/table.rs`: one text with all names, the records by port, and the order of the
//! records by name. `crates/netaddr/src/iana.rs` says how it is searched.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use super::snapshot::{Assignment, Snapshot};
use super::text;
use super::transport::Transport;
use crate::failure::Failure;

/// A port's name and the protocols for which it has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Record<'a> {
    port: u16,
    name: &'a str,
    /// One bit for each [`Transport`].
    transports: u8,
}

/// The names of a port and protocol in the order of preference.
type NamesOfPorts<'a> = BTreeMap<u16, BTreeMap<Transport, Vec<&'a str>>>;

/// The file's text.
pub(super) fn render(snapshot: &Snapshot, snapshot_file: &str) -> Result<String, Failure> {
    let records = records(&snapshot.assignments);
    let names = text::holding(records.iter().map(|record| record.name));
    let mut file = format!(
        "// Made by `cargo xtask ports` from {snapshot_file}: change that instead.\n\n\
         use super::Record;\n\n\
         pub(super) const DATE: &str = {:?};\n\n\
         pub(super) static NAMES: &str = \"",
        snapshot.date
    );
    push_wrapped(&mut file, &names);
    let _ = write!(file, "\";\n\npub(super) static RECORDS: [Record; {}] = [\n", records.len());
    for record in &records {
        push_record(&mut file, record, &names)?;
    }
    let _ = write!(file, "];\n\npub(super) static BY_NAME: [u16; {}] = [\n", records.len());
    push_numbers(&mut file, &by_name(&records)?);
    file.push_str("];\n");
    Ok(file)
}

/// By port, and of a port the names in their order of preference, whatever the protocol.
fn records(assignments: &[Assignment]) -> Vec<Record<'_>> {
    let mut records = Vec::new();
    for (port, by_transport) in names_of_ports(assignments) {
        let mut of_port: Vec<Record<'_>> = Vec::new();
        for (transport, names) in by_transport {
            merge(&mut of_port, port, transport, &names);
        }
        records.extend(of_port);
    }
    records
}

fn names_of_ports(assignments: &[Assignment]) -> NamesOfPorts<'_> {
    let mut ports = NamesOfPorts::new();
    for Assignment { first, last, transport, name } in assignments {
        for port in *first..=*last {
            let names = ports.entry(port).or_default().entry(*transport).or_default();
            if !names.contains(&name.as_str()) {
                names.push(name);
            }
        }
    }
    ports
}

/// Adds one protocol's names to a port's records: to the record of the same name where that keeps the order,
/// else as a record of its own.
fn merge<'a>(records: &mut Vec<Record<'a>>, port: u16, transport: Transport, names: &[&'a str]) {
    let mut from = 0;
    for &name in names {
        let same = records.iter_mut().enumerate().skip(from).find(|(_, record)| record.name == name);
        let at = match same {
            Some((at, record)) => {
                record.transports |= transport.bit();
                at
            }
            None => {
                records.insert(from, Record { port, name, transports: transport.bit() });
                from
            }
        };
        from = at + 1;
    }
}

/// The places of the records in the order of their names, ignoring case, and of one name in the order of ports.
fn by_name(records: &[Record<'_>]) -> Result<Vec<u16>, Failure> {
    let mut order: Vec<(String, usize)> =
        (0..).zip(records).map(|(at, record)| (record.name.to_ascii_lowercase(), at)).collect();
    order.sort_unstable();
    order.into_iter().map(|(_, at)| small(at, "records")).collect()
}

fn push_record(file: &mut String, record: &Record<'_>, names: &str) -> Result<(), Failure> {
    let Record { port, name, transports } = record;
    let at = names.find(name).ok_or_else(|| Failure::Work(format!("the text lacks the name \"{name}\"")))?;
    let (at, len): (u16, u8) = (small(at, "bytes of names")?, small(name.len(), "bytes in one name")?);
    // Writing to a String cannot fail.
    let _ = writeln!(file, "    Record::new({port}, {at}, {len}, {transports}), // {name}");
    Ok(())
}

/// `number` in the narrow type that the table keeps it in.
fn small<N: TryFrom<usize>>(number: usize, what: &str) -> Result<N, Failure> {
    N::try_from(number).map_err(|_| {
        Failure::Work(format!(
            "{number} {what} are more than the table's {} hold",
            std::any::type_name::<N>()
        ))
    })
}

/// The body of a string literal, a hundred characters in a line.
fn push_wrapped(file: &mut String, text: &str) {
    for (at, letter) in text.chars().enumerate() {
        // A line must not begin with a space: the continuation would swallow it.
        if at % 100 == 0 && letter != ' ' {
            file.push_str("\\\n");
        }
        file.extend(letter.escape_default());
    }
    file.push_str("\\\n");
}

fn push_numbers(file: &mut String, numbers: &[u16]) {
    for line in numbers.chunks(18) {
        let words: Vec<String> = line.iter().map(|number| format!("{number},")).collect();
        let _ = writeln!(file, "    {}", words.join(" "));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assignment(first: u16, last: u16, transport: Transport, name: &str) -> Assignment {
        Assignment { first, last, transport, name: name.to_owned() }
    }

    fn shown(records: &[Record<'_>]) -> Vec<String> {
        records
            .iter()
            .map(|Record { port, name, transports }| format!("{port} {name} {transports}"))
            .collect()
    }

    #[test]
    fn the_protocols_of_one_name_share_a_record() {
        let assignments = [
            assignment(80, 80, Transport::Tcp, "http"),
            assignment(80, 80, Transport::Tcp, "www"),
            assignment(80, 80, Transport::Udp, "http"),
            assignment(80, 80, Transport::Udp, "www"),
            assignment(80, 80, Transport::Sctp, "http"),
            assignment(465, 465, Transport::Tcp, "submissions"),
            assignment(465, 465, Transport::Udp, "igmpv3lite"),
        ];
        let wanted = ["80 http 7", "80 www 3", "465 igmpv3lite 2", "465 submissions 1"];
        assert_eq!(shown(&records(&assignments)), wanted);
    }

    #[test]
    fn protocols_that_prefer_different_names_each_keep_their_order() {
        let assignments = [
            assignment(9, 9, Transport::Tcp, "a"),
            assignment(9, 9, Transport::Tcp, "b"),
            assignment(9, 9, Transport::Udp, "b"),
            assignment(9, 9, Transport::Udp, "a"),
        ];
        let records = records(&assignments);
        for (transport, wanted) in [(Transport::Tcp, ["a", "b"]), (Transport::Udp, ["b", "a"])] {
            let names: Vec<&str> = records
                .iter()
                .filter(|record| record.transports & transport.bit() != 0)
                .map(|record| record.name)
                .collect();
            assert_eq!(names, wanted, "{transport:?}");
        }
    }

    #[test]
    fn a_range_is_a_record_for_each_port() {
        let records_of_range = [assignment(6000, 6002, Transport::Tcp, "x11")];
        assert_eq!(shown(&records(&records_of_range)), ["6000 x11 1", "6001 x11 1", "6002 x11 1"]);
    }

    #[test]
    fn names_are_ordered_without_regard_to_case_and_then_by_port() {
        let record = |port, name| Record { port, name, transports: 1 };
        let records = [record(1, "b"), record(2, "A"), record(3, "a"), record(4, "C")];
        assert_eq!(by_name(&records).unwrap(), [1, 2, 0, 3]);
    }

    #[test]
    fn numbers_too_large_for_the_table_are_refused() {
        let error = small::<u8>(256, "bytes in one name").unwrap_err().to_string();
        assert_eq!(error, "256 bytes in one name are more than the table's u8 hold");
    }

    #[test]
    fn a_continued_literal_loses_no_space() {
        let text = format!("{} b", "a".repeat(100));
        let mut literal = String::new();
        push_wrapped(&mut literal, &text);
        assert_eq!(literal, format!("\\\n{} b\\\n", "a".repeat(100)));
    }
}
