//! The grades over the years as a picture: a band a strand, a column an inspection, the better grade the higher.

use super::anchors::Anchors;
use super::parts::wide;
use super::{class, lines};
use crate::compare::{Change, Timeline};
use crate::output::comparison::view::{Cell, View, cell, grades, when};
use crate::output::comparison::words;
use crate::report::Grade;
use maud::{Markup, html};

/// Pixels of the names of strands, of a column, of the heads, and of a band.
const LABEL: usize = 176;
const COLUMN: usize = 124;
const HEAD: usize = 52;
const BAND: usize = 96;
/// The height of the best grade in its band, and how much lower each next one is.
const BEST: usize = 30;
const STEP: usize = 17;

/// The picture with its words; nothing where there are no grades.
pub fn figure(view: &View, anchors: &Anchors) -> Markup {
    if view.of.timeline.is_empty() {
        return html! {};
    }
    html! {
        figure {
            (wide("Grades over the years, as a picture", &picture(view, anchors)))
            figcaption {
                "A band for each strand; within it the better grade stands higher. A broken line joins grades of different \
                 words or different areas. The columns are inspections in their order, not to the scale of time. The table \
                 below says the same."
            }
        }
    }
}

fn picture(view: &View, anchors: &Anchors) -> Markup {
    let width = LABEL + COLUMN * view.of.inspections.len();
    let height = HEAD + BAND * view.of.timeline.len();
    let (title, desc) = (anchors.part("timeline-title"), anchors.part("timeline-desc"));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={ (title) " " (desc) }
            width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } {
            title #(title) { (view.authority()) ": grades over the years" }
            desc #(desc) { (in_words(view)) }
            @for (at, line) in view.of.timeline.iter().enumerate() { (band(line, at, width)) }
            @for at in 0..view.of.inspections.len() { (column(view, at, height)) }
            @for (at, line) in view.of.timeline.iter().enumerate() { (grades_of(view, line, at)) }
        }
    }
}

/// What the picture shows, a sentence a strand.
fn in_words(view: &View) -> String {
    let point = |line: &Timeline, at: usize| match cell(line, at) {
        Cell::Graded(points, _) => {
            let grades: Vec<_> = grades(&points).into_iter().map(words::grade).collect();
            Some(format!("{} {}", view.label(at), grades.join(" and ")))
        }
        _ => None,
    };
    let of_line = |line: &Timeline| {
        let points: Vec<String> = (0..view.of.inspections.len()).filter_map(|at| point(line, at)).collect();
        format!("{}: {}.", words::strand(line.strand), points.join(", "))
    };
    view.of.timeline.iter().map(of_line).collect::<Vec<_>>().join(" ")
}

const fn middle(column: usize) -> usize {
    COLUMN.saturating_mul(column).saturating_add(LABEL + COLUMN / 2)
}

const fn top(band: usize) -> usize {
    HEAD + BAND * band
}

/// How far below the top of its band a grade stands; `None` for one that has no place on the scale.
const fn depth(grade: Grade) -> Option<usize> {
    let place = match grade {
        Grade::Outstanding => 0,
        Grade::Good => 1,
        Grade::Adequate | Grade::RequiresImprovement => 2,
        Grade::Inadequate => 3,
        Grade::NotJudged => return None,
    };
    Some(BEST + STEP * place)
}

fn band(line: &Timeline, at: usize, width: usize) -> Markup {
    let top = top(at);
    let name = lines(words::strand(line.strand), 21);
    html! {
        @if at.is_multiple_of(2) { rect.band x="0" y=(top) width=(width) height=(BAND) {} }
        @for place in 0..4 {
            @let y = top + BEST + STEP * place;
            line.level x1=(LABEL) x2=(width) y1=(y) y2=(y) {}
        }
        @for (line, text) in name.iter().enumerate() {
            text.head x="10" y=(top + BAND / 2 + 18 * line) { (text) }
        }
    }
}

fn column(view: &View, at: usize, height: usize) -> Markup {
    let x = middle(at);
    let inspection = view.of.inspections.get(at);
    let date = inspection.and_then(when).map_or_else(|| "undated".to_owned(), words::short_month);
    html! {
        line.column x1=(x) x2=(x) y1=(HEAD) y2=(height) {}
        text.head x=(x) y="20" text-anchor="middle" { (date) }
        text.soft x=(x) y="39" text-anchor="middle" { (inspection.map_or("", words::noun)) }
    }
}

fn grades_of(view: &View, line: &Timeline, band: usize) -> Markup {
    html! {
        @for change in &line.changes { (way(line, change, band)) }
        @for at in 0..view.of.inspections.len() { (mark(line, at, band)) }
    }
}

/// The one grade of a cell, and how low it stands.
fn single(line: &Timeline, inspection: usize) -> Option<(Grade, usize)> {
    let Cell::Graded(points, _) = cell(line, inspection) else { return None };
    let [grade] = grades(&points)[..] else { return None };
    depth(grade).map(|depth| (grade, depth))
}

fn way(line: &Timeline, change: &Change, band: usize) -> Markup {
    let ends = single(line, change.from).zip(single(line, change.to));
    html! {
        @if let Some(((_, from), (_, to))) = ends {
            line class=(if change.why.is_empty() { "way" } else { "way other" })
                x1=(middle(change.from)) y1=(top(band) + from) x2=(middle(change.to)) y2=(top(band) + to) {}
        }
    }
}

fn mark(line: &Timeline, at: usize, band: usize) -> Markup {
    let x = middle(at);
    let beside = |text: &str| html! { text.word x=(x) y=(top(band) + BAND / 2 + 4) text-anchor="middle" { (text) } };
    match (cell(line, at), single(line, at)) {
        (_, Some((grade, depth))) => {
            let y = top(band) + depth;
            html! {
                (shape(grade, x, y))
                (word(grade, x, y))
            }
        }
        (Cell::Graded(points, _), None) if grades(&points).len() > 1 => beside("several grades"),
        (Cell::Graded(..), None) => beside("not judged"),
        (Cell::Ungraded(_), _) => beside("no grade given"),
        (Cell::Empty, _) => html! {},
    }
}

/// The word of a grade above its shape, over two lines where it has two words.
fn word(grade: Grade, x: usize, y: usize) -> Markup {
    let words = lines(words::grade(grade), 12);
    html! {
        @for (line, text) in words.iter().rev().enumerate() {
            text class={ "word " (class(grade)) } x=(x) y=(y - 11 - 14 * line) text-anchor="middle" { (text) }
        }
    }
}

/// Each grade has a shape of its own; "adequate" is no "requires improvement".
fn shape(grade: Grade, x: usize, y: usize) -> Markup {
    let class = class(grade);
    let points = |offsets: &[(isize, isize)]| {
        let place =
            |(dx, dy): &(isize, isize)| format!("{},{}", x.saturating_add_signed(*dx), y.saturating_add_signed(*dy));
        offsets.iter().map(place).collect::<Vec<_>>().join(" ")
    };
    let polygon = |offsets: &[(isize, isize)]| html! { polygon class=(class) points=(points(offsets)) {} };
    match grade {
        Grade::Outstanding => polygon(&[(0, -7), (7, 0), (0, 7), (-7, 0)]),
        Grade::Good => html! { circle class=(class) cx=(x) cy=(y) r="5.5" {} },
        Grade::Adequate => polygon(&[(-5, -5), (5, -5), (5, 5), (-5, 5)]),
        Grade::RequiresImprovement => polygon(&[(0, -6), (7, 6), (-7, 6)]),
        Grade::Inadequate | Grade::NotJudged => polygon(&[(-7, -6), (7, -6), (0, 6)]),
    }
}
