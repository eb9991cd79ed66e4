//! Damaged reports: nothing panics, and whatever is read from the rest is proved by its text.
//!
//! Real reports beside the project (`../shared/corpus/text`) are read too where they are there: a few of them with
//! few cuts, so that the suite stays short. `examples/hostile.rs` breaks every file of a folder.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod damage;
mod hurting;
mod lawful;

use std::path::{Path, PathBuf};

/// The .txt files under `folder`, in order.
fn texts(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<_> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let below = |path: PathBuf| {
        let is_text = path.extension().is_some_and(|ending| ending == "txt");
        if path.is_dir() { texts(&path) } else { Vec::from_iter(is_text.then_some(path)) }
    };
    paths.into_iter().flat_map(below).collect()
}

fn hold(paths: &[PathBuf], cuts: usize, pages: usize) {
    for path in paths {
        let bytes = std::fs::read(path).unwrap();
        for (what, copy) in damage::copies(&bytes, cuts, pages, bytes.len() as u64) {
            assert_eq!(damage::fault(&copy), None, "{} {what}", path.display());
        }
    }
}

#[test]
fn damaged_reports_of_the_corpus_hold() {
    let paths = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("corpus"));
    assert!(!paths.is_empty());
    hold(&paths, 6, 6);
}

#[test]
fn damaged_real_reports_hold() {
    let paths = texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/corpus/text"));
    if paths.is_empty() {
        println!("skipped: no real reports in ../shared/corpus/text");
        return;
    }
    let sample: Vec<_> = paths.into_iter().step_by(97).collect();
    hold(&sample, 2, 2);
}

/// What the fuzzer found, each as short as it could be made.
const FOUND: [&str; 2] = [
    // Two page numbers as far from the count of pages, one above and one below: which one was believed changed from
    // one reading to the next.
    "Visits\n\u{c}3\nPlans\n\u{c}0\nHomes\n",
    // A grade before its label, and on the page before: the page was the label's.
    "Inspection of safeguarding and\nlooked after children services\nHarrowmere Metropolitan Borough Council\n\n\
     \u{c}Record of main findings\n\nServices for looked after children\n\nOverall effectiveness\n\nGood\n\nGood\n\n\
     \u{c}Being healthy\n\nStaying safe\n\nGood\n",
];

#[test]
fn what_the_fuzzer_found_holds() {
    for text in FOUND {
        // The order of a hash map changes from one reading to the next, and may be the right one by chance.
        (0..20).for_each(|_| lawful::assert_lawful(text));
    }
}

/// Nothing calls itself once for each bullet, bracket or page: half a megabyte of stack is enough for all.
#[test]
fn texts_made_to_hurt_hold_on_a_small_stack() {
    const STACK: usize = 1 << 19;
    const BYTES: usize = 20_000;
    let hold = || hurting::SHAPES.iter().for_each(|shape| lawful::assert_lawful(&hurting::text(shape, BYTES)));
    std::thread::Builder::new().stack_size(STACK).spawn(hold).unwrap().join().unwrap();
}
