//! The inspections of one authority side by side: grades, returning issues, and what became of each.
//!
//! [`compare`] takes reports that hold their text ([`Reader::keep_text`](crate::Reader::keep_text)) or their findings
//! ([`Reader::findings`](crate::Reader::findings)), and says the same of both; the former is quicker, since only the
//! sentences that are asked for are weighed. Of other reports it sees the items alone, not what their paragraphs say.
//! Nothing is compared across authorities.

mod by_authority;
mod comparison;
mod evidence;
mod links;
mod similarity;
mod statements;
mod status;
mod threads;
mod timeline;

#[cfg(test)]
mod tests;

pub use comparison::{
    Change, Comparison, Direction, Evidence, Fate, Inspection, Issue, Item, ItemRef, LeftOut, Link, Occurrence, Point,
    SCHEMA, Statement, Status, Thread, Timeline,
};

use crate::report::{Improvement, Report};
use by_authority::Group;
use evidence::{AllSaid, Vocabulary};

/// One comparison for each authority that the reports are about, in the order of their names.
///
/// The inspections of each stand oldest first, whatever the order of the reports. A document that is no inspection, or
/// names no authority, or reports an inspection that another document reports already, is left out, and
/// [`Comparison::left_out`] says why; one without any authority stands in a comparison without a name.
///
/// ```
/// use ofsted_report::{Reader, compare::{Direction, compare}, report::Strand};
/// let title = |date: &str, grade: &str| format!(
///     "Halton Borough Council\nInspection of children’s social care services\nInspection dates: {date}\n\n\
///      Judgement Grade\nOverall effectiveness {grade}\n");
/// let reader = Reader::new().keep_text();
/// let reports = [("4 to 15 March 2024", "Inadequate"), ("2 to 13 March 2020", "Good")];
/// let reports = reports.map(|(date, grade)| reader.read(&title(date, grade)));
/// let comparisons = compare(&reports);
/// assert_eq!(comparisons[0].authority, "Halton");
/// assert_eq!(comparisons[0].inspections[0].start.unwrap().year(), 2020);
/// let overall = &comparisons[0].timeline[0];
/// assert_eq!((overall.strand, overall.changes[0].direction), (Strand::Overall, Direction::Worse));
/// ```
#[must_use]
pub fn compare(reports: &[Report]) -> Vec<Comparison> {
    let mut vocabulary = Vocabulary::default();
    by_authority::by_authority(reports).into_iter().map(|group| comparison(group, &mut vocabulary)).collect()
}

fn comparison(group: Group, vocabulary: &mut Vocabulary) -> Comparison {
    let inspections: Vec<Inspection> = group.reports.iter().map(|report| inspection(report)).collect();
    let timeline = timeline::of(&group.reports);
    let sketches = links::sketches(&inspections);
    let issues = links::of(&sketches);
    let said = AllSaid::of(&group.reports, &sketches, vocabulary);
    let statements = statements::of(&inspections, &sketches, &group.reports);
    let status = status::of(&inspections, &sketches, &said, &issues, &statements);
    let threads = threads::of(&sketches, &said, &issues);
    Comparison {
        schema: SCHEMA.to_owned(),
        authority: group.authority,
        timeline,
        issues,
        status,
        threads,
        statements,
        left_out: group.left_out,
        inspections,
    }
}

fn inspection(report: &Report) -> Inspection {
    Inspection {
        name: report.source.name.clone(),
        framework: report.framework,
        kind: report.kind,
        start: report.inspection.start,
        end: report.inspection.end,
        published: report.published,
        improvements: report.improvements.iter().map(item).collect(),
    }
}

fn item(improvement: &Improvement) -> Item {
    Item {
        kind: improvement.kind,
        text: improvement.text.clone(),
        group: improvement.group.clone(),
        number: improvement.number.clone(),
        page: improvement.page,
        span: improvement.span.clone(),
    }
}
