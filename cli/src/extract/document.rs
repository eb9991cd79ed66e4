//! What a thread does with one document: everything, so that the rest has only to write bytes down.

use super::digest::sha256;
use super::input::Input;
use super::journal::Entry;
use ofsted_report::batch::{Weigh, read_one};
use ofsted_report::output::Form;
use ofsted_report::report::WarningCode;
use ofsted_report::{Error, Reader};
use std::collections::BTreeMap;

/// How documents are read and written in this run.
#[derive(Debug)]
pub struct Work {
    /// Reads them; the name is put in for each.
    pub reader: Reader,
    /// How a report is written.
    pub form: Form,
    /// What is kept for a run that goes on with this one.
    pub keep: Keep,
}

/// What is kept of a document beside its output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keep {
    /// Nothing: the output goes where it cannot be gone on with.
    Nothing,
    /// Hashes of what was read and what was written.
    Hashes,
}

/// A document that is done with.
#[derive(Debug)]
pub struct Done {
    /// What is said of it in the journal.
    pub entry: Entry,
    /// Its report as bytes; `None` where there is none.
    pub piece: Option<Vec<u8>>,
}

impl Weigh for Done {
    fn weight(&self) -> usize {
        self.piece.as_ref().map_or(0, Vec::len)
    }
}

impl Work {
    /// Reads a document and writes its report into memory.
    pub fn on(&self, input: &Input) -> Done {
        let name = input.name().into_owned();
        let (mut sha256, mut warnings) = (None, BTreeMap::new());
        let piece = input.load().and_then(|bytes| {
            sha256 = self.hash(&bytes);
            self.piece(&name, &bytes, &mut warnings)
        });
        let output = piece.as_ref().ok().and_then(|piece| self.hash(piece));
        let failed = piece.as_ref().err().map(ToString::to_string);
        Done { entry: Entry { path: name, sha256, failed, warnings, output, end: 0 }, piece: piece.ok() }
    }

    fn hash(&self, bytes: &[u8]) -> Option<String> {
        (self.keep == Keep::Hashes).then(|| sha256(bytes))
    }

    fn piece(&self, name: &str, bytes: &[u8], warnings: &mut BTreeMap<WarningCode, usize>) -> Result<Vec<u8>, Error> {
        let report = read_one(&self.reader.clone().name(name), bytes)?;
        report.warnings.iter().for_each(|warning| *warnings.entry(warning.code).or_default() += 1);
        self.form.piece(&report).map_err(|error| Error::write(name, error))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_document_that_cannot_be_read_has_no_hash_and_one_without_text_has() {
        let work = Work { reader: Reader::new(), form: Form::JsonLines, keep: Keep::Hashes };
        let missing = work.on(&Input::File("no/such/file".into()));
        assert_eq!(missing.entry.failed.as_deref(), Some("no/such/file: There is no such file."));
        assert!(missing.entry.sha256.is_none() && missing.piece.is_none() && missing.entry.output.is_none());
        let folder = tempfile::tempdir().unwrap();
        let blank = folder.path().join("blank.txt");
        std::fs::write(&blank, " ").unwrap();
        let blank = work.on(&Input::File(blank));
        assert!(blank.entry.failed.is_some() && blank.entry.sha256 == Some(sha256(b" ")));
    }
}
