//! A trace as text for a terminal of 80 columns.

use super::passages::{self, action, at};
use crate::output::comparison::words;
use crate::output::name;
use crate::output::terminal::{Ink, Sheet};
use crate::report::Kind;
use crate::trace::{Document, Item, Placed, Quoted, Restated, Trace};

/// The trace as plain text, no line wider than 80 columns.
///
/// Nothing that a document holds can move the cursor or clear the screen: control characters are shown as spaces. Names
/// and words without a space may be wider than a line.
///
/// ```
/// use ofsted_report::{Reader, output::trace::text, trace::trace};
/// let letter = "Halton Borough Council\nInspection of children’s social care services\n\nWhat needs to improve\n\
///     • The quality of written plans.\n";
/// let plan = "Halton Ofsted Action Plan\n\nThe quality of written plans\n\n\
///     \tACTION\tLEAD\tTIMESCALE\nA\tTrain all social workers.\tDCS\tMay 2021\n";
/// let page = text(&trace(&Reader::new().findings().read(letter), &[Reader::new().keep_text().read(plan)]));
/// assert!(page.contains("word for word: line 3"));
/// assert!(page.contains("A: DCS, May 2021"));
/// ```
#[must_use]
pub fn text(trace: &Trace) -> String {
    page(trace, Ink::PLAIN)
}

/// As [`text()`], with ANSI escape sequences for headings and grades.
///
/// The words are the same, so that nothing is told by colour alone.
///
/// ```
/// use ofsted_report::{output::trace::coloured, read, trace::trace};
/// assert!(coloured(&trace(&read(""), &[])).starts_with("\u{1b}[1m"));
/// ```
#[must_use]
pub fn coloured(trace: &Trace) -> String {
    page(trace, Ink::ANSI)
}

fn page(trace: &Trace, ink: Ink) -> String {
    let mut sheet = Sheet::new(ink);
    title(&mut sheet, trace);
    for document in &trace.documents {
        about(&mut sheet, document);
        items(&mut sheet, trace, document);
        passages::under_no_item(&mut sheet, document);
        passages::write(&mut sheet, document);
        passages::grades(&mut sheet, document);
    }
    sheet.text
}

fn title(sheet: &mut Sheet, trace: &Trace) {
    let report = &trace.report;
    let whose = report.authority.as_deref().unwrap_or("Authority unknown");
    sheet.strong(&format!("{whose}: {}, {}", kind(report.kind), words::days(report.start, report.end)));
    let items = words::count(report.improvements.len(), "thing to improve", "things to improve");
    let findings = words::count(report.findings, "sentence of findings", "sentences of findings");
    sheet.wrapped("", &format!("{}: {items}, {findings}", report.name));
}

/// `action_plan` as "action plan".
fn kind(kind: Kind) -> String {
    name(kind).replace('_', " ")
}

fn about(sheet: &mut Sheet, document: &Document) {
    sheet.line("");
    sheet.heading(&format!("{}: {}", document.name, kind(document.kind)));
    if !document.improvements.is_empty() {
        sheet.wrapped("  ", &how_many(document));
    }
    if !document.actions.is_empty() {
        sheet.wrapped("  ", &answered(document));
    } else if document.kind == Kind::ActionPlan {
        sheet.wrapped("  ", "No action could be read in this plan.");
    }
    document.warnings.iter().for_each(|warning| sheet.wrapped("  ! ", warning));
}

fn how_many(document: &Document) -> String {
    let count = |quoted: Quoted| document.improvements.iter().filter(|item| item.quoted == quoted).count();
    let (verbatim, reworded) = (count(Quoted::Verbatim), count(Quoted::Reworded));
    let all = words::count(document.improvements.len(), "thing to improve", "things to improve");
    let order = match document.order.len() {
        0 | 1 => String::new(),
        _ => format!(" In this order: {}.", numbers(&document.order)),
    };
    let absent = count(Quoted::Absent);
    format!("Of {all} {verbatim} word for word, {reworded} in other words, {absent} not there.{order}")
}

/// Items as people count them.
fn numbers(items: &[usize]) -> String {
    items.iter().map(|item| (item + 1).to_string()).collect::<Vec<_>>().join(", ")
}

fn answered(document: &Document) -> String {
    let without: Vec<usize> = document
        .improvements
        .iter()
        .filter(|item| item.action_indices.is_empty())
        .map(|item| item.improvement)
        .collect();
    let actions = words::count(document.actions.len(), "action", "actions");
    let order = match document.order_of_actions.len() {
        0 | 1 => String::new(),
        _ => format!(" Actions take them up in this order: {}.", numbers(&document.order_of_actions)),
    };
    match without.as_slice() {
        [] => format!("{actions}; every item has some.{order}"),
        [_] => format!("{actions}.{order} WITHOUT AN ACTION: item {}.", numbers(&without)),
        _ => format!("{actions}.{order} WITHOUT AN ACTION: items {}.", numbers(&without)),
    }
}

fn items(sheet: &mut Sheet, trace: &Trace, document: &Document) {
    if document.improvements.is_empty() {
        return;
    }
    sheet.heading("  What needs to improve");
    for restated in &document.improvements {
        if let Some(item) = trace.report.improvements.get(restated.improvement) {
            one_item(sheet, restated, item, document);
        }
    }
}

fn one_item(sheet: &mut Sheet, restated: &Restated, item: &Item, document: &Document) {
    sheet.wrapped(&format!("{:>4}. ", restated.improvement + 1), &item.text);
    let here = |quoted: Quoted| restated.places.iter().filter(move |place| place.quoted == quoted);
    let verbatim: Vec<String> = here(Quoted::Verbatim).map(|place| at(place.page, place.line)).collect();
    if !verbatim.is_empty() {
        sheet.wrapped("      word for word: ", &verbatim.join("; "));
    }
    here(Quoted::Reworded).for_each(|place| other_words(sheet, place));
    if restated.places.is_empty() {
        sheet.wrapped("      ", "not there");
    }
    answers(sheet, restated, document);
}

fn other_words(sheet: &mut Sheet, place: &Placed) {
    let label = format!("in other words, {}, {}:", words::score(place.score), at(place.page, place.line));
    sheet.wrapped("      ", &label);
    sheet.wrapped("        ", &place.text);
}

fn answers(sheet: &mut Sheet, restated: &Restated, document: &Document) {
    if document.actions.is_empty() {
        return;
    }
    if restated.action_indices.is_empty() {
        sheet.wrapped("      ", "NO ACTION stands under it.");
    }
    let answers = restated.action_indices.iter().filter_map(|action| document.actions.get(*action));
    answers.for_each(|answer| action(sheet, answer));
}
