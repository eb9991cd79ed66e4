//! How much of an unfinished output a run keeps.

use super::journal::Entry;
use super::tally::Tally;

/// How much is kept of what an interrupted run left.
#[derive(Debug, Default)]
pub struct Kept {
    /// How many documents.
    pub documents: usize,
    /// How many reports they gave.
    pub reports: usize,
    /// The length of the output up to the last of them.
    pub end: u64,
    /// The length of the journal up to the last of them.
    pub journal_end: u64,
    /// The counts of them for the summary.
    pub tally: Tally,
    /// The documents that have no report.
    pub failures: Vec<Entry>,
    /// Whether the output is whole and has its name already.
    pub whole: bool,
    /// Why more was not kept, where more was there.
    pub why: Option<String>,
}

impl Kept {
    /// Keeps nothing of what was there, and says why.
    pub fn nothing(why: impl Into<String>) -> Self {
        Self { why: Some(why.into()), ..Self::default() }
    }

    /// Keeps one more document.
    pub fn add(&mut self, proven: Proven) {
        self.documents += 1;
        self.reports += usize::from(proven.entry.output.is_some());
        (self.end, self.journal_end) = (proven.entry.end, proven.journal_end);
        self.tally.add(&proven.entry);
        if proven.entry.failed.is_some() {
            self.failures.push(proven.entry);
        }
    }
}

/// A document whose output is what this run would write.
#[derive(Debug)]
pub struct Proven {
    /// Its line in the journal.
    pub entry: Entry,
    /// The length of the journal up to it.
    pub journal_end: u64,
}
