//! Where things are in the structures of `sys/proc_info.h`, the same on Apple's and on Intel's CPUs.
//!
//! `cargo xtask layouts` holds each number against the expression of C in the line above it.
#![cfg_attr(not(target_os = "macos"), allow(dead_code, reason = "the calls are built there only"))]

/// `PROC_ALL_PIDS`
pub(super) const ALL_PIDS: usize = 1;
/// `PROC_PIDLISTFDS`
pub(super) const LIST_DESCRIPTORS: usize = 1;
/// `PROC_PIDTBSDINFO`
pub(super) const PROCESS: usize = 3;
/// `PROC_PIDT_SHORTBSDINFO`
pub(super) const PROCESS_SHORT: usize = 13;
/// `PROC_PIDFDSOCKETINFO`
pub(super) const DESCRIPTOR_SOCKET: usize = 3;
/// `PROC_PIDPATHINFO_MAXSIZE`
pub(super) const LONGEST_PATH: usize = 4096;

/// `sizeof(struct proc_fdinfo)`
pub(super) const FD: usize = 8;
/// `offsetof(struct proc_fdinfo, proc_fd)`
pub(super) const FD_NUMBER: usize = 0;
/// `offsetof(struct proc_fdinfo, proc_fdtype)`
pub(super) const FD_KIND: usize = 4;
/// `PROX_FDTYPE_SOCKET`
pub(super) const FD_IS_SOCKET: usize = 2;

/// `sizeof(struct proc_bsdinfo)`
pub(super) const BSD: usize = 136;
/// `offsetof(struct proc_bsdinfo, pbi_uid)`
pub(super) const BSD_UID: usize = 20;
/// `offsetof(struct proc_bsdinfo, pbi_comm)`
pub(super) const BSD_COMM: usize = 48;
/// `sizeof(((struct proc_bsdinfo *)0)->pbi_comm)`
pub(super) const COMM: usize = 16;
/// `offsetof(struct proc_bsdinfo, pbi_name)`
pub(super) const BSD_NAME: usize = 64;
/// `sizeof(((struct proc_bsdinfo *)0)->pbi_name)`
pub(super) const NAME: usize = 32;
/// `offsetof(struct proc_bsdinfo, pbi_start_tvsec)`
pub(super) const BSD_START: usize = 120;
/// `offsetof(struct proc_bsdinfo, pbi_start_tvusec)`
pub(super) const BSD_START_MICROS: usize = 128;

/// `sizeof(struct proc_bsdshortinfo)`
pub(super) const SHORT: usize = 64;
/// `offsetof(struct proc_bsdshortinfo, pbsi_comm)`
pub(super) const SHORT_COMM: usize = 16;
/// `offsetof(struct proc_bsdshortinfo, pbsi_uid)`
pub(super) const SHORT_UID: usize = 36;

/// `sizeof(struct socket_fdinfo)`
pub(super) const SOCKET_FD: usize = 792;
/// `offsetof(struct socket_fdinfo, psi)`
pub(super) const SOCKET: usize = 24;
/// `offsetof(struct socket_info, soi_so)`
pub(super) const SOI_SO: usize = 136;
/// `offsetof(struct socket_info, soi_protocol)`
pub(super) const SOI_PROTOCOL: usize = 156;
/// `offsetof(struct socket_info, soi_family)`
pub(super) const SOI_FAMILY: usize = 160;
/// `offsetof(struct socket_info, soi_qlen)`
pub(super) const SOI_WAITING: usize = 170;
/// `offsetof(struct socket_info, soi_qlimit)`
pub(super) const SOI_MOST_WAITING: usize = 174;
/// `offsetof(struct socket_info, soi_rcv.sbi_cc)`
pub(super) const SOI_RECEIVED: usize = 184;
/// `offsetof(struct socket_info, soi_snd.sbi_cc)`
pub(super) const SOI_TO_SEND: usize = 208;
/// `offsetof(struct socket_info, soi_kind)`
pub(super) const SOI_KIND: usize = 232;
/// `offsetof(struct socket_info, soi_proto)`
pub(super) const SOI_PROTO: usize = 240;
/// `SOCKINFO_IN`
pub(super) const KIND_IN: usize = 1;
/// `SOCKINFO_TCP`
pub(super) const KIND_TCP: usize = 2;

/// `offsetof(struct tcp_sockinfo, tcpsi_ini)`
pub(super) const TCP_INI: usize = 0;
/// `offsetof(struct in_sockinfo, insi_fport)`
pub(super) const INI_REMOTE_PORT: usize = 0;
/// `offsetof(struct in_sockinfo, insi_lport)`
pub(super) const INI_LOCAL_PORT: usize = 4;
/// `offsetof(struct in_sockinfo, insi_vflag)`
pub(super) const INI_FAMILIES: usize = 24;
/// `offsetof(struct in_sockinfo, insi_faddr)`
pub(super) const INI_REMOTE: usize = 32;
/// `offsetof(struct in_sockinfo, insi_laddr)`
pub(super) const INI_LOCAL: usize = 48;
/// `offsetof(struct in_sockinfo, insi_v6.in6_ifindex)`
pub(super) const INI_INTERFACE: usize = 76;
/// `offsetof(struct tcp_sockinfo, tcpsi_state)`
pub(super) const TCP_STATE: usize = 80;

/// `AF_INET`
pub(super) const INET: usize = 2;
/// `AF_INET6`
pub(super) const INET6: usize = 30;
/// `IPPROTO_TCP`
pub(super) const TCP: usize = 6;
/// `IPPROTO_UDP`
pub(super) const UDP: usize = 17;
