//! The lines above the rows, in any language.
//!
//! ```text
//! Active Internet connections (servers and established)
//! Proto Recv-Q Send-Q Local Address           Foreign Address         State       PID/Program name
//! Active UNIX domain sockets (w/o servers)
//! Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path
//! ```

use memchr::memmem;

use super::words;

/// Whether a line, given without blanks around, is a heading: above internet sockets, UNIX ones or any others.
pub(super) fn is_heading(line: &[u8]) -> bool {
    // The columns of AX.25, NET/ROM and X.25 do not begin with Proto.
    words::begins_with_one_of(words::FIRST_COLUMN, line) || has(line, b" Vr/Vs ") || is_title(line)
}

/// Which rows stand below a heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    Internet,
    Unix,
}

/// The section that a heading begins, if it is that of internet sockets or of UNIX ones. Other families have rows that
/// nobody can choose; and the columns in other languages leave it to the title above them.
pub(super) fn section(heading: &[u8]) -> Option<Section> {
    let has_one_of = |parts: &[&[u8]]| parts.iter().any(|part| has(heading, part));
    if heading.starts_with(b"Proto RefC") || has_one_of(&[b"UNIX", b"Unix"]) {
        return Some(Section::Unix);
    }
    let is_internet = heading.starts_with(b"Proto Recv-Q")
        || has(heading, b"nternet")
        || words::begins_with_one_of(words::INTERNET_TITLES, heading);
    is_internet.then_some(Section::Internet)
}

/// By the table of languages, or by the names in it, which no language translates, and the bracket at its end. A
/// message of stderr can stand before it in the same line.
fn is_title(line: &[u8]) -> bool {
    const NAMED: [&[u8]; 4] = [b"nternet", b"UNIX", b"Unix", b"Bluetooth"];
    const FAMILIES: [&[u8]; 5] = [b"IPX", b"AX.25", b"X.25", b"NET/ROM", b"ROSE"];
    const SOCKETS: [&[u8]; 6] =
        [b"ocket", b"soket", b"sokl", b"uttag", "ソケット".as_bytes(), "სოკეტები".as_bytes()];
    let has_one_of = |names: &[&[u8]]| names.iter().any(|name| has(line, name));
    match line.ends_with(b")") {
        true => words::begins_with_one_of(words::INTERNET_TITLES, line) || has_one_of(&NAMED),
        false => has_one_of(&FAMILIES) && has_one_of(&SOCKETS),
    }
}

fn has(line: &[u8], part: &[u8]) -> bool {
    memmem::find(line, part).is_some()
}

/// Whether it is a heading of this tool for certain. BSD and macOS have nearly the same ones, and Windows' are
/// indented.
pub(super) fn is_certain(line: &[u8]) -> bool {
    let line = line.trim_ascii_end();
    let columns = words::begins_with_one_of(words::FIRST_COLUMN, line);
    match columns {
        true => {
            has(line, b"PID/Program ")
                || line.starts_with(b"Proto Recv-Q Send-Q Local Address  ") && !line.ends_with(b"(state)")
        }
        false => is_certain_title(line),
    }
}

fn is_certain_title(line: &[u8]) -> bool {
    const ENGLISH: [&[u8]; 2] = [b"Active Internet connections (", b"Active UNIX domain sockets ("];
    const SELECTIONS: [&[u8]; 4] =
        [b"servers and established)", b"established and servers)", b"only servers)", b"w/o servers)"];
    match ENGLISH.iter().find_map(|title| line.strip_prefix(*title)) {
        Some(selection) => SELECTIONS.contains(&selection),
        None => line.ends_with(b")") && words::begins_with_one_of(words::INTERNET_TITLES, line),
    }
}

/// Whether the columns of the addresses are 51 wide, as BusyBox and toybox make them with `-W`.
pub(super) fn is_wide(line: &[u8]) -> bool {
    const LOCAL: &[u8] = b"Local Address";
    let local = memmem::find(line, LOCAL);
    let remote = memmem::find(line, b"Foreign Address");
    matches!((local, remote), (Some(local), Some(remote)) if remote.saturating_sub(local) == 52)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_in_all_languages() {
        for line in [
            "Active Internet connections (w/o servers)",
            "Active Internet connections (established and servers)",
            "Aktivní Internetová spojení (servery a navázaná spojení)",
            "Aktive Internetverbindungen (Server und stehende Verbindungen)",
            "Aktiivsed internetiühendused (ainult serverid)",
            "Connexions Internet actives (serveurs et établies)",
            "稼働中のインターネット接続 (サーバのみ)",
            "Conexões Internet Ativas (sem os servidores)",
            "Aktiva internetanslutningar (endast servrar)",
            "ინტერნეტის აქტიური შეერთებები (მხოლოდ სერვერები)",
            "(No info could be read for \"-p\": geteuid()=1000 but you should be root.)Active Internet connections (only servers)",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State      ",
            "Proto Přích-F Odch-F Místní Adresa          Vzdálená Adresa         Stav     ",
            "Proto  VvJrk SaatJrk Kohalik aadress        Väline aadress          Olek       ",
            "Proto 受信-Q 送信-Q 内部アドレス            外部アドレス            状態       ",
            "პროტო მიღ-Q გაგზ-Q ლოკალური მისამართი           უცხო მისამართი         მდგომარეობა      ",
            "Active UNIX domain sockets (servers and established)",
            "Aktivní sokety domény UNIX (w/o servery)",
            "Aktive Sockets in der UNIX-Domäne (ohne Server)",
            "Sockets du domaine UNIX actives(sans serveurs)",
            "稼働中のUNIXドメインソケット (w/oサーバ)",
            "Unix-ის დომენის აქტიური სოკეტები (მხოლოდ სერვერები)",
            "Aktiva UNIX-domänuttag (endast servrar)",
            "Active Bluetooth connections (servers and established)",
            "Active IPX sockets",
            "Aktivní AX.25 sokety",
            "Aktiivsed X.25 soklid",
            "sockets NET/ROM actives",
            "Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path",
            "Proto Čítač  Příznaky    Typ        Stav          I-Uzel  ",
            "Proto RefZäh Flaggen     Typ        Zustand       I-Node",
            "Proto  Destination       Source            State         PSM DCID   SCID      IMTU    OMTU Security",
            "Dest       Source     Device  State        Vr/Vs    Send-Q  Recv-Q",
        ] {
            assert!(is_heading(line.as_bytes()), "{line}");
        }
        for line in
            ["lines", "netstat", "(only servers)", "unix  2      [ ]         DGRAM                    11776"]
        {
            assert!(!is_heading(line.as_bytes()), "{line}");
        }
    }

    #[test]
    fn a_heading_begins_a_section() {
        let (internet, unix) = (Some(Section::Internet), Some(Section::Unix));
        for (line, expected) in [
            ("Active Internet connections (w/o servers)", internet),
            ("稼働中のインターネット接続 (サーバのみ)", internet),
            ("ინტერნეტის აქტიური შეერთებები (მხოლოდ სერვერები)", internet),
            ("(No info could be read)Active Internet connections (only servers)", internet),
            ("Proto Recv-Q Send-Q Local Address           Foreign Address         State      ", internet),
            ("Active UNIX domain sockets (servers and established)", unix),
            ("稼働中のUNIXドメインソケット (w/oサーバ)", unix),
            ("Unix-ის დომენის აქტიური სოკეტები (მხოლოდ სერვერები)", unix),
            ("Proto RefCnt Flags       Type       State         I-Node   PID/Program name     Path", unix),
            ("Proto RefZäh Flaggen     Typ        Zustand       I-Node", None),
            ("Proto Přích-F Odch-F Místní Adresa          Vzdálená Adresa         Stav     ", None),
            ("Active Bluetooth connections (servers and established)", None),
            ("Active IPX sockets", None),
        ] {
            assert_eq!(section(line.as_bytes()), expected, "{line}");
        }
    }

    #[test]
    fn headings_of_other_systems_are_not_certain() {
        for line in [
            "Active Internet connections",
            "Active Internet connections (including servers)",
            "Active Connections",
            "Active UNIX domain sockets",
            "Active UNIX domain sockets (including servers)",
            "Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)     rhiwat shiwat    pid",
            "Proto   Recv-Q Send-Q  Local Address          Foreign Address        (state)",
            "Proto Recv-Q Send-Q Local Address Foreign Address (state)",
            "  Proto  Local Address          Foreign Address        State           PID",
            "Netid State  Recv-Q Send-Q Local Address:Port Peer Address:Port Process",
        ] {
            assert!(!is_certain(line.as_bytes()), "{line}");
        }
        for line in [
            "Active Internet connections (only servers)\r",
            "Active UNIX domain sockets (w/o servers)",
            "Connexions Internet actives (sans serveurs)",
            "Proto Recv-Q Send-Q Local Address           Foreign Address         State       ",
            "Proto Recv-Q Send-Q Endereço Local          Endereço Remoto         Estado      PID/Program name    ",
        ] {
            assert!(is_certain(line.as_bytes()), "{line}");
        }
    }
}
