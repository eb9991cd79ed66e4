//! A thread reads a whole document and writes its report into memory; only bytes are left to be written down.

use super::digest::sha256;
use super::input::Input;
use super::journal::Entry;
use ofsted_report::batch::{Weigh, read_one};
use ofsted_report::output::Form;
use ofsted_report::report::WarningCode;
use ofsted_report::{Error, Reader, Report};
use std::collections::BTreeMap;

/// How documents are read and written in this run.
#[derive(Debug)]
pub struct Settings {
    /// Reads them; the name is put in for each.
    pub reader: Reader,
    /// How a report is written.
    pub form: Form,
    /// What is kept for a run that goes on with this one.
    pub hashing: Hashing,
}

/// What is kept of a document beside its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hashing {
    /// Nothing: no run can go on with an output to a pipe or a device.
    None,
    /// Hashes of what was read and what was written.
    Sha256,
}

impl Hashing {
    fn hash(self, bytes: &[u8]) -> Option<String> {
        (self == Self::Sha256).then(|| sha256(bytes))
    }
}

/// A document that is done with.
#[derive(Debug)]
pub struct FinishedDocument {
    /// Its line in the journal.
    pub entry: Entry,
    /// Its report as bytes; `None` where there is none.
    pub piece: Option<Vec<u8>>,
}

impl Weigh for FinishedDocument {
    fn weight(&self) -> usize {
        self.piece.as_ref().map_or(0, Vec::len)
    }
}

/// Reads a document and writes its report into memory.
pub fn read_document(settings: &Settings, input: &Input) -> FinishedDocument {
    let name = input.name().into_owned();
    let (mut sha256, mut warnings) = (None, BTreeMap::new());
    let piece = input.load().and_then(|bytes| {
        sha256 = settings.hashing.hash(&bytes);
        let report = read_one(&settings.reader.clone().name(name.as_str()), &bytes)?;
        warnings = count_warnings(&report);
        settings.form.piece(&report).map_err(|error| Error::write(&name, error))
    });
    let output = piece.as_ref().ok().and_then(|piece| settings.hashing.hash(piece));
    let failed = piece.as_ref().err().map(ToString::to_string);
    FinishedDocument { entry: Entry { path: name, sha256, failed, warnings, output, end: 0 }, piece: piece.ok() }
}

fn count_warnings(report: &Report) -> BTreeMap<WarningCode, usize> {
    let mut counts = BTreeMap::new();
    report.warnings.iter().for_each(|warning| *counts.entry(warning.code).or_default() += 1);
    counts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_cannot_be_read_has_no_hash_and_one_without_text_has() {
        let settings = Settings { reader: Reader::new(), form: Form::JsonLines, hashing: Hashing::Sha256 };
        let missing = read_document(&settings, &Input::File("no/such/file".into()));
        assert_eq!(missing.entry.failed.as_deref(), Some("no/such/file: There is no such file."));
        assert!(missing.entry.sha256.is_none() && missing.piece.is_none() && missing.entry.output.is_none());
        let folder = tempfile::tempdir().unwrap();
        let blank = folder.path().join("blank.txt");
        std::fs::write(&blank, " ").unwrap();
        let blank = read_document(&settings, &Input::File(blank));
        assert!(blank.entry.failed.is_some() && blank.entry.sha256 == Some(sha256(b" ")));
    }
}
