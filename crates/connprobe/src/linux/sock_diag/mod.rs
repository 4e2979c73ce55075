//! The resolver `sock_diag`: the kernel's own list of sockets, by netlink.
//!
//! It gives the rows of the tables in /proc in half the time, filtered by state in the kernel, and with the interface
//! that a socket is bound to. Whose a socket is it does not tell: that is in the links of the descriptors.

mod dump;
mod wire;

use std::os::fd::OwnedFd;
use std::path::Path;

use connparse::{Family, Protocol, Reason};
use netaddr::Zone;
use rustix::net::netdevice::index_to_name_inlined;

use self::dump::{Conversation, Event, Outcome};
pub(super) use self::wire::Request;
use super::holder::is_gone;
use super::kernel;
use super::namespace::Namespace;
use super::reading::Reading;
use super::survey::Survey;
use crate::answer::BlindSpot;
use crate::command::inside;
use crate::deadline::Deadline;
use crate::resolver::{Asked, Heard, Scope};
use crate::{Machine, ProbeError, Refusal, Selection};

pub(crate) fn ask(
    machine: &dyn Machine,
    scope: &Scope,
    asked: &Asked,
    deadline: Deadline,
) -> Result<Heard, ProbeError> {
    obstacle(machine).map_or(Ok(()), Err).map_err(dump::refused)?;
    let depth = Survey::depth_beside_tables(scope, asked);
    let survey = Survey::of(machine, scope, asked, depth, deadline)?;
    let mut reading = Reading::of(machine, &survey, asked, deadline);
    if reading.is_needed() {
        let mut read = |reading: &mut Reading<'_>, places: &[Namespace]| read(reading, &survey, places);
        read(&mut reading, &survey.namespaces)?;
        let elsewhere = reading.elsewhere(&survey)?;
        read(&mut reading, &elsewhere)?;
        // Sockets in states that were not asked for are held, and do not show.
        if survey.targets.is_some() || asked.selection == Selection::All {
            reading.read_again(&survey, &elsewhere, &mut read)?;
        }
        let finds_all = reading.finds_all(&survey);
        reading.evidence.forgive_closed(finds_all);
    }
    let evidence = reading.evidence;
    evidence.judged(machine, scope, asked, &survey, deadline)
}

/// Why this resolver cannot be used on a machine, whatever is asked.
pub(crate) fn obstacle(machine: &dyn Machine) -> Option<Refusal> {
    (!machine.is_this_machine()).then_some(Refusal::NotThisMachine)
}

fn read(reading: &mut Reading<'_>, survey: &Survey, namespaces: &[Namespace]) -> Result<(), ProbeError> {
    for namespace in namespaces {
        match read_one(reading, survey, namespace) {
            // Where it was chosen by name, the others can still be asked, unless this is all there is. Else the next
            // resolver may not have to enter it.
            Err(ProbeError::Namespace { path, source })
                if reading.asked.is_named && !survey.is_only(namespace) =>
            {
                let detail = format!("{}: {source}", path.display());
                reading.evidence.blind.push(BlindSpot::about(Reason::OtherNamespace, detail));
            }
            outcome => outcome?,
        }
    }
    Ok(())
}

fn read_one(reading: &mut Reading<'_>, survey: &Survey, namespace: &Namespace) -> Result<(), ProbeError> {
    let root = reading.root;
    let open = || socket_in(namespace, root);
    let counts = namespace.in_use(root);
    reading.expect(|_| counts);
    let mut conversation = Conversation::new(&open);
    let mut zones = Zones::default();
    let deadline = reading.deadline;
    for request in requests(reading.asked, survey.targets.is_some()) {
        // Each list walks the sockets of all namespaces, whatever this one has.
        if !counts.may_have(&request) {
            continue;
        }
        let first = reading.evidence.sockets.len();
        let outcome = conversation.dump(request, deadline, &mut |event| {
            match event {
                Event::Again => reading.give_up(first),
                Event::Row(row, kernel) => {
                    reading.evidence.count_socket();
                    reading.shown.add_number(row.number());
                    if reading.is_theirs(row.inode()) {
                        reading.make(namespace, |found| {
                            row.fill(found, request.protocol).map_err(|what| Refusal::Malformed { what })?;
                            found.local.set_zone(row.interface().and_then(|index| zones.of(index, kernel)));
                            Ok(())
                        })?;
                    }
                }
            }
            Ok(())
        })?;
        if outcome == Outcome::Interrupted {
            let detail = format!("the kernel's list of {} sockets", request.protocol);
            reading.evidence.blind.push(BlindSpot::about(Reason::Interrupted, detail));
        }
    }
    Ok(())
}

/// A socket of netlink in a network namespace; `None` when nobody is left in that.
fn socket_in(namespace: &Namespace, root: &Path) -> Result<Option<OwnedFd>, ProbeError> {
    let open = || {
        dump::opened()
            .map_err(|errno| dump::refused(Refusal::System { what: "opening netlink", source: errno.into() }))
    };
    if namespace.is_own(root) {
        return open().map(Some);
    }
    for folder in &namespace.folders {
        let open = || if namespace.is_another(root) { Ok(None) } else { open().map(Some) };
        match inside(&folder.join("ns/net"), open) {
            // The process has ended, or moved on: another one may still show the namespace.
            Err(ProbeError::Namespace { source, .. }) if is_gone(&source) => {}
            Ok(None) => {}
            outcome => return outcome,
        }
    }
    Ok(None)
}

/// What is to be listed: of both families at once where the kernel does that.
fn requests(asked: &Asked, of_processes: bool) -> impl Iterator<Item = Request> + use<> {
    // An IPv4 address can sit on an IPv6 socket, never the other way round.
    let only_v6 = asked.ipv6 == Some(true);
    let all = [
        (Protocol::Tcp, None, !only_v6),
        (Protocol::Tcp, Some(Family::V6), only_v6),
        (Protocol::Udp, Some(Family::V4), !only_v6),
        (Protocol::Udp, Some(Family::V6), true),
    ];
    let asked = *asked;
    all.into_iter().filter(move |&(protocol, _, is_needed)| is_needed && asked.wants_protocol(protocol)).map(
        move |(protocol, family, _)| Request {
            protocol,
            family,
            states: states(protocol, asked.selection, of_processes),
        },
    )
}

/// The states to list, one bit each.
const fn states(protocol: Protocol, selection: Selection, of_processes: bool) -> u32 {
    /// From ESTABLISHED to NEW_SYN_RECV. The bit above would walk the table of bound ports too.
    const ALL: u32 = 0x1ffe;
    /// Of these no process has a descriptor.
    const NOBODYS: u32 = 1 << kernel::TIME_WAIT | 1 << kernel::NEW_SYN_RECEIVED;
    match (selection, protocol) {
        // All that they may hold, to know whether any of it is in another namespace.
        _ if of_processes => ALL & !NOBODYS,
        (Selection::Connections, _) => 1 << kernel::ESTABLISHED,
        (Selection::Listening, Protocol::Tcp) => 1 << kernel::LISTEN,
        (Selection::Listening, _) => 1 << kernel::CLOSE,
        (Selection::All, _) => ALL,
    }
}

/// The names of interfaces, each asked for once.
#[derive(Default)]
struct Zones(Vec<(u32, Option<Zone>)>);

impl Zones {
    /// The name of an interface in the namespace of a socket.
    fn of(&mut self, index: u32, socket: &OwnedFd) -> Option<Zone> {
        if let Some((_, zone)) = self.0.iter().find(|(known, _)| *known == index) {
            return *zone;
        }
        let name = index_to_name_inlined(socket, index).ok();
        let zone = name.and_then(|name| Zone::new(name.as_bytes()).ok());
        self.0.push((index, zone));
        zone
    }
}

#[cfg(test)]
#[allow(clippy::panic, reason = "tests")]
mod tests {
    use super::*;

    #[test]
    fn where_somebody_moved_to_is_not_the_namespace() {
        let root = Path::new("/proc");
        let left = Namespace { id: Some(1), table: None, folders: vec![root.join("self")], is_copy: false };
        match socket_in(&left, root) {
            Ok(None) => {}
            Err(ProbeError::Namespace { source, .. }) => {
                println!("SKIPPED: it takes CAP_SYS_ADMIN to enter a namespace: {source}");
            }
            other => panic!("{other:?}"),
        }
    }
}
