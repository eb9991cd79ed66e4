//! A page as text: one line of the page is one line of the text, and what stands in columns stands in columns.

use super::page::{NARROW, Page, Run};
use super::table::{Line, by_cells};

/// The narrowest gap between two columns, in ems.
const COLUMN: f64 = 0.8;

/// How far apart, in ems, two baselines of one paragraph are at most.
const LEADING: f64 = 1.75;

/// How much lower, in ems, a line is than another that it stands below.
const LINE: f64 = 0.7;

/// A page of more lines is no page of prose; ordering it could take long.
const MOST_LINES: usize = 400;

/// How wide, in points, a column of the text is where cells stand side by side: less than a letter, so that cells under
/// each other begin in the same column whatever stands before them.
const CELL: f64 = 4.0;

/// Writes the page.
pub(super) fn write(page: &Page, out: &mut String) {
    let mut lines = by_cells(page, lines(page));
    put_in_order(&mut lines);
    let left = page.runs.iter().map(|run| run.x.start).fold(f64::INFINITY, f64::min);
    let mut last: Option<&Line> = None;
    for line in &lines {
        if let Some(before) = last {
            push_break(out, before, line);
        }
        push_line(out, page, line, left);
        last = Some(line);
    }
}

/// The lines of a page in the order of the file; lines of white space alone are none.
fn lines(page: &Page) -> Vec<Line> {
    let mut lines: Vec<Line> = Vec::new();
    let mut last: Option<&Run> = None;
    for (at, run) in page.runs.iter().enumerate() {
        match lines.last_mut().filter(|_| last.is_some_and(|last| is_beside(last, run))) {
            Some(line) => {
                line.runs.end = at + 1;
                if run.size > line.size {
                    (line.y, line.size) = (run.y, run.size);
                }
            }
            None => lines.push(Line { runs: at..at + 1, y: run.y, size: run.size }),
        }
        last = Some(run);
    }
    lines.retain(|line| page.runs[line.runs.clone()].iter().any(|run| !page.text[run.text.clone()].trim().is_empty()));
    lines
}

fn is_beside(before: &Run, run: &Run) -> bool {
    let size = before.size.max(run.size);
    let raised = if are_unlike(before, run) { 0.5 } else { 0.35 };
    before.turned == run.turned && (before.y - run.y).abs() < raised * size && run.x.start > before.x.end - 0.5 * size
}

/// Whether one is the mark of a footnote, or the "th" of a date, beside the other.
fn are_unlike(before: &Run, run: &Run) -> bool {
    before.size.min(run.size) < 0.8 * before.size.max(run.size)
}

/// Puts lines that were drawn before what stands above them behind it: feet that are drawn first, heads that are drawn
/// last, headings that were added later.
///
/// Only whole stretches are exchanged, where all of one stands below all of the other. What overlaps stands side by
/// side, and keeps the order of the file: that of its cells.
fn put_in_order(lines: &mut [Line]) {
    if lines.len() > MOST_LINES {
        return;
    }
    if let Some(cut) = cut(lines, |before, after| after.lowest < before.top) {
        lines.rotate_left(cut);
        let (above, below) = lines.split_at_mut(lines.len() - cut);
        put_in_order(above);
        put_in_order(below);
    } else if let Some(cut) = cut(lines, |before, after| before.lowest < after.top) {
        let (above, below) = lines.split_at_mut(cut);
        put_in_order(above);
        put_in_order(below);
    }
}

/// From where to where some lines reach: the top of the first, and the baseline of the lowest.
#[derive(Clone, Copy)]
struct Reach {
    top: f64,
    lowest: f64,
}

impl Reach {
    const NONE: Self = Self { top: f64::INFINITY, lowest: f64::NEG_INFINITY };

    fn with(self, line: &Line) -> Self {
        Self { top: self.top.min(line.y - LINE * line.size), lowest: self.lowest.max(line.y) }
    }
}

/// The first place where lines can be cut in two stretches of which `is_so` holds.
fn cut(lines: &[Line], is_so: impl Fn(Reach, Reach) -> bool) -> Option<usize> {
    let mut after: Vec<Reach> = lines.iter().rev().scan(Reach::NONE, reaching).collect();
    after.reverse();
    let before = lines.iter().scan(Reach::NONE, reaching);
    let mut pairs = before.zip(after.into_iter().skip(1));
    pairs.position(|(before, after)| is_so(before, after)).map(|at| at + 1)
}

fn reaching(reach: &mut Reach, line: &Line) -> Option<Reach> {
    *reach = reach.with(line);
    Some(*reach)
}

fn push_line(out: &mut String, page: &Page, line: &Line, left: f64) {
    let start = out.len();
    let runs = &page.runs[line.runs.clone()];
    let spread = is_spread(runs);
    let mut last: Option<&Run> = None;
    for run in runs {
        let gap = last.map_or(Gap::None, |before| gap(before, run));
        match gap {
            Gap::Column if !spread && !is_label(out[start..].trim_end()) => {
                pad(out, start, (run.x.start - left) / CELL)
            }
            Gap::None => {}
            _ if out.ends_with(' ') => {}
            _ => out.push(' '),
        }
        out.push_str(&page.text[run.text.clone()]);
        last = Some(run);
    }
    out.truncate(start + out[start..].trim_end().len());
}

/// What stands between two runs of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    None,
    Space,
    Column,
}

fn gap(before: &Run, run: &Run) -> Gap {
    // A mark stands a little off the word it belongs to.
    let narrow = if are_unlike(before, run) { 2.5 * NARROW } else { NARROW };
    match (run.x.start - before.x.end) / run.size.max(before.size) {
        wide if wide >= COLUMN => Gap::Column,
        wide if wide >= narrow => Gap::Space,
        _ => Gap::None,
    }
}

/// Whether a line is spread to both margins, so that wide gaps are nothing but spaces (Kirklees 2016): there are several
/// and none is much wider than the others.
fn is_spread(runs: &[Run]) -> bool {
    const GAPS: usize = 3;
    let gaps = runs.windows(2).filter(|pair| gap(&pair[0], &pair[1]) == Gap::Column);
    let wide: Vec<f64> = gaps.map(|pair| pair[1].x.start - pair[0].x.end).collect();
    let (least, most) =
        wide.iter().fold((f64::INFINITY, 0_f64), |(least, most), gap| (least.min(*gap), most.max(*gap)));
    wide.len() >= GAPS && most < least * 1.5
}

/// Whether a text is the number or bullet of what stands behind it.
fn is_label(text: &str) -> bool {
    const LONGEST: usize = 4;
    let number = text.strip_suffix(['.', ')']).unwrap_or_default();
    let counted = number.len() <= LONGEST && !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    counted || text.chars().count() == 1 && !text.contains(char::is_alphanumeric)
}

/// Pads the line that begins at `start` up to a column.
fn pad(out: &mut String, start: usize, column: f64) {
    const LEAST: usize = 4;
    const MOST: usize = 400;
    let written = out[start..].chars().count();
    let spaces = (column as usize).saturating_sub(written).clamp(LEAST, MOST);
    out.extend(std::iter::repeat_n(' ', spaces));
}

fn push_break(out: &mut String, before: &Line, line: &Line) {
    out.push('\n');
    if line.y - before.y > LEADING * line.size.max(before.size) {
        out.push('\n');
    }
}
