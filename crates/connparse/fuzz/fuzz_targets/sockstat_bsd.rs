//! Any bytes, read as [`connparse::sockstat_bsd`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::SOCKSTAT_BSD;

libfuzzer_sys::fuzz_target!(|text: &[u8]| SOCKSTAT_BSD.one_way(text));
