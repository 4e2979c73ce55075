//! Lookups on Windows, or Wine. The truth is what the tests open themselves.
//!
//! Wine knows the process of a socket only once that has sent and received, and of a listening one never. So the tests
//! ask for no more: what they say of pids is said of such sockets, and the rest is looked for among everyone's.
#![cfg(windows)]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, reason = "tests")]

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::time::Duration;

use connparse::{Protocol, Reason, Socket, State};
use connprobe::{
    Answer, ProbeError, Query, Resolver, Selection, Target, Verdict, get_connections, resolvers,
    system_resolvers,
};

/// A connection to a socket that listens on this address, over which something went in both directions.
fn connected(address: &str) -> (TcpListener, TcpStream, TcpStream) {
    let listener = TcpListener::bind(address).unwrap();
    let mut client = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let (mut server, _) = listener.accept().unwrap();
    client.write_all(b"x").unwrap();
    server.read_exact(&mut [0]).unwrap();
    server.write_all(b"x").unwrap();
    client.read_exact(&mut [0]).unwrap();
    (listener, client, server)
}

/// Two UDP sockets that have sent to each other; the first is connected to the second.
fn datagrams(address: &str) -> (UdpSocket, UdpSocket) {
    let [one, other] = [(); 2].map(|()| UdpSocket::bind(address).unwrap());
    one.connect(other.local_addr().unwrap()).unwrap();
    one.send(b"x").unwrap();
    let (_, from) = other.recv_from(&mut [0; 8]).unwrap();
    other.send_to(b"x", from).unwrap();
    one.recv(&mut [0; 8]).unwrap();
    (one, other)
}

fn ask(target: impl Into<Target>) -> Answer {
    query(target).run().unwrap()
}

fn query(target: impl Into<Target>) -> Query {
    Query::new(target).resolver(Resolver::IpHelper).select(Selection::All)
}

/// The only socket with this local end.
fn at(answer: &Answer, protocol: Protocol, local: SocketAddr) -> &Socket<'static> {
    let is_it = |socket: &&Socket<'_>| {
        socket.protocol == protocol
            && socket.local.address.ip() == Some(local.ip())
            && socket.local.port == Some(local.port())
    };
    let found: Vec<_> = answer.sockets.iter().filter(is_it).collect();
    let [socket] = found.as_slice() else { panic!("{protocol} {local}: {found:?} of {:?}", answer.sockets) };
    socket
}

fn remote(socket: &Socket<'_>) -> Option<SocketAddr> {
    let remote = socket.remote.as_ref()?;
    Some(SocketAddr::new(remote.address.ip()?, remote.port?))
}

/// The file name of this program.
fn own_name() -> String {
    std::env::current_exe().unwrap().file_name().unwrap().to_str().unwrap().to_owned()
}

#[test]
fn a_connection_is_found_with_its_process_and_name() {
    for address in ["127.0.0.1:0", "[::1]:0"] {
        let (_listener, client, _server) = connected(address);
        let (local, peer) = (client.local_addr().unwrap(), client.peer_addr().unwrap());
        let everyone = ask(Target::Everyone);
        let socket = at(&everyone, Protocol::Tcp, local);
        assert_eq!(
            (remote(socket), socket.state.as_ref(), socket.is_ipv6()),
            (Some(peer), Some(&State::Established), Some(local.is_ipv6()))
        );
        assert_eq!(everyone.verdict, Verdict::Complete);
        // Wine tells the process of IPv4 alone.
        if local.is_ipv4() {
            let own = ask(std::process::id());
            let owners = &at(&own, Protocol::Tcp, local).owners;
            assert_eq!(owners.iter().map(|owner| owner.pid).collect::<Vec<_>>(), [std::process::id()]);
            assert_eq!(owners[0].name.as_deref(), Some(own_name().as_bytes()));
        }
    }
}

#[test]
fn udp_sockets_are_found_with_their_process_and_without_a_remote_end() {
    for address in ["127.0.0.1:0", "[::1]:0"] {
        let (one, other) = datagrams(address);
        let own = ask(std::process::id());
        for socket in [&one, &other] {
            let found = at(&own, Protocol::Udp, socket.local_addr().unwrap());
            assert_eq!(
                (found.owners[0].pid, &found.remote, &found.state),
                (std::process::id(), &None, &None)
            );
        }
    }
}

#[test]
fn a_listening_socket_has_no_remote_end() {
    for address in ["127.0.0.1:0", "0.0.0.0:0", "[::1]:0"] {
        let listener = TcpListener::bind(address).unwrap();
        let everyone = query(Target::Everyone).select(Selection::Listening).run().unwrap();
        let socket = at(&everyone, Protocol::Tcp, listener.local_addr().unwrap());
        assert_eq!((socket.state.as_ref(), &socket.remote), (Some(&State::Listen), &None));
    }
}

#[test]
fn what_both_ends_closed_is_nobodys() {
    let (_listener, client, server) = connected("127.0.0.1:0");
    let local = client.local_addr().unwrap();
    drop(client);
    std::thread::sleep(Duration::from_millis(100));
    drop(server);
    let everyone = ask(Target::Everyone);
    let socket = at(&everyone, Protocol::Tcp, local);
    assert_eq!((socket.state.as_ref(), socket.reason), (Some(&State::TimeWait), Some(Reason::TimeWait)));
    assert!(socket.owners.is_empty());
}

#[test]
fn the_verdict_says_that_udp_may_be_connected() {
    let (_listener, client, _server) = connected("127.0.0.1:0");
    let (_one, _other) = datagrams("127.0.0.1:0");
    let own = query(std::process::id()).select(Selection::Connections);
    let answer = own.run().unwrap();
    at(&answer, Protocol::Tcp, client.local_addr().unwrap());
    let Verdict::Unknown(spots) = &answer.verdict else { panic!("{:?}", answer.verdict) };
    assert!(spots.iter().any(|spot| spot.to_string().contains("UDP")), "{spots:?}");
    let everyone = query(Target::Everyone).protocol(Protocol::Tcp).run().unwrap();
    assert_eq!(everyone.verdict, Verdict::Complete);
}

#[test]
fn a_process_is_found_by_name_and_by_user() {
    let (_listener, client, _server) = connected("127.0.0.1:0");
    let local = client.local_addr().unwrap();
    at(&ask(Target::named(own_name())), Protocol::Tcp, local);
    at(&ask(Target::user(std::env::var("USERNAME").unwrap())), Protocol::Tcp, local);
    let nobody = query(Target::named("no such program.exe")).run().unwrap_err();
    assert!(matches!(nobody, ProbeError::NoProcessNamed { .. }), "{nobody}");
    let nobody = query(Target::user("no such user")).run().unwrap_err();
    assert!(matches!(nobody, ProbeError::NoSuchUser { .. }), "{nobody}");
}

#[test]
fn a_process_that_does_not_exist_is_an_error() {
    // Windows opens a process also by the three numbers behind its own.
    for pid in [std::process::id() + 1, 4_000_000_000] {
        let error = query(pid).run().unwrap_err();
        assert!(matches!(error, ProbeError::NoSuchProcess { .. }), "{pid}: {error}");
    }
}

#[test]
fn it_is_asked_first() {
    assert_eq!(system_resolvers()[0], Resolver::IpHelper);
    let all = resolvers(Duration::from_secs(10));
    assert!(all[0].1.is_ok() && all[0].0 == Resolver::IpHelper, "{all:?}");
    let (_listener, client, _server) = connected("127.0.0.1:0");
    let local = client.local_addr().unwrap();
    let answer = Query::new(std::process::id()).run().unwrap();
    assert_eq!(answer.attempts[0].resolver, Resolver::IpHelper);
    at(&answer, Protocol::Tcp, local);
    let connections = get_connections(None, std::process::id()).unwrap();
    assert!(connections.iter().any(|one| one.local_port == local.port()), "{connections:?}");
}
