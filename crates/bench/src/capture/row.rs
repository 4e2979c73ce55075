//! Rows of a table, as each tool prints them.

use std::fmt::Write as _;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use crate::random::Random;

/// What a socket is doing, in the words of ss, netstat of Linux, of Windows, of the BSDs, and sockstat of Linux, and
/// the number that the kernel of Linux has for it.
type Words = (&'static str, &'static str, &'static str, &'static str, &'static str, u8);

const LISTEN: Words = ("LISTEN", "LISTEN", "LISTENING", "LISTEN", "LISTEN", 0x0a);
const CONNECTED: [Words; 5] = [
    ESTABLISHED,
    ("TIME-WAIT", "TIME_WAIT", "TIME_WAIT", "TIME_WAIT", "TIME_WAIT", 6),
    ("CLOSE-WAIT", "CLOSE_WAIT", "CLOSE_WAIT", "CLOSE_WAIT", "CLOSE_WAIT", 8),
    ("FIN-WAIT-2", "FIN_WAIT2", "FIN_WAIT_2", "FIN_WAIT_2", "FWAIT2", 5),
    ("SYN-SENT", "SYN_SENT", "SYN_SENT", "SYN_SENT", "SYN_SENT", 2),
];
const ESTABLISHED: Words = ("ESTAB", "ESTABLISHED", "ESTABLISHED", "ESTABLISHED", "ESTABLISHED", 1);

/// A socket that is to be printed.
#[derive(Clone, Debug)]
pub(super) struct Row {
    nth: u64,
    udp: bool,
    v4: [Ipv4Addr; 2],
    pub(super) v6: Option<[Ipv6Addr; 2]>,
    ports: [u16; 2],
    words: Words,
    /// Nothing is at the other end: listening, or a datagram socket that is not connected.
    alone: bool,
    queues: [u64; 2],
    user: (u32, &'static str),
    name: &'static str,
    pid: u32,
    fd: u32,
    /// One socket of twenty has a second owner.
    shared: bool,
    pub(super) inode: u64,
}

impl Row {
    pub(super) fn random(random: &mut Random, nth: u64) -> Self {
        let udp = random.once_in(5);
        let alone = random.once_in(if udp { 2 } else { 4 });
        let words = match (udp, alone) {
            (false, true) => LISTEN,
            (false, false) if random.once_in(4) => random.of(&CONNECTED),
            _ => ESTABLISHED,
        };
        let address = |random: &mut Random| Ipv4Addr::from((random.next() >> 32) as u32 | 0x0a00_0001);
        let long = |random: &mut Random| {
            let interface =
                if random.once_in(3) { u128::from(random.next()) } else { u128::from(random.below(0xffff)) };
            Ipv6Addr::from(0x2001_0db8 << 96 | u128::from(random.below(0xffff)) << 64 | interface | 1)
        };
        let v4 = [address(random), address(random)];
        let most = if random.once_in(10) { 20_000 } else { 90 };
        let v6 = random.once_in(3).then(|| [long(random), long(random)]);
        Self {
            nth,
            udp,
            v4: if alone && random.once_in(2) { [Ipv4Addr::UNSPECIFIED; 2] } else { v4 },
            v6: v6.map(|v6| if alone { [Ipv6Addr::UNSPECIFIED; 2] } else { v6 }),
            ports: [1 + random.below(65_000) as u16, 1 + random.below(65_000) as u16],
            words,
            alone,
            queues: if random.once_in(4) { [random.below(5_000), random.below(200_000)] } else { [0, 0] },
            user: random.of(&[(0, "root"), (1000, "alice"), (33, "www-data"), (106, "_tor")]),
            name: random.of(&["tor", "nginx", "python3", "sshd", "postgres", "java", "chrome", "node"]),
            pid: 1 + random.below(99_998) as u32,
            fd: 3 + random.below(most) as u32,
            shared: random.once_in(20),
            inode: 10_000 + random.below(90_000_000),
        }
    }

    /// The same with these addresses, if any, and of this protocol: a table of /proc has one of each.
    pub(super) fn with(&self, v6: Option<[Ipv6Addr; 2]>, udp: bool) -> Self {
        Self { v6, udp, ..self.clone() }
    }

    /// Whether nobody holds it any more.
    fn is_left_over(&self) -> bool {
        self.words.5 == 6
    }

    fn address(&self, end: usize) -> IpAddr {
        match (self.v6, self.alone && end == 1) {
            (Some(_), true) => Ipv6Addr::UNSPECIFIED.into(),
            (None, true) => Ipv4Addr::UNSPECIFIED.into(),
            (Some(v6), _) => v6[end].into(),
            (None, _) => self.v4[end].into(),
        }
    }

    /// An end, in brackets or not, with a separator before the port; what stands for port 0, and whether the wildcard
    /// is a star.
    fn end(&self, end: usize, [open, close]: [&str; 2], separator: char, none: &str, star: bool) -> String {
        let address = match self.address(end) {
            address if star && address.is_unspecified() => "*".into(),
            IpAddr::V6(v6) => format!("{open}{v6}{close}"),
            IpAddr::V4(v4) => v4.to_string(),
        };
        match self.alone && end == 1 {
            true => format!("{address}{separator}{none}"),
            false => format!("{address}{separator}{}", self.ports[end]),
        }
    }

    fn transport(&self) -> &'static str {
        if self.udp { "udp" } else { "tcp" }
    }

    fn digit(&self) -> char {
        if self.v6.is_some() { '6' } else { '4' }
    }

    pub(super) fn proc_net(&self, text: &mut String) -> std::fmt::Result {
        let end = |end: usize| {
            let digits = match self.address(end) {
                IpAddr::V4(v4) => format!("{:08X}", u32::from_le_bytes(v4.octets())),
                IpAddr::V6(v6) => v6.octets().chunks(4).fold(String::new(), |mut digits, word| {
                    let word = word.iter().rev().fold(0, |number, byte| number << 8 | u32::from(*byte));
                    let _ = write!(digits, "{word:08X}");
                    digits
                }),
            };
            format!("{digits}:{:04X}", if self.alone && end == 1 { 0 } else { self.ports[end] })
        };
        let state = if self.udp { 7 } else { self.words.5 };
        let gone = self.is_left_over() && !self.udp;
        let timer = if gone { "03:00000F2B" } else { "00:00000000" };
        let (uid, inode) = if gone { (0, 0) } else { (self.user.0, self.inode) };
        let pointer = self.inode.wrapping_mul(0x1_0000_0001);
        let mut line = format!(
            "{:4}: {} {} {state:02X} {:08X}:{:08X} {timer} 00000000 {uid:5}        0 {inode} ",
            self.nth,
            end(0),
            end(1),
            self.queues[1],
            self.queues[0]
        );
        match (self.udp, gone) {
            (true, _) => write!(line, "2 {pointer:016x} {}", self.queues[0] % 7)?,
            (_, true) => write!(line, "3 {pointer:016x}")?,
            _ => write!(line, "1 {pointer:016x} 20 4 30 10 -1")?,
        }
        // The kernel fills the lines of IPv4 up, those of IPv6 not.
        match (self.v6.is_some(), self.udp) {
            (true, _) => writeln!(text, "{line}"),
            (_, true) => writeln!(text, "{line:<127}"),
            _ => writeln!(text, "{line:<149}"),
        }
    }

    pub(super) fn ss(&self, text: &mut String) -> std::fmt::Result {
        let state = if self.udp && self.alone { "UNCONN" } else { self.words.0 };
        let end = |end| self.end(end, ["[", "]"], ':', "*", false);
        write!(
            text,
            "{:<5} {state:<10} {:<6} {:<6} {:>34} {:>34} ",
            self.transport(),
            self.queues[0],
            self.queues[1],
            end(0),
            end(1)
        )?;
        if !self.is_left_over() {
            let Self { name, pid, fd, .. } = self;
            write!(text, "users:((\"{name}\",pid={pid},fd={fd})")?;
            if self.shared {
                write!(text, ",(\"{name}\",pid={},fd={fd})", pid + 1)?;
            }
            text.push(')');
        }
        text.push('\n');
        Ok(())
    }

    pub(super) fn netstat_linux(&self, text: &mut String) -> std::fmt::Result {
        let proto = format!("{}{}", self.transport(), if self.v6.is_some() { "6" } else { "" });
        let end = |end| {
            let mut shown = self.end(end, ["", ""], ':', "*", false);
            // Without -W an address is cut, so that the port still fits.
            if let Some(over) = shown.len().checked_sub(23).filter(|over| *over > 0) {
                let colon = shown.rfind(':').unwrap_or(0);
                shown.replace_range(colon - over..colon, "");
            }
            shown
        };
        let state = if self.udp && self.alone { "" } else { self.words.1 };
        let program = match self.is_left_over() {
            true => "-".into(),
            false => format!("{}/{}", self.pid, self.name),
        };
        writeln!(
            text,
            "{proto:<5} {:>6} {:>6} {:<23} {:<23} {state:<11} {program:<20}",
            self.queues[0],
            self.queues[1],
            end(0),
            end(1)
        )
    }

    pub(super) fn netstat_windows(&self, text: &mut String) -> std::fmt::Result {
        let end = |end: usize| match (self.udp, end) {
            (true, 1) => "*:*".into(),
            _ => self.end(end, ["[", "]"], ':', "0", false),
        };
        let state = if self.udp { "" } else { self.words.2 };
        let pid = if self.is_left_over() { 0 } else { self.pid };
        let proto = if self.udp { "UDP" } else { "TCP" };
        write!(text, "  {proto}    {:<21}  {:<21}  {state:<15} {pid}\r\n", end(0), end(1))
    }

    pub(super) fn netstat_bsd(&self, text: &mut String) -> std::fmt::Result {
        let end = |end| self.end(end, ["", ""], '.', "*", true);
        let proto = format!("{}{}", self.transport(), self.digit());
        let state = if self.udp { "" } else { self.words.3 };
        writeln!(
            text,
            "{proto:<5} {:>6} {:>6}  {:<22} {:<22} {state}",
            self.queues[0],
            self.queues[1],
            end(0),
            end(1)
        )
    }

    /// As lsof writes both ends.
    fn ends(&self) -> String {
        let end = |end| self.end(end, ["[", "]"], ':', "*", true);
        match self.alone {
            true => end(0),
            false => format!("{}->{}", end(0), end(1)),
        }
    }

    pub(super) fn lsof_table(&self, text: &mut String) -> std::fmt::Result {
        let (uid, user) = self.user;
        let fd = format!("{}u", self.fd);
        let proto = if self.udp { "UDP" } else { "TCP" };
        write!(
            text,
            "{:<9} {:>5} {user:>8} {fd:>5}  IPv{} {:>8}      0t0     {proto} {}",
            self.name,
            self.pid + uid,
            self.digit(),
            self.inode,
            self.ends()
        )?;
        if !self.udp {
            write!(text, " ({})", self.words.1)?;
        }
        text.push('\n');
        Ok(())
    }

    /// As `lsof -F pcuLftPTn` prints it. A process has ten sockets.
    pub(super) fn lsof_fields(&self, text: &mut String) -> std::fmt::Result {
        let (uid, user) = self.user;
        if self.nth.is_multiple_of(10) {
            write!(text, "p{}\nc{}\nu{uid}\nL{user}\n", self.pid, self.name)?;
        }
        let proto = if self.udp { "UDP" } else { "TCP" };
        write!(text, "f{}\ntIPv{}\nP{proto}\nn{}\n", self.fd, self.digit(), self.ends())?;
        match self.udp {
            true => Ok(()),
            false => write!(text, "TST={}\nTQR={}\nTQS={}\n", self.words.1, self.queues[0], self.queues[1]),
        }
    }

    pub(super) fn sockstat_linux(&self, text: &mut String) -> std::fmt::Result {
        let end = |end| self.end(end, ["", ""], ':', "*", self.v6.is_none());
        let proto = format!("{}{}", self.transport(), self.digit());
        let state = if self.udp && self.alone { "CLOSED" } else { self.words.4 };
        writeln!(
            text,
            "{:<8} {:<20} {:<8} {proto:<6} {:<25} {:<25} {state}",
            self.user.1,
            self.name,
            self.pid,
            end(0),
            end(1)
        )
    }

    pub(super) fn sockstat_bsd(&self, text: &mut String) -> std::fmt::Result {
        let end = |end| self.end(end, ["", ""], ':', "*", true);
        let proto = format!("{}{}", self.transport(), self.digit());
        writeln!(
            text,
            "{:<8} {:<10} {:<5} {:<2} {proto:<6} {:<21} {:<21}",
            self.user.1,
            self.name,
            self.pid,
            self.fd,
            end(0),
            end(1)
        )
    }

    pub(super) fn procstat(&self, text: &mut String) -> std::fmt::Result {
        let separator = if self.v6.is_some() { '.' } else { ':' };
        let end = |end| self.end(end, ["", ""], separator, "0", false);
        let proto = if self.udp { "UDP" } else { "TCP" };
        writeln!(
            text,
            "{:>5} {:<19} {:>3} s - rw---n--   2       0 {proto} {} {}",
            self.pid,
            self.name,
            self.fd,
            end(0),
            end(1)
        )
    }

    pub(super) fn fstat(&self, text: &mut String) -> std::fmt::Result {
        let end = |end| self.end(end, ["[", "]"], ':', "*", true);
        let family = if self.v6.is_some() { "internet6" } else { "internet" };
        let (kind, pcb) = if self.udp { ("dgram udp", "") } else { ("stream tcp", "0x0 ") };
        write!(
            text,
            "{:<8} {:<10} {:>6} {:>4}* {family} {kind} {pcb}{}",
            self.user.1,
            self.name,
            self.pid,
            self.fd,
            end(0)
        )?;
        match (self.alone, self.udp) {
            (true, _) => text.push('\n'),
            (_, true) => writeln!(text, " <-> {}", end(1))?,
            (_, false) => {
                writeln!(text, " {} {}", if self.nth.is_multiple_of(3) { "<--" } else { "-->" }, end(1))?
            }
        }
        Ok(())
    }
}
