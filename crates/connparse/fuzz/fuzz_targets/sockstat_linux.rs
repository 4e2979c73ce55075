//! Any bytes, read as [`connparse::sockstat_linux`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::SOCKSTAT_LINUX;

libfuzzer_sys::fuzz_target!(|text: &[u8]| SOCKSTAT_LINUX.one_way(text));
