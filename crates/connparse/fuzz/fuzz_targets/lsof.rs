//! Any bytes, read as [`connparse::lsof`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::LSOF;

libfuzzer_sys::fuzz_target!(|text: &[u8]| LSOF.one_way(text));
