/* Structures of libproc, filled: what the tests of the resolver `libproc` read. */
#include "filled.h"
#include <libproc.h>
#include <sys/proc_info.h>
#include <sys/socket.h>
#include <netinet/in.h>

FILLED(descriptors, struct { struct proc_fdinfo of[4]; }, {{
	{ .proc_fd = 0, .proc_fdtype = PROX_FDTYPE_VNODE },
	{ .proc_fd = 5, .proc_fdtype = PROX_FDTYPE_SOCKET },
	{ .proc_fd = 6, .proc_fdtype = PROX_FDTYPE_KQUEUE },
	{ .proc_fd = 300, .proc_fdtype = PROX_FDTYPE_SOCKET },
}});

FILLED(process, struct proc_bsdinfo, {
	.pbi_flags = PROC_FLAG_LP64, .pbi_status = 2, .pbi_pid = 812, .pbi_ppid = 1, .pbi_uid = 501, .pbi_ruid = 502,
	.pbi_comm = "com.apple.WebKi", .pbi_name = "com.apple.WebKit.Networking",
	.pbi_start_tvsec = 1700000000, .pbi_start_tvusec = 123456,
});

FILLED(process_short, struct proc_bsdshortinfo, {
	.pbsi_pid = 88, .pbsi_ppid = 1, .pbsi_status = 2, .pbsi_comm = "mDNSResponder", .pbsi_uid = 65, .pbsi_ruid = 66,
});

/* A connection over IPv4 on a socket that was opened for IPv6. */
FILLED(tcp_mapped, struct socket_fdinfo, {
	.psi = {
		.soi_so = 0xa1b2c3d4e5f60718, .soi_pcb = 0x1122334455667788,
		.soi_type = SOCK_STREAM, .soi_protocol = IPPROTO_TCP, .soi_family = AF_INET6,
		.soi_rcv = { .sbi_cc = 17 }, .soi_snd = { .sbi_cc = 4096 },
		.soi_kind = SOCKINFO_TCP,
		.soi_proto.pri_tcp = {
			.tcpsi_ini = {
				.insi_fport = PORT(443), .insi_lport = PORT(50122), .insi_vflag = INI_IPV4,
				.insi_faddr.ina_46 = { .i46a_addr4.s_addr = IPV4(198, 51, 100, 9) },
				.insi_laddr.ina_46 = { .i46a_addr4.s_addr = IPV4(192, 0, 2, 7) },
			},
			.tcpsi_state = TSI_S_ESTABLISHED,
		},
	},
});

/* A socket that waits on every address of both families. */
FILLED(tcp_listening, struct socket_fdinfo, {
	.psi = {
		.soi_so = 0xa1b2c3d4e5f60001,
		.soi_type = SOCK_STREAM, .soi_protocol = IPPROTO_TCP, .soi_family = AF_INET6, .soi_qlen = 2, .soi_qlimit = 128,
		.soi_kind = SOCKINFO_TCP,
		.soi_proto.pri_tcp = {
			.tcpsi_ini = { .insi_lport = PORT(8080), .insi_vflag = INI_IPV4 | INI_IPV6 },
			.tcpsi_state = TSI_S_LISTEN,
		},
	},
});

/* Datagrams between two addresses of the link behind the fourth interface. */
FILLED(udp_link_local, struct socket_fdinfo, {
	.psi = {
		.soi_so = 0xa1b2c3d4e5f60002,
		.soi_type = SOCK_DGRAM, .soi_protocol = IPPROTO_UDP, .soi_family = AF_INET6,
		.soi_rcv = { .sbi_cc = 99 },
		.soi_kind = SOCKINFO_IN,
		.soi_proto.pri_in = {
			.insi_fport = PORT(5353), .insi_lport = PORT(49152), .insi_vflag = INI_IPV6,
			.insi_faddr.ina_6 = {{{ 0xfe, 0x80, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 }}},
			.insi_laddr.ina_6 = {{{ 0xfe, 0x80, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 }}},
		},
	},
});

/* What is no socket of TCP or UDP. */
FILLED(kernel_event, struct socket_fdinfo, {
	.psi = { .soi_so = 3, .soi_type = SOCK_RAW, .soi_protocol = 1, .soi_family = 32, .soi_kind = SOCKINFO_KERN_EVENT },
});
