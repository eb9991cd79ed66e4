//! The journal beside an unfinished output: which documents are in it, and how that can be proved.
//!
//! It is JSON Lines: a header, a line a document, and, once all are in, a line that says so. A document's
//! line is written after its output, so that a run killed between the two has output too much and
//! nothing too little.

use super::digest::sha256;
use ofsted_report::report::{SCHEMA, WarningCode};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::io::{self, BufRead};
use std::{env, fs};

/// One line of a journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "line", rename_all = "snake_case")]
pub enum Line {
    /// The first one.
    Header(Header),
    /// A document that is done with.
    Document(Entry),
    /// Every document is in; only the name of the output is missing.
    Complete(Complete),
}

/// What has to be the same for a run to go on with another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// The form of the journal: [`JOURNAL`].
    pub journal: String,
    /// The version of the command.
    pub version: String,
    /// The hash of the command's own file, since two builds of one version may read differently.
    pub build: Option<String>,
    /// The shape of a report.
    pub schema: String,
    /// What else makes the output what it is: format, rows, text, shard.
    pub options: String,
}

/// The name and number of the form of a journal.
const JOURNAL: &str = "ofsted-journal/1";

impl Header {
    /// The header of a run of this very program; it costs reading the program once.
    pub fn new(options: String) -> Self {
        Self {
            journal: JOURNAL.to_owned(),
            version: env!("CARGO_PKG_VERSION").to_owned(),
            build: env::current_exe().and_then(fs::read).ok().map(|program| sha256(&program)),
            schema: SCHEMA.to_owned(),
            options,
        }
    }

    /// Why a run with this header cannot go on with one that had `other`; `None` where it can.
    pub fn explain_difference(&self, other: &Self) -> Option<String> {
        let version = || format!("they were read by version {}", other.version);
        match () {
            () if self.journal != other.journal || self.version != other.version => Some(version()),
            // A program whose file cannot be read is not known to be the same.
            () if self.build.is_none() || self.build != other.build => {
                Some(format!("they were read by another build of version {}", other.version))
            }
            () if self != other => Some("they were written with other options".to_owned()),
            () => None,
        }
    }
}

/// A document that is done with.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entry {
    /// The name of its report: the path as given.
    pub path: String,
    /// The hash of its bytes; `None` where they could not be read.
    pub sha256: Option<String>,
    /// The message about it, where there is no report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<String>,
    /// How many warnings of each code its report has.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub warnings: BTreeMap<WarningCode, usize>,
    /// The hash of what was written for it; `None` where it has no report.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<String>,
    /// The length of the output up to it.
    pub end: u64,
}

/// What is known of an output that holds every document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Complete {
    /// Its length.
    pub end: u64,
}

/// Encodes a line as it stands in the journal.
pub fn encode_line(line: &Line) -> io::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec(line)?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The lines of a journal, each with the place where it ends.
///
/// The last line may be half there: then it is none. A whole line that is no line of a journal is an
/// error, and the end.
#[derive(Debug)]
pub struct Lines<R> {
    journal: R,
    end: u64,
    damaged: bool,
}

/// A line stands in the journal that this program did not write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Damaged;

impl<R: BufRead> Lines<R> {
    /// The lines of a journal from its start on.
    pub const fn new(journal: R) -> Self {
        Self { journal, end: 0, damaged: false }
    }
}

impl<R: BufRead> Iterator for Lines<R> {
    type Item = Result<(Line, u64), Damaged>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut bytes = Vec::new();
        let length = self.journal.read_until(b'\n', &mut bytes).ok()?;
        let whole = bytes.strip_suffix(b"\n").filter(|_| !self.damaged)?;
        let line = serde_json::from_slice(whole);
        self.damaged = line.is_err();
        self.end += length as u64;
        Some(line.map(|line| (line, self.end)).map_err(|_| Damaged))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal() -> (Vec<Line>, Vec<u8>) {
        let entry =
            Entry { path: "a\n\".txt".into(), warnings: [(WarningCode::GradeConflict, 2)].into(), ..Entry::default() };
        let lines =
            [Line::Header(Header::new("jsonl".into())), Line::Document(entry), Line::Complete(Complete { end: 7 })];
        let bytes = lines.iter().flat_map(|line| encode_line(line).unwrap()).collect();
        (lines.into(), bytes)
    }

    #[test]
    fn a_journal_reads_back_equal() {
        let (lines, bytes) = journal();
        let read: Vec<_> = Lines::new(bytes.as_slice()).map(Result::unwrap).collect();
        assert_eq!(read.last().map(|(_, end)| *end), Some(bytes.len() as u64));
        assert_eq!(read.into_iter().map(|(line, _)| line).collect::<Vec<_>>(), lines);
    }

    #[test]
    fn a_journal_cut_anywhere_gives_its_whole_lines() {
        let (lines, bytes) = journal();
        for cut in 0..bytes.len() {
            let read: Vec<_> = Lines::new(&bytes[..cut]).map(Result::unwrap).collect();
            let whole = bytes[..cut].iter().filter(|byte| **byte == b'\n').count();
            assert_eq!(read.len(), whole);
            assert!(read.iter().zip(&lines).all(|((line, _), known)| line == known));
        }
    }

    #[test]
    fn what_is_no_line_ends_the_journal() {
        let (_, bytes) = journal();
        let mut damaged = bytes.clone();
        let second = bytes.iter().position(|byte| *byte == b'\n').unwrap() + 1;
        damaged[second..second + 9].fill(0);
        let read: Vec<_> = Lines::new(damaged.as_slice()).collect();
        assert!(matches!(read[..], [Ok(_), Err(Damaged)]), "{read:?}");
    }

    #[test]
    fn another_version_build_or_option_is_told_apart() {
        let mine = Header::new("jsonl".into());
        assert_eq!(mine.explain_difference(&mine.clone()), None);
        let told = |other: Header| mine.explain_difference(&other).unwrap();
        assert_eq!(told(Header { version: "0.0.1".into(), ..mine.clone() }), "they were read by version 0.0.1");
        assert!(told(Header { build: Some("x".into()), ..mine.clone() }).contains("another build"));
        assert!(told(Header { options: "csv reports".into(), ..mine.clone() }).contains("other options"));
        let unknown = Header { build: None, ..mine.clone() };
        assert!(unknown.explain_difference(&unknown.clone()).is_some());
    }
}
