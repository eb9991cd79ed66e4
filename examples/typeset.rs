//! Sets a report's text as a PDF: `cargo run --example typeset -- corpus/ilacs/ambleford-2023.txt out.pdf`.
//!
//! The PDFs of `corpus/` were made so from the texts beside them.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/typeset/mod.rs"]
mod typeset;

use ofsted_report::Reader;
use std::process::ExitCode;

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [from, to] = words.as_slice() else {
        eprintln!("typeset: needs a text and the name of a PDF");
        return ExitCode::from(2);
    };
    let report = Reader::new().keep_text().read_path(from).unwrap();
    std::fs::write(to, typeset::plain::typeset(report.source.text.as_deref().unwrap(), &report)).unwrap();
    ExitCode::SUCCESS
}
