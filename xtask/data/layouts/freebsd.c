/* Lists of FreeBSD's sysctl, filled: what the tests of the resolver `sysctl` read. */
#include "filled.h"
#include <sys/types.h>
#include <sys/param.h>
#include <sys/socket.h>
#include <sys/socketvar.h>
#include <sys/sysctl.h>
#include <sys/file.h>
#include <sys/user.h>
#include <netinet/in.h>
#include <netinet/in_pcb.h>
#include <netinet/tcp.h>
#include <netinet/tcp_fsm.h>
#include <netinet/tcp_var.h>

#define ENDS .xig_len = sizeof(struct xinpgen), .xig_count = 5, .xig_gen = 7001, .xig_sogen = 9001
#define ROW .xt_len = sizeof(struct xtcpcb)

FILLED(tcp, struct { struct xinpgen head; struct xtcpcb row[5]; struct xinpgen tail; }, {
	.head = { ENDS },
	.row = {
		/* A connection over IPv4 on a socket that was opened for IPv6. */
		{
			ROW,
			.xt_inp = {
				.xi_len = sizeof(struct xinpcb),
				.xi_socket = {
					.xso_len = sizeof(struct xsocket), .xso_so = 0xfffff80012340000, .so_pcb = 0xfffff80056780000,
					.xso_protocol = IPPROTO_TCP, .xso_family = AF_INET6, .so_uid = 1001, .so_type = SOCK_STREAM,
					.so_rcv = { .sb_cc = 17 }, .so_snd = { .sb_cc = 4096 },
				},
				.inp_inc.inc_ie = {
					.ie_fport = PORT(443), .ie_lport = PORT(50122),
					.ie_faddr.s_addr = IPV4(198, 51, 100, 9), .ie_laddr.s_addr = IPV4(192, 0, 2, 7),
				},
				.inp_vflag = INP_IPV4,
			},
			.t_state = TCPS_ESTABLISHED,
		},
		/* A socket that waits on every address of IPv6 alone. */
		{
			ROW,
			.xt_inp = {
				.xi_len = sizeof(struct xinpcb),
				.xi_socket = {
					.xso_len = sizeof(struct xsocket), .xso_so = 0xfffff80012340100, .so_pcb = 0xfffff80056780100,
					.xso_protocol = IPPROTO_TCP, .xso_family = AF_INET6, .so_uid = 0, .so_type = SOCK_STREAM,
					.so_qlen = 2, .so_qlimit = 128,
				},
				.inp_inc.inc_ie = { .ie_lport = PORT(8080) },
				.inp_flags = IN6P_IPV6_V6ONLY, .inp_vflag = INP_IPV6,
			},
			.t_state = TCPS_LISTEN,
		},
		/* A connection of a link-local address behind the third interface, which its process has closed. */
		{
			ROW,
			.xt_inp = {
				.xi_len = sizeof(struct xinpcb),
				.xi_socket = {
					.xso_len = sizeof(struct xsocket), .xso_so = 0xfffff80012340200, .so_pcb = 0xfffff80056780200,
					.xso_protocol = IPPROTO_TCP, .xso_family = AF_INET6, .so_uid = 1001, .so_type = SOCK_STREAM,
				},
				.inp_inc.inc_ie = {
					.ie_fport = PORT(22), .ie_lport = PORT(50123),
					.ie6_faddr = {{{ 0xfe, 0x80, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2 }}},
					.ie6_laddr = {{{ 0xfe, 0x80, 0, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1 }}},
				},
				.inp_vflag = INP_IPV6,
			},
			.t_state = TCPS_FIN_WAIT_2,
		},
		/* What is over has no socket any more. */
		{
			ROW,
			.xt_inp = {
				.xi_len = sizeof(struct xinpcb),
				.inp_inc.inc_ie = {
					.ie_fport = PORT(80), .ie_lport = PORT(50124),
					.ie_faddr.s_addr = IPV4(198, 51, 100, 10), .ie_laddr.s_addr = IPV4(192, 0, 2, 7),
				},
				.inp_vflag = INP_IPV4,
			},
			.t_state = TCPS_TIME_WAIT,
		},
		/* What is half open has none yet. */
		{
			ROW,
			.xt_inp = {
				.xi_len = sizeof(struct xinpcb),
				.xi_socket = {
					.xso_len = sizeof(struct xsocket), .xso_protocol = IPPROTO_TCP, .so_type = SOCK_STREAM,
				},
				.inp_inc.inc_ie = {
					.ie_fport = PORT(61000), .ie_lport = PORT(8080),
					.ie6_faddr = {{{ 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9 }}},
					.ie6_laddr = {{{ 0x20, 1, 0xd, 0xb8, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 7 }}},
				},
				.inp_vflag = INP_IPV6,
			},
			.t_state = TCPS_SYN_RECEIVED,
		},
	},
	.tail = { ENDS },
});

FILLED(udp, struct { struct xinpgen head; struct xinpcb row[1]; struct xinpgen tail; }, {
	.head = { ENDS },
	.row = {{
		.xi_len = sizeof(struct xinpcb),
		.xi_socket = {
			.xso_len = sizeof(struct xsocket), .xso_so = 0xfffff80012340300, .so_pcb = 0xfffff80056780300,
			.xso_protocol = IPPROTO_UDP, .xso_family = AF_INET, .so_uid = 53, .so_type = SOCK_DGRAM, .so_rcv = { .sb_cc = 99 },
		},
		.inp_inc.inc_ie = { .ie_lport = PORT(53), .ie_laddr.s_addr = IPV4(127, 0, 0, 1) },
		.inp_vflag = INP_IPV4,
	}},
	.tail = { ENDS },
});

#define FILE_OF(pid, uid, fd, type, data) \
	{ .xf_size = sizeof(struct xfile), .xf_pid = pid, .xf_uid = uid, .xf_fd = fd, .xf_type = type, .xf_data = data }

FILLED(files, struct { struct xfile of[5]; }, {{
	FILE_OF(812, 1001, 0, DTYPE_VNODE, 0xfffff80099990000),
	FILE_OF(812, 1001, 9, DTYPE_SOCKET, 0xfffff80012340000),
	FILE_OF(700, 0, 6, DTYPE_SOCKET, 0xfffff80012340100),
	FILE_OF(701, 80, 6, DTYPE_SOCKET, 0xfffff80012340100),
	FILE_OF(53, 53, 5, DTYPE_SOCKET, 0xfffff80012340300),
}});

FILLED(descriptors, struct { struct kinfo_file of[3]; }, {{
	{ .kf_structsize = sizeof(struct kinfo_file), .kf_type = KF_TYPE_VNODE, .kf_fd = KF_FD_TYPE_CWD },
	{
		.kf_structsize = sizeof(struct kinfo_file), .kf_type = KF_TYPE_SOCKET, .kf_fd = 9,
		.kf_un.kf_sock = {
			.kf_sock_domain0 = AF_INET6, .kf_sock_type0 = SOCK_STREAM, .kf_sock_protocol0 = IPPROTO_TCP,
			.kf_sock_pcb = 0xfffff80056780000,
		},
	},
	{
		.kf_structsize = sizeof(struct kinfo_file), .kf_type = KF_TYPE_SOCKET, .kf_fd = 10,
		.kf_un.kf_sock = { .kf_sock_domain0 = AF_UNIX, .kf_sock_type0 = SOCK_STREAM, .kf_sock_pcb = 0xfffff80077770000 },
	},
}});

#define PROCESS .ki_structsize = sizeof(struct kinfo_proc)

FILLED(processes, struct { struct kinfo_proc of[2]; }, {{
	{
		PROCESS, .ki_pid = 812, .ki_uid = 1001, .ki_ruid = 1002, .ki_comm = "firefox-bin",
		.ki_start = { .tv_sec = 1700000000, .tv_usec = 123456 },
	},
	{
		PROCESS, .ki_pid = 700, .ki_uid = 0, .ki_ruid = 0, .ki_comm = "nginx", .ki_jid = 3,
		.ki_start = { .tv_sec = 1700000100, .tv_usec = 5 },
	},
}});
