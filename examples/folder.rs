//! Reads a folder on all processors and counts grades: `cargo run --example folder -- FOLDER`.

use ofsted_report::output::name;
use ofsted_report::{Reader, batch};
use std::collections::BTreeMap;

fn main() {
    let folder = std::env::args().nth(1).unwrap_or_else(|| "corpus".to_owned());
    let mut grades = BTreeMap::<(String, String), usize>::new();
    for (_, report) in batch::read_all(batch::paths([folder]), &Reader::new(), None) {
        match report {
            Ok(report) => {
                for judgement in &report.judgements {
                    *grades.entry((name(judgement.area), name(judgement.grade))).or_default() += 1;
                }
            }
            // The message begins with the path.
            Err(error) => eprintln!("{error}"),
        }
    }
    for ((area, grade), count) in grades {
        println!("{count:5} {area} {grade}");
    }
}
