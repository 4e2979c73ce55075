//! What is measured in which scene.

use std::hint::black_box;
use std::time::Duration;

use connprobe::{Query, Resolver, Selection, Target, get_connections};
use criterion::measurement::{Measurement, ValueFormatter, WallTime};
use criterion::{Criterion, SamplingMode};
use rustix::time::{ClockId, clock_gettime};

use crate::scene::{self, Scene, Sockets};
use crate::{floor, peer};

const SCENES: [Scene; 6] = [
    Scene { own: 10, all: 100, sockets: Sockets::Tcp },
    Scene { own: 10, all: 20_000, sockets: Sockets::Tcp },
    Scene { own: 1_000, all: 20_000, sockets: Sockets::Tcp },
    Scene { own: 10, all: 100_000, sockets: Sockets::Tcp },
    Scene { own: 20_000, all: 40_000, sockets: Sockets::Tcp },
    Scene { own: 10, all: 40_000, sockets: Sockets::Udp },
];

/// The time that this process takes of the processors, in the kernel and outside. All that is measured here works and
/// never waits, so that on a quiet machine this is the time that passes; on a busy one it stays the same.
struct CpuTime;

impl Measurement for CpuTime {
    type Intermediate = Duration;
    type Value = Duration;

    fn start(&self) -> Duration {
        let now = clock_gettime(ClockId::ProcessCPUTime);
        Duration::new(now.tv_sec as u64, now.tv_nsec as u32)
    }

    fn end(&self, began: Duration) -> Duration {
        self.start() - began
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

pub(crate) fn main() {
    if scene::perform() {
        return;
    }
    if !rustix::process::geteuid().is_root() {
        println!("SKIPPED: not run as root, which network namespaces are made as");
        return;
    }
    scene::raise_limit();
    let short = std::env::var_os("PROBE_SHORT").is_some();
    let mut criterion = Criterion::default()
        .with_measurement(CpuTime)
        .sample_size(10)
        .warm_up_time(Duration::from_millis(if short { 50 } else { 300 }))
        .measurement_time(Duration::from_millis(if short { 200 } else { 1_000 }))
        .configure_from_args();
    for scene in SCENES {
        measure(&mut criterion, scene.fitted());
    }
    criterion.final_summary();
}

fn measure(criterion: &mut Criterion<CpuTime>, scene: Scene) {
    let stage = scene.set();
    let pid = stage.target();
    // All that is asked is asked in the namespace of the scene, as the peers and the floors know no other.
    stage.enter();
    let connections = |found: usize| assert_eq!(found, scene.own, "connections of {}", scene.name());
    let by = |resolver| {
        let query = Query::new(pid).resolver(resolver).owners(false);
        move || query.run().unwrap().sockets.len()
    };
    type Measured<'a> = (&'a str, Box<dyn Fn() -> usize>, bool);
    let measured: [Measured<'_>; 15] = [
        ("connections", Box::new(move || get_connections(None, pid).unwrap().len()), true),
        ("pidfd", Box::new(by(Resolver::Pidfd)), true),
        ("sock_diag", Box::new(by(Resolver::SockDiag)), true),
        ("proc", Box::new(by(Resolver::Proc)), true),
        ("with_all_owners", Box::new(move || Query::new(pid).run().unwrap().sockets.len()), true),
        ("everyone", Box::new(everyone), false),
        ("floor_descriptors", Box::new(move || floor::descriptors(pid)), true),
        ("floor_dump", Box::new(|| floor::dump(floor::ALL)), false),
        ("floor_dump_and_links", Box::new(move || floor::dump(floor::ALL) + floor::links(pid)), false),
        ("floor_tables", Box::new(floor::tables), false),
        ("netstat2", Box::new(move || peer::netstat2(pid)), true),
        ("listeners", Box::new(peer::listeners), false),
        ("procfs", Box::new(move || peer::procfs(pid)), true),
        ("floor_enter", Box::new(floor::dump_of_every_namespace), false),
        ("floor_connected", Box::new(|| floor::dump(floor::CONNECTED)), false),
    ];
    let mut group = criterion.benchmark_group(scene.name());
    group.sampling_mode(SamplingMode::Flat);
    for (name, body, finds_own) in &measured {
        group.bench_function(*name, |bencher| {
            match body() {
                found if *finds_own => connections(found),
                found => assert!(found > 0, "{name} found nothing in {}", scene.name()),
            }
            bencher.iter(|| black_box(body()));
        });
    }
    group.finish();
    stage.leave();
}

fn everyone() -> usize {
    Query::new(Target::Everyone).owners(false).select(Selection::All).run().unwrap().sockets.len()
}
