//! Where a table's words stand among the lines of a text.

mod folded_wording;
mod grades;
mod headings;
mod judgement_rows;
mod marks;
mod recognise;
mod title_block;
mod title_fields;

pub use marks::{Hit, Marks, Row};
pub use recognise::recognise;
pub use title_fields::Fields;

use super::table::{Author, Table};
use crate::layout::{self, Line, Mark, Number};
use crate::report::Grade;
use crate::source::Source;
use crate::text::letters_only;
use folded_wording::words;

/// Whether words are the wording of a grade and nothing else.
pub fn states_grade(table: &Table, words: &str) -> bool {
    grades::exact(table.scale, &letters_only::of(words)).is_some()
}

/// The grade in which words end.
pub fn grade_at_end(table: &Table, words: &str) -> Option<Grade> {
    grades::ending(table.scale, &letters_only::of(words)).map(|(grade, _)| grade)
}

/// The labels of a table's title block.
pub fn title_fields(table: &'static Table) -> &'static Fields {
    &words(table).fields
}

/// The numbers that count the passages: a report's paragraphs, or the clauses of a paper about one.
pub fn numbers(source: &Source, lines: &[Line], marks: &Marks, table: &Table) -> Vec<Number> {
    if table.author != Author::Ofsted {
        layout::clauses(source, lines, &marks.lines)
    } else {
        layout::sequence(source, lines, &marks.lines)
    }
}

/// Finds headings and judgement rows.
pub fn mark(source: &Source, lines: &[Line], table: &'static Table) -> Marks {
    let mut marks = Marks { lines: vec![Mark::Text; lines.len()], ..Marks::default() };
    let words = words(table);
    judgement_rows::mark_first(source, lines, &words.labels, &mut marks);
    title_block::mark(source, lines, &words.titles, &words.fields, &mut marks);
    headings::mark(source, lines, &words.headings, &mut marks);
    judgement_rows::mark_record(source, lines, &words.labels, &mut marks);
    marks
}
