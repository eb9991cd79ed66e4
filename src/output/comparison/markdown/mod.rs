//! A comparison as Markdown.

mod escape;
mod parts;

use super::view::{Cell, View, cell, grades, when};
use super::words;
use crate::compare::{Comparison, Timeline};
use escape::escaped;

/// The comparisons as Markdown, with tables as GitHub has them.
///
/// What documents say is escaped, so that it is shown letter by letter and can be neither HTML nor a link.
///
/// ```
/// use ofsted_report::{Reader, compare::compare, output::comparison::markdown};
/// let letter = "Halton Borough Council\nInspection of children’s social care services\n\
///     Inspection dates: 4 to 15 March 2024\n\nJudgement Grade\nOverall effectiveness Good\n";
/// let page = markdown(&compare(&[Reader::new().name("halton.txt").keep_text().read(letter)]));
/// assert!(page.contains("| Overall effectiveness | good |\n"), "{page}");
/// ```
#[must_use]
pub fn markdown(comparisons: &[Comparison]) -> String {
    comparisons.iter().map(page).collect::<Vec<_>>().join("\n")
}

fn page(comparison: &Comparison) -> String {
    let view = View::new(comparison);
    let mut out = String::new();
    title(&mut out, &view);
    table_of_grades(&mut out, &view);
    notes(&mut out, &view);
    parts::issues(&mut out, &view);
    parts::status(&mut out, &view);
    parts::threads(&mut out, &view);
    parts::statements(&mut out, &view);
    left_out(&mut out, &view);
    out
}

/// A line, and its end.
fn line(out: &mut String, text: &str) {
    out.push_str(text);
    out.push('\n');
}

/// A heading between empty lines.
fn heading(out: &mut String, text: &str) {
    line(out, &format!("\n## {text}\n"));
}

fn row<T: AsRef<str>>(out: &mut String, cells: impl IntoIterator<Item = T>) {
    let cells: String = cells.into_iter().map(|cell| format!(" {} |", cell.as_ref())).collect();
    line(out, &format!("|{cells}"));
}

fn head<T: AsRef<str>>(out: &mut String, cells: &[T]) {
    row(out, cells);
    row(out, cells.iter().map(|_| "---"));
}

fn title(out: &mut String, view: &View) {
    line(out, &format!("# {}: inspections compared", escaped(&view.authority())));
    if let Some(date) = view.as_at() {
        line(out, &format!("\nAs at {}, the newest day that these documents name.", words::day(date)));
    }
    if view.of.inspections.is_empty() {
        return;
    }
    heading(out, "Inspections");
    head(out, &["Inspection", "Days", "Published", "Framework", "Things to improve", "Document"]);
    for (at, inspection) in view.of.inspections.iter().enumerate() {
        let (label, days) = (view.label(at).to_owned(), words::days(inspection.start, inspection.end));
        let (published, name) = (words::published(inspection), escaped(&inspection.name));
        let framework = words::framework(inspection.framework).to_owned();
        row(out, [label, days, published, framework, inspection.improvements.len().to_string(), name]);
    }
}

fn table_of_grades(out: &mut String, view: &View) {
    if view.of.inspections.is_empty() {
        return;
    }
    heading(out, "Grades");
    let judged = view.judged();
    if judged.is_empty() {
        return line(out, "None of these documents gives a grade.");
    }
    let of = |at: &usize| {
        let inspection = &view.of.inspections[*at];
        let date = when(inspection).map_or_else(|| "undated".to_owned(), words::month);
        format!("{date} {}", words::noun(inspection))
    };
    head(out, &["Strand".to_owned()].into_iter().chain(judged.iter().map(of)).collect::<Vec<_>>());
    for timeline in &view.of.timeline {
        let cells = judged.iter().map(|at| grade(timeline, *at));
        row(out, [words::strand(timeline.strand).to_owned()].into_iter().chain(cells));
    }
    line(out, "\n↑ better, ↓ worse, → same, ? not comparable with the grade before it. An empty cell: not judged.");
}

fn grade(timeline: &Timeline, inspection: usize) -> String {
    match cell(timeline, inspection) {
        Cell::Empty => String::new(),
        Cell::Ungraded(change) => format!("{} no grade given", words::direction(change.direction).0),
        Cell::Graded(points, change) => {
            let sign = change.map(|change| format!("{} ", words::direction(change.direction).0)).unwrap_or_default();
            let grades: Vec<_> = grades(&points).into_iter().map(words::grade).collect();
            format!("{sign}{}", grades.join(" and "))
        }
    }
}

fn notes(out: &mut String, view: &View) {
    for (at, (timeline, change)) in view.noted().enumerate() {
        if at == 0 {
            line(out, "");
        }
        let (from, to) = (view.label(change.from), view.label(change.to));
        line(out, &format!("- {}, {from} to {to}: {}", words::strand(timeline.strand), escaped(&change.why)));
    }
}

fn left_out(out: &mut String, view: &View) {
    if view.of.left_out.is_empty() {
        return;
    }
    heading(out, "Documents left out");
    for document in &view.of.left_out {
        line(out, &format!("- {}: {}", escaped(&document.name), escaped(&document.why)));
    }
}
