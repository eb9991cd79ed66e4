//! What is counted over all documents.

use super::journal::Entry;
use ofsted_report::report::WarningCode;
use serde::Serialize;
use std::collections::BTreeMap;

/// What is counted over all documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// How many are done with.
    pub documents: usize,
    /// How many of these have no report.
    pub failed: usize,
    /// The warnings of the others.
    pub warnings: BTreeMap<WarningCode, Count>,
}

/// How often a warning was given.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Count {
    /// In how many documents.
    pub documents: usize,
    /// How often in all.
    pub warnings: usize,
}

impl Tally {
    /// Counts one more document.
    pub fn add(&mut self, entry: &Entry) {
        self.documents += 1;
        self.failed += usize::from(entry.failed.is_some());
        for (code, warnings) in &entry.warnings {
            let count = self.warnings.entry(*code).or_default();
            count.documents += 1;
            count.warnings += warnings;
        }
    }
}
