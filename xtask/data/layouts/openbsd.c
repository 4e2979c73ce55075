/* The list of OpenBSD's `kern.file`, filled: what the tests of the resolver `sysctl` read. */
#include "filled.h"
#include <sys/types.h>
#include <sys/param.h>
#include <sys/socket.h>
#include <sys/sysctl.h>
#define _KERNEL
#include <sys/file.h>
#undef _KERNEL
#include <netinet/in.h>
#include <netinet/tcp_fsm.h>

#define HTTPD .p_uid = 67, .p_gid = 67, .p_comm = "httpd", .f_type = DTYPE_SOCKET

FILLED(files, struct { struct kinfo_file of[6]; }, {{
	{ .p_pid = 22930, .fd_fd = KERN_FILE_CDIR, .p_uid = 67, .p_comm = "httpd", .f_type = DTYPE_VNODE },
	/* A connection over IPv4. */
	{
		.p_pid = 22930, .fd_fd = 9, HTTPD, .f_data = 0xffff800012340000,
		.so_type = SOCK_STREAM, .so_protocol = IPPROTO_TCP, .so_family = AF_INET,
		.inp_lport = PORT(443), .inp_laddru = { IPV4(192, 0, 2, 7) },
		.inp_fport = PORT(50122), .inp_faddru = { IPV4(198, 51, 100, 9) },
		.so_rcv_cc = 17, .so_snd_cc = 4096, .t_state = TCPS_ESTABLISHED,
	},
	/* A socket that waits, held by two. */
	{
		.p_pid = 22930, .fd_fd = 4, HTTPD, .f_data = 0xffff800012340100,
		.so_type = SOCK_STREAM, .so_protocol = IPPROTO_TCP, .so_family = AF_INET6,
		.inp_lport = PORT(80), .t_state = TCPS_LISTEN,
	},
	{
		.p_pid = 22931, .fd_fd = 4, HTTPD, .f_data = 0xffff800012340100,
		.so_type = SOCK_STREAM, .so_protocol = IPPROTO_TCP, .so_family = AF_INET6,
		.inp_lport = PORT(80), .t_state = TCPS_LISTEN,
	},
	/* Datagrams between two addresses of the link behind the second interface. */
	{
		.p_pid = 5, .fd_fd = 3, .p_uid = 0, .p_comm = "dhcp6leased", .f_type = DTYPE_SOCKET, .f_data = 0xffff800012340200,
		.so_type = SOCK_DGRAM, .so_protocol = IPPROTO_UDP, .so_family = AF_INET6,
		.inp_lport = PORT(546), .inp_laddru = { 0x020080fe, 0, 0, 0x01000000 },
		.inp_fport = PORT(547), .inp_faddru = { 0x020080fe, 0, 0, 0x02000000 },
	},
	/* A socket of UNIX. */
	{
		.p_pid = 5, .fd_fd = 4, .p_uid = 0, .p_comm = "dhcp6leased", .f_type = DTYPE_SOCKET, .f_data = 0xffff800012340300,
		.so_type = SOCK_DGRAM, .so_family = AF_UNIX,
	},
}});
