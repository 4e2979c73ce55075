//! Any bytes, read as [`connparse::netstat_windows`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::NETSTAT_WINDOWS;

libfuzzer_sys::fuzz_target!(|text: &[u8]| NETSTAT_WINDOWS.one_way(text));
