//! How often and how much reading a report allocates: see README.md beside this file.
//!
//! Counts are no times: two readings of a text must agree, and so must two machines of one width.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/generator/mod.rs"]
mod generator;

use allocation_counter::{AllocationInfo, measure};
use generator::families::FAMILIES;
use generator::render::{Style, render};
use generator::{Spec, make};
use ofsted_report::read;
use std::hint::black_box;

fn main() {
    println!("{:<28} {:>8} {:>8} {:>10} {:>10} {:>8}", "read", "bytes", "allocs", "allocated", "at once", "a KB");
    for family in FAMILIES {
        let text = render(&make(Spec { family: family.name, seed: 1, size: 8 }).document, Style::Pdftotext, &[]);
        // Tables and forms are made when they are first used.
        black_box(read(&text));
        let (once, again) = (counted(&text), counted(&text));
        assert_eq!(once, again, "{}: two readings allocate differently", family.name);
        assert_eq!(once.count_current, 0, "{}: something was never given back", family.name);
        let AllocationInfo { count_total, bytes_total, bytes_max, .. } = once;
        let a_kilobyte = count_total as f64 / (text.len() as f64 / 1000.0);
        println!(
            "{:<28} {:>8} {count_total:>8} {bytes_total:>10} {bytes_max:>10} {a_kilobyte:>8.1}",
            family.name,
            text.len()
        );
    }
}

/// What one reading asks for, the drop of its report included.
fn counted(text: &str) -> AllocationInfo {
    measure(|| drop(black_box(read(black_box(text)))))
}
