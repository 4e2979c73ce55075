//! Processes that the tests start: each opens the sockets of a scene, tells which, and ends when its input does.

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::os::fd::{AsFd, OwnedFd};
use std::process::{Child, Command, ExitCode, Stdio};
use std::time::Duration;

use connparse::{Protocol, State};
use connprobe::{ProbeError, Query, Selection, Target};
use socket2::{Domain, SockAddr, Socket, Type};

/// Which scene a process is to play. Where it is set, the process is no test.
const SCENE: &str = "CONNPROBE_SCENE";

/// A process that plays a scene.
pub(crate) struct Actor {
    child: Child,
    /// What it opened, as lines of [`line`].
    pub(crate) opened: BTreeSet<String>,
    /// What else it said.
    pub(crate) said: Vec<String>,
}

impl Actor {
    pub(crate) fn play(scene: &str) -> Self {
        Self::start(self::scene(scene), scene)
    }

    /// The scene in a network namespace of its own.
    pub(crate) fn play_elsewhere(scene: &str) -> Self {
        let mut command = Command::new("unshare");
        command
            .args(["--net", "sh", "-c", "ip link set lo up && exec \"$0\""])
            .arg(std::env::current_exe().unwrap());
        Self::start(command, scene)
    }

    pub(crate) fn start(mut command: Command, scene: &str) -> Self {
        let child = spawned(command.env(SCENE, scene).stdin(Stdio::piped()).stdout(Stdio::piped()));
        let mut actor = Self { child, opened: BTreeSet::new(), said: Vec::new() };
        let stdout = actor.child.stdout.take().unwrap();
        for line in BufReader::new(stdout).lines().map(Result::unwrap).take_while(|line| line != "ready") {
            match line.strip_prefix("opened ") {
                Some(socket) => assert!(actor.opened.insert(socket.to_owned()), "{socket} came twice"),
                None => actor.said.push(line),
            }
        }
        actor
    }

    pub(crate) fn pid(&self) -> u32 {
        self.child.id()
    }
}

/// A program that was just copied is busy while a test in another thread starts a process, which has it open for a
/// moment.
fn spawned(command: &mut Command) -> Child {
    loop {
        match command.spawn() {
            Err(error) if error.kind() == std::io::ErrorKind::ExecutableFileBusy => std::thread::yield_now(),
            outcome => return outcome.unwrap(),
        }
    }
}

impl Drop for Actor {
    fn drop(&mut self) {
        drop(self.child.stdin.take());
        self.child.wait().unwrap();
    }
}

/// A socket as its owner knows it.
pub(crate) fn line(
    protocol: Protocol,
    local: SocketAddr,
    remote: Option<SocketAddr>,
    state: Option<State<'_>>,
) -> String {
    let canonical =
        |address: SocketAddr| SocketAddr::new(address.ip().to_canonical(), address.port()).to_string();
    let remote = remote.map_or("-".to_owned(), canonical);
    format!(
        "{protocol} {} {remote} {}",
        canonical(local),
        state.map_or("-".to_owned(), |state| state.to_string())
    )
}

/// Plays the scene that the environment names, if it names one.
pub(crate) fn perform() -> Option<ExitCode> {
    let scene = std::env::var(SCENE).ok()?;
    let (name, argument) = scene.split_once(' ').unwrap_or((&scene, ""));
    match name {
        "nothing" => wait(()),
        "every-kind" => wait(every_kind()),
        "connections" => wait(connections(argument.parse().unwrap())),
        "only" => wait(only(argument)),
        "shared" => {
            let mut sleeper = shared();
            wait(());
            sleeper.kill().unwrap();
            sleeper.wait().unwrap();
        }
        "zombie" => {
            // Nobody waits for it before this process ends.
            let mut zombie = Command::new("true").stdin(Stdio::null()).stdout(Stdio::null()).spawn().unwrap();
            println!("child {}", zombie.id());
            wait((listener("127.0.0.1:0"), until_zombie(zombie.id())));
            zombie.wait().unwrap();
        }
        "moved" => {
            let held = connections(4);
            move_to(argument);
            wait(held);
        }
        "multipath" => crate::multipath::play_scene(argument),
        "multipath-moved" => crate::multipath::play_moved(argument),
        "named" => {
            std::fs::write("/proc/self/comm", argument).unwrap();
            wait(listener("127.0.0.1:0"));
        }
        "unbound" => wait((crate::churn::unbound(), connections(30))),
        "unbound-amid-churn" => {
            let _unbound = crate::churn::unbound();
            crate::churn::play_amid_churn(argument);
        }
        "amid-churn" => crate::churn::play_amid_churn(argument),
        "compare" => crate::places::play_comparison(argument),
        "churn" => crate::churn::play_churn(argument),
        "shuffle" => crate::churn::play_shuffle(argument),
        "reuse" => crate::churn::play_reuse(argument),
        "bear" => crate::churn::play_bearer(argument),
        "undumpable" => {
            let listener = listener("127.0.0.1:0");
            rustix::process::set_dumpable_behavior(rustix::process::DumpableBehavior::NotDumpable).unwrap();
            wait(listener);
        }
        "ask-by" => {
            let mut words = argument.split(' ');
            let mut word = || words.next().unwrap();
            let query = Query::new(target(word())).resolver(word().parse().unwrap()).select(Selection::All);
            report(query.deadline(Duration::from_secs_f64(word().parse().unwrap())).run());
            wait(());
        }
        "ask-inferring" => {
            let (resolver, pid) = argument.split_once(' ').unwrap();
            let query = Query::new(target(pid)).resolver(resolver.parse().unwrap());
            report(query.infer_owners(true).select(Selection::All).run());
            wait(());
        }
        "twice" => {
            let listener = listener("127.0.0.1:0");
            let pair = established(&listener, listener.local_addr().unwrap());
            let copies = [pair.0.try_clone().unwrap(), pair.0.try_clone().unwrap()];
            wait((listener, pair, copies));
        }
        "parity" => crate::parity::play(),
        "holds" => wait((std::fs::File::open(argument).unwrap(), connections(4))),
        "locks" => {
            use rustix::fs::{FlockOperation, fcntl_lock};
            let file = std::fs::File::options().write(true).open(argument).unwrap();
            if fcntl_lock(&file, FlockOperation::NonBlockingLockExclusive).is_err() {
                println!("it is locked");
            }
            wait(file);
        }
        "ask-without-netlink" => {
            // As where the kernel lacks it: `socket` with that family says so.
            filter(libc::SYS_socket, Some(libc::AF_NETLINK as u32), libc::EAFNOSUPPORT);
            report(Query::new(target(argument)).select(Selection::All).owners(false).run());
            wait(());
        }
        "ask-filtered" => {
            // As where a container's profile keeps the call from all but tracers.
            filter(libc::SYS_pidfd_getfd, None, libc::EPERM);
            let (pid, resolver) = argument.split_once(' ').unwrap_or((argument, ""));
            let query = Query::new(target(pid)).select(Selection::All);
            report(resolver.parse().map_or(query.clone(), |resolver| query.resolver(resolver)).run());
            wait(());
        }
        "ask-from" => {
            // Only the thread that asks is in the namespace of the other.
            let (pid, asked) = argument.split_once(' ').unwrap();
            let (resolver, target) = asked.split_once(' ').unwrap();
            let query = Query::new(self::target(target)).resolver(resolver.parse().unwrap());
            std::thread::scope(|scope| {
                scope.spawn(|| {
                    move_to(pid);
                    report(query.select(Selection::All).run());
                });
            });
            wait(());
        }
        "ask" => {
            report(Query::new(target(argument)).select(Selection::All).run());
            wait(());
        }
        _ => panic!("there is no scene {scene}"),
    }
    Some(ExitCode::SUCCESS)
}

/// This program, playing another scene.
pub(crate) fn scene(scene: &str) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.env(SCENE, scene);
    command
}

/// Holds what was opened until the input ends.
pub(crate) fn wait<T>(held: T) {
    println!("ready");
    std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
    drop(held);
}

/// Moves this thread, which may be all of the process, to the network namespace of another process.
pub(crate) fn move_to(pid: &str) {
    let elsewhere = std::fs::File::open(format!("/proc/{pid}/ns/net")).unwrap();
    let network = Some(rustix::thread::LinkNameSpaceType::Network);
    rustix::thread::move_into_link_name_space(elsewhere.as_fd(), network).unwrap();
}

/// Waits until a process has ended.
fn until_zombie(pid: u32) {
    let ended = || std::fs::read_to_string(format!("/proc/{pid}/stat")).unwrap().contains(") Z ");
    while !ended() {
        std::thread::sleep(Duration::from_millis(1));
    }
}

/// Everyone, a pid, or a name.
fn target(word: &str) -> Target {
    match word {
        "everyone" => Target::Everyone,
        _ => word.parse().map_or_else(|_| Target::named(word), Target::Pid),
    }
}

/// Says what a lookup gave.
fn report(outcome: Result<connprobe::Answer, ProbeError>) {
    match outcome {
        Err(error) => println!("error {error}"),
        Ok(answer) => {
            println!("verdict {}", answer.verdict.name());
            answer.verdict.blind_spots().iter().for_each(|spot| println!("blind {spot}"));
            for attempt in &answer.attempts {
                println!("attempt {attempt}");
                attempt.notes.iter().for_each(|note| println!("note {note}"));
            }
            for socket in &answer.sockets {
                let reason = socket.reason.map_or("", |reason| reason.name());
                println!("socket {} {reason}", crate::cases::told(socket));
                for owner in &socket.owners {
                    println!("owner {} {}", owner.pid, owner.certainty.name());
                }
            }
        }
    }
}

/// Makes a call of the system fail in this process: always, or where its first argument is this.
fn filter(call: libc::c_long, argument: Option<u32>, errno: libc::c_int) {
    let step = |code: u32, jt, jf, k| libc::sock_filter { code: code as u16, jt, jf, k };
    let load = |offset: usize| step(libc::BPF_LD | libc::BPF_W | libc::BPF_ABS, 0, 0, offset as u32);
    // The steps that follow an unequal number are jumped over, up to the last.
    let unless = |equal, jumped| step(libc::BPF_JMP | libc::BPF_JEQ | libc::BPF_K, 0, jumped, equal);
    let refusal = step(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ERRNO | errno as u32);
    let mut steps = vec![load(std::mem::offset_of!(libc::seccomp_data, nr))];
    match argument {
        // The lower half of it, as this is no test for machines that begin with the upper one.
        Some(argument) => steps.extend([
            unless(call as u32, 3),
            load(std::mem::offset_of!(libc::seccomp_data, args)),
            unless(argument, 1),
        ]),
        None => steps.push(unless(call as u32, 1)),
    }
    steps.extend([refusal, step(libc::BPF_RET | libc::BPF_K, 0, 0, libc::SECCOMP_RET_ALLOW)]);
    let program = libc::sock_fprog { len: steps.len() as u16, filter: steps.as_mut_ptr() };
    // SAFETY: the kernel reads the program, of the length that is given, before the call returns.
    let outcome = unsafe {
        libc::prctl(libc::PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
        libc::prctl(libc::PR_SET_SECCOMP, libc::SECCOMP_MODE_FILTER, &raw const program)
    };
    assert_eq!(outcome, 0, "{}", std::io::Error::last_os_error());
}

pub(crate) fn opened(
    protocol: Protocol,
    local: SocketAddr,
    remote: Option<SocketAddr>,
    state: Option<State<'_>>,
) {
    println!("opened {}", line(protocol, local, remote, state));
}

pub(crate) fn listener(address: &str) -> TcpListener {
    let listener = TcpListener::bind(address).unwrap();
    opened(Protocol::Tcp, listener.local_addr().unwrap(), None, Some(State::Listen));
    listener
}

fn told(stream: &TcpStream, state: State<'_>) {
    opened(Protocol::Tcp, stream.local_addr().unwrap(), Some(stream.peer_addr().unwrap()), Some(state));
}

/// Both ends of a new connection.
fn pair(listener: &TcpListener, address: SocketAddr) -> (TcpStream, TcpStream) {
    let near = TcpStream::connect(address).unwrap();
    (near, listener.accept().unwrap().0)
}

fn established(listener: &TcpListener, address: SocketAddr) -> (TcpStream, TcpStream) {
    let (near, far) = pair(listener, address);
    told(&near, State::Established);
    told(&far, State::Established);
    (near, far)
}

/// A connection of which one end has said that it is done.
fn half_closed(listener: &TcpListener, address: SocketAddr) -> (TcpStream, TcpStream) {
    let (mut near, mut far) = pair(listener, address);
    near.shutdown(std::net::Shutdown::Write).unwrap();
    assert_eq!(far.read(&mut [0]).unwrap(), 0);
    // What comes back says that it was heard: until then the near end is in FIN-WAIT-1.
    far.write_all(b"!").unwrap();
    near.read_exact(&mut [0]).unwrap();
    told(&near, State::FinWait2);
    told(&far, State::CloseWait);
    (near, far)
}

/// A connection that stays in SYN-SENT, because the queue of the listener is full.
fn unanswered() -> (Socket, TcpStream, Socket) {
    let full = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    full.bind(&SockAddr::from("127.0.0.1:0".parse::<SocketAddr>().unwrap())).unwrap();
    full.listen(0).unwrap();
    let address = full.local_addr().unwrap().as_socket().unwrap();
    opened(Protocol::Tcp, address, None, Some(State::Listen));
    let first = TcpStream::connect(address).unwrap();
    told(&first, State::Established);
    let second = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    second.set_nonblocking(true).unwrap();
    second.connect(&SockAddr::from(address)).unwrap_err();
    opened(
        Protocol::Tcp,
        second.local_addr().unwrap().as_socket().unwrap(),
        Some(address),
        Some(State::SynSent),
    );
    (full, first, second)
}

/// A UDP socket, and one that is connected to it.
fn udp(address: &str, reachable: &str) -> (UdpSocket, UdpSocket) {
    let bound = UdpSocket::bind(address).unwrap();
    opened(Protocol::Udp, bound.local_addr().unwrap(), None, None);
    let connected = UdpSocket::bind(format!("{reachable}:0")).unwrap();
    connected.connect(format!("{reachable}:{}", bound.local_addr().unwrap().port())).unwrap();
    opened(Protocol::Udp, connected.local_addr().unwrap(), Some(connected.peer_addr().unwrap()), None);
    (bound, connected)
}

/// One of each kind that a program without rights can open.
fn every_kind() -> Vec<Box<dyn std::any::Any>> {
    let any = listener("0.0.0.0:0");
    let v4 = listener("127.0.0.1:0");
    let v4_address = v4.local_addr().unwrap();
    let mut held: Vec<Box<dyn std::any::Any>> = vec![
        Box::new(any),
        Box::new(established(&v4, v4_address)),
        Box::new(half_closed(&v4, v4_address)),
        Box::new(v4.try_clone().unwrap()),
        Box::new(v4),
        Box::new(unanswered()),
        Box::new(udp("0.0.0.0:0", "127.0.0.1")),
    ];
    if TcpListener::bind("[::1]:0").is_ok() {
        let v6 = listener("[::1]:0");
        let dual = listener("[::]:0");
        let mapped = SocketAddr::new([127, 0, 0, 1].into(), dual.local_addr().unwrap().port());
        held.push(Box::new(established(&v6, v6.local_addr().unwrap())));
        held.push(Box::new(established(&dual, mapped)));
        held.push(Box::new((v6, dual)));
        held.push(Box::new(udp("[::]:0", "[::1]")));
    }
    held
}

/// Sockets of one kind: `tcp 127.0.0.1`.
fn only(kind: &str) -> Box<dyn std::any::Any> {
    let (kind, host) = kind.split_once(' ').unwrap();
    let address = SocketAddr::new(host.parse().unwrap(), 0);
    match kind {
        "tcp" => Box::new(listener(&address.to_string())),
        "udp" => {
            let bound = UdpSocket::bind(address).unwrap();
            opened(Protocol::Udp, bound.local_addr().unwrap(), None, None);
            Box::new(bound)
        }
        "multipath" => Box::new(crate::multipath::listener(address)),
        "time-wait" => {
            time_wait(&TcpListener::bind(address).unwrap());
            Box::new(())
        }
        _ => panic!("there is no kind {kind}"),
    }
}

/// A connection that is over: nobody holds what is left of it.
fn time_wait(listener: &TcpListener) {
    let (near, mut far) = pair(listener, listener.local_addr().unwrap());
    told(&near, State::TimeWait);
    drop(near);
    // Its end says that the other one is in FIN-WAIT-2 or about to be, from where this closing leads to TIME-WAIT.
    assert_eq!(far.read(&mut [0]).unwrap(), 0);
}

/// This many connections: both ends of half as many.
pub(crate) fn connections(count: usize) -> (TcpListener, Vec<(TcpStream, TcpStream)>) {
    let listener = listener("127.0.0.1:0");
    let address = listener.local_addr().unwrap();
    let pairs = (0..count / 2).map(|_| established(&listener, address)).collect();
    (listener, pairs)
}

/// A listening socket that a child holds too: as its input.
fn shared() -> Child {
    let listener = listener("127.0.0.1:0");
    let copy: OwnedFd = listener.try_clone().unwrap().into();
    let sleeper = Command::new("sleep").arg("600").stdin(copy).spawn().unwrap();
    println!("child {}", sleeper.id());
    // This process holds on to it as well.
    std::mem::forget(listener);
    sleeper
}
