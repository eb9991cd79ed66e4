//! Any bytes that call themselves a PDF are read or refused with a word, and a report keeps the laws of its text.
//!
//! The reader catches what panics in the PDF library, and gives an error for it. A panic in our own code is a fault,
//! though the reader would catch it as well: so this looks where each panic comes from.
#![no_main]

#[path = "../../tests/lawful/mod.rs"]
mod lawful;

use ofsted_report::Reader;
use std::panic::{set_hook, take_hook};

libfuzzer_sys::fuzz_target!(init: watch_panics(), |bytes: &[u8]| {
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

/// Ends the process where a panic comes from this project; the reader sets its own hook first, for those it expects.
fn watch_panics() {
    assert!(Reader::new().read_bytes(b"%PDF-1.7\n").is_err());
    let others = take_hook();
    set_hook(Box::new(move |panic| {
        let foreign = |file: &str| file.starts_with("/rustc/") || file.contains("/registry/src/");
        if panic.location().is_some_and(|place| foreign(place.file())) {
            return others(panic);
        }
        eprintln!("{panic}");
        std::process::abort();
    }));
}
