//! Any bytes are a text in some encoding or refused, and a report keeps the laws of the text that was decoded.
//!
//! Bytes with the mark of a PDF are left to the target `pdf`, which knows how they begin.
#![no_main]

#[path = "../../tests/lawful/mod.rs"]
mod lawful;

use libfuzzer_sys::Corpus;
use ofsted_report::Reader;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| -> Corpus {
    if bytes.windows(5).any(|mark| mark == b"%PDF-") {
        return Corpus::Reject;
    }
    if let Ok(report) = Reader::new().keep_text().read_bytes(bytes) {
        let text = report.source.text.clone().unwrap_or_default();
        lawful::assert_report("", &text, &report);
        assert_eq!(report.source.bytes, bytes.len());
    }
    Corpus::Keep
});
