/* A filled structure between two marks, by which it is found in the object file. */
#include <stddef.h>
#include <stdint.h>

#define FILLED(name, type, ...)                                                                   \
	const struct {                                                                            \
		char begin[32];                                                                   \
		type value;                                                                       \
		char end[16];                                                                     \
	} name = { "connutil:" #name, __VA_ARGS__, "connutil:end" }

/* A port as the kernels keep it: in the network's byte order, of CPUs that are little-endian here. */
#define PORT(number) (((number) & 0xff) << 8 | (number) >> 8)
/* The same of an IPv4 address. */
#define IPV4(a, b, c, d) ((uint32_t)(a) | (uint32_t)(b) << 8 | (uint32_t)(c) << 16 | (uint32_t)(d) << 24)
