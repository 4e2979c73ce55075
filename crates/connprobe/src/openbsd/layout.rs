//! Where things are in `struct kinfo_file` of OpenBSD's `sys/sysctl.h`.
//!
//! `cargo xtask layouts` holds each number against the expression of C in the line above it.
#![cfg_attr(not(target_os = "openbsd"), allow(dead_code, reason = "the calls are built there only"))]

/// `CTL_KERN`
pub(super) const KERN: usize = 1;
/// `KERN_FILE`
pub(super) const KERN_FILE: usize = 73;
/// `KERN_FILE_BYPID`
pub(super) const BY_PROCESS: usize = 2;

/// `sizeof(struct kinfo_file)`
pub(super) const FILE: usize = 632;
/// `offsetof(struct kinfo_file, f_type)`
pub(super) const KIND: usize = 16;
/// `DTYPE_SOCKET`
pub(super) const IS_SOCKET: usize = 2;
/// `offsetof(struct kinfo_file, f_data)`
pub(super) const DATA: usize = 64;
/// `offsetof(struct kinfo_file, so_protocol)`
pub(super) const PROTOCOL: usize = 288;
/// `offsetof(struct kinfo_file, so_family)`
pub(super) const FAMILY: usize = 292;
/// `offsetof(struct kinfo_file, inp_lport)`
pub(super) const LOCAL_PORT: usize = 304;
/// `offsetof(struct kinfo_file, inp_laddru)`
pub(super) const LOCAL: usize = 308;
/// `offsetof(struct kinfo_file, inp_fport)`
pub(super) const REMOTE_PORT: usize = 324;
/// `offsetof(struct kinfo_file, inp_faddru)`
pub(super) const REMOTE: usize = 328;
/// `offsetof(struct kinfo_file, p_pid)`
pub(super) const PID: usize = 376;
/// `offsetof(struct kinfo_file, fd_fd)`
pub(super) const FD: usize = 380;
/// `offsetof(struct kinfo_file, p_uid)`
pub(super) const UID: usize = 388;
/// `offsetof(struct kinfo_file, p_comm)`
pub(super) const COMM: usize = 400;
/// `sizeof(((struct kinfo_file *)0)->p_comm)`
pub(super) const COMM_ROOM: usize = 24;
/// `offsetof(struct kinfo_file, so_rcv_cc)`
pub(super) const RECEIVED: usize = 448;
/// `offsetof(struct kinfo_file, so_snd_cc)`
pub(super) const TO_SEND: usize = 456;
/// `offsetof(struct kinfo_file, t_state)`
pub(super) const STATE: usize = 596;

/// `AF_INET`
pub(super) const INET: usize = 2;
/// `AF_INET6`
pub(super) const INET6: usize = 24;
/// `IPPROTO_TCP`
pub(super) const TCP: usize = 6;
/// `IPPROTO_UDP`
pub(super) const UDP: usize = 17;
