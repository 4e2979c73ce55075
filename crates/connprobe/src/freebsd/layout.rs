//! Where things are in the lists of FreeBSD's sysctl, on 64-bit CPUs, since FreeBSD 12.
//!
//! `cargo xtask layouts` holds each number against the expression of C in the line above it.
#![cfg_attr(not(target_os = "freebsd"), allow(dead_code, reason = "the calls are built there only"))]

/// `CTL_KERN`
pub(super) const KERN: usize = 1;
/// `KERN_PROC`
pub(super) const KERN_PROC: usize = 14;
/// `KERN_PROC_PID`
pub(super) const PROC_PID: usize = 1;
/// `KERN_PROC_ARGS`
pub(super) const PROC_ARGS: usize = 7;
/// `KERN_PROC_PROC`
pub(super) const PROC_ALL: usize = 8;
/// `KERN_PROC_PATHNAME`
pub(super) const PROC_PATH: usize = 12;
/// `KERN_PROC_FILEDESC`
pub(super) const PROC_DESCRIPTORS: usize = 33;

/// `sizeof(struct xinpgen)`
pub(super) const GENERATION: usize = 64;
/// `offsetof(struct xinpgen, xig_len)`
pub(super) const GENERATION_LENGTH: usize = 0;
/// `offsetof(struct xinpgen, xig_gen)`
pub(super) const GENERATION_NUMBER: usize = 16;

/// `offsetof(struct xtcpcb, xt_len)`
pub(super) const TCP_LENGTH: usize = 0;
/// `offsetof(struct xtcpcb, xt_inp)`
pub(super) const TCP_INP: usize = 8;
/// `offsetof(struct xtcpcb, t_state)`
pub(super) const TCP_STATE: usize = 568;

/// `sizeof(struct xinpcb)`
pub(super) const INP: usize = 400;
/// `offsetof(struct xinpcb, xi_len)`
pub(super) const INP_LENGTH: usize = 0;
/// `offsetof(struct xinpcb, xi_socket)`
pub(super) const INP_SOCKET: usize = 8;
/// `offsetof(struct xinpcb, inp_inc.inc_ie.ie_fport)`
pub(super) const INP_REMOTE_PORT: usize = 252;
/// `offsetof(struct xinpcb, inp_inc.inc_ie.ie_lport)`
pub(super) const INP_LOCAL_PORT: usize = 254;
/// `offsetof(struct xinpcb, inp_inc.inc_ie.ie_dependfaddr)`
pub(super) const INP_REMOTE: usize = 256;
/// `offsetof(struct xinpcb, inp_inc.inc_ie.ie_dependladdr)`
pub(super) const INP_LOCAL: usize = 272;
/// `offsetof(struct xinpcb, inp_vflag)`
pub(super) const INP_FAMILIES: usize = 392;

/// `INP_IPV6PROTO`
pub(super) const OPENED_FOR_V6: u8 = 4;

/// `offsetof(struct xsocket, xso_len)`
pub(super) const SOCKET_LENGTH: usize = 0;
/// `offsetof(struct xsocket, xso_so)`
pub(super) const SOCKET_SO: usize = 8;
/// `offsetof(struct xsocket, so_pcb)`
pub(super) const SOCKET_PCB: usize = 16;
/// `offsetof(struct xsocket, xso_family)`
pub(super) const SOCKET_FAMILY: usize = 100;
/// `offsetof(struct xsocket, so_qlen)`
pub(super) const SOCKET_WAITING: usize = 104;
/// `offsetof(struct xsocket, so_qlimit)`
pub(super) const SOCKET_MOST_WAITING: usize = 112;
/// `offsetof(struct xsocket, so_uid)`
pub(super) const SOCKET_UID: usize = 120;
/// `offsetof(struct xsocket, so_rcv.sb_cc)`
pub(super) const SOCKET_RECEIVED: usize = 168;
/// `offsetof(struct xsocket, so_snd.sb_cc)`
pub(super) const SOCKET_TO_SEND: usize = 204;

/// `offsetof(struct xfile, xf_size)`
pub(super) const FILE_LENGTH: usize = 0;
/// `offsetof(struct xfile, xf_pid)`
pub(super) const FILE_PID: usize = 8;
/// `offsetof(struct xfile, xf_uid)`
pub(super) const FILE_UID: usize = 12;
/// `offsetof(struct xfile, xf_fd)`
pub(super) const FILE_FD: usize = 16;
/// `offsetof(struct xfile, xf_type)`
pub(super) const FILE_KIND: usize = 32;
/// `offsetof(struct xfile, xf_data)`
pub(super) const FILE_DATA: usize = 56;
/// `DTYPE_SOCKET`
pub(super) const FILE_IS_SOCKET: usize = 2;

/// `offsetof(struct kinfo_file, kf_structsize)`
pub(super) const KF_LENGTH: usize = 0;
/// `offsetof(struct kinfo_file, kf_type)`
pub(super) const KF_KIND: usize = 4;
/// `offsetof(struct kinfo_file, kf_fd)`
pub(super) const KF_FD: usize = 8;
/// `offsetof(struct kinfo_file, kf_un.kf_sock.kf_sock_domain0)`
pub(super) const KF_FAMILY: usize = 36;
/// `offsetof(struct kinfo_file, kf_un.kf_sock.kf_sock_protocol0)`
pub(super) const KF_PROTOCOL: usize = 44;
/// `offsetof(struct kinfo_file, kf_un.kf_sock.kf_sock_pcb)`
pub(super) const KF_PCB: usize = 304;
/// `KF_TYPE_SOCKET`
pub(super) const KF_IS_SOCKET: usize = 2;

/// `offsetof(struct kinfo_proc, ki_structsize)`
pub(super) const PROCESS_LENGTH: usize = 0;
/// `offsetof(struct kinfo_proc, ki_pid)`
pub(super) const PROCESS_PID: usize = 72;
/// `offsetof(struct kinfo_proc, ki_uid)`
pub(super) const PROCESS_UID: usize = 168;
/// `offsetof(struct kinfo_proc, ki_jid)`
pub(super) const PROCESS_JAIL: usize = 592;
/// `offsetof(struct kinfo_proc, ki_comm)`
pub(super) const PROCESS_COMM: usize = 447;
/// `sizeof(((struct kinfo_proc *)0)->ki_comm)`
pub(super) const COMM: usize = 20;

/// `AF_INET`
pub(super) const INET: usize = 2;
/// `AF_INET6`
pub(super) const INET6: usize = 28;
/// `IPPROTO_TCP`
pub(super) const TCP: usize = 6;
/// `IPPROTO_UDP`
pub(super) const UDP: usize = 17;
