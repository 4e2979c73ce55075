//! Any bytes, read as [`connparse::procstat`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::PROCSTAT;

libfuzzer_sys::fuzz_target!(|text: &[u8]| PROCSTAT.one_way(text));
