//! What this process does to its own sockets is what is told.

use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::time::{Duration, Instant};

use connparse::State;
use connprobe::{EventKind, Query, Selection, Tracker, Verdict};

/// `opened 127.0.0.1:40000 listen`, in the order of the words.
fn told(tracker: &mut Tracker) -> Vec<String> {
    let update = tracker.update().unwrap();
    assert_eq!((&update.verdict, update.unseen.len()), (&Verdict::Complete, 0));
    let mut lines: Vec<_> = update
        .events
        .iter()
        .map(|event| {
            let socket = &event.tracked.socket;
            let state = socket.state.as_ref().map_or("-".into(), State::name);
            let changed = match &event.kind {
                EventKind::Changed { aspects, .. } => {
                    aspects.iter().map(|aspect| format!(" {}", aspect.name())).collect()
                }
                _ => String::new(),
            };
            format!("{} {} {state}{changed}", event.kind.name(), socket.local)
        })
        .collect();
    lines.sort();
    lines
}

/// Waits for as many events as are expected, as loopback is quick, but not at once, and compares them.
fn becomes(tracker: &mut Tracker, expected: &[String]) {
    let mut expected = expected.to_vec();
    expected.sort();
    let end = Instant::now() + Duration::from_secs(10);
    let mut lines = Vec::new();
    loop {
        lines.extend(told(tracker));
        // Where the acknowledgement of a FIN comes late, this state is passed through.
        lines.retain(|line: &String| !line.ends_with(" fin_wait_1 state"));
        if lines.len() >= expected.len() || Instant::now() >= end {
            break;
        }
    }
    lines.sort();
    assert_eq!(lines, expected);
}

/// One test, as the sockets of a process are those of all its tests.
#[test]
fn what_happens_to_sockets_is_told() {
    let kept = UdpSocket::bind("127.0.0.1:0").unwrap();
    let mut tracker = Tracker::new(Query::new(std::process::id()).select(Selection::All));
    let at = |address: SocketAddr| address.to_string();
    let first = told(&mut tracker);
    assert!(first.contains(&format!("present {} -", at(kept.local_addr().unwrap()))), "{first:?}");
    assert!(first.iter().all(|line| line.starts_with("present")), "{first:?}");
    becomes(&mut tracker, &[]);

    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let here = at(listener.local_addr().unwrap());
    becomes(&mut tracker, &[format!("opened {here} listen")]);

    let near = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
    let far = listener.accept().unwrap().0;
    let there = at(near.local_addr().unwrap());
    becomes(&mut tracker, &[format!("opened {there} established"), format!("opened {here} established")]);

    near.shutdown(Shutdown::Write).unwrap();
    becomes(
        &mut tracker,
        &[format!("changed {there} fin_wait_2 state"), format!("changed {here} close_wait state")],
    );

    // The last of one end, and TIME-WAIT of the other, are held by nobody.
    drop(far);
    becomes(&mut tracker, &[format!("closed {here} close_wait"), format!("closed {there} fin_wait_2")]);
    drop((near, listener));
    becomes(&mut tracker, &[format!("closed {here} listen")]);

    let udp = UdpSocket::bind("0.0.0.0:0").unwrap();
    let port = udp.local_addr().unwrap().port();
    becomes(&mut tracker, &[format!("opened 0.0.0.0:{port} -")]);
    udp.connect(kept.local_addr().unwrap()).unwrap();
    becomes(&mut tracker, &[format!("changed 127.0.0.1:{port} - local remote")]);
    let copy = udp.try_clone().unwrap();
    becomes(&mut tracker, &[format!("changed 127.0.0.1:{port} - owners")]);
    drop(udp);
    becomes(&mut tracker, &[format!("changed 127.0.0.1:{port} - owners")]);
    drop(copy);
    becomes(&mut tracker, &[format!("closed 127.0.0.1:{port} -")]);
}
