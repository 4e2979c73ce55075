//! The table of commands.
//!
//! Stem calls `netstat -npW`, `netstat -ano`, `ss -nptu`, `lsof -wnPi`, `sockstat`, `sockstat -4c`, `procstat -f PID` and
//! `fstat -p PID`. Here each is called for the most exact answer that it can give:
//!
//! - **ss** with `-e`, for the inode of each socket, and `-a`, because a process has more than connections. Neither `-H`
//!   nor `-O`: older versions do not know them, and the heading tells that it is this `ss`. Without any option for
//!   protocols it would list UNIX sockets, too.
//! - **netstat** of Linux with `-a` and `-ee`, for the inode. `-W` keeps addresses whole; where it is not known, some Red
//!   Hat builds have `-T` for it, and without either an address that fills its column is given as cut. BusyBox may be
//!   built without `-p` and `-W`, and ignores `-e`: it is asked with what is left, down to `-n`.
//! - **lsof** with fields (`-F…0`) instead of a table whose columns can be blank, whole command names (`+c 0`), and the
//!   device, which is the inode on Linux. `-l` leaves out the look-up of logins.
//! - **sockstat** of Linux as it is: it has no option that would tell more. `-4`, `-6` and `-c` are alternatives there.
//! - **sockstat** of FreeBSD for IPv6 as well, not connections alone (`-c` drops listening sockets), with the state
//!   (`-s`) and wide columns (`-w`), both of which older versions do not know. NetBSD needs `-n`, or looks up names.
//! - **procstat** for several processes at once, or all (`-a`).
//! - **fstat** with `-n`, so that nothing is looked up.
//! - **netstat** of Windows as in Stem. That of macOS with `-v`, which names the process, and `-W`.

use connparse::Format;

use super::{Aim, Empty, Limits, Options, Tool, Variant, Version};
use crate::{Resolver, System};

const LINUX: &[System] = &[System::Linux, System::Gentoo];

/// The options that ss and netstat of Linux share.
const CHOICE: Options = Options { all: "-a", listening: "-l", tcp: "-t", udp: "-u", owners: "-p" };
/// No option changes what is listed.
const FIXED: Options = Options { all: "", listening: "", tcp: "", udp: "", owners: "" };
const EVERYTHING: Options = Options { all: "-a", ..FIXED };

const fn variant(always: &'static [&'static str], options: Options) -> Variant {
    Variant { always, options, loss: None }
}

const fn lesser(always: &'static [&'static str], options: Options, loss: &'static str) -> Variant {
    Variant { always, options, loss: Some(loss) }
}

/// What the fields of lsof are asked for: process, command, user, descriptor, type, device, protocol, name, state and
/// queues.
const LSOF: &[Variant] = &[variant(&["-n", "-P", "-w", "-l", "+c", "0", "-i", "-F", "pcuftdPnT0"], FIXED)];
const LSOF_AIM: Aim = Aim::List(&["-a", "-p"]);
const LSOF_VERSION: Option<Version> = Some(Version { args: &["-v"], signs: &["revision:"] });
/// Of a process of somebody else it shows nothing to a user without rights, and does not say so.
const LSOF_LIMITS: Limits = Limits { unheld: false, users: false, to_anyone: false, ..Limits::NONE };

/// `netstat` where it names no owners.
const OWNERLESS: Limits = Limits { owners: false, co_owners: false, ..BSD_LIMITS };
/// A system can be told to keep the sockets of others from a user (`security.bsd.see_other_uids`), and no tool says so.
const BSD_LIMITS: Limits = Limits { inodes: false, users: false, to_anyone: false, ..Limits::NONE };

/// A tool that belongs to its system, prints a heading, and cannot be told which processes are wanted.
const PLAIN: Tool = Tool {
    resolver: Resolver::Netstat,
    systems: &[],
    program: "netstat",
    format: Format::NetstatBsd,
    variants: &[],
    aim: Aim::Nowhere,
    empty: Empty::Heading,
    limits: Limits::NONE,
    version: None,
    package: "",
};

pub(super) const TOOLS: &[Tool] = &[
    Tool {
        resolver: Resolver::Ss,
        systems: LINUX,
        program: "ss",
        format: Format::Ss,
        variants: &[variant(&["-n", "-e"], CHOICE)],
        limits: Limits::NONE,
        version: Some(Version { args: &["-V"], signs: &["iproute2"] }),
        package: "iproute2",
        ..PLAIN
    },
    Tool {
        resolver: Resolver::Netstat,
        systems: LINUX,
        program: "netstat",
        format: Format::NetstatLinux,
        variants: &[
            variant(&["-n", "-e", "-e", "-W"], CHOICE),
            lesser(&["-n", "-e", "-e", "-T"], CHOICE, "it knows no -W"),
            lesser(&["-n", "-e", "-e"], CHOICE, "it knows no -W: long addresses may be cut"),
            lesser(&["-n"], CHOICE, "it knows neither -e nor -W"),
            lesser(&["-n"], Options { owners: "", ..CHOICE }, "it knows no -p: it names no owners"),
        ],
        limits: Limits { co_owners: false, ..Limits::NONE },
        version: Some(Version { args: &["--version"], signs: &["net-tools", "BusyBox", "toybox", "Toybox"] }),
        package: "net-tools",
        ..PLAIN
    },
    Tool {
        resolver: Resolver::Lsof,
        systems: LINUX,
        program: "lsof",
        format: Format::Lsof,
        variants: LSOF,
        aim: LSOF_AIM,
        empty: Empty::SilentFailure,
        limits: Limits { subflows: false, ..LSOF_LIMITS },
        version: LSOF_VERSION,
        package: "lsof",
    },
    Tool {
        resolver: Resolver::Sockstat,
        systems: LINUX,
        program: "sockstat",
        format: Format::SockstatLinux,
        variants: &[variant(&[], FIXED)],
        limits: Limits { unheld: false, inodes: false, subflows: false, users: false, ..Limits::NONE },
        package: "sockstat",
        ..PLAIN
    },
    Tool {
        resolver: Resolver::NetstatWindows,
        systems: &[System::Windows],
        program: "netstat",
        format: Format::NetstatWindows,
        variants: &[variant(&["-a", "-n", "-o"], FIXED)],
        limits: Limits { inodes: false, users: false, ..Limits::NONE },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::Lsof,
        systems: &[System::Darwin, System::FreeBsd, System::OpenBsd, System::NetBsd, System::DragonFly],
        program: "lsof",
        format: Format::Lsof,
        variants: LSOF,
        aim: LSOF_AIM,
        empty: Empty::SilentFailure,
        limits: Limits { inodes: false, ..LSOF_LIMITS },
        version: LSOF_VERSION,
        package: "lsof",
    },
    Tool {
        resolver: Resolver::Netstat,
        systems: &[System::Darwin],
        program: "netstat",
        format: Format::NetstatBsd,
        variants: &[
            variant(&["-n", "-v", "-W"], EVERYTHING),
            lesser(&["-n", "-v"], EVERYTHING, "it knows no -W: long addresses may be cut"),
        ],
        limits: Limits { co_owners: false, name: Some(32), ..BSD_LIMITS },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::Netstat,
        systems: &[System::FreeBsd, System::DragonFly],
        program: "netstat",
        format: Format::NetstatBsd,
        variants: &[
            variant(&["-n", "-W"], EVERYTHING),
            lesser(&["-n"], EVERYTHING, "it knows no -W: long addresses may be cut"),
        ],
        limits: OWNERLESS,
        ..PLAIN
    },
    Tool {
        resolver: Resolver::Netstat,
        systems: &[System::OpenBsd, System::NetBsd],
        program: "netstat",
        format: Format::NetstatBsd,
        // With -v they do not cut addresses.
        variants: &[variant(&["-n", "-v"], EVERYTHING)],
        limits: OWNERLESS,
        ..PLAIN
    },
    Tool {
        resolver: Resolver::SockstatBsd,
        systems: &[System::FreeBsd],
        program: "sockstat",
        format: Format::SockstatBsd,
        variants: &[
            variant(&["-4", "-6", "-s", "-w"], FIXED),
            lesser(&["-4", "-6", "-s"], FIXED, "it knows no -w: long addresses may be cut"),
            lesser(&["-4", "-6"], FIXED, "it knows no -s: it tells no states"),
        ],
        limits: Limits { name: Some(10), ..BSD_LIMITS },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::SockstatBsd,
        systems: &[System::DragonFly],
        program: "sockstat",
        format: Format::SockstatBsd,
        variants: &[variant(&["-4", "-6"], FIXED)],
        limits: Limits { name: Some(10), ..BSD_LIMITS },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::SockstatBsd,
        systems: &[System::NetBsd],
        program: "sockstat",
        format: Format::SockstatBsd,
        variants: &[variant(&["-4", "-6", "-n"], FIXED)],
        limits: Limits { unheld: false, name: Some(10), ..BSD_LIMITS },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::ProcstatBsd,
        systems: &[System::FreeBsd],
        program: "procstat",
        format: Format::Procstat,
        variants: &[variant(&["-f"], FIXED)],
        aim: Aim::Arguments("-a"),
        limits: Limits { unheld: false, name: Some(19), ..BSD_LIMITS },
        ..PLAIN
    },
    Tool {
        resolver: Resolver::FstatBsd,
        systems: &[System::OpenBsd, System::NetBsd],
        program: "fstat",
        format: Format::Fstat,
        variants: &[variant(&["-n"], FIXED)],
        aim: Aim::One("-p"),
        limits: Limits { unheld: false, name: Some(16), user: Some(8), ..BSD_LIMITS },
        ..PLAIN
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_resolver_of_a_system_has_its_row() {
        for system in System::ALL {
            for &resolver in system.resolvers() {
                assert_eq!(
                    Tool::of(resolver, system).is_some(),
                    !matches!(
                        resolver,
                        Resolver::Pidfd
                            | Resolver::SockDiag
                            | Resolver::Proc
                            | Resolver::Libproc
                            | Resolver::Sysctl
                            | Resolver::IpHelper
                    ),
                    "{system} {resolver}"
                );
            }
        }
        for tool in TOOLS {
            assert!(
                tool.systems.iter().all(|system| system.resolvers().contains(&tool.resolver)),
                "{tool:?}"
            );
        }
    }

    #[test]
    fn the_best_variant_comes_first_and_the_others_say_what_is_lost() {
        for tool in TOOLS {
            assert!(tool.variants.first().is_some_and(|best| best.loss.is_none()), "{tool:?}");
            assert!(tool.variants.iter().skip(1).all(|lesser| lesser.loss.is_some()), "{tool:?}");
        }
    }
}
