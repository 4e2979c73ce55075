//! Any bytes, read as [`connparse::netstat_linux`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::NETSTAT_LINUX;

libfuzzer_sys::fuzz_target!(|text: &[u8]| NETSTAT_LINUX.one_way(text));
