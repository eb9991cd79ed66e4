//! The lists of a page in Markdown: issues, what became of items, threads, statements.

use super::escape::escaped;
use super::{head, heading, line, row};
use crate::compare::{Fate, ItemRef, Link, Occurrence, Statement, Status};
use crate::output::comparison::view::{View, item_of};
use crate::output::comparison::words;

/// Things to improve that take up an earlier one.
pub fn issues(out: &mut String, view: &View) {
    if view.of.inspections.is_empty() {
        return;
    }
    heading(out, "Issues that return");
    if view.of.issues.is_empty() {
        return line(out, "No thing to improve was seen to take up an earlier one.");
    }
    for (at, issue) in view.of.issues.iter().enumerate() {
        line(out, &format!("{}. {}", at + 1, item(view, issue.later)));
        for link in &issue.earlier {
            line(out, &format!("   - takes up {}{}", item(view, item_of(link)), shared(link)));
        }
    }
}

/// An item with its place: **2018 ILACS, bullet 1, page 2**: “...”
fn item(view: &View, at: ItemRef) -> String {
    format!("**{}**: “{}”", escaped(&view.place(at)), escaped(&view.wording(at)))
}

fn shared(link: &Link) -> String {
    let terms = if link.shared.is_empty() { String::new() } else { format!("; {}", words::terms(link)) };
    format!(" (score {}{})", words::score(link.score), escaped(&terms))
}

/// What became of earlier things to improve: counts, and each item with what later reports say.
pub fn status(out: &mut String, view: &View) {
    if view.of.status.is_empty() {
        return;
    }
    heading(out, "What became of earlier things to improve");
    head(out, &["Of", "In", "Improved", "Persists", "Not mentioned"]);
    for ((from, to), counts) in view.counts() {
        let labels = [from, to].map(|at| view.label(at).to_owned());
        row(out, labels.into_iter().chain(counts.map(|count| count.to_string())));
    }
    line(out, "\nWhat a later report does not mention is “not mentioned”, which is no sign that it improved.\n");
    for (at, all) in view.fates() {
        line(out, &format!("- {}", item(view, at)));
        all.iter().for_each(|status| fate(out, view, status));
    }
}

fn fate(out: &mut String, view: &View, status: &Status) {
    let fate = words::fate(status.status);
    match &status.evidence {
        Some(evidence) if status.status != Fate::NotMentioned => {
            let place = escaped(&view.place_of(status.seen_in, evidence));
            line(out, &format!("   - *{fate}* in {place}: “{}”", escaped(&evidence.text)));
        }
        _ => line(out, &format!("   - *{fate}* in {}", view.label(status.seen_in))),
    }
}

/// Issues over the years.
pub fn threads(out: &mut String, view: &View) {
    if view.of.threads.is_empty() {
        return;
    }
    heading(out, "Issues over the years");
    for thread in &view.of.threads {
        line(out, &format!("- {}", escaped(&thread.title)));
        thread.occurrences.iter().for_each(|occurrence| line(out, &format!("   - {}", said(view, occurrence))));
    }
}

fn said(view: &View, occurrence: &Occurrence) -> String {
    let inspection = occurrence.inspection;
    match (occurrence.improvement, &occurrence.evidence) {
        (Some(improvement), _) => item(view, ItemRef { inspection, improvement }),
        (None, Some(evidence)) => {
            let place = view.place_of(inspection, evidence);
            let points = occurrence.polarity.map(|way| format!(", {}", words::polarity(way).1)).unwrap_or_default();
            format!("**{}**{points}: “{}”", escaped(&place), escaped(&evidence.text))
        }
        (None, None) => view.label(inspection).to_owned(),
    }
}

/// What reports say themselves.
pub fn statements(out: &mut String, view: &View) {
    if view.of.statements.is_empty() {
        return;
    }
    heading(out, "What reports say themselves of earlier recommendations");
    view.of.statements.iter().for_each(|statement| said_of(out, view, statement));
}

fn said_of(out: &mut String, view: &View, statement: &Statement) {
    let about = view.labels_of(statement.about.iter().copied());
    let about = words::about(statement, &about);
    let place = escaped(&view.place_of(statement.inspection, &statement.evidence));
    let text = escaped(&statement.evidence.text);
    line(out, &format!("- **{place}**, {about}: *{}*: “{text}”", words::fate(statement.says)));
    for at in &statement.items {
        line(out, &format!("   - names {}", item(view, *at)));
    }
}
