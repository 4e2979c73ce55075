//! The names of hosts, as the system's resolver has them: on request only, in parallel, and no longer than allowed.
//!
//! A name is what whoever owns the address says, not what it is: it is shown beside the address, never in its place.

use std::collections::{BTreeSet, HashMap};
use std::net::IpAddr;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

/// How many lookups are made at once.
const AT_ONCE: usize = 32;

/// The names that were found in time.
#[derive(Debug, Default)]
pub(crate) struct Hosts {
    names: HashMap<IpAddr, String>,
    asked: usize,
    answered: usize,
}

impl Hosts {
    /// The names of some addresses.
    pub(crate) fn of(addresses: BTreeSet<IpAddr>, patience: Duration) -> Self {
        Self::asked(addresses, patience, |ip| dns_lookup::lookup_addr(&ip).ok())
    }

    fn asked(
        addresses: BTreeSet<IpAddr>,
        patience: Duration,
        ask: impl Fn(IpAddr) -> Option<String> + Copy + Send + 'static,
    ) -> Self {
        let mut hosts = Self { asked: addresses.len(), ..Self::default() };
        // A day is as good as for ever.
        let end = Instant::now() + patience.min(Duration::from_secs(86_400));
        let (sender, names) = mpsc::channel();
        let queue = Arc::new(Mutex::new(addresses.into_iter()));
        for _ in 0..AT_ONCE.min(hosts.asked) {
            let (sender, queue) = (sender.clone(), Arc::clone(&queue));
            let next = move || queue.lock().unwrap_or_else(PoisonError::into_inner).next();
            // The system's resolver cannot be interrupted: a thread that is late is left behind, and ends with the
            // program. One that cannot be had leaves more for the others.
            let _ = thread::Builder::new().spawn(move || {
                while let Some(ip) = next().filter(|_| Instant::now() < end) {
                    if sender.send((ip, ask(ip))).is_err() {
                        break;
                    }
                }
            });
        }
        drop(sender);
        loop {
            match names.recv_timeout(end.saturating_duration_since(Instant::now())) {
                Ok((ip, name)) => hosts.add(ip, name),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return hosts,
            }
        }
    }

    fn add(&mut self, ip: IpAddr, name: Option<String>) {
        self.answered += 1;
        // A name that reads like an address would only mislead.
        let name = name.filter(|name| !name.is_empty() && name.parse::<IpAddr>().is_err());
        self.names.extend(name.map(|name| (ip, name)));
    }

    /// The name of an address; text from outside, to be escaped.
    pub(crate) fn name(&self, ip: IpAddr) -> Option<&str> {
        self.names.get(&ip).map(String::as_str)
    }

    /// How many addresses there was no time for.
    pub(crate) const fn unanswered(&self) -> usize {
        self.asked - self.answered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn addresses(count: u8) -> BTreeSet<IpAddr> {
        (0..count).map(|nth| IpAddr::from([192, 0, 2, nth])).collect()
    }

    #[test]
    fn names_are_found_and_those_like_addresses_are_not_believed() {
        let ask = |ip: IpAddr| match ip.to_string().as_str() {
            "192.0.2.0" => None,
            "192.0.2.1" => Some("198.51.100.1".to_owned()),
            _ => Some(format!("host-{ip}.example")),
        };
        let hosts = Hosts::asked(addresses(100), Duration::from_secs(60), ask);
        assert_eq!(hosts.unanswered(), 0);
        assert_eq!(hosts.name([192, 0, 2, 99].into()), Some("host-192.0.2.99.example"));
        assert_eq!(hosts.name([192, 0, 2, 0].into()), None);
        assert_eq!(hosts.name([192, 0, 2, 1].into()), None);
    }

    #[test]
    fn whoever_is_late_is_not_waited_for() {
        let ask = |ip: IpAddr| {
            if ip != IpAddr::from([192, 0, 2, 0]) {
                thread::sleep(Duration::from_secs(600));
            }
            Some("fast.example".to_owned())
        };
        let began = Instant::now();
        let hosts = Hosts::asked(addresses(3), Duration::from_millis(300), ask);
        assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
        assert_eq!((hosts.unanswered(), hosts.name([192, 0, 2, 0].into())), (2, Some("fast.example")));
    }
}
