//! The table of strands by inspection.

use crate::compare::{Change, Timeline};
use crate::output::comparison::view::{Cell, View, cell, grades, when};
use crate::output::comparison::words;
use crate::output::terminal::{Sheet, width};
use anstyle::Style;

/// How many columns the name of a strand has.
const LABEL: usize = 22;
/// How many columns an inspection has, the gap before the next one among them.
const COLUMN: usize = 14;
/// How many columns its sign has: what way the grade went.
const SIGN: usize = 2;
/// How many inspections stand beside each other; further ones are a table below.
const BESIDE: usize = 4;

/// Writes the table, what its signs mean, and what has to be known of a change.
pub fn write(sheet: &mut Sheet, view: &View) {
    if view.of.inspections.is_empty() {
        return;
    }
    sheet.heading("Grades");
    let judged = view.judged();
    if judged.is_empty() {
        return sheet.wrapped("  ", "None of these documents gives a grade.");
    }
    for inspections in judged.chunks(BESIDE) {
        head(sheet, view, inspections);
        view.of.timeline.iter().for_each(|line| row(sheet, line, inspections));
        sheet.line("");
    }
    sheet.wrapped(
        "  ",
        "↑ better, ↓ worse, → same, ? not comparable with the grade before it. An empty cell: not judged.",
    );
    notes(sheet, view);
}

/// The lines of one cell.
#[derive(Debug, Default)]
struct Lines {
    sign: &'static str,
    style: Style,
    lines: Vec<String>,
}

impl Lines {
    fn new(sign: &'static str, style: Style, text: &str) -> Self {
        let lines = textwrap::wrap(text, COLUMN - SIGN - 1).into_iter().map(|line| line.into_owned()).collect();
        Self { sign, style, lines }
    }

    /// One line of it, as wide as the column.
    fn at(&self, at: usize) -> String {
        let text = self.lines.get(at).map_or("", String::as_str);
        let sign = if at == 0 { self.sign } else { "" };
        let gap = (COLUMN - SIGN).saturating_sub(width(text));
        // What is empty is not coloured, or the end of the line would not be seen to be blank.
        let style = if text.is_empty() { Style::new() } else { self.style };
        format!("{sign:SIGN$}{style}{text}{style:#}{:gap$}", "")
    }
}

fn head(sheet: &mut Sheet, view: &View, inspections: &[usize]) {
    let plain = |text: &str| Lines::new("", Style::new(), text);
    let of = |at: &usize| {
        let inspection = &view.of.inspections[*at];
        let date = when(inspection).map_or_else(|| "undated".to_owned(), words::short_month);
        plain(&format!("{date}\n{}", words::noun(inspection)))
    };
    table_row(sheet, "", &inspections.iter().map(of).collect::<Vec<_>>());
}

fn row(sheet: &mut Sheet, line: &Timeline, inspections: &[usize]) {
    let cells: Vec<Lines> = inspections.iter().map(|at| lines(sheet, line, *at)).collect();
    table_row(sheet, words::strand(line.strand), &cells);
}

fn lines(sheet: &Sheet, line: &Timeline, inspection: usize) -> Lines {
    let sign = |change: &Change| words::direction(change.direction).0;
    match cell(line, inspection) {
        Cell::Empty => Lines::default(),
        Cell::Ungraded(change) => Lines::new(sign(change), Style::new(), "no grade given"),
        Cell::Graded(points, change) => {
            let grades = grades(&points);
            let style = if let [grade] = grades[..] { sheet.ink.grade(grade) } else { Style::new() };
            let text = grades.into_iter().map(words::grade).collect::<Vec<_>>().join(" and ");
            Lines::new(change.map_or("", sign), style, &text)
        }
    }
}

fn table_row(sheet: &mut Sheet, label: &str, cells: &[Lines]) {
    let height = cells.iter().map(|cell| cell.lines.len()).max().unwrap_or_default().max(1);
    for at in 0..height {
        let label = if at == 0 { label } else { "" };
        let cells: String = cells.iter().map(|cell| cell.at(at)).collect();
        sheet.line(&format!("  {label:LABEL$}{cells}"));
    }
}

fn notes(sheet: &mut Sheet, view: &View) {
    for (line, change) in view.noted() {
        let (from, to) = (view.label(change.from), view.label(change.to));
        let strand = words::strand(line.strand);
        sheet.wrapped("  - ", &format!("{strand}, {from} to {to}: {}", change.why));
    }
}
