//! Any bytes, read as [`connparse::proc_net`] reads them.

#![no_main]

use connparse_fuzz::checks::formats::PROC_NET;

libfuzzer_sys::fuzz_target!(|text: &[u8]| PROC_NET.one_way(text));
