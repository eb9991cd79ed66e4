//! A comparison as text for a terminal of 80 columns.

mod grades;
mod issues;
mod status;

use super::view::View;
use super::words;
use crate::compare::{Comparison, Inspection};
use crate::output::terminal::{Ink, Sheet};

/// The comparisons as plain text, no line wider than 80 columns.
///
/// Nothing that a document holds can move the cursor or clear the screen: control characters are shown as spaces. Names
/// and words without a space may be wider than a line.
///
/// ```
/// use ofsted_report::{Reader, compare::compare, output::comparison::text};
/// let letter = "Halton Borough Council\nInspection of children’s social care services\n\
///     Inspection dates: 4 to 15 March 2024\n\nJudgement Grade\nOverall effectiveness Good\n";
/// let page = text(&compare(&[Reader::new().name("halton.txt").keep_text().read(letter)]));
/// assert!(page.starts_with("Halton: one inspection\n"));
/// ```
#[must_use]
pub fn text(comparisons: &[Comparison]) -> String {
    pages(comparisons, Ink::PLAIN)
}

/// As [`text()`], with ANSI escape sequences for headings and grades.
///
/// The words are the same, so that nothing is told by colour alone.
///
/// ```
/// use ofsted_report::output::comparison::coloured;
/// assert_eq!(coloured(&[]), "");
/// ```
#[must_use]
pub fn coloured(comparisons: &[Comparison]) -> String {
    pages(comparisons, Ink::ANSI)
}

fn pages(comparisons: &[Comparison], ink: Ink) -> String {
    let pages = comparisons.iter().map(|comparison| page(comparison, ink));
    pages.collect::<Vec<_>>().join("\n\n")
}

fn page(comparison: &Comparison, ink: Ink) -> String {
    let view = View::new(comparison);
    let mut sheet = Sheet::new(ink);
    title(&mut sheet, &view);
    grades::write(&mut sheet, &view);
    issues::returning(&mut sheet, &view);
    status::write(&mut sheet, &view);
    issues::threads(&mut sheet, &view);
    issues::statements(&mut sheet, &view);
    left_out(&mut sheet, &view);
    sheet.text
}

fn title(sheet: &mut Sheet, view: &View) {
    let inspections = &view.of.inspections;
    let count = words::count(inspections.len(), "inspection", "inspections");
    sheet.strong(&format!("{}: {count}", view.authority()));
    if let Some(date) = view.as_at() {
        sheet.wrapped("", &format!("As at {}, the newest day that these documents name.", words::day(date)));
    }
    if inspections.is_empty() {
        return;
    }
    sheet.heading("Inspections");
    for (at, inspection) in inspections.iter().enumerate() {
        sheet.wrapped(&format!("  {:<22} ", view.label(at)), &about(inspection));
    }
}

fn about(inspection: &Inspection) -> String {
    let days = words::days(inspection.start, inspection.end);
    let published = inspection.published.map(|day| format!(", published {}", words::day(day))).unwrap_or_default();
    let items = words::count(inspection.improvements.len(), "thing to improve", "things to improve");
    format!("{days}{published}; {}; {items}; {}", words::framework(inspection.framework), inspection.name)
}

fn left_out(sheet: &mut Sheet, view: &View) {
    if view.of.left_out.is_empty() {
        return;
    }
    sheet.heading("Documents left out");
    for document in &view.of.left_out {
        sheet.wrapped("  - ", &format!("{}: {}", document.name, document.why));
    }
}
