//! Issues that return, issues over the years, and what reports say of the recommendations before them.

use crate::compare::{Issue, ItemRef, Link, Occurrence, Statement, Thread};
use crate::output::comparison::view::{View, item_of};
use crate::output::comparison::words;
use crate::output::terminal::Sheet;

/// Writes the things to improve that take up an earlier one, both wordings with their places.
pub fn returning(sheet: &mut Sheet, view: &View) {
    if view.of.inspections.is_empty() {
        return;
    }
    sheet.heading("Issues that return");
    if view.of.issues.is_empty() {
        return sheet.wrapped("  ", "No thing to improve was seen to take up an earlier one.");
    }
    for (at, issue) in view.of.issues.iter().enumerate() {
        one(sheet, view, at + 1, issue);
    }
}

fn one(sheet: &mut Sheet, view: &View, number: usize, issue: &Issue) {
    sheet.wrapped(&format!("{number:>4}. "), &view.place(issue.later));
    sheet.wrapped("      ", &format!("“{}”", view.wording(issue.later)));
    for link in &issue.earlier {
        sheet.wrapped("      ", &format!("takes up {}{}", view.place(item_of(link)), shared(link)));
        sheet.wrapped("      ", &format!("“{}”", view.wording(item_of(link))));
    }
}

fn shared(link: &Link) -> String {
    let terms = if link.shared.is_empty() { String::new() } else { format!("; {}", words::terms(link)) };
    format!(" (score {}{terms})", words::score(link.score))
}

/// Writes the issues over the years.
pub fn threads(sheet: &mut Sheet, view: &View) {
    if view.of.threads.is_empty() {
        return;
    }
    sheet.heading("Issues over the years");
    view.of.threads.iter().for_each(|thread| thread_lines(sheet, view, thread));
}

fn thread_lines(sheet: &mut Sheet, view: &View, thread: &Thread) {
    sheet.wrapped("  ", &thread.title);
    for occurrence in &thread.occurrences {
        let (place, text) = said(view, occurrence);
        let points = occurrence.polarity.map(|way| format!(", {}", words::polarity(way).1)).unwrap_or_default();
        sheet.wrapped("    - ", &format!("{place}{points}: “{text}”"));
    }
}

/// Where an occurrence stands, and its words.
fn said(view: &View, occurrence: &Occurrence) -> (String, String) {
    let inspection = occurrence.inspection;
    match (occurrence.improvement, &occurrence.evidence) {
        (Some(improvement), _) => {
            let at = ItemRef { inspection, improvement };
            (view.place(at), view.wording(at))
        }
        (None, Some(evidence)) => (view.place_of(inspection, evidence), evidence.text.clone()),
        (None, None) => (view.label(inspection).to_owned(), String::new()),
    }
}

/// Writes what reports say themselves.
pub fn statements(sheet: &mut Sheet, view: &View) {
    if view.of.statements.is_empty() {
        return;
    }
    sheet.heading("What reports say themselves of earlier recommendations");
    view.of.statements.iter().for_each(|statement| said_of(sheet, view, statement));
}

fn said_of(sheet: &mut Sheet, view: &View, statement: &Statement) {
    let about = view.labels_of(statement.about.iter().copied());
    let place = view.place_of(statement.inspection, &statement.evidence);
    sheet.wrapped("  - ", &format!("{place}, {}: {}", words::about(statement, &about), words::fate(statement.says)));
    sheet.wrapped("    ", &format!("“{}”", statement.evidence.text));
    for item in &statement.items {
        sheet.wrapped("    names ", &view.place(*item));
    }
}
