//! Any bytes that call themselves a PDF are read or refused with a word, and a report keeps the laws of its text.
#![no_main]

#[path = "../../tests/lawful/mod.rs"]
mod lawful;

use ofsted_report::Reader;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let marked = bytes.windows(5).take(1024).any(|mark| mark == b"%PDF-");
    let bytes = if marked { bytes.to_vec() } else { [b"%PDF-1.7\n", bytes].concat() };
    match Reader::new().keep_text().read_bytes(&bytes) {
        Ok(report) => {
            let text = report.source.text.clone().unwrap_or_default();
            lawful::assert_report("", &text, &report);
        }
        Err(error) => assert!(!error.to_string().is_empty()),
    }
});
