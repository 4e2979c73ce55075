//! `cargo xtask layouts`: holds the layouts that the resolvers of macOS, FreeBSD and OpenBSD read against the headers of those
//! systems, and has a C compiler fill structures for their tests. The headers come with zig, so that none of the systems is
//! needed. Nothing of it is run: what was filled is taken from the object file.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::failure::Failure;
use crate::settle::{Mode, settle};
use crate::workspace_root;

mod constants;
mod filled;

pub(crate) const HELP: &str = "\
Usage: cargo xtask layouts [--check]

Compiles the layouts that the resolvers libproc and sysctl read against the headers of
macOS, FreeBSD and OpenBSD, and writes the filled structures that their tests read. Needs zig
0.17 (`zig`, `python-zig` or the variable ZIG), for instance from the package ziglang.

Options:
  --check      write nothing: fail where the filled structures are not those of the headers
  -h, --help   print this
";

/// A system whose headers are known.
struct System {
    /// Its folder in crates/connprobe/src, and its file in xtask/data/layouts.
    name: &'static str,
    /// How people write it.
    title: &'static str,
    /// The compiler's names for its CPUs. The structures are filled for the first.
    targets: &'static [&'static str],
}

const SYSTEMS: [System; 3] = [
    System { name: "macos", title: "macOS", targets: &["aarch64-macos", "x86_64-macos"] },
    System { name: "freebsd", title: "FreeBSD 15", targets: &["x86_64-freebsd", "aarch64-freebsd"] },
    System { name: "openbsd", title: "OpenBSD 7.8", targets: &["x86_64-openbsd", "aarch64-openbsd"] },
];

pub(crate) fn run(words: &[OsString]) -> Result<(), Failure> {
    let mode = match words {
        [] => Mode::Write,
        [word] if word == "--check" => Mode::Check,
        _ => return Err(Failure::Usage(format!("only --check is known\n\n{HELP}"))),
    };
    let zig = zig()?;
    SYSTEMS.iter().try_for_each(|system| hold(system, &zig, mode))
}

/// The first zig that answers.
fn zig() -> Result<OsString, Failure> {
    let answers =
        |name: &OsString| Command::new(name).arg("version").output().is_ok_and(|said| said.status.success());
    let named = std::env::var_os("ZIG").into_iter();
    let own = workspace_root().join("target/zig/bin/python-zig").into_os_string();
    named.chain(["zig".into(), "python-zig".into(), own]).find(answers).ok_or_else(|| {
        Failure::Machine(
            "there is no zig, whose headers are needed: name it in ZIG, or make it with\n  \
             python3 -m venv target/zig && target/zig/bin/pip install ziglang"
                .to_owned(),
        )
    })
}

fn hold(system: &System, zig: &OsStr, mode: Mode) -> Result<(), Failure> {
    let root = workspace_root();
    let folder = root.join("crates/connprobe/src").join(system.name);
    let constants = constants::of(&read(&folder.join("layout.rs"))?)?;
    let made = root.join("target/layouts");
    fs::create_dir_all(&made).map_err(|error| cannot("make", &made, &error))?;
    let data = root.join("xtask/data/layouts");
    let source = made.join(format!("{}.c", system.name));
    let text = format!("{}\n{}", read(&data.join(format!("{}.c", system.name)))?, assertions(&constants));
    fs::write(&source, text).map_err(|error| cannot("write", &source, &error))?;
    for (nth, target) in system.targets.iter().enumerate() {
        let object = made.join(format!("{target}.o"));
        compile(zig, target, &data, &source, &object)?;
        if nth == 0 {
            let bytes = fs::read(&object).map_err(|error| cannot("read", &object, &error))?;
            for filled in filled::of(&bytes)? {
                let text = filled.text(system.title);
                settle(&folder.join(format!("{}.hex", filled.name)), &text, mode)?;
            }
        }
    }
    println!("{}: {} places and sizes as in its headers", system.title, constants.len());
    Ok(())
}

/// What the compiler is to refuse where a number is wrong.
fn assertions(constants: &[constants::Constant]) -> String {
    let mut text = String::new();
    for constant in constants {
        // Writing to a String cannot fail.
        let _ = writeln!(
            text,
            "_Static_assert(({}) == {}, \"{}\");",
            constant.expression, constant.value, constant.name
        );
    }
    text
}

fn compile(zig: &OsStr, target: &str, data: &Path, source: &Path, object: &Path) -> Result<(), Failure> {
    let mut command = Command::new(zig);
    // A row takes over what the macro for all rows says.
    command.args(["cc", "-target", target, "-Werror", "-Wno-initializer-overrides", "-c", "-I"]).arg(data);
    command.arg("-o").arg(object).arg(source);
    let said = command
        .output()
        .map_err(|error| Failure::Machine(format!("cannot start {}: {error}", zig.to_string_lossy())))?;
    if said.status.success() {
        return Ok(());
    }
    Err(Failure::Work(format!(
        "not as in the headers for {target}:\n{}",
        String::from_utf8_lossy(&said.stderr)
    )))
}

fn read(path: &Path) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(|error| cannot("read", path, &error))
}

fn cannot(what: &str, path: &Path, error: &std::io::Error) -> Failure {
    Failure::Work(format!("cannot {what} {}: {error}", path.display()))
}
