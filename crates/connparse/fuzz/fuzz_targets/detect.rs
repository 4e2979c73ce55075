//! Any bytes, of which the format is not known.

#![no_main]

use connparse_fuzz::checks::detection;

libfuzzer_sys::fuzz_target!(|text: &[u8]| detection(text));
