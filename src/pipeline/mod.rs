//! A text into a report, stage by stage: the one place that knows them all.

mod coverage;
#[cfg(feature = "stages")]
pub mod prepared;
pub mod reader;
mod stages;

pub use coverage::{Part, PartKind, parts};

use crate::extract;
use crate::report::Report;
use crate::source::Source;
use stages::Stages;

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
