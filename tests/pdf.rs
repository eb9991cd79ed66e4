//! PDFs: they say what their texts say, and what cannot be read is said in a line.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "typeset/document.rs"]
mod document;
mod generator;
mod typeset;

use generator::check::differences;
use generator::families::FAMILIES;
use generator::{Spec, make};
use ofsted_report::{Reader, verify};

#[test]
fn every_family_set_as_a_pdf_gives_its_answers_back() {
    let mut wrong = Vec::new();
    for family in FAMILIES {
        for seed in 1..=4 {
            let made = make(Spec { family: family.name, seed, size: 1 + seed as usize % 3 });
            let pdf = document::typeset(&made.document);
            if let Some(folder) = std::env::var_os("OFSTED_KEEP") {
                std::fs::write(std::path::Path::new(&folder).join(format!("{}-{seed}.pdf", family.name)), &pdf)
                    .unwrap();
            }
            let report = Reader::new().keep_text().read_bytes(&pdf).unwrap();
            assert_eq!(verify(&report, report.source.text.as_deref().unwrap()), []);
            for found in differences(&made.known, &report) {
                let (want, got) = (found.expected, found.got);
                wrong.push(format!("{} {seed} {}\n   expected {want}\n   got      {got}", family.name, found.field));
            }
        }
    }
    assert!(wrong.is_empty(), "{} wrong answers:\n{}", wrong.len(), wrong.join("\n"));
}
