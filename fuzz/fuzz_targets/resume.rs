#![no_main]

#[allow(dead_code)]
#[path = "../../core/tests/support/properties.rs"]
mod properties;

libfuzzer_sys::fuzz_target!(|input: &[u8]| properties::resume(input));
