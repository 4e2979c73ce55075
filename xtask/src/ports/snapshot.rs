//! The snapshot in `xtask/data`: one assignment in a line, as `port protocol name` or `first-last protocol name`.

use std::fmt::Write as _;

use super::transport::Transport;

/// What the table is made from.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Snapshot {
    /// The newest date in the registry, as `YYYY-MM-DD`. The CSV has no date of its own.
    pub(super) date: String,
    /// The package that the registry came in, if any.
    pub(super) carrier: Option<String>,
    /// By port, then by protocol; several names of one port in the order of preference.
    pub(super) assignments: Vec<Assignment>,
}

/// A name for a port, or for each port of a range.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Assignment {
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) transport: Transport,
    pub(super) name: String,
}

const PREAMBLE: &str = "\
# IANA's Service Name and Transport Protocol Port Number Registry, reduced to port, protocol and name.
# Of the names of one port and protocol the first is the one to show, the others are aliases.
# Written by `cargo xtask ports --import FILE`, read by `cargo xtask ports`.
# Source: https://www.iana.org/assignments/service-names-port-numbers
# Licence: CC0 1.0, https://www.iana.org/help/licensing-terms
";
const DATE: &str = "# Date of the newest entry: ";
const CARRIER: &str = "# Came in: ";

impl Snapshot {
    pub(super) fn render(&self) -> String {
        let mut text = format!("{PREAMBLE}{DATE}{}\n", self.date);
        if let Some(carrier) = &self.carrier {
            // Writing to a String cannot fail, here and below.
            let _ = writeln!(text, "{CARRIER}{carrier}");
        }
        for Assignment { first, last, transport, name } in &self.assignments {
            let _ = match first == last {
                true => writeln!(text, "{first} {} {name}", transport.word()),
                false => writeln!(text, "{first}-{last} {} {name}", transport.word()),
            };
        }
        text
    }

    /// The inverse of [`render`](Self::render). The error is a sentence that names the line.
    pub(super) fn read(text: &str) -> Result<Self, String> {
        let mut snapshot = Self { date: String::new(), carrier: None, assignments: Vec::new() };
        for (number, line) in (1..).zip(text.lines()) {
            if let Some(date) = line.strip_prefix(DATE) {
                date.clone_into(&mut snapshot.date);
            } else if let Some(carrier) = line.strip_prefix(CARRIER) {
                snapshot.carrier = Some(carrier.to_owned());
            } else if !line.starts_with('#') {
                let assignment = assignment(line).ok_or_else(|| {
                    format!("line {number} is \"{line}\", not \"PORT PROTOCOL NAME\" or \"FIRST-LAST PROTOCOL NAME\"")
                })?;
                snapshot.assignments.push(assignment);
            }
        }
        match snapshot.date.is_empty() {
            true => Err(format!("no line starts with \"{DATE}\"")),
            false => Ok(snapshot),
        }
    }
}

fn assignment(line: &str) -> Option<Assignment> {
    let (ports, rest) = line.split_once(' ')?;
    let (transport, name) = rest.split_once(' ')?;
    let (first, last) = ports_of(ports)?;
    let transport = Transport::of_word(transport)?;
    is_name(name).then(|| Assignment { first, last, transport, name: name.to_owned() })
}

/// `80` or `6000-6063`.
pub(super) fn ports_of(text: &str) -> Option<(u16, u16)> {
    let (first, last) = text.split_once('-').unwrap_or((text, text));
    let (first, last) = (first.parse().ok()?, last.parse().ok()?);
    (first <= last).then_some((first, last))
}

/// RFC 6335 allows letters, digits and hyphens. Older names have more, among them spaces, but all are of one line
/// and in ASCII, on which the table relies.
pub(super) fn is_name(text: &str) -> bool {
    let printable = |byte: u8| byte.is_ascii_graphic() || byte == b' ';
    !text.is_empty() && text.trim() == text && text.bytes().all(printable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample() -> Snapshot {
        let assignment =
            |first, last, transport, name: &str| Assignment { first, last, transport, name: name.to_owned() };
        Snapshot {
            date: "2024-06-12".to_owned(),
            carrier: Some("a tarball".to_owned()),
            assignments: vec![
                assignment(80, 80, Transport::Tcp, "http"),
                assignment(3283, 3283, Transport::Udp, "Apple Remote Desktop (Net Assistant)"),
                assignment(6000, 6063, Transport::Tcp, "x11"),
            ],
        }
    }

    #[test]
    fn what_is_rendered_reads_back() {
        assert_eq!(Snapshot::read(&sample().render()), Ok(sample()));
    }

    #[test]
    fn one_assignment_is_one_line() {
        let text = sample().render();
        let body: Vec<&str> = text.lines().filter(|line| !line.starts_with('#')).collect();
        let wanted = ["80 tcp http", "3283 udp Apple Remote Desktop (Net Assistant)", "6000-6063 tcp x11"];
        assert_eq!(body, wanted);
    }

    #[test]
    fn a_bad_line_is_named() {
        let header = format!("{DATE}2024-06-12\n");
        for line in [
            "80 tcp",
            "80 TCP http",
            "65536 tcp x",
            "9-8 tcp x",
            "80 tcp ",
            "80 tcp  http",
            "80 tcp caf\u{e9}",
            "",
        ] {
            let error = Snapshot::read(&format!("{header}{line}\n")).unwrap_err();
            assert!(error.starts_with("line 2 is"), "{line:?} gave {error}");
        }
    }

    #[test]
    fn a_snapshot_without_its_date_is_refused() {
        assert!(Snapshot::read("80 tcp http\n").is_err());
    }
}
