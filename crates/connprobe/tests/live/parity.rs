//! Lookups of a process that closes its sockets, and uses their descriptors again, all the time.

use std::io::Read;
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::os::fd::AsRawFd;
use std::time::{Duration, Instant};

use connprobe::{Query, Resolver, Selection};
use socket2::{Domain, SockAddr, Socket, Type};

use crate::actor::Actor;
use crate::churn::lookups;

/// In how many lookups one looks for all owners, too: in every process there is, which takes longer.
const OTHERS: usize = 20;

/// How long it takes until the next of those that live longer is replaced: each lives some hundred milliseconds.
const ELDERS_TURN: Duration = Duration::from_millis(20);

/// The addresses that the process connects from tell the descriptor: no answer may name another one.
pub(crate) fn no_wrong_descriptor(resolver: Resolver) {
    let actor = Actor::play("parity");
    let (began, asked, mut owners) = (Instant::now(), lookups(100), 0);
    for nth in 0..asked {
        let query = Query::new(actor.pid()).resolver(resolver).select(Selection::All);
        let answer = match query.owners(nth % OTHERS == 0).run() {
            Ok(answer) => answer,
            Err(error) => panic!("{resolver}: {error}"),
        };
        for socket in &answer.sockets {
            let local = socket.local.address.ip().unwrap().to_string();
            for owner in socket.owners.iter() {
                assert_eq!(owner.pid, actor.pid());
                let fd = owner.fd.unwrap();
                let expected = match local.as_str() {
                    "127.0.0.2" => fd % 2 == 0,
                    "127.0.0.3" => fd % 2 == 1,
                    // The other end, and who listens, tell nothing.
                    _ => continue,
                };
                assert!(expected, "{resolver}: {fd} is not the descriptor of {}", socket.local);
                owners += 1;
            }
        }
    }
    eprintln!("{resolver}: {owners} owners in {asked} lookups, none wrong, in {:.1?}", began.elapsed());
    assert!(owners > 0, "{owners} owners in {asked} lookups: there was nothing to get wrong");
}

/// Connections that come and go, on descriptors that are used again at once: those of an even number come from 127.0.0.2,
/// those of an odd number from 127.0.0.3.
pub(crate) fn play() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = SockAddr::from(listener.local_addr().unwrap());
    println!("ready");
    std::thread::spawn(|| std::io::stdin().read_to_end(&mut Vec::new()).map(|_| std::process::exit(0)));
    let mut held: Vec<Option<(Socket, TcpStream)>> = (0..20).map(|_| None).collect();
    let (mut replaced, mut elder) = (Instant::now(), 0);
    for round in 0.. {
        // Some are replaced all the time, and others, by the clock, live long enough for those who read whole tables.
        let mut nth = round % (held.len() / 4);
        if held.iter().any(Option::is_none) || replaced.elapsed() >= ELDERS_TURN {
            elder = (elder + 1) % held.len();
            (replaced, nth) = (Instant::now(), elder);
        }
        held[nth] = None;
        let near = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
        let from = if near.as_raw_fd() % 2 == 0 { [127, 0, 0, 2] } else { [127, 0, 0, 3] };
        // Without a TIME-WAIT for each, which would use up the ports.
        near.set_linger(Some(Duration::ZERO)).unwrap();
        near.bind(&SockAddr::from(SocketAddr::from((from, 0)))).unwrap();
        near.connect(&address).unwrap();
        let far = listener.accept().unwrap().0;
        held[nth] = Some((near, far));
    }
}
