//! What every resolver must get right.

mod need;
mod route;
mod sockets;
mod targets;
mod told;

use connprobe::{Resolver, System};
use libtest_mimic::Trial;

use crate::{churn, hidepid, multipath, parity, places, rights};
pub(crate) use need::{Need, trial};
pub(crate) use targets::free_initial;
pub(crate) use told::{all_of, sees_everyone, tells_unheld, told, told_all};

/// Somebody without rights.
pub(crate) const NOBODY: u32 = 65534;

/// What it takes to be in a network namespace of one's own.
const ISOLATED: [Need; 3] = [Need::Root, Need::Unshare, Need::Ip];

/// Every test, for every resolver.
pub(crate) fn all() -> Vec<Trial> {
    let mut trials = route::all();
    trials.extend(without_rights());
    trials.extend(hidepid::all());
    trials.extend(multipath::all());
    trials.extend([Resolver::Pidfd, Resolver::SockDiag, Resolver::Proc].map(|resolver| {
        let name = format!("{resolver}: no wrong descriptor while they are closed and used again");
        trial(&name, &[], move || parity::no_wrong_descriptor(resolver))
    }));
    trials.extend(side_by_side());
    trials.extend(System::Linux.resolvers().iter().flat_map(|&resolver| of(resolver)));
    trials
}

fn without_rights() -> [Trial; 3] {
    let root = &[Need::Root];
    [
        trial(
            "a process of another user is denied, in words",
            root,
            rights::a_process_of_another_user_is_denied,
        ),
        trial(
            "without rights rows come, and owners are said to be unseen",
            root,
            rights::without_rights_rows_come,
        ),
        trial("a process that is not dumpable is told from no permission", root, rights::not_dumpable),
    ]
}

/// Other places, and all resolvers at once.
fn side_by_side() -> [Trial; 7] {
    let every: Vec<Need> = System::Linux.resolvers().iter().map(|&resolver| Need::Here(resolver)).collect();
    let every_isolated = [every.as_slice(), &ISOLATED].concat();
    type Alone<'a> = (&'a str, &'a [Need], fn());
    let alone: [Alone<'_>; 7] = [
        (
            "a copy of /proc is asked like a live one",
            &ISOLATED,
            places::a_copy_of_proc_is_asked_like_a_live_one,
        ),
        ("the /proc of another pid namespace", &ISOLATED, places::the_proc_of_another_pid_namespace),
        ("each namespace is read once", &ISOLATED, places::each_namespace_is_read_once),
        ("all resolvers agree on every kind of socket", &every, places::all_resolvers_agree_on_every_kind),
        ("all resolvers agree without rights", &every_isolated, places::all_resolvers_agree_without_rights),
        (
            "all resolvers agree in another namespace",
            &every_isolated,
            places::all_resolvers_in_another_namespace,
        ),
        (
            "what differs for everyone has a reason",
            &every_isolated,
            places::what_differs_for_everyone_has_a_reason,
        ),
    ];
    alone.map(|(name, needs, body)| trial(name, needs, body))
}

/// A test that every resolver has to pass.
type Case = (&'static str, fn(Resolver));

const ANYWHERE: [Case; 9] = [
    ("a connection of three descriptors comes once", sockets::three_descriptors),
    ("every kind of socket of a process", sockets::every_kind),
    ("selections, protocols and families", sockets::selections),
    ("a thousand connections", sockets::a_thousand_connections),
    ("a process without sockets", sockets::a_process_without_sockets),
    ("a shared socket has every owner", sockets::a_shared_socket_has_every_owner),
    ("the dead hold nothing and double nothing", targets::the_dead_hold_nothing),
    ("names are text, whatever they hold", targets::names_are_text),
    ("a process that is not there", targets::a_process_that_is_not_there),
];

const OF_EVERYONE: [Case; 2] = [
    ("everyone, and TIME-WAIT with its reason", targets::everyone),
    ("a user's sockets", targets::a_users_sockets),
];

/// Every test of one resolver.
fn of(resolver: Resolver) -> Vec<Trial> {
    use Resolver::{Netstat, Pidfd, Proc, SockDiag, Sockstat, Ss};
    let here = [Need::Here(resolver)];
    let root = [&here[..], &[Need::Root]].concat();
    let elsewhere = [&here[..], &ISOLATED].concat();
    let case = |needs: &[Need], (name, body): Case| {
        trial(&format!("{resolver}: {name}"), needs, move || body(resolver))
    };
    let mut trials: Vec<Trial> = ANYWHERE.into_iter().map(|one| case(&here, one)).collect();
    if sees_everyone(resolver) {
        trials.extend(OF_EVERYONE.map(|one| case(&here, one)));
        trials.push(case(&root, ("without rights", rights::without_rights)));
    }
    trials.push(case(&elsewhere, ("another network namespace", targets::another_network_namespace)));
    trials.push(case(&elsewhere, ("asked by a thread elsewhere", targets::asked_by_a_thread_elsewhere)));
    trials.push(case(&elsewhere, ("sockets left where nobody is", targets::sockets_left_where_nobody_is)));
    if matches!(resolver, SockDiag | Proc) {
        let one: Case = ("namespaces with one kind of socket", targets::namespaces_with_one_kind_of_socket);
        trials.push(case(&elsewhere, one));
    }
    if !matches!(resolver, Pidfd | Proc | Sockstat) {
        let one: Case =
            ("a socket that may be where the caller may not look", rights::a_socket_that_may_be_elsewhere);
        trials.push(case(&elsewhere, one));
    }
    if !matches!(resolver, Pidfd | SockDiag | Proc) {
        trials.push(case(&elsewhere, ("each namespace is asked once", places::each_namespace_is_asked_once)));
    }
    trials.push(case(
        &elsewhere,
        ("nothing is missed without an address", churn::nothing_is_missed_without_an_address),
    ));
    if matches!(resolver, Proc | Ss | Netstat) {
        trials.push(case(&elsewhere, ("a socket without an address", churn::a_socket_without_an_address)));
    }
    // What stirs up the machine comes last: beside it tools lose rows that others look for.
    trials.extend([
        case(&elsewhere, ("ten connections amid churn", churn::stable_amid_churn)),
        case(&here, ("descriptors that are handed around", churn::no_wrong_owner_of_shuffled_descriptors)),
        case(&elsewhere, ("ids that are used again", churn::no_wrong_owner_of_reused_ids)),
        case(
            &elsewhere,
            ("sockets left in another network namespace", targets::sockets_left_in_another_namespace),
        ),
    ]);
    trials
}
