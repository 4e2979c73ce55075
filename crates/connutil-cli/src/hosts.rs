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
    /// How many lookups failed, and what the system said of the first.
    failed: usize,
    failure: Option<String>,
}

/// What came of a lookup: a name, that there is none, or why that is not known.
type Outcome = Result<Option<String>, String>;

impl Hosts {
    /// The names of some addresses.
    pub(crate) fn of(addresses: BTreeSet<IpAddr>, patience: Duration) -> Self {
        Self::asked(addresses, patience, looked_up)
    }

    fn asked(
        addresses: BTreeSet<IpAddr>,
        patience: Duration,
        ask: impl Fn(IpAddr) -> Outcome + Copy + Send + 'static,
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
                Ok((ip, outcome)) => hosts.add(ip, outcome),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => return hosts,
            }
        }
    }

    fn add(&mut self, ip: IpAddr, outcome: Outcome) {
        self.answered += 1;
        match outcome {
            // A name that reads like an address would only mislead.
            Ok(name) => {
                let name = name.filter(|name| !name.is_empty() && name.parse::<IpAddr>().is_err());
                self.names.extend(name.map(|name| (ip, name)));
            }
            Err(failure) => {
                self.failed += 1;
                self.failure.get_or_insert(failure);
            }
        }
    }

    /// The name of an address; text from outside, to be escaped.
    pub(crate) fn name(&self, ip: IpAddr) -> Option<&str> {
        self.names.get(&ip).map(String::as_str)
    }

    /// What is not known, why, and what would help.
    pub(crate) fn gaps(&self) -> Vec<String> {
        let names = |count: usize| match count {
            1 => "the name of 1 address".to_owned(),
            _ => format!("the names of {count} addresses"),
        };
        let failed = self.failure.as_ref().map(|failure| {
            let names = names(self.failed);
            format!("{names} could not be looked up: {failure}; see whether the system's name servers answer")
        });
        let late = Some(self.asked - self.answered)
            .filter(|&late| late > 0)
            .map(|late| format!("{} did not come in time; allow more with --resolve-timeout", names(late)));
        failed.into_iter().chain(late).collect()
    }
}

/// The name of an address by the system's resolver. That there is none is an answer.
fn looked_up(ip: IpAddr) -> Outcome {
    use dns_lookup::LookupErrorKind::{NoData, NoName};
    match dns_lookup::lookup_addr(&ip) {
        Ok(name) => Ok(Some(name)),
        // Without a number the resolver answered: a name that is no UTF-8 is none to show.
        Err(error) if matches!(error.kind(), NoName | NoData) || error.error_num() == 0 => Ok(None),
        Err(error) => Err(std::io::Error::from(error).to_string()),
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
            "192.0.2.0" => Ok(None),
            "192.0.2.1" => Ok(Some("198.51.100.1".to_owned())),
            _ => Ok(Some(format!("host-{ip}.example"))),
        };
        let hosts = Hosts::asked(addresses(100), Duration::from_secs(60), ask);
        assert!(hosts.gaps().is_empty(), "{:?}", hosts.gaps());
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
            Ok(Some("fast.example".to_owned()))
        };
        let began = Instant::now();
        let hosts = Hosts::asked(addresses(3), Duration::from_millis(300), ask);
        assert!(began.elapsed() < Duration::from_secs(60), "{:?}", began.elapsed());
        assert_eq!(hosts.name([192, 0, 2, 0].into()), Some("fast.example"));
        let late = "the names of 2 addresses did not come in time; allow more with --resolve-timeout";
        assert_eq!(hosts.gaps(), [late]);
    }

    #[test]
    fn a_resolver_that_fails_is_told_once() {
        let ask = |ip: IpAddr| match ip.to_string().as_str() {
            "192.0.2.0" => Ok(None),
            "192.0.2.1" => Ok(Some("host.example".to_owned())),
            _ => Err("no name server answers".to_owned()),
        };
        let gaps = |count| Hosts::asked(addresses(count), Duration::from_secs(60), ask).gaps();
        let why =
            "could not be looked up: no name server answers; see whether the system's name servers answer";
        assert_eq!(gaps(2), [""; 0]);
        assert_eq!(gaps(3), [format!("the name of 1 address {why}")]);
        assert_eq!(gaps(9), [format!("the names of 7 addresses {why}")]);
    }
}
