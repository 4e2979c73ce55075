//! Any bytes, read as [`connparse::fstat`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::FSTAT;

libfuzzer_sys::fuzz_target!(|text: &[u8]| FSTAT.one_way(text));
