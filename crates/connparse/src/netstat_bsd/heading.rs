//! Headings: which section begins, and which columns it has.
//!
//! ```text
//! Active Internet connections (including servers)
//! Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)
//! Active LOCAL (UNIX) domain sockets
//! Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr
//! Registered kernel control modules
//! id       flags    pcbcount rcvbuf   sndbuf   name
//! ```

use memchr::memmem;

use super::owner::Columns;

/// What the lines below a heading are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Section {
    #[default]
    Internet,
    /// UNIX sockets, those of the kernel, and what else netstat lists.
    Other,
}

/// What a heading settles.
pub(super) struct Heading {
    pub(super) section: Section,
    pub(super) columns: Columns,
}

/// Reads a heading: the name of a section, or the titles of columns. Those of multipath sockets say nothing about the
/// rows of raw sockets that can follow.
pub(super) fn heading(line: &[u8]) -> Option<Heading> {
    let line = line.trim_ascii();
    let section = if let Some(titles) = internet_titles(line) {
        return Some(Heading { section: Section::Internet, columns: Columns::of_titles(titles) });
    } else if is_internet(line) || line.starts_with(b"Proto/ID ") {
        Section::Internet
    } else if is_other(line) {
        Section::Other
    } else {
        return None;
    };
    Some(Heading { section, columns: Columns::Unknown })
}

/// Whether a heading is printed by no other netstat.
pub(super) fn is_certain(line: &[u8]) -> bool {
    let line = line.trim_ascii();
    // That of Linux goes on in other ways.
    let is_section =
        matches!(line, b"Active Internet connections" | b"Active Internet connections (including servers)")
            || line.starts_with(b"Active Internet6 connections");
    let has_own_title = |titles: &[u8]| {
        titles
            .split(u8::is_ascii_whitespace)
            .any(|title| matches!(title, b"(state)" | b"TCP-State" | b"IP-Proto"))
    };
    is_section || internet_titles(line).is_some_and(has_own_title)
}

/// The titles behind those of the addresses.
fn internet_titles(line: &[u8]) -> Option<&[u8]> {
    const LOCAL: &[u8] = b" Local Address";
    const FOREIGN: &[u8] = b"Foreign Address";
    let first = line.split(u8::is_ascii_whitespace).next()?;
    matches!(first, b"Proto" | b"PCB" | b"Tcpcb" | b"Socket" | b"Listen").then_some(())?;
    let behind = line.get(memmem::find(line, LOCAL)? + LOCAL.len()..)?.trim_ascii_start();
    Some(behind.strip_prefix(FOREIGN).unwrap_or(behind))
}

fn is_internet(line: &[u8]) -> bool {
    [
        &b"Active Internet"[..],
        b"Active Multipath Internet",
        b"Active SCTP associations",
        b"Current listen queue sizes",
    ]
    .iter()
    .any(|name| line.starts_with(name))
}

fn is_other(line: &[u8]) -> bool {
    let is_section = (line.starts_with(b"Active ") && line.ends_with(b" sockets"))
        || matches!(line, b"Registered kernel control modules" | b"Netgraph sockets");
    let first_two = || {
        let mut words = line.split(u8::is_ascii_whitespace).filter(|word| !word.is_empty());
        words.next().zip(words.next())
    };
    let is_titles = matches!(
        first_two(),
        Some((b"Proto" | b"Type", b"Recv-Q") | (b"Address", b"Type") | (b"id", b"flags" | b"name"))
    );
    is_section || is_titles
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_counted() {
        for (titles, columns) in [
            ("Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)", Columns::NoOwner),
            ("Proto   Recv-Q Send-Q  Local Address          Foreign Address       ", Columns::NoOwner),
            (
                "Proto   Recv-Q Send-Q Recv-W Send-W Cgst-W  Local Address  Foreign Address  TCP-State",
                Columns::NoOwner,
            ),
            (
                "PCB      Proto Recv-Q Send-Q Local Address         Foreign Address       State",
                Columns::NoOwner,
            ),
            ("Proto Listen                           Local Address         ", Columns::NoOwner),
            (
                "Tcpcb            Proto Rexmit OOORcv 0-win  Local Address      Foreign Address",
                Columns::NoOwner,
            ),
            (
                "Proto Recv-Q Send-Q  Local Address Foreign Address (state) rhiwat shiwat pid epid state options",
                Columns::Pid { before: 2 },
            ),
            (
                "Proto Recv-Q Send-Q  Local Address Foreign Address (state) rxbytes txbytes rhiwat shiwat pid epid state",
                Columns::Pid { before: 4 },
            ),
            (
                "Socket Flowhash  Proto Recv-Q Send-Q  Local Address Foreign Address (state) rhiwat shiwat process:pid state",
                Columns::Named { before: 2 },
            ),
            (
                "Proto Recv-Q Send-Q  Local Address Foreign Address (state) rxbytes txbytes rhiwat shiwat process:pid eprocess:epid state\r\n",
                Columns::NamedTwice { before: 4 },
            ),
        ] {
            let heading = heading(titles.as_bytes()).expect(titles);
            assert_eq!((heading.section, heading.columns), (Section::Internet, columns), "{titles}");
        }
    }

    #[test]
    fn sections_by_their_names() {
        for (line, section) in [
            ("Active Internet connections", Section::Internet),
            ("Active Internet connections (only servers)", Section::Internet),
            ("Active Internet6 connections (including servers)", Section::Internet),
            ("Active SCTP associations (including servers)", Section::Internet),
            ("Current listen queue sizes (qlen/incqlen/maxqlen)", Section::Internet),
            ("Active Multipath Internet connections", Section::Internet),
            ("Proto/ID  Flags      Local Address          Foreign Address        (state)", Section::Internet),
            ("Active UNIX domain sockets", Section::Other),
            ("Active LOCAL (UNIX) domain sockets", Section::Other),
            (
                "Address          Type   Recv-Q Send-Q            Inode             Conn             Refs          Nextref Addr",
                Section::Other,
            ),
            ("Registered kernel control modules", Section::Other),
            ("id       flags    pcbcount rcvbuf   sndbuf   name", Section::Other),
            ("id       name", Section::Other),
            ("Active kernel event sockets", Section::Other),
            ("Proto Recv-Q Send-Q vendor  class  subcl", Section::Other),
            ("Netgraph sockets", Section::Other),
            ("Type  Recv-Q Send-Q Node Address   #Hooks", Section::Other),
        ] {
            let heading = heading(line.as_bytes()).expect(line);
            assert_eq!((heading.section, heading.columns), (section, Columns::Unknown), "{line}");
        }
        for line in ["", "Active", "tcp4 0 0 *.80 *.* LISTEN", "Local Address Foreign Address", "Proto", "id"]
        {
            assert!(heading(line.as_bytes()).is_none(), "{line}");
        }
    }

    #[test]
    fn headings_that_linux_prints_too_are_not_certain() {
        for line in [
            "Active Internet connections",
            "Active Internet connections (including servers)\r\n",
            "Active Internet6 connections",
            "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)",
            "Proto   Recv-Q Send-Q  Local Address          Foreign Address        TCP-State",
            "Proto   Recv-Q Send-Q  Local Address          Foreign Address        IP-Proto",
        ] {
            assert!(is_certain(line.as_bytes()), "{line}");
        }
        for line in [
            "Active Internet connections (servers and established)",
            "Active Internet connections (w/o servers)",
            "Active Internet connections (only servers)",
            "Active UNIX domain sockets (w/o servers)",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name    ",
            "Active Connections",
        ] {
            assert!(!is_certain(line.as_bytes()), "{line}");
        }
    }
}
