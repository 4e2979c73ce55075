//! Lookups while thousands of connections come and go, descriptors are handed around and ids of processes are used again.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use connparse::{Certainty, Socket};
use connprobe::{Query, Resolver, Selection, Verdict};
use rustix::io::dup2;
use socket2::SockRef;

use crate::actor::{Actor, connections, scene, wait};
use crate::cases::{told, told_all};

/// How many lookups are made: this many, unless the environment says another number.
pub(crate) fn lookups(usual: usize) -> usize {
    std::env::var("CONNPROBE_CHURN_LOOKUPS").ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// Ten stable connections are in every answer, or the answer says that something is missing.
pub(crate) fn stable_amid_churn(resolver: Resolver) {
    let folder = tempfile::tempdir().unwrap();
    let counter = folder.path().join("count");
    let actor = Actor::play_elsewhere(&format!("amid-churn {}", counter.display()));
    let count = || std::fs::read_to_string(&counter).unwrap().trim().parse::<u64>().unwrap_or_default();
    let (began, before) = (Instant::now(), count());
    let (asked, mut found) = (lookups(30), 0);
    for _ in 0..asked {
        let answer = Query::new(actor.pid()).resolver(resolver).run().unwrap();
        let told = told_all(&answer);
        if told == established(&actor) {
            found += 1;
            continue;
        }
        assert!(told.is_subset(&actor.opened), "there is no {:?}", told.difference(&actor.opened));
        assert_ne!(answer.verdict, Verdict::Complete, "{} of 10 and said to be complete", told.len());
    }
    let (made, took) = (count() - before, began.elapsed());
    let rate = made as f64 / took.as_secs_f64();
    eprintln!("{resolver}: all ten in {found} of {asked} lookups, amid {rate:.0} connections a second");
    assert!(rate > 100.0, "{made} connections in {took:?} are no churn");
    // The others name no inodes, so they cannot know which rows they lost.
    if resolver != Resolver::Sockstat {
        assert_eq!(found, asked);
    }
}

fn established(actor: &Actor) -> BTreeSet<String> {
    actor.opened.iter().filter(|line| line.ends_with(" ESTABLISHED")).cloned().collect()
}

/// Plays ten connections, beside a process that opens and closes others as fast as it can.
pub(crate) fn play_amid_churn(counter: &str) {
    let held = connections(10);
    let mut churner = scene(&format!("churn {counter}")).stdin(Stdio::piped()).spawn().unwrap();
    while std::fs::metadata(counter).is_ok_and(|file| file.len() == 0) || std::fs::metadata(counter).is_err()
    {
        std::thread::sleep(Duration::from_millis(5));
    }
    wait(held);
    drop(churner.stdin.take());
    churner.wait().unwrap();
}

/// Opens and closes connections until the input ends; how many is in a file.
pub(crate) fn play_churn(counter: &str) {
    /// How many are open at a time: several pages of a table.
    const OPEN: usize = 200;
    let ended = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
            ended.store(true, Ordering::Relaxed);
        });
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut open: VecDeque<(TcpStream, TcpStream)> = VecDeque::new();
        let mut udp: VecDeque<UdpSocket> = VecDeque::new();
        let mut file = std::fs::File::create(counter).unwrap();
        for nth in 1_u64.. {
            let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
            open.push_back((near, listener.accept().unwrap().0));
            udp.push_back(UdpSocket::bind("127.0.0.1:0").unwrap());
            if open.len() > OPEN {
                udp.pop_front();
                let (near, far) = open.pop_front().unwrap();
                // Without a TIME-WAIT for each: the ports would be used up.
                SockRef::from(&near).set_linger(Some(Duration::ZERO)).unwrap();
                drop((near, far));
            }
            if nth % 100 == 0 {
                std::os::unix::fs::FileExt::write_all_at(&file, format!("{nth:<20}").as_bytes(), 0).unwrap();
                file.flush().unwrap();
                if ended.load(Ordering::Relaxed) {
                    break;
                }
            }
        }
    });
}

/// How many processes hand descriptors around.
const SHUFFLERS: u8 = 3;

/// No owner is told of a socket that it never held: the address of each tells whose it is.
pub(crate) fn no_wrong_owner_of_shuffled_descriptors(resolver: Resolver) {
    // The same test for another resolver may run beside this one.
    let place = Resolver::ALL.iter().position(|one| *one == resolver).unwrap();
    let first = u8::try_from(place).unwrap() * SHUFFLERS;
    let numbers = first..first + SHUFFLERS;
    let actors: Vec<Actor> = numbers.clone().map(|nth| Actor::play(&format!("shuffle {nth}"))).collect();
    let whose: BTreeMap<u32, Ipv4Addr> = actors.iter().map(Actor::pid).zip(numbers.map(address_of)).collect();
    let mut claims = 0;
    for nth in 0..lookups(10) {
        let target = &actors[nth % actors.len()];
        let answer = Query::new(target.pid()).resolver(resolver).select(Selection::All).run().unwrap();
        for socket in &answer.sockets {
            for owner in socket.owners.iter() {
                let Some(address) = whose.get(&owner.pid) else { panic!("{owner:?} never held {socket:?}") };
                assert_eq!(
                    socket.local.address.ip(),
                    Some((*address).into()),
                    "{owner:?} never held {socket:?}"
                );
                claims +=
                    usize::from(owner.certainty == Certainty::Verified || resolver == Resolver::Sockstat);
            }
        }
    }
    assert!(claims > 0, "nothing was claimed, so nothing was tested");
}

fn address_of(nth: u8) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 1, nth)
}

/// Sockets of one address that change their descriptors all the time: closed, opened and moved over each other.
pub(crate) fn play_shuffle(nth: &str) {
    let address = SocketAddr::from((address_of(nth.parse().unwrap()), 0));
    let ended = AtomicBool::new(false);
    println!("ready");
    std::thread::scope(|scope| {
        scope.spawn(|| {
            std::io::stdin().read_to_end(&mut Vec::new()).unwrap();
            ended.store(true, Ordering::Relaxed);
        });
        let mut held: Vec<UdpSocket> = (0..64).map(|_| UdpSocket::bind(address).unwrap()).collect();
        let mut pipe = Vec::new();
        for round in 0_usize.. {
            // The other half stays, for tools that take longer than a socket lives here.
            let place = round % (held.len() / 2);
            let new = UdpSocket::bind(address).unwrap();
            // Over one that is in use, so that a number is another socket from one moment to the next.
            let mut target = std::os::fd::OwnedFd::from(held.remove(place));
            dup2(&new, &mut target).unwrap();
            held.insert(place, target.into());
            // A number that was a socket is something else for a while.
            pipe.push(std::fs::File::open("/dev/null").unwrap());
            if pipe.len() > 3 {
                pipe.clear();
            }
            // Some sockets outlive a lookup, and others do not.
            std::thread::sleep(Duration::from_micros(50));
            if round % 64 == 0 && ended.load(Ordering::Relaxed) {
                break;
            }
        }
    });
}

/// The id that is used again and again.
const REUSED: u32 = 4000;
/// How many processes must have borne it, and how many owners must have been told, before that is a test.
const INCARNATIONS: usize = 30;
const CLAIMS: usize = 10;

/// A process that took the id of another is not told with the name, or the sockets, of the other.
pub(crate) fn no_wrong_owner_of_reused_ids(resolver: Resolver) {
    let mut command = Command::new("unshare");
    command
        .args(["--pid", "--fork", "--mount-proc", "--net", "sh", "-c", "ip link set lo up && exec \"$0\""])
        .arg(std::env::current_exe().unwrap());
    let actor = Actor::start(command, &format!("reuse {resolver} {}", lookups(40)));
    let said = |what: &str| {
        let number = actor.said.iter().find_map(|line| line.strip_prefix(what)).unwrap();
        number.trim().parse::<usize>().unwrap()
    };
    let wrong: Vec<_> = actor.said.iter().filter(|line| line.starts_with("wrong ")).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(said("incarnations") >= INCARNATIONS && said("claims") >= CLAIMS, "{:?}", actor.said);
}

/// Asks for an id that one process after the other bears, each with a name and an address of its own.
pub(crate) fn play_reuse(argument: &str) {
    let (resolver, count) = argument.split_once(' ').unwrap();
    let (resolver, count): (Resolver, usize) = (resolver.parse().unwrap(), count.parse().unwrap());
    let (ended, borne) = (AtomicBool::new(false), AtomicUsize::new(0));
    let latest = Instant::now() + Duration::from_secs(60);
    std::thread::scope(|scope| {
        scope.spawn(|| incarnations(&ended, &borne));
        let (mut claims, mut asked) = (0, 0);
        let is_enough = |asked, claims| {
            asked >= count && claims >= CLAIMS && borne.load(Ordering::Relaxed) >= INCARNATIONS
        };
        while !is_enough(asked, claims) && Instant::now() < latest {
            asked += 1;
            // Nobody may bear it just now.
            let Ok(answer) = Query::new(REUSED).resolver(resolver).select(Selection::All).run() else {
                continue;
            };
            for socket in &answer.sockets {
                for owner in socket.owners.iter().filter(|owner| owner.pid == REUSED) {
                    let name = owner.name.as_deref().map(|name| String::from_utf8_lossy(name).into_owned());
                    claims += 1;
                    // Before it has a name of its own it has its parent's.
                    if name.as_deref().is_some_and(|name| name.starts_with("is-") && *name != name_of(socket))
                    {
                        println!("wrong {name:?} {}", told(socket));
                    }
                }
            }
        }
        ended.store(true, Ordering::Relaxed);
        println!("incarnations {}", borne.load(Ordering::Relaxed));
        println!("claims {claims}");
    });
    wait(());
}

/// The name of the process that holds a socket, as its address tells it.
fn name_of(socket: &Socket<'_>) -> String {
    let address = socket.local.address.ip().unwrap().to_string();
    format!("is-{}", address.rsplit('.').next().unwrap())
}

/// One process after the other with the same id; counts them.
fn incarnations(ended: &AtomicBool, borne: &AtomicUsize) {
    for nth in (1..=250_u8).cycle().take_while(|_| !ended.load(Ordering::Relaxed)) {
        std::fs::write("/proc/sys/kernel/ns_last_pid", (REUSED - 1).to_string()).unwrap();
        let mut bearer =
            scene(&format!("bear {nth}")).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        borne.fetch_add(usize::from(bearer.id() == REUSED), Ordering::Relaxed);
        BufReader::new(bearer.stdout.take().unwrap()).read_line(&mut String::new()).unwrap();
        std::thread::sleep(Duration::from_millis(u64::from(nth) % 8 * 5));
        drop(bearer.stdin.take());
        bearer.wait().unwrap();
    }
}

/// A process with a name and an address that belong together.
pub(crate) fn play_bearer(nth: &str) {
    std::fs::write("/proc/self/comm", format!("is-{nth}")).unwrap();
    wait(UdpSocket::bind((address_of(nth.parse().unwrap()), 0)).unwrap());
}

/// A socket that is in no table makes no answer partial, where it can be asked itself.
pub(crate) fn nothing_is_missed_without_an_address(resolver: Resolver) {
    let actor = Actor::play_elsewhere("unbound");
    let answer = Query::new(actor.pid()).resolver(resolver).select(Selection::All).run().unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (actor.opened.clone(), Verdict::Complete));
}

/// A socket that is in no table is asked itself, so that nothing is missed, amid churn either. Where it cannot be asked, it
/// may have been lost, and that is said.
pub(crate) fn a_socket_without_an_address(resolver: Resolver) {
    let folder = tempfile::tempdir().unwrap();
    let busy =
        Actor::play_elsewhere(&format!("unbound-amid-churn {}", folder.path().join("count").display()));
    for actor in [&Actor::play_elsewhere("unbound"), &busy] {
        let answer = Query::new(actor.pid()).resolver(resolver).run().unwrap();
        assert_eq!(told_all(&answer), established(actor));
        assert_eq!(answer.verdict, Verdict::Complete);
    }
    // Where the machine is busy the tables may stand still for once.
    let ask = || Actor::play(&format!("ask-filtered {} {resolver}", busy.pid()));
    let asker = (0..10).map(|_| ask()).find(|asker| asker.said[0] == "verdict partial").unwrap();
    let lost = "1 socket is held, and in none of 4 readings";
    assert!(asker.said[1].contains(lost), "{:?}", asker.said);
}

/// A socket that was neither bound nor connected.
pub(crate) fn unbound() -> socket2::Socket {
    socket2::Socket::new(socket2::Domain::IPV4, socket2::Type::STREAM, None).unwrap()
}
