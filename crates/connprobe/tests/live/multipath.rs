//! Multipath TCP (RFC 8684): a connection of several subflows, each of which is a TCP connection in the tables, and all of
//! which have the inode of the one socket that the process holds.

use std::io::{Read, Write};
use std::net::SocketAddr;
use std::os::fd::AsRawFd;
use std::process::Command;
use std::time::{Duration, Instant};

use connparse::{Protocol, Reason, State};
use connprobe::{Agreement, Cause, ProbeError, Query, Refusal, Resolver, Selection, System, Verdict};
use libtest_mimic::Trial;
use socket2::{Domain, Socket, Type};

use crate::actor::{Actor, opened, wait};
use crate::cases::{Need, all_of, told_all, trial};

/// Which address the first subflow has, and how many there are: the others have the endpoints that are added for them.
const FIRST: &str = "127.0.0.9";
const SUBFLOWS: usize = 3;

/// What a network namespace of its own needs before the scene is played there.
const PATHS: &str = "ip link set lo up && ip mptcp limits set subflow 4 add_addr_accepted 4 \
                     && ip mptcp endpoint add 127.0.0.2 dev lo subflow \
                     && ip mptcp endpoint add 127.0.0.3 dev lo subflow && exec \"$0\"";

pub(crate) fn all() -> Vec<Trial> {
    let needs = [Need::Root, Need::Unshare, Need::Ip, Need::Multipath];
    let every: Vec<Need> = System::Linux.resolvers().iter().map(|&resolver| Need::Here(resolver)).collect();
    let mut trials = vec![
        trial("Multipath TCP: pidfd leaves a connection to the others", &needs, || {
            for lost in ["", " lost"] {
                left_to_others(&play(lost));
            }
        }),
        trial(
            "Multipath TCP: compare tells why some show less",
            &[every.as_slice(), &needs].concat(),
            compared,
        ),
    ];
    for resolver in [Resolver::SockDiag, Resolver::Proc, Resolver::Ss, Resolver::Netstat] {
        let needs = [&needs[..], &[Need::Here(resolver)]].concat();
        trials.push(trial(&format!("{resolver}: every subflow of Multipath TCP"), &needs, move || {
            every_subflow(resolver)
        }));
    }
    for resolver in [Resolver::Lsof, Resolver::Sockstat] {
        let needs = [&needs[..], &[Need::Here(resolver)]].concat();
        let name = format!("{resolver}: says that it shows one subflow of Multipath TCP");
        trials.push(trial(&name, &needs, move || one_subflow(resolver)));
    }
    trials
}

/// Why there is no Multipath TCP here.
pub(crate) fn obstacle() -> Option<String> {
    if let Err(error) = multipath_socket(Domain::IPV4) {
        return Some(format!("this kernel has no Multipath TCP: {error}"));
    }
    let limits = Command::new("ip").args(["mptcp", "limits"]).output();
    (!limits.is_ok_and(|output| output.status.success())).then(|| "ip cannot set up Multipath TCP".to_owned())
}

/// Whether this kernel has Multipath TCP, of both families.
pub(crate) fn is_here() -> bool {
    [Domain::IPV4, Domain::IPV6].into_iter().all(|domain| multipath_socket(domain).is_ok())
}

fn multipath_socket(domain: Domain) -> std::io::Result<Socket> {
    Socket::new(domain, Type::STREAM, Some(libc::IPPROTO_MPTCP.into()))
}

/// One that listens.
pub(crate) fn listener(address: SocketAddr) -> Socket {
    let listener = multipath_socket(Domain::for_address(address)).unwrap();
    listener.bind(&address.into()).unwrap();
    listener.listen(8).unwrap();
    opened(Protocol::Tcp, listener.local_addr().unwrap().as_socket().unwrap(), None, Some(State::Listen));
    listener
}

fn play(lost: &str) -> Actor {
    let mut command = Command::new("unshare");
    command.args(["--net", "sh", "-c", PATHS]).arg(std::env::current_exe().unwrap());
    Actor::start(command, &format!("multipath{lost}"))
}

/// A connection of several subflows, both ends, beside a listening socket of the same kind and one of TCP. Then the first
/// subflow can go.
pub(crate) fn play_scene(argument: &str) {
    let plain = crate::actor::listener("127.0.0.1:0");
    let near = multipath_socket(Domain::IPV4).unwrap();
    let listening = listener(SocketAddr::from(([127, 0, 0, 1], 0)));
    let address = listening.local_addr().unwrap();
    near.bind(&SocketAddr::new(FIRST.parse().unwrap(), 0).into()).unwrap();
    near.connect(&address).unwrap();
    let (far, _) = listening.accept().unwrap();
    // Others are opened when it is known that the other end can do that.
    (&near).write_all(b"?").unwrap();
    (&far).read_exact(&mut [0]).unwrap();
    (&far).write_all(b"!").unwrap();
    (&near).read_exact(&mut [0]).unwrap();
    until(|| [&near, &far].iter().all(|end| subflows(end).len() == SUBFLOWS));
    if argument == "lost" {
        let gone =
            Command::new("ip").args(["mptcp", "endpoint", "delete", "id", "0", FIRST]).status().unwrap();
        assert!(gone.success());
        until(|| [&near, &far].iter().all(|end| is_first_closed(end)));
    }
    let is_left = |end: &SocketAddr| argument != "lost" || end.ip().to_string() != FIRST;
    let both = subflows(&near).into_iter().chain(subflows(&far));
    // One that is closed is still told to who holds the socket.
    for (local, remote) in both.filter(|(local, remote)| is_left(local) && is_left(remote)) {
        opened(Protocol::Tcp, local, Some(remote), Some(State::Established));
    }
    wait((plain, listening, near, far));
}

fn until(is_so: impl Fn() -> bool) {
    let began = Instant::now();
    while !is_so() {
        assert!(began.elapsed() < Duration::from_secs(20), "the kernel does not get there");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// Whether the first subflow is closed: of that `TCP_INFO` tells, which begins with the state.
fn is_first_closed(socket: &Socket) -> bool {
    const TCP_CLOSE: u8 = 7;
    let mut state = 0_u8;
    // SAFETY: a byte may have any value.
    unsafe { option(socket, (libc::IPPROTO_TCP, libc::TCP_INFO), &mut state) };
    state == TCP_CLOSE
}

/// Reads an option of a socket.
///
/// # Safety
/// Any bytes must be a value.
unsafe fn option<T>(socket: &Socket, (level, name): (libc::c_int, libc::c_int), value: &mut T) {
    let mut length = size_of::<T>() as libc::socklen_t;
    let value = std::ptr::from_mut(value).cast();
    // SAFETY: the kernel writes no more than `length` bytes, to a place that lives until the call returns.
    let outcome = unsafe { libc::getsockopt(socket.as_raw_fd(), level, name, value, &raw mut length) };
    assert_eq!(outcome, 0, "{}", std::io::Error::last_os_error());
}

/// The ends of the subflows, as the kernel tells them to who holds the socket: `MPTCP_SUBFLOW_ADDRS` of Linux 5.16.
fn subflows(socket: &Socket) -> Vec<(SocketAddr, SocketAddr)> {
    /// `struct mptcp_subflow_data`, and then `struct mptcp_subflow_addrs` for each.
    #[repr(C)]
    struct Subflows {
        size_of_head: u32,
        count: u32,
        size_of_kernels: u32,
        size_of_each: u32,
        ends: [[libc::sockaddr_storage; 2]; 8],
    }
    const SOL_MPTCP: libc::c_int = 284;
    const MPTCP_SUBFLOW_ADDRS: libc::c_int = 3;
    // SAFETY: zeros are a value of numbers and of addresses.
    let mut told: Subflows = unsafe { std::mem::zeroed() };
    told.size_of_head = 16;
    told.size_of_each = size_of::<[libc::sockaddr_storage; 2]>() as u32;
    // SAFETY: any bytes are a value of numbers and of addresses.
    unsafe { option(socket, (SOL_MPTCP, MPTCP_SUBFLOW_ADDRS), &mut told) };
    let ends = told.ends.iter().take(told.count as usize);
    ends.map(|[local, remote]| (address(local), address(remote))).collect()
}

fn address(of: &libc::sockaddr_storage) -> SocketAddr {
    assert_eq!(libc::c_int::from(of.ss_family), libc::AF_INET);
    // SAFETY: an address of this family is laid out so.
    let v4 = unsafe { &*std::ptr::from_ref(of).cast::<libc::sockaddr_in>() };
    SocketAddr::new(v4.sin_addr.s_addr.to_ne_bytes().into(), u16::from_be(v4.sin_port))
}

fn query(actor: &Actor, resolver: Resolver) -> Query {
    all_of(actor.pid()).resolver(resolver)
}

fn every_subflow(resolver: Resolver) {
    for lost in ["", " lost"] {
        let actor = play(lost);
        let answer = query(&actor, resolver).run().unwrap();
        assert_eq!((told_all(&answer), answer.verdict), (actor.opened.clone(), Verdict::Complete));
        for socket in &answer.sockets {
            let owners: Vec<_> = socket.owners.iter().map(|owner| owner.pid).collect();
            assert_eq!(owners, [actor.pid()], "{socket:?}");
        }
    }
    // One that listens is no connection, so that no tool misses anything of it; and it is found where it was left.
    let there = Actor::play_elsewhere("nothing");
    let moved = Actor::play(&format!("multipath-moved {}", there.pid()));
    let answer = query(&moved, resolver).run().unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (moved.opened.clone(), Verdict::Complete));
}

fn one_subflow(resolver: Resolver) {
    let actor = play("");
    let answer = query(&actor, resolver).run().unwrap();
    let told = told_all(&answer);
    assert!(told.is_subset(&actor.opened), "{told:?}");
    // Both that listen, and one subflow of each end.
    assert_eq!(told.len(), 4, "{told:?}");
    let [spot] = answer.verdict.blind_spots() else { panic!("{:?}", answer.verdict) };
    let expected = format!(
        "not everything is told: {resolver} shows one subflow of a Multipath TCP connection, and no more"
    );
    assert_eq!((spot.reason, spot.to_string()), (Reason::NotTold, expected));
    let udp = query(&actor, resolver).protocol(Protocol::Udp).run().unwrap();
    assert_eq!((udp.sockets.len(), udp.verdict), (0, Verdict::Complete));
}

fn left_to_others(actor: &Actor) {
    let is_left = |query: Query| {
        let error = query.run().unwrap_err();
        assert!(matches!(&error, ProbeError::Refused { refusal: Refusal::Multipath, .. }), "{error}");
    };
    let pidfd = || query(actor, Resolver::Pidfd);
    is_left(pidfd());
    is_left(pidfd().owners(false));
    is_left(pidfd().select(Selection::Connections).owners(false));
    // What is not about connections it can tell.
    let listening = pidfd().select(Selection::Listening).run().unwrap();
    let those: std::collections::BTreeSet<_> =
        actor.opened.iter().filter(|line| line.ends_with(" LISTEN")).cloned().collect();
    assert_eq!(told_all(&listening), those);
    assert_eq!(pidfd().protocol(Protocol::Udp).run().unwrap().sockets.len(), 0);
    let answer = all_of(actor.pid()).run().unwrap();
    assert_eq!((told_all(&answer), answer.verdict), (actor.opened.clone(), Verdict::Complete));
}

fn compared() {
    let actor = play("");
    let comparison = all_of(actor.pid()).compare().unwrap();
    assert_eq!(told_all(&comparison.answer), actor.opened);
    for compared in &comparison.compared {
        let expected = match compared.resolver {
            Resolver::Pidfd | Resolver::Lsof | Resolver::Sockstat => Agreement::Explained,
            _ => Agreement::Full,
        };
        assert_eq!(compared.agreement(), expected, "{compared:#?}");
        let causes: Vec<_> = compared.differences.iter().map(|difference| difference.cause).collect();
        let missing =
            if expected == Agreement::Full || compared.outcome.is_err() { 0 } else { 2 * (SUBFLOWS - 1) };
        assert_eq!(causes, vec![Some(Cause::Subflow); missing], "{compared:#?}");
    }
}

/// Those that can be left in another network namespace: both ends of a connection, and what listens.
pub(crate) fn play_moved(pid: &str) {
    let listening = listener(SocketAddr::from(([127, 0, 0, 1], 0)));
    let near = multipath_socket(Domain::IPV4).unwrap();
    near.connect(&listening.local_addr().unwrap()).unwrap();
    let (far, _) = listening.accept().unwrap();
    for (local, remote) in subflows(&near).into_iter().chain(subflows(&far)) {
        opened(Protocol::Tcp, local, Some(remote), Some(State::Established));
    }
    crate::actor::move_to(pid);
    wait((listening, near, far));
}
