//! A page as text: one line of the page is one line of the text.

use super::page::{NARROW, Page, Run};

/// The narrowest gap between two columns, in ems.
const COLUMN: f64 = 0.8;

/// How far apart, in ems, two baselines of one paragraph are at most.
const LEADING: f64 = 1.75;

/// Writes the page.
pub(super) fn write(page: &Page, out: &mut String) {
    let mut last: Option<&Run> = None;
    for run in page.runs.iter() {
        match last {
            Some(before) if is_beside(before, run) => push_gap(out, before, run),
            Some(before) => push_break(out, before, run),
            None => {}
        }
        out.push_str(&page.text[run.text.clone()]);
        last = Some(run);
    }
}

fn is_beside(before: &Run, run: &Run) -> bool {
    let size = before.size.max(run.size);
    before.turned == run.turned && (before.y - run.y).abs() < 0.35 * size && run.x.start > before.x.end - 0.5 * size
}

fn push_gap(out: &mut String, before: &Run, run: &Run) {
    let gap = (run.x.start - before.x.end) / run.size.max(before.size);
    if gap >= COLUMN {
        out.push_str("    ");
    } else if gap >= NARROW && !out.ends_with(' ') {
        out.push(' ');
    }
}

fn push_break(out: &mut String, before: &Run, run: &Run) {
    while out.ends_with(' ') {
        out.pop();
    }
    out.push('\n');
    if run.y - before.y > LEADING * run.size.max(before.size) {
        out.push('\n');
    }
}
