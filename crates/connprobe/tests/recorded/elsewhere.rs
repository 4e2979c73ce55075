//! What Windows, macOS and the BSDs print, written by hand from the formats' references: run, read and judged as on those
//! systems.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Instant;

use connparse::{Reason, State};
use connprobe::{
    Answer, Command, Machine, Obstacle, Output, ProbeError, Query, Resolver, Selection, System, Target,
    Verdict, resolvers_on,
};

/// A machine of another system: programs and what they print.
struct Recorded {
    system: System,
    privileged: bool,
    programs: BTreeMap<&'static str, Vec<(&'static str, Output)>>,
    /// The command lines that were run.
    ran: Mutex<Vec<String>>,
}

impl Machine for Recorded {
    fn system(&self) -> System {
        self.system
    }

    fn proc_root(&self) -> &Path {
        Path::new("/there/is/no/proc")
    }

    fn is_privileged(&self) -> bool {
        self.privileged
    }

    fn find(&self, program: &str) -> Option<PathBuf> {
        self.programs.contains_key(program).then(|| Path::new("/recorded").join(program))
    }

    fn run(&self, _: &Path, command: &Command<'_>, _: Instant) -> Result<Output, ProbeError> {
        let line = command.to_string();
        self.ran.lock().unwrap().push(line.clone());
        let programs = &self.programs[command.program];
        Ok(programs
            .iter()
            .find(|(args, _)| line.contains(args))
            .map_or_else(usage, |(_, output)| output.clone()))
    }
}

/// What a program says to an option that it does not know.
fn usage() -> Output {
    let mut output = Output::success("");
    (output.status, output.stderr) = (Some(1), b"usage: read the manual\n".to_vec());
    output
}

impl Recorded {
    fn new(system: System) -> Self {
        Self { system, privileged: true, programs: BTreeMap::new(), ran: Mutex::default() }
    }

    /// A program that prints this where its command line holds `args`.
    fn program(mut self, name: &'static str, args: &'static str, text: &str) -> Self {
        self.programs.entry(name).or_default().push((args, Output::success(text)));
        self
    }

    fn unprivileged(mut self) -> Self {
        self.privileged = false;
        self
    }

    fn ask(&self, target: impl Into<Target>) -> Answer {
        self.query(target).run_on(self).unwrap()
    }

    fn query(&self, target: impl Into<Target>) -> Query {
        Query::new(target).select(Selection::All)
    }

    fn ran(&self) -> Vec<String> {
        self.ran.lock().unwrap().clone()
    }
}

/// The sockets of an answer: `tcp local remote pid/fd…`.
fn told(answer: &Answer) -> Vec<String> {
    let line = |socket: &connparse::Socket<'_>| {
        let remote = socket.remote.as_ref().map_or("-".to_owned(), ToString::to_string);
        let owners: Vec<_> = socket
            .owners
            .iter()
            .map(|owner| format!("{}/{}", owner.pid, owner.fd.map_or("-".to_owned(), |fd| fd.to_string())))
            .collect();
        format!("{} {} {remote} {}", socket.protocol, socket.local, owners.join(","))
    };
    answer.sockets.iter().map(line).collect()
}

fn blind(answer: &Answer) -> String {
    answer.verdict.blind_spots().iter().map(|spot| format!("{spot}\n")).collect()
}

const WINDOWS: &str = "\r\nActive Connections\r\n\r\n  Proto  Local Address          Foreign Address        State           PID\r\n  \
    TCP    0.0.0.0:135            0.0.0.0:0              LISTENING       832\r\n  \
    TCP    192.0.2.7:49676        198.51.100.9:443       ESTABLISHED     2332\r\n  \
    TCP    192.0.2.7:49677        198.51.100.9:443       ABGELAUFEN      2332\r\n  \
    TCP    192.0.2.7:52140        198.51.100.9:443       TIME_WAIT       0\r\n  \
    UDP    [::]:5353              *:*                                    2332\r\n";

#[test]
fn windows() {
    let machine = Recorded::new(System::Windows).unprivileged().program("netstat", "-a -n -o", WINDOWS);
    let everyone = machine.ask(Target::Everyone);
    assert_eq!((everyone.sockets.len(), &everyone.verdict), (5, &Verdict::Complete));
    assert_eq!(everyone.sockets[3].reason, Some(Reason::TimeWait));
    assert_eq!(everyone.resolver(), Some(Resolver::NetstatWindows));
    let one = machine.ask(2332);
    assert_eq!(told(&one)[0], "tcp 192.0.2.7:49676 198.51.100.9:443 2332/-");
    assert_eq!((one.sockets.len(), &one.verdict), (3, &Verdict::Complete));
    let connections = Query::new(2332).run_on(&machine).unwrap();
    assert_eq!(
        told(&connections),
        ["tcp 192.0.2.7:49676 198.51.100.9:443 2332/-"],
        "a state of any language is one"
    );
    // Nothing tells whether there is such a process.
    let none = machine.ask(77);
    assert!(matches!(none.verdict, Verdict::Unknown(_)) && none.sockets.is_empty(), "{:?}", none.verdict);
    assert!(blind(&none).contains("whether there is a process 77"), "{}", blind(&none));
    let error = machine.query(Target::named("tor.exe")).run_on(&machine).unwrap_err();
    assert!(matches!(error, ProbeError::NoNames { .. }), "{error}");
    let user = machine.ask(Target::user("admin"));
    assert!(matches!(user.verdict, Verdict::Unknown(_)), "{:?}", user.verdict);
    let native = machine.query(2332).resolver(Resolver::IpHelper).run_on(&machine).unwrap_err();
    assert_eq!(
        native.to_string(),
        "the resolver iphelper does not work here: a program that was built for Linux cannot ask it; available: netstat_windows"
    );
}

#[test]
fn wine_names_no_owners() {
    let text = "\nActive Connections\n\n  Proto  Local Address          Foreign Address        State\n  \
        TCP    127.0.0.1:8080         127.0.0.1:58234        ESTABLISHED\n";
    let machine = Recorded::new(System::Windows).program("netstat", "-a -n -o", text);
    let everyone = machine.ask(Target::Everyone);
    assert_eq!(everyone.sockets[0].reason, Some(Reason::NotTold));
    assert!(matches!(everyone.verdict, Verdict::Partial(_)), "{:?}", everyone.verdict);
    let one = machine.ask(7);
    assert!(matches!(one.verdict, Verdict::Unknown(_)) && one.sockets.is_empty(), "{:?}", one.verdict);
}

const SOCKSTAT_14: &str = "\
USER     COMMAND    PID   FD  PROTO  LOCAL ADDRESS                                 FOREIGN ADDRESS                               PATH STATE   CONN STATE
_tor     tor         4397 12  tcp4   172.27.72.202:54011                           38.229.79.2:9001                                           ESTABLISHED
_tor     tor         4397 9   tcp4   127.0.0.1:9050                                *:*                                                        LISTEN
www      nginx       5000 6   tcp46  *:80                                          *:*                                                        LISTEN
www      nginx       5001 6   tcp46  *:80                                          *:*                                                        LISTEN
www      Web Conten  5002 7   udp4   *:5353                                        *:*
?        ?              ? ?   tcp4   172.27.72.202:2049                            192.0.2.44:793                                             TIME_WAIT
?        ?              ? ?   tcp4   172.27.72.202:2049                            192.0.2.45:794                                             ESTABLISHED
";

#[test]
fn freebsd() {
    let machine = Recorded::new(System::FreeBsd).program("sockstat", "-4 -6 -s -w", SOCKSTAT_14);
    let tor = machine.ask(4397);
    assert_eq!(
        told(&tor),
        ["tcp 172.27.72.202:54011 38.229.79.2:9001 4397/12", "tcp 127.0.0.1:9050 - 4397/9"]
    );
    assert_eq!((&tor.verdict, tor.sockets[1].state.as_ref()), (&Verdict::Complete, Some(&State::Listen)));
    let nginx = machine.ask(Target::named("nginx"));
    assert_eq!(told(&nginx), ["tcp [::]:80 - 5000/6,5001/6"], "rows of one socket are one");
    assert_eq!(told(&machine.ask(5001)), told(&nginx), "with every owner, whoever is asked for");
    let own = machine.query(5001).owners(false).run_on(&machine).unwrap();
    assert_eq!(told(&own), ["tcp [::]:80 - 5001/6"]);
    let user = machine.ask(Target::user("_tor"));
    assert_eq!((told(&user), &user.verdict), (told(&tor), &Verdict::Complete));
    let everyone = machine.ask(Target::Everyone);
    assert_eq!((everyone.sockets.len(), &everyone.verdict), (6, &Verdict::Complete));
    let reasons: Vec<_> = everyone.sockets.iter().filter_map(|socket| socket.reason).collect();
    assert_eq!(reasons, [Reason::TimeWait, Reason::Kernel]);
    // Ten bytes of a name are shown: others may share them.
    let cut = machine.ask(Target::named("Web Content"));
    assert_eq!(told(&cut), ["udp 0.0.0.0:5353 - 5002/7"]);
    assert!(blind(&cut).contains("prints 10 bytes of a name"), "{}", blind(&cut));
    assert!(matches!(cut.verdict, Verdict::Unknown(_)), "{:?}", cut.verdict);
}

#[test]
fn without_rights_nobody_can_tell_on_a_bsd() {
    let machine =
        Recorded::new(System::FreeBsd).unprivileged().program("sockstat", "-4 -6 -s -w", SOCKSTAT_14);
    let tor = machine.ask(4397);
    assert_eq!(tor.sockets.len(), 2);
    let Verdict::Unknown(spots) = &tor.verdict else { panic!("{:?}", tor.verdict) };
    assert_eq!(spots[0].reason, Reason::NoPermission);
    assert!(spots[0].to_string().contains("run as root"), "{}", spots[0]);
}

#[test]
fn an_older_sockstat_is_asked_with_what_it_knows() {
    let old = "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS      \n\
               _tor     tor        4397  12 tcp4   172.27.72.202:54011   38.229.79.2:9001     \n";
    let machine = Recorded::new(System::FreeBsd).program("sockstat", "sockstat -4 -6\0", old);
    let refused = machine.query(4397).run_on(&machine).unwrap_err();
    assert!(matches!(refused, ProbeError::CommandFailed { .. }), "{refused}");
    assert_eq!(machine.ran(), ["sockstat -4 -6 -s -w", "sockstat -4 -6 -s", "sockstat -4 -6"]);
    let mut machine = machine;
    machine.programs.insert("sockstat", vec![("-s", usage()), ("", Output::success(old))]);
    let tor = machine.ask(4397);
    assert_eq!((tor.sockets.len(), tor.sockets[0].state.as_ref()), (1, None));
    let notes: String = tor.attempts[0].notes.iter().map(ToString::to_string).collect();
    assert!(notes.contains("it knows no -s"), "{notes}");
}

#[test]
fn procstat_is_told_the_processes() {
    let text = "  PID COMM               FD T V FLAGS    REF  OFFSET PRO NAME\n \
        3561 tor                 4 s - rw---n--   2       0 TCP 10.0.0.2:9050 10.0.0.1:22370\n \
        3561 tor                 5 s - rw---n--   2       0 TCP 10.0.0.2:9050 0.0.0.0:0\n";
    let machine = Recorded::new(System::FreeBsd)
        .program("procstat", "-f 3561", text)
        .program("procstat", "-f -a", text);
    let one = machine.query(3561).owners(false).run_on(&machine).unwrap();
    assert_eq!(told(&one), ["tcp 10.0.0.2:9050 10.0.0.1:22370 3561/4", "tcp 10.0.0.2:9050 - 3561/5"]);
    assert_eq!(one.verdict, Verdict::Complete);
    let everyone = machine.ask(Target::Everyone);
    assert!(
        blind(&everyone).contains("procstat lists no sockets that no process holds"),
        "{}",
        blind(&everyone)
    );
    assert_eq!(machine.ran(), ["procstat -f 3561", "procstat -f -a"]);
    let gone = machine.query(9).owners(false).run_on(&machine).unwrap_err();
    assert!(matches!(gone, ProbeError::CommandFailed { .. }), "{gone}");
}

#[test]
fn openbsd_and_netbsd() {
    let fstat = "USER     CMD          PID   FD MOUNT        INUM MODE         R/W    SZ|DV\n\
        _tor     tor        15843    4* internet dgram udp *:6063\n\
        _tor     tor        15843   20* internet stream tcp 0x0 192.168.1.100:36174 --> 4.3.2.1:443\n\
        www      httpd      22930    4* internet6 stream tcp 0x0 *:80\n";
    let machine = Recorded::new(System::OpenBsd).program("fstat", "-n", fstat);
    assert_eq!(
        told(&machine.ask(15843)),
        ["udp 0.0.0.0:6063 - 15843/4", "tcp 192.168.1.100:36174 4.3.2.1:443 15843/20"]
    );
    let one = machine.query(15843).owners(false).run_on(&machine).unwrap();
    assert_eq!((one.sockets.len(), machine.ran().last().unwrap().as_str()), (2, "fstat -n -p 15843"));
    let netbsd = "USER     COMMAND    PID   FD PROTO  LOCAL ADDRESS         FOREIGN ADDRESS\n\
        root     sshd       512   4  tcp    192.0.2.1.22          192.0.2.9.51234\n";
    let machine = Recorded::new(System::NetBsd).program("sockstat", "-4 -6 -n", netbsd);
    assert_eq!(told(&machine.ask(512)), ["tcp 192.0.2.1:22 192.0.2.9:51234 512/4"]);
}

#[test]
fn macos_by_lsof_then_by_netstat() {
    let lsof = "p590\0cWeb Content\0u501\0\nf93\0tIPv6\0PUDP\0n[fe80:4::1]:1111->[fe80:4::2]:2222\0\n";
    let machine = Recorded::new(System::Darwin).program("lsof", "-i -F", lsof);
    let one = machine.ask(Target::named("Web Content"));
    assert_eq!(told(&one), ["udp [fe80::1%4]:1111 [fe80::2%4]:2222 590/93"]);
    let netstat = "Active Internet connections (including servers)\n\
        Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)      rhiwat shiwat    pid   epid  state    options\n\
        tcp46      0      0  *.80                   *.*                    LISTEN      131072 131072  92386      0 0x0080 0x0000000e\n";
    let machine = Recorded::new(System::Darwin).program("netstat", "-a", netstat);
    let one = machine.ask(92386);
    assert_eq!(told(&one), ["tcp [::]:80 - 92386/-"]);
    assert!(blind(&one).contains("netstat names one owner of a socket"), "{}", blind(&one));
}

#[test]
fn an_answer_that_tells_nothing_is_taken_only_where_no_other_has_more_to_say() {
    let netstat = "Active Internet connections (including servers)\n\
        Proto Recv-Q Send-Q  Local Address          Foreign Address        (state)\n\
        tcp4       0      0  10.0.0.2.22            10.0.0.9.51234         ESTABLISHED\n";
    let alone = Recorded::new(System::OpenBsd).program("netstat", "-a", netstat);
    let one = alone.ask(7);
    assert_eq!((one.sockets.len(), one.resolver()), (0, Some(Resolver::Netstat)));
    assert!(matches!(one.verdict, Verdict::Unknown(_)), "{:?}", one.verdict);
    assert!(blind(&one).contains("netstat names no owners here"), "{}", blind(&one));
    // fstat fails, lsof shows nothing of it: what was said first is given, and the attempts tell.
    let several = Recorded::new(System::OpenBsd)
        .program("fstat", "never", "")
        .program("lsof", "-i", "p9\0csh\0u0\0\nf3\0tIPv4\0PTCP\0n*:22\0TST=LISTEN\0\n")
        .program("netstat", "-a", netstat);
    let one = several.ask(7);
    let order: Vec<_> = one.attempts.iter().map(|attempt| attempt.resolver).collect();
    assert_eq!(order, [Resolver::FstatBsd, Resolver::Netstat, Resolver::Lsof]);
    assert!(matches!(one.attempts[0].error, Some(ProbeError::CommandFailed { .. })));
    assert_eq!(one.resolver(), Some(Resolver::Lsof));
    let sshd = several.ask(9);
    assert_eq!((told(&sshd), sshd.attempts.len()), (vec!["tcp 0.0.0.0:22 - 9/3".to_owned()], 2));
}

#[test]
fn each_resolver_is_here_or_says_why_not() {
    let machine = Recorded::new(System::FreeBsd).program("sockstat", "-4 -6", SOCKSTAT_14).program(
        "lsof",
        "-v",
        "lsof version information:\n    revision: 4.99.3\n",
    );
    let found = resolvers_on(&machine, std::time::Duration::from_secs(5));
    assert_eq!(found.len(), Resolver::ALL.len());
    let of = |wanted| &found.iter().find(|(resolver, _)| *resolver == wanted).unwrap().1;
    let lsof = of(Resolver::Lsof).as_ref().unwrap();
    assert_eq!(
        (lsof.version.as_deref(), lsof.path.as_deref()),
        (Some("revision: 4.99.3"), Some(Path::new("/recorded/lsof")))
    );
    assert_eq!(of(Resolver::SockstatBsd).as_ref().unwrap().version, None);
    let why = |resolver| of(resolver).as_ref().unwrap_err().to_string();
    assert_eq!(why(Resolver::ProcstatBsd), "there is no command procstat on PATH");
    assert_eq!(why(Resolver::FstatBsd), "fstat of this system prints no addresses; sockstat does");
    assert_eq!(why(Resolver::Ss), "it is not for FreeBSD, but for Linux");
    // FreeBSD's ss is a spreadsheet, and somebody may have it on Linux.
    let linux = Recorded::new(System::Linux).program("ss", "-V", "sc-im 0.8.3, a spreadsheet\n");
    let found = resolvers_on(&linux, std::time::Duration::from_secs(5));
    let ss = found.iter().find(|(resolver, _)| *resolver == Resolver::Ss).unwrap().1.as_ref().unwrap_err();
    assert!(matches!(ss, Obstacle::OtherProgram { .. }), "{ss:?}");
    assert_eq!(
        ss.to_string(),
        "/recorded/ss is another program, which says \"sc-im 0.8.3, a spreadsheet\"; install iproute2"
    );
}

#[test]
fn a_cut_address_is_never_a_whole_one() {
    let text = "\
USER     COMMAND    PID FD PROTO LOCAL ADDRESS         FOREIGN ADDRESS
root     sshd       900  4 tcp6  2001:db8:1111:2222:33 *:*
";
    let mut machine = Recorded::new(System::FreeBsd);
    machine.programs.insert("sockstat", vec![("-w", usage()), ("-s", Output::success(text))]);
    let one = machine.ask(900);
    assert_eq!((one.sockets.len(), one.sockets[0].local.address.ip()), (1, None));
    assert!(blind(&one).contains("1 socket is without a whole address: sockstat cut it"), "{}", blind(&one));
    assert!(matches!(one.verdict, Verdict::Partial(_)), "{:?}", one.verdict);
}
