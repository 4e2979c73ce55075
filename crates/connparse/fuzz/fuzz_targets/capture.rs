//! Any bytes, read as a capture in which formats may change.

#![no_main]

use connparse_fuzz::checks::capture::one_way;

libfuzzer_sys::fuzz_target!(|text: &[u8]| one_way(text));
