//! What `-F` prints, a field after the other.

use connparse::{Address, Family, Owner, Protocol, Socket};
use proptest::prelude::*;

use super::scene::{File, Process, Shown, escaped, shown};

#[derive(Clone, Debug)]
pub(super) struct FieldStyle {
    nul: bool,
    crlf: bool,
    descriptors: bool,
    kinds: bool,
    others: bool,
    shown: Shown,
}

pub(super) fn field_style() -> impl Strategy<Value = FieldStyle> {
    (any::<[bool; 5]>(), shown()).prop_map(|([nul, crlf, descriptors, kinds, others], shown)| FieldStyle {
        nul,
        crlf,
        descriptors,
        kinds,
        others,
        shown,
    })
}

impl FieldStyle {
    fn put(&self, fields: &[String], text: &mut Vec<u8>) {
        let end: &[u8] = if self.crlf { b"\r\n" } else { b"\n" };
        for field in fields {
            text.extend_from_slice(field.as_bytes());
            text.extend_from_slice(if self.nul { b"\0" } else { end });
        }
        if self.nul {
            text.extend_from_slice(end);
        }
    }
}

pub(super) fn render_process(process: &Process, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = vec![format!("p{}", process.pid)];
    if let Some(tid) = process.tid {
        fields.extend([format!("K{tid}"), "Mtwo words".into()]);
    }
    if style.others {
        fields.extend(["g15985".into(), "R1".into()]);
    }
    let name: String = process.name.iter().map(|byte| escaped(*byte, false).unwrap()).collect();
    fields.extend([format!("c{name}"), format!("u{}", process.uid as i32)]);
    fields.extend(process.login.as_ref().map(|login| format!("L{login}")));
    style.put(&fields, text);
}

pub(super) fn render_file(file: &File, style: &FieldStyle, text: &mut Vec<u8>) {
    let mut fields = Vec::new();
    if style.descriptors {
        fields.push(format!("f{}", file.fd));
    }
    if style.others {
        fields.extend(["au".into(), "l ".into()]);
    }
    if style.kinds {
        fields.push(format!("t{}", file.kind()));
    }
    let device = if style.shown.inode { file.inode.to_string() } else { format!("0x{:08x}", file.inode) };
    fields.push(format!("d{device}"));
    if style.others {
        fields.push("o0t0".into());
    }
    fields.extend([format!("P{}", file.protocol.0), format!("n{}", file.ends())]);
    if style.shown.state && file.protocol.1 == Protocol::Tcp {
        fields.push(format!("TST={}", file.state.0));
    }
    if style.shown.queues {
        fields.extend([format!("TQR={}", file.queues.0), format!("TQS={}", file.queues.1)]);
    }
    style.put(&fields, text);
}

pub(super) fn expected_set(process: &Process, file: &File, style: &FieldStyle) -> Socket<'static> {
    let mut socket = file.expected(&style.shown);
    if !style.kinds {
        untyped(&mut socket);
    }
    let mut owner = Owner::new(process.pid);
    owner.tid = process.tid;
    owner.name = Some(process.name.clone().into());
    owner.fd = Some(file.fd).filter(|_| style.descriptors);
    socket.owners.push(owner);
    socket.uid = Some(process.uid);
    socket.user = process.login.clone().map(|login| login.into_bytes().into());
    socket
}

/// Where neither end is more than a star, nothing tells the family.
fn untyped(socket: &mut Socket<'_>) {
    let ends = || std::iter::once(&socket.local).chain(&socket.remote);
    if ends().all(|end| end.address.is_wildcard()) {
        socket.family = None;
        socket.local.address = Address::Any;
        if let Some(remote) = &mut socket.remote {
            remote.address = Address::Any;
        }
    } else {
        let v6 = ends().any(|end| end.address.ip().is_some_and(|ip| ip.is_ipv6()));
        socket.family = Some(if v6 { Family::V6 } else { Family::V4 });
    }
}
