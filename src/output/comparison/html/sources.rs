//! The documents, and every item and sentence that the page speaks of, where its links end.

use super::anchors::Anchors;
use super::parts::{inspection_link, quote, wide};
use crate::compare::{Evidence, Inspection, Item, ItemRef};
use crate::output::comparison::view::View;
use crate::output::comparison::words;
use maud::{Markup, html};

/// The table of documents.
pub fn inspections(view: &View, anchors: &Anchors) -> Markup {
    let content = html! {
        table {
            caption { "The documents compared, oldest first" }
            thead {
                tr {
                    @for name in ["Inspection", "Days", "Published", "Framework"] { th scope="col" { (name) } }
                    th.number scope="col" { "Things to improve" }
                    th scope="col" { "Document" }
                }
            }
            tbody { @for (at, inspection) in view.of.inspections.iter().enumerate() { (row(view, anchors, at, inspection)) } }
        }
    };
    wide("The documents compared", &content)
}

fn row(view: &View, anchors: &Anchors, at: usize, inspection: &Inspection) -> Markup {
    html! {
        tr {
            th scope="row" { (inspection_link(view, anchors, at)) }
            td { (words::days(inspection.start, inspection.end)) }
            td { (words::published(inspection)) }
            td.name { (words::framework(inspection.framework)) }
            td.number { (inspection.improvements.len()) }
            td.name { bdi { (inspection.name) } }
        }
    }
}

/// What is not compared, and why.
pub fn left_out(view: &View) -> Markup {
    html! {
        ul.plain { @for document in &view.of.left_out { li { bdi { (document.name) } ": " (document.why) } } }
    }
}

/// Items and quoted sentences of each inspection.
pub fn sources(view: &View, anchors: &Anchors) -> Markup {
    html! {
        @for (at, inspection) in view.of.inspections.iter().enumerate() {
            h4 #(anchors.inspection(at)) { (view.label(at)) ", " (words::days(inspection.start, inspection.end)) }
            p.soft { "From " bdi { (inspection.name) } }
            (items(anchors, at, inspection))
            (sentences(anchors, at))
        }
    }
}

fn items(anchors: &Anchors, inspection: usize, of: &Inspection) -> Markup {
    html! {
        @if of.improvements.is_empty() {
            p { "No things to improve were found in this document." }
        } @else {
            p { "What needs to improve:" }
            ul.plain {
                @for (improvement, item) in of.improvements.iter().enumerate() {
                    li #(anchors.item(ItemRef { inspection, improvement })) { (entry(item, improvement)) }
                }
            }
        }
    }
}

fn entry(item: &Item, at: usize) -> Markup {
    html! {
        span.soft {
            (words::place_of_item(item, at)) ", " (words::kind_of_item(item.kind))
            @if let Some(group) = &item.group { ", under “" bdi { (group) } "”" }
        }
        (quote(&item.text))
    }
}

fn sentences(anchors: &Anchors, inspection: usize) -> Markup {
    let all = anchors.sentences(inspection);
    html! {
        @if !all.is_empty() {
            p { "Sentences quoted above:" }
            ul.plain {
                @for (at, evidence) in all.iter().enumerate() {
                    li #(anchors.sentence(inspection, at)) { (sentence(evidence)) }
                }
            }
        }
    }
}

fn sentence(evidence: &Evidence) -> Markup {
    let place = words::place_of(evidence);
    html! {
        @if !place.is_empty() { span.soft { (place) } }
        (quote(&evidence.text))
    }
}
