//! Any bytes, read as [`connparse::ss`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::SS;

libfuzzer_sys::fuzz_target!(|text: &[u8]| SS.one_way(text));
