//! What became of earlier things to improve: how many, and each with the sentence that shows it.

use super::anchors::Anchors;
use super::parts::{fate, inspection_link, item_link, quote, sentence_link, wide};
use crate::compare::{Fate, ItemRef, Status};
use crate::output::comparison::view::View;
use crate::output::comparison::words;
use maud::{Markup, html};

/// The counts, then the items of each inspection.
pub fn status(view: &View, anchors: &Anchors) -> Markup {
    let fates = view.fates();
    let (told, silent): (Vec<_>, Vec<_>) = fates.iter().partition(|(_, all)| all.iter().any(|status| is_told(status)));
    html! {
        (wide("How many items improved, persist, or are not mentioned", &counts(view, anchors)))
        @if !told.is_empty() { h4 { "Items of which a later report speaks" } }
        ul.cards { @for (at, all) in told { li { (card(view, anchors, *at, all)) } } }
        @if !silent.is_empty() {
            h4 { "Items that no later report here mentions" }
            p { "That is no sign that they improved." }
            ul.plain { @for (at, _) in silent { li { (item_link(view, anchors, *at)) (quote(&view.wording(*at))) } } }
        }
    }
}

fn is_told(status: &Status) -> bool {
    status.status != Fate::NotMentioned
}

fn counts(view: &View, anchors: &Anchors) -> Markup {
    let head = ["improved", "persists", "not mentioned"];
    html! {
        table {
            caption { "Things to improve of one inspection, as a later one tells of them" }
            thead {
                tr {
                    th scope="col" { "Asked for in" }
                    th scope="col" { "Told of in" }
                    @for name in head { th.number scope="col" { (name) } }
                }
            }
            tbody {
                @for ((from, to), counts) in view.counts() {
                    tr {
                        th scope="row" { (inspection_link(view, anchors, from)) }
                        td { (inspection_link(view, anchors, to)) }
                        @for count in counts { td.number { (count) } }
                    }
                }
            }
        }
    }
}

fn card(view: &View, anchors: &Anchors, at: ItemRef, all: &[&Status]) -> Markup {
    html! {
        span.place { (item_link(view, anchors, at)) }
        (quote(&view.wording(at)))
        dl.fates {
            @for status in all {
                dt { (view.label(status.seen_in)) }
                dd { (told(view, anchors, status)) }
            }
        }
    }
}

fn told(view: &View, anchors: &Anchors, status: &Status) -> Markup {
    html! {
        (fate(status.status))
        @if let Some(evidence) = &status.evidence {
            @let place = words::place_of(evidence);
            @if !place.is_empty() { ", " (sentence_link(view, anchors, status.seen_in, evidence)) }
            (quote(&evidence.text))
        }
    }
}
