//! Issues over the years: a picture of which inspections raise each, and the table with the wordings.

use super::anchors::Anchors;
use super::lines;
use super::parts::{item_link, sentence_link, wide};
use crate::compare::{ItemRef, Occurrence, Thread};
use crate::output::comparison::view::{View, occurrences, when};
use crate::output::comparison::words;
use maud::{Markup, html};

/// Pixels of the titles, of a column, of the heads, and of a row.
const LABEL: usize = 330;
const COLUMN: usize = 112;
const HEAD: usize = 52;
const ROW: usize = 46;

/// The picture with its words.
pub fn figure(view: &View, anchors: &Anchors) -> Markup {
    html! {
        figure {
            (wide("Issues by inspection, as a picture", &picture(view, anchors)))
            figcaption {
                "A filled circle is a thing to improve, an open diamond a sentence of the findings: with + a strength, \
                 with − a weakness, with ± both. Where neither stands, \
                 nothing was found, which is no sign that the matter improved. The table below has the places."
            }
        }
    }
}

fn picture(view: &View, anchors: &Anchors) -> Markup {
    let width = LABEL + COLUMN * view.of.inspections.len();
    let height = HEAD + ROW * view.of.threads.len();
    let (title, desc) = (anchors.part("threads-title"), anchors.part("threads-desc"));
    html! {
        svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby={ (title) " " (desc) }
            width=(width) height=(height) viewBox={ "0 0 " (width) " " (height) } {
            title #(title) { (view.authority()) ": issues by inspection" }
            desc #(desc) { (in_words(view)) }
            @for (at, thread) in view.of.threads.iter().enumerate() { (row(thread, at, width)) }
            @for (at, inspection) in view.of.inspections.iter().enumerate() {
                @let date = when(inspection).map_or_else(|| "undated".to_owned(), words::short_month);
                text.head x=(middle(at)) y="20" text-anchor="middle" { (date) }
                text.soft x=(middle(at)) y="39" text-anchor="middle" { (words::noun(inspection)) }
            }
        }
    }
}

/// What the picture shows, a sentence an issue.
fn in_words(view: &View) -> String {
    let of = |thread: &Thread| {
        let stands = |at: &usize| occurrences(thread, *at).next().is_some();
        let inspections = view.labels_of((0..view.of.inspections.len()).filter(stands));
        format!("{}: {inspections}.", thread.title)
    };
    view.of.threads.iter().map(of).collect::<Vec<_>>().join(" ")
}

const fn middle(column: usize) -> usize {
    COLUMN.saturating_mul(column).saturating_add(LABEL + COLUMN / 2)
}

fn row(thread: &Thread, at: usize, width: usize) -> Markup {
    let (top, y) = (HEAD + ROW * at, HEAD + ROW * at + ROW / 2);
    let title = lines(&thread.title, 44);
    let shown = &title[..title.len().min(2)];
    let columns = || thread.occurrences.iter().map(|occurrence| occurrence.inspection);
    html! {
        @if at.is_multiple_of(2) { rect.band x="0" y=(top) width=(width) height=(ROW) {} }
        @for (line, text) in shown.iter().enumerate() {
            text x="10" y=(y + 5 + 17 * line - 8 * (shown.len() - 1)) {
                (text) @if line + 1 == shown.len() && title.len() > shown.len() { " …" }
            }
        }
        @if let Some((first, last)) = columns().min().zip(columns().max()) {
            line.way x1=(middle(first)) x2=(middle(last)) y1=(y) y2=(y) {}
        }
        @for occurrence in &thread.occurrences { (mark(occurrence, y)) }
    }
}

fn mark(occurrence: &Occurrence, y: usize) -> Markup {
    let x = middle(occurrence.inspection);
    html! {
        @if occurrence.improvement.is_some() {
            circle.item cx=(x) cy=(y) r="7" {}
        } @else {
            polygon.sentence points={ (x) "," (y - 9) " " (x.saturating_add(9)) "," (y) " " (x) "," (y + 9) " " (x - 9) "," (y) } {}
            @if let Some(way) = occurrence.polarity {
                text.head x=(x) y=(y + 4) text-anchor="middle" { (words::polarity(way).0) }
            }
        }
    }
}

/// The table with the place of each occurrence.
pub fn table(view: &View, anchors: &Anchors) -> Markup {
    let content = html! {
        table {
            caption { "Issues by inspection" }
            thead {
                tr {
                    th scope="col" { "Issue" }
                    @for at in 0..view.of.inspections.len() { th scope="col" { (view.label(at)) } }
                }
            }
            tbody {
                @for thread in &view.of.threads {
                    tr {
                        th scope="row" { (thread.title) }
                        @for at in 0..view.of.inspections.len() { td { (places(view, anchors, thread, at)) } }
                    }
                }
            }
        }
    };
    wide("Issues by inspection", &content)
}

fn places(view: &View, anchors: &Anchors, thread: &Thread, inspection: usize) -> Markup {
    html! {
        @for (at, occurrence) in occurrences(thread, inspection).enumerate() {
            @if at > 0 { br; }
            (place(view, anchors, occurrence))
        }
        @if occurrences(thread, inspection).next().is_none() { span.soft { "nothing found" } }
    }
}

fn place(view: &View, anchors: &Anchors, occurrence: &Occurrence) -> Markup {
    let inspection = occurrence.inspection;
    match (occurrence.improvement, &occurrence.evidence) {
        (Some(improvement), _) => item_link(view, anchors, ItemRef { inspection, improvement }),
        (None, Some(evidence)) => html! {
            (sentence_link(view, anchors, inspection, evidence))
            @if let Some(way) = occurrence.polarity { ", " (words::polarity(way).1) }
        },
        (None, None) => html! { "found" },
    }
}
