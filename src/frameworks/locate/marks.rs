//! What a table's words are found to be among the lines.

use crate::frameworks::table::Role;
use crate::layout::Mark;
use crate::report::{Area, Grade, SourceKind};
use crate::text::span::Span;

/// What the table's words are found to be among the lines.
#[derive(Debug, Default)]
pub struct Marks {
    /// The title, where one is found.
    pub title: Option<Printed>,
    /// Headings, in order.
    pub headings: Vec<Hit>,
    /// Rows of the judgement table and of the record of main findings, in order.
    pub rows: Vec<Row>,
    /// Labels and grades that did not pair up, as lines of the text.
    pub uneven: Option<(usize, usize)>,
    /// Labels of the first page's table that found no grade, each with what it judges.
    pub ungraded: Vec<(Area, Vec<Span>)>,
    /// For every line the heading or table it belongs to.
    pub lines: Vec<Mark>,
}

/// A heading that was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// Its first line.
    pub first: usize,
    /// Its last line.
    pub last: usize,
    /// What it opens.
    pub role: Role,
    /// Whether it is a heading or a sentence.
    pub source: SourceKind,
    /// Where the grade's words stand, where it states one.
    pub grade: Vec<Span>,
}

/// A label and its grade.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// What is judged; `None` for a row about an earlier inspection.
    pub area: Option<Area>,
    /// Where the label stands.
    pub label: Vec<Span>,
    /// The grade.
    pub grade: Grade,
    /// Where the grade stands.
    pub printed: Vec<Span>,
    /// Which table it is from.
    pub source: SourceKind,
}

/// A title that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Printed {
    /// Its first line, by its index among all lines.
    pub first: usize,
    /// Where the name stands.
    pub name: Vec<Span>,
    /// The lines of title and name.
    pub lines: Vec<usize>,
}
