//! The table of a home's recent inspections: rows that begin with a day and end in a grade.

use super::MOST;
use crate::extract::context::Context;
use crate::frameworks::{Role, grade_at_end};
use crate::mentions::dates::find_partial;
use crate::report::{EarlierInspection, EarlierKind};
use crate::text::span::{Span, joined};

/// How many lines a row may take: its cells may stand below each other, and a long grade wraps.
const MOST_LINES: usize = 5;

/// The inspections in the table under its heading, in the order of the rows.
pub fn read(context: &Context) -> Vec<EarlierInspection> {
    let headings = &context.marks.headings;
    let Some(at) = headings.iter().position(|hit| hit.role == Role::History) else { return Vec::new() };
    let end = headings.get(at + 1).map_or(context.lines.len(), |next| next.first);
    let mut rows: Vec<Vec<Span>> = Vec::new();
    for line in context.lines[headings[at].last + 1..end].iter().filter(|line| line.is_body()) {
        match rows.last_mut() {
            _ if opens_row(context, line.span) => rows.push(vec![line.span]),
            Some(row) if row.len() < MOST_LINES => row.push(line.span),
            _ => {}
        }
    }
    rows.into_iter().take(MOST).map(|row| inspection(context, row)).collect()
}

/// Whether a line begins with a day in figures.
fn opens_row(context: &Context, line: Span) -> bool {
    let first = context.source.slice(line).split_whitespace().next().unwrap_or_default();
    first.contains('/') && find_partial(first).next().is_some()
}

fn inspection(context: &Context, span: Vec<Span>) -> EarlierInspection {
    let text = joined(context.source.text(), &span);
    let kind = EarlierKind::Inspection;
    let date = find_partial(&text).next().map(|found| found.value);
    EarlierInspection { kind, framework: kind.framework(), date, grade: grade_at_end(context.table, &text), text, span }
}
