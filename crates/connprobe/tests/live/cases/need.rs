//! What a test needs that a machine may not have.

use std::process::Command;

use connprobe::{Resolver, ThisMachine};
use libtest_mimic::{Failed, Trial};

/// What a test needs that a machine may not have.
#[derive(Clone, Copy)]
pub(crate) enum Need {
    Root,
    BusyBox,
    Here(Resolver),
    Unshare,
    Ip,
    /// A /proc that is mounted with hidepid for one test alone.
    Hidepid,
    /// Multipath TCP, of several paths.
    Multipath,
}

impl Need {
    /// Why it is not met.
    fn missing(self) -> Option<String> {
        let lacks = |program| lacks(program).then(|| format!("{program} is not installed"));
        match self {
            Self::Root => (!rustix::process::geteuid().is_root()).then(|| "not run as root".to_owned()),
            Self::Here(resolver) => resolver.check(&ThisMachine).err().map(|error| error.to_string()),
            Self::BusyBox => lacks("busybox"),
            Self::Unshare => lacks("unshare"),
            Self::Ip => lacks("ip"),
            Self::Hidepid => crate::hidepid::obstacle(),
            Self::Multipath => crate::multipath::obstacle(),
        }
    }
}

fn lacks(program: &str) -> bool {
    Command::new(program).arg("-V").output().is_err()
}

/// A test, skipped with its reason where a need is not met; a failure instead where the environment says that nothing
/// may be missing.
pub(crate) fn trial(name: &str, needs: &[Need], body: impl FnOnce() + Send + 'static) -> Trial {
    let missing: Vec<_> = needs.iter().filter_map(|need| need.missing()).collect();
    let strict = std::env::var_os("CONNUTIL_REQUIRE_TOOLS").is_some();
    match missing.is_empty() {
        true => Trial::test(name, move || {
            body();
            Ok(())
        }),
        false => {
            let why = missing.join(", ");
            let failure = Failed::from(format!("{why}, and CONNUTIL_REQUIRE_TOOLS is set"));
            Trial::test(format!("{name} (SKIPPED: {why})"), move || Err(failure)).with_ignored_flag(!strict)
        }
    }
}
