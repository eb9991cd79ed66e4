//! Requirements as rows of a table of two columns: what has to be done, and by when.
//!
//! Extractors put the day behind the first line of its row, between its paragraphs, or below it. What is sure is that a
//! row ends in the regulation that it rests on, and that a day belongs to the row that is open, or to the one just ended
//! where that has none.

use super::draft::Draft;
use crate::extract::context::Context;
use crate::layout::Line;
use crate::mentions::dates::{find_date, is_whole_line};
use crate::report::ImprovementKind;
use crate::text::letters_only;
use crate::text::span::{Span, joined, push_slice};
use std::ops::Range;

/// The heads of the columns, as keys; they are printed again on every page of a long table.
const COLUMN_HEADS: [&str; 3] = ["duedate", "requirement", "requirementduedate"];

/// How the reference begins in which a row ends.
const REFERENCE: &str = "(Regulation ";

/// The rows in these lines, in order.
pub(super) fn read(context: &Context, lines: Range<usize>) -> Vec<Draft> {
    let mut rows = Rows { context, drafts: Vec::new(), is_open: false };
    let is_head = |line: &&Line| is_column_head(context.source.slice(line.span));
    let body: Vec<&Line> = context.lines[lines].iter().filter(|line| line.is_body()).collect();
    // What stands above the heads of the columns introduces the table.
    let first = body.iter().position(is_head).unwrap_or(body.len());
    body[first..].iter().filter(|line| !is_head(line)).for_each(|line| rows.take(line));
    rows.drafts
}

fn is_column_head(text: &str) -> bool {
    COLUMN_HEADS.contains(&letters_only::of(text).as_str())
}

/// The rows so far.
struct Rows<'a> {
    context: &'a Context<'a>,
    drafts: Vec<Draft>,
    /// Whether the last row has not come to its end.
    is_open: bool,
}

impl Rows<'_> {
    fn take(&mut self, line: &Line) {
        let (words, day) = cells(self.context, line);
        if !words.is_empty() {
            self.take_words(line, words);
        }
        // A day above the first row is nobody's.
        let row = self.drafts.last_mut().filter(|row| row.deadline.is_none());
        if let Some((row, day)) = row.zip(day) {
            row.deadline = Some(joined(self.context.source.text(), &[day]));
        }
    }

    fn take_words(&mut self, line: &Line, words: Span) {
        if !self.is_open {
            let kind = Some(ImprovementKind::Requirement);
            self.drafts.push(Draft { kind, page: line.page, ..Draft::default() });
        }
        if let Some(row) = self.drafts.last_mut() {
            push_slice(self.context.source.text(), &mut row.slices, words);
            self.is_open = !ends_in_reference(&joined(self.context.source.text(), &row.slices));
        }
    }
}

/// The words of a line and the day in the column beside them; either may be missing.
fn cells(context: &Context, line: &Line) -> (Span, Option<Span>) {
    let text = context.source.slice(line.span);
    let is_day = |text: &str| find_date(text).is_some_and(|found| is_whole_line(text, &found));
    if is_day(text) {
        return (Span::new(line.span.start, line.span.start), Some(line.span));
    }
    let gap = text.rfind("  ").into_iter().chain(text.rfind('\t')).max();
    match gap.map(|at| (text[..at].trim_end(), text[at..].trim_start())) {
        Some((words, day)) if is_day(day) => {
            let words = Span::new(line.span.start, line.span.start + words.len());
            (words, Some(Span::new(line.span.end - day.len(), line.span.end)))
        }
        _ => (line.span, None),
    }
}

/// Whether a text ends in the reference to a regulation: its brackets are closed.
fn ends_in_reference(text: &str) -> bool {
    let bare = text.trim_end_matches('.');
    let Some(reference) = bare.rfind(REFERENCE).map(|at| &bare[at..]) else { return false };
    let count = |bracket: char| reference.matches(bracket).count();
    reference.ends_with(')') && count('(') == count(')')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_ends_in_its_regulation() {
        assert!(ends_in_reference("It is kept. (Regulation 32 (1) (3)(d))"));
        assert!(!ends_in_reference("It is kept. (Regulation 32 (1)"));
        assert!(!ends_in_reference("as regulation 44 (1) asks"));
    }

    #[test]
    fn a_day_belongs_to_the_row_that_is_open_or_has_just_ended() {
        let head = "SC998001\nRegistered provider: Home Ltd\n\nInspected under the social care common inspection framework\n\n\
            Information about this children’s home\nSmall.\n\nInspection dates: 6 and 7 March 2024\n\n\
            Overall experiences and progress of children and young people    good\n\
            The effectiveness of leaders and managers    good\n\n\
            What does the children’s home need to do to improve?\nStatutory requirements\n\nActions.\n\n";
        let rows = |table: &str| -> Vec<String> {
            let report = crate::read(&format!("{head}{table}\n\nInformation about this inspection\nNone.\n"));
            let row = |item: &crate::report::Improvement| {
                format!("{} | {}", item.text, item.deadline.as_deref().unwrap_or("-"))
            };
            report.improvements.iter().map(row).collect()
        };
        let expected =
            ["Do one. (Regulation 1) | 8 May 2024", "Do two, so that— it is done. (Regulation 2 (1)) | 9 May 2024"];
        for table in [
            "Requirement    Due date\nDo one. (Regulation 1)    8 May 2024\nDo two, so that—    9 May 2024\nit is done.\n(Regulation 2 (1))",
            "Requirement\nDo one.\n\nDue date\n8 May 2024\n\n(Regulation 1)\nDo two, so that—\n\n9 May 2024\n\nit is done. (Regulation 2 (1))",
            "Requirement\nDue date\nDo one. (Regulation 1)\n8 May 2024\nDo two, so that—\n \nit is done. (Regulation 2 (1))\n9 May 2024",
        ] {
            assert_eq!(rows(table), expected, "{table}");
        }
    }
}
