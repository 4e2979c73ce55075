//! What is measured in which scene.

use std::fmt::Write as _;
use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use connprobe::{Query, Resolver, Selection, Target, get_connections};
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, SamplingMode};

use crate::scene::{self, Scene, Sockets, Stage};
use crate::turns::{self, Body, processor_time};
use crate::{floor, memory, peer, start};

const SCENES: [Scene; 6] = [
    Scene { own: 10, all: 100, sockets: Sockets::Tcp },
    Scene { own: 10, all: 20_000, sockets: Sockets::Tcp },
    Scene { own: 1_000, all: 20_000, sockets: Sockets::Tcp },
    Scene { own: 10, all: 100_000, sockets: Sockets::Tcp },
    Scene { own: 20_000, all: 40_000, sockets: Sockets::Tcp },
    Scene { own: 10, all: 40_000, sockets: Sockets::Udp },
];

/// Where it is set, everything is measured in turns, and the results go to this file.
const RESULTS: &str = "PROBE_RESULTS";
/// How many rounds there are in a scene at most, and how long they may take.
const ROUNDS: u32 = 200;
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) fn main() {
    if memory::perform() || scene::perform() {
        return;
    }
    if !rustix::process::geteuid().is_root() {
        println!("SKIPPED: not run as root, which network namespaces are made as");
        return;
    }
    scene::raise_limit();
    let is_short = std::env::var_os("PROBE_SHORT").is_some();
    match std::env::var_os(RESULTS) {
        Some(path) => by_turns(Path::new(&path), is_short),
        None => by_criterion(is_short),
    }
}

/// All that is asked about a process: by this crate, by others, and as barely as can be.
fn bodies<'a>(pid: u32) -> Vec<Body<'a>> {
    let by = move |resolver| {
        let query = Query::new(pid).resolver(resolver).owners(false);
        move || query.run().unwrap().sockets.len()
    };
    let all_owners = move || Query::new(pid).run().unwrap().sockets.len();
    let body = |name, finds_own, every, work| Body { name, work, finds_own, every };
    vec![
        body(
            "floor_descriptors",
            true,
            1,
            Box::new(move || floor::descriptors(pid)) as Box<dyn Fn() -> usize>,
        ),
        body("connections", true, 1, Box::new(move || get_connections(None, pid).unwrap().len())),
        body("pidfd", true, 1, Box::new(by(Resolver::Pidfd))),
        body("floor_dump", false, 1, Box::new(floor::dump)),
        body("floor_dump_and_links", false, 1, Box::new(move || floor::links_around(pid, floor::dump))),
        body("sock_diag", true, 1, Box::new(by(Resolver::SockDiag))),
        body("floor_every_namespace", false, 1, Box::new(floor::dump_of_every_namespace)),
        body("everyone", false, 1, Box::new(everyone)),
        body("floor_tables", false, 3, Box::new(floor::tables)),
        body("floor_tables_and_links", false, 3, Box::new(move || floor::links_around(pid, floor::tables))),
        body("proc", true, 3, Box::new(by(Resolver::Proc))),
        body("all_owners", true, 10, Box::new(all_owners)),
        body("netstat2", true, 10, Box::new(move || peer::netstat2(pid))),
        body("listeners", false, 10, Box::new(peer::listeners)),
        body("procfs", true, 10, Box::new(move || peer::procfs(pid))),
    ]
}

fn everyone() -> usize {
    Query::new(Target::Everyone).owners(false).select(Selection::All).run().unwrap().sockets.len()
}

/// Opens a scene, and checks that each finds in it what is there.
fn opened<'a>(scene: Scene) -> (Stage, Vec<Body<'a>>) {
    let stage = scene.set();
    // All that is asked is asked in the namespace of the scene, as the peers and the floors know no other.
    stage.enter();
    let bodies = bodies(stage.target());
    for body in &bodies {
        let (name, found) = (body.name, (body.work)());
        let is_right = if body.finds_own { found == scene.own } else { found > 0 };
        assert!(is_right, "{name} found {found} in {}", scene.name());
    }
    (stage, bodies)
}

/// Measures everything, in turns, and writes what it takes: a line for each, with the scene, the name, and a number of
/// nanoseconds or bytes.
fn by_turns(path: &Path, is_short: bool) {
    let (rounds, patience) = if is_short { (10, PATIENCE / 10) } else { (ROUNDS, PATIENCE) };
    let mut results = String::new();
    for scene in SCENES.map(Scene::fitted) {
        eprintln!("{}", scene.name());
        let (stage, bodies) = opened(scene);
        let mut tell = |name: &str, number: f64| {
            // Writing to a String cannot fail.
            let _ = writeln!(results, "{}\t{name}\t{number}", scene.name());
        };
        for (body, times) in bodies.iter().zip(turns::times(&bodies, rounds, patience)) {
            tell(body.name, times.iter().map(|&(_, time)| time).fold(f64::INFINITY, f64::min));
            times.into_iter().for_each(|(round, time)| tell(&format!("{}@{round}", body.name), time));
        }
        memory::taken(stage.target()).into_iter().for_each(|(name, bytes)| tell(name, bytes));
        stage.leave();
        if scene.all == SCENES[0].all {
            start::times(stage.target()).into_iter().for_each(|(name, time)| tell(&name, time));
        }
    }
    std::fs::write(path, results).unwrap();
}

/// Measures one after the other with criterion, which compares with an earlier run and takes filters.
fn by_criterion(is_short: bool) {
    let mut criterion = Criterion::default()
        .with_measurement(ProcessorTime)
        .sample_size(10)
        .warm_up_time(Duration::from_millis(if is_short { 50 } else { 300 }))
        .measurement_time(Duration::from_millis(if is_short { 200 } else { 1_000 }))
        .configure_from_args();
    for scene in SCENES.map(Scene::fitted) {
        let (stage, bodies) = opened(scene);
        let mut group = criterion.benchmark_group(scene.name());
        group.sampling_mode(SamplingMode::Flat);
        for body in &bodies {
            group.bench_function(body.name, |bencher| bencher.iter(|| black_box((body.work)())));
        }
        group.finish();
        stage.leave();
    }
    criterion.final_summary();
}

/// What criterion measures by: see [`processor_time`].
struct ProcessorTime;

impl Measurement for ProcessorTime {
    type Intermediate = Duration;
    type Value = Duration;

    fn start(&self) -> Duration {
        processor_time()
    }

    fn end(&self, began: Duration) -> Duration {
        processor_time() - began
    }

    fn add(&self, one: &Duration, other: &Duration) -> Duration {
        *one + *other
    }

    fn zero(&self) -> Duration {
        Duration::ZERO
    }

    fn to_f64(&self, value: &Duration) -> f64 {
        value.as_nanos() as f64
    }

    fn formatter(&self) -> &dyn ValueFormatter {
        WallTime.formatter()
    }
}
