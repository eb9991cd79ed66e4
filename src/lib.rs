//! Reads the text of Ofsted inspection reports on children's services into typed documents.

pub mod authorities;
#[cfg(feature = "batch")]
pub mod batch;
mod blocks;
pub mod compare;
mod error;
mod extract;
mod findings;
mod frameworks;
mod key;
mod lexicon;
mod lines;
pub mod output;
mod parts;
mod passage;
mod reader;
pub mod report;
#[cfg(feature = "schema")]
pub mod schema;
mod sentence;
mod source;
mod span;
#[cfg(feature = "stages")]
pub mod stages;
mod topics;
pub mod trace;
mod verify;

pub use error::Error;
pub use parts::{Part, PartKind, parts};
pub use reader::{Reader, read_bytes, read_path};
pub use report::Report;
pub use span::{Place, Span, joined};
pub use verify::{Mismatch, verify};

use blocks::Block;
use frameworks::{Marks, Table};
use lines::Line;
use source::Source;

/// The examples of the documents beside the code, so that `cargo test` runs them.
#[cfg(doctest)]
mod documents {
    #[doc = include_str!("../README.md")]
    struct Readme;
    #[doc = include_str!("../ARCHITECTURE.md")]
    struct Architecture;
    #[doc = include_str!("../DESIGN.md")]
    struct Design;
    #[doc = include_str!("../CHANGELOG.md")]
    struct Changelog;
}

/// Reads one document.
///
/// Reading cannot fail: what is odd becomes a warning with a place.
///
/// ```
/// use ofsted_report::{read, report::Kind};
/// let text = "Halton Borough Council\nInspection of children’s social care services\n\
///     Inspection dates: 4 to 15 March 2024\nLead inspector: Ann Lee\n";
/// let report = read(text);
/// assert_eq!(report.kind, Kind::InspectionReport);
/// assert_eq!(report.provider.authority.as_deref(), Some("Halton"));
/// ```
#[must_use]
pub fn read(text: &str) -> Report {
    let source = Source::new(text);
    let Stages { lines, table, marks, blocks } = Stages::of(&source);
    extract::report(&source, &lines, table, &marks, &blocks)
}

/// What the stages before the last make of a text.
struct Stages {
    lines: Vec<Line>,
    table: &'static Table,
    marks: Marks,
    blocks: Vec<Block>,
}

impl Stages {
    fn of(source: &Source) -> Self {
        let lines = lines::split(source); // furniture, footnotes and bullets are known; Ofsted is not
        let table = frameworks::recognise(source, &lines); // the one door through which Ofsted's words enter
        let marks = frameworks::mark(source, &lines, table); // which lines are its headings and its judgements
        let numbers = frameworks::numbers(source, &lines, &marks, table); // which of its lines are counted
        let blocks = blocks::group(source, &lines, &marks.lines, &numbers); // passages, by shape alone
        Self { lines, table, marks, blocks }
    }
}
