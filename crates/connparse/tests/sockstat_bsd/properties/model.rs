//! Sockets that one call shows, of every system.

use super::*;

/// Bytes without a blank, often such as rows are made of.
pub(super) fn word(longest: usize) -> BoxedStrategy<Vec<u8>> {
    let byte = prop_oneof![any::<u8>(), prop::sample::select(&b"tcp4:*0123?seq"[..])];
    let name = vec(byte.prop_filter("a blank", |byte| !b" \t\r\n\0".contains(byte)), 1..=longest);
    // A number is a uid: that is tested elsewhere.
    name.prop_filter("a mark or a number", |name| {
        !matches!(&name[..], b"?" | b"??") && !name.iter().all(u8::is_ascii_digit)
    })
    .boxed()
}

pub(super) fn any_command() -> BoxedStrategy<Vec<u8>> {
    let bytes = prop_oneof![any::<u8>(), prop::sample::select(&b"  tcp4:*0123?seq\n\r\t"[..])];
    let names = [
        "a 1 2 seq",
        "1 2 stream",
        "a7 8 seq",
        "1 2 tcp *.",
        "\nroot x",
        "\nr x",
        "x\nr 1 2 seq",
        "? ? seq",
        "b 12",
    ];
    prop_oneof![
        3 => vec(bytes, 1..20),
        1 => prop::sample::select(names.to_vec()).prop_map(|name| name.as_bytes().to_vec()),
    ]
    .prop_map(|name| name.into_iter().filter(|&byte| byte != 0).collect::<Vec<_>>())
    .prop_filter("empty", |name| !name.is_empty())
    .boxed()
}

/// Such as can be told from what is around them.
pub(super) fn command() -> BoxedStrategy<Vec<u8>> {
    any_command()
        .prop_filter("blanks around it", |name| {
            let cut = &name[..name.len().min(10)];
            trimmed(cut) == cut && !cut.contains(&b'\n')
        })
        .boxed()
}

fn end(over: Over) -> BoxedStrategy<(IpAddr, u16, u16)> {
    let port = prop_oneof![any::<u16>(), Just(0), 1..1000_u16];
    let (port, scope) = (port, 1..=u16::MAX);
    match over {
        Over::V4 => (ip(false), scope, port).boxed(),
        Over::V6 => (ip(true), scope, port).boxed(),
        Over::Both => (Just(IpAddr::V6(Ipv6Addr::UNSPECIFIED)), scope, port).boxed(),
    }
}

fn protos(system: System) -> &'static [(&'static str, Over)] {
    use Over::{Both, V4, V6};
    const ALL: [(&str, Over); 14] = [
        ("tcp", V4),
        ("tcp", V6),
        ("udp", V4),
        ("udp", V6),
        ("tcp", Both),
        ("udp", Both),
        ("toe", V4),
        ("toe", V6),
        ("toe", Both),
        ("sctp", V4),
        ("sctp", V6),
        ("udplite", V4),
        ("udplite", V6),
        ("udplite", Both),
    ];
    const NETBSD: [(&str, Over); 8] =
        [("tcp", V4), ("tcp", V6), ("udp", V4), ("udp", V6), ("raw", V4), ("raw", V6), ("1", V4), ("58", V6)];
    match system {
        NetBsd => &NETBSD,
        FreeBsd9 | DragonFly => &ALL[..6],
        // A name that long moves the columns, so that addresses can touch.
        FreeBsd10 | FreeBsd13 | FreeBsd14 => &ALL[..11],
        FreeBsd15 => &ALL,
    }
}

fn model(
    system: System,
    user: BoxedStrategy<Vec<u8>>,
    command: BoxedStrategy<Vec<u8>>,
) -> impl Strategy<Value = Model> {
    let most = if system == DragonFly { 999_999_u32 } else { 99_999 };
    let pid = prop_oneof![1..=most, 1..1000_u32];
    let fd = prop_oneof![0..10_i32, 0..1000_i32];
    let holder = match system {
        NetBsd | DragonFly => (pid, fd).prop_map(Some).boxed(),
        _ => option::weighted(0.9, (pid, fd)).boxed(),
    };
    let ends = prop::sample::select(protos(system))
        .prop_flat_map(|(proto, over)| (Just((proto, over)), end(over), option::of(end(over))));
    (user, command, holder, ends, prop::sample::select(&BSD_STATES[..])).prop_map(
        |(user, command, holder, ((proto, family), local, remote), state)| Model {
            user,
            command,
            holder,
            proto,
            family,
            local,
            remote: remote
                .filter(|(ip, _, port)| family != Over::Both && !(ip.is_unspecified() && *port == 0)),
            state,
        },
    )
}

/// Sockets that one call shows. Every process has a number of its own.
pub(super) fn scene(
    user: BoxedStrategy<Vec<u8>>,
    command: BoxedStrategy<Vec<u8>>,
) -> impl Strategy<Value = (Style, Vec<Model>)> {
    let systems = [FreeBsd9, FreeBsd10, FreeBsd13, FreeBsd14, FreeBsd15, FreeBsd15, DragonFly, NetBsd];
    let end = prop::sample::select(&["\n", "\r\n", "   \n", "\t \r\n"][..]);
    let style = (prop::sample::select(systems.to_vec()), any::<[bool; 4]>(), end).prop_map(
        |(system, [header, wide, states, names], end)| Style {
            system,
            header,
            wide: wide && !matches!(system, FreeBsd9 | FreeBsd10 | DragonFly | NetBsd),
            states: states && !matches!(system, FreeBsd9 | DragonFly | NetBsd),
            names: names && matches!(system, FreeBsd13 | FreeBsd14 | FreeBsd15),
            end,
        },
    );
    style.prop_flat_map(move |style| {
        let system = style.system;
        (Just(style), vec(model(system, user.clone(), command.clone()), 1..6)).prop_map(
            |(mut style, mut models)| {
                let mut pids = std::collections::BTreeSet::new();
                models.retain(|model| model.holder.is_none_or(|(pid, _)| pids.insert(pid)));
                // Without a header it does not show that nothing is cut.
                let is_cut = |end: &str| end.len() == 21 && end.matches(':').count() > 1;
                if models.iter().any(|model| ends(&style, model).iter().any(|end| is_cut(end))) {
                    style.header |= style.system != FreeBsd15;
                }
                (style, models)
            },
        )
    })
}
