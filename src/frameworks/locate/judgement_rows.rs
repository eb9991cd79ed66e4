//! Rows of a table of judgements.
//!
//! Extractors agree on one thing only: labels come in the order of the rows, and so do grades. A
//! label may wrap around its grade, all grades may follow all labels (Barking and Dagenham), the
//! table may run over two pages (Oldham 2015). So labels and grades are collected apart and the
//! n-th grade belongs to the n-th label.

use super::grades;
use super::marks::Row;
use super::marks::{Hit, Marks};
use crate::frameworks::table::{Role, Scale, Table};
use crate::layout::Mark;
use crate::layout::line::{Line, LineKind};
use crate::report::{Area, Grade, SectionKind, SourceKind};
use crate::source::Source;
use crate::text::letters_only;
use crate::text::letters_only::{Start, Starts};
use crate::text::span::Span;
use std::ops::Range;

/// How many lines may pass before the first label of the first page's table.
const SEARCH: usize = 140;

/// How many strange lines the table may have between its rows before it is over.
const PATIENCE: usize = 3;

/// The longest line that stands inside the first page's table without belonging to it, in bytes.
const SHORT: usize = 40;

/// The longest sub-heading inside the record, in bytes.
const SUB_HEADING: usize = 80;

/// How many lines the last grades may stand behind the last label.
const REACH: usize = 40;

/// The heading of the record of main findings.
const RECORD: Role = Role::Section(SectionKind::Record);

/// Reads the table of the first page and marks its lines.
pub fn mark_first(source: &Source, lines: &[Line], labels: &Labels, marks: &mut Marks) {
    // Frameworks with a record at the end have no table at the front, but the same labels as headings.
    if labels.in_record {
        return;
    }
    let starts = lines.iter().enumerate().take(SEARCH).filter(|(_, line)| line.kind == LineKind::Text);
    for (at, _) in starts {
        if labels.start_at(source, &lines[at]) {
            let found = collect(source, lines, labels, grade_above(source, lines, labels.scale, at), SHORT);
            if found.labels.len() >= 2 && !found.grades.is_empty() {
                marks.ungraded.clear();
                return found.into_marks(marks, SourceKind::Table);
            }
            marks.ungraded.extend(found.judged());
        }
    }
    marks.ungraded.extend(with_other_words(source, lines, labels));
}

/// Labels with a few words behind them that are no known grade, where no table of judgements was found.
fn with_other_words<'a>(
    source: &'a Source,
    lines: &'a [Line],
    labels: &'a Labels,
) -> impl Iterator<Item = (Area, Vec<Span>)> + 'a {
    /// The longest grade there is, "requires improvement to be good", as a key.
    const LONGEST_GRADE: usize = 27;
    let may_begin = |line: &&Line| line.kind == LineKind::Text && labels.may_begin(source.slice(line.span));
    let rows = lines.iter().take(SEARCH).filter(may_begin);
    rows.filter_map(|line| {
        let key = letters_only::of(source.slice(line.span));
        let (label, area) = labels.keys.iter().find(|(label, _)| without_numbering(&key).starts_with(label))?;
        let behind = without_numbering(&key).len() - label.len();
        Some(((*area).filter(|_| behind <= LONGEST_GRADE)?, vec![line.span]))
    })
}

/// The line above the first label where a piece of its grade stands there: cells are centred, so a
/// grade of two lines begins higher than a label of one (-layout).
fn grade_above(source: &Source, lines: &[Line], scale: &Scale, first: usize) -> usize {
    let above = (0..first).rev().find(|at| lines[*at].is_body());
    let in_column = |at: &usize| lines[*at].indent >= COLUMN;
    above
        .filter(in_column)
        .filter(|at| grades::is_piece(scale, &letters_only::of(source.slice(lines[*at].span))))
        .unwrap_or(first)
}

/// How far right the column of grades stands at least, in a text that keeps columns.
const COLUMN: usize = 30;

/// Reads the record of main findings at the end, and marks its lines.
pub fn mark_record(source: &Source, lines: &[Line], labels: &Labels, marks: &mut Marks) {
    let is_record = |hit: &&Hit| hit.role == RECORD;
    let Some(last) = marks.headings.iter().rev().find(is_record).map(|hit| hit.last) else { return };
    let found = collect(source, lines, labels, last + 1, SUB_HEADING);
    drop_headings(marks, last + 1, found.end);
    found.into_marks(marks, SourceKind::Record);
}

/// Takes back the headings between two lines: they are rows or sub-headings of the record.
fn drop_headings(marks: &mut Marks, first: usize, last: usize) {
    let kept = marks.headings.iter().enumerate().filter(|(_, hit)| hit.first < first || hit.first > last);
    let new_number: std::collections::HashMap<usize, usize> =
        kept.enumerate().map(|(new, (old, _))| (old, new)).collect();
    for mark in &mut marks.lines {
        if let Mark::Heading(old) = *mark {
            *mark = new_number.get(&old).map_or(Mark::Text, |new| Mark::Heading(*new));
        }
    }
    marks.headings.retain(|hit| hit.first < first || hit.first > last);
}

/// The labels of one table, as keys.
pub struct Labels {
    keys: Vec<(String, Option<Area>)>,
    /// The grades beside them.
    scale: &'static Scale,
    starts: Starts<Vec<Start>>,
    /// Whether they stand in a record at the end of the report.
    in_record: bool,
}

impl Labels {
    /// The labels of `table`, its variants included.
    pub fn new(table: &Table) -> Self {
        let texts = table.labels.iter().flat_map(|l| std::iter::once(&l.text).chain(l.variants).map(|t| (t, l.area)));
        let keys: Vec<(String, Option<Area>)> = texts.map(|(text, area)| (letters_only::of(text), area)).collect();
        let starts = Starts::of(keys.iter().map(|(key, _)| key));
        let in_record = table.headings.iter().any(|heading| heading.role == RECORD);
        Self { keys, scale: table.scale, starts, in_record }
    }

    fn exact(&self, key: &str) -> Option<Option<Area>> {
        self.keys.iter().find(|(label, _)| label == key).map(|(_, area)| *area)
    }

    fn begins(&self, key: &str) -> bool {
        !key.is_empty() && self.keys.iter().any(|(label, _)| label.starts_with(key))
    }

    /// Whether a line can be the first of the table.
    fn start_at(&self, source: &Source, line: &Line) -> bool {
        const LEAST: usize = 10;
        if !line.gapped && !self.may_begin(source.slice(line.span)) {
            return false;
        }
        cells(source, line).take(2).filter(|cell| self.may_begin(source.slice(*cell))).any(|cell| {
            let (label, _) = split_grade(source, self.scale, cell);
            let key = letters_only::of(source.slice(label));
            let key = without_numbering(&key);
            key.len() >= LEAST && self.begins(key)
        })
    }

    /// Whether a cell can begin with a label, as far as a cheap look tells.
    fn may_begin(&self, cell: &str) -> bool {
        self.starts.may_begin(cell.trim_start_matches(|c: char| !c.is_alphabetic()))
    }
}

fn without_numbering(key: &str) -> &str {
    key.trim_start_matches(|c: char| c.is_ascii_digit())
}

/// The cells of a line: apart by tabs, by a ruling read as "|", or by more than one space.
fn cells<'a>(source: &'a Source, line: &Line) -> impl Iterator<Item = Span> + 'a {
    let line = *line;
    let text = source.slice(line.span);
    let mut start = 0;
    std::iter::from_fn(move || {
        while start <= text.len() {
            let (end, gap) = if line.gapped { gap_from(text.as_bytes(), start) } else { (text.len(), 1) };
            let cell = trimmed(text, start..end);
            start = end + gap;
            if !cell.is_empty() {
                return Some(Span::new(line.span.start + cell.start, line.span.start + cell.end));
            }
        }
        None
    })
}

/// Where the next gap between cells begins, and how many bytes of it to pass over.
fn gap_from(text: &[u8], from: usize) -> (usize, usize) {
    for at in from..text.len() {
        match text[at] {
            b'\t' | b'|' => return (at, 1),
            b' ' if text.get(at + 1) == Some(&b' ') => return (at, 2),
            _ => {}
        }
    }
    (text.len(), 1)
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let raw = &text[range.clone()];
    let start = range.start + (raw.len() - raw.trim_start().len());
    start..start + raw.trim().len()
}

/// Label and grade of a cell in which both stand ("permanence Good").
fn split_grade(source: &Source, scale: &Scale, cell: Span) -> (Span, Option<Span>) {
    const MOST_WORDS: usize = 6;
    let text = source.slice(cell);
    let starts: Vec<usize> = word_starts(text).collect();
    let first = starts.len().saturating_sub(MOST_WORDS);
    for start in &starts[first..] {
        if grades::is_piece(scale, &letters_only::of(&text[*start..])) {
            let label = Span::new(cell.start, cell.start + text[..*start].trim_end().len());
            return (label, Some(Span::new(cell.start + start, cell.end)));
        }
    }
    (cell, None)
}

fn word_starts(text: &str) -> impl Iterator<Item = usize> + '_ {
    let mut before_space = true;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = before_space && !c.is_whitespace();
        before_space = c.is_whitespace();
        starts.then_some(at)
    })
}

/// The words of a heading's line, and the piece of a grade in a cell of its own behind them.
pub fn cells_of_heading(source: &Source, scale: &Scale, line: &Line) -> (Span, Option<Span>) {
    if !line.gapped {
        return (line.span, None);
    }
    let cells: Vec<Span> = cells(source, line).collect();
    match cells.as_slice() {
        [first, .., before, last] if grades::is_piece(scale, &letters_only::of(source.slice(*last))) => {
            (Span::new(first.start, before.end), Some(*last))
        }
        [first, last] if grades::is_piece(scale, &letters_only::of(source.slice(*last))) => (*first, Some(*last)),
        _ => (line.span, None),
    }
}

#[derive(Default)]
struct Found {
    labels: Vec<(Option<Area>, Vec<Span>)>,
    grades: Vec<(Grade, Vec<Span>)>,
    label: Pending,
    grade: Pending,
    lines: Vec<usize>,
    end: usize,
}

#[derive(Default)]
struct Pending {
    key: String,
    spans: Vec<Span>,
}

impl Pending {
    fn extend(&mut self, key: &str, span: Span) {
        self.key.push_str(key);
        self.spans.push(span);
    }

    fn take(&mut self) -> (String, Vec<Span>) {
        (std::mem::take(&mut self.key), std::mem::take(&mut self.spans))
    }
}

/// Collects labels and grades from line `from` on, over strange lines of at most `short` bytes.
fn collect(source: &Source, lines: &[Line], labels: &Labels, from: usize, short: usize) -> Found {
    let mut found = Found { end: from, ..Found::default() };
    let (mut strange, mut since) = (0, 0);
    // A row's number alone on its line is the table's where another row follows (Wirral 2016).
    let mut numbers = Vec::new();
    for (at, line) in lines.iter().enumerate().skip(from) {
        if !line.is_body() {
            continue;
        }
        since += 1;
        let taken = line.kind == LineKind::Text && found.take_line(source, labels, line);
        if taken {
            (strange, since) = (0, 0);
            found.lines.append(&mut numbers);
            found.lines.push(at);
            found.end = at;
            continue;
        }
        strange += 1;
        numbers.extend(without_numbering(&letters_only::of(source.slice(line.span))).is_empty().then_some(at));
        let behind = found.missing() && since < REACH;
        let patient = strange <= PATIENCE && line.span.len() <= short;
        if !behind && !patient {
            break;
        }
    }
    found.close_label(labels);
    found.close_grade(labels.scale);
    found
}

impl Found {
    /// Whether some labels still wait for their grades.
    fn missing(&self) -> bool {
        let labels = self.labels.len() + usize::from(!self.label.key.is_empty());
        let grades = self.grades.len() + usize::from(!self.grade.key.is_empty());
        labels > grades
    }

    /// Takes the label and grade cells of a line; `false` if there is none.
    fn take_line(&mut self, source: &Source, labels: &Labels, line: &Line) -> bool {
        let mut taken = false;
        for cell in cells(source, line) {
            taken |= self.take_cell(source, labels, cell);
        }
        taken
    }

    fn take_cell(&mut self, source: &Source, labels: &Labels, cell: Span) -> bool {
        let whole = letters_only::of(source.slice(cell));
        if grades::is_piece(labels.scale, &whole) {
            return self.take_grade(labels.scale, &whole, cell);
        }
        if self.take_label(labels, &whole, cell) {
            return true;
        }
        let (label, grade) = split_grade(source, labels.scale, cell);
        let Some(grade) = grade else { return false };
        let taken = self.take_label(labels, &letters_only::of(source.slice(label)), label);
        taken && self.take_grade(labels.scale, &letters_only::of(source.slice(grade)), grade)
    }

    fn take_label(&mut self, labels: &Labels, key: &str, span: Span) -> bool {
        let extended = format!("{}{key}", self.label.key);
        if !self.label.key.is_empty() && labels.begins(&extended) {
            self.label.extend(key, span);
            return true;
        }
        let fresh = without_numbering(key);
        if !labels.begins(fresh) {
            return false;
        }
        self.close_label(labels);
        self.label.extend(fresh, span);
        true
    }

    fn take_grade(&mut self, scale: &Scale, key: &str, span: Span) -> bool {
        let extended = format!("{}{key}", self.grade.key);
        if self.grade.key.is_empty() || !grades::begins(scale, &extended) {
            self.close_grade(scale);
        }
        self.grade.extend(key, span);
        true
    }

    fn close_label(&mut self, labels: &Labels) {
        let (key, spans) = self.label.take();
        if let Some(area) = labels.exact(&key) {
            self.labels.push((area, spans));
        }
    }

    fn close_grade(&mut self, scale: &Scale) {
        let (key, spans) = self.grade.take();
        if let Some(grade) = grades::exact(scale, &key) {
            self.grades.push((grade, spans));
        }
    }

    /// The labels of what is judged, and what that is.
    fn judged(&self) -> impl Iterator<Item = (Area, Vec<Span>)> {
        self.labels.iter().filter_map(|(area, label)| Some(((*area)?, label.clone())))
    }

    fn into_marks(self, marks: &mut Marks, source: SourceKind) {
        for at in &self.lines {
            marks.lines[*at] = Mark::Table;
        }
        if self.labels.len() != self.grades.len() {
            marks.ungraded.extend(self.judged());
            marks.uneven = Some((self.labels.len(), self.grades.len()));
            return;
        }
        let rows = self.labels.into_iter().zip(self.grades);
        marks.rows.extend(rows.map(|((area, label), (grade, printed))| Row { area, label, grade, printed, source }));
    }
}
