//! Any bytes, read as [`connparse::netstat_bsd`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::NETSTAT_BSD;

libfuzzer_sys::fuzz_target!(|text: &[u8]| NETSTAT_BSD.one_way(text));
