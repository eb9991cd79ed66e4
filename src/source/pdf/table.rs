//! Tables by their ruled lines: what stands in one row is kept together, cell by cell.
//!
//! A rule down the page with text on both of its sides parts cells, and the rules across that meet it part rows. Where a
//! table is not ruled, the order of the file and the columns of the text have to do.

use super::page::{Page, Rule, Run};
use std::ops::Range;

/// Runs side by side.
#[derive(Clone, Debug)]
pub(super) struct Line {
    /// Which runs of the page.
    pub(super) runs: Range<usize>,
    /// The baseline.
    pub(super) y: f64,
    /// The largest type in it.
    pub(super) size: f64,
}

/// How far apart, in points, two rules are that are drawn as one.
const JOINT: f64 = 3.0;

/// A row of a ruled table.
#[derive(Debug, PartialEq)]
struct Row {
    top: f64,
    bottom: f64,
    /// Where the rules stand between its cells, from left to right.
    rules: Vec<f64>,
}

/// Puts the lines of each row together, one cell after the other. Rows of a single line stay one line.
pub(super) fn by_cells(page: &Page, lines: Vec<Line>) -> Vec<Line> {
    rows(&page.rules).iter().fold(lines, |lines, row| arrange(page, lines, row))
}

fn arrange(page: &Page, lines: Vec<Line>, row: &Row) -> Vec<Line> {
    let inside = |line: &Line| !page.runs[line.runs.start].turned && row.holds(line.y - line.size * 0.3);
    let (members, others): (Vec<_>, Vec<_>) = lines.into_iter().enumerate().partition(|(_, line)| inside(line));
    let Some(place) = members.first().map(|(at, _)| others.iter().take_while(|(other, _)| other < at).count()) else {
        return others.into_iter().map(|(_, line)| line).collect();
    };
    let members: Vec<Line> = members.into_iter().map(|(_, line)| line).collect();
    let mut lines: Vec<Line> = others.into_iter().map(|(_, line)| line).collect();
    lines.splice(place..place, cell_by_cell(page, members, row));
    lines
}

/// The lines of one row, the first cell's first; as they are where each cell has one line.
fn cell_by_cell(page: &Page, members: Vec<Line>, row: &Row) -> Vec<Line> {
    let mut cells: Vec<(usize, Line)> = members.iter().flat_map(|line| pieces(page, line, row)).collect();
    let mut counts = vec![0; row.rules.len() + 1];
    cells.iter().for_each(|(column, _)| counts[*column] += 1);
    if counts.iter().all(|count| *count <= 1) {
        return members;
    }
    cells.sort_by_key(|(column, _)| *column);
    cells.into_iter().map(|(_, line)| line).collect()
}

/// A line cut at the rules between cells, each piece with its column.
fn pieces(page: &Page, line: &Line, row: &Row) -> Vec<(usize, Line)> {
    let mut pieces: Vec<(usize, Line)> = Vec::new();
    for at in line.runs.clone() {
        let run = &page.runs[at];
        let column = row.column(run);
        match pieces.last_mut() {
            Some((last, piece)) if *last == column => piece.runs.end = at + 1,
            _ => pieces.push((column, Line { runs: at..at + 1, y: run.y, size: run.size })),
        }
    }
    pieces
}

impl Row {
    fn holds(&self, y: f64) -> bool {
        y > self.top && y < self.bottom
    }

    fn is_part_of(&self, other: &Self) -> bool {
        let smaller = other.bottom - other.top - (self.bottom - self.top) > JOINT;
        smaller && self.top > other.top - JOINT && self.bottom < other.bottom + JOINT
    }

    fn column(&self, run: &Run) -> usize {
        let middle = f64::midpoint(run.x.start, run.x.end);
        self.rules.iter().take_while(|rule| **rule < middle).count()
    }
}

/// The rows of all ruled tables of a page, from top to bottom.
fn rows(rules: &[Rule]) -> Vec<Row> {
    let downs = joined(rules, |rule| match *rule {
        Rule::Down(top, bottom, x) => Some((x, top, bottom)),
        Rule::Across(..) => None,
    });
    let across = joined(rules, |rule| match *rule {
        Rule::Across(left, right, y) => Some((y, left, right)),
        Rule::Down(..) => None,
    });
    let mut rows: Vec<Row> = downs.iter().flat_map(|down| rows_along(*down, &downs, &across)).collect();
    rows.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.bottom.total_cmp(&b.bottom)));
    rows.dedup_by(|a, b| (a.top - b.top).abs() < JOINT && (a.bottom - b.bottom).abs() < JOINT);
    // A rule that does not meet those between two rows takes them for one.
    let whole = |row: &Row| !rows.iter().any(|other| other.is_part_of(row));
    let keep: Vec<bool> = rows.iter().map(whole).collect();
    rows.into_iter().zip(keep).filter_map(|(row, keep)| keep.then_some(row)).collect()
}

/// Where a rule lies, and from where to where it reaches.
type Stretch = (f64, f64, f64);

/// Rules of one direction, those in one line with each other joined.
fn joined(rules: &[Rule], stretch: impl Fn(&Rule) -> Option<Stretch>) -> Vec<Stretch> {
    let mut stretches: Vec<Stretch> = rules.iter().filter_map(stretch).collect();
    // What lies within a point of each other lies in one line.
    stretches.sort_by(|a, b| (a.0 / JOINT).round().total_cmp(&(b.0 / JOINT).round()).then(a.1.total_cmp(&b.1)));
    let mut joined: Vec<Stretch> = Vec::new();
    for (at, from, to) in stretches {
        match joined.last_mut() {
            Some(last) if (last.0 - at).abs() < JOINT && from <= last.2 + JOINT => last.2 = last.2.max(to),
            _ => joined.push((at, from, to)),
        }
    }
    joined
}

/// The rows that a rule down the page runs through, with all the rules that part their cells.
fn rows_along((x, top, bottom): Stretch, downs: &[Stretch], across: &[Stretch]) -> Vec<Row> {
    let meets = |rule: &&Stretch| rule.1 <= x + JOINT && rule.2 >= x - JOINT && rule.0 > top && rule.0 < bottom;
    let mut edges: Vec<f64> = across.iter().filter(meets).map(|rule| rule.0).chain([top, bottom]).collect();
    edges.sort_by(f64::total_cmp);
    let bands = edges.windows(2).filter(|edge| edge[1] - edge[0] > JOINT);
    bands.map(|edge| row(edge[0], edge[1], downs)).filter(|row| row.rules.len() > 2).collect()
}

/// A row between two rules across; its outer rules are among those that part it.
fn row(top: f64, bottom: f64, downs: &[Stretch]) -> Row {
    let middle = f64::midpoint(top, bottom);
    let mut rules: Vec<f64> =
        downs.iter().filter(|rule| rule.1 < middle && rule.2 > middle).map(|rule| rule.0).collect();
    rules.sort_by(f64::total_cmp);
    Row { top, bottom, rules }
}
