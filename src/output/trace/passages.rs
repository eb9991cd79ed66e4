//! What stands below the items on a page: other actions, retold sentences beside their sources, grades.

use crate::output::comparison::words;
use crate::output::terminal::Sheet;
use crate::trace::{Answer, Document, Quoted, Retold, Source, Stated};

/// Actions that no item of the report stands over.
pub fn under_no_item(sheet: &mut Sheet, document: &Document) {
    let mut others = document.actions.iter().filter(|answer| answer.improvements.is_empty()).peekable();
    if others.peek().is_some() {
        sheet.heading("  Actions under none of these");
        others.for_each(|answer| action(sheet, answer));
    }
}

/// Passages beside the sentences they retell.
pub fn write(sheet: &mut Sheet, document: &Document) {
    if document.passages.is_empty() {
        return;
    }
    let (tied, not): (Vec<_>, Vec<_>) = document.passages.iter().partition(|passage| passage.source.is_some());
    let retold = words::count(tied.len(), "passage", "passages");
    let others = words::count(not.len(), "bullet", "bullets");
    let others = if not.is_empty() { String::new() } else { format!("; {others} with no source") };
    sheet.heading(&format!("  Findings retold: {retold}{others}"));
    document.passages.iter().for_each(|passage| one(sheet, passage));
}

fn one(sheet: &mut Sheet, passage: &Retold) {
    sheet.wrapped(&format!("    {}: ", at(passage.page, passage.line)), &passage.text);
    match &passage.source {
        Some(source) => {
            sheet.wrapped("      ", &format!("{}, {}:", how(passage), of(source)));
            sheet.wrapped("        ", &source.text);
        }
        None => sheet.wrapped("      ", "no sentence of the report is like enough"),
    }
}

fn how(passage: &Retold) -> String {
    match passage.quoted {
        Quoted::Verbatim => "word for word".to_owned(),
        Quoted::Reworded | Quoted::Absent => format!("in other words, {}", words::score(passage.score)),
    }
}

/// Where a source stands in the report.
fn of(source: &Source) -> String {
    let place = at(source.page, source.line);
    let sentences = if source.sentences > 1 { format!("{} sentences, ", source.sentences) } else { String::new() };
    match source.number {
        Some(number) => format!("{sentences}report paragraph {number}, {place}"),
        None => format!("{sentences}report {place}"),
    }
}

/// Each grade that is stated, against the report's.
pub fn grades(sheet: &mut Sheet, document: &Document) {
    if document.grades.is_empty() {
        return;
    }
    sheet.heading("  Grades");
    for stated in &document.grades {
        let (style, grade) = (sheet.ink.grade(stated.stated), words::grade(stated.stated));
        let place = at(stated.page, stated.line);
        sheet.wrapped("    ", &format!("{} ({place}):", stated.label));
        sheet.line(&format!("      {style}{grade}{style:#}, {}", agreement(stated)));
    }
}

fn agreement(stated: &Stated) -> String {
    match (stated.agrees, stated.report) {
        (Some(true), _) => "as in the report".to_owned(),
        (Some(false), Some(grade)) => format!("BUT THE REPORT SAYS {}", words::grade(grade).to_uppercase()),
        _ => "which the report does not judge".to_owned(),
    }
}

/// One action: what it is called, who leads, by when.
pub fn action(sheet: &mut Sheet, answer: &Answer) {
    let id = if answer.id.is_empty() { format!("action {}", answer.action + 1) } else { answer.id.clone() };
    let lead = answer.lead.as_deref().unwrap_or("nobody named");
    let when = answer.timescale.as_deref().unwrap_or("no time given");
    sheet.wrapped(&format!("      {id}: "), &format!("{lead}, {when} ({})", at(answer.page, answer.line)));
}

/// A place as people find it.
pub fn at(page: Option<usize>, line: Option<usize>) -> String {
    let page = page.map(|page| format!("page {page}"));
    let line = line.map(|line| format!("line {line}"));
    let place = page.into_iter().chain(line).collect::<Vec<_>>().join(", ");
    if place.is_empty() { "place unknown".to_owned() } else { place }
}
