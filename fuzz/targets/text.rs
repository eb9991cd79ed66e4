//! Any text is read, and the report keeps the laws.
#![no_main]

#[path = "../../tests/lawful/mod.rs"]
mod lawful;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| lawful::assert_lawful(&String::from_utf8_lossy(bytes)));
