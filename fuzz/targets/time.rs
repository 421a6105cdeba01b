//! Time limits: any bytes, read as text. The laws are those of the test.

#![no_main]

#[path = "../../crates/luoshi-time/tests/fuzz/laws.rs"]
mod laws;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let text = String::from_utf8_lossy(bytes);
    if let Err(why) = laws::keep(&text) {
        panic!("{text:?}: {why}");
    }
});
