//! The table of strands by inspection.

use super::anchors::Anchors;
use super::class;
use super::parts::{inspection_link, wide};
use crate::compare::{Change, Point, Timeline};
use crate::output::comparison::view::{Cell, View, cell, when};
use crate::output::comparison::words;
use crate::report::Service;
use maud::{Markup, html};

/// The table, and what has to be known of its changes.
pub fn table(view: &View, anchors: &Anchors) -> Markup {
    let judged = view.judged();
    if judged.is_empty() {
        return html! { p { "None of these documents gives a grade." } };
    }
    let content = html! {
        table {
            caption { "Grades by inspection; ↑ better, ↓ worse, → same, ? not comparable with the grade before it" }
            thead {
                tr {
                    th scope="col" { "Strand" }
                    @for at in &judged { th scope="col" { (head(view, anchors, *at)) } }
                }
            }
            tbody {
                @for line in &view.of.timeline {
                    tr {
                        th scope="row" { (words::strand(line.strand)) }
                        @for at in &judged { td { (content(view, line, *at)) } }
                    }
                }
            }
        }
    };
    html! { (wide("Grades by inspection", &content)) (notes(view)) }
}

fn head(view: &View, anchors: &Anchors, inspection: usize) -> Markup {
    let date = view.of.inspections.get(inspection).and_then(when).map(words::month);
    html! {
        (inspection_link(view, anchors, inspection))
        @if let Some(date) = date { br; span.soft { (date) } }
    }
}

fn content(view: &View, line: &Timeline, inspection: usize) -> Markup {
    html! {
        @match cell(line, inspection) {
            Cell::Empty => span.soft { "not judged" },
            Cell::Ungraded(change) => { (sign(view, change)) span.soft { "no grade given" } }
            Cell::Graded(points, change) => {
                @if let Some(change) = change { (sign(view, change)) }
                @for (at, point) in points.iter().enumerate() {
                    @if at > 0 { br; }
                    (grade(point, points.len()))
                }
            }
        }
    }
}

/// The grade; with the area's label where there are several.
fn grade(point: &Point, of: usize) -> Markup {
    let half = match point.service {
        Some(Service::Safeguarding) => " (safeguarding)",
        Some(Service::LookedAfterChildren) => " (looked after children)",
        None => "",
    };
    html! {
        span class={ "grade " (class(point.grade)) } { (words::grade(point.grade)) }
        @if of > 1 { " " span.soft { (point.label) (half) } }
    }
}

fn sign(view: &View, change: &Change) -> Markup {
    let (sign, word) = words::direction(change.direction);
    html! {
        span aria-hidden="true" { (sign) "\u{a0}" }
        span.unseen { (word) " " @if word == "same" { "as" } @else { "than" } " in " (view.label(change.from)) ": " }
    }
}

fn notes(view: &View) -> Markup {
    html! {
        @if view.noted().next().is_some() {
            p { "What has to be known of these changes:" }
            ul.plain {
                @for (line, change) in view.noted() {
                    li {
                        strong { (words::strand(line.strand)) ", " (view.label(change.from)) " to " (view.label(change.to)) ":" }
                        " " (change.why)
                    }
                }
            }
        }
    }
}
