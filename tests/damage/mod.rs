//! Reports that lost something on their way: cut off, short of a page, with bytes that were never written.

#![allow(dead_code)] // each test and example uses a part of it

pub mod pdf;

use ofsted_report::{Reader, verify};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::{Duration, Instant};

/// How long the reading of one document may take, whatever was done to it.
const LONGEST: Duration = Duration::from_secs(10);

/// A small generator of numbers (SplitMix64): the same seed breaks the same places on every machine.
pub struct Seeded(u64);

impl Seeded {
    /// Begins at `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// A number below `end`, 0 where there is none.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        usize::try_from((z ^ (z >> 31)) % (end.max(1) as u64)).unwrap_or_default()
    }
}

/// The document whole, cut at `cuts` places (the head and the tail in turn), once without each of its pages (at most
/// `pages` of them), and three times with a byte in two hundred changed. Each copy comes with what was done to it.
pub fn copies(bytes: &[u8], cuts: usize, pages: usize, seed: u64) -> Vec<(String, Vec<u8>)> {
    let mut seeded = Seeded::new(seed);
    let mut copies = vec![("whole".to_owned(), bytes.to_vec())];
    for turn in 0..cuts {
        let at = seeded.below(bytes.len());
        let part = if turn % 2 == 0 { &bytes[..at] } else { &bytes[at..] };
        copies.push((format!("{} byte {at}", if turn % 2 == 0 { "before" } else { "from" }), part.to_vec()));
    }
    copies.extend(without_pages(bytes).take(pages));
    for turn in 0..3 {
        let mut changed = bytes.to_vec();
        for _ in 0..bytes.len() / 200 {
            changed[seeded.below(bytes.len())] = u8::try_from(seeded.below(256)).unwrap_or_default();
        }
        copies.push((format!("bytes changed, turn {turn} of seed {seed}"), changed));
    }
    copies
}

fn without_pages(bytes: &[u8]) -> impl Iterator<Item = (String, Vec<u8>)> {
    let pages: Vec<&[u8]> = bytes.split_inclusive(|byte| *byte == b'\x0c').collect();
    let pages = if pages.len() > 1 { pages } else { Vec::new() };
    (0..pages.len()).map(move |lost| {
        let kept = pages.iter().enumerate().filter(|(at, _)| *at != lost).flat_map(|(_, page)| page.iter().copied());
        (format!("without page {}", lost + 1), kept.collect())
    })
}

/// Reads the bytes, and says what does not hold: a panic, a value that its slices do not prove, or that it took long.
pub fn fault(bytes: &[u8]) -> Option<String> {
    fault_of(bytes, "")
}

/// The same of a file with that name, which may say that it is a PDF.
pub fn fault_of(bytes: &[u8], name: &str) -> Option<String> {
    let read = || {
        // Bytes that hold no text are refused, which is an answer.
        let report = Reader::new().name(name).keep_text().read_bytes(bytes).ok()?;
        let text = report.source.text.as_deref().unwrap_or_default();
        verify(&report, text).first().map(ToString::to_string)
    };
    let start = Instant::now();
    let found = catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Some("panicked".to_owned()));
    let took = start.elapsed();
    found.or_else(|| (took > LONGEST).then(|| format!("took {took:?}")))
}
